/** Comparing what was recorded with what we say, names apart. @module */
import type { Json } from "./recording.ts";

/** A difference that is known and explained. */
export interface Known {
  /** Message name or event type, and the path in it; `*` stands for any one part. */
  readonly where: string;
  readonly why: string;
}

/** Recorded names and ours for the same things: ids, ports, stream ids. Learned when a thing is first spoken of. */
export class Names {
  readonly #ours = new Map<string, string>();

  learn(recorded: string, ours: string): void {
    if (recorded !== ours) this.#ours.set(recorded, ours);
  }

  knows(recorded: string): boolean {
    return this.#ours.has(recorded);
  }

  of(recorded: string): string {
    return this.#ours.get(recorded) ?? recorded;
  }

  /** A recorded text with every recorded name replaced by ours, longer names first. */
  translate(text: string): string {
    const names = [...this.#ours].toSorted(([a], [b]) => b.length - a.length);
    return names.reduce((sum, [recorded, ours]) => sum.replaceAll(recorded, ours), text);
  }
}

/** An id that a master made up: `<uuid>-S1`, `<uuid>-0002`, `<uuid>-O7`, or its own. */
const MADE_UP = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}(-(S|O)?\d+)?$/;
/** The 16 bytes of a UUID in base64. */
const UUID_BYTES = /^[A-Za-z0-9+/]{22}==$/;
/** Times differ, and so does every number that names a moment. */
const TIMES: ReadonlySet<string> = new Set(["timestamp", "nanoseconds"]);

/** The paths at which `ours` differs from `recorded`, with both values; learns names on the way. */
export function differences(recorded: Json, ours: Json, names: Names, path: string): string[] {
  const key = path.split(".").at(-1) ?? "";
  if (TIMES.has(key)) return [];
  if (typeof recorded === "string" && typeof ours === "string") {
    const isName = [MADE_UP, UUID_BYTES].some((form) => form.test(recorded) && form.test(ours));
    if (isName && !names.knows(recorded)) names.learn(recorded, ours);
    return names.translate(recorded) === ours ? [] : [`${path}: recorded ${recorded}, ours ${ours}`];
  }
  if (Array.isArray(recorded) && Array.isArray(ours)) {
    const [theirs, mine] = key === "resources" ? [byName(recorded), byName(ours)] : [recorded, ours];
    const length = Math.max(theirs.length, mine.length);
    return Array.from({ length }, (_, index) =>
      differences((theirs[index] ?? null) as Json, (mine[index] ?? null) as Json, names, `${path}.${index}`),
    ).flat();
  }
  if (isObject(recorded) && isObject(ours)) {
    const keys = new Set([...Object.keys(recorded), ...Object.keys(ours)]);
    return [...keys].flatMap((name) =>
      differences(recorded[name] ?? null, ours[name] ?? null, names, `${path}.${name}`),
    );
  }
  return recorded === ours ? [] : [`${path}: recorded ${JSON.stringify(recorded)}, ours ${JSON.stringify(ours)}`];
}

/** Those of `found` that nobody explained. */
export function unexplained(found: readonly string[], known: readonly Known[]): string[] {
  return found.filter((difference) => {
    const path = difference.split(": recorded")[0]!.split(".");
    return !known.some(({ where }) => {
      const parts = where.split(".");
      return parts.every((part, index) => part === "*" || part === path[index]) && parts.length <= path.length;
    });
  });
}

/** Resources are a set: their order says nothing. */
function byName(resources: readonly Json[]): readonly Json[] {
  const name = (resource: Json) => (isObject(resource) ? JSON.stringify(resource["name"]) : "");
  return resources.toSorted((a, b) => (name(a) < name(b) ? -1 : 1));
}

function isObject(value: Json): value is { readonly [key: string]: Json } {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

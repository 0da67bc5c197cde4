/** Comparing what was recorded with what our side says. @module */
import { isDeepStrictEqual } from "node:util";
import { type Identities, isTime } from "./identities.ts";
import type { Json } from "./recording.ts";

/** A difference that is known and explained, and what has to hold all the same. */
export interface Known {
  /** Message name or event type, and the path of the value in it; `*` stands for any one part. */
  readonly where: string;
  readonly why: string;
  readonly holds: (recorded: Json, ours: Json) => boolean;
  /** It depends on the moment whether the difference occurs. */
  readonly onlyAtTimes?: true;
}

/** Compares message by message. Every difference that nobody explained is a problem. */
export class Comparison {
  readonly problems: string[] = [];
  /** How many of each name were compared. */
  readonly compared = new Map<string, number>();
  readonly #identities: Identities;
  readonly #known: readonly Known[];
  readonly #seen = new Set<Known>();

  constructor(identities: Identities, known: readonly Known[]) {
    this.#identities = identities;
    this.#known = known;
  }

  compare(line: number, name: string, recorded: Json, ours: Json): void {
    this.compared.set(name, (this.compared.get(name) ?? 0) + 1);
    this.problems.push(...this.#differences(recorded, ours, name).map((problem) => `line ${line}: ${problem}`));
  }

  /** Explanations of differences that did not occur and should have. */
  get unseen(): string[] {
    return this.#known
      .filter((known) => known.onlyAtTimes !== true && !this.#seen.has(known))
      .map(({ where }) => where);
  }

  /** The paths at which `ours` differs, with both values; learns which names stand for which on the way. */
  #differences(recorded: Json, ours: Json, path: string): string[] {
    const known = this.#known.find(({ where }) => matches(where, path));
    if (known !== undefined && !isDeepStrictEqual(recorded, ours)) {
      this.#seen.add(known);
      return known.holds(recorded, ours) ? [] : [said(path, recorded, ours, `breaks what holds of it: ${known.why}`)];
    }
    const key = path.split(".").at(-1) ?? "";
    const problem = this.#leafProblem(key, recorded, ours);
    if (problem !== undefined) return [said(path, recorded, ours, problem)];
    if (Array.isArray(recorded) && Array.isArray(ours)) {
      // Resources are a set: their order says nothing.
      const [theirs, mine] = key === "resources" ? [sorted(recorded), sorted(ours)] : [recorded, ours];
      const length = Math.max(theirs.length, mine.length);
      return Array.from({ length }, (_, at) =>
        this.#differences((theirs[at] ?? null) as Json, (mine[at] ?? null) as Json, `${path}.${at}`),
      ).flat();
    }
    if (!isObject(recorded) || !isObject(ours)) return [];
    const names = new Set([...Object.keys(recorded), ...Object.keys(ours)]);
    return [...names].flatMap((name) =>
      this.#differences(recorded[name] ?? null, ours[name] ?? null, `${path}.${name}`),
    );
  }

  /** What is wrong with two values that are not both lists or both messages. */
  #leafProblem(key: string, recorded: Json, ours: Json): string | undefined {
    if (typeof recorded === "string" && typeof ours === "string") return this.#identities.textProblem(recorded, ours);
    if (typeof recorded === "number" && typeof ours === "number") {
      if (isTime(key)) return this.#identities.timeProblem(key, recorded, ours);
      const expected = key === "port" ? this.#identities.port(recorded) : recorded;
      return expected === ours ? undefined : `should be ${expected}`;
    }
    const areAlike = Array.isArray(recorded) ? Array.isArray(ours) : isObject(recorded) && isObject(ours);
    return areAlike || recorded === ours ? undefined : "should be alike";
  }
}

function said(path: string, recorded: Json, ours: Json, problem: string): string {
  return `${path}: recorded ${JSON.stringify(recorded)}, ours ${JSON.stringify(ours)} ${problem}`;
}

function matches(where: string, path: string): boolean {
  if (!where.includes("*")) return where === path;
  const [parts, here] = [where.split("."), path.split(".")];
  return parts.length === here.length && parts.every((part, at) => part === "*" || part === here[at]);
}

/** By name, then by everything else. */
function sorted(resources: readonly Json[]): readonly Json[] {
  const key = (resource: Json) =>
    isObject(resource) ? `${JSON.stringify(resource["name"])} ${JSON.stringify(resource)}` : "";
  return resources.toSorted((a, b) => (key(a) < key(b) ? -1 : 1));
}

function isObject(value: Json): value is { readonly [key: string]: Json } {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

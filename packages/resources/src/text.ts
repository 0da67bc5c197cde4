/**
 * Resources as the `--resources` flag writes them: `cpus:4;mem(prod):1024;ports:[31000-32000]`, or a JSON array.
 * Source: scheduler API, section 7.7.
 * @module
 */
import { DecodeError, v1 } from "@meseta/protocol";
import type { Amount, Entry } from "./entry.ts";
import { isSet } from "./entry.ts";
import type { Identity } from "./identity.ts";
import { coalesce, formatRanges, isEnd, normalEnd, type Ranges } from "./ranges.ts";
import { roleProblem } from "./role.ts";
import { fromThousandths } from "./scalar.ts";
import { resourceProblem } from "./validation.ts";
import { convertResource, reservationsOf } from "./wire.ts";
import type { WireResource } from "./wire-types.ts";

/** The text of a flag says no resources or attributes; the message names the item and the reason. */
export class ResourcesParseError extends Error {
  override readonly name = "ResourcesParseError";
  readonly code = "INVALID_RESOURCES";
}

export interface ParseOptions {
  /** The role of items that name none; `*` unless given. Any other makes them static reservations. */
  readonly defaultRole?: string;
}

/** One value of the text form. */
export type ParsedValue =
  | { readonly type: "SCALAR"; readonly value: number }
  | { readonly type: "RANGES"; readonly ranges: Ranges }
  | { readonly type: "SET"; readonly items: readonly string[] }
  | { readonly type: "TEXT"; readonly text: string };

const SMALLEST_NORMAL = 2 ** -1022;

/**
 * Reads the value of `--resources` into wire resources in post-refinement format, one for each item, in their order.
 *
 * Items that amount to nothing (`cpus:0`) are kept: a name that appears is not detected on the machine.
 *
 * @throws {ResourcesParseError} for what the flag may not say: syntax, persistent volumes, revocable resources, dynamic
 * reservations, one name with two types.
 * @example parseResources("cpus:4;mem(prod):1024").length // 2
 */
export function parseResources(text: string, options?: ParseOptions): WireResource[] {
  const defaultRole = options?.defaultRole ?? "*";
  const roleReason = roleProblem(defaultRole);
  if (roleReason !== undefined) throw new ResourcesParseError(`Cannot use default role: ${roleReason}`);
  const list = parseJsonArray(text, defaultRole) ?? parseItems(text, defaultRole);
  const types = new Map<string, string>();
  for (const [at, resource] of list.entries()) {
    const problem = resourceProblem(resource, `[${at}]`) ?? flagProblem(resource, types);
    if (problem !== undefined) {
      const reason = typeof problem === "string" ? problem : problem.message;
      throw new ResourcesParseError(`Cannot read resource '${resource.name}': ${reason}`);
    }
    types.set(resource.name, resource.type);
  }
  return list.map((resource) => convertResource(resource, "post"));
}

/** Reads one value; anything that is no number, range or set is text. White space inside is dropped. */
export function parseValue(raw: string): ParsedValue | undefined {
  const text = raw.replaceAll(/[\t\n\r ]/g, "");
  if (text === "") return undefined;
  if (text.startsWith("[")) {
    const ranges = parseRanges(text);
    return ranges === undefined ? undefined : { type: "RANGES", ranges };
  }
  if (text.startsWith("{")) {
    if (!text.endsWith("}")) return undefined;
    const items = text.slice(1, -1).split(",");
    return { type: "SET", items: items.filter((item) => item !== "") };
  }
  if (/^\+?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?$/.test(text)) {
    const value = Number(text);
    if (Number.isFinite(value) && (value === 0 || value >= SMALLEST_NORMAL)) return { type: "SCALAR", value };
  }
  return { type: "TEXT", text };
}

/** Writes one entry as the flag does; what the flag cannot say stands in brackets after the name. */
export function formatEntry({ identity, amount, copies }: Entry): string {
  const count = copies > 1 ? `*${copies}` : "";
  return `${identity.name}${formatRole(identity)}${formatMarks(identity)}:${formatAmount(amount)}${count}`;
}

export function formatAmount(amount: Amount): string {
  if (typeof amount === "number") return `${fromThousandths(amount)}`;
  return isSet(amount) ? `{${[...amount].join(",")}}` : formatRanges(amount, ",");
}

function formatRole({ reservations }: Identity): string {
  const only = reservations[0];
  if (only === undefined) return "";
  if (reservations.length === 1 && only.type === "STATIC") return `(${only.role})`;
  const stack = reservations.map(({ type, role, principal }) => [type, role, principal].filter(Boolean).join(" "));
  return `(${stack.join(" > ")})`;
}

function formatMarks({ allocationRole, disk, revocable, shared, providerId }: Identity): string {
  const marks = [];
  if (allocationRole !== undefined) marks.push(`allocated to ${allocationRole}`);
  if (disk?.source !== undefined) marks.push(`${disk.source.type} disk`);
  if (disk?.persistence !== undefined) marks.push(`volume ${disk.persistence.id}`);
  if (revocable) marks.push("revocable");
  if (shared) marks.push("shared");
  if (providerId !== undefined) marks.push(`provider ${providerId}`);
  return marks.length === 0 ? "" : `<${marks.join(", ")}>`;
}

function parseItems(text: string, defaultRole: string): WireResource[] {
  const list: WireResource[] = [];
  for (const item of text.split(/[;\n]/)) {
    if (item.trim() === "") continue;
    const parts = item.split(":");
    const match = /^([^()]+)(?:\(([^()]*)\))?$/.exec((parts[0] ?? "").trim());
    if (parts.length !== 2 || match === null || match[1]!.trim() === "") {
      throw new ResourcesParseError(`Cannot read resource '${item.trim()}': expected name:value or name(role):value`);
    }
    const role = match[2] === undefined ? defaultRole : match[2].trim();
    list.push(resourceOf({ name: match[1]!.trim(), role, value: parseValue(parts[1]!), item }));
  }
  return list;
}

function resourceOf(parsed: {
  name: string;
  role: string;
  value: ParsedValue | undefined;
  item: string;
}): WireResource {
  const { name, role, value, item } = parsed;
  const owner = role === "*" ? {} : { reservations: [{ type: "STATIC" as const, role }] };
  if (value?.type === "SCALAR") return { name, type: "SCALAR", scalar: { value: value.value }, ...owner };
  if (value?.type === "RANGES") return { name, type: "RANGES", ranges: { range: [...value.ranges] }, ...owner };
  if (value?.type === "SET") return { name, type: "SET", set: { item: [...value.items] }, ...owner };
  throw new ResourcesParseError(`Cannot read resource '${item.trim()}': its value is no number, range or set`);
}

function parseRanges(text: string): Ranges | undefined {
  if (!text.endsWith("]")) return undefined;
  const inner = text.slice(1, -1);
  const ranges = [];
  for (const part of inner === "" ? [] : inner.split(",")) {
    const match = /^(\d{1,20})-(\d{1,20})$/.exec(part);
    if (match === null) return undefined;
    const range = { begin: normalEnd(BigInt(match[1]!)), end: normalEnd(BigInt(match[2]!)) };
    if (!isEnd(range.begin) || !isEnd(range.end) || range.begin > range.end) return undefined;
    ranges.push(range);
  }
  return coalesce(ranges);
}

/** Undefined when the text is no JSON array, and so is to be read as items. */
function parseJsonArray(text: string, defaultRole: string): WireResource[] | undefined {
  if (!text.trimStart().startsWith("[")) return undefined;
  return readJson(text).map((resource) => {
    const isOwned = resource.role !== undefined || (resource.reservations?.length ?? 0) > 0;
    return isOwned ? resource : { ...resource, role: defaultRole };
  });
}

function readJson(text: string): readonly WireResource[] {
  try {
    return v1.Request.fromJson(`{"resources":${text}}`).resources ?? [];
  } catch (cause) {
    if (!(cause instanceof DecodeError)) throw cause;
    throw new ResourcesParseError(`Cannot read resources: ${cause.reason}`, { cause });
  }
}

function flagProblem(resource: WireResource, types: ReadonlyMap<string, string>): string | undefined {
  if (resource.disk?.persistence !== undefined) return "a persistent volume cannot be set by a flag";
  if (resource.revocable !== undefined) return "a revocable resource cannot be set by a flag";
  if (reservationsOf(resource).some((one) => one.type === "DYNAMIC")) {
    return "a dynamic reservation cannot be set by a flag";
  }
  const earlier = types.get(resource.name);
  return earlier === undefined || earlier === resource.type ? undefined : `it is ${earlier} and ${resource.type}`;
}

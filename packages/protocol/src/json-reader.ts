/**
 * Reads JSON as Mesos does: null is unset, unknown keys are ignored, numbers and booleans may be quoted, a bare value will
 * do for a list. Source: JSON mapping, section 3.
 *
 * `JSON.parse` does the lexical work, and its tree becomes the message in place. Only texts it cannot read exactly take
 * the slow path through `parseExactJson`: 64-bit integers it would round, and syntax on which it disagrees with Mesos.
 * @module
 */
import type { MessageDescriptor } from "./descriptor.ts";
import { DecodeError, missingFields } from "./errors.ts";
import { planOf, planOfField, SHORTCUT, type Plan, type PlanField } from "./json-plan.ts";
import { JsonSyntaxError, MAX_JSON_DEPTH, parseExactJson } from "./json-syntax.ts";
import { NeedsExactParse, ShapeError, kindOf, toScalar, type Context } from "./json-values.ts";
import { missingPaths } from "./message.ts";
import { decodeUtf8 } from "./utf8.ts";
import { setEntry } from "./wire-reader.ts";

type JsonObject = Record<string, unknown>;

/** Mesos refuses halves of surrogate pairs, which `JSON.parse` lets through. */
const SURROGATE_ESCAPE = /\\u[dD][89a-fA-F]/;

/** Returns the message that a JSON text holds. @throws {DecodeError} */
export function readJson(descriptor: MessageDescriptor, input: string | Uint8Array): object {
  const text = typeof input === "string" ? input : decodeUtf8(input);
  if (!(text.includes("\\u") && SURROGATE_ESCAPE.test(text))) {
    try {
      return convert(descriptor, JSON.parse(text) as unknown, false);
    } catch (error) {
      if (error instanceof DecodeError) throw error;
      if (!(error instanceof SyntaxError || error instanceof NeedsExactParse)) throw error;
    }
  }
  let tree: unknown;
  try {
    tree = parseExactJson(text);
  } catch (error) {
    if (!(error instanceof JsonSyntaxError)) throw error;
    throw new DecodeError("json-syntax", error.message, [], descriptor.typeName);
  }
  return convert(descriptor, tree, true);
}

function convert(descriptor: MessageDescriptor, tree: unknown, exact: boolean): object {
  const context: Context = { exact, incomplete: false };
  let message: object;
  try {
    message = toMessage(planOf(descriptor), tree, context, 0);
  } catch (error) {
    if (!(error instanceof ShapeError)) throw error;
    const path = error.path.toReversed().join("");
    const reason = path === "" ? error.message : `${path.slice(1)}: ${error.message}`;
    throw new DecodeError("json-shape", reason, path === "" ? [] : [path.slice(1)], descriptor.typeName);
  }
  if (context.incomplete) throw missingFields("json-shape", missingPaths(descriptor, message), descriptor.typeName);
  return message;
}

/** Turns a parsed object into a message, in place where nothing has to go. */
function toMessage(plan: Plan, value: unknown, context: Context, depth: number): object {
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    throw new ShapeError(`Expecting a JSON object, not ${kindOf(value)}`);
  }
  if (depth >= MAX_JSON_DEPTH && !context.exact) throw new NeedsExactParse();
  const object = value as JsonObject;
  const { byName } = plan;
  let dropped: Set<string> | undefined;
  let required = 0;
  let key = "";
  try {
    for (key in object) {
      const before = object[key];
      const field = byName.get(key);
      let after: unknown;
      if (field === undefined) {
        if (!context.exact) checkIgnored(before, depth + 1);
      } else if (before !== null) {
        const { shortcut } = field;
        if (shortcut === SHORTCUT.text && typeof before === "string") after = before;
        else if (shortcut === SHORTCUT.message) after = toMessage(planOfField(field), before, context, depth + 1);
        else if (shortcut === SHORTCUT.double && typeof before === "number" && before - before === 0) after = before;
        else if (shortcut === SHORTCUT.enum && field.names?.has(before as string) === true) after = before;
        else after = toField(field, before, context, depth + 1);
        if (field.isRequired && after !== undefined) required++;
      }
      if (after === undefined) (dropped ??= new Set()).add(key);
      else if (after !== before) object[key] = after;
    }
  } catch (error) {
    if (error instanceof ShapeError) error.path.push(`.${key}`);
    throw error;
  }
  if (required < plan.requiredCount) context.incomplete = true;
  if (plan.oneofMembers.length > 0) dropped = dropOneofLosers(plan, object, dropped);
  return dropped === undefined ? object : without(object, dropped);
}

/** Of several members of a oneof the one whose name sorts last stays, because Mesos visits keys in that order. */
function dropOneofLosers(plan: Plan, object: JsonObject, dropped: Set<string> | undefined): Set<string> | undefined {
  const winners = new Map<string, string>();
  for (const { name, oneof } of plan.oneofMembers) {
    if (!Object.hasOwn(object, name) || dropped?.has(name)) continue;
    const loser = winners.get(oneof);
    if (loser !== undefined) (dropped ??= new Set()).add(loser);
    winners.set(oneof, name);
  }
  return dropped;
}

function without(object: JsonObject, dropped: ReadonlySet<string>): JsonObject {
  const copy: JsonObject = {};
  for (const key in object) if (!dropped.has(key)) copy[key] = object[key];
  return copy;
}

/** Returns the value of a field, undefined if it is to stay unset. */
function toField(field: PlanField, value: unknown, context: Context, depth: number): unknown {
  if (field.label === "repeated") return toList(field, value, context, depth);
  if (field.label === "map") return toMap(field, value, context, depth);
  return toValue(field, value, context, depth);
}

function toValue(field: PlanField, value: unknown, context: Context, depth: number): unknown {
  if (field.kind === "message") return toMessage(planOfField(field), value, context, depth);
  return toScalar(field, value, context);
}

function toList(field: PlanField, value: unknown, context: Context, depth: number): unknown[] | undefined {
  if (!Array.isArray(value)) {
    const only = toValue(field, value, context, depth);
    return only === undefined ? undefined : [only];
  }
  let hasGaps = false;
  let i = 0;
  try {
    for (; i < value.length; i++) {
      const before: unknown = value[i];
      if (Array.isArray(before)) return toList(field, flatten(value, context, depth), context, depth + 1);
      const after = before === null ? undefined : toValue(field, before, context, depth + 1);
      if (after === undefined) hasGaps = true;
      if (after !== before) value[i] = after;
    }
  } catch (error) {
    if (error instanceof ShapeError) error.path.push(`[${i}]`);
    throw error;
  }
  return hasGaps ? value.filter((element) => element !== undefined) : value;
}

/** A list within a list counts as its elements. */
function flatten(list: readonly unknown[], context: Context, depth: number): unknown[] {
  if (depth >= MAX_JSON_DEPTH && !context.exact) throw new NeedsExactParse();
  return list.flatMap((element) => (Array.isArray(element) ? flatten(element, context, depth + 1) : [element]));
}

function toMap(field: PlanField, value: unknown, context: Context, depth: number): object {
  const map: JsonObject = {};
  for (const part of Array.isArray(value) ? flatten(value, context, depth) : [value]) {
    if (part === null) continue;
    if (typeof part !== "object") throw new ShapeError(`Expecting a JSON object, not ${kindOf(part)}`);
    for (const [key, element] of Object.entries(part)) {
      try {
        // A null makes an entry all the same, with a value that has nothing set.
        const empty = field.kind === "message" ? {} : "";
        setEntry(map, key, toValue(field, element ?? empty, context, depth + 1));
      } catch (error) {
        if (error instanceof ShapeError) error.path.push(`[${key}]`);
        throw error;
      }
    }
  }
  return map;
}

/** Looks at a value that will be dropped for what makes the whole text invalid: depth and numbers out of range. */
function checkIgnored(value: unknown, depth: number): void {
  if (typeof value === "number" && !Number.isFinite(value)) throw new NeedsExactParse();
  if (typeof value !== "object" || value === null) return;
  if (depth >= MAX_JSON_DEPTH) throw new NeedsExactParse();
  for (const element of Object.values(value)) checkIgnored(element, depth + 1);
}

/**
 * Reads JSON as Mesos does: null is unset, unknown keys are ignored, numbers and booleans may be quoted, a bare value will
 * do for a list. Source: JSON mapping, section 3.
 *
 * `JSON.parse` does the lexical work, and its tree becomes the message in place. Only texts it cannot read exactly take
 * the slow path through `parseExactJson`: 64-bit integers it would round, and syntax on which it disagrees with Mesos.
 * @module
 */
import { fromBase64 } from "./base64.ts";
import { isEnum, isMessage, type EnumTable, type Field, type MessageDescriptor, type Scalar } from "./descriptor.ts";
import { DecodeError, missingFields } from "./errors.ts";
import { JsonSyntaxError, MAX_JSON_DEPTH, parseExactJson, parseJsonNumber } from "./json-syntax.ts";
import { missingPaths } from "./message.ts";
import { decodeUtf8 } from "./utf8.ts";
import { setEntry } from "./wire-reader.ts";

type JsonObject = Record<string, unknown>;

/** The tree holds something only the exact path can judge: a rounded integer, an infinity, excessive depth. */
class NeedsExactParse extends Error {}

/** A value of the wrong kind. Paths grow from the inside out as it passes the enclosing fields. */
class ShapeError extends Error {
  path: string[] = [];
}

interface Context {
  readonly exact: boolean;
  incomplete: boolean;
}

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
    message = toMessage(descriptor, tree, context, 0);
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
function toMessage(descriptor: MessageDescriptor, value: unknown, context: Context, depth: number): object {
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    throw new ShapeError(`Expecting a JSON object, not ${kindOf(value)}`);
  }
  const object = value as JsonObject;
  const { byName } = descriptor;
  let dropped: Set<string> | undefined;
  let required = 0;
  for (const key in object) {
    const before = object[key];
    const field = byName.get(key);
    let after: unknown;
    if (field === undefined) {
      if (!context.exact) checkIgnored(before, depth + 1);
    } else if (before !== null) {
      try {
        after = toField(field, before, context, depth + 1);
      } catch (error) {
        if (error instanceof ShapeError) error.path.push(`.${key}`);
        throw error;
      }
      if (after !== undefined && field.label === "required") required++;
    }
    if (after === undefined) (dropped ??= new Set()).add(key);
    else if (after !== before) object[key] = after;
  }
  if (required < descriptor.requiredCount) context.incomplete = true;
  if (descriptor.hasOneofs) dropped = dropOneofLosers(descriptor, object, dropped);
  return dropped === undefined ? object : without(object, dropped);
}

/** Of several members of a oneof the one whose name sorts last stays, because Mesos visits keys in that order. */
function dropOneofLosers(descriptor: MessageDescriptor, object: JsonObject, dropped: Set<string> | undefined) {
  const winners = new Map<string, string>();
  for (const { name, oneof } of descriptor.fields.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
    if (oneof === undefined || !Object.hasOwn(object, name) || dropped?.has(name)) continue;
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
function toField(field: Field, value: unknown, context: Context, depth: number): unknown {
  switch (field.label) {
    case "repeated":
      return toList(field, value, context, depth);
    case "map":
      return toMap(field, value, context, depth);
    default:
      return toValue(field, value, context, depth);
  }
}

function toList(field: Field, value: unknown, context: Context, depth: number): unknown[] | undefined {
  if (!Array.isArray(value)) {
    const only = toValue(field, value, context, depth);
    return only === undefined ? undefined : [only];
  }
  let dropped = false;
  for (let i = 0; i < value.length; i++) {
    const before: unknown = value[i];
    if (Array.isArray(before)) return toList(field, flatten(value, context, depth), context, depth + 1);
    let after: unknown;
    try {
      if (before !== null) after = toValue(field, before, context, depth + 1);
    } catch (error) {
      if (error instanceof ShapeError) error.path.push(`[${i}]`);
      throw error;
    }
    if (after === undefined) dropped = true;
    if (after !== before) value[i] = after;
  }
  return dropped ? value.filter((element) => element !== undefined) : value;
}

/** A list within a list counts as its elements. */
function flatten(list: readonly unknown[], context: Context, depth: number): unknown[] {
  checkDepth(context, depth);
  return list.flatMap((element) => (Array.isArray(element) ? flatten(element, context, depth + 1) : [element]));
}

function toMap(field: Field, value: unknown, context: Context, depth: number): object {
  const map: JsonObject = {};
  for (const part of Array.isArray(value) ? flatten(value, context, depth) : [value]) {
    if (part === null) continue;
    if (typeof part !== "object") throw new ShapeError(`Expecting a JSON object, not ${kindOf(part)}`);
    for (const [key, element] of Object.entries(part)) {
      let entry: unknown;
      try {
        entry = element === null ? undefined : toValue(field, element, context, depth + 1);
      } catch (error) {
        if (error instanceof ShapeError) error.path.push(`[${key}]`);
        throw error;
      }
      // A null makes an entry all the same, with a value that has nothing set.
      entry ??= isMessage(field.type) ? toMessage(field.type, {}, context, depth) : "";
      setEntry(map, key, entry);
    }
  }
  return map;
}

function toValue(field: Field, value: unknown, context: Context, depth: number): unknown {
  const { type } = field;
  if (type === "string") {
    if (typeof value === "string") return value;
    throw new ShapeError(`Expecting a JSON string, not ${kindOf(value)}`);
  }
  if (isMessage(type)) {
    checkDepth(context, depth);
    return toMessage(type, value, context, depth);
  }
  return isEnum(type) ? toEnum(field, type, value) : toScalar(type, value, context);
}

/** An unknown name is an error for a required field; elsewhere it leaves the field unset. */
function toEnum(field: Field, table: EnumTable, value: unknown): string | undefined {
  if (typeof value !== "string") throw new ShapeError(`Expecting a JSON string, not ${kindOf(value)}`);
  if (table.numberOf[value] !== undefined) return value;
  if (field.label !== "required") return undefined;
  throw new ShapeError(`Failed to find enum for '${value}'`);
}

function toScalar(type: Scalar, value: unknown, context: Context): unknown {
  switch (type) {
    case "bytes": {
      const bytes = typeof value === "string" ? fromBase64(value) : undefined;
      if (bytes !== undefined) return bytes;
      const reason =
        typeof value === "string" ? "Failed to base64 decode" : `Expecting a JSON string, not ${kindOf(value)}`;
      throw new ShapeError(reason);
    }
    case "bool":
      if (typeof value === "boolean") return value;
      if (value === "true" || value === "false") return value === "true";
      throw new ShapeError(`Expecting a JSON boolean, not ${kindOf(value)}`);
    case "double":
      return toDouble(value);
    default:
      return toInteger(type, value, context);
  }
}

function toDouble(value: unknown): number {
  if (typeof value === "number") {
    if (!Number.isFinite(value)) throw new NeedsExactParse();
    return value;
  }
  if (value === "Infinity" || value === "-Infinity") return Number(value);
  return Number(toNumber(value));
}

/** Accepts a number or a string that holds one. A bigint means: an integer that a number cannot hold. */
function toNumber(value: unknown): number | bigint {
  if (typeof value === "number" || typeof value === "bigint") return value;
  if (typeof value !== "string") throw new ShapeError(`Expecting a JSON number, not ${kindOf(value)}`);
  const number = parseJsonNumber(value.trim());
  if (number === undefined) throw new ShapeError(`Failed to parse '${value}' as a JSON number`);
  return number;
}

/** Converts as C++ casts do: fractions are cut off, 32-bit fields keep the low bits, negatives wrap where unsigned. */
function toInteger(type: Scalar, value: unknown, context: Context): number | bigint {
  const number = toNumber(value);
  if (typeof number === "number") {
    if (Number.isSafeInteger(number)) {
      if (type === "int64") return number + 0; // also turns -0 into 0
      if (type === "int32") return number | 0;
      if (type === "uint32") return number >>> 0;
      if (number >= 0) return number + 0;
    } else if (!context.exact && typeof value === "number") {
      // Either a fraction or an integer that JSON.parse has rounded; the exact path knows.
      if (Math.abs(number) > Number.MAX_SAFE_INTEGER) throw new NeedsExactParse();
    }
  }
  const whole = typeof number === "bigint" ? number : truncate(number, type);
  const bits = type === "int64" || type === "uint64" ? 64 : 32;
  const wrapped = type === "int64" || type === "int32" ? BigInt.asIntN(bits, whole) : BigInt.asUintN(bits, whole);
  const small = Number(wrapped);
  return Number.isSafeInteger(small) ? small : wrapped;
}

const MIN_INT64 = -(2n ** 63n);
/** A double out of the field's range is undefined in C++; we take the nearest value that fits 64 bits. */
function truncate(number: number, type: Scalar): bigint {
  const whole = BigInt(Math.trunc(number));
  const max = type === "uint64" ? 2n ** 64n - 1n : 2n ** 63n - 1n;
  return whole < MIN_INT64 ? MIN_INT64 : whole > max ? max : whole;
}

/** The exact path has a limit of its own; until then nobody has counted. */
function checkDepth(context: Context, depth: number): void {
  if (depth >= MAX_JSON_DEPTH && !context.exact) throw new NeedsExactParse();
}

/** Looks at a value that will be dropped for what makes the whole text invalid: depth and numbers out of range. */
function checkIgnored(value: unknown, depth: number): void {
  if (typeof value === "number" && !Number.isFinite(value)) throw new NeedsExactParse();
  if (typeof value !== "object" || value === null) return;
  if (depth > MAX_JSON_DEPTH - 1) throw new NeedsExactParse();
  for (const element of Object.values(value)) checkIgnored(element, depth + 1);
}

function kindOf(value: unknown): string {
  if (value === null) return "null";
  if (Array.isArray(value)) return "an array";
  if (typeof value === "object") return "an object";
  return typeof value === "bigint" ? "a number" : `a ${typeof value}`;
}

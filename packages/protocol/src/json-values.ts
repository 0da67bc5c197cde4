/** JSON values of fields that are no messages. Source: JSON mapping, section 3.2. @module */
import { fromBase64 } from "./base64.ts";
import type { PlanField } from "./json-plan.ts";
import { parseJsonNumber } from "./json-syntax.ts";

/** The tree holds something only the exact path can judge: a rounded integer, an infinity, excessive depth. */
export class NeedsExactParse extends Error {}

/** A value of the wrong kind. Paths grow from the inside out as it passes the enclosing fields. */
export class ShapeError extends Error {
  path: string[] = [];
}

export interface Context {
  /** The tree comes from `parseExactJson`. */
  readonly exact: boolean;
  /** Set when some message lacked a required field. */
  incomplete: boolean;
}

/** Returns the value of a field that is no message; undefined for an enum value to leave unset. */
export function toScalar(field: PlanField, value: unknown, context: Context): unknown {
  switch (field.kind) {
    case "string":
      if (typeof value === "string") return value;
      throw new ShapeError(`Expecting a JSON string, not ${kindOf(value)}`);
    case "enum":
      return toEnum(field, value);
    case "bytes":
      return toBytes(value);
    case "bool":
      if (typeof value === "boolean") return value;
      if (value === "true" || value === "false") return value === "true";
      throw new ShapeError(`Expecting a JSON boolean, not ${kindOf(value)}`);
    case "double":
      return toDouble(value);
    default:
      return toInteger(field, value, context);
  }
}

/** An unknown name is an error for a required field; elsewhere it leaves the field unset. */
function toEnum(field: PlanField, value: unknown): string | undefined {
  if (typeof value !== "string") throw new ShapeError(`Expecting a JSON string, not ${kindOf(value)}`);
  if (field.names?.has(value)) return value;
  if (!field.isRequired) return undefined;
  throw new ShapeError(`Failed to find enum for '${value}'`);
}

function toBytes(value: unknown): Uint8Array {
  if (typeof value !== "string") throw new ShapeError(`Expecting a JSON string, not ${kindOf(value)}`);
  const bytes = fromBase64(value);
  if (bytes === undefined) throw new ShapeError("Failed to base64 decode");
  return bytes;
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
function toInteger({ kind }: PlanField, value: unknown, context: Context): number | bigint {
  const number = toNumber(value);
  if (typeof number === "number") {
    if (Number.isSafeInteger(number)) {
      if (kind === "int64") return number + 0; // also turns -0 into 0
      if (kind === "int32") return number | 0;
      if (kind === "uint32") return number >>> 0;
      if (number >= 0) return number + 0;
    } else if (!context.exact && typeof value === "number" && Math.abs(number) > Number.MAX_SAFE_INTEGER) {
      throw new NeedsExactParse(); // an integer that JSON.parse may have rounded
    }
  }
  const isSigned = kind === "int64" || kind === "int32";
  const bits = kind === "int64" || kind === "uint64" ? 64 : 32;
  const whole = typeof number === "bigint" ? number : truncate(number, kind === "uint64");
  const wrapped = isSigned ? BigInt.asIntN(bits, whole) : BigInt.asUintN(bits, whole);
  return Number.isSafeInteger(Number(wrapped)) ? Number(wrapped) : wrapped;
}

const MIN_INT64 = -(2n ** 63n);
const MAX_INT64 = 2n ** 63n - 1n;
const MAX_UINT64 = 2n ** 64n - 1n;

/** A double out of the field's range is undefined in C++; we take the nearest value that fits 64 bits. */
function truncate(number: number, isUint64: boolean): bigint {
  const whole = BigInt(Math.trunc(number));
  const max = isUint64 ? MAX_UINT64 : MAX_INT64;
  return whole < MIN_INT64 ? MIN_INT64 : whole > max ? max : whole;
}

export function kindOf(value: unknown): string {
  if (value === null) return "null";
  if (Array.isArray(value)) return "an array";
  if (typeof value === "object") return "an object";
  return typeof value === "bigint" ? "a number" : `a ${typeof value}`;
}

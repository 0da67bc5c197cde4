/**
 * Writes JSON as Mesos does: compact, in declaration order, declared defaults shown, doubles always with a fraction.
 * Generated code does it; `writeSortedJson` here walks descriptors for the one rare form, sorted keys.
 * Source: JSON mapping, section 2.
 * @module
 */
import { toBase64 } from "./base64.ts";
import { isEnum, isMessage, type Field, type MessageDescriptor } from "./descriptor.ts";

export interface JsonOptions {
  /** Keys in byte order, as in ZooKeeper's `json.info_*` nodes and the maintenance endpoints. */
  readonly sortKeys?: boolean;
  /**
   * As in the answers to GET_AGENTS, GET_STATE and their like, which Mesos does not write from the v1 types: lists that are
   * set but empty appear as `[]`, and so does the one field the v1 schema lacks, `AgentInfo.checkpoint`.
   */
  readonly listing?: boolean;
}

// eslint-disable-next-line no-control-regex -- control characters are what must be escaped
const NEEDS_CARE = /["\\\u0000-\u001f\ud800-\udfff]/;
// eslint-disable-next-line no-control-regex
const ESCAPED = /["\\\u0000-\u001f]/g;
const SHORT_ESCAPES: Readonly<Record<string, string>> = {
  '"': '\\"',
  "\\": "\\\\",
  "\b": "\\b",
  "\t": "\\t",
  "\n": "\\n",
  "\f": "\\f",
  "\r": "\\r",
};

/** Returns a JSON string. Bytes that were not UTF-8 (lone surrogates here) become U+FFFD: others must be able to read it. */
export function jsonString(text: string): string {
  return NEEDS_CARE.test(text) ? escapeString(text) : `"${text}"`;
}

function escapeString(text: string): string {
  const escape = (char: string) =>
    SHORT_ESCAPES[char] ?? `\\u${char.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}`;
  return `"${text.toWellFormed().replace(ESCAPED, escape)}"`;
}

/** Returns a JSON number with a fraction or exponent: `1.0`, `1e21`. Infinity and NaN, which JSON lacks, become strings. */
export function jsonDouble(value: number): string {
  if (Number.isInteger(value)) {
    if (value === 0) return Object.is(value, -0) ? "-0.0" : "0.0";
    const digits = String(value);
    return value < 1e21 && value > -1e21 ? `${digits}.0` : digits.replace("+", "");
  }
  return Number.isFinite(value) ? String(value) : `"${value}"`;
}

/** Returns the bytes in standard base64 with padding, as a JSON string. */
export function jsonBytes(bytes: Uint8Array): string {
  return `"${toBase64(bytes)}"`;
}

/** Used by generated code: the members of a map, "" if there are none. */
export function jsonMap<T>(map: Readonly<Record<string, T>>, writeValue: (value: T) => string): string {
  let text = "";
  for (const key of Object.keys(map))
    text += `${text === "" ? "{" : ","}${jsonString(key)}:${writeValue(map[key] as T)}`;
  return text === "" ? "" : `${text}}`;
}

/** Writes a message by its descriptor, keys in byte order. */
export function writeSortedJson(descriptor: MessageDescriptor, message: object, options: JsonOptions): string {
  const parts: string[] = [];
  for (const field of descriptor.fields.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
    if (field.beyondV1 && !options.listing) continue;
    const value = (message as Record<string, unknown>)[field.name] ?? shownDefault(field);
    if (value === undefined) continue;
    const text = writeField(field, value, options);
    if (text !== "") parts.push(`"${field.name}":${text}`);
  }
  return `{${parts.join(",")}}`;
}

/** The default that JSON shows for a field that is unset. */
export function shownDefault(field: Field): unknown {
  return field.deprecated ? undefined : field.defaultValue;
}

function writeField(field: Field, value: unknown, options: JsonOptions): string {
  if (field.label === "repeated") {
    const list = value as unknown[];
    return list.length === 0 && !options.listing
      ? ""
      : `[${list.map((element) => writeValue(field.type, element, options)).join(",")}]`;
  }
  if (field.label === "map") {
    const map = value as Record<string, unknown>;
    const keys = Object.keys(map).toSorted();
    const parts = keys.map((key) => `${jsonString(key)}:${writeValue(field.type, map[key], options)}`);
    return parts.length === 0 ? "" : `{${parts.join(",")}}`;
  }
  return writeValue(field.type, value, options);
}

function writeValue(type: Field["type"], value: unknown, options: JsonOptions): string {
  if (isMessage(type)) return writeSortedJson(type, value as object, options);
  if (isEnum(type) || type === "string") return jsonString(value as string);
  if (type === "bytes") return jsonBytes(value as Uint8Array);
  if (type === "double") return jsonDouble(value as number);
  return String(value);
}

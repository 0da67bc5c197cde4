/** Walks over whole messages by their descriptors: which required fields are unset, are two equal, copy one. @module */
import { isMessage, type Field, type MessageDescriptor } from "./descriptor.ts";
import { unknownFields } from "./wire-reader.ts";

type Fields = Record<string, unknown> & { [unknownFields]?: Uint8Array };

/** Returns the dotted paths of unset required fields, in declaration order: `subscribe.framework_info.user`. */
export function missingPaths(descriptor: MessageDescriptor, message: object): string[] {
  const paths: string[] = [];
  collectMissing(descriptor, message as Fields, "", paths);
  return paths;
}

function collectMissing(descriptor: MessageDescriptor, message: Fields, prefix: string, paths: string[]): void {
  for (const field of descriptor.fields) {
    const { name, type } = field;
    const value = message[name];
    if (value === undefined) {
      if (field.label === "required") paths.push(prefix + name);
    } else if (isMessage(type)) {
      for (const [suffix, element] of elements(field, value)) {
        collectMissing(type, element as Fields, `${prefix}${name}${suffix}.`, paths);
      }
    }
  }
}

/** Lists the values of a field with what to append to its name: nothing, `[2]`, or `[key]`. */
function elements(field: Field, value: unknown): Iterable<readonly [string, unknown]> {
  if (field.label === "repeated") return (value as unknown[]).map((element, i) => [`[${i}]`, element] as const);
  if (field.label === "map")
    return Object.entries(value as object).map(([key, element]) => [`[${key}]`, element] as const);
  return [["", value]];
}

/** Whether two messages of one type hold the same values. An absent list equals an empty one. */
export function equalMessages(descriptor: MessageDescriptor, a: object, b: object): boolean {
  if (a === b) return true;
  const [left, right] = [a as Fields, b as Fields];
  for (const field of descriptor.fields) {
    if (!equalFields(field, left[field.name], right[field.name])) return false;
  }
  return equalBytes(left[unknownFields] ?? NO_BYTES, right[unknownFields] ?? NO_BYTES);
}

const NO_BYTES = new Uint8Array(0);

function equalFields(field: Field, a: unknown, b: unknown): boolean {
  if (a === b) return true;
  switch (field.label) {
    case "repeated": {
      const [left, right] = [(a ?? []) as unknown[], (b ?? []) as unknown[]];
      return left.length === right.length && left.every((element, i) => equalValues(field, element, right[i]));
    }
    case "map": {
      const [left, right] = [(a ?? {}) as Fields, (b ?? {}) as Fields];
      const keys = Object.keys(left);
      if (keys.length !== Object.keys(right).length) return false;
      return keys.every((key) => Object.hasOwn(right, key) && equalValues(field, left[key], right[key]));
    }
    default:
      return a !== undefined && b !== undefined && equalValues(field, a, b);
  }
}

function equalValues(field: Field, a: unknown, b: unknown): boolean {
  if (isMessage(field.type)) return equalMessages(field.type, a as object, b as object);
  if (field.type === "bytes") return equalBytes(a as Uint8Array, b as Uint8Array);
  // eslint-disable-next-line eqeqeq -- 64-bit integers: 5 and 5n are the same value
  return Object.is(a, b) || ((typeof a === "bigint" || typeof b === "bigint") && a == b);
}

function equalBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, i) => byte === b[i]);
}

/** Returns a deep copy. Properties that are no fields are left out. */
export function cloneMessage<T extends object>(descriptor: MessageDescriptor, message: T): T {
  const source = message as Fields;
  const copy: Fields = {};
  for (const field of descriptor.fields) {
    const value = source[field.name];
    if (value === undefined) continue;
    const { type } = field;
    if (field.label === "repeated") {
      copy[field.name] = (value as unknown[]).map((element) => cloneValue(type, element));
    } else if (field.label === "map") {
      const entries = Object.entries(value as object).map(
        ([key, element]) => [key, cloneValue(type, element)] as const,
      );
      copy[field.name] = Object.fromEntries(entries);
    } else {
      copy[field.name] = cloneValue(type, value);
    }
  }
  const unknown = source[unknownFields];
  if (unknown !== undefined) copy[unknownFields] = unknown.slice();
  return copy as T;
}

function cloneValue(type: Field["type"], value: unknown): unknown {
  if (isMessage(type)) return cloneMessage(type, value as object);
  return type === "bytes" ? (value as Uint8Array).slice() : value;
}

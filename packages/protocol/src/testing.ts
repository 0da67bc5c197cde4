/** Builders for tests: arbitrary messages of any type. @module */
import fc from "fast-check";
import { isEnum, isMessage, type Field, type MessageDescriptor } from "./descriptor.ts";
import { messageByName, type MessageCodec } from "./codec.ts";
import { shownDefault } from "./json-writer.ts";
import { decodeUtf8 } from "./utf8.ts";
import "./index.ts"; // so that messageByName() knows them all

export interface ArbitraryOptions {
  /** Levels of messages within messages; below, only what is required. */
  readonly depth?: number;
  /** Always set what JSON shows when it is unset, so that a message comes back from JSON unchanged. */
  readonly withDefaults?: boolean;
  /** Text that protobuf can carry and JSON cannot: bytes that are not UTF-8, and integers beyond signed 64 bits. */
  readonly beyondJson?: boolean;
}

/** Returns the codec of a message that has to exist. */
export function codecOf(typeName: string): MessageCodec<object> {
  const codec = messageByName(typeName);
  if (codec === undefined) throw new Error(`No message is called ${typeName}`);
  return codec as MessageCodec<object>;
}

/**
 * Returns an arbitrary of complete messages: every required field, a handful of the others, one of each oneof at most.
 * @example fc.assert(fc.property(arbitraryMessage("mesos.v1.TaskInfo"), (task) => …))
 */
export function arbitraryMessage(typeName: string, options: ArbitraryOptions = {}): fc.Arbitrary<object> {
  return messageOf(codecOf(typeName), { depth: 4, withDefaults: false, beyondJson: false, ...options });
}

function messageOf(descriptor: MessageDescriptor, options: Required<ArbitraryOptions>): fc.Arbitrary<object> {
  const isFixed = (field: Field) =>
    field.label === "required" || (options.withDefaults && shownDefault(field) !== undefined);
  const fixed = descriptor.fields.filter(isFixed);
  const free = descriptor.fields.filter((field) => !isFixed(field));
  const chosen = options.depth > 0 ? fc.subarray(free, { maxLength: Math.min(free.length, 5) }) : fc.constant([]);
  return chosen.chain((fields) => {
    const record: Record<string, fc.Arbitrary<unknown>> = {};
    const oneofs = new Set<string>();
    for (const field of [...fixed, ...fields]) {
      if (field.oneof !== undefined && oneofs.has(field.oneof)) continue;
      if (field.oneof !== undefined) oneofs.add(field.oneof);
      record[field.name] = fieldOf(field, { ...options, depth: options.depth - 1 });
    }
    return fc.record(record, { noNullPrototype: true });
  });
}

function fieldOf(field: Field, options: Required<ArbitraryOptions>): fc.Arbitrary<unknown> {
  const value = valueOf(field.type, options);
  if (field.label === "repeated") return fc.array(value, { minLength: 1, maxLength: 3 });
  if (field.label !== "map") return value;
  const key = fc.oneof({ weight: 9, arbitrary: textOf(options) }, { weight: 1, arbitrary: fc.constant("__proto__") });
  return fc
    .uniqueArray(fc.tuple(key, value), { minLength: 1, maxLength: 3, selector: ([name]) => name })
    .map(Object.fromEntries);
}

const INT64 = 2n ** 63n;
const toNumber = (value: bigint) => (Number.isSafeInteger(Number(value)) ? Number(value) : value);

function valueOf(type: Field["type"], options: Required<ArbitraryOptions>): fc.Arbitrary<unknown> {
  if (isMessage(type)) return messageOf(type, options);
  // Aliases share a number; the first name is the one that comes back.
  if (isEnum(type)) return fc.constantFrom(...new Set(Object.values(type.nameOf)));
  switch (type) {
    case "string":
      return textOf(options);
    case "bytes":
      return fc.uint8Array({ maxLength: 24 });
    case "bool":
      return fc.boolean();
    case "double":
      return fc.oneof(
        fc.double({ noNaN: true }),
        fc.integer(),
        fc.nat(100).map((n) => n / 10),
      );
    case "int32":
      return fc.oneof(fc.nat(200), fc.integer());
    case "uint32":
      return fc.oneof(fc.nat(200), fc.nat(0xffff_ffff));
    case "int64":
      return fc.oneof(fc.nat(200), fc.bigInt({ min: -INT64, max: INT64 - 1n }).map(toNumber), fc.maxSafeInteger());
    case "uint64": {
      const max = options.beyondJson ? 2n * INT64 - 1n : INT64 - 1n;
      return fc.oneof(fc.nat(200), fc.bigInt({ min: 0n, max }).map(toNumber), fc.maxSafeNat());
    }
  }
}

function textOf(options: Required<ArbitraryOptions>): fc.Arbitrary<string> {
  const plain = fc.oneof(
    fc.string({ maxLength: 20 }),
    fc.string({ unit: "binary", maxLength: 12 }),
    fc.string({ minLength: 40, maxLength: 90 }),
  );
  if (!options.beyondJson) return plain;
  const broken = fc.uint8Array({ maxLength: 12 }).map((bytes) => decodeUtf8(bytes));
  return fc.oneof({ weight: 5, arbitrary: plain }, { weight: 1, arbitrary: broken });
}

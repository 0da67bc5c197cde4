/** The face of a message type: what generated code exports under the message's name. @module */
import { invariant } from "@meseta/base";
import type { EnumTable, Field, MessageDescriptor } from "./descriptor.ts";
import { DecodeError, missingFields } from "./errors.ts";
import { readJson } from "./json-reader.ts";
import { writeSortedJson, type JsonOptions } from "./json-writer.ts";
import { cloneMessage, equalMessages, missingPaths } from "./message.ts";
import { locate } from "./locate.ts";
import { WireError, WireReader } from "./wire-reader.ts";
import { WireWriter } from "./wire-writer.ts";

/** Encodes, decodes, compares and copies messages of one type. All methods may be passed around unbound. */
export interface MessageCodec<T> extends MessageDescriptor {
  /** Returns the protobuf bytes, fields in the order of their numbers; short ones share a buffer, so copy what is to be kept. @throws {InvariantError} if a required field is unset */
  encode(this: void, value: T): Uint8Array;
  /** Writes the protobuf bytes before what `writer` holds: many messages into one buffer, the last one first. */
  encodeInto(this: void, writer: WireWriter, value: T): void;
  /** Reads protobuf bytes. @throws {DecodeError} if they are malformed or a required field is missing */
  decode(this: void, bytes: Uint8Array): T;
  /** Returns compact JSON as Mesos writes it: keys in declaration order unless `sortKeys`. */
  toJson(this: void, value: T, options?: JsonOptions): string;
  /** Reads JSON as Mesos does. @throws {DecodeError} with stage `json-syntax` or `json-shape` */
  fromJson(this: void, text: string | Uint8Array): T;
  /** Whether both hold the same fields with the same values, unknown ones included. */
  equals(this: void, a: T, b: T): boolean;
  /** Returns a deep copy; byte arrays are copied too. */
  clone(this: void, value: T): T;
  /** Returns the dotted paths of all required fields that are unset: empty for a complete message. */
  missing(this: void, value: T): string[];
}

const registry = new Map<string, MessageCodec<unknown>>();
let idleWriter: WireWriter | undefined = new WireWriter();

/** Returns the codec of a message by its full protobuf name, e.g. `mesos.internal.RegisterSlaveMessage`. */
export function messageByName(typeName: string): MessageCodec<unknown> | undefined {
  return registry.get(typeName);
}

/** Returns the names of all messages we know. */
export function messageNames(): string[] {
  return [...registry.keys()];
}

/** Used by generated code: makes a codec of the parts generated for one message and lists it for `messageByName`. */
export function messageCodec<T extends object>(
  typeName: string,
  encodeInto: (writer: WireWriter, message: T) => void,
  decodeFrom: (reader: WireReader, end: number) => T,
  json: (message: T, listing: boolean) => string,
  describe: () => Field[],
): MessageCodec<T> {
  let details: Details | undefined;
  const codec: MessageCodec<T> = {
    typeName,
    get fields() {
      return (details ??= detailsOf(describe())).fields;
    },
    get byName() {
      return (details ??= detailsOf(describe())).byName;
    },
    get requiredCount() {
      return (details ??= detailsOf(describe())).requiredCount;
    },
    get hasOneofs() {
      return (details ??= detailsOf(describe())).hasOneofs;
    },
    encode(value) {
      const writer = idleWriter ?? new WireWriter();
      idleWriter = undefined; // a getter of `value` that encodes something gets a writer of its own
      try {
        encodeInto(writer, value);
        return writer.finish();
      } finally {
        writer.reset();
        idleWriter = writer;
      }
    },
    encodeInto,
    decode(bytes) {
      const reader = new WireReader(bytes);
      let value: T;
      try {
        value = decodeFrom(reader, reader.length);
      } catch (error) {
        if (!(error instanceof WireError)) throw error;
        const path = locate(codec, reader.bytes, error.offset);
        const at = path === "" ? `at byte ${error.offset}` : `in ${path} at byte ${error.offset}`;
        throw new DecodeError("protobuf", `${error.message} (${at})`, path === "" ? [] : [path], typeName);
      }
      if (reader.incomplete) {
        // A later part of a field sent in parts may have brought what the earlier one lacked.
        const paths = missingPaths(codec, value);
        if (paths.length > 0) throw missingFields("protobuf", paths, typeName);
      }
      return value;
    },
    toJson: (value, options) =>
      options?.sortKeys ? writeSortedJson(codec, value, options) : json(value, options?.listing === true),
    fromJson: (text) => readJson(codec, text) as T,
    equals: (a, b) => equalMessages(codec, a, b),
    clone: (value) => cloneMessage(codec, value),
    missing: (value) => missingPaths(codec, value),
  };
  registry.set(typeName, codec);
  return codec;
}

type Details = Pick<MessageDescriptor, "fields" | "byName" | "requiredCount" | "hasOneofs">;

function detailsOf(fields: readonly Field[]): Details {
  return {
    fields,
    byName: new Map(fields.map((field) => [field.name, field])),
    requiredCount: fields.filter((field) => field.label === "required").length,
    hasOneofs: fields.some((field) => field.oneof !== undefined),
  };
}

/** Used by generated encoders when a required field is unset. */
export function unset(descriptor: MessageDescriptor, message: object): never {
  const isUnset = ({ name, label }: Field) =>
    label === "required" && (message as Record<string, unknown>)[name] === undefined;
  const names = descriptor.fields.filter(isUnset).map((field) => field.name);
  invariant(false, `Cannot encode ${descriptor.typeName}: required fields are unset: ${names.join(", ")}`);
}

/** Used by generated encoders: the number of an enum value. */
export function enumNumber(table: EnumTable, name: string): number {
  const number = table.numberOf[name];
  invariant(number !== undefined, `Cannot encode ${name}: ${table.typeName} has no such value`);
  return number;
}

/** protobufjs reads the same .proto files; what it encodes and what we encode is the same, byte for byte. */
import assert from "node:assert/strict";
import test from "node:test";
import fc from "fast-check";
import protobuf from "protobufjs";
import { loadProtoRoot } from "../../../tools/protocol/schema.ts";
import { isMessage, messageNames, type MessageDescriptor } from "./index.ts";
import { arbitraryMessage, codecOf } from "./testing.ts";

const root = loadProtoRoot();

/** protobufjs takes 64-bit integers as decimal text and wants to set `__proto__` by assignment, so such keys stay out. */
function forOracle(descriptor: MessageDescriptor, message: object): object {
  const convert = (type: unknown, value: unknown): unknown => {
    if (typeof value === "bigint") return String(value);
    return typeof type === "object" && isMessage(type as MessageDescriptor)
      ? forOracle(type as MessageDescriptor, value as object)
      : value;
  };
  const entries = descriptor.fields.flatMap((field) => {
    const value = (message as Record<string, unknown>)[field.name];
    if (value === undefined) return [];
    if (field.label === "repeated") return [[field.name, (value as unknown[]).map((v) => convert(field.type, v))]];
    if (field.label === "map") {
      const map = Object.entries(value as object).map(([key, v]) => [key, convert(field.type, v)]);
      return [[field.name, Object.fromEntries(map)]];
    }
    return [[field.name, convert(field.type, value)]];
  });
  return Object.fromEntries(entries) as object;
}

function carriesBeyondV1(descriptor: MessageDescriptor, message: object): boolean {
  return Object.entries(message).some(([name, value]) => {
    const field = descriptor.byName.get(name);
    assert.ok(field);
    if (field.beyondV1) return true;
    const { type } = field;
    if (!isMessage(type)) return false;
    const values = field.label === "repeated" || field.label === "map" ? Object.values(value as object) : [value];
    return values.some((element) => carriesBeyondV1(type, element as object));
  });
}

test("encode() writes the bytes protobufjs writes, for every message type", () => {
  for (const name of messageNames()) {
    const codec = codecOf(name);
    const type = root.lookupType(name);
    const arbitrary = arbitraryMessage(name).filter((message) => !codec.toJson(message).includes("__proto__"));
    const law = fc.property(arbitrary, (message) => {
      const ours = codec.encode(message);
      const theirs = type.encode(type.fromObject(forOracle(codec, message))).finish();
      // AgentInfo.checkpoint goes after the other fields, where Mesos has it in events.
      const inOrder = (bytes: Uint8Array) => (carriesBeyondV1(codec, message) ? bytes.toSorted() : bytes);
      assert.equal(Buffer.from(inOrder(ours)).toString("hex"), Buffer.from(inOrder(theirs)).toString("hex"), name);
      assert.deepEqual(codec.decode(theirs), message, name);
    });
    fc.assert(law, { numRuns: 3 });
  }
});

test("the descriptors say what the .proto files say", () => {
  for (const name of messageNames()) {
    const type = root.lookupType(name);
    const theirs = type.fieldsArray.map((field) => [
      field.name,
      field.id,
      field instanceof protobuf.MapField
        ? "map"
        : field.repeated
          ? "repeated"
          : field.required
            ? "required"
            : "optional",
    ]);
    assert.deepEqual(
      codecOf(name).fields.map((field) => [field.name, field.number, field.label]),
      theirs,
      name,
    );
  }
});

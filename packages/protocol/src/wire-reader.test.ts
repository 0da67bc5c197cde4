/** Protobuf that no honest peer sends, and what becomes of it. */
import assert from "node:assert/strict";
import test from "node:test";
import { DecodeError, internal, scheduler, unknownFields, v1, type MessageCodec } from "./index.ts";

const hex = (text: string) => Uint8Array.from(Buffer.from(text.replaceAll(" ", ""), "hex"));

const refused: { what: string; codec: MessageCodec<object>; bytes: string; reason: string; path: string }[] = [
  {
    what: "a string cut short",
    codec: v1.TaskID,
    bytes: "0a 05 61 62",
    reason: "length 5 exceeds the 2 bytes that follow",
    path: "value",
  },
  {
    what: "a length of 4 GiB",
    codec: v1.TaskID,
    bytes: "0a ff ff ff ff 0f",
    reason: "length exceeds 2 GiB",
    path: "value",
  },
  {
    what: "a length of 2^63",
    codec: v1.TaskID,
    bytes: "0a ff ff ff ff ff ff ff ff 7f 61",
    reason: "length exceeds 2 GiB",
    path: "value",
  },
  {
    what: "a tag without a value",
    codec: v1.TaskID,
    bytes: "0a",
    reason: "ends in the middle of a number",
    path: "value",
  },
  {
    what: "a number cut short",
    codec: v1.TimeInfo,
    bytes: "08 ff",
    reason: "ends in the middle of a number",
    path: "nanoseconds",
  },
  {
    what: "a number of eleven bytes",
    codec: v1.TimeInfo,
    bytes: "08 ff ff ff ff ff ff ff ff ff ff 01",
    reason: "number is longer than ten bytes",
    path: "nanoseconds",
  },
  {
    what: "a tag of six bytes",
    codec: v1.TaskID,
    bytes: "8a 80 80 80 80 00 00",
    reason: "tag is longer than five bytes",
    path: "",
  },
  {
    what: "a double cut short",
    codec: v1.Value_Scalar,
    bytes: "09 00 00 00",
    reason: "ends in the middle of a field",
    path: "value",
  },
  { what: "field number 0", codec: v1.TaskID, bytes: "0a 01 61 00 00", reason: "field number 0", path: "#0" },
  {
    what: "wire type 6",
    codec: v1.TaskID,
    bytes: "0a 01 61 7e",
    reason: "wire type 6 is not one that may stand here",
    path: "#15",
  },
  {
    what: "a group that ends nowhere",
    codec: v1.TaskID,
    bytes: "0a 01 61 7b 08 01",
    reason: "ends in the middle of a group",
    path: "#15",
  },
  {
    what: "the end of no group",
    codec: v1.TaskID,
    bytes: "0a 01 61 7c",
    reason: "wire type 4 is not one that may stand here",
    path: "#15",
  },
  {
    what: "groups that cross",
    codec: v1.TaskID,
    bytes: "0a 01 61 7b 73 7c 74",
    reason: "a group ends that is not open",
    path: "#15",
  },
  {
    what: "a field that outgrows its message",
    codec: v1.TaskStatus,
    bytes: "0a 02 0a 03 61 62 63 10 01",
    reason: "a field reaches past the end of its message",
    path: "task_id.value",
  },
  {
    what: "a length that lies deep inside",
    codec: scheduler.Call,
    bytes: "10 03 22 06 0a 04 0a 09 61 62",
    reason: "length 9 exceeds the 2 bytes that follow",
    path: "accept.offer_ids[0].value",
  },
  {
    what: "a packed list that ends inside a number",
    codec: v1.CapabilityInfo,
    bytes: "0a 02 e8 80 00",
    reason: "a field reaches past the end of its message",
    path: "capabilities[0]",
  },
  {
    what: "a map entry that outgrows itself",
    codec: v1.TaskInfo,
    bytes: "7a 03 0a 05 61 62 63 64 65",
    reason: "a field reaches past the end of its message",
    path: "limits",
  },
];
for (const { what, codec, bytes, reason, path } of refused) {
  test(`decode() refuses ${what}`, () => {
    assert.throws(
      () => codec.decode(hex(bytes)),
      (error) => {
        assert.ok(error instanceof DecodeError);
        assert.ok(error.reason.startsWith(reason), error.reason);
        assert.deepEqual(error.paths, path === "" ? [] : [path], error.reason);
        return error.stage === "protobuf";
      },
    );
  });
}

const taken: { what: string; codec: MessageCodec<object>; bytes: string; json: string }[] = [
  {
    what: "a number written longer than need be",
    codec: v1.TimeInfo,
    bytes: "08 81 80 80 00",
    json: '{"nanoseconds":1}',
  },
  {
    what: "ten bytes for minus one",
    codec: v1.TimeInfo,
    bytes: "08 ff ff ff ff ff ff ff ff ff 01",
    json: '{"nanoseconds":-1}',
  },
  {
    what: "excess bits in the tenth byte",
    codec: v1.TimeInfo,
    bytes: "08 ff ff ff ff ff ff ff ff ff 7f",
    json: '{"nanoseconds":-1}',
  },
  {
    what: "the largest 64-bit number",
    codec: v1.Value_Range,
    bytes: "08 ff ff ff ff ff ff ff ff ff 01 10 00",
    json: '{"begin":18446744073709551615,"end":0}',
  },
  {
    what: "any number but 0 for true",
    codec: internal.PingSlaveMessage,
    bytes: "08 80 80 80 80 80 80 80 80 80 01",
    json: '{"connected":true}',
  },
  { what: "a 32-bit field with high bits set", codec: v1.Port, bytes: "08 8a 80 80 80 10", json: '{"number":10}' },
  { what: "a tag written longer than need be", codec: v1.TaskID, bytes: "8a 80 00 01 61", json: '{"value":"a"}' },
  { what: "the last of two values", codec: v1.TaskID, bytes: "0a 01 61 0a 01 62", json: '{"value":"b"}' },
  {
    what: "a message in two parts",
    codec: v1.TaskStatus,
    bytes: "10 01 0a 00 0a 03 0a 01 61",
    json: '{"task_id":{"value":"a"},"state":"TASK_RUNNING"}',
  },
  {
    what: "the last member of a oneof",
    codec: scheduler.AttributeConstraint_Selector,
    bytes: "08 01 12 01 61",
    json: '{"attribute_name":"a"}',
  },
  {
    what: "a map entry without a key",
    codec: v1.OfferFilters_ResourceQuantities,
    bytes: "0a 0b 12 09 09 00 00 00 00 00 00 f0 3f",
    json: '{"quantities":{"":{"value":1.0}}}',
  },
];
for (const { what, codec, bytes, json } of taken) {
  test(`decode() takes ${what}`, () => {
    const { toJson, decode } = codec;
    assert.equal(toJson(decode(hex(bytes))), json);
  });
}

const kept: { what: string; codec: MessageCodec<object>; bytes: string }[] = [
  {
    what: "numbers, doubles, strings, words and groups",
    codec: v1.TaskID,
    bytes: "0a 01 61  a0 06 01  a1 06 00 00 00 00 00 00 00 00  a2 06 01 78  a3 06 08 01 a4 06  a5 06 00 00 00 00",
  },
  { what: "a known field of another wire type", codec: v1.TaskID, bytes: "0a 01 61 08 05" },
  { what: "an enum value of a later release", codec: v1.FrameworkInfo_Capability, bytes: "08 e8 07" },
  { what: "unknown fields between known ones", codec: internal.SlaveInfo, bytes: "0a 01 61 38 01 78 01" },
];
for (const { what, codec, bytes } of kept) {
  test(`decode() and encode() keep ${what}`, () => {
    const { decode, encode, clone, equals } = codec;
    const message = decode(hex(bytes));
    assert.deepEqual(encode(message), hex(bytes));
    assert.deepEqual(encode({ ...message }), hex(bytes), "a spread copy keeps them too");
    assert.ok(equals(clone(message), message));
    assert.ok(!equals(message, { ...message, [unknownFields]: hex("a0 06 02") }));
  });
}

test("unknown values in a list are kept beside the known ones", () => {
  const message = v1.CapabilityInfo.decode(hex("08 e9 07 08 8f 4e"));
  assert.deepEqual(message.capabilities, ["DAC_OVERRIDE"]);
  assert.deepEqual(v1.CapabilityInfo.decode(v1.CapabilityInfo.encode(message)), message);
});

test("packed lists decode like unpacked ones, and unknown values in them are kept", () => {
  const plain = v1.CapabilityInfo.decode(hex("08 e8 07 08 e9 07 08 8f 4e"));
  assert.deepEqual(v1.CapabilityInfo.decode(hex("0a 06 e8 07 e9 07 8f 4e")), plain);
  assert.equal(v1.CapabilityInfo.decode(hex("0a 02 8f 4e")).capabilities, undefined);
});

/** A ContainerID in a ContainerID …, `levels` deep. */
function nested(levels: number): Uint8Array {
  let bytes = Buffer.from([0x0a, 0]);
  for (let i = 1; i < levels; i++) {
    const length = [(bytes.length & 0x7f) | 0x80, ((bytes.length >> 7) & 0x7f) | 0x80, bytes.length >> 14];
    bytes = Buffer.concat([Uint8Array.of(0x0a, 0, 0x12, ...length), bytes]);
  }
  return bytes;
}

test("a message may contain itself 100 levels deep, and no deeper", () => {
  v1.ContainerID.decode(nested(101));
  assert.throws(() => v1.ContainerID.decode(nested(102)), /nested deeper than 100 levels/);
  assert.throws(() => v1.ContainerID.decode(nested(2_000)), DecodeError);
  const groups = new Uint8Array(1000).fill(0x7b);
  assert.throws(() => v1.TaskID.decode(groups), /nested deeper than 100 levels/);
});

test("a million unknown fields cost no more than their bytes", () => {
  const count = 250_000;
  const bytes = new Uint8Array(count * 5);
  for (let i = 0; i < count; i++) bytes.set([0x0a, 0x00, 0xa0, 0x06, i & 0x7f], i * 5); // known, unknown, known …
  const message = v1.TaskID.decode(bytes);
  assert.equal(v1.TaskID.encode(message).length, 2 + count * 3);
});

test("a map entry without a value has an empty one, which may lack fields", () => {
  assert.throws(() => v1.OfferFilters_ResourceQuantities.decode(hex("0a 03 0a 01 61")), {
    paths: ["quantities[a].value"],
  });
});

test("the bytes of a message are its own", () => {
  const input = hex("0a 01 61 12 01 78 1a 02 01 02 20 01");
  const copy = input.slice();
  const decoded = v1.TaskStatus.decode(
    v1.TaskStatus.encode({ task_id: { value: "a" }, state: "TASK_LOST", data: hex("0102") }),
  );
  assert.deepEqual(decoded.data, hex("0102"));
  const unknown = v1.TaskID.decode(input);
  input.fill(0);
  assert.deepEqual(v1.TaskID.encode(unknown), copy);
});

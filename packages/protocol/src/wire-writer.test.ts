import assert from "node:assert/strict";
import test from "node:test";
import { InvariantError } from "@meseta/base";
import { scheduler, v1 } from "./index.ts";
import { WireWriter } from "./wire-writer.ts";

const numbers: { value: number | bigint; hex: string }[] = [
  { value: 0, hex: "0800" },
  { value: 127, hex: "087f" },
  { value: 128, hex: "088001" },
  { value: 16_383, hex: "08ff7f" },
  { value: 16_384, hex: "08808001" },
  { value: 2 ** 21, hex: "0880808001" },
  { value: 2 ** 28, hex: "088080808001" },
  { value: 2 ** 32 - 1, hex: "08ffffffff0f" },
  { value: 2 ** 32, hex: "088080808010" },
  { value: 2 ** 53 - 1, hex: "08ffffffffffffff0f" },
  { value: 2n ** 63n - 1n, hex: "08ffffffffffffffff7f" },
  { value: -1, hex: "08ffffffffffffffffff01" },
  { value: -(2 ** 32), hex: "0880808080f0ffffffff01" },
  { value: -(2n ** 63n), hex: "0880808080808080808001" },
  { value: 5n, hex: "0805" },
];
for (const { value, hex } of numbers) {
  test(`int64() writes ${value} as ${hex}`, () => {
    const bytes = v1.TimeInfo.encode({ nanoseconds: value });
    assert.equal(Buffer.from(bytes).toString("hex"), hex);
    assert.equal(BigInt(v1.TimeInfo.decode(bytes).nanoseconds), BigInt(value));
  });
}

const refused: { what: string; encode: () => unknown }[] = [
  { what: "an integer that a number cannot hold", encode: () => v1.TimeInfo.encode({ nanoseconds: 2 ** 53 }) },
  { what: "half a nanosecond below zero", encode: () => v1.TimeInfo.encode({ nanoseconds: -0.5 }) },
  { what: "NaN for an integer", encode: () => v1.Port.encode({ number: NaN }) },
  { what: "33 bits for 32", encode: () => v1.Port.encode({ number: 2 ** 33 }) },
  { what: "an enum value nobody declared", encode: () => scheduler.Call.encode({ type: "HELLO" as "ACCEPT" }) },
];
for (const { what, encode } of refused) {
  test(`encode() ends the process over ${what}`, () => assert.throws(encode, InvariantError));
}

test("an encoder that failed leaves nothing behind for the next", () => {
  assert.throws(() => v1.TaskStatus.encode({ state: "TASK_LOST", task_id: {} as v1.TaskID }), InvariantError);
  assert.deepEqual(v1.TaskID.encode({ value: "a" }), Uint8Array.of(0x0a, 1, 0x61));
});

test("a message may encode another while it is being encoded", () => {
  const task = {
    get value() {
      return Buffer.from(v1.TaskID.encode({ value: "inner" }))
        .toString("latin1")
        .slice(2);
    },
  };
  assert.deepEqual(v1.TaskID.decode(v1.TaskID.encode(task)), { value: "inner" });
});

test("the buffer grows to any size and keeps what is written", () => {
  const writer = new WireWriter(1);
  const data = new Uint8Array(100_000).fill(7);
  writer.lengthDelimited(data, 10);
  writer.string("x".repeat(100), 18);
  const bytes = writer.finish();
  assert.deepEqual(bytes.subarray(0, 4), Uint8Array.of(18, 100, 120, 120));
  assert.deepEqual(bytes.subarray(102 + 4), data);
  assert.equal(writer.size, 0);
});

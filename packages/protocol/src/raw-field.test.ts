import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { internal, v1 } from "./index.ts";
import { onlyField, soleContent } from "./raw-field.ts";
import { arbitraryMessage } from "./testing.ts";

test("onlyField() finds the bytes that decode to the field, among any others", () => {
  const number = internal.ReregisterSlaveMessage.fields.find(({ name }) => name === "agent")!.number;
  const law = fc.property(
    arbitraryMessage("mesos.internal.ReregisterSlaveMessage", { beyondJson: true }),
    (message) => {
      const bytes = internal.ReregisterSlaveMessage.encode(message as internal.ReregisterSlaveMessage);
      const range = onlyField(bytes, number);
      assert.ok(range !== undefined);
      const agent = internal.SlaveInfo.decode(bytes.subarray(range.from, range.to));
      assert.deepEqual(agent, (message as internal.ReregisterSlaveMessage).agent);
    },
  );
  fc.assert(law, { numRuns: 50 });
});

const rows = [
  { what: "nothing", hex: "", found: undefined },
  { what: "the field twice", hex: "0a01610a0162", found: undefined },
  { what: "another field", hex: "120161", found: undefined },
  { what: "an empty one", hex: "0a00", found: { from: 2, to: 2 } },
  {
    what: "it behind a number, a double and a float",
    hex: "100119000000000000000025000000000a0161",
    found: { from: 18, to: 19 },
  },
  { what: "a length beyond the end", hex: "0a0561", found: undefined },
  { what: "a length of 2^63", hex: "0affffffffffffffff7f61", found: undefined },
  { what: "a group", hex: "0b0c0a0161", found: undefined },
  { what: "half a number", hex: "0a0161ff", found: undefined },
];
for (const { what, hex, found } of rows) {
  test(`onlyField() in ${what}`, () => {
    const bytes = Buffer.from(hex, "hex");
    assert.deepEqual(onlyField(bytes, 1), found);
  });
}

test("neither reads beyond its end, whatever the bytes", () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 30 }), fc.nat(30), (bytes, cut) => {
      const end = Math.min(cut, bytes.length);
      const range = onlyField(bytes, 1, 0, end);
      assert.ok(range === undefined || (range.from <= range.to && range.to <= end));
      const at = soleContent(bytes, 0x0a, 0, end);
      assert.ok(at <= end);
    }),
  );
});

test("soleContent() takes a message that is all there is", () => {
  const bytes = v1.TaskID.encode({ value: "abc" });
  assert.equal(soleContent(bytes, 0x0a, 0, bytes.length), 2);
  assert.equal(soleContent(Uint8Array.of(...bytes, 0x10, 1), 0x0a, 0, bytes.length + 2), -1);
  assert.equal(soleContent(bytes, 0x12, 0, bytes.length), -1);
});

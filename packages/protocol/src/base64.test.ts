import assert from "node:assert/strict";
import test from "node:test";
import fc from "fast-check";
import { fromBase64, toBase64 } from "./base64.ts";

test("toBase64() is what everyone's base64 is, and fromBase64() takes it back", () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 70 }), (bytes) => {
      const text = Buffer.from(bytes).toString("base64");
      assert.equal(toBase64(bytes), text);
      assert.deepEqual(fromBase64(text), bytes);
      assert.deepEqual(fromBase64(text.replace(/=+$/, "")), bytes, "padding may be missing");
      assert.deepEqual(fromBase64(text.replaceAll(/(.)/g, "$1 \n")), bytes, "white space may be anywhere");
    }),
  );
});

const rows = [
  { text: "", bytes: [] },
  { text: "A", bytes: [] }, // six bits make no byte
  { text: "AQ==garbage?", bytes: [1] }, // reading stops at the first =
  { text: "====", bytes: [] },
  { text: "AQ-_", bytes: undefined },
  { text: "AQé=", bytes: undefined },
  { text: "AQ\u{1F600}", bytes: undefined },
];
for (const { text, bytes } of rows) {
  test(`fromBase64(${JSON.stringify(text)}) is ${JSON.stringify(bytes)}`, () => {
    assert.deepEqual(fromBase64(text), bytes === undefined ? undefined : Uint8Array.from(bytes));
  });
}

import assert from "node:assert/strict";
import test from "node:test";
import fc from "fast-check";
import { formatUuid, isUuid, parseUuid } from "./uuid.ts";

test("parseUuid() and formatUuid() are inverse for versions 1 to 5", () => {
  fc.assert(
    fc.property(fc.uuid({ version: [1, 2, 3, 4, 5] }), (text) => {
      assert.equal(formatUuid(parseUuid(text) as Uint8Array), text);
    }),
  );
});

const refused = [
  "",
  "d7b5bd1b-b3f6-6f51-8f6d-7a1e29b1a1b1", // version 6
  "00000000-0000-0000-0000-000000000000", // version 0
  "d7b5bd1bb3f64f518f6d7a1e29b1a1b1",
  "d7b5bd1b-b3f6-4f51-8f6d-7a1e29b1a1bg",
];
for (const text of refused) {
  test(`parseUuid(${JSON.stringify(text)}) is undefined`, () => assert.equal(parseUuid(text), undefined));
}

test("isUuid() wants exactly 16 bytes", () => {
  assert.equal(isUuid(new Uint8Array(15).fill(0x44)), false);
  assert.equal(isUuid(new Uint8Array(16).fill(0x44)), true);
  assert.equal(formatUuid(new Uint8Array(16).fill(0x66)), undefined);
});

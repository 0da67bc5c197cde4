import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import {
  coalesce,
  containsRanges,
  countRanges,
  formatRanges,
  type Ranges,
  subtractRanges,
  uniteRanges,
} from "./ranges.ts";

const UINT64_MAX = 2n ** 64n - 1n;

// Source: scheduler API, section 7.1: inclusive ends, overlapping and adjacent ranges merge.
const coalesced = [
  {
    given: [
      [1, 2],
      [3, 4],
    ],
    merged: "[1-4]",
  },
  {
    given: [
      [3, 4],
      [1, 2],
    ],
    merged: "[1-4]",
  },
  {
    given: [
      [1, 5],
      [2, 3],
    ],
    merged: "[1-5]",
  },
  {
    given: [
      [1, 2],
      [4, 5],
    ],
    merged: "[1-2,4-5]",
  },
  { given: [[5, 4]], merged: "[]" },
  {
    given: [
      [0, Number.MAX_SAFE_INTEGER],
      [2n ** 53n, UINT64_MAX],
    ],
    merged: "[0-18446744073709551615]",
  },
] as const;
for (const { given, merged } of coalesced) {
  test(`coalesce() of ${given.map(([b, e]) => `${b}-${e}`).join(" and ")} is ${merged}`, () => {
    assert.equal(formatRanges(coalesce(given.map(([begin, end]) => ({ begin, end }))), ","), merged);
  });
}

test("subtractRanges() cuts holes, and works across 2^53", () => {
  const all = [{ begin: 0, end: UINT64_MAX }];
  const rest = subtractRanges(all, [
    { begin: 5, end: 6 },
    { begin: 2n ** 53n, end: 2n ** 53n + 1n },
  ]);
  assert.equal(formatRanges(rest, ","), "[0-4,7-9007199254740991,9007199254740994-18446744073709551615]");
});

test("countRanges() counts both ends", () => assert.equal(countRanges([{ begin: 31000, end: 32000 }]), 1001));

/** The obviously right model: a set of small integers. */
const model = (ranges: Ranges) => {
  const items = new Set<number>();
  for (const { begin, end } of ranges) for (let at = Number(begin); at <= Number(end); at++) items.add(at);
  return items;
};
const small = fc
  .array(fc.tuple(fc.nat(40), fc.nat(8)), { maxLength: 6 })
  .map((pairs) => coalesce(pairs.map(([begin, length]) => ({ begin, end: begin + length }))));

test("uniteRanges(), subtractRanges() and containsRanges() agree with sets of integers", () => {
  fc.assert(
    fc.property(small, small, (a, b) => {
      assert.deepEqual(model(uniteRanges(a, b)), model(a).union(model(b)));
      assert.deepEqual(model(subtractRanges(a, b)), model(a).difference(model(b)));
      assert.equal(containsRanges(a, b), model(a).isSupersetOf(model(b)));
      assert.equal(countRanges(a), model(a).size);
      assert.deepEqual(coalesce(subtractRanges(a, b)), subtractRanges(a, b));
    }),
  );
});

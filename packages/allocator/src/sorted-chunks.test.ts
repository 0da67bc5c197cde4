import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { SortedChunks } from "./sorted-chunks.ts";

const ITEMS = Array.from({ length: 300 }, (_, index) => ({ index }));
type Item = (typeof ITEMS)[number];
const byIndex = (a: Item, b: Item) => a.index - b.index;

function walked(walk: () => Item | undefined): number[] {
  const met: number[] = [];
  for (let item = walk(); item !== undefined; item = walk()) met.push(item.index);
  return met;
}

const change = fc.oneof(
  fc.record({ do: fc.constantFrom("toggle" as const, "toggleAside" as const), index: fc.nat(ITEMS.length - 1) }),
  fc.record({ do: fc.constant("refill" as const), index: fc.nat(ITEMS.length - 1) }),
);

test("SortedChunks holds what a sorted array would", () => {
  fc.assert(
    fc.property(fc.array(change, { maxLength: 600, size: "max" }), (changes) => {
      const chunks = new SortedChunks<Item>(byIndex);
      const held = new Set<number>();
      const sorted = () => [...held].toSorted((a, b) => a - b);
      for (const { do: kind, index } of changes) {
        if (kind === "refill") {
          held.clear();
          for (let at = 0; at < index; at++) held.add(at);
          chunks.fill(ITEMS.slice(0, index).toReversed());
        } else if (!held.has(index)) {
          chunks.add(ITEMS[index]!);
          held.add(index);
        } else {
          const before = sorted();
          const walk = chunks.walk();
          if (kind === "toggle") chunks.remove(ITEMS[index]!);
          else chunks.removeAside(ITEMS[index]!);
          held.delete(index);
          if (kind === "toggleAside") assert.deepEqual(walked(walk), before);
        }
        assert.deepEqual(walked(chunks.walk()), sorted());
      }
      assert.deepEqual(
        chunks.all().map(({ index }) => index),
        sorted(),
      );
    }),
    { numRuns: 60 },
  );
});

test("SortedChunks passes over the removal of what it does not hold", () => {
  const chunks = new SortedChunks<Item>(byIndex);
  chunks.remove(ITEMS[3]!);
  chunks.add(ITEMS[2]!);
  chunks.remove(ITEMS[3]!);
  chunks.removeAside(ITEMS[1]!);
  assert.deepEqual(walked(chunks.walk()), [2]);
});

test("SortedChunks keeps every item once also where compare contradicts itself", () => {
  const circular = (a: Item, b: Item) => ((b.index - a.index + 3) % 3) - 1; // 0 before 1 before 2 before 0
  const chunks = new SortedChunks<Item>(circular);
  for (const item of ITEMS) chunks.add(item);
  for (const item of ITEMS.filter(({ index }) => index % 2 === 0)) {
    chunks.remove(item);
    chunks.add(item);
  }
  assert.equal(new Set(chunks.all()).size, ITEMS.length);
  for (const item of ITEMS) chunks.remove(item);
  assert.deepEqual(chunks.all(), []);
});

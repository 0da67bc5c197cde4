import assert from "node:assert/strict";
import test from "node:test";
import fc from "fast-check";
import { CacheBook, type CacheEntry } from "./cache-book.ts";

function filled(book: CacheBook, key: string, bytes: number): CacheEntry {
  const entry = book.add(key, `/cache/${key}`);
  assert.ok(book.reserve(entry, bytes));
  book.settle(entry, bytes);
  return entry;
}
const keys = (entries: readonly CacheEntry[] | undefined) => entries?.map(({ key }) => key);

test("reserve() makes room by what was not used for longest, and only as much as it takes", () => {
  const book = new CacheBook(100);
  const [a, b] = [filled(book, "a", 40), filled(book, "b", 40)];
  for (const entry of [b, a]) {
    book.acquire(entry);
    book.release(entry);
  }
  assert.deepEqual(keys(book.reserve(book.add("c", "c"), 20)), []);
  assert.deepEqual(keys(book.reserve(book.add("d", "d"), 10)), ["b"]);
  assert.equal(book.bytes, 70);
});

test("reserve() leaves alone what is used or on its way, and evicts nothing in vain", () => {
  const book = new CacheBook(100);
  const used = filled(book, "used", 50);
  book.acquire(used);
  filled(book, "idle", 10);
  book.reserve(book.add("coming", "coming"), 20);
  const big = book.add("big", "big");
  assert.equal(book.reserve(big, 60), undefined);
  assert.ok(book.get("idle"));
  assert.deepEqual(keys(book.reserve(big, 30)), ["idle"]);
});

test("settle() corrects what was reserved; what is removed takes nothing, even if it is settled afterwards", () => {
  const book = new CacheBook(100);
  const entry = book.add("a", "a");
  book.reserve(entry, 80);
  book.settle(entry, 30);
  assert.equal(book.bytes, 30);
  book.remove(entry);
  book.settle(entry, 50);
  assert.equal(book.bytes, 0);
});

test("whatever happens, the cache holds what its entries take, never more than it may, and all that is in use", () => {
  const acts = fc.array(fc.tuple(fc.nat(5), fc.constantFrom("want", "done", "fail", "leave"), fc.nat(70)));
  fc.assert(
    fc.property(acts, (history) => {
      const book = new CacheBook(100);
      const known = new Map<string, CacheEntry>();
      for (const [number, act, bytes] of history) {
        const key = `k${number}`;
        const entry = book.get(key);
        if (act === "want" && entry === undefined) {
          const made = book.add(key, key);
          const going = book.reserve(made, bytes);
          for (const gone of going ?? []) assert.equal(gone.references, 0);
          if (going === undefined) book.remove(made);
          else {
            book.acquire(made);
            known.set(key, made);
          }
        } else if (act === "done" && entry !== undefined) book.settle(entry, entry.bytes);
        else if (act === "fail" && entry !== undefined && !entry.isReady) book.remove(entry);
        else if (act === "leave" && entry !== undefined && entry.references > 0) book.release(entry);
        const held = [...known.values()].filter((one) => book.get(one.key) === one);
        assert.equal(
          book.bytes,
          held.reduce((sum, one) => sum + one.bytes, 0),
        );
        assert.ok(book.bytes <= 100);
      }
    }),
  );
});

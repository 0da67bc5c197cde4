import assert from "node:assert/strict";
import { test } from "node:test";
import { Resources } from "@meseta/resources";
import { FilterBook, FilterExpiry } from "./filters.ts";

const cpus = Resources.parse("cpus:1");

test("FilterBook.refuses() holds while any of several filters does (X5)", () => {
  const expiry = new FilterExpiry();
  const book = new FilterBook(expiry);
  book.add("a1", cpus, 100);
  book.add("a1", Resources.parse("cpus:4"), 50);
  assert.ok(book.refuses("a1", Resources.parse("cpus:2")));
  assert.deepEqual(expiry.expire(50), new Set(["a1"]));
  assert.equal(book.refuses("a1", Resources.parse("cpus:2")), false);
  assert.ok(book.refuses("a1", cpus));
  assert.equal(expiry.nextMs, 100);
});

test("FilterBook.soonest() tells those that end first, in order", () => {
  const book = new FilterBook(new FilterExpiry());
  for (const untilMs of [50, 20, 70, 10, 60, 20]) book.add(`a${untilMs}`, cpus, untilMs);
  assert.deepEqual(
    book.soonest(4).map(({ untilMs }) => untilMs),
    [10, 20, 20, 50],
  );
  assert.equal(book.soonest(10).length, 6);
});

test("FilterExpiry forgets filters that were dropped long before their time", () => {
  const expiry = new FilterExpiry();
  const book = new FilterBook(expiry);
  book.add("kept", cpus, 10 ** 12);
  for (let round = 0; round < 5000; round++) {
    book.add("a1", cpus, 10 ** 12 + round);
    book.drop("a1");
  }
  assert.equal(expiry.size, 1);
  assert.ok(book.refuses("kept", cpus));
  assert.deepEqual(expiry.expire(10 ** 13), new Set(["kept"]));
  assert.equal(expiry.nextMs, undefined);
});

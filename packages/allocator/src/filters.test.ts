import assert from "node:assert/strict";
import { test } from "node:test";
import { Resources } from "@meseta/resources";
import { NONE } from "./filter-table.ts";
import { FilterBook, FilterExpiry, type FilterHost } from "./filters.ts";

const cpus = Resources.parse("cpus:1");

function aHost(id: string): FilterHost {
  return { id, filterNumber: NONE, newestFilter: NONE, filterCount: 0 };
}

test("FilterBook.refuses() holds while any of several filters does (X5)", () => {
  const expiry = new FilterExpiry();
  const book = new FilterBook(expiry);
  const a1 = aHost("a1");
  book.add(a1, cpus, 100);
  book.add(a1, Resources.parse("cpus:4"), 50);
  assert.ok(book.refuses(a1, Resources.parse("cpus:2")));
  assert.deepEqual(expiry.expire(50), new Set(["a1"]));
  assert.equal(book.refuses(a1, Resources.parse("cpus:2")), false);
  assert.ok(book.refuses(a1, cpus));
  assert.equal(expiry.nextMs, 100);
  assert.deepEqual(expiry.expire(100), new Set(["a1"]));
  assert.equal(book.refuses(a1, cpus), false);
});

test("FilterBook takes out the middle one of several, and keeps those of others apart", () => {
  const expiry = new FilterExpiry();
  const [book, other] = [new FilterBook(expiry), new FilterBook(expiry)];
  const a1 = aHost("a1");
  for (const untilMs of [200, 50, 300]) book.add(a1, Resources.parse(`cpus:${untilMs}`), untilMs);
  other.add(a1, cpus, 50);
  expiry.expire(50);
  assert.deepEqual([book.size, other.size, expiry.size], [2, 0, 2]);
  assert.equal(other.refuses(a1, cpus), false);
  expiry.expire(200);
  assert.ok(book.refuses(a1, Resources.parse("cpus:300")));
  assert.deepEqual([book.size, expiry.size], [1, 1]);
});

test("FilterExpiry.dropOn() drops everybody's filters on one agent, dropAll() those of one book on all", () => {
  const expiry = new FilterExpiry();
  const [book, other] = [new FilterBook(expiry), new FilterBook(expiry)];
  const [a1, a2] = [aHost("a1"), aHost("a2")];
  for (const host of [a1, a2, a1]) for (const one of [book, other]) one.add(host, cpus, 100);
  expiry.dropOn(a1);
  assert.deepEqual([book.size, other.size, expiry.size], [1, 1, 2]);
  assert.ok(!book.refuses(a1, cpus) && book.refuses(a2, cpus));
  book.dropAll();
  assert.ok(!book.refuses(a2, cpus) && other.refuses(a2, cpus));
  assert.deepEqual([book.size, other.size, expiry.size], [0, 1, 1]);
});

test("FilterBook.soonest() tells those that end first, in order", () => {
  const book = new FilterBook(new FilterExpiry());
  for (const untilMs of [50, 20, 70, 10, 60, 20]) book.add(aHost(`a${untilMs}`), cpus, untilMs);
  assert.deepEqual(
    book.soonest(4).map(({ untilMs }) => untilMs),
    [10, 20, 20, 50],
  );
  assert.equal(book.soonest(10).length, 6);
});

test("FilterExpiry forgets filters that were dropped long before their time", () => {
  const expiry = new FilterExpiry();
  const book = new FilterBook(expiry);
  const [kept, a1] = [aHost("kept"), aHost("a1")];
  book.add(kept, cpus, 10 ** 12);
  for (let round = 0; round < 5000; round++) {
    book.add(a1, cpus, 10 ** 12 + round);
    expiry.dropOn(a1);
  }
  assert.equal(expiry.size, 1);
  assert.ok(book.refuses(kept, cpus));
  assert.deepEqual(expiry.expire(10 ** 13), new Set(["kept"]));
  assert.equal(expiry.nextMs, undefined);
});

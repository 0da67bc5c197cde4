import assert from "node:assert/strict";
import { test } from "node:test";
import { Resources } from "@meseta/resources";
import fc from "fast-check";
import { type FilterEnd, FilterTable, NONE } from "./filter-table.ts";

const cpus = Resources.parse("cpus:1");

function anEnd(): FilterEnd {
  return { filterNumber: NONE, newestFilter: NONE, filterCount: 0 };
}

const change = fc.oneof(
  { weight: 3, arbitrary: fc.record({ host: fc.nat(19), book: fc.nat(9), kind: fc.constant("insert" as const) }) },
  { weight: 2, arbitrary: fc.record({ nth: fc.nat(), kind: fc.constant("drop" as const) }) },
);

test("FilterTable holds what a list of filters holds, whatever is added and dropped", () => {
  fc.assert(
    fc.property(fc.array(change, { maxLength: 300 }), (changes) => {
      const table = new FilterTable();
      const [hosts, books] = [Array.from({ length: 20 }, anEnd), Array.from({ length: 10 }, anEnd)];
      const live: { row: number; host: number; book: number; untilMs: number }[] = [];
      for (const [step, one] of changes.entries()) {
        if (one.kind === "insert") {
          const row = table.insert(hosts[one.host]!, books[one.book]!, cpus, step);
          live.push({ row, host: one.host, book: one.book, untilMs: step });
        } else if (live.length > 0) {
          const [gone] = live.splice(one.nth % live.length, 1);
          table.drop(gone!.row);
          assert.equal(table.isLive(gone!.row), false);
          table.release(gone!.row);
        }
      }
      for (const [at, host] of hosts.entries()) {
        assert.equal(host.filterCount, live.filter((one) => one.host === at).length);
        for (const [of, book] of books.entries()) {
          const found: number[] = [];
          for (let row = table.newestOf(host, book); row !== NONE; row = table.olderThan(row)) {
            found.push(table.untilMsOf(row));
            assert.equal(table.hostOf(row), host);
          }
          const wanted = live.filter((one) => one.host === at && one.book === of).map(({ untilMs }) => untilMs);
          assert.deepEqual(found, wanted.toReversed());
        }
      }
      for (const [of, book] of books.entries()) {
        const found: number[] = [];
        for (let row = book.newestFilter; row !== NONE; row = table.beforeInBook(row)) found.push(table.untilMsOf(row));
        assert.deepEqual(
          found,
          live
            .filter((one) => one.book === of)
            .map(({ untilMs }) => untilMs)
            .toReversed(),
        );
      }
    }),
  );
});

test("FilterTable finds everything again after it has grown, and nothing after all is dropped", () => {
  const table = new FilterTable();
  const [hosts, books] = [Array.from({ length: 100 }, anEnd), Array.from({ length: 50 }, anEnd)];
  for (const [at, host] of hosts.entries()) {
    for (const [of, book] of books.entries()) table.insert(host, book, cpus, at * 50 + of);
  }
  for (const [at, host] of hosts.entries()) {
    for (const [of, book] of books.entries()) {
      assert.equal(table.untilMsOf(table.newestOf(host, book)), at * 50 + of);
    }
  }
  for (const host of hosts) while (host.newestFilter !== NONE) table.drop(host.newestFilter);
  assert.ok(books.every(({ filterCount, filterNumber }) => filterCount === 0 && filterNumber === NONE));
  assert.equal(table.newestOf(hosts[0]!, books[0]!), NONE);
});

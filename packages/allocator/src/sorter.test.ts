import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { quantities } from "@meseta/resources";
import { dominantShare } from "./dominant-share.ts";
import { compareRank, type Ranked, Sorter } from "./sorter.ts";

// Source: Ghodsi et al. 2011, section 4. Cluster <9 CPU, 18 GB>; A asks <1, 4> per task, B asks <3, 1>.
const total = quantities({ cpus: 9, mem: 18 });
const rows = [
  { held: { A: 0, B: 1 }, next: "A" }, // A 0    < B 3/9
  { held: { A: 1, B: 1 }, next: "A" }, // A 4/18 < B 3/9
  { held: { A: 2, B: 1 }, next: "B" }, // A 8/18 > B 3/9
];
for (const { held, next } of rows) {
  test(`Sorter.sorted() starts with ${next} when A runs ${held.A} and B runs ${held.B}`, () => {
    const sorter = new Sorter(total);
    sorter.add(ranked("A", { cpus: held.A, mem: 4 * held.A }));
    sorter.add(ranked("B", { cpus: 3 * held.B, mem: held.B }));
    assert.equal(sorter.sorted()[0]?.name, next);
  });
}

test("dominantShare() ignores what the cluster has none of", () => {
  assert.equal(dominantShare(quantities({ cpus: 3, gpus: 2 }), total), 1 / 3);
  assert.equal(dominantShare(new Map(), total), 0);
});

test("Sorter keeps the order of a full sort over any history of changes", () => {
  const change = fc.record({ item: fc.nat(19), cpus: fc.nat(9), count: fc.boolean(), member: fc.boolean() });
  fc.assert(
    fc.property(fc.array(fc.array(change, { maxLength: 4 }), { maxLength: 30 }), (rounds) => {
      const items = Array.from({ length: 20 }, (_, at) => ranked(`c${at}`, {}));
      const members = new Set(items);
      const sorter = new Sorter<Ranked>(total);
      for (const item of items) sorter.add(item);
      for (const changes of rounds) {
        for (const { item: at, cpus, count, member } of changes) {
          const item = items[at]!;
          if (members.has(item) && !member) {
            members.delete(item);
            sorter.remove(item);
          } else if (!members.has(item) && member) {
            members.add(item);
            sorter.add(item);
          }
          item.held.set("cpus", cpus * 1000);
          if (count) item.count++;
          if (members.has(item)) sorter.touch(item);
        }
        const expected = [...members]
          .map((item) => ({ ...item, share: dominantShare(item.held, total) }))
          .sort(compareRank);
        assert.deepEqual(
          sorter.sorted().map((item) => item.name),
          expected.map((item) => item.name),
        );
      }
    }),
  );
});

function ranked(name: string, held: Record<string, number>): Ranked {
  return { name, held: new Map(quantities(held)), weight: 1, count: 0, share: 0 };
}

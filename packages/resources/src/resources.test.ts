import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { quantities } from "./quantities.ts";
import { Resources } from "./resources.ts";
import { anyResources, scalarResources, someResources } from "./testing.ts";
import type { WireResource } from "./wire-types.ts";

const of = (...list: WireResource[]) => Resources.fromWire(list);
const same = (a: Resources, b: Resources) => assert.ok(a.equals(b), `${a.toString()} ≠ ${b.toString()}`);

test("Resources.plus() is commutative and associative", () => {
  fc.assert(
    fc.property(anyResources, anyResources, anyResources, (a, b, c) => {
      same(a.plus(b), b.plus(a));
      same(a.plus(b).plus(c), a.plus(b.plus(c)));
    }),
  );
});

test("Resources.minus() undoes plus() for scalars, and leaves nothing of a value without itself", () => {
  fc.assert(
    fc.property(scalarResources, scalarResources, anyResources, (a, b, any) => {
      same(a.plus(b).minus(b), a);
      assert.ok(any.minus(any).isEmpty);
    }),
  );
});

test("Resources.contains() holds for every part of a sum, and makes minus() exact", () => {
  fc.assert(
    fc.property(anyResources, anyResources, scalarResources, (a, b, c) => {
      assert.ok(a.contains(a));
      assert.ok(a.plus(c).contains(c));
      if (a.contains(b)) {
        assert.ok(a.plus(c).contains(b));
        same(a.minus(b).plus(b), a);
      }
    }),
  );
});

test("Resources survive the wire in post-refinement format", () => {
  fc.assert(fc.property(anyResources, (a) => same(Resources.fromWire(a.toWire()), a)));
});

test("Resources survive the pre-refinement and endpoint formats, refined ones apart", () => {
  fc.assert(
    fc.property(anyResources, (a) => {
      const flat = a.minus(a.refined());
      same(Resources.fromWire(a.toWire({ format: "pre" })), flat);
      same(Resources.fromWire(a.toWire({ format: "endpoint" })), a);
    }),
  );
});

test("Resources.allocate() and unallocate() keep the quantities, push and pop of a reservation cancel out", () => {
  fc.assert(
    fc.property(scalarResources, (a) => {
      assert.deepEqual(a.allocate("r").quantities(), a.quantities());
      same(a.unallocate().allocate("r").unallocate(), a.unallocate());
      same(a.pushReservation({ type: "DYNAMIC", role: "eng/ui/x" }).popReservation(), a);
      assert.ok(a.toUnreserved().reserved().isEmpty);
    }),
  );
});

test("Resources.allocate() answers before it is written out as it does afterwards", () => {
  fc.assert(
    fc.property(anyResources, (any) => {
      const a = any.unallocate();
      const allocated = a.allocate("r");
      const answers = () => [
        allocated.size,
        allocated.isEmpty,
        allocated.allocationRoles(),
        allocated.quantities(),
        [1, 2, 4, 8].map((kind) => allocated.has(kind)),
      ];
      const before = answers();
      assert.ok(allocated.entries.every(({ identity }) => identity.allocationRole === "r"));
      assert.deepEqual(answers(), before);
      assert.equal(allocated.unallocate(), a);
      assert.equal(a.allocate("r"), allocated);
      assert.equal(allocated.allocate("r"), allocated);
      same(allocated.allocate("other").unallocate(), a);
      same(allocated, Resources.of(allocated.entries));
    }),
  );
});

test("Resources.amountsBy() puts scalars at the places of their names", () => {
  const names = ["mem", "cpus", "disk"];
  const places = { numberOf: (name: string) => names.indexOf(name) };
  const mixed = someResources("cpus:1;cpus(eng):2;mem:8;ports:[1-3]");
  assert.deepEqual(mixed.amountsBy(places), [8000, 3000]);
  assert.deepEqual(mixed.allocate("r").amountsBy(places), [8000, 3000]);
  assert.deepEqual(mixed.amountsBy({ numberOf: (name) => 2 - names.indexOf(name) }), [0, 3000, 8000]);
});

// Source: scheduler API, section 7.1: fixed point, three decimals, no drift.
test("Resources.minus() of tenths leaves nothing behind", () => {
  const tenth = someResources("cpus:0.1");
  assert.ok(someResources("cpus:0.3").minus(tenth).minus(tenth).minus(tenth).isEmpty);
});

test("Resources keep amounts of differing roles apart", () => {
  const mixed = someResources("cpus:1;cpus(eng):2;cpus(eng):1");
  assert.equal(mixed.toString(), "cpus:1;cpus(eng):3");
  assert.equal(mixed.contains(someResources("cpus:2")), false);
  assert.equal(mixed.containsQuantities(quantities({ cpus: 4 })), true);
  assert.equal(mixed.reservedTo("eng").scalar("cpus"), 3);
  assert.equal(mixed.allocatableTo("eng/ui").size, 2);
  assert.equal(mixed.allocatableTo("engine").size, 1);
});

const eng = [{ type: "DYNAMIC" as const, role: "eng" }];
const volume = (id: string, path: string): WireResource => ({
  name: "disk",
  type: "SCALAR",
  scalar: { value: 10 },
  reservations: eng,
  disk: { persistence: { id }, volume: { container_path: path, mode: "RW" } },
});

// Source: scheduler API, section 7.2, the table of kinds.
test("A persistent volume is used whole, and where it is mounted does not matter", () => {
  const held = of(volume("v1", "a"));
  assert.ok(held.contains(of(volume("v1", "elsewhere"))));
  assert.equal(held.contains(of(volume("v2", "a"))), false);
  assert.equal(held.contains(of({ ...volume("v1", "a"), scalar: { value: 5 } })), false);
  assert.equal(held.contains(of(volume("v1", "a"), volume("v1", "a"))), false); // one cannot stand for two
  assert.ok(held.minus(of(volume("v1", "b"))).isEmpty);
});

for (const [type, whole] of [
  ["PATH", false],
  ["MOUNT", true],
  ["BLOCK", true],
  ["RAW", false],
] as const) {
  test(`A ${type} disk ${whole ? "is only equal to itself" : "merges and divides"}`, () => {
    const disk = (value: number) => of({ name: "disk", type: "SCALAR", scalar: { value }, disk: { source: { type } } });
    assert.equal(disk(10).plus(disk(10)).size, whole ? 2 : 1);
    assert.equal(disk(10).contains(disk(4)), !whole);
    assert.equal(disk(10).minus(disk(4)).scalar("disk"), whole ? 10 : 6);
  });
}

test("Copies of a shared volume are counted, and its quantity is not", () => {
  const one = of({ ...volume("v1", "a"), shared: {} });
  const two = one.plus(one);
  assert.equal(two.size, 1);
  assert.equal(two.toWire().length, 2);
  assert.ok(two.contains(one.plus(one)));
  assert.equal(one.contains(two), false);
  same(two.minus(one), one);
  assert.deepEqual(two.quantities(), quantities({ disk: 10 }));
});

test("The order of a reservation's labels does not matter, their presence does", () => {
  const reserved = (keys: string[] | undefined) =>
    of({
      name: "cpus",
      type: "SCALAR",
      scalar: { value: 1 },
      reservations: [
        { type: "DYNAMIC", role: "eng", ...(keys && { labels: { labels: keys.map((key) => ({ key })) } }) },
      ],
    });
  assert.ok(reserved(["a", "b"]).contains(reserved(["b", "a"])));
  assert.equal(reserved([]).contains(reserved(undefined)), false);
});

test("Resource names cannot spell another resource's key", () => {
  const odd = of({ name: "cpus[[],null,true,false,null]", type: "SCALAR", scalar: { value: 1 } });
  const revocable = of({ name: "cpus", type: "SCALAR", scalar: { value: 1 }, revocable: {} });
  assert.equal(odd.contains(revocable), false);
  assert.equal(revocable.contains(odd), false);
});

test("Resources.quantities() counts ports and items in thousandths", () => {
  assert.deepEqual(
    someResources("cpus:1.5;ports:[1-10,20-20];disks:{a,b}").quantities(),
    quantities({ cpus: 1.5, ports: 11, disks: 2 }),
  );
});

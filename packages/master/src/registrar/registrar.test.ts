/** The registrar: what gathers in one commit, what happens while the store is away, and that a deposed one is silent for good. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { FakeClock, seededRandom } from "@meseta/base/testing";
import { silentLog } from "@meseta/runtime";
import fc from "fast-check";
import type { RegistryChange } from "../core/registry.ts";
import { decodeRecord, encodeChange } from "./records.ts";
import { Registrar } from "./registrar.ts";
import { type RegistryStore, type StoreChange, StoreError } from "./store.ts";
import { volatilePlace, VolatileStore } from "./stores/volatile.ts";

const settle = () => new Promise<void>((resolve) => void setImmediate(resolve));
const weight = (role: string, to: number | undefined): RegistryChange => ({ kind: "weight", role, to });

/** A store whose commits wait to be let through. */
class HeldStore implements RegistryStore {
  limits = { changesMax: 100, bytesMax: 10_000 };
  readonly sizeBytes = 0;
  readonly commits: (readonly StoreChange[])[] = [];
  readonly #waiting: { resolve: () => void; reject: (error: Error) => void }[] = [];

  claim() {
    return Promise.resolve(new Map<string, Uint8Array>());
  }

  commit(changes: readonly StoreChange[]): Promise<void> {
    this.commits.push(changes);
    return new Promise((resolve, reject) => void this.#waiting.push({ resolve, reject }));
  }

  async answer(error?: Error): Promise<void> {
    await settle();
    const waiting = this.#waiting.shift();
    if (error === undefined) waiting?.resolve();
    else waiting?.reject(error);
    await settle();
  }

  async [Symbol.asyncDispose](): Promise<void> {}
}

function registrarOn(store: RegistryStore) {
  const clock = new FakeClock();
  const stored: number[] = [];
  const lost: StoreError[] = [];
  const registrar = new Registrar({
    store,
    owner: "M1",
    timers: clock,
    random: seededRandom(1),
    log: silentLog,
    onStored: (id) => stored.push(id),
    onLost: (error) => lost.push(error),
  });
  return { registrar, clock, stored, lost };
}

test("what is decided while a commit is under way gathers in the next one, and the last change to a record counts", async () => {
  const store = new HeldStore();
  const { registrar, stored } = registrarOn(store);
  registrar.write(1, [weight("a", 1)]);
  await settle();
  registrar.write(2, [weight("b", 2), weight("a", 3)]);
  registrar.write(3, [weight("b", undefined)]);
  assert.equal(registrar.figures.queued, 3);
  await store.answer();
  assert.deepEqual(stored, [1]);
  await store.answer();
  assert.deepEqual(stored, [1, 3]);
  assert.deepEqual(
    store.commits.map((commit) => commit.map(({ key, value }) => [key, value !== undefined])),
    [
      [["weights/a", true]],
      [
        ["weights/a", true],
        ["weights/b", false],
      ],
    ],
  );
  assert.equal(registrar.figures.queued, 0);
});

test("a commit takes whole decisions; one that is too large alone is spread, and told of when all of it is written", async () => {
  const store = new HeldStore();
  store.limits = { changesMax: 3, bytesMax: 10_000 };
  const { registrar, stored } = registrarOn(store);
  const many = (id: number, count: number) =>
    registrar.write(
      id,
      Array.from({ length: count }, (_, at) => weight(`r${id}-${at}`, 1)),
    );
  many(1, 2);
  many(2, 2);
  many(3, 7);
  for (let n = 0; n < 5; n++) await store.answer();
  assert.deepEqual(
    store.commits.map(({ length }) => length),
    [2, 2, 3, 3, 1],
  );
  assert.deepEqual(stored, [1, 2, 3]);
});

test("while the store is out of reach decisions wait, in order, and are counted; nothing fails", async () => {
  const store = new HeldStore();
  const { registrar, clock, stored, lost } = registrarOn(store);
  registrar.write(1, [weight("a", 1)]);
  for (let n = 0; n < 20; n++) {
    await store.answer(new StoreError("UNAVAILABLE", "away"));
    registrar.write(n + 2, [weight("a", n)]);
    clock.advance(5000);
  }
  assert.deepEqual([stored, lost], [[], []]);
  assert.equal(registrar.figures.queued, 21);
  assert.notEqual(registrar.figures.failingSinceMs, undefined);
  await store.answer();
  await store.answer();
  assert.deepEqual(stored, [1, 21]);
  assert.equal(registrar.figures.failingSinceMs, undefined);
});

test("a deposed registrar says so once and never writes again", async () => {
  const place = volatilePlace();
  const { registrar, stored, lost } = registrarOn(new VolatileStore(place));
  await registrar.recover();
  registrar.write(1, [weight("a", 1)]);
  await settle();
  const successor = registrarOn(new VolatileStore(place));
  assert.deepEqual(await successor.registrar.recover(), [weight("a", 1)]);
  registrar.write(2, [weight("a", 2)]);
  await settle();
  registrar.write(3, [weight("a", 3)]);
  await settle();
  assert.deepEqual(stored, [1]);
  assert.deepEqual(
    lost.map(({ code }) => code),
    ["DEPOSED"],
  );
  assert.equal(place.records.size, 1);
  assert.deepEqual(await registrarOn(new VolatileStore(place)).registrar.recover(), [weight("a", 1)]);
});

const wishes = { deactivated: fc.boolean(), drain: fc.constantFrom({}, { drain: { state: "DRAINING", config: {} } }) };
const agentRecord = fc.oneof(
  fc.record({ sinceMs: fc.nat(), state: fc.constant("gone") }),
  fc
    .record({ sinceMs: fc.nat(), state: fc.constant("unreachable"), ...wishes })
    .map(({ drain, ...rest }) => ({ ...rest, ...drain })),
);
const change = fc.oneof(
  fc.record({ kind: fc.constant("agent"), id: fc.string({ minLength: 1 }), to: agentRecord }),
  fc.record({
    kind: fc.constant("weight"),
    role: fc.string({ minLength: 1 }),
    to: fc.double({ min: 0.1, max: 9, noNaN: true }),
  }),
  fc.record({ kind: fc.constant("quota"), role: fc.string({ minLength: 1 }) }).map(({ kind, role }) => ({
    kind,
    role,
    to: { role, limits: { cpus: { value: 2 } } },
  })),
  fc.record({ hostname: fc.string({ minLength: 1 }) }).map((id) => ({ kind: "machine", id, to: { id, mode: "DOWN" } })),
) as fc.Arbitrary<RegistryChange>;

test("a record is read as it was written, under a key that is safe in any store", () => {
  fc.assert(
    fc.property(change, (written) => {
      const { key, value } = encodeChange(written);
      assert.match(key, /^[a-z]+\/[\x21-\x7e]+$/);
      assert.equal(key.split("/").length, 2);
      assert.deepEqual(decodeRecord(key, value!), JSON.parse(JSON.stringify(written)));
    }),
    { seed: 3 },
  );
});

test("a name that is no text has a key all the same", () => {
  assert.equal(encodeChange(weight("\ud800", 1)).key, "weights/%EF%BF%BD");
});

test("a record that needs a capability this master does not have is not read: it refuses to lead", () => {
  // Registry.minimum_capabilities is field 10, its capability field 1.
  const unknown = new TextEncoder().encode("TELEPATHY");
  const value = Uint8Array.of(0x52, unknown.length + 2, 0x0a, unknown.length, ...unknown);
  assert.throws(() => decodeRecord("agents/x", value), /TELEPATHY/);
  assert.throws(() => decodeRecord("agents/x", Uint8Array.of(0xff)), /agents\/x/);
});

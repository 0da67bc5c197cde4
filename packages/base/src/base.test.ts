import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { backoffMs } from "./backoff.ts";
import { BoundedQueue } from "./bounded-queue.ts";
import { Flags, type FlagSpec } from "./flags.ts";
import { Heap } from "./heap.ts";
import { FakeClock, seededRandom } from "./testing.ts";
import { formatDuration, parseBytes, parseDuration } from "./units.ts";

test("BoundedQueue behaves like an array with a limit, over any history", () => {
  fc.assert(
    fc.property(fc.array(fc.option(fc.integer(), { nil: undefined }), { maxLength: 4000 }), (history) => {
      const queue = new BoundedQueue<number>(1500);
      const model: number[] = [];
      for (const step of history) {
        if (step === undefined) assert.equal(queue.shift(), model.shift());
        else assert.equal(queue.tryPush(step), model.length < 1500 && model.push(step) > 0);
        assert.equal(queue.size, model.length);
      }
    }),
    { numRuns: 50 },
  );
});

test("Heap.pop() gives the items back in order, whatever order they came in", () => {
  fc.assert(
    fc.property(fc.array(fc.integer()), (items) => {
      const heap = new Heap<number>((a, b) => a - b);
      for (const item of items) heap.push(item);
      const popped = items.map(() => heap.pop());
      assert.deepEqual(
        popped,
        items.toSorted((a, b) => a - b),
      );
      assert.equal(heap.pop(), undefined);
    }),
  );
});

test("FakeClock.advance() runs timers in due order and repeats every() until it is disposed of", () => {
  const clock = new FakeClock(0);
  const seen: string[] = [];
  clock.after(30, () => seen.push(`c@${clock.nowMs()}`));
  const ticking = clock.every(10, () => seen.push(`t@${clock.nowMs()}`));
  const cancelled = clock.after(5, () => seen.push("never"));
  cancelled[Symbol.dispose]();
  clock.advance(30);
  ticking[Symbol.dispose]();
  clock.advance(100);
  assert.deepEqual(seen, ["t@10", "t@20", "c@30", "t@30"]);
});

test("seededRandom() repeats itself and makes version 4 UUIDs", () => {
  const a = seededRandom(7);
  const b = seededRandom(7);
  assert.equal(a.float(), b.float());
  const uuid = a.uuid();
  assert.equal(uuid, b.uuid());
  assert.match(uuid, /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
});

test("backoffMs() stays between 0 and its doubling, capped ceiling", () => {
  fc.assert(
    fc.property(fc.nat(100), fc.nat(), (attempt, seed) => {
      const wait = backoffMs({ attempt, firstMs: 100, maxMs: 5000 }, seededRandom(seed));
      assert.ok(wait >= 0 && wait <= Math.min(5000, 100 * 2 ** attempt));
    }),
  );
});

const durations = [
  ["250ms", 250],
  ["5secs", 5_000],
  ["1.5mins", 90_000],
  ["2weeks", 1_209_600_000],
  ["5", undefined],
  ["5 secs", undefined],
  ["5SECS", undefined],
] as const;
for (const [text, ms] of durations) {
  test(`parseDuration("${text}") is ${ms}`, () => assert.equal(parseDuration(text), ms));
}

test("formatDuration() writes what parseDuration() reads", () => {
  for (const ms of [1, 250, 5_000, 90_000, 900_000, 3_600_000, 86_400_000, 1_234_567]) {
    assert.equal(parseDuration(formatDuration(ms)), ms);
  }
  assert.equal(formatDuration(900_000), "15mins");
});

test("parseBytes() takes Mesos's units and nothing else", () => {
  assert.equal(parseBytes("2MB"), 2 * 1024 * 1024);
  assert.equal(parseBytes("2mb"), undefined);
  assert.equal(parseBytes("1.5GB"), undefined);
});

const SPECS: readonly FlagSpec[] = [
  { name: "port", type: "int", default: "5050", help: "" },
  { name: "wait", type: "duration", default: "60secs", help: "" },
  { name: "quiet", type: "bool", default: "0", help: "" },
  { name: "cluster", type: "string", default: undefined, help: "" },
];

test("Flags puts given texts over defaults and shows them as /flags does", () => {
  const flags = new Flags(SPECS, { port: "007", nobody: "knows" });
  assert.deepEqual(flags.shown, { port: "7", wait: "1mins", quiet: "false" });
  assert.deepEqual([flags.number("port"), flags.ms("wait"), flags.isTrue("quiet")], [7, 60_000, false]);
  assert.equal(flags.text("cluster"), undefined);
});

for (const [name, text, wanted] of [
  ["port", "-1", /--port='-1': it must be a whole number/],
  ["wait", "60", /duration/],
  ["quiet", "maybe", /true or false/],
] as const) {
  test(`Flags refuses --${name}=${text}, and says what it must be`, () => {
    assert.throws(() => new Flags(SPECS, { [name]: text }), wanted);
  });
}

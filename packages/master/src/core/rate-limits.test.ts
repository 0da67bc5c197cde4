import assert from "node:assert/strict";
import { test } from "node:test";
import type { v1 } from "@meseta/protocol";
import { TestMaster } from "../testing.ts";
import { parseRateLimits } from "../rate-limit-flags.ts";
import type { RateLimits } from "./rate-limits.ts";

const LIMITS: RateLimits = {
  principals: new Map([
    ["slow", { qps: 1, capacity: 2 }],
    ["free", undefined],
  ]),
  others: { qps: 10, capacity: undefined },
};

function driver(master: TestMaster, principal: string | undefined) {
  const pid = `scheduler-${principal ?? "nobody"}@127.0.0.1:4000`;
  const info: v1.FrameworkInfo = { user: "u", name: "n", ...(principal === undefined ? {} : { principal }) };
  const subscriber = { kind: "driver" as const, pid };
  master.take({ kind: "subscribe", subscriber, call: { type: "SUBSCRIBE", subscribe: { framework_info: info } } });
  const id = master.core.view.frameworkOfDriver(pid)?.id ?? "";
  const ask = () => {
    const call = { framework_id: { value: id }, type: "RECONCILE" as const, reconcile: { tasks: [asked] } };
    master.take({ kind: "call", call, name: "mesos.scheduler.Call" });
  };
  const heard = () => master.eventsOf(pid).map(({ type }) => type);
  return { pid, id, ask, answers: () => heard().filter((type) => type === "UPDATE").length, heard };
}
const asked = { task_id: { value: "t" } };

test("A principal's messages go through one by one at its rate, and what finds no room is an error", () => {
  const master = new TestMaster({ rateLimits: LIMITS });
  const slow = driver(master, "slow");
  for (let sent = 0; sent < 3; sent++) slow.ask();
  assert.equal(slow.answers(), 1);
  slow.ask();
  assert.equal(slow.heard().at(-1), "ERROR");
  const [error] = master.eventsOf(slow.pid).filter(({ type }) => type === "ERROR");
  assert.equal(error?.error?.message, "Message mesos.scheduler.Call dropped: capacity(2) exceeded");
  master.advance(1000);
  assert.equal(slow.answers(), 2);
  master.advance(1000);
  assert.equal(slow.answers(), 3);
});

test("Who is listed without a rate has none, and who is not listed shares the default", () => {
  const master = new TestMaster({ rateLimits: LIMITS });
  const [free, one, two] = [driver(master, "free"), driver(master, "one"), driver(master, undefined)];
  for (let sent = 0; sent < 5; sent++) free.ask();
  assert.equal(free.answers(), 5);
  one.ask();
  two.ask();
  assert.deepEqual([one.answers(), two.answers()], [1, 0]);
  master.advance(100);
  assert.deepEqual([one.answers(), two.answers()], [1, 1]);
});

test("That a driver is gone is heard after what it said", () => {
  const master = new TestMaster({ rateLimits: LIMITS });
  const slow = driver(master, "slow");
  slow.ask();
  slow.ask();
  master.take({ kind: "link-broken", pid: slow.pid });
  assert.equal(master.core.view.frameworks.get(slow.id)?.state.kind, "connected");
  master.advance(2000);
  assert.equal(slow.answers(), 2);
  assert.equal(master.core.view.frameworks.has(slow.id), false);
});

test("HTTP frameworks are not limited", () => {
  const master = new TestMaster({ rateLimits: { principals: new Map(), others: { qps: 0.001, capacity: 0 } } });
  const framework = master.subscribe();
  for (let sent = 0; sent < 3; sent++) framework.call({ type: "RECONCILE", reconcile: { tasks: [asked] } });
  assert.equal(framework.updates.length, 3);
});

test("parseRateLimits() reads Mesos's form", () => {
  const limits = parseRateLimits(
    '{"limits":[{"principal":"foo","qps":55.5,"capacity":100000},{"principal":"baz"}],"aggregate_default_qps":333}',
  );
  assert.deepEqual(
    [...limits.principals],
    [
      ["foo", { qps: 55.5, capacity: 100_000 }],
      ["baz", undefined],
    ],
  );
  assert.deepEqual(limits.others, { qps: 333, capacity: undefined });
});

for (const [what, text] of [
  ["no JSON", "{"],
  ["a principal twice", '{"limits":[{"principal":"a"},{"principal":"a"}]}'],
  ["a rate of nothing", '{"limits":[{"principal":"a","qps":0}]}'],
  ["a negative default", '{"aggregate_default_qps":-1}'],
  ["no principal", '{"limits":[{"qps":1}]}'],
] as const) {
  test(`parseRateLimits() refuses ${what}`, () => assert.throws(() => parseRateLimits(text), { code: "FLAG_INVALID" }));
}

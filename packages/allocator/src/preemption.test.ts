import assert from "node:assert/strict";
import { test } from "node:test";
import { quantities, Resources } from "@meseta/resources";
import { PRIORITY } from "./policy.ts";
import { TestCluster } from "./testing/test-cluster.ts";

const AFTER_MS = 1000;
const GRACE_MS = 5000;
const LOOK_MS = 250;

/** `batch`, preemptible, holds all of two agents; `web`, of a higher class, wants two cpus. */
function starving(options: { preemption?: boolean; preemptible?: boolean; webPriority?: number } = {}): TestCluster {
  const { preemption = true, preemptible = true, webPriority = 10 } = options;
  const cluster = new TestCluster({
    policy: PRIORITY,
    ...(preemption ? { preemption: { afterMs: AFTER_MS, graceMs: GRACE_MS } } : {}),
  });
  cluster.subscribeAs("batch", ["batch"], { preemptible });
  cluster.add("a1", "cpus:4;mem:1024");
  cluster.add("a2", "cpus:1;mem:1024");
  cluster.allocator.updatePriorities([["web", webPriority]]);
  cluster.subscribeAs("web", ["web"], { minAllocatable: new Map([["web", [quantities({ cpus: 2 })]]]) });
  return cluster;
}

/** Lets time pass as a master does, which comes back when it is told to, and tells what happened meanwhile. */
function step(cluster: TestCluster, ms: number) {
  const untilMs = cluster.nowMs + ms;
  const seen = { offers: [] as string[], asked: [] as string[], revoked: [] as string[] };
  for (;;) {
    const { offers, inverseOffers, revocations, nextWakeMs } = cluster.allocator.allocate(cluster.nowMs);
    const name = (one: { frameworkId: string; agentId: string }) => `${one.frameworkId}:${one.agentId}`;
    seen.offers.push(...offers.map(name));
    seen.asked.push(...inverseOffers.map(name));
    seen.revoked.push(...revocations.map(name));
    if (cluster.nowMs === untilMs) return seen;
    cluster.nowMs = Math.min(untilMs, Math.max(cluster.nowMs + 1, nextWakeMs ?? untilMs));
  }
}

const NOTHING = { offers: [], asked: [], revoked: [] };

test("A starving higher class has lower ones asked, and after the grace period revoked, on one agent", () => {
  const cluster = starving();
  assert.deepEqual(step(cluster, AFTER_MS - 1), NOTHING);
  assert.deepEqual(step(cluster, LOOK_MS + 1), { ...NOTHING, asked: ["batch:a1"] }); // a2 is too small
  assert.deepEqual(step(cluster, GRACE_MS - LOOK_MS), NOTHING);
  assert.deepEqual(step(cluster, 2 * LOOK_MS), { ...NOTHING, revoked: ["batch:a1"] });
  cluster.allocator.recover("batch", "a1", Resources.parse("cpus:4;mem:1024").allocate("batch"), cluster.nowMs);
  assert.deepEqual(step(cluster, 0).offers, ["web:a1"]);
});

test("Who gives back what it is asked for is not revoked", () => {
  const cluster = starving();
  step(cluster, AFTER_MS + LOOK_MS);
  cluster.allocator.recover("batch", "a1", Resources.parse("cpus:4;mem:1024").allocate("batch"), cluster.nowMs);
  assert.deepEqual(step(cluster, 0).offers, ["web:a1"]);
  assert.deepEqual(step(cluster, GRACE_MS * 2), NOTHING);
});

test("The inverse offer says until when, the revocation what is wanted: the minimum of who starves", () => {
  const cluster = starving();
  const rounds = [];
  for (; cluster.nowMs < 10_000; cluster.nowMs += LOOK_MS) rounds.push(cluster.allocator.allocate(cluster.nowMs));
  const [inverse] = rounds.flatMap(({ inverseOffers }) => inverseOffers);
  const untilMs = Number(inverse!.unavailability.start.nanoseconds) / 1_000_000;
  assert.ok(untilMs >= AFTER_MS + GRACE_MS && untilMs <= AFTER_MS + GRACE_MS + 2 * LOOK_MS);
  const [revocation] = rounds.flatMap(({ revocations }) => revocations);
  assert.deepEqual(revocation, { frameworkId: "batch", role: "batch", agentId: "a1", wanted: quantities({ cpus: 2 }) });
});

for (const [what, cluster] of [
  ["preemption is off", starving({ preemption: false })],
  ["nobody is preemptible", starving({ preemptible: false })],
  ["the class is not higher", starving({ webPriority: 0 })],
] as const) {
  test(`Nothing is reclaimed when ${what}`, () => {
    for (let round = 0; round < 10; round++) assert.deepEqual(step(cluster, GRACE_MS), NOTHING);
  });
}

test("Nothing is reclaimed from what a guarantee covers", () => {
  const cluster = starving();
  cluster.quota("batch", { cpus: 2 }, {});
  for (let round = 0; round < 10; round++) assert.deepEqual(step(cluster, GRACE_MS), NOTHING);
  cluster.quota("batch", { cpus: 1 }, {});
  assert.deepEqual(step(cluster, GRACE_MS).asked, ["batch:a1"]); // a2 alone covers the guarantee
});

test("A framework that refused what there is does not starve", () => {
  const cluster = starving();
  cluster.add("a3", "cpus:2;mem:64");
  cluster.giveBack({ agentId: "a3", refuseMs: 3_600_000 });
  cluster.allocator.suppress("batch", []);
  for (let round = 0; round < 5; round++) assert.deepEqual(step(cluster, GRACE_MS), NOTHING);
});

test("Frameworks of one role preempt each other by their own priority", () => {
  const cluster = new TestCluster({ policy: PRIORITY, preemption: { afterMs: AFTER_MS, graceMs: GRACE_MS } });
  cluster.subscribeAs("low", ["r"], { preemptible: true });
  cluster.add("a1", "cpus:1;mem:64");
  cluster.subscribeAs("high", ["r"], { priority: 1 });
  assert.deepEqual(step(cluster, AFTER_MS + LOOK_MS).asked, ["low:a1"]);
});

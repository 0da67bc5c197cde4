import assert from "node:assert/strict";
import { test } from "node:test";
import { quantities, Resources } from "@meseta/resources";
import { PRIORITY } from "./policy.ts";
import type { Revocation } from "./port.ts";
import { anAgent } from "./testing.ts";
import { TestCluster } from "./testing/test-cluster.ts";

const AFTER_MS = 1000;
const GRACE_MS = 5000;
const LOOK_MS = 250;
const PREEMPTION = { afterMs: AFTER_MS, graceMs: GRACE_MS, need: [quantities({ cpus: 1 })] };

/** `batch`, preemptible, holds all of two agents; `web`, of a higher class, wants two cpus. */
function starving(options: { preemption?: boolean; preemptible?: boolean; webPriority?: number } = {}): TestCluster {
  const { preemption = true, preemptible = true, webPriority = 10 } = options;
  const cluster = new TestCluster({
    policy: PRIORITY,
    ...(preemption ? { preemption: PREEMPTION } : {}),
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
    const { offers, inverseOffers, revocations, more, nextWakeMs } = cluster.allocator.allocate(cluster.nowMs);
    const name = (one: { frameworkId: string; agentId: string }) => `${one.frameworkId}:${one.agentId}`;
    seen.offers.push(...offers.map(name));
    seen.asked.push(...inverseOffers.map(name));
    seen.revoked.push(...revocations.map(name));
    if (more) continue;
    if (cluster.nowMs === untilMs) return seen;
    cluster.nowMs = Math.min(untilMs, Math.max(cluster.nowMs + 1, nextWakeMs ?? untilMs));
  }
}

function revocationsAfter(cluster: TestCluster, ms: number): Revocation[] {
  const revocations: Revocation[] = [];
  for (const untilMs = cluster.nowMs + ms; cluster.nowMs <= untilMs; cluster.nowMs += LOOK_MS) {
    revocations.push(...cluster.allocator.allocate(cluster.nowMs).revocations);
  }
  return revocations;
}

function revocationAfter(cluster: TestCluster, ms: number): Revocation | undefined {
  return revocationsAfter(cluster, ms)[0];
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
  assert.deepEqual(revocation, {
    frameworkId: "batch",
    role: "batch",
    agentId: "a1",
    wanted: quantities({ cpus: 2 }),
    spare: quantities({ cpus: 4, mem: 1024 }),
  });
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

test("Nothing is reclaimed from what a guarantee covers, and of the rest no more than there is", () => {
  const cluster = starving();
  cluster.quota("batch", { cpus: 4 }, {}); // of 5 cpus: 1 is not covered, and 2 are wanted
  for (let round = 0; round < 10; round++) assert.deepEqual(step(cluster, GRACE_MS), NOTHING);
  cluster.quota("batch", { cpus: 2.5 }, {});
  assert.deepEqual(step(cluster, AFTER_MS + LOOK_MS).asked, ["batch:a1"]);
  assert.deepEqual(revocationAfter(cluster, GRACE_MS)?.spare.get("cpus"), 2500);
});

test("A guarantee that is given during the grace period is kept", () => {
  const cluster = starving();
  assert.deepEqual(step(cluster, AFTER_MS + LOOK_MS).asked, ["batch:a1"]);
  cluster.quota("batch", { cpus: 4 }, {});
  assert.equal(revocationAfter(cluster, GRACE_MS), undefined);
});

test("Who has offers that it does not answer does not starve", () => {
  const cluster = starving();
  const offers = cluster.add("a3", "cpus:2;mem:64");
  assert.equal(offers, "web:a3");
  assert.deepEqual(step(cluster, 10 * AFTER_MS), NOTHING);
  cluster.allocator.answered("web", "web"); // it takes the offer, and would take another
  assert.deepEqual(step(cluster, AFTER_MS + 2 * LOOK_MS).asked, ["batch:a1"]);
});

test("What comes free on an agent that is being reclaimed is not given back to a lower class", () => {
  const cluster = starving();
  step(cluster, AFTER_MS + LOOK_MS);
  const one = Resources.parse("cpus:1;mem:256").allocate("batch");
  cluster.allocator.recover("batch", "a1", one, cluster.nowMs);
  assert.deepEqual(step(cluster, 0).offers, []); // web wants two
  const { sentences } = cluster.allocator.explain({ frameworkId: "batch" }, cluster.nowMs);
  assert.match(sentences.join("\n"), /gathered for a higher class/);
  assert.deepEqual(revocationAfter(cluster, GRACE_MS)?.wanted, quantities({ cpus: 1 })); // the other is free already
  cluster.allocator.recover("batch", "a1", one, cluster.nowMs);
  assert.deepEqual(step(cluster, 0).offers, ["web:a1"]);
});

test("What was not given back in time is for everybody again", () => {
  const cluster = starving();
  step(cluster, AFTER_MS + LOOK_MS);
  const one = Resources.parse("cpus:1;mem:256").allocate("batch");
  cluster.allocator.recover("batch", "a1", one, cluster.nowMs);
  assert.deepEqual(step(cluster, GRACE_MS + AFTER_MS + LOOK_MS).offers, ["batch:a1"]);
});

/** Frameworks of their own roles and classes, each holding part of one agent, and `web` above them that wants two cpus. */
function shared(holders: Record<string, { priority: number; cpus: number }>): TestCluster {
  const cluster = new TestCluster({ policy: PRIORITY, preemption: PREEMPTION });
  cluster.allocator.updatePriorities([
    ["web", 9],
    ...Object.entries(holders).map(([role, { priority }]) => [role, priority] as const),
  ]);
  for (const role of Object.keys(holders)) cluster.subscribeAs(role, [role], { preemptible: true });
  const used = Object.entries(holders).map(
    ([role, { cpus }]) => [role, Resources.parse(`cpus:${cpus}`).allocate(role)] as const,
  );
  const total = Object.values(holders).reduce((sum, { cpus }) => sum + cpus, 0);
  cluster.allocator.addAgent(anAgent("a1", `cpus:${total}`), used);
  cluster.subscribeAs("web", ["web"], { minAllocatable: new Map([["web", [quantities({ cpus: 2 })]]]) });
  return cluster;
}

test("The lowest class loses first, and nobody who need not", () => {
  const cluster = shared({
    low: { priority: 1, cpus: 1 },
    middle: { priority: 2, cpus: 1 },
    high: { priority: 3, cpus: 2 },
  });
  assert.deepEqual(step(cluster, AFTER_MS + LOOK_MS).asked, ["low:a1", "middle:a1"]);
  const other = shared({ low: { priority: 1, cpus: 1 }, middle: { priority: 2, cpus: 2 } });
  assert.deepEqual(step(other, AFTER_MS + LOOK_MS).asked, ["middle:a1"]); // low would not be enough, and is not needed
});

test("Each of several loses only what is still missing", () => {
  const cluster = shared({ low: { priority: 1, cpus: 1.5 }, middle: { priority: 2, cpus: 1.5 } });
  step(cluster, AFTER_MS + LOOK_MS);
  const revocations = revocationsAfter(cluster, GRACE_MS);
  assert.deepEqual(
    revocations.map(({ frameworkId, wanted }) => [frameworkId, wanted.get("cpus")]),
    [
      ["low", 2000],
      ["middle", 500],
    ],
  );
});

test("A limit that a class shares with lower ones is made room in by reclaiming from them", () => {
  const cluster = new TestCluster({ policy: PRIORITY, preemption: PREEMPTION });
  cluster.quota("eng", {}, { cpus: 2, mem: 128 });
  cluster.subscribeAs("batch", ["eng/batch"], { preemptible: true });
  cluster.add("a1", "cpus:2;mem:128");
  cluster.add("a2", "cpus:2;mem:128");
  cluster.allocator.updatePriorities([["eng/web", 1]]);
  cluster.subscribe("web", "eng/web");
  assert.deepEqual(step(cluster, AFTER_MS + LOOK_MS).asked, ["batch:a1"]);
});

test("Two starving clients do not both count on what a guarantee leaves", () => {
  const cluster = new TestCluster({ policy: PRIORITY, preemption: PREEMPTION });
  cluster.subscribeAs("batch", ["batch"], { preemptible: true });
  cluster.add("a1", "cpus:2;mem:64");
  cluster.add("a2", "cpus:2;mem:64");
  cluster.quota("batch", { cpus: 2 }, {}); // two of four cpus may go
  cluster.allocator.updatePriorities([["web", 9]]);
  const minAllocatable = new Map([["web", [quantities({ cpus: 2 })]]]);
  for (const id of ["web1", "web2"]) cluster.subscribeAs(id, ["web"], { minAllocatable });
  assert.equal(step(cluster, AFTER_MS + LOOK_MS).asked.length, 1);
});

test("A large cluster is looked at in steps, with others served in between", () => {
  const cluster = new TestCluster({ policy: PRIORITY, preemption: PREEMPTION });
  cluster.subscribeAs("batch", ["batch"], { preemptible: true });
  for (let agent = 0; agent < 4500; agent++) cluster.addAgent(`a${agent}`, "cpus:1;mem:64");
  cluster.run();
  cluster.allocator.updatePriorities([["web", 9]]);
  cluster.subscribe("web", "web");
  cluster.nowMs = AFTER_MS;
  let steps = 1;
  while (cluster.allocator.allocate(cluster.nowMs).more) steps++;
  assert.equal(steps, 3); // 2,000 agents at a time
});

test("A framework that refused what there is does not starve", () => {
  const cluster = starving();
  cluster.add("a3", "cpus:2;mem:64");
  cluster.giveBack({ agentId: "a3", refuseMs: 3_600_000 });
  cluster.allocator.suppress("batch", []);
  for (let round = 0; round < 5; round++) assert.deepEqual(step(cluster, GRACE_MS), NOTHING);
});

test("Many that are choosy do not hide one that starves", () => {
  const cluster = new TestCluster({ policy: PRIORITY, preemption: PREEMPTION });
  const cpus = (count: number) => new Map([["web", [quantities({ cpus: count })]]]);
  cluster.subscribeAs("batch", ["batch"], { preemptible: true });
  cluster.add("a1", "cpus:4;mem:64");
  cluster.allocator.updatePriorities([["web", 1]]);
  for (let at = 0; at < 20; at++) cluster.subscribeAs(`choosy${at}`, ["web"], { minAllocatable: cpus(1), priority: 1 });
  cluster.subscribeAs("web", ["web"], { minAllocatable: cpus(2) });
  cluster.addAgent("a2", "cpus:1;mem:64");
  const asked: string[] = [];
  for (; cluster.nowMs < 10 * AFTER_MS; cluster.nowMs += LOOK_MS) {
    asked.push(...cluster.allocator.allocate(cluster.nowMs).inverseOffers.map(({ agentId }) => agentId));
    for (let at = 0; at < 20; at++) {
      const held = cluster.allocator.held(`choosy${at}`, "a2");
      cluster.allocator.answered(`choosy${at}`, "web");
      cluster.allocator.recover(`choosy${at}`, "a2", held, cluster.nowMs, { refuseMs: 60_000 });
    }
  }
  assert.ok(asked.includes("a1"));
});

test("Offers without what it needs do not feed a framework", () => {
  const cluster = new TestCluster({ policy: PRIORITY, preemption: PREEMPTION });
  cluster.subscribeAs("batch", ["batch"], { preemptible: true });
  cluster.addUsed("a1", "cpus:2;mem:1024", { framework: "batch", role: "batch", resources: "cpus:2;mem:64" });
  cluster.allocator.updatePriorities([["web", 1]]);
  cluster.allocator.suppress("batch", []);
  cluster.giveBack();
  assert.equal(cluster.subscribe("web", "web"), "web:a1"); // memory alone
  for (; cluster.nowMs < AFTER_MS + LOOK_MS; cluster.nowMs += LOOK_MS) {
    cluster.giveBack({ refuseMs: 0 });
    cluster.run();
  }
  cluster.giveBack({ refuseMs: 60_000 });
  assert.deepEqual(step(cluster, AFTER_MS + LOOK_MS).asked, ["batch:a1"]);
});

test("Frameworks of one role preempt each other by their own priority", () => {
  const cluster = new TestCluster({ policy: PRIORITY, preemption: PREEMPTION });
  cluster.subscribeAs("low", ["r"], { preemptible: true });
  cluster.add("a1", "cpus:1;mem:64");
  cluster.subscribeAs("high", ["r"], { priority: 1 });
  assert.deepEqual(step(cluster, AFTER_MS + LOOK_MS).asked, ["low:a1"]);
});

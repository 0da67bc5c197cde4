import assert from "node:assert/strict";
import { test } from "node:test";
import { quantities, Resources } from "@meseta/resources";
import { NO_QUOTA, type Quota, quotaProblem, quotasProblem } from "./quota.ts";
import { aFramework, anAgent } from "./testing.ts";
import { exactly, TestCluster } from "./testing/test-cluster.ts";

const INTERVAL_MS = 1000;

/** A disk that can only be used whole. */
function mountDisk(megabytes: number): Resources {
  return Resources.fromWire([
    { name: "disk", type: "SCALAR", scalar: { value: megabytes }, disk: { source: { type: "MOUNT" } } },
  ]);
}

// Source: allocator, section 15.3; quota is given as cpus/mem/disk.
test("A guarantee is met first, and what it is owed is held back from others (Q1)", () => {
  const cluster = new TestCluster();
  cluster.quota("q", { cpus: 2, mem: 1024 });
  cluster.subscribe("f1", "q");
  cluster.subscribe("f2", "n");
  assert.equal(cluster.add("a1", "cpus:1;mem:512"), "f1:a1");
  assert.equal(cluster.add("a2", "cpus:1;mem:512"), "f1:a2");
  cluster.giveBack({ agentId: "a2", refuseMs: 2 * INTERVAL_MS });
  assert.equal(cluster.wait(INTERVAL_MS), "");
  assert.equal(cluster.wait(INTERVAL_MS), "f1:a2");
});

test("A role never gets more than its limits (Q2)", () => {
  const cluster = new TestCluster();
  cluster.quota("*", {}, { cpus: 0, mem: 0, disk: 0 });
  cluster.subscribe("f1", "*");
  assert.equal(cluster.add("a1", "cpus:2;mem:1024;disk:1024"), "");
  assert.equal(cluster.subscribe("f2", "n"), "f2:a1");
  cluster.quota("*", {}, { cpus: 1, mem: 512, disk: 512 });
  assert.equal(
    cluster.addWhole("a2", "cpus:2;mem:1024;disk:1024"),
    "f1 a2 cpus:1;disk:512;mem:512, f2 a2 cpus:1;disk:512;mem:512",
  );
});

test("Without its quota a role is served like others (Q3)", () => {
  const cluster = new TestCluster();
  cluster.quota("q", { cpus: 2, mem: 1024 });
  cluster.subscribe("f1", "q");
  cluster.addUsed("a1", "cpus:1;mem:512", { framework: "f1", role: "q" });
  cluster.addUsed("a2", "cpus:1;mem:512", { framework: "f1", role: "q" });
  cluster.subscribe("f2", "n");
  cluster.allocator.updateQuota("q", NO_QUOTA);
  cluster.allocator.recover("f1", "a1", Resources.parse("cpus:1;mem:512").allocate("q"), 0);
  assert.equal(cluster.run(), "f2:a1");
});

test("The frameworks of a role take turns within its guarantee (Q4)", () => {
  const cluster = new TestCluster();
  cluster.quota("q", { cpus: 4, mem: 2048 });
  cluster.subscribe("f1a", "q");
  cluster.subscribe("f1b", "q");
  assert.equal(cluster.add("a1", "cpus:1;mem:512"), "f1a:a1");
  assert.equal(cluster.add("a2", "cpus:2;mem:1024"), "f1b:a2");
  assert.equal(cluster.add("a3", "cpus:1;mem:512"), "f1a:a3");
  cluster.giveBack({ agentId: "a3", refuseMs: 5000 });
  assert.equal(cluster.run(), "f1b:a3");
});

test("An agent is chopped at a guarantee (Q5)", () => {
  const cluster = new TestCluster();
  cluster.quota("q", { cpus: 0.5, mem: 200 });
  cluster.allocator.addFramework(aFramework("f1", ["q"]));
  cluster.allocator.addFramework(aFramework("f2", ["n"]));
  assert.equal(cluster.addWhole("a1", "cpus:1;mem:512"), "f1 a1 cpus:0.5;mem:200, f2 a1 cpus:0.5;mem:312");
});

test("A disk that can only be used whole is given whole or not at all (Q6, Q7)", () => {
  const cluster = new TestCluster();
  cluster.quota("q", { cpus: 2, mem: 2048, disk: 150 });
  cluster.subscribe("f", "q");
  const add = (id: string, resources: string, disk = 0) => {
    cluster.allocator.addAgent(anAgent(id, "", { total: Resources.parse(resources).plus(mountDisk(disk)) }));
    const [offer] = cluster.round();
    return ["cpus", "mem", "disk"].map((name) => offer?.resources.scalar(name) ?? 0).join("/");
  };
  assert.equal(add("a1", "cpus:0.5;mem:512", 100), "0.5/512/100");
  assert.equal(add("a2", "cpus:0.5;mem:512", 100), "0.5/512/0");
  assert.equal(add("a3", "cpus:2;mem:2048;disk:150"), "1/1024/50");

  const both = new TestCluster();
  both.quota("q", { cpus: 1, mem: 512, disk: 100 });
  both.subscribe("f", "q");
  both.allocator.addAgent(anAgent("a1", "", { total: Resources.parse("cpus:1;mem:512;disk:50").plus(mountDisk(50)) }));
  assert.equal(both.round()[0]?.resources.scalar("disk"), 100);
});

test("What no guarantee names is given beside it; what another is owed is not (Q8)", () => {
  const cluster = new TestCluster();
  cluster.quota("q1", { cpus: 2 });
  cluster.subscribe("f", "q1");
  assert.equal(cluster.addWhole("a1", "cpus:1;mem:1024;ports:[1-2]"), "f a1 cpus:1;mem:1024;ports:[1-2]");
  cluster.quota("q2", { mem: 1024 });
  assert.equal(cluster.addWhole("a2", "cpus:1;mem:1024;ports:[1-2]"), "f a2 cpus:1;ports:[1-2]");
  assert.equal(cluster.addWhole("a3", "cpus:1;mem:1024;ports:[1-2]"), "f a3 mem:1024;ports:[1-2]");
});

test("What a guarantee leaves goes by fairness (Q9)", () => {
  const cluster = new TestCluster();
  cluster.quota("q", { cpus: 0.25, mem: 128 });
  cluster.subscribe("f1", "q");
  cluster.subscribe("f2", "n");
  const used = { framework: "f1", role: "q", resources: "cpus:0.25;mem:128" };
  assert.equal(cluster.addUsed("a1", "cpus:1;mem:512", used), "f2 a1 cpus:0.75;mem:384");
  assert.equal(cluster.add("a2", "cpus:1;mem:512"), "f2:a2");
});

test("A new guarantee is met from what comes back (Q10)", () => {
  const cluster = new TestCluster();
  cluster.subscribe("f1", "q");
  cluster.subscribe("f2", "n");
  cluster.addUsed("a1", "cpus:1;mem:512", { framework: "f1", role: "q" });
  assert.equal(cluster.add("a2", "cpus:1;mem:512"), "f2:a2");
  cluster.giveBack();
  assert.equal(cluster.run(), "f2:a2"); // its share is 0
  cluster.giveBack();
  cluster.quota("q", { cpus: 2, mem: 1024 });
  assert.equal(cluster.run(), "f1:a2");
});

test("A guarantee without frameworks keeps room free (Q11)", () => {
  const cluster = new TestCluster();
  cluster.quota("q", { cpus: 2, mem: 1024 });
  cluster.subscribe("f2", "n");
  assert.equal(cluster.add("a1", "cpus:2;mem:1024"), "");
  assert.equal(cluster.add("a2", "cpus:2;mem:1024").split(" ").length, 1);
  assert.equal(cluster.open.length, 1);
});

test("A present framework is given its own guarantee before an absent one's is held (Q12)", () => {
  const cluster = new TestCluster();
  cluster.quota("q1", { cpus: 1, mem: 1024 });
  cluster.quota("q2", { cpus: 2, mem: 2048 });
  cluster.subscribe("f2", "q2");
  assert.equal(cluster.addWhole("a1", "cpus:2;mem:2048"), "f2 a1 cpus:2;mem:2048");
});

test("Each gets the rest of its guarantee and no more (Q13)", () => {
  const cluster = new TestCluster();
  cluster.quota("q1", { cpus: 1, mem: 200 });
  cluster.quota("q2", { cpus: 2, mem: 2000 });
  cluster.subscribe("f1", "q1");
  cluster.subscribe("f2", "q2");
  cluster.addUsed("a1", "cpus:1;mem:1024", { framework: "f1", role: "q1" });
  cluster.addUsed("a2", "cpus:1;mem:1024", { framework: "f2", role: "q2" });
  assert.equal(cluster.addWhole("a3", "cpus:2;mem:2048"), "f2 a3 cpus:1;mem:976");
});

test("A role's reservation counts toward its guarantee (Q14)", () => {
  const cluster = new TestCluster();
  cluster.quota("q", { cpus: 2, mem: 256 });
  cluster.subscribe("f1", "q");
  cluster.subscribe("f2", "n");
  const used = { framework: "f1", role: "q", resources: "cpus:2;mem(q):256" };
  assert.equal(cluster.addUsed("a1", "cpus:8;mem(q):256", used), "f2 a1 cpus:6");
  assert.equal(cluster.addWhole("a2", "cpus:4"), "f2 a2 cpus:4");
});

test("Others' reservations do not serve a guarantee, and headroom does not hold them back (Q15)", () => {
  const cluster = new TestCluster();
  cluster.quota("q", { cpus: 4, mem: 512 });
  cluster.addAgent("a1", "cpus:4;mem:512");
  cluster.addAgent("a2", "cpus(n):4;mem(n):512");
  assert.equal(cluster.subscribe("f1", "q"), "f1:a1");
  cluster.giveBack({ refuseMs: 10 * INTERVAL_MS });
  assert.equal(cluster.run(), "");
  assert.equal(cluster.subscribe("f2", "n"), "f2:a2");
  cluster.giveBack({ refuseMs: 10 * INTERVAL_MS });
  assert.equal(cluster.run(), "");
});

test("A limit that is reached for one resource leaves the others (Q16)", () => {
  const cluster = new TestCluster();
  cluster.quota("q", { cpus: 4, mem: 1024 });
  cluster.subscribe("f", "q");
  assert.equal(cluster.addWhole("a1", "cpus:2;mem:1024"), "f a1 cpus:2;mem:1024");
  assert.equal(cluster.addWhole("a2", "cpus:2;mem:1024"), "f a2 cpus:2");
});

test("What is given from an ancestor's reservation is not headroom (Q17)", () => {
  const cluster = new TestCluster();
  cluster.quota("q", { cpus: 1, mem: 1024 });
  cluster.subscribe("f1", "a/b");
  assert.equal(cluster.add("a1", "cpus(a):1;mem(a):1024"), "f1:a1");
  cluster.allocator.suppress("f1", []);
  cluster.subscribe("f2", "n");
  cluster.addAgent("a2", "cpus:1;mem:1024");
  cluster.addAgent("a3", "cpus:1;mem:1024");
  assert.match(cluster.run(), /^f2:a[23]$/);
});

test("A reservation below a role counts toward its quota (Q18)", () => {
  const cluster = new TestCluster();
  cluster.quota("a", { cpus: 2, mem: 200 });
  cluster.addAgent("a1", "cpus(a/b):1;mem(a/b):100");
  cluster.addAgent("a2", "cpus:10;mem:1000");
  cluster.allocator.addFramework(aFramework("f1", ["a"]));
  assert.equal(cluster.runWhole(), "f1 a2 cpus:1;mem:100");
});

for (const [quotaCovers, offered] of [
  ["role", "f1:a2"],
  ["subtree", ""],
] as const) {
  test(`A role at its limit ${offered === "" ? "restrains" : "does not restrain"} roles below it, when quota covers a ${quotaCovers} (Q19)`, () => {
    const cluster = new TestCluster({ quotaCovers });
    cluster.subscribe("f1", "a/b");
    cluster.addUsed("a1", "cpus:1;mem:1024", { framework: "f1", role: "a/b" });
    cluster.quota("a", { cpus: 1, mem: 1024 });
    cluster.subscribe("f2", "a");
    assert.equal(cluster.add("a2", "cpus:1;mem:1024"), offered);
  });
}

test("Headroom is kept from roles and from those below them (Q20)", () => {
  const cluster = new TestCluster();
  cluster.subscribe("f1", "a/b");
  cluster.addUsed("a1", "cpus:1;mem:100", { framework: "f1", role: "a/b" });
  cluster.subscribe("f2", "a");
  cluster.addUsed("a2", "cpus:1;mem:100", { framework: "f2", role: "a" });
  cluster.quota("q", { cpus: 1, mem: 100 });
  assert.equal(cluster.add("a3", "cpus:1;mem:100"), "");
  cluster.add("a4", "cpus:1;mem:100");
  assert.equal(
    cluster.open.reduce((cpus, { resources }) => cpus + resources.scalar("cpus"), 0),
    1,
  );
});

test("An idle reservation meets a guarantee and fills a limit (Q21)", () => {
  const cluster = new TestCluster();
  cluster.quota("q", { cpus: 1, mem: 1024 });
  cluster.subscribe("f1", "q");
  cluster.add("a1", "cpus(q):1;mem(q):1024");
  cluster.giveBack({ refuseMs: 86_400_000 });
  assert.equal(cluster.add("a2", "cpus:1;mem:1024"), "");
  assert.equal(cluster.subscribe("f2", "n"), "f2:a2");
});

test("A reservation in use counts once (Q22)", () => {
  const cluster = new TestCluster();
  cluster.quota("q", { cpus: 2, mem: 2048 });
  cluster.subscribe("f1", "q");
  assert.equal(cluster.add("a1", "cpus(q):1;mem(q):1024"), "f1:a1");
  assert.equal(cluster.add("a2", "cpus:1;mem:1024"), "f1:a2");
  assert.equal(cluster.add("a3", "cpus:1;mem:1024"), "");
});

test("Reservations of others stay theirs while headroom is held (Q23)", () => {
  const cluster = new TestCluster();
  cluster.quota("q", { cpus: 2, mem: 2048 });
  cluster.subscribe("f1", "q");
  assert.equal(cluster.addWhole("a1", "cpus:2;mem:2048;cpus(n):2;mem(n):2048"), "f1 a1 cpus:2;mem:2048");
  cluster.giveBack({ refuseMs: 86_400_000 });
  cluster.run();
  cluster.allocator.addFramework(aFramework("f2", ["n"]));
  assert.equal(cluster.runWhole(), "f2 a1 cpus(n):2;mem(n):2048");
});

test("A reservation beyond a guarantee is no negative requirement (Q24)", () => {
  const cluster = new TestCluster();
  cluster.quota("q1", { cpus: 1, mem: 1024 });
  cluster.quota("q2", { cpus: 1, mem: 1024 });
  cluster.subscribe("f", "n");
  cluster.addAgent("a1", "cpus(q1):2;mem(q1):2048");
  assert.equal(cluster.add("a2", "cpus:1;mem:1024"), "");
  cluster.add("a3", "cpus:1;mem:1024");
  assert.equal(cluster.open.length, 1);
});

test("What is reserved while it is allocated counts once (Q25)", () => {
  const cluster = new TestCluster();
  cluster.quota("q", { cpus: 10, mem: 1024 });
  cluster.subscribe("f", "q");
  assert.equal(cluster.add("a1", "cpus:5;mem:512"), "f:a1");
  const held = cluster.last().resources;
  const reserved = held.unallocate().pushReservation({ type: "DYNAMIC", role: "q" }).allocate("q");
  cluster.allocator.updateAllocation("f", "a1", held, reserved);
  assert.equal(cluster.runWhole(), "");
  assert.equal(cluster.addWhole("a2", "cpus:10;mem:1024"), "f a2 cpus:5;mem:512");
});

test("A shared volume counts once toward a quota (Q26)", () => {
  const cluster = new TestCluster();
  cluster.quota("q", { cpus: 3, mem: 2048, disk: 100 });
  cluster.subscribeAs("f", ["q"], { capabilities: ["MULTI_ROLE", "SHARED_RESOURCES"] });
  assert.equal(cluster.add("a1", "cpus(q):2;mem(q):1024;disk(q):50"), "f:a1");
  const disk = Resources.parse("disk(q):50");
  const [entry] = disk.toWire();
  const volume = Resources.fromWire([
    { ...entry!, disk: { persistence: { id: "v" }, volume: { container_path: "v", mode: "RW" } }, shared: {} },
  ]);
  cluster.allocator.updateAllocation("f", "a1", disk.allocate("q"), volume.allocate("q"));
  cluster.allocator.recover("f", "a1", Resources.parse("cpus(q):1;mem(q):512").allocate("q"), 0);
  const [again] = cluster.round();
  assert.deepEqual(
    ["cpus", "mem", "disk"].map((name) => again!.resources.scalar(name)),
    [1, 512, 50],
  );
  assert.equal(cluster.addWhole("a2", "cpus:1;mem:1024;disk:50"), "f a2 cpus:1;disk:50;mem:1024");
  assert.equal(cluster.addWhole("a3", "cpus:0.5;mem:512;disk:50"), "");
});

test("A limit without a guarantee binds what it names (Q27)", () => {
  const cluster = new TestCluster();
  cluster.quota("q", {}, { cpus: 1 });
  cluster.subscribe("f", "q");
  assert.equal(cluster.addWhole("a1", "cpus:4;mem:1024"), "f a1 cpus:1;mem:1024");
});

test("A guarantee keeps room free while its framework has suppressed offers (Q28)", () => {
  const cluster = new TestCluster();
  cluster.quota("q", { cpus: 1, mem: 512 });
  cluster.subscribe("f1", "q");
  cluster.allocator.suppress("f1", []);
  cluster.subscribe("f2", "n");
  assert.equal(cluster.add("a1", "cpus:1;mem:512"), "");
  cluster.allocator.revive("f1", []);
  assert.equal(cluster.run(), "f1:a1");
});

test("A guarantee below another is met within it, and what remains of that one is for its whole subtree", () => {
  const cluster = new TestCluster();
  cluster.quota("eng", { cpus: 3 });
  cluster.quota("eng/ui", { cpus: 2 }, { cpus: 2 });
  cluster.subscribe("ops", "ops");
  assert.equal(cluster.addWhole("a1", "cpus:4"), "ops a1 cpus:1"); // 3 are owed to eng
  cluster.subscribe("db", "eng/db");
  assert.equal(cluster.open.at(-1)!.frameworkId, "db");
  assert.equal(cluster.last().resources.scalar("cpus"), 1); // 2 of the 3 are owed to eng/ui
  cluster.subscribe("ui", "eng/ui");
  assert.equal(cluster.last().resources.scalar("cpus"), 2);
});

const good: Quota = { guarantees: quantities({ cpus: 1 }), limits: exactly({ cpus: 2 }) };
for (const [what, role, quota, problem] of [
  ["a guarantee within its limit", "eng", good, undefined],
  ["a role below another", "eng/ui", good, undefined],
  ["no role", "", good, /role/i],
  ["a role that begins with -", "-eng", good, /-/],
  ["a guarantee above its limit", "eng", { ...good, limits: exactly({ cpus: 0.5 }) }, /exceed its limit/],
  ["a negative amount", "eng", { ...good, guarantees: new Map([["cpus", -1]]) }, /must be a number from 0 to/],
  [
    "an amount that is no number",
    "eng",
    { ...good, guarantees: new Map([["cpus", NaN]]) },
    /must be a number from 0 to/,
  ],
] as const) {
  test(`quotaProblem() ${problem === undefined ? "accepts" : "refuses"} ${what}`, () => {
    const found = quotaProblem(role, quota);
    if (problem === undefined) assert.equal(found, undefined);
    else assert.match(found ?? "", problem);
  });
}

const capacity = quantities({ cpus: 4 });
for (const [what, quotas, force, problem] of [
  ["what the cluster has", { a: { cpus: 4 } }, false, undefined],
  [
    "more than the cluster has",
    { a: { cpus: 3 }, b: { cpus: 2 } },
    false,
    /^Invalid QuotaConfig: total quota guarantees 'cpus:5' exceed cluster capacity 'cpus:4' \(use 'force' flag/,
  ],
  ["more than the cluster has, forced", { a: { cpus: 5 } }, true, undefined],
  ["a role below within the one above", { a: { cpus: 4 }, "a/b": { cpus: 2 }, "a/c": { cpus: 2 } }, false, undefined],
  [
    "roles below beyond the one above",
    { a: { cpus: 3 }, "a/b": { cpus: 2 }, "a/c": { cpus: 2 } },
    true,
    /below role 'a'/,
  ],
] as const) {
  test(`quotasProblem() on ${what}`, () => {
    const all = new Map(
      Object.entries(quotas).map(([role, amounts]) => {
        const guarantees = quantities(amounts);
        return [role, { guarantees, limits: guarantees }] as const;
      }),
    );
    const found = quotasProblem(all, capacity, { force });
    if (problem === undefined) assert.equal(found, undefined);
    else assert.match(found ?? "", problem);
  });
}

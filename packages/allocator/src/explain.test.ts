import assert from "node:assert/strict";
import { test } from "node:test";
import { quantities, Resources } from "@meseta/resources";
import type { ExplainQuestion } from "./explain.ts";
import { PRIORITY } from "./policy.ts";
import { TestCluster } from "./testing/test-cluster.ts";

function sentences(cluster: TestCluster, question: ExplainQuestion = { frameworkId: "f" }): string {
  return cluster.allocator.explain(question, cluster.nowMs).sentences.join("\n");
}

function only(cluster: TestCluster, question: ExplainQuestion = { frameworkId: "f" }) {
  const { clients } = cluster.allocator.explain(question, cluster.nowMs);
  assert.equal(clients.length, 1);
  return clients[0]!;
}

test("explain() tells the place in the order, the shares and the last offer", () => {
  const cluster = new TestCluster();
  cluster.subscribe("f", "r");
  cluster.add("a1", "cpus:3;mem:1024");
  cluster.subscribe("g", "s");
  cluster.allocator.updateWeights([["r", 2]]);
  cluster.nowMs = 4000;
  const { position, of, share, roleShare, lastOfferMs } = only(cluster);
  assert.deepEqual(
    { position, of, share, roleShare, lastOfferMs },
    { position: 2, of: 2, share: 1, roleShare: 0.5, lastOfferMs: 0 },
  );
  assert.match(sentences(cluster), /number 2 of 2 .* 100 % .* weight 2[^]*last offer was 4 s ago/);
});

for (const [what, act, state] of [
  ["suppressed offers", (cluster: TestCluster) => cluster.allocator.suppress("f", []), "suppressed"],
  ["gone away", (cluster: TestCluster) => cluster.allocator.deactivateFramework("f"), "inactive"],
] as const) {
  test(`explain() tells that a framework has ${what}, and what would help`, () => {
    const cluster = new TestCluster();
    cluster.subscribe("f", "r");
    act(cluster);
    assert.equal(only(cluster).state, state);
    assert.match(sentences(cluster), /until it revives|when it subscribes/);
  });
}

test("explain() counts the agents by what stands in the way", () => {
  const cluster = new TestCluster();
  cluster.addAgent("taken", "cpus:1;mem:64");
  cluster.subscribe("g", "s");
  cluster.allocator.suppress("g", []);
  const isTagged = (agent: { id: string }) => agent.id !== "untagged";
  cluster.subscribeAs("f", ["r"], { offerConstraints: new Map([["r", isTagged]]) });
  cluster.add("refused", "cpus:1;mem:64");
  cluster.giveBack({ agentId: "refused", refuseMs: 60_000 });
  cluster.add("untagged", "cpus:1;mem:64");
  cluster.add("gpus", "cpus:1;mem:64;gpus:1");
  cluster.add("small", "cpus:0.001;mem:1");
  cluster.addAgent("off", "cpus:1;mem:64");
  cluster.allocator.deactivateAgent("off");
  cluster.run();
  const { agents, filters } = only(cluster);
  assert.deepEqual(agents, { taken: 1, filter: 1, constraint: 1, gpus: 1, minimum: 1, inactive: 1 });
  assert.deepEqual([filters.count, filters.nextExpiryMs], [1, 60_000]);
  assert.deepEqual(
    filters.soonest.map(({ agentId, refused, untilMs }) => [agentId, refused.toString(), untilMs]),
    [["refused", "cpus:1;mem:64", 60_000]],
  );
  const text = sentences(cluster);
  for (const said of [/refused 1 of 6/, /constraints exclude 1/, /1 of its refusals are in force.* 60 s/])
    assert.match(text, said);
});

test("explain() tells which limit is reached, and what is owed", () => {
  const cluster = new TestCluster();
  cluster.quota("r", {}, { cpus: 1, mem: 64 });
  cluster.quota("s", { cpus: 2 }, {});
  cluster.subscribe("f", "r");
  cluster.add("a1", "cpus:4;mem:256");
  cluster.run();
  const { quota, agents } = only(cluster);
  assert.deepEqual(quota[0]!.consumed, quantities({ cpus: 1, mem: 64 }));
  assert.deepEqual(agents, { quota: 1 });
  assert.match(sentences(cluster), /at its limit of 1 cpus: raise the limit/);
});

test("explain() of a role tells its place, its frameworks and its quota, and explains everybody in it and below", () => {
  const cluster = new TestCluster();
  cluster.quota("eng", { cpus: 2 }, { cpus: 4 });
  cluster.allocator.updateWeights([["eng", 2]]);
  cluster.subscribe("ui", "eng/ui");
  cluster.subscribe("db", "eng/db");
  cluster.subscribe("ops", "ops");
  cluster.allocator.suppress("db", []);
  cluster.add("a1", "cpus:2;mem:64");
  cluster.add("a2", "cpus:2;mem:64");
  const { roles, clients, sentences: said } = cluster.allocator.explain({ role: "eng" }, 0);
  const [eng] = roles;
  assert.deepEqual(
    [eng!.share, eng!.weightedShare, eng!.weight, eng!.position, eng!.siblings],
    [0.5, 0.25, 2, 1, 2], // a1 to what eng is owed, a2 to ops, which holds nothing
  );
  assert.deepEqual(eng!.frameworks, { subscribed: 2, eligible: 1 });
  assert.deepEqual(eng!.quota?.consumed, quantities({ cpus: 2, mem: 64 }));
  assert.deepEqual(
    clients.map(({ frameworkId }) => frameworkId),
    ["ui", "db"],
  );
  assert.match(said.join("\n"), /Role 'eng' is number 1 of 2 .*weight 2[^]*1 of 2 frameworks/);
});

test("explain() tells what is being reclaimed for a framework, and by when", () => {
  const cluster = new TestCluster({ policy: PRIORITY, preemption: { afterMs: 1000, graceMs: 5000, need: [] } });
  cluster.subscribeAs("batch", ["batch"], { preemptible: true });
  cluster.add("a1", "cpus:1;mem:64");
  cluster.allocator.updatePriorities([["web", 1]]);
  cluster.subscribe("f", "web");
  cluster.wait(1000); // it is seen to starve
  cluster.wait(1000); // it has starved long enough
  assert.deepEqual(only(cluster).reclaim, { agentId: "a1", revokeMs: 7000 });
  assert.match(sentences(cluster), /giving up what they hold on agent a1 for it, by force in 5 s/);
});

test("explain() tells fragmentation from want, for the shape of a task", () => {
  const cluster = new TestCluster();
  cluster.subscribe("f", "r");
  for (const id of ["a1", "a2", "a3"])
    cluster.addUsed(id, "cpus:4;mem:1024", { framework: "x", role: "x", resources: "cpus:3;mem:64" });
  cluster.giveBack({ refuseMs: 1000 });
  const shaped = (text: string) => only(cluster, { frameworkId: "f", shape: Resources.parse(text) });
  assert.deepEqual(shaped("cpus:2;mem:64").agents, { fragmented: 3 });
  assert.deepEqual(shaped("cpus:5;mem:64").agents, { "too small": 3 });
  assert.deepEqual(shaped("cpus:1;mem:64").agents, { filter: 3 });
  assert.equal(shaped("cpus:2;mem:64").largestFree.get("cpus"), 1000);
  assert.match(
    sentences(cluster, { frameworkId: "f", shape: Resources.parse("cpus:2") }),
    /free in all.*most in one place is 1 cpus/,
  );
});

test("explain() shows the last offers, latest first, and leaves out what was not asked for", () => {
  const cluster = new TestCluster();
  cluster.subscribe("f", "r");
  cluster.add("a1", "cpus:1;mem:64");
  cluster.add("a2", "cpus:1;mem:64");
  cluster.subscribe("g", "s");
  cluster.add("a3", "cpus:1;mem:64");
  const { decisions } = cluster.allocator.explain({ frameworkId: "f" }, 0);
  assert.deepEqual(
    decisions.map(({ agentId }) => agentId),
    ["a2", "a1"],
  );
});

test("explain() bounds what it looks at, and says so", () => {
  const cluster = new TestCluster();
  for (let framework = 0; framework < 30; framework++) cluster.subscribe(`f${framework}`, "r");
  for (let agent = 0; agent < 30; agent++) cluster.add(`a${agent}`, "cpus:1;mem:64");
  const { clients, clientsLeftOut } = cluster.allocator.explain({ role: "r", clientsMax: 3, agentsMax: 30 }, 0);
  assert.equal(clients.length + clientsLeftOut, 30);
  assert.deepEqual(
    clients.map(({ agentsLookedAt }) => agentsLookedAt),
    [10, 10, 10],
  );
});

for (const [question, said] of [
  [{ frameworkId: "x" }, /Framework x is not known/],
  [{ role: "x" }, /Nobody is subscribed in role 'x'/],
  [{ frameworkId: "x", role: "y" }, /no part in role 'y'/],
  [{}, /No framework/],
] as const) {
  test(`explain() of ${JSON.stringify(question)} says who is missing`, () => {
    assert.match(sentences(new TestCluster(), question), said);
  });
}

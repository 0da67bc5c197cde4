import assert from "node:assert/strict";
import { test } from "node:test";
import { seededRandom } from "@meseta/base/testing";
import type { v1 } from "@meseta/protocol";
import { quantities, Resources } from "@meseta/resources";
import { HierarchicalAllocator } from "./hierarchical.ts";
import { aFramework, anAgent } from "./testing.ts";
import { TestCluster } from "./testing/test-cluster.ts";

// Source: allocator, section 15.1, A1: role1 .67 and role2 .33 after the second agent, and so on.
test("allocate() serves the role of least dominant share, then the framework (A1)", () => {
  const cluster = new TestCluster();
  cluster.subscribe("f1", "role1");
  assert.equal(cluster.add("a1", "cpus:2;mem:1024"), "f1:a1");
  cluster.subscribe("f2", "role2");
  assert.equal(cluster.add("a2", "cpus:1;mem:512"), "f2:a2");
  assert.equal(cluster.add("a3", "cpus:3;mem:2048"), "f2:a3"); // role1 2/6, role2 1/6
  cluster.subscribe("f3", "role1");
  assert.equal(cluster.add("a4", "cpus:4;mem:4096"), "f3:a4"); // role1 .2, role2 .4; inside role1 f3 has nothing
  cluster.subscribe("f4", "role1");
  assert.equal(cluster.add("a5", "cpus:1;mem:512"), "f2:a5"); // role1 5120/8192, role2 4/11
});

test("allocate() counts reserved resources for the share of their role (A2)", () => {
  const cluster = new TestCluster();
  cluster.subscribe("f1", "role1");
  assert.equal(cluster.add("a1", "cpus:1;mem:512;cpus(role1):100;mem(role1):1024"), "f1:a1");
  cluster.subscribe("f2", "role2");
  assert.equal(cluster.add("a2", "cpus:2;mem:512"), "f2:a2");
  assert.equal(cluster.add("a3", "cpus:2;mem:512"), "f2:a3");
  cluster.subscribe("f3", "role1");
  assert.equal(cluster.add("a4", "cpus(role1):2;mem(role1):1024"), "f3:a4");
});

test("allocate() leaves excluded names out of the shares (A3)", () => {
  const allocator = new HierarchicalAllocator({ random: seededRandom(1), excludedNames: ["gpus"] });
  const subscribe = (id: string, role: string) =>
    allocator.addFramework(aFramework(id, [role], { capabilities: ["GPU_RESOURCES"] }));
  const add = (id: string, resources: string) => {
    allocator.addAgent(anAgent(id, resources));
    return allocator
      .allocate(0)
      .offers.map((offer) => offer.frameworkId)
      .join();
  };
  subscribe("f1", "role1");
  assert.equal(add("a1", "cpus:2;mem:1024;gpus:1"), "f1");
  subscribe("f2", "role2");
  assert.equal(add("a2", "cpus:1;mem:512"), "f2");
  assert.equal(add("a3", "cpus:3;mem:2048"), "f2");
});

test("allocate() serves the subtree of least share, then what is in it (A4)", () => {
  const cluster = new TestCluster();
  cluster.subscribe("f1", "a/b");
  assert.equal(cluster.add("a1", "cpus:2;mem:1024"), "f1:a1");
  cluster.subscribe("f2", "a/c");
  cluster.subscribe("f3", "d/e");
  assert.equal(cluster.add("a2", "cpus:1;mem:512"), "f3:a2"); // d 0, a .67
  cluster.subscribe("f4", "d/f");
  assert.equal(cluster.add("a3", "cpus:2;mem:1024"), "f4:a3"); // d 1/5, a 2/5; inside d, f has nothing
});

test("allocate() lets equal frameworks take turns, by allocation count (A5)", () => {
  const cluster = new TestCluster();
  cluster.subscribe("f1", "*");
  cluster.subscribe("f2", "*");
  const receivers = [cluster.add("a1", "cpus:2;mem:1024")];
  for (let round = 1; round < 10; round++) {
    cluster.giveBack();
    receivers.push(cluster.run());
  }
  assert.equal(receivers.filter((one) => one === "f1:a1").length, 5);
  assert.equal(receivers.filter((one) => one === "f2:a1").length, 5);
});

test("allocate() hands whole agents to roles in turn (A6)", () => {
  const cluster = new TestCluster();
  cluster.subscribe("f1", "role1");
  cluster.add("a1", "cpus:2;mem:1024");
  cluster.add("a2", "cpus:2;mem:1024");
  cluster.giveBack();
  assert.equal(cluster.subscribe("f2", "role2") + cluster.run(), "f2:a1 f1:a2");
});

test("addAgent() charges what unknown frameworks use there and never offers it (A7)", () => {
  const cluster = new TestCluster();
  cluster.allocator.addAgent(anAgent("a1", "cpus:4;mem:4096"), [
    ["gone", Resources.parse("cpus:3;mem:1024").allocate("r")],
  ]);
  assert.equal(cluster.subscribe("f1", "role1"), "f1:a1");
  assert.equal(cluster.last().resources.toString(), "cpus<allocated to role1>:1;mem<allocated to role1>:3072");
});

test("updateWeights() divides agents in proportion (A8)", () => {
  const cluster = new TestCluster();
  const perFramework = (round: string) =>
    ["f1", "f2", "f3"].map((id) => round.split(" ").filter((one) => one.startsWith(id)).length).join();
  cluster.subscribe("f1", "role1");
  cluster.subscribe("f2", "role2");
  cluster.allocator.updateWeights([
    ["role1", 1],
    ["role2", 1],
  ]);
  let served = "";
  for (let agent = 1; agent <= 6; agent++) served += ` ${cluster.add(`a${agent}`, "cpus:2;mem:1024")}`;
  assert.equal(perFramework(served.trim()), "3,3,0");
  cluster.giveBack();
  cluster.allocator.updateWeights([["role2", 2]]);
  assert.equal(perFramework(cluster.run()), "2,4,0");
  cluster.giveBack();
  cluster.allocator.updateWeights([["role3", 3]]);
  assert.equal(perFramework(cluster.subscribe("f3", "role3")), "1,2,3");
});

// Source: allocator, section 15.2.
test("allocate() offers reservations to their role alone (B1)", () => {
  const cluster = new TestCluster();
  cluster.add("a1", "cpus(role1):2;mem(role1):1024");
  cluster.add("a2", "cpus(role2):2;mem(role2):1024;cpus:1;mem:1024");
  cluster.add("a3", "cpus(role3):1;mem(role3):1024");
  assert.equal(cluster.subscribe("f1", "role1"), "f1:a1 f1:a2");
  assert.equal(cluster.subscribe("f2", "role2"), "f2:a2");
});

test("allocate() offers an ancestor's reservations to a role below it, not the other way round (B2)", () => {
  const agents = (add: (id: string, resources: string) => string) => {
    for (const role of ["a", "a/b", "a/b/c"]) add(`on ${role}`, `cpus(${role}):1;mem(${role}):64`);
  };
  const below = new TestCluster();
  agents((id, resources) => below.add(id, resources));
  assert.equal(below.subscribe("f", "a/b/c"), "f:on a f:on a/b f:on a/b/c");
  const above = new TestCluster();
  agents((id, resources) => above.add(id, resources));
  assert.equal(above.subscribe("f", "a"), "f:on a");
});

test("allocate() offers nothing below the minimum, summed over reservations (B3)", () => {
  const cluster = new TestCluster();
  cluster.subscribe("f", "r");
  assert.equal(cluster.add("a1", "cpus:0.005;mem:16"), "");
  assert.equal(cluster.add("a2", "cpus:0.01"), "f:a2");
  assert.equal(cluster.add("a3", "mem:32"), "f:a3");
  assert.equal(cluster.add("a4", "cpus(r):0.005;cpus:0.005"), "f:a4");
});

test("updateFramework() can lower the minimum for a role, or lift it (B4, B5)", () => {
  const cluster = new TestCluster();
  cluster.subscribe("f", "r");
  assert.equal(cluster.add("a1", "cpus:0.005;mem:16;disk:128"), "");
  const minimum = (...alternatives: Record<string, number>[]) =>
    cluster.allocator.updateFramework(
      aFramework("f", ["r"], { minAllocatable: new Map([["r", alternatives.map(quantities)]]) }),
    );
  minimum({ cpus: 0.006 });
  assert.equal(cluster.run(), "");
  minimum({ cpus: 0.003 });
  assert.equal(cluster.run(), "f:a1");
  minimum();
  assert.equal(cluster.add("a2", "cpus:0.001"), "f:a2");
});

test("recover() with a filter keeps the agent from its framework until the filter expires (B6)", () => {
  const cluster = new TestCluster();
  cluster.subscribe("f", "r");
  cluster.add("a1", "cpus:1;mem:512");
  cluster.giveBack({ refuseMs: 2000 });
  assert.equal(cluster.run(), "");
  assert.equal(cluster.wait(1000), "");
  assert.equal(cluster.wait(1000), "f:a1");
});

test("recover() with a filter offers the agent to the next framework at once (X7)", () => {
  const cluster = new TestCluster();
  cluster.subscribe("f1", "r");
  cluster.subscribe("f2", "r");
  assert.equal(cluster.add("a1", "cpus:1;mem:512"), "f1:a1");
  cluster.giveBack({ refuseMs: 60_000 });
  assert.equal(cluster.run(), "f2:a1");
});

test("recover() with a filter shorter than an interval holds for one batch at least (B7)", () => {
  const INTERVAL_MS = 60_000;
  const cluster = new TestCluster({ refuseMsMin: INTERVAL_MS });
  cluster.subscribe("f1", "r");
  cluster.subscribe("f2", "r");
  cluster.addUsed("a1", "cpus:1;mem:512", { framework: "f1", role: "r" });
  assert.equal(cluster.add("a2", "cpus:1;mem:512"), "f2:a2");
  cluster.giveBack({ refuseMs: 1000 });
  assert.equal(cluster.wait(1000), "f1:a2"); // f2 is still passed over
  assert.equal(cluster.wait(INTERVAL_MS), "");
  cluster.giveBack();
  assert.equal(cluster.run(), "f2:a2");
});

test("recover() makes a filter last one allocation interval at least, also for a refusal of 0 s (B7)", () => {
  const cluster = new TestCluster({ refuseMsMin: 60_000 });
  cluster.subscribe("f", "r");
  cluster.add("a1", "cpus:1;mem:512");
  cluster.giveBack({ refuseMs: 0 });
  assert.equal(cluster.allocator.allocate(0).nextWakeMs, 60_000);
  assert.equal(cluster.run() + cluster.wait(59_999), "");
  assert.equal(cluster.wait(1), "f:a1");
});

for (const [available, offered] of [
  ["cpus:2;mem:512", true],
  ["cpus:0.5;mem:512", false],
] as const) {
  test(`A filter on cpus:1;mem:512 ${offered ? "lets" : "does not let"} ${available} through (B8)`, () => {
    const cluster = new TestCluster();
    cluster.subscribe("f", "r");
    cluster.add("a1", "cpus:1;mem:512");
    cluster.giveBack({ refuseMs: 3_600_000 });
    cluster.allocator.updateAgent(anAgent("a1", available));
    assert.equal(cluster.run(), offered ? "f:a1" : "");
  });
}

test("suppress() stops offers per role, revive() starts them and drops filters (B9 to B11)", () => {
  const cluster = new TestCluster();
  cluster.subscribe("f", "r1", "r2");
  cluster.allocator.suppress("f", ["r1"]);
  assert.equal(cluster.add("a1", "cpus:1;mem:512"), "f:a1");
  assert.equal(cluster.last().role, "r2");
  cluster.allocator.suppress("f", []);
  assert.equal(cluster.add("a2", "cpus:1;mem:512"), "");
  cluster.allocator.revive("f", ["r1"]);
  assert.equal(cluster.run(), "f:a2");
  assert.equal(cluster.last().role, "r1");
  cluster.allocator.suppress("f", []);
  cluster.giveBack({ refuseMs: 3_600_000 }); // a1 refused in r2, a2 in r1
  assert.equal(cluster.run(), ""); // suppression kept a1 from r1 as well
  cluster.allocator.revive("f", []);
  assert.equal(cluster.run(), "f:a1 f:a2");
});

test("updateAgent() with changed attributes drops the filters on it (B12)", () => {
  const cluster = new TestCluster();
  cluster.subscribe("f", "r");
  cluster.add("a1", "cpus:1;mem:512");
  cluster.giveBack({ refuseMs: 3_600_000 });
  cluster.allocator.updateAgent(anAgent("a1", "cpus:1;mem:512"));
  assert.equal(cluster.run(), "");
  const attributes: v1.Attribute[] = [{ name: "rack", type: "RANGES", ranges: { range: [{ begin: 1n, end: 2n }] } }];
  cluster.allocator.updateAgent(anAgent("a1", "cpus:1;mem:512", { attributes }));
  assert.equal(cluster.run(), "f:a1");
});

test("deactivateFramework() drops filters and stops offers until activateFramework() (B13)", () => {
  const cluster = new TestCluster();
  cluster.subscribe("f", "r");
  cluster.add("a1", "cpus:1;mem:512");
  cluster.giveBack({ refuseMs: 3_600_000 });
  cluster.allocator.deactivateFramework("f");
  assert.equal(cluster.run(), "");
  cluster.allocator.activateFramework("f");
  assert.equal(cluster.run(), "f:a1");
});

test("A MULTI_ROLE framework needs a MULTI_ROLE agent, a role with a slash HIERARCHICAL_ROLE (B14)", () => {
  const cluster = new TestCluster();
  cluster.subscribe("f", "a/b");
  cluster.allocator.addAgent(anAgent("a1", "cpus:1;mem:512", { capabilities: ["HIERARCHICAL_ROLE"] }));
  assert.equal(cluster.run(), "");
  cluster.allocator.updateAgent(anAgent("a1", "cpus:1;mem:512", { capabilities: ["MULTI_ROLE"] }));
  assert.equal(cluster.run(), "");
  cluster.allocator.updateAgent(anAgent("a1", "cpus:1;mem:512"));
  assert.equal(cluster.run(), "f:a1");
});

const refined = Resources.fromWire([
  {
    name: "cpus",
    type: "SCALAR",
    scalar: { value: 1 },
    reservations: [
      { type: "STATIC", role: "r" },
      { type: "DYNAMIC", role: "r/s" },
    ],
  },
]);
const revocable = Resources.fromWire([{ name: "cpus", type: "SCALAR", scalar: { value: 1 }, revocable: {} }]);
for (const [capability, total] of [
  ["RESERVATION_REFINEMENT", refined],
  ["REVOCABLE_RESOURCES", revocable],
  ["GPU_RESOURCES", Resources.parse("cpus:1;gpus:1")],
] as const) {
  test(`Only a framework with ${capability} is offered ${total.toString()} (B15)`, () => {
    const allocator = new HierarchicalAllocator({ random: seededRandom(1) });
    allocator.addFramework(aFramework("f1", ["r/s"]));
    allocator.addFramework(aFramework("f2", ["r/s"], { capabilities: [capability] }));
    allocator.addAgent(anAgent("a1", "cpus:1", { total }));
    assert.deepEqual(
      allocator.allocate(0).offers.map((offer) => offer.frameworkId),
      ["f2"],
    );
  });
}

test("allocate() visits as many agents as it is told, and says when more wait", () => {
  const cluster = new TestCluster();
  cluster.allocator.addFramework(aFramework("f", ["r"]));
  for (const id of ["a1", "a2", "a3"]) cluster.allocator.addAgent(anAgent(id, "cpus:1;mem:512"));
  const visit = () => {
    const { offers, more } = cluster.allocator.allocate(0, { agentsMax: 2 });
    return `${offers.map((offer) => offer.agentId).join()} ${more}`;
  };
  assert.deepEqual([visit(), visit(), visit()], ["a1,a2 true", "a3 false", " false"]);
});

test("updateWhitelist() lets only agents on these hosts be offered (B16)", () => {
  const cluster = new TestCluster();
  cluster.subscribe("f", "r");
  cluster.allocator.updateWhitelist(new Set(["h1"]));
  assert.equal(cluster.add("a1", "cpus:1;mem:64", { hostname: "h1" }), "f:a1");
  assert.equal(cluster.add("a2", "cpus:1;mem:64", { hostname: "h2" }), "");
  cluster.allocator.updateWhitelist(undefined);
  assert.equal(cluster.run(), "f:a2");
});

const unreserved = (cpus: number) => Resources.parse(`cpus:${cpus}`);
const reserved = (cpus: number) => unreserved(cpus).pushReservation({ type: "DYNAMIC", role: "r" });

test("updateAvailable() turns free resources into others, and refuses what is offered out (B17)", () => {
  const cluster = new TestCluster();
  cluster.addAgent("a1", "cpus:100");
  assert.ok(cluster.allocator.updateAvailable("a1", unreserved(25), reserved(25)));
  cluster.allocator.addFramework(aFramework("f1", ["r"]));
  cluster.allocator.addFramework(aFramework("f2", ["other"]));
  assert.equal(cluster.runWhole(), "f2 a1 cpus:75, f1 a1 cpus(DYNAMIC r):25");
  assert.ok(!cluster.allocator.updateAvailable("a1", unreserved(1), reserved(1)));
  assert.ok(!cluster.allocator.updateAvailable("gone", unreserved(1), reserved(1)));
});

test("updateAgent() offers what an agent has gained, and nothing while it gives out more than it has (B18)", () => {
  const cluster = new TestCluster();
  cluster.subscribe("f", "r");
  cluster.add("a1", "cpus:100");
  cluster.allocator.updateAgent(anAgent("a1", "cpus:112"));
  assert.equal(cluster.runWhole(), "f a1 cpus:12");
  cluster.allocator.updateAgent(anAgent("a1", "cpus:50"));
  const [first, second] = cluster.open;
  cluster.allocator.recover("f", "a1", second!.resources, 0);
  assert.equal(cluster.runWhole(), "");
  cluster.allocator.recover("f", "a1", first!.resources.minus(Resources.parse("cpus:40").allocate("r")), 0);
  assert.equal(cluster.runWhole(), "f a1 cpus:10");
});

test("updateAgent() offers further revocable resources to those that see them (B19)", () => {
  const cluster = new TestCluster();
  const withRevocable = (cpus: number) =>
    anAgent("a1", "", {
      total: Resources.fromWire([{ name: "cpus", type: "SCALAR", scalar: { value: cpus }, revocable: {} }]),
    });
  cluster.subscribe("blind", "r");
  cluster.subscribeAs("f", ["r"], { capabilities: ["REVOCABLE_RESOURCES"] });
  cluster.allocator.addAgent(withRevocable(10));
  assert.equal(cluster.runWhole(), "f a1 cpus<revocable>:10");
  cluster.allocator.updateAgent(withRevocable(12));
  assert.equal(cluster.runWhole(), "f a1 cpus<revocable>:2");
  cluster.giveBack();
  assert.equal(cluster.runWhole(), "f a1 cpus<revocable>:12");
});

const volume = Resources.fromWire([
  {
    name: "disk",
    type: "SCALAR",
    scalar: { value: 5 },
    reservations: [{ type: "STATIC", role: "role1" }],
    disk: { persistence: { id: "v" }, volume: { container_path: "v", mode: "RW" } },
    shared: {},
  },
]);

test("updateAllocation() keeps a shared volume offerable while it is in use, to those that can share (B20, B21)", () => {
  const cluster = new TestCluster();
  const sharing = { capabilities: ["MULTI_ROLE", "SHARED_RESOURCES"] };
  cluster.subscribeAs("f1", ["role1"], sharing);
  cluster.add("a1", "cpus:4;mem:1024;disk(role1):2048");
  cluster.subscribeAs("f2", ["role1"], sharing);
  const disk = Resources.parse("disk(role1):5").allocate("role1");
  cluster.allocator.updateAllocation("f1", "a1", disk, volume.allocate("role1"));
  const task = Resources.parse("cpus:1;mem:5").plus(volume).allocate("role1");
  const rest = cluster.allocator.held("f1", "a1").minus(task);
  cluster.allocator.recover("f1", "a1", rest, 0);
  const [offer] = cluster.round();
  assert.equal(offer!.frameworkId, "f2"); // f1 holds more
  assert.equal(offer!.resources.scalar("cpus"), 3);
  assert.equal(offer!.resources.shared().size, 1);
  assert.equal(cluster.run(), "", "a shared resource alone is not worth an offer");

  cluster.giveBack({ agentId: "a1", refuseMs: 60_000 });
  cluster.allocator.suppress("f1", []);
  cluster.allocator.suppress("f2", []);
  cluster.allocator.addFramework(aFramework("f3", ["role1"]));
  assert.ok(cluster.round()[0]!.resources.shared().isEmpty);
});

test("updateFramework() serves new roles, and keeps charging what an old role still holds", () => {
  const cluster = new TestCluster();
  cluster.subscribe("f", "r1");
  cluster.subscribe("g", "r2");
  assert.equal(cluster.add("a1", "cpus:1;mem:64"), "f:a1");
  cluster.allocator.updateFramework(aFramework("f", ["r2"]));
  assert.equal(cluster.add("a2", "cpus:1;mem:64"), "f:a2"); // equal shares in r2, by name
  assert.equal(cluster.last().role, "r2");
  cluster.giveBack();
  cluster.run();
  assert.deepEqual(
    cluster.open.map(({ role }) => role),
    ["r2", "r2"],
  );
});

test("updateFramework() keeps the standing of a role above both the old and the new ones", () => {
  const cluster = new TestCluster();
  cluster.subscribe("f", "a");
  cluster.add("a1", "cpus:1;mem:64");
  cluster.giveBack();
  cluster.allocator.updateFramework(aFramework("f", ["a/b", "c"]));
  cluster.run();
  assert.equal(cluster.last().role, "c"); // a was allocated to once, c never
});

test("updateFramework() without a role among the suppressed serves it again, its filters gone", () => {
  const cluster = new TestCluster();
  cluster.subscribe("f", "r");
  cluster.add("a1", "cpus:1;mem:64");
  cluster.giveBack({ refuseMs: 60_000 });
  cluster.allocator.updateFramework(aFramework("f", ["r"], { suppressedRoles: ["r"] }));
  assert.equal(cluster.run(), "");
  cluster.allocator.updateFramework(aFramework("f", ["r"]));
  assert.equal(cluster.run(), "f:a1");
});

test("allocate() offers nothing on a deactivated agent, and all of it again after activateAgent()", () => {
  const cluster = new TestCluster();
  cluster.addAgent("a1", "cpus:1;mem:64");
  cluster.allocator.deactivateAgent("a1");
  assert.equal(cluster.subscribe("f", "r"), "");
  cluster.allocator.activateAgent("a1");
  assert.equal(cluster.run(), "f:a1");
});

test("allocate() keeps frameworks that are not REGION_AWARE to the region of the master", () => {
  const cluster = new TestCluster({ region: "here" });
  cluster.subscribe("f", "r");
  assert.equal(cluster.add("a1", "cpus:1;mem:64", { region: "there" }), "");
  assert.equal(cluster.add("a2", "cpus:1;mem:64", { region: "here" }), "f:a2");
  assert.equal(cluster.add("a3", "cpus:1;mem:64"), "f:a3");
  assert.equal(cluster.subscribeAs("g", ["r"], { capabilities: ["REGION_AWARE"] }), "g:a1");
});

test("Events for what is not known are passed over", () => {
  const { allocator } = new TestCluster();
  allocator.removeAgent("a");
  allocator.updateAgent(anAgent("a", "cpus:1"));
  allocator.activateAgent("a");
  allocator.deactivateAgent("a");
  allocator.removeFramework("f");
  allocator.updateFramework(aFramework("f", ["r"]));
  allocator.activateFramework("f");
  allocator.deactivateFramework("f");
  allocator.allocated("f", "a", unreserved(1).allocate("r"));
  allocator.recover("f", "a", unreserved(1).allocate("r"), 0, { refuseMs: 1 });
  allocator.updateAllocation("f", "a", unreserved(1), reserved(1));
  allocator.suppress("f", ["r"]);
  allocator.revive("f", []);
  allocator.updateUnavailability("a", undefined);
  allocator.answerInverseOffer("f", "a", 0);
  assert.deepEqual(allocator.allocate(0).offers, []);
});

// Source: allocator, section 14.
test("hold() offers nothing until enough agents are back, or the time is over", () => {
  const cluster = new TestCluster();
  cluster.allocator.hold({ agents: 2, untilMs: 600_000 });
  cluster.subscribe("f", "r");
  assert.equal(cluster.add("a1", "cpus:1;mem:64"), "");
  assert.equal(cluster.allocator.allocate(0).nextWakeMs, 600_000);
  assert.match(cluster.allocator.explain({}, 0).sentences[0]!, /until 2 agents are back.*1 are, or until 600 s/);
  assert.equal(cluster.add("a2", "cpus:1;mem:64"), "f:a1 f:a2");
  assert.equal(cluster.add("a3", "cpus:1;mem:64"), "f:a3");

  const other = new TestCluster();
  other.allocator.hold({ agents: 2, untilMs: 600_000 });
  other.subscribe("f", "r");
  other.add("a1", "cpus:1;mem:64");
  assert.equal(other.wait(599_999), "");
  assert.equal(other.wait(1), "f:a1");
});

test("updateAgent() keeps the standing of a role that only its reservations keep", () => {
  const cluster = new TestCluster();
  const reserved = "cpus(a):1";
  cluster.addUsed("a1", `cpus:1;${reserved}`, { framework: "f", role: "a", resources: "cpus:1" });
  cluster.allocator.recover("f", "a1", Resources.parse("cpus:1").allocate("a"), 0);
  cluster.allocator.updateAgent(anAgent("a1", `cpus:2;${reserved}`));
  cluster.allocator.addFramework(aFramework("f", ["a", "b"]));
  assert.equal(cluster.round()[0]?.role, "b"); // a was allocated to once, b never
});

import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { quantities, Resources } from "@meseta/resources";
import { FlatDrfAllocator, type FlatDrfOptions } from "./flat-drf.ts";
import type { AllocatedOffer } from "./port.ts";
import { aFramework, anAgent, SlowAllocator } from "./testing.ts";

/** An allocator whose rounds print as "f1:a1 f2:a2", and whose offers can be given back. */
function cluster(options?: FlatDrfOptions) {
  const allocator = new FlatDrfAllocator(options);
  let nowMs = 0;
  let open: AllocatedOffer[] = [];
  const run = () => {
    const { offers } = allocator.allocate(nowMs);
    open.push(...offers);
    return offers.map((offer) => `${offer.frameworkId}:${offer.agentId}`).join(" ");
  };
  const giveBack = (refuseMs?: number) => {
    const given = open;
    open = [];
    for (const { frameworkId, agentId, resources } of given) {
      allocator.recover(frameworkId, agentId, resources, nowMs, refuseMs === undefined ? undefined : { refuseMs });
    }
  };
  const wait = (ms: number) => {
    nowMs += ms;
    return run();
  };
  const add = (id: string, resources: string) => {
    allocator.addAgent(anAgent(id, resources));
    return run();
  };
  const subscribe = (id: string, ...roles: string[]) => {
    allocator.addFramework(aFramework(id, roles));
    return run();
  };
  return { allocator, run, giveBack, wait, add, subscribe, last: () => open.at(-1)! };
}

// Source: allocator, section 15.1, A1: role1 .67 and role2 .33 after the second agent, and so on.
test("allocate() serves the role of least dominant share, then the framework (A1)", () => {
  const { add, subscribe } = cluster();
  subscribe("f1", "role1");
  assert.equal(add("a1", "cpus:2;mem:1024"), "f1:a1");
  subscribe("f2", "role2");
  assert.equal(add("a2", "cpus:1;mem:512"), "f2:a2");
  assert.equal(add("a3", "cpus:3;mem:2048"), "f2:a3"); // role1 2/6, role2 1/6
  subscribe("f3", "role1");
  assert.equal(add("a4", "cpus:4;mem:4096"), "f3:a4"); // role1 .2, role2 .4; inside role1 f3 has nothing
  subscribe("f4", "role1");
  assert.equal(add("a5", "cpus:1;mem:512"), "f2:a5"); // role1 5120/8192, role2 4/11
});

test("allocate() counts reserved resources for the share of their role (A2)", () => {
  const { add, subscribe } = cluster();
  subscribe("f1", "role1");
  assert.equal(add("a1", "cpus:1;mem:512;cpus(role1):100;mem(role1):1024"), "f1:a1");
  subscribe("f2", "role2");
  assert.equal(add("a2", "cpus:2;mem:512"), "f2:a2");
  assert.equal(add("a3", "cpus:2;mem:512"), "f2:a3");
  subscribe("f3", "role1");
  assert.equal(add("a4", "cpus(role1):2;mem(role1):1024"), "f3:a4");
});

test("allocate() leaves excluded names out of the shares (A3)", () => {
  const allocator = new FlatDrfAllocator({ excludedNames: ["gpus"] });
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

test("allocate() lets equal frameworks take turns, by allocation count (A5)", () => {
  const { add, subscribe, giveBack, run } = cluster();
  subscribe("f1", "*");
  subscribe("f2", "*");
  const receivers = [add("a1", "cpus:2;mem:1024")];
  for (let round = 1; round < 10; round++) {
    giveBack();
    receivers.push(run());
  }
  assert.equal(receivers.filter((one) => one === "f1:a1").length, 5);
  assert.equal(receivers.filter((one) => one === "f2:a1").length, 5);
});

test("allocate() hands whole agents to roles in turn (A6)", () => {
  const { add, subscribe, giveBack, run } = cluster();
  subscribe("f1", "role1");
  add("a1", "cpus:2;mem:1024");
  add("a2", "cpus:2;mem:1024");
  giveBack();
  assert.equal(subscribe("f2", "role2") + run(), "f2:a1 f1:a2");
});

test("addAgent() charges what unknown frameworks use there and never offers it (A7)", () => {
  const { allocator, subscribe, last } = cluster();
  allocator.addAgent(anAgent("a1", "cpus:4;mem:4096"), [["gone", Resources.parse("cpus:3;mem:1024").allocate("r")]]);
  assert.equal(subscribe("f1", "role1"), "f1:a1");
  assert.equal(last().resources.toString(), "cpus<allocated to role1>:1;mem<allocated to role1>:3072");
});

test("updateWeights() divides agents in proportion (A8)", () => {
  const { allocator, add, subscribe, giveBack, run } = cluster();
  const perFramework = (round: string) =>
    ["f1", "f2", "f3"].map((id) => round.split(" ").filter((one) => one.startsWith(id)).length).join();
  subscribe("f1", "role1");
  subscribe("f2", "role2");
  allocator.updateWeights([
    ["role1", 1],
    ["role2", 1],
  ]);
  let served = "";
  for (let agent = 1; agent <= 6; agent++) served += ` ${add(`a${agent}`, "cpus:2;mem:1024")}`;
  assert.equal(perFramework(served.trim()), "3,3,0");
  giveBack();
  allocator.updateWeights([["role2", 2]]);
  assert.equal(perFramework(run()), "2,4,0");
  giveBack();
  allocator.updateWeights([["role3", 3]]);
  assert.equal(perFramework(subscribe("f3", "role3")), "1,2,3");
});

// Source: allocator, section 15.2.
test("allocate() offers reservations to their role alone (B1)", () => {
  const { add, subscribe } = cluster();
  add("a1", "cpus(role1):2;mem(role1):1024");
  add("a2", "cpus(role2):2;mem(role2):1024;cpus:1;mem:1024");
  add("a3", "cpus(role3):1;mem(role3):1024");
  assert.equal(subscribe("f1", "role1"), "f1:a1 f1:a2");
  assert.equal(subscribe("f2", "role2"), "f2:a2");
});

test("allocate() offers an ancestor's reservations to a role below it, not the other way round (B2)", () => {
  const agents = (add: (id: string, resources: string) => string) => {
    for (const role of ["a", "a/b", "a/b/c"]) add(`on ${role}`, `cpus(${role}):1;mem(${role}):64`);
  };
  const below = cluster();
  agents(below.add);
  assert.equal(below.subscribe("f", "a/b/c"), "f:on a f:on a/b f:on a/b/c");
  const above = cluster();
  agents(above.add);
  assert.equal(above.subscribe("f", "a"), "f:on a");
});

test("allocate() offers nothing below the minimum, summed over reservations (B3)", () => {
  const { add, subscribe } = cluster();
  subscribe("f", "r");
  assert.equal(add("a1", "cpus:0.005;mem:16"), "");
  assert.equal(add("a2", "cpus:0.01"), "f:a2");
  assert.equal(add("a3", "mem:32"), "f:a3");
  assert.equal(add("a4", "cpus(r):0.005;cpus:0.005"), "f:a4");
});

test("updateFramework() can lower the minimum for a role, or lift it (B4, B5)", () => {
  const { allocator, add, subscribe, run } = cluster();
  subscribe("f", "r");
  assert.equal(add("a1", "cpus:0.005;mem:16;disk:128"), "");
  const minimum = (...alternatives: Record<string, number>[]) =>
    allocator.updateFramework(
      aFramework("f", ["r"], { minAllocatable: new Map([["r", alternatives.map(quantities)]]) }),
    );
  minimum({ cpus: 0.006 });
  assert.equal(run(), "");
  minimum({ cpus: 0.003 });
  assert.equal(run(), "f:a1");
  minimum();
  assert.equal(add("a2", "cpus:0.001"), "f:a2");
});

test("recover() with a filter keeps the agent from its framework until the filter expires (B6)", () => {
  const { add, subscribe, giveBack, run, wait } = cluster();
  subscribe("f", "r");
  add("a1", "cpus:1;mem:512");
  giveBack(2000);
  assert.equal(run(), "");
  assert.equal(wait(1000), "");
  assert.equal(wait(1000), "f:a1");
});

test("recover() with a filter offers the agent to the next framework at once (X7)", () => {
  const { add, subscribe, giveBack, run } = cluster();
  subscribe("f1", "r");
  subscribe("f2", "r");
  assert.equal(add("a1", "cpus:1;mem:512"), "f1:a1");
  giveBack(60_000);
  assert.equal(run(), "f2:a1");
});

test("recover() makes a filter last one allocation interval at least, also for a refusal of 0 s (B7)", () => {
  const { add, subscribe, giveBack, run, wait, allocator } = cluster({ refuseMsMin: 60_000 });
  subscribe("f", "r");
  add("a1", "cpus:1;mem:512");
  giveBack(0);
  assert.equal(allocator.allocate(0).nextWakeMs, 60_000);
  assert.equal(run() + wait(59_999), "");
  assert.equal(wait(1), "f:a1");
});

for (const [available, offered] of [
  ["cpus:2;mem:512", true],
  ["cpus:0.5;mem:512", false],
] as const) {
  test(`A filter on cpus:1;mem:512 ${offered ? "lets" : "does not let"} ${available} through (B8)`, () => {
    const { allocator, add, subscribe, giveBack, run } = cluster();
    subscribe("f", "r");
    add("a1", "cpus:1;mem:512");
    giveBack(3_600_000);
    allocator.updateAgent(anAgent("a1", available));
    assert.equal(run(), offered ? "f:a1" : "");
  });
}

test("suppress() stops offers per role, revive() starts them and drops filters (B9 to B11)", () => {
  const { allocator, add, subscribe, giveBack, run, last } = cluster();
  subscribe("f", "r1", "r2");
  allocator.suppress("f", ["r1"]);
  assert.equal(add("a1", "cpus:1;mem:512"), "f:a1");
  assert.equal(last().role, "r2");
  allocator.suppress("f", []);
  assert.equal(add("a2", "cpus:1;mem:512"), "");
  allocator.revive("f", ["r1"]);
  assert.equal(run(), "f:a2");
  assert.equal(last().role, "r1");
  allocator.suppress("f", []);
  giveBack(3_600_000); // a1 refused in r2, a2 in r1
  assert.equal(run(), ""); // suppression kept a1 from r1 as well
  allocator.revive("f", []);
  assert.equal(run(), "f:a1 f:a2");
});

test("updateAgent() with changed attributes drops the filters on it (B12)", () => {
  const { allocator, add, subscribe, giveBack, run } = cluster();
  subscribe("f", "r");
  add("a1", "cpus:1;mem:512");
  giveBack(3_600_000);
  allocator.updateAgent(anAgent("a1", "cpus:1;mem:512"));
  assert.equal(run(), "");
  allocator.updateAgent(anAgent("a1", "cpus:1;mem:512"), { attributesChanged: true });
  assert.equal(run(), "f:a1");
});

test("deactivateFramework() drops filters and stops offers until activateFramework() (B13)", () => {
  const { allocator, add, subscribe, giveBack, run } = cluster();
  subscribe("f", "r");
  add("a1", "cpus:1;mem:512");
  giveBack(3_600_000);
  allocator.deactivateFramework("f");
  assert.equal(run(), "");
  allocator.activateFramework("f");
  assert.equal(run(), "f:a1");
});

test("A MULTI_ROLE framework needs a MULTI_ROLE agent, a role with a slash HIERARCHICAL_ROLE (B14)", () => {
  const { allocator, subscribe, run } = cluster();
  subscribe("f", "a/b");
  allocator.addAgent(anAgent("a1", "cpus:1;mem:512", { capabilities: ["HIERARCHICAL_ROLE"] }));
  assert.equal(run(), "");
  allocator.updateAgent(anAgent("a1", "cpus:1;mem:512", { capabilities: ["MULTI_ROLE"] }));
  assert.equal(run(), "");
  allocator.updateAgent(anAgent("a1", "cpus:1;mem:512"));
  assert.equal(run(), "f:a1");
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
    const allocator = new FlatDrfAllocator();
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
  const { allocator } = cluster();
  allocator.addFramework(aFramework("f", ["r"]));
  for (const id of ["a1", "a2", "a3"]) allocator.addAgent(anAgent(id, "cpus:1;mem:512"));
  const visit = () => {
    const { offers, more } = allocator.allocate(0, { maxAgents: 2 });
    return `${offers.map((offer) => offer.agentId).join()} ${more}`;
  };
  assert.deepEqual([visit(), visit(), visit()], ["a1,a2 true", "a3 false", " false"]);
});

// Random histories: every decision as the slow model takes it, nothing handed out twice, nothing beyond what there is.
const AGENTS = ["a1", "a2", "a3", "a4"];
const TOTALS = ["cpus:2;mem:64", "cpus:1;mem:128;cpus(eng):1", "cpus:4;mem:32;gpus:1", "cpus:1;mem:64;cpus(ops):2"];
const FRAMEWORKS = ["f1", "f2", "f3"];
const ROLES = ["eng", "ops", "eng/ui", "*"];
const agent = fc.constantFrom(...AGENTS);
const framework = fc.constantFrom(...FRAMEWORKS);
const role = fc.constantFrom(...ROLES);
const step = fc.oneof(
  fc.record({ do: fc.constant("addAgent" as const), agent, total: fc.constantFrom(...TOTALS) }),
  fc.record({ do: fc.constantFrom("removeAgent" as const, "agentOff" as const, "agentOn" as const), agent }),
  fc.record({
    do: fc.constant("addFramework" as const),
    framework,
    roles: fc.uniqueArray(role, { minLength: 1 }),
    gpus: fc.boolean(),
  }),
  fc.record({
    do: fc.constantFrom("removeFramework" as const, "frameworkOff" as const, "frameworkOn" as const),
    framework,
  }),
  fc.record({ do: fc.constantFrom("suppress" as const, "revive" as const), framework, role }),
  fc.record({ do: fc.constant("weight" as const), role, weight: fc.constantFrom(1, 2, 0.5) }),
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant("decline" as const),
      which: fc.nat(),
      refuseMs: fc.constantFrom(0, 50, 5000),
    }),
  },
  { weight: 4, arbitrary: fc.record({ do: fc.constant("finish" as const), which: fc.nat(), half: fc.boolean() }) },
  { weight: 6, arbitrary: fc.record({ do: fc.constant("allocate" as const), afterMs: fc.constantFrom(0, 60, 3000) }) },
);

test("FlatDrfAllocator decides as the slow model does, over any history", () => {
  fc.assert(
    fc.property(fc.array(step, { minLength: 10, maxLength: 60 }), (history) => {
      const fast = new FlatDrfAllocator({ refuseMsMin: 100 });
      const slow = new SlowAllocator(100);
      const agents = new Set<string>();
      const frameworks = new Set<string>();
      let held: { frameworkId: string; agentId: string; resources: Resources }[] = [];
      let nowMs = 0;
      const giveBack = (which: number, filter: { refuseMs: number } | undefined, half: boolean) => {
        const at = held.length === 0 ? -1 : which % held.length;
        const one = held[at];
        if (one === undefined) return;
        const part = half ? one.resources.named("cpus") : one.resources;
        held = held
          .with(at, { ...one, resources: one.resources.minus(part) })
          .filter((rest) => !rest.resources.isEmpty);
        fast.recover(one.frameworkId, one.agentId, part, nowMs, filter);
        slow.recover(one.frameworkId, one.agentId, part, nowMs, filter);
      };
      for (const one of history) {
        switch (one.do) {
          case "addAgent": {
            const info = anAgent(one.agent, one.total);
            if (agents.has(one.agent)) break;
            agents.add(one.agent);
            fast.addAgent(info);
            slow.addAgent(info);
            break;
          }
          case "removeAgent":
            agents.delete(one.agent);
            held = held.filter((offer) => offer.agentId !== one.agent);
            fast.removeAgent(one.agent);
            slow.removeAgent(one.agent);
            break;
          case "agentOff":
            fast.deactivateAgent(one.agent);
            slow.setAgentActive(one.agent, false);
            break;
          case "agentOn":
            fast.activateAgent(one.agent);
            slow.setAgentActive(one.agent, true);
            break;
          case "addFramework": {
            if (frameworks.has(one.framework)) break;
            frameworks.add(one.framework);
            const info = aFramework(one.framework, one.roles, { capabilities: one.gpus ? ["GPU_RESOURCES"] : [] });
            fast.addFramework(info);
            slow.addFramework(info);
            break;
          }
          case "removeFramework":
            frameworks.delete(one.framework);
            fast.removeFramework(one.framework);
            slow.removeFramework(one.framework);
            break;
          case "frameworkOff":
            fast.deactivateFramework(one.framework);
            slow.setFrameworkActive(one.framework, false);
            break;
          case "frameworkOn":
            fast.activateFramework(one.framework);
            slow.setFrameworkActive(one.framework, true);
            break;
          case "suppress":
            fast.suppress(one.framework, [one.role]);
            slow.suppress(one.framework, one.role);
            break;
          case "revive":
            fast.revive(one.framework, [one.role]);
            slow.revive(one.framework, one.role);
            break;
          case "weight":
            fast.updateWeights([[one.role, one.weight]]);
            slow.updateWeight(one.role, one.weight);
            break;
          case "decline":
            giveBack(one.which, { refuseMs: one.refuseMs }, false);
            break;
          case "finish":
            giveBack(one.which, undefined, one.half);
            break;
          case "allocate": {
            nowMs += one.afterMs;
            const round = fast.allocate(nowMs);
            const visited = [...new Set(round.offers.map((offer) => offer.agentId))];
            assert.deepEqual(round.offers.map(print), slow.allocate(nowMs, visited).map(print));
            assert.deepEqual(fast.waitingAgents(), []);
            held.push(...round.offers);
            for (const id of agents) slow.checkTotals(id);
          }
        }
      }
    }),
    { numRuns: 300 },
  );
});

function print({ frameworkId, role: roleName, agentId, resources }: AllocatedOffer): string {
  return `${frameworkId} ${roleName} ${agentId} ${resources.toString()}`;
}

import assert from "node:assert/strict";
import { test } from "node:test";
import { compareText } from "@meseta/base";
import { DRF, ownPolicy, PRIORITY, type Rank } from "./policy.ts";
import { aFramework } from "./testing.ts";
import { TestCluster } from "./testing/test-cluster.ts";

// A role's policy orders what is below it: `eng` by priority, the rest of the cluster by what its own policy says.
for (const [what, policy, subtreePolicies, expected] of [
  ["of its own for a subtree", DRF, new Map([["eng", PRIORITY]]), "poor high low"],
  ["inside that of another subtree", PRIORITY, new Map([["eng", DRF]]), "low high poor"],
  [
    "that the operator wrote",
    ownPolicy("last-first", { kind: "sorted", compare: (a: Rank, b: Rank) => compareText(b.path, a.path) }),
    new Map(),
    "poor low high",
  ],
] as const) {
  test(`allocate() heeds a policy ${what}`, () => {
    const cluster = new TestCluster({ policy, subtreePolicies });
    cluster.allocator.updatePriorities([
      ["eng", 1],
      ["eng/b-high", 5],
    ]);
    cluster.addUsed("used", "cpus:3;mem:64", { framework: "high", role: "eng/b-high", resources: "cpus:2;mem:32" });
    cluster.allocator.deactivateAgent("used");
    cluster.allocator.addFramework(aFramework("high", ["eng/b-high"]));
    cluster.allocator.addFramework(aFramework("low", ["eng/c-low"]));
    cluster.allocator.addFramework(aFramework("poor", ["ops"]));
    const served: string[] = [];
    for (const agent of ["a1", "a2", "a3"]) {
      const [next] = cluster.add(agent, "cpus:0.1;mem:32").split(":");
      served.push(next!);
      cluster.allocator.suppress(next!, []);
    }
    assert.equal(served.join(" "), expected);
  });
}

for (const [what, own, problem] of [
  ["nothing", undefined, /kind must be "sorted" or "random", not undefined/],
  ["no comparison", { kind: "sorted" }, /compare\(a, b\)/],
  ["a priority that is neither", { kind: "sorted", compare: () => 0, heedsPriority: 1 }, /heedsPriority/],
] as const) {
  test(`ownPolicy() refuses a policy with ${what}`, () => {
    assert.throws(() => ownPolicy("own", own), problem);
  });
}

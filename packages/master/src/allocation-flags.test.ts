import assert from "node:assert/strict";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { DRF, PRIORITY, RANDOM } from "@meseta/allocator";
import { FlagError } from "@meseta/base";
import { quantities } from "@meseta/resources";
import { masterOptionsFromFlags } from "./flags.ts";
import { loadPolicies } from "./own-policies.ts";

test("Without flags the allocator does as Mesos's does, but for when it runs and what quota covers", () => {
  const { allocation, config } = masterOptionsFromFlags({});
  assert.deepEqual(allocation, {
    policy: DRF,
    subtreePolicies: new Map(),
    refuseMsMin: 1000,
    quotaCovers: "subtree",
    minAllocatable: "cpus:0.01|mem:32",
    filterGpuResources: true,
    excludedNames: [],
  });
  assert.equal(config?.allocationBatchMs, 5);
  assert.equal(config?.agentRecoveryFactor, 0.8);
  assert.equal(config?.allocatorRecoveryTimeoutMs, 600_000);
  assert.deepEqual(config?.constraintLimits, { expressionLengthMax: 4096, programSizeMax: 100 });
});

test("Flags set policies, weights, priorities, quota and preemption", () => {
  const { allocation, config, domain } = masterOptionsFromFlags({
    role_sorter: "priority",
    framework_sorter: "priority",
    role_policies: "eng/ui=drf, batch=random",
    weights: "eng=2, eng/ui=0.5",
    role_priorities: "prod=10,batch=-1",
    quota_covers: "role",
    fair_sharing_excluded_resource_names: "gpus, disk",
    domain: '{"fault_domain":{"region":{"name":"eu"},"zone":{"name":"eu-1"}}}',
    preemption: "true",
    preemption_starvation: "10secs",
    preemption_grace_period: "5secs",
    allocation_interval: "20ms",
  });
  assert.equal(allocation?.policy, PRIORITY);
  assert.deepEqual(
    allocation?.subtreePolicies,
    new Map<string, unknown>([
      ["eng/ui", DRF],
      ["batch", RANDOM],
    ]),
  );
  assert.deepEqual(
    config?.weights,
    new Map([
      ["eng", 2],
      ["eng/ui", 0.5],
    ]),
  );
  assert.deepEqual(
    config?.priorities,
    new Map([
      ["prod", 10],
      ["batch", -1],
    ]),
  );
  assert.deepEqual(allocation?.excludedNames, ["gpus", "disk"]);
  assert.deepEqual(allocation?.preemption, {
    afterMs: 10_000,
    graceMs: 5000,
    need: [quantities({ cpus: 1, mem: 128 })],
  });
  assert.equal(allocation?.quotaCovers, "role");
  assert.equal(config?.quotaCovers, "role");
  assert.equal(allocation?.region, "eu");
  assert.equal(domain?.fault_domain?.zone.name, "eu-1");
  assert.equal(config?.allocationBatchMs, 20);
});

test("A refusal lasts one batch window at least, however long that is", () => {
  const { allocation } = masterOptionsFromFlags({ allocation_interval: "60secs" });
  assert.equal(allocation?.refuseMsMin, 60_000);
});

test("loadPolicies() loads the operator's own policies, for the cluster and for subtrees", async () => {
  const own = fileURLToPath(import.meta.resolve("./testdata/largest-share-first.ts"));
  const flags = { role_sorter: own, role_policies: `eng=drf,ops = ${own}` };
  const policies = await loadPolicies(flags);
  const { allocation } = masterOptionsFromFlags(flags, undefined, policies);
  assert.equal(allocation?.policy, policies.get(own));
  assert.deepEqual(
    [...(allocation?.subtreePolicies ?? [])].map(([role, { name }]) => [role, name]),
    [
      ["eng", "drf"],
      ["ops", own],
    ],
  );
  const { policy } = allocation ?? {};
  assert.equal(policy?.kind, "sorted");
  if (policy?.kind !== "sorted") return;
  const rank = { path: "a", priority: 0, weight: 1, share: 0.1, count: 0 };
  assert.ok(policy.compare(rank, { ...rank, share: 0.2 }) > 0);
  assert.ok(policy.compare(rank, { ...rank, path: "b" }) < 0, "what it leaves equal goes by fairness");
});

for (const [what, path, problem] of [
  ["is not there", "./nowhere.js", /role_sorter: policy \.\/nowhere\.js cannot be loaded/],
  ["is no policy", fileURLToPath(import.meta.resolve("./build.ts")), /its kind must be "sorted" or "random"/],
] as const) {
  test(`loadPolicies() says that a module ${what}`, async () => {
    await assert.rejects(loadPolicies({ role_sorter: path }), (error) => {
      return error instanceof FlagError && problem.test(error.message);
    });
  });
}

for (const [what, flags, problem] of [
  ["a sorter nobody knows", { role_sorter: "fifo" }, /role_sorter.*drf, random, priority, or/],
  ["two sorters", { role_sorter: "random", framework_sorter: "drf" }, /framework_sorter.*random/],
  ["a weight of 0", { weights: "eng=0" }, /weights.*above 0/],
  ["a weight without a role", { weights: "=2" }, /weights/],
  ["a weight that is missing", { weights: "eng" }, /weights/],
  ["one role twice", { weights: "eng=1,eng=2" }, /weights/],
  ["a role that is none", { weights: "a//b=1" }, /weights/],
  ["a priority that is no whole number", { role_priorities: "eng=1.5" }, /role_priorities.*whole number/],
  ["a policy nobody knows", { role_policies: "eng=lottery" }, /role_policies/],
  ["a quota that covers neither", { quota_covers: "all" }, /quota_covers.*subtree or role/],
  ["a minimum that is none", { min_allocatable_resources: "cpus" }, /min_allocatable_resources/],
  ["a recovery factor beyond 1", { allocator_agent_recovery_factor: "1.5" }, /recovery_factor.*from 0 to 1/],
  [
    "a need that is none",
    { role_sorter: "priority", preemption: "true", preemption_need: "cpus" },
    /preemption_need.*resources such as/,
  ],
  ["a domain that is no JSON", { domain: "eu" }, /domain='eu'.*JSON such as/],
  ["a domain without a region", { domain: "{}" }, /domain='{}'.*JSON such as/],
  ["preemption without priorities", { preemption: "true" }, /preemption.*priority/],
  ["a limit that is no amount", { offer_constraints_re2_max_mem: "much" }, /offer_constraints_re2_max_mem/],
] as const) {
  test(`Flags with ${what} are refused by name`, () => {
    assert.throws(
      () => masterOptionsFromFlags(flags),
      (error) => error instanceof FlagError && problem.test(error.message),
    );
  });
}

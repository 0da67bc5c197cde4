import assert from "node:assert/strict";
import { test } from "node:test";
import { DRF, PRIORITY, RANDOM } from "@meseta/allocator";
import { FlagError } from "@meseta/base";
import { masterOptionsFromFlags } from "./flags.ts";

test("Without flags the allocator does as Mesos's does, but for when it runs and what quota covers", () => {
  const { allocation, config } = masterOptionsFromFlags({});
  assert.deepEqual(allocation, {
    policy: DRF,
    subtreePolicies: new Map(),
    quotaCovers: "subtree",
    minAllocatable: "cpus:0.01|mem:32",
    filterGpuResources: true,
    excludedNames: [],
  });
  assert.equal(config?.allocationBatchMs, 5);
  assert.deepEqual(config?.constraintLimits, { expressionLengthMax: 4096, programSizeMax: 100 });
});

test("Flags set policies, weights, priorities, quota and preemption", () => {
  const { allocation, config } = masterOptionsFromFlags({
    role_sorter: "priority",
    framework_sorter: "priority",
    role_policies: "eng/ui=drf, batch=random",
    weights: "eng=2, eng/ui=0.5",
    role_priorities: "prod=10,batch=-1",
    quota_covers: "role",
    fair_sharing_excluded_resource_names: "gpus, disk",
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
  assert.deepEqual(allocation?.preemption, { afterMs: 10_000, graceMs: 5000 });
  assert.equal(allocation?.quotaCovers, "role");
  assert.equal(config?.allocationBatchMs, 20);
});

for (const [what, flags, problem] of [
  ["a sorter nobody knows", { role_sorter: "fifo" }, /role_sorter.*drf, random or priority/],
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

/** Oversubscription, and row 20 of what agents tell. Source: agent, sections 1.8 and 9.1. */
import assert from "node:assert/strict";
import test from "node:test";
import type { v1 } from "@meseta/protocol";
import { CoreHarness } from "../core-harness.ts";
import { AGENT_ID, aFramework, aTask, FRAMEWORK_ID } from "../testing.ts";

const cpus = (value: number, revocable = true): v1.Resource => ({
  name: "cpus",
  type: "SCALAR",
  scalar: { value },
  role: "*",
  ...(revocable && { revocable: {} }),
});
const updates = (harness: CoreHarness) => {
  return harness.effects.flatMap((effect) => {
    if (effect.kind !== "send" || effect.message.name !== "mesos.internal.UpdateSlaveMessage") return [];
    return [effect.message.body];
  });
};

test("an estimate is told when it changes something, and nothing else with it", () => {
  const harness = CoreHarness.registered();
  for (const value of [2, 2, 3]) harness.step({ kind: "oversubscribable", resources: [cpus(value)] });
  const told = updates(harness);
  assert.deepEqual(
    told.map(({ oversubscribed_resources: list }) => list?.[0]?.scalar?.value),
    [2, 3],
  );
  assert.deepEqual(Object.keys(told[0]!).toSorted(), [
    "agent_id",
    "oversubscribed_resources",
    "update_oversubscribed_resources",
  ]);
  harness.step({ kind: "oversubscribable", resources: [] });
  assert.deepEqual(updates(harness).at(-1), {
    agent_id: { value: AGENT_ID },
    update_oversubscribed_resources: true,
    oversubscribed_resources: [],
  });
});

test("an estimate of what cannot be taken back is ignored", () => {
  const harness = CoreHarness.registered();
  harness.step({ kind: "oversubscribable", resources: [cpus(1), cpus(1, false)] });
  assert.deepEqual(updates(harness), []);
});

test("what is taken already is part of what there is; it is told again on registration", () => {
  const harness = CoreHarness.registered();
  const taken = { ...cpus(1), allocation_info: { role: "web" } };
  harness.run(aTask("t1", { resources: [taken, cpus(2, false)] }));
  harness.step({ kind: "oversubscribable", resources: [cpus(2)] });
  assert.deepEqual(updates(harness).at(-1)?.oversubscribed_resources, [cpus(3)]);
  harness.admit();
  const again = updates(harness).at(-1)!;
  assert.equal(again.update_oversubscribed_resources, true);
  assert.deepEqual(again.oversubscribed_resources, [cpus(3)]);
  assert.ok(again.resource_version_uuid);
});

for (const [capabilities, state] of [
  [[], "TASK_LOST"],
  [[{ type: "PARTITION_AWARE" }], "TASK_GONE"],
] as const) {
  test(`a correction ends its executor: ${state}`, () => {
    const harness = CoreHarness.registered();
    harness.run(aTask("t1"), { framework: aFramework({ capabilities }) });
    const containerId = [...harness.core.state.byContainer.keys()][0]!;
    harness.step({ kind: "containerStarted", containerId, pid: 7 });
    const kill = { framework_id: { value: FRAMEWORK_ID }, executor_id: { value: "t1" } };
    for (const others of [
      { ...kill, container_id: { value: "another" } },
      { ...kill, executor_id: { value: "t2" } },
      { framework_id: kill.framework_id },
    ]) {
      harness.step({ kind: "qosCorrections", corrections: [{ type: "KILL", kill: others }, { type: "KILL" }] });
    }
    assert.equal(harness.core.state.counters.executors_preempted, 0);
    const own = { type: "KILL", kill: { ...kill, container_id: { value: containerId } } } as const;
    const effects = harness.step({ kind: "qosCorrections", corrections: [own, own] });
    assert.equal(effects.filter((effect) => effect.kind === "destroy").length, 1);
    assert.equal(harness.core.state.counters.executors_preempted, 1);
    harness.step({ kind: "containerExited", containerId, status: 9 });
    harness.acknowledgeAll("t1");
    const status = harness.updatesOf("t1").at(-1)!.status;
    assert.equal(status.state, state);
    assert.equal(status.reason, "REASON_CONTAINER_PREEMPTED");
    assert.equal(status.source, "SOURCE_AGENT");
    assert.equal(status.message, "Container preempted by QoS correction");
  });
}

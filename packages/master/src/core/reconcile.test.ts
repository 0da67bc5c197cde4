import assert from "node:assert/strict";
import { test } from "node:test";
import type { v1 } from "@meseta/protocol";
import { Resources } from "@meseta/resources";
import { agentPid, anAgentInfo, CAPABILITIES, TestMaster } from "../testing.ts";

/** A framework with so many tasks, that an agent brought along. */
function withTasks(count: number) {
  const master = new TestMaster();
  const id = { value: "F" };
  const agent_id = { value: "S" };
  const resources = Resources.parse("cpus:0.001").allocate("*").toWire();
  const tasks = Array.from({ length: count }, (_, at): v1.Task => {
    const task_id = { value: `t${at}` };
    return { name: "t", task_id, framework_id: id, agent_id, state: "TASK_RUNNING", resources };
  });
  master.fromAgent(agentPid(), {
    name: "mesos.internal.ReregisterSlaveMessage",
    body: {
      agent: { ...anAgentInfo("cpus:64;mem:64"), id: agent_id },
      version: "1.12.0",
      agent_capabilities: CAPABILITIES,
      frameworks: [{ user: "nobody", name: "test", id }],
      tasks,
    },
  });
  const framework = master.subscribe({ id, failover_timeout: 100, checkpoint: true });
  return { master, framework };
}

test("Many answers come in slices, each task once, and what ends meanwhile is left to its update", () => {
  const { master, framework } = withTasks(6000);
  framework.call({ type: "RECONCILE", reconcile: {} });
  assert.equal(framework.updates.length, 2500);
  master.update(framework, "t5999", "TASK_FINISHED");
  framework.acknowledge(framework.updates.at(-1)!);
  master.advance(10);
  const answered = framework.updates.filter(({ reason }) => reason === "REASON_RECONCILIATION");
  assert.equal(new Set(answered.map(({ task_id }) => task_id.value)).size, answered.length);
  assert.equal(answered.length, 5999);
});

test("A long list that was asked for is answered in slices, too", () => {
  const { master, framework } = withTasks(1);
  const tasks = Array.from({ length: 3000 }, (_, at) => ({ task_id: { value: `x${at}` } }));
  framework.call({ type: "RECONCILE", reconcile: { tasks } });
  master.advance(10);
  assert.equal(framework.updates.length, 3000);
});

test("Whoever subscribes anew does not hear the rest of what was asked before", () => {
  const { master, framework } = withTasks(6000);
  framework.call({ type: "RECONCILE", reconcile: {} });
  const again = master.subscribe({ id: { value: "F" }, failover_timeout: 100, checkpoint: true });
  master.advance(10);
  assert.equal(framework.updates.length, 2500);
  assert.equal(again.updates.length, 0);
});

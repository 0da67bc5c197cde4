/** Operations that cross the return of their agent, and those that it did not do. */
import assert from "node:assert/strict";
import { test } from "node:test";
import type { internal, v1 } from "@meseta/protocol";
import { agentPid, anAgentInfo, aTask, CAPABILITIES } from "../../testing.ts";
import { accept, AGENT_VERSION, DISK, report, started, statuses, VOLUME } from "./testing.ts";

const PLAIN = "cpus:4;mem:4096;disk:1024";
const RESERVE: v1.Offer_Operation = { type: "RESERVE", id: { value: "reserve" }, reserve: { resources: [DISK] } };
const CREATE: v1.Offer_Operation = { type: "CREATE", id: { value: "create" }, create: { volumes: [VOLUME] } };

function underway(...more: v1.Offer_Operation[]) {
  const { master, framework, agentId } = started();
  accept(framework, RESERVE, CREATE, ...more);
  const total = () => master.core.view.agents.get(agentId)!.total.toString();
  const registerAgain = (kept: readonly v1.Resource[] = []) => {
    const body: internal.ReregisterSlaveMessage = {
      agent: { ...anAgentInfo(PLAIN), id: { value: agentId } },
      version: "1.12.0",
      agent_capabilities: CAPABILITIES,
      resource_version_uuid: { value: AGENT_VERSION },
      ...(kept.length > 0 && { checkpointed_resources: kept }),
    };
    master.fromAgent(agentPid(), { name: "mesos.internal.ReregisterSlaveMessage", body });
  };
  const list = (operations: readonly v1.Operation[] = []) => {
    const body = { agent_id: { value: agentId }, operations: { operations }, resource_providers: {} };
    master.fromAgent(agentPid(), { name: "mesos.internal.UpdateSlaveMessage", body });
  };
  const drop = (back: number) => report(master, "OPERATION_DROPPED", { back, more: { uuid: undefined! } });
  return { master, framework, agentId, total, registerAgain, list, drop };
}

test("what an agent keeps when it registers again does not count while operations are on their way to it", () => {
  const { master, total, registerAgain } = underway();
  const before = total();
  assert.notEqual(before, PLAIN);
  registerAgain();
  assert.equal(total(), before);
  report(master, "OPERATION_FINISHED", { back: 1 });
  report(master, "OPERATION_FINISHED");
  assert.equal(total(), before);
  registerAgain();
  assert.equal(total(), PLAIN, "with nothing on its way the agent's word is all there is");
});

test("operations that never arrived are undone, in whatever order that is told, and offers of what they made are rescinded", () => {
  for (const order of [
    [1, 0],
    [0, 1],
  ]) {
    const { framework, total, registerAgain, drop } = underway();
    const rescinded = framework.all("RESCIND").length;
    registerAgain();
    for (const back of order) drop(back);
    assert.equal(total(), PLAIN);
    assert.ok(framework.all("RESCIND").length > rescinded);
  }
});

test("what is in use is undone when that has ended, for the agent does not run it either", () => {
  const { framework: probe } = started();
  const task = aTask(probe.offers[0]!, "t");
  const { master, framework, total, drop, registerAgain } = underway({
    type: "LAUNCH",
    launch: { task_infos: [{ ...task, resources: [...(task.resources ?? []), VOLUME] }] },
  });
  const before = total();
  drop(1);
  drop(0);
  assert.equal(total(), before);
  registerAgain();
  assert.equal(total(), before);
  master.update(framework, "t", "TASK_DROPPED");
  assert.equal(total(), PLAIN);
});

test("an operation that was acknowledged while the agent's list was on its way is not kept for good", () => {
  const { master, framework, agentId, list } = underway();
  list();
  report(master, "OPERATION_FINISHED", { back: 1 });
  const uuid = report(master, "OPERATION_FINISHED");
  for (const [at, id] of ["reserve", "create"].entries()) {
    const status = statuses(framework)
      .filter(({ operation_id }) => operation_id?.value === id)
      .at(-1)!;
    framework.call({
      type: "ACKNOWLEDGE_OPERATION_STATUS",
      acknowledge_operation_status: {
        agent_id: { value: agentId },
        uuid: at === 1 ? uuid : status.uuid!.value,
        operation_id: { value: id },
      },
    });
  }
  const agent = () => master.core.view.agents.get(agentId)!;
  assert.equal(agent().operations.size, 0);
  const told = master.sentOf("mesos.internal.ApplyOperationMessage").at(-1)!;
  const latest_status: v1.OperationStatus = {
    operation_id: { value: "create" },
    state: "OPERATION_FINISHED",
    uuid: { value: uuid },
  };
  list([
    {
      framework_id: { value: framework.id },
      agent_id: { value: agentId },
      info: told.operation_info,
      latest_status,
      statuses: [latest_status],
      uuid: told.operation_uuid,
    },
  ]);
  assert.equal(agent().operations.size, 1);
  const asked = master.sentOf("mesos.internal.ReconcileOperationsMessage").at(-1);
  assert.deepEqual(
    asked?.operations?.map(({ operation_uuid }) => operation_uuid),
    [told.operation_uuid],
  );
  const heard = statuses(framework).length;
  report(master, "OPERATION_DROPPED", { more: { uuid: undefined! } });
  assert.equal(agent().operations.size, 0);
  assert.equal(statuses(framework).length, heard, "it was told to be done");
});

test("an acknowledgement that got lost is made good by the master, once it knows all operations of the agent", () => {
  const { master, framework, agentId, list } = underway();
  list();
  const uuid = report(master, "OPERATION_FINISHED");
  const acknowledgement = { agent_id: { value: agentId }, uuid, operation_id: { value: "create" } };
  framework.call({ type: "ACKNOWLEDGE_OPERATION_STATUS", acknowledge_operation_status: acknowledgement });
  const heard = statuses(framework).length;
  const acknowledged = () => master.sentOf("mesos.internal.AcknowledgeOperationStatusMessage");
  assert.equal(acknowledged().length, 1);
  report(master, "OPERATION_FINISHED");
  assert.deepEqual(acknowledged()[1], acknowledged()[0]);
  assert.equal(statuses(framework).length, heard);
});

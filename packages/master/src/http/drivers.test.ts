/** What drivers are told of events, in their own messages. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { internal, type scheduler } from "@meseta/protocol";
import { TestMaster, aTask, agentPid } from "../testing.ts";
import { driverMessage } from "./drivers.ts";

const DRIVER = "scheduler-1@127.0.0.1:36005";

/** A master with an agent and a framework on a driver that runs task `t1` there. */
function launched() {
  const master = new TestMaster();
  const agentId = master.register();
  const subscribe = { framework_info: { user: "nobody", name: "driver" } };
  master.take({
    kind: "subscribe",
    subscriber: { kind: "driver", pid: DRIVER },
    call: { type: "SUBSCRIBE", subscribe },
  });
  master.advance(10);
  const view = master.core.view;
  const framework_id = { value: view.frameworkOfDriver(DRIVER)!.id };
  const [offerId = ""] = view.offers.keys();
  const offer = { id: { value: offerId }, framework_id, agent_id: { value: agentId }, hostname: "localhost" };
  const operations = [{ type: "LAUNCH" as const, launch: { task_infos: [aTask(offer, "t1")] } }];
  master.take({
    kind: "call",
    call: { framework_id, type: "ACCEPT", accept: { offer_ids: [offer.id], operations } },
  });
  return {
    master,
    framework_id,
    agent_id: offer.agent_id,
    tell: (event: scheduler.Event) => driverMessage(view, DRIVER, event)!,
  };
}

// Source: internal messages, section 8.2, row 12; seen in a recording, where the state runs ahead of what is told.
test("driverMessage() sends the latest state along with an update that is to be acknowledged", () => {
  const { master, framework_id, agent_id, tell } = launched();
  const uuid = new Uint8Array(16).fill(7);
  const status = { task_id: { value: "t1" }, agent_id, state: "TASK_RUNNING" as const, uuid };
  const update = { framework_id, agent_id, status, timestamp: 1, uuid, latest_state: "TASK_FINISHED" as const };
  master.fromAgent(agentPid(), { name: "mesos.internal.StatusUpdateMessage", body: { update, pid: agentPid() } });
  const { name, body } = tell({ type: "UPDATE", update: { status } });
  assert.equal(name, "mesos.internal.StatusUpdateMessage");
  const told = internal.StatusUpdateMessage.decode(body);
  assert.deepEqual([told.update.status.state, told.update.latest_state], ["TASK_RUNNING", "TASK_FINISHED"]);
  assert.equal(told.pid, agentPid());
});

test("driverMessage() sends no latest state with an answer to reconciliation", () => {
  const { agent_id, tell } = launched();
  const status = { task_id: { value: "t1" }, agent_id, state: "TASK_RUNNING" as const };
  const told = internal.StatusUpdateMessage.decode(tell({ type: "UPDATE", update: { status } }).body);
  assert.deepEqual([told.update.latest_state, told.pid], [undefined, "@0.0.0.0:0"]);
});

// Source: internal messages, section 6.3.
test("driverMessage() tells of lost agents and of executors that ended, each in its message", () => {
  const { agent_id, framework_id, tell } = launched();
  const lost = tell({ type: "FAILURE", failure: { agent_id } });
  assert.equal(lost.name, "mesos.internal.LostSlaveMessage");
  const executor_id = { value: "default" };
  const exited = tell({ type: "FAILURE", failure: { agent_id, executor_id, status: 256 } });
  assert.equal(exited.name, "mesos.internal.ExitedExecutorMessage");
  const told = internal.ExitedExecutorMessage.decode(exited.body);
  assert.deepEqual({ ...told }, { agent_id, framework_id, executor_id, status: 256 });
});

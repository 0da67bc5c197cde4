/** What drivers are told of events, in their own messages. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { internal, type scheduler } from "@meseta/protocol";
import { TestMaster, aTask, agentPid } from "../testing.ts";
import { DriverCallError, driverInput, driverMessage } from "./drivers.ts";

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

// Every message of a driver under its older name, and the call it is. Source: client quirk Q34.
const F = { value: "F" };
const olderNames: [string, (framework_id: { value: string }) => Uint8Array, scheduler.Call_Type][] = [
  ["UnregisterFramework", (framework_id) => internal.UnregisterFrameworkMessage.encode({ framework_id }), "TEARDOWN"],
  ["LaunchTasks", (framework_id) => internal.LaunchTasksMessage.encode({ framework_id, filters: {} }), "ACCEPT"],
  ["ResourceRequest", (framework_id) => internal.ResourceRequestMessage.encode({ framework_id }), "REQUEST"],
  ["KillTask", (framework_id) => internal.KillTaskMessage.encode({ framework_id, task_id: { value: "t" } }), "KILL"],
  ["ReviveOffers", (framework_id) => internal.ReviveOffersMessage.encode({ framework_id }), "REVIVE"],
  ["ReconcileTasks", (framework_id) => internal.ReconcileTasksMessage.encode({ framework_id }), "RECONCILE"],
  [
    "StatusUpdateAcknowledgement",
    (framework_id) =>
      internal.StatusUpdateAcknowledgementMessage.encode({
        agent_id: { value: "S" },
        framework_id,
        task_id: { value: "t" },
        uuid: new Uint8Array(16).fill(0x41),
      }),
    "ACKNOWLEDGE",
  ],
  [
    "FrameworkToExecutor",
    (framework_id) =>
      internal.FrameworkToExecutorMessage.encode({
        agent_id: { value: "S" },
        framework_id,
        executor_id: { value: "e" },
        data: new Uint8Array(1),
      }),
    "MESSAGE",
  ],
];
for (const [name, encode, type] of olderNames) {
  test(`driverInput() reads ${name} as ${type} of the framework that its sender is, and of no other`, () => {
    const { master, framework_id } = launched();
    const read = (from: string, id: { value: string }) =>
      driverInput(master.core.view, from, `mesos.internal.${name}Message`, encode(id));
    const input = read(DRIVER, framework_id);
    assert.equal(input?.kind === "call" && input.call.type, type);
    assert.equal(read(DRIVER, F), undefined);
    assert.equal(read("scheduler-2@127.0.0.1:1", framework_id), undefined);
  });
}

test("driverInput() takes registrations with and without force, and a driver's abort", () => {
  const { master, framework_id } = launched();
  const framework = { user: "u", name: "n", id: framework_id };
  const read = (name: string, body: Uint8Array) => driverInput(master.core.view, DRIVER, name, body);
  const force = (input: ReturnType<typeof read>) => input?.kind === "subscribe" && input.force;
  const again = (failover: boolean) => internal.ReregisterFrameworkMessage.encode({ framework, failover });
  assert.equal(force(read("mesos.internal.ReregisterFrameworkMessage", again(true))), true);
  assert.equal(force(read("mesos.internal.ReregisterFrameworkMessage", again(false))), false);
  assert.equal(
    force(read("mesos.internal.RegisterFrameworkMessage", internal.RegisterFrameworkMessage.encode({ framework }))),
    false,
  );
  assert.deepEqual(
    read("mesos.internal.DeactivateFrameworkMessage", internal.DeactivateFrameworkMessage.encode({ framework_id })),
    {
      kind: "driver-aborted",
      pid: DRIVER,
      frameworkId: framework_id.value,
    },
  );
});

test("driverInput() throws for calls that no framework may make", () => {
  const { master, framework_id } = launched();
  const read = (call: internal.SchedulerCall) =>
    driverInput(master.core.view, DRIVER, "mesos.scheduler.Call", internal.SchedulerCall.encode(call));
  const acknowledge = { agent_id: { value: "S" }, task_id: { value: "t" }, uuid: new Uint8Array(3) };
  assert.throws(() => read({ type: "ACKNOWLEDGE", framework_id, acknowledge }), DriverCallError);
  assert.throws(() => read({ type: "ACCEPT", framework_id }), DriverCallError);
  assert.throws(() => read({ type: "REVIVE" }), DriverCallError);
});

test("driverMessage() tells a driver that was known all along in another message, and keeps offers and pids of one length", () => {
  const { master, framework_id, agent_id } = launched();
  const subscribed = { framework_id, master_info: master.core.view.config.masterInfo };
  const event: scheduler.Event = { type: "SUBSCRIBED", subscribed };
  assert.equal(driverMessage(master.core.view, DRIVER, event)?.name, "mesos.internal.FrameworkRegisteredMessage");
  assert.equal(
    driverMessage(master.core.view, DRIVER, event, true)?.name,
    "mesos.internal.FrameworkReregisteredMessage",
  );
  const offer = (agent: string) => ({ id: F, framework_id, agent_id: { value: agent }, hostname: "h" });
  const offers = { offers: [offer(agent_id.value), offer("gone")] };
  const told = internal.ResourceOffersMessage.decode(
    driverMessage(master.core.view, DRIVER, { type: "OFFERS", offers })!.body,
  );
  assert.deepEqual(told.pids, [agentPid(), "@0.0.0.0:0"]);
});

/** Custom executors at the core. Source: agent, section 1. */
import assert from "node:assert/strict";
import test from "node:test";
import type { executor as api, v1 } from "@meseta/protocol";
import { CoreHarness, MASTER } from "../core-harness.ts";
import { aFramework, AGENT_ID, anExecutorTask, FRAMEWORK_ID } from "../testing.ts";

let uuids = 0;
function status(taskId: string, state: v1.TaskState, uuid = new Uint8Array(16).fill(++uuids)): v1.TaskStatus {
  uuid[6] = 0x40;
  return { task_id: { value: taskId }, state, uuid, source: "SOURCE_EXECUTOR" };
}

function launched(framework = aFramework()): CoreHarness {
  const harness = CoreHarness.registered();
  harness.run(anExecutorTask("a"), { framework });
  harness.started("x1");
  return harness;
}

const update = (harness: CoreHarness, one: v1.TaskStatus): number =>
  harness.call({ type: "UPDATE", update: { status: one } });
const types = (harness: CoreHarness, stream: number): (string | undefined)[] =>
  harness.eventsOf(stream).map(({ type }) => type);

test("a subscriber hears who it is first, then its tasks, in order", () => {
  const harness = launched();
  harness.run(anExecutorTask("b"), { launch_executor: false });
  const stream = harness.subscribe();
  assert.deepEqual(types(harness, stream), ["SUBSCRIBED", "LAUNCH", "LAUNCH"]);
  const [subscribed, first] = harness.eventsOf(stream);
  assert.equal(subscribed?.subscribed?.executor_info.executor_id.value, "x1");
  assert.equal(subscribed?.subscribed?.framework_info.id?.value, FRAMEWORK_ID);
  assert.equal(subscribed?.subscribed?.agent_info.id?.value, AGENT_ID);
  assert.equal(subscribed?.subscribed?.container_id?.value, harness.containerOf("x1"));
  assert.equal(first?.launch?.task.task_id.value, "a");
  harness.run(anExecutorTask("c"), { launch_executor: false });
  assert.equal(harness.eventsOf(stream).at(-1)?.launch?.task.task_id.value, "c");
});

const refusals: { readonly when: string; readonly status: number; readonly call: (harness: CoreHarness) => number }[] =
  [
    {
      when: "a heartbeat, whoever sends it",
      status: 202,
      call: (harness) => harness.call({ type: "HEARTBEAT" }, "unused", "unused"),
    },
    {
      when: "a framework that is not here",
      status: 400,
      call: (harness) => harness.call({ type: "UPDATE" }, "x1", "nobody"),
    },
    {
      when: "an executor that is not here",
      status: 400,
      call: (harness) => harness.call({ type: "UPDATE" }, "nobody"),
    },
    {
      when: "an update before SUBSCRIBE",
      status: 403,
      call: (harness) => update(harness, status("a", "TASK_RUNNING")),
    },
  ];
for (const { when, status: code, call } of refusals) {
  test(`${when} is answered ${code}`, () => {
    const harness = launched();
    assert.equal(harness.replyTo(call(harness))?.status, code);
  });
}

test("who proved to be another executor, or an earlier run of this one, is answered 403; a heartbeat is anybody's", () => {
  const harness = launched();
  const own = { frameworkId: FRAMEWORK_ID, executorId: "x1", containerId: harness.containerOf("x1") };
  const subscribe = (caller: typeof own) =>
    harness.call({ type: "SUBSCRIBE", subscribe: {} }, "x1", FRAMEWORK_ID, caller);
  for (const other of [{ frameworkId: "f2" }, { executorId: "x2" }, { containerId: "earlier" }]) {
    const request = subscribe({ ...own, ...other });
    assert.equal(harness.replyTo(request)?.status, 403, JSON.stringify(other));
    assert.deepEqual(types(harness, request), []);
  }
  const stranger = { ...own, containerId: "earlier" };
  assert.equal(harness.replyTo(harness.call({ type: "HEARTBEAT" }, "x1", FRAMEWORK_ID, stranger))?.status, 202);
  assert.equal(harness.replyTo(harness.call({ type: "UPDATE" }, "nobody", FRAMEWORK_ID, own))?.status, 400);
  assert.deepEqual(types(harness, subscribe(own)), ["SUBSCRIBED", "LAUNCH"]);
});

test("a call of unknown type is answered 501", () => {
  const harness = launched();
  harness.subscribe();
  assert.equal(harness.replyTo(harness.call({ type: "UNKNOWN" }))?.status, 501);
});

test("an update is stored, acknowledged to the executor, and sent to the master", () => {
  const harness = launched(aFramework({ checkpoint: true }));
  const stream = harness.subscribe();
  harness.effects.length = 0;
  const sent = status("a", "TASK_RUNNING");
  assert.equal(harness.replyTo(update(harness, sent))?.status, 202);
  const kinds = harness.effects.map((effect) => effect.kind).filter((kind) => kind !== "wake");
  assert.deepEqual(kinds, ["checkpoint", "send", "event", "reply"]);
  const acknowledged = harness.eventsOf(stream).at(-1)?.acknowledged;
  assert.deepEqual(acknowledged, { task_id: { value: "a" }, uuid: sent.uuid });
  const [forwarded] = harness.updatesOf("a");
  assert.deepEqual(forwarded?.uuid, sent.uuid);
  assert.equal(forwarded?.executor_id?.value, "x1");
  assert.equal(forwarded?.status.timestamp, undefined, "the agent adds none to the status");
  assert.equal(forwarded?.timestamp, harness.nowMs / 1000);
});

test("a status tells what there is to tell of the container's cgroups, until it has ended", () => {
  const harness = launched();
  const containerId = harness.containerOf("x1");
  harness.step({ kind: "containerCgroups", containerId, cgroups: { net_cls: { classid: 0x120001 } } });
  harness.subscribe();
  update(harness, status("a", "TASK_RUNNING"));
  assert.deepEqual(harness.updatesOf("a").at(-1)?.status.container_status?.cgroup_info, {
    net_cls: { classid: 0x120001 },
  });
  harness.exited("x1", 0);
  assert.equal(harness.core.state.cgroups.size, 0);
});

test("an update that comes twice is acknowledged twice and sent once", () => {
  const harness = launched();
  const stream = harness.subscribe();
  const sent = status("a", "TASK_RUNNING");
  update(harness, sent);
  update(harness, sent);
  assert.equal(types(harness, stream).filter((type) => type === "ACKNOWLEDGED").length, 2);
  assert.equal(harness.updatesOf("a").length, 1);
});

test("after its end a task hears nothing more, but its executor is not left to repeat itself", () => {
  const harness = launched();
  const stream = harness.subscribe();
  update(harness, status("a", "TASK_FINISHED"));
  update(harness, status("a", "TASK_RUNNING"));
  assert.equal(types(harness, stream).filter((type) => type === "ACKNOWLEDGED").length, 2);
  harness.acknowledgeAll("a");
  assert.deepEqual(harness.statesOf("a"), ["TASK_FINISHED"]);
});

test("an update for a task that is nobody's goes to the master, but its executor hears nothing", () => {
  const harness = launched();
  const stream = harness.subscribe();
  update(harness, status("stranger", "TASK_RUNNING"));
  assert.deepEqual(harness.statesOf("stranger"), ["TASK_RUNNING"]);
  assert.equal(types(harness, stream).includes("ACKNOWLEDGED"), false);
});

test("an update that names another agent is dropped and counted", () => {
  const harness = launched();
  harness.subscribe();
  update(harness, { ...status("a", "TASK_RUNNING"), agent_id: { value: "elsewhere" } });
  assert.deepEqual(harness.statesOf("a"), []);
  assert.equal(harness.core.state.counters.invalid_status_updates, 1);
});

test("a second SUBSCRIBE takes over, and the first stream is closed", () => {
  const harness = launched();
  const first = harness.subscribe();
  update(harness, status("a", "TASK_RUNNING"));
  const second = harness.subscribe();
  assert.deepEqual(harness.of("closeStream"), [{ kind: "closeStream", stream: first }]);
  assert.equal(types(harness, second)[0], "SUBSCRIBED");
  harness.step({ kind: "streamClosed", stream: first }); // late news of the old one
  harness.kill("a");
  assert.equal(types(harness, second).at(-1), "KILL");
});

test("SUBSCRIBE replays updates, and tasks that it does not list were lost on the way", () => {
  const harness = launched();
  harness.subscribe();
  harness.run(anExecutorTask("b"), { launch_executor: false });
  const replayed = status("a", "TASK_RUNNING");
  harness.subscribe("x1", { unacknowledged_updates: [{ status: replayed }] });
  assert.deepEqual(harness.statesOf("a"), ["TASK_RUNNING"]);
  assert.deepEqual([harness.lastOf("b")?.state, harness.lastOf("b")?.reason], ["TASK_LOST", "REASON_AGENT_RESTARTED"]);
});

test("a task that comes while the executor has no stream waits for it", () => {
  const harness = launched();
  const first = harness.subscribe();
  update(harness, status("a", "TASK_RUNNING"));
  harness.step({ kind: "streamClosed", stream: first });
  harness.run(anExecutorTask("b"), { launch_executor: false });
  const second = harness.subscribe();
  assert.equal(harness.eventsOf(second).at(-1)?.launch?.task.task_id.value, "b");
});

test("a kill names its policy; a task killed before it was delivered never is", () => {
  const harness = launched();
  harness.kill("a");
  assert.equal(harness.lastOf("a")?.reason, "REASON_TASK_KILLED_DURING_LAUNCH");
  const stream = harness.subscribe();
  assert.deepEqual(types(harness, stream), ["SHUTDOWN"], "it was never given anything to do");
});

test("KILL carries the policy of the call", () => {
  const harness = launched();
  const stream = harness.subscribe();
  harness.kill("a", 1_500);
  assert.deepEqual(harness.eventsOf(stream).at(-1)?.kill, {
    task_id: { value: "a" },
    kill_policy: { grace_period: { nanoseconds: 1.5e9 } },
  });
});

test("messages go both ways: through the master, or straight to a scheduler with an address", () => {
  const call: Omit<api.Call, "executor_id" | "framework_id"> = {
    type: "MESSAGE",
    message: { data: Buffer.from("hi") },
  };
  const harness = launched();
  const stream = harness.subscribe();
  harness.call(call);
  assert.equal(harness.of("send").at(-1)?.to, MASTER);
  const ids = { framework_id: { value: FRAMEWORK_ID } };
  harness.message("mesos.internal.UpdateFrameworkMessage", { ...ids, pid: "scheduler(1)@10.0.0.7:999" });
  harness.call(call);
  assert.equal(harness.of("send").at(-1)?.to, "scheduler(1)@10.0.0.7:999");
  const target = { ...ids, agent_id: { value: AGENT_ID }, executor_id: { value: "x1" } };
  harness.message(
    "mesos.internal.FrameworkToExecutorMessage",
    { ...target, data: Buffer.from("yo") },
    "scheduler(1)@10.0.0.7:999",
  );
  assert.deepEqual(harness.eventsOf(stream).at(-1)?.message, { data: Buffer.from("yo") });
});

test("an executor that does not end within its grace is destroyed, and the master hears how it exited", () => {
  const harness = CoreHarness.registered();
  harness.run(anExecutorTask("a", "x1", { shutdown_grace_period: { nanoseconds: 2e9 } }));
  harness.started("x1");
  const stream = harness.subscribe();
  harness.message("mesos.internal.ShutdownExecutorMessage", {
    framework_id: { value: FRAMEWORK_ID },
    executor_id: { value: "x1" },
  });
  assert.equal(types(harness, stream).at(-1), "SHUTDOWN");
  harness.advance(1_999);
  assert.equal(harness.of("destroy").length, 0);
  harness.advance(1);
  assert.equal(harness.of("destroy").length, 1);
  harness.exited("x1", 9);
  assert.equal(harness.sent("mesos.internal.ExitedExecutorMessage")[0]?.status, 9);
  assert.equal(harness.lastOf("a")?.state, "TASK_FAILED");
});

test("an executor stays until its tasks' ends are acknowledged", () => {
  const harness = launched();
  harness.subscribe();
  harness.exited("x1", 0);
  const executors = () => harness.core.state.frameworks.get(FRAMEWORK_ID)?.executors.size ?? 0;
  assert.equal(executors(), 1);
  harness.acknowledge("a");
  assert.equal(executors(), 0);
});

test("a subscriber hears a heartbeat every half hour", () => {
  const harness = launched();
  const stream = harness.subscribe();
  update(harness, status("a", "TASK_RUNNING"));
  harness.acknowledge("a");
  for (let quarter = 0; quarter < 245; quarter++) {
    harness.advance(15_000);
    harness.message("mesos.internal.PingSlaveMessage", { connected: true });
  }
  assert.equal(types(harness, stream).filter((type) => type === "HEARTBEAT").length, 2);
});

test("SUBSCRIBED comes first, also when updates are replayed; then they are acknowledged, then tasks come", () => {
  const harness = launched();
  const first = harness.subscribe();
  harness.step({ kind: "streamClosed", stream: first });
  harness.run(anExecutorTask("b"), { launch_executor: false });
  const replayed = [{ status: status("a", "TASK_RUNNING") }, { status: status("a", "TASK_FINISHED") }];
  const stream = harness.subscribe("x1", { unacknowledged_updates: replayed });
  assert.deepEqual(types(harness, stream), ["SUBSCRIBED", "ACKNOWLEDGED", "ACKNOWLEDGED", "LAUNCH"]);
});

test("a kill that found no stream is delivered with the next, unless the task has ended", () => {
  const harness = launched();
  const first = harness.subscribe();
  harness.run(anExecutorTask("b"), { launch_executor: false });
  update(harness, status("a", "TASK_RUNNING"));
  update(harness, status("b", "TASK_RUNNING"));
  harness.step({ kind: "streamClosed", stream: first });
  harness.kill("a", 1_000);
  harness.kill("b");
  const replayed = [{ status: status("b", "TASK_FINISHED") }];
  const stream = harness.subscribe("x1", { unacknowledged_updates: replayed });
  assert.deepEqual(
    harness.eventsOf(stream).flatMap(({ kill }) => kill ?? []),
    [{ task_id: { value: "a" }, kill_policy: { grace_period: { nanoseconds: 1e9 } } }],
  );
  harness.subscribe();
  assert.equal(harness.of("event").filter(({ event }) => event.type === "KILL").length, 1, "once");
});

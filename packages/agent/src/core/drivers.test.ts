/** Executors on libprocess drivers, at the core. Source: internal messages, sections 7 and 8.4. */
import assert from "node:assert/strict";
import test from "node:test";
import type { internal, v1 } from "@meseta/protocol";
import { CoreHarness, MASTER } from "../core-harness.ts";
import { aFramework, AGENT_ID, anExecutorTask, aPodExecutor, aTask, FRAMEWORK_ID } from "../testing.ts";
import type { RecoveredState } from "./inputs.ts";

const DRIVER = "executor(1)@10.0.0.2:4000";
const IDS = { framework_id: { value: FRAMEWORK_ID }, executor_id: { value: "x1" } };

let uuids = 0;
function update(
  taskId: string,
  state: v1.TaskState,
  fields: Partial<internal.StatusUpdate> = {},
): internal.StatusUpdate {
  const uuid = new Uint8Array(16).fill(++uuids);
  const status: v1.TaskStatus = { task_id: { value: taskId }, state, uuid };
  return { ...IDS, agent_id: { value: AGENT_ID }, status, timestamp: 1_700_000_000, uuid, ...fields };
}

const told = (harness: CoreHarness) => harness.of("sendToExecutor").map(({ to, message }) => [to, name(message.name)]);
const name = (full: string) => full.replace(/^mesos\.internal\.|Message$/g, "");

function send(harness: CoreHarness, one: internal.StatusUpdate, from = DRIVER): void {
  harness.message("mesos.internal.StatusUpdateMessage", { update: one, pid: from }, from);
}

/** An executor `x1` with task `a`, registered. */
function registered(framework = aFramework()): CoreHarness {
  const harness = CoreHarness.registered();
  harness.run(anExecutorTask("a"), { framework, pid: "scheduler(1)@10.0.0.9:7" });
  harness.started("x1");
  harness.message("mesos.internal.RegisterExecutorMessage", IDS, DRIVER);
  return harness;
}

test("a driver that registers hears who it is, then its tasks", () => {
  const harness = registered();
  assert.deepEqual(told(harness), [
    [DRIVER, "ExecutorRegistered"],
    [DRIVER, "RunTask"],
  ]);
  const [hello, run] = harness.of("sendToExecutor").map(({ message }) => message.body);
  const { executor_info, framework_info, agent_id, agent_info } = hello as internal.ExecutorRegisteredMessage;
  assert.equal(executor_info.executor_id.value, "x1");
  assert.equal(framework_info.id?.value, FRAMEWORK_ID);
  assert.deepEqual([agent_id.value, agent_info.id?.value], [AGENT_ID, AGENT_ID]);
  const { task, pid, launch_executor } = run as internal.RunTaskMessage;
  assert.deepEqual([task.task_id.value, pid, launch_executor], ["a", "scheduler(1)@10.0.0.9:7", undefined]);
  harness.advance(60_000);
  assert.equal(harness.of("destroy").length, 0, "it has registered in time");
  harness.run(anExecutorTask("b"), { launch_executor: false });
  assert.deepEqual(told(harness).at(-1), [DRIVER, "RunTask"]);
});

const refusals: { readonly when: string; readonly happens: (harness: CoreHarness) => void }[] = [
  { when: "its framework is not here", happens: () => {} },
  { when: "it is running already", happens: (harness) => harness.run(anExecutorTask("a")) && harness.subscribe() },
  { when: "it is a pod's", happens: (harness) => harness.runGroup([aTask("a")], { executor: aPodExecutor("x1") }) },
];
for (const { when, happens } of refusals) {
  test(`a driver may not register when ${when}, and is told to shut down`, () => {
    const harness = CoreHarness.registered();
    happens(harness);
    harness.message("mesos.internal.RegisterExecutorMessage", IDS, DRIVER);
    assert.deepEqual(told(harness), [[DRIVER, "ShutdownExecutor"]]);
    assert.deepEqual(harness.of("sendToExecutor")[0]?.message.body, {});
  });
}

test("an update is stored, acknowledged to the driver, and completed with what the driver leaves out", () => {
  const harness = registered(aFramework({ checkpoint: true }));
  harness.effects.length = 0;
  const one = update("a", "TASK_RUNNING");
  send(harness, one);
  const kinds = harness.effects.map(({ kind }) => kind).filter((kind) => kind !== "wake");
  assert.deepEqual(kinds, ["checkpoint", "send", "sendToExecutor"]);
  const { message } = harness.of("sendToExecutor")[0]!;
  assert.equal(message.name, "mesos.internal.StatusUpdateAcknowledgementMessage");
  assert.deepEqual(message.body, {
    agent_id: { value: AGENT_ID },
    framework_id: { value: FRAMEWORK_ID },
    task_id: { value: "a" },
    uuid: one.uuid,
  });
  const status = harness.lastOf("a");
  assert.deepEqual([status?.source, status?.executor_id?.value], ["SOURCE_EXECUTOR", "x1"]);
  send(harness, one);
  assert.equal(harness.updatesOf("a").length, 1, "told once");
  assert.equal(told(harness).length, 2, "acknowledged again");
});

function withoutUuid(given: internal.StatusUpdate): internal.StatusUpdate {
  const { uuid: _, ...rest } = given;
  return rest;
}

const ignored: { readonly what: string; readonly one: internal.StatusUpdate; readonly from?: string }[] = [
  { what: "without a uuid", one: withoutUuid(update("a", "TASK_RUNNING")) },
  { what: "of another agent", one: update("a", "TASK_RUNNING", { agent_id: { value: "elsewhere" } }) },
  { what: "of somebody else's process", one: update("a", "TASK_RUNNING"), from: "executor(1)@10.0.0.66:1" },
  { what: "of an executor that is not here", one: update("a", "TASK_RUNNING", { executor_id: { value: "x2" } }) },
];
for (const { what, one, from } of ignored) {
  test(`an update ${what} is dropped and counted`, () => {
    const harness = registered();
    const before = told(harness).length;
    send(harness, one, from);
    assert.equal(harness.updatesOf("a").length, 0);
    assert.equal(told(harness).length, before);
    assert.equal(harness.core.state.counters.invalid_status_updates, 1);
  });
}

test("an executor that says TASK_STAGING is shut down", () => {
  const harness = registered();
  send(harness, update("a", "TASK_STAGING"));
  assert.deepEqual(told(harness).at(-1), [DRIVER, "ShutdownExecutor"]);
});

test("kills, messages and the shutdown go to the driver; its messages go to the scheduler", () => {
  const harness = registered();
  harness.kill("a", 1_000);
  assert.deepEqual(harness.of("sendToExecutor").at(-1)?.message, {
    name: "mesos.internal.KillTaskMessage",
    body: {
      framework_id: { value: FRAMEWORK_ID },
      task_id: { value: "a" },
      kill_policy: { grace_period: { nanoseconds: 1e9 } },
    },
  });
  const message = { ...IDS, agent_id: { value: AGENT_ID }, data: Buffer.from("hi") };
  harness.message("mesos.internal.FrameworkToExecutorMessage", message);
  assert.deepEqual(told(harness).at(-1), [DRIVER, "FrameworkToExecutor"]);
  harness.message("mesos.internal.ExecutorToFrameworkMessage", message, DRIVER);
  assert.equal(harness.of("send").at(-1)?.to, "scheduler(1)@10.0.0.9:7");
  harness.message("mesos.internal.ExecutorToFrameworkMessage", message, "executor(1)@10.0.0.66:1");
  assert.equal(harness.core.state.counters.invalid_framework_messages, 1);
  harness.message("mesos.internal.ShutdownExecutorMessage", IDS);
  assert.deepEqual(told(harness).at(-1), [DRIVER, "ShutdownExecutor"]);
  harness.advance(5_000);
  assert.equal(harness.of("destroy").length, 1);
});

test("a group for an executor on a driver goes nowhere, and its tasks say so", () => {
  const harness = registered();
  const executor = anExecutorTask("a").executor!;
  harness.runGroup([aTask("b"), aTask("c")], { executor, launch_executor: false });
  for (const id of ["b", "c"]) {
    assert.deepEqual(
      [harness.lastOf(id)?.state, harness.lastOf(id)?.reason],
      ["TASK_LOST", "REASON_TASK_GROUP_INVALID"],
    );
  }
});

/** What a restarted agent finds: executor `x1`, running, with tasks `a` that had been started and `b` that had not. */
function recovered(): CoreHarness {
  const tasks = ["a", "b"].map((id) => {
    const { executor: _, command: _command, ...info } = anExecutorTask(id);
    const task: v1.Task = {
      ...info,
      framework_id: IDS.framework_id,
      executor_id: IDS.executor_id,
      state: "TASK_STAGING",
    };
    const running = update("a", "TASK_RUNNING");
    const records: internal.StatusUpdateRecord[] = [
      { type: "UPDATE", update: running },
      { type: "ACK", uuid: running.uuid! },
    ];
    return { task, info: undefined, records: id === "a" ? records : [] };
  });
  const state: RecoveredState = {
    agentId: AGENT_ID,
    frameworks: [
      {
        info: aFramework({ checkpoint: true }),
        pid: "",
        executors: [
          {
            info: anExecutorTask("a").executor!,
            containerId: "c-1",
            generated: false,
            ended: false,
            subscribed: false,
            driver: DRIVER,
            container: { kind: "running", pid: 9 },
            tasks,
          },
        ],
      },
    ],
  };
  return CoreHarness.recovered(state);
}

test("a restarted agent asks its drivers to come back, and takes what they had not got rid of", () => {
  const harness = recovered();
  assert.deepEqual(told(harness), [[DRIVER, "ReconnectExecutor"]]);
  harness.message(
    "mesos.internal.RegisterExecutorMessage",
    { ...IDS, executor_id: { value: "x9" } },
    "executor(1)@10.0.0.3:1",
  );
  assert.deepEqual(told(harness).at(-1), ["executor(1)@10.0.0.3:1", "ShutdownExecutor"]);
  harness.message(
    "mesos.internal.ReregisterExecutorMessage",
    { ...IDS, updates: [update("a", "TASK_FINISHED")] },
    DRIVER,
  );
  assert.deepEqual(told(harness).slice(2), [
    [DRIVER, "ExecutorReregistered"],
    [DRIVER, "StatusUpdateAcknowledgement"],
  ]);
  harness.advance(2_000);
  assert.equal(harness.of("destroy").length, 0);
  harness.step({ kind: "masterDetected", master: MASTER });
  harness.message("mesos.internal.SlaveReregisteredMessage", { agent_id: { value: AGENT_ID } });
  assert.equal(harness.lastOf("a")?.state, "TASK_FINISHED");
  assert.deepEqual([harness.lastOf("b")?.state, harness.lastOf("b")?.reason], ["TASK_LOST", "REASON_AGENT_RESTARTED"]);
});

test("a driver that does not come back is given up, with its tasks", () => {
  const harness = recovered();
  harness.advance(2_000);
  assert.equal(harness.of("destroy").length, 1);
});

/** What an agent makes of another's checkpoints. Source: agent, section 8.4. */
import assert from "node:assert/strict";
import test from "node:test";
import type { internal, v1 } from "@meseta/protocol";
import { CoreHarness, MASTER } from "../core-harness.ts";
import { exitedWith, killedBy } from "../launcher/exit-status.ts";
import { AGENT_ID, aFramework, anExecutorTask, aTask, FRAMEWORK_ID } from "../testing.ts";
import { generatedExecutorInfo } from "./command-executor.ts";
import type { RecoveredContainer, RecoveredExecutor, RecoveredState } from "./inputs.ts";

let uuids = 0;
function record(taskId: string, state: v1.TaskState): internal.StatusUpdateRecord & { update: internal.StatusUpdate } {
  const uuid = new Uint8Array(16).fill(++uuids);
  const status: v1.TaskStatus = { task_id: { value: taskId }, state, uuid, timestamp: 1_700_000_000 };
  const ids = { framework_id: { value: FRAMEWORK_ID }, agent_id: { value: AGENT_ID }, executor_id: { value: "t" } };
  return { type: "UPDATE", update: { ...ids, status, timestamp: 1, uuid } };
}

const acknowledgement = (of: { update: internal.StatusUpdate }): internal.StatusUpdateRecord => ({
  type: "ACK",
  uuid: of.update.uuid!,
});

function task(info: v1.TaskInfo): v1.Task {
  const { command: _command, executor: _executor, ...rest } = info;
  return { ...rest, framework_id: { value: FRAMEWORK_ID }, state: "TASK_STAGING" };
}

function command(
  container: RecoveredContainer,
  records: internal.StatusUpdateRecord[],
  fields: Partial<RecoveredExecutor> = {},
): RecoveredExecutor {
  const info = aTask("t", { kill_policy: { grace_period: { nanoseconds: 1e9 } } });
  return {
    info: generatedExecutorInfo(info, FRAMEWORK_ID),
    containerId: "c-1",
    generated: true,
    ended: false,
    subscribed: false,
    container,
    tasks: [{ task: task(info), info, records }],
    ...fields,
  };
}

function custom(container: RecoveredContainer, records: internal.StatusUpdateRecord[] = []): RecoveredExecutor {
  const info = anExecutorTask("t");
  const tasks = [{ task: task(info), info, records }];
  return { ...command(container, []), info: info.executor!, generated: false, subscribed: true, tasks };
}

function recovered(...executors: RecoveredExecutor[]): RecoveredState {
  return { agentId: AGENT_ID, frameworks: [{ info: aFramework({ checkpoint: true }), pid: "", executors }] };
}

function reregister(harness: CoreHarness): void {
  harness.step({ kind: "masterDetected", master: MASTER });
  harness.message("mesos.internal.SlaveReregisteredMessage", { agent_id: { value: AGENT_ID } });
}

const RUNNING = { kind: "running", pid: 99 } as const;

test("a command that still runs goes on: its pending update is sent again, its end is told", () => {
  const [starting, running] = [record("t", "TASK_STARTING"), record("t", "TASK_RUNNING")];
  const harness = CoreHarness.recovered(recovered(command(RUNNING, [starting, running, acknowledgement(starting)])));
  assert.equal(harness.core.state.phase, "disconnected", "there is nobody to wait for");
  reregister(harness);
  assert.deepEqual(
    harness.updatesOf("t").map(({ uuid }) => uuid),
    [running.update.uuid],
  );
  harness.step({ kind: "containerExited", containerId: "c-1", status: exitedWith(4) });
  harness.acknowledgeAll("t");
  assert.equal(harness.lastOf("t")?.message, "Command exited with status 4");
});

test("a recovered task is reported as it was, without what only the old process knew", () => {
  const [starting, running] = [record("t", "TASK_STARTING"), record("t", "TASK_RUNNING")];
  const records = [starting, running, acknowledgement(starting), acknowledgement(running)];
  const harness = CoreHarness.recovered(recovered(command(RUNNING, records)));
  harness.step({ kind: "masterDetected", master: MASTER });
  harness.advance(1_000);
  const [report] = harness.sent("mesos.internal.ReregisterSlaveMessage");
  const [reported] = report!.tasks!;
  assert.equal(reported?.state, "TASK_RUNNING");
  assert.deepEqual(
    reported?.statuses?.map(({ state }) => state),
    ["TASK_STARTING", "TASK_RUNNING"],
  );
  assert.equal(reported?.status_update_state, undefined);
  assert.equal(report?.executor_infos, undefined);
  reregister(harness);
  assert.deepEqual(harness.statesOf("t"), [], "acknowledged updates are not sent again");
});

test("a recovered task with updates that wait is reported with the oldest of them", () => {
  const [starting, running] = [record("t", "TASK_STARTING"), record("t", "TASK_RUNNING")];
  const harness = CoreHarness.recovered(recovered(command(RUNNING, [starting, running])));
  harness.step({ kind: "masterDetected", master: MASTER });
  harness.advance(1_000);
  const [reported] = harness.sent("mesos.internal.ReregisterSlaveMessage")[0]!.tasks!;
  assert.equal(reported?.state, "TASK_RUNNING");
  assert.equal(reported?.status_update_state, "TASK_STARTING");
  assert.deepEqual(reported?.status_update_uuid, starting.update.uuid);
});

test("a command killed after the restart has the grace of its own task", () => {
  const harness = CoreHarness.recovered(
    recovered(command(RUNNING, [record("t", "TASK_STARTING"), record("t", "TASK_RUNNING")])),
  );
  reregister(harness);
  harness.kill("t");
  harness.advance(1_000);
  assert.deepEqual(
    harness.of("signal").map(({ signal }) => signal),
    [15, 9],
  );
});

const away = [
  {
    name: "exited",
    container: { kind: "exited", status: exitedWith(0), pid: 99 },
    state: "TASK_FINISHED",
    message: "Command exited with status 0",
  },
  {
    name: "was killed",
    container: { kind: "exited", status: killedBy(9), pid: 99 },
    state: "TASK_FAILED",
    message: "Command terminated with signal Killed",
  },
  { name: "left no trace", container: { kind: "lost" }, state: "TASK_FAILED", message: "Executor terminated" },
] as const;
for (const { name, container, state, message } of away) {
  test(`a command that ${name} while the agent was away ends ${state}`, () => {
    const harness = CoreHarness.recovered(
      recovered(command(container, [record("t", "TASK_STARTING"), record("t", "TASK_RUNNING")])),
    );
    reregister(harness);
    harness.acknowledgeAll("t");
    assert.deepEqual(harness.statesOf("t"), ["TASK_STARTING", "TASK_RUNNING", state]);
    assert.equal(harness.lastOf("t")?.message, message);
  });
}

test("a command whose agent died before it could say that it runs is told from the start", () => {
  const harness = CoreHarness.recovered(recovered(command(RUNNING, [])));
  reregister(harness);
  harness.acknowledgeAll("t");
  assert.deepEqual(harness.statesOf("t"), ["TASK_STARTING", "TASK_RUNNING"]);
});

test("an end that was told but not acknowledged is told again, once", () => {
  const end = record("t", "TASK_FINISHED");
  const harness = CoreHarness.recovered(recovered(command({ kind: "lost" }, [end], { ended: true })));
  reregister(harness);
  assert.deepEqual(harness.statesOf("t"), ["TASK_FINISHED"]);
  harness.acknowledge("t");
  assert.equal(harness.core.state.frameworks.size, 0);
  assert.ok(harness.of("checkpoint").some(({ record: one }) => one.kind === "executorRemoved"));
});

test("a custom executor has two seconds to come back; the master is not looked for before", () => {
  const harness = CoreHarness.recovered(recovered(custom(RUNNING, [record("t", "TASK_RUNNING")])));
  assert.equal(harness.core.state.phase, "recovering");
  assert.equal(harness.replyTo(harness.call({ type: "UPDATE" }))?.status, 503);
  const stream = harness.subscribe();
  assert.equal(harness.eventsOf(stream)[0]?.type, "SUBSCRIBED");
  harness.advance(1_999);
  assert.equal(harness.of("detect").length, 0);
  harness.advance(1);
  assert.equal(harness.of("detect").length, 1);
  assert.equal(harness.of("destroy").length, 0);
  reregister(harness);
  assert.deepEqual(harness.statesOf("t"), ["TASK_RUNNING"]);
});

test("what an executor that is back tells while others are waited for is kept, and told when the agent is back", () => {
  const harness = CoreHarness.recovered(recovered(custom(RUNNING, [record("t", "TASK_RUNNING")])));
  const stream = harness.subscribe();
  const status = { task_id: { value: "t" }, state: "TASK_FINISHED", uuid: new Uint8Array(16).fill(0x47) } as const;
  assert.equal(harness.replyTo(harness.call({ type: "UPDATE", update: { status } }))?.status, 202);
  assert.equal(harness.eventsOf(stream).at(-1)?.type, "ACKNOWLEDGED");
  assert.deepEqual(harness.statesOf("t"), []);
  harness.advance(2_000);
  reregister(harness);
  harness.acknowledgeAll("t");
  assert.deepEqual(harness.statesOf("t"), ["TASK_RUNNING", "TASK_FINISHED"]);
});

for (const [capability, state] of [
  ["MULTI_ROLE", "TASK_LOST"],
  ["PARTITION_AWARE", "TASK_GONE"],
] as const) {
  test(`row 18: an executor that does not come back is destroyed, its tasks end ${state}`, () => {
    const before = recovered(custom(RUNNING));
    const framework = {
      ...before.frameworks[0]!,
      info: aFramework({ checkpoint: true, capabilityTypes: [capability] }),
    };
    const harness = CoreHarness.recovered({ ...before, frameworks: [framework] });
    harness.advance(2_000);
    assert.equal(harness.of("destroy").length, 1);
    harness.step({ kind: "containerExited", containerId: "c-1", status: 9 });
    reregister(harness);
    const status = harness.lastOf("t");
    assert.deepEqual(
      [status?.state, status?.reason, status?.message],
      [state, "REASON_EXECUTOR_REREGISTRATION_TIMEOUT", "Executor did not reregister within 2secs"],
    );
  });
}

test("a custom executor that ended while the agent was away takes its tasks along", () => {
  const harness = CoreHarness.recovered(recovered(custom({ kind: "exited", status: 0, pid: 99 })));
  reregister(harness);
  assert.equal(harness.lastOf("t")?.reason, "REASON_EXECUTOR_TERMINATED");
});

test("a kill that the framework was told of is finished by the next agent", () => {
  const states = ["TASK_STARTING", "TASK_RUNNING", "TASK_KILLING"] as const;
  const records = states.flatMap((state) => {
    const one = record("t", state);
    return [one, acknowledgement(one)];
  });
  const harness = CoreHarness.recovered(recovered(command(RUNNING, records)));
  reregister(harness);
  const signals = () => harness.of("signal").map(({ signal }) => signal);
  assert.deepEqual(signals(), [15], "the first may have gone with the agent");
  harness.advance(1_000); // its own grace
  assert.deepEqual(signals(), [15, 9]);
  harness.step({ kind: "containerExited", containerId: "c-1", status: exitedWith(0) });
  harness.acknowledgeAll("t");
  assert.equal(harness.lastOf("t")?.state, "TASK_KILLED");
  const away = CoreHarness.recovered(recovered(command({ kind: "exited", status: 0, pid: 9 }, records)));
  reregister(away);
  assert.equal(away.lastOf("t")?.state, "TASK_KILLED", "also if it ended meanwhile");
});

test("an agent that shall clean up ends what it finds, forgets who it was, and ends", () => {
  const states = [record("t", "TASK_STARTING"), record("t", "TASK_RUNNING")];
  const harness = CoreHarness.recovered(recovered(command(RUNNING, states)), { recover: "cleanup" });
  assert.equal(harness.core.state.phase, "terminating");
  assert.deepEqual(
    harness.of("signal").map(({ signal }) => signal),
    [15],
  );
  assert.equal(harness.of("exit").length, 0, "not before it has ended");
  harness.step({ kind: "containerExited", containerId: "c-1", status: killedBy(15) });
  assert.deepEqual(harness.of("exit"), [{ kind: "exit" }]);
  assert.equal(harness.of("detect").length, 0, "no master ever hears of it");
  const kinds = harness.of("checkpoint").map(({ record: { kind } }) => kind);
  assert.ok(kinds.includes("agentForgotten"), kinds.join());
});

test("a custom executor is told to shut down when it subscribes to an agent that cleans up, and ended if it does not", () => {
  const harness = CoreHarness.recovered(recovered(custom(RUNNING)), { recover: "cleanup" });
  const stream = harness.subscribe();
  assert.deepEqual(
    harness.eventsOf(stream).map(({ type }) => type),
    ["SHUTDOWN"],
  );
  harness.advance(4_999);
  assert.equal(harness.of("destroy").length, 0);
  harness.advance(1);
  assert.equal(harness.of("destroy").length, 1);
  harness.step({ kind: "containerExited", containerId: "c-1", status: killedBy(9) });
  assert.equal(harness.of("exit").length, 1);
});

test("an agent that shall clean up ends at once where there is nothing", () => {
  const harness = new CoreHarness({ recover: "cleanup" });
  harness.step({ kind: "start", recovered: undefined });
  assert.equal(harness.of("exit").length, 1);
});

test("what an agent says anew of itself is written down once a master has taken it", () => {
  const harness = CoreHarness.recovered({ ...recovered(), isReconfigured: true, errors: 3 });
  const written = () => harness.of("checkpoint").filter(({ record: { kind } }) => kind === "agent").length;
  assert.equal(harness.core.state.counters.recovery_errors, 3);
  assert.equal(written(), 0);
  reregister(harness);
  assert.equal(written(), 1);
  reregister(harness);
  assert.equal(written(), 1);
});

test("a command of which only the start was told is told to run", () => {
  const starting = record("t", "TASK_STARTING");
  const harness = CoreHarness.recovered(recovered(command(RUNNING, [starting, acknowledgement(starting)])));
  reregister(harness);
  assert.deepEqual(harness.statesOf("t"), ["TASK_RUNNING"]);
});

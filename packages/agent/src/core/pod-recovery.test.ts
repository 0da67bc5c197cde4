/** What an agent makes of the pods of another. Source: agent, sections 2.3 and 8.4. */
import assert from "node:assert/strict";
import test from "node:test";
import type { internal, v1 } from "@meseta/protocol";
import { CoreHarness, MASTER } from "../core-harness.ts";
import { exitedWith } from "../launcher/exit-status.ts";
import { AGENT_ID, aFramework, aPodExecutor, aTask, FRAMEWORK_ID } from "../testing.ts";
import type { RecoveredContainer, RecoveredExecutor, RecoveredTask } from "./inputs.ts";

let uuids = 0;
function task(id: string, states: readonly v1.TaskState[], fields: Partial<v1.TaskInfo> = {}): RecoveredTask {
  const info = aTask(id, fields);
  const { command: _, ...rest } = info;
  const ids = { framework_id: { value: FRAMEWORK_ID }, executor_id: { value: "pod" } };
  const records = states.flatMap((state): internal.StatusUpdateRecord[] => {
    const uuid = new Uint8Array(16).fill(++uuids);
    const status: v1.TaskStatus = { task_id: { value: id }, state, uuid, timestamp: 1_700_000_000 };
    const update = { ...ids, agent_id: { value: AGENT_ID }, status, timestamp: 1, uuid };
    return [
      { type: "UPDATE", update },
      { type: "ACK", uuid },
    ];
  });
  return { task: { ...rest, ...ids, state: "TASK_STAGING" }, info, records };
}

const RUNNING: RecoveredContainer = { kind: "running", pid: 99 };
const LIVE = ["TASK_STARTING", "TASK_RUNNING"] as const;

function recovered(
  tasks: readonly RecoveredTask[],
  outcomes: Readonly<Record<string, RecoveredContainer>>,
): CoreHarness {
  const group = tasks.map(({ task: { task_id: id } }) => id.value);
  const executor: RecoveredExecutor = {
    info: aPodExecutor(),
    containerId: "root",
    generated: false,
    ended: false,
    subscribed: false,
    container: { kind: "lost" },
    containers: Object.entries(outcomes).map(([id, outcome]) => {
      return { containerId: `root.${id}`, task: { id, group }, outcome };
    }),
    tasks,
  };
  const framework = { info: aFramework({ checkpoint: true }), pid: "", executors: [executor] };
  const harness = CoreHarness.recovered({ agentId: AGENT_ID, frameworks: [framework] });
  assert.equal(harness.core.state.phase, "disconnected", "there is nobody to wait for");
  harness.step({ kind: "masterDetected", master: MASTER });
  harness.message("mesos.internal.SlaveReregisteredMessage", { agent_id: { value: AGENT_ID } });
  return harness;
}

function heard(harness: CoreHarness, taskId: string): v1.TaskState[] {
  harness.acknowledgeAll(taskId);
  return harness.statesOf(taskId);
}

test("tasks of a pod that still run go on, in the containers that they had", () => {
  const harness = recovered([task("a", LIVE), task("b", LIVE)], { a: RUNNING, b: RUNNING });
  assert.deepEqual([...heard(harness, "a"), ...heard(harness, "b")], []);
  harness.kill("a");
  assert.deepEqual(harness.of("signal").at(-1)?.containerId, "root.a");
  harness.inner("exited", "root.a", exitedWith(0));
  assert.deepEqual(heard(harness, "a"), ["TASK_KILLED"]);
  assert.deepEqual(harness.lastOf("a")?.container_status?.container_id, { value: "a", parent: { value: "root" } });
  assert.deepEqual(harness.of("signal").at(-1)?.containerId, "root.b", "they are still one group");
});

test("a task that ended meanwhile is told, and its group goes", () => {
  const harness = recovered([task("a", LIVE), task("b", LIVE)], {
    a: { kind: "exited", status: exitedWith(2), pid: 98 },
    b: RUNNING,
  });
  assert.deepEqual(heard(harness, "a"), ["TASK_FAILED"]);
  assert.equal(harness.lastOf("a")?.message, "Command exited with status 2");
  assert.deepEqual(
    harness.of("signal").map(({ containerId }) => containerId),
    ["root.b"],
  );
});

test("a group of which one had failed goes, also when its end was told before", () => {
  const harness = recovered([task("a", [...LIVE, "TASK_FAILED"]), task("b", LIVE)], { b: RUNNING });
  assert.deepEqual(
    harness.of("signal").map(({ containerId }) => containerId),
    ["root.b"],
  );
});

test("a task that was started while nobody looked is told from its start", () => {
  const harness = recovered([task("a", []), task("b", ["TASK_STARTING"])], {
    a: { kind: "exited", status: exitedWith(0), pid: 98 },
    b: RUNNING,
  });
  assert.deepEqual(heard(harness, "a"), ["TASK_STARTING", "TASK_RUNNING", "TASK_FINISHED"]);
  assert.deepEqual(heard(harness, "b"), ["TASK_RUNNING"]);
});

test("a task whose container left no trace fails; when none did, the executor itself is gone", () => {
  const some = recovered([task("a", LIVE), task("b", LIVE)], { a: { kind: "lost" }, b: RUNNING });
  assert.deepEqual(heard(some, "a"), ["TASK_FAILED"]);
  assert.equal(some.lastOf("a")?.message, "Unable to retrieve command's termination information");
  const all = recovered([task("a", LIVE), task("b", LIVE)], { a: { kind: "lost" }, b: { kind: "lost" } });
  for (const id of ["a", "b"]) {
    assert.deepEqual(heard(all, id), ["TASK_FAILED"]);
    assert.deepEqual([all.lastOf(id)?.reason, all.lastOf(id)?.source], ["REASON_EXECUTOR_TERMINATED", "SOURCE_AGENT"]);
  }
  assert.equal(all.core.state.frameworks.size, 0);
});

test("a task that was never launched was lost on the way", () => {
  const harness = recovered([task("a", [])], {});
  assert.deepEqual(heard(harness, "a"), ["TASK_LOST"]);
  assert.equal(harness.lastOf("a")?.reason, "REASON_AGENT_RESTARTED");
});

test("a kill that was under way is finished: the end is TASK_KILLED, and comes", () => {
  const harness = recovered([task("a", [...LIVE, "TASK_KILLING"])], { a: RUNNING });
  harness.advance(3_000);
  assert.deepEqual(harness.of("destroy"), [{ kind: "destroy", containerId: "root.a" }]);
  harness.inner("exited", "root.a", exitedWith(0));
  assert.deepEqual(heard(harness, "a"), ["TASK_KILLED"]);
});

test("what may only take so long has had some of it", () => {
  const harness = recovered([task("a", LIVE, { max_completion_time: { nanoseconds: 10e9 } })], { a: RUNNING });
  harness.advance(9_999);
  assert.equal(harness.of("signal").length, 0);
  harness.advance(1);
  assert.equal(harness.of("signal").length, 1);
});

test("the last of a pod that ended meanwhile ends the executor", () => {
  const harness = recovered([task("a", [...LIVE, "TASK_FINISHED"])], {});
  assert.equal(harness.core.state.frameworks.size, 0);
});

import assert from "node:assert/strict";
import { test } from "node:test";
import { internal, v1 } from "@meseta/protocol";
import { Resources } from "@meseta/resources";
import { decodeAgentMessage } from "./agent-messages.ts";
import { agentPid, anAgentInfo, CAPABILITIES, TestMaster } from "./testing.ts";

const NAME = "mesos.internal.ReregisterSlaveMessage";
const task: v1.Task = {
  name: "web",
  task_id: { value: "web.1" },
  framework_id: { value: "F" },
  agent_id: { value: "S" },
  state: "TASK_RUNNING",
  resources: Resources.parse("cpus:1").allocate("*").toWire(),
  statuses: [{ task_id: { value: "web.1" }, state: "TASK_RUNNING", healthy: true }],
  labels: { labels: [{ key: "a", value: "b" }] },
};
const message: internal.ReregisterSlaveMessage = {
  agent: { ...anAgentInfo("cpus:4;mem:64"), id: { value: "S" } },
  version: "1.12.0",
  agent_capabilities: CAPABILITIES,
  frameworks: [{ user: "nobody", name: "test", id: task.framework_id }],
};

/** The message with `tasks` as they are in protobuf, sane or not. */
function withTasks(...tasks: Uint8Array[]): Uint8Array {
  const parts = tasks.map((bytes) => Buffer.concat([Uint8Array.of(0x1a, bytes.length), bytes]));
  return Buffer.concat([internal.ReregisterSlaveMessage.encode(message), ...parts]);
}

function taken(body: Uint8Array): TestMaster {
  const master = new TestMaster();
  master.fromAgent(agentPid(), decodeAgentMessage(NAME, new Uint8Array(body))!);
  return master;
}

test("a task that comes as bytes is shown as it was said", () => {
  const master = taken(withTasks(v1.Task.encode(task)));
  const known = master.core.view.frameworks.get("F")!.tasks.get("web.1")!;
  assert.deepEqual(known.toWire(), { ...task, status_update_state: "TASK_RUNNING" });
  assert.equal(known.description.labels?.labels?.[0]?.key, "a");
  known.putStatus({ task_id: task.task_id, state: "TASK_FINISHED" });
  assert.deepEqual(
    known.toWire().statuses?.map(({ state }) => state),
    ["TASK_RUNNING", "TASK_FINISHED"],
  );
});

test("nonsense where a master does not look at once is not shown, and harms nothing", () => {
  const labels = Uint8Array.of(0x5a, 2, 0x0a, 5); // a list of labels that ends within its first
  const { statuses: _statuses, labels: _labels, ...plain } = task;
  const master = taken(withTasks(Buffer.concat([v1.Task.encode(plain), labels])));
  const known = master.core.view.frameworks.get("F")!.tasks.get("web.1")!;
  assert.equal(known.toWire().name, "web.1");
  const framework = master.subscribe({ id: { value: "F" }, failover_timeout: 10 });
  framework.call({ type: "RECONCILE", reconcile: {} });
  assert.equal(framework.updates.at(-1)?.state, "TASK_RUNNING");
});

test("nonsense anywhere else is refused with the place it stands at", () => {
  const withoutState = Uint8Array.of(...v1.Task.encode({ ...task, statuses: [] })).fill(0, 0, 1);
  assert.throws(() => taken(withTasks(withoutState)), { name: "DecodeError" });
});

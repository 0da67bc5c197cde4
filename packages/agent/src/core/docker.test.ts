/** Tasks and executors in containers of an engine, as the core sees them. Source: agent, sections 1.8 and 2.4. */
import assert from "node:assert/strict";
import test from "node:test";
import { encodeUtf8, type v1 } from "@meseta/protocol";
import { CoreHarness } from "../core-harness.ts";
import { exitedWith } from "../launcher/exit-status.ts";
import { aFramework, anExecutorTask, aPodExecutor, aTask } from "../testing.ts";
import type { CoreOptions } from "./context.ts";
import type { ContainerRequest, Effect } from "./effects.ts";

const container: v1.ContainerInfo = { type: "DOCKER", docker: { image: "img" } };
const BOTH = { containerizers: new Set(["mesos", "docker"] as const) };

function launched(fields: Partial<v1.TaskInfo> = {}, options: Partial<CoreOptions> = {}) {
  const harness = CoreHarness.registered({ ...BOTH, ...options });
  harness.run(aTask("t", { container, ...fields }), { framework: aFramework() });
  return harness;
}

function running(fields: Partial<v1.TaskInfo> = {}, options: Partial<CoreOptions> = {}) {
  const harness = launched(fields, options);
  harness.started("t");
  harness.acknowledgeAll("t");
  return harness;
}

const requestOf = (harness: CoreHarness): ContainerRequest => harness.launches().at(-1)!;
const environmentOf = (harness: CoreHarness) => Object.fromEntries(requestOf(harness).environment);
const signalsIn = (effects: readonly Effect[]) =>
  effects.flatMap((effect) => (effect.kind === "signal" ? [effect.signal] : []));

test("what an engine says of a container is told when it runs, and not kept", () => {
  const harness = launched();
  const containerId = harness.containerOf("t");
  harness.step({
    kind: "containerNetworks",
    containerId,
    networks: [{ ip_addresses: [{ ip_address: "172.17.0.2" }] }],
  });
  const inspected = { data: encodeUtf8("[{}]"), address: "172.17.0.2" };
  harness.step({ kind: "containerStarted", containerId, pid: 7, inspected });
  harness.acknowledgeAll("t");
  const status = harness.lastOf("t")!;
  assert.equal(status.state, "TASK_RUNNING");
  assert.deepEqual(status.data, inspected.data);
  assert.deepEqual(status.labels, { labels: [{ key: "Docker.NetworkSettings.IPAddress", value: "172.17.0.2" }] });
  assert.deepEqual(status.container_status?.network_infos, [{ ip_addresses: [{ ip_address: "172.17.0.2" }] }]);
  const executor = harness.core.state.byContainer.get(containerId)!;
  assert.ok(executor.tasks.get("t")!.statuses!.every(({ data }) => data === undefined));
  harness.exited("t", exitedWith(2));
  harness.acknowledgeAll("t");
  assert.equal(harness.lastOf("t")!.message, "Container exited with status 2");
  assert.equal(harness.lastOf("t")!.data, undefined);
});

// Source: agent, section 2.4, kill: the task's, else the larger of 5secs and --docker_stop_timeout.
const graces: [task: number | undefined, stopTimeoutMs: number, graceMs: number][] = [
  [undefined, 0, 5_000],
  [undefined, 9_000, 9_000],
  [700, 9_000, 700],
];
for (const [own, dockerStopTimeoutMs, graceMs] of graces) {
  test(`a kill has ${graceMs}ms where the task says ${own} and the agent ${dockerStopTimeoutMs}`, () => {
    const policy = own === undefined ? {} : { kill_policy: { grace_period: { nanoseconds: own * 1e6 } } };
    const harness = running(policy, { dockerStopTimeoutMs });
    assert.deepEqual(signalsIn(harness.kill("t")), [15]);
    assert.deepEqual(signalsIn(harness.advance(graceMs - 1)), []);
    assert.deepEqual(signalsIn(harness.advance(1)), [9]);
  });
}

test("a task has its own variables and no others of the agent's, an executor has those, too", () => {
  const variables = [
    { name: "OWN", value: "1" },
    { name: "MESOS_SANDBOX", value: "elsewhere" },
  ];
  const harness = launched({ command: { value: "true", environment: { variables } } });
  assert.deepEqual(environmentOf(harness), {
    OWN: "1",
    MESOS_SANDBOX: "/mnt/mesos/sandbox",
    MESOS_CONTAINER_NAME: `mesos-${harness.containerOf("t")}`,
    MESOS_ALLOCATION_ROLE: "*",
  });
  const task = anExecutorTask("e");
  const executor = { ...task.executor!, container };
  harness.run({ ...task, executor }, { framework: aFramework() });
  const given = environmentOf(harness);
  assert.equal(given["MESOS_EXECUTOR_ID"], executor.executor_id.value);
  assert.equal(given["MESOS_SANDBOX"], "/mnt/mesos/sandbox");
  assert.equal(given["PATH"], undefined, "the image has its own");
});

test("limits need no isolators where an engine keeps them", () => {
  const limits = { cpus: { value: 2 } };
  assert.equal(running({ limits }).lastOf("t")!.state, "TASK_RUNNING");
  const harness = CoreHarness.registered(BOTH);
  harness.run(aTask("t", { limits }), { framework: aFramework() });
  assert.equal(harness.lastOf("t")!.reason, "REASON_GC_ERROR");
});

test("what an engine did not run is its executor's to tell; of an executor it is a failed launch", () => {
  const harness = launched();
  const failed = (containerId: string) =>
    harness.step({ kind: "containerFailed", containerId, stage: "run", problem: "Failed to run docker container: no" });
  failed(harness.containerOf("t"));
  harness.acknowledgeAll("t");
  assert.deepEqual(harness.statesOf("t"), ["TASK_STARTING", "TASK_FAILED"]);
  const { message, source, reason } = harness.lastOf("t")!;
  assert.deepEqual([message, source, reason], ["Failed to run docker container: no", "SOURCE_EXECUTOR", undefined]);
  const task = anExecutorTask("e");
  harness.run({ ...task, executor: { ...task.executor!, container } }, { framework: aFramework() });
  failed(requestOf(harness).containerId);
  const ended = harness.lastOf("e")!;
  assert.equal(ended.message, "Failed to launch container: Failed to run docker container: no");
  assert.equal(ended.reason, "REASON_CONTAINER_LAUNCH_FAILED");
});

test("no group runs in such a container, nor any of its tasks", () => {
  const harness = CoreHarness.registered(BOTH);
  harness.runGroup([aTask("a")], { executor: { ...aPodExecutor(), container } });
  assert.match(harness.lastOf("a")!.message!, /^Failed to launch container: Docker containers are for tasks and exec/);
});

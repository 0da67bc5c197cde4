/** Task groups and the default executor. Source: agent, sections 1.8, 2.3 and 8.4. */
import assert from "node:assert/strict";
import test from "node:test";
import type { v1 } from "@meseta/protocol";
import { Resources } from "@meseta/resources";
import { CoreHarness } from "../core-harness.ts";
import { exitedWith, killedBy } from "../launcher/exit-status.ts";
import { aFramework, aPodExecutor, aTask, FRAMEWORK_ID } from "../testing.ts";

const KILLING_AWARE = aFramework({ capabilityTypes: ["MULTI_ROLE", "TASK_KILLING_STATE"] });
const grace = (ms: number) => ({ grace_period: { nanoseconds: ms * 1e6 } });

/** A pod with running tasks `a` and `b`. */
function running(fields: Partial<v1.TaskInfo> = {}, framework = aFramework()): CoreHarness {
  const harness = CoreHarness.registered();
  harness.runGroup([aTask("a", fields), aTask("b", fields)], { framework });
  harness.ready("pod");
  start(harness, "a", 101);
  start(harness, "b", 102);
  return harness;
}

function start(harness: CoreHarness, taskId: string, pid: number): void {
  harness.inner("launching", harness.innerOf(taskId), pid);
  harness.inner("started", harness.innerOf(taskId), pid);
}

const signals = (harness: CoreHarness) => harness.of("signal").map(({ containerId, signal }) => [containerId, signal]);
const exit = (harness: CoreHarness, taskId: string, status: number) =>
  harness.inner("exited", harness.innerOf(taskId), status);

/** What a task's framework heard, every update acknowledged in turn. */
function heard(harness: CoreHarness, taskId: string): v1.TaskState[] {
  harness.acknowledgeAll(taskId);
  return harness.statesOf(taskId);
}

test("a group is launched by a container without a process, each task in a container inside it", () => {
  const harness = running();
  const [root, a, b] = harness.launches();
  assert.deepEqual([root?.kind, root?.program, root?.user], ["executor", undefined, undefined]);
  for (const [inner, taskId] of [
    [a, "a"],
    [b, "b"],
  ] as const) {
    assert.equal(inner?.kind, "nested");
    assert.equal(inner.taskId, taskId);
    assert.ok(inner.containerId.startsWith(`${root!.containerId}.`));
    assert.equal(inner.directory, `${root!.directory}/containers/${inner.containerId.split(".")[1]}`);
    const environment = Object.fromEntries(inner.environment);
    assert.deepEqual(
      [environment["MESOS_SANDBOX"], environment["MESOS_CONTAINER_IP"], environment["MESOS_ALLOCATION_ROLE"]],
      [inner.directory, "10.0.0.2", "*"],
    );
    assert.equal(environment["MESOS_FRAMEWORK_ID"], undefined, "nothing of the executor's environment");
  }
});

test("the updates of a task of a group are its executor's, and name its own container", () => {
  const harness = running();
  assert.deepEqual(heard(harness, "a"), ["TASK_STARTING", "TASK_RUNNING"]);
  for (const { status, executor_id } of harness.updatesOf("a")) {
    const pid = status.state === "TASK_STARTING" ? {} : { executor_pid: 101 };
    const [root, child] = harness.innerOf("a").split(".");
    assert.equal(executor_id?.value, "pod");
    assert.equal(status.source, "SOURCE_EXECUTOR");
    assert.deepEqual(status.container_status, {
      container_id: { value: child, parent: { value: root } },
      ...pid,
      network_infos: [{ ip_addresses: [{ protocol: "IPv4", ip_address: "10.0.0.2" }] }],
    });
  }
  exit(harness, "a", exitedWith(0));
  harness.acknowledgeAll("a");
  assert.equal(harness.lastOf("a")?.container_status?.executor_pid, undefined, "there is none any more");
});

test("tasks that finish leave the others alone; the executor ends with the last, and the master hears so", () => {
  const harness = running();
  exit(harness, "a", exitedWith(0));
  assert.deepEqual(signals(harness), []);
  assert.equal(harness.sent("mesos.internal.ExitedExecutorMessage").length, 0);
  exit(harness, "b", exitedWith(0));
  const [exited] = harness.sent("mesos.internal.ExitedExecutorMessage");
  assert.deepEqual([exited?.executor_id.value, exited?.status], ["pod", 0]);
  assert.deepEqual(heard(harness, "a").at(-1), "TASK_FINISHED");
  assert.deepEqual(heard(harness, "b").at(-1), "TASK_FINISHED");
  assert.deepEqual(
    harness.of("forget").map(({ containerId }) => containerId),
    [harness.innerOf("a"), harness.innerOf("b")],
  );
  const { frameworks, byContainer, containers } = harness.core.state;
  assert.equal(frameworks.size + byContainer.size + containers.size, 0);
  assert.equal(harness.of("release").length, 1);
});

for (const [how, status, state] of [
  ["fails", exitedWith(1), "TASK_FAILED"],
  ["dies of a signal", killedBy(11), "TASK_FAILED"],
] as const) {
  test(`a task that ${how} takes its group along, with the default grace and not their own`, () => {
    const harness = running({ kill_policy: grace(60_000) });
    exit(harness, "a", status);
    assert.equal(heard(harness, "a").at(-1), state);
    const other = harness.innerOf("b");
    assert.deepEqual(signals(harness), [[other, 15]]);
    assert.equal(harness.of("signal")[0]?.to, "first", "its first process hears it, the others are its own to tell");
    harness.advance(2_999);
    assert.equal(harness.of("destroy").length, 0);
    harness.advance(1);
    assert.deepEqual(harness.of("destroy"), [{ kind: "destroy", containerId: other }]);
    exit(harness, "b", killedBy(9));
    assert.equal(heard(harness, "b").at(-1), "TASK_KILLED");
    assert.equal(harness.lastOf("b")?.message, "Command terminated with signal Killed");
  });
}

test("another group of the same executor is left alone, and keeps it alive", () => {
  const harness = running();
  harness.runGroup([aTask("c")], { launch_executor: false });
  start(harness, "c", 103);
  assert.equal(harness.launches().filter(({ kind }) => kind === "executor").length, 1);
  exit(harness, "a", exitedWith(1));
  exit(harness, "b", killedBy(15));
  assert.deepEqual(heard(harness, "c"), ["TASK_STARTING", "TASK_RUNNING"]);
  assert.equal(harness.sent("mesos.internal.ExitedExecutorMessage").length, 0);
  exit(harness, "c", exitedWith(0));
  assert.equal(harness.sent("mesos.internal.ExitedExecutorMessage").length, 1);
});

const kills = [
  { what: "the kill's policy", task: 60_000, kill: 500, ms: 500 },
  { what: "the task's policy", task: 700, kill: undefined, ms: 700 },
  { what: "the default", task: undefined, kill: undefined, ms: 3_000 },
];
for (const { what, task, kill, ms } of kills) {
  test(`a kill of one task has the grace of ${what}; a second kill changes nothing`, () => {
    const harness = running(task === undefined ? {} : { kill_policy: grace(task) });
    harness.kill("a", kill);
    harness.kill("a", 1);
    assert.deepEqual(signals(harness), [[harness.innerOf("a"), 15]]);
    harness.advance(ms - 1);
    assert.equal(harness.of("destroy").length, 0);
    harness.advance(1);
    assert.deepEqual(harness.of("destroy"), [{ kind: "destroy", containerId: harness.innerOf("a") }]);
    exit(harness, "a", exitedWith(0));
    assert.equal(heard(harness, "a").at(-1), "TASK_KILLED", "whatever its exit was");
    assert.equal(harness.lastOf("a")?.message, "Command exited with status 0");
    assert.deepEqual(signals(harness).at(-1), [harness.innerOf("b"), 15], "the other goes, too");
  });
}

test("TASK_KILLING is told to frameworks that know it, of the task and of those that go with it", () => {
  const harness = running({}, KILLING_AWARE);
  harness.kill("a");
  exit(harness, "a", killedBy(15));
  exit(harness, "b", killedBy(15));
  for (const id of ["a", "b"]) {
    assert.deepEqual(heard(harness, id), ["TASK_STARTING", "TASK_RUNNING", "TASK_KILLING", "TASK_KILLED"]);
  }
});

test("max_completion_time fails the task, without grace and without TASK_KILLING", () => {
  const harness = running({ max_completion_time: { nanoseconds: 5e9 } }, KILLING_AWARE);
  harness.advance(5_000);
  exit(harness, "a", killedBy(9));
  assert.deepEqual(heard(harness, "a"), ["TASK_STARTING", "TASK_RUNNING", "TASK_FAILED"]);
  assert.equal(harness.lastOf("a")?.reason, "REASON_MAX_COMPLETION_TIME_REACHED");
});

test("a task whose container cannot be made fails, says why, and takes its group along", () => {
  const harness = CoreHarness.registered();
  harness.runGroup([aTask("a"), aTask("b")]);
  harness.ready("pod");
  start(harness, "b", 102);
  harness.inner("failed", harness.innerOf("a"), "no such file");
  assert.deepEqual(heard(harness, "a"), ["TASK_STARTING", "TASK_FAILED"]);
  const { message, reason } = harness.lastOf("a")!;
  assert.deepEqual([message, reason], ["Failed to launch container: no such file", "REASON_CONTAINER_LAUNCH_FAILED"]);
  assert.deepEqual(signals(harness), [[harness.innerOf("b"), 15]]);
});

test("when a task cannot even be described, none of its group is launched", () => {
  const harness = CoreHarness.registered();
  const volume = { mode: "RW", container_path: "x", host_path: "/etc" } as const;
  harness.runGroup([aTask("b"), aTask("a", { container: { type: "MESOS", volumes: [volume] } })]);
  harness.ready("pod");
  assert.deepEqual(heard(harness, "a"), ["TASK_STARTING", "TASK_FAILED"]);
  assert.match(harness.lastOf("a")?.message ?? "", /only SANDBOX_PATH volumes do without/);
  assert.equal(heard(harness, "b").at(-1), "TASK_KILLED");
  assert.equal(harness.launches().filter(({ kind }) => kind === "nested").length, 0);
  assert.equal(harness.sent("mesos.internal.ExitedExecutorMessage").length, 1);
});

test("a task that is killed while its container is being made is killed without a word", () => {
  const harness = CoreHarness.registered();
  harness.runGroup([aTask("a")]);
  harness.ready("pod");
  harness.kill("a");
  assert.deepEqual(harness.of("destroy"), [{ kind: "destroy", containerId: harness.innerOf("a") }]);
  harness.inner("destroyed", harness.innerOf("a"));
  assert.equal(heard(harness, "a").at(-1), "TASK_KILLED");
  assert.equal(harness.lastOf("a")?.message, undefined);
});

test("a kill of one task before delivery kills its whole group, and an executor that has nothing else", () => {
  const harness = CoreHarness.registered();
  harness.runGroup([aTask("a"), aTask("b")]);
  harness.kill("b");
  for (const id of ["a", "b"]) {
    const { state, reason, message, source } = harness.lastOf(id)!;
    assert.deepEqual(
      [state, reason, source, message],
      [
        "TASK_KILLED",
        "REASON_TASK_KILLED_DURING_LAUNCH",
        "SOURCE_AGENT",
        "A task within the task group was killed before delivery to the executor",
      ],
    );
  }
  assert.equal(harness.of("destroy")[0]?.containerId, harness.containerOf("pod"));
  assert.equal(harness.sent("mesos.internal.ExitedExecutorMessage").length, 1);
});

test("a group that comes while the executor's container is being made waits for it", () => {
  const harness = CoreHarness.registered();
  harness.runGroup([aTask("a")]);
  harness.runGroup([aTask("b")], { launch_executor: false });
  harness.ready("pod");
  assert.deepEqual(
    harness.launches().map(({ taskId }) => taskId),
    [undefined, "a", "b"],
  );
});

test("a shutdown kills everything with the default grace, and what is left of it after the executor's", () => {
  const harness = running({ kill_policy: grace(60_000) });
  harness.acknowledge("a");
  harness.acknowledge("b");
  const ids = { framework_id: { value: FRAMEWORK_ID }, executor_id: { value: "pod" } };
  harness.message("mesos.internal.ShutdownExecutorMessage", ids);
  assert.deepEqual(
    signals(harness).map(([, signal]) => signal),
    [15, 15],
  );
  exit(harness, "a", killedBy(15));
  assert.equal(heard(harness, "a").at(-1), "TASK_KILLED");
  harness.advance(5_000);
  exit(harness, "b", killedBy(9));
  assert.equal(heard(harness, "b").at(-1), "TASK_FAILED");
  assert.deepEqual(
    [harness.lastOf("b")?.reason, harness.lastOf("b")?.source],
    ["REASON_EXECUTOR_TERMINATED", "SOURCE_AGENT"],
  );
});

test("a framework that is torn down hears nothing more of its pods", () => {
  const harness = running();
  for (const id of ["a", "b"]) harness.acknowledgeAll(id);
  harness.message("mesos.internal.ShutdownFrameworkMessage", { framework_id: { value: FRAMEWORK_ID } });
  for (const id of ["a", "b"]) exit(harness, id, killedBy(15));
  for (const id of ["a", "b"]) assert.deepEqual(harness.statesOf(id), ["TASK_STARTING", "TASK_RUNNING"]);
  assert.equal(harness.core.state.frameworks.size + harness.core.state.containers.size, 0);
});

test("an order that comes twice is carried out once", () => {
  const harness = running();
  harness.runGroup([aTask("a"), aTask("b")], { launch_executor: false });
  assert.equal(harness.launches().length, 3);
});

test("persistent volumes of a task are seen by the task, and by the executor", () => {
  const resources = Resources.parse("cpus:1;mem:64;disk:64").toWire();
  const harness = CoreHarness.registered({ info: { hostname: "10.0.0.2", port: 5051, checkpoint: true, resources } });
  const volume: v1.Resource = {
    name: "disk",
    type: "SCALAR",
    scalar: { value: 8 },
    reservations: [{ type: "DYNAMIC", role: "eng" }],
    disk: { persistence: { id: "v" }, volume: { mode: "RW", container_path: "data" } },
    allocation_info: { role: "eng" },
  };
  const { allocation_info: _, ...kept } = volume;
  harness.message("mesos.internal.CheckpointResourcesMessage", { resources: [kept] });
  harness.runGroup([aTask("a", { resources: [volume] })]);
  harness.ready("pod");
  const [root, a] = harness.launches();
  assert.deepEqual(root?.volumes, a?.volumes);
  assert.equal(a?.volumes[0]?.target, "data");
});

const SHARED = { mode: "RW", container_path: "shared" } as const;
const sandboxVolume = (type: v1.Volume_Source_SandboxPath_Type, path: string): v1.Volume => ({
  ...SHARED,
  source: { type: "SANDBOX_PATH", sandbox_path: { type, path } },
});

test("SANDBOX_PATH volumes lead into the executor's sandbox, or the task's own", () => {
  const harness = CoreHarness.registered();
  const volumes = [sandboxVolume("PARENT", "common/data"), sandboxVolume("SELF", "mine")];
  harness.runGroup([aTask("a", { container: { type: "MESOS", volumes } })]);
  harness.ready("pod");
  const [root, a] = harness.launches();
  assert.deepEqual(a?.volumes, [
    { path: `${root!.directory}/common/data`, target: "shared", inside: root!.directory },
    { path: `${a!.directory}/mine`, target: "shared", inside: a!.directory },
  ]);
});

for (const path of ["", "/etc", "..", "a/../../b", "./a", "a//b"]) {
  test(`a SANDBOX_PATH volume at ${JSON.stringify(path)} does not leave the sandbox`, () => {
    const harness = CoreHarness.registered();
    harness.runGroup([aTask("a", { container: { type: "MESOS", volumes: [sandboxVolume("PARENT", path)] } })]);
    harness.ready("pod");
    harness.acknowledgeAll("a");
    assert.equal(harness.lastOf("a")?.state, "TASK_FAILED");
    assert.match(harness.lastOf("a")?.message ?? "", /must be a path inside the sandbox/);
  });
}

test("a command task is in no other container: it has no PARENT", () => {
  const harness = CoreHarness.registered();
  harness.run(aTask("a", { container: { type: "MESOS", volumes: [sandboxVolume("PARENT", "x")] } }));
  assert.match(harness.lastOf("a")?.message ?? "", /the container is in no other/);
});

test("a custom executor gets a group whole, when it has subscribed", () => {
  const harness = CoreHarness.registered();
  const executor = aPodExecutor("x1", { type: "CUSTOM", command: { value: "run" } });
  harness.runGroup([aTask("a"), aTask("b")], { executor });
  harness.started("x1");
  const stream = harness.subscribe();
  const event = harness.eventsOf(stream).at(-1);
  assert.equal(event?.type, "LAUNCH_GROUP");
  assert.deepEqual(
    event.launch_group?.task_group.tasks?.map(({ task_id: id }) => id.value),
    ["a", "b"],
  );
});

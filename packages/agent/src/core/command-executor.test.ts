/** Command tasks. Source: agent, sections 2.1 and 2.2. */
import assert from "node:assert/strict";
import test from "node:test";
import { CoreHarness } from "../core-harness.ts";
import { exitedWith, killedBy } from "../launcher/exit-status.ts";
import { aFramework, aTask, FRAMEWORK_ID } from "../testing.ts";

const KILLING_AWARE = aFramework({ capabilityTypes: ["MULTI_ROLE", "TASK_KILLING_STATE"] });
const grace = (ms: number) => ({ grace_period: { nanoseconds: ms * 1e6 } });

function running(fields: Parameters<typeof aTask>[1] = {}, framework = aFramework()): CoreHarness {
  const harness = CoreHarness.registered();
  harness.run(aTask("t", fields), { framework });
  harness.started("t");
  return harness;
}

test("the first update leaves at once, the others when it is acknowledged", () => {
  const harness = running();
  assert.deepEqual(harness.statesOf("t"), ["TASK_STARTING"]);
  harness.acknowledge("t");
  assert.deepEqual(harness.statesOf("t"), ["TASK_STARTING", "TASK_RUNNING"]);
  harness.exited("t", exitedWith(0));
  harness.acknowledge("t");
  assert.deepEqual(harness.statesOf("t"), ["TASK_STARTING", "TASK_RUNNING", "TASK_FINISHED"]);
});

test("TASK_STARTING leaves while the command is started, and only once", () => {
  const harness = CoreHarness.registered();
  harness.run(aTask("t"), { framework: aFramework() });
  harness.launching("t", 76);
  assert.deepEqual(harness.statesOf("t"), ["TASK_STARTING"]);
  assert.equal(harness.updatesOf("t")[0]?.status.container_status?.executor_pid, 76);
  harness.acknowledge("t");
  harness.started("t");
  assert.deepEqual(harness.statesOf("t"), ["TASK_STARTING", "TASK_RUNNING"]);
});

test("a command that is about to start and then cannot ends in TASK_FAILED", () => {
  const harness = CoreHarness.registered();
  harness.run(aTask("t"), { framework: aFramework() });
  harness.launching("t");
  harness.failed("t", "launch", "no");
  harness.acknowledgeAll("t");
  assert.deepEqual(harness.statesOf("t"), ["TASK_STARTING", "TASK_FAILED"]);
  assert.equal(harness.lastOf("t")?.reason, "REASON_CONTAINER_LAUNCH_FAILED");
});

test("an update says what the executor said, who the executor is, and where the task runs", () => {
  const harness = running();
  const [update] = harness.updatesOf("t");
  assert.equal(update?.executor_id?.value, "t");
  assert.equal(update?.latest_state, "TASK_STARTING");
  assert.equal(update?.status.source, "SOURCE_EXECUTOR");
  assert.deepEqual(update?.status.container_status, {
    container_id: { value: harness.containerOf("t") },
    executor_pid: 77,
    network_infos: [{ ip_addresses: [{ ip_address: "10.0.0.2" }] }],
  });
  assert.deepEqual(update?.uuid, update?.status.uuid);
  assert.equal(harness.sent("mesos.internal.StatusUpdateMessage")[0]?.pid, "slave(1)@10.0.0.2:5051");
});

const ends = [
  { status: exitedWith(0), state: "TASK_FINISHED", message: "Command exited with status 0" },
  { status: exitedWith(3), state: "TASK_FAILED", message: "Command exited with status 3" },
  { status: killedBy(9), state: "TASK_FAILED", message: "Command terminated with signal Killed" },
  {
    status: killedBy(11, true),
    state: "TASK_FAILED",
    message: "Command terminated with signal Segmentation fault (core dumped)",
  },
] as const;
for (const { status, state, message } of ends) {
  test(`wait status ${status} is ${state}: ${message}`, () => {
    const harness = running();
    harness.exited("t", status);
    harness.acknowledgeAll("t");
    assert.deepEqual([harness.lastOf("t")?.state, harness.lastOf("t")?.message], [state, message]);
  });
}

test("a killed task ends TASK_KILLED even when it exits 0, and keeps Mesos's wording", () => {
  const harness = running();
  harness.kill("t");
  assert.deepEqual(
    harness.of("signal").map(({ signal }) => signal),
    [15],
  );
  harness.exited("t", exitedWith(0));
  harness.acknowledgeAll("t");
  assert.deepEqual(harness.statesOf("t").at(-1), "TASK_KILLED");
  assert.equal(harness.lastOf("t")?.message, "Command exited with status 0");
});

test("TASK_KILLING is told to frameworks that know it, and to no others", () => {
  for (const [framework, told] of [
    [KILLING_AWARE, true],
    [aFramework(), false],
  ] as const) {
    const harness = running({}, framework);
    harness.kill("t");
    harness.acknowledgeAll("t");
    assert.equal(harness.statesOf("t").includes("TASK_KILLING"), told);
  }
});

const graces = [
  { name: "the default, 3 s", task: undefined, kill: undefined, ms: 3_000 },
  { name: "the task's", task: 10_000, kill: undefined, ms: 10_000 },
  { name: "the kill's, over the task's", task: 10_000, kill: 500, ms: 500 },
];
for (const { name, task, kill, ms } of graces) {
  test(`SIGKILL follows SIGTERM after the grace period: ${name}`, () => {
    const harness = running(task === undefined ? {} : { kill_policy: grace(task) });
    harness.kill("t", kill);
    harness.advance(ms - 1);
    assert.deepEqual(
      harness.of("signal").map(({ signal }) => signal),
      [15],
    );
    harness.advance(1);
    assert.deepEqual(
      harness.of("signal").map(({ signal }) => signal),
      [15, 9],
    );
  });
}

test("another kill can only bring the deadline forward", () => {
  const harness = running();
  harness.kill("t", 10_000);
  harness.advance(2_000);
  harness.kill("t", 60_000); // later: ignored
  harness.kill("t", 5_000); // 5 s after the first kill, 3 s from now
  harness.advance(2_999);
  assert.equal(harness.of("signal").length, 1);
  harness.advance(1);
  assert.deepEqual(
    harness.of("signal").map(({ signal }) => signal),
    [15, 9],
  );
});

test("a shorter grace than what has passed kills at once", () => {
  const harness = running();
  harness.kill("t", 10_000);
  harness.advance(5_000);
  harness.kill("t", 1_000);
  harness.advance(0);
  assert.deepEqual(
    harness.of("signal").map(({ signal }) => signal),
    [15, 9],
  );
});

test("max_completion_time fails the task, without grace and without TASK_KILLING", () => {
  const harness = running({ max_completion_time: { nanoseconds: 5e9 } }, KILLING_AWARE);
  harness.advance(5_000);
  assert.deepEqual(
    harness.of("signal").map(({ signal }) => signal),
    [15, 9],
  );
  harness.exited("t", killedBy(9));
  harness.acknowledgeAll("t");
  assert.deepEqual(harness.statesOf("t"), ["TASK_STARTING", "TASK_RUNNING", "TASK_FAILED"]);
  assert.equal(harness.lastOf("t")?.reason, "REASON_MAX_COMPLETION_TIME_REACHED");
});

test("a kill while the container is being made destroys it, and the task was never started", () => {
  const harness = CoreHarness.registered();
  harness.run(aTask("t"));
  harness.kill("t");
  assert.equal(harness.of("destroy").length, 1);
  harness.failed("t", "destroyed", "destroyed");
  harness.acknowledge("t");
  assert.deepEqual(harness.statesOf("t"), ["TASK_KILLED"]);
  assert.equal(harness.core.state.frameworks.size, 0);
});

test("a framework that is torn down has its tasks killed, and hears nothing more", () => {
  const harness = running();
  harness.acknowledge("t");
  harness.message("mesos.internal.ShutdownFrameworkMessage", { framework_id: { value: FRAMEWORK_ID } });
  assert.deepEqual(
    harness.of("signal").map(({ signal }) => signal),
    [15],
  );
  harness.exited("t", killedBy(15));
  assert.deepEqual(harness.statesOf("t"), ["TASK_STARTING", "TASK_RUNNING"]);
  assert.equal(harness.core.state.frameworks.size, 0);
  assert.equal(harness.of("release").length, 1);
  assert.deepEqual(harness.sent("mesos.internal.ExitedExecutorMessage"), [], "command executors are not reported");
});

test("an acknowledged end leaves nothing behind but history", () => {
  const harness = running();
  harness.exited("t", exitedWith(0));
  harness.acknowledgeAll("t");
  const { state } = harness.core;
  assert.equal(state.frameworks.size + state.byContainer.size, 0);
  assert.equal(state.completedFrameworks[0]?.executors[0]?.completed[0]?.state, "TASK_FINISHED");
  assert.equal(state.counters.tasks_finished, 1);
});

test("the executor made up for a command looks like Mesos's", () => {
  const harness = CoreHarness.registered();
  harness.run(aTask("t", { command: { value: "echo 123456789012345" }, kill_policy: grace(10_000) }));
  const info = harness.core.state.frameworks.get(FRAMEWORK_ID)?.executors.get("t")?.info;
  assert.equal(info?.name, "Command Executor (Task: t) (Command: sh -c 'echo 1234567...')");
  assert.deepEqual(
    info?.resources?.map(({ name, scalar }) => [name, scalar?.value]),
    [
      ["cpus", 0.1],
      ["mem", 32],
    ],
  );
  assert.equal(info?.shutdown_grace_period?.nanoseconds, 12e9);
  assert.equal(info?.source, "t");
});

test("what a container is launched with", () => {
  const harness = CoreHarness.registered();
  const variables = [
    { name: "A", value: "1" },
    { name: "S", type: "SECRET", secret: { type: "VALUE", value: { data: Buffer.from("x") } } },
  ] as const;
  harness.run(
    aTask("t", {
      command: { shell: false, value: "prog", arguments: ["prog", "-x"], user: "nobody", environment: { variables } },
    }),
    {
      framework: aFramework({ checkpoint: true }),
    },
  );
  const [container] = harness.launches();
  assert.deepEqual(container?.program, { kind: "file", file: "prog", argv: ["prog", "-x"] });
  assert.equal(container?.user, "nobody");
  const environment = new Map(container?.environment);
  assert.deepEqual([environment.get("A"), environment.get("S")], ["1", "x"]);
  assert.equal(environment.get("MESOS_CHECKPOINT"), "1");
  assert.equal(environment.get("MESOS_RECOVERY_TIMEOUT"), "15mins");
  assert.equal(environment.get("MESOS_SUBSCRIPTION_BACKOFF_MAX"), "2secs");
  assert.equal(environment.get("PATH"), "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin");
});

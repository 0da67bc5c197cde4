/**
 * A row for every update that the agent makes itself, but for 18, which needs a restart (recovery.test.ts), and for those that
 * cannot happen here: 2 (nothing is launched where something waits to be deleted), 3 and 15 (authorization and executors' tokens),
 * 20 (oversubscription.test.ts) and 22 (nobody but the agent holds a container's streams). Source: agent, section 1.8.
 */
import assert from "node:assert/strict";
import test from "node:test";
import type { v1 } from "@meseta/protocol";
import { CoreHarness } from "../core-harness.ts";
import { AGENT_ID, aFramework, anExecutorTask, aTask, FRAMEWORK_ID } from "../testing.ts";

interface Row {
  readonly row: number;
  readonly when: string;
  readonly state: v1.TaskState | "DROPPED|LOST" | "GONE|LOST";
  readonly reason: v1.TaskStatus_Reason;
  readonly message: string | RegExp;
  readonly task?: string;
  readonly happens: (harness: CoreHarness, framework: v1.FrameworkInfo) => void;
}

const dynamic = {
  name: "cpus",
  type: "SCALAR",
  scalar: { value: 1 },
  reservations: [{ type: "DYNAMIC", role: "eng" }],
} as const;

const rows: Row[] = [
  {
    row: 1,
    when: "a task has a limit that no isolator can keep",
    state: "DROPPED|LOST",
    reason: "REASON_GC_ERROR",
    message: /isolator 'cgroups\/mem'/,
    happens: (harness, framework) => harness.run(aTask("t", { limits: { mem: { value: 64 } } }), { framework }),
  },
  {
    row: 4,
    when: "the agent is draining",
    state: "DROPPED|LOST",
    reason: "REASON_AGENT_DRAINING",
    message: "Task was received while agent was already draining",
    happens: (harness, framework) => {
      harness.run(aTask("other"), { framework });
      harness.started("other");
      harness.message("mesos.internal.DrainSlaveMessage", { config: {} });
      harness.run(aTask("t"), { framework });
    },
  },
  {
    row: 5,
    when: "the resources have another version",
    state: "DROPPED|LOST",
    reason: "REASON_INVALID_OFFERS",
    message: "Task assumes outdated resource state",
    happens: (harness, framework) =>
      harness.run(aTask("t"), {
        framework,
        resource_version_uuids: [{ uuid: { value: new Uint8Array(16).fill(0x41) } }],
      }),
  },
  {
    row: 6,
    when: "a task uses a reservation the agent does not have",
    state: "DROPPED|LOST",
    reason: "REASON_RESOURCES_UNKNOWN",
    message: /'cpus'/,
    happens: (harness, framework) => harness.run(aTask("t", { resources: [dynamic] }), { framework }),
  },
  {
    row: 7,
    when: "a command task has the id of a live executor",
    state: "DROPPED|LOST",
    reason: "REASON_TASK_INVALID",
    message: "Cannot reuse an already existing executor for a command task",
    happens: (harness, framework) => {
      harness.run(anExecutorTask("other", "t"), { framework });
      harness.run(aTask("t"), { framework });
    },
  },
  {
    row: 8,
    when: "a new executor is wanted where there is one",
    state: "DROPPED|LOST",
    reason: "REASON_EXECUTOR_TERMINATED",
    message: "Master wants to launch executor, but one already exists",
    happens: (harness, framework) => {
      harness.run(anExecutorTask("other"), { framework });
      harness.run(anExecutorTask("t"), { framework });
    },
  },
  {
    row: 9,
    when: "an executor is to be used that is not there",
    state: "DROPPED|LOST",
    reason: "REASON_EXECUTOR_TERMINATED",
    message: "No executor is expected to launch and there is none running",
    happens: (harness, framework) => harness.run(anExecutorTask("t"), { framework, launch_executor: false }),
  },
  {
    row: 10,
    when: "the sandbox cannot be made",
    state: "DROPPED|LOST",
    reason: "REASON_EXECUTOR_TERMINATED",
    message: "No space left",
    happens: (harness, framework) => {
      harness.run(aTask("t"), { framework });
      harness.failed("t", "sandbox", "No space left");
    },
  },
  {
    row: 11,
    when: "the executor is ending",
    state: "DROPPED|LOST",
    reason: "REASON_EXECUTOR_TERMINATED",
    message: "Executor terminating",
    happens: (harness, framework) => {
      harness.run(anExecutorTask("other"), { framework });
      harness.subscribe();
      shutdownExecutor(harness);
      harness.run(anExecutorTask("t"), { framework, launch_executor: false });
    },
  },
  {
    row: 12,
    when: "a task is killed before its executor has it",
    state: "TASK_KILLED",
    reason: "REASON_TASK_KILLED_DURING_LAUNCH",
    message: "Killed before delivery to the executor",
    happens: (harness, framework) => {
      harness.run(aTask("t"), { framework });
      harness.kill("t");
    },
  },
  {
    row: 13,
    when: "a task is killed that is not here",
    state: "DROPPED|LOST",
    reason: "REASON_EXECUTOR_TERMINATED",
    message: "Cannot find executor",
    happens: (harness, framework) => {
      harness.run(aTask("other"), { framework });
      harness.kill("t");
    },
  },
  {
    row: 14,
    when: "the container cannot be launched",
    state: "TASK_FAILED",
    reason: "REASON_CONTAINER_LAUNCH_FAILED",
    message: "Failed to launch container: no such file",
    happens: (harness, framework) => {
      harness.run(aTask("t"), { framework });
      harness.failed("t", "launch", "no such file");
    },
  },
  {
    row: 16,
    when: "the container is a Docker one",
    state: "TASK_FAILED",
    reason: "REASON_EXECUTOR_TERMINATED",
    message: "Abnormal executor termination: unknown container",
    happens: (harness, framework) => harness.run(aTask("t", { container: { type: "DOCKER" } }), { framework }),
  },
  {
    row: 17,
    when: "the executor does not subscribe",
    state: "TASK_FAILED",
    reason: "REASON_EXECUTOR_REGISTRATION_TIMEOUT",
    message: "Executor did not register within 1mins",
    happens: (harness, framework) => {
      harness.run(anExecutorTask("t"), { framework });
      harness.started("x1");
      harness.advance(60_000);
      assert.equal(harness.of("destroy").length, 1);
      harness.exited("x1", 9);
    },
  },
  {
    row: 19,
    when: "what its container may use cannot be changed",
    state: "GONE|LOST",
    reason: "REASON_CONTAINER_UPDATE_FAILED",
    message: "Failed to update resources for container: no such controller",
    happens: (harness, framework) => {
      harness.run(anExecutorTask("t"), { framework });
      harness.started("x1");
      const containerId = harness.containerOf("x1");
      harness.step({ kind: "containerUpdateFailed", containerId, problem: "no such controller" });
      assert.equal(harness.of("destroy").length, 1);
      harness.exited("x1", 9);
    },
  },
  {
    row: 21,
    when: "its container took more than it may",
    state: "TASK_FAILED",
    reason: "REASON_CONTAINER_LIMITATION_MEMORY",
    message: /Memory limit exceeded/,
    happens: (harness, framework) => {
      harness.run(anExecutorTask("t"), { framework });
      harness.started("x1");
      const limitation = {
        reason: "REASON_CONTAINER_LIMITATION_MEMORY",
        message: "Memory limit exceeded: Requested: 32MB",
        resources: [{ name: "mem", type: "SCALAR", scalar: { value: 32 } }],
      } as const;
      harness.step({ kind: "containerExited", containerId: harness.containerOf("x1"), status: 9, limitation });
      assert.deepEqual(harness.lastOf("t")?.limitation, { resources: limitation.resources });
    },
  },
  {
    row: 23,
    when: "the executor just ends",
    state: "TASK_FAILED",
    reason: "REASON_EXECUTOR_TERMINATED",
    message: "Executor terminated",
    happens: (harness, framework) => {
      harness.run(anExecutorTask("t"), { framework });
      harness.started("x1");
      harness.subscribe();
      harness.exited("x1", 256);
    },
  },
  {
    row: 24,
    when: "the master reconciles a task that is not here",
    state: "DROPPED|LOST",
    reason: "REASON_RECONCILIATION",
    message: "Reconciliation: task unknown to the agent",
    happens: (harness, framework) => {
      harness.message("mesos.internal.SlaveReregisteredMessage", {
        agent_id: { value: AGENT_ID },
        reconciliations: [
          {
            framework_id: { value: FRAMEWORK_ID },
            statuses: [{ task_id: { value: "t" }, state: "TASK_RUNNING" }],
            framework,
          },
        ],
      });
    },
  },
];

function shutdownExecutor(harness: CoreHarness, executorId = "x1"): void {
  harness.message("mesos.internal.ShutdownExecutorMessage", {
    framework_id: { value: FRAMEWORK_ID },
    executor_id: { value: executorId },
  });
}

const expectedState = (state: Row["state"], isPartitionAware: boolean): v1.TaskState => {
  if (state === "DROPPED|LOST") return isPartitionAware ? "TASK_DROPPED" : "TASK_LOST";
  if (state === "GONE|LOST") return isPartitionAware ? "TASK_GONE" : "TASK_LOST";
  return state;
};

for (const { row, when, state, reason, message, happens } of rows) {
  for (const capability of ["MULTI_ROLE", "PARTITION_AWARE"]) {
    const expected = expectedState(state, capability === "PARTITION_AWARE");
    test(`row ${row}: when ${when}, a ${capability} framework hears ${expected}`, () => {
      const harness = CoreHarness.registered();
      happens(harness, aFramework({ capabilityTypes: [capability] }));
      const status = harness.lastOf("t");
      assert.deepEqual([status?.state, status?.reason, status?.source], [expected, reason, "SOURCE_AGENT"]);
      if (typeof message === "string") assert.equal(status?.message, message);
      else assert.match(status?.message ?? "", message);
      assert.equal(status?.uuid?.length, 16);
    });
  }
}

test("row 8: the executor that is there already is shut down", () => {
  const harness = CoreHarness.registered();
  harness.run(anExecutorTask("a"));
  const stream = harness.subscribe();
  harness.run(anExecutorTask("b"));
  assert.equal(harness.eventsOf(stream).at(-1)?.type, "SHUTDOWN");
});

test("a refused launch of a new executor tells the master that there is none", () => {
  const harness = CoreHarness.registered();
  harness.run({ ...anExecutorTask("t"), limits: { cpus: { value: 1 } } });
  const [exited] = harness.sent("mesos.internal.ExitedExecutorMessage");
  assert.deepEqual([exited?.executor_id.value, exited?.status], ["x1", -1]);
});

const groups: {
  readonly when: string;
  readonly reason: v1.TaskStatus_Reason;
  readonly tasks: readonly v1.TaskInfo[];
}[] = [
  {
    when: "one has a limit that cannot be kept",
    reason: "REASON_GC_ERROR",
    tasks: [aTask("t"), aTask("u", { limits: { cpus: { value: 1 } } })],
  },
  {
    when: "one uses what the agent does not have",
    reason: "REASON_RESOURCES_UNKNOWN",
    tasks: [aTask("t"), aTask("u", { resources: [dynamic] })],
  },
  {
    when: "one has an id that is no name for a directory",
    reason: "REASON_TASK_GROUP_INVALID",
    tasks: [aTask("t"), aTask("../u")],
  },
  { when: "two are one", reason: "REASON_TASK_GROUP_INVALID", tasks: [aTask("t"), aTask("t")] },
];
for (const { when, reason, tasks } of groups) {
  test(`no task of a group runs when ${when}, and neither does its executor`, () => {
    const harness = CoreHarness.registered();
    harness.runGroup(tasks);
    for (const { task_id: id } of tasks) assert.equal(harness.lastOf(id.value)?.reason, reason);
    assert.deepEqual(harness.launches(), []);
    const [exited] = harness.sent("mesos.internal.ExitedExecutorMessage");
    assert.deepEqual([exited?.executor_id.value, exited?.status], ["pod", -1]);
  });
}

for (const id of ["..", ".", "a/b", "a\\b", "a\u0000b", "x".repeat(256)]) {
  test(`a task called ${JSON.stringify(id.slice(0, 8))} never becomes a directory`, () => {
    const harness = CoreHarness.registered();
    harness.run(aTask(id));
    assert.equal(harness.lastOf(id)?.reason, "REASON_TASK_INVALID");
    assert.deepEqual(harness.launches(), []);
  });
}

test("orders of anybody but the leading master are ignored", () => {
  const harness = CoreHarness.registered();
  const message = { framework: aFramework(), task: aTask("t"), launch_executor: true };
  harness.message("mesos.internal.RunTaskMessage", message, "master@6.6.6.6:5050");
  assert.deepEqual(harness.launches(), []);
  harness.run(aTask("t", { agent_id: { value: "another" } }));
  assert.deepEqual(harness.launches(), []);
});

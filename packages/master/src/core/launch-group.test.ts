import assert from "node:assert/strict";
import { test } from "node:test";
import type { v1 } from "@meseta/protocol";
import { Resources } from "@meseta/resources";
import { aTask, agentPid, anAgentInfo, CAPABILITIES, type TestFramework, TestMaster } from "../testing.ts";

interface Pod {
  readonly executor: v1.ExecutorInfo;
  readonly task_group: { readonly tasks: readonly v1.TaskInfo[] };
}

function started() {
  const master = new TestMaster();
  master.register();
  const framework = master.subscribe({ capabilities: [{ type: "PARTITION_AWARE" }] });
  return { master, framework, offer: framework.offers[0]! };
}

function aPod(framework: TestFramework, offer: v1.Offer, ...tasks: v1.TaskInfo[]): Pod {
  return {
    executor: {
      type: "DEFAULT",
      executor_id: { value: "pod" },
      framework_id: { value: framework.id },
      resources: Resources.parse("cpus:0.1;mem:32;disk:10").toWire(),
    },
    task_group: { tasks: tasks.length > 0 ? tasks : [aTask(offer, "a"), aTask(offer, "b")] },
  };
}

function launch(framework: TestFramework, offer: v1.Offer, pod: Pod, more: Partial<v1.Offer_Operation> = {}) {
  framework.call({
    type: "ACCEPT",
    accept: {
      offer_ids: [offer.id],
      operations: [{ type: "LAUNCH_GROUP", launch_group: pod, ...more }],
      filters: { refuse_seconds: 0 },
    },
  });
}

test("LAUNCH_GROUP sends one message with the executor in every task, and keeps every task as staging", () => {
  const { master, framework, offer } = started();
  launch(framework, offer, aPod(framework, offer));
  assert.deepEqual(framework.updates, []);
  const [message, ...others] = master.sentOf("mesos.internal.RunTaskGroupMessage");
  assert.equal(others.length, 0);
  assert.equal(message?.launch_executor, true);
  assert.deepEqual(message?.executor.resources?.[0]?.allocation_info, { role: "*" });
  assert.deepEqual(
    message?.task_group.tasks?.map(({ task_id, executor }) => [task_id.value, executor?.executor_id.value]),
    [
      ["a", "pod"],
      ["b", "pod"],
    ],
  );
  const record = master.core.view.frameworks.get(framework.id);
  assert.deepEqual(
    [...(record?.tasks.values() ?? [])].map(({ state, executorId }) => [state, executorId]),
    [
      ["TASK_STAGING", "pod"],
      ["TASK_STAGING", "pod"],
    ],
  );
});

test("A second group on the same executor leaves the executor's resources out and says launch_executor false", () => {
  const { master, framework, offer } = started();
  launch(framework, offer, aPod(framework, offer));
  master.advance(2000);
  const next = framework.offers.at(-1)!;
  launch(framework, next, aPod(framework, next, aTask(next, "c", "cpus:1.9")));
  assert.deepEqual(
    master.sentOf("mesos.internal.RunTaskGroupMessage").map(({ launch_executor }) => launch_executor),
    [true, false],
  );
});

// Source: scheduler API, section 5.7.
type Change = (pod: Pod, offer: v1.Offer) => Pod;
const executorWith =
  (change: Partial<v1.ExecutorInfo>): Change =>
  (pod) => ({ ...pod, executor: { ...pod.executor, ...change } });
const tasksAre =
  (make: (offer: v1.Offer) => v1.TaskInfo[]): Change =>
  (pod, offer) => ({ ...pod, task_group: { tasks: make(offer) } });
const invalid: [string, Change, RegExp][] = [
  ["no tasks that differ in their ids", tasksAre((o) => [aTask(o, "a"), aTask(o, "a")]), /duplicate ID: a/],
  ["G2 T1 a bad id in one task", tasksAre((o) => [aTask(o, "ok"), aTask(o, "a/b")]), /slash/],
  ["G2 T0 negative resources", tasksAre((o) => [aTask(o, "a", "cpus:1", { resources: cpus(-1) })]), /negative/],
  [
    "G2 an HTTP check in a network of its own",
    tasksAre((o) => [
      aTask(o, "a", "cpus:1", {
        container: { type: "MESOS", network_infos: [{}] },
        health_check: { type: "HTTP", http: { port: 80 } },
      }),
    ]),
    /HTTP health checks/,
  ],
  [
    "G2 a DOCKER task",
    tasksAre((o) => [aTask(o, "a", "cpus:1", { container: { type: "DOCKER", docker: { image: "x" } } })]),
    /Docker ContainerInfo is not supported on the task/,
  ],
  [
    "G2 limits with shared cgroups",
    tasksAre((o) => [aTask(o, "a", "cpus:1", { limits: { cpus: { value: 2 } } })]),
    /share_cgroups/,
  ],
  ["G3 E1 a DEFAULT executor with a command", executorWith({ command: { value: "x" } }), /command/],
  ["G3 E2 a bad executor id", executorWith({ executor_id: { value: ".." } }), /Executor id/],
  ["G3 E5 no framework id", executorWith({ framework_id: undefined! }), /FrameworkID/],
  ["G3 no type", executorWith({ type: undefined! }), /type/],
  ["G3 too few cpus", executorWith({ resources: Resources.parse("cpus:0.005;mem:32;disk:1").toWire() }), /CPUs/],
  ["G3 too little memory", executorWith({ resources: Resources.parse("cpus:1;mem:16;disk:1").toWire() }), /memory/],
  ["G3 no disk", executorWith({ resources: Resources.parse("cpus:1;mem:32").toWire() }), /disk/],
  [
    "G3 a task with another executor",
    tasksAre((o) => [aTask(o, "a", "cpus:1", { executor: { executor_id: { value: "other" } } })]),
    /different/,
  ],
  [
    "G4 one port in two tasks",
    tasksAre((o) => [aTask(o, "a", "cpus:1;ports:[31000-31001]"), aTask(o, "b", "cpus:1;ports:[31001-31001]")]),
    /more than once/,
  ],
  [
    "G5 more than was offered",
    tasksAre((o) => [aTask(o, "a", "cpus:2"), aTask(o, "b", "cpus:2")]),
    /more than available/,
  ],
  [
    "G6 one task that shares cgroups and one that does not",
    tasksAre((o) => [aTask(o, "a"), aTask(o, "b", "cpus:1", { container: ownCgroups() })]),
    /same value/,
  ],
];
for (const [what, change, expected] of invalid) {
  test(`LAUNCH_GROUP with ${what}: TASK_ERROR for every task, and nothing is launched`, () => {
    const { master, framework, offer } = started();
    const pod = change(aPod(framework, offer), offer);
    launch(framework, offer, pod);
    assert.equal(framework.updates.length, pod.task_group.tasks.length);
    for (const status of framework.updates) {
      assert.equal(status.state, "TASK_ERROR");
      assert.equal(status.reason, "REASON_TASK_GROUP_INVALID");
      assert.match(status.message ?? "", expected);
    }
    assert.equal(master.sentOf("mesos.internal.RunTaskGroupMessage").length, 0);
    master.advance(1000);
    assert.equal(framework.offers.length, 2, "what was offered is offered again");
  });
}

test("An operation id on LAUNCH_GROUP is an error of every task", () => {
  const { framework, offer } = started();
  launch(framework, offer, aPod(framework, offer), { id: { value: "op" } });
  assert.deepEqual(
    framework.updates.map(({ state }) => state),
    ["TASK_ERROR", "TASK_ERROR"],
  );
});

test("A group on invalid offers is dropped task by task", () => {
  const { framework, offer } = started();
  launch(framework, { ...offer, id: { value: "gone" } }, aPod(framework, offer));
  assert.deepEqual(
    framework.updates.map(({ state, reason }) => [state, reason]),
    [
      ["TASK_DROPPED", "REASON_INVALID_OFFERS"],
      ["TASK_DROPPED", "REASON_INVALID_OFFERS"],
    ],
  );
});

test("The end of a group's executor gives back what executor and tasks held", () => {
  const { master, framework, offer } = started();
  launch(framework, offer, aPod(framework, offer));
  for (const task of ["a", "b"]) {
    master.update(framework, task, "TASK_FINISHED");
    framework.acknowledge(framework.updates.at(-1)!);
  }
  master.fromAgent(agentPid(), {
    name: "mesos.internal.ExitedExecutorMessage",
    body: {
      agent_id: offer.agent_id,
      framework_id: { value: framework.id },
      executor_id: { value: "pod" },
      status: 0,
    },
  });
  framework.call({ type: "REVIVE" });
  master.advance(1000);
  const offered = Resources.sum(
    framework.offers.slice(1).map(({ resources }) => Resources.fromWire(resources).unallocate()),
  );
  assert.equal(offered.toString(), Resources.fromWire(offer.resources).unallocate().toString());
});

function cpus(value: number): v1.Resource[] {
  return [{ name: "cpus", type: "SCALAR", scalar: { value } }];
}

function ownCgroups(): v1.ContainerInfo {
  return { type: "MESOS", linux_info: { share_cgroups: false } };
}

const BOOKED = "cpus:2.1;mem:160;disk:10";

/** A pod was launched, and then its agent says what it said before it heard of that. */
function crossed() {
  const { master, framework, offer } = started();
  const agentId = offer.agent_id.value;
  launch(framework, offer, aPod(framework, offer));
  const booked = () => master.core.view.usedOnAgent(master.core.view.agents.get(agentId)!).unallocate().toString();
  assert.equal(booked(), BOOKED);
  const agent = { ...anAgentInfo("cpus:4;mem:4096;disk:1024;ports:[31000-32000]"), id: { value: agentId } };
  const registerAgain = (more: { readonly tasks?: readonly v1.Task[] }) => {
    const body = { agent, version: "1.12.0", agent_capabilities: CAPABILITIES, ...more };
    master.fromAgent(agentPid(), { name: "mesos.internal.ReregisterSlaveMessage", body });
  };
  registerAgain({});
  const answer = (taskId: string, state: v1.TaskState, reason?: v1.TaskStatus_Reason) => {
    const status: v1.TaskStatus = { task_id: { value: taskId }, state, source: "SOURCE_AGENT" };
    master.update(framework, taskId, state, { status: { ...status, ...(reason !== undefined && { reason }) } });
  };
  return { master, framework, booked, answer, registerAgain };
}

test("An executor whose launch crosses the return of its agent stays in the books", () => {
  const { framework, booked, answer, master } = crossed();
  assert.equal(booked(), BOOKED);
  answer("a", "TASK_RUNNING");
  answer("a", "TASK_FINISHED");
  assert.equal(booked(), "cpus:1.1;mem:96;disk:10");
  master.advance(2000);
  const next = framework.offers.at(-1)!;
  launch(framework, next, aPod(framework, next, aTask(next, "c")));
  const [first, second] = master.sentOf("mesos.internal.RunTaskGroupMessage");
  assert.deepEqual([first?.launch_executor, second?.launch_executor], [true, false]);
});

test("An executor that never arrived is gone with the last task that its agent knows nothing of", () => {
  const { booked, answer } = crossed();
  answer("a", "TASK_DROPPED", "REASON_RECONCILIATION");
  assert.equal(booked(), "cpus:1.1;mem:96;disk:10");
  answer("b", "TASK_DROPPED", "REASON_RECONCILIATION");
  assert.equal(booked(), "");
});

test("It is gone, too, if its launch arrived and was refused, and stays if the executor has said a word", () => {
  const refused = crossed();
  for (const id of ["a", "b"]) refused.answer(id, "TASK_DROPPED", "REASON_EXECUTOR_TERMINATED");
  assert.equal(refused.booked(), "");
  const arrived = crossed();
  arrived.answer("a", "TASK_STARTING");
  for (const id of ["a", "b"]) arrived.answer(id, "TASK_DROPPED", "REASON_RECONCILIATION");
  assert.equal(arrived.booked(), "cpus:0.1;mem:32;disk:10");
});

test("Updates of an earlier executor of that name prove nothing of the one in doubt", () => {
  const { master, framework, booked, answer, registerAgain } = crossed();
  answer("a", "TASK_RUNNING");
  answer("b", "TASK_FAILED");
  const reported = [...master.core.view.frameworks.get(framework.id)!.tasks.values()].map((task) => task.toWire());
  master.advance(2000);
  const next = framework.offers.at(-1)!;
  launch(framework, next, aPod(framework, next, aTask(next, "c")));
  registerAgain({ tasks: reported });
  answer("a", "TASK_FINISHED");
  answer("b", "TASK_FAILED");
  answer("c", "TASK_DROPPED", "REASON_RECONCILIATION");
  assert.equal(booked(), "");
});

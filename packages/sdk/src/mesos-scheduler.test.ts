import assert from "node:assert/strict";
import { test, type TestContext } from "node:test";
import { FakeClock } from "@meseta/base/testing";
import { parseUuid, type scheduler, type v1 } from "@meseta/protocol";
import { Resources } from "@meseta/resources";
import { MesosScheduler } from "./mesos-scheduler.ts";
import { type MesosSchedulerOptions, TaskError, type TaskExecutor } from "./mesos-scheduler-options.ts";
import type { SchedulerTask } from "./task-queue.ts";
import { FakeMaster, subscribedEvent } from "./testing.ts";

const UUID = parseUuid("11111111-1111-4111-8111-111111111111")!;

/** Notes what its hooks are told, and submits `tasks` when registered. */
class Notebook extends MesosScheduler {
  readonly notes: string[] = [];
  readonly tasks: readonly SchedulerTask[];

  constructor(options: MesosSchedulerOptions, tasks: readonly SchedulerTask[]) {
    super(options);
    this.tasks = tasks;
  }
  override register(framework: { id: string }) {
    this.notes.push(`register ${framework.id}`);
    for (const task of this.tasks) this.submit(task);
  }
  override launch(task: SchedulerTask, info: v1.TaskInfo) {
    this.notes.push(`launch ${task.id} ${Resources.fromWire(info.resources).toString()}`);
  }
  override executorRegistered(task: SchedulerTask, executor: TaskExecutor) {
    this.notes.push(`registered ${task.id} ${executor.id}@${executor.agentId}`);
  }
  override executorReregistered(task: SchedulerTask) {
    this.notes.push(`reregistered ${task.id}`);
  }
  override executorFailed(task: SchedulerTask, _executor: TaskExecutor, error: TaskError) {
    this.notes.push(`failed ${task.id} ${error.state}`);
  }
  override completed(task: SchedulerTask, data: Uint8Array | undefined) {
    this.notes.push(`completed ${task.id} ${new TextDecoder().decode(data)}`);
  }
}

async function subscribed(
  context: TestContext,
  tasks: readonly SchedulerTask[],
  options: Partial<MesosSchedulerOptions> = {},
) {
  const master = await FakeMaster.listen();
  context.after(() => master[Symbol.asyncDispose]());
  const ending = new AbortController();
  context.after(() => ending.abort());
  const notebook = new Notebook(
    { master: master.address, name: "test", user: "me", timers: new FakeClock(), signal: ending.signal, ...options },
    tasks,
  );
  const running = notebook.run();
  const subscription = await master.subscriptions.next();
  await subscription.send(subscribedEvent());
  const offer = (id: string, resources: string, rest: Partial<v1.Offer> = {}) =>
    subscription.send({
      type: "OFFERS",
      offers: {
        offers: [
          {
            id: { value: id },
            framework_id: { value: "F1" },
            agent_id: { value: "S0" },
            hostname: "host",
            resources: Resources.parse(resources).toWire(),
            ...rest,
          },
        ],
      },
    });
  const update = (id: string, state: v1.TaskState, rest: Partial<v1.TaskStatus> = {}) =>
    subscription.send({
      type: "UPDATE",
      update: { status: { task_id: { value: id }, state, agent_id: { value: "S0" }, uuid: UUID, ...rest } },
    });
  /** The next call of that type; others in between are passed over. */
  const call = async (type: scheduler.Call_Type): Promise<scheduler.Call> => {
    for (;;) {
      const next = await master.calls.next();
      if (next.type === type) return next;
    }
  };
  return { master, notebook, running, subscription, offer, update, call };
}

const launched = (call: scheduler.Call) => call.accept?.operations?.[0]?.launch?.task_infos ?? [];

test("MesosScheduler launches what fits, follows it to its end, and tears down when all is done", async (context) => {
  const { notebook, running, offer, update, call } = await subscribed(context, [
    { id: "a", command: "true", cpus: 1, mem: 64 },
    { id: "b", command: "true", cpus: 1, mem: 64 },
  ]);
  await offer("O1", "cpus:1.5;mem:1024");
  assert.equal(launched(await call("ACCEPT")).length, 1);
  await offer("O2", "cpus:1;mem:32");
  assert.equal((await call("DECLINE")).decline?.offer_ids?.[0]?.value, "O2");
  await offer("O3", "cpus:4;mem:1024");
  assert.equal(launched(await call("ACCEPT"))[0]?.task_id.value, "b");
  await call("SUPPRESS");
  await update("a", "TASK_RUNNING");
  assert.deepEqual((await call("ACKNOWLEDGE")).acknowledge?.uuid, UUID);
  await update("a", "TASK_FINISHED", { data: new TextEncoder().encode("42") });
  await update("b", "TASK_FINISHED");
  await call("TEARDOWN");
  assert.deepEqual(await running, { frameworkId: "F1", completed: 2, failed: 0 });
  assert.deepEqual(notebook.notes, [
    "register F1",
    "launch a cpus:1;mem:64",
    "launch b cpus:1;mem:64",
    "registered a a@S0",
    "completed a 42",
    "registered b b@S0",
    "completed b ",
  ]);
});

test("MesosScheduler tries a failed task again as often as the task allows, a lost one anyway", async (context) => {
  const { notebook, running, offer, update, call } = await subscribed(context, [
    { id: "a", command: "true", retries: 1 },
  ]);
  const ids: (string | undefined)[] = [];
  for (const state of ["TASK_LOST", "TASK_FAILED", "TASK_FAILED"] as const) {
    await offer("O", "cpus:1;mem:64");
    const id = launched(await call("ACCEPT"))[0]?.task_id.value;
    ids.push(id);
    await update(id!, state);
  }
  assert.deepEqual(await running, { frameworkId: "F1", completed: 0, failed: 1 });
  assert.deepEqual(ids, ["a", "a.1", "a.2"]);
  assert.deepEqual(
    notebook.notes.filter((note) => note.startsWith("failed")),
    ["failed a TASK_LOST", "failed a TASK_FAILED", "failed a TASK_FAILED"],
  );
});

test("MesosScheduler counts the executor's resources once on each agent", async (context) => {
  const executor = { id: "e", command: "node executor.js", cpus: 0.5, mem: 32 };
  const { offer, call } = await subscribed(context, [{ id: "a" }, { id: "b" }, { id: "c" }], { executor });
  await offer("O1", "cpus:0.65;mem:1024"); // the executor and one task
  const first = launched(await call("ACCEPT"));
  assert.deepEqual(
    first.map((info) => info.task_id.value),
    ["a"],
  );
  assert.equal(first[0]?.executor?.framework_id?.value, "F1");
  assert.equal(Resources.fromWire(first[0]?.executor?.resources).toString(), "cpus:0.5;mem:32");
  await offer("O2", "cpus:0.2;mem:992", { executor_ids: [{ value: "e" }] }); // two tasks, the executor is there
  const second = launched(await call("ACCEPT"));
  assert.deepEqual(
    second.map((info) => info.task_id.value),
    ["b", "c"],
  );
  assert.deepEqual(second[0]?.executor, first[0]?.executor);
});

test("MesosScheduler tells of executors that come back after their agent was out of reach", async (context) => {
  const { notebook, running, offer, update, call } = await subscribed(context, [{ id: "a", command: "true" }]);
  await offer("O1", "cpus:1;mem:64");
  await call("ACCEPT");
  await update("a", "TASK_RUNNING");
  await update("a", "TASK_UNREACHABLE");
  await update("a", "TASK_RUNNING", { reason: "REASON_AGENT_REREGISTERED" });
  await update("a", "TASK_FINISHED");
  await running;
  assert.deepEqual(notebook.notes.slice(2), ["registered a a@S0", "reregistered a", "completed a "]);
});

test("MesosScheduler believes that a task is unknown only when it is told so three times in a row", async (context) => {
  const { notebook, running, offer, update, call } = await subscribed(context, [{ id: "a", command: "true" }]);
  await offer("O1", "cpus:1;mem:64");
  await call("ACCEPT");
  for (const state of ["TASK_UNKNOWN", "TASK_UNKNOWN", "TASK_RUNNING", "TASK_UNKNOWN", "TASK_UNKNOWN"] as const) {
    await update("a", state);
  }
  await update("a", "TASK_UNKNOWN");
  await offer("O2", "cpus:1;mem:64");
  assert.equal(launched(await call("ACCEPT"))[0]?.task_id.value, "a.1");
  await update("a.1", "TASK_FINISHED");
  await running;
  assert.deepEqual(
    notebook.notes.filter((note) => note.startsWith("failed")),
    ["failed a TASK_UNKNOWN"],
  );
});

test("MesosScheduler takes tasks reserved resources first and leaves the rest of the offer alone", async (context) => {
  const { offer, call } = await subscribed(context, [{ id: "a", command: "true", cpus: 1.5, ports: 3 }], {
    role: "dev",
  });
  await offer("O1", "cpus:4;cpus(dev):1;mem:64;ports:[31000-31001,32000-32005]");
  assert.equal(
    Resources.fromWire(launched(await call("ACCEPT"))[0]?.resources).toString(),
    "cpus(dev):1;cpus:0.5;mem:32;ports:[31000-31001,32000-32000]",
  );
});

test("MesosScheduler.submit() later revives, kill() and stop() end things", async (context) => {
  const { notebook, running, offer, call } = await subscribed(context, [], { keepRunning: true });
  await offer("O1", "cpus:1;mem:64");
  await call("SUPPRESS");
  notebook.submit({ id: "late", command: "sleep 1" });
  await call("REVIVE");
  await offer("O2", "cpus:1;mem:64");
  await call("ACCEPT");
  await notebook.kill("late");
  assert.equal((await call("KILL")).kill?.task_id.value, "late");
  notebook.stop();
  await call("TEARDOWN");
  await running;
  assert.throws(() => notebook.submit({ id: "x" }), /it has no command, and the scheduler no executor/);
});

test("TaskError says which task ended how and why", () => {
  const error = new TaskError({
    task_id: { value: "web.1" },
    state: "TASK_FAILED",
    message: "Command exited with status 1",
  });
  assert.equal(error.message, "Task web.1 ended as TASK_FAILED: Command exited with status 1");
});

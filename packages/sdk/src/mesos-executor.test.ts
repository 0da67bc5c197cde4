import assert from "node:assert/strict";
import { test, type TestContext } from "node:test";
import { FakeClock } from "@meseta/base/testing";
import type { executor, v1 } from "@meseta/protocol";
import { readExecutorEnvironment } from "./executor-environment.ts";
import { type ExecutorTask, MesosExecutor, type TaskResult } from "./mesos-executor.ts";
import { FakeAgent } from "./testing.ts";

const encode = (text: string) => new TextEncoder().encode(text);
const decode = (bytes: Uint8Array | undefined) => new TextDecoder().decode(bytes);
const launch = (id: string, data: string): executor.Event => ({
  type: "LAUNCH",
  launch: { task: { name: id, task_id: { value: id }, agent_id: { value: "S0" }, data: encode(data) } },
});
const SUBSCRIBED: executor.Event = {
  type: "SUBSCRIBED",
  subscribed: {
    executor_info: { executor_id: { value: "e1" } },
    framework_info: { user: "me", name: "test" },
    agent_info: { hostname: "h" },
  },
};

/** An executor whose run() is `work`, subscribed to a fake agent that acknowledges every update. */
async function started(context: TestContext, work: (task: ExecutorTask) => TaskResult | Promise<TaskResult>) {
  const agent = await FakeAgent.listen();
  const clock = new FakeClock();
  class Executor extends MesosExecutor {
    override run(task: ExecutorTask) {
      return work(task);
    }
  }
  const environment = readExecutorEnvironment({
    MESOS_FRAMEWORK_ID: "F1",
    MESOS_EXECUTOR_ID: "e1",
    MESOS_SLAVE_ID: "S0",
    MESOS_AGENT_ENDPOINT: agent.address,
    MESOS_SANDBOX: "/sandbox",
  });
  const killed = Promise.withResolvers<void>();
  const onGraceOver = () => killed.resolve();
  const running = new Executor({ environment, timers: clock, clock, onGraceOver }).start();
  const subscription = await agent.subscriptions.next();
  context.after(async () => {
    subscription.destroy();
    await running;
    await agent[Symbol.asyncDispose]();
  });
  await subscription.send(SUBSCRIBED);
  const nextUpdate = async (): Promise<v1.TaskStatus> => {
    const status = (await agent.calls.next()).update!.status;
    await subscription.send({ type: "ACKNOWLEDGED", acknowledged: { task_id: status.task_id, uuid: status.uuid! } });
    return status;
  };
  return { subscription, nextUpdate, running, clock, killed: killed.promise };
}

test("MesosExecutor runs a task and sends what run() returned with TASK_FINISHED", async (context) => {
  const { subscription, nextUpdate } = await started(context, async (task) => {
    assert.equal(task.directory, "/sandbox");
    task.progress("half way");
    return task.text.toUpperCase();
  });
  await subscription.send(launch("t1", "hello"));
  assert.equal((await nextUpdate()).state, "TASK_RUNNING");
  assert.equal((await nextUpdate()).message, "half way");
  const last = await nextUpdate();
  assert.deepEqual([last.state, decode(last.data)], ["TASK_FINISHED", "HELLO"]);
});

test("MesosExecutor sends the message of what run() threw with TASK_FAILED", async (context) => {
  const { subscription, nextUpdate } = await started(context, () => {
    throw new Error("no such number");
  });
  await subscription.send(launch("t1", ""));
  await nextUpdate();
  const last = await nextUpdate();
  assert.deepEqual([last.state, last.message], ["TASK_FAILED", "no such number"]);
});

test("MesosExecutor tells a task to end on KILL, and calls it killed when it does", async (context) => {
  const { subscription, nextUpdate } = await started(context, (task) => untilAborted(task.signal));
  await subscription.send(launch("t1", ""));
  await nextUpdate();
  await subscription.send({ type: "KILL", kill: { task_id: { value: "t1" } } });
  assert.equal((await nextUpdate()).state, "TASK_KILLED");
});

test("MesosExecutor calls a task that does not listen killed when the grace period is over", async (context) => {
  const aborted = Promise.withResolvers<void>();
  const release = Promise.withResolvers<string>();
  const { subscription, nextUpdate, clock } = await started(context, (task) => {
    task.signal.addEventListener("abort", () => aborted.resolve());
    return release.promise;
  });
  await subscription.send(launch("t1", ""));
  await nextUpdate();
  const kill_policy = { grace_period: { nanoseconds: 500_000_000 } };
  await subscription.send({ type: "KILL", kill: { task_id: { value: "t1" }, kill_policy } });
  await aborted.promise;
  clock.advance(500);
  const last = await nextUpdate();
  assert.deepEqual([last.state, last.message], ["TASK_KILLED", "Did not end within 500 ms"]);
  release.resolve("too late");
});

test("MesosExecutor.start() ends after SHUTDOWN, when tasks have ended and their updates are delivered", async (context) => {
  const { subscription, nextUpdate, running } = await started(context, (task) => untilAborted(task.signal));
  await subscription.send(launch("t1", ""));
  await subscription.send(launch("t2", ""));
  await nextUpdate();
  await nextUpdate();
  await subscription.send({ type: "SHUTDOWN" });
  const last = [await nextUpdate(), await nextUpdate()];
  assert.deepEqual(
    last.map((one) => one.state),
    ["TASK_KILLED", "TASK_KILLED"],
  );
  await running;
});

test("MesosExecutor is killed when tasks do not end within the shutdown grace period", async (context) => {
  const aborted = Promise.withResolvers<void>();
  const release = Promise.withResolvers<void>();
  const { subscription, nextUpdate, clock, killed } = await started(context, (task) => {
    task.signal.addEventListener("abort", () => aborted.resolve());
    return release.promise;
  });
  await subscription.send(launch("t1", ""));
  await nextUpdate();
  await subscription.send({ type: "SHUTDOWN" });
  await aborted.promise;
  clock.advance(5_000);
  await killed;
  release.resolve();
  await nextUpdate();
});

test("MesosExecutor.start() outside of an agent says what is missing", async () => {
  class Executor extends MesosExecutor {
    override run() {}
  }
  await assert.rejects(new Executor().start(), /MESOS_FRAMEWORK_ID is not set/);
});

async function untilAborted(signal: AbortSignal): Promise<string> {
  const { promise, resolve } = Promise.withResolvers<string>();
  signal.addEventListener("abort", () => resolve("ended early"));
  return promise;
}

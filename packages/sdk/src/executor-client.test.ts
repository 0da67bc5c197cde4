import assert from "node:assert/strict";
import { test, type TestContext } from "node:test";
import { FakeClock, seededRandom } from "@meseta/base/testing";
import type { executor, v1 } from "@meseta/protocol";
import { ExecutorClient } from "./executor-client.ts";
import { readExecutorEnvironment } from "./executor-environment.ts";
import { FakeAgent } from "./testing.ts";

const task = (id: string): v1.TaskInfo => ({ name: id, task_id: { value: id }, agent_id: { value: "S0" } });
const SUBSCRIBED: executor.Event = {
  type: "SUBSCRIBED",
  subscribed: {
    executor_info: { executor_id: { value: "e1" } },
    framework_info: { user: "me", name: "test" },
    agent_info: { hostname: "h" },
  },
};
const launch = (id: string): executor.Event => ({ type: "LAUNCH", launch: { task: task(id) } });

async function pair(context: TestContext, env: Record<string, string> = {}, format: "json" | "protobuf" = "protobuf") {
  const agent = await FakeAgent.listen();
  const clock = new FakeClock();
  const killed: string[] = [];
  const environment = readExecutorEnvironment({
    MESOS_FRAMEWORK_ID: "F1",
    MESOS_EXECUTOR_ID: "e1",
    MESOS_SLAVE_ID: "S0",
    MESOS_AGENT_ENDPOINT: agent.address,
    MESOS_EXECUTOR_SHUTDOWN_GRACE_PERIOD: "5secs",
    ...env,
  });
  const client = new ExecutorClient({
    environment,
    format,
    clock,
    timers: clock,
    random: seededRandom(1),
    onGraceOver: () => killed.push("killed"),
  });
  const events = client.events();
  context.after(async () => {
    await client[Symbol.asyncDispose]();
    await agent[Symbol.asyncDispose]();
  });
  const next = async () => {
    const { value } = await events.next();
    assert.ok(value, "The events ended");
    return value;
  };
  const subscribe = async () => {
    const pending = next();
    const subscription = await agent.subscriptions.next();
    await subscription.send(SUBSCRIBED);
    assert.equal((await pending).type, "SUBSCRIBED");
    return subscription;
  };
  return { agent, clock, client, events, next, subscribe, killed };
}

const CHECKPOINTING = {
  MESOS_CHECKPOINT: "1",
  MESOS_RECOVERY_TIMEOUT: "15mins",
  MESOS_SUBSCRIPTION_BACKOFF_MAX: "2secs",
};

for (const format of ["json", "protobuf"] as const) {
  test(`ExecutorClient delivers updates one after the other, as ${format}`, async (context) => {
    const { agent, client, next, subscribe } = await pair(context, {}, format);
    const subscription = await subscribe();
    await subscription.send(launch("t1"), { pieceBytes: 3 });
    assert.equal((await next()).type, "LAUNCH");
    const running = client.update({ task_id: { value: "t1" }, state: "TASK_RUNNING" });
    const finished = client.update({ task_id: { value: "t1" }, state: "TASK_FINISHED", data: Uint8Array.of(7) });
    const first = (await agent.calls.next()).update?.status;
    const second = (await agent.calls.next()).update?.status;
    assert.deepEqual([first?.uuid, second?.uuid], [running.uuid, finished.uuid]);
    assert.equal(first?.source, "SOURCE_EXECUTOR");
    assert.equal(first?.executor_id?.value, "e1");
    assert.deepEqual(second?.data, Uint8Array.of(7));
    const flushed = client.flushed();
    for (const { uuid } of [running, finished]) {
      await subscription.send({ type: "ACKNOWLEDGED", acknowledged: { task_id: { value: "t1" }, uuid: uuid! } });
      assert.equal((await next()).type, "ACKNOWLEDGED");
    }
    await flushed;
  });
}

test("ExecutorClient replays unacknowledged tasks and updates to an agent that came back", async (context) => {
  const { agent, clock, client, next, subscribe } = await pair(context, CHECKPOINTING);
  const first = await subscribe();
  for (const id of ["t1", "t2"]) {
    await first.send(launch(id));
    await next();
  }
  const known = client.update({ task_id: { value: "t1" }, state: "TASK_RUNNING" });
  await agent.calls.next();
  await first.send({ type: "ACKNOWLEDGED", acknowledged: { task_id: { value: "t1" }, uuid: known.uuid! } });
  await next();
  const lost = client.update({ task_id: { value: "t1" }, state: "TASK_FINISHED" });
  await agent.calls.next();
  first.destroy();
  const event = await next();
  assert.ok(event.type === "DISCONNECTED");
  const offline = client.update({ task_id: { value: "t2" }, state: "TASK_RUNNING" });
  const pending = next();
  clock.advance(event.retryMs);
  const second = await agent.subscriptions.next();
  const { unacknowledged_tasks: tasks, unacknowledged_updates: updates } = second.call.subscribe!;
  assert.deepEqual(
    tasks?.map((one) => one.task_id.value),
    ["t2"],
  );
  assert.deepEqual(
    updates?.map((one) => one.status.uuid),
    [lost.uuid, offline.uuid],
  );
  await second.send(SUBSCRIBED);
  assert.equal((await pending).type, "SUBSCRIBED");
  const fresh = client.update({ task_id: { value: "t2" }, state: "TASK_FINISHED" });
  assert.deepEqual((await agent.calls.next()).update?.status.uuid, fresh.uuid); // the replayed ones are not sent twice
});

test("ExecutorClient gives SHUTDOWN at once when the connection breaks without checkpointing", async (context) => {
  const { next, events, subscribe, clock, killed } = await pair(context);
  (await subscribe()).destroy();
  assert.equal((await next()).type, "SHUTDOWN");
  assert.equal((await events.next()).done, true);
  clock.advance(4_999);
  assert.deepEqual(killed, []);
  clock.advance(1);
  assert.deepEqual(killed, ["killed"]);
});

test("ExecutorClient gives SHUTDOWN when it never reached an agent, checkpointing or not", async (context) => {
  const { next, agent } = await pair(context, CHECKPOINTING);
  await agent[Symbol.asyncDispose]();
  assert.equal((await next()).type, "SHUTDOWN");
});

test("ExecutorClient gives SHUTDOWN when the recovery timeout is over", async (context) => {
  const { agent, next, subscribe, clock } = await pair(context, { ...CHECKPOINTING, MESOS_RECOVERY_TIMEOUT: "3secs" });
  (await subscribe()).destroy();
  await agent[Symbol.asyncDispose]();
  const lostMs = clock.nowMs();
  let event = await next();
  while (event.type === "DISCONNECTED") {
    assert.ok(event.retryMs <= 2_000);
    const pending = next();
    clock.advance(event.retryMs);
    event = await pending;
  }
  assert.equal(event.type, "SHUTDOWN");
  assert.equal(clock.nowMs() - lostMs, 3_000);
});

test("ExecutorClient asks again after a second while the agent is recovering", async (context) => {
  const { agent, next, clock } = await pair(context);
  agent.answer = () => ({ status: 503, text: "Agent is recovering" });
  const event = await next();
  assert.ok(event.type === "DISCONNECTED" && event.retryMs === 1_000);
  agent.answer = () => undefined;
  const pending = next();
  clock.advance(1_000);
  await (await agent.subscriptions.next()).send(SUBSCRIBED);
  assert.equal((await pending).type, "SUBSCRIBED");
});

test("ExecutorClient.events() throws when the agent does not know the executor", async (context) => {
  const { agent, events } = await pair(context);
  agent.answer = () => ({ status: 400, text: "Executor cannot be found" });
  await assert.rejects(events.next(), { code: "REFUSED", message: /Executor cannot be found/ });
});

test("ExecutorClient starts the grace period on SHUTDOWN, delivers updates meanwhile, and ends with the stream", async (context) => {
  const { agent, client, events, next, subscribe, killed, clock } = await pair(context);
  const subscription = await subscribe();
  await subscription.send({ type: "SHUTDOWN" });
  assert.equal((await next()).type, "SHUTDOWN");
  client.update({ task_id: { value: "t1" }, state: "TASK_KILLED" });
  assert.equal((await agent.calls.next()).update?.status.state, "TASK_KILLED");
  const end = events.next();
  subscription.end();
  assert.equal((await end).done, true);
  await client.flushed();
  await client[Symbol.asyncDispose]();
  clock.advance(60_000);
  assert.deepEqual(killed, []);
});

test("ExecutorClient.message() sends bytes to the scheduler, with its token", async (context) => {
  const { agent, client, subscribe } = await pair(context, { MESOS_EXECUTOR_AUTHENTICATION_TOKEN: "jwt" });
  await subscribe();
  let authorization: string | undefined;
  agent.answer = (_call, request) => void (authorization = request.headers.authorization);
  await client.message(Uint8Array.of(1, 2));
  assert.deepEqual((await agent.calls.next()).message?.data, Uint8Array.of(1, 2));
  assert.equal(authorization, "Bearer jwt");
});

for (const [name, value, reason] of [
  ["MESOS_EXECUTOR_ID", "", /MESOS_EXECUTOR_ID is not set/],
  ["MESOS_RECOVERY_TIMEOUT", "soon", /MESOS_RECOVERY_TIMEOUT is no duration: 'soon'/],
] as const) {
  test(`readExecutorEnvironment() names ${name}='${value}'`, () => {
    const env = {
      MESOS_FRAMEWORK_ID: "F1",
      MESOS_EXECUTOR_ID: "e1",
      MESOS_SLAVE_ID: "S0",
      MESOS_AGENT_ENDPOINT: "127.0.0.1:5051",
      [name]: value,
    };
    assert.throws(() => readExecutorEnvironment(env), { code: "REFUSED", message: reason });
  });
}

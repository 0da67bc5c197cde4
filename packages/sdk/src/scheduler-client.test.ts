import assert from "node:assert/strict";
import { test, type TestContext } from "node:test";
import { FakeClock, seededRandom } from "@meseta/base/testing";
import { encodeRecord, scheduler, type v1 } from "@meseta/protocol";
import { MesosError } from "./errors.ts";
import { SchedulerClient, type SchedulerOptions } from "./scheduler-client.ts";
import type { SchedulerEvent } from "./scheduler-events.ts";
import { commandTask } from "./tasks.ts";
import { FakeMaster, subscribedEvent } from "./testing.ts";

const FRAMEWORK: v1.FrameworkInfo = {
  user: "me",
  name: "test",
  roles: ["dev"],
  capabilities: [{ type: "MULTI_ROLE" }],
};

/** A fake master, and a client that is about to subscribe to it. */
async function pair(context: TestContext, options: Partial<SchedulerOptions> = {}) {
  const master = await FakeMaster.listen();
  const clock = new FakeClock();
  const client = new SchedulerClient({
    master: master.address,
    framework: FRAMEWORK,
    timers: clock,
    random: seededRandom(1),
    ...options,
  });
  const events = client.events();
  context.after(async () => {
    await client[Symbol.asyncDispose]();
    await master[Symbol.asyncDispose]();
  });
  const next = async () => {
    const { value } = await events.next();
    assert.ok(value, "The events ended");
    return value;
  };
  /** Goes through a subscription up to and including SUBSCRIBED. */
  const subscribe = async () => {
    const pending = next();
    const subscription = await master.subscriptions.next();
    await subscription.send(subscribedEvent());
    assert.equal((await pending).type, "SUBSCRIBED");
    return subscription;
  };
  return { master, clock, client, events, next, subscribe };
}

const status = (taskId: string, state: v1.TaskState, uuid?: Uint8Array): v1.TaskStatus => ({
  task_id: { value: taskId },
  state,
  agent_id: { value: "S0" },
  ...(uuid !== undefined && { uuid }),
});
const update = (of: v1.TaskStatus): scheduler.Event => ({ type: "UPDATE", update: { status: of } });
const offer: v1.Offer = {
  id: { value: "O1" },
  framework_id: { value: "F1" },
  agent_id: { value: "S0" },
  hostname: "h",
};
const UUID = Uint8Array.from({ length: 16 }, (_, at) => (at === 6 ? 0x40 : at));

for (const format of ["json", "protobuf"] as const) {
  for (const pieceBytes of [1, 7, 100_000]) {
    test(`SchedulerClient.events() reads ${format} records that come in pieces of ${pieceBytes} bytes`, async (context) => {
      const { next, subscribe, client } = await pair(context, { format });
      const subscription = await subscribe();
      assert.equal(client.frameworkId, "F1");
      assert.deepEqual(subscription.call.subscribe?.framework_info.name, "test");
      const message = `ünïcode ${"x".repeat(50)}`;
      const sent = status("t1", "TASK_RUNNING");
      const pending = next();
      await subscription.send(update({ ...sent, message }), { pieceBytes });
      await subscription.send({ type: "HEARTBEAT" }, { pieceBytes });
      const event = await pending;
      assert.ok(event.type === "UPDATE");
      assert.equal(event.update.status.message, message);
      assert.equal((await next()).type, "HEARTBEAT");
    });
  }
}

test("SchedulerClient.events() gives several records of one chunk in order", async (context) => {
  const { next, subscribe } = await pair(context, { format: "json" });
  const subscription = await subscribe();
  const records = ["t1", "t2", "t3"].map((id) =>
    encodeRecord(scheduler.Event.toJson(update(status(id, "TASK_RUNNING")))),
  );
  subscription.sendRaw(Buffer.concat(records));
  for (const id of ["t1", "t2", "t3"]) {
    const event = await next();
    assert.ok(event.type === "UPDATE" && event.update.status.task_id.value === id);
  }
});

test("SchedulerClient makes every call with its framework id and stream id", async (context) => {
  const { master, client, subscribe } = await pair(context);
  await subscribe();
  const streamIds = new Set<unknown>();
  master.answer = (_call, request) => void streamIds.add(request.headers["mesos-stream-id"]);
  const task = commandTask({ id: "t1", agentId: "S0", resources: [], command: "true" });
  await client.launch(offer, [task], { refuseSeconds: 1 });
  await client.decline([offer]);
  await client.revive();
  await client.suppress(["dev"]);
  await client.kill("t1", { agentId: "S0", graceMs: 1500 });
  await client.reconcile();
  await client.message("S0", "e1", Uint8Array.of(1));
  await client.shutdown("S0", "e1");
  await client.acknowledge(status("t1", "TASK_RUNNING", UUID));
  const calls: scheduler.Call[] = [];
  for (let count = 0; count < 9; count++) calls.push(await master.calls.next());
  assert.deepEqual(
    calls.map((call) => call.type),
    ["ACCEPT", "DECLINE", "REVIVE", "SUPPRESS", "KILL", "RECONCILE", "MESSAGE", "SHUTDOWN", "ACKNOWLEDGE"],
  );
  assert.ok(calls.every((call) => call.framework_id?.value === "F1"));
  assert.equal(calls[0]?.accept?.operations?.[0]?.launch?.task_infos?.[0]?.command?.value, "true");
  assert.equal(calls[0]?.accept?.filters?.refuse_seconds, 1);
  assert.equal(calls[4]?.kill?.kill_policy?.grace_period?.nanoseconds, 1_500_000_000);
  assert.deepEqual([...streamIds], ["00000000-0000-4000-8000-000000000001"]);
});

test("SchedulerClient acknowledges an update when the next event is asked for, and not before", async (context) => {
  const { master, next, subscribe, client } = await pair(context);
  const subscription = await subscribe();
  await subscription.send(update(status("t1", "TASK_RUNNING", UUID)));
  await next();
  await client.reconcile();
  assert.equal((await master.calls.next()).type, "RECONCILE");
  const pending = next();
  const acknowledgement = await master.calls.next();
  assert.deepEqual(acknowledgement.acknowledge, { agent_id: { value: "S0" }, task_id: { value: "t1" }, uuid: UUID });
  await subscription.send(update(status("t1", "TASK_RUNNING"))); // without a uuid: nothing to acknowledge
  await pending;
  await subscription.send({ type: "HEARTBEAT" });
  await next();
  await client.revive();
  assert.equal((await master.calls.next()).type, "REVIVE");
});

test("SchedulerClient leaves acknowledging to the caller when told so", async (context) => {
  const { master, next, subscribe, client } = await pair(context, { acknowledge: false });
  const subscription = await subscribe();
  await subscription.send(update(status("t1", "TASK_RUNNING", UUID)));
  await subscription.send({ type: "HEARTBEAT" });
  await next();
  await next();
  await client.revive();
  assert.equal((await master.calls.next()).type, "REVIVE");
});

test("SchedulerClient follows a redirect to the leader, and calls go there", async (context) => {
  const leader = await FakeMaster.listen();
  context.after(() => leader[Symbol.asyncDispose]());
  const { master, next, client } = await pair(context);
  master.answer = () => ({ status: 307, headers: { Location: `//${leader.address}/master/api/v1/scheduler` } });
  const pending = next();
  const subscription = await leader.subscriptions.next();
  await subscription.send(subscribedEvent());
  await pending;
  await client.revive();
  assert.equal((await leader.calls.next()).type, "REVIVE");
  assert.equal(client.master, `http://${leader.address}`);
});

test("SchedulerClient tries the next master when one is not ready, and rests when none is", async (context) => {
  const second = await FakeMaster.listen();
  context.after(() => second[Symbol.asyncDispose]());
  const first = await FakeMaster.listen();
  context.after(() => first[Symbol.asyncDispose]());
  first.answer = () => ({ status: 503, text: "No leader elected" });
  const { next, clock } = await pair(context, { master: `${first.address},${second.address}` });
  const refused = await next();
  assert.ok(refused.type === "DISCONNECTED");
  assert.equal(refused.reason.code, "NOT_LEADER");
  assert.match(refused.reason.message, /^Cannot subscribe at http:.*: HTTP 503 \(No leader elected\)$/);
  const pending = next();
  clock.advance(refused.retryMs);
  await (await second.subscriptions.next()).send(subscribedEvent());
  assert.equal((await pending).type, "SUBSCRIBED");
});

test("SchedulerClient keeps its framework id and reconciles when the connection broke", async (context) => {
  const { master, next, subscribe, client, clock } = await pair(context);
  const first = await subscribe();
  await client.launch(offer, [commandTask({ id: "t1", agentId: "S0", resources: [], command: "true" })]);
  await master.calls.next();
  first.destroy();
  const lost = await next();
  assert.ok(lost.type === "DISCONNECTED" && lost.reason.code === "UNREACHABLE");
  await assert.rejects(client.revive(), { code: "NOT_SUBSCRIBED", message: /^Cannot revive: not subscribed/ });

  const pending = next();
  clock.advance(lost.retryMs);
  const second = await master.subscriptions.next();
  assert.equal(second.call.framework_id?.value, "F1");
  assert.equal(second.call.subscribe?.framework_info.id?.value, "F1");
  await second.send(subscribedEvent());
  await pending;
  const t1 = { task_id: { value: "t1" }, agent_id: { value: "S0" } };
  assert.deepEqual((await master.calls.next()).reconcile?.tasks ?? [], []);
  assert.deepEqual((await master.calls.next()).reconcile?.tasks, [t1]);
  clock.advance(5_000); // no answer: asked again
  assert.deepEqual((await master.calls.next()).reconcile?.tasks, [t1]);
  await second.send(update(status("t1", "TASK_RUNNING")));
  await next();
  clock.advance(60_000); // answered: not asked any more
  await client.revive();
  assert.equal((await master.calls.next()).type, "REVIVE");
});

test("SchedulerClient reconnects when five heartbeats failed to come", async (context) => {
  const { next, subscribe, clock } = await pair(context);
  const subscription = await subscribe();
  const first = next();
  clock.advance(74_999);
  await subscription.send({ type: "HEARTBEAT" });
  assert.equal((await first).type, "HEARTBEAT");
  const second = next();
  await Promise.resolve(); // lets the client ask for the next chunk, which starts the watch
  clock.advance(75_000);
  const lost = await second;
  assert.ok(lost.type === "DISCONNECTED");
  assert.match(lost.reason.message, /silent for 75000 ms/);
});

test("SchedulerClient.events() ends with the master's reason on ERROR", async (context) => {
  const { events, subscribe } = await pair(context);
  const subscription = await subscribe();
  await subscription.send({ type: "ERROR", error: { message: "Framework failed over" } });
  subscription.end();
  await assert.rejects(events.next(), { code: "ENDED", message: /Framework failed over$/ });
});

for (const code of [400, 401, 403, 406]) {
  test(`SchedulerClient.events() ends when the subscription is refused with ${code}`, async (context) => {
    const { master, events } = await pair(context);
    master.answer = () => ({ status: code, text: "because" });
    await assert.rejects(events.next(), { code: "REFUSED", status: code, message: /because/ });
  });
}

test("A refused call throws with act, status and reason, and the stream goes on", async (context) => {
  const { master, client, next, subscribe } = await pair(context);
  const subscription = await subscribe();
  master.answer = () => ({ status: 400, text: "Bad stream id" });
  await assert.rejects(client.decline([offer]), (error) => {
    assert.ok(error instanceof MesosError);
    assert.match(error.message, /^Cannot decline at http:.*: HTTP 400 \(Bad stream id\)$/);
    return error.code === "REFUSED" && error.status === 400;
  });
  await subscription.send({ type: "HEARTBEAT" });
  assert.equal((await next()).type, "HEARTBEAT");
});

for (const [what, bytes] of [
  ["a length that lies about being one", "twenty\n{}"],
  ["a record that is no JSON", "5\nhello"],
  ["a record beyond the limit", "99999999999\n"],
] as const) {
  test(`SchedulerClient reconnects after ${what}`, async (context) => {
    const { next, subscribe } = await pair(context, { format: "json" });
    (await subscribe()).sendRaw(bytes);
    const lost = await next();
    assert.ok(lost.type === "DISCONNECTED");
    assert.equal(lost.reason.code, "BAD_ANSWER");
  });
}

test("SchedulerClient passes over events of kinds it does not know", async (context) => {
  const { next, subscribe } = await pair(context, { format: "json" });
  const subscription = await subscribe();
  subscription.sendRaw(encodeRecord('{"type":"FIREWORKS","fireworks":{}}'));
  subscription.sendRaw(encodeRecord('{"type":"UPDATE"}'));
  await subscription.send({ type: "HEARTBEAT" });
  assert.equal((await next()).type, "HEARTBEAT");
});

test("SchedulerClient.teardown() ends the events, and so does the signal", async (context) => {
  const { events, subscribe, client, master } = await pair(context);
  await subscribe();
  const pending = events.next();
  await client.teardown();
  assert.equal((await master.calls.next()).type, "TEARDOWN");
  assert.equal((await pending).done, true);

  const ending = new AbortController();
  const other = await pair(context, { signal: ending.signal });
  await other.subscribe();
  const last = other.events.next();
  ending.abort();
  assert.equal((await last).done, true);
});

test("SchedulerClient.events() gives nothing more after teardown, not even what came in the same breath", async (context) => {
  const { client, events, next, subscribe } = await pair(context, { acknowledge: false });
  const subscription = await subscribe();
  await Promise.all([
    subscription.send(update(status("t1", "TASK_FINISHED"))),
    subscription.send({ type: "OFFERS", offers: { offers: [offer] } }),
  ]);
  assert.equal((await next()).type, "UPDATE");
  await client.teardown();
  assert.equal((await events.next()).done, true);
});

test("SchedulerClient.events() ends quietly when the stream ends before teardown is answered", async (context) => {
  const { events, subscribe, client, master } = await pair(context);
  const subscription = await subscribe();
  const pending = events.next();
  master.answer = () => {
    subscription.end();
    return undefined;
  };
  await client.teardown();
  assert.equal((await pending).done, true);
});

test("SchedulerClient.run() waits for each handler before the next event", async (context) => {
  const { master, client } = await pair(context);
  const seen: string[] = [];
  const done = new SchedulerClient({ master: master.address, framework: FRAMEWORK });
  context.after(() => done[Symbol.asyncDispose]());
  const note = async (event: SchedulerEvent) => {
    seen.push(`${event.type}…`);
    await Promise.resolve();
    seen.push(event.type);
  };
  const running = done.run({
    SUBSCRIBED: note,
    HEARTBEAT: async (event) => {
      await note(event);
      await done.teardown();
    },
  });
  const subscription = await master.subscriptions.next();
  await subscription.send(subscribedEvent());
  await subscription.send({ type: "HEARTBEAT" });
  await running;
  assert.deepEqual(seen, ["SUBSCRIBED…", "SUBSCRIBED", "HEARTBEAT…", "HEARTBEAT"]);
  assert.equal(client.isSubscribed, false);
});

test("SchedulerClient sends its credential with every request", async (context) => {
  const { master, subscribe, client } = await pair(context, { credential: { principal: "p", secret: "s" } });
  const seen: unknown[] = [];
  master.answer = (_call, request) => void seen.push(request.headers.authorization);
  await subscribe();
  await client.revive();
  assert.deepEqual(seen, ["Basic cDpz", "Basic cDpz"]);
});

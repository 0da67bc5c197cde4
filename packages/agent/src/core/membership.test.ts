/** Registration, pings, reconnecting. Source: agent, section 8.3; internal messages, section 3. */
import assert from "node:assert/strict";
import test from "node:test";
import { Resources } from "@meseta/resources";
import { CoreHarness, MASTER } from "../core-harness.ts";
import { AGENT_ID, anExecutorTask, aTask } from "../testing.ts";

const REGISTER = "mesos.internal.RegisterSlaveMessage";
const REREGISTER = "mesos.internal.ReregisterSlaveMessage";

test("a new agent looks for a master first, and registers within the backoff factor", () => {
  const harness = new CoreHarness();
  assert.deepEqual(harness.step({ kind: "start", recovered: undefined }), [{ kind: "detect" }]);
  harness.step({ kind: "masterDetected", master: MASTER });
  assert.equal(harness.sent(REGISTER).length, 0);
  harness.advance(1_000);
  assert.ok(harness.sent(REGISTER).length >= 1);
  assert.deepEqual(harness.of("link")[0], { kind: "link", to: MASTER });
});

test("registration attempts stay within their ceilings: b·2^k, a minute at most", () => {
  for (let seed = 1; seed <= 20; seed++) {
    const harness = new CoreHarness({}, seed);
    harness.step({ kind: "start", recovered: undefined });
    harness.step({ kind: "masterDetected", master: MASTER });
    let last = harness.nowMs;
    for (const ceilingMs of [1_000, 2_000, 4_000, 8_000, 16_000, 32_000, 60_000, 60_000]) {
      const before = harness.sent(REGISTER).length;
      while (harness.sent(REGISTER).length === before) harness.advance(1);
      assert.ok(harness.nowMs - last <= ceilingMs, `seed ${seed}: waited ${harness.nowMs - last} of ${ceilingMs}`);
      last = harness.nowMs;
    }
  }
});

test("what RegisterSlave says", () => {
  const harness = new CoreHarness();
  harness.step({ kind: "start", recovered: undefined });
  harness.step({ kind: "masterDetected", master: MASTER });
  harness.advance(1_000);
  const [message] = harness.sent(REGISTER);
  assert.equal(message?.version, "1.12.0");
  assert.deepEqual(message?.agent.resources, [{ name: "cpus", type: "SCALAR", scalar: { value: 8 }, role: "*" }]);
  assert.equal(message?.agent.id, undefined);
  assert.deepEqual(
    message?.agent_capabilities?.map(({ type }) => type),
    [
      "MULTI_ROLE",
      "HIERARCHICAL_ROLE",
      "RESERVATION_REFINEMENT",
      "RESOURCE_PROVIDER",
      "RESIZE_VOLUME",
      "AGENT_OPERATION_FEEDBACK",
      "AGENT_DRAINING",
      "TASK_RESOURCE_LIMITS",
    ],
  );
  assert.equal((message?.resource_version_uuid?.value[6] ?? 0) >> 4, 4, "a version 4 UUID");
});

test("each answer to a registration is followed by UpdateSlave, with its flag and its empty lists", () => {
  const harness = new CoreHarness();
  harness.step({ kind: "start", recovered: undefined });
  harness.step({ kind: "masterDetected", master: MASTER });
  harness.admit();
  harness.admit(); // the master says so again after a retry
  const updates = harness.sent("mesos.internal.UpdateSlaveMessage");
  assert.equal(updates.length, 2);
  const { resource_version_uuid: version, ...rest } = updates[0]!;
  assert.equal(version?.value.length, 16);
  assert.deepEqual(rest, {
    agent_id: { value: AGENT_ID },
    update_oversubscribed_resources: false,
    operations: {},
    resource_providers: {},
  });
  assert.deepEqual(
    harness.of("checkpoint").map(({ record }) => record.kind),
    ["agent"],
  );
});

test("an answer with another id than the agent's ends it", () => {
  const harness = CoreHarness.registered();
  harness.admit("M9-S9");
  assert.match(harness.of("exit")[0]?.problem ?? "", /M9-S9/);
});

test("an answer of somebody who does not lead is ignored", () => {
  const harness = new CoreHarness();
  harness.step({ kind: "start", recovered: undefined });
  harness.step({ kind: "masterDetected", master: MASTER });
  harness.message("mesos.internal.SlaveRegisteredMessage", { agent_id: { value: AGENT_ID } }, "master@6.6.6.6:5050");
  assert.equal(harness.core.state.agentId, undefined);
});

test("a ping is answered to whoever sent it, in every state", () => {
  const harness = new CoreHarness();
  for (const from of ["slave-observer(1)@10.0.0.1:5050", "slave-observer(2)@10.0.0.9:5050"]) {
    const effects = harness.message("mesos.internal.PingSlaveMessage", { connected: true }, from);
    assert.deepEqual(effects[0], {
      kind: "send",
      to: from,
      message: { name: "mesos.internal.PongSlaveMessage", body: {} },
    });
  }
});

test("a ping that says «disconnected» makes the agent register again", () => {
  const harness = CoreHarness.registered();
  harness.message("mesos.internal.PingSlaveMessage", { connected: false });
  assert.equal(harness.core.state.phase, "disconnected");
  harness.advance(1_000);
  assert.ok(harness.sent(REREGISTER).length >= 1);
});

test("what a master that does not lead pings neither makes the agent register again nor keeps it waiting", () => {
  const harness = CoreHarness.registered();
  harness.advance(1_000);
  harness.message("mesos.internal.PingSlaveMessage", { connected: true });
  harness.message("mesos.internal.PingSlaveMessage", { connected: false }, "slave-observer(1)@10.0.0.9:5050");
  assert.equal(harness.core.state.phase, "running");
  harness.advance(74_000);
  harness.message("mesos.internal.PingSlaveMessage", { connected: true }, "slave-observer(1)@10.0.0.9:5050");
  harness.advance(1_000);
  assert.equal(harness.core.state.phase, "disconnected");
});

test("75 seconds without a ping make the agent look for the master again; a ping in time does not", () => {
  const harness = CoreHarness.registered();
  harness.advance(74_000);
  harness.message("mesos.internal.PingSlaveMessage", { connected: true });
  harness.advance(74_999);
  assert.equal(harness.core.state.phase, "running");
  harness.advance(1);
  assert.equal(harness.core.state.phase, "disconnected");
  assert.equal(harness.of("detect").length, 1);
});

test("the ping timeout is the master's to say", () => {
  const harness = CoreHarness.registered();
  const connection = { total_ping_timeout_seconds: 2 };
  harness.message("mesos.internal.SlaveRegisteredMessage", { agent_id: { value: AGENT_ID }, connection });
  harness.advance(2_000);
  assert.equal(harness.core.state.phase, "disconnected");
});

test("an answer to an attempt whose link broke meanwhile is not the last word: nobody would tell if the master went", () => {
  const harness = CoreHarness.registered();
  harness.step({ kind: "linkBroken", upid: MASTER });
  harness.advance(1_000);
  harness.step({ kind: "linkBroken", upid: MASTER });
  harness.effects.length = 0;
  harness.message("mesos.internal.SlaveReregisteredMessage", { agent_id: { value: AGENT_ID } });
  assert.equal(harness.core.state.phase, "disconnected");
  harness.advance(1_000);
  assert.equal(harness.of("link").length >= 1, true);
  harness.message("mesos.internal.SlaveReregisteredMessage", { agent_id: { value: AGENT_ID } });
  assert.equal(harness.core.state.phase, "running");
});

test("an operation that came after the agent last told what it keeps has it tell again", () => {
  const harness = CoreHarness.registered({
    info: { hostname: "10.0.0.2", port: 5051, checkpoint: true, resources: Resources.parse("disk:64").toWire() },
  });
  harness.step({ kind: "linkBroken", upid: MASTER });
  harness.advance(1_000);
  const reserved = {
    ...Resources.parse("disk:8").toWire()[0]!,
    reservations: [{ type: "DYNAMIC", role: "a" }],
  } as const;
  harness.message("mesos.internal.CheckpointResourcesMessage", { resources: [reserved] });
  const before = harness.sent(REREGISTER).length;
  const answer = { agent_id: { value: AGENT_ID } };
  harness.message("mesos.internal.SlaveReregisteredMessage", answer);
  harness.advance(1_000);
  assert.equal(harness.sent(REREGISTER)[before]?.checkpointed_resources?.length, 1);
  harness.message("mesos.internal.SlaveReregisteredMessage", answer);
  assert.equal(harness.core.state.phase, "running");
});

test("a broken link makes the agent register again, with everything it runs", () => {
  const harness = CoreHarness.registered();
  harness.run(aTask("c"));
  harness.started("c");
  harness.run(anExecutorTask("x"));
  harness.run(anExecutorTask("q", "x2"));
  harness.subscribe();
  harness.step({ kind: "linkBroken", upid: MASTER });
  assert.equal(harness.core.updates.isPaused, true);
  harness.advance(1_000);
  const message = harness.sent(REREGISTER)[0]!;
  assert.equal(message.agent.id?.value, AGENT_ID);
  const tasks = message.tasks!.map((task) => [
    task.task_id.value,
    task.state,
    task.executor_id?.value,
    task.resources?.[0]?.role,
  ]);
  assert.deepEqual(tasks, [
    ["c", "TASK_RUNNING", undefined, "*"], // the executor of a command is nobody's business
    ["x", "TASK_STAGING", "x1", "*"],
    ["q", "TASK_STAGING", "x2", "*"],
  ]);
  assert.deepEqual(
    message.executor_infos?.map((info) => info.executor_id.value),
    ["x1", "x2"],
  );
  assert.equal(message.frameworks?.length, 1);
  const command = message.tasks![0]!;
  assert.deepEqual(
    command.statuses?.map((status) => [status.state, status.executor_id?.value]),
    [
      ["TASK_STARTING", "c"],
      ["TASK_RUNNING", "c"],
    ],
  );
  assert.equal(command.status_update_state, "TASK_STARTING", "the one that was forwarded");
});

test("while it is away from its master an agent keeps its updates, and sends the head of each stream on its return", () => {
  const harness = CoreHarness.registered();
  harness.run(aTask("t"));
  harness.step({ kind: "masterDetected", master: undefined });
  harness.started("t");
  harness.exited("t", 0);
  assert.deepEqual(harness.statesOf("t"), []);
  harness.step({ kind: "masterDetected", master: "master@10.0.0.5:5050" });
  harness.advance(1_000);
  const [reported] = harness.sent(REREGISTER).at(-1)!.tasks!;
  assert.deepEqual([reported?.state, reported?.status_update_state], ["TASK_FINISHED", "TASK_STARTING"]);
  harness.message("mesos.internal.SlaveReregisteredMessage", { agent_id: { value: AGENT_ID } }, "master@10.0.0.5:5050");
  assert.deepEqual(harness.statesOf("t"), ["TASK_STARTING"]);
  assert.equal(harness.updatesOf("t")[0]?.latest_state, "TASK_FINISHED", "the newest state is told all the same");
});

test("a master that wants the agent gone gets its executors ended, and an exit", () => {
  const harness = CoreHarness.registered();
  harness.run(aTask("t"));
  harness.started("t");
  harness.message("mesos.internal.ShutdownMessage", { message: "marked gone" });
  assert.deepEqual(
    harness.of("signal").map(({ signal }) => signal),
    [15],
  );
  assert.deepEqual(harness.of("exit"), []);
  harness.exited("t", 15);
  assert.match(harness.of("exit")[0]?.problem ?? "", /marked gone/);
  assert.ok(harness.of("checkpoint").some(({ record }) => record.kind === "agentForgotten"));
  assert.deepEqual(harness.sent("mesos.internal.UnregisterSlaveMessage"), []);
});

test("an agent told to leave unregisters first", () => {
  const harness = CoreHarness.registered();
  harness.step({ kind: "shutdown", unregister: true });
  assert.equal(harness.sent("mesos.internal.UnregisterSlaveMessage")[0]?.agent_id.value, AGENT_ID);
  assert.equal(harness.of("exit").length, 1);
});

test("an agent with a credential proves who it is to each master before it registers", () => {
  const harness = new CoreHarness({ authenticates: true });
  harness.step({ kind: "start", recovered: undefined });
  harness.step({ kind: "masterDetected", master: MASTER });
  harness.advance(1000);
  assert.deepEqual(
    harness.of("authenticate").map(({ to }) => to),
    [MASTER],
  );
  assert.equal(harness.sent("mesos.internal.RegisterSlaveMessage").length, 0);
  harness.step({ kind: "authenticated", by: "master@10.0.0.9:5050", outcome: "completed" }); // an earlier master's
  assert.equal(harness.sent("mesos.internal.RegisterSlaveMessage").length, 0);
  harness.step({ kind: "authenticated", by: MASTER, outcome: "completed" });
  assert.equal(harness.sent("mesos.internal.RegisterSlaveMessage").length, 1);
  harness.step({ kind: "linkBroken", upid: MASTER }); // before the answer: whoever leads next does not know us
  harness.advance(1000);
  assert.equal(harness.of("authenticate").length, 2);
});

test("an agent that a master does not believe ends, and leaves its executors alone", () => {
  const harness = new CoreHarness({ authenticates: true });
  harness.step({ kind: "start", recovered: undefined });
  harness.step({ kind: "masterDetected", master: MASTER });
  harness.advance(1000);
  harness.step({ kind: "authenticated", by: MASTER, outcome: "failed" });
  assert.match(harness.of("exit")[0]?.problem ?? "", /refused to authenticate/);
  assert.deepEqual(harness.of("destroy"), []);
});

test("the end of an executor while its agent registers again is told once more when it has", () => {
  const harness = CoreHarness.registered();
  const EXITED = "mesos.internal.ExitedExecutorMessage";
  harness.run(anExecutorTask("t"));
  harness.started("x1");
  harness.step({ kind: "linkBroken", upid: MASTER });
  harness.advance(1_000);
  harness.exited("x1", 0);
  assert.equal(harness.sent(EXITED).length, 1, "the master may be about to take the report from before");
  const answer = () => harness.message("mesos.internal.SlaveReregisteredMessage", { agent_id: { value: AGENT_ID } });
  answer();
  assert.deepEqual(
    harness.sent(EXITED).map(({ executor_id: { value } }) => value),
    ["x1", "x1"],
  );
  answer();
  assert.equal(harness.sent(EXITED).length, 2);
});

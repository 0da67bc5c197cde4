import assert from "node:assert/strict";
import { test } from "node:test";
import type { scheduler, v1 } from "@meseta/protocol";
import { Resources } from "@meseta/resources";
import { type TestFramework, TestMaster, aTask, agentPid } from "../testing.ts";
import { callProblem } from "./validation/call.ts";

function started(info: Partial<v1.FrameworkInfo> = {}): {
  master: TestMaster;
  framework: TestFramework;
  offer: v1.Offer;
} {
  const master = new TestMaster();
  master.register();
  const framework = master.subscribe(info);
  return { master, framework, offer: framework.offers[0]! };
}

// Source: scheduler API, section 2.1.
const malformed: [string, scheduler.Call, RegExp][] = [
  ["V1 without a type", {}, /'type'/],
  ["V2 SUBSCRIBE without its payload", { type: "SUBSCRIBE" }, /'subscribe'/],
  [
    "V2 SUBSCRIBE with an id in one place only",
    { type: "SUBSCRIBE", framework_id: { value: "F" }, subscribe: { framework_info: { user: "u", name: "n" } } },
    /differs/,
  ],
  ["V3 a call without a framework id", { type: "REVIVE" }, /'framework_id'/],
  ["V4 ACCEPT without its payload", { type: "ACCEPT", framework_id: { value: "F" } }, /'accept'/],
  [
    "V5 ACKNOWLEDGE with a short uuid",
    {
      type: "ACKNOWLEDGE",
      framework_id: { value: "F" },
      acknowledge: { agent_id: { value: "S" }, task_id: { value: "T" }, uuid: new Uint8Array(3) },
    },
    /uuid/,
  ],
];
for (const [what, call, expected] of malformed) {
  test(`callProblem() refuses ${what}`, () => assert.match(callProblem(call)?.message ?? "", expected));
}
for (const type of ["TEARDOWN", "REVIVE", "SUPPRESS"] as const) {
  test(`callProblem() takes ${type} without a payload`, () => {
    assert.equal(callProblem({ type, framework_id: { value: "F" } }), undefined);
  });
}

test("refuse() tells an unknown framework 400, and a wrong or missing stream id 400", () => {
  const { master, framework } = started();
  const call = { type: "REVIVE" as const, framework_id: { value: framework.id } };
  assert.equal(master.core.refuse({ ...call, framework_id: { value: "nobody" } }, "x")?.status, 400);
  assert.equal(master.core.refuse(call, undefined)?.status, 400);
  assert.equal(master.core.refuse(call, "another")?.status, 400);
  framework.leave();
});

test("refuse() tells a framework that is known but not connected 403", () => {
  const { master, framework } = started({ failover_timeout: 100 });
  framework.leave();
  const call = { type: "REVIVE" as const, framework_id: { value: framework.id } };
  assert.equal(master.core.refuse(call, `stream-${framework.stream}`)?.status, 403);
});

// Source: scheduler API, section 2.2.
const refused: [string, Partial<v1.FrameworkInfo>, Partial<scheduler.Call_Subscribe>, RegExp][] = [
  ["S1 'role' with MULTI_ROLE", { capabilities: [{ type: "MULTI_ROLE" }], role: "a" }, {}, /MULTI_ROLE/],
  ["S1 'roles' without MULTI_ROLE", { roles: ["a"] }, {}, /MULTI_ROLE/],
  ["S2 a role twice", { capabilities: [{ type: "MULTI_ROLE" }], roles: ["a", "a"] }, {}, /twice/],
  ["S2 a role that is none", { role: "a b" }, {}, /invalid/],
  ["S3 an id with a slash", { id: { value: "a/b" } }, {}, /slash/],
  ["S5 a failover timeout beyond 64 bits", { failover_timeout: 1e12 }, {}, /out of range/],
  ["S9 a suppressed role that is not its own", { role: "a" }, { suppressed_roles: ["b"] }, /'b'/],
  [
    "S10 constraints for a role that is not its own",
    { role: "a" },
    { offer_constraints: { role_constraints: { b: { groups: [] } } } },
    /'b'/,
  ],
];
for (const [what, info, extra, expected] of refused) {
  test(`SUBSCRIBE with ${what} gets one ERROR event and the end of the stream`, () => {
    const framework = new TestMaster().subscribe(info, extra);
    assert.deepEqual(
      framework.events.map((event) => event.type),
      ["ERROR"],
    );
    assert.match(framework.events[0]?.error?.message ?? "", expected);
    assert.ok(framework.closed);
  });
}

// Source: scheduler API, section 5.6.
const invalid: [string, (offer: v1.Offer) => v1.TaskInfo, RegExp][] = [
  ["T0 negative resources", (o) => aTask(o, "t", "cpus:1", { resources: scalar("cpus", -1) }), /invalid resources/],
  ["T1 an id with a slash", (o) => aTask(o, "a/b"), /slash/],
  ["T3 another agent", (o) => aTask(o, "t", "cpus:1", { agent_id: { value: "other" } }), /invalid agent/],
  [
    "T4 a negative grace period",
    (o) => aTask(o, "t", "cpus:1", { kill_policy: { grace_period: { nanoseconds: -1 } } }),
    /negative/,
  ],
  ["T6 a check without a type", (o) => aTask(o, "t", "cpus:1", { check: {} }), /type/],
  [
    "T7 a health check without its command",
    (o) => aTask(o, "t", "cpus:1", { health_check: { type: "COMMAND" } }),
    /command/,
  ],
  ["T8 no resources", (o) => aTask(o, "t", "cpus:1", { resources: [] }), /no resources/],
  ["T8 half a GPU", (o) => aTask(o, "t", "cpus:1;gpus:0.5"), /GPU/],
  [
    "T9 a variable without a value",
    (o) => aTask(o, "t", "cpus:1", { command: { environment: { variables: [{ name: "A" }] } } }),
    /value/,
  ],
  ["T11 a limit below its request", (o) => aTask(o, "t", "cpus:2", { limits: { cpus: { value: 1 } } }), /below/],
  ["T12 neither command nor executor", (o) => without(aTask(o, "t"), "command"), /exactly one/],
  [
    "T13 an executor without a command",
    (o) => ({ ...without(aTask(o, "t"), "command"), executor: { executor_id: { value: "e" } } }),
    /no command/,
  ],
  ["T15 more than was offered", (o) => aTask(o, "t", "cpus:5"), /more than available/],
];
for (const [what, make, expected] of invalid) {
  test(`LAUNCH with ${what} gets TASK_ERROR and the resources are offered again`, () => {
    const { master, framework, offer } = started();
    framework.launch(offer, make(offer));
    const [status] = framework.updates;
    assert.equal(status?.state, "TASK_ERROR");
    assert.equal(status?.reason, "REASON_TASK_INVALID");
    assert.match(status?.message ?? "", expected);
    assert.equal(status?.uuid, undefined);
    assert.equal(master.sentOf("mesos.internal.RunTaskMessage").length, 0);
    master.advance(100);
    assert.equal(framework.offers.length, 2);
  });
}

test("LAUNCH with the id of a running task names it and leaves it alone", () => {
  const { master, framework, offer } = started();
  framework.launch(offer, aTask(offer, "t1"), aTask(offer, "t1"));
  assert.match(framework.updates[0]?.message ?? "", /duplicate ID: t1/);
  assert.equal(master.sentOf("mesos.internal.RunTaskMessage").length, 1);
});

test("one task that does not fit does not stop the others of the same LAUNCH", () => {
  const { master, framework, offer } = started();
  framework.launch(offer, aTask(offer, "a", "cpus:3"), aTask(offer, "b", "cpus:3"), aTask(offer, "c", "cpus:1"));
  assert.deepEqual(
    master.sentOf("mesos.internal.RunTaskMessage").map((run) => run.task.task_id.value),
    ["a", "c"],
  );
});

test("tasks on one new executor say launch_executor once, and its resources count once", () => {
  const { master, framework, offer } = started();
  const executor: v1.ExecutorInfo = {
    executor_id: { value: "e" },
    command: { value: "run" },
    resources: Resources.parse("cpus:1").toWire(),
  };
  const tasks = ["a", "b", "c"].map((id) => without({ ...aTask(offer, id, "cpus:1"), executor }, "command"));
  framework.launch(offer, ...tasks);
  assert.deepEqual(
    master.sentOf("mesos.internal.RunTaskMessage").map((run) => run.launch_executor),
    [true, false, false],
  );
  master.advance(100);
  assert.equal(Resources.fromWire(framework.offers.at(-1)?.resources).scalar("cpus"), 0);
  assert.deepEqual(framework.offers.at(-1)?.executor_ids, [{ value: "e" }]);
});

test("ACCEPT of an offer that is gone drops its tasks in the framework's words", () => {
  for (const [capabilities, state] of [
    [[], "TASK_LOST"],
    [[{ type: "PARTITION_AWARE" as const }], "TASK_DROPPED"],
  ] as const) {
    const { framework, offer } = started({ capabilities });
    framework.launch(offer, aTask(offer, "first"));
    framework.launch(offer, aTask(offer, "second"));
    assert.equal(framework.updates.at(-1)?.state, state);
    assert.equal(framework.updates.at(-1)?.reason, "REASON_INVALID_OFFERS");
  }
});

test("DECLINE holds offers back for 5 seconds by default, REVIVE ends that", () => {
  const { master, framework, offer } = started();
  framework.call({ type: "DECLINE", decline: { offer_ids: [offer.id] } });
  master.advance(4_900);
  assert.equal(framework.offers.length, 1);
  master.advance(200);
  assert.equal(framework.offers.length, 2);
  framework.call({
    type: "DECLINE",
    decline: { offer_ids: [framework.offers[1]!.id], filters: { refuse_seconds: 1e9 } },
  });
  master.advance(3_600_000 - 1);
  assert.equal(framework.offers.length, 2);
  framework.call({ type: "REVIVE" });
  master.advance(100);
  assert.equal(framework.offers.length, 3);
});

test("SUPPRESS stops offers and an unknown role drops the whole call", () => {
  const { master, framework, offer } = started();
  framework.call({ type: "SUPPRESS", suppress: { roles: ["nobody's"] } });
  framework.call({ type: "DECLINE", decline: { offer_ids: [offer.id], filters: { refuse_seconds: 0 } } });
  master.advance(900);
  assert.equal(framework.offers.length, 1);
  master.advance(200);
  assert.equal(framework.offers.length, 2);
  framework.call({ type: "SUPPRESS" });
  framework.call({
    type: "DECLINE",
    decline: { offer_ids: [framework.offers[1]!.id], filters: { refuse_seconds: 0 } },
  });
  master.advance(60_000);
  assert.equal(framework.offers.length, 2);
});

// Source: scheduler API, section 5.8. Rows R1, R4, R5 and R7.
test("RECONCILE answers by what is known of the task and of its agent", () => {
  const master = new TestMaster();
  const present = master.register();
  const lost = master.register("cpus:1;mem:100", { port: 5052 });
  const framework = master.subscribe({ capabilities: [{ type: "PARTITION_AWARE" }], checkpoint: true });
  const offer = framework.offers.find((each) => each.agent_id.value === present)!;
  framework.launch(offer, aTask(offer, "known"));
  master.update(framework, "known", "TASK_RUNNING");
  master.silent.add(agentPid(5052));
  master.advance(90_000);
  assert.equal(master.core.view.registry.agents.get(lost)?.state, "unreachable");
  const before = framework.updates.length;
  const ask = (task: string, agent?: string) => ({
    task_id: { value: task },
    ...(agent === undefined ? {} : { agent_id: { value: agent } }),
  });
  framework.call({
    type: "RECONCILE",
    reconcile: { tasks: [ask("known", "wrong"), ask("x", present), ask("x", lost), ask("x", "never"), ask("x")] },
  });
  const answers = framework.updates.slice(before);
  assert.deepEqual(
    answers.map(({ state }) => state),
    ["TASK_RUNNING", "TASK_GONE", "TASK_UNREACHABLE", "TASK_UNKNOWN", "TASK_UNKNOWN"],
  );
  assert.ok(answers.every(({ reason, uuid }) => reason === "REASON_RECONCILIATION" && uuid === undefined));
  assert.ok(answers[2]?.unreachable_time !== undefined);
});

test("KILL of an unknown task answers like RECONCILE; of a task on a disconnected agent it waits for it", () => {
  const { master, framework, offer } = started({ checkpoint: true });
  framework.call({ type: "KILL", kill: { task_id: { value: "nobody" } } });
  assert.equal(framework.updates.at(-1)?.state, "TASK_LOST");
  framework.launch(offer, aTask(offer, "t1"));
  master.take({ kind: "link-broken", pid: agentPid() });
  framework.call({ type: "KILL", kill: { task_id: { value: "t1" } } });
  assert.equal(master.sentOf("mesos.internal.KillTaskMessage").length, 0);
  const agent = [...master.core.view.agents.values()][0]!;
  const [task] = agent.tasks.get(framework.id)!.values();
  master.fromAgent(agentPid(), {
    name: "mesos.internal.ReregisterSlaveMessage",
    body: {
      agent: { ...agent.info, id: { value: agent.id } },
      version: "1.12.0",
      tasks: [{ ...task!.description }],
      frameworks: [{ user: "nobody", name: "test", id: { value: framework.id } }],
    },
  });
  assert.equal(master.sentOf("mesos.internal.KillTaskMessage").length, 1);
});

test("KILL of a task that has ended is not passed on: after the acknowledgement its agent would tell another end", () => {
  const { master, framework, offer } = started();
  framework.launch(offer, aTask(offer, "t1"));
  master.update(framework, "t1", "TASK_FINISHED");
  framework.call({ type: "KILL", kill: { task_id: { value: "t1" } } });
  assert.equal(master.sentOf("mesos.internal.KillTaskMessage").length, 0);
  assert.equal(framework.updates.at(-1)?.state, "TASK_FINISHED");
});

test("a terminal latest_state frees the resources before the earlier updates are acknowledged", () => {
  const { master, framework, offer } = started();
  framework.launch(offer, aTask(offer, "t1", "cpus:4"));
  master.advance(10);
  master.update(framework, "t1", "TASK_RUNNING", { latest_state: "TASK_FINISHED" });
  master.advance(10);
  assert.equal(framework.updates.at(-1)?.state, "TASK_RUNNING");
  assert.ok(
    framework.offers.some(
      (each) => each.id.value !== offer.id.value && Resources.fromWire(each.resources).scalar("cpus") === 4,
    ),
  );
  assert.equal(master.core.view.frameworks.get(framework.id)?.tasks.size, 1);
});

test("offers speak the format of the framework: pre- or post-refinement, with allocation_info only for MULTI_ROLE", () => {
  const old = started().offer;
  assert.equal(old.resources?.[0]?.role, "*");
  assert.equal(old.allocation_info, undefined);
  assert.equal(old.resources?.[0]?.allocation_info, undefined);
  const capabilities: v1.FrameworkInfo_Capability[] = [{ type: "MULTI_ROLE" }, { type: "RESERVATION_REFINEMENT" }];
  const current = started({ capabilities, roles: ["eng"] }).offer;
  assert.equal(current.resources?.[0]?.role, undefined);
  assert.deepEqual(current.allocation_info, { role: "eng" });
  assert.deepEqual(current.resources?.[0]?.allocation_info, { role: "eng" });
  assert.deepEqual(current.url, {
    scheme: "http",
    address: { hostname: "localhost", ip: "127.0.0.1", port: 5051 },
    path: "/slave(1)",
  });
});

test("an offer that is accepted and not used is offered to others first, as if it were declined", () => {
  const { master, framework, offer } = started();
  const other = master.subscribe();
  framework.call({ type: "ACCEPT", accept: { offer_ids: [offer.id], operations: [], filters: { refuse_seconds: 0 } } });
  assert.deepEqual([framework.offers.length, other.offers.length], [1, 1]);
});

test("offers not answered within the offer timeout are rescinded", () => {
  const master = new TestMaster({ offerTimeoutMs: 30_000 });
  master.register();
  const framework = master.subscribe();
  master.advance(30_100);
  assert.equal(framework.all("RESCIND").length, 1);
  const other = master.subscribe();
  assert.equal(other.offers.length, 1); // who has not answered is passed over for a second
  other.leave();
  master.advance(1000);
  assert.equal(framework.offers.length, 2);
});

function scalar(name: string, value: number): v1.Resource[] {
  return [{ name, type: "SCALAR", scalar: { value } }];
}

function without<Message extends object, Field extends keyof Message>(message: Message, field: Field): Message {
  const { [field]: _gone, ...rest } = message;
  return rest as Message;
}

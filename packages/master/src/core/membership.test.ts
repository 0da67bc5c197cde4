/** Agents come, go and come back: what is written down, and that nobody acts on it before. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { internal, type v1 } from "@meseta/protocol";
import { TestMaster, aTask, agentPid, anAgentInfo, CAPABILITIES } from "../testing.ts";
import type { RegistryChange } from "./registry.ts";

const PARTITION_AWARE: Partial<v1.FrameworkInfo> = { capabilities: [{ type: "PARTITION_AWARE" }], checkpoint: true };
const SHUTDOWN = "mesos.internal.ShutdownMessage";
const REREGISTERED = "mesos.internal.SlaveReregisteredMessage";

function reregister(
  master: TestMaster,
  id: string,
  more: Partial<internal.ReregisterSlaveMessage> = {},
  { port, resources = "cpus:4;mem:4096" }: { port?: number; resources?: string } = {},
) {
  const agent = { ...anAgentInfo(resources, port), id: { value: id } };
  const body = { agent, version: "1.12.0", agent_capabilities: CAPABILITIES, ...more };
  master.fromAgent(agentPid(port), { name: "mesos.internal.ReregisterSlaveMessage", body });
}

/** A record as an earlier master left it. */
function member(id: string, more: Partial<Extract<RegistryChange, { kind: "agent" }>["to"] & object> = {}) {
  const info = internal.SlaveInfo.encode({ ...anAgentInfo("cpus:4;mem:4096"), id: { value: id } });
  return { kind: "agent", id, to: { state: "admitted", info, deactivated: false, ...more } } as RegistryChange;
}

const stateOf = (master: TestMaster, id: string) => master.core.view.registry.agents.get(id)?.state;

test("an agent hears that it is registered only when its admission is written down, however often it asks", () => {
  const master = new TestMaster();
  master.storeIsDown = true;
  master.register();
  master.register();
  assert.equal(master.sentOf("mesos.internal.SlaveRegisteredMessage").length, 0);
  assert.equal(master.core.view.agents.size, 0);
  master.restoreStore();
  const [answer, ...others] = master.sentOf("mesos.internal.SlaveRegisteredMessage");
  assert.equal(others.length, 0);
  assert.equal(stateOf(master, answer!.agent_id.value), "admitted");
});

test("while the store is down an unreachable agent keeps its tasks, and reads go on", () => {
  const master = new TestMaster();
  const id = master.register();
  const framework = master.subscribe(PARTITION_AWARE);
  framework.launch(framework.offers[0]!, aTask(framework.offers[0]!, "t1"));
  master.update(framework, "t1", "TASK_RUNNING");
  master.silent.add(agentPid());
  master.storeIsDown = true;
  master.advance(200_000);
  assert.equal(framework.updates.at(-1)?.state, "TASK_RUNNING");
  assert.equal(master.core.view.agents.has(id), true);
  reregister(master, id); // it is being marked: it has to ask again
  assert.equal(master.sentOf(REREGISTERED).length, 0);
  master.restoreStore();
  assert.equal(framework.updates.at(-1)?.state, "TASK_UNREACHABLE");
  assert.equal(stateOf(master, id), "unreachable");
  reregister(master, id);
  assert.equal(stateOf(master, id), "admitted");
  assert.equal(master.sentOf(REREGISTERED).length, 1);
});

test("an agent that was started again while its return is written down is taken at its last word", () => {
  const master = new TestMaster();
  const id = master.register();
  const framework = master.subscribe(PARTITION_AWARE);
  framework.launch(framework.offers[0]!, aTask(framework.offers[0]!, "t1"));
  master.update(framework, "t1", "TASK_RUNNING");
  const held = master.core.view.agents.get(id)!.tasks.get(framework.id)!.get("t1")!;
  master.silent.add(agentPid());
  master.advance(200_000);
  assert.equal(stateOf(master, id), "unreachable");
  master.storeIsDown = true;
  const task: v1.Task = {
    name: "t1",
    task_id: { value: "t1" },
    framework_id: { value: framework.id },
    agent_id: { value: id },
    state: "TASK_RUNNING",
    resources: held.resources.toWire(),
  };
  reregister(master, id, { tasks: [task] });
  reregister(master, id); // it lost power meanwhile, and the task with it
  master.restoreStore();
  assert.equal(stateOf(master, id), "admitted");
  assert.equal(master.core.view.agents.get(id)!.tasks.size, 0);
});

test("agent_removal_rate_limit: the second agent waits for its turn, and a pong cancels it", () => {
  const master = new TestMaster({ agentRemovalPeriodMs: 600_000 });
  const ids = [5051, 5052, 5053].map((port) => master.register("cpus:1;mem:100", { port }));
  for (const port of [5051, 5052, 5053]) master.silent.add(agentPid(port));
  master.advance(100_000);
  assert.deepEqual(
    ids.map((id) => stateOf(master, id)),
    ["unreachable", "admitted", "admitted"],
  );
  master.silent.delete(agentPid(5052));
  master.advance(20_000);
  master.advance(600_000);
  assert.deepEqual(
    ids.map((id) => stateOf(master, id)),
    ["unreachable", "admitted", "unreachable"],
  );
  assert.equal(master.counted("master/slave_unreachable_canceled"), 1);
  assert.equal(master.counted("master/slave_unreachable_completed"), 2);
});

test("a new master waits for the agents of the registry and does not answer for what they may bring", () => {
  const master = new TestMaster({}, {}, [member("S1"), member("S2")]);
  const framework = master.subscribe(PARTITION_AWARE);
  const tasks = [
    { task_id: { value: "t" }, agent_id: { value: "S1" } }, // R2
    { task_id: { value: "t" } }, // R3
    { task_id: { value: "t" }, agent_id: { value: "never" } }, // R7
  ];
  framework.call({ type: "RECONCILE", reconcile: { tasks } });
  assert.deepEqual(
    framework.updates.map(({ state, agent_id }) => [state, agent_id?.value]),
    [["TASK_UNKNOWN", "never"]],
  );
  reregister(master, "S1");
  assert.deepEqual([...master.core.view.recoveredAgents], ["S2"]);
  master.advance(600_000);
  assert.equal(stateOf(master, "S1"), "admitted");
  assert.equal(stateOf(master, "S2"), "unreachable");
  assert.equal(framework.all("FAILURE").length, 1);
  assert.equal(master.counted("master/recovery_slave_removals"), 1);
  framework.call({ type: "RECONCILE", reconcile: { tasks: [{ task_id: { value: "t" }, agent_id: { value: "S2" } }] } });
  assert.equal(framework.updates.at(-1)?.state, "TASK_UNREACHABLE"); // R5
});

// Source: master reference, section 13, row 15.
const missing: [limit: number, ends: boolean][] = [
  [0.25, true],
  [0.3, false],
  [1, false],
];
for (const [recoveryRemovalShareMax, ends] of missing) {
  test(`3 of 10 agents missing after a failover, ${recoveryRemovalShareMax * 100}% may be: the master ${ends ? "ends" : "goes on"}`, () => {
    const ids = Array.from({ length: 10 }, (_, at) => `S${at}`);
    const records = ids.map((id) => member(id));
    const master = new TestMaster({ recoveryRemovalShareMax }, {}, records);
    for (const [at, id] of ids.slice(0, 7).entries()) reregister(master, id, {}, { port: 6000 + at });
    master.advance(600_000);
    assert.equal(master.exits.length, ends ? 1 : 0);
    const lost = ids.filter((id) => stateOf(master, id) === "unreachable");
    assert.equal(lost.length, ends ? 0 : 3);
  });
}

test("recovered agents leave one by one under the rate limit, and one that returns meanwhile stays", () => {
  const master = new TestMaster({ agentRemovalPeriodMs: 60_000 }, {}, [member("S1"), member("S2"), member("S3")]);
  master.advance(600_000);
  assert.deepEqual(
    ["S1", "S2", "S3"].map((id) => stateOf(master, id)),
    ["unreachable", "admitted", "admitted"],
  );
  reregister(master, "S2");
  master.advance(120_000);
  assert.deepEqual(
    ["S1", "S2", "S3"].map((id) => stateOf(master, id)),
    ["unreachable", "admitted", "unreachable"],
  );
});

test("MARK_AGENT_GONE: its tasks end in the words of each framework, its id is refused for ever", () => {
  const master = new TestMaster();
  const id = master.register();
  const aware = master.subscribe(PARTITION_AWARE);
  const plain = master.subscribe({ checkpoint: true });
  aware.launch(aware.offers[0]!, aTask(aware.offers[0]!, "a"));
  master.advance(10);
  plain.launch(plain.offers[0]!, aTask(plain.offers[0]!, "p"));
  master.storeIsDown = true;
  master.take({ kind: "mark-agent-gone", agentId: id, request: 1 });
  master.take({ kind: "mark-agent-gone", agentId: id, request: 2 });
  assert.equal(master.replies.get(1), undefined);
  assert.equal(master.replies.get(2)?.status, 503);
  master.restoreStore();
  assert.equal(master.replies.get(1)?.status, 200);
  const last = (framework: typeof aware) => [framework.updates.at(-1)?.state, framework.updates.at(-1)?.reason];
  assert.deepEqual(last(aware), ["TASK_GONE_BY_OPERATOR", "REASON_AGENT_REMOVED_BY_OPERATOR"]);
  assert.deepEqual(last(plain), ["TASK_LOST", "REASON_AGENT_REMOVED"]);
  assert.equal(master.sentOf(SHUTDOWN).length, 1);
  reregister(master, id);
  assert.equal(master.sentOf(SHUTDOWN).at(-1)?.message, "Agent has been marked gone");
  assert.equal(master.core.view.agents.size, 0);
  master.take({ kind: "mark-agent-gone", agentId: id, request: 3 });
  master.take({ kind: "mark-agent-gone", agentId: "never", request: 4 });
  assert.deepEqual([master.replies.get(3)?.status, master.replies.get(4)?.status], [200, 404]);
  aware.call({ type: "RECONCILE", reconcile: { tasks: [{ task_id: { value: "x" }, agent_id: { value: id } }] } });
  assert.equal(aware.updates.at(-1)?.state, "TASK_GONE_BY_OPERATOR"); // R6
});

test("MARK_AGENT_GONE works for agents that are unreachable, or not back yet", () => {
  const master = new TestMaster({}, {}, [
    member("S1"),
    { kind: "agent", id: "S2", to: { state: "unreachable", sinceMs: 1, deactivated: false } },
  ]);
  for (const [at, id] of ["S1", "S2"].entries()) master.take({ kind: "mark-agent-gone", agentId: id, request: at });
  assert.deepEqual([stateOf(master, "S1"), stateOf(master, "S2")], ["gone", "gone"]);
  assert.equal(master.core.view.recoveredAgents.size, 0);
});

test("DRAIN_AGENT: no offers, the agent is told, and DRAINED is written when nothing runs there", () => {
  const master = new TestMaster();
  const id = master.register();
  const framework = master.subscribe({ checkpoint: true });
  framework.launch(framework.offers[0]!, aTask(framework.offers[0]!, "t1"));
  master.update(framework, "t1", "TASK_RUNNING");
  framework.acknowledge(framework.updates.at(-1)!);
  const config = { max_grace_period: { nanoseconds: 5_000_000_000n } };
  master.take({ kind: "drain-agent", agentId: id, config, request: 1 });
  assert.equal(master.replies.get(1)?.status, 200);
  assert.deepEqual(master.sentOf("mesos.internal.DrainSlaveMessage"), [{ config }]);
  assert.equal(framework.all("RESCIND").length, 1);
  const drain = () => {
    const record = master.core.view.registry.agents.get(id);
    return record?.state === "admitted" ? record.drain?.state : undefined;
  };
  master.take({ kind: "reactivate-agent", agentId: id, request: 2 });
  assert.match(master.replies.get(2)!.message, /DRAINING/);
  const offersBefore = framework.offers.length;
  master.update(framework, "t1", "TASK_KILLED");
  assert.equal(drain(), "DRAINING"); // until the end is acknowledged
  framework.acknowledge(framework.updates.at(-1)!);
  assert.equal(drain(), "DRAINED");
  master.advance(10_000);
  assert.equal(framework.offers.length, offersBefore);
  master.take({ kind: "reactivate-agent", agentId: id, request: 3 });
  assert.equal(master.replies.get(3)?.status, 200);
  master.advance(10_000);
  assert.ok(framework.offers.length > offersBefore);
});

test("a drain outlives the master: an agent that comes back is told, and mark_gone ends it", () => {
  const id = "S1";
  const drain = { state: "DRAINING", config: { mark_gone: true } } as const;
  const master = new TestMaster({}, {}, [member(id, { deactivated: true, drain })]);
  reregister(master, id);
  assert.equal(master.sentOf("mesos.internal.DrainSlaveMessage").length, 1);
  assert.equal(stateOf(master, id), "gone");
});

// Source: operator API, section 5.5.
test("DRAIN_AGENT, DEACTIVATE_AGENT and REACTIVATE_AGENT are refused for agents they cannot mean", () => {
  const master = new TestMaster({}, {}, [member("S1")]);
  master.fromAgent(agentPid(7000), {
    name: "mesos.internal.RegisterSlaveMessage",
    body: { agent: anAgentInfo("cpus:1", 7000), version: "1.4.0" },
  });
  const old = master.agentIdOf(agentPid(7000));
  const ask = (input: Parameters<TestMaster["take"]>[0]) => {
    master.take({ ...input, request: 9 } as typeof input);
    return [master.replies.get(9)?.status, master.replies.get(9)?.message];
  };
  assert.deepEqual(ask({ kind: "drain-agent", agentId: "never", config: {} }), [400, "Unknown agent"]);
  assert.deepEqual(ask({ kind: "drain-agent", agentId: old, config: {} })[0], 400);
  assert.deepEqual(ask({ kind: "reactivate-agent", agentId: "S1" }), [400, "Agent is not deactivated"]);
  assert.deepEqual(ask({ kind: "deactivate-agent", agentId: "S1" })[0], 200); // not back yet, and known all the same
  reregister(master, "S1");
  const framework = master.subscribe();
  assert.ok(framework.offers.every(({ agent_id }) => agent_id.value !== "S1"));
});

test("decisions about one agent build on each other while none of them is written", () => {
  const master = new TestMaster();
  const id = master.register();
  master.silent.add(agentPid());
  master.storeIsDown = true;
  master.take({ kind: "deactivate-agent", agentId: id, request: 1 });
  master.advance(200_000); // it becomes unreachable before the first is written
  master.restoreStore();
  const record = master.core.view.registry.agents.get(id);
  assert.deepEqual(record?.state === "unreachable" && record.deactivated, true);
});

test("a new registration from the address of a disconnected agent replaces it, in one write", () => {
  const master = new TestMaster();
  const first = master.register();
  master.take({ kind: "link-broken", pid: agentPid() });
  const second = master.register();
  assert.notEqual(second, first);
  assert.deepEqual([stateOf(master, first), stateOf(master, second)], [undefined, "admitted"]);
  assert.equal(master.counted("master/slave_removals/reason_registered"), 1);
});

test("an agent that comes back as who it was takes the place of whom its address stands for, in one write", () => {
  const master = new TestMaster();
  const first = master.register();
  master.take({ kind: "link-broken", pid: agentPid() });
  const second = master.register(); // it was killed before it had heard of that
  reregister(master, first);
  assert.deepEqual([stateOf(master, first), stateOf(master, second)], ["admitted", undefined]);
  assert.deepEqual([...master.core.view.agents.keys()], [first]);
  assert.equal(master.agentIdOf(agentPid()), first);
  master.take({ kind: "link-broken", pid: agentPid() });
  assert.equal(master.core.view.agents.get(first)?.connected, false, "its end is heard of");
});

test("an agent that unregisters leaves no record", () => {
  const master = new TestMaster();
  const id = master.register();
  master.fromAgent(agentPid(), { name: "mesos.internal.UnregisterSlaveMessage", body: { agent_id: { value: id } } });
  assert.equal(stateOf(master, id), undefined);
});

test("an agent that comes back with more resources has them written down, and offered", () => {
  const master = new TestMaster();
  const id = master.register("cpus:4;mem:4096");
  master.take({ kind: "link-broken", pid: agentPid() });
  reregister(master, id, {}, { resources: "cpus:8;mem:4096" });
  const record = master.core.view.registry.agents.get(id);
  assert.equal(record?.state === "admitted" && internal.SlaveInfo.decode(record.info).resources?.[0]?.scalar?.value, 8);
  assert.equal(master.core.view.agents.get(id)?.total.scalar("cpus"), 8);
});

test("registry_gc: what is too old goes, and the oldest of too many", () => {
  const records = [1, 2, 3, 4].flatMap((age): RegistryChange[] => [
    {
      kind: "agent",
      id: `U${age}`,
      to: { state: "unreachable", sinceMs: 1_700_000_000_000 - age * 1000, deactivated: false },
    },
    { kind: "agent", id: `G${age}`, to: { state: "gone", sinceMs: 1_700_000_000_000 - age * 1000 } },
  ]);
  const config = { registryGcPeriodMs: 1000, registryAgentsMax: 3, registryAgentAgeMsMax: 3500 };
  const master = new TestMaster(config, {}, records);
  master.advance(1000);
  assert.deepEqual([...master.core.view.registry.agents.keys()].toSorted(), ["G1", "G2", "U1", "U2"]);
});

test("weights and quotas survive a failover; the weights of the registry win over the flag", () => {
  const before = new TestMaster({ weights: new Map([["eng", 7]]) });
  before.take({ kind: "update-weights", weights: [{ role: "ops", weight: 3 }], request: 1 });
  before.take({ kind: "update-quotas", configs: [{ role: "eng", limits: { cpus: { value: 2 } } }], request: 2 });
  before.take({ kind: "update-quotas", configs: [{ role: "ops", limits: { cpus: { value: 2 } } }] });
  before.take({ kind: "update-quotas", configs: [{ role: "ops" }] });
  assert.deepEqual(
    [...before.replies.values()].map(({ status }) => status),
    [200, 200],
  );
  const master = new TestMaster({ weights: new Map([["eng", 7]]) }, {}, before.records);
  const { weights, quotas } = master.core.view.roleSettings;
  assert.deepEqual([...weights], [["ops", 3]]);
  assert.deepEqual([...quotas.keys()], ["eng"]);
});

// Source: internal messages, section 2.
const domain = { fault_domain: { region: { name: "r" }, zone: { name: "z" } } };
test("a required fault domain that is missing keeps an agent out", () => {
  const masterInfo = { ...new TestMaster().core.view.config.masterInfo, domain };
  const master = new TestMaster({ requireAgentDomain: true, masterInfo });
  assert.equal(master.register(), "");
  const body = { agent: { ...anAgentInfo("cpus:1"), domain }, version: "1.12.0" };
  master.fromAgent(agentPid(), { name: "mesos.internal.RegisterSlaveMessage", body });
  assert.notEqual(master.agentIdOf(agentPid()), "");
});

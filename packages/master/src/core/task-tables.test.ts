/** Who hears what of tasks, and when their resources are free. Source: scheduler API, section 5. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { isTerminal, internal, v1 } from "@meseta/protocol";
import { Resources } from "@meseta/resources";
import { agentPid, anAgentInfo, aTask, CAPABILITIES, type TestFramework, TestMaster } from "../testing.ts";

const AWARE: Partial<v1.FrameworkInfo> = { capabilities: [{ type: "PARTITION_AWARE" }], checkpoint: true };
const PLAIN: Partial<v1.FrameworkInfo> = { checkpoint: true };

interface Scene {
  readonly master: TestMaster;
  readonly framework: TestFramework;
  readonly agentId: string;
}

/** A task `t` that runs, acknowledged. */
function running(info: Partial<v1.FrameworkInfo>): Scene {
  const master = new TestMaster();
  const agentId = master.register();
  const framework = master.subscribe(info);
  const offer = framework.offers[0]!;
  framework.launch(offer, aTask(offer, "t"));
  master.update(framework, "t", "TASK_RUNNING");
  framework.acknowledge(framework.updates[0]!);
  framework.events.length = 0;
  return { master, framework, agentId };
}

function silence({ master }: Scene): void {
  master.silent.add(agentPid());
  master.advance(120_000);
}

function gone({ master, agentId }: Scene): void {
  master.take({ kind: "mark-agent-gone", agentId });
}

function unregister({ master, agentId }: Scene): void {
  master.fromAgent(agentPid(), {
    name: "mesos.internal.UnregisterSlaveMessage",
    body: { agent_id: { value: agentId } },
  });
}

function breakLink({ master }: Scene): void {
  master.take({ kind: "link-broken", pid: agentPid() });
}

function goDown({ master }: Scene): void {
  const machine = { hostname: "localhost", ip: "127.0.0.1" };
  const unavailability = { start: { nanoseconds: 1n } };
  master.take({ kind: "update-schedule", schedule: { windows: [{ machine_ids: [machine], unavailability }] } });
  master.take({ kind: "start-maintenance", machines: [machine] });
}

function comeBack(scene: Scene, state: v1.TaskState = "TASK_RUNNING"): void {
  const { master, framework, agentId } = scene;
  master.silent.clear();
  const task: v1.Task = {
    name: "t",
    task_id: { value: "t" },
    framework_id: { value: framework.id },
    agent_id: { value: agentId },
    state,
    resources: Resources.parse("cpus:1;mem:64").allocate("*").toWire(),
  };
  const body: internal.ReregisterSlaveMessage = {
    agent: { ...anAgentInfo("cpus:4;mem:4096;disk:1024;ports:[31000-32000]"), id: { value: agentId } },
    version: "1.12.0",
    agent_capabilities: CAPABILITIES,
    tasks: [task],
    frameworks: [{ user: "nobody", name: "test", id: { value: framework.id } }],
  };
  master.fromAgent(agentPid(), { name: "mesos.internal.ReregisterSlaveMessage", body });
}

type Heard = readonly [state: v1.TaskState, reason: v1.TaskStatus_Reason];

// Section 5.4. What partition-aware frameworks hear, and what others do.
const partitions: [string, ((scene: Scene) => void)[], readonly Heard[], readonly Heard[]][] = [
  [
    "its agent is marked unreachable",
    [silence],
    [["TASK_UNREACHABLE", "REASON_AGENT_REMOVED"]],
    [["TASK_LOST", "REASON_AGENT_REMOVED"]],
  ],
  [
    "its agent was unreachable and returns",
    [silence, (scene) => comeBack(scene)],
    [
      ["TASK_UNREACHABLE", "REASON_AGENT_REMOVED"],
      ["TASK_RUNNING", "REASON_AGENT_REREGISTERED"],
    ],
    [
      ["TASK_LOST", "REASON_AGENT_REMOVED"],
      ["TASK_RUNNING", "REASON_AGENT_REREGISTERED"],
    ],
  ],
  [
    "its agent is marked gone",
    [gone],
    [["TASK_GONE_BY_OPERATOR", "REASON_AGENT_REMOVED_BY_OPERATOR"]],
    [["TASK_LOST", "REASON_AGENT_REMOVED"]],
  ],
  [
    "its agent is marked gone while unreachable",
    [silence, gone],
    [
      ["TASK_UNREACHABLE", "REASON_AGENT_REMOVED"],
      ["TASK_GONE_BY_OPERATOR", "REASON_AGENT_REMOVED_BY_OPERATOR"],
    ],
    [
      ["TASK_LOST", "REASON_AGENT_REMOVED"],
      ["TASK_LOST", "REASON_AGENT_REMOVED"],
    ],
  ],
  [
    "its agent unregisters",
    [unregister],
    [["TASK_LOST", "REASON_AGENT_REMOVED"]],
    [["TASK_LOST", "REASON_AGENT_REMOVED"]],
  ],
  ["its machine goes down", [goDown], [["TASK_LOST", "REASON_AGENT_REMOVED"]], [["TASK_LOST", "REASON_AGENT_REMOVED"]]],
  ["the agent's socket breaks and its framework checkpoints", [breakLink], [], []],
];
for (const [what, acts, aware, plain] of partitions) {
  for (const [who, info, expected] of [
    ["a partition-aware framework", AWARE, aware],
    ["another framework", PLAIN, plain],
  ] as const) {
    test(`A task is lost because ${what}: ${who} hears ${expected.map(([state]) => state).join(", ") || "nothing"}`, () => {
      const scene = running(info);
      for (const act of acts) act(scene);
      const { updates } = scene.framework;
      assert.deepEqual(
        updates.map(({ state, reason }) => [state, reason]),
        expected,
      );
      for (const status of updates) {
        assert.equal(status.uuid, undefined, "nobody is to acknowledge what the master says of itself");
        assert.equal(status.source, "SOURCE_MASTER");
        assert.equal(status.agent_id?.value, scene.agentId);
        assert.equal(typeof status.timestamp, "number");
        const isUnreachable = acts[0] === silence && status === updates[0];
        assert.equal(status.unreachable_time !== undefined, isUnreachable);
      }
    });
  }
}

for (const info of [AWARE, PLAIN]) {
  test(`The agent's socket breaks under a framework that does not checkpoint: TASK_LOST at once (${JSON.stringify(info)})`, () => {
    const scene = running({ ...info, checkpoint: false });
    breakLink(scene);
    assert.deepEqual(
      scene.framework.updates.map(({ state, reason }) => [state, reason]),
      [["TASK_LOST", "REASON_AGENT_DISCONNECTED"]],
    );
  });
}

test("Every loss frees what the task held, once, also when the task comes back and ends", () => {
  const scene = running(AWARE);
  silence(scene);
  comeBack(scene);
  const { master, framework } = scene;
  master.update(framework, "t", "TASK_FINISHED");
  framework.acknowledge(framework.updates.at(-1)!);
  framework.call({ type: "REVIVE" });
  master.advance(2000);
  const offers = [...master.core.view.offers.values()].map(({ resources }) => resources.unallocate());
  assert.equal(Resources.sum(offers).scalar("cpus"), 4);
  assert.deepEqual(
    master.core.view.frameworks.get(framework.id)?.completedTasks.map(({ state }) => state),
    ["TASK_FINISHED"],
  );
});

// Section 5.1. For every state an agent may report: is it the end, and are the resources free then?
for (const state of v1.TaskState.names) {
  if (state === "TASK_STAGING" || state === "TASK_UNKNOWN" || state === "TASK_UNREACHABLE") continue;
  test(`An update to ${state} ${isTerminal(state) ? "frees the resources, and its acknowledgement ends the task" : "ends nothing"}`, () => {
    const { master, framework } = running(AWARE);
    master.update(framework, "t", state);
    assert.equal(framework.updates.at(-1)?.state, state);
    const record = () => master.core.view.frameworks.get(framework.id);
    const [agent] = master.core.view.agents.values();
    assert.equal(master.core.view.usedOn(agent!, framework.id).isEmpty, isTerminal(state));
    framework.acknowledge(framework.updates.at(-1)!);
    assert.equal(record()?.tasks.has("t"), !isTerminal(state));
    assert.equal(record()?.completedTasks.length, isTerminal(state) ? 1 : 0);
    assert.equal(master.sentOf("mesos.internal.StatusUpdateAcknowledgementMessage").length, 2, "passed on in any case");
  });
}

test("Terminal is final: what comes after is passed on, and changes nothing", () => {
  const { master, framework } = running(AWARE);
  master.update(framework, "t", "TASK_FAILED");
  master.update(framework, "t", "TASK_RUNNING");
  assert.deepEqual(
    framework.updates.map(({ state }) => state),
    ["TASK_FAILED", "TASK_RUNNING"],
  );
  assert.equal(master.core.view.frameworks.get(framework.id)?.tasks.get("t")?.state, "TASK_FAILED");
});

// Section 5.8.
const asked: [string, (scene: Scene) => { agent?: string }, readonly [v1.TaskState, v1.TaskState] | undefined][] = [
  ["R4 its agent is registered", ({ agentId }) => ({ agent: agentId }), ["TASK_GONE", "TASK_LOST"]],
  [
    "its agent is registered, but disconnected: it may come back with it (where Mesos says it is gone)",
    (scene) => {
      breakLink(scene);
      return { agent: scene.agentId };
    },
    undefined,
  ],
  [
    "R5 its agent is unreachable",
    (scene) => {
      silence(scene);
      return { agent: scene.agentId };
    },
    ["TASK_UNREACHABLE", "TASK_LOST"],
  ],
  [
    "R6 its agent is gone",
    (scene) => {
      gone(scene);
      return { agent: scene.agentId };
    },
    ["TASK_GONE_BY_OPERATOR", "TASK_LOST"],
  ],
  ["R7 its agent is unknown", () => ({ agent: "nobody" }), ["TASK_UNKNOWN", "TASK_LOST"]],
  ["R7 no agent is named", () => ({}), ["TASK_UNKNOWN", "TASK_LOST"]],
];
for (const [what, prepare, expected] of asked) {
  for (const [at, info] of [AWARE, PLAIN].entries()) {
    test(`RECONCILE of an unknown task: ${what}: ${expected?.[at] ?? "no answer"}`, () => {
      const scene = running(info);
      const { agent } = prepare(scene);
      scene.framework.events.length = 0;
      const named = agent === undefined ? {} : { agent_id: { value: agent } };
      scene.framework.call({ type: "RECONCILE", reconcile: { tasks: [{ task_id: { value: "x" }, ...named }] } });
      const [status, ...more] = scene.framework.updates;
      assert.equal(more.length, 0);
      assert.equal(status?.state, expected?.[at]);
      if (expected === undefined) return;
      assert.equal(status?.reason, "REASON_RECONCILIATION");
      assert.equal(status.message, "Reconciliation: Task is unknown");
      assert.deepEqual(status.agent_id?.value, agent);
      assert.equal(status.unreachable_time !== undefined, what.startsWith("R5"));
    });
  }
}

test("RECONCILE R2 and R3: while agents of the registry are still away, nobody answers for them", () => {
  const info = internal.SlaveInfo.encode({ ...anAgentInfo("cpus:1"), id: { value: "S1" } });
  const master = new TestMaster({}, {}, [
    { kind: "agent", id: "S1", to: { state: "admitted", info, deactivated: false } },
  ]);
  const framework = master.subscribe(AWARE);
  const tasks = [{ task_id: { value: "x" }, agent_id: { value: "S1" } }, { task_id: { value: "x" } }];
  framework.call({ type: "RECONCILE", reconcile: { tasks } });
  assert.deepEqual(framework.updates, []);
});

test("RECONCILE R1: a known task is answered with the state last told, whatever agent was named", () => {
  const { framework, master } = running(AWARE);
  master.update(framework, "t", "TASK_RUNNING", { latest_state: "TASK_FINISHED" });
  framework.events.length = 0;
  framework.call({
    type: "RECONCILE",
    reconcile: { tasks: [{ task_id: { value: "t" }, agent_id: { value: "nobody" } }] },
  });
  framework.call({ type: "RECONCILE", reconcile: {} });
  assert.deepEqual(
    framework.updates.map(({ state, reason, message }) => [state, reason, message]),
    [
      ["TASK_RUNNING", "REASON_RECONCILIATION", "Reconciliation: Latest task state"],
      ["TASK_RUNNING", "REASON_RECONCILIATION", "Reconciliation: Latest task state"],
    ],
  );
});

test("Implicit reconciliation reports ended tasks until they are acknowledged, and neither lost nor completed ones", () => {
  const scene = running(AWARE);
  const { master, framework } = scene;
  master.update(framework, "t", "TASK_FINISHED");
  framework.events.length = 0;
  framework.call({ type: "RECONCILE", reconcile: {} });
  assert.deepEqual(
    framework.updates.map(({ state }) => state),
    ["TASK_FINISHED"],
  );
  const other = running(AWARE);
  silence(other);
  other.framework.events.length = 0;
  other.framework.call({ type: "RECONCILE", reconcile: {} });
  assert.deepEqual(other.framework.updates, []);
});

test("An agent that is gone is sent away whenever it comes back", () => {
  const scene = running(AWARE);
  gone(scene);
  scene.framework.events.length = 0;
  comeBack(scene);
  assert.equal(scene.master.sentOf("mesos.internal.ShutdownMessage").length, 2);
  assert.deepEqual(scene.framework.updates, []);
});

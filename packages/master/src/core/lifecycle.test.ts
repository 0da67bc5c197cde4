import assert from "node:assert/strict";
import { test } from "node:test";
import type { v1 } from "@meseta/protocol";
import { Resources } from "@meseta/resources";
import { type TestFramework, TestMaster, aTask, agentPid, anAgentInfo } from "../testing.ts";

const PARTITION_AWARE: Partial<v1.FrameworkInfo> = { capabilities: [{ type: "PARTITION_AWARE" }], checkpoint: true };

test("a framework is offered a registered agent at once, and a task of it runs from launch to acknowledged end", () => {
  const master = new TestMaster();
  const agentId = master.register();
  const framework = master.subscribe();
  assert.deepEqual(
    framework.events.slice(0, 2).map((event) => event.type),
    ["SUBSCRIBED", "HEARTBEAT"],
  );
  const [offer] = framework.offers;
  assert.equal(offer?.agent_id.value, agentId);
  framework.launch(offer, aTask(offer, "t1"));
  const [run] = master.sentOf("mesos.internal.RunTaskMessage");
  assert.equal(run?.task.task_id.value, "t1");
  assert.equal(run?.launch_executor, true);
  assert.deepEqual(run?.task.resources?.[0]?.allocation_info, { role: "*" });

  master.update(framework, "t1", "TASK_RUNNING");
  assert.equal(framework.updates.at(-1)?.state, "TASK_RUNNING");
  framework.acknowledge(framework.updates.at(-1)!);
  assert.equal(master.sentOf("mesos.internal.StatusUpdateAcknowledgementMessage").length, 1);
  master.update(framework, "t1", "TASK_FINISHED");
  framework.acknowledge(framework.updates.at(-1)!);
  const record = master.core.view.frameworks.get(framework.id);
  assert.equal(record?.tasks.size, 0);
  assert.equal(record?.completedTasks[0]?.state, "TASK_FINISHED");
});

test("a repeated registration gets the same id again; a silent agent becomes unreachable after five pings", () => {
  const master = new TestMaster();
  const first = master.register();
  assert.equal(master.register(), first);
  master.silent.add(agentPid());
  assert.equal(master.sentOf("mesos.internal.SlaveRegisteredMessage").length, 2);
  const framework = master.subscribe(PARTITION_AWARE);
  const [offer] = framework.offers;
  framework.launch(offer!, aTask(offer!, "t1"));
  master.update(framework, "t1", "TASK_RUNNING");
  master.advance(89_000);
  assert.equal(framework.all("FAILURE").length, 0);
  master.advance(2_000);
  assert.equal(framework.all("FAILURE").length, 1);
  assert.equal(framework.updates.at(-1)?.state, "TASK_UNREACHABLE");
  assert.equal(framework.updates.at(-1)?.uuid, undefined);
  assert.equal(master.core.view.agents.size, 0);
});

test("pongs keep an agent; the observer is who pings", () => {
  const master = new TestMaster();
  master.register();
  master.advance(20 * 15_000);
  assert.equal(master.core.view.agents.size, 1);
  assert.ok(master.sent.filter(({ from }) => from === "slave-observer(1)").length >= 20);
});

test("an agent that comes back after being unreachable brings its tasks, and their framework is told", () => {
  const master = new TestMaster();
  const agentId = master.register();
  const framework = master.subscribe(PARTITION_AWARE);
  const [offer] = framework.offers;
  framework.launch(offer!, aTask(offer!, "t1"));
  master.update(framework, "t1", "TASK_RUNNING");
  const [task] = master.core.view.frameworks.get(framework.id)!.tasks.values();
  master.silent.add(agentPid());
  const reported = { ...task!.description, state: "TASK_RUNNING" as const };
  master.advance(95_000);
  assert.equal(framework.updates.at(-1)?.state, "TASK_UNREACHABLE");
  master.fromAgent(agentPid(), {
    name: "mesos.internal.ReregisterSlaveMessage",
    body: {
      agent: { ...anAgentInfo("cpus:4;mem:4096"), id: { value: agentId } },
      version: "1.12.0",
      tasks: [reported],
      frameworks: [{ user: "nobody", name: "test", id: { value: framework.id } }],
    },
  });
  assert.equal(framework.updates.at(-1)?.state, "TASK_RUNNING");
  assert.equal(framework.updates.at(-1)?.reason, "REASON_AGENT_REREGISTERED");
  assert.equal(master.core.view.frameworks.get(framework.id)?.unreachableTasks.size, 0);
});

test("a broken link takes the offers back, and tasks of frameworks without checkpoint are lost at once", () => {
  const master = new TestMaster();
  master.register();
  const keeps = master.subscribe({ checkpoint: true });
  const [offer] = keeps.offers;
  keeps.launch(offer!, aTask(offer!, "kept"));
  master.advance(100);
  const forgets = master.subscribe({ checkpoint: false });
  keeps.call({ type: "SUPPRESS" });
  keeps.call({ type: "DECLINE", decline: { offer_ids: keeps.offers.slice(1).map(({ id }) => id) } });
  master.advance(100);
  const [mine] = forgets.offers;
  forgets.launch(mine!, aTask(mine!, "lost"));
  master.advance(100);
  master.take({ kind: "link-broken", pid: agentPid() });
  assert.equal(forgets.updates.at(-1)?.state, "TASK_LOST");
  assert.equal(forgets.updates.at(-1)?.reason, "REASON_AGENT_DISCONNECTED");
  assert.equal(keeps.updates.length, 0);
  assert.equal(master.core.view.offers.size, 0);
  assert.ok(forgets.all("RESCIND").length + keeps.all("RESCIND").length > 0);
});

test("within its failover timeout a framework finds its tasks again; after it they are shut down", () => {
  const master = new TestMaster();
  master.register();
  const first = master.subscribe({ failover_timeout: 60 });
  first.launch(first.offers[0]!, aTask(first.offers[0]!, "t1"));
  first.leave();
  master.advance(59_000);
  const second = master.subscribe({ failover_timeout: 60, id: { value: first.id } });
  assert.equal(second.id, first.id);
  second.call({ type: "RECONCILE", reconcile: { tasks: [] } });
  assert.equal(second.updates.at(-1)?.task_id.value, "t1");
  second.leave();
  master.advance(61_000);
  assert.equal(master.sentOf("mesos.internal.ShutdownFrameworkMessage").length, 1);
  const third = master.subscribe({ id: { value: first.id } });
  assert.equal(third.all("ERROR")[0]?.error?.message, "Framework has been removed");
  assert.ok(third.closed);
});

test("a newer subscription takes over: the old stream hears 'Framework failed over' and ends, its stream id no longer counts", () => {
  const master = new TestMaster();
  master.register();
  const old = master.subscribe();
  const taken = master.subscribe({ id: { value: old.id } });
  assert.equal(old.all("ERROR")[0]?.error?.message, "Framework failed over");
  assert.ok(old.closed);
  old.leave();
  assert.equal(master.core.view.frameworks.get(old.id)?.state.kind, "connected");
  assert.equal(old.call({ type: "REVIVE" })?.status, 400);
  assert.equal(taken.call({ type: "REVIVE" }), undefined);
});

test("heartbeats come every 15 seconds until the stream ends", () => {
  const master = new TestMaster();
  const framework = master.subscribe();
  master.advance(45_000);
  assert.equal(framework.all("HEARTBEAT").length, 4);
  framework.leave();
  master.advance(45_000);
  assert.equal(framework.all("HEARTBEAT").length, 4);
});

test("TEARDOWN shuts the framework down everywhere, without an update, and refuses its id afterwards", () => {
  const master = new TestMaster();
  master.register();
  const framework = master.subscribe();
  framework.launch(framework.offers[0]!, aTask(framework.offers[0]!, "t1"));
  framework.call({ type: "TEARDOWN" });
  assert.equal(framework.updates.length, 0);
  assert.ok(framework.closed);
  assert.equal(master.sentOf("mesos.internal.ShutdownFrameworkMessage").length, 1);
  const [completed] = master.core.view.completedFrameworks.values();
  assert.equal(completed?.completedTasks[0]?.state, "TASK_KILLED");
  assert.equal(framework.call({ type: "REVIVE" })?.status, 400);
});

test("a framework known only from agents is 'recovered' until its scheduler subscribes with its id", () => {
  const master = new TestMaster();
  const task: v1.Task = {
    name: "t1",
    task_id: { value: "t1" },
    framework_id: { value: "OLD-0000" },
    agent_id: { value: "OLD-S0" },
    state: "TASK_RUNNING",
    resources: aTask({ agent_id: { value: "OLD-S0" } } as v1.Offer, "t1").resources!,
  };
  master.fromAgent(agentPid(), {
    name: "mesos.internal.ReregisterSlaveMessage",
    body: {
      agent: { ...anAgentInfo("cpus:4;mem:4096"), id: { value: "OLD-S0" } },
      version: "1.12.0",
      tasks: [task],
      frameworks: [{ user: "nobody", name: "old", id: { value: "OLD-0000" } }],
    },
  });
  assert.equal(master.core.view.frameworks.get("OLD-0000")?.state.kind, "recovered");
  assert.equal(master.core.refuse({ type: "REVIVE", framework_id: { value: "OLD-0000" } }, "x")?.status, 403);
  const back = master.subscribe({ id: { value: "OLD-0000" } });
  assert.equal(back.id, "OLD-0000");
  assert.equal(master.sentOf("mesos.internal.UpdateFrameworkMessage").length, 1);
  back.call({ type: "KILL", kill: { task_id: { value: "t1" } } });
  assert.equal(master.sentOf("mesos.internal.KillTaskMessage").length, 1);
});

/** An agent registers again, with one task in a state. */
function returnWith(master: TestMaster, framework: TestFramework, agentId: string, wire: Partial<v1.Task>): void {
  const task: v1.Task = {
    name: "t",
    task_id: { value: "t" },
    framework_id: { value: framework.id },
    agent_id: { value: agentId },
    state: "TASK_RUNNING",
    resources: Resources.parse("cpus:3;mem:64").allocate("*").toWire(),
    ...wire,
  };
  master.fromAgent(agentPid(), {
    name: "mesos.internal.ReregisterSlaveMessage",
    body: {
      agent: { ...anAgentInfo("cpus:4;mem:4096;disk:1024;ports:[31000-32000]"), id: { value: agentId } },
      version: "1.12.0",
      tasks: [task],
      frameworks: [{ user: "nobody", name: "test", id: { value: framework.id } }],
    },
  });
}

test("the end of a task that came back with its agent is its agent's to tell", () => {
  const master = new TestMaster();
  const agentId = master.register();
  const framework = master.subscribe(PARTITION_AWARE);
  const [offer] = framework.offers;
  framework.launch(offer!, aTask(offer!, "t"));
  master.silent.add(agentPid());
  master.advance(95_000);
  const before = framework.updates.length;
  returnWith(master, framework, agentId, { state: "TASK_FINISHED", status_update_state: "TASK_RUNNING" });
  assert.equal(framework.updates.length, before, "its running is still to be told");
});

test("an agent that becomes unreachable gets nothing any more that waits to get through to it", () => {
  const master = new TestMaster();
  master.register();
  master.silent.add(agentPid());
  master.advance(95_000);
  assert.deepEqual(master.resets, [agentPid()]);
});

test("what an agent turns out to run is not offered at the same time", () => {
  const master = new TestMaster();
  const agentId = master.register();
  const framework = master.subscribe();
  assert.equal(master.core.view.offers.size, 1);
  returnWith(master, framework, agentId, {});
  assert.equal(framework.all("RESCIND").length, 1);
  const agent = master.core.view.agents.get(agentId)!;
  master.advance(1_000);
  const given = master.core.view.usedOnAgent(agent).plus(master.core.view.offeredOn(agent)).unallocate();
  assert.ok(agent.total.contains(given), given.toString());
});

test("a task whose end was told and never acknowledged has ended, also when its agent is lost", () => {
  const master = new TestMaster();
  const agentId = master.register();
  const framework = master.subscribe(PARTITION_AWARE);
  const [offer] = framework.offers;
  framework.launch(offer!, aTask(offer!, "t"));
  master.update(framework, "t", "TASK_FINISHED");
  master.silent.add(agentPid());
  master.advance(95_000);
  framework.call({
    type: "RECONCILE",
    reconcile: { tasks: [{ task_id: { value: "t" }, agent_id: { value: agentId } }] },
  });
  assert.equal(framework.updates.at(-1)?.state, "TASK_FINISHED");
});

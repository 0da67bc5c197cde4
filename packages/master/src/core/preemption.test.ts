import assert from "node:assert/strict";
import { test } from "node:test";
import { PRIORITY } from "@meseta/allocator";
import type { v1 } from "@meseta/protocol";
import { aTask, type TestFramework, TestMaster } from "../testing.ts";

function inRole(role: string, preemptible = false): Partial<v1.FrameworkInfo> {
  return {
    roles: [role],
    capabilities: [{ type: "MULTI_ROLE" }],
    ...(preemptible ? { labels: { labels: [{ key: "meseta.preemptible", value: "true" }] } } : {}),
  };
}

/** Launches tasks on the framework's latest offer, each with what it says, and lets them run. */
function run(master: TestMaster, framework: TestFramework, tasks: Record<string, string>): void {
  const offer = framework.offers.at(-1)!;
  framework.launch(offer, ...Object.entries(tasks).map(([id, resources]) => aTask(offer, id, resources)));
  for (const task of Object.keys(tasks)) master.update(framework, task, "TASK_RUNNING");
}

function killed(master: TestMaster): string[] {
  return [...new Set(master.sentOf("mesos.internal.KillTaskMessage").map(({ task_id: id }) => id.value))];
}

const PREEMPTION = { policy: PRIORITY, preemption: { afterMs: 1000, graceMs: 5000, need: [] } };

/** A preemptible framework whose task fills the only agent, and one of a higher class that gets nothing. */
function crowded() {
  const master = new TestMaster({ priorities: new Map([["prod", 10]]) }, PREEMPTION);
  master.register("cpus:4;mem:4096");
  const batch = master.subscribe(inRole("batch", true));
  run(master, batch, { old: "cpus:2;mem:2048", young: "cpus:2;mem:2048" });
  const prod = master.subscribe(inRole("prod"));
  return { master, batch, prod };
}

test("A starving class has the lower one asked, and after the grace period its youngest task killed", () => {
  const { master, batch, prod } = crowded();
  master.advance(2000);
  const asked = batch.all("INVERSE_OFFERS").flatMap(({ inverse_offers: offers }) => offers?.inverse_offers ?? []);
  assert.equal(asked.length, 1);
  assert.equal(master.core.view.inverseOffers.size, 1);
  assert.deepEqual(master.sentOf("mesos.internal.KillTaskMessage"), []);
  master.advance(6000);
  assert.deepEqual(killed(master), ["young"]);
  master.update(batch, "young", "TASK_KILLED");
  assert.equal(prod.offers.length, 1);
});

test("An answer to an inverse offer ends it, twice is once, and another's is nobody's", () => {
  const { master, batch, prod } = crowded();
  master.advance(2000);
  const [id] = [...master.core.view.inverseOffers.keys()];
  const answer = { inverse_offer_ids: [{ value: id! }, { value: "unknown" }] };
  prod.call({ type: "ACCEPT_INVERSE_OFFERS", accept_inverse_offers: answer });
  assert.equal(master.core.view.inverseOffers.size, 1);
  batch.call({ type: "DECLINE_INVERSE_OFFERS", decline_inverse_offers: answer });
  batch.call({ type: "ACCEPT_INVERSE_OFFERS", accept_inverse_offers: answer });
  assert.equal(master.core.view.inverseOffers.size, 0);
  assert.equal(master.core.view.frameworks.get(batch.id)?.inverseOffers.size, 0);
});

test("An inverse offer ends with its agent, and its framework hears of it", () => {
  const { master, batch } = crowded();
  master.advance(2000);
  const [id] = [...master.core.view.inverseOffers.keys()];
  const [agent] = [...master.core.view.agents.values()];
  master.fromAgent(agent!.pid, {
    name: "mesos.internal.UnregisterSlaveMessage",
    body: { agent_id: { value: agent!.id } },
  });
  const gone = batch.all("RESCIND_INVERSE_OFFER").map((event) => event.rescind_inverse_offer?.inverse_offer_id.value);
  assert.deepEqual(gone, [id]);
});

test("Who gives back in time loses nothing by force", () => {
  const { master, batch, prod } = crowded();
  master.advance(2000);
  master.update(batch, "old", "TASK_FINISHED");
  assert.equal(prod.offers.length, 1);
  master.advance(20_000);
  assert.deepEqual(killed(master), []);
});

test("Nothing is killed that would leave a role below its guarantee, neither whole nor in part", () => {
  const { master } = crowded();
  const config = { role: "batch", guarantees: { cpus: { value: 3 } }, limits: {} };
  master.take({ kind: "update-quotas", configs: [config] });
  master.advance(60_000);
  assert.deepEqual(killed(master), []); // one cpu may go, and each task has two
  master.take({ kind: "update-quotas", configs: [{ ...config, guarantees: { cpus: { value: 2 } } }] });
  master.advance(60_000);
  assert.deepEqual(killed(master), ["young"]);
});

test("What a lower class was only offered is taken back before any task is killed", () => {
  const master = new TestMaster({ priorities: new Map([["prod", 10]]) }, PREEMPTION);
  master.register("cpus:4;mem:4096");
  const batch = master.subscribe(inRole("batch", true));
  run(master, batch, { t1: "cpus:2;mem:2048" });
  assert.equal(batch.offers.length, 2); // what the task left
  const prod = master.subscribe(inRole("prod"));
  master.advance(10_000);
  assert.equal(batch.all("RESCIND").length, 1);
  assert.deepEqual(killed(master), []);
  assert.equal(prod.offers.length, 1);
});

test("A task that dies of preemption is reported as killed, and its place is not taken by its own class", () => {
  const { master, batch, prod } = crowded();
  const offersBefore = batch.offers.length;
  master.advance(8000);
  master.update(batch, "young", "TASK_KILLED");
  assert.equal(batch.updates.at(-1)?.state, "TASK_KILLED");
  assert.equal(batch.offers.length, offersBefore);
  assert.equal(prod.offers.length, 1);
});

test("Without --preemption nothing is asked for and nothing killed", () => {
  const master = new TestMaster({ priorities: new Map([["prod", 10]]) }, { policy: PRIORITY });
  master.register("cpus:4;mem:4096");
  const batch = master.subscribe(inRole("batch", true));
  run(master, batch, { t1: "cpus:4;mem:4096" });
  master.subscribe(inRole("prod"));
  master.advance(3_600_000);
  assert.deepEqual([batch.all("INVERSE_OFFERS").length, killed(master).length], [0, 0]);
});

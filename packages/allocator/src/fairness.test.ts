import assert from "node:assert/strict";
import { test } from "node:test";
import { seededRandom } from "@meseta/base/testing";
import { Resources } from "@meseta/resources";
import fc from "fast-check";
import { TestCluster } from "./testing/test-cluster.ts";

/** What one task of a framework needs. */
interface Demand {
  readonly cpus: number;
  readonly mem: number;
}

const FOREVER_MS = 31_536_000_000;

/** Runs one task after the other for whoever is offered the cluster, until no task of anybody fits; returns how many each runs. */
function fill(total: Demand, demands: readonly Demand[], weights: readonly number[] = []): number[] {
  const cluster = new TestCluster({ minAllocatable: "" });
  const counts = demands.map(() => 0);
  const id = (framework: number) => `f${String(framework).padStart(3, "0")}`;
  demands.forEach((_, framework) =>
    cluster.allocator.addFramework({ id: id(framework), roles: [id(framework)], capabilities: [] }),
  );
  cluster.allocator.updateWeights(weights.map((weight, framework) => [id(framework), weight] as const));
  cluster.addAgent("a", `cpus:${total.cpus};mem:${total.mem}`);
  for (;;) {
    const [offer] = cluster.round();
    if (offer === undefined) return counts;
    const framework = Number(offer.frameworkId.slice(1));
    const { cpus, mem } = demands[framework]!;
    const task = Resources.parse(`cpus:${cpus};mem:${mem}`).allocate(offer.role);
    const fits = offer.resources.contains(task);
    if (fits) counts[framework]!++;
    const rest = fits ? offer.resources.minus(task) : offer.resources;
    cluster.allocator.recover(offer.frameworkId, "a", rest, 0, fits ? undefined : { refuseMs: FOREVER_MS });
  }
}

const fits = (total: Demand, { cpus, mem }: Demand) =>
  Math.min(Math.floor(total.cpus / cpus), Math.floor(total.mem / mem));

// Source: Ghodsi et al. 2011, section 4: <9 CPU, 18 GB>, A asks <1, 4>, B <3, 1>: A ends with 3 tasks, B with 2.
test("The paper's example: A runs three tasks and B two", () => {
  assert.deepEqual(
    fill({ cpus: 9, mem: 18 }, [
      { cpus: 1, mem: 4 },
      { cpus: 3, mem: 1 },
    ]),
    [3, 2],
  );
});

test("Strategy-proofness on the paper's example: asking for more of anything runs no more tasks", () => {
  const total = { cpus: 9, mem: 18 };
  for (const lie of [
    { cpus: 2, mem: 4 },
    { cpus: 3, mem: 4 },
    { cpus: 1, mem: 6 },
    { cpus: 4, mem: 8 },
  ]) {
    assert.ok(fill(total, [lie, { cpus: 3, mem: 1 }])[0]! <= 3, JSON.stringify(lie));
  }
  for (const lie of [
    { cpus: 3, mem: 4 },
    { cpus: 4, mem: 1 },
    { cpus: 3, mem: 9 },
  ]) {
    assert.ok(fill(total, [{ cpus: 1, mem: 4 }, lie])[1]! <= 2, JSON.stringify(lie));
  }
});

const TASK_MAX = 4;
const amount = fc.integer({ min: 1, max: TASK_MAX });
const clusters = fc.record({
  total: fc.record({ cpus: fc.integer({ min: 100, max: 200 }), mem: fc.integer({ min: 100, max: 200 }) }),
  demands: fc.array(fc.record({ cpus: amount, mem: amount }), { minLength: 1, maxLength: 5 }),
});

/** The dominant share of so many tasks. */
const shareOf = (tasks: number, demand: Demand, total: Demand) =>
  Math.max((tasks * demand.cpus) / total.cpus, (tasks * demand.mem) / total.mem);

test("Pareto efficiency: what is left fits no task of anybody", () => {
  fc.assert(
    fc.property(clusters, ({ total, demands }) => {
      const counts = fill(total, demands);
      const sum = (name: keyof Demand) => counts.reduce((used, count, at) => used + count * demands[at]![name], 0);
      const left = { cpus: total.cpus - sum("cpus"), mem: total.mem - sum("mem") };
      for (const demand of demands) assert.equal(fits(left, demand), 0);
    }),
  );
});

// Tasks do not divide, so shares are equal up to a task, d. When a framework is stopped for want of r, everybody has at most its share
// and d, and all but one task of r is used: n × (share + d) ≥ 1 − d.
test("Sharing incentive: everybody has the share it would have on its equal part of the cluster, but for a task", () => {
  fc.assert(
    fc.property(clusters, ({ total, demands }) => {
      const counts = fill(total, demands);
      const d = Math.max(...demands.map((demand) => shareOf(1, demand, total)));
      demands.forEach((demand, at) => {
        const share = shareOf(counts[at]!, demand, total);
        assert.ok(share >= (1 - d) / demands.length - d - 1e-9, `${at} of ${counts.join()}`);
      });
    }),
  );
});

// After one is stopped, others may run on in less than one task of what it lacks: fewer than TASK_MAX tasks.
test("Envy-freeness: nobody would have more with the bundle of another, but for the size of tasks", () => {
  fc.assert(
    fc.property(clusters, ({ total, demands }) => {
      const counts = fill(total, demands);
      const tolerance = (TASK_MAX * TASK_MAX) / Math.min(total.cpus, total.mem);
      demands.forEach((demand, at) => {
        counts.forEach((count, other) => {
          const bundle = { cpus: count * demands[other]!.cpus, mem: count * demands[other]!.mem };
          const envied = shareOf(fits(bundle, demand), demand, total);
          assert.ok(
            shareOf(counts[at]!, demand, total) >= envied - tolerance,
            `${at} envies ${other} of ${counts.join()}`,
          );
        });
      });
    }),
  );
});

test("Weights divide a cluster in proportion, for equal demands", () => {
  const demand = { cpus: 1, mem: 1 };
  assert.deepEqual(fill({ cpus: 60, mem: 60 }, [demand, demand, demand], [1, 2, 3]), [10, 20, 30]);
});

/**
 * Some frameworks refuse all they see, for no time at all or for a while, so that their turn comes again and again; one, which holds
 * more than they do, would take anything. How many rounds until it sees an offer?
 */
function roundsUntilServed(options: { decliners: number; agents: number; refuseMs: number; seed: number }): number {
  const { decliners, agents, refuseMs, seed } = options;
  const random = seededRandom(seed);
  const cluster = new TestCluster({ refuseMsMin: 20 });
  cluster.addUsed("held", "cpus:8;mem:8192", { framework: "patient", role: "patient" });
  for (let agent = 0; agent < agents; agent++) cluster.addAgent(`a${agent}`, "cpus:1;mem:1024");
  for (let framework = 0; framework < decliners; framework++) {
    cluster.allocator.addFramework({ id: `d${framework}`, roles: ["decliners"], capabilities: [] });
  }
  cluster.allocator.addFramework({ id: "patient", roles: ["patient"], capabilities: [] });
  for (let round = 1; ; round++) {
    if (cluster.round().some(({ frameworkId }) => frameworkId === "patient")) return round;
    assert.ok(round < 100_000, "it starves");
    cluster.giveBack({ refuseMs: refuseMs * random.float() });
    cluster.nowMs += 20;
  }
}

test("Whatever others refuse, who has demand is offered something before all have been offered five times", () => {
  fc.assert(
    fc.property(
      fc.record({
        decliners: fc.integer({ min: 1, max: 40 }),
        agents: fc.integer({ min: 1, max: 5 }),
        refuseMs: fc.constantFrom(0, 20, 1000, 60_000),
        seed: fc.nat(),
      }),
      (options) => {
        const clients = options.decliners + 1;
        assert.ok(roundsUntilServed(options) <= Math.ceil((4 * clients) / options.agents) + clients + 1);
      },
    ),
    { numRuns: 60 },
  );
});

test("Where offers are taken, impatience changes nothing: who holds more waits", () => {
  const cluster = new TestCluster();
  cluster.addUsed("held", "cpus:50;mem:1600", { framework: "rich", role: "rich" });
  cluster.subscribe("poor", "poor");
  cluster.subscribe("rich", "rich");
  const served = Array.from({ length: 49 }, (_, agent) => cluster.add(`a${agent}`, "cpus:1;mem:32").split(":")[0]);
  assert.deepEqual(new Set(served), new Set(["poor"]));
});

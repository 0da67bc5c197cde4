import assert from "node:assert/strict";
import { test } from "node:test";
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

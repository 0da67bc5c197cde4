/**
 * What `/metrics` shows of allocation: the allocator's own figures, how long its runs take, and what roles with quota use of it.
 * Source: master reference, section 4.3.
 * @module
 */
import { type AllocationRound, HierarchicalAllocator, type RoundLimits } from "@meseta/allocator";
import { addQuantities, type Quantities, type Resources } from "@meseta/resources";
import type { Metrics } from "@meseta/runtime";
import type { Context } from "./core/context.ts";

/** So many of the last runs are remembered. */
const RUNS_MAX = 1000;

const QUANTILES = { p50: 0.5, p90: 0.9, p95: 0.95, p99: 0.99, p999: 0.999, p9999: 0.9999 };

/** An allocator that measures its runs. What it measures has no part in what it decides. */
export class MeasuredAllocator extends HierarchicalAllocator {
  readonly #runsMs: number[] = [];
  #runs = 0;

  override allocate(nowMs: number, limits?: RoundLimits): AllocationRound {
    const startMs = performance.now();
    const round = super.allocate(nowMs, limits);
    this.#runsMs[this.#runs++ % RUNS_MAX] = performance.now() - startMs;
    return round;
  }

  override metrics(): Map<string, number> {
    const metrics = new Map(super.metrics());
    if (this.#runs === 0) return metrics;
    const key = "allocator/mesos/allocation_run_ms";
    const sorted = this.#runsMs.toSorted((a, b) => a - b);
    metrics.set(key, this.#runsMs[(this.#runs - 1) % RUNS_MAX]!);
    metrics.set(`${key}/count`, this.#runs).set(`${key}/min`, sorted[0]!).set(`${key}/max`, sorted.at(-1)!);
    for (const [name, share] of Object.entries(QUANTILES)) {
      metrics.set(`${key}/${name}`, sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]!);
    }
    return metrics;
  }
}

export function addAllocationMetrics(metrics: Metrics, context: Context): void {
  metrics.family(() => context.allocator.metrics());
  metrics.family(() => consumedMetrics(context));
}

/** Of top-level roles what is not 0, and of all of them together under the empty name. */
function consumedMetrics(context: Context): Map<string, number> {
  const metrics = new Map<string, number>();
  for (const [role, consumed] of consumptionByRole(context)) {
    for (const [name, amount] of consumed) {
      if (amount === 0) continue;
      for (const owner of [role, ""]) {
        const key = `allocator/mesos/quota/roles/${owner}/resources/${name}/consumed`;
        metrics.set(key, (metrics.get(key) ?? 0) + amount / 1000);
      }
    }
  }
  return metrics;
}

/** Top-level role → what counts toward its quota, worked out in one pass over the agents. */
function consumptionByRole(context: Context): Map<string, Quantities> {
  const consumption = new Map<string, Quantities>();
  const add = (role: string, resources: Resources) => {
    const top = role.split("/", 1)[0]!;
    consumption.set(top, addQuantities(consumption.get(top) ?? new Map(), resources.scalars().quantities()));
  };
  for (const agent of context.agents.values()) {
    const reserved = agent.total.reserved();
    const owners = new Set(reserved.entries.map(({ identity }) => identity.reservations.at(-1)!.role));
    for (const role of owners) add(role, reserved.reservedTo(role));
    const used = context.usedOnAgent(agent).unreserved().nonRevocable();
    for (const role of used.allocationRoles()) add(role, used.allocatedTo(role));
  }
  return consumption;
}

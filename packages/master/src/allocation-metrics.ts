/**
 * What `/metrics` shows of allocation: the allocator's own figures, how long its runs take, and what roles with quota use of it.
 * Source: master reference, section 4.3.
 * @module
 */
import { type AllocationRound, HierarchicalAllocator, type RoundLimits } from "@meseta/allocator";
import { addQuantities, type Quantities, type Resources } from "@meseta/resources";
import { type Metrics, TimerMetric } from "@meseta/runtime";
import type { Context } from "./core/context.ts";

/** An allocator that measures its runs. What it measures has no part in what it decides. */
export class MeasuredAllocator extends HierarchicalAllocator {
  readonly #runs = new TimerMetric("allocator/mesos/allocation_run_ms");

  override allocate(nowMs: number, limits?: RoundLimits): AllocationRound {
    const startMs = performance.now();
    const round = super.allocate(nowMs, limits);
    this.#runs.record(performance.now() - startMs);
    return round;
  }

  override metrics(): Map<string, number> {
    return new Map([...super.metrics(), ...this.#runs.values()]);
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

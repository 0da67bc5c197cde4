/**
 * Inverse offers: frameworks are asked to leave an agent that will be away.
 * Source: allocator, section 12.
 * @module
 */
import type { v1 } from "@meseta/protocol";
import type { AgentLedger } from "./ledger.ts";
import type { InverseOffer } from "./port.ts";

interface Absence {
  readonly unavailability: v1.Unavailability;
  readonly asked: Set<string>; // frameworks with an inverse offer that is not answered
  readonly filteredUntilMs: Map<string, number>; // by framework
}

export class Maintenance {
  readonly #absences = new Map<string, Absence>(); // by agent
  readonly #touched = new Set<string>(); // agents on which somebody may be asked now
  #nextMs: number | undefined;

  /** When the next filter on an inverse offer ends, or a little before. */
  get nextMs(): number | undefined {
    return this.#nextMs;
  }

  /** A new window starts afresh: what was asked and answered before is forgotten. Undefined: the agent stays. */
  set(agentId: string, unavailability: v1.Unavailability | undefined): void {
    if (unavailability === undefined) this.#absences.delete(agentId);
    else this.#absences.set(agentId, { unavailability, asked: new Set(), filteredUntilMs: new Map() });
    this.touch(agentId);
  }

  /** Somebody holds more there than before, or may be asked again. */
  touch(agentId: string): void {
    if (this.#absences.size > 0 && this.#absences.has(agentId)) this.#touched.add(agentId);
  }

  touchAll(): void {
    for (const agentId of this.#absences.keys()) this.#touched.add(agentId);
  }

  answer(frameworkId: string, agentId: string, untilMs: number): void {
    const absence = this.#absences.get(agentId);
    if (absence === undefined) return;
    absence.asked.delete(frameworkId);
    absence.filteredUntilMs.set(frameworkId, untilMs);
    if (this.#nextMs === undefined || untilMs < this.#nextMs) this.#nextMs = untilMs;
  }

  /** Revive and every update of a framework let it be asked again. */
  dropFilters(frameworkId: string): void {
    for (const [agentId, { filteredUntilMs }] of this.#absences) {
      if (filteredUntilMs.delete(frameworkId)) this.touch(agentId);
    }
  }

  /** The framework left: what it was asked is void. */
  forget(frameworkId: string): void {
    this.dropFilters(frameworkId);
    for (const { asked } of this.#absences.values()) asked.delete(frameworkId);
  }

  /** Whom to ask now: active frameworks that hold something on an agent that will be away. */
  ask(
    agents: ReadonlyMap<string, AgentLedger>,
    nowMs: number,
    isActive: (frameworkId: string) => boolean,
  ): InverseOffer[] {
    if (this.#nextMs !== undefined && this.#nextMs <= nowMs) {
      this.touchAll();
      this.#nextMs = this.#earliestAfter(nowMs);
    }
    const inverseOffers: InverseOffer[] = [];
    for (const agentId of this.#touched) {
      const ledger = agents.get(agentId);
      const absence = this.#absences.get(agentId);
      if (ledger === undefined || absence === undefined) continue;
      for (const frameworkId of ledger.given.keys()) {
        if (!isActive(frameworkId) || absence.asked.has(frameworkId)) continue;
        if ((absence.filteredUntilMs.get(frameworkId) ?? -Infinity) > nowMs) continue;
        absence.asked.add(frameworkId);
        inverseOffers.push({ frameworkId, agentId, unavailability: absence.unavailability });
      }
    }
    this.#touched.clear();
    return inverseOffers;
  }

  #earliestAfter(nowMs: number): number | undefined {
    let next: number | undefined;
    for (const { filteredUntilMs } of this.#absences.values()) {
      for (const untilMs of filteredUntilMs.values()) {
        if (untilMs > nowMs && (next === undefined || untilMs < next)) next = untilMs;
      }
    }
    return next;
  }
}

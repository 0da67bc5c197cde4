/**
 * What one agent has, and who holds how much of it.
 *
 *   total ─┬─ given: framework → resources, each allocated to a role
 *          └─ available: what may still be offered; shared resources stay in it while they are in use
 *
 * Giving everything and taking the same back ends with the very objects it began with, so that what was worked out about them
 * (what a role sees, what a filter holds) need not be worked out again.
 * @module
 */
import { Resources } from "@meseta/resources";
import type { AllocatorAgent } from "./port.ts";

/** The account of one agent. */
export class AgentLedger {
  readonly id: string;
  active = true;
  #agent: AllocatorAgent;
  #shared: Resources;
  #rest: Resources; // total without what is given and without what is shared
  #available: Resources;
  #overlaps = false; // more is given than there is, or one port twice: the rest is then reckoned from scratch
  readonly #given = new Map<string, Resources>();

  constructor(agent: AllocatorAgent) {
    this.id = agent.id;
    this.#agent = agent;
    this.#shared = agent.total.shared();
    this.#rest = agent.total.nonShared();
    this.#available = agent.total;
  }

  get agent(): AllocatorAgent {
    return this.#agent;
  }

  /** Total without what is given, and never below zero even when the total shrank meanwhile. */
  get available(): Resources {
    return this.#available;
  }

  get hasGpus(): boolean {
    return this.#agent.total.scalar("gpus") > 0;
  }

  /** Framework → resources. */
  get given(): ReadonlyMap<string, Resources> {
    return this.#given;
  }

  update(agent: AllocatorAgent): void {
    this.#agent = agent;
    this.#shared = agent.total.shared();
    this.#reckon();
  }

  give(frameworkId: string, resources: Resources): void {
    const held = this.#given.get(frameworkId);
    this.#given.set(frameworkId, held === undefined ? resources : held.plus(resources));
    const taken = resources.unallocate().nonShared();
    if (this.#overlaps || !this.#rest.contains(taken)) this.#reckon();
    else this.#setRest(this.#rest.minus(taken));
  }

  /** Takes `resources` back and returns what of them the framework really held. */
  takeBack(frameworkId: string, resources: Resources): Resources {
    const held = this.#given.get(frameworkId);
    if (held === undefined) return Resources.EMPTY;
    const left = held.minus(resources);
    const returned = held.contains(resources) ? resources : held.minus(left);
    if (left.isEmpty) this.#given.delete(frameworkId);
    else this.#given.set(frameworkId, left);
    if (this.#overlaps) this.#reckon();
    else this.#setRest(this.#rest.plus(returned.unallocate().nonShared()));
    return returned;
  }

  #reckon(): void {
    const given = Resources.sum([...this.#given.values()])
      .unallocate()
      .nonShared();
    const total = this.#agent.total.nonShared();
    // While anything is given beyond the total, adding back piece by piece would give too much.
    this.#overlaps = !total.contains(given) || this.#holdsTwice();
    this.#setRest(total.minus(given));
  }

  /** Two frameworks may be said to hold one port: it is free only when the last gives it back. */
  #holdsTwice(): boolean {
    let seen = Resources.EMPTY;
    for (const resources of this.#given.values()) {
      const items = resources.filter((identity) => identity.type !== "SCALAR").unallocate();
      const both = seen.plus(items);
      if (countOf(both) < countOf(seen) + countOf(items)) return true;
      seen = both;
    }
    return false;
  }

  #setRest(rest: Resources): void {
    this.#rest = rest;
    this.#available = rest.plus(this.#shared);
  }
}

function countOf(items: Resources): number {
  let count = 0;
  for (const quantity of items.quantities().values()) count += quantity;
  return count;
}

/**
 * What one agent has, and who holds how much of it.
 *
 *   total ─┬─ given: framework → resources, each allocated to a role
 *          └─ available: what may still be offered
 * @module
 */
import { Resources } from "@meseta/resources";
import type { AllocatorAgent } from "./port.ts";

/** The account of one agent. */
export class AgentLedger {
  readonly id: string;
  active = true;
  #agent: AllocatorAgent;
  #givenTotal = Resources.EMPTY; // over all frameworks, not allocated
  #available: Resources;
  readonly #given = new Map<string, Resources>();
  readonly #items = new Map<string, Resources>(); // the ranges and sets of #given, not allocated, where there are any

  constructor(agent: AllocatorAgent) {
    this.id = agent.id;
    this.#agent = agent;
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
    this.#available = agent.total.minus(this.#givenTotal);
  }

  give(frameworkId: string, resources: Resources): void {
    this.#setGiven(frameworkId, (this.#given.get(frameworkId) ?? Resources.EMPTY).plus(resources));
    this.#givenTotal = this.#givenTotal.plus(resources.unallocate());
    this.#available = this.#agent.total.minus(this.#givenTotal);
  }

  /** Takes `resources` back and returns what of them the framework really held. */
  takeBack(frameworkId: string, resources: Resources): Resources {
    const held = this.#given.get(frameworkId);
    if (held === undefined) return Resources.EMPTY;
    const rest = held.minus(resources);
    const returned = held.contains(resources) ? resources : held.minus(rest);
    this.#setGiven(frameworkId, rest);
    this.#givenTotal = this.#givenTotal.minus(this.#freed(returned));
    this.#available = this.#agent.total.minus(this.#givenTotal);
    return returned;
  }

  /** Two frameworks may be said to hold one port: it is free only when the last gives it back. */
  #freed(returned: Resources): Resources {
    let freed = returned.unallocate();
    if (itemsOf(freed).isEmpty) return freed;
    for (const items of this.#items.values()) freed = freed.minus(items);
    return freed;
  }

  #setGiven(frameworkId: string, resources: Resources): void {
    const items = itemsOf(resources);
    if (items.isEmpty) this.#items.delete(frameworkId);
    else this.#items.set(frameworkId, items.unallocate());
    if (resources.isEmpty) this.#given.delete(frameworkId);
    else this.#given.set(frameworkId, resources);
  }
}

function itemsOf(resources: Resources): Resources {
  return resources.filter((identity) => identity.type !== "SCALAR");
}

/**
 * What one agent has, and who holds how much of it.
 *
 *   total ─┬─ given: framework → resources, each allocated to a role
 *          └─ available: what may still be offered; shared resources stay in it while they are in use
 *
 * Who holds what is booked at once; what is left is worked out when somebody asks, for tasks come and go more often than that.
 * Giving something and taking the same back ends with the very objects it began with, so that what was worked out about them
 * (what a role sees, what a filter holds) need not be worked out again.
 * @module
 */
import { type Quantities, Resources } from "@meseta/resources";
import { type AgentTraits, traitsOf } from "./eligibility.ts";
import { NONE } from "./filter-table.ts";
import type { FilterHost } from "./filters.ts";
import { isAllocatable } from "./min-allocatable.ts";
import type { AllocatorAgent } from "./port.ts";
import type { Client } from "./roles.ts";

/** Something given or taken back since what is left was last worked out. */
interface Movement {
  readonly sign: 1 | -1; // −1: given
  readonly resources: Resources; // not allocated, not shared
}

/** The account of one agent. */
export class AgentLedger implements FilterHost {
  readonly id: string;
  active = true;
  waits = false; // to be visited; the mark of `Visits`
  filterNumber = NONE; // the mark of `FilterTable`, and so are the next two
  newestFilter = NONE;
  filterCount = 0;
  keptFor: Client | undefined; // what comes free here is not for classes below it: it is being reclaimed
  #agent: AllocatorAgent;
  #traits: AgentTraits;
  #shared: Resources;
  #rest: Resources; // total without what is given and without what is shared, but for #movements
  #whole: Resources | undefined; // what #rest and #shared were joined to last
  #movements: Movement[] | undefined;
  #available: Resources | undefined;
  #overlaps = false; // more is given than there is, or one port twice: the rest is then reckoned from scratch
  // What `isWorth` found, and of what.
  #weighed: Resources | undefined;
  #minimum: readonly Quantities[] | undefined;
  #isWorth = false;
  readonly #given = new Map<string, Resources>();

  constructor(agent: AllocatorAgent) {
    this.id = agent.id;
    this.#agent = agent;
    this.#traits = traitsOf(agent);
    this.#shared = agent.total.shared();
    this.#rest = agent.total.nonShared();
    this.#available = agent.total;
  }

  get agent(): AllocatorAgent {
    return this.#agent;
  }

  /** Total without what is given, and never below zero even when the total shrank meanwhile. */
  get available(): Resources {
    if (this.#available === undefined) {
      this.#settle();
      this.#available = this.#joined();
    }
    return this.#available;
  }

  /** What is left and what is shared; of the same rest it is the same. */
  #joined(): Resources {
    if (this.#shared.isEmpty) return this.#rest;
    if (this.#rest.isEmpty) return this.#shared;
    if (this.#whole === undefined || this.#whole.nonShared() !== this.#rest) {
      // The parts of the whole take the place of those it is made of, so that what is given of it is found to be them.
      this.#whole = this.#rest.plus(this.#shared);
      this.#rest = this.#whole.nonShared();
      this.#shared = this.#whole.shared();
    }
    return this.#whole;
  }

  get traits(): AgentTraits {
    return this.#traits;
  }

  /** Framework → resources. */
  get given(): ReadonlyMap<string, Resources> {
    return this.#given;
  }

  update(agent: AllocatorAgent): void {
    this.#agent = agent;
    this.#traits = traitsOf(agent);
    this.#shared = agent.total.shared();
    this.#whole = undefined;
    this.#reckon();
  }

  give(frameworkId: string, resources: Resources): void {
    const held = this.#given.get(frameworkId);
    this.#given.set(frameworkId, held === undefined ? resources : held.plus(resources));
    this.#move(-1, resources.unallocate().nonShared());
  }

  /** Takes `resources` back and returns what of them the framework really held. */
  takeBack(frameworkId: string, resources: Resources): Resources {
    const held = this.#given.get(frameworkId);
    if (held === undefined) return Resources.EMPTY;
    const left = held.minus(resources);
    const returned = left.isEmpty ? held : held.contains(resources) ? resources : held.minus(left);
    if (left.isEmpty) this.#given.delete(frameworkId);
    else this.#given.set(frameworkId, left);
    this.#move(1, returned.unallocate().nonShared());
    return returned;
  }

  /** Is what is available enough for one of the alternatives? Remembered for as long as it is the same. */
  isWorth(minimum: readonly Quantities[]): boolean {
    const { available } = this;
    if (this.#weighed !== available || this.#minimum !== minimum) {
      this.#weighed = available;
      this.#minimum = minimum;
      this.#isWorth = isAllocatable(available, minimum);
    }
    return this.#isWorth;
  }

  #move(sign: 1 | -1, resources: Resources): void {
    this.#available = undefined;
    if (this.#movements === undefined && !this.#overlaps) {
      // All there was is given, or the first comes back: as offers of whole agents do, and nothing needs to be worked out.
      const all = sign === -1 ? resources === this.#rest : this.#rest.isEmpty;
      if (all) {
        this.#rest = sign === -1 ? Resources.EMPTY : resources;
        return;
      }
    }
    const movements = (this.#movements ??= []);
    const last = movements.at(-1);
    // What comes and goes between two looks has made no difference.
    if (last?.resources === resources && last.sign === -sign) movements.pop();
    else movements.push({ sign, resources });
  }

  #settle(): void {
    const movements = this.#movements;
    if (movements === undefined) return;
    this.#movements = undefined;
    if (this.#overlaps) {
      this.#reckon();
      return;
    }
    for (const { sign, resources } of movements) {
      if (sign === -1 && !this.#rest.contains(resources)) {
        this.#reckon();
        return;
      }
      this.#rest = sign === 1 ? this.#rest.plus(resources) : this.#rest.minus(resources);
    }
  }

  #reckon(): void {
    const given = Resources.sum([...this.#given.values()])
      .unallocate()
      .nonShared();
    const total = this.#agent.total.nonShared();
    // While anything is given beyond the total, adding back piece by piece would give too much.
    this.#overlaps = !total.contains(given) || this.#holdsTwice();
    this.#rest = total.minus(given);
    this.#movements = undefined;
    this.#available = undefined;
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
}

function countOf(items: Resources): number {
  let count = 0;
  for (const quantity of items.quantities().values()) count += quantity;
  return count;
}

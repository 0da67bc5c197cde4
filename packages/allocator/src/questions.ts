/**
 * Can this framework be offered something of this agent, and how much? One answer for rounds, which act on it, and for
 * explanations, which tell it.
 * Source: allocator, sections 7.2, 7.3 and 9.
 * @module
 */
import { type Quantities, Resources } from "@meseta/resources";
import { isHigherClass } from "./classes.ts";
import type { Cluster } from "./cluster.ts";
import { type AccessRules, type Barrier, barrierBetween, SIGHTS, type Sight, visibleTo } from "./eligibility.ts";
import type { AgentLedger } from "./ledger.ts";
import { isAllocatable } from "./min-allocatable.ts";
import type { Client, RoleNode } from "./roles.ts";
import { type Most, shrink } from "./shrink.ts";

/** Why an agent is nothing for a framework in a role. */
export type Refusal =
  | Barrier
  | "constraint" // its own offer constraints
  | "reclaimed" // what is free there is being gathered for a higher class
  | "taken" // nothing is left that the role may use
  | "quota" // something is left, but limits or promises to others keep it
  | "minimum" // what is left is less than the least worth an offer
  | "filter"; // it refused this before

/** Refusals that no resources, however free, would change. */
const BARRED: ReadonlySet<string> = new Set<Refusal>([
  "hierarchical-role",
  "multi-role",
  "gpus",
  "region",
  "constraint",
]);

/** Is the agent nothing for the framework whatever comes free there? */
export function isBarred(answer: Resources | Refusal): boolean {
  return typeof answer === "string" && BARRED.has(answer);
}

export function isRefusal(answer: Resources | Refusal): answer is Refusal {
  return typeof answer === "string";
}

export interface AskOptions extends AccessRules {
  readonly minAllocatable: readonly Quantities[];
}

/** What there is to offer, and whether it is worth it by the common minimum. */
interface View {
  readonly resources: Resources;
  readonly cut: boolean; // quota took something away
  readonly enough: boolean;
}

/** Asks about one agent after the other, each as it is when `turnTo` is called. */
export class AgentQuestions {
  /** Was somebody shown less than there is on this agent, because of quota? */
  cut = false;
  #ledger: AgentLedger;
  readonly #cluster: Cluster;
  readonly #options: AskOptions;
  #admitted = false; // the role
  #usable = Resources.EMPTY;
  #most: Most | undefined;
  readonly #views: (View | undefined)[] = Array.from({ length: SIGHTS }); // worked out when first asked for

  constructor(cluster: Cluster, ledger: AgentLedger, options: AskOptions) {
    this.#ledger = ledger;
    this.#cluster = cluster;
    this.#options = options;
  }

  get ledger(): AgentLedger {
    return this.#ledger;
  }

  /** From now on it is `ledger` that is asked about. */
  moveTo(ledger: AgentLedger): this {
    this.#ledger = ledger;
    this.cut = false;
    this.#usable = Resources.EMPTY;
    this.#most = undefined;
    this.#views.fill(undefined);
    return this;
  }

  /** May frameworks of the role be offered the agent at all? */
  admitsRole(role: RoleNode): boolean {
    return this.ledger.traits.hierarchicalRole || !role.isNested;
  }

  /** From now on it is frameworks of `role` that are asked about, of what `usable` is of the agent, no more than `most`. */
  turnTo(role: RoleNode, usable: Resources, most: Most | undefined): this {
    this.#admitted = this.admitsRole(role);
    // Where nothing is reserved and quota binds nobody, every role has the same before it.
    if (usable === this.#usable && most === undefined && this.#most === undefined) return this;
    this.#usable = usable;
    this.#most = most;
    this.#views.fill(undefined);
    return this;
  }

  /** What of the agent the framework can be offered, or why nothing. */
  ask(client: Client): Resources | Refusal {
    const answer = this.#askUnfiltered(client, client.minimum);
    return isRefusal(answer) || !client.filters.refuses(this.#ledger, answer) ? answer : "filter";
  }

  /** Would the framework be offered that much, if it had not refused anything? */
  suits(client: Client, need: readonly Quantities[]): Resources | Refusal {
    return this.#askUnfiltered(client, need);
  }

  #askUnfiltered(client: Client, minimum: readonly Quantities[] | undefined): Resources | Refusal {
    const ledger = this.#ledger;
    if (!this.#admitted) return "hierarchical-role";
    const barrier = barrierBetween(client.abilities, ledger.traits, this.#options);
    if (barrier !== undefined) return barrier;
    if (client.constraint !== undefined && !client.constraint(ledger.agent)) return "constraint";
    const { keptFor } = ledger;
    if (keptFor !== undefined && isHigherClass(keptFor, client)) return "reclaimed";
    const { resources, cut, enough } = this.#viewOf(client.abilities.sees);
    if (!(minimum === undefined ? enough : isAllocatable(resources, minimum))) {
      return cut ? "quota" : this.#usable.isEmpty ? "taken" : "minimum";
    }
    return resources;
  }

  #viewOf(sight: Sight): View {
    const known = this.#views[sight];
    if (known !== undefined) return known;
    const seen = visibleTo(sight, this.#usable);
    const resources = this.#most === undefined ? seen : shrink(seen, this.#most, this.#cluster.names);
    const { minAllocatable } = this.#options;
    const all = resources === this.#ledger.available;
    const enough = all ? this.#ledger.isWorth(minAllocatable) : isAllocatable(resources, minAllocatable);
    this.cut ||= resources !== seen;
    return (this.#views[sight] = { resources, cut: resources !== seen, enough });
  }
}

/**
 * Can this framework be offered something of this agent, and how much? One answer for rounds, which act on it, and for
 * explanations, which tell it.
 * Source: allocator, sections 7.2, 7.3 and 9.
 * @module
 */
import type { Quantities, Resources } from "@meseta/resources";
import type { Cluster } from "./cluster.ts";
import { type AgentTraits, canUse, type Sight, traitsOf, visibleTo } from "./eligibility.ts";
import type { AgentLedger } from "./ledger.ts";
import { isAllocatable } from "./min-allocatable.ts";
import type { Client, RoleNode } from "./roles.ts";
import { type Most, shrink } from "./shrink.ts";

/** Why an agent is nothing for a framework in a role. */
export type Refusal =
  | "capability" // MULTI_ROLE, HIERARCHICAL_ROLE, gpus or region
  | "constraint" // its own offer constraints
  | "taken" // nothing is left that the role may use
  | "quota" // something is left, but limits or promises to others keep it
  | "minimum" // what is left is less than the least worth an offer
  | "filter"; // it refused this before

export interface AskOptions {
  readonly minAllocatable: readonly Quantities[];
  readonly filterGpuResources: boolean;
  readonly region: string | undefined;
}

/** What there is to offer, and whether it is worth it by the common minimum. */
interface View {
  readonly resources: Resources;
  readonly cut: boolean; // quota took something away
  readonly enough: boolean;
}

/** Asks about one agent as it is now; after something of it was given away, make another. */
export class AgentQuestions {
  readonly ledger: AgentLedger;
  readonly traits: AgentTraits;
  /** Was somebody shown less than there is, because of quota? */
  cut = false;
  readonly #cluster: Cluster;
  readonly #options: AskOptions;

  constructor(cluster: Cluster, ledger: AgentLedger, options: AskOptions) {
    this.ledger = ledger;
    this.#cluster = cluster;
    this.#options = options;
    this.traits = traitsOf(ledger.agent, ledger.hasGpus, options.region);
  }

  /** May frameworks of the role be offered the agent at all? */
  admitsRole(role: RoleNode): boolean {
    return this.traits.hierarchicalRole || !role.path.includes("/");
  }

  /** Asks on behalf of the frameworks of `role`, of what `usable` is of the agent, no more than `most`. */
  forRole(role: RoleNode, usable: Resources, most: Most | undefined): (client: Client) => Resources | Refusal {
    const views: (View | undefined)[] = []; // by sight, worked out when first asked for
    const viewOf = (sight: Sight): View => {
      const known = views[sight];
      if (known !== undefined) return known;
      const seen = visibleTo(sight, usable);
      const resources = most === undefined ? seen : shrink(seen, most, this.#cluster.names);
      const enough = isAllocatable(resources, this.#options.minAllocatable);
      this.cut ||= resources !== seen;
      return (views[sight] = { resources, cut: resources !== seen, enough });
    };
    const { traits, ledger } = this;
    const { filterGpuResources } = this.#options;
    const admitted = this.admitsRole(role);
    return (client) => {
      if (!admitted || !canUse(client.abilities, traits, filterGpuResources)) return "capability";
      if (client.constraint !== undefined && !client.constraint(ledger.agent)) return "constraint";
      const { resources, cut, enough } = viewOf(client.abilities.sees);
      if (!(client.minimum === undefined ? enough : isAllocatable(resources, client.minimum))) {
        return cut ? "quota" : usable.isEmpty ? "taken" : "minimum";
      }
      return client.filters.refuses(ledger.id, resources) ? "filter" : resources;
    };
  }
}

/**
 * The port through which a master asks who is to be offered what. The master drives it; it never calls back.
 * Source: allocator, sections 2, 6 and 9.
 * @module
 */
import type { Quantities, Resources } from "@meseta/resources";

/** What an allocator knows of an agent. */
export interface AllocatorAgent {
  readonly id: string;
  readonly total: Resources; // not allocated; revocable ones included
  readonly capabilities: readonly string[]; // "MULTI_ROLE", "HIERARCHICAL_ROLE", …
  readonly region?: string; // of its fault domain
}

/** What an allocator knows of a framework. */
export interface AllocatorFramework {
  readonly id: string;
  readonly roles: readonly string[];
  readonly suppressedRoles?: readonly string[];
  readonly capabilities: readonly string[]; // "MULTI_ROLE", "GPU_RESOURCES", "REVOCABLE_RESOURCES", …
  /** Role → what an offer must hold at least, one of the alternatives; an empty list lets anything through. */
  readonly minAllocatable?: ReadonlyMap<string, readonly Quantities[]>;
}

/** How long what was refused shall not be offered again to the same framework in the same role. */
export interface OfferFilter {
  readonly refuseMs: number; // ≥ 0
}

/** One offer to make: everything in it is from one agent and allocated to one role. */
export interface AllocatedOffer {
  readonly frameworkId: string;
  readonly role: string;
  readonly agentId: string;
  readonly resources: Resources; // with `allocation_info.role`
}

export interface AllocationRound {
  readonly offers: readonly AllocatedOffer[];
  /** Agents are left that this round had no room for: call again soon. */
  readonly more: boolean;
  /** When to call again at the latest, because a filter expires; undefined while there is none. */
  readonly nextWakeMs: number | undefined;
}

/**
 * Keeps account of agents, frameworks and what is given out, and decides what to offer.
 *
 * What an offer gives out stays given until `recover`; launching a task from it changes nothing here. Ids that are not
 * known (any more) are passed over, because a peer may speak of what is just gone.
 */
export interface Allocator {
  /** Adds an agent, active, with what frameworks (known or not) hold there already. */
  addAgent(agent: AllocatorAgent, used?: Iterable<readonly [frameworkId: string, resources: Resources]>): void;
  removeAgent(agentId: string): void;
  /** Replaces total, capabilities and region. `attributesChanged` also drops every filter on the agent. */
  updateAgent(agent: AllocatorAgent, options?: { readonly attributesChanged?: boolean }): void;
  activateAgent(agentId: string): void;
  /** Nothing more is offered from it; what is given stays given. */
  deactivateAgent(agentId: string): void;

  /** Adds a framework, active. */
  addFramework(framework: AllocatorFramework): void;
  /** Forgets a framework and its filters. What it still holds stays charged to its agents until recovered. */
  removeFramework(frameworkId: string): void;
  /** Replaces roles, suppressed roles, capabilities and minima; roles that leave the suppressed ones lose their filters. */
  updateFramework(framework: AllocatorFramework): void;
  activateFramework(frameworkId: string): void;
  /** Nothing more is offered to it, and its filters go; suppressed roles stay so. */
  deactivateFramework(frameworkId: string): void;

  /** Charges resources that were not offered by us: tasks that an agent brings along. */
  allocated(frameworkId: string, agentId: string, resources: Resources): void;
  /** Takes resources back: of a finished task, or of a refused offer, then with the `filter` the framework asked for. */
  recover(frameworkId: string, agentId: string, resources: Resources, nowMs: number, filter?: OfferFilter): void;

  /** Stops offers in these roles; all of the framework's when none is named. */
  suppress(frameworkId: string, roles: readonly string[]): void;
  /** Starts offers in these roles again and drops their filters; all of the framework's when none is named. */
  revive(frameworkId: string, roles: readonly string[]): void;
  /** Sets weights of roles; 1 is the default. */
  updateWeights(weights: Iterable<readonly [role: string, weight: number]>): void;

  /** Decides on up to `maxAgents` of the agents on which something changed, the longest waiting first. */
  allocate(nowMs: number, options?: { readonly maxAgents?: number }): AllocationRound;
}

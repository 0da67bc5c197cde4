/**
 * The port through which a master asks who is to be offered what. The master drives it; it never calls back.
 * Source: allocator, sections 2, 6 and 9.
 * @module
 */
import type { v1 } from "@meseta/protocol";
import type { Quantities, Resources } from "@meseta/resources";
import type { Explanation, ExplainQuestion } from "./explain.ts";
import type { Quota } from "./quota.ts";

/** What an allocator knows of an agent. */
export interface AllocatorAgent {
  readonly id: string;
  readonly total: Resources; // not allocated; revocable ones included
  readonly capabilities: readonly string[]; // "MULTI_ROLE", "HIERARCHICAL_ROLE", …
  readonly hostname?: string;
  readonly region?: string; // of its fault domain
  readonly zone?: string;
  readonly attributes?: readonly v1.Attribute[];
}

/** Does an agent meet what a framework demands of the agents it is offered? */
export type OfferConstraint = (agent: AllocatorAgent) => boolean;

/** What an allocator knows of a framework. */
export interface AllocatorFramework {
  readonly id: string;
  readonly roles: readonly string[];
  readonly suppressedRoles?: readonly string[];
  readonly capabilities: readonly string[]; // "MULTI_ROLE", "GPU_RESOURCES", "REVOCABLE_RESOURCES", …
  /** Role → what an offer must hold at least, one of the alternatives; an empty list lets anything through. */
  readonly minAllocatable?: ReadonlyMap<string, readonly Quantities[]>;
  /** Role → which agents may be offered; a role that is missing takes any. */
  readonly offerConstraints?: ReadonlyMap<string, OfferConstraint>;
  /** Its class among the frameworks of a role, for policies that know priorities; higher goes first. 0 unless given. */
  readonly priority?: number;
  /** May what it holds be reclaimed for a higher class? False unless given. */
  readonly preemptible?: boolean;
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

/** One framework to be told that an agent will not be there for a while. */
export interface InverseOffer {
  readonly frameworkId: string;
  readonly agentId: string;
  readonly unavailability: v1.Unavailability;
}

/** Resources that a framework has to give up now, by force: a higher class is starving. */
export interface Revocation {
  readonly frameworkId: string;
  readonly role: string;
  readonly agentId: string;
  readonly wanted: Quantities; // at least this much of what it holds there; of nothing, anything
  readonly spare: Quantities; // and of what quota counts no more than this: guarantees cover the rest
}

export interface AllocationRound {
  readonly offers: readonly AllocatedOffer[];
  readonly inverseOffers: readonly InverseOffer[];
  readonly revocations: readonly Revocation[];
  /** Agents are left that this round had no room for: call again soon. */
  readonly more: boolean;
  /** When to call again at the latest, because a filter expires; undefined while there is none. */
  readonly nextWakeMs: number | undefined;
}

/** How much one round may do. What it leaves is for the next. */
export interface RoundLimits {
  readonly agentsMax?: number;
  /**
   * Roughly how much it may do, at least 1: a visit to an agent counts 1, so does asking whether a framework can be offered it, and
   * an offer counts 8. A round ends with the agent at which it is exceeded.
   */
  readonly workMax?: number;
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
  /** Replaces what is known of an agent. When host, attributes or fault domain are others than before, every filter on it goes. */
  updateAgent(agent: AllocatorAgent): void;
  activateAgent(agentId: string): void;
  /** Nothing more is offered from it; what is given stays given. */
  deactivateAgent(agentId: string): void;
  /** Only agents on these hosts are offered; undefined lifts the restriction. */
  updateWhitelist(hostnames: ReadonlySet<string> | undefined): void;

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
  /** One of a framework's offers is out no longer: it was accepted, refused or taken back. Who sits on offers does not starve. */
  answered(frameworkId: string, role: string): void;
  /** An operation turned resources that a framework holds into others: reserved them, made a volume of them. */
  updateAllocation(frameworkId: string, agentId: string, from: Resources, to: Resources): void;
  /** An operator's operation turns available resources into others; false when they are not available. */
  updateAvailable(agentId: string, from: Resources, to: Resources): boolean;

  /** Stops offers in these roles; all of the framework's when none is named. */
  suppress(frameworkId: string, roles: readonly string[]): void;
  /** Starts offers in these roles again and drops their filters; all of the framework's when none is named. */
  revive(frameworkId: string, roles: readonly string[]): void;

  /** Sets weights of roles; 1 is the default. */
  updateWeights(weights: Iterable<readonly [role: string, weight: number]>): void;
  /** Sets priorities of roles among their siblings; 0 is the default. Only some policies heed them. */
  updatePriorities(priorities: Iterable<readonly [role: string, priority: number]>): void;
  /** Sets the quota of a role; `NO_QUOTA` takes it away. It is taken to be valid (`quotaProblem`, `quotasProblem`). */
  updateQuota(role: string, quota: Quota): void;

  /** The agent will be away then, or no longer will be; its frameworks are asked anew. */
  updateUnavailability(agentId: string, unavailability: v1.Unavailability | undefined): void;
  /** A framework's answer to an inverse offer: until the filter ends it is not asked again. */
  answerInverseOffer(frameworkId: string, agentId: string, nowMs: number, filter?: OfferFilter): void;

  /** After a failover with quota: nothing is offered until this many agents are back, or `untilMs`. */
  hold(until: { readonly agents: number; readonly untilMs: number }): void;

  /** Decides on agents on which something changed, the longest waiting first. */
  allocate(nowMs: number, limits?: RoundLimits): AllocationRound;

  /** The agents that a framework's constraints exclude, by role; roles without constraints are left out. */
  excludedByConstraints(frameworkId: string): ReadonlyMap<string, readonly string[]>;

  /** Figures under Mesos's keys, `allocator/mesos/…`; which keys there are changes with roles and quotas. */
  metrics(): ReadonlyMap<string, number>;

  /** Why a framework or a role is or is not getting offers, right now. */
  explain(question: ExplainQuestion, nowMs: number): Explanation;
}

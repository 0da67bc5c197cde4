import { CONSTRAINT_LIMITS_DEFAULT, type ConstraintLimits } from "@meseta/allocator";
import type { v1 } from "@meseta/protocol";
import type { RateLimits } from "./rate-limits.ts";

/** What the core needs to know of the flags, in the core's own units. */
export interface MasterConfig {
  /** This run of the master: id, address, version. */
  readonly masterInfo: v1.MasterInfo;
  readonly agentPingTimeoutMs: number;
  readonly agentPingsMax: number;
  readonly agentReregisterTimeoutMs: number;
  /** Allocation waits this long for more of the same before it runs again; the first of a burst does not wait. */
  readonly allocationBatchMs: number;
  /** A slice of allocation does no more than this at once (`RoundLimits.workMax`), so that others are served in between. */
  readonly allocationWorkMax: number;
  /** Undefined: offers stand until they are answered. */
  readonly offerTimeoutMs: number | undefined;
  readonly completedFrameworksMax: number;
  readonly completedTasksPerFrameworkMax: number;
  readonly unreachableTasksPerFrameworkMax: number;
  /** At most one agent is marked unreachable in that time; undefined: as they come. */
  readonly agentRemovalPeriodMs: number | undefined;
  /** When more than this share of the registry's agents (0 to 1) did not come back after a failover, the master ends. */
  readonly recoveryRemovalShareMax: number;
  /** How often unreachable and gone agents are forgotten, from what age on, and how many of each are kept at most. */
  readonly registryGcPeriodMs: number;
  readonly registryAgentAgeMsMax: number;
  readonly registryAgentsMax: number;
  readonly requireAgentDomain: boolean;
  readonly rootSubmissions: boolean;
  /** The only roles frameworks may take; undefined: any. `*` is always among them. */
  readonly roles: readonly string[] | undefined;
  /** Of roles, where they are not 1. */
  readonly weights: ReadonlyMap<string, number>;
  /** Of roles among their siblings, where they are not 0. */
  readonly priorities: ReadonlyMap<string, number>;
  /** After a failover with quota, offers wait for this share of the registry's agents, or this long. */
  readonly agentRecoveryFactor: number; // 0 to 1
  readonly allocatorRecoveryTimeoutMs: number;
  /** What the quota of a role binds. With "role", roles below another have none. */
  readonly quotaCovers: "subtree" | "role";
  readonly constraintLimits: ConstraintLimits;
  /** Must frameworks on drivers, and agents, have proved who they are? */
  readonly authenticateFrameworks: boolean;
  readonly authenticateAgents: boolean;
  /** Of frameworks on drivers; undefined: none. */
  readonly rateLimits: RateLimits | undefined;
}

export const HEARTBEAT_INTERVAL_MS = 15_000;

/** Defaults as Mesos has them, but for the allocation batch. Source: scheduler API, section 12. */
export const DEFAULT_MASTER_CONFIG: Omit<MasterConfig, "masterInfo"> = {
  agentPingTimeoutMs: 15_000,
  agentPingsMax: 5,
  agentReregisterTimeoutMs: 600_000,
  allocationBatchMs: 5,
  allocationWorkMax: 2000,
  offerTimeoutMs: undefined,
  completedFrameworksMax: 50,
  completedTasksPerFrameworkMax: 1000,
  unreachableTasksPerFrameworkMax: 1000,
  agentRemovalPeriodMs: undefined,
  recoveryRemovalShareMax: 1,
  registryGcPeriodMs: 15 * 60_000,
  registryAgentAgeMsMax: 14 * 24 * 3_600_000,
  registryAgentsMax: 102_400,
  requireAgentDomain: false,
  rootSubmissions: true,
  roles: undefined,
  weights: new Map(),
  priorities: new Map(),
  agentRecoveryFactor: 0.8,
  allocatorRecoveryTimeoutMs: 600_000,
  quotaCovers: "subtree",
  constraintLimits: CONSTRAINT_LIMITS_DEFAULT,
  authenticateFrameworks: false,
  authenticateAgents: false,
  rateLimits: undefined,
};

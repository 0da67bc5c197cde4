import { CONSTRAINT_LIMITS_DEFAULT, type ConstraintLimits } from "@meseta/allocator";
import type { v1 } from "@meseta/protocol";

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
  /** Removed and unreachable agents remembered for reconciliation. */
  readonly lostAgentsMax: number;
  readonly rootSubmissions: boolean;
  /** The only roles frameworks may take; undefined: any. `*` is always among them. */
  readonly roles: readonly string[] | undefined;
  /** Of roles, where they are not 1. */
  readonly weights: ReadonlyMap<string, number>;
  /** Of roles among their siblings, where they are not 0. */
  readonly priorities: ReadonlyMap<string, number>;
  /** What the quota of a role binds. With "role", roles below another have none. */
  readonly quotaCovers: "subtree" | "role";
  readonly constraintLimits: ConstraintLimits;
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
  lostAgentsMax: 100_000,
  rootSubmissions: true,
  roles: undefined,
  weights: new Map(),
  priorities: new Map(),
  quotaCovers: "subtree",
  constraintLimits: CONSTRAINT_LIMITS_DEFAULT,
};

/** Who is offered what: the port, and the hierarchical allocator behind it. @module */
export {
  CONSTRAINT_LIMITS_DEFAULT,
  type CompiledConstraints,
  compileConstraints,
  type ConstraintLimits,
} from "./constraints.ts";
export type { Decision } from "./decisions.ts";
export type { ClientExplanation, Explanation, ExplainQuestion, Obstacle } from "./explain.ts";
export type { QuotaState, RoleExplanation } from "./explain-role.ts";
export {
  HierarchicalAllocator,
  type HierarchicalOptions,
  REFUSE_MS_MAX,
  REFUSE_MS_MIN_DEFAULT,
} from "./hierarchical.ts";
export { MIN_ALLOCATABLE_DEFAULT, parseMinAllocatable } from "./min-allocatable.ts";
export {
  DRF,
  ownPolicy,
  type Policy,
  policyNamed,
  PRIORITY,
  RANDOM,
  type RandomPolicy,
  type Rank,
  type SortedPolicy,
} from "./policy.ts";
export type {
  AllocatedOffer,
  AllocationRound,
  Allocator,
  AllocatorAgent,
  AllocatorFramework,
  InverseOffer,
  OfferConstraint,
  OfferFilter,
  Revocation,
  RoundLimits,
} from "./port.ts";
export type { PreemptionOptions } from "./preemption.ts";
export { isDefaultQuota, NO_QUOTA, type Quota, quotaProblem, quotasProblem } from "./quota.ts";

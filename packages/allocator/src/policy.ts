/**
 * Policies: in which order siblings are served, be they roles below one parent or the frameworks of one role.
 * Source: allocator, sections 3.3 and 4; priority is our own.
 * @module
 */
import { compareText } from "@meseta/base";

/** What a policy may look at. All of it stands still while an order is in use. */
export interface Rank {
  readonly path: string; // of a role, `a/.` for the frameworks of `a` itself where it has children; or a framework's id
  readonly priority: number; // higher is served first, where the policy knows priorities; 0 unless set
  readonly weight: number; // > 0
  readonly share: number; // the dominant share divided by the weight
  readonly count: number; // how often it was given something
}

/** Serves the least first. A comparison must be total and depend on its arguments alone, or a replay would differ. */
export interface SortedPolicy {
  readonly kind: "sorted";
  readonly name: string;
  readonly compare: (a: Rank, b: Rank) => number;
  /** Are those of higher priority a higher class, which lower ones may be preempted for? False unless given. */
  readonly heedsPriority?: boolean;
}

/** Draws by weight, anew for every agent. */
export interface RandomPolicy {
  readonly kind: "random";
  readonly name: string;
}

export type Policy = SortedPolicy | RandomPolicy;

/** Dominant-resource fairness: the least weighted share first, then the least often served, then by name. */
export const DRF: SortedPolicy = { kind: "sorted", name: "drf", compare: compareFairly };

/** Strict classes: a higher priority goes first whatever it holds; within a class, fairness. */
export const PRIORITY: SortedPolicy = {
  kind: "sorted",
  name: "priority",
  heedsPriority: true,
  compare: (a, b) => b.priority - a.priority || compareFairly(a, b),
};

export const RANDOM: RandomPolicy = { kind: "random", name: "random" };

const BUILT_IN: ReadonlyMap<string, Policy> = new Map([DRF, PRIORITY, RANDOM].map((policy) => [policy.name, policy]));

/** The built-in policy of that name. @example policyNamed("drf") === DRF // true */
export function policyNamed(name: string): Policy | undefined {
  return BUILT_IN.get(name);
}

/**
 * Makes a policy of one that somebody else wrote. What it leaves equal is ordered fairly, so that the order is always total.
 *
 * @throws {TypeError} saying what is missing.
 */
export function ownPolicy(name: string, own: unknown): Policy {
  const { kind, compare, heedsPriority } = (own ?? {}) as Partial<Record<keyof SortedPolicy, unknown>>;
  if (kind === "random") return { kind, name };
  if (kind !== "sorted") throw new TypeError(`its kind must be "sorted" or "random", not ${JSON.stringify(kind)}`);
  if (typeof compare !== "function") throw new TypeError("it must have a function compare(a, b)");
  if (heedsPriority !== undefined && typeof heedsPriority !== "boolean") {
    throw new TypeError("its heedsPriority must be true or false");
  }
  return {
    kind,
    name,
    compare: (a, b) => Number(compare(a, b)) || compareFairly(a, b),
    ...(heedsPriority === undefined ? {} : { heedsPriority }),
  };
}

function compareFairly(a: Rank, b: Rank): number {
  return a.share - b.share || a.count - b.count || compareText(a.path, b.path);
}

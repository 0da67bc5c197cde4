/**
 * Which agents a framework can use at all, and what of their resources it can see.
 * Source: allocator, section 9.1; scheduler API, section 4.7.
 * @module
 */
import { REFINED, type Resources, REVOCABLE, SHARED } from "@meseta/resources";
import type { AllocatorAgent } from "./port.ts";

/** The capabilities of a framework that bear on offers. */
export interface Abilities {
  readonly multiRole: boolean;
  readonly gpus: boolean;
  readonly regionAware: boolean;
  readonly sees: Sight;
}

/** Three capabilities that hide resources when absent, as bits: frameworks of equal sight see the same resources. */
export type Sight = number;
export const SIGHTS = 8;

const SEES_REVOCABLE = 1;
const SEES_SHARED = 2;
const SEES_REFINED = 4;

export function abilitiesOf(capabilities: readonly string[]): Abilities {
  const has = new Set(capabilities);
  return {
    multiRole: has.has("MULTI_ROLE"),
    gpus: has.has("GPU_RESOURCES"),
    regionAware: has.has("REGION_AWARE"),
    sees:
      (has.has("REVOCABLE_RESOURCES") ? SEES_REVOCABLE : 0) |
      (has.has("SHARED_RESOURCES") ? SEES_SHARED : 0) |
      (has.has("RESERVATION_REFINEMENT") ? SEES_REFINED : 0),
  };
}

export const NO_ABILITIES = abilitiesOf([]);

/** Kinds of resources that not everybody sees. */
export const HIDDEN = REVOCABLE | SHARED | REFINED;

/** The agent's side of the rules, worked out when the agent changes. */
export interface AgentTraits {
  readonly multiRole: boolean;
  readonly hierarchicalRole: boolean;
  readonly gpus: boolean;
  readonly region: string | undefined;
}

export function traitsOf({ capabilities, region, total }: AllocatorAgent): AgentTraits {
  return {
    multiRole: capabilities.includes("MULTI_ROLE"),
    hierarchicalRole: capabilities.includes("HIERARCHICAL_ROLE"),
    gpus: total.scalar("gpus") > 0,
    region,
  };
}

/** What the master says of which agents are for whom. */
export interface AccessRules {
  readonly filterGpuResources: boolean;
  /** The region of the master's own fault domain. */
  readonly region: string | undefined;
}

/** Why an agent is not for a framework, whatever it has free. */
export type Barrier =
  | "hierarchical-role" // the role is below another, and the agent cannot do that
  | "multi-role" // the framework has several roles, and the agent cannot do that
  | "gpus" // the agent has gpus, and the framework cannot use them
  | "region"; // the agent is in another region than the master, and the framework did not say that it knows of regions

/** What keeps the framework from the agent, if anything. Where a region is not known, it is the master's. */
export function barrierBetween(
  framework: Abilities,
  agent: AgentTraits,
  { filterGpuResources, region }: AccessRules,
): Barrier | undefined {
  if (framework.multiRole && !agent.multiRole) return "multi-role";
  if (filterGpuResources && agent.gpus && !framework.gpus) return "gpus";
  if (framework.regionAware || region === undefined || agent.region === undefined) return undefined;
  return agent.region === region ? undefined : "region";
}

/** What of `resources` a framework of that sight may be offered. */
export function visibleTo(sight: Sight, resources: Resources): Resources {
  if (!resources.has(HIDDEN)) return resources;
  return resources.filter(
    ({ revocable, shared, reservations }) =>
      (!revocable || (sight & SEES_REVOCABLE) !== 0) &&
      (!shared || (sight & SEES_SHARED) !== 0) &&
      (reservations.length < 2 || (sight & SEES_REFINED) !== 0),
  );
}

/**
 * Which agents a framework can use at all, and what of their resources it can see.
 * Source: allocator, section 9.1; scheduler API, section 4.7.
 * @module
 */
import type { Resources } from "@meseta/resources";
import type { AllocatorAgent } from "./port.ts";

/** The capabilities of a framework that bear on offers. */
export interface Abilities {
  readonly multiRole: boolean;
  readonly gpus: boolean;
  readonly regionAware: boolean;
  readonly sees: Sight;
}

/** Three capabilities that hide resources when absent, as bits: frameworks of equal sight see the same resources. */
export type Sight = number; // 0 … 7

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

/** The agent's side of the rules, worked out once for each visit to an agent. */
export interface AgentTraits {
  readonly multiRole: boolean;
  readonly hierarchicalRole: boolean;
  readonly gpus: boolean;
  readonly foreignRegion: boolean; // both regions are known and they differ
}

export function traitsOf(agent: AllocatorAgent, hasGpus: boolean, masterRegion: string | undefined): AgentTraits {
  return {
    multiRole: agent.capabilities.includes("MULTI_ROLE"),
    hierarchicalRole: agent.capabilities.includes("HIERARCHICAL_ROLE"),
    gpus: hasGpus,
    foreignRegion: masterRegion !== undefined && agent.region !== undefined && agent.region !== masterRegion,
  };
}

/** May the framework be offered anything of the agent? */
export function canUse(framework: Abilities, agent: AgentTraits, filterGpus: boolean): boolean {
  if (framework.multiRole && !agent.multiRole) return false;
  if (filterGpus && agent.gpus && !framework.gpus) return false;
  return framework.regionAware || !agent.foreignRegion;
}

/** What of `resources` a framework of that sight may be offered. */
export function visibleTo(sight: Sight, resources: Resources): Resources {
  return resources.filter(
    ({ revocable, shared, reservations }) =>
      (!revocable || (sight & SEES_REVOCABLE) !== 0) &&
      (!shared || (sight & SEES_SHARED) !== 0) &&
      (reservations.length < 2 || (sight & SEES_REFINED) !== 0),
  );
}

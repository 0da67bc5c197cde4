/** Builders, and an allocator that is obviously right and very slow, to hold the real one against. @module */
import { Resources } from "@meseta/resources";
import type { AllocatedOffer, AllocatorAgent, AllocatorFramework } from "./port.ts";

export { SlowAllocator } from "./testing/slow-allocator.ts";

/** An agent with these resources and every capability. @example anAgent("a1", "cpus:2;mem:1024") */
export function anAgent(id: string, resources: string, rest: Partial<AllocatorAgent> = {}): AllocatorAgent {
  return { id, total: Resources.parse(resources), capabilities: ["MULTI_ROLE", "HIERARCHICAL_ROLE"], ...rest };
}

/** A framework with these roles, and MULTI_ROLE alone. @example aFramework("f1", ["role1"]) */
export function aFramework(
  id: string,
  roles: readonly string[],
  rest: Partial<AllocatorFramework> = {},
): AllocatorFramework {
  return { id, roles, capabilities: ["MULTI_ROLE"], ...rest };
}

/** An offer as one line, its resources sorted. @example "f1 role1 a1 cpus:2;mem:1024" */
export function formatOffer({ frameworkId, role, agentId, resources }: AllocatedOffer): string {
  return `${frameworkId} ${role} ${agentId} ${formatSorted(resources)}`;
}

/** Resources as flags write them, sorted. @example formatSorted(Resources.parse("mem:32;cpus:1")) // "cpus:1;mem:32" */
export function formatSorted(resources: Resources): string {
  return resources.unallocate().toString().split(";").toSorted().join(";");
}

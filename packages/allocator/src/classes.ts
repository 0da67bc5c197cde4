/**
 * Classes: who may be preempted for whom where a policy heeds priorities.
 * @module
 */
import type { Client, RoleNode, Subscribers } from "./roles.ts";

/**
 * Does `a` belong to a higher class than `b`? They are compared where their paths part: as siblings below a role whose policy knows
 * priorities, or as frameworks of one role.
 */
export function isHigherClass(a: Client, b: Client): boolean {
  if (a.group === b.group) return knowsPriorities(a.group.role) && a.priority > b.priority;
  const above = chainOf(a);
  const below = chainOf(b);
  let at = 0;
  while (above[at] === below[at]) at++;
  return knowsPriorities(above[at - 1] as RoleNode) && above[at]!.priority > below[at]!.priority;
}

function knowsPriorities({ policy }: RoleNode): boolean {
  return policy.kind === "sorted" && policy.heedsPriority === true;
}

/** From the root down to the group of the client's frameworks. */
function chainOf({ group }: Client): (RoleNode | Subscribers)[] {
  const chain: (RoleNode | Subscribers)[] = [group];
  for (let node: RoleNode | undefined = group.role; node !== undefined; node = node.parent) chain.unshift(node);
  return chain;
}

/**
 * What chance draws from: all that is below a role of the random policy, each by its relative weight.
 * Source: allocator, section 4.
 * @module
 */
import { runningSums } from "./order.ts";
import { RoleNode, type Subscribers } from "./roles.ts";

/** What a random walk draws from, and when that was worked out. */
export interface DrawUnits {
  readonly items: readonly (RoleNode | Subscribers)[];
  readonly sums: readonly number[]; // of their weights, each as a part of the whole
  readonly shape: number;
  readonly closings: number;
}

/** All that is drawn from as one below `root`. */
export function drawUnitsOf(root: RoleNode, which: "order" | "open"): Pick<DrawUnits, "items" | "sums"> {
  const items: (RoleNode | Subscribers)[] = [];
  const weights: number[] = [];
  const collect = (node: RoleNode, share: number): void => {
    const children = membersOf(node, which);
    const total = children.reduce((sum, child) => sum + child.weight, 0);
    for (const child of children) {
      const own = (share * child.weight) / total;
      if (child instanceof RoleNode && child.policy.kind === "random") collect(child, own);
      else {
        items.push(child);
        weights.push(own);
      }
    }
  };
  collect(root, 1);
  return { items, sums: runningSums(weights) };
}

function membersOf(node: RoleNode, which: "order" | "open"): (RoleNode | Subscribers)[] {
  const isIn = (child: RoleNode) => (which === "order" ? child.isServed : child.isOpen);
  const members: (RoleNode | Subscribers)[] = [...node.children.values()].filter(isIn);
  const group = node.subscribers;
  if (group !== undefined && (which === "order" ? group.order.size > 0 : group.isOpen)) members.push(group);
  return members;
}

/** Is nothing closed from the unit up to `top`? */
export function isOpenBelow(top: RoleNode, unit: RoleNode | Subscribers): boolean {
  if (!unit.isOpen) return false;
  for (let node = unit instanceof RoleNode ? unit : unit.role; node !== top; node = node.parent!) {
    if (!node.isOpen) return false;
  }
  return true;
}

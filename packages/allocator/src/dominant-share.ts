/**
 * Dominant share: how much of the cluster a client holds, measured in the resource it holds most of.
 * Source: Ghodsi et al., "Dominant Resource Fairness", NSDI 2011, section 4; allocator, section 3.2.
 * @module
 */
import type { Quantities } from "@meseta/resources";

/**
 * Returns the largest fraction of any one resource in `total` that `held` takes.
 *
 * Both map a resource name to thousandths. A resource the cluster has none of does not count. The share is 0 for a client
 * that holds nothing and may exceed 1 on an oversubscribed cluster. Dividing by a weight is left to the caller.
 *
 * @example dominantShare(quantities({ cpus: 3, mem: 12 }), quantities({ cpus: 9, mem: 18 })) // 2/3, by memory
 */
export function dominantShare(held: Quantities, total: Quantities): number {
  let share = 0;
  for (const [name, amount] of held) {
    const available = total.get(name);
    if (available !== undefined && available > 0) share = Math.max(share, amount / available);
  }
  return share;
}

/**
 * The allocator's figures under Mesos's keys, read whenever somebody asks.
 * Source: master reference, section 4.3.
 * @module
 */
import { amountAt, type Amounts } from "./amounts.ts";
import type { Cluster } from "./cluster.ts";
import { dominantShareOf } from "./order.ts";
import type { RoleNode } from "./roles.ts";

const RESOURCE_NAMES = ["cpus", "mem", "disk"];

/** Key → value: amounts in wire units. The keys of a role are there as long as the role is. */
export function readMetrics(cluster: Cluster): Map<string, number> {
  const metrics = new Map<string, number>();
  const { names, tree } = cluster;
  for (const name of RESOURCE_NAMES) {
    const at = names.numberOf(name);
    const given = [...tree.root.children.values()].reduce((sum, { held }) => sum + amountAt(held, at), 0);
    metrics.set(`allocator/mesos/resources/${name}/total`, amountAt(tree.totals.amounts, at) / 1000);
    metrics.set(`allocator/mesos/resources/${name}/offered_or_allocated`, given / 1000);
  }
  for (const node of tree.nodes()) {
    const filters = [...(node.subscribers?.clients.values() ?? [])].reduce(
      (sum, client) => sum + client.filters.size,
      0,
    );
    metrics.set(`allocator/mesos/offer_filters/roles/${node.path}/active`, filters);
    if (isSubscribed(node) && node.policy.kind === "sorted") {
      const share = dominantShareOf(node.held, tree.totals) / node.weight;
      metrics.set(`allocator/mesos/roles/${node.path}/shares/dominant`, share);
    }
    if (node.quota !== undefined) {
      const set = (kind: string, amounts: Amounts | readonly (number | undefined)[]) => {
        for (const [at, amount] of amounts.entries()) {
          if (amount === undefined || (amount === 0 && kind === "guarantee")) continue;
          const key = `allocator/mesos/quota/roles/${node.path}/resources/${names.nameOf(at)}`;
          metrics.set(`${key}/${kind}`, amount / 1000);
          metrics.set(`${key}/offered_or_allocated`, amountAt(node.held, at) / 1000);
        }
      };
      set("guarantee", node.quota.guarantees);
      set("limit", node.quota.limits);
    }
  }
  return metrics;
}

function isSubscribed({ subscribers }: RoleNode): boolean {
  return [...(subscribers?.clients.values() ?? [])].some(({ subscribed }) => subscribed);
}

/**
 * What an explanation says of roles: their place among their siblings, what they hold, and their quota.
 * @module
 */
import type { Quantities } from "@meseta/resources";
import type { Cluster } from "./cluster.ts";
import { dominantShareOf } from "./order.ts";
import type { RoleNode } from "./roles.ts";

export interface QuotaState {
  readonly role: string;
  readonly guarantees: Quantities;
  readonly limits: Quantities;
  readonly consumed: Quantities;
  readonly owed: Quantities; // of the guarantee
}

export interface RoleExplanation {
  readonly role: string;
  readonly policy: string; // by which what is below it is ordered
  readonly weight: number;
  readonly priority: number;
  readonly share: number; // dominant share of its subtree
  readonly weightedShare: number; // what it is ordered by
  readonly held: Quantities; // by its subtree
  readonly position: number | undefined; // among its siblings, 1 is served next; undefined when nobody there takes offers, or chance decides
  readonly siblings: number; // in that order
  readonly frameworks: { readonly subscribed: number; readonly eligible: number }; // in its subtree
  readonly quota: QuotaState | undefined;
}

export function explainRole(cluster: Cluster, node: RoleNode): RoleExplanation {
  const { names, tree } = cluster;
  const share = dominantShareOf(node.held, tree.totals);
  return {
    role: node.path,
    policy: node.policy.name,
    weight: node.weight,
    priority: node.priority,
    share,
    weightedShare: share / node.weight,
    held: names.toQuantities(node.held),
    ...placeOf(node),
    frameworks: frameworksBelow(node),
    quota: quotaStateOf(cluster, node),
  };
}

export function quotaStateOf({ names }: Cluster, node: RoleNode): QuotaState | undefined {
  if (node.quota === undefined) return undefined;
  const limits = new Map<string, number>();
  for (const [at, limit] of node.quota.limits.entries()) if (limit !== undefined) limits.set(names.nameOf(at), limit);
  return {
    role: node.path,
    guarantees: names.toQuantities(node.quota.guarantees),
    limits,
    consumed: names.toQuantities(node.consumed),
    owed: names.toQuantities(node.unmet),
  };
}

function placeOf(node: RoleNode): { position: number | undefined; siblings: number } {
  const { order, policy } = node.parent!;
  if (policy.kind === "random" || !node.isServed) return { position: undefined, siblings: order.size };
  const next = order.walk();
  for (let position = 1; ; position++) if (next() === node) return { position, siblings: order.size };
}

function frameworksBelow(node: RoleNode): RoleExplanation["frameworks"] {
  let subscribed = 0;
  let eligible = 0;
  for (const client of node.subscribers?.clients.values() ?? []) {
    if (client.subscribed) subscribed++;
    if (client.eligible) eligible++;
  }
  for (const child of node.children.values()) {
    const below = frameworksBelow(child);
    subscribed += below.subscribed;
    eligible += below.eligible;
  }
  return { subscribed, eligible };
}

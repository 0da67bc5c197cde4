/**
 * The sums of a cluster, each worked out from nothing whenever it is asked for: who holds what, what quota says of it, what is free.
 * Source: allocator, sections 3.2, 5 and 8.
 * @module
 */
import { type Quantities, Resources } from "@meseta/resources";
import type { AllocatorAgent, AllocatorFramework } from "../port.ts";
import { NO_QUOTA, type Quota } from "../quota.ts";

export type Amounts = Record<string, number>;

export interface Agent {
  info: AllocatorAgent;
  active: boolean;
  readonly given: Map<string, Resources>;
}

export interface Framework {
  info: AllocatorFramework;
  active: boolean;
  suppressed: Set<string>;
}

export class SlowBooks {
  readonly agents = new Map<string, Agent>();
  readonly frameworks = new Map<string, Framework>();
  readonly weights = new Map<string, number>();
  readonly priorities = new Map<string, number>();
  readonly quotas = new Map<string, Quota>();

  /** Unreserved, non-revocable scalars that nobody holds. */
  headroom(): Amounts {
    const sum: Amounts = {};
    for (const { info, given } of this.agents.values()) {
      addTo(sum, plain(info.total), 1);
      for (const resources of given.values()) addTo(sum, plain(resources), -1);
    }
    return sum;
  }

  /** What counts toward the quota of a role: unreserved resources given in its subtree, and all reservations of it. */
  consumed(role: string): Amounts {
    const sum: Amounts = {};
    const below = (other: string | undefined) => other !== undefined && chain(other).includes(role);
    for (const { info, given } of this.agents.values()) {
      addTo(sum, scalars(info.total.filter(({ reservations }) => below(reservations.at(-1)?.role))), 1);
      for (const resources of given.values()) {
        addTo(sum, plain(resources.filter(({ allocationRole }) => below(allocationRole))), 1);
      }
    }
    return sum;
  }

  unmet(role: string): Amounts {
    const { guarantees } = this.quotas.get(role) ?? NO_QUOTA;
    const consumed = this.consumed(role);
    return Object.fromEntries(
      [...guarantees].map(([name, amount]) => [name, Math.max(0, amount - (consumed[name] ?? 0))]),
    );
  }

  owed(role: string): Amounts {
    const below = this.requiredBelow(role);
    const unmet = Object.entries(this.unmet(role));
    return Object.fromEntries(unmet.map(([name, amount]) => [name, Math.max(0, amount - (below[name] ?? 0))]));
  }

  requiredBelow(parent: string): Amounts {
    const sum: Amounts = {};
    for (const role of this.allRoles().filter((one) => parentOf(one) === parent)) {
      addTo(sum, this.requiredBelow(role), 1);
      addTo(sum, this.owed(role), 1);
    }
    return sum;
  }

  /** What is held in those roles, by one framework or all. */
  held(isIn: (role: string) => boolean, frameworkId?: string): Amounts {
    const held: Amounts = {};
    for (const { given } of this.agents.values()) {
      for (const [id, resources] of given) {
        if (frameworkId !== undefined && id !== frameworkId) continue;
        addTo(held, scalars(resources.filter(({ allocationRole }) => isIn(allocationRole ?? ""))), 1);
      }
    }
    return held;
  }

  /** The dominant share of what is held in those roles, by one framework or all. */
  share(isIn: (role: string) => boolean, frameworkId?: string): number {
    const held = this.held(isIn, frameworkId);
    const total: Amounts = {};
    for (const { info } of this.agents.values()) addTo(total, scalars(info.total), 1);
    return Math.max(0, ...Object.keys(held).map((name) => ((total[name] ?? 0) > 0 ? held[name]! / total[name]! : 0)));
  }

  /** Every role that a framework has, that holds something, or that has a setting, with those above it. */
  allRoles(): string[] {
    const roles = new Set<string>();
    const add = (role: string) => chain(role).forEach((one) => roles.add(one));
    for (const { info } of this.frameworks.values()) info.roles.forEach(add);
    for (const { info, given } of this.agents.values()) {
      for (const { identity } of info.total.entries)
        if (identity.reservations.length > 0) add(identity.reservations.at(-1)!.role);
      for (const resources of given.values()) resources.scalars().allocationRoles().forEach(add);
    }
    for (const [role, weight] of this.weights) if (weight !== 1) add(role);
    for (const [role, priority] of this.priorities) if (priority !== 0) add(role);
    for (const [role, quota] of this.quotas) if (quota.limits.size + quota.guarantees.size > 0) add(role);
    return [...roles];
  }
}

/** What of an agent nobody holds. */
export function freeOn({ info, given }: Agent): Resources {
  return info.total.minus(Resources.sum([...given.values()]).unallocate());
}

/** The role and those above it. @example chain("a/b") // ["a", "a/b"] */
export function chain(role: string): string[] {
  const parts = role.split("/");
  return parts.map((_, at) => parts.slice(0, at + 1).join("/"));
}

export function parentOf(role: string): string {
  return role.slice(0, Math.max(0, role.lastIndexOf("/")));
}

export function addTo(sum: Amounts, more: Amounts | Quantities, sign: 1 | -1): void {
  for (const [name, amount] of more instanceof Map ? more : Object.entries(more as Amounts)) {
    sum[name] = (sum[name] ?? 0) + sign * amount;
  }
}

export function scalars(resources: Resources): Amounts {
  return Object.fromEntries(resources.scalars().quantities());
}

export function plain(resources: Resources): Amounts {
  return scalars(resources.unreserved().nonRevocable());
}

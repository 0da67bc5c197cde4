/**
 * Roles, weights and quotas as the operator reads them.
 * Source: operator API, sections 4, 5.2 and 8.6.
 * @module
 */
import { NO_QUOTA } from "@meseta/allocator";
import type { quota, v1 } from "@meseta/protocol";
import { compareText } from "@meseta/base";
import { type Quantities, Resources, summarizeQuantities } from "@meseta/resources";
import type { Context } from "../core/context.ts";
import { consumedBy, isAtOrBelow, quotaConfigOf } from "../core/roles.ts";

/** Names that `GET_ROLES` shows; the others it leaves out. */
const SHOWN_NAMES: ReadonlySet<string> = new Set(["cpus", "mem", "disk", "gpus"]);

/** Every role about which there is something to say, and those above it, by name. */
function rolesOfCluster(context: Context): string[] {
  const { weights, quotas, priorities } = context.roleSettings;
  const roles = new Set<string>();
  const add = (role: string) => {
    for (let end = role.length; end > 0; end = role.lastIndexOf("/", end - 1)) roles.add(role.slice(0, end));
  };
  for (const role of context.config.roles ?? []) add(role);
  if (context.config.roles === undefined) {
    for (const role of [...weights.keys(), ...quotas.keys(), ...priorities.keys()]) add(role);
    for (const framework of context.frameworks.values()) framework.roles.forEach(add);
    for (const agent of context.agents.values()) {
      for (const { identity } of agent.total.reserved()) add(identity.reservations.at(-1)!.role);
      context.usedOnAgent(agent).allocationRoles().forEach(add);
    }
  }
  return [...roles].toSorted(compareText);
}

/** What the frameworks of the role itself hold, or were offered. */
interface Holdings {
  readonly allocated: Resources;
  readonly offered: Resources;
  readonly reserved: Resources;
}

function holdingsOf(context: Context, isIn: (role: string) => boolean): Holdings {
  const mine = (resources: Resources) =>
    resources.filter(({ allocationRole }) => allocationRole !== undefined && isIn(allocationRole));
  const agents = [...context.agents.values()];
  return {
    allocated: Resources.sum(agents.map((agent) => mine(context.usedOnAgent(agent)))),
    offered: Resources.sum([...context.offers.values()].map(({ resources }) => mine(resources))),
    reserved: Resources.sum(
      agents.map(({ total }) => total.reserved().filter(({ reservations }) => isIn(reservations.at(-1)!.role))),
    ),
  };
}

function frameworksIn(context: Context, role: string): string[] {
  return [...context.frameworks.values()].filter(({ roles }) => roles.includes(role)).map(({ id }) => id);
}

/** The answer to GET_ROLES. */
export function rolesWire(context: Context): v1.Role[] {
  return rolesOfCluster(context).map((name) => {
    const { allocated, offered } = holdingsOf(context, (role) => role === name);
    const resources = plainWire(allocated.plus(offered));
    const frameworks = frameworksIn(context, name).map((value) => ({ value }));
    return {
      name,
      weight: context.roleSettings.weights.get(name) ?? 1,
      ...(frameworks.length === 0 ? {} : { frameworks }),
      ...(resources.length === 0 ? {} : { resources }),
    };
  });
}

/** The answer to GET_WEIGHTS: what was set, no defaults. */
export function weightsWire({ roleSettings }: Context): v1.WeightInfo[] {
  return [...roleSettings.weights].map(([role, weight]) => ({ weight, role }));
}

/** The answer to GET_QUOTA. */
export function quotasWire({ roleSettings }: Context): quota.QuotaStatus {
  return {
    infos: [...roleSettings.quotas].map(([role, { guarantees }]) => ({
      role,
      guarantee: [...guarantees].map(([name, amount]) => ({
        name,
        type: "SCALAR" as const,
        scalar: { value: amount / 1000 },
      })),
    })),
    configs: [...roleSettings.quotas].map(([role, one]) => quotaConfigOf(role, one)),
  };
}

/** The body of the legacy `/roles`. */
export function rolesJson(context: Context): unknown {
  const roles = rolesOfCluster(context).map((name) => {
    const { allocated, offered, reserved } = holdingsOf(context, (role) => isAtOrBelow(role, name));
    const { guarantees, limits } = context.roleSettings.quotas.get(name) ?? NO_QUOTA;
    return {
      name,
      weight: context.roleSettings.weights.get(name) ?? 1,
      quota: {
        role: name,
        guarantee: summarizeQuantities(guarantees),
        limit: amountsJson(limits),
        consumed: summarizeQuantities(consumedBy(context, name)),
      },
      resources: summarizeQuantities(allocated.plus(offered).quantities()),
      allocated: summarizeQuantities(allocated.quantities()),
      offered: summarizeQuantities(offered.quantities()),
      reserved: summarizeQuantities(reserved.quantities()),
      frameworks: frameworksIn(context, name),
    };
  });
  return { roles };
}

/** A limit of 0 is a limit, so it is shown. */
function amountsJson(amounts: Quantities): Record<string, number> {
  return Object.fromEntries([...amounts].map(([name, amount]) => [name, amount / 1000]));
}

function plainWire(resources: Resources): v1.Resource[] {
  const shown = [...resources.scalars().quantities()].filter(([name]) => SHOWN_NAMES.has(name));
  return shown.map(([name, amount]) => ({ name, type: "SCALAR", scalar: { value: amount / 1000 } }));
}

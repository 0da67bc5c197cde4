/**
 * What the operator says of roles, their weights, priorities and quotas, and what follows from it for offers that are out.
 * Source: operator API, sections 5.2 and 5.3.
 * @module
 */
import { type Quota, quotaProblem, quotasProblem } from "@meseta/allocator";
import type { quota as wire, v1 } from "@meseta/protocol";
import {
  addQuantities,
  isStrictSubrole,
  type Quantities,
  roleProblem,
  Resources,
  subtractQuantities,
} from "@meseta/resources";
import type { Context } from "./context.ts";
import { requestAllocation, rescindOffer } from "./offers.ts";
import type { Offer } from "./records.ts";

/** The least double of full precision. */
const SMALLEST_NORMAL = 2.225_073_858_507_201_4e-308;

/** Only roles about which something was said. */
export interface RoleSettings {
  readonly weights: Map<string, number>; // > 0
  readonly priorities: Map<string, number>;
  readonly quotas: Map<string, Quota>;
}

/** Tells the allocator what the registry and the flags say of roles; weights of flags count only when the registry has none. */
export function applyRoleSettings({ allocator, config, registry, roleSettings }: Context): void {
  const weights = registry.weights.size > 0 ? registry.weights : config.weights;
  for (const [role, weight] of weights) roleSettings.weights.set(role, weight);
  for (const [role, quota] of registry.quotas) {
    roleSettings.quotas.set(role, quotaOf(quota));
    allocator.updateQuota(role, quotaOf(quota));
  }
  for (const [role, priority] of config.priorities) roleSettings.priorities.set(role, priority);
  allocator.updateWeights(roleSettings.weights);
  allocator.updatePriorities(roleSettings.priorities);
}

/** What is wrong with setting these weights, if anything. */
export function weightsProblem(context: Context, infos: readonly v1.WeightInfo[]): string | undefined {
  for (const { role = "", weight } of infos) {
    const problem = settableProblem(context, role.trim());
    if (problem !== undefined) return problem;
    if (!(weight > 0 && Number.isFinite(weight)))
      return `Invalid weight for role '${role.trim()}': Weights must be positive`;
  }
  return undefined;
}

/** Writes down weights that nothing is wrong with, and then sets them. */
export function updateWeights(context: Context, infos: readonly v1.WeightInfo[], request: number | undefined): void {
  const weights = infos.map(({ role = "", weight }) => [role.trim(), weight] as const);
  const changes = weights.map(([role, to]) => ({ kind: "weight", role, to }) as const);
  context.registry.write(context, changes, () => {
    setWeights(context, weights);
    context.reply(request);
  });
}

/** When a weight bears on a framework, all offers are taken back and made anew. */
function setWeights(context: Context, weights: readonly (readonly [role: string, weight: number])[]): void {
  for (const [role, weight] of weights) context.roleSettings.weights.set(role, weight);
  context.allocator.updateWeights(weights);
  const matters = [...context.frameworks.values()].some(({ roles }) =>
    roles.some((role) => weights.some(([changed]) => isAtOrBelow(role, changed))),
  );
  if (matters) for (const offer of [...context.offers.values()]) rescindOffer(context, offer);
  requestAllocation(context);
}

/** What is wrong with setting these quotas, if anything; all of them are looked at before one is set. */
export function quotaConfigsProblem(
  context: Context,
  { quota_configs: configs = [], force = false }: { quota_configs?: readonly wire.QuotaConfig[]; force?: boolean },
): string | undefined {
  const updated = new Map(context.roleSettings.quotas);
  for (const config of configs) {
    const quota = quotaOf(config);
    const problem =
      settableProblem(context, config.role) ?? nestingProblem(context, config.role) ?? quotaProblem(config.role, quota);
    if (problem !== undefined) return problem;
    if (!force) {
      const excess = excessOf(consumedBy(context, config.role), quota.limits);
      if (excess !== undefined) {
        return `Invalid QuotaConfig: role '${config.role}' already consumes more '${excess}' than the new limits (use 'force' flag to bypass this check)`;
      }
    }
    updated.set(config.role, quota);
  }
  return quotasProblem(updated, capacityOf(context), { force });
}

/** Writes down quotas that nothing is wrong with, and then sets them. */
export function updateQuotas(
  context: Context,
  configs: readonly wire.QuotaConfig[],
  request: number | undefined,
): void {
  const changes = configs.map((to) => ({ kind: "quota", role: to.role, to: isDefault(to) ? undefined : to }) as const);
  context.registry.write(context, changes, () => {
    setQuotas(context, configs);
    context.reply(request);
  });
}

/** A quota that guarantees and limits nothing is none. */
function isDefault({ guarantees = {}, limits = {} }: wire.QuotaConfig): boolean {
  return Object.keys(guarantees).length === 0 && Object.keys(limits).length === 0;
}

/** Offers that stand against a quota are taken back. */
function setQuotas(context: Context, configs: readonly wire.QuotaConfig[]): void {
  const quotas = configs.map((config) => [config.role, quotaOf(config)] as const);
  for (const [role, quota] of quotas) {
    context.roleSettings.quotas.set(role, quota);
    context.allocator.updateQuota(role, quota);
  }
  for (const [role, quota] of quotas) rescindBeyondLimits(context, role, quota.limits);
  rescindForGuarantees(context, quotas);
  requestAllocation(context);
}

export function quotaOf({ guarantees = {}, limits = {} }: Omit<wire.QuotaConfig, "role">): Quota {
  return { guarantees: toThousandths(guarantees), limits: toThousandths(limits) };
}

export function quotaConfigOf(role: string, { guarantees, limits }: Quota): wire.QuotaConfig {
  return { role, guarantees: fromThousandths(guarantees), limits: fromThousandths(limits) };
}

/** What counts toward the quota of a role: what runs in its subtree, and its reservations, in use or not. */
export function consumedBy(context: Context, role: string): Quantities {
  let consumed: Quantities = new Map();
  const isOwn = (other: string | undefined) => other !== undefined && isAtOrBelow(other, role);
  for (const agent of context.agents.values()) {
    const reserved = agent.total.reserved().filter(({ reservations }) => isOwn(reservations.at(-1)!.role));
    const used = context
      .usedOnAgent(agent)
      .unreserved()
      .nonRevocable()
      .filter(({ allocationRole }) => isOwn(allocationRole));
    for (const part of [reserved, used]) consumed = addQuantities(consumed, part.scalars().quantities());
  }
  return consumed;
}

/** Is `role` the other one or below it? */
export function isAtOrBelow(role: string, other: string): boolean {
  return role === other || isStrictSubrole(role, other);
}

/** Why nothing can be said of this role, if so. */
function settableProblem({ config }: Context, role: string): string | undefined {
  const problem = roleProblem(role);
  if (problem !== undefined) return `Invalid role '${role}': ${problem}`;
  if (config.roles !== undefined && role !== "*" && !config.roles.includes(role)) return `Unknown role '${role}'`;
  return undefined;
}

/** Where quota covers a role alone, a quota below another would mean nothing to the one above. */
function nestingProblem({ config }: Context, role: string): string | undefined {
  if (config.quotaCovers === "subtree" || !role.includes("/")) return undefined;
  return `Updating quota on nested role '${role}' is not supported yet`;
}

/** What can be guaranteed at most: all that the agents have, connected or not. */
function capacityOf(context: Context): Quantities {
  let capacity: Quantities = new Map();
  for (const { total } of context.agents.values()) {
    capacity = addQuantities(capacity, total.nonRevocable().scalars().quantities());
  }
  return capacity;
}

function rescindBeyondLimits(context: Context, role: string, limits: Quantities): void {
  const offers = [...context.offers.values()].filter((offer) => isAtOrBelow(offer.role, role));
  let consumed = consumedBy(context, role);
  for (const offer of offers) consumed = addQuantities(consumed, plainOf(offer));
  for (const offer of offers) {
    if (excessOf(consumed, limits) === undefined) return;
    consumed = subtractQuantities(consumed, plainOf(offer));
    rescindOffer(context, offer);
  }
}

/** Takes back offers of other roles until what is promised could be offered. */
function rescindForGuarantees(context: Context, quotas: readonly (readonly [string, Quota])[]): void {
  let missing: Quantities = new Map();
  for (const [role, { guarantees }] of quotas) {
    missing = addQuantities(missing, subtractQuantities(guarantees, consumedBy(context, role)));
  }
  for (const agent of context.agents.values()) {
    const free = agent.total.minus(Resources.sum([context.usedOnAgent(agent), context.offeredOn(agent)]).unallocate());
    missing = subtractQuantities(missing, free.unreserved().nonRevocable().scalars().quantities());
  }
  for (const offer of [...context.offers.values()]) {
    if (![...missing.values()].some((amount) => amount > 0)) return;
    if (quotas.some(([role]) => isAtOrBelow(offer.role, role))) continue;
    missing = subtractQuantities(missing, plainOf(offer));
    rescindOffer(context, offer);
  }
}

function plainOf({ resources }: Offer): Quantities {
  return resources.unreserved().nonRevocable().scalars().quantities();
}

/** A name of which there is more than the limit. */
function excessOf(amounts: Quantities, limits: Quantities): string | undefined {
  for (const [name, limit] of limits) if ((amounts.get(name) ?? 0) > limit) return name;
  return undefined;
}

function toThousandths(amounts: Readonly<Record<string, v1.Value_Scalar>>): Map<string, number> {
  // A subnormal number is no amount anybody means; it would round to 0.
  const isSubnormal = (value: number) => value !== 0 && Math.abs(value) < SMALLEST_NORMAL;
  return new Map(
    Object.entries(amounts).map(([name, { value }]) => [name, isSubnormal(value) ? NaN : Math.round(value * 1000)]),
  );
}

function fromThousandths(amounts: Quantities): Record<string, v1.Value_Scalar> {
  return Object.fromEntries([...amounts].map(([name, amount]) => [name, { value: amount / 1000 }]));
}

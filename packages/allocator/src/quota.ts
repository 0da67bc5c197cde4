/**
 * Quota: what a role is promised (guarantees) and what it may hold at most (limits), by resource name.
 * Source: allocator, sections 5 and 8; operator API, section 5.2.
 * @module
 */
import { containsQuantities, formatQuantities, type Quantities, roleProblem } from "@meseta/resources";
import { amountAt, type Amounts, type Names } from "./amounts.ts";

/** Thousandths by name. A name that is missing has no guarantee, or no limit; a limit of 0 is a limit. */
export interface Quota {
  readonly guarantees: Quantities;
  readonly limits: Quantities;
}

export const NO_QUOTA: Quota = { guarantees: new Map(), limits: new Map() };

/** A quota on the hot path. */
export interface QuotaAmounts {
  readonly guarantees: Amounts;
  readonly limits: readonly (number | undefined)[]; // undefined: no limit
}

export function isDefaultQuota(quota: Quota): boolean {
  return quota.limits.size === 0 && [...quota.guarantees.values()].every((amount) => amount === 0);
}

export function quotaAmounts(names: Names, { guarantees, limits }: Quota): QuotaAmounts {
  const limitAmounts: (number | undefined)[] = [];
  for (const [name, amount] of limits) {
    const at = names.numberOf(name);
    while (limitAmounts.length <= at) limitAmounts.push(undefined);
    limitAmounts[at] = amount;
  }
  return { guarantees: names.fromQuantities(guarantees), limits: limitAmounts };
}

const MEGABYTES_MAX = 1024 ** 4; // 1 EB
const AMOUNT_MAX = 1e12; // of anything but memory and disk

/** What is wrong with a quota on its own: its role's name, a guarantee above its limit, an amount that is no amount. */
export function quotaProblem(role: string, quota: Quota): string | undefined {
  const problem = roleProblem(role);
  if (problem !== undefined) return invalid(`role '${role}': ${problem}`);
  for (const [kind, amounts] of Object.entries(quota) as [string, Quantities][]) {
    for (const [name, amount] of amounts) {
      const most = name === "mem" || name === "disk" ? MEGABYTES_MAX : AMOUNT_MAX;
      if (amount >= 0 && amount <= most * 1000) continue;
      return invalid(`${kind} of '${name}' for role '${role}' must be a number from 0 to ${most}`);
    }
  }
  for (const [name, guarantee] of quota.guarantees) {
    const limit = quota.limits.get(name);
    if (limit !== undefined && guarantee > limit) {
      return invalid(`guarantees of '${name}' for role '${role}' must not exceed its limits`);
    }
  }
  return undefined;
}

/**
 * What is wrong with all quotas taken together: a role below another is promised or allowed more than the one above, or more is
 * guaranteed than the cluster has. The last is what an operator may force.
 */
export function quotasProblem(
  quotas: ReadonlyMap<string, Quota>,
  capacity: Quantities,
  options: { readonly force: boolean },
): string | undefined {
  for (const [role, quota] of quotas) {
    const below = [...quotas].filter(([other]) => parentWithQuota(other, quotas) === role);
    for (const [name, guarantee] of sumOf(below.map(([, { guarantees }]) => guarantees))) {
      if (guarantee > (quota.guarantees.get(name) ?? 0)) {
        return invalid(`guarantees of '${name}' below role '${role}' exceed those of the role`);
      }
    }
    for (const [other, { limits }] of below) {
      for (const [name, limit] of limits) {
        if (limit > (quota.limits.get(name) ?? Infinity)) {
          return invalid(`limits of '${name}' for role '${other}' exceed those of role '${role}'`);
        }
      }
    }
  }
  if (options.force) return undefined;
  const top = [...quotas].filter(([role]) => parentWithQuota(role, quotas) === undefined);
  const guaranteed = sumOf(top.map(([, { guarantees }]) => guarantees));
  if (containsQuantities(capacity, guaranteed)) return undefined;
  return invalid(
    `total quota guarantees '${formatQuantities(guaranteed)}' exceed cluster capacity '${formatQuantities(capacity)}' (use 'force' flag to bypass this check)`,
  );
}

function invalid(what: string): string {
  return `Invalid QuotaConfig: ${what}`;
}

/** What of a promise is still owed. */
export function unmetOf(guarantees: Amounts, consumed: (at: number) => number): Amounts {
  return guarantees.map((guarantee, at) => Math.max(0, guarantee - consumed(at)));
}

/** Is it still `unmet` that is owed of a promise? */
export function isUnmet(unmet: Amounts, guarantees: Amounts, consumed: Amounts): boolean {
  if (unmet.length !== guarantees.length) return false;
  for (let at = 0; at < guarantees.length; at++) {
    if (unmet[at] !== Math.max(0, guarantees[at]! - amountAt(consumed, at))) return false;
  }
  return true;
}

/** The lesser limit place by place; `undefined` is none. */
export function tighten(room: (number | undefined)[], limits: QuotaAmounts["limits"], consumed: Amounts): void {
  for (let at = 0; at < limits.length; at++) {
    const limit = limits[at];
    while (room.length <= at) room.push(undefined);
    if (limit === undefined) continue;
    const left = Math.max(0, limit - amountAt(consumed, at));
    const known = room[at];
    if (known === undefined || left < known) room[at] = left;
  }
}

function parentWithQuota(role: string, quotas: ReadonlyMap<string, Quota>): string | undefined {
  for (let end = role.lastIndexOf("/"); end > 0; end = role.lastIndexOf("/", end - 1)) {
    const above = role.slice(0, end);
    if (quotas.has(above)) return above;
  }
  return undefined;
}

function sumOf(parts: readonly Quantities[]): Map<string, number> {
  const sum = new Map<string, number>();
  for (const part of parts) for (const [name, amount] of part) sum.set(name, (sum.get(name) ?? 0) + amount);
  return sum;
}

/**
 * Quantities: how much there is under each name, whoever it belongs to. Shares, quota and minima are reckoned in these.
 *
 * Amounts are thousandths; a name that is missing counts as 0, and none of the functions keeps a 0.
 * Source: scheduler API, section 7.2; allocator, section 1.
 * @module
 */
import { toThousandths } from "./scalar.ts";

/** Resource name → thousandths. */
export type Quantities = ReadonlyMap<string, number>;

export const NO_QUANTITIES: Quantities = new Map();

/** Quantities from plain numbers. @example quantities({ cpus: 1.5 }) // Map { "cpus" => 1500 } */
export function quantities(amounts: Readonly<Record<string, number>>): Quantities {
  const result = new Map<string, number>();
  for (const [name, amount] of Object.entries(amounts)) {
    const thousandths = toThousandths(amount);
    if (thousandths !== 0) result.set(name, thousandths);
  }
  return result;
}

export function addQuantities(a: Quantities, b: Quantities): Quantities {
  const sum = new Map(a);
  for (const [name, amount] of b) sum.set(name, (sum.get(name) ?? 0) + amount);
  return sum;
}

/** What is left of `a` without `b`, never below zero. */
export function subtractQuantities(a: Quantities, b: Quantities): Quantities {
  const rest = new Map<string, number>();
  for (const [name, amount] of a) {
    const left = amount - (b.get(name) ?? 0);
    if (left > 0) rest.set(name, left);
  }
  return rest;
}

/** Is there at least as much in `a` as in `b` under every name? */
export function containsQuantities(a: Quantities, b: Quantities): boolean {
  for (const [name, amount] of b) {
    if ((a.get(name) ?? 0) < amount) return false;
  }
  return true;
}

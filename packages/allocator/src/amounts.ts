/**
 * Amounts of scalar resources as plain arrays: what shares, quota and headroom are reckoned in on the hot path.
 *
 * A `Names` gives every resource name a small number; an `Amounts` holds thousandths at these places, and a place beyond its end
 * is 0. Ranges and sets do not take part: nobody has a share of ports.
 * @module
 */
import type { Entry, Places, Quantities, Resources } from "@meseta/resources";

/** Thousandths by number of name. Mutable; whoever owns it says so. */
export type Amounts = number[];

/** The scalar names of a cluster, numbered as they come up. */
export class Names implements Places {
  readonly #numbers = new Map<string, number>();
  readonly #names: string[] = [];

  get size(): number {
    return this.#names.length;
  }

  /** The number of `name`, given to it now when it has none. */
  numberOf(name: string): number {
    const known = this.#numbers.get(name);
    if (known !== undefined) return known;
    const number = this.#names.push(name) - 1;
    this.#numbers.set(name, number);
    return number;
  }

  nameOf(number: number): string {
    return this.#names[number]!;
  }

  /** Adds what `resources` hold to `sums`, `sign` 1 or −1 times: of shared resources every copy, of others those that `counts` names. */
  add(sums: Amounts, resources: Resources, sign: 1 | -1, counts: (entry: Entry) => boolean = anything): void {
    for (const entry of resources.entries) {
      const { amount, identity, copies } = entry;
      if (typeof amount === "number" && counts(entry))
        addAt(sums, this.numberOf(identity.name), sign * amount * copies);
    }
  }

  fromQuantities(quantities: Quantities): Amounts {
    const amounts: Amounts = [];
    for (const [name, amount] of quantities) addAt(amounts, this.numberOf(name), amount);
    return amounts;
  }

  toQuantities(amounts: Amounts): Map<string, number> {
    const quantities = new Map<string, number>();
    for (let at = 0; at < amounts.length; at++) if (amounts[at] !== 0) quantities.set(this.nameOf(at), amounts[at]!);
    return quantities;
  }
}

/** Adds `amount` at one place, which is made when it is not there yet. */
export function addAt(sums: Amounts, at: number, amount: number): void {
  while (sums.length <= at) sums.push(0);
  sums[at]! += amount;
}

export function amountAt(amounts: Amounts, at: number): number {
  return at < amounts.length ? amounts[at]! : 0;
}

/** Adds `delta` to `sums` place by place. */
export function addAmounts(sums: Amounts, delta: readonly number[], sign: 1 | -1 = 1): void {
  for (let at = 0; at < delta.length; at++) if (delta[at] !== 0) addAt(sums, at, sign * delta[at]!);
}

/** Is nothing in it above 0? */
export function isNothing(amounts: Amounts): boolean {
  for (let at = 0; at < amounts.length; at++) if (amounts[at]! > 0) return false;
  return true;
}

export function isZero(amounts: Amounts): boolean {
  for (let at = 0; at < amounts.length; at++) if (amounts[at] !== 0) return false;
  return true;
}

function anything(): boolean {
  return true;
}

/**
 * Clients in the order in which they are served: least weighted share first, then least often served, then by name.
 * Source: allocator, section 3.3.
 * @module
 */
import { compareText } from "@meseta/base";
import type { Quantities } from "@meseta/resources";
import { dominantShare } from "./dominant-share.ts";

/** What a place in the order is made of. The sorter owns `share`; whoever changes the rest says so by `touch`. */
export interface Ranked {
  readonly name: string;
  readonly held: Map<string, number>; // thousandths by name, scalars only
  weight: number; // > 0
  count: number; // how often it was given something; never falls
  share: number; // held by the last count of the sorter, divided by weight
}

export function compareRank(a: Ranked, b: Ranked): number {
  return a.share - b.share || a.count - b.count || compareText(a.name, b.name);
}

/**
 * Keeps its items sorted at the price of what changed: k touched of n items cost O(n + k log n) on the next `sorted()`,
 * and nothing when none was touched.
 */
export class Sorter<Item extends Ranked> {
  readonly #totals: Quantities;
  #sorted: Item[] = []; // in order, but for the items in #touched
  #touched = new Set<Item>();

  /** @param totals of the whole cluster, kept up to date by its owner, who calls `touchAll` after a change. */
  constructor(totals: Quantities) {
    this.#totals = totals;
  }

  get size(): number {
    return this.#sorted.length;
  }

  add(item: Item): void {
    this.#sorted = [...this.#sorted, item];
    this.#touched.add(item);
  }

  remove(item: Item): void {
    this.#sorted = this.#sorted.filter((other) => other !== item);
    this.#touched.delete(item);
  }

  /** To be called after a change of `held`, `weight` or `count` of an item that was added. */
  touch(item: Item): void {
    this.#touched.add(item);
  }

  touchAll(): void {
    for (const item of this.#sorted) this.#touched.add(item);
  }

  /** The items in order. The list is a snapshot: what is touched afterwards moves in the next one. */
  sorted(): readonly Item[] {
    if (this.#touched.size === 0) return this.#sorted;
    for (const item of this.#touched) item.share = dominantShare(item.held, this.#totals) / item.weight;
    if (this.#touched.size * 8 > this.#sorted.length) {
      this.#sorted = this.#sorted.toSorted(compareRank);
    } else {
      const rest = this.#sorted.filter((item) => !this.#touched.has(item));
      for (const item of this.#touched) rest.splice(placeOf(item, rest), 0, item);
      this.#sorted = rest;
    }
    this.#touched.clear();
    return this.#sorted;
  }
}

function placeOf(item: Ranked, sorted: readonly Ranked[]): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (compareRank(sorted[middle]!, item) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

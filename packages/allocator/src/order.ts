/**
 * Siblings in the order of a policy, kept at the price of what changed.
 * Source: allocator, sections 3.2, 3.3 and 4.
 * @module
 */
import type { Random } from "@meseta/base";
import type { Amounts } from "./amounts.ts";
import type { Policy, Rank, SortedPolicy } from "./policy.ts";
import { SortedChunks } from "./sorted-chunks.ts";

/** Something with a place among its siblings. Whoever changes `held`, `weight`, `priority` or `count` touches its order. */
export interface Standing {
  readonly path: string;
  readonly held: Amounts; // scalars of its whole subtree
  priority: number;
  weight: number; // > 0
  count: number; // never falls
  readonly rank: { -readonly [Key in keyof Rank]: Rank[Key] }; // what its place was last reckoned from; the order's own
}

/** The scalars of the whole cluster, and which of them count for shares. */
export interface Totals {
  readonly amounts: Amounts;
  readonly excluded: readonly boolean[]; // by number of name
}

export interface Order<Item extends Standing> {
  readonly size: number;
  add(item: Item): void;
  remove(item: Item): void;
  /** To be called after a change to an item that was added. */
  touch(item: Item): void;
  /** To be called after a change of the totals. */
  touchAll(): void;
  /** Begins a walk: each call gives the next item, in the end undefined. A touched item moves when the next walk begins. */
  walk(): () => Item | undefined;
}

/** @param random for policies that draw. */
export function orderBy<Item extends Standing>(policy: Policy, totals: Totals, random: Random): Order<Item> {
  return policy.kind === "sorted" ? new SortedOrder(policy, totals) : new RandomOrder(random);
}

export function newRank(path: string): Standing["rank"] {
  return { path, priority: 0, weight: 1, share: 0, count: 0 };
}

/** The largest fraction of one resource of the cluster that is held. Source: allocator, section 3.2. */
export function dominantShareOf(held: Amounts, { amounts, excluded }: Totals): number {
  let share = 0;
  const names = Math.min(held.length, amounts.length);
  for (let at = 0; at < names; at++) {
    const total = amounts[at]!;
    if (total > 0 && excluded[at] !== true) share = Math.max(share, held[at]! / total);
  }
  return share;
}

/** More than one in this many touched, and sorting everything is cheaper than moving each. */
const RESORT_FRACTION = 8;

/** k touched of n items cost O(k log n), a change of the totals one sort. */
class SortedOrder<Item extends Standing> implements Order<Item> {
  readonly #totals: Totals;
  readonly #sorted: SortedChunks<Item>; // by rank
  readonly #added = new Set<Item>(); // not in #sorted yet
  readonly #touched = new Set<Item>(); // in #sorted, at the place of their old rank
  #allTouched = false;
  size = 0;

  constructor(policy: SortedPolicy, totals: Totals) {
    const { compare } = policy;
    this.#totals = totals;
    this.#sorted = new SortedChunks((a, b) => compare(a.rank, b.rank));
  }

  add(item: Item): void {
    this.size++;
    this.#added.add(item);
  }

  remove(item: Item): void {
    this.size--;
    if (this.#added.delete(item)) return;
    this.#touched.delete(item);
    this.#sorted.removeAside(item); // a walk may be under way
  }

  touch(item: Item): void {
    if (!this.#allTouched && !this.#added.has(item)) this.#touched.add(item);
  }

  touchAll(): void {
    this.#allTouched = true;
    this.#touched.clear();
  }

  walk(): () => Item | undefined {
    if (this.size === 1 && this.#added.size === 0) return this.#sorted.walk(); // in its place whatever happened to it
    if (this.#allTouched || this.#added.size > 0 || this.#touched.size > 0) this.#settle();
    return this.#sorted.walk();
  }

  #settle(): void {
    const moving = this.#touched.size + this.#added.size;
    if (this.#allTouched || moving * RESORT_FRACTION > this.size) {
      const items = this.#sorted.all();
      for (const item of this.#added) items.push(item);
      for (const item of items) this.#reckon(item);
      this.#sorted.fill(items);
      this.#allTouched = false;
    } else {
      for (const item of this.#touched) {
        this.#sorted.remove(item);
        this.#insert(item);
      }
      for (const item of this.#added) this.#insert(item);
    }
    this.#added.clear();
    this.#touched.clear();
  }

  #insert(item: Item): void {
    this.#reckon(item);
    this.#sorted.add(item);
  }

  #reckon(item: Item): void {
    const { rank } = item;
    rank.priority = item.priority;
    rank.weight = item.weight;
    rank.count = item.count;
    rank.share = dominantShareOf(item.held, this.#totals) / item.weight;
  }
}

/**
 * Draws without putting back, each by its weight among those left: the same distribution as Mesos's shuffle by keys, but lazily,
 * because a walk mostly ends at the first. A draw costs O(log n) until half the weight is drawn.
 */
class RandomOrder<Item extends Standing> implements Order<Item> {
  readonly #random: Random;
  readonly #items = new Set<Item>();
  #list: Item[] | undefined; // of #items, with #sums
  #sums: number[] = []; // running sums of the weights

  constructor(random: Random) {
    this.#random = random;
  }

  get size(): number {
    return this.#items.size;
  }

  add(item: Item): void {
    this.#items.add(item);
    this.#list = undefined;
  }

  remove(item: Item): void {
    this.#items.delete(item);
    this.#list = undefined;
  }

  touch(item: Item): void {
    if (item.rank.weight === item.weight) return; // shares and counts play no part
    item.rank.weight = item.weight;
    this.#list = undefined;
  }

  touchAll(): void {
    // Totals play no part.
  }

  walk(): () => Item | undefined {
    return drawByWeight(this.#drawable(), this.#sums, this.#random);
  }

  #drawable(): readonly Item[] {
    if (this.#list === undefined) {
      this.#list = [...this.#items];
      this.#sums = runningSums(this.#list.map((item) => item.weight));
    }
    return this.#list;
  }
}

export function runningSums(weights: readonly number[]): number[] {
  let sum = 0;
  return weights.map((weight) => (sum += weight));
}

/** Draws from `items` without putting back; `sums` are the running sums of their weights. */
export function drawByWeight<Item>(
  items: readonly Item[],
  sums: readonly number[],
  random: Random,
): () => Item | undefined {
  let left = items;
  let leftSums = sums;
  let drawn = new Set<Item>();
  let drawnWeight = 0;
  return () => {
    if (drawn.size === left.length) return undefined;
    const total = leftSums.at(-1)!;
    if (drawnWeight * 2 > total) {
      // Most draws would hit what is drawn already: go on with the rest alone.
      const taken = drawn;
      const weights = leftSums.map((sum, at) => sum - (at === 0 ? 0 : leftSums[at - 1]!));
      const keep = left.map((item) => !taken.has(item));
      leftSums = runningSums(weights.filter((_, at) => keep[at]));
      left = left.filter((_, at) => keep[at]);
      drawn = new Set();
      drawnWeight = 0;
    }
    for (;;) {
      const at = placeInSums(leftSums, random.float() * leftSums.at(-1)!);
      const item = left[at]!;
      if (drawn.has(item)) continue;
      drawn.add(item);
      drawnWeight += leftSums[at]! - (at === 0 ? 0 : leftSums[at - 1]!);
      return item;
    }
  };
}

function placeInSums(sums: readonly number[], wanted: number): number {
  let low = 0;
  let high = sums.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sums[middle]! <= wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}

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
  readonly ranks: readonly OwnRank[]; // one for each order it may be in
}

/** What an item's place in one order was last reckoned from. The order's own. */
export type OwnRank = { -readonly [Key in keyof Rank]: Rank[Key] } & { place: number };

// Where an item is in an order.
const OUT = 0;
const ADDED = 1; // to be sorted in
const SETTLED = 2;
const TOUCHED = 3; // to be moved

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

/**
 * @param random for policies that draw.
 * @param slot which of its items' ranks is the order's own.
 */
export function orderBy<Item extends Standing>(
  policy: Policy,
  parts: { readonly totals: Totals; readonly random: Random; readonly slot: number },
): Order<Item> {
  const { totals, random, slot } = parts;
  return policy.kind === "sorted" ? new SortedOrder(policy, totals, slot) : new RandomOrder(random, slot);
}

export function newRanks(path: string, count: number): readonly OwnRank[] {
  return Array.from({ length: count }, () => ({ path, priority: 0, weight: 1, share: 0, count: 0, place: OUT }));
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

/** So many added ones may have left again before they are swept out. */
const STALE_MAX = 64;

/** k touched of n items cost O(k log n), a change of the totals one sort. */
class SortedOrder<Item extends Standing> implements Order<Item> {
  readonly #totals: Totals;
  readonly #slot: number;
  readonly #sorted: SortedChunks<Item>; // by rank
  // Both may name items that have left since, or twice: the place in the rank says.
  #added: Item[] = []; // not in #sorted yet
  #touched: Item[] = []; // in #sorted, at the place of their old rank
  #allTouched = false;
  size = 0;

  constructor(policy: SortedPolicy, totals: Totals, slot: number) {
    const { compare } = policy;
    this.#totals = totals;
    this.#slot = slot;
    this.#sorted = new SortedChunks((a, b) => compare(a.ranks[slot]!, b.ranks[slot]!));
  }

  add(item: Item): void {
    this.size++;
    item.ranks[this.#slot]!.place = ADDED;
    this.#added.push(item);
    // Where items come and go and nobody walks.
    if (this.#added.length > 2 * this.size + STALE_MAX) {
      this.#added = [...new Set(this.#added)].filter((one) => this.#isAt(one, ADDED));
    }
  }

  remove(item: Item): void {
    this.size--;
    const rank = item.ranks[this.#slot]!;
    if (rank.place !== ADDED) this.#sorted.removeAside(item); // a walk may be under way
    rank.place = OUT;
  }

  touch(item: Item): void {
    const rank = item.ranks[this.#slot]!;
    if (this.#allTouched || rank.place !== SETTLED) return;
    rank.place = TOUCHED;
    this.#touched.push(item);
  }

  touchAll(): void {
    this.#allTouched = true;
  }

  walk(): () => Item | undefined {
    if (this.size === 1 && this.#added.length === 0) return this.#sorted.walk(); // in its place whatever happened to it
    if (this.#allTouched || this.#added.length > 0 || this.#touched.length > 0) this.#settle();
    return this.#sorted.walk();
  }

  #settle(): void {
    const moving = this.#touched.length + this.#added.length;
    if (this.#allTouched || moving * RESORT_FRACTION > this.size) {
      const items = this.#sorted.all();
      for (const item of items) this.#reckon(item);
      for (const item of this.#added) if (this.#isAt(item, ADDED)) items.push(this.#reckon(item));
      this.#sorted.fill(items);
      this.#allTouched = false;
    } else {
      for (const item of this.#touched) {
        if (!this.#isAt(item, TOUCHED)) continue;
        this.#sorted.remove(item);
        this.#sorted.add(this.#reckon(item));
      }
      for (const item of this.#added) if (this.#isAt(item, ADDED)) this.#sorted.add(this.#reckon(item));
    }
    this.#added = [];
    this.#touched = [];
  }

  #isAt(item: Item, place: number): boolean {
    return item.ranks[this.#slot]!.place === place;
  }

  #reckon(item: Item): Item {
    const rank = item.ranks[this.#slot]!;
    rank.priority = item.priority;
    rank.weight = item.weight;
    rank.count = item.count;
    rank.share = dominantShareOf(item.held, this.#totals) / item.weight;
    rank.place = SETTLED;
    return item;
  }
}

/**
 * Draws without putting back, each by its weight among those left: the same distribution as Mesos's shuffle by keys, but lazily,
 * because a walk mostly ends at the first. A draw costs O(log n) until half the weight is drawn.
 */
class RandomOrder<Item extends Standing> implements Order<Item> {
  readonly #random: Random;
  readonly #slot: number;
  readonly #items = new Set<Item>();
  #list: readonly Item[] | undefined; // what is drawn from: #items, and some that have left
  #sums: readonly number[] = []; // running sums of the weights of #list

  constructor(random: Random, slot: number) {
    this.#random = random;
    this.#slot = slot;
  }

  get size(): number {
    return this.#items.size;
  }

  add(item: Item): void {
    this.#items.add(item);
    this.#list = undefined;
  }

  /** Who left is passed over when drawn, until that is every other one: so a thousand may leave one by one. */
  remove(item: Item): void {
    this.#items.delete(item);
    if (this.#list !== undefined && this.#items.size * 2 < this.#list.length) this.#list = undefined;
  }

  touch(item: Item): void {
    const rank = item.ranks[this.#slot]!;
    if (rank.weight === item.weight) return; // shares and counts play no part
    rank.weight = item.weight;
    this.#list = undefined;
  }

  touchAll(): void {
    // Totals play no part.
  }

  walk(): () => Item | undefined {
    if (this.#list === undefined) {
      this.#list = [...this.#items];
      this.#sums = runningSums(this.#list.map((item) => item.weight));
    }
    const next = drawByWeight(this.#list, this.#sums, this.#random);
    return () => {
      let item = next();
      while (item !== undefined && !this.#items.has(item)) item = next();
      return item;
    };
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

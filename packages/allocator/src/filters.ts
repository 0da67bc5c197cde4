/**
 * Refusal filters: what a framework refused in a role on an agent, and until when it need not be asked again.
 *
 *   agent ── filters by framework and role ──► filter ──► filter …     several refusals on one agent coexist
 *                                                ▲
 *   framework in a role ── all of its filters ───┘
 *
 * Source: scheduler API, section 6.2; allocator, section 9.3.
 * @module
 */
import { Heap } from "@meseta/base";
import type { Resources } from "@meseta/resources";
import { type FilterEnd, FilterTable, NONE } from "./filter-table.ts";

/** An agent, as far as filters know it. */
export interface FilterHost extends FilterEnd {
  readonly id: string;
}

/** A filter as it is told. */
export interface FilterState {
  readonly agentId: string;
  readonly refused: Resources;
  readonly untilMs: number;
}

/** Dropped filters wait in the queue for their time; more of them than this, and than of live ones, and they are swept out. */
const DROPPED_MAX = 1024;

/** All filters, and when they expire. Adding and expiring cost O(log n), dropping nothing. */
export class FilterExpiry {
  readonly table = new FilterTable<FilterHost, FilterBook>();
  #queue = this.#newQueue(); // of rows of the table, each there once until it is released
  #dropped = 0; // filters in #queue that are in force no longer

  /** When the next filter expires; a dropped one may be named, and then nothing happens at that time. */
  get nextMs(): number | undefined {
    const next = this.#queue.peek();
    return next === undefined ? undefined : this.table.untilMsOf(next);
  }

  /** How many filters are in force. */
  get size(): number {
    return this.#queue.size - this.#dropped;
  }

  /** Takes out what is due and tells on which agents something may be offered again. */
  expire(nowMs: number): Set<string> {
    const { table } = this;
    const agents = new Set<string>();
    for (let next = this.#queue.peek(); next !== undefined; next = this.#queue.peek()) {
      if (table.untilMsOf(next) > nowMs) break;
      this.#queue.pop();
      if (table.isLive(next)) {
        agents.add(table.hostOf(next).id);
        table.drop(next);
      } else this.#dropped--;
      table.release(next);
    }
    return agents;
  }

  add(host: FilterHost, book: FilterBook, refused: Resources, untilMs: number): void {
    this.#queue.push(this.table.insert(host, book, refused, untilMs));
  }

  /** Drops everybody's filters on an agent. */
  dropOn(host: FilterHost): void {
    this.#dropAllOf(host);
  }

  /** Drops the filters of one framework in one role. */
  dropOf(book: FilterBook): void {
    this.#dropAllOf(book);
  }

  #dropAllOf(end: FilterEnd): void {
    const dropped = end.filterCount;
    if (dropped === 0) return;
    while (end.newestFilter !== NONE) this.table.drop(end.newestFilter);
    this.#dropped += dropped;
    if (this.#dropped > DROPPED_MAX && this.#dropped * 2 >= this.#queue.size) this.#sweep();
  }

  #sweep(): void {
    const live = this.#newQueue();
    for (let row = this.#queue.pop(); row !== undefined; row = this.#queue.pop()) {
      if (this.table.isLive(row)) live.push(row);
      else this.table.release(row);
    }
    this.#queue = live;
    this.#dropped = 0;
  }

  #newQueue(): Heap<number> {
    const { table } = this;
    return new Heap((a, b) => table.untilMsOf(a) - table.untilMsOf(b));
  }
}

/** The filters of one framework in one role. */
export class FilterBook implements FilterEnd {
  filterNumber = NONE;
  newestFilter = NONE;
  filterCount = 0;
  readonly #expiry: FilterExpiry;

  constructor(expiry: FilterExpiry) {
    this.#expiry = expiry;
  }

  /** How many filters are in force. */
  get size(): number {
    return this.filterCount;
  }

  /** Up to `count` of them, those that expire first. */
  soonest(count: number): FilterState[] {
    const { table } = this.#expiry;
    const soonest: FilterState[] = []; // sorted; a framework may have a filter on every agent, so they are not all sorted
    for (let row = this.newestFilter; row !== NONE; row = table.beforeInBook(row)) {
      const untilMs = table.untilMsOf(row);
      if (soonest.length === count && untilMs >= soonest[count - 1]!.untilMs) continue;
      const place = soonest.findIndex((other) => other.untilMs > untilMs);
      const state = { agentId: table.hostOf(row).id, refused: table.refusedBy(row), untilMs };
      soonest.splice(place < 0 ? soonest.length : place, 0, state);
      if (soonest.length > count) soonest.pop();
    }
    return soonest;
  }

  add(host: FilterHost, refused: Resources, untilMs: number): void {
    this.#expiry.add(host, this, refused, untilMs);
  }

  /** Was this, or more than this, refused on that agent? Anything beyond what was refused makes it a new offer. */
  refuses(host: FilterHost, offer: Resources): boolean {
    const { table } = this.#expiry;
    for (let row = table.newestOf(host, this); row !== NONE; row = table.olderThan(row)) {
      if (table.refusedBy(row).contains(offer)) return true;
    }
    return false;
  }

  dropAll(): void {
    this.#expiry.dropOf(this);
  }
}

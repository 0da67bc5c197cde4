/**
 * Refusal filters: what a framework refused in a role on an agent, and until when it need not be asked again.
 *
 *   agent ── filters by framework and role ──► filter ──► filter …     several refusals on one agent coexist
 *                                                ▲
 *   framework in a role ── all of its filters ───┘                      a row, so that dropping them costs no search
 *
 * Source: scheduler API, section 6.2; allocator, section 9.3.
 * @module
 */
import { Heap } from "@meseta/base";
import type { Resources } from "@meseta/resources";

/** An agent, as far as filters know it. */
export interface FilterHost {
  readonly id: string;
  filters: Map<FilterBook, Filter> | undefined; // the newest of each framework in a role
}

/** A filter as it is told. */
export interface FilterState {
  readonly agentId: string;
  readonly refused: Resources;
  readonly untilMs: number;
}

interface Filter {
  readonly host: FilterHost;
  readonly refused: Resources;
  readonly untilMs: number;
  book: FilterBook | undefined; // undefined: not in force any more
  older: Filter | undefined; // of the same framework in the same role on the same agent
  before: Filter | undefined; // in the row of its book
  after: Filter | undefined;
}

/** Dropped filters wait in the queue for their time; more of them than this, and than of live ones, and they are swept out. */
const DROPPED_MAX = 1024;

/** When filters expire, over all books. Adding and expiring cost O(log n), dropping nothing. */
export class FilterExpiry {
  #queue = new Heap<Filter>((a, b) => a.untilMs - b.untilMs);
  #dropped = 0; // filters in #queue whose book is undefined

  /** When the next filter expires; a dropped one may be named, and then nothing happens at that time. */
  get nextMs(): number | undefined {
    return this.#queue.peek()?.untilMs;
  }

  /** How many filters are in force. */
  get size(): number {
    return this.#queue.size - this.#dropped;
  }

  /** Takes out what is due and tells on which agents something may be offered again. */
  expire(nowMs: number): Set<string> {
    const agents = new Set<string>();
    for (let next = this.#queue.peek(); next !== undefined && next.untilMs <= nowMs; next = this.#queue.peek()) {
      this.#queue.pop();
      if (next.book === undefined) {
        this.#dropped--;
        continue;
      }
      next.book.take(next);
      agents.add(next.host.id);
    }
    return agents;
  }

  watch(filter: Filter): void {
    this.#queue.push(filter);
  }

  /** So many filters in the queue are in force no longer. */
  noteDropped(count: number): void {
    this.#dropped += count;
    if (this.#dropped <= DROPPED_MAX || this.#dropped * 2 < this.#queue.size) return;
    const live = new Heap<Filter>((a, b) => a.untilMs - b.untilMs);
    for (let filter = this.#queue.pop(); filter !== undefined; filter = this.#queue.pop()) {
      if (filter.book !== undefined) live.push(filter);
    }
    this.#queue = live;
    this.#dropped = 0;
  }
}

/** The filters of one framework in one role. */
export class FilterBook {
  readonly #expiry: FilterExpiry;
  #newest: Filter | undefined;
  #size = 0;

  constructor(expiry: FilterExpiry) {
    this.#expiry = expiry;
  }

  /** How many filters are in force. */
  get size(): number {
    return this.#size;
  }

  /** Up to `count` of them, those that expire first. */
  soonest(count: number): FilterState[] {
    const soonest: FilterState[] = []; // sorted; a framework may have a filter on every agent, so they are not all sorted
    for (let filter = this.#newest; filter !== undefined; filter = filter.before) {
      const { host, refused, untilMs } = filter;
      if (soonest.length === count && untilMs >= soonest[count - 1]!.untilMs) continue;
      const place = soonest.findIndex((other) => other.untilMs > untilMs);
      soonest.splice(place < 0 ? soonest.length : place, 0, { agentId: host.id, refused, untilMs });
      if (soonest.length > count) soonest.pop();
    }
    return soonest;
  }

  add(host: FilterHost, refused: Resources, untilMs: number): void {
    const filters = (host.filters ??= new Map());
    const before = this.#newest;
    const filter: Filter = { host, refused, untilMs, book: this, older: filters.get(this), before, after: undefined };
    filters.set(this, filter);
    if (before !== undefined) before.after = filter;
    this.#newest = filter;
    this.#size++;
    this.#expiry.watch(filter);
  }

  /** Was this, or more than this, refused on that agent? Anything beyond what was refused makes it a new offer. */
  refuses(host: FilterHost, offer: Resources): boolean {
    for (let filter = host.filters?.get(this); filter !== undefined; filter = filter.older) {
      if (filter.refused.contains(offer)) return true;
    }
    return false;
  }

  /** Drops the filters on one agent. */
  drop(host: FilterHost): void {
    let dropped = 0;
    for (let filter = host.filters?.get(this); filter !== undefined; filter = filter.older) {
      this.#unlink(filter);
      dropped++;
    }
    host.filters?.delete(this);
    if (dropped > 0) this.#expiry.noteDropped(dropped);
  }

  dropAll(): void {
    while (this.#newest !== undefined) this.drop(this.#newest.host);
  }

  /** Takes out one filter that has expired. */
  take(filter: Filter): void {
    const { host } = filter;
    const newest = host.filters?.get(this);
    if (newest === filter) {
      if (filter.older === undefined) host.filters?.delete(this);
      else host.filters?.set(this, filter.older);
    } else {
      let newer = newest;
      while (newer !== undefined && newer.older !== filter) newer = newer.older;
      if (newer !== undefined) newer.older = filter.older;
    }
    this.#unlink(filter);
  }

  #unlink(filter: Filter): void {
    const { before, after } = filter;
    if (before !== undefined) before.after = after;
    if (after === undefined) this.#newest = before;
    else after.before = before;
    filter.book = undefined;
    this.#size--;
  }
}

/** Drops everybody's filters on an agent. */
export function dropFiltersOn(host: FilterHost): void {
  for (const book of [...(host.filters?.keys() ?? [])]) book.drop(host);
}

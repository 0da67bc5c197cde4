/**
 * Refusal filters: what a framework refused in a role on an agent, and until when it need not be asked again.
 * Source: scheduler API, section 6.2; allocator, section 9.3.
 * @module
 */
import { Heap } from "@meseta/base";
import type { Resources } from "@meseta/resources";

/** A filter as it is told. */
export interface FilterState {
  readonly agentId: string;
  readonly refused: Resources;
  readonly untilMs: number;
}

type Filter = FilterState & {
  book: FilterBook | undefined;
};

/** Dropped filters wait in the queue for their time; more of them than this, and than of live ones, and they are swept out. */
const DROPPED_MAX = 1024;

/** When filters expire, over all books. Adding and expiring cost O(log n), dropping nothing. */
export class FilterExpiry {
  #queue = new Heap<Filter>((a, b) => a.untilMs - b.untilMs);
  #dropped = 0; // filters in #queue whose book is undefined
  readonly #countByAgent = new Map<string, number>(); // filters in force

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
      this.#count(next.agentId, -1);
      agents.add(next.agentId);
    }
    return agents;
  }

  /** Is a filter in force on that agent? */
  isFiltered(agentId: string): boolean {
    return this.#countByAgent.has(agentId);
  }

  watch(filter: Filter): void {
    this.#queue.push(filter);
    this.#count(filter.agentId, 1);
  }

  /** So many filters on that agent are in force no longer. */
  noteDropped(agentId: string, count: number): void {
    this.#count(agentId, -count);
    this.#dropped += count;
    if (this.#dropped <= DROPPED_MAX || this.#dropped * 2 < this.#queue.size) return;
    const live = new Heap<Filter>((a, b) => a.untilMs - b.untilMs);
    for (let filter = this.#queue.pop(); filter !== undefined; filter = this.#queue.pop()) {
      if (filter.book !== undefined) live.push(filter);
    }
    this.#queue = live;
    this.#dropped = 0;
  }

  #count(agentId: string, more: number): void {
    const count = (this.#countByAgent.get(agentId) ?? 0) + more;
    if (count === 0) this.#countByAgent.delete(agentId);
    else this.#countByAgent.set(agentId, count);
  }
}

/** The filters of one framework in one role. */
export class FilterBook {
  readonly #expiry: FilterExpiry;
  readonly #byAgent = new Map<string, Filter[]>();

  constructor(expiry: FilterExpiry) {
    this.#expiry = expiry;
  }

  /** How many filters are in force. */
  get size(): number {
    let size = 0;
    for (const filters of this.#byAgent.values()) size += filters.length;
    return size;
  }

  /** Up to `count` of them, those that expire first. */
  soonest(count: number): FilterState[] {
    const soonest: FilterState[] = []; // sorted; a framework may have a filter on every agent, so they are not all sorted
    for (const filters of this.#byAgent.values()) {
      for (const { agentId, refused, untilMs } of filters) {
        if (soonest.length === count && untilMs >= soonest[count - 1]!.untilMs) continue;
        const place = soonest.findIndex((other) => other.untilMs > untilMs);
        soonest.splice(place < 0 ? soonest.length : place, 0, { agentId, refused, untilMs });
        if (soonest.length > count) soonest.pop();
      }
    }
    return soonest;
  }

  add(agentId: string, refused: Resources, untilMs: number): void {
    const filter: Filter = { agentId, refused, untilMs, book: this };
    const others = this.#byAgent.get(agentId);
    if (others === undefined) this.#byAgent.set(agentId, [filter]);
    else others.push(filter);
    this.#expiry.watch(filter);
  }

  /** Was this, or more than this, refused on that agent? Anything beyond what was refused makes it a new offer. */
  refuses(agentId: string, offer: Resources): boolean {
    const filters = this.#byAgent.get(agentId);
    return filters !== undefined && filters.some((filter) => filter.refused.contains(offer));
  }

  /** Drops the filters on one agent. */
  drop(agentId: string): void {
    const filters = this.#byAgent.get(agentId);
    if (filters === undefined) return;
    this.#byAgent.delete(agentId);
    for (const filter of filters) filter.book = undefined;
    this.#expiry.noteDropped(agentId, filters.length);
  }

  dropAll(): void {
    for (const agentId of this.#byAgent.keys()) this.drop(agentId);
  }

  /** Takes out one filter that has expired. */
  take(filter: Filter): void {
    const others = this.#byAgent.get(filter.agentId)?.filter((other) => other !== filter) ?? [];
    if (others.length === 0) this.#byAgent.delete(filter.agentId);
    else this.#byAgent.set(filter.agentId, others);
  }
}

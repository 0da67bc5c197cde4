import { invariant } from "./invariant.ts";

/**
 * A first-in first-out queue with a limit: whoever fills it has to decide what that means.
 *
 * Both ends cost amortised constant time.
 *
 * @example
 * const queue = new BoundedQueue<string>(2);
 * queue.tryPush("a"); // true
 * queue.shift(); // "a"
 */
export class BoundedQueue<Item> {
  readonly limit: number;
  #items: Item[] = [];
  #head = 0; // items before it were taken; 0 ≤ #head ≤ #items.length

  /** @throws {InvariantError} when `limit` is not a positive number. */
  constructor(limit: number) {
    invariant(limit > 0, `Queue limit must be positive: ${limit}`);
    this.limit = limit;
  }

  get size(): number {
    return this.#items.length - this.#head;
  }

  /** Appends `item`, or returns false and leaves the queue alone when it is full. */
  tryPush(item: Item): boolean {
    if (this.size >= this.limit) return false;
    this.#items.push(item);
    return true;
  }

  /** Takes the oldest item; undefined when there is none. */
  shift(): Item | undefined {
    if (this.#head === this.#items.length) return undefined;
    const item = this.#items[this.#head];
    this.#items[this.#head++] = undefined as Item;
    if (this.#head > 1024 && this.#head * 2 > this.#items.length) {
      this.#items = this.#items.slice(this.#head);
      this.#head = 0;
    } else if (this.#head === this.#items.length) {
      this.#items = [];
      this.#head = 0;
    }
    return item;
  }

  clear(): void {
    this.#items = [];
    this.#head = 0;
  }
}

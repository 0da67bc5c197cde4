/**
 * When many agents come at once, their pings are spread over the interval between two: else all of them would be pinged in one
 * instant, while the master has its hands full, and again in one instant ever after.
 * @module
 */

/** So many in one second are no herd. */
const FEW = 50;
const SECOND_MS = 1000;
/** The golden ratio: multiples of it, less their whole parts, fill an interval evenly however many there are. */
const GOLDEN = 0.618_033_988_749_895;

export class Herd {
  #sinceMs = Number.NEGATIVE_INFINITY;
  #count = 0;

  /** How long to wait with the first ping of an agent that comes now: not at all, unless many come. */
  delayMs(nowMs: number, intervalMs: number): number {
    if (nowMs - this.#sinceMs >= SECOND_MS) {
      this.#sinceMs = nowMs;
      this.#count = 0;
    }
    this.#count++;
    return this.#count <= FEW ? 0 : Math.floor(((this.#count * GOLDEN) % 1) * intervalMs) + 1;
  }
}

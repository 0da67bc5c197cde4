/**
 * So many requests in a second; whoever comes too early waits for its turn.
 * Source: agent, section 11 (`/monitor/statistics`).
 * @module
 */
import type { Timers } from "@meseta/base";

/** Time, as whoever has both has it. */
export interface Time {
  readonly nowMs: () => number;
  readonly timers: Pick<Timers, "after">;
}

export class Turns {
  readonly #time: Time;
  readonly #intervalMs: number;
  #nextMs = -Infinity;

  /** @param perSecond how many turns there are in a second, evenly spread */
  constructor(time: Time, perSecond: number) {
    this.#time = time;
    this.#intervalMs = 1_000 / perSecond;
  }

  /** Resolves when it is the caller's turn. */
  async wait(): Promise<void> {
    const nowMs = this.#time.nowMs();
    const atMs = Math.max(nowMs, this.#nextMs);
    this.#nextMs = atMs + this.#intervalMs;
    if (atMs > nowMs) await new Promise<void>((resolve) => void this.#time.timers.after(atMs - nowMs, resolve));
  }
}

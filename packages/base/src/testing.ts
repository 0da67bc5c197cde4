/** Time that moves when told to, and chance that repeats: for every package's tests. @module */
import { Heap } from "./heap.ts";
import { invariant } from "./invariant.ts";
import type { Clock, Random, Timer, Timers } from "./ports.ts";

type Pending = { atMs: number; order: number; run: () => void; periodMs: number | undefined; cancelled: boolean };

/** A clock and its timers in one: `advance(ms)` runs whatever falls due, in order, with `nowMs()` at its due time. */
export class FakeClock implements Clock, Timers {
  #nowMs: number;
  #order = 0;
  readonly #pending = new Heap<Pending>((a, b) => a.atMs - b.atMs || a.order - b.order);

  constructor(startMs = 1_700_000_000_000) {
    this.#nowMs = startMs;
  }

  nowMs(): number {
    return this.#nowMs;
  }

  after(delayMs: number, run: () => void): Timer {
    return this.#schedule(delayMs, run, undefined);
  }

  every(periodMs: number, run: () => void): Timer {
    invariant(periodMs > 0, `Period must be positive: ${periodMs}`);
    return this.#schedule(periodMs, run, periodMs);
  }

  advance(ms: number): void {
    const untilMs = this.#nowMs + ms;
    for (let next = this.#pending.peek(); next !== undefined && next.atMs <= untilMs; next = this.#pending.peek()) {
      this.#pending.pop();
      if (next.cancelled) continue;
      this.#nowMs = Math.max(this.#nowMs, next.atMs);
      if (next.periodMs !== undefined) {
        next.atMs += next.periodMs;
        this.#pending.push(next);
      }
      next.run();
    }
    this.#nowMs = untilMs;
  }

  #schedule(delayMs: number, run: () => void, periodMs: number | undefined): Timer {
    const atMs = this.#nowMs + Math.max(0, delayMs);
    const pending: Pending = { atMs, order: this.#order++, run, periodMs, cancelled: false };
    this.#pending.push(pending);
    return {
      [Symbol.dispose]: () => {
        pending.cancelled = true;
      },
    };
  }
}

/** Chance from a seed (mulberry32): the same seed gives the same numbers, UUIDs and bytes on every machine. */
export function seededRandom(seed: number): Random {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = state;
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const bytes = (length: number) => Uint8Array.from({ length }, () => Math.floor(next() * 256));
  return {
    float: next,
    bytes,
    uuid: () => {
      const raw = bytes(16);
      raw[6] = (raw[6]! & 0x0f) | 0x40;
      raw[8] = (raw[8]! & 0x3f) | 0x80;
      const hex = Array.from(raw, (byte) => byte.toString(16).padStart(2, "0")).join("");
      return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
    },
  };
}

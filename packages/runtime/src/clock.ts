/** The real clock, timers and chance behind the ports of `@meseta/base`. @module */
import { randomBytes, randomUUID } from "node:crypto";
import { performance } from "node:perf_hooks";
import type { Clock, Random, Timer, Timers } from "@meseta/base";

/** `setTimeout` holds at most this many milliseconds (about 24.8 days); longer waits are chained. */
const TIMEOUT_MS_MAX = 2 ** 31 - 1;

/** Wall time that never goes backwards: it follows the monotonic clock from the wall time at start. */
export const systemClock: Clock = {
  nowMs: () => performance.timeOrigin + performance.now(),
};

export const systemTimers: Timers = {
  after(delayMs, run) {
    let handle: NodeJS.Timeout;
    const arm = (leftMs: number) => {
      const waitMs = Math.min(leftMs, TIMEOUT_MS_MAX);
      handle = setTimeout(() => (leftMs > waitMs ? arm(leftMs - waitMs) : run()), waitMs);
    };
    arm(Math.max(0, delayMs));
    return timer(() => clearTimeout(handle));
  },
  every(periodMs, run) {
    const handle = setInterval(run, Math.min(periodMs, TIMEOUT_MS_MAX));
    return timer(() => clearInterval(handle));
  },
};

export const systemRandom: Random = {
  float: Math.random,
  uuid: randomUUID,
  bytes: (length) => new Uint8Array(randomBytes(length)),
};

function timer(cancel: () => void): Timer {
  return { [Symbol.dispose]: cancel };
}

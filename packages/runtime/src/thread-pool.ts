/**
 * Keeps Node's thread pool from waiting for ever.
 *
 * The C library of Debian 12, and of others of its time, can lose the signal that wakes a waiting thread (glibc bug 25847, mended in
 * 2.41). A file operation or a name's look-up is then queued, all threads sleep, and nothing happens until the next one is queued,
 * which for a process that does one thing after the other is never. Under load an
 * agent was seen to hang so within an hour of being killed and started again.
 * @module
 */
import { stat } from "node:fs";

/** How long an operation may be stuck at most. */
const NUDGE_EVERY_MS = 500;

let holders = 0;
let timer: NodeJS.Timeout | undefined;

/** Gives the pool something to do every half second, until everybody who asked has disposed of what this returns. */
export function keepThreadPoolAwake(): Disposable {
  holders++;
  timer ??= setInterval(() => stat("/", () => {}), NUDGE_EVERY_MS).unref();
  let isHeld = true;
  return {
    [Symbol.dispose]() {
      if (!isHeld) return;
      isHeld = false;
      if (--holders > 0) return;
      clearInterval(timer);
      timer = undefined;
    },
  };
}

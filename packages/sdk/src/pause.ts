import type { Timers } from "@meseta/base";

/** Resolves after `ms`, or when `signal` is aborted if that comes first. */
export async function pause(ms: number, timers: Timers, signal: AbortSignal): Promise<void> {
  if (signal.aborted) return;
  const { promise, resolve } = Promise.withResolvers<void>();
  const stop = () => resolve();
  const timer = timers.after(ms, stop);
  signal.addEventListener("abort", stop, { once: true });
  await promise;
  timer[Symbol.dispose]();
  signal.removeEventListener("abort", stop);
}

import type { Random } from "./ports.ts";

/**
 * Returns how long to wait before attempt number `attempt` (from 0): uniform between 0 and `firstMs · 2^attempt`, at most
 * `maxMs`. Full jitter keeps a thousand peers that lost the same server from coming back in step.
 *
 * @example backoffMs({ attempt: 3, firstMs: 100, maxMs: 10_000 }, random) // 0 … 800
 */
export function backoffMs(options: { attempt: number; firstMs: number; maxMs: number }, random: Random): number {
  const ceilingMs = Math.min(options.maxMs, options.firstMs * 2 ** Math.min(options.attempt, 52));
  return random.float() * ceilingMs;
}

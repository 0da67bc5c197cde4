/**
 * The text of `--rate_limits`.
 * Source: master reference, section 7.1.
 * @module
 */
import { FlagError } from "@meseta/base";
import { DecodeError, v1 } from "@meseta/protocol";
import type { RateLimit, RateLimits } from "./core/rate-limits.ts";

/**
 * Reads `--rate_limits`: a `RateLimits` message in JSON.
 *
 * @throws {FlagError} when the text is none, lists a principal twice, or has a rate that is not positive
 */
export function parseRateLimits(text: string): RateLimits {
  const bad = (wanted: string) => FlagError.of("rate_limits", text, wanted);
  let message: v1.RateLimits;
  try {
    message = v1.RateLimits.fromJson(new TextEncoder().encode(text));
  } catch (error) {
    if (!(error instanceof DecodeError)) throw error;
    throw bad(`rate limits in JSON: ${error.message}`);
  }
  const principals = new Map<string, RateLimit | undefined>();
  for (const { principal, qps, capacity } of message.limits ?? []) {
    if (principals.has(principal)) throw bad(`limits with '${principal}' once`);
    principals.set(principal, limitOf(qps, capacity, bad));
  }
  return { principals, others: limitOf(message.aggregate_default_qps, message.aggregate_default_capacity, bad) };
}

function limitOf(
  qps: number | undefined,
  capacity: number | bigint | undefined,
  bad: (wanted: string) => FlagError,
): RateLimit | undefined {
  if (qps === undefined) return undefined;
  if (!(qps > 0 && Number.isFinite(qps))) throw bad("rates above 0");
  return { qps, capacity: capacity === undefined ? undefined : Number(capacity) };
}

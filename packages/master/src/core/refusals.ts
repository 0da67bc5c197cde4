/** For how long frameworks refuse. Source: scheduler API, O3. @module */
import type { v1 } from "@meseta/protocol";

const REFUSE_SECONDS_DEFAULT = 5;
const REFUSE_SECONDS_MAX = 31_536_000;

/** How long a refusal holds; what is not a time is taken for none given. */
export function refusalMs(filters: v1.Filters | undefined): number {
  const seconds = filters?.refuse_seconds ?? REFUSE_SECONDS_DEFAULT;
  if (!(seconds >= 0)) return REFUSE_SECONDS_DEFAULT * 1000;
  return Math.min(seconds, REFUSE_SECONDS_MAX) * 1000;
}

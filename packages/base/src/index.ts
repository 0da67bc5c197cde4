/** What every room may use: assertions, ports for time and chance, and a few small containers. @module */
export { backoffMs } from "./backoff.ts";
export { BoundedQueue } from "./bounded-queue.ts";
export type { Brand } from "./brand.ts";
export { compareText } from "./compare.ts";
export { defined, FlagError, Flags, type FlagSpec, withoutPasswords } from "./flags.ts";
export { Heap } from "./heap.ts";
export { invariant, InvariantError } from "./invariant.ts";
export type { Clock, Random, Timer, Timers } from "./ports.ts";
export { parseBytes, parseDuration, formatDuration } from "./units.ts";

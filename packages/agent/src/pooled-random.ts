/** Randomness by the bucket. @module */
import type { Random } from "@meseta/base";

const POOL_BYTES = 4_096;

/** Draws random bytes many at a time: asking the system for 16 costs nearly as much. */
export function pooled(random: Random): Random {
  let pool = new Uint8Array(0);
  let at = 0;
  return {
    float: () => random.float(),
    uuid: () => random.uuid(),
    bytes(length) {
      if (length > POOL_BYTES) return random.bytes(length);
      if (at + length > pool.length) {
        pool = new Uint8Array(random.bytes(POOL_BYTES));
        at = 0;
      }
      at += length;
      return pool.slice(at - length, at);
    },
  };
}

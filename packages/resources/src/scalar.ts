/**
 * Scalars as integers in thousandths, so that sums and comparisons are exact: 0.3 − 0.1 − 0.1 − 0.1 is 0 here.
 * Source: scheduler API, section 7.1.
 * @module
 */

/** How many of our units make one of the wire's. */
export const THOUSANDTHS = 1000;

/**
 * Returns `value` in thousandths, rounded half away from zero: `0.0005` becomes 1, `-0.0005` becomes -1.
 *
 * An infinite value stays infinite (task limits may be), NaN becomes 0.
 *
 * @example toThousandths(1.5) // 1500
 */
export function toThousandths(value: number): number {
  const rounded = Math.round(Math.abs(value) * THOUSANDTHS);
  if (Number.isNaN(rounded)) return 0;
  return value < 0 ? 0 - rounded : rounded;
}

/** Returns the wire's number for an amount in thousandths. @example fromThousandths(1500) // 1.5 */
export function fromThousandths(thousandths: number): number {
  return thousandths / THOUSANDTHS;
}

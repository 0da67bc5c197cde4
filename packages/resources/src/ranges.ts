/**
 * Ranges of unsigned 64-bit integers, both ends included: ports, mostly.
 *
 * An end is a `number` while that is exact and a `bigint` beyond 2^53 − 1, so ordinary ports cost ordinary arithmetic.
 * JavaScript compares the two kinds with each other exactly; only stepping by one needs care.
 * Source: scheduler API, section 7.1.
 * @module
 */

/** An unsigned 64-bit integer; a `bigint` only when it is not a safe integer. */
export type End = number | bigint;

/** All integers from `begin` to `end`, both included; begin ≤ end. */
export interface Range {
  readonly begin: End;
  readonly end: End;
}

/** Sorted by `begin`, with at least one integer missing between neighbours. */
export type Ranges = readonly Range[];

const END_MAX = 2n ** 64n - 1n;

/** Returns `value` as a number when that is exact. */
export function normalEnd(value: End): End {
  return typeof value === "bigint" && value <= BigInt(Number.MAX_SAFE_INTEGER) ? Number(value) : value;
}

/** Is `value` an unsigned 64-bit integer? */
export function isEnd(value: End): boolean {
  return typeof value === "bigint" ? value >= 0n && value <= END_MAX : Number.isSafeInteger(value) && value >= 0;
}

/**
 * Sorts, and merges what overlaps or touches: [1-2] and [3-4] become [1-4]. Ranges with begin > end hold nothing and vanish.
 *
 * @example coalesce([{ begin: 3, end: 4 }, { begin: 1, end: 2 }]) // [{ begin: 1, end: 4 }]
 */
export function coalesce(ranges: readonly Range[]): Ranges {
  if (ranges.length === 1 && ranges[0]!.begin <= ranges[0]!.end) return ranges;
  const sorted = ranges
    .filter((range) => range.begin <= range.end)
    .toSorted((a, b) => (a.begin < b.begin ? -1 : a.begin > b.begin ? 1 : 0));
  const merged: Range[] = [];
  for (const range of sorted) {
    const last = merged.at(-1);
    if (last === undefined || range.begin > after(last.end)) merged.push(range);
    else if (range.end > last.end) merged[merged.length - 1] = { begin: last.begin, end: range.end };
  }
  return merged;
}

/** All integers of `a` and of `b`. */
export function uniteRanges(a: Ranges, b: Ranges): Ranges {
  return coalesce([...a, ...b]);
}

/** The integers of `a` that are not in `b`. Costs O(|a| + |b|). */
export function subtractRanges(a: Ranges, b: Ranges): Ranges {
  const left: Range[] = [];
  let at = 0;
  for (const range of a) {
    let begin = range.begin;
    while (at < b.length && b[at]!.end < begin) at++;
    let next = at;
    let covered = false;
    while (next < b.length && b[next]!.begin <= range.end) {
      const hole = b[next]!;
      if (hole.begin > begin) left.push({ begin, end: before(hole.begin) });
      if (hole.end >= range.end) {
        covered = true;
        break;
      }
      begin = after(hole.end);
      next++;
    }
    if (!covered) left.push(begin === range.begin ? range : { begin, end: range.end });
  }
  return left;
}

/** Does every range of `b` lie inside one range of `a`? Costs O(|a| + |b|). */
export function containsRanges(a: Ranges, b: Ranges): boolean {
  let at = 0;
  for (const range of b) {
    while (at < a.length && a[at]!.end < range.begin) at++;
    const around = a[at];
    if (around === undefined || around.begin > range.begin || around.end < range.end) return false;
  }
  return true;
}

export function equalRanges(a: Ranges, b: Ranges): boolean {
  if (a === b) return true;
  return a.length === b.length && a.every((range, at) => range.begin === b[at]!.begin && range.end === b[at]!.end);
}

/** How many integers there are in all; inexact beyond 2^53. */
export function countRanges(ranges: Ranges): number {
  let count = 0;
  for (const { begin, end } of ranges) {
    count +=
      typeof begin === "number" && typeof end === "number" ? end - begin + 1 : Number(BigInt(end) - BigInt(begin) + 1n);
  }
  return count;
}

/** Writes as flags and legacy answers do, each range as `begin-end`. @example formatRanges([{ begin: 1, end: 2 }], ", ") // "[1-2]" */
export function formatRanges(ranges: Ranges, separator: "," | ", "): string {
  return `[${ranges.map((range) => `${range.begin}-${range.end}`).join(separator)}]`;
}

function after(end: End): End {
  return typeof end === "number" && end < Number.MAX_SAFE_INTEGER ? end + 1 : BigInt(end) + 1n;
}

function before(begin: End): End {
  return typeof begin === "number" ? begin - 1 : normalEnd(begin - 1n);
}

/**
 * Orders two texts by UTF-16 code unit, the same on every machine: negative, zero or positive, for `Array.sort`.
 *
 * `localeCompare` would follow the locale, and a replay elsewhere would differ.
 *
 * @example ["b", "a"].sort(compareText) // ["a", "b"]
 */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

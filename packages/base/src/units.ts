/**
 * Durations and sizes as flags write them: `15secs`, `1.5mins`, `512MB`.
 * Source: master reference, section 1 (flag rules).
 * @module
 */

const DURATION_UNITS_MS = {
  ns: 1e-6,
  us: 1e-3,
  ms: 1,
  secs: 1_000,
  mins: 60_000,
  hrs: 3_600_000,
  days: 86_400_000,
  weeks: 604_800_000,
} as const;

const BYTE_UNITS = { B: 1, KB: 1024, MB: 1024 ** 2, GB: 1024 ** 3, TB: 1024 ** 4 } as const;

/**
 * Reads a duration into milliseconds, or returns undefined when it is none. The unit is mandatory and case-sensitive.
 *
 * @example parseDuration("1.5mins") // 90000
 */
export function parseDuration(text: string): number | undefined {
  const match = /^(-?\d+(?:\.\d+)?)(ns|us|ms|secs|mins|hrs|days|weeks)$/.exec(text.trim());
  if (match === null) return undefined;
  return Number(match[1]) * DURATION_UNITS_MS[match[2] as keyof typeof DURATION_UNITS_MS];
}

/**
 * Writes milliseconds with the largest unit that divides them evenly.
 *
 * @example formatDuration(900_000) // "15mins"
 */
export function formatDuration(ms: number): string {
  const units = Object.entries(DURATION_UNITS_MS).toReversed();
  for (const [unit, unitMs] of units) {
    if (ms !== 0 && Number.isInteger(ms / unitMs)) return `${ms / unitMs}${unit}`;
  }
  return ms === 0 ? "0ns" : `${ms}ms`;
}

/**
 * Reads a size into bytes, or returns undefined when it is none.
 *
 * @example parseBytes("2MB") // 2097152
 */
export function parseBytes(text: string): number | undefined {
  const match = /^(\d+)(B|KB|MB|GB|TB)$/.exec(text.trim());
  return match === null ? undefined : Number(match[1]) * BYTE_UNITS[match[2] as keyof typeof BYTE_UNITS];
}

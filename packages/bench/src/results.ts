/**
 * What a benchmark says: figures with the reference they are measured against, for people and as one JSON document.
 * @module
 */

export interface Result {
  readonly workload: string;
  readonly phase: string;
  readonly n?: number;
  readonly median_ms?: number;
  readonly p99_ms?: number;
  /** Processor time of the measuring thread, median: less than `median_ms` where others had the processor meanwhile. */
  readonly cpu_ms?: number;
  readonly per_second?: number;
  readonly per_cpu_second?: number;
  /** `per_second`, or the inverse of a time, divided by the same figure of `ratio_to`. */
  readonly ratio?: number;
  readonly ratio_to?: string;
  readonly heap_mb?: number;
  readonly rss_mb?: number;
  /** The figure this workload is asked to reach, in words. */
  readonly target?: string;
  readonly note?: string;
}

/** Figures of the machine in this very run; every ratio is to one of them. */
export interface Reference {
  readonly node: string;
  readonly cpus: number;
  readonly load_1min: number;
  readonly fork_exec_per_second?: number;
  readonly fsync_per_second: number;
  readonly loopback_round_trip_us: number;
  readonly node_http_per_second: number;
  readonly json_stringify_mb_per_second: number;
}

export interface Report {
  readonly benchmark: string;
  readonly commit: string;
  readonly parameters: Record<string, unknown>;
  readonly reference: Reference;
  readonly results: readonly Result[];
}

/** Gives every result without a ratio one to how fast this machine writes JSON: what one megabyte of that is worth. */
export function againstJson(results: readonly Result[], reference: Reference): Result[] {
  const { json_stringify_mb_per_second: rate } = reference;
  return results.map((result) => {
    if (result.ratio !== undefined || result.median_ms === undefined) return result;
    const perSecond = result.per_cpu_second ?? result.per_second ?? 1000 / (result.cpu_ms ?? result.median_ms);
    return { ...result, ratio: perSecond / rate, ratio_to: "json_stringify_mb_per_second" };
  });
}

/** The middle of `values`; they need not be sorted. @throws {RangeError} for none. */
export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

/** The value below which `share` of `values` lie. @throws {RangeError} for none. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  const value = sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
  if (value === undefined) throw new RangeError("A quantile needs at least one value");
  return value;
}

/** Writes a report the way a person reads it. */
export function formatReport(report: Report): string {
  const lines = [`${report.benchmark} at ${report.commit}`, "", "reference"];
  for (const [name, value] of Object.entries(report.reference)) lines.push(`  ${name.padEnd(32)} ${shown(value)}`);
  let workload = "";
  for (const { workload: name, phase, ...figures } of report.results) {
    if (name !== workload) lines.push("", name);
    workload = name;
    const text = Object.entries(figures).map(([key, value]) => `${key}=${shown(value)}`);
    lines.push(`  ${phase.padEnd(32)} ${text.join("  ")}`);
  }
  return `${lines.join("\n")}\n`;
}

function shown(value: unknown): string {
  if (typeof value !== "number") return String(value);
  if (Number.isInteger(value)) return String(value);
  return value >= 100 ? value.toFixed(0) : value.toPrecision(3);
}

/**
 * One set of values, two faces: `/metrics/snapshot` with Mesos's keys and `/metrics` for Prometheus.
 * @module
 */
import type { Registry } from "prom-client";

/** A number that only grows. */
export interface CounterMetric {
  increment(by?: number): void;
}

/** So many of the last measurements are remembered. */
const MEASURED_MAX = 1000;

const QUANTILES = { p50: 0.5, p90: 0.9, p95: 0.95, p99: 0.99, p999: 0.999, p9999: 0.9999 };

/**
 * How long something takes, over the last thousand times.
 *
 * @example
 * const storing = new TimerMetric("registrar/state_store_ms");
 * storing.record(3);
 * storing.values(); // Map { "registrar/state_store_ms" → 3 }; from the second on also …/count, /min, /max, /p50 to /p9999
 */
export class TimerMetric {
  readonly #key: string;
  readonly #measuredMs: number[] = [];
  #count = 0;

  constructor(key: string) {
    this.#key = key;
  }

  record(ms: number): void {
    this.#measuredMs[this.#count++ % MEASURED_MAX] = ms;
  }

  /** Mesos's keys; none before the first measurement. Source: master reference, section 4. */
  values(): Map<string, number> {
    const key = this.#key;
    const values = new Map<string, number>();
    if (this.#count === 0) return values;
    values.set(key, this.#measuredMs[(this.#count - 1) % MEASURED_MAX]!);
    if (this.#count === 1) return values;
    const sorted = this.#measuredMs.toSorted((a, b) => a - b);
    values.set(`${key}/count`, this.#count).set(`${key}/min`, sorted[0]!).set(`${key}/max`, sorted.at(-1)!);
    for (const [name, share] of Object.entries(QUANTILES)) {
      values.set(`${key}/${name}`, sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]!);
    }
    return values;
  }
}

type Metric = { readonly kind: "counter" | "gauge"; readonly read: () => number };

/**
 * Named values of one process. Keys are Mesos's, such as `master/tasks_running`; Prometheus sees `mesos_master_tasks_running`.
 *
 * @example
 * const metrics = new Metrics();
 * const received = metrics.counter("master/messages_register_slave");
 * received.increment();
 * metrics.snapshot(); // { "master/messages_register_slave": 1 }
 */
export class Metrics {
  readonly #metrics = new Map<string, Metric>();
  readonly #processMetrics: boolean;
  #registry: Promise<Registry> | undefined;
  readonly #registered = new Set<string>();
  readonly #families: (() => Iterable<readonly [key: string, value: number]>)[] = [];

  constructor(options: { processMetrics?: boolean } = {}) {
    this.#processMetrics = options.processMetrics ?? false;
  }

  /** Adds a counter under `key`, which must be new. @throws {RangeError} when it is not */
  counter(key: string): CounterMetric {
    let value = 0;
    this.#add(key, { kind: "counter", read: () => value });
    return {
      increment(by = 1) {
        value += by;
      },
    };
  }

  /** Adds a value read whenever somebody asks. @throws {RangeError} when `key` is not new */
  gauge(key: string, read: () => number): void {
    this.#add(key, { kind: "gauge", read });
  }

  /** Adds values whose keys come and go, read whenever somebody asks. */
  family(read: () => Iterable<readonly [key: string, value: number]>): void {
    this.#families.push(read);
  }

  /** Every value by its Mesos key, sorted by key. */
  snapshot(): Record<string, number> {
    const values = new Map<string, number>();
    for (const [key, { read }] of this.#metrics) values.set(key, read());
    for (const read of this.#families) for (const [key, value] of read()) values.set(key, value);
    return Object.fromEntries([...values.keys()].toSorted().map((key) => [key, values.get(key)!]));
  }

  /** The Prometheus text format. Its library is loaded when first asked for: an agent nobody scrapes is 20 MB lighter. */
  async prometheus(): Promise<string> {
    const { Counter, Gauge } = await import("prom-client");
    this.#registry ??= this.#open();
    const registry = await this.#registry;
    for (const [key, { kind, read }] of this.#metrics) {
      if (this.#registered.has(key)) continue;
      this.#registered.add(key);
      const options = { name: nameOf(key), help: key, registers: [registry] };
      if (kind === "gauge") {
        const gauge: InstanceType<typeof Gauge> = new Gauge({ ...options, collect: (): void => gauge.set(read()) });
        continue;
      }
      const collect = (): void => {
        counter.reset();
        counter.inc(read());
      };
      const counter: InstanceType<typeof Counter> = new Counter({ ...options, collect });
    }
    return (await registry.metrics()) + this.#familyLines();
  }

  #familyLines(): string {
    const lines: string[] = [];
    for (const read of this.#families) {
      for (const [key, value] of read()) {
        const name = nameOf(key);
        lines.push(`# HELP ${name} ${key.replaceAll(/[\\\n]/g, "_")}`, `# TYPE ${name} gauge`, `${name} ${value}`, "");
      }
    }
    return lines.join("\n");
  }

  async #open(): Promise<Registry> {
    const { Registry, collectDefaultMetrics } = await import("prom-client");
    const registry = new Registry();
    if (this.#processMetrics) collectDefaultMetrics({ register: registry });
    return registry;
  }

  #add(key: string, metric: Metric): void {
    if (this.#metrics.has(key)) throw new RangeError(`Cannot add metric ${key}: it exists`);
    this.#metrics.set(key, metric);
  }
}

function nameOf(key: string): string {
  return `mesos_${key.replaceAll(/[^a-zA-Z0-9_]/g, "_")}`;
}

/**
 * One registry, two faces: `/metrics/snapshot` with Mesos's keys and `/metrics` for Prometheus.
 * @module
 */
import { Counter, Gauge, Registry, collectDefaultMetrics } from "prom-client";

/** A number that only grows. */
export interface CounterMetric {
  increment(by?: number): void;
}

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
  readonly #registry = new Registry();
  readonly #read = new Map<string, () => number>();

  constructor(options: { processMetrics?: boolean } = {}) {
    if (options.processMetrics ?? false) collectDefaultMetrics({ register: this.#registry });
  }

  /** Adds a counter under `key`, which must be new. */
  counter(key: string): CounterMetric {
    let value = 0;
    this.#add(key);
    const counter = new Counter({ name: prometheusName(key), help: key, registers: [this.#registry] });
    this.#read.set(key, () => value);
    return {
      increment(by = 1) {
        value += by;
        counter.inc(by);
      },
    };
  }

  /** Adds a value read whenever somebody asks. */
  gauge(key: string, read: () => number): void {
    this.#add(key);
    const gauge: Gauge = new Gauge({
      name: prometheusName(key),
      help: key,
      registers: [this.#registry],
      collect: (): void => gauge.set(read()),
    });
    this.#read.set(key, read);
  }

  /** Every value by its Mesos key, sorted by key. */
  snapshot(): Record<string, number> {
    return Object.fromEntries([...this.#read.keys()].toSorted().map((key) => [key, this.#read.get(key)?.() ?? 0]));
  }

  /** The Prometheus text format. */
  async prometheus(): Promise<string> {
    return await this.#registry.metrics();
  }

  #add(key: string): void {
    if (this.#read.has(key)) throw new RangeError(`Cannot add metric ${key}: it exists`);
  }
}

function prometheusName(key: string): string {
  return `mesos_${key.replace(/[^a-zA-Z0-9_]/g, "_")}`;
}

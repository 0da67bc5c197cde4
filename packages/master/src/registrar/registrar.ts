/**
 * Writes what the core decides, many decisions to a commit: while one is on its way to the disk or the servers, the next gather.
 *
 *   write ─► [ ][ ][ ] ─► one commit ─► stored(last id)
 *                ▲            │ store out of reach: again, a little later, for as long as it takes
 *                └────────────┘ another master claimed the store: `lost`, and nothing is ever written again
 *
 * Source: master reference, section 8.3.
 * @module
 */
import { backoffMs, type Random, type Timers } from "@meseta/base";
import { type Log, TimerMetric } from "@meseta/runtime";
import type { RegistryChange } from "../core/registry.ts";
import { decodeRecord, encodeValue, keyOf } from "./records.ts";
import { type RegistryStore, type StoreChange, StoreError } from "./store.ts";

const RETRY_MS_FIRST = 50;
const RETRY_MS_MAX = 2_000;

export interface RegistrarOptions {
  readonly store: RegistryStore;
  /** This run of this master; tells claims apart. */
  readonly owner: string;
  readonly timers: Timers;
  readonly random: Random;
  readonly log: Log;
  /** Everything up to that id is durable. */
  readonly onStored: (id: number) => void;
  /** Another master writes now. */
  readonly onLost: (error: StoreError) => void;
}

interface Queued {
  readonly id: number;
  readonly changes: readonly RegistryChange[];
}

/** Decisions, and the commits they make. */
interface Batch {
  readonly batch: Queued[];
  readonly changes: StoreChange[][];
}

/** So many are encoded in one go at most, so that others are served in between. */
const BATCH_CHANGES_MAX = 5_000;

/** What dashboards ask of a registrar. */
export interface RegistrarFigures {
  queued: number;
  /** What one reading of the registry takes. */
  sizeBytes: number;
  fetchMs: number | undefined;
  readonly storing: TimerMetric;
  /** Since when commits fail; undefined while they do not. */
  failingSinceMs: number | undefined;
  failures: number;
}

export class Registrar implements AsyncDisposable {
  readonly figures: RegistrarFigures = {
    queued: 0,
    sizeBytes: 0,
    fetchMs: undefined,
    storing: new TimerMetric("registrar/state_store_ms"),
    failingSinceMs: undefined,
    failures: 0,
  };
  readonly #options: RegistrarOptions;
  readonly #queue: Queued[] = [];
  readonly #ending = new AbortController();
  #flushing: Promise<void> | undefined;

  constructor(options: RegistrarOptions) {
    this.#options = options;
  }

  /**
   * Claims the store and reads every record, trying again for as long as the store is out of reach.
   *
   * @throws {StoreError} when trying again would not help, or this registrar was disposed of meanwhile
   */
  async recover(): Promise<RegistryChange[]> {
    const startMs = performance.now();
    const records = await this.#persist("read", () => this.#options.store.claim(this.#options.owner));
    this.figures.fetchMs = performance.now() - startMs;
    const changes: RegistryChange[] = [];
    for (const [key, value] of records) {
      changes.push(decodeRecord(key, value));
    }
    this.figures.sizeBytes = this.#options.store.sizeBytes;
    return changes;
  }

  /** Queues one decision. Ids count up. */
  write(id: number, changes: readonly RegistryChange[]): void {
    this.#queue.push({ id, changes });
    this.figures.queued++;
    this.#flushing ??= this.#flush();
  }

  /** Writes nothing any more; what is on its way may arrive, as far as the store takes it. */
  stop(): void {
    this.#ending.abort();
  }

  /** Gives up what is not written yet, waits for the commit under way, and closes the store. */
  async [Symbol.asyncDispose](): Promise<void> {
    this.#ending.abort();
    await this.#flushing;
    await this.#options.store[Symbol.asyncDispose]();
  }

  async #flush(): Promise<void> {
    await Promise.resolve(); // whoever writes goes on first
    try {
      let ready: Batch | undefined;
      while ((ready !== undefined || this.#queue.length > 0) && !this.#ending.signal.aborted) {
        const { batch, changes } = ready ?? this.#takeBatch();
        const startMs = performance.now();
        const committed = this.#commit(changes);
        // The next one is encoded meanwhile, if it is full: what is not may still grow until its turn comes.
        ready = this.#queue.length >= BATCH_CHANGES_MAX ? this.#takeBatch() : undefined;
        await committed;
        this.figures.storing.record(performance.now() - startMs);
        this.figures.queued -= batch.length;
        this.figures.sizeBytes = this.#options.store.sizeBytes;
        if (!this.#ending.signal.aborted) this.#options.onStored(batch.at(-1)!.id);
      }
    } catch (error) {
      if (!(error instanceof StoreError)) throw error;
      if (!this.#ending.signal.aborted) this.#options.onLost(error);
      this.#ending.abort();
    } finally {
      this.#flushing = undefined;
    }
  }

  #takeBatch(): Batch {
    return takeBatch(this.#queue, this.#options.store.limits);
  }

  async #commit(changes: StoreChange[][]): Promise<void> {
    for (const part of changes) await this.#persist("write", () => this.#options.store.commit(part));
  }

  /** Does `act` until it works, or until it cannot. */
  async #persist<Result>(what: "read" | "write", act: () => Promise<Result>): Promise<Result> {
    const { figures } = this;
    const { timers, random, log } = this.#options;
    for (let attempt = 0; ; attempt++) {
      try {
        const result = await act();
        if (figures.failingSinceMs !== undefined) log.info({}, `the registry can be reached again`);
        figures.failingSinceMs = undefined;
        return result;
      } catch (error) {
        if (!(error instanceof StoreError) || error.code !== "UNAVAILABLE") throw error;
        figures.failures++;
        if (figures.failingSinceMs === undefined)
          log.error({ err: error.message }, `cannot ${what} the registry; trying again`);
        figures.failingSinceMs ??= performance.now();
        const retryMs = backoffMs({ attempt, firstMs: RETRY_MS_FIRST, maxMs: RETRY_MS_MAX }, random);
        await this.#pause(timers, retryMs);
        if (this.#ending.signal.aborted) throw error;
      }
    }
  }

  #pause(timers: Timers, ms: number): Promise<void> {
    const { signal } = this.#ending;
    if (signal.aborted) return Promise.resolve();
    const { promise, resolve } = Promise.withResolvers<void>();
    const timer = timers.after(ms, resolve);
    const stop = () => {
      timer[Symbol.dispose]();
      resolve();
    };
    signal.addEventListener("abort", stop, { once: true });
    return promise.finally(() => signal.removeEventListener("abort", stop));
  }
}

/**
 * Takes as many whole decisions off the queue as go into one commit; a decision that alone is too large for one is spread over
 * several, in order. Of several changes to a record only the last one is made, and encoded.
 */
function takeBatch(queue: Queued[], { changesMax, bytesMax }: RegistryStore["limits"]): Batch {
  const countMax = Math.min(changesMax, BATCH_CHANGES_MAX);
  const latest = new Map<string, RegistryChange>();
  const keys: string[] = []; // of every change, in order
  let count = 0;
  for (const { changes } of queue) {
    if (count > 0 && latest.size + changes.length > countMax) break;
    for (const change of changes) {
      const key = keyOf(change);
      keys.push(key);
      latest.set(key, change);
    }
    count++;
  }
  const batch = queue.splice(0, count);
  let part: StoreChange[] = [];
  const parts = [part];
  let bytes = 0;
  const next = () => {
    part = [];
    parts.push(part);
    bytes = 0;
  };
  let at = 0;
  for (const { changes } of batch) {
    const start = part.length;
    let size = 0;
    for (const change of changes) {
      const key = keys[at++]!;
      if (latest.get(key) !== change) continue;
      const value = encodeValue(change);
      size += key.length + (value?.length ?? 0);
      part.push({ key, value });
    }
    bytes += size;
    if (part.length <= countMax && bytes <= bytesMax) continue;
    const made = part.splice(start);
    bytes -= size;
    if (start > 0) next();
    for (const change of made) {
      const own = change.key.length + (change.value?.length ?? 0);
      if (part.length === countMax || (part.length > 0 && bytes + own > bytesMax)) next(); // too large alone
      part.push(change);
      bytes += own;
    }
  }
  return { batch, changes: parts };
}

/**
 * Virtual time: things that will happen, in the order in which they will, and chance from a seed.
 * @module
 */
import { Heap, type Random } from "@meseta/base";
import { seededRandom } from "@meseta/base/testing";

/** Where every simulation starts: an arbitrary day, so that times look like times. */
export const EPOCH_MS = 1_700_000_000_000;
const TRACE_LINES = 400;

interface Planned {
  readonly atMs: number;
  readonly order: number;
  readonly run: () => void;
  cancelled: boolean;
}

export class World {
  readonly seed: number;
  readonly random: Random;
  nowMs = EPOCH_MS;
  steps = 0;
  /** Called with every line of the trace, as it is made. */
  onTrace: ((line: string) => void) | undefined;
  readonly #planned = new Heap<Planned>((a, b) => a.atMs - b.atMs || a.order - b.order);
  readonly #trace: string[] = [];
  #order = 0;
  #digest = 0x811c9dc5;

  constructor(seed: number) {
    this.seed = seed;
    this.random = seededRandom(seed);
  }

  /** Has `run` called in `delayMs`; what is planned for one moment runs in the order of planning. */
  after(delayMs: number, run: () => void): Disposable {
    const planned: Planned = {
      atMs: Math.ceil(this.nowMs + Math.max(0, delayMs)),
      order: this.#order++,
      run,
      cancelled: false,
    };
    this.#planned.push(planned);
    return { [Symbol.dispose]: () => void (planned.cancelled = true) };
  }

  /** Lets time pass, up to `untilMs`; `afterEach` is called after everything that happened. */
  runUntil(untilMs: number, afterEach: () => void): void {
    for (let next = this.#planned.peek(); next !== undefined && next.atMs <= untilMs; next = this.#planned.peek()) {
      this.#planned.pop();
      if (next.cancelled) continue;
      this.nowMs = next.atMs;
      this.steps++;
      next.run();
      afterEach();
    }
    this.nowMs = Math.max(this.nowMs, untilMs);
  }

  /** A whole number in [low, high]. */
  between(low: number, high: number): number {
    return low + Math.floor(this.random.float() * (high - low + 1));
  }

  chance(probability: number): boolean {
    return this.random.float() < probability;
  }

  pick<Item>(items: readonly Item[]): Item | undefined {
    return items[Math.floor(this.random.float() * items.length)];
  }

  trace(text: string): void {
    const line = `${((this.nowMs - EPOCH_MS) / 1000).toFixed(3).padStart(9)} ${text}`;
    for (let index = 0; index < line.length; index++) {
      this.#digest = Math.imul(this.#digest ^ line.charCodeAt(index), 0x01000193) >>> 0;
    }
    this.#trace.push(line);
    if (this.#trace.length > TRACE_LINES * 2) this.#trace.splice(0, TRACE_LINES);
    this.onTrace?.(line);
  }

  /** What happened last, oldest first. */
  lastLines(): readonly string[] {
    return this.#trace.slice(-TRACE_LINES);
  }

  /** A number that depends on everything that ever was traced: two runs of one seed have the same. */
  get digest(): number {
    return this.#digest;
  }
}

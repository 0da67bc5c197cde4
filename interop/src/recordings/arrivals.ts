/** What peers were told, waiting to be asked for. @module */
import type { Json } from "./recording.ts";

/** So long that only a message that never comes is late. */
const LATE_MS = 40_000;

export interface Arrival {
  readonly key: string;
  readonly body: Json;
}

/** What arrived, by key; the next of a key can be waited for. */
export class Arrivals {
  readonly #items: Arrival[] = [];
  #changed = Promise.withResolvers<void>();

  put(key: string, body: string): void {
    this.#items.push({ key, body: JSON.parse(body) as Json });
    this.#changed.resolve();
    this.#changed = Promise.withResolvers<void>();
  }

  /** The oldest of `key`. @throws {Error} when none has come after `LATE_MS`. */
  async next(key: string, what: string): Promise<Json> {
    const late = AbortSignal.timeout(LATE_MS);
    const isLate = new Promise<void>((resolve) => late.addEventListener("abort", () => resolve()));
    for (;;) {
      const at = this.#items.findIndex((item) => item.key === key);
      if (at >= 0) return this.#items.splice(at, 1)[0]!.body;
      if (late.aborted) throw new Error(`${what}: no ${key} came; here is ${JSON.stringify(this.#items)}`);
      await Promise.race([this.#changed.promise, isLate]);
    }
  }

  /** What came and was not asked for. */
  get left(): readonly Arrival[] {
    return this.#items;
  }
}

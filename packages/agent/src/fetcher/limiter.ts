/**
 * So many at once, and no more; the others wait in line.
 *
 * @module
 */

export class Limiter {
  readonly #max: number;
  #running = 0;
  readonly #waiting: (() => void)[] = [];

  constructor(max: number) {
    this.#max = max;
  }

  /** Does something when it is its turn. @throws the signal's reason when that comes before the turn does */
  async run<T>(signal: AbortSignal, act: () => Promise<T>): Promise<T> {
    signal.throwIfAborted();
    if (this.#running < this.#max) this.#running++;
    else await this.#turn(signal); // whoever ends hands its place over
    try {
      return await act();
    } finally {
      const next = this.#waiting.shift();
      if (next === undefined) this.#running--;
      else next();
    }
  }

  async #turn(signal: AbortSignal): Promise<void> {
    const { promise, resolve, reject } = Promise.withResolvers<void>();
    this.#waiting.push(resolve);
    const giveUp = () => {
      const at = this.#waiting.indexOf(resolve);
      if (at < 0) return; // it is its turn already
      this.#waiting.splice(at, 1);
      reject(signal.reason as Error);
    };
    signal.addEventListener("abort", giveUp, { once: true });
    try {
      await promise;
    } finally {
      signal.removeEventListener("abort", giveUp);
    }
  }
}

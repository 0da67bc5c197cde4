import type { Context } from "./context.ts";

/** Lets one through in each period, in the order they came; the first at once. Without a period nobody waits. */
export class RemovalLimiter {
  readonly #periodMs: number | undefined;
  readonly #waiting: { run: (() => void) | undefined }[] = [];
  #nextMs = 0;

  constructor(periodMs: number | undefined) {
    this.#periodMs = periodMs;
  }

  /** Calls `run` when its turn comes, unless the returned handle was disposed of by then. */
  whenAllowed(context: Context, run: () => void): Disposable {
    if (this.#periodMs === undefined) {
      run();
      return { [Symbol.dispose]: () => {} };
    }
    const turn: { run: (() => void) | undefined } = { run };
    this.#waiting.push(turn);
    if (this.#waiting.length === 1) this.#wait(context);
    return {
      [Symbol.dispose]: () => {
        turn.run = undefined;
      },
    };
  }

  #wait(context: Context): void {
    context.deadlines.at(Math.max(context.nowMs, this.#nextMs), () => {
      let turn = this.#waiting.shift();
      while (turn !== undefined && turn.run === undefined) turn = this.#waiting.shift();
      if (turn === undefined) return;
      this.#nextMs = context.nowMs + (this.#periodMs ?? 0);
      turn.run?.();
      if (this.#waiting.length > 0) this.#wait(context);
    });
  }
}

/**
 * Messages that wait their turn. When a master takes over, every agent there is comes back at once, and each takes a while to
 * take in; they are dealt with in slices of time, between which others get their answers. While much waits, nothing more is read
 * from those who send it: then it waits with them.
 * @module
 */

/** So long a slice takes, and a little more. */
const SLICE_MS = 3;
/** Nothing more is read from peers while so much waits, until most of it is done. */
const HELD_BYTES = 4 * 1024 * 1024;

export interface BacklogOptions {
  /** Called when peers shall be read no more for now, and when they shall again. */
  readonly hold: (isHeld: boolean) => void;
  readonly nowMs: () => number;
  /** Calls `run` in a later turn of the event loop. */
  readonly later: (run: () => void) => void;
}

/** A queue that is worked off in order, a slice at a time. */
export class Backlog {
  readonly #options: BacklogOptions;
  readonly #items: { readonly run: () => unknown; readonly bytes: number }[] = [];
  #next = 0; // 0 ≤ #next ≤ #items.length; those before it are done
  #bytes = 0; // of those that wait
  #isHeld = false;
  #isComing = false;

  constructor(options: BacklogOptions) {
    this.#options = options;
  }

  get isEmpty(): boolean {
    return this.#next === this.#items.length;
  }

  /** Calls `run`, for which so many bytes are kept, after everything that waits, and not in this turn. */
  push(run: () => unknown, bytes: number): void {
    this.#items.push({ run, bytes });
    this.#bytes += bytes;
    if (this.#bytes > HELD_BYTES) this.#hold(true);
    this.#comeAgain();
  }

  #comeAgain(): void {
    if (this.#isComing) return;
    this.#isComing = true;
    this.#options.later(() => this.#slice());
  }

  #slice(): void {
    this.#isComing = false;
    const { nowMs } = this.#options;
    const untilMs = nowMs() + SLICE_MS;
    while (!this.isEmpty) {
      const { run, bytes } = this.#items[this.#next++]!;
      this.#bytes -= bytes;
      run();
      if (nowMs() >= untilMs) break;
    }
    // What is done is let go of, in steps that cost no more than was done.
    if (this.isEmpty || this.#next * 2 > this.#items.length) {
      this.#items.splice(0, this.#next);
      this.#next = 0;
    }
    if (this.#bytes < HELD_BYTES / 4) this.#hold(false);
    if (!this.isEmpty) this.#comeAgain();
  }

  #hold(isHeld: boolean): void {
    if (isHeld === this.#isHeld) return;
    this.#isHeld = isHeld;
    this.#options.hold(isHeld);
  }
}

/** Containers that have ended, and are to be removed when their time has come. Source: agent, section 2.4. @module */
import type { Timer, Timers } from "@meseta/base";
import { DockerError, isMissing } from "./engine.ts";

/** What cannot be removed is tried again after this long. */
const RETRY_MS = 60_000;
/** No timer waits for longer. */
const WAIT_MS_MAX = 3_600_000;

export interface RemovalsOptions {
  readonly remove: (name: string) => Promise<void>;
  readonly timers: Timers;
  readonly nowMs: () => number;
  readonly problem: (text: string) => void;
}

export class Removals implements AsyncDisposable {
  readonly #options: RemovalsOptions;
  readonly #due = new Map<string, number>();
  #timer: Timer | undefined;
  #working: Promise<void> = Promise.resolve();
  #isClosed = false;

  constructor(options: RemovalsOptions) {
    this.#options = options;
  }

  /** Removes a container at a time of day, or soon after. A later call for the same one counts. */
  schedule(name: string, atMs: number): void {
    if (this.#isClosed) return;
    this.#due.set(name, atMs);
    this.#wait();
  }

  #wait(): void {
    this.#timer?.[Symbol.dispose]();
    this.#timer = undefined;
    if (this.#due.size === 0 || this.#isClosed) return;
    const nextMs = Math.min(...this.#due.values()) - this.#options.nowMs();
    this.#timer = this.#options.timers.after(Math.min(Math.max(nextMs, 0), WAIT_MS_MAX), () => {
      this.#working = this.#removeDue();
    });
  }

  async #removeDue(): Promise<void> {
    const nowMs = this.#options.nowMs();
    for (const [name, atMs] of [...this.#due]) {
      if (atMs > nowMs || this.#isClosed) continue;
      this.#due.delete(name);
      try {
        await this.#options.remove(name);
      } catch (error) {
        if (!(error instanceof DockerError)) throw error;
        // An engine that is removing it already says so with a conflict.
        if (isMissing(error) || error.status === 409) continue;
        this.#options.problem(`${error.message}; trying again in ${RETRY_MS / 1000}s`);
        this.#due.set(name, this.#options.nowMs() + RETRY_MS);
      }
    }
    this.#wait();
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#isClosed = true;
    this.#timer?.[Symbol.dispose]();
    await this.#working;
  }
}

/**
 * Time and chance as arguments: the runtime implements these with the real thing, tests and the simulator with their own.
 * @module
 */

/** The time of day. */
export interface Clock {
  /** Milliseconds since 1970, never going backwards within a process. */
  nowMs(): number;
}

/** A pending call; disposing of it cancels the call. Disposing twice, or after it ran, does nothing. */
export interface Timer extends Disposable {
  [Symbol.dispose](): void;
}

/** Later. */
export interface Timers {
  /** Calls `run` once, `delayMs` from now at the earliest; delays beyond what the platform's timers hold are fine. */
  after(delayMs: number, run: () => void): Timer;
  /** Calls `run` every `periodMs`, the first time after one period, until disposed of. */
  every(periodMs: number, run: () => void): Timer;
}

/** Chance. */
export interface Random {
  /** A number in [0, 1). */
  float(): number;
  /** A random (version 4) UUID in text form. */
  uuid(): string;
  /** `length` random bytes. */
  bytes(length: number): Uint8Array;
}

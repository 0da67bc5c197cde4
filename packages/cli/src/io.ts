/** The world as a verb sees it; tests bring their own. @module */

import type { Credential } from "@meseta/runtime";

export interface Io {
  /** Standard output: what was asked for. */
  out(text: string | Uint8Array): void;
  /** Standard error: progress and failures. */
  err(text: string | Uint8Array): void;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly isTerminal: boolean; // standard output is one
  readonly columns: number;
  readonly signal: AbortSignal; // aborted by SIGINT and SIGTERM
  credential?: Credential; // who asks masters, once the verb's options are read
}

/** The process's own. */
export function processIo(signal: AbortSignal): Io {
  return {
    out: (text) => void process.stdout.write(text),
    err: (text) => void process.stderr.write(text),
    env: process.env,
    isTerminal: process.stdout.isTTY ?? false,
    columns: process.stdout.columns ?? 80,
    signal,
  };
}

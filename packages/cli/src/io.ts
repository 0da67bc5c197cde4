/** The world as a verb sees it; tests bring their own. @module */

import type { Credential } from "@meseta/runtime";

export interface WindowSize {
  readonly rows: number;
  readonly columns: number;
}

/** Standard input, and the terminal that it may be. */
export interface StandardInput {
  readonly isTerminal: boolean;
  /** What is typed, from here on. */
  chunks(): AsyncIterable<Uint8Array>;
  /** Nothing more is read. */
  close(): void;
  /** Hands everything that is typed on as it is, until disposed of; nothing where it is no terminal. */
  raw(): Disposable;
  /** The window's size, now. */
  size(): WindowSize | undefined;
  onResize(run: () => void): Disposable;
}

export interface Io {
  /** Standard output: what was asked for. */
  out(text: string | Uint8Array): void;
  /** Standard error: progress and failures. */
  err(text: string | Uint8Array): void;
  readonly input: StandardInput;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly isTerminal: boolean; // standard output is one
  readonly columns: number;
  readonly signal: AbortSignal; // aborted by SIGINT and SIGTERM
  credential?: Credential; // who asks masters, once the verb's options are read
  agentCredential?: Credential; // who asks agents: whatever a master says is one is told this secret
}

/** The process's own. */
export function processIo(signal: AbortSignal): Io {
  return {
    out: (text) => void process.stdout.write(text),
    err: (text) => void process.stderr.write(text),
    input: processInput,
    env: process.env,
    isTerminal: process.stdout.isTTY ?? false,
    columns: process.stdout.columns ?? 80,
    signal,
  };
}

const processInput: StandardInput = {
  get isTerminal() {
    return process.stdin.isTTY ?? false;
  },
  chunks: () => process.stdin as AsyncIterable<Uint8Array>,
  close: () => void process.stdin.destroy(), // or the process would wait for the next key
  raw: () => {
    const { stdin } = process;
    if (!stdin.isTTY) return { [Symbol.dispose]: () => {} };
    const restore = () => void stdin.setRawMode(false);
    process.on("exit", restore); // however it comes to that
    stdin.setRawMode(true);
    return {
      [Symbol.dispose]: () => {
        process.off("exit", restore);
        restore();
      },
    };
  },
  size: () => {
    const { rows, columns, isTTY } = process.stdout;
    return isTTY ? { rows, columns } : undefined;
  },
  onResize: (run) => {
    process.stdout.on("resize", run);
    return { [Symbol.dispose]: () => void process.stdout.off("resize", run) };
  },
};

/** A command line without a process. @module */
import { runCommandLine } from "./program.ts";
import type { Io, StandardInput } from "./io.ts";

/** What a run of the command line came to. */
export interface Told {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Standard input that is no terminal, and has all been typed. */
export function typedInput(parts: readonly string[]): StandardInput {
  const nothing = { [Symbol.dispose]: () => {} };
  return {
    isTerminal: false,
    chunks: async function* () {
      for (const part of parts) yield Buffer.from(part);
    },
    close: () => {},
    raw: () => nothing,
    size: () => undefined,
    onResize: () => nothing,
  };
}

/** Runs `meseta …args` in this process and collects what it writes. */
export async function tell(args: readonly string[], options: Partial<Io> = {}): Promise<Told> {
  const out: Buffer[] = [];
  const err: Buffer[] = [];
  const io: Io = {
    out: (text) => void out.push(Buffer.from(text)),
    err: (text) => void err.push(Buffer.from(text)),
    input: typedInput([]),
    env: {},
    isTerminal: false,
    columns: 80,
    signal: new AbortController().signal,
    ...options,
  };
  const code = await runCommandLine(args, io);
  return { code, out: Buffer.concat(out).toString(), err: Buffer.concat(err).toString() };
}

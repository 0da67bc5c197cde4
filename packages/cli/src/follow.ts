/** Reading a growing file in a sandbox to its end, also when what is old in it goes meanwhile. @module */
import { CliError, EXIT } from "./errors.ts";
import { sleep } from "./listing.ts";
import type { Io } from "./io.ts";
import { dataFrom, readSandboxFile, type Sandbox } from "./master-api.ts";

const CHUNK_BYTES = 64 * 1024;
/** How often a file is looked at for more. */
export const FOLLOW_PERIOD_MS = 250;
const LINE_FEED = 10;
/** An agent that is started again, or a cable that is pulled for a moment, is waited for. */
const PATIENCE_MS = 60_000;

export interface FollowOptions {
  readonly write: (bytes: Uint8Array) => void;
  readonly isOver: () => boolean | Promise<boolean>;
  readonly io: Io;
  /** Where to begin; at the start of the file unless given. */
  readonly offset?: number;
  /** So many bytes were gone before they could be read: the agent keeps a file only so large. */
  readonly onGone?: (bytes: number) => void;
}

/**
 * Hands on the bytes of `name` as they come, until `isOver` says that nothing more will be written and all was read.
 *
 * Returns where that was; a file that never appears is as good as an empty one.
 *
 * @throws {CliError} when the agent is out of reach for a minute
 */
export async function followFile(sandbox: Sandbox, name: string, options: FollowOptions): Promise<number> {
  const { write, isOver, io, onGone } = options;
  let offset = options.offset ?? 0;
  while (!io.signal.aborted) {
    // Asked before reading: what is written until then is read after.
    const isLast = await isOver();
    for (;;) {
      const piece = await patiently(() => readSandboxFile(sandbox, { name, offset, length: CHUNK_BYTES }, io), io);
      if (piece === undefined) break;
      if (piece.size < offset) offset = 0; // it was begun anew
      else if (piece.data.length === 0) break;
      else if (piece.data[0] !== 0) {
        offset += piece.data.length;
        write(piece.data);
      } else {
        const from = await patiently(() => dataFrom(sandbox, { name, offset }, io), io);
        if (from > offset) {
          onGone?.(from - offset);
          offset = from;
        } else {
          offset += piece.data.length; // zeros that were written
          write(piece.data);
        }
      }
    }
    if (isLast) break;
    await sleep(FOLLOW_PERIOD_MS, io.signal);
  }
  return offset;
}

/** Asks until there is an answer, for as long as it is worth it. */
async function patiently<Answer>(ask: () => Promise<Answer>, io: Io): Promise<Answer> {
  const untilMs = performance.now() + PATIENCE_MS;
  for (;;) {
    try {
      return await ask();
    } catch (error) {
      const isLost = error instanceof CliError && error.exitCode === EXIT.unreachable;
      if (!isLost || io.signal.aborted || performance.now() > untilMs) throw error;
    }
    await sleep(FOLLOW_PERIOD_MS, io.signal);
  }
}

/** Where the last `lines` lines of a file begin. */
export async function lastLines(sandbox: Sandbox, name: string, lines: number, io: Io): Promise<number> {
  const size = (await readSandboxFile(sandbox, { name, offset: 0, length: 0 }, io))?.size ?? 0;
  if (lines === 0) return size;
  let wanted = lines;
  for (let end = size; end > 0; end = Math.max(0, end - CHUNK_BYTES)) {
    const offset = Math.max(0, end - CHUNK_BYTES);
    const data =
      (await readSandboxFile(sandbox, { name, offset, length: end - offset }, io))?.data ?? new Uint8Array(0);
    for (let at = data.length - 1; at >= 0; at--) {
      if (data[at] === 0) return offset + at + 1; // what is older has gone
      if (data[at] !== LINE_FEED || offset + at === size - 1) continue; // the end of the last line is no line
      if (--wanted <= 0) return offset + at + 1;
    }
  }
  return 0;
}

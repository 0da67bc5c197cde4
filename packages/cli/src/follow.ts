/** Reading a growing file in a sandbox to its end. @module */
import { sleep } from "./listing.ts";
import type { Io } from "./io.ts";
import { readSandboxFile, type Sandbox } from "./master-api.ts";

const CHUNK_BYTES = 64 * 1024;
/** How often a file is looked at for more. */
export const FOLLOW_PERIOD_MS = 250;

/**
 * Hands on the bytes of `name` as they come, until `isOver` says that nothing more will be written and all was read.
 *
 * Returns how many bytes there were; a file that never appears is as good as an empty one.
 */
export async function followFile(
  sandbox: Sandbox,
  name: string,
  options: {
    readonly write: (bytes: Uint8Array) => void;
    readonly isOver: () => boolean | Promise<boolean>;
    readonly io: Io;
  },
): Promise<number> {
  const { write, isOver, io } = options;
  let offset = 0;
  while (!io.signal.aborted) {
    // Asked before reading: what is written until then is read after.
    const isLast = await isOver();
    for (;;) {
      const bytes = await readSandboxFile(sandbox, { name, offset, length: CHUNK_BYTES }, io);
      if (bytes === undefined || bytes.length === 0) break;
      offset += bytes.length;
      write(bytes);
    }
    if (isLast) break;
    await sleep(FOLLOW_PERIOD_MS, io.signal);
  }
  return offset;
}

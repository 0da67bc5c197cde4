/** How much disk a directory takes. @module */
import { lstat, opendir } from "node:fs/promises";
import { join } from "node:path";

const BLOCK_BYTES = 512;
const GONE = new Set(["ENOENT", "ENOTDIR"]);

/**
 * Bytes of everything below a directory, itself included, as du(1) counts them: blocks, hard links once, no link followed, no other
 * file system entered. What disappears meanwhile does not count; nor does what is below `except`.
 */
export async function diskUsage(path: string, except: ReadonlySet<string> = new Set()): Promise<number> {
  const top = await statOf(path);
  if (top === undefined) return 0;
  const seen = new Set<string>();
  let blocks = top.blocks;
  const queue = top.isDirectory() ? [path] : [];
  for (let directory = queue.pop(); directory !== undefined; directory = queue.pop()) {
    for (const name of await namesIn(directory)) {
      const inner = join(directory, name);
      if (except.has(inner)) continue;
      const info = await statOf(inner);
      if (info === undefined || info.dev !== top.dev) continue;
      if (info.nlink > 1 && !info.isDirectory()) {
        const id = `${info.ino}`;
        if (seen.has(id)) continue;
        seen.add(id);
      }
      blocks += info.blocks;
      if (info.isDirectory()) queue.push(inner);
    }
  }
  return blocks * BLOCK_BYTES;
}

async function statOf(path: string) {
  try {
    return await lstat(path);
  } catch (error) {
    if (GONE.has((error as NodeJS.ErrnoException).code ?? "")) return undefined;
    throw error;
  }
}

async function namesIn(directory: string): Promise<string[]> {
  const names: string[] = [];
  try {
    for await (const { name } of await opendir(directory)) names.push(name);
  } catch (error) {
    if (!GONE.has((error as NodeJS.ErrnoException).code ?? "")) throw error;
  }
  return names;
}

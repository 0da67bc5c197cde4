/**
 * Whatever is still mounted below a directory that is to be deleted: deleting through it would reach what is not the sandbox's.
 * Source: agent, section 8.6; proc(5), mountinfo.
 * @module
 */
import { execFile } from "node:child_process";
import { readFile } from "node:fs/promises";
import { promisify } from "node:util";

const run = promisify(execFile);

/** Unmounts what is below a path, the innermost first. @throws when something stays mounted */
export async function unmountBelow(path: string): Promise<void> {
  for (const target of mountsBelow(path, await readFile("/proc/self/mountinfo", "utf8"))) {
    await run("umount", ["--", target]);
  }
}

/**
 * The mount points at and below a path, the innermost first.
 *
 * @example mountsBelow("/a", "36 35 8:1 / /a/b rw - ext4 /dev/sda rw") // ["/a/b"]
 */
export function mountsBelow(path: string, mountinfo: string): string[] {
  const targets = mountinfo.split("\n").flatMap((line) => {
    const target = line.split(" ")[4];
    return target === undefined ? [] : [unescaped(target)];
  });
  return targets.filter((target) => target === path || target.startsWith(`${path}/`)).toReversed();
}

/** A path as mountinfo has it, without its escapes. */
export const unescaped = (text: string) =>
  text.replace(/\\([0-7]{3})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 8)));

/** File systems of a few megabytes, made and mounted for a test. @module */
import { execFileSync } from "node:child_process";
import { accessSync, constants, existsSync } from "node:fs";
import { mkdir, mkdtemp, realpath, rm, truncate, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import type { TestContext } from "node:test";

export type FileSystem = "tmpfs" | "ramfs" | "ext4" | "xfs" | "btrfs";
const IN_MEMORY: ReadonlySet<FileSystem> = new Set(["tmpfs", "ramfs"]);
const MB = 1024 * 1024;

/** Why one cannot be made here; false where it can. */
export function lackingFileSystem(kind: FileSystem): string | false {
  if (process.getuid?.() !== 0) return "needs root, to mount";
  if (IN_MEMORY.has(kind)) return false;
  if (!existsSync("/dev/loop-control")) return "this machine has no loop devices";
  const directories = [...(process.env["PATH"] ?? "").split(delimiter), "/usr/sbin", "/sbin"];
  return !directories.some((directory) => isProgram(join(directory, `mkfs.${kind}`))) && `needs mkfs.${kind}`;
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** The root of a new file system; it goes with the test. What uses it has to be gone by then. */
export async function mounted(t: TestContext, kind: FileSystem, megabytes: number): Promise<string> {
  const place = await realpath(await mkdtemp(join(tmpdir(), `meseta-${kind}-`)));
  const root = join(place, "root");
  await mkdir(root);
  if (IN_MEMORY.has(kind)) {
    execFileSync("mount", ["-t", kind, ...(kind === "tmpfs" ? ["-o", `size=${megabytes}m`] : []), "none", root]);
  } else {
    const image = join(place, "image");
    await writeFile(image, "");
    await truncate(image, megabytes * MB);
    execFileSync(`mkfs.${kind}`, ["-q", image], { stdio: "ignore" });
    execFileSync("mount", ["-o", "loop", image, root]);
  }
  t.after(async () => {
    execFileSync("umount", ["--lazy", root]);
    await rm(place, { recursive: true, force: true });
  });
  return root;
}

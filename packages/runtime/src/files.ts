/** Files that are whole or not there. @module */
import { randomBytes } from "node:crypto";
import { mkdir, open, rename, unlink } from "node:fs/promises";
import { dirname } from "node:path";

/**
 * Writes `bytes` to `path` so that a reader, also after a crash, sees the old file or the new one, never a mixture.
 *
 * Missing directories are made. With `fsync` (the default) the bytes are on the disk before the name is.
 *
 * @throws the file system's error, with the temporary file removed.
 */
export async function writeFileAtomic(
  path: string,
  bytes: Uint8Array | string,
  options: { fsync?: boolean; mode?: number } = {},
): Promise<void> {
  const directory = dirname(path);
  await mkdir(directory, { recursive: true });
  const temporary = `${path}.${randomBytes(6).toString("hex")}.tmp`;
  try {
    const file = await open(temporary, "wx", options.mode ?? 0o644);
    try {
      await file.writeFile(bytes);
      if (options.fsync ?? true) await file.datasync();
    } finally {
      await file.close();
    }
    await rename(temporary, path);
  } catch (error) {
    await unlink(temporary).catch((cause: NodeJS.ErrnoException) => {
      if (cause.code !== "ENOENT") throw cause;
    });
    throw error;
  }
  if (options.fsync ?? true) await syncDirectory(directory);
}

/** Makes the names in `path` durable. */
export async function syncDirectory(path: string): Promise<void> {
  const directory = await open(path, "r");
  try {
    await directory.sync();
  } finally {
    await directory.close();
  }
}

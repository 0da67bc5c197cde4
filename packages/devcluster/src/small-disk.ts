/** A disk that can be filled, for tests of what happens then. @module */
import { mkdtemp, open, rm, rmdir } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { run } from "./system-command.ts";

const BLOCK_BYTES = 4096;

/** Why there can be no disk of a test's own; false when there can. */
export function smallDiskMissing(): string | false {
  return process.getuid?.() === 0 ? false : "mounting a small disk needs root";
}

/** A mounted directory of so many MiB, gone with its scope. */
export class SmallDisk implements AsyncDisposable {
  readonly path: string;

  private constructor(path: string) {
    this.path = path;
  }

  static async mount(mebibytes: number): Promise<SmallDisk> {
    const path = await mkdtemp(join(tmpdir(), "meseta-small-disk-"));
    run("mount", "-t", "tmpfs", "-o", `size=${mebibytes}m`, "small-disk", path);
    return new SmallDisk(path);
  }

  /** Takes every byte that is left. */
  async fill(): Promise<void> {
    const file = await open(this.#filler, "w");
    try {
      for (;;) await file.write(Buffer.alloc(BLOCK_BYTES));
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "ENOSPC") throw error;
    } finally {
      await file.close();
    }
  }

  /** Gives back what `fill` took. */
  async free(): Promise<void> {
    await rm(this.#filler);
  }

  get #filler(): string {
    return join(this.path, "filler");
  }

  async [Symbol.asyncDispose](): Promise<void> {
    run("umount", "--lazy", this.path); // a supervisor may be about to end
    await rmdir(this.path);
  }
}

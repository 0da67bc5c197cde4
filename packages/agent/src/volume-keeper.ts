/**
 * Persistent volumes on the disk: directories, or whole disks, that outlive tasks, frameworks and the agent.
 *
 * A removal has a tomb, a directory by its name, which is there from when the volume is out of the way until that is on the record. So an
 * agent that is killed in between knows what was done, even if there is a new volume at the path already, with data of its own.
 *
 *   a directory    renamed to its tomb ─ on the record ─ the tomb is deleted
 *   a disk         wiped by a process ─ tomb made ─ on the record ─ tomb deleted       until then no container gets it
 *
 * Source: agent, sections 3.2 and 9.3.
 * @module
 */
import { execFile, execFileSync } from "node:child_process";
import { randomUUID } from "node:crypto";
import { lstatSync, mkdirSync, readdirSync, realpathSync, renameSync } from "node:fs";
import { open, readdir, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import type { DoomedVolume, VolumePlace } from "./core/volumes.ts";
import { isMountPoint, systemMounts } from "./disks.ts";
import { mountsBelow } from "./gc/unmount.ts";

const run = promisify(execFile);

/** How tombs are called, and what else is to be deleted, so that deleting much does not hold up anyone. */
const REMOVED_PREFIX = ".removed.";

export interface VolumeKeeperOptions {
  readonly workDir: string;
  /** The roots of PATH disks. */
  readonly roots?: readonly string[];
  readonly onProblem: (text: string) => void;
  /** A disk of its own is empty. */
  readonly onWiped: (volume: DoomedVolume) => void;
  /** One cannot be emptied: an agent that cannot keep its volumes must not go on. */
  readonly onFailed: (error: unknown) => void;
  /** What is mounted where, in the words of /proc/self/mountinfo. */
  readonly mounts?: () => string;
}

export class VolumeKeeper implements AsyncDisposable {
  readonly #options: VolumeKeeperOptions;
  readonly #directories: readonly string[];
  readonly #mounts: () => string;
  readonly #ending = new AbortController();
  /** Disks that are not empty yet, by their roots. */
  readonly #wiping = new Map<string, Promise<void>>();
  #removing: Promise<void> = Promise.resolve();

  constructor(options: VolumeKeeperOptions) {
    const { workDir, roots = [], mounts = systemMounts } = options;
    this.#options = options;
    this.#directories = [workDir, ...roots].map((root) => join(root, "volumes"));
    this.#mounts = mounts;
  }

  /** Deletes what an earlier agent did not get to delete, but for the tombs of removals that are not on the record as done. */
  adopt(removing: readonly DoomedVolume[] = []): void {
    const kept = new Set(removing.map(({ tomb }) => `${REMOVED_PREFIX}${tomb}`));
    for (const directory of this.#directories) {
      if (!exists(directory)) continue;
      for (const name of readdirSync(directory)) {
        if (name.startsWith(REMOVED_PREFIX) && !kept.has(name)) this.#delete(join(directory, name));
      }
    }
  }

  /**
   * Takes volumes away, unless they were before, and makes directories that are missing, keeping the data of those that are there.
   * Disks of their own are wiped from now on; `onWiped` tells when.
   *
   * @returns what is out of the way already
   * @throws the system's error: an agent that cannot keep its volumes must not go on
   */
  async apply(make: readonly VolumePlace[], remove: readonly DoomedVolume[]): Promise<DoomedVolume[]> {
    const gone: DoomedVolume[] = [];
    for (const volume of remove) {
      if (exists(this.#tombOf(volume))) gone.push(volume);
      else if (volume.whole) this.#beginWipe(volume);
      else {
        await this.#takeAway(volume);
        gone.push(volume);
      }
    }
    for (const { path, whole } of make) {
      if (whole) this.#checkMounted(path);
      else mkdirSync(path, { recursive: true });
    }
    return gone;
  }

  /** Removals are on the record as done: nobody will ask for their tombs any more. */
  settle(removed: readonly DoomedVolume[]): void {
    for (const volume of removed) this.#delete(this.#tombOf(volume));
  }

  /** Resolves when the disks among these paths are empty; undefined when they are. */
  wiped(paths: readonly string[]): Promise<void> | undefined {
    if (this.#wiping.size === 0) return undefined;
    const waits = paths.flatMap((path) => this.#wiping.get(path) ?? []);
    return waits.length === 0 ? undefined : Promise.all(waits).then(() => undefined);
  }

  /** Leaves disks that are being wiped to the next agent; who waits for them is told so. */
  stopWiping(): void {
    this.#ending.abort();
  }

  /** Waits for deletions under way, of directories. */
  async [Symbol.asyncDispose](): Promise<void> {
    this.stopWiping();
    await Promise.allSettled(this.#wiping.values());
    await this.#removing;
  }

  #beginWipe(volume: DoomedVolume): void {
    const { path } = volume;
    const before = this.#wiping.get(path) ?? Promise.resolve();
    const wiping = before.then(() => this.#wipe(volume));
    this.#wiping.set(path, wiping);
    wiping.then(
      () => {
        if (this.#wiping.get(path) === wiping) this.#wiping.delete(path);
        this.#options.onWiped(volume);
      },
      (error: unknown) => {
        if (!this.#ending.signal.aborted) this.#options.onFailed(error);
      },
    );
  }

  /** The root of a disk of its own stays. There may be very much on it: another process deletes that. */
  async #wipe(volume: DoomedVolume): Promise<void> {
    const { path: root } = volume;
    const { signal } = this.#ending;
    signal.throwIfAborted();
    this.#checkMounted(root);
    this.#unmountBelow(root);
    try {
      await run("find", [root, "-xdev", "-mindepth", "1", "-delete"], { signal, maxBuffer: 1024 * 1024 });
    } catch (cause) {
      const { code, stderr } = cause as { readonly code?: unknown; readonly stderr?: string };
      if (code !== "ENOENT") throw new Error(`Cannot wipe the disk at ${root}: ${stderr?.trim() ?? ""}`, { cause });
      for (const name of await readdir(root)) await rm(join(root, name), { recursive: true, force: true });
    }
    await this.#dig(volume);
  }

  async #takeAway(volume: DoomedVolume): Promise<void> {
    const { path } = volume;
    if (!exists(path)) return this.#dig(volume);
    this.#unmountBelow(path);
    const tomb = this.#tombOf(volume);
    try {
      renameSync(path, tomb);
      await syncDirectory(dirname(tomb));
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "EXDEV") throw error;
      await rm(path, { recursive: true, force: true }); // the role's volumes are on another file system
      await this.#dig(volume);
    }
  }

  /** Makes a tomb that has nothing in it. */
  async #dig(volume: DoomedVolume): Promise<void> {
    const tomb = this.#tombOf(volume);
    mkdirSync(tomb, { recursive: true });
    await syncDirectory(dirname(tomb));
  }

  #tombOf({ path, whole, tomb = randomUUID() }: DoomedVolume): string {
    // Of <root>/volumes/roles/<role>/<id>, or of a disk, which keeps nothing.
    const volumes = whole ? this.#directories[0]! : dirname(dirname(dirname(path)));
    return join(volumes, `${REMOVED_PREFIX}${tomb}`);
  }

  /** Without its disk there is a directory of the machine's, which is not for tasks. */
  #checkMounted(root: string): void {
    if (isMountPoint(root, this.#mounts())) return;
    throw new Error(`Cannot use the MOUNT disk at ${root}: it is no mount point any more`);
  }

  /** Whatever a task has mounted in its volume is not the volume's; who still uses it keeps it. */
  #unmountBelow(path: string): void {
    const real = realpathSync(path);
    for (const target of mountsBelow(real, this.#mounts())) {
      if (target !== real) execFileSync("umount", ["--lazy", "--", target]);
    }
  }

  #delete(path: string): void {
    this.#removing = this.#removing
      .then(() => rm(path, { recursive: true, force: true }))
      .catch((error: Error) => this.#options.onProblem(`Cannot delete a volume that was destroyed: ${error.message}`));
  }
}

/** What was made or renamed in a directory is there even after the power fails. */
async function syncDirectory(path: string): Promise<void> {
  await using handle = await open(path, "r");
  await handle.sync();
}

function exists(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false }) !== undefined;
}

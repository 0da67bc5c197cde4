/**
 * Persistent volumes on the disk: directories that outlive tasks, frameworks and the agent, and links to them in sandboxes.
 * Source: agent, sections 3.2 and 9.3, and isolator `filesystem/posix`.
 * @module
 */
import { execFileSync } from "node:child_process";
import {
  chownSync,
  closeSync,
  fchownSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readlinkSync,
  realpathSync,
  renameSync,
  symlinkSync,
} from "node:fs";
import { rm } from "node:fs/promises";
import { randomUUID } from "node:crypto";
import { dirname, join } from "node:path";
import type { VolumeMount, VolumePlace } from "./core/volumes.ts";
import { isMountPoint, systemMounts } from "./disks.ts";
import { mountsBelow } from "./gc/unmount.ts";
import type { UserIds } from "./launcher/launch-spec.ts";
import { openDirectory } from "./sandboxes.ts";

/** How what is to be deleted is called meanwhile, so that deleting much does not hold up anyone. */
const REMOVED_PREFIX = ".removed.";

export interface VolumeKeeperOptions {
  readonly workDir: string;
  /** The roots of PATH disks. */
  readonly roots?: readonly string[];
  readonly onProblem: (text: string) => void;
  /** What is mounted where, in the words of /proc/self/mountinfo. */
  readonly mounts?: () => string;
}

export class VolumeKeeper implements AsyncDisposable {
  readonly #directories: readonly string[];
  readonly #onProblem: (text: string) => void;
  readonly #mounts: () => string;
  #removing: Promise<void> = Promise.resolve();

  constructor({ workDir, roots = [], onProblem, mounts = systemMounts }: VolumeKeeperOptions) {
    this.#directories = [workDir, ...roots].map((root) => join(root, "volumes"));
    this.#onProblem = onProblem;
    this.#mounts = mounts;
  }

  /** Deletes what an earlier agent did not get to delete. */
  adopt(): void {
    for (const directory of this.#directories) {
      if (!exists(directory)) continue;
      for (const name of readdirSync(directory)) {
        if (name.startsWith(REMOVED_PREFIX)) this.#delete(join(directory, name));
      }
    }
  }

  /**
   * Makes directories that are missing, keeping the data of those that are there, and takes others away. What is on a disk of its
   * own is gone when this resolves.
   *
   * @throws the system's error: an agent that cannot keep its volumes must not go on
   */
  async apply(make: readonly VolumePlace[], remove: readonly VolumePlace[]): Promise<void> {
    for (const { path, whole } of make) {
      if (whole) this.#checkMounted(path);
      else mkdirSync(path, { recursive: true });
    }
    for (const { path, whole } of remove) await (whole ? this.#wipe(path) : this.#takeAway(path));
  }

  /** Waits for deletions under way. */
  async [Symbol.asyncDispose](): Promise<void> {
    await this.#removing;
  }

  /** The root of a disk of its own stays. What is on it is to be gone before anyone else has the disk. */
  async #wipe(root: string): Promise<void> {
    this.#checkMounted(root);
    this.#unmountBelow(root);
    for (const name of readdirSync(root)) await rm(join(root, name), { recursive: true, force: true });
  }

  async #takeAway(path: string): Promise<void> {
    if (!exists(path)) return;
    this.#unmountBelow(path);
    const volumes = dirname(dirname(dirname(path))); // of <root>/volumes/roles/<role>/<id>
    const doomed = join(volumes, `${REMOVED_PREFIX}${randomUUID()}`);
    try {
      renameSync(path, doomed);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "EXDEV") throw error;
      return rm(path, { recursive: true, force: true }); // the role's volumes are on another file system
    }
    this.#delete(doomed);
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
      .catch((error: Error) => this.#onProblem(`Cannot delete a volume that was destroyed: ${error.message}`));
  }
}

/**
 * Lets a sandbox see volumes where their tasks expect them, and returns what could not be done. A volume that nobody owns yet
 * becomes the user's.
 *
 * @throws {Error} when a part of a sandbox cannot be shown: the container was to be made with it
 */
export function linkVolumes(sandbox: string, volumes: readonly VolumeMount[], user?: UserIds): string[] {
  const problems: string[] = [];
  for (const { path, target, inside } of volumes) {
    if (inside !== undefined) {
      makeInside(inside, path.slice(inside.length + 1).split("/"), user);
      const problem = linkVolume(sandbox, path, target);
      if (problem !== undefined) throw new Error(problem);
      continue;
    }
    const problem = linkVolume(sandbox, path, target);
    if (problem !== undefined) problems.push(problem);
  }
  ownVolumes(volumes, user);
  return problems;
}

/** Makes volumes the user's, those that are no part of a sandbox. */
export function ownVolumes(volumes: readonly VolumeMount[], user: UserIds | undefined): void {
  if (user === undefined) return;
  for (const { path, inside } of volumes) if (inside === undefined) chownSync(path, user.uid, user.gid);
}

/**
 * Makes the directories `parts` below `root`, one in the other, the user's as far as they are new. Each is held open while the
 * next is made, so that nobody can put a link in the way.
 */
function makeInside(root: string, parts: readonly string[], user: UserIds | undefined): void {
  let held = openDirectory(root);
  try {
    for (const name of parts) {
      const path = `${held.path}/${name}`;
      const isNew = !exists(path);
      if (isNew) mkdirSync(path);
      const next = openDirectory(path);
      closeSync(held.descriptor);
      held = next;
      if (isNew && user !== undefined) fchownSync(held.descriptor, user.uid, user.gid);
    }
  } catch (cause) {
    throw new Error(`Cannot make ${parts.join("/")} in the sandbox ${root}: ${(cause as Error).message}`, { cause });
  } finally {
    closeSync(held.descriptor);
  }
}

/** Only right below the sandbox: whoever runs there could lead us elsewhere through directories of theirs. */
function linkVolume(sandbox: string, path: string, target: string): string | undefined {
  const name = target.replace(/^\.\//, "").replace(/\/$/, "");
  if (name === "" || name === "." || name === ".." || name.includes("/")) {
    return `Cannot show volume ${path} at '${target}': it must be a name right below the sandbox`;
  }
  const link = join(sandbox, name);
  if (!exists(link)) {
    symlinkSync(path, link);
    return undefined;
  }
  const isThere = lstatSync(link).isSymbolicLink() && readlinkSync(link) === path;
  return isThere ? undefined : `Cannot show volume ${path} at ${link}: something else is there`;
}

function exists(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false }) !== undefined;
}

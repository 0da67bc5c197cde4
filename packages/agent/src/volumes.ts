/**
 * Persistent volumes on the disk: directories that outlive tasks, frameworks and the agent, and links to them in sandboxes.
 * Source: agent, sections 3.2 and 9.3, and isolator `filesystem/posix`.
 * @module
 */
import { chownSync, lstatSync, mkdirSync, readdirSync, readlinkSync, renameSync, rmSync, symlinkSync } from "node:fs";
import { rm } from "node:fs/promises";
import { randomUUID } from "node:crypto";
import { join } from "node:path";
import type { VolumeMount, VolumePlace } from "./core/volumes.ts";

/** How what is to be deleted is called meanwhile, so that deleting much does not hold up anyone. */
const REMOVED_PREFIX = ".removed.";

export class VolumeKeeper implements AsyncDisposable {
  readonly #directory: string;
  readonly #onProblem: (text: string) => void;
  #removing: Promise<void> = Promise.resolve();

  constructor(workDir: string, onProblem: (text: string) => void) {
    this.#directory = join(workDir, "volumes");
    this.#onProblem = onProblem;
  }

  /** Deletes what an earlier agent did not get to delete. */
  adopt(): void {
    if (!exists(this.#directory)) return;
    for (const name of readdirSync(this.#directory)) {
      if (name.startsWith(REMOVED_PREFIX)) this.#delete(join(this.#directory, name));
    }
  }

  /**
   * Makes directories that are missing, keeping the data of those that are there, and takes others away.
   *
   * @throws the system's error: an agent that cannot keep its volumes must not go on
   */
  apply(make: readonly VolumePlace[], remove: readonly VolumePlace[]): void {
    for (const { path } of make) mkdirSync(path, { recursive: true });
    for (const place of remove) this.#takeAway(place);
  }

  /** Waits for deletions under way. */
  async [Symbol.asyncDispose](): Promise<void> {
    await this.#removing;
  }

  #takeAway({ path, whole }: VolumePlace): void {
    // The root of a disk of its own stays; what is on it cannot be moved elsewhere.
    if (whole) {
      for (const name of readdirSync(path)) rmSync(join(path, name), { recursive: true, force: true });
      return;
    }
    if (!exists(path)) return;
    const doomed = join(this.#directory, `${REMOVED_PREFIX}${randomUUID()}`);
    try {
      mkdirSync(this.#directory, { recursive: true });
      renameSync(path, doomed);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "EXDEV") throw error;
      rmSync(path, { recursive: true, force: true }); // on another file system
      return;
    }
    this.#delete(doomed);
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
 */
export function linkVolumes(
  sandbox: string,
  volumes: readonly VolumeMount[],
  user?: { readonly uid: number; readonly gid: number },
): string[] {
  const problems: string[] = [];
  for (const { path, target } of volumes) {
    const problem = linkVolume(sandbox, path, target);
    if (problem !== undefined) problems.push(problem);
    if (user !== undefined) chownSync(path, user.uid, user.gid);
  }
  return problems;
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

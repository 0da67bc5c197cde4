/**
 * Links to persistent volumes in sandboxes.
 * Source: agent, sections 3.2 and 9.3, and isolator `filesystem/posix`.
 * @module
 */
import { chownSync, closeSync, fchownSync, lstatSync, mkdirSync, readlinkSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import type { VolumeMount } from "./core/volumes.ts";
import type { UserIds } from "./launcher/launch-spec.ts";
import { openDirectory } from "./sandboxes.ts";

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

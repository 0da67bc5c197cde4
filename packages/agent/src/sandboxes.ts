/**
 * Making the directories of sandboxes.
 * Source: agent, section 3.2.
 * @module
 */
import { chmodSync, closeSync, constants, existsSync, mkdirSync, openSync, symlinkSync, unlinkSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { spreadOut } from "./spread-out.ts";

/** Mode of a sandbox: its owner and the owner's group, nobody else. */
const SANDBOX_MODE = 0o750;
const PARENT_MODE = 0o755;

/** Makes `latest` beside a run directory lead to it. */
export function linkLatest(run: string, containerId: string): void {
  const latest = join(dirname(run), "latest");
  try {
    symlinkSync(containerId, latest);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
    unlinkSync(latest);
    symlinkSync(containerId, latest);
  }
}

/**
 * Makes the sandbox of a container inside another, or of one that stands alone: `…/containers/<id>`, perhaps several times.
 *
 * @throws the system's error, also when something on the way is a link
 */
export function makeNestedDirectory(path: string): void {
  const below = /(?:\/containers\/[^/]+)+$/.exec(path)![0];
  const parts = below.slice(1).split("/"); // containers, <id>, containers, <id>, …
  let held = openDirectory(path.slice(0, -below.length) || "/");
  try {
    for (const [index, name] of parts.entries()) {
      const next = `${held.path}/${name}`;
      if (index === parts.length - 1) return mkdirSync(next, SANDBOX_MODE);
      if (name === "containers" && index % 2 === 0 && !existsSync(next)) mkdirSync(next, PARENT_MODE);
      const opened = openDirectory(next);
      closeSync(held.descriptor);
      held = opened;
    }
  } finally {
    closeSync(held.descriptor);
  }
}

/** Makes `tasks/<task id>` in an executor's sandbox lead to that of a container inside it. */
export function linkTask(sandbox: string, taskId: string): void {
  const tasks = `${dirname(dirname(sandbox))}/tasks`;
  if (!existsSync(tasks)) mkdirSync(tasks, PARENT_MODE);
  const held = openDirectory(tasks);
  try {
    symlinkSync(`../containers/${basename(sandbox)}`, `${held.path}/${taskId}`);
  } finally {
    closeSync(held.descriptor);
  }
}

/** A directory held open, so that what is made in it is made there, whatever is renamed meanwhile. */
export function openDirectory(path: string): { readonly descriptor: number; readonly path: string } {
  const descriptor = openSync(path, constants.O_RDONLY | constants.O_DIRECTORY | constants.O_NOFOLLOW);
  return { descriptor, path: `/proc/self/fd/${descriptor}` };
}

/**
 * Makes a run directory; most often its executor is new and its framework is not, so that much is tried first.
 *
 * @param isShared whether others than its owner have to get through, to what is inside
 */
export function makeRunDirectory(run: string, isShared: boolean): void {
  const runs = dirname(run);
  try {
    mkdirSync(dirname(runs), PARENT_MODE);
    mkdirSync(runs, PARENT_MODE);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code !== "ENOENT" && code !== "EEXIST") throw error;
    mkdirSync(runs, { recursive: true, mode: PARENT_MODE });
    if (code === "ENOENT") spreadOut(dirname(dirname(runs))); // the first executor of its framework here
  }
  const mode = isShared ? PARENT_MODE : SANDBOX_MODE;
  mkdirSync(run, mode);
  if ((process.umask() & mode) !== 0) chmodSync(run, mode);
}

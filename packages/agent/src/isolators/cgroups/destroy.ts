/** Emptying and removing a cgroup with everything below it. Source: agent, section 3.6. @module */
import { setTimeout as delay } from "node:timers/promises";
import { IsolationError } from "../isolator.ts";
import type { Kernel } from "../kernel.ts";

const SIGKILL = 9;
/** Between two looks; the kernel takes about this long to let go of a process. */
const RETRY_MS = 5;

/**
 * Kills every process in a cgroup and below it, and removes it.
 *
 * @throws {IsolationError} when processes are still there after `timeoutMs`
 */
export async function destroyCgroup(
  kernel: Kernel,
  directory: string,
  options: { readonly version: 1 | 2; readonly freezes: boolean; readonly timeoutMs: number },
): Promise<void> {
  const endMs = performance.now() + options.timeoutMs;
  for (;;) {
    if (!kernel.exists(directory)) return;
    if (processesBelow(kernel, directory).length > 0) killBelow(kernel, directory, options);
    else if (removeBelow(kernel, directory)) return;
    if (performance.now() > endMs)
      throw new IsolationError(`Cannot destroy cgroup ${directory}: processes in it do not end`);
    await delay(RETRY_MS);
  }
}

/** The processes in a cgroup and in those below it. */
export function processesBelow(kernel: Kernel, directory: string): number[] {
  const own = (kernel.read(`${directory}/cgroup.procs`) ?? "").split("\n").map(Number);
  const below = kernel.directories(directory).flatMap((name) => processesBelow(kernel, `${directory}/${name}`));
  return [...own.filter((pid) => pid > 1), ...below];
}

function killBelow(
  kernel: Kernel,
  directory: string,
  { version, freezes }: { version: 1 | 2; freezes: boolean },
): void {
  if (version === 2 && kernel.exists(`${directory}/cgroup.kill`)) return kernel.write(`${directory}/cgroup.kill`, "1");
  const state = `${directory}/freezer.state`;
  const frozen = version === 1 && freezes && kernel.exists(state); // so that no fork escapes
  if (frozen) kernel.write(state, "FROZEN");
  for (const pid of processesBelow(kernel, directory)) kernel.kill(pid, SIGKILL);
  if (frozen) kernel.write(state, "THAWED");
}

/** Removes a cgroup from the bottom up; false when somebody is still in it. */
function removeBelow(kernel: Kernel, directory: string): boolean {
  for (const name of kernel.directories(directory)) if (!removeBelow(kernel, `${directory}/${name}`)) return false;
  try {
    kernel.removeDirectory(directory);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EBUSY") return false;
    throw error;
  }
}

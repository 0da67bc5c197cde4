/**
 * Cgroups for the agent itself, so that it can be measured and limited, and its memory is not that of a task.
 * Source: agent, section 12.6.
 * @module
 */
import { IsolationError } from "../isolator.ts";
import type { Kernel } from "../kernel.ts";
import { AGENT_CGROUP, cgroupVersion, cpusetOf, type HierarchyOptions } from "./hierarchy.ts";

/**
 * Puts a process into cgroups of its own.
 *
 * @throws {IsolationError} when a subsystem is not there, or must not be entered
 */
export function enterAgentCgroups(options: HierarchyOptions, subsystems: readonly string[], pid: number): void {
  const { kernel, hierarchy, root } = options;
  if (subsystems.length === 0) return;
  if (cgroupVersion(kernel, hierarchy) === 2) {
    throw new IsolationError(
      "Cannot use --agent_subsystems with cgroups of version 2: limit the agent's unit (MemoryMax=, CPUWeight=), and leave it out",
    );
  }
  for (const subsystem of subsystems) {
    const base = `${hierarchy}/${subsystem}`;
    if (!kernel.exists(`${base}/cgroup.procs`)) {
      throw new IsolationError(`Cannot use --agent_subsystems: '${subsystem}' is not mounted at ${base}`);
    }
    try {
      enter(kernel, base, [...root.split("/"), AGENT_CGROUP], pid);
    } catch (cause) {
      throw new IsolationError(
        `Cannot put the agent into cgroup ${base}/${root}/${AGENT_CGROUP}: ${(cause as Error).message}. ` +
          "Run it as root with that file system mounted read-write, or leave out --agent_subsystems",
        { cause },
      );
    }
  }
}

function enter(kernel: Kernel, base: string, names: readonly string[], pid: number): void {
  let directory = base;
  for (const name of names) {
    directory += `/${name}`;
    kernel.makeDirectory(directory);
    for (const [path, text] of cpusetOf(kernel, directory)) kernel.write(path, text);
  }
  kernel.write(`${directory}/cgroup.procs`, `${pid}`);
}

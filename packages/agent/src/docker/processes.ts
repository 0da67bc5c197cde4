/** The processes of an engine's containers, from what the kernel says of them. @module */
import { readFileSync, readlinkSync } from "node:fs";
import { join } from "node:path";
import type { v1 } from "@meseta/protocol";
import { blkio } from "../isolators/cgroups/blkio.ts";
import type { CgroupOptions, ReadCgroup } from "../isolators/cgroups/controller.ts";
import { cpu } from "../isolators/cgroups/cpu.ts";
import { cgroupVersion } from "../isolators/cgroups/hierarchy.ts";
import { memory } from "../isolators/cgroups/memory.ts";
import { systemKernel } from "../isolators/kernel.ts";
import { readProcess, signalProcess } from "../launcher/process-tree.ts";

/** A process, and nothing else that gets its number later. */
export interface KnownProcess {
  readonly pid: number;
  readonly startTicks: number;
}

/** The process of that number; undefined when it is gone. */
export function knownProcess(pid: number): KnownProcess | undefined {
  const entry = readProcess(pid);
  return entry && { pid, startTicks: entry.startTicks };
}

export const isAlive = ({ pid, startTicks }: KnownProcess): boolean => readProcess(pid)?.startTicks === startTicks;

/** What everything in the cgroups of a process used up to now, by the controllers that this machine has. */
export function usageAround(
  { pid }: KnownProcess,
  hierarchy: string,
  options: CgroupOptions,
): Partial<v1.ResourceStatistics> {
  const version = cgroupVersion(systemKernel, hierarchy);
  if (version === undefined) return {};
  const directoryOf = cgroupsOf(pid, hierarchy, version);
  const read: ReadCgroup = (subsystem, file) => {
    const directory = directoryOf(subsystem);
    return directory === undefined ? undefined : textOf(join(directory, file));
  };
  // The tree of version 2 is an engine's, not laid out as ours.
  const counting = { ...options, countTasks: options.countTasks && version === 1 };
  return Object.assign({}, ...[cpu, memory, blkio].map((one) => one.usage?.(version, read, counting) ?? {}));
}

/** The file that stands for the network of a process; undefined when that is the agent's own. */
export function networkOf({ pid }: KnownProcess): string | undefined {
  const path = `/proc/${pid}/ns/net`;
  try {
    return readlinkSync(path) === readlinkSync("/proc/self/ns/net") ? undefined : path;
  } catch {
    return undefined; // it has ended
  }
}

/** Kills whatever has this variable among the processes that share a cgroup with one. */
export function killMarked({ pid }: KnownProcess, hierarchy: string, mark: string): void {
  const version = cgroupVersion(systemKernel, hierarchy);
  if (version === undefined) return;
  const directory = cgroupsOf(pid, hierarchy, version)(version === 1 ? "freezer" : "");
  const pids = (directory === undefined ? undefined : textOf(join(directory, "cgroup.procs"))) ?? "";
  for (const other of pids.split("\n").map(Number)) {
    if (other > 0 && textOf(`/proc/${other}/environ`)?.split("\0").includes(mark) === true) signalProcess(other, 9);
  }
}

/** Where the cgroup of a process is, by subsystem. Source: cgroups(7), /proc/[pid]/cgroup. */
function cgroupsOf(pid: number, hierarchy: string, version: 1 | 2): (subsystem: string) => string | undefined {
  const paths = new Map<string, string>();
  for (const line of (textOf(`/proc/${pid}/cgroup`) ?? "").split("\n")) {
    const [, names, ...path] = line.split(":");
    for (const name of (names ?? "").split(",")) paths.set(name, path.join(":"));
  }
  return (subsystem) => {
    const path = paths.get(version === 1 ? subsystem : "");
    return path === undefined ? undefined : join(hierarchy, version === 1 ? subsystem : "", path);
  };
}

function textOf(path: string): string | undefined {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return undefined; // gone, or none
  }
}

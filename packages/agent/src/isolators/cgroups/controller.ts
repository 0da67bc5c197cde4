/** One kind of thing that cgroups share out, in either version. @module */
import type { v1 } from "@meseta/protocol";
import type { Allowance } from "../allowance.ts";
import type { Limitation } from "../isolator.ts";
import type { ClassRange } from "./net-cls.ts";
import type { MemoryLack } from "../../launcher/run-record.ts";

/** A text for a file of a container's cgroup in a subsystem. */
export type Setting = readonly [subsystem: string, file: string, text: string];

/** The text of a file of a container's cgroup; undefined when there is none. */
export type ReadCgroup = (subsystem: string, file: string) => string | undefined;

/** Flags that say how. */
export interface CgroupOptions {
  /** `--cgroups_enable_cfs`: requests of cpus are limits, too. */
  readonly enableCfs: boolean;
  /** `--cgroups_limit_swap`. */
  readonly limitSwap: boolean;
  /** `--revocable_cpu_low_priority`. */
  readonly revocableLowPriority: boolean;
  /** `--cgroups_cpu_enable_pids_and_tids_count`. */
  readonly countTasks: boolean;
  /** `--cgroups_pids_max`: processes and threads of a container; undefined: no limit. */
  readonly pidsMax: number | undefined;
  /** `--allowed_devices`. */
  readonly allowedDevices: readonly v1.DeviceAccess[];
  /** Class ids of packets; undefined: containers get none. */
  readonly classIds: ClassRange | undefined;
}

export const CGROUP_DEFAULTS: CgroupOptions = {
  enableCfs: false,
  limitSwap: false,
  revocableLowPriority: true,
  countTasks: false,
  pidsMax: undefined,
  allowedDevices: [],
  classIds: undefined,
};

export interface Controller {
  /** As in `--isolation`, without `cgroups/`. */
  readonly name: string;
  /** Subsystems of version 1; undefined: there it does not exist. */
  readonly v1: readonly string[] | undefined;
  /** Controllers of version 2, or "" for what needs none; undefined: there it does not exist. */
  readonly v2: readonly string[] | undefined;
  /**
   * What to write for a container.
   *
   * @param read what is there now; undefined for a cgroup that is yet to be made
   * @throws {IsolationError} when the allowance lacks what it must have
   */
  settings?(version: 1 | 2, allowance: Allowance, options: CgroupOptions, read: ReadCgroup | undefined): Setting[];
  usage?(version: 1 | 2, read: ReadCgroup, options: CgroupOptions): Partial<v1.ResourceStatistics>;
  /** The subsystem in which running out is an event that ends the container. */
  readonly watched?: string;
  limitation?(version: 1 | 2, lack: MemoryLack, requestBytes: number | undefined): Limitation;
}

/** The lines `name value` of a cgroup's file. */
export function fieldsOf(text: string | undefined): Map<string, number> {
  const fields = new Map<string, number>();
  for (const line of (text ?? "").split("\n")) {
    const [name, value] = line.split(" ");
    if (name !== undefined && value !== undefined) fields.set(name, Number(value));
  }
  return fields;
}

/** A file that holds one number; undefined when it does not. */
export function numberIn(text: string | undefined): number | undefined {
  return text === undefined || !/^\d+\s*$/.test(text) ? undefined : Number(text);
}

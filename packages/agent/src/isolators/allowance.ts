/**
 * What a container may use: requests, which it is sure of, and limits, which it may reach.
 * Source: agent, section 3.7.
 * @module
 */
import type { v1 } from "@meseta/protocol";
import { type Quantities, Resources } from "@meseta/resources";

export interface Allowance {
  readonly request: Quantities; // thousandths, by name
  /** Whether its cpus may be taken back at any time. */
  readonly revocable: boolean;
  /** CPUs and bytes; Infinity: as much as there is; undefined: none was set. */
  readonly limit: { readonly cpus: number | undefined; readonly mem: number | undefined };
  readonly resources: readonly v1.Resource[];
}

/** Limits as the wire has them: `cpus`, and `mem` in MB. */
export type Limits = Readonly<Record<string, v1.Value_Scalar>>;

const MB = 1024 * 1024;
const THOUSAND = 1000;

export function allowanceOf(resources: readonly v1.Resource[], limits?: Limits): Allowance {
  const all = Resources.fromWire(resources);
  const mem = limits?.["mem"]?.value;
  return {
    request: all.quantities(),
    revocable: resources.some(({ name, revocable }) => name === "cpus" && revocable !== undefined),
    limit: { cpus: limits?.["cpus"]?.value, mem: mem === undefined ? undefined : mem * MB },
    resources,
  };
}

/** CPUs asked for; undefined when none were. */
export function cpusOf({ request }: Allowance): number | undefined {
  const cpus = request.get("cpus");
  return cpus === undefined ? undefined : cpus / THOUSAND;
}

/** Bytes of memory asked for; undefined when none were. */
export function memoryOf({ request }: Allowance): number | undefined {
  const mem = request.get("mem");
  return mem === undefined ? undefined : Math.floor((mem * MB) / THOUSAND);
}

/** Bytes of disk asked for, outside persistent volumes. */
export function sandboxDiskOf({ resources }: Allowance): number {
  const own = resources.filter(({ name, disk }) => name === "disk" && disk?.persistence === undefined);
  return Math.floor(((Resources.fromWire(own).quantities().get("disk") ?? 0) * MB) / THOUSAND);
}

/** One thing that shares a container: an executor, or a task in it. */
export interface Share {
  readonly resources: readonly v1.Resource[] | undefined;
  readonly limits?: Limits | undefined;
}

/**
 * The limits of a container that several tasks share. An executor's own request counts in full. Where only some have a limit, the
 * requests of the others are added, but for cpus only if requests are limits, too.
 *
 * @param cfs whether requests of cpus are limits by themselves (`--cgroups_enable_cfs`)
 */
export function sharedLimits(executor: Share, tasks: readonly Share[], cfs: boolean): Limits | undefined {
  const limits: Record<string, v1.Value_Scalar> = {};
  for (const name of ["cpus", "mem"]) {
    if (!tasks.some((task) => task.limits?.[name] !== undefined)) continue;
    const request = (share: Share) => (Resources.fromWire(share.resources).quantities().get(name) ?? 0) / THOUSAND;
    const isMixed = tasks.some((task) => task.limits?.[name] === undefined);
    if (isMixed && name === "cpus" && !cfs) continue;
    const sum = tasks.reduce((total, task) => total + (task.limits?.[name]?.value ?? request(task)), request(executor));
    limits[name] = { value: sum };
  }
  return Object.keys(limits).length === 0 ? undefined : limits;
}

/** Bytes as Mesos prints them: in the largest unit that leaves no rest. */
export function formatBytes(bytes: number): string {
  for (const [unit, size] of UNITS) if (bytes > 0 && bytes % size === 0) return `${bytes / size}${unit}`;
  return `${bytes}B`;
}

const UNITS = [
  ["TB", 1024 ** 4],
  ["GB", 1024 ** 3],
  ["MB", MB],
  ["KB", 1024],
] as const;

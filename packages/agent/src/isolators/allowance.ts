/**
 * What a container may use: requests, which it is sure of, and limits, which it may reach.
 * Source: agent, section 3.7.
 * @module
 */
import type { v1 } from "@meseta/protocol";
import { type Quantities, Resources } from "@meseta/resources";
import type { Limits } from "../core/limits.ts";

export interface Allowance {
  readonly request: Quantities; // thousandths, by name
  /** Whether its cpus may be taken back at any time. */
  readonly revocable: boolean;
  /** CPUs and bytes; Infinity: as much as there is; undefined: none was set. */
  readonly limit: { readonly cpus: number | undefined; readonly mem: number | undefined };
  readonly resources: readonly v1.Resource[];
}

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

/** Bytes of disk asked for where sandboxes are, outside persistent volumes. */
export function sandboxDiskOf({ resources }: Allowance): number {
  const own = resources.filter(({ name, disk }) => {
    return name === "disk" && disk?.persistence === undefined && disk?.source === undefined;
  });
  return Math.floor(((Resources.fromWire(own).quantities().get("disk") ?? 0) * MB) / THOUSAND);
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

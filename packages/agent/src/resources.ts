/**
 * What this machine has, and what the operator says it has.
 * Source: agent, section 8.2; scheduler API, sections 7.7 and 7.8.
 * @module
 */
import { statfsSync } from "node:fs";
import { availableParallelism, totalmem } from "node:os";
import type { v1 } from "@meseta/protocol";
import { parseResources, Resources } from "@meseta/resources";

const MB = 1024 * 1024;
const GB_IN_MB = 1024;
const PORTS = { begin: 31_000, end: 32_000 };

/** What the machine looks like to whoever counts it; injectable for tests. */
export interface Machine {
  readonly cpus: number;
  readonly memoryMb: number;
  /** The file system of the work directory. */
  readonly diskMb: number;
  /** GPUs that containers may be given. */
  readonly gpus?: number;
}

/** Measures this machine. */
export function measureMachine(workDir: string): Machine {
  const { blocks, bsize } = statfsSync(workDir);
  return {
    cpus: availableParallelism(),
    memoryMb: Math.floor(totalmem() / MB),
    diskMb: Math.floor((blocks * bsize) / MB),
  };
}

/**
 * The agent's resources in post-refinement form: those the operator named, in that order, and the others as detected.
 *
 * A name that appears at all, even with 0, is not detected; what amounts to nothing is left out.
 *
 * @param text the value of `--resources`
 * @throws {ResourcesParseError} when `text` cannot be read
 */
export function agentResources(text: string | undefined, machine: Machine, defaultRole = "*"): v1.Resource[] {
  const given = parseResources(text ?? "", { defaultRole });
  const named = new Set(given.map((resource) => resource.name));
  const owner = defaultRole === "*" ? {} : { reservations: [{ type: "STATIC", role: defaultRole } as const] };
  const scalar = (name: string, value: number): v1.Resource => ({ name, type: "SCALAR", scalar: { value }, ...owner });
  const detected: v1.Resource[] = [
    scalar("cpus", machine.cpus > 0 ? machine.cpus : 1),
    scalar("mem", usable(machine.memoryMb, { reservedMb: GB_IN_MB, fallbackMb: GB_IN_MB })),
    scalar("disk", usable(machine.diskMb, { reservedMb: 5 * GB_IN_MB, fallbackMb: 10 * GB_IN_MB })),
    { name: "ports", type: "RANGES", ranges: { range: [PORTS] }, ...owner },
    scalar("gpus", machine.gpus ?? 0),
  ];
  const all = [...given, ...detected.filter((resource) => !named.has(resource.name))];
  return all.filter((resource) => !Resources.fromWire([resource]).isEmpty);
}

/** All but a reserve, or half where the reserve would be half or more. */
function usable(totalMb: number, { reservedMb, fallbackMb }: { reservedMb: number; fallbackMb: number }): number {
  if (totalMb <= 0) return fallbackMb;
  return Math.floor(totalMb >= 2 * reservedMb ? totalMb - reservedMb : totalMb / 2);
}

/** How many agents share one machine: each gets its part of what the machine has, so that together they promise no more. @module */
import { countRanges, formatRanges, parseResources, type Range, Resources } from "@meseta/resources";

/** What the machine has, as an agent alone on it would offer it. */
export interface MachineResources {
  readonly cpus: number;
  readonly mem: number; // MB
  readonly disk: number; // MB
  readonly ports: Range;
}

/**
 * The value of `--resources` for agent number `at` of `count`: what was given, and an equal part of the rest.
 *
 * @example shareOf({ cpus: 4, mem: 1024, disk: 2048, ports: { begin: 31000, end: 31999 } }, { at: 1, count: 2 })
 * // "cpus:2;mem:512;disk:1024;ports:[31500-31999]"
 */
export function shareOf(
  machine: MachineResources,
  share: { readonly at: number; readonly count: number; readonly given?: string | undefined },
): string {
  const { at, count, given = "" } = share;
  const named = new Set(parseResources(given).map((resource) => resource.name));
  const parts = given === "" ? [] : [Resources.parse(given).toString()].filter((text) => text !== "");
  if (!named.has("cpus")) parts.push(`cpus:${Math.max(0.1, Math.floor((machine.cpus * 10) / count) / 10)}`);
  if (!named.has("mem")) parts.push(`mem:${Math.floor(machine.mem / count)}`);
  if (!named.has("disk")) parts.push(`disk:${Math.floor(machine.disk / count)}`);
  if (!named.has("ports")) {
    const size = Math.floor(countRanges([machine.ports]) / count);
    const begin = Number(machine.ports.begin) + at * size;
    parts.push(`ports:${formatRanges([{ begin, end: begin + size - 1 }], ",")}`);
  }
  return parts.join(";");
}

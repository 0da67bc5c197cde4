/**
 * Containers that listen on ports which are not theirs.
 * Source: agent, section 4.3.
 * @module
 */
import { readdirSync, readFileSync, readlinkSync } from "node:fs";
import type { Timers } from "@meseta/base";
import type { v1 } from "@meseta/protocol";
import { formatRanges, type Range } from "@meseta/resources";
import { listProcesses, treeOf } from "../launcher/process-tree.ts";
import type { Container, Isolator } from "./isolator.ts";

export interface PortsOptions {
  readonly timers: Timers;
  /** `--container_ports_watch_interval`. */
  readonly intervalMs: number;
  /** `--enforce_container_ports`; without it nobody looks. */
  readonly enforce: boolean;
  /** Where it matters who listens; undefined: on every port. */
  readonly within: () => readonly Range[] | undefined;
}

export function networkPorts({ timers, intervalMs, enforce, within }: PortsOptions): Isolator {
  return {
    name: "network/ports",
    watch(limited, live) {
      return timers.every(intervalMs, () => {
        if (!enforce) return;
        for (const [container, ports] of strayPorts([...live()], within())) {
          const ranges = ports.map((port): Range => ({ begin: port, end: port }));
          limited(container.id, {
            reason: "REASON_CONTAINER_LIMITATION",
            message: `Container ${container.id} is listening on unallocated port(s): ${formatRanges(ranges, ", ")}`,
            resources: [{ name: "ports", type: "RANGES", ranges: { range: ranges }, role: "*" }],
          });
        }
      });
    },
  };
}

/** By outermost container, the ports it listens on and does not have, itself or in what is inside it. */
function strayPorts(containers: readonly Container[], within: readonly Range[] | undefined): Map<Container, number[]> {
  const listening = listeningPorts();
  const processes = listening.size === 0 ? [] : listProcesses();
  const found = new Map<Container, Set<number>>();
  for (const container of listening.size === 0 ? [] : containers) {
    if (container.pid === undefined) continue;
    const root = outermost(container);
    const allowed = portsAmong(root.allowance?.resources);
    for (const { pid } of treeOf(new Set([container.pid]), processes)) {
      for (const port of portsOfProcess(pid, listening)) {
        if (isIn(port, allowed) || (within !== undefined && !isIn(port, within))) continue;
        const ports = found.get(root);
        if (ports === undefined) found.set(root, new Set([port]));
        else ports.add(port);
      }
    }
  }
  return new Map(Array.from(found, ([root, ports]) => [root, [...ports].toSorted((a, b) => a - b)] as const));
}

function isIn(port: number, ranges: readonly Range[]): boolean {
  return ranges.some(({ begin, end }) => Number(begin) <= port && port <= Number(end));
}

function outermost(container: Container): Container {
  let root = container;
  while (root.parent !== undefined) root = root.parent;
  return root;
}

/** The ports among resources. */
export function portsAmong(resources: readonly v1.Resource[] = []): Range[] {
  return resources.flatMap(({ name, ranges }) => (name === "ports" ? (ranges?.range ?? []) : []));
}

const LISTENING = "0A";

/** TCP ports that somebody listens on, by the number of the socket. Source: proc(5), /proc/net/tcp. */
function listeningPorts(): Map<string, number> {
  const ports = new Map<string, number>();
  for (const file of ["/proc/net/tcp", "/proc/net/tcp6"]) {
    for (const line of readIfThere(file).split("\n").slice(1)) {
      const fields = line.trim().split(/\s+/);
      const [, local, , state, , , , , , inode] = fields;
      if (state === LISTENING && local !== undefined) ports.set(inode!, parseInt(local.split(":")[1]!, 16));
    }
  }
  return ports;
}

function portsOfProcess(pid: number, listening: ReadonlyMap<string, number>): number[] {
  let names: string[];
  try {
    names = readdirSync(`/proc/${pid}/fd`);
  } catch {
    return []; // it ended, or is not ours to look at
  }
  return names.flatMap((name) => {
    const inode = /^socket:\[(\d+)\]$/.exec(linkOf(`/proc/${pid}/fd/${name}`))?.[1];
    const port = inode === undefined ? undefined : listening.get(inode);
    return port === undefined ? [] : [port];
  });
}

function linkOf(path: string): string {
  try {
    return readlinkSync(path);
  } catch {
    return ""; // closed meanwhile
  }
}

function readIfThere(path: string): string {
  try {
    return readFileSync(path, "latin1");
  } catch {
    return ""; // a machine without IPv6
  }
}

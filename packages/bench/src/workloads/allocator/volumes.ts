/**
 * Agents whose resources come in many kinds: labels on reservations, volumes, shared volumes; against the same agents without.
 * Source: allocator, section 18.1: ResourceLabels, PersistentVolumes.
 * @module
 */
import { Resources } from "@meseta/resources";
import type { Result } from "../../results.ts";
import {
  addAgents,
  addFrameworks,
  fragmentedPorts,
  giveBack,
  type MeasuredRound,
  newAllocator,
  parse,
  rowOfRounds,
  runRound,
} from "./cluster.ts";

const SIZE = { agents: 5000, frameworks: 500 };
const ROUNDS = 6;
const TIMES = 5;
const USED = `cpus:16;mem:1024;disk:1024;ports:[${fragmentedPorts(16)}]`;
const PLAIN = "cpus:24;mem:4096;disk:3072;ports:[31000-32000]";

function volumeOf(index: number, shared: boolean): Resources {
  return Resources.fromWire([
    {
      name: "disk",
      type: "SCALAR",
      scalar: { value: 1024 },
      reservations: [{ type: "DYNAMIC", role: "test", principal: "p" }],
      disk: { persistence: { id: `volume-${index}` }, volume: { container_path: "data", mode: "RW" } },
      ...(shared ? { shared: {} } : {}),
    },
  ]);
}

function labelled(index: number): Resources {
  const reservation = (which: number) => ({
    type: "DYNAMIC" as const,
    role: "test",
    principal: "p",
    labels: { labels: [{ key: `key-${which}`, value: `value-${index}-${which}` }] },
  });
  const cpus = parse("cpus:8");
  return cpus.pushReservation(reservation(0)).plus(cpus.pushReservation(reservation(1)));
}

function rounds(totalOf: (index: number) => Resources): MeasuredRound[] {
  const allocator = newAllocator();
  addFrameworks(allocator, SIZE.frameworks, () => "test");
  const used = parse(USED).allocate("test");
  addAgents(allocator, SIZE.agents, { totalOf, usedBy: (index) => [`framework-${index % SIZE.frameworks}`, used] });
  return Array.from({ length: ROUNDS }, (_, nth) => {
    const round = runRound(allocator, nth * 1000);
    giveBack(allocator, round.offers, nth * 1000, 60_000_000);
    return round;
  });
}

const KINDS: Readonly<Record<string, (index: number) => Resources>> = {
  plain: () => Resources.EMPTY,
  ResourceLabels: labelled,
  "PersistentVolumes REGULAR": (index) => volumeOf(index, false),
  "PersistentVolumes SHARED": (index) => volumeOf(index, true),
  "PersistentVolumes MIXED": (index) => volumeOf(index, index % 2 === 0),
};

/** All kinds in turn, several times: whoever runs first would pay for compiling what all of them share. */
export async function volumes(): Promise<Result[]> {
  const measured = new Map<string, MeasuredRound[]>();
  for (let time = 0; time < TIMES; time++) {
    for (const [name, more] of Object.entries(KINDS)) {
      const ran = rounds((index) => parse(PLAIN).plus(more(index)));
      measured.set(name, [...(measured.get(name) ?? []), ...ran]);
    }
  }
  const rows = Array.from(measured, ([name, ran]) =>
    rowOfRounds(`${name} ${SIZE.agents} × ${SIZE.frameworks}`, "cycles", ran),
  );
  const [plain, ...others] = rows as [Result, ...Result[]];
  return [plain, ...others.map((one) => ({ ...one, ratio: plain.median_ms! / one.median_ms!, ratio_to: "plain" }))];
}

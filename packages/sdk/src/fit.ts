/**
 * Cutting what a task needs out of what an offer holds.
 * @module
 */
import type { v1 } from "@meseta/protocol";
import { type Amount, type Entry, Resources, toThousandths } from "@meseta/resources";

/** What a task asks for: scalars by name in wire units, and how many ports. */
export interface Needs {
  readonly cpus?: number;
  readonly mem?: number; // MB
  readonly disk?: number; // MB
  readonly gpus?: number;
  readonly ports?: number;
}

/**
 * Takes `needs` out of `available` (an offer's resources will do), reserved resources first, whole or not at all: undefined when they do not fit.
 *
 * Revocable and shared resources, volumes and disks with a source are left alone: they are for those who ask by name.
 *
 * @example takeResources(Resources.parse("cpus:4;mem:1024"), { cpus: 1, mem: 64 })?.toString() // "cpus:1;mem:64"
 */
export function takeResources(
  available: Resources | readonly v1.Resource[] | undefined,
  needs: Needs,
): Resources | undefined {
  const all = available instanceof Resources ? available : Resources.fromWire(available);
  const plain = [...all].filter(isPlain).toSorted(reservedFirst);
  const taken: Entry[] = [];
  for (const [name, amount] of Object.entries(needs) as [string, number | undefined][]) {
    if (amount === undefined || amount <= 0) continue;
    const parts = name === "ports" ? takePorts(plain, amount) : takeScalar(plain, name, toThousandths(amount));
    if (parts === undefined) return undefined;
    taken.push(...parts);
  }
  return Resources.of(taken);
}

/** The ports in `resources`, in order. */
export function portsOf(resources: Resources): number[] {
  const ports: number[] = [];
  for (const { identity, amount } of resources.named("ports")) {
    if (identity.type !== "RANGES" || !Array.isArray(amount)) continue;
    for (const { begin, end } of amount) for (let port = Number(begin); port <= Number(end); port++) ports.push(port);
  }
  return ports;
}

function isPlain({ identity }: Entry): boolean {
  return !identity.revocable && !identity.shared && identity.disk === undefined;
}

function reservedFirst(a: Entry, b: Entry): number {
  return b.identity.reservations.length - a.identity.reservations.length;
}

function takeScalar(entries: readonly Entry[], name: string, thousandths: number): Entry[] | undefined {
  const parts: Entry[] = [];
  let missing = thousandths;
  for (const { identity, amount } of entries) {
    if (identity.name !== name || typeof amount !== "number" || missing === 0) continue;
    const part = Math.min(missing, amount);
    missing -= part;
    parts.push({ identity, amount: part, copies: 1 });
  }
  return missing === 0 ? parts : undefined;
}

function takePorts(entries: readonly Entry[], count: number): Entry[] | undefined {
  const parts: Entry[] = [];
  let missing = count;
  for (const { identity, amount } of entries) {
    if (identity.name !== "ports" || typeof amount === "number" || !isRanges(amount)) continue;
    for (const { begin, end } of amount) {
      if (missing === 0) break;
      const last = Math.min(Number(end), Number(begin) + missing - 1);
      missing -= last - Number(begin) + 1;
      parts.push({ identity, amount: [{ begin, end: last }], copies: 1 });
    }
  }
  return missing === 0 ? parts : undefined;
}

function isRanges(amount: Exclude<Amount, number>): amount is Exclude<Amount, number | ReadonlySet<string>> {
  return Array.isArray(amount);
}

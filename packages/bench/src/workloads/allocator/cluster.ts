/** Clusters of the shapes that Mesos's own allocator benchmarks use, and the measuring of rounds on them. @module */
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { type AllocatedOffer, HierarchicalAllocator, type HierarchicalOptions } from "@meseta/allocator";
import { seededRandom } from "@meseta/base/testing";
import { Resources } from "@meseta/resources";
import { median, type Result } from "../../results.ts";

/** A slice of a round does this much; the master serves others in between. */
const WORK_PER_SLICE = 2000;

export const SEED = 1;

const CPU_MS_MIN = 2;

/** What a framework that refuses for ever asks for, in milliseconds; the allocator keeps it for a year. */
export const FOREVER_MS = Number.MAX_SAFE_INTEGER;

const CAPABILITIES = ["MULTI_ROLE", "HIERARCHICAL_ROLE"];
const ABILITIES = ["MULTI_ROLE", "RESERVATION_REFINEMENT", "SHARED_RESOURCES"];

export function newAllocator(options: Partial<HierarchicalOptions> = {}): HierarchicalAllocator {
  return new HierarchicalAllocator({ random: seededRandom(SEED), ...options });
}

/** Frameworks, each in the role that `roleOf` says. */
export function addFrameworks(
  allocator: HierarchicalAllocator,
  count: number,
  roleOf: (index: number) => string = (index) => `role-${index}`,
): string[] {
  return Array.from({ length: count }, (_, index) => {
    const id = `framework-${index}`;
    allocator.addFramework({ id, roles: [roleOf(index)], capabilities: ABILITIES });
    return id;
  });
}

/** Agents, each with something used by a framework in its role when `usedBy` says so. */
export function addAgents(
  allocator: HierarchicalAllocator,
  count: number,
  shape: {
    readonly totalOf: (index: number) => Resources;
    readonly usedBy?: (index: number) => readonly [frameworkId: string, resources: Resources];
  },
): void {
  for (let index = 0; index < count; index++) {
    const agent = {
      id: `agent-${index}`,
      hostname: `host-${index}`,
      total: shape.totalOf(index),
      capabilities: CAPABILITIES,
    };
    const used = shape.usedBy?.(index);
    allocator.addAgent(agent, used === undefined ? [] : [used]);
  }
}

/** So many ranges of one port each, every other port, as tasks leave them behind: 31000, 31002, … */
export function fragmentedPorts(ranges: number): string {
  return Array.from({ length: ranges }, (_, at) => `${31_000 + 2 * at}-${31_000 + 2 * at}`).join(",");
}

/** What a run took: as the clock says, and of the processor. */
export interface Took {
  readonly ms: number;
  readonly cpuMs: number;
}

export function timed<Outcome>(act: () => Outcome): Took & { readonly outcome: Outcome } {
  const cpu = process.threadCpuUsage();
  const startMs = performance.now();
  const outcome = act();
  const ms = performance.now() - startMs;
  const { user, system } = process.threadCpuUsage(cpu);
  return { ms, cpuMs: (user + system) / 1000, outcome };
}

export interface MeasuredRound extends Took {
  readonly offers: readonly AllocatedOffer[];
  readonly slicesMs: readonly number[]; // of the clock, one after the other
}

/** Runs rounds slice by slice until nobody waits. */
export function runRound(allocator: HierarchicalAllocator, nowMs: number): MeasuredRound {
  const offers: AllocatedOffer[] = [];
  const slices: Took[] = [];
  for (let more = true; more;) {
    const { outcome, ...took } = timed(() => allocator.allocate(nowMs, { workMax: WORK_PER_SLICE }));
    offers.push(...outcome.offers);
    slices.push(took);
    more = outcome.more;
  }
  return {
    offers,
    ms: slices.reduce((sum, { ms }) => sum + ms, 0),
    cpuMs: slices.reduce((sum, { cpuMs }) => sum + cpuMs, 0),
    slicesMs: slices.map(({ ms }) => ms),
  };
}

/** Visits every agent when there is nothing to offer. */
export function runNoOp(allocator: HierarchicalAllocator, nowMs: number): MeasuredRound {
  allocator.reconsider();
  return runRound(allocator, nowMs);
}

export function giveBack(
  allocator: HierarchicalAllocator,
  offers: readonly AllocatedOffer[],
  nowMs: number,
  refuseMs?: number,
): void {
  const filter = refuseMs === undefined ? undefined : { refuseMs };
  for (const { frameworkId, agentId, resources } of offers) {
    allocator.recover(frameworkId, agentId, resources, nowMs, filter);
  }
}

/** A row of several measurements of the same; `perRun` is how many offers, or whatever is counted, one of them makes. */
export function row(
  workload: string,
  phase: string,
  measured: {
    readonly took: readonly Took[];
    readonly n?: number;
    readonly perRun?: number;
    readonly note?: string;
  },
): Result {
  const { took, n, perRun, note } = measured;
  const ms = took.map((one) => one.ms).toSorted((a, b) => a - b);
  // The processor's clock is coarse: what is shorter goes by the other.
  const cpuMs = median(took.map((one) => (one.cpuMs < CPU_MS_MIN ? one.ms : Math.min(one.cpuMs, one.ms))));
  return {
    workload,
    phase,
    ...(n === undefined ? {} : { n }),
    median_ms: median(ms),
    p99_ms: ms[Math.min(ms.length - 1, Math.floor(ms.length * 0.99))]!,
    cpu_ms: cpuMs,
    ...(perRun === undefined
      ? {}
      : { per_second: (perRun / median(ms)) * 1000, per_cpu_second: (perRun / cpuMs) * 1000 }),
    ...(note === undefined ? {} : { note }),
  };
}

/** A row for rounds that make about the same number of offers. */
export function rowOfRounds(workload: string, phase: string, rounds: readonly MeasuredRound[], note?: string): Result {
  const n = median(rounds.map(({ offers }) => offers.length));
  return row(workload, phase, { took: rounds, n, perRun: n, ...(note === undefined ? {} : { note }) });
}

/** How long the slices of these rounds took: each keeps the master from everything else. */
export function rowOfSlices(workload: string, rounds: readonly MeasuredRound[]): Result {
  const ms = rounds.flatMap(({ slicesMs }) => slicesMs);
  return row(workload, "slices", {
    took: ms.map((one) => ({ ms: one, cpuMs: one })),
    n: ms.length,
    note: `longest ${Math.max(...ms).toFixed(1)} ms`,
  });
}

/** What is alive on the heap; garbage is collected first. */
export function heapRow(workload: string): Result {
  collectGarbage();
  const heap_mb = process.memoryUsage().heapUsed / 2 ** 20;
  return { workload, phase: "heap", heap_mb, rss_mb: process.memoryUsage().rss / 2 ** 20 };
}

const collectGarbage = (() => {
  setFlagsFromString("--expose-gc");
  return runInNewContext("gc") as () => void;
})();

/** Offers per millisecond of processor over all rounds. */
export function pace(rounds: readonly MeasuredRound[]): number {
  const offers = rounds.reduce((sum, round) => sum + round.offers.length, 0);
  return offers / rounds.reduce((sum, round) => sum + round.cpuMs, 0);
}

/** Resources, shared by everybody who names the same. */
const parsed = new Map<string, Resources>();

export function parse(text: string): Resources {
  let resources = parsed.get(text);
  if (resources === undefined) parsed.set(text, (resources = Resources.parse(text)));
  return resources;
}

/** Clusters of the shapes that Mesos's own allocator benchmarks use, and the measuring of rounds on them. @module */
import { type AllocatedOffer, HierarchicalAllocator, type HierarchicalOptions } from "@meseta/allocator";
import { seededRandom } from "@meseta/base/testing";
import { Resources } from "@meseta/resources";
import { median, type Result } from "../../results.ts";

/** A slice of a round does this much; the master serves others in between. */
const WORK_PER_SLICE = 2000;

export const SEED = 1;

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

/** Wall time in milliseconds. */
export function timed<Outcome>(act: () => Outcome): { readonly ms: number; readonly outcome: Outcome } {
  const startMs = performance.now();
  const outcome = act();
  return { ms: performance.now() - startMs, outcome };
}

export interface MeasuredRound {
  readonly offers: readonly AllocatedOffer[];
  readonly ms: number; // all slices together
  readonly slicesMs: readonly number[];
}

/** Runs rounds slice by slice until nobody waits. */
export function runRound(allocator: HierarchicalAllocator, nowMs: number): MeasuredRound {
  const offers: AllocatedOffer[] = [];
  const slicesMs: number[] = [];
  for (let more = true; more;) {
    const { ms, outcome } = timed(() => allocator.allocate(nowMs, { workMax: WORK_PER_SLICE }));
    offers.push(...outcome.offers);
    slicesMs.push(ms);
    more = outcome.more;
  }
  return { offers, ms: slicesMs.reduce((sum, ms) => sum + ms, 0), slicesMs };
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

/** A row of several measurements of the same. */
export function row(
  workload: string,
  phase: string,
  measured: {
    readonly ms: readonly number[];
    readonly n?: number;
    readonly perSecond?: number;
    readonly note?: string;
  },
): Result {
  const { ms, n, perSecond, note } = measured;
  const sorted = ms.toSorted((a, b) => a - b);
  return {
    workload,
    phase,
    ...(n === undefined ? {} : { n }),
    median_ms: median([...ms]),
    p99_ms: sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * 0.99))]!,
    ...(perSecond === undefined ? {} : { per_second: perSecond }),
    heap_mb: process.memoryUsage().heapUsed / 2 ** 20,
    ...(note === undefined ? {} : { note }),
  };
}

export function rate(rounds: readonly MeasuredRound[]): number {
  const offers = rounds.reduce((sum, round) => sum + round.offers.length, 0);
  return (offers / rounds.reduce((sum, round) => sum + round.ms, 0)) * 1000;
}

/** Resources, shared by everybody who names the same. */
const parsed = new Map<string, Resources>();

export function parse(text: string): Resources {
  let resources = parsed.get(text);
  if (resources === undefined) parsed.set(text, (resources = Resources.parse(text)));
  return resources;
}

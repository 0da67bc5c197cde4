/**
 * Clusters on which frameworks refuse what they see, or do not want to see it.
 * Source: allocator, section 18.1: DeclineOffers, SuppressOffers, ExtremeSuppressOffers.
 * @module
 */
import type { Result } from "../../results.ts";
import {
  addAgents,
  addFrameworks,
  FOREVER_MS,
  fragmentedPorts,
  giveBack,
  type MeasuredRound,
  newAllocator,
  parse,
  rate,
  row,
  runNoOp,
  runRound,
  timed,
} from "./cluster.ts";

const TOTAL = "cpus:24;mem:4096;disk:4096;ports:[31000-32000]";
const USED = `cpus:16;mem:2014;disk:1024;ports:[${fragmentedPorts(16)}]`;

interface Size {
  readonly agents: number;
  readonly frameworks: number;
}

/** The cluster of these benchmarks, with what it cost to build. */
function build(name: string, { agents, frameworks }: Size) {
  const allocator = newAllocator();
  const added = timed(() => addFrameworks(allocator, frameworks));
  const used = parse(USED);
  const filled = timed(() =>
    addAgents(allocator, agents, {
      totalOf: () => parse(TOTAL),
      usedBy: (index) => [`framework-${index % frameworks}`, used.allocate(`role-${index % frameworks}`)],
    }),
  );
  const results: Result[] = [
    row(name, "add frameworks", { ms: [added.ms], n: frameworks }),
    row(name, "add agents", { ms: [filled.ms], n: agents }),
  ];
  return { allocator, results };
}

/** Everybody refuses everything for ever, round after round. */
function declineOffers(size: Size, rounds: number): Result[] {
  const name = `DeclineOffers ${size.agents} × ${size.frameworks}`;
  const { allocator, results } = build(name, size);
  const measured: MeasuredRound[] = [];
  const declinesMs: number[] = [];
  for (let nowMs = 0; nowMs < rounds * 1000; nowMs += 1000) {
    const round = runRound(allocator, nowMs);
    measured.push(round);
    declinesMs.push(timed(() => giveBack(allocator, round.offers, nowMs, FOREVER_MS)).ms);
  }
  const [first, ...later] = measured;
  const edge = Math.max(1, Math.floor(later.length / 4));
  const early = rate(later.slice(0, edge));
  const late = rate(later.slice(-edge));
  const slicesMs = measured.flatMap(({ slicesMs: slices }) => slices);
  return [
    ...results,
    row(name, "first cycle", { ms: [first!.ms], n: first!.offers.length, perSecond: rate([first!]) }),
    row(name, "later cycles", {
      ms: later.map(({ ms }) => ms),
      n: later[0]!.offers.length,
      perSecond: rate(later),
      note: `last rounds take ${(early / late).toFixed(2)} × the first of these`,
    }),
    row(name, "refusing it all", { ms: declinesMs, n: later[0]!.offers.length }),
    row(name, "slices", { ms: slicesMs, n: slicesMs.length, note: `longest ${Math.max(...slicesMs).toFixed(1)} ms` }),
    noOp(name, allocator),
  ];
}

function noOp(name: string, allocator: ReturnType<typeof newAllocator>): Result {
  runRound(allocator, 1e9);
  const ms = Array.from({ length: 5 }, () => runNoOp(allocator, 1e9).ms);
  return row(name, "no-op cycle over all agents", { ms });
}

/** More and more frameworks suppress offers; the others take what they are offered, and give it back. */
function suppressOffers(name: string, size: Size, fractions: readonly number[]): Result[] {
  const title = `${name} ${size.agents} × ${size.frameworks}`;
  const { allocator, results } = build(title, size);
  let suppressed = 0;
  for (const fraction of fractions) {
    for (; suppressed < size.frameworks * fraction; suppressed++) allocator.suppress(`framework-${suppressed}`, []);
    const rounds: MeasuredRound[] = [];
    for (let again = 0; again < 5; again++) {
      const round = runNoOp(allocator, 0);
      rounds.push(round);
      giveBack(allocator, round.offers, 0);
    }
    results.push(
      row(title, `${Math.round(fraction * 100)} % suppressed`, {
        ms: rounds.map(({ ms }) => ms),
        n: rounds[0]!.offers.length,
        perSecond: rate(rounds),
      }),
    );
  }
  return results;
}

export async function declines(): Promise<Result[]> {
  return declineOffers({ agents: 10_000, frameworks: 1000 }, 20);
}

export async function declinesLarge(): Promise<Result[]> {
  return declineOffers({ agents: 50_000, frameworks: 6000 }, 5);
}

export async function suppressions(): Promise<Result[]> {
  const size = { agents: 10_000, frameworks: 1000 };
  return [
    ...suppressOffers("SuppressOffers", size, [0, 0.2, 0.4, 0.6, 0.8]),
    ...suppressOffers("ExtremeSuppressOffers", size, [0.99]),
  ];
}

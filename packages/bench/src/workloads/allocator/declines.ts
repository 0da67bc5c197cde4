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
  pace,
  heapRow,
  row,
  rowOfRounds,
  rowOfSlices,
  type Took,
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
    row(name, "add frameworks", { took: [added], n: frameworks, perRun: frameworks }),
    row(name, "add agents", { took: [filled], n: agents, perRun: agents }),
  ];
  return { allocator, results };
}

/** Everybody refuses everything for ever, round after round. */
function declineOffers(size: Size, rounds: number): Result[] {
  const name = `DeclineOffers ${size.agents} × ${size.frameworks}`;
  const { allocator, results } = build(name, size);
  const measured: MeasuredRound[] = [];
  const refusals: Took[] = [];
  for (let nowMs = 0; nowMs < rounds * 1000; nowMs += 1000) {
    const round = runRound(allocator, nowMs);
    measured.push(round);
    refusals.push(timed(() => giveBack(allocator, round.offers, nowMs, FOREVER_MS)));
  }
  const [first, ...later] = measured;
  const edge = Math.max(1, Math.floor(later.length / 4));
  const slower = pace(later.slice(0, edge)) / pace(later.slice(-edge));
  const rows = [
    ...results,
    rowOfRounds(name, "first cycle", [first!]),
    rowOfRounds(name, "later cycles", later, `last rounds take ${slower.toFixed(2)} × the first of these`),
    row(name, "refusing it all", { took: refusals, n: size.agents, perRun: size.agents }),
    rowOfSlices(name, measured),
    heapRow(name),
  ];
  runRound(allocator, 1e9);
  const noOps = Array.from({ length: 5 }, () => runNoOp(allocator, 1e9));
  return [...rows, row(name, "no-op cycle over all agents", { took: noOps })];
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
    results.push(rowOfRounds(title, `${Math.round(fraction * 100)} % suppressed`, rounds));
  }
  return results;
}

/** Everybody revives once, all at the same time, where everything is taken but one agent in ten. */
function backlog(size: Size): Result[] {
  const name = `AllocatorBacklog ${size.agents} × ${size.frameworks}`;
  const { allocator } = build(name, size);
  runRound(allocator, 0).offers.forEach(({ frameworkId, agentId, resources }, at) => {
    if (at % 10 === 0) allocator.recover(frameworkId, agentId, resources, 0, { refuseMs: FOREVER_MS });
  });
  const bursts = Array.from({ length: 5 }, () => {
    const revived = timed(() => {
      for (let at = 0; at < size.frameworks; at++) allocator.revive(`framework-${at}`, []);
    });
    const round = runRound(allocator, 0);
    giveBack(allocator, round.offers, 0, FOREVER_MS);
    return { ms: revived.ms + round.ms, cpuMs: revived.cpuMs + round.cpuMs };
  });
  return [row(name, "all revive, until done", { took: bursts, n: size.frameworks })];
}

export async function backlogs(): Promise<Result[]> {
  return [...backlog({ agents: 10_000, frameworks: 1000 }), ...backlog({ agents: 50_000, frameworks: 6000 })];
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

/**
 * A cluster that is filled with work: services, single instances and batch jobs place 19,500 tasks from the offers they get.
 * Source: allocator, section 18.2: MultiFrameworkAllocations.
 * @module
 */
import type { Resources } from "@meseta/resources";
import type { Result } from "../../results.ts";
import { addAgents, FOREVER_MS, type MeasuredRound, newAllocator, parse, row, runRound } from "./cluster.ts";

interface Job {
  readonly id: string;
  readonly role: string;
  readonly task: Resources;
  readonly perOffer: number;
  left: number;
}

const AGENTS = 80;
const AGENT = "cpus:64;mem:488000";
const ROUNDS_MAX = 1000;

function jobs(): Job[] {
  const job = (id: string, role: string, task: string, work: { tasks: number; perOffer: number }): Job => ({
    id,
    role,
    task: parse(task).allocate(role),
    perOffer: work.perOffer,
    left: work.tasks,
  });
  const many = (count: number, make: (at: number) => Job) => Array.from({ length: count }, (_, at) => make(at));
  return [
    ...many(4, (at) => job(`service-${at}`, `service-${at}`, "cpus:0.07;mem:400", { tasks: 4000, perOffer: 100 })),
    ...many(500, (at) => job(`instance-${at}`, "B", "cpus:0.1;mem:4000", { tasks: 5, perOffer: 1 })),
    ...many(50, (at) => job(`batch-${at}`, `batch-${at}`, "cpus:1;mem:1000", { tasks: 20, perOffer: 5 })),
  ];
}

/** Every job needs so many offers, and a round makes one of each agent. */
function leastRounds(): number {
  return Math.ceil(jobs().reduce((sum, { left, perOffer }) => sum + Math.ceil(left / perOffer), 0) / AGENTS);
}

export async function services(): Promise<Result[]> {
  const allocator = newAllocator();
  const all = new Map(jobs().map((job) => [job.id, job]));
  for (const { id, role } of all.values()) allocator.addFramework({ id, roles: [role], capabilities: ["MULTI_ROLE"] });
  addAgents(allocator, AGENTS, { totalOf: () => parse(AGENT) });
  const wanted = [...all.values()].reduce((sum, { left }) => sum + left, 0);
  const rounds: MeasuredRound[] = [];
  let placed = 0;
  let cpus = 0;
  let offered = 0;
  let nowMs = 0;
  while (placed < wanted && rounds.length < ROUNDS_MAX) {
    nowMs += 20;
    const round = runRound(allocator, nowMs);
    rounds.push(round);
    for (const { frameworkId, agentId, resources } of round.offers) {
      offered++;
      const job = all.get(frameworkId)!;
      let rest = resources;
      for (let nth = 0; nth < job.perOffer && job.left > 0 && rest.contains(job.task); nth++) {
        rest = rest.minus(job.task);
        job.left--;
        placed++;
        cpus += job.task.scalar("cpus");
      }
      if (job.left === 0) allocator.suppress(frameworkId, []);
      allocator.recover(frameworkId, agentId, rest, nowMs, rest === resources ? { refuseMs: FOREVER_MS } : undefined);
    }
  }
  const name = `MultiFrameworkAllocations ${AGENTS} agents, ${all.size} frameworks, ${wanted} tasks`;
  const use = ((cpus / (AGENTS * 64)) * 100).toFixed(1);
  const note = `${placed} placed in ${rounds.length} rounds (${leastRounds()} at least) from ${offered} offers; ${use} % of cpus in use`;
  return [row(name, "rounds", { took: rounds, n: rounds.length, note })];
}

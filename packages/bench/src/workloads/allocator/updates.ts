/**
 * Agents that come with work on them and then offer revocable resources as well; and what it costs to read all figures.
 * Source: allocator, section 18.1: AddAndUpdateSlave, Metrics.
 * @module
 */
import { quantities, Resources } from "@meseta/resources";
import type { Result } from "../../results.ts";
import { addAgents, addFrameworks, newAllocator, parse, row, runRound, timed } from "./cluster.ts";

const TOTAL = "cpus:2;mem:1024;disk:4096;ports:[31000-32000]";
const USED = "cpus:1;mem:128;disk:1024";
const REVOCABLE = Resources.fromWire([{ name: "cpus", type: "SCALAR", scalar: { value: 10 }, revocable: {} }]);
const QUOTA = quantities({ cpus: 1, mem: 512, disk: 256 });

function addAndUpdate(agents: number, frameworks: number): Result[] {
  const name = `AddAndUpdateSlave ${agents} × ${frameworks}`;
  const allocator = newAllocator();
  const added = timed(() => addFrameworks(allocator, frameworks));
  const used = parse(USED);
  const filled = timed(() => {
    addAgents(allocator, agents, {
      totalOf: () => parse(TOTAL),
      usedBy: (at) => [`framework-${at % frameworks}`, used.allocate(`role-${at % frameworks}`)],
    });
    runRound(allocator, 0);
  });
  const total = parse(TOTAL).plus(REVOCABLE);
  const updated = timed(() => {
    for (let at = 0; at < agents; at++) {
      const agent = { id: `agent-${at}`, hostname: `host-${at}`, total };
      allocator.updateAgent({ ...agent, capabilities: ["MULTI_ROLE", "HIERARCHICAL_ROLE"] });
    }
    runRound(allocator, 0);
  });
  return [
    row(name, "add frameworks", { took: [added], n: frameworks }),
    row(name, "add agents, until settled", { took: [filled], n: agents, perRun: agents }),
    row(name, "update agents, until settled", { took: [updated], n: agents, perRun: agents }),
  ];
}

function metrics(agents: number, frameworks: number): Result[] {
  const allocator = newAllocator();
  addFrameworks(allocator, frameworks);
  for (let at = 0; at < frameworks; at++) {
    allocator.updateQuota(`role-${at}`, { guarantees: QUOTA, limits: QUOTA });
  }
  addAgents(allocator, agents, { totalOf: () => parse("cpus:16;mem:2048;disk:1024") });
  runRound(allocator, 0);
  const took = Array.from({ length: 9 }, () => timed(() => allocator.metrics()));
  return [row(`Metrics ${agents} × ${frameworks}`, "one snapshot", { took, n: took[0]!.outcome.size })];
}

export async function updates(): Promise<Result[]> {
  return [...addAndUpdate(10_000, 1000), ...metrics(10_000, 1000)];
}

/**
 * What quota costs. Source: allocator, section 18.2: LargeAndSmallQuota, NonQuotaVsQuota.
 * @module
 */
import { RANDOM } from "@meseta/allocator";
import { quantities } from "@meseta/resources";
import type { Result } from "../../results.ts";
import {
  addAgents,
  addFrameworks,
  type MeasuredRound,
  newAllocator,
  parse,
  row,
  rowOfRounds,
  rowOfSlices,
  runNoOp,
  runRound,
  timed,
  type Took,
} from "./cluster.ts";

const AGENT = "cpus:2;mem:2048;disk:2048";
const SMALL = quantities({ cpus: 1, mem: 1024, disk: 1024 });
const LARGE = quantities({ cpus: 4, mem: 4096, disk: 4096 });
const TIMES = 9;

/** One agent in five small roles, five agents for a large one: room for every guarantee. */
function largeAndSmall(sorter: "drf" | "random", [small, large]: readonly [number, number]): Result[] {
  const agents = small / 5 + large * 5;
  const name = `LargeAndSmallQuota ${small} + ${large}, ${sorter}`;
  const cycles: MeasuredRound[] = [];
  const noOps: MeasuredRound[] = [];
  const added: Took[] = [];
  const filled: Took[] = [];
  for (let time = 0; time < TIMES; time++) {
    const allocator = newAllocator(sorter === "random" ? { policy: RANDOM } : {});
    added.push(timed(() => addFrameworks(allocator, small + large)));
    for (let role = 0; role < small + large; role++) {
      const amounts = role < small ? SMALL : LARGE;
      allocator.updateQuota(`role-${role}`, { guarantees: amounts, limits: amounts });
    }
    filled.push(timed(() => addAgents(allocator, agents, { totalOf: () => parse(AGENT) })));
    cycles.push(runRound(allocator, 0));
    noOps.push(runNoOp(allocator, 0));
  }
  return [
    row(name, "add frameworks", { took: added, n: small + large }),
    row(name, "add agents", { took: filled, n: agents }),
    rowOfRounds(name, "cycle", cycles),
    rowOfSlices(name, cycles),
    row(name, "no-op cycle over all agents", { took: noOps }),
  ];
}

function withAndWithout(roles: number): Result[] {
  const name = `NonQuotaVsQuota ${roles} roles`;
  const run = (quota: boolean): Took => {
    const allocator = newAllocator();
    addFrameworks(allocator, roles * 2, (index) => `role-${index % roles}`);
    const roleCount = quota ? roles : 0;
    for (let role = 0; role < roleCount; role++) {
      allocator.updateQuota(`role-${role}`, { guarantees: LARGE, limits: LARGE });
    }
    addAgents(allocator, roles * 2, { totalOf: () => parse(AGENT) });
    return runRound(allocator, 0);
  };
  run(true);
  run(false);
  const without: Took[] = [];
  const withQuota: Took[] = [];
  for (let time = 0; time < 25; time++) {
    without.push(run(false));
    withQuota.push(run(true));
  }
  const plain = row(name, "without quota", { took: without, n: roles * 2 });
  const bound = row(name, "with quota", { took: withQuota, n: roles * 2 });
  return [plain, { ...bound, ratio: plain.median_ms! / bound.median_ms!, ratio_to: "without quota" }];
}

export async function quotas(): Promise<Result[]> {
  return [
    ...largeAndSmall("drf", [250, 50]),
    ...largeAndSmall("drf", [2500, 500]),
    ...largeAndSmall("random", [2500, 500]),
    ...withAndWithout(1000),
  ];
}

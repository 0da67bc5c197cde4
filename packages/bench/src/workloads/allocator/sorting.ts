/**
 * The order of clients alone, flat and as a tree, and many operations on one agent.
 * Source: allocator, sections 18.1 (UpdateAllocation) and 18.3 (FullSort, HierarchyFullSort).
 * @module
 */
import { Resources } from "@meseta/resources";
import type { Result } from "../../results.ts";
import {
  addFrameworks,
  fragmentedPorts,
  newAllocator,
  parse,
  row,
  runNoOp,
  runRound,
  timed,
  type Took,
} from "./cluster.ts";

const TOTAL = "cpus:24;mem:4096;disk:4096;ports:[31000-32000]";
const HELD = `cpus:16;mem:2014;disk:1024;ports:[${fragmentedPorts(100)}]`;

/** One cluster after another from nothing: the phases of the first are those of a cold start. */
const CLUSTERS = 5;

/**
 * Agents that are held by clients in turn. A sort is an explanation of one client's place: it settles
 * every order and walks it.
 */
function fullSort(name: string, agents: number, roles: readonly string[]): Result[] {
  const phases = new Map<string, Took[]>();
  const phase = (what: string, act: () => void): void => {
    phases.set(what, [...(phases.get(what) ?? []), timed(act)]);
  };
  const held = roles.map((role) => parse(HELD).allocate(role));
  const ids = Array.from({ length: agents }, (_, at) => `agent-${at}`);
  for (let cluster = 0; cluster < CLUSTERS; cluster++) {
    const allocator = newAllocator();
    const sort = () => allocator.explain({ frameworkId: "framework-0", agentsMax: 1 }, 0);
    phase("add clients", () => addFrameworks(allocator, roles.length, (at) => roles[at]!));
    phase("add agents", () => {
      for (const id of ids)
        allocator.addAgent({ id, total: parse(TOTAL), capabilities: ["MULTI_ROLE", "HIERARCHICAL_ROLE"] });
    });
    phase("allocate", () => {
      ids.forEach((id, at) => allocator.allocated(`framework-${at % roles.length}`, id, held[at % roles.length]!));
    });
    phase("sort", sort);
    phase("no-op sort", sort);
    phase("unallocate", () => {
      ids.forEach((id, at) => allocator.recover(`framework-${at % roles.length}`, id, held[at % roles.length]!, 0));
    });
    phase("remove agents", () => ids.forEach((id) => allocator.removeAgent(id)));
    phase("remove clients", () => roles.forEach((_, at) => allocator.removeFramework(`framework-${at}`)));
  }
  return [...phases].map(([what, took]) => row(name, what, { took }));
}

/** The leaves of a tree of roles. */
function leaves(height: number, branching: number, path = "r"): string[] {
  if (height === 0) return [path];
  return Array.from({ length: branching }, (_, child) => leaves(height - 1, branching, `${path}/${child}`)).flat();
}

/** One agent, many roles with a reservation each; a framework reserves and unreserves, again and again. */
function updateAllocation(roles: number): Result[] {
  const name = `UpdateAllocation ${roles} roles`;
  const times: Took[] = [];
  for (let time = 0; time < 5; time++) {
    const allocator = newAllocator();
    const reserved = Array.from(
      { length: roles },
      (_, at) => `cpus(role-${at}):1;ports(role-${at}):[${31_000 + at}-${31_000 + at}]`,
    );
    const total = Resources.parse(`cpus:100;mem:1024;${reserved.join(";")}`);
    addFrameworks(allocator, 1, () => "role-0");
    allocator.addAgent({ id: "agent", total, capabilities: ["MULTI_ROLE", "HIERARCHICAL_ROLE"] });
    runRound(allocator, 0);
    const plain = Resources.parse("cpus:1").allocate("role-0");
    const kept = Resources.parse("cpus:1")
      .pushReservation({ type: "DYNAMIC", role: "role-0", principal: "p" })
      .allocate("role-0");
    times.push(
      timed(() => {
        for (let again = 0; again < 20; again++) allocator.updateAllocation("framework-0", "agent", plain, kept);
        for (let again = 0; again < 20; again++) allocator.updateAllocation("framework-0", "agent", kept, plain);
      }),
    );
    runNoOp(allocator, 0);
  }
  return [row(name, "20 reserve + 20 unreserve", { took: times, n: 40 })];
}

export async function sorting(): Promise<Result[]> {
  const flat = Array.from({ length: 1000 }, (_, at) => `role-${at}`);
  return [
    ...fullSort("FullSort 50000 × 1000", 50_000, flat),
    ...fullSort("HierarchyFullSort 50000 × (3, 32)", 50_000, leaves(2, 32)),
    ...fullSort("HierarchyFullSort 50000 × (10, 2)", 50_000, leaves(9, 2)),
    ...updateAllocation(200),
  ];
}

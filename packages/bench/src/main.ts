/**
 * Runs benchmarks: `npm run -s bench -- NAME [--only=WORKLOAD] [--json]`. Without a name it lists them.
 * @module
 */
import { execFileSync } from "node:child_process";
import { parseArgs } from "node:util";
import { measureReference } from "./reference.ts";
import { againstJson, type Reference, type Report, type Result, formatReport } from "./results.ts";

type Workload = (reference: Reference) => Promise<Result[]>;

/** Benchmarks by name, each a list of workloads that are loaded when they run. */
const BENCHMARKS: Readonly<Record<string, Readonly<Record<string, () => Promise<Workload>>>>> = {
  protocol: { codecs: async () => (await import("./workloads/protocol.ts")).codecs },
  master: {
    lifecycle: async () => (await import("./workloads/lifecycle.ts")).lifecycle,
    "lifecycle-large": async () => (await import("./workloads/lifecycle.ts")).lifecycleLarge,
    reconciliation: async () => (await import("./workloads/reconciliation.ts")).reconciliation,
    registrar: async () => (await import("./workloads/registrar.ts")).registrar,
    failover: async () => (await import("./workloads/failover.ts")).failover,
    memory: async () => (await import("./workloads/memory.ts")).memory,
    "leader-failover": async () => (await import("./workloads/leader-failover.ts")).leaderFailover,
  },
  allocator: {
    declines: async () => (await import("./workloads/allocator/declines.ts")).declines,
    suppressions: async () => (await import("./workloads/allocator/declines.ts")).suppressions,
    quotas: async () => (await import("./workloads/allocator/quotas.ts")).quotas,
    sorting: async () => (await import("./workloads/allocator/sorting.ts")).sorting,
    services: async () => (await import("./workloads/allocator/services.ts")).services,
    volumes: async () => (await import("./workloads/allocator/volumes.ts")).volumes,
    updates: async () => (await import("./workloads/allocator/updates.ts")).updates,
    backlogs: async () => (await import("./workloads/allocator/declines.ts")).backlogs,
    "declines-large": async () => (await import("./workloads/allocator/declines.ts")).declinesLarge,
  },
  agent: {
    "launch-latency": async () => (await import("./workloads/launch.ts")).launchLatency,
    "short-tasks": async () => (await import("./workloads/launch.ts")).shortTasks,
    "short-tasks-isolated": async () => (await import("./workloads/launch.ts")).isolatedShortTasks,
    "warm-image": async () => (await import("./workloads/warm-image.ts")).warmImage,
    "slot-use": async () => (await import("./workloads/launch.ts")).slotUse,
    recovery: async () => (await import("./workloads/recovery.ts")).recovery,
    "log-read": async () => (await import("./workloads/log-read.ts")).logRead,
    "fetch-cache": async () => (await import("./workloads/fetch-cache.ts")).fetchCache,
    "agent-memory": async () => (await import("./workloads/launch.ts")).agentMemory,
  },
};

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { only: { type: "string" }, json: { type: "boolean", default: false } },
  });
  const [name] = positionals;
  const workloads = name === undefined ? undefined : BENCHMARKS[name];
  if (name === undefined || workloads === undefined) {
    const known = Object.entries(BENCHMARKS).map(([each, parts]) => `  ${each}: ${Object.keys(parts).join(", ")}`);
    process.stderr.write(`Cannot run benchmark ${name ?? "(none named)"}: try one of\n${known.join("\n")}\n`);
    process.exitCode = 2;
    return;
  }
  const reference = await measureReference();
  const results: Result[] = [];
  for (const [workload, load] of Object.entries(workloads)) {
    if (values.only !== undefined && values.only !== workload) continue;
    if (!values.json) process.stderr.write(`running ${name} ${workload} …\n`);
    const measured = await (await load())(reference);
    results.push(...(name === "allocator" ? againstJson(measured, reference) : measured));
  }
  const parameters = { ...(values.only === undefined ? {} : { only: values.only }) };
  const report: Report = { benchmark: name, commit: commit(), parameters, reference, results };
  process.stdout.write(values.json ? `${JSON.stringify(report)}\n` : formatReport(report));
}

function commit(): string {
  try {
    return execFileSync("git", ["rev-parse", "--short", "HEAD"], {
      encoding: "utf8",
      stdio: ["ignore", "pipe", "ignore"],
    }).trim();
  } catch {
    return "unknown"; // not a checkout
  }
}

await main();

/**
 * Real tasks on a real agent, launched by a framework over real sockets: how long one takes to run, how many a second an agent
 * gets through, and how busy its slots are.
 * @module
 */
import { mkdtemp, readFile, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import {
  type AgentOptions,
  cgroupVersion,
  defaultRuntimeDir,
  ISOLATION_DEFAULTS,
  type IsolationOptions,
  systemKernel,
} from "@meseta/agent";
import type { v1 } from "@meseta/protocol";
import { DevCluster } from "@meseta/devcluster";
import { EmulatedFramework, type EmulatedFrameworkOptions, type TaskTimes } from "../emulate/framework.ts";
import { type Reference, type Result, median, quantile } from "../results.ts";

const TRUE: v1.CommandInfo = { shell: false, value: "/bin/true", arguments: ["true"] };
const IDLE_MS = 2_000;
const SLEEP_1: v1.CommandInfo = { shell: false, value: "/bin/sleep", arguments: ["sleep", "1"] };

async function onOneAgent(
  resources: string,
  options: Omit<EmulatedFrameworkOptions, "ip" | "port" | "name">,
  isolation: IsolationOptions = ISOLATION_DEFAULTS,
): Promise<{ ms: number; times: TaskTimes[] }> {
  // Where an agent that is told nothing puts it: in a tmpfs.
  const runtimeDir = await defaultRuntimeDir(`bench ${process.pid} ${performance.now()}`);
  await using _removed = { [Symbol.asyncDispose]: () => rm(runtimeDir, { recursive: true, force: true }) };
  await using cluster = await DevCluster.start({ agents: [{ resources, runtimeDir, switchUser: false, isolation }] });
  const [ip = "", port = "0"] = cluster.master.split(":");
  const framework = new EmulatedFramework({ ip, port: Number(port), name: "bench", ...options });
  const ms = await framework.run();
  return { ms, times: framework.times };
}

/** 1,000 × /bin/true in turn, each launched when the one before has ended. */
export async function launchLatency(reference: Reference): Promise<Result[]> {
  const tasks = 1000;
  const spawnMs = 1000 / (reference.fork_exec_per_second ?? Number.NaN);
  const targetMs = 3 * (spawnMs + (4 * reference.loopback_round_trip_us) / 1000) + 1000 / reference.fsync_per_second;
  const results: Result[] = [];
  for (const checkpoint of [false, true]) {
    const options = { tasks, resources: "cpus:1;mem:32", command: TRUE, concurrency: 1, checkpoint };
    const { times } = await onOneAgent("cpus:4;mem:4096", { ...options, until: "TASK_FINISHED" });
    const name = checkpoint ? ", checkpointing" : "";
    for (const [phase, end] of [
      ["accept to TASK_RUNNING", "runningMs"],
      ["accept to TASK_FINISHED", "finishedMs"],
    ] as const) {
      const taken = times.map((each) => each[end] - each.launchedMs);
      results.push({
        workload: "launch-latency",
        phase: `${phase}${name}`,
        n: tasks,
        median_ms: median(taken),
        p99_ms: quantile(taken, 0.99),
        ratio: targetMs / median(taken),
        ratio_to: "3 × (posix_spawn + 4 round trips) + one fsync",
        target: `p50 ≤ ${targetMs.toFixed(2)} ms`,
      });
    }
  }
  return results;
}

/** 10,000 × /bin/true on 64 slots of one agent. */
export async function shortTasks(reference: Reference): Promise<Result[]> {
  const row = { workload: "short-tasks", phase: "64 slots, posix isolation", target: "≥ 0.6" };
  return [await onSixtyFourSlots(row, ISOLATION_DEFAULTS, reference)];
}

/** The same with a cgroup and a PID namespace for each task; nothing where the machine has no cgroups or we are not root. */
export async function isolatedShortTasks(reference: Reference): Promise<Result[]> {
  const { hierarchy } = ISOLATION_DEFAULTS.cgroups;
  if (process.getuid?.() !== 0 || cgroupVersion(systemKernel, hierarchy) === undefined) return [];
  const root = `meseta-bench-${process.pid}`;
  const row = { workload: "short-tasks-isolated", phase: "64 slots, cgroups and PID namespaces", target: "≥ 0.3" };
  const isolation: IsolationOptions = {
    ...ISOLATION_DEFAULTS,
    isolators: ["cgroups/cpu", "cgroups/mem", "namespaces/pid"],
    cgroups: { ...ISOLATION_DEFAULTS.cgroups, root },
  };
  const result = await onSixtyFourSlots(row, isolation, reference);
  for (const base of [hierarchy, ...systemKernel.directories(hierarchy).map((name) => `${hierarchy}/${name}`)]) {
    systemKernel.removeDirectory(`${base}/${root}`);
  }
  return [result];
}

async function onSixtyFourSlots(
  row: Pick<Result, "workload" | "phase" | "target">,
  isolation: IsolationOptions,
  reference: Reference,
): Promise<Result> {
  const tasks = 10_000;
  const options = { tasks, resources: "cpus:1;mem:32", command: TRUE, until: "TASK_FINISHED" as const };
  const { ms } = await onOneAgent("cpus:64;mem:65536", options, isolation);
  const rate = tasks / (ms / 1000);
  const ratio = rate / (reference.fork_exec_per_second ?? Number.NaN);
  return { ...row, n: tasks, per_second: rate, ratio, ratio_to: "fork_exec_per_second" };
}

/** 200 slots of `sleep 1`, 60 rounds: the part of the time in which the slots were busy. */
export async function slotUse(_reference: Reference): Promise<Result[]> {
  const slots = 200;
  const rounds = 60;
  const options = {
    tasks: slots * rounds,
    resources: "cpus:0.1;mem:32",
    command: SLEEP_1,
    until: "TASK_FINISHED" as const,
  };
  const { ms } = await onOneAgent(`cpus:${slots / 10};mem:${slots * 32}`, options);
  return [
    {
      workload: "slot-use",
      phase: `${slots} slots of sleep 1, ${rounds} rounds`,
      n: slots * rounds,
      median_ms: ms,
      ratio: (rounds * 1000) / ms,
      ratio_to: "all slots always busy",
      target: "≥ 0.97",
    },
  ];
}

/**
 * What an agent weighs idle, when its sources were compiled before and when it has to do that itself, and what each running command
 * task adds beyond the command itself.
 */
export async function agentMemory(_reference: Reference): Promise<Result[]> {
  const tasks = 1000;
  const compiled = await mkdtemp(join(tmpdir(), "meseta-bench-compiled-"));
  await using _removed = { [Symbol.asyncDispose]: () => rm(compiled, { recursive: true, force: true }) };
  process.env["NODE_COMPILE_CACHE"] = compiled;
  const agents = [{ resources: "cpus:256;mem:131072", switchUser: false }];
  const firstMb = await firstIdleMb(agents);
  await using cluster = await DevCluster.start({ agents });
  await sleep(IDLE_MS);
  const agentPid = cluster.agents[0]?.pid ?? 0;
  const idleMb = await residentMb(agentPid);
  const [ip = "", port = "0"] = cluster.master.split(":");
  const command = { shell: false, value: "/bin/sleep", arguments: ["sleep", "600"] };
  const framework = new EmulatedFramework({
    ip,
    port: Number(port),
    name: "bench",
    tasks,
    resources: "cpus:0.1;mem:32",
    command,
    until: "TASK_RUNNING",
  });
  await framework.run();
  await sleep(1000);
  const busyMb = await residentMb(agentPid);
  const supervisorsMb = await supervisorMemoryMb();
  return [
    { workload: "agent-memory", phase: "idle agent", rss_mb: idleMb, target: "≤ 90 MB" },
    { workload: "agent-memory", phase: "idle agent that compiled its TypeScript itself", rss_mb: firstMb },
    {
      workload: "agent-memory",
      phase: "each running command task",
      n: tasks,
      rss_mb: (busyMb - idleMb + supervisorsMb) / tasks,
      target: "≤ 2 MB beyond the command",
      note: `agent grew by ${(busyMb - idleMb).toFixed(0)} MB, supervisors (proportional share) ${supervisorsMb.toFixed(0)} MB`,
    },
  ];
}

/** It leaves what it compiled to the next one. */
async function firstIdleMb(agents: readonly Partial<AgentOptions>[]): Promise<number> {
  await using cluster = await DevCluster.start({ agents });
  await sleep(IDLE_MS);
  return await residentMb(cluster.agents[0]?.pid ?? 0);
}

async function residentMb(pid: number): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, "utf8");
  return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024;
}

/** The proportional set size of all supervisors: they share most of their pages with each other. */
async function supervisorMemoryMb(): Promise<number> {
  let kilobytes = 0;
  for (const pid of await readdir("/proc")) {
    if (!/^\d+$/.test(pid)) continue;
    const command = await readFile(`/proc/${pid}/cmdline`, "utf8").catch(() => ""); // it may have ended meanwhile
    if (!command.includes("meseta-supervisor")) continue;
    const rollup = await readFile(`/proc/${pid}/smaps_rollup`, "utf8").catch(() => "");
    kilobytes += Number(/^Pss:\s+(\d+)/m.exec(rollup)?.[1] ?? 0);
  }
  return kilobytes / 1024;
}

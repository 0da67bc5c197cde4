/**
 * One master, emulated agents and frameworks in other processes, over real sockets: how many tasks a second go from accept to
 * acknowledged finish, and what the master weighs with many tasks running.
 * @module
 */
import { setTimeout as sleep } from "node:timers/promises";
import { NODE_FLAGS } from "@meseta/devcluster";
import { Child } from "../emulate/child.ts";
import { type Reference, type Result, median } from "../results.ts";

const AGENTS = 1000;
const FRAMEWORKS = 100;
const TASKS_EACH = 100;
const ROUNDS = 3;
const AGENT_RESOURCES = "cpus:16;mem:16384;disk:10240;ports:[31000-32000]";

type Memory = { rss_mb: number; heap_mb: number; cpu_ms: number };

export async function lifecycle(_reference: Reference): Promise<Result[]> {
  const rates: number[] = [];
  const cpuPerTaskUs: number[] = [];
  await using master = new Child("master", [], ["--expose-gc", ...NODE_FLAGS.master]);
  const { port } = await master.answer<{ port: number }>();
  await using _agents = new Child("agents", [`master@127.0.0.1:${port}`, String(AGENTS), AGENT_RESOURCES]);
  await untilAgents(port, AGENTS);
  const tasks = FRAMEWORKS * TASKS_EACH;
  for (let round = 0; round < ROUNDS; round++) {
    const before = await master.ask<Memory>();
    await using frameworks = new Child("frameworks", [
      String(port),
      String(FRAMEWORKS),
      String(TASKS_EACH),
      "cpus:1;mem:32",
      "true",
    ]);
    const { ms } = await frameworks.answer<{ ms: number }>();
    const after = await master.ask<Memory>();
    rates.push(tasks / (ms / 1000));
    cpuPerTaskUs.push(((after.cpu_ms - before.cpu_ms) * 1000) / tasks);
  }
  await using holding = new Child("frameworks", [
    String(port),
    String(FRAMEWORKS),
    String(TASKS_EACH),
    "cpus:1;mem:32",
    "hold",
  ]);
  await holding.answer<{ ms: number }>();
  const memory = await master.ask<Memory>();
  const parameters = `${AGENTS} agents, ${FRAMEWORKS} frameworks × ${TASKS_EACH} tasks, protobuf`;
  return [
    {
      workload: "lifecycle",
      phase: "accept to acknowledged finish",
      n: tasks,
      per_second: median(rates),
      target: "≥ 5,000/s",
      note: `${parameters}; ${median(cpuPerTaskUs).toFixed(0)} µs of the master per task`,
    },
    {
      workload: "lifecycle",
      phase: "master, 10,000 tasks running",
      n: tasks,
      rss_mb: memory.rss_mb,
      heap_mb: memory.heap_mb,
      target: "≤ 300 MB resident",
      note: parameters,
    },
  ];
}

const LARGE = { agents: 5_000, ports: 20, frameworks: 100, jobsEach: 10, tasks: 1_000, secondsMax: 30 };

/** 5,000 agents behind a few ports, 1,000 jobs of 1,000 tasks each, or as many of them as the time allows. */
export async function lifecycleLarge(_reference: Reference): Promise<Result[]> {
  const { agents, ports, frameworks, jobsEach, tasks: tasksEach, secondsMax } = LARGE;
  await using master = new Child("master", [], ["--expose-gc", ...NODE_FLAGS.master]);
  const { port } = await master.answer<{ port: number }>();
  const address = `master@127.0.0.1:${port}`;
  await using _agents = new Child("agents", [address, String(agents), AGENT_RESOURCES, String(ports)]);
  await untilAgents(port, agents);
  const before = await master.ask<Memory>();
  const numbers = [port, frameworks, jobsEach, tasksEach, secondsMax].map(String);
  await using running = new Child("jobs", numbers);
  const { tasks, ms } = await running.answer<{ tasks: number; ms: number }>();
  const after = await master.ask<Memory>();
  const cpuUs = ((after.cpu_ms - before.cpu_ms) * 1000) / tasks;
  const shape = `${agents} agents on ${ports} ports, ${frameworks} frameworks × ${jobsEach} jobs × ${tasksEach} tasks`;
  return [
    {
      workload: "lifecycle-large",
      phase: "accept to acknowledged finish",
      n: tasks,
      per_second: tasks / (ms / 1000),
      target: "≥ 10,000/s",
      rss_mb: after.rss_mb,
      note: `${shape}, at most ${secondsMax} s; ${cpuUs.toFixed(0)} µs of the master per task`,
    },
  ];
}

async function untilAgents(port: number, count: number): Promise<void> {
  for (;;) {
    const response = await fetch(`http://127.0.0.1:${port}/metrics/snapshot`);
    const metrics = (await response.json()) as Record<string, number>;
    if ((metrics["master/slaves_connected"] ?? 0) >= count) return;
    await sleep(50);
  }
}

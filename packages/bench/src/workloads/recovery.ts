/**
 * An agent with 500 running tasks is killed and started again: how much longer than one without tasks it takes to be back with
 * all of them.
 * @module
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { DevCluster } from "@meseta/devcluster";
import { EmulatedFramework } from "../emulate/framework.ts";
import { median, type Reference, type Result } from "../results.ts";

const TASKS = 500;
const ROUNDS = 7;
const POLL_MS = 2;

export async function recovery(_reference: Reference): Promise<Result[]> {
  const alone = await restartMs(0);
  const busy = await restartMs(TASKS);
  const extraMs = median(busy.restarts) - median(alone.restarts);
  const readMs = median(busy.reads);
  const common = { workload: "recovery", n: TASKS };
  return [
    { ...common, phase: "start of an agent without tasks", n: 0, median_ms: median(alone.restarts) },
    {
      ...common,
      phase: "beyond it: all found again, registered",
      median_ms: extraMs,
      ratio: 300 / extraMs,
      ratio_to: "300 ms",
      target: "≤ 300 ms",
    },
    {
      ...common,
      phase: "beyond it, in readings of the checkpoints",
      median_ms: readMs,
      ratio: extraMs / readMs,
      ratio_to: "reading every checkpoint file once",
      target: "≤ 5",
    },
  ];
}

/** Kills an agent with so many tasks and starts it again, several times. */
async function restartMs(tasks: number): Promise<{ restarts: number[]; reads: number[] }> {
  const agent = { resources: "cpus:64;mem:65536;disk:1024", switchUser: false, registrationBackoffMs: 1 };
  await using cluster = await DevCluster.start({ agents: [agent] });
  const [ip = "", port = "0"] = cluster.master.split(":");
  if (tasks > 0) {
    const command = { shell: false, value: "/bin/sleep", arguments: ["sleep", "600"] };
    const options = { resources: "cpus:0.1;mem:32", command, until: "TASK_RUNNING" as const, checkpoint: true };
    await new EmulatedFramework({ ip, port: Number(port), name: "bench", tasks, ...options }).run();
  }
  const [victim] = cluster.agents;
  const restarts: number[] = [];
  const reads: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    await sleep(1_500); // what was acknowledged is written to its file, and the heap is warm no more
    await victim!.kill();
    await untilCounted(cluster, { agents: 0, tasks });
    reads.push(readTreeMs(join(victim!.workDir, "meta")));
    const beganMs = performance.now();
    await victim!.start();
    await untilCounted(cluster, { agents: 1, tasks });
    restarts.push(performance.now() - beganMs);
  }
  return { restarts, reads };
}

async function untilCounted(cluster: DevCluster, wanted: { agents: number; tasks: number }): Promise<void> {
  for (;;) {
    const metrics = await cluster.get<Record<string, number>>("/metrics/snapshot");
    const isThere = metrics["master/slaves_connected"] === wanted.agents;
    if (isThere && metrics["master/tasks_running"] === wanted.tasks) return;
    await sleep(POLL_MS);
  }
}

function readTreeMs(directory: string): number {
  const beganMs = performance.now();
  for (const entry of readdirSync(directory, { recursive: true, withFileTypes: true })) {
    if (entry.isFile()) readFileSync(join(entry.parentPath, entry.name));
  }
  return performance.now() - beganMs;
}

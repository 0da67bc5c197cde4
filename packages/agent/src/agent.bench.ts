/** How many short tasks a second one agent runs, from RunTask to the acknowledged end. @module */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { internal } from "@meseta/protocol";
import { startAgent } from "./agent.ts";
import { aFramework, aTask, FakeMaster } from "./testing.ts";

export interface AgentBenchResult {
  readonly tasks: number;
  readonly seconds: number;
  readonly perSecond: number;
  readonly rssMb: number;
}

/**
 * Runs `tasks` times `/bin/true` on an agent in this process, `concurrency` at a time, against a stand-in master in the
 * same process that acknowledges at once; real sockets, real processes.
 */
export async function benchAgent(options: {
  readonly tasks: number;
  readonly concurrency: number;
  readonly checkpoint: boolean;
}): Promise<AgentBenchResult> {
  const workDir = mkdtempSync(join(tmpdir(), "meseta-agent-bench-"));
  const master = await FakeMaster.listen();
  const agent = await startAgent({
    master: master.address,
    workDir,
    port: 0,
    resources: "cpus:64;mem:1024;disk:1024",
    registrationBackoffMs: 1,
  });
  await master.until(() => master.received.some(({ name }) => name === "mesos.internal.UpdateSlaveMessage"));
  const framework = aFramework({ checkpoint: options.checkpoint });
  let launched = 0;
  let ended = 0;
  const launch = () => master.runTask(aTask(`task-${launched++}`, { command: { value: "/bin/true" } }), framework);
  master.onUpdate = ({ update }: internal.StatusUpdateMessage) => {
    if (update.status.state !== "TASK_FINISHED") return;
    ended++;
    if (launched < options.tasks) launch();
  };
  const startMs = performance.now();
  for (let index = 0; index < Math.min(options.concurrency, options.tasks); index++) launch();
  await master.until(() => ended === options.tasks);
  const seconds = (performance.now() - startMs) / 1000;
  const rssMb = process.memoryUsage.rss() / 1e6;
  await agent.shutdown();
  await master[Symbol.asyncDispose]();
  rmSync(workDir, { recursive: true, force: true });
  return { tasks: options.tasks, seconds, perSecond: options.tasks / seconds, rssMb };
}

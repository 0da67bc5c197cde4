import assert from "node:assert/strict";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import { DevCluster } from "@meseta/devcluster";
import { MesosScheduler, nodeCommand, type SchedulerTask, type TaskError, type TaskExecutor } from "@meseta/sdk";

/** Submits tasks that wait for a gate, and notes what becomes of them. */
class Patient extends MesosScheduler {
  readonly gate: string;
  readonly registered = Promise.withResolvers<void>();
  readonly notes: string[] = [];
  readonly results: string[] = [];
  #up = 0;

  constructor(master: string, gate: string) {
    const executor = { command: nodeCommand(`${import.meta.dirname}/testdata/waiting-executor.ts`), mem: 64 };
    super({ master, name: "patient", failoverSeconds: 60, executor });
    this.gate = gate;
  }
  override register(): void {
    for (const id of ["a", "b", "c"]) this.submit({ id, data: this.gate });
  }
  override executorRegistered(task: SchedulerTask, _executor: TaskExecutor): void {
    this.notes.push(`registered ${task.id}`);
    if (++this.#up === 3) this.registered.resolve();
  }
  override executorFailed(_task: SchedulerTask, _executor: TaskExecutor, error: TaskError): void {
    this.notes.push(error.message);
  }
  override completed(task: SchedulerTask, data: Uint8Array | undefined): void {
    this.notes.push(`completed ${task.id}`);
    this.results.push(new TextDecoder().decode(data));
  }
}

test("kill -9 of the agent and then of the master: tasks of a custom executor go on in the same process, and end once", async () => {
  await using cluster = await DevCluster.start({ agents: [{ resources: "cpus:4;mem:2048" }] });
  const gate = join(cluster.directory, "gate");
  const patient = new Patient(cluster.master, gate);
  const running = patient.run();
  await patient.registered.promise;
  const agent = cluster.agents[0]!;
  await agent.kill();
  await agent.start();
  await cluster.untilAgents(1);
  await cluster.killMaster();
  await cluster.untilAgents(1);
  await writeFile(gate, "");
  const summary = await running;
  assert.deepEqual([summary.completed, summary.failed], [3, 0]);
  assert.deepEqual(
    patient.notes.toSorted((a, b) => (a < b ? -1 : 1)),
    ["completed a", "completed b", "completed c", "registered a", "registered b", "registered c"],
  );
  assert.equal(new Set(patient.results).size, 1, `ran in ${patient.results.join()}`);
});

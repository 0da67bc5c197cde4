/** kill -9 of everything, with real processes: what runs goes on, what ended is told once. */
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { access, glob, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { test } from "node:test";
import { setTimeout as sleep } from "node:timers/promises";
import { internal, type v1 } from "@meseta/protocol";
import { DevCluster } from "./dev-cluster.ts";
import { TestScheduler, waitsFor } from "./testing.ts";

const AGENT = { resources: "cpus:2;mem:512", switchUser: false };

test("kill -9 of the master: tasks go on, the framework subscribes again, and their ends arrive", async () => {
  await using cluster = await DevCluster.start({ agents: [AGENT] });
  await using scheduler = new TestScheduler(cluster.master, { info: { failover_timeout: 600 } });
  const flag = join(cluster.directory, "go");
  scheduler.launch("survivor", waitsFor(flag));
  await scheduler.untilState("survivor", "TASK_RUNNING");
  const { frameworkId } = scheduler.client;
  await cluster.killMaster();
  await cluster.untilAgents(1);
  await scheduler.until(() => scheduler.events.filter(({ type }) => type === "SUBSCRIBED").length === 2);
  assert.equal(scheduler.client.frameworkId, frameworkId);
  await writeFile(flag, "");
  await scheduler.untilState("survivor", "TASK_FINISHED");
  const acknowledged = scheduler.updates.filter(({ uuid }) => uuid !== undefined);
  const finished = acknowledged.filter(({ state }) => state === "TASK_FINISHED");
  assert.equal(finished.length, 1);
});

test("kill -9 of an agent: its tasks go on, their updates arrive after its return, none is acknowledged twice", async () => {
  await using cluster = await DevCluster.start({ agents: [AGENT] });
  await using scheduler = new TestScheduler(cluster.master);
  const flag = join(cluster.directory, "go");
  const proof = join(cluster.directory, "proof");
  scheduler.launch("long", waitsFor(flag));
  scheduler.launch("meanwhile", `${waitsFor(`${flag}-1`)}; echo done > '${proof}'; exit 7`);
  await scheduler.untilState("long", "TASK_RUNNING");
  await scheduler.untilState("meanwhile", "TASK_RUNNING");
  const [agent] = cluster.agents;
  // The acknowledgements have to be on the agent's disk, or sending those updates once more is right.
  while ((await acknowledgements(agent!.workDir)) < 4) await sleep(20);
  await agent!.kill();
  await writeFile(`${flag}-1`, "");
  while (!(await exists(proof))) await sleep(20); // it ends while nobody watches
  await agent!.start();
  const ended = await scheduler.untilState("meanwhile", "TASK_FAILED");
  assert.equal(ended.message, "Command exited with status 7");
  await writeFile(flag, "");
  await scheduler.untilState("long", "TASK_FINISHED");
  const uuids = scheduler.updates.flatMap(({ uuid }) =>
    uuid === undefined ? [] : [Buffer.from(uuid).toString("hex")],
  );
  assert.equal(new Set(uuids).size, uuids.length, "an update was delivered again after its acknowledgement");
  assert.deepEqual(
    scheduler.states("long").filter((state) => state !== "TASK_STARTING"),
    ["TASK_RUNNING", "TASK_FINISHED"],
  );
});

test("kill -9 of the master and of the agent: a pod goes on, fails together, and is told once", async () => {
  await using cluster = await DevCluster.start({ agents: [{ ...AGENT, resources: "cpus:2;mem:512;disk:512" }] });
  const info: Partial<v1.FrameworkInfo> = {
    failover_timeout: 600,
    roles: ["*"],
    capabilities: [{ type: "MULTI_ROLE" }, { type: "RESERVATION_REFINEMENT" }],
  };
  await using scheduler = new TestScheduler(cluster.master, { info });
  const flag = join(cluster.directory, "go");
  scheduler.launchPod("pod", { leader: `${waitsFor(flag)}; exit 9`, follower: "sleep 600" });
  const before = await scheduler.untilState("leader", "TASK_RUNNING");
  await scheduler.untilState("follower", "TASK_RUNNING");
  const [agent] = cluster.agents;
  await cluster.killMaster();
  await agent!.kill();
  await agent!.start();
  await cluster.untilAgents(1);
  await scheduler.until(() => scheduler.events.filter(({ type }) => type === "SUBSCRIBED").length === 2);
  await writeFile(flag, "");
  const failed = await scheduler.untilState("leader", "TASK_FAILED");
  assert.equal(failed.message, "Command exited with status 9");
  assert.deepEqual(failed.container_status?.container_id, before.container_status?.container_id);
  await scheduler.untilState("follower", "TASK_KILLED");
  await scheduler.until(() => scheduler.events.some(({ type }) => type === "FAILURE"));
  for (const id of ["leader", "follower"]) {
    const ends = scheduler.updates.filter(
      ({ task_id, state, uuid }) => task_id.value === id && uuid !== undefined && /FAILED|KILLED/.test(state),
    );
    assert.equal(new Set(ends.map(({ uuid }) => Buffer.from(uuid!).toString("hex"))).size, 1);
  }
  await scheduler.client.teardown();
});

test("kill -9 of a scheduler: within its failover timeout a successor takes its task over", async () => {
  await using cluster = await DevCluster.start({ agents: [AGENT] });
  const flag = join(cluster.directory, "go");
  const frameworkId = await killedScheduler(cluster.master, waitsFor(flag), 600);
  const info = { failover_timeout: 600, id: { value: frameworkId } };
  await using successor = new TestScheduler(cluster.master, { info });
  await successor.until(() => successor.states("orphan").includes("TASK_RUNNING")); // by reconciliation
  await writeFile(flag, "");
  await successor.untilState("orphan", "TASK_FINISHED");
});

test("kill -9 of a scheduler: after its failover timeout its tasks are killed", async () => {
  await using cluster = await DevCluster.start({ agents: [AGENT] });
  await killedScheduler(cluster.master, "sleep 600", 0.2);
  const containers = async () => {
    const { ip, port } = cluster.agents[0]!.address;
    return (await (await fetch(`http://${ip}:${port}/containers`)).json()) as unknown[];
  };
  while ((await containers()).length > 0) await sleep(50);
  const state = await cluster.get<{
    completed_frameworks: { tasks: unknown[]; completed_tasks: { state: string }[] }[];
  }>("/state");
  assert.equal(state.completed_frameworks[0]?.completed_tasks[0]?.state, "TASK_KILLED");
});

/** Starts a scheduler with one task, kills it when that runs, and returns its framework's id. */
async function killedScheduler(master: string, command: string, failoverTimeout: number): Promise<string> {
  const program = new URL("./programs/scheduler.ts", import.meta.url).pathname;
  const child = spawn(process.execPath, [program, JSON.stringify({ master, command, failoverTimeout })], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const [line] = (await once(createInterface({ input: child.stdout }), "line")) as [string];
  child.kill("SIGKILL");
  await once(child, "exit");
  return (JSON.parse(line) as { frameworkId: string }).frameworkId;
}

/** How many acknowledgements an agent has written down. */
async function acknowledgements(workDir: string): Promise<number> {
  const files = await Array.fromAsync(glob("meta/**/task.updates", { cwd: workDir }));
  let count = 0;
  for (const file of files) {
    const bytes = await readFile(join(workDir, file));
    for (let at = 0; at + 4 <= bytes.length; at += 4 + bytes.readUInt32LE(at)) {
      const record = bytes.subarray(at + 4, at + 4 + bytes.readUInt32LE(at));
      if (internal.StatusUpdateRecord.decode(record).type === "ACK") count++;
    }
  }
  return count;
}

async function exists(path: string): Promise<boolean> {
  return await access(path).then(
    () => true,
    () => false,
  );
}

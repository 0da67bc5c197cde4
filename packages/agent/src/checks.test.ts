/** Checks with real processes. Source: agent, section 7. */
import assert from "node:assert/strict";
import { readFile, rm, writeFile } from "node:fs/promises";
import { type AddressInfo, createServer } from "node:net";
import { join } from "node:path";
import test from "node:test";
import type { v1 } from "@meseta/protocol";
import { MortalAgent } from "./testing/agent-process.ts";
import { registeredAgent } from "./testing/registered-agent.ts";
import { aFramework, aTask, AGENT_ID, FakeMaster, FRAMEWORK_ID } from "./testing.ts";

const TIMES = { delay_seconds: 0, interval_seconds: 0.05, timeout_seconds: 5, grace_period_seconds: 0 };
const HEALTH_REASON = "REASON_TASK_HEALTH_CHECK_STATUS_UPDATED";

const sandbox = (workDir: string, executor: string) =>
  join(workDir, `slaves/${AGENT_ID}/frameworks/${FRAMEWORK_ID}/executors/${executor}/runs/latest`);

/** What answers every request with 200. */
const SERVER = `exec ${process.execPath} -e "
  const server = require('node:http').createServer((_, response) => response.writeHead(200).end());
  server.listen(PORT, '127.0.0.1');"`;

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

const healthOf = (master: FakeMaster, taskId: string) =>
  master.updates.filter(({ update: { status } }) => status.task_id.value === taskId && status.reason === HEALTH_REASON);

for (const type of ["HTTP", "TCP", "COMMAND"] as const) {
  test(`a task is healthy once its ${type} health check says so`, async (t) => {
    const { master } = await registeredAgent(t);
    const port = await freePort();
    const health: v1.HealthCheck = {
      ...TIMES,
      type,
      grace_period_seconds: 60, // until it listens
      ...(type === "HTTP" && { http: { port, path: "/" } }),
      ...(type === "TCP" && { tcp: { port } }),
      ...(type === "COMMAND" && { command: { value: "test -e $MESOS_SANDBOX/ready && test $WHO = task" } }),
    };
    const value = type === "COMMAND" ? "touch ready; sleep 1000" : SERVER.replace("PORT", `${port}`);
    const environment: v1.Environment = { variables: [{ name: "WHO", value: "task" }] };
    master.runTask(aTask("t", { command: { value, environment }, health_check: health }));
    await master.until(() => healthOf(master, "t").length > 0);
    assert.equal(healthOf(master, "t")[0]?.update.status.healthy, true);
    master.kill("t");
    await master.untilState("t", "TASK_KILLED");
  });
}

test("a task that is not healthy any more is killed; what its check wrote is in its stderr alone", async (t) => {
  const { master, workDir } = await registeredAgent(t);
  const command = { value: "echo looked; test -e well" };
  const health: v1.HealthCheck = { ...TIMES, type: "COMMAND", command, consecutive_failures: 2 };
  master.runTask(
    aTask("t", {
      command: { value: "touch well; echo out; sleep 1000" },
      health_check: { ...health, grace_period_seconds: 60 },
    }),
  );
  await master.until(() => healthOf(master, "t").length > 0);
  await rm(join(sandbox(workDir, "t"), "well"));
  const killed = await master.untilState("t", "TASK_KILLED");
  assert.deepEqual([killed.healthy, killed.message], [false, "Command terminated with signal Terminated"]);
  assert.deepEqual(
    healthOf(master, "t").map(({ update }) => update.status.healthy),
    [true, false, false],
  );
  assert.equal(await readFile(join(sandbox(workDir, "t"), "stdout"), "utf8"), "out\n");
  assert.match(await readFile(join(sandbox(workDir, "t"), "stderr"), "utf8"), /^(looked\n)+$/);
});

test("a command that hangs is killed with everything it started, and counts as a failure", async (t) => {
  const { master } = await registeredAgent(t);
  const health: v1.HealthCheck = {
    ...TIMES,
    type: "COMMAND",
    timeout_seconds: 0.1,
    command: { value: "sleep 4321 & sleep 4321" },
    consecutive_failures: 1,
  };
  master.runTaskGroup([aTask("t", { command: { value: "sleep 1000" }, health_check: health })]);
  const killed = await master.untilState("t", "TASK_KILLED");
  assert.equal(killed.healthy, false);
});

test("kill -9 of the agent: a task goes on being checked, and is not told twice what was told", async (t) => {
  const mortal = await MortalAgent.start(t);
  const { workDir, master } = mortal;
  const framework = aFramework({ checkpoint: true });
  const health: v1.HealthCheck = {
    ...TIMES,
    type: "COMMAND",
    command: { value: `test ! -e ${workDir}/ill` },
    consecutive_failures: 1,
  };
  master.runTask(aTask("t", { command: { value: "sleep 1000" }, health_check: health }), framework);
  await master.until(() => healthOf(master, "t").length === 1);
  await mortal.kill();
  await mortal.startAgain();
  await writeFile(join(workDir, "ill"), "");
  const killed = await master.untilState("t", "TASK_KILLED");
  assert.equal(killed.healthy, false);
  const told = new Map(healthOf(master, "t").map(({ update }) => [update.uuid!.toString(), update.status.healthy]));
  assert.deepEqual([...told.values()], [true, false]);
});

/** An executor on mesos-go's v0 driver, unchanged, under our agent: it registers, runs, is killed, and survives the agent. */
import assert from "node:assert/strict";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test, type TestContext } from "node:test";
import { type AgentOptions, startAgent } from "@meseta/agent";
import { AGENT_ID, aFramework, anExecutorTask, FakeMaster, FRAMEWORK_ID } from "@meseta/agent/testing";
import { internal } from "@meseta/protocol";
import { buildMesosGo, mesosGoMissing } from "./clients.ts";

const skip = mesosGoMissing();
const EXITED = "mesos.internal.ExitedExecutorMessage";
const ECHO = "mesos.internal.ExecutorToFrameworkMessage";
let programs = "";

before(async () => {
  if (skip !== false) return;
  programs = await mkdtemp(join(tmpdir(), "meseta-mesos-go-"));
  buildMesosGo(programs, "v0executor");
});
after(async () => {
  if (programs !== "") await rm(programs, { recursive: true });
});

async function setUp(t: TestContext) {
  const directory = await mkdtemp(join(tmpdir(), "meseta-go-executor-"));
  const master = await FakeMaster.listen();
  t.after(async () => {
    await master[Symbol.asyncDispose]();
    await rm(directory, { recursive: true, force: true });
  });
  const options: AgentOptions = {
    master: master.address,
    port: 0,
    workDir: join(directory, "work"),
    runtimeDir: join(directory, "run"),
    resources: "cpus:2;mem:512",
    registrationBackoffMs: 1,
    switchUser: false,
    executorReregistrationTimeoutMs: 4_000,
  };
  const task = (id: string, name: string) => ({
    ...anExecutorTask(id, "go", { command: { value: `exec ${join(programs, "v0executor")}` } }),
    name,
  });
  const sandbox = join(directory, `work/slaves/${AGENT_ID}/frameworks/${FRAMEWORK_ID}/executors/go/runs/latest/stdout`);
  return { master, options, task, said: () => readFile(sandbox, "utf8") };
}

const target = {
  agent_id: { value: AGENT_ID },
  framework_id: { value: FRAMEWORK_ID },
  executor_id: { value: "go" },
};

test(
  "mesos-go: the v0 executor driver runs tasks, is told to kill one, echoes a message, and shuts down",
  { skip },
  async (t) => {
    const { master, options, task, said } = await setUp(t);
    await using _agent = await startAgent(options);
    await master.until(() => master.received.some(({ name }) => name === "mesos.internal.UpdateSlaveMessage"));
    master.runTask(task("a", "quick"));
    master.runTask(task("b", "long"), aFramework(), false);
    const finished = await master.untilState("a", "TASK_FINISHED");
    assert.deepEqual(
      [finished.message, finished.source, finished.executor_id?.value],
      ["by mesos-go", "SOURCE_EXECUTOR", "go"],
    );
    assert.deepEqual(master.statesOf("a"), ["TASK_RUNNING", "TASK_FINISHED"]);
    await master.untilState("b", "TASK_RUNNING");
    master.send(internal.FrameworkToExecutorMessage, { ...target, data: Buffer.from("hello") });
    await master.until(() => master.received.some(({ name }) => name === ECHO));
    const echo = master.received.find(({ name }) => name === ECHO)!.body as internal.ExecutorToFrameworkMessage;
    assert.equal(Buffer.from(echo.data).toString(), "hello");
    master.kill("b");
    await master.untilState("b", "TASK_KILLED");
    master.send(internal.ShutdownExecutorMessage, {
      framework_id: target.framework_id,
      executor_id: target.executor_id,
    });
    await master.until(() => master.received.some(({ name }) => name === EXITED));
    assert.ok((await said()).startsWith(`registered go ${FRAMEWORK_ID} ${AGENT_ID}\n`));
  },
);

test("mesos-go: the v0 executor driver comes back to an agent that was away, and goes on", { skip }, async (t) => {
  const { master, options, task, said } = await setUp(t);
  const first = await startAgent(options);
  await master.until(() => master.received.some(({ name }) => name === "mesos.internal.UpdateSlaveMessage"));
  master.runTask(task("a", "long"), aFramework({ checkpoint: true }));
  await master.untilState("a", "TASK_RUNNING");
  await first[Symbol.asyncDispose]();
  await using _second = await startAgent({ ...options, port: first.address.port });
  while (!(await said()).includes("reregistered")) await new Promise((resolve) => setImmediate(resolve));
  master.kill("a");
  await master.until(() => master.received.some(({ name }) => name === "mesos.internal.ReregisterSlaveMessage"));
  master.kill("a");
  await master.untilState("a", "TASK_KILLED");
  master.send(internal.ShutdownFrameworkMessage, { framework_id: target.framework_id });
  await master.until(() => master.received.some(({ name }) => name === EXITED));
});

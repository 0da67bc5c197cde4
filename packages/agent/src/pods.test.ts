/** Task groups with real processes. Source: agent, sections 2.3, 3.2 and 8.4. */
import assert from "node:assert/strict";
import { chmod, readFile, readlink, realpath, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import test, { type TestContext } from "node:test";
import type { internal, v1 } from "@meseta/protocol";
import type { RunningAgent } from "./agent.ts";
import { readProcess } from "./launcher/process-tree.ts";
import type { AgentOptions } from "./options.ts";
import { MortalAgent } from "./testing/agent-process.ts";
import { registeredAgent } from "./testing/registered-agent.ts";
import { aFramework, aTask, AGENT_ID, FakeMaster, FRAMEWORK_ID } from "./testing.ts";

const CHECKPOINTING = aFramework({ checkpoint: true, capabilityTypes: ["MULTI_ROLE", "TASK_KILLING_STATE"] });

interface SetUp {
  readonly master: FakeMaster;
  readonly agent: RunningAgent;
  readonly workDir: string;
  /** The sandbox of the executor `pod`. */
  readonly sandbox: string;
}

async function setUp(t: TestContext, options: Partial<AgentOptions> = {}): Promise<SetUp> {
  const rig = await registeredAgent(t, options);
  return {
    ...rig,
    sandbox: join(rig.workDir, `slaves/${AGENT_ID}/frameworks/${FRAMEWORK_ID}/executors/pod/runs/latest`),
  };
}

const member = (id: string, value: string, fields: Partial<v1.TaskInfo> = {}) =>
  aTask(id, { command: { value }, ...fields });
const EXITED = "mesos.internal.ExitedExecutorMessage";

test("the tasks of a pod run side by side, each in its sandbox, and the pod ends with the last", async (t) => {
  const { master, sandbox } = await setUp(t);
  master.runTaskGroup([member("a", "pwd; echo $MESOS_SANDBOX"), member("b", "exit 0")]);
  const status = await master.untilState("a", "TASK_FINISHED");
  await master.untilState("b", "TASK_FINISHED");
  for (const id of ["a", "b"])
    assert.deepEqual(master.statesOf(id), ["TASK_STARTING", "TASK_RUNNING", "TASK_FINISHED"]);
  await master.until(() => master.received.some(({ name }) => name === EXITED));
  const root = await readlink(sandbox);
  const { value: child, parent } = status.container_status!.container_id!;
  assert.equal(parent?.value, root);
  assert.equal(await readlink(join(sandbox, "tasks/a")), `../containers/${child}`);
  const own = await realpath(join(sandbox, "containers", child));
  assert.equal(await readFile(join(own, "stdout"), "utf8"), `${own}\n${own}\n`);
  assert.equal((await stat(own)).mode & 0o777, 0o750);
});

test("what a pod uses is what its tasks use, and its tasks are found in /state and GET_CONTAINERS", async (t) => {
  const { master, agent } = await setUp(t);
  master.runTaskGroup([member("a", "exec sleep 1000"), member("b", "exec sleep 1000")]);
  const status = await master.untilState("a", "TASK_RUNNING");
  await master.untilState("b", "TASK_RUNNING");
  const get = async (path: string, call?: string) => {
    const post = { method: "POST", headers: { "Content-Type": "application/json" }, body: call };
    const response = await fetch(`http://127.0.0.1:${agent.address.port}${path}`, call === undefined ? {} : post);
    return (await response.json()) as never;
  };
  const [one] = (await get("/monitor/statistics")) as { executor_id: string; statistics: { mem_rss_bytes: number } }[];
  assert.equal(one?.executor_id, "pod");
  assert.ok(one.statistics.mem_rss_bytes > 0);
  const state = (await get("/state")) as { frameworks: { executors: { type: string; tasks: { id: string }[] }[] }[] };
  const [executor] = state.frameworks[0]!.executors;
  assert.deepEqual([executor?.type, executor?.tasks.map(({ id }) => id)], ["DEFAULT", ["a", "b"]]);
  const listed = (await get("/api/v1", `{"type":"GET_CONTAINERS","get_containers":{"show_nested":true}}`)) as {
    get_containers: { containers: { container_id: v1.ContainerID; executor_id: v1.ExecutorID }[] };
  };
  const ids = listed.get_containers.containers.map(({ container_id: id }) => id.value);
  assert.deepEqual(ids.length, 3);
  assert.ok(ids.includes(status.container_status!.container_id!.value));
});

test("a task that fails takes the others along, with SIGTERM to the first process of each", async (t) => {
  const { master, sandbox } = await setUp(t);
  const patient = "trap 'echo told; exit 5' TERM; echo up; while :; do sleep 0.05; done";
  master.runTaskGroup([
    member("bad", "while [ ! -e ../../go ]; do sleep 0.02; done; exit 3"),
    member("other", patient),
  ]);
  await master.untilState("bad", "TASK_RUNNING");
  const running = await master.untilState("other", "TASK_RUNNING");
  const log = join(sandbox, "containers", running.container_status!.container_id!.value, "stdout");
  while ((await readFile(log, "utf8")) !== "up\n") await new Promise((resolve) => setImmediate(resolve));
  await writeFile(join(sandbox, "go"), "");
  assert.equal((await master.untilState("bad", "TASK_FAILED")).message, "Command exited with status 3");
  assert.equal((await master.untilState("other", "TASK_KILLED")).message, "Command exited with status 5");
  assert.equal(await readFile(log, "utf8"), "up\ntold\n");
});

test("two tasks of a pod share a directory of its sandbox", async (t) => {
  const { master, sandbox } = await setUp(t);
  const container: v1.ContainerInfo = {
    type: "MESOS",
    volumes: [
      {
        mode: "RW",
        container_path: "shared",
        source: { type: "SANDBOX_PATH", sandbox_path: { type: "PARENT", path: "common/data" } },
      },
    ],
  };
  master.runTaskGroup([
    member("writer", "echo hello > shared/part && mv shared/part shared/done", { container }),
    member("reader", "while [ ! -e shared/done ]; do sleep 0.02; done; cat shared/done", { container }),
  ]);
  await master.untilState("writer", "TASK_FINISHED");
  await master.untilState("reader", "TASK_FINISHED");
  assert.equal(await readFile(join(sandbox, "tasks/reader/stdout"), "utf8"), "hello\n");
  assert.equal(await readFile(join(sandbox, "common/data/done"), "utf8"), "hello\n");
});

const needsRoot = process.getuid?.() === 0 ? false : "only root can switch users";

test(
  "tasks of a pod run as their users, who cannot lead the agent out of the sandbox",
  { skip: needsRoot },
  async (t) => {
    const { master, sandbox, workDir } = await setUp(t);
    await chmod(workDir, 0o755);
    const outside = join(workDir, "outside");
    await writeFile(outside, "");
    const volume = (path: string): v1.ContainerInfo => ({
      type: "MESOS",
      volumes: [
        {
          mode: "RW",
          container_path: "shared",
          source: { type: "SANDBOX_PATH", sandbox_path: { type: "PARENT", path } },
        },
      ],
    });
    const user = "nobody";
    const wait = "while [ ! -e $MESOS_SANDBOX/shared/over ]; do sleep 0.02; done";
    master.runTaskGroup([
      aTask("owner", {
        command: { value: `id -un; touch shared/mine; ln -s ${workDir} shared/out; ${wait}`, user },
        container: volume("common"),
      }),
      aTask("vandal", {
        command: { value: `mv ../../containers ../../gone || ln -s / ../../containers/x; ${wait}`, user },
        container: volume("common"),
      }),
    ]);
    await master.untilState("owner", "TASK_RUNNING");
    const common = join(sandbox, "common");
    const uid = (await stat(join(sandbox, "tasks/owner"))).uid;
    assert.equal((await stat(common)).uid, uid);
    while (
      !(await stat(join(common, "out")).then(
        () => true,
        () => false,
      ))
    )
      await new Promise((resolve) => setImmediate(resolve));
    assert.match(await readFile(join(sandbox, "tasks/owner/stdout"), "utf8"), /^nobody\n/);
    const late = aTask("late", { command: { value: "true", user }, container: volume("common/out/made") });
    master.runTaskGroup([late], { launch_executor: false });
    const refused = await master.untilState("late", "TASK_FAILED");
    assert.match(refused.message ?? "", /Cannot make common\/out\/made in the sandbox/);
    assert.equal(
      await stat(join(workDir, "made")).then(
        () => true,
        () => false,
      ),
      false,
    );
    assert.equal((await stat(join(sandbox, "containers"))).uid, 0);
    await writeFile(join(common, "over"), "");
    for (const id of ["owner", "vandal"]) await master.untilState(id, "TASK_FINISHED");
  },
);

test("a task that ignores SIGTERM is killed with everything it started when its grace is over", async (t) => {
  const { master, sandbox } = await setUp(t);
  const policy = { grace_period: { nanoseconds: 1e8 } };
  const value = "trap '' TERM; echo deaf; setsid sleep 4242 & sleep 4242";
  master.runTaskGroup([member("deaf", value, { kill_policy: policy })], { framework: CHECKPOINTING });
  await master.untilState("deaf", "TASK_RUNNING");
  const said = async () => readFile(join(sandbox, "tasks/deaf/stdout"), "utf8");
  while ((await said()) === "") await new Promise((resolve) => setImmediate(resolve));
  master.kill("deaf");
  assert.equal((await master.untilState("deaf", "TASK_KILLED")).message, "Command terminated with signal Killed");
  assert.deepEqual(master.statesOf("deaf"), ["TASK_STARTING", "TASK_RUNNING", "TASK_KILLING", "TASK_KILLED"]);
});

test("kill -9 of the agent: a pod goes on, and the next agent tells what became of it", async (t) => {
  const mortal = await MortalAgent.start(t);
  const { workDir, master } = mortal;
  const waitFor = (file: string, then: string) => `while [ ! -e ${workDir}/${file} ]; do sleep 0.02; done; ${then}`;
  master.runTaskGroup([member("a", waitFor("go-a", "exit 0")), member("b", waitFor("go-b", "exit 4"))], {
    framework: CHECKPOINTING,
  });
  const before = await master.untilState("a", "TASK_RUNNING");
  await master.untilState("b", "TASK_RUNNING");
  await mortal.kill();
  await writeFile(join(workDir, "go-a"), "");
  master.updates.length = 0;
  await mortal.startAgain();
  const finished = await master.untilState("a", "TASK_FINISHED");
  assert.deepEqual(finished.container_status?.container_id, before.container_status?.container_id);
  const report = master.received.findLast(({ name }) => name === "mesos.internal.ReregisterSlaveMessage")!
    .body as internal.ReregisterSlaveMessage;
  assert.deepEqual(
    report.executor_infos?.map((info) => [info.executor_id.value, info.type]),
    [["pod", "DEFAULT"]],
  );
  await writeFile(join(workDir, "go-b"), "");
  assert.equal((await master.untilState("b", "TASK_FAILED")).message, "Command exited with status 4");
  await master.until(() => master.received.some(({ name }) => name === EXITED));
});

test("an agent that ends takes the pods of frameworks that do not checkpoint along", async (t) => {
  const { master, agent } = await setUp(t);
  master.runTaskGroup([member("a", "exec sleep 98765")]);
  const supervisor = (await master.untilState("a", "TASK_RUNNING")).container_status!.executor_pid!;
  const [command] = (await readFile(`/proc/${supervisor}/task/${supervisor}/children`, "utf8")).trim().split(" ");
  await agent[Symbol.asyncDispose]();
  while (readProcess(Number(command)) !== undefined) await new Promise((resolve) => setImmediate(resolve));
});

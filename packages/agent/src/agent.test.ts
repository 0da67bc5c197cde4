import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { chmod, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import test from "node:test";
import { fileURLToPath } from "node:url";
import { internal } from "@meseta/protocol";
import { startAgent } from "./agent.ts";
import { killedBy } from "./launcher/exit-status.ts";
import { parseRun } from "./launcher/run-record.ts";
import { RECOVERY_DEFAULTS } from "./recovery-flags.ts";
import { MortalAgent } from "./testing/agent-process.ts";
import { registeredAgent, RESOURCES, settings } from "./testing/registered-agent.ts";
import { aFramework, aTask, AGENT_ID, anExecutorTask, FakeMaster, FRAMEWORK_ID } from "./testing.ts";

const CHECKPOINTING = aFramework({ checkpoint: true });

const sandboxOf = (workDir: string, executorId: string) =>
  join(workDir, `slaves/${AGENT_ID}/frameworks/${FRAMEWORK_ID}/executors/${executorId}/runs/latest`);

test("an agent registers as Mesos's does, and says what it has right after", async (t) => {
  const { master, agent } = await registeredAgent(t, { attributes: "rack:r1;slots:3" });
  const sent = (name: string) => master.received.find((message) => message.name === `mesos.internal.${name}`)!.body;
  const register = sent("RegisterSlaveMessage") as internal.RegisterSlaveMessage;
  const update = sent("UpdateSlaveMessage") as internal.UpdateSlaveMessage;
  assert.equal(register.version, "1.12.0");
  assert.equal(register.agent.checkpoint, true);
  assert.deepEqual(
    register.agent.resources?.map(({ name, role }) => [name, role]),
    [
      ["cpus", "*"],
      ["mem", "*"],
      ["disk", "*"],
      ["ports", "*"],
    ],
  );
  assert.equal(register.agent.attributes?.length, 2);
  assert.equal(register.agent_capabilities?.[0]?.type, "MULTI_ROLE");
  assert.equal(update.update_oversubscribed_resources, false);
  assert.deepEqual([update.operations, update.resource_providers], [{}, {}]);
  assert.deepEqual(update.resource_version_uuid, register.resource_version_uuid);
  assert.equal(agent.agentId, AGENT_ID);
});

test("a command task starts, runs, finishes, and leaves its output in the sandbox", async (t) => {
  const { master, workDir } = await registeredAgent(t);
  master.runTask(aTask("t1", { command: { value: "echo out; echo err >&2" } }));
  const status = await master.untilState("t1", "TASK_FINISHED");
  assert.deepEqual(master.statesOf("t1"), ["TASK_STARTING", "TASK_RUNNING", "TASK_FINISHED"]);
  assert.equal(status.message, "Command exited with status 0");
  assert.equal(status.executor_id?.value, "t1");
  assert.equal(status.container_status?.network_infos?.[0]?.ip_addresses?.[0]?.ip_address, "127.0.0.1");
  assert.equal(await readFile(join(sandboxOf(workDir, "t1"), "stdout"), "utf8"), "out\n");
  assert.equal(await readFile(join(sandboxOf(workDir, "t1"), "stderr"), "utf8"), "err\n");
  assert.equal((await stat(sandboxOf(workDir, "t1"))).mode & 0o777, 0o750);
});

const ends = [
  { name: "exit 3", command: "exit 3", state: "TASK_FAILED", message: "Command exited with status 3" },
  {
    name: "exit 137, which is no signal",
    command: "exit 137",
    state: "TASK_FAILED",
    message: "Command exited with status 137",
  },
  { name: "SIGKILL", command: "kill -9 $$", state: "TASK_FAILED", message: "Command terminated with signal Killed" },
  { name: "SIGABRT", command: "kill -6 $$", state: "TASK_FAILED", message: "Command terminated with signal Aborted" },
] as const;
test("a command that fails is told in Mesos's words", async (t) => {
  const { master } = await registeredAgent(t);
  for (const [index, { command }] of ends.entries())
    master.runTask(aTask(`end-${index}`, { command: { value: command } }));
  for (const [index, { state, message, name }] of ends.entries()) {
    const status = await master.untilState(`end-${index}`, state);
    assert.equal(status.message?.replace(" (core dumped)", ""), message, name);
  }
});

test("a kill ends the whole tree of a command, politely at first", async (t) => {
  const { master, workDir } = await registeredAgent(t);
  const framework = aFramework({ capabilityTypes: ["MULTI_ROLE", "TASK_KILLING_STATE"] });
  master.runTask(aTask("polite", { command: { value: "sleep 100 & sleep 100; wait" } }), framework);
  const deaf = { value: `trap '' TERM; : > ${join(workDir, "deaf")}; while :; do sleep 100; done` };
  master.runTask(aTask("deaf", { command: deaf }), framework);
  await master.untilState("polite", "TASK_RUNNING");
  await master.untilState("deaf", "TASK_RUNNING");
  while (!existsSync(join(workDir, "deaf"))) await new Promise((resolve) => setImmediate(resolve)); // running is not yet deaf
  const kill = (id: string, nanoseconds: number) =>
    master.send(internal.KillTaskMessage, {
      framework_id: { value: FRAMEWORK_ID },
      task_id: { value: id },
      kill_policy: { grace_period: { nanoseconds } },
    });
  kill("polite", 60e9);
  kill("deaf", 60e9);
  assert.match(
    (await master.untilState("polite", "TASK_KILLED")).message!,
    /^Command terminated with signal Terminated/,
  );
  kill("deaf", 1e6); // only ever shorter
  assert.match((await master.untilState("deaf", "TASK_KILLED")).message!, /^Command terminated with signal Killed/);
  assert.ok(master.statesOf("deaf").includes("TASK_KILLING"));
});

test("the environment of a task is exactly what it should be", async (t) => {
  process.env["MESETA_TEST_LEAK"] = "1";
  const { master, workDir, agent } = await registeredAgent(t);
  const variables = [
    { name: "PLAIN", value: "1" },
    { name: "HOSTILE", value: `'"$(id)\`id\`\n;&|<>\\ *` },
  ];
  master.runTask(aTask("env", { command: { value: "env -0", environment: { variables } } }));
  await master.untilState("env", "TASK_FINISHED");
  const text = await readFile(join(sandboxOf(workDir, "env"), "stdout"), "utf8");
  const environment = new Map(
    text
      .split("\0")
      .filter(Boolean)
      .map((line) => [line.slice(0, line.indexOf("=")), line.slice(line.indexOf("=") + 1)]),
  );
  assert.equal(environment.get("HOSTILE"), variables[1]!.value);
  assert.equal(environment.get("MESOS_SLAVE_PID"), `slave(1)@127.0.0.1:${agent.address.port}`);
  assert.equal(environment.get("MESOS_EXECUTOR_SHUTDOWN_GRACE_PERIOD"), "5secs");
  assert.deepEqual([...environment.keys()].toSorted(), [
    "HOSTILE",
    "LIBPROCESS_PORT",
    "MESOS_AGENT_ENDPOINT",
    "MESOS_ALLOCATION_ROLE",
    "MESOS_CHECKPOINT",
    "MESOS_DIRECTORY",
    "MESOS_EXECUTOR_ID",
    "MESOS_EXECUTOR_SHUTDOWN_GRACE_PERIOD",
    "MESOS_FRAMEWORK_ID",
    "MESOS_HTTP_COMMAND_EXECUTOR",
    "MESOS_SANDBOX",
    "MESOS_SLAVE_ID",
    "MESOS_SLAVE_PID",
    "PATH",
    "PLAIN",
    "PWD", // set by the shell
  ]);
});

const needsRoot = process.getuid?.() === 0 ? false : "only root can switch users";

test("a task runs as the user it names, in a sandbox that is that user's", { skip: needsRoot }, async (t) => {
  const { master, workDir } = await registeredAgent(t);
  await chmod(workDir, 0o755);
  const value = "id -un; id -u; id -g; touch mine; echo $HOME";
  master.runTask(aTask("user", { command: { value, user: "nobody", uris: [{ value: "/etc/hostname" }] } }));
  master.runTask(aTask("number", { command: { value: "id -u", user: "12345" } }));
  master.runTask(aTask("stranger", { command: { value, user: "no such user" } }));
  await master.untilState("user", "TASK_FINISHED");
  const [name, uid, , home] = (await readFile(join(sandboxOf(workDir, "user"), "stdout"), "utf8")).split("\n");
  assert.deepEqual([name, home], ["nobody", ""]);
  for (const file of [".", "stdout", "stderr", "mine", "hostname"]) {
    assert.equal((await stat(join(sandboxOf(workDir, "user"), file))).uid, Number(uid), file);
  }
  await master.untilState("number", "TASK_FINISHED");
  assert.equal(await readFile(join(sandboxOf(workDir, "number"), "stdout"), "utf8"), "12345\n");
  const stranger = await master.untilState("stranger", "TASK_LOST");
  assert.match(stranger.message ?? "", /No user 'no such user' on this machine/);
});

test("what cannot be fetched fails the task, with the URI and the cause", async (t) => {
  const { master } = await registeredAgent(t);
  master.runTask(aTask("fetch", { command: { value: "true", uris: [{ value: "/nowhere/at/all" }] } }));
  const status = await master.untilState("fetch", "TASK_FAILED");
  assert.equal(status.reason, "REASON_CONTAINER_LAUNCH_FAILED");
  assert.match(
    status.message!,
    /^Failed to launch container: Failed to fetch all URIs for container '[-0-9a-f]{36}': Failed to fetch '\/nowhere\/at\/all': ENOENT/,
  );
});

test("a custom executor that never subscribes is given up, and the master hears that it exited", async (t) => {
  const { master } = await registeredAgent(t, { executorRegistrationTimeoutMs: 50 });
  master.runTask(anExecutorTask("e1", "silent", { command: { value: "sleep 100" } }));
  const status = await master.untilState("e1", "TASK_FAILED");
  assert.equal(status.reason, "REASON_EXECUTOR_REGISTRATION_TIMEOUT");
  await master.until(() => master.received.some(({ name }) => name === "mesos.internal.ExitedExecutorMessage"));
});

const executorScript = fileURLToPath(new URL("testdata/executor.ts", import.meta.url));
const executorCommand = (kind: string) => ({
  command: { value: `exec ${process.execPath} ${executorScript} ${kind}` },
});

for (const kind of ["json", "protobuf"]) {
  test(`a custom executor in ${kind} gets tasks, kills and messages, and is heard`, async (t) => {
    const { master } = await registeredAgent(t);
    const task = (id: string, name: string) => ({ ...anExecutorTask(id, "x1", executorCommand(kind)), name });
    master.runTask(task("a", "quick"));
    master.runTask(task("b", "long"), aFramework(), false);
    await master.untilState("a", "TASK_FINISHED");
    const running = await master.untilState("b", "TASK_RUNNING");
    assert.equal(running.executor_id?.value, "x1");
    assert.equal(running.source, "SOURCE_EXECUTOR");
    const target = {
      agent_id: { value: AGENT_ID },
      framework_id: { value: FRAMEWORK_ID },
      executor_id: { value: "x1" },
    };
    master.send(internal.FrameworkToExecutorMessage, { ...target, data: Buffer.from("hello") });
    const echo = "mesos.internal.ExecutorToFrameworkMessage";
    await master.until(() => master.received.some(({ name }) => name === echo));
    const message = master.received.find(({ name }) => name === echo)!.body as internal.ExecutorToFrameworkMessage;
    assert.equal(Buffer.from(message.data).toString(), "hello");
    master.send(internal.KillTaskMessage, { framework_id: { value: FRAMEWORK_ID }, task_id: { value: "b" } });
    await master.untilState("b", "TASK_KILLED");
    master.send(internal.ShutdownExecutorMessage, {
      framework_id: { value: FRAMEWORK_ID },
      executor_id: { value: "x1" },
    });
    await master.until(() => master.received.some(({ name }) => name === "mesos.internal.ExitedExecutorMessage"));
    const exited = master.received.find(({ name }) => name === "mesos.internal.ExitedExecutorMessage")!;
    assert.equal((exited.body as internal.ExitedExecutorMessage).status, 0);
  });
}

test("an executor that crashes takes its tasks along", async (t) => {
  const { master } = await registeredAgent(t);
  const task = (id: string, name: string) => ({ ...anExecutorTask(id, "x1", executorCommand("json")), name });
  master.runTask(task("bystander", "long"));
  master.runTask(task("culprit", "crash"), aFramework(), false);
  for (const id of ["bystander", "culprit"]) {
    const status = await master.untilState(id, "TASK_FAILED");
    assert.deepEqual([status.reason, status.message], ["REASON_EXECUTOR_TERMINATED", "Executor terminated"]);
  }
  await master.until(() => master.received.some(({ name }) => name === "mesos.internal.ExitedExecutorMessage"));
  const exited = master.received.find(({ name }) => name === "mesos.internal.ExitedExecutorMessage")!;
  assert.equal((exited.body as internal.ExitedExecutorMessage).status, 3 << 8);
});

test("a master that comes back on its address finds its agent again, with the task that ran on", async (t) => {
  const { master, agent } = await registeredAgent(t);
  master.runTask(aTask("t", { command: { value: "sleep 1000" } }));
  await master.untilState("t", "TASK_RUNNING");
  const { port } = master;
  await master[Symbol.asyncDispose]();
  await using second = await FakeMaster.listen(port);
  await second.until(() => second.received.some(({ name }) => name === "mesos.internal.ReregisterSlaveMessage"));
  const { body } = second.received.find(({ name }) => name === "mesos.internal.ReregisterSlaveMessage")!;
  const report = body as internal.ReregisterSlaveMessage;
  assert.equal(report.agent.id?.value, agent.agentId);
  assert.deepEqual(
    report.tasks?.map(({ state }) => state),
    ["TASK_RUNNING"],
  );
  second.send(internal.KillTaskMessage, { framework_id: { value: FRAMEWORK_ID }, task_id: { value: "t" } });
  await second.untilState("t", "TASK_KILLED");
});

test("an agent that ends leaves the tasks of checkpointing frameworks running, and no others", async (t) => {
  const { master, agent, workDir } = await registeredAgent(t);
  master.runTask(aTask("kept", { command: { value: "sleep 1000" } }), CHECKPOINTING);
  master.runTask(aTask("lost", { command: { value: "sleep 1000" } }), aFramework({ id: { value: "M1-0001" } }));
  const [kept, lost] = await Promise.all([
    master.untilState("kept", "TASK_RUNNING"),
    master.untilState("lost", "TASK_RUNNING"),
  ]);
  await agent[Symbol.asyncDispose]();
  while (await hasCommand(lost.container_status!.executor_pid!)) await new Promise((resolve) => setImmediate(resolve));
  assert.equal(await hasCommand(kept.container_status!.executor_pid!), true);
  await using again = await startAgent({ ...settings(workDir, master), port: agent.address.port });
  await again.shutdown();
  assert.equal(await hasCommand(kept.container_status!.executor_pid!), false);
});

test("an agent that is what it was not keeps its hands off the checkpoints of another", async (t) => {
  const { master, agent, workDir } = await registeredAgent(t);
  await agent[Symbol.asyncDispose]();
  const { port } = agent.address;
  const start = (resources: string) => startAgent({ ...settings(workDir, master), port, resources });
  await assert.rejects(start("cpus:1"), (error: Error & { code?: string }) => {
    assert.equal(error.code, "AGENT_START");
    assert.match(error.message, /resources were .* remove .*slaves\/latest/);
    return true;
  });
  await using again = await start(RESOURCES);
  assert.equal(again.agentId, AGENT_ID);
});

test("an agent may come back with more than it had, and is known by its id", async (t) => {
  const { master, agent, workDir } = await registeredAgent(t);
  await agent[Symbol.asyncDispose]();
  const { port } = agent.address;
  const start = (resources: string, policy: "equal" | "additive") => {
    const recovery = { ...RECOVERY_DEFAULTS, policy };
    return startAgent({ ...settings(workDir, master), port, resources, recovery });
  };
  const count = (name: string) => master.received.filter((one) => one.name === name).length;
  const updates = count("mesos.internal.UpdateSlaveMessage");
  const more = RESOURCES.replace(/cpus:\d+/, "cpus:999");
  await assert.rejects(start(more, "equal"), /--reconfiguration_policy=additive if it only has more/);
  const reports = () => master.received.filter(({ name }) => name === "mesos.internal.ReregisterSlaveMessage");
  await using again = await start(more, "additive");
  await master.until(() => reports().length > 0);
  const { agent: slave } = reports().at(-1)!.body as internal.ReregisterSlaveMessage;
  assert.equal(slave.resources?.find(({ name }) => name === "cpus")?.scalar?.value, 999);
  assert.equal(again.agentId, AGENT_ID);
  await master.until(() => count("mesos.internal.UpdateSlaveMessage") > updates);
  await again[Symbol.asyncDispose]();
  await assert.rejects(start(RESOURCES, "additive"), /resources were .*cpus:999/, "less than before is another agent");
});

test("an agent that cannot read a checkpoint does not start, unless it is told to go on without", async (t) => {
  const { master, agent, workDir } = await registeredAgent(t);
  master.runTask(aTask("t", { command: { value: "sleep 1000" } }), CHECKPOINTING);
  await master.untilState("t", "TASK_RUNNING");
  await agent[Symbol.asyncDispose]();
  const meta = join(workDir, "meta");
  const journals = (await readdir(meta)).filter((name) => name.startsWith("journal."));
  for (const name of journals) await rm(join(meta, name)); // they would mend it
  await writeFile(join(meta, `slaves/${AGENT_ID}/frameworks/${FRAMEWORK_ID}/framework.info`), "no message");
  const start = (strict: boolean) => {
    const recovery = { ...RECOVERY_DEFAULTS, strict };
    return startAgent({ ...settings(workDir, master), port: agent.address.port, recovery });
  };
  await assert.rejects(start(true), (error: Error & { code?: string }) => {
    assert.equal(error.code, "AGENT_START");
    assert.match(error.message, /framework\.info: .*--no-strict/);
    return true;
  });
  await using again = await start(false);
  const snapshot = await fetch(`http://127.0.0.1:${again.address.port}/metrics/snapshot`);
  const metrics = (await snapshot.json()) as Record<string, number>;
  assert.equal(metrics["slave/recovery_errors"], 1);
});

test("an agent told to clean up ends what another left running, and then itself", async (t) => {
  const { master, agent, workDir } = await registeredAgent(t);
  master.runTask(aTask("t", { command: { value: "sleep 1000" } }), CHECKPOINTING);
  const { container_status: container } = await master.untilState("t", "TASK_RUNNING");
  await agent[Symbol.asyncDispose]();
  assert.equal(await hasCommand(container!.executor_pid!), true);
  const before = master.received.length;
  await using cleaner = await startAgent({
    ...settings(workDir, master),
    resources: "cpus:1", // another agent's than what it finds
    recovery: { ...RECOVERY_DEFAULTS, recover: "cleanup" },
  });
  assert.deepEqual(await cleaner.finished, {});
  assert.equal(await hasCommand(container!.executor_pid!), false);
  assert.deepEqual(master.received.slice(before), []);
  await cleaner[Symbol.asyncDispose]();
  assert.equal(existsSync(join(workDir, "meta/slaves/latest")), false, "whoever comes next is a new agent");
});

test("kill -9 of an agent: its tasks go on, and the next one tells what became of them", async (t) => {
  const mortal = await MortalAgent.start(t);
  const { workDir, master } = mortal;
  const waitFor = (file: string, then: string) => {
    return { value: `while [ ! -e ${join(workDir, file)} ]; do sleep 0.02; done; ${then}` };
  };
  master.runTask(aTask("before", { command: { value: "exit 7" } }), CHECKPOINTING);
  await master.untilState("before", "TASK_FAILED");
  master.acknowledges = false; // from here on the updates wait in the agent
  master.runTask(aTask("away", { command: waitFor("go-away", "kill -9 $$") }), CHECKPOINTING);
  master.runTask(aTask("later", { command: waitFor("go-later", "exit 5") }), CHECKPOINTING);
  master.runTask({ ...anExecutorTask("x-task", "x1", executorCommand("json")), name: "long" }, CHECKPOINTING);
  master.runTask(aTask("forgotten", { command: { value: "sleep 1000" } }), aFramework({ id: { value: "M1-0001" } }));
  for (const id of ["away", "later", "forgotten"]) await master.untilState(id, "TASK_STARTING");
  await master.untilState("x-task", "TASK_RUNNING");
  const forgottenPid = master.lastOf("forgotten")!.container_status!.executor_pid!;
  await mortal.kill();

  await writeFile(join(workDir, "go-away"), "");
  const runs = join(workDir, "runtime/launcher");
  for (let texts: string[] = []; !texts.some((text) => parseRun(text).status === killedBy(9));) {
    const names = (await readdir(runs)).filter((name) => name.endsWith(".run"));
    texts = await Promise.all(names.map((name) => readFile(join(runs, name), "utf8")));
  }
  master.acknowledges = true;
  master.updates.length = 0;
  await mortal.startAgain();
  const away = await master.untilState("away", "TASK_FAILED");
  assert.equal(away.message, "Command terminated with signal Killed");
  assert.deepEqual(master.statesOf("away"), ["TASK_STARTING", "TASK_RUNNING", "TASK_FAILED"]);
  assert.deepEqual(master.statesOf("before"), [], "what was acknowledged is not told again");
  const report = master.received.findLast(({ name }) => name === "mesos.internal.ReregisterSlaveMessage")!
    .body as internal.ReregisterSlaveMessage;
  assert.deepEqual(report.tasks?.map((task) => task.task_id.value).toSorted(), ["away", "later", "x-task"]);
  assert.deepEqual(
    report.executor_infos?.map((info) => info.executor_id.value),
    ["x1"],
  );
  assert.equal(await hasCommand(forgottenPid), false, "what was not checkpointed is gone");

  await writeFile(join(workDir, "go-later"), "");
  assert.equal((await master.untilState("later", "TASK_FAILED")).message, "Command exited with status 5");
  const target = { framework_id: { value: FRAMEWORK_ID }, task_id: { value: "x-task" } };
  master.send(internal.KillTaskMessage, target);
  await master.untilState("x-task", "TASK_KILLED");
  master.send(internal.ShutdownFrameworkMessage, { framework_id: { value: FRAMEWORK_ID } });
  await master.until(() => master.received.some(({ name }) => name === "mesos.internal.ExitedExecutorMessage"));
});

/** Whether a supervisor has a command running; one without ends by itself. */
async function hasCommand(supervisor: number): Promise<boolean> {
  const children = await readFile(`/proc/${supervisor}/task/${supervisor}/children`, "utf8").catch(() => "");
  return children.trim() !== "";
}

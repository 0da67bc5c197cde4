/** Agents, engines, clients and supervisors that end while containers go on. Source: agent, sections 2.4 and 8.4. */
import assert from "node:assert/strict";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import test, { after, before, suite } from "node:test";
import { fileURLToPath } from "node:url";
import { decodeUtf8, type v1 } from "@meseta/protocol";
import { systemTimers } from "@meseta/runtime";
import { startAgent } from "../agent.ts";
import { ISOLATION_DEFAULTS } from "../isolators/flags.ts";
import { exitedWith } from "../launcher/exit-status.ts";
import { MortalAgent } from "../testing/agent-process.ts";
import { settings } from "../testing/registered-agent.ts";
import { aFramework, aTask, type FakeMaster } from "../testing.ts";
import { DockerContainers } from "./containers.ts";
import { DockerEngine } from "./engine.ts";
import {
  dockerAgent,
  dockerOptions,
  dockerTask,
  type DockerScene,
  noEngine,
  sandboxes,
  TestEngine,
  until,
} from "./testing.ts";

const shell = (value: string): v1.CommandInfo => ({ value });
const nameOf = ({ container_status: status }: v1.TaskStatus) => `mesos-${status!.container_id!.value}`;
/** Says that it is there, waits for a file in its sandbox, and ends as that says. */
const waiting = shell(
  "echo ready; while [ ! -e $MESOS_SANDBOX/go ]; do sleep 0.05; done; echo went; exit $(cat $MESOS_SANDBOX/go)",
);
const KEEPING = aFramework({ checkpoint: true });
const ENDS = new Set(["TASK_FINISHED", "TASK_FAILED", "TASK_KILLED", "TASK_LOST", "TASK_GONE", "TASK_DROPPED"]);
const endsOf = (master: FakeMaster, id: string) => master.statesOf(id).filter((state) => ENDS.has(state));
const isBack = (master: FakeMaster) => () =>
  master.received.some(({ name }) => name === "mesos.internal.ReregisterSlaveMessage");

/** The processes whose command lines have a word, and of a program. */
function processesWith(word: string, program: string): number[] {
  return readdirSync("/proc")
    .map(Number)
    .filter((pid) => {
      if (!(pid > 0)) return false;
      try {
        const words = readFileSync(`/proc/${pid}/cmdline`, "utf8").split("\0");
        return words[0]!.endsWith(program) && words.some((one) => one.includes(word));
      } catch {
        return false; // gone
      }
    });
}

const ready = async (master: FakeMaster, printed: DockerScene["printed"], ...ids: string[]) => {
  for (const id of ids) {
    await master.untilState(id, "TASK_RUNNING");
    await until(() => printed(id) === "ready");
  }
};

suite("containers that outlive others", { skip: noEngine(), timeout: 110_000, concurrency: 3 }, () => {
  let engine: TestEngine;
  before(async () => {
    engine = await TestEngine.start();
  });
  after(async () => engine[Symbol.asyncDispose]());

  const isRunning = (name: string) => engine.docker("inspect", "--format", "{{.State.Running}}", name) === "true";
  const mortal = (t: Parameters<typeof MortalAgent.start>[0], fields = {}) =>
    MortalAgent.start(t, { docker: dockerOptions(engine, fields), executorShutdownGraceMs: 2_000 });

  test("a killed agent finds its containers again, those that ended, too, and each end is told once", async (t) => {
    const agent = await mortal(t);
    const { master } = agent;
    const { sandbox, printed } = sandboxes(agent.workDir);
    for (const id of ["goes-on", "ends", "is-killed"]) master.runTask(dockerTask(id, waiting), KEEPING);
    const hungry = shell("echo ready; while [ ! -e $MESOS_SANDBOX/go ]; do sleep 0.05; done; exec tail /dev/zero");
    const parameters = [{ key: "memory-swap", value: String(96 * 1024 * 1024) }];
    master.runTask(dockerTask("hungry", hungry, { parameters }), KEEPING);
    await ready(master, printed, "goes-on", "ends", "is-killed", "hungry");
    await agent.kill();
    for (const id of ["ends", "hungry"]) {
      writeFileSync(join(sandbox(id), "go"), "5");
      await until(() => !isRunning(nameOf(master.lastOf(id)!)));
    }
    await agent.startAgain();
    const ended = await master.untilState("ends", "TASK_FAILED");
    assert.equal(ended.message, "Container exited with status 5");
    assert.equal((await master.untilState("hungry", "TASK_FAILED")).reason, "REASON_CONTAINER_LIMITATION_MEMORY");
    await master.until(isBack(master));
    writeFileSync(join(sandbox("goes-on"), "go"), "0");
    master.kill("is-killed");
    await master.untilState("goes-on", "TASK_FINISHED");
    await master.untilState("is-killed", "TASK_KILLED");
    assert.equal(printed("goes-on"), "ready\nwent");
    for (const id of ["goes-on", "ends", "is-killed", "hungry"]) {
      assert.deepEqual(endsOf(master, id).length, 1, id);
      const told = master.updates.filter(({ update: { status } }) => {
        return status.task_id.value === id && status.state === "TASK_RUNNING";
      });
      // One whose acknowledgement was lost with the agent is told again, and is the same.
      assert.equal(new Set(told.map(({ update }) => Buffer.from(update.uuid!).toString("hex"))).size, 1, id);
    }
  });

  test("an agent that is killed while a container starts tells all of it afterwards", async (t) => {
    const agent = await mortal(t);
    const { master } = agent;
    const { printed, sandbox } = sandboxes(agent.workDir);
    master.runTask(dockerTask("a", waiting), KEEPING);
    master.runTask(dockerTask("b", shell("exit 4")), KEEPING);
    await master.untilState("a", "TASK_STARTING");
    await agent.kill();
    await agent.startAgain();
    const running = await master.untilState("a", "TASK_RUNNING");
    assert.ok(running.data === undefined || JSON.parse(decodeUtf8(running.data))[0].Name === `/${nameOf(running)}`);
    await until(() => printed("a") === "ready");
    writeFileSync(join(sandbox("a"), "go"), "0");
    await master.untilState("a", "TASK_FINISHED");
    await master.until(() => endsOf(master, "b").length === 1);
    assert.equal(endsOf(master, "a").length, 1);
  });

  test("DockerContainers tells of an end that came while it recovered, once it is asked to tell", async (t) => {
    const directory = await mkdtemp(join(tmpdir(), "meseta-expected-"));
    t.after(() => rm(directory, { recursive: true }));
    const told: string[] = [];
    const tell = (...words: unknown[]) => void told.push(words.join(" "));
    await using containers = new DockerContainers({
      ...{ docker: dockerOptions(engine), engine: new DockerEngine(engine.socket), client: "docker" },
      ...{ workDir: directory, runtimeDir: directory, sandboxDirectory: "/s", credentials: undefined },
      cgroups: ISOLATION_DEFAULTS.cgroups,
      events: {
        networks: (id) => tell("networks", id),
        launching: (id) => tell("launching", id),
        started: (id) => tell("started", id),
        exited: (id, status) => tell("exited", id, status),
        failed: (id) => tell("failed", id),
        updateFailed: (id) => tell("updateFailed", id),
        problem: (text) => tell("problem", text),
      },
      endClient: () => {},
      timers: systemTimers,
      nowMs: () => Date.now(),
    });
    containers.expect(["one"]);
    assert.ok(containers.has("one"));
    containers.clientEnded("one", exitedWith(3));
    const info: v1.ContainerInfo = { type: "DOCKER", docker: { image: "bb" } };
    const one = { containerId: "one", info, isTask: true, supervisor: 1, isTold: true, status: undefined };
    await containers.recover([one]);
    assert.deepEqual(told, []);
    containers.resume([one]);
    await until(() => told.length > 0);
    assert.deepEqual(told, [`exited one ${exitedWith(3)}`]);
    assert.ok(!containers.has("one"));
  });

  test("containers of an agent that nobody wants are ended when it starts, and nobody else's", async (t) => {
    const run = (name: string, ...more: readonly string[]) =>
      engine.docker("run", "--detach", "--network=none", `--name=${name}`, ...more, "bb", "sleep", "600");
    const { workDir, agent, master } = await dockerAgent(t, engine);
    await agent[Symbol.asyncDispose]();
    run("mesos-orphan", `--label=meseta.work_dir=${workDir}`);
    run("mesos-other-agent", "--label=meseta.work_dir=/elsewhere");
    run("mesos-mesos");
    engine.docker("run", "--network=none", `--label=meseta.work_dir=${workDir}`, "--name=mesos-ended", "bb", "true");
    const again = (killOrphans: boolean) =>
      startAgent({
        ...settings(workDir, master),
        port: agent.address.port,
        docker: dockerOptions(engine, { killOrphans, removeDelayMs: 10 }),
      });
    const names = () => engine.docker("ps", "--all", "--format", "{{.Names}}").split("\n");
    const lenient = await again(false);
    await until(() => !names().includes("mesos-ended"));
    assert.ok(isRunning("mesos-orphan"));
    await lenient.shutdown();
    const strict = await again(true);
    await until(() => !names().includes("mesos-orphan"));
    assert.ok(isRunning("mesos-other-agent") && isRunning("mesos-mesos"));
    await strict.shutdown();
  });

  test("a client that is killed is replaced, and without its supervisor a container ends", async (t) => {
    const { master, sandbox, printed } = await dockerAgent(t, engine);
    master.runTask(dockerTask("client", waiting));
    master.runTask(dockerTask("all", waiting));
    await ready(master, printed, "client", "all");
    const name = nameOf(master.lastOf("client")!);
    const [client] = processesWith(name, "/docker");
    process.kill(client!, "SIGKILL");
    await until(() => processesWith(name, "/docker").some((pid) => pid !== client));
    writeFileSync(join(sandbox("client"), "go"), "0");
    await master.untilState("client", "TASK_FINISHED");
    assert.equal(printed("client"), "ready\nwent");
    const other = nameOf(master.lastOf("all")!);
    for (const pid of processesWith(other, "sh")) process.kill(pid, "SIGKILL");
    await master.untilState("all", "TASK_FAILED");
    assert.ok(!isRunning(other));
  });

  test("an executor in a container subscribes, runs tasks, and comes back to its agent", async (t) => {
    const agent = await mortal(t);
    const { master } = agent;
    const root = fileURLToPath(new URL("../../../..", import.meta.url));
    const volumes = ["/usr", "/lib", "/lib64", "/opt", root].map((path): v1.Volume => {
      return { mode: "RO", container_path: path, host_path: path };
    });
    const script = fileURLToPath(new URL("../testdata/executor.ts", import.meta.url));
    const executor: v1.ExecutorInfo = {
      ...{ type: "CUSTOM", executor_id: { value: "e" }, framework_id: KEEPING.id! },
      command: { shell: false, value: process.execPath, arguments: [script] },
      container: { type: "DOCKER", docker: { image: "bb" }, volumes },
      resources: [{ name: "mem", type: "SCALAR", scalar: { value: 256 } }],
    };
    const task = (id: string, name: string) =>
      ({ ...aTask(id, { executor, name }), command: undefined }) as v1.TaskInfo;
    master.runTask(task("one", "stays"), KEEPING);
    const running = await master.untilState("one", "TASK_RUNNING");
    const name = nameOf(running);
    const shares = () => engine.docker("inspect", "--format", "{{.HostConfig.CpuShares}}", name);
    const before = shares();
    master.runTask(task("two", "stays"), KEEPING, false);
    await master.untilState("two", "TASK_RUNNING");
    await until(() => shares() !== before);
    await agent.kill();
    await agent.startAgain();
    await master.until(isBack(master));
    master.runTask(task("three", "quick"), KEEPING, false);
    await master.untilState("three", "TASK_FINISHED");
    engine.docker("kill", name);
    for (const id of ["one", "two"]) {
      assert.equal((await master.untilState(id, "TASK_FAILED")).message, "Executor terminated");
    }
    await master.until(() => master.received.some(({ name: one }) => one === "mesos.internal.ExitedExecutorMessage"));
  });

  test("an agent that leaves takes what nobody would find again, and no agent forgets its engine", async (t) => {
    const agent = await mortal(t);
    const { master, workDir } = agent;
    const { printed } = sandboxes(workDir);
    master.runTask(dockerTask("kept", waiting), KEEPING);
    await ready(master, printed, "kept");
    await agent.kill();
    await assert.rejects(startAgent({ ...settings(workDir, master), port: agent.port }), {
      code: "AGENT_START",
      message: /^Cannot go on with 1 Docker containers of earlier/,
    });
    await agent.startAgain();
    const { agent: leaving, master: another, printed: said } = await dockerAgent(t, engine);
    another.runTask(dockerTask("lost", waiting));
    await ready(another, said, "lost");
    const lost = nameOf(another.lastOf("lost")!);
    await leaving[Symbol.asyncDispose]();
    await until(() => !engine.docker("ps", "--format", "{{.Names}}").includes(lost));
    await master.until(isBack(master));
    master.kill("kept");
    await master.untilState("kept", "TASK_KILLED");
  });
});

suite("containers that outlive their engine's daemon", { skip: noEngine(), timeout: 110_000 }, () => {
  let engine: TestEngine;
  before(async () => {
    engine = await TestEngine.start();
  });
  after(async () => engine[Symbol.asyncDispose]());

  test("an engine that is started anew finds its containers, and their tasks go on", async (t) => {
    const { master, sandbox, printed } = await dockerAgent(t, engine);
    master.runTask(dockerTask("t", waiting));
    master.runTask(dockerTask("u", waiting));
    await ready(master, printed, "t", "u");
    await engine.stopDaemon();
    t.after(() => engine.startDaemon()); // in any case, for what has to be ended
    writeFileSync(join(sandbox("u"), "go"), "6"); // it ends while nobody looks
    master.runTask(dockerTask("early", shell("true")));
    const early = await master.untilState("early", "TASK_FAILED");
    assert.match(early.message!, /^Failed to launch container: Cannot inspect image bb: there is no engine at/);
    await engine.startDaemon();
    writeFileSync(join(sandbox("t"), "go"), "0");
    await master.untilState("t", "TASK_FINISHED");
    assert.equal((await master.untilState("u", "TASK_FAILED")).message, "Container exited with status 6");
    assert.equal(printed("t"), "ready\nwent");
    master.runTask(dockerTask("late", shell("echo late")));
    await master.untilState("late", "TASK_FINISHED");
    assert.deepEqual(endsOf(master, "t").length, 1);
  });

  test("a kill waits for an engine that does not answer", async (t) => {
    const { master, printed } = await dockerAgent(t, engine);
    master.runTask(dockerTask("t", waiting));
    await ready(master, printed, "t");
    await engine.stopDaemon();
    t.after(() => engine.startDaemon()); // in any case, for what has to be ended
    master.kill("t");
    master.runTask(dockerTask("other", shell("true"))); // nothing is in its way
    await master.untilState("other", "TASK_FAILED");
    assert.deepEqual(endsOf(master, "t"), []);
    await engine.startDaemon();
    await master.untilState("t", "TASK_KILLED");
  });
});

/** Tasks in containers of a real engine, on the machine's own network. Source: agent, section 2.4. */
import assert from "node:assert/strict";
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import test, { after, before, suite } from "node:test";
import { decodeUtf8, internal, type v1 } from "@meseta/protocol";
import { parseResources } from "@meseta/resources";
import { startAgent } from "../agent.ts";
import { ISOLATION_DEFAULTS } from "../isolators/flags.ts";
import { aFramework, aTask, FakeMaster, FRAMEWORK_ID } from "../testing.ts";
import { settings } from "../testing/registered-agent.ts";
import { dockerAgent, dockerOptions, dockerTask, noEngine, TestEngine, until } from "./testing.ts";
import { DOCKER_DEFAULTS } from "./flags.ts";

const MB = 1024 * 1024;
const seconds = (count: number) => ({ nanoseconds: count * 1e9 });
const shell = (value: string): v1.CommandInfo => ({ value });
const nameOf = ({ container_status: status }: v1.TaskStatus) => `mesos-${status!.container_id!.value}`;

suite("an agent with a Docker engine", { skip: noEngine(), timeout: 110_000, concurrency: 4 }, () => {
  let engine: TestEngine;
  before(async () => {
    engine = await TestEngine.start();
    engine.import(Buffer.alloc(1024), "empty"); // an archive of nothing
    const entry = ['ENTRYPOINT ["/bin/echo", "entry"]', 'CMD ["of the image"]', "ENV PATH=/bin:/own", "WORKDIR /bin"];
    engine.derive("entry", ...entry);
  });
  after(async () => engine[Symbol.asyncDispose]());

  const inspect = (name: string) => JSON.parse(engine.docker("inspect", name))[0];

  test("a task runs in a container, and what it says, sees and ends with is told", async (t) => {
    const { master, printed, sandbox } = await dockerAgent(
      t,
      engine,
      {},
      { executorEnvironment: { NOT: "for tasks" } },
    );
    const value =
      'echo out; echo err >&2; touch $MESOS_SANDBOX/made; echo "$A|$LINES|$#"; env >$MESOS_SANDBOX/env; exit 3';
    const variables = [
      { name: "A", value: "a b'\"$x=1 # none" },
      { name: "LINES", value: "1\n2" },
      {
        name: "S",
        type: "SECRET" as const,
        secret: { type: "VALUE" as const, value: { data: Buffer.from("hidden") } },
      },
    ];
    master.runTask(dockerTask("t", { value, environment: { variables } }));
    const ended = await master.untilState("t", "TASK_FAILED");
    assert.deepEqual(master.statesOf("t"), ["TASK_STARTING", "TASK_RUNNING", "TASK_FAILED"]);
    assert.equal(ended.message, "Container exited with status 3");
    assert.equal(ended.source, "SOURCE_EXECUTOR");
    assert.equal(printed("t"), "out\na b'\"$x=1 # none|1\n2|0");
    assert.equal(printed("t", "stderr"), "err");
    assert.ok(existsSync(join(sandbox("t"), "made")));
    const seen = Object.fromEntries(
      printed("t", "env")
        .split("\n")
        .map((line) => line.split("=", 2)),
    );
    assert.equal(seen["MESOS_SANDBOX"], "/mnt/mesos/sandbox");
    assert.equal(seen["MESOS_CONTAINER_NAME"], nameOf(ended));
    assert.equal(seen["S"], "hidden");
    for (const name of ["MESOS_SLAVE_ID", "NOT", "DOCKER_CONFIG"]) assert.equal(seen[name], undefined, name);

    const running = await master.untilState("t", "TASK_RUNNING");
    const [data] = JSON.parse(decodeUtf8(running.data!));
    assert.equal(data.Name, `/${nameOf(ended)}`);
    assert.equal(data.HostConfig.NetworkMode, "host");
    assert.equal(running.container_status!.network_infos![0]!.ip_addresses![0]!.ip_address, "127.0.0.1");
    // What is kept of a status on the agent is not what the engine said.
    assert.equal(master.updates.filter(({ update }) => update.status.data !== undefined).length, 1);
  });

  test("resources become what the engine allows", async (t) => {
    const cgroups = { ...ISOLATION_DEFAULTS.cgroups, enableCfs: true, limitSwap: true };
    const { master } = await dockerAgent(t, engine, {}, { isolation: { ...ISOLATION_DEFAULTS, cgroups } });
    const other = await dockerAgent(t, engine);
    // Executors of tasks have 0.1 CPUs and 32 MB besides.
    master.runTask(dockerTask("cfs", shell("sleep 60")));
    const limits = { cpus: { value: 0.9 }, mem: { value: 96 } };
    other.master.runTask(dockerTask("limited", shell("sleep 60"), {}, { limits }));
    other.master.runTask(dockerTask("free", shell("sleep 60"), {}, { limits: { mem: { value: Infinity } } }));
    const of = async (running: Promise<v1.TaskStatus>) => inspect(nameOf(await running)).HostConfig;
    const cfs = await of(master.untilState("cfs", "TASK_RUNNING"));
    assert.deepEqual([cfs.CpuShares, cfs.CpuPeriod, cfs.CpuQuota], [512, 100_000, 50_000]);
    assert.deepEqual([cfs.Memory, cfs.MemorySwap, cfs.MemoryReservation], [96 * MB, 96 * MB, 0]);
    const limited = await of(other.master.untilState("limited", "TASK_RUNNING"));
    assert.deepEqual([limited.CpuShares, limited.CpuQuota], [512, 100_000]);
    assert.deepEqual([limited.Memory, limited.MemoryReservation], [128 * MB, 96 * MB]);
    assert.ok(limited.OomScoreAdj > 900 && limited.OomScoreAdj < 1000, String(limited.OomScoreAdj));
    const free = await of(other.master.untilState("free", "TASK_RUNNING"));
    assert.deepEqual([free.CpuQuota, free.Memory, free.MemoryReservation], [0, 0, 96 * MB]);
  });

  test("a command is a shell's, or words after the entry point, or whatever the image says", async (t) => {
    const { master, printed } = await dockerAgent(t, engine);
    const rows: [id: string, command: v1.CommandInfo, image: string, said: string][] = [
      ["shell", { value: "echo $PATH; pwd" }, "entry", "/bin:/own\n/bin"],
      ["words", { shell: false, value: "one", arguments: ["two  three", "$x"] }, "entry", "entry one two  three $x"],
      ["rest", { shell: false, arguments: ["only"] }, "entry", "entry only"],
      ["nothing", { shell: false }, "entry", "entry of the image"],
      ["plain", { shell: false, value: "/bin/echo", arguments: ["-n", "x"] }, "bb", "x"],
    ];
    for (const [id, command, image] of rows) master.runTask(dockerTask(id, command, { image }));
    for (const [id, , , said] of rows) {
      assert.equal((await master.untilState(id, "TASK_FINISHED")).message, "Container exited with status 0");
      assert.equal(printed(id), said, id);
    }
  });

  test("volumes are the machine's, the sandbox's or the engine's", async (t) => {
    const { master, workDir, printed, sandbox } = await dockerAgent(t, engine);
    const outside = join(workDir, 'out,"side');
    mkdirSync(outside);
    writeFileSync(join(outside, "file"), "from outside");
    const volumes: v1.Volume[] = [
      { mode: "RO", container_path: "/ro", host_path: outside },
      { mode: "RW", container_path: "below", host_path: outside },
      { mode: "RW", container_path: "/made", host_path: "relative/made" },
      {
        mode: "RW",
        container_path: "/named",
        source: { type: "DOCKER_VOLUME", docker_volume: { name: "v1", driver: "local" } },
      },
      {
        mode: "RW",
        container_path: "/new",
        source: { type: "HOST_PATH", host_path: { path: join(workDir, "new/dir") } },
      },
    ];
    const value = [
      "cat /ro/file $MESOS_SANDBOX/below/file; touch /ro/x 2>/dev/null || echo refused",
      "touch /made/here /named/there /new/too $MESOS_SANDBOX/below/written",
    ].join("; ");
    master.runTask(dockerTask("a:b", shell(value), {}, {}, { volumes }));
    await master.untilState("a:b", "TASK_FINISHED");
    assert.equal(printed("a:b"), "from outsidefrom outsiderefused");
    assert.ok(existsSync(join(sandbox("a:b"), "relative/made/here")));
    assert.ok(existsSync(join(outside, "written")) && existsSync(join(workDir, "new/dir/too")));
    assert.equal(engine.docker("volume", "ls", "--quiet", "--filter", "name=v1"), "v1");
  });

  test("persistent volumes are in the sandbox, and stay", async (t) => {
    const { master, workDir, sandbox } = await dockerAgent(t, engine);
    const volume = (mode: "RW" | "RO", container_path: string): v1.Resource => ({
      ...{ name: "disk", type: "SCALAR", scalar: { value: 64 } },
      reservations: [{ type: "DYNAMIC", role: "store", principal: "p" }],
      disk: { persistence: { id: "v" }, volume: { mode, container_path } },
    });
    master.send(internal.CheckpointResourcesMessage, { resources: [volume("RW", "data")] });
    const allocation = { allocation_info: { role: "store" } };
    const has = (one: v1.Resource) => ({
      resources: [...parseResources("cpus:0.1;mem:32"), one].map((resource) => ({ ...resource, ...allocation })),
    });
    const write = "echo kept >>$MESOS_SANDBOX/data/file";
    for (const id of ["one", "two"]) {
      master.runTask(dockerTask(id, shell(write), {}, has(volume("RW", "data"))));
      await master.untilState(id, "TASK_FINISHED");
    }
    const path = join(workDir, "volumes/roles/store/v/file");
    assert.equal(readFileSync(path, "utf8"), "kept\nkept\n");
    assert.deepEqual(readdirSync(join(sandbox("two"), "data")), [], "it is only to be seen in the container");
  });

  test("what cannot be run is told with its reason, and leaves nothing", async (t) => {
    const { master, workDir, agent } = await dockerAgent(t, engine);
    const parameters = (key: string, value: string) => [{ key, value }];
    const gpus = { resources: parseResources("cpus:0.1;mem:32;gpus:1") };
    const options = "Failed to create docker run options: ";
    const run = "Failed to run docker container: ";
    const rows: [id: string, task: Parameters<typeof dockerTask>, message: RegExp][] = [
      [
        "ports",
        ["", shell("true"), { port_mappings: [{ host_port: 1, container_port: 1 }] }],
        RegExp(`^${options}Port mappings are only supported for bridge and user-defined networks$`),
      ],
      ["user", ["", shell("true"), { network: "USER" }], RegExp(`^${options}No network info found in container info$`)],
      [
        "relative",
        ["", shell("true"), {}, {}, { volumes: [{ mode: "RW", container_path: "a", host_path: "b" }] }],
        RegExp(`^${options}Both host_path 'b' and container_path 'a' of a volume are relative$`),
      ],
      [
        "dots",
        ["", shell("true"), {}, {}, { volumes: [{ mode: "RW", container_path: "/a", host_path: "x/../../b" }] }],
        RegExp(`^${options}.*must be a path inside the sandbox$`),
      ],
      ["noshell", ["", { shell: true }], RegExp(`^${options}Shell specified but no command value provided$`)],
      [
        "key",
        ["", shell("true"), { parameters: parameters("x=1 --privileged", "y") }],
        RegExp(`^${options}'x=1 --privileged' is no option of docker run$`),
      ],
      [
        "detach",
        ["", shell("true"), { parameters: parameters("detach", "true") }],
        RegExp(`^${options}The parameter 'detach' is the agent's own to set$`),
      ],
      ["gpus", ["", shell("true"), {}, gpus], RegExp(`^${options}Docker containers have no GPUs`)],
      [
        "option",
        ["", shell("true"), { parameters: parameters("no-such-option", "y") }],
        RegExp(`^${run}unknown flag: --no-such-option`),
      ],
      [
        "program",
        ["", { shell: false, value: "/bin/none" }],
        RegExp(`^${run}.*/bin/none.*no such file or directory`, "s"),
      ],
      ["nosh", ["", shell("true"), { image: "empty" }], RegExp(`^${run}.*/bin/sh.*no such file or directory`, "s")],
      [
        "network",
        ["", shell("true"), { network: "USER" }, {}, { network_infos: [{ name: "nowhere" }] }],
        RegExp(`^${run}.*network nowhere not found`),
      ],
    ];
    for (const [id, [, ...rest]] of rows) master.runTask(dockerTask(id, ...rest));
    for (const [id, , message] of rows) {
      const ended = await master.untilState(id, "TASK_FAILED");
      assert.match(ended.message!, message);
      assert.equal(ended.source, "SOURCE_EXECUTOR");
      assert.equal(ended.reason, undefined);
      assert.deepEqual(master.statesOf(id), ["TASK_STARTING", "TASK_FAILED"]);
    }
    master.runTask(dockerTask("name", shell("true"), { image: "-v=/:/x" }));
    const named = await master.untilState("name", "TASK_FAILED");
    assert.match(named.message!, /^Failed to launch container: Invalid image name '-v=\/:\/x'/);
    assert.equal(named.reason, "REASON_CONTAINER_LAUNCH_FAILED");
    assert.deepEqual(readdirSync(join(workDir, "runtime/docker")), ["config"]);
    await until(() => engine.docker("ps", "--all", "--quiet", "--filter", `label=meseta.work_dir=${workDir}`) === "");
    assert.equal((await fetch(`http://127.0.0.1:${agent.address.port}/health`)).status, 200);
  });

  test("a kill is the container's own signal, and SIGKILL when the grace is over", async (t) => {
    const { master, printed } = await dockerAgent(t, engine);
    const framework = aFramework({ capabilities: [{ type: "TASK_KILLING_STATE" }] });
    const obedient = "trap 'echo told; exit 0' USR1; echo ready; while :; do sleep 0.1; done";
    master.runTask(
      dockerTask("obeys", shell(obedient), { parameters: [{ key: "stop-signal", value: "USR1" }] }),
      framework,
    );
    const stubborn = dockerTask("stubborn", shell("trap '' TERM; echo ready; while :; do sleep 0.1; done"), {});
    master.runTask({ ...stubborn, kill_policy: { grace_period: seconds(0.3) } }, framework);
    for (const id of ["obeys", "stubborn"]) {
      await master.untilState(id, "TASK_RUNNING");
      await until(() => printed(id).includes("ready"));
      master.kill(id);
    }
    const obeyed = await master.untilState("obeys", "TASK_KILLED");
    assert.equal(obeyed.message, "Container exited with status 0");
    assert.equal(printed("obeys"), "ready\ntold");
    const killed = await master.untilState("stubborn", "TASK_KILLED");
    assert.equal(killed.message, "Container exited with status 137");
    assert.ok(master.statesOf("stubborn").includes("TASK_KILLING"));
  });

  test("a later kill brings the end forward, and a task that takes too long fails", async (t) => {
    const { master, printed } = await dockerAgent(t, engine);
    const stubborn = shell("trap '' TERM; echo ready; while :; do sleep 0.1; done");
    master.runTask(dockerTask("shorter", stubborn, {}, { kill_policy: { grace_period: seconds(3600) } }));
    master.runTask(dockerTask("long", stubborn, {}, { max_completion_time: seconds(0.5) }));
    await master.untilState("shorter", "TASK_RUNNING");
    await until(() => printed("shorter") === "ready");
    const kill = (policy?: v1.KillPolicy) =>
      master.send(internal.KillTaskMessage, {
        framework_id: { value: FRAMEWORK_ID },
        task_id: { value: "shorter" },
        ...(policy !== undefined && { kill_policy: policy }),
      });
    kill();
    kill({ grace_period: seconds(0) });
    await master.untilState("shorter", "TASK_KILLED");
    const long = await master.untilState("long", "TASK_FAILED");
    assert.equal(long.reason, "REASON_MAX_COMPLETION_TIME_REACHED");
    assert.equal(long.message, "Container exited with status 137");
  });

  test("memory that runs out is told", async (t) => {
    const { master } = await dockerAgent(
      t,
      engine,
      {},
      { isolation: { ...ISOLATION_DEFAULTS, cgroups: { ...ISOLATION_DEFAULTS.cgroups, limitSwap: true } } },
    );
    master.runTask(dockerTask("hungry", { shell: false, value: "tail", arguments: ["/dev/zero"] }));
    const ended = await master.untilState("hungry", "TASK_FAILED");
    assert.equal(ended.reason, "REASON_CONTAINER_LIMITATION_MEMORY");
    assert.equal(ended.message, "Memory limit exceeded: Requested: 96MB");
    assert.equal(ended.limitation!.resources![0]!.scalar!.value, 96);
  });

  test("checks are made in the container, and what they start does not outlive them", async (t) => {
    const { master, sandbox, printed } = await dockerAgent(t, engine);
    const times = { delay_seconds: 0, interval_seconds: 0.05, timeout_seconds: 20 };
    const value = "echo ready; while [ ! -e $MESOS_SANDBOX/stop ]; do sleep 0.05; done";
    const variables = [{ name: "CODE", value: "7" }];
    const check: v1.CheckInfo = {
      ...times,
      type: "COMMAND",
      command: {
        command: { value: "echo checked; cat $MESOS_SANDBOX/code || exit $CODE", environment: { variables } },
      },
    };
    master.runTask(dockerTask("checked", shell(value), {}, { check }));
    await master.until(() => master.lastOf("checked")?.check_status?.command?.exit_code === 7);
    writeFileSync(join(sandbox("checked"), "code"), "");
    await master.until(() => master.lastOf("checked")?.check_status?.command?.exit_code === 0);
    assert.equal(printed("checked"), "ready");
    assert.match(printed("checked", "stderr"), /checked/);
    writeFileSync(join(sandbox("checked"), "stop"), "");
    await master.untilState("checked", "TASK_FINISHED");

    const slow: v1.HealthCheck = {
      ...times,
      ...{ type: "COMMAND", timeout_seconds: 0.5, consecutive_failures: 1_000, grace_period_seconds: 0 },
      command: { shell: false, value: "/bin/sh", arguments: ["sh", "-c", "echo x >>$MESOS_SANDBOX/tries; sleep 4321"] },
    };
    master.runTask(dockerTask("sick", shell("sleep 600"), {}, { health_check: slow }));
    const running = await master.untilState("sick", "TASK_RUNNING");
    // Each try but the one that is under way was given up, and is gone.
    await until(() => existsSync(join(sandbox("sick"), "tries")) && printed("sick", "tries").length > "x\nx\nx".length);
    const left = () => engine.docker("top", nameOf(running), "-o", "pid,args").match(/sleep 4321/g)?.length ?? 0;
    await until(() => left() <= 1);
    assert.equal(master.lastOf("sick")!.healthy, false);
    master.kill("sick");
    await master.untilState("sick", "TASK_KILLED");
  });

  test("files are fetched before, and the task's user has the sandbox", async (t) => {
    const { master, printed, workDir, sandbox } = await dockerAgent(t, engine);
    const file = join(workDir, "file.txt");
    writeFileSync(file, "fetched");
    chmodSync(workDir, 0o755); // for whoever the fetcher is
    const command = { value: "cat $MESOS_SANDBOX/file.txt", user: "nobody", uris: [{ value: file }] };
    master.runTask(dockerTask("fetches", command));
    master.runTask(dockerTask("fails", { ...command, uris: [{ value: "/nowhere" }] }));
    await master.untilState("fetches", "TASK_FINISHED");
    assert.equal(printed("fetches"), "fetched");
    assert.notEqual(statSync(sandbox("fetches")).uid, 0);
    const failed = await master.untilState("fails", "TASK_FAILED");
    assert.match(failed.message!, /^Failed to launch container: Failed to fetch all URIs for container/);
  });

  test("what a container uses is counted by its own cgroups, not by its client", async (t) => {
    const { master, ask } = await dockerAgent(t, engine);
    master.runTask(dockerTask("busy", shell("while :; do :; done")));
    await master.untilState("busy", "TASK_RUNNING");
    for (;;) {
      const [one] = (await ask("/monitor/statistics")) as { statistics: Record<string, number> }[];
      const { cpus_user_time_secs: user, mem_rss_bytes: rss, mem_limit_bytes: limit } = one!.statistics;
      assert.equal(limit, 96 * MB);
      if (user! + one!.statistics["cpus_system_time_secs"]! < 0.2) continue;
      assert.ok(rss! > 0 && rss! < 16 * MB, `${rss} bytes`); // a client has twice that
      break;
    }
    const containers = (await ask("/containers")) as { container_id: string; status: { executor_pid: number } }[];
    assert.equal(containers.length, 1);
    master.kill("busy");
    await master.untilState("busy", "TASK_KILLED");
  });

  test("containers that ended are removed after a while, with their volumes", async (t) => {
    const { master } = await dockerAgent(t, engine, { removeDelayMs: 50 });
    const kept = await dockerAgent(t, engine);
    master.runTask(dockerTask("goes", shell("true"), { parameters: [{ key: "volume", value: "/anonymous" }] }));
    kept.master.runTask(dockerTask("stays", shell("true")));
    const gone = nameOf(await master.untilState("goes", "TASK_FINISHED"));
    const stays = nameOf(await kept.master.untilState("stays", "TASK_FINISHED"));
    const all = () => engine.docker("ps", "--all", "--format", "{{.Names}}").split("\n");
    await until(() => !all().includes(gone));
    assert.ok(all().includes(stays));
  });

  test("parameters are options of docker run, and go last", async (t) => {
    const { master, printed } = await dockerAgent(t, engine);
    const parameters = [
      { key: "env", value: "OWN=a b" },
      { key: "user", value: "1234" },
      { key: "workdir", value: "/bin" },
      { key: "rm", value: "true" },
    ];
    master.runTask(dockerTask("p", shell('echo "$OWN"; id -u; pwd'), { parameters, privileged: true }));
    const ended = await master.untilState("p", "TASK_FINISHED");
    assert.equal(printed("p"), "a b\n1234\n/bin");
    assert.ok(master.statesOf("p").includes("TASK_RUNNING"));
    assert.ok(!engine.docker("ps", "--all", "--format", "{{.Names}}").includes(nameOf(ended)));
    const value = "test -t 1 && test -t 2 && echo terminal";
    master.runTask(dockerTask("tty", shell(value), {}, {}, { tty_info: {} }));
    await master.untilState("tty", "TASK_FINISHED");
    assert.equal(printed("tty"), "terminal");
    assert.equal(
      engine.docker("inspect", "--format", "{{.Config.Labels.MESOS_TASK_ID}}", nameOf(master.lastOf("tty")!)),
      "tty",
    );
  });

  test("without docker among the containerizers nobody runs such a task, and without mesos no other", async (t) => {
    const { master } = await dockerAgent(t, engine, { containerizers: ["docker"] });
    const other = await dockerAgent(t, engine, { containerizers: ["mesos"] });
    master.runTask(aTask("plain", { command: { value: "true" } }));
    other.master.runTask(dockerTask("docker", shell("true")));
    for (const [one, id] of [
      [master, "plain"],
      [other.master, "docker"],
    ] as const) {
      const ended = await one.untilState(id, "TASK_FAILED");
      assert.equal(ended.message, "Abnormal executor termination: unknown container");
      assert.equal(ended.reason, "REASON_EXECUTOR_TERMINATED");
    }
  });

  test("containers of an engine have none inside", async (t) => {
    const { master, agent } = await dockerAgent(t, engine);
    master.runTask(dockerTask("t", shell("sleep 60")));
    const running = await master.untilState("t", "TASK_RUNNING");
    const parent = running.container_status!.container_id!;
    const launch = (container: object, id: object) =>
      fetch(`http://127.0.0.1:${agent.address.port}/api/v1`, {
        method: "POST",
        headers: { "Content-Type": "application/json" },
        body: JSON.stringify({
          type: "LAUNCH_CONTAINER",
          launch_container: { container_id: id, command: { value: "true" }, ...container },
        }),
      });
    const nested = await launch({}, { value: "inner", parent });
    assert.equal(nested.status, 400);
    assert.match(await nested.text(), /is Docker's, which has no others inside/);
    const alone = await launch({ container: { type: "DOCKER", docker: { image: "bb" } } }, { value: "alone" });
    assert.equal(alone.status, 400);
    assert.match(await alone.text(), /Docker containers are for tasks and executors of their own/);
  });

  test("no agent starts without the engine or the client that it is told of", async (t) => {
    const workDir = await mkdtemp(join(tmpdir(), "meseta-nodocker-"));
    t.after(() => rm(workDir, { recursive: true }));
    await using master = await FakeMaster.listen();
    const start = (docker: Partial<typeof DOCKER_DEFAULTS>) =>
      startAgent({ ...settings(workDir, master), docker: dockerOptions(engine, docker) });
    await assert.rejects(start({ socket: join(workDir, "none") }), {
      code: "AGENT_START",
      message: [
        `Cannot run Docker containers: Cannot ask for the version: there is no engine at ${workDir}/none`,
        "Start the engine, name its socket by --docker_socket, or leave docker out of --containerizers",
      ].join(". "),
    });
    const deaf = join(workDir, "file");
    writeFileSync(deaf, "");
    chmodSync(deaf, 0o644);
    await assert.rejects(start({ client: deaf }), { code: "AGENT_START", message: /there is no program/ });
    await assert.rejects(start({ socket: deaf }), { code: "AGENT_START", message: /no engine listens at/ });
  });
});

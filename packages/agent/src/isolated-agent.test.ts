/** Isolation with real processes on the kernel of this machine. Source: agent, sections 3.6, 3.7, 4.2 and 4.3. */
import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { mkdir, mkdtemp, readFile, realpath, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import test, { suite, type TestContext } from "node:test";
import { internal, type v1 } from "@meseta/protocol";
import { parseResources } from "@meseta/resources";
import { type RunningAgent, startAgent } from "./agent.ts";
import { cgroupVersion } from "./isolators/cgroups/hierarchy.ts";
import { ISOLATION_DEFAULTS, type IsolationOptions } from "./isolators/flags.ts";
import { systemKernel } from "./isolators/kernel.ts";
import { kernelTree } from "./isolators/testing.ts";
import { listProcesses, readProcess } from "./launcher/process-tree.ts";
import type { AgentOptions } from "./options.ts";
import { agentProcess, kill9 } from "./testing/agent-process.ts";
import { aFramework, aTask, AGENT_ID, FakeMaster, FRAMEWORK_ID } from "./testing.ts";

const MB = 1024 * 1024;
const version = cgroupVersion(systemKernel, ISOLATION_DEFAULTS.cgroups.hierarchy) ?? 1;
const place = kernelTree(version);
const CHECKPOINTING = aFramework({ checkpoint: true });

suite("an agent that isolates", { skip: typeof place === "string" && place, timeout: 110_000 }, () => {
  const { hierarchy, subsystems } = place as Exclude<typeof place, string>;
  /** The reason for which a test that needs these cannot be run; false if it can. */
  const lacking = (...names: string[]) => {
    const missing = names.find((name) => !subsystems.includes(name));
    return missing !== undefined && `this kernel has no controller ${missing} in version ${version}`;
  };
  let agents = 0;

  interface SetUp {
    readonly master: FakeMaster;
    readonly agent: RunningAgent;
    readonly workDir: string;
    readonly root: string;
    readonly sandbox: (executorId: string) => string;
    readonly printed: (executorId: string, file?: string) => string;
    /** The cgroup of a container. */
    readonly cgroup: (subsystem: string, containerId: string) => string;
    readonly ask: (path: string) => Promise<unknown>;
  }

  const DEFAULT = "cgroups/cpu,cgroups/mem,cgroups/pids,namespaces/pid,filesystem/linux,posix/rlimits,volume/secret";

  function settings(
    workDir: string,
    master: FakeMaster,
    root: string,
    options: Partial<IsolationOptions>,
  ): AgentOptions {
    const isolators = DEFAULT.split(",").filter((name) => name !== "cgroups/pids" || subsystems.includes("pids"));
    return {
      workDir,
      runtimeDir: join(workDir, "runtime"),
      master: master.address,
      port: 0,
      resources: "cpus:4;mem:1024;disk:1024",
      registrationBackoffMs: 1,
      isolation: {
        ...ISOLATION_DEFAULTS,
        isolators,
        ...options,
        cgroups: { ...ISOLATION_DEFAULTS.cgroups, ...options.cgroups, hierarchy, root },
      },
    };
  }

  async function scene(t: TestContext) {
    const closing = new AsyncDisposableStack();
    t.after(() => closing.disposeAsync());
    const workDir = await realpath(await mkdtemp(join(tmpdir(), "meseta-isolating-")));
    closing.defer(() => rm(workDir, { recursive: true, force: true }));
    const root = `meseta-agent-${process.pid}-${++agents}`;
    closing.defer(() => until(() => trees(root).every(isRemoved))); // supervisors outlive their agent by a little
    const master = closing.use(await FakeMaster.listen());
    const cgroup = (subsystem: string, containerId: string) =>
      version === 1 ? join(hierarchy, subsystem, root, containerId) : join(hierarchy, root, containerId);
    const sandbox = (executorId: string) =>
      join(workDir, `slaves/${AGENT_ID}/frameworks/${FRAMEWORK_ID}/executors/${executorId}/runs/latest`);
    const printed = (executorId: string, file = "stdout") =>
      readFileSync(join(sandbox(executorId), file), "utf8").trimEnd();
    return { workDir, root, master, closing, cgroup, sandbox, printed };
  }

  function isRemoved(directory: string): boolean {
    try {
      systemKernel.removeDirectory(directory);
      return true;
    } catch {
      return false; // something in it is ending
    }
  }

  const trees = (root: string) =>
    version === 1 ? subsystems.map((name) => join(hierarchy, name, root)) : [join(hierarchy, root)];

  async function setUp(t: TestContext, options: Partial<IsolationOptions> = {}): Promise<SetUp> {
    const one = await scene(t);
    const agent = await startAgent(settings(one.workDir, one.master, one.root, options));
    one.closing.defer(() => agent.shutdown());
    await registered(one.master);
    const ask = async (path: string): Promise<unknown> =>
      (await fetch(`http://127.0.0.1:${agent.address.port}${path}`)).json();
    return { ...one, agent, ask };
  }

  const registered = (master: FakeMaster) =>
    master.until(() => master.received.some(({ name }) => name === "mesos.internal.UpdateSlaveMessage"));
  const task = (id: string, value: string, fields: Partial<v1.TaskInfo> = {}, resources = "cpus:0.1;mem:64") =>
    aTask(id, { command: { value }, resources: parseResources(resources), ...fields });
  const containerOf = (status: v1.TaskStatus) => status.container_status!.container_id!.value;
  /** Waits for a fact about the machine, of which nobody tells. */
  async function until(isSo: () => boolean): Promise<void> {
    while (!isSo()) await new Promise((resolve) => setImmediate(resolve));
  }

  test("a task has a cgroup while it runs, and leaves nothing", async (t) => {
    const { master, cgroup, ask, printed } = await setUp(t);
    master.runTask(task("a", "echo $$; cat /proc/self/cgroup; while [ ! -e go ]; do sleep 0.01; done"));
    const status = await master.untilState("a", "TASK_RUNNING");
    const id = containerOf(status);
    await until(() => printed("a").includes(id));
    assert.match(printed("a"), /^2\n/, "it is behind its init");
    const [{ statistics }] = (await ask("/monitor/statistics")) as [{ statistics: v1.ResourceStatistics }];
    assert.equal(statistics.cpus_soft_limit, 0.2);
    assert.equal(statistics.mem_limit_bytes, 96 * MB); // the task's 64 and its executor's 32
    if (subsystems.includes("memory")) assert.ok(Number(statistics.mem_total_bytes) > 0);
    assert.ok((statistics.cpus_user_time_secs ?? -1) >= 0);
    const [seen] = (await ask("/containers")) as [{ status: v1.ContainerStatus }];
    assert.equal(seen.status.container_id?.value, id);
    master.kill("a");
    await master.untilState("a", "TASK_KILLED");
    await until(() => !existsSync(cgroup("freezer", id)));
  });

  test("a task whose memory runs out fails with what it had", { skip: lacking("memory") }, async (t) => {
    const { master } = await setUp(t);
    // The child dies of it; its parent would go on.
    master.runTask(task("a", `perl -e '$x = "A" x 300_000_000' & wait; sleep 1000`, {}, "cpus:0.1;mem:32"));
    const status = await master.untilState("a", "TASK_FAILED");
    assert.equal(status.reason, "REASON_CONTAINER_LIMITATION_MEMORY");
    assert.equal(status.source, "SOURCE_AGENT");
    assert.match(
      status.message ?? "",
      /^Memory limit exceeded: Requested: 64MB Maximum Used: \d+(MB|KB|B)\n\nMEMORY STATISTICS/,
    );
    const [mem] = status.limitation?.resources ?? [];
    assert.equal(mem?.name, "mem");
    assert.ok(mem.scalar!.value > 32 && mem.scalar!.value <= 64, `${mem.scalar!.value}`);
  });

  test("a task may reach its limits, which its requests are not", { skip: lacking("memory", "cpu") }, async (t) => {
    const { master, cgroup, ask, printed } = await setUp(t);
    const limits = { mem: { value: 256 }, cpus: { value: 0.5 } };
    const text = `perl -e '$x = "A" x 100_000_000' && cat /proc/self/oom_score_adj; sleep 1000`;
    master.runTask(task("a", text, { limits }, "cpus:0.1;mem:32"));
    const id = containerOf(await master.untilState("a", "TASK_RUNNING"));
    await until(() => printed("a") !== "");
    if (version === 1) assert.ok(Number(printed("a")) > 900, printed("a"));
    const quota = version === 1 ? "cpu.cfs_quota_us" : "cpu.max";
    assert.match(systemKernel.read(join(cgroup("cpu", id), quota)) ?? "", /^60000\b/); // its executor has 0.1 more
    const [{ statistics }] = (await ask("/monitor/statistics")) as [{ statistics: v1.ResourceStatistics }];
    assert.equal(statistics.cpus_limit, 0.6);
    assert.deepEqual([statistics.mem_limit_bytes, statistics.mem_soft_limit_bytes], [288 * MB, 64 * MB]);
    master.kill("a");
    await master.untilState("a", "TASK_KILLED");
  });

  test("a fork bomb stays within its limit, and is killed", { skip: lacking("pids") }, async (t) => {
    const { master, cgroup } = await setUp(t, { cgroups: { ...ISOLATION_DEFAULTS.cgroups, pidsMax: 60 } });
    master.runTask(
      task("bomb", `perl -e 'while (1) { defined fork or select undef, undef, undef, 0.05 }'`, {}, "cpus:0.1;mem:256"),
    );
    const id = containerOf(await master.untilState("bomb", "TASK_RUNNING"));
    const current = () => Number(systemKernel.read(join(cgroup("pids", id), "pids.current")) ?? 0);
    await until(() => current() > 50);
    assert.ok(current() <= 60);
    master.runTask(task("other", "true")); // a neighbour does not notice
    await master.untilState("other", "TASK_FINISHED");
    master.kill("bomb");
    await master.untilState("bomb", "TASK_KILLED");
    await until(() => !existsSync(cgroup("pids", id)));
  });

  test("a task that minds no signal and leaves daemons behind is gone after its grace", async (t) => {
    for (const isolators of [
      DEFAULT.split(",").filter((name) => name !== "cgroups/pids"),
      ["cgroups/cpu", "cgroups/mem"],
    ]) {
      const { master, printed, cgroup } = await setUp(t, { isolators });
      const daemon = `setsid -f sh -c 'trap "" TERM; echo $$ > daemon; exec sleep 1234567'`;
      master.runTask(
        task("stubborn", `trap "" TERM; ${daemon}; echo ready; while true; do sleep 1000; done`, {
          kill_policy: { grace_period: { nanoseconds: 50_000_000 } },
        }),
      );
      const id = containerOf(await master.untilState("stubborn", "TASK_RUNNING"));
      await until(() => printed("stubborn") === "ready" && processesNamed("1234567").length > 0);
      master.kill("stubborn");
      await master.untilState("stubborn", "TASK_KILLED");
      await until(() => processesNamed("1234567").length === 0 && !existsSync(cgroup("freezer", id)));

      // One that just ends and leaves its daemon behind.
      master.runTask(task("quick", `setsid -f sleep 1234567 >/dev/null 2>&1 & sleep 0.1; exit 0`));
      await master.untilState("quick", "TASK_FINISHED");
      await until(() => processesNamed("1234567").length === 0);
    }
  });

  const processesNamed = (word: string) =>
    listProcesses().filter(({ pid, state }) => {
      if (state === "Z") return false;
      try {
        return readFileSync(`/proc/${pid}/cmdline`, "latin1").split("\0").includes(word);
      } catch {
        return false; // it ended meanwhile
      }
    });

  test("a killed supervisor takes its task along, cgroup and all", async (t) => {
    const { master, cgroup } = await setUp(t);
    master.runTask(task("a", "setsid -f sleep 7654321; exec sleep 7654321"));
    const running = await master.untilState("a", "TASK_RUNNING");
    const { executor_pid: supervisor } = running.container_status!;
    await until(() => processesNamed("7654321").length > 0);
    process.kill(supervisor!, "SIGKILL");
    const status = await master.untilState("a", "TASK_FAILED");
    assert.match(status.message ?? "", /terminated with signal Killed/);
    await until(() => processesNamed("7654321").length === 0 && !existsSync(cgroup("freezer", containerOf(running))));
  });

  test("without its spawner an agent starts another, and what runs goes on", async (t) => {
    const { master } = await setUp(t);
    master.runTask(task("a", "while [ ! -e /proc/1/none ]; do sleep 0.01; done"));
    const running = await master.untilState("a", "TASK_RUNNING");
    const spawner = readProcess(running.container_status!.executor_pid!)!.parent;
    process.kill(spawner, "SIGKILL");
    master.runTask(task("b", "true"));
    await until(() => master.statesOf("b").some((state) => state === "TASK_FINISHED" || state === "TASK_FAILED"));
    master.kill("a");
    await master.untilState("a", "TASK_KILLED");
  });

  test(
    "an agent that was killed finds its containers again, and why they ended; strangers' cgroups go",
    { skip: lacking("memory") },
    async (t) => {
      const { master, workDir, root, cgroup } = await scene(t);
      const options = settings(workDir, master, root, {});
      const first = await agentProcess(options);
      await registered(master);
      const waits = "while [ ! -e go ]; do sleep 0.01; done";
      master.runTask(task("lives", waits), CHECKPOINTING);
      master.runTask(
        task("lacks", `${waits}; perl -e '$x = "A" x 300_000_000'; sleep 1000`, {}, "cpus:0.1;mem:32"),
        CHECKPOINTING,
      );
      const lives = containerOf(await master.untilState("lives", "TASK_RUNNING"));
      const lacks = containerOf(await master.untilState("lacks", "TASK_RUNNING"));
      await kill9(first.child);
      const stranger = cgroup("freezer", "stranger");
      await mkdir(stranger);
      const sandboxes = join(workDir, `slaves/${AGENT_ID}/frameworks/${FRAMEWORK_ID}/executors`);
      await writeFile(join(sandboxes, "lacks/runs/latest/go"), "");
      await until(() => !existsSync(cgroup("memory", lacks)));
      master.received.length = 0;
      await using agent = await startAgent({ ...options, port: first.port });
      void agent;
      const status = await master.untilState("lacks", "TASK_FAILED");
      assert.equal(status.reason, "REASON_CONTAINER_LIMITATION_MEMORY");
      assert.ok(existsSync(cgroup("memory", lives)));
      assert.equal(existsSync(stranger), false);
      await writeFile(join(sandboxes, "lives/runs/latest/go"), "");
      await master.untilState("lives", "TASK_FINISHED");
      await agent.shutdown();
    },
  );

  test(
    "the tasks of a pod share its memory, and end together when that runs out",
    { skip: lacking("memory") },
    async (t) => {
      const { master, cgroup } = await setUp(t);
      const hungry = `while [ ! -e data/go ]; do sleep 0.01; done; perl -e '$x = "A" x 300_000_000'; sleep 1000`;
      const container: v1.ContainerInfo = {
        type: "MESOS",
        volumes: [
          {
            mode: "RW",
            container_path: "data",
            source: { type: "SANDBOX_PATH", sandbox_path: { type: "PARENT", path: "shared" } },
          },
        ],
      };
      master.runTaskGroup([
        task("hungry", hungry, { container }, "cpus:0.1;mem:32"),
        task(
          "other",
          "echo here > data/there; cat data/there; touch data/go; sleep 1000",
          { container },
          "cpus:0.1;mem:32",
        ),
      ]);
      const status = await master.untilState("hungry", "TASK_FAILED");
      const other = await master.untilState("other", "TASK_FAILED");
      for (const one of [status, other]) {
        assert.equal(one.reason, "REASON_CONTAINER_LIMITATION_MEMORY");
        assert.match(one.message ?? "", /Memory limit exceeded: Requested: 96MB/);
      }
      await until(() => !existsSync(cgroup("memory", status.container_status!.container_id!.parent!.value)));
    },
  );

  test("a task of a pod may have a cgroup of its own", { skip: lacking("memory") }, async (t) => {
    const { master } = await setUp(t);
    const container: v1.ContainerInfo = { type: "MESOS", linux_info: { share_cgroups: false } };
    master.runTaskGroup([
      task("own", `perl -e '$x = "A" x 300_000_000'; sleep 1000`, { container }, "cpus:0.1;mem:32"),
      task("other", "sleep 1000", {}, "cpus:0.1;mem:512"),
    ]);
    const status = await master.untilState("own", "TASK_FAILED");
    assert.equal(status.reason, "REASON_CONTAINER_LIMITATION_MEMORY");
    assert.match(status.message ?? "", /Requested: 32MB/);
    const other = await master.untilState("other", "TASK_KILLED"); // as the rules of groups have it
    assert.equal(other.reason, undefined);
  });

  test("containers see volumes of the machine, of sandboxes, and secrets", async (t) => {
    const { master, workDir, printed, sandbox } = await setUp(t, {
      hostPathForceCreation: [join(tmpdir(), "meseta-force")],
    });
    const host = join(workDir, "host");
    await mkdir(host);
    await writeFile(join(host, "file"), "from the host");
    const volumes: v1.Volume[] = [
      { mode: "RO", container_path: "in/host", host_path: host },
      { mode: "RO", container_path: "one", source: { type: "HOST_PATH", host_path: { path: join(host, "file") } } },
      {
        mode: "RW",
        container_path: "/mnt",
        source: { type: "SANDBOX_PATH", sandbox_path: { type: "SELF", path: "own" } },
      },
      {
        mode: "RO",
        container_path: "secrets/key",
        source: { type: "SECRET", secret: { type: "VALUE", value: { data: Buffer.from("hush") } } },
      },
    ];
    const text = [
      "cat in/host/file one secrets/key",
      "stat -c ' %a' secrets/key",
      "echo x > in/host/file || echo read-only",
      "echo deep > /mnt/made",
      "ls -A | tr '\\n' ' '",
    ].join("; ");
    master.runTask(task("a", text, { container: { type: "MESOS", volumes } }));
    await master.untilState("a", "TASK_FINISHED");
    const [first, second, third] = printed("a").split("\n");
    assert.equal(first, "from the hostfrom the hosthush 400");
    assert.equal(second, "read-only");
    assert.equal(third, "in one own secrets stderr stdout");
    assert.equal(await readFile(join(sandbox("a"), "own/made"), "utf8"), "deep\n");
    assert.equal(await readFile(join(sandbox("a"), "secrets/key"), "utf8"), "", "outside there is only where it was");
    assert.equal(existsSync("/mnt/made"), false);
  });

  const badVolumes: readonly [v1.Volume, RegExp][] = [
    [
      { mode: "RW", container_path: "x", host_path: "/no/such/path" },
      /\/no\/such\/path.*--host_path_volume_force_creation/,
    ],
    [{ mode: "RW", container_path: "../x", host_path: "/tmp" }, /must lead to something below/],
    [{ mode: "RW", container_path: "/no/such/target", host_path: "/tmp" }, /nothing at that path/],
    [
      {
        mode: "RW",
        container_path: "x",
        source: { type: "SANDBOX_PATH", sandbox_path: { type: "PARENT", path: "y" } },
      },
      /the container has none/,
    ],
    [
      { mode: "RW", container_path: "x", source: { type: "SECRET", secret: { type: "REFERENCE" } } },
      /only VALUE secrets/,
    ],
  ];
  test("a volume that cannot be had fails the launch with the reason", async (t) => {
    const { master } = await setUp(t);
    for (const [index, [volume, reason]] of badVolumes.entries()) {
      master.runTask(task(`t${index}`, "true", { container: { type: "MESOS", volumes: [volume] } }));
      const status = await master.untilState(`t${index}`, "TASK_FAILED");
      assert.equal(status.reason, "REASON_CONTAINER_LAUNCH_FAILED");
      assert.match(status.message ?? "", reason);
    }
  });

  test("a persistent volume is mounted in the sandbox and outlives its task", async (t) => {
    const { master, workDir, printed } = await setUp(t);
    const resource: v1.Resource = {
      name: "disk",
      type: "SCALAR",
      scalar: { value: 64 },
      allocation_info: { role: "web" },
      reservations: [{ type: "DYNAMIC", role: "web", principal: "p" }],
      disk: { persistence: { id: "v1", principal: "p" }, volume: { mode: "RW", container_path: "data/deep" } },
    };
    const { allocation_info: _, ...kept } = resource;
    master.send(internal.CheckpointResourcesMessage, { resources: [kept] });
    const path = join(workDir, "volumes/roles/web/v1");
    await until(() => existsSync(path));
    master.runTask(
      aTask("a", {
        command: { value: "echo kept > data/deep/file; grep -c data/deep /proc/mounts" },
        resources: [...parseResources("cpus:0.1;mem:64"), resource],
      }),
    );
    await master.untilState("a", "TASK_FINISHED");
    assert.equal(printed("a"), "1");
    assert.equal(await readFile(join(path, "file"), "utf8"), "kept\n");
  });

  test("privileges and limits are as the container and the agent's flags have them", async (t) => {
    const profiles = await mkdtemp(join(tmpdir(), "meseta-profiles-"));
    t.after(() => rm(profiles, { recursive: true }));
    await writeFile(
      join(profiles, "no-chroot.json"),
      JSON.stringify({
        defaultAction: "SCMP_ACT_ALLOW",
        syscalls: [{ names: ["chroot", "not_a_call"], action: "SCMP_ACT_ERRNO", errnoRet: 38 }],
      }),
    );
    const { master, printed } = await setUp(t, {
      isolators: ["linux/capabilities", "linux/seccomp", "posix/rlimits", "namespaces/ipc", "filesystem/linux"],
      effectiveCapabilities: ["NET_RAW", "SYS_CHROOT"],
      boundingCapabilities: ["NET_RAW", "SYS_CHROOT", "CHOWN"],
      seccompConfigDir: profiles,
      seccompProfileName: "no-chroot.json",
    });
    const container: v1.ContainerInfo = {
      type: "MESOS",
      rlimit_info: { rlimits: [{ type: "RLMT_NOFILE", soft: 77, hard: 99 }] },
      linux_info: { ipc_mode: "PRIVATE", shm_size: 8 },
    };
    const text = [
      "grep -E '^Cap(Eff|Bnd)|^NoNewPrivs|^Seccomp:' /proc/self/status | tr -d '\\t' | tr '\\n' ' '",
      "ulimit -n; ulimit -Hn",
      "df -k /dev/shm | tail -1 | awk '{print $2}'",
      'perl -e \'chroot "/" or print "$!\\n"\'',
    ].join("; ");
    master.runTask(task("a", text, { container }));
    await master.untilState("a", "TASK_FINISHED");
    const [status, ...others] = printed("a").split("\n");
    assert.equal(status, "CapEff:0000000000042000 CapBnd:0000000000042001 NoNewPrivs:1 Seccomp:2 77");
    assert.deepEqual(others, ["99", "8192", "Function not implemented"]);

    const refused: readonly [v1.ContainerInfo, RegExp][] = [
      [{ type: "MESOS", linux_info: { effective_capabilities: { capabilities: ["SYS_ADMIN"] } } }, /SYS_ADMIN/],
      [{ type: "MESOS", linux_info: { bounding_capabilities: { capabilities: ["SYS_ADMIN"] } } }, /does not allow/],
      [{ type: "MESOS", rlimit_info: { rlimits: [{ type: "RLMT_CPU", soft: 1 }] } }, /RLMT_CPU needs both/],
      [{ type: "MESOS", linux_info: { seccomp: { profile_name: "none.json" } } }, /Cannot read seccomp profile/],
      [{ type: "MESOS", linux_info: { seccomp: { profile_name: "../x", unconfined: false } } }, /must be below/],
      [{ type: "MESOS", linux_info: { shm_size: 8 } }, /ipc_mode to be PRIVATE/],
    ];
    for (const [index, [info, reason]] of refused.entries()) {
      master.runTask(task(`r${index}`, "true", { container: info }));
      assert.match((await master.untilState(`r${index}`, "TASK_FAILED")).message ?? "", reason);
    }
  });

  test("what an agent cannot do it says at its start", async (t) => {
    const { master, workDir, root } = await scene(t);
    const rows: readonly [Partial<IsolationOptions>, RegExp][] = [
      [{ isolators: ["cgroups/nonsense"] }, /'cgroups\/nonsense' is unknown/],
      [{ isolators: ["windows/cpu"] }, /does not have 'windows\/cpu'/],
      [{ isolators: ["posix/cpu", "posix/cpu"] }, /twice/],
      [{ isolators: ["filesystem/posix", "filesystem/linux"] }, /both/],
      [{ isolators: ["volume/secret"] }, /needs 'filesystem\/linux'/],
      [{ isolators: ["linux/seccomp"] }, /--seccomp_config_dir/],
    ];
    for (const [options, reason] of rows) {
      await assert.rejects(startAgent(settings(workDir, master, root, options)), reason);
    }
  });
});

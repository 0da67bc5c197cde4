/** Isolation with real processes on the kernel of this machine. Source: agent, sections 3.6, 3.7 and 4.2. */
import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import test, { suite } from "node:test";
import type { v1 } from "@meseta/protocol";
import { startAgent } from "./agent.ts";
import { ISOLATION_DEFAULTS } from "./isolators/flags.ts";
import { systemKernel } from "./isolators/kernel.ts";
import { listProcesses, readProcess } from "./launcher/process-tree.ts";
import { agentProcess, kill9 } from "./testing/agent-process.ts";
import {
  containerOf,
  DEFAULT,
  lacking,
  registered,
  scene,
  settings,
  setUp,
  task,
  unable,
  until,
  version,
} from "./testing/isolating-agent.ts";
import { aFramework, AGENT_ID, FRAMEWORK_ID } from "./testing.ts";

const MB = 1024 * 1024;
const CHECKPOINTING = aFramework({ checkpoint: true });

suite("an agent that isolates", { skip: unable, timeout: 110_000 }, () => {
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
    if (lacking("memory") === false) assert.ok(Number(statistics.mem_total_bytes) > 0);
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
});

/** The agent's own cgroups. Source: agent, section 12.6. */
import assert from "node:assert/strict";
import { once } from "node:events";
import { existsSync, readFileSync, rmdirSync } from "node:fs";
import { join } from "node:path";
import test from "node:test";
import { AGENT_CGROUP } from "./isolators/cgroups/hierarchy.ts";
import { enterAgentCgroups } from "./isolators/cgroups/agent-cgroup.ts";
import { ISOLATION_DEFAULTS } from "./isolators/flags.ts";
import { fixtureTree } from "./isolators/testing.ts";
import { aFramework } from "./testing.ts";
import { agentProcess, kill9 } from "./testing/agent-process.ts";
import { lacking, registered, scene, settings, task, unable, until, version } from "./testing/isolating-agent.ts";

test("the agent enters its cgroups, made where they are missing, or says why it cannot", () => {
  using place = fixtureTree(1);
  const { kernel, hierarchy } = place;
  const options = { kernel, hierarchy, root: "a/b" };
  enterAgentCgroups(options, ["memory", "cpuset"], 42);
  assert.equal(kernel.read(`${hierarchy}/memory/a/b/${AGENT_CGROUP}/cgroup.procs`), "42");
  assert.equal(
    kernel.read(`${hierarchy}/cpuset/a/b/${AGENT_CGROUP}/cpuset.cpus`),
    "0-3",
    "an empty one lets nobody in",
  );
  assert.throws(() => enterAgentCgroups(options, ["hugetlb"], 42), /'hugetlb' is not mounted at/);
  const locked = { ...kernel, write: () => assert.fail("EACCES: no") };
  assert.throws(() => enterAgentCgroups({ ...options, kernel: locked }, ["memory"], 42), /EACCES.*Run it as root/);
  using unified = fixtureTree(2);
  enterAgentCgroups({ ...options, hierarchy: unified.hierarchy }, [], 42);
  assert.throws(
    () => enterAgentCgroups({ ...options, hierarchy: unified.hierarchy }, ["memory"], 42),
    /version 2: limit the agent's unit/,
  );
});

/** Removes a cgroup, unless something in it is ending. */
function isEmptied(place: string): boolean {
  if (!existsSync(place)) return true;
  if (readFileSync(join(place, "cgroup.procs"), "utf8") !== "") return false;
  rmdirSync(place);
  return true;
}

test(
  "on this kernel it is in them, its tasks are not, and the next agent neither destroys itself nor them",
  { skip: unable || (version === 2 ? "this kernel has its cgroups in version 2" : lacking("memory", "pids")) },
  async (t) => {
    const { master, workDir, root, closing, cgroup } = await scene(t);
    const all = settings(workDir, master, root, { isolators: ["cgroups/mem", "cgroups/pids"] });
    const cgroups = { ...all.isolation!.cgroups, agentSubsystems: ["memory", "pids"] };
    const options = { ...all, isolation: { ...all.isolation!, cgroups } };
    const places = cgroups.agentSubsystems.map((one) => join(ISOLATION_DEFAULTS.cgroups.hierarchy, one, root, "slave"));
    const membersOf = (path: string) => readFileSync(join(path, "cgroup.procs"), "utf8").trim().split("\n").map(Number);
    const first = await agentProcess(options);
    let child = first.child;
    closing.defer(() => until(() => places.every((place) => isEmptied(place))));
    closing.defer(async () => {
      child.kill("SIGUSR1"); // ends its tasks, too
      if (child.exitCode === null) await once(child, "exit");
    });
    await registered(master);
    for (const place of places) assert.ok(membersOf(place).includes(child.pid!), place);
    master.runTask(task("stays", "sleep 1000"), aFramework({ checkpoint: true }));
    const { container_status } = await master.untilState("stays", "TASK_RUNNING");
    const id = container_status!.container_id!.value;
    const [pid] = membersOf(cgroup("memory", id)); // the command: its supervisor is the agent's
    const ownOf = () => readFileSync(`/proc/${pid}/cgroup`, "utf8");
    const own = ownOf();
    for (const subsystem of cgroups.agentSubsystems) {
      assert.match(own, new RegExp(`:${subsystem}:.*/${root}/${id}$`, "m"));
    }
    const before = master.received.length;
    await kill9(child);
    ({ child } = await agentProcess({ ...options, port: first.port }));
    await master.until(() =>
      master.received.slice(before).some(({ name }) => name === "mesos.internal.ReregisterSlaveMessage"),
    );
    for (const place of places) assert.ok(membersOf(place).includes(child.pid!), place);
    assert.equal(ownOf(), own, "the task goes on where it was");
    master.kill("stays");
    await master.untilState("stays", "TASK_KILLED");
  },
);

/** Agents that isolate, on the kernel of this machine, for tests. @module */
import { readFileSync } from "node:fs";
import { mkdtemp, realpath, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestContext } from "node:test";
import type { v1 } from "@meseta/protocol";
import { parseResources } from "@meseta/resources";
import { type RunningAgent, startAgent } from "../agent.ts";
import { cgroupVersion } from "../isolators/cgroups/hierarchy.ts";
import { ISOLATION_DEFAULTS, type IsolationOptions } from "../isolators/flags.ts";
import { systemKernel } from "../isolators/kernel.ts";
import { type CgroupPlace, kernelTree } from "../isolators/testing.ts";
import type { AgentOptions } from "../options.ts";
import { aTask, AGENT_ID, FakeMaster, FRAMEWORK_ID } from "../testing.ts";

export const version = cgroupVersion(systemKernel, ISOLATION_DEFAULTS.cgroups.hierarchy) ?? 1;
const place = kernelTree(version);
/** Why no agent can isolate here; false where it can. */
export const unable = typeof place === "string" && place;
const { hierarchy, subsystems }: Pick<CgroupPlace, "hierarchy" | "subsystems"> =
  typeof place === "string" ? { hierarchy: "", subsystems: [] } : place;

/** The reason for which a test that needs these cannot be run; false if it can. */
export const lacking = (...names: string[]) => {
  const missing = names.find((name) => !subsystems.includes(name));
  return missing !== undefined && `this kernel has no controller ${missing} in version ${version}`;
};
let agents = 0;

export interface SetUp {
  readonly master: FakeMaster;
  readonly agent: RunningAgent;
  readonly workDir: string;
  readonly root: string;
  /** What ends with the test, last things first. */
  readonly closing: AsyncDisposableStack;
  readonly sandbox: (executorId: string) => string;
  readonly printed: (executorId: string, file?: string) => string;
  /** The cgroup of a container. */
  readonly cgroup: (subsystem: string, containerId: string) => string;
  readonly ask: (path: string) => Promise<unknown>;
}

export const DEFAULT =
  "cgroups/cpu,cgroups/mem,cgroups/pids,namespaces/pid,filesystem/linux,posix/rlimits,volume/secret";

export function settings(
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

export async function scene(t: TestContext) {
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

export async function setUp(t: TestContext, options: Partial<IsolationOptions> = {}): Promise<SetUp> {
  const one = await scene(t);
  const agent = await startAgent(settings(one.workDir, one.master, one.root, options));
  one.closing.defer(() => agent.shutdown());
  await registered(one.master);
  const ask = async (path: string): Promise<unknown> =>
    (await fetch(`http://127.0.0.1:${agent.address.port}${path}`)).json();
  return { ...one, agent, ask };
}

export const registered = (master: FakeMaster) =>
  master.until(() => master.received.some(({ name }) => name === "mesos.internal.UpdateSlaveMessage"));
export const task = (id: string, value: string, fields: Partial<v1.TaskInfo> = {}, resources = "cpus:0.1;mem:64") =>
  aTask(id, { command: { value }, resources: parseResources(resources), ...fields });
export const containerOf = (status: v1.TaskStatus) => status.container_status!.container_id!.value;
/** Waits for a fact about the machine, of which nobody tells. */
export async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await new Promise((resolve) => setImmediate(resolve));
}

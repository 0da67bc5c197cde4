/**
 * The agent as those see it who ask: tasks, executors and containers, put together from the core's state.
 * @module
 */
import { availableParallelism, totalmem } from "node:os";
import type { Timers } from "@meseta/base";
import type { v1 } from "@meseta/protocol";
import { Resources } from "@meseta/resources";
import type { CoreOptions } from "../core/context.ts";
import { sharedLimits } from "../core/limits.ts";
import type { AgentState, Container, Executor, Framework } from "../core/model.ts";
import type { DockerContainers } from "../docker/containers.ts";
import type { Isolation } from "../isolators/isolation.ts";
import { listProcesses, type ProcessEntry, treeOf } from "../launcher/process-tree.ts";
import type { Launcher } from "../launcher/launcher.ts";

/** What a handler may look at. */
export interface AgentView {
  readonly state: Readonly<AgentState>;
  readonly launcher: Launcher;
  readonly isolation: Isolation;
  /** Containers of an engine, if the agent has one. */
  readonly docker: DockerContainers | undefined;
  readonly options: Pick<CoreOptions, "cpuRequestsAreLimits" | "capabilities">;
  readonly workDir: string;
  readonly upid: string;
  readonly startMs: number;
  readonly flags: Readonly<Record<string, string>>;
  readonly nowMs: () => number;
  readonly timers: Pick<Timers, "after">;
  /** Removes images that nobody uses, but these. */
  readonly pruneImages: (excluded: readonly string[]) => Promise<void>;
}

export const TICKS_PER_SECOND = 100;
const PAGE_BYTES = 4096;
const MB = 1024 * 1024;

/** What a container may use: its executor's share and that of the tasks that have not ended. */
export function containerResources(executor: Executor): Resources {
  const parts = [executor.info.resources, ...Array.from(executor.tasks.values(), (task) => task.resources)];
  return Resources.sum(parts.map((resources) => Resources.fromWire(resources)));
}

/** Executors whose containers live. */
export function liveExecutors(state: Readonly<AgentState>): Executor[] {
  return [...state.byContainer.values()].filter((executor) => executor.state !== "terminated");
}

/** Everything live uses, over all containers. */
export function usedResources(state: Readonly<AgentState>): Resources {
  return Resources.sum(liveExecutors(state).map(containerResources));
}

/**
 * What the containers used up to now: what isolators say, and from one look at /proc what none of them does.
 * Source: agent, section 11.2.
 */
export function statistics(view: AgentView, executors: readonly Executor[]): Map<Executor, v1.ResourceStatistics> {
  const result = new Map<Executor, v1.ResourceStatistics>();
  const { names } = view.isolation;
  const isCounted = names.has("cgroups/all") || (names.has("cgroups/cpu") && names.has("cgroups/mem"));
  const processes = executors.length === 0 || isCounted ? [] : listProcesses();
  for (const executor of executors) {
    // With those inside it; a pod's has no process of its own.
    const ids = [executor.run.containerId, ...executor.containers.keys()];
    result.set(executor, {
      ...measured(view, ids, processes),
      ...allowed(view, executor),
      ...view.isolation.usage(executor.run.containerId),
      ...view.docker?.usage(executor.run.containerId),
    });
  }
  return result;
}

/** What containers used that are no executors' own, with those inside them. */
export function innerStatistics(view: AgentView, containers: readonly Container[]): Map<string, v1.ResourceStatistics> {
  const processes = containers.length === 0 ? [] : listProcesses();
  const all = containers.map(({ id }) => id);
  return new Map(
    all.map((id) => {
      const ids = all.filter((other) => other === id || other.startsWith(`${id}.`));
      return [id, { ...measured(view, ids, processes), ...view.isolation.usage(id) }];
    }),
  );
}

/** What the processes of containers use, and all below them. */
function measured(view: AgentView, ids: readonly string[], processes: readonly ProcessEntry[]): v1.ResourceStatistics {
  const { docker, launcher } = view;
  const roots = new Set(
    ids.flatMap((id) => (docker?.has(id) === true ? docker.processOf(id) : launcher.pidsOf(id)?.command) ?? []),
  );
  const tree: ProcessEntry[] = roots.size === 0 ? [] : treeOf(roots, processes);
  const sum = (read: (entry: ProcessEntry) => number) => tree.reduce((total, entry) => total + read(entry), 0);
  return {
    timestamp: view.nowMs() / 1000,
    cpus_user_time_secs: sum((entry) => entry.userTicks) / TICKS_PER_SECOND,
    cpus_system_time_secs: sum((entry) => entry.systemTicks) / TICKS_PER_SECOND,
    mem_rss_bytes: sum((entry) => entry.residentPages) * PAGE_BYTES,
  };
}

/** Requests are soft limits. An infinite limit is all that the machine has. */
function allowed(view: AgentView, executor: Executor): Partial<v1.ResourceStatistics> {
  const resources = containerResources(executor).quantities();
  const [cpus, memMb] = [(resources.get("cpus") ?? 0) / 1000, (resources.get("mem") ?? 0) / 1000];
  const { cpuRequestsAreLimits: cfs } = view.options;
  const limits = sharedLimits(executor.info, [...executor.tasks.values()], cfs);
  const cpusLimit = limits?.["cpus"]?.value ?? (cfs ? cpus : undefined);
  const memLimit = (limits?.["mem"]?.value ?? memMb) * MB;
  return {
    cpus_soft_limit: cpus,
    ...(cpusLimit !== undefined && { cpus_limit: Math.min(cpusLimit, availableParallelism()) }),
    mem_limit_bytes: Math.round(memLimit === Infinity ? totalmem() : memLimit),
    mem_soft_limit_bytes: Math.round(memMb * MB),
  };
}

/** What the agent itself knows of a container. */
export function containerStatus(view: AgentView, executor: Executor): v1.ContainerStatus {
  const { containerId } = executor.run;
  const networks = view.state.networks.get(containerId);
  return {
    ...(networks !== undefined && { network_infos: networks }),
    ...view.isolation.status(containerId),
    container_id: { value: containerId },
    ...(executor.pid !== undefined && { executor_pid: executor.pid }),
  };
}

export interface TaskLists {
  readonly queued: v1.Task[];
  readonly launched: v1.Task[];
  readonly terminated: v1.Task[];
  readonly completed: v1.Task[];
}

/** Every task on the agent, by how far it is. */
export function taskLists(state: Readonly<AgentState>): TaskLists {
  const lists: TaskLists = { queued: [], launched: [], terminated: [], completed: [] };
  const add = (executor: Executor) => {
    for (const task of executor.tasks.values()) {
      (executor.queued.has(task.task_id.value) ? lists.queued : lists.launched).push(task);
    }
    lists.terminated.push(...executor.terminated.values());
    lists.completed.push(...executor.completed);
  };
  for (const framework of state.frameworks.values()) everyExecutor(framework).forEach(add);
  for (const framework of state.completedFrameworks) framework.executors.forEach(add);
  return lists;
}

export const everyExecutor = (framework: Framework): Executor[] => [
  ...framework.executors.values(),
  ...framework.completedExecutors,
];

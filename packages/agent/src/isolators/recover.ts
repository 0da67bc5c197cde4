/** Containers of an earlier agent process, as isolators see them. @module */
import { isTerminal, type v1 } from "@meseta/protocol";
import { nestedDirectory, outerId } from "../core/containers.ts";
import { isDocker } from "../core/docker.ts";
import { sandboxPath } from "../core/environment.ts";
import type { RecoveredExecutor, RecoveredInner, RecoveredState } from "../core/inputs.ts";
import { sharedLimits } from "../core/limits.ts";
import { executorKind } from "../core/model.ts";
import type { Launcher } from "../launcher/launcher.ts";
import { allowanceOf } from "./allowance.ts";
import type { Isolation } from "./isolation.ts";
import type { Container } from "./isolator.ts";

type Pids = Pick<Launcher, "pidsOf">;

/** Those that still run, and those that others run in, outer ones first. */
export function liveContainers(state: RecoveredState, workDir: string, pids: Pids): Container[] {
  const { agentId, frameworks } = state;
  const own = frameworks.flatMap(({ info, executors }) =>
    executors.flatMap((executor) => {
      const run = {
        frameworkId: info.id?.value ?? "",
        executorId: executor.info.executor_id.value,
        containerId: executor.containerId,
      };
      const inner = (executor.containers ?? []).filter(({ outcome }) => outcome.kind === "running");
      if (isDocker(executor.info.container)) return []; // none of ours
      if (executor.ended || (executor.container.kind !== "running" && inner.length === 0)) return [];
      const around = outermost(executor, sandboxPath(workDir, agentId, run), pids);
      return [around, ...insideOf(around, inner, executor, pids)];
    }),
  );
  const alone = (state.standalone ?? []).filter(({ outcome }) => outcome.kind === "running");
  const roots = alone.filter(({ containerId }) => !containerId.includes("."));
  return [
    ...own,
    ...roots.flatMap(({ containerId }) => {
      const around = standalone(containerId, `${workDir}/containers/${containerId}`, pids);
      return [around, ...insideOf(around, alone, undefined, pids)];
    }),
  ];
}

/** The networks of containers that have any. */
export function networksOf(
  containers: readonly Container[],
  isolation: Pick<Isolation, "status">,
): ReadonlyMap<string, readonly v1.NetworkInfo[]> {
  const networks = new Map<string, readonly v1.NetworkInfo[]>();
  for (const { id } of containers) {
    const { network_infos: own } = isolation.status(id);
    if (own !== undefined) networks.set(id, own);
  }
  return networks;
}

/** What there is to tell of the cgroups of containers, of which there is any. */
export function cgroupsOf(
  containers: readonly Container[],
  isolation: Pick<Isolation, "status">,
): ReadonlyMap<string, v1.CgroupInfo> {
  const found = new Map<string, v1.CgroupInfo>();
  for (const { id } of containers) {
    const { cgroup_info: own } = isolation.status(id);
    if (own !== undefined) found.set(id, own);
  }
  return found;
}

/** Those of `all` that are inside one, outer ones first. */
function insideOf(
  around: Container,
  all: readonly RecoveredInner[],
  executor: RecoveredExecutor | undefined,
  pids: Pids,
): Container[] {
  const found = new Map([[around.id, around]]);
  for (const { containerId, task } of all.toSorted((a, b) => a.containerId.length - b.containerId.length)) {
    const parent = found.get(outerId(containerId) ?? "");
    if (parent !== undefined) found.set(containerId, nested(executor, parent, containerId, task?.id, pids));
  }
  found.delete(around.id);
  return [...found.values()];
}

function standalone(id: string, directory: string, pids: Pids): Container {
  const unknown = { parent: undefined, user: undefined, info: undefined, allowance: undefined };
  return { id, kind: "standalone", directory, isTask: false, volumes: [], pid: pids.pidsOf(id)?.command, ...unknown };
}

function outermost(
  { info, containerId, generated, tasks }: RecoveredExecutor,
  directory: string,
  pids: Pids,
): Container {
  const live = tasks.map(({ task }) => task).filter(({ state }) => !isTerminal(state));
  return {
    id: containerId,
    kind: "executor",
    parent: undefined,
    directory,
    user: undefined, // it has long become that
    info: info.container,
    isTask: generated && executorKind(info) !== "default",
    volumes: [],
    allowance: allowanceOf(
      [info, ...live].flatMap(({ resources }) => resources ?? []),
      sharedLimits(info, live, false),
    ),
    pid: pids.pidsOf(containerId)?.command,
  };
}

function nested(
  executor: RecoveredExecutor | undefined,
  parent: Container,
  containerId: string,
  taskId: string | undefined,
  pids: Pids,
): Container {
  const info = executor?.tasks.find(({ task }) => task.task_id.value === taskId)?.info;
  return {
    id: containerId,
    kind: "nested",
    parent,
    directory: nestedDirectory(parent.directory, containerId.slice(parent.id.length + 1)),
    user: undefined,
    info: info?.container,
    isTask: true,
    volumes: [],
    allowance: info === undefined ? undefined : allowanceOf(info.resources ?? [], info.limits),
    pid: pids.pidsOf(containerId)?.command,
  };
}

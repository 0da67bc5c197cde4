/** Containers of an earlier agent process, as isolators see them. @module */
import { isTerminal } from "@meseta/protocol";
import { nestedDirectory } from "../core/containers.ts";
import { sandboxPath } from "../core/environment.ts";
import type { RecoveredExecutor, RecoveredState } from "../core/inputs.ts";
import { sharedLimits } from "../core/limits.ts";
import { executorKind } from "../core/model.ts";
import type { Launcher } from "../launcher/launcher.ts";
import { allowanceOf } from "./allowance.ts";
import type { Container } from "./isolator.ts";

type Pids = Pick<Launcher, "pidsOf">;

/** Those that still run, and those that others run in, outer ones first. */
export function liveContainers({ agentId, frameworks }: RecoveredState, workDir: string, pids: Pids): Container[] {
  return frameworks.flatMap(({ info, executors }) =>
    executors.flatMap((executor) => {
      const run = {
        frameworkId: info.id?.value ?? "",
        executorId: executor.info.executor_id.value,
        containerId: executor.containerId,
      };
      const inner = (executor.containers ?? []).filter(({ outcome }) => outcome.kind === "running");
      if (executor.ended || (executor.container.kind !== "running" && inner.length === 0)) return [];
      const around = outermost(executor, sandboxPath(workDir, agentId, run), pids);
      return [around, ...inner.map(({ containerId, task }) => nested(executor, around, containerId, task?.id, pids))];
    }),
  );
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
  { tasks }: RecoveredExecutor,
  parent: Container,
  containerId: string,
  taskId: string | undefined,
  pids: Pids,
): Container {
  const info = tasks.find(({ task }) => task.task_id.value === taskId)?.info;
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

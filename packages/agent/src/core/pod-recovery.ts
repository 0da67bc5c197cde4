/**
 * Task groups that an earlier agent process launched: what still runs is taken over, what ended is told.
 * Source: agent, sections 2.3 and 8.4.
 * @module
 */
import { isTerminal, type v1 } from "@meseta/protocol";
import { DEFAULT_KILL_GRACE_MS } from "./command-executor.ts";
import { adoptContainer, containerEnded } from "./containers.ts";
import { type Context, log } from "./context.ts";
import { directoryOf, endPodIfIdle, escalate, killGroup, taskOwner, watchTask } from "./default-executor.ts";
import { userOf } from "./environment.ts";
import { executorEnded } from "./executors.ts";
import type { RecoveredExecutor, RecoveredInner } from "./inputs.ts";
import { type Container, droppedOrLost, type Executor, type Framework, type PodTask } from "./model.ts";
import { reportStatus } from "./statuses.ts";

const SIGTERM = 15;

export function recoverPod(
  context: Context,
  framework: Framework,
  executor: Executor,
  recovered: RecoveredExecutor,
): void {
  executor.state = "running";
  const infos = new Map(recovered.tasks.map(({ task, info }) => [task.task_id.value, info]));
  const found = (recovered.containers ?? []).flatMap((inner): Found[] => {
    const task = executor.tasks.get(inner.task?.id ?? "");
    if (task === undefined || isTerminal(task.state) || inner.task === undefined) return [];
    const info = infos.get(inner.task.id) ?? withoutInfo(task);
    const { containerId, task: group } = inner;
    const killing = killingOf(task);
    return [{ inner, task: { info, containerId, group: group.group, killing }, wasKilling: killing !== undefined }];
  });
  if (found.length > 0 && found.every(({ inner }) => inner.outcome.kind === "lost")) {
    // All of them at once: the machine was started anew.
    log(context, "info", `executor ${executor.id}: ended while the agent was away framework=${framework.id}`);
    return executorEnded(context, executor, undefined);
  }
  for (const { task } of found) executor.pod!.live.set(task.info.task_id.value, task);
  dropUnlaunched(context, framework, executor);
  const adopted = found.map((one) => ({ ...one, container: adopt(context, framework, executor, one) }));
  for (const one of adopted) goOn(context, framework, executor, one);
  for (const { task } of found) {
    if (task.group.some((id) => endedBadly(executor, id))) killGroup(context, framework, executor, task.group);
  }
  endPodIfIdle(context, executor);
}

interface Found {
  readonly inner: RecoveredInner;
  readonly task: PodTask;
  /** Whether it was being killed before the restart. */
  readonly wasKilling: boolean;
}

/** A task whose launch was not written down fared as one that an executor never heard of. */
function dropUnlaunched(context: Context, framework: Framework, executor: Executor): void {
  for (const taskId of [...executor.tasks.keys()]) {
    if (executor.pod!.live.has(taskId)) continue;
    reportStatus(context, framework, executor, {
      taskId,
      state: droppedOrLost(framework.info),
      source: "SOURCE_AGENT",
      reason: "REASON_AGENT_RESTARTED",
      message: "Task launched during agent restart",
    });
  }
}

function adopt(context: Context, framework: Framework, executor: Executor, { inner, task }: Found): Container {
  const { containerId, outcome } = inner;
  const directory = directoryOf(context, executor, task);
  const owner = taskOwner(context, framework, executor, task);
  const user = userOf(context, framework, task.info.command ?? {});
  const container = adoptContainer(context, { containerId, kind: "nested", directory, user }, executor, owner);
  if (outcome.kind === "lost") return container;
  container.state = "running";
  container.pid = outcome.pid;
  return container;
}

/** Tells what became of a task, and watches it if it runs. */
function goOn(
  context: Context,
  framework: Framework,
  executor: Executor,
  { inner, task, wasKilling, container }: Found & { readonly container: Container },
): void {
  const { outcome } = inner;
  if (outcome.kind === "lost") return containerEnded(context, container, { kind: "lost" });
  const known = executor.tasks.get(task.info.task_id.value)!;
  if (known.state === "TASK_STAGING" || known.state === "TASK_STARTING") {
    container.owner.started?.();
  } else {
    watchTask(context, framework, executor, task, runningSinceMs(known) ?? context.nowMs);
  }
  if (outcome.kind === "exited") return containerEnded(context, container, outcome);
  if (!wasKilling) return;
  // The signal may have gone with the agent.
  context.effects.push({ kind: "signal", containerId: task.containerId, signal: SIGTERM, to: "first" });
  escalate(context, task, DEFAULT_KILL_GRACE_MS);
}

/** Whether a task ended in a way that its group does not survive. */
function endedBadly(executor: Executor, taskId: string): boolean {
  const task = executor.terminated.get(taskId) ?? executor.completed.find(({ task_id: id }) => id.value === taskId);
  return task !== undefined && task.state !== "TASK_FINISHED";
}

/** The framework was told that it is being killed; others may be, too, and are killed again when somebody asks. */
function killingOf({ state }: v1.Task): PodTask["killing"] {
  return state === "TASK_KILLING" ? "kill" : undefined;
}

function runningSinceMs(task: v1.Task): number | undefined {
  const timestamp = task.statuses?.find(({ state }) => state === "TASK_RUNNING")?.timestamp;
  return timestamp === undefined ? undefined : timestamp * 1000;
}

/** A task of which no copy was found is known by its report alone. */
function withoutInfo(task: v1.Task): v1.TaskInfo {
  return { name: task.name, task_id: task.task_id, agent_id: task.agent_id };
}

/**
 * Going on where an earlier agent process stopped: executors and tasks from the checkpoints, updates that were never
 * acknowledged, exits that happened meanwhile.
 * Source: agent, section 8.4.
 * @module
 */
import { isTerminal, type v1 } from "@meseta/protocol";
import { commandExited, commandStarted, resumeKill, watchCommand } from "./command-executor.ts";
import { recoverContainers } from "./container-api.ts";
import { type Context, log } from "./context.ts";
import { isDocker } from "./docker.ts";
import { reconnectDriver } from "./drivers.ts";
import { resumeDrain } from "./drain.ts";
import { complete, destroyExecutor, executorEnded, removeExecutorIfDone, removeFrameworkIfIdle } from "./executors.ts";
import type { RecoveredExecutor, RecoveredFramework, RecoveredResources, RecoveredState } from "./inputs.ts";
import { awaitRegistration } from "./launching.ts";
import { startRegistering, terminate } from "./membership.ts";
import { type Executor, executorKind, type Framework, newExecutor } from "./model.ts";
import { recoverResources } from "./operations.ts";
import { recoverPod } from "./pod-recovery.ts";
import { showNext, withStatus } from "./statuses.ts";

/** Restores what the disk holds; the agent looks for a master at once, or when its executors have had time to come back. */
export function start(
  context: Context,
  recovered: RecoveredState | undefined,
  resources: RecoveredResources | undefined,
): void {
  if (resources !== undefined) recoverResources(context, resources, recovered !== undefined);
  const isLeaving = context.options.recover === "cleanup";
  if (recovered === undefined) return isLeaving ? terminate(context, {}) : startRegistering(context);
  context.state.agentId = recovered.agentId;
  for (const [containerId, networks] of recovered.networks ?? []) context.state.networks.set(containerId, networks);
  for (const [containerId, cgroups] of recovered.cgroups ?? []) context.state.cgroups.set(containerId, cgroups);
  context.state.counters.recovery_errors += recovered.errors ?? 0;
  context.mustTellInfo = recovered.isReconfigured ?? false;
  for (const framework of recovered.frameworks) recoverFramework(context, framework);
  recoverContainers(context, recovered.standalone ?? [], undefined);
  if (isLeaving) return terminate(context, {});
  if (recovered.drain !== undefined) resumeDrain(context, recovered.drain);
  const awaited = [...context.state.byContainer.values()].filter(
    ({ kind, state }) => kind === "custom" && state === "registering",
  );
  if (awaited.length === 0) return startRegistering(context);
  for (const { driver } of awaited) if (driver !== undefined) reconnectDriver(context, driver);
  const { executorReregistrationTimeoutMs: timeoutMs } = context.options;
  log(context, "info", `waiting ${timeoutMs}ms for ${awaited.length} executors to subscribe again`);
  context.alarms.set("recovery", context.nowMs + timeoutMs, () => {
    for (const executor of awaited) {
      if (executor.state !== "registering") continue;
      destroyExecutor(context, executor, {
        state: "GONE|LOST",
        reason: "REASON_EXECUTOR_REREGISTRATION_TIMEOUT",
        message: `Executor did not reregister within ${timeoutMs / 1000}secs`,
      });
    }
    startRegistering(context);
  });
}

function recoverFramework(context: Context, recovered: RecoveredFramework): void {
  const { info, pid } = recovered;
  const id = info.id!.value;
  const framework: Framework = { id, info, pid, state: "running", executors: new Map(), completedExecutors: [] };
  context.state.frameworks.set(id, framework);
  const executors = recovered.executors.map((one) => ({ one, executor: recoverExecutor(context, framework, one) }));
  for (const { one, executor } of executors) {
    if (!one.ended) recoverContainers(context, one.containers ?? [], executor);
  }
  for (const { one, executor } of executors) settle(context, framework, executor, one);
  removeFrameworkIfIdle(context, framework);
}

function recoverExecutor(context: Context, framework: Framework, recovered: RecoveredExecutor): Executor {
  const { info, generated, containerId } = recovered;
  const id = info.executor_id.value;
  const executor = newExecutor({
    info,
    run: { frameworkId: framework.id, executorId: id, containerId },
    kind: generated ? "command" : executorKind(info),
    checkpoint: true,
    startedMs: context.nowMs,
    everLaunched: true,
    pid: recovered.container.kind === "lost" ? undefined : recovered.container.pid,
    commandTask: generated ? recovered.tasks[0]?.info : undefined,
  });
  executor.driver = recovered.driver;
  framework.executors.set(id, executor);
  context.state.byContainer.set(containerId, executor);
  for (const task of recovered.tasks) recoverTask(context, executor, task);
  return executor;
}

function recoverTask(context: Context, executor: Executor, recovered: RecoveredExecutor["tasks"][number]): void {
  const task: v1.Task = { ...recovered.task };
  const taskId = task.task_id.value;
  const { isComplete, updates } = context.updates.recover(
    executor.frameworkId,
    taskId,
    executor.run,
    recovered.records,
  );
  for (const { status } of updates) {
    task.state = status.state;
    task.statuses = withStatus(task.statuses, status);
  }
  showNext(context, executor.frameworkId, task);
  if (isComplete) complete(executor, task);
  else if (isTerminal(task.state)) executor.terminated.set(taskId, task);
  else executor.tasks.set(taskId, task);
}

/** Brings a recovered executor up to what became of its container. */
function settle(context: Context, framework: Framework, executor: Executor, recovered: RecoveredExecutor): void {
  if (recovered.ended) {
    executor.state = "terminated";
    removeExecutorIfDone(context, framework, executor);
    return;
  }
  if (executor.kind === "default") return recoverPod(context, framework, executor, recovered);
  const { container } = recovered;
  const task = executor.kind === "command" ? executor.tasks.get(executor.id) : undefined;
  // Whoever had heard nothing, or that it starts, has to hear that it ran.
  const isUntold = task?.state === "TASK_STAGING" || task?.state === "TASK_STARTING";
  if (container.kind === "running") {
    if (executor.kind !== "command") return; // it has to subscribe again
    if (isUntold && isDocker(executor.info.container)) return awaitRegistration(context, executor); // its engine tells
    if (isUntold) return commandStarted(context, framework, executor);
    executor.state = "running";
    if (task?.state === "TASK_KILLING") resumeKill(context, executor);
    watchCommand(context, framework, executor, firstStatusMs(task) ?? context.nowMs);
    return;
  }
  const { status, limitation } = container.kind === "exited" ? container : {};
  log(context, "info", `executor ${executor.id}: ended while the agent was away framework=${framework.id}`);
  if (executor.kind !== "command" || status === undefined) {
    return executorEnded(context, executor, status, undefined, limitation);
  }
  if (isUntold) commandStarted(context, framework, executor);
  if (task?.state === "TASK_KILLING")
    executor.killing = { sinceMs: context.nowMs, deadlineMs: context.nowMs, cause: "kill" };
  commandExited(context, framework, executor, status, limitation);
}

function firstStatusMs(task: v1.Task | undefined): number | undefined {
  const timestamp = task?.statuses?.[0]?.timestamp;
  return timestamp === undefined ? undefined : timestamp * 1000;
}

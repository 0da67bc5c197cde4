/**
 * What the master says about tasks, executors and frameworks that are here already.
 * Source: internal messages, section 5.2; agent, section 1.8, rows 12 and 13.
 * @module
 */
import type { internal } from "@meseta/protocol";
import { killCommand, killGraceMs } from "./command-executor.ts";
import { type Context, log } from "./context.ts";
import { killPodTask } from "./default-executor.ts";
import { isConnected, sendEvent, sendKill } from "./deliveries.ts";
import { removeExecutorIfDone, removeFrameworkIfIdle, shutdownExecutor, taskAcknowledged } from "./executors.ts";
import { droppedOrLost, findTask } from "./model.ts";
import { reportStatus } from "./statuses.ts";
import { killQueuedGroup } from "./task-groups.ts";

export function killTask(context: Context, message: internal.KillTaskMessage): void {
  const taskId = message.task_id.value;
  const framework = context.state.frameworks.get(message.framework_id.value);
  if (framework === undefined || framework.state === "terminating") {
    log(context, "warn", `task ${taskId}: kill ignored, framework ${message.framework_id.value} is not running here`);
    return;
  }
  const found = findTask(framework, taskId);
  if (found === undefined) {
    reportStatus(context, framework, undefined, {
      taskId,
      state: droppedOrLost(framework.info),
      source: "SOURCE_AGENT",
      reason: "REASON_EXECUTOR_TERMINATED",
      message: "Cannot find executor",
    });
    return;
  }
  const { executor } = found;
  if (executor.state === "terminating" || executor.state === "terminated" || executor.terminated.has(taskId)) {
    log(context, "info", `task ${taskId}: kill ignored, it is ending framework=${framework.id}`);
    return;
  }
  if (executor.queued.has(taskId)) {
    if (!killQueuedGroup(context, framework, executor, taskId))
      reportStatus(context, framework, executor, {
        taskId,
        state: "TASK_KILLED",
        source: "SOURCE_AGENT",
        reason: "REASON_TASK_KILLED_DURING_LAUNCH",
        message: "Killed before delivery to the executor",
      });
    // Without a task it has no business here.
    if (executor.tasks.size === 0 && !executor.everLaunched) shutdownExecutor(context, framework, executor);
    return;
  }
  if (executor.kind === "command") {
    killCommand(context, framework, executor, killGraceMs(context, executor, message.kill_policy), "kill");
    return;
  }
  if (executor.kind === "default") return killPodTask(context, framework, executor, taskId, message.kill_policy);
  sendKill(context, executor, taskId, message.kill_policy);
}

export function shutdownExecutorMessage(context: Context, message: internal.ShutdownExecutorMessage): void {
  const framework = context.state.frameworks.get(message.framework_id?.value ?? "");
  const executor = framework?.executors.get(message.executor_id?.value ?? "");
  if (framework === undefined || executor === undefined) {
    log(context, "warn", `executor ${message.executor_id?.value ?? ""}: shutdown ignored, it is not here`);
    return;
  }
  shutdownExecutor(context, framework, executor);
}

export function shutdownFramework(context: Context, frameworkId: string): void {
  const framework = context.state.frameworks.get(frameworkId);
  if (framework === undefined || framework.state === "terminating") return;
  log(context, "info", `framework ${frameworkId}: running → terminating`);
  framework.state = "terminating";
  context.updates.removeFramework(frameworkId);
  for (const executor of [...framework.executors.values()]) {
    if (executor.state === "terminated") removeExecutorIfDone(context, framework, executor);
    else shutdownExecutor(context, framework, executor);
  }
  removeFrameworkIfIdle(context, framework);
}

export function updateFramework(context: Context, message: internal.UpdateFrameworkMessage): void {
  const framework = context.state.frameworks.get(message.framework_id.value);
  if (framework === undefined || framework.state === "terminating") return;
  if (message.framework_info !== undefined) framework.info = message.framework_info;
  framework.pid = message.pid ?? "";
  if (framework.info.checkpoint === true) {
    const { info, pid } = framework;
    context.effects.push({ kind: "checkpoint", record: { kind: "framework", info, pid } });
  }
  context.updates.resume(context.nowMs);
}

export function acknowledge(
  context: Context,
  from: string,
  message: internal.StatusUpdateAcknowledgementMessage,
): void {
  const { state, updates } = context;
  const taskId = message.task_id.value;
  const frameworkId = message.framework_id.value;
  // A scheduler may acknowledge by itself; a master only if it leads.
  if (from.startsWith("master") && (from !== state.master || state.phase !== "running")) {
    log(context, "warn", `task ${taskId}: acknowledgement of ${from} ignored, it does not lead`);
    return;
  }
  const result = updates.acknowledge(frameworkId, taskId, message.uuid, context.nowMs);
  if (result.kind === "ignored") {
    log(context, "debug", `task ${taskId}: acknowledgement ignored, ${result.why} framework=${frameworkId}`);
    return;
  }
  const framework = state.frameworks.get(frameworkId);
  if (framework === undefined || !result.isTerminal) return;
  const executor = framework.executors.get(result.update.executor_id?.value ?? "");
  if (executor !== undefined) taskAcknowledged(context, framework, executor, taskId);
  removeFrameworkIfIdle(context, framework);
}

export function frameworkToExecutor(context: Context, message: internal.FrameworkToExecutorMessage): void {
  const executor = context.state.frameworks.get(message.framework_id.value)?.executors.get(message.executor_id.value);
  if (context.state.phase !== "running" || executor?.state !== "running" || !isConnected(executor)) {
    context.state.counters.invalid_framework_messages++;
    log(context, "warn", `executor ${message.executor_id.value}: message dropped, it is not running here`);
    return;
  }
  context.state.counters.valid_framework_messages++;
  sendEvent(context, executor, { type: "MESSAGE", message: { data: message.data } });
}

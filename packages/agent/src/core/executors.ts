/**
 * The life of executors: made, shut down, ended, removed; and of frameworks, which are here as long as something of theirs is.
 * Source: agent, sections 1.7, 1.8 and 8.5.
 * @module
 */
import { invariant } from "@meseta/base";
import { type internal, isTerminal, type v1 } from "@meseta/protocol";
import { type Context, log, sendToMaster } from "./context.ts";
import { stopChecks } from "./checks.ts";
import { abandonContainers, answerWaiting } from "./containers.ts";
import { sendEvent } from "./deliveries.ts";
import { destroyPod, shutdownPod } from "./default-executor.ts";
import type { Limitation } from "./inputs.ts";
import { type Executor, type Framework, type Termination, goneOrLost } from "./model.ts";
import { killCommand } from "./command-executor.ts";
import { reportStatus } from "./statuses.ts";

export const COMPLETED_TASKS_MAX = 200;
export const COMPLETED_FRAMEWORKS_MAX = 50;
/** What the executors of command tasks add to a kill's grace period, for the reaper and for luck. */
export const COMMAND_EXECUTOR_MARGIN_MS = 2_000;

export const EXECUTOR_TERMINATED: Termination = {
  state: "TASK_FAILED",
  reason: "REASON_EXECUTOR_TERMINATED",
  message: "Executor terminated",
};

/** How long an executor may take to shut down. */
export function shutdownGraceMs(context: Context, executor: Executor): number {
  const own = executor.info.shutdown_grace_period?.nanoseconds;
  return own === undefined ? context.options.executorShutdownGraceMs : Number(own) / 1e6;
}

/** Asks an executor to end, and sees to it that it does. Source: agent, section 1.7. */
export function shutdownExecutor(context: Context, framework: Framework, executor: Executor): void {
  if (executor.state === "terminating" || executor.state === "terminated") return;
  log(context, "info", `executor ${executor.id}: ${executor.state} → terminating framework=${framework.id}`);
  const wasRegistering = executor.state === "registering";
  executor.state = "terminating";
  const { containerId } = executor.run;
  const graceMs = shutdownGraceMs(context, executor);
  if (executor.kind === "command") {
    if (wasRegistering) context.effects.push({ kind: "destroy", containerId });
    else killCommand(context, framework, executor, Math.max(0, graceMs - COMMAND_EXECUTOR_MARGIN_MS), "kill");
    return;
  }
  sendEvent(context, executor, { type: "SHUTDOWN" });
  context.alarms.set(`shutdown ${containerId}`, context.nowMs + graceMs, () => {
    log(context, "warn", `executor ${executor.id}: did not end within ${graceMs}ms of its shutdown, killing it`);
    if (executor.kind === "default") destroyExecutor(context, executor, EXECUTOR_TERMINATED);
    else context.effects.push({ kind: "destroy", containerId });
  });
  if (executor.kind === "default") shutdownPod(context, framework, executor);
}

/** Kills an executor that has lost its chance; its tasks end as `termination` says. */
export function destroyExecutor(context: Context, executor: Executor, termination: Termination): void {
  executor.termination ??= termination;
  executor.state = "terminating";
  if (executor.kind === "default") return destroyPod(context, executor);
  context.effects.push({ kind: "destroy", containerId: executor.run.containerId });
}

/**
 * The container of an executor is no more. Tasks that had not ended do now.
 *
 * @param status the raw wait status, undefined when the container never ran
 * @param cause what the tasks are told unless the end was decided before
 * @param limitation why the container had to end, which goes before everything else
 */
export function executorEnded(
  context: Context,
  executor: Executor,
  status: number | undefined,
  cause: Termination = EXECUTOR_TERMINATED,
  limitation?: Limitation,
): void {
  const framework = context.state.frameworks.get(executor.frameworkId);
  invariant(framework !== undefined, `Executor ${executor.id} outlived framework ${executor.frameworkId}`);
  const { containerId } = executor.run;
  for (const alarm of ["registration", "shutdown", "kill", "completion", "heartbeat"]) {
    context.alarms.cancel(`${alarm} ${containerId}`);
  }
  closeStream(context, executor);
  for (const taskId of [...executor.checks.keys()]) stopChecks(context, executor, taskId);
  abandonContainers(context, executor);
  answerWaiting(context, executor, status === undefined ? { kind: "destroyed" } : { kind: "exited", status });
  const termination = limitation === undefined ? (executor.termination ?? cause) : limited(executor, limitation);
  if (framework.state === "running") {
    for (const taskId of [...executor.tasks.keys()]) {
      reportStatus(context, framework, executor, {
        taskId,
        state: termination.state === "GONE|LOST" ? goneOrLost(framework.info) : termination.state,
        source: "SOURCE_AGENT",
        reason: termination.reason,
        message: termination.message,
        limitation: termination.limited === undefined ? undefined : { resources: termination.limited },
      });
    }
  }
  log(context, "info", `executor ${executor.id}: ${executor.state} → terminated framework=${framework.id}`);
  executor.state = "terminated";
  context.state.counters.executors_terminated++;
  if (executor.checkpoint) {
    context.effects.push({ kind: "checkpoint", record: { kind: "executorEnded", run: executor.run } });
  }
  if (executor.kind !== "command") sendExited(context, framework.id, executor.id, status ?? -1);
  removeExecutorIfDone(context, framework, executor);
}

/** How a container's excess is told; what was to be said of its end anyhow follows. */
function limited({ termination }: Executor, { reason, message, resources }: Limitation): Termination {
  const both = termination === undefined ? message : `${message}; ${termination.message}`;
  return { state: termination?.state ?? "TASK_FAILED", reason, message: both, limited: resources };
}

/** Tells the master that an executor is gone, or never was. */
export function sendExited(context: Context, frameworkId: string, executorId: string, status: number): void {
  const body: internal.ExitedExecutorMessage = {
    agent_id: { value: context.state.agentId! },
    framework_id: { value: frameworkId },
    executor_id: { value: executorId },
    status,
  };
  if (context.state.phase === "disconnected") context.missedExits.push(body);
  sendToMaster(context, { name: "mesos.internal.ExitedExecutorMessage", body });
}

/** The agent is registered: what it said before may have come too early to be heard, after a report that says otherwise. */
export function repeatExits(context: Context): void {
  for (const body of context.missedExits.splice(0)) {
    const executor = context.state.frameworks.get(body.framework_id.value)?.executors.get(body.executor_id.value);
    if (executor !== undefined && executor.state !== "terminated") continue; // another by that name
    sendToMaster(context, { name: "mesos.internal.ExitedExecutorMessage", body });
  }
}

/** A terminal update was acknowledged: the task is history. */
export function taskAcknowledged(context: Context, framework: Framework, executor: Executor, taskId: string): void {
  const task = executor.terminated.get(taskId);
  if (task === undefined) return;
  executor.terminated.delete(taskId);
  complete(executor, task);
  removeExecutorIfDone(context, framework, executor);
}

export function complete(executor: Executor, task: v1.Task): void {
  executor.completed.push(task);
  if (executor.completed.length > COMPLETED_TASKS_MAX) executor.completed.shift();
}

/** An executor stays until every terminal update is acknowledged, unless its framework or the agent is going. */
export function removeExecutorIfDone(context: Context, framework: Framework, executor: Executor): void {
  if (executor.state !== "terminated") return;
  const isLeaving = framework.state === "terminating" || context.state.phase === "terminating";
  if (executor.terminated.size > 0 && !isLeaving) return;
  for (const task of executor.terminated.values()) complete(executor, task);
  for (const task of executor.tasks.values()) complete(executor, task);
  executor.terminated.clear();
  executor.tasks.clear();
  executor.queued.clear();
  framework.executors.delete(executor.id);
  context.state.byContainer.delete(executor.run.containerId);
  framework.completedExecutors.push(executor);
  if (framework.completedExecutors.length > context.options.completedExecutorsMax) framework.completedExecutors.shift();
  if (executor.checkpoint && context.state.phase !== "terminating") {
    context.effects.push({ kind: "checkpoint", record: { kind: "executorRemoved", run: executor.run } });
  }
  context.effects.push({ kind: "release", run: executor.run });
  removeFrameworkIfIdle(context, framework);
  exitIfDone(context);
}

/** A framework without executors and without unacknowledged updates is history. */
export function removeFrameworkIfIdle(context: Context, framework: Framework): void {
  if (framework.executors.size > 0) return;
  if (framework.state === "running" && context.updates.hasPending(framework.id)) return;
  if (!context.state.frameworks.delete(framework.id)) return;
  context.updates.removeFramework(framework.id);
  const { completedFrameworks } = context.state;
  completedFrameworks.push({ info: framework.info, executors: framework.completedExecutors });
  if (completedFrameworks.length > COMPLETED_FRAMEWORKS_MAX) completedFrameworks.shift();
  if (framework.info.checkpoint === true && context.state.phase !== "terminating") {
    context.effects.push({ kind: "checkpoint", record: { kind: "frameworkRemoved", frameworkId: framework.id } });
  }
}

/** Ends the agent once a shutdown has nothing left to wait for. */
export function exitIfDone(context: Context): void {
  if (context.exiting === undefined || context.state.byContainer.size > 0) return;
  context.effects.push({ kind: "exit", ...context.exiting });
  context.exiting = undefined;
}

/** Forgets an executor's stream and ends it. */
export function closeStream(context: Context, executor: Executor): void {
  if (executor.stream === undefined) return;
  context.state.byStream.delete(executor.stream);
  context.effects.push({ kind: "closeStream", stream: executor.stream });
  executor.stream = undefined;
  context.alarms.cancel(`heartbeat ${executor.run.containerId}`);
}

/** Whether any of an executor's tasks has not ended. */
export function hasLiveTasks(executor: Executor): boolean {
  for (const task of executor.tasks.values()) if (!isTerminal(task.state)) return true;
  return false;
}

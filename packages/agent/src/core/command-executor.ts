/**
 * The executor of a command task: it lives inside the agent, and from outside looks like the one that Mesos starts.
 * Source: agent, sections 2.1 and 2.2.
 * @module
 */
import { hasCapability, type v1 } from "@meseta/protocol";
import { describeExit, exitCodeOf } from "../launcher/exit-status.ts";
import type { CheckedTask } from "./check-attempts.ts";
import { type CheckedStatus, checkedStatus, pauseChecks, startChecks } from "./checks.ts";
import { type Context, log } from "./context.ts";
import { dockerGraceMs, isDocker } from "./docker.ts";
import { containerEnvironment, sandboxPath, userOf, withVariables } from "./environment.ts";
import { executorEnded, shutdownGraceMs } from "./executors.ts";
import type { Inspected, Limitation } from "./inputs.ts";
import type { Executor, Framework, Killing } from "./model.ts";
import { reportStatus, type StatusDraft } from "./statuses.ts";

/** The grace of a kill that names none, neither in the call nor in the task. */
export const DEFAULT_KILL_GRACE_MS = 3_000;
const SIGTERM = 15;
const SIGKILL = 9;
const COMMAND_SHOWN_MAX = 15;
const COMMAND_SHOWN_CUT = 12;

/** Makes up the ExecutorInfo of a command task. */
export function generatedExecutorInfo(task: v1.TaskInfo, frameworkId: string): v1.ExecutorInfo {
  const command = task.command!;
  const taskId = task.task_id.value;
  const role = task.resources?.[0]?.allocation_info?.role;
  const allocation = role === undefined ? {} : { allocation_info: { role } };
  const graceNs = task.kill_policy?.grace_period?.nanoseconds;
  return {
    executor_id: { value: taskId },
    framework_id: { value: frameworkId },
    command: {
      shell: false,
      value: "mesos-executor",
      arguments: ["mesos-executor"],
      ...(command.uris !== undefined && { uris: command.uris }),
      ...(command.environment !== undefined && { environment: command.environment }),
      ...(command.user !== undefined && { user: command.user }),
    },
    resources: [
      { name: "cpus", type: "SCALAR", scalar: { value: 0.1 }, ...allocation },
      { name: "mem", type: "SCALAR", scalar: { value: 32 }, ...allocation },
    ],
    name: `Command Executor (Task: ${taskId}) (Command: ${shownCommand(command)})`,
    source: taskId,
    ...(task.container !== undefined && { container: task.container }),
    ...(task.discovery !== undefined && { discovery: task.discovery }),
    ...(task.labels !== undefined && { labels: task.labels }),
    ...(graceNs !== undefined && {
      shutdown_grace_period: { nanoseconds: Number(graceNs) + 2e9 },
    }),
  };
}

function shownCommand(command: v1.CommandInfo): string {
  const cut = (text: string) => (text.length > COMMAND_SHOWN_MAX ? `${text.slice(0, COMMAND_SHOWN_CUT)}...` : text);
  if (command.shell ?? true) return command.value === undefined ? "NO COMMAND" : `sh -c '${cut(command.value)}'`;
  if (command.value === undefined) return "NO EXECUTABLE";
  return `[${cut([command.value, ...(command.arguments ?? [])].join(", "))}]`;
}

/** The command is about to run: the framework hears TASK_STARTING, once. */
export function commandStarting(context: Context, framework: Framework, executor: Executor): void {
  const taskId = executor.id;
  if (framework.state !== "running" || executor.tasks.get(taskId)?.state !== "TASK_STAGING") return;
  const draft = { taskId, state: "TASK_STARTING", source: "SOURCE_EXECUTOR", ...checkOf(executor) } as const;
  reportStatus(context, framework, executor, draft);
}

/** The command runs: the framework hears TASK_RUNNING, and TASK_STARTING if it has not yet. */
export function commandStarted(
  context: Context,
  framework: Framework,
  executor: Executor,
  inspected?: Inspected,
): void {
  const taskId = executor.id;
  commandStarting(context, framework, executor);
  executor.queued.clear();
  executor.everLaunched = true;
  executor.state = "running";
  if (framework.state === "running") {
    const draft = { taskId, state: "TASK_RUNNING", source: "SOURCE_EXECUTOR", ...checkOf(executor) } as const;
    reportStatus(context, framework, executor, { ...draft, ...(inspected !== undefined && told(inspected)) });
  }
  watchCommand(context, framework, executor, context.nowMs);
}

/** What an engine says of a task's container; some find its address by the label. Source: agent, section 2.4. */
function told({ data, address }: Inspected): Pick<StatusDraft, "data" | "labels"> {
  if (address === undefined) return { data };
  return { data, labels: { labels: [{ key: "Docker.NetworkSettings.IPAddress", value: address }] } };
}

/** Watches a task that has run since `startMs`: it may only take so long, and is checked if it asks for that. */
export function watchCommand(context: Context, framework: Framework, executor: Executor, startMs: number): void {
  watchHealth(context, framework, executor, startMs);
  const limitNs = executor.commandTask?.max_completion_time?.nanoseconds;
  if (limitNs === undefined) return;
  context.alarms.set(`completion ${executor.run.containerId}`, startMs + Number(limitNs) / 1e6, () => {
    killCommand(context, framework, executor, 0, "max-completion-time");
  });
}

function watchHealth(context: Context, framework: Framework, executor: Executor, startMs: number): void {
  const { commandTask: info, run } = executor;
  if (info === undefined || framework.state !== "running" || executor.killing !== undefined) return;
  const command = info.command!;
  const isEngines = isDocker(executor.info.container);
  const task: CheckedTask = {
    framework,
    executor,
    info,
    containerId: run.containerId,
    directory: sandboxPath(context.options.workDir, context.state.agentId!, run),
    isEngines,
    user: isEngines ? undefined : userOf(context, framework, command),
    environment: (check) => {
      if (isEngines) return withVariables([], check); // it has the container's, too
      const own = containerEnvironment(context, framework, run, command, {
        graceMs: shutdownGraceMs(context, executor),
        allocationRole: info.resources?.[0]?.allocation_info?.role,
      });
      return "problem" in own ? own : withVariables(own, check);
    },
  };
  startChecks(context, task, startMs, {
    tell: (draft) => tellChecked(context, framework, executor, draft),
    unhealthy: () => killCommand(context, framework, executor, killGraceMs(context, executor, undefined), "unhealthy"),
  });
}

/** Tells of a check, in the state that the task has. */
function tellChecked(
  context: Context,
  framework: Framework,
  executor: Executor,
  draft: Omit<StatusDraft, "taskId" | "source" | "state">,
): void {
  const state = executor.tasks.get(executor.id)?.state;
  if (state === undefined || framework.state !== "running") return;
  reportStatus(context, framework, executor, { ...draft, taskId: executor.id, state, source: "SOURCE_EXECUTOR" });
}

/** The grace period of a kill: the call's, else the task's, else the default. */
export function killGraceMs(context: Context, executor: Executor, policy: v1.KillPolicy | undefined): number {
  const own = policy?.grace_period?.nanoseconds ?? executor.commandTask?.kill_policy?.grace_period?.nanoseconds;
  if (own !== undefined) return Number(own) / 1e6;
  return isDocker(executor.info.container) ? dockerGraceMs(context) : DEFAULT_KILL_GRACE_MS;
}

/**
 * Kills a command: SIGTERM to all its processes, SIGKILL after the grace period. A later kill can only bring the deadline
 * forward. Source: agent, section 2.2, kill rules.
 */
export function killCommand(
  context: Context,
  framework: Framework,
  executor: Executor,
  graceMs: number,
  cause: Killing["cause"],
): void {
  const { containerId } = executor.run;
  const alarm = `kill ${containerId}`;
  const escalate = () => context.effects.push({ kind: "signal", containerId, signal: SIGKILL, to: "all" });
  const earlier = executor.killing;
  if (earlier !== undefined) {
    const deadlineMs = Math.max(context.nowMs, earlier.sinceMs + graceMs);
    if (deadlineMs >= earlier.deadlineMs) return;
    earlier.deadlineMs = deadlineMs;
    context.alarms.set(alarm, deadlineMs, escalate);
    return;
  }
  log(context, "info", `task ${executor.id}: killing, grace ${graceMs}ms framework=${framework.id}`);
  executor.killing = { sinceMs: context.nowMs, deadlineMs: context.nowMs + graceMs, cause };
  pauseChecks(context, executor, executor.id);
  const tells =
    cause !== "max-completion-time" &&
    framework.state === "running" &&
    hasCapability(framework.info, "TASK_KILLING_STATE");
  if (tells)
    reportStatus(context, framework, executor, {
      taskId: executor.id,
      state: "TASK_KILLING",
      source: "SOURCE_EXECUTOR",
      ...checkOf(executor),
    });
  context.effects.push({ kind: "signal", containerId, signal: SIGTERM, to: "all" });
  context.alarms.set(alarm, context.nowMs + graceMs, escalate);
}

/** Goes on with a kill that the framework was told of before the agent was started anew: its grace begins again. */
export function resumeKill(context: Context, executor: Executor): void {
  const { containerId } = executor.run;
  const deadlineMs = context.nowMs + killGraceMs(context, executor, undefined);
  executor.killing = { sinceMs: context.nowMs, deadlineMs, cause: "kill" };
  context.effects.push({ kind: "signal", containerId, signal: SIGTERM, to: "all" });
  context.alarms.set(`kill ${containerId}`, deadlineMs, () => {
    context.effects.push({ kind: "signal", containerId, signal: SIGKILL, to: "all" });
  });
}

/** The command ended: the framework hears how, and the executor ends with it. */
export function commandExited(
  context: Context,
  framework: Framework,
  executor: Executor,
  status: number,
  limitation?: Limitation,
): void {
  if (limitation !== undefined) return executorEnded(context, executor, 0, undefined, limitation);
  const { killing } = executor;
  if (executor.tasks.has(executor.id) && framework.state === "running" && executor.termination === undefined) {
    reportStatus(context, framework, executor, {
      taskId: executor.id,
      state: endState(killing, status),
      source: "SOURCE_EXECUTOR",
      message: `${isDocker(executor.info.container) ? "Container" : "Command"} ${describeExit(status)}`,
      reason: killing?.cause === "max-completion-time" ? "REASON_MAX_COMPLETION_TIME_REACHED" : undefined,
      ...checkOf(executor),
      ...(killing?.cause === "unhealthy" && { healthy: false }),
    });
  }
  executorEnded(context, executor, 0);
}

/** An engine did not run the command: that is its executor's to tell. */
export function commandNotRun(context: Context, framework: Framework, executor: Executor, message: string): void {
  context.state.counters.container_launch_errors++;
  if (executor.tasks.has(executor.id) && framework.state === "running" && executor.termination === undefined) {
    commandStarting(context, framework, executor);
    const draft = { taskId: executor.id, state: "TASK_FAILED", source: "SOURCE_EXECUTOR", message } as const;
    reportStatus(context, framework, executor, { ...draft, ...checkOf(executor) });
  }
  executorEnded(context, executor, undefined);
}

/** What every status of the task says of its check. */
function checkOf(executor: Executor): CheckedStatus {
  return executor.commandTask === undefined ? {} : checkedStatus(executor, executor.commandTask);
}

function endState(killing: Killing | undefined, status: number): v1.TaskState {
  if (killing?.cause === "max-completion-time") return "TASK_FAILED";
  if (killing !== undefined) return "TASK_KILLED"; // whatever its exit was
  return exitCodeOf(status) === 0 ? "TASK_FINISHED" : "TASK_FAILED";
}

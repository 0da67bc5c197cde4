/**
 * The default executor: it runs task groups, each task in a container inside its own. It lives inside the agent, and from
 * outside looks like the one that Mesos starts.
 * Source: agent, section 2.3.
 * @module
 */
import { hasCapability, type v1 } from "@meseta/protocol";
import { describeExit, exitCodeOf } from "../launcher/exit-status.ts";
import { DEFAULT_KILL_GRACE_MS } from "./command-executor.ts";
import type { CheckedTask } from "./check-attempts.ts";
import { checkedStatus, pauseChecks, startChecks, stopChecks } from "./checks.ts";
import { destroyContainer, launchContainer, nestedDirectory } from "./containers.ts";
import { type Context, log } from "./context.ts";
import {
  type Environment,
  containerProgramOf,
  nestedEnvironment,
  sandboxPath,
  unsupportedContainer,
  userOf,
  withVariables,
} from "./environment.ts";
import { executorEnded } from "./executors.ts";
import type { ContainerRequest } from "./effects.ts";
import type { ContainerEnd, ContainerOwner, Executor, Framework, Killing, PodTask } from "./model.ts";
import { reportStatus, type StatusDraft } from "./statuses.ts";
import { linkedVolumes, volumeMounts } from "./volumes.ts";

const SIGTERM = 15;
const SIGKILL_STATUS = 9;

/** The executor's own container is there: what waits for it is launched. */
export function podStarted(context: Context, framework: Framework, executor: Executor): void {
  executor.state = "running";
  for (const group of executor.queuedGroups.splice(0)) launchGroup(context, framework, executor, group);
  endPodIfIdle(context, executor);
}

/** Launches the tasks of a group, which are queued, all at once. */
export function launchGroup(
  context: Context,
  framework: Framework,
  executor: Executor,
  group: readonly string[],
): void {
  executor.everLaunched = true;
  const tasks = group.map((id): PodTask => {
    const info = executor.queued.get(id)!;
    executor.queued.delete(id);
    return { info, containerId: `${executor.run.containerId}.${context.random.uuid()}`, group, killing: undefined };
  });
  for (const task of tasks) executor.pod!.live.set(task.info.task_id.value, task);
  const wanted = tasks.map((task) => ({ task, request: taskRequest(context, framework, executor, task) }));
  const problems = wanted.flatMap(({ task, request }) => ("problem" in request ? [{ task, ...request }] : []));
  for (const { task, request } of problems.length > 0 ? [] : wanted) {
    if (!("problem" in request)) launchTask(context, framework, executor, task, request);
  }
  for (const task of tasks) taskStarting(context, framework, executor, task);
  for (const { task, problem } of problems) {
    context.state.counters.container_launch_errors++;
    taskEnded(context, framework, executor, task, { kind: "failed", problem });
  }
  if (problems.length === 0) return;
  for (const task of tasks) {
    if (executor.pod!.live.has(task.info.task_id.value)) {
      taskEnded(context, framework, executor, task, { kind: "destroyed" }); // all of a group, or none
    }
  }
}

/** What a task's container tells the executor. */
export function taskOwner(context: Context, framework: Framework, executor: Executor, task: PodTask): ContainerOwner {
  return {
    started: () => taskStarted(context, framework, executor, task),
    ended: (end) => taskEnded(context, framework, executor, task, end),
  };
}

type TaskRequest = ContainerRequest & { readonly kind: "nested" };

function launchTask(
  context: Context,
  framework: Framework,
  executor: Executor,
  task: PodTask,
  request: TaskRequest,
): void {
  const { info, containerId, group } = task;
  if (executor.checkpoint) {
    const record = { containerId, task: { id: info.task_id.value, group } };
    context.effects.push({ kind: "checkpoint", record: { kind: "container", run: executor.run, ...record } });
  }
  launchContainer(context, request, executor, taskOwner(context, framework, executor, task));
}

function taskRequest(
  context: Context,
  framework: Framework,
  executor: Executor,
  task: PodTask,
): TaskRequest | { readonly problem: string } {
  const { info, containerId } = task;
  const { workDir } = context.options;
  const around = sandboxPath(workDir, context.state.agentId!, executor.run);
  const directory = directoryOf(context, executor, task);
  const command = info.command ?? {};
  const unsupported = unsupportedContainer(context, info.container);
  if (unsupported !== undefined) return { problem: unsupported };
  const program = containerProgramOf(command, info.container);
  if ("problem" in program) return program;
  const environment = taskEnvironment(context, executor, task);
  if ("problem" in environment) return environment;
  const shared = linkedVolumes(context, info.container, directory, around);
  if ("problem" in shared) return shared;
  return {
    containerId,
    kind: "nested",
    run: executor.run,
    directory,
    taskId: info.task_id.value,
    program,
    uris: command.uris ?? [],
    user: userOf(context, framework, command),
    environment,
    volumes: [...volumeMounts(workDir, info.resources), ...shared],
    share: { resources: info.resources ?? [], limits: info.limits },
    info: info.container,
    isTask: true,
  };
}

/** The sandbox of a task's container. */
export function directoryOf(
  context: Context,
  { run }: Executor,
  { containerId }: Pick<PodTask, "containerId">,
): string {
  const around = sandboxPath(context.options.workDir, context.state.agentId!, run);
  return nestedDirectory(around, containerId.slice(run.containerId.length + 1));
}

function taskEnvironment(
  context: Context,
  executor: Executor,
  task: PodTask,
): Environment | { readonly problem: string } {
  const role = task.info.resources?.[0]?.allocation_info?.role;
  return nestedEnvironment(directoryOf(context, executor, task), task.info.command ?? {}, [
    ["MESOS_CONTAINER_IP", context.options.ip],
    ...(role === undefined ? [] : ([["MESOS_ALLOCATION_ROLE", role]] as const)),
  ]);
}

/** Says something of a task, unless nobody listens any more. */
function tell(
  context: Context,
  framework: Framework,
  executor: Executor,
  { info, containerId }: PodTask,
  draft: Omit<StatusDraft, "taskId" | "source" | "containerId">,
): void {
  const taskId = info.task_id.value;
  if (framework.state !== "running" || !executor.tasks.has(taskId)) return;
  reportStatus(context, framework, executor, {
    ...checkedStatus(executor, info),
    ...draft,
    taskId,
    source: "SOURCE_EXECUTOR",
    containerId,
  });
}

/** Once; after a restart it may have been told before. */
function taskStarting(context: Context, framework: Framework, executor: Executor, task: PodTask): void {
  const state = executor.tasks.get(task.info.task_id.value)?.state;
  if (state === "TASK_STAGING") tell(context, framework, executor, task, { state: "TASK_STARTING" });
}

function taskStarted(context: Context, framework: Framework, executor: Executor, task: PodTask): void {
  taskStarting(context, framework, executor, task);
  if (task.killing !== undefined) return; // told so already, and on its way out
  tell(context, framework, executor, task, { state: "TASK_RUNNING" });
  watchTask(context, framework, executor, task, context.nowMs);
}

/** Watches a task that has run since `startMs`: it may only take so long, and is checked if it asks for that. */
export function watchTask(
  context: Context,
  framework: Framework,
  executor: Executor,
  task: PodTask,
  startMs: number,
): void {
  watchHealth(context, framework, executor, task, startMs);
  const limitNs = task.info.max_completion_time?.nanoseconds;
  if (limitNs === undefined) return;
  context.alarms.set(`completion ${task.containerId}`, startMs + Number(limitNs) / 1e6, () => {
    killTask(context, framework, executor, task, 0, "max-completion-time");
  });
}

function watchHealth(context: Context, framework: Framework, executor: Executor, task: PodTask, startMs: number): void {
  const { info, containerId } = task;
  const taskId = info.task_id.value;
  if (framework.state !== "running" || task.killing !== undefined) return;
  const checked: CheckedTask = {
    framework,
    executor,
    info,
    containerId,
    directory: context.state.containers.get(containerId)!.directory,
    user: userOf(context, framework, info.command ?? {}),
    environment: (check) => {
      const own = taskEnvironment(context, executor, task);
      return "problem" in own ? own : withVariables(own, check);
    },
  };
  startChecks(context, checked, startMs, {
    tell: (draft) => {
      const state = executor.tasks.get(taskId)?.state;
      if (state !== undefined) tell(context, framework, executor, task, { ...draft, state });
    },
    unhealthy: () => {
      executor.pod!.unhealthy = true;
      killTask(context, framework, executor, task, graceOf(task, undefined), "unhealthy");
    },
  });
}

/** Kills a task by the call's policy, its own, or the default. A second kill changes nothing. */
export function killPodTask(
  context: Context,
  framework: Framework,
  executor: Executor,
  taskId: string,
  policy: v1.KillPolicy | undefined,
): void {
  const task = executor.pod!.live.get(taskId);
  if (task === undefined) return;
  killTask(context, framework, executor, task, graceOf(task, policy), "kill");
}

function graceOf({ info }: PodTask, policy: v1.KillPolicy | undefined): number {
  const graceNs = policy?.grace_period?.nanoseconds ?? info.kill_policy?.grace_period?.nanoseconds;
  return graceNs === undefined ? DEFAULT_KILL_GRACE_MS : Number(graceNs) / 1e6;
}

function killTask(
  context: Context,
  framework: Framework,
  executor: Executor,
  task: PodTask,
  graceMs: number,
  cause: Killing["cause"],
): void {
  if (task.killing !== undefined) return;
  const container = context.state.containers.get(task.containerId);
  log(context, "info", `task ${task.info.task_id.value}: killing, grace ${graceMs}ms framework=${framework.id}`);
  task.killing = cause;
  context.alarms.cancel(`completion ${task.containerId}`);
  pauseChecks(context, executor, task.info.task_id.value);
  if (cause !== "max-completion-time" && hasCapability(framework.info, "TASK_KILLING_STATE")) {
    tell(context, framework, executor, task, { state: "TASK_KILLING" });
  }
  if (container === undefined) return; // one of its group could not be launched, so none is
  if (container.state === "launching") return destroyContainer(context, container);
  context.effects.push({ kind: "signal", containerId: task.containerId, signal: SIGTERM, to: "first" });
  escalate(context, task, graceMs);
}

/** Kills all of it when the grace is over. */
export function escalate(context: Context, { containerId }: PodTask, graceMs: number): void {
  context.alarms.set(`kill ${containerId}`, context.nowMs + graceMs, () => {
    const container = context.state.containers.get(containerId);
    if (container !== undefined) destroyContainer(context, container);
  });
}

/** Source: agent, section 2.3, the table of WAIT results. */
function taskEnded(context: Context, framework: Framework, executor: Executor, task: PodTask, end: ContainerEnd): void {
  const pod = executor.pod!;
  pod.live.delete(task.info.task_id.value);
  for (const alarm of ["kill", "completion"]) context.alarms.cancel(`${alarm} ${task.containerId}`);
  if (executor.termination === undefined) {
    const outcome = endOf(task, end);
    tell(context, framework, executor, task, { ...outcome, ...(pod.unhealthy && { healthy: false }) });
    stopChecks(context, executor, task.info.task_id.value);
    if (outcome.state !== "TASK_FINISHED") killGroup(context, framework, executor, task.group);
  }
  endPodIfIdle(context, executor);
}

function endOf(
  { killing }: PodTask,
  end: ContainerEnd,
): Pick<StatusDraft, "state" | "message" | "reason" | "limitation"> {
  if (end.kind === "failed" && killing === undefined) {
    const message = `Failed to launch container: ${end.problem}`;
    return { state: "TASK_FAILED", message, reason: "REASON_CONTAINER_LAUNCH_FAILED" };
  }
  if (end.kind !== "exited") {
    if (killing === "max-completion-time")
      return { state: "TASK_FAILED", reason: "REASON_MAX_COMPLETION_TIME_REACHED" };
    if (killing !== undefined) return { state: "TASK_KILLED" };
    return { state: "TASK_FAILED", message: "Unable to retrieve command's termination information" };
  }
  const message = `Command ${describeExit(end.status)}`;
  if (end.limitation !== undefined) {
    const { reason, message: why, resources } = end.limitation;
    return { state: "TASK_FAILED", message: `${message}: ${why}`, reason, limitation: { resources } };
  }
  if (killing === "max-completion-time") {
    return { state: "TASK_FAILED", message, reason: "REASON_MAX_COMPLETION_TIME_REACHED" };
  }
  if (killing !== undefined) return { state: "TASK_KILLED", message };
  return { state: exitCodeOf(end.status) === 0 ? "TASK_FINISHED" : "TASK_FAILED", message };
}

/** A group lives and dies together, unless its members just finish. */
export function killGroup(context: Context, framework: Framework, executor: Executor, group: readonly string[]): void {
  for (const id of group) {
    const task = executor.pod!.live.get(id);
    if (task !== undefined) killTask(context, framework, executor, task, DEFAULT_KILL_GRACE_MS, "kill");
  }
}

/** Asks every task to end; the executor ends with the last. */
export function shutdownPod(context: Context, framework: Framework, executor: Executor): void {
  for (const task of [...executor.pod!.live.values()]) {
    killTask(context, framework, executor, task, DEFAULT_KILL_GRACE_MS, "kill");
  }
  endPodIfIdle(context, executor);
}

/** Kills every task; the executor ends with the last. */
export function destroyPod(context: Context, executor: Executor): void {
  for (const container of [...executor.containers.values()]) destroyContainer(context, container);
  endPodIfIdle(context, executor);
}

/** An executor without a task ends, and its container with it. Nobody else ends that, for it has no process. */
export function endPodIfIdle(context: Context, executor: Executor): void {
  if (executor.pod!.live.size > 0 || executor.state === "terminated") return;
  if (executor.state !== "terminating" && executor.queuedGroups.length > 0) return;
  context.effects.push({ kind: "destroy", containerId: executor.run.containerId });
  executorEnded(context, executor, executor.termination === undefined ? 0 : SIGKILL_STATUS);
}

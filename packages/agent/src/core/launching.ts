/**
 * RunTask: which executor a task goes to, and every reason for which it goes nowhere.
 * Source: agent, section 1.8, rows 1 to 16; internal messages, section 5.2.
 * @module
 */
import type { internal, v1 } from "@meseta/protocol";
import { commandNotRun, commandStarted, commandStarting, generatedExecutorInfo } from "./command-executor.ts";
import { type Context, log } from "./context.ts";
import type { ContainerRequest, RunKey } from "./effects.ts";
import { containerEnvironment, containerProgramOf, sandboxPath, unsupportedContainer, userOf } from "./environment.ts";
import { sendTask } from "./deliveries.ts";
import { podStarted } from "./default-executor.ts";
import { dockerEnvironment, isDocker } from "./docker.ts";
import { executorEnded, destroyExecutor, sendExited, shutdownExecutor, shutdownGraceMs } from "./executors.ts";
import type { FailedStage, Inspected } from "./inputs.ts";
import { containerShare, updateContainer } from "./limits.ts";
import { type Executor, type ExecutorKind, type Framework, droppedOrLost, executorKind, newExecutor } from "./model.ts";
import { isSafeId, refuse } from "./refusals.ts";
import { reportStatus } from "./statuses.ts";
import { linkedVolumes, volumeMounts } from "./volumes.ts";

export function runTask(context: Context, message: internal.RunTaskMessage): void {
  const { task, launch_executor: launch } = message;
  const framework = openFramework(context, message.framework, message.pid);
  if (framework === undefined) return;
  const executorId = task.executor?.executor_id.value ?? task.task_id.value;
  const existing = framework.executors.get(executorId);
  if (existing !== undefined && isKnownTask(existing, task.task_id.value) && launch !== true) {
    log(context, "warn", `task ${task.task_id.value}: asked to run it twice framework=${framework.id}`);
    return;
  }
  const refusal = refuse(context, framework, { ...message, tasks: [task], executor: task.executor }, existing);
  if (refusal !== undefined) {
    log(context, "warn", `task ${task.task_id.value}: not run: ${refusal.message} framework=${framework.id}`);
    const statusOf = { taskId: task.task_id.value, source: "SOURCE_AGENT", ...refusal } as const;
    // Its executor is named but not theirs: nothing here may end up in another task's record.
    reportStatus(context, framework, undefined, statusOf);
    if (launch === true && task.executor !== undefined && existing === undefined) {
      sendExited(context, framework.id, executorId, -1); // the master counted on an executor that never was
    }
    if (launch === true && existing !== undefined && task.command === undefined) {
      if (existing.state === "terminated") sendExited(context, framework.id, executorId, -1);
      else shutdownExecutor(context, framework, existing);
    }
    return;
  }
  const executor = existing ?? makeExecutor(context, framework, task);
  addTask(context, executor, task);
  if (existing === undefined) return launchExecutor(context, framework, executor, task);
  const volumes = volumeMounts(context.options.workDir, task.resources);
  if (volumes.length > 0) context.effects.push({ kind: "showVolumes", run: executor.run, volumes });
  updateContainer(context, executor);
  if (executor.state === "running") sendTask(context, executor, task);
}

/** The container of an executor could not be made. */
export function containerFailed(context: Context, executor: Executor, stage: FailedStage, problem: string): void {
  const framework = context.state.frameworks.get(executor.frameworkId)!;
  if (stage === "run" && executor.kind === "command") return commandNotRun(context, framework, executor, problem);
  if (stage !== "destroyed") context.state.counters.container_launch_errors++;
  executorEnded(
    context,
    executor,
    undefined,
    stage === "launch" || stage === "run"
      ? {
          state: "TASK_FAILED",
          reason: "REASON_CONTAINER_LAUNCH_FAILED",
          message: `Failed to launch container: ${problem}`,
        }
      : {
          state: stage === "sandbox" ? droppedOrLost(framework.info) : "TASK_FAILED",
          reason: "REASON_EXECUTOR_TERMINATED",
          message: stage === "sandbox" ? problem : "Executor terminated",
        },
  );
}

/** The command of a container is about to run: the framework hears so while that happens. */
export function containerLaunching(context: Context, executor: Executor, pid: number): void {
  if (executor.kind !== "command" || executor.state !== "registering") return;
  executor.pid = pid;
  commandStarting(context, context.state.frameworks.get(executor.frameworkId)!, executor);
}

/** The command of a container runs. */
export function containerStarted(
  context: Context,
  executor: Executor,
  pid: number | undefined,
  inspected?: Inspected,
): void {
  executor.pid = pid;
  if (executor.checkpoint && pid !== undefined) {
    context.effects.push({ kind: "checkpoint", record: { kind: "forked", run: executor.run, pid } });
  }
  const framework = context.state.frameworks.get(executor.frameworkId)!;
  if (executor.kind === "custom" || executor.state !== "registering") return;
  context.alarms.cancel(`registration ${executor.run.containerId}`);
  if (executor.kind === "command") commandStarted(context, framework, executor, inspected);
  else podStarted(context, framework, executor);
}

/** The framework of a message, made if it is new here; undefined when it is being removed. */
export function openFramework(
  context: Context,
  info: v1.FrameworkInfo,
  pid: string | undefined,
): Framework | undefined {
  const id = info.id?.value;
  if (id === undefined || !isSafeId(id)) {
    log(context, "warn", `Ignoring a launch for framework '${id ?? ""}': not an id`);
    return undefined;
  }
  const known = context.state.frameworks.get(id);
  if (known !== undefined) {
    if (known.state === "running") return known;
    log(context, "warn", `Ignoring a launch for framework ${id}: it is being shut down`);
    return undefined;
  }
  const { completedFrameworks } = context.state;
  const at = completedFrameworks.findIndex((completed) => completed.info.id?.value === id);
  const earlier = at < 0 ? [] : completedFrameworks.splice(at, 1)[0]!.executors;
  const framework: Framework = {
    id,
    info,
    pid: pid ?? "",
    state: "running",
    executors: new Map(),
    completedExecutors: [...earlier],
  };
  context.state.frameworks.set(id, framework);
  if (info.checkpoint === true) {
    context.effects.push({ kind: "checkpoint", record: { kind: "framework", info, pid: framework.pid } });
  }
  return framework;
}

const isKnownTask = (executor: Executor, taskId: string): boolean =>
  executor.tasks.has(taskId) || executor.terminated.has(taskId);

export function makeExecutor(context: Context, framework: Framework, task: v1.TaskInfo): Executor {
  const kind: ExecutorKind = task.executor === undefined ? "command" : executorKind(task.executor);
  const generated = kind === "command";
  const info: v1.ExecutorInfo = generated
    ? generatedExecutorInfo(task, framework.id)
    : { ...task.executor!, framework_id: { value: framework.id } };
  const executorId = info.executor_id.value;
  const run: RunKey = { frameworkId: framework.id, executorId, containerId: context.random.uuid() };
  const executor = newExecutor({
    info,
    run,
    kind,
    checkpoint: framework.info.checkpoint === true,
    startedMs: context.nowMs,
    everLaunched: false,
    pid: undefined,
    commandTask: generated ? task : undefined,
  });
  framework.executors.set(executorId, executor);
  context.state.byContainer.set(run.containerId, executor);
  if (executor.checkpoint) {
    context.effects.push({ kind: "checkpoint", record: { kind: "executor", run, info, generated } });
  }
  return executor;
}

export function addTask(context: Context, executor: Executor, info: v1.TaskInfo): void {
  const taskId = info.task_id.value;
  const { executor: _executor, command, data: _data, check: _check, max_completion_time: _limit, ...rest } = info;
  const task: v1.Task = { ...rest, framework_id: { value: executor.frameworkId }, state: "TASK_STAGING" };
  if (executor.kind !== "command") task.executor_id = { value: executor.id };
  const user = command?.user;
  if (user !== undefined) task.user = user;
  executor.queued.set(taskId, info);
  executor.tasks.set(taskId, task);
  if (!executor.checkpoint) return;
  // A copy, as it is now: the record is written later and the task goes on.
  context.effects.push({ kind: "checkpoint", record: { kind: "task", run: executor.run, task: { ...task }, info } });
}

/**
 * Has the container made; if it cannot even be described, it fails here and now.
 *
 * @param task the first that it is for
 */
export function launchExecutor(context: Context, framework: Framework, executor: Executor, task: v1.TaskInfo): void {
  const { containerId } = executor.run;
  log(context, "info", `executor ${executor.id}: launching container ${containerId} framework=${framework.id}`);
  const container = executor.info.container;
  if (!context.options.containerizers.has(isDocker(container) ? "docker" : "mesos")) {
    executorEnded(context, executor, undefined, {
      state: "TASK_FAILED",
      reason: "REASON_EXECUTOR_TERMINATED",
      message: "Abnormal executor termination: unknown container",
    });
    return;
  }
  const request = containerRequest(context, framework, executor, task);
  if ("problem" in request) return containerFailed(context, executor, "launch", request.problem);
  context.effects.push({ kind: "launch", container: request });
  awaitRegistration(context, executor);
}

/** Whoever does not come up in time is destroyed. */
export function awaitRegistration(context: Context, executor: Executor): void {
  const { containerId } = executor.run;
  const { executorRegistrationTimeoutMs: timeoutMs } = context.options;
  context.alarms.set(`registration ${containerId}`, context.nowMs + timeoutMs, () => {
    if (executor.state !== "registering") return;
    destroyExecutor(context, executor, {
      state: "TASK_FAILED",
      reason: "REASON_EXECUTOR_REGISTRATION_TIMEOUT",
      message: `Executor did not register within ${timeoutText(timeoutMs)}`,
    });
  });
}

const timeoutText = (ms: number): string => (ms % 60_000 === 0 ? `${ms / 60_000}mins` : `${ms / 1000}secs`);

function containerRequest(
  context: Context,
  framework: Framework,
  executor: Executor,
  task: v1.TaskInfo,
): ContainerRequest | { readonly problem: string } {
  const command = (executor.kind === "command" ? task.command : executor.info.command) ?? {};
  const isEngines = isDocker(executor.info.container) && executor.kind !== "default";
  const unsupported = isEngines ? undefined : unsupportedContainer(context, executor.info.container);
  if (unsupported !== undefined) return { problem: unsupported };
  const program = executor.kind === "default" ? undefined : containerProgramOf(command, executor.info.container);
  if (program !== undefined && "problem" in program) return program;
  const outside = containerEnvironment(context, framework, executor.run, command, {
    graceMs: shutdownGraceMs(context, executor),
    allocationRole: executor.kind === "command" ? task.resources?.[0]?.allocation_info?.role : undefined,
  });
  if ("problem" in outside) return outside;
  const environment = isEngines ? dockerEnvironment(context, executor, command, outside) : outside;
  if ("problem" in environment) return environment;
  const directory = sandboxPath(context.options.workDir, context.state.agentId!, executor.run);
  const shared = isEngines ? [] : linkedVolumes(context, executor.info.container, directory, undefined);
  if ("problem" in shared) return shared;
  return {
    containerId: executor.run.containerId,
    kind: "executor",
    run: executor.run,
    directory,
    program,
    uris: command.uris ?? [],
    // A default executor has no process that could write there, and its tasks must not: what is in there is made by the agent.
    user: executor.kind === "default" ? undefined : userOf(context, framework, command),
    environment,
    volumes: [
      ...volumeMounts(context.options.workDir, [
        ...(task.resources ?? []),
        ...(executor.kind === "command" ? [] : (executor.info.resources ?? [])),
      ]),
      ...shared,
    ],
    share: containerShare(context, executor),
    info: executor.info.container,
    isTask: executor.kind === "command",
  };
}

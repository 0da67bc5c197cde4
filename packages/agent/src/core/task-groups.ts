/**
 * Task groups on their way to the executor that runs them: all of a group's tasks, or none.
 * Source: agent, sections 1.8 and 2.3; internal messages, section 5.2.
 * @module
 */
import type { internal, v1 } from "@meseta/protocol";
import { type Context, log } from "./context.ts";
import { launchGroup } from "./default-executor.ts";
import { sendGroups } from "./deliveries.ts";
import { sendExited, shutdownExecutor } from "./executors.ts";
import { addTask, launchExecutor, makeExecutor, openFramework } from "./launching.ts";
import { updateContainer } from "./limits.ts";
import { type Executor, type Framework, findTask } from "./model.ts";
import { refuse } from "./refusals.ts";
import { reportStatus } from "./statuses.ts";
import { volumeMounts } from "./volumes.ts";

export function runTaskGroup(context: Context, message: internal.RunTaskGroupMessage): void {
  const framework = openFramework(context, message.framework, undefined);
  if (framework === undefined) return;
  const tasks = message.task_group.tasks ?? [];
  const { agentId } = context.state;
  if (tasks.length === 0 || tasks.some((task) => task.agent_id.value !== agentId)) {
    return log(
      context,
      "warn",
      `a task group is ignored: it is empty or meant for another agent framework=${framework.id}`,
    );
  }
  const executorId = message.executor.executor_id.value;
  const existing = framework.executors.get(executorId);
  const known = tasks.find(({ task_id: id }) => findTask(framework, id.value) !== undefined);
  if (known !== undefined && message.launch_executor !== true) {
    return log(context, "warn", `task ${known.task_id.value}: asked to run it twice framework=${framework.id}`);
  }
  const refusal = refuse(context, framework, { ...message, tasks, isGroup: true }, existing);
  if (refusal !== undefined) {
    for (const task of tasks) {
      log(context, "warn", `task ${task.task_id.value}: not run: ${refusal.message} framework=${framework.id}`);
      reportStatus(context, framework, undefined, {
        taskId: task.task_id.value,
        source: "SOURCE_AGENT",
        ...refusal,
      });
    }
    settleExecutor(context, framework, message, existing);
    return;
  }
  const first = { ...tasks[0]!, executor: message.executor };
  const executor = existing ?? makeExecutor(context, framework, first);
  for (const task of tasks) addTask(context, executor, task);
  const group = tasks.map(({ task_id: id }) => id.value);
  const volumes = volumeMounts(context.options.workDir, tasks.flatMap(resourcesOf));
  if (existing === undefined) {
    executor.queuedGroups.push(group);
    const resources = tasks.flatMap(resourcesOf);
    return launchExecutor(context, framework, executor, { ...first, resources });
  }
  if (volumes.length > 0) context.effects.push({ kind: "showVolumes", run: executor.run, volumes });
  updateContainer(context, executor);
  if (executor.kind === "default" && executor.state === "running") {
    return launchGroup(context, framework, executor, group);
  }
  executor.queuedGroups.push(group);
  if (executor.state === "running") sendGroups(context, framework, executor);
}

const resourcesOf = (task: v1.TaskInfo): readonly v1.Resource[] => task.resources ?? [];

/** The master counted on an executor of a group that is not run. */
function settleExecutor(
  context: Context,
  framework: Framework,
  message: internal.RunTaskGroupMessage,
  existing: Executor | undefined,
): void {
  if (message.launch_executor !== true) return;
  if (existing === undefined || existing.state === "terminated") {
    return sendExited(context, framework.id, message.executor.executor_id.value, -1);
  }
  shutdownExecutor(context, framework, existing);
}

/**
 * Kills a group that has not reached its executor: none of its tasks may run without the others.
 *
 * @returns whether the task was in such a group
 */
export function killQueuedGroup(context: Context, framework: Framework, executor: Executor, taskId: string): boolean {
  const at = executor.queuedGroups.findIndex((group) => group.includes(taskId));
  if (at < 0) return false;
  const [group] = executor.queuedGroups.splice(at, 1);
  for (const id of group!) {
    reportStatus(context, framework, executor, {
      taskId: id,
      state: "TASK_KILLED",
      source: "SOURCE_AGENT",
      reason: "REASON_TASK_KILLED_DURING_LAUNCH",
      message: "A task within the task group was killed before delivery to the executor",
    });
  }
  return true;
}

/**
 * What executors are told, whichever way they are connected: events on a stream, or messages to a libprocess driver.
 * Source: agent, section 1.3; internal messages, section 7.
 * @module
 */
import type { executor as api, v1 } from "@meseta/protocol";
import { type Context, log } from "./context.ts";
import type { DriverMessage } from "./effects.ts";
import { droppedOrLost, type Executor, type Framework } from "./model.ts";
import { reportStatus } from "./statuses.ts";

export const isConnected = ({ stream, driver }: Executor): boolean => stream !== undefined || driver !== undefined;

/** Sends an event if there is a connection. Its driver knows no heartbeats. */
export function sendEvent(context: Context, executor: Executor, event: api.Event): void {
  if (executor.stream !== undefined) context.effects.push({ kind: "event", stream: executor.stream, event });
  else if (executor.driver !== undefined) {
    const message = driverMessage(context, executor, event);
    if (message !== undefined) context.effects.push({ kind: "sendToExecutor", to: executor.driver, message });
  }
}

/** Sends a queued task to a running executor; while that is not connected, the task stays queued. */
export function sendTask(context: Context, executor: Executor, task: v1.TaskInfo): void {
  if (!isConnected(executor)) return;
  executor.queued.delete(task.task_id.value);
  executor.everLaunched = true;
  sendEvent(context, executor, { type: "LAUNCH", launch: { task } });
}

/** Asks an executor to kill a task; while it is not connected, that waits. */
export function sendKill(
  context: Context,
  executor: Executor,
  taskId: string,
  policy: v1.KillPolicy | undefined,
): void {
  if (executor.state !== "running" || !isConnected(executor)) return void executor.undelivered.set(taskId, policy);
  const kill = { task_id: { value: taskId }, ...(policy !== undefined && { kill_policy: policy }) };
  sendEvent(context, executor, { type: "KILL", kill });
}

/** Sends the groups that are queued, each whole. A driver knows none: the framework hears so. */
export function sendGroups(context: Context, framework: Framework, executor: Executor): void {
  if (!isConnected(executor)) return;
  for (const group of executor.queuedGroups.splice(0)) {
    const tasks = group.map((id) => executor.queued.get(id)!);
    for (const id of group) executor.queued.delete(id);
    executor.everLaunched = true;
    if (executor.stream !== undefined) {
      sendEvent(context, executor, { type: "LAUNCH_GROUP", launch_group: { task_group: { tasks } } });
    } else for (const id of group) reportUnfit(context, framework, executor, id);
  }
}

/** Everything that waits for an executor that is there now: single tasks, groups, kills. */
export function sendQueued(context: Context, framework: Framework, executor: Executor): void {
  const grouped = new Set(executor.queuedGroups.flat());
  for (const task of [...executor.queued.values()]) {
    if (!grouped.has(task.task_id.value)) sendTask(context, executor, task);
  }
  sendGroups(context, framework, executor);
  for (const [taskId, policy] of [...executor.undelivered]) {
    executor.undelivered.delete(taskId);
    if (executor.tasks.has(taskId)) sendKill(context, executor, taskId, policy);
  }
}

function reportUnfit(context: Context, framework: Framework, executor: Executor, taskId: string): void {
  reportStatus(context, framework, executor, {
    taskId,
    state: droppedOrLost(framework.info),
    source: "SOURCE_AGENT",
    reason: "REASON_TASK_GROUP_INVALID",
    message: "Cannot launch a task group: its executor is on a driver, which takes single tasks alone",
  });
}

function driverMessage(context: Context, executor: Executor, event: api.Event): DriverMessage | undefined {
  const framework = context.state.frameworks.get(executor.frameworkId)!;
  const agentId = { value: context.state.agentId! };
  const ids = { framework_id: { value: framework.id }, executor_id: { value: executor.id } };
  switch (event.type) {
    case "LAUNCH": {
      const info = { ...framework.info, id: { value: framework.id } };
      const body = { framework_id: ids.framework_id, framework: info, pid: framework.pid, task: event.launch!.task };
      return { name: "mesos.internal.RunTaskMessage", body };
    }
    case "KILL":
      return { name: "mesos.internal.KillTaskMessage", body: { framework_id: ids.framework_id, ...event.kill! } };
    case "ACKNOWLEDGED": {
      const { task_id, uuid } = event.acknowledged!;
      const body = { agent_id: agentId, framework_id: ids.framework_id, task_id, uuid };
      return { name: "mesos.internal.StatusUpdateAcknowledgementMessage", body };
    }
    case "MESSAGE": {
      const body = { agent_id: agentId, ...ids, data: event.message!.data };
      return { name: "mesos.internal.FrameworkToExecutorMessage", body };
    }
    case "SHUTDOWN":
      return { name: "mesos.internal.ShutdownExecutorMessage", body: ids };
    default:
      log(context, "debug", `executor ${executor.id}: its driver knows no ${event.type ?? "event"}`);
      return undefined;
  }
}

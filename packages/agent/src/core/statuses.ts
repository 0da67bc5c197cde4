/**
 * From something that happened to a task to a status update on its way to the framework.
 * Source: agent, sections 1.5 and 1.8; internal messages, section 5.2.
 * @module
 */
import { isTerminal, type internal, type v1 } from "@meseta/protocol";
import { type Context, freshUuid, sendToMaster } from "./context.ts";
import { containerId, containerText, nearest } from "./containers.ts";
import { explainDrain } from "./drain.ts";
import { updateContainer } from "./limits.ts";
import type { Executor, Framework } from "./model.ts";

/** What is to be said about a task. */
export interface StatusDraft {
  readonly taskId: string;
  readonly state: v1.TaskState;
  readonly source: v1.TaskStatus_Source;
  readonly message?: string | undefined;
  readonly reason?: v1.TaskStatus_Reason | undefined;
  readonly healthy?: boolean | undefined;
  readonly check?: v1.CheckStatusInfo | undefined;
  /** Where the task runs, if that is not its executor's container. */
  readonly containerId?: string | undefined;
  readonly limitation?: v1.TaskResourceLimitation | undefined;
  readonly labels?: v1.Labels | undefined;
  readonly data?: Uint8Array | undefined;
}

/** Makes an update with a fresh uuid and hands it over; `executor` is undefined when the task has none. */
export function reportStatus(
  context: Context,
  framework: Framework,
  executor: Executor | undefined,
  draft: StatusDraft,
): void {
  const status: v1.TaskStatus = {
    task_id: { value: draft.taskId },
    state: draft.state,
    source: draft.source,
    timestamp: context.nowMs / 1000,
    uuid: freshUuid(context),
  };
  if (draft.message !== undefined) status.message = draft.message;
  if (draft.reason !== undefined) status.reason = draft.reason;
  if (draft.healthy !== undefined) status.healthy = draft.healthy;
  if (draft.check !== undefined) status.check_status = draft.check;
  if (draft.containerId !== undefined) status.container_status = { container_id: containerId(draft.containerId) };
  if (draft.limitation !== undefined) status.limitation = draft.limitation;
  if (draft.labels !== undefined) status.labels = draft.labels;
  if (draft.data !== undefined) status.data = draft.data;
  takeOver(context, framework, executor, status);
}

/**
 * Takes a status over: into the task's record, onto the disk, and into the task's stream. `status.uuid` is set. Returns
 * false when the same one was taken over before, or the task had ended.
 */
export function takeOver(
  context: Context,
  framework: Framework,
  executor: Executor | undefined,
  status: v1.TaskStatus,
): boolean {
  const taskId = status.task_id.value;
  const task = executor?.tasks.get(taskId);
  explainDrain(context, framework, status);
  if (context.updates.has(framework.id, taskId, status.uuid!)) return false;
  if (task === undefined && executor?.terminated.has(taskId) === true) return false;
  status.agent_id = { value: context.state.agentId! };
  if (executor !== undefined) {
    status.executor_id = { value: executor.id };
    status.container_status = containerStatus(context, executor, status.container_status);
  }
  const update: internal.StatusUpdate = {
    framework_id: { value: framework.id },
    agent_id: status.agent_id,
    status,
    timestamp: status.timestamp ?? context.nowMs / 1000,
    uuid: status.uuid!,
  };
  if (executor !== undefined) update.executor_id = { value: executor.id };
  context.state.counters.valid_status_updates++;
  if (task !== undefined) recordState(context, executor!, task, status);
  else if (isTerminal(status.state)) countEnd(context, status.state); // ended before it had a record
  context.updates.add(update, executor?.checkpoint === true ? executor.run : undefined, context.nowMs);
  if (task !== undefined) showNext(context, framework.id, task);
  return true;
}

/** Until it goes out, masters answer schedulers with what is next to be heard of a task, not with what comes after it. */
export function showNext(context: Context, frameworkId: string, task: v1.Task): void {
  const [next] = context.updates.pendingOf(frameworkId, task.task_id.value);
  if (next === undefined) return;
  task.status_update_state = next.status.state;
  task.status_update_uuid = next.uuid!;
}

/** Forwards the head of a stream to the master, with what is known about the task by now. */
export function forward(context: Context, update: internal.StatusUpdate): void {
  const executor = executorOf(context, update);
  const taskId = update.status.task_id.value;
  const task = executor?.tasks.get(taskId) ?? executor?.terminated.get(taskId);
  if (task !== undefined) {
    task.status_update_state = update.status.state;
    task.status_update_uuid = update.uuid!;
  }
  const latest = task?.state ?? update.status.state;
  sendToMaster(context, {
    name: "mesos.internal.StatusUpdateMessage",
    body: { update: { ...update, latest_state: latest }, pid: context.options.upid },
  });
}

function executorOf(context: Context, update: internal.StatusUpdate): Executor | undefined {
  const executorId = update.executor_id?.value;
  if (executorId === undefined) return undefined;
  return context.state.frameworks.get(update.framework_id.value)?.executors.get(executorId);
}

function containerStatus(
  context: Context,
  executor: Executor,
  given: v1.ContainerStatus | undefined,
): v1.ContainerStatus {
  const status: v1.ContainerStatus = { ...given };
  status.container_id ??= { value: executor.run.containerId };
  if (status.container_id.parent !== undefined) return innerStatus(context, status, status.container_id);
  if (executor.pid !== undefined) status.executor_pid ??= executor.pid;
  const cgroups = cgroupsOf(context, executor.run.containerId);
  if (cgroups !== undefined) status.cgroup_info ??= cgroups;
  if (status.network_infos === undefined || status.network_infos.length === 0) {
    const own = networksOf(context, executor.run.containerId);
    status.network_infos = own ?? [{ ip_addresses: [{ ip_address: context.options.ip }] }];
  }
  return status;
}

/** Of a container that is no more, nothing else is known. */
function innerStatus(context: Context, status: v1.ContainerStatus, id: v1.ContainerID): v1.ContainerStatus {
  const container = context.state.containers.get(containerText(id));
  if (container === undefined || container.state === "ended") return status;
  if (container.pid !== undefined) status.executor_pid ??= container.pid;
  const cgroups = cgroupsOf(context, container.id);
  if (cgroups !== undefined) status.cgroup_info ??= cgroups;
  if ((status.network_infos?.length ?? 0) > 0) return status;
  const own = networksOf(context, container.id);
  const address = { protocol: "IPv4", ip_address: context.options.ip } as const;
  return { ...status, network_infos: own ?? [{ ip_addresses: [address] }] };
}

/** The networks a container is in, be they its own or those of one around it; undefined for the machine's. */
function networksOf(context: Context, containerId: string): readonly v1.NetworkInfo[] | undefined {
  const { networks } = context.state;
  return networks.size === 0 ? undefined : nearest(containerId, (id) => networks.get(id));
}

/** What there is to tell of a container's cgroups, or of those of one around it. */
function cgroupsOf(context: Context, containerId: string): v1.CgroupInfo | undefined {
  const { cgroups } = context.state;
  return cgroups.size === 0 ? undefined : nearest(containerId, (id) => cgroups.get(id));
}

/** Statuses of a task hold the newest of each state it went through, oldest first, without `data`. */
function recordState(context: Context, executor: Executor, task: v1.Task, status: v1.TaskStatus): void {
  task.state = status.state;
  task.statuses = withStatus(task.statuses, status);
  if (!isTerminal(status.state)) return;
  const taskId = task.task_id.value;
  executor.queued.delete(taskId);
  executor.tasks.delete(taskId);
  executor.terminated.set(taskId, task);
  countEnd(context, status.state);
  updateContainer(context, executor);
}

/** Appends a status to a task's list, replacing a last one of the same state. */
export function withStatus(statuses: readonly v1.TaskStatus[] | undefined, status: v1.TaskStatus): v1.TaskStatus[] {
  const { data: _, ...kept } = status;
  const earlier = statuses ?? [];
  const isRepeat = earlier.at(-1)?.state === status.state;
  return [...(isRepeat ? earlier.slice(0, -1) : earlier), kept];
}

function countEnd(context: Context, state: v1.TaskState): void {
  const { counters } = context.state;
  if (state === "TASK_FINISHED") counters.tasks_finished++;
  else if (state === "TASK_FAILED") counters.tasks_failed++;
  else if (state === "TASK_KILLED") counters.tasks_killed++;
  else if (state === "TASK_LOST") counters.tasks_lost++;
  else if (state === "TASK_GONE") counters.tasks_gone++;
}

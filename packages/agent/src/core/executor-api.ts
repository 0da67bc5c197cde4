/**
 * The executor API: what a custom executor may ask for, and what it is told.
 *
 * Whether a call can be read at all was settled before; here it meets the agent's state.
 * Source: agent, sections 1.1 to 1.5.
 * @module
 */
import { isTerminal, type executor as api, type v1 } from "@meseta/protocol";
import { type Context, log, sendToMaster } from "./context.ts";
import { sendEvent, sendQueued } from "./deliveries.ts";
import type { RunKey } from "./effects.ts";
import { closeStream, hasLiveTasks, shutdownExecutor } from "./executors.ts";
import { type Executor, type Framework, droppedOrLost } from "./model.ts";
import { reportStatus, takeOver } from "./statuses.ts";

export const EXECUTOR_HEARTBEAT_PERIOD_MS = 30 * 60_000;

export function executorCall(context: Context, request: number, call: api.Call, caller?: RunKey): void {
  const reply = (status: number, body?: string) =>
    context.effects.push({ kind: "reply", request, status, ...(body !== undefined && { body }) });
  if (call.type === "HEARTBEAT") return void reply(202); // whoever sends it
  const framework = context.state.frameworks.get(call.framework_id.value);
  const executor = framework?.executors.get(call.executor_id.value);
  // One that is back already is heard: what executors are refused they do not say again, unless they subscribe again.
  if (call.type !== "SUBSCRIBE" && context.state.phase === "recovering" && executor?.state !== "running") {
    return void reply(503, "Agent has not finished recovery");
  }
  if (framework === undefined) return void reply(400, "Framework cannot be found");
  if (executor === undefined) return void reply(400, "Executor cannot be found");
  if (caller !== undefined && !isRunOf(caller, executor)) return void reply(403, "403 Forbidden.");
  if (call.type === "SUBSCRIBE") return subscribe(context, request, framework, executor, call.subscribe!);
  if (executor.state === "registering") return void reply(403, "Executor is not subscribed");
  if (call.type === "UPDATE") {
    const { status } = call.update!;
    if (update(context, framework, executor, status)) acknowledge(context, executor, status);
    return void reply(202);
  }
  if (call.type === "MESSAGE") {
    frameworkMessage(context, framework, executor, call.message!.data);
    return void reply(202);
  }
  reply(501, `Cannot perform call of type ${call.type}`);
}

function isRunOf({ frameworkId, executorId, containerId }: RunKey, { run }: Executor): boolean {
  return run.frameworkId === frameworkId && run.executorId === executorId && run.containerId === containerId;
}

/** Source: agent, section 1.4. */
function subscribe(
  context: Context,
  request: number,
  framework: Framework,
  executor: Executor,
  call: api.Call_Subscribe,
): void {
  context.effects.push({ kind: "openStream", request });
  const isEnding = executor.state === "terminating" || executor.state === "terminated";
  if (context.state.phase === "terminating" || framework.state === "terminating" || isEnding) {
    context.effects.push({ kind: "event", stream: request, event: { type: "SHUTDOWN" } });
    context.effects.push({ kind: "closeStream", stream: request });
    return;
  }
  closeStream(context, executor);
  executor.driver = undefined;
  executor.stream = request;
  context.state.byStream.set(request, executor);
  executor.state = "running";
  log(context, "info", `executor ${executor.id}: subscribed framework=${framework.id}`);
  context.alarms.cancel(`registration ${executor.run.containerId}`);
  heartbeat(context, executor);
  if (executor.checkpoint) {
    context.effects.push({ kind: "checkpoint", record: { kind: "subscribed", run: executor.run } });
  }
  const replayed = call.unacknowledged_updates ?? [];
  for (const { status } of replayed) update(context, framework, executor, status);
  if (!settleTasks(context, framework, executor, call.unacknowledged_tasks ?? [])) return;
  const { agentId, info } = context.state;
  sendEvent(context, executor, {
    type: "SUBSCRIBED",
    subscribed: {
      executor_info: executor.info,
      framework_info: { ...framework.info, id: { value: framework.id } },
      agent_info: { ...info, id: { value: agentId! } },
      container_id: { value: executor.run.containerId },
    },
  });
  for (const { status } of replayed) acknowledge(context, executor, status);
  sendQueued(context, framework, executor);
}

/**
 * An executor is back, with these tasks unacknowledged: others that it was sent and never spoke of were lost on the way. False
 * when there is nothing for it to do, and never was.
 */
export function settleTasks(
  context: Context,
  framework: Framework,
  executor: Executor,
  unacknowledged: readonly v1.TaskInfo[],
): boolean {
  const listed = new Set(unacknowledged.map((task) => task.task_id.value));
  for (const task of executor.tasks.values()) {
    const taskId = task.task_id.value;
    if (task.state !== "TASK_STAGING" || executor.queued.has(taskId) || listed.has(taskId)) continue;
    reportStatus(context, framework, executor, {
      taskId,
      state: droppedOrLost(framework.info),
      source: "SOURCE_AGENT",
      reason: "REASON_AGENT_RESTARTED",
      message: "Task launched during agent restart",
    });
  }
  if (executor.everLaunched || executor.queued.size > 0 || hasLiveTasks(executor)) return true;
  shutdownExecutor(context, framework, executor); // it was never given anything to do, and never will be
  return false;
}

function heartbeat(context: Context, executor: Executor): void {
  context.alarms.set(`heartbeat ${executor.run.containerId}`, context.nowMs + EXECUTOR_HEARTBEAT_PERIOD_MS, () => {
    sendEvent(context, executor, { type: "HEARTBEAT" });
    heartbeat(context, executor);
  });
}

/** Source: agent, section 1.5. Returns whether the executor is to hear that the update is safe. */
export function update(context: Context, framework: Framework, executor: Executor, given: v1.TaskStatus): boolean {
  const { counters, agentId } = context.state;
  const taskId = given.task_id.value;
  const isOurs = given.agent_id === undefined || given.agent_id.value === agentId;
  if (framework.state === "terminating" || given.uuid === undefined || !isOurs) {
    counters.invalid_status_updates++;
    log(context, "warn", `task ${taskId}: update dropped framework=${framework.id}`);
    return false;
  }
  const status: v1.TaskStatus = { ...given, source: "SOURCE_EXECUTOR" };
  const isOwn = executor.tasks.has(taskId) || executor.terminated.has(taskId);
  // A task of nobody's is reported all the same, but its executor hears nothing of it.
  takeOver(context, framework, executor, status);
  if (isTerminal(status.state)) executor.queued.delete(taskId);
  return isOwn;
}

/** Tells an executor that an update, which it may forget now, is safe. */
export function acknowledge(context: Context, executor: Executor, { task_id, uuid }: v1.TaskStatus): void {
  const isOwn = executor.tasks.has(task_id.value) || executor.terminated.has(task_id.value);
  if (!isOwn || uuid === undefined) return;
  sendEvent(context, executor, { type: "ACKNOWLEDGED", acknowledged: { task_id, uuid } });
}

/** Data for a scheduler: straight to one that has an address, else by way of the master. */
export function frameworkMessage(context: Context, framework: Framework, executor: Executor, data: Uint8Array): void {
  const { counters, phase, agentId } = context.state;
  if (phase !== "running" || framework.state === "terminating") {
    counters.invalid_framework_messages++;
    return;
  }
  counters.valid_framework_messages++;
  const message = {
    name: "mesos.internal.ExecutorToFrameworkMessage",
    body: {
      agent_id: { value: agentId! },
      framework_id: { value: framework.id },
      executor_id: { value: executor.id },
      data,
    },
  } as const;
  const isReachable = framework.pid !== "" && !framework.pid.endsWith("@0.0.0.0:0");
  if (isReachable) context.effects.push({ kind: "send", to: framework.pid, message });
  else sendToMaster(context, message);
}

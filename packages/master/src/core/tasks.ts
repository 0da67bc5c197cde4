/**
 * Tasks: updates on their way to the scheduler, acknowledgements on their way back, kills and reconciliation.
 * Source: scheduler API, section 5.
 * @module
 */
import { isTerminal, type internal, type scheduler, type v1 } from "@meseta/protocol";
import { forgetTask } from "./agents.ts";
import { type Context, isFreed } from "./context.ts";
import { settleExecutor } from "./executors.ts";
import { isPartitionAware } from "./frameworks.ts";
import { requestAllocation } from "./offers.ts";
import { settleUndone } from "./operations/kept.ts";
import { reconcile } from "./reconcile.ts";
import type { Framework, Task } from "./records.ts";

/** StatusUpdate from an agent: forwarded to its framework if that is connected, recorded in any case. */
export function statusUpdate(context: Context, message: internal.StatusUpdateMessage): void {
  const { update } = message;
  const agentId = update.agent_id?.value ?? "";
  const act = `update of task ${update.status.task_id.value} from agent ${agentId}`;
  const refuse = (why: string) => {
    context.count("master/invalid_status_updates");
    context.log(`${act} refused: ${why}`, "warn");
  };
  const agent = context.agents.get(agentId);
  if (agent === undefined) return refuse("it is not registered"); // it will be told when it comes back
  const framework = context.frameworks.get(update.framework_id.value);
  if (framework === undefined) return refuse(`there is no framework ${update.framework_id.value}`);
  const owner = framework.tasks.get(update.status.task_id.value)?.agentId;
  if (owner !== undefined && owner !== agentId) return refuse(`that is a task of agent ${owner}`);
  if (owner === undefined) {
    // It may be one we have forgotten, whose end was not acknowledged where it ran: its framework has to, or it comes for ever.
    context.log(`${act}: this task is not known here`, "warn");
  }
  context.count("master/valid_status_updates");
  const status = outgoingStatus(update);
  context.event(framework, { type: "UPDATE", update: { status } });
  const task = framework.tasks.get(status.task_id.value);
  if (task === undefined) return;
  task.statusUpdateState = status.state;
  if (framework.state.kind === "connected") task.statusUpdateUuid = status.uuid;
  const { data: _data, ...kept } = status;
  task.putStatus(kept, { mayReplace: true });
  setState(context, task, update.latest_state ?? status.state);
  if (agent.undone !== undefined) settleUndone(context, agent);
  if (agent.doubtedExecutors !== undefined) settleExecutor(context, agent, task, status);
}

/** What the scheduler sees: always an agent id and a time, and a uuid only when it is to be acknowledged. */
function outgoingStatus(update: internal.StatusUpdate): v1.TaskStatus {
  const { uuid: _uuid, ...status } = update.status;
  const acknowledged = update.uuid !== undefined && update.uuid.length > 0;
  return {
    ...status,
    ...(update.agent_id === undefined ? {} : { agent_id: update.agent_id }),
    timestamp: status.timestamp ?? update.timestamp,
    ...(acknowledged ? { uuid: update.uuid } : {}),
  };
}

/** Moves a task on and frees its resources when the agent says it has ended, acknowledged or not. */
function setState(context: Context, task: Task, state: v1.TaskState): void {
  if (task.state === state || isTerminal(task.state)) return; // terminal is final
  const wasFreed = isFreed(task);
  task.state = state;
  if (!isTerminal(state)) return;
  context.count(`master/${state.toLowerCase().replace("task_", "tasks_")}`);
  if (wasFreed) return;
  context.recover(task.frameworkId, task.agentId, task.resources);
  requestAllocation(context);
}

/** ACKNOWLEDGE: passed on to the agent; the one for a terminal update ends the task's record. */
export function acknowledge(context: Context, framework: Framework, call: scheduler.Call_Acknowledge): void {
  const agent = context.agents.get(call.agent_id.value);
  const task = framework.tasks.get(call.task_id.value);
  if (agent?.connected !== true || (task !== undefined && task.statusUpdateUuid === undefined)) {
    context.count("master/invalid_status_update_acknowledgements");
    return;
  }
  context.count("master/valid_status_update_acknowledgements");
  const latest = task?.statusUpdateState;
  if (task !== undefined && latest !== undefined && isTerminal(latest) && sameBytes(task.statusUpdateUuid, call.uuid)) {
    completeTask(context, framework, task, undefined);
  }
  context.send(agent.pid, {
    name: "mesos.internal.StatusUpdateAcknowledgementMessage",
    body: {
      agent_id: call.agent_id,
      framework_id: { value: framework.id },
      task_id: call.task_id,
      uuid: call.uuid,
    },
  });
}

function sameBytes(a: Uint8Array | undefined, b: Uint8Array): boolean {
  return a !== undefined && a.length === b.length && a.every((byte, index) => byte === b[index]);
}

/** Moves a task to the completed ones, in its last state or the one given, and frees what it still held. */
export function completeTask(
  context: Context,
  framework: Framework,
  task: Task,
  end: { state: v1.TaskState; status: v1.TaskStatus } | undefined,
): void {
  if (!isFreed(task)) {
    context.recover(framework.id, task.agentId, task.resources);
    requestAllocation(context);
  }
  if (end !== undefined && !isTerminal(task.state)) {
    task.state = end.state;
    task.putStatus(end.status);
    context.count(`master/${end.state.toLowerCase().replace("task_", "tasks_")}`);
  }
  framework.tasks.delete(task.id);
  forgetTask(context.agents.get(task.agentId), task);
  const limit = context.config.completedTasksPerFrameworkMax;
  if (limit === 0) return;
  framework.completedTasks.push(task);
  if (framework.completedTasks.length > limit) framework.completedTasks.shift();
}

/** The agent of a task is gone: its framework hears the state and reason given, which nobody acknowledges. */
export function loseTask(
  context: Context,
  framework: Framework,
  task: Task,
  loss: { state: v1.TaskState; reason: v1.TaskStatus_Reason; message: string; unreachableMs?: number },
): void {
  const status = context.masterStatus({ ...loss, taskId: task.id, agentId: task.agentId, executorId: task.executorId });
  context.event(framework, { type: "UPDATE", update: { status } });
  if (loss.unreachableMs === undefined) {
    completeTask(context, framework, task, { state: loss.state, status });
    return;
  }
  if (!isFreed(task)) context.recover(framework.id, task.agentId, task.resources);
  if (isTerminal(loss.state)) context.count(`master/${loss.state.toLowerCase().replace("task_", "tasks_")}`);
  task.state = loss.state;
  task.statusUpdateState = loss.state;
  task.putStatus(status);
  framework.tasks.delete(task.id);
  forgetTask(context.agents.get(task.agentId), task);
  framework.unreachableTasks.set(task.id, task);
  if (framework.unreachableTasks.size <= context.config.unreachableTasksPerFrameworkMax) return;
  const [oldest] = framework.unreachableTasks.keys();
  if (oldest !== undefined) framework.unreachableTasks.delete(oldest);
}

/** A task that never started, because of what the framework asked for. */
export function failTask(
  context: Context,
  framework: Framework,
  task: v1.TaskInfo,
  reason: v1.TaskStatus_Reason,
  message: string,
): void {
  context.log(`framework ${framework.id}: task ${task.task_id.value} refused: ${message}`, "warn");
  context.count("master/tasks_error");
  context.event(framework, {
    type: "UPDATE",
    update: {
      status: context.masterStatus({
        taskId: task.task_id.value,
        state: "TASK_ERROR",
        reason,
        message,
        agentId: task.agent_id.value,
        executorId: task.executor?.executor_id.value,
      }),
    },
  });
}

/** A task that never reached an agent, through no fault of its own: TASK_DROPPED, or TASK_LOST. */
export function dropTask(
  context: Context,
  framework: Framework,
  task: v1.TaskInfo,
  reason: v1.TaskStatus_Reason,
  message: string,
): void {
  const state = isPartitionAware(framework) ? "TASK_DROPPED" : "TASK_LOST";
  context.count(`master/${state.toLowerCase().replace("task_", "tasks_")}`);
  context.event(framework, {
    type: "UPDATE",
    update: {
      status: context.masterStatus({
        taskId: task.task_id.value,
        state,
        reason,
        message,
        agentId: task.agent_id.value,
      }),
    },
  });
}

/** An update that the master itself makes about a task it holds. */
export function sendUpdate(context: Context, task: Task, status: v1.TaskStatus): void {
  const framework = context.frameworks.get(task.frameworkId);
  if (framework !== undefined) context.event(framework, { type: "UPDATE", update: { status } });
}

/** KILL. Source: scheduler API, section 2.7. */
export function kill(context: Context, framework: Framework, call: scheduler.Call_Kill): void {
  const task = framework.tasks.get(call.task_id.value);
  if (task === undefined) {
    reconcile(context, framework, {
      tasks: [{ task_id: call.task_id, ...(call.agent_id === undefined ? {} : { agent_id: call.agent_id }) }],
    });
    return;
  }
  if (call.agent_id !== undefined && call.agent_id.value !== task.agentId) return;
  // Its agent tells of the end until it is acknowledged. A kill that arrives after that would be answered with another end.
  if (isTerminal(task.state)) return;
  const agent = context.agents.get(task.agentId);
  if (agent === undefined) return;
  if (!agent.connected) {
    agent.pendingKills ??= new Map();
    agent.pendingKills.set(task.id, framework.id);
    return;
  }
  context.send(agent.pid, {
    name: "mesos.internal.KillTaskMessage",
    body: {
      framework_id: { value: framework.id },
      task_id: call.task_id,
      ...(call.kill_policy === undefined ? {} : { kill_policy: call.kill_policy }),
    },
  });
}

/** SHUTDOWN of an executor, and MESSAGE to one: passed on to its agent, dropped when that cannot be reached. */
export function shutdownExecutor(context: Context, framework: Framework, call: scheduler.Call_Shutdown): void {
  const agent = context.agents.get(call.agent_id.value);
  if (agent?.connected !== true) return;
  context.send(agent.pid, {
    name: "mesos.internal.ShutdownExecutorMessage",
    body: { executor_id: call.executor_id, framework_id: { value: framework.id } },
  });
}

export function messageExecutor(context: Context, framework: Framework, call: scheduler.Call_Message): void {
  const agent = context.agents.get(call.agent_id.value);
  if (agent?.connected !== true) {
    context.count("master/invalid_framework_to_executor_messages");
    return;
  }
  context.count("master/valid_framework_to_executor_messages");
  context.send(agent.pid, {
    name: "mesos.internal.FrameworkToExecutorMessage",
    body: {
      agent_id: call.agent_id,
      framework_id: { value: framework.id },
      executor_id: call.executor_id,
      data: call.data,
    },
  });
}

/** A message of an executor to its framework. */
export function executorMessage(context: Context, message: internal.ExecutorToFrameworkMessage): void {
  const framework = context.frameworks.get(message.framework_id.value);
  if (framework === undefined || !context.agents.has(message.agent_id.value)) {
    context.count("master/invalid_executor_to_framework_messages");
    return;
  }
  context.count("master/valid_executor_to_framework_messages");
  context.event(framework, {
    type: "MESSAGE",
    message: { agent_id: message.agent_id, executor_id: message.executor_id, data: message.data },
  });
}

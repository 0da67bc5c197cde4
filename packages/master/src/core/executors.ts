/**
 * The executors on an agent, as the master counts them. Source: internal messages, sections 5.1 and 5.2.
 *
 * An agent that registers again does not mention an executor that it lost, nor one whose launch is still on its way to it. What
 * became of the tasks that it does not mention either is asked, and the executor counts until the last of them is answered for.
 * @module
 */
import { isTerminal, type internal, type v1 } from "@meseta/protocol";
import { Resources } from "@meseta/resources";
import type { Context } from "./context.ts";
import type { Agent, Report, Task } from "./records.ts";

/** Forgets all executors of a framework on an agent, and gives their resources back. */
export function removeExecutors(context: Context, agent: Agent, frameworkId: string): void {
  for (const executorId of [...(agent.executors.get(frameworkId)?.keys() ?? [])]) {
    removeExecutor(context, agent, frameworkId, executorId);
  }
}

/** @returns whether it was known */
export function removeExecutor(context: Context, agent: Agent, frameworkId: string, executorId: string): boolean {
  const executors = agent.executors.get(frameworkId);
  const executor = executors?.get(executorId);
  if (executors === undefined || executor === undefined) return false;
  executors.delete(executorId);
  if (executors.size === 0) agent.executors.delete(frameworkId);
  context.recover(frameworkId, agent.id, Resources.fromWire(executor.resources));
  return true;
}

/** An agent registered again: executors that it does not have are forgotten, now or when it ends the last of their tasks. */
export function dropMissingExecutors(context: Context, agent: Agent, message: Report): void {
  const reported = new Set((message.executor_infos ?? []).map(keyOfInfo));
  const tasks = new Set(message.reported.map(({ frameworkId, taskId }) => `${frameworkId}/${taskId}`));
  const doubted = new Map<string, Set<string>>();
  for (const [frameworkId, executors] of agent.executors) {
    const isKnown = context.frameworks.has(frameworkId); // only then the agent is asked
    for (const executorId of [...executors.keys()]) {
      const key = executorKey(frameworkId, executorId);
      if (reported.has(key)) continue;
      const asked = liveTasks(agent, frameworkId, executorId).filter(({ id }) => !tasks.has(`${frameworkId}/${id}`));
      if (isKnown && asked.length > 0) doubted.set(key, new Set(asked.map(({ id }) => id)));
      else removeExecutor(context, agent, frameworkId, executorId);
    }
  }
  agent.doubtedExecutors = doubted.size > 0 ? doubted : undefined;
}

/**
 * There is news of a task. What an executor says of one that will show proves that it is there; when the agent itself ends the last of
 * them, there is none. Updates of tasks that an earlier executor of that name had may still come, and prove nothing.
 */
export function settleExecutor(context: Context, agent: Agent, task: Task, status: v1.TaskStatus): void {
  const { frameworkId, executorId = "" } = task;
  const key = executorKey(frameworkId, executorId);
  const telling = agent.doubtedExecutors?.get(key);
  if (telling?.delete(task.id) !== true) return;
  if (!isTerminal(status.state) || status.source === "SOURCE_EXECUTOR") {
    agent.doubtedExecutors?.delete(key);
    return;
  }
  if (telling.size > 0) return;
  for (const { id } of liveTasks(agent, frameworkId, executorId)) telling.add(id); // launched since
  if (telling.size > 0) return;
  agent.doubtedExecutors?.delete(key);
  removeExecutor(context, agent, frameworkId, executorId);
}

const executorKey = (frameworkId: string, executorId: string): string => `${frameworkId}/${executorId}`;

const keyOfInfo = ({
  framework_id,
  executor_id,
}: NonNullable<internal.ReregisterSlaveMessage["executor_infos"]>[number]) =>
  executorKey(framework_id?.value ?? "", executor_id.value);

function liveTasks(agent: Agent, frameworkId: string, executorId: string): Task[] {
  const tasks = [...(agent.tasks.get(frameworkId)?.values() ?? [])];
  return tasks.filter((task) => task.executorId === executorId && !isTerminal(task.state));
}

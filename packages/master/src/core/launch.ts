/**
 * LAUNCH: tasks validated one by one against what is left of the offers, recorded as staging, and sent to their agent.
 * Source: scheduler API, section 2.4; internal messages, section 5.2.
 * @module
 */
import type { internal, v1 } from "@meseta/protocol";
import { Resources } from "@meseta/resources";
import { mapIn } from "./agents.ts";
import type { Context } from "./context.ts";
import { isPartitionAware, pidOf } from "./frameworks.ts";
import type { Acceptance } from "./offers.ts";
import { taskFromInfo } from "./records.ts";
import { failTask } from "./tasks.ts";
import { launchResourcesProblem, taskProblem } from "./validation/task.ts";

/** Launches what is valid, answers TASK_ERROR for the rest, and returns what is left of the offered resources. */
export function launchTasks(context: Context, acceptance: Acceptance, tasks: readonly v1.TaskInfo[]): Resources {
  const { framework, agent } = acceptance;
  if (!agent.connected) {
    for (const task of tasks) {
      context.event(framework, {
        type: "UPDATE",
        update: {
          status: context.masterStatus({
            taskId: task.task_id.value,
            state: isPartitionAware(framework) ? "TASK_DROPPED" : "TASK_LOST",
            reason: "REASON_AGENT_DISCONNECTED",
            message: `Agent ${agent.id} is disconnected`,
            agentId: agent.id,
          }),
        },
      });
    }
    return acceptance.remaining;
  }
  const invalid = launchResourcesProblem(tasks);
  let { remaining } = acceptance;
  for (const task of tasks) {
    if (invalid !== undefined) failTask(context, framework, task, "REASON_TASK_INVALID", invalid);
    else remaining = launchTask(context, { ...acceptance, remaining }, normalized(task, acceptance));
  }
  return remaining;
}

/** Fills in what the framework may leave out. Source: scheduler API, section 2.4, step 4. */
function normalized(task: v1.TaskInfo, { framework, role }: Acceptance): v1.TaskInfo {
  const allocate = (resources: readonly v1.Resource[] | undefined) =>
    Resources.fromWire(
      (resources ?? []).map((wire) => ({ ...wire, allocation_info: wire.allocation_info ?? { role } })),
    ).toWire();
  const { executor, health_check: check } = task;
  return {
    ...task,
    resources: allocate(task.resources),
    ...(check === undefined || check.type !== undefined || (check.command === undefined) === (check.http === undefined)
      ? {}
      : { health_check: { ...check, type: check.command === undefined ? "HTTP" : "COMMAND" } }),
    ...(executor === undefined
      ? {}
      : {
          executor: {
            ...executor,
            ...(executor.resources === undefined ? {} : { resources: allocate(executor.resources) }),
            framework_id: executor.framework_id ?? { value: framework.id },
          },
        }),
  };
}

function launchTask(context: Context, acceptance: Acceptance, task: v1.TaskInfo): Resources {
  const { framework, agent, remaining } = acceptance;
  const resources = Resources.fromWire(task.resources);
  const executorId = task.executor?.executor_id.value;
  const executorKnown = executorId !== undefined && (agent.executors.get(framework.id)?.has(executorId) ?? false);
  const executorResources = executorKnown ? Resources.EMPTY : Resources.fromWire(task.executor?.resources);
  const problem = taskProblem(task, { framework, agent, remaining, resources, executorResources });
  if (problem !== undefined) {
    failTask(context, framework, task, "REASON_TASK_INVALID", problem);
    return remaining;
  }
  if (task.executor !== undefined && executorId !== undefined && !executorKnown) {
    mapIn(agent.executors, framework.id).set(executorId, task.executor);
  }
  const record = taskFromInfo(task, { framework, agentId: agent.id, resources });
  framework.tasks.set(record.id, record);
  framework.agents.add(agent.id);
  mapIn(agent.tasks, framework.id).set(record.id, record);
  context.count("master/messages_launch_tasks");
  const body: internal.RunTaskMessage = {
    framework: framework.info,
    task,
    pid: pidOf(framework),
    ...(agent.resourceVersionUuid === undefined
      ? {}
      : { resource_version_uuids: [{ uuid: agent.resourceVersionUuid }] }),
    launch_executor: !executorKnown,
  };
  context.send(agent.pid, { name: "mesos.internal.RunTaskMessage", body });
  return remaining.minus(resources).minus(executorResources);
}

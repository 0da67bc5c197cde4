/**
 * LAUNCH_GROUP: a pod, whose tasks are launched together under one executor or not at all.
 * Source: scheduler API, sections 2.4 and 5.7; internal messages, section 5.2.
 * @module
 */
import type { internal, v1 } from "@meseta/protocol";
import { Resources } from "@meseta/resources";
import type { Acceptance } from "./accept.ts";
import type { Context } from "./context.ts";
import { allocatedTo, noteExecutor, noteTask, versionsOf } from "./launch.ts";
import { taskFromInfo } from "./records.ts";
import { dropTask, failTask } from "./tasks.ts";
import { type Group, groupProblem, groupResourcesProblem } from "./validation/group.ts";

/** Launches the group if nothing is wrong with it, and returns what is left of the offered resources. */
export function launchGroup(
  context: Context,
  acceptance: Acceptance,
  wanted: v1.Offer_Operation_LaunchGroup,
): Resources {
  const { framework, agent, remaining } = acceptance;
  const asked = wanted.task_group.tasks ?? [];
  const refuse = (problem: string): Resources => {
    for (const task of asked) failTask(context, framework, task, "REASON_TASK_GROUP_INVALID", problem);
    return remaining;
  };
  if (!agent.connected) {
    for (const task of asked) {
      dropTask(context, framework, task, "REASON_AGENT_DISCONNECTED", `Agent ${agent.id} is disconnected`);
    }
    return remaining;
  }
  const malformed = groupResourcesProblem(wanted);
  if (malformed !== undefined) return refuse(malformed);
  const group = normalized(wanted, acceptance.role);
  const executorId = group.executor.executor_id.value;
  const executorKnown = agent.executors.get(framework.id)?.has(executorId) ?? false;
  const taskResources = group.tasks.map((task) => Resources.fromWire(task.resources));
  const executorResources = executorKnown ? Resources.EMPTY : Resources.fromWire(group.executor.resources);
  const problem = groupProblem(group, { framework, agent, remaining, taskResources, executorResources });
  if (problem !== undefined) return refuse(problem);
  if (!executorKnown) noteExecutor(framework, agent, group.executor);
  for (const [index, task] of group.tasks.entries()) {
    const resources = taskResources[index] ?? Resources.EMPTY;
    noteTask(framework, agent, taskFromInfo(task, { framework, agentId: agent.id, resources }));
  }
  const body: internal.RunTaskGroupMessage = {
    framework: framework.info,
    executor: group.executor,
    task_group: { tasks: group.tasks },
    ...versionsOf(agent),
    launch_executor: !executorKnown,
  };
  context.send(agent.pid, { name: "mesos.internal.RunTaskGroupMessage", body });
  return remaining.minus(Resources.sum([...taskResources, executorResources]));
}

/** Every resource allocated, and every task with a copy of the executor. Source: scheduler API, section 2.4, step 4. */
function normalized({ executor, task_group: group }: v1.Offer_Operation_LaunchGroup, role: string): Group {
  const full: v1.ExecutorInfo = {
    ...executor,
    ...(executor.resources === undefined ? {} : { resources: allocatedTo(role, executor.resources) }),
  };
  const tasks = (group.tasks ?? []).map((task) => {
    const own = task.executor;
    return {
      ...task,
      resources: allocatedTo(role, task.resources),
      executor:
        own === undefined
          ? full
          : { ...own, ...(own.resources === undefined ? {} : { resources: allocatedTo(role, own.resources) }) },
    };
  });
  return { executor: full, tasks };
}

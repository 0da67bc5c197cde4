/**
 * What a task group must look like to be launched; one thing wrong with it is wrong with all of its tasks.
 * Source: scheduler API, section 5.7 (G2 to G6).
 * @module
 */
import type { v1 } from "@meseta/protocol";
import { Resources, resourcesProblem } from "@meseta/resources";
import type { Agent, Framework } from "../records.ts";
import { executorProblem, sameExecutor } from "./executor.ts";
import { togetherProblem } from "./holding.ts";
import { commonTaskProblem } from "./task.ts";

/** The least an executor of a group may be given: a hundredth of a CPU, 32 MB, and some disk. */
const CPUS_MIN = 0.01;
const MEM_MB_MIN = 32;

/** A group as it would be launched: every task names the executor, every resource its role. */
export interface Group {
  readonly executor: v1.ExecutorInfo;
  readonly tasks: readonly v1.TaskInfo[];
}

export interface GroupContext {
  readonly framework: Framework;
  readonly agent: Agent;
  /** What of the offers is left for the group. */
  readonly remaining: Resources;
  /** Those of the tasks, in their order. */
  readonly taskResources: readonly Resources[];
  /** Those of the executor when the agent does not run it yet; empty otherwise. */
  readonly executorResources: Resources;
}

/** The resource messages of a group that was asked for. */
export function groupResourcesProblem({
  executor,
  task_group: group,
}: v1.Offer_Operation_LaunchGroup): string | undefined {
  const problem =
    resourcesProblem(executor.resources, "executor.resources") ??
    (group.tasks ?? []).reduce<ReturnType<typeof resourcesProblem>>(
      (found, task, index) => found ?? resourcesProblem(task.resources, `tasks[${index}].resources`),
      undefined,
    );
  return problem === undefined ? undefined : `Invalid resources: ${problem.message}`;
}

/** Why the group cannot be launched, in words for the framework; undefined when it can. */
export function groupProblem(group: Group, context: GroupContext): string | undefined {
  return (
    membersProblem(group, context) ??
    groupExecutorProblem(group, context) ??
    togetherProblem("Tasks and executor of the group", [...context.taskResources, context.executorResources]) ??
    fitProblem(context) ??
    cgroupsProblem(group, context)
  );
}

/** G2, and what Mesos does not ask: that there are tasks, and each once. */
function membersProblem(
  { tasks, executor }: Group,
  { framework, agent, taskResources }: GroupContext,
): string | undefined {
  if (tasks.length === 0) return "Task group has no tasks";
  const seen = new Set<string>();
  for (const [index, task] of tasks.entries()) {
    const id = task.task_id.value;
    const problem =
      commonTaskProblem(task, { framework, agent, resources: taskResources[index] ?? Resources.EMPTY }) ??
      memberProblem(task);
    if (problem !== undefined) return `Task '${id}' is invalid: ${problem}`;
    if (seen.has(id)) return `Task '${id}' is invalid: Task has duplicate ID: ${id}`;
    seen.add(id);
    if (task.executor === undefined || !sameExecutor(executor, task.executor)) {
      return `The 'ExecutorInfo' of task '${id}' is different from the executor of the group`;
    }
  }
  return undefined;
}

function memberProblem({ health_check: check, container, limits }: v1.TaskInfo): string | undefined {
  const hasNetwork = (container?.network_infos ?? []).length > 0;
  if (hasNetwork && (check?.type === "HTTP" || check?.type === "TCP")) {
    return `${check.type} health checks are not supported for a task with a network of its own`;
  }
  if (container?.type === "DOCKER") return "Docker ContainerInfo is not supported on the task";
  if (Object.keys(limits ?? {}).length > 0 && container?.linux_info?.share_cgroups !== false) {
    return "Resource limits may only be set for tasks within a task group when 'share_cgroups' is set to 'false'";
  }
  return undefined;
}

/** G3. */
function groupExecutorProblem({ executor }: Group, context: GroupContext): string | undefined {
  const { type, container } = executor;
  if (type === undefined || type === "UNKNOWN") return "'ExecutorInfo.type' must be set";
  const problem = executorProblem(executor, context);
  if (problem !== undefined) return problem;
  if (container?.type === "DOCKER") return "Docker ContainerInfo is not supported on the executor";
  const resources = Resources.fromWire(executor.resources);
  const cpus = resources.scalar("cpus");
  const mem = resources.scalar("mem");
  if (cpus < CPUS_MIN)
    return `Executor '${executor.executor_id.value}' uses less CPUs (${cpus}) than the minimum required (${CPUS_MIN})`;
  if (mem < MEM_MB_MIN)
    return `Executor '${executor.executor_id.value}' uses less memory (${mem}MB) than the minimum required (${MEM_MB_MIN}MB)`;
  if (resources.scalar("disk") <= 0) return `Executor '${executor.executor_id.value}' uses no disk`;
  return undefined;
}

/** G5. */
function fitProblem({ remaining, taskResources, executorResources }: GroupContext): string | undefined {
  const total = Resources.sum([...taskResources, executorResources]);
  if (remaining.contains(total)) return undefined;
  return `Total resources ${total.toString()} required by task group and its executor are more than available ${remaining.toString()}`;
}

/** G6: either all tasks under one executor share its cgroups, or none does. */
function cgroupsProblem({ executor, tasks }: Group, { framework }: GroupContext): string | undefined {
  if (executor.container?.linux_info?.share_cgroups === true) {
    return "'ExecutorInfo.container.linux_info.share_cgroups' cannot be true";
  }
  const id = executor.executor_id.value;
  const siblings = [...framework.tasks.values(), ...framework.unreachableTasks.values()].filter(
    ({ executorId, agentId }) => executorId === id && agentId === tasks[0]?.agent_id.value,
  );
  const shared = new Set([...tasks, ...siblings.map(({ description }) => description)].map(sharesCgroups));
  return shared.size <= 1 ? undefined : "All tasks under one executor must set 'share_cgroups' to the same value";
}

const sharesCgroups = ({ container }: Pick<v1.TaskInfo, "container">): boolean =>
  container?.linux_info?.share_cgroups ?? true;

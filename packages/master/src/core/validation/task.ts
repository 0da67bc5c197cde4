/**
 * What a task must look like to be launched; the first rule it breaks makes its TASK_ERROR.
 * Source: scheduler API, section 5.6 (T0 to T16).
 * @module
 */
import type { v1 } from "@meseta/protocol";
import { type Resources, resourcesProblem } from "@meseta/resources";
import type { Agent, Framework } from "../records.ts";
import { checkProblem, containerProblem, environmentProblem, healthCheckProblem, negativeProblem } from "./command.ts";
import { executorProblem, launchExecutorProblem } from "./executor.ts";
import { holdingProblem, togetherProblem } from "./holding.ts";
import { idProblem } from "./ids.ts";

export interface LaunchContext {
  readonly framework: Framework;
  readonly agent: Agent;
  /** What of the offers is left for this task, all allocated to one role. */
  readonly remaining: Resources;
  /** The task's own resources, in canonical form. */
  readonly resources: Resources;
  /** Those of its executor when the agent does not run it yet; empty otherwise. */
  readonly executorResources: Resources;
}

export type TaskContext = Pick<LaunchContext, "framework" | "agent" | "resources">;
type Rule<Given> = (task: v1.TaskInfo, context: Given) => string | undefined;

/** Returns why `task` cannot be launched by LAUNCH, in words for the framework; undefined when it can. */
export function taskProblem(task: v1.TaskInfo, context: LaunchContext): string | undefined {
  return firstProblem(TASK_RULES, task, context) ?? firstProblem(LAUNCH_RULES, task, context);
}

/** T1 to T11, which tasks of groups obey, too. */
export function commonTaskProblem(task: v1.TaskInfo, context: TaskContext): string | undefined {
  return firstProblem(TASK_RULES, task, context);
}

function firstProblem<Given>(rules: readonly Rule<Given>[], task: v1.TaskInfo, context: Given): string | undefined {
  for (const rule of rules) {
    const problem = rule(task, context);
    if (problem !== undefined) return problem;
  }
  return undefined;
}

/** T0: the resource messages themselves; one bad one fails every task of the operation. */
export function launchResourcesProblem(tasks: readonly v1.TaskInfo[]): string | undefined {
  for (const task of tasks) {
    const problem = resourcesProblem(task.resources ?? []) ?? resourcesProblem(task.executor?.resources ?? []);
    if (problem !== undefined)
      return `Task ${task.task_id.value} has invalid resources: ${problem.path} ${problem.message}`;
  }
  return undefined;
}

const TASK_RULES: readonly Rule<TaskContext>[] = [
  (task) => idProblem("Task id", task.task_id.value), // T1
  (task, { framework }) => {
    const { value } = task.task_id; // T2
    if (!framework.tasks.has(value) && !framework.unreachableTasks.has(value)) return undefined;
    return `Task has duplicate ID: ${value}`;
  },
  (task, { agent }) => {
    if (task.agent_id.value === agent.id) return undefined; // T3
    return `Task uses invalid agent ${task.agent_id.value} while the offers are of agent ${agent.id}`;
  },
  (task) => negativeProblem("kill_policy.grace_period", task.kill_policy?.grace_period), // T4
  (task) => negativeProblem("max_completion_time", task.max_completion_time), // T5
  (task) => checkProblem(task.check), // T6
  (task) => healthCheckProblem(task.health_check), // T7
  (_task, { resources }) => (resources.isEmpty ? "Task uses no resources" : holdingProblem("Task", resources)), // T8
  (task) => environmentProblem("command", task.command), // T9
  (task) => containerProblem(task.container), // T10
  (task, { agent }) => limitsProblem(task, agent), // T11
];

const LAUNCH_RULES: readonly Rule<LaunchContext>[] = [
  (task) => {
    if ((task.command === undefined) !== (task.executor === undefined)) return undefined; // T12
    return "Task should have exactly one of 'command' and 'executor'";
  },
  ({ executor }, context) =>
    executor === undefined ? undefined : (executorProblem(executor, context) ?? launchExecutorProblem(executor)), // T13
  (_task, { resources, executorResources }) =>
    executorResources.isEmpty ? undefined : togetherProblem("Task and its executor", [resources, executorResources]), // T14
  (_task, { resources, executorResources, remaining }) => {
    const total = resources.plus(executorResources); // T15
    if (remaining.contains(total)) return undefined;
    return `Total resources ${total.toString()} required by task and its executor is more than available ${remaining.toString()}`;
  },
  (task) => {
    if (task.container?.linux_info?.share_cgroups !== false) return undefined; // T16
    return "'container.linux_info.share_cgroups' cannot be false for a task of its own";
  },
];

function limitsProblem(task: v1.TaskInfo, agent: Agent): string | undefined {
  const limits = Object.entries(task.limits ?? {});
  if (limits.length === 0) return undefined;
  if (!agent.capabilities.some(({ type }) => type === "TASK_RESOURCE_LIMITS")) {
    return `Agent ${agent.id} does not support resource limits`;
  }
  for (const [name, { value }] of limits) {
    if (name !== "cpus" && name !== "mem") return `Resource '${name}' cannot have a limit`;
    const request = (task.resources ?? []).find((resource) => resource.name === name)?.scalar?.value;
    if (request === undefined) return `Limit of '${name}' without a request of it`;
    if (!(value >= request)) return `Limit of '${name}' ${value} is below its request ${request}`;
  }
  return undefined;
}

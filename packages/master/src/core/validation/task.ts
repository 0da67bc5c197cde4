/**
 * What a task must look like to be launched; the first rule it breaks makes its TASK_ERROR.
 * Source: scheduler API, section 5.6 (T0 to T16, E1 to E11).
 * @module
 */
import type { v1 } from "@meseta/protocol";
import { Resources, resourcesProblem } from "@meseta/resources";
import type { Agent, Framework } from "../records.ts";
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

type Rule = (task: v1.TaskInfo, context: LaunchContext) => string | undefined;

/** Returns why `task` cannot be launched, in words for the framework; undefined when it can. */
export function taskProblem(task: v1.TaskInfo, context: LaunchContext): string | undefined {
  for (const rule of RULES) {
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

const RULES: readonly Rule[] = [
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
  (_task, context) => resourceRulesProblem("Task", context.resources), // T8
  (task) => environmentProblem("command", task.command), // T9
  (task) => containerProblem(task.container), // T10
  (task, { agent }) => limitsProblem(task, agent), // T11
  (task) => {
    if ((task.command === undefined) !== (task.executor === undefined)) return undefined; // T12
    return "Task should have exactly one of 'command' and 'executor'";
  },
  (task, context) => (task.executor === undefined ? undefined : executorProblem(task.executor, context)), // T13
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

function negativeProblem(path: string, duration: v1.DurationInfo | undefined): string | undefined {
  return duration !== undefined && duration.nanoseconds < 0 ? `'${path}' must not be negative` : undefined;
}

function checkProblem(check: v1.CheckInfo | undefined): string | undefined {
  if (check === undefined) return undefined;
  const { type } = check;
  if (type === undefined || type === "UNKNOWN") return "'check' must say its type";
  const member = type.toLowerCase() as "command" | "http" | "tcp";
  if (check[member] === undefined) return `'check.${member}' must be set for a check of type ${type}`;
  if (type === "COMMAND" && check.command?.command.value === undefined) return "'check.command' needs a value";
  return (
    environmentProblem("check.command.command", check.command?.command) ??
    pathProblem("check.http.path", check.http?.path) ??
    timingProblem("check", check)
  );
}

function healthCheckProblem(check: v1.HealthCheck | undefined): string | undefined {
  if (check === undefined) return undefined;
  const { type } = check;
  if (type === undefined || type === "UNKNOWN") return "'health_check' must say its type";
  const member = type.toLowerCase() as "command" | "http" | "tcp";
  if (check[member] === undefined) return `'health_check.${member}' must be set for a check of type ${type}`;
  if (type === "COMMAND" && check.command?.value === undefined) return "'health_check.command' needs a value";
  const scheme = check.http?.scheme;
  if (scheme !== undefined && scheme !== "http" && scheme !== "https") {
    return `'health_check.http.scheme' is '${scheme}', neither http nor https`;
  }
  return pathProblem("health_check.http.path", check.http?.path) ?? timingProblem("health_check", check);
}

function pathProblem(field: string, path: string | undefined): string | undefined {
  return path === undefined || path.startsWith("/") ? undefined : `'${field}' must start with '/'`;
}

function timingProblem(what: string, timing: object): string | undefined {
  for (const field of ["delay_seconds", "grace_period_seconds", "interval_seconds", "timeout_seconds"]) {
    const value = (timing as Record<string, unknown>)[field];
    if (typeof value === "number" && !(value >= 0)) return `'${what}.${field}' must not be negative`;
  }
  return undefined;
}

function resourceRulesProblem(what: string, resources: Resources): string | undefined {
  if (resources.isEmpty) return `${what} uses no resources`;
  return holderProblem(what, resources);
}

/** The part of T8 that E6 shares: what may stand together in one holder's resources. */
function holderProblem(what: string, resources: Resources): string | undefined {
  const roles = new Set<string | undefined>();
  const revocable = new Map<string, boolean>();
  for (const { identity, amount } of resources) {
    roles.add(identity.allocationRole);
    if (roles.size > 1) return `${what} mixes resources allocated to several roles`;
    const other = revocable.get(identity.name);
    if (other !== undefined && other !== identity.revocable) {
      return `${what} mixes revocable and non-revocable '${identity.name}'`;
    }
    revocable.set(identity.name, identity.revocable);
    if (identity.name === "gpus" && typeof amount === "number" && amount % 1000 !== 0) {
      return `${what} uses a fraction of a GPU`;
    }
  }
  return undefined;
}

function environmentProblem(path: string, command: v1.CommandInfo | undefined): string | undefined {
  for (const [index, variable] of (command?.environment?.variables ?? []).entries()) {
    const where = `'${path}.environment.variables[${index}]' (${variable.name})`;
    const type = variable.type ?? "VALUE";
    if (type === "UNKNOWN") return `${where} must say its type`;
    if (type === "VALUE" && variable.secret !== undefined) return `${where} of type VALUE must not hold a secret`;
    if (type === "VALUE" && variable.value === undefined) return `${where} of type VALUE needs a value`;
    if (type === "SECRET" && variable.value !== undefined) return `${where} of type SECRET must not hold a value`;
    if (type === "SECRET" && variable.secret === undefined) return `${where} of type SECRET needs a secret`;
  }
  return undefined;
}

function containerProblem(container: v1.ContainerInfo | undefined): string | undefined {
  if (container === undefined) return undefined;
  for (const [index, volume] of (container.volumes ?? []).entries()) {
    const sources = [volume.host_path, volume.image, volume.source].filter((source) => source !== undefined);
    if (sources.length !== 1) {
      return `'container.volumes[${index}]' needs exactly one of 'host_path', 'image' and 'source'`;
    }
  }
  if (container.type === "DOCKER" && container.docker === undefined) return "A DOCKER container needs 'docker'";
  const name = container.docker?.parameters?.find((parameter) => parameter.key === "name");
  return name === undefined ? undefined : "The Docker parameter 'name' is not for tasks to set";
}

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

function executorProblem(executor: v1.ExecutorInfo, context: LaunchContext): string | undefined {
  const { framework, agent } = context;
  const problem =
    idProblem("Executor id", executor.executor_id.value) ?? // E2
    negativeProblem("executor.shutdown_grace_period", executor.shutdown_grace_period) ?? // E3
    environmentProblem("executor.command", executor.command) ??
    containerProblem(executor.container); // E4
  if (problem !== undefined) return problem;
  if (executor.framework_id?.value !== framework.id) {
    return `Executor ${executor.executor_id.value} names framework ${executor.framework_id?.value ?? "(none)"} instead of ${framework.id}`; // E5
  }
  const known = agent.executors.get(framework.id)?.get(executor.executor_id.value);
  if (known !== undefined && !sameExecutor(known, executor)) {
    return `Executor ${executor.executor_id.value} differs from the one of that id that agent ${agent.id} runs`; // E7
  }
  if (executor.type !== undefined && executor.type !== "CUSTOM") {
    return `Executor type ${executor.type} cannot be used with LAUNCH`; // E8
  }
  if (executor.command === undefined) return `Executor ${executor.executor_id.value} has no command`; // E9
  return holderProblem("Executor", Resources.fromWire(executor.resources)); // E6
}

const IDENTITY_FIELDS = ["type", "data", "command", "name", "source", "container", "discovery"] as const;

function sameExecutor(known: v1.ExecutorInfo, wanted: v1.ExecutorInfo): boolean {
  const resources = Resources.fromWire(known.resources);
  if (!resources.equals(Resources.fromWire(wanted.resources))) return false;
  return IDENTITY_FIELDS.every((field) => text(known[field]) === text(wanted[field]));
}

function text(value: unknown): string {
  return JSON.stringify(value, (_key, item: unknown) => (typeof item === "bigint" ? `${item}n` : item)) ?? "";
}

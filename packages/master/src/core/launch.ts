/**
 * LAUNCH: tasks validated one by one against what is left of the offers, recorded as staging, and sent to their agent.
 * Source: scheduler API, section 2.4; internal messages, section 5.2.
 * @module
 */
import type { internal, v1 } from "@meseta/protocol";
import { Resources } from "@meseta/resources";
import { mapIn } from "./agents.ts";
import type { Context } from "./context.ts";
import type { Acceptance } from "./accept.ts";
import { pidOf } from "./frameworks.ts";
import { type Agent, type Framework, type Task, taskFromInfo } from "./records.ts";
import { dropTask, failTask } from "./tasks.ts";
import { launchResourcesProblem, taskProblem } from "./validation/task.ts";

/** Launches what is valid, answers TASK_ERROR for the rest, and returns what is left of the offered resources. */
export function launchTasks(context: Context, acceptance: Acceptance, tasks: readonly v1.TaskInfo[]): Resources {
  const { framework, agent } = acceptance;
  if (!agent.connected) {
    for (const task of tasks) {
      dropTask(context, framework, task, "REASON_AGENT_DISCONNECTED", `Agent ${agent.id} is disconnected`);
    }
    return acceptance.remaining;
  }
  const invalid = launchResourcesProblem(tasks);
  let { remaining } = acceptance;
  let shape: Shape | undefined;
  for (const task of tasks) {
    if (invalid !== undefined) {
      failTask(context, framework, task, "REASON_TASK_INVALID", invalid);
      continue;
    }
    shape = shapeOf(acceptance.role, task.resources, shape);
    remaining = launchTask(context, { ...acceptance, remaining }, normalized(task, acceptance, shape), shape.resources);
  }
  return remaining;
}

/** What a task asks for, as it was said and as we see it. Tasks launched together mostly ask for the same, and share it. */
interface Shape {
  readonly asked: readonly v1.Resource[] | undefined;
  readonly wire: readonly v1.Resource[];
  readonly resources: Resources;
}

function shapeOf(role: string, asked: readonly v1.Resource[] | undefined, before: Shape | undefined): Shape {
  if (before !== undefined && isSamePlain(asked, before.asked)) return before;
  const wire = allocatedTo(role, asked);
  return { asked, wire, resources: Resources.fromWire(wire) };
}

/** Are these the same amounts of the same things, with nothing special about any of them? */
function isSamePlain(one: readonly v1.Resource[] = [], other: readonly v1.Resource[] = []): boolean {
  if (one.length !== other.length) return false;
  return one.every((resource, at) => {
    const { name, type, scalar } = other[at]!;
    if (resource.name !== name || resource.type !== type || type !== "SCALAR") return false;
    return resource.scalar?.value === scalar?.value && isPlain(resource) && isPlain(other[at]!);
  });
}

function isPlain(resource: v1.Resource): boolean {
  for (const key in resource) if (!PLAIN_FIELDS.has(key)) return false;
  return true;
}

const PLAIN_FIELDS: ReadonlySet<string> = new Set(["name", "type", "scalar"]);

/** Fills in what the framework may leave out. Source: scheduler API, section 2.4, step 4. */
function normalized(task: v1.TaskInfo, { framework, role }: Acceptance, { wire }: Shape): v1.TaskInfo {
  const { executor, health_check: check } = task;
  return {
    ...task,
    resources: wire,
    ...(check === undefined || check.type !== undefined || (check.command === undefined) === (check.http === undefined)
      ? {}
      : { health_check: { ...check, type: check.command === undefined ? "HTTP" : "COMMAND" } }),
    ...(executor === undefined
      ? {}
      : {
          executor: {
            ...executor,
            ...(executor.resources === undefined ? {} : { resources: allocatedTo(role, executor.resources) }),
            framework_id: executor.framework_id ?? { value: framework.id },
          },
        }),
  };
}

/** The resources in canonical form, those that do not say so allocated to `role`. */
export function allocatedTo(role: string, resources: readonly v1.Resource[] | undefined): v1.Resource[] {
  return Resources.fromWire(
    (resources ?? []).map((wire) => ({ ...wire, allocation_info: wire.allocation_info ?? { role } })),
  ).toWire();
}

function launchTask(context: Context, acceptance: Acceptance, task: v1.TaskInfo, resources: Resources): Resources {
  const { framework, agent, remaining } = acceptance;
  const executorId = task.executor?.executor_id.value;
  const executorKnown = executorId !== undefined && (agent.executors.get(framework.id)?.has(executorId) ?? false);
  const executorResources = executorKnown ? Resources.EMPTY : Resources.fromWire(task.executor?.resources);
  const problem = taskProblem(task, { framework, agent, remaining, resources, executorResources });
  if (problem !== undefined) {
    failTask(context, framework, task, "REASON_TASK_INVALID", problem);
    return remaining;
  }
  if (task.executor !== undefined && !executorKnown) noteExecutor(framework, agent, task.executor);
  noteTask(framework, agent, taskFromInfo(task, { framework, agentId: agent.id, resources }));
  context.count("master/messages_launch_tasks");
  const body: internal.RunTaskMessage = {
    framework: framework.info,
    task,
    pid: pidOf(framework),
    ...versionsOf(agent),
    launch_executor: !executorKnown,
  };
  context.send(agent.pid, { name: "mesos.internal.RunTaskMessage", body });
  return remaining.minus(resources).minus(executorResources);
}

export function noteExecutor(framework: Framework, agent: Agent, executor: v1.ExecutorInfo): void {
  mapIn(agent.executors, framework.id).set(executor.executor_id.value, executor);
}

export function noteTask(framework: Framework, agent: Agent, task: Task): void {
  framework.tasks.set(task.id, task);
  framework.agents.add(agent.id);
  mapIn(agent.tasks, framework.id).set(task.id, task);
}

/** Which state of the agent's resources a launch assumes. */
export function versionsOf({
  resourceVersionUuid: uuid,
}: Agent): Pick<internal.RunTaskMessage, "resource_version_uuids"> {
  return uuid === undefined ? {} : { resource_version_uuids: [{ uuid }] };
}

/**
 * Every reason for which a task that the master sent is not run.
 * Source: agent, section 1.8, rows 1 to 11.
 * @module
 */
import type { internal, v1 } from "@meseta/protocol";
import { hasRoomFor } from "./books.ts";
import { type Context, hex } from "./context.ts";
import { isDocker } from "./docker.ts";
import { isolatorsFor } from "./limits.ts";
import { droppedOrLost, type Executor, type Framework } from "./model.ts";
import { isKept } from "./operations.ts";

/** Why a task is not run. */
export interface Refusal {
  readonly state: v1.TaskState;
  readonly reason: v1.TaskStatus_Reason;
  readonly message: string;
}

/** What the master wants run: one task, or a group. */
export interface Wanted {
  readonly tasks: readonly v1.TaskInfo[];
  /** Undefined for a command task. */
  readonly executor?: v1.ExecutorInfo | undefined;
  readonly isGroup?: boolean;
  readonly launch_executor?: boolean;
  readonly resource_version_uuids?: internal.RunTaskMessage["resource_version_uuids"];
}

/** Undefined for tasks that can be run. What is wrong with one of a group is wrong with all. */
export function refuse(
  context: Context,
  framework: Framework,
  wanted: Wanted,
  existing: Executor | undefined,
): Refusal | undefined {
  const { tasks, executor, launch_executor: launch } = wanted;
  const dropped = (reason: v1.TaskStatus_Reason, text: string): Refusal => {
    return { state: droppedOrLost(framework.info), reason, message: text };
  };
  const malformed = malformation(wanted);
  if (malformed !== undefined) {
    return dropped(wanted.isGroup === true ? "REASON_TASK_GROUP_INVALID" : "REASON_TASK_INVALID", malformed);
  }
  const limited = tasks
    .filter(({ container }) => !isDocker(container)) // an engine needs no isolators
    .flatMap(({ limits }) => Object.keys(limits ?? {}))
    .find((name) => !isolatorsFor(name).some((isolator) => context.options.isolators.has(isolator)));
  if (limited !== undefined) {
    const [isolator] = isolatorsFor(limited);
    return dropped("REASON_GC_ERROR", `The task limits ${limited}, which needs the isolator '${isolator}'`);
  }
  if (context.state.drain !== undefined) {
    return dropped("REASON_AGENT_DRAINING", "Task was received while agent was already draining");
  }
  const own = wanted.resource_version_uuids?.find((version) => version.resource_provider_id === undefined);
  if (own !== undefined && hex(own.uuid.value) !== hex(context.state.resourceVersion)) {
    return dropped("REASON_INVALID_OFFERS", "Task assumes outdated resource state");
  }
  const ofTasks = tasks.flatMap((task) => task.resources ?? []);
  const resources = [...ofTasks, ...(executor?.resources ?? [])];
  const unknown = resources.find((resource) => !isKept(context, resource));
  if (unknown !== undefined) {
    return dropped(
      "REASON_RESOURCES_UNKNOWN",
      `The agent has no reservation or volume as the task's '${unknown.name}' names`,
    );
  }
  if (!hasRoomFor(context, existing === undefined ? resources : ofTasks)) {
    return dropped("REASON_INVALID_OFFERS", "Task assumes outdated resource state");
  }
  if (existing !== undefined && executor === undefined) {
    return dropped("REASON_TASK_INVALID", "Cannot reuse an already existing executor for a command task");
  }
  if (existing !== undefined && launch === true) {
    return dropped("REASON_EXECUTOR_TERMINATED", "Master wants to launch executor, but one already exists");
  }
  if (existing === undefined && launch === false) {
    return dropped("REASON_EXECUTOR_TERMINATED", "No executor is expected to launch and there is none running");
  }
  if (existing?.state === "terminating" || existing?.state === "terminated") {
    return dropped("REASON_EXECUTOR_TERMINATED", `Executor ${existing.state}`);
  }
  return undefined;
}

/** What should not have got past the master. */
function malformation({ tasks, executor, isGroup }: Wanted): string | undefined {
  const isDefault = executor?.type === "DEFAULT";
  if (executor === undefined && tasks.some(({ command }) => command === undefined)) {
    return "The task needs either a command or an executor with a command";
  }
  if (isGroup === true) {
    if (isDefault && executor.command !== undefined) return "A default executor cannot have a command";
    if (isDefault && tasks.some(({ command }) => command === undefined)) return "A task of the group has no command";
    if (!isDefault && executor?.command === undefined) return "The executor of the group has no command";
  } else if (executor !== undefined) {
    if (isDefault) return "A default executor runs task groups, not single tasks";
    if (executor.command === undefined || tasks.some(({ command }) => command !== undefined)) {
      return "The task needs either a command or an executor with a command";
    }
  }
  const ids = [
    ...tasks.map((task) => task.task_id.value),
    ...(executor === undefined ? [] : [executor.executor_id.value]),
  ];
  if (!ids.every(isSafeId)) return "The id of the task or of its executor cannot be used";
  const isRepeated = new Set(tasks.map((task) => task.task_id.value)).size < tasks.length;
  return isRepeated ? "Two tasks of the group have the same id" : undefined;
}

/** Ids become names of directories. Source: internal messages, section 2. */
export function isSafeId(id: string): boolean {
  // oxlint-disable-next-line no-control-regex -- control characters are exactly what it refuses
  return id !== "" && id !== "." && id !== ".." && id.length <= 255 && !/[\u0000-\u001f\u007f/\\]/.test(id);
}

/**
 * Every reason for which a task that the master sent is not run.
 * Source: agent, section 1.8, rows 1 to 11.
 * @module
 */
import type { internal, v1 } from "@meseta/protocol";
import { type Context, hex } from "./context.ts";
import { droppedOrLost, type Executor, type Framework } from "./model.ts";
import { isKept } from "./operations.ts";

/** Why a task is not run. */
export interface Refusal {
  readonly state: v1.TaskState;
  readonly reason: v1.TaskStatus_Reason;
  readonly message: string;
}

/** Undefined for a task that can be run. */
export function refuse(
  context: Context,
  framework: Framework,
  message: internal.RunTaskMessage,
  existing: Executor | undefined,
): Refusal | undefined {
  const { task, launch_executor: launch } = message;
  const dropped = (reason: v1.TaskStatus_Reason, text: string): Refusal => {
    return { state: droppedOrLost(framework.info), reason, message: text };
  };
  const isCommand = task.command !== undefined && task.executor === undefined;
  if (!isCommand && (task.executor?.command === undefined || task.command !== undefined)) {
    return dropped("REASON_TASK_INVALID", "The task needs either a command or an executor with a command");
  }
  const executorId = task.executor?.executor_id.value ?? task.task_id.value;
  if (!isSafeId(task.task_id.value) || !isSafeId(executorId)) {
    return dropped("REASON_TASK_INVALID", "The id of the task or of its executor cannot be used");
  }
  const limited = Object.keys(task.limits ?? {})[0];
  if (limited !== undefined) {
    const isolator = limited === "mem" ? "cgroups/mem" : "cgroups/cpu";
    return dropped("REASON_GC_ERROR", `The task limits ${limited}, which needs the isolator '${isolator}'`);
  }
  if (context.state.drain !== undefined) {
    return dropped("REASON_AGENT_DRAINING", "Task was received while agent was already draining");
  }
  const own = message.resource_version_uuids?.find((version) => version.resource_provider_id === undefined);
  if (own !== undefined && hex(own.uuid.value) !== hex(context.state.resourceVersion)) {
    return dropped("REASON_INVALID_OFFERS", "Task assumes outdated resource state");
  }
  const unknown = [...(task.resources ?? []), ...(task.executor?.resources ?? [])].find((resource) => {
    return !isKept(context, resource);
  });
  if (unknown !== undefined) {
    return dropped(
      "REASON_RESOURCES_UNKNOWN",
      `The agent has no reservation or volume as the task's '${unknown.name}' names`,
    );
  }
  if (existing !== undefined && isCommand) {
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

/** Ids become names of directories. Source: internal messages, section 2. */
export function isSafeId(id: string): boolean {
  // oxlint-disable-next-line no-control-regex -- control characters are exactly what it refuses
  return id !== "" && id !== "." && id !== ".." && id.length <= 255 && !/[\u0000-\u001f\u007f/\\]/.test(id);
}

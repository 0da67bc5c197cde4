/**
 * What an agent tells the master when it registers: everything it is, and everything it runs.
 * Source: internal messages, sections 1, 2 and 5.1.
 * @module
 */
import type { internal, v1 } from "@meseta/protocol";
import { convertResource } from "@meseta/resources";
import type { Context } from "./context.ts";
import type { CompletedFramework } from "./model.ts";

/** In the order in which Mesos announces them. */
export const AGENT_CAPABILITIES: readonly v1.AgentInfo_Capability[] = [
  { type: "MULTI_ROLE" },
  { type: "HIERARCHICAL_ROLE" },
  { type: "RESERVATION_REFINEMENT" },
  { type: "RESOURCE_PROVIDER" },
  { type: "RESIZE_VOLUME" },
  { type: "AGENT_OPERATION_FEEDBACK" },
  { type: "AGENT_DRAINING" },
  { type: "TASK_RESOURCE_LIMITS" },
];

export function registration(context: Context): internal.RegisterSlaveMessage {
  const { info, resourceVersion } = context.state;
  return {
    agent: { ...info, ...oldForm(info.resources) },
    ...kept(context),
    version: context.options.version,
    agent_capabilities: context.options.capabilities,
    resource_version_uuid: { value: resourceVersion },
  };
}

export function reregistration(context: Context): internal.ReregisterSlaveMessage {
  const { info, agentId, resourceVersion, frameworks, completedFrameworks } = context.state;
  const tasks: v1.Task[] = [];
  const executors: v1.ExecutorInfo[] = [];
  const mentioned: v1.FrameworkInfo[] = [];
  for (const framework of frameworks.values()) {
    const before = tasks.length + executors.length;
    for (const executor of framework.executors.values()) {
      for (const task of executor.tasks.values()) tasks.push({ ...task, ...oldForm(task.resources) });
      for (const task of executor.terminated.values()) tasks.push({ ...task, ...oldForm(task.resources) });
      if (executor.kind === "command" || executor.state === "terminated") continue;
      const frameworkId = { framework_id: { value: framework.id } };
      executors.push({ ...executor.info, ...frameworkId, ...oldForm(executor.info.resources) });
    }
    if (tasks.length + executors.length > before) mentioned.push(framework.info);
  }
  return {
    agent: { ...info, ...oldForm(info.resources), id: { value: agentId! } },
    ...kept(context),
    ...(executors.length > 0 && { executor_infos: executors }),
    ...(tasks.length > 0 && { tasks }),
    ...(mentioned.length > 0 && { frameworks: mentioned }),
    ...(completedFrameworks.length > 0 && { completed_frameworks: completedFrameworks.map(archive) }),
    version: context.options.version,
    agent_capabilities: context.options.capabilities,
    resource_version_uuid: { value: resourceVersion },
  };
}

/** Reservations and volumes; left out when there are none. */
function kept({ state }: Context): { checkpointed_resources?: readonly v1.Resource[] } {
  if (state.checkpointed.isEmpty) return {};
  return { checkpointed_resources: oldForm(state.checkpointed.toWire()).resources ?? [] };
}

function archive(completed: CompletedFramework): internal.Archive_Framework {
  const tasks = completed.executors.flatMap((executor) =>
    executor.completed.map((task) => ({ ...task, ...oldForm(task.resources) })),
  );
  return { framework_info: completed.info, ...(tasks.length > 0 && { tasks }) };
}

/** Resources with `role` instead of `reservations`, as long as nothing is refined. */
function oldForm(resources: readonly v1.Resource[] | undefined): { resources?: readonly v1.Resource[] } {
  if (resources === undefined) return {};
  const isRefined = resources.some((resource) => (resource.reservations?.length ?? 0) > 1);
  return {
    resources: isRefined ? resources : resources.map((resource) => convertResource(resource, "pre")),
  };
}

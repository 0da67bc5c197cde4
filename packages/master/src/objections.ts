/**
 * What a C++ peer would object to in a message, loudly: the rules whose breach makes Mesos's agents and drivers end. A master
 * that says nothing of the kind can serve both.
 * Source: internal messages, sections 1, 5 and 9.
 * @module
 */
import { isUuid, parseUpid, type v1 } from "@meseta/protocol";
import type { OutgoingMessage } from "./core/effects.ts";

/** The first thing a real agent would object to, or undefined. */
export function agentObjection({ name, body }: OutgoingMessage): string | undefined {
  switch (name) {
    case "mesos.internal.RunTaskMessage": {
      const { task, pid, framework, resource_version_uuids: versions } = body;
      if ((task.command === undefined) === (task.executor === undefined))
        return "both or neither of command and executor";
      if (pid === undefined || (pid !== "@0.0.0.0:0" && parseUpid(pid) === undefined)) return `pid '${pid ?? ""}'`;
      return (
        idObjection(framework) ??
        allocationObjection(task.resources) ??
        executorObjection(task.executor) ??
        versionObjection(versions)
      );
    }
    case "mesos.internal.RunTaskGroupMessage": {
      const { task_group: group, executor, framework, resource_version_uuids: versions } = body;
      for (const task of group.tasks ?? []) {
        if (task.executor === undefined) return `task ${task.task_id.value} of a group without its executor`;
        const objection = allocationObjection(task.resources);
        if (objection !== undefined) return objection;
      }
      return idObjection(framework) ?? executorObjection(executor) ?? versionObjection(versions);
    }
    case "mesos.internal.StatusUpdateAcknowledgementMessage":
      return isUuid(body.uuid) ? undefined : "an acknowledgement without a UUID";
    case "mesos.internal.ApplyOperationMessage":
      if (!isUuid(body.operation_uuid.value)) return "an operation without a UUID";
      return isUuid(body.resource_version_uuid.uuid.value) ? undefined : "an operation without a resource version";
    case "mesos.internal.ReconcileOperationsMessage": {
      if (body.framework_id !== undefined) return undefined;
      const nameless = (body.operations ?? []).some(({ operation_uuid }) => operation_uuid === undefined);
      return nameless ? "a question of the master's own about an operation without a uuid" : undefined;
    }
    case "mesos.internal.AcknowledgeOperationStatusMessage":
      return isUuid(body.status_uuid.value) && isUuid(body.operation_uuid.value) ? undefined : "no UUIDs";
    case "mesos.internal.CheckpointResourcesMessage":
      return (body.resources ?? []).some(({ provider_id }) => provider_id !== undefined)
        ? "a provider's resources to keep"
        : undefined;
    case "mesos.internal.UpdateFrameworkMessage":
      return body.framework_info === undefined ? "no description of the framework" : idObjection(body.framework_info);
    case "mesos.internal.SlaveRegisteredMessage":
    case "mesos.internal.SlaveReregisteredMessage":
      return (body.connection?.total_ping_timeout_seconds ?? 0) > 0 ? undefined : "no ping timeout";
    default:
      return undefined;
  }
}

function idObjection({ id }: v1.FrameworkInfo): string | undefined {
  return id === undefined ? "a framework without an id" : undefined;
}

function allocationObjection(resources: readonly v1.Resource[] | undefined): string | undefined {
  for (const { name, allocation_info, role, reservation } of resources ?? []) {
    if (allocation_info?.role === undefined) return `'${name}' is not allocated`;
    if (role !== undefined || reservation !== undefined) return `'${name}' is in the form of before refinement`;
  }
  return undefined;
}

function executorObjection(executor: v1.ExecutorInfo | undefined): string | undefined {
  if (executor === undefined) return undefined;
  if (executor.framework_id === undefined) return "an executor without its framework";
  if (executor.type === "DEFAULT" && executor.command !== undefined) return "a default executor with a command";
  return allocationObjection(executor.resources);
}

function versionObjection(versions: readonly { resource_provider_id?: unknown }[] | undefined): string | undefined {
  if (versions === undefined || versions.length === 0) return undefined;
  return versions.some(({ resource_provider_id }) => resource_provider_id === undefined)
    ? undefined
    : "resource versions without the agent's own";
}

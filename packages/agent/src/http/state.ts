/** `/state`: the agent whole, in the words of the legacy endpoints. Source: agent, section 11.1. @module */
import { v1 } from "@meseta/protocol";
import { attributeSummary, convertResource, Resources, summarize } from "@meseta/resources";
import { BUILD } from "../build.ts";
import { sandboxPath } from "../core/environment.ts";
import type { Executor } from "../core/model.ts";
import { double, doubles, plain } from "./json.ts";
import { type AgentView, containerResources, usedResources } from "./view.ts";

export function stateJson(view: AgentView): unknown {
  const { state } = view;
  const total = Resources.fromWire(state.info.resources);
  const used = usedResources(state).unallocate();
  const roles = [...new Set([...total.reserved()].map(({ identity }) => identity.reservations.at(-1)!.role))];
  const perRole = (resources: Resources, show: (part: Resources) => unknown) =>
    Object.fromEntries(
      roles
        .map((role) => [role, resources.reservedTo(role)] as const)
        .filter(([, part]) => !part.isEmpty)
        .map(([role, part]) => [role, show(part)]),
    );
  const short = (resources: Resources) => doubles(summarize(resources));
  const full = (resources: Resources) =>
    resources.toWire({ format: "endpoint" }).map((resource) => plain(v1.Resource, resource));
  return {
    ...BUILD,
    build_time: double(BUILD.build_time),
    start_time: double(view.startMs / 1000),
    id: state.agentId ?? "",
    pid: view.upid,
    hostname: state.info.hostname,
    capabilities: view.options.capabilities.map(({ type }) => type),
    resources: short(total),
    reserved_resources: perRole(total, short),
    unreserved_resources: short(total.unreserved()),
    reserved_resources_full: perRole(total, full),
    unreserved_resources_full: full(total.unreserved()),
    reserved_resources_allocated: perRole(used, short),
    unreserved_resources_allocated: short(used.unreserved()),
    resource_providers: [],
    attributes: Object.fromEntries((state.info.attributes ?? []).map((one) => [one.name, attributeSummary(one)])),
    ...(state.masterHostname !== undefined && { master_hostname: state.masterHostname }),
    ...logPlaces(view.flags),
    flags: view.flags,
    frameworks: [...state.frameworks.values()].map((framework) =>
      frameworkJson(view, framework.info, [...framework.executors.values()], framework.completedExecutors),
    ),
    completed_frameworks: state.completedFrameworks.map(({ info, executors }) =>
      frameworkJson(view, info, [], executors),
    ),
  };
}

/** Source: agent, section 11.1. */
function logPlaces({ log_dir, external_log_file }: Readonly<Record<string, string>>) {
  return { ...(log_dir !== undefined && { log_dir }), ...(external_log_file !== undefined && { external_log_file }) };
}

function frameworkJson(
  view: AgentView,
  info: v1.FrameworkInfo,
  executors: readonly Executor[],
  completed: readonly Executor[],
): unknown {
  const isMultiRole = info.capabilities?.some(({ type }) => type === "MULTI_ROLE") ?? false;
  return {
    id: info.id?.value ?? "",
    name: info.name,
    user: info.user,
    failover_timeout: double(info.failover_timeout ?? 0),
    checkpoint: info.checkpoint ?? false,
    hostname: info.hostname ?? "",
    ...(info.principal !== undefined && { principal: info.principal }),
    ...(isMultiRole ? { roles: info.roles ?? [] } : { role: info.role ?? "*" }),
    executors: executors.map((executor) => executorJson(view, executor)),
    completed_executors: completed.map((executor) => executorJson(view, executor)),
  };
}

function executorJson(view: AgentView, executor: Executor): unknown {
  const { info, run } = executor;
  const resources = containerResources(executor);
  const role = resources.allocationRoles()[0] ?? info.resources?.[0]?.allocation_info?.role;
  const isQueued = (task: v1.Task) => executor.queued.has(task.task_id.value);
  const tasks = [...executor.tasks.values()];
  return {
    id: executor.id,
    name: info.name ?? "",
    source: info.source ?? "",
    container: run.containerId,
    directory: sandboxPath(view.workDir, view.state.agentId ?? "", run),
    resources: doubles(summarize(resources)),
    ...(role !== undefined && { role }),
    ...(info.labels !== undefined && { labels: labelsJson(info.labels) }),
    ...(info.type !== undefined && { type: info.type }),
    tasks: tasks.filter((task) => !isQueued(task)).map(taskJson),
    queued_tasks: tasks.filter(isQueued).map((task) => queuedJson(executor.queued.get(task.task_id.value)!, task)),
    completed_tasks: [...executor.terminated.values(), ...executor.completed].map(taskJson),
  };
}

const labelsJson = (labels: v1.Labels): unknown =>
  (labels.labels ?? []).map(({ key, value }) => ({ key, ...(value !== undefined && { value }) }));

function taskJson(task: v1.Task): unknown {
  return {
    id: task.task_id.value,
    name: task.name,
    framework_id: task.framework_id.value,
    executor_id: task.executor_id?.value ?? "",
    slave_id: task.agent_id.value,
    state: task.state,
    resources: doubles(summarize(Resources.fromWire(task.resources))),
    role: roleOf(task.resources),
    statuses: (task.statuses ?? []).map(statusJson),
    ...(task.user !== undefined && { user: task.user }),
    ...(task.labels !== undefined && { labels: labelsJson(task.labels) }),
    ...(task.discovery !== undefined && { discovery: plain(v1.DiscoveryInfo, task.discovery) }),
    ...(task.container !== undefined && { container: plain(v1.ContainerInfo, task.container) }),
    ...(task.health_check !== undefined && { health_check: plain(v1.HealthCheck, task.health_check) }),
  };
}

function queuedJson(info: v1.TaskInfo, task: v1.Task): unknown {
  return {
    id: info.task_id.value,
    name: info.name,
    slave_id: info.agent_id.value,
    resources: doubles(summarize(Resources.fromWire(info.resources))),
    role: roleOf(info.resources),
    ...(info.command !== undefined && { command: plain(v1.CommandInfo, info.command) }),
    ...(task.executor_id !== undefined && { executor_id: task.executor_id.value }),
    ...(info.discovery !== undefined && { discovery: plain(v1.DiscoveryInfo, info.discovery) }),
  };
}

const roleOf = (resources: readonly v1.Resource[] | undefined): string =>
  resources?.[0]?.allocation_info?.role ??
  resources?.map((resource) => convertResource(resource, "pre").role)[0] ??
  "*";

function statusJson(status: v1.TaskStatus): unknown {
  const { executor_pid: _, ...container } = status.container_status ?? {};
  return {
    state: status.state,
    timestamp: double(status.timestamp ?? 0),
    ...(status.labels !== undefined && { labels: labelsJson(status.labels) }),
    ...(status.container_status !== undefined && { container_status: plain(v1.ContainerStatus, container) }),
    ...(status.healthy !== undefined && { healthy: status.healthy }),
  };
}

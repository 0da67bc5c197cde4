/**
 * The objects of the legacy endpoints: v0 names, resources as plain numbers, times as seconds.
 * Source: operator API, section 7.
 * @module
 */
import { hasCapability, v1 } from "@meseta/protocol";
import { Resources, attributeSummary, summarize } from "@meseta/resources";
import { type Context, isFreed } from "../core/context.ts";
import type { Agent, Framework, Offer, Task } from "../core/records.ts";
import { standingWire } from "./agents.ts";

/** A number that always shows its fraction: Mesos prints `8.0`, and some readers tell integers from doubles by it. */
export function double(value: number): unknown {
  return Number.isInteger(value) ? rawJson(`${value}.0`) : value;
}

/** Text that `JSON.stringify` copies as it is; the library types do not know it yet. */
const { rawJSON: rawJson } = JSON as unknown as { rawJSON: (text: string) => unknown };

/** A message in its v1 JSON, for the parts that are the same in both versions. */
function raw<Message>(codec: { toJson(value: Message): string }, value: Message): unknown {
  return JSON.parse(codec.toJson(value));
}

export function resourcesJson(resources: Resources): unknown {
  return Object.fromEntries(
    Object.entries(summarize(resources)).map(([name, value]) => [
      name,
      typeof value === "number" ? double(value) : value,
    ]),
  );
}

export function taskJson(task: Task): unknown {
  const { description } = task;
  return {
    id: task.id,
    name: description.name,
    framework_id: task.frameworkId,
    executor_id: task.executorId ?? "",
    slave_id: task.agentId,
    state: task.state,
    resources: resourcesJson(task.resources),
    ...(description.limits === undefined
      ? {}
      : {
          limits: Object.fromEntries(
            Object.entries(description.limits).map(([name, { value }]) => [name, double(value)]),
          ),
        }),
    role: task.resources.allocationRoles()[0] ?? "*",
    statuses: task.statuses.map(statusJson),
    ...(description.user === undefined ? {} : { user: description.user }),
    ...(description.labels === undefined ? {} : { labels: labelsJson(description.labels) }),
    ...(description.discovery === undefined ? {} : { discovery: raw(v1.DiscoveryInfo, description.discovery) }),
    ...(description.container === undefined ? {} : { container: raw(v1.ContainerInfo, description.container) }),
    ...(description.health_check === undefined ? {} : { health_check: raw(v1.HealthCheck, description.health_check) }),
    ...(description.kill_policy === undefined ? {} : { kill_policy: raw(v1.KillPolicy, description.kill_policy) }),
  };
}

function statusJson(status: v1.TaskStatus): unknown {
  const { executor_pid: _pid, ...container } = status.container_status ?? {};
  return {
    state: status.state,
    timestamp: double(status.timestamp ?? 0),
    ...(status.labels === undefined ? {} : { labels: labelsJson(status.labels) }),
    ...(status.container_status === undefined ? {} : { container_status: raw(v1.ContainerStatus, container) }),
    ...(status.healthy === undefined ? {} : { healthy: status.healthy }),
  };
}

function labelsJson(labels: v1.Labels): unknown {
  return (labels.labels ?? []).map(({ key, value }) => ({ key, ...(value === undefined ? {} : { value }) }));
}

export function executorJson(executor: v1.ExecutorInfo, agentId: string): unknown {
  const resources = Resources.fromWire(executor.resources);
  const role = resources.allocationRoles()[0];
  return {
    executor_id: executor.executor_id.value,
    name: executor.name ?? "",
    framework_id: executor.framework_id?.value ?? "",
    command: commandJson(executor.command ?? {}),
    resources: resourcesJson(resources),
    ...(role === undefined ? {} : { role }),
    ...(executor.labels === undefined ? {} : { labels: labelsJson(executor.labels) }),
    ...(executor.type === undefined ? {} : { type: executor.type }),
    slave_id: agentId,
  };
}

function commandJson(command: v1.CommandInfo): unknown {
  return {
    ...(command.shell === undefined ? {} : { shell: command.shell }),
    ...(command.value === undefined ? {} : { value: command.value }),
    argv: command.arguments ?? [],
    ...(command.environment === undefined ? {} : { environment: raw(v1.Environment, command.environment) }),
    uris: (command.uris ?? []).map(({ value, executable }) => ({ value, executable: executable ?? false })),
  };
}

export function offerJson(offer: Offer): unknown {
  return {
    id: offer.id,
    framework_id: offer.frameworkId,
    allocation_info: { role: offer.role },
    slave_id: offer.agentId,
    resources: resourcesJson(offer.resources),
  };
}

export function agentJson(context: Context, agent: Agent): Record<string, unknown> {
  const { info, total } = agent;
  const { active, deactivated, drain_info: drain } = standingWire(context, agent);
  const reserved = new Map<string, Resources>();
  for (const entry of total.reserved()) {
    const role = entry.identity.reservations.at(-1)?.role ?? "*";
    reserved.set(role, (reserved.get(role) ?? Resources.EMPTY).plus(Resources.of([entry])));
  }
  return {
    id: agent.id,
    hostname: info.hostname,
    port: info.port ?? 5051,
    attributes: Object.fromEntries(
      (info.attributes ?? []).map((attribute) => [attribute.name, attributeSummary(attribute)]),
    ),
    ...(info.domain === undefined ? {} : { domain: raw(v1.DomainInfo, info.domain) }),
    pid: agent.pid,
    registered_time: double(agent.registeredMs / 1000),
    ...(agent.reregisteredMs === undefined ? {} : { reregistered_time: double(agent.reregisteredMs / 1000) }),
    resources: resourcesJson(total),
    used_resources: resourcesJson(context.usedOnAgent(agent)),
    offered_resources: resourcesJson(context.offeredOn(agent)),
    reserved_resources: Object.fromEntries([...reserved].map(([role, part]) => [role, resourcesJson(part)])),
    unreserved_resources: resourcesJson(total.unreserved()),
    active,
    deactivated,
    version: agent.version,
    capabilities: agent.capabilities.map(({ type }) => type),
    ...(drain === undefined ? {} : { drain_info: raw(v1.DrainInfo, drain) }),
    ...(drain === undefined || agent.drainStartMs === undefined
      ? {}
      : { estimated_drain_start_time_seconds: double(agent.drainStartMs / 1000) }),
  };
}

/** An agent that has not come back since this master took over: only what the registry knows. */
export function recoveredAgentJson(info: v1.AgentInfo): Record<string, unknown> {
  return {
    id: info.id?.value ?? "",
    hostname: info.hostname,
    port: info.port ?? 5051,
    attributes: Object.fromEntries(
      (info.attributes ?? []).map((attribute) => [attribute.name, attributeSummary(attribute)]),
    ),
    ...(info.domain === undefined ? {} : { domain: raw(v1.DomainInfo, info.domain) }),
  };
}

/** The part of an agent that only `/slaves` has. */
export function agentDetailsJson(context: Context, agent: Agent): Record<string, unknown> {
  const full = (resources: Resources) =>
    resources.toWire({ format: "endpoint" }).map((resource) => raw(v1.Resource, resource));
  const reserved: Record<string, unknown[]> = {};
  for (const entry of agent.total.reserved()) {
    const role = entry.identity.reservations.at(-1)?.role ?? "*";
    (reserved[role] ??= []).push(...full(Resources.of([entry])));
  }
  return {
    reserved_resources_full: reserved,
    unreserved_resources_full: full(agent.total.unreserved()),
    used_resources_full: full(context.usedOnAgent(agent)),
    offered_resources_full: full(context.offeredOn(agent)),
  };
}

export function frameworkJson(context: Context, framework: Framework): Record<string, unknown> {
  const { info, state } = framework;
  const connected = state.kind === "connected";
  const used = usedBy(context, framework);
  const offers = [...framework.offers].flatMap((id) => context.offers.get(id) ?? []);
  const offered = Resources.sum(offers.map((offer) => offer.resources));
  const executors = [...context.agents.values()].flatMap((agent) =>
    [...(agent.executors.get(framework.id)?.values() ?? [])].map((executor) => executorJson(executor, agent.id)),
  );
  return {
    id: framework.id,
    name: info.name,
    ...(connected && state.subscriber.kind === "driver" ? { pid: state.subscriber.pid } : {}),
    used_resources: resourcesJson(used),
    offered_resources: resourcesJson(offered),
    capabilities: (info.capabilities ?? []).map(({ type }) => type),
    hostname: info.hostname ?? "",
    webui_url: info.webui_url ?? "",
    active: connected && !framework.deactivated,
    connected,
    recovered: state.kind === "recovered" && framework.unregisteredMs === undefined,
    user: info.user,
    failover_timeout: double(info.failover_timeout ?? 0),
    checkpoint: info.checkpoint ?? false,
    registered_time: double(
      state.kind === "recovered" && framework.unregisteredMs === undefined ? 0 : framework.registeredMs / 1000,
    ),
    unregistered_time: double((framework.unregisteredMs ?? 0) / 1000),
    ...(info.principal === undefined ? {} : { principal: info.principal }),
    resources: resourcesJson(used.plus(offered)),
    ...(framework.reregisteredMs === framework.registeredMs
      ? {}
      : { reregistered_time: double(framework.reregisteredMs / 1000) }),
    ...(hasCapability(info, "MULTI_ROLE") ? { roles: framework.roles } : { role: framework.roles[0] ?? "*" }),
    tasks: [...framework.tasks.values()].map(taskJson),
    unreachable_tasks: [...framework.unreachableTasks.values()].map(taskJson),
    completed_tasks: framework.completedTasks.map(taskJson),
    offers: offers.map(offerJson),
    executors,
    ...(info.labels === undefined ? {} : { labels: labelsJson(info.labels) }),
    offer_constraints: framework.offerConstraints ?? {},
  };
}

/** What the tasks and executors of a framework use now. */
export function usedBy(context: Context, framework: Framework): Resources {
  const tasks = [...framework.tasks.values()].filter((task) => !isFreed(task)).map((task) => task.resources);
  const executors = [...context.agents.values()].flatMap((agent) =>
    [...(agent.executors.get(framework.id)?.values() ?? [])].map((executor) => Resources.fromWire(executor.resources)),
  );
  return Resources.sum([...tasks, ...executors]);
}

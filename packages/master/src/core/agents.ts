/**
 * The life of an agent as the master sees it: registered, pinged, disconnected, back again, lost.
 * Source: internal messages, sections 5.1 and 5.4; master reference, section 10.
 * @module
 */
import type { AllocatorAgent } from "@meseta/allocator";
import { isTerminal, type internal, type ReportedTask, type v1 } from "@meseta/protocol";
import { Resources } from "@meseta/resources";
import { remindOfCheckpoints } from "./agent-update.ts";
import type { Context } from "./context.ts";
import { cancelMark, scheduleUnreachable } from "./departures.ts";
import { isDeactivated, resumeDrain } from "./drain.ts";
import { dropMissingExecutors, removeExecutor, removeExecutors } from "./executors.ts";
import { isPartitionAware, pidOf, recoverFramework } from "./frameworks.ts";
import { rescindInverseOffers } from "./inverse-offers.ts";
import { unavailabilityOf } from "./maintenance.ts";
import { requestAllocation, rescindOffers } from "./offers.ts";
import { keptResources } from "./operations/kept.ts";
import { loseOperations } from "./operations/status.ts";
import { type Agent, type Framework, type Report, Task } from "./records.ts";
import { completeTask, loseTask, sendUpdate } from "./tasks.ts";

/** An agent this master does not hold: it was lost to us, or this master started after it did. */
export function returnAgent(
  context: Context,
  from: string,
  message: Report,
  { id, wasGivenUp }: { id: string; wasGivenUp: boolean },
): void {
  const agent = addAgent(context, from, message.agent, message);
  agent.reregisteredMs = context.nowMs;
  context.log(`agent ${id}: registered again at ${from} with ${message.reported.length} tasks`);
  takeReport(context, agent, message);
  context.send(from, {
    name: "mesos.internal.SlaveReregisteredMessage",
    body: { agent_id: { value: id }, connection: connection(context) },
  });
  startPinging(context, agent);
  afterReregistration(context, agent);
  if (!wasGivenUp) return;
  for (const tasks of agent.tasks.values()) {
    for (const task of tasks.values()) {
      // How it ended is its agent's to tell, after whatever came before: said now, its running would be heard of after its end.
      if (isTerminal(task.state)) continue;
      sendUpdate(
        context,
        task,
        context.masterStatus({
          taskId: task.id,
          state: task.state,
          reason: "REASON_AGENT_REREGISTERED",
          message: "Agent came back after being unreachable",
          agentId: id,
          executorId: task.executorId,
        }),
      );
    }
  }
}

/** An agent we hold: tasks we know and it does not are asked about, executors it lacks are gone. */
export function reconnectAgent(context: Context, agent: Agent, from: string, message: Report): void {
  if (context.agentsByPid.get(agent.pid) === agent) context.agentsByPid.delete(agent.pid);
  agent.pid = from;
  context.agentsByPid.set(from, agent);
  agent.reregisterTimeout?.[Symbol.dispose]();
  agent.reregisterTimeout = undefined;
  agent.info = toAgentInfo(message.agent);
  agent.version = message.version ?? agent.version;
  agent.capabilities = message.agent_capabilities ?? [];
  agent.resourceVersionUuid = message.resource_version_uuid;
  agent.total = totalOf(message.agent, keptResources(agent, message)).plus(
    agent.total.filter(({ providerId, revocable }) => providerId !== undefined || revocable),
  );
  agent.reregisteredMs = context.nowMs;
  agent.pingsUnanswered = 0;
  cancelMark(context, agent);
  const wasConnected = agent.connected;
  agent.connected = true;
  context.log(`agent ${agent.id}: registered again at ${from} with ${message.reported.length} tasks`);
  context.effects.push({ kind: "link", pid: from });
  const reconciliations = missingTasks(context, agent, message);
  dropMissingExecutors(context, agent, message);
  takeReport(context, agent, message);
  context.send(from, {
    name: "mesos.internal.SlaveReregisteredMessage",
    body: {
      agent_id: { value: agent.id },
      ...(reconciliations.length > 0 ? { reconciliations } : {}),
      connection: connection(context),
    },
  });
  for (const [taskId, frameworkId] of agent.pendingKills ?? []) {
    const task = agent.tasks.get(frameworkId)?.get(taskId);
    if (task === undefined || isTerminal(task.state)) continue;
    context.send(from, {
      name: "mesos.internal.KillTaskMessage",
      body: { framework_id: { value: frameworkId }, task_id: { value: taskId } },
    });
  }
  agent.pendingKills = undefined;
  afterReregistration(context, agent);
  context.allocator.updateAgent(allocatorView(agent));
  withdrawOverlap(context, agent);
  if (!wasConnected && !isDeactivated(context, agent.id)) context.allocator.activateAgent(agent.id);
}

/** Takes the agent's offers back when it turns out to run what was not known of, or has shrunk: they may overlap with that. */
function withdrawOverlap(context: Context, agent: Agent): void {
  const given = context.usedOnAgent(agent).plus(context.offeredOn(agent)).unallocate();
  if (agent.total.contains(given)) return;
  rescindOffers(context, agent.offers);
}

/** Completed frameworks are shut down there, known ones are introduced, so that waiting updates are sent again. */
function afterReregistration(context: Context, agent: Agent): void {
  remindOfCheckpoints(context, agent);
  resumeDrain(context, agent);
  for (const frameworkId of new Set([...agent.tasks.keys(), ...agent.executors.keys()])) {
    const framework = context.frameworks.get(frameworkId);
    if (framework === undefined || framework.state.kind === "recovered") continue;
    context.send(agent.pid, {
      name: "mesos.internal.UpdateFrameworkMessage",
      body: { framework_id: { value: frameworkId }, framework_info: framework.info, pid: pidOf(framework) },
    });
  }
}

/** Puts what the agent reports into our records: frameworks, executors and tasks we did not know. */
function takeReport(context: Context, agent: Agent, message: Report): void {
  const completed = new Set<string>();
  for (const info of message.frameworks ?? []) {
    const id = info.id?.value ?? "";
    if (context.completedFrameworks.has(id)) completed.add(id);
    else (context.frameworks.get(id) ?? recoverFramework(context, info)).agents.add(agent.id);
  }
  for (const frameworkId of completed) {
    context.send(agent.pid, {
      name: "mesos.internal.ShutdownFrameworkMessage",
      body: { framework_id: { value: frameworkId } },
    });
  }
  for (const executor of message.executor_infos ?? []) {
    const frameworkId = executor.framework_id?.value ?? "";
    const executors = mapIn(agent.executors, frameworkId);
    if (completed.has(frameworkId) || executors.has(executor.executor_id.value)) continue;
    executors.set(executor.executor_id.value, executor);
    context.allocator.allocated(frameworkId, agent.id, Resources.fromWire(executor.resources));
  }
  for (const said of message.reported) {
    const framework = context.frameworks.get(said.frameworkId);
    if (framework !== undefined) adoptTask(context, agent, framework, said);
  }
}

function adoptTask(context: Context, agent: Agent, framework: Framework, said: ReportedTask): void {
  const known = framework.tasks.get(said.taskId);
  if (known !== undefined) return;
  framework.unreachableTasks.delete(said.taskId);
  const completedAt = framework.completedTasks.findIndex((task) => task.id === said.taskId);
  if (completedAt >= 0) framework.completedTasks.splice(completedAt, 1);
  const task = new Task(said, resourcesOf(said.resources), { frameworkId: framework.id, agentId: agent.id });
  framework.tasks.set(task.id, task);
  mapIn(agent.tasks, framework.id).set(task.id, task);
  if (!isTerminal(task.state)) context.allocator.allocated(framework.id, agent.id, task.resources);
}

/** Wire lists as resources: who shares the one shares the other. */
function resourcesOf(list: readonly v1.Resource[]): Resources {
  let made = RESOURCES.get(list);
  if (made === undefined) RESOURCES.set(list, (made = Resources.fromWire(list)));
  return made;
}

const RESOURCES = new WeakMap<readonly v1.Resource[], Resources>();
const CANONICAL = new WeakMap<Resources, readonly v1.Resource[]>();

/** Tasks we believe to run there that the agent does not mention: it is asked, and answers with a terminal update. */
function missingTasks(context: Context, agent: Agent, message: Report): internal.ReconcileTasksMessage[] {
  const reported = new Set(message.reported.map(({ frameworkId, taskId }) => `${frameworkId}/${taskId}`));
  const asked: internal.ReconcileTasksMessage[] = [];
  for (const [frameworkId, tasks] of agent.tasks) {
    const statuses = [...tasks.values()]
      .filter((task) => !reported.has(`${frameworkId}/${task.id}`) && !isTerminal(task.state))
      .map((task) => ({ task_id: { value: task.id }, state: task.state, agent_id: { value: agent.id } }));
    const framework = context.frameworks.get(frameworkId);
    if (statuses.length === 0 || framework === undefined) continue;
    asked.push({ framework_id: { value: frameworkId }, statuses, framework: framework.info });
  }
  return asked;
}

/** The link to an agent broke: no offers, no messages, and a deadline to come back. */
export function disconnectAgent(context: Context, agent: Agent): void {
  if (!agent.connected) return;
  agent.connected = false;
  context.log(`agent ${agent.id}: disconnected`, "warn");
  context.allocator.deactivateAgent(agent.id);
  rescindAll(context, agent);
  for (const frameworkId of [...agent.tasks.keys()]) {
    const framework = context.frameworks.get(frameworkId);
    if (framework === undefined || framework.info.checkpoint === true) continue;
    // Without a checkpoint the executors end with the agent's process.
    for (const task of [...(agent.tasks.get(frameworkId)?.values() ?? [])]) {
      loseTask(context, framework, task, {
        state: "TASK_LOST",
        reason: "REASON_AGENT_DISCONNECTED",
        message: `Agent ${agent.info.hostname} disconnected`,
      });
    }
    removeExecutors(context, agent, frameworkId);
  }
  agent.reregisterTimeout = context.after(context.config.agentReregisterTimeoutMs, () =>
    scheduleUnreachable(context, agent, "it did not register again in time"),
  );
}

/** Pong: the agent is there. */
export function pong(context: Context, observer: string): void {
  const agent = context.agentsByObserver.get(observer);
  if (agent === undefined) return;
  agent.pingsUnanswered = 0;
  if (agent.connected) cancelMark(context, agent);
}

export function startPinging(context: Context, agent: Agent): void {
  const ping = () => {
    if (agent.pingsUnanswered >= context.config.agentPingsMax) {
      scheduleUnreachable(context, agent, `it left ${agent.pingsUnanswered} pings unanswered`);
      if (context.transitions.get(agent.id) === "unreachable") return;
    }
    agent.pingsUnanswered++;
    context.send(
      agent.pid,
      { name: "mesos.internal.PingSlaveMessage", body: { connected: agent.connected } },
      agent.observer,
    );
    agent.pings = context.after(context.config.agentPingTimeoutMs, ping);
  };
  const delayMs = context.herd.delayMs(context.nowMs, context.config.agentPingTimeoutMs);
  if (delayMs === 0) ping();
  else agent.pings = context.after(delayMs, ping);
}

/** Agents that are gone have a reason of their own only in the words of those who know more states. */
function goneReason(framework: Framework): v1.TaskStatus_Reason {
  return isPartitionAware(framework) ? "REASON_AGENT_REMOVED_BY_OPERATOR" : "REASON_AGENT_REMOVED";
}

/** An agent that was unreachable is gone: what ran there will not come back, and its frameworks hear so. */
export function loseUnreachableTasks(context: Context, agentId: string): void {
  for (const framework of context.frameworks.values()) {
    for (const task of [...framework.unreachableTasks.values()]) {
      if (task.agentId !== agentId) continue;
      framework.unreachableTasks.delete(task.id);
      loseTask(context, framework, task, {
        state: isPartitionAware(framework) ? "TASK_GONE_BY_OPERATOR" : "TASK_LOST",
        reason: goneReason(framework),
        message: "Agent was marked gone by an operator while it was unreachable",
      });
    }
  }
}

const LOST_OPERATIONS = {
  TASK_UNREACHABLE: "OPERATION_UNREACHABLE",
  TASK_GONE_BY_OPERATOR: "OPERATION_GONE_BY_OPERATOR",
  TASK_LOST: undefined,
} as const;

/** Forgets an agent: its offers are rescinded, its tasks lost in the words of each framework, and everyone is told. */
export function removeAgent(
  context: Context,
  agent: Agent,
  end: { state: "TASK_UNREACHABLE" | "TASK_LOST" | "TASK_GONE_BY_OPERATOR"; why: string },
): void {
  context.log(`agent ${agent.id}: removed: ${end.why}`, "warn");
  agent.pings[Symbol.dispose]();
  agent.reregisterTimeout?.[Symbol.dispose]();
  agent.unreachableMark?.[Symbol.dispose]();
  rescindAll(context, agent);
  const unreachable = end.state === "TASK_UNREACHABLE";
  for (const [frameworkId, tasks] of agent.tasks) {
    const framework = context.frameworks.get(frameworkId);
    if (framework === undefined) continue;
    for (const task of [...tasks.values()]) {
      if (isTerminal(task.state)) {
        completeTask(context, framework, task, undefined);
        continue;
      }
      loseTask(context, framework, task, {
        state: isPartitionAware(framework) ? end.state : "TASK_LOST",
        reason: end.state === "TASK_GONE_BY_OPERATOR" ? goneReason(framework) : "REASON_AGENT_REMOVED",
        message: `Agent ${agent.info.hostname} is gone: ${end.why}`,
        ...(unreachable ? { unreachableMs: context.nowMs } : {}),
      });
    }
    removeExecutors(context, agent, frameworkId);
  }
  loseOperations(context, agent, LOST_OPERATIONS[end.state]);
  context.inverseAnswers.delete(agent.id);
  context.allocator.removeAgent(agent.id);
  context.agents.delete(agent.id);
  if (context.agentsByPid.get(agent.pid) === agent) context.agentsByPid.delete(agent.pid);
  context.agentsByObserver.delete(agent.observer);
  context.effects.push({ kind: "close-actor", id: agent.observer }, { kind: "unlink", pid: agent.pid });
  // Its tasks are given up. A launch that still waits to get through to it would start one that nobody counts.
  if (unreachable) context.effects.push({ kind: "reset", pid: agent.pid });
  tellOfLoss(context, agent.id);
}

/** Every framework hears that an agent is gone. */
export function tellOfLoss(context: Context, agentId: string): void {
  for (const framework of context.frameworks.values()) {
    context.event(framework, { type: "FAILURE", failure: { agent_id: { value: agentId } } });
  }
}

/** ExitedExecutor: its framework is told; the tasks that ended with it are told one by one, by updates. */
export function exitedExecutor(context: Context, message: internal.ExitedExecutorMessage): void {
  const agent = context.agents.get(message.agent_id.value);
  const framework = context.frameworks.get(message.framework_id.value);
  if (agent === undefined) return;
  if (!removeExecutor(context, agent, message.framework_id.value, message.executor_id.value)) return;
  if (framework === undefined) return;
  context.event(framework, {
    type: "FAILURE",
    failure: { agent_id: message.agent_id, executor_id: message.executor_id, status: message.status },
  });
  requestAllocation(context);
}

export function addAgent(
  context: Context,
  pid: string,
  info: internal.SlaveInfo | v1.AgentInfo,
  message: internal.RegisterSlaveMessage | internal.ReregisterSlaveMessage,
): Agent {
  const agent: Agent = {
    id: info.id?.value ?? "",
    info: toAgentInfo(info),
    pid,
    version: message.version ?? "",
    capabilities: message.agent_capabilities ?? [],
    resourceVersionUuid: message.resource_version_uuid,
    total: totalOf(info, message.checkpointed_resources),
    connected: true,
    registeredMs: context.nowMs,
    reregisteredMs: undefined,
    observer: context.newObserver(),
    pings: { [Symbol.dispose]: () => {} },
    pingsUnanswered: 0,
    reregisterTimeout: undefined,
    unreachableMark: undefined,
    drainStartMs: undefined,
    tasks: new Map(),
    executors: new Map(),
    offers: new Set(),
    operations: new Map(),
    hasListedOperations: false,
    undone: undefined,
    providers: undefined,
    doubtedExecutors: undefined,
    pendingKills: undefined,
  };
  context.agents.set(agent.id, agent);
  context.agentsByPid.set(pid, agent);
  context.agentsByObserver.set(agent.observer, agent);
  context.effects.push({ kind: "open-actor", id: agent.observer }, { kind: "link", pid });
  context.allocator.addAgent(allocatorView(agent));
  const unavailability = unavailabilityOf(context, agent);
  if (unavailability !== undefined) context.allocator.updateUnavailability(agent.id, unavailability);
  if (isDeactivated(context, agent.id)) context.allocator.deactivateAgent(agent.id);
  return agent;
}

const NO_RESOURCES: readonly v1.Resource[] = [];

/** Canonical resources inside the master, whatever format the agent reported them in. */
export function toAgentInfo(info: internal.SlaveInfo | v1.AgentInfo): v1.AgentInfo {
  const resources = resourcesOf(info.resources ?? NO_RESOURCES);
  let wire = CANONICAL.get(resources);
  if (wire === undefined) CANONICAL.set(resources, (wire = resources.toWire()));
  return { ...info, resources: wire };
}

/** What an agent has: as configured, with the dynamic reservations and volumes it keeps in place of what they were made of. */
function totalOf(info: internal.SlaveInfo | v1.AgentInfo, checkpointed: readonly v1.Resource[] | undefined): Resources {
  const total = resourcesOf(info.resources ?? NO_RESOURCES);
  if (checkpointed === undefined || checkpointed.length === 0) return total;
  const kept = Resources.fromWire(checkpointed);
  const madeOf = kept.toWire().map(({ disk, reservations, shared: _shared, ...rest }) => ({
    ...rest,
    ...(disk?.source === undefined ? {} : { disk: { source: disk.source } }),
    reservations: (reservations ?? []).filter(({ type }) => type === "STATIC"),
  }));
  return total.minus(Resources.fromWire(madeOf)).plus(kept);
}

/** What the allocator has to know of an agent. */
export function allocatorView(agent: Agent): AllocatorAgent {
  const domain = agent.info.domain?.fault_domain;
  return {
    id: agent.id,
    total: agent.total,
    capabilities: agent.capabilities.flatMap(({ type }) => (type === undefined ? [] : [type])),
    hostname: agent.info.hostname,
    ...(domain === undefined ? {} : { region: domain.region.name, zone: domain.zone.name }),
    ...(agent.info.attributes === undefined ? {} : { attributes: agent.info.attributes }),
  };
}

export function registered(context: Context, agent: Agent): void {
  context.send(agent.pid, {
    name: "mesos.internal.SlaveRegisteredMessage",
    body: { agent_id: { value: agent.id }, connection: connection(context) },
  });
}

function connection(context: Context): internal.MasterSlaveConnection {
  const { agentPingTimeoutMs, agentPingsMax } = context.config;
  return { total_ping_timeout_seconds: (agentPingTimeoutMs * agentPingsMax) / 1000 };
}

export function rescindAll(context: Context, agent: Agent): void {
  rescindOffers(context, agent.offers);
  rescindInverseOffers(context, agent);
}

/** The inner map of `outer` at `key`, made on first use. */
export function mapIn<Value>(outer: Map<string, Map<string, Value>>, key: string): Map<string, Value> {
  let inner = outer.get(key);
  if (inner === undefined) {
    inner = new Map();
    outer.set(key, inner);
  }
  return inner;
}

/** The tasks of a framework on an agent, for records that keep both sides. */
export function forgetTask(agent: Agent | undefined, task: Task): void {
  const tasks = agent?.tasks.get(task.frameworkId);
  tasks?.delete(task.id);
  if (tasks?.size === 0) agent?.tasks.delete(task.frameworkId);
}

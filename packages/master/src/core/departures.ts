/**
 * How agents leave: unreachable, unregistered, gone for good, or never back after a failover. Written down first, acted on then.
 * Source: master reference, sections 8.2 and 10; operator API, section 5.5.
 * @module
 */
import type { internal } from "@meseta/protocol";
import { loseUnreachableTasks, removeAgent, tellOfLoss } from "./agents.ts";
import type { Context } from "./context.ts";
import type { Agent } from "./records.ts";
import type { AgentRecord } from "./registry.ts";

/** Marks an agent unreachable when its turn comes, if it is silent still. */
export function scheduleUnreachable(context: Context, agent: Agent, why: string): void {
  if (agent.unreachableMark !== undefined || context.transitions.has(agent.id)) return;
  context.count("master/slave_unreachable_scheduled");
  const mark = context.removals.whenAllowed(context, () => {
    agent.unreachableMark = undefined;
    markUnreachable(context, agent, why);
  });
  if (!context.transitions.has(agent.id) && context.agents.get(agent.id) === agent) agent.unreachableMark = mark;
}

/** The agent answers again before its turn came. */
export function cancelMark(context: Context, agent: Agent): void {
  if (agent.unreachableMark === undefined) return;
  agent.unreachableMark[Symbol.dispose]();
  agent.unreachableMark = undefined;
  context.count("master/slave_unreachable_canceled");
}

function markUnreachable(context: Context, agent: Agent, why: string): void {
  const { id } = agent;
  if (context.transitions.has(id)) return;
  context.transitions.set(id, "unreachable");
  writeUnreachable(context, id, () => {
    context.count("master/slave_unreachable_completed");
    context.count("master/slave_removals");
    context.count("master/slave_removals/reason_unhealthy");
    removeAgent(context, agent, { state: "TASK_UNREACHABLE", why });
  });
}

function writeUnreachable(context: Context, id: string, done: () => void): void {
  const to = unreachable(context.registry.agent(id), context.nowMs);
  context.registry.write(context, [{ kind: "agent", id, to }], () => {
    context.transitions.delete(id);
    done();
  });
}

function unreachable(before: AgentRecord | undefined, sinceMs: number): AgentRecord {
  if (before === undefined || before.state === "gone") return { state: "unreachable", sinceMs, deactivated: false };
  const drain = before.drain === undefined ? {} : { drain: before.drain };
  return { state: "unreachable", sinceMs, deactivated: before.deactivated, ...drain };
}

/** UnregisterSlave: the agent shuts down on its own and takes its tasks with it. */
export function unregisterAgent(context: Context, from: string, message: internal.UnregisterSlaveMessage): void {
  const id = message.agent_id.value;
  const agent = context.agents.get(id);
  if (agent === undefined || agent.pid !== from || context.transitions.has(id)) return;
  context.transitions.set(id, "removed");
  context.registry.write(context, [{ kind: "agent", id, to: undefined }], () => {
    context.transitions.delete(id);
    context.count("master/slave_removals");
    context.count("master/slave_removals/reason_unregistered");
    removeAgent(context, agent, { state: "TASK_LOST", why: "the agent unregistered" });
  });
}

/** MARK_AGENT_GONE: its tasks are declared ended, and its id never comes back. */
export function markGone(context: Context, id: string, request?: number): void {
  const record = context.registry.agents.get(id);
  if (record?.state === "gone") return context.reply(request);
  if (context.transitions.has(id)) {
    return context.reply(request, 503, `Agent ${id} is being changed at the moment; try again`);
  }
  if (record === undefined) return context.reply(request, 404, `Agent ${id} is not known`);
  context.transitions.set(id, "gone");
  context.registry.write(context, [{ kind: "agent", id, to: { state: "gone", sinceMs: context.nowMs } }], () => {
    context.transitions.delete(id);
    context.recoveredAgents.delete(id);
    const agent = context.agents.get(id);
    if (agent !== undefined) {
      const message = "Agent has been marked gone";
      context.send(agent.pid, { name: "mesos.internal.ShutdownMessage", body: { message } });
      context.count("master/slave_removals");
      removeAgent(context, agent, { state: "TASK_GONE_BY_OPERATOR", why: "marked gone by an operator" });
    } else {
      context.log(`agent ${id}: marked gone by an operator`, "warn");
      loseUnreachableTasks(context, id);
    }
    context.reply(request);
  });
}

/** After a failover: agents of the registry that did not come back in time. */
export function giveUpMissing(context: Context, membersAtStart: number): void {
  const missing = [...context.recoveredAgents];
  if (missing.length === 0) return;
  const share = missing.length / membersAtStart;
  const limit = context.config.recoveryRemovalShareMax;
  if (share > limit) {
    const problem = `${missing.length} of ${membersAtStart} agents did not come back after the failover, more than --recovery_agent_removal_limit (${limit * 100}%) allows to be given up`;
    context.effects.push({ kind: "exit", problem });
    return;
  }
  for (const id of missing) {
    context.count("master/slave_unreachable_scheduled");
    context.removals.whenAllowed(context, () => giveUp(context, id));
  }
}

function giveUp(context: Context, id: string): void {
  if (!context.recoveredAgents.has(id) || context.transitions.has(id)) {
    return context.count("master/slave_unreachable_canceled");
  }
  context.transitions.set(id, "unreachable");
  writeUnreachable(context, id, () => {
    context.recoveredAgents.delete(id);
    context.count("master/slave_unreachable_completed");
    context.count("master/slave_removals");
    context.count("master/recovery_slave_removals");
    context.log(`agent ${id}: unreachable: it did not come back after the failover`, "warn");
    tellOfLoss(context, id);
  });
}

/** Forgets unreachable and gone agents that are too old, or of which there are too many. */
export function collectRegistry(context: Context): void {
  const { registryAgentAgeMsMax, registryAgentsMax, registryGcPeriodMs } = context.config;
  for (const state of ["unreachable", "gone"] as const) {
    const listed = [...context.registry.agents].flatMap(([id, record]) =>
      record.state === state && !context.transitions.has(id) ? [{ id, sinceMs: record.sinceMs }] : [],
    );
    listed.sort((a, b) => a.sinceMs - b.sinceMs);
    const tooMany = Math.max(0, listed.length - registryAgentsMax);
    const forgotten = listed.filter(
      ({ sinceMs }, at) => at < tooMany || context.nowMs - sinceMs > registryAgentAgeMsMax,
    );
    if (forgotten.length > 0)
      forget(
        context,
        state,
        forgotten.map(({ id }) => id),
      );
  }
  context.after(registryGcPeriodMs, () => collectRegistry(context));
}

function forget(context: Context, state: string, ids: readonly string[]): void {
  const changes = ids.map((id) => ({ kind: "agent", id, to: undefined }) as const);
  for (const id of ids) context.transitions.set(id, "removed");
  context.registry.write(context, changes, () => {
    const gone = new Set(ids);
    for (const id of ids) context.transitions.delete(id);
    for (const { unreachableTasks } of context.frameworks.values()) {
      for (const [taskId, { agentId }] of unreachableTasks) if (gone.has(agentId)) unreachableTasks.delete(taskId);
    }
    context.log(`forgot ${ids.length} ${state} agents`);
  });
}

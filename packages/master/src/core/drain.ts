/**
 * Agents that operators take out of use: deactivated, or drained of what runs there.
 *
 *   DRAIN_AGENT ─► DRAINING, deactivated ─► its tasks are killed ─► nothing left ─► DRAINED, or gone ─► REACTIVATE_AGENT
 *
 * Source: operator API, section 5.5.
 * @module
 */
import type { v1 } from "@meseta/protocol";
import { rescindAll } from "./agents.ts";
import type { Context } from "./context.ts";
import { markGone } from "./departures.ts";
import { unavailabilityOf } from "./maintenance.ts";
import { requestAllocation } from "./offers.ts";
import type { Agent } from "./records.ts";
import type { AgentRecord, AgentWishes } from "./registry.ts";

type Question = { readonly agentId: string; readonly request?: number };

/** Is nothing to be offered there, whether it is connected or not? */
export function isDeactivated({ registry }: Context, agentId: string): boolean {
  const record = registry.agents.get(agentId);
  return record !== undefined && record.state !== "gone" && record.deactivated;
}

export function drainInfo({ registry }: Context, agentId: string): v1.DrainInfo | undefined {
  const record = registry.agents.get(agentId);
  return record === undefined || record.state === "gone" ? undefined : record.drain;
}

/** DRAIN_AGENT. A drain under way takes the new settings. */
export function drainAgent(context: Context, question: Question & { readonly config: v1.DrainConfig }): void {
  const { agentId: id, config, request } = question;
  const agent = context.agents.get(id);
  if (agent !== undefined && isScheduled(context, agent)) {
    return context.reply(request, 400, `Agent ${id} is part of a maintenance schedule`);
  }
  if (agent !== undefined && !agent.capabilities.some(({ type }) => type === "AGENT_DRAINING")) {
    return context.reply(request, 400, `Agent ${id} is not capable of AGENT_DRAINING`);
  }
  change(context, question, { deactivated: true, drain: { state: "DRAINING", config } }, () => {
    context.log(`agent ${id}: draining`);
    const now = context.agents.get(id);
    if (now === undefined) return;
    takeOutOfUse(context, now);
    startDrain(context, now, config);
  });
}

/** DEACTIVATE_AGENT: nothing new there; what runs goes on. */
export function deactivateAgent(context: Context, question: Question): void {
  const drain = drainInfo(context, question.agentId);
  change(context, question, { deactivated: true, drain }, () => {
    context.log(`agent ${question.agentId}: deactivated`);
    const agent = context.agents.get(question.agentId);
    if (agent !== undefined) takeOutOfUse(context, agent);
  });
}

/** REACTIVATE_AGENT. */
export function reactivateAgent(context: Context, question: Question): void {
  const { agentId: id, request } = question;
  if (isKnown(context.registry.agents.get(id))) {
    if (!isDeactivated(context, id)) return context.reply(request, 400, `Agent is not deactivated`);
    if (drainInfo(context, id)?.state === "DRAINING") {
      return context.reply(request, 400, `Agent is still in the DRAINING state`);
    }
  }
  change(context, question, { deactivated: false }, () => {
    context.log(`agent ${id}: reactivated`);
    const agent = context.agents.get(id);
    if (agent === undefined) return;
    agent.drainStartMs = undefined;
    if (agent.connected) context.allocator.activateAgent(id);
    requestAllocation(context);
  });
}

/** An agent came back that was to drain: it may not know yet. */
export function resumeDrain(context: Context, agent: Agent): void {
  const drain = drainInfo(context, agent.id);
  if (drain?.state === "DRAINING") startDrain(context, agent, drain.config);
}

/** Notes the drains that are done: nothing runs there any more. Called at the end of every step. */
export function finishDrains(context: Context): void {
  for (const id of context.draining) {
    const agent = context.agents.get(id);
    if (agent !== undefined && (agent.tasks.size > 0 || agent.operations.size > 0 || !agent.connected)) continue;
    context.draining.delete(id);
    const drain = drainInfo(context, id);
    if (agent === undefined || drain?.state !== "DRAINING") continue;
    if (drain.config.mark_gone === true) {
      markGone(context, id);
      continue;
    }
    change(context, { agentId: id }, { deactivated: true, drain: { ...drain, state: "DRAINED" } }, () =>
      context.log(`agent ${id}: drained`),
    );
  }
}

function startDrain(context: Context, agent: Agent, config: v1.DrainConfig): void {
  agent.drainStartMs = context.nowMs;
  context.draining.add(agent.id);
  if (agent.connected) context.send(agent.pid, { name: "mesos.internal.DrainSlaveMessage", body: { config } });
}

function takeOutOfUse(context: Context, agent: Agent): void {
  context.allocator.deactivateAgent(agent.id);
  rescindAll(context, agent);
}

/** Writes down what is wished of an agent, wherever it is, and then does it. */
function change(context: Context, { agentId: id, request }: Question, wishes: AgentWishes, act: () => void): void {
  const before = context.registry.agent(id);
  if (context.transitions.get(id) === "gone") {
    return context.reply(request, 409, "Agent is currently being marked gone");
  }
  if (before === undefined || !isKnown(before)) return context.reply(request, 400, `Unknown agent`);
  const { drain: _drain, ...rest } = before;
  const { drain, deactivated } = wishes;
  const to: AgentRecord = { ...rest, deactivated, ...(drain === undefined ? {} : { drain }) };
  context.registry.write(context, [{ kind: "agent", id, to }], () => {
    act();
    context.reply(request);
  });
}

function isKnown(record: AgentRecord | undefined): record is Exclude<AgentRecord, { state: "gone" }> {
  return record !== undefined && record.state !== "gone";
}

/** Is a maintenance window coming, or here, for the machine of this agent? */
function isScheduled(context: Context, agent: Agent): boolean {
  return unavailabilityOf(context, agent) !== undefined;
}

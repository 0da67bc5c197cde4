/**
 * What the endpoints say of agents and their records, and what operators may ask of an agent.
 * Source: operator API, sections 4, 5.5 and 7.5; master reference, section 8.1.
 * @module
 */
import { internal, type master, registry, v1 } from "@meseta/protocol";
import { Resources } from "@meseta/resources";
import { toAgentInfo } from "../core/agents.ts";
import { type Context, nanoseconds } from "../core/context.ts";
import { drainInfo, isDeactivated } from "../core/drain.ts";
import type { Input } from "../core/effects.ts";
import type { Agent } from "../core/records.ts";
import { registryOf } from "../registrar/records.ts";

/** What `GET_AGENTS` says of an agent's record. */
export function standingWire(context: Context, agent: Agent) {
  const drain = drainInfo(context, agent.id);
  const deactivated = isDeactivated(context, agent.id);
  return {
    active: agent.connected && !deactivated,
    deactivated,
    ...(drain === undefined ? {} : { drain_info: drain }),
    ...(drain === undefined || agent.drainStartMs === undefined
      ? {}
      : { estimated_drain_start_time: nanoseconds(agent.drainStartMs) }),
  };
}

/** Agents of the registry that have not come back since this master took over. */
export function recoveredAgents(context: Context): v1.AgentInfo[] {
  return [...context.recoveredAgents].flatMap((id) => {
    const record = context.registry.agents.get(id);
    return record?.state === "admitted" ? [toAgentInfo(internal.SlaveInfo.decode(record.info))] : [];
  });
}

/** How many agents of the registry are in that state. */
export function countRecords(context: Context, state: "unreachable" | "gone"): number {
  let count = 0;
  for (const record of context.registry.agents.values()) if (record.state === state) count++;
  return count;
}

/** What `/registrar(1)/registry` shows: the registry under the names of its v0 messages. */
export function registryJson(context: Context): unknown {
  const whole = JSON.parse(registry.Registry.toJson(registryWire(context))) as Record<string, { agents?: unknown }>;
  return Object.fromEntries(
    Object.entries(whole).map(([name, part]) => {
      const renamed = part.agents === undefined ? part : { slaves: part.agents };
      return [name === "agents" ? "slaves" : name, renamed];
    }),
  );
}

/** The whole registry as one message. */
function registryWire(context: Context): registry.Registry {
  const whole: Required<Pick<registry.Registry, "quota_configs" | "weights" | "schedules">> & registry.Registry = {
    master: { info: context.config.masterInfo },
    quota_configs: [],
    weights: [],
    schedules: [],
  };
  const agents: registry.Registry_Slave[] = [];
  const unreachable: registry.Registry_UnreachableSlave[] = [];
  const gone: registry.Registry_GoneSlave[] = [];
  const machines: registry.Registry_Machine[] = [];
  const capabilities = new Set<string>();
  for (const change of context.registry.records()) {
    const part = registryOf(change);
    agents.push(...(part.agents?.agents ?? []).map(withOldResources));
    unreachable.push(...(part.unreachable?.agents ?? []));
    gone.push(...(part.gone?.agents ?? []));
    machines.push(...(part.machines?.machines ?? []));
    whole.quota_configs = [...whole.quota_configs, ...(part.quota_configs ?? [])];
    whole.weights = [...whole.weights, ...(part.weights ?? [])];
    whole.schedules = [...whole.schedules, ...(part.schedules ?? [])];
    for (const { capability } of part.minimum_capabilities ?? []) capabilities.add(capability);
  }
  return {
    ...whole,
    agents: { agents },
    ...(unreachable.length > 0 ? { unreachable: { agents: unreachable } } : {}),
    ...(gone.length > 0 ? { gone: { agents: gone } } : {}),
    ...(machines.length > 0 ? { machines: { machines } } : {}),
    minimum_capabilities: [...capabilities].map((capability) => ({ capability })),
  };
}

/** What a call asks of an agent, as an input for the core; undefined for other calls. */
export function agentQuestion(call: master.Call): ((request: number) => Input) | undefined {
  switch (call.type) {
    case "MARK_AGENT_GONE": {
      const agentId = call.mark_agent_gone?.agent_id.value ?? "";
      return (request) => ({ kind: "mark-agent-gone", agentId, request });
    }
    case "DRAIN_AGENT": {
      const { agent_id, max_grace_period: grace, mark_gone } = call.drain_agent ?? {};
      const config: v1.DrainConfig = {
        ...(grace === undefined ? {} : { max_grace_period: { nanoseconds: nanosecondsOf(grace) } }),
        ...(mark_gone === undefined ? {} : { mark_gone }),
      };
      return (request) => ({ kind: "drain-agent", agentId: agent_id?.value ?? "", config, request });
    }
    case "DEACTIVATE_AGENT": {
      const agentId = call.deactivate_agent?.agent_id.value ?? "";
      return (request) => ({ kind: "deactivate-agent", agentId, request });
    }
    case "REACTIVATE_AGENT": {
      const agentId = call.reactivate_agent?.agent_id.value ?? "";
      return (request) => ({ kind: "reactivate-agent", agentId, request });
    }
    default:
      return undefined;
  }
}

function nanosecondsOf({ seconds = 0, nanos = 0 }: { seconds?: number | bigint; nanos?: number }): bigint {
  return BigInt(seconds) * 1_000_000_000n + BigInt(nanos);
}

/** The registry keeps resources in the form that came before reservation refinement, where they have one. */
function withOldResources(agent: registry.Registry_Slave): registry.Registry_Slave {
  const resources = Resources.fromWire(agent.info.resources).toWire({ format: "endpoint" });
  return { ...agent, info: { ...agent.info, resources } };
}

/**
 * UpdateSlave: what changed about a registered agent: oversubscribed resources, resource providers, operations.
 * Source: internal messages, section 5.1; scheduler API, section 6.4.
 * @module
 */
import type { internal } from "@meseta/protocol";
import { Resources, resourcesProblem } from "@meseta/resources";
import { allocatorView } from "./agents.ts";
import type { Context } from "./context.ts";
import { requestAllocation, rescindOffers } from "./offers.ts";
import { sendCheckpointed } from "./operations/apply.ts";
import { takeOperations } from "./operations/status.ts";
import type { Agent, Offer } from "./records.ts";
import { can } from "./validation/operation.ts";

export function updateAgent(context: Context, message: internal.UpdateSlaveMessage): void {
  const agent = context.agents.get(message.agent_id.value);
  if (agent === undefined) return;
  const problem = resourcesProblem([
    ...(message.oversubscribed_resources ?? []),
    ...(message.resource_providers?.providers ?? []).flatMap(({ total_resources = [] }) => total_resources),
  ]);
  if (problem !== undefined) {
    context.log(`agent ${agent.id}: update ignored: ${problem.message}`, "warn");
    return;
  }
  if (message.resource_version_uuid !== undefined) agent.resourceVersionUuid = message.resource_version_uuid;
  const before = agent.total;
  if (message.update_oversubscribed_resources === true) {
    setTotal(context, agent, {
      total: agent.total.nonRevocable().plus(Resources.fromWire(message.oversubscribed_resources).revocable()),
      rescinds: ({ resources }) => !resources.revocable().isEmpty,
    });
  }
  if (message.resource_providers !== undefined) takeProviders(context, agent, message.resource_providers);
  if (agent.total !== before) requestAllocation(context);
  if (!can(agent, "RESOURCE_PROVIDER")) return;
  if (message.operations === undefined && message.resource_providers === undefined) return;
  takeOperations(context, agent, [
    ...(message.operations?.operations ?? []),
    ...(message.resource_providers?.providers ?? []).flatMap(({ operations }) => operations.operations ?? []),
  ]);
}

/** The list is complete: providers that are not in it are gone, with their resources. */
function takeProviders(context: Context, agent: Agent, message: internal.UpdateSlaveMessage_ResourceProviders): void {
  const providers = message.providers ?? [];
  if (agent.providers === undefined && providers.length === 0) return;
  const known = agent.total.filter(({ providerId }) => providerId !== undefined);
  const present = (agent.providers = new Map());
  for (const { info, total_resources, resource_version_uuid } of providers) {
    const id = info?.id?.value;
    if (info === undefined || id === undefined) continue;
    const total = Resources.fromWire(total_resources).filter(({ providerId }) => providerId === id);
    present.set(id, { info, total, resourceVersionUuid: resource_version_uuid });
  }
  const all = Resources.sum([...present.values()].map(({ total }) => total));
  if (all.equals(known)) return;
  setTotal(context, agent, {
    total: agent.total.filter(({ providerId }) => providerId === undefined).plus(all),
    rescinds: ({ resources }) => resources.entries.some(({ identity }) => identity.providerId !== undefined),
  });
}

function setTotal(
  context: Context,
  agent: Agent,
  change: { total: Resources; rescinds: (offer: Offer) => boolean },
): void {
  rescindOffers(context, agent.offers, change.rescinds);
  agent.total = change.total;
  context.allocator.updateAgent(allocatorView(agent));
}

/** Agents that do not track operations are told what they have to keep, in case they missed some of it. */
export function remindOfCheckpoints(context: Context, agent: Agent): void {
  if (!can(agent, "RESOURCE_PROVIDER")) sendCheckpointed(context, agent);
}

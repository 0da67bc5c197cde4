/**
 * After a failover with quota nothing is offered until most agents are back: the first to return would else be given away to whoever
 * asks, though quota may have promised what is free there.
 * Source: allocator, section 14.
 * @module
 */
import { isDefaultQuota } from "@meseta/allocator";
import type { Context } from "./context.ts";

/** @param members how many agents the registry has. */
export function holdOffers(context: Context, members: number): void {
  const { allocator, config, nowMs, roleSettings } = context;
  const agents = Math.floor(members * config.agentRecoveryFactor);
  if (agents === 0 || [...roleSettings.quotas.values()].every(isDefaultQuota)) return;
  allocator.hold({ agents, untilMs: nowMs + config.allocatorRecoveryTimeoutMs });
  context.log(`offers are held back until ${agents} of ${members} agents are back, because there is quota`);
}

/** Taking over: what the registry says, before anyone is heard. Source: master reference, section 11. @module */
import type { Context } from "./context.ts";
import { collectRegistry, giveUpMissing } from "./departures.ts";
import type { RegistryChange } from "./registry.ts";
import { holdOffers } from "./recovery-hold.ts";
import { applyRoleSettings } from "./roles.ts";

/** This master leads from here on, and goes by what the masters before it wrote down. */
export function recover(context: Context, records: readonly RegistryChange[]): void {
  context.registry.load(records);
  applyRoleSettings(context);
  for (const [id, { state }] of context.registry.agents) if (state === "admitted") context.recoveredAgents.add(id);
  const members = context.recoveredAgents.size;
  holdOffers(context, members);
  const { agentReregisterTimeoutMs, registryGcPeriodMs } = context.config;
  if (members > 0) context.after(agentReregisterTimeoutMs, () => giveUpMissing(context, members));
  context.after(registryGcPeriodMs, () => collectRegistry(context));
  context.isRecovered = true;
  context.log(`leading, with ${members} agents in the registry`);
}

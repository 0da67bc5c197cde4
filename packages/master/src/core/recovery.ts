/** Taking over: what the registry says, before anyone is heard. Source: master reference, section 11. @module */
import type { Context } from "./context.ts";
import type { RegistryChange } from "./registry.ts";
import { applyRoleSettings } from "./roles.ts";

/** This master leads from here on, and goes by what the masters before it wrote down. */
export function recover(context: Context, records: readonly RegistryChange[]): void {
  context.registry.load(records);
  applyRoleSettings(context);
  context.isRecovered = true;
}

/** What this master knows of an agent's id, for those who ask about what it cannot see. @module */
import type { Context } from "./context.ts";

export type Standing =
  | { readonly kind: "registered" | "recovered" | "gone" | "unknown" }
  | { readonly kind: "unreachable"; readonly sinceMs: number };

/** Source: scheduler API, section 5.8. */
export function standingOf(context: Context, agentId: string | undefined): Standing {
  if (agentId === undefined) return { kind: "unknown" };
  if (context.recoveredAgents.has(agentId)) return { kind: "recovered" };
  if (context.agents.has(agentId)) return { kind: "registered" };
  const record = context.registry.agents.get(agentId);
  if (record?.state === "unreachable") return { kind: "unreachable", sinceMs: record.sinceMs };
  return { kind: record?.state === "gone" ? "gone" : "unknown" };
}

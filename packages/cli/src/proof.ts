/** Who asks, as HTTP says it. @module */
import type { Credential } from "@meseta/runtime";

/** The header that proves it; none for who proves nothing. */
export function proof(credential: Credential | undefined): Record<string, string> {
  if (credential === undefined) return {};
  const { principal, secret } = credential;
  return { Authorization: `Basic ${Buffer.from(`${principal}:${secret}`).toString("base64")}` };
}

/** What to do about a refusal of a master, or of an agent. */
export const PROOF_ADVICE = {
  master: "this cluster wants to know who asks: --credential=FILE or MESETA_CREDENTIAL",
  agent: "its agents want to know who asks: --agent-credential=FILE or MESETA_AGENT_CREDENTIAL",
} as const;

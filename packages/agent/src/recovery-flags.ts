/** How an agent goes on where an earlier one stopped, as operators say it. Source: agent, sections 8.4 and 12.4. @module */
import { FlagError, type Flags, type FlagSpec } from "@meseta/base";
import { RECONFIGURATION_POLICIES, type ReconfigurationPolicy } from "./reconfiguration.ts";

export interface RecoveryOptions {
  /** `reconnect`: go on with what runs. `cleanup`: end it all, forget it, and end. */
  readonly recover: "reconnect" | "cleanup";
  /** Whether a checkpoint that cannot be read keeps the agent from starting; otherwise it is skipped, and counted. */
  readonly strict: boolean;
  readonly policy: ReconfigurationPolicy;
}

export const RECOVERY_DEFAULTS: RecoveryOptions = { recover: "reconnect", strict: true, policy: "equal" };

export const RECOVERY_FLAGS: readonly FlagSpec[] = [
  {
    name: "recover",
    type: "string",
    default: RECOVERY_DEFAULTS.recover,
    help: "reconnect to what an earlier agent left running, or cleanup: end it, forget it, and end",
  },
  {
    name: "strict",
    type: "bool",
    default: String(RECOVERY_DEFAULTS.strict),
    help: "do not start with a checkpoint that cannot be read; otherwise it is skipped",
  },
  {
    name: "reconfiguration_policy",
    type: "string",
    default: RECOVERY_DEFAULTS.policy,
    help: "what may change while an agent keeps its id: equal (nothing) or additive (it may have more)",
  },
];

/** @throws {FlagError} naming the flag, its value and what it should be */
export function recoveryFromFlags(flags: Flags): RecoveryOptions {
  const recover = flags.text("recover") ?? RECOVERY_DEFAULTS.recover;
  if (recover !== "reconnect" && recover !== "cleanup") {
    throw FlagError.of("recover", recover, "reconnect or cleanup");
  }
  const text = flags.text("reconfiguration_policy") ?? RECOVERY_DEFAULTS.policy;
  const policy = RECONFIGURATION_POLICIES.find((one) => one === text);
  if (policy === undefined) {
    throw FlagError.of("reconfiguration_policy", text, RECONFIGURATION_POLICIES.join(" or "));
  }
  return { recover, strict: flags.isTrue("strict"), policy };
}

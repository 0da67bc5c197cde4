/**
 * The flags that say when agents count as lost, and for how long that is remembered.
 * Source: master reference, sections 2.2 and 2.3.
 * @module
 */
import { defined, FlagError, type Flags, type FlagSpec, parseDuration } from "@meseta/base";
import type { MasterConfig } from "./core/config.ts";

const REREGISTER_MS_MIN = 600_000;

export const AGENT_LIFE_FLAGS: readonly FlagSpec[] = [
  {
    name: "agent_reregister_timeout",
    formerName: "slave_reregister_timeout",
    type: "duration",
    default: "10mins",
    help: "time for a disconnected agent, or after a failover any agent, to come back before it is unreachable; 10mins at least",
  },
  {
    name: "recovery_agent_removal_limit",
    formerName: "recovery_slave_removal_limit",
    type: "string",
    default: "100%",
    help: "when more agents than that did not come back after a failover, the master ends instead of giving them up",
  },
  {
    name: "agent_removal_rate_limit",
    formerName: "slave_removal_rate_limit",
    type: "string",
    default: undefined,
    help: "how many agents may be marked unreachable in what time, such as 1/10mins",
  },
  { name: "registry_gc_interval", type: "duration", default: "15mins", help: "how often lost agents are forgotten" },
  {
    name: "registry_max_agent_age",
    type: "duration",
    default: "2weeks",
    help: "unreachable and gone agents are forgotten after that time",
  },
  {
    name: "registry_max_agent_count",
    type: "int",
    default: "102400",
    help: "unreachable agents remembered at most, and gone ones",
  },
  {
    name: "require_agent_domain",
    type: "bool",
    default: "false",
    help: "refuse agents that do not say in which fault domain they are",
  },
];

/** @throws {FlagError} naming the flag, its value and what it should be. */
export function agentLifeFromFlags(flags: Flags): Partial<MasterConfig> {
  const agentReregisterTimeoutMs = flags.ms("agent_reregister_timeout") ?? REREGISTER_MS_MIN;
  if (agentReregisterTimeoutMs < REREGISTER_MS_MIN) {
    throw FlagError.of("agent_reregister_timeout", flags.text("agent_reregister_timeout") ?? "", "10mins at least");
  }
  return {
    agentReregisterTimeoutMs,
    recoveryRemovalShareMax: share(flags.text("recovery_agent_removal_limit") ?? "100%"),
    requireAgentDomain: flags.isTrue("require_agent_domain"),
    ...defined({
      agentRemovalPeriodMs: period(flags.text("agent_removal_rate_limit")),
      registryGcPeriodMs: flags.ms("registry_gc_interval"),
      registryAgentAgeMsMax: flags.ms("registry_max_agent_age"),
      registryAgentsMax: flags.number("registry_max_agent_count"),
    }),
  };
}

/** "25%" → 0.25 */
function share(text: string): number {
  const percent = /^(\d{1,3}(?:\.\d+)?)%$/.exec(text)?.[1];
  if (percent === undefined || Number(percent) > 100) {
    throw FlagError.of("recovery_agent_removal_limit", text, "a percentage such as 25%");
  }
  return Number(percent) / 100;
}

/** "2/10mins": one in five minutes. */
function period(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const [, count, duration = ""] = /^(\d{1,9})\/(\S+)$/.exec(text) ?? [];
  const ms = parseDuration(duration);
  if (count === undefined || Number(count) === 0 || ms === undefined || ms <= 0) {
    throw FlagError.of("agent_removal_rate_limit", text, "a number and a time such as 1/10mins");
  }
  return ms / Number(count);
}

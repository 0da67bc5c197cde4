/**
 * The master's command-line flags, under Mesos's names, and what they mean to the code.
 * Source: master reference, sections 1 and 2.
 * @module
 */
import type { Policy } from "@meseta/allocator";
import { defined, FlagError, Flags, type FlagSpec, withoutPasswords } from "@meseta/base";
import type { Log } from "@meseta/runtime";
import { AGENT_LIFE_FLAGS, agentLifeFromFlags } from "./agent-life-flags.ts";
import { coordinationFromFlags, REGISTRY_FLAGS, registryFromFlags } from "./registry-flags.ts";
import { AUTHENTICATION_FLAGS, authenticationFromFlags } from "./authentication-flags.ts";
import { ALLOCATION_FLAGS, allocationFromFlags } from "./allocation-flags.ts";
import type { MasterOptions } from "./master.ts";
import { parseRateLimits } from "./rate-limit-flags.ts";

export const MASTER_FLAGS: readonly FlagSpec[] = [
  { name: "ip", type: "string", default: "127.0.0.1", help: "address to listen on" },
  { name: "port", type: "int", default: "5050", help: "port to listen on; 0 takes any free one" },
  { name: "advertise_ip", type: "string", default: undefined, help: "address others reach this master at, if another" },
  { name: "advertise_port", type: "int", default: undefined, help: "port others reach this master at, if another" },
  { name: "hostname", type: "string", default: undefined, help: "host name others are told to use" },
  { name: "cluster", type: "string", default: undefined, help: "name of the cluster, for people to read" },
  { name: "work_dir", type: "string", default: undefined, help: "directory for what must survive a restart" },
  ...REGISTRY_FLAGS,
  {
    name: "roles",
    type: "string",
    default: undefined,
    help: "the only roles frameworks may take, separated by commas",
  },
  { name: "root_submissions", type: "bool", default: "true", help: "may frameworks run tasks as root?" },
  {
    name: "agent_ping_timeout",
    formerName: "slave_ping_timeout",
    type: "duration",
    default: "15secs",
    help: "time between two pings of an agent",
  },
  {
    name: "max_agent_ping_timeouts",
    formerName: "max_slave_ping_timeouts",
    type: "int",
    default: "5",
    help: "unanswered pings until an agent is unreachable",
  },
  ...AGENT_LIFE_FLAGS,
  ...ALLOCATION_FLAGS,
  ...AUTHENTICATION_FLAGS,
  {
    name: "offer_timeout",
    type: "duration",
    default: undefined,
    help: "offers unanswered for that long are taken back",
  },
  {
    name: "rate_limits",
    type: "json",
    default: undefined,
    help: "messages per second of frameworks on libprocess drivers, by principal, as a RateLimits message in JSON",
  },
  { name: "max_completed_frameworks", type: "int", default: "50", help: "completed frameworks remembered" },
  {
    name: "max_completed_tasks_per_framework",
    type: "int",
    default: "1000",
    help: "completed tasks remembered of each",
  },
  {
    name: "max_unreachable_tasks_per_framework",
    type: "int",
    default: "1000",
    help: "tasks on unreachable agents remembered of each",
  },
];

/**
 * Turns flag texts (by Mesos's names) into options for `startMaster`.
 *
 * @param policies what `loadPolicies` made of the same flags.
 * @throws {FlagError} naming the flag, its value and what it should be.
 */
export function masterOptionsFromFlags(
  given: Readonly<Record<string, string>>,
  log?: Log,
  policies: ReadonlyMap<string, Policy> = new Map(),
): MasterOptions {
  const flags = new Flags(MASTER_FLAGS, given);
  const offerTimeoutMs = flags.ms("offer_timeout");
  if (offerTimeoutMs === 0) throw FlagError.of("offer_timeout", "0ns", "more than 0");
  if (flags.number("max_agent_ping_timeouts") === 0) throw FlagError.of("max_agent_ping_timeouts", "0", "at least 1");
  const { allocation, config, domain } = allocationFromFlags(flags, policies);
  const rateLimits = flags.text("rate_limits");
  return {
    ...defined({
      ip: flags.text("ip"),
      port: flags.number("port"),
      advertiseIp: flags.text("advertise_ip"),
      advertisePort: flags.number("advertise_port"),
      hostname: flags.text("hostname"),
      cluster: flags.text("cluster"),
      domain,
      coordination: coordinationFromFlags(flags),
      log,
    }),
    flags: withoutPasswords(flags.shown),
    registry: registryFromFlags(flags),
    authentication: authenticationFromFlags(flags, (text) => log?.warn({}, text)),
    allocation,
    config: {
      ...config,
      ...agentLifeFromFlags(flags),
      rootSubmissions: flags.isTrue("root_submissions"),
      ...defined({
        roles: flags
          .text("roles")
          ?.split(",")
          .map((role) => role.trim()),
        agentPingTimeoutMs: flags.ms("agent_ping_timeout"),
        agentPingsMax: flags.number("max_agent_ping_timeouts"),
        offerTimeoutMs,
        rateLimits: rateLimits === undefined ? undefined : parseRateLimits(rateLimits),
        completedFrameworksMax: flags.number("max_completed_frameworks"),
        completedTasksPerFrameworkMax: flags.number("max_completed_tasks_per_framework"),
        unreachableTasksPerFrameworkMax: flags.number("max_unreachable_tasks_per_framework"),
      }),
    },
  };
}

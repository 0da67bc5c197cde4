/**
 * The master's command-line flags, under Mesos's names, and what they mean to the code.
 * Source: master reference, sections 1 and 2.
 * @module
 */
import { formatDuration, parseDuration } from "@meseta/base";
import type { Log } from "@meseta/runtime";
import type { MasterOptions } from "./master.ts";

export interface FlagSpec {
  /** Mesos's name, with underscores. */
  readonly name: string;
  readonly type: "string" | "int" | "bool" | "duration";
  /** As one would write it; undefined: the flag has no value unless given. */
  readonly default: string | undefined;
  readonly help: string;
}

export const MASTER_FLAGS: readonly FlagSpec[] = [
  { name: "ip", type: "string", default: "127.0.0.1", help: "address to listen on" },
  { name: "port", type: "int", default: "5050", help: "port to listen on; 0 takes any free one" },
  { name: "advertise_ip", type: "string", default: undefined, help: "address others reach this master at, if another" },
  { name: "advertise_port", type: "int", default: undefined, help: "port others reach this master at, if another" },
  { name: "hostname", type: "string", default: undefined, help: "host name others are told to use" },
  { name: "cluster", type: "string", default: undefined, help: "name of the cluster, for people to read" },
  { name: "work_dir", type: "string", default: undefined, help: "directory for what must survive a restart" },
  {
    name: "roles",
    type: "string",
    default: undefined,
    help: "the only roles frameworks may take, separated by commas",
  },
  { name: "root_submissions", type: "bool", default: "true", help: "may frameworks run tasks as root?" },
  { name: "agent_ping_timeout", type: "duration", default: "15secs", help: "time between two pings of an agent" },
  {
    name: "max_agent_ping_timeouts",
    type: "int",
    default: "5",
    help: "unanswered pings until an agent is unreachable",
  },
  {
    name: "agent_reregister_timeout",
    type: "duration",
    default: "10mins",
    help: "time for a disconnected agent to come back before it is unreachable",
  },
  { name: "allocation_interval", type: "duration", default: "5ms", help: "batch window of allocation" },
  {
    name: "offer_timeout",
    type: "duration",
    default: undefined,
    help: "offers unanswered for that long are taken back",
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

/** A flag's value that cannot be read. */
export class FlagError extends Error {
  override readonly name = "FlagError";
  readonly code = "FLAG_INVALID";
}

/**
 * Turns flag texts (by Mesos's names) into options for `startMaster`.
 *
 * @throws {FlagError} naming the flag, its value and what it should be.
 */
export function masterOptionsFromFlags(given: Readonly<Record<string, string>>, log?: Log): MasterOptions {
  const flags: Record<string, string> = {};
  for (const { name, type, default: fallback } of MASTER_FLAGS) {
    const text = given[name] ?? fallback;
    if (text !== undefined) flags[name] = shown(name, type, text);
  }
  const int = (name: string) => (flags[name] === undefined ? undefined : Number(flags[name]));
  const ms = (name: string) => (flags[name] === undefined ? undefined : parseDuration(flags[name]));
  const offerTimeoutMs = ms("offer_timeout");
  if (offerTimeoutMs !== undefined && offerTimeoutMs <= 0)
    throw invalid("offer_timeout", flags["offer_timeout"] ?? "", "more than 0");
  if ((int("max_agent_ping_timeouts") ?? 1) < 1) throw invalid("max_agent_ping_timeouts", "0", "at least 1");
  return {
    ip: flags["ip"] ?? "127.0.0.1",
    port: int("port") ?? 5050,
    ...present("advertiseIp", flags["advertise_ip"]),
    ...present("advertisePort", int("advertise_port")),
    ...present("hostname", flags["hostname"]),
    ...present("cluster", flags["cluster"]),
    ...present("log", log),
    flags,
    config: {
      rootSubmissions: flags["root_submissions"] !== "false",
      ...present(
        "roles",
        flags["roles"]?.split(",").map((role) => role.trim()),
      ),
      ...present("agentPingTimeoutMs", ms("agent_ping_timeout")),
      ...present("agentPingsMax", int("max_agent_ping_timeouts")),
      ...present("agentReregisterTimeoutMs", ms("agent_reregister_timeout")),
      ...present("allocationBatchMs", ms("allocation_interval")),
      ...present("offerTimeoutMs", offerTimeoutMs),
      ...present("completedFrameworksMax", int("max_completed_frameworks")),
      ...present("completedTasksPerFrameworkMax", int("max_completed_tasks_per_framework")),
      ...present("unreachableTasksPerFrameworkMax", int("max_unreachable_tasks_per_framework")),
    },
  };
}

/** A value as `/flags` shows it, checked on the way. */
function shown(name: string, type: FlagSpec["type"], text: string): string {
  switch (type) {
    case "string":
      return text;
    case "int":
      if (!/^\d{1,9}$/.test(text)) throw invalid(name, text, "a whole number");
      return String(Number(text));
    case "bool":
      if (!["true", "false", "1", "0"].includes(text)) throw invalid(name, text, "true or false");
      return text === "true" || text === "1" ? "true" : "false";
    case "duration": {
      const ms = parseDuration(text);
      if (ms === undefined || ms < 0) throw invalid(name, text, "a duration such as 15secs or 10mins");
      return formatDuration(ms);
    }
  }
}

function invalid(name: string, text: string, wanted: string): FlagError {
  return new FlagError(`Cannot use --${name}='${text}': it must be ${wanted}`);
}

function present<Name extends string, Value>(
  name: Name,
  value: Value | undefined,
): { [Key in Name]?: Exclude<Value, undefined> } {
  return (value === undefined ? {} : { [name]: value }) as { [Key in Name]?: Exclude<Value, undefined> };
}

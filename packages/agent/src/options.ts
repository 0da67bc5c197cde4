/** What an agent can be told, by its command line or by a program that starts one. @module */
import { formatDuration, parseDuration, type Clock, type Random, type Timers } from "@meseta/base";
import type { HttpLimits, Log } from "@meseta/runtime";
import type { MasterDetector } from "./detector.ts";

export interface AgentOptions {
  /** `host:port` of a master that stays where it is; or else `detector`. */
  readonly master?: string;
  readonly detector?: MasterDetector;
  readonly workDir: string;
  /** For what outlives the agent but not the machine. By default in a tmpfs, one for each work directory. */
  readonly runtimeDir?: string;
  readonly ip?: string;
  /** 0 takes any free port; an agent that comes back keeps its port only if it is told it again. */
  readonly port?: number;
  readonly advertiseIp?: string;
  readonly advertisePort?: number;
  readonly hostname?: string;
  /** As in `--resources` and `--attributes`. */
  readonly resources?: string;
  readonly attributes?: string;
  readonly defaultRole?: string;
  readonly registrationBackoffMs?: number;
  readonly executorRegistrationTimeoutMs?: number;
  readonly executorReregistrationTimeoutMs?: number;
  readonly executorShutdownGraceMs?: number;
  readonly recoveryTimeoutMs?: number;
  readonly executorEnvironment?: Readonly<Record<string, string>>;
  readonly switchUser?: boolean;
  readonly gcDelayMs?: number;
  readonly gcDiskHeadroom?: number;
  readonly diskWatchPeriodMs?: number;
  readonly fetcherStallTimeoutMs?: number;
  readonly completedExecutorsMax?: number;
  /** What `/flags` shows. */
  readonly flags?: Readonly<Record<string, string>>;
  /** A file to be shown as `/slave/log`. */
  readonly logFile?: string;
  readonly limits?: Partial<HttpLimits>;
  readonly log?: Log;
  readonly clock?: Clock;
  readonly timers?: Timers;
  readonly random?: Random;
}

export const DEFAULTS = {
  ip: "127.0.0.1",
  port: 5051,
  registrationBackoffMs: 1_000,
  executorRegistrationTimeoutMs: 60_000,
  executorReregistrationTimeoutMs: 2_000,
  executorShutdownGraceMs: 5_000,
  recoveryTimeoutMs: 15 * 60_000,
  gcDelayMs: 7 * 24 * 3_600_000,
  gcDiskHeadroom: 0.1,
  diskWatchPeriodMs: 60_000,
  fetcherStallTimeoutMs: 60_000,
  completedExecutorsMax: 150,
} as const;

export const EXECUTOR_REREGISTRATION_TIMEOUT_MS_MAX = 15_000;
export const REGISTRATION_BACKOFF_MS_MAX = 60_000;

export interface FlagSpec {
  /** Mesos's name, with underscores. */
  readonly name: string;
  readonly type: "string" | "int" | "number" | "bool" | "duration" | "json";
  /** As one would write it; undefined: the flag has no value unless given. */
  readonly default: string | undefined;
  readonly help: string;
}

/** The flags of an agent. */
export const AGENT_FLAGS: readonly FlagSpec[] = [
  { name: "master", type: "string", default: undefined, help: "where the master is: host:port" },
  { name: "work_dir", type: "string", default: undefined, help: "directory of sandboxes and checkpoints; required" },
  {
    name: "runtime_dir",
    type: "string",
    default: undefined,
    help: "directory for pipes and marks of running containers",
  },
  { name: "ip", type: "string", default: DEFAULTS.ip, help: "address to listen on" },
  { name: "port", type: "int", default: String(DEFAULTS.port), help: "port to listen on; 0 takes any free one" },
  { name: "advertise_ip", type: "string", default: undefined, help: "address others reach this agent at, if another" },
  { name: "advertise_port", type: "int", default: undefined, help: "port others reach this agent at, if another" },
  { name: "hostname", type: "string", default: undefined, help: "host name told to others; the address unless given" },
  { name: "resources", type: "string", default: undefined, help: "what to offer: name(role):value;… or JSON" },
  { name: "attributes", type: "string", default: undefined, help: "what to know about this machine: name:value;…" },
  { name: "default_role", type: "string", default: "*", help: "role of resources that name none" },
  {
    name: "registration_backoff_factor",
    type: "duration",
    default: "1secs",
    help: "registrations wait up to this, doubling, between attempts",
  },
  {
    name: "executor_registration_timeout",
    type: "duration",
    default: "1mins",
    help: "time for an executor to subscribe after its launch",
  },
  {
    name: "executor_reregistration_timeout",
    type: "duration",
    default: "2secs",
    help: "time for executors to subscribe again after the agent was restarted",
  },
  {
    name: "executor_shutdown_grace_period",
    type: "duration",
    default: "5secs",
    help: "time for an executor to end by itself when it shall",
  },
  {
    name: "recovery_timeout",
    type: "duration",
    default: "15mins",
    help: "time executors wait for an agent that is gone",
  },
  {
    name: "executor_environment_variables",
    type: "json",
    default: undefined,
    help: "environment of every container, a JSON object of texts",
  },
  {
    name: "switch_user",
    type: "bool",
    default: "true",
    help: "run tasks as the user their framework names (as root only)",
  },
  { name: "gc_delay", type: "duration", default: "1weeks", help: "how long sandboxes are kept, disk space permitting" },
  { name: "gc_disk_headroom", type: "number", default: "0.1", help: "part of the disk to keep free, 0 to 1" },
  { name: "disk_watch_interval", type: "duration", default: "1mins", help: "time between two looks at the disk" },
  {
    name: "fetcher_stall_timeout",
    type: "duration",
    default: "1mins",
    help: "a download without a byte for this long fails",
  },
  {
    name: "max_completed_executors_per_framework",
    type: "int",
    default: String(DEFAULTS.completedExecutorsMax),
    help: "ended executors remembered of each framework",
  },
];

/** A flag's value that cannot be used. */
export class FlagError extends Error {
  override readonly name = "FlagError";
  readonly code = "FLAG_INVALID";
}

/**
 * Turns flag texts, by Mesos's names, into options for `startAgent`.
 *
 * @throws {FlagError} naming the flag, its value and what it should be
 */
export function agentOptionsFromFlags(given: Readonly<Record<string, string>>, log?: Log): AgentOptions {
  const flags: Record<string, string> = {};
  for (const { name, type, default: fallback } of AGENT_FLAGS) {
    const text = given[name] ?? fallback;
    if (text !== undefined) flags[name] = shown(name, type, text);
  }
  const workDir = flags["work_dir"];
  if (workDir === undefined || workDir === "") throw new FlagError("Cannot start an agent without --work_dir");
  if (flags["master"] === undefined) throw new FlagError("Cannot start an agent without --master");
  const ms = (name: string) => parseDuration(flags[name] ?? "0ns") ?? 0;
  if (ms("registration_backoff_factor") > REGISTRATION_BACKOFF_MS_MAX) {
    throw invalid("registration_backoff_factor", flags["registration_backoff_factor"]!, "1mins at most");
  }
  if (ms("executor_reregistration_timeout") > EXECUTOR_REREGISTRATION_TIMEOUT_MS_MAX) {
    throw invalid("executor_reregistration_timeout", flags["executor_reregistration_timeout"]!, "15secs at most");
  }
  const text = (option: string, flag: string) => (flags[flag] === undefined ? {} : { [option]: flags[flag] });
  const int = (option: string, flag: string) => (flags[flag] === undefined ? {} : { [option]: Number(flags[flag]) });
  return {
    workDir,
    ...text("master", "master"),
    ...text("runtimeDir", "runtime_dir"),
    ...text("ip", "ip"),
    ...text("advertiseIp", "advertise_ip"),
    ...text("hostname", "hostname"),
    ...text("resources", "resources"),
    ...text("attributes", "attributes"),
    ...text("defaultRole", "default_role"),
    ...int("port", "port"),
    ...int("advertisePort", "advertise_port"),
    ...int("gcDiskHeadroom", "gc_disk_headroom"),
    ...int("completedExecutorsMax", "max_completed_executors_per_framework"),
    registrationBackoffMs: ms("registration_backoff_factor"),
    executorRegistrationTimeoutMs: ms("executor_registration_timeout"),
    executorReregistrationTimeoutMs: ms("executor_reregistration_timeout"),
    executorShutdownGraceMs: ms("executor_shutdown_grace_period"),
    recoveryTimeoutMs: ms("recovery_timeout"),
    gcDelayMs: ms("gc_delay"),
    diskWatchPeriodMs: ms("disk_watch_interval"),
    fetcherStallTimeoutMs: ms("fetcher_stall_timeout"),
    switchUser: flags["switch_user"] !== "false",
    executorEnvironment: environmentOf(flags["executor_environment_variables"]),
    flags,
    ...(log !== undefined && { log }),
  };
}

function environmentOf(text: string | undefined): Readonly<Record<string, string>> {
  if (text === undefined) return {};
  const value: unknown = JSON.parse(text);
  const isTexts =
    typeof value === "object" && value !== null && Object.values(value).every((one) => typeof one === "string");
  if (!isTexts) throw invalid("executor_environment_variables", text, "a JSON object whose values are texts");
  return value as Record<string, string>;
}

/** A value as `/flags` shows it, checked on the way. */
function shown(name: string, type: FlagSpec["type"], text: string): string {
  switch (type) {
    case "string":
      return text;
    case "int":
      if (!/^\d{1,9}$/.test(text)) throw invalid(name, text, "a whole number");
      return String(Number(text));
    case "number":
      if (!/^\d+(\.\d+)?$/.test(text)) throw invalid(name, text, "a number");
      return text;
    case "bool":
      if (!["true", "false", "1", "0"].includes(text)) throw invalid(name, text, "true or false");
      return text === "true" || text === "1" ? "true" : "false";
    case "json":
      try {
        JSON.parse(text);
      } catch {
        throw invalid(name, text, "JSON");
      }
      return text;
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

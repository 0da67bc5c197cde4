/** What an agent can be told, by its command line or by a program that starts one. @module */
import {
  compareText,
  defined,
  FlagError,
  Flags,
  formatDuration,
  withoutPasswords,
  type Clock,
  type FlagSpec,
  type Random,
  type Timers,
} from "@meseta/base";
import type { v1 } from "@meseta/protocol";
import { domainFromFlag } from "@meseta/resources";
import type { HttpLimits, Log } from "@meseta/runtime";
import { ACCESS_FLAGS, accessFromFlags } from "./access-flags.ts";
import { AUTHENTICATION_FLAGS, proofFromFlags, type ProofOptions } from "./authentication-flags.ts";
import type { MasterDetector } from "./detector.ts";
import { DOCKER_FLAGS, type DockerOptions, dockerOptionsFromFlags } from "./docker/flags.ts";
import { withFiles } from "./flag-files.ts";
import { FOREIGN_FLAGS, objectToForeignFlags } from "./foreign-flags.ts";
import { FETCHER_FLAGS, type FetcherOptions, fetcherOptionsFromFlags } from "./fetcher/flags.ts";
import type { AccessOptions } from "./http/realms.ts";
import { capabilitiesFromFlags, IDENTITY_FLAGS, ipFromFlags } from "./identity-flags.ts";
import { IMAGE_FLAGS, type ImageOptions, imageOptionsFromFlags } from "./images/flags.ts";
import { LOG_FLAGS, type LogOptions, logOptionsFromFlags, LOGROTATE } from "./logs/bounds.ts";
import { MODULE_FLAGS, moduleParameters } from "./module-flags.ts";
import { RECOVERY_FLAGS, recoveryFromFlags, type RecoveryOptions } from "./recovery-flags.ts";
import {
  isOversubscriptionModule,
  OVERSUBSCRIPTION_FLAGS,
  oversubscriptionFromFlags,
  type OversubscriptionOptions,
} from "./oversubscription/modules.ts";
import { ISOLATION_FLAGS, type IsolationOptions, isolationOptionsFromFlags } from "./isolators/flags.ts";

export interface AgentOptions extends Partial<ProofOptions> {
  /** `host:port` of a master that stays where it is, or `zk://…` or `etcd://…` where masters are elected; or else `detector`. */
  readonly master?: string;
  readonly detector?: MasterDetector;
  /** How long those that elect masters wait for a silent agent; ten seconds unless given. */
  readonly sessionTimeoutMs?: number;
  readonly workDir: string;
  /** For what outlives the agent but not the machine. By default in a tmpfs, one for each work directory. */
  readonly runtimeDir?: string;
  readonly ip?: string;
  /** 0 takes any free port; an agent that comes back keeps its port only if it is told it again. */
  readonly port?: number;
  readonly advertiseIp?: string;
  readonly advertisePort?: number;
  readonly hostname?: string;
  /** Without a host name, whether others are told the one that DNS knows for the address, instead of the address. */
  readonly hostnameLookup?: boolean;
  /** What masters are told that the agent can do; all of it unless given. */
  readonly capabilities?: readonly v1.AgentInfo_Capability[];
  /** As in `--resources` and `--attributes`. */
  readonly resources?: string;
  readonly attributes?: string;
  readonly defaultRole?: string;
  /** Where this machine stands, for frameworks that care. */
  readonly domain?: v1.DomainInfo;
  readonly registrationBackoffMs?: number;
  readonly executorRegistrationTimeoutMs?: number;
  readonly executorReregistrationTimeoutMs?: number;
  readonly executorShutdownGraceMs?: number;
  readonly recoveryTimeoutMs?: number;
  /** How often clients that are attached to containers hear that the agent is there; half a minute unless given. */
  readonly heartbeatMs?: number;
  readonly recovery?: RecoveryOptions;
  readonly executorEnvironment?: Readonly<Record<string, string>>;
  readonly switchUser?: boolean;
  readonly gcDelayMs?: number;
  readonly gcDiskHeadroom?: number;
  readonly diskWatchPeriodMs?: number;
  /** Whether sandboxes inside others are deleted before those. */
  readonly gcNested?: boolean;
  /** Who offers a second time what is allocated and not used; nobody unless given. */
  readonly oversubscription?: OversubscriptionOptions;
  /** How files are fetched; as the flags' defaults say unless given. */
  readonly fetcher?: FetcherOptions;
  readonly completedExecutorsMax?: number;
  /** How containers are kept apart; as processes of the machine unless given. */
  readonly isolation?: IsolationOptions;
  /** Where containers have images from; they have none unless given. */
  readonly images?: ImageOptions;
  /** Who makes containers, and how an engine is reached; our own launcher unless given. */
  readonly docker?: DockerOptions;
  /** How large the files may grow into which containers write; 10 MB each if absent. */
  readonly logs?: LogOptions | "unbounded";
  /** What `/flags` shows. */
  readonly flags?: Readonly<Record<string, string>>;
  /** A file to be shown as `/slave/log`. */
  readonly logFile?: string;
  /** Who may come in by HTTP; everybody unless given. */
  readonly access?: AccessOptions;
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
  completedExecutorsMax: 150,
} as const;

/** What may hold secrets itself, rather than the name of a file that does. */
const SECRETS: ReadonlySet<string> = new Set(["docker_config"]);

export const EXECUTOR_REREGISTRATION_TIMEOUT_MS_MAX = 15_000;
export const REGISTRATION_BACKOFF_MS_MAX = 60_000;

/** The flags of an agent. */
export const AGENT_FLAGS: readonly FlagSpec[] = [
  {
    name: "master",
    type: "string",
    default: undefined,
    help: "where the master is: host:port, zk://host:port,…/path or etcd://host:port,…/path",
  },
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
  {
    name: "resources",
    type: "string",
    default: undefined,
    help: "what to offer: name(role):value;…, JSON, or a file:// with it",
  },
  { name: "attributes", type: "string", default: undefined, help: "what to know about this machine: name:value;…" },
  { name: "domain", type: "string", default: undefined, help: "region and zone of this machine, as JSON" },
  { name: "default_role", type: "string", default: "*", help: "role of resources that name none" },
  ...IDENTITY_FLAGS,
  ...AUTHENTICATION_FLAGS,
  ...ACCESS_FLAGS,
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
    name: "http_heartbeat_interval",
    type: "duration",
    default: "30secs",
    help: "how often clients that are attached to containers hear that the agent is there",
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
  {
    name: "gc_non_executor_container_sandboxes",
    type: "bool",
    default: "false",
    help: "delete sandboxes of containers inside others before those around them",
  },
  { name: "disk_watch_interval", type: "duration", default: "1mins", help: "time between two looks at the disk" },
  ...FETCHER_FLAGS,
  {
    name: "max_completed_executors_per_framework",
    type: "int",
    default: String(DEFAULTS.completedExecutorsMax),
    help: "ended executors remembered of each framework",
  },
  ...LOG_FLAGS,
  ...MODULE_FLAGS,
  ...RECOVERY_FLAGS,
  ...OVERSUBSCRIPTION_FLAGS,
  ...ISOLATION_FLAGS,
  ...IMAGE_FLAGS,
  ...DOCKER_FLAGS,
  ...FOREIGN_FLAGS,
];

/**
 * Turns flag texts, by Mesos's names, into options for `startAgent`.
 *
 * @throws {FlagError} naming the flag, its value and what it should be
 */
export function agentOptionsFromFlags(given: Readonly<Record<string, string>>, log?: Log): AgentOptions {
  const values = withFiles(AGENT_FLAGS, given);
  const onWarning = (text: string) => log?.warn({}, text);
  objectToForeignFlags(values, onWarning);
  const flags = new Flags(AGENT_FLAGS, values);
  const workDir = flags.text("work_dir");
  if (workDir === undefined || workDir === "") throw new FlagError("Cannot start an agent without --work_dir");
  if (flags.text("master") === undefined) throw new FlagError("Cannot start an agent without --master");
  if (flags.ms("http_heartbeat_interval") === 0) throw FlagError.of("http_heartbeat_interval", "0ns", "more than 0");
  atMost(flags, "registration_backoff_factor", REGISTRATION_BACKOFF_MS_MAX);
  atMost(flags, "executor_reregistration_timeout", EXECUTOR_REREGISTRATION_TIMEOUT_MS_MAX);
  const named = [flags.text("resource_estimator"), flags.text("qos_controller"), LOGROTATE];
  const modules = moduleParameters(flags, (name) => named.includes(name) || isOversubscriptionModule(name));
  return {
    workDir,
    ...proofFromFlags(flags, onWarning),
    access: accessFromFlags(flags, onWarning),
    ...defined({
      master: flags.text("master"),
      runtimeDir: flags.text("runtime_dir"),
      sessionTimeoutMs: flags.ms("zk_session_timeout"),
      ip: ipFromFlags(flags, values["ip"] !== undefined),
      port: flags.number("port"),
      advertiseIp: flags.text("advertise_ip"),
      advertisePort: flags.number("advertise_port"),
      hostname: flags.text("hostname"),
      resources: flags.text("resources"),
      attributes: flags.text("attributes"),
      defaultRole: flags.text("default_role"),
      domain: domainFromFlag(flags.text("domain")),
      registrationBackoffMs: flags.ms("registration_backoff_factor"),
      executorRegistrationTimeoutMs: flags.ms("executor_registration_timeout"),
      executorReregistrationTimeoutMs: flags.ms("executor_reregistration_timeout"),
      executorShutdownGraceMs: flags.ms("executor_shutdown_grace_period"),
      heartbeatMs: flags.ms("http_heartbeat_interval"),
      recoveryTimeoutMs: flags.ms("recovery_timeout"),
      gcDelayMs: flags.ms("gc_delay"),
      gcDiskHeadroom: flags.number("gc_disk_headroom"),
      diskWatchPeriodMs: flags.ms("disk_watch_interval"),
      completedExecutorsMax: flags.number("max_completed_executors_per_framework"),
      logFile: flags.text("external_log_file"),
      log,
    }),
    hostnameLookup: flags.isTrue("hostname_lookup"),
    capabilities: capabilitiesFromFlags(flags),
    switchUser: flags.isTrue("switch_user"),
    executorEnvironment: environmentOf(flags.text("executor_environment_variables")),
    gcNested: flags.isTrue("gc_non_executor_container_sandboxes"),
    oversubscription: oversubscriptionFromFlags(flags, modules),
    fetcher: fetcherOptionsFromFlags(flags),
    logs: logOptionsFromFlags(flags, modules, log),
    recovery: recoveryFromFlags(flags),
    isolation: isolationOptionsFromFlags(flags),
    images: imageOptionsFromFlags(flags),
    docker: dockerOptionsFromFlags(flags),
    flags: shownToAnyone(flags),
  };
}

/** The flags as `/flags` may show them to anyone, by name. */
function shownToAnyone(flags: Flags): Record<string, string> {
  const entries = Object.entries(withoutPasswords(flags.shown)).toSorted(([a], [b]) => compareText(a, b));
  return Object.fromEntries(entries.map(([name, text]) => [name, SECRETS.has(name) ? "***" : text]));
}

function atMost(flags: Flags, name: string, maxMs: number): void {
  if ((flags.ms(name) ?? 0) > maxMs)
    throw FlagError.of(name, flags.text(name) ?? "", `${formatDuration(maxMs)} at most`);
}

function environmentOf(text: string | undefined): Readonly<Record<string, string>> {
  if (text === undefined) return {};
  const value: unknown = JSON.parse(text);
  const isTexts =
    typeof value === "object" && value !== null && Object.values(value).every((one) => typeof one === "string");
  if (!isTexts) {
    throw FlagError.of("executor_environment_variables", text, "a JSON object whose values are texts");
  }
  return value as Record<string, string>;
}

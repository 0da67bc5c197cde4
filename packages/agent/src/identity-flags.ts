/**
 * Who an agent is, as flags say it: by which address and name it is reached, what it can do, and where its log is.
 * Source: agent, sections 8.3 and 12.1.
 * @module
 */
import { execFileSync } from "node:child_process";
import { lookupService } from "node:dns/promises";
import { isIPv4 } from "node:net";
import { FlagError, type Flags, type FlagSpec } from "@meseta/base";
import { flags as messages, type v1 } from "@meseta/protocol";
import { AGENT_CAPABILITIES } from "./core/report.ts";

const COMMAND_TIMEOUT_MS = 10_000;
const OUTPUT_BYTES_MAX = 4096;

/** What agents may do without. Source: agent, section 12.1: seven of the eight are required. */
const OPTIONAL: ReadonlySet<string | undefined> = new Set(["TASK_RESOURCE_LIMITS"]);

export const IDENTITY_FLAGS: readonly FlagSpec[] = [
  {
    name: "ip_discovery_command",
    type: "string",
    default: undefined,
    help: "program, with arguments after spaces, that prints the address to listen on; instead of --ip",
  },
  {
    name: "hostname_lookup",
    type: "bool",
    default: "false",
    help: "without --hostname, tell others the name that DNS knows for the address instead of the address",
  },
  {
    name: "agent_features",
    type: "json",
    default: undefined,
    help: 'capabilities to announce, all of them unless given: {"capabilities":[{"type":"MULTI_ROLE"},…]}',
  },
  {
    name: "zk_session_timeout",
    type: "duration",
    default: "10secs",
    help: "how long ZooKeeper and etcd wait for a silent agent that looks for masters",
  },
  { name: "quiet", type: "bool", default: "false", help: "do not log to standard error" },
  { name: "logging_level", type: "string", default: "INFO", help: "INFO, WARNING or ERROR; or --log_level" },
  { name: "log_dir", type: "string", default: undefined, help: "directory to log in, instead of to standard error" },
  {
    name: "external_log_file",
    type: "string",
    default: undefined,
    help: "file to show as the agent's log, when something else writes it",
  },
];

/** The address to listen on; undefined: nobody says. @throws {FlagError} */
export function ipFromFlags(flags: Flags, isGiven: boolean): string | undefined {
  const name = "ip_discovery_command";
  const command = flags.text(name);
  if (command === undefined) return flags.text("ip");
  if (isGiven) throw new FlagError(`Cannot use --ip and --${name} at once`);
  const [program = "", ...args] = command.trim().split(/\s+/);
  let printed: string;
  try {
    printed = execFileSync(program, args, {
      encoding: "utf8",
      timeout: COMMAND_TIMEOUT_MS,
      killSignal: "SIGKILL",
      maxBuffer: OUTPUT_BYTES_MAX,
      stdio: ["ignore", "pipe", "inherit"],
    }).trim();
  } catch (cause) {
    throw FlagError.of(name, command, `a program that prints an address: ${(cause as Error).message}`);
  }
  if (!isIPv4(printed)) throw FlagError.of(name, command, `a program that prints an IPv4 address, not '${printed}'`);
  return printed;
}

/** What to announce. @throws {FlagError} when something is missing that every agent can */
export function capabilitiesFromFlags(flags: Flags): readonly v1.AgentInfo_Capability[] {
  const text = flags.text("agent_features");
  if (text === undefined) return AGENT_CAPABILITIES;
  let wanted: ReadonlySet<string | undefined>;
  try {
    wanted = new Set(messages.SlaveCapabilities.fromJson(text).capabilities?.map(({ type }) => type));
  } catch (cause) {
    throw FlagError.of("agent_features", text, `as the help says: ${(cause as Error).message}`);
  }
  const missing = AGENT_CAPABILITIES.filter(({ type }) => !wanted.has(type) && !OPTIONAL.has(type));
  if (missing.length > 0) {
    const names = missing.map(({ type }) => type).join(", ");
    throw FlagError.of("agent_features", text, `with ${names}, which no agent does without`);
  }
  return AGENT_CAPABILITIES.filter(({ type }) => wanted.has(type));
}

/** The name that DNS knows for an address. @throws when it knows none */
export async function nameOf(ip: string): Promise<string> {
  const { hostname } = await lookupService(ip, 0);
  if (hostname === ip) throw new Error("it has no name");
  return hostname;
}

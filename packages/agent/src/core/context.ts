/** What every part of the core works with during a step. @module */
import type { Random } from "@meseta/base";
import type { internal, v1 } from "@meseta/protocol";
import type { Alarms } from "./alarms.ts";
import type { Effect, OutgoingMessage } from "./effects.ts";
import type { ProbeOutcome } from "./inputs.ts";
import type { AgentState } from "./model.ts";
import type { UpdateStreams } from "./update-streams.ts";

/** Everything configurable about the core, with the names of the flags. Milliseconds. */
export interface CoreOptions {
  /** What the agent says of itself; `id` is filled in by the master. Resources in post-refinement format. */
  readonly info: internal.SlaveInfo;
  /** The agent's UPID, `slave(1)@ip:port`, and the address executors reach it at. */
  readonly upid: string;
  readonly endpoint: string;
  /** The address that tasks on the host network have. */
  readonly ip: string;
  /** Where sandboxes live; containers learn their own from it. */
  readonly workDir: string;
  readonly version: string;
  /** What masters are told that the agent can do. */
  readonly capabilities: readonly v1.AgentInfo_Capability[];
  readonly registrationBackoffMs: number;
  readonly executorRegistrationTimeoutMs: number;
  readonly executorReregistrationTimeoutMs: number;
  readonly executorShutdownGraceMs: number;
  readonly recoveryTimeoutMs: number;
  readonly executorEnvironment: Readonly<Record<string, string>>;
  readonly switchUser: boolean;
  readonly completedExecutorsMax: number;
  /** The isolators of this agent, by Mesos's names. */
  readonly isolators: ReadonlySet<string>;
  /** Who makes containers here: our own launcher, an engine, or both. */
  readonly containerizers: ReadonlySet<"mesos" | "docker">;
  /** Where containers with an image find their sandbox. */
  readonly sandboxDirectory: string;
  /** The least grace of tasks in an engine's containers that name none. */
  readonly dockerStopTimeoutMs: number;
  /** Whether a request of cpus is a limit by itself. */
  readonly cpuRequestsAreLimits: boolean;
  /** Whether what an earlier agent left goes on, or is ended, and the agent with it. */
  readonly recover: "reconnect" | "cleanup";
  /** Does the agent prove to masters who it is, before it registers? */
  readonly authenticates: boolean;
}

export interface Context {
  readonly options: CoreOptions;
  readonly random: Random;
  readonly state: AgentState;
  readonly alarms: Alarms;
  readonly updates: UpdateStreams;
  /** Who waits for the outcome of a probe, by its number. */
  readonly probes: Map<number, (outcome: ProbeOutcome) => void>;
  probesMade: number;
  effects: Effect[];
  nowMs: number;
  registrationAttempt: number;
  /** The connection that the last attempt came by is gone: nobody would tell if the master was. */
  isUnlinked: boolean;
  /** What is kept here has changed since the last attempt told of it. */
  isReportStale: boolean;
  /** Whether the checkpointed description of the agent is out of date; it is replaced when a master has taken the new one. */
  mustTellInfo: boolean;
  pingTimeoutMs: number;
  /** Ends of executors that a master may have missed, because it was about to take the agent's earlier word for them. */
  missedExits: internal.ExitedExecutorMessage[];
  /** The exit that a shutdown waits for; undefined while the agent means to stay. */
  exiting: { readonly problem?: string } | undefined;
}

export function log(context: Context, level: "debug" | "info" | "warn" | "error", text: string): void {
  context.effects.push({ kind: "log", level, text });
}

/** Sends to the leading master; dropped while there is none. */
export function sendToMaster(context: Context, message: OutgoingMessage): void {
  const { master } = context.state;
  if (master !== undefined) context.effects.push({ kind: "send", to: master, message });
}

/** A fresh version 4 UUID as 16 bytes. */
export function freshUuid(context: Context): Uint8Array {
  const bytes = context.random.bytes(16);
  bytes[6] = (bytes[6]! & 0x0f) | 0x40;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  return bytes;
}

const HEX = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, "0"));

/** Bytes as hexadecimal text: a key for maps. */
export function hex(bytes: Uint8Array): string {
  let text = "";
  for (const byte of bytes) text += HEX[byte];
  return text;
}

/**
 * What an agent tells an executor through its environment.
 * Source: agent, section 1.6; clients in the wild, Q28.
 * @module
 */
import { parseDuration } from "@meseta/base";
import { MesosError } from "./errors.ts";

export interface ExecutorEnvironment {
  readonly frameworkId: string;
  readonly executorId: string;
  readonly agentId: string;
  readonly agentEndpoint: string; // "ip:port"
  readonly directory: string; // the sandbox
  readonly checkpoint: boolean;
  readonly recoveryTimeoutMs: number; // how long to wait for an agent that went away, when checkpointing
  readonly reconnectMsMax: number; // the longest pause before one attempt to reconnect
  readonly shutdownGraceMs: number; // from SHUTDOWN until the end
  readonly token: string | undefined; // to authenticate with
}

/**
 * Reads the variables `MESOS_*` of `env`, which is `process.env` in an executor.
 *
 * @throws {MesosError} `REFUSED`, naming the variable that is missing or makes no sense
 */
export function readExecutorEnvironment(env: Readonly<Record<string, string | undefined>>): ExecutorEnvironment {
  const text = (name: string): string => {
    const value = env[name];
    if (value !== undefined && value !== "") return value;
    throw new MesosError(
      "REFUSED",
      `Cannot start as an executor: ${name} is not set; agents set it for their executors`,
    );
  };
  const durationMs = (name: string, otherwiseMs: number): number => {
    const value = env[name];
    const ms = value === undefined ? otherwiseMs : parseDuration(value);
    if (ms !== undefined && ms >= 0) return ms;
    throw new MesosError("REFUSED", `Cannot start as an executor: ${name} is no duration: '${value}'`);
  };
  return {
    frameworkId: text("MESOS_FRAMEWORK_ID"),
    executorId: text("MESOS_EXECUTOR_ID"),
    agentId: text("MESOS_SLAVE_ID"),
    agentEndpoint: text("MESOS_AGENT_ENDPOINT"),
    directory: env["MESOS_SANDBOX"] ?? env["MESOS_DIRECTORY"] ?? ".",
    checkpoint: env["MESOS_CHECKPOINT"] === "1",
    recoveryTimeoutMs: durationMs("MESOS_RECOVERY_TIMEOUT", 15 * 60_000),
    reconnectMsMax: durationMs("MESOS_SUBSCRIPTION_BACKOFF_MAX", 2_000),
    shutdownGraceMs: durationMs("MESOS_EXECUTOR_SHUTDOWN_GRACE_PERIOD", 5_000),
    token: env["MESOS_EXECUTOR_AUTHENTICATION_TOKEN"],
  };
}

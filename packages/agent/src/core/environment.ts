/**
 * The environment, the program and the user of a container, from what a framework asked for.
 * Source: agent, sections 1.6, 3.4 and 3.5.
 * @module
 */
import { formatDuration } from "@meseta/base";
import { decodeUtf8, type v1 } from "@meseta/protocol";
import type { Context } from "./context.ts";
import type { ImageProgram, Program, RunKey } from "./effects.ts";
import type { Framework } from "./model.ts";

/** Where the sandbox of a run is, below the work directory. */
export function sandboxPath(workDir: string, agentId: string, run: RunKey): string {
  return `${workDir}/slaves/${agentId}/frameworks/${run.frameworkId}/executors/${run.executorId}/runs/${run.containerId}`;
}

export const DEFAULT_PATH = "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin";

export type Environment = readonly (readonly [name: string, value: string])[];

/**
 * Builds the whole environment of an executor, or of a command task, which has its executor's. Later entries win, and
 * every name is there once.
 *
 * @returns the reason, when a variable holds a secret that cannot be resolved
 */
export function containerEnvironment(
  context: Context,
  framework: Framework,
  run: RunKey,
  command: v1.CommandInfo,
  extra: { readonly graceMs: number; readonly allocationRole?: string | undefined },
): Environment | { readonly problem: string } {
  const { options, state } = context;
  const directory = sandboxPath(options.workDir, state.agentId!, run);
  const checkpoint = framework.info.checkpoint === true;
  const variables = new Map<string, string>(Object.entries(options.executorEnvironment));
  variables.set("MESOS_FRAMEWORK_ID", run.frameworkId);
  variables.set("MESOS_EXECUTOR_ID", run.executorId);
  variables.set("MESOS_SLAVE_ID", state.agentId!);
  variables.set("MESOS_SLAVE_PID", options.upid);
  variables.set("MESOS_AGENT_ENDPOINT", options.endpoint);
  variables.set("MESOS_DIRECTORY", directory);
  variables.set("MESOS_CHECKPOINT", checkpoint ? "1" : "0");
  variables.set("MESOS_HTTP_COMMAND_EXECUTOR", "0");
  variables.set("MESOS_EXECUTOR_SHUTDOWN_GRACE_PERIOD", formatDuration(extra.graceMs));
  if (checkpoint) {
    variables.set("MESOS_RECOVERY_TIMEOUT", formatDuration(options.recoveryTimeoutMs));
    variables.set("MESOS_SUBSCRIPTION_BACKOFF_MAX", formatDuration(options.executorReregistrationTimeoutMs));
  }
  variables.set("LIBPROCESS_PORT", "0");
  variables.set("MESOS_SANDBOX", directory);
  for (const variable of command.environment?.variables ?? []) {
    const value = valueOf(variable);
    if (typeof value !== "string") return value;
    variables.set(variable.name, value);
  }
  if (extra.allocationRole !== undefined) variables.set("MESOS_ALLOCATION_ROLE", extra.allocationRole);
  if (!variables.has("PATH")) variables.set("PATH", DEFAULT_PATH);
  return [...variables];
}

/**
 * Builds the environment of a container inside another, which has nothing of its executor's but what `added` says.
 * Source: agent, sections 2.3 and 3.4.
 */
export function nestedEnvironment(
  directory: string,
  command: v1.CommandInfo,
  added: readonly (readonly [name: string, value: string])[] = [],
): Environment | { readonly problem: string } {
  const variables = new Map<string, string>([["MESOS_SANDBOX", directory]]);
  for (const variable of command.environment?.variables ?? []) {
    const value = valueOf(variable);
    if (typeof value !== "string") return value;
    variables.set(variable.name, value);
  }
  for (const [name, value] of added) variables.set(name, value);
  if (!variables.has("PATH")) variables.set("PATH", DEFAULT_PATH);
  return [...variables];
}

/** An environment with the variables of another command put over its own. */
export function withVariables(
  environment: Environment,
  command: v1.CommandInfo,
): Environment | { readonly problem: string } {
  const variables = new Map(environment);
  for (const variable of command.environment?.variables ?? []) {
    const value = valueOf(variable);
    if (typeof value !== "string") return value;
    variables.set(variable.name, value);
  }
  return [...variables];
}

function valueOf(variable: v1.Environment_Variable): string | { readonly problem: string } {
  if (variable.type !== "SECRET") return variable.value ?? "";
  const data = variable.secret?.value?.data;
  if (data === undefined) {
    return {
      problem: `Cannot resolve the secret of environment variable ${variable.name}: only VALUE secrets are known`,
    };
  }
  return decodeUtf8(data);
}

/** Whom a command runs as; undefined is the agent's own user. */
export function userOf(context: Context, framework: Framework, command: v1.CommandInfo): string | undefined {
  return context.options.switchUser ? (command.user ?? framework.info.user) : undefined;
}

/** What the command of a container runs, or why it cannot: the command alone decides that, unless the container has an image. */
export function containerProgramOf(
  command: v1.CommandInfo,
  container: v1.ContainerInfo | undefined,
): Program | ImageProgram | { readonly problem: string } {
  const hasImage = container?.mesos?.image !== undefined || container?.type === "DOCKER";
  return hasImage ? { kind: "image", command } : programOf(command);
}

/** What a command runs, or why it cannot. */
export function programOf(command: v1.CommandInfo): Program | { readonly problem: string } {
  if (command.value === undefined || command.value === "") return { problem: "The command has no value" };
  if (command.shell ?? true) return { kind: "shell", text: command.value };
  return { kind: "file", file: command.value, argv: command.arguments ?? [] };
}

/** Why this agent's own launcher cannot make a container as described, undefined when it can. */
export function unsupportedContainer(context: Context, container: v1.ContainerInfo | undefined): string | undefined {
  if (container?.type === "DOCKER") {
    return "Docker containers are for tasks and executors of their own: name an image in a container of type MESOS";
  }
  const network = container?.network_infos?.find(({ name }) => name !== undefined);
  if (network === undefined || context.options.isolators.has("network/cni")) return undefined;
  return `This agent has no network '${network.name}': it needs network/cni in its --isolation`;
}

/**
 * Short ways to write the messages that frameworks write most.
 * @module
 */
import { homedir } from "node:os";
import { join } from "node:path";
import type { v1 } from "@meseta/protocol";
import { Resources } from "@meseta/resources";

/** A task in few words; see `commandTask` and `executorTask`. */
export interface TaskDescription {
  readonly id: string;
  readonly name?: string; // the id unless given
  readonly agentId: string;
  readonly resources: Resources | readonly v1.Resource[];
  readonly data?: Uint8Array;
  readonly labels?: Readonly<Record<string, string>>;
}

/** A command in few words: a shell line, or a program with its arguments. */
export type CommandDescription =
  | string
  | {
      readonly shell?: string;
      readonly argv?: readonly [string, ...string[]];
      readonly env?: Readonly<Record<string, string>>;
      readonly uris?: readonly (string | v1.CommandInfo_URI)[];
      readonly user?: string;
    };

/** @example commandInfo("sleep 1") // { shell: true, value: "sleep 1" } */
export function commandInfo(command: CommandDescription): v1.CommandInfo {
  if (typeof command === "string") return { shell: true, value: command };
  const { shell, argv, env, uris, user } = command;
  return {
    ...(argv === undefined ? { shell: true, value: shell ?? "" } : { shell: false, value: argv[0], arguments: argv }),
    ...(env !== undefined && { environment: environment(env) }),
    ...(uris !== undefined && { uris: uris.map((uri) => (typeof uri === "string" ? { value: uri } : uri)) }),
    ...(user !== undefined && { user }),
  };
}

/**
 * The command that runs a program of this file's kind with the Node we run on ourselves; it must be there on the agents, too.
 * Its modules are compiled once for each user and machine, not each time.
 */
export function nodeCommand(file: string, args: readonly string[] = []): CommandDescription {
  const cache = join(homedir(), ".cache", "meseta", "node");
  return { argv: [process.execPath, file, ...args], env: { NODE_COMPILE_CACHE: cache } };
}

/** A task that is one command, run by the agent itself. */
export function commandTask(task: TaskDescription & { readonly command: CommandDescription }): v1.TaskInfo {
  return { ...taskInfo(task), command: commandInfo(task.command) };
}

/** A task for an executor of the framework's own; `executor.framework_id` must be set. */
export function executorTask(task: TaskDescription & { readonly executor: v1.ExecutorInfo }): v1.TaskInfo {
  return { ...taskInfo(task), executor: task.executor };
}

export function environment(variables: Readonly<Record<string, string>>): v1.Environment {
  return { variables: Object.entries(variables).map(([name, value]) => ({ name, value })) };
}

export function labels(entries: Readonly<Record<string, string>>): v1.Labels {
  return { labels: Object.entries(entries).map(([key, value]) => ({ key, value })) };
}

/** A LAUNCH operation. */
export function launchOperation(tasks: readonly v1.TaskInfo[]): v1.Offer_Operation {
  return { type: "LAUNCH", launch: { task_infos: tasks } };
}

function taskInfo(task: TaskDescription): v1.TaskInfo {
  const { id, name, agentId, resources, data } = task;
  return {
    name: name ?? id,
    task_id: { value: id },
    agent_id: { value: agentId },
    resources: resources instanceof Resources ? resources.toWire() : resources,
    ...(data !== undefined && { data }),
    ...(task.labels !== undefined && { labels: labels(task.labels) }),
  };
}

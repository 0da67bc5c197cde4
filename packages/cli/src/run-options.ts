/** The options of `meseta run`, and what they mean to a scheduler. @module */
import { basename } from "node:path";
import { parseDuration } from "@meseta/base";
import type { v1 } from "@meseta/protocol";
import type { Credential } from "@meseta/runtime";
import type { MesosSchedulerOptions, SchedulerTask } from "@meseta/sdk";
import { CliError, EXIT } from "./errors.ts";

export interface RunOptions {
  master?: string;
  pod?: string;
  name?: string;
  cpus: string;
  mem: string;
  disk?: string;
  gpus?: string;
  env: string[];
  image?: string;
  docker?: boolean;
  tty?: boolean;
  instances: string;
  role?: string;
  user?: string;
  follow?: boolean;
  timeout?: string;
  json?: boolean;
  quiet?: boolean;
}

export function schedulerOptions(
  origin: string,
  words: readonly string[],
  options: RunOptions,
  { signal, credential }: { readonly signal: AbortSignal; readonly credential: Credential | undefined },
): MesosSchedulerOptions {
  const name =
    options.name ??
    basename((words[0] ?? options.image ?? "").trim().split(/\s+/)[0] ?? "task").replaceAll(/[^\w.-]/g, "_");
  return {
    master: origin,
    name,
    signal,
    checkpoint: true, // an agent that is started again does not cost the work
    ...(credential !== undefined && { credential }),
    ...(options.role !== undefined && { role: options.role }),
    ...(options.user !== undefined && { user: options.user }),
    ...(options.gpus !== undefined && { capabilities: ["GPU_RESOURCES"] as const }),
  };
}

export function taskOf(words: readonly string[], options: RunOptions): Omit<SchedulerTask, "id"> {
  const env: Record<string, string> = {};
  for (const pair of options.env) {
    const at = pair.indexOf("=");
    if (at <= 0) throw new CliError(EXIT.usage, `Cannot use --env '${pair}': expected NAME=VALUE`);
    env[pair.slice(0, at)] = pair.slice(at + 1);
  }
  const [program = "", ...rest] = words; // without any, an image says what to run
  return {
    command: { ...(rest.length === 0 ? { shell: program } : { argv: [program, ...rest] as const }), env },
    cpus: numberOf("cpus", options.cpus),
    mem: numberOf("mem", options.mem),
    ...(options.disk !== undefined && { disk: numberOf("disk", options.disk) }),
    ...(options.gpus !== undefined && { gpus: numberOf("gpus", options.gpus) }),
  };
}

/** A task in a container, where one is asked for. Docker has arguments after the entry point, without a name of their own in front. */
export function inContainer(info: v1.TaskInfo, { image: name, docker = false, tty = false }: RunOptions): v1.TaskInfo {
  if (name === undefined && !tty) return info;
  const { value, arguments: argv = [], ...command } = info.command ?? {};
  const container: v1.ContainerInfo = {
    ...(docker
      ? { type: "DOCKER", docker: { image: name ?? "" } }
      : { type: "MESOS", ...(name !== undefined && { mesos: { image: { type: "DOCKER", docker: { name } } } }) }),
    ...(tty && { tty_info: {} }),
  };
  if (value === "") return { ...info, command: { ...command, shell: false }, container };
  if (!docker || command.shell !== false) return { ...info, container };
  return { ...info, command: { ...info.command, arguments: argv.slice(1) }, container };
}

export function numberOf(flag: string, text: string): number {
  const value = Number(text);
  if (text.trim() !== "" && Number.isFinite(value) && value > 0) return value;
  throw new CliError(EXIT.usage, `Cannot use --${flag}=${text}: expected a number above 0`);
}

export function durationOf(text: string): number {
  const ms = parseDuration(text);
  if (ms !== undefined && ms > 0) return ms;
  throw new CliError(EXIT.usage, `Cannot use --timeout=${text}: expected a duration such as 90secs or 5mins`);
}

export function collect(value: string, earlier: string[]): string[] {
  return [...earlier, value];
}

/**
 * One attempt of a check: a command beside the task, an HTTP request, or a connection. It takes as long as it may, and says
 * how it went once.
 * Source: agent, section 7.2.
 * @module
 */
import type { v1 } from "@meseta/protocol";
import { exitCodeOf, signalOf } from "../launcher/exit-status.ts";
import { destroyContainer, launchContainer } from "./containers.ts";
import { type Context, log } from "./context.ts";
import type { Probe, Program } from "./effects.ts";
import { programOf } from "./environment.ts";
import type { ProbeOutcome } from "./inputs.ts";
import type { ContainerEnd, Executor, Framework } from "./model.ts";

/** What there is to check. */
export type Target =
  | { readonly kind: "command"; readonly command: v1.CommandInfo }
  | { readonly kind: "http" | "tcp"; readonly probe: Probe["target"] };

/** How an attempt went: `none` for what says nothing about the task, such as a check that could not be launched. */
export type Outcome =
  | { readonly kind: "exited"; readonly code: number }
  | { readonly kind: "answered"; readonly statusCode: number }
  | { readonly kind: "connected"; readonly connected: boolean }
  | { readonly kind: "failed"; readonly problem: string }
  | { readonly kind: "none"; readonly problem: string };

/** A task as its checks see it. */
export interface CheckedTask {
  readonly framework: Framework;
  readonly executor: Executor;
  readonly info: v1.TaskInfo;
  /** The container that it runs in, its sandbox, its user and its environment. */
  readonly containerId: string;
  readonly directory: string;
  /** Whether an engine keeps that container: then it runs the commands of checks in it, too. */
  readonly isEngines?: boolean;
  readonly user: string | undefined;
  readonly environment: (
    command: v1.CommandInfo,
  ) => readonly (readonly [name: string, value: string])[] | { readonly problem: string };
}

const SIGKILL = 9;

/** Where the checks of a task point. Undefined for what no master lets through. */
export function targetOf(check: v1.CheckInfo | undefined): Target | undefined {
  if (check?.type === "COMMAND" && check.command !== undefined) {
    return { kind: "command", command: check.command.command };
  }
  if (check?.type === "HTTP" && check.http !== undefined) {
    return http("http", "127.0.0.1", check.http.port, check.http.path);
  }
  if (check?.type === "TCP" && check.tcp !== undefined) return tcp("127.0.0.1", check.tcp.port);
  return undefined;
}

export function healthTargetOf(check: v1.HealthCheck | undefined): Target | undefined {
  if (check?.type === "COMMAND" && check.command !== undefined) return { kind: "command", command: check.command };
  if (check?.type === "HTTP" && check.http !== undefined) {
    const { scheme = "http", protocol, port, path } = check.http;
    return http(scheme, protocol === "IPv6" ? "[::1]" : "127.0.0.1", port, path);
  }
  if (check?.type === "TCP" && check.tcp !== undefined) {
    return tcp(check.tcp.protocol === "IPv6" ? "::1" : "127.0.0.1", check.tcp.port);
  }
  return undefined;
}

const http = (scheme: string, host: string, port: number, path = ""): Target => {
  return { kind: "http", probe: { kind: "http", url: `${scheme}://${host}:${port}${path}` } };
};
const tcp = (host: string, port: number): Target => ({ kind: "tcp", probe: { kind: "tcp", host, port } });

/**
 * Makes an attempt. `done` is called once, unless what is returned is called first, which gives the attempt up.
 *
 * @param timeoutMs 0 for as long as it takes
 */
export function attempt(
  context: Context,
  task: CheckedTask,
  { key, target, timeoutMs }: { readonly key: string; readonly target: Target; readonly timeoutMs: number },
  done: (outcome: Outcome) => void,
): () => void {
  const alarm = `timeout ${key}`;
  let isOver = false;
  const end = (outcome: Outcome) => {
    if (isOver) return;
    isOver = true;
    context.alarms.cancel(alarm);
    done(outcome);
  };
  const stop =
    target.kind === "command"
      ? runCommand(context, task, target.command, end)
      : probe(context, task, target.probe, end);
  if (timeoutMs > 0 && !isOver) {
    context.alarms.set(alarm, context.nowMs + timeoutMs, () => {
      stop();
      end({ kind: "failed", problem: `timed out after ${timeoutMs}ms` });
    });
  }
  return () => {
    if (isOver) return;
    isOver = true;
    context.alarms.cancel(alarm);
    stop();
  };
}

/** Runs a command beside the task, in its sandbox, with its user and environment; what it writes goes to the task's stderr. */
function runCommand(
  context: Context,
  task: CheckedTask,
  command: v1.CommandInfo,
  end: (outcome: Outcome) => void,
): () => void {
  const program = programOf(command);
  const environment = task.environment(command);
  if ("problem" in program || "problem" in environment) {
    const { problem } = "problem" in program ? program : (environment as { readonly problem: string });
    end({ kind: "none", problem });
    return () => {};
  }
  const container = launchContainer(
    context,
    {
      containerId: `${task.containerId}.check-${context.random.uuid()}`,
      kind: "debug",
      run: task.executor.run,
      directory: task.directory,
      program: task.isEngines === true ? program : toStderr(program),
      uris: [],
      user: task.user,
      environment,
      volumes: [],
    },
    task.executor,
    { ended: (ending) => end(commandOutcome(ending)) },
  );
  container.abandoned = true; // nobody asks about it afterwards
  return () => destroyContainer(context, container);
}

/** Its output is not the task's: that stays what the task wrote. */
function toStderr(program: Program): Program {
  if (program.kind === "shell") return { kind: "shell", text: `exec >&2\n${program.text}` };
  const argv = program.argv.length === 0 ? [program.file] : program.argv;
  return { kind: "file", file: "/bin/sh", argv: ["sh", "-c", 'exec "$0" "$@" >&2', program.file, ...argv.slice(1)] };
}

function commandOutcome(end: ContainerEnd): Outcome {
  if (end.kind === "failed") return { kind: "none", problem: end.problem };
  if (end.kind !== "exited") return { kind: "none", problem: "the command was destroyed" };
  const signal = signalOf(end.status);
  if (signal === SIGKILL) return { kind: "none", problem: "the command was killed" };
  if (signal !== undefined) return { kind: "failed", problem: `the command died of signal ${signal}` };
  return { kind: "exited", code: exitCodeOf(end.status)! };
}

function probe(
  context: Context,
  { containerId }: CheckedTask,
  target: Probe["target"],
  end: (outcome: Outcome) => void,
): () => void {
  const id = ++context.probesMade;
  context.probes.set(id, (outcome) => {
    if (outcome.kind === "http") end({ kind: "answered", statusCode: outcome.statusCode });
    else if (outcome.kind === "tcp") end({ kind: "connected", connected: outcome.connected });
    else end({ kind: "failed", problem: outcome.problem });
  });
  context.effects.push({ kind: "probe", probe: { id, containerId, target } });
  return () => {
    if (context.probes.delete(id)) context.effects.push({ kind: "giveUpProbe", id });
  };
}

/** Something came of a probe. */
export function probed(context: Context, id: number, outcome: ProbeOutcome): void {
  const end = context.probes.get(id);
  if (end === undefined) return log(context, "debug", `probe ${id}: nobody waits for it any more`);
  context.probes.delete(id);
  end(outcome);
}

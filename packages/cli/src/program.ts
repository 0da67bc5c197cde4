/**
 * The command line: finds the verb, loads it and nothing else, and turns what it throws into an exit code.
 * @module
 */
import { CliError, EXIT, type ExitCode, reasonOf } from "./errors.ts";
import { rewriteUnderscores } from "./flag-values.ts";
import type { Io } from "./io.ts";
import { paint } from "./output.ts";
import type { Verb } from "./verb.ts";

interface Entry {
  readonly summary: string;
  readonly load: () => Promise<{ verb: Verb }>;
}

const VERBS: Readonly<Record<string, Entry>> = {
  local: { summary: "a whole cluster on this machine", load: () => import("./verbs/local.ts") },
  master: { summary: "runs a master", load: () => import("./verbs/master.ts") },
  agent: { summary: "runs an agent", load: () => import("./verbs/agent.ts") },
  run: { summary: "runs a command on the cluster", load: () => import("./verbs/run.ts") },
  tasks: { summary: "lists tasks", load: () => import("./verbs/tasks.ts") },
  agents: { summary: "lists agents", load: () => import("./verbs/agents.ts") },
  frameworks: { summary: "lists frameworks", load: () => import("./verbs/frameworks.ts") },
  why: { summary: "says why a framework gets no offers", load: () => import("./verbs/why.ts") },
  exec: { summary: "runs a command beside a task", load: () => import("./verbs/exec.ts") },
  attach: { summary: "goes to a task's terminal", load: () => import("./verbs/attach.ts") },
  logs: { summary: "shows what a task wrote", load: () => import("./verbs/logs.ts") },
  version: { summary: "shows versions", load: () => import("./verbs/version.ts") },
};
const ALIASES: Readonly<Record<string, string>> = { ps: "tasks", "--version": "version", "-V": "version" };

/** Runs the command line `args` (without node and script) and returns its exit code. */
export async function runCommandLine(args: readonly string[], io: Io): Promise<ExitCode> {
  try {
    return await dispatch(args, io);
  } catch (error) {
    if (!(error instanceof CliError)) throw error;
    io.err(`${paint("red", error.message, io)}\n`);
    if (error.advice !== undefined) io.err(`Try: ${error.advice}\n`);
    return error.exitCode;
  }
}

async function dispatch(args: readonly string[], io: Io): Promise<ExitCode> {
  const [word, ...given] = args;
  if (word === undefined || word === "help" || word === "--help" || word === "-h") {
    if (word === "help" && given[0] !== undefined) return dispatch([given[0], "--help"], io);
    if (word !== undefined) io.out(help());
    else io.err(help());
    return word === undefined ? EXIT.usage : EXIT.done;
  }
  const name = ALIASES[word] ?? word;
  const entry = Object.hasOwn(VERBS, name) ? VERBS[name] : undefined;
  if (entry === undefined) {
    throw new CliError(EXIT.usage, `Cannot run 'meseta ${word}': there is no such verb`, { advice: "meseta --help" });
  }
  const rest = given[0] === "list" && name.endsWith("s") ? given.slice(1) : given; // `tasks list` is `tasks`
  const { verb } = await entry.load();
  if (verb.kind === "daemon") return verb.run(rest, io);
  return runCommand(name, entry.summary, verb, rest, io);
}

async function runCommand(
  name: string,
  summary: string,
  verb: Extract<Verb, { kind: "command" }>,
  args: readonly string[],
  io: Io,
): Promise<ExitCode> {
  const { Command, CommanderError } = await import("commander");
  const { fillOptions } = await import("./command-options.ts");
  let code: ExitCode = EXIT.done;
  const command = new Command(`meseta ${name}`).description(summary);
  command.exitOverride().configureOutput({
    writeOut: (text) => io.out(text),
    writeErr: (text) => io.err(text),
    getOutHelpWidth: () => io.columns,
    getErrHelpWidth: () => io.columns,
  });
  verb.define(command, io, (given) => {
    code = given;
  });
  fillOptions(name, command, io);
  try {
    await command.parseAsync(rewriteUnderscores(args), { from: "user" });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.done : EXIT.usage;
    if (error instanceof CliError || !io.signal.aborted) throw error;
    throw new CliError(EXIT.failed, `Interrupted: ${reasonOf(error)}`, { cause: error });
  }
}

function help(): string {
  const width = Math.max(...Object.keys(VERBS).map((name) => name.length)) + 2;
  const lines = Object.entries(VERBS).map(([name, { summary }]) => `  ${name.padEnd(width)}${summary}`);
  return [
    "meseta VERB [options]: a cluster, and what runs on it",
    "",
    ...lines,
    "",
    "meseta VERB --help tells more. The master is found by --master, MESETA_MASTER, or at 127.0.0.1:5050.",
    "Exit codes: 0 done, 1 failed, 2 wrong usage, 3 master unreachable, 4 refused, 124 timed out.",
    "",
  ].join("\n");
}

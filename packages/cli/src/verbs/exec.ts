import type { agent as api, v1 } from "@meseta/protocol";
import type { Command } from "commander";
import { AgentRefusal, type Written } from "../agent-api.ts";
import { CliError, EXIT, type ExitCode } from "../errors.ts";
import type { Io } from "../io.ts";
import { typeTo } from "../keyboard.ts";
import { exitCodeOfStatus, findTaskContainer, type TaskContainer } from "../task-container.ts";
import type { Verb } from "../verb.ts";

interface Options {
  readonly master?: string;
  readonly interactive?: boolean;
  readonly tty?: boolean;
  readonly env: readonly string[];
  readonly user?: string;
}

/** What a shell gives for a command that Ctrl-C ended. */
/** The status by which an agent says that there is no such container, or that it has ended. */
const GONE = 404;
const EXIT_INTERRUPTED = 130;

/** `meseta exec TASK -- COMMAND`: runs a command where a task runs. */
export const verb: Verb = {
  kind: "command",
  define(command, io, exit) {
    command
      .passThroughOptions() // what follows the task is the command's
      .usage("[options] TASK [CONTAINER] -- COMMAND [ARGUMENT…]")
      .argument("<task>", "its id or its name; of a pod, one of its tasks")
      .argument("[words...]", "a container inside the task's; after --, a shell line, or a program and its arguments")
      .option("--master <address>", "the master to ask, or zk://… or etcd://… (MESETA_MASTER, or 127.0.0.1:5050)")
      .option("-i, --interactive", "let it read what is typed here")
      .option("-t, --tty", "give it a terminal")
      .option("--env <NAME=VALUE>", "set in its environment; may be repeated", collect, [])
      .option("--user <user>", "whom to run it as; the task's unless given")
      .action(async (text: string, words: string[], options: Options, _command: Command) => {
        const { inner, program } = split(words, options.tty === true);
        if (options.tty === true && options.interactive === true && !io.input.isTerminal) {
          throw new CliError(EXIT.usage, "Cannot use -t: standard input is no terminal", { advice: "meseta exec -i" });
        }
        const found = await findTaskContainer(text, { master: options.master, what: "run a command beside" }, io);
        exit(await run(found, inner, program, options, io));
      });
  },
};

const collect = (value: string, all: readonly string[]): string[] => [...all, value];

function split(
  words: readonly string[],
  hasTerminal: boolean,
): { inner: string | undefined; program: readonly string[] } {
  const cut = words.indexOf("--");
  const before = cut < 0 ? [] : words.slice(0, cut);
  const program = cut < 0 ? words : words.slice(cut + 1);
  if (before.length > 1) throw new CliError(EXIT.usage, "Cannot run a command in more than one container");
  if (program.length > 0) return { inner: before[0], program };
  if (hasTerminal) return { inner: before[0], program: ["/bin/sh"] };
  throw new CliError(EXIT.usage, "Cannot run nothing: give a command after --, or -it for a shell");
}

async function run(
  { agent, containerId: parent }: TaskContainer,
  inner: string | undefined,
  program: readonly string[],
  options: Options,
  io: Io,
): Promise<ExitCode> {
  const around: v1.ContainerID = inner === undefined ? parent : { value: inner, parent };
  const container_id: v1.ContainerID = { value: `exec-${crypto.randomUUID()}`, parent: around };
  const hasTerminal = options.tty === true;
  const call: api.Call = {
    type: "LAUNCH_NESTED_CONTAINER_SESSION",
    launch_nested_container_session: {
      container_id,
      command: commandOf(program, options, io),
      ...(hasTerminal && { container: terminalOf(io) }),
    },
  };
  const output = await agent.output(call);
  using stack = new DisposableStack();
  const refused: Promise<CliError>[] = [];
  if (options.interactive === true || !hasTerminal) {
    const input = stack.use(agent.input(container_id));
    refused.push(input.refused);
    if (options.interactive === true) stack.use(typeTo(input, io, { keys: undefined, hasTerminal }));
    else await input.type(new Uint8Array(0)); // it has nothing to read
  }
  const shown = await show(output, refused, io);
  stack.dispose(); // the terminal is ours again before anything more is said
  if (shown === "interrupted") return EXIT_INTERRUPTED;
  const { wait_container: end } = await agent.ask({ type: "WAIT_CONTAINER", wait_container: { container_id } });
  await forget(agent, container_id);
  if (end?.exit_status === undefined)
    throw new CliError(EXIT.failed, `The command did not end by itself: ${end?.message ?? "it was destroyed"}`);
  return exitCodeOfStatus(end.exit_status);
}

/**
 * Shows what a container writes, to its end.
 *
 * @param stopping what may come in between: a refusal of what is typed, unless it comes because the container has just ended
 */
export async function show(
  output: AsyncGenerator<Written>,
  stopping: readonly Promise<CliError | "left">[],
  io: Io,
): Promise<"ended" | "interrupted" | "left"> {
  const interruptions = stopping.map(async (one) => {
    const cause = await one;
    return cause instanceof AgentRefusal && cause.status === GONE ? await new Promise<never>(() => {}) : cause;
  });
  try {
    for (;;) {
      const next = await Promise.race([output.next(), ...interruptions]);
      if (next instanceof CliError) throw next;
      if (next === "left") return next;
      if (next.done === true) return "ended";
      if (next.value.channel === "STDERR") io.err(next.value.data);
      else io.out(next.value.data);
    }
  } catch (error) {
    if (io.signal.aborted) return "interrupted";
    throw error;
  }
}

function commandOf(program: readonly string[], options: Options, io: Io): v1.CommandInfo {
  const term = options.tty === true ? [`TERM=${io.env["TERM"] ?? "xterm"}`] : [];
  const variables = [...term, ...options.env].map((pair) => {
    const cut = pair.indexOf("=");
    if (cut < 1) throw new CliError(EXIT.usage, `Cannot use --env '${pair}': expected NAME=VALUE`);
    return { name: pair.slice(0, cut), value: pair.slice(cut + 1) };
  });
  const [first = ""] = program;
  return {
    ...(program.length === 1 ? { shell: true, value: first } : { shell: false, value: first, arguments: program }),
    ...(variables.length > 0 && { environment: { variables } }),
    ...(options.user !== undefined && { user: options.user }),
  };
}

function terminalOf(io: Io): v1.ContainerInfo {
  const window_size = io.input.size();
  return { type: "MESOS", tty_info: window_size === undefined ? {} : { window_size } };
}

/** The agent need not remember a command that has told its end. */
async function forget(agent: TaskContainer["agent"], container_id: v1.ContainerID): Promise<void> {
  try {
    await agent.ask({ type: "REMOVE_CONTAINER", remove_container: { container_id } });
  } catch (error) {
    if (!(error instanceof AgentRefusal)) throw error; // forgotten with its task
  }
}

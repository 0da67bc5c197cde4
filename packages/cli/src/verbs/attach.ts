import type { v1 } from "@meseta/protocol";
import { type AgentApi, AgentRefusal } from "../agent-api.ts";
import { CliError, EXIT, type ExitCode } from "../errors.ts";
import type { Io } from "../io.ts";
import { DetachKeys, typeTo } from "../keyboard.ts";
import { exitCodeOfStatus, findTaskContainer } from "../task-container.ts";
import type { Verb } from "../verb.ts";
import { show } from "./exec.ts";

interface Options {
  readonly master?: string;
  readonly stdin: boolean;
}

/** `meseta attach TASK`: goes to a task's terminal. */
export const verb: Verb = {
  kind: "command",
  define(command, io, exit) {
    command
      .argument("<task>", "its id or its name; of a pod, one of its tasks")
      .option("--master <address>", "the master to ask, or zk://… or etcd://… (MESETA_MASTER, or 127.0.0.1:5050)")
      .option("--no-stdin", "only watch")
      .addHelpText("after", "\nCtrl-P Ctrl-Q leaves, and the task goes on. The exit code is the task's.")
      .action(async (text: string, options: Options) => {
        const { task, agent, containerId } = await findTaskContainer(
          text,
          { master: options.master, what: "attach to" },
          io,
        );
        exit(await attach(agent, containerId, { id: task.id, hasInput: options.stdin }, io));
      });
  },
};

async function attach(
  agent: AgentApi,
  container_id: v1.ContainerID,
  { id, hasInput }: { readonly id: string; readonly hasInput: boolean },
  io: Io,
): Promise<ExitCode> {
  const output = await agent
    .output({ type: "ATTACH_CONTAINER_OUTPUT", attach_container_output: { container_id } })
    .catch((error: unknown) => {
      if (!(error instanceof AgentRefusal) || error.status !== 500) throw error;
      const advice = `meseta logs -f ${id} shows what it writes; meseta run --tty gives a task a terminal`;
      throw new CliError(EXIT.failed, `Cannot attach to task ${id}: it has no terminal`, { advice, cause: error });
    });
  // Asked before its end: afterwards nobody may know it any more.
  const waiting = agent.ask({ type: "WAIT_CONTAINER", wait_container: { container_id } });
  waiting.catch(() => {}); // whoever waits for it hears
  using stack = new DisposableStack();
  const stopping: Promise<CliError | "left">[] = [];
  if (hasInput) {
    const input = stack.use(agent.input(container_id));
    const typing = stack.use(typeTo(input, io, { keys: new DetachKeys(), hasTerminal: true }));
    stopping.push(input.refused, typing.left);
  }
  const shown = await show(output, stopping, io);
  stack.dispose(); // the terminal is ours again before anything more is said
  if (shown !== "ended") {
    io.err(`\nLeft task ${id}; it goes on\n`);
    return EXIT.done;
  }
  const { wait_container: end } = await waiting;
  return end?.exit_status === undefined ? EXIT.failed : exitCodeOfStatus(end.exit_status);
}

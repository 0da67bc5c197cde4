import type { v1 } from "@meseta/protocol";
import { MesosError, MesosScheduler, type SchedulerTask, type TaskExecutor } from "@meseta/sdk";
import { CliError, EXIT, type ExitCode, reasonOf } from "../errors.ts";
import { exitCodeOf } from "../exit-code.ts";
import { readPod } from "../pod-file.ts";
import { runPod } from "../pod-run.ts";
import {
  collect,
  durationOf,
  inContainer,
  numberOf,
  type RunOptions as Options,
  schedulerOptions,
  taskOf,
} from "../run-options.ts";
import { LineWriter } from "../line-writer.ts";
import { FOLLOW_PERIOD_MS, followFile } from "../follow.ts";
import type { Io } from "../io.ts";
import { sleep } from "../listing.ts";
import { isCoordinationAddress } from "@meseta/runtime";
import { agentOrigin, findSandbox, MasterApi, masterAddress, type Sandbox } from "../master-api.ts";
import { paint, printable } from "../output.ts";
import { shortId } from "../short-ids.ts";
import type { Verb } from "../verb.ts";

/** An interrupted run has this long to say goodbye to the master. */
const GOODBYE_MS = 3_000;
/** An agent knows the sandbox of a task that runs; we ask so often before we believe that it does not. */
const SANDBOX_TRIES = 40;
/** What a shell gives for a command that Ctrl-C ended. */
const EXIT_INTERRUPTED = 130;

/** `meseta run -- COMMAND`: runs a command on the cluster and waits for its end. */
export const verb: Verb = {
  kind: "command",
  define(command, io, exit) {
    command
      .passThroughOptions() // what follows the command's first word is the command's
      .usage("[options] -- COMMAND [ARGUMENT…]")
      .argument("[command...]", "one argument is a shell line, several are a program and its arguments")
      .option("--master <address>", "the master, or zk://… or etcd://… (MESETA_MASTER, or 127.0.0.1:5050)")
      .option("--pod <file>", "run the task group that this YAML file describes, instead of a command")
      .option("--name <name>", "of the task; the command's unless given")
      .option("--cpus <number>", "how many, in parts of a thousand", "0.1")
      .option("--mem <MB>", "memory", "32")
      .option("--disk <MB>", "disk for its sandbox")
      .option("--gpus <number>", "whole ones")
      .option("--env <NAME=VALUE>", "set in the environment; may be repeated", collect, [])
      .option("--image <image>", "run it in this container image; without a command, what that says")
      .option("--docker", "have the agent's Docker engine run it")
      .option("--tty", "give it a terminal, to which meseta attach goes")
      .option("--instances <number>", "how many times, at once", "1")
      .option("--role <role>", "whose share it is", "*")
      .option("--user <user>", "whom to run it as")
      .option("-f, --follow", "show what it writes, and exit with its code")
      .option("--timeout <duration>", "give up after that long (90secs, 5mins, 1hrs): exit code 124")
      .option("--json", "one JSON document at the end")
      .option("-q, --quiet", "no progress")
      .action(async (words: string[], options: Options) => {
        if (words.length === 0 && options.pod === undefined && options.image === undefined) {
          throw new CliError(EXIT.usage, "Cannot run nothing: give a command after --, --image=IMAGE or --pod=FILE");
        }
        if (options.docker === true && options.image === undefined) {
          throw new CliError(EXIT.usage, "Cannot use --docker without --image=IMAGE");
        }
        if (words.length > 0 && options.pod !== undefined) {
          throw new CliError(EXIT.usage, "Cannot run both a command and a pod");
        }
        const pod = options.pod === undefined ? undefined : await readPod(options.pod);
        const origin = await masterAddress(options.master, io);
        await new MasterApi(origin, io).version(); // a wrong address is better told now than retried
        const { master = origin } = options;
        if (pod !== undefined) {
          return exit(await runPod(isCoordinationAddress(master) ? master : origin, pod, options, io));
        }
        exit(
          await run(
            new Run(
              isCoordinationAddress(master) ? { origin, master } : { origin, master: origin },
              words,
              options,
              io,
            ),
            options,
            io,
          ),
        );
      });
  },
};

async function run(scheduler: Run, options: Options, io: Io): Promise<ExitCode> {
  const timeoutMs = options.timeout === undefined ? undefined : durationOf(options.timeout);
  let cut: ExitCode | undefined;
  const giveUp = (code: ExitCode) => {
    cut ??= code;
    scheduler.giveUp();
  };
  const onSignal = () => giveUp(EXIT_INTERRUPTED);
  io.signal.addEventListener("abort", onSignal, { once: true });
  const timer = timeoutMs === undefined ? undefined : setTimeout(() => giveUp(EXIT.timedOut), timeoutMs);
  try {
    await scheduler.run();
    await scheduler.followed();
  } catch (error) {
    if (!(error instanceof MesosError)) throw error;
    const code = error.status === 401 || error.status === 403 ? EXIT.refused : EXIT.failed;
    throw new CliError(code, `Cannot run the command: ${error.message}`, { cause: error });
  } finally {
    clearTimeout(timer);
    io.signal.removeEventListener("abort", onSignal);
  }
  if (cut === EXIT.timedOut) io.err(`Gave up after ${options.timeout}\n`);
  if (options.json === true) io.out(`${JSON.stringify(scheduler.summary(), undefined, 2)}\n`);
  return cut ?? scheduler.exitCode(options.follow === true);
}

interface Outcome {
  id: string;
  state: string;
  agent: string;
  exit_code: number | undefined;
  message: string;
}

/** Runs the instances, tells what becomes of them, and follows what they write. */
class Run extends MesosScheduler {
  readonly #io: Io;
  readonly #choices: Options;
  readonly #task: Omit<SchedulerTask, "id">;
  readonly #ids: readonly string[];
  readonly #api: MasterApi;
  readonly #ending: AbortController;
  readonly #outcomes = new Map<string, Outcome>();
  readonly #followers: Promise<void>[] = [];
  #frameworkId = "";

  /** `master`: as the SDK takes it, so that another leader is followed. */
  constructor(
    { origin, master }: { readonly origin: string; readonly master: string },
    words: readonly string[],
    options: Options,
    io: Io,
  ) {
    const ending = new AbortController();
    super(schedulerOptions(master, words, options, { signal: ending.signal, credential: io.credential }));
    this.#io = io;
    this.#choices = options;
    this.#ending = ending;
    this.#api = new MasterApi(origin, io);
    this.#task = taskOf(words, options);
    const count = numberOf("instances", options.instances);
    const name = this.options.name;
    this.#ids = count === 1 ? [name] : Array.from({ length: count }, (_, at) => `${name}.${at}`);
  }

  override register(framework: { readonly id: string }): void {
    this.#frameworkId = framework.id;
    this.#say(`Framework ${framework.id}`);
    for (const id of this.#ids) this.submit({ ...this.#task, id });
  }

  override launch(_task: SchedulerTask, info: v1.TaskInfo): v1.TaskInfo {
    return inContainer(info, this.#choices);
  }

  override executorRegistered(task: SchedulerTask, executor: TaskExecutor): void {
    if (this.#choices.follow === true) this.#followers.push(this.#follow(task.id, executor));
  }

  override updated(task: SchedulerTask, status: v1.TaskStatus): void {
    this.#outcomes.set(task.id, {
      id: task.id,
      state: status.state,
      agent: status.agent_id?.value ?? "",
      exit_code: exitCodeOf(status),
      message: status.message ?? "",
    });
    // Whatever else there is, such as memory statistics, is in --json.
    const [line] = (status.message ?? "").split("\n");
    const message = line === "" ? "" : `: ${printable(line!)}`;
    this.#say(`${task.id} ${status.state} on ${shortId(status.agent_id?.value ?? "?")}${message}`);
  }

  /** Ends everything, at the latest when the time for goodbyes is over. */
  giveUp(): void {
    this.stop();
    setTimeout(() => this.#ending.abort(), GOODBYE_MS).unref();
  }

  /** Resolves when everything that was written has been shown. */
  async followed(): Promise<void> {
    await Promise.all(this.#followers);
  }

  summary(): { framework: string; tasks: Outcome[] } {
    return { framework: this.#frameworkId, tasks: [...this.#outcomes.values()] };
  }

  /** The first failure's, as the command gave it or as "failed". */
  exitCode(own: boolean): ExitCode {
    for (const id of this.#ids) {
      const outcome = this.#outcomes.get(id);
      if (outcome?.state === "TASK_FINISHED") continue;
      return own ? outcome?.exit_code || EXIT.failed : EXIT.failed;
    }
    return EXIT.done;
  }

  async #follow(id: string, executor: TaskExecutor): Promise<void> {
    const isOver = () => isEnded(this.#outcomes.get(id)?.state) || this.#ending.signal.aborted;
    const sandbox = await this.#sandbox(executor);
    if (sandbox === undefined) return this.#say(`Cannot show the output of ${id}: its agent knows no sandbox of it`);
    const several = this.#ids.length > 1;
    const lines = {
      stdout: new LineWriter(several ? id : "", (text) => this.#io.out(text)),
      stderr: new LineWriter(several ? id : "", (text) => this.#io.err(text)),
    };
    try {
      await Promise.all(
        (["stdout", "stderr"] as const).map((name) =>
          followFile(sandbox, name, { write: (bytes) => lines[name].write(bytes), isOver, io: this.#io }),
        ),
      );
    } catch (error) {
      if (!this.#io.signal.aborted) this.#io.err(`Cannot show more of the output of ${id}: ${reasonOf(error)}\n`);
    }
    lines.stdout.end();
    lines.stderr.end();
  }

  async #sandbox(executor: TaskExecutor): Promise<Sandbox | undefined> {
    for (let tries = 0; tries < SANDBOX_TRIES && !this.#io.signal.aborted; tries++) {
      const agent = (await this.#api.agents()).find((one) => one.agent_info.id?.value === executor.agentId);
      if (agent?.pid !== undefined) {
        const where = { agentOrigin: agentOrigin(agent.pid), frameworkId: this.#frameworkId, executorId: executor.id };
        const sandbox = await findSandbox(where, this.#io).catch((error: unknown) => {
          if (!(error instanceof CliError) || this.#io.signal.aborted) throw error;
          return undefined; // the agent is gone, or has not come back to itself: asked again
        });
        if (sandbox !== undefined) return sandbox;
      }
      await sleep(FOLLOW_PERIOD_MS, this.#io.signal);
    }
    return undefined;
  }

  #say(text: string): void {
    if (this.#choices.quiet !== true) this.#io.err(`${paint("dim", text, this.#io)}\n`);
  }
}

const ENDED = /^TASK_(FINISHED|FAILED|KILLED|ERROR|LOST|DROPPED|GONE|GONE_BY_OPERATOR|UNKNOWN)$/;

function isEnded(state: string | undefined): boolean {
  return state !== undefined && ENDED.test(state);
}

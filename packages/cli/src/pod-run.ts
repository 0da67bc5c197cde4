/** `meseta run --pod FILE`: runs a task group on the cluster, and waits for its end. @module */
import { userInfo } from "node:os";
import type { v1 } from "@meseta/protocol";
import { Resources } from "@meseta/resources";
import { isTerminal, launchGroupOperation, MesosError, type Needs, SchedulerClient, takeResources } from "@meseta/sdk";
import { CliError, EXIT, type ExitCode } from "./errors.ts";
import type { Io } from "./io.ts";
import { paint, printable } from "./output.ts";
import type { PodDescription } from "./pod-file.ts";
import { durationOf, type RunOptions } from "./run-options.ts";
import { shortId } from "./short-ids.ts";

const REFUSE_SECONDS = 5;
/** What a shell gives for a command that Ctrl-C ended. */
const EXIT_INTERRUPTED = 130;
/** An interrupted run has this long to say goodbye to the master. */
const GOODBYE_MS = 3_000;

/** Runs the pod until each of its tasks has ended: 0 when all of them finished. */
export async function runPod(master: string, pod: PodDescription, options: RunOptions, io: Io): Promise<ExitCode> {
  const { role = "*", user = userInfo().username } = options;
  const ending = new AbortController();
  const client = new SchedulerClient({
    master,
    signal: ending.signal,
    ...(io.credential !== undefined && { credential: io.credential }),
    framework: {
      user,
      name: pod.name,
      roles: [role],
      ...(io.credential !== undefined && { principal: io.credential.principal }),
      checkpoint: true, // an agent that is started again does not cost the work
      capabilities: [{ type: "MULTI_ROLE" }, { type: "RESERVATION_REFINEMENT" }, { type: "TASK_KILLING_STATE" }],
    },
  });
  let cut: ExitCode | undefined;
  const giveUp = (code: ExitCode) => {
    cut ??= code;
    client.teardown().catch(() => {}); // whoever cannot be told is told by our absence
    setTimeout(() => ending.abort(), GOODBYE_MS).unref();
  };
  const timer =
    options.timeout === undefined ? undefined : setTimeout(() => giveUp(EXIT.timedOut), durationOf(options.timeout));
  const onSignal = () => giveUp(EXIT_INTERRUPTED);
  io.signal.addEventListener("abort", onSignal, { once: true });
  const run = new PodRun(client, pod, options, io);
  try {
    await run.untilEnded();
  } catch (error) {
    if (!(error instanceof MesosError)) throw error;
    const code = error.status === 401 || error.status === 403 ? EXIT.refused : EXIT.failed;
    throw new CliError(code, `Cannot run the pod: ${error.message}`, { cause: error });
  } finally {
    clearTimeout(timer);
    io.signal.removeEventListener("abort", onSignal);
    await client[Symbol.asyncDispose]();
  }
  if (cut === EXIT.timedOut) io.err(`Gave up after ${options.timeout}\n`);
  if (options.json === true)
    io.out(`${JSON.stringify({ framework: client.frameworkId, tasks: run.outcomes }, undefined, 2)}\n`);
  return cut ?? (run.hasFinished ? EXIT.done : EXIT.failed);
}

interface Outcome {
  readonly id: string;
  readonly state: string;
  readonly agent: string;
  readonly message: string;
}

class PodRun {
  readonly #client: SchedulerClient;
  readonly #pod: PodDescription;
  readonly #options: RunOptions;
  readonly #io: Io;
  readonly #outcomes = new Map<string, Outcome>();
  #isLaunched = false;

  constructor(client: SchedulerClient, pod: PodDescription, options: RunOptions, io: Io) {
    this.#client = client;
    this.#pod = pod;
    this.#options = options;
    this.#io = io;
  }

  get outcomes(): Outcome[] {
    return [...this.#outcomes.values()];
  }

  get hasFinished(): boolean {
    return this.#pod.tasks.every(({ id }) => this.#outcomes.get(id)?.state === "TASK_FINISHED");
  }

  async untilEnded(): Promise<void> {
    for await (const event of this.#client.events()) {
      if (event.type === "SUBSCRIBED") this.#say(`Framework ${this.#client.frameworkId}`);
      if (event.type === "OFFERS") for (const offer of event.offers.offers ?? []) await this.#use(offer);
      if (event.type !== "UPDATE") continue;
      this.#take(event.update.status);
      const hasEnded = (state: string | undefined) => state !== undefined && isTerminal(state as v1.TaskState);
      if (this.#pod.tasks.every(({ id }) => hasEnded(this.#outcomes.get(id)?.state))) await this.#client.teardown();
    }
  }

  async #use(offer: v1.Offer): Promise<void> {
    const operation = this.#isLaunched ? undefined : this.#launchOn(offer);
    if (operation === undefined) return this.#client.decline([offer], { refuseSeconds: REFUSE_SECONDS });
    this.#isLaunched = true;
    await this.#client.accept([offer], [operation]);
  }

  /** The pod made of an offer; undefined when that has not enough. */
  #launchOn({ resources, agent_id }: v1.Offer): v1.Offer_Operation | undefined {
    let left = Resources.fromWire(resources);
    const take = (needs: Needs): v1.Resource[] | undefined => {
      const taken = takeResources(left, needs);
      if (taken !== undefined) left = left.minus(taken);
      return taken?.toWire({ format: "post" });
    };
    const own = take(this.#pod.needs);
    const tasks: v1.TaskInfo[] = [];
    for (const { id, needs, info } of this.#pod.tasks) {
      const taken = take(needs);
      if (taken === undefined) return undefined;
      tasks.push({ ...info, name: id, task_id: { value: id }, agent_id, resources: taken });
    }
    if (own === undefined) return undefined;
    const executor: v1.ExecutorInfo = {
      type: "DEFAULT",
      executor_id: { value: this.#pod.name },
      framework_id: { value: this.#client.frameworkId! },
      resources: own,
    };
    return launchGroupOperation(executor, tasks);
  }

  #take(status: v1.TaskStatus): void {
    const id = status.task_id.value;
    const [agent, message] = [status.agent_id?.value ?? "", status.message ?? ""];
    this.#outcomes.set(id, { id, state: status.state, agent, message });
    const health = status.healthy === undefined ? "" : status.healthy ? ", healthy" : ", not healthy";
    this.#say(`${id} ${status.state}${health} on ${shortId(agent)}${message === "" ? "" : `: ${printable(message)}`}`);
  }

  #say(text: string): void {
    if (this.#options.quiet !== true) this.#io.err(`${paint("dim", text, this.#io)}\n`);
  }
}

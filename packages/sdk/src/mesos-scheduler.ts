/**
 * A scheduler to subclass: submit tasks, and be told what becomes of them.
 *
 *   submit ──► offer that fits ──► launch ──► executorRegistered ──► completed
 *                                                               └──► executorFailed ──► (launched again)
 * @module
 */
import { userInfo } from "node:os";
import { isTerminal, encodeUtf8, type v1 } from "@meseta/protocol";
import { Resources } from "@meseta/resources";
import { type Log, silentLog } from "@meseta/runtime";
import { MesosError, reasonOf } from "./errors.ts";
import type { Needs } from "./fit.ts";
import {
  type MesosSchedulerOptions,
  type RunSummary,
  TaskError,
  type TaskExecutor,
} from "./mesos-scheduler-options.ts";
import { isHearsay, UNKNOWN_ANSWERS } from "./reconciler.ts";
import { SchedulerClient } from "./scheduler-client.ts";
import type { SchedulerEvent } from "./scheduler-events.ts";
import { type Attempt, needsOf, type SchedulerTask, TaskQueue } from "./task-queue.ts";
import { commandInfo, commandTask, executorTask } from "./tasks.ts";

const LOST: ReadonlySet<v1.TaskState> = new Set([
  "TASK_LOST",
  "TASK_DROPPED",
  "TASK_GONE",
  "TASK_GONE_BY_OPERATOR",
  "TASK_UNKNOWN",
]);

type MaybePromise<Value> = Value | Promise<Value>;

/**
 * Override the hooks you care for; each may be asynchronous and is waited for.
 *
 * @example
 * class MyScheduler extends MesosScheduler {
 *   override register() { this.submit({ id: "hello", command: "echo hello" }); }
 * }
 * await new MyScheduler({ master: "127.0.0.1:5050", name: "my" }).run();
 */
export class MesosScheduler {
  readonly options: MesosSchedulerOptions;
  readonly #queue = new TaskQueue();
  readonly #log: Log;
  readonly #executors = new Map<string, v1.ExecutorInfo>(); // by agent, as it was started there last
  #client: SchedulerClient | undefined;
  #teardown: Promise<void> | undefined;
  #isRegistered = false;
  #isSuppressed = false;
  #isStopping = false;
  #completed = 0;
  #failed = 0;

  constructor(options: MesosSchedulerOptions) {
    this.options = options;
    this.#log = options.log ?? silentLog;
  }

  /** We are known to a master: the place to submit the first tasks. Called once. */
  register(_framework: { readonly id: string; readonly master: string }): MaybePromise<void> {}

  /** A task is about to be launched; return another description of it to launch that instead. */
  launch(_task: SchedulerTask, _info: v1.TaskInfo): MaybePromise<v1.TaskInfo | void> {}

  /** The task's executor is up and has the task. */
  executorRegistered(_task: SchedulerTask, _executor: TaskExecutor): MaybePromise<void> {}

  /** The task's executor is back after its agent was out of reach. */
  executorReregistered(_task: SchedulerTask, _executor: TaskExecutor): MaybePromise<void> {}

  /** An attempt at the task is over without success. It may be tried again; see `retries`. */
  executorFailed(_task: SchedulerTask, _executor: TaskExecutor, _error: TaskError): MaybePromise<void> {}

  /** The task finished; `data` is what its executor gave as the result. */
  completed(_task: SchedulerTask, _data: Uint8Array | undefined, _executor: TaskExecutor): MaybePromise<void> {}

  /** Any news of a task, after the hooks above. */
  updated(_task: SchedulerTask, _status: v1.TaskStatus): MaybePromise<void> {}

  /** Adds a task; it is launched on the first offer that has room for it. */
  submit(task: SchedulerTask): void {
    if (task.command === undefined && this.options.executor === undefined) {
      throw new MesosError(
        "REFUSED",
        `Cannot submit task ${task.id}: it has no command, and the scheduler no executor`,
      );
    }
    this.#queue.submit(task);
    if (this.#isSuppressed) this.#setSuppressed(false);
  }

  /** Ends a task, whether it waits or runs. */
  async kill(taskId: string): Promise<void> {
    if (this.#queue.cancel(taskId)) return;
    for (const one of this.#queue.live.values()) {
      if (one.task.id !== taskId || one.agentId === undefined) continue;
      await this.#client?.kill(one.taskId, { agentId: one.agentId });
    }
  }

  /** Ends `run` and the framework with it: what still runs is killed. */
  stop(): void {
    this.#isStopping = true;
    if (this.#isRegistered && this.#client?.isSubscribed === true) this.#inBackground(this.#end(this.#client));
  }

  /**
   * Subscribes and works until everything submitted is done, or `stop`.
   *
   * @throws {MesosError} when the master refuses us, or ends the subscription for good
   */
  async run(): Promise<RunSummary> {
    await using client = new SchedulerClient({ ...this.options, framework: this.#framework() });
    this.#client = client;
    for await (const event of client.events()) {
      await this.#handle(client, event);
      if (this.#isRegistered && client.isSubscribed && this.#isOver) await this.#end(client);
    }
    return { frameworkId: client.frameworkId ?? "", completed: this.#completed, failed: this.#failed };
  }

  get #isOver(): boolean {
    return this.#isStopping || (this.options.keepRunning !== true && this.#queue.isDone);
  }

  async #end(client: SchedulerClient): Promise<void> {
    await (this.#teardown ??= client.teardown());
  }

  async #handle(client: SchedulerClient, event: SchedulerEvent): Promise<void> {
    switch (event.type) {
      case "SUBSCRIBED": {
        if (this.#isRegistered) break;
        await this.register({ id: client.frameworkId ?? "", master: client.master ?? "" });
        this.#isRegistered = true;
        break;
      }
      case "OFFERS":
        await this.#useAll(client, event.offers.offers ?? []);
        break;
      case "UPDATE":
        await this.#update(client, event.update.status);
    }
  }

  /** Spreads what waits evenly over the offers, as far as they have room. */
  async #useAll(client: SchedulerClient, offers: readonly v1.Offer[]): Promise<void> {
    for (const [at, offer] of offers.entries()) {
      await this.#use(client, offer, Math.ceil(this.#queue.size / (offers.length - at)));
    }
  }

  /** Launches up to `max` tasks that fit; refuses an offer of which nothing is used. */
  async #use(client: SchedulerClient, offer: v1.Offer, max: number): Promise<void> {
    const { id = "default" } = this.options.executor ?? {};
    const isKnown = offer.executor_ids?.some((known) => known.value === id) === true;
    const executorNeeds = needsOf(this.options.executor ?? {});
    const placed = this.#queue.place(offer, max, ({ command }) =>
      command !== undefined || isKnown ? undefined : executorNeeds,
    );
    const infos: v1.TaskInfo[] = [];
    for (const { attempt, resources, extra } of placed) {
      if (extra !== undefined) this.#executors.set(offer.agent_id.value, this.#executorInfo(client, extra));
      const info = this.#taskInfo(client, attempt, resources);
      infos.push((await this.launch(attempt.task, info)) ?? info);
    }
    try {
      if (infos.length === 0) await client.decline([offer]);
      else await client.launch(offer, infos);
    } catch (error) {
      // Whether tasks of a call that broke off are known, reconciliation will tell.
      if (!(error instanceof MesosError)) throw error;
      if (error.code !== "UNREACHABLE") this.#queue.putBack(placed.map((one) => one.attempt));
      this.#log.warn({ offer: offer.id.value }, error.message);
    }
    if (this.#queue.isEmpty && !this.#isSuppressed) this.#setSuppressed(true);
  }

  async #update(client: SchedulerClient, status: v1.TaskStatus): Promise<void> {
    const attempt = this.#queue.live.get(status.task_id.value);
    if (attempt === undefined) return;
    const { task } = attempt;
    const executor = this.#executorOf(attempt, status);
    const isUnknown = status.state === "TASK_UNKNOWN";
    attempt.unknown = isHearsay(status) ? attempt.unknown + 1 : 0;
    if (attempt.unknown > 0 && attempt.unknown < UNKNOWN_ANSWERS) {
      // The client asks again.
    } else if (isTerminal(status.state) || isUnknown) {
      await this.#over(attempt, status, executor);
      // Our last words may follow at once, so this is not left to the client.
      if (this.#isOver) await client.acknowledge(status);
    } else if (status.state === "TASK_UNREACHABLE") {
      attempt.seen = "away";
    } else if (attempt.seen === "away" || status.reason === "REASON_AGENT_REREGISTERED") {
      attempt.seen = "registered";
      await this.executorReregistered(task, executor);
    } else if (attempt.seen === "launched" && status.state !== "TASK_STAGING") {
      attempt.seen = "registered";
      await this.executorRegistered(task, executor);
    }
    await this.updated(task, status);
  }

  async #over(attempt: Attempt, status: v1.TaskStatus, executor: TaskExecutor): Promise<void> {
    if (status.state === "TASK_FINISHED") {
      this.#queue.settle(attempt);
      this.#completed++;
      // It may have been so short that nothing was heard of it before.
      if (attempt.seen === "launched") await this.executorRegistered(attempt.task, executor);
      await this.completed(attempt.task, status.data, executor);
      return;
    }
    const again = this.#queue.retry(attempt, LOST.has(status.state) ? "lost" : "failed");
    if (again && this.#isSuppressed) this.#setSuppressed(false);
    if (!again) this.#failed++;
    await this.executorFailed(attempt.task, executor, new TaskError(status));
  }

  #executorOf(attempt: Attempt, status: v1.TaskStatus): TaskExecutor {
    const ours = attempt.task.command === undefined ? (this.options.executor?.id ?? "default") : attempt.taskId;
    return {
      id: status.executor_id?.value ?? ours,
      agentId: status.agent_id?.value ?? attempt.agentId ?? "",
      hostname: attempt.hostname ?? "",
    };
  }

  #taskInfo(client: SchedulerClient, { task, taskId, agentId = "" }: Attempt, resources: Resources): v1.TaskInfo {
    const { name, data, labels, command } = task;
    const description = {
      id: taskId,
      agentId,
      resources,
      ...(name !== undefined && { name }),
      ...(labels !== undefined && { labels }),
      ...(data !== undefined && { data: typeof data === "string" ? encodeUtf8(data) : data }),
    };
    if (command !== undefined) return commandTask({ ...description, command });
    const needs = resourcesOf(needsOf(this.options.executor ?? {}));
    return executorTask({
      ...description,
      executor: this.#executors.get(agentId) ?? this.#executorInfo(client, needs),
    });
  }

  #executorInfo(client: SchedulerClient, resources: Resources): v1.ExecutorInfo {
    const { executor, name } = this.options;
    return {
      type: "CUSTOM",
      executor_id: { value: executor?.id ?? "default" },
      framework_id: { value: client.frameworkId ?? "" },
      name: `${name} executor`,
      command: commandInfo(executor?.command ?? ""),
      resources: resources.toWire(),
    };
  }

  #framework(): v1.FrameworkInfo {
    const { name, user, role, capabilities = [], failoverSeconds, frameworkId, checkpoint } = this.options;
    return {
      user: user ?? userInfo().username,
      name,
      roles: [role ?? "*"],
      capabilities: [
        { type: "MULTI_ROLE" },
        { type: "RESERVATION_REFINEMENT" },
        { type: "PARTITION_AWARE" },
        { type: "TASK_KILLING_STATE" },
        ...capabilities.map((type) => ({ type })),
      ],
      ...(failoverSeconds !== undefined && { failover_timeout: failoverSeconds }),
      ...((checkpoint ?? failoverSeconds !== undefined) && { checkpoint: true }),
      ...(frameworkId !== undefined && { id: { value: frameworkId } }),
    };
  }

  #setSuppressed(suppressed: boolean): void {
    this.#isSuppressed = suppressed;
    this.#inBackground(suppressed ? this.#client?.suppress() : this.#client?.revive());
  }

  #inBackground(call: Promise<void> | undefined): void {
    call?.catch((error: unknown) => this.#log.warn({}, reasonOf(error)));
  }
}

function resourcesOf(needs: Needs): Resources {
  const scalars = Object.entries(needs) as [string, number][];
  return Resources.fromWire(scalars.map(([name, value]) => ({ name, type: "SCALAR", scalar: { value } })));
}

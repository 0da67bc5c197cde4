/**
 * An executor to subclass: `run` does one task and returns its result.
 *
 *   LAUNCH ──► TASK_RUNNING ──► run(task) ──┬─ returned ──► TASK_FINISHED, with the result
 *                                           ├─ threw ─────► TASK_FAILED, with the message
 *                                           └─ KILL ──────► signal aborted ──► TASK_KILLED
 *
 * @module
 */
import type { Timers } from "@meseta/base";
import { decodeUtf8, encodeUtf8, type v1 } from "@meseta/protocol";
import { systemTimers } from "@meseta/runtime";
import { reasonOf } from "./errors.ts";
import { ExecutorClient, type ExecutorOptions } from "./executor-client.ts";
import { type ExecutorEnvironment, readExecutorEnvironment } from "./executor-environment.ts";
import type { ExecutorEvent } from "./executor-events.ts";

/** After KILL a task has this long to end, unless its kill policy says otherwise. */
export const KILL_GRACE_MS_DEFAULT = 3_000;

export type MesosExecutorOptions = Partial<ExecutorOptions>;

/** A task as `run` sees it. */
export interface ExecutorTask {
  readonly id: string;
  readonly name: string;
  readonly data: Uint8Array; // what the scheduler sent along; empty when nothing
  readonly text: string; // the same as text
  readonly info: v1.TaskInfo;
  readonly signal: AbortSignal; // aborted when the task is to end
  readonly directory: string; // the sandbox
  /** Tells the scheduler how far it is. */
  readonly progress: (message: string, data?: Uint8Array) => void;
}

/** The result of a task, carried by its last update: text, bytes, or nothing. */
export type TaskResult = string | Uint8Array | void;

/**
 * @example
 * class MyExecutor extends MesosExecutor {
 *   override run(task: ExecutorTask) { return task.text.toUpperCase(); }
 * }
 * if (import.meta.main) await new MyExecutor().start();
 */
export abstract class MesosExecutor {
  readonly #options: MesosExecutorOptions;
  readonly #timers: Timers;
  readonly #tasks = new Map<string, RunningTask>();
  #isShuttingDown = false;

  constructor(options: MesosExecutorOptions = {}) {
    this.#options = options;
    this.#timers = options.timers ?? systemTimers;
  }

  /** Does one task. Several may run at the same time. */
  abstract run(task: ExecutorTask): TaskResult | Promise<TaskResult>;

  /** Bytes from the scheduler that belong to no task. */
  message(_data: Uint8Array): void | Promise<void> {}

  /**
   * Serves the agent that started this process until it says to stop; then tasks are told to end and their last updates are
   * delivered.
   *
   * @throws {MesosError} when no agent started this process, or it does not know us
   */
  async start(): Promise<void> {
    const environment = this.#options.environment ?? readExecutorEnvironment(process.env);
    await using client = new ExecutorClient({ ...this.#options, environment });
    for await (const event of client.events()) await this.#handle(client, environment, event);
  }

  async #handle(client: ExecutorClient, environment: ExecutorEnvironment, event: ExecutorEvent): Promise<void> {
    switch (event.type) {
      case "LAUNCH":
        this.#launch(client, environment, event.launch.task);
        break;
      case "LAUNCH_GROUP":
        for (const info of event.launch_group.task_group.tasks ?? []) this.#launch(client, environment, info);
        break;
      case "KILL": {
        const policy = event.kill.kill_policy ?? this.#tasks.get(event.kill.task_id.value)?.info.kill_policy;
        const graceNs = policy?.grace_period?.nanoseconds;
        this.#kill(event.kill.task_id.value, graceNs === undefined ? KILL_GRACE_MS_DEFAULT : Number(graceNs) / 1e6);
        break;
      }
      case "MESSAGE":
        await this.message(event.message.data);
        break;
      case "SHUTDOWN":
        this.#shutDown(client);
    }
  }

  #launch(client: ExecutorClient, environment: ExecutorEnvironment, info: v1.TaskInfo): void {
    const task = new RunningTask(client, info);
    this.#tasks.set(info.task_id.value, task);
    task.update("TASK_RUNNING");
    const data = info.data ?? new Uint8Array(0);
    const face: ExecutorTask = {
      id: info.task_id.value,
      name: info.name,
      data,
      get text() {
        return decodeUtf8(data);
      },
      info,
      signal: task.ending.signal,
      directory: environment.directory,
      progress: (message, progress) => task.update("TASK_RUNNING", { message, ...(progress && { data: progress }) }),
    };
    task.done = this.#run(face).then((last) => {
      this.#tasks.delete(face.id);
      task.end(last.state, last);
    });
  }

  async #run(task: ExecutorTask): Promise<Last> {
    try {
      const result = await this.run(task);
      if (task.signal.aborted) return { state: "TASK_KILLED" };
      if (result === undefined) return { state: "TASK_FINISHED" };
      return { state: "TASK_FINISHED", data: typeof result === "string" ? encodeUtf8(result) : result };
    } catch (error) {
      return { state: task.signal.aborted ? "TASK_KILLED" : "TASK_FAILED", message: reasonOf(error) };
    }
  }

  /** A task that does not listen to its signal is called killed when the grace period is over, and not heard any more. */
  #kill(taskId: string, graceMs: number): void {
    const task = this.#tasks.get(taskId);
    if (task === undefined || task.ending.signal.aborted) return;
    const timer = this.#timers.after(graceMs, () => {
      this.#tasks.delete(taskId);
      task.end("TASK_KILLED", { message: `Did not end within ${graceMs} ms` });
    });
    void task.done.finally(() => timer[Symbol.dispose]());
    task.ending.abort();
  }

  /** Ends the client when every task has ended and every update is delivered; the client itself watches the time. */
  #shutDown(client: ExecutorClient): void {
    if (this.#isShuttingDown) return;
    this.#isShuttingDown = true;
    const all = [...this.#tasks.values()];
    for (const task of all) task.ending.abort();
    void Promise.all(all.map((task) => task.done))
      .then(() => client.flushed())
      .then(() => client[Symbol.asyncDispose]());
  }
}

type Last = { state: v1.TaskState; message?: string; data?: Uint8Array };

/** One task under way; its last update is sent once. */
class RunningTask {
  readonly info: v1.TaskInfo;
  readonly ending = new AbortController();
  done: Promise<void> = Promise.resolve(); // resolves when run() came back
  readonly #client: ExecutorClient;
  #isOver = false;

  constructor(client: ExecutorClient, info: v1.TaskInfo) {
    this.#client = client;
    this.info = info;
  }

  update(state: v1.TaskState, rest: Omit<Last, "state"> = {}): void {
    if (this.#isOver) return;
    const { message, data } = rest;
    this.#client.update({
      task_id: this.info.task_id,
      state,
      ...(message !== undefined && { message }),
      ...(data !== undefined && { data }),
    });
  }

  end(state: v1.TaskState, rest: Omit<Last, "state">): void {
    this.update(state, rest);
    this.#isOver = true;
  }
}

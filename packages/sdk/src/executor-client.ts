/**
 * An executor's side of the v1 executor API.
 *
 *   subscribe ──► subscribed ──► connection lost ──► checkpointing? reconnect until the recovery timeout
 *                                                └─► otherwise SHUTDOWN
 *
 * Source: agent, sections 1.1 to 1.7.
 * @module
 */
import { invariant, type Clock, type Random, type Timer, type Timers } from "@meseta/base";
import { DecodeError, executor, parseUuid, type v1 } from "@meseta/protocol";
import { type Log, silentLog, systemClock, systemRandom, systemTimers } from "@meseta/runtime";
import { MesosError, reasonOf, refusal } from "./errors.ts";
import type { ExecutorEnvironment } from "./executor-environment.ts";
import { agentEvent, type ExecutorEvent } from "./executor-events.ts";
import { decodeBody, encodeBody, mediaType, type MessageFormat } from "./format.ts";
import { CallConnection, type EventStream, openStream } from "./http.ts";
import { pause } from "./pause.ts";
import { UpdateOutbox } from "./update-outbox.ts";

const PATH = "/api/v1/executor";
/** The agent's heart beats every 30 minutes. */
const SILENCE_MS_MAX = 5 * 30 * 60_000;
/** The pause before an agent that is not ready yet is asked again. */
export const NOT_READY_RETRY_MS = 1_000;

export interface ExecutorOptions {
  readonly environment: ExecutorEnvironment;
  /** "protobuf" unless given. */
  readonly format?: MessageFormat;
  readonly log?: Log;
  readonly clock?: Clock;
  readonly timers?: Timers;
  readonly random?: Random;
  /** What happens when the shutdown grace period is over; the process is killed unless given. */
  readonly onGraceOver?: () => void;
}

/** An update as an executor writes it; uuid, source, time and executor are filled in. */
export type StatusDraft = Pick<v1.TaskStatus, "task_id" | "state"> & Partial<v1.TaskStatus>;

/**
 * Subscribes with the agent and delivers updates to it, through restarts of the agent.
 *
 * @example
 * await using client = new ExecutorClient({ environment: readExecutorEnvironment(process.env) });
 * for await (const event of client.events()) {
 *   if (event.type === "LAUNCH") client.update({ task_id: event.launch.task.task_id, state: "TASK_FINISHED" });
 * }
 */
export class ExecutorClient implements AsyncDisposable {
  readonly #options: ExecutorOptions;
  readonly #environment: ExecutorEnvironment;
  readonly #format: MessageFormat;
  readonly #origin: string;
  readonly #log: Log;
  readonly #clock: Clock;
  readonly #timers: Timers;
  readonly #random: Random;
  readonly #outbox = new UpdateOutbox();
  readonly #ending = new AbortController();
  #calls: CallConnection | undefined; // while subscribed
  #sending = false;
  #drained = Promise.withResolvers<void>();
  #wasSubscribed = false;
  #lostMs: number | undefined; // since when there is no agent
  #grace: Timer | undefined;
  #retry: Timer | undefined;

  constructor(options: ExecutorOptions) {
    this.#options = options;
    this.#environment = options.environment;
    this.#format = options.format ?? "protobuf";
    this.#origin = `http://${options.environment.agentEndpoint}`;
    this.#log = options.log ?? silentLog;
    this.#clock = options.clock ?? systemClock;
    this.#timers = options.timers ?? systemTimers;
    this.#random = options.random ?? systemRandom;
  }

  /**
   * Subscribes and gives the events in order, through every reconnection.
   *
   * The last one is SHUTDOWN, from the agent or because it is gone for good: tasks are to be ended within the grace period,
   * after which the process is killed. Then, once the updates are delivered (`flushed`), close the client.
   *
   * @throws {MesosError} `REFUSED` when the agent does not take us for its executor
   */
  async *events(): AsyncGenerator<ExecutorEvent, void, undefined> {
    try {
      while (!this.#ending.signal.aborted) yield* this.#untilLost();
    } finally {
      this.#drained.resolve(); // nobody is left to take them
    }
  }

  /** Delivers an update, now or when the agent is back; the update as it will be sent is returned. */
  update(draft: StatusDraft): v1.TaskStatus {
    const uuid = parseUuid(this.#random.uuid());
    invariant(uuid !== undefined, "Random gave something that is no UUID");
    const status: v1.TaskStatus = {
      ...draft,
      source: "SOURCE_EXECUTOR",
      executor_id: { value: this.#environment.executorId },
      timestamp: this.#clock.nowMs() / 1000,
      uuid,
    };
    if (this.#outbox.isEmpty) this.#drained = Promise.withResolvers<void>();
    this.#outbox.add(status);
    this.#send();
    return status;
  }

  /** Resolves when the agent has taken over every update, or `events` has ended. */
  async flushed(): Promise<void> {
    if (!this.#outbox.isEmpty) await this.#drained.promise;
  }

  /** Sends bytes to the scheduler, once and without a promise that they arrive. @throws {MesosError} */
  async message(data: Uint8Array): Promise<void> {
    await this.#call({ type: "MESSAGE", message: { data } });
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#ending.abort();
    this.#grace?.[Symbol.dispose]();
    this.#retry?.[Symbol.dispose]();
    await this.#calls?.[Symbol.asyncDispose]();
  }

  /** One subscription and the pause after it. Closes the client when there is to be no other. */
  async *#untilLost(): AsyncGenerator<ExecutorEvent, void, undefined> {
    const { signal } = this.#ending;
    try {
      for await (const event of this.#subscription()) {
        if (event.type === "SHUTDOWN") this.#startGrace();
        yield event;
      }
    } catch (error) {
      if (signal.aborted) return;
      const reason = asMesosError(error);
      if (reason.code === "REFUSED") throw reason;
      const retryMs = this.#retryMs(reason);
      if (retryMs !== undefined && this.#grace === undefined) {
        yield { type: "DISCONNECTED", reason, retryMs };
        await pause(retryMs, this.#timers, signal);
        return;
      }
      this.#ending.abort();
      if (this.#grace !== undefined) return;
      this.#log.warn({ agent: this.#origin }, `Shutting down: ${reason.message}`);
      this.#startGrace();
      yield { type: "SHUTDOWN" };
    }
  }

  async *#subscription(): AsyncGenerator<ExecutorEvent, void, undefined> {
    await using stream = await this.#open();
    await using calls = new CallConnection(this.#origin);
    try {
      for (;;) {
        const record = await stream.next(this.#timers, SILENCE_MS_MAX);
        if (record === undefined) throw new MesosError("UNREACHABLE", `Agent ${this.#origin} closed the subscription`);
        const event = decodeBody(executor.Event, record, this.#format);
        const typed = agentEvent(event);
        if (typed === undefined) {
          this.#log.warn({ type: event.type }, "Passed over an event of a kind unknown to us");
          continue;
        }
        this.#note(typed, calls);
        yield typed;
      }
    } finally {
      this.#calls = undefined;
    }
  }

  #note(event: ExecutorEvent, calls: CallConnection): void {
    switch (event.type) {
      case "SUBSCRIBED":
        this.#wasSubscribed = true;
        this.#lostMs = undefined;
        this.#calls = calls;
        this.#send();
        break;
      case "LAUNCH":
        this.#outbox.launched(event.launch.task);
        break;
      case "LAUNCH_GROUP":
        for (const task of event.launch_group.task_group.tasks ?? []) this.#outbox.launched(task);
        break;
      case "ACKNOWLEDGED":
        this.#outbox.acknowledged(event.acknowledged);
        if (this.#outbox.isEmpty) this.#drained.resolve();
    }
  }

  async #open(): Promise<EventStream> {
    const call = { ...this.#ids(), type: "SUBSCRIBE" as const, subscribe: this.#outbox.replay() };
    try {
      const answer = await openStream({
        origin: this.#origin,
        path: PATH,
        headers: { ...this.#headers(), Accept: mediaType(this.#format) },
        body: encodeBody(executor.Call, call, this.#format),
        signal: this.#ending.signal,
        tls: undefined,
      });
      if (answer.kind === "stream") return answer.stream;
      throw refusal(`Cannot subscribe with agent ${this.#origin}`, answer.answer);
    } catch (error) {
      this.#outbox.unsendAll();
      throw error;
    }
  }

  /** How long to wait before the next attempt; undefined when there is to be none. Source: agent, section 1.7. */
  #retryMs(reason: MesosError): number | undefined {
    if (reason.code === "NOT_LEADER") return NOT_READY_RETRY_MS;
    if (!this.#wasSubscribed || !this.#environment.checkpoint) return undefined;
    this.#lostMs ??= this.#clock.nowMs();
    const leftMs = this.#lostMs + this.#environment.recoveryTimeoutMs - this.#clock.nowMs();
    return leftMs <= 0 ? undefined : Math.min(this.#random.float() * this.#environment.reconnectMsMax, leftMs);
  }

  /** Sends what is unsent, one after the other; what fails is replayed by the next subscription, or tried again. */
  #send(): void {
    const calls = this.#calls;
    const status = this.#outbox.next;
    if (this.#sending || calls === undefined || status === undefined) return;
    this.#sending = true;
    this.#outbox.sent(status);
    this.#call({ type: "UPDATE", update: { status } }).then(
      () => {
        this.#sending = false;
        this.#send();
      },
      (error: unknown) => {
        this.#sending = false;
        this.#log.warn({ task: status.task_id.value, state: status.state }, reasonOf(error));
        this.#retry = this.#timers.after(NOT_READY_RETRY_MS, () => {
          // Still the same subscription: nobody has replayed it.
          if (this.#calls !== calls) return;
          this.#outbox.unsendAll();
          this.#send();
        });
      },
    );
  }

  async #call(call: Omit<executor.Call, "executor_id" | "framework_id">): Promise<void> {
    const act = `Cannot send ${(call.type ?? "call").toLowerCase()} to agent ${this.#origin}`;
    if (this.#calls === undefined) throw new MesosError("NOT_SUBSCRIBED", `${act}: not subscribed`);
    const body = encodeBody(executor.Call, { ...this.#ids(), ...call }, this.#format);
    const answer = await this.#calls.post(PATH, this.#headers(), body);
    if (answer.status !== 202 && answer.status !== 200) throw refusal(act, answer);
  }

  #ids() {
    const { frameworkId, executorId } = this.#environment;
    return { executor_id: { value: executorId }, framework_id: { value: frameworkId } };
  }

  #headers(): Record<string, string> {
    const { token } = this.#environment;
    return {
      "Content-Type": mediaType(this.#format),
      ...(token !== undefined && { Authorization: `Bearer ${token}` }),
    };
  }

  #startGrace(): void {
    const kill = this.#options.onGraceOver ?? (() => process.kill(process.pid, "SIGKILL"));
    this.#grace ??= this.#timers.after(this.#environment.shutdownGraceMs, kill);
  }
}

function asMesosError(error: unknown): MesosError {
  if (error instanceof MesosError) return error;
  if (error instanceof DecodeError) {
    return new MesosError("BAD_ANSWER", `Cannot read what the agent sent: ${error.message}`, { cause: error });
  }
  throw error;
}

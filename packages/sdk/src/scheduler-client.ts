/**
 * A scheduler's side of the v1 scheduler API.
 *
 *   search ──► subscribe ──► subscribed ──► (stream ends, or falls silent) ──► wait a while ──► search …
 *
 * The subscription is a stream of events; calls go over a second connection, in the order in which they are made.
 * Source: scheduler API, sections 1 to 3.
 * @module
 */
import { backoffMs, type Random, type Timers } from "@meseta/base";
import { DecodeError, scheduler, type v1 } from "@meseta/protocol";
import { type Log, silentLog, systemRandom, systemTimers } from "@meseta/runtime";
import { MesosError, reasonOf, refusal } from "./errors.ts";
import { decodeBody, encodeBody, mediaType, type MessageFormat } from "./format.ts";
import { CallConnection, type EventStream, openStream, type TlsOptions } from "./http.ts";
import { pause } from "./pause.ts";
import { type Masters, openMasters, REDIRECTS_MAX } from "./masters.ts";
import { Reconciler } from "./reconciler.ts";
import { filtersOf, SchedulerCalls } from "./scheduler-calls.ts";
import { masterEvent, type SchedulerEvent, type SchedulerHandlers } from "./scheduler-events.ts";
import { launchOperation } from "./tasks.ts";

const PATH = "/api/v1/scheduler";
/** So many heartbeats must fail to come before a connection is taken for dead. */
export const HEARTBEATS_MISSED_MAX = 5;
/** Until the master has said how often its heart beats. */
const HEARTBEAT_MS_DEFAULT = 15_000;
export const RETRY_MS_FIRST = 250;
export const RETRY_MS_MAX = 30_000;
const RETRY_MS_BUSY_MAX = 1_000;

export interface SchedulerOptions {
  /**
   * `host:port`, or several separated by commas, any of which may point us to the leader; or where masters are elected:
   * `zk://host:port,…/path`, `etcd://host:port,…/path`.
   */
  readonly master: string;
  /** Who we are. Without `id` the first subscription is given one; with it we take over where another left off. */
  readonly framework: v1.FrameworkInfo;
  readonly suppressedRoles?: readonly string[];
  /** "protobuf" unless given. */
  readonly format?: MessageFormat;
  /** Sent with every request: a principal and its secret, or a bearer token. */
  readonly credential?: { readonly principal: string; readonly secret: string } | { readonly token: string };
  readonly tls?: TlsOptions;
  /** Acknowledge updates once the event has been dealt with. True unless given. */
  readonly acknowledge?: boolean;
  /** Ask for the state of our tasks after every subscription but a new framework's first. True unless given. */
  readonly reconcile?: boolean;
  readonly log?: Log;
  readonly signal?: AbortSignal;
  readonly timers?: Timers;
  readonly random?: Random;
}

type Link =
  | { readonly kind: "down" }
  | { readonly kind: "up"; readonly origin: string; readonly streamId: string; readonly calls: CallConnection }
  | { readonly kind: "closed" };

/**
 * Subscribes, stays subscribed, and makes calls.
 *
 * @example
 * await using client = new SchedulerClient({ master: "127.0.0.1:5050", framework: { user: "me", name: "hello" } });
 * for await (const event of client.events()) {
 *   if (event.type === "OFFERS") await client.decline(event.offers.offers ?? []);
 * }
 */
export class SchedulerClient extends SchedulerCalls implements AsyncDisposable {
  readonly #options: SchedulerOptions;
  readonly #format: MessageFormat;
  readonly #masters: Masters;
  readonly #timers: Timers;
  readonly #random: Random;
  readonly #log: Log;
  readonly #ending = new AbortController();
  readonly #reconciler: Reconciler;
  #framework: v1.FrameworkInfo;
  #suppressedRoles: readonly string[];
  #link: Link = { kind: "down" };
  #running = false;
  #onNews: (leader: string) => void = () => {};
  #news = 0; // how often we heard of another leader
  #leaving: Promise<void> | undefined; // a teardown under way

  /** @throws {MesosError} when `master` is no address. */
  constructor(options: SchedulerOptions) {
    super();
    this.#options = options;
    this.#format = options.format ?? "protobuf";
    this.#timers = options.timers ?? systemTimers;
    this.#random = options.random ?? systemRandom;
    this.#masters = openMasters(options.master, { timers: this.#timers, random: this.#random });
    this.#masters.onNews = (leader) => {
      this.#news++;
      this.#onNews(leader);
    };
    this.#log = options.log ?? silentLog;
    this.#framework = options.framework;
    this.#suppressedRoles = options.suppressedRoles ?? [];
    this.#reconciler = new Reconciler(this.#timers, (tasks) => this.#inBackground("reconcile", this.reconcile(tasks)));
    options.signal?.addEventListener("abort", () => this.#close(), { once: true, signal: this.#ending.signal });
    if (options.signal?.aborted === true) this.#close();
  }

  /** The id the master gave us; undefined before the first subscription of a new framework. */
  get frameworkId(): string | undefined {
    return this.#framework.id?.value;
  }

  get isSubscribed(): boolean {
    return this.#link.kind === "up";
  }

  /** The address of the master we are subscribed to. */
  get master(): string | undefined {
    return this.#link.kind === "up" ? this.#link.origin : undefined;
  }

  /**
   * Subscribes and gives the events in order, through every reconnection, until `close`, `teardown` or the signal.
   *
   * An update is acknowledged when the next event is asked for, so one that was not dealt with comes again.
   *
   * @throws {MesosError} `REFUSED` when the subscription is not acceptable, `ENDED` when the master ends it for good
   */
  async *events(): AsyncGenerator<SchedulerEvent, void, undefined> {
    if (this.#running) throw new MesosError("REFUSED", "Cannot subscribe twice: events() is running already");
    this.#running = true;
    try {
      yield* this.#untilEnded();
    } finally {
      this.#running = false;
    }
  }

  async *#untilEnded(): AsyncGenerator<SchedulerEvent, void, undefined> {
    for (let attempt = 0; !this.#isClosed; attempt++) {
      const newsBefore = this.#news;
      try {
        for await (const event of this.#subscription()) {
          attempt = 0;
          yield event;
          if (event.type === "UPDATE") this.#afterUpdate(event.update.status);
          if (this.#isClosed) return; // what came in the same breath concerns nobody any more
        }
      } catch (error) {
        if (this.#isClosed) return;
        const reason = asMesosError(error);
        if (reason.code === "REFUSED" || reason.code === "ENDED") throw reason;
        // A master that has just been elected says 503 until it has read its registry.
        const maxMs = reason.status === 503 ? RETRY_MS_BUSY_MAX : RETRY_MS_MAX;
        // Another one may have been elected while we tried this one.
        const firstMs = this.#news === newsBefore ? RETRY_MS_FIRST : 0;
        const retryMs = backoffMs({ attempt, firstMs, maxMs }, this.#random);
        this.#log.warn({ master: this.#masters.current, retryMs }, reason.message);
        yield { type: "DISCONNECTED", reason, retryMs };
        const hurry = new AbortController();
        this.#onNews = () => hurry.abort();
        await pause(retryMs, this.#timers, AbortSignal.any([this.#ending.signal, hurry.signal]));
        this.#onNews = () => {};
        if (hurry.signal.aborted || firstMs === 0) attempt = -1; // another master leads: this is a fresh start
      }
    }
  }

  /** Hands every event to its handler, one after the other; ends as `events` does. */
  async run(handlers: SchedulerHandlers): Promise<void> {
    for await (const event of this.events()) {
      const handle = handlers[event.type] as ((event: SchedulerEvent) => void | Promise<void>) | undefined;
      await handle?.(event);
    }
  }

  /** Uses offers, all of one agent and role, for operations; what is left counts as declined. */
  async accept(
    offers: readonly v1.Offer[],
    operations: readonly v1.Offer_Operation[],
    filters?: v1.Filters,
  ): Promise<void> {
    const tasks = operations.flatMap(({ launch, launch_group: group }) => [
      ...(launch?.task_infos ?? []),
      ...(group?.task_group.tasks ?? []),
    ]);
    for (const task of tasks) this.#reconciler.launched(task);
    const accept = {
      offer_ids: offers.map((offer) => offer.id),
      operations,
      ...(filters !== undefined && { filters }),
    };
    try {
      await this.call({ type: "ACCEPT", accept });
    } catch (error) {
      // If the connection broke, the master may have heard it all the same; then reconciliation will tell.
      const isHeard = error instanceof MesosError && error.code === "UNREACHABLE";
      if (!isHeard) for (const task of tasks) this.#reconciler.forget(task);
      else if (this.#options.reconcile !== false) this.#reconciler.doubt(tasks);
      throw error;
    }
  }

  /** Launches tasks on an offer, or on several of one agent and role. */
  async launch(
    offers: v1.Offer | readonly v1.Offer[],
    tasks: readonly v1.TaskInfo[],
    options: { readonly refuseSeconds?: number } = {},
  ): Promise<void> {
    const list = "id" in offers ? [offers] : offers;
    await this.accept(list, [launchOperation(tasks)], filtersOf(options.refuseSeconds));
  }

  /** Asks for offers again, in these roles or in all, whatever was refused or suppressed. */
  async revive(roles: readonly string[] = []): Promise<void> {
    this.#suppressedRoles = roles.length === 0 ? [] : this.#suppressedRoles.filter((role) => !roles.includes(role));
    await this.call({ type: "REVIVE", revive: { roles } });
  }

  /** Wants no more offers, in these roles or in all; this holds through reconnections. */
  async suppress(roles: readonly string[] = []): Promise<void> {
    const all = this.#framework.roles ?? (this.#framework.role === undefined ? [] : [this.#framework.role]);
    this.#suppressedRoles = [...new Set([...this.#suppressedRoles, ...(roles.length === 0 ? all : roles)])];
    await this.call({ type: "SUPPRESS", suppress: { roles } });
  }

  /** Changes what the master knows of us; refused changes throw and nothing has changed. */
  async updateFramework(framework: v1.FrameworkInfo): Promise<void> {
    const info = { ...framework, ...(this.#framework.id !== undefined && { id: this.#framework.id }) };
    const update = { framework_info: info, suppressed_roles: this.#suppressedRoles };
    await this.call({ type: "UPDATE_FRAMEWORK", update_framework: update });
    this.#framework = info;
  }

  /** Ends the framework for good: its tasks are killed, its id is never taken again, and `events` ends. */
  async teardown(): Promise<void> {
    this.#leaving = this.call({ type: "TEARDOWN" }).then(
      () => this.#close(),
      (error: unknown) => {
        this.#leaving = undefined;
        throw error;
      },
    );
    await this.#leaving;
  }

  /** Any call, with our framework id added. @throws {MesosError} unless the master took it */
  override async call(call: Omit<scheduler.Call, "framework_id">): Promise<void> {
    const link = this.#link;
    const act = `Cannot ${(call.type ?? "UNKNOWN").toLowerCase().replaceAll("_", " ")}`;
    if (link.kind !== "up") throw new MesosError("NOT_SUBSCRIBED", `${act}: not subscribed to a master`);
    const message = { ...call, ...(this.#framework.id !== undefined && { framework_id: this.#framework.id }) };
    const body = encodeBody(scheduler.Call, message, this.#format);
    const headers = { ...this.#headers(), "Mesos-Stream-Id": link.streamId };
    const answer = await link.calls.post(PATH, headers, body).catch((error: unknown) => {
      throw new MesosError("UNREACHABLE", `${act} at ${link.origin}: ${reasonOf(error)}`, { cause: error });
    });
    if (answer.status !== 202 && answer.status !== 200) throw refusal(`${act} at ${link.origin}`, answer);
  }

  /** Ends `events` and closes both connections. The framework stays registered until its failover timeout. */
  async [Symbol.asyncDispose](): Promise<void> {
    const link = this.#link;
    this.#close();
    if (link.kind === "up") await link.calls[Symbol.asyncDispose]();
  }

  get #isClosed(): boolean {
    return this.#link.kind === "closed";
  }

  #close(): void {
    this.#reconciler.stop();
    this.#link = { kind: "closed" };
    this.#ending.abort();
    void this.#masters[Symbol.asyncDispose]();
  }

  /** One subscription: ends by throwing why, or quietly when we closed it. */
  async *#subscription(): AsyncGenerator<SchedulerEvent, void, undefined> {
    await using stream = await this.#open();
    const { origin } = stream;
    this.#onNews = (leader) => {
      if (leader !== origin) void stream[Symbol.asyncDispose]();
    };
    let silenceMs = HEARTBEATS_MISSED_MAX * HEARTBEAT_MS_DEFAULT;
    await using calls = new CallConnection(origin, this.#options.tls);
    try {
      for (;;) {
        const record = await stream.next(this.#timers, silenceMs);
        if (record === undefined) throw new MesosError("UNREACHABLE", `Subscription to ${origin} ended`);
        const event = decodeBody(scheduler.Event, record, this.#format);
        if (event.type === "ERROR") {
          throw new MesosError(
            "ENDED",
            `Subscription ended by the master: ${event.error?.message ?? "no reason given"}`,
          );
        }
        const typed = masterEvent(event);
        if (typed === undefined) {
          this.#log.warn({ type: event.type }, "Passed over an event of a kind unknown to us");
          continue;
        }
        if (typed.type === "SUBSCRIBED") {
          if (stream.streamId === undefined) {
            throw new MesosError("BAD_ANSWER", `Cannot use the subscription to ${origin}: it has no Mesos-Stream-Id`);
          }
          const beatMs = (typed.subscribed.heartbeat_interval_seconds ?? 0) * 1000 || HEARTBEAT_MS_DEFAULT;
          silenceMs = HEARTBEATS_MISSED_MAX * beatMs;
          this.#subscribed(typed.subscribed, {
            kind: "up",
            origin,
            streamId: stream.streamId,
            calls,
          });
        } else if (typed.type === "UPDATE") {
          this.#reconciler.updated(typed.update.status);
        }
        yield typed;
      }
    } finally {
      this.#onNews = () => {};
      this.#reconciler.stop();
      // The stream may end before the answer to our teardown is here; whoever tears down is told if that fails.
      await this.#leaving?.catch(() => {});
      if (!this.#isClosed) this.#link = { kind: "down" };
    }
  }

  #subscribed(subscribed: scheduler.Event_Subscribed, link: Link): void {
    const isNew = this.#framework.id === undefined;
    if (this.#isClosed) return;
    this.#framework = { ...this.#framework, id: subscribed.framework_id };
    this.#link = link;
    this.#log.info({ framework: this.frameworkId, master: this.#masters.current }, "Subscribed");
    if (!isNew && this.#options.reconcile !== false) this.#reconciler.start();
  }

  /** Finds the leader and subscribes. */
  async #open(): Promise<EventStream> {
    for (let redirects = 0; ; redirects++) {
      const origin = await this.#masters.find(this.#ending.signal);
      if (this.#isClosed) throw new MesosError("NOT_SUBSCRIBED", "Closed while no master led");
      const answer = await this.#post(origin);
      if (answer.kind === "stream") return answer.stream;
      const { status, location } = answer.answer;
      const followed = status === 307 && redirects < REDIRECTS_MAX && this.#masters.follow(location);
      if (followed) continue;
      if (status === 307 || status === 503 || status === 404) this.#masters.advance();
      throw refusal(`Cannot subscribe at ${origin}`, answer.answer);
    }
  }

  async #post(origin: string) {
    const subscribe = { framework_info: this.#framework, suppressed_roles: this.#suppressedRoles };
    const id = this.#framework.id;
    const call: scheduler.Call = { type: "SUBSCRIBE", ...(id !== undefined && { framework_id: id }), subscribe };
    try {
      return await openStream({
        origin,
        path: PATH,
        headers: { ...this.#headers(), Accept: mediaType(this.#format) },
        body: encodeBody(scheduler.Call, call, this.#format),
        signal: this.#ending.signal,
        tls: this.#options.tls,
      });
    } catch (error) {
      this.#masters.advance();
      throw error;
    }
  }

  #headers(): Record<string, string> {
    const headers: Record<string, string> = { "Content-Type": mediaType(this.#format) };
    const { credential } = this.#options;
    if (credential === undefined) return headers;
    headers["Authorization"] =
      "token" in credential
        ? `Bearer ${credential.token}`
        : `Basic ${Buffer.from(`${credential.principal}:${credential.secret}`).toString("base64")}`;
    return headers;
  }

  #afterUpdate(status: v1.TaskStatus): void {
    if (this.#options.acknowledge === false || this.#link.kind !== "up") return;
    this.#inBackground("acknowledge", this.acknowledge(status));
  }

  /** The agent sends an update again, and we ask again, so these may fail. */
  #inBackground(act: string, call: Promise<void>): void {
    call.catch((error: unknown) => {
      if (!this.#isClosed) this.#log.warn({ act }, reasonOf(error));
    });
  }
}

function asMesosError(error: unknown): MesosError {
  if (error instanceof MesosError) return error;
  if (error instanceof DecodeError) {
    return new MesosError("BAD_ANSWER", `Cannot read what the master sent: ${error.message}`, { cause: error });
  }
  throw error;
}

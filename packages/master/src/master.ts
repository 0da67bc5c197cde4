/**
 * The master's shell: one port, the core, and the loop between them. It decides nothing.
 * @module
 */
import type { HierarchicalOptions } from "@meseta/allocator";
import { type Clock, type Random, type Timer, type Timers, defined, invariant } from "@meseta/base";
import { DecodeError, messageByName, type scheduler, type v1 } from "@meseta/protocol";
import {
  Authenticator,
  HttpNode,
  type GroupLeader,
  type HttpLimits,
  type IncomingMessage,
  type Log,
  type MasterGroup,
  Metrics,
  type PlainResponse,
  jsonResponse,
  openMasterGroup,
  parseCoordinationAddress,
  silentLog,
  systemClock,
  systemRandom,
  systemTimers,
  textResponse,
  keepThreadPoolAwake,
} from "@meseta/runtime";
import { EarlyMessages } from "./election/early-messages.ts";
import { Leadership, ledHandler, ledRoutes } from "./election/leadership.ts";
import { decodeAgentMessage } from "./agent-messages.ts";
import { type AuthenticationOptions, NO_AUTHENTICATION } from "./authentication-flags.ts";
import { addAllocationMetrics, MeasuredAllocator } from "./allocation-metrics.ts";
import { Backlog } from "./backlog.ts";
import { BUILD, MESOS_VERSION } from "./build.ts";
import { answerEvent } from "./core/answers.ts";
import { DEFAULT_MASTER_CONFIG, type MasterConfig } from "./core/config.ts";
import type { Effect, Input, OutgoingMessage, Subscriber } from "./core/effects.ts";
import { giveHeapRoom } from "./heap-room.ts";
import { MasterCore } from "./core/master-core.ts";
import { DriverCallError, driverInput, driverMessage } from "./http/drivers.ts";
import { explanationEndpoint } from "./http/explanation.ts";
import { addLegacyRoutes, reading } from "./http/legacy.ts";
import { maintenanceRoutes } from "./http/maintenance.ts";
import { operationForms } from "./http/operations.ts";
import { offerConstraintsJson } from "./http/offer-constraints.ts";
import { operatorEndpoint } from "./http/operator.ts";
import { guardedRoutes, realmsOf } from "./http/realms.ts";
import { SchedulerStreams, schedulerEndpoint } from "./http/scheduler.ts";
import { addMasterMetrics } from "./metrics.ts";
import { addRegistrarMetrics } from "./registrar-metrics.ts";
import { openStore, type RegistryLocation } from "./registrar/open-store.ts";
import { Registrar } from "./registrar/registrar.ts";

export interface MasterOptions {
  readonly ip?: string;
  /** 0 takes any free port. */
  readonly port?: number;
  readonly advertiseIp?: string;
  readonly advertisePort?: number;
  /** The name others are told to reach us by; the address when left out. */
  readonly hostname?: string;
  readonly cluster?: string;
  /** Where this master is: its region and zone. */
  readonly domain?: v1.DomainInfo;
  readonly config?: Partial<Omit<MasterConfig, "masterInfo">>;
  /** How the allocator decides. */
  readonly allocation?: Omit<HierarchicalOptions, "random">;
  /** Where masters elect their leader; without it this one leads at once. */
  readonly coordination?: CoordinationOptions;
  /** Where decisions are written down; in memory unless given, and then forgotten with the process. */
  readonly registry?: RegistryLocation;
  /** Who has to say, or prove, who it is; nobody unless given. */
  readonly authentication?: AuthenticationOptions;
  /** What `/flags` shows. */
  readonly flags?: Readonly<Record<string, string>>;
  readonly limits?: Partial<HttpLimits>;
  readonly log?: Log;
  readonly clock?: Clock;
  readonly timers?: Timers;
  readonly random?: Random;
}

export interface RunningMaster extends AsyncDisposable {
  readonly address: { readonly ip: string; readonly port: number };
  readonly masterInfo: v1.MasterInfo;
  /** Resolves when this master is of no more use, and says why: it is to be started again. Or when it is disposed of. */
  readonly finished: Promise<{ readonly problem?: string }>;
}

export interface CoordinationOptions {
  /** `zk://…` or `etcd://…`. */
  readonly address: string;
  readonly sessionTimeoutMs?: number;
}

/** Starts a master and resolves once it serves. @throws the system's error when its port is not to be had. */
export async function startMaster(options: MasterOptions = {}): Promise<RunningMaster> {
  const log = options.log ?? silentLog;
  const node = await HttpNode.listen({
    ip: options.ip ?? "127.0.0.1",
    port: options.port ?? 5050,
    advertiseIp: options.advertiseIp,
    advertisePort: options.advertisePort,
    delegate: "master",
    limits: options.limits,
    log,
  });
  const master = new Master(node, options, log);
  try {
    await master.start();
  } catch (error) {
    await master[Symbol.asyncDispose]();
    throw error;
  }
  return master;
}

class Master implements RunningMaster {
  readonly address: { readonly ip: string; readonly port: number };
  readonly masterInfo: v1.MasterInfo;
  readonly #node: HttpNode;
  readonly #core: MasterCore;
  readonly #streams = new SchedulerStreams();
  readonly #log: Log;
  readonly #clock: Clock;
  readonly #timers: Timers;
  readonly #links = new Map<string, Disposable>();
  /** One for all actors: there are as many as there are agents. */
  readonly #receiveAs = (message: IncomingMessage, id: string) => this.#receive(id, message);
  readonly #inputs: Input[] = [];
  readonly #count: (key: string) => void;
  readonly finished: Promise<{ readonly problem?: string }>;
  readonly #finish: (result: { readonly problem?: string }) => void;
  readonly #registrar: Registrar;
  readonly #authenticator: Authenticator;
  readonly #leadership = new Leadership();
  readonly #coordination: CoordinationOptions | undefined;
  readonly #random: Random;
  readonly #early = new EarlyMessages();
  readonly #awake = keepThreadPoolAwake();
  readonly #backlog = new Backlog({
    hold: (isHeld) => this.#node.holdPeers(isHeld),
    nowMs: () => performance.now(),
    later: (run) => setImmediate(run),
  });
  #group: MasterGroup | undefined;
  readonly #questions = new Map<number, (answer: PlainResponse) => void>();
  #nextQuestion = 1;
  #stepping = false;
  #wake: Timer | undefined;
  #heapRoom: Disposable | undefined;

  constructor(node: HttpNode, options: MasterOptions, log: Log) {
    this.#node = node;
    this.#log = log;
    this.#clock = options.clock ?? systemClock;
    this.#timers = options.timers ?? systemTimers;
    this.address = node.address;
    this.#coordination = options.coordination;
    const random = options.random ?? systemRandom;
    this.#random = random;
    const { promise, resolve } = Promise.withResolvers<{ readonly problem?: string }>();
    this.finished = promise;
    this.#finish = resolve;
    this.masterInfo = { ...masterInfo(node, options.hostname, random.uuid()), ...defined({ domain: options.domain }) };
    const config = {
      ...DEFAULT_MASTER_CONFIG,
      authenticateFrameworks: options.authentication?.frameworks ?? false,
      authenticateAgents: options.authentication?.agents ?? false,
      ...options.config,
      masterInfo: this.masterInfo,
    };
    this.#core = new MasterCore({
      config,
      allocator: new MeasuredAllocator({ ...options.allocation, random }),
      random,
    });
    const { credentials, timeoutMs } = options.authentication ?? NO_AUTHENTICATION;
    this.#authenticator = new Authenticator({
      node,
      credentials,
      timeoutMs,
      timers: this.#timers,
      random,
      nowMs: () => this.#clock.nowMs(),
      onEvent: (text) => log.info({}, text),
    });
    this.#registrar = new Registrar({
      store: openStore(options.registry ?? { kind: "in_memory" }, {
        coordination: options.coordination,
        timers: this.#timers,
        random,
      }),
      owner: this.masterInfo.id ?? "",
      timers: this.#timers,
      random,
      log,
      onStored: (id) => this.#take({ kind: "registry-stored", id }),
      onLost: (error) => this.#end(error.message),
    });
    const startMs = this.#clock.nowMs();
    const metrics = new Metrics({ processMetrics: true });
    this.#count = addMasterMetrics(metrics, this.#core.view, startMs);
    addAllocationMetrics(metrics, this.#core.view);
    addRegistrarMetrics(metrics, this.#registrar.figures, this.#leadership);
    const leadership = this.#leadership;
    const facts = { startMs, build: BUILD, flags: options.flags ?? {}, cluster: options.cluster, leadership };
    const realms = realmsOf(options.authentication ?? NO_AUTHENTICATION);
    const led = ledRoutes(node, leadership);
    const routes = guardedRoutes(node, realms, (handler) => ledHandler(leadership, handler));
    addLegacyRoutes(routes, this.#core.view, facts);
    routes.route(
      "/metrics/snapshot",
      reading(() => metrics.snapshot()),
    );
    routes.route("/metrics", async () => ({
      status: 200,
      headers: { "Content-Type": "text/plain; version=0.0.4; charset=utf-8" },
      body: await metrics.prometheus(),
    }));
    routes.route("/", () => jsonResponse(JSON.stringify({ name: "meseta master", version: MESOS_VERSION })), {
      exact: true,
    });
    const endpoint = {
      core: this.#core,
      streams: this.#streams,
      newStreamId: () => random.uuid(),
      guard: realms.scheduler,
    };
    const { handler, direct } = schedulerEndpoint({ ...endpoint, take: (input) => this.#take(input) });
    led.route("/api/v1/scheduler", handler);
    led.direct("/api/v1/scheduler", direct);
    const take = (input: Input) => this.#take(input);
    const ask = (question: (request: number) => Input) => this.#ask(question);
    routes.route("/api/v1", operatorEndpoint({ context: this.#core.view, facts, metrics, take, ask }));
    for (const [path, handle] of maintenanceRoutes(this.#core.view, ask)) routes.route(path, handle, { exact: true });
    for (const [path, form] of operationForms(this.#core.view, take)) routes.route(path, form, { exact: true });
    routes.route(
      "/allocator/offer_constraints_debug",
      reading(() => offerConstraintsJson(this.#core.view)),
    );
    routes.route(
      "/allocator/explanation",
      explanationEndpoint(this.#core.view, () => this.#clock.nowMs()),
    );
    node.actor("master", (message) => this.#receive("master", message));
    log.info({ pid: this.masterInfo.pid, id: this.masterInfo.id }, "master started");
  }

  /** Stands for election, or, alone, takes the lead and resolves once it has it. @throws {StoreError} */
  async start(): Promise<void> {
    if (this.#coordination === undefined) {
      this.#leadership.leader = this.masterInfo;
      return await this.#lead();
    }
    const { address, sessionTimeoutMs } = this.#coordination;
    this.#group = openMasterGroup({
      address: parseCoordinationAddress(address),
      candidate: this.masterInfo,
      timers: this.#timers,
      random: this.#random,
      onProblem: (text) => this.#log.warn({}, text),
      onLeader: (leader) => this.#leaderChanged(leader),
      ...defined({ sessionTimeoutMs }),
    });
  }

  #leaderChanged(leader: GroupLeader | undefined): void {
    const leadership = this.#leadership;
    if (leadership.standing === "ended") return;
    leadership.leader = leader?.info;
    this.#log.info({ leader: leader?.info.pid }, leader === undefined ? "no master leads" : `${leader.info.pid} leads`);
    if (leader?.isOurs === true) {
      if (leadership.standing === "following") {
        void this.#lead().catch((error: Error) => this.#end(`Cannot lead: ${error.message}`));
      }
      return;
    }
    if (leadership.standing !== "following") {
      return this.#end(
        leader === undefined ? "This master lost its session and leads no more" : `${leader.info.pid} leads instead`,
      );
    }
    const [ours, theirs] = [this.masterInfo, leader?.info].map((info) => info?.domain?.fault_domain?.region.name);
    if (ours !== undefined && theirs !== undefined && ours !== theirs) {
      this.#end(`The leader is in region ${theirs} and this master in ${ours}: masters must share one`);
    }
  }

  /** Takes the lead: what earlier masters wrote down first, then everyone else. */
  async #lead(): Promise<void> {
    const leadership = this.#leadership;
    leadership.standing = "recovering";
    leadership.electedMs = this.#clock.nowMs();
    const records = await this.#registrar.recover();
    if (leadership.standing !== "recovering") return; // deposed meanwhile
    leadership.standing = "leading";
    this.#take({ kind: "recovered", records });
    const { recoveredAgents } = this.#core.view;
    this.#heapRoom = giveHeapRoom({ timers: this.#timers, missing: () => recoveredAgents.size });
    for (const { to, message } of this.#early.take()) this.#queue(to, message);
  }

  /** Steps down: from here on nothing is decided, sent or written. */
  #end(problem: string): void {
    if (this.#leadership.standing === "ended") return;
    this.#leadership.standing = "ended";
    this.#log.error({}, problem);
    this.#registrar.stop();
    this.#wake?.[Symbol.dispose]();
    this.#heapRoom?.[Symbol.dispose]();
    this.#streams.closeAll();
    this.#finish({ problem });
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#authenticator[Symbol.dispose]();
    this.#leadership.standing = "ended";
    await this.#registrar[Symbol.asyncDispose]();
    await this.#group?.[Symbol.asyncDispose](); // what is written is written: now another may lead
    this.#wake?.[Symbol.dispose]();
    this.#heapRoom?.[Symbol.dispose]();
    this.#streams.closeAll();
    await this.#node[Symbol.asyncDispose]();
    this.#awake[Symbol.dispose]();
    this.#log.info({ pid: this.masterInfo.pid }, "master stopped");
    this.#finish({});
  }

  #receive(to: string, message: IncomingMessage): void {
    const { standing } = this.#leadership;
    if (standing === "leading") this.#queue(to, message);
    else if (standing !== "recovering" || !this.#early.tryKeep(to, message)) this.#count("master/dropped_messages");
  }

  /** Registrations take long, and come by the thousand; what comes behind one must not overtake it. */
  #queue(to: string, message: IncomingMessage): void {
    if (this.#backlog.isEmpty && !REGISTRATIONS.has(message.name)) this.#handle(to, message);
    else this.#backlog.push(() => this.#handle(to, message), message.body.length);
  }

  #handle(to: string, { from, name, body }: IncomingMessage): void {
    if (this.#leadership.standing !== "leading") return; // it waited until this master led no more
    try {
      if (name === "mesos.internal.AuthenticateMessage") return this.#authenticate({ from, name, body });
      const message = decodeAgentMessage(name, body);
      if (message !== undefined && from !== "") return this.#admit({ kind: "agent-message", from, to, message });
      const input = driverInput(this.#core.view, from, name, body);
      if (input?.kind === "subscribe") this.#admit(input);
      else if (input !== undefined) this.#take(input);
      else this.#log.warn({ from, name }, "message dropped: nothing here handles it");
    } catch (error) {
      if (!(error instanceof DecodeError || error instanceof DriverCallError)) throw error;
      this.#log.warn({ from, name, err: error.message }, "message dropped: its body cannot be read");
    }
  }

  #authenticate(message: IncomingMessage): void {
    if (!this.#core.view.isRecovered) return; // whoever does not lead says nothing
    this.#count("master/messages_authenticate");
    this.#authenticator.start(message);
  }

  /** Registrations wait for an authentication under way, and come with what it proved. */
  #admit(input: Extract<Input, { readonly kind: "agent-message" | "subscribe" }>): void {
    if (input.kind === "agent-message" && !REGISTRATIONS.has(input.message.name)) return this.#take(input);
    const pid = input.kind === "agent-message" ? input.from : driverOf(input.subscriber);
    this.#authenticator.whenSettled(pid, () => {
      const principal = this.#authenticator.principalOf(pid);
      this.#take(principal === undefined ? input : { ...input, principal });
    });
  }

  #ask(question: (request: number) => Input): Promise<PlainResponse> {
    const request = this.#nextQuestion++;
    const { promise, resolve } = Promise.withResolvers<PlainResponse>();
    this.#questions.set(request, resolve);
    this.#take(question(request));
    return promise;
  }

  #reply(request: number, status: number, message: string): void {
    this.#questions.get(request)?.(message === "" ? { status } : textResponse(status, message));
    this.#questions.delete(request);
  }

  /** Feeds the core. What performing an effect brings about at once is taken after the effects before it. */
  #take(input: Input): void {
    this.#inputs.push(input);
    if (this.#stepping) return;
    this.#stepping = true;
    try {
      for (let next = this.#inputs.shift(); next !== undefined; next = this.#inputs.shift()) {
        if (this.#leadership.standing === "ended") continue;
        for (const effect of this.#core.step(next, this.#clock.nowMs())) this.#perform(effect);
      }
    } finally {
      this.#stepping = false;
    }
  }

  #perform(effect: Effect): void {
    switch (effect.kind) {
      case "send":
        return this.#send(effect.from, effect.to, effect.message);
      case "event": {
        const { subscriber, event } = effect;
        if (subscriber.kind === "http") return this.#streams.write(subscriber.stream, event);
        return this.#tellDriver(subscriber.pid, event, effect.again);
      }
      case "answers": {
        const { subscriber, answers, timestamp } = effect;
        if (subscriber.kind === "http") return this.#streams.answer(subscriber.stream, answers, timestamp);
        for (const answer of answers) this.#tellDriver(subscriber.pid, answerEvent(answer, timestamp));
        return;
      }
      case "await-drain":
        return this.#streams.whenDrained(effect.stream, () =>
          this.#take({ kind: "stream-drained", stream: effect.stream }),
        );
      case "close-stream":
        return this.#streams.close(effect.stream);
      case "link":
        return this.#link(effect.pid);
      case "unlink":
        this.#links.get(effect.pid)?.[Symbol.dispose]();
        this.#links.delete(effect.pid);
        return this.#authenticator.forget(effect.pid);
      case "reset":
        return this.#node.reset(effect.pid);
      case "open-actor":
        this.#node.actor(effect.id, this.#receiveAs);
        return;
      case "close-actor":
        return this.#node.removeActor(effect.id);
      case "wake": {
        this.#wake?.[Symbol.dispose]();
        const delayMs = effect.atMs - this.#clock.nowMs();
        this.#wake = this.#timers.after(Math.max(0, delayMs), () => this.#take({ kind: "wake" }));
        return;
      }
      case "registry":
        return this.#registrar.write(effect.id, effect.changes);
      case "reply":
        return this.#reply(effect.request, effect.status, effect.message);
      case "exit":
        return this.#end(effect.problem);
      case "count":
        return this.#count(effect.key);
      case "log":
        return this.#log[effect.level]({}, effect.message);
    }
  }

  #tellDriver(pid: string, event: scheduler.Event, again?: true): void {
    const message = driverMessage(this.#core.view, pid, event, again);
    if (message !== undefined) this.#node.send(this.#node.upid("master"), pid, message.name, message.body);
  }

  #send(from: string, to: string, { name, body }: OutgoingMessage): void {
    const codec = messageByName(name);
    invariant(codec !== undefined, `No codec for ${name}`);
    this.#node.send(this.#node.upid(from), to, name, codec.encode(body));
  }

  #link(pid: string): void {
    this.#links.get(pid)?.[Symbol.dispose]();
    const link = this.#node.link(pid, () => {
      this.#links.delete(pid);
      this.#authenticator.forget(pid);
      const broken = () => this.#take({ kind: "link-broken", pid });
      if (this.#backlog.isEmpty) return broken();
      // Not before what came from there; and what came may have been a registration, which made another link.
      this.#backlog.push(() => this.#links.has(pid) || broken(), 0);
    });
    this.#links.set(pid, link);
  }
}

/** What agents say to become members: with whom they proved to be. */
const REGISTRATIONS: ReadonlySet<string> = new Set([
  "mesos.internal.RegisterSlaveMessage",
  "mesos.internal.ReregisterSlaveMessage",
]);

function driverOf(subscriber: Subscriber): string {
  return subscriber.kind === "driver" ? subscriber.pid : "";
}

/** Source: internal messages, section 2; scheduler API, section 3. */
function masterInfo(node: HttpNode, hostname: string | undefined, id: string): v1.MasterInfo {
  const { ip, port } = node.address;
  const name = hostname ?? ip;
  return {
    id,
    ip: ipNumber(ip),
    port,
    pid: node.upid("master"),
    hostname: name,
    version: MESOS_VERSION,
    address: { hostname: name, ip, port },
    capabilities: [{ type: "AGENT_UPDATE" }], // of Mesos's three the one that matters to agents: docs/decisions/0012
  };
}

/** An IPv4 address as the number whose little-endian bytes are its octets. */
function ipNumber(ip: string): number {
  return ip.split(".").reduceRight((sum, octet) => sum * 256 + Number(octet), 0);
}

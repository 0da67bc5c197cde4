/**
 * One step's view of the world: the state, the time, and where effects go. The functions of the core take it first.
 * @module
 */
import type { Allocator, OfferFilter } from "@meseta/allocator";
import type { Random } from "@meseta/base";
import { isTerminal, type scheduler, type v1 } from "@meseta/protocol";
import { Resources } from "@meseta/resources";
import type { MasterConfig } from "./config.ts";
import { Herd } from "./herd.ts";
import { Deadlines } from "./deadlines.ts";
import type { Effect, OutgoingMessage, Subscriber } from "./effects.ts";
import { RemovalLimiter } from "./removal-limiter.ts";
import { Registry } from "./registry.ts";
import type { Agent, Framework, InverseAnswer, InverseOffer, Offer, Report, Task } from "./records.ts";
import { RateLimiters } from "./rate-limits.ts";
import type { RoleSettings } from "./roles.ts";

/** When allocation ran last, whether a run is coming, and what waits for a filter to end. */
export interface AllocationSchedule {
  lastMs: number;
  pending: boolean;
  expiry: Disposable | undefined;
}

/** What an agent's record is about to say. */
export type Transition = "admitted" | "unreachable" | "gone" | "removed";

export class Context {
  readonly config: MasterConfig;
  readonly allocator: Allocator;
  readonly random: Random;
  readonly deadlines = new Deadlines();
  readonly registry = new Registry();
  /** Does this master lead, and know what the one before it wrote down? */
  isRecovered = false;

  readonly frameworks = new Map<string, Framework>();
  readonly completedFrameworks = new Map<string, Framework>(); // the oldest first
  readonly agents = new Map<string, Agent>();
  readonly agentsByPid = new Map<string, Agent>();
  readonly agentsByObserver = new Map<string, Agent>();
  /** Agents of the registry that have not come back since this master took over. */
  readonly recoveredAgents = new Set<string>();
  /** What is being written of agents, for those who must not interfere. */
  readonly transitions = new Map<string, Transition>();
  /** Addresses whose agents are being admitted. */
  readonly admitting = new Set<string>();
  /** Agents whose return is being written down, by id, with what they said of themselves last. */
  readonly returning = new Map<string, { readonly from: string; message: Report }>();
  /** Agents that are to tell when nothing runs there any more. */
  readonly draining = new Set<string>();
  readonly removals: RemovalLimiter;
  readonly offers = new Map<string, Offer>();
  /** Agent id → framework id → what that framework answered last when asked to leave. */
  readonly inverseAnswers = new Map<string, Map<string, InverseAnswer>>();
  /** Changes to machines and their schedule: whether one is being written down, and what waits for that. */
  readonly maintenance: { isWriting: boolean; readonly waiting: (() => void)[] } = { isWriting: false, waiting: [] };
  readonly inverseOffers = new Map<string, InverseOffer>();
  readonly roleSettings: RoleSettings = { weights: new Map(), priorities: new Map(), quotas: new Map() };
  readonly allocation: AllocationSchedule = { lastMs: 0, pending: false, expiry: undefined };

  readonly herd = new Herd();
  readonly limiters: RateLimiters;

  readonly #byStream = new Map<number, string>();
  /** What waits for a stream to be read. */
  readonly #ofExecutors = new WeakMap<v1.ExecutorInfo, Resources>();
  readonly #undrained = new Map<number, (() => void)[]>();
  readonly #byDriver = new Map<string, string>();

  nowMs = 0;
  effects: Effect[] = [];
  #nextFramework = 0;
  #nextAgent = 0;
  #nextOffer = 0;
  #nextObserver = 1;

  constructor(options: { config: MasterConfig; allocator: Allocator; random: Random }) {
    this.config = options.config;
    this.allocator = options.allocator;
    this.random = options.random;
    this.removals = new RemovalLimiter(options.config.agentRemovalPeriodMs);
    this.limiters = new RateLimiters(options.config.rateLimits);
  }

  get masterId(): string {
    return this.config.masterInfo.id;
  }

  // Source of the forms: internal messages, section 2.
  newFrameworkId(): string {
    return `${this.masterId}-${String(this.#nextFramework++).padStart(4, "0")}`;
  }
  newAgentId(): string {
    return `${this.masterId}-S${this.#nextAgent++}`;
  }
  newOfferId(): string {
    return `${this.masterId}-O${this.#nextOffer++}`;
  }
  newObserver(): string {
    return `slave-observer(${this.#nextObserver++})`;
  }

  /** Calls `run` in the first step `delayMs` from now. */
  after(delayMs: number, run: () => void): Disposable {
    return this.deadlines.at(this.nowMs + delayMs, run);
  }

  /** Calls `run` when what was written to `subscriber` has left; of a driver nobody knows, and `pauseMs` must do. */
  whenDrained(subscriber: Subscriber, pauseMs: number, run: () => void): void {
    if (subscriber.kind === "driver") return void this.after(pauseMs, run);
    const { stream } = subscriber;
    const waiting = this.#undrained.get(stream);
    if (waiting === undefined) this.#undrained.set(stream, [run]);
    else waiting.push(run);
    this.effects.push({ kind: "await-drain", stream });
  }

  streamDrained(stream: number): void {
    const waiting = this.#undrained.get(stream) ?? [];
    this.#undrained.delete(stream);
    for (const run of waiting) run();
  }

  send(to: string, message: OutgoingMessage, from = "master"): void {
    this.effects.push({ kind: "send", from, to, message });
  }

  event(framework: Framework, event: scheduler.Event): void {
    if (framework.state.kind !== "connected") return;
    this.effects.push({ kind: "event", subscriber: framework.state.subscriber, event });
  }

  eventTo(subscriber: Subscriber, event: scheduler.Event): void {
    this.effects.push({ kind: "event", subscriber, event });
  }

  log(message: string, level: "info" | "warn" = "info"): void {
    this.effects.push({ kind: "log", level, message });
  }

  /** Answers a question, if it came with one. */
  reply(request: number | undefined, status = 200, message = ""): void {
    if (request !== undefined) this.effects.push({ kind: "reply", request, status, message });
  }

  count(key: string): void {
    this.effects.push({ kind: "count", key });
  }

  /** Gives resources back to the allocator, with the filter their framework asked for. */
  recover(frameworkId: string, agentId: string, resources: Resources, filter?: OfferFilter): void {
    if (!resources.isEmpty) this.allocator.recover(frameworkId, agentId, resources, this.nowMs, filter);
  }

  /** Notes whose events a subscriber gets, so that its end can be traced back. */
  noteSubscriber(subscriber: Subscriber, framework: Framework): void {
    if (subscriber.kind === "http") this.#byStream.set(subscriber.stream, framework.id);
    else this.#byDriver.set(subscriber.pid, framework.id);
  }

  /** The framework whose current subscription was `stream`, which has ended; a subscription replaced since is nobody's. */
  frameworkOfEndedStream(stream: number): Framework | undefined {
    const framework = this.frameworks.get(this.#byStream.get(stream) ?? "");
    this.#byStream.delete(stream);
    this.#undrained.delete(stream);
    if (framework?.state.kind !== "connected") return undefined;
    const { subscriber } = framework.state;
    return subscriber.kind === "http" && subscriber.stream === stream ? framework : undefined;
  }

  /** The framework connected through the driver at `pid`. */
  frameworkOfDriver(pid: string): Framework | undefined {
    const framework = this.frameworks.get(this.#byDriver.get(pid) ?? "");
    if (framework?.state.kind !== "connected") return undefined;
    const { subscriber } = framework.state;
    return subscriber.kind === "driver" && subscriber.pid === pid ? framework : undefined;
  }

  /** Everything `framework` holds on `agent` for running tasks and executors. */
  usedOn(agent: Agent, frameworkId: string): Resources {
    return Resources.sum(this.partsOn(agent, frameworkId));
  }

  usedOnAgent(agent: Agent): Resources {
    const owners = new Set([...agent.tasks.keys(), ...agent.executors.keys()]);
    return Resources.sum([...owners].map((frameworkId) => this.usedOn(agent, frameworkId)));
  }

  /** What `usedOn` adds up: one part for each task and executor, the same object as long as that is the same. */
  *partsOn(agent: Agent, frameworkId: string): Iterable<Resources> {
    for (const task of agent.tasks.get(frameworkId)?.values() ?? []) if (!isFreed(task)) yield task.resources;
    for (const executor of agent.executors.get(frameworkId)?.values() ?? []) {
      let resources = this.#ofExecutors.get(executor);
      if (resources === undefined) {
        resources = Resources.fromWire(executor.resources);
        this.#ofExecutors.set(executor, resources);
      }
      yield resources;
    }
  }

  offeredOn(agent: Agent): Resources {
    return Resources.sum([...agent.offers].map((id) => this.offers.get(id)?.resources ?? Resources.EMPTY));
  }

  /** The agent and task part of an update, as the master itself makes them: no uuid, so nobody acknowledges it. */
  masterStatus(options: {
    taskId: string;
    state: v1.TaskState;
    reason: v1.TaskStatus_Reason;
    message: string;
    agentId?: string | undefined;
    executorId?: string | undefined;
    unreachableMs?: number | undefined;
  }): v1.TaskStatus {
    return {
      task_id: { value: options.taskId },
      state: options.state,
      message: options.message,
      ...(options.agentId === undefined ? {} : { agent_id: { value: options.agentId } }),
      timestamp: this.nowMs / 1000,
      ...(options.executorId === undefined ? {} : { executor_id: { value: options.executorId } }),
      source: "SOURCE_MASTER",
      reason: options.reason,
      ...(options.unreachableMs === undefined ? {} : { unreachable_time: nanoseconds(options.unreachableMs) }),
    };
  }
}

/** A time of day on the wire. */
export function nanoseconds(ms: number): v1.TimeInfo {
  return { nanoseconds: BigInt(Math.round(ms * 1000)) * 1000n };
}

/** Are this task's resources back with the allocator already? */
export function isFreed(task: Task): boolean {
  return isTerminal(task.state) || task.state === "TASK_UNREACHABLE";
}

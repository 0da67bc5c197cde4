/**
 * A master process: the real core and the real allocator, which claims the store, leads, and can be killed or deposed.
 * @module
 */
import { HierarchicalAllocator } from "@meseta/allocator";
import {
  type AgentMessage,
  answerEvent,
  DEFAULT_MASTER_CONFIG,
  type Effect,
  type Input,
  MasterCore,
  type OutgoingMessage,
  type Subscriber,
} from "@meseta/master";
import type { scheduler } from "@meseta/protocol";
import type { Endpoint, Network } from "./network.ts";
import type { SimStore } from "./registry-store.ts";
import type { World } from "./world.ts";

export interface MasterSurroundings {
  readonly world: World;
  readonly network: Network;
  readonly store: SimStore;
  agentAt(
    upid: string,
  ): { readonly endpoint: Endpoint; receive(from: string, message: OutgoingMessage): void } | undefined;
  /** The scheduler whose events go to that stream. */
  event(stream: number, event: scheduler.Event): void;
  closeStream(stream: number): void;
  /** This process is over. */
  ended(master: MasterProcess, problem: string): void;
}

/** Names of messages that a master repeats by itself, so that they may come twice. */
const REPEATED: ReadonlySet<string> = new Set<OutgoingMessage["name"]>([
  "mesos.internal.PingSlaveMessage",
  "mesos.internal.StatusUpdateAcknowledgementMessage",
  "mesos.internal.AcknowledgeOperationStatusMessage",
  "mesos.internal.SlaveReregisteredMessage",
]);

export class MasterProcess {
  readonly upid: string;
  readonly endpoint: Endpoint;
  readonly core: MasterCore;
  readonly #surroundings: MasterSurroundings;
  #wake: Disposable | undefined;
  #claim: number | undefined;
  #queue: Extract<Effect, { kind: "registry" }>[] = [];
  #isWriting = false;
  #hasMoved = false;

  constructor(number: number, surroundings: MasterSurroundings) {
    const { world } = surroundings;
    this.#surroundings = surroundings;
    const ip = `10.0.0.${number % 250}`;
    this.upid = `master@${ip}:5050`;
    this.endpoint = { name: `master.${number}`, isAlive: true };
    this.core = new MasterCore({
      config: {
        ...DEFAULT_MASTER_CONFIG,
        masterInfo: {
          id: `M${number}`,
          ip: 0,
          port: 5050,
          pid: this.upid,
          hostname: ip,
          version: "1.12.0",
          address: { hostname: ip, ip, port: 5050 },
        },
        agentPingTimeoutMs: 1_000,
        agentPingsMax: 5,
        agentReregisterTimeoutMs: 20_000,
      },
      allocator: new HierarchicalAllocator({ random: world.random }),
      random: world.random,
    });
    world.trace(`${this.endpoint.name} is elected`);
    surroundings.store.claim((claim, records) => {
      if (!this.endpoint.isAlive) return;
      this.#claim = claim;
      this.take({ kind: "recovered", records });
    });
  }

  get isRecovered(): boolean {
    return this.#claim !== undefined;
  }

  kill(problem = "killed"): void {
    if (!this.endpoint.isAlive) return;
    const { world, network } = this.#surroundings;
    world.trace(`${this.endpoint.name} ends: ${problem}`);
    this.#wake?.[Symbol.dispose]();
    network.ended(this.endpoint);
    this.#surroundings.ended(this, problem);
  }

  receive(from: string, message: AgentMessage, to = "master"): void {
    this.take({ kind: "agent-message", from, to, message });
  }

  /** Whether anything happened here since this was asked last. */
  hasMoved(): boolean {
    const hasMoved = this.#hasMoved;
    this.#hasMoved = false;
    return hasMoved;
  }

  take(input: Input): void {
    if (!this.endpoint.isAlive) return;
    this.#hasMoved = true;
    for (const effect of this.core.step(input, this.#surroundings.world.nowMs)) {
      if (!this.endpoint.isAlive) return;
      this.#perform(effect);
    }
  }

  #perform(effect: Effect): void {
    const { world, network } = this.#surroundings;
    switch (effect.kind) {
      case "send": {
        const agent = this.#surroundings.agentAt(effect.to);
        if (agent === undefined) return;
        const from = `${effect.from}@${this.upid.slice(this.upid.indexOf("@") + 1)}`;
        const what = { label: label(effect.message), mayRepeat: REPEATED.has(effect.message.name) };
        return network.send(this.endpoint, agent.endpoint, what, () => agent.receive(from, effect.message));
      }
      case "link": {
        const agent = this.#surroundings.agentAt(effect.pid);
        if (agent === undefined) return;
        return network.watch(this.endpoint, agent.endpoint, () => this.take({ kind: "link-broken", pid: effect.pid }));
      }
      case "unlink": {
        const agent = this.#surroundings.agentAt(effect.pid);
        if (agent !== undefined) network.unwatch(this.endpoint, agent.endpoint);
        return;
      }
      case "reset": {
        const agent = this.#surroundings.agentAt(effect.pid);
        if (agent !== undefined) network.reset(this.endpoint, agent.endpoint);
        return;
      }
      case "event":
        if (effect.subscriber.kind === "http") this.#surroundings.event(effect.subscriber.stream, effect.event);
        return;
      case "answers":
        for (const answer of effect.answers) {
          const event = answerEvent(answer, effect.timestamp);
          this.#perform({ kind: "event", subscriber: effect.subscriber, event });
        }
        return;
      case "await-drain":
        world.after(1, () => this.take({ kind: "stream-drained", stream: effect.stream }));
        return;
      case "close-stream":
        return this.#surroundings.closeStream(effect.stream);
      case "registry":
        this.#queue.push(effect);
        return this.#write();
      case "wake":
        this.#wake?.[Symbol.dispose]();
        this.#wake = world.after(effect.atMs - world.nowMs, () => this.take({ kind: "wake" }));
        return;
      case "exit":
        return this.kill(effect.problem);
      case "log":
        return world.trace(`${this.endpoint.name}: ${effect.message}`);
      case "open-actor":
      case "close-actor":
      case "reply":
      case "count":
        return;
    }
  }

  /** One commit at a time, of everything that waits; a deposed master ends with its first write. */
  #write(): void {
    const claim = this.#claim;
    if (this.#isWriting || this.#queue.length === 0 || claim === undefined) return;
    this.#isWriting = true;
    const batch = this.#queue.splice(0);
    const changes = batch.flatMap((effect) => effect.changes);
    this.#surroundings.store.commit(claim, changes, (result) => {
      this.#isWriting = false;
      if (result === "deposed") return this.kill("deposed");
      this.take({ kind: "registry-stored", id: batch.at(-1)!.id });
      this.#write();
    });
  }
}

export function subscriberOf(stream: number): Subscriber {
  return { kind: "http", stream, streamId: `stream-${stream}` };
}

function label(message: OutgoingMessage): string {
  const name = message.name.slice("mesos.internal.".length);
  if (message.name === "mesos.internal.ApplyOperationMessage") {
    return `${name} ${message.body.operation_info.type} ${message.body.operation_info.id?.value ?? ""}`;
  }
  if (message.name === "mesos.internal.RunTaskMessage") return `${name} ${message.body.task.task_id.value}`;
  if (message.name === "mesos.internal.KillTaskMessage") return `${name} ${message.body.task_id.value}`;
  return name;
}

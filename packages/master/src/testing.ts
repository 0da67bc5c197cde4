/** A master core with hands: agents and frameworks that say the usual things, for tests. @module */
import { HierarchicalAllocator, type HierarchicalOptions } from "@meseta/allocator";
import { invariant } from "@meseta/base";
import { FakeClock, seededRandom } from "@meseta/base/testing";
import { type internal, type scheduler, type v1 } from "@meseta/protocol";
import { Resources } from "@meseta/resources";
import { answerEvent } from "./core/answers.ts";
import { DEFAULT_MASTER_CONFIG, type MasterConfig } from "./core/config.ts";
import type { AgentMessage, Effect, Input, OutgoingMessage, Subscriber } from "./core/effects.ts";
import { MasterCore } from "./core/master-core.ts";
import type { RegistryChange } from "./core/registry.ts";

import { agentObjection } from "./objections.ts";

export const A_MASTER_INFO: v1.MasterInfo = {
  id: "M1",
  ip: 16_777_343,
  port: 5050,
  pid: "master@127.0.0.1:5050",
  hostname: "localhost",
  version: "1.12.0",
  address: { hostname: "localhost", ip: "127.0.0.1", port: 5050 },
};

/** A framework's side of a subscription: what it was told, in order. */
export class TestFramework {
  readonly stream: number;
  readonly events: scheduler.Event[] = [];
  closed = false;
  id = "";
  readonly #master: TestMaster;

  constructor(master: TestMaster, stream: number) {
    this.#master = master;
    this.stream = stream;
  }

  get subscriber(): Subscriber {
    return { kind: "http", stream: this.stream, streamId: `stream-${this.stream}` };
  }

  /** The events of one type, oldest first. */
  all<Type extends scheduler.Event_Type>(type: Type): scheduler.Event[] {
    return this.events.filter((event) => event.type === type);
  }

  get offers(): v1.Offer[] {
    return this.all("OFFERS").flatMap((event) => [...(event.offers?.offers ?? [])]);
  }

  get updates(): v1.TaskStatus[] {
    return this.all("UPDATE").flatMap((event) => event.update?.status ?? []);
  }

  /** Makes a call the way the HTTP endpoint does; returns the refusal, if any. */
  call(call: Omit<scheduler.Call, "framework_id">) {
    const full = { ...call, framework_id: { value: this.id } };
    const refusal = this.#master.core.refuse(full, `stream-${this.stream}`);
    if (refusal === undefined) this.#master.take({ kind: "call", call: full });
    return refusal;
  }

  launch(offer: v1.Offer, ...tasks: v1.TaskInfo[]) {
    const operations: v1.Offer_Operation[] = [{ type: "LAUNCH", launch: { task_infos: tasks } }];
    return this.call({ type: "ACCEPT", accept: { offer_ids: [offer.id], operations, filters: { refuse_seconds: 0 } } });
  }

  acknowledge(status: v1.TaskStatus) {
    const { agent_id, task_id, uuid } = status;
    if (agent_id === undefined || uuid === undefined) throw new Error("Nothing to acknowledge");
    return this.call({ type: "ACKNOWLEDGE", acknowledge: { agent_id, task_id, uuid } });
  }

  /** The stream ends from the framework's side. */
  leave(): void {
    this.#master.take({ kind: "stream-closed", stream: this.stream });
  }
}

export class TestMaster {
  readonly clock = new FakeClock();
  readonly core: MasterCore;
  /** Peers whose connections were given up. */
  readonly resets: string[] = [];
  readonly sent: { from: string; to: string; message: OutgoingMessage }[] = [];
  readonly logs: string[] = [];
  readonly replies = new Map<number, { status: number; message: string }>();
  /** Why the master wanted to end. */
  readonly exits: string[] = [];
  /** While true, nothing that is to be written gets written. */
  storeIsDown = false;
  /** Agents, by UPID, that do not answer pings. */
  readonly silent = new Set<string>();
  readonly #toDrivers: [pid: string, event: scheduler.Event & { again?: true }][] = [];
  readonly #frameworks = new Map<number, TestFramework>();
  readonly #undrained: number[] = [];
  #wakeMs: number | undefined;
  #stream = 0;
  readonly #counts = new Map<string, number>();
  #unwritten: number | undefined; // the newest registry effect, while the store is down

  constructor(
    config: Partial<MasterConfig> = {},
    allocation: Omit<HierarchicalOptions, "random"> = {},
    records: readonly RegistryChange[] = [],
  ) {
    this.core = new MasterCore({
      config: { ...DEFAULT_MASTER_CONFIG, allocationBatchMs: 0, masterInfo: A_MASTER_INFO, ...config },
      allocator: new HierarchicalAllocator({ ...allocation, random: seededRandom(1) }),
      random: seededRandom(1),
    });
    this.take({ kind: "recovered", records });
  }

  /** What a counter stands at. */
  counted(key: string): number {
    return this.#counts.get(key) ?? 0;
  }

  /** What is written down now, as the next master would find it. */
  get records(): RegistryChange[] {
    return [...this.core.view.registry.records()];
  }

  /** The store works again, and writes what waited. */
  restoreStore(): void {
    this.storeIsDown = false;
    const id = this.#unwritten;
    this.#unwritten = undefined;
    if (id !== undefined) this.take({ kind: "registry-stored", id });
  }

  /** Feeds one input, and the wakes that are due by now. */
  take(input: Input): void {
    for (const effect of this.core.step(input, this.clock.nowMs())) this.#perform(effect);
  }

  /** Lets time pass, waking the core when it asked to be; streams are read meanwhile. */
  advance(ms: number): void {
    for (let stream = this.#undrained.shift(); stream !== undefined; stream = this.#undrained.shift()) {
      this.take({ kind: "stream-drained", stream });
    }
    const untilMs = this.clock.nowMs() + ms;
    while (this.#wakeMs !== undefined && this.#wakeMs <= untilMs) {
      this.clock.advance(Math.max(0, this.#wakeMs - this.clock.nowMs()));
      this.#wakeMs = undefined;
      this.take({ kind: "wake" });
    }
    this.clock.advance(untilMs - this.clock.nowMs());
  }

  /** A framework that subscribes now, under `id` when it is not its first time. */
  subscribe(info: Partial<v1.FrameworkInfo> = {}, extra: Partial<scheduler.Call_Subscribe> = {}): TestFramework {
    const framework = new TestFramework(this, ++this.#stream);
    this.#frameworks.set(framework.stream, framework);
    const framework_info = { user: "nobody", name: "test", ...info };
    const call: scheduler.Call = { type: "SUBSCRIBE", subscribe: { framework_info, ...extra } };
    this.take({ kind: "subscribe", subscriber: framework.subscriber, call });
    framework.id = framework.all("SUBSCRIBED")[0]?.subscribed?.framework_id.value ?? "";
    return framework;
  }

  /** What the driver at `pid` was told, as events, oldest first. */
  eventsOf(pid: string): (scheduler.Event & { again?: true })[] {
    return this.#toDrivers.filter(([to]) => to === pid).map(([, event]) => event);
  }

  fromAgent(from: string, message: AgentMessage, to = "master"): void {
    this.take({ kind: "agent-message", from, to, message });
  }

  /** An agent that registers now; returns its id. */
  register(resources = "cpus:4;mem:4096;disk:1024;ports:[31000-32000]", options: { port?: number } = {}): string {
    const from = agentPid(options.port);
    this.fromAgent(from, {
      name: "mesos.internal.RegisterSlaveMessage",
      body: { agent: anAgentInfo(resources, options.port), version: "1.12.0", agent_capabilities: CAPABILITIES },
    });
    return this.agentIdOf(from);
  }

  agentIdOf(pid: string): string {
    return this.core.view.agentsByPid.get(pid)?.id ?? "";
  }

  /** What the agent of a task reports. Returns the update's uuid. */
  update(framework: TestFramework, task: string, state: v1.TaskState, options: Partial<internal.StatusUpdate> = {}) {
    const agent = [...this.core.view.agents.values()].find((each) => each.tasks.get(framework.id)?.has(task));
    const uuid = new Uint8Array(16).fill(this.clock.nowMs() % 251).fill(0x41, 6, 7);
    const status: v1.TaskStatus = { task_id: { value: task }, state, uuid, source: "SOURCE_EXECUTOR" };
    const agent_id = { value: agent?.id ?? "unknown" };
    this.fromAgent(agent?.pid ?? agentPid(), {
      name: "mesos.internal.StatusUpdateMessage",
      body: {
        update: {
          framework_id: { value: framework.id },
          agent_id,
          status: { ...status, agent_id },
          timestamp: this.clock.nowMs() / 1000,
          uuid,
          latest_state: state,
          ...options,
        },
        pid: agent?.pid ?? agentPid(),
      },
    });
    return uuid;
  }

  /** Messages of one name sent so far, oldest first. */
  sentOf<Name extends OutgoingMessage["name"]>(name: Name): Extract<OutgoingMessage, { name: Name }>["body"][] {
    return this.sent.filter(({ message }) => message.name === name).map(({ message }) => message.body) as never;
  }

  /** No test may make the master say what would end a C++ agent. */
  #object(message: OutgoingMessage): void {
    const objection = agentObjection(message);
    invariant(objection === undefined, `A C++ agent would object to ${message.name}: ${objection ?? ""}`);
  }

  #perform(effect: Effect): void {
    switch (effect.kind) {
      case "send":
        this.sent.push(effect);
        this.#object(effect.message);
        if (effect.message.name !== "mesos.internal.PingSlaveMessage" || this.silent.has(effect.to)) return;
        this.fromAgent(effect.to, { name: "mesos.internal.PongSlaveMessage" }, effect.from);
        return;
      case "event":
        if (effect.subscriber.kind === "http")
          this.#frameworks.get(effect.subscriber.stream)?.events.push(effect.event);
        else this.#toDrivers.push([effect.subscriber.pid, { ...effect.event, ...(effect.again && { again: true }) }]);
        return;
      case "answers":
        for (const answer of effect.answers) {
          const event = answerEvent(answer, effect.timestamp);
          this.#perform({ kind: "event", subscriber: effect.subscriber, event });
        }
        return;
      case "await-drain":
        this.#undrained.push(effect.stream);
        return;
      case "close-stream": {
        const framework = this.#frameworks.get(effect.stream);
        if (framework !== undefined) framework.closed = true;
        return;
      }
      case "wake":
        this.#wakeMs = effect.atMs;
        if (effect.atMs <= this.clock.nowMs()) {
          this.#wakeMs = undefined;
          this.take({ kind: "wake" });
        }
        return;
      case "registry":
        if (this.storeIsDown) this.#unwritten = effect.id;
        else this.take({ kind: "registry-stored", id: effect.id });
        return;
      case "count":
        this.#counts.set(effect.key, this.counted(effect.key) + 1);
        return;
      case "reset":
        this.resets.push(effect.pid);
        return;
      case "exit":
        this.exits.push(effect.problem);
        return;
      case "reply":
        this.replies.set(effect.request, effect);
        return;
      case "log":
        this.logs.push(effect.message);
        return;
      default:
        return;
    }
  }
}

export const CAPABILITIES: readonly v1.AgentInfo_Capability[] = [
  { type: "MULTI_ROLE" },
  { type: "HIERARCHICAL_ROLE" },
  { type: "RESERVATION_REFINEMENT" },
  { type: "RESOURCE_PROVIDER" },
  { type: "RESIZE_VOLUME" },
  { type: "AGENT_OPERATION_FEEDBACK" },
  { type: "AGENT_DRAINING" },
  { type: "TASK_RESOURCE_LIMITS" },
];

export function agentPid(port = 5051): string {
  return `slave(1)@127.0.0.1:${port}`;
}

export function anAgentInfo(resources: string, port = 5051): internal.SlaveInfo {
  return {
    hostname: "localhost",
    port,
    resources: Resources.parse(resources).toWire({ format: "pre" }),
    checkpoint: true,
  };
}

/** A command task for the agent of `offer`. */
export function aTask(
  offer: v1.Offer,
  id: string,
  resources = "cpus:1;mem:64",
  more: Partial<v1.TaskInfo> = {},
): v1.TaskInfo {
  return {
    name: id,
    task_id: { value: id },
    agent_id: offer.agent_id,
    resources: Resources.parse(resources).toWire(),
    command: { value: "true" },
    ...more,
  };
}

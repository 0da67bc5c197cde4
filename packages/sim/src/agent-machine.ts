/**
 * A machine with an agent: the real core in a process that can be killed, and what outlives it, the disk and the containers.
 * @module
 */
import {
  AgentCore,
  type AgentMessage,
  type AgentState,
  type ContainerRequest,
  type Effect,
  type Input,
  type OutgoingMessage,
} from "@meseta/agent";
import { Resources } from "@meseta/resources";
import { SimDisk } from "./disk.ts";
import type { Endpoint, Network } from "./network.ts";
import type { World } from "./world.ts";

/** Where a machine's agent sends, and whom it asks for the leader. */
export interface Surroundings {
  readonly world: World;
  readonly network: Network;
  /** The master process at that UPID. */
  masterAt(
    upid: string,
  ): { readonly endpoint: Endpoint; receive(from: string, message: OutgoingMessage): void } | undefined;
  /** The UPID of the leader, as this agent's detector sees it now. */
  leader(): string | undefined;
  /** Whatever a checker wants to see of an agent. */
  readonly observe: AgentObserver;
}

export interface AgentObserver {
  sent(machine: AgentMachine, message: OutgoingMessage): void;
  /** An update was acknowledged, and the agent has taken note. */
  acknowledged(machine: AgentMachine, frameworkId: string, taskId: string, uuid: Uint8Array): void;
  started(machine: AgentMachine, container: ContainerRequest): void;
  /** A process ends, and this is what it knew. */
  ended(machine: AgentMachine, state: Readonly<AgentState>): void;
}

interface Container {
  readonly request: ContainerRequest;
  state: "starting" | "running" | "ended";
  status: number;
  pid: number;
  /** What will end it by itself. */
  end: Disposable | undefined;
}

/** Names of messages that an agent sends again by itself, so that they may come twice. */
const REPEATED: ReadonlySet<string> = new Set<OutgoingMessage["name"]>([
  "mesos.internal.RegisterSlaveMessage",
  "mesos.internal.ReregisterSlaveMessage",
  "mesos.internal.StatusUpdateMessage",
  "mesos.internal.PongSlaveMessage",
]);

const SIGKILL = 9;

export class AgentMachine {
  readonly name: string;
  readonly upid: string;
  readonly resources: string;
  readonly containers = new Map<string, Container>();
  readonly #surroundings: Surroundings;
  #disk = new SimDisk();
  #core: AgentCore | undefined;
  #endpoint: Endpoint;
  #wake: Disposable | undefined;
  #pid = 100;
  #incarnation = 0;

  constructor(
    name: string,
    surroundings: Surroundings,
    options: { readonly upid: string; readonly resources: string },
  ) {
    this.name = name;
    this.upid = options.upid;
    this.resources = options.resources;
    this.#surroundings = surroundings;
    this.#endpoint = { name, isAlive: false };
  }

  /** The core of the process that runs; undefined while none does. */
  get core(): AgentCore | undefined {
    return this.#core;
  }

  get endpoint(): Endpoint {
    return this.#endpoint;
  }

  /** Starts the agent's process: it goes on from the disk, and destroys containers that are nobody's. */
  start(): void {
    const { world } = this.#surroundings;
    this.#endpoint = { name: `${this.name}.${++this.#incarnation}`, isAlive: true };
    world.trace(`${this.#endpoint.name} starts`);
    const [host = "", port = ""] = this.upid.slice(this.upid.indexOf("@") + 1).split(":");
    this.#core = new AgentCore(
      {
        info: {
          hostname: host,
          port: Number(port),
          resources: Resources.parse(this.resources).toWire({ format: "pre" }),
          checkpoint: true,
        },
        upid: this.upid,
        endpoint: `${host}:${port}`,
        ip: host,
        workDir: "/work",
        version: "1.12.0",
        registrationBackoffMs: 100,
        executorRegistrationTimeoutMs: 60_000,
        executorReregistrationTimeoutMs: 2_000,
        executorShutdownGraceMs: 5_000,
        recoveryTimeoutMs: 900_000,
        executorEnvironment: {},
        switchUser: false,
        completedExecutorsMax: 20,
        isolators: new Set(["posix/cpu", "posix/mem"]),
        cpuRequestsAreLimits: false,
        authenticates: false,
        recover: "reconnect",
      },
      world.random,
    );
    const { wanted } = this.#disk;
    for (const [id, container] of this.containers) {
      if (wanted.has(id)) continue;
      this.#end(id, container, SIGKILL);
      this.containers.delete(id);
    }
    const recovered = this.#disk.read((id) => this.#outcome(id));
    this.take({ kind: "start", recovered });
    this.detected();
  }

  /** Kills the agent's process. The containers go on. */
  kill(): void {
    this.#surroundings.world.trace(`${this.#endpoint.name} is killed`);
    if (this.#core !== undefined) this.#surroundings.observe.ended(this, this.#core.state);
    this.#core = undefined;
    this.#wake?.[Symbol.dispose]();
    this.#wake = undefined;
    this.#surroundings.network.ended(this.#endpoint);
  }

  /** The machine goes down with everything on it; the disk stays. */
  powerOff(): void {
    if (this.#core !== undefined) this.kill();
    this.#surroundings.world.trace(`${this.name} loses power`);
    for (const container of this.containers.values()) container.end?.[Symbol.dispose]();
    this.containers.clear();
  }

  /** The detector has news. */
  detected(): void {
    if (this.#core === undefined) return;
    const leader = this.#surroundings.leader();
    if (leader !== this.#core.state.master) this.take({ kind: "masterDetected", master: leader });
  }

  receive(from: string, message: AgentMessage): void {
    if (this.#core === undefined) return;
    this.take({ kind: "message", from, message });
    if (message.name !== "mesos.internal.StatusUpdateAcknowledgementMessage") return;
    const { framework_id, task_id, uuid } = message.body;
    this.#surroundings.observe.acknowledged(this, framework_id.value, task_id.value, uuid);
  }

  take(input: Input): void {
    const { world } = this.#surroundings;
    for (const effect of this.#core?.step(input, world.nowMs) ?? []) {
      if (this.#core === undefined) return; // one of the effects was its end
      this.#perform(effect);
    }
  }

  #perform(effect: Effect): void {
    const { world, network } = this.#surroundings;
    switch (effect.kind) {
      case "checkpoint":
        return this.#disk.write(effect.record);
      case "send":
        return this.#send(effect.to, effect.message);
      case "link": {
        const master = this.#surroundings.masterAt(effect.to);
        const notice = () => this.take({ kind: "linkBroken", upid: effect.to });
        if (master !== undefined) return network.watch(this.#endpoint, master.endpoint, notice);
        const { endpoint } = this;
        return void world.after(world.between(0, 1_000), () => endpoint.isAlive && notice());
      }
      case "detect": {
        const { endpoint } = this;
        return void world.after(world.between(0, 500), () => {
          if (endpoint.isAlive) this.detected();
        });
      }
      case "wake": {
        this.#wake?.[Symbol.dispose]();
        const { endpoint } = this;
        this.#wake = world.after(effect.atMs - world.nowMs, () => {
          if (endpoint.isAlive) this.take({ kind: "wake" });
        });
        return;
      }
      case "launch":
        return this.#launch(effect.container);
      case "signal":
      case "destroy": {
        const container = this.containers.get(effect.containerId);
        const signal = effect.kind === "destroy" ? SIGKILL : effect.signal;
        if (container === undefined) return;
        return void world.after(world.between(0, 200), () => this.#end(effect.containerId, container, signal));
      }
      case "volumes":
        return void world.after(0, () => this.take({ kind: "volumesDone", removed: effect.remove }));
      case "release":
        this.containers.delete(effect.run.containerId);
        return;
      case "forget":
        this.containers.delete(effect.containerId);
        return;
      case "exit":
        world.trace(`${this.#endpoint.name} exits: ${effect.problem ?? "done"}`);
        this.kill();
        return void world.after(world.between(500, 3_000), () => {
          if (this.#core === undefined) this.start(); // as a service manager has it
        });
      case "log":
        if (effect.level !== "debug") world.trace(`${this.#endpoint.name}: ${effect.text}`);
        return;
      case "probe":
      case "giveUpProbe":
        return; // no task here asks for checks
      case "showVolumes":
      case "sendToExecutor":
      case "answer":
      case "attachOutput":
      case "removeSandbox":
      case "reply":
      case "openStream":
      case "event":
      case "closeStream":
        return; // of custom executors, of which there are none here
    }
  }

  #send(to: string, message: OutgoingMessage): void {
    const { network, observe } = this.#surroundings;
    const master = this.#surroundings.masterAt(to);
    if (master === undefined) return;
    observe.sent(this, message);
    const { upid } = this;
    network.send(
      this.#endpoint,
      master.endpoint,
      { label: label(message), mayRepeat: REPEATED.has(message.name) },
      () => master.receive(upid, message),
    );
  }

  #launch(request: ContainerRequest): void {
    const { world } = this.#surroundings;
    const id = request.containerId;
    const container: Container = { request, state: "starting", status: 0, pid: this.#pid++, end: undefined };
    this.containers.set(id, container);
    if (world.chance(0.03)) {
      container.state = "ended";
      return void world.after(world.between(1, 50), () =>
        this.take({ kind: "containerFailed", containerId: id, stage: "launch", problem: "no luck" }),
      );
    }
    world.after(world.between(1, 20), () => {
      if (container.state === "starting")
        this.take({ kind: "containerLaunching", containerId: id, pid: container.pid });
    });
    world.after(world.between(20, 200), () => {
      if (container.state !== "starting" || this.containers.get(id) !== container) return;
      container.state = "running";
      this.#surroundings.observe.started(this, request);
      this.take({ kind: "containerStarted", containerId: id, pid: container.pid });
      const forMs = world.chance(0.6) ? world.between(10, 4_000) : world.between(10_000, 100_000);
      const status = world.chance(0.8) ? 0 : world.between(1, 3) << 8;
      container.end = world.after(forMs, () => this.#finish(id, container, status));
    });
  }

  /** A signal ends a container, unless it has ended before. */
  #end(id: string, container: Container, signal: number): void {
    if (container.state === "ended") return;
    container.end?.[Symbol.dispose]();
    if (container.state === "starting") {
      container.state = "ended";
      container.status = signal;
      return this.take({ kind: "containerFailed", containerId: id, stage: "destroyed", problem: "destroyed" });
    }
    this.#finish(id, container, signal);
  }

  #finish(id: string, container: Container, status: number): void {
    container.state = "ended";
    container.status = status;
    this.#surroundings.world.trace(
      `${this.name}: container of ${container.request.run!.executorId} ends with ${status}`,
    );
    this.take({ kind: "containerExited", containerId: id, status });
  }

  #outcome(id: string) {
    const container = this.containers.get(id);
    if (container === undefined || container.state === "starting") return { kind: "lost" } as const;
    if (container.state === "running") return { kind: "running", pid: container.pid } as const;
    return { kind: "exited", status: container.status, pid: container.pid } as const;
  }
}

/** A message in a word, for the trace. */
function label(message: OutgoingMessage): string {
  const name = message.name.slice("mesos.internal.".length);
  if (message.name !== "mesos.internal.StatusUpdateMessage") return name;
  const { status } = message.body.update;
  return `${name} ${status.task_id.value} ${status.state}`;
}

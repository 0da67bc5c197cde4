/**
 * A machine with an agent: the real core in a process that can be killed, and what outlives it, the disk and the containers.
 * @module
 */
import {
  AGENT_CAPABILITIES,
  AgentCore,
  type AgentMessage,
  type AgentState,
  type CheckpointRecord,
  type ContainerRequest,
  type Effect,
  type Input,
  type OutgoingMessage,
} from "@meseta/agent";
import type { v1 } from "@meseta/protocol";
import { Resources } from "@meseta/resources";
import { Containers, isCustom } from "./containers.ts";
import { CustomExecutors } from "./custom-executors.ts";
import { SimDisk } from "./disk.ts";
import type { Endpoint, Network } from "./network.ts";
import { Volumes } from "./volumes.ts";
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
  /** The same for the status of an operation. */
  acknowledgedOperation(machine: AgentMachine, uuid: Uint8Array): void;
  /** Reservations, volumes and operations are written down. */
  keptResources(record: Extract<CheckpointRecord, { kind: "resources" }>): void;
  started(machine: AgentMachine, container: ContainerRequest): void;
  /** All containers of tasks of groups that one step launched. */
  launchedTogether(machine: AgentMachine, containers: readonly ContainerRequest[]): void;
  /** A container runs of whose executor there is a record, but of itself there is none. */
  abandoned(machine: AgentMachine, container: ContainerRequest): void;
  /** A container of whose executor there is a record ended by itself. */
  endedByItself(machine: AgentMachine, container: ContainerRequest, status: number): void;
  /** A container will be ended, whatever happens in it. */
  doomed(machine: AgentMachine, containerId: string): void;
  /** The agent told a custom executor that it has the end of its task. */
  endIsSafe(
    machine: AgentMachine,
    task: { readonly frameworkId: string; readonly taskId: string },
    state: v1.TaskState,
  ): void;
  lostPower(machine: AgentMachine): void;
  /** A process ends, and this is what it knew. */
  ended(machine: AgentMachine, state: Readonly<AgentState>): void;
}

/** Names of messages that an agent sends again by itself, so that they may come twice. */
const REPEATED: ReadonlySet<string> = new Set<OutgoingMessage["name"]>([
  "mesos.internal.RegisterSlaveMessage",
  "mesos.internal.ReregisterSlaveMessage",
  "mesos.internal.StatusUpdateMessage",
  "mesos.internal.UpdateOperationStatusMessage",
  "mesos.internal.PongSlaveMessage",
]);

export class AgentMachine {
  readonly name: string;
  readonly upid: string;
  readonly resources: string;
  readonly containers: Containers;
  readonly #executors: CustomExecutors;
  readonly #volumes: Volumes;
  /** Share of steps in the middle of which the process ends. */
  frailty = 0;
  readonly #surroundings: Surroundings;
  #disk = new SimDisk();
  #core: AgentCore | undefined;
  #endpoint: Endpoint;
  #wake: Disposable | undefined;
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
    this.#volumes = new Volumes(name);
    this.#executors = this.#customExecutors();
    this.containers = new Containers(name, surroundings.world, {
      tell: (input) => this.take(input),
      started: (container) => {
        surroundings.observe.started(this, container);
        if (isCustom(container)) this.#executors.started(container);
      },
      stranger: (container) => {
        if (this.#disk.hasLive(container.run!)) surroundings.observe.abandoned(this, container);
      },
      endedByItself: (container, status) => {
        if (this.#disk.hasLive(container.run!)) surroundings.observe.endedByItself(this, container, status);
      },
    });
  }

  #customExecutors(): CustomExecutors {
    return new CustomExecutors({
      world: this.#surroundings.world,
      agent: () => this.#core,
      tell: (input) => this.take(input),
      isRunning: (id) => this.containers.isRunning(id),
      exit: (id, status) => this.containers.exit(id, status),
      endIsSafe: (taskId, frameworkId, state) =>
        this.#surroundings.observe.endIsSafe(this, { frameworkId, taskId }, state),
    });
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
        capabilities: AGENT_CAPABILITIES,
        registrationBackoffMs: 100,
        executorRegistrationTimeoutMs: 60_000,
        executorReregistrationTimeoutMs: 2_000,
        executorShutdownGraceMs: 5_000,
        recoveryTimeoutMs: 900_000,
        executorEnvironment: {},
        switchUser: false,
        completedExecutorsMax: 20,
        isolators: new Set(["posix/cpu", "posix/mem"]),
        containerizers: new Set(["mesos"]),
        sandboxDirectory: "/mnt/mesos/sandbox",
        dockerStopTimeoutMs: 0,
        cpuRequestsAreLimits: false,
        authenticates: false,
        recover: "reconnect",
      },
      world.random,
    );
    this.containers.destroyStrangers(this.#disk.wanted);
    const recovered = this.#disk.read((id) => this.containers.outcome(id));
    this.take({ kind: "start", recovered, resources: this.#disk.resources });
    this.detected();
  }

  /** Kills the agent's process. The containers go on. */
  kill(): void {
    this.#surroundings.world.trace(`${this.#endpoint.name} is killed`);
    if (this.#core !== undefined) this.#surroundings.observe.ended(this, this.#core.state);
    this.#core = undefined;
    this.#executors.agentGone();
    this.#wake?.[Symbol.dispose]();
    this.#wake = undefined;
    this.#surroundings.network.ended(this.#endpoint);
  }

  /** The machine goes down with everything on it; the disk stays. */
  powerOff(): void {
    if (this.#core !== undefined) this.kill();
    this.#surroundings.world.trace(`${this.name} loses power`);
    this.containers.clear();
    this.#surroundings.observe.lostPower(this);
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
    if (this.#core === undefined) return; // that was its end, and nobody knows what it took note of
    if (message.name === "mesos.internal.AcknowledgeOperationStatusMessage") {
      this.#surroundings.observe.acknowledgedOperation(this, message.body.status_uuid.value);
    }
    if (message.name !== "mesos.internal.StatusUpdateAcknowledgementMessage") return;
    const { framework_id, task_id, uuid } = message.body;
    this.#surroundings.observe.acknowledged(this, framework_id.value, task_id.value, uuid);
  }

  take(input: Input): void {
    const { world, observe } = this.#surroundings;
    if (this.#core === undefined) return;
    const effects = this.#core.step(input, world.nowMs);
    if (this.frailty > 0 && effects.length > 1 && world.chance(this.frailty)) return this.#dieIn(effects);
    for (const effect of effects) {
      if (this.#core === undefined) return; // one of the effects was its end
      this.#perform(effect);
    }
    const nested = effects.flatMap((effect) =>
      effect.kind === "launch" && effect.container.kind === "nested" ? [effect.container] : [],
    );
    if (nested.length > 0) observe.launchedTogether(this, nested);
  }

  /** The process ends in the middle of a step: what goes to the disk goes there first, and containers with it. */
  #dieIn(effects: readonly Effect[]): void {
    const { world } = this.#surroundings;
    const isFirst = ({ kind }: Effect): boolean => kind === "checkpoint" || kind === "launch";
    const first = effects.filter(isFirst);
    const rest = effects.filter((effect) => !isFirst(effect));
    const done = world.chance(0.5)
      ? first.slice(0, world.between(0, first.length))
      : [...first, ...rest.slice(0, world.between(0, rest.length - 1))];
    world.trace(`${this.#endpoint.name} ends after ${done.length} of ${effects.length} effects`);
    for (const effect of done) if (this.#core !== undefined) this.#perform(effect);
    if (this.#core !== undefined) this.kill();
    world.after(world.between(500, 3_000), () => {
      if (this.#core === undefined) this.start();
    });
  }

  #perform(effect: Effect): void {
    const { world, network } = this.#surroundings;
    switch (effect.kind) {
      case "checkpoint":
        if (effect.record.kind === "resources") this.#surroundings.observe.keptResources(effect.record);
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
        this.#volumes.take(effect.container, this.containers);
        return this.containers.launch(effect.container);
      case "signal":
        return this.containers.signal(effect.containerId, effect.signal);
      case "destroy":
        return this.containers.destroy(effect.containerId);
      case "update":
        if (world.chance(0.03)) this.#failUpdate(effect.containerId);
        return;
      case "volumes":
        this.#volumes.apply(effect, this.containers);
        return this.#soon(() => this.take({ kind: "volumesDone", removed: effect.remove }));
      case "volumesSettled":
        return this.#volumes.settle(effect.removed);
      case "release":
        return this.containers.forget(effect.run.containerId);
      case "forget":
        return this.containers.forget(effect.containerId);
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
      case "event":
        return this.#executors.event(effect.stream, effect.event);
      case "closeStream":
        return this.#executors.closed(effect.stream);
      case "reply":
        if (effect.status !== 202) this.#executors.closed(effect.request);
        return;
      case "openStream":
      case "showVolumes":
      case "sendToExecutor":
      case "answer":
      case "attachOutput":
      case "removeSandbox":
      case "releaseNested":
      case "authenticate":
        return; // of drivers, of which there are none here, and of sandboxes and proofs, of which nothing depends
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

  /** Calls it in a moment, unless this process is over by then. */
  #soon(run: () => void): void {
    const endpoint = this.#endpoint;
    this.#surroundings.world.after(0, () => endpoint.isAlive && run());
  }

  /** What a container may use cannot be changed. */
  #failUpdate(containerId: string): void {
    const { world, observe } = this.#surroundings;
    observe.doomed(this, containerId);
    world.after(world.between(0, 5), () =>
      this.take({ kind: "containerUpdateFailed", containerId, problem: "no luck" }),
    );
  }
}

/** A message in a word, for the trace. */
function label(message: OutgoingMessage): string {
  const name = message.name.slice("mesos.internal.".length);
  if (message.name !== "mesos.internal.StatusUpdateMessage") return name;
  const { status } = message.body.update;
  return `${name} ${status.task_id.value} ${status.state}`;
}

/**
 * One simulated cluster from a seed: it runs under faults for a while, heals, and then has to be in order.
 * @module
 */
import { isTerminal, type scheduler } from "@meseta/protocol";
import { AgentMachine } from "./agent-machine.ts";
import { planFaults } from "./faults.ts";
import { nameOf } from "./containers.ts";
import { checkNothingIsGivenTwice, History, liveTasks } from "./history.ts";
import { checkSameResources } from "./operation-history.ts";
import { MasterProcess } from "./master-process.ts";
import { Network, QUIET } from "./network.ts";
import { SimStore } from "./registry-store.ts";
import { taskKey, Violation } from "./rules.ts";
import { type KnownTask, Scheduler } from "./scheduler.ts";
import { type Work, workOf } from "./work.ts";
import { EPOCH_MS, World } from "./world.ts";

export interface SimulationOptions {
  readonly seed: number;
  /** How long faults happen, in virtual milliseconds. */
  readonly chaosMs?: number;
  readonly agents?: number;
  readonly frameworks?: number;
  /** What the frameworks do besides running command tasks; the seed's own choice if left out. */
  readonly work?: Work;
  /** Called with every line of the trace. */
  readonly onTrace?: (line: string) => void;
}

export interface SimulationResult {
  readonly seed: number;
  readonly steps: number;
  readonly virtualMs: number;
  readonly tasks: number;
  readonly masters: number;
  /** Depends on everything that happened: the same for every run of a seed. */
  readonly digest: number;
}

/** A rule was broken, or a core threw. */
export class SimulationFailure extends Error {
  override readonly name = "SimulationFailure";
  readonly seed: number;
  readonly trace: readonly string[];

  constructor(world: World, cause: unknown) {
    super(`seed ${world.seed}, ${((world.nowMs - EPOCH_MS) / 1000).toFixed(3)} s: ${(cause as Error).message}`, {
      cause,
    });
    this.seed = world.seed;
    this.trace = world.lastLines();
  }
}

const CHAOS_MS = 90_000;
/** What a healed cluster gets to sort itself out: agents marked unreachable, retries that backed off for up to 10 minutes. */
const HEAL_MS = 700_000;
const WIND_DOWN_MS = 700_000;
/** How often a cluster that may be in order by now is looked at. */
const LOOK_EVERY_MS = 10_000;
/** A cluster in order for so long is taken to stay so, and the rest of its time is spared; one in `PATIENT_SEEDS` sees it all. */
const CALM_MS = 45_000;
const PATIENT_SEEDS = 50;

/**
 * Runs one seed.
 *
 * @throws {SimulationFailure} when a rule is broken, with what happened last
 */
export function simulate(options: SimulationOptions): SimulationResult {
  const world = new World(options.seed);
  world.onTrace = options.onTrace;
  try {
    return new Simulation(world, options).run(options.chaosMs ?? CHAOS_MS);
  } catch (cause) {
    throw new SimulationFailure(world, cause);
  }
}

export class Simulation {
  readonly world: World;
  readonly network: Network;
  readonly store: SimStore;
  readonly work: Work;
  readonly machines: AgentMachine[] = [];
  readonly schedulers: Scheduler[] = [];
  readonly history = new History();
  /** Master processes that run: the leader, and those that do not know yet that they are deposed. */
  readonly masters: MasterProcess[] = [];
  leader: MasterProcess | undefined;
  #masterCount = 0;
  readonly #streams = new Map<number, Scheduler>();
  readonly #connections = new Map<number, number>(); // of streams
  #nextStream = 1;

  constructor(world: World, options: SimulationOptions) {
    this.world = world;
    this.network = new Network(world);
    this.store = new SimStore(world);
    this.work = options.work ?? workOf(world.seed);
    const agents = options.agents ?? world.between(2, 5);
    const frameworks = options.frameworks ?? world.between(1, 4);
    for (let index = 0; index < agents; index++) this.machines.push(this.#machine(index));
    for (let index = 0; index < frameworks; index++) this.schedulers.push(this.#scheduler(index));
  }

  run(chaosMs: number): SimulationResult {
    const { world } = this;
    this.elect();
    for (const machine of this.machines) world.after(world.between(0, 2_000), () => machine.start());
    for (const scheduler of this.schedulers) world.after(world.between(0, 3_000), () => scheduler.start());
    planFaults(this, chaosMs);
    this.#pass(chaosMs);
    this.heal();
    this.#settle(HEAL_MS, () => this.#checkTruth());
    this.#windDown();
    const tasks = this.schedulers.reduce((sum, scheduler) => sum + scheduler.tasks.size, 0);
    const virtualMs = world.nowMs - EPOCH_MS;
    const { seed, steps, digest } = world;
    return { seed, steps, virtualMs, tasks, masters: this.#masterCount, digest };
  }

  /** A new master leads; one that led before may go on for a while without knowing. */
  elect(): void {
    const master = new MasterProcess(++this.#masterCount, {
      world: this.world,
      network: this.network,
      store: this.store,
      agentAt: (upid) => this.machines.find((machine) => machine.upid === upid),
      event: (stream, event) => this.#event(master, stream, event),
      closeStream: (stream) => this.#closeStream(master, stream),
      ended: (ended) => this.#masterEnded(ended),
    });
    this.masters.push(master);
    this.leader = master;
    for (const machine of this.machines) this.world.after(this.world.between(0, 1_500), () => machine.detected());
  }

  /** Ends all faults: whatever is down comes up, and nothing breaks any more. */
  heal(): void {
    this.world.trace("healed");
    this.network.faults = QUIET;
    for (const machine of this.machines) {
      machine.frailty = 0;
      if (machine.core === undefined) machine.start();
    }
    for (const scheduler of this.schedulers) if (!scheduler.endpoint.isAlive) scheduler.start();
    for (const scheduler of this.schedulers) scheduler.isHungry = false;
    for (const master of [...this.masters]) if (master !== this.leader) master.kill("deposed");
    if (this.leader === undefined) this.elect();
  }

  /** Every framework ends what it has; then nothing may be left, anywhere. */
  #windDown(): void {
    this.world.trace("winding down");
    for (const scheduler of this.schedulers) scheduler.isLeaving = true;
    const killAll = () => {
      for (const scheduler of this.schedulers) for (const task of scheduler.live) scheduler.killTask(task);
      if (this.schedulers.some(({ live }) => live.length > 0)) this.world.after(10_000, killAll);
    };
    killAll();
    this.#settle(WIND_DOWN_MS, () => this.#checkNothingIsLeft());
  }

  #checkNothingIsLeft(): void {
    const { core } = this.leader!;
    for (const scheduler of this.schedulers) {
      for (const task of scheduler.live) {
        if (this.#isOutOfReach(task)) continue;
        throw new Violation(
          "everything comes back in the end",
          `${scheduler.name} still holds ${task.id} for ${task.state}`,
        );
      }
    }
    for (const agent of core.view.agents.values()) {
      const reserved = agent.total.reserved();
      if (!reserved.isEmpty) {
        throw new Violation("everything comes back in the end", `agent ${agent.id} still keeps ${reserved.toString()}`);
      }
      const used = core.view.usedOnAgent(agent);
      if (!used.isEmpty) {
        throw new Violation("everything comes back in the end", `agent ${agent.id} still uses ${used.toString()}`);
      }
    }
    for (const machine of this.machines) {
      const { running } = machine.containers;
      if (running.length === 0) continue;
      const names = running.map(({ request }) => nameOf(request)).join(", ");
      throw new Violation("everything comes back in the end", `${machine.name} still runs ${names}`);
    }
  }

  /** After healing, master, agents and frameworks are of one mind. */
  #checkTruth(): void {
    const { leader } = this;
    if (leader?.isRecovered !== true) throw new Violation("everything comes back in the end", "no master leads");
    const { view } = leader.core;
    const alive = new Map<string, string>(); // task → state, as its agent has it
    for (const machine of this.machines) {
      const state = machine.core!.state;
      const agent = view.agents.get(state.agentId ?? "");
      if (state.phase !== "running" || agent?.connected !== true) {
        throw new Violation("everything comes back in the end", `${machine.name} is ${state.phase}, not registered`);
      }
      const tasks = liveTasks(state);
      for (const [task, taskState] of tasks) alive.set(task, taskState);
      this.#compareTasks(agent, tasks);
      this.#checkContainers(machine);
      if (this.work.operations) checkSameResources(machine, agent);
      const pending = machine.core!.updates.pending;
      if (pending > 0) {
        throw new Violation(
          "every update is acknowledged in the end",
          `${machine.name} waits for ${pending} acknowledgements`,
        );
      }
    }
    for (const scheduler of this.schedulers) {
      this.#compareScheduler(scheduler, alive);
      if (this.work.operations) {
        this.history.operations.check(scheduler, (id) => this.machines.some(({ core }) => core!.state.agentId === id));
      }
      if (this.work.executors) this.history.executors.check(scheduler, this.history.heardEnds);
      if (this.work.pods) this.history.pods.check(scheduler, this.history.heardEnds, (task) => alive.has(task));
    }
  }

  #compareTasks(
    agent: {
      readonly id: string;
      readonly tasks: ReadonlyMap<string, ReadonlyMap<string, { readonly state: string }>>;
    },
    tasks: ReadonlyMap<string, string>,
  ): void {
    const known = new Map<string, string>();
    for (const [frameworkId, each] of agent.tasks) {
      for (const [taskId, { state }] of each)
        if (!isTerminal(state as never)) known.set(taskKey(frameworkId, taskId), state);
    }
    for (const [task, state] of tasks) {
      if (known.get(task) === state) continue;
      const text = `agent ${agent.id} has ${task} ${state}, its master has it ${known.get(task) ?? "not at all"}`;
      throw new Violation("no task is lost that its agent runs", text);
    }
    for (const [task, state] of known) {
      if (tasks.has(task)) continue;
      const text = `the master holds ${task} for ${state}, agent ${agent.id} knows nothing of it`;
      throw new Violation("no task is lost that its agent runs", text);
    }
  }

  #checkContainers(machine: AgentMachine): void {
    const { byContainer, containers } = machine.core!.state;
    for (const { request } of machine.containers.running) {
      if (byContainer.has(request.containerId) || containers.has(request.containerId)) continue;
      throw new Violation("no container is left alone", `${machine.name} runs ${nameOf(request)} and does not know it`);
    }
  }

  /**
   * What cannot come back, and is rightly told as it is: a task that never arrived anywhere, and one of an agent that was killed
   * before it learned its id, and so came back as another.
   */
  #isOutOfReach({ state, agentId }: KnownTask): boolean {
    if (state === "TASK_UNKNOWN") return true;
    return state === "TASK_UNREACHABLE" && this.machines.every(({ core }) => core!.state.agentId !== agentId);
  }

  #compareScheduler(scheduler: Scheduler, alive: ReadonlyMap<string, string>): void {
    if (!scheduler.isSubscribed) {
      throw new Violation("everything comes back in the end", `${scheduler.name} is not subscribed`);
    }
    for (const task of scheduler.tasks.values()) {
      const real = alive.get(taskKey(scheduler.id!, task.id));
      const isTrue = real === undefined ? isTerminal(task.state) || this.#isOutOfReach(task) : real === task.state;
      if (!isTrue) {
        const text = `${scheduler.name} holds ${task.id} for ${task.state}, and really it is ${real ?? "nowhere"}`;
        throw new Violation("reconciliation tells the truth", text);
      }
    }
  }

  /** Lets time pass until `check` finds nothing to object to, and goes on finding nothing; it has the last word. */
  #settle(msMax: number, check: () => void): void {
    const { world } = this;
    const calmMs = world.seed % PATIENT_SEEDS === 0 ? Infinity : CALM_MS;
    const endMs = world.nowMs + msMax;
    let calmSinceMs = Infinity;
    while (world.nowMs < endMs && world.nowMs - calmSinceMs < calmMs) {
      this.#pass(Math.min(LOOK_EVERY_MS, endMs - world.nowMs));
      calmSinceMs = holds(check) ? Math.min(calmSinceMs, world.nowMs) : Infinity;
    }
    check();
  }

  #pass(ms: number): void {
    this.world.runUntil(this.world.nowMs + ms, () => {
      for (const master of this.masters)
        if (master.endpoint.isAlive && master.hasMoved()) checkNothingIsGivenTwice(master.core);
    });
  }

  #event(master: MasterProcess, stream: number, event: scheduler.Event): void {
    this.#toScheduler(master, stream, eventLabel(event), (scheduler) => scheduler.receive(stream, event));
  }

  #closeStream(master: MasterProcess, stream: number): void {
    this.#toScheduler(master, stream, "end of stream", (scheduler) => scheduler.closed(stream));
  }

  #toScheduler(master: MasterProcess, stream: number, label: string, deliver: (scheduler: Scheduler) => void): void {
    const scheduler = this.#streams.get(stream);
    if (scheduler === undefined) return;
    const { endpoint } = scheduler;
    if (this.network.connectionOf(master.endpoint, endpoint) !== this.#connections.get(stream)) return;
    this.network.send(master.endpoint, endpoint, { label, mayRepeat: false, isAnswer: true }, () => deliver(scheduler));
  }

  #masterEnded(master: MasterProcess): void {
    this.masters.splice(this.masters.indexOf(master), 1);
    if (this.leader !== master) return;
    this.leader = undefined;
    const { world } = this;
    for (const machine of this.machines) world.after(world.between(100, 3_000), () => machine.detected());
    world.after(world.between(200, 5_000), () => {
      if (this.leader === undefined) this.elect();
    });
  }

  #machine(index: number): AgentMachine {
    const upid = `slave(1)@10.0.1.${index + 1}:5051`;
    const resources = `cpus:${this.world.between(2, 8)};mem:${1024 * this.world.between(2, 8)};disk:10240`;
    return new AgentMachine(
      `agent${index + 1}`,
      {
        world: this.world,
        network: this.network,
        masterAt: (to) => this.#actorAt(to),
        leader: () => this.leader?.upid,
        observe: this.history,
      },
      { upid, resources },
    );
  }

  /** A master's actor: the master itself, or one that pings an agent. */
  #actorAt(upid: string) {
    const master = this.masters.find((each) => upid.endsWith(each.upid.slice(each.upid.indexOf("@"))));
    if (master === undefined) return undefined;
    const to = upid.slice(0, upid.indexOf("@"));
    return {
      endpoint: master.endpoint,
      receive: (from: string, message: Parameters<MasterProcess["receive"]>[1]) => master.receive(from, message, to),
    };
  }

  #scheduler(index: number): Scheduler {
    const { world } = this;
    const temper = {
      isPartitionAware: world.chance(0.5),
      checkpoints: world.chance(0.7),
      tasksMax: world.between(2, 20),
      resources: `cpus:0.5;mem:${world.between(32, 512)}`,
      operates: this.work.operations && world.chance(0.8),
      executors: this.work.executors && world.chance(0.8) ? world.between(2, 8) / 10 : 0,
      groups: this.work.pods && world.chance(0.8) ? world.between(2, 8) / 10 : 0,
    };
    return new Scheduler(`framework${index + 1}`, temper, {
      world,
      network: this.network,
      leader: () => this.leader,
      openStream: (scheduler) => {
        this.#streams.set(this.#nextStream, scheduler);
        return this.#nextStream++;
      },
      streamOpened: (stream, connection) => void this.#connections.set(stream, connection),
      observe: this.history,
    });
  }
}

function holds(check: () => void): boolean {
  try {
    check();
    return true;
  } catch (error) {
    if (error instanceof Violation) return false;
    throw error;
  }
}

function eventLabel(event: scheduler.Event): string {
  if (event.type === "UPDATE_OPERATION_STATUS") {
    const status = event.update_operation_status?.status;
    return `${event.type} ${status?.operation_id?.value} ${status?.state}`;
  }
  if (event.type !== "UPDATE") return event.type ?? "event";
  return `UPDATE ${event.update?.status.task_id.value} ${event.update?.status.state}`;
}

/**
 * A framework's scheduler: it launches tasks, acknowledges what it hears, kills, declines, crashes and comes back under its id.
 * Its calls travel one by one, and may overtake each other.
 * @module
 */
import { isTerminal, type scheduler, type v1 } from "@meseta/protocol";
import { Resources } from "@meseta/resources";
import { type MasterProcess, subscriberOf } from "./master-process.ts";
import type { Endpoint, Network } from "./network.ts";
import { OperationBook, type OperationPlan } from "./operation-book.ts";
import { type GroupPlan, planExecutorTask, planGroup } from "./pods.ts";
import type { World } from "./world.ts";

export interface SchedulerSurroundings {
  readonly world: World;
  readonly network: Network;
  /** The master that leads, once it does. */
  leader(): MasterProcess | undefined;
  /** A number for a new event stream, on which events for this scheduler come from now on. */
  openStream(scheduler: Scheduler): number;
  /** The stream is this connection; when that breaks, it is over. */
  streamOpened(stream: number, connection: number): void;
  readonly observe: SchedulerObserver;
}

export interface SchedulerObserver {
  heard(scheduler: Scheduler, status: v1.TaskStatus): void;
  /** A group of tasks is asked for. */
  groupLaunched(scheduler: Scheduler, taskIds: readonly string[]): void;
  heardOperation(scheduler: Scheduler, status: v1.OperationStatus): void;
}

/** What a scheduler keeps of a task, in a database that survives it. */
export interface KnownTask {
  readonly id: string;
  readonly agentId: string;
  state: v1.TaskState;
  readonly launchedMs: number;
  /** Of a task of an executor of the framework's own. */
  readonly executorId?: string;
  /** Of a task of a group: the executor, and all tasks of the group. */
  readonly pod?: { readonly executorId: string; readonly group: readonly string[] };
}

export interface Temper {
  readonly isPartitionAware: boolean;
  readonly checkpoints: boolean;
  /** The most tasks it has at a time. */
  readonly tasksMax: number;
  readonly resources: string;
  /** Share of its launches that are groups. */
  readonly groups: number;
  /** Share of its other launches that are for executors of its own. */
  readonly executors: number;
  /** Whether it reserves resources and makes volumes. */
  readonly operates: boolean;
}

const FAILOVER_SECONDS = 3_600;
/** Calls that do no harm when they come twice, as a client that got no answer repeats them. */
const REPEATED: ReadonlySet<string | undefined> = new Set([
  "ACKNOWLEDGE",
  "ACKNOWLEDGE_OPERATION_STATUS",
  "DECLINE",
  "KILL",
  "RECONCILE",
  "RECONCILE_OPERATIONS",
  "REVIVE",
]);
/** Without a word from the master for so long, a client subscribes again. */
const SILENCE_MS_MAX = 75_000;
const RESUBSCRIBE_MS_MAX = 2_000;
/** A question may be lost, or come while nobody knows: schedulers ask again. */
const RECONCILE_PERIOD_MS = 60_000;
const UNDERWAY_MS_MAX = 60_000;

export class Scheduler {
  readonly name: string;
  readonly temper: Temper;
  readonly tasks = new Map<string, KnownTask>();
  id: string | undefined;
  /** New tasks are launched while this is true. */
  isHungry = true;
  /** It gives back what it reserved. */
  isLeaving = false;
  readonly operations: OperationBook;
  #endpoint: Endpoint;
  #stream: number | undefined;
  #master: MasterProcess | undefined;
  #isSubscribed = false;
  #silence: Disposable | undefined;
  #launched = 0;
  #incarnation = 0;
  readonly #surroundings: SchedulerSurroundings;

  constructor(name: string, temper: Temper, surroundings: SchedulerSurroundings) {
    this.name = name;
    this.temper = temper;
    this.#surroundings = surroundings;
    this.operations = new OperationBook(name, surroundings.world);
    this.#endpoint = { name, isAlive: false };
  }

  get endpoint(): Endpoint {
    return this.#endpoint;
  }

  get isSubscribed(): boolean {
    return this.#isSubscribed && this.#endpoint.isAlive;
  }

  get live(): KnownTask[] {
    return [...this.tasks.values()].filter(({ state }) => !isTerminal(state));
  }

  start(): void {
    this.#endpoint = { name: `${this.name}.${++this.#incarnation}`, isAlive: true };
    this.#surroundings.world.trace(`${this.#endpoint.name} starts`);
    this.#subscribeSoon();
    this.#reconcileLater(this.#endpoint);
  }

  kill(): void {
    if (!this.#endpoint.isAlive) return;
    this.#surroundings.world.trace(`${this.#endpoint.name} is killed`);
    this.#disconnected();
    this.#surroundings.network.ended(this.#endpoint);
  }

  /** An event of the stream that this scheduler opened last. */
  receive(stream: number, event: scheduler.Event): void {
    if (stream !== this.#stream || !this.#endpoint.isAlive) return;
    this.#watchSilence();
    switch (event.type) {
      case "SUBSCRIBED":
        this.id = event.subscribed?.framework_id.value;
        this.#isSubscribed = true;
        return this.reconcile();
      case "OFFERS":
        for (const offer of event.offers?.offers ?? []) this.#answer(offer);
        return;
      case "UPDATE":
        return this.#hear(event.update!.status);
      case "UPDATE_OPERATION_STATUS":
        return this.#hearOperation(event.update_operation_status!.status);
      case "ERROR":
        this.#surroundings.world.trace(`${this.name}: ${event.error?.message}`);
        return this.closed(stream);
      default:
        return;
    }
  }

  /** The stream ended. */
  closed(stream: number): void {
    if (stream !== this.#stream) return;
    this.#disconnected();
    if (this.#endpoint.isAlive) this.#subscribeSoon();
  }

  /** Asks what became of every task it holds for alive; not of one whose launch may still be on its way, behind the question. */
  reconcile(): void {
    const { nowMs } = this.#surroundings.world;
    const asked = this.live.filter(
      (task) => task.state !== "TASK_STAGING" || nowMs - task.launchedMs > UNDERWAY_MS_MAX,
    );
    const tasks = asked.map(({ id, agentId }) => ({ task_id: { value: id }, agent_id: { value: agentId } }));
    if (tasks.length > 0) this.call({ type: "RECONCILE", reconcile: { tasks } });
    const reconcile_operations = this.operations.question(UNDERWAY_MS_MAX);
    if (reconcile_operations !== undefined) this.call({ type: "RECONCILE_OPERATIONS", reconcile_operations });
  }

  killTask(task: KnownTask): void {
    const kill = { task_id: { value: task.id }, agent_id: { value: task.agentId } };
    this.call({ type: "KILL", kill });
  }

  call(call: Omit<scheduler.Call, "framework_id">): void {
    const { network, world } = this.#surroundings;
    const master = this.#master;
    const stream = this.#stream;
    if (master === undefined || stream === undefined || this.id === undefined) return;
    const full = { ...call, framework_id: { value: this.id } };
    const what = { label: call.type ?? "call", mayRepeat: REPEATED.has(call.type) };
    const { endpoint } = this;
    // Every call has a connection of its own, so they are not kept in order.
    world.after(world.chance(0.1) ? world.between(0, 300) : 0, () => {
      if (!endpoint.isAlive) return;
      network.send(endpoint, master.endpoint, what, () => {
        if (master.core.refuse(full, `stream-${stream}`) === undefined) master.take({ kind: "call", call: full });
      });
    });
  }

  #reconcileLater(endpoint: Endpoint): void {
    this.#surroundings.world.after(RECONCILE_PERIOD_MS, () => {
      if (!endpoint.isAlive) return;
      this.reconcile();
      // A task that was told to be lost may be there again, and go on for good.
      if (this.temper.groups > 0) this.call({ type: "RECONCILE", reconcile: { tasks: [] } });
      this.#reconcileLater(endpoint);
    });
  }

  #disconnected(): void {
    this.#stream = undefined;
    this.#master = undefined;
    this.#isSubscribed = false;
    this.#silence?.[Symbol.dispose]();
  }

  #subscribeSoon(): void {
    const { world } = this.#surroundings;
    const { endpoint } = this;
    world.after(world.between(0, RESUBSCRIBE_MS_MAX), () => {
      if (endpoint.isAlive && this.#stream === undefined) this.#subscribe();
    });
  }

  #subscribe(): void {
    const { network } = this.#surroundings;
    const master = this.#surroundings.leader();
    if (master?.isRecovered !== true) return this.#subscribeSoon();
    const stream = this.#surroundings.openStream(this);
    this.#stream = stream;
    this.#master = master;
    this.#surroundings.world.trace(`${this.#endpoint.name} subscribes on stream ${stream}`);
    this.#watchSilence();
    const { checkpoints, isPartitionAware } = this.temper;
    const capabilities: v1.FrameworkInfo_Capability[] = [{ type: "MULTI_ROLE" }, { type: "RESERVATION_REFINEMENT" }];
    if (isPartitionAware) capabilities.push({ type: "PARTITION_AWARE" });
    const framework_info: v1.FrameworkInfo = {
      user: "root",
      name: this.name,
      roles: [this.name],
      checkpoint: checkpoints,
      failover_timeout: FAILOVER_SECONDS,
      capabilities,
      ...(this.id !== undefined && { id: { value: this.id } }),
    };
    const call: scheduler.Call = {
      type: "SUBSCRIBE",
      subscribe: { framework_info },
      ...(this.id !== undefined && { framework_id: { value: this.id } }),
    };
    const { endpoint } = this;
    // Either end notices in its own time that the connection broke.
    network.watch(endpoint, master.endpoint, () => this.closed(stream));
    network.send(endpoint, master.endpoint, { label: "SUBSCRIBE", mayRepeat: false }, () => {
      network.watch(master.endpoint, endpoint, () => master.take({ kind: "stream-closed", stream }));
      this.#surroundings.streamOpened(stream, network.connectionOf(master.endpoint, endpoint));
      master.take({ kind: "subscribe", subscriber: subscriberOf(stream), call });
    });
  }

  #watchSilence(): void {
    const { world } = this.#surroundings;
    this.#silence?.[Symbol.dispose]();
    const stream = this.#stream;
    this.#silence = world.after(SILENCE_MS_MAX, () => {
      if (stream !== undefined) this.closed(stream);
    });
  }

  #answer(offer: v1.Offer): void {
    const { world } = this.#surroundings;
    const filters = { refuse_seconds: world.between(0, 5) };
    const plan = this.#planOperations(offer);
    if (plan !== undefined) return this.#operate(offer, plan, filters);
    if (!this.isHungry || this.live.length >= this.temper.tasksMax || world.chance(0.2)) {
      return this.call({ type: "DECLINE", decline: { offer_ids: [offer.id], filters } });
    }
    if (this.temper.groups > 0 && world.chance(this.temper.groups)) return this.#launchGroup(offer, filters);
    if (this.temper.executors > 0 && world.chance(this.temper.executors)) return this.#launchOnExecutor(offer, filters);
    const need = Resources.parse(this.temper.resources);
    let room = Resources.fromWire(offer.resources).unallocate();
    const task_infos: v1.TaskInfo[] = [];
    for (let count = world.between(1, 3); count > 0 && room.contains(need); count--) {
      room = room.minus(need);
      task_infos.push(this.#newTask(offer, need, []));
    }
    const operations = [this.#launchOf(task_infos)];
    this.call({ type: "ACCEPT", accept: { offer_ids: [offer.id], operations, filters } });
  }

  /** A command task, which is in the database from here on. */
  #newTask(offer: v1.Offer, need: Resources, volumes: readonly v1.Resource[]): v1.TaskInfo {
    const id = `${this.name}-${this.#launched++}`;
    const { nowMs } = this.#surroundings.world;
    this.tasks.set(id, { id, agentId: offer.agent_id.value, state: "TASK_STAGING", launchedMs: nowMs });
    return {
      name: id,
      task_id: { value: id },
      agent_id: offer.agent_id,
      resources: [...need.toWire(), ...volumes],
      command: { value: "work" },
    };
  }

  #launchOf(task_infos: readonly v1.TaskInfo[]): v1.Offer_Operation {
    return { type: "LAUNCH", launch: { task_infos } };
  }

  #planOperations(offer: v1.Offer): OperationPlan | undefined {
    if (!this.temper.operates) return undefined;
    if (this.isLeaving) return this.operations.planReturn(offer);
    return this.isHungry ? this.operations.plan(offer) : undefined;
  }

  /** Some of the volumes are for a task, made by the same call or there already. */
  #operate(offer: v1.Offer, { operations, volume }: OperationPlan, filters: v1.Filters): void {
    const need = Resources.parse(this.temper.resources);
    const hasRoom = Resources.fromWire(offer.resources).unallocate().contains(need);
    const launches = volume !== undefined && hasRoom ? [this.#launchOf([this.#newTask(offer, need, [volume])])] : [];
    const all = [...operations, ...launches];
    this.call({ type: "ACCEPT", accept: { offer_ids: [offer.id], operations: all, filters } });
  }

  #launchGroup(offer: v1.Offer, filters: v1.Filters): void {
    const { world, observe } = this.#surroundings;
    const plan = planGroup(
      offer,
      this.#planOf(offer, ({ pod }) => pod?.executorId),
    );
    if (plan === undefined) return this.call({ type: "DECLINE", decline: { offer_ids: [offer.id], filters } });
    const group = (plan.task_group.tasks ?? []).map(({ task_id: { value } }) => value);
    const pod = { executorId: plan.executor.executor_id.value, group };
    const agentId = offer.agent_id.value;
    for (const id of group) {
      this.tasks.set(id, { id, agentId, state: "TASK_STAGING", launchedMs: world.nowMs, pod });
    }
    observe.groupLaunched(this, group);
    const operations: v1.Offer_Operation[] = [{ type: "LAUNCH_GROUP", launch_group: plan }];
    this.call({ type: "ACCEPT", accept: { offer_ids: [offer.id], operations, filters } });
  }

  #launchOnExecutor(offer: v1.Offer, filters: v1.Filters): void {
    const { world } = this.#surroundings;
    const task = planExecutorTask(
      offer,
      this.#planOf(offer, ({ executorId }) => executorId),
    );
    if (task === undefined) return this.call({ type: "DECLINE", decline: { offer_ids: [offer.id], filters } });
    const id = task.task_id.value;
    const agentId = offer.agent_id.value;
    const executorId = task.executor!.executor_id.value;
    this.tasks.set(id, { id, agentId, state: "TASK_STAGING", launchedMs: world.nowMs, executorId });
    this.call({ type: "ACCEPT", accept: { offer_ids: [offer.id], operations: [this.#launchOf([task])], filters } });
  }

  /** What launches on an offer go by; `executorOf` names the executors that one of them may use again. */
  #planOf(offer: v1.Offer, executorOf: (task: KnownTask) => string | undefined): GroupPlan {
    return {
      world: this.#surroundings.world,
      need: Resources.parse(this.temper.resources),
      frameworkId: this.id!,
      newId: () => `${this.name}-${this.#launched++}`,
      executorsThere: this.live.filter(({ agentId }) => agentId === offer.agent_id.value).map(executorOf),
    };
  }

  #hearOperation(status: v1.OperationStatus): void {
    const { world, observe } = this.#surroundings;
    observe.heardOperation(this, status);
    this.operations.hear(status);
    const { agent_id, uuid, operation_id } = status;
    if (uuid === undefined || operation_id === undefined) return;
    const acknowledgement = { ...(agent_id !== undefined && { agent_id }), uuid: uuid.value, operation_id };
    const { endpoint } = this;
    world.after(world.chance(0.1) ? world.between(0, 3_000) : 0, () => {
      if (!endpoint.isAlive) return;
      this.call({ type: "ACKNOWLEDGE_OPERATION_STATUS", acknowledge_operation_status: acknowledgement });
    });
  }

  #hear(status: v1.TaskStatus): void {
    const { world, observe } = this.#surroundings;
    const { agent_id, task_id, uuid } = status;
    observe.heard(this, status);
    const task = this.tasks.get(task_id.value);
    if (task !== undefined) task.state = status.state;
    if (
      task !== undefined &&
      (task.pod ?? task.executorId) !== undefined &&
      status.state === "TASK_RUNNING" &&
      world.chance(0.1)
    ) {
      world.after(world.between(0, 3_000), () => this.killTask(task)); // and its group, if it has one, ends with it
    }
    if (agent_id === undefined || uuid === undefined) return;
    const { endpoint } = this;
    world.after(world.chance(0.1) ? world.between(0, 3_000) : 0, () => {
      if (endpoint.isAlive) this.call({ type: "ACKNOWLEDGE", acknowledge: { agent_id, task_id, uuid } });
    });
  }
}

/** What the master remembers of frameworks, agents, tasks and offers. Mutable inside the core, and only there. @module */
import {
  DecodeError,
  hasCapability,
  type internal,
  parseUpid,
  RawTask,
  type ReportedTask,
  reportedTask,
  type scheduler,
  v1,
  WireWriter,
} from "@meseta/protocol";
import type { Resources } from "@meseta/resources";
import type { Answer } from "./answers.ts";
import type { Subscriber } from "./effects.ts";

/** Stands for a uuid that is still in the bytes of its task. */
const UNREAD: unique symbol = Symbol("not read yet");

/** Writes what is kept: nothing that is soon gone shares its buffers. */
const keeping = new WireWriter();

/** A task of a framework on an agent. What is seldom looked at may be kept as the bytes in which it was reported. */
export class Task {
  readonly id: string;
  readonly frameworkId: string;
  readonly agentId: string;
  /** Undefined for a command task, whose executor the agent makes up. */
  readonly executorId: string | undefined;
  readonly resources: Resources;
  /** The newest state the agent told us; decides when the resources are free. */
  state: v1.TaskState;
  /** The state last forwarded to the scheduler, with its uuid; decides when an acknowledgement ends the task. */
  statusUpdateState: v1.TaskState | undefined;
  /** What a RECONCILE was told of it last. */
  answer: Answer | undefined;
  readonly #whole: v1.Task | RawTask;
  #statuses: v1.TaskStatus[] | undefined; // undefined: those of #whole
  #uuid: Uint8Array | undefined | typeof UNREAD = UNREAD;

  /** `owner`: whose it is, and where it runs, in strings that all of their tasks share. */
  constructor(
    said: ReportedTask,
    resources: Resources,
    owner: { readonly frameworkId: string; readonly agentId: string },
  ) {
    this.id = said.taskId;
    this.frameworkId = owner.frameworkId;
    this.agentId = owner.agentId;
    this.executorId = said.executorId;
    this.resources = resources;
    this.state = said.state;
    this.statusUpdateState = said.statusUpdateState;
    this.answer = undefined;
    this.#whole = said.whole;
    this.#statuses = undefined;
  }

  /** A task that nobody has reported anything of: it has no statuses yet. */
  static launched(description: v1.Task, resources: Resources, owner: { frameworkId: string; agentId: string }): Task {
    v1.Task.encodeInto(keeping, description); // a fourth of what it weighs as objects, and hardly ever looked at
    const bytes = keeping.finish();
    const task = new Task(
      { ...reportedTask(description), whole: new RawTask(bytes, 0, bytes.length) },
      resources,
      owner,
    );
    task.#statuses = [];
    task.#uuid = undefined;
    return task;
  }

  /** What does not change: name, labels, container and the like. Decoded anew each time for a task that was reported. */
  get description(): v1.Task {
    const {
      statuses: _statuses,
      status_update_state: _state,
      status_update_uuid: _uuid,
      ...description
    } = this.#read();
    return { ...description, resources: this.resources.toWire() };
  }

  /** One per change of state, oldest first. Decoded anew each time while there are none but those reported. */
  get statuses(): readonly v1.TaskStatus[] {
    return this.#statuses ?? this.#read().statuses ?? [];
  }

  /** The newest status, or what to read it from: the same one for as long as there is no newer. */
  get latest(): v1.TaskStatus | RawTask | undefined {
    if (this.#statuses !== undefined) return this.#statuses.at(-1);
    return this.#whole instanceof RawTask ? this.#whole : this.#whole.statuses?.at(-1);
  }

  /** Of the update last forwarded; undefined if there was none, or nobody was there to get it. */
  get statusUpdateUuid(): Uint8Array | undefined {
    if (this.#uuid === UNREAD) {
      const { status_update_uuid, statuses } = this.#read();
      this.#uuid = status_update_uuid ?? statuses?.at(-1)?.uuid;
    }
    return this.#uuid;
  }

  set statusUpdateUuid(uuid: Uint8Array | undefined) {
    this.#uuid = uuid;
  }

  /** Adds a status; one of the state it is in already takes the place of the one before. */
  putStatus(status: v1.TaskStatus, options: { readonly mayReplace?: boolean } = {}): void {
    const statuses = (this.#statuses ??= [...this.statuses]);
    if (options.mayReplace === true && statuses.at(-1)?.state === status.state) statuses[statuses.length - 1] = status;
    else statuses.push(status);
  }

  /** A task as the wire shows it now. */
  toWire(): v1.Task {
    const whole = this.#read();
    const statuses = this.#statuses ?? whole.statuses;
    const wire: v1.Task = { ...whole, state: this.state, resources: this.resources.toWire() };
    if (statuses !== undefined && statuses.length > 0) wire.statuses = statuses;
    else delete wire.statuses;
    if (this.statusUpdateState !== undefined) wire.status_update_state = this.statusUpdateState;
    const uuid = this.#uuid === UNREAD ? (whole.status_update_uuid ?? whole.statuses?.at(-1)?.uuid) : this.#uuid;
    if (uuid !== undefined) wire.status_update_uuid = uuid;
    return wire;
  }

  /** An agent may have written nonsense where nobody looked until now: then the task is what was understood of it. */
  #read(): v1.Task {
    if (!(this.#whole instanceof RawTask)) return this.#whole;
    try {
      return this.#whole.read();
    } catch (error) {
      if (!(error instanceof DecodeError)) throw error;
      return {
        name: this.id,
        task_id: { value: this.id },
        framework_id: { value: this.frameworkId },
        agent_id: { value: this.agentId },
        state: this.state,
        ...(this.executorId === undefined ? {} : { executor_id: { value: this.executorId } }),
      };
    }
  }
}

/** An operation on resources that its agent has not finished, or whose end nobody has acknowledged. */
export interface Operation {
  readonly uuid: Uint8Array;
  /** Undefined for an operator's. */
  readonly frameworkId: string | undefined;
  readonly agentId: string;
  /** As its agent was told it: its resources allocated, in post-refinement format. */
  readonly info: v1.Offer_Operation;
  latest: v1.OperationStatus;
  /** Every status its agent reported, oldest first. */
  readonly statuses: v1.OperationStatus[];
}

export type FrameworkState =
  | { kind: "connected"; subscriber: Subscriber; heartbeat: Disposable }
  | { kind: "disconnected"; failover: Disposable }
  /** Known only from agents that registered again after this master started. */
  | { kind: "recovered" };

export interface Framework {
  readonly id: string;
  info: v1.FrameworkInfo;
  roles: readonly string[];
  suppressedRoles: Set<string>;
  /** Which agents it wants to hear of, as it said it. */
  offerConstraints: scheduler.OfferConstraints | undefined;
  state: FrameworkState;
  /** The UPID of the driver it last was on; undefined for one on HTTP, or not seen by this master. */
  driver: string | undefined;
  /** Its driver asked for no more offers, short of leaving. */
  deactivated: boolean;
  readonly registeredMs: number;
  reregisteredMs: number;
  unregisteredMs: number | undefined;
  /** Also terminal ones whose last update is not acknowledged yet. */
  readonly tasks: Map<string, Task>;
  readonly unreachableTasks: Map<string, Task>;
  readonly completedTasks: Task[]; // the newest last, at most `completedTasksPerFrameworkMax`
  readonly offers: Set<string>;
  readonly inverseOffers: Set<string>;
  /** By uuid, in text. */
  readonly operations: Map<string, Operation>;
  /** Agents that know this framework, because it launched something there or they brought it along. */
  readonly agents: Set<string>;
}

export interface Agent {
  readonly id: string;
  info: v1.AgentInfo;
  pid: string;
  version: string;
  capabilities: readonly v1.AgentInfo_Capability[];
  resourceVersionUuid: v1.UUID | undefined;
  total: Resources;
  connected: boolean;
  readonly registeredMs: number;
  reregisteredMs: number | undefined;
  /** The actor that pings it: `slave-observer(N)`. */
  readonly observer: string;
  pings: Disposable;
  pingsUnanswered: number;
  /** Runs while disconnected; then the agent is unreachable. */
  reregisterTimeout: Disposable | undefined;
  /** It is to be marked unreachable when its turn comes. */
  unreachableMark: Disposable | undefined;
  /** Since it was told to drain, by this master. */
  drainStartMs: number | undefined;
  /** Framework id → task id → task. */
  readonly tasks: Map<string, Map<string, Task>>;
  /** Framework id → executor id → executor; command tasks have none. */
  readonly executors: Map<string, Map<string, v1.ExecutorInfo>>;
  /**
   * Those that it did not mention when it last registered again, by `executorKey`: their launches may have been on their way. Of each,
   * the ids of the tasks that will show.
   */
  doubtedExecutors: Map<string, Set<string>> | undefined;
  readonly offers: Set<string>;
  /** By uuid, in text; also those of frameworks that are gone, and of operators. */
  readonly operations: Map<string, Operation>;
  /** Whether it has listed its operations to this master. */
  hasListedOperations: boolean;
  /** Operations that it did not do, while what they were to make is in use: oldest first. */
  undone: Operation[] | undefined;
  /** What its resource providers have, by their ids; part of `total`. */
  providers: Map<string, Provider> | undefined;
  /** Kills that came while it was disconnected: task id → framework id. */
  pendingKills: Map<string, string> | undefined;
}

export interface Provider {
  readonly info: v1.ResourceProviderInfo;
  readonly total: Resources;
  readonly resourceVersionUuid: v1.UUID;
}

export interface Offer {
  readonly id: string;
  readonly frameworkId: string;
  readonly agentId: string;
  readonly role: string;
  readonly resources: Resources;
  readonly timeout: Disposable | undefined;
}

/** A framework was asked to leave an agent. */
export interface InverseOffer {
  readonly id: string;
  readonly frameworkId: string;
  readonly agentId: string;
  readonly timeout: Disposable | undefined;
}

export interface InverseAnswer {
  readonly status: "ACCEPT" | "DECLINE";
  readonly atMs: number;
}

/** The roles a framework subscribes with. Source: scheduler API, S1 and S2. */
export function rolesOf(info: v1.FrameworkInfo): readonly string[] {
  if (hasCapability(info, "MULTI_ROLE")) return info.roles ?? [];
  return [info.role ?? "*"];
}

/** Where an agent is reached, as offers say it. */
export function urlOf(agent: Agent): v1.URL | undefined {
  const address = parseUpid(agent.pid);
  if (address === undefined) return undefined;
  const { host: ip, port, id } = address;
  return { scheme: "http", address: { hostname: agent.info.hostname, ip, port }, path: `/${id}` };
}

/** The record of a task that is about to be launched. Source: captures of real masters; scheduler API, section 2.4. */
export function taskFromInfo(
  info: v1.TaskInfo,
  owner: { framework: Framework; agentId: string; resources: Resources },
): Task {
  const { framework, agentId, resources } = owner;
  const user = info.command?.user ?? info.executor?.command?.user;
  const description: v1.Task = {
    name: info.name,
    task_id: info.task_id,
    framework_id: { value: framework.id },
    agent_id: { value: agentId },
    state: "TASK_STAGING",
    resources: info.resources ?? [],
    ...(info.executor === undefined ? {} : { executor_id: info.executor.executor_id }),
    ...(info.labels === undefined ? {} : { labels: info.labels }),
    ...(info.discovery === undefined ? {} : { discovery: info.discovery }),
    ...(info.container === undefined ? {} : { container: info.container }),
    ...(info.health_check === undefined ? {} : { health_check: info.health_check }),
    ...(info.kill_policy === undefined ? {} : { kill_policy: info.kill_policy }),
    ...(info.limits === undefined ? {} : { limits: info.limits }),
    ...(user === undefined ? {} : { user }),
  };
  return Task.launched(description, resources, { frameworkId: framework.id, agentId });
}

/** An operation as the wire shows it. */
export function operationToWire(operation: Operation): v1.Operation {
  const { uuid, frameworkId, agentId, info, latest, statuses } = operation;
  return {
    ...(frameworkId === undefined ? {} : { framework_id: { value: frameworkId } }),
    agent_id: { value: agentId },
    info,
    latest_status: latest,
    ...(statuses.length > 0 ? { statuses } : {}),
    uuid: { value: uuid },
  };
}

/** What an agent says when it registers again, and its tasks with as much of them as is read at once. */
export interface Report extends internal.ReregisterSlaveMessage {
  readonly reported: readonly ReportedTask[];
}

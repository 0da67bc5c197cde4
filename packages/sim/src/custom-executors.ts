/**
 * The executors of frameworks' own on one machine: programs in containers that outlive the agent's process. They subscribe, run
 * tasks, tell what becomes of them until the agent says that it has it, and are told to kill and to end.
 * @module
 */
import type { ContainerRequest, Input } from "@meseta/agent";
import { isTerminal, type executor as api, parseUuid, type v1 } from "@meseta/protocol";
import { hex } from "./rules.ts";
import type { World } from "./world.ts";

/** The agent as an executor sees it, and its own container. */
export interface ExecutorSurroundings {
  readonly world: World;
  /** The agent's process that runs, by a name of its own; undefined while none does. */
  agent(): object | undefined;
  tell(input: Input): void;
  isRunning(containerId: string): boolean;
  /** The program ends by itself. */
  exit(containerId: string, status: number): void;
  /** The agent said that it has the end of a task; `executor` said what end. */
  endIsSafe(taskId: string, frameworkId: string, state: v1.TaskState): void;
}

/** An executor with nothing to do ends after a while. */
const IDLE_MS = { low: 2_000, high: 20_000 };
/** How long an executor looks for its agent. Source: agent, section 1.1. */
const SEARCH_MS_MAX = 900_000;

export class CustomExecutors {
  readonly #surroundings: ExecutorSurroundings;
  readonly #byStream = new Map<number, CustomExecutor>();
  #requests = 0;

  constructor(surroundings: ExecutorSurroundings) {
    this.#surroundings = surroundings;
  }

  /** Its container runs, and so does the program in it. */
  started(container: ContainerRequest): void {
    const executor: CustomExecutor = new CustomExecutor(container, this.#surroundings, () => {
      const request = ++this.#requests;
      this.#byStream.set(request, executor);
      return request;
    });
  }

  event(stream: number, event: api.Event): void {
    this.#byStream.get(stream)?.hear(stream, event);
  }

  /** The agent ended a stream, or refused to open it. */
  closed(stream: number): void {
    const executor = this.#byStream.get(stream);
    this.#byStream.delete(stream);
    executor?.closed(stream);
  }

  /** The agent's process ended, and every stream with it. */
  agentGone(): void {
    for (const stream of [...this.#byStream.keys()]) this.closed(stream);
  }
}

class CustomExecutor {
  readonly #container: ContainerRequest;
  readonly #surroundings: ExecutorSurroundings;
  readonly #newStream: () => number;
  /** Whether it waits for an agent that went away; known from its environment. */
  readonly #survives: boolean;
  readonly #tasks = new Map<string, v1.TaskState>();
  readonly #unspoken = new Map<string, v1.TaskInfo>();
  readonly #untold = new Map<string, api.Call_Update>();
  #stream: number | undefined;
  #isSubscribed = false;
  #isEnding = false;
  #arrivesMs = 0; // of the last event on its way
  #works = 0; // how often there was something to do

  constructor(container: ContainerRequest, surroundings: ExecutorSurroundings, newStream: () => number) {
    this.#container = container;
    this.#surroundings = surroundings;
    this.#newStream = newStream;
    this.#survives = container.environment.some(([name, value]) => name === "MESOS_CHECKPOINT" && value === "1");
    const { world } = surroundings;
    world.after(world.between(0, 300), () => this.#subscribe(world.nowMs));
    if (world.chance(0.1)) this.#later(world.between(500, 60_000), () => this.#exit(1)); // a bug of somebody's
    this.#endWhenIdle();
  }

  hear(stream: number, event: api.Event): void {
    const { world } = this.#surroundings;
    this.#arrivesMs = Math.max(this.#arrivesMs, world.nowMs + world.between(0, 20));
    this.#later(this.#arrivesMs - world.nowMs, () => {
      if (this.#stream === stream) this.#take(event);
    });
  }

  closed(stream: number): void {
    const { world } = this.#surroundings;
    if (this.#stream !== stream) return;
    this.#stream = undefined;
    this.#isSubscribed = false;
    if (!this.#survives) return this.#later(world.between(0, 500), () => this.#shutDown());
    this.#later(world.between(0, 1_000), () => this.#subscribe(world.nowMs));
  }

  #take(event: api.Event): void {
    switch (event.type) {
      case "SUBSCRIBED":
        this.#isSubscribed = true;
        for (const update of this.#untold.values()) this.#send(update); // made while it was away
        return;
      case "LAUNCH":
        return this.#run(event.launch!.task);
      case "KILL":
        return this.#kill(event.kill!.task_id.value);
      case "ACKNOWLEDGED":
        return this.#acknowledged(event.acknowledged!);
      case "SHUTDOWN":
        return this.#shutDown();
      default:
        return;
    }
  }

  #subscribe(sinceMs: number): void {
    const { world } = this.#surroundings;
    if (!this.#runs || this.#stream !== undefined || this.#isEnding) return;
    if (world.nowMs - sinceMs > SEARCH_MS_MAX) return this.#exit(1);
    if (this.#surroundings.agent() === undefined) {
      return this.#later(world.between(100, 1_000), () => this.#subscribe(sinceMs));
    }
    this.#stream = this.#newStream();
    const subscribe: api.Call_Subscribe = {
      unacknowledged_tasks: [...this.#unspoken.values()],
      unacknowledged_updates: [...this.#untold.values()],
    };
    this.#call(this.#stream, { type: "SUBSCRIBE", subscribe });
  }

  #run(task: v1.TaskInfo): void {
    const { world } = this.#surroundings;
    const id = task.task_id.value;
    this.#works++;
    this.#tasks.set(id, "TASK_STAGING");
    this.#unspoken.set(id, task);
    this.#later(world.between(0, 300), () => this.#update(id, "TASK_RUNNING"));
    const runsMs = world.chance(0.6) ? world.between(10, 4_000) : world.between(10_000, 100_000);
    this.#later(300 + runsMs, () => this.#update(id, world.chance(0.8) ? "TASK_FINISHED" : "TASK_FAILED"));
  }

  #kill(id: string): void {
    const { world } = this.#surroundings;
    this.#later(world.between(0, 300), () => this.#update(id, "TASK_KILLED"));
  }

  #update(id: string, state: v1.TaskState): void {
    const { world } = this.#surroundings;
    const current = this.#tasks.get(id);
    if (current === undefined || isTerminal(current)) return;
    this.#tasks.set(id, state);
    const uuid = parseUuid(world.random.uuid())!;
    const executor_id = { value: this.#container.run!.executorId };
    const timestamp = world.nowMs / 1000;
    const status: v1.TaskStatus = {
      task_id: { value: id },
      state,
      source: "SOURCE_EXECUTOR",
      uuid,
      executor_id,
      timestamp,
    };
    this.#untold.set(hex(uuid), { status });
    if (this.#isSubscribed) this.#send({ status });
    if (isTerminal(state)) this.#endWhenIdle();
  }

  #send(update: api.Call_Update): void {
    this.#call(undefined, { type: "UPDATE", update });
  }

  #acknowledged({ task_id, uuid }: api.Event_Acknowledged): void {
    const { frameworkId } = this.#container.run!;
    this.#unspoken.delete(task_id.value);
    const update = this.#untold.get(hex(uuid));
    this.#untold.delete(hex(uuid));
    if (update !== undefined && isTerminal(update.status.state)) {
      this.#surroundings.endIsSafe(task_id.value, frameworkId, update.status.state);
    }
  }

  #shutDown(): void {
    const { world } = this.#surroundings;
    this.#isEnding = true;
    for (const id of this.#tasks.keys()) this.#update(id, "TASK_KILLED");
    this.#later(world.between(0, 2_000), () => this.#exit(0));
  }

  #endWhenIdle(): void {
    const { world } = this.#surroundings;
    const works = this.#works;
    this.#later(world.between(IDLE_MS.low, IDLE_MS.high), () => {
      const isIdle = this.#works === works && [...this.#tasks.values()].every(isTerminal);
      if (!isIdle) return;
      if (this.#untold.size > 0) return this.#endWhenIdle();
      this.#exit(0);
    });
  }

  /** Calls the process that is there now: what it does not get to do is lost with it. */
  #call(request: number | undefined, call: Pick<api.Call, "type" | "subscribe" | "update">): void {
    const { world } = this.#surroundings;
    const { frameworkId, executorId } = this.#container.run!;
    const agent = this.#surroundings.agent();
    const full: api.Call = { ...call, framework_id: { value: frameworkId }, executor_id: { value: executorId } };
    this.#later(1, () => {
      if (agent === undefined || this.#surroundings.agent() !== agent) return;
      world.trace(`executor ${executorId}: ${call.type ?? ""} ${call.update?.status.state ?? ""}`);
      this.#surroundings.tell({ kind: "executorCall", request: request ?? 0, call: full });
    });
  }

  #exit(status: number): void {
    this.#surroundings.exit(this.#container.containerId, status << 8);
  }

  get #runs(): boolean {
    return this.#surroundings.isRunning(this.#container.containerId);
  }

  /** Calls it in so long, if the program still runs by then. */
  #later(ms: number, run: () => void): void {
    this.#surroundings.world.after(ms, () => this.#runs && run());
  }
}

/**
 * A framework that launches a number of tasks as fast as it is offered room for them, in protobuf, and acknowledges every
 * update. Its calls are pipelined on one connection, its events come on another.
 * @module
 */
import { type Socket, connect } from "node:net";
import { RecordReader, scheduler, type v1 } from "@meseta/protocol";
import { Resources } from "@meseta/resources";

export interface EmulatedFrameworkOptions {
  readonly ip: string;
  readonly port: number;
  readonly name: string;
  readonly tasks: number;
  /** What one task takes: `cpus:1;mem:32`. */
  readonly resources: string;
  readonly command: v1.CommandInfo;
  readonly container?: v1.ContainerInfo;
  /** The state in which a task counts as done. */
  readonly until: "TASK_RUNNING" | "TASK_FINISHED";
  /** At most so many tasks at a time; as many as offers hold unless given. */
  readonly concurrency?: number;
  readonly checkpoint?: boolean;
}

/** When what happened to a task, in ms of `performance.now()`. */
export interface TaskTimes {
  readonly launchedMs: number;
  runningMs: number;
  finishedMs: number;
}

/** Runs a framework until every task is done, in the sense of `until`, and acknowledged. */
export class EmulatedFramework {
  readonly #options: EmulatedFrameworkOptions;
  readonly #events: Socket;
  readonly #calls: Socket;
  readonly #need: Resources;
  readonly #needWire: readonly v1.Resource[];
  readonly #done = Promise.withResolvers<void>();
  readonly #times = new Map<string, TaskTimes>();
  readonly #held: v1.Offer[] = []; // answered once there is something to launch
  #frameworkId: v1.FrameworkID = { value: "" };
  #streamId = "";
  #launched = 0;
  #settled = 0;

  constructor(options: EmulatedFrameworkOptions) {
    this.#options = options;
    this.#need = Resources.parse(options.resources);
    this.#needWire = this.#need.toWire();
    this.#events = connect({ host: options.ip, port: options.port, noDelay: true });
    this.#calls = connect({ host: options.ip, port: options.port, noDelay: true });
    this.#calls.on("data", () => {}); // every answer is 202; a refusal would show as tasks that never end
  }

  /** How many tasks are done. */
  get settled(): number {
    return this.#settled;
  }

  /** What happened to each task, in the order of their launches. */
  get times(): TaskTimes[] {
    return [...this.#times.values()];
  }

  /** Resolves with the time it all took, in ms; the framework of finished tasks is torn down. */
  async run(): Promise<number> {
    const startMs = performance.now();
    this.#events.on(
      "data",
      eventReader(
        (head) => this.#takeHead(head),
        (event) => this.#take(event),
      ),
    );
    const body = scheduler.Call.encode({
      type: "SUBSCRIBE",
      subscribe: {
        framework_info: {
          user: "nobody",
          name: this.#options.name,
          checkpoint: this.#options.checkpoint ?? false,
          capabilities: [{ type: "RESERVATION_REFINEMENT" }],
        },
      },
    });
    this.#events.write(requestHead(body.length, "Accept: application/x-protobuf\r\n"));
    this.#events.write(body);
    await this.#done.promise;
    const tookMs = performance.now() - startMs;
    if (this.#options.until === "TASK_FINISHED") this.#call({ type: "TEARDOWN" });
    return tookMs;
  }

  #takeHead(head: string): void {
    this.#streamId = /Mesos-Stream-Id: (\S+)/.exec(head)?.[1] ?? "";
  }

  #take(event: scheduler.Event): void {
    if (event.type === "SUBSCRIBED" && event.subscribed !== undefined)
      this.#frameworkId = event.subscribed.framework_id;
    else if (event.type === "OFFERS") this.#answerAll(event.offers?.offers ?? []);
    else if (event.type === "UPDATE" && event.update !== undefined) this.#update(event.update.status);
    else if (event.type === "ERROR") this.#done.reject(new Error(event.error?.message ?? "refused"));
  }

  #answerAll(offers: readonly v1.Offer[]): void {
    const declined = offers.filter((offer) => !this.#tryLaunch(offer)).map(({ id }) => id);
    if (this.#options.concurrency !== undefined && this.#launched < this.#options.tasks) {
      this.#held.push(...offers.filter(({ id }) => declined.includes(id)));
      return;
    }
    if (declined.length === 0) return;
    this.#call({ type: "DECLINE", decline: { offer_ids: declined, filters: { refuse_seconds: 1 } } });
  }

  /** Fills an offer with tasks; false when there is none to put there. */
  #tryLaunch(offer: v1.Offer): boolean {
    let room = Resources.fromWire(offer.resources).unallocate();
    const tasks: v1.TaskInfo[] = [];
    const limit = this.#options.concurrency ?? Number.POSITIVE_INFINITY;
    while (
      this.#launched < this.#options.tasks &&
      this.#launched - this.#settled < limit &&
      room.contains(this.#need)
    ) {
      room = room.minus(this.#need);
      const id = `${this.#options.name}.${this.#launched++}`;
      tasks.push({
        name: id,
        task_id: { value: id },
        agent_id: offer.agent_id,
        resources: this.#needWire,
        command: this.#options.command,
        ...(this.#options.container !== undefined && { container: this.#options.container }),
      });
      this.#times.set(id, { launchedMs: performance.now(), runningMs: 0, finishedMs: 0 });
    }
    if (tasks.length === 0) return false;
    const operations: v1.Offer_Operation[] = [{ type: "LAUNCH", launch: { task_infos: tasks } }];
    this.#call({ type: "ACCEPT", accept: { offer_ids: [offer.id], operations, filters: { refuse_seconds: 0 } } });
    if (this.#launched === this.#options.tasks) this.#call({ type: "SUPPRESS" });
    return true;
  }

  #update({ agent_id, task_id, uuid, state, message }: v1.TaskStatus): void {
    const times = this.#times.get(task_id.value);
    if (state === "TASK_RUNNING" && times !== undefined) times.runningMs = performance.now();
    if (state === "TASK_FINISHED" && times !== undefined) times.finishedMs = performance.now();
    if (FAILURES.has(state)) this.#done.reject(new Error(`${task_id.value} is ${state}: ${message ?? ""}`));
    if (agent_id !== undefined && uuid !== undefined) {
      this.#call({ type: "ACKNOWLEDGE", acknowledge: { agent_id, task_id, uuid } });
    }
    if (state !== this.#options.until) return;
    if (++this.#settled === this.#options.tasks) this.#done.resolve();
    if (this.#held.length > 0) this.#answerAll(this.#held.splice(0));
  }

  #call(call: Omit<scheduler.Call, "framework_id">): void {
    const body = scheduler.Call.encode({ ...call, framework_id: this.#frameworkId });
    this.#calls.cork();
    this.#calls.write(requestHead(body.length, `Mesos-Stream-Id: ${this.#streamId}\r\n`));
    this.#calls.write(body);
    process.nextTick(() => this.#calls.uncork());
  }
}

const FAILURES: ReadonlySet<v1.TaskState> = new Set<v1.TaskState>([
  "TASK_ERROR",
  "TASK_LOST",
  "TASK_FAILED",
  "TASK_KILLED",
]);

function requestHead(length: number, more: string): string {
  return `POST /api/v1/scheduler HTTP/1.1\r\nHost: master\r\nContent-Type: application/x-protobuf\r\n${more}Content-Length: ${length}\r\n\r\n`;
}

/** Reads a chunked event stream: the head once, then each record as an event. */
function eventReader(
  onHead: (head: string) => void,
  onEvent: (event: scheduler.Event) => void,
): (chunk: Buffer) => void {
  const records = new RecordReader();
  let pending: Buffer = Buffer.alloc(0);
  let headRead = false;
  return (chunk) => {
    pending = pending.length === 0 ? chunk : Buffer.concat([pending, chunk]);
    if (!headRead) {
      const end = pending.indexOf("\r\n\r\n");
      if (end < 0) return;
      headRead = true;
      onHead(pending.toString("latin1", 0, end));
      pending = pending.subarray(end + 4);
    }
    for (;;) {
      const lineEnd = pending.indexOf("\r\n");
      if (lineEnd < 0) return;
      const size = Number.parseInt(pending.toString("latin1", 0, lineEnd), 16);
      if (pending.length < lineEnd + 2 + size + 2) return;
      const data = pending.subarray(lineEnd + 2, lineEnd + 2 + size);
      pending = pending.subarray(lineEnd + 2 + size + 2);
      for (const record of records.push(data)) onEvent(scheduler.Event.decode(record));
    }
  };
}

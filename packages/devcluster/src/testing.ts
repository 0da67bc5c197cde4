/** Frameworks for tests on a real cluster. @module */
import {
  commandTask,
  launchGroupOperation,
  MesosError,
  SchedulerClient,
  type SchedulerEvent,
  type SchedulerOptions,
  takeResources,
} from "@meseta/sdk";
import type { v1 } from "@meseta/protocol";
import { Resources } from "@meseta/resources";

/** A command that waits for a file to appear and then ends with 0. */
export function waitsFor(path: string): string {
  return `while [ ! -e '${path}' ]; do sleep 0.05; done`;
}

interface Waiting {
  readonly id: string;
  readonly command: string;
  readonly cpus: number;
}

/** A framework that launches what it is given on the first offer with room, and remembers every update. */
export class TestScheduler implements AsyncDisposable {
  readonly client: SchedulerClient;
  readonly updates: v1.TaskStatus[] = [];
  readonly events: SchedulerEvent[] = [];
  readonly #waiting: Waiting[] = [];
  readonly #pods: { executorId: string; commands: Readonly<Record<string, string>> }[] = [];
  readonly #changed: (() => void)[] = [];
  readonly #running: Promise<void>;

  constructor(master: string, options: Partial<SchedulerOptions> & { info?: Partial<v1.FrameworkInfo> } = {}) {
    const { info, ...rest } = options;
    const framework = { user: "root", name: "test", checkpoint: true, ...info };
    this.client = new SchedulerClient({ master, framework, ...rest });
    this.#running = this.#run();
  }

  /** Queues a command task, to be launched on the next offer that has room. */
  launch(id: string, command: string, cpus = 0.1): void {
    this.#waiting.push({ id, command, cpus });
  }

  /** Queues a pod, its tasks' commands by their ids, to be launched on the next offer that has room for all of it. */
  launchPod(executorId: string, commands: Readonly<Record<string, string>>): void {
    this.#pods.push({ executorId, commands });
  }

  /** Waits until `done` holds; it is asked again after every event. */
  async until(done: () => boolean): Promise<void> {
    while (!done()) await new Promise<void>((resolve) => void this.#changed.push(resolve));
  }

  /** Waits for an update of that task in that state. */
  async untilState(task: string, state: v1.TaskState): Promise<v1.TaskStatus> {
    const find = () => this.updates.find((status) => status.task_id.value === task && status.state === state);
    await this.until(() => find() !== undefined);
    return find()!;
  }

  /** The states of a task, in the order in which they were told. */
  states(task: string): v1.TaskState[] {
    return this.updates.filter((status) => status.task_id.value === task).map(({ state }) => state);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.client[Symbol.asyncDispose]();
    await this.#running;
  }

  async #run(): Promise<void> {
    for await (const event of this.client.events()) {
      this.events.push(event);
      if (event.type === "UPDATE") this.updates.push(event.update.status);
      if (event.type === "OFFERS")
        for (const offer of event.offers.offers ?? []) await this.#answer(offer).catch(ifLost);
      for (const wake of this.#changed.splice(0)) wake();
    }
    for (const wake of this.#changed.splice(0)) wake();
  }

  async #answer(offer: v1.Offer): Promise<void> {
    let room = Resources.fromWire(offer.resources);
    const tasks: v1.TaskInfo[] = [];
    const taken: Waiting[] = [];
    for (let next = this.#waiting[0]; next !== undefined; next = this.#waiting[0]) {
      const resources = takeResources(room, { cpus: next.cpus, mem: 32 });
      if (resources === undefined) break;
      taken.push(this.#waiting.shift()!);
      room = room.minus(resources);
      tasks.push(commandTask({ id: next.id, agentId: offer.agent_id.value, resources, command: next.command }));
    }
    const filters = { refuseSeconds: 0.2 };
    const pod = tasks.length === 0 && this.#pods[0] !== undefined ? this.#podOn(offer, this.#pods[0]) : undefined;
    if (pod !== undefined) {
      this.#pods.shift();
      return await this.client.accept([offer], [pod]);
    }
    if (tasks.length === 0) return await this.client.decline([offer], filters);
    try {
      await this.client.launch(offer, tasks, filters);
    } catch (error) {
      // What certainly was not launched is launched on another offer; of the rest the client finds out.
      if (error instanceof MesosError && error.code !== "UNREACHABLE") this.#waiting.unshift(...taken);
      throw error;
    }
  }

  /** A pod made of this offer; undefined when that has not enough. */
  #podOn(
    { resources, agent_id }: v1.Offer,
    { executorId, commands }: { readonly executorId: string; readonly commands: Readonly<Record<string, string>> },
  ): v1.Offer_Operation | undefined {
    let room = Resources.fromWire(resources);
    const take = (disk = 0): Resources | undefined => {
      const taken = takeResources(room, { cpus: 0.1, mem: 32, disk });
      if (taken !== undefined) room = room.minus(taken);
      return taken;
    };
    const own = take(8);
    const tasks: v1.TaskInfo[] = [];
    for (const [id, command] of Object.entries(commands)) {
      const taken = take();
      if (taken !== undefined) tasks.push(commandTask({ id, agentId: agent_id.value, resources: taken, command }));
    }
    if (own === undefined || tasks.length < Object.keys(commands).length) return undefined;
    const executor: v1.ExecutorInfo = {
      type: "DEFAULT",
      executor_id: { value: executorId },
      framework_id: { value: this.client.frameworkId! },
      resources: own.toWire({ format: "post" }),
    };
    return launchGroupOperation(executor, tasks);
  }
}

/** The master may be gone by the time an offer of its is answered; the offers are void then, and new ones come. */
function ifLost(error: unknown): void {
  if (!(error instanceof MesosError)) throw error;
  // 400 and 403: a master that was started anew at the same address, and has not met us yet.
  const isStranger = error.status === 403 || /Framework cannot be found/.test(error.message);
  if (error.code === "REFUSED" && !isStranger) throw error;
}

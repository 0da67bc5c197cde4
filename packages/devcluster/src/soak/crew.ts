/** The frameworks of a soak: each keeps some tasks going and remembers what it was told of them. @module */
import { randomInt } from "node:crypto";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { isTerminal, type v1 } from "@meseta/protocol";
import { TestScheduler } from "../testing.ts";

/** What a framework was told of a task. */
export interface Told {
  readonly task: string;
  readonly state: v1.TaskState;
  readonly reason?: string | undefined;
  /** In hex; undefined for what needs no acknowledgement. */
  readonly uuid?: string | undefined;
}

export interface CrewMember extends AsyncDisposable {
  readonly name: string;
  /** Do its tasks survive their agent's process? */
  readonly checkpoints: boolean;
  /** Tasks it asked for, in order. */
  readonly launched: readonly string[];
  readonly told: readonly Told[];
  /** Launches until then, and goes on listening. */
  work(untilMs: number): Promise<void>;
  /** Brings `told` up to date. */
  hear(): void;
}

/** How many tasks each framework keeps going. */
export const OUTSTANDING = 4;

/** Leaves a line when it begins and one when it ends; it writes nothing else and needs no fork but for its sleep. */
export function taskCommand(directory: string, id: string): string {
  const path = join(directory, id);
  return `echo begun >> '${path}'; sleep 0.5; echo ended >> '${path}'`;
}

/** Is that the end of the task, as far as the framework is concerned? A task nobody knows was never started, or is long over. */
export function isEnd({ state }: Told): boolean {
  return isTerminal(state) || state === "TASK_UNKNOWN";
}

/** Tasks of which the last word is still to come: an answer to reconciliation that one has finished announces its update. */
export function unsettled(member: CrewMember): string[] {
  member.hear();
  const { launched, told } = member;
  const isLastWord = (each: Told) => isEnd(each) && (each.uuid !== undefined || each.state !== "TASK_FINISHED");
  const settled = new Set(told.filter(isLastWord).map(({ task }) => task));
  return launched.filter((id) => !settled.has(id));
}

/** One of ours, on the SDK; it follows the election by itself. */
export class SdkMember implements CrewMember {
  readonly name: string;
  readonly checkpoints = true;
  readonly launched: string[] = [];
  readonly told: Told[] = [];
  readonly #open = new Set<string>();
  readonly #scheduler: TestScheduler;
  readonly #directory: string;
  #heard = 0; // of the scheduler's updates

  constructor(index: number, master: string, directory: string) {
    this.name = `sdk-${index}`;
    this.#directory = directory;
    const capabilities: v1.FrameworkInfo_Capability[] = index % 3 === 2 ? [{ type: "PARTITION_AWARE" }] : [];
    const info = { name: this.name, failover_timeout: 3600, capabilities };
    this.#scheduler = new TestScheduler(master, { format: index % 2 === 0 ? "protobuf" : "json", info });
  }

  async work(untilMs: number): Promise<void> {
    while (performance.now() < untilMs) {
      this.hear();
      while (this.#open.size < OUTSTANDING) {
        const id = `${this.name}.${this.launched.length}`;
        this.launched.push(id);
        this.#open.add(id);
        this.#scheduler.launch(id, taskCommand(this.#directory, id));
      }
      await sleep(80 + randomInt(40));
    }
  }

  hear(): void {
    const { updates } = this.#scheduler;
    for (; this.#heard < updates.length; this.#heard++) {
      const { task_id, state, reason, uuid } = updates[this.#heard]!;
      const told = { task: task_id.value, state, reason, uuid: uuid && Buffer.from(uuid).toString("hex") };
      this.told.push(told);
      if (isEnd(told)) this.#open.delete(told.task);
    }
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#scheduler[Symbol.asyncDispose]();
  }
}

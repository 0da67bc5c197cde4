/**
 * Tasks of a MesosScheduler: waiting to be placed, or launched and not over yet.
 * @module
 */
import type { v1 } from "@meseta/protocol";
import { Resources } from "@meseta/resources";
import { type Needs, takeResources } from "./fit.ts";
import type { CommandDescription } from "./tasks.ts";

/** What is to be done. With `command` the agent runs it; without, the framework's executor gets `data`. */
export interface SchedulerTask extends Needs {
  readonly id: string;
  readonly name?: string;
  readonly command?: CommandDescription;
  readonly data?: Uint8Array | string;
  readonly labels?: Readonly<Record<string, string>>;
  /** How often it may fail and be tried again. A task that was lost without a fault of its own is not counted. 0 unless given. */
  readonly retries?: number;
}

/** One attempt at a task. */
export interface Attempt {
  readonly task: SchedulerTask;
  readonly taskId: string; // the task's own id for the first attempt
  readonly number: number; // from 0
  readonly failures: number; // of earlier attempts
  agentId: string | undefined;
  hostname: string | undefined;
  seen: "launched" | "registered" | "away"; // what the hooks were told
  unknown: number; // how often in a row a master said that it does not know the task
}

/** A task asks for this much unless it says otherwise. */
export const CPUS_DEFAULT = 0.1;
export const MEM_MB_DEFAULT = 32;
/** So many tasks in a row that do not fit, and the rest of the queue is not looked at for this offer. */
const MISFITS_MAX = 64;
/** A task that was lost this often is given up. */
export const LOST_MAX = 10;

/** What a task asks for, with the defaults. */
export function needsOf(task: Needs): Needs {
  const { cpus = CPUS_DEFAULT, mem = MEM_MB_DEFAULT, disk, gpus, ports } = task;
  return {
    cpus,
    mem,
    ...(disk !== undefined && { disk }),
    ...(gpus !== undefined && { gpus }),
    ...(ports !== undefined && { ports }),
  };
}

/** The first attempts wait in the order in which they were submitted; later ones go to the front. */
export class TaskQueue {
  readonly live = new Map<string, Attempt>(); // by task id
  #waiting: Attempt[] = [];

  get isEmpty(): boolean {
    return this.#waiting.length === 0;
  }

  /** Nothing waits and nothing lives. */
  get isDone(): boolean {
    return this.isEmpty && this.live.size === 0;
  }

  submit(task: SchedulerTask): void {
    this.#waiting.push(attempt(task, 0, 0));
  }

  /** How many wait. */
  get size(): number {
    return this.#waiting.length;
  }

  /** Takes up to `max` tasks that fit into an offer, with what each is to have, and `extra` once for the first that needs it. */
  place(
    offer: v1.Offer,
    max: number,
    extra: (task: SchedulerTask) => Needs | undefined,
  ): { attempt: Attempt; resources: Resources; extra: Resources | undefined }[] {
    const placed = [];
    const waiting: Attempt[] = [];
    let left = Resources.fromWire(offer.resources);
    let misfits = 0;
    let hasExtra = false;
    for (const [at, one] of this.#waiting.entries()) {
      if (placed.length >= max || misfits >= MISFITS_MAX || left.isEmpty) {
        waiting.push(...this.#waiting.slice(at));
        break;
      }
      const extraNeeds = hasExtra ? undefined : extra(one.task);
      const extraPart = extraNeeds === undefined ? Resources.EMPTY : takeResources(left, extraNeeds);
      const part = extraPart === undefined ? undefined : takeResources(left.minus(extraPart), needsOf(one.task));
      if (extraPart === undefined || part === undefined) {
        misfits++;
        waiting.push(one);
        continue;
      }
      misfits = 0;
      left = left.minus(extraPart).minus(part);
      if (extraNeeds !== undefined) hasExtra = true;
      one.agentId = offer.agent_id.value;
      one.hostname = offer.hostname;
      this.live.set(one.taskId, one);
      placed.push({ attempt: one, resources: part, extra: extraNeeds === undefined ? undefined : extraPart });
    }
    this.#waiting = waiting;
    return placed;
  }

  /** Puts back what could not be launched after all. */
  putBack(attempts: readonly Attempt[]): void {
    for (const one of attempts) this.live.delete(one.taskId);
    this.#waiting = [...attempts, ...this.#waiting];
  }

  /** The attempt is over. */
  settle(one: Attempt): void {
    this.live.delete(one.taskId);
  }

  /** The attempt is over, and was not the last: returns false when the task is given up. */
  retry(one: Attempt, why: "lost" | "failed"): boolean {
    this.live.delete(one.taskId);
    const failures = one.failures + (why === "failed" ? 1 : 0);
    const lost = one.number + 1 - failures;
    if (failures > (one.task.retries ?? 0) || lost > LOST_MAX) return false;
    this.#waiting.unshift(attempt(one.task, one.number + 1, failures));
    return true;
  }

  /** Takes a waiting task out. */
  cancel(taskId: string): boolean {
    const before = this.#waiting.length;
    this.#waiting = this.#waiting.filter((one) => one.task.id !== taskId);
    return this.#waiting.length < before;
  }
}

function attempt(task: SchedulerTask, number: number, failures: number): Attempt {
  const taskId = number === 0 ? task.id : `${task.id}.${number}`;
  return { task, taskId, number, failures, agentId: undefined, hostname: undefined, seen: "launched", unknown: 0 };
}

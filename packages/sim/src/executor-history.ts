/**
 * What custom executors told of the ends of their tasks, and what must come of it.
 * @module
 */
import type { v1 } from "@meseta/protocol";
import { type HeardEnds, taskKey, Violation } from "./rules.ts";
import type { Scheduler } from "./scheduler.ts";

interface SafeEnd {
  readonly machine: string;
  readonly state: v1.TaskState;
}

export class ExecutorHistory {
  /** Ends of tasks that an agent said it has, for frameworks whose updates outlive its process. */
  readonly #safe = new Map<string, SafeEnd>();

  endIsSafe(machine: string, task: string, state: v1.TaskState): void {
    this.#safe.set(task, { machine, state });
  }

  /** After a power failure an agent is another. */
  lostPower(machine: string): void {
    for (const [task, end] of this.#safe) if (end.machine === machine) this.#safe.delete(task);
  }

  /** Once healed: what executors could forget, their framework knows. */
  check(scheduler: Scheduler, heard: HeardEnds): void {
    for (const { id, state } of scheduler.tasks.values()) {
      const task = taskKey(scheduler.id!, id);
      const end = this.#safe.get(task);
      if (end === undefined || heard.get(task)?.has(end.state) === true) continue;
      const text = `${end.machine} has ${end.state} of ${task}, and its framework holds it for ${state}`;
      throw new Violation("what an executor told is passed on", text);
    }
  }
}

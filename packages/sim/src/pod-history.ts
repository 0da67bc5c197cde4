/**
 * What was seen of task groups, and what must hold of them.
 * @module
 */
import type { ContainerRequest } from "@meseta/agent";
import { isTerminal, type v1 } from "@meseta/protocol";
import { type HeardEnds, taskKey, Violation } from "./rules.ts";
import type { Scheduler } from "./scheduler.ts";

interface End {
  readonly machine: string;
  readonly status: number;
}

export class PodHistory {
  /** Task → all tasks of its group. */
  readonly #groups = new Map<string, readonly string[]>();
  /** Tasks whose container ended by itself, and how. */
  readonly #ends = new Map<string, End>();
  /** Executors' containers that were to end, whatever happened in them. */
  readonly #doomed = new Set<string>();

  asked(frameworkId: string, taskIds: readonly string[]): void {
    const group = taskIds.map((id) => taskKey(frameworkId, id));
    for (const task of group) this.#groups.set(task, group);
  }

  /** One step of an agent launched these. */
  launchedTogether(machine: string, containers: readonly ContainerRequest[]): void {
    const launched = new Set(containers.map(keyOf));
    for (const task of launched) {
      const missing = this.#groups.get(task)?.filter((other) => !launched.has(other)) ?? [];
      if (missing.length === 0) continue;
      const text = `${machine} launches ${task} without ${missing.join(", ")}`;
      throw new Violation("a group starts whole or not at all", text);
    }
  }

  endedByItself(machine: string, container: ContainerRequest, status: number): void {
    if (container.kind !== "nested" || this.#doomed.has(container.run!.containerId)) return;
    this.#ends.set(keyOf(container), { machine, status });
  }

  doomed(containerId: string): void {
    this.#doomed.add(containerId);
  }

  /** Nobody will ever know how what had ended and was not told yet ended. */
  lostPower(machine: string, isTold: (task: string) => boolean): void {
    for (const [task, end] of this.#ends) if (end.machine === machine && !isTold(task)) this.#ends.delete(task);
  }

  /** Once healed: what a framework's groups came to. */
  check(scheduler: Scheduler, ends: HeardEnds, isAlive: (task: string) => boolean): void {
    for (const { id, state, pod } of scheduler.tasks.values()) {
      if (pod === undefined) continue;
      const task = taskKey(scheduler.id!, id);
      const end = this.#ends.get(task);
      const heard = ends.get(task) ?? new Set();
      if (end !== undefined && heard.isDisjointFrom(expected(end.status))) {
        const said = heard.size === 0 ? state : [...heard].join(", ");
        const text = `${task} ended with ${end.status} on ${end.machine}, and its framework was told ${said}`;
        throw new Violation("what ran to its end is told so", text);
      }
      if (!isTerminal(state) || heard.has("TASK_FINISHED")) continue;
      const survivor = pod.group.find((other) => isAlive(taskKey(scheduler.id!, other)));
      if (survivor === undefined) continue;
      throw new Violation("a group ends together", `${task} is ${state}, and ${survivor} of its group goes on`);
    }
  }
}

const keyOf = ({ run, taskId }: ContainerRequest): string => taskKey(run!.frameworkId, taskId!);

/** How an exit may be told: one that was killed may have ended by itself just before. */
function expected(status: number): ReadonlySet<v1.TaskState> {
  return new Set<v1.TaskState>([status === 0 ? "TASK_FINISHED" : "TASK_FAILED", "TASK_KILLED"]);
}

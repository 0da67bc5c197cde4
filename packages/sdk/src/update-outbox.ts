/**
 * Status updates on their way to the agent: kept until it has taken them over, sent one after the other, in order.
 * Source: agent, sections 1.3 and 1.5.
 * @module
 */
import { invariant } from "@meseta/base";
import { MesosError } from "./errors.ts";
import type { executor, v1 } from "@meseta/protocol";

/** No more updates than this are kept for an agent that acknowledges none. */
export const UPDATES_MAX = 10_000;

/** What the agent does not know yet, and what is to be sent next. */
export class UpdateOutbox {
  readonly #updates = new Map<string, v1.TaskStatus>(); // unacknowledged, oldest first, by uuid in hexadecimal
  readonly #tasks = new Map<string, v1.TaskInfo>(); // of which no update was acknowledged yet
  readonly #unsent = new Set<string>(); // uuids

  get isEmpty(): boolean {
    return this.#updates.size === 0;
  }

  launched(task: v1.TaskInfo): void {
    this.#tasks.set(task.task_id.value, task);
  }

  /** Keeps an update, which must have its uuid. @throws {MesosError} when too many wait already */
  add(status: v1.TaskStatus): void {
    if (this.#updates.size >= UPDATES_MAX) {
      const thing = `update of task ${status.task_id.value}`;
      throw new MesosError("UNREACHABLE", `Cannot keep ${thing}: ${UPDATES_MAX} others wait for the agent`);
    }
    const key = keyOf(status.uuid);
    this.#updates.set(key, status);
    this.#unsent.add(key);
  }

  acknowledged({ task_id, uuid }: executor.Event_Acknowledged): void {
    this.#updates.delete(keyOf(uuid));
    this.#unsent.delete(keyOf(uuid));
    this.#tasks.delete(task_id.value);
  }

  /** The next update to send, if any. */
  get next(): v1.TaskStatus | undefined {
    for (const key of this.#unsent) return this.#updates.get(key);
    return undefined;
  }

  sent(status: v1.TaskStatus): void {
    this.#unsent.delete(keyOf(status.uuid));
  }

  /** What a subscription replays; everything in it counts as sent. */
  replay(): executor.Call_Subscribe {
    this.#unsent.clear();
    return {
      unacknowledged_tasks: [...this.#tasks.values()],
      unacknowledged_updates: [...this.#updates.values()].map((status) => ({ status })),
    };
  }

  /** The replay did not arrive, so its updates are to be sent yet. */
  unsendAll(): void {
    for (const key of this.#updates.keys()) this.#unsent.add(key);
  }
}

function keyOf(uuid: Uint8Array | undefined): string {
  invariant(uuid !== undefined, "An update needs a uuid");
  return Buffer.from(uuid).toString("hex");
}

/**
 * The task status update manager: one first-in first-out stream per task, of which only the head is on its way.
 * Source: agent, section 8.5; internal messages, section 5.2.
 * @module
 */
import { isTerminal, type internal } from "@meseta/protocol";
import type { Alarms } from "./alarms.ts";
import type { RunKey } from "./effects.ts";

export const RETRY_MS_MIN = 10_000;
export const RETRY_MS_MAX = 600_000;
/**
 * A head that has just gone out is not sent again sooner, whoever asks: a registration and the introduction of a framework come
 * in one breath, and an update that is delivered twice is acknowledged twice.
 */
export const RESEND_MS_MIN = 1_000;

interface Stream {
  readonly key: string;
  readonly frameworkId: string;
  readonly taskId: string;
  readonly run: RunKey | undefined; // where it is checkpointed; undefined: it is not
  readonly queue: internal.StatusUpdate[]; // queue[0] is the one in flight
  readonly seen: Set<string>; // uuids, of whatever was ever in the queue
  retryMs: number;
  sentMs: number; // when its head last went out, -Infinity if not since the agent registered
}

export interface UpdateStreamsEvents {
  /** Forward this head of a stream to the master. */
  forward(update: internal.StatusUpdate): void;
  /** Write a record down; called before the update is forwarded, or the acknowledgement taken. */
  record(run: RunKey, taskId: string, record: internal.StatusUpdateRecord): void;
}

/** What an acknowledgement did. */
export type Acknowledged =
  | { readonly kind: "ignored"; readonly why: string }
  | { readonly kind: "acknowledged"; readonly update: internal.StatusUpdate; readonly isTerminal: boolean };

export class UpdateStreams {
  readonly #streams = new Map<string, Stream>();
  readonly #perFramework = new Map<string, number>(); // open streams, never 0
  readonly #alarms: Alarms;
  readonly #events: UpdateStreamsEvents;
  readonly #uuidText: (bytes: Uint8Array) => string;
  #paused = true;

  constructor(alarms: Alarms, events: UpdateStreamsEvents, uuidText: (bytes: Uint8Array) => string) {
    this.#alarms = alarms;
    this.#events = events;
    this.#uuidText = uuidText;
  }

  get isPaused(): boolean {
    return this.#paused;
  }

  /** How many updates wait for their acknowledgement. */
  get pending(): number {
    let count = 0;
    for (const { queue } of this.#streams.values()) count += queue.length;
    return count;
  }

  /** Whether any update of a framework waits. */
  hasPending(frameworkId: string): boolean {
    return this.#perFramework.has(frameworkId);
  }

  /** The updates of a task in order, head first. */
  pendingOf(frameworkId: string, taskId: string): readonly internal.StatusUpdate[] {
    return this.#streams.get(streamKey(frameworkId, taskId))?.queue ?? [];
  }

  /**
   * Takes an update over. Returns false, and does nothing, when it was taken over before.
   *
   * @param run where the task is checkpointed, undefined for frameworks that do not checkpoint
   */
  add(update: internal.StatusUpdate, run: RunKey | undefined, nowMs: number): boolean {
    const stream = this.#open(update.framework_id.value, update.status.task_id.value, run);
    const uuid = this.#uuidText(update.uuid!);
    if (stream.seen.has(uuid)) return false;
    stream.seen.add(uuid);
    stream.queue.push(update);
    if (stream.run !== undefined) this.#events.record(stream.run, stream.taskId, { type: "UPDATE", update });
    if (stream.queue.length === 1 && !this.#paused) this.#forward(stream, RETRY_MS_MIN, nowMs);
    return true;
  }

  /** Whether an update with this uuid was taken over. */
  has(frameworkId: string, taskId: string, uuid: Uint8Array): boolean {
    return this.#streams.get(streamKey(frameworkId, taskId))?.seen.has(this.#uuidText(uuid)) ?? false;
  }

  acknowledge(frameworkId: string, taskId: string, uuid: Uint8Array, nowMs: number): Acknowledged {
    const stream = this.#streams.get(streamKey(frameworkId, taskId));
    const head = stream?.queue[0];
    if (stream === undefined || head === undefined) return { kind: "ignored", why: "nothing waits for one" };
    if (this.#uuidText(head.uuid!) !== this.#uuidText(uuid)) {
      return { kind: "ignored", why: "another update is in flight" };
    }
    if (stream.run !== undefined) this.#events.record(stream.run, taskId, { type: "ACK", uuid: head.uuid! });
    stream.queue.shift();
    const terminal = isTerminal(head.status.state);
    if (terminal) this.#close(stream); // whatever was queued behind it goes too
    else if (stream.queue.length > 0 && !this.#paused) this.#forward(stream, RETRY_MS_MIN, nowMs);
    else this.#alarms.cancel(stream.key);
    return { kind: "acknowledged", update: head, isTerminal: terminal };
  }

  /** Stops sending: the agent is not registered. */
  pause(): void {
    this.#paused = true;
    for (const stream of this.#streams.values()) {
      this.#alarms.cancel(stream.key);
      stream.sentMs = Number.NEGATIVE_INFINITY;
    }
  }

  /** Sends the head of every stream, now (or a moment after it last went out) and at the first interval again. */
  resume(nowMs: number): void {
    this.#paused = false;
    for (const stream of this.#streams.values()) {
      if (stream.queue.length === 0) continue;
      const dueMs = stream.sentMs + RESEND_MS_MIN;
      if (nowMs >= dueMs) this.#forward(stream, RETRY_MS_MIN, nowMs);
      else this.#alarms.set(stream.key, dueMs, () => this.#forward(stream, RETRY_MS_MIN, dueMs));
    }
  }

  /** Forgets every stream of a framework. */
  removeFramework(frameworkId: string): void {
    for (const stream of this.#streams.values()) if (stream.frameworkId === frameworkId) this.#close(stream);
  }

  /** Rebuilds a stream from its records. Returns what was never acknowledged. */
  recover(
    frameworkId: string,
    taskId: string,
    run: RunKey,
    records: readonly internal.StatusUpdateRecord[],
  ): { readonly isComplete: boolean; readonly updates: readonly internal.StatusUpdate[] } {
    const stream = this.#open(frameworkId, taskId, run);
    const updates: internal.StatusUpdate[] = [];
    for (const record of records) {
      if (record.type === "UPDATE" && record.update?.uuid !== undefined) {
        const uuid = this.#uuidText(record.update.uuid);
        if (stream.seen.has(uuid)) continue;
        stream.seen.add(uuid);
        stream.queue.push(record.update);
        updates.push(record.update);
      } else if (record.type === "ACK" && record.uuid !== undefined) {
        const acknowledged = this.#uuidText(record.uuid);
        const head = stream.queue[0];
        if (head === undefined || this.#uuidText(head.uuid!) !== acknowledged) continue;
        stream.queue.shift();
        if (!isTerminal(head.status.state)) continue;
        this.#close(stream);
        return { isComplete: true, updates };
      }
    }
    return { isComplete: false, updates };
  }

  #open(frameworkId: string, taskId: string, run: RunKey | undefined): Stream {
    const key = streamKey(frameworkId, taskId);
    let stream = this.#streams.get(key);
    if (stream === undefined) {
      stream = {
        key,
        frameworkId,
        taskId,
        run,
        queue: [],
        seen: new Set(),
        retryMs: RETRY_MS_MIN,
        sentMs: Number.NEGATIVE_INFINITY,
      };
      this.#streams.set(key, stream);
      this.#perFramework.set(frameworkId, (this.#perFramework.get(frameworkId) ?? 0) + 1);
    }
    return stream;
  }

  #close(stream: Stream): void {
    this.#streams.delete(stream.key);
    const left = this.#perFramework.get(stream.frameworkId)! - 1;
    if (left === 0) this.#perFramework.delete(stream.frameworkId);
    else this.#perFramework.set(stream.frameworkId, left);
    this.#alarms.cancel(stream.key);
  }

  #forward(stream: Stream, retryMs: number, nowMs: number): void {
    stream.retryMs = retryMs;
    stream.sentMs = nowMs;
    const atMs = nowMs + retryMs;
    this.#alarms.set(stream.key, atMs, () => this.#forward(stream, Math.min(stream.retryMs * 2, RETRY_MS_MAX), atMs));
    this.#events.forward(stream.queue[0]!);
  }
}

const streamKey = (frameworkId: string, taskId: string): string => `update ${frameworkId} ${taskId}`;

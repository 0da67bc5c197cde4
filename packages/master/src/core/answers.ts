/**
 * What a RECONCILE is told of a task, kept for the next one: only its time is new each time.
 * Source: scheduler API, section 5.8.
 * @module
 */
import type { v1 } from "@meseta/protocol";
import type { Task } from "./records.ts";

/** An answer without its time. It never changes: a task that moved on gets another. */
export interface Answer {
  readonly description: v1.Task;
  readonly state: v1.TaskState;
  /** The newest status of the task, some of which is repeated. */
  readonly latest: v1.TaskStatus | undefined;
  /** A place for whoever writes answers to keep this one, written. */
  written: WrittenAnswer | undefined;
}

/** The bytes of an answer, in which the time takes the place of `bytes[from, to)`. */
export interface WrittenAnswer {
  readonly type: string;
  readonly bytes: Uint8Array;
  readonly from: number;
  readonly to: number;
}

/** The answer about `task` as it is now. */
export function answerOf(task: Task): Answer {
  const state = task.statusUpdateState ?? task.state;
  const latest = task.statuses.at(-1);
  const kept = task.answer;
  if (kept !== undefined && kept.state === state && kept.latest === latest) return kept;
  return (task.answer = { description: task.description, state, latest, written: undefined });
}

/** The status that says `answer` at `timestamp`, in seconds. */
export function answerStatus({ description, state, latest }: Answer, timestamp: number): v1.TaskStatus {
  const { task_id, agent_id, executor_id } = description;
  const status: v1.TaskStatus = {
    task_id,
    state,
    message: "Reconciliation: Latest task state",
    agent_id,
    timestamp,
    source: "SOURCE_MASTER",
    reason: "REASON_RECONCILIATION",
  };
  if (executor_id !== undefined) status.executor_id = executor_id;
  if (latest?.healthy !== undefined) status.healthy = latest.healthy;
  if (latest?.check_status !== undefined) status.check_status = latest.check_status;
  if (latest?.container_status !== undefined) status.container_status = latest.container_status;
  return status;
}

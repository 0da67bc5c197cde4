/**
 * What a RECONCILE is told of a task, kept for the next one: only its time is new each time.
 * Source: scheduler API, section 5.8.
 * @module
 */
import { type scheduler, DecodeError, RawTask, type v1 } from "@meseta/protocol";
import type { Task } from "./records.ts";

/** An answer without its time. It never changes: a task that moved on gets another. */
export interface Answer {
  readonly taskId: string;
  readonly agentId: string;
  readonly executorId: string | undefined;
  readonly state: v1.TaskState;
  /** The newest status of the task, some of which is repeated, or what to read it from. */
  readonly latest: v1.TaskStatus | RawTask | undefined;
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
  const { latest } = task;
  const kept = task.answer;
  if (kept !== undefined && kept.state === state && kept.latest === latest) return kept;
  const { id: taskId, agentId, executorId } = task;
  return (task.answer = { taskId, agentId, executorId, state, latest, written: undefined });
}

/** The status that says `answer` at `timestamp`, in seconds. */
export function answerStatus(answer: Answer, timestamp: number): v1.TaskStatus {
  const { taskId, agentId, executorId, state } = answer;
  const status: v1.TaskStatus = {
    task_id: { value: taskId },
    state,
    message: "Reconciliation: Latest task state",
    agent_id: { value: agentId },
    timestamp,
    source: "SOURCE_MASTER",
    reason: "REASON_RECONCILIATION",
  };
  if (executorId !== undefined) status.executor_id = { value: executorId };
  const latest = latestOf(answer);
  if (latest?.healthy !== undefined) status.healthy = latest.healthy;
  if (latest?.check_status !== undefined) status.check_status = latest.check_status;
  if (latest?.container_status !== undefined) status.container_status = latest.container_status;
  return status;
}

function latestOf({ latest }: Answer): v1.TaskStatus | undefined {
  if (!(latest instanceof RawTask)) return latest;
  try {
    return latest.readLatestStatus();
  } catch (error) {
    if (!(error instanceof DecodeError)) throw error;
    return undefined; // its agent wrote nonsense there
  }
}

/** The event that tells a framework `answer`. */
export function answerEvent(answer: Answer, timestamp: number): scheduler.Event {
  return { type: "UPDATE", update: { status: answerStatus(answer, timestamp) } };
}

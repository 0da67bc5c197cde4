import type { v1 } from "@meseta/protocol";

const TERMINAL: ReadonlySet<v1.TaskState> = new Set<v1.TaskState>([
  "TASK_FINISHED",
  "TASK_FAILED",
  "TASK_KILLED",
  "TASK_ERROR",
  "TASK_LOST",
  "TASK_DROPPED",
  "TASK_GONE",
  "TASK_GONE_BY_OPERATOR",
]);

/** Is nothing to come after `state`, as far as the master goes? Source: scheduler API, section 5.1. */
export function isTerminal(state: v1.TaskState): boolean {
  return TERMINAL.has(state);
}

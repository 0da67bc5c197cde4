/** What a few wire values mean, to everybody alike. @module */
import type { v1 } from "./generated/messages.js";

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

/** Is nothing more to be heard of a task in that state? (Of a lost one something may be, all the same.) Source: scheduler API, section 5.1. */
export function isTerminal(state: v1.TaskState): boolean {
  return TERMINAL.has(state);
}

/** Has a framework announced that capability? */
export function hasCapability(info: v1.FrameworkInfo, type: v1.FrameworkInfo_Capability_Type): boolean {
  return info.capabilities?.some((capability) => capability.type === type) ?? false;
}

const ENDED: ReadonlySet<v1.OperationState> = new Set<v1.OperationState>([
  "OPERATION_FINISHED",
  "OPERATION_FAILED",
  "OPERATION_ERROR",
  "OPERATION_DROPPED",
  "OPERATION_GONE_BY_OPERATOR",
]);

/** Is nothing more to be heard of an operation in that state? Source: scheduler API, section 8.6. */
export function isOperationEnd(state: v1.OperationState): boolean {
  return ENDED.has(state);
}

/**
 * The rules that must hold, by their names.
 * @module
 */
import type { v1 } from "@meseta/protocol";

/** A rule that does not hold. */
export class Violation extends Error {
  override readonly name = "Violation";
  readonly rule: Rule;

  constructor(rule: Rule, text: string) {
    super(`${rule}: ${text}`);
    this.rule = rule;
  }
}

export type Rule =
  | "nothing is given twice"
  | "no container runs twice"
  | "what is acknowledged is not repeated"
  | "updates come in order"
  | "terminal is final"
  | "no task is lost that its agent runs"
  | "no container is left alone"
  | "every update is acknowledged in the end"
  | "reconciliation tells the truth"
  | "everything comes back in the end"
  | "an end is told once"
  | "a group starts whole or not at all"
  | "what runs outlives its agent"
  | "a volume is in one hand"
  | "an operation ends as it is told"
  | "master and agent keep the same"
  | "resources are conserved"
  | "a group ends together"
  | "what ran to its end is told so"
  | "what an executor told is passed on";

/** Every end that frameworks were told of their tasks, by `taskKey`. */
export type HeardEnds = ReadonlyMap<string, ReadonlySet<v1.TaskState>>;

/** Names a task among those of all frameworks. */
export const taskKey = (frameworkId: string, taskId: string): string => `${frameworkId}/${taskId}`;

/** Bytes, such as a UUID, as the key of maps. */
export const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString("hex");

/**
 * Asking what became of our tasks after a time without news, until the master has said so of each.
 *
 * A master that has just taken over says nothing of tasks on agents that have yet to come back, so one question is not enough.
 * Source: scheduler API, section 5.8.
 * @module
 */
import type { Timer, Timers } from "@meseta/base";
import { isTerminal, type scheduler, type v1 } from "@meseta/protocol";

/** The first pause between two questions; it doubles up to the longest. */
export const RECONCILE_PAUSE_MS = 5_000;
export const RECONCILE_PAUSE_MS_MAX = 60_000;
/** Only the last of so many answers is believed that may be overtaken by the truth; see `isHearsay()`. */
export const UNKNOWN_ANSWERS = 3;

/**
 * Is it an answer behind which there may be more? A master that has just taken over may not have met an unknown task's agent yet;
 * and of a task that finished it knows the state, while the update with the task's data is still to come.
 */
export function isHearsay({ state, reason, uuid }: v1.TaskStatus): boolean {
  if (state === "TASK_UNKNOWN") return true;
  return state === "TASK_FINISHED" && reason === "REASON_RECONCILIATION" && uuid === undefined;
}

/** Knows which tasks live, and which of them we are waiting to hear of. */
export class Reconciler {
  readonly #timers: Timers;
  readonly #ask: (tasks: readonly scheduler.Call_Reconcile_Task[]) => void;
  readonly #live = new Map<string, v1.AgentID | undefined>(); // by task id, until a terminal update
  readonly #unheard = new Set<string>();
  readonly #unknown = new Map<string, number>(); // how often in a row a live task was only heard of
  #timer: Timer | undefined;

  /** @param ask sends one RECONCILE call. */
  constructor(timers: Timers, ask: (tasks: readonly scheduler.Call_Reconcile_Task[]) => void) {
    this.#timers = timers;
    this.#ask = ask;
  }

  launched(task: v1.TaskInfo): void {
    this.#live.set(task.task_id.value, task.agent_id);
  }

  /** The call that launched them broke off; whether it was heard is asked, unless the master says so first. */
  doubt(tasks: readonly v1.TaskInfo[]): void {
    for (const { task_id } of tasks) if (this.#live.has(task_id.value)) this.#unheard.add(task_id.value);
    this.#timer ??= this.#timers.after(RECONCILE_PAUSE_MS, () => this.#repeat(RECONCILE_PAUSE_MS));
  }

  /** It was not launched after all. */
  forget(task: v1.TaskInfo): void {
    this.#live.delete(task.task_id.value);
  }

  updated(status: v1.TaskStatus): void {
    const id = status.task_id.value;
    if (isHearsay(status) && this.#live.has(id)) {
      const answers = (this.#unknown.get(id) ?? 0) + 1;
      this.#unknown.set(id, answers);
      if (answers < UNKNOWN_ANSWERS) return;
    }
    this.#unknown.delete(id);
    this.#unheard.delete(id);
    if (isTerminal(status.state) || status.state === "TASK_UNKNOWN") this.#live.delete(id);
    else this.#live.set(id, status.agent_id ?? this.#live.get(id));
    if (this.#unheard.size === 0) this.stop();
  }

  /** After a subscription: asks for all tasks the master knows, and for each one we know. */
  start(): void {
    this.stop();
    for (const id of this.#live.keys()) this.#unheard.add(id);
    this.#ask([]);
    this.#repeat(RECONCILE_PAUSE_MS);
  }

  /** No more questions until the next start; the tasks stay known. */
  stop(): void {
    this.#timer?.[Symbol.dispose]();
    this.#timer = undefined;
    this.#unheard.clear();
  }

  #repeat(pauseMs: number): void {
    if (this.#unheard.size === 0) return;
    this.#ask(
      [...this.#unheard].map((id) => {
        const agentId = this.#live.get(id);
        return { task_id: { value: id }, ...(agentId !== undefined && { agent_id: agentId }) };
      }),
    );
    this.#timer = this.#timers.after(pauseMs, () => this.#repeat(Math.min(pauseMs * 2, RECONCILE_PAUSE_MS_MAX)));
  }
}

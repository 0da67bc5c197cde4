/**
 * RECONCILE: what is known of tasks, asked for one by one or all at once.
 *
 * Many answers are given in slices, the next when the last has left, and others are served in between: all at once they could be
 * more than a stream may hold, and their framework would be cut off for asking.
 * Source: scheduler API, section 5.8.
 * @module
 */
import { isTerminal, type scheduler, type v1 } from "@meseta/protocol";
import { type Answer, answerOf } from "./answers.ts";
import type { Context } from "./context.ts";
import { isPartitionAware } from "./frameworks.ts";
import { type Framework, Task } from "./records.ts";
import { standingOf } from "./standing.ts";

/** So many answers are given at once. */
const SLICE = 2500;
/** Time between two slices for a driver, whose connection does not say when they have left. */
const SLICE_PAUSE_MS = 1;

/** Everything known for an empty list, else an answer per task asked about. */
export function reconcile(context: Context, framework: Framework, call: scheduler.Call_Reconcile): void {
  const asked = call.tasks ?? [];
  if (asked.length === 0) {
    // Tasks that end meanwhile have had their updates.
    inSlices(context, framework, [...framework.tasks.values()], (task) =>
      framework.tasks.get(task.id) === task ? task : undefined,
    );
    return;
  }
  inSlices(context, framework, asked, ({ task_id, agent_id }) => {
    const task = framework.tasks.get(task_id.value);
    return task ?? unknownTask(context, framework, task_id.value, agent_id?.value);
  });
}

/** Gives the answers, as long as it is the same subscription that asked. `find` says of which task, or of what else, or nothing. */
function inSlices<Item>(
  context: Context,
  framework: Framework,
  items: readonly Item[],
  find: (item: Item) => Task | v1.TaskStatus | undefined,
): void {
  const asking = framework.state;
  const next = (from: number): void => {
    if (framework.state !== asking || asking.kind !== "connected") return;
    const { subscriber } = asking;
    const end = Math.min(from + SLICE, items.length);
    let answers: Answer[] = [];
    const give = () => {
      if (answers.length > 0)
        context.effects.push({ kind: "answers", subscriber, timestamp: context.nowMs / 1000, answers });
      answers = [];
    };
    for (let at = from; at < end; at++) {
      const found = find(items[at]!);
      if (found === undefined) continue;
      if (found instanceof Task) answers.push(answerOf(found));
      else {
        give();
        context.event(framework, { type: "UPDATE", update: { status: found } });
      }
    }
    give();
    if (end < items.length) context.whenDrained(subscriber, SLICE_PAUSE_MS, () => next(end));
  };
  next(0);
}

/** R4 to R7. */
const UNKNOWN_TASK = {
  registered: "TASK_GONE",
  unreachable: "TASK_UNREACHABLE",
  gone: "TASK_GONE_BY_OPERATOR",
  unknown: "TASK_UNKNOWN",
} as const;

function unknownTask(
  context: Context,
  framework: Framework,
  taskId: string,
  agentId: string | undefined,
): Task | v1.TaskStatus | undefined {
  const standing = standingOf(context, agentId);
  const mayCome = agentId === undefined && context.recoveredAgents.size > 0;
  if (standing.kind === "recovered" || mayCome) return undefined; // R2, R3: it may yet come back with the task
  // So may one whose connection broke: what it runs of frameworks that do not checkpoint was given up, not ended.
  if (agentId !== undefined && context.agents.get(agentId)?.connected === false) return undefined;
  // One whose end was told, and not acknowledged when its agent was lost, has ended all the same.
  const ended = standing.kind === "unreachable" && framework.completedTasks.find((task) => task.id === taskId);
  if (ended && isTerminal(ended.statusUpdateState ?? "TASK_STAGING")) return ended;
  const precise = UNKNOWN_TASK[standing.kind];
  return context.masterStatus({
    taskId,
    state: isPartitionAware(framework) ? precise : "TASK_LOST",
    reason: "REASON_RECONCILIATION",
    message: "Reconciliation: Task is unknown",
    agentId,
    unreachableMs: standing.kind === "unreachable" ? standing.sinceMs : undefined,
  });
}

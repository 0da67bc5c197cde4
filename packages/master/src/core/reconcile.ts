/**
 * RECONCILE: what is known of tasks, asked for one by one or all at once.
 *
 * Many answers are given in slices, between which others are served and the stream is written out: all at once they could be more
 * than a stream may hold, and their framework would be cut off for asking.
 * Source: scheduler API, section 5.8.
 * @module
 */
import { isTerminal, type scheduler, type v1 } from "@meseta/protocol";
import type { Context } from "./context.ts";
import { isPartitionAware } from "./frameworks.ts";
import type { Framework, Task } from "./records.ts";
import { standingOf } from "./standing.ts";

/** So many answers are given at once. */
const SLICE = 2500;
/** Time between two slices. */
const SLICE_PAUSE_MS = 1;

/** Everything known for an empty list, else an answer per task asked about. */
export function reconcile(context: Context, framework: Framework, call: scheduler.Call_Reconcile): void {
  const asked = call.tasks ?? [];
  if (asked.length === 0) {
    // Tasks that end meanwhile have had their updates.
    inSlices(context, framework, [...framework.tasks.values()], (task) => {
      if (framework.tasks.get(task.id) === task) answer(context, framework, task);
    });
    return;
  }
  inSlices(context, framework, asked, ({ task_id, agent_id }) => {
    const task = framework.tasks.get(task_id.value);
    if (task === undefined) answerUnknown(context, framework, task_id.value, agent_id?.value);
    else answer(context, framework, task);
  });
}

/** Gives the answers, as long as it is the same subscription that asked. */
function inSlices<Item>(
  context: Context,
  framework: Framework,
  items: readonly Item[],
  give: (item: Item) => void,
): void {
  const asking = framework.state;
  const next = (from: number): void => {
    if (framework.state !== asking) return;
    const end = Math.min(from + SLICE, items.length);
    for (let at = from; at < end; at++) give(items[at]!);
    if (end < items.length) context.after(SLICE_PAUSE_MS, () => next(end));
  };
  next(0);
}

function answer(context: Context, framework: Framework, task: Task): void {
  const latest = task.statuses.at(-1);
  const status: v1.TaskStatus = {
    ...context.masterStatus({
      taskId: task.id,
      state: task.statusUpdateState ?? task.state,
      reason: "REASON_RECONCILIATION",
      message: "Reconciliation: Latest task state",
      agentId: task.agentId,
      executorId: task.executorId,
    }),
    ...(latest?.healthy === undefined ? {} : { healthy: latest.healthy }),
    ...(latest?.check_status === undefined ? {} : { check_status: latest.check_status }),
    ...(latest?.container_status === undefined ? {} : { container_status: latest.container_status }),
  };
  context.event(framework, { type: "UPDATE", update: { status } });
}

/** R4 to R7. */
const UNKNOWN_TASK = {
  registered: "TASK_GONE",
  unreachable: "TASK_UNREACHABLE",
  gone: "TASK_GONE_BY_OPERATOR",
  unknown: "TASK_UNKNOWN",
} as const;

function answerUnknown(context: Context, framework: Framework, taskId: string, agentId: string | undefined): void {
  const standing = standingOf(context, agentId);
  const mayCome = agentId === undefined && context.recoveredAgents.size > 0;
  if (standing.kind === "recovered" || mayCome) return; // R2, R3: it may yet come back with the task
  // So may one whose connection broke: what it runs of frameworks that do not checkpoint was given up, not ended.
  if (agentId !== undefined && context.agents.get(agentId)?.connected === false) return;
  // One whose end was told, and not acknowledged when its agent was lost, has ended all the same.
  const ended = standing.kind === "unreachable" && framework.completedTasks.find((task) => task.id === taskId);
  if (ended && isTerminal(ended.statusUpdateState ?? "TASK_STAGING")) return answer(context, framework, ended);
  const precise = UNKNOWN_TASK[standing.kind];
  context.event(framework, {
    type: "UPDATE",
    update: {
      status: context.masterStatus({
        taskId,
        state: isPartitionAware(framework) ? precise : "TASK_LOST",
        reason: "REASON_RECONCILIATION",
        message: "Reconciliation: Task is unknown",
        agentId,
        unreachableMs: standing.kind === "unreachable" ? standing.sinceMs : undefined,
      }),
    },
  });
}

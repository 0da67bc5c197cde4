/**
 * Draining: the operator wants nothing left here. Every task is killed, nothing new is taken, and updates say why.
 * Source: agent, sections 1.5 (rule 2), 8.4 (step 8) and 8.7.
 * @module
 */
import { hasCapability, type internal, type v1 } from "@meseta/protocol";
import { type Context, log } from "./context.ts";
import type { Framework } from "./model.ts";
import { killTask } from "./tasks.ts";

/** DrainSlave: sent once by an operator's wish, and again whenever the agent registers while it lasts. */
export function drain(context: Context, message: internal.DrainSlaveMessage): void {
  const { state } = context;
  if (state.frameworks.size === 0 && state.operations.size === 0) {
    log(context, "info", "nothing to drain");
    return;
  }
  log(context, "info", `draining ${state.frameworks.size} frameworks`);
  state.drain = { config: message.config, sinceMs: context.nowMs };
  context.effects.push({ kind: "checkpoint", record: { kind: "drain", config: message.config } });
  killAll(context, message.config);
}

/** Goes on with a drain that an earlier process was at. */
export function resumeDrain(context: Context, config: v1.DrainConfig): void {
  context.state.drain = { config, sinceMs: context.nowMs };
  killAll(context, config);
  finishDrain(context);
}

/** Ends a drain once there is nothing left. Called when something went. */
export function finishDrain(context: Context): void {
  const { state } = context;
  if (state.drain === undefined || state.frameworks.size > 0 || state.operations.size > 0) return;
  log(context, "info", "drained");
  state.drain = undefined;
  context.effects.push({ kind: "checkpoint", record: { kind: "drained" } });
}

/** What a status says while draining: that this is why, and, if the agent is to be gone, that the task is. */
export function explainDrain(context: Context, framework: Framework, status: v1.TaskStatus): void {
  const { drain: draining } = context.state;
  if (draining === undefined || (status.state !== "TASK_KILLING" && status.state !== "TASK_KILLED")) return;
  status.reason = "REASON_AGENT_DRAINING";
  if (draining.config.mark_gone === true && hasCapability(framework.info, "PARTITION_AWARE")) {
    status.state = "TASK_GONE_BY_OPERATOR";
  }
}

function killAll(context: Context, { max_grace_period: limit }: v1.DrainConfig): void {
  for (const framework of [...context.state.frameworks.values()]) {
    for (const executor of [...framework.executors.values()]) {
      for (const task of [...executor.tasks.values()]) {
        const own = task.kill_policy?.grace_period?.nanoseconds;
        const isLonger = limit !== undefined && (own === undefined || own > limit.nanoseconds);
        killTask(context, {
          framework_id: { value: framework.id },
          task_id: task.task_id,
          ...(isLonger ? { kill_policy: { grace_period: limit } } : {}),
        });
      }
    }
  }
}

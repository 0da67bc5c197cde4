/**
 * Oversubscription: what is allocated and not used is offered a second time, until whoever it belongs to wants it back.
 * Source: agent, section 9.1; internal messages, section 5.1.
 * @module
 */
import type { internal, v1 } from "@meseta/protocol";
import { Resources } from "@meseta/resources";
import { type Context, log, sendToMaster } from "./context.ts";
import { destroyExecutor } from "./executors.ts";
import { containerShare } from "./limits.ts";
import type { QosCorrection } from "./inputs.ts";
import type { AgentState, Termination } from "./model.ts";

const PREEMPTED: Termination = {
  state: "GONE|LOST",
  reason: "REASON_CONTAINER_PREEMPTED",
  message: "Container preempted by QoS correction",
};

/** Somebody estimated what can be offered besides what already is; the master hears of it when that changes something. */
export function oversubscribable(context: Context, estimate: readonly v1.Resource[]): void {
  const { state } = context;
  const extra = Resources.fromWire(estimate);
  if (!extra.nonRevocable().isEmpty) {
    log(context, "error", `estimate ignored, not all of it can be taken back: ${extra.toString()}`);
    return;
  }
  const total = extra.unallocate().plus(allocatedRevocable(context));
  if (state.oversubscribed?.equals(total) === true) return;
  state.oversubscribed = total;
  log(context, "info", `oversubscribed resources: ${total.toString()}`);
  if (state.phase !== "running" || state.agentId === undefined) return; // told on registration
  sendToMaster(context, {
    name: "mesos.internal.UpdateSlaveMessage",
    body: { agent_id: { value: state.agentId }, ...oversubscribedPart(state) },
  });
}

/** What a report of the agent says of it. */
export function oversubscribedPart({
  oversubscribed,
}: Pick<AgentState, "oversubscribed">): Pick<
  internal.UpdateSlaveMessage,
  "update_oversubscribed_resources" | "oversubscribed_resources"
> {
  if (oversubscribed === undefined) return { update_oversubscribed_resources: false };
  return { update_oversubscribed_resources: true, oversubscribed_resources: oversubscribed.toWire({ format: "pre" }) };
}

/** Somebody saw that some have to make room. What is gone, or another by now, is passed over. */
export function correct(context: Context, corrections: readonly QosCorrection[]): void {
  for (const { kill } of corrections) {
    const framework = context.state.frameworks.get(kill?.framework_id?.value ?? "");
    const executor = framework?.executors.get(kill?.executor_id?.value ?? "");
    const containerId = kill?.container_id?.value;
    if (kill === undefined || executor === undefined) {
      log(context, "warn", `QoS correction ignored: no executor ${kill?.executor_id?.value ?? "named"} here`);
      continue;
    }
    const isOther = containerId !== undefined && containerId !== executor.run.containerId;
    if (isOther || executor.state === "terminating" || executor.state === "terminated") continue;
    log(context, "info", `executor ${executor.id}: preempted by QoS correction framework=${executor.frameworkId}`);
    context.state.counters.executors_preempted++;
    destroyExecutor(context, executor, PREEMPTED);
  }
}

/** What live executors and their tasks have that can be taken back. */
function allocatedRevocable(context: Context): Resources {
  const parts: Resources[] = [];
  for (const executor of context.state.byContainer.values()) {
    if (executor.state === "terminated") continue;
    parts.push(Resources.fromWire(containerShare(context, executor).resources).revocable().unallocate());
  }
  return Resources.sum(parts);
}

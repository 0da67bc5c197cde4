/**
 * RECONCILE_OPERATIONS: an answer for every operation a framework asks after, or for all that are known.
 * Source: scheduler API, section 8.7.
 * @module
 */
import type { scheduler, v1 } from "@meseta/protocol";
import type { Context } from "../context.ts";
import type { Agent, Framework } from "../records.ts";
import { standingOf } from "../standing.ts";
import { can } from "../validation/operation.ts";
import { tell, withoutUuid } from "./status.ts";

export function reconcileOperations(
  context: Context,
  framework: Framework,
  call: scheduler.Call_ReconcileOperations,
): void {
  const asked = call.operations ?? [];
  if (asked.length === 0) {
    for (const { latest } of framework.operations.values()) tell(context, framework, withoutUuid(latest));
    return;
  }
  const byId = new Map([...framework.operations.values()].map((operation) => [operation.info.id?.value, operation]));
  for (const wanted of asked) {
    const operation = byId.get(wanted.operation_id.value);
    if (operation !== undefined) tell(context, framework, withoutUuid(operation.latest)); // Q1
    else answerUnknown(context, framework, wanted);
  }
}

/** Q2 to Q7. */
function answerUnknown(
  context: Context,
  framework: Framework,
  { operation_id, agent_id, resource_provider_id }: scheduler.Call_ReconcileOperations_Operation,
): void {
  const agent = context.agents.get(agent_id?.value ?? "");
  const provider = resource_provider_id?.value;
  if (agent !== undefined && provider !== undefined && isForAgent(agent, provider)) {
    context.send(agent.pid, {
      name: "mesos.internal.ReconcileOperationsMessage",
      body: {
        operations: [{ operation_id, resource_provider_id: { value: provider } }],
        framework_id: { value: framework.id },
      },
    });
    return;
  }
  const [state, message] = ANSWERS[standingOf(context, agent_id?.value).kind];
  tell(context, framework, {
    operation_id,
    state,
    message,
    ...(agent_id === undefined ? {} : { agent_id }),
    ...(resource_provider_id === undefined ? {} : { resource_provider_id }),
  });
}

/** Q3: the agent may have met the provider before. */
function isForAgent(agent: Agent, provider: string): boolean {
  return agent.connected && agent.providers?.has(provider) !== true && can(agent, "AGENT_OPERATION_FEEDBACK");
}

type Answer = readonly [v1.OperationState, string];

const ANSWERS: Readonly<Record<ReturnType<typeof standingOf>["kind"], Answer>> = {
  recovered: ["OPERATION_RECOVERING", "Reconciliation: Agent is recovered but has not re-registered"],
  registered: ["OPERATION_UNKNOWN", "Reconciliation: Operation is unknown"],
  unreachable: ["OPERATION_UNREACHABLE", "Reconciliation: Agent is unreachable"],
  gone: ["OPERATION_GONE_BY_OPERATOR", "Reconciliation: Agent marked gone by operator"],
  unknown: ["OPERATION_UNKNOWN", "Reconciliation: Both operation and agent are unknown"],
};

/**
 * ACCEPT: all offers or none; then operation by operation, each from what the ones before it left.
 * Source: scheduler API, section 2.4.
 * @module
 */
import type { scheduler, v1 } from "@meseta/protocol";
import { Resources } from "@meseta/resources";
import type { Context } from "./context.ts";
import { launchGroup } from "./launch-group.ts";
import { launchTasks } from "./launch.ts";
import { discardOffers, removeOffer, requestAllocation } from "./offers.ts";
import type { Agent, Framework, Offer } from "./records.ts";
import { refusalMs } from "./refusals.ts";
import { dropTask, failTask } from "./tasks.ts";

/** What an operation works on. */
export interface Acceptance {
  readonly framework: Framework;
  readonly agent: Agent;
  readonly role: string;
  readonly remaining: Resources;
}

export function accept(context: Context, framework: Framework, call: scheduler.Call_Accept): void {
  const ids = (call.offer_ids ?? []).map(({ value }) => value);
  const problem = offersProblem(context, framework, ids);
  const offers = ids.flatMap((id) => context.offers.get(id) ?? []);
  const agent = context.agents.get(offers[0]?.agentId ?? "");
  if (problem !== undefined || agent === undefined) {
    context.log(`framework ${framework.id}: accept refused: ${problem ?? "its agent is gone"}`, "warn");
    const own = offers.filter((offer) => offer.frameworkId === framework.id).map((offer) => offer.id);
    discardOffers(context, own);
    refuseOperations(context, framework, call, problem ?? "Its agent is gone");
    return;
  }
  const role = offers[0]?.role ?? "*";
  const offered = Resources.sum(offers.map((offer) => offer.resources));
  for (const offer of offers) removeOffer(context, offer);
  let remaining = offered;
  for (const operation of call.operations ?? []) {
    remaining = performOperation(context, { framework, agent, role, remaining }, operation);
  }
  context.recover(framework.id, agent.id, remaining, filterOf(refusalMs(call.filters)));
  requestAllocation(context);
}

/** Performs one operation and returns what is left of the offers. */
function performOperation(context: Context, acceptance: Acceptance, operation: v1.Offer_Operation): Resources {
  const { framework } = acceptance;
  switch (operation.type) {
    case "LAUNCH":
      if (operation.id !== undefined) {
        for (const task of operation.launch?.task_infos ?? []) {
          failTask(context, framework, task, "REASON_TASK_INVALID", "Operation 'id' cannot be set on LAUNCH");
        }
        return acceptance.remaining;
      }
      return launchTasks(context, acceptance, operation.launch?.task_infos ?? []);
    case "LAUNCH_GROUP": {
      const group = operation.launch_group;
      if (group === undefined) return acceptance.remaining;
      if (operation.id === undefined) return launchGroup(context, acceptance, group);
      for (const task of group.task_group.tasks ?? []) {
        failTask(context, framework, task, "REASON_TASK_GROUP_INVALID", "Operation 'id' cannot be set on LAUNCH_GROUP");
      }
      return acceptance.remaining;
    }
    default:
      refuseOperation(context, framework, operation, `This master does not perform ${operation.type ?? "UNKNOWN"} yet`);
      return acceptance.remaining;
  }
}

/** Step 1. */
function offersProblem(context: Context, framework: Framework, ids: readonly string[]): string | undefined {
  if (ids.length === 0) return "No offers were given";
  if (new Set(ids).size !== ids.length) return "An offer is listed twice";
  let first: Offer | undefined;
  for (const id of ids) {
    const offer = context.offers.get(id);
    if (offer === undefined) return `Offer ${id} is no longer valid`;
    if (offer.frameworkId !== framework.id) return `Offer ${id} was made to another framework`;
    if (first !== undefined && offer.agentId !== first.agentId) {
      return `Offers ${first.id} and ${id} are of different agents`;
    }
    if (first !== undefined && offer.role !== first.role) return `Offers ${first.id} and ${id} are for different roles`;
    first ??= offer;
  }
  return undefined;
}

function refuseOperations(context: Context, framework: Framework, call: scheduler.Call_Accept, why: string): void {
  for (const operation of call.operations ?? []) {
    const tasks = [...(operation.launch?.task_infos ?? []), ...(operation.launch_group?.task_group.tasks ?? [])];
    for (const task of tasks) {
      dropTask(context, framework, task, "REASON_INVALID_OFFERS", `Task launched with invalid offers: ${why}`);
    }
    if (tasks.length === 0) refuseOperation(context, framework, operation, why);
  }
}

/** Only operations with an id get an answer. Source: scheduler API, section 8.6. */
function refuseOperation(context: Context, framework: Framework, operation: v1.Offer_Operation, why: string): void {
  context.log(`framework ${framework.id}: operation ${operation.type ?? "UNKNOWN"} refused: ${why}`, "warn");
  if (operation.id === undefined) return;
  context.event(framework, {
    type: "UPDATE_OPERATION_STATUS",
    update_operation_status: { status: { operation_id: operation.id, state: "OPERATION_ERROR", message: why } },
  });
}

function filterOf(refuseMs: number): { refuseMs: number } | undefined {
  return refuseMs > 0 ? { refuseMs } : undefined;
}

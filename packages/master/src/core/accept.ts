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
import { performOperation, refuseOperation } from "./operations/apply.ts";
import type { Agent, Framework, Offer } from "./records.ts";
import { refusalMs } from "./refusals.ts";
import { dropTask, failTask } from "./tasks.ts";

/** What an operation works on, and what the ones before it left. */
export interface Acceptance {
  readonly framework: Framework;
  readonly agent: Agent;
  readonly role: string;
  /** Of what was offered, and what operations made of it. */
  readonly remaining: Resources;
  /** What operations made, used since or not. */
  readonly produced: Resources;
  /** What operations made that is not for this call to use. */
  readonly aside: Resources;
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
  const none = Resources.EMPTY;
  let acceptance: Acceptance = { framework, agent, role, remaining: offered, produced: none, aside: none };
  for (const operation of call.operations ?? []) acceptance = perform(context, acceptance, operation);
  const refuseMs = refusalMs(call.filters);
  // Accepting an offer for nothing is declining it.
  if ((call.operations ?? []).length === 0) context.recover(framework.id, agent.id, offered, { refuseMs });
  else giveBack(context, acceptance, refuseMs);
  requestAllocation(context);
}

/** What operations made goes back without a filter; the rest counts as declined. */
function giveBack(context: Context, acceptance: Acceptance, refuseMs: number): void {
  const { framework, agent, remaining, produced, aside } = acceptance;
  if (produced.isEmpty && aside.isEmpty) {
    context.recover(framework.id, agent.id, remaining, filterOf(refuseMs));
    return;
  }
  const declined = remaining.minus(produced);
  context.recover(framework.id, agent.id, remaining.minus(declined).plus(aside));
  context.recover(framework.id, agent.id, declined, filterOf(refuseMs));
}

function perform(context: Context, acceptance: Acceptance, operation: v1.Offer_Operation): Acceptance {
  const { framework } = acceptance;
  switch (operation.type) {
    case "LAUNCH": {
      const tasks = operation.launch?.task_infos ?? [];
      if (operation.id === undefined) return { ...acceptance, remaining: launchTasks(context, acceptance, tasks) };
      for (const task of tasks) {
        failTask(context, framework, task, "REASON_TASK_INVALID", "Operation 'id' cannot be set on LAUNCH");
      }
      return acceptance;
    }
    case "LAUNCH_GROUP": {
      const group = operation.launch_group;
      if (group === undefined) return acceptance;
      if (operation.id === undefined) return { ...acceptance, remaining: launchGroup(context, acceptance, group) };
      for (const task of group.task_group.tasks ?? []) {
        failTask(context, framework, task, "REASON_TASK_GROUP_INVALID", "Operation 'id' cannot be set on LAUNCH_GROUP");
      }
      return acceptance;
    }
    case undefined:
    case "UNKNOWN":
      context.log(`framework ${framework.id}: an operation of unknown type is passed over`, "warn");
      return acceptance;
    default:
      return performOther(context, acceptance, operation);
  }
}

function performOther(context: Context, acceptance: Acceptance, operation: v1.Offer_Operation): Acceptance {
  const { framework, agent } = acceptance;
  if (
    operation.id !== undefined &&
    framework.state.kind === "connected" &&
    framework.state.subscriber.kind === "driver"
  ) {
    const message = "Operations with an 'id' are only for frameworks that use the HTTP API";
    context.event(framework, { type: "ERROR", error: { message } });
    return acceptance;
  }
  if (!agent.connected) return acceptance; // nobody is told. Source: section 2.4, step 5
  return performOperation(context, acceptance, operation);
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

function filterOf(refuseMs: number): { refuseMs: number } | undefined {
  return refuseMs > 0 ? { refuseMs } : undefined;
}

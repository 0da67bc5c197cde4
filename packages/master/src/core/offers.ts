/**
 * Offers: made from what the allocator hands out, answered by ACCEPT and DECLINE, taken back by us.
 * Source: scheduler API, sections 2.4, 2.5 and 6.
 * @module
 */
import type { scheduler, v1 } from "@meseta/protocol";
import { hasCapability, parseUpid } from "@meseta/protocol";
import { Resources } from "@meseta/resources";
import type { Context } from "./context.ts";
import { isPartitionAware } from "./frameworks.ts";
import { revoke, sendInverseOffers } from "./inverse-offers.ts";
import { launchTasks } from "./launch.ts";
import type { Agent, Framework, Offer } from "./records.ts";
import { refusalMs } from "./refusals.ts";
import { failTask } from "./tasks.ts";

/**
 * Asks for an allocation: at once when none ran within the batch window, else when that window ends, so that a burst of
 * freed resources is offered in one go and a single one without delay.
 */
export function requestAllocation(context: Context): void {
  const { allocation } = context;
  if (allocation.pending) return;
  allocation.pending = true;
  const waitMs = Math.max(0, allocation.lastMs + context.config.allocationBatchMs - context.nowMs);
  context.after(waitMs, () => runAllocation(context));
}

function runAllocation(context: Context): void {
  context.allocation.pending = false;
  context.allocation.lastMs = context.nowMs;
  allocate(context);
}

function allocate(context: Context): void {
  const cycle = context.allocator.allocate(context.nowMs, { workMax: context.config.allocationWorkMax });
  const perFramework = new Map<Framework, v1.Offer[]>();
  for (const { frameworkId, role, agentId, resources } of cycle.offers) {
    const framework = context.frameworks.get(frameworkId);
    const agent = context.agents.get(agentId);
    if (framework?.state.kind !== "connected" || agent?.connected !== true) {
      context.recover(frameworkId, agentId, resources);
      continue;
    }
    const offer = addOffer(context, { framework, agent, role, resources });
    const wires = perFramework.get(framework);
    if (wires === undefined) perFramework.set(framework, [toWire(context, offer, framework, agent)]);
    else wires.push(toWire(context, offer, framework, agent));
  }
  for (const [framework, offers] of perFramework) context.event(framework, { type: "OFFERS", offers: { offers } });
  sendInverseOffers(context, cycle.inverseOffers);
  revoke(context, cycle.revocations);
  if (cycle.more) continueSoon(context);
  else if (cycle.nextWakeMs !== undefined) scheduleExpiry(context, cycle.nextWakeMs);
}

/** Time between two slices of one allocation, in which other inputs are taken. */
const SLICE_PAUSE_MS = 1;

function continueSoon(context: Context): void {
  const { allocation } = context;
  if (allocation.pending) return;
  allocation.pending = true;
  context.after(SLICE_PAUSE_MS, () => runAllocation(context));
}

/** A filter ends at `atMs`, and resources may be offered again then. */
function scheduleExpiry(context: Context, atMs: number): void {
  const { allocation } = context;
  allocation.expiry?.[Symbol.dispose]();
  allocation.expiry = context.deadlines.at(atMs, () => requestAllocation(context));
}

function addOffer(
  context: Context,
  made: { framework: Framework; agent: Agent; role: string; resources: Resources },
): Offer {
  const { framework, agent, role } = made;
  const id = context.newOfferId();
  const { offerTimeoutMs } = context.config;
  const offer: Offer = {
    id,
    frameworkId: framework.id,
    agentId: agent.id,
    role,
    resources: made.resources.allocate(role),
    timeout:
      offerTimeoutMs === undefined ? undefined : context.after(offerTimeoutMs, () => rescindOffer(context, offer)),
  };
  context.offers.set(id, offer);
  framework.offers.add(id);
  agent.offers.add(id);
  return offer;
}

/** Source: scheduler API, section 3, "Offer content". */
function toWire(_context: Context, offer: Offer, framework: Framework, agent: Agent): v1.Offer {
  const multiRole = hasCapability(framework.info, "MULTI_ROLE");
  const format = hasCapability(framework.info, "RESERVATION_REFINEMENT") ? "post" : "pre";
  const visible = (multiRole ? offer.resources : offer.resources.unallocate()).filter(
    (identity) => identity.name !== "ephemeral_ports",
  );
  const address = parseUpid(agent.pid);
  const executorIds = [...(agent.executors.get(framework.id)?.keys() ?? [])].map((value) => ({ value }));
  return {
    id: { value: offer.id },
    framework_id: { value: framework.id },
    agent_id: { value: agent.id },
    hostname: agent.info.hostname,
    ...(address === undefined
      ? {}
      : {
          url: {
            scheme: "http",
            address: { hostname: agent.info.hostname, ip: address.host, port: address.port },
            path: `/${address.id}`,
          },
        }),
    ...(agent.info.domain === undefined ? {} : { domain: agent.info.domain }),
    resources: visible.toWire({ format }),
    ...((agent.info.attributes ?? []).length === 0 ? {} : { attributes: agent.info.attributes }),
    ...(executorIds.length === 0 ? {} : { executor_ids: executorIds }),
    ...(multiRole ? { allocation_info: { role: offer.role } } : {}),
  };
}

/** DECLINE: the resources go back, with a filter. Offers that are gone, or another framework's, are passed over. */
export function decline(context: Context, framework: Framework, call: scheduler.Call_Decline): void {
  // A refusal of 0 seconds asks for the next round, which in Mesos is a second away; without that the two would spin.
  const filter = { refuseMs: refusalMs(call.filters) };
  for (const { value } of call.offer_ids ?? []) {
    const offer = context.offers.get(value);
    if (offer?.frameworkId !== framework.id) continue;
    removeOffer(context, offer);
    context.recover(framework.id, offer.agentId, offer.resources, filter);
  }
  requestAllocation(context);
}

/** ACCEPT: all offers or none; then operation by operation, each from what the ones before it left. */
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

/** What an operation works on. */
export interface Acceptance {
  readonly framework: Framework;
  readonly agent: Agent;
  readonly role: string;
  readonly remaining: Resources;
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
    case "LAUNCH_GROUP":
      for (const task of operation.launch_group?.task_group.tasks ?? []) {
        failTask(
          context,
          framework,
          task,
          "REASON_TASK_GROUP_INVALID",
          "This master does not launch task groups yet: launch the tasks one by one",
        );
      }
      return acceptance.remaining;
    default:
      refuseOperation(context, framework, operation, `This master does not perform ${operation.type ?? "UNKNOWN"} yet`);
      return acceptance.remaining;
  }
}

/** Source: scheduler API, section 2.4, step 1. */
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
  const state = isPartitionAware(framework) ? "TASK_DROPPED" : "TASK_LOST";
  for (const operation of call.operations ?? []) {
    const tasks = [...(operation.launch?.task_infos ?? []), ...(operation.launch_group?.task_group.tasks ?? [])];
    for (const task of tasks) {
      context.event(framework, {
        type: "UPDATE",
        update: {
          status: context.masterStatus({
            taskId: task.task_id.value,
            state,
            reason: "REASON_INVALID_OFFERS",
            message: `Task launched with invalid offers: ${why}`,
            agentId: task.agent_id.value,
          }),
        },
      });
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

/** Takes an offer back and says so. */
export function rescindOffer(context: Context, offer: Offer): void {
  const framework = context.frameworks.get(offer.frameworkId);
  removeOffer(context, offer);
  context.recover(offer.frameworkId, offer.agentId, offer.resources);
  if (framework !== undefined) {
    context.event(framework, { type: "RESCIND", rescind: { offer_id: { value: offer.id } } });
  }
  requestAllocation(context);
}

/** Takes offers back without a word, and without a filter. */
export function discardOffers(context: Context, ids: readonly string[]): void {
  for (const id of ids) {
    const offer = context.offers.get(id);
    if (offer === undefined) continue;
    removeOffer(context, offer);
    context.recover(offer.frameworkId, offer.agentId, offer.resources);
  }
  if (ids.length > 0) requestAllocation(context);
}

function removeOffer(context: Context, offer: Offer): void {
  offer.timeout?.[Symbol.dispose]();
  context.offers.delete(offer.id);
  context.frameworks.get(offer.frameworkId)?.offers.delete(offer.id);
  context.agents.get(offer.agentId)?.offers.delete(offer.id);
}

function filterOf(refuseMs: number): { refuseMs: number } | undefined {
  return refuseMs > 0 ? { refuseMs } : undefined;
}

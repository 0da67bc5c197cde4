/**
 * Offers: made from what the allocator hands out, declined by frameworks, taken back by us.
 * Source: scheduler API, sections 2.5 and 6.
 * @module
 */
import type { OfferFilter } from "@meseta/allocator";
import type { scheduler, v1 } from "@meseta/protocol";
import { hasCapability } from "@meseta/protocol";
import { Resources } from "@meseta/resources";
import type { Context } from "./context.ts";
import { unavailabilityOf } from "./maintenance.ts";
import { sendInverseOffers } from "./inverse-offers.ts";
import { revoke } from "./preemption.ts";
import { type Agent, type Framework, type Offer, urlOf } from "./records.ts";
import { refusalMs } from "./refusals.ts";

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
      context.allocator.answered(frameworkId, role);
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
      offerTimeoutMs === undefined
        ? undefined
        : // Not answering is refusing: or who never answers would have it again before anybody else.
          context.after(offerTimeoutMs, () => rescindOffer(context, offer, { refuseMs: 0 })),
  };
  context.offers.set(id, offer);
  framework.offers.add(id);
  agent.offers.add(id);
  return offer;
}

/** Source: scheduler API, section 3, "Offer content". */
function toWire(context: Context, offer: Offer, framework: Framework, agent: Agent): v1.Offer {
  const multiRole = hasCapability(framework.info, "MULTI_ROLE");
  const format = hasCapability(framework.info, "RESERVATION_REFINEMENT") ? "post" : "pre";
  const visible = (multiRole ? offer.resources : offer.resources.unallocate()).filter(
    (identity) => identity.name !== "ephemeral_ports",
  );
  const url = urlOf(agent);
  const unavailability = context.registry.machines.size === 0 ? undefined : unavailabilityOf(context, agent);
  const executorIds = [...(agent.executors.get(framework.id)?.keys() ?? [])].map((value) => ({ value }));
  return {
    id: { value: offer.id },
    framework_id: { value: framework.id },
    agent_id: { value: agent.id },
    hostname: agent.info.hostname,
    ...(url === undefined ? {} : { url }),
    ...(agent.info.domain === undefined ? {} : { domain: agent.info.domain }),
    resources: visible.toWire({ format }),
    ...((agent.info.attributes ?? []).length === 0 ? {} : { attributes: agent.info.attributes }),
    ...(executorIds.length === 0 ? {} : { executor_ids: executorIds }),
    ...(unavailability === undefined ? {} : { unavailability }),
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

/** Takes an offer back and says so. */
export function rescindOffer(context: Context, offer: Offer, filter?: OfferFilter): void {
  const framework = context.frameworks.get(offer.frameworkId);
  removeOffer(context, offer);
  context.recover(offer.frameworkId, offer.agentId, offer.resources, filter);
  if (framework !== undefined) {
    context.event(framework, { type: "RESCIND", rescind: { offer_id: { value: offer.id } } });
  }
  requestAllocation(context);
}

/** Takes back those of some offers that `isMeant` says, and says so. */
export function rescindOffers(
  context: Context,
  ids: Iterable<string>,
  isMeant: (offer: Offer) => boolean = () => true,
): void {
  for (const id of [...ids]) {
    const offer = context.offers.get(id);
    if (offer !== undefined && isMeant(offer)) rescindOffer(context, offer);
  }
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

/** Forgets an offer; its resources are whoever calls to give back. */
export function removeOffer(context: Context, offer: Offer): void {
  offer.timeout?.[Symbol.dispose]();
  context.allocator.answered(offer.frameworkId, offer.role);
  context.offers.delete(offer.id);
  context.frameworks.get(offer.frameworkId)?.offers.delete(offer.id);
  context.agents.get(offer.agentId)?.offers.delete(offer.id);
}

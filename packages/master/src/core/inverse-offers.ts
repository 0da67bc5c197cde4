/**
 * Inverse offers: frameworks are asked to leave an agent.
 * Source: scheduler API, sections 2.13 and 9.3.
 * @module
 */
import type { InverseOffer as Asked } from "@meseta/allocator";
import type { scheduler, v1 } from "@meseta/protocol";
import type { Context } from "./context.ts";
import { type Agent, type Framework, type InverseAnswer, type InverseOffer, urlOf } from "./records.ts";
import { requestAllocation } from "./offers.ts";
import { refusalMs } from "./refusals.ts";

/** Asks those frameworks; one that has gone meanwhile is passed over. */
export function sendInverseOffers(context: Context, asked: readonly Asked[]): void {
  for (const { frameworkId, agentId, unavailability } of asked) {
    const framework = context.frameworks.get(frameworkId);
    const agent = context.agents.get(agentId);
    if (framework?.state.kind !== "connected" || agent === undefined) continue;
    const id = context.newOfferId();
    const { offerTimeoutMs } = context.config;
    const timeout =
      offerTimeoutMs === undefined ? undefined : context.after(offerTimeoutMs, () => rescind(context, inverseOffer));
    const inverseOffer: InverseOffer = { id, frameworkId, agentId, timeout };
    context.inverseOffers.set(id, inverseOffer);
    framework.inverseOffers.add(id);
    const url = urlOf(agent);
    const wire: v1.InverseOffer = {
      id: { value: id },
      ...(url === undefined ? {} : { url }),
      framework_id: { value: frameworkId },
      agent_id: { value: agentId },
      unavailability,
      resources: [],
    };
    context.event(framework, { type: "INVERSE_OFFERS", inverse_offers: { inverse_offers: [wire] } });
  }
}

/** ACCEPT_INVERSE_OFFERS and DECLINE_INVERSE_OFFERS: until the filter ends the framework is not asked again. */
export function answerInverseOffers(
  context: Context,
  framework: Framework,
  status: InverseAnswer["status"],
  answer: scheduler.Call_AcceptInverseOffers | scheduler.Call_DeclineInverseOffers | undefined,
): void {
  if (answer === undefined) return;
  const filter = { refuseMs: refusalMs(answer.filters) };
  for (const { value: id } of answer.inverse_offer_ids ?? []) {
    const inverseOffer = context.inverseOffers.get(id);
    if (inverseOffer?.frameworkId !== framework.id) continue;
    forget(context, inverseOffer);
    const { agentId } = inverseOffer;
    let answers = context.inverseAnswers.get(agentId);
    if (answers === undefined) context.inverseAnswers.set(agentId, (answers = new Map()));
    answers.set(framework.id, { status, atMs: context.nowMs });
    context.allocator.answerInverseOffer(framework.id, agentId, context.nowMs, filter);
  }
  requestAllocation(context); // which also sees to it that the question comes again
}

/** What the framework was asked is void: it is gone, or comes back and is asked anew. */
export function dropInverseOffers(context: Context, framework: Framework): void {
  for (const id of [...framework.inverseOffers]) {
    const inverseOffer = context.inverseOffers.get(id);
    if (inverseOffer !== undefined) withdraw(context, inverseOffer);
  }
}

/** The agent is not there to be left any more, or not for what was asked. */
export function rescindInverseOffers(context: Context, agent: Agent): void {
  for (const inverseOffer of [...context.inverseOffers.values()]) {
    if (inverseOffer.agentId === agent.id) rescind(context, inverseOffer);
  }
}

function rescind(context: Context, inverseOffer: InverseOffer): void {
  withdraw(context, inverseOffer);
  const framework = context.frameworks.get(inverseOffer.frameworkId);
  if (framework === undefined) return;
  context.event(framework, {
    type: "RESCIND_INVERSE_OFFER",
    rescind_inverse_offer: { inverse_offer_id: { value: inverseOffer.id } },
  });
}

/** The question stands no more; the allocator may ask it again. */
function withdraw(context: Context, inverseOffer: InverseOffer): void {
  forget(context, inverseOffer);
  context.allocator.answerInverseOffer(inverseOffer.frameworkId, inverseOffer.agentId, context.nowMs);
  requestAllocation(context);
}

function forget(context: Context, { id, frameworkId, timeout }: InverseOffer): void {
  timeout?.[Symbol.dispose]();
  context.inverseOffers.delete(id);
  context.frameworks.get(frameworkId)?.inverseOffers.delete(id);
}

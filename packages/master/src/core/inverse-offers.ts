/**
 * Inverse offers: frameworks are asked to leave an agent.
 * Source: scheduler API, sections 2.8 and 3.
 * @module
 */
import type { InverseOffer as Asked } from "@meseta/allocator";
import type { scheduler, v1 } from "@meseta/protocol";
import type { Context } from "./context.ts";
import type { Agent, Framework } from "./records.ts";
import { refusalMs } from "./refusals.ts";

/** Asks those frameworks; one that has gone meanwhile is passed over. */
export function sendInverseOffers(context: Context, asked: readonly Asked[]): void {
  for (const { frameworkId, agentId, unavailability } of asked) {
    const framework = context.frameworks.get(frameworkId);
    const agent = context.agents.get(agentId);
    if (framework?.state.kind !== "connected" || agent === undefined) continue;
    const id = context.newOfferId();
    context.inverseOffers.set(id, { id, frameworkId, agentId });
    framework.inverseOffers.add(id);
    const wire: v1.InverseOffer = {
      id: { value: id },
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
  answer: scheduler.Call_AcceptInverseOffers | scheduler.Call_DeclineInverseOffers | undefined,
): void {
  if (answer === undefined) return;
  const filter = { refuseMs: refusalMs(answer.filters) };
  for (const { value: id } of answer.inverse_offer_ids ?? []) {
    const inverseOffer = context.inverseOffers.get(id);
    if (inverseOffer?.frameworkId !== framework.id) continue;
    forget(context, framework, id);
    context.allocator.answerInverseOffer(framework.id, inverseOffer.agentId, context.nowMs, filter);
  }
}

/** What the framework was asked is void: it is gone, or comes back and is asked anew. */
export function dropInverseOffers(context: Context, framework: Framework): void {
  for (const id of [...framework.inverseOffers]) forget(context, framework, id);
}

/** The agent is gone, and with it what was asked about it. */
export function rescindInverseOffers(context: Context, agent: Agent): void {
  for (const { id, agentId, frameworkId } of [...context.inverseOffers.values()]) {
    if (agentId !== agent.id) continue;
    const framework = context.frameworks.get(frameworkId);
    if (framework === undefined) continue;
    forget(context, framework, id);
    context.event(framework, {
      type: "RESCIND_INVERSE_OFFER",
      rescind_inverse_offer: { inverse_offer_id: { value: id } },
    });
  }
}

function forget(context: Context, framework: Framework, id: string): void {
  context.inverseOffers.delete(id);
  framework.inverseOffers.delete(id);
}

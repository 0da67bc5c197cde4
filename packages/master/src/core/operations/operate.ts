/**
 * Operations that an operator wants, made from what nobody uses; offers that stand in the way are taken back.
 * Source: operator API, section 5.1.
 * @module
 */
import type { v1 } from "@meseta/protocol";
import { conversionOf, Resources, takenBy } from "@meseta/resources";
import type { Context } from "../context.ts";
import { requestAllocation, rescindOffer } from "../offers.ts";
import type { Agent } from "../records.ts";
import { operationProblem, structureProblem } from "../validation/operation.ts";
import { convertTotal, normalized, send, sendProblem } from "./apply.ts";

/** Frameworks whose offers were taken back for an operator are not offered the same again for so long. */
const RESCIND_FILTER_MS = 5000;

export interface Refusal {
  readonly status: 400 | 409;
  readonly message: string;
}

/** Why the operation cannot be had on that agent, if so; `principal` is who the operator proved to be. */
export function operateProblem(
  context: Context,
  agentId: string,
  wanted: v1.Offer_Operation,
  principal: string | undefined,
): Refusal | undefined {
  const agent = context.agents.get(agentId);
  if (agent === undefined) return { status: 400, message: "No agent found with specified ID" };
  const invalid = (problem: string): Refusal => ({
    status: 400,
    message: `Invalid ${wanted.type ?? "UNKNOWN"} operation on agent ${agentId}: ${problem}`,
  });
  const malformed = structureProblem(wanted);
  if (malformed !== undefined) return invalid(malformed);
  const operation = normalized(wanted, undefined);
  const used = context.usedOnAgent(agent);
  const problem = operationProblem(operation, { agent, asker: { kind: "operator", principal }, used });
  if (problem !== undefined) return invalid(problem);
  if (!agent.connected) return { status: 409, message: `Agent ${agentId} is disconnected` };
  const unready = sendProblem(operation, agent);
  if (unready !== undefined) return { status: 409, message: unready };
  const consumed = takenBy(operation);
  const free = agent.total.minus(
    Resources.sum([used, heldByOperations(agent)])
      .unallocate()
      .nonShared(),
  );
  if (free.contains(consumed)) return undefined;
  return {
    status: 409,
    message: `${consumed.toString()} is not available on agent ${agentId}: free is ${free.toString()}`,
  };
}

/** Performs an operation that `operateProblem` had nothing against. */
export function operate(context: Context, agentId: string, wanted: v1.Offer_Operation): void {
  const agent = context.agents.get(agentId);
  const operation = normalized(wanted, undefined);
  const conversion = conversionOf(operation);
  if (agent === undefined || conversion === undefined) return;
  takeBackOffers(context, agent, conversion.consumed);
  if (!context.allocator.updateAvailable(agent.id, conversion.consumed, conversion.converted)) {
    context.log(`agent ${agentId}: ${operation.type ?? ""} of an operator is dropped: not available any more`, "warn");
    return;
  }
  convertTotal(agent, conversion);
  send(context, agent, operation, undefined);
  requestAllocation(context);
}

/** What is free already does not count: offers go until they alone would do, as in Mesos. */
function takeBackOffers(context: Context, agent: Agent, consumed: Resources): void {
  let rescinded = Resources.EMPTY;
  for (const id of [...agent.offers]) {
    if (rescinded.contains(consumed)) return;
    const offer = context.offers.get(id);
    const bare = offer?.resources.unallocate();
    if (offer === undefined || bare === undefined || bare.minus(consumed).equals(bare)) continue;
    rescinded = rescinded.plus(bare);
    rescindOffer(context, offer, { refuseMs: RESCIND_FILTER_MS });
  }
}

/** Sources of disk operations that are under way belong to nobody else meanwhile. */
function heldByOperations(agent: Agent): Resources {
  const disks = [...agent.operations.values()].filter(({ info }) => conversionOf(info) === undefined);
  return Resources.sum(disks.map(({ info }) => takenBy(info)));
}

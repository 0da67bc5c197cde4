/**
 * Which reservations and volumes an agent has, while operations are on their way to it.
 *
 * The books take an operation for done as soon as it is sent. Where the agent did not do it, it is undone there once whatever uses
 * what it was to make is gone.
 * @module
 */
import { isOperationEnd, type internal, type v1 } from "@meseta/protocol";
import { conversionOf, exchanged, needsCheckpoint } from "@meseta/resources";
import type { Context } from "../context.ts";
import { rescindOffers } from "../offers.ts";
import type { Agent, Operation } from "../records.ts";

/**
 * What an agent that registers again keeps. Its own word for it, unless operations are under way: those that crossed it are not in
 * it, and each will be said to be done, or not.
 */
export function keptResources(
  agent: Agent,
  { checkpointed_resources: said }: internal.ReregisterSlaveMessage,
): readonly v1.Resource[] | undefined {
  const underway = [...agent.operations.values()].some(
    ({ info, latest }) => conversionOf(info) !== undefined && !isOperationEnd(latest.state),
  );
  if (underway || agent.undone !== undefined) return needsCheckpoint(agent.total).toWire();
  return said;
}

/** An operation was not done: what it was to make is taken back from offers, and becomes what it was as soon as nobody uses it. */
export function undoOperation(context: Context, agent: Agent, operation: Operation): void {
  const conversion = conversionOf(operation.info);
  if (conversion === undefined) return;
  (agent.undone ??= []).push(operation);
  const made = new Set(conversion.converted.unallocate().entries.map(({ identity }) => identity.key));
  rescindOffers(context, agent.offers, ({ resources }) =>
    resources.unallocate().entries.some(({ identity }) => made.has(identity.key)),
  );
  settleUndone(context, agent);
}

/** Undoes what can be undone by now, the newest first: others may build on what they made. */
export function settleUndone(context: Context, agent: Agent): void {
  const isUndone = (operation: Operation): boolean => {
    const { consumed, converted } = conversionOf(operation.info)!;
    const [from, to] = [converted.unallocate(), consumed.unallocate()];
    if (!agent.total.contains(from) || !context.allocator.updateAvailable(agent.id, from, to)) return false;
    agent.total = exchanged(agent.total, from, to);
    return true;
  };
  const left = agent.undone ?? [];
  for (let at = left.length - 1; at >= 0; at--) {
    if (!isUndone(left[at]!)) continue;
    left.splice(at, 1);
    at = left.length; // from the newest on again
  }
  if (left.length === 0) agent.undone = undefined;
}

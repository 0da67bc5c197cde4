/**
 * Shared resources count once for a holder for as long as it has a copy.
 * Source: allocator, section 3.2, S5.
 * @module
 */
import { type Entry, equalAmounts } from "@meseta/resources";

/** How many copies are held of one shared resource of an agent. */
interface Held {
  readonly stem: string; // its kind
  readonly amount: Entry["amount"];
  copies: number; // > 0
}

/** What is held of shared resources, by agent: a few each, or the agent is not in it. */
export type SharedCopies = Map<string, Held[]>;

/** Counts copies of an agent's shared resource; is the first of them coming or the last one going? */
export function changesPresence(copies: SharedCopies, agentId: string, entry: Entry, sign: 1 | -1): boolean {
  const { identity, amount, copies: moved } = entry;
  const ofAgent = copies.get(agentId);
  const held = ofAgent?.find((one) => one.stem === identity.stem && equalAmounts(one.amount, amount));
  const after = (held?.copies ?? 0) + sign * moved;
  if (held === undefined) {
    if (after <= 0) return false;
    const added = { stem: identity.stem, amount, copies: after };
    if (ofAgent === undefined) copies.set(agentId, [added]);
    else ofAgent.push(added);
    return true;
  }
  held.copies = after;
  if (after > 0) return false;
  if (ofAgent!.length === 1) copies.delete(agentId);
  else ofAgent!.splice(ofAgent!.indexOf(held), 1);
  return true;
}

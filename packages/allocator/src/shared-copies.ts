/**
 * Shared resources count once for a holder for as long as it has a copy.
 * Source: allocator, section 3.2, S5.
 * @module
 */
import type { Entry } from "@meseta/resources";

/** How many copies are held of shared resources: kind → amount and agent → copies. Nothing is in it for none. */
export type SharedCopies = Map<string, Map<string, number>>;

/** Counts copies of an agent's shared resource; is the first of them coming or the last one going? */
export function changesPresence(copies: SharedCopies, agentId: string, entry: Entry, sign: 1 | -1): boolean {
  const { identity, amount, copies: moved } = entry;
  let ofKind = copies.get(identity.stem);
  if (ofKind === undefined) copies.set(identity.stem, (ofKind = new Map()));
  const key = typeof amount === "number" ? `${amount} ${agentId}` : `${JSON.stringify(amount)} ${agentId}`;
  const before = ofKind.get(key) ?? 0;
  const after = before + sign * moved;
  if (after > 0) ofKind.set(key, after);
  else ofKind.delete(key);
  if (ofKind.size === 0) copies.delete(identity.stem);
  return before > 0 !== after > 0;
}

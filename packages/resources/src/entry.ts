/**
 * One resource of a collection: an identity and how much there is of it.
 * Source: scheduler API, sections 7.1 and 7.2.
 * @module
 */
import { invariant } from "@meseta/base";
import { type Identity, sameIdentity } from "./identity.ts";
import { containsRanges, countRanges, equalRanges, type Ranges, subtractRanges, uniteRanges } from "./ranges.ts";
import { THOUSANDTHS } from "./scalar.ts";

/** A scalar in thousandths, coalesced ranges, or a set: which one, the identity's type says. */
export type Amount = number | Ranges | ReadonlySet<string>;

export interface Entry {
  readonly identity: Identity;
  readonly amount: Amount;
  readonly copies: number; // of a shared resource, how often it is here; 1 for every other
}

/** Nothing is left of it. */
export function isEmptyEntry(entry: Entry): boolean {
  const { amount } = entry;
  if (entry.copies <= 0) return true;
  return typeof amount === "number" ? amount <= 0 : isSet(amount) ? amount.size === 0 : amount.length === 0;
}

/** May `b` be poured into `a`? */
export function isMergeable(a: Entry, b: Entry): boolean {
  if (a.identity.whole || !sameIdentity(a.identity, b.identity)) return false;
  return !a.identity.shared || equalAmounts(a.amount, b.amount);
}

/** May `b` be taken out of `a`, as far as its kind goes? What can only be used whole must be equal. */
export function isSubtractable(a: Entry, b: Entry): boolean {
  if (!sameIdentity(a.identity, b.identity)) return false;
  return !(a.identity.whole || a.identity.shared) || equalAmounts(a.amount, b.amount);
}

export function containsEntry(a: Entry, b: Entry): boolean {
  if (!isSubtractable(a, b)) return false;
  if (a.identity.shared) return a.copies >= b.copies;
  return typeof a.amount === "number" ? a.amount >= (b.amount as number) : containsAmount(a.amount, b.amount);
}

/** The sum of two mergeable entries. */
export function mergeEntries(a: Entry, b: Entry): Entry {
  if (a.identity.shared) return { identity: a.identity, amount: a.amount, copies: a.copies + b.copies };
  return { identity: a.identity, amount: addAmounts(a.amount, b.amount), copies: 1 };
}

/** What is left of `a` without `b`, which must be subtractable; a scalar may come out negative, which counts as empty. */
export function subtractEntry(a: Entry, b: Entry): Entry {
  if (a.identity.shared) return { identity: a.identity, amount: a.amount, copies: a.copies - b.copies };
  return { identity: a.identity, amount: subtractAmounts(a.amount, b.amount), copies: 1 };
}

/** How much there is, in thousandths: a scalar's value, or the number of integers or items. */
export function entryQuantity(entry: Entry): number {
  const { amount } = entry;
  if (typeof amount === "number") return amount;
  return (isSet(amount) ? amount.size : countRanges(amount)) * THOUSANDTHS;
}

export function isSet(amount: Exclude<Amount, number>): amount is ReadonlySet<string> {
  return !Array.isArray(amount);
}

export function equalAmounts(a: Amount, b: Amount): boolean {
  if (a === b) return true;
  if (typeof a === "number" || typeof b === "number") return false;
  if (isSet(a)) return isSet(b) && a.size === b.size && a.isSupersetOf(b);
  return !isSet(b) && equalRanges(a, b);
}

function addAmounts(a: Amount, b: Amount): Amount {
  if (typeof a === "number") return a + (b as number);
  if (isSet(a)) return a.union(b as ReadonlySet<string>);
  return uniteRanges(a, b as Ranges);
}

function subtractAmounts(a: Amount, b: Amount): Amount {
  if (typeof a === "number") return a - (b as number);
  if (isSet(a)) return a.difference(b as ReadonlySet<string>);
  return subtractRanges(a, b as Ranges);
}

function containsAmount(a: Exclude<Amount, number>, b: Amount): boolean {
  invariant(typeof b !== "number", "Two amounts under one key must be of one type");
  if (isSet(a)) return isSet(b) && a.isSupersetOf(b);
  return !isSet(b) && containsRanges(a, b);
}

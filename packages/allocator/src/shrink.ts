/**
 * Cutting an offer down to what quota leaves of it. Only unreserved, non-revocable scalars are cut: everything else either belongs
 * to the role already or is outside quota.
 * Source: allocator, sections 7.2 to 7.4.
 * @module
 */
import { type Entry, Resources } from "@meseta/resources";
import { amountAt, type Amounts, type Names } from "./amounts.ts";

/** How much of each name may be given at most, in thousandths by number of name; undefined: any amount. */
export type Most = readonly (number | undefined)[];

/** Does quota count this? */
export function isPlain({ identity }: Entry): boolean {
  return identity.reservations.length === 0 && !identity.revocable;
}

/** Returns `resources` with no more than `most` of what quota counts; what can only be used whole is kept or left out. */
export function shrink(resources: Resources, most: Most, names: Names): Resources {
  const left: (number | undefined)[] = [...most];
  const kept: Entry[] = [];
  let cut = false;
  for (const entry of resources.entries) {
    const { amount, identity } = entry;
    if (typeof amount !== "number" || !isPlain(entry)) {
      kept.push(entry);
      continue;
    }
    const at = names.numberOf(identity.name);
    const room = left[at];
    const taken =
      room === undefined || amount <= room ? amount : identity.whole || identity.shared ? 0 : Math.max(0, room);
    if (room !== undefined) left[at] = room - taken;
    if (taken === amount) kept.push(entry);
    else {
      cut = true;
      if (taken > 0) kept.push({ identity, amount: taken, copies: entry.copies });
    }
  }
  return cut ? Resources.of(kept) : resources;
}

/** What quota counts of `resources`. */
export function plainAmounts(resources: Resources, names: Names): Amounts {
  const amounts: Amounts = [];
  names.add(amounts, resources, 1, isPlain);
  return amounts;
}

/** What may be given without touching what is promised to others: only names of which something is promised are bound. */
export function mostBeside(room: Most | undefined, headroom: Amounts, required: Amounts): Most | undefined {
  let most: (number | undefined)[] | undefined = room === undefined ? undefined : [...room];
  for (let at = 0; at < required.length; at++) {
    if (required[at]! <= 0) continue;
    most ??= [];
    while (most.length <= at) most.push(undefined);
    most[at] = least(most[at], Math.max(0, amountAt(headroom, at) - required[at]!));
  }
  return most;
}

/** What may be given toward a promise: what is owed, and beside it what nobody else is owed. */
export function mostToward(
  unmet: Amounts,
  options: { room: Most | undefined; headroom: Amounts; required: Amounts },
): Most {
  const { room, headroom, required } = options;
  const most: (number | undefined)[] = [...(room ?? [])];
  for (let at = 0; at < required.length; at++) {
    if (required[at]! <= 0) continue;
    while (most.length <= at) most.push(undefined);
    const surplus = Math.max(0, amountAt(headroom, at) - required[at]!);
    most[at] = least(most[at], amountAt(unmet, at) + surplus);
  }
  return most;
}

function least(a: number | undefined, b: number): number {
  return a === undefined || b < a ? b : a;
}

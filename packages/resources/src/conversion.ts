/**
 * What an operation on an agent's resources takes, and what it makes of that.
 * Source: scheduler API, section 8.1.
 * @module
 */
import type { v1 } from "@meseta/protocol";
import { type Entry, isMergeable, mergeEntries } from "./entry.ts";
import { Resources } from "./resources.ts";
import { toThousandths } from "./scalar.ts";

/** `consumed` becomes `converted`; both keep the allocation that the operation's own resources have. */
export interface Conversion {
  readonly consumed: Resources;
  readonly converted: Resources;
}

/** The operations whose outcome is known beforehand, so that everybody can act on it at once. */
export type SpeculativeType = "RESERVE" | "UNRESERVE" | "CREATE" | "DESTROY" | "GROW_VOLUME" | "SHRINK_VOLUME";

const SPECULATIVE: ReadonlySet<string> = new Set<SpeculativeType>([
  "RESERVE",
  "UNRESERVE",
  "CREATE",
  "DESTROY",
  "GROW_VOLUME",
  "SHRINK_VOLUME",
]);

export function isSpeculative(operation: v1.Offer_Operation): boolean {
  return operation.type !== undefined && SPECULATIVE.has(operation.type);
}

/**
 * Returns the conversion of a speculative operation; undefined for others, and for those that lack their own part.
 *
 * @example
 * conversionOf({ type: "RESERVE", reserve: { resources: [reservedDisk] } })?.consumed // the disk, not reserved yet
 */
export function conversionOf(operation: v1.Offer_Operation): Conversion | undefined {
  switch (operation.type) {
    case "RESERVE": {
      const { reserve } = operation;
      if (reserve === undefined) return undefined;
      const converted = Resources.fromWire(reserve.resources);
      const source = Resources.fromWire(reserve.source);
      return { consumed: source.isEmpty ? converted.popReservation() : source, converted };
    }
    case "UNRESERVE": {
      const consumed = Resources.fromWire(operation.unreserve?.resources);
      return operation.unreserve && { consumed, converted: consumed.popReservation() };
    }
    case "CREATE": {
      const converted = Resources.fromWire(operation.create?.volumes);
      return operation.create && { consumed: converted.withoutVolumes(), converted };
    }
    case "DESTROY": {
      const consumed = Resources.fromWire(operation.destroy?.volumes);
      return operation.destroy && { consumed, converted: consumed.withoutVolumes() };
    }
    case "GROW_VOLUME":
      return operation.grow_volume && growth(operation.grow_volume);
    case "SHRINK_VOLUME":
      return operation.shrink_volume && shrinkage(operation.shrink_volume);
    default:
      return undefined;
  }
}

/** Everything an operation needs of an offer, speculative or not. */
export function takenBy(operation: v1.Offer_Operation): Resources {
  const conversion = conversionOf(operation);
  if (conversion !== undefined) return conversion.consumed;
  const source = operation.create_disk?.source ?? operation.destroy_disk?.source;
  return source === undefined ? Resources.EMPTY : Resources.fromWire([source]);
}

/** Are these kept by the agent beyond its own configuration: reserved dynamically, or a persistent volume? */
export function needsCheckpoint(resources: Resources): Resources {
  return resources.filter(
    ({ reservations, disk, providerId }) =>
      providerId === undefined &&
      (disk?.persistence !== undefined || reservations.some(({ type }) => type === "DYNAMIC")),
  );
}

function growth({ volume, addition }: v1.Offer_Operation_GrowVolume): Conversion {
  const before = Resources.fromWire([volume]);
  const consumed = before.plus(Resources.fromWire([addition]));
  return { consumed, converted: resized(before, toThousandths(addition.scalar?.value ?? 0)) };
}

function shrinkage({ volume, subtract }: v1.Offer_Operation_ShrinkVolume): Conversion {
  const before = Resources.fromWire([volume]);
  const freed = toThousandths(subtract.value);
  const rest = Resources.of(before.withoutVolumes().entries.map((entry) => ({ ...entry, amount: freed })));
  return { consumed: before, converted: resized(before, -freed).plus(rest) };
}

/** The same volume, larger or smaller by that many thousandths. */
function resized(volume: Resources, by: number): Resources {
  return Resources.of(volume.entries.map((entry) => ({ ...entry, amount: (entry.amount as number) + by })));
}

/** Could these two disks be one? A volume grows only by what it was made of. */
export function isOneKind(a: Resources, b: Resources): boolean {
  const [first, second] = [a.entries[0], b.entries[0]];
  if (first === undefined || second === undefined || a.size !== 1 || b.size !== 1) return false;
  return isMergeable(first, second) && mergeEntries(first, second).copies === 1;
}

/**
 * Returns the total after `from` of it became `to`. A shared resource is there once however many copies are in use: a further copy
 * adds nothing, and giving up a copy takes nothing away while `to` still has one.
 */
export function exchanged(total: Resources, from: Resources, to: Resources): Resources {
  const gone = from.filter((identity, entry) => !identity.shared || !hasShared(to, entry));
  const come = to.filter((identity, entry) => !identity.shared || !hasShared(total, entry));
  return total
    .minus(gone)
    .plus(come.filter(({ shared }) => !shared))
    .plus(onceEach(come.shared()));
}

function hasShared(resources: Resources, wanted: Entry): boolean {
  return resources.entries.some(
    ({ identity, amount }) => identity.key === wanted.identity.key && amount === wanted.amount,
  );
}

function onceEach(shared: Resources): Resources {
  return Resources.of(shared.entries.map(({ identity, amount }) => ({ identity, amount, copies: 1 })));
}

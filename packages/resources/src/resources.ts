/**
 * A collection of resources as a value: adding, subtracting and comparing make new ones and change none.
 * Source: scheduler API, section 7.2.
 * @module
 */
import {
  containsEntry,
  type Entry,
  entryQuantity,
  isEmptyEntry,
  isMergeable,
  isSubtractable,
  mergeEntries,
  subtractEntry,
} from "./entry.ts";
import { type Identity, identityOf, reallocated, type Reservation, reservedRole } from "./identity.ts";
import { containsQuantities, type Quantities } from "./quantities.ts";
import { isStrictSubrole } from "./role.ts";
import { formatEntry, type ParseOptions, parseResources } from "./text.ts";
import { entryFromWire, entryToWire, type ResourceFormat } from "./wire.ts";
import type { WireResource } from "./wire-types.ts";

/** Who gives every name of a resource its place in a list. A name has one place for ever. */
export interface Places {
  numberOf(name: string): number;
}

/** Kinds of resources, as bits to be joined with `|`. */
export type Kinds = number;
export const RESERVED: Kinds = 1;
export const REFINED: Kinds = 2; // reserved more than once
export const REVOCABLE: Kinds = 4;
export const SHARED: Kinds = 8;

/**
 * Resources, with everything mergeable merged and nothing empty. Entries keep the order in which their kinds first came.
 *
 * One operation costs the product of the numbers of entries, which are a handful; no operation walks more.
 *
 * @example
 * const agent = Resources.parse("cpus:4;mem:1024");
 * agent.minus(Resources.parse("cpus:1.5")).toString(); // "cpus:2.5;mem:1024"
 */
export class Resources {
  static readonly EMPTY = new Resources([]);

  #list: readonly Entry[] | undefined; // undefined: those of #unallocated, allocated to #wholly, and nobody has asked for them yet
  #quantities: Quantities | undefined;
  #allocated: Resources | undefined; // what `allocate` made of these last
  #unallocated: Resources | undefined; // what `unallocate` gives
  #kinds: number | undefined; // what there is in it, as bits
  #roles: readonly string[] | undefined; // what `allocationRoles` gives
  #wholly: string | undefined; // the role that all of these are known to be allocated to
  #shared: Resources | undefined; // what `shared` gives, where not all are or none is
  #nonShared: Resources | undefined;
  #amounts: readonly number[] | undefined; // what `amountsBy` gave last
  #places: Places | undefined; // and to whom

  private constructor(entries: readonly Entry[] | undefined) {
    this.#list = entries;
  }

  /** The sum of wire resources, in pre- or post-refinement format; they are taken to be valid (`resourceProblem`). */
  static fromWire(list: readonly WireResource[] | undefined): Resources {
    if (list === undefined || list.length === 0) return Resources.EMPTY;
    const entries: Entry[] = [];
    for (const wire of list) pour(entries, entryFromWire(wire));
    return Resources.#made(entries);
  }

  /** The sum of `entries`. */
  static of(entries: Iterable<Entry>): Resources {
    const sum: Entry[] = [];
    for (const entry of entries) pour(sum, entry);
    return Resources.#made(sum);
  }

  /** Reads the text or JSON of a flag. @throws {ResourcesParseError} */
  static parse(text: string, options?: ParseOptions): Resources {
    return Resources.fromWire(parseResources(text, options));
  }

  static #made(entries: readonly Entry[]): Resources {
    return entries.length === 0 ? Resources.EMPTY : new Resources(entries);
  }

  static sum(parts: Iterable<Resources>): Resources {
    const sum: Entry[] = [];
    for (const part of parts) for (const entry of part.#entries) pour(sum, entry);
    return Resources.#made(sum);
  }

  /** As wire messages. "post" unless told otherwise; the "pre" format cannot say refined reservations and leaves them out. */
  toWire(options?: { readonly format?: ResourceFormat }): WireResource[] {
    const format = options?.format ?? "post";
    const list: WireResource[] = [];
    for (const entry of this.#entries) {
      if (format === "pre" && entry.identity.reservations.length > 1) continue;
      const wire = entryToWire(entry, format);
      for (let copy = 0; copy < entry.copies; copy++) list.push(copy === 0 ? wire : { ...wire });
    }
    return list;
  }

  get isEmpty(): boolean {
    return this.size === 0;
  }

  /** How many kinds there are. */
  get size(): number {
    return (this.#list ?? this.#unallocated!.#list!).length;
  }

  /** Every kind with its amount, in the order in which the kinds first came. */
  get entries(): readonly Entry[] {
    return this.#entries;
  }

  [Symbol.iterator](): Iterator<Entry> {
    return this.#entries[Symbol.iterator]();
  }

  plus(other: Resources): Resources {
    if (other.isEmpty) return this;
    if (this.isEmpty) return other;
    const entries = this.#entries.slice();
    for (const entry of other.#entries) pour(entries, entry);
    return new Resources(entries);
  }

  /** This without `other`; what is not here to be taken away is passed over, and nothing falls below zero. */
  minus(other: Resources): Resources {
    if (this === other) return Resources.EMPTY;
    if (this.isEmpty || other.isEmpty) return this;
    const entries = this.#entries.slice();
    for (const entry of other.#entries) takeOut(entries, entry);
    return Resources.#made(entries);
  }

  /** Is every resource of `other` inside one of these? */
  contains(other: Resources): boolean {
    if (this === other) return true;
    let entries = this.#entries;
    let owned = false;
    for (const wanted of other.#entries) {
      if (!isInside(entries, wanted)) return false;
      if (wanted.identity.disk?.persistence === undefined || wanted.identity.shared) continue;
      // One persistent volume cannot stand for two.
      if (!owned) entries = entries.slice();
      owned = true;
      takeOut(entries as Entry[], wanted);
    }
    return true;
  }

  equals(other: Resources): boolean {
    if (this === other) return true;
    return this.size === other.size && this.contains(other) && other.contains(this);
  }

  /** Name → thousandths, over all kinds; shared resources count once, ranges and sets by their number of items. */
  quantities(): Quantities {
    if (this.#quantities !== undefined) return this.#quantities;
    if (this.#list === undefined) return this.#unallocated!.quantities();
    const total = new Map<string, number>();
    for (const entry of this.#entries) {
      const { name } = entry.identity;
      total.set(name, (total.get(name) ?? 0) + entryQuantity(entry));
    }
    this.#quantities = total;
    return total;
  }

  /** Thousandths of every scalar at the place of its name, 0 where there is none; shared resources count once. */
  amountsBy(places: Places): readonly number[] {
    if (this.#list === undefined) return this.#unallocated!.amountsBy(places);
    if (this.#amounts !== undefined && this.#places === places) return this.#amounts;
    const amounts: number[] = [];
    for (const { identity, amount } of this.#list) {
      if (typeof amount !== "number") continue;
      const at = places.numberOf(identity.name);
      while (amounts.length <= at) amounts.push(0);
      amounts[at]! += amount;
    }
    this.#places = places;
    return (this.#amounts = amounts);
  }

  /** Is there at least that much under every name, whoever it belongs to? */
  containsQuantities(wanted: Quantities): boolean {
    return containsQuantities(this.quantities(), wanted);
  }

  /** The amount of scalar `name` in wire units; 0 when there is none. @example Resources.parse("cpus:4").scalar("cpus") // 4 */
  scalar(name: string): number {
    let sum = 0;
    for (const { identity, amount } of this.#entries) {
      if (identity.name === name && typeof amount === "number") sum += amount;
    }
    return sum / 1000;
  }

  /** Those for which `keep` holds. */
  filter(keep: (identity: Identity, entry: Entry) => boolean): Resources {
    const kept = this.#entries.filter((entry) => keep(entry.identity, entry));
    return kept.length === this.#entries.length ? this : Resources.#made(kept);
  }

  named(name: string): Resources {
    return this.filter((identity) => identity.name === name);
  }

  scalars(): Resources {
    return this.filter((identity) => identity.type === "SCALAR");
  }

  unreserved(): Resources {
    if (!this.has(RESERVED)) return this;
    return this.filter((identity) => identity.reservations.length === 0);
  }

  reserved(): Resources {
    if (!this.has(RESERVED)) return Resources.EMPTY;
    return this.filter((identity) => identity.reservations.length > 0);
  }

  /** Reserved to exactly `role`. */
  reservedTo(role: string): Resources {
    return this.filter((identity) => reservedRole(identity) === role);
  }

  /** What may be offered to `role`: unreserved, or reserved to it or to an ancestor. */
  allocatableTo(role: string): Resources {
    if (!this.has(RESERVED)) return this;
    return this.filter((identity) => {
      const owner = reservedRole(identity);
      return owner === undefined || owner === role || isStrictSubrole(role, owner);
    });
  }

  allocatedTo(role: string): Resources {
    if (this.#wholly === role) return this;
    const roles = this.allocationRoles();
    if (roles.length === 0 || !roles.includes(role)) return Resources.EMPTY;
    return this.filter((identity) => identity.allocationRole === role);
  }

  revocable(): Resources {
    if (!this.has(REVOCABLE)) return Resources.EMPTY;
    return this.filter((identity) => identity.revocable);
  }

  nonRevocable(): Resources {
    if (!this.has(REVOCABLE)) return this;
    return this.filter((identity) => !identity.revocable);
  }

  shared(): Resources {
    if (!this.has(SHARED)) return Resources.EMPTY;
    return (this.#shared ??= this.filter((identity) => identity.shared));
  }

  nonShared(): Resources {
    if (!this.has(SHARED)) return this;
    return (this.#nonShared ??= this.filter((identity) => !identity.shared));
  }

  persistentVolumes(): Resources {
    return this.filter((identity) => identity.disk?.persistence !== undefined);
  }

  /** Those whose reservation was refined: more than one entry in the stack. */
  refined(): Resources {
    return this.filter((identity) => identity.reservations.length > 1);
  }

  /**
   * The same resources, allocated to `role`. Allocating the same again to the same role is a look-up, and so is going back; what is
   * allocated for the first time is written out only when somebody looks at its entries, and most that is offered is refused.
   */
  allocate(role: string): Resources {
    const last = this.#allocated;
    if (last !== undefined && last.#wholly === role) return last;
    if (this.#wholly === role || this.isEmpty) return this;
    let allocated: Resources;
    if (this.allocationRoles().length === 0) {
      allocated = new Resources(undefined);
      allocated.#unallocated = this;
    } else {
      allocated = this.#reallocate(role);
    }
    if (allocated === this) return this;
    allocated.#wholly = role;
    this.#allocated = allocated;
    return allocated;
  }

  unallocate(): Resources {
    return (this.#unallocated ??= this.#reallocate(undefined));
  }

  /** The same resources, reserved once more. */
  pushReservation(reservation: Reservation): Resources {
    return this.#mapIdentities((identity) =>
      identityOf({ ...identity, reservations: [...identity.reservations, reservation] }),
    );
  }

  /** The same resources without their innermost reservation; unreserved ones stay as they are. */
  popReservation(): Resources {
    return this.#mapIdentities((identity) =>
      identity.reservations.length === 0
        ? identity
        : identityOf({ ...identity, reservations: identity.reservations.slice(0, -1) }),
    );
  }

  /** The same resources without any reservation. */
  toUnreserved(): Resources {
    return this.#mapIdentities((identity) =>
      identity.reservations.length === 0 ? identity : identityOf({ ...identity, reservations: [] }),
    );
  }

  /** The disks that persistent volumes are made of, in their place; everything else as it is. */
  withoutVolumes(): Resources {
    if (this.#entries.every(({ identity }) => identity.disk?.persistence === undefined)) return this;
    return Resources.of(
      this.#entries.map((entry) => {
        const { disk } = entry.identity;
        if (disk?.persistence === undefined) return entry;
        const source = disk.source === undefined ? undefined : { source: disk.source };
        // However many copies of a shared volume there are, the disk is there once.
        return {
          identity: identityOf({ ...entry.identity, disk: source, shared: false }),
          amount: entry.amount,
          copies: 1,
        };
      }),
    );
  }

  /** The role that all of these are allocated to; undefined when there are several, or none, or nobody knows yet. */
  get onlyRole(): string | undefined {
    return this.#wholly;
  }

  /** The roles these are allocated to, in order of appearance. */
  allocationRoles(): readonly string[] {
    if (this.#roles !== undefined) return this.#roles;
    if (this.#wholly !== undefined) return (this.#roles = [this.#wholly]);
    const roles: string[] = [];
    for (const { identity } of this.#entries) {
      if (identity.allocationRole !== undefined && !roles.includes(identity.allocationRole)) {
        roles.push(identity.allocationRole);
      }
    }
    return (this.#roles = roles);
  }

  /** Is there something of one of these kinds in it? */
  has(kinds: Kinds): boolean {
    let found = this.#kinds;
    if (found === undefined) {
      if (this.#list === undefined) return this.#unallocated!.has(kinds);
      found = 0;
      for (const { identity } of this.#entries) found |= kindsOf(identity);
      this.#kinds = found;
    }
    return (found & kinds) !== 0;
  }

  /** As flags write them, with what flags cannot say in brackets. */
  toString(): string {
    return this.#entries.map(formatEntry).join(";");
  }

  get #entries(): readonly Entry[] {
    return (this.#list ??= this.#unallocated!.#list!.map(({ identity, amount, copies }) => ({
      identity: reallocated(identity, this.#wholly),
      amount,
      copies,
    })));
  }

  #reallocate(role: string | undefined): Resources {
    const from = this.#entries[0]?.identity.allocationRole;
    let uniform = true;
    const entries = this.#entries.map(({ identity, amount, copies }) => {
      uniform &&= identity.allocationRole === from;
      return { identity: reallocated(identity, role), amount, copies };
    });
    if (uniform && from === role) return this;
    // Kinds that differed by their role alone become one.
    return uniform ? Resources.#made(entries) : Resources.of(entries);
  }

  #mapIdentities(change: (identity: Identity) => Identity): Resources {
    const entries: Entry[] = [];
    let changed = false;
    for (const entry of this.#entries) {
      const identity = change(entry.identity);
      if (identity !== entry.identity) changed = true;
      entries.push(identity === entry.identity ? entry : { identity, amount: entry.amount, copies: entry.copies });
    }
    // Kinds that differed before may have become one.
    return changed ? Resources.of(entries) : this;
  }
}

function kindsOf({ reservations, revocable, shared }: Identity): Kinds {
  const reserved = reservations.length === 0 ? 0 : reservations.length === 1 ? RESERVED : RESERVED | REFINED;
  return reserved | (revocable ? REVOCABLE : 0) | (shared ? SHARED : 0);
}

function isInside(entries: readonly Entry[], wanted: Entry): boolean {
  for (const entry of entries) if (containsEntry(entry, wanted)) return true;
  return false;
}

/** Adds `entry` to a list of our own. */
function pour(entries: Entry[], entry: Entry): void {
  if (isEmptyEntry(entry)) return;
  for (let at = 0; at < entries.length; at++) {
    if (!isMergeable(entries[at]!, entry)) continue;
    entries[at] = mergeEntries(entries[at]!, entry);
    return;
  }
  entries.push(entry);
}

/** Takes `entry` out of a list of our own, as far as it is there. */
function takeOut(entries: Entry[], entry: Entry): void {
  for (let at = 0; at < entries.length; at++) {
    if (!isSubtractable(entries[at]!, entry)) continue;
    // What can only be used whole was found equal, so nothing of it stays.
    const rest = entry.identity.whole ? undefined : subtractEntry(entries[at]!, entry);
    if (rest === undefined || isEmptyEntry(rest)) entries.splice(at, 1);
    else entries[at] = rest;
    return;
  }
}

/** Resources as flags write them. @example formatResources(Resources.parse("cpus:4; mem:1024")) // "cpus:4;mem:1024" */
export function formatResources(resources: Resources): string {
  return resources.toString();
}

/**
 * What makes two resources "the same kind", so that their amounts may be added, subtracted and compared.
 *
 * Two kinds are the same when their `key` is the same text. The volume a disk is mounted at and the principal of a
 * persistent volume are carried along but are no part of the key.
 * Source: scheduler API, section 7.2.
 * @module
 */
import { compareText } from "@meseta/base";
import type { WireDisk, WireLabels, WireReservation } from "./wire-types.ts";

/** Who a resource is kept for. A stack of these, outermost first, says how a reservation was refined. */
export interface Reservation {
  readonly type: "STATIC" | "DYNAMIC";
  readonly role: string;
  readonly principal?: string;
  readonly labels?: WireLabels;
}

export type ResourceType = "SCALAR" | "RANGES" | "SET";

/** The parts of a resource that its `Identity` is made of. */
export interface IdentityParts {
  readonly name: string;
  readonly type: ResourceType;
  readonly reservations: readonly Reservation[];
  readonly allocationRole: string | undefined; // undefined: not allocated; "": allocated to an unnamed role
  readonly disk: WireDisk | undefined;
  readonly revocable: boolean;
  readonly shared: boolean;
  readonly providerId: string | undefined;
}

export interface Identity extends IdentityParts {
  readonly key: string;
  readonly stem: string; // the key without the allocation
  readonly whole: boolean; // can only be used as it is: never merged, never split
  readonly forms: Forms; // shared by all identities that differ in nothing but the allocation
}

/** The forms of an identity that were asked for, so that offers made again and again share theirs. */
interface Forms {
  unallocated: Identity | undefined;
  allocated: Map<string, Identity> | undefined; // by role
}

/** A resource is offered to so many roles before its forms are forgotten: more than there are in most clusters. */
const FORMS_MAX = 4096;

export const NO_RESERVATIONS: readonly Reservation[] = [];

/** Returns the identity with these parts. Costs a short concatenation for plain resources, a JSON text for others. */
export function identityOf(parts: IdentityParts): Identity {
  const { name, type, reservations, allocationRole, disk, revocable, shared, providerId } = parts;
  const plain = reservations.length === 0 && disk === undefined && !revocable && !shared && providerId === undefined;
  // The length in front keeps a name from spelling the rest of another key.
  const stem = plain ? `${name.length}${type}${name}` : `${name.length}${type}${name}${rareParts(parts)}`;
  return {
    name,
    type,
    reservations,
    allocationRole,
    disk,
    revocable,
    shared,
    providerId,
    stem,
    key: allocationRole === undefined ? stem : `${stem}@${allocationRole}`,
    whole: disk !== undefined && !shared && isWholeDisk(disk),
    forms: { unallocated: undefined, allocated: undefined },
  };
}

/** Are the two of one kind? */
export function sameIdentity(a: Identity, b: Identity): boolean {
  return a === b || a.key === b.key;
}

/** The same resource allocated to `role`, or not allocated when `role` is undefined. Mostly a look-up. */
export function reallocated(identity: Identity, role: string | undefined): Identity {
  if (identity.allocationRole === role) return identity;
  const { forms, stem } = identity;
  if (role === undefined) return (forms.unallocated ??= { ...identity, allocationRole: undefined, key: stem });
  const known = forms.allocated?.get(role);
  if (known !== undefined) return known;
  const allocated: Identity = { ...identity, allocationRole: role, key: `${stem}@${role}` };
  if (forms.allocated === undefined || forms.allocated.size >= FORMS_MAX) forms.allocated = new Map();
  forms.allocated.set(role, allocated);
  return allocated;
}

/** The role a resource is reserved to: the innermost of the stack, or undefined when it is unreserved. */
export function reservedRole(identity: Identity): string | undefined {
  return identity.reservations.at(-1)?.role;
}

export function reservationFromWire(wire: WireReservation): Reservation {
  return {
    type: wire.type === "STATIC" ? "STATIC" : "DYNAMIC",
    role: wire.role ?? "*",
    ...(wire.principal !== undefined && { principal: wire.principal }),
    ...(wire.labels !== undefined && { labels: wire.labels }),
  };
}

function isWholeDisk(disk: WireDisk): boolean {
  if (disk.persistence !== undefined) return true;
  const source = disk.source;
  if (source === undefined) return false;
  return source.type === "MOUNT" || source.type === "BLOCK" || (source.type === "RAW" && source.id !== undefined);
}

function rareParts(parts: IdentityParts): string {
  const { reservations, disk, revocable, shared, providerId } = parts;
  return JSON.stringify([
    reservations.map((one) => [one.type, one.role, one.principal ?? null, labelsKey(one.labels)]),
    disk === undefined ? null : diskKey(disk),
    revocable,
    shared,
    providerId ?? null,
  ]);
}

function diskKey(disk: WireDisk): unknown {
  const source = disk.source;
  return [
    disk.persistence?.id ?? null,
    source === undefined
      ? null
      : [
          source.type,
          source.path === undefined ? null : [source.path.root ?? null],
          source.mount === undefined ? null : [source.mount.root ?? null],
          source.vendor ?? null,
          source.id ?? null,
          labelsKey(source.metadata),
          source.profile ?? null,
        ],
  ];
}

/** The order of labels does not matter, their presence does. */
function labelsKey(labels: WireLabels | undefined): unknown {
  if (labels === undefined) return null;
  return (labels.labels ?? []).map((label) => JSON.stringify([label.key, label.value ?? null])).toSorted(compareText);
}

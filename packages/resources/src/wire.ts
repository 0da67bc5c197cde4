/**
 * Between wire messages and entries, and between the formats in which the wire writes reservations.
 * Source: scheduler API, section 7.5; operator API, section 2.1.
 * @module
 */
import type { Amount, Entry } from "./entry.ts";
import { type Identity, identityOf, NO_RESERVATIONS, type Reservation, reservationFromWire } from "./identity.ts";
import { coalesce, normalEnd } from "./ranges.ts";
import { fromThousandths, toThousandths } from "./scalar.ts";
import type { WireReservation, WireResource } from "./wire-types.ts";

/**
 * How a reservation is written: "post" is the stack `reservations` alone; "pre" is `role` and `reservation` alone, which
 * cannot say a refined one; "endpoint" is "post", with the "pre" fields beside it while the stack has at most one entry.
 */
export type ResourceFormat = "pre" | "post" | "endpoint";

/** The reservation stack of a resource in any format. */
export function reservationsOf(wire: WireResource): readonly Reservation[] {
  if (wire.reservations !== undefined && wire.reservations.length > 0)
    return wire.reservations.map(reservationFromWire);
  const { role, reservation } = wire;
  if (role === undefined || role === "*") return NO_RESERVATIONS;
  if (reservation === undefined) return [{ type: "STATIC", role }];
  return [reservationFromWire({ ...reservation, type: "DYNAMIC", role })];
}

/** The same resource, its reservations written in `format`; everything else as it was. */
export function convertResource(wire: WireResource, format: ResourceFormat): WireResource {
  const { role: _role, reservation: _reservation, reservations: _reservations, ...rest } = wire;
  return { ...rest, ...reservationFields(reservationsOf(wire), format) };
}

export function entryFromWire(wire: WireResource): Entry {
  const { name, type, disk } = wire;
  const identity = identityOf({
    name,
    type: type === "RANGES" || type === "SET" ? type : "SCALAR",
    reservations: reservationsOf(wire),
    allocationRole: wire.allocation_info === undefined ? undefined : (wire.allocation_info.role ?? ""),
    disk,
    revocable: wire.revocable !== undefined,
    shared: wire.shared !== undefined,
    providerId: wire.provider_id?.value,
  });
  return { identity, amount: amountFromWire(identity.type, wire), copies: 1 };
}

/** One copy of the entry as a wire message, keys in the order of the schema's fields. */
export function entryToWire(entry: Entry, format: ResourceFormat): WireResource {
  const { identity } = entry;
  const wire: WireResource = { name: identity.name, type: identity.type };
  if (identity.providerId !== undefined) wire.provider_id = { value: identity.providerId };
  putAmount(wire, entry.amount, identity);
  if (identity.allocationRole !== undefined) {
    wire.allocation_info = identity.allocationRole === "" ? {} : { role: identity.allocationRole };
  }
  if (identity.reservations.length > 0 || format !== "post") {
    Object.assign(wire, reservationFields(identity.reservations, format));
  }
  if (identity.disk !== undefined) wire.disk = identity.disk;
  if (identity.revocable) wire.revocable = {};
  if (identity.shared) wire.shared = {};
  return wire;
}

function amountFromWire(type: Identity["type"], wire: WireResource): Amount {
  if (type === "SCALAR") return toThousandths(wire.scalar?.value ?? 0);
  if (type === "SET") return new Set(wire.set?.item);
  return coalesce(
    (wire.ranges?.range ?? []).map((range) => ({ begin: normalEnd(range.begin), end: normalEnd(range.end) })),
  );
}

function putAmount(wire: WireResource, amount: Amount, { type }: Identity): void {
  if (type === "SCALAR") wire.scalar = { value: fromThousandths(amount as number) };
  else if (type === "SET") wire.set = { item: [...(amount as ReadonlySet<string>)] };
  else
    wire.ranges = { range: (amount as Exclude<Amount, number | ReadonlySet<string>>).map((range) => ({ ...range })) };
}

type ReservationFields = Pick<WireResource, "role" | "reservation" | "reservations">;

function reservationFields(stack: readonly Reservation[], format: ResourceFormat): ReservationFields {
  if (stack.length === 0) return format === "post" ? {} : { role: "*" };
  const reservations = stack.map(reservationToWire);
  if (format === "post" || stack.length > 1) return { reservations };
  const { type, role, principal, labels } = stack[0]!;
  const fields: ReservationFields = { role };
  if (type === "DYNAMIC") {
    fields.reservation = { ...(principal !== undefined && { principal }), ...(labels !== undefined && { labels }) };
  }
  if (format === "endpoint") fields.reservations = reservations;
  return fields;
}

function reservationToWire({ type, role, principal, labels }: Reservation): WireReservation {
  return { type, role, ...(principal !== undefined && { principal }), ...(labels !== undefined && { labels }) };
}

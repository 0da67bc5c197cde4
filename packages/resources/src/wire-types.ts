/**
 * The wire messages this package reads and writes, by short names of its own.
 * @module
 */
import type { v1 } from "@meseta/protocol";

export type WireResource = v1.Resource;
export type WireReservation = v1.Resource_ReservationInfo;
export type WireDisk = v1.Resource_DiskInfo;
export type WireAttribute = v1.Attribute;
export type WireLabels = v1.Labels;

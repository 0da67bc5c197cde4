/**
 * What a scheduler hears: the master's events, typed by what they must carry, and what befalls the connection.
 * Source: scheduler API, section 3.
 * @module
 */
import type { scheduler } from "@meseta/protocol";
import type { MesosError } from "./errors.ts";

type Payload<Key extends keyof scheduler.Event> = { readonly [Name in Key]-?: NonNullable<scheduler.Event[Name]> };

/** An event of the master. */
export type MasterEvent =
  | ({ readonly type: "SUBSCRIBED" } & Payload<"subscribed">)
  | ({ readonly type: "OFFERS" } & Payload<"offers">)
  | ({ readonly type: "INVERSE_OFFERS" } & Payload<"inverse_offers">)
  | ({ readonly type: "RESCIND" } & Payload<"rescind">)
  | ({ readonly type: "RESCIND_INVERSE_OFFER" } & Payload<"rescind_inverse_offer">)
  | ({ readonly type: "UPDATE" } & Payload<"update">)
  | ({ readonly type: "UPDATE_OPERATION_STATUS" } & Payload<"update_operation_status">)
  | ({ readonly type: "MESSAGE" } & Payload<"message">)
  | ({ readonly type: "FAILURE" } & Payload<"failure">)
  | { readonly type: "HEARTBEAT" };

/** The connection is lost, or could not be made; another attempt follows after `retryMs`. Open offers are void. */
export interface DisconnectedEvent {
  readonly type: "DISCONNECTED";
  readonly reason: MesosError;
  readonly retryMs: number;
}

export type SchedulerEvent = MasterEvent | DisconnectedEvent;

/** One function per kind of event; what it returns is waited for before the next event is looked at. */
export type SchedulerHandlers = {
  readonly [Type in SchedulerEvent["type"]]?: (event: Extract<SchedulerEvent, { type: Type }>) => void | Promise<void>;
};

const PAYLOADS = {
  SUBSCRIBED: "subscribed",
  OFFERS: "offers",
  INVERSE_OFFERS: "inverse_offers",
  RESCIND: "rescind",
  RESCIND_INVERSE_OFFER: "rescind_inverse_offer",
  UPDATE: "update",
  UPDATE_OPERATION_STATUS: "update_operation_status",
  MESSAGE: "message",
  FAILURE: "failure",
} as const;

/** The typed form of an event; undefined for types we do not know and events without what their type promises. */
export function masterEvent(event: scheduler.Event): MasterEvent | undefined {
  if (event.type === "HEARTBEAT") return { type: "HEARTBEAT" };
  const payload = event.type === undefined ? undefined : PAYLOADS[event.type as keyof typeof PAYLOADS];
  return payload === undefined || event[payload] === undefined ? undefined : (event as MasterEvent);
}

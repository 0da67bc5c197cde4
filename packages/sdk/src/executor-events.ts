/**
 * What an executor hears from its agent, typed by what each event must carry.
 * Source: agent, section 1.3.
 * @module
 */
import type { executor } from "@meseta/protocol";
import type { MesosError } from "./errors.ts";

type Payload<Key extends keyof executor.Event> = { readonly [Name in Key]-?: NonNullable<executor.Event[Name]> };

/** An event of the agent; `SHUTDOWN` also comes from here when the agent is gone for good. */
export type AgentEvent =
  | ({ readonly type: "SUBSCRIBED" } & Payload<"subscribed">)
  | ({ readonly type: "LAUNCH" } & Payload<"launch">)
  | ({ readonly type: "LAUNCH_GROUP" } & Payload<"launch_group">)
  | ({ readonly type: "KILL" } & Payload<"kill">)
  | ({ readonly type: "ACKNOWLEDGED" } & Payload<"acknowledged">)
  | ({ readonly type: "MESSAGE" } & Payload<"message">)
  | ({ readonly type: "ERROR" } & Payload<"error">)
  | { readonly type: "SHUTDOWN" }
  | { readonly type: "HEARTBEAT" };

export type ExecutorEvent =
  | AgentEvent
  | { readonly type: "DISCONNECTED"; readonly reason: MesosError; readonly retryMs: number };

const PAYLOADS = {
  SUBSCRIBED: "subscribed",
  LAUNCH: "launch",
  LAUNCH_GROUP: "launch_group",
  KILL: "kill",
  ACKNOWLEDGED: "acknowledged",
  MESSAGE: "message",
  ERROR: "error",
} as const;

/** The typed form of an event; undefined for types we do not know and events without what their type promises. */
export function agentEvent(event: executor.Event): AgentEvent | undefined {
  if (event.type === "SHUTDOWN" || event.type === "HEARTBEAT") return { type: event.type };
  const payload = event.type === undefined ? undefined : PAYLOADS[event.type as keyof typeof PAYLOADS];
  return payload === undefined || event[payload] === undefined ? undefined : (event as AgentEvent);
}

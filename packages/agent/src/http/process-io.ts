/**
 * The output of an attached container as a stream of records.
 * Source: agent, sections 10.1 and 10.3.
 * @module
 */
import {
  agent as api,
  AGENT_API_TYPES,
  encodeRecord,
  JSON_TYPE,
  negotiate,
  PROTOBUF_TYPE,
  RECORDIO_TYPE,
} from "@meseta/protocol";
import type { Timers } from "@meseta/base";
import { type HttpRequest, type HttpResponse, type StreamOut, textResponse } from "@meseta/runtime";
import type { Output } from "../io/switchboard.ts";

export const HEARTBEAT_PERIOD_MS = 30_000;

/** How records are written, and what the answer's headers say of that. */
export interface RecordFormat {
  readonly message: typeof JSON_TYPE | typeof PROTOBUF_TYPE;
  readonly headers: Readonly<Record<string, string>>;
}

/** What a caller can read; an answer when that is nothing we have. */
export function recordFormat(request: HttpRequest): RecordFormat | HttpResponse {
  const type = negotiate(request.header("Accept"), AGENT_API_TYPES);
  const messageAccept = request.header("Message-Accept");
  if (type === undefined) {
    return textResponse(406, `Expecting 'Accept' to allow ${AGENT_API_TYPES.join(" or ")}`);
  }
  if (type !== RECORDIO_TYPE) {
    if (messageAccept === undefined) return { message: type, headers: { "Content-Type": type } };
    return textResponse(406, "Expecting 'Message-Accept' to be not set for responses that are no recordio");
  }
  const message = negotiate(messageAccept, [JSON_TYPE, PROTOBUF_TYPE]);
  if (message === undefined) {
    return textResponse(406, `Expecting 'Message-Accept' to allow ${JSON_TYPE} or ${PROTOBUF_TYPE}`);
  }
  return { message, headers: { "Content-Type": RECORDIO_TYPE, "Message-Content-Type": message } };
}

/** How often a client that reads hears that the agent is there. */
export interface Heart {
  readonly timers: Timers;
  readonly heartbeatMs: number;
}

/** Writes what a container does as records, and a heartbeat now and then. */
export function recordOutput(out: StreamOut, { message }: RecordFormat, { timers, heartbeatMs }: Heart): Output {
  const write = (io: api.ProcessIO) => {
    out.write(encodeRecord(message === JSON_TYPE ? api.ProcessIO.toJson(io) : api.ProcessIO.encode(io)));
  };
  const heartbeat = timers.every(heartbeatMs, () => {
    const interval = { nanoseconds: Math.round(heartbeatMs * 1e6) };
    write({ type: "CONTROL", control: { type: "HEARTBEAT", heartbeat: { interval } } });
  });
  out.onClose(() => heartbeat[Symbol.dispose]());
  return {
    write: (type, data) => write({ type: "DATA", data: { type, data } }),
    whenDrained: (run) => out.whenDrained(run),
    end: () => out.end(),
  };
}

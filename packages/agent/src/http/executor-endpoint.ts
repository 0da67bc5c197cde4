/**
 * `/api/v1/executor`: from an HTTP request to a call of the core, and from its effects back to answers and event streams.
 * Source: agent, sections 1.1 and 1.2.
 * @module
 */
import {
  API_TYPES,
  bodyErrorText,
  contentType,
  DecodeError,
  encodeRecord,
  executor as api,
  isUuid,
  JSON_TYPE,
  negotiate,
  PROTOBUF_TYPE,
} from "@meseta/protocol";
import { type HttpHandler, type HttpResponse, methodNotAllowed, type StreamOut, textResponse } from "@meseta/runtime";

import type { RunKey } from "../core/effects.ts";
import { callerOf, type ExecutorTokenOptions } from "./executor-tokens.ts";

type MediaType = typeof JSON_TYPE | typeof PROTOBUF_TYPE;

interface Pending {
  readonly type: MediaType; // of the answer
  readonly resolve: (response: HttpResponse) => void;
}

/** An event stream, from the moment the core opens it: events wait until the connection has its headers. */
interface Stream {
  readonly type: MediaType;
  readonly early: api.Event[];
  out: StreamOut | undefined;
  ended: boolean;
}

export interface ExecutorEndpointEvents {
  call(request: number, call: api.Call, caller: RunKey | undefined): void;
  streamClosed(stream: number): void;
}

/** The requests and streams of all executors. A stream has the number of the request that opened it. */
export class ExecutorEndpoint {
  readonly #events: ExecutorEndpointEvents;
  readonly #tokens: ExecutorTokenOptions | undefined;
  readonly #nowMs: () => number;
  readonly #pending = new Map<number, Pending>();
  readonly #streams = new Map<number, Stream>();
  #nextRequest = 1;

  constructor(events: ExecutorEndpointEvents, tokens: ExecutorTokenOptions | undefined, nowMs: () => number) {
    this.#events = events;
    this.#tokens = tokens;
    this.#nowMs = nowMs;
  }

  readonly handle: HttpHandler = (request) => {
    const asked = callerOf(request, this.#tokens, this.#nowMs());
    if ("refused" in asked) return asked.refused;
    if (request.method !== "POST") return methodNotAllowed(["POST"], request.method);
    const header = request.header("Content-Type");
    if (header === undefined) return textResponse(400, "Expecting 'Content-Type' to be present");
    const type = contentType(header);
    if (type !== JSON_TYPE && type !== PROTOBUF_TYPE) {
      return textResponse(415, `Expecting 'Content-Type' of ${JSON_TYPE} or ${PROTOBUF_TYPE}`);
    }
    let call: api.Call;
    try {
      call = type === JSON_TYPE ? api.Call.fromJson(request.body) : api.Call.decode(request.body);
    } catch (error) {
      if (error instanceof DecodeError) return textResponse(400, bodyErrorText(error, "Call"));
      throw error;
    }
    const problem = callProblem(call);
    if (problem !== undefined) return textResponse(400, `Failed to validate executor::Call: ${problem}`);
    const accept = call.type === "SUBSCRIBE" ? negotiate(request.header("Accept"), API_TYPES) : JSON_TYPE;
    if (accept === undefined) {
      return textResponse(406, `Expecting 'Accept' to allow ${JSON_TYPE} or ${PROTOBUF_TYPE}`);
    }
    const { promise, resolve } = Promise.withResolvers<HttpResponse>();
    const number = this.#nextRequest++;
    this.#pending.set(number, { type: accept, resolve });
    this.#events.call(number, call, asked.caller);
    return promise;
  };

  reply(request: number, status: number, body: string | undefined): void {
    const pending = this.#take(request);
    pending?.resolve(body === undefined ? { status } : textResponse(status, body));
  }

  openStream(request: number): void {
    const pending = this.#take(request);
    if (pending === undefined) return;
    const stream: Stream = { type: pending.type, early: [], out: undefined, ended: false };
    this.#streams.set(request, stream);
    pending.resolve({
      status: 200,
      headers: { "Content-Type": pending.type },
      stream: (out) => {
        stream.out = out;
        out.onClose(() => {
          if (this.#streams.delete(request)) this.#events.streamClosed(request);
        });
        for (const event of stream.early.splice(0)) write(stream, event);
        if (stream.ended) out.end();
      },
    });
  }

  send(number: number, event: api.Event): void {
    const stream = this.#streams.get(number);
    if (stream === undefined) return; // it broke; the core hears so
    if (stream.out === undefined) stream.early.push(event);
    else write(stream, event);
  }

  close(number: number): void {
    const stream = this.#streams.get(number);
    this.#streams.delete(number);
    if (stream === undefined) return;
    stream.ended = true;
    stream.out?.end();
  }

  #take(request: number): Pending | undefined {
    const pending = this.#pending.get(request);
    this.#pending.delete(request);
    return pending;
  }
}

function write(stream: Stream, event: api.Event): void {
  stream.out!.write(encodeRecord(stream.type === JSON_TYPE ? api.Event.toJson(event) : api.Event.encode(event)));
}

/** What makes a call invalid by itself. Source: agent, section 1.2. */
export function callProblem(call: api.Call): string | undefined {
  switch (call.type) {
    case undefined:
      return "Expecting 'type' to be present";
    case "SUBSCRIBE":
      return call.subscribe === undefined ? "Expecting 'subscribe' to be present" : undefined;
    case "MESSAGE":
      return call.message === undefined ? "Expecting 'message' to be present" : undefined;
    case "UPDATE":
      return call.update === undefined ? "Expecting 'update' to be present" : updateProblem(call);
    default:
      return undefined;
  }
}

function updateProblem(call: api.Call): string | undefined {
  const { status } = call.update!;
  if (status.uuid === undefined) return "Expecting 'uuid' to be present";
  if (!isUuid(status.uuid)) return "Not a valid UUID";
  if (status.source !== "SOURCE_EXECUTOR") {
    return `Received Call from executor ${call.executor_id.value} of framework ${call.framework_id.value} with invalid source, expecting 'SOURCE_EXECUTOR'`;
  }
  if (status.state === "TASK_STAGING") {
    return `Received TASK_STAGING from executor ${call.executor_id.value} of framework ${call.framework_id.value} which is not allowed`;
  }
  if (status.executor_id !== undefined && status.executor_id.value !== call.executor_id.value) {
    return "ExecutorID in Call does not match ExecutorID in TaskStatus";
  }
  const check = status.check_status;
  if (check !== undefined && check.type === undefined) return "CheckStatusInfo must specify 'type'";
  const part = { COMMAND: check?.command, HTTP: check?.http, TCP: check?.tcp, UNKNOWN: undefined }[
    check?.type ?? "UNKNOWN"
  ];
  return check !== undefined && part === undefined
    ? `CheckStatusInfo of type ${check.type} must have its result`
    : undefined;
}

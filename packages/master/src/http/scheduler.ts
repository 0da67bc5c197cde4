/**
 * The v1 scheduler endpoint: subscriptions as event streams, every other call answered at once with 202.
 * Source: scheduler API, section 1.
 * @module
 */
import { JSON_TYPE, encodeRecord, scheduler } from "@meseta/protocol";
import {
  type DirectHandler,
  type HttpHandler,
  type HttpRequest,
  type HttpResponse,
  type PlainResponse,
  type StreamOut,
  textResponse,
} from "@meseta/runtime";
import type { Input } from "../core/effects.ts";
import type { MasterCore } from "../core/master-core.ts";
import { callProblem } from "../core/validation/call.ts";
import { type ApiType, answerType, notAcceptable, parseCall } from "./negotiate.ts";

/** The event streams of all HTTP frameworks, by the number the core knows them by. */
export class SchedulerStreams {
  readonly #streams = new Map<number, { out: StreamOut; type: ApiType }>();
  #next = 1;

  open(out: StreamOut, type: ApiType, onClosed: (stream: number) => void): number {
    const stream = this.#next++;
    this.#streams.set(stream, { out, type });
    out.onClose(() => {
      this.#streams.delete(stream);
      onClosed(stream);
    });
    return stream;
  }

  /** Writes one event as one record and one chunk. A stream that is gone, or too full, drops it. */
  write(stream: number, event: scheduler.Event): void {
    const target = this.#streams.get(stream);
    if (target === undefined) return;
    const { out, type } = target;
    out.write(encodeRecord(type === JSON_TYPE ? scheduler.Event.toJson(event) : scheduler.Event.encode(event)));
  }

  close(stream: number): void {
    this.#streams.get(stream)?.out.end();
  }

  closeAll(): void {
    for (const { out } of this.#streams.values()) out.end();
  }
}

/**
 * Makes the handlers of `/api/v1/scheduler`: one for every call, and one that answers at once and leaves subscriptions alone.
 * `take` feeds the core and performs what comes out.
 */
export function schedulerEndpoint(options: {
  core: MasterCore;
  streams: SchedulerStreams;
  take: (input: Input) => void;
  newStreamId: () => string;
}): { handler: HttpHandler; direct: DirectHandler } {
  const { core, streams, take } = options;

  function handler(request: HttpRequest): HttpResponse {
    const parsed = parseCall(request, scheduler.Call);
    if ("refused" in parsed) return parsed.refused;
    return parsed.call.type === "SUBSCRIBE" ? subscribe(request, parsed.call) : call(request, parsed.call);
  }

  function direct(request: HttpRequest): PlainResponse | undefined {
    const parsed = parseCall(request, scheduler.Call);
    if ("refused" in parsed) return parsed.refused;
    return parsed.call.type === "SUBSCRIBE" ? undefined : call(request, parsed.call);
  }

  function call(request: HttpRequest, call: scheduler.Call): PlainResponse {
    const problem = callProblem(call);
    if (problem !== undefined) return invalidCall(problem.message);
    const refusal = core.refuse(call, request.header("Mesos-Stream-Id"));
    if (refusal !== undefined) return textResponse(refusal.status, refusal.message);
    take({ kind: "call", call });
    return { status: call.type === "UPDATE_FRAMEWORK" ? 200 : 202 };
  }

  function subscribe(request: HttpRequest, call: scheduler.Call): HttpResponse {
    const problem = callProblem(call);
    if (problem !== undefined) return invalidCall(problem.message);
    const type = answerType(request);
    if (type === undefined) return notAcceptable();
    if (request.header("Mesos-Stream-Id") !== undefined) {
      return textResponse(400, "SUBSCRIBE must not carry a 'Mesos-Stream-Id' header: this master assigns it");
    }
    const streamId = options.newStreamId();
    return {
      status: 200,
      headers: { "Mesos-Stream-Id": streamId, "Content-Type": type },
      stream: (out) => {
        const stream = streams.open(out, type, (closed) => take({ kind: "stream-closed", stream: closed }));
        take({ kind: "subscribe", subscriber: { kind: "http", stream, streamId }, call });
      },
    };
  }

  return { handler, direct };
}

function invalidCall(why: string): PlainResponse {
  return textResponse(400, `Failed to validate scheduler::Call: ${why}`);
}

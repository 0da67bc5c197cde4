/**
 * The v1 scheduler endpoint: subscriptions as event streams, every other call answered at once with 202.
 * Source: scheduler API, section 1.
 * @module
 */
import { JSON_TYPE, scheduler } from "@meseta/protocol";
import {
  type DirectHandler,
  type Guard,
  type HttpHandler,
  type HttpRequest,
  type HttpResponse,
  type PlainResponse,
  type StreamOut,
  textResponse,
} from "@meseta/runtime";
import type { Answer } from "../core/answers.ts";
import type { Input } from "../core/effects.ts";
import type { MasterCore } from "../core/master-core.ts";
import { callProblem, type Rejection } from "../core/validation/call.ts";
import { answerWriter } from "./answers.ts";
import { type ApiType, answerType, notAcceptable, parseCall } from "./negotiate.ts";

/** The event streams of all HTTP frameworks, by the number the core knows them by. */
export class SchedulerStreams {
  readonly #streams = new Map<number, { out: StreamOut; type: ApiType }>();
  #next = 1;

  open(out: StreamOut, type: ApiType, onClosed: (stream: number, isStalled: boolean) => void): number {
    const stream = this.#next++;
    this.#streams.set(stream, { out, type });
    out.onClose((end) => {
      this.#streams.delete(stream);
      onClosed(stream, end === "queue-full");
    });
    return stream;
  }

  /** Writes one event as one record and one chunk. A stream that is gone, or too full, drops it. */
  write(stream: number, event: scheduler.Event): void {
    const target = this.#streams.get(stream);
    if (target === undefined) return;
    const { out, type } = target;
    out.writeRecord(type === JSON_TYPE ? scheduler.Event.toJson(event) : scheduler.Event.encode(event));
  }

  /** Writes the answers to a RECONCILE, each as an event. */
  answer(stream: number, answers: readonly Answer[], timestamp: number): void {
    const target = this.#streams.get(stream);
    target?.out.writeRecords(answers.length, answerWriter(answers, target.type, timestamp));
  }

  /** Calls `run` in a later turn, when what was written has left; never if the stream ends first. */
  whenDrained(stream: number, run: () => void): void {
    this.#streams.get(stream)?.out.whenDrained(run);
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
  /** Who may speak at all. */
  guard: Guard;
}): { handler: HttpHandler; direct: DirectHandler } {
  const { core, streams, take, guard } = options;

  function handler(request: HttpRequest): HttpResponse {
    const admission = guard(request);
    if ("refused" in admission) return admission.refused;
    const parsed = parseCall(request, scheduler.Call);
    if ("refused" in parsed) return parsed.refused;
    const { principal } = admission;
    if (parsed.call.type !== "SUBSCRIBE") return call(request, parsed.call, principal);
    return subscribe(request, parsed.call, principal);
  }

  function direct(request: HttpRequest): PlainResponse | undefined {
    const admission = guard(request);
    if ("refused" in admission) return admission.refused;
    const parsed = parseCall(request, scheduler.Call);
    if ("refused" in parsed) return parsed.refused;
    return parsed.call.type === "SUBSCRIBE" ? undefined : call(request, parsed.call, admission.principal);
  }

  function call(request: HttpRequest, call: scheduler.Call, principal: string | undefined): PlainResponse {
    const problem = callProblem(call);
    if (problem !== undefined) return invalidCall(problem.message);
    const refusal = core.refuse(call, request.header("Mesos-Stream-Id"), principal);
    if (refusal !== undefined) return textResponse(refusal.status, refusal.message);
    take({ kind: "call", call });
    return { status: call.type === "UPDATE_FRAMEWORK" ? 200 : 202 };
  }

  function subscribe(request: HttpRequest, call: scheduler.Call, principal: string | undefined): HttpResponse {
    const problem = callProblem(call) ?? claimProblem(call, principal);
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
        const stream = streams.open(out, type, (closed, isStalled) =>
          take({ kind: "stream-closed", stream: closed, isStalled }),
        );
        const proved = principal === undefined ? {} : { principal };
        take({ kind: "subscribe", subscriber: { kind: "http", stream, streamId }, call, ...proved });
      },
    };
  }

  return { handler, direct };
}

/** V2: who says who it is must have proved to be that one. */
function claimProblem(call: scheduler.Call, principal: string | undefined): Rejection | undefined {
  const claimed = call.subscribe?.framework_info.principal;
  if (principal === undefined || claimed === undefined || claimed === principal) return undefined;
  return {
    message: `Authenticated principal '${principal}' does not match principal '${claimed}' set in 'FrameworkInfo'`,
  };
}

function invalidCall(why: string): PlainResponse {
  return textResponse(400, `Failed to validate scheduler::Call: ${why}`);
}

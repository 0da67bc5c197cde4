/**
 * The calls of the operator API about containers: from an HTTP request to the core, and from its effects back to answers.
 * Source: agent, sections 3.1 and 10.2.
 * @module
 */
import { rm } from "node:fs/promises";
import type { Timers } from "@meseta/base";
import { agent as api, API_TYPES, JSON_TYPE, negotiate, PROTOBUF_TYPE, type v1 } from "@meseta/protocol";
import { type HttpRequest, type HttpResponse, textResponse } from "@meseta/runtime";
import type { Switchboard } from "../io/switchboard.ts";
import { attachInput } from "./attach-input.ts";
import { HEARTBEAT_PERIOD_MS, type RecordFormat, recordFormat, recordOutput } from "./process-io.ts";

type MediaType = typeof JSON_TYPE | typeof PROTOBUF_TYPE;

/** Calls that the core answers, and where in them the container is named. */
const CALLS = {
  LAUNCH_CONTAINER: "launch_container",
  LAUNCH_NESTED_CONTAINER: "launch_nested_container",
  WAIT_CONTAINER: "wait_container",
  WAIT_NESTED_CONTAINER: "wait_nested_container",
  KILL_CONTAINER: "kill_container",
  KILL_NESTED_CONTAINER: "kill_nested_container",
  REMOVE_CONTAINER: "remove_container",
  REMOVE_NESTED_CONTAINER: "remove_nested_container",
  LAUNCH_NESTED_CONTAINER_SESSION: "launch_nested_container_session",
  ATTACH_CONTAINER_OUTPUT: "attach_container_output",
} as const;

/** Those that are answered with what a container writes. */
const STREAMING: ReadonlySet<string> = new Set(["LAUNCH_NESTED_CONTAINER_SESSION", "ATTACH_CONTAINER_OUTPUT"]);

/** What a client may leave unread of what a container writes before it is cut off, and nobody waits for it. */
const QUEUE_BYTES = 4 * 1024 * 1024;

type ContainerCallType = keyof typeof CALLS;

/** An id that a caller may choose: it becomes the name of a directory, and a part of a longer id. */
const ID_MAX = 242;
// oxlint-disable-next-line no-control-regex -- control characters are exactly what it refuses
const FORBIDDEN = /[\u0000-\u0020\u007f/\\.]/;

/** Whether a call is one of these. */
export function isContainerCall(call: api.Call): boolean {
  return call.type !== undefined && Object.hasOwn(CALLS, call.type);
}

/** What makes a call invalid by itself; undefined also for calls that are not about containers. */
export function containerCallProblem(call: api.Call): string | undefined {
  if (!isContainerCall(call)) return undefined;
  const field = CALLS[call.type as ContainerCallType];
  const id = call[field]?.container_id;
  if (id === undefined) return `Expecting '${field}' to be present`;
  if (field.includes("_nested_") && id.parent === undefined)
    return `Expecting '${field}.container_id.parent' to be present`;
  return idProblem(id, `${field}.container_id`);
}

function idProblem(id: v1.ContainerID, path: string): string | undefined {
  if (id.value === "") return `'${path}.value' must not be empty`;
  if (id.value.length > ID_MAX) return `'${path}.value' must not be longer than ${ID_MAX} characters`;
  if (FORBIDDEN.test(id.value)) return `'${path}.value' contains invalid characters`;
  return id.parent === undefined ? undefined : idProblem(id.parent, `${path}.parent`);
}

interface Pending {
  readonly type: MediaType; // of the answer
  readonly records: RecordFormat | undefined; // of one that streams
  readonly resolve: (response: HttpResponse) => void;
}

export interface ContainerCallEvents {
  call(request: number, call: api.Call): void;
  gone(request: number): void;
  problem(text: string): void;
}

/** The calls that wait for their answers. */
export class ContainerCalls {
  readonly #events: ContainerCallEvents;
  readonly #switchboard: () => Switchboard;
  readonly #timers: Timers;
  readonly #heartbeatMs: number;
  readonly #pending = new Map<number, Pending>();
  #nextRequest = 1;

  constructor(
    events: ContainerCallEvents,
    switchboard: () => Switchboard,
    timers: Timers,
    heartbeatMs: number = HEARTBEAT_PERIOD_MS,
  ) {
    this.#events = events;
    this.#switchboard = switchboard;
    this.#timers = timers;
    this.#heartbeatMs = heartbeatMs;
  }

  /** Hands a valid call over; resolves with its answer, whenever that comes. */
  call(call: api.Call, request: HttpRequest): HttpResponse | Promise<HttpResponse> {
    const records = STREAMING.has(call.type!) ? recordFormat(request) : undefined;
    if (records !== undefined && !("message" in records)) return records;
    const type = records?.message ?? negotiate(request.header("Accept"), API_TYPES);
    if (type === undefined) return textResponse(406, `Expecting 'Accept' to allow ${JSON_TYPE} or ${PROTOBUF_TYPE}`);
    const { promise, resolve } = Promise.withResolvers<HttpResponse>();
    const number = this.#nextRequest++;
    this.#pending.set(number, { type, records, resolve });
    request.signal.addEventListener("abort", () => {
      if (this.#pending.delete(number)) this.#events.gone(number);
    });
    this.#events.call(number, call);
    return promise;
  }

  /** A request in recordio: what a container is to read, if it is one of those that may be attached to. */
  attachInput(request: HttpRequest, mayAttach: (containerId: string) => boolean): Promise<HttpResponse> {
    const takeInput = async (id: string) => (mayAttach(id) ? this.#switchboard().takeInput(id) : "unknown");
    return attachInput(request, { takeInput });
  }

  /** Answers with what a container writes; a session is over when whoever has it goes. */
  attachOutput(number: number, containerId: string, session: boolean): void {
    const pending = this.#pending.get(number);
    this.#pending.delete(number);
    const { records } = pending ?? {};
    if (pending === undefined || records === undefined) {
      if (session) this.#events.gone(number);
      return;
    }
    if (!this.#switchboard().has(containerId)) {
      const problem = `Container ${containerId} has no input and output to attach to`;
      return pending.resolve(textResponse(500, problem));
    }
    pending.resolve({
      status: 200,
      headers: records.headers,
      queueBytes: QUEUE_BYTES,
      stream: (out) => {
        const output = this.#switchboard().attach(
          containerId,
          recordOutput(out, records, { timers: this.#timers, heartbeatMs: this.#heartbeatMs }),
        );
        out.onClose((end) => {
          output[Symbol.dispose]();
          if (end === "queue-full") {
            const why = `it left more than ${QUEUE_BYTES} bytes unread`;
            this.#events.problem(`A client was cut off that read what container ${containerId} writes: ${why}`);
          }
          if (session) this.#events.gone(number);
        });
      },
    });
  }

  /** Deletes a sandbox, and answers when it is gone. */
  removeSandbox(number: number, directory: string): void {
    rm(directory, { recursive: true, force: true }).then(
      () => this.answer(number, 200),
      (error: Error) => this.answer(number, 500, { problem: error.message }),
    );
  }

  answer(
    number: number,
    status: number,
    { response, problem }: { readonly response?: api.Response; readonly problem?: string } = {},
  ): void {
    const pending = this.#pending.get(number);
    this.#pending.delete(number);
    if (pending === undefined) return; // nobody waits for it any more
    if (response !== undefined) pending.resolve(encoded(response, pending.type));
    else pending.resolve(problem === undefined ? { status } : textResponse(status, problem));
  }
}

/** A response of the operator API on its way out. */
export function encoded(response: api.Response, type: MediaType, listing = false): HttpResponse {
  const body = type === JSON_TYPE ? api.Response.toJson(response, { listing }) : api.Response.encode(response);
  return { status: 200, headers: { "Content-Type": type }, body };
}

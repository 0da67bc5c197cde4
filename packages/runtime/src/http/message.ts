/**
 * Requests and responses as handlers see them: whole bodies in, a value out. No sockets, so handlers are tested by calling them.
 * @module
 */
import { STATUS_CODES } from "./node-http.ts";
import type { StreamOut } from "./stream-out.ts";

export interface HttpRequest {
  readonly method: string;
  /** The path with its percent escapes decoded, without the query; `/slave(1)/state` arrives as `/state` at its delegate. */
  readonly path: string;
  readonly query: URLSearchParams;
  /** The whole body, decompressed; empty when there is none. */
  readonly body: Uint8Array;
  /**
   * The body of a request that its route takes while it comes, instead of `body`: chunks, each read when it is asked for. Leaving
   * off early is fine; one that is cut short ends with an error.
   */
  readonly chunks?: AsyncIterable<Uint8Array>;
  /** The peer's address. */
  readonly remote: string;
  /** Aborted when the peer goes away before it has its answer. */
  readonly signal: AbortSignal;
  /** The last header of that name (any case), or undefined. */
  header(name: string): string | undefined;
}

export interface PlainResponse {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array;
}

export interface StreamResponse {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** Called once the headers are on their way; what is written is sent as one HTTP chunk per call. */
  readonly stream: (out: StreamOut) => void;
  /** Bytes that may wait to be written before it is cut off, if not as many as elsewhere. */
  readonly queueBytes?: number;
}

export type HttpResponse = PlainResponse | StreamResponse;
/** `principal` is who the request proved to be from, where that was asked. */
export type HttpHandler = (request: HttpRequest, principal?: string) => HttpResponse | Promise<HttpResponse>;

/** A plain-text answer, as Mesos gives its errors. */
export function textResponse(
  status: number,
  body: string,
  headers: Readonly<Record<string, string>> = {},
): PlainResponse {
  return { status, headers: { "Content-Type": "text/plain; charset=utf-8", ...headers }, body };
}

/** The default text of a status: `404 Not Found.` */
export function statusResponse(status: number): PlainResponse {
  return textResponse(status, `${status} ${STATUS_CODES[status] ?? "Unknown"}.`);
}

/** A JSON answer from text that is JSON already; honours `?jsonp=` as Mesos's legacy endpoints do. */
export function jsonResponse(json: string, request?: HttpRequest): PlainResponse {
  const callback = request?.query.get("jsonp");
  if (callback === null || callback === undefined) {
    return { status: 200, headers: { "Content-Type": "application/json" }, body: json };
  }
  // A name, not a program: Mesos does not check it, but a page must not be able to make us serve arbitrary script.
  if (!/^[\w$.]{1,128}$/.test(callback)) return textResponse(400, "Invalid jsonp callback name");
  return { status: 200, headers: { "Content-Type": "text/javascript" }, body: `${callback}(${json})` };
}

/** 405 in Mesos's words. */
export function methodNotAllowed(expected: readonly string[], received: string): PlainResponse {
  const names = expected.map((method) => `'${method}'`).join(", ");
  return textResponse(405, `Expecting one of { ${names} }, but received '${received}'.`, {
    Allow: expected.join(", "),
  });
}

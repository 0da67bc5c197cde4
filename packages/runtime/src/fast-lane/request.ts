/**
 * A small, plain request as it stands on a connection: a POST to a path that asked for it, with a Content-Length and nothing
 * unusual about it. Whatever is the least unusual is left to `node:http`.
 * @module
 */
import type { HttpRequest } from "../http/message.ts";

/** Longer bodies are left to `node:http`, which reads them piece by piece. */
const BODY_BYTES_MAX = 256 * 1024;
const POST = Buffer.from("POST /");
const HEAD_END = Buffer.from("\r\n\r\n");
const HEADER = /^([A-Za-z0-9-]+): ?([\t\x20-\x7e\x80-\xff]*)$/;
/** A longer head is read each time: what is kept of strangers must not add up. */
const HEAD_KEPT_MAX = 1_024;
/** Headers that change how a request is read or answered. */
const UNUSUAL: ReadonlySet<string> = new Set([
  "transfer-encoding",
  "content-encoding",
  "expect",
  "upgrade",
  "connection",
  "trailer",
  "te",
]);

export type ParsedRequest =
  | { kind: "more" }
  | { kind: "other" }
  | { kind: "request"; path: string; request: Omit<HttpRequest, "path">; end: number };

/**
 * Reads the request that starts at `start`; `isWanted` tells of its raw path whether it may be read here. `mayWait`: the peer is one
 * that sends such requests, so that the beginning of a head is waited for.
 */
export function parseRequest(
  buffer: Buffer,
  start: number,
  options: { headerBytes: number; remote: string; isWanted: (path: string) => boolean; mayWait?: boolean },
): ParsedRequest {
  const begun = Math.min(POST.length, buffer.length - start);
  if (buffer.compare(POST, 0, begun, start, start + begun) !== 0) return OTHER;
  const headEnd = buffer.indexOf(HEAD_END, start);
  if (headEnd < 0 && options.mayWait === true && buffer.length - start <= options.headerBytes) return { kind: "more" };
  if (headEnd < 0 || headEnd - start > options.headerBytes) return OTHER;
  const head = readHead(buffer.toString("latin1", start, headEnd));
  if (head === undefined || !options.isWanted(head.path)) return OTHER;
  const { path, headers, bodyLength } = head;
  const bodyStart = headEnd + HEAD_END.length;
  const end = bodyStart + bodyLength;
  if (bodyLength > BODY_BYTES_MAX) return OTHER;
  if (buffer.length < end) return { kind: "more" };
  const request = {
    method: "POST",
    query: NO_QUERY,
    body: Uint8Array.prototype.slice.call(buffer, bodyStart, end), // decoded messages keep views of it
    remote: options.remote,
    signal: NEVER,
    header: (name: string) => headers.get(name.toLowerCase()),
  };
  return { kind: "request", path, request, end };
}

const OTHER: ParsedRequest = { kind: "other" };
const NO_QUERY = new URLSearchParams();
/** Answers come in the same turn, so nobody can leave before. */
const NEVER = new AbortController().signal;

interface Head {
  readonly path: string;
  readonly headers: ReadonlyMap<string, string>;
  readonly bodyLength: number;
}

/** A framework says the same head over and over: those that were read lately, by their text. */
const heads = new Map<string, Head>();
const HEADS_MAX = 2_048;

function readHead(text: string): Head | undefined {
  const known = heads.get(text);
  if (known !== undefined) return known;
  const lines = text.split("\r\n");
  const path = /^POST (\/[^\s?#]*) HTTP\/1\.1$/.exec(lines[0] ?? "")?.[1];
  const headers = readHeaders(lines);
  const length = headers?.get("content-length");
  if (path === undefined || headers === undefined || !headers.has("host")) return undefined;
  if (length === undefined || !/^\d{1,6}$/.test(length)) return undefined;
  const head = { path, headers, bodyLength: Number(length) };
  if (heads.size >= HEADS_MAX) heads.clear();
  if (text.length <= HEAD_KEPT_MAX) heads.set(text, head);
  return head;
}

/** The headers by lower-case name; undefined when one is malformed, unusual, or there twice where that matters. */
function readHeaders(lines: readonly string[]): Map<string, string> | undefined {
  const headers = new Map<string, string>();
  for (let index = 1; index < lines.length; index++) {
    const match = HEADER.exec(lines[index]!);
    if (match === null) return undefined;
    const name = match[1]!.toLowerCase();
    const value = match[2]!.trim();
    if (UNUSUAL.has(name) && !(name === "connection" && value.toLowerCase() === "keep-alive")) return undefined;
    if (headers.has(name) && (name === "content-length" || name === "host")) return undefined;
    headers.set(name, value);
  }
  return headers;
}

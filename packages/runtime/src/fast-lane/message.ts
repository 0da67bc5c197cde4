/**
 * A libprocess message as it stands on a connection: a small, fixed corner of HTTP.
 * Source: libprocess reference, sections 3 and 4.
 * @module
 */
import type { HttpLimits } from "../http/limits.ts";

/** A message as it arrived: who it says sent it, and what. */
export interface IncomingMessage {
  /** The sender's UPID, e.g. `slave(1)@10.0.0.2:5051`; empty when it does not say. */
  readonly from: string;
  readonly name: string;
  readonly body: Uint8Array;
}

/** What stands at some place of the bytes read so far. */
export type ParsedMessage =
  | { kind: "more" }
  | { kind: "other" }
  | { kind: "refused"; why: string }
  | { kind: "message"; id: string; message: IncomingMessage; end: number };

const MESSAGE_START = Buffer.from("POST /");
const HEAD_END = Buffer.from("\r\n\r\n");

/** Reads the message that starts at `start`, if it is one and is whole; a sender of messages is given the time to begin another. */
export function parseMessage(buffer: Buffer, start: number, limits: HttpLimits, isPeer = false): ParsedMessage {
  const startLength = Math.min(MESSAGE_START.length, buffer.length - start);
  if (buffer.compare(MESSAGE_START, 0, startLength, start, start + startLength) !== 0) return { kind: "other" };
  const headEnd = buffer.indexOf(HEAD_END, start);
  if (headEnd < 0) {
    if (buffer.length - start > limits.headerBytes) return { kind: "refused", why: "a header section is too long" };
    // Until the head is whole we cannot tell; an ordinary request that trickles in is not ours to wait for.
    return isPeer || looksLikeMessage(buffer, start) ? { kind: "more" } : { kind: "other" };
  }
  const head = buffer.toString("latin1", start, headEnd);
  const lineEnd = head.indexOf("\r\n");
  const agent = headerValue(head, "\r\nUser-Agent: libprocess/");
  const from = headerValue(head, "\r\nLibprocess-From: ") ?? agent;
  if (from === undefined || agent === undefined) return { kind: "other" };
  const pathEnd = head.indexOf(" ", 5);
  const slash = head.indexOf("/", 6);
  if (pathEnd < 0 || pathEnd > lineEnd || slash < 0 || slash > pathEnd) return { kind: "other" };
  const rawId = head.slice(6, slash);
  const id = rawId.includes("%") || rawId.includes("+") ? undefined : rawId;
  if (id === undefined) return { kind: "other" };
  const name = head.slice(slash + 1, pathEnd);
  const bodyStart = headEnd + 4;
  if (head.includes("\r\nTransfer-Encoding: chunked")) {
    const body = readChunks(buffer, bodyStart, limits.bodyBytes);
    if (body === "more") return { kind: "more" };
    if (body === "malformed") return { kind: "refused", why: "a chunk is malformed" };
    if (body === "too-large") return { kind: "refused", why: `a message is longer than ${limits.bodyBytes} bytes` };
    return { kind: "message", id, message: { from, name, body: body.bytes }, end: body.end };
  }
  if (head.includes("\r\nContent-Encoding:") || /\r\ntransfer-encoding:/i.test(head)) return { kind: "other" };
  const length = /\r\ncontent-length: *(\d+)/i.exec(head);
  if (length === null) return { kind: "message", id, message: { from, name, body: NO_BYTES }, end: bodyStart };
  const end = bodyStart + Number(length[1]);
  if (end - bodyStart > limits.bodyBytes)
    return { kind: "refused", why: `a message is longer than ${limits.bodyBytes} bytes` };
  if (buffer.length < end) return { kind: "more" };
  return { kind: "message", id, message: { from, name, body: copy(buffer, bodyStart, end) }, end };
}

const NO_BYTES = new Uint8Array(0);

/** Bodies are kept by whoever gets them, so they must not keep the whole read buffer alive, nor alias it. */
function copy(buffer: Buffer, start: number, end: number): Uint8Array {
  return Uint8Array.prototype.slice.call(buffer, start, end);
}

function looksLikeMessage(buffer: Buffer, start: number): boolean {
  const head = buffer.toString("latin1", start, Math.min(buffer.length, start + 512));
  const lineEnd = head.indexOf("\r\n");
  return lineEnd < 0 ? /\/mesos\./.test(head) : head.includes("\r\nUser-Agent: libprocess/");
}

function headerValue(head: string, prefix: string): string | undefined {
  const at = head.indexOf(prefix);
  if (at < 0) return undefined;
  const end = head.indexOf("\r\n", at + prefix.length);
  return (end < 0 ? head.slice(at + prefix.length) : head.slice(at + prefix.length, end)).trim();
}

function readChunks(
  buffer: Buffer,
  start: number,
  bytesMax: number,
): { bytes: Uint8Array; end: number } | "more" | "malformed" | "too-large" {
  let at = start;
  let whole: Uint8Array | undefined;
  for (;;) {
    const lineEnd = buffer.indexOf("\r\n", at);
    if (lineEnd < 0) return buffer.length - at > 32 ? "malformed" : "more";
    const text = buffer.toString("latin1", at, lineEnd);
    if (!/^[0-9a-fA-F]{1,8}$/.test(text)) return "malformed";
    const size = Number.parseInt(text, 16);
    const dataStart = lineEnd + 2;
    if (size + (whole?.length ?? 0) > bytesMax) return "too-large";
    if (buffer.length < dataStart + size + 2) return "more";
    if (buffer[dataStart + size] !== 13 || buffer[dataStart + size + 1] !== 10) return "malformed"; // also: trailers
    if (size === 0) return { bytes: whole ?? NO_BYTES, end: dataStart + 2 };
    const piece = copy(buffer, dataStart, dataStart + size);
    whole = whole === undefined ? piece : Buffer.concat([whole, piece]);
    at = dataStart + size + 2;
  }
}

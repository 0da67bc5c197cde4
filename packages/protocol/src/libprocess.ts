/**
 * Libprocess messages as HTTP requests: the exact bytes to send one, and how to tell one from other requests.
 * Source: libprocess protocol, sections 3 and 4.
 * @module
 */
import { invariant } from "@meseta/base";
import { NO_UPID, formatUpid, parseUpid } from "./upid.ts";
import { WireWriter } from "./wire-writer.ts";

export interface OutgoingMessage {
  /** Advertised UPID of the sender: `master@10.0.0.1:5050`. */
  readonly from: string;
  readonly to: string;
  /** Full protobuf name: `mesos.internal.PingSlaveMessage`. */
  readonly name: string;
  readonly body: Uint8Array;
}

const CRLF = "\r\n";

/** Returns the whole request, headers and chunks in the order in which Mesos peers send them. */
export function encodeMessageRequest({ from, to, name, body }: OutgoingMessage): Uint8Array {
  return messageRequestEncoder(from, to)(name, body);
}

/**
 * Returns an encoder for many messages from one actor to another: what does not change between them is made once.
 *
 * @example messageRequestEncoder("master@10.0.0.1:5050", "slave(1)@10.0.0.2:5051")("mesos.internal.PingSlaveMessage", body)
 */
export function messageRequestEncoder(from: string, to: string): (name: string, body: Uint8Array) => Uint8Array {
  const receiver = parseUpid(to);
  invariant(receiver !== undefined, `Cannot send to ${to}: not a UPID`);
  const start = shared(`POST /${receiver.id}/`);
  const rest = shared(
    ` HTTP/1.1${CRLF}User-Agent: libprocess/${from}${CRLF}Libprocess-From: ${from}${CRLF}` +
      `Connection: Keep-Alive${CRLF}Host: ${receiver.host}:${receiver.port}${CRLF}`,
  );
  return (name, body) => {
    const hasBody = body.length > 0;
    const size = hasBody ? body.length.toString(16) : "";
    const request = room(
      start.length +
        name.length +
        rest.length +
        (hasBody ? CHUNKED.length + size.length + body.length + CHUNK_END.length + 2 : 2),
    );
    request.set(start, 0);
    let at = writeAscii(name, request, start.length);
    request.set(rest, at);
    at += rest.length;
    if (!hasBody) {
      writeAscii(CRLF, request, at);
      return request;
    }
    at = writeAscii(CHUNKED, request, at);
    at = writeAscii(size, request, at);
    at = writeAscii(CRLF, request, at);
    request.set(body, at);
    writeAscii(CHUNK_END, request, at + body.length);
    return request;
  };
}

/** Requests up to here are cut from a block that they share: they are many, and soon gone. */
const SHARING_BYTES = 4096;
const BLOCK_BYTES = 64 * 1024;
let block = new ArrayBuffer(0);
let used = 0; // bytes of it that are given away

function room(bytes: number): Uint8Array {
  if (bytes > SHARING_BYTES) return new Uint8Array(bytes);
  if (used + bytes > block.byteLength) {
    block = new ArrayBuffer(BLOCK_BYTES);
    used = 0;
  }
  const part = new Uint8Array(block, used, bytes);
  used += bytes;
  return part;
}

const heads = new WireWriter();

/** ASCII text as bytes that share a buffer with others: there are as many of them as there are agents. */
function shared(text: string): Uint8Array {
  heads.ascii(text);
  return heads.finish();
}

const CHUNKED = `Transfer-Encoding: chunked${CRLF}${CRLF}`;
const CHUNK_END = `${CRLF}0${CRLF}${CRLF}`;

/** Writes `text` at `at` and returns where it ends; names of messages are ASCII. */
function writeAscii(text: string, bytes: Uint8Array, at: number): number {
  for (let index = 0; index < text.length; index++) bytes[at + index] = text.charCodeAt(index);
  return at + text.length;
}

/** What a request on the port of a libprocess peer is. */
export type Classified =
  | { readonly kind: "http" }
  | {
      readonly kind: "message";
      /** UPID of the sender; `@0.0.0.0:0` if it gave none that parses, and the message is delivered all the same. */
      readonly from: string;
      /** Id of the actor that is to get the message, decoded: `slave(1)`. */
      readonly to: string;
      readonly name: string;
    }
  | { readonly kind: "refused"; readonly status: 400 | 500; readonly reason: string };

/**
 * Tells a message from an ordinary request.
 *
 * `path` is the request target as received; `header` looks a header up by its lower-case name.
 */
export function classifyRequest(
  method: string,
  path: string,
  header: (name: string) => string | undefined,
): Classified {
  const claimed = header("libprocess-from");
  const userAgent = header("user-agent") ?? "";
  const isPeer = userAgent.startsWith("libprocess/");
  if (method !== "POST" || (claimed === undefined && !isPeer)) return { kind: "http" };

  if (!path.startsWith("/")) return { kind: "refused", status: 400, reason: "Request path is not absolute" };
  const [target = ""] = path.split("?", 1);
  const slash = target.indexOf("/", 1);
  const segment = slash === -1 ? target.slice(1) : target.slice(1, slash);
  let to: string;
  try {
    to = decodeURIComponent(segment.replaceAll("+", " "));
  } catch {
    return { kind: "refused", status: 500, reason: `Failed to decode path segment: ${segment}` };
  }
  const sender = parseUpid((claimed ?? userAgent.slice("libprocess/".length)).trim());
  return {
    kind: "message",
    from: sender === undefined ? NO_UPID : formatUpid(sender),
    to,
    name: slash === -1 ? "" : target.slice(slash + 1),
  };
}

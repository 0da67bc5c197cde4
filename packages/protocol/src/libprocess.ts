/**
 * Libprocess messages as HTTP requests: the exact bytes to send one, and how to tell one from other requests.
 * Source: libprocess protocol, sections 3 and 4.
 * @module
 */
import { invariant } from "@meseta/base";
import { NO_UPID, formatUpid, parseUpid } from "./upid.ts";
import { utf8Length, writeUtf8 } from "./utf8.ts";

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
  const receiver = parseUpid(to);
  invariant(receiver !== undefined, `Cannot send ${name} to ${to}: not a UPID`);
  let head =
    `POST /${receiver.id}/${name} HTTP/1.1${CRLF}User-Agent: libprocess/${from}${CRLF}Libprocess-From: ${from}${CRLF}` +
    `Connection: Keep-Alive${CRLF}Host: ${receiver.host}:${receiver.port}${CRLF}`;
  const hasBody = body.length > 0;
  if (hasBody) head += `Transfer-Encoding: chunked${CRLF}${CRLF}${body.length.toString(16)}`;
  head += CRLF;
  const tail = hasBody ? `${CRLF}0${CRLF}${CRLF}` : "";
  const headSize = utf8Length(head);
  const request = new Uint8Array(headSize + body.length + tail.length);
  writeUtf8(head, request, 0, headSize);
  request.set(body, headSize);
  if (hasBody) writeUtf8(tail, request, headSize + body.length, tail.length);
  return request;
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

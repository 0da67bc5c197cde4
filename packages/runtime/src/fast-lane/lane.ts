/**
 * The fast lane of an incoming connection. Libprocess messages and the calls of frameworks come by the ten thousand a second, each
 * small and of one form, so they are read straight from the socket and answered in one write per read. Whatever is not of that
 * form hands the connection on to the HTTP server, byte for byte.
 * Source: libprocess reference, sections 4 and 5.
 * @module
 */
import type { Socket } from "node:net";
import { corkForThisTurn } from "../cork.ts";
import type { HttpLimits } from "../http/limits.ts";
import type { HttpRequest, PlainResponse } from "../http/message.ts";
import { STATUS_CODES } from "../http/node-http.ts";
import { httpDate } from "../http/server.ts";
import { type IncomingMessage, parseMessage } from "./message.ts";
import { parseRequest } from "./request.ts";

/** Answers at once, or says with undefined that it did nothing and the HTTP server shall have the request. */
export type DirectHandler = (request: HttpRequest) => PlainResponse | undefined;

export interface LaneOptions {
  readonly limits: HttpLimits;
  /** Delivers a message to actor `id`; false when there is no such actor. */
  readonly deliver: (id: string, message: IncomingMessage) => boolean;
  /** The direct handler of a raw path, and the path as that handler shall see it. */
  readonly direct: (rawPath: string) => { handler: DirectHandler; path: string } | undefined;
  /** Called after what one read brought was taken, if there were messages in it. */
  readonly onMessages: () => void;
  /** Takes the connection over, together with the bytes read so far. */
  readonly handOver: (socket: Socket) => void;
  readonly onRefused: (why: string) => void;
}

const NOTHING = Buffer.alloc(0);

/** Reads `socket` until it closes or something else than a message or a direct call turns up. */
export function readFastLane(socket: Socket, options: LaneOptions): void {
  const { limits } = options;
  const remote = socket.remoteAddress ?? "";
  const isWanted = (path: string) => options.direct(path) !== undefined;
  let pending: Buffer = NOTHING;
  let deadline: NodeJS.Timeout | undefined;
  let isPeer = false; // has sent a message before
  let isCaller = false; // has made a call before that was answered here

  const leave = () => {
    clearTimeout(deadline);
    socket.off("data", onData);
    socket.off("error", ignoreReset);
    socket.off("close", onClose);
  };
  const refuse = (why: string) => {
    leave();
    options.onRefused(why);
    socket.on("error", ignoreReset);
    socket.destroy();
  };
  const onClose = () => clearTimeout(deadline);

  /** Takes what stands at `at`; returns where the next thing starts, or why not to go on. */
  const takeOne = (at: number): number | "more" | "other" | { refused: string } => {
    const parsed = parseMessage(pending, at, limits, isPeer);
    if (parsed.kind === "message") {
      isPeer = true;
      answer(options.deliver(parsed.id, parsed.message) ? acceptedText() : NOT_FOUND_TEXT);
      return parsed.end;
    }
    if (parsed.kind === "more") return "more";
    if (parsed.kind === "refused") return { refused: parsed.why };
    const call = parseRequest(pending, at, { headerBytes: limits.headerBytes, remote, isWanted, mayWait: isCaller });
    if (call.kind !== "request") return call.kind;
    const direct = options.direct(call.path);
    const response = direct?.handler({ ...call.request, path: direct.path });
    if (response === undefined) return "other";
    isCaller = true;
    answer(responseText(response));
    return call.end;
  };
  const answer = (text: string) => {
    corkForThisTurn(socket);
    socket.write(text);
  };

  const onData = (chunk: Buffer) => {
    pending = pending.length === 0 ? chunk : Buffer.concat([pending, chunk]);
    let at = 0;
    while (at < pending.length) {
      const next = takeOne(at);
      if (typeof next === "number") {
        at = next;
        continue;
      }
      if (next === "more") break; // the rest is still on its way
      if (next !== "other") return refuse(next.refused);
      leave();
      socket.pause();
      socket.unshift(pending.subarray(at));
      return options.handOver(socket);
    }
    if (isPeer) options.onMessages();
    pending = at === pending.length ? NOTHING : pending.subarray(at); // an empty view would keep the whole read alive
    if (pending.length === 0) {
      clearTimeout(deadline);
      deadline = undefined;
    } else deadline ??= setTimeout(() => refuse("what it began was not completed in time"), limits.requestTimeoutMs);
  };
  socket.on("data", onData);
  socket.on("error", ignoreReset);
  socket.on("close", onClose);
}

/** A peer may close with our response unread, or vanish: both are its right, and what it sent before still counts. */
function ignoreReset(): void {}

let accepted = { date: "", text: "" };

function acceptedText(): string {
  const date = httpDate();
  if (date !== accepted.date) {
    accepted = { date, text: `HTTP/1.1 202 Accepted\r\nDate: ${date}\r\nContent-Length: 0\r\n\r\n` };
  }
  return accepted.text;
}

const NOT_FOUND_TEXT =
  "HTTP/1.1 404 Not Found\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Length: 14\r\n\r\n404 Not Found.";

/** Direct handlers answer with nothing, or with a short text. */
function responseText({ status, headers, body = "" }: PlainResponse): string {
  if (status === 202 && body === "") return acceptedText();
  const text = typeof body === "string" ? body : Buffer.from(body).toString();
  const lines = Object.entries(headers ?? {}).map(([name, value]) => `${name}: ${value}\r\n`);
  return `HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ""}\r\nDate: ${httpDate()}\r\n${lines.join("")}Content-Length: ${Buffer.byteLength(text)}\r\n\r\n${text}`;
}

/**
 * The `node:http` side of a node: reads whole, bounded bodies, calls the handler, writes its answer the way Mesos does.
 * @module
 */
import type { IncomingMessage, Server, ServerResponse } from "node:http";
import type { Socket } from "node:net";
import { promisify } from "node:util";
import { gunzip, gzip } from "node:zlib";
import { corkForThisTurn } from "../cork.ts";
import type { Log } from "../log.ts";
import type { HttpLimits } from "./limits.ts";
import { type HttpRequest, type HttpResponse, type PlainResponse, statusResponse, textResponse } from "./message.ts";
import { createServer } from "./node-http.ts";
import type { Route } from "./router.ts";
import { StreamOut } from "./stream-out.ts";

const GZIP_BYTES_MIN = 1024;
const gzipAsync = promisify(gzip);

/** What a request turned out to be once its head was read. */
export type Dispatch = (head: IncomingMessage) => Route | undefined;

/** A peer of a stream that is silent for so long is asked whether it is still there. */
const KEEP_ALIVE_MS = 30_000;

/** Makes a server that answers by `dispatch`; undefined means 404. It does not listen: connections are handed to it. */
export function createHttpServer(dispatch: Dispatch, limits: HttpLimits, log: Log): Server {
  const streaming = new WeakSet<Socket>(); // no time-out ends what a peer sends as long as it likes
  const server = createServer(
    {
      maxHeaderSize: limits.headerBytes,
      headersTimeout: limits.headersTimeoutMs,
      requestTimeout: limits.requestTimeoutMs,
      keepAliveTimeout: 0, // an idle connection may be a peer's link, and closing it would look like our death
      connectionsCheckingInterval: 1_000,
      noDelay: true,
      joinDuplicateHeaders: false,
    },
    (incoming, response) => {
      response.sendDate = false;
      const route = dispatch(incoming);
      if (route?.streams?.({ header: (name) => headerOf(incoming, name) }) === true) {
        const { socket } = incoming;
        streaming.add(socket);
        socket.setKeepAlive(true, KEEP_ALIVE_MS);
        response.shouldKeepAlive = false; // the handler may answer before the body has ended
        const chunks = incoming.iterator({ destroyOnReturn: false }) as AsyncIterable<Uint8Array>;
        return respond(incoming, response, route, { body: EMPTY, chunks });
      }
      return readBody(incoming, limits, (body) => {
        if ("status" in body) {
          response.shouldKeepAlive = false; // the rest of the body was not read, so nothing after it can be
          write(response, body, incoming, limits);
        } else respond(incoming, response, route, { body: body.bytes });
      });
    },
  );
  server.emit("listening"); // it never listens itself, yet its time-outs only run once it does
  server.timeout = 0;
  server.maxRequestsPerSocket = 0;
  server.on("clientError", (error: NodeJS.ErrnoException, socket) => {
    if (error.code === "ERR_HTTP_REQUEST_TIMEOUT" && streaming.has(socket as Socket)) return;
    if (error.code === "ECONNRESET" || !socket.writable) return void socket.destroy();
    const status = { HPE_HEADER_OVERFLOW: 431, ERR_HTTP_REQUEST_TIMEOUT: 408 }[error.code ?? ""] ?? 400;
    log.warn({ code: error.code }, "malformed request");
    socket.end(`HTTP/1.1 ${status} Bad Request\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
  });

  function respond(
    incoming: IncomingMessage,
    response: ServerResponse,
    route: Route | undefined,
    body: Pick<HttpRequest, "body" | "chunks">,
  ): void {
    const fail = (error: unknown) => {
      log.error({ err: error, path: incoming.url }, "handler failed");
      finish(textResponse(500, error instanceof Error ? error.message : String(error)));
    };
    const finish = (result: HttpResponse) => {
      if (isCompressible(result) && acceptsGzip(incoming)) {
        compress(result).then((small) => write(response, small, incoming, limits), fail);
      } else write(response, result, incoming, limits);
    };
    if (route === undefined) return finish(statusResponse(404));
    let outcome: HttpResponse | Promise<HttpResponse>;
    try {
      outcome = route.handler(requestOf(incoming, response, body));
    } catch (error) {
      return fail(error);
    }
    // Most calls are answered in the same turn: what takes no time shall not cost a promise.
    if (outcome instanceof Promise) outcome.then(finish, fail);
    else finish(outcome);
  }
  return server;
}

function requestOf(
  incoming: IncomingMessage,
  response: ServerResponse,
  body: Pick<HttpRequest, "body" | "chunks">,
): HttpRequest {
  const url = incoming.url ?? "/";
  const cut = url.indexOf("?");
  let controller: AbortController | undefined;
  return {
    method: incoming.method ?? "GET",
    path: (incoming as { normalizedPath?: string }).normalizedPath ?? url,
    query: new URLSearchParams(cut < 0 ? "" : url.slice(cut + 1)),
    ...body,
    remote: incoming.socket.remoteAddress ?? "",
    get signal() {
      if (controller === undefined) {
        const made = new AbortController();
        response.once("close", () => made.abort());
        controller = made;
      }
      return controller.signal;
    },
    header: (name) => headerOf(incoming, name),
  };
}

function headerOf(incoming: IncomingMessage, name: string): string | undefined {
  const value = incoming.headers[name.toLowerCase()];
  return Array.isArray(value) ? value.at(-1) : value;
}

const EMPTY = new Uint8Array(0);

type Body = { bytes: Uint8Array } | PlainResponse;

/** Calls `done` once, with the whole body or with what to answer instead. */
function readBody(incoming: IncomingMessage, limits: HttpLimits, done: (body: Body) => void): void {
  const declared = incoming.headers["content-length"];
  if (declared === "0" || (declared === undefined && incoming.headers["transfer-encoding"] === undefined)) {
    return done({ bytes: EMPTY });
  }
  const tooLarge = () => textResponse(413, `Cannot read a request body of more than ${limits.bodyBytes} bytes`);
  if (Number(declared) > limits.bodyBytes) return done(tooLarge());
  const chunks: Uint8Array[] = [];
  let size = 0;
  let settled = false;
  const settle = (body: Body) => {
    if (settled) return;
    settled = true;
    done(body);
  };
  const cutShort = () => settle(textResponse(400, "The request body was cut short"));
  incoming.on("data", (chunk: Uint8Array) => {
    size += chunk.length;
    if (size > limits.bodyBytes) {
      incoming.pause();
      settle(tooLarge());
    } else chunks.push(chunk);
  });
  incoming.on("end", () => {
    incoming.off("close", cutShort);
    const bytes = chunks.length === 1 ? chunks[0]! : Buffer.concat(chunks, size);
    const encoding = incoming.headers["content-encoding"];
    if (encoding === undefined || encoding === "identity") return settle({ bytes });
    if (encoding !== "gzip") return settle(textResponse(415, `Unsupported content encoding '${encoding}'`));
    gunzip(bytes, { maxOutputLength: limits.bodyBytes }, (error, inflated) => {
      if (error === null) settle({ bytes: inflated });
      else if ((error as NodeJS.ErrnoException).code === "ERR_BUFFER_TOO_LARGE") settle(tooLarge());
      else settle(textResponse(400, `Cannot decompress the request body: ${error.message}`));
    });
    return undefined;
  });
  incoming.on("close", cutShort);
  incoming.on("error", cutShort);
}

function isCompressible(response: HttpResponse): response is PlainResponse & { body: string | Uint8Array } {
  if ("stream" in response || response.body === undefined || response.body.length < GZIP_BYTES_MIN) return false;
  return response.headers?.["Content-Encoding"] === undefined;
}

async function compress(response: PlainResponse & { body: string | Uint8Array }): Promise<HttpResponse> {
  const body = await gzipAsync(response.body, { level: 1 });
  return { status: response.status, headers: { ...response.headers, "Content-Encoding": "gzip" }, body };
}

function acceptsGzip(incoming: IncomingMessage): boolean {
  const accepted = incoming.headers["accept-encoding"] ?? "";
  return accepted.split(",").some((item) => {
    const [name = "", ...parameters] = item.toLowerCase().replaceAll(/\s/g, "").split(";");
    return (name === "gzip" || name === "*") && !parameters.some((parameter) => /^q=0(\.0*)?$/.test(parameter));
  });
}

let dateText = "";
let dateSecond = 0;

/** The current time as an HTTP date, made once a second. */
export function httpDate(): string {
  const second = Math.floor(Date.now() / 1000);
  if (second !== dateSecond) {
    dateSecond = second;
    dateText = new Date(second * 1000).toUTCString();
  }
  return dateText;
}

function write(response: ServerResponse, result: HttpResponse, incoming: IncomingMessage, limits: HttpLimits): void {
  if (response.destroyed) return;
  if (response.socket !== null) corkForThisTurn(response.socket);
  const headers: string[] = ["Date", httpDate()];
  const stream = "stream" in result;
  if (stream) headers.push("Transfer-Encoding", "chunked");
  for (const [name, value] of Object.entries(result.headers ?? {})) headers.push(name, value);
  response.removeHeader("Connection"); // Mesos sends none; the version and Content-Length say enough
  if (stream) {
    response.writeHead(result.status, headers);
    response.flushHeaders();
    result.stream(new StreamOut(response, result.queueBytes ?? limits.streamQueueBytes));
    return;
  }
  const body = result.body ?? "";
  headers.push("Content-Length", String(typeof body === "string" ? Buffer.byteLength(body) : body.length));
  if (!response.shouldKeepAlive) headers.push("Connection", "close");
  response.writeHead(result.status, headers);
  if (incoming.method === "HEAD") response.end();
  else response.end(body);
}

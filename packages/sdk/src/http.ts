/**
 * Calls and event streams over HTTP: the one place that knows undici.
 * @module
 */
import type { IncomingHttpHeaders } from "node:http";
import type { Timers } from "@meseta/base";
import { RecordReader } from "@meseta/protocol";
import { Client, type Dispatcher } from "undici";
import { MesosError, reasonOf } from "./errors.ts";

/** A server that has not begun to answer after this long is taken for dead. */
export const HEADERS_TIMEOUT_MS = 15_000;
/** A connection that is not there after this long is given up. */
export const CONNECT_TIMEOUT_MS = 5_000;
/** Calls under way on one connection; they are answered, and handled, in the order in which they were made. */
const PIPELINING = 16;
/** No refusal is read further than this. */
const ERROR_BODY_BYTES_MAX = 4096;

/** Certificates and such for `https`, in PEM. */
export interface TlsOptions {
  readonly ca?: string;
  readonly cert?: string;
  readonly key?: string;
}

export interface CallAnswer {
  readonly status: number;
  readonly location: string | undefined;
  readonly text: string; // of a refusal, at most 4 kB
}

/** One kept-alive connection for calls, which keep their order. */
export class CallConnection implements AsyncDisposable {
  readonly #client: Client;

  constructor(origin: string, tls?: TlsOptions) {
    this.#client = new Client(origin, { ...clientOptions(tls), pipelining: PIPELINING });
  }

  /** @throws {MesosError} `UNREACHABLE` */
  async post(path: string, headers: Record<string, string>, body: string | Uint8Array): Promise<CallAnswer> {
    const { promise, resolve, reject } = Promise.withResolvers<CallAnswer>();
    const answer = new AnswerHandler(resolve, (cause) => {
      reject(new MesosError("UNREACHABLE", `No answer: ${reasonOf(cause)}`, { cause }));
    });
    // Ours to pipeline: whether a call that broke off was heard is for the caller to find out, as with any other.
    this.#client.dispatch({ method: "POST", path, headers, body, idempotent: true }, answer);
    return promise;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#client.destroy();
  }
}

/** Collects one short answer; a stream object for each would cost more than the call itself. */
class AnswerHandler implements Dispatcher.DispatchHandler {
  readonly #resolve: (answer: CallAnswer) => void;
  readonly #reject: (cause: unknown) => void;
  #status = 0;
  #location: string | undefined;
  #text = "";

  constructor(resolve: (answer: CallAnswer) => void, reject: (cause: unknown) => void) {
    this.#resolve = resolve;
    this.#reject = reject;
  }

  onRequestStart(): void {}

  onResponseStart(_controller: Dispatcher.DispatchController, status: number, headers: IncomingHttpHeaders): void {
    this.#status = status;
    this.#location = headers.location;
  }

  onResponseData(_controller: Dispatcher.DispatchController, chunk: Buffer): void {
    if (this.#text.length < ERROR_BODY_BYTES_MAX) this.#text += chunk.toString();
  }

  onResponseEnd(): void {
    const text = this.#text.slice(0, ERROR_BODY_BYTES_MAX);
    this.#resolve({ status: this.#status, location: this.#location, text });
  }

  onResponseError(_controller: Dispatcher.DispatchController, error: Error): void {
    this.#reject(error);
  }
}

export interface StreamRequest {
  readonly origin: string;
  readonly path: string;
  readonly headers: Record<string, string>;
  readonly body: string | Uint8Array;
  readonly signal: AbortSignal;
  readonly tls: TlsOptions | undefined;
}

/** A stream of records, or a refusal. */
export type StreamAnswer =
  | { readonly kind: "stream"; readonly stream: EventStream }
  | { readonly kind: "refused"; readonly answer: CallAnswer };

/** Posts a subscription. @throws {MesosError} `UNREACHABLE` */
export async function openStream(request: StreamRequest): Promise<StreamAnswer> {
  const client = new Client(request.origin, { ...clientOptions(request.tls), bodyTimeout: 0 });
  try {
    const { path, headers, body, signal } = request;
    const answer = await client.request({ method: "POST", path, headers, body, signal });
    if (answer.statusCode === 200) return { kind: "stream", stream: new EventStream(request.origin, client, answer) };
    const text = await textOf(answer.body);
    await client.destroy();
    return { kind: "refused", answer: { status: answer.statusCode, location: headerOf(answer, "location"), text } };
  } catch (cause) {
    await client.destroy();
    throw new MesosError("UNREACHABLE", `No answer from ${request.origin}: ${reasonOf(cause)}`, { cause });
  }
}

/** The records of one subscription. It is read only as fast as its reader asks, so nothing piles up here. */
export class EventStream implements AsyncDisposable {
  readonly origin: string; // of the server at the other end
  readonly streamId: string | undefined; // the header Mesos-Stream-Id
  readonly #client: Client;
  readonly #body: Dispatcher.ResponseData["body"];
  readonly #chunks: AsyncIterator<Uint8Array>;
  readonly #reader = new RecordReader();
  #records: Uint8Array[] = [];

  constructor(origin: string, client: Client, answer: Dispatcher.ResponseData) {
    this.origin = origin;
    this.streamId = headerOf(answer, "mesos-stream-id");
    this.#client = client;
    this.#body = answer.body;
    this.#body.on("error", () => {}); // each reader of a chunk is told by its own rejection
    this.#chunks = answer.body[Symbol.asyncIterator]() as AsyncIterator<Uint8Array>;
  }

  /**
   * The next record; undefined at the end of the stream.
   *
   * @throws {MesosError} `UNREACHABLE` when the connection breaks or stays silent for `silenceMs`
   * @throws {DecodeError} when the framing is broken
   */
  async next(timers: Timers, silenceMs: number): Promise<Uint8Array | undefined> {
    for (;;) {
      const record = this.#records.shift();
      if (record !== undefined) return record;
      const chunk = await this.#nextChunk(timers, silenceMs);
      if (chunk === undefined) return undefined;
      this.#records = this.#reader.push(chunk);
    }
  }

  async #nextChunk(timers: Timers, silenceMs: number): Promise<Uint8Array | undefined> {
    const silent = new MesosError("UNREACHABLE", `Connection was silent for ${silenceMs} ms`);
    const watch = timers.after(silenceMs, () => this.#body.destroy(silent));
    try {
      const { done, value } = await this.#chunks.next();
      return done === true ? undefined : value;
    } catch (cause) {
      if (cause === silent) throw silent;
      throw new MesosError("UNREACHABLE", `Connection broke: ${reasonOf(cause)}`, { cause });
    } finally {
      watch[Symbol.dispose]();
    }
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#body.destroy();
    await this.#client.destroy();
  }
}

function clientOptions(tls: TlsOptions | undefined): Client.Options {
  return { headersTimeout: HEADERS_TIMEOUT_MS, connect: { timeout: CONNECT_TIMEOUT_MS, ...tls } };
}

function headerOf(answer: Dispatcher.ResponseData, name: string): string | undefined {
  const value = answer.headers[name];
  return Array.isArray(value) ? value[0] : value;
}

async function textOf(body: Dispatcher.ResponseData["body"]): Promise<string> {
  let text = "";
  for await (const chunk of body) {
    if (text.length < ERROR_BODY_BYTES_MAX) text += String(chunk);
  }
  return text.slice(0, ERROR_BODY_BYTES_MAX);
}

/**
 * A master and an agent to test clients against: real sockets, and every answer in the test's hand.
 * @module
 */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { encodeRecord, executor, type MessageCodec, PROTOBUF_TYPE, scheduler } from "@meseta/protocol";

/** Things that come one by one, to be waited for one by one. */
export class Inbox<Item> {
  readonly #items: Item[] = [];
  readonly #waiting: ((item: Item) => void)[] = [];

  push(item: Item): void {
    const waiter = this.#waiting.shift();
    if (waiter === undefined) this.#items.push(item);
    else waiter(item);
  }

  /** The next one, now or when it comes. */
  async next(): Promise<Item> {
    const item = this.#items.shift();
    if (item !== undefined) return item;
    const { promise, resolve } = Promise.withResolvers<Item>();
    this.#waiting.push(resolve);
    return promise;
  }
}

/** An answer of the test's own instead of the usual one. */
export interface FakeAnswer {
  readonly status: number;
  readonly headers?: Record<string, string>;
  readonly text?: string;
}

/** The server's end of one event stream. */
export interface FakeSubscription<Call, Event> {
  readonly call: Call;
  readonly headers: IncomingMessage["headers"];
  /** Writes one record; in pieces of `pieceBytes` when given. */
  send(event: Event, options?: { readonly pieceBytes?: number }): Promise<void>;
  sendRaw(bytes: Uint8Array | string): void;
  /** Ends the stream in good order. */
  end(): void;
  /** Breaks the connection. */
  destroy(): void;
}

class FakeServer<Call extends { type?: string }, Event> implements AsyncDisposable {
  /** Subscriptions as they come. */
  readonly subscriptions = new Inbox<FakeSubscription<Call, Event>>();
  /** All other calls as they come. */
  readonly calls = new Inbox<Call>();
  /** Set it to answer some requests differently; undefined means the usual answer. */
  answer: (call: Call, request: IncomingMessage) => FakeAnswer | undefined = () => undefined;
  readonly #server: Server;
  readonly #callCodec: MessageCodec<Call>;
  readonly #eventCodec: MessageCodec<Event>;
  #streams = 0;

  constructor(callCodec: MessageCodec<Call>, eventCodec: MessageCodec<Event>) {
    this.#callCodec = callCodec;
    this.#eventCodec = eventCodec;
    this.#server = createServer((request, response) => {
      this.#serve(request, response).catch((error: unknown) => response.destroy(error as Error));
    });
  }

  /** "127.0.0.1:port" */
  get address(): string {
    return `127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  async listen(port = 0): Promise<void> {
    const { promise, resolve } = Promise.withResolvers<void>();
    this.#server.listen(port, "127.0.0.1", resolve);
    await promise;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    const { promise, resolve } = Promise.withResolvers<void>();
    this.#server.close(() => resolve());
    this.#server.closeAllConnections();
    await promise;
  }

  async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const isProtobuf = request.headers["content-type"] === PROTOBUF_TYPE;
    const body = Buffer.concat(chunks);
    const call = isProtobuf ? this.#callCodec.decode(body) : this.#callCodec.fromJson(body);
    const other = this.answer(call, request);
    if (other !== undefined) {
      response.writeHead(other.status, { "Content-Type": "text/plain; charset=utf-8", ...other.headers });
      response.end(other.text ?? "");
    } else if (call.type === "SUBSCRIBE") {
      this.#stream(call, request, response, isProtobuf);
    } else {
      response.writeHead(202, { "Content-Length": "0" }).end();
      this.calls.push(call);
    }
  }

  #stream(call: Call, request: IncomingMessage, response: ServerResponse, isProtobuf: boolean): void {
    const streamId = `00000000-0000-4000-8000-${String(++this.#streams).padStart(12, "0")}`;
    response.writeHead(200, { "Content-Type": request.headers.accept ?? "", "Mesos-Stream-Id": streamId });
    response.flushHeaders();
    this.subscriptions.push({
      call,
      headers: request.headers,
      send: async (event, options) => {
        const record = encodeRecord(isProtobuf ? this.#eventCodec.encode(event) : this.#eventCodec.toJson(event));
        const pieceBytes = options?.pieceBytes ?? record.length;
        for (let at = 0; at < record.length; at += pieceBytes) {
          const { promise, resolve } = Promise.withResolvers<void>();
          response.write(record.subarray(at, at + pieceBytes), () => resolve());
          await promise;
        }
      },
      sendRaw: (bytes) => void response.write(bytes),
      end: () => void response.end(),
      destroy: () => void response.destroy(),
    });
  }
}

/** A master that takes every call with 202 and keeps it for the test to look at. */
export class FakeMaster extends FakeServer<scheduler.Call, scheduler.Event> {
  constructor() {
    super(scheduler.Call, scheduler.Event);
  }

  static async listen(port?: number): Promise<FakeMaster> {
    const master = new FakeMaster();
    await master.listen(port);
    return master;
  }
}

/** An agent that takes every call with 202 and keeps it for the test to look at. */
export class FakeAgent extends FakeServer<executor.Call, executor.Event> {
  constructor() {
    super(executor.Call, executor.Event);
  }

  static async listen(port?: number): Promise<FakeAgent> {
    const agent = new FakeAgent();
    await agent.listen(port);
    return agent;
  }
}

/** SUBSCRIBED of a framework, with a heart that beats every 15 s. */
export function subscribedEvent(frameworkId = "F1"): scheduler.Event {
  return { type: "SUBSCRIBED", subscribed: { framework_id: { value: frameworkId }, heartbeat_interval_seconds: 15 } };
}

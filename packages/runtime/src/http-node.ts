/**
 * One listening port for everything: the public HTTP APIs, and libprocess messages between masters, agents and drivers.
 * @module
 */
import type { IncomingMessage as HttpIncoming, Server as HttpServer } from "node:http";
import { type AddressInfo, type Server, type Socket, createServer } from "node:net";
import { formatUpid, parseUpid } from "@meseta/protocol";
import { DEFAULT_HTTP_LIMITS, type HttpLimits } from "./http/limits.ts";
import type { HttpHandler } from "./http/message.ts";
import { type Route, type RouteOptions, Router } from "./http/router.ts";
import { createHttpServer } from "./http/server.ts";
import { type DirectHandler, readFastLane } from "./fast-lane/lane.ts";
import type { IncomingMessage } from "./fast-lane/message.ts";
import { Peers, addressOf } from "./libprocess/outgoing.ts";
import type { Log } from "./log.ts";

export interface HttpNodeOptions {
  readonly ip: string;
  /** 0 takes any free port. */
  readonly port: number;
  /** The address others reach us at, when it is not the one we listen on. */
  readonly advertiseIp?: string | undefined;
  readonly advertisePort?: number | undefined;
  /** The actor whose name may be left out of a path: `master`, `slave(1)`. */
  readonly delegate: string;
  readonly limits?: Partial<HttpLimits> | undefined;
  readonly log: Log;
}

type Actor = (message: IncomingMessage, id: string) => void;

/**
 * A node of the cluster on the network. Handlers and actors may be added at any time, before or after traffic starts.
 *
 * @example
 * await using node = await HttpNode.listen({ ip: "127.0.0.1", port: 0, delegate: "master", log: silentLog });
 * node.route("/health", () => ({ status: 200 }));
 */
export class HttpNode implements AsyncDisposable {
  readonly address: { readonly ip: string; readonly port: number };
  /** The end of every UPID of this node: `@127.0.0.1:5050`. */
  readonly #here: string;
  readonly #listener: Server;
  readonly #http: HttpServer;
  readonly #router: Router;
  readonly #peers: Peers;
  readonly #actors = new Map<string, Actor>();
  readonly #direct = new Map<string, { handler: DirectHandler; path: string }>();
  readonly #delegate: string;
  readonly #sockets = new Map<Socket, string>();
  readonly #perPeer = new Map<string, number>();
  readonly #limits: HttpLimits;
  readonly #log: Log;
  #isHolding = false;
  readonly #held = new Set<Socket>();

  /** Listens, and resolves once connections are accepted. @throws the system's error when the port is not to be had. */
  static async listen(options: HttpNodeOptions): Promise<HttpNode> {
    const listener = createServer({ pauseOnConnect: false, noDelay: true, allowHalfOpen: false });
    const { promise, resolve, reject } = Promise.withResolvers<void>();
    listener.once("error", reject);
    listener.listen({ host: options.ip, port: options.port, backlog: 4096 }, resolve);
    await promise;
    listener.off("error", reject);
    return new HttpNode(listener, options);
  }

  private constructor(listener: Server, options: HttpNodeOptions) {
    const bound = listener.address() as AddressInfo;
    this.#limits = { ...DEFAULT_HTTP_LIMITS, ...options.limits };
    this.#log = options.log;
    this.#delegate = options.delegate;
    this.#listener = listener;
    this.address = { ip: options.advertiseIp ?? bound.address, port: options.advertisePort ?? bound.port };
    this.#here = `@${this.address.ip}:${this.address.port}`;
    this.#router = new Router(options.delegate);
    this.#peers = new Peers(this.#limits);
    this.#http = createHttpServer((head) => this.#dispatch(head), this.#limits, options.log);
    listener.on("connection", (socket) => this.#accept(socket));
    listener.on("error", (error) => options.log.error({ err: error }, "listener failed"));
  }

  /** The UPID of an actor of this node. */
  upid(id: string): string {
    return formatUpid({ id, host: this.address.ip, port: this.address.port });
  }

  /**
   * Serves `path` and everything below it without a handler of its own, unless `exact`. Requests for which `streams` holds reach
   * the handler with their heads: it reads their bodies at its own pace, and no time-out ends them.
   */
  route(path: string, handler: HttpHandler, options: RouteOptions = {}): void {
    this.#router.route(path, handler, options);
  }

  /** Serves what has no route of its own, whatever its path; undefined: those are not found. */
  otherwise(handler: HttpHandler | undefined): void {
    this.#router.otherwise(handler);
  }

  /**
   * Serves small POSTs to exactly `path` (with and without the delegate's name) straight from the socket. What `handler` does
   * not want, by returning undefined, goes to the handler of `route`.
   */
  direct(path: string, handler: DirectHandler): void {
    this.#direct.set(path, { handler, path });
    this.#direct.set(`/${this.#delegate}${path}`, { handler, path });
  }

  /** Receives the messages for `id`, in the order each sender's connection brought them. */
  actor(id: string, receive: Actor): Disposable {
    this.#actors.set(id, receive);
    return { [Symbol.dispose]: () => this.removeActor(id) };
  }

  /** The messages for `id` are nobody's from now on. */
  removeActor(id: string): void {
    this.#actors.delete(id);
  }

  /** Sends a message, at most once, without an answer: whoever needs more retries. A `to` that names nobody is dropped. */
  send(from: string, to: string, name: string, body: Uint8Array): void {
    if (to.endsWith(this.#here)) {
      setImmediate(() => this.#deliver(to.slice(0, -this.#here.length), { from, name, body }));
      return;
    }
    this.#peers.send({ from, to, name, body });
  }

  /** Watches `to` through a connection of our own; `onExited` is called once, when that connection breaks or cannot be made. */
  link(to: string, onExited: (upid: string) => void): Disposable {
    const target = parseUpid(to);
    if (target === undefined) {
      const handle = setImmediate(() => onExited(to));
      return { [Symbol.dispose]: () => clearImmediate(handle) };
    }
    return this.#peers.link(addressOf(target), { upid: to, onExited });
  }

  /**
   * Breaks our connection to where `to` lives: what still waits to leave on it never arrives. Nobody who linked to that address is
   * told. The next message opens another.
   */
  reset(to: string): void {
    const target = parseUpid(to);
    if (target !== undefined) this.#peers.reset(addressOf(target));
  }

  /** While held, no more is read from a connection that has brought messages: its sender waits. */
  holdPeers(isHeld: boolean): void {
    this.#isHolding = isHeld;
    if (isHeld) return;
    for (const socket of this.#held) socket.resume();
    this.#held.clear();
  }

  /** Stops listening and closes every connection. */
  async [Symbol.asyncDispose](): Promise<void> {
    const { promise, resolve } = Promise.withResolvers<void>();
    this.#listener.close(() => resolve());
    this.#peers.destroy();
    this.#http.close(); // stops its timers; the connections are ours
    for (const socket of this.#sockets.keys()) socket.destroy();
    await promise;
  }

  #accept(socket: Socket): void {
    const remote = socket.remoteAddress ?? "";
    const fromPeer = (this.#perPeer.get(remote) ?? 0) + 1;
    if (this.#sockets.size >= this.#limits.connections || fromPeer > this.#limits.connectionsPerPeer) {
      this.#log.warn({ remote, connections: this.#sockets.size, fromPeer }, "connection refused: too many");
      socket.on("error", () => {}); // nothing to tell a peer that is being turned away
      socket.destroy();
      return;
    }
    this.#sockets.set(socket, remote);
    this.#perPeer.set(remote, fromPeer);
    socket.once("close", () => this.#forget(socket));
    readFastLane(socket, {
      limits: this.#limits,
      direct: (rawPath) => this.#direct.get(rawPath),
      deliver: (id, message) => this.#deliver(id, message),
      onMessages: () => {
        if (!this.#isHolding) return;
        socket.pause();
        this.#held.add(socket);
      },
      handOver: (other) => {
        this.#http.emit("connection", other);
        other.resume(); // what was read and put back reaches the parser first
      },
      onRefused: (why) => this.#log.warn({ remote, why }, "connection closed"),
    });
  }

  #forget(socket: Socket): void {
    const remote = this.#sockets.get(socket);
    if (remote === undefined) return;
    this.#sockets.delete(socket);
    this.#held.delete(socket);
    const left = (this.#perPeer.get(remote) ?? 1) - 1;
    if (left === 0) this.#perPeer.delete(remote);
    else this.#perPeer.set(remote, left);
  }

  #deliver(id: string, message: IncomingMessage): boolean {
    const actor = this.#actors.get(id);
    if (actor === undefined) return false;
    actor(message, id);
    return true;
  }

  #dispatch(head: HttpIncoming): Route | undefined {
    const url = head.url ?? "/";
    const cut = url.indexOf("?");
    const rawPath = cut < 0 ? url : url.slice(0, cut);
    const sender = head.method === "POST" ? messageSender(head) : undefined;
    if (sender !== undefined) return this.#messageHandler(rawPath, sender);
    const path = this.#router.normalize(rawPath);
    if (path === undefined) return undefined;
    (head as { normalizedPath?: string }).normalizedPath = path;
    return this.#router.find(path);
  }

  /** Messages that did not come through the fast lane: another order of headers, gzip, a client that is not libprocess. */
  #messageHandler(rawPath: string, from: string): Route | undefined {
    const [, rawId = "", ...rest] = rawPath.split("/");
    const id = decodeActorId(rawId);
    if (id === undefined || !this.#actors.has(id)) return undefined;
    const handler: HttpHandler = (request) => {
      this.#deliver(id, { from, name: rest.join("/"), body: request.body });
      return { status: 202 };
    };
    return { handler, exact: true, streams: undefined };
  }
}

/** The sender of a libprocess message, or undefined for ordinary HTTP. Source: libprocess reference, section 4. */
function messageSender(head: HttpIncoming): string | undefined {
  const from = head.headers["libprocess-from"];
  if (typeof from === "string") return from.trim();
  const agent = head.headers["user-agent"];
  return agent?.startsWith("libprocess/") === true ? agent.slice("libprocess/".length).trim() : undefined;
}

function decodeActorId(rawId: string): string | undefined {
  try {
    return decodeURIComponent(rawId.replaceAll("+", " "));
  } catch {
    return undefined; // a malformed escape names no actor
  }
}

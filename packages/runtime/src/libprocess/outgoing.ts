/**
 * The sending side: one connection per remote address, shared by all actors here, on which messages are pipelined without
 * waiting for the responses. A broken connection loses what was queued on it and tells whoever linked to that address.
 * Source: libprocess reference, sections 5 and 6.
 * @module
 */
import { type Socket, connect } from "node:net";
import { type OutgoingMessage, type Upid, messageRequestEncoder, parseUpid } from "@meseta/protocol";
import { corkForThisTurn } from "../cork.ts";
import type { HttpLimits } from "../http/limits.ts";

/** How long a connection without a link is kept after its last message, so that a burst shares one. */
const IDLE_CLOSE_MS = 5_000;
const CONNECT_TIMEOUT_MS = 10_000;
/** Pairs of actors whose request heads are kept ready. */
const ROUTES_MAX = 200_000;

/** Where a peer listens. */
export interface Address {
  readonly host: string;
  readonly port: number;
  /** Both in one, to look the connection up by. */
  readonly key: string;
}

type Watcher = { upid: string; onExited: (upid: string) => void };

/** A remote address and our connection to it. */
export class Peer {
  readonly #socket: Socket;
  readonly #watchers = new Set<Watcher>();
  readonly #queueBytesMax: number;
  readonly #onGone: () => void;
  #idle: NodeJS.Timeout | undefined;
  #gone = false;

  constructor(address: Address, limits: HttpLimits, onGone: () => void) {
    this.#queueBytesMax = limits.peerQueueBytes;
    this.#onGone = onGone;
    this.#socket = connect({ host: address.host, port: address.port, noDelay: true });
    this.#socket.setTimeout(CONNECT_TIMEOUT_MS, () => {
      if (this.#socket.connecting) this.#socket.destroy();
    });
    this.#socket.once("connect", () => this.#socket.setTimeout(0));
    this.#socket.on("data", () => {}); // responses only say whether the actor exists; unread, they would block the peer
    this.#socket.on("error", () => {}); // "close" follows, and is what counts
    this.#socket.on("end", () => this.#socket.destroy());
    this.#socket.once("close", () => this.#break());
  }

  send(request: Uint8Array): void {
    if (this.#gone) return;
    if (this.#socket.writableLength > this.#queueBytesMax) {
      this.#socket.destroy();
      return;
    }
    corkForThisTurn(this.#socket);
    this.#socket.write(request);
    if (this.#watchers.size === 0) this.#rearm();
  }

  /** Watches this address on behalf of `upid`; the watch ends with the first exited event. */
  watch(watcher: Watcher): Disposable {
    this.#watchers.add(watcher);
    this.#rearm();
    return {
      [Symbol.dispose]: () => {
        this.#watchers.delete(watcher);
        this.#rearm();
      },
    };
  }

  destroy(): void {
    this.#watchers.clear();
    this.#socket.destroy();
  }

  /** Breaks the connection, and what has not left yet with it. */
  reset(): void {
    this.#watchers.clear();
    if (this.#socket.connecting) this.#socket.destroy();
    else this.#socket.resetAndDestroy();
  }

  #rearm(): void {
    clearTimeout(this.#idle);
    this.#idle = undefined;
    if (this.#watchers.size > 0 || this.#gone) return;
    this.#idle = setTimeout(() => this.#socket.end(), IDLE_CLOSE_MS);
    this.#idle.unref();
  }

  #break(): void {
    this.#gone = true;
    clearTimeout(this.#idle);
    this.#onGone();
    const watchers = [...this.#watchers];
    this.#watchers.clear();
    for (const watcher of watchers) watcher.onExited(watcher.upid);
  }
}

/** The address of an actor, ready for look-ups. */
export function addressOf({ host, port }: Pick<Upid, "host" | "port">): Address {
  return { host, port, key: `${host}:${port}` };
}

/** Where messages between two actors go, and how they start. */
interface Route {
  readonly address: Address;
  readonly encode: (name: string, body: Uint8Array) => Uint8Array;
}

/** Every address this process talks to. */
export class Peers {
  readonly #peers = new Map<string, Peer>();
  readonly #routes = new Map<string, Route>();
  readonly #limits: HttpLimits;

  constructor(limits: HttpLimits) {
    this.#limits = limits;
  }

  /** Sends to the UPID `to`; to what is none, nothing. */
  send({ from, to, name, body }: OutgoingMessage): void {
    const route = this.#route(from, to);
    if (route !== undefined) this.#peer(route.address).send(route.encode(name, body));
  }

  link(address: Address, watcher: Watcher): Disposable {
    return this.#peer(address).watch(watcher);
  }

  reset(address: Address): void {
    this.#peers.get(address.key)?.reset();
    this.#peers.delete(address.key);
  }

  destroy(): void {
    for (const peer of this.#peers.values()) peer.destroy();
    this.#peers.clear();
  }

  #route(from: string, to: string): Route | undefined {
    const key = `${from} ${to}`;
    const known = this.#routes.get(key);
    if (known !== undefined) return known;
    if (this.#routes.size >= ROUTES_MAX) this.#routes.clear(); // peers come and go; those still here are soon back in
    const target = parseUpid(to);
    if (target === undefined) return undefined;
    const route = { address: addressOf(target), encode: messageRequestEncoder(from, to) };
    this.#routes.set(key, route);
    return route;
  }

  #peer(address: Address): Peer {
    const { key } = address;
    const known = this.#peers.get(key);
    if (known !== undefined) return known;
    const peer: Peer = new Peer(address, this.#limits, () => {
      if (this.#peers.get(key) === peer) this.#peers.delete(key);
    });
    this.#peers.set(key, peer);
    return peer;
  }
}

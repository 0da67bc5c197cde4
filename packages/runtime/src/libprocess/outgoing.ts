/**
 * The sending side: one connection per remote address, shared by all actors here, on which messages are pipelined without
 * waiting for the responses. A broken connection loses what was queued on it and tells whoever linked to that address.
 * Source: libprocess reference, sections 5 and 6.
 * @module
 */
import { type Socket, connect } from "node:net";
import { type OutgoingMessage, type Upid, encodeMessageRequest } from "@meseta/protocol";
import type { HttpLimits } from "../http/limits.ts";

/** How long a connection without a link is kept after its last message, so that a burst shares one. */
const IDLE_CLOSE_MS = 5_000;
const CONNECT_TIMEOUT_MS = 10_000;

/** Where a peer listens. */
type Address = Pick<Upid, "host" | "port">;
type Watcher = { upid: string; onExited: (upid: string) => void };

/** A remote address and our connection to it. */
export class Peer {
  readonly #socket: Socket;
  readonly #watchers = new Set<Watcher>();
  readonly #queueBytesMax: number;
  readonly #onGone: () => void;
  #idle: NodeJS.Timeout | undefined;
  #corked = false;
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
    if (!this.#corked) {
      this.#corked = true; // everything sent in this turn of the event loop leaves as one write
      this.#socket.cork();
      setImmediate(() => {
        this.#corked = false;
        this.#socket.uncork();
      });
    }
    this.#socket.write(request);
    this.#rearm();
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

/** Every address this process talks to. */
export class Peers {
  readonly #peers = new Map<string, Peer>();
  readonly #limits: HttpLimits;

  constructor(limits: HttpLimits) {
    this.#limits = limits;
  }

  send(address: Address, message: OutgoingMessage): void {
    this.#peer(address).send(encodeMessageRequest(message));
  }

  link(address: Address, watcher: Watcher): Disposable {
    return this.#peer(address).watch(watcher);
  }

  destroy(): void {
    for (const peer of this.#peers.values()) peer.destroy();
    this.#peers.clear();
  }

  #peer(address: Address): Peer {
    const key = `${address.host}:${address.port}`;
    const known = this.#peers.get(key);
    if (known !== undefined) return known;
    const peer: Peer = new Peer(address, this.#limits, () => {
      if (this.#peers.get(key) === peer) this.#peers.delete(key);
    });
    this.#peers.set(key, peer);
    return peer;
  }
}

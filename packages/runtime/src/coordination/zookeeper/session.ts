/**
 * One session with a ZooKeeper ensemble: it lives through lost connections, and ends once.
 *
 *   connecting ─► connected ⇄ disconnected ─► expired
 *
 * The session counts as expired when a server says so, or when nothing we sent in its last time-out was answered: so we know of
 * its end no later than the servers do. Why not a library: docs/decisions/0021.
 * @module
 */
import { connect, type Socket } from "node:net";
import type { Random, Timer, Timers } from "@meseta/base";
import { JuteReader, JuteWriter, MessageSplitter } from "./jute.ts";
import {
  createBody,
  type CreateOptions,
  multiBody,
  type MultiOp,
  OP,
  readMulti,
  readStat,
  XID,
  ZooKeeperError,
} from "./requests.ts";

export type SessionState = "disconnected" | "connected" | "expired" | "closed";

export interface SessionOptions {
  /** `host:port` */
  readonly servers: readonly string[];
  readonly timeoutMs: number;
  readonly credential: { readonly user: string; readonly password: string } | undefined;
  readonly timers: Timers;
  readonly random: Random;
  readonly onState: (state: SessionState) => void;
}

interface Waiting {
  readonly xid: number;
  readonly what: string;
  readonly sentMs: number;
  readonly resolve: (reader: JuteReader) => void;
  readonly reject: (error: ZooKeeperError) => void;
}

const RECONNECT_MS_MAX = 500;

export class ZooKeeperSession implements AsyncDisposable {
  readonly #options: SessionOptions;
  readonly #waiting: Waiting[] = [];
  readonly #watches = new Map<string, Set<() => void>>(); // by path
  #state: SessionState = "disconnected";
  #timeoutMs: number;
  #id = 0n;
  #password: Uint8Array = new Uint8Array(16);
  #lastZxid = 0n;
  #xid = 0;
  #next: number; // server to try
  #socket: Socket | undefined;
  #pings: Timer | undefined;
  #reconnect: Timer | undefined;
  #expiry: Timer | undefined;
  #heardMs = performance.now();
  #pingSentMs = 0;

  /** Begins to connect. */
  constructor(options: SessionOptions) {
    this.#options = options;
    this.#timeoutMs = options.timeoutMs;
    this.#next = Math.floor(options.random.float() * options.servers.length);
    this.#connect();
  }

  get state(): SessionState {
    return this.#state;
  }

  /** What the servers made of the time-out asked for. */
  get timeoutMs(): number {
    return this.#timeoutMs;
  }

  /** Makes a node and returns its path. @throws {ZooKeeperError} */
  async create(path: string, data: Uint8Array, options: CreateOptions = {}): Promise<string> {
    const reader = await this.#request(OP.create, `create ${path}`, (writer) =>
      createBody(writer, path, data, options),
    );
    return reader.string();
  }

  /** Makes whatever of `path` is not there, with empty nodes. */
  async ensurePath(path: string, options: CreateOptions = {}): Promise<void> {
    const parts = path.split("/").slice(1);
    for (let count = 1; count <= parts.length; count++) {
      const prefix = `/${parts.slice(0, count).join("/")}`;
      if ((await this.get(prefix)) !== undefined) continue;
      await this.create(prefix, new Uint8Array(0), options).catch((error: ZooKeeperError) => {
        if (error.code !== "NODE_EXISTS") throw error;
      });
    }
  }

  /** A node's bytes and version; undefined when there is none. `watch` is called once, when that may have changed. */
  async get(path: string, watch?: () => void): Promise<{ data: Buffer; version: number } | undefined> {
    const reader = await this.#read(OP.getData, path, watch);
    return reader === undefined ? undefined : { data: reader.buffer(), version: readStat(reader).version };
  }

  /** The names of a node's children; undefined when there is no such node. `watch` is called once, as above. */
  async children(path: string, watch?: () => void): Promise<string[] | undefined> {
    return (await this.#read(OP.getChildren, path, watch))?.strings();
  }

  /** Replaces a node's bytes if it has that version, -1 for any; returns the new version. @throws {ZooKeeperError} */
  async set(path: string, data: Uint8Array, version: number): Promise<number> {
    const reader = await this.#request(OP.setData, `set ${path}`, (writer) =>
      writer.string(path).buffer(data).int(version),
    );
    return readStat(reader).version;
  }

  async delete(path: string, version = -1): Promise<void> {
    await this.#request(OP.delete, `delete ${path}`, (writer) => writer.string(path).int(version));
  }

  /** Does all of `ops` or none. @throws {ZooKeeperError} with what kept the first of them */
  async multi(ops: readonly MultiOp[]): Promise<void> {
    const reader = await this.#request(OP.multi, "write", (writer) => multiBody(writer, ops));
    readMulti(reader, ops);
  }

  /** Ends the session at the servers too, if one can be reached, so that nobody waits for its time-out. */
  async [Symbol.asyncDispose](): Promise<void> {
    if (this.#state === "connected") {
      const { promise, resolve } = Promise.withResolvers<void>();
      const patience = this.#options.timers.after(1_000, resolve);
      void this.#request(OP.closeSession, "close", () => {}).then(
        () => resolve(),
        () => resolve(),
      );
      await promise;
      patience[Symbol.dispose]();
    }
    this.#end("closed");
  }

  async #read(op: number, path: string, watch: (() => void) | undefined): Promise<JuteReader | undefined> {
    // Noted before the answer, for what it announces may come in the same breath.
    if (watch !== undefined) this.#watch(path, watch);
    try {
      return await this.#request(op, `read ${path}`, (writer) => writer.string(path).bool(watch !== undefined));
    } catch (error) {
      if (watch !== undefined) this.#watches.get(path)?.delete(watch);
      if (error instanceof ZooKeeperError && error.code === "NO_NODE") return undefined;
      throw error;
    }
  }

  #watch(path: string, watch: () => void): void {
    const watches = this.#watches.get(path) ?? new Set();
    watches.add(watch);
    this.#watches.set(path, watches);
  }

  #request(type: number, what: string, body: (writer: JuteWriter) => unknown): Promise<JuteReader> {
    if (this.#state !== "connected") {
      const code = this.#state === "disconnected" ? "CONNECTION_LOSS" : "SESSION_EXPIRED";
      return Promise.reject(new ZooKeeperError(code, `Cannot ${what}: the session is ${this.#state}`));
    }
    const xid = (this.#xid = (this.#xid + 1) & 0x7fffffff);
    const writer = new JuteWriter().int(xid).int(type);
    body(writer);
    const { promise, resolve, reject } = Promise.withResolvers<JuteReader>();
    this.#waiting.push({ xid, what, sentMs: performance.now(), resolve, reject });
    this.#socket?.write(writer.packet());
    return promise;
  }

  #connect(): void {
    const { servers, timers } = this.#options;
    const [host = "", port = ""] = (servers[this.#next % servers.length] ?? "").split(":");
    this.#next++;
    const socket = connect({ host, port: Number(port), noDelay: true });
    this.#socket = socket;
    const splitter = new MessageSplitter();
    let isGreeted = false;
    const sentMs = performance.now();
    const patience = timers.after(Math.max(200, this.#timeoutMs / 3), () => {
      if (!isGreeted) socket.destroy();
    });
    socket.on("connect", () => socket.write(this.#greeting()));
    socket.on("data", (chunk: Buffer) => {
      try {
        for (const message of splitter.push(chunk)) {
          if (this.#socket !== socket) return;
          if (isGreeted) this.#take(new JuteReader(message));
          else this.#greeted(new JuteReader(message), sentMs);
          isGreeted = true;
        }
      } catch (error) {
        if (!(error instanceof RangeError)) throw error;
        socket.destroy(); // it does not speak our language; the next one may
      }
    });
    socket.on("error", () => socket.destroy()); // what comes of it comes with "close"
    socket.on("close", () => {
      patience[Symbol.dispose]();
      if (this.#socket === socket) this.#disconnected();
    });
  }

  #greeting(): Buffer {
    const writer = new JuteWriter().int(0).long(this.#lastZxid).int(this.#options.timeoutMs).long(this.#id);
    return writer.buffer(this.#password).bool(false).packet();
  }

  #greeted(reader: JuteReader, sentMs: number): void {
    reader.int();
    const timeoutMs = reader.int();
    if (timeoutMs <= 0) return this.#end("expired");
    this.#timeoutMs = timeoutMs;
    this.#id = reader.long();
    this.#password = Uint8Array.from(reader.buffer());
    const { credential, timers } = this.#options;
    if (credential !== undefined) {
      const auth = Buffer.from(`${credential.user}:${credential.password}`);
      this.#socket?.write(new JuteWriter().int(XID.auth).int(OP.auth).int(0).string("digest").buffer(auth).packet());
    }
    this.#aliveSince(sentMs);
    this.#pings = timers.every(Math.max(50, timeoutMs / 6), () => this.#ping());
    this.#setState("connected");
    // The servers forgot our watches with the connection; whoever watches looks again.
    this.#fireAll();
  }

  #ping(): void {
    if (performance.now() - this.#heardMs > (this.#timeoutMs * 2) / 3) {
      this.#socket?.destroy(); // half-open, or a server that hangs
      return;
    }
    this.#pingSentMs = performance.now();
    this.#socket?.write(new JuteWriter().int(XID.ping).int(OP.ping).packet());
  }

  #take(reader: JuteReader): void {
    this.#heardMs = performance.now();
    const xid = reader.int();
    const zxid = reader.long();
    const error = reader.int();
    if (zxid > 0n) this.#lastZxid = zxid;
    switch (xid) {
      case XID.ping:
        return this.#aliveSince(this.#pingSentMs);
      case XID.auth:
        if (error !== 0) this.#end("expired");
        return;
      case XID.notification: {
        reader.skip(8); // what happened, and the state of the session
        return this.#fire(reader.string());
      }
      default: {
        const waiting = this.#waiting.shift();
        if (waiting?.xid !== xid) {
          this.#socket?.destroy();
          waiting?.reject(
            new ZooKeeperError("CONNECTION_LOSS", `Cannot ${waiting.what}: the answers are out of order`),
          );
          return;
        }
        this.#aliveSince(waiting.sentMs);
        if (error === 0) waiting.resolve(reader);
        else waiting.reject(ZooKeeperError.ofNumber(error, waiting.what));
      }
    }
  }

  /** A server heard us at `sentMs` or later, so the session lives until a time-out after that at least. */
  #aliveSince(sentMs: number): void {
    this.#heardMs = performance.now();
    this.#expiry?.[Symbol.dispose]();
    const leftMs = Math.max(0, sentMs + this.#timeoutMs - performance.now());
    this.#expiry = this.#options.timers.after(leftMs, () => this.#end("expired"));
  }

  #disconnected(): void {
    this.#socket = undefined;
    this.#pings?.[Symbol.dispose]();
    this.#failAll("CONNECTION_LOSS");
    if (this.#state === "expired" || this.#state === "closed") return;
    if (this.#state === "connected") this.#setState("disconnected");
    const delayMs = this.#options.random.float() * Math.min(RECONNECT_MS_MAX, this.#timeoutMs / 10);
    this.#reconnect = this.#options.timers.after(delayMs, () => this.#connect());
  }

  #end(state: "expired" | "closed"): void {
    if (this.#state === "expired" || this.#state === "closed") return;
    for (const timer of [this.#pings, this.#reconnect, this.#expiry]) timer?.[Symbol.dispose]();
    this.#setState(state);
    this.#socket?.destroy();
    this.#socket = undefined;
    this.#failAll("SESSION_EXPIRED");
    this.#watches.clear();
  }

  #failAll(code: "CONNECTION_LOSS" | "SESSION_EXPIRED"): void {
    for (const { reject, what } of this.#waiting.splice(0)) {
      reject(new ZooKeeperError(code, `Cannot ${what}: ${code}`));
    }
  }

  #fire(path: string): void {
    const watches = this.#watches.get(path);
    this.#watches.delete(path);
    for (const watch of watches ?? []) watch();
  }

  #fireAll(): void {
    for (const path of [...this.#watches.keys()]) this.#fire(path);
  }

  #setState(state: SessionState): void {
    this.#state = state;
    this.#options.onState(state);
  }
}

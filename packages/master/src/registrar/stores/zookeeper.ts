/**
 * Records in ZooKeeper, a node each, under `PATH/registry/FAMILY/`. The node `PATH/registry` says who may write: each commit is a
 * transaction that holds only if that node has the version this store left it with, and that changes it. So a commit of a deposed
 * master finds another version there, whenever it arrives, and one that is tried again finds whether it was made.
 *
 * A session that expires is replaced: the right to write does not rest on it.
 * @module
 */
import { randomUUID } from "node:crypto";
import {
  type Acl,
  type CoordinationAddress,
  type MultiOp,
  type SessionOptions,
  type ZooKeeperCode,
  ZooKeeperError,
  ZooKeeperSession,
} from "@meseta/runtime";
import type { Random, Timers } from "@meseta/base";
import { type RegistryStore, type StoreChange, StoreError } from "../store.ts";
import { Sizes } from "./sizes.ts";
import { isMarkOf, type Mark, markBytes, markOf } from "./mark.ts";

const FAMILIES = ["agents", "machines", "maintenance", "quotas", "weights"];
/** Reads under way at once: enough to keep the connection busy. */
const READS_AT_ONCE = 500;
const CONNECT_PATIENCE_MS = 5_000;

export interface ZooKeeperStoreOptions extends Pick<CoordinationAddress, "servers" | "path" | "credential"> {
  readonly sessionTimeoutMs: number;
  readonly timers: Timers;
  readonly random: Random;
}

export class ZooKeeperStore implements RegistryStore {
  // A server takes messages of up to 1 MB unless it is told otherwise.
  readonly limits = { changesMax: 1_000, bytesMax: 600 * 1024 };
  readonly #options: ZooKeeperStoreOptions;
  readonly #root: string;
  readonly #acl: Acl;
  readonly #known = new Sizes();
  #session: ZooKeeperSession | undefined;
  #connected = Promise.withResolvers<void>();
  #mark: Mark | undefined;
  #version = 0; // of the node that says who may write, as we left it
  #isClosed = false;

  constructor(options: ZooKeeperStoreOptions) {
    this.#options = options;
    this.#root = `${options.path}/registry`;
    this.#acl = options.credential === undefined ? "open" : "owned";
  }

  get sizeBytes(): number {
    return this.#known.sum;
  }

  async claim(owner: string): Promise<Map<string, Uint8Array>> {
    return await this.#translated(async (session) => {
      for (const family of FAMILIES) await session.ensurePath(`${this.#root}/${family}`, { acl: this.#acl });
      const mark: Mark = { claim: `${owner} ${randomUUID()}`, commit: 0, of: "" };
      this.#version = await claimNode(session, this.#root, markBytes(mark));
      this.#mark = mark;
      return await this.#readAll(session);
    });
  }

  async commit(changes: readonly StoreChange[]): Promise<void> {
    const last = this.#mark;
    if (last === undefined)
      throw new StoreError("DEPOSED", "Cannot write the registry in ZooKeeper: it is not claimed");
    const mark = markOf(last, changes);
    await this.#translated(async (session) => {
      for (;;) {
        let code: ZooKeeperCode;
        try {
          await session.multi(this.#ops(mark, changes));
          this.#version++;
          return this.#took(mark, changes);
        } catch (error) {
          if (!(error instanceof ZooKeeperError) || !DOUBTS.has(error.code)) throw error;
          code = error.code;
        }
        const found = await session.get(this.#root);
        const outcome = isMarkOf(found?.data, last, mark);
        if (outcome === "other") {
          this.#mark = undefined;
          throw new StoreError("DEPOSED", "Cannot write the registry in ZooKeeper: another master has claimed it");
        }
        this.#version = found!.version;
        if (outcome === "this") return this.#took(mark, changes); // an earlier attempt got through
        if (code !== "BAD_VERSION") await this.#readAll(session); // we were wrong about which records there are
      }
    });
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#isClosed = true;
    this.#mark = undefined;
    await this.#session?.[Symbol.asyncDispose]();
  }

  #ops(mark: Mark, changes: readonly StoreChange[]): MultiOp[] {
    const ops: MultiOp[] = [{ op: "set", path: this.#root, data: markBytes(mark), version: this.#version }];
    for (const { key, value } of changes) {
      const path = `${this.#root}/${key}`;
      const isKnown = this.#known.has(key);
      if (value !== undefined && isKnown) ops.push({ op: "set", path, data: value, version: -1 });
      else if (value !== undefined) ops.push({ op: "create", path, data: value, acl: this.#acl });
      else if (isKnown) ops.push({ op: "delete", path, version: -1 });
    }
    return ops;
  }

  #took(mark: Mark, changes: readonly StoreChange[]): void {
    this.#mark = mark;
    for (const change of changes) this.#known.take(change);
  }

  async #readAll(session: ZooKeeperSession): Promise<Map<string, Uint8Array>> {
    const records = new Map<string, Uint8Array>();
    this.#known.clear();
    for (const family of FAMILIES) {
      const names = (await session.children(`${this.#root}/${family}`)) ?? [];
      for (let at = 0; at < names.length; at += READS_AT_ONCE) {
        const keys = names.slice(at, at + READS_AT_ONCE).map((name) => `${family}/${name}`);
        const nodes = await Promise.all(keys.map((key) => session.get(`${this.#root}/${key}`)));
        for (const [index, key] of keys.entries()) {
          const node = nodes[index];
          if (node === undefined) continue; // its master is being deposed by us, and this was its last act
          records.set(key, Uint8Array.from(node.data));
          this.#known.take({ key, value: node.data });
        }
      }
    }
    return records;
  }

  async #translated<Result>(act: (session: ZooKeeperSession) => Promise<Result>): Promise<Result> {
    try {
      return await act(await this.#usable());
    } catch (cause) {
      if (!(cause instanceof ZooKeeperError)) throw cause;
      throw new StoreError("UNAVAILABLE", `Cannot use the registry in ZooKeeper: ${cause.message}`, { cause });
    }
  }

  /** The session, once it is connected. */
  async #usable(): Promise<ZooKeeperSession> {
    if (this.#isClosed) throw new ZooKeeperError("SESSION_EXPIRED", "the store is closed");
    this.#session ??= this.#open();
    const session = this.#session;
    if (session.state === "connected") return session;
    const late = Promise.withResolvers<never>();
    const patience = this.#options.timers.after(CONNECT_PATIENCE_MS, () =>
      late.reject(new ZooKeeperError("CONNECTION_LOSS", "no server can be reached")),
    );
    try {
      await Promise.race([this.#connected.promise, late.promise]);
    } finally {
      patience[Symbol.dispose]();
    }
    return session;
  }

  #open(): ZooKeeperSession {
    const { servers, credential, timers, random, sessionTimeoutMs: timeoutMs } = this.#options;
    const options: SessionOptions = {
      servers,
      credential,
      timers,
      random,
      timeoutMs,
      onState: (state) => {
        if (state === "connected") this.#connected.resolve();
        else this.#connected = Promise.withResolvers();
        if (state === "expired") this.#session = undefined; // the next use opens another
      },
    };
    return new ZooKeeperSession(options);
  }
}

/** Errors that may mean that a commit was made before, or that another master has made one. */
const DOUBTS: ReadonlySet<string> = new Set(["BAD_VERSION", "NODE_EXISTS", "NO_NODE"]);

/** Makes a node ours by changing it; returns the version it has then. */
async function claimNode(session: ZooKeeperSession, path: string, data: Uint8Array): Promise<number> {
  for (;;) {
    const found = await session.get(path);
    try {
      return await session.set(path, data, found?.version ?? -1);
    } catch (error) {
      if (!(error instanceof ZooKeeperError) || error.code !== "BAD_VERSION") throw error;
    }
  }
}

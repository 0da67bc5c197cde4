/**
 * The part of etcd's API we use, over its JSON gateway: reads, transactions, leases and watches.
 * Source: etcd 3.4, `rpc.proto` and `api-guide`; 64-bit numbers travel as strings, keys and values in base64.
 * @module
 */
import type { Client, Dispatcher } from "undici";

export class EtcdError extends Error {
  override readonly name = "EtcdError";
  /** `UNREACHABLE`: nobody answered, and what was asked may have been done; `REFUSED`: etcd said no. */
  readonly code: "UNREACHABLE" | "REFUSED";

  constructor(code: EtcdError["code"], message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}

export interface EtcdEntry {
  readonly key: string;
  readonly value: Buffer;
  readonly createRevision: bigint;
  readonly modRevision: bigint;
}

export type EtcdPut = { readonly key: string; readonly value: Uint8Array; readonly lease?: string };

export interface EtcdTransaction {
  /** This key was last changed at that revision; 0n: it is not there. */
  readonly ifUnchanged: { readonly key: string; readonly modRevision: bigint };
  readonly put: readonly EtcdPut[];
  readonly delete?: readonly string[];
}

export interface EtcdOptions {
  /** `host:port` */
  readonly servers: readonly string[];
  readonly credential?: { readonly user: string; readonly password: string } | undefined;
  /** No answer within that time counts as none. */
  readonly timeoutMs?: number;
}

interface WireEntry {
  readonly key: string;
  readonly value?: string;
  readonly create_revision: string;
  readonly mod_revision: string;
}

const TIMEOUT_MS = 5_000;
const CONNECT_TIMEOUT_MS = 2_000;
/** One answer with that many records stays far below what the gateway passes on. */
const PAGE_ENTRIES = 2_000;

/** The library is loaded for those who have an etcd: it weighs 7 MB, and most agents have none. */
async function clientsOf(servers: readonly string[]): Promise<readonly Client[]> {
  const undici = await import("undici");
  return servers.map(
    (server) => new undici.Client(`http://${server}`, { connect: { timeout: CONNECT_TIMEOUT_MS }, bodyTimeout: 0 }),
  );
}

export class EtcdClient implements AsyncDisposable {
  readonly #clients: Promise<readonly Client[]>;
  readonly #timeoutMs: number;
  readonly #credential: EtcdOptions["credential"];
  #at = 0;
  #token: string | undefined;

  constructor(options: EtcdOptions) {
    this.#timeoutMs = options.timeoutMs ?? TIMEOUT_MS;
    this.#credential = options.credential;
    this.#clients = clientsOf(options.servers);
  }

  /** One key as it is now, at all servers. */
  async get(key: string): Promise<EtcdEntry | undefined> {
    const { kvs } = await this.#post<{ kvs?: WireEntry[] }>("/v3/kv/range", { key: base64(key) });
    return kvs?.[0] === undefined ? undefined : entryOf(kvs[0]);
  }

  /** Every key that begins with `prefix`, all as of one moment, and the revision of that moment. */
  async list(prefix: string): Promise<{ entries: EtcdEntry[]; revision: bigint }> {
    const entries: EtcdEntry[] = [];
    let revision: string | undefined;
    let from = base64(prefix);
    for (;;) {
      const answer: { header: { revision: string }; kvs?: WireEntry[]; more?: boolean } = await this.#post(
        "/v3/kv/range",
        {
          key: from,
          range_end: endOf(prefix),
          limit: String(PAGE_ENTRIES),
          ...(revision === undefined ? {} : { revision }),
        },
      );
      revision ??= answer.header.revision;
      const kvs = answer.kvs ?? [];
      for (const entry of kvs) entries.push(entryOf(entry));
      const last = kvs.at(-1);
      if (answer.more !== true || last === undefined) return { entries, revision: BigInt(revision) };
      from = Buffer.concat([Buffer.from(last.key, "base64"), Buffer.of(0)]).toString("base64");
    }
  }

  /** Does all of it if the condition holds, else nothing; returns the revision it made, or undefined. */
  async transact({ ifUnchanged, put, delete: deleted = [] }: EtcdTransaction): Promise<bigint | undefined> {
    const { key, modRevision } = ifUnchanged;
    const condition =
      modRevision === 0n
        ? { key: base64(key), target: "CREATE", result: "EQUAL", create_revision: "0" }
        : { key: base64(key), target: "MOD", result: "EQUAL", mod_revision: String(modRevision) };
    const success = [
      ...put.map(({ key: name, value, lease }) => ({
        request_put: { key: base64(name), value: base64(value), ...(lease === undefined ? {} : { lease }) },
      })),
      ...deleted.map((name) => ({ request_delete_range: { key: base64(name) } })),
    ];
    const answer = await this.#post<{ header: { revision: string }; succeeded?: boolean }>("/v3/kv/txn", {
      compare: [condition],
      success,
    });
    return answer.succeeded === true ? BigInt(answer.header.revision) : undefined;
  }

  /** A lease: what is put with it goes when it is not kept alive for `ttlSeconds`. Returns its id, and the time granted. */
  async grantLease(ttlSeconds: number): Promise<{ id: string; ttlSeconds: number }> {
    const answer = await this.#post<{ ID: string; TTL: string }>("/v3/lease/grant", {
      TTL: String(ttlSeconds),
      ID: "0",
    });
    return { id: answer.ID, ttlSeconds: Number(answer.TTL) };
  }

  /** Returns the seconds it has from now on; 0 when it is gone. */
  async keepLeaseAlive(id: string): Promise<number> {
    const answer = await this.#post<{ result?: { TTL?: string } }>("/v3/lease/keepalive", { ID: id });
    return Number(answer.result?.TTL ?? "0");
  }

  async revokeLease(id: string): Promise<void> {
    await this.#post("/v3/lease/revoke", { ID: id });
  }

  /**
   * Resolves when a key that begins with `prefix` has changed after `revision`, or when that can no longer be told.
   *
   * @throws {EtcdError} when the connection breaks first
   */
  async untilChanged(prefix: string, revision: bigint, signal: AbortSignal): Promise<void> {
    const create_request = { key: base64(prefix), range_end: endOf(prefix), start_revision: String(revision + 1n) };
    const { body } = await this.#request("/v3/watch", { create_request }, signal);
    try {
      let text = "";
      for await (const chunk of body) {
        text += String(chunk);
        const lines = text.split("\n");
        text = lines.pop() ?? "";
        for (const line of lines) {
          if (line.trim() === "") continue;
          const { result } = JSON.parse(line) as { result?: { events?: unknown[]; canceled?: boolean } };
          if (result === undefined || result.canceled === true || (result.events ?? []).length > 0) return;
        }
      }
    } catch (cause) {
      throw new EtcdError("UNREACHABLE", `Watch of ${prefix} broke: ${(cause as Error).message}`, { cause });
    } finally {
      body.on("error", () => {}); // we are the ones who end it
      body.destroy();
    }
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await Promise.all((await this.#clients).map((client) => client.destroy()));
  }

  async #post<Answer>(path: string, body: unknown): Promise<Answer> {
    const signal = AbortSignal.timeout(this.#timeoutMs);
    const { statusCode, body: answer } = await this.#request(path, body, signal);
    let text: string;
    try {
      text = await answer.text();
      if (statusCode === 200) return JSON.parse(text) as Answer;
    } catch (cause) {
      this.#at++;
      throw new EtcdError("UNREACHABLE", `No answer from etcd to ${path}: ${(cause as Error).message}`, { cause });
    }
    throw this.#refusal(path, statusCode, text);
  }

  /** An etcd without a leader, or with too much to do, says so: that passes. A bad request stays bad. */
  #refusal(path: string, status: number, text: string): EtcdError {
    if (status === 401) this.#token = undefined;
    const passes = status === 401 || status >= 500;
    if (passes) this.#at++;
    return new EtcdError(
      passes ? "UNREACHABLE" : "REFUSED",
      `etcd answered ${path} with ${status}: ${text.slice(0, 200)}`,
    );
  }

  async #request(path: string, body: unknown, signal: AbortSignal): Promise<Dispatcher.ResponseData> {
    const clients = await this.#clients;
    const client = clients[this.#at % clients.length]!;
    try {
      const headers: Record<string, string> = { "Content-Type": "application/json" };
      if (this.#credential !== undefined) headers["Authorization"] = this.#token ??= await this.#logIn(client, signal);
      return await client.request({ method: "POST", path, headers, body: JSON.stringify(body), signal });
    } catch (cause) {
      if (cause instanceof EtcdError) throw cause;
      this.#at++; // another server may be better
      throw new EtcdError("UNREACHABLE", `No answer from etcd to ${path}: ${(cause as Error).message}`, { cause });
    }
  }

  async #logIn(client: Client, signal: AbortSignal): Promise<string> {
    const { user: name, password } = this.#credential!;
    const body = JSON.stringify({ name, password });
    const path = "/v3/auth/authenticate";
    const answer = await client.request({ method: "POST", path, body, signal });
    const text = await answer.body.text();
    if (answer.statusCode !== 200) throw this.#refusal(path, answer.statusCode, text);
    return (JSON.parse(text) as { token: string }).token;
  }
}

function entryOf({ key, value = "", create_revision, mod_revision }: WireEntry): EtcdEntry {
  return {
    key: Buffer.from(key, "base64").toString(),
    value: Buffer.from(value, "base64"),
    createRevision: BigInt(create_revision),
    modRevision: BigInt(mod_revision),
  };
}

function base64(text: string | Uint8Array): string {
  return Buffer.from(text as string).toString("base64");
}

/** The first key behind all that begin with `prefix`. */
function endOf(prefix: string): string {
  const bytes = Buffer.from(prefix);
  bytes[bytes.length - 1]!++;
  return bytes.toString("base64");
}

/**
 * Masters in etcd: `PATH/masters/LEASE`, a key each that goes with its lease; the one made first leads.
 * @module
 */
import { setTimeout as sleep } from "node:timers/promises";
import { type GroupOptions, type MasterGroup, SESSION_TIMEOUT_MS_DEFAULT } from "../group.ts";
import { memberJson, readMember } from "../member.ts";
import { EtcdClient, EtcdError } from "./client.ts";

const RETRY_MS_MIN = 50;
const RETRY_MS_MAX = 500;

/** Our candidacy, for as long as its lease lives. */
interface Candidacy {
  readonly key: string;
  readonly lease: string;
  readonly ttlMs: number;
  keepAlive: Disposable | undefined;
  expiry: Disposable | undefined;
}

export class EtcdGroup implements MasterGroup {
  readonly #options: GroupOptions;
  readonly #client: EtcdClient;
  readonly #leases: EtcdClient; // of their own, so that no long answer makes them wait
  readonly #prefix: string;
  readonly #candidate: Buffer | undefined;
  readonly #ttlMs: number;
  readonly #closing = new AbortController();
  #watching = new AbortController();
  #candidacy: Candidacy | undefined;
  #told: string | undefined | null = null; // whom we named last; null: nobody yet, not even that there is none
  readonly #running: Promise<void>;

  constructor(options: GroupOptions) {
    const { servers, credential, path } = options.address;
    this.#options = options;
    this.#ttlMs = options.sessionTimeoutMs ?? SESSION_TIMEOUT_MS_DEFAULT;
    const timeoutMs = Math.round(Math.max(500, Math.min(5_000, this.#ttlMs / 3)));
    this.#client = new EtcdClient({ servers, credential, timeoutMs });
    this.#leases = new EtcdClient({ servers, credential, timeoutMs });
    this.#prefix = `${path}/masters/`;
    this.#candidate = options.candidate === undefined ? undefined : Buffer.from(memberJson(options.candidate));
    this.#running = this.#run();
  }

  refresh(): void {
    this.#watching.abort();
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#closing.abort();
    this.#watching.abort();
    const candidacy = this.#candidacy;
    this.#forget();
    if (candidacy !== undefined) await this.#leases.revokeLease(candidacy.lease).catch(() => undefined); // it ends by itself
    await Promise.all([this.#client[Symbol.asyncDispose](), this.#leases[Symbol.asyncDispose]()]);
    await this.#running;
  }

  async #run(): Promise<void> {
    while (!this.#isClosed) {
      try {
        if (this.#candidate !== undefined && this.#candidacy === undefined) await this.#join(this.#candidate);
        const revision = await this.#look();
        if (revision !== undefined) await this.#untilChanged(revision);
      } catch (error) {
        if (!(error instanceof EtcdError)) throw error;
        if (this.#isClosed) return;
        this.#options.onProblem?.(error.message);
        const ms = RETRY_MS_MIN + this.#options.random.float() * (RETRY_MS_MAX - RETRY_MS_MIN);
        await sleep(ms, undefined, { signal: this.#closing.signal }).catch(() => undefined); // closed meanwhile
      }
    }
  }

  get #isClosed(): boolean {
    return this.#closing.signal.aborted;
  }

  async #join(data: Buffer): Promise<void> {
    const sentMs = performance.now();
    const { id, ttlSeconds } = await this.#leases.grantLease(Math.ceil(this.#ttlMs / 1000));
    const key = `${this.#prefix}${BigInt(id).toString(16).padStart(16, "0")}`;
    const candidacy: Candidacy = { key, lease: id, ttlMs: ttlSeconds * 1000, keepAlive: undefined, expiry: undefined };
    await this.#leases.transact({ ifUnchanged: { key, modRevision: 0n }, put: [{ key, value: data, lease: id }] });
    this.#candidacy = candidacy;
    this.#aliveSince(candidacy, sentMs);
    candidacy.keepAlive = this.#options.timers.every(candidacy.ttlMs / 5, () => void this.#keepAlive(candidacy));
    if (this.#isClosed) this.#forget();
  }

  async #keepAlive(candidacy: Candidacy): Promise<void> {
    const sentMs = performance.now();
    try {
      const seconds = await this.#leases.keepLeaseAlive(candidacy.lease);
      if (this.#candidacy !== candidacy) return;
      if (seconds > 0) this.#aliveSince(candidacy, sentMs);
      else this.#lost(candidacy, "etcd has ended our lease");
    } catch (error) {
      if (!(error instanceof EtcdError)) throw error; // the next one may get through, until the lease ends
    }
  }

  /** etcd heard us at `sentMs` or later, so the lease lives until its time after that at least. */
  #aliveSince(candidacy: Candidacy, sentMs: number): void {
    candidacy.expiry?.[Symbol.dispose]();
    const leftMs = Math.max(0, sentMs + candidacy.ttlMs - performance.now());
    candidacy.expiry = this.#options.timers.after(leftMs, () =>
      this.#lost(candidacy, "etcd was out of reach until our lease ended"),
    );
  }

  #lost(candidacy: Candidacy, why: string): void {
    if (this.#candidacy !== candidacy) return;
    this.#options.onProblem?.(why);
    this.#forget();
    this.#tell(undefined, undefined);
    this.#watching.abort(); // to stand again
  }

  #forget(): void {
    this.#candidacy?.keepAlive?.[Symbol.dispose]();
    this.#candidacy?.expiry?.[Symbol.dispose]();
    this.#candidacy = undefined;
  }

  /** Finds out who leads; undefined when our own candidacy is not there, and we have to stand again. */
  async #look(): Promise<bigint | undefined> {
    const { entries, revision } = await this.#client.list(this.#prefix);
    const own = this.#candidacy;
    if (own !== undefined && !entries.some(({ key }) => key === own.key)) {
      this.#lost(own, `the candidacy ${own.key} is gone`);
      return undefined;
    }
    const [first] = entries.toSorted((a, b) => Number(a.createRevision - b.createRevision));
    this.#tell(first?.key, first?.value);
    return revision;
  }

  async #untilChanged(revision: bigint): Promise<void> {
    this.#watching = new AbortController();
    // A server that hangs announces nothing: so that nobody trusts it for ever, we look again now and then.
    const signal = AbortSignal.any([
      this.#watching.signal,
      this.#closing.signal,
      AbortSignal.timeout(Math.ceil(this.#ttlMs)),
    ]);
    try {
      await this.#client.untilChanged(this.#prefix, revision, signal);
    } catch (error) {
      if (!signal.aborted) throw error;
    }
  }

  #tell(key: string | undefined, value: Buffer | undefined): void {
    if (this.#told === key) return;
    this.#told = key;
    if (this.#isClosed) return;
    const info = value === undefined ? undefined : readMember(value, "json");
    if (value !== undefined && info === undefined)
      this.#options.onProblem?.(`cannot read what the master in ${key} says`);
    this.#options.onLeader(info === undefined ? undefined : { info, isOurs: key === this.#candidacy?.key });
  }
}

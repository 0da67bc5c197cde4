/**
 * Records in etcd, a key each, under `PATH/registry/`. The key `PATH/registry-claim` says who may write: each commit is a
 * transaction that holds only if that key is as this store left it, and that leaves it changed. So a commit of a deposed master
 * finds another claim there, whenever it arrives, and one that is tried again finds whether it was made.
 * @module
 */
import { randomUUID } from "node:crypto";
import { EtcdClient, EtcdError, type EtcdOptions } from "@meseta/runtime";
import { type RegistryStore, type StoreChange, StoreError } from "../store.ts";
import { Sizes } from "./sizes.ts";
import { isMarkOf, type Mark, markBytes, markOf } from "./mark.ts";

export class EtcdStore implements RegistryStore {
  // etcd takes 128 operations and 1.5 MB in a transaction unless it is told otherwise; the gateway's base64 counts too.
  readonly limits = { changesMax: 120, bytesMax: 700 * 1024 };
  readonly #client: EtcdClient;
  readonly #prefix: string;
  readonly #claimKey: string;
  readonly #sizes = new Sizes();
  #mark: Mark | undefined;
  #revision = 0n; // of the claim key, as we left it

  constructor(options: EtcdOptions & { readonly path: string }) {
    this.#client = new EtcdClient(options);
    this.#prefix = `${options.path}/registry/`;
    this.#claimKey = `${options.path}/registry-claim`;
  }

  get sizeBytes(): number {
    return this.#sizes.sum;
  }

  async claim(owner: string): Promise<Map<string, Uint8Array>> {
    return await translated(async () => {
      const mark: Mark = { claim: `${owner} ${randomUUID()}`, commit: 0, of: "" };
      for (;;) {
        const before = await this.#client.get(this.#claimKey);
        const ifUnchanged = { key: this.#claimKey, modRevision: before?.modRevision ?? 0n };
        const put = [{ key: this.#claimKey, value: markBytes(mark) }];
        const revision = await this.#client.transact({ ifUnchanged, put });
        if (revision === undefined) continue; // somebody else was faster
        this.#mark = mark;
        this.#revision = revision;
        break;
      }
      const { entries } = await this.#client.list(this.#prefix);
      const records = entries.map(({ key, value }) => [key.slice(this.#prefix.length), value] as const);
      this.#sizes.clear();
      for (const [key, value] of records) this.#sizes.take({ key, value });
      return new Map(records);
    });
  }

  async commit(changes: readonly StoreChange[]): Promise<void> {
    const last = this.#mark;
    if (last === undefined) throw new StoreError("DEPOSED", "Cannot write the registry in etcd: it is not claimed");
    const mark = markOf(last, changes);
    await translated(async () => {
      for (;;) {
        const revision = await this.#client.transact({
          ifUnchanged: { key: this.#claimKey, modRevision: this.#revision },
          put: [
            { key: this.#claimKey, value: markBytes(mark) },
            ...changes.flatMap(({ key, value }) => (value === undefined ? [] : [{ key: this.#prefix + key, value }])),
          ],
          delete: changes.flatMap(({ key, value }) => (value === undefined ? [this.#prefix + key] : [])),
        });
        if (revision !== undefined) {
          this.#revision = revision;
          return this.#took(mark, changes);
        }
        const found = await this.#client.get(this.#claimKey);
        const outcome = isMarkOf(found?.value, last, mark);
        if (outcome === "other") {
          this.#mark = undefined;
          throw new StoreError("DEPOSED", "Cannot write the registry in etcd: another master has claimed it");
        }
        this.#revision = found!.modRevision;
        if (outcome === "this") return this.#took(mark, changes); // an earlier attempt got through
      }
    });
  }

  #took(mark: Mark, changes: readonly StoreChange[]): void {
    this.#mark = mark;
    for (const change of changes) this.#sizes.take(change);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#mark = undefined;
    await this.#client[Symbol.asyncDispose]();
  }
}

async function translated<Result>(act: () => Promise<Result>): Promise<Result> {
  try {
    return await act();
  } catch (cause) {
    if (!(cause instanceof EtcdError)) throw cause;
    throw new StoreError("UNAVAILABLE", `Cannot use the registry in etcd: ${cause.message}`, { cause });
  }
}

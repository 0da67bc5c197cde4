import { StoreError, type RegistryStore, type StoreChange } from "../store.ts";

/** What volatile stores share when they stand for one place: the records, and who claimed them last. */
export interface VolatilePlace {
  readonly records: Map<string, Uint8Array>;
  claim: number;
}

export function volatilePlace(): VolatilePlace {
  return { records: new Map(), claim: 0 };
}

/** Records in memory, for `--registry=in_memory` and for tests: they end with the process. */
export class VolatileStore implements RegistryStore {
  readonly limits = { changesMax: 10_000, bytesMax: 16 * 1024 * 1024 };
  readonly #place: VolatilePlace;
  #claim = 0;

  constructor(place: VolatilePlace = volatilePlace()) {
    this.#place = place;
  }

  get sizeBytes(): number {
    let sum = 0;
    for (const value of this.#place.records.values()) sum += value.length;
    return sum;
  }

  claim(): Promise<Map<string, Uint8Array>> {
    this.#claim = ++this.#place.claim;
    return Promise.resolve(new Map(this.#place.records));
  }

  commit(changes: readonly StoreChange[]): Promise<void> {
    if (this.#claim !== this.#place.claim || this.#claim === 0) {
      return Promise.reject(new StoreError("DEPOSED", "Cannot write: this store has been claimed by another master"));
    }
    for (const { key, value } of changes) {
      if (value === undefined) this.#place.records.delete(key);
      else this.#place.records.set(key, value);
    }
    return Promise.resolve();
  }

  async [Symbol.asyncDispose](): Promise<void> {}
}

/**
 * The port behind which records are kept: embedded, in etcd or in ZooKeeper. All pass the suite in `testing.ts`.
 *
 * A store has one writer at a time: whoever claimed it last. What an earlier one tries to write after that fails, also when it
 * set out before, because a commit names the claim it rests on and the store compares.
 * @module
 */

/** One record: a key such as `agents/M1-S0`, and its bytes; undefined: it is deleted. */
export interface StoreChange {
  readonly key: string;
  readonly value: Uint8Array | undefined;
}

export interface RegistryStore extends AsyncDisposable {
  /** What fits into one commit. */
  readonly limits: { readonly changesMax: number; readonly bytesMax: number };

  /** What the records hold, about; 0 before they are read. */
  readonly sizeBytes: number;

  /**
   * Makes `owner` the only one who can write, and returns every record. Earlier writers are shut out before records are read.
   * Claiming again, by the same owner too, is a new claim.
   *
   * @throws {StoreError} `UNAVAILABLE`: try again; `CORRUPT`, `IN_USE`: do not
   */
  claim(owner: string): Promise<Map<string, Uint8Array>>;

  /**
   * Writes all of `changes` or none, and resolves once they survive a crash. Keys differ. One commit at a time.
   *
   * @throws {StoreError} `UNAVAILABLE`: they may be written or not, and the same commit may be tried again; `DEPOSED`: another
   * one has claimed this store, and none of them is written
   */
  commit(changes: readonly StoreChange[]): Promise<void>;
}

export type StoreErrorCode =
  /** Out of reach, or full: trying again may help. */
  | "UNAVAILABLE"
  /** Another master has claimed the store since. */
  | "DEPOSED"
  /** What is kept there cannot be read. */
  | "CORRUPT"
  /** Another process holds a store that only one may open. */
  | "IN_USE";

export class StoreError extends Error {
  override readonly name = "StoreError";
  readonly code: StoreErrorCode;

  constructor(code: StoreErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}

/**
 * The store behind the registry: durable, slow, sometimes out of reach, and with one writer, the master that claimed it last.
 * @module
 */
import type { RegistryChange } from "@meseta/master";
import type { World } from "./world.ts";

const WRITE_MS_MAX = 30;
const RETRY_MS = 200;

/** What a commit came to. */
export type CommitResult = "stored" | "deposed";

export class SimStore {
  readonly #world: World;
  readonly #records = new Map<string, RegistryChange>();
  #claim = 0;
  #downUntilMs = 0;

  constructor(world: World) {
    this.#world = world;
  }

  /** Out of reach for a while: nobody reads, nobody writes. */
  fail(forMs: number): void {
    this.#downUntilMs = Math.max(this.#downUntilMs, this.#world.nowMs + forMs);
  }

  /** Shuts out whoever claimed before, and reads every record. */
  claim(then: (claim: number, records: readonly RegistryChange[]) => void): void {
    this.#whenUp(() => {
      const claim = ++this.#claim;
      then(claim, [...this.#records.values()]);
    });
  }

  /** Writes all or nothing, after a while. */
  commit(claim: number, changes: readonly RegistryChange[], then: (result: CommitResult) => void): void {
    this.#world.after(this.#world.between(1, WRITE_MS_MAX), () =>
      this.#whenUp(() => {
        if (claim !== this.#claim) return then("deposed");
        for (const change of changes) this.#apply(change);
        then("stored");
      }),
    );
  }

  #whenUp(run: () => void): void {
    if (this.#world.nowMs >= this.#downUntilMs) return run();
    this.#world.after(RETRY_MS, () => this.#whenUp(run));
  }

  #apply(change: RegistryChange): void {
    const key = `${change.kind} ${"id" in change ? JSON.stringify(change.id) : "role" in change ? change.role : ""}`;
    if (change.to === undefined) this.#records.delete(key);
    else {
      this.#records.delete(key); // the newest last, as it is in time
      this.#records.set(key, change);
    }
  }
}

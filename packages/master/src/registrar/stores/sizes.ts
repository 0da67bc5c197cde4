import type { StoreChange } from "../store.ts";

/** How large the records on servers are, by key: what a store knows without asking. */
export class Sizes {
  readonly #sizes = new Map<string, number>();
  sum = 0;

  has(key: string): boolean {
    return this.#sizes.has(key);
  }

  clear(): void {
    this.#sizes.clear();
    this.sum = 0;
  }

  take({ key, value }: StoreChange): void {
    this.sum += (value?.length ?? 0) - (this.#sizes.get(key) ?? 0);
    if (value === undefined) this.#sizes.delete(key);
    else this.#sizes.set(key, value.length);
  }
}

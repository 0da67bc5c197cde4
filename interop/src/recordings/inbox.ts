import type { Json } from "./recording.ts";

/** What came in, by name; the next of a name can be waited for. */
export class Inbox {
  readonly #items: { readonly key: string; readonly message: Json }[] = [];
  readonly #waiting: (() => void)[] = [];

  put(key: string, message: Json): void {
    this.#items.push({ key, message });
    for (const wake of this.#waiting.splice(0)) wake();
  }

  async next(key: string): Promise<Json> {
    for (;;) {
      const at = this.#items.findIndex((item) => item.key === key);
      if (at >= 0) return this.#items.splice(at, 1)[0]!.message;
      await new Promise<void>((resolve) => void this.#waiting.push(resolve));
    }
  }

  /** Everything of a name that is here, after waiting for the first. */
  async all(key: string): Promise<Json[]> {
    const found = [await this.next(key)];
    while (this.#items.some((item) => item.key === key)) found.push(await this.next(key));
    return found;
  }
}

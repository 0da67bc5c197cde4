import { Heap } from "@meseta/base";

interface Alarm {
  readonly key: string;
  readonly atMs: number;
  readonly order: number;
  readonly ring: () => void;
}

/**
 * Everything that shall happen later, by name: setting a name again moves it, cancelling forgets it. Alarms that fall due
 * together ring in the order in which they were set.
 */
export class Alarms {
  readonly #heap = new Heap<Alarm>((a, b) => a.atMs - b.atMs || a.order - b.order);
  readonly #byKey = new Map<string, Alarm>();
  #order = 0;

  set(key: string, atMs: number, ring: () => void): void {
    const alarm = { key, atMs, order: this.#order++, ring };
    this.#byKey.set(key, alarm);
    this.#heap.push(alarm);
  }

  cancel(key: string): void {
    this.#byKey.delete(key);
  }

  has(key: string): boolean {
    return this.#byKey.has(key);
  }

  /** When an alarm rings, undefined when it is not set. */
  dueMs(key: string): number | undefined {
    return this.#byKey.get(key)?.atMs;
  }

  /** When the next one rings. */
  get nextMs(): number | undefined {
    for (let alarm = this.#heap.peek(); alarm !== undefined; alarm = this.#heap.peek()) {
      if (this.#byKey.get(alarm.key) === alarm) return alarm.atMs;
      this.#heap.pop(); // moved or cancelled since
    }
    return undefined;
  }

  /** Rings whatever is due. */
  ring(nowMs: number): void {
    for (let nextMs = this.nextMs; nextMs !== undefined && nextMs <= nowMs; nextMs = this.nextMs) {
      const alarm = this.#heap.pop()!;
      this.#byKey.delete(alarm.key);
      alarm.ring();
    }
  }
}

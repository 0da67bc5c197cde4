import { Heap } from "@meseta/base";

type Deadline = { readonly atMs: number; readonly order: number; run: (() => void) | undefined };

/** Things to do later, inside the core: a heap of times that the shell's one timer follows. */
export class Deadlines {
  readonly #heap = new Heap<Deadline>((a, b) => a.atMs - b.atMs || a.order - b.order);
  #order = 0;

  /** Calls `run` in the first step at or after `atMs`, unless the returned handle was disposed of. */
  at(atMs: number, run: () => void): Disposable {
    const deadline: Deadline = { atMs, order: this.#order++, run };
    this.#heap.push(deadline);
    return {
      [Symbol.dispose]: () => {
        deadline.run = undefined;
      },
    };
  }

  /** The next time something is due; undefined when nothing is. */
  nextMs(): number | undefined {
    for (let top = this.#heap.peek(); top !== undefined; top = this.#heap.peek()) {
      if (top.run !== undefined) return top.atMs;
      this.#heap.pop();
    }
    return undefined;
  }

  /** Runs what is due, in order of time, including what becomes due meanwhile. */
  run(nowMs: number): void {
    for (let dueMs = this.nextMs(); dueMs !== undefined && dueMs <= nowMs; dueMs = this.nextMs())
      this.#heap.pop()?.run?.();
  }
}

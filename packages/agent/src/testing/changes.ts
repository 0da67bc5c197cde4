/** Waiting for what events bring about. @module */
export class Changes {
  readonly #waiting: (() => void)[] = [];

  /** Something changed. */
  tell(): void {
    for (const resolve of this.#waiting.splice(0)) resolve();
  }

  /** What `read` gives, once it gives something; it is asked again after every change. */
  async until<Value>(read: () => Value | undefined): Promise<Value> {
    for (let value = read(); ; value = read()) {
      if (value !== undefined) return value;
      await new Promise<void>((resolve) => void this.#waiting.push(resolve));
    }
  }
}

/** The last offers made, in a ring: cheap enough to keep always. @module */
import type { Resources } from "@meseta/resources";

export interface Decision {
  readonly atMs: number;
  readonly agentId: string;
  readonly frameworkId: string;
  readonly role: string;
  readonly resources: Resources;
}

const DECISIONS_MAX = 1024;

export class DecisionRing {
  readonly #ring: Decision[] = [];
  #next = 0;

  note(decision: Decision): void {
    this.#ring[this.#next] = decision;
    this.#next = (this.#next + 1) % DECISIONS_MAX;
  }

  /** Up to `count` of those wanted, latest first. */
  last(count: number, isWanted: (decision: Decision) => boolean): Decision[] {
    const found: Decision[] = [];
    for (let back = 1; back <= this.#ring.length && found.length < count; back++) {
      const decision = this.#ring.at((this.#next - back + DECISIONS_MAX) % DECISIONS_MAX);
      if (decision !== undefined && isWanted(decision)) found.push(decision);
    }
    return found;
  }
}

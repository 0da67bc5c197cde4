/**
 * Whom inverse offers go to, asked of everybody every time.
 * Source: allocator, section 12.
 * @module
 */
import type { SlowBooks } from "./slow-books.ts";

interface Answer {
  readonly frameworkId: string;
  readonly agentId: string;
}

export class SlowMaintenance {
  readonly #away = new Set<string>(); // agents
  #asked: Answer[] = []; // and not answered
  #filters: (Answer & { readonly untilMs: number })[] = [];

  set(agentId: string, isAway: boolean): void {
    this.#asked = this.#asked.filter((one) => one.agentId !== agentId);
    this.#filters = this.#filters.filter((one) => one.agentId !== agentId);
    if (isAway) this.#away.add(agentId);
    else this.#away.delete(agentId);
  }

  answer(answer: Answer, untilMs: number): void {
    if (!this.#away.has(answer.agentId)) return;
    this.#asked = this.#asked.filter((one) => !isSame(one, answer));
    this.#filters = [...this.#filters.filter((one) => !isSame(one, answer)), { ...answer, untilMs }];
  }

  dropFilters(frameworkId: string): void {
    this.#filters = this.#filters.filter((one) => one.frameworkId !== frameworkId);
  }

  forget(frameworkId: string): void {
    this.dropFilters(frameworkId);
    this.#asked = this.#asked.filter((one) => one.frameworkId !== frameworkId);
  }

  /** As "framework@agent", sorted. */
  ask({ agents, frameworks }: SlowBooks, nowMs: number): string[] {
    const asked: Answer[] = [];
    for (const agentId of this.#away) {
      for (const frameworkId of agents.get(agentId)?.given.keys() ?? []) {
        const answer = { frameworkId, agentId };
        if (frameworks.get(frameworkId)?.active !== true) continue;
        if (this.#asked.some((one) => isSame(one, answer))) continue;
        if (this.#filters.some((one) => isSame(one, answer) && one.untilMs > nowMs)) continue;
        asked.push(answer);
      }
    }
    this.#asked.push(...asked);
    return asked.map(({ frameworkId, agentId }) => `${frameworkId}@${agentId}`).toSorted();
  }
}

function isSame(a: Answer, b: Answer): boolean {
  return a.frameworkId === b.frameworkId && a.agentId === b.agentId;
}

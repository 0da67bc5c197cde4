/**
 * Rate limits per principal: what drivers send beyond theirs waits, and beyond their capacity is dropped with a word.
 * Source: master reference, section 7.1.
 * @module
 */
import type { Context } from "./context.ts";
import type { Framework } from "./records.ts";

export interface RateLimit {
  readonly qps: number; // > 0
  /** How many messages may wait; any number when undefined. */
  readonly capacity: number | undefined;
}

export interface RateLimits {
  /** Principal → its limit; undefined: it has none. */
  readonly principals: ReadonlyMap<string, RateLimit | undefined>;
  /** Shared by all who are not listed, those without a principal among them. */
  readonly others: RateLimit | undefined;
}

interface Waiting {
  readonly isMessage: boolean;
  readonly run: () => void;
}

/** One queue that lets through so many a second, evenly, in order. */
class Limiter {
  readonly capacity: number | undefined;
  readonly #gapMs: number;
  readonly #queue: Waiting[] = [];
  #nextMs = Number.NEGATIVE_INFINITY; // when the next may go

  constructor({ qps, capacity }: RateLimit) {
    this.capacity = capacity;
    this.#gapMs = 1000 / qps;
  }

  /** Runs it now or when its turn comes; false when there is no room to wait. */
  take(context: Context, waiting: Waiting): boolean {
    if (this.#queue.length === 0 && context.nowMs >= this.#nextMs) {
      this.#go(context, waiting);
      return true;
    }
    const messages = this.#queue.filter(({ isMessage }) => isMessage).length;
    if (waiting.isMessage && this.capacity !== undefined && messages >= this.capacity) return false;
    this.#queue.push(waiting);
    if (this.#queue.length === 1) this.#wait(context);
    return true;
  }

  #go(context: Context, { isMessage, run }: Waiting): void {
    if (isMessage) this.#nextMs = context.nowMs + this.#gapMs;
    run();
  }

  #wait(context: Context): void {
    context.deadlines.at(this.#nextMs, () => {
      const next = this.#queue.shift();
      if (next !== undefined) this.#go(context, next);
      if (this.#queue.length > 0) this.#wait(context);
    });
  }
}

/** The limiters of a master. */
export class RateLimiters {
  readonly #principals = new Map<string, Limiter | undefined>();
  readonly #others: Limiter | undefined;
  readonly isOn: boolean;

  constructor(limits: RateLimits | undefined) {
    this.isOn = limits !== undefined;
    for (const [principal, limit] of limits?.principals ?? []) {
      this.#principals.set(principal, limit === undefined ? undefined : new Limiter(limit));
    }
    this.#others = limits?.others === undefined ? undefined : new Limiter(limits.others);
  }

  /** Takes a message of a framework on a driver, `name` as on the wire, now or later. */
  message(context: Context, framework: Framework, name: string, run: () => void): void {
    if (!this.isOn) return run();
    const { principal } = framework.info;
    const count = (what: string) => {
      if (principal !== undefined) context.count(`frameworks/${principal}/messages_${what}`);
    };
    count("received");
    const processed = () => {
      count("processed");
      run();
    };
    const limiter = this.#of(framework);
    if (limiter === undefined) return processed();
    if (limiter.take(context, { isMessage: true, run: processed })) return;
    const message = `Message ${name} dropped: capacity(${limiter.capacity ?? 0}) exceeded`;
    context.log(`framework ${framework.id}: ${message}`, "warn");
    context.event(framework, { type: "ERROR", error: { message } });
  }

  /** A driver is gone: that is heard after what it said before. */
  exited(context: Context, framework: Framework, run: () => void): void {
    const limiter = this.#of(framework);
    if (limiter === undefined) run();
    else limiter.take(context, { isMessage: false, run });
  }

  #of({ info: { principal } }: Framework): Limiter | undefined {
    if (principal !== undefined && this.#principals.has(principal)) return this.#principals.get(principal);
    return this.#others;
  }
}

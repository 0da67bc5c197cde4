/**
 * Patience, and its end: who has waited too long while others refused.
 *
 * Fair order alone lets frameworks starve: those in front refuse, are asked again when their refusals expire, and whoever stands
 * behind never sees an offer. So after four offers for everybody in the order, and at least two refusals for everybody, a client that
 * had none is asked first on the next agent. Where offers are taken, nothing of this happens, and the order alone decides.
 * @module
 */
import type { Client } from "./roles.ts";

const OFFERS_PER_CLIENT = 4;
const REFUSALS_PER_CLIENT = 2;
const NOBODY: readonly Client[] = [];

export class Patience {
  // A row of the eligible ones, linked through them because every offer moves one.
  #longest: Client | undefined;
  #last: Client | undefined;
  #clients = 0;
  #offers = 0;
  #refusals = 0;

  /** The client, which does not wait yet, begins to. */
  add(client: Client): void {
    this.#clients++;
    this.#append(client);
  }

  /** The client, which waits, does so no longer. */
  remove(client: Client): void {
    this.#clients--;
    this.#unlink(client);
  }

  noteOffer(client: Client): void {
    this.#offers++;
    if (!client.eligible) return;
    this.#unlink(client);
    this.#append(client);
  }

  noteRefusal(): void {
    this.#refusals++;
  }

  /** Those whose patience is at its end, the longest waiting first. */
  starved(): readonly Client[] {
    let starved: Client[] | undefined;
    for (let client = this.#longest; client !== undefined; client = client.wait.after) {
      if (!this.#isStarved(client)) break; // whoever comes later has waited less
      (starved ??= []).push(client);
    }
    return starved ?? NOBODY;
  }

  #isStarved({ wait }: Client): boolean {
    return (
      this.#offers - wait.offers >= OFFERS_PER_CLIENT * this.#clients &&
      this.#refusals - wait.refusals >= REFUSALS_PER_CLIENT * this.#clients
    );
  }

  #append(client: Client): void {
    const { wait } = client;
    wait.offers = this.#offers;
    wait.refusals = this.#refusals;
    wait.before = this.#last;
    wait.after = undefined;
    if (this.#last === undefined) this.#longest = client;
    else this.#last.wait.after = client;
    this.#last = client;
  }

  #unlink({ wait }: Client): void {
    const { before, after } = wait;
    if (before === undefined) this.#longest = after;
    else before.wait.after = after;
    if (after === undefined) this.#last = before;
    else after.wait.before = before;
  }
}

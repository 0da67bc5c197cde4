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
  readonly #waiting = new Set<Client>(); // the eligible ones, the longest without an offer first
  #offers = 0;
  #refusals = 0;

  add(client: Client): void {
    this.#begin(client);
  }

  remove(client: Client): void {
    this.#waiting.delete(client);
  }

  noteOffer(client: Client): void {
    this.#offers++;
    if (client.eligible) this.#begin(client);
  }

  noteRefusal(): void {
    this.#refusals++;
  }

  /** Those whose patience is at its end, the longest waiting first. */
  starved(): readonly Client[] {
    let starved: Client[] | undefined;
    for (const client of this.#waiting) {
      if (!this.#isStarved(client)) break; // whoever comes later has waited less
      (starved ??= []).push(client);
    }
    return starved ?? NOBODY;
  }

  #isStarved({ waitsSince }: Client): boolean {
    const clients = this.#waiting.size;
    return (
      this.#offers - waitsSince.offers >= OFFERS_PER_CLIENT * clients &&
      this.#refusals - waitsSince.refusals >= REFUSALS_PER_CLIENT * clients
    );
  }

  #begin(client: Client): void {
    this.#waiting.delete(client);
    this.#waiting.add(client);
    client.waitsSince = { offers: this.#offers, refusals: this.#refusals };
  }
}

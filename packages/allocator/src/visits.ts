/**
 * Which agents wait to be visited, and in what order.
 *
 * They are visited turn by turn: whoever waits when a turn begins has its visit in it, and who comes to wait meanwhile has to wait
 * for the next. Few agents are visited in the order in which they began to wait, many in random order: otherwise the same agent
 * would meet the same framework round after round, and where frameworks refuse, each would be asked ever more often in vain.
 * @module
 */
import type { Random } from "@meseta/base";
import type { AgentLedger } from "./ledger.ts";

/** Where more than this many wait, order is left to chance. */
const IN_ORDER_MAX = 64;

export class Visits {
  readonly #random: Random;
  // One that waits no longer is passed over in both, by its own mark; one that came to wait twice is met once.
  #turn: AgentLedger[] = []; // those of the present turn
  #at = 0; // in #turn
  #coming: AgentLedger[] = []; // those of the next, the longest waiting first
  #everyoneWaits = false; // true only while it is certain
  size = 0;

  constructor(random: Random) {
    this.#random = random;
  }

  /** Does nothing when the agent waits already. */
  add(ledger: AgentLedger): void {
    if (ledger.waits) return;
    ledger.waits = true;
    this.#coming.push(ledger);
    this.size++;
  }

  /** Everyone there is: costs nothing when nobody was visited since, so that a thousand revivals at once cost as one. */
  addAll(ledgers: Iterable<AgentLedger>): void {
    if (this.#everyoneWaits) return;
    for (const ledger of ledgers) this.add(ledger);
    this.#everyoneWaits = true;
  }

  delete(ledger: AgentLedger): void {
    if (!ledger.waits) return;
    ledger.waits = false;
    this.size--;
  }

  /** Takes the agent whose turn it is; undefined when nobody waits. */
  next(): AgentLedger | undefined {
    if (this.size === 0) return undefined;
    this.#everyoneWaits = false;
    for (;;) {
      if (this.#at === this.#turn.length) this.#beginTurn();
      const ledger = this.#turn[this.#at++]!;
      if (!ledger.waits) continue;
      this.delete(ledger);
      return ledger;
    }
  }

  /** These were taken and not visited: they are the next. */
  putBack(ledgers: readonly AgentLedger[]): void {
    if (ledgers.length === 0) return;
    for (const ledger of ledgers) {
      if (!ledger.waits) this.size++;
      ledger.waits = true;
    }
    this.#turn = [...ledgers, ...this.#turn.slice(this.#at)];
    this.#at = 0;
  }

  /** Everyone who waits; those of the present turn first and in its order. */
  all(): AgentLedger[] {
    const inOrder = [...this.#turn.slice(this.#at), ...this.#coming];
    return [...new Set(inOrder.filter(({ waits }) => waits))];
  }

  #beginTurn(): void {
    this.#turn = this.#coming.filter(({ waits }) => waits);
    this.#coming = [];
    this.#at = 0;
    if (this.#turn.length > IN_ORDER_MAX) shuffle(this.#turn, this.#random);
  }
}

function shuffle(items: AgentLedger[], random: Random): void {
  for (let at = items.length - 1; at > 0; at--) {
    const other = Math.floor(random.float() * (at + 1));
    const item = items[at]!;
    items[at] = items[other]!;
    items[other] = item;
  }
}

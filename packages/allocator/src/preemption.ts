/**
 * Preemption: a class that starves may get back what lower classes hold.
 *
 *   starves for `afterMs` ──► inverse offer to the holders ──► `graceMs` later: revocation of what is still missing
 *
 * A client starves when it takes offers and no agent has what it needs. Reclaimed is only what its framework declared
 * preemptible, from a lower class, on one agent at a time, and nothing that a guarantee covers. While that goes on, what comes free
 * there is kept from lower classes, or they would take it again piece by piece. Off unless asked for.
 * @module
 */
import { addQuantities, NO_QUANTITIES, type Quantities, Resources, subtractQuantities } from "@meseta/resources";
import { addAmounts, type Amounts } from "./amounts.ts";
import type { Cluster } from "./cluster.ts";
import type { AgentLedger } from "./ledger.ts";
import { isAllocatable } from "./min-allocatable.ts";
import type { InverseOffer, Revocation } from "./port.ts";
import { type AskOptions, AgentQuestions, isBarred, isRefusal } from "./questions.ts";
import type { Client } from "./roles.ts";
import { mostBeside, plainAmounts } from "./shrink.ts";
import { type Loss, type Victim, VictimSearch } from "./victims.ts";

export interface PreemptionOptions {
  /** How long a client must have gone without an offer that is of use to it. */
  readonly afterMs: number;
  /** What is of use to a client that does not say what its offers must hold at least: one of these. */
  readonly need: readonly Quantities[];
  /** How long holders have to give back what they are asked for. */
  readonly graceMs: number;
}

export interface Reclaims {
  readonly inverseOffers: readonly InverseOffer[];
  readonly revocations: readonly Revocation[];
  readonly nextMs: number | undefined; // when to look again
  readonly more: boolean; // agents are left to look at: call again soon
}

/** How many clients are looked at each time, and on how many agents before others are let speak. */
const LOOKS_MAX = 8;
const AGENTS_PER_STEP = 2000;

/** How often it looks within the shorter of the two waits. */
const LOOKS_PER_WAIT = 4;

/** What is being taken from whom, for one starving client. */
export interface Reclaim {
  readonly ledger: AgentLedger;
  readonly victims: readonly Victim[]; // the lowest class first
  readonly revokeMs: number;
  readonly endMs: number; // what has not come by then will not come
  revoked: boolean;
}

/** A look at all agents for one client, agent by agent. */
interface Look {
  readonly client: Client;
  readonly agents: Iterator<AgentLedger>;
  best: { readonly ledger: AgentLedger; readonly victims: readonly Victim[] } | undefined; // where the fewest lose something
}

interface Parts {
  readonly cluster: Cluster;
  readonly ask: AskOptions;
  readonly isOffered: (ledger: AgentLedger) => boolean;
  /** What was kept on an agent may be offered to anybody again. */
  readonly release: (ledger: AgentLedger) => void;
}

export class Preemption {
  readonly #parts: Parts;
  readonly #options: PreemptionOptions;
  readonly #starvingSinceMs = new Map<Client, number>();
  readonly #reclaims = new Map<Client, Reclaim>();
  readonly #servedMs = new WeakMap<Client, number>(); // when it was last offered something of use
  readonly #calmUntilMs = new WeakMap<Client, number>(); // nothing to look at before then
  #looks: Look[] = []; // under way
  #nextMs = -Infinity;

  constructor(parts: Parts, options: PreemptionOptions) {
    this.#parts = parts;
    this.#options = options;
  }

  /** What is being reclaimed for the client. */
  reclaimFor(client: Client): Reclaim | undefined {
    return this.#reclaims.get(client);
  }

  /** The client was offered this. If it is of use, it starves no longer. */
  noteOffer(client: Client, resources: Resources, nowMs: number): void {
    if (!isAllocatable(resources, this.#needOf(client))) return;
    this.#servedMs.set(client, nowMs);
    this.#starvingSinceMs.delete(client);
    this.#end(client);
  }

  /** Looks who starves, at most once in a while, and begins or completes what helps. */
  step(nowMs: number): Reclaims {
    const inverseOffers: InverseOffer[] = [];
    this.#dropAbsent();
    const revocations = this.#runReclaims(nowMs);
    if (this.#looks.length === 0 && nowMs >= this.#nextMs) {
      this.#nextMs = nowMs + Math.max(1, Math.min(this.#options.afterMs, this.#options.graceMs) / LOOKS_PER_WAIT);
      this.#looks = this.#beginLooks(nowMs);
    }
    for (let agents = 0; agents < AGENTS_PER_STEP;) {
      const look = this.#looks[0];
      if (look === undefined) break;
      const { done, value: ledger } = look.agents.next();
      if (done === true) {
        this.#looks.shift();
        inverseOffers.push(...this.#endLook(look, nowMs));
      } else {
        agents++;
        if (this.#lookAt(look, ledger, nowMs)) this.#looks.shift();
      }
    }
    return { inverseOffers, revocations, nextMs: this.#wakeMs(), more: this.#looks.length > 0 };
  }

  /** Nothing need happen for a client to starve, so looks go on while anybody could. */
  #wakeMs(): number | undefined {
    if (this.#parts.cluster.tree.root.order.size === 0) return undefined;
    let wakeMs = this.#nextMs;
    for (const { revoked, revokeMs, endMs } of this.#reclaims.values()) {
      wakeMs = Math.min(wakeMs, revoked ? endMs : revokeMs);
    }
    return wakeMs;
  }

  /** Those that have gone without offers for long, the highest class first. */
  #beginLooks(nowMs: number): Look[] {
    const { cluster } = this.#parts;
    const looks: Look[] = [];
    cluster.tree.settle();
    cluster.tree.walk("order", (group) => {
      const next = group.order.walk();
      for (let client = next(); client !== undefined && looks.length < LOOKS_MAX; client = next()) {
        if (nowMs - (this.#servedMs.get(client) ?? -Infinity) < this.#options.afterMs) continue;
        if (client.openOffers > 0) continue;
        if (nowMs < (this.#calmUntilMs.get(client) ?? -Infinity) || this.#reclaims.has(client)) continue;
        looks.push({ client, agents: cluster.agents.values(), best: undefined });
      }
      return looks.length >= LOOKS_MAX;
    });
    return looks;
  }

  /**
   * Notes what could be reclaimed on one agent. Returns true when the look is over: there is what it needs, if only on an agent that it
   * refused, so that it is choosy, or just about to be served.
   */
  #lookAt(look: Look, ledger: AgentLedger, nowMs: number): boolean {
    const { client } = look;
    if (!client.eligible) return true;
    if (!this.#parts.isOffered(ledger) || ledger.keptFor !== undefined) return false;
    const answer = this.#ask(client, ledger, ledger.available);
    if (!isRefusal(answer)) {
      this.#starvingSinceMs.delete(client);
      this.#calmUntilMs.set(client, nowMs + this.#options.afterMs); // or the choosy would be all that is looked at
      return true;
    }
    if (isBarred(answer)) return false;
    const isEnough = (free: Resources, loss: Loss) => !isRefusal(this.#ask(client, ledger, free, loss));
    const victims = this.#victims(this.#reclaims.values()).on(ledger, client, isEnough);
    if (victims !== undefined && (look.best === undefined || victims.length < look.best.victims.length)) {
      look.best = { ledger, victims };
    }
    return false;
  }

  /** No agent has anything for the client: it starves, and after long enough the holders are asked. */
  #endLook({ client, best }: Look, nowMs: number): InverseOffer[] {
    const { afterMs, graceMs } = this.#options;
    const sinceMs = this.#starvingSinceMs.get(client) ?? nowMs;
    this.#starvingSinceMs.set(client, sinceMs);
    const starves = nowMs - sinceMs >= afterMs;
    this.#calmUntilMs.set(client, starves ? nowMs + afterMs : sinceMs + afterMs);
    if (!starves || best === undefined || best.ledger.keptFor !== undefined) return [];
    const revokeMs = nowMs + graceMs;
    this.#reclaims.set(client, { ...best, revokeMs, endMs: revokeMs + afterMs, revoked: false });
    best.ledger.keptFor = client;
    const unavailability = { start: { nanoseconds: BigInt(Math.round(revokeMs)) * 1_000_000n } };
    const frameworkIds = [...new Set(best.victims.map(({ client: { path } }) => path))];
    return frameworkIds.map((frameworkId) => ({ frameworkId, agentId: best.ledger.id, unavailability }));
  }

  /** Revokes where the grace period is over, and gives up where nothing came of it. */
  #runReclaims(nowMs: number): Revocation[] {
    const revocations: Revocation[] = [];
    for (const [client, reclaim] of this.#reclaims) {
      if (nowMs >= reclaim.endMs) {
        this.#calmUntilMs.set(client, nowMs + this.#options.afterMs);
        this.#end(client);
      } else if (!reclaim.revoked && nowMs >= reclaim.revokeMs) {
        reclaim.revoked = true;
        revocations.push(...this.#revocationsFor(client, reclaim));
      }
    }
    return revocations;
  }

  /** Looks anew whom it takes: holders may have gone, and guarantees may cover what they did not cover before. */
  #revocationsFor(client: Client, { ledger }: Reclaim): Revocation[] {
    const others = [...this.#reclaims.values()].filter((other) => other.ledger !== ledger);
    const isEnough = (free: Resources, loss?: Loss) => !isRefusal(this.#ask(client, ledger, free, loss));
    if (isEnough(ledger.available)) return [];
    const victims = this.#victims(others).on(ledger, client, isEnough) ?? [];
    const { names } = this.#parts.cluster;
    let free = ledger.available.allocatableTo(client.role).quantities();
    const wanted = this.#wantedBy(client, Resources.sum([ledger.available, ...victims.map(({ spare }) => spare)]));
    return victims.map(({ client: { path, role }, spare }) => {
      const missing = subtractQuantities(wanted, free);
      free = addQuantities(free, spare.quantities());
      return {
        frameworkId: path,
        role,
        agentId: ledger.id,
        wanted: missing,
        spare: names.toQuantities(plainAmounts(spare, names)),
      };
    });
  }

  /** The alternative of what the client needs that `resources` are enough for. */
  #wantedBy(client: Client, resources: Resources): Quantities {
    const usable = resources.allocatableTo(client.role);
    return this.#needOf(client).find((quantities) => usable.containsQuantities(quantities)) ?? NO_QUANTITIES;
  }

  /** What an offer must hold to be of use: what the framework says, or else what most need. */
  #needOf({ minimum }: Client): readonly Quantities[] {
    return minimum ?? this.#options.need;
  }

  #victims(reclaims: Iterable<Reclaim>): VictimSearch {
    return new VictimSearch(
      this.#parts.cluster,
      [...reclaims].flatMap(({ victims }) => victims),
    );
  }

  /** What the client would be offered if `free` were free on the agent, after roles lost what they would lose. */
  #ask(client: Client, ledger: AgentLedger, free: Resources, loss?: Loss) {
    const { cluster, ask } = this.#parts;
    const { tree, names } = cluster;
    const { role } = client.group;
    const headroom: Amounts = [...cluster.headroom];
    if (free !== ledger.available) {
      addAmounts(headroom, plainAmounts(free, names));
      addAmounts(headroom, plainAmounts(ledger.available, names), -1);
    }
    const most = mostBeside(tree.roomOf(role, loss), headroom, tree.root.requiredBelow);
    const questions = new AgentQuestions(cluster, ledger, ask).turnTo(role, free.allocatableTo(role.path), most);
    return questions.suits(client, this.#needOf(client));
  }

  /** Who has left or suppressed offers starves no longer. */
  #dropAbsent(): void {
    for (const client of [...this.#starvingSinceMs.keys(), ...this.#reclaims.keys()]) {
      const { ledger } = this.#reclaims.get(client) ?? {};
      if (client.eligible && (ledger === undefined || this.#parts.cluster.agents.get(ledger.id) === ledger)) continue;
      this.#starvingSinceMs.delete(client);
      this.#end(client);
    }
  }

  #end(client: Client): void {
    const reclaim = this.#reclaims.get(client);
    if (reclaim === undefined) return;
    this.#reclaims.delete(client);
    reclaim.ledger.keptFor = undefined;
    this.#parts.release(reclaim.ledger);
  }
}

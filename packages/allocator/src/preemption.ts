/**
 * Preemption: a class that starves may get back what lower classes hold.
 *
 *   starves for `afterMs` ──► inverse offer to the holders ──► `graceMs` later: revocation of what is still missing
 *
 * A client starves when it would take an offer and no agent has one for it. Reclaimed is only what its framework declared
 * preemptible, from a lower class, on one agent at a time, and nothing that a guarantee covers. Off unless asked for.
 * @module
 */
import { NO_QUANTITIES, type Quantities } from "@meseta/resources";
import { addAmounts, amountAt, type Amounts } from "./amounts.ts";
import type { Cluster } from "./cluster.ts";
import type { AgentLedger } from "./ledger.ts";
import type { InverseOffer, Revocation } from "./port.ts";
import { type AskOptions, AgentQuestions } from "./questions.ts";
import type { Client, RoleNode, Subscribers } from "./roles.ts";
import { mostBeside, plainAmounts } from "./shrink.ts";
import type { Subscriptions } from "./subscriptions.ts";

export interface PreemptionOptions {
  /** How long a client must have gone without an offer. */
  readonly afterMs: number;
  /** How long holders have to give back what they are asked for. */
  readonly graceMs: number;
}

export interface Reclaims {
  readonly inverseOffers: readonly InverseOffer[];
  readonly revocations: readonly Revocation[];
  readonly nextMs: number | undefined; // when to look again
}

/** How many clients are looked at each time: a look asks every agent. */
const LOOKS_MAX = 8;

/** How often it looks within the shorter of the two waits. */
const LOOKS_PER_WAIT = 4;

/** What is being taken from whom, for one starving client. */
interface Reclaim {
  readonly agentId: string;
  readonly victims: readonly Client[]; // the lowest class first
  readonly wanted: Quantities;
  readonly revokeMs: number;
}

interface Parts {
  readonly cluster: Cluster;
  readonly subscriptions: Subscriptions;
  readonly ask: AskOptions;
  readonly isOffered: (ledger: AgentLedger) => boolean;
}

export class Preemption {
  readonly #parts: Parts;
  readonly #options: PreemptionOptions;
  readonly #starvingSinceMs = new Map<Client, number>();
  readonly #reclaims = new Map<Client, Reclaim>();
  readonly #calmUntilMs = new WeakMap<Client, number>(); // nothing to look at before then
  #nextMs = -Infinity;

  constructor(parts: Parts, options: PreemptionOptions) {
    this.#parts = parts;
    this.#options = options;
  }

  forget(frameworkId: string): void {
    for (const map of [this.#starvingSinceMs, this.#reclaims]) {
      for (const client of map.keys()) if (client.path === frameworkId) map.delete(client);
    }
  }

  /** Looks who starves, at most once in a while, and begins or completes what helps. */
  step(nowMs: number): Reclaims {
    const inverseOffers: InverseOffer[] = [];
    const revocations: Revocation[] = [];
    const looks = nowMs >= this.#nextMs;
    if (looks) {
      this.#nextMs = nowMs + Math.max(1, Math.min(this.#options.afterMs, this.#options.graceMs) / LOOKS_PER_WAIT);
      for (const client of this.#starving(nowMs)) {
        const begun = this.#reclaims.get(client);
        if (begun === undefined) {
          const reclaim = this.#findReclaim(client, nowMs);
          if (reclaim === undefined) continue;
          this.#reclaims.set(client, reclaim);
          inverseOffers.push(...this.#requestsOf(reclaim));
        } else if (nowMs >= begun.revokeMs) {
          this.#reclaims.delete(client);
          this.#calmUntilMs.set(client, nowMs + this.#options.afterMs); // what is killed takes a while to go
          revocations.push(...this.#revocationsOf(begun));
        }
      }
    }
    const idle = looks && this.#starvingSinceMs.size === 0 && this.#reclaims.size === 0;
    return { inverseOffers, revocations, nextMs: idle ? undefined : this.#nextMs };
  }

  /** Those that have starved long enough, the highest class first; only so many are looked at each time. */
  #starving(nowMs: number): Client[] {
    const { tree } = this.#parts.cluster;
    for (const map of [this.#starvingSinceMs, this.#reclaims]) {
      for (const client of map.keys()) if (!client.eligible) map.delete(client);
    }
    tree.settle();
    const starving: Client[] = [];
    let looks = 0;
    tree.walk("order", (group) => {
      const next = group.order.walk();
      for (let client = next(); client !== undefined && looks < LOOKS_MAX; client = next()) {
        if (nowMs - (client.lastOfferMs ?? -Infinity) < this.#options.afterMs) continue;
        if (nowMs < (this.#calmUntilMs.get(client) ?? -Infinity)) continue;
        looks++;
        if (this.#couldBeServed(client)) {
          this.#calmUntilMs.set(client, nowMs + this.#options.afterMs);
          this.#starvingSinceMs.delete(client);
          this.#reclaims.delete(client);
          continue;
        }
        const sinceMs = this.#starvingSinceMs.get(client) ?? nowMs;
        this.#starvingSinceMs.set(client, sinceMs);
        if (nowMs - sinceMs >= this.#options.afterMs) starving.push(client);
      }
      return looks >= LOOKS_MAX;
    });
    return starving;
  }

  /** Is there an agent for it, if only one that it refused? Then it is choosy, or just about to be served. */
  #couldBeServed(client: Client): boolean {
    const { cluster, ask, isOffered } = this.#parts;
    const { role } = client.group;
    const most = this.#mostFor(role);
    for (const ledger of cluster.agents.values()) {
      if (!isOffered(ledger)) continue;
      const usable = ledger.available.allocatableTo(role.path);
      const answer = new AgentQuestions(cluster, ledger, ask).turnTo(role, usable, most).ask(client);
      if (typeof answer !== "string" || answer === "filter") return true;
    }
    return false;
  }

  #mostFor(role: RoleNode) {
    const { tree, headroom } = this.#parts.cluster;
    return mostBeside(tree.roomOf(role), headroom, tree.root.requiredBelow);
  }

  /** The agent where the fewest lose something, so that the client has its minimum. */
  #findReclaim(client: Client, nowMs: number): Reclaim | undefined {
    let agentId: string | undefined;
    let victims: readonly Client[] = [];
    for (const ledger of this.#parts.cluster.agents.values()) {
      if (!this.#parts.isOffered(ledger)) continue;
      const found = this.#victimsOn(ledger, client);
      if (found === undefined || (agentId !== undefined && found.length >= victims.length)) continue;
      agentId = ledger.id;
      victims = found;
    }
    if (agentId === undefined) return undefined;
    const wanted = this.#minimumOf(client)[0] ?? NO_QUANTITIES;
    return { agentId, victims, wanted, revokeMs: nowMs + this.#options.graceMs };
  }

  /** The lowest holders whose giving up makes the agent worth an offer to the client; undefined when that cannot be had. */
  #victimsOn(ledger: AgentLedger, client: Client): Client[] | undefined {
    const { cluster, ask } = this.#parts;
    const { role } = client.group;
    const taken = new Map<RoleNode, Amounts>();
    let free = ledger.available;
    const victims: Client[] = [];
    for (const holder of this.#holdersBelow(ledger, client)) {
      const held = ledger.given.get(holder.path)!.allocatedTo(holder.role).unallocate();
      if (!this.#spares(holder, plainAmounts(held, cluster.names), taken)) continue;
      free = free.plus(held);
      victims.push(holder);
      const questions = new AgentQuestions(cluster, ledger, ask);
      const answer = questions.turnTo(role, free.allocatableTo(role.path), cluster.tree.roomOf(role)).ask(client);
      if (typeof answer !== "string") return victims;
    }
    return undefined;
  }

  /** Who holds something on the agent that may be reclaimed for the client, the lowest class first. */
  #holdersBelow(ledger: AgentLedger, client: Client): Client[] {
    const holders: Client[] = [];
    for (const [frameworkId, resources] of ledger.given) {
      for (const role of resources.allocationRoles()) {
        const holder = this.#parts.cluster.tree.client(frameworkId, role);
        if (holder?.preemptible === true && isHigherClass(client, holder)) holders.push(holder);
      }
    }
    return holders.sort((a, b) => Number(isHigherClass(a, b)) - Number(isHigherClass(b, a)));
  }

  #minimumOf(client: Client): readonly Quantities[] {
    return client.minimum ?? this.#parts.ask.minAllocatable;
  }

  /** Do the holder's role and those above it keep what they are guaranteed? Then what goes is added to `taken`. */
  #spares(holder: Client, amounts: Amounts, taken: Map<RoleNode, Amounts>): boolean {
    const { tree } = this.#parts.cluster;
    const roles: RoleNode[] = [];
    for (let node = holder.group.role; node !== tree.root; node = node.parent!) {
      roles.push(node);
      const before = taken.get(node) ?? [];
      const short = (node.quota?.guarantees ?? []).some((guarantee, at) => {
        const goes = amountAt(amounts, at);
        return goes > 0 && amountAt(node.consumed, at) - amountAt(before, at) - goes < guarantee;
      });
      if (short) return false;
    }
    for (const node of roles) {
      const sum = taken.get(node) ?? [];
      addAmounts(sum, amounts);
      taken.set(node, sum);
    }
    return true;
  }

  #requestsOf({ agentId, victims, revokeMs }: Reclaim): InverseOffer[] {
    const unavailability = { start: { nanoseconds: BigInt(Math.round(revokeMs)) * 1_000_000n } };
    const frameworkIds = [...new Set(victims.map(({ path }) => path))];
    return frameworkIds.map((frameworkId) => ({ frameworkId, agentId, unavailability }));
  }

  #revocationsOf({ agentId, victims, wanted }: Reclaim): Revocation[] {
    const given = this.#parts.cluster.agents.get(agentId)?.given;
    const holding = victims.filter(({ path, role }) => given?.get(path)?.allocatedTo(role).isEmpty === false);
    return holding.map(({ path, role }) => ({ frameworkId: path, role, agentId, wanted }));
  }
}

/**
 * Does `a` belong to a higher class than `b`? They are compared where their paths part: as siblings below a role whose policy knows
 * priorities, or as frameworks of one role.
 */
export function isHigherClass(a: Client, b: Client): boolean {
  if (a.group === b.group) return knowsPriorities(a.group.role) && a.priority > b.priority;
  const above = chainOf(a);
  const below = chainOf(b);
  let at = 0;
  while (above[at] === below[at]) at++;
  return knowsPriorities(above[at - 1] as RoleNode) && above[at]!.priority > below[at]!.priority;
}

function knowsPriorities({ policy }: RoleNode): boolean {
  return policy.kind === "sorted" && policy.heedsPriority === true;
}

/** From the root down to the group of the client's frameworks. */
function chainOf({ group }: Client): (RoleNode | Subscribers)[] {
  const chain: (RoleNode | Subscribers)[] = [group];
  for (let node: RoleNode | undefined = group.role; node !== undefined; node = node.parent) chain.unshift(node);
  return chain;
}

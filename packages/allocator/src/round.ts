/**
 * One round: what of these agents is offered to whom.
 *
 *   agents waiting ──► 1 promises: roles with an unmet guarantee, in order, each no more than it is owed and may have
 *                  ──► 2 fairness: everybody in order, beside what is still owed to others
 *
 * Both stages ask role by role and framework by framework in the order of the policies, which stands still during one visit to an
 * agent. A whole agent goes to the first that can take it; only limits, promises, reservations and sights split one.
 * Source: allocator, section 7.
 * @module
 */
import { RESERVED, Resources, REVOCABLE } from "@meseta/resources";
import { amountAt, isNothing } from "./amounts.ts";
import type { Cluster } from "./cluster.ts";
import { HIDDEN, visibleTo } from "./eligibility.ts";
import type { AgentLedger } from "./ledger.ts";
import { isAllocatable } from "./min-allocatable.ts";
import type { AllocatedOffer } from "./port.ts";
import { type AskOptions, AgentQuestions, isRefusal } from "./questions.ts";
import type { Client, RoleNode, Subscribers } from "./roles.ts";
import { mostBeside, mostToward, plainAmounts, shrink } from "./shrink.ts";

/** Is told of every offer as it is made. */
export type OfferWitness = (ledger: AgentLedger, client: Client, resources: Resources) => void;

export interface RoundOptions extends AskOptions {
  /** May a role that its limits leave nothing unreserved still be offered something, ports for example? */
  readonly everyRoleMayPass: boolean;
}

const WORK_PER_OFFER = 8;

export class Round {
  readonly offers: AllocatedOffer[] = [];
  /** What was done so far, as `RoundLimits` counts. */
  work = 0;
  readonly #cluster: Cluster;
  readonly #options: RoundOptions;
  readonly #witness: OfferWitness;
  #questions: AgentQuestions | undefined;
  readonly #sharedOffered = new Map<string, Resources>(); // a shared resource is offered once a round

  constructor(cluster: Cluster, options: RoundOptions, witness: OfferWitness) {
    this.#cluster = cluster;
    this.#options = options;
    this.#witness = witness;
  }

  /** Are there guarantees that somebody could use? */
  get hasPromises(): boolean {
    return this.#cluster.tree.root.seeking.size > 0;
  }

  keepPromises(ledger: AgentLedger): void {
    this.work++;
    const questions = this.#turnTo(ledger);
    this.#cluster.tree.walkSeeking((promised, group) => {
      if (this.#helps(promised, ledger.available)) this.#serve(questions, group, promised);
      return this.#isDrained(ledger);
    });
  }

  /** Returns whether quota kept something of the agent from somebody, so that it is to be visited again when that loosens. */
  share(ledger: AgentLedger): boolean {
    this.work++;
    if (this.#isDrained(ledger)) return false;
    const { tree } = this.#cluster;
    const mayPass = this.#options.everyRoleMayPass || !isPlainlyFree(ledger);
    if (!mayPass && this.#isPromised(ledger)) return true;
    if (!this.#options.everyRoleMayPass && this.#isWorthless(ledger)) return false;
    const questions = this.#turnTo(ledger);
    for (const client of tree.patience.starved()) this.#serveOne(questions, client);
    if (this.#isDrained(ledger)) return questions.cut;
    tree.walk(mayPass ? "order" : "open", (group) => {
      this.#serve(questions, group, undefined);
      return this.#isDrained(ledger);
    });
    return questions.cut || (!mayPass && tree.fullRoles > 0 && !this.#isDrained(ledger));
  }

  #turnTo(ledger: AgentLedger): AgentQuestions {
    this.#questions ??= new AgentQuestions(this.#cluster, ledger, this.#options);
    return this.#questions.moveTo(ledger);
  }

  /** Does nobody see enough of it, whoever is asked? */
  #isWorthless(ledger: AgentLedger): boolean {
    const free = this.#free(ledger);
    if (free === ledger.available && !free.has(HIDDEN)) return !ledger.isWorth(this.#options.minAllocatable);
    return this.#cluster.tree.sights.every(
      (clients, sight) => clients === 0 || !isAllocatable(visibleTo(sight, free), this.#options.minAllocatable),
    );
  }

  /** Is so much of it promised that what remains is worth nothing to anybody? */
  #isPromised(ledger: AgentLedger): boolean {
    const { tree, headroom, names } = this.#cluster;
    const most = mostBeside(undefined, headroom, tree.root.requiredBelow);
    return most !== undefined && !isAllocatable(shrink(ledger.available, most, names), this.#options.minAllocatable);
  }

  /** Asks the frameworks of the group in turn until the agent is drained, or what is promised to them is given. */
  #serve(questions: AgentQuestions, group: Subscribers, promised: RoleNode | undefined): void {
    const { role } = group;
    if (!questions.admitsRole(role)) return;
    const { ledger } = questions;
    questions.turnTo(role, this.#usableBy(role, ledger, promised), this.#most(role, promised));
    const next = group.order.walk();
    for (let client = next(); client !== undefined; client = next()) {
      this.work++;
      const answer = questions.ask(client);
      if (isRefusal(answer) || (promised !== undefined && !this.#helps(promised, answer))) continue;
      this.#give(ledger, client, answer);
      if (this.#isDrained(ledger) || (promised !== undefined && isNothing(promised.owed))) return;
      questions.turnTo(role, this.#usableBy(role, ledger, promised), this.#most(role, promised));
    }
  }

  /** Asks one framework before its turn. */
  #serveOne(questions: AgentQuestions, client: Client): void {
    const { role } = client.group;
    const { ledger } = questions;
    this.work++;
    questions.turnTo(role, this.#usableBy(role, ledger, undefined), this.#most(role, undefined));
    const answer = questions.ask(client);
    if (!isRefusal(answer)) this.#give(ledger, client, answer);
  }

  #give(ledger: AgentLedger, client: Client, offered: Resources): void {
    this.work += WORK_PER_OFFER;
    const resources = offered.allocate(client.role);
    const shared = offered.shared();
    if (!shared.isEmpty) {
      this.#sharedOffered.set(ledger.id, (this.#sharedOffered.get(ledger.id) ?? Resources.EMPTY).plus(shared));
    }
    this.#cluster.give(ledger, client, resources);
    this.#cluster.tree.patience.noteOffer(client);
    this.offers.push({ frameworkId: client.path, role: client.role, agentId: ledger.id, resources });
    this.#witness(ledger, client, resources);
  }

  #usableBy(role: RoleNode, ledger: AgentLedger, promised: RoleNode | undefined): Resources {
    const free = this.#free(ledger);
    if (promised === undefined) return free.allocatableTo(role.path);
    // What ancestors reserved is for the second stage.
    if (!free.has(RESERVED)) return free;
    return free.filter(({ reservations }) => reservations.length === 0 || reservations.at(-1)!.role === role.path);
  }

  #most(role: RoleNode, promised: RoleNode | undefined) {
    const { tree, headroom } = this.#cluster;
    const room = tree.roomOf(role);
    const required = tree.root.requiredBelow;
    if (promised === undefined) return mostBeside(room, headroom, required);
    return mostToward(promised.owed, { room, headroom, required });
  }

  /** Is something of these owed to the role? */
  #helps(promised: RoleNode, resources: Resources): boolean {
    const amounts = plainAmounts(resources, this.#cluster.names);
    return promised.owed.some((owed, at) => owed > 0 && amountAt(amounts, at) > 0);
  }

  #isDrained(ledger: AgentLedger): boolean {
    return ledger.available.isEmpty || this.#free(ledger).isEmpty;
  }

  #free(ledger: AgentLedger): Resources {
    if (this.#sharedOffered.size === 0) return ledger.available;
    const shared = this.#sharedOffered.get(ledger.id);
    return shared === undefined ? ledger.available : ledger.available.minus(shared);
  }
}

/** Is everything that is free unreserved and not revocable, so that a role at its limits can have none of it? */
function isPlainlyFree({ available }: AgentLedger): boolean {
  return !available.has(RESERVED | REVOCABLE);
}

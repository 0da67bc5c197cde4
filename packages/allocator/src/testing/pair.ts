/** The real allocator and the slow model, told the same and held against each other after every round. @module */
import assert from "node:assert/strict";
import { seededRandom } from "@meseta/base/testing";
import { type Quantities, Resources } from "@meseta/resources";
import { HierarchicalAllocator } from "../hierarchical.ts";
import type { Policy } from "../policy.ts";
import type { AllocatedOffer, AllocationRound } from "../port.ts";
import { formatOffer } from "../testing.ts";
import { agentOf, FRAMEWORKS, frameworkOf, hostsOf, type Step } from "./history.ts";
import { SlowAllocator } from "./slow-allocator.ts";
import { type Amounts, chain, freeOn } from "./slow-books.ts";
import { SlowMaintenance } from "./slow-maintenance.ts";

const REFUSE_MS_MIN = 100;
const REGION = "here";
const ONE_CPU = Resources.parse("cpus:1");

export interface PairOptions {
  /** Where chance decides, the model does not know who is next: what is offered is then only checked. */
  readonly policy: Policy;
  readonly quotaCovers: "subtree" | "role";
  /** Agents in one slice; undefined: all in one go. */
  readonly agentsMax: number | undefined;
}

export class Pair {
  readonly fast: HierarchicalAllocator;
  readonly slow: SlowAllocator;
  readonly #options: PairOptions;
  readonly #maintenance = new SlowMaintenance();
  #held: { readonly frameworkId: string; readonly agentId: string; readonly resources: Resources }[] = [];
  #nowMs = 0;

  constructor(options: PairOptions) {
    const { policy, quotaCovers } = options;
    this.#options = options;
    this.fast = new HierarchicalAllocator({
      random: seededRandom(1),
      refuseMsMin: REFUSE_MS_MIN,
      region: REGION,
      policy,
      quotaCovers,
    });
    const byPriority = policy.name === "priority";
    this.slow = new SlowAllocator({ refuseMsMin: REFUSE_MS_MIN, byPriority, quotaCovers, region: REGION });
  }

  take(one: Step): void {
    const { fast, slow } = this;
    switch (one.do) {
      case "addAgent": {
        const info = agentOf(one.info);
        if (slow.agents.has(info.id)) return;
        const used =
          one.used === undefined
            ? []
            : [[one.used.framework, Resources.parse(`cpus:${one.used.cpus}`).allocate(one.used.role)] as const];
        fast.addAgent(info, used);
        slow.addAgent(info, used);
        for (const [frameworkId, resources] of used) this.#held.push({ frameworkId, agentId: info.id, resources });
        return;
      }
      case "updateAgent":
        fast.updateAgent(agentOf(one.info));
        return slow.updateAgent(agentOf(one.info));
      case "removeAgent":
        this.#held = this.#held.filter((offer) => offer.agentId !== one.agent);
        this.#maintenance.set(one.agent, false);
        fast.removeAgent(one.agent);
        return slow.removeAgent(one.agent);
      case "agentOff":
        fast.deactivateAgent(one.agent);
        return slow.setAgentActive(one.agent, false);
      case "agentOn":
        fast.activateAgent(one.agent);
        return slow.setAgentActive(one.agent, true);
      case "whitelist":
        fast.updateWhitelist(hostsOf(one.agents));
        return slow.setWhitelist(hostsOf(one.agents));
      case "away":
        if (!slow.agents.has(one.agent)) return;
        fast.updateUnavailability(one.agent, one.away ? { start: { nanoseconds: 1 } } : undefined);
        return this.#maintenance.set(one.agent, one.away);
      case "addFramework":
        if (slow.frameworks.has(one.info.framework)) return;
        fast.addFramework(frameworkOf(one.info));
        return slow.addFramework(frameworkOf(one.info));
      case "updateFramework":
        this.#maintenance.dropFilters(one.info.framework);
        fast.updateFramework(frameworkOf(one.info));
        return slow.updateFramework(frameworkOf(one.info));
      case "removeFramework":
        this.#maintenance.forget(one.framework);
        fast.removeFramework(one.framework);
        return slow.removeFramework(one.framework);
      case "frameworkOff":
        this.#maintenance.forget(one.framework);
        fast.deactivateFramework(one.framework);
        return slow.setFrameworkActive(one.framework, false);
      case "frameworkOn":
        fast.activateFramework(one.framework);
        return slow.setFrameworkActive(one.framework, true);
      case "suppress":
        fast.suppress(one.framework, [one.role]);
        return slow.suppress(one.framework, one.role);
      case "revive":
        this.#maintenance.dropFilters(one.framework);
        fast.revive(one.framework, [one.role]);
        return slow.revive(one.framework, one.role);
      case "weight":
        fast.updateWeights([[one.role, one.weight]]);
        return slow.setWeight(one.role, one.weight);
      case "priority":
        fast.updatePriorities([[one.role, one.priority]]);
        return slow.setPriority(one.role, one.priority);
      case "quota":
        fast.updateQuota(one.role, one.quota);
        return slow.setQuota(one.role, one.quota);
      case "operate": {
        const reserved = ONE_CPU.pushReservation({ type: "DYNAMIC", role: one.role });
        const done = fast.updateAvailable(one.agent, ONE_CPU, reserved);
        assert.equal(slow.updateAvailable(one.agent, ONE_CPU, reserved), done);
        return;
      }
      case "bring": {
        if (!slow.agents.has(one.agent)) return;
        const resources = Resources.parse(`cpus:${one.cpus}`).allocate(one.role);
        fast.allocated(one.framework, one.agent, resources);
        slow.allocated(one.framework, one.agent, resources);
        this.#held.push({ frameworkId: one.framework, agentId: one.agent, resources });
        return;
      }
      case "reserve":
        return this.#exchange(one.which, (cpus, role) =>
          role === "*" ? cpus : cpus.unreserved().nonRevocable().pushReservation({ type: "DYNAMIC", role }),
        );
      case "unreserve":
        return this.#exchange(one.which, (cpus) =>
          cpus
            .reserved()
            .filter(({ reservations }) => reservations.at(-1)!.type === "DYNAMIC")
            .popReservation(),
        );
      case "decline":
        return this.#giveBack(one.which, { filter: { refuseMs: one.refuseMs }, half: false });
      case "declineAll":
        while (this.#held.length > 0) this.#giveBack(0, { filter: { refuseMs: one.refuseMs }, half: false });
        return this.#allocate(one.afterMs);
      case "finish":
        return this.#giveBack(one.which, { filter: undefined, half: one.half });
      case "answer": {
        const { refuseMs, framework: frameworkId, agent: agentId } = one;
        fast.answerInverseOffer(frameworkId, agentId, this.#nowMs, refuseMs === undefined ? undefined : { refuseMs });
        return this.#maintenance.answer({ frameworkId, agentId }, this.#nowMs + (refuseMs || REFUSE_MS_MIN));
      }
      case "allocate":
        return this.#allocate(one.afterMs);
    }
  }

  #pick(which: number) {
    const at = this.#held.length === 0 ? -1 : which % this.#held.length;
    return { at, one: this.#held[at] };
  }

  #giveBack(which: number, options: { filter: { refuseMs: number } | undefined; half: boolean }): void {
    const { at, one } = this.#pick(which);
    if (one === undefined) return;
    const part = options.half ? one.resources.named("cpus") : one.resources;
    this.#held = this.#held
      .with(at, { ...one, resources: one.resources.minus(part) })
      .filter((rest) => !rest.resources.isEmpty);
    this.fast.recover(one.frameworkId, one.agentId, part, this.#nowMs, options.filter);
    this.slow.recover(one.frameworkId, one.agentId, part, this.#nowMs, options.filter);
  }

  /** Turns the cpus that somebody holds into others of the same amount, as far as `into` makes something of them. */
  #exchange(which: number, into: (cpus: Resources, role: string) => Resources): void {
    const { at, one } = this.#pick(which);
    const [role] = one?.resources.allocationRoles() ?? [];
    if (one === undefined || role === undefined) return;
    const cpus = one.resources.named("cpus");
    const to = into(cpus, role);
    const from = into(cpus, role).isEmpty ? Resources.EMPTY : cpus.filter((identity) => this.#turnsInto(identity, to));
    if (from.isEmpty || from.scalar("cpus") !== to.scalar("cpus")) return;
    this.#held = this.#held.with(at, { ...one, resources: one.resources.minus(from).plus(to) });
    this.fast.updateAllocation(one.frameworkId, one.agentId, from, to);
    this.slow.updateAllocation(one.frameworkId, one.agentId, from, to);
  }

  #turnsInto(
    { reservations, revocable }: { reservations: readonly unknown[]; revocable: boolean },
    to: Resources,
  ): boolean {
    if (revocable) return false;
    return to.entries.some(
      ({ identity }) => !identity.revocable && Math.abs(identity.reservations.length - reservations.length) === 1,
    );
  }

  #allocate(afterMs: number): void {
    this.#nowMs += afterMs;
    const before = this.#promises();
    let waiting = this.fast.waitingAgents(this.#nowMs);
    for (let more = true; more;) {
      const visited = waiting.filter((id) => this.slow.isOfferable(id)).slice(0, this.#options.agentsMax);
      const limits = this.#options.agentsMax === undefined ? {} : { agentsMax: this.#options.agentsMax };
      const round = this.fast.allocate(this.#nowMs, limits);
      this.#held.push(...round.offers);
      this.#checkOffers(round, visited);
      this.#checkInverseOffers(round);
      waiting = this.fast.waitingAgents(this.#nowMs);
      ({ more } = round);
    }
    assert.deepEqual(waiting, []);
    this.#checkHoldings();
    this.#checkPromises(before);
    this.#checkExplained();
  }

  #checkOffers({ offers, more }: AllocationRound, visited: readonly string[]): void {
    if (this.#options.policy.kind === "random") {
      this.slow.expire(this.#nowMs);
      for (const offer of offers) this.#checkOffer(offer);
      return;
    }
    // Where a round is cut into slices, the model looks at the others only after the last.
    const expected = this.slow.allocate(this.#nowMs, visited, { others: !more });
    assert.deepEqual(offers.map(formatOffer), expected.map(formatOffer));
  }

  /** Nothing is handed out twice, or that is not there. */
  #checkOffer(offer: AllocatedOffer): void {
    const agent = this.slow.agents.get(offer.agentId);
    assert.ok(agent !== undefined && freeOn(agent).contains(offer.resources.unallocate()), formatOffer(offer));
    this.slow.adopt(offer);
  }

  #checkInverseOffers({ inverseOffers }: AllocationRound): void {
    const asked = inverseOffers.map(({ frameworkId, agentId }) => `${frameworkId}@${agentId}`).toSorted();
    assert.deepEqual(asked, this.#maintenance.ask(this.slow, this.#nowMs));
  }

  #checkHoldings(): void {
    for (const [agentId, { given }] of this.slow.agents) {
      for (const frameworkId of new Set([...given.keys(), ...FRAMEWORKS])) {
        const expected = given.get(frameworkId) ?? Resources.EMPTY;
        assert.ok(this.fast.held(frameworkId, agentId).equals(expected), `${frameworkId} on ${agentId}`);
      }
    }
  }

  /** What each role consumes, and how much of each name is free beyond what is owed. */
  #promises(): { consumed: Map<string, Amounts>; surplus: Amounts } {
    const consumed = new Map([...this.slow.quotas.keys()].map((role) => [role, this.slow.consumed(role)]));
    const surplus = { ...this.slow.headroom() };
    for (const [name, owed] of Object.entries(this.slow.requiredBelow(""))) surplus[name] = (surplus[name] ?? 0) - owed;
    return { consumed, surplus };
  }

  /** No round takes a role beyond its limit, or gives away what is owed to another. */
  #checkPromises(before: { consumed: Map<string, Amounts>; surplus: Amounts }): void {
    const after = this.#promises();
    for (const [role, { limits }] of this.slow.quotas) {
      if (this.#options.quotaCovers === "role" && this.#hasRolesBelow(role)) continue;
      for (const [name, limit] of limits) {
        const most = Math.max(limit, before.consumed.get(role)?.[name] ?? 0);
        assert.ok((after.consumed.get(role)?.[name] ?? 0) <= most, `${role} is beyond its limit of ${name}`);
      }
    }
    const owed = this.slow.requiredBelow("");
    for (const [name, surplus] of Object.entries(after.surplus)) {
      if ((owed[name] ?? 0) === 0) continue;
      assert.ok(surplus >= Math.min(0, before.surplus[name] ?? 0), `what is owed of ${name} was given away`);
    }
  }

  #hasRolesBelow(role: string): boolean {
    return this.slow.allRoles().some((other) => other !== role && chain(other).includes(role));
  }

  /** What is kept up step by step is what it is when worked out from nothing: holdings, shares, quota, order, filters. */
  #checkExplained(): void {
    const { slow } = this;
    const tracked = [...this.fast.metrics().keys()].flatMap(
      (key) => /offer_filters\/roles\/(.+)\/active/.exec(key)?.[1] ?? [],
    );
    assert.deepEqual(tracked.toSorted(), slow.allRoles().toSorted());
    for (const role of slow.allRoles()) this.#checkRole(role);
    const order = slow.order();
    const { clients } = this.fast.explain({ clientsMax: 100, agentsMax: 1 }, this.#nowMs);
    for (const { frameworkId, role, held, share, state, filters, position, of } of clients) {
      const who = `${frameworkId}@${role}`;
      assert.deepEqual(amounts(held), nonZero(slow.held((other) => other === role, frameworkId)), who);
      assert.equal(
        share,
        slow.share((other) => other === role, frameworkId),
        who,
      );
      assert.equal(filters.count, slow.countFilters(frameworkId, role), who);
      assert.equal(state === "eligible", order.includes(who), who);
      assert.equal(of, order.length);
      const isDrawn = this.#options.policy.kind === "random" || state !== "eligible";
      assert.equal(position, isDrawn ? undefined : order.indexOf(who) + 1, who);
    }
    for (const who of order)
      assert.ok(
        clients.some((client) => `${client.frameworkId}@${client.role}` === who),
        who,
      );
  }

  #checkRole(role: string): void {
    const { slow } = this;
    const { roles } = this.fast.explain({ role, clientsMax: 1, agentsMax: 1 }, this.#nowMs);
    const explained = roles.find((one) => one.role === role);
    assert.ok(explained !== undefined, role);
    const isIn = (other: string) => chain(other).includes(role);
    assert.deepEqual(amounts(explained.held), nonZero(slow.held(isIn)), role);
    assert.equal(explained.share, slow.share(isIn), role);
    assert.equal(explained.weightedShare, slow.share(isIn) / (slow.weights.get(role) ?? 1), role);
    if (explained.quota === undefined) return;
    assert.deepEqual(amounts(explained.quota.consumed), nonZero(slow.consumed(role)), role);
    assert.deepEqual(amounts(explained.quota.owed), nonZero(slow.unmet(role)), role);
  }
}

function amounts(of: Quantities): Amounts {
  return nonZero(Object.fromEntries(of));
}

function nonZero(of: Amounts): Amounts {
  return Object.fromEntries(Object.entries(of).filter(([, amount]) => amount !== 0));
}

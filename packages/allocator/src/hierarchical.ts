/**
 * The allocator: hierarchical shares, quota, reservations, filters and maintenance behind one port.
 *
 * Work is in proportion to what changed. Every event names the agents on which something may be offered now; a round visits
 * those and no others. Three things make an agent wait:
 *
 *   something of it became free, was added, or changed               that agent
 *   a filter on it expired                                           that agent
 *   a framework may take more than before (added, revived, …)        every agent
 *   quota kept something of it back, and now leaves more             the agents that were held back
 *
 * On an agent that does not wait nobody can be offered anything.
 * Source: allocator, sections 2, 6, 7, 13 and 14.
 * @module
 */
import { invariant, type Random } from "@meseta/base";
import type { v1 } from "@meseta/protocol";
import { Resources } from "@meseta/resources";
import { Cluster } from "./cluster.ts";
import { type Explanation, Explainer, type ExplainQuestion } from "./explain.ts";
import type { AgentLedger } from "./ledger.ts";
import { Maintenance } from "./maintenance.ts";
import { readMetrics } from "./metrics.ts";
import { MIN_ALLOCATABLE_DEFAULT, parseMinAllocatable } from "./min-allocatable.ts";
import { DRF, type Policy } from "./policy.ts";
import type {
  AllocatedOffer,
  AllocationRound,
  Allocator,
  AllocatorAgent,
  AllocatorFramework,
  OfferFilter,
  RoundLimits,
} from "./port.ts";
import { Preemption, type PreemptionOptions } from "./preemption.ts";
import type { AskOptions } from "./questions.ts";
import type { Quota } from "./quota.ts";
import type { Client } from "./roles.ts";
import { Round } from "./round.ts";
import { Subscriptions } from "./subscriptions.ts";
import { Visits } from "./visits.ts";

/** A filter lasts no longer than this. */
export const REFUSE_MS_MAX = 31_536_000_000;

/** Even a refusal for no time at all keeps what was refused from its framework for this long, as a periodic run would. */
export const REFUSE_MS_MIN_DEFAULT = 1000;

export interface HierarchicalOptions {
  /** What policies that draw draw from. */
  readonly random: Random;
  /** `--min_allocatable_resources`. */
  readonly minAllocatable?: string;
  /** `--filter_gpu_resources`: agents with gpus are only for frameworks with GPU_RESOURCES. True unless given. */
  readonly filterGpuResources?: boolean;
  /** `--fair_sharing_excluded_resource_names`. */
  readonly excludedNames?: readonly string[];
  /** The least time a filter lasts. */
  readonly refuseMsMin?: number;
  /** The region of the master's own fault domain. */
  readonly region?: string;
  /** How siblings are ordered, roles as well as the frameworks of a role. Fairly unless given. */
  readonly policy?: Policy;
  /** Role → the policy below it, where it differs. */
  readonly subtreePolicies?: ReadonlyMap<string, Policy>;
  /** What the quota of a role binds: "subtree" unless given; "role" is Mesos's way, by which roles below it are not restrained. */
  readonly quotaCovers?: "subtree" | "role";
  /** Off unless given. */
  readonly preemption?: PreemptionOptions;
}

/** The allocator of a master. See the port for what each method means. */
export class HierarchicalAllocator implements Allocator {
  readonly #refuseMsMin: number;
  readonly #ask: AskOptions;
  readonly #cluster: Cluster;
  readonly #subscriptions: Subscriptions;
  readonly #maintenance = new Maintenance();
  readonly #preemption: Preemption | undefined;
  readonly #explainer: Explainer;
  readonly #waiting: Visits;
  readonly #heldBack = new Set<AgentLedger>(); // visited, and quota kept something of them back
  #easingsSeen = 0;
  #runs = 0;
  #loosened = false; // quota may leave more than it did when those were visited
  #whitelist: ReadonlySet<string> | undefined;
  #held: { readonly agents: number; readonly untilMs: number } | undefined;

  constructor(options: HierarchicalOptions) {
    this.#refuseMsMin = options.refuseMsMin ?? REFUSE_MS_MIN_DEFAULT;
    this.#ask = {
      minAllocatable: parseMinAllocatable(options.minAllocatable ?? MIN_ALLOCATABLE_DEFAULT),
      filterGpuResources: options.filterGpuResources ?? true,
      region: options.region,
    };
    this.#cluster = new Cluster({
      random: options.random,
      excludedNames: options.excludedNames ?? [],
      policy: options.policy ?? DRF,
      subtreePolicies: options.subtreePolicies ?? new Map(),
      quotaCovers: options.quotaCovers ?? "subtree",
    });
    this.#waiting = new Visits(options.random);
    this.#subscriptions = new Subscriptions(this.#cluster);
    const parts = { cluster: this.#cluster, subscriptions: this.#subscriptions, ask: this.#ask };
    const isOffered = (ledger: AgentLedger) => this.#isOffered(ledger);
    this.#preemption =
      options.preemption === undefined
        ? undefined
        : new Preemption({ ...parts, isOffered, release: (ledger) => this.#wait(ledger) }, options.preemption);
    this.#explainer = new Explainer({
      ...parts,
      isOffered,
      hold: (nowMs) => (this.#isHeld(nowMs) ? { ...this.#held!, agentsBack: this.#cluster.agents.size } : undefined),
      reclaimFor: (client) => this.#reclaimFor(client),
    });
  }

  addAgent(agent: AllocatorAgent, used: Iterable<readonly [string, Resources]> = []): void {
    const ledger = this.#cluster.addAgent(agent);
    for (const [frameworkId, resources] of used) {
      if (!resources.isEmpty) this.#cluster.charge(ledger, frameworkId, resources);
    }
    this.#waiting.add(ledger);
    this.#loosened = true;
  }

  removeAgent(agentId: string): void {
    const ledger = this.#agent(agentId);
    if (ledger === undefined) return;
    this.#cluster.removeAgent(ledger);
    this.#cluster.expiry.dropOn(ledger);
    this.#maintenance.set(agentId, undefined);
    this.#waiting.delete(ledger);
    this.#heldBack.delete(ledger);
    this.#loosened = true; // its reservations no longer fill their roles' limits
  }

  updateAgent(agent: AllocatorAgent): void {
    const ledger = this.#agent(agent.id);
    if (ledger === undefined) return;
    if (placeOf(agent) !== placeOf(ledger.agent)) this.#cluster.expiry.dropOn(ledger);
    this.#cluster.updateAgent(ledger, agent);
    this.#wait(ledger);
  }

  activateAgent(agentId: string): void {
    const ledger = this.#agent(agentId);
    if (ledger === undefined) return;
    ledger.active = true;
    this.#wait(ledger);
  }

  deactivateAgent(agentId: string): void {
    const ledger = this.#agent(agentId);
    if (ledger !== undefined) ledger.active = false;
  }

  updateWhitelist(hostnames: ReadonlySet<string> | undefined): void {
    this.#whitelist = hostnames;
    this.reconsider();
  }

  addFramework(framework: AllocatorFramework): void {
    this.#subscriptions.add(framework);
    this.#maintenance.touchAll(); // it may have been here before, and hold something still
    this.reconsider();
  }

  removeFramework(frameworkId: string): void {
    this.#subscriptions.remove(frameworkId);
    this.#maintenance.forget(frameworkId);
  }

  updateFramework(framework: AllocatorFramework): void {
    this.#subscriptions.update(framework);
    this.#maintenance.dropFilters(framework.id);
    this.reconsider();
  }

  activateFramework(frameworkId: string): void {
    this.#subscriptions.activate(frameworkId);
    this.#maintenance.touchAll();
    this.reconsider();
  }

  deactivateFramework(frameworkId: string): void {
    this.#subscriptions.deactivate(frameworkId);
    this.#maintenance.forget(frameworkId);
  }

  allocated(frameworkId: string, agentId: string, resources: Resources): void {
    const ledger = this.#agent(agentId);
    if (ledger === undefined || resources.isEmpty) return;
    this.#cluster.charge(ledger, frameworkId, resources);
    this.#maintenance.touch(agentId);
  }

  recover(frameworkId: string, agentId: string, resources: Resources, nowMs: number, filter?: OfferFilter): void {
    const ledger = this.#agent(agentId);
    if (ledger === undefined || resources.isEmpty) return;
    const { tree } = this.#cluster;
    if (tree.quotas > 0) this.#loosened ||= resources.allocationRoles().some((role) => tree.isBound(role));
    this.#cluster.takeBack(ledger, frameworkId, resources);
    this.#waiting.add(ledger);
    // A framework that is not active starts afresh when it comes back.
    if (filter === undefined || !this.#subscriptions.isActive(frameworkId)) return;
    tree.patience.noteRefusal();
    const untilMs = nowMs + this.#filterMs(filter);
    for (const role of resources.allocationRoles()) {
      const client = tree.client(frameworkId, role);
      if (client?.subscribed === true) client.filters.add(ledger, resources.allocatedTo(role).unallocate(), untilMs);
    }
  }

  answered(frameworkId: string, role: string): void {
    const client = this.#cluster.tree.client(frameworkId, role);
    if (client !== undefined && client.openOffers > 0) client.openOffers--;
  }

  updateAllocation(frameworkId: string, agentId: string, from: Resources, to: Resources): void {
    const ledger = this.#agent(agentId);
    if (ledger === undefined) return;
    this.#cluster.exchange(ledger, frameworkId, from, to);
    this.#wait(ledger);
  }

  updateAvailable(agentId: string, from: Resources, to: Resources): boolean {
    const ledger = this.#agent(agentId);
    if (ledger === undefined || !ledger.available.contains(from)) return false;
    this.#cluster.convert(ledger, from, to);
    this.#wait(ledger);
    return true;
  }

  suppress(frameworkId: string, roles: readonly string[]): void {
    this.#subscriptions.suppress(frameworkId, roles);
  }

  revive(frameworkId: string, roles: readonly string[]): void {
    this.#subscriptions.revive(frameworkId, roles);
    this.#maintenance.dropFilters(frameworkId);
    this.reconsider();
  }

  updateWeights(weights: Iterable<readonly [string, number]>): void {
    for (const [role, weight] of weights) this.#cluster.tree.setWeight(role, weight);
  }

  updatePriorities(priorities: Iterable<readonly [string, number]>): void {
    for (const [role, priority] of priorities) this.#cluster.tree.setPriority(role, priority);
  }

  updateQuota(role: string, quota: Quota): void {
    this.#cluster.tree.setQuota(role, quota);
    this.reconsider();
  }

  updateUnavailability(agentId: string, unavailability: v1.Unavailability | undefined): void {
    const ledger = this.#agent(agentId);
    if (ledger === undefined) return;
    this.#maintenance.set(agentId, unavailability);
    this.#wait(ledger);
  }

  answerInverseOffer(frameworkId: string, agentId: string, nowMs: number, filter?: OfferFilter): void {
    // The filter lasts as long as it says, but none would have the same question asked again at once, and for ever.
    const { refuseMs } = filter ?? { refuseMs: 0 };
    this.#maintenance.answer(frameworkId, agentId, nowMs + Math.min(refuseMs || this.#refuseMsMin, REFUSE_MS_MAX));
  }

  hold(until: { readonly agents: number; readonly untilMs: number }): void {
    this.#held = until;
  }

  /** Lets every agent wait, as Mesos's periodic run does. */
  reconsider(): void {
    this.#waiting.addAll(this.#cluster.agents.values());
  }

  allocate(nowMs: number, limits: RoundLimits = {}): AllocationRound {
    if (this.#isHeld(nowMs)) {
      return { offers: [], inverseOffers: [], revocations: [], more: false, nextWakeMs: this.#held!.untilMs };
    }
    this.#held = undefined; // what was enough once is enough, also when agents go again
    this.#runs++;
    this.#wake(nowMs);
    const offers = this.#runRound(nowMs, limits);
    const isActive = (frameworkId: string) => this.#subscriptions.isActive(frameworkId);
    const reclaims = this.#preemption?.step(nowMs);
    return {
      offers,
      inverseOffers: [
        ...this.#maintenance.ask(this.#cluster.agents, nowMs, isActive),
        ...(reclaims?.inverseOffers ?? []),
      ],
      revocations: reclaims?.revocations ?? [],
      more: this.#waiting.size > 0 || (this.#isLoosened && this.#heldBack.size > 0) || reclaims?.more === true,
      nextWakeMs: earliest(this.#cluster.expiry.nextMs, this.#maintenance.nextMs, reclaims?.nextMs),
    };
  }

  excludedByConstraints(frameworkId: string): ReadonlyMap<string, readonly string[]> {
    const excluded = new Map<string, readonly string[]>();
    for (const { role, constraint } of this.#subscriptions.clientsOf(frameworkId)) {
      if (constraint === undefined) continue;
      const agents = [...this.#cluster.agents.values()].filter(({ agent }) => !constraint(agent));
      excluded.set(
        role,
        agents.map(({ id }) => id),
      );
    }
    return excluded;
  }

  metrics(): ReadonlyMap<string, number> {
    return readMetrics(this.#cluster)
      .set("allocator/mesos/allocation_runs", this.#runs)
      .set("allocator/mesos/event_queue_dispatches", this.#waiting.size);
  }

  explain(question: ExplainQuestion, nowMs: number): Explanation {
    this.#cluster.tree.settle();
    return this.#explainer.explain(question, nowMs);
  }

  /** The agents that a round now would visit, in that order. */
  waitingAgents(nowMs: number): readonly string[] {
    this.#wake(nowMs);
    return this.#waiting.all().map(({ id }) => id);
  }

  /** What the framework holds on the agent, offered or in use. */
  held(frameworkId: string, agentId: string): Resources {
    return this.#agent(agentId)?.given.get(frameworkId) ?? Resources.EMPTY;
  }

  /** Visits the next agents; those for which the work is too much stay the next. */
  #runRound(nowMs: number, { agentsMax = Infinity, workMax = Infinity }: RoundLimits): AllocatedOffer[] {
    this.#cluster.tree.settle();
    const everyRoleMayPass = this.#subscriptions.haveOwnMinima || this.#ask.minAllocatable.length === 0;
    const round = new Round(this.#cluster, { ...this.#ask, everyRoleMayPass }, (ledger, client, resources) => {
      client.lastOfferMs = nowMs;
      client.openOffers++;
      this.#preemption?.noteOffer(client, resources, nowMs);
      this.#explainer.note(nowMs, ledger, client, resources);
    });
    if (round.hasPromises) {
      const agents = this.#takeAll(Math.min(agentsMax, workMax));
      let promised = 0;
      while (promised < agents.length && round.work < workMax) round.keepPromises(agents[promised++]!);
      this.#easingsSeen = this.#cluster.tree.easings; // a promise kept leaves others as much as before
      const enough = round.work + workMax;
      let visited = 0;
      while (visited < promised && round.work < enough) this.#share(round, agents[visited++]!);
      this.#waiting.putBack(agents.slice(visited));
    } else {
      for (let visited = 0; visited < agentsMax && round.work < workMax; visited++) {
        const ledger = this.#take();
        if (ledger === undefined) break;
        this.#share(round, ledger);
      }
    }
    return round.offers;
  }

  #share(round: Round, ledger: AgentLedger): void {
    if (round.share(ledger)) this.#heldBack.add(ledger);
  }

  /** May quota leave more than it did? Also when less is owed to somebody than before, because it was brought along or given by fairness. */
  get #isLoosened(): boolean {
    return this.#loosened || this.#cluster.tree.easings !== this.#easingsSeen;
  }

  /** The next agent with something to offer, which no longer waits; undefined when nobody does. */
  #take(): AgentLedger | undefined {
    for (;;) {
      const ledger = this.#waiting.next();
      if (ledger === undefined) return undefined;
      this.#maintenance.touch(ledger.id);
      if (!ledger.available.isEmpty && this.#isOffered(ledger)) return ledger;
    }
  }

  #takeAll(agentsMax: number): AgentLedger[] {
    const agents: AgentLedger[] = [];
    while (agents.length < agentsMax) {
      const ledger = this.#take();
      if (ledger === undefined) break;
      agents.push(ledger);
    }
    return agents;
  }

  /** Lets those wait for which time or quota has changed something. */
  #wake(nowMs: number): void {
    for (const agentId of this.#cluster.expiry.expire(nowMs)) {
      const ledger = this.#agent(agentId);
      if (ledger !== undefined) this.#waiting.add(ledger);
    }
    if (!this.#isLoosened) return;
    this.#loosened = false;
    this.#easingsSeen = this.#cluster.tree.easings;
    for (const ledger of this.#heldBack) this.#waiting.add(ledger);
    this.#heldBack.clear();
  }

  #isHeld(nowMs: number): boolean {
    return this.#held !== undefined && this.#cluster.agents.size < this.#held.agents && nowMs < this.#held.untilMs;
  }

  #reclaimFor(client: Client) {
    const reclaim = this.#preemption?.reclaimFor(client);
    return reclaim === undefined ? undefined : { agentId: reclaim.ledger.id, revokeMs: reclaim.revokeMs };
  }

  #isOffered({ active, agent }: AgentLedger): boolean {
    return active && (this.#whitelist === undefined || this.#whitelist.has(agent.hostname ?? ""));
  }

  /** Something of the agent may be offered now, and with quota what it gave back may be offered elsewhere too. */
  #wait(ledger: AgentLedger): void {
    this.#waiting.add(ledger);
    if (this.#cluster.tree.quotas > 0) this.#loosened = true;
  }

  #filterMs({ refuseMs }: OfferFilter): number {
    invariant(refuseMs >= 0, `Refusal must not be negative: ${refuseMs} ms`);
    return Math.min(Math.max(refuseMs, this.#refuseMsMin), REFUSE_MS_MAX);
  }

  #agent(agentId: string): AgentLedger | undefined {
    return this.#cluster.agents.get(agentId);
  }
}

/** All of an agent that frameworks may have chosen it by. */
function placeOf({ hostname, region, zone, attributes }: AllocatorAgent): string {
  // A large number may have been read as a bigint, which JSON does not know.
  return JSON.stringify([hostname, region, zone, attributes ?? []], (_key, value: unknown) =>
    typeof value === "number" || typeof value === "bigint" ? String(value) : value,
  );
}

function earliest(...times: readonly (number | undefined)[]): number | undefined {
  let first: number | undefined;
  for (const ms of times) if (ms !== undefined && (first === undefined || ms < first)) first = ms;
  return first;
}

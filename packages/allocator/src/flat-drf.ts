/**
 * Flat weighted dominant-resource fairness: roles by weighted share, frameworks in a role by share, whole agents at a time.
 *
 * Work is in proportion to what changed: every event names the agents on which something may be offered now, and a round
 * visits those and no others. On an agent that is not waiting there is nothing anybody could be offered.
 * Source: allocator, sections 3, 6, 7.3 and 9.
 * @module
 */
import { invariant } from "@meseta/base";
import { Resources } from "@meseta/resources";
import { abilitiesOf, canUse, type Sight, traitsOf, visibleTo } from "./eligibility.ts";
import { FilterExpiry } from "./filters.ts";
import { AgentLedger } from "./ledger.ts";
import { isAllocatable, MIN_ALLOCATABLE_DEFAULT, parseMinAllocatable } from "./min-allocatable.ts";
import type {
  AllocatedOffer,
  AllocationRound,
  Allocator,
  AllocatorAgent,
  AllocatorFramework,
  OfferFilter,
} from "./port.ts";
import { type Client, type Role, ShareTree } from "./share-tree.ts";

/** A filter lasts no longer than this. */
export const REFUSE_MS_MAX = 31_536_000_000;

/** Even a refusal for no time at all keeps what was refused from its framework for this long, as a periodic run would. */
export const REFUSE_MS_MIN_DEFAULT = 1000;

export interface FlatDrfOptions {
  /** `--min_allocatable_resources`. */
  readonly minAllocatable?: string;
  /** `--filter_gpu_resources`: agents with gpus are only for frameworks with GPU_RESOURCES. True unless given. */
  readonly filterGpuResources?: boolean;
  /** `--fair_sharing_excluded_resource_names`. */
  readonly excludedNames?: readonly string[];
  /** `--allocation_interval`: the least time a filter lasts. */
  readonly refuseMsMin?: number;
  /** The region of the master's own fault domain. */
  readonly region?: string;
}

interface Framework {
  readonly info: AllocatorFramework;
  readonly active: boolean;
}

/** What there is to offer, and whether it is worth it by the common minimum. */
interface View {
  readonly resources: Resources;
  readonly enough: boolean;
}

/** The allocator that a master starts with. See the port for what each method means. */
export class FlatDrfAllocator implements Allocator {
  readonly #options: Required<Pick<FlatDrfOptions, "filterGpuResources" | "refuseMsMin">> & FlatDrfOptions;
  readonly #minAllocatable;
  readonly #expiry = new FilterExpiry();
  readonly #tree: ShareTree;
  readonly #agents = new Map<string, AgentLedger>();
  readonly #frameworks = new Map<string, Framework>();
  readonly #waiting = new Set<string>(); // agents to visit, the longest waiting first

  constructor(options: FlatDrfOptions = {}) {
    this.#options = { filterGpuResources: true, refuseMsMin: REFUSE_MS_MIN_DEFAULT, ...options };
    this.#minAllocatable = parseMinAllocatable(options.minAllocatable ?? MIN_ALLOCATABLE_DEFAULT);
    this.#tree = new ShareTree(this.#expiry, new Set(options.excludedNames));
  }

  addAgent(agent: AllocatorAgent, used: Iterable<readonly [string, Resources]> = []): void {
    invariant(!this.#agents.has(agent.id), `Agent is known already: ${agent.id}`);
    this.#agents.set(agent.id, new AgentLedger(agent));
    this.#tree.addTotal(agent.total, 1);
    for (const [frameworkId, resources] of used) this.allocated(frameworkId, agent.id, resources);
    this.#waiting.add(agent.id);
  }

  removeAgent(agentId: string): void {
    const ledger = this.#agents.get(agentId);
    if (ledger === undefined) return;
    for (const [frameworkId, resources] of ledger.given) this.#charge(frameworkId, resources, -1);
    this.#dropFilters(agentId);
    this.#tree.addTotal(ledger.agent.total, -1);
    this.#agents.delete(agentId);
    this.#waiting.delete(agentId);
  }

  updateAgent(agent: AllocatorAgent, options?: { readonly attributesChanged?: boolean }): void {
    const ledger = this.#agents.get(agent.id);
    if (ledger === undefined) return;
    this.#tree.addTotal(ledger.agent.total, -1);
    this.#tree.addTotal(agent.total, 1);
    ledger.update(agent);
    if (options?.attributesChanged === true) this.#dropFilters(agent.id);
    this.#waiting.add(agent.id);
  }

  activateAgent(agentId: string): void {
    const ledger = this.#agents.get(agentId);
    if (ledger === undefined) return;
    ledger.active = true;
    this.#waiting.add(agentId);
  }

  deactivateAgent(agentId: string): void {
    const ledger = this.#agents.get(agentId);
    if (ledger !== undefined) ledger.active = false;
  }

  addFramework(info: AllocatorFramework): void {
    invariant(!this.#frameworks.has(info.id), `Framework is known already: ${info.id}`);
    this.#setFramework(info, true);
    this.#waitAll();
  }

  removeFramework(frameworkId: string): void {
    const framework = this.#frameworks.get(frameworkId);
    if (framework === undefined) return;
    for (const role of framework.info.roles) this.#unsubscribe(frameworkId, role);
    this.#frameworks.delete(frameworkId);
  }

  updateFramework(info: AllocatorFramework): void {
    const framework = this.#frameworks.get(info.id);
    if (framework === undefined) return;
    for (const role of framework.info.roles) {
      if (!info.roles.includes(role)) this.#unsubscribe(info.id, role);
    }
    this.#setFramework(info, framework.active);
    this.#waitAll();
  }

  activateFramework(frameworkId: string): void {
    this.#setActive(frameworkId, true);
    this.#waitAll();
  }

  deactivateFramework(frameworkId: string): void {
    this.#setActive(frameworkId, false);
    for (const client of this.#clientsOf(frameworkId, [])) client.filters.dropAll();
  }

  allocated(frameworkId: string, agentId: string, resources: Resources): void {
    const ledger = this.#agents.get(agentId);
    if (ledger === undefined || resources.isEmpty) return;
    ledger.give(frameworkId, resources);
    this.#charge(frameworkId, resources, 1);
  }

  recover(frameworkId: string, agentId: string, resources: Resources, nowMs: number, filter?: OfferFilter): void {
    const ledger = this.#agents.get(agentId);
    if (ledger === undefined || resources.isEmpty) return;
    const returned = ledger.takeBack(frameworkId, resources);
    this.#charge(frameworkId, returned, -1);
    this.#waiting.add(agentId);
    if (filter === undefined) return;
    invariant(filter.refuseMs >= 0, `Refusal must not be negative: ${filter.refuseMs} ms`);
    const lastsMs = Math.min(Math.max(filter.refuseMs, this.#options.refuseMsMin), REFUSE_MS_MAX);
    for (const roleName of resources.allocationRoles()) {
      const client = this.#tree.client(frameworkId, roleName);
      // A framework that is not active starts afresh when it comes back.
      if (client === undefined || !client.subscribed || this.#frameworks.get(frameworkId)?.active !== true) continue;
      client.filters.add(agentId, resources.allocatedTo(roleName).unallocate(), nowMs + lastsMs);
    }
  }

  suppress(frameworkId: string, roles: readonly string[]): void {
    for (const client of this.#clientsOf(frameworkId, roles)) {
      client.suppressed = true;
      this.#tree.setEligible(client, false);
    }
  }

  revive(frameworkId: string, roles: readonly string[]): void {
    const active = this.#frameworks.get(frameworkId)?.active === true;
    for (const client of this.#clientsOf(frameworkId, roles)) {
      client.suppressed = false;
      client.filters.dropAll();
      this.#tree.setEligible(client, active);
    }
    this.#waitAll();
  }

  updateWeights(weights: Iterable<readonly [string, number]>): void {
    for (const [role, weight] of weights) {
      invariant(weight > 0, `Weight must be positive: ${role} ${weight}`);
      this.#tree.setWeight(role, weight);
    }
  }

  allocate(nowMs: number, options?: { readonly maxAgents?: number }): AllocationRound {
    for (const agentId of this.#expiry.expire(nowMs)) this.#waiting.add(agentId);
    const offers: AllocatedOffer[] = [];
    let visits = options?.maxAgents ?? this.#waiting.size;
    for (const agentId of this.#waiting) {
      if (visits-- <= 0) break;
      this.#waiting.delete(agentId);
      const ledger = this.#agents.get(agentId);
      if (ledger?.active === true) this.#visit(ledger, offers);
    }
    return { offers, more: this.#waiting.size > 0, nextWakeMs: this.#expiry.nextMs };
  }

  /** The agents that the next round will visit, in that order. */
  waitingAgents(): readonly string[] {
    return [...this.#waiting];
  }

  /** What the framework holds on the agent, offered or in use. */
  held(frameworkId: string, agentId: string): Resources {
    return this.#agents.get(agentId)?.given.get(frameworkId) ?? Resources.EMPTY;
  }

  #visit(ledger: AgentLedger, offers: AllocatedOffer[]): void {
    if (ledger.available.isEmpty) return;
    const traits = traitsOf(ledger.agent, ledger.hasGpus, this.#options.region);
    for (const role of this.#tree.roles()) {
      if (ledger.available.isEmpty) return;
      if (role.name.includes("/") && !traits.hierarchicalRole) continue;
      let views = this.#viewsFor(role, ledger);
      for (const client of role.order.sorted()) {
        if (!canUse(client.abilities, traits, this.#options.filterGpuResources)) continue;
        const { resources, enough } = views(client.abilities.sees);
        if (!(client.minimum === undefined ? enough : isAllocatable(resources, client.minimum))) continue;
        if (client.filters.refuses(ledger.id, resources)) continue;
        offers.push(this.#give(ledger, client, resources.allocate(role.name)));
        if (ledger.available.isEmpty) return;
        views = this.#viewsFor(role, ledger);
      }
    }
  }

  #give(ledger: AgentLedger, client: Client, resources: Resources): AllocatedOffer {
    ledger.give(client.name, resources);
    this.#tree.charge(client, resources, 1);
    this.#tree.countUp(client);
    return { frameworkId: client.name, role: client.role.name, agentId: ledger.id, resources };
  }

  /** What frameworks of each sight see of the agent in that role, worked out when first asked for. */
  #viewsFor(role: Role, ledger: AgentLedger): (sight: Sight) => View {
    const usable = ledger.available.allocatableTo(role.name);
    const views: (View | undefined)[] = [];
    return (sight) => {
      const known = views[sight];
      if (known !== undefined) return known;
      const resources = visibleTo(sight, usable);
      return (views[sight] = { resources, enough: isAllocatable(resources, this.#minAllocatable) });
    };
  }

  #charge(frameworkId: string, resources: Resources, sign: 1 | -1): void {
    const roles = resources.allocationRoles();
    for (const roleName of roles) {
      const client = this.#tree.ensureClient(frameworkId, roleName);
      this.#tree.charge(client, roles.length === 1 ? resources : resources.allocatedTo(roleName), sign);
      if (sign === 1) this.#tree.countUp(client);
      else this.#tree.prune(client);
    }
  }

  #setFramework(info: AllocatorFramework, active: boolean): void {
    this.#frameworks.set(info.id, { info, active });
    const abilities = abilitiesOf(info.capabilities);
    for (const roleName of info.roles) {
      const client = this.#tree.ensureClient(info.id, roleName);
      client.abilities = abilities;
      client.minimum = info.minAllocatable?.get(roleName);
      const suppressed = info.suppressedRoles?.includes(roleName) ?? false;
      if (client.suppressed && !suppressed) client.filters.dropAll();
      client.subscribed = true;
      client.suppressed = suppressed;
      this.#tree.setEligible(client, active && !suppressed);
    }
  }

  #setActive(frameworkId: string, active: boolean): void {
    const framework = this.#frameworks.get(frameworkId);
    if (framework === undefined) return;
    this.#frameworks.set(frameworkId, { ...framework, active });
    for (const client of this.#clientsOf(frameworkId, [])) {
      this.#tree.setEligible(client, active && !client.suppressed);
    }
  }

  #unsubscribe(frameworkId: string, roleName: string): void {
    const client = this.#tree.client(frameworkId, roleName);
    if (client === undefined) return;
    client.subscribed = false;
    client.suppressed = false;
    client.filters.dropAll();
    this.#tree.setEligible(client, false);
    this.#tree.prune(client);
  }

  /** The framework's clients in these roles of its own; in all of them when none is named. */
  #clientsOf(frameworkId: string, roles: readonly string[]): Client[] {
    const own = this.#frameworks.get(frameworkId)?.info.roles ?? [];
    const named = roles.length === 0 ? own : own.filter((role) => roles.includes(role));
    return named.map((role) => this.#tree.ensureClient(frameworkId, role));
  }

  #dropFilters(agentId: string): void {
    for (const framework of this.#frameworks.keys()) {
      for (const client of this.#clientsOf(framework, [])) client.filters.drop(agentId);
    }
  }

  #waitAll(): void {
    for (const agentId of this.#agents.keys()) this.#waiting.add(agentId);
  }
}

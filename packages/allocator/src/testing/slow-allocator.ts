/**
 * The decisions of the real allocator, by going through everything every time and keeping no sums, no orders and no list of what
 * changed: only agents, who holds what there, frameworks, filters and settings. It knows scalars, ports, reservations, refined ones
 * too, revocable resources, capabilities, regions, constraints, weights, priorities, quota, minima and filters.
 * Source: allocator, sections 3, 7, 8 and 9.
 * @module
 */
import { compareText } from "@meseta/base";
import { Resources } from "@meseta/resources";
import type { AllocatedOffer, AllocatorAgent, AllocatorFramework, OfferFilter } from "../port.ts";
import { NO_QUOTA, type Quota } from "../quota.ts";
import { type Agent, type Amounts, chain, freeOn, parentOf, plain, SlowBooks } from "./slow-books.ts";

interface Filter {
  readonly frameworkId: string;
  readonly role: string;
  readonly agentId: string;
  readonly refused: Resources;
  readonly untilMs: number;
}

/** A child of a role in the tree: a role below it, or `role/.`, its own frameworks. */
interface Child {
  readonly path: string;
  readonly role: string;
  readonly isGroup: boolean;
}

export interface SlowOptions {
  readonly refuseMsMin: number;
  readonly byPriority: boolean;
  readonly quotaCovers: "subtree" | "role";
  readonly region: string;
}

export class SlowAllocator extends SlowBooks {
  #counts = new Map<string, number>(); // by "role:…", "group:…" and "client:<framework>@…"
  #filters: Filter[] = [];
  #offers = 0;
  #refusals = 0;
  #waits = new Map<string, { offers: number; refusals: number }>(); // by "<framework>@<role>", the longest waiting first
  #whitelist: ReadonlySet<string> | undefined;
  readonly #options: SlowOptions;

  constructor(options: SlowOptions) {
    super();
    this.#options = options;
  }

  addAgent(info: AllocatorAgent, used: readonly (readonly [string, Resources])[] = []): void {
    this.agents.set(info.id, { info, active: true, given: new Map() });
    for (const [frameworkId, resources] of used) this.allocated(frameworkId, info.id, resources);
  }

  removeAgent(agentId: string): void {
    this.agents.delete(agentId);
    this.#filters = this.#filters.filter((one) => one.agentId !== agentId);
    this.#forget();
  }

  updateAgent(info: AllocatorAgent): void {
    const agent = this.agents.get(info.id);
    if (agent === undefined) return;
    const isElsewhere = agent.info.hostname !== info.hostname || agent.info.region !== info.region;
    if (isElsewhere) this.#filters = this.#filters.filter((one) => one.agentId !== info.id);
    agent.info = info;
    this.#forget();
  }

  setAgentActive(agentId: string, active: boolean): void {
    const agent = this.agents.get(agentId);
    if (agent !== undefined) agent.active = active;
  }

  addFramework(info: AllocatorFramework): void {
    this.frameworks.set(info.id, { info, active: true, suppressed: new Set(info.suppressedRoles) });
    this.#meetWaiting();
  }

  removeFramework(frameworkId: string): void {
    this.frameworks.delete(frameworkId);
    this.#dropFilters(frameworkId);
    this.#forget();
    this.#meetWaiting();
  }

  updateFramework(info: AllocatorFramework): void {
    const framework = this.frameworks.get(info.id);
    if (framework === undefined) return;
    const suppressed = new Set(info.suppressedRoles);
    const dropped = framework.info.roles.filter(
      (role) => !info.roles.includes(role) || (framework.suppressed.has(role) && !suppressed.has(role)),
    );
    for (const role of dropped) this.#dropFilters(info.id, role);
    this.frameworks.set(info.id, { info, active: framework.active, suppressed });
    this.#forget();
    this.#meetWaiting();
  }

  setFrameworkActive(frameworkId: string, active: boolean): void {
    const framework = this.frameworks.get(frameworkId);
    if (framework === undefined) return;
    framework.active = active;
    if (!active) this.#dropFilters(frameworkId);
    this.#meetWaiting();
  }

  recover(frameworkId: string, agentId: string, resources: Resources, nowMs: number, filter?: OfferFilter): void {
    const agent = this.agents.get(agentId);
    if (agent === undefined || resources.isEmpty) return;
    const rest = (agent.given.get(frameworkId) ?? Resources.EMPTY).minus(resources);
    if (rest.isEmpty) agent.given.delete(frameworkId);
    else agent.given.set(frameworkId, rest);
    const framework = this.frameworks.get(frameworkId);
    if (filter !== undefined && framework?.active === true) {
      this.#refusals++;
      const untilMs = nowMs + Math.max(filter.refuseMs, this.#options.refuseMsMin);
      for (const role of resources.allocationRoles()) {
        const refused = resources.allocatedTo(role).unallocate();
        if (framework.info.roles.includes(role)) this.#filters.push({ frameworkId, role, agentId, refused, untilMs });
      }
    }
    this.#forget();
  }

  setWhitelist(hostnames: ReadonlySet<string> | undefined): void {
    this.#whitelist = hostnames;
  }

  /** Resources all allocated to one role. */
  allocated(frameworkId: string, agentId: string, resources: Resources): void {
    const given = this.agents.get(agentId)?.given;
    const [role] = resources.allocationRoles();
    if (given === undefined || role === undefined) return;
    given.set(frameworkId, (given.get(frameworkId) ?? Resources.EMPTY).plus(resources));
    this.#countUp(frameworkId, role);
  }

  updateAllocation(frameworkId: string, agentId: string, from: Resources, to: Resources): void {
    const agent = this.agents.get(agentId);
    const held = agent?.given.get(frameworkId);
    if (agent === undefined || held === undefined) return;
    agent.given.set(frameworkId, held.minus(from).plus(to));
    const total = agent.info.total.minus(from.unallocate()).plus(to.unallocate());
    agent.info = { ...agent.info, total };
    this.#forget();
  }

  updateAvailable(agentId: string, from: Resources, to: Resources): boolean {
    const agent = this.agents.get(agentId);
    if (agent === undefined || !freeOn(agent).contains(from)) return false;
    agent.info = { ...agent.info, total: agent.info.total.minus(from).plus(to) };
    this.#forget();
    return true;
  }

  suppress(frameworkId: string, role: string): void {
    const framework = this.frameworks.get(frameworkId);
    if (framework?.info.roles.includes(role) === true) framework.suppressed.add(role);
    this.#meetWaiting();
  }

  revive(frameworkId: string, role: string): void {
    this.frameworks.get(frameworkId)?.suppressed.delete(role);
    this.#dropFilters(frameworkId, role);
    this.#meetWaiting();
  }

  setWeight(role: string, weight: number): void {
    this.weights.set(role, weight);
    this.#forget();
  }

  setPriority(role: string, priority: number): void {
    this.priorities.set(role, priority);
    this.#forget();
  }

  setQuota(role: string, quota: Quota): void {
    this.quotas.set(role, quota);
    this.#forget();
  }

  /** Is there something of this agent that could be offered to somebody? */
  isOfferable(agentId: string): boolean {
    const agent = this.agents.get(agentId);
    return agent !== undefined && this.#isOffered(agent) && !freeOn(agent).isEmpty;
  }

  /** Drops filters whose time is over. */
  expire(nowMs: number): void {
    this.#filters = this.#filters.filter((one) => one.untilMs > nowMs);
  }

  /** Gives what the real allocator gave, in its order. */
  adopt({ frameworkId, role, agentId, resources }: AllocatedOffer): void {
    this.#give(frameworkId, { role, agentId, offer: resources.unallocate() }, []);
  }

  /** Everybody who takes offers, in order, as "framework@role". */
  order(): string[] {
    return this.#rolesInOrder("").flatMap((role) => this.#frameworksInOrder(role).map((id) => `${id}@${role}`));
  }

  /** How many filters the framework has in the role. */
  countFilters(frameworkId: string, role: string): number {
    return this.#filters.filter((one) => one.frameworkId === frameworkId && one.role === role).length;
  }

  #isOffered({ active, info }: Agent): boolean {
    return active && (this.#whitelist === undefined || this.#whitelist.has(info.hostname ?? ""));
  }

  /** Visits `first`, then, if told so, all other agents, which should make no difference. */
  allocate(nowMs: number, first: readonly string[], { others }: { readonly others: boolean }): AllocatedOffer[] {
    this.expire(nowMs);
    const offers: AllocatedOffer[] = [];
    const rest = others ? [...this.agents.keys()].filter((id) => !first.includes(id)) : [];
    for (const some of [first, rest]) {
      for (const agentId of some) this.#keepPromises("", agentId, offers);
      for (const agentId of some) {
        for (const { frameworkId, role } of this.#starved()) {
          const offer = this.#offerable(frameworkId, role, { agentId, promised: undefined });
          if (offer !== undefined) this.#give(frameworkId, { role, agentId, offer }, offers);
        }
        for (const role of this.#rolesInOrder("")) {
          for (const frameworkId of this.#frameworksInOrder(role)) {
            const offer = this.#offerable(frameworkId, role, { agentId, promised: undefined });
            if (offer !== undefined) this.#give(frameworkId, { role, agentId, offer }, offers);
          }
        }
      }
    }
    return offers;
  }

  /** Roles below first, then the role itself: each gets what it is owed beyond what roles below it are owed. */
  #keepPromises(parent: string, agentId: string, offers: AllocatedOffer[]): void {
    for (const { role } of this.#childrenInOrder(parent).filter(({ isGroup }) => !isGroup)) {
      this.#keepPromises(role, agentId, offers);
      const groups = this.#rolesInOrder(role);
      for (const group of this.#options.quotaCovers === "subtree" ? groups : groups.filter((one) => one === role)) {
        for (const frameworkId of this.#frameworksInOrder(group)) {
          const offer = this.#offerable(frameworkId, group, { agentId, promised: role });
          if (offer !== undefined) this.#give(frameworkId, { role: group, agentId, offer }, offers);
        }
      }
    }
  }

  #give(
    frameworkId: string,
    { role, agentId, offer }: { role: string; agentId: string; offer: Resources },
    offers: AllocatedOffer[],
  ): void {
    const { given } = this.agents.get(agentId)!;
    const resources = offer.allocate(role);
    given.set(frameworkId, (given.get(frameworkId) ?? Resources.EMPTY).plus(resources));
    this.#countUp(frameworkId, role);
    offers.push({ frameworkId, role, agentId, resources });
    this.#offers++;
    this.#beginWaiting(`${frameworkId}@${role}`);
  }

  #countUp(frameworkId: string, role: string): void {
    const keys = [`client:${frameworkId}@${role}`, `group:${role}`, ...chain(role).map((one) => `role:${one}`)];
    for (const key of keys) this.#counts.set(key, (this.#counts.get(key) ?? 0) + 1);
  }

  /** Who has waited for four offers and two refusals for everyone who waits. */
  #starved(): { frameworkId: string; role: string }[] {
    const everyone = this.#waits.size;
    return [...this.#waits]
      .filter(
        ([, { offers, refusals }]) =>
          this.#offers - offers >= 4 * everyone && this.#refusals - refusals >= 2 * everyone,
      )
      .map(([key]) => ({ frameworkId: key.slice(0, key.indexOf("@")), role: key.slice(key.indexOf("@") + 1) }));
  }

  #beginWaiting(key: string): void {
    this.#waits.delete(key);
    this.#waits.set(key, { offers: this.#offers, refusals: this.#refusals });
  }

  /** Lets those wait who are eligible now, and no others. */
  #meetWaiting(): void {
    const eligible = new Set<string>();
    for (const { info } of this.frameworks.values()) {
      for (const role of info.roles) if (this.#isEligible(info.id, role)) eligible.add(`${info.id}@${role}`);
    }
    for (const key of [...this.#waits.keys()]) if (!eligible.has(key)) this.#waits.delete(key);
    for (const key of eligible) if (!this.#waits.has(key)) this.#beginWaiting(key);
  }

  #offerable(
    frameworkId: string,
    role: string,
    { agentId, promised }: { agentId: string; promised: string | undefined },
  ): Resources | undefined {
    const agent = this.agents.get(agentId);
    const { info } = this.frameworks.get(frameworkId)!;
    if (agent === undefined || !this.#isOffered(agent)) return undefined;
    const able = new Set(info.capabilities);
    const can = new Set(agent.info.capabilities);
    if (role.includes("/") && !can.has("HIERARCHICAL_ROLE")) return undefined;
    if (able.has("MULTI_ROLE") && !can.has("MULTI_ROLE")) return undefined;
    if (agent.info.total.scalar("gpus") > 0 && !able.has("GPU_RESOURCES")) return undefined;
    if ((agent.info.region ?? this.#options.region) !== this.#options.region && !able.has("REGION_AWARE"))
      return undefined;
    if (info.offerConstraints?.get(role)?.(agent.info) === false) return undefined;
    const offer = freeOn(agent).filter(({ reservations, revocable }) => {
      if (reservations.length > 1 && !able.has("RESERVATION_REFINEMENT")) return false;
      const owner = reservations.at(-1)?.role;
      const reachable = promised === undefined ? owner !== undefined && chain(role).includes(owner) : owner === role;
      return (owner === undefined || reachable) && (!revocable || able.has("REVOCABLE_RESOURCES"));
    });
    const cut = this.#shrink(offer, this.#most(role, promised));
    if (promised !== undefined) {
      const owed = this.owed(promised);
      if (!Object.keys(owed).some((name) => owed[name]! > 0 && (plain(cut)[name] ?? 0) > 0)) return undefined;
    }
    const minima = info.minAllocatable?.get(role) ?? [new Map([["cpus", 10]]), new Map([["mem", 32_000]])];
    if (cut.isEmpty || (minima.length > 0 && !minima.some((minimum) => cut.containsQuantities(minimum)))) {
      return undefined;
    }
    const refused = this.#filters.some(
      (one) =>
        one.frameworkId === frameworkId && one.role === role && one.agentId === agentId && one.refused.contains(cut),
    );
    return refused ? undefined : cut;
  }

  /** How much the role may be given of each name: within every limit above it, and beside what others are owed. */
  #most(role: string, promised: string | undefined): Amounts {
    const most: Amounts = {};
    for (const one of this.#options.quotaCovers === "subtree" ? chain(role) : [role]) {
      const consumed = this.consumed(one);
      for (const [name, limit] of (this.quotas.get(one) ?? NO_QUOTA).limits) {
        most[name] = Math.min(most[name] ?? Infinity, Math.max(0, limit - (consumed[name] ?? 0)));
      }
    }
    const required = this.requiredBelow("");
    const headroom = this.headroom();
    const owed = promised === undefined ? {} : this.owed(promised);
    for (const name of Object.keys(required)) {
      if (required[name]! <= 0) continue;
      const surplus = Math.max(0, (headroom[name] ?? 0) - required[name]!);
      most[name] = Math.min(most[name] ?? Infinity, surplus + (owed[name] ?? 0));
    }
    return most;
  }

  #shrink(offer: Resources, most: Amounts): Resources {
    const left = { ...most };
    const entries = offer.entries.map((entry) => {
      const { identity, amount } = entry;
      const limit = left[identity.name];
      if (typeof amount !== "number" || identity.reservations.length > 0 || identity.revocable || limit === undefined) {
        return entry;
      }
      const taken = Math.min(amount, limit);
      left[identity.name] = limit - taken;
      return { ...entry, amount: taken };
    });
    return Resources.of(entries);
  }

  /** Roles with frameworks to ask, in the order of the tree. */
  #rolesInOrder(parent: string): string[] {
    return this.#childrenInOrder(parent).flatMap(({ role, isGroup }) => (isGroup ? [role] : this.#rolesInOrder(role)));
  }

  #childrenInOrder(parent: string): Child[] {
    const isServed = (role: string) => this.allRoles().some((one) => chain(one).includes(role) && this.#asked(one));
    const children: Child[] = this.allRoles()
      .filter((role) => parentOf(role) === parent && isServed(role))
      .map((role) => ({ path: role, role, isGroup: false }));
    if (parent !== "" && this.#asked(parent)) children.push({ path: `${parent}/.`, role: parent, isGroup: true });
    const holders = (child: Child) => (role: string) =>
      child.isGroup ? role === child.role : chain(role).includes(child.role);
    return this.#order(
      children.map((child) => ({
        item: child,
        path: child.path,
        priority: child.isGroup ? 0 : (this.priorities.get(child.role) ?? 0),
        share: this.share(holders(child)) / (child.isGroup ? 1 : (this.weights.get(child.role) ?? 1)),
        count: this.#counts.get(`${child.isGroup ? "group" : "role"}:${child.role}`) ?? 0,
      })),
    );
  }

  #asked(role: string): boolean {
    return [...this.frameworks.keys()].some((id) => this.#isEligible(id, role));
  }

  #isEligible(frameworkId: string, role: string): boolean {
    const { info, active, suppressed } = this.frameworks.get(frameworkId)!;
    return active && info.roles.includes(role) && !suppressed.has(role);
  }

  #frameworksInOrder(role: string): string[] {
    const eligible = [...this.frameworks.values()].filter(({ info }) => this.#isEligible(info.id, role));
    return this.#order(
      eligible.map(({ info }) => ({
        item: info.id,
        path: info.id,
        priority: info.priority ?? 0,
        share: this.share((other) => other === role, info.id),
        count: this.#counts.get(`client:${info.id}@${role}`) ?? 0,
      })),
    );
  }

  #order<Item>(ranked: { item: Item; path: string; priority: number; share: number; count: number }[]): Item[] {
    const { byPriority } = this.#options;
    ranked.sort(
      (a, b) =>
        (byPriority ? b.priority - a.priority : 0) ||
        a.share - b.share ||
        a.count - b.count ||
        compareText(a.path, b.path),
    );
    return ranked.map(({ item }) => item);
  }

  /** A count dies with what it counts for: a framework that is not subscribed and holds nothing, a role nothing keeps. */
  #forget(): void {
    const roles = new Set(this.allRoles());
    const holds = (frameworkId: string, role: string) =>
      [...this.agents.values()].some(
        ({ given }) => given.get(frameworkId)?.scalars().allocatedTo(role).isEmpty === false,
      );
    const isClient = (frameworkId: string, role: string) =>
      this.frameworks.get(frameworkId)?.info.roles.includes(role) === true || holds(frameworkId, role);
    const everyone = new Set([
      ...this.frameworks.keys(),
      ...[...this.agents.values()].flatMap(({ given }) => [...given.keys()]),
    ]);
    this.#counts = new Map(
      [...this.#counts].filter(([key]) => {
        const [kind, rest] = [key.slice(0, key.indexOf(":")), key.slice(key.indexOf(":") + 1)];
        if (kind === "role") return roles.has(rest);
        if (kind === "group") return [...everyone].some((id) => isClient(id, rest));
        const at = rest.indexOf("@");
        return isClient(rest.slice(0, at), rest.slice(at + 1));
      }),
    );
  }

  #dropFilters(frameworkId: string, role?: string): void {
    this.#filters = this.#filters.filter(
      (one) => one.frameworkId !== frameworkId || (role !== undefined && one.role !== role),
    );
  }
}

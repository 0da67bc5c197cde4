/**
 * The decisions of the real allocator, by going through everything every time and keeping no sums, no orders and no list of what
 * changed: only agents, who holds what there, frameworks, filters and settings. It knows scalars, reservations, revocable
 * resources, gpus, weights, priorities, quota, minima and filters.
 * Source: allocator, sections 3, 7, 8 and 9.
 * @module
 */
import { compareText } from "@meseta/base";
import { type Quantities, Resources } from "@meseta/resources";
import type { AllocatedOffer, AllocatorAgent, AllocatorFramework, OfferFilter } from "../port.ts";
import { NO_QUOTA, type Quota } from "../quota.ts";

interface Filter {
  readonly frameworkId: string;
  readonly role: string;
  readonly agentId: string;
  readonly refused: Resources;
  readonly untilMs: number;
}

interface Agent {
  info: AllocatorAgent;
  active: boolean;
  readonly given: Map<string, Resources>;
}

interface Framework {
  info: AllocatorFramework;
  active: boolean;
  suppressed: Set<string>;
}

type Amounts = Record<string, number>;

/** A child of a role in the tree: a role below it, or `role/.`, its own frameworks. */
interface Child {
  readonly path: string;
  readonly role: string;
  readonly isGroup: boolean;
}

export interface SlowOptions {
  readonly refuseMsMin: number;
  readonly byPriority: boolean;
}

export class SlowAllocator {
  readonly agents = new Map<string, Agent>();
  readonly frameworks = new Map<string, Framework>();
  readonly weights = new Map<string, number>();
  readonly priorities = new Map<string, number>();
  readonly quotas = new Map<string, Quota>();
  #counts = new Map<string, number>(); // by "role:…", "group:…" and "client:<framework>@…"
  #filters: Filter[] = [];
  #offers = 0;
  #refusals = 0;
  #waits = new Map<string, { offers: number; refusals: number }>(); // by "<framework>@<role>", the longest waiting first
  readonly #options: SlowOptions;

  constructor(options: SlowOptions) {
    this.#options = options;
  }

  addAgent(info: AllocatorAgent): void {
    this.agents.set(info.id, { info, active: true, given: new Map() });
  }

  removeAgent(agentId: string): void {
    this.agents.delete(agentId);
    this.#filters = this.#filters.filter((one) => one.agentId !== agentId);
    this.#forget();
  }

  updateAgent(info: AllocatorAgent): void {
    const agent = this.agents.get(info.id);
    if (agent !== undefined) agent.info = info;
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
    if (agent === undefined || !agent.active) return false;
    return !agent.info.total.minus(Resources.sum([...agent.given.values()]).unallocate()).isEmpty;
  }

  /** Visits `first`, then, if told so, all other agents, which should make no difference. */
  allocate(nowMs: number, first: readonly string[], { others }: { readonly others: boolean }): AllocatedOffer[] {
    this.#filters = this.#filters.filter((one) => one.untilMs > nowMs);
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
      for (const group of this.#rolesInOrder(role)) {
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
    const keys = [`client:${frameworkId}@${role}`, `group:${role}`, ...chain(role).map((one) => `role:${one}`)];
    for (const key of keys) this.#counts.set(key, (this.#counts.get(key) ?? 0) + 1);
    offers.push({ frameworkId, role, agentId, resources });
    this.#offers++;
    this.#beginWaiting(`${frameworkId}@${role}`);
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
    if (agent === undefined || !agent.active) return undefined;
    const able = new Set(info.capabilities);
    if (agent.info.total.scalar("gpus") > 0 && !able.has("GPU_RESOURCES")) return undefined;
    const given = Resources.sum([...agent.given.values()]).unallocate();
    const offer = agent.info.total.minus(given).filter(({ reservations, revocable }) => {
      const owner = reservations.at(-1)?.role;
      const reachable = promised === undefined ? owner !== undefined && chain(role).includes(owner) : owner === role;
      return (owner === undefined || reachable) && (!revocable || able.has("REVOCABLE_RESOURCES"));
    });
    const cut = this.#shrink(offer, this.#most(role, promised));
    if (promised !== undefined) {
      const owed = this.#owed(promised);
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
    for (const one of chain(role)) {
      const consumed = this.#consumed(one);
      for (const [name, limit] of (this.quotas.get(one) ?? NO_QUOTA).limits) {
        most[name] = Math.min(most[name] ?? Infinity, Math.max(0, limit - (consumed[name] ?? 0)));
      }
    }
    const required = this.#requiredBelow("");
    const headroom = this.headroom();
    const owed = promised === undefined ? {} : this.#owed(promised);
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

  /** Unreserved, non-revocable scalars that nobody holds. */
  headroom(): Amounts {
    const sum: Amounts = {};
    for (const { info, given } of this.agents.values()) {
      addTo(sum, plain(info.total), 1);
      for (const resources of given.values()) addTo(sum, plain(resources), -1);
    }
    return sum;
  }

  /** What counts toward the quota of a role: unreserved resources given in its subtree, and all reservations of it. */
  #consumed(role: string): Amounts {
    const sum: Amounts = {};
    const below = (other: string | undefined) => other !== undefined && chain(other).includes(role);
    for (const { info, given } of this.agents.values()) {
      addTo(sum, scalars(info.total.filter(({ reservations }) => below(reservations.at(-1)?.role))), 1);
      for (const resources of given.values()) {
        addTo(sum, plain(resources.filter(({ allocationRole }) => below(allocationRole))), 1);
      }
    }
    return sum;
  }

  #unmet(role: string): Amounts {
    const { guarantees } = this.quotas.get(role) ?? NO_QUOTA;
    const consumed = this.#consumed(role);
    return Object.fromEntries(
      [...guarantees].map(([name, amount]) => [name, Math.max(0, amount - (consumed[name] ?? 0))]),
    );
  }

  #owed(role: string): Amounts {
    const below = this.#requiredBelow(role);
    const unmet = Object.entries(this.#unmet(role));
    return Object.fromEntries(unmet.map(([name, amount]) => [name, Math.max(0, amount - (below[name] ?? 0))]));
  }

  #requiredBelow(parent: string): Amounts {
    const sum: Amounts = {};
    for (const role of this.#allRoles().filter((one) => parentOf(one) === parent)) {
      addTo(sum, this.#requiredBelow(role), 1);
      addTo(sum, this.#owed(role), 1);
    }
    return sum;
  }

  /** Roles with frameworks to ask, in the order of the tree. */
  #rolesInOrder(parent: string): string[] {
    return this.#childrenInOrder(parent).flatMap(({ role, isGroup }) => (isGroup ? [role] : this.#rolesInOrder(role)));
  }

  #childrenInOrder(parent: string): Child[] {
    const isServed = (role: string) => this.#allRoles().some((one) => chain(one).includes(role) && this.#asked(one));
    const children: Child[] = this.#allRoles()
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
        share: this.#share(holders(child)) / (child.isGroup ? 1 : (this.weights.get(child.role) ?? 1)),
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
        share: this.#share((other) => other === role, info.id),
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

  #share(isIn: (role: string) => boolean, frameworkId?: string): number {
    const held: Amounts = {};
    const total: Amounts = {};
    for (const { info, given } of this.agents.values()) {
      addTo(total, scalars(info.total), 1);
      for (const [id, resources] of given) {
        if (frameworkId !== undefined && id !== frameworkId) continue;
        addTo(held, scalars(resources.filter(({ allocationRole }) => isIn(allocationRole ?? ""))), 1);
      }
    }
    return Math.max(0, ...Object.keys(held).map((name) => ((total[name] ?? 0) > 0 ? held[name]! / total[name]! : 0)));
  }

  /** Every role that a framework has, that holds something, or that has a setting, with those above it. */
  #allRoles(): string[] {
    const roles = new Set<string>();
    const add = (role: string) => chain(role).forEach((one) => roles.add(one));
    for (const { info } of this.frameworks.values()) info.roles.forEach(add);
    for (const { info, given } of this.agents.values()) {
      for (const { identity } of info.total.entries)
        if (identity.reservations.length > 0) add(identity.reservations.at(-1)!.role);
      for (const resources of given.values()) resources.scalars().allocationRoles().forEach(add);
    }
    for (const [role, weight] of this.weights) if (weight !== 1) add(role);
    for (const [role, priority] of this.priorities) if (priority !== 0) add(role);
    for (const [role, quota] of this.quotas) if (quota.limits.size + quota.guarantees.size > 0) add(role);
    return [...roles];
  }

  /** A count dies with what it counts for: a framework that is not subscribed and holds nothing, a role nothing keeps. */
  #forget(): void {
    const roles = new Set(this.#allRoles());
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

/** The role and those above it. @example chain("a/b") // ["a", "a/b"] */
function chain(role: string): string[] {
  const parts = role.split("/");
  return parts.map((_, at) => parts.slice(0, at + 1).join("/"));
}

function parentOf(role: string): string {
  return role.slice(0, Math.max(0, role.lastIndexOf("/")));
}

function addTo(sum: Amounts, more: Amounts | Quantities, sign: 1 | -1): void {
  for (const [name, amount] of more instanceof Map ? more : Object.entries(more as Amounts)) {
    sum[name] = (sum[name] ?? 0) + sign * amount;
  }
}

function scalars(resources: Resources): Amounts {
  return Object.fromEntries(resources.scalars().quantities());
}

function plain(resources: Resources): Amounts {
  return scalars(resources.unreserved().nonRevocable());
}

/**
 * Builders, and an allocator that is obviously right and very slow, to hold the real one against.
 * @module
 */
import { compareText, invariant } from "@meseta/base";
import { type Quantities, Resources } from "@meseta/resources";
import { dominantShare } from "./dominant-share.ts";
import type { AllocatedOffer, AllocatorAgent, AllocatorFramework, OfferFilter } from "./port.ts";

/** An agent with these resources and every capability. @example anAgent("a1", "cpus:2;mem:1024") */
export function anAgent(id: string, resources: string, rest: Partial<AllocatorAgent> = {}): AllocatorAgent {
  return { id, total: Resources.parse(resources), capabilities: ["MULTI_ROLE", "HIERARCHICAL_ROLE"], ...rest };
}

/** A framework with these roles, and MULTI_ROLE alone. @example aFramework("f1", ["role1"]) */
export function aFramework(
  id: string,
  roles: readonly string[],
  rest: Partial<AllocatorFramework> = {},
): AllocatorFramework {
  return { id, roles, capabilities: ["MULTI_ROLE"], ...rest };
}

type Filter = { frameworkId: string; role: string; agentId: string; refused: Resources; untilMs: number };

/**
 * The same decisions as FlatDrfAllocator, by going through everything every time and keeping no sums.
 * It knows scalars, static reservations, revocable resources and gpus; minima are the default ones.
 */
export class SlowAllocator {
  readonly #refuseMsMin: number;
  readonly #agents = new Map<string, { info: AllocatorAgent; active: boolean; given: Map<string, Resources> }>();
  readonly #frameworks = new Map<string, { info: AllocatorFramework; active: boolean; suppressed: Set<string> }>();
  readonly #weights = new Map<string, number>();
  readonly #counts = new Map<string, Map<string, number>>(); // role → framework → count
  #filters: Filter[] = [];

  constructor(refuseMsMin: number) {
    this.#refuseMsMin = refuseMsMin;
  }

  addAgent(info: AllocatorAgent): void {
    this.#agents.set(info.id, { info, active: true, given: new Map() });
  }

  removeAgent(agentId: string): void {
    this.#agents.delete(agentId);
    this.#filters = this.#filters.filter((one) => one.agentId !== agentId);
    this.#forget();
  }

  updateAgent(info: AllocatorAgent): void {
    const agent = this.#agents.get(info.id);
    if (agent !== undefined) agent.info = info;
  }

  setAgentActive(agentId: string, active: boolean): void {
    const agent = this.#agents.get(agentId);
    if (agent !== undefined) agent.active = active;
  }

  addFramework(info: AllocatorFramework): void {
    this.#frameworks.set(info.id, { info, active: true, suppressed: new Set(info.suppressedRoles) });
  }

  removeFramework(frameworkId: string): void {
    this.#frameworks.delete(frameworkId);
    this.#filters = this.#filters.filter((one) => one.frameworkId !== frameworkId);
    this.#forget();
  }

  setFrameworkActive(frameworkId: string, active: boolean): void {
    const framework = this.#frameworks.get(frameworkId);
    if (framework === undefined) return;
    framework.active = active;
    if (!active) this.#filters = this.#filters.filter((one) => one.frameworkId !== frameworkId);
  }

  allocated(frameworkId: string, agentId: string, resources: Resources): void {
    const agent = this.#agents.get(agentId);
    if (agent === undefined) return;
    agent.given.set(frameworkId, (agent.given.get(frameworkId) ?? Resources.EMPTY).plus(resources));
    for (const role of resources.allocationRoles()) this.#countUp(frameworkId, role);
  }

  recover(frameworkId: string, agentId: string, resources: Resources, nowMs: number, filter?: OfferFilter): void {
    const agent = this.#agents.get(agentId);
    if (agent === undefined || resources.isEmpty) return;
    const rest = (agent.given.get(frameworkId) ?? Resources.EMPTY).minus(resources);
    if (rest.isEmpty) agent.given.delete(frameworkId);
    else agent.given.set(frameworkId, rest);
    const framework = this.#frameworks.get(frameworkId);
    if (filter !== undefined && framework?.active === true) {
      const untilMs = nowMs + Math.max(filter.refuseMs, this.#refuseMsMin);
      for (const role of resources.allocationRoles()) {
        const refused = resources.allocatedTo(role).unallocate();
        if (framework.info.roles.includes(role)) this.#filters.push({ frameworkId, role, agentId, refused, untilMs });
      }
    }
    this.#forget();
  }

  suppress(frameworkId: string, role: string): void {
    const framework = this.#frameworks.get(frameworkId);
    if (framework?.info.roles.includes(role) === true) framework.suppressed.add(role);
  }

  revive(frameworkId: string, role: string): void {
    this.#frameworks.get(frameworkId)?.suppressed.delete(role);
    this.#filters = this.#filters.filter((one) => one.frameworkId !== frameworkId || one.role !== role);
  }

  updateWeight(role: string, weight: number): void {
    this.#weights.set(role, weight);
  }

  /** Visits `first`, then all other agents, which should make no difference. */
  allocate(nowMs: number, first: readonly string[]): AllocatedOffer[] {
    this.#filters = this.#filters.filter((one) => one.untilMs > nowMs);
    const offers: AllocatedOffer[] = [];
    for (const agentId of new Set([...first, ...this.#agents.keys()])) {
      for (const role of this.#rolesInOrder()) {
        for (const frameworkId of this.#frameworksInOrder(role)) {
          const resources = this.#offerable(frameworkId, role, agentId);
          if (resources === undefined) continue;
          this.allocated(frameworkId, agentId, resources.allocate(role));
          offers.push({ frameworkId, role, agentId, resources: resources.allocate(role) });
        }
      }
    }
    return offers;
  }

  /** Throws when more is given out on an agent than it has. */
  checkTotals(agentId: string): void {
    const agent = this.#agents.get(agentId);
    if (agent === undefined) return;
    const given = Resources.sum([...agent.given.values()]).unallocate();
    invariant(agent.info.total.contains(given), `Given out on ${agentId}: ${given.toString()}`);
  }

  #offerable(frameworkId: string, role: string, agentId: string): Resources | undefined {
    const agent = this.#agents.get(agentId);
    const framework = this.#frameworks.get(frameworkId)!;
    if (agent === undefined || !agent.active) return undefined;
    const able = new Set(framework.info.capabilities);
    if (agent.info.total.scalar("gpus") > 0 && !able.has("GPU_RESOURCES")) return undefined;
    const given = Resources.sum([...agent.given.values()]).unallocate();
    let offer = agent.info.total.minus(given).filter((identity) => {
      const owner = identity.reservations.at(-1)?.role;
      return owner === undefined || owner === role || role.startsWith(`${owner}/`);
    });
    if (!able.has("REVOCABLE_RESOURCES")) offer = offer.nonRevocable();
    const amounts = offer.quantities();
    if ((amounts.get("cpus") ?? 0) < 10 && (amounts.get("mem") ?? 0) < 32_000) return undefined;
    const refused = this.#filters.some(
      (one) =>
        one.frameworkId === frameworkId && one.role === role && one.agentId === agentId && one.refused.contains(offer),
    );
    return refused ? undefined : offer;
  }

  #rolesInOrder(): string[] {
    const roles = new Set([...this.#frameworks.values()].flatMap(({ info }) => info.roles));
    const rank = (role: string) => ({
      share: dominantShare(this.#held(undefined, role), this.#totals()) / (this.#weights.get(role) ?? 1),
      count: [...(this.#counts.get(role)?.values() ?? [])].reduce((sum, one) => sum + one, 0),
    });
    return this.#order([...roles], rank);
  }

  #frameworksInOrder(role: string): string[] {
    const eligible = [...this.#frameworks.values()].filter(
      ({ info, active, suppressed }) => active && info.roles.includes(role) && !suppressed.has(role),
    );
    const rank = (id: string) => ({
      share: dominantShare(this.#held(id, role), this.#totals()),
      count: this.#counts.get(role)?.get(id) ?? 0,
    });
    return this.#order(
      eligible.map(({ info }) => info.id),
      rank,
    );
  }

  #order(names: string[], rank: (name: string) => { share: number; count: number }): string[] {
    const ranked = names.map((name) => ({ name, ...rank(name) }));
    ranked.sort((a, b) => a.share - b.share || a.count - b.count || compareText(a.name, b.name));
    return ranked.map(({ name }) => name);
  }

  #held(frameworkId: string | undefined, role: string): Quantities {
    const held = [...this.#agents.values()].flatMap(({ given }) =>
      [...given].filter(([id]) => frameworkId === undefined || id === frameworkId).map(([, resources]) => resources),
    );
    return new Map(scalarAmounts(Resources.sum(held).allocatedTo(role)));
  }

  #totals(): Quantities {
    return new Map(scalarAmounts(Resources.sum([...this.#agents.values()].map(({ info }) => info.total))));
  }

  #countUp(frameworkId: string, role: string): void {
    const counts = this.#counts.get(role) ?? new Map<string, number>();
    counts.set(frameworkId, (counts.get(frameworkId) ?? 0) + 1);
    this.#counts.set(role, counts);
  }

  /** A count dies with its client: a framework that is not subscribed and holds nothing. A role's dies with the last. */
  #forget(): void {
    for (const [role, counts] of this.#counts) {
      const alive = (id: string) =>
        this.#frameworks.get(id)?.info.roles.includes(role) === true || this.#held(id, role).size > 0;
      const known = [...this.#frameworks.keys(), ...counts.keys()];
      if (!known.some(alive)) this.#counts.delete(role);
      // The role keeps what its lost clients counted, under a name no framework has.
      for (const [id, count] of counts) {
        if (id === "" || alive(id)) continue;
        counts.delete(id);
        counts.set("", (counts.get("") ?? 0) + count);
      }
    }
  }
}

function scalarAmounts(resources: Resources): Map<string, number> {
  return new Map(resources.scalars().quantities());
}

/**
 * The frameworks and the roles they are subscribed in: who takes part, with what abilities, minima and constraints.
 * Source: allocator, sections 11 and 13.
 * @module
 */
import { invariant } from "@meseta/base";
import type { Cluster } from "./cluster.ts";
import { abilitiesOf } from "./eligibility.ts";
import type { AllocatorFramework } from "./port.ts";
import type { Client } from "./roles.ts";

export interface Subscription {
  readonly info: AllocatorFramework;
  readonly active: boolean;
}

export class Subscriptions {
  readonly #cluster: Cluster;
  readonly #byId = new Map<string, Subscription>();
  #minima = 0; // clients with a minimum of their own

  constructor(cluster: Cluster) {
    this.#cluster = cluster;
  }

  /** Has some framework said what the least is that it wants? It may be less than the common minimum. */
  get haveOwnMinima(): boolean {
    return this.#minima > 0;
  }

  get(frameworkId: string): Subscription | undefined {
    return this.#byId.get(frameworkId);
  }

  all(): Iterable<Subscription> {
    return this.#byId.values();
  }

  isActive(frameworkId: string): boolean {
    return this.#byId.get(frameworkId)?.active === true;
  }

  add(info: AllocatorFramework): void {
    invariant(!this.#byId.has(info.id), `Framework is known already: ${info.id}`);
    this.#set(info, true);
  }

  update(info: AllocatorFramework): void {
    const known = this.#byId.get(info.id);
    if (known === undefined) return;
    // The new roles come first: a role above both the old and the new ones keeps its standing.
    this.#set(info, known.active);
    for (const role of known.info.roles) if (!info.roles.includes(role)) this.#unsubscribe(info.id, role);
  }

  remove(frameworkId: string): void {
    const known = this.#byId.get(frameworkId);
    if (known === undefined) return;
    for (const role of known.info.roles) this.#unsubscribe(frameworkId, role);
    this.#byId.delete(frameworkId);
  }

  activate(frameworkId: string): void {
    this.#setActive(frameworkId, true);
  }

  /** A framework that comes back starts afresh: its filters go, its suppressed roles stay. */
  deactivate(frameworkId: string): void {
    this.#setActive(frameworkId, false);
    for (const client of this.clientsOf(frameworkId)) client.filters.dropAll();
  }

  suppress(frameworkId: string, roles: readonly string[]): void {
    for (const client of this.clientsOf(frameworkId, roles)) {
      client.suppressed = true;
      this.#cluster.tree.setEligible(client, false);
    }
  }

  revive(frameworkId: string, roles: readonly string[]): void {
    const active = this.isActive(frameworkId);
    for (const client of this.clientsOf(frameworkId, roles)) {
      client.suppressed = false;
      client.filters.dropAll();
      this.#cluster.tree.setEligible(client, active);
    }
  }

  /** The framework's clients in those of `roles` that are its own; in all of its roles when none is named. */
  clientsOf(frameworkId: string, roles: readonly string[] = []): Client[] {
    const own = this.#byId.get(frameworkId)?.info.roles ?? [];
    const named = roles.length === 0 ? own : own.filter((role) => roles.includes(role));
    return named.map((role) => this.#cluster.tree.ensureClient(frameworkId, role));
  }

  #set(info: AllocatorFramework, active: boolean): void {
    this.#byId.set(info.id, { info, active });
    const abilities = abilitiesOf(info.capabilities);
    for (const role of info.roles) {
      const client = this.#cluster.tree.ensureClient(info.id, role);
      client.subscribed = true;
      this.#cluster.tree.setAbilities(client, abilities);
      client.constraint = info.offerConstraints?.get(role);
      client.preemptible = info.preemptible === true;
      this.#setMinimum(client, info.minAllocatable?.get(role));
      this.#cluster.tree.setClientPriority(client, info.priority ?? 0);
      const suppressed = info.suppressedRoles?.includes(role) ?? false;
      if (client.suppressed && !suppressed) client.filters.dropAll();
      client.suppressed = suppressed;
      this.#cluster.tree.setEligible(client, active && !suppressed);
    }
  }

  #setActive(frameworkId: string, active: boolean): void {
    const known = this.#byId.get(frameworkId);
    if (known === undefined) return;
    this.#byId.set(frameworkId, { ...known, active });
    for (const client of this.clientsOf(frameworkId)) {
      this.#cluster.tree.setEligible(client, active && !client.suppressed);
    }
  }

  #unsubscribe(frameworkId: string, role: string): void {
    const client = this.#cluster.tree.client(frameworkId, role);
    if (client === undefined) return;
    client.subscribed = false;
    client.suppressed = false;
    client.filters.dropAll();
    this.#setMinimum(client, undefined);
    this.#cluster.tree.setEligible(client, false);
    this.#cluster.tree.prune(client);
  }

  #setMinimum(client: Client, minimum: Client["minimum"]): void {
    this.#minima += Number(minimum !== undefined) - Number(client.minimum !== undefined);
    client.minimum = minimum;
  }
}

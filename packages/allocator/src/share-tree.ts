/**
 * Who holds how much, and whose turn it is: roles by weighted share, and in each role its frameworks by share.
 *
 *   roles ── dev ── framework 1, framework 2          a framework in two roles is two clients
 *         └─ ops ── framework 2
 *
 * Source: allocator, section 3, flat: `eng/ui` is ordered beside `eng`, not below it.
 * @module
 */
import type { Quantities, Resources } from "@meseta/resources";
import { type Abilities, NO_ABILITIES } from "./eligibility.ts";
import { type FilterExpiry, FilterBook } from "./filters.ts";
import { type Ranked, Sorter } from "./sorter.ts";

/** One framework in one role. */
export interface Client extends Ranked {
  readonly role: Role; // `name` is the framework's id
  readonly filters: FilterBook;
  abilities: Abilities; // of the framework
  minimum: readonly Quantities[] | undefined; // of the framework in this role, when it has one of its own
  subscribed: boolean; // the framework is known and has the role
  suppressed: boolean;
  eligible: boolean; // in the role's order: subscribed, not suppressed, and the framework is active
}

export interface Role extends Ranked {
  readonly clients: Map<string, Client>; // by framework id: all subscribed, and all that hold something
  readonly order: Sorter<Client>; // the eligible ones
}

/** The roles and clients of a cluster, with their shares. */
export class ShareTree {
  readonly #totals = new Map<string, number>();
  readonly #roles = new Map<string, Role>();
  readonly #order = new Sorter<Role>(this.#totals); // roles with an eligible client
  readonly #weights = new Map<string, number>();
  readonly #expiry: FilterExpiry;
  readonly #excluded: ReadonlySet<string>;

  /** @param excluded names that do not count for shares. */
  constructor(expiry: FilterExpiry, excluded: ReadonlySet<string>) {
    this.#expiry = expiry;
    this.#excluded = excluded;
  }

  get totals(): Quantities {
    return this.#totals;
  }

  /** Roles with an eligible client, in the order to serve them. */
  roles(): readonly Role[] {
    return this.#order.sorted();
  }

  role(name: string): Role | undefined {
    return this.#roles.get(name);
  }

  client(frameworkId: string, roleName: string): Client | undefined {
    return this.#roles.get(roleName)?.clients.get(frameworkId);
  }

  /** The client of that framework in that role, made when there is none. */
  ensureClient(frameworkId: string, roleName: string): Client {
    const role = this.#roles.get(roleName) ?? this.#addRole(roleName);
    const known = role.clients.get(frameworkId);
    if (known !== undefined) return known;
    const client: Client = {
      name: frameworkId,
      role,
      filters: new FilterBook(this.#expiry),
      abilities: NO_ABILITIES,
      minimum: undefined,
      held: new Map(),
      weight: 1,
      count: 0,
      share: 0,
      subscribed: false,
      suppressed: false,
      eligible: false,
    };
    role.clients.set(frameworkId, client);
    return client;
  }

  setEligible(client: Client, eligible: boolean): void {
    if (client.eligible === eligible) return;
    client.eligible = eligible;
    const { role } = client;
    if (eligible) {
      if (role.order.size === 0) this.#order.add(role);
      role.order.add(client);
    } else {
      role.order.remove(client);
      if (role.order.size === 0) this.#order.remove(role);
    }
  }

  /** Forgets the client if it is not subscribed and holds nothing, and its role with the last of them. */
  prune(client: Client): void {
    if (client.subscribed || client.held.size > 0) return;
    this.setEligible(client, false);
    client.filters.dropAll();
    const { role } = client;
    role.clients.delete(client.name);
    if (role.clients.size === 0) this.#roles.delete(role.name);
  }

  /** Charges (`sign` 1) or credits (−1) resources that are all allocated to the client's role. */
  charge(client: Client, resources: Resources, sign: 1 | -1): void {
    this.#addTo(client.held, resources, sign);
    this.#addTo(client.role.held, resources, sign);
    this.#touch(client);
  }

  /** The client was given something once more. */
  countUp(client: Client): void {
    client.count++;
    client.role.count++;
    this.#touch(client);
  }

  setWeight(roleName: string, weight: number): void {
    if (weight === 1) this.#weights.delete(roleName);
    else this.#weights.set(roleName, weight);
    const role = this.#roles.get(roleName);
    if (role === undefined) return;
    role.weight = weight;
    if (role.order.size > 0) this.#order.touch(role);
  }

  /** Adds (`sign` 1) or takes away (−1) resources of the cluster; every share changes. */
  addTotal(resources: Resources, sign: 1 | -1): void {
    this.#addTo(this.#totals, resources, sign);
    this.#order.touchAll();
    for (const role of this.#roles.values()) role.order.touchAll();
  }

  #addRole(name: string): Role {
    const role: Role = {
      name,
      clients: new Map(),
      order: new Sorter(this.#totals),
      held: new Map(),
      weight: this.#weights.get(name) ?? 1,
      count: 0,
      share: 0,
    };
    this.#roles.set(name, role);
    return role;
  }

  #touch(client: Client): void {
    if (client.eligible) client.role.order.touch(client);
    if (client.role.order.size > 0) this.#order.touch(client.role);
  }

  #addTo(sums: Map<string, number>, resources: Resources, sign: 1 | -1): void {
    for (const { identity, amount, copies } of resources) {
      if (typeof amount !== "number" || this.#excluded.has(identity.name)) continue;
      const sum = (sums.get(identity.name) ?? 0) + sign * amount * copies;
      if (sum === 0) sums.delete(identity.name);
      else sums.set(identity.name, sum);
    }
  }
}

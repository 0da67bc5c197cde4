/**
 * The role tree of a cluster: who holds how much, whose turn it is, what is promised to whom.
 *
 * Every change walks from where it happens to the root, so it costs the depth of the tree and not its size.
 * Source: allocator, sections 3, 5 and 8.
 * @module
 */
import { invariant, type Random } from "@meseta/base";
import { RESERVED, type Resources, REVOCABLE, SHARED } from "@meseta/resources";
import { addAmounts, addAt, amountAt, type Amounts, isNothing, isZero, type Names } from "./amounts.ts";
import { type DrawUnits, drawUnitsOf, isOpenBelow } from "./draws.ts";
import { type Abilities, SIGHTS } from "./eligibility.ts";
import type { FilterExpiry } from "./filters.ts";
import { drawByWeight, orderBy, type Totals } from "./order.ts";
import { Patience } from "./patience.ts";
import type { Policy } from "./policy.ts";
import { isDefaultQuota, isUnmet, type Quota, quotaAmounts, tighten, unmetOf } from "./quota.ts";
import { Client, RoleNode, Subscribers } from "./roles.ts";
import { changesPresence } from "./shared-copies.ts";

export interface RoleTreeOptions {
  readonly names: Names;
  readonly random: Random;
  readonly expiry: FilterExpiry;
  readonly excludedNames: readonly string[];
  readonly policy: Policy;
  /** Role path → the policy of its subtree. */
  readonly subtreePolicies: ReadonlyMap<string, Policy>;
  /** Do limits and guarantees of a role cover the roles below it, or its own frameworks alone as in Mesos? */
  readonly quotaCovers: "subtree" | "role";
}

export class RoleTree {
  readonly root: RoleNode;
  readonly patience = new Patience();
  /** How many clients in the order see what, by sight. */
  readonly sights: number[] = Array.from({ length: SIGHTS }, () => 0);
  readonly totals: Totals & { readonly amounts: Amounts; readonly excluded: boolean[] };
  readonly #options: RoleTreeOptions;
  readonly #nodes = new Map<string, RoleNode>();
  #stale = false; // the totals changed since the orders were told
  #shape = 0; // changes with what a random walk draws from
  #closings = 0; // how often something was closed
  quotas = 0; // roles with a quota
  easings = 0; // how often less was owed to a role than before
  fullRoles = 0; // roles that their limits leave nothing unreserved

  constructor(options: RoleTreeOptions) {
    this.#options = options;
    this.totals = { amounts: [], excluded: [] };
    for (const name of options.excludedNames) this.totals.excluded[options.names.numberOf(name)] = true;
    for (let at = 0; at < this.totals.excluded.length; at++) this.totals.excluded[at] ??= false;
    this.root = this.#newNode("", undefined);
  }

  node(role: string): RoleNode | undefined {
    return this.#nodes.get(role);
  }

  nodes(): Iterable<RoleNode> {
    return this.#nodes.values();
  }

  /** How many clients are in the order. */
  eligibleClients(): number {
    let count = 0;
    for (const { subscribers } of this.#nodes.values()) count += subscribers?.order.size ?? 0;
    return count;
  }

  client(frameworkId: string, role: string): Client | undefined {
    return this.#nodes.get(role)?.subscribers?.clients.get(frameworkId);
  }

  ensureNode(role: string): RoleNode {
    const known = this.#nodes.get(role);
    if (known !== undefined) return known;
    const slash = role.lastIndexOf("/");
    const parent = slash < 0 ? this.root : this.ensureNode(role.slice(0, slash));
    const node = this.#newNode(role, parent);
    parent.children.set(role, node);
    this.#nodes.set(role, node);
    return node;
  }

  ensureClient(frameworkId: string, role: string): Client {
    const node = this.ensureNode(role);
    const { totals } = this;
    const group = (node.subscribers ??= new Subscribers(
      node,
      orderBy(node.policy, { totals, random: this.#options.random, slot: 0 }),
    ));
    let client = group.clients.get(frameworkId);
    if (client === undefined) {
      client = new Client(frameworkId, group, this.#options.expiry);
      group.clients.set(frameworkId, client);
    }
    return client;
  }

  setAbilities(client: Client, abilities: Abilities): void {
    if (client.eligible) {
      this.sights[client.abilities.sees]!--;
      this.sights[abilities.sees]!++;
    }
    client.abilities = abilities;
  }

  /** Puts the client into the order of its role, or takes it out. */
  setEligible(client: Client, eligible: boolean): void {
    if (client.eligible === eligible) return;
    client.eligible = eligible;
    this.sights[client.abilities.sees]! += eligible ? 1 : -1;
    const { group } = client;
    if (eligible) {
      group.order.add(client);
      this.patience.add(client);
    } else {
      group.order.remove(client);
      this.patience.remove(client);
    }
    if (group.order.size === (eligible ? 1 : 0)) this.#setServed(group, eligible);
  }

  /** Forgets the client if it is not subscribed and holds nothing, and its role when nothing keeps that. */
  prune(client: Client): void {
    if (client.subscribed || !isZero(client.held) || client.shared.size > 0) return;
    const { group } = client;
    if (group.clients.get(client.path) !== client) return;
    this.setEligible(client, false);
    client.filters.dropAll();
    group.clients.delete(client.path);
    if (group.clients.size === 0) group.role.subscribers = undefined;
    this.#pruneNode(group.role);
  }

  /**
   * Charges (`sign` 1) or credits (−1) resources that are all allocated to the client's role.
   *
   * @returns what of them is unreserved and not revocable, which is what quota sees; not negative, whatever the sign
   */
  charge(client: Client, agentId: string, resources: Resources, sign: 1 | -1): readonly number[] {
    const { group } = client;
    if (!resources.has(RESERVED | REVOCABLE | SHARED)) {
      const amounts = resources.amountsBy(this.#options.names);
      addAmounts(client.held, amounts, sign);
      this.#chargeRoles(client, amounts, amounts, sign);
      return amounts;
    }
    const delta: Amounts = [];
    const plain: Amounts = [];
    for (const entry of resources.unallocate().entries) {
      const { amount, identity } = entry;
      if (typeof amount !== "number") continue;
      const at = this.#options.names.numberOf(identity.name);
      if (identity.shared) {
        // Once for as long as there is a copy; the role may have one by another framework.
        if (changesPresence(client.shared, agentId, entry, sign)) addAt(client.held, at, sign * amount);
        if (changesPresence(group.shared, agentId, entry, sign)) addAt(delta, at, amount);
        continue;
      }
      addAt(client.held, at, sign * amount);
      addAt(delta, at, amount);
      if (identity.reservations.length === 0 && !identity.revocable) addAt(plain, at, amount);
    }
    this.#chargeRoles(client, delta, plain, sign);
    return plain;
  }

  /** The client was given something once more. */
  countUp(client: Client): void {
    client.count++;
    if (client.eligible) client.group.order.touch(client);
    client.group.count++;
    this.#touchGroup(client.group);
    for (let node = client.group.role; node !== this.root; node = node.parent!) {
      node.count++;
      this.#touchNode(node);
    }
  }

  /** Adds (`sign` 1) or takes away (−1) an agent's total: every share changes, and reservations count for their roles' quota. */
  addTotal(total: Resources, sign: 1 | -1): void {
    this.#options.names.add(this.totals.amounts, total, sign);
    for (const { identity, amount } of total.entries) {
      const role = identity.reservations.at(-1)?.role;
      if (role === undefined) continue;
      const node = this.ensureNode(role);
      node.reservations += sign;
      if (typeof amount === "number") {
        const delta: Amounts = [];
        addAt(delta, this.#options.names.numberOf(identity.name), amount);
        this.#consume(node, delta, sign);
      }
      this.#pruneNode(node);
    }
    this.#stale = true;
  }

  /** Every share is reckoned from the totals: after a change of those, each order is told, once for all changes before a walk. */
  settle(): void {
    if (!this.#stale) return;
    this.#stale = false;
    for (const node of [this.root, ...this.#nodes.values()]) {
      node.order.touchAll();
      node.open.touchAll();
      node.seeking.touchAll();
      node.subscribers?.order.touchAll();
      if (node.quota !== undefined) this.#reviewFull(node);
    }
  }

  setWeight(role: string, weight: number): void {
    invariant(weight > 0, `Weight must be positive: ${role} ${weight}`);
    const node = this.ensureNode(role);
    node.weight = weight;
    this.#shape++;
    this.#touchNode(node);
    this.#pruneNode(node);
  }

  setPriority(role: string, priority: number): void {
    const node = this.ensureNode(role);
    node.priority = priority;
    this.#touchNode(node);
    this.#pruneNode(node);
  }

  setClientPriority(client: Client, priority: number): void {
    if (client.priority === priority) return;
    client.priority = priority;
    if (client.eligible) client.group.order.touch(client);
  }

  setQuota(role: string, quota: Quota): void {
    const node = this.ensureNode(role);
    const amounts = isDefaultQuota(quota) ? undefined : quotaAmounts(this.#options.names, quota);
    if (this.quotas === 0 && amounts !== undefined) this.#stale = true; // nobody told the open orders until now
    this.quotas += Number(amounts !== undefined) - Number(node.quota !== undefined);
    node.quota = amounts;
    this.#reviewGuarantee(node);
    this.#pruneNode(node);
  }

  /** Does quota keep something back that would be free to give when something comes back from this role? */
  isBound(role: string): boolean {
    if (this.quotas === 0) return false;
    if (!isNothing(this.root.requiredBelow)) return true; // it is headroom
    for (let node = this.#nodes.get(role); node !== undefined; node = node.parent) {
      if (node.quota !== undefined) return true;
    }
    return false;
  }

  /**
   * What the role may still be given of unreserved resources, by number of name, if roles lost what `loss` says; undefined when
   * nothing limits it.
   */
  roomOf(role: RoleNode, loss?: ReadonlyMap<RoleNode, Amounts>): readonly (number | undefined)[] | undefined {
    if (this.quotas === 0) return undefined;
    let room: (number | undefined)[] | undefined;
    for (let node = role; node !== this.root; node = node.parent!) {
      if (node.quota !== undefined) tighten((room ??= []), node.quota.limits, without(node.consumed, loss?.get(node)));
      if (this.#options.quotaCovers === "role") break;
    }
    return room;
  }

  /**
   * Visits the groups with an eligible client in their order, until `visit` returns true. With "open" those are left out whose
   * limits leave them nothing unreserved.
   */
  walk(which: "order" | "open", visit: (group: Subscribers) => boolean): boolean {
    return this.#walkNode(this.root, this.quotas > 0 ? which : "order", visit);
  }

  /** Visits, for each unmet guarantee in order, the groups that could use it. */
  walkSeeking(visit: (promised: RoleNode, group: Subscribers) => boolean): boolean {
    return this.#walkSeekingBelow(this.root, visit);
  }

  #walkNode(node: RoleNode, which: "order" | "open", visit: (group: Subscribers) => boolean): boolean {
    if (node.policy.kind === "random") return this.#walkDrawn(node, which, visit);
    const next = node[which].walk();
    for (let child = next(); child !== undefined; child = next()) {
      if (child instanceof Subscribers ? visit(child) : this.#walkNode(child, which, visit)) return true;
    }
    return false;
  }

  #walkSeekingBelow(node: RoleNode, visit: (promised: RoleNode, group: Subscribers) => boolean): boolean {
    const next = node.seeking.walk();
    for (let child = next(); child !== undefined; child = next()) {
      if (child.seeking.size > 0 && this.#walkSeekingBelow(child, visit)) return true;
      if (isNothing(child.owed)) continue;
      const promised = child;
      const done =
        this.#options.quotaCovers === "subtree"
          ? this.#walkNode(promised, "order", (group) => visit(promised, group))
          : promised.subscribers !== undefined && promised.subscribers.order.size > 0
            ? visit(promised, promised.subscribers)
            : false;
      if (done) return true;
    }
    return false;
  }

  /** All groups below a random node are drawn as one, each by its relative weight. Source: allocator, section 4. */
  #walkDrawn(node: RoleNode, which: "order" | "open", visit: (group: Subscribers) => boolean): boolean {
    const units = this.#drawUnits(node, which);
    const next = drawByWeight(units.items, units.sums, this.#options.random);
    for (let unit = next(); unit !== undefined; unit = next()) {
      if (which === "open" && !isOpenBelow(node, unit)) continue;
      if (unit instanceof Subscribers ? visit(unit) : this.#walkNode(unit, which, visit)) return true;
    }
    return false;
  }

  /** What to draw from; of "open" ones up to half may be closed by now, so that it is not made anew for each that closes. */
  #drawUnits(node: RoleNode, which: "order" | "open"): DrawUnits {
    const known = node.drawn[which];
    if (known?.shape === this.#shape) {
      if (which === "order" || (this.#closings - known.closings) * 2 <= known.items.length) return known;
    }
    const units = { ...drawUnitsOf(node, which), shape: this.#shape, closings: this.#closings };
    node.drawn[which] = units;
    return units;
  }

  #newNode(path: string, parent: RoleNode | undefined): RoleNode {
    const { random, policy: rootPolicy, subtreePolicies } = this.#options;
    const policy = subtreePolicies.get(path) ?? parent?.policy ?? rootPolicy;
    const { totals } = this;
    const order = orderBy<RoleNode | Subscribers>(policy, { totals, random, slot: 0 });
    const open = orderBy<RoleNode | Subscribers>(policy, { totals, random, slot: 1 });
    const seeking = orderBy<RoleNode>(policy, { totals, random, slot: 2 });
    return new RoleNode({ path, parent, policy, order, open, seeking });
  }

  #pruneNode(node: RoleNode): void {
    if (node === this.root || node.subscribers !== undefined || node.children.size > 0 || node.reservations > 0) return;
    if (node.weight !== 1 || node.priority !== 0 || node.quota !== undefined) return;
    this.#nodes.delete(node.path);
    const parent = node.parent!;
    parent.children.delete(node.path);
    this.#pruneNode(parent);
  }

  #setServed(group: Subscribers, served: boolean): void {
    this.#shape++;
    const node = group.role;
    if (served) node.order.add(group);
    else node.order.remove(group);
    this.#reviewGroup(node);
    for (let child = node; child !== this.root; child = child.parent!) {
      const shouldBe = child.order.size > 0;
      if (child.isServed !== shouldBe) {
        child.isServed = shouldBe;
        if (shouldBe) child.parent!.order.add(child);
        else child.parent!.order.remove(child);
      }
      this.#reviewOpen(child);
      this.#reviewSeeking(child);
    }
  }

  /** Is there room in the role itself for its own frameworks? With limits that cover subtrees, the node as a whole is closed. */
  #reviewGroup(node: RoleNode): void {
    const group = node.subscribers;
    if (group === undefined) return;
    const open = group.order.size > 0 && !(this.#options.quotaCovers === "role" && node.isFull);
    if (open === group.isOpen) return;
    group.isOpen = open;
    this.#noteOpen(open);
    if (open) node.open.add(group);
    else node.open.remove(group);
  }

  #reviewOpen(node: RoleNode): void {
    const open = node.open.size > 0 && !(this.#options.quotaCovers === "subtree" && node.isFull);
    if (open === node.isOpen) return;
    node.isOpen = open;
    this.#noteOpen(open);
    if (open) node.parent!.open.add(node);
    else node.parent!.open.remove(node);
  }

  #noteOpen(open: boolean): void {
    if (open) this.#shape++;
    else this.#closings++;
  }

  #reviewFull(node: RoleNode): void {
    const isFull = this.#isFull(node);
    if (isFull === node.isFull) return;
    node.isFull = isFull;
    this.fullRoles += isFull ? 1 : -1;
    this.#reviewGroup(node);
    for (let child = node; child !== this.root; child = child.parent!) this.#reviewOpen(child);
  }

  #isFull({ quota, consumed }: RoleNode): boolean {
    if (quota === undefined) return false;
    const { amounts } = this.totals;
    for (let at = 0; at < amounts.length; at++) {
      const limit = quota.limits[at];
      if (amounts[at]! > 0 && (limit === undefined || amountAt(consumed, at) < limit)) return false;
    }
    return true;
  }

  #touchGroup(group: Subscribers): void {
    const { role } = group;
    if (group.order.size === 0 || role.order.size <= 1) return; // an only child has its place
    role.order.touch(group);
    if (this.quotas > 0 && group.isOpen && role.open.size > 1) role.open.touch(group);
  }

  #touchNode(node: RoleNode): void {
    if (node.isServed) node.parent!.order.touch(node);
    if (this.quotas > 0 && node.isOpen) node.parent!.open.touch(node);
    if (node.isSought) node.parent!.seeking.touch(node);
  }

  #chargeRoles(client: Client, held: readonly number[], plain: readonly number[], sign: 1 | -1): void {
    const { group } = client;
    if (client.eligible) group.order.touch(client);
    addAmounts(group.held, held, sign);
    this.#touchGroup(group);
    for (let node = group.role; node !== this.root; node = node.parent!) {
      addAmounts(node.held, held, sign);
      this.#touchNode(node);
    }
    this.#consume(group.role, plain, sign);
  }

  /** Adds to what the role and those above it consume, and reviews what they are owed. */
  #consume(role: RoleNode, delta: readonly number[], sign: 1 | -1): void {
    if (delta.length === 0) return;
    for (let node = role; node !== this.root; node = node.parent!) addAmounts(node.consumed, delta, sign);
    if (this.quotas === 0) return;
    for (let node = role; node !== this.root; node = node.parent!) {
      if (node.quota !== undefined) this.#reviewGuarantee(node);
    }
  }

  /** Reckons anew whether the node's limits are reached and what it is owed, and passes the difference on to the root. */
  #reviewGuarantee(node: RoleNode): void {
    this.#reviewFull(node);
    const guarantees = node.quota?.guarantees ?? [];
    if (isUnmet(node.unmet, guarantees, node.consumed)) return; // nothing above is owed anything else then
    node.unmet = unmetOf(guarantees, (at) => amountAt(node.consumed, at));
    for (let child = node; child !== this.root; child = child.parent!) {
      child.owed = child.unmet.map((unmet, at) => Math.max(0, unmet - amountAt(child.requiredBelow, at)));
      const required: Amounts = [];
      addAmounts(required, child.requiredBelow);
      addAmounts(required, child.owed);
      addAmounts(child.parent!.requiredBelow, child.required, -1);
      addAmounts(child.parent!.requiredBelow, required);
      if (child.parent === this.root && child.required.some((amount, at) => amountAt(required, at) < amount)) {
        this.easings++;
      }
      child.required = required;
      this.#reviewSeeking(child);
    }
  }

  /** Is there an unmet guarantee in the subtree that somebody could use? */
  #reviewSeeking(node: RoleNode): void {
    const usable =
      this.#options.quotaCovers === "subtree" ? node.order.size > 0 : (node.subscribers?.order.size ?? 0) > 0;
    const sought = node.seeking.size > 0 || (usable && !isNothing(node.owed));
    if (sought === node.isSought) return;
    node.isSought = sought;
    if (sought) node.parent!.seeking.add(node);
    else node.parent!.seeking.remove(node);
  }
}

function without(amounts: Amounts, loss: Amounts | undefined): Amounts {
  if (loss === undefined) return amounts;
  const rest = [...amounts];
  addAmounts(rest, loss, -1);
  return rest;
}

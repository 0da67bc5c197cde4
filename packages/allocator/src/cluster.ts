/**
 * The books of a cluster: what agents have, who holds it, and how that adds up over roles and over the whole.
 * Everything that gives or takes back goes through here, so that no sum is forgotten.
 * @module
 */
import { invariant } from "@meseta/base";
import { exchanged, type Resources } from "@meseta/resources";
import { addAmounts, type Amounts, Names } from "./amounts.ts";
import { FilterExpiry } from "./filters.ts";
import { AgentLedger } from "./ledger.ts";
import type { AllocatorAgent } from "./port.ts";
import { RoleTree, type RoleTreeOptions } from "./role-tree.ts";
import type { Client } from "./roles.ts";
import { isPlain } from "./shrink.ts";

export class Cluster {
  readonly names = new Names();
  readonly expiry = new FilterExpiry();
  readonly tree: RoleTree;
  readonly agents = new Map<string, AgentLedger>();
  /** Unreserved, non-revocable scalars that nobody holds: what promises can be kept from. Negative where too much is given. */
  readonly headroom: Amounts = [];

  constructor(options: Omit<RoleTreeOptions, "names" | "expiry">) {
    this.tree = new RoleTree({ ...options, names: this.names, expiry: this.expiry });
  }

  addAgent(agent: AllocatorAgent): AgentLedger {
    invariant(!this.agents.has(agent.id), `Agent is known already: ${agent.id}`);
    const ledger = new AgentLedger(agent);
    this.agents.set(agent.id, ledger);
    this.#countTotal(agent.total, 1);
    return ledger;
  }

  removeAgent(ledger: AgentLedger): void {
    for (const [frameworkId, resources] of ledger.given) this.#charge(ledger, frameworkId, resources, -1);
    this.#countTotal(ledger.agent.total, -1);
    this.agents.delete(ledger.id);
  }

  updateAgent(ledger: AgentLedger, agent: AllocatorAgent): void {
    if (agent.total !== ledger.agent.total && !agent.total.equals(ledger.agent.total)) {
      // The new before the old, so that a role which only its reservations keep is not forgotten in between.
      this.#countTotal(agent.total, 1);
      this.#countTotal(ledger.agent.total, -1);
    }
    ledger.update(agent);
  }

  /** Gives a client resources allocated to its role. */
  give(ledger: AgentLedger, client: Client, resources: Resources): void {
    ledger.give(client.path, resources);
    addAmounts(this.headroom, this.tree.charge(client, ledger.id, resources, 1), -1);
    this.tree.countUp(client);
  }

  /** Charges resources, each to the role it is allocated to. */
  charge(ledger: AgentLedger, frameworkId: string, resources: Resources): void {
    ledger.give(frameworkId, resources);
    this.#charge(ledger, frameworkId, resources, 1);
  }

  takeBack(ledger: AgentLedger, frameworkId: string, resources: Resources): Resources {
    const returned = ledger.takeBack(frameworkId, resources);
    this.#charge(ledger, frameworkId, returned, -1);
    return returned;
  }

  /** Turns what a framework holds into something else, without its having been served once more. */
  exchange(ledger: AgentLedger, frameworkId: string, from: Resources, to: Resources): void {
    const returned = ledger.takeBack(frameworkId, from);
    const { total } = ledger.agent;
    this.updateAgent(ledger, { ...ledger.agent, total: exchanged(total, returned.unallocate(), to.unallocate()) });
    ledger.give(frameworkId, to);
    // Charge before crediting, so that a client that exchanges all it has is not forgotten in between.
    this.#charge(ledger, frameworkId, to, 1, { countUp: false });
    this.#charge(ledger, frameworkId, returned, -1);
  }

  /** Turns what nobody holds into something else. */
  convert(ledger: AgentLedger, from: Resources, to: Resources): void {
    this.updateAgent(ledger, { ...ledger.agent, total: exchanged(ledger.agent.total, from, to) });
  }

  #charge(
    ledger: AgentLedger,
    frameworkId: string,
    resources: Resources,
    sign: 1 | -1,
    options?: { readonly countUp: boolean },
  ): void {
    const { onlyRole } = resources;
    if (onlyRole !== undefined) {
      this.#chargeRole(ledger, this.tree.ensureClient(frameworkId, onlyRole), resources, sign, options);
      return;
    }
    for (const role of resources.allocationRoles()) {
      const client = this.tree.ensureClient(frameworkId, role);
      this.#chargeRole(ledger, client, resources.allocatedTo(role), sign, options);
    }
  }

  #chargeRole(
    ledger: AgentLedger,
    client: Client,
    resources: Resources,
    sign: 1 | -1,
    options: { readonly countUp: boolean } | undefined,
  ): void {
    const plain = this.tree.charge(client, ledger.id, resources, sign);
    addAmounts(this.headroom, plain, sign === 1 ? -1 : 1);
    if (sign === -1) this.tree.prune(client);
    else if (options?.countUp !== false) this.tree.countUp(client);
  }

  #countTotal(total: Resources, sign: 1 | -1): void {
    this.tree.addTotal(total, sign);
    this.names.add(this.headroom, total, sign, isPlain);
  }
}

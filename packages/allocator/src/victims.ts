/**
 * Who loses what so that a higher class is served: the lowest classes first, as few as it takes, and never what a guarantee covers.
 * @module
 */
import type { Resources } from "@meseta/resources";
import { addAmounts, amountAt, type Amounts } from "./amounts.ts";
import { isHigherClass } from "./classes.ts";
import type { Cluster } from "./cluster.ts";
import type { AgentLedger } from "./ledger.ts";
import type { Client, RoleNode } from "./roles.ts";
import { type Most, plainAmounts, shrink } from "./shrink.ts";

/** A client that may lose something on an agent. */
export interface Victim {
  readonly client: Client;
  /** What it holds there beyond what guarantees cover, not allocated. */
  readonly spare: Resources;
}

/** What roles would lose of what quota counts. */
export type Loss = ReadonlyMap<RoleNode, Amounts>;

export class VictimSearch {
  readonly #cluster: Cluster;
  readonly #doomed: readonly Victim[];

  /** @param doomed those that are about to lose something already. */
  constructor(cluster: Cluster, doomed: readonly Victim[]) {
    this.#cluster = cluster;
    this.#doomed = doomed;
  }

  /**
   * Whose giving up on the agent is enough for the client, by what is free there then and what roles have lost then; undefined when
   * that cannot be had.
   */
  on(
    ledger: AgentLedger,
    client: Client,
    isEnough: (free: Resources, loss: Loss) => boolean,
  ): readonly Victim[] | undefined {
    const helps = (victims: readonly Victim[]) => {
      const free = victims.reduce((sum, { spare }) => sum.plus(spare.nonShared()), ledger.available);
      return isEnough(free, this.#lossOf(victims));
    };
    const victims: Victim[] = [];
    for (const holder of this.#holdersBelow(ledger, client)) {
      const held = ledger.given.get(holder.path)!.allocatedTo(holder.role).unallocate();
      const most = this.#spareOf(holder, this.#lossOf(victims));
      const victim = { client: holder, spare: shrink(held, most, this.#cluster.names) };
      if (victim.spare.isEmpty) continue;
      victims.push(victim);
      if (helps(victims)) return fewest(victims, helps);
    }
    return undefined;
  }

  /** Who holds something on the agent that may be reclaimed for the client, the lowest class first. */
  #holdersBelow(ledger: AgentLedger, client: Client): Client[] {
    const holders: Client[] = [];
    for (const [frameworkId, resources] of ledger.given) {
      for (const role of resources.allocationRoles()) {
        const holder = this.#cluster.tree.client(frameworkId, role);
        if (holder?.preemptible === true && isHigherClass(client, holder)) holders.push(holder);
      }
    }
    return holders.sort((a, b) => Number(isHigherClass(a, b)) - Number(isHigherClass(b, a)));
  }

  #lossOf(victims: readonly Victim[]): Loss {
    const loss = new Map<RoleNode, Amounts>();
    for (const { client, spare } of [...this.#doomed, ...victims]) {
      const amounts = plainAmounts(spare, this.#cluster.names);
      for (const node of this.#chain(client)) {
        const sum = loss.get(node) ?? [];
        addAmounts(sum, amounts);
        loss.set(node, sum);
      }
    }
    return loss;
  }

  /** How much of unreserved resources its role and those above it hold beyond their guarantees; undefined: any amount. */
  #spareOf(holder: Client, loss: Loss): Most {
    const spare: (number | undefined)[] = [];
    for (const node of this.#chain(holder)) {
      for (const [at, guarantee] of (node.quota?.guarantees ?? []).entries()) {
        while (spare.length <= at) spare.push(undefined);
        if (guarantee === 0) continue;
        const left = amountAt(node.consumed, at) - amountAt(loss.get(node) ?? [], at);
        spare[at] = Math.min(spare[at] ?? Infinity, Math.max(0, left - guarantee));
      }
    }
    return spare;
  }

  #chain({ group }: Client): RoleNode[] {
    const chain: RoleNode[] = [];
    for (let node = group.role; node !== this.#cluster.tree.root; node = node.parent!) chain.push(node);
    return chain;
  }
}

/** Spares whoever need not lose anything, the highest class first. */
function fewest(victims: readonly Victim[], helps: (victims: readonly Victim[]) => boolean): readonly Victim[] {
  let needed = victims;
  for (const victim of victims.toReversed()) {
    const others = needed.filter((one) => one !== victim);
    if (others.length > 0 && helps(others)) needed = others;
  }
  return needed;
}

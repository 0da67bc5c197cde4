/** An allocator driven by short calls, whose rounds come back as text. @module */
import { seededRandom } from "@meseta/base/testing";
import { quantities, Resources } from "@meseta/resources";
import { HierarchicalAllocator, type HierarchicalOptions } from "../hierarchical.ts";
import type { AllocatedOffer, AllocatorAgent, AllocatorFramework } from "../port.ts";
import { aFramework, anAgent, formatSorted } from "../testing.ts";

export class TestCluster {
  readonly allocator: HierarchicalAllocator;
  nowMs = 0;
  open: AllocatedOffer[] = []; // offers that were not given back

  constructor(options: Partial<HierarchicalOptions> = {}) {
    this.allocator = new HierarchicalAllocator({ random: seededRandom(1), ...options });
  }

  /** One round, as "f1:a1 f2:a2". */
  run(): string {
    return this.round()
      .map(({ frameworkId, agentId }) => `${frameworkId}:${agentId}`)
      .join(" ");
  }

  /** One round, as "f1 a1 cpus:2;mem:1024, f2 …": with what each got. */
  runWhole(): string {
    return this.round()
      .map(({ frameworkId, agentId, resources }) => `${frameworkId} ${agentId} ${formatSorted(resources)}`)
      .join(", ");
  }

  round(): readonly AllocatedOffer[] {
    const { offers } = this.allocator.allocate(this.nowMs);
    this.open.push(...offers);
    return offers;
  }

  wait(ms: number): string {
    this.nowMs += ms;
    return this.run();
  }

  addAgent(id: string, resources: string, rest: Partial<AllocatorAgent> = {}): void {
    this.allocator.addAgent(anAgent(id, resources, rest));
  }

  /** Adds an agent and runs a round. */
  add(id: string, resources: string, rest: Partial<AllocatorAgent> = {}): string {
    this.addAgent(id, resources, rest);
    return this.run();
  }

  addWhole(id: string, resources: string): string {
    this.addAgent(id, resources);
    return this.runWhole();
  }

  /** Adds an agent of which `framework` uses `used` in `role`, and runs a round. */
  addUsed(id: string, resources: string, used: { framework: string; role: string; resources?: string }): string {
    const held = Resources.parse(used.resources ?? resources).allocate(used.role);
    this.allocator.addAgent(anAgent(id, resources), [[used.framework, held]]);
    return this.runWhole();
  }

  /** Adds a framework that can do everything but see gpus and revocable resources, and runs a round. */
  subscribe(id: string, ...roles: string[]): string {
    return this.subscribeAs(id, roles);
  }

  subscribeAs(id: string, roles: readonly string[], rest: Partial<AllocatorFramework> = {}): string {
    this.allocator.addFramework(aFramework(id, roles, rest));
    return this.run();
  }

  /** Guarantees and limits of a role, in wire units. Without limits they are the guarantees. */
  quota(role: string, guarantees: Record<string, number>, limits = guarantees): void {
    this.allocator.updateQuota(role, { guarantees: quantities(guarantees), limits: exactly(limits) });
  }

  /** Gives back the open offers (of one agent), with a filter when `refuseMs` is given. */
  giveBack(options: { readonly refuseMs?: number; readonly agentId?: string } = {}): void {
    const { refuseMs, agentId } = options;
    const given = this.open.filter((offer) => agentId === undefined || offer.agentId === agentId);
    this.open = this.open.filter((offer) => !given.includes(offer));
    const filter = refuseMs === undefined ? undefined : { refuseMs };
    for (const offer of given) {
      this.allocator.answered(offer.frameworkId, offer.role);
      this.allocator.recover(offer.frameworkId, offer.agentId, offer.resources, this.nowMs, filter);
    }
  }

  last(): AllocatedOffer {
    return this.open.at(-1)!;
  }
}

/** Quantities that keep a 0: a limit of 0 is a limit. */
export function exactly(amounts: Readonly<Record<string, number>>): Map<string, number> {
  return new Map(Object.entries(amounts).map(([name, amount]) => [name, Math.round(amount * 1000)]));
}

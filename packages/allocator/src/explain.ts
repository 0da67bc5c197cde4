/**
 * Why a framework is, or is not, getting offers right now: as data and as sentences.
 *
 * Nothing is kept for it but a ring of the last offers; the rest is asked of the very books and questions that rounds use, so an
 * explanation cannot disagree with them. It asks every agent once for each client, a bounded number of both.
 * @module
 */
import { isStrictSubrole, type Quantities, type Resources } from "@meseta/resources";
import type { Cluster } from "./cluster.ts";
import { DecisionRing, type Decision } from "./decisions.ts";
import { explainRole, type QuotaState, quotaStateOf, type RoleExplanation } from "./explain-role.ts";
import { aboutHold, aboutRole, sentencesFor } from "./explain-text.ts";
import type { FilterState } from "./filters.ts";
import type { AgentLedger } from "./ledger.ts";
import { dominantShareOf, type Order, type Standing } from "./order.ts";
import { type AskOptions, AgentQuestions, isBarred, isRefusal, type Refusal } from "./questions.ts";
import { type Client, type RoleNode, Subscribers } from "./roles.ts";
import { mostBeside } from "./shrink.ts";
import type { Subscriptions } from "./subscriptions.ts";

/** Whom to explain: a framework, a role, or a framework in a role; none of the two means the whole cluster. */
export interface ExplainQuestion {
  readonly frameworkId?: string;
  readonly role?: string;
  /** What one task needs, not allocated. Without it, whatever would be worth an offer. */
  readonly shape?: Resources;
  readonly clientsMax?: number; // 20 unless given
  readonly agentsMax?: number; // over all clients; 10,000 unless given
}

/** What stands in the way on one agent; "fits" is nothing. */
export type Obstacle = Refusal | "inactive" | "too small" | "fragmented" | "fits";

export interface ClientExplanation {
  readonly frameworkId: string;
  readonly role: string;
  readonly state: "eligible" | "suppressed" | "inactive" | "not subscribed";
  readonly share: number; // dominant share of the client itself, not divided by a weight
  readonly roleShare: number; // of its role and everything below, divided by the weight
  readonly roleWeight: number;
  readonly priority: number;
  readonly position: number | undefined; // 1 is served next; undefined where it is not in the order, or chance decides
  readonly of: number; // how many are in the order
  readonly held: Quantities;
  readonly quota: readonly QuotaState[]; // of the role and of those above it
  readonly agents: Readonly<Partial<Record<Obstacle, number>>>; // how many agents, by what stands in the way
  readonly agentsLookedAt: number;
  readonly filters: {
    readonly count: number;
    readonly nextExpiryMs: number | undefined;
    readonly soonest: readonly FilterState[]; // at most 10
  };
  /** Lower classes are giving up what they hold there for it, and are made to at that time. */
  readonly reclaim: { readonly agentId: string; readonly revokeMs: number } | undefined;
  readonly lastOfferMs: number | undefined;
  /** Of a shape that fits nowhere: the most that one agent has free, by name. */
  readonly largestFree: Quantities;
  readonly freeInAll: Quantities; // over all agents it may use
}

export interface Explanation {
  readonly atMs: number;
  /** Nothing is offered to anybody until so many agents are back, or until then. */
  readonly hold: { readonly agents: number; readonly agentsBack: number; readonly untilMs: number } | undefined;
  readonly roles: readonly RoleExplanation[]; // those asked about, and the ones above them
  readonly clients: readonly ClientExplanation[];
  readonly clientsLeftOut: number;
  readonly sentences: readonly string[];
  readonly decisions: readonly Decision[]; // the last offers that concern these clients, latest first
}

const CLIENTS_MAX_DEFAULT = 20;

/** So many agents are asked about in all, so that an answer does not keep the master from its work: some for each client. */
const AGENTS_MAX_DEFAULT = 10_000;
const FILTERS_SHOWN = 10;
const DECISIONS_SHOWN = 10;

interface Parts {
  readonly cluster: Cluster;
  readonly subscriptions: Subscriptions;
  readonly ask: AskOptions;
  readonly isOffered: (ledger: AgentLedger) => boolean;
  readonly hold: (nowMs: number) => Explanation["hold"];
  readonly reclaimFor: (client: Client) => ClientExplanation["reclaim"];
}

export class Explainer {
  readonly #parts: Parts;
  readonly #decisions = new DecisionRing();

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  note(nowMs: number, ledger: AgentLedger, client: Client, resources: Resources): void {
    this.#decisions.note({ atMs: nowMs, agentId: ledger.id, frameworkId: client.path, role: client.role, resources });
  }

  explain(question: ExplainQuestion, nowMs: number): Explanation {
    const clients = this.#clientsOf(question);
    const hold = this.#parts.hold(nowMs);
    const shown = clients.slice(0, question.clientsMax ?? CLIENTS_MAX_DEFAULT);
    const agentsEach = Math.ceil((question.agentsMax ?? AGENTS_MAX_DEFAULT) / Math.max(1, shown.length));
    const explained = shown.map((client) => this.#explainClient(client, question.shape, agentsEach));
    const roles = this.#rolesOf(question, shown).map((node) => explainRole(this.#parts.cluster, node));
    const concerns = (decision: Decision) =>
      explained.some(({ frameworkId, role }) => decision.frameworkId === frameworkId && decision.role === role);
    return {
      atMs: nowMs,
      hold,
      roles,
      clients: explained,
      clientsLeftOut: clients.length - shown.length,
      sentences: [
        ...aboutHold(hold, nowMs),
        ...(question.role === undefined ? [] : roles.filter(({ role }) => role === question.role).flatMap(aboutRole)),
        ...(explained.length === 0 ? [whoIsMissing(question)] : explained.flatMap((one) => sentencesFor(one, nowMs))),
      ],
      decisions: this.#decisions.last(DECISIONS_SHOWN, concerns),
    };
  }

  #clientsOf({ frameworkId, role }: ExplainQuestion): Client[] {
    const { cluster } = this.#parts;
    const clients: Client[] = [];
    for (const node of cluster.tree.nodes()) {
      if (role !== undefined && node.path !== role && !isStrictSubrole(node.path, role)) continue;
      for (const client of node.subscribers?.clients.values() ?? []) {
        if (frameworkId === undefined || client.path === frameworkId) clients.push(client);
      }
    }
    return clients;
  }

  /** The role asked about and those of the clients, with the ones above them, each once. */
  #rolesOf({ role }: ExplainQuestion, clients: readonly Client[]): RoleNode[] {
    const asked = role === undefined ? undefined : this.#parts.cluster.tree.node(role);
    const own = [...(asked === undefined ? [] : [asked]), ...clients.map(({ group }) => group.role)];
    return [...new Set(own.flatMap(pathOf))];
  }

  #explainClient(client: Client, shape: Resources | undefined, agentsMax: number): ClientExplanation {
    const { names, tree } = this.#parts.cluster;
    const { role } = client.group;
    return {
      frameworkId: client.path,
      role: role.path,
      state: this.#stateOf(client),
      share: dominantShareOf(client.held, tree.totals),
      roleShare: dominantShareOf(role.held, tree.totals) / role.weight,
      roleWeight: role.weight,
      priority: client.priority,
      ...this.#positionOf(client),
      held: names.toQuantities(client.held),
      quota: this.#quotaOf(role),
      filters: filtersOf(client),
      reclaim: this.#parts.reclaimFor(client),
      lastOfferMs: client.lastOfferMs,
      ...this.#askAgents(client, shape, agentsMax),
    };
  }

  #stateOf(client: Client): ClientExplanation["state"] {
    if (!client.subscribed) return "not subscribed";
    if (!this.#parts.subscriptions.isActive(client.path)) return "inactive";
    return client.suppressed ? "suppressed" : "eligible";
  }

  /** Counted and not walked: a walk draws where chance decides, and asking must not change what comes next. */
  #positionOf(client: Client): { position: number | undefined; of: number } {
    const of = this.#parts.cluster.tree.eligibleClients();
    const isDrawn = pathOf(client.group.role).some(({ policy }) => policy.kind === "random");
    if (!client.eligible || isDrawn || this.#parts.cluster.tree.root.policy.kind === "random") {
      return { position: undefined, of };
    }
    let position = 1 + before(client.group.order, client).length;
    let child: RoleNode | Subscribers = client.group;
    for (let node: RoleNode | undefined = client.group.role; node !== undefined; node = node.parent) {
      for (const sibling of before(node.order, child)) position += eligibleIn(sibling);
      child = node;
    }
    return { position, of };
  }

  #quotaOf(role: RoleNode): QuotaState[] {
    return pathOf(role).flatMap((node) => quotaStateOf(this.#parts.cluster, node) ?? []);
  }

  #askAgents(client: Client, shape: Resources | undefined, agentsMax: number) {
    const { cluster, ask, isOffered } = this.#parts;
    const { role } = client.group;
    const agents: Partial<Record<Obstacle, number>> = {};
    const largestFree = new Map<string, number>();
    const freeInAll = new Map<string, number>();
    const most = mostBeside(cluster.tree.roomOf(role), cluster.headroom, cluster.tree.root.requiredBelow);
    let agentsLookedAt = 0;
    const stride = Math.ceil(cluster.agents.size / agentsMax); // spread over all agents, where those are too many
    let at = 0;
    for (const ledger of cluster.agents.values()) {
      if (at++ % stride !== 0) continue;
      agentsLookedAt++;
      const usable = ledger.available.allocatableTo(role.path);
      const answer = new AgentQuestions(cluster, ledger, ask).turnTo(role, usable, most).ask(client);
      if (!isBarred(answer)) {
        for (const [name, amount] of usable.quantities()) {
          freeInAll.set(name, (freeInAll.get(name) ?? 0) + amount);
          largestFree.set(name, Math.max(largestFree.get(name) ?? 0, amount));
        }
      }
      const obstacle = obstacleOf(ledger, { answer, usable, shape, offered: isOffered(ledger) });
      agents[obstacle] = (agents[obstacle] ?? 0) + 1;
    }
    if (shape !== undefined && (agents["too small"] ?? 0) > 0) {
      // Enough in all, yet nowhere in one place: that is fragmentation and not want.
      const inAll = [...shape.quantities()].every(([name, amount]) => (freeInAll.get(name) ?? 0) >= amount);
      if (inAll) {
        agents.fragmented = agents["too small"]!;
        delete agents["too small"];
      }
    }
    return { agents, agentsLookedAt, largestFree, freeInAll };
  }
}

/** What comes before the item, which is in the order. */
function before<Item extends Standing>(order: Order<Item>, item: Item): Item[] {
  const items: Item[] = [];
  const next = order.walk();
  for (let one = next(); one !== undefined && one !== item; one = next()) items.push(one);
  return items;
}

function eligibleIn(child: RoleNode | Subscribers): number {
  if (child instanceof Subscribers) return child.order.size;
  let sum = child.subscribers?.order.size ?? 0;
  for (const below of child.children.values()) sum += eligibleIn(below);
  return sum;
}

function filtersOf({ filters }: Client): ClientExplanation["filters"] {
  const soonest = filters.soonest(FILTERS_SHOWN);
  return { count: filters.size, nextExpiryMs: soonest[0]?.untilMs, soonest };
}

/** The role and those above it, the root left out. */
function pathOf(role: RoleNode): RoleNode[] {
  const path: RoleNode[] = [];
  for (let node: RoleNode | undefined = role; node?.parent !== undefined; node = node.parent) path.push(node);
  return path;
}

function obstacleOf(
  { agent }: AgentLedger,
  seen: { answer: Resources | Refusal; usable: Resources; shape: Resources | undefined; offered: boolean },
): Obstacle {
  const { answer, usable, shape, offered } = seen;
  if (!offered) return "inactive";
  if (isRefusal(answer) && isBarred(answer)) return answer;
  if (shape !== undefined && !agent.total.containsQuantities(shape.quantities())) return "too small";
  if (!isRefusal(answer)) {
    if (shape === undefined || answer.containsQuantities(shape.quantities())) return "fits";
    return usable.containsQuantities(shape.quantities()) ? "quota" : "too small";
  }
  if (shape !== undefined && !usable.isEmpty && !usable.containsQuantities(shape.quantities())) return "too small";
  return answer;
}

function whoIsMissing({ frameworkId, role }: ExplainQuestion): string {
  if (frameworkId !== undefined && role !== undefined) return `Framework ${frameworkId} has no part in role '${role}'`;
  if (frameworkId !== undefined) return `Framework ${frameworkId} is not known, or has no role`;
  if (role !== undefined) return `Nobody is subscribed in role '${role}', or in one below it`;
  return "No framework is known";
}

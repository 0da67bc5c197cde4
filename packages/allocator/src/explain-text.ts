/** An explanation in sentences: what is, what stands in the way, and what would help. @module */
import { fromThousandths, type Quantities } from "@meseta/resources";
import type { ClientExplanation, Explanation, Obstacle } from "./explain.ts";
import type { QuotaState, RoleExplanation } from "./explain-role.ts";

/** The sentences for one client, the most telling first. */
export function sentencesFor(client: ClientExplanation, nowMs: number): string[] {
  const who = `Framework ${client.frameworkId} in role '${client.role}'`;
  if (client.state !== "eligible") return [`${who} ${STATES[client.state]}`];
  return [
    `${who} ${standing(client)}`,
    ...client.quota.flatMap((state) => aboutQuota(state, client)),
    ...aboutReclaim(client, nowMs),
    ...aboutAgents(client),
    ...aboutFilters(client, nowMs),
    ...(client.lastOfferMs === undefined
      ? ["It has had no offer yet"]
      : [`Its last offer was ${duration(nowMs - client.lastOfferMs)} ago`]),
  ];
}

/** What is said to everybody while offers are held back. */
export function aboutHold(hold: Explanation["hold"], nowMs: number): string[] {
  if (hold === undefined) return [];
  const { agents, agentsBack, untilMs } = hold;
  return [
    `Nobody is offered anything until ${agents} agents are back after the failover, ${agentsBack} are, or until ${duration(untilMs - nowMs)} from now`,
  ];
}

/** The sentences for a role as a whole. */
export function aboutRole(explained: RoleExplanation): string[] {
  const { role, policy, weight, priority, share, position, siblings, frameworks } = explained;
  const place =
    position === undefined
      ? policy === "random" && frameworks.eligible > 0
        ? `is drawn by weight among ${siblings}`
        : "is in no order, because nobody in it takes offers"
      : `is number ${position} of ${siblings} among the roles beside it`;
  const given = `weight ${weight}${priority === 0 ? "" : `, priority ${priority}`}`;
  return [
    `Role '${role}' ${place} (${given}) and holds ${percent(share)} of the cluster by its dominant resource`,
    `${frameworks.eligible} of ${frameworks.subscribed} frameworks in it and below take offers; their order is by ${policy}`,
  ];
}

const STATES: Readonly<Record<Exclude<ClientExplanation["state"], "eligible">, string>> = {
  suppressed: "has suppressed offers: it gets none until it revives",
  inactive: "is not connected: it gets offers again when it subscribes",
  "not subscribed": "is not subscribed, and only holds what is not given back yet",
};

function standing({ position, of, share, roleShare, roleWeight, priority }: ClientExplanation): string {
  const shares = `holds ${percent(share)} of the cluster by its dominant resource, its role ${percent(roleShare * roleWeight)}`;
  const weight = roleWeight === 1 ? "" : ` at weight ${roleWeight}`;
  const rank =
    position === undefined ? `is drawn by weight among ${of}` : `is number ${position} of ${of} in the order`;
  return `${rank} and ${shares}${weight}${priority === 0 ? "" : `, priority ${priority}`}`;
}

function aboutQuota({ role, limits, consumed, owed }: QuotaState, client: ClientExplanation): string[] {
  const full = [...limits].filter(([name, limit]) => (consumed.get(name) ?? 0) >= limit);
  const sentences = full.map(
    ([name, limit]) =>
      `Role '${role}' is at its limit of ${amount(limit)} ${name}: raise the limit, or end something that role runs`,
  );
  if (owed.size > 0) sentences.push(`Role '${role}' is still owed ${list(owed)} of its guarantee`);
  if (full.length === 0 && (client.agents.quota ?? 0) > 0 && limits.size > 0) {
    sentences.push(`Role '${role}' may have ${list(left(limits, consumed))} more`);
  }
  return sentences;
}

function left(limits: Quantities, consumed: Quantities): Map<string, number> {
  return new Map([...limits].map(([name, limit]) => [name, Math.max(0, limit - (consumed.get(name) ?? 0))]));
}

/** What stands in the way, in the order in which it is worth hearing, with what would help. */
const OBSTACLES: readonly (readonly [Obstacle, (agents: string, client: ClientExplanation) => string])[] = [
  ["fits", (agents) => `${agents} could be offered now, when its turn comes`],
  ["filter", (agents) => `It refused ${agents}: revive would drop these refusals`],
  [
    "fragmented",
    (agents, client) =>
      `What it needs is free in all, but ${agents} have too little each: the most in one place is ${list(client.largestFree)}`,
  ],
  [
    "too small",
    (agents, client) =>
      `${agents} have too little free for what it needs; the most in one place is ${list(client.largestFree)}`,
  ],
  ["quota", (agents) => `On ${agents} quota keeps back what is free: limits of its role, or guarantees of others`],
  ["reclaimed", (agents) => `What comes free on ${agents} is being gathered for a higher class`],
  ["constraint", (agents) => `Its own offer constraints exclude ${agents}: looser ones would let them in`],
  ["gpus", (agents) => `${agents} have gpus, and are for frameworks with GPU_RESOURCES`],
  ["region", (agents) => `${agents} are in another region, and are for frameworks with REGION_AWARE`],
  ["multi-role", (agents) => `${agents} cannot serve frameworks with MULTI_ROLE: upgrade these agents`],
  ["hierarchical-role", (agents) => `${agents} cannot serve roles below others: upgrade these agents`],
  [
    "minimum",
    (agents) =>
      `${agents} have less free than the least worth an offer: its own minimum, or --min_allocatable_resources`,
  ],
  [
    "taken",
    (agents) => `${agents} have nothing free that its role may use: something has to end there, or agents have to come`,
  ],
  ["inactive", (agents) => `${agents} are deactivated or not on the whitelist`],
];

function aboutAgents(client: ClientExplanation): string[] {
  if (client.agentsLookedAt === 0) return ["There are no agents"];
  const sentences: string[] = [];
  for (const [obstacle, say] of OBSTACLES) {
    const count = client.agents[obstacle] ?? 0;
    if (count > 0) sentences.push(say(`${count} of ${client.agentsLookedAt} agents`, client));
  }
  return sentences;
}

function aboutReclaim({ reclaim }: ClientExplanation, nowMs: number): string[] {
  if (reclaim === undefined) return [];
  const force = reclaim.revokeMs > nowMs ? `, by force in ${duration(reclaim.revokeMs - nowMs)}` : ", by force now";
  return [`Lower classes are giving up what they hold on agent ${reclaim.agentId} for it${force}`];
}

function aboutFilters({ filters }: ClientExplanation, nowMs: number): string[] {
  if (filters.count === 0) return [];
  const next =
    filters.nextExpiryMs === undefined ? "" : `, the next one ends in ${duration(filters.nextExpiryMs - nowMs)}`;
  return [`${filters.count} of its refusals are in force${next}`];
}

function list(quantities: Quantities): string {
  if (quantities.size === 0) return "nothing";
  return [...quantities].map(([name, thousandths]) => `${amount(thousandths)} ${name}`).join(", ");
}

function amount(thousandths: number): string {
  return String(fromThousandths(thousandths));
}

function percent(share: number): string {
  return `${Math.round(share * 1000) / 10} %`;
}

function duration(ms: number): string {
  return ms < 10_000 ? `${Math.max(0, Math.round(ms / 100) / 10)} s` : `${Math.round(ms / 1000)} s`;
}

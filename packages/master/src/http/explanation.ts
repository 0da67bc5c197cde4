/**
 * `/allocator/explanation`: why a framework or a role is, or is not, getting offers right now. Our own; Mesos has no such thing.
 * @module
 */
import type { ClientExplanation, Decision, QuotaState, RoleExplanation } from "@meseta/allocator";
import { Resources, ResourcesParseError, summarizeQuantities } from "@meseta/resources";
import { type HttpHandler, type HttpRequest, jsonResponse, methodNotAllowed, textResponse } from "@meseta/runtime";
import type { Context } from "../core/context.ts";

const CLIENTS_MAX = 100;

/** What `/allocator/explanation` answers: amounts in wire units, times in milliseconds since 1970. */
export interface ExplanationJson {
  readonly at_ms: number;
  readonly hold?: object;
  readonly sentences: readonly string[];
  readonly roles: readonly object[];
  readonly clients: readonly object[];
  readonly clients_left_out: number;
  readonly decisions: readonly object[];
}

/** Query: `framework_id`, `role`, `resources` of one task (`cpus:2;mem:512`); each narrows the question. */
export function explanationEndpoint(context: Context, nowMs: () => number): HttpHandler {
  return (request) => {
    if (request.method !== "GET" && request.method !== "HEAD") return methodNotAllowed(["GET"], request.method);
    const { frameworkId, role, shape } = questionOf(request);
    if (frameworkId !== undefined && !context.frameworks.has(frameworkId)) {
      return textResponse(404, `No framework has the id '${frameworkId}'`);
    }
    if (typeof shape === "string") return textResponse(400, shape);
    const question = {
      ...(frameworkId === undefined ? {} : { frameworkId }),
      ...(role === undefined ? {} : { role }),
      ...(shape === undefined ? {} : { shape }),
      clientsMax: CLIENTS_MAX,
    };
    const { atMs, hold, sentences, roles, clients, clientsLeftOut, decisions } = context.allocator.explain(
      question,
      nowMs(),
    );
    const answer: ExplanationJson = {
      at_ms: atMs,
      ...(hold === undefined
        ? {}
        : { hold: { agents: hold.agents, agents_back: hold.agentsBack, until_ms: hold.untilMs } }),
      sentences,
      roles: roles.map(roleJson),
      clients: clients.map(clientJson),
      clients_left_out: clientsLeftOut,
      decisions: decisions.map(decisionJson),
    };
    return jsonResponse(JSON.stringify(answer), request);
  };
}

/** `shape` is a text when it says what is wrong with it. */
function questionOf({ query }: HttpRequest) {
  const resources = query.get("resources") ?? undefined;
  return {
    frameworkId: query.get("framework_id") ?? undefined,
    role: query.get("role") ?? undefined,
    shape: resources === undefined ? undefined : shapeOf(resources),
  };
}

function shapeOf(text: string): Resources | string {
  try {
    return Resources.parse(text);
  } catch (error) {
    if (error instanceof ResourcesParseError) return `Query parameter 'resources' cannot be read: ${error.message}`;
    throw error;
  }
}

function clientJson(client: ClientExplanation): object {
  return {
    framework_id: client.frameworkId,
    role: client.role,
    state: client.state,
    share: client.share,
    role_share: client.roleShare,
    role_weight: client.roleWeight,
    priority: client.priority,
    ...(client.position === undefined ? {} : { position: client.position }),
    of: client.of,
    held: summarizeQuantities(client.held),
    quota: client.quota.map(quotaJson),
    agents: client.agents,
    agents_looked_at: client.agentsLookedAt,
    filters: {
      count: client.filters.count,
      ...(client.filters.nextExpiryMs === undefined ? {} : { next_expiry_ms: client.filters.nextExpiryMs }),
      soonest: client.filters.soonest.map(({ agentId, refused, untilMs }) => ({
        agent_id: agentId,
        refused: refused.toString(),
        until_ms: untilMs,
      })),
    },
    ...(client.reclaim === undefined
      ? {}
      : { reclaim: { agent_id: client.reclaim.agentId, revoke_ms: client.reclaim.revokeMs } }),
    ...(client.lastOfferMs === undefined ? {} : { last_offer_ms: client.lastOfferMs }),
    largest_free: summarizeQuantities(client.largestFree),
    free_in_all: summarizeQuantities(client.freeInAll),
  };
}

function roleJson(role: RoleExplanation): object {
  return {
    role: role.role,
    policy: role.policy,
    weight: role.weight,
    priority: role.priority,
    share: role.share,
    weighted_share: role.weightedShare,
    held: summarizeQuantities(role.held),
    ...(role.position === undefined ? {} : { position: role.position }),
    siblings: role.siblings,
    frameworks: role.frameworks,
    ...(role.quota === undefined ? {} : { quota: quotaJson(role.quota) }),
  };
}

function quotaJson({ role, guarantees, limits, consumed, owed }: QuotaState): object {
  return {
    role,
    guarantees: summarizeQuantities(guarantees),
    limits: Object.fromEntries([...limits].map(([name, amount]) => [name, amount / 1000])),
    consumed: summarizeQuantities(consumed),
    owed: summarizeQuantities(owed),
  };
}

function decisionJson({ atMs, agentId, frameworkId, role, resources }: Decision): object {
  return {
    at_ms: atMs,
    agent_id: agentId,
    framework_id: frameworkId,
    role,
    resources: resources.unallocate().toString(),
  };
}

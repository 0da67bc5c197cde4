/**
 * The v1 operator endpoint: reading the cluster, and what operators say of frameworks and roles.
 * Source: operator API, sections 3 to 5.
 * @module
 */
import { master, type v1 } from "@meseta/protocol";
import { Resources } from "@meseta/resources";
import { type HttpHandler, type Metrics, type PlainResponse, textResponse } from "@meseta/runtime";
import { type Context, nanoseconds } from "../core/context.ts";
import type { Input } from "../core/effects.ts";
import type { Agent, Framework } from "../core/records.ts";
import { quotaConfigsProblem, weightsProblem } from "../core/roles.ts";
import { agentQuestion, recoveredAgents, standingWire } from "./agents.ts";
import type { MasterFacts } from "./legacy.ts";
import { usedBy } from "./legacy-json.ts";
import { maintenanceQuestion, scheduleWire, statusWire } from "./maintenance.ts";
import { operationOf, operationsWire, takeOperation } from "./operations.ts";
import { quotasWire, rolesWire, weightsWire } from "./roles.ts";
import { answerType, encoded, notAcceptable, parseCall } from "./negotiate.ts";

/** The answers Mesos writes in a way of its own: with v0's `checkpoint` of agents, and with lists that are empty. */
const LISTINGS: ReadonlySet<master.Call_Type> = new Set<master.Call_Type>([
  "GET_STATE",
  "GET_AGENTS",
  "GET_FRAMEWORKS",
  "GET_EXECUTORS",
  "GET_TASKS",
]);

type Answer = (call: master.Call) => master.Response;

/** Makes the handler of `/api/v1`. */
export function operatorEndpoint(options: {
  context: Context;
  facts: MasterFacts;
  metrics: Metrics;
  /** Feeds an input that is answered, once what it asks for is done. */
  ask: (question: (request: number) => Input) => Promise<PlainResponse>;
  take: (input: Input) => void;
}): HttpHandler {
  const { context, facts, metrics, take, ask } = options;
  const answers: Partial<Record<master.Call_Type, Answer>> = {
    GET_HEALTH: () => ({ type: "GET_HEALTH", get_health: { healthy: true } }),
    GET_FLAGS: () => ({
      type: "GET_FLAGS",
      get_flags: { flags: Object.entries(facts.flags).map(([name, value]) => ({ name, value })) },
    }),
    GET_VERSION: () => ({
      type: "GET_VERSION",
      get_version: {
        version_info: {
          version: facts.build.version,
          build_date: facts.build.date,
          build_time: facts.build.time,
          build_user: facts.build.user,
        },
      },
    }),
    GET_METRICS: () => ({
      type: "GET_METRICS",
      get_metrics: { metrics: Object.entries(metrics.snapshot()).map(([name, value]) => ({ name, value })) },
    }),
    GET_MASTER: () => ({
      type: "GET_MASTER",
      get_master: {
        master_info: context.config.masterInfo,
        start_time: facts.startMs / 1000,
        elected_time: (facts.leadership.electedMs ?? facts.startMs) / 1000,
      },
    }),
    GET_ROLES: () => ({ type: "GET_ROLES", get_roles: { roles: rolesWire(context) } }),
    GET_WEIGHTS: () => ({ type: "GET_WEIGHTS", get_weights: { weight_infos: weightsWire(context) } }),
    GET_QUOTA: () => ({ type: "GET_QUOTA", get_quota: { status: quotasWire(context) } }),
    GET_AGENTS: () => ({ type: "GET_AGENTS", get_agents: agentsWire(context) }),
    GET_FRAMEWORKS: () => ({ type: "GET_FRAMEWORKS", get_frameworks: frameworksWire(context) }),
    GET_EXECUTORS: () => ({ type: "GET_EXECUTORS", get_executors: executorsWire(context) }),
    GET_OPERATIONS: () => ({ type: "GET_OPERATIONS", get_operations: operationsWire(context) }),
    GET_MAINTENANCE_SCHEDULE: () => ({
      type: "GET_MAINTENANCE_SCHEDULE",
      get_maintenance_schedule: { schedule: scheduleWire(context) },
    }),
    GET_MAINTENANCE_STATUS: () => ({
      type: "GET_MAINTENANCE_STATUS",
      get_maintenance_status: { status: statusWire(context) },
    }),
    GET_TASKS: () => ({ type: "GET_TASKS", get_tasks: tasksWire(context) }),
    GET_STATE: () => ({
      type: "GET_STATE",
      get_state: {
        get_tasks: tasksWire(context),
        get_executors: executorsWire(context),
        get_frameworks: frameworksWire(context),
        get_agents: agentsWire(context),
      },
    }),
  };
  return (request, principal) => {
    const parsed = parseCall(request, master.Call);
    if ("refused" in parsed) return parsed.refused;
    const { call } = parsed;
    const problem = callProblem(call);
    if (problem !== undefined) return textResponse(400, `Failed to validate master::Call: ${problem}`);
    const type = answerType(request);
    if (type === undefined) return notAcceptable();
    const operation = operationOf(call);
    if (operation !== undefined) return takeOperation(context, operation, take, principal);
    const question = agentQuestion(call) ?? maintenanceQuestion(call);
    if (question !== undefined) return ask(question);
    const change = changeOf(context, call);
    if (change !== undefined) {
      if ("problem" in change) return textResponse(400, change.problem);
      if ("question" in change) return ask(change.question);
      take(change.input);
      return { status: 200 };
    }
    const answer = answers[call.type ?? "UNKNOWN"];
    if (answer === undefined) return textResponse(501, `This master does not serve ${call.type ?? "UNKNOWN"} yet`);
    return encoded(master.Response, answer(call), type, { listing: LISTINGS.has(call.type ?? "UNKNOWN") });
  };
}

/** What a call that changes something comes to, at once or when it is written down, or why it is refused. */
type Change =
  | { readonly input: Input }
  | { readonly question: (request: number) => Input }
  | { readonly problem: string };

/** Undefined for a call that reads. */
function changeOf(context: Context, call: master.Call): Change | undefined {
  switch (call.type) {
    case "TEARDOWN": {
      const frameworkId = call.teardown?.framework_id.value ?? "";
      if (!context.frameworks.has(frameworkId)) return { problem: `No framework found with ID '${frameworkId}'` };
      return { input: { kind: "teardown", frameworkId } };
    }
    case "UPDATE_WEIGHTS": {
      const weights = call.update_weights?.weight_infos ?? [];
      const problem = weightsProblem(context, weights);
      if (problem !== undefined) return { problem };
      return { question: (request) => ({ kind: "update-weights", weights, request }) };
    }
    case "UPDATE_QUOTA": {
      const update = call.update_quota ?? {};
      const problem = quotaConfigsProblem(context, update);
      if (problem !== undefined) return { problem };
      return { question: (request) => ({ kind: "update-quotas", configs: update.quota_configs ?? [], request }) };
    }
    default:
      return undefined;
  }
}

/** Calls that are nothing without a part of their own, named after them. */
const NEEDS_PART: ReadonlySet<master.Call_Type> = new Set<master.Call_Type>([
  "GET_METRICS",
  "TEARDOWN",
  "UPDATE_WEIGHTS",
  "UPDATE_QUOTA",
  "RESERVE_RESOURCES",
  "UNRESERVE_RESOURCES",
  "CREATE_VOLUMES",
  "DESTROY_VOLUMES",
  "GROW_VOLUME",
  "SHRINK_VOLUME",
  "UPDATE_MAINTENANCE_SCHEDULE",
  "START_MAINTENANCE",
  "STOP_MAINTENANCE",
  "DRAIN_AGENT",
  "DEACTIVATE_AGENT",
  "REACTIVATE_AGENT",
  "MARK_AGENT_GONE",
]);

function callProblem(call: master.Call): string | undefined {
  if (call.type === undefined) return "Expecting 'type' to be present";
  const part = call.type.toLowerCase();
  if (NEEDS_PART.has(call.type) && (call as Record<string, unknown>)[part] === undefined) {
    return `Expecting '${part}' to be present`;
  }
  const resized = call.grow_volume ?? call.shrink_volume;
  if ((call.type === "GROW_VOLUME" || call.type === "SHRINK_VOLUME") && resized?.agent_id === undefined) {
    return `Expecting '${part}.agent_id' to be present`;
  }
  return undefined;
}
function agentsWire(context: Context): master.Response_GetAgents {
  return {
    agents: [...context.agents.values()].map((agent) => agentWire(context, agent)),
    recovered_agents: recoveredAgents(context),
  };
}

function agentWire(context: Context, agent: Agent): master.Response_GetAgents_Agent {
  const { drain_info, estimated_drain_start_time, ...standing } = standingWire(context, agent);
  return {
    agent_info: agent.info,
    ...standing,
    version: agent.version,
    pid: agent.pid,
    registered_time: nanoseconds(agent.registeredMs),
    ...(agent.reregisteredMs === undefined ? {} : { reregistered_time: nanoseconds(agent.reregisteredMs) }),
    total_resources: full(agent.total),
    allocated_resources: full(context.usedOnAgent(agent)),
    offered_resources: full(context.offeredOn(agent)),
    capabilities: [...agent.capabilities],
    ...(drain_info === undefined ? {} : { drain_info }),
    ...(estimated_drain_start_time === undefined ? {} : { estimated_drain_start_time }),
  };
}

function full(resources: Resources): v1.Resource[] {
  return resources.toWire({ format: "endpoint" });
}

function frameworksWire(context: Context): master.Response_GetFrameworks {
  return {
    frameworks: [...context.frameworks.values()].map((framework) => frameworkWire(context, framework)),
    completed_frameworks: [...context.completedFrameworks.values()].map((framework) =>
      frameworkWire(context, framework),
    ),
  };
}

function frameworkWire(context: Context, framework: Framework): master.Response_GetFrameworks_Framework {
  const connected = framework.state.kind === "connected";
  const offers = [...framework.offers].flatMap((id) => context.offers.get(id) ?? []);
  return {
    framework_info: framework.info,
    active: connected && !framework.deactivated,
    connected,
    recovered: framework.state.kind === "recovered" && framework.unregisteredMs === undefined,
    registered_time: nanoseconds(framework.registeredMs),
    reregistered_time: nanoseconds(framework.reregisteredMs),
    ...(framework.unregisteredMs === undefined ? {} : { unregistered_time: nanoseconds(framework.unregisteredMs) }),
    allocated_resources: full(usedBy(context, framework)),
    offered_resources: full(Resources.sum(offers.map((offer) => offer.resources))),
    offer_constraints: framework.offerConstraints ?? {},
  };
}

function executorsWire(context: Context): master.Response_GetExecutors {
  const executors = [...context.agents.values()].flatMap((agent) =>
    [...agent.executors.values()].flatMap((perFramework) =>
      [...perFramework.values()].map((executor_info) => ({ executor_info, agent_id: { value: agent.id } })),
    ),
  );
  return { executors };
}

function tasksWire(context: Context): master.Response_GetTasks {
  const frameworks = [...context.frameworks.values()];
  const completed = [...frameworks, ...context.completedFrameworks.values()].flatMap((one) => one.completedTasks);
  return {
    tasks: frameworks.flatMap((framework) => [...framework.tasks.values()].map((task) => task.toWire())),
    completed_tasks: completed.map((task) => task.toWire()),
    unreachable_tasks: frameworks.flatMap((framework) =>
      [...framework.unreachableTasks.values()].map((task) => task.toWire()),
    ),
  };
}

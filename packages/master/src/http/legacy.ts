/**
 * The legacy read endpoints of a master.
 * Source: operator API, section 8.
 * @module
 */
import {
  type HttpHandler,
  type HttpNode,
  type HttpRequest,
  jsonResponse,
  methodNotAllowed,
  textResponse,
} from "@meseta/runtime";
import type { Leadership } from "../election/leadership.ts";
import type { Context } from "../core/context.ts";
import { isDeactivated } from "../core/drain.ts";
import type { Framework, Task } from "../core/records.ts";
import { countRecords, recoveredAgents, registryJson } from "./agents.ts";
import { rolesJson } from "./roles.ts";
import { agentDetailsJson, agentJson, double, frameworkJson, recoveredAgentJson, taskJson } from "./legacy-json.ts";

/** What the endpoints show besides the core's state. */
export interface MasterFacts {
  readonly startMs: number;
  readonly build: { readonly version: string; readonly date: string; readonly time: number; readonly user: string };
  /** Flag name → its value as one would write it. */
  readonly flags: Readonly<Record<string, string>>;
  readonly cluster: string | undefined;
  readonly leadership: Leadership;
}

const TASKS_LIMIT_DEFAULT = 100;

/** Adds `/state`, `/slaves`, `/frameworks`, `/roles`, `/tasks`, `/flags`, `/version`, `/health` and `/redirect`. */
export function addLegacyRoutes(node: Pick<HttpNode, "route">, context: Context, facts: MasterFacts): void {
  node.route("/health", () => ({ status: 200 }), { exact: true });
  node.route(
    "/redirect",
    () => {
      const { location } = facts.leadership;
      if (location === undefined) return textResponse(503, "No leader elected");
      return { status: 307, headers: { Location: location } };
    },
    { exact: true },
  );
  node.route(
    "/state",
    reading(() => stateJson(context, facts)),
  );
  node.route(
    "/slaves",
    reading((request) => agentsJson(context, request)),
  );
  node.route(
    "/frameworks",
    reading((request) => frameworksJson(context, request)),
  );
  node.route(
    "/roles",
    reading(() => rolesJson(context)),
  );
  node.route(
    "/tasks",
    reading((request) => tasksJson(context, request)),
  );
  node.route(
    "/flags",
    reading(() => ({ flags: facts.flags })),
  );
  node.route(
    "/registrar(1)/registry",
    reading(() => registryJson(context)),
  );
  node.route(
    "/version",
    reading(() => versionJson(facts)),
  );
}

/** Legacy reads take GET, and POST because some clients send it. Source: client quirk Q12. */
export function reading(read: (request: HttpRequest) => unknown): HttpHandler {
  return (request) => {
    if (request.method !== "GET" && request.method !== "POST" && request.method !== "HEAD") {
      return methodNotAllowed(["GET", "POST"], request.method);
    }
    return jsonResponse(JSON.stringify(read(request)), request);
  };
}

function versionJson(facts: MasterFacts): unknown {
  const { build } = facts;
  return { build_date: build.date, build_time: double(build.time), build_user: build.user, version: build.version };
}

function stateJson(context: Context, facts: MasterFacts): unknown {
  const { masterInfo } = context.config;
  const agents = [...context.agents.values()];
  const active = agents.filter((agent) => agent.connected && !isDeactivated(context, agent.id));
  return {
    version: facts.build.version,
    build_date: facts.build.date,
    build_time: double(facts.build.time),
    build_user: facts.build.user,
    start_time: double(facts.startMs / 1000),
    ...(facts.leadership.electedMs === undefined ? {} : { elected_time: double(facts.leadership.electedMs / 1000) }),
    id: masterInfo.id,
    pid: masterInfo.pid,
    hostname: masterInfo.hostname,
    capabilities: (masterInfo.capabilities ?? []).map(({ type }) => type),
    activated_slaves: double(active.length),
    deactivated_slaves: double(agents.length - active.length),
    unreachable_slaves: double(countRecords(context, "unreachable")),
    leader: masterInfo.pid,
    leader_info: { id: masterInfo.id, pid: masterInfo.pid, port: masterInfo.port, hostname: masterInfo.hostname },
    ...(facts.cluster === undefined ? {} : { cluster: facts.cluster }),
    flags: facts.flags,
    slaves: agents.map((agent) => agentJson(context, agent)),
    recovered_slaves: recoveredAgents(context).map(recoveredAgentJson),
    frameworks: [...context.frameworks.values()].map((framework) => frameworkJson(context, framework)),
    completed_frameworks: [...context.completedFrameworks.values()].map((framework) =>
      frameworkJson(context, framework),
    ),
    orphan_tasks: [],
    unregistered_frameworks: [],
  };
}

function agentsJson(context: Context, request: HttpRequest): unknown {
  const id = request.query.get("slave_id") ?? below(request, "/slaves");
  const agents = [...context.agents.values()].filter((agent) => id === undefined || agent.id === id);
  return {
    slaves: agents.map((agent) => ({ ...agentJson(context, agent), ...agentDetailsJson(context, agent) })),
    recovered_slaves: recoveredAgents(context).map(recoveredAgentJson),
  };
}

function frameworksJson(context: Context, request: HttpRequest): unknown {
  const id = request.query.get("framework_id") ?? undefined;
  const some = (frameworks: Iterable<Framework>) =>
    [...frameworks]
      .filter((framework) => id === undefined || framework.id === id)
      .map((framework) => frameworkJson(context, framework));
  return {
    frameworks: some(context.frameworks.values()),
    completed_frameworks: some(context.completedFrameworks.values()),
    unregistered_frameworks: [],
  };
}

function tasksJson(context: Context, request: HttpRequest): unknown {
  const { query } = request;
  const frameworks = [...context.frameworks.values(), ...context.completedFrameworks.values()];
  const tasks = frameworks
    .filter(({ id }) => (query.get("framework_id") ?? id) === id)
    .flatMap((framework) => [
      ...framework.tasks.values(),
      ...framework.unreachableTasks.values(),
      ...framework.completedTasks,
    ])
    .filter(({ id }) => (query.get("task_id") ?? id) === id);
  const direction = query.get("order") === "asc" ? 1 : -1;
  const firstSeen = (task: Task) => task.statuses[0]?.timestamp ?? Number.NEGATIVE_INFINITY;
  const sorted = tasks.toSorted((a, b) => {
    const [x, y] = [firstSeen(a), firstSeen(b)];
    return x === y ? 0 : x < y ? -direction : direction;
  });
  const offset = wholeNumber(query.get("offset")) ?? 0;
  const limit = wholeNumber(query.get("limit")) ?? TASKS_LIMIT_DEFAULT;
  return { tasks: sorted.slice(offset, offset + limit).map(taskJson) };
}

function wholeNumber(text: string | null): number | undefined {
  return text !== null && /^\d{1,9}$/.test(text) ? Number(text) : undefined;
}

/** What follows the route's own path: `/slaves/S1` asks for `S1`. Source: client quirk Q11. */
function below(request: HttpRequest, route: string): string | undefined {
  const rest = request.path.slice(route.length + 1);
  return request.path.startsWith(`${route}/`) && rest !== "" ? rest : undefined;
}

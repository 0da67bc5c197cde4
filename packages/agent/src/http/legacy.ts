/** The legacy endpoints of an agent. Source: agent, section 11. @module */
import {
  type HttpHandler,
  type HttpNode,
  type HttpRequest,
  type HttpResponse,
  jsonResponse,
  type Metrics,
  methodNotAllowed,
  textResponse,
} from "@meseta/runtime";
import { v1 } from "@meseta/protocol";
import { BUILD } from "../build.ts";
import type { Executor } from "../core/model.ts";
import { FileAccessError, modeText, type SandboxFiles } from "./files.ts";
import { double, plain } from "./json.ts";
import { stateJson } from "./state.ts";
import { Turns } from "./turns.ts";
import { type AgentView, containerStatus, liveExecutors, statistics } from "./view.ts";

/** Each costs a look at every process. */
const STATISTICS_PER_SECOND = 2;

export function addLegacyRoutes(
  node: Pick<HttpNode, "route">,
  view: AgentView,
  files: SandboxFiles,
  metrics: Metrics,
): void {
  const exact = { exact: true };
  node.route("/health", () => ({ status: 200 }), exact);
  node.route(
    "/version",
    reading(() => ({ ...BUILD, build_time: double(BUILD.build_time) })),
    exact,
  );
  node.route(
    "/flags",
    reading(() => ({ flags: view.flags })),
    exact,
  );
  node.route(
    "/state",
    whenRecovered(
      view,
      reading(() => stateJson(view)),
    ),
    exact,
  );
  node.route(
    "/metrics/snapshot",
    reading(() => metrics.snapshot()),
    exact,
  );
  const turns = new Turns(view, STATISTICS_PER_SECOND);
  for (const path of ["/monitor/statistics", "/monitor/statistics.json"]) {
    const answer = reading(() => statisticsJson(view));
    node.route(path, async (request) => turns.wait().then(() => answer(request)), exact);
  }
  node.route("/containers", (request) => containers(view, request), exact);
  node.route(
    "/containerizer/debug",
    reading(() => ({ pending: [] })),
    exact,
  );
  node.route(
    "/files/browse",
    fileHandler(async (request, path) => browse(files, request, path)),
    exact,
  );
  node.route(
    "/files/read",
    fileHandler(async (request, path) => read(files, request, path)),
    exact,
  );
  node.route(
    "/files/download",
    fileHandler(async (_request, path) => download(files, path)),
    exact,
  );
  node.route(
    "/files/debug",
    reading(() => debugJson(view, files)),
    exact,
  );
}

function reading(make: (request: HttpRequest) => unknown): HttpHandler {
  return (request) => {
    if (request.method !== "GET" && request.method !== "HEAD" && request.method !== "POST") {
      return methodNotAllowed(["GET"], request.method);
    }
    return jsonResponse(JSON.stringify(make(request)), request);
  };
}

function whenRecovered(view: AgentView, handler: HttpHandler): HttpHandler {
  return (request) =>
    view.state.phase === "recovering" ? textResponse(503, "Agent has not finished recovery") : handler(request);
}

function statisticsJson(view: AgentView): unknown {
  const executors = liveExecutors(view.state);
  const all = statistics(view, executors);
  return executors.map((executor) => ({
    executor_id: executor.id,
    executor_name: executor.info.name ?? "",
    framework_id: executor.frameworkId,
    source: executor.info.source ?? "",
    statistics: plain(v1.ResourceStatistics, all.get(executor)!),
  }));
}

/** Filters: a container, a framework, or a framework's executor. */
function containers(view: AgentView, request: HttpRequest): HttpResponse {
  const { query } = request;
  const [container, framework, executorId] = ["container_id", "framework_id", "executor_id"].map((name) =>
    query.get(name),
  );
  const isFair =
    container === null ? executorId === null || framework !== null : framework === null && executorId === null;
  if (!isFair) {
    return textResponse(
      400,
      "Expecting 'container_id', 'framework_id', or 'framework_id' and 'executor_id' in query.\n",
    );
  }
  const isWanted = (executor: Executor) =>
    (container === null || executor.run.containerId === container) &&
    (framework === null || executor.frameworkId === framework) &&
    (executorId === null || executor.id === executorId);
  const executors = liveExecutors(view.state).filter(isWanted);
  const all = statistics(view, executors);
  const list = executors.map((executor) => ({
    container_id: executor.run.containerId,
    executor_id: executor.id,
    executor_name: executor.info.name ?? "",
    framework_id: executor.frameworkId,
    source: executor.info.source ?? "",
    statistics: plain(v1.ResourceStatistics, all.get(executor)!),
    status: plain(v1.ContainerStatus, containerStatus(view, executor)),
  }));
  return jsonResponse(JSON.stringify(list), request);
}

function fileHandler(handle: (request: HttpRequest, path: string) => Promise<HttpResponse>): HttpHandler {
  return async (request) => {
    if (request.method !== "GET" && request.method !== "HEAD") return methodNotAllowed(["GET"], request.method);
    const path = request.query.get("path");
    if (path === null || path === "") return textResponse(400, "Expecting 'path=value' in query.\n");
    try {
      return await handle(request, path);
    } catch (error) {
      if (error instanceof FileAccessError) return textResponse(error.status, error.message);
      throw error;
    }
  };
}

async function browse(files: SandboxFiles, request: HttpRequest, path: string): Promise<HttpResponse> {
  const infos = await files.list(path);
  const list = infos.map((info) => ({
    gid: info.gid,
    mode: modeText(info.mode ?? 0),
    mtime: double(Number(info.mtime?.nanoseconds ?? 0) / 1e9),
    nlink: info.nlink,
    path: info.path,
    size: info.size,
    uid: info.uid,
  }));
  return jsonResponse(JSON.stringify(list), request);
}

/** Without an offset, or with -1, only the size is told: a reader starts from there. What is left of a log may begin later than asked for. */
async function read(files: SandboxFiles, request: HttpRequest, path: string): Promise<HttpResponse> {
  const number = (name: string) => {
    const text = request.query.get(name);
    if (text === null || text === "") return undefined;
    if (!/^-?\d{1,15}$/.test(text))
      throw new FileAccessError(400, `Failed to parse ${name}: '${text}' is no number.\n`);
    return Number(text);
  };
  const offset = number("offset") ?? -1;
  const length = number("length");
  if (offset < -1) throw new FileAccessError(400, `Negative offset provided: ${offset}.\n`);
  if (length !== undefined && length < -1) throw new FileAccessError(400, `Negative length provided: ${length}.\n`);
  const wanted = length === -1 ? undefined : length;
  const from = offset === -1 ? 0 : await files.dataFrom(path, offset);
  const { size, data } = await files.read(path, from, offset === -1 ? 0 : wanted);
  const answer = offset === -1 ? { data: "", offset: size } : { data: data.toString("utf8"), offset: from };
  return jsonResponse(JSON.stringify(answer), request);
}

async function download(files: SandboxFiles, path: string): Promise<HttpResponse> {
  const body = await files.download(path);
  const name = path.slice(path.lastIndexOf("/") + 1);
  return {
    status: 200,
    headers: {
      "Content-Disposition": `attachment; filename=${/^[\w.-]+$/.test(name) ? name : encodeURIComponent(name)}`,
      "Content-Type": MEDIA_TYPES[/\.[^.]+$/.exec(name)?.[0] ?? ""] ?? "application/octet-stream",
    },
    body,
  };
}

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  ".css": "text/css",
  ".csv": "text/csv",
  ".html": "text/html",
  ".json": "application/json",
  ".pdf": "application/pdf",
  ".png": "image/png",
  ".txt": "text/plain",
  ".xml": "application/xml",
};

function debugJson(view: AgentView, files: SandboxFiles): unknown {
  const entries = liveExecutors(view.state).flatMap((executor) => files.virtualPaths(executor.run));
  return Object.fromEntries(entries.toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

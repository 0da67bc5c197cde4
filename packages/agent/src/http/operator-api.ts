/** The v1 operator API of an agent. Source: agent, section 10. @module */
import {
  agent as api,
  API_TYPES,
  bodyErrorText,
  contentType,
  DecodeError,
  JSON_TYPE,
  negotiate,
  PROTOBUF_TYPE,
  RECORDIO_TYPE,
  type v1,
} from "@meseta/protocol";
import { type HttpHandler, type Metrics, methodNotAllowed, textResponse } from "@meseta/runtime";
import { BUILD } from "../build.ts";
import { containerId } from "../core/containers.ts";
import type { Container, Executor } from "../core/model.ts";
import { type ContainerCalls, containerCallProblem, encoded, isContainerCall } from "./container-calls.ts";
import { FileAccessError, type SandboxFiles } from "./files.ts";
import { type AgentView, containerStatus, innerStatistics, liveExecutors, statistics, taskLists } from "./view.ts";

/** Serves `/api/v1`. */
export function operatorEndpoint(
  view: AgentView,
  files: SandboxFiles,
  metrics: Metrics,
  containers: ContainerCalls,
): HttpHandler {
  return async (request) => {
    if (view.state.phase === "recovering") return textResponse(503, "Agent has not finished recovery");
    if (request.method !== "POST") return methodNotAllowed(["POST"], request.method);
    const header = request.header("Content-Type");
    if (header === undefined) return textResponse(400, "Expecting 'Content-Type' to be present");
    const type = contentType(header);
    if (type === RECORDIO_TYPE)
      return containers.attachInput(request, (id) => view.state.byContainer.has(id.split(".")[0]!));
    if (type !== JSON_TYPE && type !== PROTOBUF_TYPE) {
      return textResponse(415, `Expecting 'Content-Type' of ${JSON_TYPE} or ${PROTOBUF_TYPE}`);
    }
    let call: api.Call;
    try {
      call = type === JSON_TYPE ? api.Call.fromJson(request.body) : api.Call.decode(request.body);
    } catch (error) {
      if (error instanceof DecodeError) return textResponse(400, bodyErrorText(error, "Call", "agent"));
      throw error;
    }
    const problem = callProblem(call);
    if (problem !== undefined) return textResponse(400, `Failed to validate agent::Call: ${problem}`);
    if (isContainerCall(call)) return containers.call(call, request);
    const accept = negotiate(request.header("Accept"), API_TYPES);
    if (accept === undefined) {
      return textResponse(406, `Expecting 'Accept' to allow ${JSON_TYPE} or ${PROTOBUF_TYPE}`);
    }
    try {
      if (call.type === "PRUNE_IMAGES") return await pruneImages(view, call.prune_images);
      const response = await answer(view, files, metrics, call);
      if (response === undefined)
        return textResponse(501, `Call ${call.type ?? "UNKNOWN"} is not supported by this agent`);
      return encoded(response, accept, response.type !== undefined && LISTINGS.has(response.type));
    } catch (error) {
      if (error instanceof FileAccessError) return textResponse(error.status, error.message);
      throw error;
    }
  };
}

/** Answers whose empty lists are shown. Source: agent, section 10.2. */
const LISTINGS: ReadonlySet<string> = new Set(["GET_STATE", "GET_TASKS", "GET_EXECUTORS", "GET_FRAMEWORKS"]);

function callProblem(call: api.Call): string | undefined {
  if (call.type === undefined) return "Expecting 'type' to be present";
  if (call.type === "GET_METRICS" && call.get_metrics === undefined) return "Expecting 'get_metrics' to be present";
  if (call.type === "LIST_FILES" && call.list_files === undefined) return "Expecting 'list_files' to be present";
  if (call.type === "READ_FILE" && call.read_file === undefined) return "Expecting 'read_file' to be present";
  return containerCallProblem(call);
}

/** Source: agent, section 5.4. */
async function pruneImages(view: AgentView, { excluded_images: excluded = [] }: api.Call_PruneImages = {}) {
  try {
    await view.pruneImages(excluded.flatMap(({ docker }) => docker?.name ?? []));
    return textResponse(200, "");
  } catch (error) {
    return textResponse(500, `Failed to prune images: ${(error as Error).message}`);
  }
}

/** Undefined for calls that this agent does not answer. */
async function answer(
  view: AgentView,
  files: SandboxFiles,
  metrics: Metrics,
  call: api.Call,
): Promise<api.Response | undefined> {
  const { state } = view;
  switch (call.type) {
    case "GET_HEALTH":
      return { type: "GET_HEALTH", get_health: { healthy: true } };
    case "GET_FLAGS": {
      const flags = Object.entries(view.flags).map(([name, value]) => ({ name, value }));
      return { type: "GET_FLAGS", get_flags: { flags } };
    }
    case "GET_VERSION":
      return { type: "GET_VERSION", get_version: { version_info: { ...BUILD } } };
    case "GET_METRICS": {
      const values = Object.entries(metrics.snapshot()).map(([name, value]) => ({ name, value }));
      return { type: "GET_METRICS", get_metrics: { metrics: values } };
    }
    case "GET_LOGGING_LEVEL":
      return { type: "GET_LOGGING_LEVEL", get_logging_level: { level: 0 } };
    case "LIST_FILES":
      return { type: "LIST_FILES", list_files: { file_infos: await files.list(call.list_files!.path) } };
    case "READ_FILE": {
      const { path, offset, length } = call.read_file!;
      const wanted = length === undefined ? undefined : Number(length);
      return { type: "READ_FILE", read_file: await files.read(path, Number(offset), wanted) };
    }
    case "GET_STATE":
      return {
        type: "GET_STATE",
        get_state: { get_tasks: tasks(view), get_executors: executors(view), get_frameworks: frameworks(view) },
      };
    case "GET_TASKS":
      return { type: "GET_TASKS", get_tasks: tasks(view) };
    case "GET_EXECUTORS":
      return { type: "GET_EXECUTORS", get_executors: executors(view) };
    case "GET_FRAMEWORKS":
      return { type: "GET_FRAMEWORKS", get_frameworks: frameworks(view) };
    case "GET_OPERATIONS":
      return {
        type: "GET_OPERATIONS",
        get_operations: state.operations.size === 0 ? {} : { operations: [...state.operations.values()] },
      };
    case "GET_RESOURCE_PROVIDERS":
      return { type: "GET_RESOURCE_PROVIDERS", get_resource_providers: {} };
    case "GET_AGENT": {
      const { checkpoint: _, ...info } = state.info;
      const id = state.agentId === undefined ? {} : { id: { value: state.agentId } };
      const { drain } = state;
      const draining =
        drain === undefined
          ? {}
          : {
              drain_config: drain.config,
              estimated_drain_start_time: { nanoseconds: BigInt(Math.round(drain.sinceMs)) * 1_000_000n },
            };
      return { type: "GET_AGENT", get_agent: { agent_info: { ...info, ...id }, ...draining } };
    }
    case "GET_CONTAINERS":
      return { type: "GET_CONTAINERS", get_containers: { containers: listContainers(view, call.get_containers) } };
    default:
      return undefined;
  }
}

function tasks(view: AgentView): api.Response_GetTasks {
  const lists = taskLists(view.state);
  return {
    pending_tasks: [],
    queued_tasks: lists.queued,
    launched_tasks: lists.launched,
    terminated_tasks: lists.terminated,
    completed_tasks: lists.completed,
  };
}

function executors({ state }: AgentView): api.Response_GetExecutors {
  const info = (executor: Executor) => ({ executor_info: executor.info });
  const completed = [
    ...[...state.frameworks.values()].flatMap((framework) => framework.completedExecutors),
    ...state.completedFrameworks.flatMap((framework) => framework.executors),
  ];
  const live = [...state.frameworks.values()].flatMap((framework) => [...framework.executors.values()]);
  return { executors: live.map(info), completed_executors: completed.map(info) };
}

function frameworks({ state }: AgentView): api.Response_GetFrameworks {
  const info = (framework: { readonly info: v1.FrameworkInfo }) => ({ framework_info: framework.info });
  return {
    frameworks: [...state.frameworks.values()].map(info),
    completed_frameworks: state.completedFrameworks.map(info),
  };
}

function listContainers(
  view: AgentView,
  { show_nested: nested = false, show_standalone: alone = false }: api.Call_GetContainers = {},
): api.Response_GetContainers_Container[] {
  const live = liveExecutors(view.state);
  const all = statistics(view, live);
  const own = live.map((executor) => ({
    framework_id: { value: executor.frameworkId },
    executor_id: { value: executor.id },
    executor_name: executor.info.name ?? "",
    container_id: { value: executor.run.containerId },
    container_status: containerStatus(view, executor),
    resource_statistics: all.get(executor)!,
  }));
  const others = [...view.state.containers.values()].filter(({ state, kind, executor }) => {
    if (state === "ended") return false;
    return kind === "standalone" ? alone : nested && (executor !== undefined || alone);
  });
  const used = innerStatistics(view, others);
  return [...own, ...others.map((one) => inner(view, one, used.get(one.id)!))];
}

/** One that is no executor's own. Unlike Mesos we say in which container it is, too. */
function inner(
  view: AgentView,
  { id, executor, pid }: Container,
  resource_statistics: v1.ResourceStatistics,
): api.Response_GetContainers_Container {
  const wire = containerId(id);
  const of = executor && {
    framework_id: { value: executor.frameworkId },
    executor_id: { value: executor.id },
    executor_name: executor.info.name ?? "",
  };
  return {
    ...of,
    container_id: wire,
    container_status: {
      ...view.isolation.status(id),
      container_id: wire,
      ...(pid !== undefined && { executor_pid: pid }),
    },
    resource_statistics,
  };
}

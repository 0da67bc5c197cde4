/**
 * Containers that operators launch, wait for, kill and remove: inside executors' or alone.
 * Source: agent, sections 3.1, 3.6 and 10.2.
 * @module
 */
import type { agent, v1 } from "@meseta/protocol";
import {
  adoptContainer,
  answerWait,
  containerEnded,
  containerText,
  destroyContainer,
  forgetContainer,
  inside,
  launchContainer,
  nestedDirectory,
} from "./containers.ts";
import { type Context, log } from "./context.ts";
import { isDocker } from "./docker.ts";
import type { ContainerRequest } from "./effects.ts";
import { containerProgramOf, nestedEnvironment, sandboxPath, unsupportedContainer, userOf } from "./environment.ts";
import { destroyExecutor, EXECUTOR_TERMINATED } from "./executors.ts";
import type { RecoveredInner } from "./inputs.ts";
import type { Container, ContainerOwner, Executor, WaitType } from "./model.ts";
import { linkedVolumes } from "./volumes.ts";

const SIGKILL = 9;
/** Of the id of a container and of all those around it together: files are called after it. */
const ID_TEXT_MAX = 200;

export function containerCall(context: Context, request: number, call: agent.Call): void {
  switch (call.type) {
    case "LAUNCH_CONTAINER":
      return launch(context, request, call.launch_container!);
    case "LAUNCH_NESTED_CONTAINER":
      return launch(context, request, call.launch_nested_container!);
    case "LAUNCH_NESTED_CONTAINER_SESSION":
      return launch(context, request, call.launch_nested_container_session!, true);
    case "WAIT_CONTAINER":
      return wait(context, request, call.wait_container!.container_id, "WAIT_CONTAINER");
    case "WAIT_NESTED_CONTAINER":
      return wait(context, request, call.wait_nested_container!.container_id, "WAIT_NESTED_CONTAINER");
    case "KILL_CONTAINER":
      return kill(context, request, call.kill_container!);
    case "KILL_NESTED_CONTAINER":
      return kill(context, request, call.kill_nested_container!);
    case "REMOVE_CONTAINER":
      return remove(context, request, call.remove_container!.container_id);
    case "REMOVE_NESTED_CONTAINER":
      return remove(context, request, call.remove_nested_container!.container_id);
    case "ATTACH_CONTAINER_OUTPUT":
      return attachOutput(context, request, call.attach_container_output!.container_id);
    default:
      answer(context, request, 501, `Call ${call.type ?? "UNKNOWN"} is not about containers`);
  }
}

/** Whoever made a call does not wait for its answer any more; a session ends with its connection. */
export function callerGone(context: Context, request: number): void {
  for (const executor of context.state.byContainer.values()) executor.waiting.delete(request);
  for (const container of context.state.containers.values()) {
    container.waiting.delete(request);
    if (container.session !== request) continue;
    log(context, "info", `container ${container.id}: its session was left`);
    destroyContainer(context, container);
  }
}

function answer(context: Context, request: number, status: number, problem?: string): void {
  context.effects.push({ kind: "answer", request, status, ...(problem !== undefined && { problem }) });
}

/** A container around another: an executor's own, or one of those above. */
interface Around {
  readonly executor: Executor | undefined;
  readonly directory: string;
  readonly user: string | undefined;
}

function around(context: Context, id: v1.ContainerID): Around | undefined {
  const { state, options } = context;
  const container = state.containers.get(containerText(id));
  if (container !== undefined) return container.state === "running" ? container : undefined;
  const executor = id.parent === undefined ? state.byContainer.get(id.value) : undefined;
  if (executor === undefined || executor.state === "terminated") return undefined;
  const framework = state.frameworks.get(executor.frameworkId)!;
  const command = (executor.kind === "command" ? executor.commandTask?.command : executor.info.command) ?? {};
  return {
    executor,
    directory: sandboxPath(options.workDir, state.agentId!, executor.run),
    user: userOf(context, framework, command),
  };
}

type Launch = agent.Call_LaunchContainer & agent.Call_LaunchNestedContainer;

function launch(context: Context, request: number, wanted: Launch, isSession = false): void {
  const id = containerText(wanted.container_id);
  const { containers, byContainer, agentId } = context.state;
  if (agentId === undefined) return answer(context, request, 503, "Agent has not registered yet");
  if (containers.has(id) || byContainer.has(id)) return answer(context, request, 202);
  const described = describe(context, wanted, isSession);
  if ("problem" in described) {
    return answer(context, request, 400, `Failed to launch container: ${described.problem}`);
  }
  const { executor, ...container } = described;
  const isKept = !isSession && (executor === undefined || executor.checkpoint);
  if (isKept) {
    const record = { kind: "container", run: executor?.run, containerId: id } as const;
    context.effects.push({ kind: "checkpoint", record });
  }
  let isAnswered = false;
  const owner: ContainerOwner = {
    started: () => {
      isAnswered = true;
      if (!isSession) return answer(context, request, 200);
      context.effects.push({ kind: "attachOutput", request, containerId: id, session: true });
    },
    ended: (end) => {
      if (isAnswered) return;
      const why = end.kind === "failed" ? end.problem : "it was destroyed before it ran";
      answer(context, request, 400, `Failed to launch container: ${why}`);
    },
  };
  const made = launchContainer(context, container, executor, owner);
  if (isSession) made.session = request;
  log(context, "info", `container ${id}: launched by an operator`);
}

function describe(
  context: Context,
  { container_id, command = {}, container: info, resources, limits }: Launch,
  isSession: boolean,
):
  | (ContainerRequest & { readonly kind: Container["kind"]; readonly executor: Executor | undefined })
  | { readonly problem: string } {
  const { parent } = container_id;
  const id = containerText(container_id);
  if (id.length > ID_TEXT_MAX) return { problem: `The id ${id} is longer than ${ID_TEXT_MAX} characters` };
  const outer = parent === undefined ? undefined : around(context, parent);
  if (parent !== undefined && outer === undefined) {
    return { problem: `The container ${containerText(parent)}, which is to be around it, does not run here` };
  }
  if (isDocker(outer?.executor?.info.container)) {
    return { problem: `The container ${containerText(parent!)} is Docker's, which has no others inside` };
  }
  const misplaced = shareProblem(container_id, resources, limits, info) ?? unsupportedContainer(context, info);
  if (misplaced !== undefined) return { problem: misplaced };
  if (isSession && info?.linux_info?.share_cgroups === false) {
    return { problem: "A session shares the cgroups of the container around it" };
  }
  const program = containerProgramOf(command, isSession ? undefined : info);
  if ("problem" in program) return program;
  const kind = isSession ? "debug" : parent === undefined ? "standalone" : "nested";
  const own =
    outer === undefined
      ? `${context.options.workDir}/containers/${container_id.value}`
      : nestedDirectory(outer.directory, container_id.value);
  const directory = kind === "debug" ? outer!.directory : own;
  const environment = nestedEnvironment(directory, command);
  if ("problem" in environment) return environment;
  const volumes = linkedVolumes(context, info, directory, outer?.directory);
  if ("problem" in volumes) return volumes;
  return {
    containerId: id,
    kind,
    run: outer?.executor?.run,
    executor: outer?.executor,
    directory,
    program,
    uris: command.uris ?? [],
    user: context.options.switchUser ? (command.user ?? outer?.user) : undefined,
    environment,
    volumes,
    ...(resources !== undefined && { share: { resources, limits } }),
    info,
    ...(isSession && { attached: true }),
  };
}

/** What a container may have of its own depends on how deep it is. Source: agent, sections 3.1 and 10.2. */
function shareProblem(
  { parent }: v1.ContainerID,
  resources: readonly v1.Resource[] = [],
  limits: Launch["limits"],
  info: v1.ContainerInfo | undefined,
): string | undefined {
  const share = info?.linux_info?.share_cgroups;
  if (parent === undefined) {
    if (share === true) return "A container that is in no other cannot share its cgroups";
    const bad = resources.find(({ reservations, role, revocable, disk }) => {
      const isReserved = (reservations?.length ?? 0) > 0 || (role !== undefined && role !== "*");
      return isReserved || revocable !== undefined || disk?.persistence !== undefined;
    });
    return bad === undefined
      ? undefined
      : `Its ${bad.name} must be unreserved, not revocable, and no persistent volume`;
  }
  if (parent.parent === undefined) return undefined;
  const hasOwn = resources.length > 0 || Object.keys(limits ?? {}).length > 0 || share === false;
  return hasOwn
    ? "Only containers of the first level inside another have resources, limits or cgroups of their own"
    : undefined;
}

function wait(context: Context, request: number, id: v1.ContainerID, type: WaitType): void {
  const text = containerText(id);
  const executor = context.state.byContainer.get(text);
  if (executor !== undefined && executor.state !== "terminated") return void executor.waiting.set(request, type);
  const container = context.state.containers.get(text);
  // Of one that stood alone nothing is known after its end.
  if (container === undefined || (container.end !== undefined && container.kind === "standalone")) {
    return notFound(context, request, id);
  }
  if (container.end === undefined) container.waiting.set(request, type);
  else answerWait(context, request, type, container.end);
}

function notFound(context: Context, request: number, id: v1.ContainerID): void {
  answer(context, request, 404, `Container ${containerText(id)} cannot be found`);
}

function kill(context: Context, request: number, call: agent.Call_KillContainer): void {
  const { container_id: id, signal = SIGKILL } = call;
  const { containers, byContainer } = context.state;
  const text = containerText(id);
  const container = containers.get(text);
  const executor = byContainer.get(text);
  if (
    container === undefined ? executor === undefined || executor.state === "terminated" : container.state === "ended"
  ) {
    return notFound(context, request, id);
  }
  answer(context, request, 200);
  if (container?.state === "launching") return destroyContainer(context, container);
  // The executor of a pod has no process to signal: it goes as if it had died.
  if (executor?.kind === "default") return destroyExecutor(context, executor, EXECUTOR_TERMINATED);
  context.effects.push({ kind: "signal", containerId: text, signal, to: "first" });
}

function remove(context: Context, request: number, id: v1.ContainerID): void {
  const { containers, byContainer } = context.state;
  const container = containers.get(containerText(id));
  if (container === undefined) {
    const root = rootOf(id);
    const isKnown = id.parent !== undefined && (byContainer.has(root.value) || containers.has(root.value));
    if (isKnown) return answer(context, request, 200); // removed already
    return answer(context, request, 500, `Container ${containerText(id)} cannot be removed: it is not here`);
  }
  const isBusy = inside(context, container).some(({ state }) => state !== "ended");
  if (container.state !== "ended" || isBusy) {
    return answer(context, request, 500, `Container ${container.id} cannot be removed: it has not ended`);
  }
  for (const one of [...inside(context, container), container]) {
    forgetContainer(context, one);
    if (one.kind === "debug" || one.executor?.checkpoint === false) continue;
    const record = { kind: "containerRemoved", run: one.executor?.run, containerId: one.id } as const;
    context.effects.push({ kind: "checkpoint", record });
  }
  if (container.kind === "debug") return answer(context, request, 200); // its sandbox is another's
  context.effects.push({ kind: "removeSandbox", request, directory: container.directory });
}

const rootOf = (id: v1.ContainerID): v1.ContainerID => (id.parent === undefined ? id : rootOf(id.parent));

function attachOutput(context: Context, request: number, id: v1.ContainerID): void {
  const text = containerText(id);
  const container = context.state.containers.get(text);
  if (container === undefined || container.state !== "running") {
    const executor = context.state.byContainer.get(text);
    if (executor === undefined || executor.state === "terminated") return notFound(context, request, id);
  } else if (container.executor === undefined) {
    return notFound(context, request, id); // nobody attaches to what belongs to no framework
  }
  context.effects.push({ kind: "attachOutput", request, containerId: text, session: false });
}

/** Containers of operators that an earlier agent process launched. */
export function recoverContainers(
  context: Context,
  recovered: readonly RecoveredInner[],
  executor: Executor | undefined,
): void {
  const outermostFirst = recovered.toSorted((a, b) => a.containerId.length - b.containerId.length);
  for (const { containerId: id, outcome, task } of outermostFirst) {
    if (task !== undefined) continue; // its executor's
    const [root = "", ...children] = id.split(".");
    const { workDir } = context.options;
    const outer =
      executor === undefined
        ? `${workDir}/containers/${root}`
        : sandboxPath(workDir, context.state.agentId!, executor.run);
    const directory = children.reduce(nestedDirectory, outer);
    const kind = children.length === 0 ? "standalone" : "nested";
    const request = { containerId: id, kind, directory, user: undefined } as const;
    const container = adoptContainer(context, request, executor, { ended: () => {} });
    container.state = "running";
    if (outcome.kind === "running") container.pid = outcome.pid;
    else containerEnded(context, container, outcome.kind === "lost" ? { kind: "lost" } : outcome);
  }
}

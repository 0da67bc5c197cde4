/**
 * Containers that are no executor's own: inside one, or alone. Who launches one says what its end means.
 * Source: agent, sections 3.1 and 3.6.
 * @module
 */
import type { agent, v1 } from "@meseta/protocol";
import type { Context } from "./context.ts";
import type { ContainerRequest } from "./effects.ts";
import type { Input, Limitation } from "./inputs.ts";
import type { AgentState, Container, ContainerEnd, ContainerOwner, Executor, WaitType } from "./model.ts";

type ContainerInput = Extract<
  Input,
  {
    readonly kind:
      | "containerLaunching"
      | "containerStarted"
      | "containerFailed"
      | "containerExited"
      | "containerUpdateFailed";
  }
>;

/** `root.child` as the wire has it. @example containerId("a.b") // { value: "b", parent: { value: "a" } } */
export function containerId(text: string): v1.ContainerID {
  const around = outerId(text);
  if (around === undefined) return { value: text };
  return { value: text.slice(around.length + 1), parent: containerId(around) };
}

/** A container id of the wire as text. @example containerText({ value: "b", parent: { value: "a" } }) // "a.b" */
export function containerText(id: v1.ContainerID): string {
  return id.parent === undefined ? id.value : `${containerText(id.parent)}.${id.value}`;
}

/** The id of the container around one; undefined for the outermost. @example outerId("a.b") // "a" */
export function outerId(text: string): string | undefined {
  const at = text.lastIndexOf(".");
  return at < 0 ? undefined : text.slice(0, at);
}

/** The nearest of a container and those around it for which `find` finds something, as what it finds. */
export function nearest<Found>(containerId: string, find: (id: string) => Found | undefined): Found | undefined {
  for (let id: string | undefined = containerId; id !== undefined; id = outerId(id)) {
    const found = find(id);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The sandbox of a container inside the one that has `directory`. */
export function nestedDirectory(directory: string, child: string): string {
  return `${directory}/containers/${child}`;
}

/** Has a container made, and keeps it. */
export function launchContainer(
  context: Context,
  request: ContainerRequest & { readonly kind: Container["kind"] },
  executor: Executor | undefined,
  owner: ContainerOwner,
): Container {
  const container = adoptContainer(context, request, executor, owner);
  context.effects.push({ kind: "launch", container: request });
  return container;
}

/** Keeps a container that an earlier process launched. */
export function adoptContainer(
  context: Context,
  request: Pick<ContainerRequest, "containerId" | "directory" | "user"> & Pick<Container, "kind">,
  executor: Executor | undefined,
  owner: ContainerOwner,
): Container {
  const { containerId: id, kind, directory, user } = request;
  const container: Container = {
    id,
    kind,
    executor,
    directory,
    user,
    state: "launching",
    end: undefined,
    waiting: new Map(),
    pid: undefined,
    owner,
    session: undefined,
    abandoned: false,
  };
  context.state.containers.set(id, container);
  executor?.containers.set(id, container);
  return container;
}

/** Kills a container in whatever stage it is. */
export function destroyContainer(context: Context, container: Container): void {
  if (container.state !== "ended") context.effects.push({ kind: "destroy", containerId: container.id });
}

export function containerEvent(context: Context, container: Container, input: ContainerInput): void {
  if (container.state === "ended") return; // told twice
  switch (input.kind) {
    case "containerLaunching":
      container.pid = input.pid;
      return;
    case "containerStarted":
      container.pid = input.pid;
      container.state = "running";
      return container.owner.started?.();
    case "containerFailed":
      if (input.stage === "destroyed") return containerEnded(context, container, { kind: "destroyed" });
      context.state.counters.container_launch_errors++;
      return containerEnded(context, container, { kind: "failed", problem: input.problem });
    case "containerExited":
      return containerEnded(context, container, {
        kind: "exited",
        status: input.status,
        ...(input.limitation !== undefined && { limitation: input.limitation }),
      });
    case "containerUpdateFailed":
      return; // only an executor's own changes
  }
}

/** A container is no more, and whatever is inside it goes, too. */
export function containerEnded(context: Context, container: Container, end: ContainerEnd): void {
  container.state = "ended";
  container.end = end;
  if (container.kind !== "debug") context.effects.push({ kind: "releaseNested", directory: container.directory });
  for (const inner of inside(context, container)) destroyContainer(context, inner);
  container.owner.ended(end);
  answerWaiting(context, container, end);
  if (container.abandoned && context.state.containers.has(container.id)) forgetContainer(context, container);
}

/** Tells everybody who waits for it how a container, or that of an executor, ended. */
export function answerWaiting(context: Context, { waiting }: Pick<Container, "waiting">, end: ContainerEnd): void {
  for (const [request, type] of waiting) answerWait(context, request, type, end);
  waiting.clear();
}

/** Tells who waited how a container ended. Source: agent, section 10.2. */
export function answerWait(context: Context, request: number, type: WaitType, end: ContainerEnd): void {
  if (end.kind === "lost") {
    const problem = "Container cannot be found: it left no trace";
    return void context.effects.push({ kind: "answer", request, status: 404, problem });
  }
  const failed = { state: "TASK_FAILED", reason: "REASON_CONTAINER_LAUNCH_FAILED" } as const;
  const how =
    end.kind === "exited"
      ? { exit_status: end.status, ...(end.limitation !== undefined && limitedBy(end.limitation)) }
      : end.kind === "failed"
        ? { ...failed, message: `Failed to launch container: ${end.problem}` }
        : {};
  const response: agent.Response =
    type === "WAIT_CONTAINER" ? { type, wait_container: how } : { type, wait_nested_container: how };
  context.effects.push({ kind: "answer", request, status: 200, response });
}

function limitedBy({ reason, message, resources }: Limitation): agent.Response_WaitContainer {
  return { state: "TASK_FAILED", reason, message, limitation: { resources } };
}

/** Nobody will ask about the containers of an executor any more: they are destroyed, and forgotten once they have ended. */
export function abandonContainers(context: Context, executor: Executor): void {
  for (const container of [...executor.containers.values()]) {
    container.abandoned = true;
    if (container.state === "ended") forgetContainer(context, container);
    else destroyContainer(context, container);
  }
}

/** Forgets a container that has ended. */
export function forgetContainer(context: Context, container: Container): void {
  context.state.containers.delete(container.id);
  container.executor?.containers.delete(container.id);
  context.effects.push({ kind: "forget", containerId: container.id });
}

/** The containers that no later agent process takes over. */
export function transientContainers(state: Readonly<AgentState>): string[] {
  const ids: string[] = [];
  for (const [id, executor] of state.byContainer) if (!executor.checkpoint) ids.push(id);
  for (const { id, kind, executor } of state.containers.values()) {
    if (kind === "debug" || executor?.checkpoint === false) ids.push(id);
  }
  return ids;
}

/** The containers inside another, at any depth. */
export function inside(context: Context, { id, executor }: Container): Container[] {
  const all = executor?.containers ?? context.state.containers;
  return [...all.values()].filter((container) => container.id.startsWith(`${id}.`));
}

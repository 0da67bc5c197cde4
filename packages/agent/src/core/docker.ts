/**
 * What is different for containers of an engine: Docker's, not ours.
 * Source: agent, sections 2.4 and 1.6.
 * @module
 */
import type { v1 } from "@meseta/protocol";
import type { Context } from "./context.ts";
import { type Environment, withVariables } from "./environment.ts";
import type { Executor } from "./model.ts";

/** Engines' containers have these names, so that whoever looks finds which is whose. */
export const dockerName = (containerId: string): string => `mesos-${containerId}`;

/** Whether a container is an engine's. */
export function isDocker(container: v1.ContainerInfo | undefined): boolean {
  return container?.type === "DOCKER";
}

/** The kill grace of a task in an engine's container, where neither the call nor the task says. */
export function dockerGraceMs({ options }: Context): number {
  return Math.max(options.executorShutdownGraceMs, options.dockerStopTimeoutMs);
}

/**
 * What a container of an engine finds in its environment. A task has only its own variables, besides those of its image; an executor
 * has what executors have, but for what is different inside.
 *
 * @param environment what it would have outside
 */
export function dockerEnvironment(
  { options }: Context,
  { kind, run }: Executor,
  command: v1.CommandInfo,
  environment: Environment,
): Environment | { readonly problem: string } {
  const own = withVariables([], command);
  if ("problem" in own) return own;
  const given = new Map(own);
  const variables = new Map(kind === "command" ? own : environment);
  variables.set("MESOS_SANDBOX", options.sandboxDirectory);
  variables.set("MESOS_CONTAINER_NAME", dockerName(run.containerId));
  const role = environment.find(([name]) => name === "MESOS_ALLOCATION_ROLE");
  if (role !== undefined) variables.set(...role);
  if (!given.has("PATH")) variables.delete("PATH"); // the image knows where its programs are
  return [...variables];
}

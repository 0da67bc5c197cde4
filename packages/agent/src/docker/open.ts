/** An agent's engine: whether it is there, and which of the containers of an earlier agent process are its. @module */
import { isAbsolute, join } from "node:path";
import type { CheckpointedAgent } from "../checkpoint/recover.ts";
import { isDocker } from "../core/docker.ts";
import type { RecoveredExecutor, RecoveredState } from "../core/inputs.ts";
import { IMAGE_DEFAULTS } from "../images/flags.ts";
import { ISOLATION_DEFAULTS } from "../isolators/flags.ts";
import { isExecutable } from "../launcher/find-program.ts";
import type { Launcher } from "../launcher/launcher.ts";
import type { AgentOptions } from "../options.ts";
import { AgentStartError } from "../startup.ts";
import type { DockerContainers, DockerContainersOptions, RecoveredDocker } from "./containers.ts";
import { DOCKER_DEFAULTS } from "./flags.ts";

/**
 * Opens the engine that the options name; undefined when they name none.
 *
 * @param onOpen is told what was found
 * @throws {AgentStartError} when there is no client, or no engine answers
 */
export async function openDocker(
  { docker = DOCKER_DEFAULTS, images = IMAGE_DEFAULTS, isolation = ISOLATION_DEFAULTS }: AgentOptions,
  parts: Pick<DockerContainersOptions, "workDir" | "runtimeDir" | "events" | "endClient" | "timers" | "nowMs">,
  onOpen: (text: string) => void,
): Promise<DockerContainers | undefined> {
  if (!docker.containerizers.includes("docker")) return undefined;
  const advice = "or leave docker out of --containerizers";
  const client = findClient(docker.client);
  if (client === undefined) {
    throw new AgentStartError(
      `Cannot run Docker containers: there is no program '${docker.client}'. Install Docker's client, name it by --docker, ${advice}`,
    );
  }
  const { DockerEngine } = await import("./engine.ts"); // and with it a library of 10 MB
  const { DockerContainers } = await import("./containers.ts");
  const engine = new DockerEngine(docker.socket);
  try {
    onOpen(`Docker engine ${await engine.version()} at ${docker.socket}, client ${client}`);
  } catch (cause) {
    await engine[Symbol.asyncDispose]();
    throw new AgentStartError(
      `Cannot run Docker containers: ${(cause as Error).message}. Start the engine, name its socket by --docker_socket, ${advice}`,
      { cause },
    );
  }
  const { sandboxDirectory, credentials } = images;
  return new DockerContainers({
    ...parts,
    docker,
    engine,
    client,
    sandboxDirectory,
    credentials,
    cgroups: isolation.cgroups,
  });
}

/**
 * Sorts out the containers that are an engine's. For the core they all run: how those ended that did while the agent was away is known
 * when the engine was asked.
 *
 * @throws {AgentStartError} when there are any, and the agent was started without an engine
 */
export function recoveredDocker(
  state: RecoveredState | undefined,
  docker: DockerContainers | undefined,
  pids: Pick<Launcher, "pidsOf">,
): { readonly state: RecoveredState | undefined; readonly containers: readonly RecoveredDocker[] } {
  const containers: RecoveredDocker[] = [];
  const running = (executor: RecoveredExecutor): RecoveredExecutor => {
    const { info, containerId, container, generated, tasks, ended } = executor;
    if (ended || info.container === undefined || !isDocker(info.container) || container.kind === "lost")
      return executor;
    const task = generated ? tasks[0]?.task : undefined;
    containers.push({
      containerId,
      info: info.container,
      isTask: generated,
      supervisor: pids.pidsOf(containerId)?.supervisor ?? container.pid,
      isTold: !(task !== undefined && isUntold(executor)),
      status: container.kind === "exited" ? container.status : undefined,
    });
    return container.kind === "running" || container.pid === undefined
      ? executor
      : { ...executor, container: { kind: "running", pid: container.pid } };
  };
  const frameworks = state?.frameworks.map((framework) => ({
    ...framework,
    executors: framework.executors.map(running),
  }));
  if (docker === undefined && containers.length > 0) {
    throw new AgentStartError(
      `Cannot go on with ${containers.length} Docker containers of earlier: start the agent with docker in --containerizers`,
    );
  }
  return { state: state && { ...state, frameworks: frameworks! }, containers };
}

/** The containers of an earlier agent process that are an engine's, and had not ended when it last wrote. */
export function dockerIds(checkpointed: Pick<CheckpointedAgent, "frameworks"> | undefined): string[] {
  const executors = checkpointed?.frameworks.flatMap((framework) => framework.executors) ?? [];
  return executors.flatMap(({ ended, info, containerId }) => (!ended && isDocker(info.container) ? [containerId] : []));
}

/** Whether nobody was told yet that the task of an executor runs. */
function isUntold({ tasks }: RecoveredExecutor): boolean {
  const [only] = tasks;
  return only !== undefined && !only.records.some(({ update }) => hasRun(update?.status.state));
}

const hasRun = (state: string | undefined): boolean =>
  state !== undefined && state !== "TASK_STAGING" && state !== "TASK_STARTING";

function findClient(name: string): string | undefined {
  const candidates = isAbsolute(name) ? [name] : (process.env["PATH"] ?? "").split(":").map((part) => join(part, name));
  return candidates.find(isExecutable);
}

/**
 * Reading the checkpoints of an earlier agent process.
 *
 * Synchronous: the agent can do nothing else before it knows, and thousands of small files are read several times quicker this way.
 * What is unreadable is skipped and told, for the caller to decide; ends that are torn, and empty files, are what a crash
 * leaves.
 * Source: agent, section 8.4.
 * @module
 */
import { readdirSync, readFileSync, readlinkSync, truncateSync } from "node:fs";
import { join, relative } from "node:path";
import { agentState, DecodeError, internal, type MessageCodec, v1 } from "@meseta/protocol";
import type {
  RecoveredContainer,
  RecoveredExecutor,
  RecoveredFramework,
  RecoveredResources,
  RecoveredTask,
} from "../core/inputs.ts";
import type { ContainerRecord } from "../core/effects.ts";
import type { DoomedVolume } from "../core/volumes.ts";
import type { CheckpointStore } from "./checkpoint-store.ts";
import { paths, unframe } from "./layout.ts";

/** An executor as the disk knows it; what became of its container is for the launcher to say. */
export type CheckpointedExecutor = Omit<RecoveredExecutor, "container" | "containers"> & {
  readonly containers: readonly ContainerRecord[];
};
export type CheckpointedFramework = Omit<RecoveredFramework, "executors"> & {
  readonly executors: readonly CheckpointedExecutor[];
};

export interface CheckpointedAgent {
  readonly agentId: string;
  readonly info: internal.SlaveInfo;
  readonly frameworks: readonly CheckpointedFramework[];
  readonly drain: v1.DrainConfig | undefined;
  /** Containers that belong to no executor. */
  readonly standalone: readonly ContainerRecord[];
  /** Files that could not be read, with the reason. */
  readonly problems: readonly string[];
  /** Ends of files that a crash left unfinished, and that were cut off. */
  readonly repairs: readonly string[];
  /** Whether the agent that goes on says something else of itself than `info`. */
  readonly isReconfigured?: boolean;
}

/**
 * Reads the latest agent's checkpoints; undefined when there are none to go on from.
 *
 * @param keepsGoing whether the agent goes on without what cannot be read: then that is cut off where more will be appended
 */
export function readCheckpoints(store: CheckpointStore, keepsGoing = true): CheckpointedAgent | undefined {
  const reader = new Reader(store, keepsGoing);
  const agentId = reader.link(paths.latest);
  if (agentId === undefined) return undefined;
  store.adopt(paths.latest, 0);
  const info = reader.message(paths.agentInfo(agentId), internal.SlaveInfo);
  if (info === undefined) return undefined;
  store.agentId = agentId;
  const frameworks: CheckpointedFramework[] = [];
  for (const name of reader.list(`${paths.agent(agentId)}/frameworks`)) {
    const framework = reader.framework(paths.framework(agentId, name));
    if (framework !== undefined) frameworks.push(framework);
  }
  const drain = reader.message(paths.drain(agentId), v1.DrainConfig);
  if (drain !== undefined) store.adopt(paths.drain(agentId), 0);
  const standalone = reader.containers(paths.containers(agentId, undefined), undefined);
  return { agentId, info, frameworks, drain, standalone, problems: reader.problems, repairs: reader.repairs };
}

/**
 * Reads the reservations and volumes that agents here keep; undefined when there are none.
 *
 * @throws {Error} when there are some that cannot be read: going on without them would forget whose volumes these are
 */
export function readResources(store: CheckpointStore): RecoveredResources | undefined {
  const reader = new Reader(store, false);
  const state = reader.message(paths.resources, agentState.ResourceState);
  if (reader.problems.length > 0) throw new Error(`Cannot read ${reader.problems.join("; ")}`);
  if (state === undefined) return undefined;
  const removing: unknown = JSON.parse(reader.bytes(paths.removing)?.toString() || "[]");
  return {
    resources: state.resources ?? [],
    operations: state.operations ?? [],
    removing: Array.isArray(removing) ? removing.filter(isPlace) : [],
  };
}

function isPlace(value: unknown): value is DoomedVolume {
  if (typeof value !== "object" || value === null) return false;
  const { path, whole, tomb } = value as Partial<DoomedVolume>;
  const isNamed = tomb === undefined || (typeof tomb === "string" && /^[0-9a-f-]{36}$/.test(tomb));
  return typeof path === "string" && typeof whole === "boolean" && isNamed;
}

/** Adds what became of the containers. */
export function withContainers(
  frameworks: readonly CheckpointedFramework[],
  containers: (containerId: string) => RecoveredContainer,
): RecoveredFramework[] {
  return frameworks.map((framework) => ({
    ...framework,
    executors: framework.executors.map((executor) => ({
      ...executor,
      container: containers(executor.containerId),
      containers: executor.containers.map((one) => ({ ...one, outcome: containers(one.containerId) })),
    })),
  }));
}

/** Undefined for what is none. */
function readContainer(text: string): ContainerRecord | undefined {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined; // torn; the caller reports it
  }
  if (typeof value !== "object" || value === null) return undefined;
  const { containerId, task } = value as Partial<ContainerRecord>;
  if (typeof containerId !== "string") return undefined;
  if (task === undefined) return { containerId };
  const isTask =
    typeof task.id === "string" && Array.isArray(task.group) && task.group.every((id) => typeof id === "string");
  return isTask ? { containerId, task } : undefined;
}

class Reader {
  readonly problems: string[] = [];
  readonly repairs: string[] = [];
  readonly #keepsGoing: boolean;
  readonly #store: CheckpointStore;

  constructor(store: CheckpointStore, keepsGoing: boolean) {
    this.#keepsGoing = keepsGoing;
    this.#store = store;
  }

  framework(directory: string): CheckpointedFramework | undefined {
    const info = this.message(`${directory}/framework.info`, v1.FrameworkInfo);
    if (info?.id === undefined) return undefined;
    this.#store.adopt(`${directory}/framework.info`, 0);
    const pid = this.bytes(`${directory}/framework.pid`)?.toString() ?? "";
    const executors: CheckpointedExecutor[] = [];
    for (const name of this.list(`${directory}/executors`)) {
      const executor = this.executor(`${directory}/executors/${name}`);
      if (executor !== undefined) executors.push(executor);
    }
    return { info, pid, executors };
  }

  executor(directory: string): CheckpointedExecutor | undefined {
    const info = this.message(`${directory}/executor.info`, v1.ExecutorInfo);
    const containerId = this.link(`${directory}/runs/latest`);
    if (info === undefined || containerId === undefined) return undefined;
    const run = `${directory}/runs/${containerId}`;
    this.#store.adopt(`${directory}/executor.info`, 0);
    const tasks: RecoveredTask[] = [];
    for (const name of this.list(`${run}/tasks`)) {
      const task = this.task(`${run}/tasks/${name}`);
      if (task !== undefined) tasks.push(task);
    }
    return {
      info,
      containerId,
      containers: this.containers(`${run}/containers`, containerId),
      generated: this.bytes(`${directory}/executor_generated_for_command_task`) !== undefined,
      ended: this.bytes(`${run}/executor.sentinel`) !== undefined,
      driver: this.bytes(`${run}/pids/libprocess.pid`)?.toString() || undefined,
      subscribed: this.bytes(`${run}/http.marker`) !== undefined,
      tasks,
    };
  }

  link(path: string): string | undefined {
    try {
      return readlinkSync(this.#at(path));
    } catch {
      return undefined; // not there, or no link: then it says nothing
    }
  }

  /** The containers inside one; undefined for those that are in none. */
  containers(directory: string, around: string | undefined): ContainerRecord[] {
    const records: ContainerRecord[] = [];
    for (const name of this.list(directory, "file")) {
      const text = this.bytes(`${directory}/${name}`)?.toString() ?? "";
      if (around === undefined) this.#store.adopt(`${directory}/${name}`, 0);
      if (text === "") continue; // removed, or not written whole
      const record = readContainer(text);
      const isInside = around === undefined || name.startsWith(`${around}.`);
      if (record?.containerId === name && isInside) records.push(record);
      else this.problems.push(`${directory}/${name}: not a container`);
    }
    return records;
  }

  task(directory: string): RecoveredTask | undefined {
    const task = this.message(`${directory}/task.info`, v1.Task);
    if (task === undefined) return undefined;
    const info = this.message(`${directory}/launch.info`, v1.TaskInfo);
    return { task, info, records: this.updates(`${directory}/task.updates`) };
  }

  /** A tail that is cut short was never acted upon; it is cut off, so that what comes next is readable. */
  updates(path: string): internal.StatusUpdateRecord[] {
    const bytes = this.bytes(path);
    if (bytes === undefined) return [];
    const { messages, wholeBytes } = unframe(bytes);
    const records: internal.StatusUpdateRecord[] = [];
    let readBytes = 0;
    for (const message of messages) {
      const record = this.decode(path, internal.StatusUpdateRecord, message);
      if (record === undefined) break;
      records.push(record);
      readBytes += 4 + message.length;
    }
    if (wholeBytes < bytes.length) this.repairs.push(`${path}: ${bytes.length - wholeBytes} bytes cut off`);
    const isTornOnly = readBytes === wholeBytes;
    if (readBytes < bytes.length && (isTornOnly || this.#keepsGoing)) truncateSync(this.#at(path), readBytes);
    this.#store.adopt(path, readBytes);
    return records;
  }

  message<T>(path: string, codec: MessageCodec<T>): T | undefined {
    const bytes = this.bytes(path);
    const message = bytes === undefined ? undefined : unframe(bytes).messages[0];
    if (message !== undefined) return this.decode(path, codec, message);
    if (bytes !== undefined && bytes.length > 0) this.problems.push(`${path}: cut short`);
    return undefined;
  }

  decode<T>(path: string, codec: MessageCodec<T>, bytes: Uint8Array): T | undefined {
    try {
      return codec.decode(bytes);
    } catch (error) {
      if (!(error instanceof DecodeError)) throw error;
      this.problems.push(`${path}: ${error.reason}`);
      return undefined;
    }
  }

  bytes(path: string): Buffer | undefined {
    try {
      return readFileSync(this.#at(path));
    } catch (error) {
      const { code, message } = error as NodeJS.ErrnoException;
      if (code !== "ENOENT") this.problems.push(`${path}: ${message}`);
      return undefined;
    }
  }

  list(path: string, kind: "directory" | "file" = "directory"): string[] {
    try {
      const entries = readdirSync(this.#at(path), { withFileTypes: true });
      return entries
        .filter((entry) => (kind === "file" ? entry.isFile() : entry.isDirectory()))
        .map((entry) => entry.name)
        .toSorted();
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === "ENOENT") return [];
      throw error;
    }
  }

  #at(path: string): string {
    const full = join(this.#store.directory, path);
    return relative(this.#store.directory, full).startsWith("..") ? this.#store.directory : full;
  }
}

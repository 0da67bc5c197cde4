/**
 * The containers that a Docker engine keeps for this agent: how they are run, found again, killed and told of.
 *
 * ```text
 *  agent ──▶ launcher ──▶ supervisor ──▶ run.sh ──▶ docker run …        lives as long as the container, outlives the agent
 *    │                                                  │
 *    └── inspect, kill, stop, pull, remove ──▶ engine ◀─┘
 * ```
 *
 * Source: agent, sections 2.4, 8.4 and 14; decisions 0081 and 0082.
 * @module
 */
import { chownSync, mkdirSync, statSync } from "node:fs";
import { totalmem } from "node:os";
import type { Timers } from "@meseta/base";
import { encodeUtf8, type v1 } from "@meseta/protocol";
import type { ContainerizerEvents } from "../containerizer.ts";
import type { ContainerRequest } from "../core/effects.ts";
import { outerId } from "../core/containers.ts";
import { dockerName } from "../core/docker.ts";
import { note } from "../fetcher/notes.ts";
import { type Allowance, allowanceOf } from "../isolators/allowance.ts";
import type { CgroupOptions } from "../isolators/cgroups/controller.ts";
import type { DockerConfig } from "../images/docker-config.ts";
import { parseReference } from "../images/reference.ts";
import { exitCodeOf } from "../launcher/exit-status.ts";
import type { UserIds } from "../launcher/launch-spec.ts";
import { type ClientCommand, DockerClient, markOf } from "./client.ts";
import { credentialFor } from "./credentials.ts";
import { type DockerEngine, DockerError, type EngineContainer, isMissing } from "./engine.ts";
import { type Found, limitationOf, networksOf, reasonOf } from "./findings.ts";
import type { DockerOptions } from "./flags.ts";
import { isAlive, killMarked, type KnownProcess, knownProcess, networkOf, usageAround } from "./processes.ts";
import { Removals } from "./removals.ts";
import { dockerInfo, RunOptionsError, runWords, updateOf } from "./run-options.ts";

export interface DockerContainersOptions {
  readonly docker: DockerOptions;
  readonly engine: DockerEngine;
  /** The absolute path of Docker's client. */
  readonly client: string;
  readonly workDir: string;
  /** For small files that outlive the agent but not the machine. */
  readonly runtimeDir: string;
  readonly sandboxDirectory: string;
  readonly cgroups: CgroupOptions & { readonly hierarchy: string };
  readonly credentials: DockerConfig | undefined;
  readonly events: Pick<
    ContainerizerEvents,
    "networks" | "launching" | "started" | "exited" | "failed" | "updateFailed" | "problem"
  >;
  /** Kills the client of a container, which then ends as far as the launcher knows. */
  readonly endClient: (containerId: string) => void;
  readonly timers: Timers;
  readonly nowMs: () => number;
}

/** A container of an earlier agent process that had not ended when that did. */
export interface RecoveredDocker {
  readonly containerId: string;
  readonly info: v1.ContainerInfo;
  readonly isTask: boolean;
  readonly supervisor: number | undefined;
  /** Whether its framework was told that it runs. */
  readonly isTold: boolean;
  /** The raw wait status of its client, if that ended meanwhile. */
  readonly status: number | undefined;
}

interface Entry {
  readonly id: string;
  readonly info: v1.ContainerInfo;
  readonly isTask: boolean;
  readonly directory: string | undefined; // unknown of one that was recovered
  supervisor: number | undefined;
  isStarted: boolean;
  isOver: boolean;
  /** Somebody here wants it gone, so its end is no surprise. */
  isUnwanted: boolean;
  /** The signal that it is being sent. */
  signal: number | undefined;
  first: KnownProcess | undefined;
  stopSignal: string | undefined;
  memoryBytes: number;
  /** Changes of what it may use, one after the other. */
  updating: Promise<void>;
}

/** Containers with this label are of the agent whose work directory it names. */
export const WORK_DIR_LABEL = "meseta.work_dir";
const INSPECT_DELAY_MS_MIN = 20;
const INSPECT_DELAY_MS_MAX = 1_000;
const RETRY_MS = 1_000;
/** How long a client has to end after its container. */
const CLIENT_END_MS = 10_000;
/** An engine may go on making a container whose client is gone. */
const LATE_MS = 5_000;
const SIGKILL = 9;
/** Exit statuses of a client that did not get a container to run. */
const CLIENT_STATUSES = new Set([125, 126, 127]);
export class DockerContainers implements AsyncDisposable {
  readonly #options: DockerContainersOptions;
  readonly #entries = new Map<string, Entry>();
  /** Those that are to be recovered, and how their clients ended meanwhile, until `resume`. */
  readonly #expected = new Map<string, number | undefined>();
  readonly #removals: Removals;
  readonly #client: DockerClient;
  readonly #closing = new AbortController();
  readonly #working = new Set<Promise<void>>();

  constructor(options: DockerContainersOptions) {
    this.#options = options;
    const { engine, client, timers, nowMs, events, runtimeDir } = options;
    this.#client = new DockerClient(client, engine.socket, runtimeDir);
    this.#removals = new Removals({ remove: (name) => engine.remove(name), timers, nowMs, problem: events.problem });
  }

  /** Whether a container is one of an engine's. */
  has(containerId: string): boolean {
    return this.#entries.has(containerId) || this.#expected.has(containerId);
  }

  /** These containers are about to be recovered; what is told of their clients until then is not forgotten. */
  expect(containerIds: readonly string[]): void {
    for (const id of containerIds) this.#expected.set(id, undefined);
  }

  /**
   * Makes everything ready for a container, its image included, and says what the launcher is to run.
   *
   * @param fetch gets the files of the sandbox, before the image is asked for
   * @throws {RunOptionsError | DockerError | ImageError} or rejects as `signal` is aborted
   */
  async prepare(
    request: ContainerRequest,
    user: UserIds | undefined,
    fetch: () => Promise<void>,
    signal: AbortSignal,
  ): Promise<ClientCommand> {
    const { containerId: id, info, program, share, directory, environment, volumes, isTask = false } = request;
    const { docker, cgroups, sandboxDirectory, workDir } = this.#options;
    if (info === undefined || program?.kind !== "image") throw new RunOptionsError("There is no command");
    const name = dockerName(id);
    const run = runWords({
      ...{ name, info, environment, directory, sandboxDirectory, volumes, isTask, cgroups },
      command: program.command,
      allowance: allowanceOf(share?.resources ?? [], share?.limits),
      labels: { [WORK_DIR_LABEL]: workDir, ...(isTask && { MESOS_TASK_ID: request.run!.executorId }) },
      dns: docker.dns,
      memoryBytes: totalmem(),
    });
    await fetch();
    signal.throwIfAborted();
    await this.#haveImage(request, user, signal);
    for (const source of run.sources) makeDirectory(source, source.startsWith(`${directory}/`) ? user : undefined);
    this.#entries.set(id, this.#entry({ id, info, isTask, directory }));
    return this.#client.run(id, run);
  }

  /** The client of a container runs, below a supervisor of that process id: the container will soon. */
  clientStarted(containerId: string, supervisor: number): void {
    const entry = this.#entries.get(containerId);
    if (entry === undefined) return;
    entry.supervisor = supervisor;
    this.#options.events.launching(containerId, supervisor);
    if (!entry.isTask) this.#options.events.started(containerId, supervisor); // an executor says itself that it runs
    this.#work(this.#awaitStart(entry));
  }

  /** The client of a container ended, so that has, too, or is to. What became of it is told as events, when that is known. */
  clientEnded(containerId: string, status: number): void {
    if (this.#expected.has(containerId)) return void this.#expected.set(containerId, status);
    const entry = this.#entries.get(containerId);
    if (entry === undefined || entry.isOver) return;
    entry.isOver = true;
    this.#work(this.#end(entry, status));
  }

  /** The client of a container could not be run. */
  clientFailed(containerId: string): void {
    this.#entries.delete(containerId);
    this.#client.forget(containerId);
  }

  /** Sends a signal: SIGTERM is whatever the image says that it is to be. Tried until the engine takes it, or the container has ended. */
  signal(containerId: string, signal: number): void {
    const entry = this.#entries.get(containerId);
    if (entry === undefined) return;
    entry.isUnwanted = true;
    const isFirst = entry.signal === undefined;
    entry.signal = signal;
    if (isFirst || signal === SIGKILL) this.#work(this.#send(entry, signal));
  }

  /** Ends a container, in whatever stage it is. */
  destroy(containerId: string): void {
    const entry = this.#entries.get(containerId);
    if (entry === undefined || entry.isOver) return;
    entry.isUnwanted = true;
    this.#work(this.#destroy(entry));
  }

  /** Ends containers that nobody would find again. Resolves when they have, or cannot be. */
  async destroyNow(containerIds: readonly string[]): Promise<void> {
    await Promise.all(
      containerIds.map(async (id) => {
        const entry = this.#entries.get(id);
        if (entry === undefined) return;
        entry.isUnwanted = true;
        const { engine, events } = this.#options;
        await engine.remove(dockerName(id)).catch((error: Error) => {
          if (!isMissing(error)) events.problem(error.message);
        });
      }),
    );
  }

  /** A container that runs may use this much from now on. */
  update(containerId: string, allowance: Allowance): void {
    const entry = this.#entries.get(containerId);
    if (entry === undefined) return;
    const { engine, cgroups, events } = this.#options;
    const change = async () => {
      if (entry.isOver) return;
      const update = updateOf(allowance, cgroups, entry.memoryBytes);
      try {
        await engine.update(dockerName(containerId), update);
        entry.memoryBytes = update.Memory ?? entry.memoryBytes;
      } catch (error) {
        const isRefused = error instanceof DockerError && error.status !== undefined;
        if (entry.isOver || isMissing(error)) return;
        if (!isRefused) return events.problem((error as Error).message); // nothing was changed, and nothing has to end for that
        // It may just be ending, which is for its client to tell.
        await this.#sleep(CLIENT_END_MS, () => entry.isOver);
        if (!entry.isOver) events.updateFailed(containerId, error.message);
      }
    };
    entry.updating = entry.updating.then(change);
    this.#work(entry.updating);
  }

  /** What runs a command beside a task, in the task's container. */
  exec(request: ContainerRequest): ClientCommand {
    return this.#client.exec(request);
  }

  /** The client of such a command ended. If that was killed, the command goes on unless it is killed here. */
  execEnded(containerId: string, wasKilled: boolean): void {
    this.#client.forget(containerId);
    const first = this.#first(outerId(containerId) ?? "");
    if (wasKilled && first !== undefined) killMarked(first, this.#options.cgroups.hierarchy, markOf(containerId));
  }

  /** The first process of a container that has started, and runs. */
  processOf(containerId: string): number | undefined {
    return this.#first(containerId)?.pid;
  }

  usage(containerId: string): Partial<v1.ResourceStatistics> {
    const first = this.#first(containerId);
    const { cgroups } = this.#options;
    return first === undefined ? {} : usageAround(first, cgroups.hierarchy, cgroups);
  }

  /** The file that stands for the network of a container; undefined when that is the machine's. */
  namespaceOf(containerId: string): string | undefined {
    const first = this.#first(containerId);
    return first && networkOf(first);
  }

  /**
   * Takes over containers of an earlier agent process, and ends those of ours that are not among them. Returns the networks of those
   * that have any; what became of the others is told after `resume`.
   */
  async recover(containers: readonly RecoveredDocker[]): Promise<Map<string, readonly v1.NetworkInfo[]>> {
    const networks = new Map<string, readonly v1.NetworkInfo[]>();
    for (const { containerId: id, info, isTask, supervisor, isTold } of containers) {
      const entry = this.#entry({ id, info, isTask, directory: undefined });
      Object.assign(entry, { supervisor, isStarted: isTold });
      this.#entries.set(id, entry);
    }
    await Promise.all(
      containers.map(async ({ containerId, isTold }) => {
        const entry = this.#entries.get(containerId)!;
        const found = await this.#look(entry);
        if (typeof found !== "object" || !isTold) return;
        this.#know(entry, found);
        if (found.state.hasStarted) this.#client.forget(containerId);
        const own = networksOf(entry.info, found);
        if (own !== undefined) networks.set(containerId, own);
      }),
    );
    await this.#endOrphans();
    return networks;
  }

  /** Tells from here on what becomes of recovered containers. */
  resume(containers: readonly RecoveredDocker[]): void {
    const ended = new Map(this.#expected);
    this.#expected.clear();
    for (const { containerId, isTold, isTask, supervisor, ...container } of containers) {
      const entry = this.#entries.get(containerId)!;
      const status = container.status ?? ended.get(containerId);
      if (status !== undefined) this.clientEnded(containerId, status);
      else if (!isTold && isTask && supervisor !== undefined) this.clientStarted(containerId, supervisor);
      else if (entry.first === undefined) this.#work(this.#awaitStart(entry));
    }
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#closing.abort();
    await this.#options.engine[Symbol.asyncDispose]();
    await this.#removals[Symbol.asyncDispose]();
    await Promise.all(this.#working);
  }

  #entry(fields: Pick<Entry, "id" | "info" | "isTask" | "directory">): Entry {
    return {
      ...fields,
      supervisor: undefined,
      isStarted: false,
      isOver: false,
      isUnwanted: false,
      signal: undefined,
      first: undefined,
      stopSignal: undefined,
      memoryBytes: 0,
      updating: Promise.resolve(),
    };
  }

  #work(work: Promise<void>): void {
    const kept = work
      .catch((error: Error) => {
        if (!this.#closing.signal.aborted) this.#options.events.problem(error.stack ?? error.message);
      })
      .finally(() => this.#working.delete(kept));
    this.#working.add(kept);
  }

  async #haveImage(
    { info, directory }: ContainerRequest,
    user: UserIds | undefined,
    signal: AbortSignal,
  ): Promise<void> {
    const { engine, credentials } = this.#options;
    const { image, force_pull_image: isForced = false } = dockerInfo(info!);
    const reference = parseReference(image);
    if (!isForced && (await engine.hasImage(image))) return;
    signal.throwIfAborted();
    const say = (text: string) => note({ directory, user }, `Image ${image}: ${text}`);
    const credential = credentialFor(reference.registry, directory, credentials);
    say(`pulling it${credential === undefined ? "" : ` as ${credential.username}`}`);
    try {
      await engine.pull(reference, { credential, onProgress: say, signal });
      say("pulled");
    } catch (error) {
      if (!signal.aborted) say((error as Error).message);
      throw error;
    }
  }

  #first(containerId: string): KnownProcess | undefined {
    const first = this.#entries.get(containerId)?.first;
    return first !== undefined && isAlive(first) ? first : undefined;
  }

  /** What the engine says of a container: `missing` when it has none, `unknown` when it does not say. */
  async #look({ id }: Pick<Entry, "id">): Promise<Found> {
    try {
      return (await this.#options.engine.inspect(dockerName(id))) ?? "missing";
    } catch (error) {
      if (!(error instanceof DockerError)) throw error;
      if (!this.#closing.signal.aborted) this.#options.events.problem(error.message);
      return "unknown";
    }
  }

  async #awaitStart(entry: Entry): Promise<void> {
    let delayMs = INSPECT_DELAY_MS_MIN;
    while (!entry.isOver && !this.#closing.signal.aborted) {
      const found = await this.#look(entry);
      if (entry.isOver || this.#closing.signal.aborted) return;
      if (typeof found === "object" && found.state.hasStarted) return this.#start(entry, found);
      await this.#sleep(delayMs);
      delayMs = Math.min(delayMs * 2, INSPECT_DELAY_MS_MAX);
    }
  }

  /** A container runs, or has: whoever has to know is told. */
  #start(entry: Entry, found: EngineContainer): void {
    const { id, isTask, supervisor } = entry;
    const { events } = this.#options;
    this.#know(entry, found);
    this.#client.forget(id);
    if (entry.isStarted) return;
    entry.isStarted = true;
    const networks = networksOf(entry.info, found);
    if (networks !== undefined) events.networks(id, networks);
    if (!isTask) return;
    events.started(id, supervisor, { data: encodeUtf8(`[${found.json}]`), address: found.addresses[0]?.ip });
  }

  #know(entry: Entry, { state, stopSignal, memoryBytes }: EngineContainer): void {
    if (state.pid !== undefined) entry.first = knownProcess(state.pid);
    entry.stopSignal = stopSignal;
    entry.memoryBytes = memoryBytes;
  }

  async #send(entry: Entry, signal: number): Promise<void> {
    const { engine, events } = this.#options;
    let isTold = false;
    while (!entry.isOver && entry.signal === signal && !this.#closing.signal.aborted) {
      try {
        return await engine.kill(
          dockerName(entry.id),
          signal === SIGKILL ? "SIGKILL" : (entry.stopSignal ?? "SIGTERM"),
        );
      } catch (error) {
        const isIdle = isMissing(error) || (error instanceof DockerError && error.status === 409);
        if (isIdle && entry.isStarted) return; // its client ends by itself
        if (!isIdle && !isTold) events.problem(`${(error as Error).message}; trying again until it is done`);
        isTold ||= !isIdle;
      }
      await this.#sleep(entry.isStarted ? RETRY_MS : INSPECT_DELAY_MS_MIN);
    }
  }

  async #destroy(entry: Entry): Promise<void> {
    const { engine, events, docker, endClient } = this.#options;
    try {
      await engine.stop(dockerName(entry.id), docker.stopTimeoutMs);
      // One that is only made and not started counts as stopped; its client would go on and start it.
      if (entry.isStarted) await this.#sleep(CLIENT_END_MS, () => entry.isOver);
    } catch (error) {
      if (!isMissing(error)) events.problem((error as Error).message);
    }
    if (!entry.isOver) endClient(entry.id);
  }

  /** The client ended: finds out what became of the container, sees to it that it has ended, and tells. */
  async #end(entry: Entry, status: number): Promise<void> {
    const { id, supervisor } = entry;
    const { events, docker, nowMs } = this.#options;
    let found = await this.#look(entry);
    if (typeof found === "object" && found.state.isRunning) {
      // Its client was killed: nobody would hear of its end.
      await this.#options.engine.kill(dockerName(id), "SIGKILL").catch((error: Error) => events.problem(error.message));
      found = await this.#look(entry);
    }
    if (this.#closing.signal.aborted) return; // the next agent process will find it ended
    if (typeof found === "object" && found.state.hasStarted) this.#start(entry, found);
    const hasRun = entry.isStarted || (found === "missing" && !CLIENT_STATUSES.has(exitCodeOf(status) ?? 125));
    if (hasRun && !entry.isStarted && entry.isTask) events.started(id, supervisor);
    this.#client.forget(id);
    this.#entries.delete(id);
    this.#removals.schedule(dockerName(id), nowMs() + (entry.isStarted ? docker.removeDelayMs : LATE_MS));
    if (hasRun) return events.exited(id, status, entry.isUnwanted ? undefined : limitationOf(status, found));
    if (entry.isUnwanted) return events.failed(id, "destroyed", "");
    events.failed(id, "run", `Failed to run docker container: ${reasonOf(entry.directory, status, found)}`);
  }

  /** Ends containers of this agent that nobody knows, and has those removed in time that have ended. */
  async #endOrphans(): Promise<void> {
    const { engine, events, docker, workDir, nowMs } = this.#options;
    let listed;
    try {
      listed = await engine.list(WORK_DIR_LABEL, workDir);
    } catch (error) {
      return events.problem(`Cannot look for containers that nobody wants: ${(error as Error).message}`);
    }
    const known = new Set([...this.#entries.keys()].map(dockerName));
    for (const { name, isRunning } of listed) {
      if (known.has(name)) continue;
      if (!isRunning) this.#removals.schedule(name, await this.#removalMs(name));
      else if (docker.killOrphans) {
        events.problem(`Destroying container ${name}, which nobody knows`);
        await engine.kill(name, "SIGKILL").catch((error: Error) => events.problem(error.message));
        this.#removals.schedule(name, nowMs() + docker.removeDelayMs);
      }
    }
  }

  async #removalMs(name: string): Promise<number> {
    const { engine, docker, nowMs } = this.#options;
    const found = await engine.inspect(name).catch(() => undefined); // then from now on
    return (found?.state.finishedMs ?? nowMs()) + docker.removeDelayMs;
  }

  /** Waits, but not for longer than the agent does, nor once `isDone`. */
  async #sleep(ms: number, isDone: () => boolean = () => false): Promise<void> {
    const { signal } = this.#closing;
    for (let leftMs = ms; leftMs > 0 && !signal.aborted && !isDone(); leftMs -= RETRY_MS) {
      const { promise, resolve } = Promise.withResolvers<void>();
      using _timer = this.#options.timers.after(Math.min(leftMs, RETRY_MS), resolve);
      signal.addEventListener("abort", () => resolve(), { once: true });
      await promise;
    }
  }
}

function makeDirectory(path: string, user: UserIds | undefined): void {
  if (statSync(path, { throwIfNoEntry: false }) !== undefined) return;
  mkdirSync(path, { recursive: true });
  if (user !== undefined) chownSync(path, user.uid, user.gid);
}

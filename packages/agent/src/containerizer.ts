/**
 * From a container request to a running command: sandbox, files, process.
 * Source: agent, sections 3.2 and 3.3.
 * @module
 */
import { chownSync, closeSync, openSync, rmSync } from "node:fs";
import { join } from "node:path";
import { defined } from "@meseta/base";
import type { v1 } from "@meseta/protocol";
import { aborted } from "@meseta/runtime";
import type { ContainerRequest, RunKey } from "./core/effects.ts";
import { outerId } from "./core/containers.ts";
import { sandboxPath } from "./core/environment.ts";
import { isDocker } from "./core/docker.ts";
import type { FailedStage, Inspected, Limitation } from "./core/inputs.ts";
import type { Share } from "./core/limits.ts";
import type { VolumeMount } from "./core/volumes.ts";
import type { DockerContainers } from "./docker/containers.ts";
import { RunOptionsError } from "./docker/run-options.ts";
import type { Fetcher } from "./fetcher/fetcher.ts";
import { allowanceOf } from "./isolators/allowance.ts";
import type { Isolation } from "./isolators/isolation.ts";
import type { Container } from "./isolators/isolator.ts";
import { concernsImages, type Imaged, type Images } from "./images/images.ts";
import { bindVolume } from "./isolators/volumes/bind.ts";
import { emptyPlan, type LaunchPlan } from "./launcher/launch-plan.ts";
import { boundsOf, LOG_DEFAULTS, type LogOptions } from "./logs/bounds.ts";
import { attachedProgram, type Switchboard } from "./io/switchboard.ts";
import type { Launcher, LauncherEvents } from "./launcher/launcher.ts";
import { resolveFile } from "./launcher/find-program.ts";
import type { LaunchSpec, TerminalSpec, UserIds } from "./launcher/launch-spec.ts";
import { findUser } from "./launcher/users.ts";
import { linkLatest, linkTask, makeNestedDirectory, makeRunDirectory } from "./sandboxes.ts";
import { linkVolumes, ownVolumes } from "./volumes.ts";

export interface ContainerizerEvents {
  /** It is in these networks, instead of the machine's. */
  networks(containerId: string, networks: readonly v1.NetworkInfo[]): void;
  /** There is this to tell of its cgroups. */
  cgroups(containerId: string, cgroups: v1.CgroupInfo): void;
  /** The launcher has a container, and a supervisor, of that process id, that is about to start its command. */
  launching(containerId: string, pid: number): void;
  /** Its command runs, watched by the supervisor of that process id; without one, it is to have no process. */
  started(containerId: string, pid: number | undefined, inspected?: Inspected): void;
  /** It ended, with a raw wait status; `limitation` says why, if it had to. */
  exited(containerId: string, status: number, limitation: Limitation | undefined): void;
  /** It may not use what it should from now on: it cannot stay. */
  updateFailed(containerId: string, problem: string): void;
  /** A container did not get as far as the launcher; or an engine did not `run` it. */
  failed(containerId: string, stage: FailedStage, problem: string): void;
  /** Something less went wrong. */
  problem(text: string): void;
}

export interface ContainerizerOptions {
  /** Resolves when what is being deleted at any of these paths is gone; undefined when nothing is. */
  readonly wiped: (paths: readonly string[]) => Promise<void> | undefined;
  readonly workDir: string;
  readonly launcher: Launcher;
  readonly switchboard: Switchboard;
  readonly isolation: Isolation;
  readonly images: Images;
  readonly fetcher: Fetcher;
  /** Containers of type DOCKER; undefined: this agent makes none. */
  readonly docker: DockerContainers | undefined;
  /** How large the files may grow into which containers write; 10 MB each if undefined. */
  readonly logs: LogOptions | "unbounded" | undefined;
  readonly events: ContainerizerEvents;
}

const SIGKILL = 9;
/** The kernel has 16 bits for the rows of a terminal, and as many for its columns. */
const WINDOW_MAX = 0xffff;
/** Instead of a plan: there is none, and whoever had to know does. */
const FAILED = Symbol("failed");

export class Containerizer {
  readonly #options: ContainerizerOptions;
  readonly #preparing = new Map<string, AbortController>();
  /** Commands of our own that do something in a container that runs. */
  readonly #helping = new Set<string>();
  #helpers = 0;
  /** Containers that were killed for good, and have not ended yet. */
  readonly #dying = new Map<string, PromiseWithResolvers<void>>();

  constructor(options: ContainerizerOptions) {
    this.#options = options;
  }

  /** Makes a container; a failure is told as an event. */
  launch(request: ContainerRequest): void {
    const { docker } = this.#options;
    const isOwnUser = request.user === undefined || process.getuid?.() !== 0 || request.user === "root";
    if (docker !== undefined && isDocker(request.info)) {
      const user = isOwnUser ? undefined : request.user;
      return this.#whilePreparing(request, (signal) => this.#prepareDocker(docker, request, user, signal));
    }
    if (docker?.has(outerId(request.containerId) ?? "") === true) return this.#launchInDocker(docker, request);
    // The common case has nothing to wait for, and a short command is soon started.
    const imaged = asItIs(request, this.#options.isolation.get(outerId(request.containerId) ?? ""));
    const hasStreams = request.attached === true || request.info?.tty_info !== undefined;
    const waits = request.uris.length > 0 || hasStreams || this.#wiping(request) !== undefined;
    if (isOwnUser && !waits && imaged !== undefined) {
      if (!this.#makeSandbox(request, undefined)) return;
      const plan = this.#planOf(imaged, undefined);
      if (plan instanceof Promise)
        this.#whilePreparing(request, (signal) => this.#complete(imaged.request, undefined, plan, signal));
      else if (plan !== FAILED) this.#start(imaged.request, undefined, plan);
      return;
    }
    this.#whilePreparing(request, (signal) => this.#prepare(request, isOwnUser ? undefined : request.user, signal));
  }

  /** Lets a container that runs see volumes; a target that is taken, or outside the sandbox, is passed over with a word. */
  showVolumes(agentId: string, run: RunKey, volumes: readonly VolumeMount[]): void {
    const { workDir, isolation, launcher, events } = this.#options;
    const directory = sandboxPath(workDir, agentId, run);
    if (this.#options.docker?.has(run.containerId) === true) {
      return events.problem(`Cannot show volumes in container ${run.containerId}: it is Docker's, and runs already`);
    }
    const container = isolation.get(run.containerId);
    if (container?.pid === undefined || !isolation.names.has("filesystem/linux")) {
      for (const problem of linkVolumes(directory, volumes)) events.problem(problem);
      return;
    }
    if (container.rootfs !== undefined) {
      return events.problem(`Cannot show volumes in container ${run.containerId}: it has an image, and runs already`);
    }
    try {
      const plan = volumesPlan(container, volumes);
      const containerId = `${run.containerId}-volumes-${++this.#helpers}`;
      this.#helping.add(containerId);
      launcher.launch({
        containerId,
        directory,
        program: { kind: "file", file: "/bin/true", argv: [] },
        environment: [],
        plan,
      });
    } catch (error) {
      events.problem(`Cannot show volumes in container ${run.containerId}: ${(error as Error).message}`);
    }
  }

  /** Kills a container, whether it is being prepared or runs. */
  destroy(containerId: string): void {
    const { launcher, isolation, docker } = this.#options;
    const preparing = this.#preparing.get(containerId);
    if (preparing !== undefined) return preparing.abort(new Error("The container was destroyed"));
    if (docker?.has(containerId) === true) return docker.destroy(containerId);
    if (launcher.has(containerId)) {
      this.#dying.set(containerId, Promise.withResolvers<void>());
      launcher.kill(containerId, SIGKILL);
    } else void isolation.cleanup(containerId); // it had no process
  }

  /** Sends a signal to every process of a container that runs, or to its first. */
  signal(containerId: string, signal: number, to: "all" | "first"): void {
    const { launcher, docker } = this.#options;
    if (docker?.has(containerId) === true) docker.signal(containerId, signal); // its first hands it on
    else if (to === "first") launcher.signalFirst(containerId, signal);
    else launcher.kill(containerId, signal);
  }

  /**
   * Kills containers that nobody would find again, without a word. Resolves when whatever was destroyed has ended, so that what it
   * leaves can be cleaned up.
   */
  async bury(containerIds: readonly string[]): Promise<void> {
    const { launcher, docker } = this.#options;
    await docker?.destroyNow(containerIds);
    launcher.destroyNow(containerIds);
    await Promise.all([...this.#dying.values()].map(({ promise }) => promise));
  }

  /** A container that runs may use this much from now on. */
  update(containerId: string, { resources, limits }: Share): void {
    const { docker, isolation } = this.#options;
    if (docker?.has(containerId) === true) return docker.update(containerId, allowanceOf(resources, limits));
    try {
      isolation.update(containerId, allowanceOf(resources, limits));
    } catch (error) {
      this.#options.events.updateFailed(containerId, (error as Error).message);
    }
  }

  /** Removes images that no container has, but these. */
  pruneImages(excluded: readonly string[]): Promise<void> {
    return this.#options.images.prune(excluded);
  }

  /** What the launcher tells, to be handed to it. */
  launcherEvents(): Omit<LauncherEvents, "problem"> {
    const { isolation, events, docker } = this.#options;
    return {
      started: (containerId, { supervisor, command }) => {
        if (this.#helping.has(containerId)) return;
        if (docker?.has(containerId) === true) return docker.clientStarted(containerId, supervisor);
        isolation.started(containerId, command);
        events.started(containerId, supervisor);
      },
      lacking: (containerId, lack) => isolation.lacking(containerId, lack),
      exited: (containerId, status, lack) => {
        if (this.#helped(containerId, undefined)) return;
        if (docker?.has(containerId) === true) return docker.clientEnded(containerId, status);
        if (docker?.has(outerId(containerId) ?? "") === true) {
          docker.execEnded(containerId, this.#dying.has(containerId));
        }
        this.#dying.get(containerId)?.resolve();
        this.#dying.delete(containerId);
        const limitation = isolation.limitationOf(containerId, lack);
        void isolation.cleanup(containerId);
        this.#options.switchboard.ended(containerId);
        events.exited(containerId, status, limitation);
      },
      failed: (containerId, problem) => {
        if (!this.#helped(containerId, problem)) this.#failed(containerId, "launch", problem);
      },
    };
  }

  /** Whether it was one of our own, which does something in a container and ends. */
  #helped(containerId: string, problem: string | undefined): boolean {
    if (!this.#helping.delete(containerId)) return false;
    this.#options.launcher.forget(containerId);
    if (problem !== undefined) this.#options.events.problem(problem);
    return true;
  }

  #failed(containerId: string, stage: FailedStage, problem: string): void {
    this.#options.switchboard.ended(containerId);
    this.#options.docker?.clientFailed(containerId);
    void this.#options.isolation.cleanup(containerId);
    this.#options.events.failed(containerId, stage, problem);
  }

  /** Does something that takes a while; destroying the container meanwhile gives it up. */
  #whilePreparing({ containerId }: ContainerRequest, act: (signal: AbortSignal) => Promise<void>): void {
    const controller = new AbortController();
    this.#preparing.set(containerId, controller);
    void act(controller.signal).finally(() => this.#preparing.delete(containerId));
  }

  async #prepare(request: ContainerRequest, userName: string | undefined, signal: AbortSignal): Promise<void> {
    const user = await this.#madeFor(request, userName, signal);
    if (user === FAILED) return;
    let imaged: Imaged;
    try {
      const parent = this.#options.isolation.get(outerId(request.containerId) ?? "");
      imaged = asItIs(request, parent) ?? (await this.#options.images.prepare(request, parent, signal));
    } catch (error) {
      return this.#failed(request.containerId, signal.aborted ? "destroyed" : "launch", (error as Error).message);
    }
    const plan = this.#planOf(imaged, user);
    if (plan !== FAILED) await this.#complete(imaged.request, user, plan, signal);
  }

  /** Finds the user of a container and makes its sandbox; FAILED, and an event, when that fails. */
  async #madeFor(
    request: ContainerRequest,
    userName: string | undefined,
    signal: AbortSignal,
  ): Promise<UserIds | undefined | typeof FAILED> {
    let user: UserIds | undefined;
    try {
      const wiping = this.#wiping(request);
      if (wiping !== undefined) await Promise.race([wiping, aborted(signal)]);
      user = userName === undefined ? undefined : await findUser(userName);
    } catch (error) {
      this.#failed(request.containerId, signal.aborted ? "destroyed" : "sandbox", (error as Error).message);
      return FAILED;
    }
    if (!signal.aborted) return this.#makeSandbox(request, user) ? user : FAILED;
    this.#failed(request.containerId, "destroyed", "");
    return FAILED;
  }

  /** Resolves when nothing old is in a container's volumes any more; undefined when that is so. */
  #wiping({ volumes }: ContainerRequest): Promise<void> | undefined {
    return this.#options.wiped(volumes.map(({ path }) => path));
  }

  /** Has an engine run a container, by way of a client that is to be watched. */
  async #prepareDocker(
    docker: DockerContainers,
    request: ContainerRequest,
    userName: string | undefined,
    signal: AbortSignal,
  ): Promise<void> {
    const user = await this.#madeFor(request, userName, signal);
    if (user === FAILED) return;
    const { containerId, directory, uris, environment } = request;
    this.#linkLatest(request); // in time for whoever wants to know how far its image is
    try {
      const fetch = () => this.#options.fetcher.fetch(uris, { containerId, directory, user, signal });
      const client = await docker.prepare(request, user, fetch, signal);
      signal.throwIfAborted();
      this.#options.launcher.launch({ ...client, ...this.#bounds(environment), containerId, directory });
    } catch (error) {
      const { message } = error as Error;
      if (signal.aborted) this.#failed(containerId, "destroyed", "");
      else if (!(error instanceof RunOptionsError)) this.#failed(containerId, "launch", message);
      else this.#failed(containerId, "run", `Failed to create docker run options: ${message}`);
    }
  }

  /** Runs a command beside a task, in the container that an engine keeps for it. */
  #launchInDocker(docker: DockerContainers, request: ContainerRequest): void {
    const { containerId, directory, environment } = request;
    try {
      this.#options.launcher.launch({ ...docker.exec(request), ...this.#bounds(environment), containerId, directory });
    } catch (error) {
      this.#failed(containerId, "launch", (error as Error).message);
    }
  }

  /** How large the files may grow that a container writes. */
  #bounds(environment: ContainerRequest["environment"]): Pick<LaunchSpec, "logs"> {
    const { logs = LOG_DEFAULTS } = this.#options;
    return logs === "unbounded" ? {} : { logs: boundsOf(logs, environment) };
  }

  /** Waits for isolators, fetches files, and starts. */
  async #complete(
    request: Ready,
    user: UserIds | undefined,
    planning: LaunchPlan | undefined | Promise<LaunchPlan | undefined>,
    signal: AbortSignal,
  ): Promise<void> {
    const { containerId, directory, uris } = request;
    try {
      const plan = await planning;
      signal.throwIfAborted();
      await this.#options.fetcher.fetch(uris, { containerId, directory, user, signal });
      signal.throwIfAborted();
      const terminal = await this.#terminal(request);
      this.#start(terminal === undefined ? await this.#attach(request, user, plan) : request, user, plan, terminal);
    } catch (error) {
      this.#failed(containerId, signal.aborted ? "destroyed" : "launch", (error as Error).message);
    }
  }

  /** A container that is to be attached to, as it is launched: among its pipes, from where it goes to its files. */
  async #attach(request: Ready, user: UserIds | undefined, plan: LaunchPlan | undefined): Promise<Ready> {
    const { attached, program, directory, containerId } = request;
    if (attached !== true || program === undefined) return request;
    const pipes = await this.#options.switchboard.open(containerId, user);
    if (plan?.workingDirectory !== undefined) return { ...request, directory: pipes }; // it is not to see the machine's files
    return { ...request, directory: pipes, program: attachedProgram(program, directory) };
  }

  /** The terminal of a container that is to have one. */
  async #terminal({
    containerId,
    info,
    program,
    attached = false,
  }: ContainerRequest): Promise<TerminalSpec | undefined> {
    if (info?.tty_info === undefined || program === undefined) return undefined;
    const { rows = 0, columns = 0 } = info.tty_info.window_size ?? {};
    const pipes = await this.#options.switchboard.openTerminal(containerId, attached);
    return { rows: Math.min(rows, WINDOW_MAX), columns: Math.min(columns, WINDOW_MAX), pipes, isKept: !attached };
  }

  /** What isolators want done; FAILED, and an event, when they object at once. */
  #planOf(
    { request, rootfs, volumes: imageVolumes }: Imaged,
    user: UserIds | undefined,
  ): LaunchPlan | undefined | typeof FAILED | Promise<LaunchPlan | undefined> {
    const { containerId, kind, directory, info, isTask = false, volumes, share } = request;
    const parentId = outerId(request.containerId);
    const { isolation } = this.#options;
    try {
      return isolation.prepare({
        id: containerId,
        kind,
        parent: parentId === undefined ? undefined : isolation.get(parentId),
        directory,
        user,
        info,
        isTask: isTask || parentId !== undefined,
        volumes,
        ...(rootfs !== undefined && { rootfs }),
        imageVolumes,
        allowance: share === undefined ? undefined : allowanceOf(share.resources, share.limits),
        pid: undefined,
      });
    } catch (error) {
      this.#failed(containerId, "launch", (error as Error).message);
      return FAILED;
    }
  }

  /** Makes the sandbox, unless it is that of the container around. False, and an event, when that fails. */
  #makeSandbox(request: ContainerRequest, user: UserIds | undefined): boolean {
    const { containerId, directory, kind } = request;
    if (kind === "debug") return true;
    try {
      if (kind === "executor") makeRunDirectory(directory, request.program === undefined);
      else makeNestedDirectory(directory);
      if (request.taskId !== undefined) linkTask(directory, request.taskId);
      if (this.#options.isolation.names.has("filesystem/linux") || isDocker(request.info))
        ownVolumes(request.volumes, user);
      else for (const problem of linkVolumes(directory, request.volumes, user)) this.#options.events.problem(problem);
      if (user !== undefined) {
        chownSync(directory, user.uid, user.gid);
        for (const name of ["stdout", "stderr"]) {
          const path = join(directory, name);
          closeSync(openSync(path, "a", 0o644));
          chownSync(path, user.uid, user.gid);
        }
      }
      return true;
    } catch (error) {
      rmSync(directory, { recursive: true, force: true });
      const problem = `Failed to create the sandbox: ${(error as Error).message}`;
      this.#failed(containerId, "sandbox", problem);
      return false;
    }
  }

  #start(request: Ready, user: UserIds | undefined, plan: LaunchPlan | undefined, terminal?: TerminalSpec): void {
    const { program, containerId } = request;
    // Without a program a container needs a process only to keep its namespaces and to watch its memory.
    if (program === undefined && plan === undefined) this.#options.events.started(containerId, undefined);
    else if (!this.#startProgram(request, { program, ...defined({ user, plan, terminal }) })) return;
    if (request.kind === "executor") this.#linkLatest(request);
  }

  /** For people to find; no command has to wait for it. */
  #linkLatest({ containerId, directory }: ContainerRequest): void {
    try {
      linkLatest(directory, containerId);
    } catch (error) {
      this.#options.events.problem(`Cannot link ${directory} as the latest run: ${(error as Error).message}`);
    }
  }

  #startProgram(
    { containerId, directory, environment: given }: Ready,
    spec: Pick<LaunchSpec, "program" | "user" | "plan" | "terminal">,
  ): boolean {
    const { program, plan } = spec;
    const isHere = plan?.workingDirectory === undefined; // else it is found where it runs
    const inside = isHere ? given : withDirectory(given, plan.workingDirectory!);
    const environment = plan === undefined || plan.environment.size === 0 ? inside : withPlanned(inside, plan);
    try {
      const resolved =
        program === undefined || program.kind === "shell" || !isHere
          ? program
          : { ...program, file: resolveFile(program.file, directory, environment) };
      const bounded = { ...spec, ...this.#bounds(environment) };
      this.#options.launcher.launch({ ...bounded, containerId, directory, program: resolved, environment });
    } catch (error) {
      this.#failed(containerId, "launch", (error as Error).message);
      return false;
    }
    const { isolation, events } = this.#options;
    const isSpecial = plan?.enter.has("net") === true || isolation.classifies;
    const { network_infos: networks, cgroup_info: cgroups } = isSpecial ? isolation.status(containerId) : {};
    if (networks !== undefined) events.networks(containerId, networks);
    if (cgroups !== undefined) events.cgroups(containerId, cgroups);
    const supervisor = this.#options.launcher.supervisorOf(containerId);
    if (supervisor !== undefined) this.#options.events.launching(containerId, supervisor);
    return true;
  }
}

/** A request of which it is known what it runs. */
type Ready = Imaged["request"];

function withPlanned(environment: ContainerRequest["environment"], plan: LaunchPlan): ContainerRequest["environment"] {
  return [...new Map([...environment, ...plan.environment])];
}

/** A container that has nothing to do with images; undefined for others. */
function asItIs(request: ContainerRequest, parent: Container | undefined): Imaged | undefined {
  const { program } = request;
  if (program?.kind === "image" || concernsImages(request, parent)) return undefined;
  return { request: { ...request, program }, rootfs: undefined, volumes: [] };
}

/** A command without a shell is told where it starts, as a shell would tell it. */
function withDirectory(
  environment: ContainerRequest["environment"],
  directory: string,
): ContainerRequest["environment"] {
  return environment.some(([name]) => name === "PWD") ? environment : [...environment, ["PWD", directory]];
}

/** What a launcher tells, for a containerizer that is made after it. */
export function heardLater(made: () => Containerizer, problem: (text: string) => void): LauncherEvents {
  let heard: Omit<LauncherEvents, "problem"> | undefined;
  const events = () => (heard ??= made().launcherEvents());
  return {
    started: (containerId, pids) => events().started(containerId, pids),
    lacking: (containerId, lack) => events().lacking?.(containerId, lack),
    exited: (containerId, status, lack) => events().exited(containerId, status, lack),
    failed: (containerId, text) => events().failed(containerId, text),
    problem,
  };
}

/** What mounts volumes in a container that runs. */
function volumesPlan(container: Container, volumes: readonly VolumeMount[]): LaunchPlan {
  const plan = emptyPlan();
  plan.enter.set("mnt", `/proc/${container.pid}/ns/mnt`);
  for (const { path, target, readOnly = false } of volumes) {
    bindVolume(container, plan, { base: path, below: "", containerPath: target, readOnly });
  }
  return plan;
}

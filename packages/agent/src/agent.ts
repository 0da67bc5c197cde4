/**
 * The agent's shell: it opens everything, runs the loop between the core and the world, and closes everything. It decides
 * nothing.
 * @module
 */
import { mkdir, realpath, rm } from "node:fs/promises";
import { availableParallelism } from "node:os";
import { type Clock, type Random, type Timer, type Timers, invariant } from "@meseta/base";
import { messageByName } from "@meseta/protocol";
import {
  type HttpNode,
  type IncomingMessage,
  type Log,
  Metrics,
  silentLog,
  systemClock,
  systemRandom,
  systemTimers,
  keepThreadPoolAwake,
} from "@meseta/runtime";
import { LoopbackProber, type Prober } from "./checks/prober.ts";
import { MasterSide } from "./master-side.ts";
import { pooled } from "./pooled-random.ts";
import { CheckpointStore } from "./checkpoint/checkpoint-store.ts";
import type { CheckpointedAgent } from "./checkpoint/recover.ts";
import { containerEvents } from "./container-events.ts";
import { Containerizer, heardLater } from "./containerizer.ts";
import { AgentCore } from "./core/agent-core.ts";
import { transientContainers } from "./core/containers.ts";
import type { ContainerRequest, Effect } from "./core/effects.ts";
import { sandboxPath } from "./core/environment.ts";
import type { Input, RecoveredResources } from "./core/inputs.ts";
import { pathRoots } from "./disks.ts";
import type { DockerContainers } from "./docker/containers.ts";
import { dockerIds, openDocker, recoveredDocker } from "./docker/open.ts";
import { Fetcher } from "./fetcher/fetcher.ts";
import { SandboxCollector } from "./gc/collector.ts";
import { ContainerCalls } from "./http/container-calls.ts";
import { ExecutorEndpoint } from "./http/executor-endpoint.ts";
import { withToken } from "./http/executor-tokens.ts";
import { SandboxFiles } from "./http/files.ts";
import { addRoutes } from "./http/routes.ts";
import type { AgentView } from "./http/view.ts";
import { Images } from "./images/images.ts";
import { ISOLATION_DEFAULTS } from "./isolators/flags.ts";
import { Isolation } from "./isolators/isolation.ts";
import { cgroupsOf, liveContainers, networksOf } from "./isolators/recover.ts";
import { portsAmong } from "./isolators/network-ports.ts";
import { type Selection, selectIsolators } from "./isolators/selection.ts";
import { Switchboard } from "./io/switchboard.ts";
import { Launcher } from "./launcher/launcher.ts";
import { recoverContainers } from "./launcher/recover.ts";
import { understood } from "./messages.ts";
import { addAgentMetrics } from "./metrics.ts";
import { type Oversubscribing, oversubscribing, usageOf, watchOversubscription } from "./oversubscription/watch.ts";
import { type AgentOptions, DEFAULTS } from "./options.ts";
import {
  type AgentParts,
  agentInfo,
  coreOptions,
  defaultRuntimeDir,
  detectorOf,
  enterOwnCgroups,
  listen,
  usableCheckpoints,
  usableDisks,
  usableResources,
  warnOfTools,
} from "./startup.ts";
import type { RunningAgent } from "./running-agent.ts";
import { VolumeKeeper } from "./volume-keeper.ts";

/** The agent's actor. */
const ACTOR = "slave(1)";
const SIGKILL = 9;
const BURIAL_MS = 5_000;

export type { RunningAgent };

/**
 * Starts an agent: recovers what an earlier one left in the work directory, and resolves once it serves. Registration with
 * the master goes on from there.
 *
 * @throws {AgentStartError} when the checkpoints are those of an agent with other resources, or options contradict
 * @throws the system's error when the port or a directory is not to be had
 * @example await using agent = await startAgent({ master: "127.0.0.1:5050", workDir: "/var/lib/meseta" });
 */
export async function startAgent(options: AgentOptions): Promise<RunningAgent> {
  const log = options.log ?? silentLog;
  const startMs = (options.clock ?? systemClock).nowMs();
  await using stack = new AsyncDisposableStack();
  stack.use(keepThreadPoolAwake());
  await mkdir(options.workDir, { recursive: true });
  const workDir = await realpath(options.workDir);
  const detector = detectorOf(options, log);
  const runtimeDir = options.runtimeDir ?? (await defaultRuntimeDir(workDir));
  enterOwnCgroups(options, log);
  const selection = selectIsolators(options.isolation ?? ISOLATION_DEFAULTS, {
    workDir,
    runtimeDir,
    timers: options.timers ?? systemTimers,
    onProblem: (text) => log.warn({}, text),
    agentPorts: () => portsAmong(info.resources),
  });
  const node = stack.use(await listen(options, ACTOR, log));
  const store = stack.use(await CheckpointStore.open(workDir, (text) => log.error({}, text)));
  const info = await agentInfo(options, node, workDir);
  usableDisks(info, workDir);
  const checkpointed = await usableCheckpoints(store, info, log, options.recovery);
  const kept = usableResources(store, info);
  const agent = new Agent({ options, node, store, info, workDir, log, detector, startMs, selection });
  try {
    await agent.start(runtimeDir, checkpointed, kept, stack.move());
  } catch (error) {
    await agent[Symbol.asyncDispose]();
    throw error;
  }
  return agent;
}

class Agent implements RunningAgent {
  readonly address: { readonly ip: string; readonly port: number };
  readonly workDir: string;
  readonly finished: Promise<{ readonly problem?: string }>;
  readonly #finish: (result: { readonly problem?: string }) => void;
  readonly #fail: (error: unknown) => void;
  readonly #node: HttpNode;
  readonly #store: CheckpointStore;
  readonly #log: Log;
  readonly #clock: Clock;
  readonly #timers: Timers;
  readonly #random: Random;
  readonly #core: AgentCore;
  readonly #master: MasterSide;
  readonly #options: AgentOptions;
  readonly #startMs: number;
  readonly #endpoint: ExecutorEndpoint;
  readonly #collector: SandboxCollector;
  readonly #volumes: VolumeKeeper;
  readonly #upid: string;
  readonly #prober: Prober;
  readonly #selection: Selection;
  #isolation!: Isolation;
  #docker: DockerContainers | undefined;
  readonly #containerCalls: ContainerCalls;
  #launcher!: Launcher;
  #runtimeDir!: string;
  #isStarted = false; // from here on there is a launcher
  #switchboard!: Switchboard;
  #containerizer!: Containerizer;
  #fetcher!: Fetcher;
  #resources!: AsyncDisposableStack;
  #inputs: Input[] = [];
  #isRunning = true; // what comes before it has started waits until then
  #running: Promise<void> = Promise.resolve();
  #closed = false;
  #wake: Timer | undefined;

  constructor(parts: AgentParts) {
    const { options, node } = parts;
    this.#options = options;
    this.#node = node;
    this.#store = parts.store;
    this.#log = parts.log;
    this.#startMs = parts.startMs;
    this.#selection = parts.selection;
    this.workDir = parts.workDir;
    this.address = node.address;
    this.#clock = options.clock ?? systemClock;
    this.#timers = options.timers ?? systemTimers;
    this.#random = options.random ?? pooled(systemRandom);
    this.#upid = node.upid(ACTOR);
    const { promise, resolve, reject } = Promise.withResolvers<{ readonly problem?: string }>();
    this.finished = promise;
    promise.catch(() => {}); // whoever cares waits for it
    this.#finish = resolve;
    this.#fail = reject;
    this.#core = new AgentCore(coreOptions(options, { ...parts, upid: this.#upid }), this.#random);
    this.#endpoint = new ExecutorEndpoint(
      {
        call: (request, call, caller) => this.#post({ kind: "executorCall", request, call, caller }),
        streamClosed: (stream) => this.#post({ kind: "streamClosed", stream }),
      },
      options.access?.executors,
      () => this.#clock.nowMs(),
    );
    this.#containerCalls = new ContainerCalls(
      {
        call: (request, call) => this.#post({ kind: "containerCall", request, call }),
        gone: (request) => this.#post({ kind: "callerGone", request }),
        problem: (text) => this.#log.warn({}, text),
      },
      () => this.#switchboard,
      this.#timers,
      options.heartbeatMs,
    );
    this.#master = new MasterSide({
      node,
      upid: this.#upid,
      detector: parts.detector,
      credential: options.credential,
      timing: options.authenticationTiming,
      timers: this.#timers,
      random: this.#random,
      post: (input) => this.#post(input),
    });
    this.#prober = new LoopbackProber((containerId) => {
      return this.#docker?.namespaceOf(containerId) ?? parts.selection.network?.namespaceOf(containerId);
    });
    this.#volumes = new VolumeKeeper({
      workDir: parts.workDir,
      roots: pathRoots(parts.info.resources ?? [], parts.workDir),
      onProblem: (text) => this.#log.warn({}, text),
      onWiped: (volume) => this.#post({ kind: "volumesDone", removed: [volume] }),
      onFailed: (error) => this.#break(error),
    });
    this.#collector = new SandboxCollector({
      workDir: parts.workDir,
      delayMs: options.gcDelayMs ?? DEFAULTS.gcDelayMs,
      headroom: options.gcDiskHeadroom ?? DEFAULTS.gcDiskHeadroom,
      nested: options.gcNested ?? false,
      onProblem: (text) => this.#log.warn({}, text),
    });
  }

  get agentId(): string | undefined {
    return this.#core.state.agentId;
  }

  /** Recovers, and begins to serve. `resources` is what to close in the end; from here on that is ours to do. */
  async start(
    runtimeDir: string,
    checkpointed: CheckpointedAgent | undefined,
    kept: RecoveredResources | undefined,
    resources: AsyncDisposableStack,
  ): Promise<void> {
    this.#resources = resources;
    this.#runtimeDir = runtimeDir;
    const recoveryStart = this.#clock.nowMs();
    const nowMs = () => this.#clock.nowMs();
    const onProblem = (text: string) => this.#log.warn({}, text);
    const events = containerEvents((input) => this.#post(input), onProblem);
    const endClient = (containerId: string) => this.#launcher.kill(containerId, SIGKILL);
    const engine = { workDir: this.workDir, runtimeDir, events, endClient, timers: this.#timers, nowMs };
    const docker = await openDocker(this.#options, engine, (text) => this.#log.info({}, text));
    if (docker !== undefined) this.#docker = resources.use(docker);
    const images = resources.use(await Images.open(this.#options, this.#selection.names, this.workDir));
    const isolation = new Isolation(images.among(this.#selection), { limited: endClient, problem: onProblem });
    this.#isolation = resources.use(isolation);
    // The containerizer hears of what happens in the launcher, which is opened first.
    const launched = heardLater(
      () => this.#containerizer,
      (text) => this.#log.error({}, text),
    );
    this.#launcher = resources.use(await Launcher.open({ runtimeDir, isolates: isolation.isNeeded, events: launched }));
    warnOfTools(this.#launcher.tools, this.#options, this.#log);
    this.#switchboard = resources.use(new Switchboard(runtimeDir, onProblem));
    this.#isStarted = true;
    this.#fetcher = resources.use(await Fetcher.open(this.#options.fetcher, { workDir: this.workDir, onProblem }));
    this.#containerizer = new Containerizer({
      workDir: this.workDir,
      launcher: this.#launcher,
      switchboard: this.#switchboard,
      isolation,
      images,
      fetcher: this.#fetcher,
      docker,
      logs: this.#options.logs,
      wiped: (paths) => this.#volumes.wiped(paths),
      events,
    });
    docker?.expect(dockerIds(checkpointed));
    const all = await recoverContainers(this.#launcher, checkpointed, this.#log, (containerId, lack) => {
      return isolation.limitationOf(containerId, lack);
    });
    const { state: recovered, containers: engines } = recoveredDocker(all, docker, this.#launcher);
    await this.#switchboard.recover((id) => this.#launcher.has(id));
    const live = recovered === undefined ? [] : liveContainers(recovered, this.workDir, this.#launcher);
    await isolation.recover(live);
    const networks = new Map([...networksOf(live, isolation), ...((await docker?.recover(engines)) ?? [])]);
    const told = { networks, cgroups: cgroupsOf(live, isolation) };
    const recoverySeconds = (this.#clock.nowMs() - recoveryStart) / 1000;
    this.#serve(recoverySeconds, await oversubscribing(this.#options.oversubscription));
    this.#volumes.adopt(kept?.removing);
    this.#inputs.unshift({ kind: "start", recovered: recovered && { ...recovered, ...told }, resources: kept });
    this.#running = this.#run();
    await this.#settled();
    docker?.resume(engines);
    await this.#store.recovered();
    void this.#collector.adopt((containerId) => this.#core.state.byContainer.has(containerId));
  }

  async shutdown(): Promise<void> {
    this.#post({ kind: "shutdown", unregister: true });
    await this.finished;
    await this[Symbol.asyncDispose]();
  }

  async [Symbol.asyncDispose](): Promise<void> {
    if (this.#closed) return;
    this.#closed = true;
    this.#volumes.stopWiping(); // the loop may wait for that
    await this.#running;
    // Not before: the last step may have set them anew, and a process stays as long as it has a timer.
    this.#wake?.[Symbol.dispose]();
    this.#master[Symbol.dispose]();
    if (this.#isStarted) await this.#destroyUnwanted();
    await this.#prober[Symbol.asyncDispose]();
    await this.#volumes[Symbol.asyncDispose]();
    await this.#resources.disposeAsync();
    if (this.#isStarted && this.#options.runtimeDir === undefined && (await this.#launcher.isUnused())) {
      await rm(this.#runtimeDir, { recursive: true, force: true });
    }
    this.#finish({});
  }

  /** Kills what nobody would find again: its frameworks did not ask for that. What was killed before may end. */
  async #destroyUnwanted(): Promise<void> {
    const { promise, resolve } = Promise.withResolvers<void>();
    using _timer = this.#timers.after(BURIAL_MS, resolve); // one in the kernel's hands does not end: the next agent sees to it
    await Promise.race([promise, this.#containerizer.bury(transientContainers(this.#core.state))]);
  }

  #serve(recoverySeconds: number, watched: Oversubscribing): void {
    const { state } = this.#core;
    const nowMs = () => this.#clock.nowMs();
    const metrics = new Metrics();
    addAgentMetrics(metrics, {
      state,
      collector: this.#collector,
      startMs: this.#startMs,
      nowMs,
      recoverySeconds: () => recoverySeconds,
      fetcher: this.#fetcher,
      gcDelayMs: this.#options.gcDelayMs ?? DEFAULTS.gcDelayMs,
      cpus: availableParallelism(),
    });
    const view: AgentView = {
      state,
      launcher: this.#launcher,
      isolation: this.#isolation,
      docker: this.#docker,
      options: this.#core.options,
      workDir: this.workDir,
      upid: this.#upid,
      startMs: this.#startMs,
      flags: this.#options.flags ?? {},
      nowMs,
      timers: this.#timers,
      pruneImages: (excluded) => this.#containerizer.pruneImages(excluded),
    };
    const files = new SandboxFiles({
      workDir: this.workDir,
      agentId: () => this.#core.state.agentId,
      logFile: this.#options.logFile,
    });
    addRoutes(this.#node, {
      access: this.#options.access,
      view,
      files,
      metrics,
      containerCalls: this.#containerCalls,
      executors: this.#endpoint.handle,
    });
    this.#resources.use(this.#node.actor(ACTOR, (message) => this.#receive(message)));
    const post = (input: Input) => this.#post(input);
    const onProblem = (text: string) => this.#log.warn({}, text);
    const watching = { ...watched, timers: this.#timers, usage: () => usageOf(view), post, onProblem };
    this.#resources.use(
      this.#collector.watch(this.#timers, this.#options.diskWatchPeriodMs ?? DEFAULTS.diskWatchPeriodMs, nowMs),
    );
    this.#resources.use(watchOversubscription(watching));
  }

  #receive(incoming: IncomingMessage): void {
    const message = understood(incoming, this.#log);
    if (message !== undefined) this.#post({ kind: "message", from: incoming.from, message });
  }

  #post(input: Input): void {
    if (this.#closed) return;
    this.#inputs.push(input);
    if (this.#isRunning) return;
    this.#isRunning = true;
    this.#running = this.#run();
  }

  async #settled(): Promise<void> {
    while (this.#isRunning) await this.#running;
  }

  /** Steps through whatever waits, makes it durable all at once, and does the rest. What comes meanwhile waits for the next round. */
  async #run(): Promise<void> {
    await Promise.resolve(); // whoever posts goes on first
    try {
      while (this.#inputs.length > 0) {
        const inputs = this.#inputs;
        this.#inputs = [];
        const nowMs = this.#clock.nowMs();
        const effects: Effect[] = [];
        for (const input of inputs) for (const effect of this.#core.step(input, nowMs)) effects.push(effect);
        const begun = this.#begin(effects);
        if (begun.isRecorded) await this.#store.commit();
        for (const [index, effect] of effects.entries()) {
          if (effect.kind === "volumes" || effect.kind === "showVolumes") await this.#changeVolumes(effect);
          else if (effect.kind !== "launch") this.#perform(effect);
          else if (index >= begun.launchedBefore) this.#launch(effect.container);
        }
      }
    } catch (error) {
      this.#break(error);
    } finally {
      this.#isRunning = false;
    }
  }

  /**
   * Does what the disk is not waited for: writes what is to be kept, and launches, up to the first that may need a volume which
   * is only made afterwards.
   */
  #begin(effects: readonly Effect[]): { readonly isRecorded: boolean; readonly launchedBefore: number } {
    let isRecorded = false;
    const volumesAt = effects.findIndex(({ kind }) => kind === "volumes");
    const launchedBefore = volumesAt < 0 ? effects.length : volumesAt;
    for (const [index, effect] of effects.entries()) {
      if (effect.kind === "launch" && index < launchedBefore) {
        this.#launch(effect.container);
      }
      if (effect.kind !== "checkpoint") continue;
      this.#store.write(effect.record);
      isRecorded = true;
    }
    return { isRecorded, launchedBefore };
  }

  #launch(container: ContainerRequest): void {
    this.#containerizer.launch(withToken(container, this.#options.access?.executors));
  }

  /** The loop waits: nobody is told of a volume before it is there, or gone, or on its way and out of reach. */
  async #changeVolumes(effect: Extract<Effect, { kind: "volumes" | "showVolumes" }>): Promise<void> {
    if (effect.kind === "volumes") {
      const removed = await this.#volumes.apply(effect.make, effect.remove);
      return this.#post({ kind: "volumesDone", removed });
    }
    await this.#volumes.wiped(effect.volumes.map(({ path }) => path));
    this.#containerizer.showVolumes(this.agentId!, effect.run, effect.volumes);
  }

  #break(error: unknown): void {
    if (this.#closed) return this.#log.warn({ err: error }, "the agent was about to end");
    this.#log.error({ err: error }, "the agent is broken");
    this.#fail(error);
  }

  #perform(effect: Exclude<Effect, { kind: "launch" | "volumes" | "showVolumes" }>): void {
    switch (effect.kind) {
      case "checkpoint":
        return; // written, before the disk was waited for
      case "send":
      case "sendToExecutor": {
        const { name, body } = effect.message;
        const codec = messageByName(name);
        invariant(codec !== undefined, `No codec for ${name}`);
        return this.#node.send(this.#upid, effect.to, name, codec.encode(body));
      }
      case "volumesSettled":
        return this.#volumes.settle(effect.removed);
      case "update":
        return this.#containerizer.update(effect.containerId, effect.share);
      case "signal":
        return this.#containerizer.signal(effect.containerId, effect.signal, effect.to);
      case "destroy":
        return this.#containerizer.destroy(effect.containerId);
      case "forget":
        return this.#launcher.forget(effect.containerId);
      case "release":
        this.#launcher.forget(effect.run.containerId);
        return this.#collector.schedule(sandboxPath(this.workDir, this.agentId!, effect.run), this.#clock.nowMs());
      case "releaseNested":
        return this.#collector.scheduleNested(effect.directory, this.#clock.nowMs());
      case "wake":
        this.#wake?.[Symbol.dispose]();
        this.#wake = this.#timers.after(effect.atMs - this.#clock.nowMs(), () => this.#post({ kind: "wake" }));
        return;
      case "link":
        return this.#master.link(effect.to);
      case "authenticate":
        return this.#master.authenticate(effect.to);
      case "detect":
        return this.#master.detect();
      case "probe":
        return this.#prober.probe(effect.probe, (outcome) => {
          this.#post({ kind: "probed", id: effect.probe.id, outcome });
        });
      case "giveUpProbe":
        return this.#prober.giveUp(effect.id);
      case "answer":
        return this.#containerCalls.answer(effect.request, effect.status, effect);
      case "attachOutput":
        return this.#containerCalls.attachOutput(effect.request, effect.containerId, effect.session);
      case "removeSandbox":
        return this.#containerCalls.removeSandbox(effect.request, effect.directory);
      case "reply":
        return this.#endpoint.reply(effect.request, effect.status, effect.body);
      case "openStream":
        return this.#endpoint.openStream(effect.request);
      case "event":
        return this.#endpoint.send(effect.stream, effect.event);
      case "closeStream":
        return this.#endpoint.close(effect.stream);
      case "log":
        return this.#log[effect.level]({}, effect.text);
      case "exit":
        this.#finish(effect.problem === undefined ? {} : { problem: effect.problem });
    }
  }
}

/**
 * The launcher: runs the commands of containers without forking the agent.
 *
 * ```text
 *  agent ──"17"──▶ spawner ──▶ supervisor 17 ──▶ command, in a process group of its own
 *    │                            ▲     │
 *    ├──── "<container id>" ──────┘     ├── <container>.run   the same lines, read after a restart of the agent
 *    ◀──── exits: "<id> S …", "<id> W …" ───┘
 * ```
 *
 * A supervisor runs one container at a time and is used again; it lives until the agent closes its pipe, and if it is
 * busy then, until its container ends. So commands and their supervisors outlive the agent.
 * Source: design, D7.
 * @module
 */
import { execFile } from "node:child_process";
import { constants, openSync, readFileSync, readlinkSync, unlinkSync, writeFileSync } from "node:fs";
import { mkdir, readdir } from "node:fs/promises";
import { Socket } from "node:net";
import { join } from "node:path";
import { promisify } from "node:util";
import { encodeUtf8 } from "@meseta/protocol";
import { killedBy } from "./exit-status.ts";
import { launchRecord } from "./launch-record.ts";
import { launchScript } from "./launch-script.ts";
import type { LaunchSpec } from "./launch-spec.ts";
import { commandBehind, signalBelow, signalProcess } from "./process-tree.ts";
import { type MemoryLack, parseRun, type RunRecord, waitStatus } from "./run-record.ts";
import { type Supervisor, SupervisorPool } from "./supervisors.ts";
import { findTools, type LaunchTools } from "./tools.ts";

const run = promisify(execFile);

/** How often supervisors are looked at: only one that was killed from outside is ever found missing this way. */
const SUPERVISOR_CHECK_PERIOD_MS = 5_000;
const REPORT_LINE_MAX = 4_096;
const SIGKILL = 9;

/** What the launcher tells about containers. */
export interface LauncherEvents {
  /** The command is about to run: its process and session id, and its supervisor's process id. */
  started(containerId: string, pids: { readonly supervisor: number; readonly command: number }): void;
  /**
   * It ended, with the raw wait status; nothing of its process group is left, nor of an isolated container. `lack` tells of one
   * that was killed because its memory ran out.
   */
  exited(containerId: string, status: number, lack?: MemoryLack): void;
  /** Its memory ran out, and it is being killed for it, with everything in it. */
  lacking?(containerId: string, lack: MemoryLack): void;
  /** It never became a process; `problem` says why. */
  failed(containerId: string, problem: string): void;
  /** The spawner itself is in trouble. */
  problem(text: string): void;
}

/** What became of a container while the agent was away. */
export type RecoveredContainer =
  | { readonly kind: "running"; readonly supervisor: number; readonly command: number }
  | {
      readonly kind: "exited";
      readonly status: number;
      readonly supervisor: number | undefined;
      readonly lack?: MemoryLack;
    }
  | { readonly kind: "lost" }; // no trace: its supervisor was killed, or the machine went down

interface Container {
  readonly id: string;
  supervisor: Supervisor | undefined; // undefined: adopted from an earlier agent process
  pids: { supervisor: number; command: number } | undefined;
  killOnStart: number | undefined; // a signal that came too early
}

export interface LauncherOptions {
  /** For pipes and small files that outlive the agent but not the machine; a tmpfs is best. Created if missing. */
  readonly runtimeDir: string;
  readonly events: LauncherEvents;
  /** Found on this machine unless given. */
  readonly tools?: LaunchTools;
  /** Whether containers may be isolated. */
  readonly isolates?: boolean;
}

export class Launcher implements AsyncDisposable {
  readonly tools: LaunchTools;
  readonly #directory: string;
  readonly #events: LauncherEvents;
  readonly #containers = new Map<string, Container>();
  readonly #waiting: Container[] = []; // written down, but no supervisor is free yet
  readonly #killRequests = new Map<number, Container[]>(); // by signal
  readonly #isolates: boolean;
  #supervisors!: SupervisorPool;
  #exits: Socket | undefined;
  #report = ""; // a line that has not come whole
  #check: NodeJS.Timeout | undefined;
  #closed = false;

  private constructor(options: LauncherOptions, tools: LaunchTools) {
    this.#directory = join(options.runtimeDir, "launcher");
    this.#events = options.events;
    this.#isolates = options.isolates ?? false;
    this.tools = tools;
  }

  /**
   * Starts the spawner.
   *
   * @throws when a program it needs is missing or `runtimeDir` cannot be used.
   */
  static async open(options: LauncherOptions): Promise<Launcher> {
    const launcher = new Launcher(options, options.tools ?? (await findTools()));
    await launcher.#start();
    return launcher;
  }

  /**
   * Runs a container. What happens to it is told by the events, later.
   *
   * @throws {LaunchError} when the spec cannot be written down (NUL in a value, for one).
   */
  launch(spec: LaunchSpec): void {
    const text = this.tools.kind === "perl" ? launchRecord(spec) : launchScript(spec, this.tools);
    // encodeUtf8 also gives back bytes that were no UTF-8 when they came.
    writeFileSync(this.#path(spec.containerId, "launch"), encodeUtf8(text), { mode: 0o600 });
    const id = spec.containerId;
    const container: Container = { id, supervisor: undefined, pids: undefined, killOnStart: undefined };
    this.#containers.set(id, container);
    this.#waiting.push(container);
    this.#assign();
  }

  /** Sends `signal` to every process of a container; before it started, as soon as it has. Unknown ids do nothing. */
  kill(containerId: string, signal: number): void {
    const container = this.#containers.get(containerId);
    if (container === undefined) return;
    if (container.pids === undefined) {
      if (container.killOnStart !== SIGKILL) container.killOnStart = signal;
      return;
    }
    const isFirst = this.#killRequests.size === 0;
    const requests = this.#killRequests.get(signal);
    if (requests === undefined) this.#killRequests.set(signal, [container]);
    else requests.push(container);
    if (!isFirst) return;
    // One look at /proc serves every kill of this turn.
    setImmediate(() => this.#performKills());
  }

  /** Sends `signal` to the command of a container alone; before it started, as soon as it has. Unknown ids do nothing. */
  signalFirst(containerId: string, signal: number): void {
    const container = this.#containers.get(containerId);
    if (container?.pids === undefined) this.kill(containerId, signal);
    else signalProcess(commandBehind(container.pids.command), signal);
  }

  /**
   * Finds out what became of containers of an earlier agent process. Running ones are adopted: their exits are told as
   * events. Call before the first `launch`.
   */
  recover(containerIds: Iterable<string>): Map<string, RecoveredContainer> {
    const recovered = new Map<string, RecoveredContainer>();
    for (const id of containerIds) {
      const record = this.#readRun(id);
      const outcome = this.#recoverOne(id, record);
      recovered.set(id, outcome);
      if (outcome.kind === "lost") this.forget(id); // if its turn is still to come, there is nothing left to run
      if (outcome.kind !== "running") continue;
      const pids = { supervisor: outcome.supervisor, command: outcome.command };
      this.#containers.set(id, { id, supervisor: undefined, pids, killOnStart: undefined });
    }
    return recovered;
  }

  /** Containers that earlier agent processes left files of: whoever is not recovered is an orphan. */
  async leftovers(): Promise<string[]> {
    const names = await readdir(this.#directory);
    return names.filter((name) => name.endsWith(".run")).map((name) => name.slice(0, -".run".length));
  }

  /** Kills a container nobody wants any more and forgets its files. */
  destroyOrphan(containerId: string): void {
    const { supervisor, status } = this.#readRun(containerId);
    if (status === undefined && supervisor !== undefined && this.#supervises(supervisor, containerId)) {
      signalBelow(new Set([supervisor]), SIGKILL);
    }
    this.forget(containerId);
  }

  /** Removes the files of a container that ended. */
  forget(containerId: string): void {
    for (const kind of ["launch", "run"] as const) {
      try {
        unlinkSync(this.#path(containerId, kind)); // quicker in a tmpfs than asking the thread pool
      } catch (error) {
        const { code, message } = error as NodeJS.ErrnoException;
        if (code !== "ENOENT") this.#events.problem(`Cannot remove files of container ${containerId}: ${message}`);
      }
    }
  }

  /** Kills containers in this very call, and tells nobody: for an agent that is about to end. */
  destroyNow(containerIds: readonly string[]): void {
    const supervisors = new Set<number>();
    for (const id of containerIds) {
      const container = this.#containers.get(id);
      if (container?.pids !== undefined) supervisors.add(container.pids.supervisor);
    }
    if (supervisors.size > 0) signalBelow(supervisors, SIGKILL);
    for (const id of containerIds) this.forget(id); // without its script one that has not started cannot
  }

  /** Whether nothing of any container is left in the runtime directory, once this launcher is disposed of. */
  async isUnused(): Promise<boolean> {
    return (await this.leftovers()).length === 0;
  }

  /** Whether it runs, or waits to. */
  has(containerId: string): boolean {
    return this.#containers.has(containerId);
  }

  /** The process id of the supervisor that a container was given to; undefined while that is not known. */
  supervisorOf(containerId: string): number | undefined {
    return this.#containers.get(containerId)?.supervisor?.pid;
  }

  /** The pids of a container that has started. */
  pidsOf(containerId: string): { readonly supervisor: number; readonly command: number } | undefined {
    return this.#containers.get(containerId)?.pids;
  }

  /** Lets go of the spawner and of idle supervisors. Containers that run go on running. */
  async [Symbol.asyncDispose](): Promise<void> {
    if (this.#closed) return;
    this.#closed = true;
    clearInterval(this.#check);
    for (const { supervisor } of this.#containers.values()) {
      if (supervisor !== undefined) this.#supervisors.discard(supervisor);
    }
    this.#containers.clear();
    this.#exits?.destroy();
    await this.#supervisors[Symbol.asyncDispose]();
  }

  async #start(): Promise<void> {
    await mkdir(this.#directory, { recursive: true, mode: 0o700 });
    const names = await readdir(this.#directory);
    if (!names.includes("exits")) await run("mkfifo", ["-m", "600", "exits"], { cwd: this.#directory });
    // Opened for writing too, so that it never reports an end when the last supervisor leaves.
    const descriptor = openSync(join(this.#directory, "exits"), constants.O_RDWR | constants.O_NONBLOCK);
    this.#exits = new Socket({ fd: descriptor, readable: true, writable: false });
    this.#exits.setEncoding("latin1");
    this.#exits.on("data", (text: string) => this.#readReport(text));
    this.#exits.on("error", (error) => this.#events.problem(`Cannot read exits: ${error.message}`));
    this.#supervisors = await SupervisorPool.open(
      this.#directory,
      { tools: this.tools, isolates: this.#isolates },
      {
        available: () => this.#assign(),
        unavailable: (problem) => {
          for (const { id } of this.#waiting.splice(0)) this.#fail(id, problem);
        },
        spawnerLost: () => this.#failUnproven(),
        problem: (text) => this.#events.problem(text),
      },
    );
    this.#check = setInterval(() => this.checkSupervisors(), SUPERVISOR_CHECK_PERIOD_MS).unref();
  }

  #assign(): void {
    while (this.#waiting.length > 0) {
      const supervisor = this.#supervisors.acquire(this.#waiting.length);
      if (supervisor === undefined) return;
      const container = this.#waiting.shift()!;
      container.supervisor = supervisor;
      this.#supervisors.assign(supervisor, container.id);
    }
  }

  #fail(id: string, problem: string): void {
    this.#containers.delete(id);
    this.forget(id);
    this.#events.failed(id, problem);
  }

  /** Whoever waits for a supervisor that may never come fails; without its launch script it cannot start later. */
  #failUnproven(): void {
    for (const { id, supervisor, pids } of this.#containers.values()) {
      if (supervisor === undefined || supervisor.pid !== undefined || pids !== undefined) continue;
      this.#supervisors.discard(supervisor);
      this.#fail(id, "The spawner ended");
    }
  }

  #readReport(text: string): void {
    const lines = (this.#report + text).split("\n");
    this.#report = lines.pop()!.slice(0, REPORT_LINE_MAX);
    for (const line of lines) {
      const [id, event, first, second = ""] = line.split(" ");
      const container = this.#containers.get(id!);
      if (container === undefined) {
        if (event === "S") this.#destroyStranger(id!, Number(first));
      } else if (event === "O") this.#onLacking(container);
      else if (event === "S") this.#onStarted(container, Number(first), Number(second));
      else this.#onEnded(container, event!, first!, second === "O");
    }
  }

  #onStarted(container: Container, supervisor: number, command: number): void {
    container.pids = { supervisor, command };
    if (container.supervisor !== undefined) container.supervisor.pid = supervisor;
    this.#events.started(container.id, container.pids);
    if (container.killOnStart !== undefined) this.kill(container.id, container.killOnStart);
  }

  #onLacking({ id }: Container): void {
    const { lack } = this.#readRun(id);
    if (lack !== undefined) this.#events.lacking?.(id, lack);
  }

  /** Nobody knows it: an earlier agent process had it launched, and was gone before it started. */
  #destroyStranger(id: string, supervisor: number): void {
    if (this.#closed || !this.#supervises(supervisor, id)) return; // old news of one that has ended
    this.#events.problem(`Destroying container ${id}, which nobody knows`);
    signalBelow(new Set([supervisor]), SIGKILL);
  }

  #onEnded(container: Container, ending: string, status: string, lacked: boolean): void {
    const { id, pids } = container;
    this.#containers.delete(id);
    if (container.supervisor !== undefined) this.#supervisors.release(container.supervisor);
    this.#assign();
    if (pids === undefined || status === "X") {
      const { words } = this.#readRun(id);
      this.#events.failed(id, words || `Cannot write ${this.#path(id, "run")}`);
      return;
    }
    // Whatever the command left running in its group goes with it; perl has seen to that.
    if (ending === "E") signalProcess(-pids.command, SIGKILL);
    const words = ending === "E" && Number(status) > 128 ? this.#readRun(id).words : "";
    if (!lacked) return this.#events.exited(id, waitStatus(ending, status, words));
    this.#events.exited(id, Number(status), this.#readRun(id).lack);
  }

  #performKills(): void {
    for (const [signal, containers] of this.#killRequests) {
      // One that has ended meanwhile may have left its supervisor to another.
      const live = containers.filter((container) => this.#containers.get(container.id) === container);
      if (live.length > 0) signalBelow(new Set(live.map((container) => container.pids!.supervisor)), signal);
    }
    this.#killRequests.clear();
  }

  /** Looks for supervisors that were killed from outside, which nothing else would tell. Finds them the second time. */
  checkSupervisors(): void {
    this.#supervisors.collect();
    for (const container of this.#containers.values()) {
      if (container.pids === undefined || signalProcess(container.pids.supervisor, 0)) continue;
      const record = this.#readRun(container.id);
      if (record.status !== undefined) continue; // it wrote its last line; the pipe will tell
      this.#containers.delete(container.id);
      if (container.supervisor !== undefined) this.#supervisors.discard(container.supervisor);
      signalBelow(new Set([container.pids.supervisor]), SIGKILL);
      signalProcess(-container.pids.command, SIGKILL);
      this.#events.problem(`The supervisor of container ${container.id} was killed`);
      this.#events.exited(container.id, killedBy(SIGKILL));
    }
  }

  #recoverOne(id: string, record: RunRecord): RecoveredContainer {
    const { supervisor, command, status, lack } = record;
    if (status !== undefined) return { kind: "exited", status, supervisor, ...(lack !== undefined && { lack }) };
    if (supervisor === undefined || command === undefined) return { kind: "lost" };
    if (this.#supervises(supervisor, id)) return { kind: "running", supervisor, command };
    // It may have written its last line between our two looks.
    const again = this.#readRun(id);
    return again.status === undefined ? { kind: "lost" } : this.#recoverOne(id, again);
  }

  /** Whether process `pid` is this container's supervisor, and not another that got its number later. */
  #supervises(pid: number, containerId: string): boolean {
    try {
      return readlinkSync(`/proc/${pid}/fd/2`) === this.#path(containerId, "run");
    } catch {
      return false; // gone, or somebody else's process
    }
  }

  #readRun(containerId: string): RunRecord {
    let text = "";
    try {
      text = readFileSync(this.#path(containerId, "run"), "latin1");
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
    }
    return parseRun(text);
  }

  #path(containerId: string, kind: "launch" | "run"): string {
    return join(this.#directory, `${containerId}.${kind}`);
  }
}

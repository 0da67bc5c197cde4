/**
 * The launcher: runs the commands of containers without forking the agent.
 *
 * ```text
 *  agent ──"17"──▶ spawner (sh) ──▶ supervisor 17 (sh) ──▶ command, in a session of its own
 *    │                                 ▲     │
 *    ├──── "<container id>" ───────────┘     ├── <container>.run   S and E lines, read after a restart of the agent
 *    ◀──── exits: "<id> S …", "<id> E …" ────┘
 * ```
 *
 * A supervisor runs one container at a time and is used again; it lives until the agent closes its pipe, and if it is
 * busy then, until its container ends. So commands and their supervisors outlive the agent.
 * Source: design, D7.
 * @module
 */
import { type ChildProcess, execFile, spawn } from "node:child_process";
import {
  accessSync,
  closeSync,
  constants,
  openSync,
  readFileSync,
  readlinkSync,
  unlinkSync,
  writeFileSync,
  writeSync,
} from "node:fs";
import { mkdir, readdir, unlink } from "node:fs/promises";
import { Socket } from "node:net";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { encodeUtf8 } from "@meseta/protocol";
import { type LaunchSpec, type LaunchTools, launchScript } from "./launch-script.ts";
import { killedBy, statusFromShell } from "./exit-status.ts";
import { signalBelow, signalProcess } from "./process-tree.ts";

const run = promisify(execFile);

/** Pipes are made this many at a time; the first batch is what a quiet agent keeps. */
const PIPE_BATCH = 16;
/** Supervisors kept waiting for work; more are let go after a burst. */
const IDLE_SUPERVISORS_MAX = 16;
const IDLE_TRIM_PERIOD_MS = 10_000;
/** How often supervisors are looked at: only one that was killed from outside is ever found missing this way. */
const SUPERVISOR_CHECK_PERIOD_MS = 5_000;
const REPORT_LINE_MAX = 4_096;
const SIGKILL = 9;

/** What the launcher tells about containers. */
export interface LauncherEvents {
  /** The command is about to run: its process and session id, and its supervisor's process id. */
  started(containerId: string, pids: { readonly supervisor: number; readonly command: number }): void;
  /** It ended, with the raw wait status; nothing of its process group is left. */
  exited(containerId: string, status: number): void;
  /** It never became a process; `problem` says why. */
  failed(containerId: string, problem: string): void;
  /** The spawner itself is in trouble. */
  problem(text: string): void;
}

/** What became of a container while the agent was away. */
export type RecoveredContainer =
  | { readonly kind: "running"; readonly supervisor: number; readonly command: number }
  | { readonly kind: "exited"; readonly status: number; readonly supervisor: number | undefined }
  | { readonly kind: "lost" }; // no trace: its supervisor was killed, or the machine went down

interface Supervisor {
  readonly number: number;
  readonly descriptor: number; // our end of its pipe of jobs
  idleSinceMs: number;
}

interface Container {
  readonly id: string;
  supervisor: Supervisor | undefined; // undefined: adopted from an earlier agent process
  pids: { supervisor: number; command: number } | undefined;
  readonly sentSignals: Set<number>;
  killOnStart: number | undefined;
}

export interface LauncherOptions {
  /** For pipes and small files that outlive the agent but not the machine; a tmpfs is best. Created if missing. */
  readonly runtimeDir: string;
  readonly events: LauncherEvents;
  /** Found on this machine unless given. */
  readonly tools?: LaunchTools;
}

export class Launcher implements AsyncDisposable {
  readonly tools: LaunchTools;
  readonly #directory: string;
  readonly #events: LauncherEvents;
  readonly #epoch = `${process.pid}-${Date.now().toString(36)}`;
  readonly #containers = new Map<string, Container>();
  readonly #idle: Supervisor[] = [];
  readonly #waiting: Container[] = []; // written down, but no supervisor is free yet
  #freeNumbers: number[] = []; // pipes that exist and have no supervisor yet
  #nextNumber = 0;
  #makingPipes: Promise<void> | undefined;
  #spawner: ChildProcess | undefined;
  #exits: Socket | undefined;
  #report = "";
  readonly #killRequests = new Map<number, Set<number>>(); // signal → supervisors
  #killScheduled = false;
  readonly #intervals: NodeJS.Timeout[] = [];
  #closed = false;

  private constructor(options: LauncherOptions, tools: LaunchTools) {
    this.#directory = join(options.runtimeDir, "launcher");
    this.#events = options.events;
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
    // encodeUtf8 also gives back bytes that were no UTF-8 when they came.
    writeFileSync(this.#path(spec.containerId, "launch"), encodeUtf8(launchScript(spec, this.tools)), { mode: 0o600 });
    const container: Container = {
      id: spec.containerId,
      supervisor: undefined,
      pids: undefined,
      sentSignals: new Set(),
      killOnStart: undefined,
    };
    this.#containers.set(spec.containerId, container);
    this.#waiting.push(container);
    this.#assign();
  }

  /** Sends `signal` to every process of a container; before it started, as soon as it has. Unknown ids do nothing. */
  kill(containerId: string, signal: number): void {
    const container = this.#containers.get(containerId);
    if (container === undefined) return;
    container.sentSignals.add(signal);
    if (container.pids === undefined) {
      container.killOnStart = Math.max(container.killOnStart ?? 0, signal === SIGKILL ? 64 : signal);
      return;
    }
    let supervisors = this.#killRequests.get(signal);
    if (supervisors === undefined) this.#killRequests.set(signal, (supervisors = new Set()));
    supervisors.add(container.pids.supervisor);
    if (this.#killScheduled) return;
    this.#killScheduled = true;
    // One look at /proc serves every kill of this turn.
    setImmediate(() => this.#performKills());
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
      if (outcome.kind !== "running") continue;
      const pids = { supervisor: outcome.supervisor, command: outcome.command };
      this.#containers.set(id, { id, supervisor: undefined, pids, sentSignals: new Set(), killOnStart: undefined });
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

  /** The pids of a container that has started. */
  pidsOf(containerId: string): { readonly supervisor: number; readonly command: number } | undefined {
    return this.#containers.get(containerId)?.pids;
  }

  /** Lets go of the spawner and of idle supervisors. Containers that run go on running. */
  async [Symbol.asyncDispose](): Promise<void> {
    if (this.#closed) return;
    this.#closed = true;
    for (const interval of this.#intervals) clearInterval(interval);
    for (const supervisor of this.#idle.splice(0)) closeSync(supervisor.descriptor);
    for (const container of this.#containers.values()) {
      if (container.supervisor !== undefined) closeSync(container.supervisor.descriptor);
    }
    this.#containers.clear();
    this.#exits?.destroy();
    const spawner = this.#spawner;
    if (spawner !== undefined && spawner.exitCode === null) {
      const ended = new Promise((resolve) => spawner.once("exit", resolve));
      spawner.stdin!.end();
      await ended;
    }
    await Promise.all(
      (await readdir(this.#directory))
        .filter((name) => name.startsWith(`jobs.${this.#epoch}.`))
        .map((name) => unlink(join(this.#directory, name))),
    );
  }

  async #start(): Promise<void> {
    await mkdir(this.#directory, { recursive: true, mode: 0o700 });
    const names = await readdir(this.#directory);
    // Pipes of earlier agent processes: their supervisors hold them open, the names are of no use.
    await Promise.all(
      names.filter((name) => name.startsWith("jobs.")).map((name) => unlink(join(this.#directory, name))),
    );
    if (!names.includes("exits")) await run("mkfifo", ["-m", "600", "exits"], { cwd: this.#directory });
    // Opened for writing too, so that it never reports an end when the last supervisor leaves.
    const descriptor = openSync(join(this.#directory, "exits"), constants.O_RDWR | constants.O_NONBLOCK);
    this.#exits = new Socket({ fd: descriptor, readable: true, writable: false });
    this.#exits.setEncoding("latin1");
    this.#exits.on("data", (text: string) => this.#readReport(text));
    this.#exits.on("error", (error) => this.#events.problem(`Cannot read exits: ${error.message}`));
    this.#startSpawner();
    await this.#makePipes();
    const check = setInterval(() => this.#checkSupervisors(), SUPERVISOR_CHECK_PERIOD_MS);
    const trim = setInterval(() => this.#trimIdle(), IDLE_TRIM_PERIOD_MS);
    this.#intervals.push(check.unref(), trim.unref());
  }

  #startSpawner(): void {
    const script = (name: string) => fileURLToPath(new URL(name, import.meta.url));
    const { bash, defaultSignals, env, setsid } = this.tools;
    const words = [setsid, "--"];
    if (defaultSignals) words.push(env, "--default-signal=INT,QUIT");
    words.push(...shellOf(bash), script("supervisor.sh"), bash === undefined ? "sessions" : "groups");
    const spawner = spawn("/bin/sh", [script("spawner.sh"), this.#epoch, ...words], {
      cwd: this.#directory,
      env: {},
      detached: true, // a session of its own: a Ctrl-C at the agent's terminal is none of its business
      stdio: ["pipe", "ignore", "ignore"],
    });
    this.#spawner = spawner;
    spawner.stdin!.on("error", () => {}); // told by "exit" below
    spawner.once("error", (error) => this.#events.problem(`Cannot start the spawner: ${error.message}`));
    spawner.once("exit", (code, signal) => {
      if (this.#closed) return;
      this.#events.problem(`The spawner ended (${signal ?? code}), starting another`);
      this.#startSpawner();
    });
  }

  #assign(): void {
    while (this.#waiting.length > 0) {
      const supervisor = this.#idle.pop() ?? this.#newSupervisor();
      if (supervisor === undefined) return;
      const container = this.#waiting.shift()!;
      container.supervisor = supervisor;
      writeSync(supervisor.descriptor, `${container.id}\n`);
    }
  }

  #newSupervisor(): Supervisor | undefined {
    const number = this.#freeNumbers.pop();
    if (number === undefined) {
      this.#makePipes().then(
        () => this.#assign(),
        (error: Error) => this.#failWaiting(error),
      );
      return undefined;
    }
    const path = join(this.#directory, `jobs.${this.#epoch}.${number}`);
    // Opened for reading too, so that opening does not wait for the supervisor.
    const descriptor = openSync(path, constants.O_RDWR | constants.O_NONBLOCK);
    this.#spawner!.stdin!.write(`${number}\n`);
    return { number, descriptor, idleSinceMs: 0 };
  }

  #makePipes(): Promise<void> {
    this.#makingPipes ??= (async () => {
      const numbers = Array.from({ length: PIPE_BATCH }, () => this.#nextNumber++);
      const names = numbers.map((number) => `jobs.${this.#epoch}.${number}`);
      await run("mkfifo", ["-m", "600", ...names], { cwd: this.#directory });
      this.#freeNumbers = [...numbers.toReversed(), ...this.#freeNumbers];
    })().finally(() => {
      this.#makingPipes = undefined;
    });
    return this.#makingPipes;
  }

  #failWaiting(error: Error): void {
    for (const container of this.#waiting.splice(0)) {
      this.#containers.delete(container.id);
      this.#events.failed(container.id, `Cannot make pipes for a supervisor: ${error.message}`);
    }
  }

  #readReport(text: string): void {
    const lines = (this.#report + text).split("\n");
    this.#report = lines.pop()!.slice(0, REPORT_LINE_MAX);
    for (const line of lines) {
      const [id, event, first, second] = line.split(" ");
      const container = this.#containers.get(id!);
      if (container === undefined) continue; // of an earlier agent process, or told already
      if (event === "S") this.#onStarted(container, Number(first), Number(second));
      else if (event === "E") this.#onEnded(container, first!);
    }
  }

  #onStarted(container: Container, supervisor: number, command: number): void {
    container.pids = { supervisor, command };
    this.#events.started(container.id, container.pids);
    if (container.killOnStart !== undefined) {
      this.kill(container.id, container.killOnStart === 64 ? SIGKILL : container.killOnStart);
    }
  }

  #onEnded(container: Container, shellStatus: string): void {
    this.#containers.delete(container.id);
    this.#release(container.supervisor);
    if (shellStatus === "X") {
      this.#events.failed(container.id, `Cannot write ${this.#path(container.id, "run")}`);
      return;
    }
    const status = Number(shellStatus);
    if (container.pids === undefined) {
      this.#events.failed(
        container.id,
        this.#readRun(container.id).words || `The launch script ended with status ${status}`,
      );
      return;
    }
    // Whatever the command left running in its group goes with it.
    signalProcess(-container.pids.command, SIGKILL);
    const words = status > 128 ? this.#readRun(container.id).words : "";
    this.#events.exited(container.id, statusFromShell(status, words, container.sentSignals));
  }

  #release(supervisor: Supervisor | undefined): void {
    if (supervisor === undefined) return;
    if (this.#closed) return closeSync(supervisor.descriptor);
    supervisor.idleSinceMs = performance.now();
    this.#idle.push(supervisor);
    this.#assign();
  }

  #performKills(): void {
    this.#killScheduled = false;
    for (const [signal, supervisors] of this.#killRequests) signalBelow(supervisors, signal);
    this.#killRequests.clear();
  }

  #trimIdle(): void {
    const nowMs = performance.now();
    // The front of the list has been idle longest: assignment takes from the back.
    while (this.#idle.length > IDLE_SUPERVISORS_MAX && nowMs - this.#idle[0]!.idleSinceMs > IDLE_TRIM_PERIOD_MS) {
      closeSync(this.#idle.shift()!.descriptor);
    }
  }

  #checkSupervisors(): void {
    for (const container of this.#containers.values()) {
      if (container.pids === undefined || signalProcess(container.pids.supervisor, 0)) continue;
      const record = this.#readRun(container.id);
      if (record.status !== undefined) continue; // it wrote its last line; the pipe will tell
      this.#containers.delete(container.id);
      if (container.supervisor !== undefined) closeSync(container.supervisor.descriptor);
      signalBelow(new Set([container.pids.supervisor]), SIGKILL);
      signalProcess(-container.pids.command, SIGKILL);
      this.#events.problem(`The supervisor of container ${container.id} was killed`);
      this.#events.exited(container.id, killedBy(SIGKILL));
    }
  }

  #recoverOne(id: string, record: RunRecord): RecoveredContainer {
    const { supervisor, command, status, words } = record;
    if (status !== undefined) {
      return { kind: "exited", status: statusFromShell(status, words, new Set()), supervisor };
    }
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

interface RunRecord {
  readonly supervisor: number | undefined;
  readonly command: number | undefined;
  readonly status: number | undefined;
  readonly words: string;
}

/** Reads a `.run` file; a line counts only with its newline, so one cut short counts as not written. */
function parseRun(text: string): RunRecord {
  const lines = text.split("\n").slice(0, -1);
  const started = /^S (\d+) (\d+)$/.exec(lines[0] ?? "");
  const ended = /^E (\d+)$/.exec(lines.at(-1) ?? "");
  return {
    supervisor: started === null ? undefined : Number(started[1]),
    command: started === null ? undefined : Number(started[2]),
    status: ended === null ? undefined : Number(ended[1]),
    words: lines.slice(started === null ? 0 : 1, ended === null ? undefined : -1).join("\n"),
  };
}

/**
 * Finds the helper programs and tries the shell.
 *
 * @param options.bash false leaves bash out, as on a machine without it
 * @throws when setsid or env is missing
 */
export async function findTools(options: { readonly bash?: boolean } = {}): Promise<LaunchTools> {
  const setsid = findProgram("setsid");
  const env = findProgram("env");
  if (setsid === undefined || env === undefined) {
    throw new Error("Cannot launch containers: the programs setsid (util-linux) and env (coreutils) are needed");
  }
  const bash = (options.bash ?? true) ? findProgram("bash") : undefined;
  // The shell says whether env resets signals; then a child of it becomes env, which prints whatever it was handed unasked.
  const lines = await probe(shellOf(bash), [
    `'${env}' --default-signal=INT,QUIT true 2>/dev/null && echo +signals`,
    ...(bash === undefined ? [] : ["set -m", "unset SHLVL"]),
    `(unset PWD OLDPWD; exec '${env}')`,
  ]);
  const extra = lines.filter((line) => !line.startsWith("+"));
  return {
    setsid,
    env,
    setpriv: findProgram("setpriv"),
    bash,
    defaultSignals: lines.includes("+signals"),
    exactExports: extra.length === 0,
  };
}

/** Bash reads a start file when it takes its input for a network connection, which Node's pipes look like. */
const shellOf = (bash: string | undefined): [string, ...string[]] =>
  bash === undefined ? ["/bin/sh"] : [bash, "--norc"];

async function probe([shell, ...flags]: readonly [string, ...string[]], script: readonly string[]): Promise<string[]> {
  const { stdout } = await run(shell, [...flags, "-c", script.join("\n")], { env: {} });
  return stdout.split("\n").filter((line) => line !== "");
}

function findProgram(name: string): string | undefined {
  const directories = ["/usr/bin", "/bin", "/usr/local/bin", "/usr/sbin", "/sbin"];
  return directories
    .map((directory) => join(directory, name))
    .find((path) => {
      try {
        accessSync(path, constants.X_OK);
        return true;
      } catch {
        return false; // not there, or not for us
      }
    });
}

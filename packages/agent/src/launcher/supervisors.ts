/**
 * Supervisors: small processes that run one container at a time, started by the spawner, fed through a named pipe each.
 *
 * Making a pipe or a process costs as much as a short task, so both are used again.
 * @module
 */
import { type ChildProcess, execFile, spawn } from "node:child_process";
import { closeSync, constants, openSync, writeSync } from "node:fs";
import { readdir, unlink } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import type { LaunchTools } from "./tools.ts";

const run = promisify(execFile);

/** Pipes are made this many at a time, more when many are wanted; the first batch is what a quiet agent keeps. */
const PIPE_BATCH_MIN = 16;
const PIPE_BATCH_MAX = 256;
/** Supervisors kept waiting for work; more are let go after a burst. */
const IDLE_SUPERVISORS_MAX = 16;
const IDLE_TRIM_PERIOD_MS = 10_000;
const SPAWNER_RESTART_MS = 1_000;

export interface Supervisor {
  readonly number: number;
  readonly descriptor: number; // our end of its pipe of jobs
  /** Known once it has run something; one that has not may not exist yet. */
  pid: number | undefined;
  idleSinceMs: number;
}

export interface SupervisorEvents {
  /** Somebody who could not get a supervisor may try again. */
  available(): void;
  /** No supervisor is to be had. */
  unavailable(problem: string): void;
  /** The spawner died: supervisors that are not proven may never come. */
  spawnerLost(): void;
  problem(text: string): void;
}

export interface SupervisorOptions {
  readonly tools: LaunchTools;
  /** Whether containers may come with a plan. Supervisors that know how are a little larger. */
  readonly isolates: boolean;
}

export class SupervisorPool implements AsyncDisposable {
  readonly #directory: string;
  readonly #tools: LaunchTools;
  readonly #isolates: boolean;
  readonly #events: SupervisorEvents;
  readonly #epoch = `${process.pid}-${Date.now().toString(36)}`;
  readonly #idle: Supervisor[] = []; // idle longest first
  #freeNumbers: number[] = []; // pipes that exist and have no supervisor yet
  #nextNumber = 0;
  #makingPipes: Promise<void> | undefined;
  #spawner: ChildProcess | undefined;
  #restart: NodeJS.Timeout | undefined;
  readonly #trim: NodeJS.Timeout;
  #closed = false;

  private constructor(directory: string, options: SupervisorOptions, events: SupervisorEvents) {
    this.#directory = directory;
    this.#tools = options.tools;
    this.#isolates = options.isolates;
    this.#events = events;
    this.#trim = setInterval(() => this.#trimIdle(), IDLE_TRIM_PERIOD_MS).unref();
  }

  /** Starts the spawner, in a directory that has the pipe `exits`. */
  static async open(directory: string, options: SupervisorOptions, events: SupervisorEvents): Promise<SupervisorPool> {
    const pool = new SupervisorPool(directory, options, events);
    // Pipes of earlier agent processes: their supervisors hold them open, the names are of no use.
    await removePipes(directory, "jobs.");
    pool.#startSpawner();
    await pool.#makePipes(PIPE_BATCH_MIN);
    return pool;
  }

  /**
   * A supervisor that waits for work; undefined when there will be one later, which is told as an event.
   *
   * @param wanted how many the caller could use
   */
  acquire(wanted: number): Supervisor | undefined {
    for (let idle = this.#idle.pop(); idle !== undefined; idle = this.#idle.pop()) {
      if (idle.pid === undefined || isThere(idle.pid)) return idle;
      this.discard(idle); // somebody killed it
    }
    return this.#newSupervisor(wanted);
  }

  /** Has a supervisor run a container. */
  assign(supervisor: Supervisor, containerId: string): void {
    writeSync(supervisor.descriptor, `${containerId}\n`);
  }

  /** A supervisor has nothing to do any more. */
  release(supervisor: Supervisor): void {
    if (this.#closed) return this.discard(supervisor);
    supervisor.idleSinceMs = performance.now();
    this.#idle.push(supervisor);
  }

  /** Lets a supervisor go: it ends once it has nothing to do. */
  discard(supervisor: Supervisor): void {
    closeSync(supervisor.descriptor);
  }

  /** Has the spawner take note of supervisors that have ended, so that they can be seen to have. */
  collect(): void {
    this.#spawner?.stdin?.write("\n");
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#closed = true;
    clearInterval(this.#trim);
    clearTimeout(this.#restart);
    for (const supervisor of this.#idle.splice(0)) this.discard(supervisor);
    const spawner = this.#spawner;
    if (spawner !== undefined && spawner.exitCode === null && spawner.signalCode === null) {
      const ended = new Promise((resolve) => spawner.once("exit", resolve));
      spawner.stdin?.end();
      await ended;
    }
    await removePipes(this.#directory, `jobs.${this.#epoch}.`);
  }

  #startSpawner(): void {
    const [program, ...words] = spawnerCommand(this.#tools, this.#epoch, this.#isolates);
    const spawner = spawn(program, words, {
      cwd: this.#directory,
      env: {},
      detached: true, // a session of its own: a Ctrl-C at the agent's terminal is none of its business
      stdio: ["pipe", "ignore", "ignore"],
    });
    this.#spawner = spawner;
    spawner.stdin.on("error", () => {}); // told by "exit" below
    spawner.once("error", (error) => this.#events.problem(`Cannot start the spawner: ${error.message}`));
    spawner.once("exit", (code, signal) => {
      if (this.#closed) return;
      this.#spawner = undefined; // nobody would read what it is told
      this.#events.problem(`The spawner ended (${signal ?? code}), starting another`);
      for (const supervisor of this.#idle.filter(({ pid }) => pid === undefined)) {
        this.#idle.splice(this.#idle.indexOf(supervisor), 1);
        this.discard(supervisor);
      }
      this.#events.spawnerLost();
      this.#restart = setTimeout(() => {
        this.#startSpawner();
        this.#events.available();
      }, SPAWNER_RESTART_MS);
    });
  }

  #newSupervisor(wanted: number): Supervisor | undefined {
    if (this.#spawner === undefined) return undefined; // until there is another
    const number = this.#freeNumbers.pop();
    if (number === undefined) {
      this.#makePipes(Math.min(Math.max(wanted, PIPE_BATCH_MIN), PIPE_BATCH_MAX)).then(
        () => this.#events.available(),
        (error: Error) => this.#events.unavailable(`Cannot make pipes for a supervisor: ${error.message}`),
      );
      return undefined;
    }
    const path = join(this.#directory, `jobs.${this.#epoch}.${number}`);
    // Opened for reading too, so that opening does not wait for the supervisor.
    const descriptor = openSync(path, constants.O_RDWR | constants.O_NONBLOCK);
    this.#spawner.stdin?.write(`${number}\n`);
    return { number, descriptor, pid: undefined, idleSinceMs: 0 };
  }

  #makePipes(count: number): Promise<void> {
    this.#makingPipes ??= (async () => {
      const numbers = Array.from({ length: count }, () => this.#nextNumber++);
      const names = numbers.map((number) => `jobs.${this.#epoch}.${number}`);
      await run("mkfifo", ["-m", "600", ...names], { cwd: this.#directory });
      this.#freeNumbers = [...numbers.toReversed(), ...this.#freeNumbers];
    })().finally(() => {
      this.#makingPipes = undefined;
    });
    return this.#makingPipes;
  }

  #trimIdle(): void {
    const nowMs = performance.now();
    while (this.#idle.length > IDLE_SUPERVISORS_MAX && nowMs - this.#idle[0]!.idleSinceMs > IDLE_TRIM_PERIOD_MS) {
      this.discard(this.#idle.shift()!);
    }
  }
}

function isThere(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== "ESRCH";
  }
}

function spawnerCommand(tools: LaunchTools, epoch: string, isolates: boolean): [program: string, ...words: string[]] {
  if (tools.kind === "perl") {
    const { O_DIRECTORY, O_NOFOLLOW } = constants; // which are not the same everywhere
    const numbers = Object.entries({ ...tools.calls, O_DIRECTORY, O_NOFOLLOW });
    const words = numbers.map(([name, number]) => `${name}=${number}`);
    return [tools.perl, script("spawner.pl"), epoch, isolates ? script("isolation.pl") : "", ...words];
  }
  const signals = tools.defaultSignals ? [tools.env, "--default-signal=INT,QUIT"] : [];
  const supervisor = [tools.setsid, "--", ...signals, "/bin/sh", script("supervisor.sh")];
  return ["/bin/sh", script("spawner.sh"), epoch, ...supervisor];
}

const script = (name: string): string => fileURLToPath(new URL(name, import.meta.url));

async function removePipes(directory: string, prefix: string): Promise<void> {
  const names = (await readdir(directory)).filter((name) => name.startsWith(prefix));
  await Promise.all(names.map((name) => unlink(join(directory, name))));
}

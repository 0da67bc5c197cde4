import { type ChildProcess, spawn } from "node:child_process";
import { readFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import type { AgentOptions } from "@meseta/agent";
import type { MasterOptions } from "@meseta/master";

/** Options of a program of ours as its JSON argument; what cannot be JSON is left out. */
export type ProgramOptions<Options> = Omit<Options, "log" | "clock" | "timers" | "random"> & {
  readonly logFile: string;
};

type NodeOptions = ProgramOptions<Partial<MasterOptions>> | ProgramOptions<Partial<AgentOptions>>;

/** As `bin/meseta` starts them, and with sources compiled once for all processes. */
export const NODE_FLAGS = {
  master: ["--max-semi-space-size=32", "--heap-growing-percent=50"],
  agent: ["--max-semi-space-size=8", "--heap-growing-percent=50"],
} as const;
export const NODE_ENVIRONMENT = {
  MALLOC_ARENA_MAX: "1",
  NODE_COMPILE_CACHE: join(tmpdir(), "node-compile-cache"),
};

export interface Address {
  readonly ip: string;
  readonly port: number;
}

/** A master or an agent that did not come up, with the end of its log. */
export class NodeStartError extends Error {
  override readonly name = "NodeStartError";
  readonly code = "NODE_START";
}

/** One master or agent as a process of its own: it can be stopped, or killed like in an accident. */
export class NodeProcess implements AsyncDisposable {
  readonly address: Address;
  readonly #child: ChildProcess;
  readonly #exited: Promise<void>;

  private constructor(child: ChildProcess, exited: Promise<void>, address: Address) {
    this.#child = child;
    this.#exited = exited;
    this.address = address;
  }

  /**
   * Starts `program`, behind the words of `within` (a host of a test network), and resolves once it serves.
   *
   * @throws {NodeStartError} when it ends first
   */
  static async start(
    program: "master" | "agent",
    options: NodeOptions,
    within: readonly string[] = [],
  ): Promise<NodeProcess> {
    const path = new URL(`./programs/${program}.ts`, import.meta.url).pathname;
    const [first, ...rest] = [
      ...within,
      process.execPath,
      ...NODE_FLAGS[program],
      path,
      JSON.stringify(options),
    ] as const;
    const child = spawn(first, rest, {
      stdio: ["ignore", "pipe", "pipe"],
      env: { ...NODE_ENVIRONMENT, ...process.env },
    });
    const exit = Promise.withResolvers<void>();
    child.once("exit", () => exit.resolve());
    let complaint = "";
    child.stderr.on("data", (chunk: Buffer) => {
      complaint = (complaint + chunk.toString()).slice(-4096);
    });
    const ready = Promise.withResolvers<Address>();
    createInterface({ input: child.stdout }).once("line", (line) => ready.resolve(JSON.parse(line) as Address));
    const failed = exit.promise.then(async () => {
      const log = await readFile(options.logFile, "utf8").catch((error: Error) => error.message);
      throw new NodeStartError(`Cannot start ${program}: it ended with\n${complaint}${log.slice(-2048)}`);
    });
    const address = await Promise.race([ready.promise, failed]);
    failed.catch(() => {}); // from here on its end is not a failed start
    return new NodeProcess(child, exit.promise, address);
  }

  get pid(): number {
    return this.#child.pid ?? 0;
  }

  /** Resolves when it has ended, however. */
  get exited(): Promise<void> {
    return this.#exited;
  }

  /** Asks it to stop, and waits. */
  async stop(): Promise<void> {
    this.#child.kill("SIGTERM");
    await this.#exited;
  }

  /** kill -9, and waits until it is gone. */
  async kill(): Promise<void> {
    this.#child.kill("SIGKILL");
    await this.#exited;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    if (this.#child.exitCode === null && this.#child.signalCode === null) await this.stop();
  }
}

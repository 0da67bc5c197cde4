/**
 * What an attached container reads and writes goes through named pipes to whoever attaches to it.
 *
 * ```text
 *  outputs ◀── stdout, stderr ◀── command      a client that does not read holds the command up, others are cut off
 *  input   ──▶ stdin ──────────▶ command       one at a time
 * ```
 *
 * The pipes are opened before the command becomes its user. A session's output waits for its first reader.
 * Source: agent, sections 3.8 and 10.3.
 * @module
 */
import { execFile } from "node:child_process";
import { chmodSync, chownSync, closeSync, constants, mkdirSync, openSync } from "node:fs";
import { rm } from "node:fs/promises";
import { Socket } from "node:net";
import { join } from "node:path";
import { promisify } from "node:util";
import type { Program } from "../core/effects.ts";
import type { UserIds } from "../launcher/launch-spec.ts";

const run = promisify(execFile);

export type Channel = "STDOUT" | "STDERR";

/** Somebody who reads what a container writes. */
export interface Output {
  write(channel: Channel, data: Uint8Array): void;
  /** Calls back once what was written has left. */
  whenDrained(run: () => void): void;
  end(): void;
}

/** What a container reads. */
export interface Input extends Disposable {
  write(data: Uint8Array): void;
  end(): void;
}

/** A container whose streams are ours. */
interface Attached {
  readonly directory: string;
  readonly outputs: Set<Output>;
  readonly sources: Map<Channel, Socket>;
  /** Ends of ours that keep the pipes from ending while the container runs. */
  readonly held: number[];
  /** Settles when the command has opened its input; undefined if it ended first. */
  readonly stdin: Promise<Socket | undefined>;
  hasInput: boolean;
  isReading: boolean;
  isOver: boolean;
  /** Resolves when everything it wrote has been read. */
  readonly drained: Promise<unknown>;
}

/** A process that outlived its container may keep a pipe open; its output ends so long after the container's end. */
const LINGER_MS = 1_000;
/** How often it is looked whether a command that was launched has opened its input. */
const INPUT_RETRY_MS = 5;
const DIRECTORY_MODE = 0o711; // a user may open what is his in it, and see nothing else

export class Switchboard implements AsyncDisposable {
  readonly #directory: string;
  readonly #onProblem: (text: string) => void;
  readonly #attached = new Map<string, Attached>();

  constructor(runtimeDir: string, onProblem: (text: string) => void) {
    this.#directory = join(runtimeDir, "io");
    this.#onProblem = onProblem;
  }

  /**
   * Makes the pipes of a container that is about to be launched, and returns the directory that it is to be launched in.
   *
   * @throws when they cannot be made
   */
  async open(containerId: string, user: UserIds | undefined): Promise<string> {
    const directory = join(this.#directory, containerId);
    mkdirSync(directory, { recursive: true });
    chmodSync(directory, DIRECTORY_MODE);
    await run("mkfifo", ["-m", "600", "stdin", "stdout", "stderr"], { cwd: directory });
    if (user !== undefined) chownSync(join(directory, "stdin"), user.uid, user.gid);
    const held: number[] = [];
    const sources = new Map<Channel, Socket>();
    for (const channel of ["STDOUT", "STDERR"] as const) {
      const path = join(directory, channel.toLowerCase());
      held.push(openSync(path, constants.O_RDWR | constants.O_NONBLOCK));
      const fd = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK);
      sources.set(channel, new Socket({ fd, readable: true, writable: false }));
    }
    const { promise: stdin, resolve: onStdin } = Promise.withResolvers<Socket | undefined>();
    const drained = Promise.all(
      [...sources.values()].map((source) => new Promise((done) => source.once("close", done))),
    );
    const flags = { hasInput: false, isReading: false, isOver: false };
    const attached: Attached = { directory, outputs: new Set(), sources, held, stdin, drained, ...flags };
    this.#attached.set(containerId, attached);
    openInput(attached, onStdin);
    for (const [channel, source] of sources) {
      source.on("error", (error) => this.#onProblem(`Cannot read ${channel} of ${containerId}: ${error.message}`));
      source.on("data", (data: Uint8Array) => this.#pass(attached, channel, source, data));
      source.pause(); // until somebody listens
    }
    return directory;
  }

  has(containerId: string): boolean {
    return this.#attached.has(containerId);
  }

  /** Lets `output` have what the container writes from now on, the first one also what it has written. Ends it if there is none. */
  attach(containerId: string, output: Output): Disposable {
    const attached = this.#attached.get(containerId);
    if (attached === undefined) output.end();
    else {
      attached.outputs.add(output);
      if (!attached.isReading) for (const source of attached.sources.values()) source.resume();
      attached.isReading = true;
    }
    return { [Symbol.dispose]: () => attached?.outputs.delete(output) };
  }

  /**
   * The input of a container, for one at a time.
   *
   * @returns why it is not to be had
   */
  async takeInput(containerId: string): Promise<Input | "unknown" | "taken"> {
    const attached = this.#attached.get(containerId);
    if (attached === undefined) return "unknown";
    if (attached.hasInput) return "taken";
    attached.hasInput = true;
    const stdin = await attached.stdin;
    if (stdin === undefined) return "unknown";
    return {
      write: (data) => void (stdin.writable && stdin.write(data)),
      end: () => void stdin.end(),
      [Symbol.dispose]: () => {
        attached.hasInput = false;
      },
    };
  }

  /** The container has ended: what is left of its output is passed on, and then everything ends. */
  ended(containerId: string): void {
    const attached = this.#attached.get(containerId);
    if (attached === undefined) return;
    this.#attached.delete(containerId);
    attached.isOver = true;
    void attached.stdin.then((stdin) => stdin?.destroy());
    for (const descriptor of attached.held.splice(0)) closeSync(descriptor);
    for (const source of attached.sources.values()) source.resume();
    const late = setTimeout(() => {
      for (const source of attached.sources.values()) source.destroy();
    }, LINGER_MS).unref();
    void attached.drained.then(() => {
      clearTimeout(late);
      for (const output of attached.outputs) output.end();
      return rm(attached.directory, { recursive: true, force: true });
    });
  }

  async [Symbol.asyncDispose](): Promise<void> {
    const all = [...this.#attached.values()];
    for (const id of [...this.#attached.keys()]) this.ended(id);
    for (const { sources } of all) for (const source of sources.values()) source.destroy();
    await Promise.all(all.map(({ drained }) => drained));
    await rm(this.#directory, { recursive: true, force: true });
  }

  #pass({ outputs }: Attached, channel: Channel, source: Socket, data: Uint8Array): void {
    const [first] = outputs;
    for (const output of outputs) output.write(channel, data);
    if (first === undefined) return;
    source.pause(); // whoever came first sets the pace
    first.whenDrained(() => source.resume());
  }
}

/**
 * Opens the writing end of a command's input as soon as the command has opened the other. It waits for that; and once it has, closing
 * ours is the end of its input.
 */
function openInput(attached: Attached, done: (stdin: Socket | undefined) => void): void {
  if (attached.isOver) return done(undefined);
  try {
    const fd = openSync(join(attached.directory, "stdin"), constants.O_WRONLY | constants.O_NONBLOCK);
    const stdin = new Socket({ fd, readable: false, writable: true });
    stdin.on("error", () => stdin.destroy()); // it does not read any more
    done(stdin);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ENXIO") return done(undefined);
    setTimeout(() => openInput(attached, done), INPUT_RETRY_MS);
  }
}

/** The program of an attached container: it takes its input from the pipe, and goes where the container's files are. */
export function attachedProgram(program: Program, directory: string): Program {
  const words = program.kind === "shell" ? ["/bin/sh", "-c", program.text] : [program.file, ...program.argv.slice(1)];
  const script = 'exec <stdin && cd "$1" && shift && exec "$@"';
  return { kind: "file", file: "/bin/sh", argv: ["sh", "-c", script, "sh", directory, ...words] };
}

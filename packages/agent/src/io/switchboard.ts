/**
 * What an attached container reads and writes goes through named pipes to whoever attaches to it.
 *
 * ```text
 *  outputs ◀── pipes ◀── command      a session waits for the client that has it; of others, who does not read is cut off
 *  input   ──▶ pipe  ──▶ command      one at a time, at the command's pace
 * ```
 *
 * A session's output waits for its first reader; a task with a terminal writes on whether anybody reads or not, and waits a moment for
 * those who read, so that a flood does not outrun them.
 * Source: agent, sections 3.8 and 10.3.
 * @module
 */
import { readdirSync } from "node:fs";
import { rm, rmdir } from "node:fs/promises";
import { Socket } from "node:net";
import { join } from "node:path";
import type { Program } from "../core/effects.ts";
import type { UserIds } from "../launcher/launch-spec.ts";
import { adoptTerminalPipes, type Channel, openPipes, openTerminalPipes, type Pipes } from "./pipes.ts";
import { END_OF_TRANSMISSION, resizeFrame, typedFrames } from "./terminal-frames.ts";

/** Somebody who reads what a container writes. */
export interface Output {
  write(channel: Channel, data: Uint8Array): void;
  /** Calls back once what was written has left. */
  whenDrained(run: () => void): void;
  end(): void;
}

export interface WindowSize {
  readonly rows: number;
  readonly columns: number;
}

/** What a container reads. */
export interface Input extends Disposable {
  readonly hasTerminal: boolean;
  /** Resolves when there is room for more, or nobody reads any more. */
  write(data: Uint8Array): Promise<void>;
  /** The end of input: closes it, or is typed at a terminal. */
  end(): Promise<void>;
  /** Of a terminal only. */
  resize(size: WindowSize): Promise<void>;
  /** Resolves when the container's streams have ended. */
  readonly over: Promise<void>;
}

/** A container whose streams are ours. */
interface Attached {
  readonly pipes: Pipes;
  /** It lives as long as the connection of whoever launched it, who sets its pace. */
  readonly isSession: boolean;
  readonly outputs: Set<Output>;
  /** Those of them that are not waited for any more. */
  readonly slow: Set<Output>;
  hasInput: boolean;
  isReading: boolean;
  /** The container has ended before anybody came to read: for so long it is waited for. */
  unread: NodeJS.Timeout | undefined;
  /** Resolves when everything it wrote has been read. */
  readonly drained: Promise<unknown>;
  readonly over: PromiseWithResolvers<void>;
}

/** A task waits so long for a client that is slow, until that has caught up; after that the client has to see how it keeps up. */
const PATIENCE_MS = 1_000;
/** A process that outlived its container may keep a pipe open; its output ends so long after the container's end. */
const LINGER_MS = 1_000;
/** Whoever launched a session hears that it runs a moment later than that it has ended, if it is short. */
const UNREAD_MS = 10_000;

export class Switchboard implements AsyncDisposable {
  readonly #directory: string;
  readonly #onProblem: (text: string) => void;
  readonly #attached = new Map<string, Attached>();

  constructor(runtimeDir: string, onProblem: (text: string) => void) {
    this.#directory = join(runtimeDir, "io");
    this.#onProblem = onProblem;
  }

  /**
   * Makes the pipes of a session without a terminal, and returns the directory that it is to be launched in.
   *
   * @throws when they cannot be made
   */
  async open(containerId: string, user: UserIds | undefined): Promise<string> {
    const directory = join(this.#directory, containerId);
    this.#add(containerId, await openPipes(directory, user), true);
    return directory;
  }

  /**
   * Makes the pipes of a terminal, and returns their directory.
   *
   * @throws when they cannot be made
   */
  async openTerminal(containerId: string, isSession: boolean): Promise<string> {
    const directory = join(this.#directory, containerId);
    this.#add(containerId, await openTerminalPipes(directory), isSession);
    return directory;
  }

  /** Terminals that an earlier agent process opened are those of containers that still run; of others the pipes go. */
  async recover(isRunning: (containerId: string) => boolean): Promise<void> {
    for (const containerId of namesIn(this.#directory)) {
      const directory = join(this.#directory, containerId);
      try {
        if (isRunning(containerId)) this.#add(containerId, adoptTerminalPipes(directory), false);
        else await rm(directory, { recursive: true, force: true });
      } catch (error) {
        this.#onProblem(`Cannot attach to container ${containerId} again: ${(error as Error).message}`);
      }
    }
  }

  has(containerId: string): boolean {
    return this.#attached.has(containerId);
  }

  /** Lets `output` have what the container writes from now on; of a session, the first one also what it has written. */
  attach(containerId: string, output: Output): Disposable {
    const attached = this.#attached.get(containerId);
    if (attached === undefined) output.end();
    else {
      attached.outputs.add(output);
      this.#read(attached);
      if (attached.unread !== undefined) this.#finish(containerId, attached);
    }
    return {
      [Symbol.dispose]: () => {
        attached?.outputs.delete(output);
        attached?.slow.delete(output);
      },
    };
  }

  /**
   * The input of a container, for one at a time.
   *
   * @returns why it is not to be had
   */
  async takeInput(containerId: string): Promise<Input | "unknown" | "taken"> {
    const attached = this.#attached.get(containerId);
    if (attached === undefined || attached.unread !== undefined) return "unknown";
    if (attached.hasInput) return "taken";
    attached.hasInput = true;
    const { stdin: opening, hasTerminal } = attached.pipes;
    const stdin = await opening;
    if (stdin === undefined) return "unknown";
    const write = async (data: Uint8Array) => {
      if (stdin.writable && !stdin.write(data)) await Promise.race([room(stdin), attached.over.promise]);
    };
    const type = async (data: Uint8Array) => {
      for (const frame of typedFrames(data)) await write(frame);
    };
    return {
      hasTerminal,
      write: hasTerminal ? type : write,
      end: async () => (hasTerminal ? type(END_OF_TRANSMISSION) : void stdin.end()),
      resize: ({ rows, columns }) => write(resizeFrame(rows, columns)),
      over: attached.over.promise,
      [Symbol.dispose]: () => {
        attached.hasInput = false;
      },
    };
  }

  /** The container has ended: what is left of its output is passed on, and then everything ends. */
  ended(containerId: string): void {
    const attached = this.#attached.get(containerId);
    if (attached === undefined) return;
    if (attached.isReading) return this.#finish(containerId, attached);
    attached.unread ??= setTimeout(() => this.#finish(containerId, attached), UNREAD_MS).unref();
  }

  #finish(containerId: string, attached: Attached): void {
    clearTimeout(attached.unread);
    this.#attached.delete(containerId);
    const { pipes } = attached;
    pipes.close();
    void pipes.stdin.then((stdin) => stdin?.destroy());
    for (const source of pipes.sources.values()) source.resume();
    const late = setTimeout(() => {
      for (const source of pipes.sources.values()) source.destroy();
    }, LINGER_MS).unref();
    void attached.drained.then(() => {
      clearTimeout(late);
      for (const output of attached.outputs) output.end();
      attached.over.resolve();
      return rm(pipes.directory, { recursive: true, force: true });
    });
  }

  /** Sessions end; terminals of tasks stay for the next agent process. */
  async [Symbol.asyncDispose](): Promise<void> {
    const all = [...this.#attached.values()];
    for (const [id, attached] of [...this.#attached]) {
      const { pipes, isSession, over, outputs } = attached;
      if (isSession) this.#finish(id, attached);
      else {
        pipes.close();
        void pipes.stdin.then((stdin) => stdin?.destroy());
        for (const output of outputs) output.end();
        over.resolve();
      }
      for (const source of pipes.sources.values()) source.destroy();
    }
    this.#attached.clear();
    await Promise.all(all.map(({ drained }) => drained));
    for (const { isSession, pipes } of all) {
      if (isSession) await rm(pipes.directory, { recursive: true, force: true });
    }
    await rmdir(this.#directory).catch(() => {}); // unless there is something in it
  }

  #add(containerId: string, pipes: Pipes, isSession: boolean): void {
    const drained = Promise.all(
      [...pipes.sources.values()].map((source) => new Promise((done) => source.once("close", done))),
    );
    const attached: Attached = {
      pipes,
      isSession,
      drained,
      outputs: new Set(),
      slow: new Set(),
      hasInput: false,
      isReading: false,
      unread: undefined,
      over: Promise.withResolvers<void>(),
    };
    this.#attached.set(containerId, attached);
    for (const [channel, source] of pipes.sources) {
      source.on("error", (error) => this.#onProblem(`Cannot read ${channel} of ${containerId}: ${error.message}`));
      source.on("data", (data: Uint8Array) => this.#pass(attached, channel, source, data));
      source.pause(); // until somebody listens
    }
    if (!isSession) this.#read(attached);
  }

  #read(attached: Attached): void {
    if (attached.isReading) return;
    attached.isReading = true;
    for (const source of attached.pipes.sources.values()) source.resume();
  }

  #pass({ outputs, slow, isSession }: Attached, channel: Channel, source: Socket, data: Uint8Array): void {
    for (const output of outputs) output.write(channel, data);
    const [first] = outputs;
    const left = new Set(isSession ? (first === undefined ? [] : [first]) : outputs.difference(slow));
    if (left.size === 0) return;
    source.pause();
    // Whoever has a session is waited for. Of others, one that does not read is waited for once.
    const patience = isSession
      ? undefined
      : setTimeout(() => {
          for (const output of left) slow.add(output);
          source.resume();
        }, PATIENCE_MS).unref();
    for (const output of left) {
      output.whenDrained(() => {
        left.delete(output);
        slow.delete(output);
        if (left.size > 0) return;
        clearTimeout(patience);
        source.resume();
      });
    }
  }
}

/** Resolves once a stream takes more, or has closed. */
function room(stream: Socket): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      stream.off("drain", done).off("close", done);
      resolve();
    };
    stream.on("drain", done).on("close", done);
  });
}

function namesIn(directory: string): string[] {
  try {
    return readdirSync(directory);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return [];
    throw error;
  }
}

/** The program of an attached container: it takes its input from the pipe, and goes where the container's files are. */
export function attachedProgram(program: Program, directory: string): Program {
  const words = program.kind === "shell" ? ["/bin/sh", "-c", program.text] : [program.file, ...program.argv.slice(1)];
  const script = 'exec <stdin && cd "$1" && shift && exec "$@"';
  return { kind: "file", file: "/bin/sh", argv: ["sh", "-c", script, "sh", directory, ...words] };
}

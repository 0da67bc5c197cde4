/**
 * The named pipes of a container that can be attached to, and the agent's ends of them.
 *
 * ```text
 *  without a terminal   stdin ──▶ command ──▶ stdout, stderr
 *  with one             input ──▶ terminal.pl ──▶ output
 * ```
 * @module
 */
import { execFile } from "node:child_process";
import { chmodSync, chownSync, closeSync, constants, mkdirSync, openSync } from "node:fs";
import { Socket } from "node:net";
import { join } from "node:path";
import { promisify } from "node:util";
import type { UserIds } from "../launcher/launch-spec.ts";

const run = promisify(execFile);

export type Channel = "STDOUT" | "STDERR";

export interface Pipes {
  readonly directory: string;
  readonly hasTerminal: boolean;
  readonly sources: ReadonlyMap<Channel, Socket>;
  /** Settles when there is somebody to read the input; undefined if the container ended first. */
  readonly stdin: Promise<Socket | undefined>;
  /** The container has ended: what it still writes may end now, too. */
  close(): void;
}

/** How often it is looked whether a command that was launched has opened its input. */
const INPUT_RETRY_MS = 5;
const DIRECTORY_MODE = 0o711; // a user may open what is his in it, and see nothing else
const TERMINAL_PIPES = ["input", "output"];

/** Makes the pipes of a command, which is to be launched in their directory. */
export async function openPipes(directory: string, user: UserIds | undefined): Promise<Pipes> {
  await makePipes(directory, ["stdin", "stdout", "stderr"]);
  if (user !== undefined) chownSync(join(directory, "stdin"), user.uid, user.gid);
  const held: number[] = [];
  const sources = new Map<Channel, Socket>();
  for (const channel of ["STDOUT", "STDERR"] as const) {
    const path = join(directory, channel.toLowerCase());
    held.push(openHeld(path));
    sources.set(channel, reading(path));
  }
  const { promise: stdin, resolve } = Promise.withResolvers<Socket | undefined>();
  const waiting = { isOver: false };
  openInput(join(directory, "stdin"), waiting, resolve);
  return {
    directory,
    hasTerminal: false,
    sources,
    stdin,
    close: () => {
      waiting.isOver = true;
      for (const descriptor of held.splice(0)) closeSync(descriptor);
    },
  };
}

/** Makes the pipes of a container's terminal. */
export async function openTerminalPipes(directory: string): Promise<Pipes> {
  await makePipes(directory, TERMINAL_PIPES);
  return adoptTerminalPipes(directory);
}

/**
 * Opens the pipes of a terminal, as they were made by us or by an earlier agent process.
 *
 * @throws the system's error, ENOENT when these are no pipes of a terminal
 */
export function adoptTerminalPipes(directory: string): Pipes {
  const [input, output] = TERMINAL_PIPES.map((name) => join(directory, name)) as [string, string];
  const held = [openHeld(output)];
  const sources = new Map([["STDOUT", reading(output)] as const]);
  const stdin = writing(openHeld(input));
  return {
    directory,
    hasTerminal: true,
    sources,
    stdin: Promise.resolve(stdin),
    close: () => {
      for (const descriptor of held.splice(0)) closeSync(descriptor);
    },
  };
}

async function makePipes(directory: string, names: readonly string[]): Promise<void> {
  mkdirSync(directory, { recursive: true });
  chmodSync(directory, DIRECTORY_MODE);
  await run("mkfifo", ["-m", "600", ...names], { cwd: directory });
}

/** An end of ours by which a pipe does not end while the container runs. */
const openHeld = (path: string): number => openSync(path, constants.O_RDWR | constants.O_NONBLOCK);

function reading(path: string): Socket {
  const fd = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK);
  return new Socket({ fd, readable: true, writable: false });
}

function writing(fd: number): Socket {
  const socket = new Socket({ fd, readable: false, writable: true });
  socket.on("error", () => socket.destroy()); // nobody reads any more
  return socket;
}

/**
 * Opens the writing end of a command's input as soon as the command has opened the other. It waits for that; and once it has, closing
 * ours is the end of its input.
 */
function openInput(path: string, waiting: { isOver: boolean }, done: (stdin: Socket | undefined) => void): void {
  if (waiting.isOver) return done(undefined);
  try {
    done(writing(openSync(path, constants.O_WRONLY | constants.O_NONBLOCK)));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ENXIO") return done(undefined);
    setTimeout(() => openInput(path, waiting, done), INPUT_RETRY_MS);
  }
}

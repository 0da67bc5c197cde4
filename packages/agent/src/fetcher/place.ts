/**
 * Where files go: into a sandbox and never out of it, whatever links are there and whatever is renamed meanwhile. Every step
 * is taken from a directory that is held open.
 * @module
 */
import {
  chownSync,
  closeSync,
  constants,
  lstatSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  unlinkSync,
} from "node:fs";
import { type FileHandle, open } from "node:fs/promises";
import { isAbsolute, normalize } from "node:path";
import { addAbortSignal, type Readable } from "node:stream";
import type { UserIds } from "../launcher/launch-spec.ts";
import { openDirectory } from "../sandboxes.ts";
import { FetchError } from "./errors.ts";

const DIRECTORY_MODE = 0o755;
const NEW_FILE = constants.O_WRONLY | constants.O_CREAT | constants.O_EXCL | constants.O_NOFOLLOW;

/**
 * Makes a file to write to, in place of one that is there, and the directories on its way.
 *
 * @param name relative to the sandbox
 * @throws {FetchError} when it would be outside, or a link or a directory is in its way
 */
export async function openTarget(sandbox: string, name: string, user: UserIds | undefined): Promise<FileHandle> {
  const parts = placeIn(name).split("/");
  const last = parts.pop()!;
  let held = openDirectory(sandbox);
  try {
    for (const part of parts) {
      const next = enter(`${held.path}/${part}`, name, user);
      closeSync(held.descriptor);
      held = next;
    }
    const existing = lstatSync(`${held.path}/${last}`, { throwIfNoEntry: false });
    if (existing !== undefined && !existing.isFile()) throw new FetchError(`'${name}' is there already, and no file`);
    if (existing !== undefined) unlinkSync(`${held.path}/${last}`);
    const file = await open(`${held.path}/${last}`, NEW_FILE, 0o644);
    if (user !== undefined) await file.chown(user.uid, user.gid);
    return file;
  } finally {
    closeSync(held.descriptor);
  }
}

/**
 * Writes what a stream brings. Nothing is under way in the file any more when this ends, however it does.
 *
 * @param came is told of each piece before it is written
 * @throws what the stream, the disk or `came` does, and the signal's reason
 */
export async function pour(
  source: Readable,
  file: FileHandle,
  signal: AbortSignal,
  came: (chunk: Buffer) => void,
): Promise<void> {
  addAbortSignal(signal, source);
  for await (const chunk of source as AsyncIterable<Buffer>) {
    came(chunk);
    for (let at = 0; at < chunk.length;) at += (await file.write(chunk, at)).bytesWritten;
  }
  signal.throwIfAborted();
}

/**
 * A path below a sandbox, in its shortest form.
 *
 * @throws {FetchError} when it is not below it
 * @example placeIn("a//./b") // "a/b"
 */
export function placeIn(name: string): string {
  const path = normalize(name).replace(/\/+$/, "");
  if (name === "" || isAbsolute(path) || path === "." || path.split("/").includes("..") || name.includes("\0")) {
    throw new FetchError(`cannot write it to '${name}'`);
  }
  return path;
}

/** A directory beside everything else in a sandbox, held open, for what is not yet known to be whole. */
export class Staging implements Disposable {
  readonly path: string;
  readonly held: ReturnType<typeof openDirectory>;
  readonly #sandbox: ReturnType<typeof openDirectory>;
  readonly #name: string;

  constructor(sandbox: string, name: string, user: UserIds | undefined) {
    this.#sandbox = openDirectory(sandbox);
    this.#name = name;
    mkdirSync(`${this.#sandbox.path}/${name}`, { mode: 0o700 });
    this.path = `${sandbox}/${name}`;
    this.held = openDirectory(`${this.#sandbox.path}/${name}`);
    if (user !== undefined) chownSync(this.held.path, user.uid, user.gid);
  }

  /** Moves everything into the sandbox: directories become one, files replace files. @throws {FetchError} for anything else */
  release(): void {
    merge(this.held.path, this.#sandbox.path, "");
  }

  [Symbol.dispose](): void {
    closeSync(this.held.descriptor);
    rmSync(`${this.#sandbox.path}/${this.#name}`, { recursive: true, force: true });
    closeSync(this.#sandbox.descriptor);
  }
}

function merge(from: string, to: string, shown: string): void {
  for (const name of readdirSync(from)) {
    const existing = lstatSync(`${to}/${name}`, { throwIfNoEntry: false });
    const isDirectory = lstatSync(`${from}/${name}`).isDirectory();
    if (existing === undefined || (existing.isFile() && !isDirectory)) {
      renameSync(`${from}/${name}`, `${to}/${name}`);
      continue;
    }
    if (!existing.isDirectory() || !isDirectory) {
      throw new FetchError(`the archive's '${shown}${name}' is there already, and something else`);
    }
    const [source, target] = [openDirectory(`${from}/${name}`), openDirectory(`${to}/${name}`)];
    try {
      merge(source.path, target.path, `${shown}${name}/`);
    } finally {
      closeSync(source.descriptor);
      closeSync(target.descriptor);
    }
  }
}

function enter(path: string, name: string, user: UserIds | undefined): ReturnType<typeof openDirectory> {
  if (lstatSync(path, { throwIfNoEntry: false }) === undefined) {
    mkdirSync(path, DIRECTORY_MODE);
    const made = openDirectory(path);
    if (user !== undefined) chownSync(made.path, user.uid, user.gid);
    return made;
  }
  try {
    return openDirectory(path);
  } catch (cause) {
    throw new FetchError(`'${name}' leads out of the sandbox, or through a file`, { cause });
  }
}

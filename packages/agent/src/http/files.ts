/**
 * Sandboxes as files: listing, reading and downloading what is in them, and nothing else.
 *
 * A path names a run, by its real path or by a virtual one, and something in it:
 *
 * ```text
 *  <work_dir>/slaves/<agent>/frameworks/<framework>/executors/<executor>/runs/<container or latest>[/…]
 *  /frameworks/<framework>/executors/<executor>/runs/<container or latest>[/…]
 * ```
 * Wherever links lead, what they lead to has to be in the run's own directory. Whoever runs there can put a link, or a pipe, in
 * place of a file at any time: so a file is opened first, without waiting, and what counts is where that is which was opened.
 * Source: agent, sections 3.2, 10.2 and 11.
 * @module
 */
import { constants } from "node:fs";
import { type FileHandle, lstat, open, readdir, readlink, realpath } from "node:fs/promises";
import { join, sep } from "node:path";
import type { v1 } from "@meseta/protocol";
import { accountNames } from "../launcher/users.ts";

/** Why a path gives nothing; `status` is HTTP's. */
export class FileAccessError extends Error {
  readonly status: 400 | 403 | 404;

  constructor(status: 400 | 403 | 404, message: string) {
    super(message);
    this.status = status;
  }
}

/** One read hands out at most this much: 16 memory pages. */
export const READ_BYTES_MAX = 16 * 4096;
/** Larger files have to be read in pieces. */
export const DOWNLOAD_BYTES_MAX = 256 * 1024 * 1024;

const RUN = /^\/frameworks\/([^/]+)\/executors\/([^/]+)\/runs\/([^/]+)(?:\/(.*))?$/;

export class SandboxFiles {
  readonly #workDir: string;
  readonly #agentId: () => string | undefined;
  readonly #logFile: string | undefined;

  /** `logFile` is shown as `/slave/log`. */
  constructor(options: { workDir: string; agentId: () => string | undefined; logFile?: string | undefined }) {
    this.#workDir = options.workDir;
    this.#agentId = options.agentId;
    this.#logFile = options.logFile;
  }

  /** What is in a directory, sorted by path; nothing for a plain file. */
  async list(path: string): Promise<v1.FileInfo[]> {
    await using file = await this.#open(path);
    if (!(await file.stat()).isDirectory()) return [];
    const held = heldPath(file);
    const infos: v1.FileInfo[] = [];
    for (const name of (await readdir(held)).toSorted()) {
      const entry = await lstat(join(held, name)).catch(() => undefined); // gone since
      if (entry === undefined) continue;
      infos.push({
        path: `${path.replace(/\/+$/, "")}/${name}`,
        nlink: entry.nlink,
        size: entry.size,
        mtime: { nanoseconds: Math.floor(entry.mtimeMs / 1000) * 1e9 },
        mode: entry.mode,
        uid: String(entry.uid),
        gid: String(entry.gid),
      });
    }
    const names = await accountNames();
    for (const info of infos) {
      info.uid = names.user(Number(info.uid));
      info.gid = names.group(Number(info.gid));
    }
    return infos;
  }

  /** A piece of a file, at most `READ_BYTES_MAX`, and how large the whole is. */
  async read(path: string, offset: number, length: number | undefined): Promise<{ size: number; data: Buffer }> {
    await using file = await this.#open(path);
    const info = await file.stat();
    if (info.isDirectory()) throw new FileAccessError(400, "Cannot read a directory.\n");
    if (!info.isFile()) throw new FileAccessError(400, "Not a regular file.\n");
    const wanted = Math.min(length ?? READ_BYTES_MAX, READ_BYTES_MAX, Math.max(0, info.size - offset));
    const data = Buffer.alloc(wanted);
    const { bytesRead } = wanted === 0 ? { bytesRead: 0 } : await file.read(data, 0, wanted, offset);
    return { size: info.size, data: data.subarray(0, bytesRead) };
  }

  /**
   * Where there is something to read from `offset` on: of a log, what is older than its bound has been given back to the disk.
   */
  async dataFrom(path: string, offset: number): Promise<number> {
    await using file = await this.#open(path);
    return (await isLog(file)) ? Math.max(offset, await firstByte(file)) : offset;
  }

  /** A whole file; of a log, what is left of it. */
  async download(path: string): Promise<Buffer> {
    await using file = await this.#open(path);
    const info = await file.stat();
    if (info.isDirectory()) throw new FileAccessError(400, "Cannot download a directory.\n");
    if (!info.isFile()) throw new FileAccessError(400, "Not a regular file.\n");
    const from = (await isLog(file)) ? await firstByte(file) : 0;
    if (info.size - from > DOWNLOAD_BYTES_MAX) {
      throw new FileAccessError(400, `Cannot download more than ${DOWNLOAD_BYTES_MAX} bytes: read it in pieces.\n`);
    }
    return readFrom(file, from, info.size - from);
  }

  /** Where a run's sandbox is shown, for `/files/debug`. */
  virtualPaths(run: {
    frameworkId: string;
    executorId: string;
    containerId: string;
  }): [virtual: string, real: string][] {
    const tail = `frameworks/${run.frameworkId}/executors/${run.executorId}/runs`;
    const runs = `${this.#workDir}/slaves/${this.#agentId() ?? ""}/${tail}`;
    const real = `${runs}/${run.containerId}`;
    return [
      [`/${tail}/latest`, real],
      [real, real],
      [`${runs}/latest`, real],
    ];
  }

  /**
   * The file or directory a path names.
   *
   * @throws {FileAccessError} when it names none, or one outside of its sandbox
   */
  async #open(path: string): Promise<FileHandle> {
    if (path.includes("\0")) throw new FileAccessError(400, "A path holds no NUL");
    if (path === "/slave/log" && this.#logFile !== undefined) return open(this.#logFile, "r");
    const { base, rest } = this.#runOf(path);
    try {
      const root = await realpath(base);
      const real = await realpath(join(root, rest));
      if (!isWithin(root, real)) throw new FileAccessError(404, "");
      const file = await open(real, constants.O_RDONLY | constants.O_NONBLOCK | constants.O_NOFOLLOW);
      if (isWithin(root, await readlink(heldPath(file)))) return file;
      await file.close();
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === "EACCES") throw new FileAccessError(403, "");
      if (code === "ENXIO") throw new FileAccessError(400, "Not a regular file.\n"); // a socket
      if (!GONE.has(code ?? "")) throw error;
    }
    throw new FileAccessError(404, "");
  }

  #runOf(path: string): { base: string; rest: string } {
    const slaves = `${this.#workDir}/slaves/`;
    let agentId = this.#agentId();
    let virtual = path;
    if (path.startsWith(slaves)) {
      const cut = path.indexOf("/", slaves.length);
      agentId = path.slice(slaves.length, cut < 0 ? undefined : cut);
      virtual = cut < 0 ? "" : path.slice(cut);
    }
    const match = RUN.exec(virtual);
    const names = match === null ? [] : [agentId, match[1], match[2], match[3]];
    const isNamed =
      names.length > 0 && names.every((name) => name !== undefined && name !== "." && name !== ".." && name !== "");
    if (match === null || !isNamed) throw new FileAccessError(404, "");
    const [, frameworkId, executorId, containerId, rest = ""] = match;
    return {
      base: `${slaves}${agentId}/frameworks/${frameworkId}/executors/${executorId}/runs/${containerId}`,
      rest,
    };
  }
}

const GONE = new Set(["ENOENT", "ENOTDIR", "ELOOP", "ENAMETOOLONG"]);
const heldPath = (file: FileHandle) => `/proc/self/fd/${file.fd}`;
const isWithin = (root: string, path: string) => path === root || path.startsWith(root + sep);

const isLog = async (file: FileHandle) => LOG.test(await readlink(heldPath(file)));
const LOG = /\/(?:stdout|stderr)$/;
const DISK_BLOCK_BYTES = 512;
const PIECE_BYTES = 64 * 1024;

/**
 * Where a log begins. It has a hole up to there, as large as what it does not take of the disk; some file systems give a file that
 * grows more than it needs, so the rest of the hole is read over.
 */
async function firstByte(file: FileHandle): Promise<number> {
  const info = await file.stat();
  if (!info.isFile()) return 0;
  const { size, blocks } = info;
  let from = Math.max(0, size - blocks * DISK_BLOCK_BYTES);
  if (from === 0) return 0;
  const piece = Buffer.alloc(PIECE_BYTES);
  for (;;) {
    const { bytesRead } = await file.read(piece, 0, piece.length, from);
    const at = piece.subarray(0, bytesRead).findIndex((byte) => byte !== 0);
    if (at >= 0) return from + at;
    if (bytesRead === 0) return from;
    from += bytesRead;
  }
}

/** Up to `length` bytes of a file, which may become shorter meanwhile. */
async function readFrom(file: FileHandle, offset: number, length: number): Promise<Buffer> {
  const data = Buffer.alloc(length);
  let filled = 0;
  while (filled < length) {
    const { bytesRead } = await file.read(data, filled, length - filled, offset + filled);
    if (bytesRead === 0) break;
    filled += bytesRead;
  }
  return data.subarray(0, filled);
}

/** A mode as `ls` shows it: `-rw-r--r--`. */
export function modeText(mode: number): string {
  const kinds: Record<number, string> = { 0o04: "d", 0o12: "l", 0o06: "b", 0o02: "c", 0o01: "p", 0o14: "s" };
  const bits = Array.from("rwxrwxrwx", (letter, index) => ((mode >> (8 - index)) & 1 ? letter : "-"));
  const special = (at: number, flag: number, set: string, plain: string) => {
    if ((mode & flag) !== 0) bits[at] = bits[at] === "x" ? set : plain;
  };
  special(2, 0o4000, "s", "S");
  special(5, 0o2000, "s", "S");
  special(8, 0o1000, "t", "T");
  return (kinds[(mode >> 12) & 0o17] ?? "-") + bits.join("");
}

/**
 * The fetcher's cache: a file that several tasks want is brought here once.
 * Source: agent, section 6.3; where it differs from Mesos's, docs/decisions/0077.
 * @module
 */
import { chownSync, mkdirSync } from "node:fs";
import { type FileHandle, mkdir, open, readdir, rm, rmdir } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import type { UserIds } from "../launcher/launch-spec.ts";
import { CacheBook, type CacheEntry } from "./cache-book.ts";

/** Something that somebody wants from the cache. */
export interface Wanted {
  /** What it is, whatever it is called. */
  readonly uri: string;
  readonly name: string;
  readonly user: UserIds | undefined;
  /**
   * Brings it. Asks for the file to write to by how long it will be, and gets none when it cannot be kept.
   *
   * @returns how many bytes came; undefined when it got no file
   */
  readonly fill: (
    signal: AbortSignal,
    reserve: (bytes: number | undefined) => Promise<FileHandle | undefined>,
  ) => Promise<number | undefined>;
}

/** A file in the cache, there for as long as it is used. */
export interface CachedFile {
  readonly path: string;
  /** What has to be found out about it once, however many use it. */
  once<T>(what: string, find: (signal: AbortSignal) => Promise<T>): Promise<T>;
}

interface Filling {
  readonly controller: AbortController;
  /** False: it is not to be kept, everybody brings it for themselves. */
  readonly filled: Promise<boolean>;
  readonly found: Map<string, Promise<unknown>>;
}

export class FetcherCache {
  readonly #directory: string;
  readonly #book: CacheBook;
  readonly #onProblem: (text: string) => void;
  readonly #fillings = new Map<CacheEntry, Filling>();
  #serial = 0;

  private constructor(directory: string, bytesMax: number, onProblem: (text: string) => void) {
    this.#directory = directory;
    this.#book = new CacheBook(bytesMax);
    this.#onProblem = onProblem;
  }

  /** Makes an empty cache: what an earlier agent left in the directory goes. */
  static async open(
    directory: string,
    options: { readonly bytesMax: number; readonly onProblem: (text: string) => void },
  ): Promise<FetcherCache> {
    await mkdir(directory, { recursive: true, mode: 0o755 });
    await empty(directory);
    return new FetcherCache(directory, options.bytesMax, options.onProblem);
  }

  get bytesMax(): number {
    return this.#book.bytesMax;
  }

  get bytes(): number {
    return this.#book.bytes;
  }

  /**
   * Does something with a cached file, which is brought first unless it is there or on its way.
   *
   * @returns undefined when it is not to be kept, because its length is unknown or there is no room
   * @throws what `fill` or `act` throws; the signal's reason, and if nobody else waits the filling ends, too
   */
  async use<T>(wanted: Wanted, signal: AbortSignal, act: (file: CachedFile) => Promise<T>): Promise<T | undefined> {
    signal.throwIfAborted();
    const key = wanted.user === undefined ? wanted.uri : `${accountOf(wanted.user)}@${wanted.uri}`;
    const entry = this.#book.get(key) ?? this.#add(key, wanted);
    const { filled, controller, found } = this.#fillings.get(entry)!;
    this.#book.acquire(entry);
    try {
      if (!(await unlessAborted(filled, signal))) return undefined;
      return await act({
        path: entry.path,
        once: (what, find) => {
          const known = found.get(what) ?? find(controller.signal);
          found.set(what, known);
          return unlessAborted(known as ReturnType<typeof find>, signal);
        },
      });
    } finally {
      this.#book.release(entry);
      if (entry.references === 0) this.#idle(entry, controller);
    }
  }

  #add(key: string, wanted: Wanted): CacheEntry {
    const { user, name } = wanted;
    const directory = user === undefined ? this.#directory : join(this.#directory, accountOf(user));
    const entry = this.#book.add(key, join(directory, `c${this.#serial++}-${shortened(name)}`));
    const controller = new AbortController();
    const filled = this.#fill(entry, wanted, controller.signal);
    filled.catch(() => undefined); // whoever waits is told
    this.#fillings.set(entry, { controller, filled, found: new Map() });
    return entry;
  }

  async #fill(entry: CacheEntry, { fill, user }: Wanted, signal: AbortSignal): Promise<boolean> {
    let file: FileHandle | undefined;
    let bytes: number | undefined;
    try {
      bytes = await fill(signal, async (wantedBytes) => {
        if (wantedBytes === undefined || !(await this.#reserve(entry, wantedBytes))) return undefined;
        file = await create(entry.path, user);
        return file;
      });
    } finally {
      await file?.close();
      if (bytes === undefined) await this.#drop(entry);
    }
    if (bytes === undefined) return false;
    this.#book.settle(entry, bytes);
    return true;
  }

  async #reserve(entry: CacheEntry, bytes: number): Promise<boolean> {
    const going = this.#book.reserve(entry, bytes);
    if (going === undefined) return false;
    for (const one of going) this.#fillings.delete(one);
    await Promise.all(going.map(({ path }) => this.#delete(path)));
    return true;
  }

  /** Nobody wants it now: what is under way for it is not needed, and what is there stays. */
  #idle(entry: CacheEntry, controller: AbortController): void {
    if (entry.isReady) return;
    controller.abort(new Error("Nobody waits for it any more"));
    void this.#drop(entry);
  }

  async #drop(entry: CacheEntry): Promise<void> {
    this.#book.remove(entry);
    this.#fillings.delete(entry);
    await this.#delete(entry.path);
  }

  async #delete(path: string): Promise<void> {
    await rm(path, { force: true }).catch((error: Error) => {
      this.#onProblem(`Cannot delete ${path} from the fetcher's cache: ${error.message}`);
    });
  }
}

async function create(path: string, user: UserIds | undefined): Promise<FileHandle> {
  const directory = dirname(path);
  if (user !== undefined && mkdirSync(directory, { recursive: true, mode: 0o700 }) !== undefined) {
    chownSync(directory, user.uid, user.gid);
  }
  const file = await open(path, "wx", 0o600);
  if (user !== undefined) await file.chown(user.uid, user.gid);
  return file;
}

/** Only what the cache made, so that a directory named by mistake loses nothing. */
async function empty(directory: string): Promise<void> {
  for (const entry of await readdir(directory, { withFileTypes: true })) {
    const path = join(directory, entry.name);
    if (entry.isFile() && /^c\d+-/.test(entry.name)) await rm(path, { force: true });
    if (!entry.isDirectory()) continue;
    const files = await readdir(path);
    if (files.some((name) => !/^c\d+-/.test(name))) continue;
    for (const name of files) await rm(join(path, name), { force: true });
    await rmdir(path);
  }
}

const accountOf = ({ name, uid }: UserIds) => name ?? String(uid);

/** Long names are cut in the middle: the end says what kind of file it is. */
function shortened(name: string): string {
  const file = basename(name);
  return file.length <= 20 ? file : `${file.slice(0, 10)}_${file.slice(-10)}`;
}

async function unlessAborted<T>(promise: Promise<T>, signal: AbortSignal): Promise<T> {
  signal.throwIfAborted();
  const { promise: aborted, reject } = Promise.withResolvers<never>();
  const onAbort = () => reject(signal.reason as Error);
  signal.addEventListener("abort", onAbort, { once: true });
  try {
    return await Promise.race([promise, aborted]);
  } finally {
    signal.removeEventListener("abort", onAbort);
  }
}

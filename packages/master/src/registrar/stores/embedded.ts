/**
 * One master, one file: every commit is appended and on the disk before it counts; when most of the file is history, it is
 * written anew. Why not a database: docs/decisions/0020.
 *
 *   DIRECTORY/registry.log    the records, see log-format.ts
 *   DIRECTORY/registry.lock   held by the process that uses them
 *
 * @module
 */
import { mkdir, open, rename, unlink } from "node:fs/promises";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { syncDirectory } from "@meseta/runtime";
import { type RegistryStore, type StoreChange, StoreError } from "../store.ts";
import { encodeFrame, FILE_HEAD, type Place, readLog } from "./log-format.ts";

/** What a store needs of an open file. */
export interface LogFile {
  write(bytes: Uint8Array, offset: number, length: number, position: number): Promise<{ bytesWritten: number }>;
  readFile(): Promise<Buffer>;
  truncate(length: number): Promise<void>;
  datasync(): Promise<void>;
  close(): Promise<void>;
}

export interface EmbeddedStoreOptions {
  /** Made when it is not there. */
  readonly directory: string;
  /** A file is written anew when it is longer than that and three times as long as what counts in it. */
  readonly compactBytesMin?: number;
  /** For tests of disks that fail. `flags` as in `fs.open`. */
  readonly openFile?: (path: string, flags: string) => Promise<LogFile>;
}

const COMPACT_BYTES_MIN = 8 * 1024 * 1024;
const COMPACT_FRAME_BYTES = 1024 * 1024;

export class EmbeddedStore implements RegistryStore {
  readonly limits = { changesMax: 20_000, bytesMax: 8 * 1024 * 1024 };
  readonly #directory: string;
  readonly #path: string;
  readonly #compactBytesMin: number;
  readonly #openFile: (path: string, flags: string) => Promise<LogFile>;
  #lock: DatabaseSync | undefined;
  #file: LogFile | undefined;
  #places = new Map<string, Place>();
  #bytes = 0; // of the file that count; a commit that failed may have left more
  #liveBytes = 0;
  #isTorn = false;
  #compacting: Promise<void> = Promise.resolve();

  constructor(options: EmbeddedStoreOptions) {
    this.#directory = options.directory;
    this.#path = join(options.directory, "registry.log");
    this.#compactBytesMin = options.compactBytesMin ?? COMPACT_BYTES_MIN;
    this.#openFile = options.openFile ?? ((path, flags) => open(path, flags, 0o600));
  }

  get sizeBytes(): number {
    return this.#liveBytes;
  }

  async claim(): Promise<Map<string, Uint8Array>> {
    try {
      await mkdir(this.#directory, { recursive: true, mode: 0o700 });
      this.#takeLock();
      await this.#file?.close();
      this.#file = undefined;
      this.#file = await this.#openOrMake();
      const bytes = await this.#file.readFile();
      const { places, wholeBytes } = readLog(bytes, this.#path);
      this.#places = places;
      this.#bytes = wholeBytes;
      this.#isTorn = wholeBytes < bytes.length;
      if (wholeBytes === 0) await this.#append(FILE_HEAD);
      else if (this.#isTorn) await this.#mend();
      this.#liveBytes = FILE_HEAD.length;
      const records = new Map<string, Uint8Array>();
      for (const [key, { at, length }] of places) {
        this.#liveBytes += length + key.length;
        records.set(key, bytes.subarray(at, at + length));
      }
      return records;
    } catch (cause) {
      throw asStoreError(cause, `Cannot open the registry in ${this.#path}`);
    }
  }

  async commit(changes: readonly StoreChange[]): Promise<void> {
    if (this.#file === undefined) throw new StoreError("DEPOSED", "Cannot write the registry: it is not claimed");
    await this.#compacting;
    const { frame, at } = encodeFrame(changes);
    const start = this.#bytes;
    try {
      await this.#append(frame);
    } catch (cause) {
      throw asStoreError(cause, `Cannot write the registry in ${this.#path}`);
    }
    for (let index = 0; index < changes.length; index++) {
      const { key, value } = changes[index]!;
      const before = this.#places.get(key);
      if (before !== undefined) this.#liveBytes -= before.length + key.length;
      if (value === undefined) this.#places.delete(key);
      else {
        this.#places.set(key, { at: start + at[index]!, length: value.length });
        this.#liveBytes += value.length + key.length;
      }
    }
    if (this.#bytes > this.#compactBytesMin && this.#bytes > 3 * this.#liveBytes) this.#compacting = this.#compact();
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#compacting;
    await this.#file?.close();
    this.#file = undefined;
    this.#lock?.close();
    this.#lock = undefined;
  }

  /** A lock that ends with its process, however that ends. */
  #takeLock(): void {
    if (this.#lock !== undefined) return;
    const lock = new DatabaseSync(join(this.#directory, "registry.lock"), { timeout: 0 });
    try {
      lock.exec("PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE");
    } catch (cause) {
      lock.close();
      if (!/locked|busy/i.test((cause as Error).message)) throw cause;
      throw new StoreError("IN_USE", `Cannot open the registry in ${this.#directory}: another master uses it`, {
        cause,
      });
    }
    this.#lock = lock;
  }

  async #openOrMake(): Promise<LogFile> {
    try {
      return await this.#openFile(this.#path, "r+");
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
    }
    const file = await this.#openFile(this.#path, "wx+");
    await syncDirectory(this.#directory);
    return file;
  }

  /** Writes behind what counts, and makes it count once it is on the disk. */
  async #append(bytes: Uint8Array): Promise<void> {
    const file = this.#file!;
    if (this.#isTorn) await this.#mend();
    this.#isTorn = true;
    await writeAll(file, bytes, this.#bytes);
    await file.datasync();
    this.#isTorn = false;
    this.#bytes += bytes.length;
  }

  /** Cuts off what an unfinished commit left. */
  async #mend(): Promise<void> {
    await this.#file!.truncate(this.#bytes);
    this.#isTorn = false;
  }

  /** Writes what counts to a new file, which then takes the place of the old one. When that fails, the old one is as good. */
  async #compact(): Promise<void> {
    const temporary = `${this.#path}.new`;
    try {
      const old = await this.#readAll();
      const places = new Map<string, Place>();
      const file = await this.#openFile(temporary, "w+");
      let bytes = FILE_HEAD.length;
      try {
        await writeAll(file, FILE_HEAD, 0);
        for (const changes of inFrames(this.#places, old)) {
          const { frame, at } = encodeFrame(changes);
          await writeAll(file, frame, bytes);
          for (const [index, { key, value }] of changes.entries()) {
            places.set(key, { at: bytes + at[index]!, length: value!.length });
          }
          bytes += frame.length;
        }
        await file.datasync();
        await rename(temporary, this.#path);
      } catch (error) {
        await file.close();
        throw error;
      }
      const before = this.#file;
      this.#file = file;
      this.#places = places;
      this.#bytes = bytes;
      this.#isTorn = false;
      await before?.close();
      await syncDirectory(this.#directory);
    } catch {
      await unlink(temporary).catch(() => undefined); // the next commit that makes the file too long tries again
    }
  }

  async #readAll(): Promise<Buffer> {
    const file = await this.#openFile(this.#path, "r");
    try {
      return await file.readFile();
    } finally {
      await file.close();
    }
  }
}

function* inFrames(places: ReadonlyMap<string, Place>, file: Buffer): Generator<StoreChange[]> {
  let changes: StoreChange[] = [];
  let bytes = 0;
  for (const [key, { at, length }] of places) {
    changes.push({ key, value: file.subarray(at, at + length) });
    bytes += length;
    if (bytes < COMPACT_FRAME_BYTES) continue;
    yield changes;
    changes = [];
    bytes = 0;
  }
  if (changes.length > 0) yield changes;
}

async function writeAll(file: LogFile, bytes: Uint8Array, position: number): Promise<void> {
  for (let done = 0; done < bytes.length;) {
    const { bytesWritten } = await file.write(bytes, done, bytes.length - done, position + done);
    done += bytesWritten;
  }
}

function asStoreError(cause: unknown, what: string): StoreError {
  if (cause instanceof StoreError) return cause;
  if (!(cause instanceof Error) || !("code" in cause)) throw cause;
  return new StoreError("UNAVAILABLE", `${what}: ${cause.message}`, { cause });
}

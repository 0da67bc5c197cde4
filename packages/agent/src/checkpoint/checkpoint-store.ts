/**
 * Checkpoints: records are durable after one fsync of a journal, shared by everybody who asked meanwhile; Mesos's files
 * below `meta` are brought up to date a little later, and those of short-lived tasks never have to be written at all.
 *
 * ```text
 *   write(record) ─▶ journal buffer ─▶ commit(): write + fdatasync        meta/journal.<n>
 *                └─▶ pending changes ─▶ every APPLY_PERIOD_MS             meta/slaves/<agent>/frameworks/…
 *   journal larger than JOURNAL_BYTES_MAX: start the next, apply all, sync the file system, remove the old one
 * ```
 * A new agent process replays the journals before it reads the files, so what it reads is exact.
 * @module
 */
import { execFile } from "node:child_process";
import { chmod, mkdir, open, readdir, readFile, rm, symlink, unlink, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { promisify } from "node:util";
import { invariant } from "@meseta/base";
import { syncDirectory, writeFileAtomic } from "@meseta/runtime";
import type { CheckpointRecord } from "../core/effects.ts";
import { type Change, encodeChange, JournalWriter, readJournal } from "./journal.ts";
import { changesOf, type FileChange } from "./layout.ts";

const run = promisify(execFile);

export const APPLY_PERIOD_MS = 1_000;
export const JOURNAL_BYTES_MAX = 16 * 1024 * 1024;
const RETRY_MS = 1_000;
/** A word at once, and then one a minute. */
const TRIES_PER_WORD = 60;
const BOOT_ID = "boot_id";
const BOOT_ID_PATH = "/proc/sys/kernel/random/boot_id";

export class CheckpointStore implements AsyncDisposable {
  readonly directory: string;
  /** Whether the machine was started anew since these checkpoints were written. */
  readonly rebooted: boolean;
  readonly #boot: BootIds;
  readonly #onProblem: (text: string) => void;
  #agentId: string | undefined;
  #journal: JournalWriter;
  #journalNumber: number;
  #buffer: Buffer[] = [];
  #waiting: (() => void)[] = [];
  #committing = false;
  #committed: Promise<void> = Promise.resolve(); // settles when no commit is under way
  #pending = new Map<string, Change[]>(); // by owner, see ownerOf
  #applying: Promise<void> = Promise.resolve();
  #failures = 0; // in a row, to bring files up to date
  readonly #onDisk = new Set<string>(); // owners that have files
  readonly #sizes = new Map<string, Map<string, number>>(); // of files that are appended to, by owner and path
  readonly #timer: NodeJS.Timeout;
  #closed = false;

  private constructor(fields: {
    directory: string;
    boot: BootIds;
    journal: JournalWriter;
    journalNumber: number;
    onProblem: (text: string) => void;
  }) {
    this.directory = fields.directory;
    this.#boot = fields.boot;
    this.rebooted = fields.boot.earlier !== undefined && fields.boot.earlier !== fields.boot.current;
    this.#journal = fields.journal;
    this.#journalNumber = fields.journalNumber;
    this.#onProblem = fields.onProblem;
    this.#timer = setInterval(() => void this.#applySoon(), APPLY_PERIOD_MS).unref();
  }

  /**
   * Opens the checkpoints of a work directory, and brings its files up to date with the journals found.
   *
   * @param onProblem hears about a disk that does not take what it is given; that is tried until it does
   */
  static async open(workDir: string, onProblem: (text: string) => void): Promise<CheckpointStore> {
    const directory = join(workDir, "meta");
    await mkdir(join(directory, "slaves"), { recursive: true, mode: 0o755 });
    await chmod(directory, 0o700); // environments are in it, secrets and all
    const journals = (await readdir(directory))
      .filter((name) => /^journal\.\d+$/.test(name))
      .toSorted((a, b) => numberOf(a) - numberOf(b));
    for (const name of journals) {
      for (const change of await readJournal(join(directory, name))) await applyChange(directory, change);
    }
    const journalNumber = journals.length === 0 ? 1 : numberOf(journals.at(-1)!) + 1;
    const journal = await JournalWriter.create(join(directory, `journal.${journalNumber}`));
    await syncDirectory(directory);
    if (journals.length > 0) {
      await syncFileSystem(directory);
      for (const name of journals) await unlink(join(directory, name));
    }
    const boot = await readBootIds(directory);
    return new CheckpointStore({ directory, boot, journal, journalNumber, onProblem });
  }

  /** The agent whose checkpoints these are, known once it is registered or recovered. */
  set agentId(id: string) {
    this.#agentId = id;
  }

  /** What an earlier agent left is dealt with; until then an agent that starts again has to know of a reboot, too. */
  async recovered(): Promise<void> {
    const { earlier, current } = this.#boot;
    if (earlier !== current) await writeFileAtomic(join(this.directory, BOOT_ID), `${current}\n`);
  }

  /** Says that a file from before is this long: appending goes on there. */
  adopt(path: string, size: number): void {
    const owner = ownerOf(path);
    this.#onDisk.add(owner);
    let sizes = this.#sizes.get(owner);
    if (sizes === undefined) this.#sizes.set(owner, (sizes = new Map()));
    sizes.set(path, size);
  }

  /** Takes a record; it is durable after the next `commit`. */
  write(record: CheckpointRecord): void {
    if (record.kind === "agent") this.#agentId = record.info.id!.value;
    const isAnyones = record.kind === "agentForgotten" || record.kind === "resources";
    invariant(this.#agentId !== undefined || isAnyones, `Checkpoint of an agent without an id`);
    for (const fileChange of changesOf(this.#agentId ?? "", record)) {
      const change = this.#withOffset(fileChange);
      this.#buffer.push(encodeChange(change));
      this.#queue(change);
    }
  }

  /** Resolves when everything written so far is on the disk. */
  async commit(): Promise<void> {
    if (this.#buffer.length === 0 && !this.#committing) return;
    const { promise, resolve } = Promise.withResolvers<void>();
    this.#waiting.push(resolve);
    if (!this.#committing) this.#committed = this.#commitAll();
    await promise;
  }

  /** Writes everything to its file, and closes. */
  async [Symbol.asyncDispose](): Promise<void> {
    if (this.#closed) return;
    clearInterval(this.#timer);
    await this.commit();
    this.#closed = true;
    await this.#applySoon();
    await this.#journal[Symbol.asyncDispose]();
  }

  /** Gives up, as a crash would: what is not committed is lost, what is not applied is in the journal. For tests. */
  async abandon(): Promise<void> {
    clearInterval(this.#timer);
    this.#closed = true;
    this.#pending.clear();
    await this.#applying;
    await this.#journal[Symbol.asyncDispose]();
  }

  async #commitAll(): Promise<void> {
    this.#committing = true;
    while (this.#waiting.length > 0) {
      const records = this.#buffer;
      const waiting = this.#waiting;
      this.#buffer = [];
      this.#waiting = [];
      if (records.length > 0) await this.#appendUntilDone(records);
      for (const resolve of waiting) resolve();
    }
    this.#committing = false;
    if (this.#journal.size > JOURNAL_BYTES_MAX && !this.#closed) void this.#applySoon();
  }

  async #appendUntilDone(records: readonly Buffer[]): Promise<void> {
    for (let tries = 0; ; tries++) {
      try {
        return await this.#journal.append(records);
      } catch (error) {
        if (tries % TRIES_PER_WORD === 0) this.#onProblem(this.#whyNot(error as NodeJS.ErrnoException));
        await delay(RETRY_MS);
      }
    }
  }

  #whyNot({ code, message }: NodeJS.ErrnoException): string {
    const isFull = code === "ENOSPC" || code === "EDQUOT";
    const advice = isFull
      ? `Free space there (the largest are in ${join(this.directory, "../slaves")}): until then no task starts, and no status is told`
      : "Until that works no task starts, and no status is told";
    return `Cannot write checkpoints to ${this.#journal.path}: ${message}. ${advice}; it is tried again and again`;
  }

  #withOffset(change: FileChange): Change {
    const owner = change.kind === "remove" ? change.path : ownerOf(change.path);
    if (change.kind === "remove") this.#sizes.delete(owner);
    if (change.kind === "remove" || change.kind === "link") return change;
    if (change.kind === "put") return { kind: "put", path: change.path, bytes: change.bytes };
    let sizes = this.#sizes.get(owner);
    if (sizes === undefined) this.#sizes.set(owner, (sizes = new Map()));
    const offset = sizes.get(change.path) ?? 0;
    sizes.set(change.path, offset + change.bytes.length);
    return { kind: "append", path: change.path, offset, bytes: change.bytes };
  }

  /** Changes wait by the executor, or framework, they belong to: removing it drops them all. */
  #queue(change: Change): void {
    const owner = change.kind === "remove" ? change.path : ownerOf(change.path);
    if (change.kind === "remove") {
      this.#pending.delete(owner);
      if (!this.#onDisk.has(owner)) return;
    }
    const queue = this.#pending.get(owner);
    if (queue === undefined) this.#pending.set(owner, [change]);
    else queue.push(change);
  }

  #applySoon(): Promise<void> {
    this.#applying = this.#applying
      .then(async () => {
        await this.#applyAll();
        this.#failures = 0;
      })
      .catch((error: Error) => {
        if (this.#failures++ % TRIES_PER_WORD !== 0) return;
        const why = `Cannot bring checkpoint files up to date: ${error.message}`;
        this.#onProblem(
          `${why}. They are in the journal, too, and it is tried again and again: free space below ${this.directory}`,
        );
      });
    return this.#applying;
  }

  async #applyAll(): Promise<void> {
    const isFull = this.#journal.size > JOURNAL_BYTES_MAX;
    const retired = isFull ? await this.#startJournal() : undefined;
    const pending = this.#pending;
    this.#pending = new Map();
    for (const owner of pending.keys()) this.#onDisk.add(owner);
    for (const [owner, changes] of pending) {
      try {
        for (const change of changes) await applyChange(this.directory, change);
      } catch (error) {
        this.#pending.set(owner, [...changes, ...(this.#pending.get(owner) ?? [])]); // they can be applied twice
        throw error;
      }
      if (changes.at(-1)?.kind === "remove") this.#onDisk.delete(owner);
    }
    if (retired === undefined) return;
    await syncFileSystem(this.directory);
    await unlink(retired.path);
  }

  async #startJournal(): Promise<JournalWriter> {
    const retired = this.#journal;
    const next = await JournalWriter.create(join(this.directory, `journal.${this.#journalNumber + 1}`));
    await syncDirectory(this.directory);
    while (this.#committing) await this.#committed; // the last ones to the old journal are applied like the rest
    this.#journalNumber++;
    this.#journal = next;
    await retired[Symbol.asyncDispose]();
    return retired;
  }
}

const numberOf = (name: string): number => Number(name.slice(name.indexOf(".") + 1));

/** The directory a path goes away with: its executor's, else its framework's, else itself. */
function ownerOf(path: string): string {
  const match = /^(slaves\/[^/]+\/frameworks\/[^/]+(?:\/executors\/[^/]+)?)\//.exec(path);
  return match?.[1] ?? path;
}

async function applyChange(root: string, change: Change): Promise<void> {
  const path = join(root, change.path);
  if (change.kind === "remove") return rm(path, { recursive: true, force: true });
  await mkdir(dirname(path), { recursive: true, mode: 0o755 });
  if (change.kind === "put") return writeFile(path, change.bytes);
  if (change.kind === "link") {
    await rm(path, { force: true });
    return symlink(change.target, path);
  }
  const file = await open(path, "a+").then(async (created) => {
    await created.close();
    return open(path, "r+");
  });
  try {
    await file.write(change.bytes, 0, change.bytes.length, change.offset);
  } finally {
    await file.close();
  }
}

async function syncFileSystem(path: string): Promise<void> {
  await run("sync", ["-f", "--", path]);
}

/** Of the machine when these checkpoints were last gone on from, and now. */
interface BootIds {
  readonly earlier: string | undefined;
  readonly current: string;
}

async function readBootIds(directory: string): Promise<BootIds> {
  const [current, earlier] = await Promise.all([
    readFile(BOOT_ID_PATH, "utf8").catch(() => ""), // no Linux, no boot id: never rebooted
    readFile(join(directory, BOOT_ID), "utf8").catch((error: NodeJS.ErrnoException) => {
      if (error.code === "ENOENT") return undefined;
      throw error;
    }),
  ]);
  return { earlier: earlier?.trim(), current: current.trim() };
}

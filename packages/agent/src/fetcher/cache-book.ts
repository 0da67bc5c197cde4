/**
 * The books of the fetcher's cache: what is in it, who uses what, and what has to go for something new.
 * Source: agent, section 6.3.
 * @module
 */
import { invariant } from "@meseta/base";

export interface CacheEntry {
  readonly key: string;
  readonly path: string;
  /** Reserved, or taken. */
  bytes: number;
  /** Who wants it, or is at it. Only what nobody uses may go. */
  references: number;
  /** When it was last wanted; more is later. */
  lastUse: number;
  isReady: boolean;
}

/**
 * @example
 * const book = new CacheBook(100);
 * book.reserve(book.add("http://host/a", "/cache/c0-a"), 60); // [], nothing has to go for it
 */
export class CacheBook {
  readonly bytesMax: number;
  readonly #entries = new Map<string, CacheEntry>();
  #bytes = 0; // of all entries
  #uses = 0;

  constructor(bytesMax: number) {
    this.bytesMax = bytesMax;
  }

  get bytes(): number {
    return this.#bytes;
  }

  get(key: string): CacheEntry | undefined {
    return this.#entries.get(key);
  }

  /** A new entry, which nobody uses and which takes nothing yet. */
  add(key: string, path: string): CacheEntry {
    invariant(!this.#entries.has(key), `Cached twice: ${key}`);
    const entry: CacheEntry = { key, path, bytes: 0, references: 0, lastUse: 0, isReady: false };
    this.#entries.set(key, entry);
    return entry;
  }

  acquire(entry: CacheEntry): void {
    entry.references++;
    entry.lastUse = ++this.#uses;
  }

  release(entry: CacheEntry): void {
    invariant(entry.references > 0, `Released once too often: ${entry.key}`);
    entry.references--;
  }

  /**
   * Makes room for an entry: what was not used for longest goes first, and nothing that is in use.
   *
   * @returns the entries that went; undefined, and nothing went, when there is no room even so
   */
  reserve(entry: CacheEntry, bytes: number): readonly CacheEntry[] | undefined {
    const excess = this.#bytes + bytes - entry.bytes - this.bytesMax;
    const going: CacheEntry[] = [];
    let freed = 0;
    const idle = [...this.#entries.values()].filter((one) => one.isReady && one.references === 0);
    for (const one of idle.toSorted((a, b) => a.lastUse - b.lastUse)) {
      if (freed >= excess) break;
      going.push(one);
      freed += one.bytes;
    }
    if (freed < excess) return undefined;
    for (const one of going) this.remove(one);
    this.#resize(entry, bytes);
    return going;
  }

  /** An entry is there, and this is what it takes. */
  settle(entry: CacheEntry, bytes: number): void {
    this.#resize(entry, bytes);
    entry.isReady = true;
  }

  /** An entry is there no more; whoever uses it may still do so. */
  remove(entry: CacheEntry): void {
    if (this.#entries.get(entry.key) !== entry) return;
    this.#entries.delete(entry.key);
    this.#bytes -= entry.bytes;
  }

  #resize(entry: CacheEntry, bytes: number): void {
    if (this.#entries.get(entry.key) === entry) this.#bytes += bytes - entry.bytes;
    entry.bytes = bytes;
  }
}

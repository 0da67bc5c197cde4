/**
 * Where filters are kept: records of numbers in a few large arrays. A filter has no object of its own, so a million of them are
 * nothing for the garbage collector to follow, and whether there is one is mostly told by one place in memory.
 *
 *   slot of (host, book) ──► newest filter ──► older ──► …     open addressing; taken out by moving back what follows
 *   host, book           ──► newest filter ◄─► before ◄─► …    so that dropping all of one costs no search
 *
 * @module
 */
import type { Resources } from "@meseta/resources";

/** No filter, or no number. */
export const NONE = -1;

/** What filters hang on: an agent on the one side, a framework in a role on the other. The fields are the table's own. */
export interface FilterEnd {
  filterNumber: number; // NONE while it has no filters
  newestFilter: number; // a row, or NONE
  filterCount: number;
}

// The fields of a record. Those of a pair follow each other, the host's first.
const STRIDE = 8; // half a cache line
const HOST = 0; // number, NONE when the filter is dropped
const BOOK = 1;
const OLDER = 2; // of the same host and book; of a free row, the next free one
const BEFORE = 3; // in the host's row, and 4 in the book's
const AFTER = 5; // in the host's row, and 6 in the book's

const ROWS_MIN = 1024;
const SLOTS_PER_ROW = 2;

/** Gives what has filters a small number, and takes it back with the last filter. */
class Numbering<End extends FilterEnd> {
  readonly #ends: (End | undefined)[] = [];
  readonly #free: number[] = [];

  at(number: number): End {
    return this.#ends[number]!;
  }

  numberOf(end: End): number {
    if (end.filterNumber === NONE) {
      end.filterNumber = this.#free.pop() ?? this.#ends.length;
      this.#ends[end.filterNumber] = end;
    }
    return end.filterNumber;
  }

  release(end: End): void {
    this.#ends[end.filterNumber] = undefined;
    this.#free.push(end.filterNumber);
    end.filterNumber = NONE;
  }
}

/** Filters by host and book. A row is valid from `insert` to `release`. */
export class FilterTable<Host extends FilterEnd, Book extends FilterEnd> {
  readonly #hosts = new Numbering<Host>();
  readonly #books = new Numbering<Book>();
  #records = new Int32Array(ROWS_MIN * STRIDE);
  #untilMs = new Float64Array(ROWS_MIN);
  readonly #refused: (Resources | undefined)[] = [];
  #slots = new Int32Array(ROWS_MIN * SLOTS_PER_ROW); // row + 1 of the newest filter of a pair; 0: none
  #rows = 0; // ever used
  #free = NONE;

  /** Adds a filter, the newest of its pair, and returns its row. */
  insert(host: Host, book: Book, refused: Resources, untilMs: number): number {
    const row = this.#newRow();
    const hostNumber = this.#hosts.numberOf(host);
    const bookNumber = this.#books.numberOf(book);
    const slot = this.#slotOf(hostNumber, bookNumber);
    const records = this.#records;
    const at = row * STRIDE;
    records[at + HOST] = hostNumber;
    records[at + BOOK] = bookNumber;
    records[at + OLDER] = this.#slots[slot]! - 1;
    this.#slots[slot] = row + 1;
    this.#link(host, row, 0);
    this.#link(book, row, 1);
    this.#untilMs[row] = untilMs;
    this.#refused[row] = refused;
    return row;
  }

  /** The row of the newest filter of the pair, or NONE. */
  newestOf(host: Host, book: Book): number {
    if (host.filterNumber === NONE || book.filterNumber === NONE) return NONE;
    return this.#slots[this.#slotOf(host.filterNumber, book.filterNumber)]! - 1;
  }

  /** The next older filter of the same pair, or NONE. */
  olderThan(row: number): number {
    return this.#records[row * STRIDE + OLDER]!;
  }

  /** The filter of the same book, of any host, that was added before this one; or NONE. */
  beforeInBook(row: number): number {
    return this.#records[row * STRIDE + BEFORE + 1]!;
  }

  /** Is it not dropped yet? */
  isLive(row: number): boolean {
    return this.#records[row * STRIDE + HOST] !== NONE;
  }

  hostOf(row: number): Host {
    return this.#hosts.at(this.#records[row * STRIDE + HOST]!);
  }

  refusedBy(row: number): Resources {
    return this.#refused[row]!;
  }

  untilMsOf(row: number): number {
    return this.#untilMs[row]!;
  }

  /** Ends a filter; its time stays readable until the row is released. */
  drop(row: number): void {
    const records = this.#records;
    const at = row * STRIDE;
    const host = this.#hosts.at(records[at + HOST]!);
    const book = this.#books.at(records[at + BOOK]!);
    const slot = this.#slotOf(host.filterNumber, book.filterNumber);
    const older = records[at + OLDER]!;
    let newer = this.#slots[slot]! - 1;
    if (newer === row) {
      if (older === NONE) this.#emptySlot(slot);
      else this.#slots[slot] = older + 1;
    } else {
      while (records[newer * STRIDE + OLDER] !== row) newer = records[newer * STRIDE + OLDER]!;
      records[newer * STRIDE + OLDER] = older;
    }
    this.#unlink(host, row, 0);
    this.#unlink(book, row, 1);
    if (host.filterCount === 0) this.#hosts.release(host);
    if (book.filterCount === 0) this.#books.release(book);
    records[at + HOST] = NONE;
    this.#refused[row] = undefined;
  }

  /** Lets the row of a dropped filter be used again. */
  release(row: number): void {
    this.#records[row * STRIDE + OLDER] = this.#free;
    this.#free = row;
  }

  #newRow(): number {
    if (this.#free !== NONE) {
      const row = this.#free;
      this.#free = this.#records[row * STRIDE + OLDER]!;
      return row;
    }
    if (this.#rows === this.#untilMs.length) this.#grow();
    return this.#rows++;
  }

  #grow(): void {
    const rows = this.#rows * 2;
    const records = new Int32Array(rows * STRIDE);
    records.set(this.#records);
    const untilMs = new Float64Array(rows);
    untilMs.set(this.#untilMs);
    const slots = this.#slots;
    this.#records = records;
    this.#untilMs = untilMs;
    this.#slots = new Int32Array(rows * SLOTS_PER_ROW);
    for (const filled of slots) {
      if (filled === 0) continue;
      const at = (filled - 1) * STRIDE;
      this.#slots[this.#slotOf(records[at + HOST]!, records[at + BOOK]!)] = filled;
    }
  }

  /** The slot of the pair, or the empty one it would have. */
  #slotOf(host: number, book: number): number {
    const slots = this.#slots;
    const records = this.#records;
    for (let slot = this.#homeOf(host, book); ; slot = (slot + 1) & (slots.length - 1)) {
      const filled = slots[slot]!;
      if (filled === 0) return slot;
      const at = (filled - 1) * STRIDE;
      if (records[at + HOST] === host && records[at + BOOK] === book) return slot;
    }
  }

  #homeOf(host: number, book: number): number {
    const mixed = Math.imul(host, 0x9e3779b1) ^ Math.imul(book, 0x85ebca6b);
    return (mixed ^ (mixed >>> 15)) & (this.#slots.length - 1);
  }

  /** Empties a slot, and moves back into it what passed over it when it was added, and so on. */
  #emptySlot(slot: number): void {
    const slots = this.#slots;
    const mask = slots.length - 1;
    let hole = slot;
    for (let next = (hole + 1) & mask; slots[next] !== 0; next = (next + 1) & mask) {
      const at = (slots[next]! - 1) * STRIDE;
      const home = this.#homeOf(this.#records[at + HOST]!, this.#records[at + BOOK]!);
      if (((next - home) & mask) < ((next - hole) & mask)) continue; // its home is behind the hole
      slots[hole] = slots[next]!;
      hole = next;
    }
    slots[hole] = 0;
  }

  #link(end: FilterEnd, row: number, side: 0 | 1): void {
    const records = this.#records;
    const before = end.newestFilter;
    records[row * STRIDE + BEFORE + side] = before;
    records[row * STRIDE + AFTER + side] = NONE;
    if (before !== NONE) records[before * STRIDE + AFTER + side] = row;
    end.newestFilter = row;
    end.filterCount++;
  }

  #unlink(end: FilterEnd, row: number, side: 0 | 1): void {
    const records = this.#records;
    const before = records[row * STRIDE + BEFORE + side]!;
    const after = records[row * STRIDE + AFTER + side]!;
    if (before !== NONE) records[before * STRIDE + AFTER + side] = after;
    if (after === NONE) end.newestFilter = before;
    else records[after * STRIDE + BEFORE + side] = before;
    end.filterCount--;
  }
}

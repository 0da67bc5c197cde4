/**
 * An append-only file of changes to a directory tree: one write and one fsync make any number of them durable, and replaying
 * it from the start always ends in the same tree.
 *
 * ```text
 *  record   length u32 | crc32 u32 | payload          length counts the payload; little-endian
 *  payload  operation u8 | path length u16 | path | offset u32 (append only) | bytes
 * ```
 * @module
 */
import { type FileHandle, open, readFile } from "node:fs/promises";
import { crc32 } from "node:zlib";

/** One change; paths are relative to the tree's root. */
export type Change =
  | { readonly kind: "put"; readonly path: string; readonly bytes: Uint8Array }
  | { readonly kind: "append"; readonly path: string; readonly offset: number; readonly bytes: Uint8Array }
  | { readonly kind: "remove"; readonly path: string } // a file, or a directory with everything below
  | { readonly kind: "link"; readonly path: string; readonly target: string };

const OPERATIONS = ["put", "append", "remove", "link"] as const;
const HEADER_BYTES = 8;
const RECORD_BYTES_MAX = 64 * 1024 * 1024;
const NO_BYTES = new Uint8Array(0);

export function encodeChange(change: Change): Buffer {
  const path = Buffer.from(change.path);
  const bytes = "bytes" in change ? change.bytes : change.kind === "link" ? Buffer.from(change.target) : NO_BYTES;
  const start = 3 + path.length + (change.kind === "append" ? 4 : 0);
  const record = Buffer.allocUnsafe(HEADER_BYTES + start + bytes.length);
  const payload = record.subarray(HEADER_BYTES);
  payload.writeUInt8(OPERATIONS.indexOf(change.kind), 0);
  payload.writeUInt16LE(path.length, 1);
  path.copy(payload, 3);
  if (change.kind === "append") payload.writeUInt32LE(change.offset, 3 + path.length);
  payload.set(bytes, start);
  record.writeUInt32LE(payload.length, 0);
  record.writeUInt32LE(crc32(payload), 4);
  return record;
}

/** Reads the changes of a journal up to its end, or to the first record that is torn or damaged: it was never durable. */
export function decodeChanges(bytes: Buffer): Change[] {
  const changes: Change[] = [];
  for (let at = 0; at + HEADER_BYTES <= bytes.length;) {
    const length = bytes.readUInt32LE(at);
    const end = at + HEADER_BYTES + length;
    if (length > RECORD_BYTES_MAX || end > bytes.length) break;
    const payload = bytes.subarray(at + HEADER_BYTES, end);
    if (crc32(payload) !== bytes.readUInt32LE(at + 4)) break;
    const change = decodePayload(payload);
    if (change === undefined) break;
    changes.push(change);
    at = end;
  }
  return changes;
}

function decodePayload(payload: Buffer): Change | undefined {
  const kind = OPERATIONS[payload[0] ?? OPERATIONS.length];
  if (kind === undefined || payload.length < 3) return undefined;
  const pathEnd = 3 + payload.readUInt16LE(1);
  const path = payload.toString("utf8", 3, pathEnd);
  switch (kind) {
    case "append":
      return { kind, path, offset: payload.readUInt32LE(pathEnd), bytes: payload.subarray(pathEnd + 4) };
    case "put":
      return { kind, path, bytes: payload.subarray(pathEnd) };
    case "link":
      return { kind, path, target: payload.toString("utf8", pathEnd) };
    case "remove":
      return { kind, path };
  }
}

export async function readJournal(path: string): Promise<Change[]> {
  return decodeChanges(await readFile(path));
}

/** The writing end of one journal file. */
export class JournalWriter implements AsyncDisposable {
  readonly path: string;
  readonly #file: FileHandle;
  #size = 0; // bytes that are durable; whatever is behind them is no part of the journal

  private constructor(path: string, file: FileHandle) {
    this.path = path;
    this.#file = file;
  }

  static async create(path: string): Promise<JournalWriter> {
    return new JournalWriter(path, await open(path, "w", 0o600));
  }

  get size(): number {
    return this.#size;
  }

  /** Appends whole records and makes them durable. After a failure the journal is as before, and may be tried again. */
  async append(records: readonly Buffer[]): Promise<void> {
    const bytes = records.length === 1 ? records[0]! : Buffer.concat(records);
    for (let written = 0; written < bytes.length;) {
      const result = await this.#file.write(bytes, written, bytes.length - written, this.#size + written);
      written += result.bytesWritten;
    }
    await this.#file.datasync();
    this.#size += bytes.length;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#file.close();
  }
}

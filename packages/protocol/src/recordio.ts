/**
 * RecordIO, the framing of event streams: the length in decimal, a line feed, that many bytes, and nothing after them.
 *
 * ```
 * "20\n" {"type":"HEARTBEAT"} "128\n" …
 * ```
 * Source: JSON mapping, section 6.
 * @module
 */
import { DecodeError } from "./errors.ts";
import { encodeUtf8 } from "./utf8.ts";

/** Unless told otherwise a reader refuses longer records. */
export const MAX_RECORD_BYTES = 64 * 1024 * 1024;
const MAX_HEADER_BYTES = 20; // enough for any 64-bit length
const LINE_FEED = 10;

/**
 * Returns length line and payload as one chunk: clients rely on a record being exactly one write.
 * @example encodeRecord('{"type":"HEARTBEAT"}') // the bytes of '20\n{"type":"HEARTBEAT"}'
 */
export function encodeRecord(payload: Uint8Array | string): Uint8Array {
  const body = typeof payload === "string" ? encodeUtf8(payload) : payload;
  const header = `${body.length}\n`;
  const record = new Uint8Array(header.length + body.length);
  for (let i = 0; i < header.length; i++) record[i] = header.charCodeAt(i);
  record.set(body, header.length);
  return record;
}

/** Collects records from chunks that may be split anywhere. After an error it reads nothing more. */
export class RecordReader {
  readonly #maxBytes: number;
  #header = "";
  #length = -1; // of the record being collected; -1 while its header is being read
  #held = new Uint8Array(0); // [0, #size) is what came of it so far
  #size = 0; // 0 ≤ #size ≤ #length
  #failed: DecodeError | undefined;

  constructor(maxBytes = MAX_RECORD_BYTES) {
    this.#maxBytes = maxBytes;
  }

  /** Whether the stream, should it end here, ends inside a record. */
  get isPartial(): boolean {
    return this.#length >= 0 || this.#header !== "";
  }

  /**
   * Returns the records that this chunk completes. They may be views of the chunk: copy what is to be kept.
   *
   * @throws {DecodeError} on a header that is no length, or one beyond the limit; records before it are lost with it.
   */
  push(chunk: Uint8Array): Uint8Array[] {
    if (this.#failed !== undefined) throw this.#failed;
    const records: Uint8Array[] = [];
    let position = 0;
    while (position < chunk.length) {
      if (this.#length < 0) position = this.#readHeader(chunk, position);
      if (this.#length < 0) break;
      const part = chunk.subarray(position, position + this.#length - this.#size);
      position += part.length;
      if (part.length === this.#length) {
        records.push(part);
      } else {
        this.#hold(part);
        if (this.#size < this.#length) break;
        records.push(this.#held.subarray(0, this.#size));
        this.#held = new Uint8Array(0);
        this.#size = 0;
      }
      this.#length = -1;
    }
    return records;
  }

  /** Room grows with what has arrived, not with what the header promised. */
  #hold(part: Uint8Array): void {
    const size = this.#size + part.length;
    if (size > this.#held.length) {
      const roomier = new Uint8Array(Math.min(this.#length, Math.max(size, this.#held.length * 2)));
      roomier.set(this.#held.subarray(0, this.#size));
      this.#held = roomier;
    }
    this.#held.set(part, this.#size);
    this.#size = size;
  }

  #readHeader(chunk: Uint8Array, position: number): number {
    for (; position < chunk.length; position++) {
      const byte = chunk[position] as number;
      if (byte === LINE_FEED) {
        this.#length = this.#parseHeader();
        this.#header = "";
        return position + 1;
      }
      if (this.#header.length >= MAX_HEADER_BYTES) this.#fail(`Record header is longer than ${MAX_HEADER_BYTES} bytes`);
      this.#header += String.fromCharCode(byte);
    }
    return position;
  }

  /** Mesos also takes a leading plus sign, and hexadecimal after 0x. */
  #parseHeader(): number {
    const header = this.#header;
    if (!/^\+?(?:\d+|0[xX][\da-fA-F]+)$/.test(header))
      this.#fail(`Record header is no length: ${JSON.stringify(header)}`);
    const length = Number(header.replace("+", ""));
    if (length > this.#maxBytes) this.#fail(`Record of ${length} bytes exceeds the limit of ${this.#maxBytes}`);
    return length;
  }

  #fail(reason: string): never {
    this.#failed = new DecodeError("recordio", reason);
    throw this.#failed;
  }
}

/**
 * Reads protobuf with every length, depth and number checked; generated decoders drive it. Positions only move forward
 * and never past the end, so a message costs no more time or memory than its bytes warrant.
 * @module
 */
import { decodeUtf8 } from "./utf8.ts";
import { WireWriter } from "./wire-writer.ts";

/** Messages within messages, and groups within groups, may go this deep. Source: protobuf's own default. */
export const MAX_DEPTH = 100;
const TWO_32 = 0x1_0000_0000;

/** The key under which a message keeps the bytes of fields we do not know; encoding appends them. */
export const unknownFields: unique symbol = Symbol("unknown fields");

/** What is wrong in the bytes, and where. Turned into a DecodeError with a path by the codec. */
export class WireError extends Error {
  override readonly name = "WireError";
  readonly offset: number;
  constructor(message: string, offset: number) {
    super(message);
    this.offset = offset;
  }
}

export class WireReader {
  readonly bytes: Uint8Array;
  readonly length: number;
  position = 0; // 0 ≤ position ≤ length between fields
  fieldStart = 0;
  depth = 0;
  /** Set when some message lacked a required field; the codec then looks for all of them. */
  incomplete = false;
  #view: DataView | undefined;

  constructor(bytes: Uint8Array) {
    // A Buffer is a Uint8Array of another shape; one shape keeps the hot paths monomorphic.
    this.bytes =
      bytes.constructor === Uint8Array ? bytes : new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.length = bytes.length;
  }

  fail(message: string, offset = this.position): never {
    throw new WireError(message, offset);
  }

  /** Reads a tag: field number times eight plus wire type. */
  tag(): number {
    const start = (this.fieldStart = this.position);
    const byte = this.bytes[start] as number;
    if (byte < 0x80) {
      this.position = start + 1;
      return byte;
    }
    const tag = this.uint32();
    if (this.position - start > 5) this.fail("tag is longer than five bytes", start);
    return tag;
  }

  /** Reads a varint and keeps its low 32 bits, unsigned. */
  uint32(): number {
    const { bytes, length } = this;
    let p = this.position;
    if (p >= length) this.fail("ends in the middle of a number");
    let byte = bytes[p++] as number;
    if (byte < 0x80) {
      this.position = p;
      return byte;
    }
    let value = byte & 0x7f;
    for (let shift = 7; shift < 70; shift += 7) {
      if (p >= length) this.fail("ends in the middle of a number");
      byte = bytes[p++] as number;
      if (shift < 32) value |= (byte & 0x7f) << shift;
      if (byte < 0x80) {
        this.position = p;
        return value >>> 0;
      }
    }
    return this.fail("number is longer than ten bytes");
  }

  int32(): number {
    return this.uint32() | 0;
  }

  bool(): boolean {
    if ((this.bytes[this.position] as number) < 2) return this.bytes[this.position++] === 1;
    const value = this.uint64();
    return value !== 0;
  }

  /** Reads an unsigned 64-bit varint: a number if it is a safe integer, else a bigint. */
  uint64(): number | bigint {
    const low = this.#varint64();
    const high = this.#high;
    if (high < 0x20_0000) return high * TWO_32 + low;
    return (BigInt(high) << 32n) | BigInt(low);
  }

  /** Reads a signed 64-bit varint: a number if it is a safe integer, else a bigint. */
  int64(): number | bigint {
    const low = this.#varint64();
    const high = this.#high | 0;
    if (high < 0x20_0000 && high >= -0x20_0000) {
      const value = high * TWO_32 + low;
      if (value !== -0x20_0000_0000_0000) return value;
    }
    return (BigInt(high) << 32n) | BigInt(low);
  }

  #high = 0;
  /** Returns the low 32 bits of a varint and leaves the high ones in `#high`, both unsigned. */
  #varint64(): number {
    const { bytes, length } = this;
    let p = this.position;
    let low = 0;
    let high = 0;
    for (let shift = 0; shift < 70; shift += 7) {
      if (p >= length) this.fail("ends in the middle of a number");
      const byte = bytes[p++] as number;
      const bits = byte & 0x7f;
      if (shift < 28) low |= bits << shift;
      else if (shift === 28) {
        low |= bits << 28;
        high = bits >>> 4;
      } else high |= bits << (shift - 32);
      if (byte < 0x80) {
        this.position = p;
        this.#high = high >>> 0;
        return low >>> 0;
      }
    }
    return this.fail("number is longer than ten bytes");
  }

  double(): number {
    const p = this.#advance(8);
    this.#view ??= new DataView(this.bytes.buffer, this.bytes.byteOffset, this.length);
    return this.#view.getFloat64(p, true);
  }

  string(): string {
    const end = this.message();
    const text = decodeUtf8(this.bytes, this.position, end);
    this.position = end;
    return text;
  }

  /** Reads bytes into an array of their own: the input may be a buffer that its owner uses again. */
  byteArray(): Uint8Array {
    const end = this.message();
    const value = this.bytes.slice(this.position, end);
    this.position = end;
    return value;
  }

  /** Reads the length of a nested message (or packed list) and returns where it ends. */
  message(): number {
    const start = this.position;
    const size = this.uint32();
    if (this.position - start > 4 && (this.position - start > 5 || (this.bytes[start + 4] as number) > 7)) {
      this.fail("length exceeds 2 GiB", start);
    }
    if (size > this.length - this.position) {
      this.fail(`length ${size} exceeds the ${this.length - this.position} bytes that follow`);
    }
    return this.position + size;
  }

  /** Goes one level down, for types that can contain themselves. */
  descend(): void {
    if (++this.depth > MAX_DEPTH) this.fail(`nested deeper than ${MAX_DEPTH} levels`);
  }

  ascend(): void {
    this.depth--;
  }

  /** Called when the last field of a message did not end where the message does. */
  overrun(end: number): never {
    return this.fail("a field reaches past the end of its message", end - 1);
  }

  #advance(count: number): number {
    const p = this.position;
    if (count > this.length - p) this.fail("ends in the middle of a field");
    this.position = p + count;
    return p;
  }

  /** Skips the field whose tag was just read. */
  skip(tag: number): void {
    this.#skip(tag, this.depth);
  }

  #skip(tag: number, depth: number): void {
    if (tag >>> 3 === 0) this.fail("field number 0", this.fieldStart);
    switch (tag & 7) {
      case 0:
        this.uint32();
        return;
      case 1:
        this.#advance(8);
        return;
      case 2:
        this.position = this.message();
        return;
      case 3:
        return this.#skipGroup(tag, depth + 1);
      case 5:
        this.#advance(4);
        return;
      default:
        this.fail(`wire type ${tag & 7} is not one that may stand here`, this.fieldStart);
    }
  }

  /** Skips to the end of a group: an old form that no schema of ours uses, but an unknown field may. */
  #skipGroup(tag: number, depth: number): void {
    if (depth > MAX_DEPTH) this.fail(`nested deeper than ${MAX_DEPTH} levels`);
    const closing = tag + 1;
    for (;;) {
      if (this.position >= this.length) this.fail("ends in the middle of a group");
      const start = this.position;
      const inner = this.uint32();
      if (this.position - start > 5) this.fail("tag is longer than five bytes", start);
      if (inner === closing) return;
      if ((inner & 7) === 4) this.fail("a group ends that is not open", start);
      this.#skip(inner, depth);
    }
  }

  /** Skips a field of `message` that we do not know and keeps its bytes under `unknownFields`. */
  unknown(message: object, tag: number): void {
    const start = this.fieldStart;
    this.skip(tag);
    this.keep(message, start);
  }

  /** Keeps the bytes from `start` to here as unknown fields of `message`. */
  keep(message: object, start = this.fieldStart): void {
    keepBytes(message, this.bytes.subarray(start, this.position));
  }

  /** Keeps an enum number without a name that stood in a packed list, as a field of its own. */
  keepEnum(message: object, tag: number, value: number): void {
    const writer = new WireWriter(16);
    writer.int32(value, tag);
    keepBytes(message, writer.finish());
  }
}

function keepBytes(message: object, raw: Uint8Array): void {
  const holder = message as { [unknownFields]?: Uint8Array };
  const before = holder[unknownFields];
  if (before === undefined) {
    holder[unknownFields] = raw.slice();
    return;
  }
  // Room doubles, so that many scattered unknown fields cost no more than their bytes.
  const size = before.length + raw.length;
  let { buffer } = before;
  if (buffer.byteLength < size) {
    buffer = new ArrayBuffer(size * 2);
    new Uint8Array(buffer).set(before);
  }
  const both = new Uint8Array(buffer, 0, size);
  both.set(raw, before.length);
  holder[unknownFields] = both;
}

/** Sets a map entry; a key like `__proto__` becomes an ordinary entry. */
export function setEntry<T>(map: Record<string, T>, key: string, value: T): void {
  if (key === "__proto__") {
    Object.defineProperty(map, key, { value, enumerable: true, configurable: true, writable: true });
  } else {
    map[key] = value;
  }
}

/**
 * Returns the list with one more element. Most lists are short, and a list that grows by `push` reserves room for 17: up to
 * four elements get a new list that is just large enough.
 */
export function append<T>(list: T[] | undefined, element: T): T[] {
  if (list === undefined) return [element];
  switch (list.length) {
    case 1:
      return [list[0] as T, element];
    case 2:
      return [list[0] as T, list[1] as T, element];
    case 3:
      return [list[0] as T, list[1] as T, list[2] as T, element];
    default:
      list.push(element);
      return list;
  }
}

/**
 * Writes protobuf from the last byte to the first, so that the length of a nested message is known when its prefix is
 * due: one pass, no sizes computed beforehand, nothing moved.
 *
 * ```
 *  0            p                              end
 *  |   free     | tag len  first field ... last |      a write moves p to the left
 * ```
 * @module
 */
import { invariant } from "@meseta/base";
import { utf8Length, writeUtf8 } from "./utf8.ts";

const INITIAL_BYTES = 4096;
const TWO_32 = 0x1_0000_0000;
const MASK_64 = 0xffff_ffff_ffff_ffffn;

/** A buffer that fills from its end. Generated encoders call its methods in reverse field order. */
export class WireWriter {
  bytes: Uint8Array<ArrayBuffer>;
  view: DataView;
  end: number;
  position: number; // 0 ≤ position ≤ end; [position, end) is written

  constructor(size = INITIAL_BYTES) {
    this.bytes = new Uint8Array(size);
    this.view = new DataView(this.bytes.buffer);
    this.end = size;
    this.position = size;
  }

  /** Returns a copy of what was written and makes the writer empty. */
  finish(): Uint8Array {
    const result = this.bytes.slice(this.position, this.end);
    this.reset();
    return result;
  }

  /** Forgets what was written; gives back a buffer that one large message left behind. */
  reset(): void {
    if (this.end > 16 * 1024 * 1024) this.#allocate(INITIAL_BYTES);
    this.position = this.end;
  }

  /** Makes room for `count` more bytes. */
  reserve(count: number): void {
    if (this.position >= count) return;
    const { bytes, position, end } = this;
    const used = end - position;
    this.#allocate(Math.max(end * 2, used + count));
    this.position = this.end - used;
    this.bytes.set(bytes.subarray(position, end), this.position);
  }

  #allocate(size: number): void {
    this.bytes = new Uint8Array(size);
    this.view = new DataView(this.bytes.buffer);
    this.end = size;
  }

  /** Writes a tag, or any other unsigned 32-bit number, as a varint. */
  uint32(value: number): void {
    this.reserve(5);
    const { bytes } = this;
    if (value < 0x80) {
      bytes[--this.position] = value;
    } else if (value < 0x4000) {
      const p = (this.position -= 2);
      bytes[p] = (value & 0x7f) | 0x80;
      bytes[p + 1] = value >>> 7;
    } else if (value < 0x20_0000) {
      const p = (this.position -= 3);
      bytes[p] = (value & 0x7f) | 0x80;
      bytes[p + 1] = ((value >>> 7) & 0x7f) | 0x80;
      bytes[p + 2] = value >>> 14;
    } else {
      const high = value >>> 28;
      let p = (this.position -= high === 0 ? 4 : 5);
      bytes[p++] = (value & 0x7f) | 0x80;
      bytes[p++] = ((value >>> 7) & 0x7f) | 0x80;
      bytes[p++] = ((value >>> 14) & 0x7f) | 0x80;
      if (high === 0) {
        bytes[p] = value >>> 21;
      } else {
        bytes[p++] = ((value >>> 21) & 0x7f) | 0x80;
        bytes[p] = high;
      }
    }
  }

  /** Writes a signed 32-bit number; a negative one takes ten bytes, as protobuf sign-extends it. */
  int32(value: number): void {
    if (value >= 0) this.uint32(value);
    else this.#uint64Halves(value >>> 0, 0xffff_ffff);
  }

  /** Writes a 64-bit number, signed or not, given as a safe integer or a bigint. */
  int64(value: number | bigint): void {
    if (typeof value === "bigint") {
      const unsigned = value & MASK_64;
      this.#uint64Halves(Number(unsigned & 0xffff_ffffn), Number(unsigned >> 32n));
    } else if (value >= 0 && value < TWO_32) {
      this.uint32(value);
    } else {
      invariant(Number.isSafeInteger(value), `Cannot encode ${value}: not an integer that a number can hold exactly`);
      this.#uint64Halves(value >>> 0, Math.floor(value / TWO_32) >>> 0);
    }
  }

  #uint64Halves(low: number, high: number): void {
    this.reserve(10);
    let size = 1;
    for (let l = low, h = high; h !== 0 || l > 0x7f; size++) {
      l = ((l >>> 7) | (h << 25)) >>> 0;
      h >>>= 7;
    }
    let p = (this.position -= size);
    for (let i = 1; i < size; i++) {
      this.bytes[p++] = (low & 0x7f) | 0x80;
      low = ((low >>> 7) | (high << 25)) >>> 0;
      high >>>= 7;
    }
    this.bytes[p] = low;
  }

  bool(value: boolean): void {
    this.reserve(1);
    this.bytes[--this.position] = value ? 1 : 0;
  }

  double(value: number): void {
    this.reserve(8);
    this.view.setFloat64((this.position -= 8), value, true);
  }

  /** Writes a string with its length in front. */
  string(value: string): void {
    const { length } = value;
    if (length < 40) {
      this.reserve(length + 5);
      const { bytes } = this;
      const start = this.position - length;
      let i = 0;
      for (; i < length; i++) {
        const code = value.charCodeAt(i);
        if (code > 0x7f) break;
        bytes[start + i] = code;
      }
      if (i === length) {
        bytes[(this.position = start - 1)] = length;
        return;
      }
    }
    const size = utf8Length(value);
    this.reserve(size + 5);
    this.position -= size;
    writeUtf8(value, this.bytes, this.position, size);
    this.uint32(size);
  }

  /** Writes bytes with their length in front. */
  lengthDelimited(value: Uint8Array): void {
    this.raw(value);
    this.uint32(value.length);
  }

  /** Writes bytes as they are. */
  raw(value: Uint8Array): void {
    this.reserve(value.length);
    this.bytes.set(value, (this.position -= value.length));
  }

  /** How many bytes are written: take it before a nested message, subtract it after, and the difference is its length. */
  get size(): number {
    return this.end - this.position;
  }
}

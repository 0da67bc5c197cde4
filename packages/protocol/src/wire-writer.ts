/**
 * Writes protobuf from the last byte to the first, so that the length of a nested message is known when its prefix is
 * due: one pass, no sizes computed beforehand, nothing moved. A field is written value first, then its tag.
 *
 * ```
 *  0            p                              end
 *  |   free     | tag len  first field ... last | given away     a write moves p to the left
 * ```
 * @module
 */
import { invariant } from "@meseta/base";
import { utf8Length, writeUtf8 } from "./utf8.ts";

const INITIAL_BYTES = 8 * 1024;
/** Texts up to here are copied character by character; beyond, calling out is faster. Less than 128. */
const SHORT_TEXT = 40;
/** Results up to here are cut from the buffer, which they then share: one of its own costs more than most messages. */
const SHARING_BYTES = 1024;
/** A longer buffer is not shared: whoever kept one short result would keep all of it. */
const SHARED_BYTES = 64 * 1024;
const LARGE_BYTES = 16 * 1024 * 1024;
const TWO_32 = 0x1_0000_0000;
const MASK_64 = 0xffff_ffff_ffff_ffffn;

/** A buffer that fills from its end. Generated encoders call its methods in reverse field order. */
export class WireWriter {
  bytes: Uint8Array<ArrayBuffer>;
  view: DataView;
  end: number;
  position: number; // 0 ≤ position ≤ end ≤ bytes.length; [position, end) is written, what follows given away

  constructor(size = INITIAL_BYTES) {
    this.bytes = new Uint8Array(size);
    this.view = new DataView(this.bytes.buffer);
    this.end = size;
    this.position = size;
  }

  /**
   * Returns what was written and makes the writer empty. Short results share a buffer with others, long ones are copies: what is
   * kept for long comes from a writer of its own kind, or it would keep what others wrote as well.
   */
  finish(): Uint8Array {
    const { bytes, position, end } = this;
    if (end - position <= SHARING_BYTES && bytes.length <= SHARED_BYTES) {
      this.end = position;
      return new Uint8Array(bytes.buffer, position, end - position);
    }
    const result = bytes.slice(position, end);
    if (result.length <= SHARING_BYTES) this.#allocate(INITIAL_BYTES);
    this.reset();
    return result;
  }

  /** Forgets what was written; gives back a buffer that one large message left behind. */
  reset(): void {
    if (this.bytes.length > LARGE_BYTES) this.#allocate(INITIAL_BYTES);
    this.position = this.end;
  }

  /** Makes room for `count` more bytes. */
  reserve(count: number): void {
    if (this.position >= count) return;
    const { bytes, position, end } = this;
    const used = end - position;
    this.#allocate(Math.max(INITIAL_BYTES, used * 2, used + count));
    this.position = this.end - used;
    this.bytes.set(bytes.subarray(position, end), this.position);
  }

  #allocate(size: number): void {
    this.bytes = new Uint8Array(size);
    this.view = new DataView(this.bytes.buffer);
    this.end = size;
  }

  /** Writes an unsigned 32-bit number as a varint. There must be room for five bytes. */
  #varint32(value: number): void {
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
      invariant(value <= 0xffff_ffff, `Cannot encode ${value}: not a 32-bit number`);
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

  uint32(value: number, tag: number): void {
    this.reserve(10);
    this.#varint32(value);
    this.#varint32(tag);
  }

  /** Writes a signed 32-bit number; a negative one takes ten bytes, as protobuf sign-extends it. */
  int32(value: number, tag: number): void {
    if (value >= 0) return this.uint32(value, tag);
    invariant(Number.isInteger(value), `Cannot encode ${value}: not an integer`);
    this.#varint64(value >>> 0, 0xffff_ffff, tag);
  }

  /** Writes a 64-bit number, signed or not, given as a safe integer or a bigint. */
  int64(value: number | bigint, tag: number): void {
    if (typeof value === "bigint") {
      const unsigned = value & MASK_64;
      this.#varint64(Number(unsigned & 0xffff_ffffn), Number(unsigned >> 32n), tag);
    } else if (value >= 0 && value < TWO_32) {
      this.uint32(value, tag);
    } else {
      invariant(Number.isSafeInteger(value), `Cannot encode ${value}: not an integer that a number can hold exactly`);
      this.#varint64(value >>> 0, Math.floor(value / TWO_32) >>> 0, tag);
    }
  }

  #varint64(low: number, high: number, tag: number): void {
    this.reserve(15);
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
    this.#varint32(tag);
  }

  bool(value: boolean, tag: number): void {
    this.reserve(6);
    this.bytes[--this.position] = value ? 1 : 0;
    this.#varint32(tag);
  }

  double(value: number, tag: number): void {
    this.reserve(13);
    this.view.setFloat64((this.position -= 8), value, true);
    this.#varint32(tag);
  }

  string(value: string, tag: number): void {
    const { length } = value;
    if (length < SHORT_TEXT) {
      this.reserve(length + 6);
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
        this.#varint32(tag);
        return;
      }
    }
    const size = utf8Length(value);
    this.reserve(size + 10);
    this.position -= size;
    writeUtf8(value, this.bytes, this.position, size);
    this.#varint32(size);
    this.#varint32(tag);
  }

  lengthDelimited(value: Uint8Array, tag: number): void {
    this.reserve(value.length + 10);
    this.bytes.set(value, (this.position -= value.length));
    this.#varint32(value.length);
    this.#varint32(tag);
  }

  /** Writes bytes as they are. */
  raw(value: Uint8Array): void {
    this.reserve(value.length);
    this.bytes.set(value, (this.position -= value.length));
  }

  /** Writes the bytes from `from` to `to` as they are. */
  part(value: Uint8Array, from: number, to: number): void {
    this.reserve(to - from);
    const { bytes } = this;
    let p = (this.position -= to - from);
    for (let i = from; i < to; i++) bytes[p++] = value[i] as number;
  }

  /** Writes text of ASCII characters as it is, without length or tag. */
  ascii(text: string): void {
    const { length } = text;
    this.reserve(length);
    const start = (this.position -= length);
    for (let i = 0; i < length; i++) this.bytes[start + i] = text.charCodeAt(i);
  }

  /** Puts length and tag before a nested message; `start` is what `size` was before its last field. */
  close(start: number, tag: number): void {
    this.reserve(10);
    this.#varint32(this.end - this.position - start);
    this.#varint32(tag);
  }

  /** How many bytes are written so far. */
  get size(): number {
    return this.end - this.position;
  }
}

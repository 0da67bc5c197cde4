/**
 * Text and bytes. A proto2 `string` may hold bytes that are not UTF-8, and Mesos passes them on; so we keep them: a byte
 * that belongs to no character becomes the lone surrogate U+DC80 to U+DCFF, and that surrogate becomes the byte again.
 * @module
 */

/** The part of Node's Buffer that makes short strings fast; absent in browsers, where the standard coders do the work. */
interface FastUtf8 {
  utf8Slice(this: Uint8Array, start: number, end: number): string;
  latin1Slice(this: Uint8Array, start: number, end: number): string;
  utf8Write(this: Uint8Array, text: string, offset: number, length: number): number;
}
const globalBuffer = (globalThis as { Buffer?: { prototype: FastUtf8; byteLength(this: void, text: string): number } })
  .Buffer;
const fast = typeof globalBuffer?.prototype.utf8Slice === "function" ? globalBuffer.prototype : undefined;
const byteLength = globalBuffer?.byteLength;

const strictDecoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
const encoder = new TextEncoder();
const LONE_SURROGATE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;

/** Texts up to here are looked up among those seen lately. */
const SHORT_TEXT = 48;
const RECENT_SLOTS = 4096; // a power of two; bounds the memory to some 300 KiB
const recent: (string | undefined)[] = Array.from({ length: RECENT_SLOTS });

/**
 * Returns the text in `bytes[start, end)`, with bytes that are not UTF-8 as lone surrogates.
 *
 * Messages repeat themselves: ids, names, roles, addresses. A short text that was decoded lately comes back as the same
 * string, which is as fast and keeps one copy where a cluster's state would hold hundreds of thousands.
 */
export function decodeUtf8(bytes: Uint8Array, start = 0, end: number = bytes.length): string {
  const length = end - start;
  if (length > SHORT_TEXT) return decodeAny(bytes, start, end);
  let hash = length;
  for (let i = start; i < end; i++) {
    const byte = bytes[i] as number;
    if (byte > 0x7f) return decodeAny(bytes, start, end);
    hash = (Math.imul(hash, 31) + byte) | 0;
  }
  const slot = (hash ^ (hash >>> 15)) & (RECENT_SLOTS - 1);
  const text = recent[slot];
  if (text !== undefined && isSameAscii(text, bytes, start, length)) return text;
  return (recent[slot] = decodeAscii(bytes, start, end));
}

function isSameAscii(text: string, bytes: Uint8Array, start: number, length: number): boolean {
  if (text.length !== length) return false;
  for (let i = 0; i < length; i++) if (text.charCodeAt(i) !== bytes[start + i]) return false;
  return true;
}

function decodeAscii(bytes: Uint8Array, start: number, end: number): string {
  if (end - start > 12)
    return fast === undefined ? decodeAny(bytes, start, end) : fast.latin1Slice.call(bytes, start, end);
  let text = "";
  for (let i = start; i < end; i++) text += String.fromCharCode(bytes[i] as number);
  return text;
}

function decodeAny(bytes: Uint8Array, start: number, end: number): string {
  if (fast !== undefined) {
    const text = fast.utf8Slice.call(bytes, start, end);
    // U+FFFD stands for a broken sequence, or for itself.
    return text.includes("\ufffd") ? decodeBroken(bytes, start, end) : text;
  }
  try {
    return strictDecoder.decode(bytes.subarray(start, end));
  } catch {
    return decodeBroken(bytes, start, end);
  }
}

/** Decodes character by character; slow, for texts that hold a broken sequence. */
function decodeBroken(bytes: Uint8Array, start: number, end: number): string {
  let text = "";
  for (let i = start; i < end;) {
    const size = sequenceLength(bytes, i, end);
    if (size === 0) {
      text += String.fromCharCode(0xdc00 | (bytes[i] as number));
      i++;
    } else {
      text += strictDecoder.decode(bytes.subarray(i, i + size));
      i += size;
    }
  }
  return text;
}

/** Returns how many bytes the character at `i` takes, 0 if no well-formed one starts there (Unicode, table 3-7). */
function sequenceLength(bytes: Uint8Array, i: number, end: number): number {
  const lead = bytes[i] as number;
  if (lead < 0x80) return 1;
  const size = lead < 0xc2 ? 0 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : lead < 0xf5 ? 4 : 0;
  if (size === 0 || i + size > end) return 0;
  const second = bytes[i + 1] as number;
  const low = lead === 0xe0 ? 0xa0 : lead === 0xf0 ? 0x90 : 0x80;
  const high = lead === 0xed ? 0x9f : lead === 0xf4 ? 0x8f : 0xbf;
  if (second < low || second > high) return 0;
  for (let k = 2; k < size; k++) if (((bytes[i + k] as number) & 0xc0) !== 0x80) return 0;
  return size;
}

/** Returns how many bytes `text` takes: every lone surrogate U+DC80 to U+DCFF one, any other three. */
export function utf8Length(text: string): number {
  if (byteLength !== undefined && !LONE_SURROGATE.test(text)) return byteLength(text);
  let size = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code < 0x80) size += 1;
    else if (code < 0x800) size += 2;
    else if (isEscapedByte(code) && !isPair(text, i - 1)) size += 1;
    else size += code < 0xd800 || code > 0xdfff || !isPair(text, isLow(code) ? i - 1 : i) ? 3 : 2;
  }
  return size;
}

/** Writes `text` at `offset`; `size` is what `utf8Length` said. */
export function writeUtf8(text: string, bytes: Uint8Array, offset: number, size: number): void {
  if (fast !== undefined && fast.utf8Write.call(bytes, text, offset, size) === size && !LONE_SURROGATE.test(text))
    return;
  let p = offset;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code < 0x80) {
      bytes[p++] = code;
    } else if (code < 0x800) {
      bytes[p++] = 0xc0 | (code >> 6);
      bytes[p++] = 0x80 | (code & 0x3f);
    } else if (isPair(text, i)) {
      const point = text.codePointAt(i++) as number;
      bytes[p++] = 0xf0 | (point >> 18);
      bytes[p++] = 0x80 | ((point >> 12) & 0x3f);
      bytes[p++] = 0x80 | ((point >> 6) & 0x3f);
      bytes[p++] = 0x80 | (point & 0x3f);
    } else if (isEscapedByte(code)) {
      bytes[p++] = code & 0xff;
    } else {
      const unit = code >= 0xd800 && code <= 0xdfff ? 0xfffd : code;
      bytes[p++] = 0xe0 | (unit >> 12);
      bytes[p++] = 0x80 | ((unit >> 6) & 0x3f);
      bytes[p++] = 0x80 | (unit & 0x3f);
    }
  }
}

/** Returns `text` as standard UTF-8, a lone surrogate as U+FFFD: for JSON, which must stay readable to everyone. */
export function encodeUtf8(text: string): Uint8Array {
  return encoder.encode(text);
}

function isPair(text: string, i: number): boolean {
  const code = text.charCodeAt(i);
  const next = text.charCodeAt(i + 1);
  return code >= 0xd800 && code <= 0xdbff && next >= 0xdc00 && next <= 0xdfff;
}

function isLow(code: number): boolean {
  return code >= 0xdc00 && code <= 0xdfff;
}

function isEscapedByte(code: number): boolean {
  return code >= 0xdc80 && code <= 0xdcff;
}

/** Base64 as Mesos writes it (standard alphabet, padded) and reads it (leniently). Source: JSON mapping, sections 2 and 3.2. @module */

const ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
const CODES = Uint8Array.from(ALPHABET, (char) => char.charCodeAt(0));
const SKIP = 64;
const STOP = 65;
const INVALID = 66;
const VALUES = new Uint8Array(128).fill(INVALID);
CODES.forEach((code, value) => (VALUES[code] = value));
for (const char of " \t\n\v\f\r") VALUES[char.charCodeAt(0)] = SKIP;
VALUES["=".charCodeAt(0)] = STOP;

const latin1 = new TextDecoder("latin1");

/** Returns the bytes in the standard alphabet, with padding. */
export function toBase64(bytes: Uint8Array): string {
  const { length } = bytes;
  const text = new Uint8Array(Math.ceil(length / 3) * 4).fill(61); // 61 is "="
  let p = 0;
  for (let i = 0; i < length; i += 3) {
    const triple = ((bytes[i] as number) << 16) | ((bytes[i + 1] ?? 0) << 8) | (bytes[i + 2] ?? 0);
    text[p++] = CODES[triple >> 18] as number;
    text[p++] = CODES[(triple >> 12) & 63] as number;
    if (i + 1 < length) text[p] = CODES[(triple >> 6) & 63] as number;
    if (i + 2 < length) text[p + 1] = CODES[triple & 63] as number;
    p += 2;
  }
  return latin1.decode(text);
}

/**
 * Returns the bytes of a base64 text, or undefined if it holds a character of another alphabet. White space is skipped
 * anywhere, reading stops at the first `=`, and nobody checks that the padding is right.
 */
export function fromBase64(text: string): Uint8Array | undefined {
  const bytes = new Uint8Array(Math.ceil((text.length * 3) / 4));
  let [p, bits, held] = [0, 0, 0];
  for (let i = 0; i < text.length; i++) {
    const value = VALUES[text.charCodeAt(i)] ?? INVALID;
    if (value === SKIP) continue;
    if (value === STOP) break;
    if (value === INVALID) return undefined;
    held = ((held << 6) | value) & 0xffff;
    bits += 6;
    if (bits >= 8) {
      bits -= 8;
      bytes[p++] = (held >> bits) & 0xff;
    }
  }
  return bytes.slice(0, p);
}

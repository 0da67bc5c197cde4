/** Base64 as Mesos writes it (standard alphabet, padded) and reads it (leniently). Source: JSON mapping, sections 2 and 3.2. @module */

const ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
const SKIP = 64;
const STOP = 65;
const INVALID = 66;
const VALUES = new Uint8Array(128).fill(INVALID);
for (let value = 0; value < 64; value++) VALUES[ALPHABET.charCodeAt(value)] = value;
for (const char of " \t\n\v\f\r") VALUES[char.charCodeAt(0)] = SKIP;
VALUES["=".charCodeAt(0)] = STOP;

/** The two characters for each value of 12 bits. */
const PAIRS: string[] = [];
for (let value = 0; value < 4096; value++) PAIRS.push(ALPHABET.charAt(value >> 6) + ALPHABET.charAt(value & 63));

/** Returns the bytes in the standard alphabet, with padding. */
export function toBase64(bytes: Uint8Array): string {
  const { length } = bytes;
  const whole = length - (length % 3);
  let text = "";
  for (let i = 0; i < whole; i += 3) {
    const triple = ((bytes[i] as number) << 16) | ((bytes[i + 1] as number) << 8) | (bytes[i + 2] as number);
    text += (PAIRS[triple >> 12] as string) + (PAIRS[triple & 4095] as string);
  }
  if (length === whole) return text;
  const last = ((bytes[whole] as number) << 16) | ((bytes[whole + 1] ?? 0) << 8);
  const end = length - whole === 2 ? `${ALPHABET.charAt((last >> 6) & 63)}=` : "==";
  return text + (PAIRS[last >> 12] as string) + end;
}

/**
 * Returns the bytes of a base64 text, or undefined if it holds a character of another alphabet. White space is skipped
 * anywhere, reading stops at the first `=`, and nobody checks that the padding is right.
 */
export function fromBase64(text: string): Uint8Array | undefined {
  let { length } = text;
  while (length > 0 && text.charCodeAt(length - 1) === 61) length--; // 61 is "="
  const bytes = new Uint8Array((length * 3) >> 2);
  let [p, bits, held] = [0, 0, 0];
  for (let i = 0; i < length; i++) {
    const code = text.charCodeAt(i);
    const value = code < 128 ? (VALUES[code] as number) : INVALID;
    if (value < 64) {
      held = (held << 6) | value;
      bits += 6;
      if (bits >= 8) {
        bits -= 8;
        bytes[p++] = held >> bits;
        held &= (1 << bits) - 1;
      }
    } else if (value === STOP) break;
    else if (value === INVALID) return undefined;
  }
  return p === bytes.length ? bytes : bytes.slice(0, p);
}

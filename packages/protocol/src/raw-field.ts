/**
 * Looks into protobuf bytes without decoding them: for what is passed on as it came, or read seldom.
 * @module
 */

/** Where the content of a field stands: `bytes[from, to)`. */
export interface FieldRange {
  readonly from: number;
  readonly to: number;
}

/**
 * Returns where the content of the message or text in field `number` of the message in `bytes[start, end)` stands, if the field is
 * there exactly once. Bytes that cannot be read hold no field: whoever decodes them says what is wrong.
 *
 * @example onlyField(v1.TaskID.encode({ value: "ab" }), 1) // { from: 2, to: 4 }
 */
export function onlyField(
  bytes: Uint8Array,
  number: number,
  start = 0,
  end: number = bytes.length,
): FieldRange | undefined {
  return findField(bytes, number, { start, end, isOnly: true });
}

/** Like `onlyField`, but the last one where there are several. */
export function lastField(bytes: Uint8Array, number: number, start: number, end: number): FieldRange | undefined {
  return findField(bytes, number, { start, end, isOnly: false });
}

function findField(
  bytes: Uint8Array,
  number: number,
  { start, end, isOnly }: { start: number; end: number; isOnly: boolean },
): FieldRange | undefined {
  let found: FieldRange | undefined;
  for (let at = start; at < end;) {
    const tag = readVarint(bytes, at, end);
    at = afterVarint(bytes, at, end);
    switch (tag & 7) {
      case 0:
        at = afterVarint(bytes, at, end);
        break;
      case 1:
        at += 8;
        break;
      case 2: {
        const length = readVarint(bytes, at, end);
        const from = afterVarint(bytes, at, end);
        at = from + length;
        if (tag >>> 3 !== number) break;
        if ((found !== undefined && isOnly) || at > end) return undefined;
        found = { from, to: at };
        break;
      }
      case 5:
        at += 4;
        break;
      default:
        return undefined; // groups, and what is none of protobuf's
    }
    if (at > end || at < 0) return undefined;
  }
  return found;
}

/**
 * Returns where the content of `bytes[start, end)` begins if that is one field under `tag`, a message or text, and nothing else;
 * -1 otherwise, also for a `start` of -1.
 */
export function soleContent(bytes: Uint8Array, tag: number, start: number, end: number): number {
  if (start < 0 || start >= end || bytes[start] !== tag) return -1;
  const from = afterVarint(bytes, start + 1, end);
  return from + readVarint(bytes, start + 1, end) === end ? from : -1;
}

/** A number of up to 32 bits; what is longer is of no length that stands here. */
function readVarint(bytes: Uint8Array, at: number, end: number): number {
  let value = 0;
  for (let shift = 0; shift < 35 && at < end; shift += 7, at++) {
    const byte = bytes[at] as number;
    value += (byte & 0x7f) * 2 ** shift;
    if (byte < 0x80) return value;
  }
  return Number.POSITIVE_INFINITY;
}

function afterVarint(bytes: Uint8Array, at: number, end: number): number {
  while (at < end && (bytes[at] as number) > 0x7f) at++;
  return at + 1;
}

/**
 * The file of the embedded store: a line that names the format, then one frame for each commit.
 *
 *   frame   magic (4) · length of the body (4) · CRC-32 of these two (4) · CRC-32 of the body (4) · body
 *   body    for each change: 1 or 0 for set or delete (1) · length of the key (2) · key · length of the value (4) · value
 *
 * Numbers are little-endian. A frame is written only when the one before it is on the disk. So a frame that is not whole is a
 * torn last commit, which nobody was told of, unless a whole one follows it: then the file is damaged.
 * @module
 */
import { crc32 } from "node:zlib";
import { StoreError, type StoreChange } from "../store.ts";

export const FILE_HEAD = Buffer.from("meseta registry 1\n", "latin1");
const MAGIC = Buffer.from([0x89, 0x4d, 0x52, 0x0a]);
const FRAME_HEAD_BYTES = 16;

/** Where a value is in the file. */
export interface Place {
  readonly at: number;
  readonly length: number;
}

/** One commit as a frame, and where in it each value begins; of a deletion, where it ends. */
export function encodeFrame(changes: readonly StoreChange[]): { frame: Buffer; at: readonly number[] } {
  let size = FRAME_HEAD_BYTES;
  for (const { key, value } of changes) size += 3 + key.length + (value === undefined ? 0 : 4 + value.length);
  const frame = Buffer.allocUnsafe(size);
  const at: number[] = [];
  let end = FRAME_HEAD_BYTES;
  for (const { key, value } of changes) {
    frame[end] = value === undefined ? 0 : 1;
    frame.writeUInt16LE(key.length, end + 1);
    end += 3;
    for (let i = 0; i < key.length; i++) frame[end++] = key.charCodeAt(i); // keys are ASCII
    if (value !== undefined) {
      frame.writeUInt32LE(value.length, end);
      end += 4;
      frame.set(value, end);
    }
    at.push(end);
    end += value?.length ?? 0;
  }
  MAGIC.copy(frame);
  frame.writeUInt32LE(size - FRAME_HEAD_BYTES, 4);
  frame.writeUInt32LE(crc32(frame.subarray(0, 8)), 8);
  frame.writeUInt32LE(crc32(frame.subarray(FRAME_HEAD_BYTES)), 12);
  return { frame, at };
}

export interface ReadLog {
  /** Every record, by key. */
  readonly places: Map<string, Place>;
  /** Up to where the file is whole; what follows is a commit that was never finished. */
  readonly wholeBytes: number;
}

/**
 * Reads a whole file.
 *
 * @throws {StoreError} `CORRUPT` when it is no such file, or is damaged before its last frame
 */
export function readLog(file: Buffer, path: string): ReadLog {
  const places = new Map<string, Place>();
  if (file.length < FILE_HEAD.length && FILE_HEAD.subarray(0, file.length).equals(file)) {
    return { places, wholeBytes: 0 }; // torn while it was made
  }
  if (!file.subarray(0, FILE_HEAD.length).equals(FILE_HEAD)) {
    throw new StoreError("CORRUPT", `Cannot read the registry in ${path}: it does not begin as one`);
  }
  let at = FILE_HEAD.length;
  for (let length = wholeFrameAt(file, at); length !== undefined; length = wholeFrameAt(file, at)) {
    if (!readBody(file, at + FRAME_HEAD_BYTES, at + length, places)) {
      throw new StoreError("CORRUPT", `Cannot read the registry in ${path}: the commit at byte ${at} makes no sense`);
    }
    at += length;
  }
  const next = nextWholeFrame(file, at + 1);
  if (next !== undefined) {
    throw new StoreError(
      "CORRUPT",
      `Cannot read the registry in ${path}: it is damaged between bytes ${at} and ${next}; restore the file, or remove it and let agents register anew`,
    );
  }
  return { places, wholeBytes: at };
}

/** The length of the frame at `at`, head included; undefined when there is none, or not all of it. */
function wholeFrameAt(file: Buffer, at: number): number | undefined {
  if (at + FRAME_HEAD_BYTES > file.length || !MAGIC.equals(file.subarray(at, at + 4))) return undefined;
  if (crc32(file.subarray(at, at + 8)) !== file.readUInt32LE(at + 8)) return undefined;
  const end = at + FRAME_HEAD_BYTES + file.readUInt32LE(at + 4);
  if (end > file.length) return undefined;
  return crc32(file.subarray(at + FRAME_HEAD_BYTES, end)) === file.readUInt32LE(at + 12) ? end - at : undefined;
}

function nextWholeFrame(file: Buffer, from: number): number | undefined {
  for (let at = file.indexOf(MAGIC, from); at >= 0; at = file.indexOf(MAGIC, at + 1)) {
    if (wholeFrameAt(file, at) !== undefined) return at;
  }
  return undefined;
}

/** Takes the changes of a frame; false when they run over its end. */
function readBody(file: Buffer, from: number, end: number, places: Map<string, Place>): boolean {
  let at = from;
  while (at < end) {
    if (at + 3 > end) return false;
    const isSet = file[at] === 1;
    const keyEnd = at + 3 + file.readUInt16LE(at + 1);
    if (keyEnd + (isSet ? 4 : 0) > end) return false;
    const key = file.toString("latin1", at + 3, keyEnd);
    at = keyEnd;
    if (!isSet) {
      places.delete(key);
      continue;
    }
    const length = file.readUInt32LE(at);
    at += 4 + length;
    if (at > end) return false;
    places.set(key, { at: at - length, length });
  }
  return true;
}

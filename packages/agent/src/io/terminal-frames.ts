/**
 * What goes to a container's terminal, as terminal.pl reads it from the pipe `input`.
 *
 * ```text
 *  "D" length (2 bytes) data      typed
 *  "W" rows columns (2 bytes each)  the window's new size
 * ```
 * Numbers are big-endian. A frame is written to the pipe as a whole or not at all: it is smaller than PIPE_BUF.
 * @module
 */

/** What Ctrl-D types. */
export const END_OF_TRANSMISSION = Uint8Array.of(4);

const DATA_BYTES_MAX = 2_048;
const SIZE_MAX = 0xffff;

/** Frames that type `data`. */
export function* typedFrames(data: Uint8Array): Generator<Uint8Array> {
  for (let at = 0; at < data.length; at += DATA_BYTES_MAX) {
    const part = data.subarray(at, at + DATA_BYTES_MAX);
    yield Buffer.concat([Uint8Array.of(0x44, part.length >> 8, part.length & 0xff), part]);
  }
}

/** The frame that makes a window that large; sizes that no terminal has are cut down. */
export function resizeFrame(rows: number, columns: number): Uint8Array {
  const frame = Buffer.from("W    ");
  frame.writeUInt16BE(Math.min(rows, SIZE_MAX), 1);
  frame.writeUInt16BE(Math.min(columns, SIZE_MAX), 3);
  return frame;
}

import type { ServerResponse } from "node:http";
import type { Socket } from "node:net";
import { WireWriter } from "@meseta/protocol";

/** Why a stream ended: we ended it, the peer left, or the peer did not read fast enough. */
export type StreamEnd = "ended" | "peer-closed" | "queue-full";

/** Chunks are put together into blocks of that size; what a turn of the event loop writes leaves in as few of them as can be. */
const BLOCK_BYTES = 64 * 1024;
/** The part of its bound that a queue may still hold when it counts as drained: its reader need not wait for us. */
const NEARLY_EMPTY = 1 / 8;
const CRLF = Buffer.from("\r\n");
const recordsWriter = new WireWriter();

/**
 * The writing side of an event stream. Each `write` leaves as one HTTP chunk, which some clients rely on (one RecordIO
 * record per chunk). What the peer has not read yet is bounded: a peer that stalls is cut off, nobody waits for it.
 *
 * Chunks are framed here and go straight to the socket: a stream may carry a hundred thousand of them in a second, and the
 * response's own way makes three buffers of each.
 */
export class StreamOut {
  readonly #response: ServerResponse;
  readonly #queueBytesMax: number;
  readonly #listeners: ((end: StreamEnd) => void)[] = [];
  #end: StreamEnd | undefined;
  #block = Buffer.alloc(0);
  #from = 0; // what was written before it is on its way
  #to = 0; // 0 ≤ #from ≤ #to ≤ #block.length
  #isFlushing = false; // at the end of this turn
  readonly #draining: (() => void)[] = [];

  constructor(response: ServerResponse, queueBytesMax: number) {
    this.#response = response;
    this.#queueBytesMax = queueBytesMax;
    response.on("close", () => this.#finish("peer-closed"));
    response.on("error", () => this.#finish("peer-closed"));
  }

  /** True until the stream ended, for whatever reason. */
  get isOpen(): boolean {
    return this.#end === undefined;
  }

  /** Queues one chunk. Returns false when the stream has ended, also when this write ended it because the queue is full. */
  write(chunk: Uint8Array | string): boolean {
    return this.#write("", chunk);
  }

  /** Queues one RecordIO record, which is its length in bytes, a line feed, and itself, as one chunk. */
  writeRecord(payload: Uint8Array | string): boolean {
    return this.#write(`${sizeOf(payload)}\n`, payload);
  }

  /**
   * Queues many records, each as one chunk, in one piece. `encode` writes record `index` before what the writer holds; it is asked
   * for the last one first, once for each.
   */
  writeRecords(count: number, encode: (writer: WireWriter, index: number) => void): boolean {
    const { socket } = this.#response;
    if (this.#end !== undefined) return false;
    if (socket === null) return this.#writeEach(count, encode);
    const bytes = framed(count, encode);
    this.#flush(socket);
    this.#send(socket, bytes);
    return this.#isWithinBounds();
  }

  #writeEach(count: number, encode: (writer: WireWriter, index: number) => void): boolean {
    for (let index = 0; index < count; index++) {
      const writer = new WireWriter();
      encode(writer, index);
      if (!this.writeRecord(writer.finish())) return false;
    }
    return true;
  }

  #write(head: string, body: Uint8Array | string): boolean {
    if (this.#end !== undefined) return false;
    const { socket } = this.#response;
    // Behind another answer on the same connection there is no socket yet, and the response keeps what it is given.
    if (socket === null) this.#response.write(head === "" ? body : Buffer.concat([Buffer.from(head), bytesOf(body)]));
    else this.#frame(socket, head, body);
    return this.#isWithinBounds();
  }

  #isWithinBounds(): boolean {
    if (this.#response.writableLength + this.#to - this.#from <= this.#queueBytesMax) return true;
    this.#finish("queue-full");
    this.#response.destroy();
    return false;
  }

  /** Calls `run` in a later turn of the event loop, once nearly everything written so far has left; never if the stream ends first. */
  whenDrained(run: () => void): void {
    this.#flush();
    this.#draining.push(run);
    setImmediate(() => this.#drained());
  }

  /** Ends the stream after what was written so far. */
  end(): void {
    if (this.#end !== undefined) return;
    this.#flush();
    this.#finish("ended");
    this.#response.end();
  }

  /** Calls `listener` once, when the stream ends; at once (in this call) when it has already. */
  onClose(listener: (end: StreamEnd) => void): void {
    if (this.#end === undefined) this.#listeners.push(listener);
    else listener(this.#end);
  }

  /** Puts one chunk into the block: its size in hexadecimal, what is in it, and line ends around that. */
  #frame(socket: Socket, head: string, body: Uint8Array | string): void {
    const bodyBytes = sizeOf(body);
    const size = (head.length + bodyBytes).toString(16);
    const needed = size.length + 2 * CRLF.length + head.length + bodyBytes;
    if (this.#block.length - this.#to < needed) {
      this.#flush(socket);
      // A new one, since the old one may still be on its way.
      this.#block = Buffer.allocUnsafeSlow(Math.max(BLOCK_BYTES, needed));
      this.#from = 0;
      this.#to = 0;
    }
    const block = this.#block;
    let at = this.#to;
    at += block.write(`${size}\r\n${head}`, at, "latin1");
    if (typeof body === "string") at += block.write(body, at, "utf8");
    else {
      block.set(body, at);
      at += bodyBytes;
    }
    block.set(CRLF, at);
    this.#to = at + CRLF.length;
    if (this.#isFlushing) return;
    this.#isFlushing = true;
    setImmediate(() => {
      this.#isFlushing = false;
      this.#flush();
    });
  }

  #flush(socket: Socket | null = this.#response.socket): void {
    if (this.#to === this.#from || this.#end !== undefined || socket === null) return;
    this.#send(socket, this.#block.subarray(this.#from, this.#to));
    this.#from = this.#to;
  }

  #send(socket: Socket, bytes: Uint8Array): void {
    socket.write(bytes, () => {
      if (this.#draining.length > 0) setImmediate(() => this.#drained());
    });
  }

  #drained(): void {
    if (this.#end !== undefined || this.#response.writableLength > this.#queueBytesMax * NEARLY_EMPTY) return; // what leaves next calls again
    for (const run of this.#draining.splice(0)) run();
  }

  #finish(end: StreamEnd): void {
    if (this.#end !== undefined) return;
    this.#end = end;
    for (const listener of this.#listeners.splice(0)) listener(end);
  }
}

/** From the last byte to the first: what a frame says of its size is known once its content is written. */
function framed(count: number, encode: (writer: WireWriter, index: number) => void): Uint8Array {
  const writer = recordsWriter;
  try {
    for (let index = count - 1; index >= 0; index--) {
      writer.ascii("\r\n");
      const start = writer.size;
      encode(writer, index);
      const bytes = writer.size - start;
      const head = `${bytes}\n`;
      writer.ascii(`${(head.length + bytes).toString(16)}\r\n${head}`);
    }
    return writer.finish();
  } finally {
    writer.reset();
  }
}

function sizeOf(part: Uint8Array | string): number {
  return typeof part === "string" ? Buffer.byteLength(part) : part.length;
}

function bytesOf(part: Uint8Array | string): Uint8Array {
  return typeof part === "string" ? Buffer.from(part) : part;
}

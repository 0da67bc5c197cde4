import type { ServerResponse } from "node:http";
import { corkForThisTurn } from "../cork.ts";

/** Why a stream ended: we ended it, the peer left, or the peer did not read fast enough. */
export type StreamEnd = "ended" | "peer-closed" | "queue-full";

/**
 * The writing side of an event stream. Each `write` leaves as one HTTP chunk, which some clients rely on (one RecordIO
 * record per chunk). What the peer has not read yet is bounded: a peer that stalls is cut off, nobody waits for it.
 */
export class StreamOut {
  readonly #response: ServerResponse;
  readonly #queueBytesMax: number;
  readonly #listeners: ((end: StreamEnd) => void)[] = [];
  #end: StreamEnd | undefined;

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
    if (this.#end !== undefined) return false;
    if (this.#response.socket !== null) corkForThisTurn(this.#response.socket);
    this.#response.write(chunk);
    if (this.#response.writableLength <= this.#queueBytesMax) return true;
    this.#finish("queue-full");
    this.#response.destroy();
    return false;
  }

  /** Ends the stream after what was written so far. */
  end(): void {
    if (this.#end !== undefined) return;
    this.#finish("ended");
    this.#response.end();
  }

  /** Calls `listener` once, when the stream ends; at once (in this call) when it has already. */
  onClose(listener: (end: StreamEnd) => void): void {
    if (this.#end === undefined) this.#listeners.push(listener);
    else listener(this.#end);
  }

  #finish(end: StreamEnd): void {
    if (this.#end !== undefined) return;
    this.#end = end;
    for (const listener of this.#listeners.splice(0)) listener(end);
  }
}

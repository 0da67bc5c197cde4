/** Output of several tasks on one terminal. @module */

/** A line is kept no longer than this before it is shown. */
const LINE_BYTES_MAX = 64 * 1024;

/** Passes bytes through; of one task among several, whole lines with its id in front. */
export class LineWriter {
  readonly #prefix: string;
  readonly #write: (text: string | Uint8Array) => void;
  #rest = Buffer.alloc(0);

  constructor(prefix: string, write: (text: string | Uint8Array) => void) {
    this.#prefix = prefix;
    this.#write = write;
  }

  write(bytes: Uint8Array): void {
    if (this.#prefix === "") return this.#write(bytes);
    this.#rest = Buffer.concat([this.#rest, bytes]);
    for (let end = this.#rest.indexOf(10); end >= 0; end = this.#rest.indexOf(10)) {
      this.#write(Buffer.concat([Buffer.from(`${this.#prefix} | `), this.#rest.subarray(0, end + 1)]));
      this.#rest = this.#rest.subarray(end + 1);
    }
    if (this.#rest.length > LINE_BYTES_MAX) this.write(Buffer.from("\n"));
  }

  end(): void {
    if (this.#rest.length > 0) this.write(Buffer.from("\n"));
  }
}

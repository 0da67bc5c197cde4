/** The encoding of ZooKeeper's messages: big-endian numbers, strings and lists after their lengths. @module */

export class JuteWriter {
  #bytes = Buffer.allocUnsafe(256);
  #length = 0;

  int(value: number): this {
    this.#reserve(4);
    this.#length = this.#bytes.writeInt32BE(value, this.#length);
    return this;
  }

  long(value: bigint): this {
    this.#reserve(8);
    this.#length = this.#bytes.writeBigInt64BE(value, this.#length);
    return this;
  }

  bool(value: boolean): this {
    this.#reserve(1);
    this.#bytes[this.#length++] = value ? 1 : 0;
    return this;
  }

  buffer(value: Uint8Array): this {
    this.int(value.length);
    this.#reserve(value.length);
    this.#bytes.set(value, this.#length);
    this.#length += value.length;
    return this;
  }

  string(value: string): this {
    return this.buffer(Buffer.from(value));
  }

  /** The message after its length, as it goes to the server. */
  packet(): Buffer {
    const packet = Buffer.allocUnsafe(4 + this.#length);
    packet.writeInt32BE(this.#length, 0);
    this.#bytes.copy(packet, 4, 0, this.#length);
    return packet;
  }

  #reserve(count: number): void {
    if (this.#length + count <= this.#bytes.length) return;
    const larger = Buffer.allocUnsafe(Math.max(this.#bytes.length * 2, this.#length + count));
    this.#bytes.copy(larger, 0, 0, this.#length);
    this.#bytes = larger;
  }
}

/** Reads one message. @throws {RangeError} when it is too short */
export class JuteReader {
  readonly #bytes: Buffer;
  #at = 0;

  constructor(bytes: Buffer) {
    this.#bytes = bytes;
  }

  int(): number {
    const value = this.#bytes.readInt32BE(this.#at);
    this.#at += 4;
    return value;
  }

  long(): bigint {
    const value = this.#bytes.readBigInt64BE(this.#at);
    this.#at += 8;
    return value;
  }

  bool(): boolean {
    return this.#bytes.readUInt8(this.#at++) !== 0;
  }

  buffer(): Buffer {
    const length = Math.max(0, this.int());
    const end = this.#at + length;
    if (end > this.#bytes.length) throw new RangeError(`A message of ${this.#bytes.length} bytes ends before ${end}`);
    const value = this.#bytes.subarray(this.#at, end);
    this.#at = end;
    return value;
  }

  string(): string {
    return this.buffer().toString();
  }

  strings(): string[] {
    const count = Math.max(0, this.int());
    return Array.from({ length: count }, () => this.string());
  }

  skip(count: number): void {
    this.#at += count;
  }
}

const MESSAGE_BYTES_MAX = 256 * 1024 * 1024;

/** Cuts a stream of bytes into messages. @throws {RangeError} for a length no server sends */
export class MessageSplitter {
  #parts: Buffer[] = [];
  #length = 0;

  push(chunk: Buffer): Buffer[] {
    this.#parts.push(chunk);
    this.#length += chunk.length;
    const messages: Buffer[] = [];
    if (this.#length < 4) return messages;
    let bytes = this.#parts.length === 1 ? chunk : undefined;
    if (bytes === undefined) {
      // Joining only when a message is whole keeps a long answer from being copied once for each of its parts.
      const head = this.#parts[0]!.length >= 4 ? this.#parts[0]! : Buffer.concat(this.#parts);
      if (this.#length < 4 + lengthOf(head, 0)) return messages;
      bytes = Buffer.concat(this.#parts);
    }
    let at = 0;
    while (at + 4 <= bytes.length) {
      const end = at + 4 + lengthOf(bytes, at);
      if (end > bytes.length) break;
      messages.push(bytes.subarray(at + 4, end));
      at = end;
    }
    this.#parts = at < bytes.length ? [bytes.subarray(at)] : [];
    this.#length = bytes.length - at;
    return messages;
  }
}

function lengthOf(bytes: Buffer, at: number): number {
  const length = bytes.readInt32BE(at);
  if (length < 0 || length > MESSAGE_BYTES_MAX) throw new RangeError(`No message has ${length} bytes`);
  return length;
}

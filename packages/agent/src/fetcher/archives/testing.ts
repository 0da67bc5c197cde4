/** Writes zips by hand, sound ones and others, for tests. Source: PKWARE, APPNOTE, sections 4.3.7 and 4.3.12. @module */
import { crc32 } from "node:zlib";

interface Fields {
  /** Unix type and permissions. */
  readonly mode?: number;
  /** The size that the archive claims. */
  readonly claims?: number;
}

export class ZipWriter {
  readonly #parts: Buffer[] = [];
  readonly #directory: Buffer[] = [];
  #offset = 0;

  add(name: string, text: string, { mode = 0o100644, claims = text.length }: Fields = {}): this {
    const [path, data] = [Buffer.from(name), Buffer.from(text)];
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0); // version needed; flags, method and time are 0
    common.writeUInt32LE(crc32(data), 10);
    common.writeUInt32LE(data.length, 14);
    common.writeUInt32LE(claims, 18);
    common.writeUInt16LE(path.length, 22);
    const local = Buffer.concat([Buffer.from("PK\x03\x04"), common, path, data]);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE((mode << 16) >>> 0, 6);
    rest.writeUInt32LE(this.#offset, 10);
    this.#directory.push(Buffer.concat([Buffer.from("PK\x01\x02\x14\x03", "latin1"), common, rest, path]));
    this.#parts.push(local);
    this.#offset += local.length;
    return this;
  }

  end(): Buffer {
    const directory = Buffer.concat(this.#directory);
    const end = Buffer.alloc(22);
    end.write("PK\x05\x06", "latin1");
    end.writeUInt16LE(this.#directory.length, 8);
    end.writeUInt16LE(this.#directory.length, 10);
    end.writeUInt32LE(directory.length, 12);
    end.writeUInt32LE(this.#offset, 16);
    return Buffer.concat([...this.#parts, directory, end]);
  }
}

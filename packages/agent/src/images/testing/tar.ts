/** Tar archives as nobody should write them, and as everybody does, for tests. Source: POSIX.1-2017, pax, ustar. @module */

export interface Member {
  readonly path: string;
  /** `0` a file, `1` a hard link, `2` a symbolic link, `3` a character device, `5` a directory, `6` a FIFO. */
  readonly type?: string;
  readonly mode?: number;
  readonly uid?: number;
  readonly gid?: number;
  readonly link?: string;
  readonly content?: string | Uint8Array;
  /** The size that the header claims; that of the content unless given. */
  readonly claims?: number;
  /** Records of an extended header before it. */
  readonly pax?: Readonly<Record<string, string>>;
}

const BLOCK = 512;

/** @example tar([{ path: "etc/motd", content: "hello\n" }, { path: "bin", type: "5" }]) */
export function tar(members: readonly Member[]): Buffer {
  const parts = members.flatMap((member) => [...paxOf(member.pax), ...memberOf(member)]);
  return Buffer.concat([...parts, Buffer.alloc(2 * BLOCK)]);
}

function memberOf(member: Member): Buffer[] {
  const content = Buffer.from(member.content ?? "");
  return [header(member, member.claims ?? content.length), content, Buffer.alloc(-content.length & (BLOCK - 1))];
}

function paxOf(records: Member["pax"]): Buffer[] {
  if (records === undefined) return [];
  const lines = Object.entries(records).map(([key, value]) => {
    const rest = Buffer.byteLength(` ${key}=${value}\n`);
    let length = rest + String(rest).length;
    if (String(length).length !== String(rest).length) length = rest + String(length).length;
    return `${length} ${key}=${value}\n`;
  });
  return memberOf({ path: "pax", type: "x", content: lines.join("") });
}

function header({ path, type = "0", mode, uid = 0, gid = 0, link = "" }: Member, size: number): Buffer {
  const block = Buffer.alloc(BLOCK);
  const octal = (value: number, at: number, length: number) =>
    block.write(value.toString(8).padStart(length - 1, "0"), at, "latin1");
  block.write(path, 0, 100);
  octal(mode ?? (type === "5" ? 0o755 : 0o644), 100, 8);
  octal(uid, 108, 8);
  octal(gid, 116, 8);
  if (size < 8 ** 11) octal(size, 124, 12);
  else {
    block[124] = 0x80; // binary
    block.writeBigUInt64BE(BigInt(size), 128);
  }
  octal(1_700_000_000, 136, 12);
  block.write(" ".repeat(8), 148);
  block.write(type, 156);
  block.write(link, 157, 100);
  block.write("ustar\x0000", 257, "latin1");
  octal(
    block.reduce((sum, byte) => sum + byte, 0),
    148,
    7,
  );
  return block;
}

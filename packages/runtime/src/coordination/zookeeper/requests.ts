/**
 * The requests we make of a ZooKeeper server, and what it answers.
 * Source: the server's `zookeeper.jute` and `OpCode`; error codes from `KeeperException`.
 * @module
 */
import { JuteReader, JuteWriter } from "./jute.ts";

export const XID = { notification: -1, ping: -2, auth: -4 } as const;
export const OP = {
  create: 1,
  delete: 2,
  getData: 4,
  setData: 5,
  getChildren: 8,
  ping: 11,
  check: 13,
  multi: 14,
  auth: 100,
  closeSession: -11,
} as const;

const CODES: Readonly<Record<number, ZooKeeperCode>> = {
  [-4]: "CONNECTION_LOSS",
  [-101]: "NO_NODE",
  [-102]: "NO_AUTH",
  [-103]: "BAD_VERSION",
  [-110]: "NODE_EXISTS",
  [-112]: "SESSION_EXPIRED",
  [-115]: "AUTH_FAILED",
};

export type ZooKeeperCode =
  | "CONNECTION_LOSS"
  | "NO_NODE"
  | "NO_AUTH"
  | "BAD_VERSION"
  | "NODE_EXISTS"
  | "SESSION_EXPIRED"
  | "AUTH_FAILED"
  | "OTHER";

export class ZooKeeperError extends Error {
  override readonly name = "ZooKeeperError";
  readonly code: ZooKeeperCode;

  constructor(code: ZooKeeperCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }

  static ofNumber(number: number, what: string): ZooKeeperError {
    const code = CODES[number] ?? "OTHER";
    return new ZooKeeperError(code, `Cannot ${what}: ${code === "OTHER" ? `error ${number}` : code}`);
  }
}

/** Who may do what: everyone everything, or, with a credential, everyone read and its owner everything. */
export type Acl = "open" | "owned";

export type MultiOp =
  | { readonly op: "create"; readonly path: string; readonly data: Uint8Array; readonly acl: Acl }
  | { readonly op: "set"; readonly path: string; readonly data: Uint8Array; readonly version: number }
  | { readonly op: "delete"; readonly path: string; readonly version: number };

export interface CreateOptions {
  readonly acl?: Acl;
  readonly ephemeral?: boolean;
  readonly sequence?: boolean;
}

const PERMISSION = { read: 1, all: 31 };

export function createBody(writer: JuteWriter, path: string, data: Uint8Array, options: CreateOptions): void {
  writer.string(path).buffer(data);
  writeAcl(writer, options.acl ?? "open");
  writer.int((options.ephemeral === true ? 1 : 0) | (options.sequence === true ? 2 : 0));
}

function writeAcl(writer: JuteWriter, acl: Acl): void {
  if (acl === "open") {
    writer.int(1).int(PERMISSION.all).string("world").string("anyone");
    return;
  }
  writer.int(2).int(PERMISSION.read).string("world").string("anyone");
  writer.int(PERMISSION.all).string("auth").string("");
}

export function multiBody(writer: JuteWriter, ops: readonly MultiOp[]): void {
  const head = (type: number) => writer.int(type).bool(false).int(-1);
  for (const each of ops) {
    switch (each.op) {
      case "create":
        head(OP.create);
        createBody(writer, each.path, each.data, { acl: each.acl });
        break;
      case "set":
        head(OP.setData).string(each.path).buffer(each.data).int(each.version);
        break;
      case "delete":
        head(OP.delete).string(each.path).int(each.version);
        break;
    }
  }
  writer.int(-1).bool(true).int(-1);
}

/** @throws {ZooKeeperError} with the first error among the results: then none of it was done */
export function readMulti(reader: JuteReader, ops: readonly MultiOp[]): void {
  for (let at = 0; ; at++) {
    const type = reader.int();
    const done = reader.bool();
    reader.int();
    if (done) return;
    if (type === OP.create) reader.string();
    else if (type === OP.setData) readStat(reader);
    else if (type === -1) {
      const error = reader.int();
      // 0: this one was fine; -2: it was not reached.
      if (error !== 0 && error !== -2) {
        throw ZooKeeperError.ofNumber(error, `${ops[at]?.op ?? "do"} ${ops[at]?.path ?? "anything"}`);
      }
    }
  }
}

/** The part of a node's description we use. */
export function readStat(reader: JuteReader): { readonly version: number } {
  reader.skip(4 * 8); // czxid, mzxid, ctime, mtime
  const version = reader.int();
  reader.skip(2 * 4 + 8 + 2 * 4 + 8); // cversion, aversion, ephemeralOwner, dataLength, numChildren, pzxid
  return { version };
}

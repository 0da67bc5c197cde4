/**
 * What a URI of a command says: where a file is, what it is called, and, by a convention of our own, what it must hold.
 * Source: agent, sections 6.1 and 6.2.
 * @module
 */
import { basename, isAbsolute } from "node:path";
import { FetchError } from "./errors.ts";

export interface Checksum {
  readonly algorithm: "md5" | "sha1" | "sha256" | "sha512";
  /** Lower-case hexadecimal. */
  readonly digest: string;
}

export interface FetchUri {
  /** Without the checksum. */
  readonly value: string;
  /** `file` for paths; in lower case. */
  readonly scheme: string;
  /** For people: without passwords and signatures. */
  readonly shown: string;
  /** What the file is called unless the command says otherwise; may be empty. */
  readonly name: string;
  readonly checksum: Checksum | undefined;
}

const DIGEST_LENGTHS = { md5: 32, sha1: 40, sha256: 64, sha512: 128 } as const;
const CHECKSUM = /#(md5|sha1|sha256|sha512)=([^#]*)$/;
const SECRET = /(^|[?&])([^=&]*(?:sig|token|key|secret|password|credential)[^=&]*)=[^&]*/gi;

/**
 * Takes a URI apart. A fragment `#sha256=<hex>` (or md5, sha1, sha512) is a checksum; servers never see fragments anyway.
 *
 * @throws {FetchError} when it has characters that Mesos refuses, or a checksum that is none
 * @example parseUri("http://host/a.tgz?x#sha1=…").name // "a.tgz"
 */
export function parseUri(text: string): FetchUri {
  const trimmed = text.trimStart();
  if (/[\\'\0]/.test(trimmed)) throw new FetchError("a URI holds no backslash, quote or NUL");
  const match = CHECKSUM.exec(trimmed);
  const value = match === null ? trimmed : trimmed.slice(0, match.index);
  const scheme = /^([A-Za-z][A-Za-z0-9+.-]*):\/\//.exec(value)?.[1]?.toLowerCase() ?? "file";
  return { value, scheme, shown: shownUri(value), name: nameOf(value, scheme), checksum: checksumOf(match) };
}

/**
 * A URI as it may be shown and logged.
 *
 * @example shownUri("http://joe:secret@host/a?token=1&x=2") // "http://host/a?token=***&x=2"
 */
export function shownUri(value: string): string {
  return value
    .trimStart()
    .replace(CHECKSUM, "")
    .replace(/^([A-Za-z][A-Za-z0-9+.-]*:\/\/)[^/?#]*@/, "$1")
    .replace(/\?.*$/s, (query) => query.replace(SECRET, "$1$2=***"));
}

/**
 * The path of a `file` URI, or of what is just a path.
 *
 * @throws {FetchError} for another host, and for a relative path when nothing says what it is relative to
 */
export function localPath(value: string, frameworksHome: string | undefined): string {
  if (/^file:\/\//i.test(value)) {
    const rest = value.slice("file://".length).replace(/^localhost(?=\/)/i, "");
    if (!rest.startsWith("/")) throw new FetchError("a file URI names no other host");
    try {
      return decodeURIComponent(rest);
    } catch {
      return rest; // a path with a per cent sign in it
    }
  }
  if (isAbsolute(value)) return value;
  if (frameworksHome === undefined || frameworksHome === "") {
    throw new FetchError("a relative path needs --frameworks_home, which this agent does not have");
  }
  return `${frameworksHome}/${value}`;
}

function nameOf(value: string, scheme: string): string {
  const path = scheme === "file" ? value : value.replace(/^[^:]+:\/\/[^/?#]*/, "");
  return basename(/^(?:https?|s?webhdfs)$/.test(scheme) ? path.replace(/[?#].*$/s, "") : path);
}

function checksumOf(match: RegExpExecArray | null): Checksum | undefined {
  if (match === null) return undefined;
  const algorithm = match[1] as Checksum["algorithm"];
  const digest = match[2]!.toLowerCase();
  if (!/^[0-9a-f]*$/.test(digest) || digest.length !== DIGEST_LENGTHS[algorithm]) {
    throw new FetchError(`its ${algorithm} checksum must be ${DIGEST_LENGTHS[algorithm]} hexadecimal digits`);
  }
  return { algorithm, digest };
}

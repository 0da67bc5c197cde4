/**
 * Tar archives, by the machine's own tar: one look at all members, and only then are they unpacked. Whoever owns the sandbox
 * unpacks, so that nothing comes of it that its user could not have made.
 * Source: agent, section 6.1; GNU tar's manual, section 10.3 (its listing).
 * @module
 */
import type { Readable } from "node:stream";
import type { UserIds } from "../../launcher/launch-spec.ts";
import { FetchError } from "../errors.ts";
import { programOutput } from "../program.ts";
import { ArchiveError, type ArchiveLimits, type Member, MemberCheck } from "./members.ts";

const LINE_LENGTH_MAX = 64 * 1024;
const KINDS: Readonly<Record<string, Member["kind"]>> = {
  "-": "file",
  d: "directory",
  l: "symlink",
  h: "hardlink",
};

export interface TarOptions {
  readonly user: UserIds | undefined;
  readonly signal: AbortSignal;
}

/**
 * Looks at every member.
 *
 * @returns how many bytes they unpack to
 * @throws {ArchiveError} when one must not be unpacked
 * @throws {FetchError} with tar's complaint when it is no such archive
 */
export async function inspectTar(
  path: string,
  archiveBytes: number,
  limits: ArchiveLimits,
  options: TarOptions,
): Promise<number> {
  const check = new MemberCheck(archiveBytes, limits);
  const listing = ["--list", "--verbose", "--numeric-owner", "--full-time", "--quoting-style=escape", "--file", path];
  for await (const line of linesOf(tar(listing, "/", options))) check.take(memberOf(line));
  return check.bytes;
}

/** Unpacks what was looked at into a directory. */
export async function extractTar(path: string, directory: string, options: TarOptions): Promise<void> {
  const words = ["--extract", "--no-same-owner", "--no-same-permissions", "--delay-directory-restore", "--file", path];
  for await (const chunk of tar(words, directory, options)) void chunk; // it says nothing, but how it ends
}

/**
 * A line of tar's listing as a member. A link whose name or target holds an arrow cannot be told apart, and is refused.
 *
 * @example memberOf("-rw-r--r-- 0/0 5 2026-01-01 00:00:00 a b") // { name: "a b", kind: "file", bytes: 5 }
 */
export function memberOf(line: string): Member {
  const match = /^(\S)\S+ \S+ +(\d+(?:,\d+)?) \d{4,}-\d\d-\d\d \d\d:\d\d:\d\d(?:\.\d+)? (.*)$/s.exec(line);
  if (match === null) throw new ArchiveError(`tar says of the archive what is not understood: ${line.slice(0, 200)}`);
  const kind = KINDS[match[1]!] ?? "other";
  const bytes = Number(match[2]!.split(",")[0]);
  const rest = unescaped(match[3]!);
  if (kind === "symlink" || kind === "hardlink") {
    const parts = rest.split(kind === "symlink" ? " -> " : " link to ");
    if (parts.length !== 2) throw new ArchiveError(`the archive holds a link that cannot be told apart: ${rest}`);
    return { kind, bytes: 0, name: parts[0]!, target: parts[1] };
  }
  return { kind, bytes: kind === "file" ? bytes : 0, name: rest };
}

/** Tar writes what is not plain in C's escapes. */
function unescaped(text: string): string {
  const named: Readonly<Record<string, string>> = { n: "\n", t: "\t", r: "\r", "\\": "\\", " ": " " };
  return text.replace(/\\([0-7]{3}|.)/gs, (whole, code: string) => {
    if (code.length === 3) return String.fromCharCode(Number.parseInt(code, 8));
    return named[code] ?? whole;
  });
}

function tar(words: readonly string[], cwd: string, { user, signal }: TarOptions): Readable {
  return programOutput("tar", words, {
    cwd,
    signal,
    env: { PATH: process.env["PATH"], LC_ALL: "C", TZ: "UTC" },
    ...(user !== undefined && { uid: user.uid, gid: user.gid }),
  });
}

async function* linesOf(output: Readable): AsyncIterable<string> {
  let rest = "";
  for await (const chunk of output as AsyncIterable<Buffer>) {
    const lines = `${rest}${chunk.toString("latin1")}`.split("\n"); // escaped: one byte is one character
    rest = lines.pop()!;
    if (rest.length > LINE_LENGTH_MAX) throw new FetchError("a member's name is too long");
    yield* lines;
  }
  if (rest !== "") yield rest;
}

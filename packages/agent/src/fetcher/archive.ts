/**
 * Unpacking what was fetched, with the machine's own tar, unzip and gunzip, after a look at every member.
 * Source: agent, section 6.1.
 * @module
 */
import { execFile } from "node:child_process";
import { createReadStream, createWriteStream } from "node:fs";
import { basename, isAbsolute, join, normalize } from "node:path";
import { pipeline } from "node:stream/promises";
import { promisify } from "node:util";
import { createGunzip } from "node:zlib";
import type { FetchOptions } from "./fetcher.ts";

const run = promisify(execFile);
const LISTING_BYTES_MAX = 64 * 1024 * 1024;
const MEMBERS_MAX = 1_000_000;

export type ArchiveKind = "tar" | "zip" | "gz";

/** The archive refuses to be unpacked safely. */
export class ArchiveError extends Error {
  readonly code = "ARCHIVE_REFUSED";
}

/** What a file is, going by its name; undefined for anything else. */
export function archiveKind(name: string): ArchiveKind | undefined {
  if (/\.(?:tar|tgz|tar\.gz|tbz2|tar\.bz2|txz|tar\.xz)$/.test(name)) return "tar";
  if (name.endsWith(".zip")) return "zip";
  return name.endsWith(".gz") ? "gz" : undefined;
}

/**
 * Unpacks an archive into the sandbox.
 *
 * @throws {ArchiveError} when a member, or the target of a link, would be outside of it
 */
export async function extract(path: string, kind: ArchiveKind, options: FetchOptions): Promise<void> {
  const { directory, user, signal } = options;
  const privileges = user === undefined ? {} : { uid: user.uid, gid: user.gid };
  const settings = {
    cwd: directory,
    signal,
    maxBuffer: LISTING_BYTES_MAX,
    env: { PATH: process.env["PATH"], LC_ALL: "C" },
    ...privileges,
  };
  if (kind === "gz") {
    const target = join(directory, basename(path).slice(0, -".gz".length));
    await pipeline(createReadStream(path), createGunzip(), createWriteStream(target), { signal });
    return;
  }
  if (kind === "zip") {
    const { stdout } = await run("unzip", ["-Z", "-1", "--", path], settings);
    checkMembers(stdout.split("\n").filter((name) => name !== ""));
    const { stdout: long } = await run("unzip", ["-Z", "--", path], settings);
    if (/^l[rwx-]{9}/m.test(long)) throw new ArchiveError("the archive holds a symbolic link");
    await run("unzip", ["-q", "-o", "--", path], settings);
    return;
  }
  const list = ["--list", "--quoting-style=escape", "--file", path];
  const { stdout: names } = await run("tar", list, settings);
  checkMembers(names.split("\n").filter((name) => name !== ""));
  const { stdout: long } = await run("tar", ["--verbose", ...list], settings);
  for (const line of long.split("\n")) checkKind(line);
  await run("tar", ["--extract", "--no-same-owner", "--no-same-permissions", "--file", path], settings);
}

function checkMembers(names: readonly string[]): void {
  if (names.length > MEMBERS_MAX) throw new ArchiveError(`the archive has more than ${MEMBERS_MAX} members`);
  for (const name of names) {
    if (isAbsolute(name) || normalize(name).split("/").includes("..")) {
      throw new ArchiveError(`the archive holds '${name}', which would be outside of the sandbox`);
    }
  }
}

/** One line of tar's long listing: plain files, directories, and links that stay inside pass. */
function checkKind(line: string): void {
  if (line === "") return;
  if (line.startsWith("-") || line.startsWith("d")) return;
  const target = / -> (.*)$/.exec(line)?.[1] ?? / link to (.*)$/.exec(line)?.[1];
  const isInside = target !== undefined && !isAbsolute(target) && !normalize(target).split("/").includes("..");
  if ((line.startsWith("l") || line.startsWith("h")) && isInside) return;
  throw new ArchiveError(`the archive holds a link out of the sandbox, or a device: ${line}`);
}

/**
 * Unpacking what was fetched. An archive is looked at as a whole first, unpacked beside what is in the sandbox, and moved there
 * once it is whole: of one that is refused nothing is left.
 * Source: agent, section 6.1.
 * @module
 */
import { createReadStream } from "node:fs";
import { stat, statfs } from "node:fs/promises";
import { pipeline } from "node:stream";
import { createGunzip } from "node:zlib";
import type { UserIds } from "../../launcher/launch-spec.ts";
import { FetchError } from "../errors.ts";
import { openTarget, pour, Staging } from "../place.ts";
import { type ArchiveLimits, MemberCheck } from "./members.ts";
import { extractTar, inspectTar } from "./tar.ts";

export type ArchiveKind = "tar" | "zip" | "gz";

/** What a file is, going by its name; undefined for anything else. @example archiveKind("a.tar.gz") // "tar" */
export function archiveKind(name: string): ArchiveKind | undefined {
  if (/\.(?:tar|tgz|tar\.gz|tbz2|tar\.bz2|txz|tar\.xz)$/.test(name)) return "tar";
  if (name.endsWith(".zip")) return "zip";
  return name.endsWith(".gz") ? "gz" : undefined;
}

/** With a library that an agent without such archives does not need. */
const zip = () => import("./zip.ts");

export interface UnpackOptions {
  readonly limits: ArchiveLimits;
  readonly user: UserIds | undefined;
  readonly signal: AbortSignal;
}

/**
 * Looks at an archive.
 *
 * @returns how many bytes it unpacks to; undefined when only unpacking tells
 * @throws {ArchiveError} when it must not be unpacked
 */
export async function inspect(path: string, kind: ArchiveKind, options: UnpackOptions): Promise<number | undefined> {
  if (kind === "gz") return undefined;
  if (kind === "zip") return (await zip()).readZip(path, undefined, options);
  return inspectTar(path, (await stat(path)).size, options.limits, options);
}

/**
 * Unpacks an archive that was looked at.
 *
 * @param bytes what it unpacks to, where that is known
 * @param name what the archive is called: a plain `.gz` is unpacked to that without its end
 * @throws {FetchError} when the disk has no room for it
 */
export async function unpack(
  archive: {
    readonly path: string;
    readonly kind: ArchiveKind;
    readonly name: string;
    readonly bytes?: number | undefined;
  },
  sandbox: string,
  staging: string,
  options: UnpackOptions,
): Promise<void> {
  const { path, kind, name, bytes = 0 } = archive;
  const { bavail, bsize } = await statfs(sandbox);
  if (bytes > bavail * bsize) {
    throw new FetchError(`it unpacks to ${bytes} bytes, and the disk has ${bavail * bsize} left`);
  }
  if (kind === "gz") return gunzip(path, sandbox, name.slice(0, -".gz".length), options);
  using place = new Staging(sandbox, staging, kind === "zip" ? undefined : options.user);
  if (kind === "zip") await (await zip()).readZip(path, place.held.path, options);
  else await extractTar(path, place.path, options);
  place.release();
}

async function gunzip(path: string, sandbox: string, name: string, { limits, user, signal }: UnpackOptions) {
  const check = new MemberCheck((await stat(path)).size, limits);
  await using file = await openTarget(sandbox, name, user);
  const plain = pipeline(createReadStream(path), createGunzip(), () => undefined); // an error is the last stream's, too
  await pour(plain, file, signal, (chunk) => check.grow(chunk.length));
}

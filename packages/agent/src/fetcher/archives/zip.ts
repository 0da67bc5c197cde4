/**
 * Zip archives, read here: few machines have unzip.
 * Source: agent, section 6.1; PKWARE, APPNOTE, section 4.4.
 * @module
 */
import { chmodSync, chownSync, constants, lstatSync, mkdirSync, symlinkSync } from "node:fs";
import { open } from "node:fs/promises";
import { dirname } from "node:path";
import type { Readable } from "node:stream";
import { type Entry, fromFd, type ZipFile } from "yauzl";
import type { UserIds } from "../../launcher/launch-spec.ts";
import { pour } from "../place.ts";
import { textOf } from "../sources/http.ts";
import { ArchiveError, type ArchiveLimits, type Member, MemberCheck } from "./members.ts";

const TARGET_BYTES_MAX = 4_096;
const MADE_BY_UNIX = 3;

interface Link {
  readonly path: string;
  readonly target: string;
}

/**
 * Looks at every member, and unpacks them unless `directory` is undefined: then it only looks.
 *
 * @returns how many bytes they unpack to
 * @throws {ArchiveError} when one must not be unpacked
 */
export async function readZip(
  path: string,
  directory: string | undefined,
  { limits, user, signal }: { limits: ArchiveLimits; user: UserIds | undefined; signal: AbortSignal },
): Promise<number> {
  await using file = await open(path, constants.O_RDONLY | constants.O_NOFOLLOW);
  const check = new MemberCheck((await file.stat()).size, limits);
  const archive = await opened(file.fd);
  const links: Link[] = [];
  const made: string[] = [];
  for await (const entry of entriesOf(archive)) {
    signal.throwIfAborted();
    const kind = kindOf(entry);
    if (entry.isEncrypted()) throw new ArchiveError(`the archive's '${entry.fileName}' is encrypted`);
    const stream = kind === "symlink" ? await streamOf(archive, entry) : undefined;
    const target = stream === undefined ? undefined : await textOf(stream, TARGET_BYTES_MAX);
    const bytes = kind === "file" ? entry.uncompressedSize : 0;
    check.take({ name: entry.fileName, kind, bytes, target });
    if (directory === undefined) continue;
    const at = `${directory}/${entry.fileName}`;
    makeDirectories(kind === "directory" ? at : dirname(at), directory, made);
    if (target !== undefined) links.push({ path: at, target });
    if (kind !== "file") continue;
    const mode = (unixMode(entry) & 0o777) | 0o600;
    await using out = await open(at, constants.O_WRONLY | constants.O_CREAT | constants.O_TRUNC | constants.O_NOFOLLOW);
    await pour(await streamOf(archive, entry), out, signal, () => undefined);
    await out.chmod(mode === 0o600 ? 0o644 : mode);
    if (user !== undefined) await out.chown(user.uid, user.gid);
  }
  for (const link of links) symlinkSync(link.target, link.path); // last, so that nothing is written through them
  // From below: nobody else can move what is inside a directory that is not theirs yet.
  if (user !== undefined) for (const at of made.toReversed()) chownSync(at, user.uid, user.gid);
  return check.bytes;
}

function kindOf(entry: Entry): Member["kind"] {
  if (entry.fileName.endsWith("/")) return "directory";
  const type = unixMode(entry) & constants.S_IFMT;
  if (type === constants.S_IFLNK) return "symlink";
  return type === 0 || type === constants.S_IFREG ? "file" : "other";
}

/** The mode of a member; 0 where the archive comes from a system that has none. */
function unixMode({ versionMadeBy, externalFileAttributes }: Entry): number {
  return versionMadeBy >>> 8 === MADE_BY_UNIX ? externalFileAttributes >>> 16 : 0;
}

function makeDirectories(path: string, top: string, made: string[]): void {
  const at = path.replace(/\/+$/, "");
  if (at === top || lstatSync(at, { throwIfNoEntry: false }) !== undefined) return;
  makeDirectories(dirname(at), top, made);
  mkdirSync(at);
  chmodSync(at, 0o755);
  made.push(at);
}

function opened(descriptor: number): Promise<ZipFile> {
  return new Promise((resolve, reject) => {
    fromFd(descriptor, { lazyEntries: true, autoClose: false, strictFileNames: true }, (error, archive) => {
      if (error) reject(refusal(error));
      else resolve(archive);
    });
  });
}

async function* entriesOf(archive: ZipFile): AsyncIterable<Entry> {
  let left = archive.entryCount;
  while (left-- > 0) {
    yield await new Promise<Entry>((resolve, reject) => {
      archive.once("entry", (entry) => {
        archive.off("error", reject);
        resolve(entry);
      });
      archive.once("error", (error) => reject(refusal(error)));
      archive.readEntry();
    });
  }
}

function streamOf(archive: ZipFile, entry: Entry) {
  return new Promise<Readable>((resolve, reject) => {
    archive.openReadStream(entry, (error, stream) => {
      if (error) reject(refusal(error));
      else resolve(stream);
    });
  });
}

/** The library names what is wrong with an archive; where it names a member that would be outside, so do we. */
function refusal(error: Error): Error {
  if (/^(?:absolute path|invalid relative path|invalid characters in fileName)/.test(error.message)) {
    return new ArchiveError(`the archive holds what would be outside of the sandbox: ${error.message}`);
  }
  return new ArchiveError(`the archive is broken: ${error.message}`);
}

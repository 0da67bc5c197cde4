/**
 * The fetcher: brings the URIs of a command into its sandbox before the command runs.
 *
 * The fetcher's cache is not there yet: `cache` is noted in the sandbox's stderr and ignored.
 * Source: agent, sections 6.1 and 6.2.
 * @module
 */
import { createWriteStream } from "node:fs";
import { appendFile, chmod, chown, copyFile, lstat, mkdir, realpath, stat } from "node:fs/promises";
import { basename, dirname, isAbsolute, join, normalize, relative } from "node:path";
import { Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import { fileURLToPath } from "node:url";
import type { v1 } from "@meseta/protocol";
import type { UserIds } from "../launcher/launch-spec.ts";
import { archiveKind, extract } from "./archive.ts";

export interface FetchOptions {
  /** The sandbox; everything ends up in it. */
  readonly directory: string;
  readonly user: UserIds | undefined;
  readonly stallTimeoutMs: number;
  readonly bytesMax: number;
  readonly signal: AbortSignal;
}

/** A URI could not be brought here. */
export class FetchError extends Error {
  readonly code = "FETCH_FAILED";
}

export const FETCH_BYTES_MAX = 16 * 1024 ** 3;
export const FETCH_STALL_TIMEOUT_MS = 60_000;
const REDIRECTS_MAX = 10;

/**
 * Fetches every URI, in order, and writes what it did to the sandbox's stderr.
 *
 * @throws {FetchError} for the first that fails, with its cause
 */
export async function fetchAll(uris: readonly v1.CommandInfo_URI[], options: FetchOptions): Promise<void> {
  for (const uri of uris) {
    try {
      await fetchOne(uri, options);
    } catch (cause) {
      const reason = cause instanceof Error ? cause.message : String(cause);
      await note(options, `Failed to fetch '${uri.value}': ${reason}`);
      throw new FetchError(`Failed to fetch '${uri.value}': ${reason}`, { cause });
    }
  }
}

async function fetchOne(uri: v1.CommandInfo_URI, options: FetchOptions): Promise<void> {
  const value = uri.value.trimStart();
  if (/[\\'\0]/.test(value)) throw new FetchError("a URI holds no backslash, quote or NUL");
  const target = await targetPath(uri, value, options.directory);
  await note(options, `Fetching '${value}'`);
  if (uri.cache === true) await note(options, "Ignoring 'cache': this agent fetches every time");
  if (/^https?:\/\//i.test(value)) await download(value, target, options);
  else await copyFile(localPath(value), target);
  const executable = uri.executable ?? false;
  if (options.user !== undefined) await chown(target, options.user.uid, options.user.gid);
  if (executable) return chmod(target, 0o755);
  if (!(uri.extract ?? true)) return;
  const kind = archiveKind(basename(target));
  if (kind === undefined) {
    await note(options, `Not extracting '${basename(target)}': its name says no archive`);
    return;
  }
  await extract(target, kind, options);
}

/** Where a URI goes: never outside of the sandbox, and not through a link in it. */
async function targetPath(uri: v1.CommandInfo_URI, value: string, directory: string): Promise<string> {
  const name = uri.output_file ?? basename(value.replace(/[?#].*$/, ""));
  const path = normalize(name);
  if (name === "" || isAbsolute(path) || path === "." || path.split("/").includes("..") || name.includes("\0")) {
    throw new FetchError(`cannot write it to '${name}'`);
  }
  const target = join(directory, path);
  await mkdir(dirname(target), { recursive: true });
  const parent = await realpath(dirname(target));
  if (relative(await realpath(directory), parent).startsWith(".."))
    throw new FetchError(`'${name}' leads out of the sandbox`);
  const existing = await lstat(target).catch(() => undefined);
  if (existing !== undefined && !existing.isFile()) throw new FetchError(`'${name}' is there already, and no file`);
  return target;
}

function localPath(value: string): string {
  if (isAbsolute(value)) return value;
  if (/^file:\/\//i.test(value)) {
    const rest = value.slice("file://".length).replace(/^localhost(?=\/)/i, "");
    if (!rest.startsWith("/")) throw new FetchError("a file URI names no other host");
    return fileURLToPath(`file://${rest}`);
  }
  if (value.includes("://")) throw new FetchError("this agent fetches file, http and https URIs only");
  throw new FetchError("a relative path needs --frameworks_home, which this agent does not have");
}

/** Downloads within the limits: a body that stops coming, or does not stop coming, fails. */
async function download(uri: string, target: string, options: FetchOptions): Promise<void> {
  const stalled = new AbortController();
  const signal = AbortSignal.any([options.signal, stalled.signal]);
  const onStall = () => stalled.abort(new FetchError(`nothing came for ${options.stallTimeoutMs}ms`));
  let timer = setTimeout(onStall, options.stallTimeoutMs);
  try {
    const response = await follow(uri, signal);
    if (response.status !== 200) throw new FetchError(`the server answered ${response.status}`);
    if (response.body === null) throw new FetchError("the server sent no body");
    let received = 0;
    const meter = new Transform({
      transform(chunk: Uint8Array, _encoding, done) {
        clearTimeout(timer);
        timer = setTimeout(onStall, options.stallTimeoutMs);
        received += chunk.length;
        if (received > options.bytesMax) done(new FetchError(`it is larger than ${options.bytesMax} bytes`));
        else done(null, chunk);
      },
    });
    await pipeline(response.body, meter, createWriteStream(target), { signal });
  } catch (error) {
    if (stalled.signal.aborted && !options.signal.aborted) throw stalled.signal.reason;
    const { cause } = error as Error; // fetch() hides the reason one level down
    throw cause instanceof Error ? cause : error;
  } finally {
    clearTimeout(timer);
  }
}

/** Follows redirects, to http and https only. */
async function follow(uri: string, signal: AbortSignal): Promise<Response> {
  let at = uri;
  for (let redirects = 0; redirects <= REDIRECTS_MAX; redirects++) {
    const response = await fetch(at, { signal, redirect: "manual", headers: { "Accept-Encoding": "identity" } });
    const location = response.headers.get("location");
    if (response.status < 300 || response.status >= 400 || location === null) return response;
    await response.body?.cancel();
    const next = new URL(location, at);
    if (next.protocol !== "http:" && next.protocol !== "https:") throw new FetchError(`redirected to ${next.protocol}`);
    at = next.href;
  }
  throw new FetchError(`redirected more than ${REDIRECTS_MAX} times`);
}

/** Says something to whoever reads the sandbox. */
export async function note(options: Pick<FetchOptions, "directory" | "user">, text: string): Promise<void> {
  const path = join(options.directory, "stderr");
  const isNew = (await stat(path).catch(() => undefined)) === undefined;
  await appendFile(path, `${text}\n`);
  if (isNew && options.user !== undefined) await chown(path, options.user.uid, options.user.gid);
}

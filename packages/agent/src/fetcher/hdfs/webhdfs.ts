/**
 * A client of WebHDFS: reading files, in Hadoop's two steps. The namenode says which datanode has the file; that one sends it.
 * Source: Hadoop 3.3, WebHDFS REST API.
 * @module
 */
import type { Dispatcher } from "undici";
import { FetchError, reasonOf } from "../errors.ts";
import type { Opened } from "../source.ts";
import { get, type HttpGet, httpUrl, opened, redirectOf, textOf } from "../sources/http.ts";

export interface WebHdfsOptions {
  readonly dispatcher: Dispatcher;
  /** The addresses of the namenodes, of which one is active. */
  readonly addresses: readonly string[];
  /** On whose behalf, where the filesystem does not ask for proof. */
  readonly user: string;
  readonly signal: AbortSignal;
}

export interface FileStatus {
  readonly type: "FILE" | "DIRECTORY" | "SYMLINK";
  readonly length: number;
}

const STATUS_BYTES_MAX = 1024 * 1024;

/** @throws {FetchError} with the reason that the filesystem gave */
export async function fileStatus(path: string, options: WebHdfsOptions): Promise<FileStatus> {
  return fromActive(options, async (address) => {
    const { body } = await opened(await get(urlOf(address, path, "GETFILESTATUS", options), asked(options)), {
      complaint,
    });
    const status = parsed(await textOf(body, STATUS_BYTES_MAX))?.["FileStatus"] as Partial<FileStatus> | undefined;
    if (status?.type === undefined || typeof status.length !== "number") throw new FetchError("no file status came");
    return { type: status.type, length: status.length };
  });
}

/** Opens a file for reading. @throws {FetchError} with the reason that the filesystem gave */
export async function openFile(path: string, options: WebHdfsOptions): Promise<Opened> {
  const { type, length } = await fileStatus(path, options);
  if (type !== "FILE") throw new FetchError(`${path} is no file`);
  const { body } = await fromActive(options, async (address) => {
    const first = await get(urlOf(address, path, "OPEN", options), asked(options));
    const location = redirectOf(first);
    if (location === undefined) return opened(first, { complaint }); // a gateway sends it itself
    await first.body.dump();
    return opened(await get(httpUrl(location, new URL(address)), asked(options)), { complaint });
  });
  return { bytes: length, body };
}

/** Tries one namenode after the other: one that is down or on standby is not the one to ask. */
async function fromActive<T>({ addresses, signal }: WebHdfsOptions, ask: (address: string) => Promise<T>): Promise<T> {
  if (addresses.length === 0) throw new FetchError("it names no namenode, and no configuration does");
  const problems: string[] = [];
  for (const address of addresses) {
    try {
      return await ask(address);
    } catch (error) {
      signal.throwIfAborted();
      const reason = reasonOf(error);
      const mayOthers = !(error instanceof FetchError) || /StandbyException|RetriableException/.test(reason);
      if (addresses.length === 1 || !mayOthers) throw error;
      problems.push(`${address}: ${reason}`);
    }
  }
  throw new FetchError(`no namenode is active: ${problems.join("; ")}`);
}

function urlOf(address: string, path: string, operation: string, { user }: WebHdfsOptions): URL {
  const encoded = path.split("/").map(encodeURIComponent).join("/");
  return httpUrl(`${address}/webhdfs/v1${encoded}?op=${operation}&user.name=${encodeURIComponent(user)}`);
}

const asked = ({ dispatcher, signal }: WebHdfsOptions): HttpGet => ({ dispatcher, signal });

/** The exception in an answer. */
function complaint(body: string): string | undefined {
  const exception = parsed(body)?.["RemoteException"] as { exception?: unknown; message?: unknown } | undefined;
  if (exception === undefined) return undefined;
  return `${String(exception.exception)}: ${String(exception.message).split("\n")[0]}`;
}

function parsed(text: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null ? (value as Record<string, unknown>) : undefined;
  } catch {
    return undefined; // not WebHDFS's answer: the status alone has to do
  }
}

/**
 * The fetcher: brings the URIs of a command into its sandbox before the command runs.
 * Source: agent, section 6.
 * @module
 */
import { constants, copyFile, type FileHandle } from "node:fs/promises";
import { availableParallelism } from "node:os";
import { basename, join } from "node:path";
import type { v1 } from "@meseta/protocol";
import type { Agent as HttpAgent } from "undici";
import type { UserIds } from "../launcher/launch-spec.ts";
import { type ArchiveKind, archiveKind, inspect, unpack } from "./archives/archive.ts";
import { type CachedFile, FetcherCache } from "./cache.ts";
import { FetchError, reasonOf } from "./errors.ts";
import { FETCHER_DEFAULTS, type FetcherOptions, readS3Credentials, s3CredentialsOf } from "./flags.ts";
import { hdfsSource } from "./hdfs/source.ts";
import { Limiter } from "./limiter.ts";
import { note } from "./notes.ts";
import { openTarget, placeIn } from "./place.ts";
import type { Opened, Source } from "./source.ts";
import { hadoopSource } from "./sources/hadoop-client.ts";
import { httpSource } from "./sources/http.ts";
import { localSource } from "./sources/local.ts";
import { s3Source } from "./sources/s3.ts";
import { transfer } from "./transfer.ts";
import { type FetchUri, parseUri, shownUri } from "./uri.ts";

/** For whom something is fetched. */
export interface FetchFor {
  readonly containerId: string;
  /** The sandbox; everything ends up in it. */
  readonly directory: string;
  /** Whose it will be; undefined is the agent's own user. */
  readonly user: UserIds | undefined;
  readonly signal: AbortSignal;
}

export interface FetcherSurroundings {
  readonly workDir: string;
  /** The agent's own unless given. */
  readonly environment?: Readonly<NodeJS.ProcessEnv>;
  readonly onProblem: (text: string) => void;
}

/** One URI, and what is to become of it. */
interface Order extends FetchFor {
  readonly uri: FetchUri;
  /** Where it goes, below the sandbox. */
  readonly name: string;
  readonly executable: boolean;
  readonly kind: ArchiveKind | undefined;
}

export class Fetcher implements AsyncDisposable {
  /** Containers whose URIs all came, and those with one that did not. */
  readonly counts = { succeeded: 0, failed: 0 };
  readonly cache: FetcherCache;
  readonly #options: FetcherOptions;
  #http: Promise<HttpAgent> | undefined;
  readonly #sources: ReadonlyMap<string, Source>;
  readonly #others: Source;
  readonly #downloads: Limiter;
  readonly #unpackings = new Limiter(Math.max(2, availableParallelism()));
  #stagings = 0;

  private constructor(
    options: FetcherOptions,
    { environment = process.env }: FetcherSurroundings,
    cache: FetcherCache,
  ) {
    this.#options = options;
    this.cache = cache;
    this.#downloads = new Limiter(options.downloadsMax);
    const { hadoopHome, frameworksHome, s3Endpoint, s3Region, s3Credentials } = options;
    const connections = () => (this.#http ??= openConnections(options));
    const web = httpSource(connections);
    const hdfs = hdfsSource(connections, hadoopHome, environment);
    const s3 = s3Source(connections, {
      endpoint: s3Endpoint,
      region: s3Region,
      credentials: () =>
        s3Credentials === undefined ? s3CredentialsOf(environment) : readS3Credentials(s3Credentials),
    });
    this.#sources = new Map([
      ["file", localSource(frameworksHome)],
      ["http", web],
      ["https", web],
      ...["hdfs", "webhdfs", "swebhdfs"].map((scheme) => [scheme, hdfs] as const),
      ...["s3", "s3a", "s3n"].map((scheme) => [scheme, s3] as const),
      ...["ftp", "ftps"].map((scheme) => [scheme, refusing("this agent does not speak FTP")] as const),
    ]);
    this.#others = hadoopSource(hadoopHome, environment);
  }

  /** Makes a fetcher with an empty cache. */
  static async open(options: FetcherOptions | undefined, surroundings: FetcherSurroundings): Promise<Fetcher> {
    const chosen = options ?? FETCHER_DEFAULTS;
    const cache = await FetcherCache.open(chosen.cacheDir ?? join(surroundings.workDir, "fetch"), {
      bytesMax: chosen.cacheBytesMax,
      onProblem: surroundings.onProblem,
    });
    return new Fetcher(chosen, surroundings, cache);
  }

  /**
   * Fetches every URI of a container, in order, and writes what it did to the sandbox's stderr.
   *
   * @throws {FetchError} for the first that fails, with its cause
   */
  async fetch(uris: readonly v1.CommandInfo_URI[], whom: FetchFor): Promise<void> {
    if (uris.length === 0) return;
    for (const uri of uris) {
      try {
        await this.#fetch(uri, whom);
      } catch (cause) {
        whom.signal.throwIfAborted();
        this.counts.failed++;
        const problem = `Failed to fetch '${shownUri(uri.value)}': ${reasonOf(cause)}`;
        try {
          note(whom, problem);
        } catch {
          // the sandbox may be what is wrong; the task's status says it all the same
        }
        throw new FetchError(`Failed to fetch all URIs for container '${whom.containerId}': ${problem}`, { cause });
      }
    }
    this.counts.succeeded++;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await (await this.#http)?.destroy();
  }

  async #fetch(wanted: v1.CommandInfo_URI, whom: FetchFor): Promise<void> {
    const uri = parseUri(wanted.value);
    const name = placeIn(wanted.output_file ?? uri.name);
    const executable = wanted.executable ?? false;
    const isUnpacked = !executable && (wanted.extract ?? true);
    const kind = isUnpacked ? archiveKind(basename(name)) : undefined;
    const order: Order = { ...whom, uri, name, executable, kind };
    note(whom, `Fetching '${uri.shown}'`);
    if (isUnpacked && kind === undefined) note(whom, `Not extracting '${name}': its name says no archive`);
    if (wanted.cache === true) {
      const isDone = await this.#throughCache(order);
      if (isDone === true) return;
      note(whom, `Not caching '${uri.shown}': its length is unknown, or the cache has no room`);
    }
    await this.#downloadTo(order);
    if (kind === undefined) return;
    const path = join(whom.directory, name);
    await this.#unpackings.run(whom.signal, async () => {
      await this.#unpack(path, kind, order, await inspect(path, kind, this.#unpacking(order)));
    });
  }

  /** @returns undefined when it is not to be had that way */
  #throughCache(order: Order): Promise<boolean | undefined> {
    const { uri, user, name, signal } = order;
    const wanted = {
      uri: uri.checksum === undefined ? uri.value : `${uri.value}#${uri.checksum.algorithm}=${uri.checksum.digest}`,
      name: uri.name || name,
      user,
      fill: (filling: AbortSignal, reserve: (bytes: number | undefined) => Promise<FileHandle | undefined>) =>
        this.#download({ ...order, signal: filling }, true, ({ bytes }) => reserve(bytes)),
    };
    return this.cache.use(wanted, signal, async (file) => {
      await this.#fromCache(file, order);
      return true;
    });
  }

  /** Out of an archive in the cache only the contents arrive. */
  async #fromCache(file: CachedFile, order: Order): Promise<void> {
    const { kind, directory, name, user, executable, signal } = order;
    if (kind === undefined) {
      await using target = await openTarget(directory, name, user);
      await copyFile(file.path, `/proc/self/fd/${target.fd}`, constants.COPYFILE_FICLONE);
      await target.chmod(executable ? 0o755 : 0o644);
      return;
    }
    await this.#unpackings.run(signal, async () => {
      const bytes = await file.once(`inspect ${kind}`, (filling) =>
        inspect(file.path, kind, this.#unpacking({ ...order, signal: filling })),
      );
      await this.#unpack(file.path, kind, order, bytes);
    });
  }

  #unpack(path: string, kind: ArchiveKind, order: Order, bytes: number | undefined): Promise<void> {
    const archive = { path, kind, name: order.name, bytes };
    return unpack(archive, order.directory, `.fetch-${this.#stagings++}`, this.#unpacking(order));
  }

  #unpacking({ user, signal }: Order) {
    return { limits: this.#options.archives, user, signal };
  }

  async #downloadTo(order: Order): Promise<void> {
    let file: FileHandle | undefined;
    try {
      await this.#download(order, false, async () => {
        file = await openTarget(order.directory, order.name, order.user);
        return file;
      });
      if (order.executable) await file?.chmod(0o755);
    } finally {
      await file?.close();
    }
  }

  #download(
    { uri, user, signal }: Order,
    wantsBytes: boolean,
    target: (opened: Opened) => Promise<FileHandle | undefined>,
  ): Promise<number | undefined> {
    const source = this.#sources.get(uri.scheme) ?? this.#others;
    const { stallTimeoutMs, bytesMax } = this.#options;
    return this.#downloads.run(signal, () =>
      transfer((ending) => source.open(uri, { user, wantsBytes, signal: ending }), target, {
        stallTimeoutMs,
        bytesMax,
        checksum: uri.checksum,
        signal,
      }),
    );
  }
}

function refusing(reason: string): Source {
  return { open: () => Promise.reject(new FetchError(reason)) };
}

/** The library weighs 10 MB, which most agents never need. */
async function openConnections({ stallTimeoutMs }: FetcherOptions): Promise<HttpAgent> {
  const { Agent } = await import("undici");
  // How long nothing may come is watched for every source alike.
  return new Agent({ headersTimeout: 0, bodyTimeout: 0, connect: { timeout: stallTimeoutMs } });
}

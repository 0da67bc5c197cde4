/**
 * How the fetcher works, as the command line says it.
 * Source: agent, sections 6 and 12.5; what Mesos does not have is marked as ours in docs/operators/fetcher.md.
 * @module
 */
import { readFileSync } from "node:fs";
import { defined, type FlagSpec, FlagError, type Flags, parseBytes } from "@meseta/base";
import type { ArchiveLimits } from "./archives/members.ts";
import type { S3Credentials } from "./sources/s3.ts";

export interface FetcherOptions {
  readonly stallTimeoutMs: number;
  /** Of one file. */
  readonly bytesMax: number;
  readonly archives: ArchiveLimits;
  readonly cacheBytesMax: number;
  /** Below the work directory unless given. */
  readonly cacheDir?: string;
  readonly downloadsMax: number;
  readonly frameworksHome?: string;
  readonly hadoopHome?: string;
  readonly s3Endpoint?: string;
  readonly s3Region: string;
  /** A JSON file. */
  readonly s3Credentials?: string;
}

const GB = 1024 ** 3;

export const FETCHER_DEFAULTS: FetcherOptions = {
  stallTimeoutMs: 60_000,
  bytesMax: 64 * GB,
  archives: { bytesMax: 64 * GB, entriesMax: 1_000_000, ratioMax: 1_000 },
  cacheBytesMax: 2 * GB,
  downloadsMax: 32,
  s3Region: "us-east-1",
};

const text = (name: string, help: string, fallback?: string): FlagSpec => ({
  name,
  type: "string",
  default: fallback,
  help,
});
const int = (name: string, help: string, fallback: number): FlagSpec => ({
  name,
  type: "int",
  default: String(fallback),
  help,
});

export const FETCHER_FLAGS: readonly FlagSpec[] = [
  {
    name: "fetcher_stall_timeout",
    type: "duration",
    default: "1mins",
    help: "a download without a byte for this long fails",
  },
  text("fetcher_cache_size", "how much the fetcher's cache may hold", "2GB"),
  text("fetcher_cache_dir", "directory of the fetcher's cache, which no other agent may have; by default in work_dir"),
  text("frameworks_home", "directory that relative paths of URIs are relative to"),
  text("hadoop_home", "where Hadoop is: its configuration for hdfs://, its client for what only that can read"),
  int("fetcher_downloads_max", "downloads at once; others wait", FETCHER_DEFAULTS.downloadsMax),
  text("fetcher_file_size_max", "how long a file may be", "64GB"),
  text("fetcher_archive_size_max", "what an archive may unpack to", "64GB"),
  int("fetcher_archive_entries_max", "members that an archive may have", FETCHER_DEFAULTS.archives.entriesMax),
  int("fetcher_archive_ratio_max", "times its size that an archive may unpack to", FETCHER_DEFAULTS.archives.ratioMax),
  text("fetcher_s3_endpoint", "http(s)://host:port of an S3 server of one's own; Amazon's unless given"),
  text("fetcher_s3_region", "region of s3:// URIs", FETCHER_DEFAULTS.s3Region),
  text(
    "fetcher_s3_credentials",
    'file with {"access_key_id":…,"secret_access_key":…,"session_token":…}; else AWS_ACCESS_KEY_ID and its like',
  ),
];

/** @throws {FlagError} naming the flag, its value and what it should be */
export function fetcherOptionsFromFlags(flags: Flags): FetcherOptions {
  const endpoint = flags.text("fetcher_s3_endpoint");
  if (endpoint !== undefined && !/^https?:\/\/[^/?#@]+\/?$/.test(endpoint)) {
    throw FlagError.of("fetcher_s3_endpoint", endpoint, "http://host:port or https://host:port");
  }
  const credentials = flags.text("fetcher_s3_credentials");
  if (credentials !== undefined) readS3Credentials(credentials);
  return {
    stallTimeoutMs: flags.ms("fetcher_stall_timeout") ?? FETCHER_DEFAULTS.stallTimeoutMs,
    bytesMax: bytes(flags, "fetcher_file_size_max") ?? FETCHER_DEFAULTS.bytesMax,
    archives: {
      bytesMax: bytes(flags, "fetcher_archive_size_max") ?? FETCHER_DEFAULTS.archives.bytesMax,
      entriesMax: positive(flags, "fetcher_archive_entries_max") ?? FETCHER_DEFAULTS.archives.entriesMax,
      ratioMax: positive(flags, "fetcher_archive_ratio_max") ?? FETCHER_DEFAULTS.archives.ratioMax,
    },
    cacheBytesMax: bytes(flags, "fetcher_cache_size") ?? FETCHER_DEFAULTS.cacheBytesMax,
    downloadsMax: positive(flags, "fetcher_downloads_max") ?? FETCHER_DEFAULTS.downloadsMax,
    s3Region: flags.text("fetcher_s3_region") ?? FETCHER_DEFAULTS.s3Region,
    ...defined({
      cacheDir: flags.text("fetcher_cache_dir"),
      frameworksHome: flags.text("frameworks_home"),
      hadoopHome: flags.text("hadoop_home"),
      s3Endpoint: endpoint,
      s3Credentials: credentials,
    }),
  };
}

/**
 * The credentials in a file, which may begin with `file://`.
 *
 * @throws {FlagError} without a word of what is in it
 */
export function readS3Credentials(path: string): S3Credentials {
  let value: unknown;
  try {
    value = JSON.parse(readFileSync(path.replace(/^file:\/\//, ""), "utf8"));
  } catch (error) {
    const reason = error instanceof SyntaxError ? "it is not JSON" : (error as Error).message;
    throw new FlagError(`Cannot use --fetcher_s3_credentials='${path}': ${reason}`);
  }
  const fields = (value ?? {}) as Record<string, unknown>;
  const [id, secret, token] = ["access_key_id", "secret_access_key", "session_token"].map((name) => fields[name]);
  if (typeof id !== "string" || typeof secret !== "string" || (token !== undefined && typeof token !== "string")) {
    throw new FlagError(
      `Cannot use --fetcher_s3_credentials='${path}': it must have the texts access_key_id and secret_access_key`,
    );
  }
  return { accessKeyId: id, secretAccessKey: secret, sessionToken: token };
}

/** Those of the agent's own environment, if it has any. */
export function s3CredentialsOf(environment: Readonly<NodeJS.ProcessEnv>): S3Credentials | undefined {
  const [id, secret] = [environment["AWS_ACCESS_KEY_ID"], environment["AWS_SECRET_ACCESS_KEY"]];
  if (id === undefined || secret === undefined) return undefined;
  return { accessKeyId: id, secretAccessKey: secret, sessionToken: environment["AWS_SESSION_TOKEN"] };
}

function bytes(flags: Flags, name: string): number | undefined {
  const given = flags.text(name);
  if (given === undefined) return undefined;
  const value = parseBytes(given);
  if (value === undefined || !Number.isSafeInteger(value)) throw FlagError.of(name, given, "a size such as 2GB");
  return value;
}

function positive(flags: Flags, name: string): number | undefined {
  const value = flags.number(name);
  if (value === 0) throw FlagError.of(name, "0", "at least 1");
  return value;
}

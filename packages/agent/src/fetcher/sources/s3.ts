/**
 * Objects of S3, and of whatever speaks its protocol: `s3://bucket/key`, and `s3a` and `s3n` as Hadoop writes it.
 * @module
 */
import { FetchError } from "../errors.ts";
import type { Source } from "../source.ts";
import { type Connections, get, opened } from "./http.ts";

export interface S3Credentials {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken?: string | undefined;
}

export interface S3Options {
  /** `http://host:port` of a server of one's own, which has its buckets as paths; Amazon's, with buckets as hosts, unless given. */
  readonly endpoint: string | undefined;
  readonly region: string;
  /** Read anew for each object, as they may change; requests are not signed without. */
  readonly credentials: () => S3Credentials | undefined;
}

export function s3Source(connections: Connections, options: S3Options): Source {
  return {
    async open({ value }, { signal }) {
      const url = objectUrl(value, options);
      const headers = await signed(url, options);
      const dispatcher = await connections();
      return opened(await get(url, { dispatcher, signal, headers }), { complaint: s3Complaint });
    },
  };
}

/** @example objectUrl("s3://b/a key", { endpoint: "http://host:1", … }).href // "http://host:1/b/a%20key" */
export function objectUrl(uri: string, { endpoint, region }: Pick<S3Options, "endpoint" | "region">): URL {
  const [, bucket, key] = /^s3[an]?:\/\/([^/]*)\/(.*)$/is.exec(uri) ?? [];
  if (bucket === undefined || !/^[A-Za-z0-9][A-Za-z0-9._-]*$/.test(bucket)) throw new FetchError("it names no bucket");
  if (key === undefined || key === "") throw new FetchError("it names no object in its bucket");
  // A part of "." or ".." would be taken for a path's, even percent-encoded.
  if (key.split("/").some((part) => part === "." || part === "..")) throw new FetchError("its key is no path");
  const path = key.split("/").map(encodeSegment).join("/");
  if (endpoint !== undefined) return new URL(`${endpoint.replace(/\/+$/, "")}/${bucket}/${path}`);
  return new URL(`https://${bucket}.s3.${region}.amazonaws.com/${path}`);
}

/** S3 signs what encodeURIComponent leaves alone, too. */
const encodeSegment = (text: string) =>
  encodeURIComponent(text).replace(/[!'()*]/g, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`);

async function signed(url: URL, { credentials, region }: S3Options): Promise<Record<string, string>> {
  const known = credentials();
  if (known === undefined) return {};
  const { accessKeyId, secretAccessKey, sessionToken } = known;
  const { AwsV4Signer } = await import("aws4fetch");
  const signer = new AwsV4Signer({
    method: "GET",
    url: url.href,
    service: "s3",
    region,
    accessKeyId,
    secretAccessKey,
    ...(sessionToken !== undefined && { sessionToken }),
  });
  const { headers } = await signer.sign();
  return Object.fromEntries([...headers].filter(([name]) => name !== "host"));
}

/** The code and the message of an answer in XML. */
function s3Complaint(body: string): string | undefined {
  const [code, message] = ["Code", "Message"].map((name) => new RegExp(`<${name}>([^<]*)</${name}>`).exec(body)?.[1]);
  return code === undefined ? undefined : message === undefined ? code : `${code}, ${message}`;
}

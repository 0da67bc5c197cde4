/**
 * Files over HTTP. Redirects are followed, to http and https only; a password in the URI is sent to its own host alone.
 * Source: agent, section 6.2.
 * @module
 */
import type { Readable } from "node:stream";
import type { Dispatcher } from "undici";
import { FetchError } from "../errors.ts";
import type { Opened, Source } from "../source.ts";

const REDIRECTS_MAX = 10;
const COMPLAINT_BYTES_MAX = 4_096;

export interface HttpGet {
  readonly dispatcher: Dispatcher;
  readonly signal: AbortSignal;
  readonly headers?: Readonly<Record<string, string>>;
  /** Reads the reason out of the body of a refusal. */
  readonly complaint?: (body: string) => string | undefined;
}

/** Gives the connections of all sources that speak HTTP; the library is loaded for the first who asks. */
export type Connections = () => Promise<Dispatcher>;

export function httpSource(connections: Connections): Source {
  return { open: async ({ value }, { signal }) => follow(value, { dispatcher: await connections(), signal }) };
}

/** Opens whatever a URL leads to in the end. */
export async function follow(uri: string, options: HttpGet): Promise<Opened> {
  let at = httpUrl(uri);
  let headers = { ...options.headers, ...authorization(at) };
  for (let redirects = 0; redirects <= REDIRECTS_MAX; redirects++) {
    const answer = await get(at, { ...options, headers });
    const location = redirectOf(answer);
    if (location === undefined) return opened(answer, options);
    discard(answer.body);
    const next = httpUrl(location, at);
    if (next.origin !== at.origin) headers = {};
    headers = { ...headers, ...authorization(next) };
    at = next;
  }
  throw new FetchError(`redirected more than ${REDIRECTS_MAX} times`);
}

/** One request, whose redirect is for the caller to follow. */
export async function get(url: URL, { dispatcher, signal, headers }: HttpGet): Promise<Dispatcher.ResponseData> {
  const bare = new URL(url);
  [bare.username, bare.password, bare.hash] = ["", "", ""];
  const { origin, pathname, search } = bare;
  const path = pathname + search;
  return dispatcher.request({
    origin,
    path,
    method: "GET",
    signal,
    headers: { "accept-encoding": "identity", ...headers },
  });
}

/** Where an answer sends us; undefined when it is an answer by itself. */
export function redirectOf({ statusCode, headers }: Dispatcher.ResponseData): string | undefined {
  const { location } = headers;
  return statusCode >= 300 && statusCode < 400 && typeof location === "string" ? location : undefined;
}

/** @throws {FetchError} when it is none, or of another scheme */
export function httpUrl(text: string, base?: URL): URL {
  const url = URL.parse(text, base?.href);
  if (url === null) throw new FetchError("it is no URL");
  if (url.protocol === "http:" || url.protocol === "https:") return url;
  throw new FetchError(base === undefined ? `${url.protocol} is not HTTP` : `redirected to ${url.protocol}`);
}

/** The file an answer carries. @throws {FetchError} with the status, and the reason if the server gave any */
export async function opened(answer: Dispatcher.ResponseData, { complaint }: Partial<HttpGet>): Promise<Opened> {
  const { statusCode, headers, body } = answer;
  if (statusCode === 200) {
    const length = headers["content-length"];
    return { bytes: typeof length === "string" && /^\d{1,15}$/.test(length) ? Number(length) : undefined, body };
  }
  const reason = complaint?.(await beginningOf(body));
  discard(body);
  throw new FetchError(`the server answered ${statusCode}${reason === undefined ? "" : `: ${reason}`}`);
}

/** A whole small answer. @throws {FetchError} when it is not small */
export async function textOf(body: Readable, bytesMax: number): Promise<string> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of body as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes > bytesMax) throw new FetchError(`the answer is larger than ${bytesMax} bytes`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString("utf8");
}

async function beginningOf(body: Readable): Promise<string> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of body as AsyncIterable<Buffer>) {
    chunks.push(chunk);
    bytes += chunk.length;
    if (bytes >= COMPLAINT_BYTES_MAX) break;
  }
  return Buffer.concat(chunks).toString("utf8", 0, COMPLAINT_BYTES_MAX);
}

function discard(body: Readable): void {
  body.on("error", () => undefined).destroy(); // nobody reads it, so its end interests nobody
}

function authorization({ username, password }: URL): Readonly<Record<string, string>> {
  if (username === "" && password === "") return {};
  const pair = `${decodeURIComponent(username)}:${decodeURIComponent(password)}`;
  return { authorization: `Basic ${Buffer.from(pair).toString("base64")}` };
}

/**
 * A client of image registries: what it is asked for it fetches, proves and bounds.
 *
 * Whom it trusts: a registry by TLS, or in plain http if that is this machine or the operator said so. A credential goes to the registry
 * that it is for and to the token server which that names, never over plain http to another machine, and never along a redirect.
 * Source: the OCI distribution specification 1.1; the token authentication of Docker's registry; agent, section 5.2.
 * @module
 */
import { createHash } from "node:crypto";
import { createWriteStream } from "node:fs";
import { once } from "node:events";
import { rootCertificates } from "node:tls";
import { Agent, type Dispatcher, request } from "undici";
import type { RegistryCredential } from "./docker-config.ts";
import { causeOf, ImageError } from "./image-error.ts";
import { CONFIG_BYTES_MAX, type Descriptor, MANIFEST_BYTES_MAX, MANIFEST_TYPES } from "./manifest.ts";
import { isLoopback } from "./registry-address.ts";

export interface RegistryOptions {
  /** `https://host:port` or `http://host:port`. */
  readonly origin: string;
  readonly repository: string;
  readonly credential: RegistryCredential | undefined;
  /** PEM of authorities that are trusted besides the usual ones. */
  readonly ca: string | undefined;
  readonly stallTimeoutMs: number;
  readonly signal: AbortSignal;
}

const REDIRECTS_MAX = 5;
const TOKEN_BYTES_MAX = 256 * 1024;
const ERROR_BYTES_MAX = 64 * 1024;
/** A transfer that breaks goes on where it was, so often. */
const RESUMES_MAX = 5;

type Answer = Dispatcher.ResponseData;

export class RegistryClient implements AsyncDisposable {
  readonly #options: RegistryOptions;
  readonly #agent: Agent;
  #authorization: string | undefined;

  constructor(options: RegistryOptions) {
    this.#options = options;
    const { stallTimeoutMs, ca } = options;
    this.#agent = new Agent({
      connectTimeout: stallTimeoutMs,
      headersTimeout: stallTimeoutMs,
      bodyTimeout: stallTimeoutMs,
      connect: { timeout: stallTimeoutMs, ...(ca !== undefined && { ca: [...rootCertificates, ca] }) },
    });
  }

  /** Whether a registry answers here at all; rejects with the system's error otherwise. */
  async ping(): Promise<void> {
    const { body } = await this.#get(new URL("/v2/", this.#options.origin), undefined, {});
    await body.dump();
  }

  /** A manifest by tag or digest, with the digest that it has. @throws {ImageError} */
  async manifest(version: string): Promise<{ readonly bytes: Buffer; readonly digest: string }> {
    const what = `the manifest of ${version}`;
    const answer = await this.#ask(`manifests/${version}`, what, { accept: MANIFEST_TYPES.join(", ") });
    const bytes = await readAll(answer, MANIFEST_BYTES_MAX, what);
    const digest = digestOf(bytes);
    const claimed = version.startsWith("sha256:") ? version : answer.headers["docker-content-digest"];
    if (claimed !== undefined && claimed !== digest)
      throw new ImageError(`${what} is ${digest}, not ${String(claimed)}`);
    return { bytes, digest };
  }

  /** A configuration. @throws {ImageError} */
  async config({ digest }: Descriptor): Promise<Buffer> {
    const what = `the configuration ${digest}`;
    const bytes = await readAll(await this.#ask(`blobs/${digest}`, what, {}), CONFIG_BYTES_MAX, what);
    if (digestOf(bytes) !== digest) throw new ImageError(`${what} is ${digestOf(bytes)}`);
    return bytes;
  }

  /**
   * Fetches a layer into a new file. A transfer that breaks is taken up where it broke; one that stalls is not.
   *
   * @throws {ImageError}
   */
  async layer({ digest, size }: Descriptor, path: string, progress: (bytes: number) => void): Promise<void> {
    const what = `layer ${digest}`;
    const hash = createHash("sha256");
    const file = createWriteStream(path, { flags: "wx" });
    const failed = once(file, "error").then(([error]) => Promise.reject(error as Error));
    failed.catch(() => {}); // whoever writes hears of it
    let received = 0;
    try {
      for (let attempt = 0; ; attempt++) {
        try {
          const answer = await this.#ask(`blobs/${digest}`, what, received > 0 ? { range: `bytes=${received}-` } : {});
          let skip = received > 0 && answer.statusCode !== 206 ? received : 0; // it sends all of it again
          for await (const chunk of answer.body as AsyncIterable<Buffer>) {
            const fresh = chunk.subarray(Math.min(skip, chunk.length));
            skip -= chunk.length - fresh.length;
            received += fresh.length;
            if (received > size)
              throw new ImageError(`${what} is longer than the ${size} bytes that the manifest says`);
            hash.update(fresh);
            if (!file.write(fresh)) await Promise.race([once(file, "drain"), failed]);
            progress(fresh.length);
          }
          if (received < size) throw new BrokenOff(`${what} broke off after ${received} of ${size} bytes`);
          break;
        } catch (error) {
          if (!isBroken(error) || attempt === RESUMES_MAX || this.#options.signal.aborted)
            throw this.#explain(error, what);
        }
      }
      await Promise.race([new Promise<void>((resolve) => file.end(resolve)), failed]);
    } finally {
      file.destroy();
    }
    const found = `sha256:${hash.digest("hex")}`;
    if (found !== digest) throw new ImageError(`${what} came as ${found}`);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#agent.destroy();
  }

  /** Asks the registry for something of the repository, proving who we are if it wants to know. */
  async #ask(path: string, what: string, headers: Record<string, string>): Promise<Answer> {
    const url = new URL(`/v2/${this.#options.repository}/${path}`, this.#options.origin);
    try {
      let answer = await this.#get(url, this.#authorization, headers);
      if (answer.statusCode === 401) {
        const challenge = String(answer.headers["www-authenticate"] ?? "");
        await answer.body.dump();
        this.#authorization = await this.#authorize(challenge, what);
        answer = await this.#get(url, this.#authorization, headers);
      }
      if (answer.statusCode === 200 || answer.statusCode === 206) return answer;
      throw new ImageError(`the registry answered ${answer.statusCode} to ${what}${await reasonIn(answer)}`);
    } catch (error) {
      throw isBroken(error) ? error : this.#explain(error, what);
    }
  }

  #explain(error: unknown, what: string): ImageError {
    const { signal, stallTimeoutMs } = this.#options;
    if (signal.aborted) throw signal.reason;
    if (error instanceof ImageError) return error;
    const code = (error as NodeJS.ErrnoException).code ?? "";
    const why =
      code.startsWith("UND_ERR") && code.endsWith("TIMEOUT") ? `nothing came for ${stallTimeoutMs}ms` : causeOf(error);
    return new ImageError(`Cannot fetch ${what}: ${why}`, { cause: error });
  }

  /** One request, and whatever it is redirected to. The authorization is for the registry's own origin. */
  async #get(url: URL, authorization: string | undefined, headers: Record<string, string>): Promise<Answer> {
    let at = url;
    for (let redirects = 0; redirects <= REDIRECTS_MAX; redirects++) {
      const isOurs = at.origin === url.origin;
      const answer = await request(at.href, {
        dispatcher: this.#agent,
        signal: this.#options.signal,
        headers: { ...headers, ...(isOurs && authorization !== undefined && { authorization }) },
      });
      const { location } = answer.headers;
      if (answer.statusCode < 300 || answer.statusCode >= 400 || typeof location !== "string") return answer;
      await answer.body.dump();
      const next = URL.canParse(location, at.href) ? new URL(location, at) : undefined;
      const isAllowed = next?.protocol === "https:" || (next?.protocol === "http:" && at.protocol === "http:");
      if (next === undefined || !isAllowed)
        throw new ImageError(`the registry redirects to '${location}', which is not safe`);
      at = next;
    }
    throw new ImageError(`the registry redirects more than ${REDIRECTS_MAX} times`);
  }

  /** What the registry wants to see. Source: Docker's registry, token authentication specification. */
  async #authorize(challenge: string, what: string): Promise<string> {
    const { credential, origin } = this.#options;
    const [scheme, rest] = splitOnce(challenge, " ");
    const basic =
      credential === undefined
        ? undefined
        : `Basic ${Buffer.from(`${credential.username}:${credential.password}`).toString("base64")}`;
    if (/^basic$/i.test(scheme)) {
      if (basic === undefined)
        throw new ImageError(`the registry answered 401 to ${what}: it wants a credential, and there is none`);
      return basic;
    }
    const { realm, service, scope } = Object.fromEntries(
      Array.from(rest.matchAll(/([a-z]+)="([^"]*)"/gi), ([, name, value]) => [name!.toLowerCase(), value!]),
    );
    if (!/^bearer$/i.test(scheme) || realm === undefined || !URL.canParse(realm)) {
      throw new ImageError(
        `the registry answered 401 to ${what}, and asks for what this agent does not know: '${challenge}'`,
      );
    }
    const url = new URL(realm);
    const isPrivate =
      url.protocol === "https:" || (url.protocol === "http:" && (isLoopback(url.hostname) || url.origin === origin));
    if (!isPrivate) throw new ImageError(`the registry's token server ${url.origin} is not reached by https`);
    if (service !== undefined) url.searchParams.set("service", service);
    url.searchParams.set("scope", scope ?? `repository:${this.#options.repository}:pull`);
    const answer = await this.#get(url, basic, {});
    const where = `a token from ${url.origin}`;
    if (answer.statusCode !== 200) {
      throw new ImageError(`the token server ${url.origin} answered ${answer.statusCode}${await reasonIn(answer)}`);
    }
    const bytes = await readAll(answer, TOKEN_BYTES_MAX, where);
    const { token, access_token: accessToken } = jsonOf(bytes);
    const found = typeof token === "string" ? token : accessToken;
    if (typeof found !== "string" || /[\r\n]/.test(found))
      throw new ImageError(`the token server ${url.origin} gave no token`);
    return `Bearer ${found}`;
  }
}

/** A body ended before its time. */
class BrokenOff extends ImageError {}

/** Whether it is the connection that is to blame, and another may do better. */
function isBroken(error: unknown): boolean {
  const code = (error as NodeJS.ErrnoException).code ?? "";
  return error instanceof BrokenOff || code === "UND_ERR_SOCKET" || code === "ECONNRESET" || code === "EPIPE";
}

const digestOf = (bytes: Uint8Array): string => `sha256:${createHash("sha256").update(bytes).digest("hex")}`;

async function readAll({ body }: Answer, bytesMax: number, what: string): Promise<Buffer> {
  const parts: Buffer[] = [];
  let length = 0;
  for await (const part of body as AsyncIterable<Buffer>) {
    length += part.length;
    if (length > bytesMax) throw new ImageError(`${what} is larger than ${bytesMax} bytes`);
    parts.push(part);
  }
  return Buffer.concat(parts);
}

/** What a registry says of an error, as `: text`; nothing if it says nothing. */
async function reasonIn(answer: Answer): Promise<string> {
  const bytes = await readAll(answer, ERROR_BYTES_MAX, "the answer");
  const { errors } = jsonOf(bytes);
  const [first] = Array.isArray(errors) ? (errors as { readonly message?: unknown; readonly code?: unknown }[]) : [];
  const text = first?.message ?? first?.code;
  return typeof text === "string" && text !== "" ? `: ${text.slice(0, 200)}` : "";
}

function jsonOf(bytes: Buffer): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(bytes.toString("utf8"));
    return typeof value === "object" && value !== null ? (value as Record<string, unknown>) : {};
  } catch {
    return {}; // a page for people
  }
}

function splitOnce(text: string, by: string): [string, string] {
  const at = text.indexOf(by);
  return at < 0 ? [text, ""] : [text.slice(0, at), text.slice(at + by.length)];
}

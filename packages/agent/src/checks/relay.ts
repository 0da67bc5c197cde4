/** Connections from inside another network namespace, by way of a small process there. @module */
import { type ChildProcessByStdio, spawn } from "node:child_process";
import { request as httpRequest } from "node:http";
import { request as httpsRequest } from "node:https";
import { Duplex, type Readable, type Writable } from "node:stream";
import { connect as tlsConnect } from "node:tls";
import { fileURLToPath } from "node:url";

const RELAY = fileURLToPath(new URL("./relay.pl", import.meta.url));
const REDIRECTIONS_MAX = 20;
const PORTS: Readonly<Record<string, number>> = { "http:": 80, "https:": 443 };

/**
 * Connects to a port as a process in the namespace would.
 *
 * @param namespace the file that stands for it
 * @returns the connection; destroying it ends the process. Rejects with what the process says, or when `signal` is aborted
 */
export function connectWithin(
  namespace: string,
  { host, port }: { readonly host: string; readonly port: number },
  signal: AbortSignal,
): Promise<Duplex> {
  const child = spawn("nsenter", [`--net=${namespace}`, "--", "perl", RELAY, host, String(port)], {
    stdio: ["pipe", "pipe", "pipe"],
    signal,
    killSignal: "SIGKILL",
  });
  let words = "";
  child.stderr.on("data", (bytes: Buffer) => (words = (words + bytes.toString()).slice(0, 1_000)));
  child.stdin.on("error", () => {}); // the process is gone, which its output tells
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("close", () => reject(new Error(words.trim() || "the connection could not be made")));
    child.stdout.once("readable", () => {
      if (child.stdout.read(1) === null) return; // it ended: `close` says why
      resolve(new RelayedConnection(child));
    });
  });
}

/** What goes in and out of a relay. */
class RelayedConnection extends Duplex {
  readonly #child: ChildProcessByStdio<Writable, Readable, Readable>;

  constructor(child: ChildProcessByStdio<Writable, Readable, Readable>) {
    super();
    this.#child = child;
    child.stdout.on("data", (bytes: Buffer) => {
      if (!this.push(bytes)) child.stdout.pause();
    });
    child.stdout.on("end", () => this.push(null));
  }

  override _read(): void {
    this.#child.stdout.resume();
  }

  override _write(bytes: Buffer, _encoding: BufferEncoding, done: (error?: Error | null) => void): void {
    this.#child.stdin.write(bytes, done);
  }

  override _final(done: (error?: Error | null) => void): void {
    this.#child.stdin.end(done);
  }

  override _destroy(error: Error | null, done: (error?: Error | null) => void): void {
    this.#child.kill("SIGKILL");
    done(error);
  }
}

/** The status of the answer to a GET made in a namespace, redirections followed, whosever certificate it is. */
export async function statusWithin(
  namespace: string,
  url: string,
  headers: Readonly<Record<string, string>>,
  signal: AbortSignal,
): Promise<number> {
  let at = new URL(url);
  for (let hops = 0; hops <= REDIRECTIONS_MAX; hops++) {
    const { status, location } = await get(namespace, at, headers, signal);
    if (status < 300 || status > 399 || location === undefined) return status;
    at = new URL(location, at);
  }
  throw new Error(`more than ${REDIRECTIONS_MAX} redirections`);
}

async function get(
  namespace: string,
  url: URL,
  headers: Readonly<Record<string, string>>,
  signal: AbortSignal,
): Promise<{ readonly status: number; readonly location: string | undefined }> {
  const host = url.hostname.replace(/^\[(.*)\]$/, "$1");
  const port = url.port === "" ? PORTS[url.protocol] : Number(url.port);
  if (port === undefined) throw new Error(`Cannot follow a redirection to ${url.protocol}`);
  using connection = disposed(await connectWithin(namespace, { host, port }, signal));
  const isSecure = url.protocol === "https:";
  const { stream } = connection;
  return await new Promise((resolve, reject) => {
    const socket = isSecure ? tlsConnect({ socket: stream, rejectUnauthorized: false }) : stream;
    socket.once("error", reject);
    const request = (isSecure ? httpsRequest : httpRequest)(url, { headers, signal, createConnection: () => socket });
    request.once("error", reject);
    request.once("response", (response) => {
      const { statusCode = 0, headers: answered } = response;
      response.on("error", () => {}); // the status is known
      response.resume();
      resolve({ status: statusCode, location: answered.location });
    });
    request.end();
  });
}

function disposed(stream: Duplex): Disposable & { readonly stream: Duplex } {
  return { stream, [Symbol.dispose]: () => stream.destroy() };
}

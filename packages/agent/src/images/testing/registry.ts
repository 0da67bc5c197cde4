/** Debian's docker-registry on a port of its own, for tests, and whoever it trusts. @module */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import { type AddressInfo, connect, createServer as createNetServer } from "node:net";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { type Built, digestOf } from "./image.ts";

const programs = (process.env["PATH"] ?? "").split(delimiter);
const has = (name: string) => programs.some((directory) => existsSync(join(directory, name)));

/** Why images cannot be tried here; false where they can. */
export function noImages(...more: readonly string[]): string | false {
  if (process.getuid?.() !== 0) return "needs root";
  const missing = ["docker-registry", "perl", "busybox", "unshare", ...more].find((name) => !has(name));
  return missing !== undefined && `needs ${missing}`;
}

export interface TestRegistry extends AsyncDisposable {
  /** `127.0.0.1:port`. */
  readonly host: string;
  push(name: string, tag: string, image: Built): Promise<void>;
  /** Bytes as a manifest, under a tag or a digest. */
  pushManifest(name: string, version: string, bytes: Buffer, mediaType: string): Promise<void>;
}

export interface RegistrySetup {
  /** Lines of its configuration: `auth:` and below. */
  readonly auth?: string;
  readonly tls?: { readonly certificate: string; readonly key: string };
  /** For pushing: the whole of an Authorization header. */
  readonly authorization?: () => Promise<string> | string;
  readonly ca?: string;
}

/** Starts a registry and waits until it answers. */
export async function startRegistry(setup: RegistrySetup = {}): Promise<TestRegistry> {
  await using stack = new AsyncDisposableStack();
  const directory = await mkdtemp(join(tmpdir(), "meseta-registry-"));
  stack.defer(() => rm(directory, { recursive: true, force: true }));
  const port = await freePort();
  const { tls, auth = "" } = setup;
  const config = [
    "version: 0.1",
    "log: {level: error, accesslog: {disabled: true}}",
    `storage: {filesystem: {rootdirectory: ${directory}/data}, delete: {enabled: true}}`,
    `http: {addr: 127.0.0.1:${port}${tls === undefined ? "" : `, tls: {certificate: ${tls.certificate}, key: ${tls.key}}`}}`,
    auth,
  ];
  await writeFile(join(directory, "config.yml"), config.join("\n"));
  const child = spawn("docker-registry", ["serve", join(directory, "config.yml")], { stdio: "ignore" });
  stack.defer(async () => {
    const ended = once(child, "exit");
    if (child.exitCode === null && child.kill("SIGKILL")) await ended;
  });
  await untilListening(port, () => child.exitCode !== null);
  const host = `127.0.0.1:${port}`;
  const pusher = new Pusher(host, setup);
  const closing = stack.move();
  return {
    host,
    async push(name, tag, image) {
      for (const blob of [image.config, ...image.layers.map((layer) => layer.blob)]) await pusher.blob(name, blob);
      await pusher.manifest(name, tag, image.manifest, image.mediaType);
    },
    pushManifest: (name, version, bytes, mediaType) => pusher.manifest(name, version, bytes, mediaType),
    [Symbol.asyncDispose]: () => closing.disposeAsync(),
  };
}

class Pusher {
  readonly #host: string;
  readonly #setup: RegistrySetup;

  constructor(host: string, setup: RegistrySetup) {
    this.#host = host;
    this.#setup = setup;
  }

  async blob(name: string, bytes: Buffer): Promise<void> {
    const { headers } = await this.#send("POST", `/v2/${name}/blobs/uploads/`);
    const url = new URL(headers.get("location")!, `http://${this.#host}`);
    url.searchParams.set("digest", digestOf(bytes));
    await this.#send("PUT", `${url.pathname}${url.search}`, bytes, "application/octet-stream");
  }

  async manifest(name: string, version: string, bytes: Buffer, mediaType: string): Promise<void> {
    await this.#send("PUT", `/v2/${name}/manifests/${version}`, bytes, mediaType);
  }

  async #send(method: string, path: string, body?: Buffer, contentType?: string): Promise<Response> {
    const authorization = await this.#setup.authorization?.();
    const response = await fetch(`http://${this.#host}${path}`, {
      method,
      headers: {
        ...(authorization !== undefined && { authorization }),
        ...(contentType !== undefined && { "content-type": contentType }),
      },
      ...(body !== undefined && { body: new Uint8Array(body) }),
    });
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${await response.text()}`);
    return response;
  }
}

/** A port nobody has at the moment. */
export async function freePort(): Promise<number> {
  const server = createNetServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, "close");
  return port;
}

async function untilListening(port: number, isDead: () => boolean): Promise<void> {
  for (;;) {
    const socket = connect(port, "127.0.0.1");
    try {
      await once(socket, "connect");
      return;
    } catch (cause) {
      if (isDead()) throw new Error("the registry does not start", { cause });
    } finally {
      socket.destroy();
    }
    await new Promise((resolve) => setImmediate(resolve));
  }
}

export interface TestServer extends AsyncDisposable {
  readonly server: Server;
  readonly host: string;
  readonly origin: string;
}

/** A plain server that does whatever a test wants of it. */
export async function startServer(handle: Parameters<typeof createServer>[1]): Promise<TestServer> {
  const server = createServer(handle as never).listen(0, "127.0.0.1");
  await once(server, "listening");
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    server,
    host,
    origin: `http://${host}`,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
}

/**
 * A stand-in for HDFS, and what any HDFS must do for us. Real ones pass the same suite.
 * @module
 */
import assert from "node:assert/strict";
import { once } from "node:events";
import { mkdir, mkdtemp, readFile, writeFile } from "node:fs/promises";
import { createServer, type IncomingMessage, request, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import test from "node:test";
import { TestFetcher } from "../testing.ts";

/** A filesystem under test: its WebHDFS, and its name for clients of Hadoop. */
export interface Hdfs {
  /** `http://host:port` */
  readonly address: string;
  /** `hdfs://host:port`, of its RPC. */
  readonly name: string;
}

/** Writes a file by WebHDFS. */
export async function put({ address }: Hdfs, path: string, bytes: Uint8Array): Promise<void> {
  const encoded = path.split("/").map(encodeURIComponent).join("/");
  const url = `${address}/webhdfs/v1${encoded}?op=CREATE&overwrite=true&user.name=tester`;
  const first = await fetch(url, { method: "PUT", redirect: "manual" });
  const location = first.headers.get("location");
  assert.ok(location, await first.text());
  // Hadoop says "100 Continue" unasked, which fetch() does not expect.
  const second = request(location, { method: "PUT" }).end(bytes);
  const [response] = (await once(second, "response")) as [IncomingMessage];
  response.resume();
  assert.equal(response.statusCode, 201);
}

/** What any HDFS must do. */
export function hdfsSuite(what: string, root: string, hdfs: () => Promise<Hdfs>): void {
  const large = Buffer.alloc(3 * 1024 * 1024, "0123456789abcdef");

  test(`${what}: files come, small, large and empty, by each of its names`, async () => {
    const it = await hdfs();
    const hadoopHome = await configured(root, it);
    const fetcher = await TestFetcher.open(root, { hadoopHome });
    const files: readonly (readonly [string, Uint8Array])[] = [
      ["/small", Buffer.from("content")],
      ["/dir/a b+c%d.txt", large],
      ["/empty", new Uint8Array(0)],
    ];
    for (const [path, bytes] of files) {
      await put(it, path, bytes);
      const authority = it.address.slice("http://".length);
      for (const uri of [`webhdfs://${authority}${path}`, `${it.name}${path}`, `hdfs://${path}`]) {
        const sandbox = await fetcher.fetch({ value: uri, output_file: "out" });
        assert.ok((await readFile(join(sandbox, "out"))).equals(Buffer.from(bytes)), uri);
      }
    }
    const sandbox = await fetcher.fetch({ value: `${it.name}/small`, cache: true });
    assert.equal(await readFile(join(sandbox, "small"), "utf8"), "content");
    assert.equal(fetcher.fetcher.cache.bytes, 7);
  });

  test(`${what}: what is not there, or no file, is told with the filesystem's words`, async () => {
    const it = await hdfs();
    await put(it, "/dir/file", Buffer.from("x"));
    const fetcher = await TestFetcher.open(root, { hadoopHome: await configured(root, it) });
    await assert.rejects(
      fetcher.fetch({ value: `${it.name}/none` }),
      /Failed to fetch 'hdfs:.*\/none': the server answered 404: FileNotFoundException: File does not exist: \/none/,
    );
    await assert.rejects(fetcher.fetch({ value: `${it.name}/dir` }), /\/dir is no file/);
  });
}

/** A directory with configuration files that say where it is. */
export async function configured(root: string, { address, name }: Hdfs): Promise<string> {
  const home = await mkdtemp(join(root, "hadoop-home-"));
  await mkdir(join(home, "etc/hadoop"), { recursive: true });
  await writeFile(join(home, "etc/hadoop/core-site.xml"), configuration({ "fs.defaultFS": name }));
  const http = address.replace("http://", "");
  await writeFile(join(home, "etc/hadoop/hdfs-site.xml"), configuration({ "dfs.namenode.http-address": http }));
  return home;
}

/** Properties in the format of Hadoop. */
export function configuration(values: Readonly<Record<string, string>>): string {
  const properties = Object.entries(values).map(
    ([name, value]) => `<property><name>${name}</name><value>${value}</value></property>`,
  );
  return `<?xml version="1.0"?>\n<configuration>\n${properties.join("\n")}\n</configuration>\n`;
}

/** A namenode and a datanode in one process, with files in memory. */
export class FakeHdfs implements AsyncDisposable {
  readonly #files = new Map<string, Buffer>();
  readonly #namenode: Server;
  readonly #datanode: Server;
  /** A namenode on standby refers to nobody. */
  isActive = true;

  private constructor() {
    this.#namenode = createServer((request, response) => this.#name(request, response));
    this.#datanode = createServer((request, response) => void this.#data(request, response));
  }

  static async listen(): Promise<FakeHdfs> {
    const fake = new FakeHdfs();
    for (const server of [fake.#namenode, fake.#datanode]) await once(server.listen(0, "127.0.0.1"), "listening");
    return fake;
  }

  get hdfs(): Hdfs {
    return { address: addressOf(this.#namenode), name: "hdfs://127.0.0.1:8020" };
  }

  async [Symbol.asyncDispose](): Promise<void> {
    for (const server of [this.#namenode, this.#datanode]) {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    }
  }

  #name(request: IncomingMessage, response: ServerResponse): void {
    const { path, operation } = asked(request);
    if (!this.isActive) {
      return refuse(response, 403, "StandbyException", "Operation category READ is not supported in state standby");
    }
    const file = this.#files.get(path);
    const isDirectory = [...this.#files.keys()].some((name) => name.startsWith(`${path}/`));
    if (operation !== "CREATE" && file === undefined && !isDirectory) {
      return refuse(response, 404, "FileNotFoundException", `File does not exist: ${path}`);
    }
    if (operation === "GETFILESTATUS") {
      const status = { length: file?.length ?? 0, type: file === undefined ? "DIRECTORY" : "FILE", pathSuffix: "" };
      return void response.end(JSON.stringify({ FileStatus: status }));
    }
    response.writeHead(307, { Location: `${addressOf(this.#datanode)}${request.url}` }).end();
  }

  async #data(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { path, operation } = asked(request);
    if (operation === "OPEN") return void response.end(this.#files.get(path));
    const chunks: Buffer[] = [];
    for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
    this.#files.set(path, Buffer.concat(chunks));
    response.writeHead(201).end();
  }
}

function asked({ url }: IncomingMessage): { readonly path: string; readonly operation: string | null } {
  const { pathname, searchParams } = new URL(url!, "http://any");
  assert.ok(searchParams.get("user.name"));
  return { path: decodeURIComponent(pathname.slice("/webhdfs/v1".length)), operation: searchParams.get("op") };
}

function refuse(response: ServerResponse, status: number, exception: string, message: string): void {
  response.writeHead(status).end(JSON.stringify({ RemoteException: { exception, javaClassName: exception, message } }));
}

const addressOf = (server: Server) => `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

/** What tests of the fetcher share: a fetcher with a sandbox for each thing that is fetched, and a web server. @module */
import { once } from "node:events";
import { mkdir, mkdtemp, realpath, rm } from "node:fs/promises";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after } from "node:test";
import type { v1 } from "@meseta/protocol";
import { type FetchFor, Fetcher } from "./fetcher.ts";
import { FETCHER_DEFAULTS, type FetcherOptions } from "./flags.ts";

/** A directory that goes when the file's tests are done. */
export async function temporaryDirectory(): Promise<string> {
  const root = await realpath(await mkdtemp(join(tmpdir(), "meseta-fetcher-")));
  after(() => rm(root, { recursive: true, force: true }));
  return root;
}

export class TestFetcher {
  readonly fetcher: Fetcher;
  readonly problems: string[] = [];
  readonly #root: string;
  #count = 0;

  private constructor(root: string, fetcher: Fetcher) {
    this.#root = root;
    this.fetcher = fetcher;
  }

  static async open(
    root: string,
    options: Partial<FetcherOptions> = {},
    environment: NodeJS.ProcessEnv = {},
  ): Promise<TestFetcher> {
    const onProblem = (text: string) => void test.problems.push(text);
    const workDir = join(root, `work-${Math.floor(performance.now() * 1000)}`);
    const surroundings = { workDir, environment: { PATH: process.env["PATH"], ...environment }, onProblem };
    const fetcher = await Fetcher.open({ ...FETCHER_DEFAULTS, ...options }, surroundings);
    const test = new TestFetcher(root, fetcher);
    after(() => fetcher[Symbol.asyncDispose]());
    return test;
  }

  /** Fetches into a sandbox of its own, and returns that. */
  async fetch(uri: v1.CommandInfo_URI | readonly v1.CommandInfo_URI[], whom: Partial<FetchFor> = {}): Promise<string> {
    const { promise, directory } = this.begin(uri, whom);
    await promise;
    return directory;
  }

  /** The same, for who wants to do something meanwhile. */
  begin(uri: v1.CommandInfo_URI | readonly v1.CommandInfo_URI[], whom: Partial<FetchFor> = {}) {
    const directory = whom.directory ?? join(this.#root, `sandbox-${performance.now()}-${this.#count++}`);
    const list = Array.isArray(uri) ? (uri as readonly v1.CommandInfo_URI[]) : [uri as v1.CommandInfo_URI];
    const fetching = async () => {
      await mkdir(directory, { recursive: true });
      const signal = new AbortController().signal;
      await this.fetcher.fetch(list, { containerId: "c1", directory, user: undefined, signal, ...whom });
    };
    return { directory, promise: fetching() };
  }
}

export type Answer = (response: ServerResponse, request: IncomingMessage) => void;

/** A web server that counts; it ends when the file's tests are done. */
export async function webServer(
  answers: Readonly<Record<string, Answer>>,
): Promise<{ readonly url: string; readonly asked: string[] }> {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    const path = request.url!.split("?")[0]!;
    asked.push(path);
    const answer = answers[path];
    if (answer === undefined) response.writeHead(404).end();
    else answer(response, request);
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  after(() => {
    server.closeAllConnections();
    server.close();
  });
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, asked };
}

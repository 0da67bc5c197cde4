/** A hundred tasks that want one archive: one download, and each task's share of what tar takes by itself. @module */
import { execFile, execFileSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { createReadStream, mkdirSync, statSync, writeFileSync } from "node:fs";
import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { availableParallelism, tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { DevCluster } from "@meseta/devcluster";
import { EmulatedFramework } from "../emulate/framework.ts";
import type { Reference, Result } from "../results.ts";

const run = promisify(execFile);
const TASKS = 100;
const FILES = 50;
const FILE_BYTES = 1024 * 1024; // what does not compress: the archive is as large as what is in it
const ALONE = 20;

/** 100 × `/bin/true` with a 50 MB archive from the cache, as many at once as the agent has room for. */
export async function fetchCache(_reference: Reference): Promise<Result[]> {
  await using stack = new AsyncDisposableStack();
  const directory = await mkdtemp(join(tmpdir(), "meseta-fetch-cache-"));
  stack.defer(() => rm(directory, { recursive: true, force: true }));
  const archive = makeArchive(directory);
  let downloads = 0;
  const server = createServer((_request, response) => {
    downloads++;
    response.writeHead(200, { "Content-Length": statSync(archive).size });
    createReadStream(archive).pipe(response);
  }).listen(0, "127.0.0.1");
  stack.defer(() => void server.close());
  await once(server, "listening");
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/archive.tgz`;
  const before = await aloneMs(archive, directory);
  const totalMs = await onAnAgent(url);
  const after = await aloneMs(archive, directory);
  const alone = (before + after) / 2;
  return [
    {
      workload: "fetch-cache",
      phase: `first accept to last TASK_FINISHED, ${downloads} download${downloads === 1 ? "" : "s"}`,
      n: TASKS,
      median_ms: totalMs / TASKS,
      per_second: (TASKS / totalMs) * 1_000,
      ratio: totalMs / TASKS / alone,
      ratio_to: `tar alone, as many at once: ${alone.toFixed(0)} ms each`,
    },
  ];
}

async function onAnAgent(url: string): Promise<number> {
  // Most of the hundred wait for their turn to unpack, which may take longer than executors usually get.
  const agent = { resources: "cpus:100;mem:8192", switchUser: false, executorRegistrationTimeoutMs: 600_000 };
  await using cluster = await DevCluster.start({ agents: [agent] });
  const [ip = "", port = "0"] = cluster.master.split(":");
  const framework = new EmulatedFramework({
    ip,
    port: Number(port),
    name: "bench",
    tasks: TASKS,
    resources: "cpus:1;mem:32",
    command: { shell: false, value: "/bin/true", arguments: ["true"], uris: [{ value: url, cache: true }] },
    concurrency: TASKS,
    until: "TASK_FINISHED",
  });
  await framework.run();
  const times = framework.times;
  return Math.max(...times.map((time) => time.finishedMs)) - Math.min(...times.map((time) => time.launchedMs));
}

/** How long tar takes for the archive, by itself, with as many at once as the agent runs; in milliseconds each. */
async function aloneMs(archive: string, directory: string): Promise<number> {
  const lanes = Math.max(2, availableParallelism());
  let next = 0;
  const startMs = performance.now();
  const lane = async () => {
    for (let at = next++; at < ALONE; at = next++) {
      const target = join(directory, `alone-${at}`);
      await mkdir(target);
      await run("tar", ["--extract", "--file", archive, "--directory", target]);
    }
  };
  await Promise.all(Array.from({ length: lanes }, lane));
  const ms = (performance.now() - startMs) / ALONE;
  for (let at = 0; at < ALONE; at++) await rm(join(directory, `alone-${at}`), { recursive: true });
  return ms;
}

function makeArchive(directory: string): string {
  const content = join(directory, "content");
  mkdirSync(content);
  for (let at = 0; at < FILES; at++) writeFileSync(join(content, `file-${at}`), randomBytes(FILE_BYTES));
  const archive = join(directory, "archive.tgz");
  execFileSync("tar", ["--create", "--gzip", "--file", archive, "--directory", directory, "content"]);
  return archive;
}

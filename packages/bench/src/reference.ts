/** Measures the machine before anything else is measured on it. @module */
import { execFileSync, spawnSync } from "node:child_process";
import { closeSync, fdatasyncSync, mkdtempSync, openSync, rmSync, writeFileSync, writeSync } from "node:fs";
import { type IncomingMessage, type ServerResponse, createServer } from "node:http";
import { type AddressInfo, connect, createServer as createTcpServer } from "node:net";
import { availableParallelism, loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { Pool } from "undici";
import { type Reference, median } from "./results.ts";

const SPAWN_LOOP = `
#define _GNU_SOURCE
#include <spawn.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <time.h>
extern char **environ;
int main(int argc, char **argv) {
  int n = atoi(argv[1]);
  struct timespec a, b;
  clock_gettime(CLOCK_MONOTONIC, &a);
  for (int i = 0; i < n; i++) {
    pid_t pid;
    char *args[] = {"/bin/true", NULL};
    if (posix_spawn(&pid, "/bin/true", NULL, NULL, args, environ) != 0) return 1;
    int status;
    waitpid(pid, &status, 0);
  }
  clock_gettime(CLOCK_MONOTONIC, &b);
  printf("%f\\n", n / ((b.tv_sec - a.tv_sec) + (b.tv_nsec - a.tv_nsec) / 1e9));
  return 0;
}
`;

/** Takes a few seconds. Without a C compiler the fork+exec rate is left out, and what needs it says so. */
export async function measureReference(): Promise<Reference> {
  const forkExec = forkExecPerSecond();
  return {
    node: process.version,
    cpus: availableParallelism(),
    load_1min: loadavg()[0] ?? 0,
    ...(forkExec === undefined ? {} : { fork_exec_per_second: forkExec }),
    fsync_per_second: fsyncPerSecond(),
    loopback_round_trip_us: await loopbackRoundTripUs(),
    node_http_per_second: await nodeHttpPerSecond(),
    json_stringify_mb_per_second: stringifyMbPerSecond(),
  };
}

/** posix_spawn and wait of /bin/true, one after the other, in C: the rate a machine can start processes at. */
export function forkExecPerSecond(): number | undefined {
  const directory = mkdtempSync(join(tmpdir(), "meseta-bench-"));
  try {
    const source = join(directory, "spawn.c");
    const program = join(directory, "spawn");
    writeFileSync(source, SPAWN_LOOP);
    if (spawnSync("cc", ["-O2", "-o", program, source]).status !== 0) return undefined;
    const rates = [1, 2, 3].map(() => Number(execFileSync(program, ["500"], { encoding: "utf8" })));
    return median(rates);
  } finally {
    rmSync(directory, { recursive: true });
  }
}

function fsyncPerSecond(): number {
  const directory = mkdtempSync(join(tmpdir(), "meseta-bench-"));
  const file = openSync(join(directory, "fsync"), "w");
  try {
    const startMs = performance.now();
    const rounds = 100;
    for (let round = 0; round < rounds; round++) {
      writeSync(file, "x".repeat(400));
      fdatasyncSync(file);
    }
    return rounds / ((performance.now() - startMs) / 1000);
  } finally {
    closeSync(file);
    rmSync(directory, { recursive: true });
  }
}

async function loopbackRoundTripUs(): Promise<number> {
  const server = createTcpServer({ noDelay: true }, (socket) => socket.pipe(socket));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const socket = connect({ port: (server.address() as AddressInfo).port, host: "127.0.0.1", noDelay: true });
  await new Promise<void>((resolve) => socket.once("connect", resolve));
  const times: number[] = [];
  for (let round = 0; round < 2000; round++) {
    const startMs = performance.now();
    const back = new Promise<void>((resolve) => socket.once("data", () => resolve()));
    socket.write("x");
    await back;
    times.push((performance.now() - startMs) * 1000);
  }
  socket.destroy();
  server.close();
  return median(times);
}

async function nodeHttpPerSecond(): Promise<number> {
  const server = createServer((_request: IncomingMessage, response: ServerResponse) => response.end("ok"));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const pool = new Pool(`http://127.0.0.1:${(server.address() as AddressInfo).port}`, { connections: 16 });
  const n = 8000;
  const startMs = performance.now();
  let left = n;
  await Promise.all(
    Array.from({ length: 16 }, async () => {
      while (left-- > 0) await (await pool.request({ method: "GET", path: "/" })).body.dump();
    }),
  );
  const rate = n / ((performance.now() - startMs) / 1000);
  await pool.close();
  server.close();
  return rate;
}

function stringifyMbPerSecond(): number {
  const task = { task_id: { value: "t" }, state: "TASK_RUNNING", labels: [{ key: "a", value: "b" }], timestamp: 1.5 };
  const document = { tasks: Array.from({ length: 2000 }, () => task) };
  let bytes = 0;
  const startMs = performance.now();
  for (let round = 0; round < 50; round++) bytes += JSON.stringify(document).length;
  return bytes / 1e6 / ((performance.now() - startMs) / 1000);
}

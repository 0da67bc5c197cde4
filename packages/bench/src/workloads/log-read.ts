/**
 * A log that is read while everybody on the agent writes: whether anything is lost, and how long the agent's event loop takes for others.
 * @module
 */
import { Agent, get } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";
import type { v1 } from "@meseta/protocol";
import { agent as api } from "@meseta/protocol";
import { DevCluster } from "@meseta/devcluster";
import { EmulatedFramework } from "../emulate/framework.ts";
import { quantile, type Reference, type Result } from "../results.ts";

const TASKS = 100;
const SECONDS = 15;
const LINE_BYTES = 100;
const LINES_PER_WRITE = 100; // 10 KB
const WRITES_PER_SECOND = 100; // 1 MB
const PROBE_PERIOD_MS = 5;

/** Numbered lines, at a steady pace however busy the machine is; it begins when all tasks have been launched. */
const SCRIPT = `sleep 3; exec perl -MTime::HiRes=time,sleep -e '
  my ($line, $start) = (0, time);
  for my $write (1 .. ${SECONDS * WRITES_PER_SECOND}) {
    syswrite STDOUT, join "", map { sprintf "%0${LINE_BYTES - 1}d\\n", $line++ } 1 .. ${LINES_PER_WRITE};
    my $early = $start + $write / ${WRITES_PER_SECOND} - time;
    sleep $early if $early > 0;
  }'`;

export async function logRead(_reference: Reference): Promise<Result[]> {
  const resources = `cpus:${TASKS};mem:${TASKS * 32};disk:1024`;
  await using cluster = await DevCluster.start({ agents: [{ resources, switchUser: false }] });
  const [ip = "", port = "0"] = cluster.master.split(":");
  const command: v1.CommandInfo = { shell: true, value: SCRIPT };
  const framework = new EmulatedFramework({
    ip,
    port: Number(port),
    name: "bench",
    tasks: TASKS,
    resources: "cpus:1;mem:32",
    command,
    until: "TASK_FINISHED",
  });
  const running = framework.run();
  const { address } = cluster.agents[0]!;
  const origin = `http://${address.ip}:${address.port}`;
  const path = `${await firstSandbox(origin)}/stdout`;
  const ending = new AbortController();
  const probing = probe(origin, ending.signal);
  const started = performance.now();
  const lost = await readToEnd(origin, path, SECONDS * WRITES_PER_SECOND * LINES_PER_WRITE);
  const seconds = (performance.now() - started) / 1000;
  ending.abort();
  const delays = await probing;
  await running;
  return [
    {
      workload: "log-read",
      phase: `${TASKS} tasks write 1 MB/s each`,
      n: delays.length,
      median_ms: quantile(delays, 0.5),
      p99_ms: quantile(delays, 0.99),
      target: "no loss, p99 ≤ 20 ms",
      note: `${lost} of ${SECONDS} MB lost in ${seconds.toFixed(1)} s; times are those of GET /health, every ${PROBE_PERIOD_MS} ms`,
    },
  ];
}

interface State {
  readonly frameworks: readonly { readonly executors: readonly { readonly directory: string }[] }[];
}

async function firstSandbox(origin: string): Promise<string> {
  for (;;) {
    const state = (await (await fetch(`${origin}/state`)).json()) as State;
    const [executor] = state.frameworks.flatMap(({ executors }) => executors);
    if (executor !== undefined) return executor.directory;
    await sleep(10);
  }
}

/** Reads all lines of a log while it grows, as `meseta logs -f` does; returns how many bytes of them were not there to be read. */
async function readToEnd(origin: string, path: string, lines: number): Promise<number> {
  const size = lines * LINE_BYTES;
  let offset = 0;
  let lost = 0;
  while (offset < size) {
    const call: api.Call = { type: "READ_FILE", read_file: { path, offset, length: 64 * 1024 } };
    const headers = { "Content-Type": "application/x-protobuf", Accept: "application/x-protobuf" };
    const response = await fetch(`${origin}/api/v1`, {
      method: "POST",
      headers,
      body: api.Call.encode(call) as Uint8Array<ArrayBuffer>,
    });
    const data = response.ok ? await dataOf(response) : new Uint8Array(0);
    if (data.length === 0) await sleep(50);
    for (let at = (LINE_BYTES - (offset % LINE_BYTES)) % LINE_BYTES; at + LINE_BYTES <= data.length; at += LINE_BYTES) {
      const number = Number(Buffer.from(data.buffer, data.byteOffset + at, LINE_BYTES).toString("latin1"));
      if (number !== (offset + at) / LINE_BYTES) lost += LINE_BYTES;
    }
    offset += data.length;
  }
  return lost;
}

async function dataOf(response: Response): Promise<Uint8Array> {
  return api.Response.decode(new Uint8Array(await response.arrayBuffer())).read_file?.data ?? new Uint8Array(0);
}

/** How long the agent takes for what costs it nothing. */
async function probe(origin: string, signal: AbortSignal): Promise<number[]> {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const delays: number[] = [];
  while (!signal.aborted) {
    const started = performance.now();
    const { promise, resolve, reject } = Promise.withResolvers<void>();
    get(`${origin}/health`, { agent }, (response) => response.resume().on("end", resolve)).on("error", reject);
    await promise;
    delays.push(performance.now() - started);
    await sleep(PROBE_PERIOD_MS);
  }
  agent.destroy();
  return delays;
}

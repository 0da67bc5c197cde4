/**
 * A framework with 100,000 tasks asks what became of them all: how long the master takes to say so, against a server that only
 * writes the same records, encoded beforehand. And how long others wait meanwhile.
 * @module
 */
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { type Socket, connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { NODE_FLAGS } from "@meseta/devcluster";
import { internal, scheduler, type v1 } from "@meseta/protocol";
import { Resources } from "@meseta/resources";
import { HttpNode, silentLog } from "@meseta/runtime";
import { Child } from "../emulate/child.ts";
import { type Reference, type Result, median, quantile } from "../results.ts";

const AGENTS = 100;
const TASKS_EACH = 1000;
const ROUNDS = 7;
const FRAMEWORK_ID = { value: "bench" };
/** The task that is answered last: it ends the reading. */
const SENTINEL = `service-${AGENTS - 1}.instance-${TASKS_EACH - 1}`;

export async function reconciliation(_reference: Reference): Promise<Result[]> {
  const directory = await mkdtemp(join(tmpdir(), "meseta-bench-"));
  try {
    return await run(directory);
  } finally {
    await rm(directory, { recursive: true });
  }
}

async function run(directory: string): Promise<Result[]> {
  await using master = new Child("master", [], NODE_FLAGS.master);
  const { port } = await master.answer<{ port: number }>();
  await using agents = new AsyncDisposableStack();
  for (let index = 0; index < AGENTS; index++) agents.use(await anAgent(port, index));
  await until(port, "master/slaves_connected", AGENTS);
  return [
    ...(await measure(port, directory, "application/x-protobuf")),
    ...(await measure(port, directory, "application/json")),
  ];
}

async function measure(port: number, directory: string, type: ApiType): Promise<Result[]> {
  const n = AGENTS * TASKS_EACH;
  const name = type === "application/json" ? "JSON" : "protobuf";
  using framework = await Stream.subscribe(port, type);
  const times: number[] = [];
  const health: number[] = [];
  let answer: Uint8Array = new Uint8Array(0);
  for (let round = 0; round <= ROUNDS; round++) {
    const watching = watch(port);
    const startMs = performance.now();
    framework.reconcile();
    const bytes = await framework.readToSentinel();
    times.push(performance.now() - startMs);
    answer = bytes;
    health.push(...(await watching.stop()));
  }
  const file = join(directory, "chunks");
  await writeFile(file, answer);
  await using plain = new Child("records", [file]);
  const { port: plainPort } = await plain.answer<{ port: number }>();
  const plainTimes: number[] = [];
  for (let round = 0; round <= ROUNDS; round++) {
    using reader = new Stream(connect({ host: "127.0.0.1", port: plainPort, noDelay: true }));
    const startMs = performance.now();
    reader.socket.write("x");
    await reader.readToSentinel();
    if (round > 0) plainTimes.push(performance.now() - startMs);
  }
  const [first = 0, ...later] = times;
  const ms = median(later);
  return [
    {
      workload: "reconciliation",
      phase: `${name}: the first time`,
      n,
      median_ms: first,
      ratio: median(plainTimes) / first,
    },
    {
      workload: "reconciliation",
      phase: `${name}: ask to last answer`,
      n,
      median_ms: ms,
      per_second: n / (ms / 1000),
      ratio: median(plainTimes) / ms,
      ratio_to: "writing the same records, encoded beforehand",
      target: "≥ 0.4",
      note: `${(answer.length / 2 ** 20).toFixed(1)} MB; the plain writer takes ${median(plainTimes).toFixed(0)} ms`,
    },
    {
      workload: "reconciliation",
      phase: `${name}: /health meanwhile`,
      n: health.length,
      median_ms: median(health),
      p99_ms: quantile(health, 0.99),
    },
  ];
}

type ApiType = "application/x-protobuf" | "application/json";

/** An agent that comes back with its tasks, and does nothing more. */
async function anAgent(port: number, index: number): Promise<AsyncDisposable> {
  const node = await HttpNode.listen({ ip: "127.0.0.1", port: 0, delegate: "slave(1)", log: silentLog });
  node.actor("slave(1)", ({ from, name }) => {
    if (name === "mesos.internal.PingSlaveMessage") {
      node.send(node.upid("slave(1)"), from, "mesos.internal.PongSlaveMessage", new Uint8Array(0));
    }
  });
  const id = { value: `S${index}` };
  const resources = Resources.parse("cpus:0.01;mem:1").allocate("*").toWire();
  const tasks = Array.from({ length: TASKS_EACH }, (_, at): v1.Task => {
    const task_id = { value: `service-${index}.instance-${at}` };
    const status: v1.TaskStatus = {
      task_id,
      state: "TASK_RUNNING",
      agent_id: id,
      container_status: {
        container_id: { value: `0b7c1d62-4a0b-4f43-9c43-${String(index * TASKS_EACH + at).padStart(12, "0")}` },
        network_infos: [{ ip_addresses: [{ ip_address: "10.0.0.1" }] }],
      },
    };
    const name = task_id.value;
    return {
      name,
      task_id,
      framework_id: FRAMEWORK_ID,
      agent_id: id,
      state: "TASK_RUNNING",
      resources,
      statuses: [status],
    };
  });
  const message: internal.ReregisterSlaveMessage = {
    agent: {
      hostname: "localhost",
      port: node.address.port,
      id,
      resources: Resources.parse("cpus:16;mem:16384").toWire({ format: "pre" }),
      checkpoint: true,
    },
    version: "1.12.0",
    agent_capabilities: [{ type: "MULTI_ROLE" }],
    frameworks: [{ user: "nobody", name: "bench", id: FRAMEWORK_ID }],
    tasks,
  };
  const body = internal.ReregisterSlaveMessage.encode(message);
  node.send(node.upid("slave(1)"), `master@127.0.0.1:${port}`, "mesos.internal.ReregisterSlaveMessage", body);
  return node;
}

/** One event stream, read for nothing but its end. */
class Stream implements Disposable {
  readonly socket: Socket;
  #calls: Socket | undefined;
  #streamId = "";
  #chunks: Buffer[] = [];
  #found: PromiseWithResolvers<void> | undefined;

  constructor(socket: Socket) {
    this.socket = socket;
    socket.on("data", (chunk) => {
      this.#chunks.push(chunk);
      const tail = this.#chunks.length === 1 ? chunk : Buffer.concat(this.#chunks.slice(-2));
      if (tail.includes(SENTINEL) && tail.subarray(-2).toString() === "\r\n") this.#found?.resolve();
    });
  }

  static async subscribe(port: number, type: ApiType): Promise<Stream> {
    const open = () => connect({ host: "127.0.0.1", port, noDelay: true });
    const socket = open();
    const { promise, resolve } = Promise.withResolvers<string>();
    let head = "";
    const onData = (chunk: Buffer) => {
      head += chunk.toString("latin1");
      if (head.includes("SUBSCRIBED") || head.includes("bench")) resolve(head);
    };
    socket.on("data", onData);
    const framework_info = { user: "nobody", name: "bench", id: FRAMEWORK_ID, failover_timeout: 3600 };
    send(socket, { type: "SUBSCRIBE", framework_id: FRAMEWORK_ID, subscribe: { framework_info } }, "", type);
    const text = await promise;
    socket.off("data", onData);
    const stream = new Stream(socket);
    stream.#streamId = /Mesos-Stream-Id: (\S+)/.exec(text)?.[1] ?? "";
    stream.#calls = open();
    stream.#calls.resume();
    send(stream.#calls, { type: "SUPPRESS", framework_id: FRAMEWORK_ID }, stream.#streamId);
    return stream;
  }

  reconcile(): void {
    const calls = this.#calls!;
    send(calls, { type: "RECONCILE", framework_id: FRAMEWORK_ID, reconcile: {} }, this.#streamId);
  }

  /** Everything that came, up to the answer about the last task. */
  async readToSentinel(): Promise<Buffer> {
    this.#found = Promise.withResolvers();
    await this.#found.promise;
    const bytes = Buffer.concat(this.#chunks);
    this.#chunks = [];
    return bytes;
  }

  [Symbol.dispose](): void {
    this.#calls?.destroy();
    this.socket.destroy();
  }
}

function send(
  socket: Socket,
  call: scheduler.Call,
  streamId: string,
  accept: ApiType = "application/x-protobuf",
): void {
  const body = scheduler.Call.encode(call);
  const stream = streamId === "" ? "" : `Mesos-Stream-Id: ${streamId}\r\n`;
  const type = `Content-Type: application/x-protobuf\r\nAccept: ${accept}\r\n`;
  const head = `POST /api/v1/scheduler HTTP/1.1\r\nHost: master\r\n${type}${stream}Content-Length: ${body.length}\r\n\r\n`;
  socket.write(Buffer.concat([Buffer.from(head), body]));
}

/** Asks for /health again and again, and gives how long each answer took, in ms. */
function watch(port: number): { stop(): Promise<number[]> } {
  const times: number[] = [];
  const over = new AbortController();
  const asking = (async () => {
    while (!over.signal.aborted) {
      const startMs = performance.now();
      await (await fetch(`http://127.0.0.1:${port}/health`)).text();
      times.push(performance.now() - startMs);
    }
  })();
  return {
    async stop() {
      over.abort();
      await asking;
      return times;
    },
  };
}

async function until(port: number, key: string, value: number): Promise<void> {
  for (;;) {
    const response = await fetch(`http://127.0.0.1:${port}/metrics/snapshot`);
    const metrics = (await response.json()) as Record<string, number>;
    if ((metrics[key] ?? 0) >= value) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

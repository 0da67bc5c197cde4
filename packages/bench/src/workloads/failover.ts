/**
 * 20,000 agents with 5 tasks each come back to a master that has just taken over, all at once, over real sockets; against a server
 * that reads the same bytes and discards them. And how long others wait for an answer meanwhile.
 * @module
 */
import { mkdtemp, rm } from "node:fs/promises";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { NODE_FLAGS } from "@meseta/devcluster";
import { EmbeddedStore, encodeChange } from "@meseta/master";
import { internal } from "@meseta/protocol";
import { Child } from "../emulate/child.ts";
import { herdAgent } from "../emulate/herd-agents.ts";
import { type Reference, type Result, median, quantile } from "../results.ts";

const AGENTS = 20_000;
const TASKS = 5;
const ROUNDS = 3;
const ASK_EVERY_MS = 5;

type Begun = { startMs: number; bytes: number };
type Done = { lastMs: number };

export async function failover(_reference: Reference): Promise<Result[]> {
  const directory = await mkdtemp(join(tmpdir(), "meseta-bench-failover-"));
  try {
    await fillRegistry(directory, AGENTS);
    await using herd = new Child("herd", [String(AGENTS), String(TASKS)]);
    const [times, plainTimes, health, cpuUs]: [number[], number[], number[], number[]] = [[], [], [], []];
    let bytes = 0;
    for (let round = 0; round < ROUNDS; round++) {
      await using plain = new Child("discard", [String(AGENTS)]);
      const { port: plainPort } = await plain.answer<{ port: number }>();
      const plainBegun = await herd.ask<Begun>(JSON.stringify({ port: plainPort }));
      plainTimes.push((await plain.answer<Done>()).lastMs - plainBegun.startMs);
      bytes = plainBegun.bytes;

      await using master = new Child("master", [directory], ["--expose-gc", ...NODE_FLAGS.master]);
      const { port } = await master.answer<{ port: number }>();
      const before = await master.ask<{ cpu_ms: number }>();
      const watching = await watchHealth(port);
      const { startMs } = await herd.ask<Begun>(JSON.stringify({ port }));
      times.push((await herd.answer<Done>()).lastMs - startMs);
      health.push(...watching.stop());
      const after = await master.ask<{ cpu_ms: number }>();
      cpuUs.push(((after.cpu_ms - before.cpu_ms) * 1000) / AGENTS);
    }
    const [ms, plainMs] = [median(times), median(plainTimes)];
    return [
      {
        workload: "failover",
        phase: "last agent back",
        n: AGENTS,
        median_ms: ms,
        per_second: (AGENTS * 1000) / ms,
        ratio: plainMs / ms,
        ratio_to: `a server that reads and discards the same ${(bytes / 1e6).toFixed(0)} MB: ${plainMs.toFixed(0)} ms`,
        target: "≥ 0.5",
        note: `${TASKS} tasks with 10 labels each; ${median(cpuUs).toFixed(0)} µs of the master per agent`,
      },
      {
        workload: "failover",
        phase: "/health meanwhile",
        n: health.length,
        median_ms: median(health),
        p99_ms: quantile(health, 0.99),
        target: "p99 ≤ 10 ms",
      },
    ];
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}

/** A registry in which the agents of the herd are members. */
async function fillRegistry(directory: string, agents: number): Promise<void> {
  await using store = new EmbeddedStore({ directory });
  await store.claim();
  for (let from = 0; from < agents; from += 5_000) {
    const changes = Array.from({ length: Math.min(5_000, agents - from) }, (_, at) => {
      const agent = herdAgent(from + at);
      const info = internal.SlaveInfo.encode(agent);
      return encodeChange({ kind: "agent", id: agent.id!.value, to: { state: "admitted", info, deactivated: false } });
    });
    await store.commit(changes);
  }
}

/** Asks for /health again and again on one connection, a little apart, and gives how long each answer took, in ms. */
export async function watchHealth(port: number): Promise<{ stop(): number[] }> {
  const times: number[] = [];
  const socket = connect({ host: "127.0.0.1", port, noDelay: true });
  let askedMs = 0;
  const ask = () => {
    askedMs = performance.now();
    socket.write("GET /health HTTP/1.1\r\nHost: master\r\n\r\n");
  };
  socket.on("data", () => {
    times.push(performance.now() - askedMs);
    setTimeout(ask, ASK_EVERY_MS);
  });
  await new Promise<void>((resolve, reject) => {
    socket.once("connect", resolve);
    socket.once("error", reject);
  });
  ask();
  return {
    stop() {
      times.push(performance.now() - askedMs); // the one under way has waited as long at least
      socket.on("error", () => {});
      socket.destroy();
      return times;
    },
  };
}

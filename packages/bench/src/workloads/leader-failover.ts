/**
 * Three masters, 1,000 emulated agents, 50 frameworks: kill -9 of the leader, and how long after the election's own time-out the
 * last one is back, on real etcd and ZooKeeper.
 * @module
 */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DevMasters } from "@meseta/devcluster";
import { openMasterGroup, parseCoordinationAddress, systemRandom, systemTimers } from "@meseta/runtime";
import { EtcdServer, etcdMissing, type TestServer, zookeeperMissing, ZooKeeperServer } from "@meseta/runtime/testing";
import { Child } from "../emulate/child.ts";
import { type Reference, type Result, median, quantile } from "../results.ts";

const AGENTS = 1_000;
const FRAMEWORKS = 50;
const ROUNDS = 5;
const SESSION_TIMEOUT_MS = 2_000;
const RESOURCES = "cpus:16;mem:16384;disk:10240;ports:[31000-32000]";

const STORES: [name: string, missing: () => string | false, run: () => Promise<TestServer>, scheme: string][] = [
  ["etcd", etcdMissing, () => EtcdServer.run(), "etcd"],
  ["zookeeper", zookeeperMissing, () => ZooKeeperServer.run({ tickMs: 200 }), "zk"],
];

export async function leaderFailover(_reference: Reference): Promise<Result[]> {
  const results: Result[] = [];
  for (const [name, missing, run, scheme] of STORES) {
    const why = missing();
    if (why !== false) results.push({ workload: "leader-failover", phase: name, note: `left out: ${why}` });
    else results.push(...(await measure(name, run, scheme)));
  }
  return results;
}

async function measure(name: string, run: () => Promise<TestServer>, scheme: string): Promise<Result[]> {
  const directory = await mkdtemp(join(tmpdir(), "meseta-bench-failover-"));
  try {
    await using server = await run();
    const address = `${scheme}://${server.address}/mesos`;
    await using masters = await DevMasters.start({
      count: 3,
      address,
      sessionTimeoutMs: SESSION_TIMEOUT_MS,
      directory,
    });
    await masters.leader();
    await using agents = new Child("returning-agents", [address, String(AGENTS), RESOURCES]);
    await using frameworks = new Child("returning-frameworks", [address, String(FRAMEWORKS)]);
    await Promise.all([agents.ask(), frameworks.ask()]); // everyone is there for the first time
    const agentMs: number[] = [];
    const frameworkMs: number[] = [];
    const allMs: number[] = [];
    const sinceElectionMs: number[] = [];
    let electedMs = 0;
    await using _watch = openMasterGroup({
      address: parseCoordinationAddress(address),
      timers: systemTimers,
      random: systemRandom,
      onLeader: () => {
        electedMs = Date.now();
      },
    });
    for (let round = 0; round < ROUNDS; round++) {
      const { index } = await masters.leader();
      const back = Promise.all([agents.ask<{ lastMs: number }>(), frameworks.ask<{ lastMs: number }>()]);
      const killedMs = Date.now();
      await masters.killOne(index);
      const [lastAgent, lastFramework] = await back;
      agentMs.push(lastAgent.lastMs - killedMs - SESSION_TIMEOUT_MS);
      frameworkMs.push(lastFramework.lastMs - killedMs - SESSION_TIMEOUT_MS);
      allMs.push(Math.max(lastAgent.lastMs, lastFramework.lastMs) - killedMs - SESSION_TIMEOUT_MS);
      sinceElectionMs.push(Math.max(lastAgent.lastMs, lastFramework.lastMs) - electedMs);
      await masters.startOne(index);
    }
    const row = (phase: string, n: number, values: readonly number[], target?: string): Result => ({
      workload: "leader-failover",
      phase: `${name}: ${phase}`,
      n,
      median_ms: median(values),
      p99_ms: quantile(values, 0.99),
      ...(target === undefined ? {} : { target }),
    });
    return [
      row("last agent back", AGENTS, agentMs),
      row("last framework back", FRAMEWORKS, frameworkMs),
      {
        ...row("last one back", AGENTS + FRAMEWORKS, allMs, "≤ 1,000 ms p50"),
        note: `after the time-out of ${SESSION_TIMEOUT_MS} ms, ${ROUNDS} rounds`,
      },
      row("last one back, since the election", AGENTS + FRAMEWORKS, sinceElectionMs),
    ];
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}

/** Three masters on real etcd and ZooKeeper: whatever dies, tasks go on, and nothing that was written down is lost. */
import assert from "node:assert/strict";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { suite, test } from "node:test";
import { setTimeout as sleep } from "node:timers/promises";
import { EtcdServer, etcdMissing, type TestServer, zookeeperMissing, ZooKeeperServer } from "@meseta/runtime/testing";
import { DevAgent } from "./dev-cluster.ts";
import { DevMasters } from "./dev-masters.ts";
import { TestScheduler, waitsFor } from "./testing.ts";

const KINDS: [name: string, skip: string | false, run: () => Promise<TestServer>, scheme: string][] = [
  ["etcd", etcdMissing(), () => EtcdServer.run(), "etcd"],
  ["ZooKeeper", zookeeperMissing(), () => ZooKeeperServer.run(), "zk"],
];

/** Three masters, two agents, a framework with a task that runs; `finish` lets it end, and checks that it ended once. */
class HighlyAvailable implements AsyncDisposable {
  readonly server: TestServer;
  readonly masters: DevMasters;
  readonly agents: readonly DevAgent[];
  readonly scheduler: TestScheduler;
  readonly #directory: string;

  private constructor(
    server: TestServer,
    masters: DevMasters,
    { directory, agents, scheduler }: { directory: string; agents: DevAgent[]; scheduler: TestScheduler },
  ) {
    this.server = server;
    this.masters = masters;
    this.#directory = directory;
    this.agents = agents;
    this.scheduler = scheduler;
  }

  static async start(server: TestServer, scheme: string): Promise<HighlyAvailable> {
    const directory = await mkdtemp(join(tmpdir(), "meseta-ha-"));
    const address = `${scheme}://${server.address}/mesos`;
    const masters = await DevMasters.start({ count: 3, address, sessionTimeoutMs: 2_000, directory });
    const options = { resources: "cpus:2;mem:512", switchUser: false };
    const agents = [1, 2].map((n) => new DevAgent(`agent-${n}`, directory, address, options));
    await Promise.all(agents.map((agent) => agent.start()));
    await masters.untilAgents(2);
    const scheduler = new TestScheduler(address, { info: { failover_timeout: 600 } });
    const cluster = new HighlyAvailable(server, masters, { directory, agents, scheduler });
    scheduler.launch("survivor", waitsFor(cluster.flag));
    await scheduler.untilState("survivor", "TASK_RUNNING");
    return cluster;
  }

  get flag(): string {
    return join(this.#directory, "go");
  }

  async agentIds(): Promise<string[]> {
    const registry = await this.masters.get<{ slaves?: { slaves?: { info: { id: { value: string } } }[] } }>(
      "/registrar(1)/registry",
    );
    return (registry.slaves?.slaves ?? []).map(({ info }) => info.id.value).toSorted();
  }

  /** How often the framework has subscribed. */
  get subscriptions(): number {
    return this.scheduler.events.filter(({ type }) => type === "SUBSCRIBED").length;
  }

  async finish(): Promise<void> {
    await writeFile(this.flag, "");
    await this.scheduler.untilState("survivor", "TASK_FINISHED");
    this.scheduler.launch("after", "true");
    await this.scheduler.untilState("after", "TASK_FINISHED");
    const acknowledged = this.scheduler.updates.filter(({ uuid }) => uuid !== undefined);
    const ends = acknowledged.filter(({ task_id, state }) => task_id.value === "survivor" && state !== "TASK_RUNNING");
    assert.deepEqual(
      ends.map(({ state }) => state).filter((state) => state !== "TASK_STARTING"),
      ["TASK_FINISHED"],
    );
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await writeFile(this.flag, ""); // also after a failure: no task is to outlive the test
    await this.scheduler[Symbol.asyncDispose]();
    for (const agent of this.agents) await untilIdle(agent);
    for (const agent of this.agents) await agent[Symbol.asyncDispose]();
    await this.masters[Symbol.asyncDispose]();
    await rm(this.#directory, { recursive: true, force: true });
  }
}

/** Waits until no container is left on an agent, for as long as that can take. */
async function untilIdle({ address }: DevAgent): Promise<void> {
  for (let round = 0; round < 200; round++) {
    const response = await fetch(`http://${address.ip}:${address.port}/containers`).catch(() => undefined);
    if (response === undefined || ((await response.json()) as unknown[]).length === 0) return;
    await sleep(25);
  }
}

for (const [name, skip, run, scheme] of KINDS) {
  suite(`three masters on ${name}`, { skip, timeout: 110_000 }, () => {
    test("kill -9 of the leader: another leads, agents and framework come back, the task and the registry are intact", async () => {
      await using server = await run();
      await using cluster = await HighlyAvailable.start(server, scheme);
      const { masters, scheduler } = cluster;
      const ids = await cluster.agentIds();
      assert.equal(ids.length, 2);
      const { frameworkId } = scheduler.client;
      const leader = await masters.leader();
      await masters.killOne(leader.index);
      const next = await masters.leader(leader.index);
      assert.notEqual(next.index, leader.index);
      await masters.untilAgents(2);
      await scheduler.until(() => cluster.subscriptions === 2);
      assert.equal(scheduler.client.frameworkId, frameworkId);
      assert.deepEqual(await cluster.agentIds(), ids);
      await masters.startOne(leader.index);
      await cluster.finish();
    });

    test(`${name} dies and comes back after the session has ended: a master leads again, and nothing is lost`, async () => {
      await using server = await run();
      await using cluster = await HighlyAvailable.start(server, scheme);
      const ids = await cluster.agentIds();
      await server.stop();
      const deposed = cluster.masters.restarts;
      while (cluster.masters.restarts === deposed) await sleep(50);
      await server.start();
      await cluster.masters.untilAgents(2);
      assert.deepEqual(await cluster.agentIds(), ids);
      await cluster.finish();
    });

    test("a leader that hangs past the election and wakes up again writes nothing and ends", async () => {
      await using server = await run();
      await using cluster = await HighlyAvailable.start(server, scheme);
      const { masters } = cluster;
      const ids = await cluster.agentIds();
      const leader = await masters.leader();
      masters.signal(leader.index, "SIGSTOP");
      await masters.leader(leader.index);
      masters.signal(leader.index, "SIGCONT");
      while (masters.restarts === 0) await sleep(50);
      await masters.untilAgents(2);
      assert.deepEqual(await cluster.agentIds(), ids);
      await cluster.finish();
    });
  });
}

/** What a cluster has to live through, short of a process that is killed: full disks, torn files, silence, peers that lie. */
import assert from "node:assert/strict";
import { appendFile, glob, mkdtemp, readFile, rm, truncate, writeFile } from "node:fs/promises";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { setTimeout as sleep } from "node:timers/promises";
import { internal, scheduler as api } from "@meseta/protocol";
import { HttpNode, silentLog } from "@meseta/runtime";
import { EtcdServer, etcdMissing } from "@meseta/runtime/testing";
import { DevAgent, DevCluster } from "./dev-cluster.ts";
import { DevMasters } from "./dev-masters.ts";
import { SmallDisk, smallDiskMissing } from "./small-disk.ts";
import { TestScheduler, waitsFor } from "./testing.ts";

const AGENT = { resources: "cpus:2;mem:512", switchUser: false };

/** A call of the operator API; undefined while nothing answers. */
async function call(master: string, body: object): Promise<number> {
  const headers = { "Content-Type": "application/json" };
  return (await fetch(`http://${master}/api/v1`, { method: "POST", headers, body: JSON.stringify(body) })).status;
}

const QUOTA = {
  type: "UPDATE_QUOTA",
  update_quota: { force: true, quota_configs: [{ role: "web", limits: { cpus: { value: 1 } } }] },
};

test(
  "a store out of reach: reads go on, a decision waits and the metrics say so, and it is carried out afterwards",
  { skip: etcdMissing() },
  async () => {
    const directory = await mkdtemp(join(tmpdir(), "meseta-adversity-"));
    try {
      await using server = await EtcdServer.run();
      const address = `etcd://${server.address}/mesos`;
      await using masters = await DevMasters.start({ count: 1, address, sessionTimeoutMs: 60_000, directory });
      await using agent = new DevAgent("agent", directory, address, AGENT);
      await agent.start();
      await masters.untilAgents(1);
      const { address: master } = await masters.leader();
      server.freeze();
      let isDecided = false;
      const decision = call(master, QUOTA).then((status) => {
        isDecided = true;
        return status;
      });
      const failing = async () =>
        (await masters.get<Record<string, number>>("/metrics/snapshot"))["registrar/queued_operations"];
      while ((await failing()) !== 1) await sleep(20);
      assert.equal((await masters.get<{ slaves: unknown[] }>("/slaves")).slaves.length, 1);
      assert.equal(await call(master, { type: "GET_AGENTS" }), 200);
      assert.equal(isDecided, false);
      server.thaw();
      assert.equal(await decision, 200);
      assert.equal(await failing(), 0);
    } finally {
      await rm(directory, { recursive: true, force: true });
    }
  },
);

test(
  "a full disk: master and agent stay, what cannot be written down waits, and goes on when there is room",
  { skip: smallDiskMissing() },
  async () => {
    await using disk = await SmallDisk.mount(16);
    await using cluster = await DevCluster.start({ agents: [AGENT], directory: disk.path });
    await using scheduler = new TestScheduler(cluster.master);
    scheduler.launch("before", "true");
    await scheduler.untilState("before", "TASK_FINISHED");
    await disk.fill();
    const decision = call(cluster.master, QUOTA);
    scheduler.launch("squeezed", "true");
    await scheduler.until(() => scheduler.client.frameworkId !== undefined);
    const { ip, port } = cluster.agents[0]!.address;
    const launched = async () =>
      (await cluster.get<Record<string, number>>("/metrics/snapshot"))["master/tasks_launched"] ?? 0;
    for (let round = 0; round < 10; round++) {
      assert.equal((await fetch(`http://${ip}:${port}/health`)).status, 200);
      assert.equal(await call(cluster.master, { type: "GET_HEALTH" }), 200);
      await launched();
      await sleep(50);
    }
    await disk.free();
    await decision; // refused with a reason, or carried out; never lost without a word
    const end = () => scheduler.states("squeezed").find((state) => /FINISHED|FAILED|LOST|ERROR/.test(state));
    await scheduler.until(() => end() !== undefined);
    assert.equal(await call(cluster.master, QUOTA), 200);
    scheduler.launch("after", "true");
    await scheduler.untilState("after", "TASK_FINISHED");
  },
);

test("a torn checkpoint: what was durable before is read, the task goes on, and its end is told", async () => {
  await using cluster = await DevCluster.start({ agents: [AGENT] });
  await using scheduler = new TestScheduler(cluster.master);
  const flag = join(cluster.directory, "go");
  scheduler.launch("survivor", waitsFor(flag));
  await scheduler.untilState("survivor", "TASK_RUNNING");
  const [agent] = cluster.agents;
  await agent!.kill();
  for await (const path of glob(`${agent!.workDir}/**/journal.*`)) {
    const { length } = await readFile(path);
    await appendFile(path, Buffer.alloc(100, 0xa5)); // half a record, as a power cut leaves it
    if (length > 8) await truncate(path, length + 50);
  }
  await agent!.start();
  await writeFile(flag, "");
  await scheduler.untilState("survivor", "TASK_FINISHED");
});

test("an agent that falls silent with its connection open is given up, and keeps its task when it speaks again", async () => {
  const config = { agentPingTimeoutMs: 100, agentPingsMax: 3 };
  await using cluster = await DevCluster.start({ agents: [AGENT], master: { config } });
  const info = { capabilities: [{ type: "PARTITION_AWARE" as const }] };
  await using scheduler = new TestScheduler(cluster.master, { info });
  const flag = join(cluster.directory, "go");
  scheduler.launch("survivor", waitsFor(flag));
  await scheduler.untilState("survivor", "TASK_RUNNING");
  const [agent] = cluster.agents;
  process.kill(agent!.pid, "SIGSTOP");
  await scheduler.untilState("survivor", "TASK_UNREACHABLE");
  process.kill(agent!.pid, "SIGCONT");
  await scheduler.until(() => scheduler.states("survivor").at(-1) === "TASK_RUNNING");
  await writeFile(flag, "");
  await scheduler.untilState("survivor", "TASK_FINISHED");
});

test("a framework that does not read is cut off with a reason, and the others go on", async () => {
  await using cluster = await DevCluster.start({ agents: [AGENT] });
  await using other = new TestScheduler(cluster.master);
  const [host, port] = cluster.master.split(":");
  const socket = connect({ host: host!, port: Number(port) });
  const subscribe = JSON.stringify({
    type: "SUBSCRIBE",
    subscribe: { framework_info: { user: "root", name: "sleeper", failover_timeout: 600 } },
  });
  const closed = new Promise((resolve) => void socket.once("close", resolve));
  socket.on("error", () => {}); // a reset is a way to be cut off
  socket.write(
    `POST /api/v1/scheduler HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: ${subscribe.length}\r\n\r\n${subscribe}`,
  );
  let head = "";
  while (!head.includes('"SUBSCRIBED"'))
    head += String(await new Promise((resolve) => void socket.once("data", resolve)));
  socket.pause();
  const streamId = /mesos-stream-id: (\S+)/i.exec(head)![1]!;
  const frameworkId = /"framework_id":\{"value":"([^"]+)"/.exec(head)![1]!;
  // A task id of 4 KiB comes back with every answer.
  const tasks = Array.from({ length: 500 }, (_, index) => ({ task_id: { value: `${index}-${"x".repeat(4096)}` } }));
  const question = api.Call.toJson({ framework_id: { value: frameworkId }, type: "RECONCILE", reconcile: { tasks } });
  const isCutOff = async () => {
    const state = await cluster.get<{ frameworks: { name: string; connected: boolean }[] }>("/frameworks");
    return state.frameworks.some(({ name, connected }) => name === "sleeper" && !connected);
  };
  for (let round = 0; round < 200 && !(await isCutOff()); round++) {
    await fetch(`http://${cluster.master}/api/v1/scheduler`, {
      method: "POST",
      headers: { "Content-Type": "application/json", "Mesos-Stream-Id": streamId },
      body: question,
    });
  }
  assert.equal(await isCutOff(), true);
  socket.resume();
  await closed;
  assert.match(await readFile(join(cluster.directory, "master.log"), "utf8"), /cut off: it does not read its events/);
  other.launch("elsewhere", "true");
  await other.untilState("elsewhere", "TASK_FINISHED");
});

test("an agent that lies is refused, its lies are logged and counted, and nobody hears them", async () => {
  await using cluster = await DevCluster.start({ agents: [AGENT] });
  await using scheduler = new TestScheduler(cluster.master);
  const flag = join(cluster.directory, "go");
  scheduler.launch("honest", waitsFor(flag));
  await scheduler.untilState("honest", "TASK_RUNNING");
  await using node = await HttpNode.listen({ ip: "127.0.0.1", port: 0, delegate: "slave(1)", log: silentLog });
  const upid = `slave(1)@127.0.0.1:${node.address.port}`;
  const info = (cpus: number): internal.SlaveInfo => ({
    hostname: "127.0.0.1",
    port: node.address.port,
    resources: [{ name: "cpus", type: "SCALAR", scalar: { value: cpus }, role: "*" }],
  });
  const registered = Promise.withResolvers<string>();
  node.actor("slave(1)", ({ name, body }) => {
    if (name !== "mesos.internal.SlaveRegisteredMessage") return;
    registered.resolve(internal.SlaveRegisteredMessage.decode(body).agent_id.value);
  });
  const tell = (name: string, body: Uint8Array) => node.send(upid, `master@${cluster.master}`, name, body);
  const register = (cpus: number) =>
    tell(
      "mesos.internal.RegisterSlaveMessage",
      internal.RegisterSlaveMessage.encode({ agent: info(cpus), version: "1.12.0", agent_capabilities: [] }),
    );
  const log = () => readFile(join(cluster.directory, "master.log"), "utf8");
  register(-4);
  while (!/invalid resources/.test(await log())) await sleep(20);
  register(1);
  const agentId = await registered.promise;
  const update = (frameworkId: string, task: string, speaker = agentId): void => {
    const uuid = crypto.getRandomValues(new Uint8Array(16));
    tell(
      "mesos.internal.StatusUpdateMessage",
      internal.StatusUpdateMessage.encode({
        pid: upid,
        update: {
          framework_id: { value: frameworkId },
          agent_id: { value: speaker },
          status: { task_id: { value: task }, state: "TASK_FINISHED", agent_id: { value: speaker }, uuid },
          timestamp: 1,
          uuid,
        },
      }),
    );
  };
  const { slaves } = await cluster.get<{ slaves: { id: string }[] }>("/slaves");
  const honest = slaves.find(({ id }) => id !== agentId)!.id;
  update("nobody", "honest");
  update(scheduler.client.frameworkId!, "honest"); // which another agent runs
  update(scheduler.client.frameworkId!, "honest", honest); // as if it were that agent
  while (!/refused: agent .* is at/.test(await log())) await sleep(20);
  const text = await log();
  assert.match(text, /update of task honest from agent \S+ refused: there is no framework nobody/);
  assert.match(text, /update of task honest from agent \S+ refused: that is a task of agent/);
  const metrics = await cluster.get<Record<string, number>>("/metrics/snapshot");
  assert.deepEqual([metrics["master/invalid_status_updates"], metrics["master/dropped_messages"]], [2, 1]);
  assert.deepEqual(scheduler.states("honest"), ["TASK_STARTING", "TASK_RUNNING"]);
  await writeFile(flag, "");
  await scheduler.untilState("honest", "TASK_FINISHED");
});

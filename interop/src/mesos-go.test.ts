/** mesos-go from the Go module proxy, unchanged: the v1 library in both codecs, and the v0 driver over libprocess. */
import assert from "node:assert/strict";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { startAgent } from "@meseta/agent";
import { DevAgent, DevCluster, DevMasters } from "@meseta/devcluster";
import { NO_AUTHENTICATION, startMaster } from "@meseta/master";
import { zookeeperMissing, ZooKeeperServer } from "@meseta/runtime/testing";
import { runClient, statesOf } from "../clients/run.ts";
import { buildMesosGo, mesosGoMissing } from "./clients.ts";

const skip = mesosGoMissing();
let programs = "";

before(async () => {
  if (skip !== false) return;
  programs = await mkdtemp(join(tmpdir(), "meseta-mesos-go-"));
  buildMesosGo(programs, "v0", "v1");
});
after(async () => {
  if (programs !== "") await rm(programs, { recursive: true });
});

for (const [what, program, ...flags] of [
  ["the v1 library in protobuf", "v1", "-codec=protobuf"],
  ["the v1 library in JSON", "v1", "-codec=json"],
  ["the v0 driver, over libprocess", "v0"],
] as const) {
  test(`mesos-go: ${what} launches, gets updates, reconciles, kills and tears down`, { skip }, async () => {
    await using cluster = await DevCluster.start({ agents: [{ resources: "cpus:2;mem:1024", switchUser: false }] });
    const lines = await runClient([join(programs, program), ...flags, cluster.master], cluster.directory);
    assert.deepEqual(
      lines.filter(({ type }) => type === "error"),
      [],
    );
    assert.deepEqual(statesOf(lines, "short-1"), ["TASK_STARTING", "TASK_RUNNING", "TASK_FINISHED"]);
    assert.equal(statesOf(lines, "long").at(-1), "TASK_KILLED");
    assert.ok(lines.some(({ reason }) => reason === "REASON_RECONCILIATION"));
    assert.ok(lines.some(({ type }) => type === "teardown"));
    while ((await cluster.get<{ frameworks: unknown[] }>("/state")).frameworks.length > 0) {
      await new Promise((resolve) => setImmediate(resolve)); // a v0 driver's last message is on its way
    }
  });
}

test(
  "mesos-go: the v0 driver finds the master that ZooKeeper elected",
  { skip: skip || zookeeperMissing() },
  async () => {
    const directory = await mkdtemp(join(tmpdir(), "meseta-elected-"));
    try {
      await using server = await ZooKeeperServer.run();
      const address = `zk://${server.address}/mesos`;
      await using masters = await DevMasters.start({ count: 2, address, sessionTimeoutMs: 4_000, directory });
      await using agent = new DevAgent("agent", directory, address, {
        resources: "cpus:2;mem:1024",
        switchUser: false,
      });
      await agent.start();
      await masters.untilAgents(1);
      const lines = await runClient([join(programs, "v0"), address], directory);
      assert.deepEqual(
        lines.filter(({ type }) => type === "error"),
        [],
      );
      assert.deepEqual(statesOf(lines, "short-1"), ["TASK_STARTING", "TASK_RUNNING", "TASK_FINISHED"]);
    } finally {
      await rm(directory, { recursive: true, force: true });
    }
  },
);

test(
  "mesos-go: the v0 driver and our agent prove who they are by CRAM-MD5, and nobody gets in without",
  { skip },
  async () => {
    const directory = await mkdtemp(join(tmpdir(), "meseta-authenticated-"));
    try {
      const credentials = new Map([
        ["go", "secret of the framework"],
        ["agent", "secret of the agent"],
      ]);
      const authentication = { ...NO_AUTHENTICATION, credentials, frameworks: true, agents: true };
      await using master = await startMaster({ port: 0, authentication });
      const address = `127.0.0.1:${master.address.port}`;
      await using _agent = await startAgent({
        master: address,
        port: 0,
        workDir: join(directory, "agent"),
        runtimeDir: join(directory, "run"),
        resources: "cpus:2;mem:1024",
        switchUser: false,
        registrationBackoffMs: 10,
        credential: { principal: "agent", secret: "secret of the agent" },
      });
      const run = (...flags: string[]) => runClient([join(programs, "v0"), ...flags, address], directory);
      const lines = await run("-principal=go", "-secret=secret of the framework");
      assert.equal(statesOf(lines, "short-1").at(-1), "TASK_FINISHED");
      assert.ok(lines.some(({ type }) => type === "teardown"));
      await assert.rejects(run(), /is not authenticated/);
    } finally {
      await rm(directory, { recursive: true, force: true });
    }
  },
);

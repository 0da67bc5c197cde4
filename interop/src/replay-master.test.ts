/**
 * The agent's and the frameworks' side of a recording, played against our master: it has to say what a real one said, nothing
 * less and nothing more, but for the differences that are named here.
 */
import assert from "node:assert/strict";
import { test } from "node:test";
import { FakeClock } from "@meseta/base/testing";
import { startMaster } from "@meseta/master";
import { scheduler, type v1 } from "@meseta/protocol";
import { masterDiffers, Peers } from "./recordings/peers.ts";
import { readRecording } from "./recordings/recording.ts";

test("our master says to an agent and to four JSON frameworks what a real one said", { timeout: 60_000 }, async () => {
  const clock = new FakeClock();
  await using master = await startMaster({ port: 0, hostname: "localhost", clock, timers: clock });
  await using peers = new Peers(master, clock, [masterDiffers("SUBSCRIBED.subscribed")]);
  await peers.play(readRecording("cluster.jsonl", 1, 270));
  // Ours offers what is left of an offer, and what a task frees, within milliseconds (decision 0006); the recorded one at its
  // next round, each second, and by then five of these frameworks' offers were used or the framework was gone.
  assert.deepEqual(await peers.unexpected(), [
    "OFFERS cpus:0.1;mem:32",
    "OFFERS cpus:0.1;mem:32",
    "OFFERS cpus:7.8;mem:8128;disk:8192;ports:[31000-32000]",
    "OFFERS cpus:0.1;mem:32",
    "OFFERS cpus:0.1;mem:32",
    "OFFERS cpus:0.1;mem:32",
  ]);
  assert.deepEqual(peers.comparison.problems, []);
  assert.deepEqual(peers.comparison.unseen, []);
  assert.deepEqual(Object.fromEntries(peers.comparison.compared), {
    "mesos.internal.SlaveRegisteredMessage": 1,
    "mesos.internal.PingSlaveMessage": 1,
    SUBSCRIBED: 4,
    HEARTBEAT: 4,
    OFFERS: 8,
    "mesos.internal.RunTaskMessage": 4,
    "mesos.internal.RunTaskGroupMessage": 1,
    UPDATE: 20,
    "mesos.internal.StatusUpdateAcknowledgementMessage": 17,
    "mesos.internal.ShutdownFrameworkMessage": 4,
    "mesos.internal.KillTaskMessage": 1,
  });
});

test("our master says of reservations and volumes what a real one said", { timeout: 60_000 }, async () => {
  const clock = new FakeClock();
  // The recorded master's first rounds were about that far apart. With the same pace ours also puts together what a task frees and
  // what was left of the offer it was launched on.
  const config = { allocationBatchMs: 578 };
  await using master = await startMaster({ port: 0, hostname: "localhost", clock, timers: clock, config });
  await using peers = new Peers(master, clock, [masterDiffers("SUBSCRIBED.subscribed")]);
  await peers.play(readRecording("cluster.jsonl", 1, 10));
  await peers.play(readRecording("cluster.jsonl", 271, 346));
  assert.deepEqual(await peers.unexpected(), []);
  assert.deepEqual(peers.comparison.problems, []);
  assert.deepEqual(peers.comparison.unseen, []);
  assert.deepEqual(Object.fromEntries(peers.comparison.compared), {
    "mesos.internal.SlaveRegisteredMessage": 1,
    "mesos.internal.PingSlaveMessage": 1,
    SUBSCRIBED: 1,
    HEARTBEAT: 1,
    OFFERS: 3,
    "mesos.internal.ApplyOperationMessage": 4,
    "mesos.internal.AcknowledgeOperationStatusMessage": 4,
    "mesos.internal.RunTaskMessage": 1,
    UPDATE: 3,
    "mesos.internal.StatusUpdateAcknowledgementMessage": 3,
    "mesos.internal.ShutdownFrameworkMessage": 1,
  });
});

test("our master takes back an agent with completed frameworks as a real one did", { timeout: 60_000 }, async () => {
  const clock = new FakeClock();
  await using master = await startMaster({ port: 0, hostname: "localhost", clock, timers: clock });
  await using peers = new Peers(master, clock, []);
  await peers.play(readRecording("cluster.jsonl", 349, 357));
  assert.deepEqual(await peers.unexpected(), []);
  assert.deepEqual(peers.comparison.problems, []);
  assert.deepEqual(Object.fromEntries(peers.comparison.compared), {
    "mesos.internal.SlaveReregisteredMessage": 1,
    "mesos.internal.PingSlaveMessage": 1,
  });
});

test("our master takes back an agent with a running task, twice, as a real one did", { timeout: 60_000 }, async () => {
  const clock = new FakeClock();
  await using master = await startMaster({ port: 0, hostname: "localhost", clock, timers: clock });
  await using peers = new Peers(master, clock, []);
  await peers.play(readRecording("failover-zookeeper.jsonl", 1, 9));
  using _framework = await subscribeLive(master.address.port);
  await peers.play(readRecording("failover-zookeeper.jsonl", 20, 29));
  // Sent when the framework came back, which the recording does not show.
  assert.deepEqual(await peers.unexpected(), ["mesos.internal.UpdateFrameworkMessage"]);
  assert.deepEqual(peers.comparison.problems, []);
  assert.deepEqual(Object.fromEntries(peers.comparison.compared), {
    "mesos.internal.SlaveReregisteredMessage": 2,
    "mesos.internal.PingSlaveMessage": 2,
    "mesos.internal.UpdateFrameworkMessage": 1,
  });
});

/** The framework of `failover-zookeeper.jsonl`, whose own traffic was not recorded, comes back. */
async function subscribeLive(port: number): Promise<Disposable> {
  const abort = new AbortController();
  const id = { value: "3e9eb700-ac4a-4fdc-9a1a-a4a51ef87710-0000" };
  const framework_info: v1.FrameworkInfo = {
    ...{ user: "root", name: "live", id, failover_timeout: 120, checkpoint: true, roles: ["*"] },
    capabilities: [{ type: "MULTI_ROLE" }],
  };
  const response = await fetch(`http://127.0.0.1:${port}/api/v1/scheduler`, {
    method: "POST",
    headers: { "Content-Type": "application/json", Accept: "application/json" },
    body: scheduler.Call.toJson({ framework_id: id, type: "SUBSCRIBE", subscribe: { framework_info } }),
    signal: abort.signal,
  });
  assert.equal(response.status, 200);
  return { [Symbol.dispose]: () => abort.abort() };
}

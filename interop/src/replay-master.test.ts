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

test("our master says to an agent and to three JSON frameworks what a real one said", { timeout: 60_000 }, async () => {
  const clock = new FakeClock();
  await using master = await startMaster({ port: 0, hostname: "localhost", clock, timers: clock });
  await using peers = new Peers(master, clock, [masterDiffers("SUBSCRIBED.subscribed")]);
  await peers.play(readRecording("cluster.jsonl", 1, 198));
  // Ours offers what is left of an offer, and what a task frees, within milliseconds (decision 0006); the recorded one at its
  // next round, each second, and by then three of these frameworks' offers were used or the framework was gone.
  assert.deepEqual(await peers.unexpected(), [
    "OFFERS cpus:0.1;mem:32",
    "OFFERS cpus:0.1;mem:32",
    "OFFERS cpus:7.8;mem:8128;disk:8192;ports:[31000-32000]",
    "OFFERS cpus:0.1;mem:32",
  ]);
  assert.deepEqual(peers.comparison.problems, []);
  assert.deepEqual(peers.comparison.unseen, []);
  assert.deepEqual(Object.fromEntries(peers.comparison.compared), {
    "mesos.internal.SlaveRegisteredMessage": 1,
    "mesos.internal.PingSlaveMessage": 1,
    SUBSCRIBED: 3,
    HEARTBEAT: 3,
    OFFERS: 6,
    "mesos.internal.RunTaskMessage": 4,
    UPDATE: 14,
    "mesos.internal.StatusUpdateAcknowledgementMessage": 11,
    "mesos.internal.ShutdownFrameworkMessage": 3,
    "mesos.internal.KillTaskMessage": 1,
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

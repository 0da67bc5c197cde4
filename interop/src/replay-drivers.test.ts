/**
 * A framework on the C++ driver (libprocess), one on the C++ v1 library (protobuf) and mesos-execute launch on an agent that
 * came back. Their side of the recordings, played against our master: it has to say what a real one said, nothing less and
 * nothing more, but for the differences that are named here.
 */
import assert from "node:assert/strict";
import { test } from "node:test";
import { FakeClock } from "@meseta/base/testing";
import { startMaster } from "@meseta/master";
import { masterDiffers, Peers } from "./recordings/peers.ts";
import { readRecording } from "./recordings/recording.ts";

test(
  "our master says to a libprocess driver and to protobuf clients what a real one said",
  { timeout: 60_000 },
  async () => {
    const clock = new FakeClock();
    await using master = await startMaster({ port: 0, hostname: "localhost", clock, timers: clock });
    const known = ["SUBSCRIBED.subscribed", "mesos.internal.FrameworkRegisteredMessage"].map(masterDiffers);
    await using peers = new Peers(master, clock, known);
    await peers.play(readRecording("cluster.jsonl", 349, 357)); // the agent of the second recording returns
    await peers.play(readRecording("frameworks.jsonl", 1, 243));
    assert.deepEqual(await peers.unexpected(), [
      // Ours offers what is left of an offer, and what a task frees, within milliseconds (decision 0006).
      "mesos.internal.ResourceOffersMessage cpus:4;mem:7680;disk:8192;ports:[31000-32000]",
      "OFFERS cpus:4;mem:7680;disk:8192;ports:[31000-32000]",
      "OFFERS cpus:4;mem:512",
      // The recorded v1 client ends with six calls under way (lines 231 to 236). Its master no longer passed the five
      // acknowledgements on; ours is asked one call at a time, and does.
      ...Array.from({ length: 5 }, () => "mesos.internal.StatusUpdateAcknowledgementMessage"),
    ]);
    assert.deepEqual(peers.comparison.problems, []);
    assert.deepEqual(peers.comparison.unseen, []);
    assert.deepEqual(Object.fromEntries(peers.comparison.compared), {
      "mesos.internal.SlaveReregisteredMessage": 1,
      "mesos.internal.PingSlaveMessage": 1,
      "mesos.internal.FrameworkRegisteredMessage": 1,
      "mesos.internal.ResourceOffersMessage": 1,
      "mesos.internal.RunTaskMessage": 11,
      "mesos.internal.StatusUpdateMessage": 10,
      "mesos.internal.StatusUpdateAcknowledgementMessage": 14,
      "mesos.internal.ShutdownFrameworkMessage": 2,
      SUBSCRIBED: 2,
      HEARTBEAT: 2,
      OFFERS: 2,
      UPDATE: 10,
    });
  },
);

import assert from "node:assert/strict";
import { test } from "node:test";
import { aFramework } from "./testing.ts";
import { TestCluster } from "./testing/test-cluster.ts";

const INTERVAL_MS = 1000;
const WINDOW = { start: { nanoseconds: 60_000_000_000 } };

/** f1 holds a1, f2 nothing there; a1 will be away. */
function away(): { cluster: TestCluster; asked: () => string } {
  const cluster = new TestCluster();
  cluster.subscribe("f1", "r1");
  cluster.subscribe("f2", "r2");
  cluster.add("a1", "cpus:1;mem:64");
  cluster.allocator.updateUnavailability("a1", WINDOW);
  const asked = () =>
    cluster.allocator
      .allocate(cluster.nowMs)
      .inverseOffers.map(({ frameworkId, agentId }) => `${frameworkId}:${agentId}`)
      .join(" ");
  return { cluster, asked };
}

// Source: allocator, sections 12 and 15.4.
test("A window asks those who hold something there, once (M1)", () => {
  const { cluster, asked } = away();
  const { inverseOffers } = cluster.allocator.allocate(0);
  assert.deepEqual(inverseOffers, [{ frameworkId: "f1", agentId: "a1", unavailability: WINDOW }]);
  assert.equal(asked(), "");
});

test("A framework that comes back under its id is asked at once for what it holds still, whichever agents are visited", () => {
  const { cluster, asked } = away();
  asked();
  cluster.allocator.removeFramework("f1");
  assert.equal(asked(), "");
  cluster.allocator.addFramework(aFramework("f1", ["r1"]));
  const { inverseOffers } = cluster.allocator.allocate(cluster.nowMs, { agentsMax: 0 });
  assert.deepEqual(
    inverseOffers.map(({ frameworkId, agentId }) => [frameworkId, agentId]),
    [["f1", "a1"]],
  );
});

test("An answer without a filter is asked for again an interval later (M2)", () => {
  const { cluster, asked } = away();
  asked();
  cluster.allocator.answerInverseOffer("f1", "a1", 0);
  assert.equal(asked(), "");
  assert.equal(cluster.allocator.allocate(0).nextWakeMs, INTERVAL_MS);
  cluster.nowMs = INTERVAL_MS;
  assert.equal(asked(), "f1:a1");
});

test("A filter keeps the question back until it ends, or the window changes (M3)", () => {
  const { cluster, asked } = away();
  asked();
  cluster.allocator.answerInverseOffer("f1", "a1", 0, { refuseMs: 5 * INTERVAL_MS });
  cluster.nowMs = 5 * INTERVAL_MS - 1;
  assert.equal(asked(), "");
  cluster.nowMs++;
  assert.equal(asked(), "f1:a1");
  cluster.allocator.answerInverseOffer("f1", "a1", cluster.nowMs, { refuseMs: 5 * INTERVAL_MS });
  cluster.allocator.updateUnavailability("a1", { start: { nanoseconds: 1 } });
  assert.equal(asked(), "f1:a1");
});

for (const [what, act] of [
  ["revive()", (cluster: TestCluster) => cluster.allocator.revive("f1", [])],
  ["updateFramework()", (cluster: TestCluster) => cluster.allocator.updateFramework(aFramework("f1", ["r1"]))],
] as const) {
  test(`${what} drops the filters on inverse offers`, () => {
    const { cluster, asked } = away();
    asked();
    cluster.allocator.answerInverseOffer("f1", "a1", 0, { refuseMs: 3_600_000 });
    act(cluster);
    assert.equal(asked(), "f1:a1");
  });
}

test("A framework that is not active is asked when it comes back", () => {
  const { cluster, asked } = away();
  cluster.allocator.deactivateFramework("f1");
  assert.equal(asked(), "");
  cluster.allocator.activateFramework("f1");
  assert.equal(asked(), "f1:a1");
});

test("Nobody is asked about an agent that stays, and who comes to hold something there is asked too", () => {
  const { cluster, asked } = away();
  asked();
  cluster.giveBack({ refuseMs: 60_000 });
  assert.equal(cluster.allocator.allocate(0).offers[0]?.frameworkId, "f2"); // a window does not stop offers
  cluster.allocator.updateUnavailability("a1", undefined);
  assert.equal(asked(), "");
});

test("Whoever is offered an agent in its window is asked about it in the same round", () => {
  const { cluster } = away();
  cluster.allocator.allocate(0);
  cluster.giveBack({ refuseMs: 60_000 });
  const { offers, inverseOffers } = cluster.allocator.allocate(0);
  assert.equal(offers[0]?.frameworkId, "f2");
  assert.equal(inverseOffers[0]?.frameworkId, "f2");
});

test("What an unknown framework holds there is passed over (M7)", () => {
  const cluster = new TestCluster();
  cluster.addUsed("a1", "cpus:1;mem:64", { framework: "unknown", role: "r" });
  cluster.allocator.updateUnavailability("a1", WINDOW);
  assert.deepEqual(cluster.allocator.allocate(0).inverseOffers, []);
});

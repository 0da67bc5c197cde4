import assert from "node:assert/strict";
import { test } from "node:test";
import { Resources } from "@meseta/resources";
import { NO_QUOTA } from "./quota.ts";
import { TestCluster } from "./testing/test-cluster.ts";

function shares(cluster: TestCluster): Record<string, number> {
  const dominant = [...cluster.allocator.metrics()].flatMap(([key, value]) => {
    const role = /^allocator\/mesos\/roles\/(.*)\/shares\/dominant$/.exec(key)?.[1];
    return role === undefined ? [] : [[role, value] as const];
  });
  return Object.fromEntries(dominant);
}

function quotaKeys(cluster: TestCluster): Record<string, number> {
  const keys = [...cluster.allocator.metrics()].filter(([key]) => key.startsWith("allocator/mesos/quota/"));
  return Object.fromEntries(keys.map(([key, value]) => [key.replace("allocator/mesos/quota/roles/", ""), value]));
}

// Source: allocator, section 15.1, A9.
test("metrics() shows dominant shares of subscribed roles (A9)", () => {
  const cluster = new TestCluster();
  cluster.subscribe("f1", "roleA");
  cluster.add("a1", "cpus:1;mem:1024");
  assert.deepEqual(shares(cluster), { roleA: 1 });
  cluster.giveBack();
  assert.deepEqual(shares(cluster), { roleA: 0 });
  assert.equal(cluster.subscribe("f2", "roleB"), "f2:a1");
  assert.deepEqual(shares(cluster), { roleA: 0, roleB: 1 });
  cluster.add("a2", "cpus:1;mem:1024");
  assert.deepEqual(shares(cluster), { roleA: 0.5, roleB: 0.5 });
  cluster.allocator.deactivateFramework("f2");
  cluster.allocator.recover("f2", "a1", Resources.parse("cpus:1;mem:1024").allocate("roleB"), 0);
  cluster.allocator.removeFramework("f2");
  assert.deepEqual(shares(cluster), { roleA: 0.5 });
});

// Source: allocator, section 15.4, M4.
test("metrics() counts runs, and events that are taken together count once (M4)", () => {
  const cluster = new TestCluster();
  const runs = () => cluster.allocator.metrics().get("allocator/mesos/allocation_runs");
  assert.equal(runs(), 0);
  cluster.addAgent("a1", "cpus:1");
  cluster.addAgent("a2", "cpus:1");
  assert.equal(cluster.allocator.metrics().get("allocator/mesos/event_queue_dispatches"), 2);
  cluster.run();
  assert.equal(runs(), 1);
});

// Source: allocator, sections 15.3, Q3, and 15.4, M5.
test("metrics() shows quota and what is held of it, until the quota goes (M5, Q3)", () => {
  const cluster = new TestCluster();
  cluster.quota("q", { cpus: 1, mem: 512 });
  cluster.subscribe("f", "q");
  cluster.add("a1", "cpus:0.5;mem:256");
  assert.deepEqual(quotaKeys(cluster), {
    "q/resources/cpus/guarantee": 1,
    "q/resources/cpus/limit": 1,
    "q/resources/cpus/offered_or_allocated": 0.5,
    "q/resources/mem/guarantee": 512,
    "q/resources/mem/limit": 512,
    "q/resources/mem/offered_or_allocated": 256,
  });
  cluster.allocator.updateQuota("q", NO_QUOTA);
  assert.deepEqual(quotaKeys(cluster), {});
});

// Source: allocator, section 15.2, B6.
test("metrics() counts the filters in force (B6)", () => {
  const cluster = new TestCluster();
  const filters = () => cluster.allocator.metrics().get("allocator/mesos/offer_filters/roles/r/active");
  cluster.subscribe("f", "r");
  cluster.add("a1", "cpus:1;mem:512");
  cluster.giveBack({ refuseMs: 2000 });
  assert.equal(filters(), 1);
  cluster.wait(1000);
  assert.equal(filters(), 1);
  cluster.wait(1000);
  assert.equal(filters(), 0);
});

test("metrics() shows what the cluster has, and what of it is given", () => {
  const cluster = new TestCluster();
  cluster.addUsed("a1", "cpus:4;mem:1024;disk:10", { framework: "f", role: "r/s", resources: "cpus:1;mem:512" });
  const shown = (name: string) =>
    ["total", "offered_or_allocated"].map((kind) =>
      cluster.allocator.metrics().get(`allocator/mesos/resources/${name}/${kind}`),
    );
  assert.deepEqual(
    [shown("cpus"), shown("mem"), shown("disk")],
    [
      [4, 1],
      [1024, 512],
      [10, 0],
    ],
  );
});

import assert from "node:assert/strict";
import { test } from "node:test";
import { quantities, Resources } from "@meseta/resources";
import { anAgent } from "./testing.ts";
import { TestCluster } from "./testing/test-cluster.ts";

// Source: allocator, section 8.
test("What is owed of a guarantee is held back from everyone else (H1)", () => {
  const cluster = new TestCluster();
  cluster.quota("q", { cpus: 10 }, {});
  cluster.subscribe("n", "n");
  const used = { framework: "q", role: "q", resources: "cpus:4" };
  assert.equal(cluster.addUsed("a1", "cpus:11;mem:64", used), "n a1 cpus:1;mem:64"); // 7 free, 6 of them owed
});

test("A reservation beyond the guarantee holds no headroom (H2)", () => {
  const cluster = new TestCluster();
  cluster.quota("q", { cpus: 2 }, {});
  cluster.subscribe("n", "n");
  assert.equal(cluster.addWhole("a1", "cpus(q):5;cpus:1"), "n a1 cpus:1");
});

test("What is beyond an unmet guarantee may be given to others (H3)", () => {
  const cluster = new TestCluster();
  cluster.quota("q", { cpus: 1, mem: 1024 });
  cluster.allocator.addAgent(anAgent("a1", "cpus:2;mem:2048;cpus(r):1;mem(r):1024"), [
    ["holder", Resources.parse("cpus(r):1;mem(r):1024").allocate("r")],
  ]);
  cluster.subscribe("n", "n");
  assert.deepEqual(cluster.last().resources.quantities(), quantities({ cpus: 1, mem: 1024 }));
});

test("Reservations of others meet no guarantee, and keep nothing from being held back (H4)", () => {
  const cluster = new TestCluster();
  cluster.quota("q", { cpus: 4 }, {});
  cluster.subscribe("q", "q");
  cluster.subscribe("n", "n");
  assert.equal(cluster.addWhole("a1", "cpus(r):4"), "");
  assert.equal(cluster.addWhole("a2", "cpus:4"), "q a2 cpus:4");
});

test("Revocable resources serve no guarantee and are never held back (H5)", () => {
  const cluster = new TestCluster();
  const revocable = Resources.fromWire([{ name: "cpus", type: "SCALAR", scalar: { value: 10 }, revocable: {} }]);
  cluster.quota("q", { cpus: 1 });
  cluster.subscribeAs("f", ["n"], { capabilities: ["REVOCABLE_RESOURCES"] });
  cluster.allocator.addAgent(anAgent("a1", "", { total: Resources.parse("cpus:1").plus(revocable) }));
  assert.equal(cluster.runWhole(), "f a1 cpus<revocable>:10");
});

test("A limit leaves what is below it, and of other names everything (H6, H7)", () => {
  const cluster = new TestCluster();
  cluster.quota("q", {}, { cpus: 3 });
  cluster.subscribe("f", "q");
  const used = { framework: "f", role: "q", resources: "cpus:2.5" };
  assert.equal(cluster.addUsed("a1", "cpus:6.5;mem:64", used), "f a1 cpus:0.5;mem:64");
});

test("A guarantee of one name holds nothing back of another (H8)", () => {
  const cluster = new TestCluster();
  cluster.quota("q", { cpus: 1 }, {});
  cluster.subscribe("n", "n");
  assert.equal(cluster.addWhole("a1", "cpus:1;mem:64"), "n a1 mem:64");
});

test("What was kept back for a role is free again once an agent brings along what the role holds", () => {
  const cluster = new TestCluster();
  cluster.quota("q", { cpus: 1 }, {});
  cluster.subscribe("f", "n");
  assert.equal(cluster.addWhole("a1", "cpus:2;mem:64"), "f a1 cpus:1;mem:64");
  cluster.addAgent("a2", "ports:[1-2]");
  cluster.allocator.allocated("q", "a2", Resources.parse("cpus:1").allocate("q"));
  assert.equal(cluster.runWhole(), "f a1 cpus:1");
});

test("What was kept back for a role is free again once somebody below it holds as much", () => {
  const cluster = new TestCluster({ quotaCovers: "role" });
  cluster.quota("eng", { cpus: 1 }, {});
  cluster.subscribe("f", "eng/db");
  cluster.addAgent("a1", "cpus:2;mem:64");
  const { offers, more } = cluster.allocator.allocate(0);
  assert.deepEqual(offers[0]?.resources.quantities(), quantities({ cpus: 1, mem: 64 }));
  assert.ok(more); // what f holds counts for eng, which is owed nothing any more
  assert.equal(cluster.runWhole(), "f a1 cpus:1");
});

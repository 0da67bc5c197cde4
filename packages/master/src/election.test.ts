/** Masters that share etcd or ZooKeeper: what those hear who ask the wrong one, and how one steps down. */
import assert from "node:assert/strict";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { suite, test } from "node:test";
import { setTimeout as sleep } from "node:timers/promises";
import {
  EtcdServer,
  etcdMissing,
  Gate,
  type TestServer,
  zookeeperMissing,
  ZooKeeperServer,
} from "@meseta/runtime/testing";
import { masterOptionsFromFlags } from "./flags.ts";
import { type RunningMaster, startMaster } from "./master.ts";

const KINDS: [name: string, skip: string | false, run: () => Promise<TestServer>, scheme: string][] = [
  ["etcd", etcdMissing(), () => EtcdServer.run(), "etcd"],
  ["ZooKeeper", zookeeperMissing(), () => ZooKeeperServer.run(), "zk"],
];

async function ask(master: RunningMaster, path: string, body?: unknown) {
  const response = await fetch(`http://127.0.0.1:${master.address.port}${path}`, {
    redirect: "manual",
    ...(body === undefined
      ? {}
      : { method: "POST", body: JSON.stringify(body), headers: { "Content-Type": "application/json" } }),
  });
  return { status: response.status, location: response.headers.get("location"), text: await response.text() };
}

async function metric(master: RunningMaster, name: string): Promise<number> {
  return (JSON.parse((await ask(master, "/metrics/snapshot")).text) as Record<string, number>)[name]!;
}

async function untilLeading(master: RunningMaster): Promise<void> {
  while ((await ask(master, "/api/v1", { type: "GET_HEALTH" })).status !== 200) await sleep(20);
}

for (const [name, skip, run, scheme] of KINDS) {
  suite(`masters that share ${name}`, { skip, timeout: 90_000 }, () => {
    const start = (address: string, hostname: string) =>
      startMaster({
        port: 0,
        hostname,
        coordination: { address: `${scheme}://${address}/mesos`, sessionTimeoutMs: 2_000 },
        registry: { kind: "coordinated" },
      });

    // Source: operator API, section 1.5; scheduler API, section 1.3; client quirk Q10.
    test("a master that does not lead says who does; what it knows of itself it answers", async () => {
      await using server = await run();
      await using leader = await start(server.address, "leader.example");
      await untilLeading(leader);
      await using follower = await start(server.address, "follower.example");
      while ((await ask(follower, "/state")).status !== 307) await sleep(20);
      const there = `//leader.example:${leader.address.port}`;
      for (const [path, body, location] of [
        ["/state", undefined, "/master/state"],
        ["/master/slaves?slave_id=x", undefined, "/master/slaves?slave_id=x"],
        ["/api/v1/scheduler", { type: "SUBSCRIBE" }, "/master/api/v1/scheduler"],
        ["/api/v1/scheduler", undefined, "/master/api/v1/scheduler"], // a GET too: 307 comes before 405
        ["/api/v1", { type: "GET_HEALTH" }, "/master/api/v1"],
        ["/redirect", undefined, ""],
        ["/master/redirect", undefined, ""],
      ] as const) {
        const answer = await ask(follower, path, body);
        assert.deepEqual([answer.status, answer.location], [307, there + location], path);
      }
      for (const path of ["/health", "/flags", "/version", "/metrics/snapshot", "/registrar(1)/registry"]) {
        assert.equal((await ask(follower, path)).status, 200, path);
      }
      assert.equal((await ask(follower, "/redirect/x")).status, 404);
      assert.deepEqual([await metric(leader, "master/elected"), await metric(follower, "master/elected")], [1, 0]);
      assert.equal((await ask(leader, "/redirect")).location, there);
    });

    test("weights set at one leader hold at the next", async () => {
      await using server = await run();
      const first = await start(server.address, "first");
      await untilLeading(first);
      const call = { type: "UPDATE_WEIGHTS", update_weights: { weight_infos: [{ role: "eng", weight: 3 }] } };
      assert.equal((await ask(first, "/api/v1", call)).status, 200);
      await first[Symbol.asyncDispose]();
      await using second = await start(server.address, "second");
      await untilLeading(second);
      assert.match((await ask(second, "/api/v1", { type: "GET_WEIGHTS" })).text, /"eng"/);
    });

    test("servers away: a leader reads on, waits with what it has to write, and steps down with its session", async () => {
      await using server = await run();
      await using gate = await Gate.to(server.port);
      await using leader = await start(`127.0.0.1:${gate.port}`, "leader");
      await untilLeading(leader);
      gate.hold();
      const call = { type: "UPDATE_WEIGHTS", update_weights: { weight_infos: [{ role: "eng", weight: 9 }] } };
      const write = ask(leader, "/api/v1", call).catch(() => ({ status: 0 }));
      assert.equal((await ask(leader, "/state")).status, 200);
      assert.equal(await metric(leader, "registrar/queued_operations"), 1);
      const { problem } = await leader.finished;
      assert.match(problem!, /leads no more/);
      assert.equal((await ask(leader, "/state")).status, 503);
      await using next = await start(server.address, "next");
      await untilLeading(next);
      gate.release(); // now the write arrives, long past the election
      await sleep(500);
      await leader[Symbol.asyncDispose]();
      assert.notEqual((await write).status, 200);
      await next[Symbol.asyncDispose]();
      await using last = await start(server.address, "last");
      await untilLeading(last);
      assert.doesNotMatch((await ask(last, "/api/v1", { type: "GET_WEIGHTS" })).text, /"eng"/);
    });
  });
}

test("without a leader a master answers 503", { timeout: 30_000 }, async () => {
  const address = { address: "etcd://127.0.0.1:1/mesos" };
  await using master = await startMaster({ port: 0, coordination: address, registry: { kind: "coordinated" } });
  for (const path of ["/state", "/redirect", "/api/v1/scheduler"]) {
    const answer = await ask(master, path);
    assert.deepEqual([answer.status, answer.text], [503, "No leader elected"], path);
  }
  assert.equal((await ask(master, "/health")).status, 200);
});

test("two masters cannot share the directory of an embedded registry", async () => {
  const directory = await mkdtemp(join(tmpdir(), "meseta-embedded-"));
  const options = { port: 0, registry: { kind: "embedded", directory } } as const;
  {
    await using first = await startMaster(options);
    assert.equal((await ask(first, "/state")).status, 200);
    await assert.rejects(startMaster(options), /another master uses it/);
  }
  await using second = await startMaster(options);
  assert.equal((await ask(second, "/state")).status, 200);
  await rm(directory, { recursive: true, force: true });
});

// Source: master reference, sections 2.2 and 13.
const refused: [flags: Record<string, string>, why: RegExp][] = [
  [{ zk: "zk://h:2181/" }, /--zk: a path/],
  [{ zk: "http://h:2379" }, /--zk: expected zk/],
  [{ etcd: "zk://h/mesos" }, /--etcd: expected http/],
  [{ zk: "zk://h/mesos", etcd: "http://h" }, /without --zk/],
  [{ zk: "zk://me:secret@h/" }, /^(?!.*secret)/],
  [{ registry: "embedded" }, /--work_dir/],
  [{ registry: "paper" }, /--registry='paper'/],
  [{ registry: "embedded", zk: "zk://h/mesos", work_dir: "/x" }, /--registry='embedded'/],
];
for (const [flags, why] of refused) {
  test(`${JSON.stringify(flags)} is refused`, () => {
    assert.throws(() => masterOptionsFromFlags(flags), why);
  });
}

test("flags say where the registry is, and show no password", () => {
  const kindOf = (flags: Record<string, string>) => masterOptionsFromFlags(flags).registry?.kind;
  assert.equal(kindOf({}), "in_memory");
  assert.equal(kindOf({ work_dir: "/x" }), "embedded");
  assert.equal(kindOf({ work_dir: "/x", registry: "replicated_log", zk: "zk://h/mesos", quorum: "2" }), "coordinated");
  assert.equal(kindOf({ etcd: "http://h:2379" }), "coordinated");
  assert.equal(kindOf({ work_dir: "/x", registry: "in_memory" }), "in_memory");
  assert.equal(masterOptionsFromFlags({ zk: "zk://me:secret@h/mesos" }).flags?.["zk"], "zk://me:***@h/mesos");
});

test("--zk=file:///path takes the address from that file", async () => {
  const directory = await mkdtemp(join(tmpdir(), "meseta-flags-"));
  const path = join(directory, "zk");
  await writeFile(path, "zk://me:secret@h:2181/mesos\n");
  const options = masterOptionsFromFlags({ zk: `file://${path}` });
  assert.equal(options.coordination?.address, "zk://me:secret@h:2181/mesos");
  assert.equal(options.flags?.["zk"], `file://${path}`);
  assert.throws(() => masterOptionsFromFlags({ zk: "file:///nowhere/zk" }), /--zk='file:\/\/\/nowhere/);
  await rm(directory, { recursive: true });
});

/** The shared suite on a real ZooKeeper, and what only ZooKeeper does: sessions that expire, access lists. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { systemRandom, systemTimers, ZooKeeperSession } from "@meseta/runtime";
import { Gate, zookeeperMissing, ZooKeeperServer } from "@meseta/runtime/testing";
import { persistently, storeSuite } from "../testing.ts";
import { ZooKeeperStore, type ZooKeeperStoreOptions } from "./zookeeper.ts";

const skip = zookeeperMissing();

function storeAt(port: number, more: Partial<ZooKeeperStoreOptions> = {}): ZooKeeperStore {
  return new ZooKeeperStore({
    servers: [`127.0.0.1:${port}`],
    path: "/mesos",
    credential: undefined,
    sessionTimeoutMs: 10_000,
    timers: systemTimers,
    random: systemRandom,
    ...more,
  });
}

storeSuite(
  "zookeeper store",
  async () => {
    const server = await ZooKeeperServer.run();
    const gate = await Gate.to(server.port);
    return {
      open: () => storeAt(server.port),
      openBehindGate: () => ({ store: storeAt(gate.port), gate }),
      servers: server,
      async [Symbol.asyncDispose]() {
        await gate[Symbol.asyncDispose]();
        await server[Symbol.asyncDispose]();
      },
    };
  },
  { gated: true, served: true, skip },
);

test("a session that expires is replaced, and the claim outlives it", { skip, timeout: 60_000 }, async () => {
  await using server = await ZooKeeperServer.run({ tickMs: 200 });
  await using gate = await Gate.to(server.port);
  await using store = storeAt(gate.port, { sessionTimeoutMs: 1_000 });
  await store.claim("test");
  await store.commit([{ key: "agents/a", value: Buffer.from("1") }]);
  gate.hold(); // pings too: the session ends on both sides
  await assert.rejects(store.commit([{ key: "agents/a", value: Buffer.from("2") }]));
  await new Promise((resolve) => void setTimeout(resolve, 1_500));
  gate.release();
  gate.cut();
  await persistently(() => store.commit([{ key: "agents/a", value: Buffer.from("3") }]));
  await using next = storeAt(server.port);
  assert.equal(Buffer.from((await next.claim("next")).get("agents/a")!).toString(), "3");
});

test("with a credential everyone may read and nobody else may write", { skip, timeout: 60_000 }, async () => {
  await using server = await ZooKeeperServer.run();
  await using store = storeAt(server.port, { credential: { user: "meseta", password: "secret" } });
  await store.claim("test");
  await store.commit([{ key: "agents/a", value: Buffer.from("1") }]);
  const connected = Promise.withResolvers<void>();
  await using stranger = new ZooKeeperSession({
    servers: [server.address],
    timeoutMs: 5_000,
    credential: undefined,
    timers: systemTimers,
    random: systemRandom,
    onState: (state) => state === "connected" && connected.resolve(),
  });
  await connected.promise;
  const node = await stranger.get("/mesos/registry/agents/a");
  assert.equal(node?.data.toString(), "1");
  await assert.rejects(stranger.set("/mesos/registry/agents/a", Buffer.from("2"), -1), { code: "NO_AUTH" });
  await assert.rejects(stranger.delete("/mesos/registry/agents/a"), { code: "NO_AUTH" });
});

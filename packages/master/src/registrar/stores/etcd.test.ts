/** The shared suite on a real etcd. */
import { test } from "node:test";
import assert from "node:assert/strict";
import { EtcdServer, etcdMissing, Gate } from "@meseta/runtime/testing";
import { storeSuite } from "../testing.ts";
import { EtcdStore } from "./etcd.ts";

const skip = etcdMissing();

storeSuite(
  "etcd store",
  async () => {
    const server = await EtcdServer.run();
    const gate = await Gate.to(server.port);
    const open = (port: number) => new EtcdStore({ servers: [`127.0.0.1:${port}`], path: "/meseta", timeoutMs: 2000 });
    return {
      open: () => open(server.port),
      openBehindGate: () => ({ store: open(gate.port), gate }),
      servers: server,
      async [Symbol.asyncDispose]() {
        await gate[Symbol.asyncDispose]();
        await server[Symbol.asyncDispose]();
      },
    };
  },
  { gated: true, served: true, skip },
);

test("more records than one answer holds are all read, as of one moment", { skip, timeout: 60_000 }, async () => {
  await using server = await EtcdServer.run();
  await using store = new EtcdStore({ servers: [server.address], path: "/a" });
  await using other = new EtcdStore({ servers: [server.address], path: "/ab" });
  await other.claim("other");
  await other.commit([{ key: "agents/x", value: new Uint8Array(1) }]);
  await store.claim("test");
  const count = 4500;
  for (let at = 0; at < count; at += 100) {
    await store.commit(
      Array.from({ length: 100 }, (_, n) => ({ key: `agents/${at + n}`, value: Buffer.from(`${at + n}`) })),
    );
  }
  const records = await store.claim("again");
  assert.equal(records.size, count);
  assert.equal(Buffer.from(records.get("agents/4499")!).toString(), "4499");
});

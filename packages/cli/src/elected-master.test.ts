/** The command line finds whichever master is elected. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { startMaster } from "@meseta/master";
import { EtcdServer, etcdMissing, zookeeperMissing, ZooKeeperServer } from "@meseta/runtime/testing";
import { EXIT } from "./errors.ts";
import { tell } from "./testing.ts";

for (const [name, skip, run, scheme] of [
  ["etcd", etcdMissing(), () => EtcdServer.run(), "etcd"],
  ["ZooKeeper", zookeeperMissing(), () => ZooKeeperServer.run(), "zk"],
] as const) {
  test(
    `meseta agents --master=${scheme}://… asks the master elected in ${name}`,
    { skip, timeout: 60_000 },
    async () => {
      await using server = await run();
      const address = `${scheme}://${server.address}/mesos`;
      await using master = await startMaster({ port: 0, coordination: { address }, registry: { kind: "coordinated" } });
      for (;;) {
        const told = await tell(["agents", `--master=${address}`]);
        if (/503/.test(told.err)) continue; // it has not read its registry yet
        assert.equal(told.code, EXIT.done);
        assert.match(told.out, /^AGENT/);
        break;
      }
      await master[Symbol.asyncDispose]();
    },
  );
}

test("an address that says nothing useful is told without its password", async () => {
  const told = await tell(["agents", "--master=zk://me:secret@h/"]);
  assert.equal(told.code, EXIT.usage);
  assert.match(told.err, /Cannot use master 'zk:\/\/h\/': a path/);
});

/** The soak, for as long as a test may take; `node packages/devcluster/src/programs/soak.ts` runs it for longer. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { etcdMissing, zookeeperMissing } from "@meseta/runtime/testing";
import { soak } from "./soak.ts";

const SECONDS = 15;

for (const [store, skip] of [
  ["etcd", etcdMissing()],
  ["zookeeper", zookeeperMissing()],
] as const) {
  test(`${SECONDS} seconds of faults on ${store} lose no task and no update`, { skip, timeout: 110_000 }, async () => {
    const report = await soak({ store, seconds: SECONDS, seed: 4 });
    assert.deepEqual(report.problems, []);
    assert.ok(report.finished > 0);
  });
}

/** The soak, for as long as a test may take; `npm run soak` runs it for longer. */
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { text } from "node:stream/consumers";
import { test } from "node:test";
import { etcdMissing, zookeeperMissing } from "@meseta/runtime/testing";
import { ownNetworkMissing } from "../test-network.ts";
import type { SoakReport } from "./report.ts";
import { soak } from "./soak.ts";

const SECONDS = 15;

for (const [store, skip] of [
  ["etcd", etcdMissing()],
  ["zookeeper", zookeeperMissing()],
] as const) {
  test(`${SECONDS} seconds of faults on ${store} lose no task and no update`, { skip, timeout: 140_000 }, async () => {
    const report = await soak({ store, seconds: SECONDS, seed: 4 });
    assert.deepEqual(report.problems, []);
    assert.ok(report.finished > 0);
  });
}

test(
  `${SECONDS} seconds of pulled cables lose no task and no update`,
  { skip: etcdMissing() || ownNetworkMissing(), timeout: 140_000 },
  async () => {
    const program = new URL("./main.ts", import.meta.url).pathname;
    const args = [program, "--store=etcd", `--seconds=${SECONDS}`, "--seed=5", "--cuts"];
    const child = spawn(process.execPath, args, { stdio: ["ignore", "pipe", "inherit"] });
    const [output, [code]] = await Promise.all([text(child.stdout), once(child, "close")]);
    const report = JSON.parse(output) as SoakReport;
    assert.deepEqual(report.problems, []);
    assert.ok(report.finished > 0);
    assert.equal(code, 0);
  },
);

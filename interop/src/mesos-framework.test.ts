/** The npm package mesos-framework, unchanged: v1 scheduler calls in JSON, chunked requests, one record a chunk. */
import assert from "node:assert/strict";
import { fileURLToPath } from "node:url";
import { test } from "node:test";
import { DevCluster } from "@meseta/devcluster";
import { runClient } from "../clients/run.ts";

const PROGRAM = fileURLToPath(new URL("../clients/mesos-framework/ten-tasks.cjs", import.meta.url));

test("mesos-framework 0.5.3 runs ten tasks to TASK_FINISHED and tears down", async () => {
  await using cluster = await DevCluster.start({
    agents: [{ resources: "cpus:2;mem:1024;disk:1024;ports:[31000-31100]", switchUser: false }],
  });
  const [host, port] = cluster.master.split(":");
  const lines = await runClient([process.execPath, PROGRAM, host!, port!], cluster.directory);
  assert.deepEqual(
    lines.filter(({ type }) => type === "error"),
    [],
  );
  const finished = lines.filter(({ state }) => state === "TASK_FINISHED").map(({ task }) => task);
  assert.equal(new Set(finished).size, 10);
  assert.equal(finished.length, 10, "an update came again although it was acknowledged");
  const order = lines.map(({ type }) => type);
  assert.deepEqual([order[0], order.at(-1)], ["subscribed", "teardown"]);
  const { frameworks, completed_frameworks } = await cluster.get<Frameworks>("/state");
  assert.equal(frameworks.length, 0);
  assert.equal(completed_frameworks[0]?.completed_tasks.length, 10);
});

interface Frameworks {
  readonly frameworks: readonly unknown[];
  readonly completed_frameworks: readonly { readonly completed_tasks: readonly unknown[] }[];
}

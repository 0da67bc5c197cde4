/** pymesos from PyPI, unchanged: v1 scheduler calls in JSON from Python. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { DevCluster } from "@meseta/devcluster";
import { runClient, statesOf } from "../clients/run.ts";
import { clientFile, PYTHON, pymesosMissing } from "./clients.ts";

const PROGRAM = clientFile("pymesos/scheduler.py");
const skip = pymesosMissing();

test("pymesos launches, gets updates, reconciles, kills and tears down", { skip }, async () => {
  await using cluster = await DevCluster.start({ agents: [{ resources: "cpus:2;mem:1024", switchUser: false }] });
  const lines = await runClient([PYTHON, PROGRAM, cluster.master], cluster.directory);
  assert.deepEqual(
    lines.filter(({ type }) => type === "error"),
    [],
  );
  assert.deepEqual(statesOf(lines, "short-1"), ["TASK_STARTING", "TASK_RUNNING", "TASK_FINISHED"]);
  assert.equal(statesOf(lines, "long").at(-1), "TASK_KILLED");
  assert.ok(lines.some(({ reason }) => reason === "REASON_RECONCILIATION"));
  const state = await cluster.get<{ frameworks: unknown[]; completed_frameworks: unknown[] }>("/state");
  assert.deepEqual([state.frameworks.length, state.completed_frameworks.length], [0, 1]);
});

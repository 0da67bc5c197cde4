/** pymesos from PyPI, unchanged: v1 scheduler calls in JSON from Python. */
import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { test } from "node:test";
import { DevCluster } from "@meseta/devcluster";
import { runClient, statesOf } from "../clients/run.ts";

const PYTHON = process.env["MESETA_PYMESOS_PYTHON"] ?? fileURLToPath(new URL("../.venv/bin/python", import.meta.url));
const PROGRAM = fileURLToPath(new URL("../clients/pymesos/scheduler.py", import.meta.url));
const skip = existsSync(PYTHON) ? false : "pymesos is not installed: bash .ci/install-interop.sh does it";

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

/** A thousand tasks at once on one agent. */
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { mkdtemp, realpath, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import test from "node:test";
import { agentProcess, kill9 } from "./testing/agent-process.ts";
import { isRegistered, settings } from "./testing/registered-agent.ts";
import { aTask, FakeMaster } from "./testing.ts";

const TASKS = 1_000;
const GROWTH_MB_MAX = 150;
const DESCRIPTORS_MAX = 40; // beyond those of an idle agent: supervisors are kept for a while

test(
  "a thousand tasks at once: each ends as it should, and the agent is as it was",
  { timeout: 110_000 },
  async (t) => {
    const workDir = await realpath(await mkdtemp(join(tmpdir(), "meseta-thousand-")));
    const master = await FakeMaster.listen();
    const { child, port } = await agentProcess({ ...settings(workDir, master), resources: "cpus:200;mem:65536" });
    t.after(async () => {
      await kill9(child);
      await master[Symbol.asyncDispose]();
      await rm(workDir, { recursive: true, force: true });
    });
    await master.until(isRegistered(master));
    const residentMb = () =>
      Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, "utf8"))![1]) / 1024;
    const descriptors = () => readdirSync(`/proc/${child.pid}/fd`).length;
    const before = { residentMb: residentMb(), descriptors: descriptors() };
    const ids = Array.from({ length: TASKS }, (_, index) => `t${index}`);
    const endOf = (id: string) => (Number(id.slice(1)) % 2 === 0 ? "TASK_FINISHED" : "TASK_FAILED");
    for (const id of ids) master.runTask(aTask(id, { command: { value: `exit ${Number(id.slice(1)) % 2}` } }));
    for (const id of ids) await master.untilState(id, endOf(id));
    for (const id of ids) {
      const ends = master.statesOf(id).filter((state) => /FINISHED|FAILED|LOST|KILLED/.test(state));
      assert.deepEqual([...new Set(ends)], [endOf(id)]);
    }
    const containers = async () => (await fetch(`http://127.0.0.1:${port}/containers`)).json() as Promise<unknown[]>;
    while ((await containers()).length > 0);
    // Supervisors that have nothing to do are let go after a while, all but a few.
    while (descriptors() > before.descriptors + DESCRIPTORS_MAX) await new Promise((resolve) => setImmediate(resolve));
    assert.ok(residentMb() <= before.residentMb + GROWTH_MB_MAX, `${residentMb()} MB, ${before.residentMb} before`);
  },
);

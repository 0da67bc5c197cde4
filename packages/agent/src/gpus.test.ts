/** GPUs on an agent, with devices of the kernel's that stand for them. Source: agent, sections 4.3 and 8.2. */
import assert from "node:assert/strict";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import test, { suite, type TestContext } from "node:test";
import type { internal } from "@meseta/protocol";
import { startAgent } from "./agent.ts";
import { ISOLATION_DEFAULTS } from "./isolators/flags.ts";
import { fakeGpus } from "./isolators/gpu/testing.ts";
import { lacking, scene, settings, setUp, task, unable, version } from "./testing/isolating-agent.ts";

/** /dev/kmsg: whoever is not given it may not read it. */
const [KMSG_MAJOR, KMSG_MINOR] = [1, 11];
const isolators = ["filesystem/linux", "cgroups/devices", "gpu/nvidia"];

function machine(t: TestContext, minors: readonly number[]): string {
  const root = mkdtempSync(join(tmpdir(), "meseta-gpu-machine-"));
  t.after(() => rmSync(root, { recursive: true }));
  fakeGpus(root, minors, KMSG_MAJOR);
  return root;
}

suite("an agent with GPUs", { skip: unable || (version === 1 && lacking("devices")), timeout: 60_000 }, () => {
  test("only a task that has one may use it", async (t) => {
    const gpuRoot = machine(t, [KMSG_MINOR]);
    const resources = "cpus:4;mem:1024;disk:1024;gpus:1";
    const { master, closing, workDir, root } = await scene(t);
    const own = settings(workDir, master, root, { isolators, gpuRoot, gpuDevices: [0] });
    const agent = await startAgent({ ...own, resources });
    closing.defer(() => agent.shutdown());
    await master.until(() => master.received.some(({ name }) => name === "mesos.internal.UpdateSlaveMessage"));
    const read = ": < /dev/kmsg";
    master.runTask(task("without", read));
    assert.equal((await master.untilState("without", "TASK_FAILED")).message, "Command exited with status 2");
    master.runTask(task("with", read, {}, "cpus:0.1;mem:64;gpus:1"));
    await master.untilState("with", "TASK_FINISHED");
    master.runTask(task("again", read, {}, "cpus:0.1;mem:64;gpus:1"));
    await master.untilState("again", "TASK_FINISHED");
  });

  test("those of the machine are offered; some of them only if that is said in both ways", async (t) => {
    const gpuRoot = machine(t, [0, 1, 2]);
    const { master } = await setUp(t, { isolators, gpuRoot });
    const registered = master.received.find(({ name }) => name === "mesos.internal.RegisterSlaveMessage");
    const { agent } = registered!.body as internal.RegisterSlaveMessage;
    assert.equal(agent.resources?.find(({ name }) => name === "gpus")?.scalar?.value, 3);
    const { workDir, master: other, root } = await scene(t);
    for (const [gpus, gpuDevices] of [
      ["", [0]],
      [";gpus:1", undefined],
      [";gpus:2", [0]],
      ["", [7]],
    ] as const) {
      const own = settings(workDir, other, root, { isolators, gpuRoot, gpuDevices });
      await assert.rejects(startAgent({ ...own, resources: `cpus:4;mem:1024;disk:1024${gpus}` }), /GPU/);
    }
  });

  test("GPUs need devices to be kept apart, and mounts", async (t) => {
    const { workDir, master, root } = await scene(t);
    const own = settings(workDir, master, root, { isolators: ["gpu/nvidia"] });
    await assert.rejects(startAgent(own), /'gpu\/nvidia' needs 'filesystem\/linux'/);
    assert.equal(ISOLATION_DEFAULTS.gpuRoot, "/");
  });
});

/** Cgroups that cannot be used, on the kernel of this machine: whoever starts the agent, or the task, is told why. */
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdir, mkdtemp, realpath, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import test, { type TestContext } from "node:test";
import { startAgent } from "./agent.ts";
import { ISOLATION_DEFAULTS } from "./isolators/flags.ts";
import { registered, scene, settings, task, unable, version } from "./testing/isolating-agent.ts";

const SYSTEM = ISOLATION_DEFAULTS.cgroups.hierarchy;
const skip = unable || (version === 1 ? false : "this kernel has its cgroups in version 2, all in one mount");

/** A place with the freezer of this machine, and no other controller. */
async function freezerAlone(t: TestContext) {
  const hierarchy = await realpath(await mkdtemp(join(tmpdir(), "meseta-cgroups-")));
  const freezer = join(hierarchy, "freezer");
  await mkdir(freezer);
  execFileSync("mount", ["--bind", join(SYSTEM, "freezer"), freezer]);
  t.after(async () => {
    execFileSync("umount", ["--lazy", freezer]);
    await rm(hierarchy, { recursive: true, force: true });
  });
  const remount = (mode: "ro" | "rw") => execFileSync("mount", ["-o", `remount,bind,${mode}`, freezer]);
  return { hierarchy, remount };
}

test(
  "an agent does not start on a read-only cgroup, or without a controller it needs, and says what to do",
  { skip },
  async (t) => {
    const { hierarchy, remount } = await freezerAlone(t);
    const { master, workDir, root } = await scene(t);
    const options = (isolator: string) => {
      const all = settings(workDir, master, root, { isolators: [isolator] });
      return { ...all, isolation: { ...all.isolation!, cgroups: { ...all.isolation!.cgroups, hierarchy } } };
    };
    remount("ro");
    await assert.rejects(startAgent(options("cgroups/all")), {
      message:
        /^Cannot make cgroup '.*' below .*: EROFS.*\. Run the agent as root with that file system mounted read-write/,
    });
    remount("rw");
    await assert.rejects(startAgent(options("cgroups/mem")), {
      message:
        /^Cannot use cgroup subsystem 'memory': it is not mounted at .*\/memory\. Mount it .* or leave the isolator/,
    });
  },
);

test(
  "a cgroup that becomes read-only fails the next task with that reason, and the agent goes on",
  { skip },
  async (t) => {
    const { hierarchy, remount } = await freezerAlone(t);
    const { master, workDir, root, closing } = await scene(t);
    const all = settings(workDir, master, root, { isolators: ["cgroups/all"] });
    const isolation = { ...all.isolation!, cgroups: { ...all.isolation!.cgroups, hierarchy } };
    const agent = await startAgent({ ...all, isolation });
    closing.defer(() => agent.shutdown());
    await registered(master);
    remount("ro");
    master.runTask(task("refused", "true"));
    const refused = await master.untilState("refused", "TASK_FAILED");
    assert.match(refused.message ?? "", /Cannot make \/.*: Read-only file system/);
    assert.equal((await fetch(`http://127.0.0.1:${agent.address.port}/health`)).status, 200);
    remount("rw");
    master.runTask(task("next", "true"));
    await master.untilState("next", "TASK_FINISHED");
  },
);

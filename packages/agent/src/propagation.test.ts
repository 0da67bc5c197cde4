/** Volumes in which mounts show on both sides, on the kernel of this machine. Source: agent, section 4.3. */
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import test, { suite, type TestContext } from "node:test";
import type { v1 } from "@meseta/protocol";
import { setUp, task, unable, until } from "./testing/isolating-agent.ts";
import { aTask } from "./testing.ts";

const mount = (...args: readonly string[]) => execFileSync("mount", args);

/** An agent, and beside its work a directory that is a mount of its own, as `mount` says how it propagates. */
async function withDisk(t: TestContext, propagation: "--make-shared" | "--make-private") {
  const one = await setUp(t, { isolators: ["filesystem/linux"] });
  const disk = join(one.workDir, "disk");
  await mkdir(disk);
  mount("-t", "tmpfs", "none", disk);
  one.closing.defer(() => void execFileSync("umount", ["--recursive", "--lazy", disk]));
  mount(propagation, disk);
  for (const name of ["mine", "theirs"]) await mkdir(join(disk, name));
  return { ...one, disk };
}

function volume(path: string, mode: v1.MountPropagation_Mode | undefined, fields: Partial<v1.Volume> = {}): v1.Volume {
  const mount_propagation = mode === undefined ? {} : { mount_propagation: { mode } };
  return {
    mode: "RW",
    container_path: "vol",
    source: { type: "HOST_PATH", host_path: { path, ...mount_propagation } },
    ...fields,
  };
}

const WORK = [
  "mount -t tmpfs none vol/mine && echo inside > vol/mine/file && touch ready",
  "until test -e vol/theirs/file || test -e give-up; do sleep 0.02; done",
  "cat vol/theirs/file > seen",
  "sleep 1000",
].join("\n");

suite("mount propagation", { skip: unable, timeout: 60_000 }, () => {
  for (const [mode, outward, inward] of [
    ["BIDIRECTIONAL", true, true],
    ["HOST_TO_CONTAINER", false, true],
    [undefined, false, false],
  ] as const) {
    test(`${mode ?? "none"}: mounts in the container show on the machine: ${outward}; the other way: ${inward}`, async (t) => {
      const { master, disk, sandbox } = await withDisk(t, "--make-shared");
      master.runTask(task("a", WORK, { container: { type: "MESOS", volumes: [volume(disk, mode)] } }));
      await until(() => existsSync(join(sandbox("a"), "ready")));
      assert.equal(existsSync(join(disk, "mine/file")), outward);
      mount("-t", "tmpfs", "none", join(disk, "theirs"));
      await writeFile(join(disk, "theirs/file"), "outside");
      if (!inward) await writeFile(join(sandbox("a"), "give-up"), "");
      await until(() => existsSync(join(sandbox("a"), "seen")));
      if (inward) await until(() => readFileSync(join(sandbox("a"), "seen"), "utf8") === "outside");
      else assert.equal(readFileSync(join(sandbox("a"), "seen"), "utf8"), "");
      assert.equal(existsSync(join(sandbox("a"), "vol/mine")), false, "the volume itself shows in no sandbox");
      master.kill("a");
      await master.untilState("a", "TASK_KILLED");
      assert.equal(existsSync(join(disk, "mine/file")), outward, "a mount stays until somebody unmounts it");
    });
  }

  test("a task of a pod shares with the machine, too; read-only is read-only; a file is a file", async (t) => {
    const { master, disk, workDir } = await withDisk(t, "--make-shared");
    await writeFile(join(disk, "plain"), "text");
    const volumes = [
      volume(disk, "BIDIRECTIONAL"),
      volume(disk, "BIDIRECTIONAL", { mode: "RO", container_path: "read-only" }),
      volume(join(disk, "plain"), "BIDIRECTIONAL", { container_path: "plain" }),
    ];
    const text =
      "cat plain && ! touch read-only/x && mount -t tmpfs none vol/mine && touch vol/mine/file && sleep 1000";
    master.runTaskGroup([aTask("p", { command: { value: text }, container: { type: "MESOS", volumes } })]);
    await until(() => existsSync(join(disk, "mine/file")));
    assert.equal(existsSync(join(disk, "x")), false);
    const { container_status } = await master.untilState("p", "TASK_RUNNING");
    const { value, parent } = container_status!.container_id!;
    const found = execFileSync("find", [
      workDir,
      "-path",
      `*${parent!.value}/containers/${value}/stdout`,
      "-size",
      "4c",
    ]);
    assert.notEqual(found.toString(), "");
  });

  test("on a mount that is not shared it is refused, with what to do", async (t) => {
    const { master, disk } = await withDisk(t, "--make-private");
    master.runTask(task("a", "true", { container: { type: "MESOS", volumes: [volume(disk, "BIDIRECTIONAL")] } }));
    const { message } = await master.untilState("a", "TASK_FAILED");
    assert.match(message ?? "", /the mount at \S+\/disk is not shared\. Share it \(mount --make-shared/);
  });
});

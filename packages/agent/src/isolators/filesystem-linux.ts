/**
 * Mounts of its own for every container, its root file system if it has an image, and persistent volumes mounted in its sandbox.
 * Source: agent, sections 4.3 and 9.3.
 * @module
 */
import { rootfsSteps } from "../images/rootfs.ts";
import { MOUNT_FLAGS } from "../launcher/launch-plan.ts";
import type { Isolator } from "./isolator.ts";
import { enterParent, ownMounts, rootfsOf } from "./mounts.ts";
import { bindVolume } from "./volumes/bind.ts";

export const filesystemLinux: Isolator = {
  name: "filesystem/linux",
  prepare(container, plan) {
    const rootfs = rootfsOf(container);
    if (rootfs !== undefined) plan.workingDirectory = rootfs.sandboxDirectory;
    if (container.kind === "debug") return enterParent(container, plan, "mnt");
    ownMounts(container, plan);
    if (rootfs !== undefined) {
      const { path, sandboxDirectory } = rootfs;
      plan.root = path;
      plan.inside.push(...rootfsSteps(rootfs));
      plan.inside.push(["bind", container.directory, "", path, sandboxDirectory, 0, MOUNT_FLAGS.private, ""]);
    }
    for (const { path, target, readOnly = false } of container.volumes) {
      bindVolume(container, plan, { base: path, below: "", containerPath: target, readOnly });
    }
  },
};

/**
 * Mounts of its own for every container, and persistent volumes mounted in its sandbox.
 * Source: agent, sections 4.3 and 9.3.
 * @module
 */
import type { Isolator } from "./isolator.ts";
import { enterParent, ownMounts } from "./mounts.ts";
import { bindVolume } from "./volumes/bind.ts";

export const filesystemLinux: Isolator = {
  name: "filesystem/linux",
  prepare(container, plan) {
    if (container.kind === "debug") return enterParent(container, plan, "mnt");
    ownMounts(container, plan);
    for (const { path, target } of container.volumes) {
      bindVolume(container, plan, { base: path, below: "", containerPath: target, readOnly: false });
    }
  },
};

/** What several isolators do to the mounts of a container. @module */
import { type LaunchPlan, MOUNT_FLAGS } from "../launcher/launch-plan.ts";
import type { Rootfs } from "../images/rootfs.ts";
import type { Container } from "./isolator.ts";

/**
 * Gives a container mounts of its own: it sees what is mounted outside from then on, nobody outside sees what it mounts. One inside
 * another starts from that one's.
 */
export function ownMounts(container: Container, plan: LaunchPlan): void {
  if (plan.namespaces.has("mnt")) return;
  // With an image, or beside one, it starts from the machine's mounts: inside of another image there is no way to anything else.
  const isApart =
    container.rootfs !== undefined || (container.parent !== undefined && rootfsOf(container.parent) !== undefined);
  if (!isApart) enterParent(container, plan, "mnt");
  plan.namespaces.add("mnt");
  plan.inside.unshift(["mount", "none", "/", "", MOUNT_FLAGS.recursive | MOUNT_FLAGS.slave, ""]);
}

/** Has a container enter a namespace of the one around it, if that has a process. */
export function enterParent(container: Container, plan: LaunchPlan, kind: "mnt" | "pid" | "ipc" | "uts" | "net"): void {
  const pid = container.parent?.pid;
  if (pid !== undefined) plan.enter.set(kind, `/proc/${pid}/ns/${kind}`);
}

/** The root file system that a container sees, unless that is the machine's: its own, or that of the one it looks at. */
export function rootfsOf(container: Container): Rootfs | undefined {
  if (container.rootfs !== undefined || container.kind !== "debug") return container.rootfs;
  return container.parent === undefined ? undefined : rootfsOf(container.parent);
}

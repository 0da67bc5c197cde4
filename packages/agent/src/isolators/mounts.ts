/** What several isolators do to the mounts of a container. @module */
import { type LaunchPlan, MOUNT_FLAGS } from "../launcher/launch-plan.ts";
import type { Container } from "./isolator.ts";

/**
 * Gives a container mounts of its own: it sees what is mounted outside from then on, nobody outside sees what it mounts. One inside
 * another starts from that one's.
 */
export function ownMounts(container: Container, plan: LaunchPlan): void {
  if (plan.namespaces.has("mnt")) return;
  enterParent(container, plan, "mnt");
  plan.namespaces.add("mnt");
  plan.inside.unshift(["mount", "none", "/", "", MOUNT_FLAGS.recursive | MOUNT_FLAGS.slave, ""]);
}

/** Has a container enter a namespace of the one around it, if that has a process. */
export function enterParent(container: Container, plan: LaunchPlan, kind: "mnt" | "pid" | "ipc" | "uts" | "net"): void {
  const pid = container.parent?.pid;
  if (pid !== undefined) plan.enter.set(kind, `/proc/${pid}/ns/${kind}`);
}

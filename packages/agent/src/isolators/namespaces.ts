/**
 * Namespaces of processes and of System V IPC.
 * Source: agent, section 4.3.
 * @module
 */
import { MOUNT_FLAGS } from "../launcher/launch-plan.ts";
import { type Container, IsolationError, type Isolator } from "./isolator.ts";
import { enterParent, ownMounts } from "./mounts.ts";

const PROC_FLAGS = MOUNT_FLAGS.noSuid | MOUNT_FLAGS.noDevices | MOUNT_FLAGS.noExec;
const SHM_FLAGS = MOUNT_FLAGS.noSuid | MOUNT_FLAGS.noDevices | MOUNT_FLAGS.strictAtime;
const MB = 1024 * 1024;

/** A container sees its own processes, its first one is their init, and nothing outlives that. */
export function namespacesPid(options: { readonly disallowSharing: boolean }): Isolator {
  return {
    name: "namespaces/pid",
    prepare(container, plan) {
      enterParent(container, plan, "pid");
      if (container.kind === "debug") return;
      if (container.info?.linux_info?.share_pid_namespace === true) {
        if (container.parent !== undefined || !options.disallowSharing) return;
        throw new IsolationError("This agent lets no container see its own processes: do not set share_pid_namespace");
      }
      ownMounts(container, plan);
      plan.namespaces.add("pid");
      if (container.rootfs !== undefined) return; // which has a /proc of its own
      plan.inside.push(["mount", "proc", "/proc", "proc", PROC_FLAGS, ""]);
    },
  };
}

/** Shared memory and semaphores: private to a container, or shared with the one around it. */
export function namespacesIpc(options: {
  readonly disallowSharing: boolean;
  readonly shmSize: number | undefined;
}): Isolator {
  return {
    name: "namespaces/ipc",
    prepare(container, plan) {
      const { ipc_mode: mode, shm_size: shmMb } = container.info?.linux_info ?? {};
      if (shmMb !== undefined && mode !== "PRIVATE") {
        throw new IsolationError("shm_size of a container needs its ipc_mode to be PRIVATE");
      }
      if (container.kind === "debug" && mode === "PRIVATE") {
        throw new IsolationError("A container that looks at another cannot have an ipc_mode of PRIVATE");
      }
      if (mode === "SHARE_PARENT" && container.parent === undefined) {
        if (!options.disallowSharing) return;
        throw new IsolationError("This agent lets no container into its own IPC namespace: do not set SHARE_PARENT");
      }
      if (sharesIpc(container)) return enterParent(container, plan, "ipc");
      plan.namespaces.add("ipc");
      if (mode !== "PRIVATE") return; // without an image of its own it sees the machine's /dev/shm
      const size = shmMb === undefined ? options.shmSize : shmMb * MB;
      ownMounts(container, plan);
      const data = `mode=1777${size === undefined ? "" : `,size=${size}`}`;
      plan.inside.push(["mount", "tmpfs", `${container.rootfs?.path ?? ""}/dev/shm`, "tmpfs", SHM_FLAGS, data]);
    },
  };
}

function sharesIpc({ kind, parent, info }: Container): boolean {
  return kind === "debug" || (parent !== undefined && info?.linux_info?.ipc_mode !== "PRIVATE");
}

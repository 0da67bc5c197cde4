/** The root file system of a container with an image. Source: agent, sections 4.3 (`filesystem/linux`) and 4.4, rule 8. @module */
import { existsSync } from "node:fs";
import { type InsideStep, MOUNT_FLAGS } from "../launcher/launch-plan.ts";
import type { ImageRuntime } from "./manifest.ts";

export interface Rootfs {
  /** Where it is mounted, in the container's own mounts. */
  readonly path: string;
  /** What mounts it there. */
  readonly steps: readonly InsideStep[];
  /** What the image says of how to run it. */
  readonly runtime: ImageRuntime;
  /** Where in it the sandbox is. */
  readonly sandboxDirectory: string;
}

const { noSuid, noDevices, noExec, readOnly, strictAtime } = MOUNT_FLAGS;
const QUIET = noSuid | noDevices | noExec;
const DEVICES = [
  ["null", 1, 3],
  ["zero", 1, 5],
  ["full", 1, 7],
  ["random", 1, 8],
  ["urandom", 1, 9],
  ["tty", 5, 0],
] as const;
const LINKS = [
  ["/proc/self/fd", "fd"],
  ["/proc/self/fd/0", "stdin"],
  ["/proc/self/fd/1", "stdout"],
  ["/proc/self/fd/2", "stderr"],
  ["pts/ptmx", "ptmx"],
] as const;
/** Nobody in a container changes these, root or not. */
const PROTECTED = ["bus", "fs", "irq", "sys", "sysrq-trigger"];
/** What these say of the machine is nobody's business in there. */
const MASKED = ["acpi", "asound", "kcore", "keys", "latency_stats", "scsi", "sched_debug", "timer_list", "timer_stats"];
/** How names are looked up is as on the machine. */
const HOST_FILES = ["/etc/hosts", "/etc/hostname", "/etc/resolv.conf"];

/** Mounts it, and in it what every program expects of a machine. */
export function rootfsSteps({ path, steps }: Rootfs): InsideStep[] {
  const mount = (type: string, at: string, flags: number, data = ""): InsideStep => {
    return ["mount", type, `${path}/${at}`, type, flags, data];
  };
  return [
    ...steps,
    mount("proc", "proc", QUIET),
    ...PROTECTED.map((name): InsideStep => ["protect", `${path}/proc/${name}`]),
    mount("sysfs", "sys", QUIET | readOnly),
    ...(existsSync("/sys/fs/cgroup") ? [mount("tmpfs", "sys/fs/cgroup", QUIET | readOnly, "mode=755")] : []),
    mount("tmpfs", "dev", noSuid | strictAtime, "mode=755,size=64k"),
    ...DEVICES.map(([name, major, minor]): InsideStep => ["node", `${path}/dev/${name}`, major, minor, "c"]),
    ...LINKS.map(([target, name]): InsideStep => ["link", target, `${path}/dev/${name}`]),
    mount("devpts", "dev/pts", noSuid | noExec, "newinstance,ptmxmode=0666,mode=0620,gid=5"),
    mount("tmpfs", "dev/shm", noSuid | noDevices, "mode=1777"),
    ...MASKED.map((name): InsideStep => ["mask", `${path}/proc/${name}`]),
    ["mask", `${path}/sys/firmware`],
    ...HOST_FILES.filter((name) => existsSync(name)).map((name): InsideStep => {
      return ["bind", name, "", path, name, readOnly, MOUNT_FLAGS.private, ""];
    }),
  ];
}

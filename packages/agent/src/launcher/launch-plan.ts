/**
 * What is done around the command of an isolated container: by its supervisor, by its first process, by the command before it
 * is executed. isolation.pl carries it out, in this order.
 *
 * ```text
 *  supervisor      before (cgroups are made and set) ─ watch ─────────────── wait ─ remove (kill what is left)
 *  first process        join ─ enter ─ new namespaces ─ inside (mounts) ─ root
 *  command                                                   last ─ user ─ final ─ exec
 * ```
 *
 * Source: agent, section 3.3 (order inside the container).
 * @module
 */
import { LaunchError } from "./launch-spec.ts";

/** Bits of clone(2). */
export const NAMESPACE_FLAGS = {
  mnt: 0x0002_0000,
  uts: 0x0400_0000,
  ipc: 0x0800_0000,
  pid: 0x2000_0000,
  net: 0x4000_0000,
} as const;

export type NamespaceKind = keyof typeof NAMESPACE_FLAGS;

/** Flags of mount(2). */
export const MOUNT_FLAGS = {
  readOnly: 1,
  noSuid: 2,
  noDevices: 4,
  noExec: 8,
  remount: 32,
  bind: 4096,
  recursive: 16_384,
  private: 1 << 18,
  slave: 1 << 19,
  shared: 1 << 20,
  strictAtime: 1 << 24,
} as const;

/** Steps on the files of the machine, before there is a process. */
export type OutsideStep =
  | readonly [verb: "mkdir", path: string]
  | readonly [verb: "write", path: string, text: string]
  | readonly [verb: "chown", path: string, uid: number, gid: number]
  /** Has a program, in hexadecimal, decide which devices a cgroup of version 2 may use. */
  | readonly [verb: "devices", cgroup: string, program: string];

/**
 * Steps in the container's namespaces, as the agent's user. Where a path is below the root file system that the container is to have,
 * links on it lead to what is in there, too, and what is missing is made.
 */
export type InsideStep =
  | readonly [verb: "write", path: string, text: string]
  | readonly [verb: "mkdir", path: string]
  | readonly [verb: "hostname", name: string]
  /** Brings up the interface by which a network namespace speaks to itself. */
  | readonly [verb: "loopback"]
  | readonly [verb: "mount", source: string, target: string, type: string, flags: number, data: string]
  /**
   * Shows `below` of `base` at `inside` of `at`. The bases are trusted; on the paths below them no link is followed, and what is
   * missing is made, sources for `owner`, `uid:gid` or nothing. `flags`: readOnly or 0; `propagation`: a flag of its own or 0.
   */
  | readonly [
      verb: "bind",
      base: string,
      below: string,
      at: string,
      inside: string,
      flags: number,
      propagation: number,
      owner: string,
    ]
  /**
   * Shows a tree of `shared`, by its number there, as `bind` does; what is mounted in it on either side shows on the other.
   */
  | readonly [verb: "attach", tree: number, at: string, inside: string, flags: number]
  /** One file system of several layers, the lowest first; `upper` is where changes go, and empty for one that cannot be changed. */
  | readonly [verb: "overlay", target: string, flags: number, upper: string, ...layers: string[]]
  /** A device, or a link, at a path. */
  /** A device, of characters or of blocks. */
  | readonly [verb: "node", path: string, major: number, minor: number, kind: "c" | "b"]
  | readonly [verb: "link", target: string, path: string]
  /** Makes what is at a path read-only, or has it look empty; passed over where there is nothing. */
  | readonly [verb: "protect", path: string]
  | readonly [verb: "mask", path: string]
  /** A file of the bytes `hex` at `inside` of `at`, in memory; made by way of a directory in `staging`. For `owner` to read. */
  | readonly [verb: "secret", hex: string, staging: string, at: string, inside: string, owner: string];

/** Steps of the command itself, while it is the agent's user. */
export type LastStep =
  | readonly [verb: "write", path: string, text: string]
  | readonly [verb: "rlimit", resource: number, soft: bigint, hard: bigint, name: string]
  | readonly [verb: "bounding", ...kept: number[]]
  | readonly [verb: "noroot"]
  | readonly [verb: "keepcaps"];

/** Steps of the command once it is the container's user. */
export type FinalStep =
  | readonly [verb: "capabilities", ...held: number[]]
  | readonly [verb: "nnp"]
  | readonly [verb: "seccomp", filter: string];

/** How everything in a cgroup is killed: by freezing it first, by cgroup.kill, or just so. */
export type KillKind = "freeze" | "kill" | "signal";

export interface LaunchPlan {
  readonly before: OutsideStep[];
  /** `tasks` or `cgroup.procs` files that the first process enters itself in. */
  readonly join: string[];
  /** Paths of the machine of which the container is to have mounts that are one with those of the machine. */
  readonly shared: string[];
  /** Namespaces of another container, by the files that stand for them. */
  readonly enter: Map<NamespaceKind, string>;
  /** Namespaces of its own. */
  readonly namespaces: Set<NamespaceKind>;
  readonly inside: InsideStep[];
  /** The directory that becomes the root of the container's file system; undefined: it is the machine's, or that of what it enters. */
  root: string | undefined;
  /** Where the command starts, in that file system; undefined: in the sandbox, wherever that is. */
  workingDirectory: string | undefined;
  /** Variables that go over those of the container. */
  readonly environment: Map<string, string>;
  readonly last: LastStep[];
  readonly final: FinalStep[];
  /** The memory cgroup whose exhaustion ends the container. */
  watch: { readonly version: 1 | 2; readonly directory: string } | undefined;
  /** Cgroups to remove in the end; every process of the container is in the first. */
  readonly remove: { readonly kind: KillKind; readonly directory: string }[];
}

export function emptyPlan(): LaunchPlan {
  return {
    before: [],
    join: [],
    shared: [],
    enter: new Map(),
    namespaces: new Set(),
    inside: [],
    root: undefined,
    workingDirectory: undefined,
    environment: new Map(),
    last: [],
    final: [],
    watch: undefined,
    remove: [],
  };
}

/** Whether there is anything to do at all. */
export function isEmptyPlan(plan: LaunchPlan): boolean {
  return planWords(plan).length === 0;
}

/**
 * The plan as isolation.pl reads it: `stage verb count argument …`.
 *
 * @throws {LaunchError} when a word holds NUL
 */
export function planWords(plan: LaunchPlan): string[] {
  const words: string[] = [];
  const add = (stage: string, [verb, ...rest]: readonly (string | number | bigint)[]) => {
    words.push(stage, String(verb), String(rest.length), ...rest.map(String));
  };
  for (const step of plan.before) add("before", step);
  for (const path of plan.join) add("join", ["join", path]);
  for (const path of plan.shared) add("shared", ["tree", path]);
  for (const [kind, path] of plan.enter) {
    if (kind === "pid") add("namespaces", ["pid", path]);
    else add("enter", [kind, path]);
  }
  let flags = 0;
  for (const kind of plan.namespaces) flags |= NAMESPACE_FLAGS[kind];
  if (flags !== 0) add("namespaces", ["flags", flags]);
  if (plan.root !== undefined) add("root", ["path", plan.root]);
  if (plan.workingDirectory !== undefined) add("root", ["directory", plan.workingDirectory]);
  for (const stage of ["inside", "last", "final"] as const) for (const step of plan[stage]) add(stage, step);
  if (plan.watch !== undefined) add("watch", [String(plan.watch.version), plan.watch.directory]);
  for (const { kind, directory } of plan.remove) add("remove", [kind, directory]);
  if (words.some((word) => word.includes("\0"))) throw new LaunchError("Cannot pass a NUL character to a supervisor");
  return words;
}

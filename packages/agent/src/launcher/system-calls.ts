/** System calls that Node has no function for, by their numbers. @module */

/** What supervisors call, by the names the kernel has. */
export type SystemCalls = Readonly<Record<(typeof NAMES)[number], number>>;

const NAMES = [
  "setsid",
  "clone",
  "unshare",
  "setns",
  "mount",
  "umount2",
  "prctl",
  "capset",
  "prlimit64",
  "sethostname",
  "pidfd_open",
  "ppoll",
  "eventfd2",
  "bpf",
  "exit_group",
  "pivot_root",
  "mknodat",
  "openat2",
  "lsetxattr",
  "syncfs",
  "fchownat",
  "fallocate",
  "open_tree",
  "move_mount",
  "execve",
  "openat",
  "dup3",
  "close",
  "write",
] as const;

/** Source: arch/x86/entry/syscalls/syscall_64.tbl, include/uapi/asm-generic/unistd.h. */
const X64 = [
  112, 56, 272, 308, 165, 166, 157, 126, 302, 170, 434, 271, 290, 321, 231, 155, 259, 437, 189, 306, 260, 285, 428, 429,
  59, 257, 292, 3, 1,
] as const;
const GENERIC = [
  157, 220, 97, 268, 40, 39, 167, 91, 261, 161, 434, 73, 19, 280, 94, 41, 33, 437, 6, 267, 54, 47, 428, 429, 221, 56,
  24, 57, 64,
] as const;

const BY_ARCHITECTURE: Partial<Record<NodeJS.Architecture, readonly number[]>> = {
  x64: X64,
  arm64: GENERIC,
  riscv64: GENERIC,
  loong64: GENERIC,
};

/** The numbers on this machine; undefined where they are not known. */
export function systemCalls(arch: NodeJS.Architecture = process.arch): SystemCalls | undefined {
  const numbers = BY_ARCHITECTURE[arch];
  if (numbers === undefined) return undefined;
  return Object.fromEntries(NAMES.map((name, index) => [name, numbers[index]!])) as Record<
    (typeof NAMES)[number],
    number
  >;
}

/**
 * What a container's processes may do although they are root, or are not.
 * Source: agent, section 4.3.
 * @module
 */
import type { v1 } from "@meseta/protocol";
import { IsolationError, type Isolator } from "./isolator.ts";

type Capability = v1.CapabilityInfo_Capability;

/** In the kernel's order; the wire counts them from 1000. Source: include/uapi/linux/capability.h. */
const numberOf = (capability: Capability): number => NAMES.indexOf(capability);
export const capabilityName = (number: number): string => NAMES[number] ?? `${number}`;
const NAMES: readonly Capability[] = [
  ...(["CHOWN", "DAC_OVERRIDE", "DAC_READ_SEARCH", "FOWNER", "FSETID", "KILL", "SETGID", "SETUID", "SETPCAP"] as const),
  ...([
    "LINUX_IMMUTABLE",
    "NET_BIND_SERVICE",
    "NET_BROADCAST",
    "NET_ADMIN",
    "NET_RAW",
    "IPC_LOCK",
    "IPC_OWNER",
  ] as const),
  ...([
    "SYS_MODULE",
    "SYS_RAWIO",
    "SYS_CHROOT",
    "SYS_PTRACE",
    "SYS_PACCT",
    "SYS_ADMIN",
    "SYS_BOOT",
    "SYS_NICE",
  ] as const),
  ...([
    "SYS_RESOURCE",
    "SYS_TIME",
    "SYS_TTY_CONFIG",
    "MKNOD",
    "LEASE",
    "AUDIT_WRITE",
    "AUDIT_CONTROL",
    "SETFCAP",
  ] as const),
  ...(["MAC_OVERRIDE", "MAC_ADMIN", "SYSLOG", "WAKE_ALARM", "BLOCK_SUSPEND", "AUDIT_READ", "PERFMON", "BPF"] as const),
  "CHECKPOINT_RESTORE",
];

export function linuxCapabilities(flags: {
  readonly effective: readonly Capability[] | undefined;
  readonly bounding: readonly Capability[] | undefined;
}): Isolator {
  const name = "linux/capabilities";
  if (flags.effective !== undefined && flags.bounding !== undefined) {
    const beyond = flags.effective.find((one) => !flags.bounding!.includes(one));
    if (beyond !== undefined) {
      throw new IsolationError(`Cannot use --effective_capabilities: ${beyond} is not among --bounding_capabilities`);
    }
  }
  return {
    name,
    prepare({ info, user }, plan) {
      const {
        capability_info: old,
        effective_capabilities: named,
        bounding_capabilities: bound,
      } = info?.linux_info ?? {};
      if (old !== undefined && named !== undefined) {
        throw new IsolationError(
          "Cannot use both capability_info and effective_capabilities: the first is the old form",
        );
      }
      const own = named ?? old;
      const beyondFlags = bound?.capabilities?.find((one) => flags.bounding?.includes(one) === false);
      if (beyondFlags !== undefined) {
        throw new IsolationError(`Cannot give capability ${beyondFlags} to a container: this agent does not allow it`);
      }
      const effective = own === undefined ? flags.effective : (own.capabilities ?? []);
      const bounding = (bound === undefined ? flags.bounding : (bound.capabilities ?? [])) ?? effective;
      if (bounding === undefined) return; // whatever its user has
      const beyond = effective?.find((one) => !bounding.includes(one));
      if (beyond !== undefined && own === undefined) {
        throw new IsolationError(`Cannot give capability ${beyond} to a container: its bounding set lacks it`);
      }
      if (beyond !== undefined) {
        throw new IsolationError(`Cannot give capability ${beyond} to a container: it is not in the bounding set`);
      }
      plan.last.push(["bounding", ...bounding.map(numberOf)]);
      if (effective === undefined) return;
      const isLess = effective.length < bounding.length;
      if (isLess && user === undefined) plan.last.push(["noroot"]); // else executing a program gives root the whole bounding set
      plan.last.push(["keepcaps"]);
      plan.final.push(["capabilities", ...effective.map(numberOf)]);
    },
  };
}

/** POSIX resource limits. Source: agent, section 4.3. @module */
import type { v1 } from "@meseta/protocol";
import { IsolationError, type Isolator } from "./isolator.ts";

/** Source: include/uapi/asm-generic/resource.h; RLMT_RSS has had no effect since Linux 2.4.30. */
const NUMBERS: Readonly<Partial<Record<v1.RLimitInfo_RLimit_Type, number>>> = {
  RLMT_CPU: 0,
  RLMT_FSIZE: 1,
  RLMT_DATA: 2,
  RLMT_STACK: 3,
  RLMT_CORE: 4,
  RLMT_RSS: 5,
  RLMT_NPROC: 6,
  RLMT_NOFILE: 7,
  RLMT_MEMLOCK: 8,
  RLMT_AS: 9,
  RLMT_LOCKS: 10,
  RLMT_SIGPENDING: 11,
  RLMT_MSGQUEUE: 12,
  RLMT_NICE: 13,
  RLMT_RTPRIO: 14,
  RLMT_RTTIME: 15,
};
const UNLIMITED = 2n ** 64n - 1n;

export const posixRlimits: Isolator = {
  name: "posix/rlimits",
  prepare({ info }, plan) {
    for (const { type, soft, hard } of info?.rlimit_info?.rlimits ?? []) {
      const number = type === undefined ? undefined : NUMBERS[type];
      if (type === undefined || number === undefined) throw new IsolationError(`Unknown resource limit ${type ?? ""}`);
      if ((soft === undefined) !== (hard === undefined)) {
        throw new IsolationError(
          `Resource limit ${type} needs both a soft and a hard value, or neither to be unlimited`,
        );
      }
      const [low, high] = [BigInt(soft ?? UNLIMITED), BigInt(hard ?? UNLIMITED)];
      if (low > high) throw new IsolationError(`Resource limit ${type} has a soft value above its hard one`);
      plan.last.push(["rlimit", number, low, high, type]);
    }
  },
};

/** Who leads the masters. @module */
import { lookup } from "node:dns/promises";
import type { Random, Timers } from "@meseta/base";
import { formatUpid } from "@meseta/protocol";
import { isCoordinationAddress, openMasterGroup, parseCoordinationAddress } from "@meseta/runtime";

export interface Leader {
  /** `master@ip:port`, exactly as the master advertises it. */
  readonly upid: string;
  readonly hostname?: string | undefined;
}

/** Where masters are found: a fixed address, or whatever elects them. */
export interface MasterDetector {
  /** Calls `onChange` with the leader, once it is known and whenever it changes; undefined while there is none. */
  watch(onChange: (leader: Leader | undefined) => void): Disposable;
  /** The leader seems gone: look again. What is found out is told through the watch, if it is news. */
  refresh(): void;
}

export interface DetectorPorts {
  readonly timers: Timers;
  readonly random: Random;
  readonly onProblem: (text: string) => void;
  /** Of ZooKeeper and etcd. */
  readonly sessionTimeoutMs?: number | undefined;
}

/** The detector for an address: `host:port`, `zk://…` or `etcd://…`. @throws when the text is none of these */
export function masterDetector(address: string, ports: DetectorPorts): MasterDetector {
  return isCoordinationAddress(address) ? electedMaster(address, ports) : fixedMaster(address, ports.onProblem);
}

/** Whichever master is elected in ZooKeeper or etcd. While these are away, the last one known. */
function electedMaster(
  address: string,
  { timers, random, onProblem, sessionTimeoutMs }: DetectorPorts,
): MasterDetector {
  const where = parseCoordinationAddress(address);
  let refresh = () => {};
  return {
    watch(onChange) {
      const group = openMasterGroup({
        address: where,
        timers,
        random,
        onProblem,
        ...(sessionTimeoutMs !== undefined && { sessionTimeoutMs }),
        onLeader: (leader) => {
          const info = leader?.info;
          const { ip = "", port = info?.port ?? DEFAULT_MASTER_PORT } = info?.address ?? {};
          const upid = info?.pid ?? formatUpid({ id: "master", host: ip, port });
          onChange(info === undefined ? undefined : { upid, hostname: info.hostname });
        },
      });
      refresh = () => group.refresh();
      return { [Symbol.dispose]: () => void group[Symbol.asyncDispose]() };
    },
    refresh: () => refresh(),
  };
}

const DEFAULT_MASTER_PORT = 5050;
const LOOKUP_RETRY_MS = 1_000;

/**
 * A master at a fixed place, `host:port` or `master@host:port`. A name is looked up until it has an IPv4 address.
 *
 * @throws when the text is no address
 */
export function fixedMaster(address: string, onProblem: (text: string) => void = () => {}): MasterDetector {
  const match = /^(?:([^@/\s]+)@)?([^@:/\s]+)(?::(\d{1,5}))?$/.exec(address);
  if (match === null) throw new Error(`Cannot find a master at '${address}': expected host:port`);
  const [, id = "master", host = "", digits] = match;
  const port = digits === undefined ? DEFAULT_MASTER_PORT : Number(digits);
  return {
    watch(onChange) {
      let timer: NodeJS.Timeout | undefined;
      let stopped = false;
      const find = async (): Promise<void> => {
        try {
          const { address: ip } = await lookup(host, { family: 4 });
          if (!stopped) onChange({ upid: formatUpid({ id, host: ip, port }), hostname: host });
        } catch (error) {
          onProblem(`Cannot find the master's host ${host}: ${(error as Error).message}`);
          if (!stopped) timer = setTimeout(() => void find(), LOOKUP_RETRY_MS);
        }
      };
      void find();
      return {
        [Symbol.dispose]() {
          stopped = true;
          clearTimeout(timer);
        },
      };
    },
    refresh() {}, // it is where it is; the agent tries again by itself
  };
}

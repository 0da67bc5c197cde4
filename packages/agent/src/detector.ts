/** Who leads the masters. @module */
import { lookup } from "node:dns/promises";
import { formatUpid } from "@meseta/protocol";

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

/** Masters that stand for election, and whoever wants to know which of them leads. @module */
import type { Random, Timers } from "@meseta/base";
import type { v1 } from "@meseta/protocol";
import type { CoordinationAddress } from "./address.ts";
import { EtcdGroup } from "./etcd/group.ts";
import { ZooKeeperGroup } from "./zookeeper/group.ts";

export interface GroupLeader {
  readonly info: v1.MasterInfo;
  /** It is the candidate of this very group object. */
  readonly isOurs: boolean;
}

export interface GroupOptions {
  readonly address: CoordinationAddress;
  /** Stands for election, again whenever its candidacy is lost; undefined: only watches. */
  readonly candidate?: v1.MasterInfo | undefined;
  /** How long the servers wait for a silent candidate. */
  readonly sessionTimeoutMs?: number;
  readonly timers: Timers;
  readonly random: Random;
  readonly onProblem?: (text: string) => void;
  /**
   * Called with the leader when it is known and whenever it changes; undefined: there is none, or a candidate has lost the
   * session that its candidacy rests on and cannot know. Who only watches keeps believing in the last one it knew.
   */
  readonly onLeader: (leader: GroupLeader | undefined) => void;
}

/** Disposing of it withdraws the candidate. */
export interface MasterGroup extends AsyncDisposable {
  /** Looks again now. */
  refresh(): void;
}

export const SESSION_TIMEOUT_MS_DEFAULT = 10_000;

/** Joins the masters at an address; nothing is thrown afterwards, for it tries until it is disposed of. */
export function openMasterGroup(options: GroupOptions): MasterGroup {
  return options.address.kind === "zookeeper" ? new ZooKeeperGroup(options) : new EtcdGroup(options);
}

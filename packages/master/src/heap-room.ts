/**
 * Room for the heap while a herd of agents returns. Nearly all that they bring stays, and a heap that may grow by half at most before
 * it is collected is collected five times over in those seconds, for nothing: a quarter of what the herd costs, and pauses for
 * everybody else. Once the herd is in, the heap is kept as small as before.
 * @module
 */
import { setFlagsFromString } from "node:v8";
import type { Timers } from "@meseta/base";

/** Fewer fit into the room there is. */
const HERD_MIN = 1_000;
/** By how much the heap may grow meanwhile. */
const ROOMY_PERCENT = 400;
const ASK_EVERY_MS = 1_000;
/** Agents that have not come by then come one by one. */
const ROOMY_MS = 60_000;

export interface HeapRoomOptions {
  readonly timers: Timers;
  /** How many agents are still to come. */
  readonly missing: () => number;
  /** Takes V8's flags; for tests. */
  readonly setFlags?: (flags: string) => void;
  /** What this process was started with; for tests. */
  readonly nodeFlags?: readonly string[];
}

/** Lets the heap grow until nine of ten agents are back, or a minute has passed. Ending it early puts things back as they were. */
export function giveHeapRoom(options: HeapRoomOptions): Disposable {
  const { timers, missing, setFlags = setFlagsFromString, nodeFlags = process.execArgv } = options;
  const members = missing();
  if (members < HERD_MIN) return { [Symbol.dispose]() {} };
  const before = nodeFlags.findLast((flag) => flag.startsWith("--heap-growing-percent=")) ?? "--heap-growing-percent=0";
  setFlags(`--heap-growing-percent=${ROOMY_PERCENT}`);
  let asked = 0;
  let isRoomy = true;
  const asking = timers.every(ASK_EVERY_MS, () => {
    if (missing() * 10 <= members || ++asked * ASK_EVERY_MS >= ROOMY_MS) end();
  });
  function end(): void {
    if (!isRoomy) return;
    isRoomy = false;
    asking[Symbol.dispose]();
    setFlags(before);
  }
  return { [Symbol.dispose]: end };
}

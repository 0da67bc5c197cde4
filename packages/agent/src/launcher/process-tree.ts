/**
 * The processes of a container, found and signalled: the command's descendants, and whoever is still in its session or its
 * process group after losing their parent.
 * Source: agent, section 2.2, kill rule 3; section 3.6.
 * @module
 */
import { readdirSync, readFileSync } from "node:fs";

/** One process as /proc tells it. */
export interface ProcessEntry {
  readonly pid: number;
  readonly parent: number;
  readonly group: number;
  readonly session: number;
  /** In clock ticks since boot: with the pid, names a process for good. */
  readonly startTicks: number;
  readonly state: string;
  readonly userTicks: number;
  readonly systemTicks: number;
  readonly residentPages: number;
}

/** Reads one process; undefined when it is gone. */
export function readProcess(pid: number): ProcessEntry | undefined {
  let text: string;
  try {
    text = readFileSync(`/proc/${pid}/stat`, "latin1");
  } catch {
    return undefined; // ended meanwhile: an answer, not a fault
  }
  // The name sits in parentheses and may hold anything; the last ")" ends it.
  const fields = text.slice(text.lastIndexOf(")") + 2).split(" ");
  const at = (index: number) => Number(fields[index]);
  return {
    pid,
    state: fields[0]!,
    parent: at(1),
    group: at(2),
    session: at(3),
    userTicks: at(11),
    systemTicks: at(12),
    startTicks: at(19),
    residentPages: at(21),
  };
}

/** Every process of this machine that we can see. */
export function listProcesses(): ProcessEntry[] {
  const entries: ProcessEntry[] = [];
  for (const name of readdirSync("/proc")) {
    const pid = Number(name);
    if (!Number.isInteger(pid)) continue;
    const entry = readProcess(pid);
    if (entry !== undefined) entries.push(entry);
  }
  return entries;
}

/**
 * Picks the processes that belong to the commands `roots` out of `processes`: the roots, all their descendants, and every
 * member of a session or group that one of these leads. Zombies are left out: nothing can be done to them.
 */
export function treeOf(roots: ReadonlySet<number>, processes: readonly ProcessEntry[]): ProcessEntry[] {
  const children = new Map<number, ProcessEntry[]>();
  const bySession = new Map<number, ProcessEntry[]>();
  const byGroup = new Map<number, ProcessEntry[]>();
  const add = (map: Map<number, ProcessEntry[]>, key: number, entry: ProcessEntry) => {
    const list = map.get(key);
    if (list === undefined) map.set(key, [entry]);
    else list.push(entry);
  };
  for (const entry of processes) {
    add(children, entry.parent, entry);
    add(bySession, entry.session, entry);
    add(byGroup, entry.group, entry);
  }
  const found = new Map<number, ProcessEntry>();
  const queue = [...roots];
  for (let pid = queue.pop(); pid !== undefined; pid = queue.pop()) {
    for (const map of [children, bySession, byGroup]) {
      for (const entry of map.get(pid) ?? []) {
        if (found.has(entry.pid)) continue;
        found.set(entry.pid, entry);
        queue.push(entry.pid);
      }
    }
  }
  return [...found.values()].filter((entry) => entry.state !== "Z");
}

/** Sends `signal` to a process or, negated, a group; false when there is none. */
export function signalProcess(pid: number, signal: number): boolean {
  try {
    process.kill(pid, signal);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ESRCH") return false;
    if ((error as NodeJS.ErrnoException).code === "EPERM") return true; // it lives, and is not ours to signal
    throw error;
  }
}

/**
 * The command behind a container's first process: that itself, or its first child where it is the init of a namespace and only
 * waits.
 */
export function commandBehind(first: number): number {
  let status: string;
  try {
    status = readFileSync(`/proc/${first}/status`, "latin1");
  } catch {
    return first; // gone: whoever signals it will find that out
  }
  if (!/^NSpid:\t.*\t1$/m.test(status)) return first;
  const children = listProcesses().filter(({ parent }) => parent === first);
  return children.toSorted((a, b) => a.startTicks - b.startTicks || a.pid - b.pid)[0]?.pid ?? first;
}

const KILL_PASSES_MAX = 5;
const SIGKILL = 9;

/**
 * Sends `signal` to everything that supervisors run, and leaves the supervisors alone. SIGKILL looks again until nobody
 * new turns up, because a process may fork between the look and the kill.
 *
 * @returns how many processes were signalled
 */
export function signalBelow(supervisors: ReadonlySet<number>, signal: number): number {
  const signalled = new Set<number>(supervisors);
  for (let pass = 0; pass < (signal === SIGKILL ? KILL_PASSES_MAX : 1); pass++) {
    const fresh = treeOf(supervisors, listProcesses()).filter(({ pid }) => !signalled.has(pid));
    if (fresh.length === 0) break;
    for (const { pid } of fresh) {
      signalled.add(pid);
      signalProcess(pid, signal);
    }
  }
  return signalled.size - supervisors.size;
}

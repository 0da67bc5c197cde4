/**
 * How a process ended: the raw wait(2) status, and the words Mesos's executors use for it.
 * Source: agent, section 2.2.
 * @module
 */

/** Signal names as strsignal(3) prints them on Linux, by number. */
export const SIGNAL_TEXTS: Readonly<Record<number, string>> = {
  1: "Hangup",
  2: "Interrupt",
  3: "Quit",
  4: "Illegal instruction",
  5: "Trace/breakpoint trap",
  6: "Aborted",
  7: "Bus error",
  8: "Floating point exception",
  9: "Killed",
  10: "User defined signal 1",
  11: "Segmentation fault",
  12: "User defined signal 2",
  13: "Broken pipe",
  14: "Alarm clock",
  15: "Terminated",
  16: "Stack fault",
  17: "Child exited",
  18: "Continued",
  19: "Stopped (signal)",
  20: "Stopped",
  21: "Stopped (tty input)",
  22: "Stopped (tty output)",
  23: "Urgent I/O condition",
  24: "CPU time limit exceeded",
  25: "File size limit exceeded",
  26: "Virtual timer expired",
  27: "Profiling timer expired",
  28: "Window changed",
  29: "I/O possible",
  30: "Power failure",
  31: "Bad system call",
};

const CORE_DUMPED = 0x80;

/** Raw wait statuses: what a process that exited with `code`, or died of `signal`, leaves behind. */
export const exitedWith = (code: number): number => (code & 0xff) << 8;
export const killedBy = (signal: number, coreDumped = false): number => signal | (coreDumped ? CORE_DUMPED : 0);

/** The exit code of a raw wait status; undefined when a signal ended the process. */
export const exitCodeOf = (status: number): number | undefined =>
  (status & 0x7f) === 0 ? (status >> 8) & 0xff : undefined;

/** The signal that ended the process; undefined when it exited by itself. */
export const signalOf = (status: number): number | undefined => ((status & 0x7f) === 0 ? undefined : status & 0x7f);

/**
 * Says how a process ended, without its subject: `exited with status 3`, `terminated with signal Killed (core dumped)`.
 *
 * @example describeExit(9) // "terminated with signal Killed"
 */
export function describeExit(status: number): string {
  const signal = signalOf(status);
  if (signal === undefined) return `exited with status ${exitCodeOf(status)}`;
  const text = SIGNAL_TEXTS[signal] ?? (signal >= 34 ? `Real-time signal ${signal - 34}` : `Unknown signal ${signal}`);
  return `terminated with signal ${text}${(status & CORE_DUMPED) === 0 ? "" : " (core dumped)"}`;
}

/**
 * Turns a shell's `$?` back into a raw wait status. A shell gives 128 + n both to a process that died of signal n and to
 * one that exited with that code; only `words`, what it printed about the end, tell them apart.
 *
 * Without job control a shell says nothing about SIGINT and SIGPIPE: there a code of 130 or 141 counts as an exit.
 * @example statusFromShell(137, "Killed") // 9
 */
export function statusFromShell(shellStatus: number, words: string): number {
  const text = SIGNAL_TEXTS[shellStatus - 128];
  if (text === undefined || !words.includes(text)) return exitedWith(shellStatus);
  return killedBy(shellStatus - 128, words.includes("(core dumped)"));
}

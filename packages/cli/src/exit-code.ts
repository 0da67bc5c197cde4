/** The exit code of a command, as its last update tells it. Source: agent, section 2.2. @module */
import type { v1 } from "@meseta/protocol";

/** What the C library calls the signals that commands die of, as status messages spell them. */
const SIGNALS: Readonly<Record<string, number>> = {
  Hangup: 1,
  Interrupt: 2,
  Quit: 3,
  "Illegal instruction": 4,
  "Trace/breakpoint trap": 5,
  Aborted: 6,
  "Bus error": 7,
  "Floating point exception": 8,
  Killed: 9,
  "User defined signal 1": 10,
  "Segmentation fault": 11,
  "User defined signal 2": 12,
  "Broken pipe": 13,
  "Alarm clock": 14,
  Terminated: 15,
};

/** As a shell would give it: the status, or 128 and the signal; undefined when the update says neither. */
export function exitCodeOf(status: Pick<v1.TaskStatus, "state" | "message">): number | undefined {
  const message = status.message ?? "";
  const exited = /exited with status (\d+)/.exec(message);
  if (exited !== null) return Number(exited[1]);
  const signal = /terminated with signal (.+?)( \(core dumped\))?$/.exec(message);
  const number = signal === null ? undefined : SIGNALS[signal[1]!];
  if (number !== undefined) return 128 + number;
  return status.state === "TASK_FINISHED" ? 0 : undefined;
}

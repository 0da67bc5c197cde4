/** The file in which a supervisor keeps what became of a container; spawner.pl and supervisor.sh say what is in it. @module */
import { statusFromShell } from "./exit-status.ts";

/** What a supervisor wrote about a container. */
export interface RunRecord {
  readonly supervisor: number | undefined;
  readonly command: number | undefined;
  /** The raw wait status; undefined while the container runs. */
  readonly status: number | undefined;
  readonly words: string;
}

/** Reads a `.run` file; a line counts only with its newline, so one cut short counts as not written. */
export function parseRun(text: string): RunRecord {
  const lines = text.split("\n").slice(0, -1);
  const started = /^S (\d+) (\d+)$/.exec(lines[0] ?? "");
  const ended = /^([EW]) (\d+)$/.exec(lines.at(-1) ?? "");
  const words = lines.slice(started === null ? 0 : 1, ended === null ? undefined : -1).join("\n");
  return {
    supervisor: started === null ? undefined : Number(started[1]),
    command: started === null ? undefined : Number(started[2]),
    status: ended === null ? undefined : waitStatus(ended[1]!, ended[2]!, words),
    words,
  };
}

/** The raw wait status that an ending tells: a shell's `$?` (E), for which its words are needed, or itself (W). */
export function waitStatus(ending: string, number: string, words: string): number {
  return ending === "W" ? Number(number) : statusFromShell(Number(number), words);
}

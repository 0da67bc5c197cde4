/** The file in which a supervisor keeps what became of a container; spawner.pl and supervisor.sh say what is in it. @module */
import { statusFromShell } from "./exit-status.ts";

/** What a supervisor wrote about a container. */
export interface RunRecord {
  readonly supervisor: number | undefined;
  readonly command: number | undefined;
  /** The raw wait status; undefined while the container runs. */
  readonly status: number | undefined;
  readonly words: string;
  /** How it stood when its memory ran out; undefined if it never did. */
  readonly lack?: MemoryLack;
}

/** Memory of a container that had too little, in bytes. */
export interface MemoryLack {
  readonly most: number;
  readonly limit: number;
  /** Names and values as in `memory.stat`. */
  readonly statistics: ReadonlyMap<string, number>;
}

/** Reads a `.run` file; a line counts only with its newline, so one cut short counts as not written. */
export function parseRun(text: string): RunRecord {
  const lines = text.split("\n").slice(0, -1);
  const started = /^S (\d+) (\d+)$/.exec(lines[0] ?? "");
  const ended = /^([EW]) (\d+)$/.exec(lines.at(-1) ?? "");
  const between = lines.slice(started === null ? 0 : 1, ended === null ? undefined : -1);
  const lack = between.find((line) => line.startsWith("O "));
  const words = between.filter((line) => line !== lack).join("\n");
  return {
    supervisor: started === null ? undefined : Number(started[1]),
    command: started === null ? undefined : Number(started[2]),
    status: ended === null ? undefined : waitStatus(ended[1]!, ended[2]!, words),
    words,
    ...(lack !== undefined && { lack: parseLack(lack) }),
  };
}

function parseLack(line: string): MemoryLack {
  const [, most, limit, ...pairs] = line.trim().split(/ +/);
  const statistics = new Map<string, number>();
  for (let index = 0; index + 1 < pairs.length; index += 2) statistics.set(pairs[index]!, Number(pairs[index + 1]));
  return { most: Number(most), limit: Number(limit), statistics };
}

/** The raw wait status that an ending tells: a shell's `$?` (E), for which its words are needed, or itself (W). */
export function waitStatus(ending: string, number: string, words: string): number {
  return ending === "W" ? Number(number) : statusFromShell(Number(number), words);
}

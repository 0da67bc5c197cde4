/** The file in which a supervisor keeps what became of a container; supervisor.sh says what is in it. @module */

/** What a supervisor wrote about a container. */
export interface RunRecord {
  readonly supervisor: number | undefined;
  readonly command: number | undefined;
  readonly status: number | undefined;
  readonly words: string;
}

/** Reads a `.run` file; a line counts only with its newline, so one cut short counts as not written. */
export function parseRun(text: string): RunRecord {
  const lines = text.split("\n").slice(0, -1);
  const started = /^S (\d+) (\d+)$/.exec(lines[0] ?? "");
  const ended = /^E (\d+)$/.exec(lines.at(-1) ?? "");
  return {
    supervisor: started === null ? undefined : Number(started[1]),
    command: started === null ? undefined : Number(started[2]),
    status: ended === null ? undefined : Number(ended[1]),
    words: lines.slice(started === null ? 0 : 1, ended === null ? undefined : -1).join("\n"),
  };
}

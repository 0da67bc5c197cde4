/** Runs somebody else's client as a process of its own and reads the JSON lines it prints. @module */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";

/** A client that has not ended by then is stuck. */
const LONGEST_RUN_MS = 60_000;
const TAIL_LENGTH = 4000;

/** What a client prints: `type` and whatever goes with it. */
export interface Line {
  readonly type: string;
  readonly task?: string;
  readonly state?: string;
  readonly reason?: string;
  readonly message?: string;
}

/**
 * Runs `command` in `directory` until it ends with 0, and gives the JSON objects of its standard output. Other lines there
 * are the client's own log.
 *
 * @throws {Error} when it ends otherwise, with the end of what it wrote.
 */
export async function runClient(command: readonly [string, ...string[]], directory: string): Promise<Line[]> {
  const [program, ...args] = command;
  const client = spawn(program, args, { cwd: directory, stdio: ["ignore", "pipe", "pipe"], timeout: LONGEST_RUN_MS });
  const lines: Line[] = [];
  let log = "";
  const keep = (text: string): void => void (log = `${log}${text}\n`.slice(-TAIL_LENGTH));
  createInterface({ input: client.stderr }).on("line", keep);
  createInterface({ input: client.stdout }).on("line", (text) => {
    keep(text);
    if (text.startsWith("{")) lines.push(JSON.parse(text) as Line);
  });
  const [code, signal] = (await once(client, "close")) as [number | null, string | null];
  if (code !== 0) throw new Error(`${program} ended with ${code ?? signal}:\n${log}`);
  return lines;
}

/** The states of a task in the order in which the client was told of them. */
export function statesOf(lines: readonly Line[], task: string): (string | undefined)[] {
  return lines.filter((line) => line.type === "update" && line.task === task).map(({ state }) => state);
}

/** Helper programs of the machine that write what is wanted to their output. @module */
import { spawn } from "node:child_process";
import { addAbortSignal, Transform, type Readable } from "node:stream";
import { FetchError, reasonOf } from "./errors.ts";

const COMPLAINT_LENGTH_MAX = 2_000;

export interface ProgramOptions {
  readonly env: NodeJS.ProcessEnv;
  readonly cwd?: string;
  readonly uid?: number;
  readonly gid?: number;
  readonly signal: AbortSignal;
}

/**
 * What a program writes, as a stream that fails if the program does: with its complaint, or because it is not there, which it
 * may do before anybody reads. When the stream is destroyed, or the signal comes, the program and all it started are killed.
 */
export function programOutput(file: string, words: readonly string[], options: ProgramOptions): Readable {
  const { signal, ...settings } = options;
  // In a process group of its own, to be killed with whatever it starts.
  const child = spawn(file, words, { ...settings, stdio: ["ignore", "pipe", "pipe"], detached: true });
  let complaint = "";
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    complaint = `${complaint}${text}`.slice(0, COMPLAINT_LENGTH_MAX);
  });
  const ended = new Promise<Error | undefined>((resolve) => {
    child.once("error", (error: NodeJS.ErrnoException) => {
      resolve(error.code === "ENOENT" ? new FetchError(`this machine has no program '${file}'`) : error);
    });
    child.once("close", (code, by) => {
      const how = by === null ? `exit status ${code}` : by;
      resolve(code === 0 ? undefined : new FetchError(complaint.trim() || `${file} ended with ${how}`));
    });
  });
  const output = new Transform({
    transform: (chunk, _encoding, done) => done(null, chunk),
    flush: (done) => void ended.then((error) => done(error ?? null)),
    destroy(error, done) {
      if (child.pid !== undefined && child.exitCode === null) killGroup(child.pid);
      done(error);
    },
  });
  output.on("error", () => undefined); // whoever reads hears of it
  child.stdout.on("error", (error) => output.destroy(new FetchError(reasonOf(error)))).pipe(output);
  void ended.then((error) => {
    if (error !== undefined && child.pid === undefined) output.destroy(error); // it never ran, so nothing will end
  });
  return addAbortSignal(signal, output);
}

function killGroup(pid: number): void {
  try {
    process.kill(-pid, "SIGKILL");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ESRCH") throw error; // it has just ended
  }
}

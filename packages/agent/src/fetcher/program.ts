/** Helper programs of the machine that write what is wanted to their output. @module */
import type { ChildProcessByStdio } from "node:child_process";
import { Transform, type Readable } from "node:stream";
import { FetchError, reasonOf } from "./errors.ts";

const COMPLAINT_LENGTH_MAX = 2_000;

/**
 * What a program writes, as a stream that fails if the program does: with its complaint, or because it is not there.
 *
 * @param name for the message
 */
export function programOutput(child: ChildProcessByStdio<null, Readable, Readable>, name: string): Readable {
  let complaint = "";
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    complaint = `${complaint}${text}`.slice(0, COMPLAINT_LENGTH_MAX);
  });
  const ended = new Promise<Error | undefined>((resolve) => {
    child.once("error", (error: NodeJS.ErrnoException) => {
      resolve(error.code === "ENOENT" ? new FetchError(`this machine has no program '${name}'`) : error);
    });
    child.once("close", (code, signal) => {
      const how = signal === null ? `exit status ${code}` : signal;
      resolve(code === 0 ? undefined : new FetchError(complaint.trim() || `${name} ended with ${how}`));
    });
  });
  const output = new Transform({
    transform: (chunk, _encoding, done) => done(null, chunk),
    flush: (done) => void ended.then((error) => done(error ?? null)),
    destroy(error, done) {
      child.kill("SIGKILL");
      done(error);
    },
  });
  child.stdout.on("error", (error) => output.destroy(new FetchError(reasonOf(error)))).pipe(output);
  void ended.then((error) => {
    if (error !== undefined && child.pid === undefined) output.destroy(error); // it never ran, so nothing will end
  });
  return output;
}

/** The helper programs of this machine, and what its shells can do. @module */
import { execFile } from "node:child_process";
import { accessSync, constants } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import type { LaunchTools } from "./launch-script.ts";

const run = promisify(execFile);

/**
 * Finds the helper programs and tries the shell.
 *
 * @param options.bash false leaves bash out, as on a machine without it
 * @throws when setsid or env is missing
 */
export async function findTools(options: { readonly bash?: boolean } = {}): Promise<LaunchTools> {
  const setsid = findProgram("setsid");
  const env = findProgram("env");
  if (setsid === undefined || env === undefined) {
    throw new Error("Cannot launch containers: the programs setsid (util-linux) and env (coreutils) are needed");
  }
  const bash = (options.bash ?? true) ? findProgram("bash") : undefined;
  // The shell says whether env resets signals; then a child of it becomes env, which prints whatever it was handed unasked.
  const lines = await probe(shellOf(bash), [
    `'${env}' --default-signal=INT,QUIT true 2>/dev/null && echo +signals`,
    ...(bash === undefined ? [] : ["set -m", "unset SHLVL"]),
    `(unset PWD OLDPWD; exec '${env}')`,
  ]);
  const extra = lines.filter((line) => !line.startsWith("+"));
  return {
    setsid,
    env,
    setpriv: findProgram("setpriv"),
    bash,
    defaultSignals: lines.includes("+signals"),
    exactExports: extra.length === 0,
  };
}

/** Bash reads a start file when it takes its input for a network connection, which Node's pipes look like. */
export const shellOf = (bash: string | undefined): [string, ...string[]] =>
  bash === undefined ? ["/bin/sh"] : [bash, "--norc"];

async function probe([shell, ...flags]: readonly [string, ...string[]], script: readonly string[]): Promise<string[]> {
  const { stdout } = await run(shell, [...flags, "-c", script.join("\n")], { env: {} });
  return stdout.split("\n").filter((line) => line !== "");
}

function findProgram(name: string): string | undefined {
  const directories = ["/usr/bin", "/bin", "/usr/local/bin", "/usr/sbin", "/sbin"];
  return directories
    .map((directory) => join(directory, name))
    .find((path) => {
      try {
        accessSync(path, constants.X_OK);
        return true;
      } catch {
        return false; // not there, or not for us
      }
    });
}

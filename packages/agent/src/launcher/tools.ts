/** The helper programs of this machine, and what its shell can do. @module */
import { execFile } from "node:child_process";
import { accessSync, constants } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { type SystemCalls, systemCalls } from "./system-calls.ts";

const run = promisify(execFile);

/** What the spawner and its supervisors are made of. */
export type LaunchTools = PerlTools | ShellTools;

/** Perl makes system calls itself: no helper program stands between a supervisor and its command. */
export interface PerlTools {
  readonly kind: "perl";
  readonly perl: string;
  /** The numbers of the system calls that the supervisors make, on this machine. */
  readonly calls: SystemCalls;
}

/** Any POSIX shell, with a program for each thing it cannot do. */
export interface ShellTools {
  readonly kind: "shell";
  readonly setsid: string;
  readonly env: string;
  readonly setpriv: string | undefined;
  /** Whether the shell passes on exactly what it was told to export. */
  readonly exactExports: boolean;
  /** Whether env can give a process default signals. */
  readonly defaultSignals: boolean;
}

/**
 * Finds what this machine has: perl, which Debian and its like always have, or else a shell and helpers.
 *
 * @param options.perl false leaves perl out, as on a machine without it
 * @throws when neither is complete
 */
export async function findTools(options: { readonly perl?: boolean } = {}): Promise<LaunchTools> {
  const perl = (options.perl ?? true) ? findProgram("perl") : undefined;
  const calls = systemCalls();
  if (perl !== undefined && calls !== undefined && (await perlWorks(perl))) return { kind: "perl", perl, calls };
  return findShellTools();
}

/** Some distributions install a perl without its standard modules. */
async function perlWorks(perl: string): Promise<boolean> {
  try {
    await run(perl, ["-e", "use strict; use Fcntl; exit 0"], { env: {} });
    return true;
  } catch {
    return false; // an answer: the shell will do
  }
}

async function findShellTools(): Promise<ShellTools> {
  const setsid = findProgram("setsid");
  const env = findProgram("env");
  if (setsid === undefined || env === undefined) {
    throw new Error("Cannot launch containers: install perl, or the programs setsid (util-linux) and env (coreutils)");
  }
  // The shell says whether env resets signals; then a child of it becomes env, which prints whatever it was handed unasked.
  const lines = await probe([
    `'${env}' --default-signal=INT,QUIT true 2>/dev/null && echo +signals`,
    `(unset PWD OLDPWD; exec '${env}')`,
  ]);
  const extra = lines.filter((line) => !line.startsWith("+"));
  return {
    kind: "shell",
    setsid,
    env,
    setpriv: findProgram("setpriv"),
    defaultSignals: lines.includes("+signals"),
    exactExports: extra.length === 0,
  };
}

async function probe(script: readonly string[]): Promise<string[]> {
  const { stdout } = await run("/bin/sh", ["-c", script.join("\n")], { env: {} });
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

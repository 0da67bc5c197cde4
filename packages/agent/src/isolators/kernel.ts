/** The files by which the kernel is told about cgroups. Tests have a directory instead of the kernel's. @module */
import { existsSync, mkdirSync, readdirSync, readFileSync, realpathSync, rmdirSync, writeFileSync } from "node:fs";
import { signalProcess } from "../launcher/process-tree.ts";

/** Every method throws the system's error. */
export interface Kernel {
  exists(path: string): boolean;
  /** The text of a file; undefined when it is not there, or what it tells of is gone. */
  read(path: string): string | undefined;
  write(path: string, text: string): void;
  /** Makes a directory that may be there already. */
  makeDirectory(path: string): void;
  /** Removes an empty directory that may be gone already. */
  removeDirectory(path: string): void;
  /** The directories in a directory; none when it is gone. */
  directories(path: string): string[];
  realPath(path: string): string;
  kill(pid: number, signal: number): void;
}

const GONE = new Set(["ENOENT", "ENODEV"]);

export const systemKernel: Kernel = {
  exists: existsSync,
  read: (path) => unlessGone(() => readFileSync(path, "latin1"), undefined),
  write: (path, text) => writeFileSync(path, text),
  makeDirectory(path) {
    try {
      mkdirSync(path, 0o755);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
    }
  },
  removeDirectory: (path) => unlessGone(() => rmdirSync(path), undefined),
  directories: (path) =>
    unlessGone(() => readdirSync(path, { withFileTypes: true }), [])
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => name),
  realPath: realpathSync,
  kill: (pid, signal) => void signalProcess(pid, signal),
};

function unlessGone<Value>(act: () => Value, otherwise: Value): Value {
  try {
    return act();
  } catch (error) {
    if (GONE.has((error as NodeJS.ErrnoException).code ?? "")) return otherwise;
    throw error;
  }
}

/** Where the program of a container is. Source: agent, section 3.5. @module */
import { accessSync, constants, statSync } from "node:fs";
import { isAbsolute, join } from "node:path";
import type { Environment } from "../core/environment.ts";

/**
 * Finds the program as execvp would, and in the sandbox besides. What is not to be found is left as it is: the attempt to run
 * it fails, and says so in the sandbox.
 */
export function resolveFile(file: string, directory: string, environment: Environment): string {
  if (isAbsolute(file)) return file;
  const inSandbox = join(directory, file);
  if (file.includes("/") || isExecutable(inSandbox)) return inSandbox;
  const path = environment.find(([name]) => name === "PATH")?.[1] ?? "";
  for (const part of path.split(":")) {
    const candidate = join(part === "" ? directory : part, file);
    if (isAbsolute(candidate) && isExecutable(candidate)) return candidate;
  }
  return file;
}

/** Whether there is a program at a path that we may run. */
export function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false; // not there, or not for us: the search goes on
  }
}

/** What the fetcher says to whoever reads the sandbox. @module */
import { closeSync, constants, fchownSync, openSync, writeSync } from "node:fs";
import type { FetchFor } from "./fetcher.ts";

const APPEND = constants.O_WRONLY | constants.O_APPEND | constants.O_NOFOLLOW;

/** Adds a line to the sandbox's stderr. */
export function note({ directory, user }: Pick<FetchFor, "directory" | "user">, text: string): void {
  const path = `${directory}/stderr`;
  const file = openOrMake(path, user);
  try {
    writeSync(file, `${text}\n`);
  } finally {
    closeSync(file);
  }
}

function openOrMake(path: string, user: FetchFor["user"]): number {
  try {
    const made = openSync(path, APPEND | constants.O_CREAT | constants.O_EXCL, 0o644);
    if (user !== undefined) fchownSync(made, user.uid, user.gid);
    return made;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
    return openSync(path, APPEND); // never a link to somewhere else
  }
}

/** The accounts of this machine. @module */
import { execFile } from "node:child_process";
import { readFile } from "node:fs/promises";
import { promisify } from "node:util";
import type { UserIds } from "./launch-spec.ts";

const run = promisify(execFile);

/** There is no such account. */
export class UnknownUserError extends Error {
  readonly code = "UNKNOWN_USER";
}

/**
 * Finds an account by its name, or takes a number as it is.
 *
 * @throws {UnknownUserError} when this machine has no account of that name
 */
export async function findUser(name: string): Promise<UserIds> {
  if (/^\d{1,10}$/.test(name)) {
    const uid = Number(name);
    const entry = (await passwdEntries()).find((fields) => Number(fields[2]) === uid);
    return entry === undefined ? { uid, gid: uid } : toIds(entry);
  }
  // A name that getent could take for an option, or for a line of its own, is no account's.
  if (!/^[A-Za-z0-9_.][A-Za-z0-9_.@\\-]*\$?$/.test(name))
    throw new UnknownUserError(`No user '${name}' on this machine`);
  const known = (await passwdEntries()).find((fields) => fields[0] === name);
  if (known !== undefined) return toIds(known);
  try {
    const { stdout } = await run("getent", ["passwd", "--", name]); // accounts that are not in the file
    return toIds(stdout.trim().split(":"));
  } catch (cause) {
    throw new UnknownUserError(`No user '${name}' on this machine`, { cause });
  }
}

async function passwdEntries(): Promise<string[][]> {
  const text = await readFile("/etc/passwd", "utf8");
  return text.split("\n").map((line) => line.split(":"));
}

function toIds(fields: readonly string[]): UserIds {
  return { uid: Number(fields[2]), gid: Number(fields[3]), name: fields[0]! };
}

/** A file's owner and group by name, numbers where they have none. Read anew when the files have changed. */
export async function accountNames(): Promise<{ user: (uid: number) => string; group: (gid: number) => string }> {
  const [users, groups] = await Promise.all([namesIn("/etc/passwd"), namesIn("/etc/group")]);
  return { user: (uid) => users.get(uid) ?? String(uid), group: (gid) => groups.get(gid) ?? String(gid) };
}

async function namesIn(path: string): Promise<Map<number, string>> {
  const text = await readFile(path, "utf8").catch(() => ""); // a machine without the file has only numbers
  const names = new Map<number, string>();
  for (const line of text.split("\n")) {
    const [name, , id] = line.split(":");
    if (id !== undefined && !names.has(Number(id))) names.set(Number(id), name!);
  }
  return names;
}

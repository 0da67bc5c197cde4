import { spawnSync } from "node:child_process";

/** Runs a command of the system's to its end. @throws {Error} with what it complained of when it fails */
export function run(program: string, ...args: string[]): void {
  const { status, stderr } = spawnSync(program, args, { encoding: "utf8" });
  if (status !== 0) throw new Error(`Cannot ${[program, ...args].join(" ")}: ${stderr.trim()}`);
}

/** Running programs for the other tools. @module */
import { spawnSync } from "node:child_process";

export const ROOT = new URL("..", import.meta.url).pathname;

/** Runs a program of the checkout with its output shown; returns whether it succeeded. */
export function run(title: string, command: string, args: readonly string[]): boolean {
  process.stdout.write(`\n— ${title}\n`);
  const { status, error } = spawnSync(command, args, { cwd: ROOT, stdio: "inherit", env: environment() });
  if (error !== undefined) process.stderr.write(`Cannot run ${command}: ${error.message}\n`);
  return status === 0;
}

/** Is there such a program on this machine? */
export function hasProgram(name: string): boolean {
  return spawnSync("sh", ["-c", 'command -v "$1"', "sh", name], { stdio: "ignore" }).status === 0;
}

/** The pinned Node and the tools of this checkout come first. */
function environment(): NodeJS.ProcessEnv {
  return { ...process.env, PATH: `${ROOT}node_modules/.bin:${process.env["PATH"] ?? ""}` };
}

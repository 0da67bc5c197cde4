/**
 * What a container runs, in the terms of exec(2).
 *
 * Source: agent, sections 3.4 and 3.5.
 * @module
 */
import type { Program } from "../core/effects.ts";
import type { LogBounds } from "../logs/bounds.ts";
import type { LaunchPlan } from "./launch-plan.ts";

/** Who runs it: numeric, so that nothing has to be looked up inside the container. */
export interface UserIds {
  readonly uid: number;
  readonly gid: number;
  /** The account's name, to give the process its supplementary groups; without one it gets none. */
  readonly name?: string;
}

/** A terminal that the command has as its own, in place of files. */
export interface TerminalSpec {
  /** The size of its window, 1 to 65,535 each, or 0 where that is not known. */
  readonly rows: number;
  readonly columns: number;
  /** The directory of the pipes through which the agent has it. */
  readonly pipes: string;
  /** Whether what is written goes to the sandbox's `stdout`, too. */
  readonly isKept: boolean;
}

export interface LaunchSpec {
  /** A UUID, or any word of letters, digits, `-`, `_` and `.`. */
  readonly containerId: string;
  /** The sandbox, absolute: working directory, and home of `stdout` and `stderr`. */
  readonly directory: string;
  /** Undefined: the first process of an isolated container waits until it is killed, and others join it. */
  readonly program: Program | undefined;
  /** The whole environment, nothing is added; later entries win. */
  readonly environment: readonly (readonly [name: string, value: string])[];
  /** Absent: the agent's own user. */
  readonly user?: UserIds;
  readonly terminal?: TerminalSpec;
  /** How large `stdout` and `stderr` may grow; absent: without a bound. */
  readonly logs?: LogBounds;
  /** How it is isolated; absent: not at all. */
  readonly plan?: LaunchPlan;
}

/** The launch cannot be written down at all: the framework asked for something no process can have. */
export class LaunchError extends Error {
  readonly code = "LAUNCH_INVALID";
}

/** What execve(2) takes. */
export interface Execution {
  /** The program's path and its arguments from argv[0] on; empty when there is no program. */
  readonly words: readonly string[];
  readonly environment: ReadonlyMap<string, string>;
}

/** A shell text that is just a program by its path and plain words: the shell would exec it, so we do. */
const PLAIN_COMMAND = /^\/[A-Za-z0-9_/.+-]+(?: [A-Za-z0-9_/.:,+@%-]+)*$/;
const SAFE_ID = /^[A-Za-z0-9_.-]{1,200}$/;

/**
 * Checks a spec and reduces it to what is executed.
 *
 * @throws {LaunchError} when a value holds NUL, or a variable's name is empty or holds `=`.
 */
export function executionOf(spec: LaunchSpec): Execution {
  if (!SAFE_ID.test(spec.containerId)) throw new LaunchError(`Invalid container id: ${spec.containerId}`);
  const environment = new Map(spec.environment);
  for (const [name, value] of environment) {
    if (name === "" || name.includes("=")) throw new LaunchError(`Invalid environment variable name: ${name}`);
    refuseNul(name);
    refuseNul(value);
  }
  const { program } = spec;
  if (program === undefined) return { words: [], environment };
  if (program.kind === "file") {
    const argv = program.argv.length === 0 ? [program.file] : program.argv;
    const words = [program.file, ...argv];
    words.forEach(refuseNul);
    return { words, environment };
  }
  refuseNul(program.text);
  if (!PLAIN_COMMAND.test(program.text)) {
    return { words: ["/bin/sh", "/bin/sh", "-c", program.text], environment };
  }
  // A shell exports its working directory; where we leave the shell out, its commands still find it.
  if (!environment.has("PWD")) environment.set("PWD", spec.directory);
  const argv = program.text.split(" ");
  return { words: [argv[0]!, ...argv], environment };
}

function refuseNul(text: string): void {
  if (text.includes("\0")) throw new LaunchError("Cannot pass a NUL character to a process");
}

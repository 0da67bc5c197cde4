/**
 * The script that turns a supervisor's child into the command of a container: data in, one safe text out.
 *
 * Every value of a user's is a single-quoted word, in which a POSIX shell knows no special character but the quote itself.
 * Source: agent, sections 3.4 and 3.5; POSIX.1-2017, Shell Command Language, section 2.2.2.
 * @module
 */
import type { Program } from "../core/effects.ts";

/** Who runs it: numeric, so that nothing has to be looked up inside the container. */
export interface UserIds {
  readonly uid: number;
  readonly gid: number;
  /** The account's name, to give the process its supplementary groups; without one it gets none. */
  readonly name?: string;
}

export interface LaunchSpec {
  /** A UUID, or any word of letters, digits, `-`, `_` and `.`. */
  readonly containerId: string;
  /** The sandbox, absolute: working directory, and home of `stdout` and `stderr`. */
  readonly directory: string;
  readonly program: Program;
  /** The whole environment, nothing is added; later entries win. */
  readonly environment: readonly (readonly [name: string, value: string])[];
  /** Absent: the agent's own user. */
  readonly user?: UserIds;
}

/** Where the helper programs of this machine are, and what its shell can do. */
export interface LaunchTools {
  readonly setsid: string;
  readonly env: string;
  readonly setpriv: string | undefined;
  /** A shell with job control, if there is one: it makes process groups itself, which saves a program in between. */
  readonly bash: string | undefined;
  /** Whether the supervisors' shell passes on exactly what it was told to export. */
  readonly exactExports: boolean;
  /** Whether env can give a process default signals. */
  readonly defaultSignals: boolean;
}

/** The launch cannot be written down at all: the framework asked for something no process can have. */
export class LaunchError extends Error {
  readonly code = "LAUNCH_INVALID";
}

/** Quotes `text` as one word of a POSIX shell. @throws {LaunchError} for NUL, which no argument can hold. */
export function shellQuote(text: string): string {
  if (text.includes("\0")) throw new LaunchError("Cannot pass a NUL character to a process");
  return `'${text.replaceAll("'", "'\\''")}'`;
}

const SHELL_NAME = /^[A-Za-z_][A-Za-z0-9_]*$/;
/** Names that some shell treats in a way of its own; an environment that has one is handed over by env instead. */
const SHELL_OWN_NAMES =
  /^(?:IFS|OPTIND|OPTARG|LINENO|PPID|UID|EUID|GROUPS|RANDOM|SECONDS|PS[0-9]|SHELLOPTS|BASH.*|FUNCNAME|_)$/;
/** A shell text that is just a program by its path and plain words: the shell would exec it, so we do. */
const PLAIN_COMMAND = /^\/[A-Za-z0-9_/.+-]+(?: [A-Za-z0-9_/.:,+@%-]+)*$/;
const SAFE_ID = /^[A-Za-z0-9_.-]{1,200}$/;

/**
 * Returns the launch script of a container.
 *
 * @throws {LaunchError} when a value holds NUL or a name is empty or holds `=`.
 */
export function launchScript(spec: LaunchSpec, tools: LaunchTools): string {
  if (!SAFE_ID.test(spec.containerId)) throw new LaunchError(`Invalid container id: ${spec.containerId}`);
  const environment = new Map(spec.environment);
  const { argv, argv0, shellWords } = argumentsOf(spec.program);
  // A shell exports its working directory; where we leave the shell out, its commands still find it.
  if (shellWords && !environment.has("PWD")) environment.set("PWD", spec.directory);
  const prefix = [...(tools.bash === undefined ? [tools.setsid, "--"] : []), ...privileges(spec.user, tools)];
  const names = [...environment.keys()];
  for (const name of names) {
    if (name === "" || name.includes("=")) throw new LaunchError(`Invalid environment variable name: ${name}`);
  }
  const isExact = tools.exactExports && names.every((name) => SHELL_NAME.test(name) && !SHELL_OWN_NAMES.test(name));
  const pairs = Array.from(environment, ([name, value]) => `${name}=${value}`);
  if (!isExact) prefix.unshift(tools.env, "-i", "--", ...pairs);
  // Only bash can give a program another name than its path, and only to what it becomes itself.
  const isNamed = argv0 !== undefined && argv0 !== argv[0] && tools.bash !== undefined && prefix.length === 0;
  const options = tools.bash === undefined ? [] : [...(isNamed ? ["-a", argv0] : []), "--"]; // others know no options
  const words = [...options, ...prefix, ...argv];
  return [
    `cd ${shellQuote(spec.directory)} || exit`,
    "exec </dev/null >>stdout || exit",
    tools.bash === undefined ? "set -- /proc/self/task/*" : 'set -- "/$BASHPID"',
    'echo "S $$ ${1##*/}" >&2',
    'echo "$id S $$ ${1##*/}" >&3',
    "exec 2>>stderr 3>&- || exit",
    "unset PWD OLDPWD",
    ...(isExact ? Array.from(environment, ([name, value]) => `export ${name}=${shellQuote(value)}`) : []),
    `exec ${words.map(shellQuote).join(" ")}`,
    "",
  ].join("\n");
}

/** argv with the program's path in front, argv[0] where it differs, and whether a shell was left out. */
function argumentsOf(program: Program): { argv: string[]; argv0?: string; shellWords: boolean } {
  if (program.kind === "file") {
    const [argv0, ...rest] = program.argv;
    return { argv: [program.file, ...rest], argv0: argv0 ?? program.file, shellWords: false };
  }
  if (PLAIN_COMMAND.test(program.text)) return { argv: program.text.split(" "), shellWords: true };
  return { argv: ["/bin/sh", "-c", program.text], shellWords: false };
}

function privileges(user: UserIds | undefined, tools: LaunchTools): string[] {
  if (user === undefined) return [];
  if (tools.setpriv === undefined) throw new LaunchError("Cannot switch users: no setpriv program found");
  const groups = user.name === undefined ? "--clear-groups" : "--init-groups";
  return [tools.setpriv, `--reuid=${user.name ?? user.uid}`, `--regid=${user.gid}`, groups, "--"];
}

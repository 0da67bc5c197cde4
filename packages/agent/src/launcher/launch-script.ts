/**
 * The script that turns a child of supervisor.sh into the command of a container: data in, one safe text out.
 *
 * Every value of a user's is a single-quoted word, in which a POSIX shell knows no special character but the quote itself.
 * Source: POSIX.1-2017, Shell Command Language, section 2.2.2.
 * @module
 */
import { isEmptyPlan } from "./launch-plan.ts";
import { executionOf, LaunchError, type LaunchSpec, type UserIds } from "./launch-spec.ts";
import type { ShellTools } from "./tools.ts";

/** Quotes `text` as one word of a POSIX shell. */
function shellQuote(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}

const SHELL_NAME = /^[A-Za-z_][A-Za-z0-9_]*$/;
/** Names that some shell treats in a way of its own; an environment that has one is handed over by env instead. */
const SHELL_OWN_NAMES =
  /^(?:IFS|OPTIND|OPTARG|LINENO|PPID|UID|EUID|GROUPS|RANDOM|SECONDS|PS[0-9]|SHELLOPTS|BASH.*|FUNCNAME|_)$/;

/**
 * Returns the launch script of a container. The command's argv[0] is its path: a POSIX shell can give it no other.
 *
 * @throws {LaunchError} when the spec asks for what no process can have, or for a user and there is no setpriv.
 */
export function launchScript(spec: LaunchSpec, tools: ShellTools): string {
  const { words: execution, environment } = executionOf(spec);
  if (execution.length === 0 || (spec.plan !== undefined && !isEmptyPlan(spec.plan))) {
    throw new LaunchError(
      "Cannot isolate a container without perl: install it, or start the agent with posix isolators alone",
    );
  }
  if (spec.terminal !== undefined) {
    throw new LaunchError("Cannot give a container a terminal without perl: install it");
  }
  const [file, , ...rest] = execution;
  const names = [...environment.keys()];
  const isExact = tools.exactExports && names.every((name) => SHELL_NAME.test(name) && !SHELL_OWN_NAMES.test(name));
  const pairs = Array.from(environment, ([name, value]) => `${name}=${value}`);
  const words = [
    ...(isExact ? [] : [tools.env, "-i", "--", ...pairs]),
    ...[tools.setsid, "--"],
    ...privileges(spec.user, tools),
    ...[file!, ...rest],
  ];
  return [
    `cd ${shellQuote(spec.directory)} || exit`,
    "exec </dev/null >>stdout || exit",
    "set -- /proc/self/task/*",
    'echo "S $$ ${1##*/}" >&2',
    'echo "$id S $$ ${1##*/}" >&3',
    "exec 2>>stderr 3>&- || exit",
    "unset PWD OLDPWD",
    ...(isExact ? Array.from(environment, ([name, value]) => `export ${name}=${shellQuote(value)}`) : []),
    `exec ${words.map(shellQuote).join(" ")}`,
    "",
  ].join("\n");
}

function privileges(user: UserIds | undefined, tools: ShellTools): string[] {
  if (user === undefined) return [];
  if (tools.setpriv === undefined) throw new LaunchError("Cannot switch users: no setpriv program found");
  const groups = user.name === undefined ? "--clear-groups" : "--init-groups";
  return [tools.setpriv, `--reuid=${user.name ?? user.uid}`, `--regid=${user.gid}`, groups, "--"];
}

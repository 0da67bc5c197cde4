/**
 * The record that tells a supervisor of spawner.pl what to run: its fields in order, each ended from the next by a NUL.
 *
 * ```text
 *  number of the plan's words, word, …,
 *  directory, uid, gid, account, bounds, terminal, number of
 *  variables, name=value, …, file, argv[0], argv[1], …
 * ```
 *
 * Without a user, uid, gid and account are empty; without a program there are no words at the end. Bounds of
 * files are `stdout rotate stderr rotate`, a terminal is `rows columns kept pipes`, each of them or nothing.
 * @module
 */
import type { LogBounds } from "../logs/bounds.ts";
import { planWords } from "./launch-plan.ts";
import { executionOf, type LaunchSpec, type TerminalSpec } from "./launch-spec.ts";

/**
 * Returns the launch record of a container.
 *
 * @throws {LaunchError} when the spec asks for what no process can have.
 */
export function launchRecord(spec: LaunchSpec): string {
  const { words, environment } = executionOf(spec);
  const { directory, user, terminal, logs } = spec;
  const plan = spec.plan === undefined ? [] : planWords(spec.plan);
  const fields = [
    `${plan.length}`,
    ...plan,
    directory,
    `${user?.uid ?? ""}`,
    `${user?.gid ?? ""}`,
    user?.name ?? "",
    logs === undefined ? "" : boundsText(logs),
    terminal === undefined ? "" : terminalText(terminal),
    `${environment.size}`,
  ];
  for (const [name, value] of environment) fields.push(`${name}=${value}`);
  fields.push(...words);
  return fields.join("\0");
}

function boundsText({ stdout, stderr }: LogBounds): string {
  return `${stdout.maxBytes} ${stdout.rotate} ${stderr.maxBytes} ${stderr.rotate}`;
}

function terminalText({ rows, columns, isKept, pipes }: TerminalSpec): string {
  return `${rows} ${columns} ${isKept ? 1 : 0} ${pipes}`;
}

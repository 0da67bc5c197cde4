/**
 * Flags of the long-running verbs: read from the command line, the environment and a file, in that order of precedence.
 *
 *   --like-this=1, --like_this 1   >   MESETA_LIKE_THIS   >   MESOS_LIKE_THIS   >   like_this: 1 in --config
 *
 * @module
 */
import { CliError, EXIT } from "./errors.ts";

/** One flag, as the tables of master and agent list them. */
export interface FlagSpec {
  readonly name: string; // with underscores
  readonly formerName?: string;
  readonly type: string; // "bool" may stand alone
  readonly default?: string | undefined;
  readonly help: string;
}

/** What is given on the command line, by name with underscores; `--no-x` gives "false". */
export interface GivenFlags {
  readonly values: Readonly<Record<string, string>>;
  readonly help: boolean;
  readonly version: boolean;
}

/** Reads the command line. @throws {CliError} for flags that are not in `specs`, and values that are missing */
export function readArguments(verb: string, args: readonly string[], specs: readonly FlagSpec[]): GivenFlags {
  const byName = new Map(specs.flatMap((spec) => namesOf(spec).map((name) => [name, spec] as const)));
  const values: Record<string, string> = {};
  let help = false;
  let version = false;
  for (let at = 0; at < args.length; at++) {
    const argument = args[at]!;
    if (argument === "--help" || argument === "-h") {
      help = true;
      continue;
    }
    if (argument === "--version") {
      version = true;
      continue;
    }
    const match = /^--([^=]+)(?:=([\s\S]*))?$/.exec(argument);
    if (match === null) throw usage(verb, `'${argument}' is no flag`);
    const name = match[1]!.replaceAll("-", "_");
    const negated = name.startsWith("no_") ? byName.get(name.slice(3)) : undefined;
    const spec = byName.get(name);
    if (spec === undefined && negated?.type === "bool" && match[2] === undefined) {
      values[negated.name] = "false";
    } else if (spec === undefined) {
      throw usage(verb, `there is no flag --${kebab(name)}${suggestion(name, byName)}`);
    } else if (match[2] !== undefined) {
      values[spec.name] = match[2];
    } else if (spec.type === "bool") {
      values[spec.name] = "true";
    } else {
      const value = args[++at];
      if (value === undefined) throw usage(verb, `--${kebab(name)} needs a value`);
      values[spec.name] = value;
    }
  }
  return { values, help, version };
}

/** The values from all sources. `file` is the parsed configuration: common keys, and a section named after the verb. */
export function mergeFlags(
  verb: string,
  specs: readonly FlagSpec[],
  sources: {
    readonly given: Readonly<Record<string, string>>;
    readonly env: Readonly<Record<string, string | undefined>>;
    readonly file?: Readonly<Record<string, unknown>> | undefined;
  },
): Record<string, string> {
  const file = fileValues(verb, sources.file ?? {});
  const merged: Record<string, string> = {};
  for (const spec of specs) {
    const names = namesOf(spec);
    const variables = names.flatMap((name) => [`MESETA_${name.toUpperCase()}`, `MESOS_${name.toUpperCase()}`]);
    // An empty variable is as good as none.
    const env = variables.map((variable) => sources.env[variable]).find((text) => text !== undefined && text !== "");
    const value = sources.given[spec.name] ?? env ?? names.map((name) => file[name]).find((text) => text !== undefined);
    if (value !== undefined) merged[spec.name] = value;
  }
  return merged;
}

function namesOf({ name, formerName }: FlagSpec): string[] {
  return formerName === undefined ? [name] : [name, formerName];
}

/** The help of a long-running verb. */
export function flagsHelp(verb: string, summary: string, specs: readonly FlagSpec[]): string {
  const rows = specs.map(({ name, type, default: fallback, help }) => {
    const value = type === "bool" ? "" : `=${type.toUpperCase()}`;
    const otherwise = fallback === undefined ? "" : ` (${fallback})`;
    return { flag: `  --${kebab(name)}${value}`, text: `${help}${otherwise}` };
  });
  const width = Math.max(...rows.map((row) => row.flag.length)) + 2;
  const lines = rows.map((row) => row.flag.padEnd(width) + row.text);
  return [
    `meseta ${verb}: ${summary}`,
    "",
    ...lines,
    "",
    "Each flag can also be set as MESETA_… or MESOS_… in the environment, or in the file named by --config.",
    "",
  ].join("\n");
}

export function kebab(name: string): string {
  return name.replaceAll("_", "-");
}

/** `--like_this` becomes `--like-this`, up to a lone `--`. */
export function rewriteUnderscores(args: readonly string[]): string[] {
  const end = args.indexOf("--");
  return args.map((argument, at) =>
    (end >= 0 && at >= end) || !argument.startsWith("--")
      ? argument
      : argument.replace(/^--[^=]+/, (flag) => kebab(flag)),
  );
}

function fileValues(verb: string, file: Readonly<Record<string, unknown>>): Record<string, string> {
  const values: Record<string, string> = {};
  const section = file[verb];
  const entries = [...Object.entries(file), ...(isSection(section) ? Object.entries(section) : [])];
  for (const [key, value] of entries) {
    if (value === null || value === undefined || (isSection(value) && key === verb)) continue;
    values[key.replaceAll("-", "_")] = typeof value === "string" ? value : JSON.stringify(value);
  }
  return values;
}

function isSection(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function usage(verb: string, reason: string): CliError {
  return new CliError(EXIT.usage, `Cannot run meseta ${verb}: ${reason}`, { advice: `meseta ${verb} --help` });
}

function suggestion(name: string, known: ReadonlyMap<string, FlagSpec>): string {
  const near = [...known.keys()].find((other) => other.startsWith(name) || name.startsWith(other));
  return near === undefined ? "" : `; did you mean --${kebab(near)}?`;
}

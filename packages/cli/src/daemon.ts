/** What the long-running verbs share: flags from everywhere, a log, and a word of warning. @module */
import { join } from "node:path";
import { createLog, type Log, type LogLevel } from "@meseta/runtime";
import { readConfigFile } from "./config-file.ts";
import { CliError, EXIT, type ExitCode, reasonOf } from "./errors.ts";
import { type FlagSpec, flagsHelp, mergeFlags, readArguments } from "./flag-values.ts";
import type { Io } from "./io.ts";
import { paint } from "./output.ts";
import { VERSION } from "./version.ts";

const COMMON_FLAGS: readonly FlagSpec[] = [
  { name: "config", type: "string", help: "file with flags, YAML" },
  { name: "log_level", type: "string", default: "info", help: "debug, info, warn or error" },
  { name: "log_file", type: "string", help: "where to log to, instead of standard error" },
];
const LEVELS: readonly string[] = ["debug", "info", "warn", "error", "silent"];

export interface DaemonFlags {
  readonly values: Record<string, string>; // by name with underscores, common flags apart
  readonly log: Log;
  readonly logFile: string | undefined; // where it logs to; undefined: standard error
}

/** Reads the flags of a verb from all their sources; undefined when only help or the version was wanted, which has been given. */
export async function daemonFlags(
  verb: string,
  summary: string,
  specs: readonly FlagSpec[],
  args: readonly string[],
  io: Io,
): Promise<DaemonFlags | undefined> {
  const known = new Set(specs.map((spec) => spec.name));
  const all = [...specs, ...COMMON_FLAGS.filter((spec) => !known.has(spec.name))];
  const given = readArguments(verb, args, all);
  if (given.help) {
    io.out(flagsHelp(verb, summary, all));
    return undefined;
  }
  if (given.version) {
    io.out(`meseta ${VERSION}\n`);
    return undefined;
  }
  const path = given.values["config"] ?? io.env["MESETA_CONFIG"];
  const file = path === undefined ? undefined : await readConfigFile(path);
  const merged = mergeFlags(verb, all, { given: given.values, env: io.env, file });
  const { config: _config, log_level: ownLevel, log_file: ownFile, ...values } = merged;
  const level = ownLevel ?? mesosLevel(values["logging_level"]) ?? "info";
  const directory = values["log_dir"];
  const logFile = ownFile ?? (directory === undefined ? undefined : join(directory, `meseta-${verb}.log`));
  if (!LEVELS.includes(level)) {
    throw new CliError(EXIT.usage, `Cannot log at level '${level}': expected ${LEVELS.join(", ")}`);
  }
  const isQuiet = logFile === undefined && ["true", "1"].includes(values["quiet"] ?? "");
  const log = createLog({
    name: verb,
    level: isQuiet ? "silent" : (level as LogLevel),
    ...(logFile !== undefined && { file: logFile }),
  });
  return { values, log, logFile };
}

/** Source: agent, section 12.1. */
const MESOS_LEVELS: Readonly<Record<string, string>> = { INFO: "info", WARNING: "warn", ERROR: "error" };

/** @throws {CliError} for what is none */
function mesosLevel(text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  const level = Object.hasOwn(MESOS_LEVELS, text) ? MESOS_LEVELS[text] : undefined;
  if (level !== undefined) return level;
  throw new CliError(EXIT.usage, `Cannot log at level '${text}': expected ${Object.keys(MESOS_LEVELS).join(", ")}`);
}

/** Says loudly what a listener on a public address means that does not ask `everybody` who they are. */
export function warnIfOpen(verb: string, ip: string, io: Io, everybody = "anybody"): void {
  if (/^127\.|^::1$|^localhost$/.test(ip)) return;
  const how = everybody === "anybody" ? "without authentication" : `and does not ask ${everybody} who they are`;
  const text = `WARNING: the ${verb} listens on ${ip} ${how}: whoever reaches it can run programs here`;
  io.err(`${paint(["bold", "red"], text, io)}\n`);
}

/** Runs `serve`, turning what keeps a daemon from starting into a sentence and an exit code. */
export async function serving(verb: string, serve: () => Promise<void>): Promise<ExitCode> {
  try {
    await serve();
    return EXIT.done;
  } catch (error) {
    if (error instanceof CliError) throw error;
    const code = error instanceof Error && "code" in error ? error.code : undefined;
    if (code === "FLAG_INVALID" || code === "INVALID_RESOURCES") {
      throw new CliError(EXIT.usage, reasonOf(error), { cause: error, advice: `meseta ${verb} --help` });
    }
    const advice = code === "EADDRINUSE" ? "is another one running? --port=PORT takes another port" : undefined;
    throw new CliError(EXIT.failed, `Cannot start the ${verb}: ${reasonOf(error)}`, {
      cause: error,
      ...(advice !== undefined && { advice }),
    });
  }
}

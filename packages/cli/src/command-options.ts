/** Options of the short-lived verbs, from the environment and a file where the command line is silent. @module */
import type { Command, Option } from "commander";
import { type Credential, CredentialsError, readCredential } from "@meseta/runtime";
import { readConfigFile } from "./config-file.ts";
import { CliError, EXIT } from "./errors.ts";
import { type FlagSpec, mergeFlags } from "./flag-values.ts";
import type { Io } from "./io.ts";

/** Verbs that speak to agents, too. */
const ASK_AGENTS: ReadonlySet<string> = new Set(["attach", "exec", "logs", "run"]);

/** Adds `--config`, and to verbs that ask a master `--credential`; fills in what was not given before the verb acts: MESETA_X, then MESOS_X, then the file. */
export function fillOptions(verb: string, command: Command, io: Io): void {
  command.option("--config <file>", "file with options, YAML (MESETA_CONFIG)");
  const asksMaster = command.options.some(({ long }) => long === "--master");
  if (asksMaster)
    command.option("--credential <file>", "who asks, for masters that want a proof: principal and secret");
  if (ASK_AGENTS.has(verb)) {
    command.option("--agent-credential <file>", "who asks, for agents that want a proof: principal and secret");
  }
  command.hook("preAction", async () => {
    const options = command.options.filter((option) => option.long !== undefined && isPlain(option));
    const specs = options.map(specOf);
    const path = (command.opts<{ config?: string }>().config ?? io.env["MESETA_CONFIG"]) || undefined;
    const file = path === undefined ? undefined : await readConfigFile(path);
    const values = mergeFlags(verb, specs, { given: {}, env: io.env, file });
    for (const [at, option] of options.entries()) {
      const value = values[specs[at]!.name];
      const key = option.attributeName();
      if (value === undefined || command.getOptionValueSource(key) === "cli") continue;
      command.setOptionValueWithSource(key, option.isBoolean() ? truth(option, value) : value, "env");
    }
    const { credential, agentCredential } = command.opts<{ credential?: string; agentCredential?: string }>();
    if (credential !== undefined) io.credential = credentialIn(credential, io);
    if (agentCredential !== undefined) io.agentCredential = credentialIn(agentCredential, io);
  });
}

function credentialIn(path: string, io: Io): Credential {
  try {
    return readCredential(path, (text) => io.err(`${text}\n`));
  } catch (cause) {
    if (!(cause instanceof CredentialsError)) throw cause;
    throw new CliError(EXIT.usage, cause.message, {
      cause,
      advice: 'a credential is JSON: {"principal":"me","secret":"…"}',
    });
  }
}

/** Options that may be repeated have no single value to set. */
function isPlain(option: Option): boolean {
  return !option.variadic && option.parseArg === undefined && option.long !== "--config";
}

function specOf(option: Option): FlagSpec {
  const name = option.long!.slice(2).replaceAll("-", "_");
  return { name, type: option.isBoolean() ? "bool" : "string", help: option.description };
}

function truth(option: Option, value: string): boolean {
  if (value === "true" || value === "1") return true;
  if (value === "false" || value === "0") return false;
  throw new CliError(EXIT.usage, `Cannot use ${option.long} '${value}': expected true or false`);
}

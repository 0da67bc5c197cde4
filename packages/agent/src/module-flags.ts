/**
 * Parameters of modules: what Mesos gives to native libraries, and this agent to what it has under the same names.
 * Source: master reference, section 7.3.
 * @module
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { compareText, FlagError, type Flags, type FlagSpec } from "@meseta/base";

/** How a module is set up, by its own names. */
export type Parameters = Readonly<Record<string, string>>;
/** By the names of modules. */
export type ModuleParameters = Readonly<Record<string, Parameters>>;

export const MODULE_FLAGS: readonly FlagSpec[] = [
  {
    name: "modules",
    type: "json",
    default: undefined,
    help: 'parameters of modules: {"libraries":[{"modules":[{"name":…,"parameters":[{"key":…,"value":…}]}]}]}, or a file of that',
  },
  {
    name: "modules_dir",
    type: "string",
    default: undefined,
    help: "directory of files as --modules takes them, instead of it",
  },
];

interface ModulesMessage {
  readonly libraries?: readonly {
    readonly modules?: readonly {
      readonly name?: unknown;
      readonly parameters?: readonly { readonly key?: unknown; readonly value?: unknown }[];
    }[];
  }[];
}

/**
 * The parameters that flags give, of modules that `isKnown`.
 *
 * @throws {FlagError} naming the flag and what is wrong
 */
export function moduleParameters(flags: Flags, isKnown: (name: string) => boolean): ModuleParameters {
  const [text, directory] = [flags.text("modules"), flags.text("modules_dir")];
  if (text !== undefined && directory !== undefined) {
    throw new FlagError("Cannot use --modules and --modules_dir at once");
  }
  const messages = text === undefined ? messagesIn(directory) : [{ flag: "modules", text }];
  const found = new Map<string, Parameters>();
  for (const { flag, text: one } of messages) {
    for (const { name, parameters } of modulesOf(flag, one)) {
      if (typeof name !== "string") throw FlagError.of(flag, one, "a list of libraries with modules that have names");
      if (found.has(name)) throw new FlagError(`Cannot use --${flag}: ${name} is there twice`);
      if (!isKnown(name)) {
        throw new FlagError(`Cannot use --${flag}: this agent cannot load the native module ${name}; leave it out`);
      }
      const pairs = (parameters ?? []).map(({ key, value }) => [String(key), String(value)]);
      found.set(name, Object.fromEntries(pairs) as Parameters);
    }
  }
  return Object.fromEntries(found);
}

/** In byte order of their names. */
function messagesIn(directory: string | undefined): { readonly flag: string; readonly text: string }[] {
  if (directory === undefined) return [];
  try {
    const names = readdirSync(directory).toSorted(compareText);
    return names.map((name) => ({ flag: "modules_dir", text: readFileSync(join(directory, name), "utf8") }));
  } catch (cause) {
    throw FlagError.of("modules_dir", directory, `a directory to be read: ${(cause as Error).message}`);
  }
}

function modulesOf(flag: string, text: string) {
  try {
    const { libraries = [] } = JSON.parse(text) as ModulesMessage;
    return libraries.flatMap(({ modules }) => modules ?? []);
  } catch (cause) {
    throw FlagError.of(flag, text, `as the help says: ${(cause as Error).message}`);
  }
}

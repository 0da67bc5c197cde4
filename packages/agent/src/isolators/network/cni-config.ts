/**
 * CNI networks as operators configure them: files in a directory, read when a container asks for one, so that a new network needs
 * no restart.
 * Source: agent, section 4.4; CNI specification, section 1.
 * @module
 */
import { accessSync, constants, readdirSync, readFileSync } from "node:fs";
import { extname, join } from "node:path";
import { IsolationError } from "../isolator.ts";

/** What one plugin is told, besides what every call adds. */
export interface PluginConfig {
  /** The name of its program. */
  readonly type: string;
  readonly capabilities?: { readonly portMappings?: boolean };
  readonly [key: string]: unknown;
}

export interface NetworkConfig {
  readonly name: string;
  readonly cniVersion: string;
  /** Those that attach a container, in this order. */
  readonly plugins: readonly PluginConfig[];
}

const EXTENSIONS = new Set([".conf", ".conflist", ".json"]);
const NAME = /^[A-Za-z0-9][A-Za-z0-9_.-]{0,127}$/;
const VERSION_UNSAID = "0.2.0";
/** Keys of Mesos in the arguments of a plugin, which no operator may set. */
export const MESOS_ARGUMENTS = "org.apache.mesos";
/** Mesos's own plugin, around another one. */
const PORT_MAPPER = "mesos-cni-port-mapper";

/**
 * The network of that name.
 *
 * @throws {IsolationError} when no file defines it, two do, or the one that does cannot be used
 */
export function findNetwork(directory: string, name: string): NetworkConfig {
  const found: { readonly file: string; readonly config: NetworkConfig }[] = [];
  const problems: string[] = [];
  for (const file of configFiles(directory)) {
    const text = readFileSync(join(directory, file), "utf8");
    try {
      const config = parseNetwork(text);
      if (config.name === name) found.push({ file, config });
    } catch (error) {
      problems.push(`${file}: ${(error as Error).message}`); // matters only if nobody else knows the name
    }
  }
  const [first, second] = found;
  if (second !== undefined) {
    throw new IsolationError(`Cannot join network '${name}': both ${first!.file} and ${second.file} define it`);
  }
  if (first !== undefined) return first.config;
  const unread = problems.length === 0 ? "" : `, and not everything there can be read: ${problems.join("; ")}`;
  throw new IsolationError(`Cannot join network '${name}': no file in ${directory} defines it${unread}`);
}

function configFiles(directory: string): string[] {
  try {
    return readdirSync(directory)
      .filter((file) => EXTENSIONS.has(extname(file)))
      .toSorted();
  } catch (error) {
    throw new IsolationError(`Cannot read CNI networks from ${directory}: ${(error as Error).message}`);
  }
}

/** Reads a network: a list of plugins, one plugin, or Mesos's port mapper around one. @throws {Error} when it is none */
export function parseNetwork(text: string): NetworkConfig {
  const value: unknown = JSON.parse(text);
  if (!isObject(value)) throw new Error("not a JSON object");
  const { name, cniVersion = VERSION_UNSAID, plugins } = value;
  if (typeof name !== "string" || !NAME.test(name)) throw new Error("its 'name' is not a network's");
  if (typeof cniVersion !== "string") throw new Error("its 'cniVersion' is not a text");
  const given: unknown[] = Array.isArray(plugins) ? plugins : [value];
  if (given.length === 0) throw new Error("it has no plugins");
  return { name, cniVersion, plugins: given.flatMap(pluginsOf) };
}

function pluginsOf(value: unknown): PluginConfig[] {
  if (!isObject(value) || typeof value["type"] !== "string") throw new Error("a plugin has no 'type'");
  const { type, args } = value;
  if (type.includes("/") || type.startsWith(".")) throw new Error(`'${type}' is not the name of a plugin`);
  if (isObject(args) && MESOS_ARGUMENTS in args) throw new Error(`'args' must not hold '${MESOS_ARGUMENTS}'`);
  if (type !== PORT_MAPPER) return [value as PluginConfig];
  // What Mesos does by a plugin of its own, everybody else has in one that comes behind.
  return [...pluginsOf(value["delegate"]), { type: "portmap", capabilities: { portMappings: true }, snat: true }];
}

/** Where a plugin's program is. @throws {IsolationError} when it is in none of the directories */
export function findPlugin(directories: readonly string[], type: string): string {
  for (const directory of directories) {
    const path = join(directory, type);
    try {
      accessSync(path, constants.X_OK);
      return path;
    } catch {
      // not in this one
    }
  }
  throw new IsolationError(`Cannot find the CNI plugin '${type}' in ${directories.join(", ")}`);
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

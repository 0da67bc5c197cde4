/**
 * What an image and a command together run, and in which environment.
 * Source: agent, sections 3.4, 3.5 and 5.3.
 * @module
 */
import type { v1 } from "@meseta/protocol";
import type { Program } from "../core/effects.ts";
import { DEFAULT_PATH, type Environment } from "../core/environment.ts";
import { ImageError } from "./image-error.ts";
import type { ImageRuntime } from "./manifest.ts";

/**
 * The program of a container with an image, by the table of the reference.
 *
 * @throws {ImageError} where neither says what to run
 */
export function imageProgram(
  { shell = true, value, arguments: args = [] }: v1.CommandInfo,
  { entrypoint, cmd }: Pick<ImageRuntime, "entrypoint" | "cmd">,
): Program {
  if (shell) {
    if (value === undefined || value === "") throw new ImageError("The command is a shell's, and has no value");
    return { kind: "shell", text: value };
  }
  if (value !== undefined && value !== "") return { kind: "file", file: value, argv: args };
  const given = args.length > 0 ? args : cmd;
  const argv =
    entrypoint.length > 0 ? [...entrypoint, ...given] : args.length > 0 ? [...cmd.slice(0, 1), ...args] : cmd;
  const isNothing = argv.length === 0 || (entrypoint.length === 0 && cmd.length === 0);
  if (isNothing) throw new ImageError("Neither the command nor the image says what to run");
  return { kind: "file", file: argv[0]!, argv };
}

/** Variables that executors add to what a command says, and no image changes. */
const ADDED = ["MESOS_ALLOCATION_ROLE", "MESOS_CONTAINER_IP"];

/**
 * The environment of a container with an image: the image's variables go over the agent's, and the command's own over those.
 *
 * @param environment the whole of it, as it would be without an image
 */
export function imageEnvironment(
  environment: Environment,
  command: v1.CommandInfo,
  runtime: Pick<ImageRuntime, "environment">,
  sandboxDirectory: string,
): [name: string, value: string][] {
  const own = new Set([...ADDED, ...(command.environment?.variables ?? []).map(({ name }) => name)]);
  const variables = new Map(environment);
  if (!own.has("MESOS_SANDBOX")) variables.set("MESOS_SANDBOX", sandboxDirectory);
  for (const entry of runtime.environment) {
    const at = entry.indexOf("=");
    if (at > 0 && !own.has(entry.slice(0, at))) variables.set(entry.slice(0, at), entry.slice(at + 1));
  }
  return [...variables];
}

/** The environment of a container that looks at another, which has an image: what that says, where nobody else does. */
export function lookerEnvironment(
  { environment, directory }: { readonly environment: Environment; readonly directory: string },
  {
    runtime,
    sandboxDirectory,
  }: { readonly runtime: Pick<ImageRuntime, "environment">; readonly sandboxDirectory: string },
): [name: string, value: string][] {
  const variables = new Map(environment);
  if (variables.get("MESOS_SANDBOX") === directory) variables.set("MESOS_SANDBOX", sandboxDirectory);
  if (variables.get("PATH") === DEFAULT_PATH) variables.delete("PATH");
  for (const entry of runtime.environment) {
    const [name = ""] = entry.split("=", 1);
    if (name !== "" && name !== entry && !variables.has(name)) variables.set(name, entry.slice(name.length + 1));
  }
  if (!variables.has("PATH")) variables.set("PATH", DEFAULT_PATH);
  return [...variables];
}

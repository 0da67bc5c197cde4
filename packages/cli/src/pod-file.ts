/**
 * The file of `meseta run --pod`: a task group in YAML, in the words of the command line and, for checks, of Mesos.
 *
 * ```yaml
 * name: web
 * tasks:
 *   server:
 *     command: exec ./server
 *     shared: data            # a directory of the pod's sandbox that it sees under that name
 *     health_check: { type: HTTP, http: { port: 31000, path: / } }
 *   helper: { command: [./helper, --fast], cpus: 0.5, mem: 64, shared: data }
 *   console: { command: exec ./console, tty: true }    # a terminal, to which `meseta attach console` goes
 *   cache: { image: "registry.example.com/cache:7", command: exec cache --small }
 * ```
 *
 * @module
 */
import { basename, extname } from "node:path";
import { parseDuration } from "@meseta/base";
import { DecodeError, type MessageCodec, v1 } from "@meseta/protocol";
import { commandInfo, type Needs } from "@meseta/sdk";
import { readConfigFile } from "./config-file.ts";
import { CliError, EXIT } from "./errors.ts";

/** A task of a pod before it has an agent and resources. */
export interface PodTask {
  readonly id: string;
  readonly needs: Needs;
  readonly info: Omit<v1.TaskInfo, "name" | "task_id" | "agent_id" | "resources">;
}

export interface PodDescription {
  readonly name: string;
  /** What the executor itself takes. */
  readonly needs: Needs;
  readonly tasks: readonly PodTask[];
}

const EXECUTOR_NEEDS: Needs = { cpus: 0.1, mem: 32, disk: 16 };
const TASK_NEEDS: Needs = { cpus: 0.1, mem: 32 };
const KEYS = [
  "command",
  "image",
  "cpus",
  "mem",
  "disk",
  "env",
  "user",
  "shared",
  "tty",
  "health_check",
  "check",
  "kill_grace",
];

type Fields = Readonly<Record<string, unknown>>;

/** Reads the file. @throws {CliError} that names what is wrong by its path */
export async function readPod(path: string): Promise<PodDescription> {
  const file = await readConfigFile(path);
  const refuse: Refuse = (what) => new CliError(EXIT.usage, `Cannot use pod ${path}: ${what}`);
  const { name = basename(path, extname(path)), tasks } = file;
  if (typeof name !== "string" || !/^[\w.-]+$/.test(name))
    throw refuse("'name' is to be letters, digits, '.', '-' and '_'");
  if (!isFields(tasks) || Object.keys(tasks).length === 0) throw refuse("'tasks' is to hold tasks by their names");
  return {
    name,
    needs: EXECUTOR_NEEDS,
    tasks: Object.entries(tasks).map(([id, fields]) => {
      if (!isFields(fields)) throw refuse(`'tasks.${id}' is to hold keys with values`);
      return taskOf(id, fields, refuse);
    }),
  };
}

type Refuse = (what: string) => CliError;

const isFields = (value: unknown): value is Fields => {
  return typeof value === "object" && value !== null && !Array.isArray(value);
};

function taskOf(id: string, fields: Fields, refuse: Refuse): PodTask {
  const at = (key: string) => `'tasks.${id}.${key}'`;
  const unknown = Object.keys(fields).find((key) => !KEYS.includes(key));
  if (unknown !== undefined) throw refuse(`${at(unknown)} is not known; there are ${KEYS.join(", ")}`);
  const amount = (key: "cpus" | "mem" | "disk"): number | undefined => {
    const value = fields[key] ?? TASK_NEEDS[key];
    if (value === undefined || (typeof value === "number" && value > 0)) return value;
    throw refuse(`${at(key)} is to be a number above 0`);
  };
  const [cpus, mem, disk] = [amount("cpus")!, amount("mem")!, amount("disk")];
  const { user, env, shared, image, tty = false, kill_grace: grace } = fields;
  if (image !== undefined && (typeof image !== "string" || image === ""))
    throw refuse(`${at("image")} is to be a name`);
  if (typeof tty !== "boolean") throw refuse(`${at("tty")} is to be true or false`);
  if (user !== undefined && typeof user !== "string") throw refuse(`${at("user")} is to be a name`);
  if (env !== undefined && !isFields(env)) throw refuse(`${at("env")} is to hold values by their names`);
  const variables = Object.fromEntries(Object.entries(env ?? {}).map(([key, value]) => [key, String(value)]));
  return {
    id,
    needs: { cpus, mem, ...(disk !== undefined && { disk }) },
    info: {
      command: commandInfo({
        ...commandOf(fields["command"], () => refuse(`${at("command")} is to be a shell line, or a list of words`)),
        ...(env !== undefined && { env: variables }),
        ...(user !== undefined && { user }),
      }),
      ...((shared !== undefined || image !== undefined || tty) && {
        container: {
          type: "MESOS" as const,
          ...(shared !== undefined &&
            sharing(shared, () => refuse(`${at("shared")} is to be the name of a directory`))),
          ...(tty && { tty_info: {} }),
          ...(image !== undefined && { mesos: { image: { type: "DOCKER" as const, docker: { name: image } } } }),
        },
      }),
      ...decoded("health_check", v1.HealthCheck, fields, at, refuse),
      ...decoded("check", v1.CheckInfo, fields, at, refuse),
      ...(grace !== undefined && {
        kill_policy: killPolicy(grace, () => refuse(`${at("kill_grace")} is to be a duration such as 5secs`)),
      }),
    },
  };
}

function commandOf(
  command: unknown,
  refuse: () => CliError,
): { readonly shell: string } | { readonly argv: readonly [string, ...string[]] } {
  if (typeof command === "string" && command !== "") return { shell: command };
  if (!Array.isArray(command) || command.length === 0) throw refuse();
  const words = command.map(String);
  return { argv: words as [string, ...string[]] };
}

/** A directory of the pod's sandbox, seen under its own name. */
function sharing(path: unknown, refuse: () => CliError): Pick<v1.ContainerInfo, "volumes"> {
  if (typeof path !== "string" || !/^[\w-][\w.-]*$/.test(path)) throw refuse();
  const source: v1.Volume_Source = { type: "SANDBOX_PATH", sandbox_path: { type: "PARENT", path } };
  return { volumes: [{ mode: "RW", container_path: path, source }] };
}

function killPolicy(grace: unknown, refuse: () => CliError): v1.KillPolicy {
  const ms = typeof grace === "string" ? parseDuration(grace) : undefined;
  if (ms === undefined) throw refuse();
  return { grace_period: { nanoseconds: ms * 1e6 } };
}

/** A message as Mesos has it in JSON. */
function decoded<Key extends string, T>(
  key: Key,
  codec: MessageCodec<T>,
  fields: Fields,
  at: (key: string) => string,
  refuse: Refuse,
): { readonly [K in Key]?: T } {
  if (fields[key] === undefined) return {};
  try {
    return { [key]: codec.fromJson(JSON.stringify(fields[key])) } as { readonly [K in Key]?: T };
  } catch (error) {
    if (!(error instanceof DecodeError)) throw error;
    throw refuse(`${at(key)}: ${error.message}`);
  }
}

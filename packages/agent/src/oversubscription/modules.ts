/**
 * Which estimator and which controller: by Mesos's names, by ours, or a module of the operator's own by its path.
 * Source: agent, sections 9.1 and 12.2; docs/decisions/0017 and 0078.
 * @module
 */
import { readFileSync } from "node:fs";
import { loadavg } from "node:os";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { FlagError, type FlagSpec, type Flags } from "@meseta/base";
import { fixedEstimator } from "./fixed.ts";
import { type LoadAverages, loadController } from "./load.ts";
import type { Parameters, QosController, ResourceEstimator } from "./ports.ts";
import { usageSlackEstimator } from "./usage-slack.ts";

export interface OversubscriptionOptions {
  readonly estimator?: string;
  readonly controller?: string;
  /** By the names of modules. */
  readonly parameters: Readonly<Record<string, Parameters>>;
  readonly estimateIntervalMs: number;
  readonly correctionIntervalMsMin: number;
}

export const OVERSUBSCRIPTION_DEFAULTS: OversubscriptionOptions = {
  parameters: {},
  estimateIntervalMs: 15_000,
  correctionIntervalMsMin: 0,
};

export const OVERSUBSCRIPTION_FLAGS: readonly FlagSpec[] = [
  {
    name: "resource_estimator",
    type: "string",
    default: undefined,
    help: "what can be offered a second time: org_apache_mesos_FixedResourceEstimator, usage-slack, or a module's path",
  },
  {
    name: "qos_controller",
    type: "string",
    default: undefined,
    help: "who has to make room: org_apache_mesos_LoadQoSController, load, or a module's path",
  },
  {
    name: "oversubscribed_resources_interval",
    type: "duration",
    default: "15secs",
    help: "time between two estimates of what can be offered a second time",
  },
  {
    name: "qos_correction_interval_min",
    type: "duration",
    default: "0ns",
    help: "time between two looks of the QoS controller; a second at least",
  },
  {
    name: "modules",
    type: "string",
    default: undefined,
    help: 'parameters of modules: {"libraries":[{"modules":[{"name":…,"parameters":[{"key":…,"value":…}]}]}]}, or a file of that',
  },
];

/** @throws {FlagError} naming the flag and what is wrong */
export function oversubscriptionFromFlags(flags: Flags): OversubscriptionOptions {
  const [estimator, controller] = [flags.text("resource_estimator"), flags.text("qos_controller")];
  return {
    ...(estimator !== undefined && { estimator }),
    ...(controller !== undefined && { controller }),
    parameters: parametersOf(flags.text("modules")),
    estimateIntervalMs: flags.ms("oversubscribed_resources_interval") ?? OVERSUBSCRIPTION_DEFAULTS.estimateIntervalMs,
    correctionIntervalMsMin: flags.ms("qos_correction_interval_min") ?? 0,
  };
}

const ESTIMATORS: Readonly<Record<string, (parameters: Parameters) => ResourceEstimator>> = {
  org_apache_mesos_FixedResourceEstimator: fixedEstimator,
  fixed: fixedEstimator,
  "usage-slack": usageSlackEstimator,
};
const CONTROLLERS: Readonly<Record<string, (parameters: Parameters, load: LoadAverages) => QosController>> = {
  org_apache_mesos_LoadQoSController: loadController,
  load: loadController,
};

/** @throws {FlagError} when there is none of that name, or it cannot be set up */
export async function loadEstimator(options: OversubscriptionOptions): Promise<ResourceEstimator | undefined> {
  const own = "oversubscribable";
  return load("resource_estimator", options.estimator, ESTIMATORS, options.parameters, own);
}

/** @throws {FlagError} when there is none of that name, or it cannot be set up */
export async function loadQosController(
  options: OversubscriptionOptions,
  averages: LoadAverages = loadavg,
): Promise<QosController | undefined> {
  const known = Object.fromEntries(
    Object.entries(CONTROLLERS).map(([name, make]) => [name, (given: Parameters) => make(given, averages)]),
  );
  return load("qos_controller", options.controller, known, options.parameters, "corrections");
}

async function load<Port extends object>(
  flag: string,
  name: string | undefined,
  known: Readonly<Record<string, (parameters: Parameters) => Port>>,
  parameters: Readonly<Record<string, Parameters>>,
  method: keyof Port & string,
): Promise<Port | undefined> {
  if (name === undefined) return undefined;
  const given = (Object.hasOwn(parameters, name) ? parameters[name] : undefined) ?? {};
  try {
    const make = Object.hasOwn(known, name) ? known[name] : undefined;
    if (make !== undefined) return make(given);
    if (!/\.(?:js|mjs|ts|mts)$/.test(name)) {
      throw new Error(`it must be one of ${Object.keys(known).join(", ")}, or the path of a module`);
    }
    const module = (await import(pathToFileURL(resolve(name)).href)) as { readonly default?: unknown };
    const made: unknown = typeof module.default === "function" ? module.default(given) : module.default;
    if (typeof (made as Partial<Port> | undefined)?.[method] !== "function") {
      throw new Error(`its default export must have a function ${method}(usage)`);
    }
    return made as Port;
  } catch (cause) {
    throw new FlagError(`Cannot use --${flag}='${name}': ${(cause as Error).message}`, { cause });
  }
}

interface ModulesMessage {
  readonly libraries?: readonly {
    readonly modules?: readonly {
      readonly name?: unknown;
      readonly parameters?: readonly { readonly key?: unknown; readonly value?: unknown }[];
    }[];
  }[];
}

function parametersOf(text: string | undefined): Readonly<Record<string, Parameters>> {
  const found = new Map<string, Parameters>();
  if (text === undefined) return {};
  let message: ModulesMessage;
  try {
    const json = text.trimStart().startsWith("{") ? text : readFileSync(text.replace(/^file:\/\//, ""), "utf8");
    message = JSON.parse(json) as ModulesMessage;
  } catch (cause) {
    throw new FlagError(`Cannot use --modules='${text}': ${(cause as Error).message}`, { cause });
  }
  for (const { name, parameters } of (message.libraries ?? []).flatMap(({ modules }) => modules ?? [])) {
    if (typeof name !== "string")
      throw FlagError.of("modules", text, "a list of libraries with modules that have names");
    if (found.has(name)) throw new FlagError(`Cannot use --modules: ${name} is there twice`);
    const pairs = (parameters ?? []).map(({ key, value }) => [String(key), String(value)]);
    found.set(name, Object.fromEntries(pairs) as Parameters);
  }
  return Object.fromEntries(found);
}

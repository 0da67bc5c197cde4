/**
 * Which estimator and which controller: by Mesos's names, by ours, or a module of the operator's own by its path.
 * Source: agent, sections 9.1 and 12.2; docs/decisions/0017 and 0078.
 * @module
 */
import { loadavg } from "node:os";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { FlagError, type FlagSpec, type Flags } from "@meseta/base";
import { fixedEstimator } from "./fixed.ts";
import { type LoadAverages, loadController } from "./load.ts";
import type { ModuleParameters } from "../module-flags.ts";
import type { Parameters, QosController, ResourceEstimator } from "./ports.ts";
import { usageSlackEstimator } from "./usage-slack.ts";

export interface OversubscriptionOptions {
  readonly estimator?: string;
  readonly controller?: string;
  /** By the names of modules. */
  readonly parameters: ModuleParameters;
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
];

/** What flags tell, with the parameters of whichever modules. */
export function oversubscriptionFromFlags(flags: Flags, parameters: ModuleParameters): OversubscriptionOptions {
  const [estimator, controller] = [flags.text("resource_estimator"), flags.text("qos_controller")];
  return {
    ...(estimator !== undefined && { estimator }),
    ...(controller !== undefined && { controller }),
    parameters,
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

/** Whether there is one of that name, whoever asks for it. */
export function isOversubscriptionModule(name: string): boolean {
  return Object.hasOwn(ESTIMATORS, name) || Object.hasOwn(CONTROLLERS, name);
}

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
  parameters: ModuleParameters,
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

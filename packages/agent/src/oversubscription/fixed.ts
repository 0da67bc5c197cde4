/**
 * The same amount always, less what is taken of it. Source: agent, section 9.1.
 * @module
 */
import type { v1 } from "@meseta/protocol";
import { Resources } from "@meseta/resources";
import { ParameterError, type Parameters, type ResourceEstimator } from "./ports.ts";

/** @param parameters `resources`, as in `cpus:4;mem:1024` */
export function fixedEstimator(parameters: Parameters): ResourceEstimator {
  const text = parameters["resources"];
  if (text === undefined) throw new ParameterError("parameter resources is missing");
  let parsed: Resources;
  try {
    parsed = Resources.parse(text);
  } catch (cause) {
    throw new ParameterError(`parameter resources: ${(cause as Error).message}`, { cause });
  }
  const total = Resources.fromWire(parsed.toWire().map((resource) => ({ ...resource, revocable: {} })));
  return { oversubscribable: (usage) => total.minus(takenRevocable(usage())).toWire() };
}

/** What is allocated and can be taken back. */
export function takenRevocable(usage: v1.ResourceUsage): Resources {
  const parts = (usage.executors ?? []).map(({ allocated }) => Resources.fromWire(allocated).revocable().unallocate());
  return Resources.sum(parts);
}

/** Whether an executor has anything that can be taken back. */
export function hasRevocable({ allocated }: v1.ResourceUsage_Executor): boolean {
  return !Resources.fromWire(allocated).revocable().isEmpty;
}

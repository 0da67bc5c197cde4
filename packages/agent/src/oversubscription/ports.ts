/**
 * What estimates what can be offered a second time, and what sees to it that those who paid for it do not suffer. Operators may
 * bring their own: docs/operators/oversubscription.md.
 * @module
 */
import type { v1 } from "@meseta/protocol";
import type { QosCorrection } from "../core/inputs.ts";
import type { Parameters } from "../module-flags.ts";

export type { Parameters, QosCorrection };

/** What is used now. It costs a look at every process, so it is made when it is asked for. */
export type Usage = () => v1.ResourceUsage;

export interface ResourceEstimator {
  /** What can be offered besides what is allocated already, all of it revocable. */
  oversubscribable(usage: Usage): readonly v1.Resource[] | Promise<readonly v1.Resource[]>;
}

export interface QosController {
  /** Who has to make room now. */
  corrections(usage: Usage): readonly QosCorrection[] | Promise<readonly QosCorrection[]>;
}

/** What a module cannot be set up with. The message says which parameter it is about. */
export class ParameterError extends Error {
  readonly code = "PARAMETER_INVALID";
}

/** @throws {ParameterError} when it is there and no number, or less than `min` */
export function numberOf(parameters: Parameters, name: string, min: number): number | undefined {
  const text = parameters[name];
  if (text === undefined) return undefined;
  const value = Number(text);
  if (text.trim() !== "" && Number.isFinite(value) && value >= min) return value;
  throw new ParameterError(`parameter ${name} must be a number of at least ${min}, not '${text}'`);
}

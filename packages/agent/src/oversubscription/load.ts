/**
 * A machine with too much to do: whoever has what can be taken back makes room. Source: agent, section 9.1.
 * @module
 */
import { hasRevocable } from "./fixed.ts";
import { numberOf, ParameterError, type Parameters, type QosController } from "./ports.ts";

/** Of the last one, five and fifteen minutes. */
export type LoadAverages = () => readonly number[];

/** @param parameters `load_threshold_5min` and `load_threshold_15min`, of which one at least */
export function loadController(parameters: Parameters, load: LoadAverages): QosController {
  const thresholds = [undefined, "load_threshold_5min", "load_threshold_15min"].map((name) =>
    name === undefined ? undefined : numberOf(parameters, name, 0),
  );
  if (thresholds.every((threshold) => threshold === undefined)) {
    throw new ParameterError("parameters load_threshold_5min and load_threshold_15min are both missing");
  }
  return {
    corrections(usage) {
      const averages = load();
      const isOver = thresholds.some((threshold, at) => threshold !== undefined && (averages[at] ?? 0) > threshold);
      if (!isOver) return [];
      return (usage().executors ?? []).filter(hasRevocable).map((executor) => ({
        type: "KILL",
        kill: {
          ...(executor.executor_info.framework_id !== undefined && {
            framework_id: executor.executor_info.framework_id,
          }),
          executor_id: executor.executor_info.executor_id,
          container_id: executor.container_id,
        },
      }));
    },
  };
}

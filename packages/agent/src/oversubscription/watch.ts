/**
 * Asks the estimator and the controller in their intervals, one question at a time each, and passes on what they say.
 * @module
 */
import type { Timer, Timers } from "@meseta/base";
import type { v1 } from "@meseta/protocol";
import { Resources } from "@meseta/resources";
import { type AgentView, containerResources, liveExecutors, statistics } from "../http/view.ts";
import type { Input } from "../core/inputs.ts";
import {
  loadEstimator,
  loadQosController,
  OVERSUBSCRIPTION_DEFAULTS,
  type OversubscriptionOptions,
} from "./modules.ts";
import type { QosController, ResourceEstimator, Usage } from "./ports.ts";

/** A controller that never waits is not asked without end. */
export const CORRECTION_INTERVAL_MS_MIN = 1_000;

export interface Oversubscribing {
  readonly estimator: ResourceEstimator | undefined;
  readonly controller: QosController | undefined;
  readonly options: Pick<OversubscriptionOptions, "estimateIntervalMs" | "correctionIntervalMsMin">;
}

/** Loads what the flags name. @throws {FlagError} naming the flag and what is wrong */
export async function oversubscribing(
  options: OversubscriptionOptions = OVERSUBSCRIPTION_DEFAULTS,
): Promise<Oversubscribing> {
  return { options, estimator: await loadEstimator(options), controller: await loadQosController(options) };
}

export interface WatchOptions extends Oversubscribing {
  readonly timers: Timers;
  readonly usage: Usage;
  readonly post: (input: Input) => void;
  readonly onProblem: (text: string) => void;
}

/** Begins to ask; disposing ends it, and whatever is answered after that is heard by nobody. */
export function watchOversubscription(watch: WatchOptions): Disposable {
  const { estimator, controller, options, usage, post } = watch;
  const stack = new DisposableStack();
  if (estimator !== undefined) {
    stack.use(
      repeat(watch, "estimate what can be offered a second time", options.estimateIntervalMs, async (isOver) => {
        const resources = await estimator.oversubscribable(usage);
        if (!isOver()) post({ kind: "oversubscribable", resources });
      }),
    );
  }
  if (controller !== undefined) {
    const intervalMs = Math.max(options.correctionIntervalMsMin, CORRECTION_INTERVAL_MS_MIN);
    stack.use(
      repeat(watch, "watch over the quality of service", intervalMs, async (isOver) => {
        const corrections = await controller.corrections(usage);
        if (corrections.length > 0 && !isOver()) post({ kind: "qosCorrections", corrections });
      }),
    );
  }
  return stack;
}

/** Again and again, the interval between the end of one time and the beginning of the next. */
function repeat(
  { timers, onProblem }: Pick<WatchOptions, "timers" | "onProblem">,
  what: string,
  intervalMs: number,
  act: (isOver: () => boolean) => Promise<void>,
): Disposable {
  let timer: Timer | undefined;
  let over = false;
  const once = () => {
    void act(() => over)
      .catch((error: Error) => onProblem(`Cannot ${what}: ${error.message}`))
      .finally(() => {
        if (!over) timer = timers.after(intervalMs, once);
      });
  };
  timer = timers.after(intervalMs, once);
  return {
    [Symbol.dispose]() {
      over = true;
      timer?.[Symbol.dispose]();
    },
  };
}

/** What executors have and use now, as Mesos's modules see it. */
export function usageOf(view: AgentView): v1.ResourceUsage {
  const executors = liveExecutors(view.state);
  const used = statistics(view, executors);
  return {
    total: Resources.fromWire(view.state.info.resources).toWire(),
    executors: executors.map((executor) => ({
      executor_info: { ...executor.info, framework_id: { value: executor.frameworkId } },
      allocated: containerResources(executor).toWire(),
      statistics: used.get(executor)!,
      container_id: { value: executor.run.containerId },
      tasks: [...executor.tasks.values()].map(({ name, task_id: id, resources, labels }) => ({
        name,
        id,
        ...(resources !== undefined && { resources }),
        ...(labels !== undefined && { labels }),
      })),
    })),
  };
}

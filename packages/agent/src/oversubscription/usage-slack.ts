/**
 * The cpus that are allocated and lie idle: what executors have for good, less what they were seen to use at most of late. Memory
 * is not given out twice: it cannot be taken back without killing somebody.
 * @module
 */
import type { v1 } from "@meseta/protocol";
import { Resources } from "@meseta/resources";
import { takenRevocable } from "./fixed.ts";
import { numberOf, ParameterError, type Parameters, type ResourceEstimator } from "./ports.ts";

const HEADROOM = 0.2;
const WINDOW = 4;
/** Less than this is not worth an offer, and smaller steps would take offers back all the time. */
const STEP_CPUS = 0.1;

interface Seen {
  readonly atSeconds: number;
  readonly cpuSeconds: number;
  /** Cpus, the newest last. */
  readonly rates: readonly number[];
}

/**
 * @param parameters `headroom`, the part of what executors have that is left to them (0.2), and `window`, how many looks back the
 *   most used counts (4)
 */
export function usageSlackEstimator(parameters: Parameters): ResourceEstimator {
  const headroom = numberOf(parameters, "headroom", 0) ?? HEADROOM;
  const window = numberOf(parameters, "window", 1) ?? WINDOW;
  if (headroom > 1) throw new ParameterError(`parameter headroom must be at most 1, not '${headroom}'`);
  let seen = new Map<string, Seen>();
  return {
    oversubscribable(usage) {
      const now = usage();
      const next = new Map<string, Seen>();
      let idle = 0;
      for (const executor of now.executors ?? []) {
        const id = executor.container_id.value;
        const look = lookAt(executor, seen.get(id), window);
        if (look === undefined) continue;
        next.set(id, look);
        if (look.rates.length === 0) continue; // not known yet how much it needs
        const own = Resources.fromWire(executor.allocated).nonRevocable().scalar("cpus");
        idle += Math.max(0, own * (1 - headroom) - Math.max(...look.rates));
      }
      seen = next;
      const left = idle - takenRevocable(now).scalar("cpus");
      const value = Math.floor(left / STEP_CPUS + 1e-9) * STEP_CPUS;
      if (value < STEP_CPUS) return [];
      const rounded = Math.round(value * 1000) / 1000;
      return [{ name: "cpus", type: "SCALAR", scalar: { value: rounded }, role: "*", revocable: {} }];
    },
  };
}

function lookAt(executor: v1.ResourceUsage_Executor, before: Seen | undefined, window: number): Seen | undefined {
  const { statistics } = executor;
  if (statistics === undefined) return before;
  const { timestamp: atSeconds, cpus_user_time_secs: user = 0, cpus_system_time_secs: system = 0 } = statistics;
  const cpuSeconds = user + system;
  if (before === undefined || atSeconds <= before.atSeconds) return before ?? { atSeconds, cpuSeconds, rates: [] };
  // Where processes are counted one by one, those that ended take their time with them.
  const rate = Math.max(0, cpuSeconds - before.cpuSeconds) / (atSeconds - before.atSeconds);
  return { atSeconds, cpuSeconds, rates: [...before.rates, rate].slice(-window) };
}

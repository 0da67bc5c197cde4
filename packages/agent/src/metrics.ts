/** The agent's numbers, under Mesos's keys. Source: master flags and metrics, section 4.4. @module */
import { freemem, loadavg, totalmem } from "node:os";
import { Resources } from "@meseta/resources";
import type { Metrics } from "@meseta/runtime";
import type { AgentState, Counters, ExecutorState } from "./core/model.ts";
import type { Fetcher } from "./fetcher/fetcher.ts";
import type { SandboxCollector } from "./gc/collector.ts";
import { liveExecutors, usedResources } from "./http/view.ts";

export function addAgentMetrics(
  metrics: Metrics,
  sources: {
    readonly state: Readonly<AgentState>;
    readonly collector: SandboxCollector;
    readonly startMs: number;
    readonly nowMs: () => number;
    readonly recoverySeconds: () => number;
    readonly fetcher: Pick<Fetcher, "counts" | "cache">;
    readonly gcDelayMs: number;
    readonly cpus: number;
  },
): void {
  const { state, collector } = sources;
  metrics.gauge("slave/uptime_secs", () => (sources.nowMs() - sources.startMs) / 1000);
  metrics.gauge("slave/registered", () => (state.phase === "running" ? 1 : 0));
  metrics.gauge("slave/recovery_time_secs", sources.recoverySeconds);
  metrics.gauge("slave/frameworks_active", () => state.frameworks.size);
  metrics.gauge("slave/executor_directory_max_allowed_age_secs", () => sources.gcDelayMs / 1000);
  for (const key of Object.keys(state.counters) as (keyof Counters)[]) {
    metrics.gauge(`slave/${key}`, () => state.counters[key]);
  }
  for (const name of ["registering", "running", "terminating"] satisfies ExecutorState[]) {
    metrics.gauge(
      `slave/executors_${name}`,
      () => liveExecutors(state).filter((executor) => executor.state === name).length,
    );
  }
  for (const name of ["staging", "starting", "running", "killing"]) {
    const wanted = `TASK_${name.toUpperCase()}`;
    metrics.gauge(`slave/tasks_${name}`, () =>
      [...state.byContainer.values()].reduce(
        (count, executor) => count + [...executor.tasks.values()].filter((task) => task.state === wanted).length,
        0,
      ),
    );
  }
  const total = Resources.fromWire(state.info.resources);
  for (const name of ["cpus", "gpus", "mem", "disk"]) {
    const used = () => usedResources(state).nonRevocable().scalar(name);
    metrics.gauge(`slave/${name}_total`, () => total.scalar(name));
    metrics.gauge(`slave/${name}_used`, used);
    metrics.gauge(`slave/${name}_percent`, () => (total.scalar(name) === 0 ? 0 : used() / total.scalar(name)));
    const extra = () => state.oversubscribed?.scalar(name) ?? 0;
    const taken = () => usedResources(state).revocable().scalar(name);
    metrics.gauge(`slave/${name}_revocable_total`, extra);
    metrics.gauge(`slave/${name}_revocable_used`, taken);
    metrics.gauge(`slave/${name}_revocable_percent`, () => (extra() === 0 ? 0 : taken() / extra()));
  }
  metrics.gauge("gc/path_removals_pending", () => collector.pending);
  metrics.gauge("gc/path_removals_succeeded", () => collector.removed);
  metrics.gauge("gc/path_removals_failed", () => collector.failed);
  metrics.gauge("containerizer/fetcher/task_fetches_succeeded", () => sources.fetcher.counts.succeeded);
  metrics.gauge("containerizer/fetcher/task_fetches_failed", () => sources.fetcher.counts.failed);
  metrics.gauge("containerizer/fetcher/cache_size_total_bytes", () => sources.fetcher.cache.bytesMax);
  metrics.gauge("containerizer/fetcher/cache_size_used_bytes", () => sources.fetcher.cache.bytes);
  for (const key of ["subscribed", "events/subscribe", "events/disconnect"]) {
    metrics.gauge(`resource_provider_manager/${key}`, () => 0);
  }
  metrics.gauge("containerizer/mesos/container_destroy_errors", () => 0);
  metrics.gauge("system/cpus_total", () => sources.cpus);
  metrics.gauge("system/mem_total_bytes", () => totalmem());
  metrics.gauge("system/mem_free_bytes", () => freemem());
  for (const [index, name] of ["1min", "5min", "15min"].entries()) {
    metrics.gauge(`system/load_${name}`, () => loadavg()[index] ?? 0);
  }
}

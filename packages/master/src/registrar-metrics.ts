/**
 * The registrar's metrics under Mesos's keys, and what operators should be woken for.
 * Source: master reference, section 4.3.
 * @module
 */
import type { Metrics } from "@meseta/runtime";
import type { Leadership } from "./election/leadership.ts";
import type { RegistrarFigures } from "./registrar/registrar.ts";

export function addRegistrarMetrics(metrics: Metrics, figures: RegistrarFigures, leadership: Leadership): void {
  metrics.gauge("master/elected", () => (["recovering", "leading"].includes(leadership.standing) ? 1 : 0));
  metrics.gauge("registrar/queued_operations", () => figures.queued);
  metrics.gauge("registrar/registry_size_bytes", () => figures.sizeBytes);
  metrics.gauge("registrar/state_fetch_ms", () => figures.fetchMs ?? 0);
  metrics.family(() => figures.storing.values());
  metrics.gauge("registrar/log/recovered", () => (leadership.standing === "leading" ? 1 : 0));
  // Beyond Mesos, which ends when a write takes too long.
  metrics.gauge("registrar/store_failing_secs", () =>
    figures.failingSinceMs === undefined ? 0 : (performance.now() - figures.failingSinceMs) / 1000,
  );
  metrics.gauge("registrar/store_failures", () => figures.failures);
}

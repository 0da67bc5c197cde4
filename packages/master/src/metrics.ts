/**
 * The master's metrics under Mesos's keys.
 * Source: master reference, section 4.1.
 * @module
 */
import type { v1 } from "@meseta/protocol";
import { Resources } from "@meseta/resources";
import type { CounterMetric, Metrics } from "@meseta/runtime";
import type { Context } from "./core/context.ts";
import { isDeactivated } from "./core/drain.ts";
import type { Agent } from "./core/records.ts";
import { countRecords } from "./http/agents.ts";

const OPERATION_TYPES = [
  "reserve",
  "unreserve",
  "create",
  "destroy",
  "grow_volume",
  "shrink_volume",
  "create_disk",
  "destroy_disk",
] as const;

/** Counters that dashboards expect to find also while they are 0. */
const COUNTERS = [
  "slave_registrations",
  "slave_reregistrations",
  "slave_removals",
  "slave_removals/reason_unhealthy",
  "slave_removals/reason_unregistered",
  "slave_removals/reason_registered",
  "recovery_slave_removals",
  "slave_unreachable_scheduled",
  "slave_unreachable_completed",
  "slave_unreachable_canceled",
  "valid_status_updates",
  "invalid_status_updates",
  "valid_status_update_acknowledgements",
  "invalid_status_update_acknowledgements",
  "valid_framework_to_executor_messages",
  "invalid_framework_to_executor_messages",
  "valid_executor_to_framework_messages",
  "invalid_executor_to_framework_messages",
  "valid_operation_status_updates",
  "invalid_operation_status_updates",
  "valid_operation_status_update_acknowledgements",
  "invalid_operation_status_update_acknowledgements",
  "dropped_messages",
  "tasks_finished",
  "tasks_failed",
  "tasks_killed",
  "tasks_lost",
  "tasks_error",
  "tasks_dropped",
  "tasks_gone",
  "tasks_gone_by_operator",
  ...[
    "decline_offers",
    "executor_to_framework",
    "exited_executor",
    "framework_to_executor",
    "kill_task",
    "launch_tasks",
    "operation_status_update",
    "operation_status_update_acknowledgement",
    "reconcile_operations",
    "reconcile_tasks",
    "register_framework",
    "register_slave",
    "reregister_framework",
    "reregister_slave",
    "revive_offers",
    "status_update",
    "status_update_acknowledgement",
    "suppress_offers",
    "unregister_framework",
    "unregister_slave",
    "update_slave",
  ].map((name) => `messages_${name}`),
  ...["", ...OPERATION_TYPES.map((type) => `${type}/`)].flatMap((prefix) =>
    ["finished", "failed", "error", "dropped", "gone_by_operator"].map((end) => `operations/${prefix}${end}`),
  ),
];

/** Registers everything, and returns what counts by key (`master/tasks_finished`). Unknown keys become counters on first use. */
export function addMasterMetrics(metrics: Metrics, context: Context, startMs: number): (key: string) => void {
  const counters = new Map<string, CounterMetric>();
  const count = (key: string) => {
    let counter = counters.get(key);
    if (counter === undefined) {
      counter = metrics.counter(key);
      counters.set(key, counter);
    }
    counter.increment();
  };
  for (const name of COUNTERS) counters.set(`master/${name}`, metrics.counter(`master/${name}`));

  const gauge = (name: string, read: () => number) => metrics.gauge(`master/${name}`, read);
  const countAgents = (connected: boolean) =>
    [...context.agents.values()].filter((a) => a.connected === connected).length;
  const countFrameworks = (connected: boolean) =>
    [...context.frameworks.values()].filter(({ state }) => (state.kind === "connected") === connected).length;
  gauge("uptime_secs", () => (context.nowMs - startMs) / 1000);
  gauge("slaves_connected", () => countAgents(true));
  gauge("slaves_disconnected", () => countAgents(false));
  const isActive = (agent: Agent) => agent.connected && !isDeactivated(context, agent.id);
  gauge("slaves_active", () => [...context.agents.values()].filter(isActive).length);
  gauge("slaves_inactive", () => [...context.agents.values()].filter((agent) => !isActive(agent)).length);
  gauge("slaves_unreachable", () => countRecords(context, "unreachable"));
  gauge("frameworks_connected", () => countFrameworks(true));
  gauge("frameworks_disconnected", () => countFrameworks(false));
  gauge("frameworks_active", () => countFrameworks(true));
  gauge("frameworks_inactive", () => countFrameworks(false));
  gauge("outstanding_offers", () => context.offers.size);
  for (const state of ["staging", "starting", "running", "killing"]) {
    gauge(`tasks_${state}`, () => countTasks(context, `TASK_${state.toUpperCase()}` as v1.TaskState));
  }
  gauge("tasks_unreachable", () =>
    [...context.frameworks.values()].reduce((sum, { unreachableTasks }) => sum + unreachableTasks.size, 0),
  );
  for (const type of [undefined, ...OPERATION_TYPES]) {
    const prefix = type === undefined ? "operations" : `operations/${type}`;
    const counted = (state?: v1.OperationState) => countOperations(context, type, state);
    gauge(`${prefix}/total`, () => counted());
    gauge(`${prefix}/pending`, () => counted("OPERATION_PENDING"));
    gauge(`${prefix}/recovering`, () => counted("OPERATION_RECOVERING"));
    gauge(`${prefix}/unreachable`, () => counted("OPERATION_UNREACHABLE"));
  }
  for (const name of ["cpus", "gpus", "mem", "disk"]) {
    const total = () => Resources.sum([...context.agents.values()].map((agent) => agent.total)).scalar(name);
    const used = () =>
      Resources.sum([...context.agents.values()].map((agent) => context.usedOnAgent(agent))).scalar(name);
    gauge(`${name}_total`, total);
    gauge(`${name}_used`, used);
    gauge(`${name}_percent`, () => (total() === 0 ? 0 : used() / total()));
  }
  return count;
}

function countTasks(context: Context, state: v1.TaskState): number {
  let sum = 0;
  for (const { tasks } of context.frameworks.values())
    for (const task of tasks.values()) if (task.state === state) sum++;
  return sum;
}

/** Operations of that type, of all types when none is given, in that state. */
function countOperations(context: Context, type: string | undefined, state: v1.OperationState | undefined): number {
  let sum = 0;
  for (const { operations } of context.agents.values()) {
    for (const { info, latest } of operations.values()) {
      const isType = type === undefined || info.type?.toLowerCase() === type;
      if (isType && (state === undefined || latest.state === state)) sum++;
    }
  }
  return sum;
}

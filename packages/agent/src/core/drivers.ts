/**
 * Executors on libprocess drivers: they register, send updates and messages, and come back to a restarted agent.
 * Source: internal messages, sections 7 and 8.4.
 * @module
 */
import type { internal } from "@meseta/protocol";
import { type Context, log } from "./context.ts";
import { isConnected, sendEvent, sendQueued } from "./deliveries.ts";
import type { DriverMessage } from "./effects.ts";
import { frameworkMessage, settleTasks, update } from "./executor-api.ts";
import { shutdownExecutor } from "./executors.ts";
import type { Executor, Framework } from "./model.ts";

/** RegisterExecutor: sent once, at its start. Whoever may not register is told to shut down. */
export function registerExecutor(context: Context, from: string, message: internal.RegisterExecutorMessage): void {
  const found = find(context, message);
  const isExpected = context.state.phase !== "recovering" && found?.executor.state === "registering";
  if (found === undefined || !isExpected || found.executor.kind !== "custom") return refuse(context, from, message);
  const { framework, executor } = found;
  connect(context, executor, from);
  if (!settleTasks(context, framework, executor, [])) return;
  const { agentId, info } = context.state;
  send(context, from, {
    name: "mesos.internal.ExecutorRegisteredMessage",
    body: {
      executor_info: executor.info,
      framework_id: { value: framework.id },
      framework_info: { ...framework.info, id: { value: framework.id } },
      agent_id: { value: agentId! },
      agent_info: { ...info, id: { value: agentId! } },
    },
  });
  sendQueued(context, framework, executor);
}

/** ReregisterExecutor: the answer to Reconnect, with what was not acknowledged. */
export function reregisterExecutor(context: Context, from: string, message: internal.ReregisterExecutorMessage): void {
  const found = find(context, message);
  if (found?.executor.state !== "registering" || found.executor.kind !== "custom")
    return refuse(context, from, message);
  const { framework, executor } = found;
  connect(context, executor, from);
  const { agentId, info } = context.state;
  send(context, from, {
    name: "mesos.internal.ExecutorReregisteredMessage",
    body: { agent_id: { value: agentId! }, agent_info: { ...info, id: { value: agentId! } } },
  });
  for (const one of message.updates ?? []) takeUpdate(context, framework, executor, one);
  if (settleTasks(context, framework, executor, message.tasks ?? [])) sendQueued(context, framework, executor);
}

/** An update of an executor on a driver, and of nobody else. */
export function driverUpdate(context: Context, from: string, { update: given }: internal.StatusUpdateMessage): void {
  const found = find(context, given);
  if (found === undefined || found.executor.driver !== from) {
    context.state.counters.invalid_status_updates++;
    return log(
      context,
      "warn",
      `task ${given.status.task_id.value}: update of ${from} dropped, it is no executor here`,
    );
  }
  const { framework, executor } = found;
  if (given.status.state === "TASK_STAGING") {
    log(context, "warn", `executor ${executor.id}: shut down, it says TASK_STAGING framework=${framework.id}`);
    return shutdownExecutor(context, framework, executor);
  }
  takeUpdate(context, framework, executor, given);
}

/** Data of an executor on a driver, for its scheduler. */
export function driverFrameworkMessage(
  context: Context,
  from: string,
  message: internal.ExecutorToFrameworkMessage,
): void {
  const found = find(context, message);
  if (found?.executor.driver === from) {
    return frameworkMessage(context, found.framework, found.executor, message.data);
  }
  context.state.counters.invalid_framework_messages++;
  log(context, "warn", `message of ${from} dropped: it is no executor here`);
}

/** Asks a driver that an earlier agent process knew to come back. */
export function reconnectDriver(context: Context, upid: string): void {
  const body = { agent_id: { value: context.state.agentId! } };
  send(context, upid, { name: "mesos.internal.ReconnectExecutorMessage", body });
}

function find(
  context: Context,
  ids: Pick<internal.StatusUpdate, "framework_id" | "executor_id">,
): { readonly framework: Framework; readonly executor: Executor } | undefined {
  const framework = context.state.frameworks.get(ids.framework_id.value);
  const executor = framework?.executors.get(ids.executor_id?.value ?? "");
  return framework === undefined || executor === undefined ? undefined : { framework, executor };
}

function connect(context: Context, executor: Executor, upid: string): void {
  executor.driver = upid;
  executor.state = "running";
  log(context, "info", `executor ${executor.id}: registered as ${upid} framework=${executor.frameworkId}`);
  context.alarms.cancel(`registration ${executor.run.containerId}`);
  if (executor.checkpoint) {
    context.effects.push({ kind: "checkpoint", record: { kind: "driver", run: executor.run, upid } });
  }
}

function refuse(context: Context, from: string, { executor_id: id }: internal.RegisterExecutorMessage): void {
  log(context, "warn", `executor ${id.value}: told to shut down, ${from} may not register as it now`);
  send(context, from, { name: "mesos.internal.ShutdownExecutorMessage", body: {} });
}

function takeUpdate(context: Context, framework: Framework, executor: Executor, given: internal.StatusUpdate): void {
  const { uuid, agent_id: agentId, timestamp } = given;
  const isOurs = agentId === undefined || agentId.value === context.state.agentId;
  if (uuid === undefined || !isOurs) {
    context.state.counters.invalid_status_updates++;
    return log(context, "warn", `task ${given.status.task_id.value}: update dropped framework=${framework.id}`);
  }
  const status = { timestamp, ...given.status, uuid };
  update(context, framework, executor, status);
  if (framework.state === "terminating") return;
  if (isConnected(executor)) acknowledgeDriver(context, executor, status);
}

/** A driver is not left to repeat itself, whatever task it speaks of. */
function acknowledgeDriver(
  context: Context,
  executor: Executor,
  { task_id, uuid }: internal.StatusUpdate["status"],
): void {
  sendEvent(context, executor, { type: "ACKNOWLEDGED", acknowledged: { task_id, uuid: uuid! } });
}

function send(context: Context, to: string, message: DriverMessage): void {
  context.effects.push({ kind: "sendToExecutor", to, message });
}

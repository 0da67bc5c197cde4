/**
 * Frameworks on libprocess drivers: their messages as the calls of the v1 API, and the master's events as their messages.
 * Source: internal messages, section 6; client quirks Q31 to Q34.
 * @module
 */
import { internal, type scheduler, type v1 } from "@meseta/protocol";
import type { Context } from "../core/context.ts";
import type { Input } from "../core/effects.ts";
import { callProblem } from "../core/validation/call.ts";

const NO_PID = "@0.0.0.0:0";

/** A message for a driver: its name on the wire and its body. */
export interface DriverMessage {
  readonly name: string;
  readonly body: Uint8Array;
}

type Call = Omit<scheduler.Call, "framework_id">;
type Reader = (body: Uint8Array) => { frameworkId: string; call: Call };

/** Messages of drivers that are calls under an older name. */
const CALLS: Readonly<Record<string, Reader>> = {
  "mesos.internal.UnregisterFrameworkMessage": (body) => {
    const { framework_id } = internal.UnregisterFrameworkMessage.decode(body);
    return { frameworkId: framework_id.value, call: { type: "TEARDOWN" } };
  },
  "mesos.internal.LaunchTasksMessage": (body) => {
    const { framework_id, tasks = [], filters, offer_ids = [] } = internal.LaunchTasksMessage.decode(body);
    const operations: v1.Offer_Operation[] = [{ type: "LAUNCH", launch: { task_infos: tasks } }];
    return { frameworkId: framework_id.value, call: { type: "ACCEPT", accept: { offer_ids, operations, filters } } };
  },
  "mesos.internal.ResourceRequestMessage": (body) => {
    const { framework_id, requests = [] } = internal.ResourceRequestMessage.decode(body);
    return { frameworkId: framework_id.value, call: { type: "REQUEST", request: { requests } } };
  },
  "mesos.internal.KillTaskMessage": (body) => {
    const { framework_id, task_id, kill_policy } = internal.KillTaskMessage.decode(body);
    const kill = { task_id, ...(kill_policy === undefined ? {} : { kill_policy }) };
    return { frameworkId: framework_id.value, call: { type: "KILL", kill } };
  },
  "mesos.internal.ReviveOffersMessage": (body) => {
    const { framework_id, roles = [] } = internal.ReviveOffersMessage.decode(body);
    return { frameworkId: framework_id.value, call: { type: "REVIVE", revive: { roles } } };
  },
  "mesos.internal.ReconcileTasksMessage": (body) => {
    const { framework_id, statuses = [] } = internal.ReconcileTasksMessage.decode(body);
    const tasks = statuses.map(({ task_id, agent_id }) => ({
      task_id,
      ...(agent_id === undefined ? {} : { agent_id }),
    }));
    return { frameworkId: framework_id.value, call: { type: "RECONCILE", reconcile: { tasks } } };
  },
  "mesos.internal.StatusUpdateAcknowledgementMessage": (body) => {
    const { framework_id, agent_id, task_id, uuid } = internal.StatusUpdateAcknowledgementMessage.decode(body);
    return { frameworkId: framework_id.value, call: { type: "ACKNOWLEDGE", acknowledge: { agent_id, task_id, uuid } } };
  },
  "mesos.internal.FrameworkToExecutorMessage": (body) => {
    const { framework_id, agent_id, executor_id, data } = internal.FrameworkToExecutorMessage.decode(body);
    return { frameworkId: framework_id.value, call: { type: "MESSAGE", message: { agent_id, executor_id, data } } };
  },
};

/**
 * Reads a driver's message into an input for the core; undefined when it is none, or when its sender may not speak for
 * that framework.
 *
 * @throws {DecodeError} when the body does not decode
 * @throws {DriverCallError} when the call is none that a framework may make
 */
export function driverInput(context: Context, from: string, name: string, body: Uint8Array): Input | undefined {
  if (name === "mesos.internal.RegisterFrameworkMessage") {
    const { framework } = internal.RegisterFrameworkMessage.decode(body);
    return subscription(from, { framework_info: framework }, false);
  }
  if (name === "mesos.internal.ReregisterFrameworkMessage") {
    const { framework, failover } = internal.ReregisterFrameworkMessage.decode(body);
    return subscription(from, { framework_info: framework }, failover);
  }
  if (name === "mesos.internal.DeactivateFrameworkMessage") {
    const { framework_id } = internal.DeactivateFrameworkMessage.decode(body);
    return { kind: "driver-aborted", pid: from, frameworkId: framework_id.value };
  }
  if (name === "mesos.scheduler.Call") {
    const { subscribe, ...call } = internal.SchedulerCall.decode(body);
    const problem = callProblem({ ...call, ...(subscribe === undefined ? {} : { subscribe }) });
    if (problem !== undefined) throw new DriverCallError(problem.message);
    if (call.type !== "SUBSCRIBE")
      return callOf(context, { from, name, frameworkId: call.framework_id?.value ?? "" }, call);
    if (subscribe === undefined) return undefined;
    const { force = false, ...rest } = subscribe;
    return subscription(from, rest, force);
  }
  const read = CALLS[name];
  if (read === undefined) return undefined;
  const { frameworkId, call } = read(body);
  const problem = callProblem({ ...call, framework_id: { value: frameworkId } });
  if (problem !== undefined) throw new DriverCallError(problem.message);
  return callOf(context, { from, name, frameworkId }, call);
}

function subscription(pid: string, subscribe: scheduler.Call_Subscribe, force: boolean): Input {
  return { kind: "subscribe", subscriber: { kind: "driver", pid }, call: { type: "SUBSCRIBE", subscribe }, force };
}

/** A driver's call that breaks the rules of all calls: it is dropped, and nobody is told. */
export class DriverCallError extends Error {
  readonly code = "DRIVER_CALL";
}

function callOf(
  context: Context,
  message: { readonly from: string; readonly name: string; readonly frameworkId: string },
  call: Call,
): Input | undefined {
  const { from, name, frameworkId } = message;
  if (context.frameworkOfDriver(from)?.id !== frameworkId) return undefined;
  return { kind: "call", call: { ...call, framework_id: { value: frameworkId } }, name };
}

/** The message that tells the driver at `pid` of `event`; undefined for events drivers have no message for. */
export function driverMessage(
  context: Context,
  pid: string,
  event: scheduler.Event,
  again = false,
): DriverMessage | undefined {
  const framework_id = { value: context.frameworkOfDriver(pid)?.id ?? "" };
  switch (event.type) {
    case "SUBSCRIBED": {
      const { master_info } = event.subscribed ?? {};
      if (master_info === undefined) return undefined;
      return again
        ? message(internal.FrameworkReregisteredMessage, { framework_id, master_info })
        : message(internal.FrameworkRegisteredMessage, { framework_id, master_info });
    }
    case "OFFERS": {
      const offers = event.offers?.offers ?? [];
      const pids = offers.map(({ agent_id }) => context.agents.get(agent_id.value)?.pid ?? NO_PID);
      return message(internal.ResourceOffersMessage, { offers, pids });
    }
    case "RESCIND":
      if (event.rescind === undefined) return undefined;
      return message(internal.RescindResourceOfferMessage, { offer_id: event.rescind.offer_id });
    case "UPDATE":
      return event.update === undefined ? undefined : updateMessage(context, framework_id, event.update.status);
    case "MESSAGE":
      if (event.message === undefined) return undefined;
      return message(internal.ExecutorToFrameworkMessage, { ...event.message, framework_id });
    case "FAILURE": {
      const { agent_id, executor_id, status = 0 } = event.failure ?? {};
      if (agent_id === undefined) return undefined;
      if (executor_id === undefined) return message(internal.LostSlaveMessage, { agent_id });
      return message(internal.ExitedExecutorMessage, { agent_id, framework_id, executor_id, status });
    }
    case "ERROR":
      return message(internal.FrameworkErrorMessage, { message: event.error?.message ?? "" });
    default:
      return undefined; // drivers know no heartbeats, and no operation feedback
  }
}

function updateMessage(context: Context, framework_id: v1.FrameworkID, status: v1.TaskStatus): DriverMessage {
  const agent = status.agent_id === undefined ? undefined : context.agents.get(status.agent_id.value);
  const acknowledged = status.uuid !== undefined;
  const task = context.frameworks.get(framework_id.value)?.tasks.get(status.task_id.value);
  const update: internal.StatusUpdate = {
    framework_id,
    ...(status.executor_id === undefined ? {} : { executor_id: status.executor_id }),
    ...(status.agent_id === undefined ? {} : { agent_id: status.agent_id }),
    status,
    timestamp: status.timestamp ?? context.nowMs / 1000,
    ...(acknowledged ? { uuid: status.uuid } : {}),
    ...(acknowledged && task !== undefined ? { latest_state: task.state } : {}),
  };
  return message(internal.StatusUpdateMessage, {
    update,
    pid: acknowledged && agent !== undefined ? agent.pid : NO_PID,
  });
}

function message<Body>(
  codec: { readonly typeName: string; encode(body: Body): Uint8Array },
  body: Body,
): DriverMessage {
  return { name: codec.typeName, body: codec.encode(body) };
}

/** Decoding what agents send, by message name. @module */
import { internal, onlyField, sharedList, splitTasks } from "@meseta/protocol";
import type { AgentMessage } from "./core/effects.ts";

const AGENT_FIELD = internal.ReregisterSlaveMessage.byName.get("agent")!.number;
const TASKS_FIELD = internal.ReregisterSlaveMessage.byName.get("tasks")!.number;
const RESOURCES_FIELD = internal.SlaveInfo.byName.get("resources")!.number;

type Decode = (body: Uint8Array) => AgentMessage;

const DECODERS: Readonly<Record<AgentMessage["name"], Decode>> = {
  "mesos.internal.RegisterSlaveMessage": (body) => ({
    name: "mesos.internal.RegisterSlaveMessage",
    body: internal.RegisterSlaveMessage.decode(body),
  }),
  "mesos.internal.ReregisterSlaveMessage": (body) => {
    const name = "mesos.internal.ReregisterSlaveMessage";
    const split = splitTasks(body, TASKS_FIELD);
    const message = internal.ReregisterSlaveMessage.decode(split?.rest ?? body);
    const range = onlyField(body, AGENT_FIELD);
    const info = range === undefined ? undefined : body.subarray(range.from, range.to);
    // Agents of one make have the same resources: they share them.
    const resources = info === undefined ? undefined : sharedList(info, RESOURCES_FIELD);
    return {
      name,
      body: resources === undefined ? message : { ...message, agent: { ...message.agent, resources } },
      ...(info === undefined ? {} : { info }),
      ...(split === undefined ? {} : { reported: split.tasks }),
    };
  },
  "mesos.internal.UnregisterSlaveMessage": (body) => ({
    name: "mesos.internal.UnregisterSlaveMessage",
    body: internal.UnregisterSlaveMessage.decode(body),
  }),
  "mesos.internal.UpdateSlaveMessage": (body) => ({
    name: "mesos.internal.UpdateSlaveMessage",
    body: internal.UpdateSlaveMessage.decode(body),
  }),
  "mesos.internal.StatusUpdateMessage": (body) => ({
    name: "mesos.internal.StatusUpdateMessage",
    body: internal.StatusUpdateMessage.decode(body),
  }),
  "mesos.internal.ExitedExecutorMessage": (body) => ({
    name: "mesos.internal.ExitedExecutorMessage",
    body: internal.ExitedExecutorMessage.decode(body),
  }),
  "mesos.internal.ExecutorToFrameworkMessage": (body) => ({
    name: "mesos.internal.ExecutorToFrameworkMessage",
    body: internal.ExecutorToFrameworkMessage.decode(body),
  }),
  "mesos.internal.UpdateOperationStatusMessage": (body) => ({
    name: "mesos.internal.UpdateOperationStatusMessage",
    body: internal.UpdateOperationStatusMessage.decode(body),
  }),
  "mesos.internal.PongSlaveMessage": () => ({ name: "mesos.internal.PongSlaveMessage" }),
};

/** Decodes a message of an agent; undefined when agents send none of that name. @throws {DecodeError} */
export function decodeAgentMessage(name: string, body: Uint8Array): AgentMessage | undefined {
  const decode = (DECODERS as Record<string, Decode | undefined>)[name];
  return decode?.(body);
}

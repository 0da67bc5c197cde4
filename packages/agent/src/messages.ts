/** Decoding what masters, schedulers and executors send to agents, by message name. @module */
import { DecodeError, internal } from "@meseta/protocol";
import type { IncomingMessage, Log } from "@meseta/runtime";
import type { AgentMessage } from "./core/inputs.ts";

const CODECS = {
  "mesos.internal.SlaveRegisteredMessage": internal.SlaveRegisteredMessage,
  "mesos.internal.SlaveReregisteredMessage": internal.SlaveReregisteredMessage,
  "mesos.internal.PingSlaveMessage": internal.PingSlaveMessage,
  "mesos.internal.RunTaskMessage": internal.RunTaskMessage,
  "mesos.internal.RunTaskGroupMessage": internal.RunTaskGroupMessage,
  "mesos.internal.KillTaskMessage": internal.KillTaskMessage,
  "mesos.internal.ShutdownExecutorMessage": internal.ShutdownExecutorMessage,
  "mesos.internal.ShutdownFrameworkMessage": internal.ShutdownFrameworkMessage,
  "mesos.internal.UpdateFrameworkMessage": internal.UpdateFrameworkMessage,
  "mesos.internal.FrameworkToExecutorMessage": internal.FrameworkToExecutorMessage,
  "mesos.internal.StatusUpdateAcknowledgementMessage": internal.StatusUpdateAcknowledgementMessage,
  "mesos.internal.RegisterExecutorMessage": internal.RegisterExecutorMessage,
  "mesos.internal.ReregisterExecutorMessage": internal.ReregisterExecutorMessage,
  "mesos.internal.StatusUpdateMessage": internal.StatusUpdateMessage,
  "mesos.internal.ExecutorToFrameworkMessage": internal.ExecutorToFrameworkMessage,
  "mesos.internal.ShutdownMessage": internal.ShutdownMessage,
  "mesos.internal.ApplyOperationMessage": internal.ApplyOperationMessage,
  "mesos.internal.ReconcileOperationsMessage": internal.ReconcileOperationsMessage,
  "mesos.internal.AcknowledgeOperationStatusMessage": internal.AcknowledgeOperationStatusMessage,
  "mesos.internal.CheckpointResourcesMessage": internal.CheckpointResourcesMessage,
  "mesos.internal.DrainSlaveMessage": internal.DrainSlaveMessage,
} satisfies { readonly [Name in AgentMessage["name"]]: unknown };

/** Decodes a message for an agent; undefined when agents get none of that name. @throws {DecodeError} */
export function decodeMessage(name: string, body: Uint8Array): AgentMessage | undefined {
  if (!Object.hasOwn(CODECS, name)) return undefined;
  const codec = CODECS[name as AgentMessage["name"]];
  return { name, body: codec.decode(body) } as AgentMessage;
}

/** The same, of what came in; undefined, and a word in the log, for what is no message for agents. */
export function understood({ from, name, body }: IncomingMessage, log: Log): AgentMessage | undefined {
  try {
    const message = decodeMessage(name, body);
    if (message === undefined) log.warn({ from, name }, "message dropped: agents take none of that name");
    return message;
  } catch (error) {
    if (!(error instanceof DecodeError)) throw error;
    log.warn({ from, name, problem: error.message }, "message dropped");
    return undefined;
  }
}

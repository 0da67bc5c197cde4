/** What goes into the master's core and what comes out, as data. @module */
import type { internal, maintenance, quota, ReportedTask, scheduler, v1 } from "@meseta/protocol";
import type { Answer } from "./answers.ts";
import type { RegistryChange } from "./registry.ts";

/** The libprocess messages an agent sends a master, by their names on the wire. */
export type AgentMessage =
  | { name: "mesos.internal.RegisterSlaveMessage"; body: internal.RegisterSlaveMessage }
  | ReregisterSlave
  | { name: "mesos.internal.UnregisterSlaveMessage"; body: internal.UnregisterSlaveMessage }
  | { name: "mesos.internal.UpdateSlaveMessage"; body: internal.UpdateSlaveMessage }
  | { name: "mesos.internal.StatusUpdateMessage"; body: internal.StatusUpdateMessage }
  | { name: "mesos.internal.ExitedExecutorMessage"; body: internal.ExitedExecutorMessage }
  | { name: "mesos.internal.ExecutorToFrameworkMessage"; body: internal.ExecutorToFrameworkMessage }
  | { name: "mesos.internal.UpdateOperationStatusMessage"; body: internal.UpdateOperationStatusMessage }
  | { name: "mesos.internal.PongSlaveMessage" };

/** Where it came as bytes, `info` is those of `body.agent`, and its tasks may be in `reported` instead of in `body`. */
export interface ReregisterSlave {
  readonly name: "mesos.internal.ReregisterSlaveMessage";
  readonly body: internal.ReregisterSlaveMessage;
  readonly info?: Uint8Array;
  readonly reported?: readonly ReportedTask[];
}

/**
 * Where a framework's events go: an HTTP event stream, by a number the shell chose, or a libprocess driver, by its UPID.
 * `streamId` is what `Mesos-Stream-Id` must say on the calls of an HTTP framework.
 */
export type Subscriber =
  | { readonly kind: "http"; readonly stream: number; readonly streamId: string }
  | { readonly kind: "driver"; readonly pid: string };

/** A question over HTTP that is answered by an effect `reply`, by a number the shell chose. */
export interface Asked {
  readonly request?: number;
}

export type Input =
  /** This master leads, and these are the records of the registry: before it, nothing else is taken. */
  | { kind: "recovered"; records: readonly RegistryChange[] }
  /** Every registry effect up to this id is written. */
  | { kind: "registry-stored"; id: number }
  /** `principal`: whom the sender proved to be, of messages that depend on it. */
  | { kind: "agent-message"; from: string; to: string; message: AgentMessage; principal?: string }
  | { kind: "link-broken"; pid: string }
  | { kind: "subscribe"; subscriber: Subscriber; call: scheduler.Call; force?: boolean; principal?: string }
  /** A driver was aborted, and says for which framework it speaks. */
  | { kind: "driver-aborted"; pid: string; frameworkId: string }
  /** `isStalled`: it was cut off, because its peer did not read. */
  | { kind: "stream-closed"; stream: number; isStalled?: boolean }
  | { kind: "stream-drained"; stream: number }
  /** A call that `MasterCore.refuse` had nothing against. */
  | { kind: "call"; call: scheduler.Call; /** The message that brought it, for a driver. */ name?: string }
  | { kind: "teardown"; frameworkId: string }
  | ({ kind: "update-schedule"; schedule: maintenance.Schedule } & Asked)
  | ({ kind: "start-maintenance" | "stop-maintenance"; machines: readonly v1.MachineID[] } & Asked)
  /** What `operateProblem` had nothing against. */
  | { kind: "operate"; agentId: string; operation: v1.Offer_Operation }
  | ({ kind: "mark-agent-gone"; agentId: string } & Asked)
  | ({ kind: "drain-agent"; agentId: string; config: v1.DrainConfig } & Asked)
  | ({ kind: "deactivate-agent"; agentId: string } & Asked)
  | ({ kind: "reactivate-agent"; agentId: string } & Asked)
  /** What `weightsProblem` or `quotaConfigsProblem` had nothing against. */
  | ({ kind: "update-weights"; weights: readonly v1.WeightInfo[] } & Asked)
  | ({ kind: "update-quotas"; configs: readonly quota.QuotaConfig[] } & Asked)
  | { kind: "wake" };

export type Effect =
  /** `from` is the id of the sending actor: `master`, or the observer of one agent. */
  | { kind: "send"; from: string; to: string; message: OutgoingMessage }
  | { kind: "link"; pid: string }
  | { kind: "unlink"; pid: string }
  /** Nothing more is wanted of that peer: what was sent and has not left must not arrive any more. */
  | { kind: "reset"; pid: string }
  /** Messages for this actor id are ours from now on, or no longer. */
  | { kind: "open-actor"; id: string }
  | { kind: "close-actor"; id: string }
  /** `again`: SUBSCRIBED, to a driver that this master knew all along. */
  | { kind: "event"; subscriber: Subscriber; event: scheduler.Event; again?: true }
  /** An UPDATE event for each answer, in order, given at `timestamp` in seconds. */
  | { kind: "answers"; subscriber: Subscriber; timestamp: number; answers: readonly Answer[] }
  /** Feed `stream-drained` once what is written to that stream by now has left, in a later turn. */
  | { kind: "await-drain"; stream: number }
  | { kind: "close-stream"; stream: number }
  /** Write this down after all before it, then feed `registry-stored`. Ids count up by one. */
  | { kind: "registry"; id: number; changes: readonly RegistryChange[] }
  /** Answers the question of that number. */
  | { kind: "reply"; request: number; status: number; message: string }
  /** Feed a `wake` input at `atMs`; replaces the time asked for before. */
  | { kind: "wake"; atMs: number }
  /** This master is of no more use; whoever runs it starts another. */
  | { kind: "exit"; problem: string }
  | { kind: "count"; key: string }
  | { kind: "log"; level: "info" | "warn"; message: string };

/** The messages a master sends, by their names on the wire. */
export type OutgoingMessage =
  | { name: "mesos.internal.SlaveRegisteredMessage"; body: internal.SlaveRegisteredMessage }
  | { name: "mesos.internal.SlaveReregisteredMessage"; body: internal.SlaveReregisteredMessage }
  | { name: "mesos.internal.PingSlaveMessage"; body: internal.PingSlaveMessage }
  | { name: "mesos.internal.DrainSlaveMessage"; body: internal.DrainSlaveMessage }
  | { name: "mesos.internal.ShutdownMessage"; body: internal.ShutdownMessage }
  | { name: "mesos.internal.RunTaskMessage"; body: internal.RunTaskMessage }
  | { name: "mesos.internal.RunTaskGroupMessage"; body: internal.RunTaskGroupMessage }
  | { name: "mesos.internal.KillTaskMessage"; body: internal.KillTaskMessage }
  | { name: "mesos.internal.ShutdownExecutorMessage"; body: internal.ShutdownExecutorMessage }
  | { name: "mesos.internal.ShutdownFrameworkMessage"; body: internal.ShutdownFrameworkMessage }
  | { name: "mesos.internal.UpdateFrameworkMessage"; body: internal.UpdateFrameworkMessage }
  | { name: "mesos.internal.FrameworkToExecutorMessage"; body: internal.FrameworkToExecutorMessage }
  | { name: "mesos.internal.StatusUpdateAcknowledgementMessage"; body: internal.StatusUpdateAcknowledgementMessage }
  | { name: "mesos.internal.ApplyOperationMessage"; body: internal.ApplyOperationMessage }
  | { name: "mesos.internal.CheckpointResourcesMessage"; body: internal.CheckpointResourcesMessage }
  | { name: "mesos.internal.ReconcileOperationsMessage"; body: internal.ReconcileOperationsMessage }
  | { name: "mesos.internal.AcknowledgeOperationStatusMessage"; body: internal.AcknowledgeOperationStatusMessage };

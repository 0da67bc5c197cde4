/** What can happen to an agent. @module */
import type { agent, executor, internal, v1 } from "@meseta/protocol";
import type { ContainerRecord, RunKey } from "./effects.ts";
import type { DoomedVolume } from "./volumes.ts";

/** Messages the agent understands, by their names on the wire. */
export type AgentMessage =
  | { readonly name: "mesos.internal.SlaveRegisteredMessage"; readonly body: internal.SlaveRegisteredMessage }
  | { readonly name: "mesos.internal.SlaveReregisteredMessage"; readonly body: internal.SlaveReregisteredMessage }
  | { readonly name: "mesos.internal.PingSlaveMessage"; readonly body: internal.PingSlaveMessage }
  | { readonly name: "mesos.internal.RunTaskMessage"; readonly body: internal.RunTaskMessage }
  | { readonly name: "mesos.internal.RunTaskGroupMessage"; readonly body: internal.RunTaskGroupMessage }
  | { readonly name: "mesos.internal.KillTaskMessage"; readonly body: internal.KillTaskMessage }
  | { readonly name: "mesos.internal.ShutdownExecutorMessage"; readonly body: internal.ShutdownExecutorMessage }
  | { readonly name: "mesos.internal.ShutdownFrameworkMessage"; readonly body: internal.ShutdownFrameworkMessage }
  | { readonly name: "mesos.internal.UpdateFrameworkMessage"; readonly body: internal.UpdateFrameworkMessage }
  | { readonly name: "mesos.internal.FrameworkToExecutorMessage"; readonly body: internal.FrameworkToExecutorMessage }
  | {
      readonly name: "mesos.internal.StatusUpdateAcknowledgementMessage";
      readonly body: internal.StatusUpdateAcknowledgementMessage;
    }
  | { readonly name: "mesos.internal.RegisterExecutorMessage"; readonly body: internal.RegisterExecutorMessage }
  | { readonly name: "mesos.internal.ReregisterExecutorMessage"; readonly body: internal.ReregisterExecutorMessage }
  | { readonly name: "mesos.internal.StatusUpdateMessage"; readonly body: internal.StatusUpdateMessage }
  | { readonly name: "mesos.internal.ExecutorToFrameworkMessage"; readonly body: internal.ExecutorToFrameworkMessage }
  | { readonly name: "mesos.internal.ShutdownMessage"; readonly body: internal.ShutdownMessage }
  | { readonly name: "mesos.internal.ApplyOperationMessage"; readonly body: internal.ApplyOperationMessage }
  | { readonly name: "mesos.internal.ReconcileOperationsMessage"; readonly body: internal.ReconcileOperationsMessage }
  | {
      readonly name: "mesos.internal.AcknowledgeOperationStatusMessage";
      readonly body: internal.AcknowledgeOperationStatusMessage;
    }
  | { readonly name: "mesos.internal.CheckpointResourcesMessage"; readonly body: internal.CheckpointResourcesMessage }
  | { readonly name: "mesos.internal.DrainSlaveMessage"; readonly body: internal.DrainSlaveMessage };

/** Why a container had to end: it took more than it may. Source: agent, section 1.8, row 21. */
export interface Limitation {
  readonly reason:
    | "REASON_CONTAINER_LIMITATION"
    | "REASON_CONTAINER_LIMITATION_MEMORY"
    | "REASON_CONTAINER_LIMITATION_DISK";
  readonly message: string;
  /** What it took too much of. */
  readonly resources: readonly v1.Resource[];
}

/** How far a container came that never ran. */
export type FailedStage = "sandbox" | "launch" | "run" | "destroyed";

/** What frameworks are told of a container that an engine runs. */
export interface Inspected {
  /** All that the engine says, as JSON. */
  readonly data: Uint8Array;
  /** Its address, if it has one of its own. */
  readonly address: string | undefined;
}

/** What became of a recovered executor's container. */
export type RecoveredContainer =
  | { readonly kind: "running"; readonly pid: number }
  | {
      readonly kind: "exited";
      readonly status: number;
      readonly pid: number | undefined;
      readonly limitation?: Limitation | undefined;
    }
  | { readonly kind: "lost" };

export interface RecoveredTask {
  readonly task: v1.Task;
  readonly info: v1.TaskInfo | undefined;
  readonly records: readonly internal.StatusUpdateRecord[];
}

/** A container that is no executor's own, and what became of it. */
export interface RecoveredInner extends ContainerRecord {
  readonly outcome: RecoveredContainer;
}

export interface RecoveredExecutor {
  readonly info: v1.ExecutorInfo;
  readonly containerId: string;
  readonly generated: boolean;
  /** Containers inside its own that were to be found again. */
  readonly containers?: readonly RecoveredInner[];
  /** Whether the executor had ended before the agent did. */
  readonly ended: boolean;
  readonly subscribed: boolean;
  /** The UPID of one on a driver. */
  readonly driver?: string | undefined;
  readonly container: RecoveredContainer;
  readonly tasks: readonly RecoveredTask[];
}

export interface RecoveredFramework {
  readonly info: v1.FrameworkInfo;
  readonly pid: string;
  readonly executors: readonly RecoveredExecutor[];
}

/** What an earlier agent process left behind. */
export interface RecoveredState {
  readonly agentId: string;
  readonly frameworks: readonly RecoveredFramework[];
  readonly drain?: v1.DrainConfig | undefined;
  /** Checkpoints that were skipped. */
  readonly errors?: number;
  /** Whether the agent says something else of itself than before, although it is the same. */
  readonly isReconfigured?: boolean;
  /** Of containers that have networks of their own. */
  readonly networks?: ReadonlyMap<string, readonly v1.NetworkInfo[]>;
  /** Of containers that have cgroups of which there is something to tell. */
  readonly cgroups?: ReadonlyMap<string, v1.CgroupInfo>;
  /** Containers that belong to no executor. */
  readonly standalone?: readonly RecoveredInner[];
}

/** Reservations and volumes, which outlive even the agent's id, and operations nobody has acknowledged. */
export interface RecoveredResources {
  readonly resources: readonly v1.Resource[];
  readonly operations: readonly v1.Operation[];
  /** Volumes that were destroyed, and may still be on the disk. */
  readonly removing: readonly DoomedVolume[];
}

/** What whoever watches over the quality of service wants done; as Mesos's modules say it. */
export interface QosCorrection {
  readonly type: "KILL";
  readonly kill?: {
    readonly framework_id?: v1.FrameworkID;
    readonly executor_id?: v1.ExecutorID;
    /** Only this run of the executor. */
    readonly container_id?: v1.ContainerID;
  };
}

export type ProbeOutcome =
  | { readonly kind: "http"; readonly statusCode: number }
  | { readonly kind: "tcp"; readonly connected: boolean }
  | { readonly kind: "failed"; readonly problem: string };

export type Input =
  /** First of all, once: what the disk holds, undefined for a new agent. */
  | {
      readonly kind: "start";
      readonly recovered: RecoveredState | undefined;
      readonly resources?: RecoveredResources | undefined;
    }
  /** A `volumes` effect is done: these are gone. */
  | { readonly kind: "volumesDone"; readonly removed: readonly DoomedVolume[] }
  /** The detector found a leader (its UPID), or lost it. */
  | { readonly kind: "masterDetected"; readonly master: string | undefined; readonly hostname?: string | undefined }
  | { readonly kind: "linkBroken"; readonly upid: string }
  /** This master believes who we are, or never will. */
  | { readonly kind: "authenticated"; readonly by: string; readonly outcome: "completed" | "failed" }
  | { readonly kind: "message"; readonly from: string; readonly message: AgentMessage }
  | { readonly kind: "wake" }
  /** There is something to tell of a container's cgroups, which those inside it share; told before it starts. */
  | { readonly kind: "containerCgroups"; readonly containerId: string; readonly cgroups: v1.CgroupInfo }
  /** A container has networks of its own, which those inside it share; told before it starts. */
  | { readonly kind: "containerNetworks"; readonly containerId: string; readonly networks: readonly v1.NetworkInfo[] }
  /** The sandbox of a container is made, and its supervisor, which is known by now, is about to start the command. */
  | { readonly kind: "containerLaunching"; readonly containerId: string; readonly pid: number }
  /** The command of a container runs; `pid` is its supervisor's, undefined for a container without a process. */
  | {
      readonly kind: "containerStarted";
      readonly containerId: string;
      readonly pid: number | undefined;
      /** What an engine says of it. */
      readonly inspected?: Inspected | undefined;
    }
  /**
   * It never ran. `stage` says whether its sandbox could not be made, anything after that failed, or at last an engine did not run it.
   */
  | {
      readonly kind: "containerFailed";
      readonly containerId: string;
      readonly stage: FailedStage;
      readonly problem: string;
    }
  /** What came of a probe: an HTTP status, whether somebody listens, or why neither is known. */
  | { readonly kind: "probed"; readonly id: number; readonly outcome: ProbeOutcome }
  /** It ended, with a raw wait status; `limitation` says why if it had to, because it took more than it may. */
  | {
      readonly kind: "containerExited";
      readonly containerId: string;
      readonly status: number;
      readonly limitation?: Limitation | undefined;
    }
  /** What a container may use was to change, and could not: it cannot go on. */
  | { readonly kind: "containerUpdateFailed"; readonly containerId: string; readonly problem: string }
  /** A valid call of the executor API, and who proved to make it. Its answer is an effect with the same number. */
  | {
      readonly kind: "executorCall";
      readonly request: number;
      readonly call: executor.Call;
      readonly caller?: RunKey | undefined;
    }
  | { readonly kind: "streamClosed"; readonly stream: number }
  /** A valid call about containers, and that whoever made it has gone. Its answer is an effect with the same number. */
  | { readonly kind: "containerCall"; readonly request: number; readonly call: agent.Call }
  | { readonly kind: "callerGone"; readonly request: number }
  /** An estimate of what can be offered a second time, all of it revocable. */
  | { readonly kind: "oversubscribable"; readonly resources: readonly v1.Resource[] }
  | { readonly kind: "qosCorrections"; readonly corrections: readonly QosCorrection[] }
  /** Shut everything down and exit; `unregister` tells the master so (SIGUSR1). */
  | { readonly kind: "shutdown"; readonly unregister: boolean };

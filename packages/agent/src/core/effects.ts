/**
 * What the core wants done, in the order in which it wants it.
 *
 * Every `checkpoint` is on the disk before anything listed after it is done, but for `launch`: what was launched and then not
 * recorded, because the agent died, is an orphan to the next one, and destroyed.
 * @module
 */
import type { agent, executor, internal, v1 } from "@meseta/protocol";
import type { RecoveredResources } from "./inputs.ts";
import type { Share } from "./limits.ts";
import type { DoomedVolume, VolumeMount, VolumePlace } from "./volumes.ts";

/** Messages the agent sends, by their names on the wire. */
export type OutgoingMessage =
  | { readonly name: "mesos.internal.RegisterSlaveMessage"; readonly body: internal.RegisterSlaveMessage }
  | { readonly name: "mesos.internal.ReregisterSlaveMessage"; readonly body: internal.ReregisterSlaveMessage }
  | { readonly name: "mesos.internal.UnregisterSlaveMessage"; readonly body: internal.UnregisterSlaveMessage }
  | { readonly name: "mesos.internal.UpdateSlaveMessage"; readonly body: internal.UpdateSlaveMessage }
  | { readonly name: "mesos.internal.PongSlaveMessage"; readonly body: internal.PongSlaveMessage }
  | { readonly name: "mesos.internal.StatusUpdateMessage"; readonly body: internal.StatusUpdateMessage }
  | { readonly name: "mesos.internal.ExitedExecutorMessage"; readonly body: internal.ExitedExecutorMessage }
  | { readonly name: "mesos.internal.ExecutorToFrameworkMessage"; readonly body: internal.ExecutorToFrameworkMessage }
  | {
      readonly name: "mesos.internal.UpdateOperationStatusMessage";
      readonly body: internal.UpdateOperationStatusMessage;
    };

/** Messages to executors on libprocess drivers. */
export type DriverMessage =
  | { readonly name: "mesos.internal.ExecutorRegisteredMessage"; readonly body: internal.ExecutorRegisteredMessage }
  | { readonly name: "mesos.internal.ExecutorReregisteredMessage"; readonly body: internal.ExecutorReregisteredMessage }
  | { readonly name: "mesos.internal.ReconnectExecutorMessage"; readonly body: internal.ReconnectExecutorMessage }
  | { readonly name: "mesos.internal.RunTaskMessage"; readonly body: internal.RunTaskMessage }
  | { readonly name: "mesos.internal.KillTaskMessage"; readonly body: internal.KillTaskMessage }
  | { readonly name: "mesos.internal.FrameworkToExecutorMessage"; readonly body: internal.FrameworkToExecutorMessage }
  | { readonly name: "mesos.internal.ShutdownExecutorMessage"; readonly body: internal.ShutdownExecutorMessage }
  | {
      readonly name: "mesos.internal.StatusUpdateAcknowledgementMessage";
      readonly body: internal.StatusUpdateAcknowledgementMessage;
    };

/** Where an executor's run lives on disk and in memory. */
export interface RunKey {
  readonly frameworkId: string;
  readonly executorId: string;
  readonly containerId: string;
}

/** What the next agent process has to know of a container that is no executor's own. */
export interface ContainerRecord {
  readonly containerId: string;
  readonly task?: { readonly id: string; readonly group: readonly string[] };
}

/** What is written down so that the next agent process can go on from here. Source: agent, sections 3.2 and 8.4. */
export type CheckpointRecord =
  | { readonly kind: "agent"; readonly info: internal.SlaveInfo }
  | { readonly kind: "framework"; readonly info: v1.FrameworkInfo; readonly pid: string }
  | { readonly kind: "executor"; readonly run: RunKey; readonly info: v1.ExecutorInfo; readonly generated: boolean }
  | { readonly kind: "task"; readonly run: RunKey; readonly task: v1.Task; readonly info: v1.TaskInfo }
  /** A container that is no executor's own, and is to be found again; for a task of a group, with that. */
  | ({ readonly kind: "container"; readonly run: RunKey | undefined } & ContainerRecord)
  | { readonly kind: "containerRemoved"; readonly run: RunKey | undefined; readonly containerId: string }
  | { readonly kind: "forked"; readonly run: RunKey; readonly pid: number }
  | { readonly kind: "subscribed"; readonly run: RunKey }
  /** The UPID of an executor on a driver. */
  | { readonly kind: "driver"; readonly run: RunKey; readonly upid: string }
  | {
      readonly kind: "update";
      readonly run: RunKey;
      readonly taskId: string;
      readonly record: internal.StatusUpdateRecord;
    }
  | { readonly kind: "executorEnded"; readonly run: RunKey }
  | { readonly kind: "executorRemoved"; readonly run: RunKey }
  | { readonly kind: "frameworkRemoved"; readonly frameworkId: string }
  | { readonly kind: "agentForgotten" }
  | { readonly kind: "drain"; readonly config: v1.DrainConfig }
  | { readonly kind: "drained" }
  | ({ readonly kind: "resources" } & RecoveredResources);

/** What a container runs. Source: agent, section 3.5. */
export type Program =
  | { readonly kind: "shell"; readonly text: string } // /bin/sh -c text
  | { readonly kind: "file"; readonly file: string; readonly argv: readonly string[] }; // argv[0] included

/** What a container runs where that depends on the image it has, too. Source: agent, sections 2.4 and 5.3. */
export interface ImageProgram {
  readonly kind: "image";
  readonly command: v1.CommandInfo;
}

/**
 * What a container is. An `executor`'s is the outermost of a run, a `nested` one is inside another and has a sandbox of its own,
 * `debug` looks at the one around it and shares its sandbox, and a `standalone` one belongs to no framework.
 * Source: agent, section 3.1.
 */
export type ContainerKind = "executor" | "nested" | "debug" | "standalone";

/** A container to make: its sandbox, its files, its process. */
export interface ContainerRequest {
  /** Its own id behind those of the containers around it, outermost first: `root.child.grandchild`. */
  readonly containerId: string;
  readonly kind: ContainerKind;
  /** The executor's run that it is, or is in; undefined for a standalone one and what is in it. */
  readonly run: RunKey | undefined;
  /** The path of its sandbox. */
  readonly directory: string;
  /** Whether it is a session: its input and output go through the agent, to whoever attaches to them, instead of to files. */
  readonly attached?: boolean;
  /** The task of a group that it is for; its sandbox is found under that name, too. */
  readonly taskId?: string;
  /** Undefined: no process, it is there for the containers inside it, until it is destroyed. */
  readonly program: Program | ImageProgram | undefined;
  readonly uris: readonly v1.CommandInfo_URI[];
  /** The name of a user to run as; undefined is the agent's own. */
  readonly user: string | undefined;
  readonly environment: readonly (readonly [name: string, value: string])[];
  /** Persistent volumes it sees in its sandbox. */
  readonly volumes: readonly VolumeMount[];
  /** What it may use; undefined: it has no share of its own. */
  readonly share?: Share | undefined;
  /** How it is to be isolated, as the framework asked. */
  readonly info?: v1.ContainerInfo | undefined;
  /** Whether a command task, or a task of a pod, is all there is in it. */
  readonly isTask?: boolean;
}

/** One look at a task from where its network is. Source: agent, section 7.2. */
export interface Probe {
  readonly id: number;
  /** Whose network it is. */
  readonly containerId: string;
  readonly target:
    | { readonly kind: "http"; readonly url: string } // certificates are not looked at, redirections are followed
    | { readonly kind: "tcp"; readonly host: string; readonly port: number };
}

export type Effect =
  | { readonly kind: "checkpoint"; readonly record: CheckpointRecord }
  | { readonly kind: "send"; readonly to: string; readonly message: OutgoingMessage }
  | { readonly kind: "sendToExecutor"; readonly to: string; readonly message: DriverMessage }
  /** Watch the connection to the master; its breaking is the input `linkBroken`. Replaces an earlier one. */
  | { readonly kind: "link"; readonly to: string }
  /** Prove to this master who we are; what came of it is the input `authenticated`. Ends an earlier attempt. */
  | { readonly kind: "authenticate"; readonly to: string }
  /** The master seems gone: ask the detector again. */
  | { readonly kind: "detect" }
  /** The input `wake` is wanted at this time; a later effect of this kind replaces it. */
  | { readonly kind: "wake"; readonly atMs: number }
  | { readonly kind: "launch"; readonly container: ContainerRequest }
  /**
   * Remove volumes, unless that was done before, and then make others that are not there yet; done before anything listed after it, but
   * that disks of their own may still be wiped, of which no container sees anything before that is over.
   */
  | { readonly kind: "volumes"; readonly make: readonly VolumePlace[]; readonly remove: readonly DoomedVolume[] }
  /** These removals are on the record as done, so what tells of them on the disk may go. */
  | { readonly kind: "volumesSettled"; readonly removed: readonly DoomedVolume[] }
  /** A container that runs may use this much from now on; if it cannot, that is the input `containerUpdateFailed`. */
  | { readonly kind: "update"; readonly containerId: string; readonly share: Share }
  /** A container that runs is to see these volumes, too. */
  | { readonly kind: "showVolumes"; readonly run: RunKey; readonly volumes: readonly VolumeMount[] }
  /** To every process of a container that runs, or only to its first. */
  | { readonly kind: "signal"; readonly containerId: string; readonly signal: number; readonly to: "all" | "first" }
  /** Kill a container in whatever stage it is; what came of it is an input, but for one without a process, which is just gone. */
  | { readonly kind: "destroy"; readonly containerId: string }
  /** The container ended and everybody who had to know does: its sandbox may be collected. */
  | { readonly kind: "release"; readonly run: RunKey }
  /** One inside another, or alone, ended: its sandbox may be collected by itself. */
  | { readonly kind: "releaseNested"; readonly directory: string }
  /** A container inside another ended, and nobody will ask about it any more. */
  | { readonly kind: "forget"; readonly containerId: string }
  /** Try to reach a task; what came of it is the input `probed`, unless the probe is given up first. */
  | { readonly kind: "probe"; readonly probe: Probe }
  | { readonly kind: "giveUpProbe"; readonly id: number }
  /** Answer a call of the executor API. */
  | { readonly kind: "reply"; readonly request: number; readonly status: number; readonly body?: string }
  /** Answer a call about containers: with a message, with words, or with nothing. */
  | {
      readonly kind: "answer";
      readonly request: number;
      readonly status: number;
      readonly response?: agent.Response;
      readonly problem?: string;
    }
  /**
   * Answer with what a container writes from now on, or that nobody can attach to it; of a `session`, with all that it has written.
   */
  | { readonly kind: "attachOutput"; readonly request: number; readonly containerId: string; readonly session: boolean }
  /** Delete the sandbox of a container, and then answer. */
  | { readonly kind: "removeSandbox"; readonly request: number; readonly directory: string }
  /** Answer SUBSCRIBE with a stream, known from here on by its request's number. */
  | { readonly kind: "openStream"; readonly request: number }
  | { readonly kind: "event"; readonly stream: number; readonly event: executor.Event }
  | { readonly kind: "closeStream"; readonly stream: number }
  | { readonly kind: "log"; readonly level: "debug" | "info" | "warn" | "error"; readonly text: string }
  /** Nothing is left to do; the process ends, with an error if `problem` says so. */
  | { readonly kind: "exit"; readonly problem?: string };

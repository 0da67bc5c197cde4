/**
 * What an agent knows: itself, and the frameworks, executors and tasks on it.
 * @module
 */
import { hasCapability, type internal, type v1 } from "@meseta/protocol";
import type { Resources } from "@meseta/resources";
import type { ContainerKind, RunKey } from "./effects.ts";
import type { Limitation } from "./inputs.ts";
import type { DoomedVolume } from "./volumes.ts";

/** Source: agent, section 8.1. */
export type Phase = "recovering" | "disconnected" | "running" | "terminating";

/**
 * Whose an executor is: `command` is made up for a command task and `default` runs task groups, both inside this agent;
 * `custom` is a framework's own program. Source: agent, section 2.
 */
export type ExecutorKind = "command" | "default" | "custom";

export type ExecutorState = "registering" | "running" | "terminating" | "terminated";

/** How a container's end is to be told, decided before it ended; undefined leaves it to what happens. */
export interface Termination {
  readonly state: v1.TaskState | "GONE|LOST";
  readonly reason: v1.TaskStatus_Reason;
  readonly message: string;
  /** What it took too much of, if that is why. */
  readonly limited?: readonly v1.Resource[];
}

/** Why a command is being killed, and until when it has. */
export interface Killing {
  readonly sinceMs: number;
  deadlineMs: number;
  readonly cause: "kill" | "max-completion-time" | "unhealthy";
}

/** A call that asks for the end of a container. */
export type WaitType = "WAIT_CONTAINER" | "WAIT_NESTED_CONTAINER";

/** A container that is no executor's own: inside one, or alone. It stays known after its end, until whoever may ask is gone. */
export interface Container {
  /** `root.child.grandchild`. */
  readonly id: string;
  readonly kind: Exclude<ContainerKind, "executor">;
  readonly executor: Executor | undefined;
  readonly directory: string;
  /** Whom it runs as. */
  readonly user: string | undefined;
  state: "launching" | "running" | "ended";
  /** How it ended. */
  end: ContainerEnd | undefined;
  /** Calls that wait for that, by their numbers. */
  readonly waiting: Map<number, WaitType>;
  /** Of the process that watches it, while it is there. */
  pid: number | undefined;
  /** Whoever launched it, and hears of it. */
  readonly owner: ContainerOwner;
  /** The call whose connection it lives as long as. */
  session: number | undefined;
  /** Nobody can ask about it any more: it is forgotten when it ends. */
  abandoned: boolean;
}

/** How a container ended: with a raw wait status, or before it ran at all, `destroyed` if that was our doing. */
export type ContainerEnd =
  | { readonly kind: "exited"; readonly status: number; readonly limitation?: Limitation | undefined }
  | { readonly kind: "failed"; readonly problem: string }
  | { readonly kind: "destroyed" | "lost" };

export interface ContainerOwner {
  started?(): void;
  ended(end: ContainerEnd): void;
}

/** A task of a group whose container has not ended. */
export interface PodTask {
  readonly info: v1.TaskInfo;
  readonly containerId: string;
  /** The ids of all tasks that were launched together. */
  readonly group: readonly string[];
  killing: Killing["cause"] | undefined;
}

/** One kind of check of a task, and how it went so far. */
export interface Checker {
  /** Names its alarms. */
  readonly key: string;
  /** When the task was first there to be checked. */
  readonly startedMs: number;
  /** Gives up what is under way; undefined between attempts. */
  giveUp: (() => void) | undefined;
  /** In a row. */
  failures: number;
  /** Whether it ever went well. */
  hasSucceeded: boolean;
}

/** The checks of a task that runs. */
export interface TaskChecks {
  readonly checkers: Checker[];
  /** What was last told. */
  status: v1.CheckStatusInfo | undefined;
  healthy: boolean | undefined;
}

/** What the default executor knows. */
export interface Pod {
  readonly live: Map<string, PodTask>;
  /** Whether a task was ever killed for its health: every end since then says so. Source: agent, section 2.3. */
  unhealthy: boolean;
}

export interface Executor {
  readonly id: string;
  readonly frameworkId: string;
  readonly info: v1.ExecutorInfo;
  readonly run: RunKey;
  readonly kind: ExecutorKind;
  readonly checkpoint: boolean;
  readonly startedMs: number;
  state: ExecutorState;
  /** Not yet handed to the executor. */
  readonly queued: Map<string, v1.TaskInfo>;
  /** Those of them that came together, by their ids. */
  readonly queuedGroups: (readonly string[])[];
  /** Queued and launched tasks as the agent reports them; a queued one is TASK_STAGING. */
  readonly tasks: Map<string, v1.Task>;
  /** Ended, but the framework has not acknowledged that yet. */
  readonly terminated: Map<string, v1.Task>;
  readonly completed: v1.Task[];
  /** Whether any task was ever handed over. */
  everLaunched: boolean;
  /** The process that watches the container; shown as `executor_pid`. */
  pid: number | undefined;
  /** The event stream of a custom executor. */
  stream: number | undefined;
  /** The UPID of a custom executor on a libprocess driver; it has no stream. */
  driver: string | undefined;
  /** Kills that no connection could carry, by task. */
  readonly undelivered: Map<string, v1.KillPolicy | undefined>;
  termination: Termination | undefined;
  killing: Killing | undefined;
  /** The task of a command executor, as it was launched; absent after a restart that found no copy. */
  commandTask: v1.TaskInfo | undefined;
  /** Of its tasks that have any, by their ids. */
  readonly checks: Map<string, TaskChecks>;
  /** The containers inside its own, at any depth. */
  readonly containers: Map<string, Container>;
  /** Calls that wait for the end of its own container, by their numbers. */
  readonly waiting: Map<number, WaitType>;
  /** Of a default executor. */
  readonly pod: Pod | undefined;
}

export interface Framework {
  readonly id: string;
  info: v1.FrameworkInfo;
  /** UPID of a v0 scheduler; `@0.0.0.0:0` or empty for one that speaks HTTP. */
  pid: string;
  state: "running" | "terminating";
  readonly executors: Map<string, Executor>;
  readonly completedExecutors: Executor[];
}

export interface CompletedFramework {
  readonly info: v1.FrameworkInfo;
  readonly executors: readonly Executor[];
}

/** Numbers that only grow; keys as `/metrics/snapshot` has them, without the `slave/` in front. */
export interface Counters {
  tasks_finished: number;
  tasks_failed: number;
  tasks_killed: number;
  tasks_lost: number;
  tasks_gone: number;
  executors_terminated: number;
  executors_preempted: number;
  valid_status_updates: number;
  invalid_status_updates: number;
  valid_framework_messages: number;
  invalid_framework_messages: number;
  container_launch_errors: number;
  recovery_errors: number;
}

export interface AgentState {
  phase: Phase;
  agentId: string | undefined;
  /** UPID of the leading master, as detected. */
  master: string | undefined;
  masterHostname: string | undefined;
  readonly info: internal.SlaveInfo;
  readonly resourceVersion: Uint8Array;
  readonly frameworks: Map<string, Framework>;
  readonly completedFrameworks: CompletedFramework[];
  readonly byContainer: Map<string, Executor>;
  /** All other containers, by their ids. */
  readonly containers: Map<string, Container>;
  /** Of containers that have networks of their own, by the ids of containers. */
  readonly networks: Map<string, readonly v1.NetworkInfo[]>;
  /** Of containers of whose cgroups there is something to tell, by the ids of containers. */
  readonly cgroups: Map<string, v1.CgroupInfo>;
  readonly byStream: Map<number, Executor>;
  /** Dynamic reservations and persistent volumes, not allocated; they replace what they are made of in `info.resources`. */
  checkpointed: Resources;
  /** Operations whose outcome the master has not acknowledged, by uuid. */
  readonly operations: Map<string, v1.Operation>;
  /** Destroyed volumes that may still be on the disk. */
  removing: readonly DoomedVolume[];
  /** What is offered a second time, all of it revocable, allocated or not; undefined: nobody estimates it. */
  oversubscribed: Resources | undefined;
  /** What the operator wants gone from here, and since when. */
  drain: { readonly config: v1.DrainConfig; readonly sinceMs: number } | undefined;
  readonly counters: Counters;
}

/** What a new executor is made of; the rest it gets in the course of its life. */
export function newExecutor(
  fields: Pick<Executor, "info" | "run" | "kind" | "checkpoint" | "startedMs" | "everLaunched" | "pid" | "commandTask">,
): Executor {
  return {
    ...fields,
    id: fields.run.executorId,
    frameworkId: fields.run.frameworkId,
    state: "registering",
    queued: new Map(),
    queuedGroups: [],
    tasks: new Map(),
    terminated: new Map(),
    completed: [],
    stream: undefined,
    driver: undefined,
    undelivered: new Map(),
    termination: undefined,
    killing: undefined,
    checks: new Map(),
    containers: new Map(),
    waiting: new Map(),
    pod: fields.kind === "default" ? { live: new Map(), unhealthy: false } : undefined,
  };
}

/** The kind of the executor that an info describes, unless it was made up. */
export function executorKind(info: v1.ExecutorInfo): ExecutorKind {
  return info.type === "DEFAULT" ? "default" : "custom";
}

/** TASK_DROPPED, or TASK_GONE, for frameworks that know these; TASK_LOST for the others. Source: agent, introduction. */
export function droppedOrLost(info: v1.FrameworkInfo | undefined): v1.TaskState {
  return info !== undefined && hasCapability(info, "PARTITION_AWARE") ? "TASK_DROPPED" : "TASK_LOST";
}

export function goneOrLost(info: v1.FrameworkInfo | undefined): v1.TaskState {
  return info !== undefined && hasCapability(info, "PARTITION_AWARE") ? "TASK_GONE" : "TASK_LOST";
}

/** Finds a task wherever it is on the agent, and its executor. */
export function findTask(framework: Framework, taskId: string): { executor: Executor; task: v1.Task } | undefined {
  const own = framework.executors.get(taskId); // a command task's executor has its id
  for (const executor of own === undefined ? framework.executors.values() : [own, ...framework.executors.values()]) {
    const task = executor.tasks.get(taskId) ?? executor.terminated.get(taskId);
    if (task !== undefined) return { executor, task };
  }
  return undefined;
}

/** What a MesosScheduler is told, and what it tells. @module */
import type { v1 } from "@meseta/protocol";
import type { Needs } from "./fit.ts";
import type { SchedulerOptions } from "./scheduler-client.ts";
import type { CommandDescription } from "./tasks.ts";

export interface MesosSchedulerOptions extends Omit<SchedulerOptions, "framework" | "suppressedRoles" | "acknowledge"> {
  readonly name: string;
  /** The system user that tasks run as; our own unless given. */
  readonly user?: string;
  /** "*" unless given. */
  readonly role?: string;
  /** The executor of tasks without a command: one for each agent, as long as it has tasks to do or waits for some. */
  readonly executor?: ExecutorDescription;
  /** Capabilities beyond MULTI_ROLE, RESERVATION_REFINEMENT, PARTITION_AWARE and TASK_KILLING_STATE. */
  readonly capabilities?: readonly v1.FrameworkInfo_Capability_Type[];
  /** How long the cluster keeps our tasks when we are gone; 0 unless given. */
  readonly failoverSeconds?: number;
  /** Whether our tasks outlive their agent's process; they do where `failoverSeconds` is given, unless this says otherwise. */
  readonly checkpoint?: boolean;
  /** Take over as this framework. */
  readonly frameworkId?: string;
  /** Go on when everything is done, until `stop`. False unless given. */
  readonly keepRunning?: boolean;
}

/** How to start an executor. */
export interface ExecutorDescription extends Needs {
  readonly id?: string; // "default" unless given
  readonly command: CommandDescription;
}

/** Where a task runs. */
export interface TaskExecutor {
  readonly id: string;
  readonly agentId: string;
  readonly hostname: string;
}

/** Why a task is over without being done. */
export class TaskError extends Error {
  override readonly name = "TaskError";
  readonly code = "TASK_FAILED";
  readonly state: v1.TaskState;
  readonly reason: v1.TaskStatus_Reason | undefined;

  constructor(status: v1.TaskStatus) {
    super(
      `Task ${status.task_id.value} ended as ${status.state}: ${status.message ?? status.reason ?? "no reason given"}`,
    );
    this.state = status.state;
    this.reason = status.reason;
  }
}

export interface RunSummary {
  readonly frameworkId: string;
  readonly completed: number; // tasks that finished
  readonly failed: number; // tasks that were given up
}

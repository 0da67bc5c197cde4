/** For framework authors: full scheduler and executor clients, and two friendly classes on top of them. @module */
export { MesosError, type MesosErrorCode } from "./errors.ts";
export { ExecutorClient, type ExecutorOptions, type StatusDraft } from "./executor-client.ts";
export { type ExecutorEnvironment, readExecutorEnvironment } from "./executor-environment.ts";
export type { AgentEvent, ExecutorEvent } from "./executor-events.ts";
export { type Needs, portsOf, takeResources } from "./fit.ts";
export type { MessageFormat } from "./format.ts";
export type { TlsOptions } from "./http.ts";
export { type ExecutorTask, MesosExecutor, type MesosExecutorOptions, type TaskResult } from "./mesos-executor.ts";
export { MesosScheduler } from "./mesos-scheduler.ts";
export {
  type ExecutorDescription,
  type MesosSchedulerOptions,
  type RunSummary,
  TaskError,
  type TaskExecutor,
} from "./mesos-scheduler-options.ts";
export { parseMasters } from "./masters.ts";
export {
  createOperation,
  destroyOperation,
  growOperation,
  launchGroupOperation,
  type OperationOptions,
  reserved,
  reserveOperation,
  shrinkOperation,
  unreserveOperation,
  volume,
  type VolumeDescription,
  volumesOf,
} from "./operations.ts";
export { SchedulerClient, type SchedulerOptions } from "./scheduler-client.ts";
export type { DisconnectedEvent, MasterEvent, SchedulerEvent, SchedulerHandlers } from "./scheduler-events.ts";
export type { SchedulerTask } from "./task-queue.ts";
export {
  type CommandDescription,
  commandInfo,
  commandTask,
  environment,
  executorTask,
  labels,
  launchOperation,
  nodeCommand,
  type TaskDescription,
} from "./tasks.ts";
export { isTerminal } from "@meseta/protocol";

// Generated from the .proto files by `npm run generate`. Do not edit.
import type { MessageCodec } from "../../../codec.ts";
import type { EnumTable } from "../../../descriptor.ts";
import type * as mesos_v1_mesos from "./mesos.js";

export type Call_Type =
  | "UNKNOWN"
  | "GET_HEALTH"
  | "GET_FLAGS"
  | "GET_VERSION"
  | "GET_METRICS"
  | "GET_LOGGING_LEVEL"
  | "SET_LOGGING_LEVEL"
  | "LIST_FILES"
  | "READ_FILE"
  | "GET_STATE"
  | "GET_CONTAINERS"
  | "GET_FRAMEWORKS"
  | "GET_EXECUTORS"
  | "GET_OPERATIONS"
  | "GET_TASKS"
  | "GET_AGENT"
  | "GET_RESOURCE_PROVIDERS"
  | "LAUNCH_NESTED_CONTAINER"
  | "WAIT_NESTED_CONTAINER"
  | "KILL_NESTED_CONTAINER"
  | "REMOVE_NESTED_CONTAINER"
  | "LAUNCH_NESTED_CONTAINER_SESSION"
  | "ATTACH_CONTAINER_INPUT"
  | "ATTACH_CONTAINER_OUTPUT"
  | "LAUNCH_CONTAINER"
  | "WAIT_CONTAINER"
  | "KILL_CONTAINER"
  | "REMOVE_CONTAINER"
  | "ADD_RESOURCE_PROVIDER_CONFIG"
  | "UPDATE_RESOURCE_PROVIDER_CONFIG"
  | "REMOVE_RESOURCE_PROVIDER_CONFIG"
  | "MARK_RESOURCE_PROVIDER_GONE"
  | "PRUNE_IMAGES";
export declare const Call_Type: EnumTable<Call_Type>;

export type Call_AttachContainerInput_Type =
  | "UNKNOWN"
  | "CONTAINER_ID"
  | "PROCESS_IO";
export declare const Call_AttachContainerInput_Type: EnumTable<Call_AttachContainerInput_Type>;

export type Response_Type =
  | "UNKNOWN"
  | "GET_HEALTH"
  | "GET_FLAGS"
  | "GET_VERSION"
  | "GET_METRICS"
  | "GET_LOGGING_LEVEL"
  | "LIST_FILES"
  | "READ_FILE"
  | "GET_STATE"
  | "GET_CONTAINERS"
  | "GET_FRAMEWORKS"
  | "GET_EXECUTORS"
  | "GET_OPERATIONS"
  | "GET_TASKS"
  | "GET_AGENT"
  | "GET_RESOURCE_PROVIDERS"
  | "WAIT_NESTED_CONTAINER"
  | "WAIT_CONTAINER";
export declare const Response_Type: EnumTable<Response_Type>;

export type ProcessIO_Type =
  | "UNKNOWN"
  | "DATA"
  | "CONTROL";
export declare const ProcessIO_Type: EnumTable<ProcessIO_Type>;

export type ProcessIO_Data_Type =
  | "UNKNOWN"
  | "STDIN"
  | "STDOUT"
  | "STDERR";
export declare const ProcessIO_Data_Type: EnumTable<ProcessIO_Data_Type>;

export type ProcessIO_Control_Type =
  | "UNKNOWN"
  | "TTY_INFO"
  | "HEARTBEAT";
export declare const ProcessIO_Control_Type: EnumTable<ProcessIO_Control_Type>;

export interface Call {
  type?: Call_Type;
  get_metrics?: Call_GetMetrics;
  set_logging_level?: Call_SetLoggingLevel;
  list_files?: Call_ListFiles;
  read_file?: Call_ReadFile;
  get_containers?: Call_GetContainers;
  /** @deprecated */
  launch_nested_container?: Call_LaunchNestedContainer;
  /** @deprecated */
  wait_nested_container?: Call_WaitNestedContainer;
  /** @deprecated */
  kill_nested_container?: Call_KillNestedContainer;
  /** @deprecated */
  remove_nested_container?: Call_RemoveNestedContainer;
  launch_nested_container_session?: Call_LaunchNestedContainerSession;
  attach_container_input?: Call_AttachContainerInput;
  attach_container_output?: Call_AttachContainerOutput;
  launch_container?: Call_LaunchContainer;
  wait_container?: Call_WaitContainer;
  kill_container?: Call_KillContainer;
  remove_container?: Call_RemoveContainer;
  add_resource_provider_config?: Call_AddResourceProviderConfig;
  update_resource_provider_config?: Call_UpdateResourceProviderConfig;
  remove_resource_provider_config?: Call_RemoveResourceProviderConfig;
  mark_resource_provider_gone?: Call_MarkResourceProviderGone;
  prune_images?: Call_PruneImages;
}
export declare const Call: MessageCodec<Call>;

export interface Call_GetMetrics {
  timeout?: mesos_v1_mesos.DurationInfo;
}
export declare const Call_GetMetrics: MessageCodec<Call_GetMetrics>;

export interface Call_SetLoggingLevel {
  level: number;
  duration: mesos_v1_mesos.DurationInfo;
}
export declare const Call_SetLoggingLevel: MessageCodec<Call_SetLoggingLevel>;

export interface Call_ListFiles {
  path: string;
}
export declare const Call_ListFiles: MessageCodec<Call_ListFiles>;

export interface Call_ReadFile {
  path: string;
  offset: number | bigint;
  length?: number | bigint;
}
export declare const Call_ReadFile: MessageCodec<Call_ReadFile>;

export interface Call_GetContainers {
  show_nested?: boolean;
  show_standalone?: boolean;
}
export declare const Call_GetContainers: MessageCodec<Call_GetContainers>;

export interface Call_LaunchNestedContainer {
  container_id: mesos_v1_mesos.ContainerID;
  command?: mesos_v1_mesos.CommandInfo;
  container?: mesos_v1_mesos.ContainerInfo;
}
export declare const Call_LaunchNestedContainer: MessageCodec<Call_LaunchNestedContainer>;

export interface Call_WaitNestedContainer {
  container_id: mesos_v1_mesos.ContainerID;
}
export declare const Call_WaitNestedContainer: MessageCodec<Call_WaitNestedContainer>;

export interface Call_KillNestedContainer {
  container_id: mesos_v1_mesos.ContainerID;
  signal?: number;
}
export declare const Call_KillNestedContainer: MessageCodec<Call_KillNestedContainer>;

export interface Call_RemoveNestedContainer {
  container_id: mesos_v1_mesos.ContainerID;
}
export declare const Call_RemoveNestedContainer: MessageCodec<Call_RemoveNestedContainer>;

export interface Call_LaunchNestedContainerSession {
  container_id: mesos_v1_mesos.ContainerID;
  command?: mesos_v1_mesos.CommandInfo;
  container?: mesos_v1_mesos.ContainerInfo;
}
export declare const Call_LaunchNestedContainerSession: MessageCodec<Call_LaunchNestedContainerSession>;

export interface Call_AttachContainerInput {
  type?: Call_AttachContainerInput_Type;
  container_id?: mesos_v1_mesos.ContainerID;
  process_io?: ProcessIO;
}
export declare const Call_AttachContainerInput: MessageCodec<Call_AttachContainerInput>;

export interface Call_AttachContainerOutput {
  container_id: mesos_v1_mesos.ContainerID;
}
export declare const Call_AttachContainerOutput: MessageCodec<Call_AttachContainerOutput>;

export interface Call_LaunchContainer {
  container_id: mesos_v1_mesos.ContainerID;
  command?: mesos_v1_mesos.CommandInfo;
  resources?: readonly mesos_v1_mesos.Resource[];
  container?: mesos_v1_mesos.ContainerInfo;
  limits?: Readonly<Record<string, mesos_v1_mesos.Value_Scalar>>;
}
export declare const Call_LaunchContainer: MessageCodec<Call_LaunchContainer>;

export interface Call_WaitContainer {
  container_id: mesos_v1_mesos.ContainerID;
}
export declare const Call_WaitContainer: MessageCodec<Call_WaitContainer>;

export interface Call_KillContainer {
  container_id: mesos_v1_mesos.ContainerID;
  signal?: number;
}
export declare const Call_KillContainer: MessageCodec<Call_KillContainer>;

export interface Call_RemoveContainer {
  container_id: mesos_v1_mesos.ContainerID;
}
export declare const Call_RemoveContainer: MessageCodec<Call_RemoveContainer>;

export interface Call_AddResourceProviderConfig {
  info: mesos_v1_mesos.ResourceProviderInfo;
}
export declare const Call_AddResourceProviderConfig: MessageCodec<Call_AddResourceProviderConfig>;

export interface Call_UpdateResourceProviderConfig {
  info: mesos_v1_mesos.ResourceProviderInfo;
}
export declare const Call_UpdateResourceProviderConfig: MessageCodec<Call_UpdateResourceProviderConfig>;

export interface Call_RemoveResourceProviderConfig {
  type: string;
  name: string;
}
export declare const Call_RemoveResourceProviderConfig: MessageCodec<Call_RemoveResourceProviderConfig>;

export interface Call_MarkResourceProviderGone {
  resource_provider_id: mesos_v1_mesos.ResourceProviderID;
}
export declare const Call_MarkResourceProviderGone: MessageCodec<Call_MarkResourceProviderGone>;

export interface Call_PruneImages {
  excluded_images?: readonly mesos_v1_mesos.Image[];
}
export declare const Call_PruneImages: MessageCodec<Call_PruneImages>;

export interface Response {
  type?: Response_Type;
  get_health?: Response_GetHealth;
  get_flags?: Response_GetFlags;
  get_version?: Response_GetVersion;
  get_metrics?: Response_GetMetrics;
  get_logging_level?: Response_GetLoggingLevel;
  list_files?: Response_ListFiles;
  read_file?: Response_ReadFile;
  get_state?: Response_GetState;
  get_containers?: Response_GetContainers;
  get_frameworks?: Response_GetFrameworks;
  get_executors?: Response_GetExecutors;
  get_operations?: Response_GetOperations;
  get_tasks?: Response_GetTasks;
  get_agent?: Response_GetAgent;
  get_resource_providers?: Response_GetResourceProviders;
  wait_nested_container?: Response_WaitNestedContainer;
  wait_container?: Response_WaitContainer;
}
export declare const Response: MessageCodec<Response>;

export interface Response_GetHealth {
  healthy: boolean;
}
export declare const Response_GetHealth: MessageCodec<Response_GetHealth>;

export interface Response_GetFlags {
  flags?: readonly mesos_v1_mesos.Flag[];
}
export declare const Response_GetFlags: MessageCodec<Response_GetFlags>;

export interface Response_GetVersion {
  version_info: mesos_v1_mesos.VersionInfo;
}
export declare const Response_GetVersion: MessageCodec<Response_GetVersion>;

export interface Response_GetMetrics {
  metrics?: readonly mesos_v1_mesos.Metric[];
}
export declare const Response_GetMetrics: MessageCodec<Response_GetMetrics>;

export interface Response_GetLoggingLevel {
  level: number;
}
export declare const Response_GetLoggingLevel: MessageCodec<Response_GetLoggingLevel>;

export interface Response_ListFiles {
  file_infos?: readonly mesos_v1_mesos.FileInfo[];
}
export declare const Response_ListFiles: MessageCodec<Response_ListFiles>;

export interface Response_ReadFile {
  size: number | bigint;
  data: Uint8Array;
}
export declare const Response_ReadFile: MessageCodec<Response_ReadFile>;

export interface Response_GetState {
  get_tasks?: Response_GetTasks;
  get_executors?: Response_GetExecutors;
  get_frameworks?: Response_GetFrameworks;
}
export declare const Response_GetState: MessageCodec<Response_GetState>;

export interface Response_GetContainers {
  containers?: readonly Response_GetContainers_Container[];
}
export declare const Response_GetContainers: MessageCodec<Response_GetContainers>;

export interface Response_GetContainers_Container {
  framework_id?: mesos_v1_mesos.FrameworkID;
  executor_id?: mesos_v1_mesos.ExecutorID;
  executor_name?: string;
  container_id: mesos_v1_mesos.ContainerID;
  container_status?: mesos_v1_mesos.ContainerStatus;
  resource_statistics?: mesos_v1_mesos.ResourceStatistics;
}
export declare const Response_GetContainers_Container: MessageCodec<Response_GetContainers_Container>;

export interface Response_GetFrameworks {
  frameworks?: readonly Response_GetFrameworks_Framework[];
  completed_frameworks?: readonly Response_GetFrameworks_Framework[];
}
export declare const Response_GetFrameworks: MessageCodec<Response_GetFrameworks>;

export interface Response_GetFrameworks_Framework {
  framework_info: mesos_v1_mesos.FrameworkInfo;
}
export declare const Response_GetFrameworks_Framework: MessageCodec<Response_GetFrameworks_Framework>;

export interface Response_GetExecutors {
  executors?: readonly Response_GetExecutors_Executor[];
  completed_executors?: readonly Response_GetExecutors_Executor[];
}
export declare const Response_GetExecutors: MessageCodec<Response_GetExecutors>;

export interface Response_GetExecutors_Executor {
  executor_info: mesos_v1_mesos.ExecutorInfo;
}
export declare const Response_GetExecutors_Executor: MessageCodec<Response_GetExecutors_Executor>;

export interface Response_GetOperations {
  operations?: readonly mesos_v1_mesos.Operation[];
}
export declare const Response_GetOperations: MessageCodec<Response_GetOperations>;

export interface Response_GetTasks {
  pending_tasks?: readonly mesos_v1_mesos.Task[];
  queued_tasks?: readonly mesos_v1_mesos.Task[];
  launched_tasks?: readonly mesos_v1_mesos.Task[];
  terminated_tasks?: readonly mesos_v1_mesos.Task[];
  completed_tasks?: readonly mesos_v1_mesos.Task[];
}
export declare const Response_GetTasks: MessageCodec<Response_GetTasks>;

export interface Response_GetAgent {
  agent_info?: mesos_v1_mesos.AgentInfo;
  drain_config?: mesos_v1_mesos.DrainConfig;
  estimated_drain_start_time?: mesos_v1_mesos.TimeInfo;
}
export declare const Response_GetAgent: MessageCodec<Response_GetAgent>;

export interface Response_GetResourceProviders {
  resource_providers?: readonly Response_GetResourceProviders_ResourceProvider[];
}
export declare const Response_GetResourceProviders: MessageCodec<Response_GetResourceProviders>;

export interface Response_GetResourceProviders_ResourceProvider {
  resource_provider_info: mesos_v1_mesos.ResourceProviderInfo;
  total_resources?: readonly mesos_v1_mesos.Resource[];
}
export declare const Response_GetResourceProviders_ResourceProvider: MessageCodec<Response_GetResourceProviders_ResourceProvider>;

export interface Response_WaitNestedContainer {
  exit_status?: number;
  state?: mesos_v1_mesos.TaskState;
  reason?: mesos_v1_mesos.TaskStatus_Reason;
  limitation?: mesos_v1_mesos.TaskResourceLimitation;
  message?: string;
}
export declare const Response_WaitNestedContainer: MessageCodec<Response_WaitNestedContainer>;

export interface Response_WaitContainer {
  exit_status?: number;
  state?: mesos_v1_mesos.TaskState;
  reason?: mesos_v1_mesos.TaskStatus_Reason;
  limitation?: mesos_v1_mesos.TaskResourceLimitation;
  message?: string;
}
export declare const Response_WaitContainer: MessageCodec<Response_WaitContainer>;

export interface ProcessIO {
  type?: ProcessIO_Type;
  data?: ProcessIO_Data;
  control?: ProcessIO_Control;
}
export declare const ProcessIO: MessageCodec<ProcessIO>;

export interface ProcessIO_Data {
  type?: ProcessIO_Data_Type;
  data?: Uint8Array;
}
export declare const ProcessIO_Data: MessageCodec<ProcessIO_Data>;

export interface ProcessIO_Control {
  type?: ProcessIO_Control_Type;
  tty_info?: mesos_v1_mesos.TTYInfo;
  heartbeat?: ProcessIO_Control_Heartbeat;
}
export declare const ProcessIO_Control: MessageCodec<ProcessIO_Control>;

export interface ProcessIO_Control_Heartbeat {
  interval?: mesos_v1_mesos.DurationInfo;
}
export declare const ProcessIO_Control_Heartbeat: MessageCodec<ProcessIO_Control_Heartbeat>;

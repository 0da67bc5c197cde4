// Generated from the .proto files by `npm run generate`. Do not edit.
import type { MessageCodec } from "../../../codec.ts";
import type { EnumTable } from "../../../descriptor.ts";
import type * as google_duration from "../../google/duration.js";
import type * as mesos_v1_maintenance from "./maintenance.js";
import type * as mesos_v1_mesos from "./mesos.js";
import type * as mesos_v1_quota from "./quota.js";
import type * as mesos_v1_scheduler from "./scheduler.js";

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
  | "GET_AGENTS"
  | "GET_FRAMEWORKS"
  | "GET_EXECUTORS"
  | "GET_OPERATIONS"
  | "GET_TASKS"
  | "GET_ROLES"
  | "GET_WEIGHTS"
  | "UPDATE_WEIGHTS"
  | "GET_MASTER"
  | "SUBSCRIBE"
  | "RESERVE_RESOURCES"
  | "UNRESERVE_RESOURCES"
  | "CREATE_VOLUMES"
  | "DESTROY_VOLUMES"
  | "GROW_VOLUME"
  | "SHRINK_VOLUME"
  | "GET_MAINTENANCE_STATUS"
  | "GET_MAINTENANCE_SCHEDULE"
  | "UPDATE_MAINTENANCE_SCHEDULE"
  | "START_MAINTENANCE"
  | "STOP_MAINTENANCE"
  | "DRAIN_AGENT"
  | "DEACTIVATE_AGENT"
  | "REACTIVATE_AGENT"
  | "GET_QUOTA"
  | "UPDATE_QUOTA"
  | "SET_QUOTA"
  | "REMOVE_QUOTA"
  | "TEARDOWN"
  | "MARK_AGENT_GONE";
export declare const Call_Type: EnumTable<Call_Type>;

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
  | "GET_AGENTS"
  | "GET_FRAMEWORKS"
  | "GET_EXECUTORS"
  | "GET_OPERATIONS"
  | "GET_TASKS"
  | "GET_ROLES"
  | "GET_WEIGHTS"
  | "GET_MASTER"
  | "GET_MAINTENANCE_STATUS"
  | "GET_MAINTENANCE_SCHEDULE"
  | "GET_QUOTA";
export declare const Response_Type: EnumTable<Response_Type>;

export type Event_Type =
  | "UNKNOWN"
  | "SUBSCRIBED"
  | "TASK_ADDED"
  | "TASK_UPDATED"
  | "AGENT_ADDED"
  | "AGENT_REMOVED"
  | "FRAMEWORK_ADDED"
  | "FRAMEWORK_UPDATED"
  | "FRAMEWORK_REMOVED"
  | "HEARTBEAT";
export declare const Event_Type: EnumTable<Event_Type>;

export interface Call {
  type?: Call_Type;
  get_metrics?: Call_GetMetrics;
  set_logging_level?: Call_SetLoggingLevel;
  list_files?: Call_ListFiles;
  read_file?: Call_ReadFile;
  update_weights?: Call_UpdateWeights;
  reserve_resources?: Call_ReserveResources;
  unreserve_resources?: Call_UnreserveResources;
  create_volumes?: Call_CreateVolumes;
  destroy_volumes?: Call_DestroyVolumes;
  grow_volume?: Call_GrowVolume;
  shrink_volume?: Call_ShrinkVolume;
  update_maintenance_schedule?: Call_UpdateMaintenanceSchedule;
  start_maintenance?: Call_StartMaintenance;
  stop_maintenance?: Call_StopMaintenance;
  drain_agent?: Call_DrainAgent;
  deactivate_agent?: Call_DeactivateAgent;
  reactivate_agent?: Call_ReactivateAgent;
  update_quota?: Call_UpdateQuota;
  teardown?: Call_Teardown;
  mark_agent_gone?: Call_MarkAgentGone;
  /** @deprecated */
  set_quota?: Call_SetQuota;
  /** @deprecated */
  remove_quota?: Call_RemoveQuota;
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

export interface Call_UpdateWeights {
  weight_infos?: readonly mesos_v1_mesos.WeightInfo[];
}
export declare const Call_UpdateWeights: MessageCodec<Call_UpdateWeights>;

export interface Call_ReserveResources {
  agent_id: mesos_v1_mesos.AgentID;
  source?: readonly mesos_v1_mesos.Resource[];
  resources?: readonly mesos_v1_mesos.Resource[];
}
export declare const Call_ReserveResources: MessageCodec<Call_ReserveResources>;

export interface Call_UnreserveResources {
  agent_id: mesos_v1_mesos.AgentID;
  resources?: readonly mesos_v1_mesos.Resource[];
}
export declare const Call_UnreserveResources: MessageCodec<Call_UnreserveResources>;

export interface Call_CreateVolumes {
  agent_id: mesos_v1_mesos.AgentID;
  volumes?: readonly mesos_v1_mesos.Resource[];
}
export declare const Call_CreateVolumes: MessageCodec<Call_CreateVolumes>;

export interface Call_DestroyVolumes {
  agent_id: mesos_v1_mesos.AgentID;
  volumes?: readonly mesos_v1_mesos.Resource[];
}
export declare const Call_DestroyVolumes: MessageCodec<Call_DestroyVolumes>;

export interface Call_GrowVolume {
  agent_id?: mesos_v1_mesos.AgentID;
  volume: mesos_v1_mesos.Resource;
  addition: mesos_v1_mesos.Resource;
}
export declare const Call_GrowVolume: MessageCodec<Call_GrowVolume>;

export interface Call_ShrinkVolume {
  agent_id?: mesos_v1_mesos.AgentID;
  volume: mesos_v1_mesos.Resource;
  subtract: mesos_v1_mesos.Value_Scalar;
}
export declare const Call_ShrinkVolume: MessageCodec<Call_ShrinkVolume>;

export interface Call_UpdateMaintenanceSchedule {
  schedule: mesos_v1_maintenance.Schedule;
}
export declare const Call_UpdateMaintenanceSchedule: MessageCodec<Call_UpdateMaintenanceSchedule>;

export interface Call_StartMaintenance {
  machines?: readonly mesos_v1_mesos.MachineID[];
}
export declare const Call_StartMaintenance: MessageCodec<Call_StartMaintenance>;

export interface Call_StopMaintenance {
  machines?: readonly mesos_v1_mesos.MachineID[];
}
export declare const Call_StopMaintenance: MessageCodec<Call_StopMaintenance>;

export interface Call_DrainAgent {
  agent_id: mesos_v1_mesos.AgentID;
  max_grace_period?: google_duration.Duration;
  /** @default false */
  mark_gone?: boolean;
}
export declare const Call_DrainAgent: MessageCodec<Call_DrainAgent>;

export interface Call_DeactivateAgent {
  agent_id: mesos_v1_mesos.AgentID;
}
export declare const Call_DeactivateAgent: MessageCodec<Call_DeactivateAgent>;

export interface Call_ReactivateAgent {
  agent_id: mesos_v1_mesos.AgentID;
}
export declare const Call_ReactivateAgent: MessageCodec<Call_ReactivateAgent>;

export interface Call_UpdateQuota {
  force?: boolean;
  quota_configs?: readonly mesos_v1_quota.QuotaConfig[];
}
export declare const Call_UpdateQuota: MessageCodec<Call_UpdateQuota>;

export interface Call_SetQuota {
  quota_request: mesos_v1_quota.QuotaRequest;
}
export declare const Call_SetQuota: MessageCodec<Call_SetQuota>;

export interface Call_RemoveQuota {
  role: string;
}
export declare const Call_RemoveQuota: MessageCodec<Call_RemoveQuota>;

export interface Call_Teardown {
  framework_id: mesos_v1_mesos.FrameworkID;
}
export declare const Call_Teardown: MessageCodec<Call_Teardown>;

export interface Call_MarkAgentGone {
  agent_id: mesos_v1_mesos.AgentID;
}
export declare const Call_MarkAgentGone: MessageCodec<Call_MarkAgentGone>;

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
  get_agents?: Response_GetAgents;
  get_frameworks?: Response_GetFrameworks;
  get_executors?: Response_GetExecutors;
  get_operations?: Response_GetOperations;
  get_tasks?: Response_GetTasks;
  get_roles?: Response_GetRoles;
  get_weights?: Response_GetWeights;
  get_master?: Response_GetMaster;
  get_maintenance_status?: Response_GetMaintenanceStatus;
  get_maintenance_schedule?: Response_GetMaintenanceSchedule;
  get_quota?: Response_GetQuota;
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
  get_agents?: Response_GetAgents;
}
export declare const Response_GetState: MessageCodec<Response_GetState>;

export interface Response_GetAgents {
  agents?: readonly Response_GetAgents_Agent[];
  recovered_agents?: readonly mesos_v1_mesos.AgentInfo[];
}
export declare const Response_GetAgents: MessageCodec<Response_GetAgents>;

export interface Response_GetAgents_Agent {
  agent_info: mesos_v1_mesos.AgentInfo;
  active: boolean;
  deactivated?: boolean;
  version: string;
  pid?: string;
  registered_time?: mesos_v1_mesos.TimeInfo;
  reregistered_time?: mesos_v1_mesos.TimeInfo;
  total_resources?: readonly mesos_v1_mesos.Resource[];
  allocated_resources?: readonly mesos_v1_mesos.Resource[];
  offered_resources?: readonly mesos_v1_mesos.Resource[];
  capabilities?: readonly mesos_v1_mesos.AgentInfo_Capability[];
  resource_providers?: readonly Response_GetAgents_Agent_ResourceProvider[];
  drain_info?: mesos_v1_mesos.DrainInfo;
  estimated_drain_start_time?: mesos_v1_mesos.TimeInfo;
}
export declare const Response_GetAgents_Agent: MessageCodec<Response_GetAgents_Agent>;

export interface Response_GetAgents_Agent_ResourceProvider {
  resource_provider_info: mesos_v1_mesos.ResourceProviderInfo;
  total_resources?: readonly mesos_v1_mesos.Resource[];
}
export declare const Response_GetAgents_Agent_ResourceProvider: MessageCodec<Response_GetAgents_Agent_ResourceProvider>;

export interface Response_GetFrameworks {
  frameworks?: readonly Response_GetFrameworks_Framework[];
  completed_frameworks?: readonly Response_GetFrameworks_Framework[];
  /** @deprecated */
  recovered_frameworks?: readonly mesos_v1_mesos.FrameworkInfo[];
}
export declare const Response_GetFrameworks: MessageCodec<Response_GetFrameworks>;

export interface Response_GetFrameworks_Framework {
  framework_info: mesos_v1_mesos.FrameworkInfo;
  active: boolean;
  connected: boolean;
  recovered: boolean;
  registered_time?: mesos_v1_mesos.TimeInfo;
  reregistered_time?: mesos_v1_mesos.TimeInfo;
  unregistered_time?: mesos_v1_mesos.TimeInfo;
  offers?: readonly mesos_v1_mesos.Offer[];
  inverse_offers?: readonly mesos_v1_mesos.InverseOffer[];
  allocated_resources?: readonly mesos_v1_mesos.Resource[];
  offered_resources?: readonly mesos_v1_mesos.Resource[];
  offer_constraints?: mesos_v1_scheduler.OfferConstraints;
}
export declare const Response_GetFrameworks_Framework: MessageCodec<Response_GetFrameworks_Framework>;

export interface Response_GetExecutors {
  executors?: readonly Response_GetExecutors_Executor[];
  /** @deprecated */
  orphan_executors?: readonly Response_GetExecutors_Executor[];
}
export declare const Response_GetExecutors: MessageCodec<Response_GetExecutors>;

export interface Response_GetExecutors_Executor {
  executor_info: mesos_v1_mesos.ExecutorInfo;
  agent_id: mesos_v1_mesos.AgentID;
}
export declare const Response_GetExecutors_Executor: MessageCodec<Response_GetExecutors_Executor>;

export interface Response_GetOperations {
  operations?: readonly mesos_v1_mesos.Operation[];
}
export declare const Response_GetOperations: MessageCodec<Response_GetOperations>;

export interface Response_GetTasks {
  /** @deprecated */
  pending_tasks?: readonly mesos_v1_mesos.Task[];
  tasks?: readonly mesos_v1_mesos.Task[];
  unreachable_tasks?: readonly mesos_v1_mesos.Task[];
  completed_tasks?: readonly mesos_v1_mesos.Task[];
  /** @deprecated */
  orphan_tasks?: readonly mesos_v1_mesos.Task[];
}
export declare const Response_GetTasks: MessageCodec<Response_GetTasks>;

export interface Response_GetRoles {
  roles?: readonly mesos_v1_mesos.Role[];
}
export declare const Response_GetRoles: MessageCodec<Response_GetRoles>;

export interface Response_GetWeights {
  weight_infos?: readonly mesos_v1_mesos.WeightInfo[];
}
export declare const Response_GetWeights: MessageCodec<Response_GetWeights>;

export interface Response_GetMaster {
  master_info?: mesos_v1_mesos.MasterInfo;
  start_time?: number;
  elected_time?: number;
}
export declare const Response_GetMaster: MessageCodec<Response_GetMaster>;

export interface Response_GetMaintenanceStatus {
  status: mesos_v1_maintenance.ClusterStatus;
}
export declare const Response_GetMaintenanceStatus: MessageCodec<Response_GetMaintenanceStatus>;

export interface Response_GetMaintenanceSchedule {
  schedule: mesos_v1_maintenance.Schedule;
}
export declare const Response_GetMaintenanceSchedule: MessageCodec<Response_GetMaintenanceSchedule>;

export interface Response_GetQuota {
  status: mesos_v1_quota.QuotaStatus;
}
export declare const Response_GetQuota: MessageCodec<Response_GetQuota>;

export interface Event {
  type?: Event_Type;
  subscribed?: Event_Subscribed;
  task_added?: Event_TaskAdded;
  task_updated?: Event_TaskUpdated;
  agent_added?: Event_AgentAdded;
  agent_removed?: Event_AgentRemoved;
  framework_added?: Event_FrameworkAdded;
  framework_updated?: Event_FrameworkUpdated;
  framework_removed?: Event_FrameworkRemoved;
}
export declare const Event: MessageCodec<Event>;

export interface Event_Subscribed {
  get_state?: Response_GetState;
  heartbeat_interval_seconds?: number;
}
export declare const Event_Subscribed: MessageCodec<Event_Subscribed>;

export interface Event_TaskAdded {
  task: mesos_v1_mesos.Task;
}
export declare const Event_TaskAdded: MessageCodec<Event_TaskAdded>;

export interface Event_TaskUpdated {
  framework_id: mesos_v1_mesos.FrameworkID;
  status: mesos_v1_mesos.TaskStatus;
  state: mesos_v1_mesos.TaskState;
}
export declare const Event_TaskUpdated: MessageCodec<Event_TaskUpdated>;

export interface Event_FrameworkAdded {
  framework: Response_GetFrameworks_Framework;
}
export declare const Event_FrameworkAdded: MessageCodec<Event_FrameworkAdded>;

export interface Event_FrameworkUpdated {
  framework: Response_GetFrameworks_Framework;
}
export declare const Event_FrameworkUpdated: MessageCodec<Event_FrameworkUpdated>;

export interface Event_FrameworkRemoved {
  framework_info: mesos_v1_mesos.FrameworkInfo;
}
export declare const Event_FrameworkRemoved: MessageCodec<Event_FrameworkRemoved>;

export interface Event_AgentAdded {
  agent: Response_GetAgents_Agent;
}
export declare const Event_AgentAdded: MessageCodec<Event_AgentAdded>;

export interface Event_AgentRemoved {
  agent_id: mesos_v1_mesos.AgentID;
}
export declare const Event_AgentRemoved: MessageCodec<Event_AgentRemoved>;

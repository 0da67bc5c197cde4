// Generated from the .proto files by `npm run generate`. Do not edit.
import type { MessageCodec } from "../../../codec.ts";
import type { EnumTable } from "../../../descriptor.ts";
import type * as mesos_agent_info from "../agent_info.js";
import type * as mesos_v1_mesos from "../v1/mesos.js";
import type * as mesos_v1_resource_provider from "../v1/resource_provider.js";

export type StatusUpdateRecord_Type =
  | "UPDATE"
  | "ACK";
export declare const StatusUpdateRecord_Type: EnumTable<StatusUpdateRecord_Type>;

export type UpdateOperationStatusRecord_Type =
  | "UPDATE"
  | "ACK";
export declare const UpdateOperationStatusRecord_Type: EnumTable<UpdateOperationStatusRecord_Type>;

export interface StatusUpdate {
  framework_id: mesos_v1_mesos.FrameworkID;
  executor_id?: mesos_v1_mesos.ExecutorID;
  agent_id?: mesos_v1_mesos.AgentID;
  status: mesos_v1_mesos.TaskStatus;
  timestamp: number;
  uuid?: Uint8Array;
  latest_state?: mesos_v1_mesos.TaskState;
}
export declare const StatusUpdate: MessageCodec<StatusUpdate>;

export interface StatusUpdateRecord {
  type: StatusUpdateRecord_Type;
  update?: StatusUpdate;
  uuid?: Uint8Array;
}
export declare const StatusUpdateRecord: MessageCodec<StatusUpdateRecord>;

export interface SubmitSchedulerRequest {
  name: string;
}
export declare const SubmitSchedulerRequest: MessageCodec<SubmitSchedulerRequest>;

export interface SubmitSchedulerResponse {
  okay: boolean;
}
export declare const SubmitSchedulerResponse: MessageCodec<SubmitSchedulerResponse>;

export interface ExecutorToFrameworkMessage {
  agent_id: mesos_v1_mesos.AgentID;
  framework_id: mesos_v1_mesos.FrameworkID;
  executor_id: mesos_v1_mesos.ExecutorID;
  data: Uint8Array;
}
export declare const ExecutorToFrameworkMessage: MessageCodec<ExecutorToFrameworkMessage>;

export interface FrameworkToExecutorMessage {
  agent_id: mesos_v1_mesos.AgentID;
  framework_id: mesos_v1_mesos.FrameworkID;
  executor_id: mesos_v1_mesos.ExecutorID;
  data: Uint8Array;
}
export declare const FrameworkToExecutorMessage: MessageCodec<FrameworkToExecutorMessage>;

export interface RegisterFrameworkMessage {
  framework: mesos_v1_mesos.FrameworkInfo;
}
export declare const RegisterFrameworkMessage: MessageCodec<RegisterFrameworkMessage>;

export interface ReregisterFrameworkMessage {
  framework: mesos_v1_mesos.FrameworkInfo;
  failover: boolean;
}
export declare const ReregisterFrameworkMessage: MessageCodec<ReregisterFrameworkMessage>;

export interface FrameworkRegisteredMessage {
  framework_id: mesos_v1_mesos.FrameworkID;
  master_info: mesos_v1_mesos.MasterInfo;
}
export declare const FrameworkRegisteredMessage: MessageCodec<FrameworkRegisteredMessage>;

export interface FrameworkReregisteredMessage {
  framework_id: mesos_v1_mesos.FrameworkID;
  master_info: mesos_v1_mesos.MasterInfo;
}
export declare const FrameworkReregisteredMessage: MessageCodec<FrameworkReregisteredMessage>;

export interface UnregisterFrameworkMessage {
  framework_id: mesos_v1_mesos.FrameworkID;
}
export declare const UnregisterFrameworkMessage: MessageCodec<UnregisterFrameworkMessage>;

export interface DeactivateFrameworkMessage {
  framework_id: mesos_v1_mesos.FrameworkID;
}
export declare const DeactivateFrameworkMessage: MessageCodec<DeactivateFrameworkMessage>;

export interface ResourceRequestMessage {
  framework_id: mesos_v1_mesos.FrameworkID;
  requests?: readonly mesos_v1_mesos.Request[];
}
export declare const ResourceRequestMessage: MessageCodec<ResourceRequestMessage>;

export interface ResourceOffersMessage {
  offers?: readonly mesos_v1_mesos.Offer[];
  pids?: readonly string[];
}
export declare const ResourceOffersMessage: MessageCodec<ResourceOffersMessage>;

export interface InverseOffersMessage {
  inverse_offers?: readonly mesos_v1_mesos.InverseOffer[];
  pids?: readonly string[];
}
export declare const InverseOffersMessage: MessageCodec<InverseOffersMessage>;

export interface LaunchTasksMessage {
  framework_id: mesos_v1_mesos.FrameworkID;
  tasks?: readonly mesos_v1_mesos.TaskInfo[];
  filters: mesos_v1_mesos.Filters;
  offer_ids?: readonly mesos_v1_mesos.OfferID[];
}
export declare const LaunchTasksMessage: MessageCodec<LaunchTasksMessage>;

export interface RescindResourceOfferMessage {
  offer_id: mesos_v1_mesos.OfferID;
}
export declare const RescindResourceOfferMessage: MessageCodec<RescindResourceOfferMessage>;

export interface RescindInverseOfferMessage {
  inverse_offer_id: mesos_v1_mesos.OfferID;
}
export declare const RescindInverseOfferMessage: MessageCodec<RescindInverseOfferMessage>;

export interface ReviveOffersMessage {
  framework_id: mesos_v1_mesos.FrameworkID;
  roles?: readonly string[];
}
export declare const ReviveOffersMessage: MessageCodec<ReviveOffersMessage>;

export interface RunTaskMessage {
  /** @deprecated */
  framework_id?: mesos_v1_mesos.FrameworkID;
  framework: mesos_v1_mesos.FrameworkInfo;
  task: mesos_v1_mesos.TaskInfo;
  resource_version_uuids?: readonly ResourceVersionUUID[];
  pid?: string;
  launch_executor?: boolean;
}
export declare const RunTaskMessage: MessageCodec<RunTaskMessage>;

export interface RunTaskGroupMessage {
  framework: mesos_v1_mesos.FrameworkInfo;
  executor: mesos_v1_mesos.ExecutorInfo;
  task_group: mesos_v1_mesos.TaskGroupInfo;
  resource_version_uuids?: readonly ResourceVersionUUID[];
  launch_executor?: boolean;
}
export declare const RunTaskGroupMessage: MessageCodec<RunTaskGroupMessage>;

export interface KillTaskMessage {
  framework_id: mesos_v1_mesos.FrameworkID;
  task_id: mesos_v1_mesos.TaskID;
  kill_policy?: mesos_v1_mesos.KillPolicy;
}
export declare const KillTaskMessage: MessageCodec<KillTaskMessage>;

export interface StatusUpdateMessage {
  update: StatusUpdate;
  pid?: string;
}
export declare const StatusUpdateMessage: MessageCodec<StatusUpdateMessage>;

export interface StatusUpdateAcknowledgementMessage {
  agent_id: mesos_v1_mesos.AgentID;
  framework_id: mesos_v1_mesos.FrameworkID;
  task_id: mesos_v1_mesos.TaskID;
  uuid: Uint8Array;
}
export declare const StatusUpdateAcknowledgementMessage: MessageCodec<StatusUpdateAcknowledgementMessage>;

export interface AcknowledgeOperationStatusMessage {
  status_uuid: mesos_v1_mesos.UUID;
  operation_uuid: mesos_v1_mesos.UUID;
  resource_provider_id?: mesos_v1_mesos.ResourceProviderID;
}
export declare const AcknowledgeOperationStatusMessage: MessageCodec<AcknowledgeOperationStatusMessage>;

export interface LostSlaveMessage {
  agent_id: mesos_v1_mesos.AgentID;
}
export declare const LostSlaveMessage: MessageCodec<LostSlaveMessage>;

export interface ReconcileTasksMessage {
  framework_id: mesos_v1_mesos.FrameworkID;
  statuses?: readonly mesos_v1_mesos.TaskStatus[];
  framework?: mesos_v1_mesos.FrameworkInfo;
}
export declare const ReconcileTasksMessage: MessageCodec<ReconcileTasksMessage>;

export interface ReconcileOperationsMessage {
  operations?: readonly ReconcileOperationsMessage_Operation[];
  framework_id?: mesos_v1_mesos.FrameworkID;
}
export declare const ReconcileOperationsMessage: MessageCodec<ReconcileOperationsMessage>;

export interface ReconcileOperationsMessage_Operation {
  operation_uuid?: mesos_v1_mesos.UUID;
  operation_id?: mesos_v1_mesos.OperationID;
  resource_provider_id?: mesos_v1_mesos.ResourceProviderID;
}
export declare const ReconcileOperationsMessage_Operation: MessageCodec<ReconcileOperationsMessage_Operation>;

export interface FrameworkErrorMessage {
  message: string;
}
export declare const FrameworkErrorMessage: MessageCodec<FrameworkErrorMessage>;

export interface RegisterSlaveMessage {
  agent: mesos_agent_info.SlaveInfo;
  checkpointed_resources?: readonly mesos_v1_mesos.Resource[];
  version?: string;
  agent_capabilities?: readonly mesos_v1_mesos.AgentInfo_Capability[];
  resource_version_uuid?: mesos_v1_mesos.UUID;
}
export declare const RegisterSlaveMessage: MessageCodec<RegisterSlaveMessage>;

export interface ReregisterSlaveMessage {
  agent: mesos_agent_info.SlaveInfo;
  checkpointed_resources?: readonly mesos_v1_mesos.Resource[];
  executor_infos?: readonly mesos_v1_mesos.ExecutorInfo[];
  tasks?: readonly mesos_v1_mesos.Task[];
  frameworks?: readonly mesos_v1_mesos.FrameworkInfo[];
  completed_frameworks?: readonly Archive_Framework[];
  version?: string;
  agent_capabilities?: readonly mesos_v1_mesos.AgentInfo_Capability[];
  resource_version_uuid?: mesos_v1_mesos.UUID;
}
export declare const ReregisterSlaveMessage: MessageCodec<ReregisterSlaveMessage>;

export interface SlaveRegisteredMessage {
  agent_id: mesos_v1_mesos.AgentID;
  connection?: MasterSlaveConnection;
}
export declare const SlaveRegisteredMessage: MessageCodec<SlaveRegisteredMessage>;

export interface SlaveReregisteredMessage {
  agent_id: mesos_v1_mesos.AgentID;
  reconciliations?: readonly ReconcileTasksMessage[];
  connection?: MasterSlaveConnection;
}
export declare const SlaveReregisteredMessage: MessageCodec<SlaveReregisteredMessage>;

export interface UnregisterSlaveMessage {
  agent_id: mesos_v1_mesos.AgentID;
}
export declare const UnregisterSlaveMessage: MessageCodec<UnregisterSlaveMessage>;

export interface MasterSlaveConnection {
  total_ping_timeout_seconds?: number;
}
export declare const MasterSlaveConnection: MessageCodec<MasterSlaveConnection>;

export interface PingSlaveMessage {
  connected: boolean;
}
export declare const PingSlaveMessage: MessageCodec<PingSlaveMessage>;

export interface PongSlaveMessage {
}
export declare const PongSlaveMessage: MessageCodec<PongSlaveMessage>;

export interface ShutdownFrameworkMessage {
  framework_id: mesos_v1_mesos.FrameworkID;
}
export declare const ShutdownFrameworkMessage: MessageCodec<ShutdownFrameworkMessage>;

export interface ShutdownExecutorMessage {
  executor_id?: mesos_v1_mesos.ExecutorID;
  framework_id?: mesos_v1_mesos.FrameworkID;
}
export declare const ShutdownExecutorMessage: MessageCodec<ShutdownExecutorMessage>;

export interface UpdateFrameworkMessage {
  framework_id: mesos_v1_mesos.FrameworkID;
  pid?: string;
  framework_info?: mesos_v1_mesos.FrameworkInfo;
}
export declare const UpdateFrameworkMessage: MessageCodec<UpdateFrameworkMessage>;

export interface CheckpointResourcesMessage {
  resources?: readonly mesos_v1_mesos.Resource[];
}
export declare const CheckpointResourcesMessage: MessageCodec<CheckpointResourcesMessage>;

export interface ResourceVersionUUID {
  resource_provider_id?: mesos_v1_mesos.ResourceProviderID;
  uuid: mesos_v1_mesos.UUID;
}
export declare const ResourceVersionUUID: MessageCodec<ResourceVersionUUID>;

export interface UpdateSlaveMessage {
  agent_id: mesos_v1_mesos.AgentID;
  update_oversubscribed_resources?: boolean;
  oversubscribed_resources?: readonly mesos_v1_mesos.Resource[];
  operations?: UpdateSlaveMessage_Operations;
  resource_version_uuid?: mesos_v1_mesos.UUID;
  resource_providers?: UpdateSlaveMessage_ResourceProviders;
}
export declare const UpdateSlaveMessage: MessageCodec<UpdateSlaveMessage>;

export interface UpdateSlaveMessage_Operations {
  operations?: readonly mesos_v1_mesos.Operation[];
}
export declare const UpdateSlaveMessage_Operations: MessageCodec<UpdateSlaveMessage_Operations>;

export interface UpdateSlaveMessage_ResourceProvider {
  info?: mesos_v1_mesos.ResourceProviderInfo;
  total_resources?: readonly mesos_v1_mesos.Resource[];
  operations: UpdateSlaveMessage_Operations;
  resource_version_uuid: mesos_v1_mesos.UUID;
}
export declare const UpdateSlaveMessage_ResourceProvider: MessageCodec<UpdateSlaveMessage_ResourceProvider>;

export interface UpdateSlaveMessage_ResourceProviders {
  providers?: readonly UpdateSlaveMessage_ResourceProvider[];
}
export declare const UpdateSlaveMessage_ResourceProviders: MessageCodec<UpdateSlaveMessage_ResourceProviders>;

export interface UpdateOperationStatusMessage {
  framework_id?: mesos_v1_mesos.FrameworkID;
  agent_id?: mesos_v1_mesos.AgentID;
  status: mesos_v1_mesos.OperationStatus;
  latest_status?: mesos_v1_mesos.OperationStatus;
  operation_uuid?: mesos_v1_mesos.UUID;
}
export declare const UpdateOperationStatusMessage: MessageCodec<UpdateOperationStatusMessage>;

export interface UpdateOperationStatusRecord {
  type: UpdateOperationStatusRecord_Type;
  update?: UpdateOperationStatusMessage;
  uuid?: mesos_v1_mesos.UUID;
}
export declare const UpdateOperationStatusRecord: MessageCodec<UpdateOperationStatusRecord>;

export interface ApplyOperationMessage {
  framework_id?: mesos_v1_mesos.FrameworkID;
  operation_info: mesos_v1_mesos.Offer_Operation;
  operation_uuid: mesos_v1_mesos.UUID;
  resource_version_uuid: ResourceVersionUUID;
}
export declare const ApplyOperationMessage: MessageCodec<ApplyOperationMessage>;

export interface ResourceProviderCallMessage {
  call: mesos_v1_resource_provider.Call;
  uuid?: mesos_v1_mesos.UUID;
}
export declare const ResourceProviderCallMessage: MessageCodec<ResourceProviderCallMessage>;

export interface ResourceProviderEventMessage {
  resource_provider_id: mesos_v1_mesos.ResourceProviderID;
  event: mesos_v1_resource_provider.Event;
  uuid?: mesos_v1_mesos.UUID;
}
export declare const ResourceProviderEventMessage: MessageCodec<ResourceProviderEventMessage>;

export interface RegisterExecutorMessage {
  framework_id: mesos_v1_mesos.FrameworkID;
  executor_id: mesos_v1_mesos.ExecutorID;
}
export declare const RegisterExecutorMessage: MessageCodec<RegisterExecutorMessage>;

export interface ExecutorRegisteredMessage {
  executor_info: mesos_v1_mesos.ExecutorInfo;
  framework_id: mesos_v1_mesos.FrameworkID;
  framework_info: mesos_v1_mesos.FrameworkInfo;
  agent_id: mesos_v1_mesos.AgentID;
  agent_info: mesos_agent_info.SlaveInfo;
}
export declare const ExecutorRegisteredMessage: MessageCodec<ExecutorRegisteredMessage>;

export interface ExecutorReregisteredMessage {
  agent_id: mesos_v1_mesos.AgentID;
  agent_info: mesos_agent_info.SlaveInfo;
}
export declare const ExecutorReregisteredMessage: MessageCodec<ExecutorReregisteredMessage>;

export interface ExitedExecutorMessage {
  agent_id: mesos_v1_mesos.AgentID;
  framework_id: mesos_v1_mesos.FrameworkID;
  executor_id: mesos_v1_mesos.ExecutorID;
  status: number;
}
export declare const ExitedExecutorMessage: MessageCodec<ExitedExecutorMessage>;

export interface ReconnectExecutorMessage {
  agent_id: mesos_v1_mesos.AgentID;
}
export declare const ReconnectExecutorMessage: MessageCodec<ReconnectExecutorMessage>;

export interface ReregisterExecutorMessage {
  executor_id: mesos_v1_mesos.ExecutorID;
  framework_id: mesos_v1_mesos.FrameworkID;
  tasks?: readonly mesos_v1_mesos.TaskInfo[];
  updates?: readonly StatusUpdate[];
}
export declare const ReregisterExecutorMessage: MessageCodec<ReregisterExecutorMessage>;

export interface DrainSlaveMessage {
  config: mesos_v1_mesos.DrainConfig;
}
export declare const DrainSlaveMessage: MessageCodec<DrainSlaveMessage>;

export interface ShutdownMessage {
  message?: string;
}
export declare const ShutdownMessage: MessageCodec<ShutdownMessage>;

export interface Archive {
  frameworks?: readonly Archive_Framework[];
}
export declare const Archive: MessageCodec<Archive>;

export interface Archive_Framework {
  framework_info: mesos_v1_mesos.FrameworkInfo;
  pid?: string;
  tasks?: readonly mesos_v1_mesos.Task[];
}
export declare const Archive_Framework: MessageCodec<Archive_Framework>;

export interface TaskHealthStatus {
  task_id: mesos_v1_mesos.TaskID;
  healthy: boolean;
  /** @default false */
  kill_task?: boolean;
  consecutive_failures?: number;
}
export declare const TaskHealthStatus: MessageCodec<TaskHealthStatus>;

export interface HookExecuted {
  module?: string;
}
export declare const HookExecuted: MessageCodec<HookExecuted>;

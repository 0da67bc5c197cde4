// Generated from the .proto files by `npm run generate`. Do not edit.
import type { MessageCodec } from "../../../codec.ts";
import type { EnumTable } from "../../../descriptor.ts";
import type * as mesos_v1_mesos from "./mesos.js";

export type Event_Type =
  | "UNKNOWN"
  | "SUBSCRIBED"
  | "APPLY_OPERATION"
  | "PUBLISH_RESOURCES"
  | "ACKNOWLEDGE_OPERATION_STATUS"
  | "RECONCILE_OPERATIONS"
  | "TEARDOWN";
export declare const Event_Type: EnumTable<Event_Type>;

export type Call_Type =
  | "UNKNOWN"
  | "SUBSCRIBE"
  | "UPDATE_OPERATION_STATUS"
  | "UPDATE_STATE"
  | "UPDATE_PUBLISH_RESOURCES_STATUS";
export declare const Call_Type: EnumTable<Call_Type>;

export type Call_UpdatePublishResourcesStatus_Status =
  | "UNKNOWN"
  | "OK"
  | "FAILED";
export declare const Call_UpdatePublishResourcesStatus_Status: EnumTable<Call_UpdatePublishResourcesStatus_Status>;

export interface Event {
  type?: Event_Type;
  subscribed?: Event_Subscribed;
  apply_operation?: Event_ApplyOperation;
  publish_resources?: Event_PublishResources;
  acknowledge_operation_status?: Event_AcknowledgeOperationStatus;
  reconcile_operations?: Event_ReconcileOperations;
}
export declare const Event: MessageCodec<Event>;

export interface Event_Subscribed {
  provider_id: mesos_v1_mesos.ResourceProviderID;
}
export declare const Event_Subscribed: MessageCodec<Event_Subscribed>;

export interface Event_ApplyOperation {
  framework_id?: mesos_v1_mesos.FrameworkID;
  info: mesos_v1_mesos.Offer_Operation;
  operation_uuid: mesos_v1_mesos.UUID;
  resource_version_uuid: mesos_v1_mesos.UUID;
}
export declare const Event_ApplyOperation: MessageCodec<Event_ApplyOperation>;

export interface Event_PublishResources {
  uuid: mesos_v1_mesos.UUID;
  resources?: readonly mesos_v1_mesos.Resource[];
}
export declare const Event_PublishResources: MessageCodec<Event_PublishResources>;

export interface Event_AcknowledgeOperationStatus {
  status_uuid: mesos_v1_mesos.UUID;
  operation_uuid: mesos_v1_mesos.UUID;
}
export declare const Event_AcknowledgeOperationStatus: MessageCodec<Event_AcknowledgeOperationStatus>;

export interface Event_ReconcileOperations {
  operation_uuids?: readonly mesos_v1_mesos.UUID[];
}
export declare const Event_ReconcileOperations: MessageCodec<Event_ReconcileOperations>;

export interface Call {
  resource_provider_id?: mesos_v1_mesos.ResourceProviderID;
  type?: Call_Type;
  subscribe?: Call_Subscribe;
  update_operation_status?: Call_UpdateOperationStatus;
  update_state?: Call_UpdateState;
  update_publish_resources_status?: Call_UpdatePublishResourcesStatus;
}
export declare const Call: MessageCodec<Call>;

export interface Call_Subscribe {
  resource_provider_info: mesos_v1_mesos.ResourceProviderInfo;
}
export declare const Call_Subscribe: MessageCodec<Call_Subscribe>;

export interface Call_UpdateOperationStatus {
  framework_id?: mesos_v1_mesos.FrameworkID;
  status: mesos_v1_mesos.OperationStatus;
  latest_status?: mesos_v1_mesos.OperationStatus;
  operation_uuid: mesos_v1_mesos.UUID;
}
export declare const Call_UpdateOperationStatus: MessageCodec<Call_UpdateOperationStatus>;

export interface Call_UpdateState {
  operations?: readonly mesos_v1_mesos.Operation[];
  resources?: readonly mesos_v1_mesos.Resource[];
  resource_version_uuid: mesos_v1_mesos.UUID;
}
export declare const Call_UpdateState: MessageCodec<Call_UpdateState>;

export interface Call_UpdatePublishResourcesStatus {
  uuid: mesos_v1_mesos.UUID;
  status: Call_UpdatePublishResourcesStatus_Status;
}
export declare const Call_UpdatePublishResourcesStatus: MessageCodec<Call_UpdatePublishResourcesStatus>;

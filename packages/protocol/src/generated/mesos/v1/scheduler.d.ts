// Generated from the .proto files by `npm run generate`. Do not edit.
import type { MessageCodec } from "../../../codec.ts";
import type { EnumTable } from "../../../descriptor.ts";
import type * as mesos_v1_mesos from "./mesos.js";

export type Event_Type =
  | "UNKNOWN"
  | "SUBSCRIBED"
  | "OFFERS"
  | "INVERSE_OFFERS"
  | "RESCIND"
  | "RESCIND_INVERSE_OFFER"
  | "UPDATE"
  | "UPDATE_OPERATION_STATUS"
  | "MESSAGE"
  | "FAILURE"
  | "ERROR"
  | "HEARTBEAT";
export declare const Event_Type: EnumTable<Event_Type>;

export type Response_Type =
  | "UNKNOWN"
  | "RECONCILE_OPERATIONS";
export declare const Response_Type: EnumTable<Response_Type>;

export type AttributeConstraint_Selector_PseudoattributeType =
  | "UNKNOWN"
  | "HOSTNAME"
  | "REGION"
  | "ZONE";
export declare const AttributeConstraint_Selector_PseudoattributeType: EnumTable<AttributeConstraint_Selector_PseudoattributeType>;

export type Call_Type =
  | "UNKNOWN"
  | "SUBSCRIBE"
  | "TEARDOWN"
  | "ACCEPT"
  | "DECLINE"
  | "ACCEPT_INVERSE_OFFERS"
  | "DECLINE_INVERSE_OFFERS"
  | "REVIVE"
  | "KILL"
  | "SHUTDOWN"
  | "ACKNOWLEDGE"
  | "ACKNOWLEDGE_OPERATION_STATUS"
  | "RECONCILE"
  | "RECONCILE_OPERATIONS"
  | "MESSAGE"
  | "REQUEST"
  | "SUPPRESS"
  | "UPDATE_FRAMEWORK";
export declare const Call_Type: EnumTable<Call_Type>;

export interface Event {
  type?: Event_Type;
  subscribed?: Event_Subscribed;
  offers?: Event_Offers;
  inverse_offers?: Event_InverseOffers;
  rescind?: Event_Rescind;
  rescind_inverse_offer?: Event_RescindInverseOffer;
  update?: Event_Update;
  update_operation_status?: Event_UpdateOperationStatus;
  message?: Event_Message;
  failure?: Event_Failure;
  error?: Event_Error;
}
export declare const Event: MessageCodec<Event>;

export interface Event_Subscribed {
  framework_id: mesos_v1_mesos.FrameworkID;
  heartbeat_interval_seconds?: number;
  master_info?: mesos_v1_mesos.MasterInfo;
}
export declare const Event_Subscribed: MessageCodec<Event_Subscribed>;

export interface Event_Offers {
  offers?: readonly mesos_v1_mesos.Offer[];
}
export declare const Event_Offers: MessageCodec<Event_Offers>;

export interface Event_InverseOffers {
  inverse_offers?: readonly mesos_v1_mesos.InverseOffer[];
}
export declare const Event_InverseOffers: MessageCodec<Event_InverseOffers>;

export interface Event_Rescind {
  offer_id: mesos_v1_mesos.OfferID;
}
export declare const Event_Rescind: MessageCodec<Event_Rescind>;

export interface Event_RescindInverseOffer {
  inverse_offer_id: mesos_v1_mesos.OfferID;
}
export declare const Event_RescindInverseOffer: MessageCodec<Event_RescindInverseOffer>;

export interface Event_Update {
  status: mesos_v1_mesos.TaskStatus;
}
export declare const Event_Update: MessageCodec<Event_Update>;

export interface Event_UpdateOperationStatus {
  status: mesos_v1_mesos.OperationStatus;
}
export declare const Event_UpdateOperationStatus: MessageCodec<Event_UpdateOperationStatus>;

export interface Event_Message {
  agent_id: mesos_v1_mesos.AgentID;
  executor_id: mesos_v1_mesos.ExecutorID;
  data: Uint8Array;
}
export declare const Event_Message: MessageCodec<Event_Message>;

export interface Event_Failure {
  agent_id?: mesos_v1_mesos.AgentID;
  executor_id?: mesos_v1_mesos.ExecutorID;
  status?: number;
}
export declare const Event_Failure: MessageCodec<Event_Failure>;

export interface Event_Error {
  message: string;
}
export declare const Event_Error: MessageCodec<Event_Error>;

export interface Response {
  type?: Response_Type;
  /** @deprecated */
  reconcile_operations?: Response_ReconcileOperations;
}
export declare const Response: MessageCodec<Response>;

export interface Response_ReconcileOperations {
  /** @deprecated */
  operation_statuses?: readonly mesos_v1_mesos.OperationStatus[];
}
export declare const Response_ReconcileOperations: MessageCodec<Response_ReconcileOperations>;

export interface AttributeConstraint {
  selector: AttributeConstraint_Selector;
  predicate: AttributeConstraint_Predicate;
}
export declare const AttributeConstraint: MessageCodec<AttributeConstraint>;

export interface AttributeConstraint_Selector {
  pseudoattribute_type?: AttributeConstraint_Selector_PseudoattributeType;
  attribute_name?: string;
}
export declare const AttributeConstraint_Selector: MessageCodec<AttributeConstraint_Selector>;

export interface AttributeConstraint_Predicate {
  exists?: AttributeConstraint_Predicate_Exists;
  not_exists?: AttributeConstraint_Predicate_NotExists;
  text_equals?: AttributeConstraint_Predicate_TextEquals;
  text_not_equals?: AttributeConstraint_Predicate_TextNotEquals;
  text_matches?: AttributeConstraint_Predicate_TextMatches;
  text_not_matches?: AttributeConstraint_Predicate_TextNotMatches;
}
export declare const AttributeConstraint_Predicate: MessageCodec<AttributeConstraint_Predicate>;

export interface AttributeConstraint_Predicate_Exists {
}
export declare const AttributeConstraint_Predicate_Exists: MessageCodec<AttributeConstraint_Predicate_Exists>;

export interface AttributeConstraint_Predicate_NotExists {
}
export declare const AttributeConstraint_Predicate_NotExists: MessageCodec<AttributeConstraint_Predicate_NotExists>;

export interface AttributeConstraint_Predicate_TextEquals {
  value: string;
}
export declare const AttributeConstraint_Predicate_TextEquals: MessageCodec<AttributeConstraint_Predicate_TextEquals>;

export interface AttributeConstraint_Predicate_TextNotEquals {
  value: string;
}
export declare const AttributeConstraint_Predicate_TextNotEquals: MessageCodec<AttributeConstraint_Predicate_TextNotEquals>;

export interface AttributeConstraint_Predicate_TextMatches {
  regex: string;
}
export declare const AttributeConstraint_Predicate_TextMatches: MessageCodec<AttributeConstraint_Predicate_TextMatches>;

export interface AttributeConstraint_Predicate_TextNotMatches {
  regex: string;
}
export declare const AttributeConstraint_Predicate_TextNotMatches: MessageCodec<AttributeConstraint_Predicate_TextNotMatches>;

export interface OfferConstraints {
  role_constraints?: Readonly<Record<string, OfferConstraints_RoleConstraints>>;
}
export declare const OfferConstraints: MessageCodec<OfferConstraints>;

export interface OfferConstraints_RoleConstraints {
  groups?: readonly OfferConstraints_RoleConstraints_Group[];
}
export declare const OfferConstraints_RoleConstraints: MessageCodec<OfferConstraints_RoleConstraints>;

export interface OfferConstraints_RoleConstraints_Group {
  attribute_constraints?: readonly AttributeConstraint[];
}
export declare const OfferConstraints_RoleConstraints_Group: MessageCodec<OfferConstraints_RoleConstraints_Group>;

export interface Call {
  framework_id?: mesos_v1_mesos.FrameworkID;
  type?: Call_Type;
  subscribe?: Call_Subscribe;
  accept?: Call_Accept;
  decline?: Call_Decline;
  accept_inverse_offers?: Call_AcceptInverseOffers;
  decline_inverse_offers?: Call_DeclineInverseOffers;
  revive?: Call_Revive;
  kill?: Call_Kill;
  shutdown?: Call_Shutdown;
  acknowledge?: Call_Acknowledge;
  acknowledge_operation_status?: Call_AcknowledgeOperationStatus;
  reconcile?: Call_Reconcile;
  reconcile_operations?: Call_ReconcileOperations;
  message?: Call_Message;
  request?: Call_Request;
  suppress?: Call_Suppress;
  update_framework?: Call_UpdateFramework;
}
export declare const Call: MessageCodec<Call>;

export interface Call_Subscribe {
  framework_info: mesos_v1_mesos.FrameworkInfo;
  suppressed_roles?: readonly string[];
  offer_constraints?: OfferConstraints;
}
export declare const Call_Subscribe: MessageCodec<Call_Subscribe>;

export interface Call_Accept {
  offer_ids?: readonly mesos_v1_mesos.OfferID[];
  operations?: readonly mesos_v1_mesos.Offer_Operation[];
  filters?: mesos_v1_mesos.Filters;
}
export declare const Call_Accept: MessageCodec<Call_Accept>;

export interface Call_Decline {
  offer_ids?: readonly mesos_v1_mesos.OfferID[];
  filters?: mesos_v1_mesos.Filters;
}
export declare const Call_Decline: MessageCodec<Call_Decline>;

export interface Call_AcceptInverseOffers {
  inverse_offer_ids?: readonly mesos_v1_mesos.OfferID[];
  filters?: mesos_v1_mesos.Filters;
}
export declare const Call_AcceptInverseOffers: MessageCodec<Call_AcceptInverseOffers>;

export interface Call_DeclineInverseOffers {
  inverse_offer_ids?: readonly mesos_v1_mesos.OfferID[];
  filters?: mesos_v1_mesos.Filters;
}
export declare const Call_DeclineInverseOffers: MessageCodec<Call_DeclineInverseOffers>;

export interface Call_Revive {
  roles?: readonly string[];
}
export declare const Call_Revive: MessageCodec<Call_Revive>;

export interface Call_Kill {
  task_id: mesos_v1_mesos.TaskID;
  agent_id?: mesos_v1_mesos.AgentID;
  kill_policy?: mesos_v1_mesos.KillPolicy;
}
export declare const Call_Kill: MessageCodec<Call_Kill>;

export interface Call_Shutdown {
  executor_id: mesos_v1_mesos.ExecutorID;
  agent_id: mesos_v1_mesos.AgentID;
}
export declare const Call_Shutdown: MessageCodec<Call_Shutdown>;

export interface Call_Acknowledge {
  agent_id: mesos_v1_mesos.AgentID;
  task_id: mesos_v1_mesos.TaskID;
  uuid: Uint8Array;
}
export declare const Call_Acknowledge: MessageCodec<Call_Acknowledge>;

export interface Call_AcknowledgeOperationStatus {
  agent_id?: mesos_v1_mesos.AgentID;
  resource_provider_id?: mesos_v1_mesos.ResourceProviderID;
  uuid: Uint8Array;
  operation_id: mesos_v1_mesos.OperationID;
}
export declare const Call_AcknowledgeOperationStatus: MessageCodec<Call_AcknowledgeOperationStatus>;

export interface Call_Reconcile {
  tasks?: readonly Call_Reconcile_Task[];
}
export declare const Call_Reconcile: MessageCodec<Call_Reconcile>;

export interface Call_Reconcile_Task {
  task_id: mesos_v1_mesos.TaskID;
  agent_id?: mesos_v1_mesos.AgentID;
}
export declare const Call_Reconcile_Task: MessageCodec<Call_Reconcile_Task>;

export interface Call_ReconcileOperations {
  operations?: readonly Call_ReconcileOperations_Operation[];
}
export declare const Call_ReconcileOperations: MessageCodec<Call_ReconcileOperations>;

export interface Call_ReconcileOperations_Operation {
  operation_id: mesos_v1_mesos.OperationID;
  agent_id?: mesos_v1_mesos.AgentID;
  resource_provider_id?: mesos_v1_mesos.ResourceProviderID;
}
export declare const Call_ReconcileOperations_Operation: MessageCodec<Call_ReconcileOperations_Operation>;

export interface Call_Message {
  agent_id: mesos_v1_mesos.AgentID;
  executor_id: mesos_v1_mesos.ExecutorID;
  data: Uint8Array;
}
export declare const Call_Message: MessageCodec<Call_Message>;

export interface Call_Request {
  requests?: readonly mesos_v1_mesos.Request[];
}
export declare const Call_Request: MessageCodec<Call_Request>;

export interface Call_Suppress {
  roles?: readonly string[];
}
export declare const Call_Suppress: MessageCodec<Call_Suppress>;

export interface Call_UpdateFramework {
  framework_info: mesos_v1_mesos.FrameworkInfo;
  suppressed_roles?: readonly string[];
  offer_constraints?: OfferConstraints;
}
export declare const Call_UpdateFramework: MessageCodec<Call_UpdateFramework>;

export interface APIResult {
  status_code: number;
  response?: Response;
  error?: string;
}
export declare const APIResult: MessageCodec<APIResult>;

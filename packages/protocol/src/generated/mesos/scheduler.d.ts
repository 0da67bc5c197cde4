// Generated from the .proto files by `npm run generate`. Do not edit.
import type { MessageCodec } from "../../codec.ts";
import type * as mesos_v1_mesos from "./v1/mesos.js";
import type * as mesos_v1_scheduler from "./v1/scheduler.js";

export interface Call {
  framework_id?: mesos_v1_mesos.FrameworkID;
  type?: mesos_v1_scheduler.Call_Type;
  subscribe?: Call_Subscribe;
  accept?: mesos_v1_scheduler.Call_Accept;
  decline?: mesos_v1_scheduler.Call_Decline;
  accept_inverse_offers?: mesos_v1_scheduler.Call_AcceptInverseOffers;
  decline_inverse_offers?: mesos_v1_scheduler.Call_DeclineInverseOffers;
  revive?: mesos_v1_scheduler.Call_Revive;
  kill?: mesos_v1_scheduler.Call_Kill;
  shutdown?: mesos_v1_scheduler.Call_Shutdown;
  acknowledge?: mesos_v1_scheduler.Call_Acknowledge;
  acknowledge_operation_status?: mesos_v1_scheduler.Call_AcknowledgeOperationStatus;
  reconcile?: mesos_v1_scheduler.Call_Reconcile;
  reconcile_operations?: mesos_v1_scheduler.Call_ReconcileOperations;
  message?: mesos_v1_scheduler.Call_Message;
  request?: mesos_v1_scheduler.Call_Request;
  suppress?: mesos_v1_scheduler.Call_Suppress;
  update_framework?: mesos_v1_scheduler.Call_UpdateFramework;
}
export declare const Call: MessageCodec<Call>;

export interface Call_Subscribe {
  framework_info: mesos_v1_mesos.FrameworkInfo;
  force?: boolean;
  suppressed_roles?: readonly string[];
  offer_constraints?: mesos_v1_scheduler.OfferConstraints;
}
export declare const Call_Subscribe: MessageCodec<Call_Subscribe>;

// Generated from the .proto files by `npm run generate`. Do not edit.
import type { MessageCodec } from "../../../codec.ts";
import type { EnumTable } from "../../../descriptor.ts";
import type * as mesos_v1_mesos from "./mesos.js";

export type InverseOfferStatus_Status =
  | "UNKNOWN"
  | "ACCEPT"
  | "DECLINE";
export declare const InverseOfferStatus_Status: EnumTable<InverseOfferStatus_Status>;

export interface InverseOfferStatus {
  status: InverseOfferStatus_Status;
  framework_id: mesos_v1_mesos.FrameworkID;
  timestamp: mesos_v1_mesos.TimeInfo;
}
export declare const InverseOfferStatus: MessageCodec<InverseOfferStatus>;

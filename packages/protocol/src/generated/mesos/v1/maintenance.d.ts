// Generated from the .proto files by `npm run generate`. Do not edit.
import type { MessageCodec } from "../../../codec.ts";
import type * as mesos_v1_allocator from "./allocator.js";
import type * as mesos_v1_mesos from "./mesos.js";

export interface Window {
  machine_ids?: readonly mesos_v1_mesos.MachineID[];
  unavailability: mesos_v1_mesos.Unavailability;
}
export declare const Window: MessageCodec<Window>;

export interface Schedule {
  windows?: readonly Window[];
}
export declare const Schedule: MessageCodec<Schedule>;

export interface ClusterStatus {
  draining_machines?: readonly ClusterStatus_DrainingMachine[];
  down_machines?: readonly mesos_v1_mesos.MachineID[];
}
export declare const ClusterStatus: MessageCodec<ClusterStatus>;

export interface ClusterStatus_DrainingMachine {
  id: mesos_v1_mesos.MachineID;
  statuses?: readonly mesos_v1_allocator.InverseOfferStatus[];
}
export declare const ClusterStatus_DrainingMachine: MessageCodec<ClusterStatus_DrainingMachine>;

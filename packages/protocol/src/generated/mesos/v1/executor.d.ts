// Generated from the .proto files by `npm run generate`. Do not edit.
import type { MessageCodec } from "../../../codec.ts";
import type { EnumTable } from "../../../descriptor.ts";
import type * as mesos_v1_mesos from "./mesos.js";

export type Event_Type =
  | "UNKNOWN"
  | "SUBSCRIBED"
  | "LAUNCH"
  | "LAUNCH_GROUP"
  | "KILL"
  | "ACKNOWLEDGED"
  | "MESSAGE"
  | "ERROR"
  | "SHUTDOWN"
  | "HEARTBEAT";
export declare const Event_Type: EnumTable<Event_Type>;

export type Call_Type =
  | "UNKNOWN"
  | "SUBSCRIBE"
  | "UPDATE"
  | "MESSAGE"
  | "HEARTBEAT";
export declare const Call_Type: EnumTable<Call_Type>;

export interface Event {
  type?: Event_Type;
  subscribed?: Event_Subscribed;
  acknowledged?: Event_Acknowledged;
  launch?: Event_Launch;
  launch_group?: Event_LaunchGroup;
  kill?: Event_Kill;
  message?: Event_Message;
  error?: Event_Error;
}
export declare const Event: MessageCodec<Event>;

export interface Event_Subscribed {
  executor_info: mesos_v1_mesos.ExecutorInfo;
  framework_info: mesos_v1_mesos.FrameworkInfo;
  agent_info: mesos_v1_mesos.AgentInfo;
  container_id?: mesos_v1_mesos.ContainerID;
}
export declare const Event_Subscribed: MessageCodec<Event_Subscribed>;

export interface Event_Launch {
  task: mesos_v1_mesos.TaskInfo;
}
export declare const Event_Launch: MessageCodec<Event_Launch>;

export interface Event_LaunchGroup {
  task_group: mesos_v1_mesos.TaskGroupInfo;
}
export declare const Event_LaunchGroup: MessageCodec<Event_LaunchGroup>;

export interface Event_Kill {
  task_id: mesos_v1_mesos.TaskID;
  kill_policy?: mesos_v1_mesos.KillPolicy;
}
export declare const Event_Kill: MessageCodec<Event_Kill>;

export interface Event_Acknowledged {
  task_id: mesos_v1_mesos.TaskID;
  uuid: Uint8Array;
}
export declare const Event_Acknowledged: MessageCodec<Event_Acknowledged>;

export interface Event_Message {
  data: Uint8Array;
}
export declare const Event_Message: MessageCodec<Event_Message>;

export interface Event_Error {
  message: string;
}
export declare const Event_Error: MessageCodec<Event_Error>;

export interface Call {
  executor_id: mesos_v1_mesos.ExecutorID;
  framework_id: mesos_v1_mesos.FrameworkID;
  type?: Call_Type;
  subscribe?: Call_Subscribe;
  update?: Call_Update;
  message?: Call_Message;
}
export declare const Call: MessageCodec<Call>;

export interface Call_Subscribe {
  unacknowledged_tasks?: readonly mesos_v1_mesos.TaskInfo[];
  unacknowledged_updates?: readonly Call_Update[];
}
export declare const Call_Subscribe: MessageCodec<Call_Subscribe>;

export interface Call_Update {
  status: mesos_v1_mesos.TaskStatus;
}
export declare const Call_Update: MessageCodec<Call_Update>;

export interface Call_Message {
  data: Uint8Array;
}
export declare const Call_Message: MessageCodec<Call_Message>;

// Generated from the .proto files by `npm run generate`. Do not edit.
import type { MessageCodec } from "../../codec.ts";
import type { EnumTable } from "../../descriptor.ts";
import type * as mesos_v1_mesos from "./v1/mesos.js";
import type * as mesos_v1_quota from "./v1/quota.js";

export type Action =
  | "UNKNOWN"
  | "REGISTER_FRAMEWORK"
  | "REGISTER_FRAMEWORK_WITH_ROLE"
  | "RUN_TASK"
  | "TEARDOWN_FRAMEWORK"
  | "TEARDOWN_FRAMEWORK_WITH_PRINCIPAL"
  | "RESERVE_RESOURCES"
  | "RESERVE_RESOURCES_WITH_ROLE"
  | "UNRESERVE_RESOURCES"
  | "UNRESERVE_RESOURCES_WITH_PRINCIPAL"
  | "CREATE_VOLUME"
  | "CREATE_VOLUME_WITH_ROLE"
  | "DESTROY_VOLUME"
  | "DESTROY_VOLUME_WITH_PRINCIPAL"
  | "GET_ENDPOINT_WITH_PATH"
  | "VIEW_ROLE"
  | "UPDATE_WEIGHT"
  | "UPDATE_WEIGHT_WITH_ROLE"
  | "GET_QUOTA"
  | "GET_QUOTA_WITH_ROLE"
  | "UPDATE_QUOTA"
  | "UPDATE_QUOTA_WITH_CONFIG"
  | "VIEW_FRAMEWORK"
  | "VIEW_TASK"
  | "VIEW_EXECUTOR"
  | "ACCESS_SANDBOX"
  | "ACCESS_MESOS_LOG"
  | "VIEW_FLAGS"
  | "LAUNCH_NESTED_CONTAINER"
  | "KILL_NESTED_CONTAINER"
  | "WAIT_NESTED_CONTAINER"
  | "LAUNCH_NESTED_CONTAINER_SESSION"
  | "ATTACH_CONTAINER_INPUT"
  | "ATTACH_CONTAINER_OUTPUT"
  | "VIEW_CONTAINER"
  | "SET_LOG_LEVEL"
  | "REMOVE_NESTED_CONTAINER"
  | "REGISTER_AGENT"
  | "UPDATE_MAINTENANCE_SCHEDULE"
  | "GET_MAINTENANCE_SCHEDULE"
  | "START_MAINTENANCE"
  | "STOP_MAINTENANCE"
  | "GET_MAINTENANCE_STATUS"
  | "DRAIN_AGENT"
  | "DEACTIVATE_AGENT"
  | "REACTIVATE_AGENT"
  | "MARK_AGENT_GONE"
  | "LAUNCH_STANDALONE_CONTAINER"
  | "KILL_STANDALONE_CONTAINER"
  | "WAIT_STANDALONE_CONTAINER"
  | "REMOVE_STANDALONE_CONTAINER"
  | "VIEW_STANDALONE_CONTAINER"
  | "MODIFY_RESOURCE_PROVIDER_CONFIG"
  | "MARK_RESOURCE_PROVIDER_GONE"
  | "VIEW_RESOURCE_PROVIDER"
  | "PRUNE_IMAGES"
  | "RESIZE_VOLUME"
  | "CREATE_BLOCK_DISK"
  | "DESTROY_BLOCK_DISK"
  | "CREATE_MOUNT_DISK"
  | "DESTROY_MOUNT_DISK"
  | "DESTROY_RAW_DISK";
export declare const Action: EnumTable<Action>;

export interface Subject {
  value?: string;
  claims?: mesos_v1_mesos.Labels;
}
export declare const Subject: MessageCodec<Subject>;

export interface Object {
  value?: string;
  framework_info?: mesos_v1_mesos.FrameworkInfo;
  task?: mesos_v1_mesos.Task;
  task_info?: mesos_v1_mesos.TaskInfo;
  executor_info?: mesos_v1_mesos.ExecutorInfo;
  /** @deprecated */
  quota_info?: mesos_v1_quota.QuotaInfo;
  weight_info?: mesos_v1_mesos.WeightInfo;
  resource?: mesos_v1_mesos.Resource;
  command_info?: mesos_v1_mesos.CommandInfo;
  container_id?: mesos_v1_mesos.ContainerID;
  machine_id?: mesos_v1_mesos.MachineID;
}
export declare const Object: MessageCodec<Object>;

export interface Request {
  subject?: Subject;
  action?: Action;
  object?: Object;
}
export declare const Request: MessageCodec<Request>;

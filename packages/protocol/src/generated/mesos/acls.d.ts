// Generated from the .proto files by `npm run generate`. Do not edit.
import type { MessageCodec } from "../../codec.ts";
import type { EnumTable } from "../../descriptor.ts";

export type ACL_Entity_Type =
  | "SOME"
  | "ANY"
  | "NONE";
export declare const ACL_Entity_Type: EnumTable<ACL_Entity_Type>;

export interface ACL {
}
export declare const ACL: MessageCodec<ACL>;

export interface ACL_Entity {
  /** @default "SOME" */
  type?: ACL_Entity_Type;
  values?: readonly string[];
}
export declare const ACL_Entity: MessageCodec<ACL_Entity>;

export interface ACL_RegisterFramework {
  principals: ACL_Entity;
  roles: ACL_Entity;
}
export declare const ACL_RegisterFramework: MessageCodec<ACL_RegisterFramework>;

export interface ACL_RunTask {
  principals: ACL_Entity;
  users: ACL_Entity;
}
export declare const ACL_RunTask: MessageCodec<ACL_RunTask>;

export interface ACL_TeardownFramework {
  principals: ACL_Entity;
  framework_principals: ACL_Entity;
}
export declare const ACL_TeardownFramework: MessageCodec<ACL_TeardownFramework>;

export interface ACL_ReserveResources {
  principals: ACL_Entity;
  roles: ACL_Entity;
}
export declare const ACL_ReserveResources: MessageCodec<ACL_ReserveResources>;

export interface ACL_UnreserveResources {
  principals: ACL_Entity;
  reserver_principals: ACL_Entity;
}
export declare const ACL_UnreserveResources: MessageCodec<ACL_UnreserveResources>;

export interface ACL_CreateVolume {
  principals: ACL_Entity;
  roles: ACL_Entity;
}
export declare const ACL_CreateVolume: MessageCodec<ACL_CreateVolume>;

export interface ACL_DestroyVolume {
  principals: ACL_Entity;
  creator_principals: ACL_Entity;
}
export declare const ACL_DestroyVolume: MessageCodec<ACL_DestroyVolume>;

export interface ACL_ResizeVolume {
  principals: ACL_Entity;
  roles: ACL_Entity;
}
export declare const ACL_ResizeVolume: MessageCodec<ACL_ResizeVolume>;

export interface ACL_GetQuota {
  principals: ACL_Entity;
  roles: ACL_Entity;
}
export declare const ACL_GetQuota: MessageCodec<ACL_GetQuota>;

export interface ACL_UpdateQuota {
  principals: ACL_Entity;
  roles: ACL_Entity;
}
export declare const ACL_UpdateQuota: MessageCodec<ACL_UpdateQuota>;

export interface ACL_ViewRole {
  principals: ACL_Entity;
  roles: ACL_Entity;
}
export declare const ACL_ViewRole: MessageCodec<ACL_ViewRole>;

export interface ACL_UpdateWeight {
  principals: ACL_Entity;
  roles: ACL_Entity;
}
export declare const ACL_UpdateWeight: MessageCodec<ACL_UpdateWeight>;

export interface ACL_GetEndpoint {
  principals: ACL_Entity;
  paths: ACL_Entity;
}
export declare const ACL_GetEndpoint: MessageCodec<ACL_GetEndpoint>;

export interface ACL_ViewFramework {
  principals: ACL_Entity;
  users: ACL_Entity;
}
export declare const ACL_ViewFramework: MessageCodec<ACL_ViewFramework>;

export interface ACL_ViewTask {
  principals: ACL_Entity;
  users: ACL_Entity;
}
export declare const ACL_ViewTask: MessageCodec<ACL_ViewTask>;

export interface ACL_ViewExecutor {
  principals: ACL_Entity;
  users: ACL_Entity;
}
export declare const ACL_ViewExecutor: MessageCodec<ACL_ViewExecutor>;

export interface ACL_AccessSandbox {
  principals: ACL_Entity;
  users: ACL_Entity;
}
export declare const ACL_AccessSandbox: MessageCodec<ACL_AccessSandbox>;

export interface ACL_AccessMesosLog {
  principals: ACL_Entity;
  logs: ACL_Entity;
}
export declare const ACL_AccessMesosLog: MessageCodec<ACL_AccessMesosLog>;

export interface ACL_ViewFlags {
  principals: ACL_Entity;
  flags: ACL_Entity;
}
export declare const ACL_ViewFlags: MessageCodec<ACL_ViewFlags>;

export interface ACL_LaunchNestedContainerAsUser {
  principals: ACL_Entity;
  users: ACL_Entity;
}
export declare const ACL_LaunchNestedContainerAsUser: MessageCodec<ACL_LaunchNestedContainerAsUser>;

export interface ACL_LaunchNestedContainerUnderParentWithUser {
  principals: ACL_Entity;
  users: ACL_Entity;
}
export declare const ACL_LaunchNestedContainerUnderParentWithUser: MessageCodec<ACL_LaunchNestedContainerUnderParentWithUser>;

export interface ACL_LaunchNestedContainerSessionAsUser {
  principals: ACL_Entity;
  users: ACL_Entity;
}
export declare const ACL_LaunchNestedContainerSessionAsUser: MessageCodec<ACL_LaunchNestedContainerSessionAsUser>;

export interface ACL_LaunchNestedContainerSessionUnderParentWithUser {
  principals: ACL_Entity;
  users: ACL_Entity;
}
export declare const ACL_LaunchNestedContainerSessionUnderParentWithUser: MessageCodec<ACL_LaunchNestedContainerSessionUnderParentWithUser>;

export interface ACL_AttachContainerInput {
  principals: ACL_Entity;
  users: ACL_Entity;
}
export declare const ACL_AttachContainerInput: MessageCodec<ACL_AttachContainerInput>;

export interface ACL_AttachContainerOutput {
  principals: ACL_Entity;
  users: ACL_Entity;
}
export declare const ACL_AttachContainerOutput: MessageCodec<ACL_AttachContainerOutput>;

export interface ACL_KillNestedContainer {
  principals: ACL_Entity;
  users: ACL_Entity;
}
export declare const ACL_KillNestedContainer: MessageCodec<ACL_KillNestedContainer>;

export interface ACL_WaitNestedContainer {
  principals: ACL_Entity;
  users: ACL_Entity;
}
export declare const ACL_WaitNestedContainer: MessageCodec<ACL_WaitNestedContainer>;

export interface ACL_ViewContainer {
  principals: ACL_Entity;
  users: ACL_Entity;
}
export declare const ACL_ViewContainer: MessageCodec<ACL_ViewContainer>;

export interface ACL_RemoveNestedContainer {
  principals: ACL_Entity;
  users: ACL_Entity;
}
export declare const ACL_RemoveNestedContainer: MessageCodec<ACL_RemoveNestedContainer>;

export interface ACL_SetLogLevel {
  principals: ACL_Entity;
  level: ACL_Entity;
}
export declare const ACL_SetLogLevel: MessageCodec<ACL_SetLogLevel>;

export interface ACL_RegisterAgent {
  principals: ACL_Entity;
  agents: ACL_Entity;
}
export declare const ACL_RegisterAgent: MessageCodec<ACL_RegisterAgent>;

export interface ACL_UpdateMaintenanceSchedule {
  principals: ACL_Entity;
  machines: ACL_Entity;
}
export declare const ACL_UpdateMaintenanceSchedule: MessageCodec<ACL_UpdateMaintenanceSchedule>;

export interface ACL_GetMaintenanceSchedule {
  principals: ACL_Entity;
  machines: ACL_Entity;
}
export declare const ACL_GetMaintenanceSchedule: MessageCodec<ACL_GetMaintenanceSchedule>;

export interface ACL_StartMaintenance {
  principals: ACL_Entity;
  machines: ACL_Entity;
}
export declare const ACL_StartMaintenance: MessageCodec<ACL_StartMaintenance>;

export interface ACL_StopMaintenance {
  principals: ACL_Entity;
  machines: ACL_Entity;
}
export declare const ACL_StopMaintenance: MessageCodec<ACL_StopMaintenance>;

export interface ACL_GetMaintenanceStatus {
  principals: ACL_Entity;
  machines: ACL_Entity;
}
export declare const ACL_GetMaintenanceStatus: MessageCodec<ACL_GetMaintenanceStatus>;

export interface ACL_DrainAgent {
  principals: ACL_Entity;
  agents: ACL_Entity;
}
export declare const ACL_DrainAgent: MessageCodec<ACL_DrainAgent>;

export interface ACL_DeactivateAgent {
  principals: ACL_Entity;
  agents: ACL_Entity;
}
export declare const ACL_DeactivateAgent: MessageCodec<ACL_DeactivateAgent>;

export interface ACL_ReactivateAgent {
  principals: ACL_Entity;
  agents: ACL_Entity;
}
export declare const ACL_ReactivateAgent: MessageCodec<ACL_ReactivateAgent>;

export interface ACL_MarkAgentGone {
  principals: ACL_Entity;
  agents: ACL_Entity;
}
export declare const ACL_MarkAgentGone: MessageCodec<ACL_MarkAgentGone>;

export interface ACL_LaunchStandaloneContainer {
  principals: ACL_Entity;
  users: ACL_Entity;
}
export declare const ACL_LaunchStandaloneContainer: MessageCodec<ACL_LaunchStandaloneContainer>;

export interface ACL_KillStandaloneContainer {
  principals: ACL_Entity;
  users: ACL_Entity;
}
export declare const ACL_KillStandaloneContainer: MessageCodec<ACL_KillStandaloneContainer>;

export interface ACL_WaitStandaloneContainer {
  principals: ACL_Entity;
  users: ACL_Entity;
}
export declare const ACL_WaitStandaloneContainer: MessageCodec<ACL_WaitStandaloneContainer>;

export interface ACL_RemoveStandaloneContainer {
  principals: ACL_Entity;
  users: ACL_Entity;
}
export declare const ACL_RemoveStandaloneContainer: MessageCodec<ACL_RemoveStandaloneContainer>;

export interface ACL_ViewStandaloneContainer {
  principals: ACL_Entity;
  users: ACL_Entity;
}
export declare const ACL_ViewStandaloneContainer: MessageCodec<ACL_ViewStandaloneContainer>;

export interface ACL_MarkResourceProvidersGone {
  principals: ACL_Entity;
  resource_providers: ACL_Entity;
}
export declare const ACL_MarkResourceProvidersGone: MessageCodec<ACL_MarkResourceProvidersGone>;

export interface ACL_ModifyResourceProviderConfig {
  principals: ACL_Entity;
  resource_providers: ACL_Entity;
}
export declare const ACL_ModifyResourceProviderConfig: MessageCodec<ACL_ModifyResourceProviderConfig>;

export interface ACL_PruneImages {
  principals: ACL_Entity;
  images: ACL_Entity;
}
export declare const ACL_PruneImages: MessageCodec<ACL_PruneImages>;

export interface ACL_CreateBlockDisk {
  principals: ACL_Entity;
  roles: ACL_Entity;
}
export declare const ACL_CreateBlockDisk: MessageCodec<ACL_CreateBlockDisk>;

export interface ACL_DestroyBlockDisk {
  principals: ACL_Entity;
  roles: ACL_Entity;
}
export declare const ACL_DestroyBlockDisk: MessageCodec<ACL_DestroyBlockDisk>;

export interface ACL_CreateMountDisk {
  principals: ACL_Entity;
  roles: ACL_Entity;
}
export declare const ACL_CreateMountDisk: MessageCodec<ACL_CreateMountDisk>;

export interface ACL_DestroyMountDisk {
  principals: ACL_Entity;
  roles: ACL_Entity;
}
export declare const ACL_DestroyMountDisk: MessageCodec<ACL_DestroyMountDisk>;

export interface ACL_DestroyRawDisk {
  principals: ACL_Entity;
  roles: ACL_Entity;
}
export declare const ACL_DestroyRawDisk: MessageCodec<ACL_DestroyRawDisk>;

export interface ACL_ViewResourceProvider {
  principals: ACL_Entity;
  resource_providers: ACL_Entity;
}
export declare const ACL_ViewResourceProvider: MessageCodec<ACL_ViewResourceProvider>;

export interface ACLs {
  /** @default true */
  permissive?: boolean;
  register_frameworks?: readonly ACL_RegisterFramework[];
  run_tasks?: readonly ACL_RunTask[];
  reserve_resources?: readonly ACL_ReserveResources[];
  unreserve_resources?: readonly ACL_UnreserveResources[];
  create_volumes?: readonly ACL_CreateVolume[];
  destroy_volumes?: readonly ACL_DestroyVolume[];
  teardown_frameworks?: readonly ACL_TeardownFramework[];
  update_weights?: readonly ACL_UpdateWeight[];
  get_endpoints?: readonly ACL_GetEndpoint[];
  get_quotas?: readonly ACL_GetQuota[];
  update_quotas?: readonly ACL_UpdateQuota[];
  view_frameworks?: readonly ACL_ViewFramework[];
  view_tasks?: readonly ACL_ViewTask[];
  view_executors?: readonly ACL_ViewExecutor[];
  access_sandboxes?: readonly ACL_AccessSandbox[];
  access_mesos_logs?: readonly ACL_AccessMesosLog[];
  view_roles?: readonly ACL_ViewRole[];
  view_flags?: readonly ACL_ViewFlags[];
  launch_nested_containers_as_user?: readonly ACL_LaunchNestedContainerAsUser[];
  launch_nested_containers_under_parent_with_user?: readonly ACL_LaunchNestedContainerUnderParentWithUser[];
  kill_nested_containers?: readonly ACL_KillNestedContainer[];
  wait_nested_containers?: readonly ACL_WaitNestedContainer[];
  launch_nested_container_sessions_as_user?: readonly ACL_LaunchNestedContainerSessionAsUser[];
  launch_nested_container_sessions_under_parent_with_user?: readonly ACL_LaunchNestedContainerSessionUnderParentWithUser[];
  attach_containers_input?: readonly ACL_AttachContainerInput[];
  attach_containers_output?: readonly ACL_AttachContainerOutput[];
  view_containers?: readonly ACL_ViewContainer[];
  set_log_level?: readonly ACL_SetLogLevel[];
  remove_nested_containers?: readonly ACL_RemoveNestedContainer[];
  register_agents?: readonly ACL_RegisterAgent[];
  update_maintenance_schedules?: readonly ACL_UpdateMaintenanceSchedule[];
  get_maintenance_schedules?: readonly ACL_GetMaintenanceSchedule[];
  start_maintenances?: readonly ACL_StartMaintenance[];
  stop_maintenances?: readonly ACL_StopMaintenance[];
  get_maintenance_statuses?: readonly ACL_GetMaintenanceStatus[];
  drain_agents?: readonly ACL_DrainAgent[];
  deactivate_agents?: readonly ACL_DeactivateAgent[];
  reactivate_agents?: readonly ACL_ReactivateAgent[];
  mark_agents_gone?: readonly ACL_MarkAgentGone[];
  launch_standalone_containers?: readonly ACL_LaunchStandaloneContainer[];
  kill_standalone_containers?: readonly ACL_KillStandaloneContainer[];
  wait_standalone_containers?: readonly ACL_WaitStandaloneContainer[];
  remove_standalone_containers?: readonly ACL_RemoveStandaloneContainer[];
  view_standalone_containers?: readonly ACL_ViewStandaloneContainer[];
  modify_resource_provider_configs?: readonly ACL_ModifyResourceProviderConfig[];
  mark_resource_providers_gone?: readonly ACL_MarkResourceProvidersGone[];
  view_resource_providers?: readonly ACL_ViewResourceProvider[];
  prune_images?: readonly ACL_PruneImages[];
  resize_volumes?: readonly ACL_ResizeVolume[];
  create_block_disks?: readonly ACL_CreateBlockDisk[];
  destroy_block_disks?: readonly ACL_DestroyBlockDisk[];
  create_mount_disks?: readonly ACL_CreateMountDisk[];
  destroy_mount_disks?: readonly ACL_DestroyMountDisk[];
  destroy_raw_disks?: readonly ACL_DestroyRawDisk[];
}
export declare const ACLs: MessageCodec<ACLs>;

// Generated from the .proto files by `npm run generate`. Do not edit.
import type { MessageCodec } from "../../../codec.ts";
import type { EnumTable } from "../../../descriptor.ts";

export type Status =
  | "DRIVER_NOT_STARTED"
  | "DRIVER_RUNNING"
  | "DRIVER_ABORTED"
  | "DRIVER_STOPPED";
export declare const Status: EnumTable<Status>;

export type TaskState =
  | "TASK_STAGING"
  | "TASK_STARTING"
  | "TASK_RUNNING"
  | "TASK_KILLING"
  | "TASK_FINISHED"
  | "TASK_FAILED"
  | "TASK_KILLED"
  | "TASK_ERROR"
  | "TASK_LOST"
  | "TASK_DROPPED"
  | "TASK_UNREACHABLE"
  | "TASK_GONE"
  | "TASK_GONE_BY_OPERATOR"
  | "TASK_UNKNOWN";
export declare const TaskState: EnumTable<TaskState>;

export type OperationState =
  | "OPERATION_UNSUPPORTED"
  | "OPERATION_PENDING"
  | "OPERATION_FINISHED"
  | "OPERATION_FAILED"
  | "OPERATION_ERROR"
  | "OPERATION_DROPPED"
  | "OPERATION_UNREACHABLE"
  | "OPERATION_GONE_BY_OPERATOR"
  | "OPERATION_RECOVERING"
  | "OPERATION_UNKNOWN";
export declare const OperationState: EnumTable<OperationState>;

export type DrainState =
  | "UNKNOWN"
  | "DRAINING"
  | "DRAINED";
export declare const DrainState: EnumTable<DrainState>;

export type MachineInfo_Mode =
  | "UP"
  | "DRAINING"
  | "DOWN";
export declare const MachineInfo_Mode: EnumTable<MachineInfo_Mode>;

export type FrameworkInfo_Capability_Type =
  | "UNKNOWN"
  | "REVOCABLE_RESOURCES"
  | "TASK_KILLING_STATE"
  | "GPU_RESOURCES"
  | "SHARED_RESOURCES"
  | "PARTITION_AWARE"
  | "MULTI_ROLE"
  | "RESERVATION_REFINEMENT"
  | "REGION_AWARE";
export declare const FrameworkInfo_Capability_Type: EnumTable<FrameworkInfo_Capability_Type>;

export type CheckInfo_Type =
  | "UNKNOWN"
  | "COMMAND"
  | "HTTP"
  | "TCP";
export declare const CheckInfo_Type: EnumTable<CheckInfo_Type>;

export type HealthCheck_Type =
  | "UNKNOWN"
  | "COMMAND"
  | "HTTP"
  | "TCP";
export declare const HealthCheck_Type: EnumTable<HealthCheck_Type>;

export type ExecutorInfo_Type =
  | "UNKNOWN"
  | "DEFAULT"
  | "CUSTOM";
export declare const ExecutorInfo_Type: EnumTable<ExecutorInfo_Type>;

export type MasterInfo_Capability_Type =
  | "UNKNOWN"
  | "AGENT_UPDATE"
  | "AGENT_DRAINING"
  | "QUOTA_V2";
export declare const MasterInfo_Capability_Type: EnumTable<MasterInfo_Capability_Type>;

export type AgentInfo_Capability_Type =
  | "UNKNOWN"
  | "MULTI_ROLE"
  | "HIERARCHICAL_ROLE"
  | "RESERVATION_REFINEMENT"
  | "RESOURCE_PROVIDER"
  | "RESIZE_VOLUME"
  | "AGENT_OPERATION_FEEDBACK"
  | "AGENT_DRAINING"
  | "TASK_RESOURCE_LIMITS";
export declare const AgentInfo_Capability_Type: EnumTable<AgentInfo_Capability_Type>;

export type CSIPluginContainerInfo_Service =
  | "UNKNOWN"
  | "CONTROLLER_SERVICE"
  | "NODE_SERVICE";
export declare const CSIPluginContainerInfo_Service: EnumTable<CSIPluginContainerInfo_Service>;

export type Value_Type =
  | "SCALAR"
  | "RANGES"
  | "SET"
  | "TEXT";
export declare const Value_Type: EnumTable<Value_Type>;

export type Resource_ReservationInfo_Type =
  | "UNKNOWN"
  | "STATIC"
  | "DYNAMIC";
export declare const Resource_ReservationInfo_Type: EnumTable<Resource_ReservationInfo_Type>;

export type Resource_DiskInfo_Source_Type =
  | "UNKNOWN"
  | "PATH"
  | "MOUNT"
  | "BLOCK"
  | "RAW";
export declare const Resource_DiskInfo_Source_Type: EnumTable<Resource_DiskInfo_Source_Type>;

export type Offer_Operation_Type =
  | "UNKNOWN"
  | "LAUNCH"
  | "LAUNCH_GROUP"
  | "RESERVE"
  | "UNRESERVE"
  | "CREATE"
  | "DESTROY"
  | "GROW_VOLUME"
  | "SHRINK_VOLUME"
  | "CREATE_DISK"
  | "DESTROY_DISK";
export declare const Offer_Operation_Type: EnumTable<Offer_Operation_Type>;

export type TaskStatus_Source =
  | "SOURCE_MASTER"
  | "SOURCE_AGENT"
  | "SOURCE_EXECUTOR";
export declare const TaskStatus_Source: EnumTable<TaskStatus_Source>;

export type TaskStatus_Reason =
  | "REASON_COMMAND_EXECUTOR_FAILED"
  | "REASON_CONTAINER_LAUNCH_FAILED"
  | "REASON_CONTAINER_LIMITATION"
  | "REASON_CONTAINER_LIMITATION_DISK"
  | "REASON_CONTAINER_LIMITATION_MEMORY"
  | "REASON_CONTAINER_PREEMPTED"
  | "REASON_CONTAINER_UPDATE_FAILED"
  | "REASON_MAX_COMPLETION_TIME_REACHED"
  | "REASON_EXECUTOR_REGISTRATION_TIMEOUT"
  | "REASON_EXECUTOR_REREGISTRATION_TIMEOUT"
  | "REASON_EXECUTOR_TERMINATED"
  | "REASON_EXECUTOR_UNREGISTERED"
  | "REASON_FRAMEWORK_REMOVED"
  | "REASON_GC_ERROR"
  | "REASON_INVALID_FRAMEWORKID"
  | "REASON_INVALID_OFFERS"
  | "REASON_IO_SWITCHBOARD_EXITED"
  | "REASON_MASTER_DISCONNECTED"
  | "REASON_RECONCILIATION"
  | "REASON_RESOURCES_UNKNOWN"
  | "REASON_AGENT_DISCONNECTED"
  | "REASON_AGENT_DRAINING"
  | "REASON_AGENT_REMOVED"
  | "REASON_AGENT_REMOVED_BY_OPERATOR"
  | "REASON_AGENT_REREGISTERED"
  | "REASON_AGENT_RESTARTED"
  | "REASON_AGENT_UNKNOWN"
  | "REASON_TASK_KILLED_DURING_LAUNCH"
  | "REASON_TASK_CHECK_STATUS_UPDATED"
  | "REASON_TASK_HEALTH_CHECK_STATUS_UPDATED"
  | "REASON_TASK_GROUP_INVALID"
  | "REASON_TASK_GROUP_UNAUTHORIZED"
  | "REASON_TASK_INVALID"
  | "REASON_TASK_UNAUTHORIZED"
  | "REASON_TASK_UNKNOWN";
export declare const TaskStatus_Reason: EnumTable<TaskStatus_Reason>;

export type Environment_Variable_Type =
  | "UNKNOWN"
  | "VALUE"
  | "SECRET";
export declare const Environment_Variable_Type: EnumTable<Environment_Variable_Type>;

export type Secret_Type =
  | "UNKNOWN"
  | "REFERENCE"
  | "VALUE";
export declare const Secret_Type: EnumTable<Secret_Type>;

export type Image_Type =
  | "APPC"
  | "DOCKER";
export declare const Image_Type: EnumTable<Image_Type>;

export type MountPropagation_Mode =
  | "UNKNOWN"
  | "HOST_TO_CONTAINER"
  | "BIDIRECTIONAL";
export declare const MountPropagation_Mode: EnumTable<MountPropagation_Mode>;

export type Volume_Mode =
  | "RW"
  | "RO";
export declare const Volume_Mode: EnumTable<Volume_Mode>;

export type Volume_Source_Type =
  | "UNKNOWN"
  | "DOCKER_VOLUME"
  | "HOST_PATH"
  | "SANDBOX_PATH"
  | "SECRET"
  | "CSI_VOLUME";
export declare const Volume_Source_Type: EnumTable<Volume_Source_Type>;

export type Volume_Source_SandboxPath_Type =
  | "UNKNOWN"
  | "SELF"
  | "PARENT";
export declare const Volume_Source_SandboxPath_Type: EnumTable<Volume_Source_SandboxPath_Type>;

export type Volume_Source_CSIVolume_VolumeCapability_AccessMode_Mode =
  | "UNKNOWN"
  | "SINGLE_NODE_WRITER"
  | "SINGLE_NODE_READER_ONLY"
  | "MULTI_NODE_READER_ONLY"
  | "MULTI_NODE_SINGLE_WRITER"
  | "MULTI_NODE_MULTI_WRITER";
export declare const Volume_Source_CSIVolume_VolumeCapability_AccessMode_Mode: EnumTable<Volume_Source_CSIVolume_VolumeCapability_AccessMode_Mode>;

export type NetworkInfo_Protocol =
  | "IPv4"
  | "IPv6";
export declare const NetworkInfo_Protocol: EnumTable<NetworkInfo_Protocol>;

export type CapabilityInfo_Capability =
  | "UNKNOWN"
  | "CHOWN"
  | "DAC_OVERRIDE"
  | "DAC_READ_SEARCH"
  | "FOWNER"
  | "FSETID"
  | "KILL"
  | "SETGID"
  | "SETUID"
  | "SETPCAP"
  | "LINUX_IMMUTABLE"
  | "NET_BIND_SERVICE"
  | "NET_BROADCAST"
  | "NET_ADMIN"
  | "NET_RAW"
  | "IPC_LOCK"
  | "IPC_OWNER"
  | "SYS_MODULE"
  | "SYS_RAWIO"
  | "SYS_CHROOT"
  | "SYS_PTRACE"
  | "SYS_PACCT"
  | "SYS_ADMIN"
  | "SYS_BOOT"
  | "SYS_NICE"
  | "SYS_RESOURCE"
  | "SYS_TIME"
  | "SYS_TTY_CONFIG"
  | "MKNOD"
  | "LEASE"
  | "AUDIT_WRITE"
  | "AUDIT_CONTROL"
  | "SETFCAP"
  | "MAC_OVERRIDE"
  | "MAC_ADMIN"
  | "SYSLOG"
  | "WAKE_ALARM"
  | "BLOCK_SUSPEND"
  | "AUDIT_READ"
  | "PERFMON"
  | "BPF"
  | "CHECKPOINT_RESTORE";
export declare const CapabilityInfo_Capability: EnumTable<CapabilityInfo_Capability>;

export type LinuxInfo_IpcMode =
  | "UNKNOWN"
  | "PRIVATE"
  | "SHARE_PARENT";
export declare const LinuxInfo_IpcMode: EnumTable<LinuxInfo_IpcMode>;

export type RLimitInfo_RLimit_Type =
  | "UNKNOWN"
  | "RLMT_AS"
  | "RLMT_CORE"
  | "RLMT_CPU"
  | "RLMT_DATA"
  | "RLMT_FSIZE"
  | "RLMT_LOCKS"
  | "RLMT_MEMLOCK"
  | "RLMT_MSGQUEUE"
  | "RLMT_NICE"
  | "RLMT_NOFILE"
  | "RLMT_NPROC"
  | "RLMT_RSS"
  | "RLMT_RTPRIO"
  | "RLMT_RTTIME"
  | "RLMT_SIGPENDING"
  | "RLMT_STACK";
export declare const RLimitInfo_RLimit_Type: EnumTable<RLimitInfo_RLimit_Type>;

export type ContainerInfo_Type =
  | "DOCKER"
  | "MESOS";
export declare const ContainerInfo_Type: EnumTable<ContainerInfo_Type>;

export type ContainerInfo_DockerInfo_Network =
  | "HOST"
  | "BRIDGE"
  | "NONE"
  | "USER";
export declare const ContainerInfo_DockerInfo_Network: EnumTable<ContainerInfo_DockerInfo_Network>;

export type CgroupInfo_Blkio_Operation =
  | "UNKNOWN"
  | "TOTAL"
  | "READ"
  | "WRITE"
  | "SYNC"
  | "ASYNC"
  | "DISCARD";
export declare const CgroupInfo_Blkio_Operation: EnumTable<CgroupInfo_Blkio_Operation>;

export type DiscoveryInfo_Visibility =
  | "FRAMEWORK"
  | "CLUSTER"
  | "EXTERNAL";
export declare const DiscoveryInfo_Visibility: EnumTable<DiscoveryInfo_Visibility>;

export interface FrameworkID {
  value: string;
}
export declare const FrameworkID: MessageCodec<FrameworkID>;

export interface OfferID {
  value: string;
}
export declare const OfferID: MessageCodec<OfferID>;

export interface AgentID {
  value: string;
}
export declare const AgentID: MessageCodec<AgentID>;

export interface TaskID {
  value: string;
}
export declare const TaskID: MessageCodec<TaskID>;

export interface ExecutorID {
  value: string;
}
export declare const ExecutorID: MessageCodec<ExecutorID>;

export interface ContainerID {
  value: string;
  parent?: ContainerID;
}
export declare const ContainerID: MessageCodec<ContainerID>;

export interface ResourceProviderID {
  value: string;
}
export declare const ResourceProviderID: MessageCodec<ResourceProviderID>;

export interface OperationID {
  value: string;
}
export declare const OperationID: MessageCodec<OperationID>;

export interface TimeInfo {
  nanoseconds: number | bigint;
}
export declare const TimeInfo: MessageCodec<TimeInfo>;

export interface DurationInfo {
  nanoseconds: number | bigint;
}
export declare const DurationInfo: MessageCodec<DurationInfo>;

export interface Address {
  hostname?: string;
  ip?: string;
  port: number;
}
export declare const Address: MessageCodec<Address>;

export interface URL {
  scheme: string;
  address: Address;
  path?: string;
  query?: readonly Parameter[];
  fragment?: string;
}
export declare const URL: MessageCodec<URL>;

export interface Unavailability {
  start: TimeInfo;
  duration?: DurationInfo;
}
export declare const Unavailability: MessageCodec<Unavailability>;

export interface MachineID {
  hostname?: string;
  ip?: string;
}
export declare const MachineID: MessageCodec<MachineID>;

export interface MachineInfo {
  id: MachineID;
  mode?: MachineInfo_Mode;
  unavailability?: Unavailability;
}
export declare const MachineInfo: MessageCodec<MachineInfo>;

export interface FrameworkInfo {
  user: string;
  name: string;
  id?: FrameworkID;
  /** @default 0 */
  failover_timeout?: number;
  /** @default false */
  checkpoint?: boolean;
  /** @deprecated @default "*" */
  role?: string;
  roles?: readonly string[];
  hostname?: string;
  principal?: string;
  webui_url?: string;
  capabilities?: readonly FrameworkInfo_Capability[];
  labels?: Labels;
  offer_filters?: Readonly<Record<string, OfferFilters>>;
}
export declare const FrameworkInfo: MessageCodec<FrameworkInfo>;

export interface FrameworkInfo_Capability {
  type?: FrameworkInfo_Capability_Type;
}
export declare const FrameworkInfo_Capability: MessageCodec<FrameworkInfo_Capability>;

export interface CheckInfo {
  type?: CheckInfo_Type;
  command?: CheckInfo_Command;
  http?: CheckInfo_Http;
  tcp?: CheckInfo_Tcp;
  /** @default 15 */
  delay_seconds?: number;
  /** @default 10 */
  interval_seconds?: number;
  /** @default 20 */
  timeout_seconds?: number;
}
export declare const CheckInfo: MessageCodec<CheckInfo>;

export interface CheckInfo_Command {
  command: CommandInfo;
}
export declare const CheckInfo_Command: MessageCodec<CheckInfo_Command>;

export interface CheckInfo_Http {
  port: number;
  path?: string;
}
export declare const CheckInfo_Http: MessageCodec<CheckInfo_Http>;

export interface CheckInfo_Tcp {
  port: number;
}
export declare const CheckInfo_Tcp: MessageCodec<CheckInfo_Tcp>;

export interface HealthCheck {
  /** @default 15 */
  delay_seconds?: number;
  /** @default 10 */
  interval_seconds?: number;
  /** @default 20 */
  timeout_seconds?: number;
  /** @default 3 */
  consecutive_failures?: number;
  /** @default 10 */
  grace_period_seconds?: number;
  type?: HealthCheck_Type;
  command?: CommandInfo;
  http?: HealthCheck_HTTPCheckInfo;
  tcp?: HealthCheck_TCPCheckInfo;
}
export declare const HealthCheck: MessageCodec<HealthCheck>;

export interface HealthCheck_HTTPCheckInfo {
  /** @default "IPv4" */
  protocol?: NetworkInfo_Protocol;
  scheme?: string;
  port: number;
  path?: string;
  statuses?: readonly number[];
}
export declare const HealthCheck_HTTPCheckInfo: MessageCodec<HealthCheck_HTTPCheckInfo>;

export interface HealthCheck_TCPCheckInfo {
  /** @default "IPv4" */
  protocol?: NetworkInfo_Protocol;
  port: number;
}
export declare const HealthCheck_TCPCheckInfo: MessageCodec<HealthCheck_TCPCheckInfo>;

export interface KillPolicy {
  grace_period?: DurationInfo;
}
export declare const KillPolicy: MessageCodec<KillPolicy>;

export interface CommandInfo {
  uris?: readonly CommandInfo_URI[];
  environment?: Environment;
  /** @default true */
  shell?: boolean;
  value?: string;
  arguments?: readonly string[];
  user?: string;
}
export declare const CommandInfo: MessageCodec<CommandInfo>;

export interface CommandInfo_URI {
  value: string;
  executable?: boolean;
  /** @default true */
  extract?: boolean;
  cache?: boolean;
  output_file?: string;
}
export declare const CommandInfo_URI: MessageCodec<CommandInfo_URI>;

export interface ExecutorInfo {
  type?: ExecutorInfo_Type;
  executor_id: ExecutorID;
  framework_id?: FrameworkID;
  command?: CommandInfo;
  container?: ContainerInfo;
  resources?: readonly Resource[];
  name?: string;
  /** @deprecated */
  source?: string;
  data?: Uint8Array;
  discovery?: DiscoveryInfo;
  shutdown_grace_period?: DurationInfo;
  labels?: Labels;
}
export declare const ExecutorInfo: MessageCodec<ExecutorInfo>;

export interface DomainInfo {
  fault_domain?: DomainInfo_FaultDomain;
}
export declare const DomainInfo: MessageCodec<DomainInfo>;

export interface DomainInfo_FaultDomain {
  region: DomainInfo_FaultDomain_RegionInfo;
  zone: DomainInfo_FaultDomain_ZoneInfo;
}
export declare const DomainInfo_FaultDomain: MessageCodec<DomainInfo_FaultDomain>;

export interface DomainInfo_FaultDomain_RegionInfo {
  name: string;
}
export declare const DomainInfo_FaultDomain_RegionInfo: MessageCodec<DomainInfo_FaultDomain_RegionInfo>;

export interface DomainInfo_FaultDomain_ZoneInfo {
  name: string;
}
export declare const DomainInfo_FaultDomain_ZoneInfo: MessageCodec<DomainInfo_FaultDomain_ZoneInfo>;

export interface MasterInfo {
  id: string;
  ip: number;
  /** @default 5050 */
  port: number;
  pid?: string;
  hostname?: string;
  version?: string;
  address?: Address;
  domain?: DomainInfo;
  capabilities?: readonly MasterInfo_Capability[];
}
export declare const MasterInfo: MessageCodec<MasterInfo>;

export interface MasterInfo_Capability {
  type?: MasterInfo_Capability_Type;
}
export declare const MasterInfo_Capability: MessageCodec<MasterInfo_Capability>;

export interface AgentInfo {
  hostname: string;
  /** @default 5051 */
  port?: number;
  resources?: readonly Resource[];
  attributes?: readonly Attribute[];
  id?: AgentID;
  domain?: DomainInfo;
  /** @default false Not in the v1 schema: shown in JSON only on request. */
  checkpoint?: boolean;
}
export declare const AgentInfo: MessageCodec<AgentInfo>;

export interface AgentInfo_Capability {
  type?: AgentInfo_Capability_Type;
}
export declare const AgentInfo_Capability: MessageCodec<AgentInfo_Capability>;

export interface CSIPluginContainerInfo {
  services?: readonly CSIPluginContainerInfo_Service[];
  command?: CommandInfo;
  resources?: readonly Resource[];
  container?: ContainerInfo;
}
export declare const CSIPluginContainerInfo: MessageCodec<CSIPluginContainerInfo>;

export interface CSIPluginEndpoint {
  csi_service: CSIPluginContainerInfo_Service;
  endpoint: string;
}
export declare const CSIPluginEndpoint: MessageCodec<CSIPluginEndpoint>;

export interface CSIPluginInfo {
  type: string;
  /** @default "default" */
  name?: string;
  containers?: readonly CSIPluginContainerInfo[];
  endpoints?: readonly CSIPluginEndpoint[];
  target_path_root?: string;
  target_path_exists?: boolean;
}
export declare const CSIPluginInfo: MessageCodec<CSIPluginInfo>;

export interface ResourceProviderInfo {
  id?: ResourceProviderID;
  attributes?: readonly Attribute[];
  type: string;
  name: string;
  default_reservations?: readonly Resource_ReservationInfo[];
  storage?: ResourceProviderInfo_Storage;
}
export declare const ResourceProviderInfo: MessageCodec<ResourceProviderInfo>;

export interface ResourceProviderInfo_Storage {
  plugin: CSIPluginInfo;
  reconciliation_interval_seconds?: number;
}
export declare const ResourceProviderInfo_Storage: MessageCodec<ResourceProviderInfo_Storage>;

export interface Value {
  type: Value_Type;
  scalar?: Value_Scalar;
  ranges?: Value_Ranges;
  set?: Value_Set;
  text?: Value_Text;
}
export declare const Value: MessageCodec<Value>;

export interface Value_Scalar {
  value: number;
}
export declare const Value_Scalar: MessageCodec<Value_Scalar>;

export interface Value_Range {
  begin: number | bigint;
  end: number | bigint;
}
export declare const Value_Range: MessageCodec<Value_Range>;

export interface Value_Ranges {
  range?: readonly Value_Range[];
}
export declare const Value_Ranges: MessageCodec<Value_Ranges>;

export interface Value_Set {
  item?: readonly string[];
}
export declare const Value_Set: MessageCodec<Value_Set>;

export interface Value_Text {
  value: string;
}
export declare const Value_Text: MessageCodec<Value_Text>;

export interface Attribute {
  name: string;
  type: Value_Type;
  scalar?: Value_Scalar;
  ranges?: Value_Ranges;
  set?: Value_Set;
  text?: Value_Text;
}
export declare const Attribute: MessageCodec<Attribute>;

export interface Resource {
  provider_id?: ResourceProviderID;
  name: string;
  type: Value_Type;
  scalar?: Value_Scalar;
  ranges?: Value_Ranges;
  set?: Value_Set;
  /** @deprecated @default "*" */
  role?: string;
  allocation_info?: Resource_AllocationInfo;
  reservation?: Resource_ReservationInfo;
  reservations?: readonly Resource_ReservationInfo[];
  disk?: Resource_DiskInfo;
  revocable?: Resource_RevocableInfo;
  shared?: Resource_SharedInfo;
}
export declare const Resource: MessageCodec<Resource>;

export interface Resource_AllocationInfo {
  role?: string;
}
export declare const Resource_AllocationInfo: MessageCodec<Resource_AllocationInfo>;

export interface Resource_ReservationInfo {
  type?: Resource_ReservationInfo_Type;
  role?: string;
  principal?: string;
  labels?: Labels;
}
export declare const Resource_ReservationInfo: MessageCodec<Resource_ReservationInfo>;

export interface Resource_DiskInfo {
  persistence?: Resource_DiskInfo_Persistence;
  volume?: Volume;
  source?: Resource_DiskInfo_Source;
}
export declare const Resource_DiskInfo: MessageCodec<Resource_DiskInfo>;

export interface Resource_DiskInfo_Persistence {
  id: string;
  principal?: string;
}
export declare const Resource_DiskInfo_Persistence: MessageCodec<Resource_DiskInfo_Persistence>;

export interface Resource_DiskInfo_Source {
  type: Resource_DiskInfo_Source_Type;
  path?: Resource_DiskInfo_Source_Path;
  mount?: Resource_DiskInfo_Source_Mount;
  vendor?: string;
  id?: string;
  metadata?: Labels;
  profile?: string;
}
export declare const Resource_DiskInfo_Source: MessageCodec<Resource_DiskInfo_Source>;

export interface Resource_DiskInfo_Source_Path {
  root?: string;
}
export declare const Resource_DiskInfo_Source_Path: MessageCodec<Resource_DiskInfo_Source_Path>;

export interface Resource_DiskInfo_Source_Mount {
  root?: string;
}
export declare const Resource_DiskInfo_Source_Mount: MessageCodec<Resource_DiskInfo_Source_Mount>;

export interface Resource_RevocableInfo {
}
export declare const Resource_RevocableInfo: MessageCodec<Resource_RevocableInfo>;

export interface Resource_SharedInfo {
}
export declare const Resource_SharedInfo: MessageCodec<Resource_SharedInfo>;

export interface TrafficControlStatistics {
  id: string;
  backlog?: number | bigint;
  bytes?: number | bigint;
  drops?: number | bigint;
  overlimits?: number | bigint;
  packets?: number | bigint;
  qlen?: number | bigint;
  ratebps?: number | bigint;
  ratepps?: number | bigint;
  requeues?: number | bigint;
}
export declare const TrafficControlStatistics: MessageCodec<TrafficControlStatistics>;

export interface IpStatistics {
  Forwarding?: number | bigint;
  DefaultTTL?: number | bigint;
  InReceives?: number | bigint;
  InHdrErrors?: number | bigint;
  InAddrErrors?: number | bigint;
  ForwDatagrams?: number | bigint;
  InUnknownProtos?: number | bigint;
  InDiscards?: number | bigint;
  InDelivers?: number | bigint;
  OutRequests?: number | bigint;
  OutDiscards?: number | bigint;
  OutNoRoutes?: number | bigint;
  ReasmTimeout?: number | bigint;
  ReasmReqds?: number | bigint;
  ReasmOKs?: number | bigint;
  ReasmFails?: number | bigint;
  FragOKs?: number | bigint;
  FragFails?: number | bigint;
  FragCreates?: number | bigint;
}
export declare const IpStatistics: MessageCodec<IpStatistics>;

export interface IcmpStatistics {
  InMsgs?: number | bigint;
  InErrors?: number | bigint;
  InCsumErrors?: number | bigint;
  InDestUnreachs?: number | bigint;
  InTimeExcds?: number | bigint;
  InParmProbs?: number | bigint;
  InSrcQuenchs?: number | bigint;
  InRedirects?: number | bigint;
  InEchos?: number | bigint;
  InEchoReps?: number | bigint;
  InTimestamps?: number | bigint;
  InTimestampReps?: number | bigint;
  InAddrMasks?: number | bigint;
  InAddrMaskReps?: number | bigint;
  OutMsgs?: number | bigint;
  OutErrors?: number | bigint;
  OutDestUnreachs?: number | bigint;
  OutTimeExcds?: number | bigint;
  OutParmProbs?: number | bigint;
  OutSrcQuenchs?: number | bigint;
  OutRedirects?: number | bigint;
  OutEchos?: number | bigint;
  OutEchoReps?: number | bigint;
  OutTimestamps?: number | bigint;
  OutTimestampReps?: number | bigint;
  OutAddrMasks?: number | bigint;
  OutAddrMaskReps?: number | bigint;
}
export declare const IcmpStatistics: MessageCodec<IcmpStatistics>;

export interface TcpStatistics {
  RtoAlgorithm?: number | bigint;
  RtoMin?: number | bigint;
  RtoMax?: number | bigint;
  MaxConn?: number | bigint;
  ActiveOpens?: number | bigint;
  PassiveOpens?: number | bigint;
  AttemptFails?: number | bigint;
  EstabResets?: number | bigint;
  CurrEstab?: number | bigint;
  InSegs?: number | bigint;
  OutSegs?: number | bigint;
  RetransSegs?: number | bigint;
  InErrs?: number | bigint;
  OutRsts?: number | bigint;
  InCsumErrors?: number | bigint;
}
export declare const TcpStatistics: MessageCodec<TcpStatistics>;

export interface UdpStatistics {
  InDatagrams?: number | bigint;
  NoPorts?: number | bigint;
  InErrors?: number | bigint;
  OutDatagrams?: number | bigint;
  RcvbufErrors?: number | bigint;
  SndbufErrors?: number | bigint;
  InCsumErrors?: number | bigint;
  IgnoredMulti?: number | bigint;
}
export declare const UdpStatistics: MessageCodec<UdpStatistics>;

export interface SNMPStatistics {
  ip_stats?: IpStatistics;
  icmp_stats?: IcmpStatistics;
  tcp_stats?: TcpStatistics;
  udp_stats?: UdpStatistics;
}
export declare const SNMPStatistics: MessageCodec<SNMPStatistics>;

export interface DiskStatistics {
  source?: Resource_DiskInfo_Source;
  persistence?: Resource_DiskInfo_Persistence;
  limit_bytes?: number | bigint;
  used_bytes?: number | bigint;
}
export declare const DiskStatistics: MessageCodec<DiskStatistics>;

export interface ResourceStatistics {
  timestamp: number;
  processes?: number;
  threads?: number;
  cpus_user_time_secs?: number;
  cpus_system_time_secs?: number;
  cpus_limit?: number;
  cpus_soft_limit?: number;
  cpus_nr_periods?: number;
  cpus_nr_throttled?: number;
  cpus_throttled_time_secs?: number;
  mem_total_bytes?: number | bigint;
  mem_total_memsw_bytes?: number | bigint;
  mem_kmem_usage_bytes?: number | bigint;
  mem_kmem_tcp_usage_bytes?: number | bigint;
  mem_limit_bytes?: number | bigint;
  mem_soft_limit_bytes?: number | bigint;
  mem_file_bytes?: number | bigint;
  mem_anon_bytes?: number | bigint;
  mem_cache_bytes?: number | bigint;
  mem_rss_bytes?: number | bigint;
  mem_mapped_file_bytes?: number | bigint;
  mem_swap_bytes?: number | bigint;
  mem_unevictable_bytes?: number | bigint;
  mem_low_pressure_counter?: number | bigint;
  mem_medium_pressure_counter?: number | bigint;
  mem_critical_pressure_counter?: number | bigint;
  disk_limit_bytes?: number | bigint;
  disk_used_bytes?: number | bigint;
  disk_statistics?: readonly DiskStatistics[];
  blkio_statistics?: CgroupInfo_Blkio_Statistics;
  perf?: PerfStatistics;
  net_rx_packets?: number | bigint;
  net_rx_bytes?: number | bigint;
  net_rx_errors?: number | bigint;
  net_rx_dropped?: number | bigint;
  net_tx_packets?: number | bigint;
  net_tx_bytes?: number | bigint;
  net_tx_errors?: number | bigint;
  net_tx_dropped?: number | bigint;
  net_tx_rate_limit?: number | bigint;
  net_tx_burst_rate_limit?: number | bigint;
  net_tx_burst_size?: number | bigint;
  net_rx_rate_limit?: number | bigint;
  net_rx_burst_rate_limit?: number | bigint;
  net_rx_burst_size?: number | bigint;
  net_rate_statistics?: ResourceStatistics_RateStatistics;
  net_ephemeral_ports?: Value_Range;
  net_tcp_rtt_microsecs_p50?: number;
  net_tcp_rtt_microsecs_p90?: number;
  net_tcp_rtt_microsecs_p95?: number;
  net_tcp_rtt_microsecs_p99?: number;
  net_tcp_active_connections?: number;
  net_tcp_time_wait_connections?: number;
  net_traffic_control_statistics?: readonly TrafficControlStatistics[];
  net_snmp_statistics?: SNMPStatistics;
}
export declare const ResourceStatistics: MessageCodec<ResourceStatistics>;

export interface ResourceStatistics_RatePercentiles {
  min?: number | bigint;
  max?: number | bigint;
  p50?: number | bigint;
  p90?: number | bigint;
  p95?: number | bigint;
  p99?: number | bigint;
  p999?: number | bigint;
  p9999?: number | bigint;
  samples?: number | bigint;
}
export declare const ResourceStatistics_RatePercentiles: MessageCodec<ResourceStatistics_RatePercentiles>;

export interface ResourceStatistics_RateStatistics {
  rx_rate?: ResourceStatistics_RatePercentiles;
  rx_packet_rate?: ResourceStatistics_RatePercentiles;
  rx_drop_rate?: ResourceStatistics_RatePercentiles;
  rx_error_rate?: ResourceStatistics_RatePercentiles;
  tx_rate?: ResourceStatistics_RatePercentiles;
  tx_packet_rate?: ResourceStatistics_RatePercentiles;
  tx_drop_rate?: ResourceStatistics_RatePercentiles;
  tx_error_rate?: ResourceStatistics_RatePercentiles;
  sampling_window_secs?: number;
  sampling_interval_secs?: number;
}
export declare const ResourceStatistics_RateStatistics: MessageCodec<ResourceStatistics_RateStatistics>;

export interface ResourceUsage {
  executors?: readonly ResourceUsage_Executor[];
  total?: readonly Resource[];
}
export declare const ResourceUsage: MessageCodec<ResourceUsage>;

export interface ResourceUsage_Executor {
  executor_info: ExecutorInfo;
  allocated?: readonly Resource[];
  statistics?: ResourceStatistics;
  container_id: ContainerID;
  tasks?: readonly ResourceUsage_Executor_Task[];
}
export declare const ResourceUsage_Executor: MessageCodec<ResourceUsage_Executor>;

export interface ResourceUsage_Executor_Task {
  name: string;
  id: TaskID;
  resources?: readonly Resource[];
  labels?: Labels;
}
export declare const ResourceUsage_Executor_Task: MessageCodec<ResourceUsage_Executor_Task>;

export interface PerfStatistics {
  timestamp: number;
  duration: number;
  cycles?: number | bigint;
  stalled_cycles_frontend?: number | bigint;
  stalled_cycles_backend?: number | bigint;
  instructions?: number | bigint;
  cache_references?: number | bigint;
  cache_misses?: number | bigint;
  branches?: number | bigint;
  branch_misses?: number | bigint;
  bus_cycles?: number | bigint;
  ref_cycles?: number | bigint;
  cpu_clock?: number;
  task_clock?: number;
  page_faults?: number | bigint;
  minor_faults?: number | bigint;
  major_faults?: number | bigint;
  context_switches?: number | bigint;
  cpu_migrations?: number | bigint;
  alignment_faults?: number | bigint;
  emulation_faults?: number | bigint;
  l1_dcache_loads?: number | bigint;
  l1_dcache_load_misses?: number | bigint;
  l1_dcache_stores?: number | bigint;
  l1_dcache_store_misses?: number | bigint;
  l1_dcache_prefetches?: number | bigint;
  l1_dcache_prefetch_misses?: number | bigint;
  l1_icache_loads?: number | bigint;
  l1_icache_load_misses?: number | bigint;
  l1_icache_prefetches?: number | bigint;
  l1_icache_prefetch_misses?: number | bigint;
  llc_loads?: number | bigint;
  llc_load_misses?: number | bigint;
  llc_stores?: number | bigint;
  llc_store_misses?: number | bigint;
  llc_prefetches?: number | bigint;
  llc_prefetch_misses?: number | bigint;
  dtlb_loads?: number | bigint;
  dtlb_load_misses?: number | bigint;
  dtlb_stores?: number | bigint;
  dtlb_store_misses?: number | bigint;
  dtlb_prefetches?: number | bigint;
  dtlb_prefetch_misses?: number | bigint;
  itlb_loads?: number | bigint;
  itlb_load_misses?: number | bigint;
  branch_loads?: number | bigint;
  branch_load_misses?: number | bigint;
  node_loads?: number | bigint;
  node_load_misses?: number | bigint;
  node_stores?: number | bigint;
  node_store_misses?: number | bigint;
  node_prefetches?: number | bigint;
  node_prefetch_misses?: number | bigint;
}
export declare const PerfStatistics: MessageCodec<PerfStatistics>;

export interface OfferFilters {
  min_allocatable_resources?: OfferFilters_MinAllocatableResources;
}
export declare const OfferFilters: MessageCodec<OfferFilters>;

export interface OfferFilters_ResourceQuantities {
  quantities?: Readonly<Record<string, Value_Scalar>>;
}
export declare const OfferFilters_ResourceQuantities: MessageCodec<OfferFilters_ResourceQuantities>;

export interface OfferFilters_MinAllocatableResources {
  quantities?: readonly OfferFilters_ResourceQuantities[];
}
export declare const OfferFilters_MinAllocatableResources: MessageCodec<OfferFilters_MinAllocatableResources>;

export interface Request {
  agent_id?: AgentID;
  resources?: readonly Resource[];
}
export declare const Request: MessageCodec<Request>;

export interface Offer {
  id: OfferID;
  framework_id: FrameworkID;
  agent_id: AgentID;
  hostname: string;
  url?: URL;
  domain?: DomainInfo;
  resources?: readonly Resource[];
  attributes?: readonly Attribute[];
  executor_ids?: readonly ExecutorID[];
  unavailability?: Unavailability;
  allocation_info?: Resource_AllocationInfo;
}
export declare const Offer: MessageCodec<Offer>;

export interface Offer_Operation {
  type?: Offer_Operation_Type;
  id?: OperationID;
  launch?: Offer_Operation_Launch;
  launch_group?: Offer_Operation_LaunchGroup;
  reserve?: Offer_Operation_Reserve;
  unreserve?: Offer_Operation_Unreserve;
  create?: Offer_Operation_Create;
  destroy?: Offer_Operation_Destroy;
  grow_volume?: Offer_Operation_GrowVolume;
  shrink_volume?: Offer_Operation_ShrinkVolume;
  create_disk?: Offer_Operation_CreateDisk;
  destroy_disk?: Offer_Operation_DestroyDisk;
}
export declare const Offer_Operation: MessageCodec<Offer_Operation>;

export interface Offer_Operation_Launch {
  task_infos?: readonly TaskInfo[];
}
export declare const Offer_Operation_Launch: MessageCodec<Offer_Operation_Launch>;

export interface Offer_Operation_LaunchGroup {
  executor: ExecutorInfo;
  task_group: TaskGroupInfo;
}
export declare const Offer_Operation_LaunchGroup: MessageCodec<Offer_Operation_LaunchGroup>;

export interface Offer_Operation_Reserve {
  source?: readonly Resource[];
  resources?: readonly Resource[];
}
export declare const Offer_Operation_Reserve: MessageCodec<Offer_Operation_Reserve>;

export interface Offer_Operation_Unreserve {
  resources?: readonly Resource[];
}
export declare const Offer_Operation_Unreserve: MessageCodec<Offer_Operation_Unreserve>;

export interface Offer_Operation_Create {
  volumes?: readonly Resource[];
}
export declare const Offer_Operation_Create: MessageCodec<Offer_Operation_Create>;

export interface Offer_Operation_Destroy {
  volumes?: readonly Resource[];
}
export declare const Offer_Operation_Destroy: MessageCodec<Offer_Operation_Destroy>;

export interface Offer_Operation_GrowVolume {
  volume: Resource;
  addition: Resource;
}
export declare const Offer_Operation_GrowVolume: MessageCodec<Offer_Operation_GrowVolume>;

export interface Offer_Operation_ShrinkVolume {
  volume: Resource;
  subtract: Value_Scalar;
}
export declare const Offer_Operation_ShrinkVolume: MessageCodec<Offer_Operation_ShrinkVolume>;

export interface Offer_Operation_CreateDisk {
  source: Resource;
  target_type: Resource_DiskInfo_Source_Type;
  target_profile?: string;
}
export declare const Offer_Operation_CreateDisk: MessageCodec<Offer_Operation_CreateDisk>;

export interface Offer_Operation_DestroyDisk {
  source: Resource;
}
export declare const Offer_Operation_DestroyDisk: MessageCodec<Offer_Operation_DestroyDisk>;

export interface InverseOffer {
  id: OfferID;
  url?: URL;
  framework_id: FrameworkID;
  agent_id?: AgentID;
  unavailability: Unavailability;
  resources?: readonly Resource[];
}
export declare const InverseOffer: MessageCodec<InverseOffer>;

export interface TaskInfo {
  name: string;
  task_id: TaskID;
  agent_id: AgentID;
  resources?: readonly Resource[];
  executor?: ExecutorInfo;
  command?: CommandInfo;
  container?: ContainerInfo;
  health_check?: HealthCheck;
  check?: CheckInfo;
  kill_policy?: KillPolicy;
  data?: Uint8Array;
  labels?: Labels;
  discovery?: DiscoveryInfo;
  max_completion_time?: DurationInfo;
  limits?: Readonly<Record<string, Value_Scalar>>;
}
export declare const TaskInfo: MessageCodec<TaskInfo>;

export interface TaskGroupInfo {
  tasks?: readonly TaskInfo[];
}
export declare const TaskGroupInfo: MessageCodec<TaskGroupInfo>;

export interface Task {
  name: string;
  task_id: TaskID;
  framework_id: FrameworkID;
  executor_id?: ExecutorID;
  agent_id: AgentID;
  state: TaskState;
  resources?: readonly Resource[];
  statuses?: readonly TaskStatus[];
  status_update_state?: TaskState;
  status_update_uuid?: Uint8Array;
  labels?: Labels;
  discovery?: DiscoveryInfo;
  container?: ContainerInfo;
  health_check?: HealthCheck;
  kill_policy?: KillPolicy;
  user?: string;
  limits?: Readonly<Record<string, Value_Scalar>>;
}
export declare const Task: MessageCodec<Task>;

export interface TaskResourceLimitation {
  resources?: readonly Resource[];
}
export declare const TaskResourceLimitation: MessageCodec<TaskResourceLimitation>;

export interface UUID {
  value: Uint8Array;
}
export declare const UUID: MessageCodec<UUID>;

export interface Operation {
  framework_id?: FrameworkID;
  agent_id?: AgentID;
  info: Offer_Operation;
  latest_status: OperationStatus;
  statuses?: readonly OperationStatus[];
  uuid: UUID;
}
export declare const Operation: MessageCodec<Operation>;

export interface OperationStatus {
  operation_id?: OperationID;
  state: OperationState;
  message?: string;
  converted_resources?: readonly Resource[];
  uuid?: UUID;
  agent_id?: AgentID;
  resource_provider_id?: ResourceProviderID;
}
export declare const OperationStatus: MessageCodec<OperationStatus>;

export interface CheckStatusInfo {
  type?: CheckInfo_Type;
  command?: CheckStatusInfo_Command;
  http?: CheckStatusInfo_Http;
  tcp?: CheckStatusInfo_Tcp;
}
export declare const CheckStatusInfo: MessageCodec<CheckStatusInfo>;

export interface CheckStatusInfo_Command {
  exit_code?: number;
}
export declare const CheckStatusInfo_Command: MessageCodec<CheckStatusInfo_Command>;

export interface CheckStatusInfo_Http {
  status_code?: number;
}
export declare const CheckStatusInfo_Http: MessageCodec<CheckStatusInfo_Http>;

export interface CheckStatusInfo_Tcp {
  succeeded?: boolean;
}
export declare const CheckStatusInfo_Tcp: MessageCodec<CheckStatusInfo_Tcp>;

export interface TaskStatus {
  task_id: TaskID;
  state: TaskState;
  message?: string;
  source?: TaskStatus_Source;
  reason?: TaskStatus_Reason;
  data?: Uint8Array;
  agent_id?: AgentID;
  executor_id?: ExecutorID;
  timestamp?: number;
  uuid?: Uint8Array;
  healthy?: boolean;
  check_status?: CheckStatusInfo;
  labels?: Labels;
  container_status?: ContainerStatus;
  unreachable_time?: TimeInfo;
  limitation?: TaskResourceLimitation;
}
export declare const TaskStatus: MessageCodec<TaskStatus>;

export interface Filters {
  /** @default 5 */
  refuse_seconds?: number;
}
export declare const Filters: MessageCodec<Filters>;

export interface Environment {
  variables?: readonly Environment_Variable[];
}
export declare const Environment: MessageCodec<Environment>;

export interface Environment_Variable {
  name: string;
  /** @default "VALUE" */
  type?: Environment_Variable_Type;
  value?: string;
  secret?: Secret;
}
export declare const Environment_Variable: MessageCodec<Environment_Variable>;

export interface Parameter {
  key: string;
  value: string;
}
export declare const Parameter: MessageCodec<Parameter>;

export interface Parameters {
  parameter?: readonly Parameter[];
}
export declare const Parameters: MessageCodec<Parameters>;

export interface Credential {
  principal: string;
  secret?: string;
}
export declare const Credential: MessageCodec<Credential>;

export interface Credentials {
  credentials?: readonly Credential[];
}
export declare const Credentials: MessageCodec<Credentials>;

export interface Secret {
  type?: Secret_Type;
  reference?: Secret_Reference;
  value?: Secret_Value;
}
export declare const Secret: MessageCodec<Secret>;

export interface Secret_Reference {
  name: string;
  key?: string;
}
export declare const Secret_Reference: MessageCodec<Secret_Reference>;

export interface Secret_Value {
  data: Uint8Array;
}
export declare const Secret_Value: MessageCodec<Secret_Value>;

export interface RateLimit {
  qps?: number;
  principal: string;
  capacity?: number | bigint;
}
export declare const RateLimit: MessageCodec<RateLimit>;

export interface RateLimits {
  limits?: readonly RateLimit[];
  aggregate_default_qps?: number;
  aggregate_default_capacity?: number | bigint;
}
export declare const RateLimits: MessageCodec<RateLimits>;

export interface Image {
  type: Image_Type;
  appc?: Image_Appc;
  docker?: Image_Docker;
  /** @default true */
  cached?: boolean;
}
export declare const Image: MessageCodec<Image>;

export interface Image_Appc {
  name: string;
  id?: string;
  labels?: Labels;
}
export declare const Image_Appc: MessageCodec<Image_Appc>;

export interface Image_Docker {
  name: string;
  /** @deprecated */
  credential?: Credential;
  config?: Secret;
}
export declare const Image_Docker: MessageCodec<Image_Docker>;

export interface MountPropagation {
  mode?: MountPropagation_Mode;
}
export declare const MountPropagation: MessageCodec<MountPropagation>;

export interface Volume {
  mode: Volume_Mode;
  container_path: string;
  host_path?: string;
  image?: Image;
  source?: Volume_Source;
}
export declare const Volume: MessageCodec<Volume>;

export interface Volume_Source {
  type?: Volume_Source_Type;
  docker_volume?: Volume_Source_DockerVolume;
  host_path?: Volume_Source_HostPath;
  sandbox_path?: Volume_Source_SandboxPath;
  secret?: Secret;
  csi_volume?: Volume_Source_CSIVolume;
}
export declare const Volume_Source: MessageCodec<Volume_Source>;

export interface Volume_Source_DockerVolume {
  driver?: string;
  name: string;
  driver_options?: Parameters;
}
export declare const Volume_Source_DockerVolume: MessageCodec<Volume_Source_DockerVolume>;

export interface Volume_Source_HostPath {
  path: string;
  mount_propagation?: MountPropagation;
}
export declare const Volume_Source_HostPath: MessageCodec<Volume_Source_HostPath>;

export interface Volume_Source_SandboxPath {
  type?: Volume_Source_SandboxPath_Type;
  path: string;
}
export declare const Volume_Source_SandboxPath: MessageCodec<Volume_Source_SandboxPath>;

export interface Volume_Source_CSIVolume {
  plugin_name: string;
  static_provisioning?: Volume_Source_CSIVolume_StaticProvisioning;
}
export declare const Volume_Source_CSIVolume: MessageCodec<Volume_Source_CSIVolume>;

export interface Volume_Source_CSIVolume_VolumeCapability {
  block?: Volume_Source_CSIVolume_VolumeCapability_BlockVolume;
  mount?: Volume_Source_CSIVolume_VolumeCapability_MountVolume;
  access_mode: Volume_Source_CSIVolume_VolumeCapability_AccessMode;
}
export declare const Volume_Source_CSIVolume_VolumeCapability: MessageCodec<Volume_Source_CSIVolume_VolumeCapability>;

export interface Volume_Source_CSIVolume_VolumeCapability_BlockVolume {
}
export declare const Volume_Source_CSIVolume_VolumeCapability_BlockVolume: MessageCodec<Volume_Source_CSIVolume_VolumeCapability_BlockVolume>;

export interface Volume_Source_CSIVolume_VolumeCapability_MountVolume {
  fs_type?: string;
  mount_flags?: readonly string[];
}
export declare const Volume_Source_CSIVolume_VolumeCapability_MountVolume: MessageCodec<Volume_Source_CSIVolume_VolumeCapability_MountVolume>;

export interface Volume_Source_CSIVolume_VolumeCapability_AccessMode {
  mode: Volume_Source_CSIVolume_VolumeCapability_AccessMode_Mode;
}
export declare const Volume_Source_CSIVolume_VolumeCapability_AccessMode: MessageCodec<Volume_Source_CSIVolume_VolumeCapability_AccessMode>;

export interface Volume_Source_CSIVolume_StaticProvisioning {
  volume_id: string;
  volume_capability: Volume_Source_CSIVolume_VolumeCapability;
  node_stage_secrets?: Readonly<Record<string, Secret>>;
  node_publish_secrets?: Readonly<Record<string, Secret>>;
  volume_context?: Readonly<Record<string, string>>;
}
export declare const Volume_Source_CSIVolume_StaticProvisioning: MessageCodec<Volume_Source_CSIVolume_StaticProvisioning>;

export interface NetworkInfo {
  ip_addresses?: readonly NetworkInfo_IPAddress[];
  name?: string;
  groups?: readonly string[];
  labels?: Labels;
  port_mappings?: readonly NetworkInfo_PortMapping[];
}
export declare const NetworkInfo: MessageCodec<NetworkInfo>;

export interface NetworkInfo_IPAddress {
  /** @default "IPv4" */
  protocol?: NetworkInfo_Protocol;
  ip_address?: string;
}
export declare const NetworkInfo_IPAddress: MessageCodec<NetworkInfo_IPAddress>;

export interface NetworkInfo_PortMapping {
  host_port: number;
  container_port: number;
  protocol?: string;
}
export declare const NetworkInfo_PortMapping: MessageCodec<NetworkInfo_PortMapping>;

export interface CapabilityInfo {
  capabilities?: readonly CapabilityInfo_Capability[];
}
export declare const CapabilityInfo: MessageCodec<CapabilityInfo>;

export interface SeccompInfo {
  profile_name?: string;
  unconfined?: boolean;
}
export declare const SeccompInfo: MessageCodec<SeccompInfo>;

export interface LinuxInfo {
  /** @deprecated */
  capability_info?: CapabilityInfo;
  bounding_capabilities?: CapabilityInfo;
  effective_capabilities?: CapabilityInfo;
  share_pid_namespace?: boolean;
  seccomp?: SeccompInfo;
  ipc_mode?: LinuxInfo_IpcMode;
  shm_size?: number;
  /** @default true */
  share_cgroups?: boolean;
}
export declare const LinuxInfo: MessageCodec<LinuxInfo>;

export interface RLimitInfo {
  rlimits?: readonly RLimitInfo_RLimit[];
}
export declare const RLimitInfo: MessageCodec<RLimitInfo>;

export interface RLimitInfo_RLimit {
  type?: RLimitInfo_RLimit_Type;
  hard?: number | bigint;
  soft?: number | bigint;
}
export declare const RLimitInfo_RLimit: MessageCodec<RLimitInfo_RLimit>;

export interface TTYInfo {
  window_size?: TTYInfo_WindowSize;
}
export declare const TTYInfo: MessageCodec<TTYInfo>;

export interface TTYInfo_WindowSize {
  rows: number;
  columns: number;
}
export declare const TTYInfo_WindowSize: MessageCodec<TTYInfo_WindowSize>;

export interface ContainerInfo {
  type: ContainerInfo_Type;
  volumes?: readonly Volume[];
  hostname?: string;
  docker?: ContainerInfo_DockerInfo;
  mesos?: ContainerInfo_MesosInfo;
  network_infos?: readonly NetworkInfo[];
  linux_info?: LinuxInfo;
  rlimit_info?: RLimitInfo;
  tty_info?: TTYInfo;
}
export declare const ContainerInfo: MessageCodec<ContainerInfo>;

export interface ContainerInfo_DockerInfo {
  image: string;
  /** @default "HOST" */
  network?: ContainerInfo_DockerInfo_Network;
  port_mappings?: readonly ContainerInfo_DockerInfo_PortMapping[];
  /** @default false */
  privileged?: boolean;
  parameters?: readonly Parameter[];
  force_pull_image?: boolean;
  /** @deprecated */
  volume_driver?: string;
}
export declare const ContainerInfo_DockerInfo: MessageCodec<ContainerInfo_DockerInfo>;

export interface ContainerInfo_DockerInfo_PortMapping {
  host_port: number;
  container_port: number;
  protocol?: string;
}
export declare const ContainerInfo_DockerInfo_PortMapping: MessageCodec<ContainerInfo_DockerInfo_PortMapping>;

export interface ContainerInfo_MesosInfo {
  image?: Image;
}
export declare const ContainerInfo_MesosInfo: MessageCodec<ContainerInfo_MesosInfo>;

export interface ContainerStatus {
  container_id?: ContainerID;
  network_infos?: readonly NetworkInfo[];
  cgroup_info?: CgroupInfo;
  executor_pid?: number;
}
export declare const ContainerStatus: MessageCodec<ContainerStatus>;

export interface CgroupInfo {
  net_cls?: CgroupInfo_NetCls;
}
export declare const CgroupInfo: MessageCodec<CgroupInfo>;

export interface CgroupInfo_Blkio {
}
export declare const CgroupInfo_Blkio: MessageCodec<CgroupInfo_Blkio>;

export interface CgroupInfo_Blkio_Value {
  op?: CgroupInfo_Blkio_Operation;
  value?: number | bigint;
}
export declare const CgroupInfo_Blkio_Value: MessageCodec<CgroupInfo_Blkio_Value>;

export interface CgroupInfo_Blkio_CFQ {
}
export declare const CgroupInfo_Blkio_CFQ: MessageCodec<CgroupInfo_Blkio_CFQ>;

export interface CgroupInfo_Blkio_CFQ_Statistics {
  device?: Device_Number;
  sectors?: number | bigint;
  time?: number | bigint;
  io_serviced?: readonly CgroupInfo_Blkio_Value[];
  io_service_bytes?: readonly CgroupInfo_Blkio_Value[];
  io_service_time?: readonly CgroupInfo_Blkio_Value[];
  io_wait_time?: readonly CgroupInfo_Blkio_Value[];
  io_merged?: readonly CgroupInfo_Blkio_Value[];
  io_queued?: readonly CgroupInfo_Blkio_Value[];
}
export declare const CgroupInfo_Blkio_CFQ_Statistics: MessageCodec<CgroupInfo_Blkio_CFQ_Statistics>;

export interface CgroupInfo_Blkio_Throttling {
}
export declare const CgroupInfo_Blkio_Throttling: MessageCodec<CgroupInfo_Blkio_Throttling>;

export interface CgroupInfo_Blkio_Throttling_Statistics {
  device?: Device_Number;
  io_serviced?: readonly CgroupInfo_Blkio_Value[];
  io_service_bytes?: readonly CgroupInfo_Blkio_Value[];
}
export declare const CgroupInfo_Blkio_Throttling_Statistics: MessageCodec<CgroupInfo_Blkio_Throttling_Statistics>;

export interface CgroupInfo_Blkio_Statistics {
  cfq?: readonly CgroupInfo_Blkio_CFQ_Statistics[];
  cfq_recursive?: readonly CgroupInfo_Blkio_CFQ_Statistics[];
  throttling?: readonly CgroupInfo_Blkio_Throttling_Statistics[];
}
export declare const CgroupInfo_Blkio_Statistics: MessageCodec<CgroupInfo_Blkio_Statistics>;

export interface CgroupInfo_NetCls {
  classid?: number;
}
export declare const CgroupInfo_NetCls: MessageCodec<CgroupInfo_NetCls>;

export interface Labels {
  labels?: readonly Label[];
}
export declare const Labels: MessageCodec<Labels>;

export interface Label {
  key: string;
  value?: string;
}
export declare const Label: MessageCodec<Label>;

export interface Port {
  number: number;
  name?: string;
  protocol?: string;
  visibility?: DiscoveryInfo_Visibility;
  labels?: Labels;
}
export declare const Port: MessageCodec<Port>;

export interface Ports {
  ports?: readonly Port[];
}
export declare const Ports: MessageCodec<Ports>;

export interface DiscoveryInfo {
  visibility: DiscoveryInfo_Visibility;
  name?: string;
  environment?: string;
  location?: string;
  version?: string;
  ports?: Ports;
  labels?: Labels;
}
export declare const DiscoveryInfo: MessageCodec<DiscoveryInfo>;

export interface WeightInfo {
  weight: number;
  role?: string;
}
export declare const WeightInfo: MessageCodec<WeightInfo>;

export interface VersionInfo {
  version: string;
  build_date?: string;
  build_time?: number;
  build_user?: string;
  git_sha?: string;
  git_branch?: string;
  git_tag?: string;
}
export declare const VersionInfo: MessageCodec<VersionInfo>;

export interface Flag {
  name: string;
  value?: string;
}
export declare const Flag: MessageCodec<Flag>;

export interface Role {
  name: string;
  weight: number;
  frameworks?: readonly FrameworkID[];
  resources?: readonly Resource[];
}
export declare const Role: MessageCodec<Role>;

export interface Metric {
  name: string;
  value?: number;
}
export declare const Metric: MessageCodec<Metric>;

export interface FileInfo {
  path: string;
  nlink?: number;
  size?: number | bigint;
  mtime?: TimeInfo;
  mode?: number;
  uid?: string;
  gid?: string;
}
export declare const FileInfo: MessageCodec<FileInfo>;

export interface Device {
  path?: string;
  number?: Device_Number;
}
export declare const Device: MessageCodec<Device>;

export interface Device_Number {
  major_number: number | bigint;
  minor_number: number | bigint;
}
export declare const Device_Number: MessageCodec<Device_Number>;

export interface DeviceAccess {
  device: Device;
  access: DeviceAccess_Access;
}
export declare const DeviceAccess: MessageCodec<DeviceAccess>;

export interface DeviceAccess_Access {
  read?: boolean;
  write?: boolean;
  mknod?: boolean;
}
export declare const DeviceAccess_Access: MessageCodec<DeviceAccess_Access>;

export interface DeviceWhitelist {
  allowed_devices?: readonly DeviceAccess[];
}
export declare const DeviceWhitelist: MessageCodec<DeviceWhitelist>;

export interface DrainConfig {
  max_grace_period?: DurationInfo;
  /** @default false */
  mark_gone?: boolean;
}
export declare const DrainConfig: MessageCodec<DrainConfig>;

export interface DrainInfo {
  state: DrainState;
  config: DrainConfig;
}
export declare const DrainInfo: MessageCodec<DrainInfo>;

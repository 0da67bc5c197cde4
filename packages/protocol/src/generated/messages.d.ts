// Generated from the .proto files by `npm run generate`. Do not edit.
import type { MessageCodec } from "../codec.ts";
import type { EnumTable } from "../descriptor.ts";

export declare namespace v1 {
  type Status =
    | "DRIVER_NOT_STARTED"
    | "DRIVER_RUNNING"
    | "DRIVER_ABORTED"
    | "DRIVER_STOPPED";
  const Status: EnumTable<Status>;

  type TaskState =
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
  const TaskState: EnumTable<TaskState>;

  type OperationState =
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
  const OperationState: EnumTable<OperationState>;

  type DrainState =
    | "UNKNOWN"
    | "DRAINING"
    | "DRAINED";
  const DrainState: EnumTable<DrainState>;

  type MachineInfo_Mode =
    | "UP"
    | "DRAINING"
    | "DOWN";
  const MachineInfo_Mode: EnumTable<MachineInfo_Mode>;

  type FrameworkInfo_Capability_Type =
    | "UNKNOWN"
    | "REVOCABLE_RESOURCES"
    | "TASK_KILLING_STATE"
    | "GPU_RESOURCES"
    | "SHARED_RESOURCES"
    | "PARTITION_AWARE"
    | "MULTI_ROLE"
    | "RESERVATION_REFINEMENT"
    | "REGION_AWARE";
  const FrameworkInfo_Capability_Type: EnumTable<FrameworkInfo_Capability_Type>;

  type CheckInfo_Type =
    | "UNKNOWN"
    | "COMMAND"
    | "HTTP"
    | "TCP";
  const CheckInfo_Type: EnumTable<CheckInfo_Type>;

  type HealthCheck_Type =
    | "UNKNOWN"
    | "COMMAND"
    | "HTTP"
    | "TCP";
  const HealthCheck_Type: EnumTable<HealthCheck_Type>;

  type ExecutorInfo_Type =
    | "UNKNOWN"
    | "DEFAULT"
    | "CUSTOM";
  const ExecutorInfo_Type: EnumTable<ExecutorInfo_Type>;

  type MasterInfo_Capability_Type =
    | "UNKNOWN"
    | "AGENT_UPDATE"
    | "AGENT_DRAINING"
    | "QUOTA_V2";
  const MasterInfo_Capability_Type: EnumTable<MasterInfo_Capability_Type>;

  type AgentInfo_Capability_Type =
    | "UNKNOWN"
    | "MULTI_ROLE"
    | "HIERARCHICAL_ROLE"
    | "RESERVATION_REFINEMENT"
    | "RESOURCE_PROVIDER"
    | "RESIZE_VOLUME"
    | "AGENT_OPERATION_FEEDBACK"
    | "AGENT_DRAINING"
    | "TASK_RESOURCE_LIMITS";
  const AgentInfo_Capability_Type: EnumTable<AgentInfo_Capability_Type>;

  type CSIPluginContainerInfo_Service =
    | "UNKNOWN"
    | "CONTROLLER_SERVICE"
    | "NODE_SERVICE";
  const CSIPluginContainerInfo_Service: EnumTable<CSIPluginContainerInfo_Service>;

  type Value_Type =
    | "SCALAR"
    | "RANGES"
    | "SET"
    | "TEXT";
  const Value_Type: EnumTable<Value_Type>;

  type Resource_ReservationInfo_Type =
    | "UNKNOWN"
    | "STATIC"
    | "DYNAMIC";
  const Resource_ReservationInfo_Type: EnumTable<Resource_ReservationInfo_Type>;

  type Resource_DiskInfo_Source_Type =
    | "UNKNOWN"
    | "PATH"
    | "MOUNT"
    | "BLOCK"
    | "RAW";
  const Resource_DiskInfo_Source_Type: EnumTable<Resource_DiskInfo_Source_Type>;

  type Offer_Operation_Type =
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
  const Offer_Operation_Type: EnumTable<Offer_Operation_Type>;

  type TaskStatus_Source =
    | "SOURCE_MASTER"
    | "SOURCE_AGENT"
    | "SOURCE_EXECUTOR";
  const TaskStatus_Source: EnumTable<TaskStatus_Source>;

  type TaskStatus_Reason =
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
  const TaskStatus_Reason: EnumTable<TaskStatus_Reason>;

  type Environment_Variable_Type =
    | "UNKNOWN"
    | "VALUE"
    | "SECRET";
  const Environment_Variable_Type: EnumTable<Environment_Variable_Type>;

  type Secret_Type =
    | "UNKNOWN"
    | "REFERENCE"
    | "VALUE";
  const Secret_Type: EnumTable<Secret_Type>;

  type Image_Type =
    | "APPC"
    | "DOCKER";
  const Image_Type: EnumTable<Image_Type>;

  type MountPropagation_Mode =
    | "UNKNOWN"
    | "HOST_TO_CONTAINER"
    | "BIDIRECTIONAL";
  const MountPropagation_Mode: EnumTable<MountPropagation_Mode>;

  type Volume_Mode =
    | "RW"
    | "RO";
  const Volume_Mode: EnumTable<Volume_Mode>;

  type Volume_Source_Type =
    | "UNKNOWN"
    | "DOCKER_VOLUME"
    | "HOST_PATH"
    | "SANDBOX_PATH"
    | "SECRET"
    | "CSI_VOLUME";
  const Volume_Source_Type: EnumTable<Volume_Source_Type>;

  type Volume_Source_SandboxPath_Type =
    | "UNKNOWN"
    | "SELF"
    | "PARENT";
  const Volume_Source_SandboxPath_Type: EnumTable<Volume_Source_SandboxPath_Type>;

  type Volume_Source_CSIVolume_VolumeCapability_AccessMode_Mode =
    | "UNKNOWN"
    | "SINGLE_NODE_WRITER"
    | "SINGLE_NODE_READER_ONLY"
    | "MULTI_NODE_READER_ONLY"
    | "MULTI_NODE_SINGLE_WRITER"
    | "MULTI_NODE_MULTI_WRITER";
  const Volume_Source_CSIVolume_VolumeCapability_AccessMode_Mode: EnumTable<Volume_Source_CSIVolume_VolumeCapability_AccessMode_Mode>;

  type NetworkInfo_Protocol =
    | "IPv4"
    | "IPv6";
  const NetworkInfo_Protocol: EnumTable<NetworkInfo_Protocol>;

  type CapabilityInfo_Capability =
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
  const CapabilityInfo_Capability: EnumTable<CapabilityInfo_Capability>;

  type LinuxInfo_IpcMode =
    | "UNKNOWN"
    | "PRIVATE"
    | "SHARE_PARENT";
  const LinuxInfo_IpcMode: EnumTable<LinuxInfo_IpcMode>;

  type RLimitInfo_RLimit_Type =
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
  const RLimitInfo_RLimit_Type: EnumTable<RLimitInfo_RLimit_Type>;

  type ContainerInfo_Type =
    | "DOCKER"
    | "MESOS";
  const ContainerInfo_Type: EnumTable<ContainerInfo_Type>;

  type ContainerInfo_DockerInfo_Network =
    | "HOST"
    | "BRIDGE"
    | "NONE"
    | "USER";
  const ContainerInfo_DockerInfo_Network: EnumTable<ContainerInfo_DockerInfo_Network>;

  type CgroupInfo_Blkio_Operation =
    | "UNKNOWN"
    | "TOTAL"
    | "READ"
    | "WRITE"
    | "SYNC"
    | "ASYNC"
    | "DISCARD";
  const CgroupInfo_Blkio_Operation: EnumTable<CgroupInfo_Blkio_Operation>;

  type DiscoveryInfo_Visibility =
    | "FRAMEWORK"
    | "CLUSTER"
    | "EXTERNAL";
  const DiscoveryInfo_Visibility: EnumTable<DiscoveryInfo_Visibility>;

  interface FrameworkID {
    value: string;
  }
  const FrameworkID: MessageCodec<FrameworkID>;

  interface OfferID {
    value: string;
  }
  const OfferID: MessageCodec<OfferID>;

  interface AgentID {
    value: string;
  }
  const AgentID: MessageCodec<AgentID>;

  interface TaskID {
    value: string;
  }
  const TaskID: MessageCodec<TaskID>;

  interface ExecutorID {
    value: string;
  }
  const ExecutorID: MessageCodec<ExecutorID>;

  interface ContainerID {
    value: string;
    parent?: ContainerID;
  }
  const ContainerID: MessageCodec<ContainerID>;

  interface ResourceProviderID {
    value: string;
  }
  const ResourceProviderID: MessageCodec<ResourceProviderID>;

  interface OperationID {
    value: string;
  }
  const OperationID: MessageCodec<OperationID>;

  interface TimeInfo {
    nanoseconds: number | bigint;
  }
  const TimeInfo: MessageCodec<TimeInfo>;

  interface DurationInfo {
    nanoseconds: number | bigint;
  }
  const DurationInfo: MessageCodec<DurationInfo>;

  interface Address {
    hostname?: string;
    ip?: string;
    port: number;
  }
  const Address: MessageCodec<Address>;

  interface URL {
    scheme: string;
    address: Address;
    path?: string;
    query?: readonly Parameter[];
    fragment?: string;
  }
  const URL: MessageCodec<URL>;

  interface Unavailability {
    start: TimeInfo;
    duration?: DurationInfo;
  }
  const Unavailability: MessageCodec<Unavailability>;

  interface MachineID {
    hostname?: string;
    ip?: string;
  }
  const MachineID: MessageCodec<MachineID>;

  interface MachineInfo {
    id: MachineID;
    mode?: MachineInfo_Mode;
    unavailability?: Unavailability;
  }
  const MachineInfo: MessageCodec<MachineInfo>;

  interface FrameworkInfo {
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
  const FrameworkInfo: MessageCodec<FrameworkInfo>;

  interface FrameworkInfo_Capability {
    type?: FrameworkInfo_Capability_Type;
  }
  const FrameworkInfo_Capability: MessageCodec<FrameworkInfo_Capability>;

  interface CheckInfo {
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
  const CheckInfo: MessageCodec<CheckInfo>;

  interface CheckInfo_Command {
    command: CommandInfo;
  }
  const CheckInfo_Command: MessageCodec<CheckInfo_Command>;

  interface CheckInfo_Http {
    port: number;
    path?: string;
  }
  const CheckInfo_Http: MessageCodec<CheckInfo_Http>;

  interface CheckInfo_Tcp {
    port: number;
  }
  const CheckInfo_Tcp: MessageCodec<CheckInfo_Tcp>;

  interface HealthCheck {
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
  const HealthCheck: MessageCodec<HealthCheck>;

  interface HealthCheck_HTTPCheckInfo {
    /** @default "IPv4" */
    protocol?: NetworkInfo_Protocol;
    scheme?: string;
    port: number;
    path?: string;
    statuses?: readonly number[];
  }
  const HealthCheck_HTTPCheckInfo: MessageCodec<HealthCheck_HTTPCheckInfo>;

  interface HealthCheck_TCPCheckInfo {
    /** @default "IPv4" */
    protocol?: NetworkInfo_Protocol;
    port: number;
  }
  const HealthCheck_TCPCheckInfo: MessageCodec<HealthCheck_TCPCheckInfo>;

  interface KillPolicy {
    grace_period?: DurationInfo;
  }
  const KillPolicy: MessageCodec<KillPolicy>;

  interface CommandInfo {
    uris?: readonly CommandInfo_URI[];
    environment?: Environment;
    /** @default true */
    shell?: boolean;
    value?: string;
    arguments?: readonly string[];
    user?: string;
  }
  const CommandInfo: MessageCodec<CommandInfo>;

  interface CommandInfo_URI {
    value: string;
    executable?: boolean;
    /** @default true */
    extract?: boolean;
    cache?: boolean;
    output_file?: string;
  }
  const CommandInfo_URI: MessageCodec<CommandInfo_URI>;

  interface ExecutorInfo {
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
  const ExecutorInfo: MessageCodec<ExecutorInfo>;

  interface DomainInfo {
    fault_domain?: DomainInfo_FaultDomain;
  }
  const DomainInfo: MessageCodec<DomainInfo>;

  interface DomainInfo_FaultDomain {
    region: DomainInfo_FaultDomain_RegionInfo;
    zone: DomainInfo_FaultDomain_ZoneInfo;
  }
  const DomainInfo_FaultDomain: MessageCodec<DomainInfo_FaultDomain>;

  interface DomainInfo_FaultDomain_RegionInfo {
    name: string;
  }
  const DomainInfo_FaultDomain_RegionInfo: MessageCodec<DomainInfo_FaultDomain_RegionInfo>;

  interface DomainInfo_FaultDomain_ZoneInfo {
    name: string;
  }
  const DomainInfo_FaultDomain_ZoneInfo: MessageCodec<DomainInfo_FaultDomain_ZoneInfo>;

  interface MasterInfo {
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
  const MasterInfo: MessageCodec<MasterInfo>;

  interface MasterInfo_Capability {
    type?: MasterInfo_Capability_Type;
  }
  const MasterInfo_Capability: MessageCodec<MasterInfo_Capability>;

  interface AgentInfo {
    hostname: string;
    /** @default 5051 */
    port?: number;
    resources?: readonly Resource[];
    attributes?: readonly Attribute[];
    id?: AgentID;
    domain?: DomainInfo;
    /** @default false Not in the v1 schema: JSON shows it only in listings. */
    checkpoint?: boolean;
  }
  const AgentInfo: MessageCodec<AgentInfo>;

  interface AgentInfo_Capability {
    type?: AgentInfo_Capability_Type;
  }
  const AgentInfo_Capability: MessageCodec<AgentInfo_Capability>;

  interface CSIPluginContainerInfo {
    services?: readonly CSIPluginContainerInfo_Service[];
    command?: CommandInfo;
    resources?: readonly Resource[];
    container?: ContainerInfo;
  }
  const CSIPluginContainerInfo: MessageCodec<CSIPluginContainerInfo>;

  interface CSIPluginEndpoint {
    csi_service: CSIPluginContainerInfo_Service;
    endpoint: string;
  }
  const CSIPluginEndpoint: MessageCodec<CSIPluginEndpoint>;

  interface CSIPluginInfo {
    type: string;
    /** @default "default" */
    name?: string;
    containers?: readonly CSIPluginContainerInfo[];
    endpoints?: readonly CSIPluginEndpoint[];
    target_path_root?: string;
    target_path_exists?: boolean;
  }
  const CSIPluginInfo: MessageCodec<CSIPluginInfo>;

  interface ResourceProviderInfo {
    id?: ResourceProviderID;
    attributes?: readonly Attribute[];
    type: string;
    name: string;
    default_reservations?: readonly Resource_ReservationInfo[];
    storage?: ResourceProviderInfo_Storage;
  }
  const ResourceProviderInfo: MessageCodec<ResourceProviderInfo>;

  interface ResourceProviderInfo_Storage {
    plugin: CSIPluginInfo;
    reconciliation_interval_seconds?: number;
  }
  const ResourceProviderInfo_Storage: MessageCodec<ResourceProviderInfo_Storage>;

  interface Value {
    type: Value_Type;
    scalar?: Value_Scalar;
    ranges?: Value_Ranges;
    set?: Value_Set;
    text?: Value_Text;
  }
  const Value: MessageCodec<Value>;

  interface Value_Scalar {
    value: number;
  }
  const Value_Scalar: MessageCodec<Value_Scalar>;

  interface Value_Range {
    begin: number | bigint;
    end: number | bigint;
  }
  const Value_Range: MessageCodec<Value_Range>;

  interface Value_Ranges {
    range?: readonly Value_Range[];
  }
  const Value_Ranges: MessageCodec<Value_Ranges>;

  interface Value_Set {
    item?: readonly string[];
  }
  const Value_Set: MessageCodec<Value_Set>;

  interface Value_Text {
    value: string;
  }
  const Value_Text: MessageCodec<Value_Text>;

  interface Attribute {
    name: string;
    type: Value_Type;
    scalar?: Value_Scalar;
    ranges?: Value_Ranges;
    set?: Value_Set;
    text?: Value_Text;
  }
  const Attribute: MessageCodec<Attribute>;

  interface Resource {
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
  const Resource: MessageCodec<Resource>;

  interface Resource_AllocationInfo {
    role?: string;
  }
  const Resource_AllocationInfo: MessageCodec<Resource_AllocationInfo>;

  interface Resource_ReservationInfo {
    type?: Resource_ReservationInfo_Type;
    role?: string;
    principal?: string;
    labels?: Labels;
  }
  const Resource_ReservationInfo: MessageCodec<Resource_ReservationInfo>;

  interface Resource_DiskInfo {
    persistence?: Resource_DiskInfo_Persistence;
    volume?: Volume;
    source?: Resource_DiskInfo_Source;
  }
  const Resource_DiskInfo: MessageCodec<Resource_DiskInfo>;

  interface Resource_DiskInfo_Persistence {
    id: string;
    principal?: string;
  }
  const Resource_DiskInfo_Persistence: MessageCodec<Resource_DiskInfo_Persistence>;

  interface Resource_DiskInfo_Source {
    type: Resource_DiskInfo_Source_Type;
    path?: Resource_DiskInfo_Source_Path;
    mount?: Resource_DiskInfo_Source_Mount;
    vendor?: string;
    id?: string;
    metadata?: Labels;
    profile?: string;
  }
  const Resource_DiskInfo_Source: MessageCodec<Resource_DiskInfo_Source>;

  interface Resource_DiskInfo_Source_Path {
    root?: string;
  }
  const Resource_DiskInfo_Source_Path: MessageCodec<Resource_DiskInfo_Source_Path>;

  interface Resource_DiskInfo_Source_Mount {
    root?: string;
  }
  const Resource_DiskInfo_Source_Mount: MessageCodec<Resource_DiskInfo_Source_Mount>;

  interface Resource_RevocableInfo {
  }
  const Resource_RevocableInfo: MessageCodec<Resource_RevocableInfo>;

  interface Resource_SharedInfo {
  }
  const Resource_SharedInfo: MessageCodec<Resource_SharedInfo>;

  interface TrafficControlStatistics {
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
  const TrafficControlStatistics: MessageCodec<TrafficControlStatistics>;

  interface IpStatistics {
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
  const IpStatistics: MessageCodec<IpStatistics>;

  interface IcmpStatistics {
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
  const IcmpStatistics: MessageCodec<IcmpStatistics>;

  interface TcpStatistics {
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
  const TcpStatistics: MessageCodec<TcpStatistics>;

  interface UdpStatistics {
    InDatagrams?: number | bigint;
    NoPorts?: number | bigint;
    InErrors?: number | bigint;
    OutDatagrams?: number | bigint;
    RcvbufErrors?: number | bigint;
    SndbufErrors?: number | bigint;
    InCsumErrors?: number | bigint;
    IgnoredMulti?: number | bigint;
  }
  const UdpStatistics: MessageCodec<UdpStatistics>;

  interface SNMPStatistics {
    ip_stats?: IpStatistics;
    icmp_stats?: IcmpStatistics;
    tcp_stats?: TcpStatistics;
    udp_stats?: UdpStatistics;
  }
  const SNMPStatistics: MessageCodec<SNMPStatistics>;

  interface DiskStatistics {
    source?: Resource_DiskInfo_Source;
    persistence?: Resource_DiskInfo_Persistence;
    limit_bytes?: number | bigint;
    used_bytes?: number | bigint;
  }
  const DiskStatistics: MessageCodec<DiskStatistics>;

  interface ResourceStatistics {
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
  const ResourceStatistics: MessageCodec<ResourceStatistics>;

  interface ResourceStatistics_RatePercentiles {
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
  const ResourceStatistics_RatePercentiles: MessageCodec<ResourceStatistics_RatePercentiles>;

  interface ResourceStatistics_RateStatistics {
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
  const ResourceStatistics_RateStatistics: MessageCodec<ResourceStatistics_RateStatistics>;

  interface ResourceUsage {
    executors?: readonly ResourceUsage_Executor[];
    total?: readonly Resource[];
  }
  const ResourceUsage: MessageCodec<ResourceUsage>;

  interface ResourceUsage_Executor {
    executor_info: ExecutorInfo;
    allocated?: readonly Resource[];
    statistics?: ResourceStatistics;
    container_id: ContainerID;
    tasks?: readonly ResourceUsage_Executor_Task[];
  }
  const ResourceUsage_Executor: MessageCodec<ResourceUsage_Executor>;

  interface ResourceUsage_Executor_Task {
    name: string;
    id: TaskID;
    resources?: readonly Resource[];
    labels?: Labels;
  }
  const ResourceUsage_Executor_Task: MessageCodec<ResourceUsage_Executor_Task>;

  interface PerfStatistics {
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
  const PerfStatistics: MessageCodec<PerfStatistics>;

  interface OfferFilters {
    min_allocatable_resources?: OfferFilters_MinAllocatableResources;
  }
  const OfferFilters: MessageCodec<OfferFilters>;

  interface OfferFilters_ResourceQuantities {
    quantities?: Readonly<Record<string, Value_Scalar>>;
  }
  const OfferFilters_ResourceQuantities: MessageCodec<OfferFilters_ResourceQuantities>;

  interface OfferFilters_MinAllocatableResources {
    quantities?: readonly OfferFilters_ResourceQuantities[];
  }
  const OfferFilters_MinAllocatableResources: MessageCodec<OfferFilters_MinAllocatableResources>;

  interface Request {
    agent_id?: AgentID;
    resources?: readonly Resource[];
  }
  const Request: MessageCodec<Request>;

  interface Offer {
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
  const Offer: MessageCodec<Offer>;

  interface Offer_Operation {
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
  const Offer_Operation: MessageCodec<Offer_Operation>;

  interface Offer_Operation_Launch {
    task_infos?: readonly TaskInfo[];
  }
  const Offer_Operation_Launch: MessageCodec<Offer_Operation_Launch>;

  interface Offer_Operation_LaunchGroup {
    executor: ExecutorInfo;
    task_group: TaskGroupInfo;
  }
  const Offer_Operation_LaunchGroup: MessageCodec<Offer_Operation_LaunchGroup>;

  interface Offer_Operation_Reserve {
    source?: readonly Resource[];
    resources?: readonly Resource[];
  }
  const Offer_Operation_Reserve: MessageCodec<Offer_Operation_Reserve>;

  interface Offer_Operation_Unreserve {
    resources?: readonly Resource[];
  }
  const Offer_Operation_Unreserve: MessageCodec<Offer_Operation_Unreserve>;

  interface Offer_Operation_Create {
    volumes?: readonly Resource[];
  }
  const Offer_Operation_Create: MessageCodec<Offer_Operation_Create>;

  interface Offer_Operation_Destroy {
    volumes?: readonly Resource[];
  }
  const Offer_Operation_Destroy: MessageCodec<Offer_Operation_Destroy>;

  interface Offer_Operation_GrowVolume {
    volume: Resource;
    addition: Resource;
  }
  const Offer_Operation_GrowVolume: MessageCodec<Offer_Operation_GrowVolume>;

  interface Offer_Operation_ShrinkVolume {
    volume: Resource;
    subtract: Value_Scalar;
  }
  const Offer_Operation_ShrinkVolume: MessageCodec<Offer_Operation_ShrinkVolume>;

  interface Offer_Operation_CreateDisk {
    source: Resource;
    target_type: Resource_DiskInfo_Source_Type;
    target_profile?: string;
  }
  const Offer_Operation_CreateDisk: MessageCodec<Offer_Operation_CreateDisk>;

  interface Offer_Operation_DestroyDisk {
    source: Resource;
  }
  const Offer_Operation_DestroyDisk: MessageCodec<Offer_Operation_DestroyDisk>;

  interface InverseOffer {
    id: OfferID;
    url?: URL;
    framework_id: FrameworkID;
    agent_id?: AgentID;
    unavailability: Unavailability;
    resources?: readonly Resource[];
  }
  const InverseOffer: MessageCodec<InverseOffer>;

  interface TaskInfo {
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
  const TaskInfo: MessageCodec<TaskInfo>;

  interface TaskGroupInfo {
    tasks?: readonly TaskInfo[];
  }
  const TaskGroupInfo: MessageCodec<TaskGroupInfo>;

  interface Task {
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
  const Task: MessageCodec<Task>;

  interface TaskResourceLimitation {
    resources?: readonly Resource[];
  }
  const TaskResourceLimitation: MessageCodec<TaskResourceLimitation>;

  interface UUID {
    value: Uint8Array;
  }
  const UUID: MessageCodec<UUID>;

  interface Operation {
    framework_id?: FrameworkID;
    agent_id?: AgentID;
    info: Offer_Operation;
    latest_status: OperationStatus;
    statuses?: readonly OperationStatus[];
    uuid: UUID;
  }
  const Operation: MessageCodec<Operation>;

  interface OperationStatus {
    operation_id?: OperationID;
    state: OperationState;
    message?: string;
    converted_resources?: readonly Resource[];
    uuid?: UUID;
    agent_id?: AgentID;
    resource_provider_id?: ResourceProviderID;
  }
  const OperationStatus: MessageCodec<OperationStatus>;

  interface CheckStatusInfo {
    type?: CheckInfo_Type;
    command?: CheckStatusInfo_Command;
    http?: CheckStatusInfo_Http;
    tcp?: CheckStatusInfo_Tcp;
  }
  const CheckStatusInfo: MessageCodec<CheckStatusInfo>;

  interface CheckStatusInfo_Command {
    exit_code?: number;
  }
  const CheckStatusInfo_Command: MessageCodec<CheckStatusInfo_Command>;

  interface CheckStatusInfo_Http {
    status_code?: number;
  }
  const CheckStatusInfo_Http: MessageCodec<CheckStatusInfo_Http>;

  interface CheckStatusInfo_Tcp {
    succeeded?: boolean;
  }
  const CheckStatusInfo_Tcp: MessageCodec<CheckStatusInfo_Tcp>;

  interface TaskStatus {
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
  const TaskStatus: MessageCodec<TaskStatus>;

  interface Filters {
    /** @default 5 */
    refuse_seconds?: number;
  }
  const Filters: MessageCodec<Filters>;

  interface Environment {
    variables?: readonly Environment_Variable[];
  }
  const Environment: MessageCodec<Environment>;

  interface Environment_Variable {
    name: string;
    /** @default "VALUE" */
    type?: Environment_Variable_Type;
    value?: string;
    secret?: Secret;
  }
  const Environment_Variable: MessageCodec<Environment_Variable>;

  interface Parameter {
    key: string;
    value: string;
  }
  const Parameter: MessageCodec<Parameter>;

  interface Parameters {
    parameter?: readonly Parameter[];
  }
  const Parameters: MessageCodec<Parameters>;

  interface Credential {
    principal: string;
    secret?: string;
  }
  const Credential: MessageCodec<Credential>;

  interface Credentials {
    credentials?: readonly Credential[];
  }
  const Credentials: MessageCodec<Credentials>;

  interface Secret {
    type?: Secret_Type;
    reference?: Secret_Reference;
    value?: Secret_Value;
  }
  const Secret: MessageCodec<Secret>;

  interface Secret_Reference {
    name: string;
    key?: string;
  }
  const Secret_Reference: MessageCodec<Secret_Reference>;

  interface Secret_Value {
    data: Uint8Array;
  }
  const Secret_Value: MessageCodec<Secret_Value>;

  interface RateLimit {
    qps?: number;
    principal: string;
    capacity?: number | bigint;
  }
  const RateLimit: MessageCodec<RateLimit>;

  interface RateLimits {
    limits?: readonly RateLimit[];
    aggregate_default_qps?: number;
    aggregate_default_capacity?: number | bigint;
  }
  const RateLimits: MessageCodec<RateLimits>;

  interface Image {
    type: Image_Type;
    appc?: Image_Appc;
    docker?: Image_Docker;
    /** @default true */
    cached?: boolean;
  }
  const Image: MessageCodec<Image>;

  interface Image_Appc {
    name: string;
    id?: string;
    labels?: Labels;
  }
  const Image_Appc: MessageCodec<Image_Appc>;

  interface Image_Docker {
    name: string;
    /** @deprecated */
    credential?: Credential;
    config?: Secret;
  }
  const Image_Docker: MessageCodec<Image_Docker>;

  interface MountPropagation {
    mode?: MountPropagation_Mode;
  }
  const MountPropagation: MessageCodec<MountPropagation>;

  interface Volume {
    mode: Volume_Mode;
    container_path: string;
    host_path?: string;
    image?: Image;
    source?: Volume_Source;
  }
  const Volume: MessageCodec<Volume>;

  interface Volume_Source {
    type?: Volume_Source_Type;
    docker_volume?: Volume_Source_DockerVolume;
    host_path?: Volume_Source_HostPath;
    sandbox_path?: Volume_Source_SandboxPath;
    secret?: Secret;
    csi_volume?: Volume_Source_CSIVolume;
  }
  const Volume_Source: MessageCodec<Volume_Source>;

  interface Volume_Source_DockerVolume {
    driver?: string;
    name: string;
    driver_options?: Parameters;
  }
  const Volume_Source_DockerVolume: MessageCodec<Volume_Source_DockerVolume>;

  interface Volume_Source_HostPath {
    path: string;
    mount_propagation?: MountPropagation;
  }
  const Volume_Source_HostPath: MessageCodec<Volume_Source_HostPath>;

  interface Volume_Source_SandboxPath {
    type?: Volume_Source_SandboxPath_Type;
    path: string;
  }
  const Volume_Source_SandboxPath: MessageCodec<Volume_Source_SandboxPath>;

  interface Volume_Source_CSIVolume {
    plugin_name: string;
    static_provisioning?: Volume_Source_CSIVolume_StaticProvisioning;
  }
  const Volume_Source_CSIVolume: MessageCodec<Volume_Source_CSIVolume>;

  interface Volume_Source_CSIVolume_VolumeCapability {
    block?: Volume_Source_CSIVolume_VolumeCapability_BlockVolume;
    mount?: Volume_Source_CSIVolume_VolumeCapability_MountVolume;
    access_mode: Volume_Source_CSIVolume_VolumeCapability_AccessMode;
  }
  const Volume_Source_CSIVolume_VolumeCapability: MessageCodec<Volume_Source_CSIVolume_VolumeCapability>;

  interface Volume_Source_CSIVolume_VolumeCapability_BlockVolume {
  }
  const Volume_Source_CSIVolume_VolumeCapability_BlockVolume: MessageCodec<Volume_Source_CSIVolume_VolumeCapability_BlockVolume>;

  interface Volume_Source_CSIVolume_VolumeCapability_MountVolume {
    fs_type?: string;
    mount_flags?: readonly string[];
  }
  const Volume_Source_CSIVolume_VolumeCapability_MountVolume: MessageCodec<Volume_Source_CSIVolume_VolumeCapability_MountVolume>;

  interface Volume_Source_CSIVolume_VolumeCapability_AccessMode {
    mode: Volume_Source_CSIVolume_VolumeCapability_AccessMode_Mode;
  }
  const Volume_Source_CSIVolume_VolumeCapability_AccessMode: MessageCodec<Volume_Source_CSIVolume_VolumeCapability_AccessMode>;

  interface Volume_Source_CSIVolume_StaticProvisioning {
    volume_id: string;
    volume_capability: Volume_Source_CSIVolume_VolumeCapability;
    node_stage_secrets?: Readonly<Record<string, Secret>>;
    node_publish_secrets?: Readonly<Record<string, Secret>>;
    volume_context?: Readonly<Record<string, string>>;
  }
  const Volume_Source_CSIVolume_StaticProvisioning: MessageCodec<Volume_Source_CSIVolume_StaticProvisioning>;

  interface NetworkInfo {
    ip_addresses?: readonly NetworkInfo_IPAddress[];
    name?: string;
    groups?: readonly string[];
    labels?: Labels;
    port_mappings?: readonly NetworkInfo_PortMapping[];
  }
  const NetworkInfo: MessageCodec<NetworkInfo>;

  interface NetworkInfo_IPAddress {
    /** @default "IPv4" */
    protocol?: NetworkInfo_Protocol;
    ip_address?: string;
  }
  const NetworkInfo_IPAddress: MessageCodec<NetworkInfo_IPAddress>;

  interface NetworkInfo_PortMapping {
    host_port: number;
    container_port: number;
    protocol?: string;
  }
  const NetworkInfo_PortMapping: MessageCodec<NetworkInfo_PortMapping>;

  interface CapabilityInfo {
    capabilities?: readonly CapabilityInfo_Capability[];
  }
  const CapabilityInfo: MessageCodec<CapabilityInfo>;

  interface SeccompInfo {
    profile_name?: string;
    unconfined?: boolean;
  }
  const SeccompInfo: MessageCodec<SeccompInfo>;

  interface LinuxInfo {
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
  const LinuxInfo: MessageCodec<LinuxInfo>;

  interface RLimitInfo {
    rlimits?: readonly RLimitInfo_RLimit[];
  }
  const RLimitInfo: MessageCodec<RLimitInfo>;

  interface RLimitInfo_RLimit {
    type?: RLimitInfo_RLimit_Type;
    hard?: number | bigint;
    soft?: number | bigint;
  }
  const RLimitInfo_RLimit: MessageCodec<RLimitInfo_RLimit>;

  interface TTYInfo {
    window_size?: TTYInfo_WindowSize;
  }
  const TTYInfo: MessageCodec<TTYInfo>;

  interface TTYInfo_WindowSize {
    rows: number;
    columns: number;
  }
  const TTYInfo_WindowSize: MessageCodec<TTYInfo_WindowSize>;

  interface ContainerInfo {
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
  const ContainerInfo: MessageCodec<ContainerInfo>;

  interface ContainerInfo_DockerInfo {
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
  const ContainerInfo_DockerInfo: MessageCodec<ContainerInfo_DockerInfo>;

  interface ContainerInfo_DockerInfo_PortMapping {
    host_port: number;
    container_port: number;
    protocol?: string;
  }
  const ContainerInfo_DockerInfo_PortMapping: MessageCodec<ContainerInfo_DockerInfo_PortMapping>;

  interface ContainerInfo_MesosInfo {
    image?: Image;
  }
  const ContainerInfo_MesosInfo: MessageCodec<ContainerInfo_MesosInfo>;

  interface ContainerStatus {
    container_id?: ContainerID;
    network_infos?: readonly NetworkInfo[];
    cgroup_info?: CgroupInfo;
    executor_pid?: number;
  }
  const ContainerStatus: MessageCodec<ContainerStatus>;

  interface CgroupInfo {
    net_cls?: CgroupInfo_NetCls;
  }
  const CgroupInfo: MessageCodec<CgroupInfo>;

  interface CgroupInfo_Blkio {
  }
  const CgroupInfo_Blkio: MessageCodec<CgroupInfo_Blkio>;

  interface CgroupInfo_Blkio_Value {
    op?: CgroupInfo_Blkio_Operation;
    value?: number | bigint;
  }
  const CgroupInfo_Blkio_Value: MessageCodec<CgroupInfo_Blkio_Value>;

  interface CgroupInfo_Blkio_CFQ {
  }
  const CgroupInfo_Blkio_CFQ: MessageCodec<CgroupInfo_Blkio_CFQ>;

  interface CgroupInfo_Blkio_CFQ_Statistics {
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
  const CgroupInfo_Blkio_CFQ_Statistics: MessageCodec<CgroupInfo_Blkio_CFQ_Statistics>;

  interface CgroupInfo_Blkio_Throttling {
  }
  const CgroupInfo_Blkio_Throttling: MessageCodec<CgroupInfo_Blkio_Throttling>;

  interface CgroupInfo_Blkio_Throttling_Statistics {
    device?: Device_Number;
    io_serviced?: readonly CgroupInfo_Blkio_Value[];
    io_service_bytes?: readonly CgroupInfo_Blkio_Value[];
  }
  const CgroupInfo_Blkio_Throttling_Statistics: MessageCodec<CgroupInfo_Blkio_Throttling_Statistics>;

  interface CgroupInfo_Blkio_Statistics {
    cfq?: readonly CgroupInfo_Blkio_CFQ_Statistics[];
    cfq_recursive?: readonly CgroupInfo_Blkio_CFQ_Statistics[];
    throttling?: readonly CgroupInfo_Blkio_Throttling_Statistics[];
  }
  const CgroupInfo_Blkio_Statistics: MessageCodec<CgroupInfo_Blkio_Statistics>;

  interface CgroupInfo_NetCls {
    classid?: number;
  }
  const CgroupInfo_NetCls: MessageCodec<CgroupInfo_NetCls>;

  interface Labels {
    labels?: readonly Label[];
  }
  const Labels: MessageCodec<Labels>;

  interface Label {
    key: string;
    value?: string;
  }
  const Label: MessageCodec<Label>;

  interface Port {
    number: number;
    name?: string;
    protocol?: string;
    visibility?: DiscoveryInfo_Visibility;
    labels?: Labels;
  }
  const Port: MessageCodec<Port>;

  interface Ports {
    ports?: readonly Port[];
  }
  const Ports: MessageCodec<Ports>;

  interface DiscoveryInfo {
    visibility: DiscoveryInfo_Visibility;
    name?: string;
    environment?: string;
    location?: string;
    version?: string;
    ports?: Ports;
    labels?: Labels;
  }
  const DiscoveryInfo: MessageCodec<DiscoveryInfo>;

  interface WeightInfo {
    weight: number;
    role?: string;
  }
  const WeightInfo: MessageCodec<WeightInfo>;

  interface VersionInfo {
    version: string;
    build_date?: string;
    build_time?: number;
    build_user?: string;
    git_sha?: string;
    git_branch?: string;
    git_tag?: string;
  }
  const VersionInfo: MessageCodec<VersionInfo>;

  interface Flag {
    name: string;
    value?: string;
  }
  const Flag: MessageCodec<Flag>;

  interface Role {
    name: string;
    weight: number;
    frameworks?: readonly FrameworkID[];
    resources?: readonly Resource[];
  }
  const Role: MessageCodec<Role>;

  interface Metric {
    name: string;
    value?: number;
  }
  const Metric: MessageCodec<Metric>;

  interface FileInfo {
    path: string;
    nlink?: number;
    size?: number | bigint;
    mtime?: TimeInfo;
    mode?: number;
    uid?: string;
    gid?: string;
  }
  const FileInfo: MessageCodec<FileInfo>;

  interface Device {
    path?: string;
    number?: Device_Number;
  }
  const Device: MessageCodec<Device>;

  interface Device_Number {
    major_number: number | bigint;
    minor_number: number | bigint;
  }
  const Device_Number: MessageCodec<Device_Number>;

  interface DeviceAccess {
    device: Device;
    access: DeviceAccess_Access;
  }
  const DeviceAccess: MessageCodec<DeviceAccess>;

  interface DeviceAccess_Access {
    read?: boolean;
    write?: boolean;
    mknod?: boolean;
  }
  const DeviceAccess_Access: MessageCodec<DeviceAccess_Access>;

  interface DeviceWhitelist {
    allowed_devices?: readonly DeviceAccess[];
  }
  const DeviceWhitelist: MessageCodec<DeviceWhitelist>;

  interface DrainConfig {
    max_grace_period?: DurationInfo;
    /** @default false */
    mark_gone?: boolean;
  }
  const DrainConfig: MessageCodec<DrainConfig>;

  interface DrainInfo {
    state: DrainState;
    config: DrainConfig;
  }
  const DrainInfo: MessageCodec<DrainInfo>;
}

export declare namespace scheduler {
  type Event_Type =
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
  const Event_Type: EnumTable<Event_Type>;

  type Response_Type =
    | "UNKNOWN"
    | "RECONCILE_OPERATIONS";
  const Response_Type: EnumTable<Response_Type>;

  type AttributeConstraint_Selector_PseudoattributeType =
    | "UNKNOWN"
    | "HOSTNAME"
    | "REGION"
    | "ZONE";
  const AttributeConstraint_Selector_PseudoattributeType: EnumTable<AttributeConstraint_Selector_PseudoattributeType>;

  type Call_Type =
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
  const Call_Type: EnumTable<Call_Type>;

  interface Event {
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
  const Event: MessageCodec<Event>;

  interface Event_Subscribed {
    framework_id: v1.FrameworkID;
    heartbeat_interval_seconds?: number;
    master_info?: v1.MasterInfo;
  }
  const Event_Subscribed: MessageCodec<Event_Subscribed>;

  interface Event_Offers {
    offers?: readonly v1.Offer[];
  }
  const Event_Offers: MessageCodec<Event_Offers>;

  interface Event_InverseOffers {
    inverse_offers?: readonly v1.InverseOffer[];
  }
  const Event_InverseOffers: MessageCodec<Event_InverseOffers>;

  interface Event_Rescind {
    offer_id: v1.OfferID;
  }
  const Event_Rescind: MessageCodec<Event_Rescind>;

  interface Event_RescindInverseOffer {
    inverse_offer_id: v1.OfferID;
  }
  const Event_RescindInverseOffer: MessageCodec<Event_RescindInverseOffer>;

  interface Event_Update {
    status: v1.TaskStatus;
  }
  const Event_Update: MessageCodec<Event_Update>;

  interface Event_UpdateOperationStatus {
    status: v1.OperationStatus;
  }
  const Event_UpdateOperationStatus: MessageCodec<Event_UpdateOperationStatus>;

  interface Event_Message {
    agent_id: v1.AgentID;
    executor_id: v1.ExecutorID;
    data: Uint8Array;
  }
  const Event_Message: MessageCodec<Event_Message>;

  interface Event_Failure {
    agent_id?: v1.AgentID;
    executor_id?: v1.ExecutorID;
    status?: number;
  }
  const Event_Failure: MessageCodec<Event_Failure>;

  interface Event_Error {
    message: string;
  }
  const Event_Error: MessageCodec<Event_Error>;

  interface Response {
    type?: Response_Type;
    /** @deprecated */
    reconcile_operations?: Response_ReconcileOperations;
  }
  const Response: MessageCodec<Response>;

  interface Response_ReconcileOperations {
    /** @deprecated */
    operation_statuses?: readonly v1.OperationStatus[];
  }
  const Response_ReconcileOperations: MessageCodec<Response_ReconcileOperations>;

  interface AttributeConstraint {
    selector: AttributeConstraint_Selector;
    predicate: AttributeConstraint_Predicate;
  }
  const AttributeConstraint: MessageCodec<AttributeConstraint>;

  interface AttributeConstraint_Selector {
    pseudoattribute_type?: AttributeConstraint_Selector_PseudoattributeType;
    attribute_name?: string;
  }
  const AttributeConstraint_Selector: MessageCodec<AttributeConstraint_Selector>;

  interface AttributeConstraint_Predicate {
    exists?: AttributeConstraint_Predicate_Exists;
    not_exists?: AttributeConstraint_Predicate_NotExists;
    text_equals?: AttributeConstraint_Predicate_TextEquals;
    text_not_equals?: AttributeConstraint_Predicate_TextNotEquals;
    text_matches?: AttributeConstraint_Predicate_TextMatches;
    text_not_matches?: AttributeConstraint_Predicate_TextNotMatches;
  }
  const AttributeConstraint_Predicate: MessageCodec<AttributeConstraint_Predicate>;

  interface AttributeConstraint_Predicate_Exists {
  }
  const AttributeConstraint_Predicate_Exists: MessageCodec<AttributeConstraint_Predicate_Exists>;

  interface AttributeConstraint_Predicate_NotExists {
  }
  const AttributeConstraint_Predicate_NotExists: MessageCodec<AttributeConstraint_Predicate_NotExists>;

  interface AttributeConstraint_Predicate_TextEquals {
    value: string;
  }
  const AttributeConstraint_Predicate_TextEquals: MessageCodec<AttributeConstraint_Predicate_TextEquals>;

  interface AttributeConstraint_Predicate_TextNotEquals {
    value: string;
  }
  const AttributeConstraint_Predicate_TextNotEquals: MessageCodec<AttributeConstraint_Predicate_TextNotEquals>;

  interface AttributeConstraint_Predicate_TextMatches {
    regex: string;
  }
  const AttributeConstraint_Predicate_TextMatches: MessageCodec<AttributeConstraint_Predicate_TextMatches>;

  interface AttributeConstraint_Predicate_TextNotMatches {
    regex: string;
  }
  const AttributeConstraint_Predicate_TextNotMatches: MessageCodec<AttributeConstraint_Predicate_TextNotMatches>;

  interface OfferConstraints {
    role_constraints?: Readonly<Record<string, OfferConstraints_RoleConstraints>>;
  }
  const OfferConstraints: MessageCodec<OfferConstraints>;

  interface OfferConstraints_RoleConstraints {
    groups?: readonly OfferConstraints_RoleConstraints_Group[];
  }
  const OfferConstraints_RoleConstraints: MessageCodec<OfferConstraints_RoleConstraints>;

  interface OfferConstraints_RoleConstraints_Group {
    attribute_constraints?: readonly AttributeConstraint[];
  }
  const OfferConstraints_RoleConstraints_Group: MessageCodec<OfferConstraints_RoleConstraints_Group>;

  interface Call {
    framework_id?: v1.FrameworkID;
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
  const Call: MessageCodec<Call>;

  interface Call_Subscribe {
    framework_info: v1.FrameworkInfo;
    suppressed_roles?: readonly string[];
    offer_constraints?: OfferConstraints;
  }
  const Call_Subscribe: MessageCodec<Call_Subscribe>;

  interface Call_Accept {
    offer_ids?: readonly v1.OfferID[];
    operations?: readonly v1.Offer_Operation[];
    filters?: v1.Filters;
  }
  const Call_Accept: MessageCodec<Call_Accept>;

  interface Call_Decline {
    offer_ids?: readonly v1.OfferID[];
    filters?: v1.Filters;
  }
  const Call_Decline: MessageCodec<Call_Decline>;

  interface Call_AcceptInverseOffers {
    inverse_offer_ids?: readonly v1.OfferID[];
    filters?: v1.Filters;
  }
  const Call_AcceptInverseOffers: MessageCodec<Call_AcceptInverseOffers>;

  interface Call_DeclineInverseOffers {
    inverse_offer_ids?: readonly v1.OfferID[];
    filters?: v1.Filters;
  }
  const Call_DeclineInverseOffers: MessageCodec<Call_DeclineInverseOffers>;

  interface Call_Revive {
    roles?: readonly string[];
  }
  const Call_Revive: MessageCodec<Call_Revive>;

  interface Call_Kill {
    task_id: v1.TaskID;
    agent_id?: v1.AgentID;
    kill_policy?: v1.KillPolicy;
  }
  const Call_Kill: MessageCodec<Call_Kill>;

  interface Call_Shutdown {
    executor_id: v1.ExecutorID;
    agent_id: v1.AgentID;
  }
  const Call_Shutdown: MessageCodec<Call_Shutdown>;

  interface Call_Acknowledge {
    agent_id: v1.AgentID;
    task_id: v1.TaskID;
    uuid: Uint8Array;
  }
  const Call_Acknowledge: MessageCodec<Call_Acknowledge>;

  interface Call_AcknowledgeOperationStatus {
    agent_id?: v1.AgentID;
    resource_provider_id?: v1.ResourceProviderID;
    uuid: Uint8Array;
    operation_id: v1.OperationID;
  }
  const Call_AcknowledgeOperationStatus: MessageCodec<Call_AcknowledgeOperationStatus>;

  interface Call_Reconcile {
    tasks?: readonly Call_Reconcile_Task[];
  }
  const Call_Reconcile: MessageCodec<Call_Reconcile>;

  interface Call_Reconcile_Task {
    task_id: v1.TaskID;
    agent_id?: v1.AgentID;
  }
  const Call_Reconcile_Task: MessageCodec<Call_Reconcile_Task>;

  interface Call_ReconcileOperations {
    operations?: readonly Call_ReconcileOperations_Operation[];
  }
  const Call_ReconcileOperations: MessageCodec<Call_ReconcileOperations>;

  interface Call_ReconcileOperations_Operation {
    operation_id: v1.OperationID;
    agent_id?: v1.AgentID;
    resource_provider_id?: v1.ResourceProviderID;
  }
  const Call_ReconcileOperations_Operation: MessageCodec<Call_ReconcileOperations_Operation>;

  interface Call_Message {
    agent_id: v1.AgentID;
    executor_id: v1.ExecutorID;
    data: Uint8Array;
  }
  const Call_Message: MessageCodec<Call_Message>;

  interface Call_Request {
    requests?: readonly v1.Request[];
  }
  const Call_Request: MessageCodec<Call_Request>;

  interface Call_Suppress {
    roles?: readonly string[];
  }
  const Call_Suppress: MessageCodec<Call_Suppress>;

  interface Call_UpdateFramework {
    framework_info: v1.FrameworkInfo;
    suppressed_roles?: readonly string[];
    offer_constraints?: OfferConstraints;
  }
  const Call_UpdateFramework: MessageCodec<Call_UpdateFramework>;

  interface APIResult {
    status_code: number;
    response?: Response;
    error?: string;
  }
  const APIResult: MessageCodec<APIResult>;
}

export declare namespace executor {
  type Event_Type =
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
  const Event_Type: EnumTable<Event_Type>;

  type Call_Type =
    | "UNKNOWN"
    | "SUBSCRIBE"
    | "UPDATE"
    | "MESSAGE"
    | "HEARTBEAT";
  const Call_Type: EnumTable<Call_Type>;

  interface Event {
    type?: Event_Type;
    subscribed?: Event_Subscribed;
    acknowledged?: Event_Acknowledged;
    launch?: Event_Launch;
    launch_group?: Event_LaunchGroup;
    kill?: Event_Kill;
    message?: Event_Message;
    error?: Event_Error;
  }
  const Event: MessageCodec<Event>;

  interface Event_Subscribed {
    executor_info: v1.ExecutorInfo;
    framework_info: v1.FrameworkInfo;
    agent_info: v1.AgentInfo;
    container_id?: v1.ContainerID;
  }
  const Event_Subscribed: MessageCodec<Event_Subscribed>;

  interface Event_Launch {
    task: v1.TaskInfo;
  }
  const Event_Launch: MessageCodec<Event_Launch>;

  interface Event_LaunchGroup {
    task_group: v1.TaskGroupInfo;
  }
  const Event_LaunchGroup: MessageCodec<Event_LaunchGroup>;

  interface Event_Kill {
    task_id: v1.TaskID;
    kill_policy?: v1.KillPolicy;
  }
  const Event_Kill: MessageCodec<Event_Kill>;

  interface Event_Acknowledged {
    task_id: v1.TaskID;
    uuid: Uint8Array;
  }
  const Event_Acknowledged: MessageCodec<Event_Acknowledged>;

  interface Event_Message {
    data: Uint8Array;
  }
  const Event_Message: MessageCodec<Event_Message>;

  interface Event_Error {
    message: string;
  }
  const Event_Error: MessageCodec<Event_Error>;

  interface Call {
    executor_id: v1.ExecutorID;
    framework_id: v1.FrameworkID;
    type?: Call_Type;
    subscribe?: Call_Subscribe;
    update?: Call_Update;
    message?: Call_Message;
  }
  const Call: MessageCodec<Call>;

  interface Call_Subscribe {
    unacknowledged_tasks?: readonly v1.TaskInfo[];
    unacknowledged_updates?: readonly Call_Update[];
  }
  const Call_Subscribe: MessageCodec<Call_Subscribe>;

  interface Call_Update {
    status: v1.TaskStatus;
  }
  const Call_Update: MessageCodec<Call_Update>;

  interface Call_Message {
    data: Uint8Array;
  }
  const Call_Message: MessageCodec<Call_Message>;
}

export declare namespace master {
  type Call_Type =
    | "UNKNOWN"
    | "GET_HEALTH"
    | "GET_FLAGS"
    | "GET_VERSION"
    | "GET_METRICS"
    | "GET_LOGGING_LEVEL"
    | "SET_LOGGING_LEVEL"
    | "LIST_FILES"
    | "READ_FILE"
    | "GET_STATE"
    | "GET_AGENTS"
    | "GET_FRAMEWORKS"
    | "GET_EXECUTORS"
    | "GET_OPERATIONS"
    | "GET_TASKS"
    | "GET_ROLES"
    | "GET_WEIGHTS"
    | "UPDATE_WEIGHTS"
    | "GET_MASTER"
    | "SUBSCRIBE"
    | "RESERVE_RESOURCES"
    | "UNRESERVE_RESOURCES"
    | "CREATE_VOLUMES"
    | "DESTROY_VOLUMES"
    | "GROW_VOLUME"
    | "SHRINK_VOLUME"
    | "GET_MAINTENANCE_STATUS"
    | "GET_MAINTENANCE_SCHEDULE"
    | "UPDATE_MAINTENANCE_SCHEDULE"
    | "START_MAINTENANCE"
    | "STOP_MAINTENANCE"
    | "DRAIN_AGENT"
    | "DEACTIVATE_AGENT"
    | "REACTIVATE_AGENT"
    | "GET_QUOTA"
    | "UPDATE_QUOTA"
    | "SET_QUOTA"
    | "REMOVE_QUOTA"
    | "TEARDOWN"
    | "MARK_AGENT_GONE";
  const Call_Type: EnumTable<Call_Type>;

  type Response_Type =
    | "UNKNOWN"
    | "GET_HEALTH"
    | "GET_FLAGS"
    | "GET_VERSION"
    | "GET_METRICS"
    | "GET_LOGGING_LEVEL"
    | "LIST_FILES"
    | "READ_FILE"
    | "GET_STATE"
    | "GET_AGENTS"
    | "GET_FRAMEWORKS"
    | "GET_EXECUTORS"
    | "GET_OPERATIONS"
    | "GET_TASKS"
    | "GET_ROLES"
    | "GET_WEIGHTS"
    | "GET_MASTER"
    | "GET_MAINTENANCE_STATUS"
    | "GET_MAINTENANCE_SCHEDULE"
    | "GET_QUOTA";
  const Response_Type: EnumTable<Response_Type>;

  type Event_Type =
    | "UNKNOWN"
    | "SUBSCRIBED"
    | "TASK_ADDED"
    | "TASK_UPDATED"
    | "AGENT_ADDED"
    | "AGENT_REMOVED"
    | "FRAMEWORK_ADDED"
    | "FRAMEWORK_UPDATED"
    | "FRAMEWORK_REMOVED"
    | "HEARTBEAT";
  const Event_Type: EnumTable<Event_Type>;

  interface Call {
    type?: Call_Type;
    get_metrics?: Call_GetMetrics;
    set_logging_level?: Call_SetLoggingLevel;
    list_files?: Call_ListFiles;
    read_file?: Call_ReadFile;
    update_weights?: Call_UpdateWeights;
    reserve_resources?: Call_ReserveResources;
    unreserve_resources?: Call_UnreserveResources;
    create_volumes?: Call_CreateVolumes;
    destroy_volumes?: Call_DestroyVolumes;
    grow_volume?: Call_GrowVolume;
    shrink_volume?: Call_ShrinkVolume;
    update_maintenance_schedule?: Call_UpdateMaintenanceSchedule;
    start_maintenance?: Call_StartMaintenance;
    stop_maintenance?: Call_StopMaintenance;
    drain_agent?: Call_DrainAgent;
    deactivate_agent?: Call_DeactivateAgent;
    reactivate_agent?: Call_ReactivateAgent;
    update_quota?: Call_UpdateQuota;
    teardown?: Call_Teardown;
    mark_agent_gone?: Call_MarkAgentGone;
    /** @deprecated */
    set_quota?: Call_SetQuota;
    /** @deprecated */
    remove_quota?: Call_RemoveQuota;
  }
  const Call: MessageCodec<Call>;

  interface Call_GetMetrics {
    timeout?: v1.DurationInfo;
  }
  const Call_GetMetrics: MessageCodec<Call_GetMetrics>;

  interface Call_SetLoggingLevel {
    level: number;
    duration: v1.DurationInfo;
  }
  const Call_SetLoggingLevel: MessageCodec<Call_SetLoggingLevel>;

  interface Call_ListFiles {
    path: string;
  }
  const Call_ListFiles: MessageCodec<Call_ListFiles>;

  interface Call_ReadFile {
    path: string;
    offset: number | bigint;
    length?: number | bigint;
  }
  const Call_ReadFile: MessageCodec<Call_ReadFile>;

  interface Call_UpdateWeights {
    weight_infos?: readonly v1.WeightInfo[];
  }
  const Call_UpdateWeights: MessageCodec<Call_UpdateWeights>;

  interface Call_ReserveResources {
    agent_id: v1.AgentID;
    source?: readonly v1.Resource[];
    resources?: readonly v1.Resource[];
  }
  const Call_ReserveResources: MessageCodec<Call_ReserveResources>;

  interface Call_UnreserveResources {
    agent_id: v1.AgentID;
    resources?: readonly v1.Resource[];
  }
  const Call_UnreserveResources: MessageCodec<Call_UnreserveResources>;

  interface Call_CreateVolumes {
    agent_id: v1.AgentID;
    volumes?: readonly v1.Resource[];
  }
  const Call_CreateVolumes: MessageCodec<Call_CreateVolumes>;

  interface Call_DestroyVolumes {
    agent_id: v1.AgentID;
    volumes?: readonly v1.Resource[];
  }
  const Call_DestroyVolumes: MessageCodec<Call_DestroyVolumes>;

  interface Call_GrowVolume {
    agent_id?: v1.AgentID;
    volume: v1.Resource;
    addition: v1.Resource;
  }
  const Call_GrowVolume: MessageCodec<Call_GrowVolume>;

  interface Call_ShrinkVolume {
    agent_id?: v1.AgentID;
    volume: v1.Resource;
    subtract: v1.Value_Scalar;
  }
  const Call_ShrinkVolume: MessageCodec<Call_ShrinkVolume>;

  interface Call_UpdateMaintenanceSchedule {
    schedule: maintenance.Schedule;
  }
  const Call_UpdateMaintenanceSchedule: MessageCodec<Call_UpdateMaintenanceSchedule>;

  interface Call_StartMaintenance {
    machines?: readonly v1.MachineID[];
  }
  const Call_StartMaintenance: MessageCodec<Call_StartMaintenance>;

  interface Call_StopMaintenance {
    machines?: readonly v1.MachineID[];
  }
  const Call_StopMaintenance: MessageCodec<Call_StopMaintenance>;

  interface Call_DrainAgent {
    agent_id: v1.AgentID;
    max_grace_period?: google.Duration;
    /** @default false */
    mark_gone?: boolean;
  }
  const Call_DrainAgent: MessageCodec<Call_DrainAgent>;

  interface Call_DeactivateAgent {
    agent_id: v1.AgentID;
  }
  const Call_DeactivateAgent: MessageCodec<Call_DeactivateAgent>;

  interface Call_ReactivateAgent {
    agent_id: v1.AgentID;
  }
  const Call_ReactivateAgent: MessageCodec<Call_ReactivateAgent>;

  interface Call_UpdateQuota {
    force?: boolean;
    quota_configs?: readonly quota.QuotaConfig[];
  }
  const Call_UpdateQuota: MessageCodec<Call_UpdateQuota>;

  interface Call_SetQuota {
    quota_request: quota.QuotaRequest;
  }
  const Call_SetQuota: MessageCodec<Call_SetQuota>;

  interface Call_RemoveQuota {
    role: string;
  }
  const Call_RemoveQuota: MessageCodec<Call_RemoveQuota>;

  interface Call_Teardown {
    framework_id: v1.FrameworkID;
  }
  const Call_Teardown: MessageCodec<Call_Teardown>;

  interface Call_MarkAgentGone {
    agent_id: v1.AgentID;
  }
  const Call_MarkAgentGone: MessageCodec<Call_MarkAgentGone>;

  interface Response {
    type?: Response_Type;
    get_health?: Response_GetHealth;
    get_flags?: Response_GetFlags;
    get_version?: Response_GetVersion;
    get_metrics?: Response_GetMetrics;
    get_logging_level?: Response_GetLoggingLevel;
    list_files?: Response_ListFiles;
    read_file?: Response_ReadFile;
    get_state?: Response_GetState;
    get_agents?: Response_GetAgents;
    get_frameworks?: Response_GetFrameworks;
    get_executors?: Response_GetExecutors;
    get_operations?: Response_GetOperations;
    get_tasks?: Response_GetTasks;
    get_roles?: Response_GetRoles;
    get_weights?: Response_GetWeights;
    get_master?: Response_GetMaster;
    get_maintenance_status?: Response_GetMaintenanceStatus;
    get_maintenance_schedule?: Response_GetMaintenanceSchedule;
    get_quota?: Response_GetQuota;
  }
  const Response: MessageCodec<Response>;

  interface Response_GetHealth {
    healthy: boolean;
  }
  const Response_GetHealth: MessageCodec<Response_GetHealth>;

  interface Response_GetFlags {
    flags?: readonly v1.Flag[];
  }
  const Response_GetFlags: MessageCodec<Response_GetFlags>;

  interface Response_GetVersion {
    version_info: v1.VersionInfo;
  }
  const Response_GetVersion: MessageCodec<Response_GetVersion>;

  interface Response_GetMetrics {
    metrics?: readonly v1.Metric[];
  }
  const Response_GetMetrics: MessageCodec<Response_GetMetrics>;

  interface Response_GetLoggingLevel {
    level: number;
  }
  const Response_GetLoggingLevel: MessageCodec<Response_GetLoggingLevel>;

  interface Response_ListFiles {
    file_infos?: readonly v1.FileInfo[];
  }
  const Response_ListFiles: MessageCodec<Response_ListFiles>;

  interface Response_ReadFile {
    size: number | bigint;
    data: Uint8Array;
  }
  const Response_ReadFile: MessageCodec<Response_ReadFile>;

  interface Response_GetState {
    get_tasks?: Response_GetTasks;
    get_executors?: Response_GetExecutors;
    get_frameworks?: Response_GetFrameworks;
    get_agents?: Response_GetAgents;
  }
  const Response_GetState: MessageCodec<Response_GetState>;

  interface Response_GetAgents {
    agents?: readonly Response_GetAgents_Agent[];
    recovered_agents?: readonly v1.AgentInfo[];
  }
  const Response_GetAgents: MessageCodec<Response_GetAgents>;

  interface Response_GetAgents_Agent {
    agent_info: v1.AgentInfo;
    active: boolean;
    deactivated?: boolean;
    version: string;
    pid?: string;
    registered_time?: v1.TimeInfo;
    reregistered_time?: v1.TimeInfo;
    total_resources?: readonly v1.Resource[];
    allocated_resources?: readonly v1.Resource[];
    offered_resources?: readonly v1.Resource[];
    capabilities?: readonly v1.AgentInfo_Capability[];
    resource_providers?: readonly Response_GetAgents_Agent_ResourceProvider[];
    drain_info?: v1.DrainInfo;
    estimated_drain_start_time?: v1.TimeInfo;
  }
  const Response_GetAgents_Agent: MessageCodec<Response_GetAgents_Agent>;

  interface Response_GetAgents_Agent_ResourceProvider {
    resource_provider_info: v1.ResourceProviderInfo;
    total_resources?: readonly v1.Resource[];
  }
  const Response_GetAgents_Agent_ResourceProvider: MessageCodec<Response_GetAgents_Agent_ResourceProvider>;

  interface Response_GetFrameworks {
    frameworks?: readonly Response_GetFrameworks_Framework[];
    completed_frameworks?: readonly Response_GetFrameworks_Framework[];
    /** @deprecated */
    recovered_frameworks?: readonly v1.FrameworkInfo[];
  }
  const Response_GetFrameworks: MessageCodec<Response_GetFrameworks>;

  interface Response_GetFrameworks_Framework {
    framework_info: v1.FrameworkInfo;
    active: boolean;
    connected: boolean;
    recovered: boolean;
    registered_time?: v1.TimeInfo;
    reregistered_time?: v1.TimeInfo;
    unregistered_time?: v1.TimeInfo;
    offers?: readonly v1.Offer[];
    inverse_offers?: readonly v1.InverseOffer[];
    allocated_resources?: readonly v1.Resource[];
    offered_resources?: readonly v1.Resource[];
    offer_constraints?: scheduler.OfferConstraints;
  }
  const Response_GetFrameworks_Framework: MessageCodec<Response_GetFrameworks_Framework>;

  interface Response_GetExecutors {
    executors?: readonly Response_GetExecutors_Executor[];
    /** @deprecated */
    orphan_executors?: readonly Response_GetExecutors_Executor[];
  }
  const Response_GetExecutors: MessageCodec<Response_GetExecutors>;

  interface Response_GetExecutors_Executor {
    executor_info: v1.ExecutorInfo;
    agent_id: v1.AgentID;
  }
  const Response_GetExecutors_Executor: MessageCodec<Response_GetExecutors_Executor>;

  interface Response_GetOperations {
    operations?: readonly v1.Operation[];
  }
  const Response_GetOperations: MessageCodec<Response_GetOperations>;

  interface Response_GetTasks {
    /** @deprecated */
    pending_tasks?: readonly v1.Task[];
    tasks?: readonly v1.Task[];
    unreachable_tasks?: readonly v1.Task[];
    completed_tasks?: readonly v1.Task[];
    /** @deprecated */
    orphan_tasks?: readonly v1.Task[];
  }
  const Response_GetTasks: MessageCodec<Response_GetTasks>;

  interface Response_GetRoles {
    roles?: readonly v1.Role[];
  }
  const Response_GetRoles: MessageCodec<Response_GetRoles>;

  interface Response_GetWeights {
    weight_infos?: readonly v1.WeightInfo[];
  }
  const Response_GetWeights: MessageCodec<Response_GetWeights>;

  interface Response_GetMaster {
    master_info?: v1.MasterInfo;
    start_time?: number;
    elected_time?: number;
  }
  const Response_GetMaster: MessageCodec<Response_GetMaster>;

  interface Response_GetMaintenanceStatus {
    status: maintenance.ClusterStatus;
  }
  const Response_GetMaintenanceStatus: MessageCodec<Response_GetMaintenanceStatus>;

  interface Response_GetMaintenanceSchedule {
    schedule: maintenance.Schedule;
  }
  const Response_GetMaintenanceSchedule: MessageCodec<Response_GetMaintenanceSchedule>;

  interface Response_GetQuota {
    status: quota.QuotaStatus;
  }
  const Response_GetQuota: MessageCodec<Response_GetQuota>;

  interface Event {
    type?: Event_Type;
    subscribed?: Event_Subscribed;
    task_added?: Event_TaskAdded;
    task_updated?: Event_TaskUpdated;
    agent_added?: Event_AgentAdded;
    agent_removed?: Event_AgentRemoved;
    framework_added?: Event_FrameworkAdded;
    framework_updated?: Event_FrameworkUpdated;
    framework_removed?: Event_FrameworkRemoved;
  }
  const Event: MessageCodec<Event>;

  interface Event_Subscribed {
    get_state?: Response_GetState;
    heartbeat_interval_seconds?: number;
  }
  const Event_Subscribed: MessageCodec<Event_Subscribed>;

  interface Event_TaskAdded {
    task: v1.Task;
  }
  const Event_TaskAdded: MessageCodec<Event_TaskAdded>;

  interface Event_TaskUpdated {
    framework_id: v1.FrameworkID;
    status: v1.TaskStatus;
    state: v1.TaskState;
  }
  const Event_TaskUpdated: MessageCodec<Event_TaskUpdated>;

  interface Event_FrameworkAdded {
    framework: Response_GetFrameworks_Framework;
  }
  const Event_FrameworkAdded: MessageCodec<Event_FrameworkAdded>;

  interface Event_FrameworkUpdated {
    framework: Response_GetFrameworks_Framework;
  }
  const Event_FrameworkUpdated: MessageCodec<Event_FrameworkUpdated>;

  interface Event_FrameworkRemoved {
    framework_info: v1.FrameworkInfo;
  }
  const Event_FrameworkRemoved: MessageCodec<Event_FrameworkRemoved>;

  interface Event_AgentAdded {
    agent: Response_GetAgents_Agent;
  }
  const Event_AgentAdded: MessageCodec<Event_AgentAdded>;

  interface Event_AgentRemoved {
    agent_id: v1.AgentID;
  }
  const Event_AgentRemoved: MessageCodec<Event_AgentRemoved>;
}

export declare namespace agent {
  type Call_Type =
    | "UNKNOWN"
    | "GET_HEALTH"
    | "GET_FLAGS"
    | "GET_VERSION"
    | "GET_METRICS"
    | "GET_LOGGING_LEVEL"
    | "SET_LOGGING_LEVEL"
    | "LIST_FILES"
    | "READ_FILE"
    | "GET_STATE"
    | "GET_CONTAINERS"
    | "GET_FRAMEWORKS"
    | "GET_EXECUTORS"
    | "GET_OPERATIONS"
    | "GET_TASKS"
    | "GET_AGENT"
    | "GET_RESOURCE_PROVIDERS"
    | "LAUNCH_NESTED_CONTAINER"
    | "WAIT_NESTED_CONTAINER"
    | "KILL_NESTED_CONTAINER"
    | "REMOVE_NESTED_CONTAINER"
    | "LAUNCH_NESTED_CONTAINER_SESSION"
    | "ATTACH_CONTAINER_INPUT"
    | "ATTACH_CONTAINER_OUTPUT"
    | "LAUNCH_CONTAINER"
    | "WAIT_CONTAINER"
    | "KILL_CONTAINER"
    | "REMOVE_CONTAINER"
    | "ADD_RESOURCE_PROVIDER_CONFIG"
    | "UPDATE_RESOURCE_PROVIDER_CONFIG"
    | "REMOVE_RESOURCE_PROVIDER_CONFIG"
    | "MARK_RESOURCE_PROVIDER_GONE"
    | "PRUNE_IMAGES";
  const Call_Type: EnumTable<Call_Type>;

  type Call_AttachContainerInput_Type =
    | "UNKNOWN"
    | "CONTAINER_ID"
    | "PROCESS_IO";
  const Call_AttachContainerInput_Type: EnumTable<Call_AttachContainerInput_Type>;

  type Response_Type =
    | "UNKNOWN"
    | "GET_HEALTH"
    | "GET_FLAGS"
    | "GET_VERSION"
    | "GET_METRICS"
    | "GET_LOGGING_LEVEL"
    | "LIST_FILES"
    | "READ_FILE"
    | "GET_STATE"
    | "GET_CONTAINERS"
    | "GET_FRAMEWORKS"
    | "GET_EXECUTORS"
    | "GET_OPERATIONS"
    | "GET_TASKS"
    | "GET_AGENT"
    | "GET_RESOURCE_PROVIDERS"
    | "WAIT_NESTED_CONTAINER"
    | "WAIT_CONTAINER";
  const Response_Type: EnumTable<Response_Type>;

  type ProcessIO_Type =
    | "UNKNOWN"
    | "DATA"
    | "CONTROL";
  const ProcessIO_Type: EnumTable<ProcessIO_Type>;

  type ProcessIO_Data_Type =
    | "UNKNOWN"
    | "STDIN"
    | "STDOUT"
    | "STDERR";
  const ProcessIO_Data_Type: EnumTable<ProcessIO_Data_Type>;

  type ProcessIO_Control_Type =
    | "UNKNOWN"
    | "TTY_INFO"
    | "HEARTBEAT";
  const ProcessIO_Control_Type: EnumTable<ProcessIO_Control_Type>;

  interface Call {
    type?: Call_Type;
    get_metrics?: Call_GetMetrics;
    set_logging_level?: Call_SetLoggingLevel;
    list_files?: Call_ListFiles;
    read_file?: Call_ReadFile;
    get_containers?: Call_GetContainers;
    /** @deprecated */
    launch_nested_container?: Call_LaunchNestedContainer;
    /** @deprecated */
    wait_nested_container?: Call_WaitNestedContainer;
    /** @deprecated */
    kill_nested_container?: Call_KillNestedContainer;
    /** @deprecated */
    remove_nested_container?: Call_RemoveNestedContainer;
    launch_nested_container_session?: Call_LaunchNestedContainerSession;
    attach_container_input?: Call_AttachContainerInput;
    attach_container_output?: Call_AttachContainerOutput;
    launch_container?: Call_LaunchContainer;
    wait_container?: Call_WaitContainer;
    kill_container?: Call_KillContainer;
    remove_container?: Call_RemoveContainer;
    add_resource_provider_config?: Call_AddResourceProviderConfig;
    update_resource_provider_config?: Call_UpdateResourceProviderConfig;
    remove_resource_provider_config?: Call_RemoveResourceProviderConfig;
    mark_resource_provider_gone?: Call_MarkResourceProviderGone;
    prune_images?: Call_PruneImages;
  }
  const Call: MessageCodec<Call>;

  interface Call_GetMetrics {
    timeout?: v1.DurationInfo;
  }
  const Call_GetMetrics: MessageCodec<Call_GetMetrics>;

  interface Call_SetLoggingLevel {
    level: number;
    duration: v1.DurationInfo;
  }
  const Call_SetLoggingLevel: MessageCodec<Call_SetLoggingLevel>;

  interface Call_ListFiles {
    path: string;
  }
  const Call_ListFiles: MessageCodec<Call_ListFiles>;

  interface Call_ReadFile {
    path: string;
    offset: number | bigint;
    length?: number | bigint;
  }
  const Call_ReadFile: MessageCodec<Call_ReadFile>;

  interface Call_GetContainers {
    show_nested?: boolean;
    show_standalone?: boolean;
  }
  const Call_GetContainers: MessageCodec<Call_GetContainers>;

  interface Call_LaunchNestedContainer {
    container_id: v1.ContainerID;
    command?: v1.CommandInfo;
    container?: v1.ContainerInfo;
  }
  const Call_LaunchNestedContainer: MessageCodec<Call_LaunchNestedContainer>;

  interface Call_WaitNestedContainer {
    container_id: v1.ContainerID;
  }
  const Call_WaitNestedContainer: MessageCodec<Call_WaitNestedContainer>;

  interface Call_KillNestedContainer {
    container_id: v1.ContainerID;
    signal?: number;
  }
  const Call_KillNestedContainer: MessageCodec<Call_KillNestedContainer>;

  interface Call_RemoveNestedContainer {
    container_id: v1.ContainerID;
  }
  const Call_RemoveNestedContainer: MessageCodec<Call_RemoveNestedContainer>;

  interface Call_LaunchNestedContainerSession {
    container_id: v1.ContainerID;
    command?: v1.CommandInfo;
    container?: v1.ContainerInfo;
  }
  const Call_LaunchNestedContainerSession: MessageCodec<Call_LaunchNestedContainerSession>;

  interface Call_AttachContainerInput {
    type?: Call_AttachContainerInput_Type;
    container_id?: v1.ContainerID;
    process_io?: ProcessIO;
  }
  const Call_AttachContainerInput: MessageCodec<Call_AttachContainerInput>;

  interface Call_AttachContainerOutput {
    container_id: v1.ContainerID;
  }
  const Call_AttachContainerOutput: MessageCodec<Call_AttachContainerOutput>;

  interface Call_LaunchContainer {
    container_id: v1.ContainerID;
    command?: v1.CommandInfo;
    resources?: readonly v1.Resource[];
    container?: v1.ContainerInfo;
    limits?: Readonly<Record<string, v1.Value_Scalar>>;
  }
  const Call_LaunchContainer: MessageCodec<Call_LaunchContainer>;

  interface Call_WaitContainer {
    container_id: v1.ContainerID;
  }
  const Call_WaitContainer: MessageCodec<Call_WaitContainer>;

  interface Call_KillContainer {
    container_id: v1.ContainerID;
    signal?: number;
  }
  const Call_KillContainer: MessageCodec<Call_KillContainer>;

  interface Call_RemoveContainer {
    container_id: v1.ContainerID;
  }
  const Call_RemoveContainer: MessageCodec<Call_RemoveContainer>;

  interface Call_AddResourceProviderConfig {
    info: v1.ResourceProviderInfo;
  }
  const Call_AddResourceProviderConfig: MessageCodec<Call_AddResourceProviderConfig>;

  interface Call_UpdateResourceProviderConfig {
    info: v1.ResourceProviderInfo;
  }
  const Call_UpdateResourceProviderConfig: MessageCodec<Call_UpdateResourceProviderConfig>;

  interface Call_RemoveResourceProviderConfig {
    type: string;
    name: string;
  }
  const Call_RemoveResourceProviderConfig: MessageCodec<Call_RemoveResourceProviderConfig>;

  interface Call_MarkResourceProviderGone {
    resource_provider_id: v1.ResourceProviderID;
  }
  const Call_MarkResourceProviderGone: MessageCodec<Call_MarkResourceProviderGone>;

  interface Call_PruneImages {
    excluded_images?: readonly v1.Image[];
  }
  const Call_PruneImages: MessageCodec<Call_PruneImages>;

  interface Response {
    type?: Response_Type;
    get_health?: Response_GetHealth;
    get_flags?: Response_GetFlags;
    get_version?: Response_GetVersion;
    get_metrics?: Response_GetMetrics;
    get_logging_level?: Response_GetLoggingLevel;
    list_files?: Response_ListFiles;
    read_file?: Response_ReadFile;
    get_state?: Response_GetState;
    get_containers?: Response_GetContainers;
    get_frameworks?: Response_GetFrameworks;
    get_executors?: Response_GetExecutors;
    get_operations?: Response_GetOperations;
    get_tasks?: Response_GetTasks;
    get_agent?: Response_GetAgent;
    get_resource_providers?: Response_GetResourceProviders;
    wait_nested_container?: Response_WaitNestedContainer;
    wait_container?: Response_WaitContainer;
  }
  const Response: MessageCodec<Response>;

  interface Response_GetHealth {
    healthy: boolean;
  }
  const Response_GetHealth: MessageCodec<Response_GetHealth>;

  interface Response_GetFlags {
    flags?: readonly v1.Flag[];
  }
  const Response_GetFlags: MessageCodec<Response_GetFlags>;

  interface Response_GetVersion {
    version_info: v1.VersionInfo;
  }
  const Response_GetVersion: MessageCodec<Response_GetVersion>;

  interface Response_GetMetrics {
    metrics?: readonly v1.Metric[];
  }
  const Response_GetMetrics: MessageCodec<Response_GetMetrics>;

  interface Response_GetLoggingLevel {
    level: number;
  }
  const Response_GetLoggingLevel: MessageCodec<Response_GetLoggingLevel>;

  interface Response_ListFiles {
    file_infos?: readonly v1.FileInfo[];
  }
  const Response_ListFiles: MessageCodec<Response_ListFiles>;

  interface Response_ReadFile {
    size: number | bigint;
    data: Uint8Array;
  }
  const Response_ReadFile: MessageCodec<Response_ReadFile>;

  interface Response_GetState {
    get_tasks?: Response_GetTasks;
    get_executors?: Response_GetExecutors;
    get_frameworks?: Response_GetFrameworks;
  }
  const Response_GetState: MessageCodec<Response_GetState>;

  interface Response_GetContainers {
    containers?: readonly Response_GetContainers_Container[];
  }
  const Response_GetContainers: MessageCodec<Response_GetContainers>;

  interface Response_GetContainers_Container {
    framework_id?: v1.FrameworkID;
    executor_id?: v1.ExecutorID;
    executor_name?: string;
    container_id: v1.ContainerID;
    container_status?: v1.ContainerStatus;
    resource_statistics?: v1.ResourceStatistics;
  }
  const Response_GetContainers_Container: MessageCodec<Response_GetContainers_Container>;

  interface Response_GetFrameworks {
    frameworks?: readonly Response_GetFrameworks_Framework[];
    completed_frameworks?: readonly Response_GetFrameworks_Framework[];
  }
  const Response_GetFrameworks: MessageCodec<Response_GetFrameworks>;

  interface Response_GetFrameworks_Framework {
    framework_info: v1.FrameworkInfo;
  }
  const Response_GetFrameworks_Framework: MessageCodec<Response_GetFrameworks_Framework>;

  interface Response_GetExecutors {
    executors?: readonly Response_GetExecutors_Executor[];
    completed_executors?: readonly Response_GetExecutors_Executor[];
  }
  const Response_GetExecutors: MessageCodec<Response_GetExecutors>;

  interface Response_GetExecutors_Executor {
    executor_info: v1.ExecutorInfo;
  }
  const Response_GetExecutors_Executor: MessageCodec<Response_GetExecutors_Executor>;

  interface Response_GetOperations {
    operations?: readonly v1.Operation[];
  }
  const Response_GetOperations: MessageCodec<Response_GetOperations>;

  interface Response_GetTasks {
    pending_tasks?: readonly v1.Task[];
    queued_tasks?: readonly v1.Task[];
    launched_tasks?: readonly v1.Task[];
    terminated_tasks?: readonly v1.Task[];
    completed_tasks?: readonly v1.Task[];
  }
  const Response_GetTasks: MessageCodec<Response_GetTasks>;

  interface Response_GetAgent {
    agent_info?: v1.AgentInfo;
    drain_config?: v1.DrainConfig;
    estimated_drain_start_time?: v1.TimeInfo;
  }
  const Response_GetAgent: MessageCodec<Response_GetAgent>;

  interface Response_GetResourceProviders {
    resource_providers?: readonly Response_GetResourceProviders_ResourceProvider[];
  }
  const Response_GetResourceProviders: MessageCodec<Response_GetResourceProviders>;

  interface Response_GetResourceProviders_ResourceProvider {
    resource_provider_info: v1.ResourceProviderInfo;
    total_resources?: readonly v1.Resource[];
  }
  const Response_GetResourceProviders_ResourceProvider: MessageCodec<Response_GetResourceProviders_ResourceProvider>;

  interface Response_WaitNestedContainer {
    exit_status?: number;
    state?: v1.TaskState;
    reason?: v1.TaskStatus_Reason;
    limitation?: v1.TaskResourceLimitation;
    message?: string;
  }
  const Response_WaitNestedContainer: MessageCodec<Response_WaitNestedContainer>;

  interface Response_WaitContainer {
    exit_status?: number;
    state?: v1.TaskState;
    reason?: v1.TaskStatus_Reason;
    limitation?: v1.TaskResourceLimitation;
    message?: string;
  }
  const Response_WaitContainer: MessageCodec<Response_WaitContainer>;

  interface ProcessIO {
    type?: ProcessIO_Type;
    data?: ProcessIO_Data;
    control?: ProcessIO_Control;
  }
  const ProcessIO: MessageCodec<ProcessIO>;

  interface ProcessIO_Data {
    type?: ProcessIO_Data_Type;
    data?: Uint8Array;
  }
  const ProcessIO_Data: MessageCodec<ProcessIO_Data>;

  interface ProcessIO_Control {
    type?: ProcessIO_Control_Type;
    tty_info?: v1.TTYInfo;
    heartbeat?: ProcessIO_Control_Heartbeat;
  }
  const ProcessIO_Control: MessageCodec<ProcessIO_Control>;

  interface ProcessIO_Control_Heartbeat {
    interval?: v1.DurationInfo;
  }
  const ProcessIO_Control_Heartbeat: MessageCodec<ProcessIO_Control_Heartbeat>;
}

export declare namespace allocator {
  type InverseOfferStatus_Status =
    | "UNKNOWN"
    | "ACCEPT"
    | "DECLINE";
  const InverseOfferStatus_Status: EnumTable<InverseOfferStatus_Status>;

  interface InverseOfferStatus {
    status: InverseOfferStatus_Status;
    framework_id: v1.FrameworkID;
    timestamp: v1.TimeInfo;
  }
  const InverseOfferStatus: MessageCodec<InverseOfferStatus>;
}

export declare namespace maintenance {
  interface Window {
    machine_ids?: readonly v1.MachineID[];
    unavailability: v1.Unavailability;
  }
  const Window: MessageCodec<Window>;

  interface Schedule {
    windows?: readonly Window[];
  }
  const Schedule: MessageCodec<Schedule>;

  interface ClusterStatus {
    draining_machines?: readonly ClusterStatus_DrainingMachine[];
    down_machines?: readonly v1.MachineID[];
  }
  const ClusterStatus: MessageCodec<ClusterStatus>;

  interface ClusterStatus_DrainingMachine {
    id: v1.MachineID;
    statuses?: readonly allocator.InverseOfferStatus[];
  }
  const ClusterStatus_DrainingMachine: MessageCodec<ClusterStatus_DrainingMachine>;
}

export declare namespace quota {
  interface QuotaInfo {
    role?: string;
    principal?: string;
    guarantee?: readonly v1.Resource[];
  }
  const QuotaInfo: MessageCodec<QuotaInfo>;

  interface QuotaRequest {
    force?: boolean;
    role?: string;
    guarantee?: readonly v1.Resource[];
  }
  const QuotaRequest: MessageCodec<QuotaRequest>;

  interface QuotaConfig {
    role: string;
    guarantees?: Readonly<Record<string, v1.Value_Scalar>>;
    limits?: Readonly<Record<string, v1.Value_Scalar>>;
  }
  const QuotaConfig: MessageCodec<QuotaConfig>;

  interface QuotaStatus {
    /** @deprecated */
    infos?: readonly QuotaInfo[];
    configs?: readonly QuotaConfig[];
  }
  const QuotaStatus: MessageCodec<QuotaStatus>;
}

export declare namespace resourceProvider {
  type Event_Type =
    | "UNKNOWN"
    | "SUBSCRIBED"
    | "APPLY_OPERATION"
    | "PUBLISH_RESOURCES"
    | "ACKNOWLEDGE_OPERATION_STATUS"
    | "RECONCILE_OPERATIONS"
    | "TEARDOWN";
  const Event_Type: EnumTable<Event_Type>;

  type Call_Type =
    | "UNKNOWN"
    | "SUBSCRIBE"
    | "UPDATE_OPERATION_STATUS"
    | "UPDATE_STATE"
    | "UPDATE_PUBLISH_RESOURCES_STATUS";
  const Call_Type: EnumTable<Call_Type>;

  type Call_UpdatePublishResourcesStatus_Status =
    | "UNKNOWN"
    | "OK"
    | "FAILED";
  const Call_UpdatePublishResourcesStatus_Status: EnumTable<Call_UpdatePublishResourcesStatus_Status>;

  interface Event {
    type?: Event_Type;
    subscribed?: Event_Subscribed;
    apply_operation?: Event_ApplyOperation;
    publish_resources?: Event_PublishResources;
    acknowledge_operation_status?: Event_AcknowledgeOperationStatus;
    reconcile_operations?: Event_ReconcileOperations;
  }
  const Event: MessageCodec<Event>;

  interface Event_Subscribed {
    provider_id: v1.ResourceProviderID;
  }
  const Event_Subscribed: MessageCodec<Event_Subscribed>;

  interface Event_ApplyOperation {
    framework_id?: v1.FrameworkID;
    info: v1.Offer_Operation;
    operation_uuid: v1.UUID;
    resource_version_uuid: v1.UUID;
  }
  const Event_ApplyOperation: MessageCodec<Event_ApplyOperation>;

  interface Event_PublishResources {
    uuid: v1.UUID;
    resources?: readonly v1.Resource[];
  }
  const Event_PublishResources: MessageCodec<Event_PublishResources>;

  interface Event_AcknowledgeOperationStatus {
    status_uuid: v1.UUID;
    operation_uuid: v1.UUID;
  }
  const Event_AcknowledgeOperationStatus: MessageCodec<Event_AcknowledgeOperationStatus>;

  interface Event_ReconcileOperations {
    operation_uuids?: readonly v1.UUID[];
  }
  const Event_ReconcileOperations: MessageCodec<Event_ReconcileOperations>;

  interface Call {
    resource_provider_id?: v1.ResourceProviderID;
    type?: Call_Type;
    subscribe?: Call_Subscribe;
    update_operation_status?: Call_UpdateOperationStatus;
    update_state?: Call_UpdateState;
    update_publish_resources_status?: Call_UpdatePublishResourcesStatus;
  }
  const Call: MessageCodec<Call>;

  interface Call_Subscribe {
    resource_provider_info: v1.ResourceProviderInfo;
  }
  const Call_Subscribe: MessageCodec<Call_Subscribe>;

  interface Call_UpdateOperationStatus {
    framework_id?: v1.FrameworkID;
    status: v1.OperationStatus;
    latest_status?: v1.OperationStatus;
    operation_uuid: v1.UUID;
  }
  const Call_UpdateOperationStatus: MessageCodec<Call_UpdateOperationStatus>;

  interface Call_UpdateState {
    operations?: readonly v1.Operation[];
    resources?: readonly v1.Resource[];
    resource_version_uuid: v1.UUID;
  }
  const Call_UpdateState: MessageCodec<Call_UpdateState>;

  interface Call_UpdatePublishResourcesStatus {
    uuid: v1.UUID;
    status: Call_UpdatePublishResourcesStatus_Status;
  }
  const Call_UpdatePublishResourcesStatus: MessageCodec<Call_UpdatePublishResourcesStatus>;
}

export declare namespace internal {
  type StatusUpdateRecord_Type =
    | "UPDATE"
    | "ACK";
  const StatusUpdateRecord_Type: EnumTable<StatusUpdateRecord_Type>;

  type UpdateOperationStatusRecord_Type =
    | "UPDATE"
    | "ACK";
  const UpdateOperationStatusRecord_Type: EnumTable<UpdateOperationStatusRecord_Type>;

  interface SlaveInfo {
    hostname: string;
    /** @default 5051 */
    port?: number;
    resources?: readonly v1.Resource[];
    attributes?: readonly v1.Attribute[];
    id?: v1.AgentID;
    domain?: v1.DomainInfo;
    /** @default false */
    checkpoint?: boolean;
  }
  const SlaveInfo: MessageCodec<SlaveInfo>;

  interface AuthenticateMessage {
    pid: string;
  }
  const AuthenticateMessage: MessageCodec<AuthenticateMessage>;

  interface AuthenticationMechanismsMessage {
    mechanisms?: readonly string[];
  }
  const AuthenticationMechanismsMessage: MessageCodec<AuthenticationMechanismsMessage>;

  interface AuthenticationStartMessage {
    mechanism: string;
    data?: Uint8Array;
  }
  const AuthenticationStartMessage: MessageCodec<AuthenticationStartMessage>;

  interface AuthenticationStepMessage {
    data: Uint8Array;
  }
  const AuthenticationStepMessage: MessageCodec<AuthenticationStepMessage>;

  interface AuthenticationCompletedMessage {
  }
  const AuthenticationCompletedMessage: MessageCodec<AuthenticationCompletedMessage>;

  interface AuthenticationFailedMessage {
  }
  const AuthenticationFailedMessage: MessageCodec<AuthenticationFailedMessage>;

  interface AuthenticationErrorMessage {
    error?: string;
  }
  const AuthenticationErrorMessage: MessageCodec<AuthenticationErrorMessage>;

  interface StatusUpdate {
    framework_id: v1.FrameworkID;
    executor_id?: v1.ExecutorID;
    agent_id?: v1.AgentID;
    status: v1.TaskStatus;
    timestamp: number;
    uuid?: Uint8Array;
    latest_state?: v1.TaskState;
  }
  const StatusUpdate: MessageCodec<StatusUpdate>;

  interface StatusUpdateRecord {
    type: StatusUpdateRecord_Type;
    update?: StatusUpdate;
    uuid?: Uint8Array;
  }
  const StatusUpdateRecord: MessageCodec<StatusUpdateRecord>;

  interface SubmitSchedulerRequest {
    name: string;
  }
  const SubmitSchedulerRequest: MessageCodec<SubmitSchedulerRequest>;

  interface SubmitSchedulerResponse {
    okay: boolean;
  }
  const SubmitSchedulerResponse: MessageCodec<SubmitSchedulerResponse>;

  interface ExecutorToFrameworkMessage {
    agent_id: v1.AgentID;
    framework_id: v1.FrameworkID;
    executor_id: v1.ExecutorID;
    data: Uint8Array;
  }
  const ExecutorToFrameworkMessage: MessageCodec<ExecutorToFrameworkMessage>;

  interface FrameworkToExecutorMessage {
    agent_id: v1.AgentID;
    framework_id: v1.FrameworkID;
    executor_id: v1.ExecutorID;
    data: Uint8Array;
  }
  const FrameworkToExecutorMessage: MessageCodec<FrameworkToExecutorMessage>;

  interface RegisterFrameworkMessage {
    framework: v1.FrameworkInfo;
  }
  const RegisterFrameworkMessage: MessageCodec<RegisterFrameworkMessage>;

  interface ReregisterFrameworkMessage {
    framework: v1.FrameworkInfo;
    failover: boolean;
  }
  const ReregisterFrameworkMessage: MessageCodec<ReregisterFrameworkMessage>;

  interface FrameworkRegisteredMessage {
    framework_id: v1.FrameworkID;
    master_info: v1.MasterInfo;
  }
  const FrameworkRegisteredMessage: MessageCodec<FrameworkRegisteredMessage>;

  interface FrameworkReregisteredMessage {
    framework_id: v1.FrameworkID;
    master_info: v1.MasterInfo;
  }
  const FrameworkReregisteredMessage: MessageCodec<FrameworkReregisteredMessage>;

  interface UnregisterFrameworkMessage {
    framework_id: v1.FrameworkID;
  }
  const UnregisterFrameworkMessage: MessageCodec<UnregisterFrameworkMessage>;

  interface DeactivateFrameworkMessage {
    framework_id: v1.FrameworkID;
  }
  const DeactivateFrameworkMessage: MessageCodec<DeactivateFrameworkMessage>;

  interface ResourceRequestMessage {
    framework_id: v1.FrameworkID;
    requests?: readonly v1.Request[];
  }
  const ResourceRequestMessage: MessageCodec<ResourceRequestMessage>;

  interface ResourceOffersMessage {
    offers?: readonly v1.Offer[];
    pids?: readonly string[];
  }
  const ResourceOffersMessage: MessageCodec<ResourceOffersMessage>;

  interface InverseOffersMessage {
    inverse_offers?: readonly v1.InverseOffer[];
    pids?: readonly string[];
  }
  const InverseOffersMessage: MessageCodec<InverseOffersMessage>;

  interface LaunchTasksMessage {
    framework_id: v1.FrameworkID;
    tasks?: readonly v1.TaskInfo[];
    filters: v1.Filters;
    offer_ids?: readonly v1.OfferID[];
  }
  const LaunchTasksMessage: MessageCodec<LaunchTasksMessage>;

  interface RescindResourceOfferMessage {
    offer_id: v1.OfferID;
  }
  const RescindResourceOfferMessage: MessageCodec<RescindResourceOfferMessage>;

  interface RescindInverseOfferMessage {
    inverse_offer_id: v1.OfferID;
  }
  const RescindInverseOfferMessage: MessageCodec<RescindInverseOfferMessage>;

  interface ReviveOffersMessage {
    framework_id: v1.FrameworkID;
    roles?: readonly string[];
  }
  const ReviveOffersMessage: MessageCodec<ReviveOffersMessage>;

  interface RunTaskMessage {
    /** @deprecated */
    framework_id?: v1.FrameworkID;
    framework: v1.FrameworkInfo;
    task: v1.TaskInfo;
    resource_version_uuids?: readonly ResourceVersionUUID[];
    pid?: string;
    launch_executor?: boolean;
  }
  const RunTaskMessage: MessageCodec<RunTaskMessage>;

  interface RunTaskGroupMessage {
    framework: v1.FrameworkInfo;
    executor: v1.ExecutorInfo;
    task_group: v1.TaskGroupInfo;
    resource_version_uuids?: readonly ResourceVersionUUID[];
    launch_executor?: boolean;
  }
  const RunTaskGroupMessage: MessageCodec<RunTaskGroupMessage>;

  interface KillTaskMessage {
    framework_id: v1.FrameworkID;
    task_id: v1.TaskID;
    kill_policy?: v1.KillPolicy;
  }
  const KillTaskMessage: MessageCodec<KillTaskMessage>;

  interface StatusUpdateMessage {
    update: StatusUpdate;
    pid?: string;
  }
  const StatusUpdateMessage: MessageCodec<StatusUpdateMessage>;

  interface StatusUpdateAcknowledgementMessage {
    agent_id: v1.AgentID;
    framework_id: v1.FrameworkID;
    task_id: v1.TaskID;
    uuid: Uint8Array;
  }
  const StatusUpdateAcknowledgementMessage: MessageCodec<StatusUpdateAcknowledgementMessage>;

  interface AcknowledgeOperationStatusMessage {
    status_uuid: v1.UUID;
    operation_uuid: v1.UUID;
    resource_provider_id?: v1.ResourceProviderID;
  }
  const AcknowledgeOperationStatusMessage: MessageCodec<AcknowledgeOperationStatusMessage>;

  interface LostSlaveMessage {
    agent_id: v1.AgentID;
  }
  const LostSlaveMessage: MessageCodec<LostSlaveMessage>;

  interface ReconcileTasksMessage {
    framework_id: v1.FrameworkID;
    statuses?: readonly v1.TaskStatus[];
    framework?: v1.FrameworkInfo;
  }
  const ReconcileTasksMessage: MessageCodec<ReconcileTasksMessage>;

  interface ReconcileOperationsMessage {
    operations?: readonly ReconcileOperationsMessage_Operation[];
    framework_id?: v1.FrameworkID;
  }
  const ReconcileOperationsMessage: MessageCodec<ReconcileOperationsMessage>;

  interface ReconcileOperationsMessage_Operation {
    operation_uuid?: v1.UUID;
    operation_id?: v1.OperationID;
    resource_provider_id?: v1.ResourceProviderID;
  }
  const ReconcileOperationsMessage_Operation: MessageCodec<ReconcileOperationsMessage_Operation>;

  interface FrameworkErrorMessage {
    message: string;
  }
  const FrameworkErrorMessage: MessageCodec<FrameworkErrorMessage>;

  interface RegisterSlaveMessage {
    agent: SlaveInfo;
    checkpointed_resources?: readonly v1.Resource[];
    version?: string;
    agent_capabilities?: readonly v1.AgentInfo_Capability[];
    resource_version_uuid?: v1.UUID;
  }
  const RegisterSlaveMessage: MessageCodec<RegisterSlaveMessage>;

  interface ReregisterSlaveMessage {
    agent: SlaveInfo;
    checkpointed_resources?: readonly v1.Resource[];
    executor_infos?: readonly v1.ExecutorInfo[];
    tasks?: readonly v1.Task[];
    frameworks?: readonly v1.FrameworkInfo[];
    completed_frameworks?: readonly Archive_Framework[];
    version?: string;
    agent_capabilities?: readonly v1.AgentInfo_Capability[];
    resource_version_uuid?: v1.UUID;
  }
  const ReregisterSlaveMessage: MessageCodec<ReregisterSlaveMessage>;

  interface SlaveRegisteredMessage {
    agent_id: v1.AgentID;
    connection?: MasterSlaveConnection;
  }
  const SlaveRegisteredMessage: MessageCodec<SlaveRegisteredMessage>;

  interface SlaveReregisteredMessage {
    agent_id: v1.AgentID;
    reconciliations?: readonly ReconcileTasksMessage[];
    connection?: MasterSlaveConnection;
  }
  const SlaveReregisteredMessage: MessageCodec<SlaveReregisteredMessage>;

  interface UnregisterSlaveMessage {
    agent_id: v1.AgentID;
  }
  const UnregisterSlaveMessage: MessageCodec<UnregisterSlaveMessage>;

  interface MasterSlaveConnection {
    total_ping_timeout_seconds?: number;
  }
  const MasterSlaveConnection: MessageCodec<MasterSlaveConnection>;

  interface PingSlaveMessage {
    connected: boolean;
  }
  const PingSlaveMessage: MessageCodec<PingSlaveMessage>;

  interface PongSlaveMessage {
  }
  const PongSlaveMessage: MessageCodec<PongSlaveMessage>;

  interface ShutdownFrameworkMessage {
    framework_id: v1.FrameworkID;
  }
  const ShutdownFrameworkMessage: MessageCodec<ShutdownFrameworkMessage>;

  interface ShutdownExecutorMessage {
    executor_id?: v1.ExecutorID;
    framework_id?: v1.FrameworkID;
  }
  const ShutdownExecutorMessage: MessageCodec<ShutdownExecutorMessage>;

  interface UpdateFrameworkMessage {
    framework_id: v1.FrameworkID;
    pid?: string;
    framework_info?: v1.FrameworkInfo;
  }
  const UpdateFrameworkMessage: MessageCodec<UpdateFrameworkMessage>;

  interface CheckpointResourcesMessage {
    resources?: readonly v1.Resource[];
  }
  const CheckpointResourcesMessage: MessageCodec<CheckpointResourcesMessage>;

  interface ResourceVersionUUID {
    resource_provider_id?: v1.ResourceProviderID;
    uuid: v1.UUID;
  }
  const ResourceVersionUUID: MessageCodec<ResourceVersionUUID>;

  interface UpdateSlaveMessage {
    agent_id: v1.AgentID;
    update_oversubscribed_resources?: boolean;
    oversubscribed_resources?: readonly v1.Resource[];
    operations?: UpdateSlaveMessage_Operations;
    resource_version_uuid?: v1.UUID;
    resource_providers?: UpdateSlaveMessage_ResourceProviders;
  }
  const UpdateSlaveMessage: MessageCodec<UpdateSlaveMessage>;

  interface UpdateSlaveMessage_Operations {
    operations?: readonly v1.Operation[];
  }
  const UpdateSlaveMessage_Operations: MessageCodec<UpdateSlaveMessage_Operations>;

  interface UpdateSlaveMessage_ResourceProvider {
    info?: v1.ResourceProviderInfo;
    total_resources?: readonly v1.Resource[];
    operations: UpdateSlaveMessage_Operations;
    resource_version_uuid: v1.UUID;
  }
  const UpdateSlaveMessage_ResourceProvider: MessageCodec<UpdateSlaveMessage_ResourceProvider>;

  interface UpdateSlaveMessage_ResourceProviders {
    providers?: readonly UpdateSlaveMessage_ResourceProvider[];
  }
  const UpdateSlaveMessage_ResourceProviders: MessageCodec<UpdateSlaveMessage_ResourceProviders>;

  interface UpdateOperationStatusMessage {
    framework_id?: v1.FrameworkID;
    agent_id?: v1.AgentID;
    status: v1.OperationStatus;
    latest_status?: v1.OperationStatus;
    operation_uuid?: v1.UUID;
  }
  const UpdateOperationStatusMessage: MessageCodec<UpdateOperationStatusMessage>;

  interface UpdateOperationStatusRecord {
    type: UpdateOperationStatusRecord_Type;
    update?: UpdateOperationStatusMessage;
    uuid?: v1.UUID;
  }
  const UpdateOperationStatusRecord: MessageCodec<UpdateOperationStatusRecord>;

  interface ApplyOperationMessage {
    framework_id?: v1.FrameworkID;
    operation_info: v1.Offer_Operation;
    operation_uuid: v1.UUID;
    resource_version_uuid: ResourceVersionUUID;
  }
  const ApplyOperationMessage: MessageCodec<ApplyOperationMessage>;

  interface ResourceProviderCallMessage {
    call: resourceProvider.Call;
    uuid?: v1.UUID;
  }
  const ResourceProviderCallMessage: MessageCodec<ResourceProviderCallMessage>;

  interface ResourceProviderEventMessage {
    resource_provider_id: v1.ResourceProviderID;
    event: resourceProvider.Event;
    uuid?: v1.UUID;
  }
  const ResourceProviderEventMessage: MessageCodec<ResourceProviderEventMessage>;

  interface RegisterExecutorMessage {
    framework_id: v1.FrameworkID;
    executor_id: v1.ExecutorID;
  }
  const RegisterExecutorMessage: MessageCodec<RegisterExecutorMessage>;

  interface ExecutorRegisteredMessage {
    executor_info: v1.ExecutorInfo;
    framework_id: v1.FrameworkID;
    framework_info: v1.FrameworkInfo;
    agent_id: v1.AgentID;
    agent_info: SlaveInfo;
  }
  const ExecutorRegisteredMessage: MessageCodec<ExecutorRegisteredMessage>;

  interface ExecutorReregisteredMessage {
    agent_id: v1.AgentID;
    agent_info: SlaveInfo;
  }
  const ExecutorReregisteredMessage: MessageCodec<ExecutorReregisteredMessage>;

  interface ExitedExecutorMessage {
    agent_id: v1.AgentID;
    framework_id: v1.FrameworkID;
    executor_id: v1.ExecutorID;
    status: number;
  }
  const ExitedExecutorMessage: MessageCodec<ExitedExecutorMessage>;

  interface ReconnectExecutorMessage {
    agent_id: v1.AgentID;
  }
  const ReconnectExecutorMessage: MessageCodec<ReconnectExecutorMessage>;

  interface ReregisterExecutorMessage {
    executor_id: v1.ExecutorID;
    framework_id: v1.FrameworkID;
    tasks?: readonly v1.TaskInfo[];
    updates?: readonly StatusUpdate[];
  }
  const ReregisterExecutorMessage: MessageCodec<ReregisterExecutorMessage>;

  interface DrainSlaveMessage {
    config: v1.DrainConfig;
  }
  const DrainSlaveMessage: MessageCodec<DrainSlaveMessage>;

  interface ShutdownMessage {
    message?: string;
  }
  const ShutdownMessage: MessageCodec<ShutdownMessage>;

  interface Archive {
    frameworks?: readonly Archive_Framework[];
  }
  const Archive: MessageCodec<Archive>;

  interface Archive_Framework {
    framework_info: v1.FrameworkInfo;
    pid?: string;
    tasks?: readonly v1.Task[];
  }
  const Archive_Framework: MessageCodec<Archive_Framework>;

  interface TaskHealthStatus {
    task_id: v1.TaskID;
    healthy: boolean;
    /** @default false */
    kill_task?: boolean;
    consecutive_failures?: number;
  }
  const TaskHealthStatus: MessageCodec<TaskHealthStatus>;

  interface HookExecuted {
    module?: string;
  }
  const HookExecuted: MessageCodec<HookExecuted>;

  interface SchedulerCall {
    framework_id?: v1.FrameworkID;
    type?: scheduler.Call_Type;
    subscribe?: SchedulerCall_Subscribe;
    accept?: scheduler.Call_Accept;
    decline?: scheduler.Call_Decline;
    accept_inverse_offers?: scheduler.Call_AcceptInverseOffers;
    decline_inverse_offers?: scheduler.Call_DeclineInverseOffers;
    revive?: scheduler.Call_Revive;
    kill?: scheduler.Call_Kill;
    shutdown?: scheduler.Call_Shutdown;
    acknowledge?: scheduler.Call_Acknowledge;
    acknowledge_operation_status?: scheduler.Call_AcknowledgeOperationStatus;
    reconcile?: scheduler.Call_Reconcile;
    reconcile_operations?: scheduler.Call_ReconcileOperations;
    message?: scheduler.Call_Message;
    request?: scheduler.Call_Request;
    suppress?: scheduler.Call_Suppress;
    update_framework?: scheduler.Call_UpdateFramework;
  }
  const SchedulerCall: MessageCodec<SchedulerCall>;

  interface SchedulerCall_Subscribe {
    framework_info: v1.FrameworkInfo;
    force?: boolean;
    suppressed_roles?: readonly string[];
    offer_constraints?: scheduler.OfferConstraints;
  }
  const SchedulerCall_Subscribe: MessageCodec<SchedulerCall_Subscribe>;
}

export declare namespace registry {
  interface Registry {
    master?: Registry_Master;
    agents?: Registry_Slaves;
    unreachable?: Registry_UnreachableSlaves;
    gone?: Registry_GoneSlaves;
    machines?: Registry_Machines;
    schedules?: readonly maintenance.Schedule[];
    /** @deprecated */
    quotas?: readonly Registry_Quota[];
    quota_configs?: readonly quota.QuotaConfig[];
    weights?: readonly Registry_Weight[];
    resource_provider_registry?: resourceProviderRegistry.Registry;
    minimum_capabilities?: readonly Registry_MinimumCapability[];
  }
  const Registry: MessageCodec<Registry>;

  interface Registry_Master {
    info: v1.MasterInfo;
  }
  const Registry_Master: MessageCodec<Registry_Master>;

  interface Registry_Slave {
    info: internal.SlaveInfo;
    drain_info?: v1.DrainInfo;
    /** @default false */
    deactivated?: boolean;
  }
  const Registry_Slave: MessageCodec<Registry_Slave>;

  interface Registry_Slaves {
    agents?: readonly Registry_Slave[];
  }
  const Registry_Slaves: MessageCodec<Registry_Slaves>;

  interface Registry_UnreachableSlave {
    id: v1.AgentID;
    timestamp: v1.TimeInfo;
    drain_info?: v1.DrainInfo;
    /** @default false */
    deactivated?: boolean;
  }
  const Registry_UnreachableSlave: MessageCodec<Registry_UnreachableSlave>;

  interface Registry_UnreachableSlaves {
    agents?: readonly Registry_UnreachableSlave[];
  }
  const Registry_UnreachableSlaves: MessageCodec<Registry_UnreachableSlaves>;

  interface Registry_GoneSlave {
    id: v1.AgentID;
    timestamp: v1.TimeInfo;
  }
  const Registry_GoneSlave: MessageCodec<Registry_GoneSlave>;

  interface Registry_GoneSlaves {
    agents?: readonly Registry_GoneSlave[];
  }
  const Registry_GoneSlaves: MessageCodec<Registry_GoneSlaves>;

  interface Registry_Machine {
    info: v1.MachineInfo;
  }
  const Registry_Machine: MessageCodec<Registry_Machine>;

  interface Registry_Machines {
    machines?: readonly Registry_Machine[];
  }
  const Registry_Machines: MessageCodec<Registry_Machines>;

  interface Registry_Quota {
    info: quota.QuotaInfo;
  }
  const Registry_Quota: MessageCodec<Registry_Quota>;

  interface Registry_Weight {
    info: v1.WeightInfo;
  }
  const Registry_Weight: MessageCodec<Registry_Weight>;

  interface Registry_MinimumCapability {
    capability: string;
  }
  const Registry_MinimumCapability: MessageCodec<Registry_MinimumCapability>;
}

export declare namespace state {
  type Operation_Type =
    | "SNAPSHOT"
    | "DIFF"
    | "EXPUNGE";
  const Operation_Type: EnumTable<Operation_Type>;

  interface Entry {
    name: string;
    uuid: Uint8Array;
    value: Uint8Array;
  }
  const Entry: MessageCodec<Entry>;

  interface Operation {
    type: Operation_Type;
    snapshot?: Operation_Snapshot;
    diff?: Operation_Diff;
    expunge?: Operation_Expunge;
  }
  const Operation: MessageCodec<Operation>;

  interface Operation_Snapshot {
    entry: Entry;
  }
  const Operation_Snapshot: MessageCodec<Operation_Snapshot>;

  interface Operation_Diff {
    entry: Entry;
  }
  const Operation_Diff: MessageCodec<Operation_Diff>;

  interface Operation_Expunge {
    name: string;
  }
  const Operation_Expunge: MessageCodec<Operation_Expunge>;
}

export declare namespace agentState {
  type VolumeGidInfo_Type =
    | "UNKNOWN"
    | "PERSISTENT"
    | "SANDBOX_PATH";
  const VolumeGidInfo_Type: EnumTable<VolumeGidInfo_Type>;

  interface ResourceState {
    operations?: readonly v1.Operation[];
    resources?: readonly v1.Resource[];
  }
  const ResourceState: MessageCodec<ResourceState>;

  interface VolumeGidInfo {
    type?: VolumeGidInfo_Type;
    path: string;
    gid: number;
  }
  const VolumeGidInfo: MessageCodec<VolumeGidInfo>;

  interface VolumeGidInfos {
    infos?: readonly VolumeGidInfo[];
  }
  const VolumeGidInfos: MessageCodec<VolumeGidInfos>;

  interface DockerVolume {
    driver: string;
    name: string;
  }
  const DockerVolume: MessageCodec<DockerVolume>;

  interface DockerVolumes {
    volumes?: readonly DockerVolume[];
  }
  const DockerVolumes: MessageCodec<DockerVolumes>;

  interface CSIVolume {
    plugin_name?: string;
    id?: string;
  }
  const CSIVolume: MessageCodec<CSIVolume>;

  interface CSIVolumes {
    volumes?: readonly CSIVolume[];
  }
  const CSIVolumes: MessageCodec<CSIVolumes>;

  interface CgroupDeviceAccessState {
    allow_list?: readonly string[];
    deny_list?: readonly string[];
  }
  const CgroupDeviceAccessState: MessageCodec<CgroupDeviceAccessState>;

  interface CgroupDeviceAccessStates {
    device_access_per_cgroup?: Readonly<Record<string, CgroupDeviceAccessState>>;
  }
  const CgroupDeviceAccessStates: MessageCodec<CgroupDeviceAccessStates>;
}

export declare namespace flags {
  interface Firewall {
    disabled_endpoints?: Firewall_DisabledEndpointsRule;
  }
  const Firewall: MessageCodec<Firewall>;

  interface Firewall_DisabledEndpointsRule {
    paths?: readonly string[];
  }
  const Firewall_DisabledEndpointsRule: MessageCodec<Firewall_DisabledEndpointsRule>;

  interface SlaveCapabilities {
    capabilities?: readonly v1.AgentInfo_Capability[];
  }
  const SlaveCapabilities: MessageCodec<SlaveCapabilities>;

  interface ImageGcConfig {
    image_disk_headroom: number;
    image_disk_watch_interval: v1.DurationInfo;
    excluded_images?: readonly v1.Image[];
  }
  const ImageGcConfig: MessageCodec<ImageGcConfig>;
}

export declare namespace resourceProviderRegistry {
  interface ResourceProvider {
    id: v1.ResourceProviderID;
    type?: string;
    name?: string;
  }
  const ResourceProvider: MessageCodec<ResourceProvider>;

  interface Registry {
    resource_providers?: readonly ResourceProvider[];
    removed_resource_providers?: readonly ResourceProvider[];
  }
  const Registry: MessageCodec<Registry>;
}

export declare namespace acls {
  type ACL_Entity_Type =
    | "SOME"
    | "ANY"
    | "NONE";
  const ACL_Entity_Type: EnumTable<ACL_Entity_Type>;

  interface ACL {
  }
  const ACL: MessageCodec<ACL>;

  interface ACL_Entity {
    /** @default "SOME" */
    type?: ACL_Entity_Type;
    values?: readonly string[];
  }
  const ACL_Entity: MessageCodec<ACL_Entity>;

  interface ACL_RegisterFramework {
    principals: ACL_Entity;
    roles: ACL_Entity;
  }
  const ACL_RegisterFramework: MessageCodec<ACL_RegisterFramework>;

  interface ACL_RunTask {
    principals: ACL_Entity;
    users: ACL_Entity;
  }
  const ACL_RunTask: MessageCodec<ACL_RunTask>;

  interface ACL_TeardownFramework {
    principals: ACL_Entity;
    framework_principals: ACL_Entity;
  }
  const ACL_TeardownFramework: MessageCodec<ACL_TeardownFramework>;

  interface ACL_ReserveResources {
    principals: ACL_Entity;
    roles: ACL_Entity;
  }
  const ACL_ReserveResources: MessageCodec<ACL_ReserveResources>;

  interface ACL_UnreserveResources {
    principals: ACL_Entity;
    reserver_principals: ACL_Entity;
  }
  const ACL_UnreserveResources: MessageCodec<ACL_UnreserveResources>;

  interface ACL_CreateVolume {
    principals: ACL_Entity;
    roles: ACL_Entity;
  }
  const ACL_CreateVolume: MessageCodec<ACL_CreateVolume>;

  interface ACL_DestroyVolume {
    principals: ACL_Entity;
    creator_principals: ACL_Entity;
  }
  const ACL_DestroyVolume: MessageCodec<ACL_DestroyVolume>;

  interface ACL_ResizeVolume {
    principals: ACL_Entity;
    roles: ACL_Entity;
  }
  const ACL_ResizeVolume: MessageCodec<ACL_ResizeVolume>;

  interface ACL_GetQuota {
    principals: ACL_Entity;
    roles: ACL_Entity;
  }
  const ACL_GetQuota: MessageCodec<ACL_GetQuota>;

  interface ACL_UpdateQuota {
    principals: ACL_Entity;
    roles: ACL_Entity;
  }
  const ACL_UpdateQuota: MessageCodec<ACL_UpdateQuota>;

  interface ACL_ViewRole {
    principals: ACL_Entity;
    roles: ACL_Entity;
  }
  const ACL_ViewRole: MessageCodec<ACL_ViewRole>;

  interface ACL_UpdateWeight {
    principals: ACL_Entity;
    roles: ACL_Entity;
  }
  const ACL_UpdateWeight: MessageCodec<ACL_UpdateWeight>;

  interface ACL_GetEndpoint {
    principals: ACL_Entity;
    paths: ACL_Entity;
  }
  const ACL_GetEndpoint: MessageCodec<ACL_GetEndpoint>;

  interface ACL_ViewFramework {
    principals: ACL_Entity;
    users: ACL_Entity;
  }
  const ACL_ViewFramework: MessageCodec<ACL_ViewFramework>;

  interface ACL_ViewTask {
    principals: ACL_Entity;
    users: ACL_Entity;
  }
  const ACL_ViewTask: MessageCodec<ACL_ViewTask>;

  interface ACL_ViewExecutor {
    principals: ACL_Entity;
    users: ACL_Entity;
  }
  const ACL_ViewExecutor: MessageCodec<ACL_ViewExecutor>;

  interface ACL_AccessSandbox {
    principals: ACL_Entity;
    users: ACL_Entity;
  }
  const ACL_AccessSandbox: MessageCodec<ACL_AccessSandbox>;

  interface ACL_AccessMesosLog {
    principals: ACL_Entity;
    logs: ACL_Entity;
  }
  const ACL_AccessMesosLog: MessageCodec<ACL_AccessMesosLog>;

  interface ACL_ViewFlags {
    principals: ACL_Entity;
    flags: ACL_Entity;
  }
  const ACL_ViewFlags: MessageCodec<ACL_ViewFlags>;

  interface ACL_LaunchNestedContainerAsUser {
    principals: ACL_Entity;
    users: ACL_Entity;
  }
  const ACL_LaunchNestedContainerAsUser: MessageCodec<ACL_LaunchNestedContainerAsUser>;

  interface ACL_LaunchNestedContainerUnderParentWithUser {
    principals: ACL_Entity;
    users: ACL_Entity;
  }
  const ACL_LaunchNestedContainerUnderParentWithUser: MessageCodec<ACL_LaunchNestedContainerUnderParentWithUser>;

  interface ACL_LaunchNestedContainerSessionAsUser {
    principals: ACL_Entity;
    users: ACL_Entity;
  }
  const ACL_LaunchNestedContainerSessionAsUser: MessageCodec<ACL_LaunchNestedContainerSessionAsUser>;

  interface ACL_LaunchNestedContainerSessionUnderParentWithUser {
    principals: ACL_Entity;
    users: ACL_Entity;
  }
  const ACL_LaunchNestedContainerSessionUnderParentWithUser: MessageCodec<ACL_LaunchNestedContainerSessionUnderParentWithUser>;

  interface ACL_AttachContainerInput {
    principals: ACL_Entity;
    users: ACL_Entity;
  }
  const ACL_AttachContainerInput: MessageCodec<ACL_AttachContainerInput>;

  interface ACL_AttachContainerOutput {
    principals: ACL_Entity;
    users: ACL_Entity;
  }
  const ACL_AttachContainerOutput: MessageCodec<ACL_AttachContainerOutput>;

  interface ACL_KillNestedContainer {
    principals: ACL_Entity;
    users: ACL_Entity;
  }
  const ACL_KillNestedContainer: MessageCodec<ACL_KillNestedContainer>;

  interface ACL_WaitNestedContainer {
    principals: ACL_Entity;
    users: ACL_Entity;
  }
  const ACL_WaitNestedContainer: MessageCodec<ACL_WaitNestedContainer>;

  interface ACL_ViewContainer {
    principals: ACL_Entity;
    users: ACL_Entity;
  }
  const ACL_ViewContainer: MessageCodec<ACL_ViewContainer>;

  interface ACL_RemoveNestedContainer {
    principals: ACL_Entity;
    users: ACL_Entity;
  }
  const ACL_RemoveNestedContainer: MessageCodec<ACL_RemoveNestedContainer>;

  interface ACL_SetLogLevel {
    principals: ACL_Entity;
    level: ACL_Entity;
  }
  const ACL_SetLogLevel: MessageCodec<ACL_SetLogLevel>;

  interface ACL_RegisterAgent {
    principals: ACL_Entity;
    agents: ACL_Entity;
  }
  const ACL_RegisterAgent: MessageCodec<ACL_RegisterAgent>;

  interface ACL_UpdateMaintenanceSchedule {
    principals: ACL_Entity;
    machines: ACL_Entity;
  }
  const ACL_UpdateMaintenanceSchedule: MessageCodec<ACL_UpdateMaintenanceSchedule>;

  interface ACL_GetMaintenanceSchedule {
    principals: ACL_Entity;
    machines: ACL_Entity;
  }
  const ACL_GetMaintenanceSchedule: MessageCodec<ACL_GetMaintenanceSchedule>;

  interface ACL_StartMaintenance {
    principals: ACL_Entity;
    machines: ACL_Entity;
  }
  const ACL_StartMaintenance: MessageCodec<ACL_StartMaintenance>;

  interface ACL_StopMaintenance {
    principals: ACL_Entity;
    machines: ACL_Entity;
  }
  const ACL_StopMaintenance: MessageCodec<ACL_StopMaintenance>;

  interface ACL_GetMaintenanceStatus {
    principals: ACL_Entity;
    machines: ACL_Entity;
  }
  const ACL_GetMaintenanceStatus: MessageCodec<ACL_GetMaintenanceStatus>;

  interface ACL_DrainAgent {
    principals: ACL_Entity;
    agents: ACL_Entity;
  }
  const ACL_DrainAgent: MessageCodec<ACL_DrainAgent>;

  interface ACL_DeactivateAgent {
    principals: ACL_Entity;
    agents: ACL_Entity;
  }
  const ACL_DeactivateAgent: MessageCodec<ACL_DeactivateAgent>;

  interface ACL_ReactivateAgent {
    principals: ACL_Entity;
    agents: ACL_Entity;
  }
  const ACL_ReactivateAgent: MessageCodec<ACL_ReactivateAgent>;

  interface ACL_MarkAgentGone {
    principals: ACL_Entity;
    agents: ACL_Entity;
  }
  const ACL_MarkAgentGone: MessageCodec<ACL_MarkAgentGone>;

  interface ACL_LaunchStandaloneContainer {
    principals: ACL_Entity;
    users: ACL_Entity;
  }
  const ACL_LaunchStandaloneContainer: MessageCodec<ACL_LaunchStandaloneContainer>;

  interface ACL_KillStandaloneContainer {
    principals: ACL_Entity;
    users: ACL_Entity;
  }
  const ACL_KillStandaloneContainer: MessageCodec<ACL_KillStandaloneContainer>;

  interface ACL_WaitStandaloneContainer {
    principals: ACL_Entity;
    users: ACL_Entity;
  }
  const ACL_WaitStandaloneContainer: MessageCodec<ACL_WaitStandaloneContainer>;

  interface ACL_RemoveStandaloneContainer {
    principals: ACL_Entity;
    users: ACL_Entity;
  }
  const ACL_RemoveStandaloneContainer: MessageCodec<ACL_RemoveStandaloneContainer>;

  interface ACL_ViewStandaloneContainer {
    principals: ACL_Entity;
    users: ACL_Entity;
  }
  const ACL_ViewStandaloneContainer: MessageCodec<ACL_ViewStandaloneContainer>;

  interface ACL_MarkResourceProvidersGone {
    principals: ACL_Entity;
    resource_providers: ACL_Entity;
  }
  const ACL_MarkResourceProvidersGone: MessageCodec<ACL_MarkResourceProvidersGone>;

  interface ACL_ModifyResourceProviderConfig {
    principals: ACL_Entity;
    resource_providers: ACL_Entity;
  }
  const ACL_ModifyResourceProviderConfig: MessageCodec<ACL_ModifyResourceProviderConfig>;

  interface ACL_PruneImages {
    principals: ACL_Entity;
    images: ACL_Entity;
  }
  const ACL_PruneImages: MessageCodec<ACL_PruneImages>;

  interface ACL_CreateBlockDisk {
    principals: ACL_Entity;
    roles: ACL_Entity;
  }
  const ACL_CreateBlockDisk: MessageCodec<ACL_CreateBlockDisk>;

  interface ACL_DestroyBlockDisk {
    principals: ACL_Entity;
    roles: ACL_Entity;
  }
  const ACL_DestroyBlockDisk: MessageCodec<ACL_DestroyBlockDisk>;

  interface ACL_CreateMountDisk {
    principals: ACL_Entity;
    roles: ACL_Entity;
  }
  const ACL_CreateMountDisk: MessageCodec<ACL_CreateMountDisk>;

  interface ACL_DestroyMountDisk {
    principals: ACL_Entity;
    roles: ACL_Entity;
  }
  const ACL_DestroyMountDisk: MessageCodec<ACL_DestroyMountDisk>;

  interface ACL_DestroyRawDisk {
    principals: ACL_Entity;
    roles: ACL_Entity;
  }
  const ACL_DestroyRawDisk: MessageCodec<ACL_DestroyRawDisk>;

  interface ACL_ViewResourceProvider {
    principals: ACL_Entity;
    resource_providers: ACL_Entity;
  }
  const ACL_ViewResourceProvider: MessageCodec<ACL_ViewResourceProvider>;

  interface ACLs {
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
  const ACLs: MessageCodec<ACLs>;
}

export declare namespace authorization {
  type Action =
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
  const Action: EnumTable<Action>;

  interface Subject {
    value?: string;
    claims?: v1.Labels;
  }
  const Subject: MessageCodec<Subject>;

  interface Object {
    value?: string;
    framework_info?: v1.FrameworkInfo;
    task?: v1.Task;
    task_info?: v1.TaskInfo;
    executor_info?: v1.ExecutorInfo;
    /** @deprecated */
    quota_info?: quota.QuotaInfo;
    weight_info?: v1.WeightInfo;
    resource?: v1.Resource;
    command_info?: v1.CommandInfo;
    container_id?: v1.ContainerID;
    machine_id?: v1.MachineID;
  }
  const Object: MessageCodec<Object>;

  interface Request {
    subject?: Subject;
    action?: Action;
    object?: Object;
  }
  const Request: MessageCodec<Request>;
}

export declare namespace google {
  interface Duration {
    seconds?: number | bigint;
    nanos?: number;
  }
  const Duration: MessageCodec<Duration>;
}

// Generated from the .proto files by `npm run generate`. Do not edit.
import { enumNumber, messageCodec, unset } from "../../../codec.ts";
import { enumTable } from "../../../descriptor.ts";
import { jsonBytes, jsonDouble, jsonMap, jsonString } from "../../../json-writer.ts";
import { setEntry, unknownFields } from "../../../wire-reader.ts";

export const Status = enumTable("mesos.v1.Status", ["DRIVER_NOT_STARTED", "DRIVER_RUNNING", "DRIVER_ABORTED", "DRIVER_STOPPED"], [1, 2, 3, 4]);

export const TaskState = enumTable("mesos.v1.TaskState", ["TASK_STAGING", "TASK_STARTING", "TASK_RUNNING", "TASK_KILLING", "TASK_FINISHED", "TASK_FAILED", "TASK_KILLED", "TASK_ERROR", "TASK_LOST", "TASK_DROPPED", "TASK_UNREACHABLE", "TASK_GONE", "TASK_GONE_BY_OPERATOR", "TASK_UNKNOWN"], [6, 0, 1, 8, 2, 3, 4, 7, 5, 9, 10, 11, 12, 13]);

export const OperationState = enumTable("mesos.v1.OperationState", ["OPERATION_UNSUPPORTED", "OPERATION_PENDING", "OPERATION_FINISHED", "OPERATION_FAILED", "OPERATION_ERROR", "OPERATION_DROPPED", "OPERATION_UNREACHABLE", "OPERATION_GONE_BY_OPERATOR", "OPERATION_RECOVERING", "OPERATION_UNKNOWN"]);

export const DrainState = enumTable("mesos.v1.DrainState", ["UNKNOWN", "DRAINING", "DRAINED"]);

export const MachineInfo_Mode = enumTable("mesos.v1.MachineInfo.Mode", ["UP", "DRAINING", "DOWN"], [1, 2, 3]);

export const FrameworkInfo_Capability_Type = enumTable("mesos.v1.FrameworkInfo.Capability.Type", ["UNKNOWN", "REVOCABLE_RESOURCES", "TASK_KILLING_STATE", "GPU_RESOURCES", "SHARED_RESOURCES", "PARTITION_AWARE", "MULTI_ROLE", "RESERVATION_REFINEMENT", "REGION_AWARE"]);

export const CheckInfo_Type = enumTable("mesos.v1.CheckInfo.Type", ["UNKNOWN", "COMMAND", "HTTP", "TCP"]);

export const HealthCheck_Type = enumTable("mesos.v1.HealthCheck.Type", ["UNKNOWN", "COMMAND", "HTTP", "TCP"]);

export const ExecutorInfo_Type = enumTable("mesos.v1.ExecutorInfo.Type", ["UNKNOWN", "DEFAULT", "CUSTOM"]);

export const MasterInfo_Capability_Type = enumTable("mesos.v1.MasterInfo.Capability.Type", ["UNKNOWN", "AGENT_UPDATE", "AGENT_DRAINING", "QUOTA_V2"]);

export const AgentInfo_Capability_Type = enumTable("mesos.v1.AgentInfo.Capability.Type", ["UNKNOWN", "MULTI_ROLE", "HIERARCHICAL_ROLE", "RESERVATION_REFINEMENT", "RESOURCE_PROVIDER", "RESIZE_VOLUME", "AGENT_OPERATION_FEEDBACK", "AGENT_DRAINING", "TASK_RESOURCE_LIMITS"]);

export const CSIPluginContainerInfo_Service = enumTable("mesos.v1.CSIPluginContainerInfo.Service", ["UNKNOWN", "CONTROLLER_SERVICE", "NODE_SERVICE"]);

export const Value_Type = enumTable("mesos.v1.Value.Type", ["SCALAR", "RANGES", "SET", "TEXT"]);

export const Resource_ReservationInfo_Type = enumTable("mesos.v1.Resource.ReservationInfo.Type", ["UNKNOWN", "STATIC", "DYNAMIC"]);

export const Resource_DiskInfo_Source_Type = enumTable("mesos.v1.Resource.DiskInfo.Source.Type", ["UNKNOWN", "PATH", "MOUNT", "BLOCK", "RAW"]);

export const Offer_Operation_Type = enumTable("mesos.v1.Offer.Operation.Type", ["UNKNOWN", "LAUNCH", "LAUNCH_GROUP", "RESERVE", "UNRESERVE", "CREATE", "DESTROY", "GROW_VOLUME", "SHRINK_VOLUME", "CREATE_DISK", "DESTROY_DISK"], [0, 1, 6, 2, 3, 4, 5, 11, 12, 13, 14]);

export const TaskStatus_Source = enumTable("mesos.v1.TaskStatus.Source", ["SOURCE_MASTER", "SOURCE_AGENT", "SOURCE_EXECUTOR"]);

export const TaskStatus_Reason = enumTable("mesos.v1.TaskStatus.Reason", ["REASON_COMMAND_EXECUTOR_FAILED", "REASON_CONTAINER_LAUNCH_FAILED", "REASON_CONTAINER_LIMITATION", "REASON_CONTAINER_LIMITATION_DISK", "REASON_CONTAINER_LIMITATION_MEMORY", "REASON_CONTAINER_PREEMPTED", "REASON_CONTAINER_UPDATE_FAILED", "REASON_MAX_COMPLETION_TIME_REACHED", "REASON_EXECUTOR_REGISTRATION_TIMEOUT", "REASON_EXECUTOR_REREGISTRATION_TIMEOUT", "REASON_EXECUTOR_TERMINATED", "REASON_EXECUTOR_UNREGISTERED", "REASON_FRAMEWORK_REMOVED", "REASON_GC_ERROR", "REASON_INVALID_FRAMEWORKID", "REASON_INVALID_OFFERS", "REASON_IO_SWITCHBOARD_EXITED", "REASON_MASTER_DISCONNECTED", "REASON_RECONCILIATION", "REASON_RESOURCES_UNKNOWN", "REASON_AGENT_DISCONNECTED", "REASON_AGENT_DRAINING", "REASON_AGENT_REMOVED", "REASON_AGENT_REMOVED_BY_OPERATOR", "REASON_AGENT_REREGISTERED", "REASON_AGENT_RESTARTED", "REASON_AGENT_UNKNOWN", "REASON_TASK_KILLED_DURING_LAUNCH", "REASON_TASK_CHECK_STATUS_UPDATED", "REASON_TASK_HEALTH_CHECK_STATUS_UPDATED", "REASON_TASK_GROUP_INVALID", "REASON_TASK_GROUP_UNAUTHORIZED", "REASON_TASK_INVALID", "REASON_TASK_UNAUTHORIZED", "REASON_TASK_UNKNOWN"], [0, 21, 19, 20, 8, 17, 22, 33, 23, 24, 1, 2, 3, 4, 5, 6, 27, 7, 9, 18, 10, 34, 11, 31, 32, 12, 13, 30, 28, 29, 25, 26, 14, 15, 16]);

export const Environment_Variable_Type = enumTable("mesos.v1.Environment.Variable.Type", ["UNKNOWN", "VALUE", "SECRET"]);

export const Secret_Type = enumTable("mesos.v1.Secret.Type", ["UNKNOWN", "REFERENCE", "VALUE"]);

export const Image_Type = enumTable("mesos.v1.Image.Type", ["APPC", "DOCKER"], [1, 2]);

export const MountPropagation_Mode = enumTable("mesos.v1.MountPropagation.Mode", ["UNKNOWN", "HOST_TO_CONTAINER", "BIDIRECTIONAL"]);

export const Volume_Mode = enumTable("mesos.v1.Volume.Mode", ["RW", "RO"], [1, 2]);

export const Volume_Source_Type = enumTable("mesos.v1.Volume.Source.Type", ["UNKNOWN", "DOCKER_VOLUME", "HOST_PATH", "SANDBOX_PATH", "SECRET", "CSI_VOLUME"], [0, 1, 4, 2, 3, 5]);

export const Volume_Source_SandboxPath_Type = enumTable("mesos.v1.Volume.Source.SandboxPath.Type", ["UNKNOWN", "SELF", "PARENT"]);

export const Volume_Source_CSIVolume_VolumeCapability_AccessMode_Mode = enumTable("mesos.v1.Volume.Source.CSIVolume.VolumeCapability.AccessMode.Mode", ["UNKNOWN", "SINGLE_NODE_WRITER", "SINGLE_NODE_READER_ONLY", "MULTI_NODE_READER_ONLY", "MULTI_NODE_SINGLE_WRITER", "MULTI_NODE_MULTI_WRITER"]);

export const NetworkInfo_Protocol = enumTable("mesos.v1.NetworkInfo.Protocol", ["IPv4", "IPv6"], [1, 2]);

export const CapabilityInfo_Capability = enumTable("mesos.v1.CapabilityInfo.Capability", ["UNKNOWN", "CHOWN", "DAC_OVERRIDE", "DAC_READ_SEARCH", "FOWNER", "FSETID", "KILL", "SETGID", "SETUID", "SETPCAP", "LINUX_IMMUTABLE", "NET_BIND_SERVICE", "NET_BROADCAST", "NET_ADMIN", "NET_RAW", "IPC_LOCK", "IPC_OWNER", "SYS_MODULE", "SYS_RAWIO", "SYS_CHROOT", "SYS_PTRACE", "SYS_PACCT", "SYS_ADMIN", "SYS_BOOT", "SYS_NICE", "SYS_RESOURCE", "SYS_TIME", "SYS_TTY_CONFIG", "MKNOD", "LEASE", "AUDIT_WRITE", "AUDIT_CONTROL", "SETFCAP", "MAC_OVERRIDE", "MAC_ADMIN", "SYSLOG", "WAKE_ALARM", "BLOCK_SUSPEND", "AUDIT_READ", "PERFMON", "BPF", "CHECKPOINT_RESTORE"], [0, 1000, 1001, 1002, 1003, 1004, 1005, 1006, 1007, 1008, 1009, 1010, 1011, 1012, 1013, 1014, 1015, 1016, 1017, 1018, 1019, 1020, 1021, 1022, 1023, 1024, 1025, 1026, 1027, 1028, 1029, 1030, 1031, 1032, 1033, 1034, 1035, 1036, 1037, 1038, 1039, 1040]);

export const LinuxInfo_IpcMode = enumTable("mesos.v1.LinuxInfo.IpcMode", ["UNKNOWN", "PRIVATE", "SHARE_PARENT"]);

export const RLimitInfo_RLimit_Type = enumTable("mesos.v1.RLimitInfo.RLimit.Type", ["UNKNOWN", "RLMT_AS", "RLMT_CORE", "RLMT_CPU", "RLMT_DATA", "RLMT_FSIZE", "RLMT_LOCKS", "RLMT_MEMLOCK", "RLMT_MSGQUEUE", "RLMT_NICE", "RLMT_NOFILE", "RLMT_NPROC", "RLMT_RSS", "RLMT_RTPRIO", "RLMT_RTTIME", "RLMT_SIGPENDING", "RLMT_STACK"]);

export const ContainerInfo_Type = enumTable("mesos.v1.ContainerInfo.Type", ["DOCKER", "MESOS"], [1, 2]);

export const ContainerInfo_DockerInfo_Network = enumTable("mesos.v1.ContainerInfo.DockerInfo.Network", ["HOST", "BRIDGE", "NONE", "USER"], [1, 2, 3, 4]);

export const CgroupInfo_Blkio_Operation = enumTable("mesos.v1.CgroupInfo.Blkio.Operation", ["UNKNOWN", "TOTAL", "READ", "WRITE", "SYNC", "ASYNC", "DISCARD"]);

export const DiscoveryInfo_Visibility = enumTable("mesos.v1.DiscoveryInfo.Visibility", ["FRAMEWORK", "CLUSTER", "EXTERNAL"]);

export function encode$FrameworkID(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.value;
  if (v === undefined) unset("mesos.v1.FrameworkID", "value");
  w.string(v);
  w.uint32(10);

}
export function decode$FrameworkID(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        m.value = r.string();
        break;
      }
      default:
        r.unknown(m, tag);
    }
  }
  if (r.position !== end) r.overrun(end);
  if (m.value === undefined) r.incomplete = true;
  return m;
}
export function json$FrameworkID(m) {
  let s = "";
  let v;
  v = m.value;
  if (v !== undefined) s += (s === "" ? '{"value":' : ',"value":') + jsonString(v);
  return s === "" ? "{}" : s + "}";
}
export const FrameworkID = messageCodec("mesos.v1.FrameworkID", encode$FrameworkID, decode$FrameworkID, json$FrameworkID, () => [
  { name: "value", number: 1, label: "required", type: "string" },
]);

export function encode$OfferID(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.value;
  if (v === undefined) unset("mesos.v1.OfferID", "value");
  w.string(v);
  w.uint32(10);

}
export function decode$OfferID(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        m.value = r.string();
        break;
      }
      default:
        r.unknown(m, tag);
    }
  }
  if (r.position !== end) r.overrun(end);
  if (m.value === undefined) r.incomplete = true;
  return m;
}
export function json$OfferID(m) {
  let s = "";
  let v;
  v = m.value;
  if (v !== undefined) s += (s === "" ? '{"value":' : ',"value":') + jsonString(v);
  return s === "" ? "{}" : s + "}";
}
export const OfferID = messageCodec("mesos.v1.OfferID", encode$OfferID, decode$OfferID, json$OfferID, () => [
  { name: "value", number: 1, label: "required", type: "string" },
]);

export function encode$AgentID(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.value;
  if (v === undefined) unset("mesos.v1.AgentID", "value");
  w.string(v);
  w.uint32(10);

}
export function decode$AgentID(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        m.value = r.string();
        break;
      }
      default:
        r.unknown(m, tag);
    }
  }
  if (r.position !== end) r.overrun(end);
  if (m.value === undefined) r.incomplete = true;
  return m;
}
export function json$AgentID(m) {
  let s = "";
  let v;
  v = m.value;
  if (v !== undefined) s += (s === "" ? '{"value":' : ',"value":') + jsonString(v);
  return s === "" ? "{}" : s + "}";
}
export const AgentID = messageCodec("mesos.v1.AgentID", encode$AgentID, decode$AgentID, json$AgentID, () => [
  { name: "value", number: 1, label: "required", type: "string" },
]);

export function encode$TaskID(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.value;
  if (v === undefined) unset("mesos.v1.TaskID", "value");
  w.string(v);
  w.uint32(10);

}
export function decode$TaskID(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        m.value = r.string();
        break;
      }
      default:
        r.unknown(m, tag);
    }
  }
  if (r.position !== end) r.overrun(end);
  if (m.value === undefined) r.incomplete = true;
  return m;
}
export function json$TaskID(m) {
  let s = "";
  let v;
  v = m.value;
  if (v !== undefined) s += (s === "" ? '{"value":' : ',"value":') + jsonString(v);
  return s === "" ? "{}" : s + "}";
}
export const TaskID = messageCodec("mesos.v1.TaskID", encode$TaskID, decode$TaskID, json$TaskID, () => [
  { name: "value", number: 1, label: "required", type: "string" },
]);

export function encode$ExecutorID(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.value;
  if (v === undefined) unset("mesos.v1.ExecutorID", "value");
  w.string(v);
  w.uint32(10);

}
export function decode$ExecutorID(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        m.value = r.string();
        break;
      }
      default:
        r.unknown(m, tag);
    }
  }
  if (r.position !== end) r.overrun(end);
  if (m.value === undefined) r.incomplete = true;
  return m;
}
export function json$ExecutorID(m) {
  let s = "";
  let v;
  v = m.value;
  if (v !== undefined) s += (s === "" ? '{"value":' : ',"value":') + jsonString(v);
  return s === "" ? "{}" : s + "}";
}
export const ExecutorID = messageCodec("mesos.v1.ExecutorID", encode$ExecutorID, decode$ExecutorID, json$ExecutorID, () => [
  { name: "value", number: 1, label: "required", type: "string" },
]);

export function encode$ContainerID(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.parent;
  if (v !== undefined) {
    {
      const start = w.size;
      encode$ContainerID(w, v);
      w.uint32(w.size - start);
    }
    w.uint32(18);
  }
  v = m.value;
  if (v === undefined) unset("mesos.v1.ContainerID", "value");
  w.string(v);
  w.uint32(10);

}
export function decode$ContainerID(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        m.value = r.string();
        break;
      }
      case 18: {
        r.descend();
        m.parent = decode$ContainerID(r, r.message(), m.parent);
        r.ascend();
        break;
      }
      default:
        r.unknown(m, tag);
    }
  }
  if (r.position !== end) r.overrun(end);
  if (m.value === undefined) r.incomplete = true;
  return m;
}
export function json$ContainerID(m) {
  let s = "";
  let v;
  v = m.value;
  if (v !== undefined) s += (s === "" ? '{"value":' : ',"value":') + jsonString(v);
  v = m.parent;
  if (v !== undefined) s += (s === "" ? '{"parent":' : ',"parent":') + json$ContainerID(v);
  return s === "" ? "{}" : s + "}";
}
export const ContainerID = messageCodec("mesos.v1.ContainerID", encode$ContainerID, decode$ContainerID, json$ContainerID, () => [
  { name: "value", number: 1, label: "required", type: "string" },
  { name: "parent", number: 2, label: "optional", type: ContainerID },
]);

export function encode$ResourceProviderID(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.value;
  if (v === undefined) unset("mesos.v1.ResourceProviderID", "value");
  w.string(v);
  w.uint32(10);

}
export function decode$ResourceProviderID(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        m.value = r.string();
        break;
      }
      default:
        r.unknown(m, tag);
    }
  }
  if (r.position !== end) r.overrun(end);
  if (m.value === undefined) r.incomplete = true;
  return m;
}
export function json$ResourceProviderID(m) {
  let s = "";
  let v;
  v = m.value;
  if (v !== undefined) s += (s === "" ? '{"value":' : ',"value":') + jsonString(v);
  return s === "" ? "{}" : s + "}";
}
export const ResourceProviderID = messageCodec("mesos.v1.ResourceProviderID", encode$ResourceProviderID, decode$ResourceProviderID, json$ResourceProviderID, () => [
  { name: "value", number: 1, label: "required", type: "string" },
]);

export function encode$OperationID(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.value;
  if (v === undefined) unset("mesos.v1.OperationID", "value");
  w.string(v);
  w.uint32(10);

}
export function decode$OperationID(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        m.value = r.string();
        break;
      }
      default:
        r.unknown(m, tag);
    }
  }
  if (r.position !== end) r.overrun(end);
  if (m.value === undefined) r.incomplete = true;
  return m;
}
export function json$OperationID(m) {
  let s = "";
  let v;
  v = m.value;
  if (v !== undefined) s += (s === "" ? '{"value":' : ',"value":') + jsonString(v);
  return s === "" ? "{}" : s + "}";
}
export const OperationID = messageCodec("mesos.v1.OperationID", encode$OperationID, decode$OperationID, json$OperationID, () => [
  { name: "value", number: 1, label: "required", type: "string" },
]);

export function encode$TimeInfo(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.nanoseconds;
  if (v === undefined) unset("mesos.v1.TimeInfo", "nanoseconds");
  w.int64(v);
  w.uint32(8);

}
export function decode$TimeInfo(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 8: {
        m.nanoseconds = r.int64();
        break;
      }
      default:
        r.unknown(m, tag);
    }
  }
  if (r.position !== end) r.overrun(end);
  if (m.nanoseconds === undefined) r.incomplete = true;
  return m;
}
export function json$TimeInfo(m) {
  let s = "";
  let v;
  v = m.nanoseconds;
  if (v !== undefined) s += (s === "" ? '{"nanoseconds":' : ',"nanoseconds":') + v;
  return s === "" ? "{}" : s + "}";
}
export const TimeInfo = messageCodec("mesos.v1.TimeInfo", encode$TimeInfo, decode$TimeInfo, json$TimeInfo, () => [
  { name: "nanoseconds", number: 1, label: "required", type: "int64" },
]);

export function encode$DurationInfo(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.nanoseconds;
  if (v === undefined) unset("mesos.v1.DurationInfo", "nanoseconds");
  w.int64(v);
  w.uint32(8);

}
export function decode$DurationInfo(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 8: {
        m.nanoseconds = r.int64();
        break;
      }
      default:
        r.unknown(m, tag);
    }
  }
  if (r.position !== end) r.overrun(end);
  if (m.nanoseconds === undefined) r.incomplete = true;
  return m;
}
export function json$DurationInfo(m) {
  let s = "";
  let v;
  v = m.nanoseconds;
  if (v !== undefined) s += (s === "" ? '{"nanoseconds":' : ',"nanoseconds":') + v;
  return s === "" ? "{}" : s + "}";
}
export const DurationInfo = messageCodec("mesos.v1.DurationInfo", encode$DurationInfo, decode$DurationInfo, json$DurationInfo, () => [
  { name: "nanoseconds", number: 1, label: "required", type: "int64" },
]);

export function encode$Address(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.port;
  if (v === undefined) unset("mesos.v1.Address", "port");
  w.int32(v);
  w.uint32(24);
  v = m.ip;
  if (v !== undefined) {
    w.string(v);
    w.uint32(18);
  }
  v = m.hostname;
  if (v !== undefined) {
    w.string(v);
    w.uint32(10);
  }

}
export function decode$Address(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        m.hostname = r.string();
        break;
      }
      case 18: {
        m.ip = r.string();
        break;
      }
      case 24: {
        m.port = r.int32();
        break;
      }
      default:
        r.unknown(m, tag);
    }
  }
  if (r.position !== end) r.overrun(end);
  if (m.port === undefined) r.incomplete = true;
  return m;
}
export function json$Address(m) {
  let s = "";
  let v;
  v = m.hostname;
  if (v !== undefined) s += (s === "" ? '{"hostname":' : ',"hostname":') + jsonString(v);
  v = m.ip;
  if (v !== undefined) s += (s === "" ? '{"ip":' : ',"ip":') + jsonString(v);
  v = m.port;
  if (v !== undefined) s += (s === "" ? '{"port":' : ',"port":') + v;
  return s === "" ? "{}" : s + "}";
}
export const Address = messageCodec("mesos.v1.Address", encode$Address, decode$Address, json$Address, () => [
  { name: "hostname", number: 1, label: "optional", type: "string" },
  { name: "ip", number: 2, label: "optional", type: "string" },
  { name: "port", number: 3, label: "required", type: "int32" },
]);

export function encode$URL(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.fragment;
  if (v !== undefined) {
    w.string(v);
    w.uint32(42);
  }
  v = m.query;
  if (v !== undefined) {
    const list = v;
    for (let i = list.length - 1; i >= 0; i--) {
      v = list[i];
      {
        const start = w.size;
        encode$Parameter(w, v);
        w.uint32(w.size - start);
      }
      w.uint32(34);
    }
  }
  v = m.path;
  if (v !== undefined) {
    w.string(v);
    w.uint32(26);
  }
  v = m.address;
  if (v === undefined) unset("mesos.v1.URL", "address");
  {
    const start = w.size;
    encode$Address(w, v);
    w.uint32(w.size - start);
  }
  w.uint32(18);
  v = m.scheme;
  if (v === undefined) unset("mesos.v1.URL", "scheme");
  w.string(v);
  w.uint32(10);

}
export function decode$URL(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        m.scheme = r.string();
        break;
      }
      case 18: {
        m.address = decode$Address(r, r.message(), m.address);
        break;
      }
      case 26: {
        m.path = r.string();
        break;
      }
      case 34: {
        (m.query ??= []).push(decode$Parameter(r, r.message()));
        break;
      }
      case 42: {
        m.fragment = r.string();
        break;
      }
      default:
        r.unknown(m, tag);
    }
  }
  if (r.position !== end) r.overrun(end);
  if (m.scheme === undefined || m.address === undefined) r.incomplete = true;
  return m;
}
export function json$URL(m) {
  let s = "";
  let v;
  v = m.scheme;
  if (v !== undefined) s += (s === "" ? '{"scheme":' : ',"scheme":') + jsonString(v);
  v = m.address;
  if (v !== undefined) s += (s === "" ? '{"address":' : ',"address":') + json$Address(v);
  v = m.path;
  if (v !== undefined) s += (s === "" ? '{"path":' : ',"path":') + jsonString(v);
  v = m.query;
  if (v !== undefined && v.length > 0) {
    const list = v;
    v = list[0];
    s += (s === "" ? '{"query":' : ',"query":') + "[" + json$Parameter(v);
    for (let i = 1; i < list.length; i++) {
      v = list[i];
      s += "," + json$Parameter(v);
    }
    s += "]";
  }
  v = m.fragment;
  if (v !== undefined) s += (s === "" ? '{"fragment":' : ',"fragment":') + jsonString(v);
  return s === "" ? "{}" : s + "}";
}
export const URL = messageCodec("mesos.v1.URL", encode$URL, decode$URL, json$URL, () => [
  { name: "scheme", number: 1, label: "required", type: "string" },
  { name: "address", number: 2, label: "required", type: Address },
  { name: "path", number: 3, label: "optional", type: "string" },
  { name: "query", number: 4, label: "repeated", type: Parameter },
  { name: "fragment", number: 5, label: "optional", type: "string" },
]);

export function encode$Unavailability(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.duration;
  if (v !== undefined) {
    {
      const start = w.size;
      encode$DurationInfo(w, v);
      w.uint32(w.size - start);
    }
    w.uint32(18);
  }
  v = m.start;
  if (v === undefined) unset("mesos.v1.Unavailability", "start");
  {
    const start = w.size;
    encode$TimeInfo(w, v);
    w.uint32(w.size - start);
  }
  w.uint32(10);

}
export function decode$Unavailability(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        m.start = decode$TimeInfo(r, r.message(), m.start);
        break;
      }
      case 18: {
        m.duration = decode$DurationInfo(r, r.message(), m.duration);
        break;
      }
      default:
        r.unknown(m, tag);
    }
  }
  if (r.position !== end) r.overrun(end);
  if (m.start === undefined) r.incomplete = true;
  return m;
}
export function json$Unavailability(m) {
  let s = "";
  let v;
  v = m.start;
  if (v !== undefined) s += (s === "" ? '{"start":' : ',"start":') + json$TimeInfo(v);
  v = m.duration;
  if (v !== undefined) s += (s === "" ? '{"duration":' : ',"duration":') + json$DurationInfo(v);
  return s === "" ? "{}" : s + "}";
}
export const Unavailability = messageCodec("mesos.v1.Unavailability", encode$Unavailability, decode$Unavailability, json$Unavailability, () => [
  { name: "start", number: 1, label: "required", type: TimeInfo },
  { name: "duration", number: 2, label: "optional", type: DurationInfo },
]);

export function encode$MachineID(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.ip;
  if (v !== undefined) {
    w.string(v);
    w.uint32(18);
  }
  v = m.hostname;
  if (v !== undefined) {
    w.string(v);
    w.uint32(10);
  }

}
export function decode$MachineID(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        m.hostname = r.string();
        break;
      }
      case 18: {
        m.ip = r.string();
        break;
      }
      default:
        r.unknown(m, tag);
    }
  }
  if (r.position !== end) r.overrun(end);
  return m;
}
export function json$MachineID(m) {
  let s = "";
  let v;
  v = m.hostname;
  if (v !== undefined) s += (s === "" ? '{"hostname":' : ',"hostname":') + jsonString(v);
  v = m.ip;
  if (v !== undefined) s += (s === "" ? '{"ip":' : ',"ip":') + jsonString(v);
  return s === "" ? "{}" : s + "}";
}
export const MachineID = messageCodec("mesos.v1.MachineID", encode$MachineID, decode$MachineID, json$MachineID, () => [
  { name: "hostname", number: 1, label: "optional", type: "string" },
  { name: "ip", number: 2, label: "optional", type: "string" },
]);

export function encode$MachineInfo(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.unavailability;
  if (v !== undefined) {
    {
      const start = w.size;
      encode$Unavailability(w, v);
      w.uint32(w.size - start);
    }
    w.uint32(26);
  }
  v = m.mode;
  if (v !== undefined) {
    w.int32(enumNumber(MachineInfo_Mode.numberOf, v));
    w.uint32(16);
  }
  v = m.id;
  if (v === undefined) unset("mesos.v1.MachineInfo", "id");
  {
    const start = w.size;
    encode$MachineID(w, v);
    w.uint32(w.size - start);
  }
  w.uint32(10);

}
export function decode$MachineInfo(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        m.id = decode$MachineID(r, r.message(), m.id);
        break;
      }
      case 16: {
        const number = r.int32();
        const v = MachineInfo_Mode.nameOf[number];
        if (v === undefined) r.keep(m);
        else m.mode = v;
        break;
      }
      case 26: {
        m.unavailability = decode$Unavailability(r, r.message(), m.unavailability);
        break;
      }
      default:
        r.unknown(m, tag);
    }
  }
  if (r.position !== end) r.overrun(end);
  if (m.id === undefined) r.incomplete = true;
  return m;
}
export function json$MachineInfo(m) {
  let s = "";
  let v;
  v = m.id;
  if (v !== undefined) s += (s === "" ? '{"id":' : ',"id":') + json$MachineID(v);
  v = m.mode;
  if (v !== undefined) s += (s === "" ? '{"mode":' : ',"mode":') + '"' + v + '"';
  v = m.unavailability;
  if (v !== undefined) s += (s === "" ? '{"unavailability":' : ',"unavailability":') + json$Unavailability(v);
  return s === "" ? "{}" : s + "}";
}
export const MachineInfo = messageCodec("mesos.v1.MachineInfo", encode$MachineInfo, decode$MachineInfo, json$MachineInfo, () => [
  { name: "id", number: 1, label: "required", type: MachineID },
  { name: "mode", number: 2, label: "optional", type: MachineInfo_Mode },
  { name: "unavailability", number: 3, label: "optional", type: Unavailability },
]);

export function encode$FrameworkInfo(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.offer_filters;
  if (v !== undefined) {
    const map = v;
    const keys = Object.keys(map);
    for (let i = keys.length - 1; i >= 0; i--) {
      const start = w.size;
      v = map[keys[i]];
      {
        const start = w.size;
        encode$OfferFilters(w, v);
        w.uint32(w.size - start);
      }
      w.uint32(18);
      w.string(keys[i]);
      w.uint32(10);
      w.uint32(w.size - start);
      w.uint32(106);
    }
  }
  v = m.roles;
  if (v !== undefined) {
    const list = v;
    for (let i = list.length - 1; i >= 0; i--) {
      v = list[i];
      w.string(v);
      w.uint32(98);
    }
  }
  v = m.labels;
  if (v !== undefined) {
    {
      const start = w.size;
      encode$Labels(w, v);
      w.uint32(w.size - start);
    }
    w.uint32(90);
  }
  v = m.capabilities;
  if (v !== undefined) {
    const list = v;
    for (let i = list.length - 1; i >= 0; i--) {
      v = list[i];
      {
        const start = w.size;
        encode$FrameworkInfo_Capability(w, v);
        w.uint32(w.size - start);
      }
      w.uint32(82);
    }
  }
  v = m.webui_url;
  if (v !== undefined) {
    w.string(v);
    w.uint32(74);
  }
  v = m.principal;
  if (v !== undefined) {
    w.string(v);
    w.uint32(66);
  }
  v = m.hostname;
  if (v !== undefined) {
    w.string(v);
    w.uint32(58);
  }
  v = m.role;
  if (v !== undefined) {
    w.string(v);
    w.uint32(50);
  }
  v = m.checkpoint;
  if (v !== undefined) {
    w.bool(v);
    w.uint32(40);
  }
  v = m.failover_timeout;
  if (v !== undefined) {
    w.double(v);
    w.uint32(33);
  }
  v = m.id;
  if (v !== undefined) {
    {
      const start = w.size;
      encode$FrameworkID(w, v);
      w.uint32(w.size - start);
    }
    w.uint32(26);
  }
  v = m.name;
  if (v === undefined) unset("mesos.v1.FrameworkInfo", "name");
  w.string(v);
  w.uint32(18);
  v = m.user;
  if (v === undefined) unset("mesos.v1.FrameworkInfo", "user");
  w.string(v);
  w.uint32(10);

}
export function decode$FrameworkInfo(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        m.user = r.string();
        break;
      }
      case 18: {
        m.name = r.string();
        break;
      }
      case 26: {
        m.id = decode$FrameworkID(r, r.message(), m.id);
        break;
      }
      case 33: {
        m.failover_timeout = r.double();
        break;
      }
      case 40: {
        m.checkpoint = r.bool();
        break;
      }
      case 50: {
        m.role = r.string();
        break;
      }
      case 98: {
        (m.roles ??= []).push(r.string());
        break;
      }
      case 58: {
        m.hostname = r.string();
        break;
      }
      case 66: {
        m.principal = r.string();
        break;
      }
      case 74: {
        m.webui_url = r.string();
        break;
      }
      case 82: {
        (m.capabilities ??= []).push(decode$FrameworkInfo_Capability(r, r.message()));
        break;
      }
      case 90: {
        m.labels = decode$Labels(r, r.message(), m.labels);
        break;
      }
      case 106: {
        const last = r.message();
        let key = "";
        let value;
        while (r.position < last) {
          const inner = r.tag();
          if (inner === 10) key = r.string();
          else if (inner === 18) {
            value = decode$OfferFilters(r, r.message(), value);
          } else r.skip(inner);
        }
        if (r.position !== last) r.overrun(last);
        setEntry((m.offer_filters ??= {}), key, value ?? decode$OfferFilters(r, r.position));
        break;
      }
      default:
        r.unknown(m, tag);
    }
  }
  if (r.position !== end) r.overrun(end);
  if (m.user === undefined || m.name === undefined) r.incomplete = true;
  return m;
}
export function json$FrameworkInfo(m) {
  let s = "";
  let v;
  v = m.user;
  if (v !== undefined) s += (s === "" ? '{"user":' : ',"user":') + jsonString(v);
  v = m.name;
  if (v !== undefined) s += (s === "" ? '{"name":' : ',"name":') + jsonString(v);
  v = m.id;
  if (v !== undefined) s += (s === "" ? '{"id":' : ',"id":') + json$FrameworkID(v);
  v = m.failover_timeout;
  if (v !== undefined) s += (s === "" ? '{"failover_timeout":' : ',"failover_timeout":') + jsonDouble(v);
  else s += (s === "" ? '{"failover_timeout":' : ',"failover_timeout":') + '0.0';
  v = m.checkpoint;
  if (v !== undefined) s += (s === "" ? '{"checkpoint":' : ',"checkpoint":') + v;
  else s += (s === "" ? '{"checkpoint":' : ',"checkpoint":') + 'false';
  v = m.role;
  if (v !== undefined) s += (s === "" ? '{"role":' : ',"role":') + jsonString(v);
  v = m.roles;
  if (v !== undefined && v.length > 0) {
    const list = v;
    v = list[0];
    s += (s === "" ? '{"roles":' : ',"roles":') + "[" + jsonString(v);
    for (let i = 1; i < list.length; i++) {
      v = list[i];
      s += "," + jsonString(v);
    }
    s += "]";
  }
  v = m.hostname;
  if (v !== undefined) s += (s === "" ? '{"hostname":' : ',"hostname":') + jsonString(v);
  v = m.principal;
  if (v !== undefined) s += (s === "" ? '{"principal":' : ',"principal":') + jsonString(v);
  v = m.webui_url;
  if (v !== undefined) s += (s === "" ? '{"webui_url":' : ',"webui_url":') + jsonString(v);
  v = m.capabilities;
  if (v !== undefined && v.length > 0) {
    const list = v;
    v = list[0];
    s += (s === "" ? '{"capabilities":' : ',"capabilities":') + "[" + json$FrameworkInfo_Capability(v);
    for (let i = 1; i < list.length; i++) {
      v = list[i];
      s += "," + json$FrameworkInfo_Capability(v);
    }
    s += "]";
  }
  v = m.labels;
  if (v !== undefined) s += (s === "" ? '{"labels":' : ',"labels":') + json$Labels(v);
  v = m.offer_filters;
  if (v !== undefined) {
    v = jsonMap(v, (v) => json$OfferFilters(v));
    if (v !== "") s += (s === "" ? '{"offer_filters":' : ',"offer_filters":') + v;
  }
  return s === "" ? "{}" : s + "}";
}
export const FrameworkInfo = messageCodec("mesos.v1.FrameworkInfo", encode$FrameworkInfo, decode$FrameworkInfo, json$FrameworkInfo, () => [
  { name: "user", number: 1, label: "required", type: "string" },
  { name: "name", number: 2, label: "required", type: "string" },
  { name: "id", number: 3, label: "optional", type: FrameworkID },
  { name: "failover_timeout", number: 4, label: "optional", type: "double", defaultValue: 0 },
  { name: "checkpoint", number: 5, label: "optional", type: "bool", defaultValue: false },
  { name: "role", number: 6, label: "optional", type: "string", defaultValue: "*", deprecated: true },
  { name: "roles", number: 12, label: "repeated", type: "string" },
  { name: "hostname", number: 7, label: "optional", type: "string" },
  { name: "principal", number: 8, label: "optional", type: "string" },
  { name: "webui_url", number: 9, label: "optional", type: "string" },
  { name: "capabilities", number: 10, label: "repeated", type: FrameworkInfo_Capability },
  { name: "labels", number: 11, label: "optional", type: Labels },
  { name: "offer_filters", number: 13, label: "map", type: OfferFilters },
]);

export function encode$FrameworkInfo_Capability(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.type;
  if (v !== undefined) {
    w.int32(enumNumber(FrameworkInfo_Capability_Type.numberOf, v));
    w.uint32(8);
  }

}
export function decode$FrameworkInfo_Capability(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 8: {
        const number = r.int32();
        const v = FrameworkInfo_Capability_Type.nameOf[number];
        if (v === undefined) r.keep(m);
        else m.type = v;
        break;
      }
      default:
        r.unknown(m, tag);
    }
  }
  if (r.position !== end) r.overrun(end);
  return m;
}
export function json$FrameworkInfo_Capability(m) {
  let s = "";
  let v;
  v = m.type;
  if (v !== undefined) s += (s === "" ? '{"type":' : ',"type":') + '"' + v + '"';
  return s === "" ? "{}" : s + "}";
}
export const FrameworkInfo_Capability = messageCodec("mesos.v1.FrameworkInfo.Capability", encode$FrameworkInfo_Capability, decode$FrameworkInfo_Capability, json$FrameworkInfo_Capability, () => [
  { name: "type", number: 1, label: "optional", type: FrameworkInfo_Capability_Type },
]);

export function encode$CheckInfo(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.tcp;
  if (v !== undefined) {
    {
      const start = w.size;
      encode$CheckInfo_Tcp(w, v);
      w.uint32(w.size - start);
    }
    w.uint32(58);
  }
  v = m.timeout_seconds;
  if (v !== undefined) {
    w.double(v);
    w.uint32(49);
  }
  v = m.interval_seconds;
  if (v !== undefined) {
    w.double(v);
    w.uint32(41);
  }
  v = m.delay_seconds;
  if (v !== undefined) {
    w.double(v);
    w.uint32(33);
  }
  v = m.http;
  if (v !== undefined) {
    {
      const start = w.size;
      encode$CheckInfo_Http(w, v);
      w.uint32(w.size - start);
    }
    w.uint32(26);
  }
  v = m.command;
  if (v !== undefined) {
    {
      const start = w.size;
      encode$CheckInfo_Command(w, v);
      w.uint32(w.size - start);
    }
    w.uint32(18);
  }
  v = m.type;
  if (v !== undefined) {
    w.int32(enumNumber(CheckInfo_Type.numberOf, v));
    w.uint32(8);
  }

}
export function decode$CheckInfo(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 8: {
        const number = r.int32();
        const v = CheckInfo_Type.nameOf[number];
        if (v === undefined) r.keep(m);
        else m.type = v;
        break;
      }
      case 18: {
        m.command = decode$CheckInfo_Command(r, r.message(), m.command);
        break;
      }
      case 26: {
        m.http = decode$CheckInfo_Http(r, r.message(), m.http);
        break;
      }
      case 58: {
        m.tcp = decode$CheckInfo_Tcp(r, r.message(), m.tcp);
        break;
      }
      case 33: {
        m.delay_seconds = r.double();
        break;
      }
      case 41: {
        m.interval_seconds = r.double();
        break;
      }
      case 49: {
        m.timeout_seconds = r.double();
        break;
      }
      default:
        r.unknown(m, tag);
    }
  }
  if (r.position !== end) r.overrun(end);
  return m;
}
export function json$CheckInfo(m) {
  let s = "";
  let v;
  v = m.type;
  if (v !== undefined) s += (s === "" ? '{"type":' : ',"type":') + '"' + v + '"';
  v = m.command;
  if (v !== undefined) s += (s === "" ? '{"command":' : ',"command":') + json$CheckInfo_Command(v);
  v = m.http;
  if (v !== undefined) s += (s === "" ? '{"http":' : ',"http":') + json$CheckInfo_Http(v);
  v = m.tcp;
  if (v !== undefined) s += (s === "" ? '{"tcp":' : ',"tcp":') + json$CheckInfo_Tcp(v);
  v = m.delay_seconds;
  if (v !== undefined) s += (s === "" ? '{"delay_seconds":' : ',"delay_seconds":') + jsonDouble(v);
  else s += (s === "" ? '{"delay_seconds":' : ',"delay_seconds":') + '15.0';
  v = m.interval_seconds;
  if (v !== undefined) s += (s === "" ? '{"interval_seconds":' : ',"interval_seconds":') + jsonDouble(v);
  else s += (s === "" ? '{"interval_seconds":' : ',"interval_seconds":') + '10.0';
  v = m.timeout_seconds;
  if (v !== undefined) s += (s === "" ? '{"timeout_seconds":' : ',"timeout_seconds":') + jsonDouble(v);
  else s += (s === "" ? '{"timeout_seconds":' : ',"timeout_seconds":') + '20.0';
  return s === "" ? "{}" : s + "}";
}
export const CheckInfo = messageCodec("mesos.v1.CheckInfo", encode$CheckInfo, decode$CheckInfo, json$CheckInfo, () => [
  { name: "type", number: 1, label: "optional", type: CheckInfo_Type },
  { name: "command", number: 2, label: "optional", type: CheckInfo_Command },
  { name: "http", number: 3, label: "optional", type: CheckInfo_Http },
  { name: "tcp", number: 7, label: "optional", type: CheckInfo_Tcp },
  { name: "delay_seconds", number: 4, label: "optional", type: "double", defaultValue: 15 },
  { name: "interval_seconds", number: 5, label: "optional", type: "double", defaultValue: 10 },
  { name: "timeout_seconds", number: 6, label: "optional", type: "double", defaultValue: 20 },
]);

export function encode$CheckInfo_Command(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.command;
  if (v === undefined) unset("mesos.v1.CheckInfo.Command", "command");
  {
    const start = w.size;
    encode$CommandInfo(w, v);
    w.uint32(w.size - start);
  }
  w.uint32(10);

}
export function decode$CheckInfo_Command(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        m.command = decode$CommandInfo(r, r.message(), m.command);
        break;
      }
      default:
        r.unknown(m, tag);
    }
  }
  if (r.position !== end) r.overrun(end);
  if (m.command === undefined) r.incomplete = true;
  return m;
}
export function json$CheckInfo_Command(m) {
  let s = "";
  let v;
  v = m.command;
  if (v !== undefined) s += (s === "" ? '{"command":' : ',"command":') + json$CommandInfo(v);
  return s === "" ? "{}" : s + "}";
}
export const CheckInfo_Command = messageCodec("mesos.v1.CheckInfo.Command", encode$CheckInfo_Command, decode$CheckInfo_Command, json$CheckInfo_Command, () => [
  { name: "command", number: 1, label: "required", type: CommandInfo },
]);

export function encode$CheckInfo_Http(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.path;
  if (v !== undefined) {
    w.string(v);
    w.uint32(18);
  }
  v = m.port;
  if (v === undefined) unset("mesos.v1.CheckInfo.Http", "port");
  w.uint32(v);
  w.uint32(8);

}
export function decode$CheckInfo_Http(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 8: {
        m.port = r.uint32();
        break;
      }
      case 18: {
        m.path = r.string();
        break;
      }
      default:
        r.unknown(m, tag);
    }
  }
  if (r.position !== end) r.overrun(end);
  if (m.port === undefined) r.incomplete = true;
  return m;
}
export function json$CheckInfo_Http(m) {
  let s = "";
  let v;
  v = m.port;
  if (v !== undefined) s += (s === "" ? '{"port":' : ',"port":') + v;
  v = m.path;
  if (v !== undefined) s += (s === "" ? '{"path":' : ',"path":') + jsonString(v);
  return s === "" ? "{}" : s + "}";
}
export const CheckInfo_Http = messageCodec("mesos.v1.CheckInfo.Http", encode$CheckInfo_Http, decode$CheckInfo_Http, json$CheckInfo_Http, () => [
  { name: "port", number: 1, label: "required", type: "uint32" },
  { name: "path", number: 2, label: "optional", type: "string" },
]);

export function encode$CheckInfo_Tcp(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.port;
  if (v === undefined) unset("mesos.v1.CheckInfo.Tcp", "port");
  w.uint32(v);
  w.uint32(8);

}
export function decode$CheckInfo_Tcp(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 8: {
        m.port = r.uint32();
        break;
      }
      default:
        r.unknown(m, tag);
    }
  }
  if (r.position !== end) r.overrun(end);
  if (m.port === undefined) r.incomplete = true;
  return m;
}
export function json$CheckInfo_Tcp(m) {
  let s = "";
  let v;
  v = m.port;
  if (v !== undefined) s += (s === "" ? '{"port":' : ',"port":') + v;
  return s === "" ? "{}" : s + "}";
}
export const CheckInfo_Tcp = messageCodec("mesos.v1.CheckInfo.Tcp", encode$CheckInfo_Tcp, decode$CheckInfo_Tcp, json$CheckInfo_Tcp, () => [
  { name: "port", number: 1, label: "required", type: "uint32" },
]);

export function encode$HealthCheck(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.tcp;
  if (v !== undefined) {
    {
      const start = w.size;
      encode$HealthCheck_TCPCheckInfo(w, v);
      w.uint32(w.size - start);
    }
    w.uint32(74);
  }
  v = m.type;
  if (v !== undefined) {
    w.int32(enumNumber(HealthCheck_Type.numberOf, v));
    w.uint32(64);
  }
  v = m.command;
  if (v !== undefined) {
    {
      const start = w.size;
      encode$CommandInfo(w, v);
      w.uint32(w.size - start);
    }
    w.uint32(58);
  }
  v = m.grace_period_seconds;
  if (v !== undefined) {
    w.double(v);
    w.uint32(49);
  }
  v = m.consecutive_failures;
  if (v !== undefined) {
    w.uint32(v);
    w.uint32(40);
  }
  v = m.timeout_seconds;
  if (v !== undefined) {
    w.double(v);
    w.uint32(33);
  }
  v = m.interval_seconds;
  if (v !== undefined) {
    w.double(v);
    w.uint32(25);
  }
  v = m.delay_seconds;
  if (v !== undefined) {
    w.double(v);
    w.uint32(17);
  }
  v = m.http;
  if (v !== undefined) {
    {
      const start = w.size;
      encode$HealthCheck_HTTPCheckInfo(w, v);
      w.uint32(w.size - start);
    }
    w.uint32(10);
  }

}
export function decode$HealthCheck(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 17: {
        m.delay_seconds = r.double();
        break;
      }
      case 25: {
        m.interval_seconds = r.double();
        break;
      }
      case 33: {
        m.timeout_seconds = r.double();
        break;
      }
      case 40: {
        m.consecutive_failures = r.uint32();
        break;
      }
      case 49: {
        m.grace_period_seconds = r.double();
        break;
      }
      case 64: {
        const number = r.int32();
        const v = HealthCheck_Type.nameOf[number];
        if (v === undefined) r.keep(m);
        else m.type = v;
        break;
      }
      case 58: {
        m.command = decode$CommandInfo(r, r.message(), m.command);
        break;
      }
      case 10: {
        m.http = decode$HealthCheck_HTTPCheckInfo(r, r.message(), m.http);
        break;
      }
      case 74: {
        m.tcp = decode$HealthCheck_TCPCheckInfo(r, r.message(), m.tcp);
        break;
      }
      default:
        r.unknown(m, tag);
    }
  }
  if (r.position !== end) r.overrun(end);
  return m;
}
export function json$HealthCheck(m) {
  let s = "";
  let v;
  v = m.delay_seconds;
  if (v !== undefined) s += (s === "" ? '{"delay_seconds":' : ',"delay_seconds":') + jsonDouble(v);
  else s += (s === "" ? '{"delay_seconds":' : ',"delay_seconds":') + '15.0';
  v = m.interval_seconds;
  if (v !== undefined) s += (s === "" ? '{"interval_seconds":' : ',"interval_seconds":') + jsonDouble(v);
  else s += (s === "" ? '{"interval_seconds":' : ',"interval_seconds":') + '10.0';
  v = m.timeout_seconds;
  if (v !== undefined) s += (s === "" ? '{"timeout_seconds":' : ',"timeout_seconds":') + jsonDouble(v);
  else s += (s === "" ? '{"timeout_seconds":' : ',"timeout_seconds":') + '20.0';
  v = m.consecutive_failures;
  if (v !== undefined) s += (s === "" ? '{"consecutive_failures":' : ',"consecutive_failures":') + v;
  else s += (s === "" ? '{"consecutive_failures":' : ',"consecutive_failures":') + '3';
  v = m.grace_period_seconds;
  if (v !== undefined) s += (s === "" ? '{"grace_period_seconds":' : ',"grace_period_seconds":') + jsonDouble(v);
  else s += (s === "" ? '{"grace_period_seconds":' : ',"grace_period_seconds":') + '10.0';
  v = m.type;
  if (v !== undefined) s += (s === "" ? '{"type":' : ',"type":') + '"' + v + '"';
  v = m.command;
  if (v !== undefined) s += (s === "" ? '{"command":' : ',"command":') + json$CommandInfo(v);
  v = m.http;
  if (v !== undefined) s += (s === "" ? '{"http":' : ',"http":') + json$HealthCheck_HTTPCheckInfo(v);
  v = m.tcp;
  if (v !== undefined) s += (s === "" ? '{"tcp":' : ',"tcp":') + json$HealthCheck_TCPCheckInfo(v);
  return s === "" ? "{}" : s + "}";
}
export const HealthCheck = messageCodec("mesos.v1.HealthCheck", encode$HealthCheck, decode$HealthCheck, json$HealthCheck, () => [
  { name: "delay_seconds", number: 2, label: "optional", type: "double", defaultValue: 15 },
  { name: "interval_seconds", number: 3, label: "optional", type: "double", defaultValue: 10 },
  { name: "timeout_seconds", number: 4, label: "optional", type: "double", defaultValue: 20 },
  { name: "consecutive_failures", number: 5, label: "optional", type: "uint32", defaultValue: 3 },
  { name: "grace_period_seconds", number: 6, label: "optional", type: "double", defaultValue: 10 },
  { name: "type", number: 8, label: "optional", type: HealthCheck_Type },
  { name: "command", number: 7, label: "optional", type: CommandInfo },
  { name: "http", number: 1, label: "optional", type: HealthCheck_HTTPCheckInfo },
  { name: "tcp", number: 9, label: "optional", type: HealthCheck_TCPCheckInfo },
]);

export function encode$HealthCheck_HTTPCheckInfo(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.protocol;
  if (v !== undefined) {
    w.int32(enumNumber(NetworkInfo_Protocol.numberOf, v));
    w.uint32(40);
  }
  v = m.statuses;
  if (v !== undefined) {
    const list = v;
    for (let i = list.length - 1; i >= 0; i--) {
      v = list[i];
      w.uint32(v);
      w.uint32(32);
    }
  }
  v = m.scheme;
  if (v !== undefined) {
    w.string(v);
    w.uint32(26);
  }
  v = m.path;
  if (v !== undefined) {
    w.string(v);
    w.uint32(18);
  }
  v = m.port;
  if (v === undefined) unset("mesos.v1.HealthCheck.HTTPCheckInfo", "port");
  w.uint32(v);
  w.uint32(8);

}
export function decode$HealthCheck_HTTPCheckInfo(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 40: {
        const number = r.int32();
        const v = NetworkInfo_Protocol.nameOf[number];
        if (v === undefined) r.keep(m);
        else m.protocol = v;
        break;
      }
      case 26: {
        m.scheme = r.string();
        break;
      }
      case 8: {
        m.port = r.uint32();
        break;
      }
      case 18: {
        m.path = r.string();
        break;
      }
      case 32: {
        (m.statuses ??= []).push(r.uint32());
        break;
      }
      case 34: {
        const last = r.message();
        const list = (m.statuses ??= []);
        while (r.position < last) {
          list.push(r.uint32());
        }
        if (r.position !== last) r.overrun(last);
        if (list.length === 0) delete m.statuses;
        break;
      }
      default:
        r.unknown(m, tag);
    }
  }
  if (r.position !== end) r.overrun(end);
  if (m.port === undefined) r.incomplete = true;
  return m;
}
export function json$HealthCheck_HTTPCheckInfo(m) {
  let s = "";
  let v;
  v = m.protocol;
  if (v !== undefined) s += (s === "" ? '{"protocol":' : ',"protocol":') + '"' + v + '"';
  else s += (s === "" ? '{"protocol":' : ',"protocol":') + '"IPv4"';
  v = m.scheme;
  if (v !== undefined) s += (s === "" ? '{"scheme":' : ',"scheme":') + jsonString(v);
  v = m.port;
  if (v !== undefined) s += (s === "" ? '{"port":' : ',"port":') + v;
  v = m.path;
  if (v !== undefined) s += (s === "" ? '{"path":' : ',"path":') + jsonString(v);
  v = m.statuses;
  if (v !== undefined && v.length > 0) {
    const list = v;
    v = list[0];
    s += (s === "" ? '{"statuses":' : ',"statuses":') + "[" + v;
    for (let i = 1; i < list.length; i++) {
      v = list[i];
      s += "," + v;
    }
    s += "]";
  }
  return s === "" ? "{}" : s + "}";
}
export const HealthCheck_HTTPCheckInfo = messageCodec("mesos.v1.HealthCheck.HTTPCheckInfo", encode$HealthCheck_HTTPCheckInfo, decode$HealthCheck_HTTPCheckInfo, json$HealthCheck_HTTPCheckInfo, () => [
  { name: "protocol", number: 5, label: "optional", type: NetworkInfo_Protocol, defaultValue: "IPv4" },
  { name: "scheme", number: 3, label: "optional", type: "string" },
  { name: "port", number: 1, label: "required", type: "uint32" },
  { name: "path", number: 2, label: "optional", type: "string" },
  { name: "statuses", number: 4, label: "repeated", type: "uint32" },
]);

export function encode$HealthCheck_TCPCheckInfo(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.protocol;
  if (v !== undefined) {
    w.int32(enumNumber(NetworkInfo_Protocol.numberOf, v));
    w.uint32(16);
  }
  v = m.port;
  if (v === undefined) unset("mesos.v1.HealthCheck.TCPCheckInfo", "port");
  w.uint32(v);
  w.uint32(8);

}
export function decode$HealthCheck_TCPCheckInfo(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 16: {
        const number = r.int32();
        const v = NetworkInfo_Protocol.nameOf[number];
        if (v === undefined) r.keep(m);
        else m.protocol = v;
        break;
      }
      case 8: {
        m.port = r.uint32();
        break;
      }
      default:
        r.unknown(m, tag);
    }
  }
  if (r.position !== end) r.overrun(end);
  if (m.port === undefined) r.incomplete = true;
  return m;
}
export function json$HealthCheck_TCPCheckInfo(m) {
  let s = "";
  let v;
  v = m.protocol;
  if (v !== undefined) s += (s === "" ? '{"protocol":' : ',"protocol":') + '"' + v + '"';
  else s += (s === "" ? '{"protocol":' : ',"protocol":') + '"IPv4"';
  v = m.port;
  if (v !== undefined) s += (s === "" ? '{"port":' : ',"port":') + v;
  return s === "" ? "{}" : s + "}";
}
export const HealthCheck_TCPCheckInfo = messageCodec("mesos.v1.HealthCheck.TCPCheckInfo", encode$HealthCheck_TCPCheckInfo, decode$HealthCheck_TCPCheckInfo, json$HealthCheck_TCPCheckInfo, () => [
  { name: "protocol", number: 2, label: "optional", type: NetworkInfo_Protocol, defaultValue: "IPv4" },
  { name: "port", number: 1, label: "required", type: "uint32" },
]);

export function encode$KillPolicy(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.grace_period;
  if (v !== undefined) {
    {
      const start = w.size;
      encode$DurationInfo(w, v);
      w.uint32(w.size - start);
    }
    w.uint32(10);
  }

}
export function decode$KillPolicy(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        m.grace_period = decode$DurationInfo(r, r.message(), m.grace_period);
        break;
      }
      default:
        r.unknown(m, tag);
    }
  }
  if (r.position !== end) r.overrun(end);
  return m;
}
export function json$KillPolicy(m) {
  let s = "";
  let v;
  v = m.grace_period;
  if (v !== undefined) s += (s === "" ? '{"grace_period":' : ',"grace_period":') + json$DurationInfo(v);
  return s === "" ? "{}" : s + "}";
}
export const KillPolicy = messageCodec("mesos.v1.KillPolicy", encode$KillPolicy, decode$KillPolicy, json$KillPolicy, () => [
  { name: "grace_period", number: 1, label: "optional", type: DurationInfo },
]);

export function encode$CommandInfo(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.arguments;
  if (v !== undefined) {
    const list = v;
    for (let i = list.length - 1; i >= 0; i--) {
      v = list[i];
      w.string(v);
      w.uint32(58);
    }
  }
  v = m.shell;
  if (v !== undefined) {
    w.bool(v);
    w.uint32(48);
  }
  v = m.user;
  if (v !== undefined) {
    w.string(v);
    w.uint32(42);
  }
  v = m.value;
  if (v !== undefined) {
    w.string(v);
    w.uint32(26);
  }
  v = m.environment;
  if (v !== undefined) {
    {
      const start = w.size;
      encode$Environment(w, v);
      w.uint32(w.size - start);
    }
    w.uint32(18);
  }
  v = m.uris;
  if (v !== undefined) {
    const list = v;
    for (let i = list.length - 1; i >= 0; i--) {
      v = list[i];
      {
        const start = w.size;
        encode$CommandInfo_URI(w, v);
        w.uint32(w.size - start);
      }
      w.uint32(10);
    }
  }

}
export function decode$CommandInfo(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        (m.uris ??= []).push(decode$CommandInfo_URI(r, r.message()));
        break;
      }
      case 18: {
        m.environment = decode$Environment(r, r.message(), m.environment);
        break;
      }
      case 48: {
        m.shell = r.bool();
        break;
      }
      case 26: {
        m.value = r.string();
        break;
      }
      case 58: {
        (m.arguments ??= []).push(r.string());
        break;
      }
      case 42: {
        m.user = r.string();
        break;
      }
      default:
        r.unknown(m, tag);
    }
  }
  if (r.position !== end) r.overrun(end);
  return m;
}
export function json$CommandInfo(m) {
  let s = "";
  let v;
  v = m.uris;
  if (v !== undefined && v.length > 0) {
    const list = v;
    v = list[0];
    s += (s === "" ? '{"uris":' : ',"uris":') + "[" + json$CommandInfo_URI(v);
    for (let i = 1; i < list.length; i++) {
      v = list[i];
      s += "," + json$CommandInfo_URI(v);
    }
    s += "]";
  }
  v = m.environment;
  if (v !== undefined) s += (s === "" ? '{"environment":' : ',"environment":') + json$Environment(v);
  v = m.shell;
  if (v !== undefined) s += (s === "" ? '{"shell":' : ',"shell":') + v;
  else s += (s === "" ? '{"shell":' : ',"shell":') + 'true';
  v = m.value;
  if (v !== undefined) s += (s === "" ? '{"value":' : ',"value":') + jsonString(v);
  v = m.arguments;
  if (v !== undefined && v.length > 0) {
    const list = v;
    v = list[0];
    s += (s === "" ? '{"arguments":' : ',"arguments":') + "[" + jsonString(v);
    for (let i = 1; i < list.length; i++) {
      v = list[i];
      s += "," + jsonString(v);
    }
    s += "]";
  }
  v = m.user;
  if (v !== undefined) s += (s === "" ? '{"user":' : ',"user":') + jsonString(v);
  return s === "" ? "{}" : s + "}";
}
export const CommandInfo = messageCodec("mesos.v1.CommandInfo", encode$CommandInfo, decode$CommandInfo, json$CommandInfo, () => [
  { name: "uris", number: 1, label: "repeated", type: CommandInfo_URI },
  { name: "environment", number: 2, label: "optional", type: Environment },
  { name: "shell", number: 6, label: "optional", type: "bool", defaultValue: true },
  { name: "value", number: 3, label: "optional", type: "string" },
  { name: "arguments", number: 7, label: "repeated", type: "string" },
  { name: "user", number: 5, label: "optional", type: "string" },
]);

export function encode$CommandInfo_URI(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.output_file;
  if (v !== undefined) {
    w.string(v);
    w.uint32(42);
  }
  v = m.cache;
  if (v !== undefined) {
    w.bool(v);
    w.uint32(32);
  }
  v = m.extract;
  if (v !== undefined) {
    w.bool(v);
    w.uint32(24);
  }
  v = m.executable;
  if (v !== undefined) {
    w.bool(v);
    w.uint32(16);
  }
  v = m.value;
  if (v === undefined) unset("mesos.v1.CommandInfo.URI", "value");
  w.string(v);
  w.uint32(10);

}
export function decode$CommandInfo_URI(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        m.value = r.string();
        break;
      }
      case 16: {
        m.executable = r.bool();
        break;
      }
      case 24: {
        m.extract = r.bool();
        break;
      }
      case 32: {
        m.cache = r.bool();
        break;
      }
      case 42: {
        m.output_file = r.string();
        break;
      }
      default:
        r.unknown(m, tag);
    }
  }
  if (r.position !== end) r.overrun(end);
  if (m.value === undefined) r.incomplete = true;
  return m;
}
export function json$CommandInfo_URI(m) {
  let s = "";
  let v;
  v = m.value;
  if (v !== undefined) s += (s === "" ? '{"value":' : ',"value":') + jsonString(v);
  v = m.executable;
  if (v !== undefined) s += (s === "" ? '{"executable":' : ',"executable":') + v;
  v = m.extract;
  if (v !== undefined) s += (s === "" ? '{"extract":' : ',"extract":') + v;
  else s += (s === "" ? '{"extract":' : ',"extract":') + 'true';
  v = m.cache;
  if (v !== undefined) s += (s === "" ? '{"cache":' : ',"cache":') + v;
  v = m.output_file;
  if (v !== undefined) s += (s === "" ? '{"output_file":' : ',"output_file":') + jsonString(v);
  return s === "" ? "{}" : s + "}";
}
export const CommandInfo_URI = messageCodec("mesos.v1.CommandInfo.URI", encode$CommandInfo_URI, decode$CommandInfo_URI, json$CommandInfo_URI, () => [
  { name: "value", number: 1, label: "required", type: "string" },
  { name: "executable", number: 2, label: "optional", type: "bool" },
  { name: "extract", number: 3, label: "optional", type: "bool", defaultValue: true },
  { name: "cache", number: 4, label: "optional", type: "bool" },
  { name: "output_file", number: 5, label: "optional", type: "string" },
]);

export function encode$ExecutorInfo(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.type;
  if (v !== undefined) {
    w.int32(enumNumber(ExecutorInfo_Type.numberOf, v));
    w.uint32(120);
  }
  v = m.labels;
  if (v !== undefined) {
    {
      const start = w.size;
      encode$Labels(w, v);
      w.uint32(w.size - start);
    }
    w.uint32(114);
  }
  v = m.shutdown_grace_period;
  if (v !== undefined) {
    {
      const start = w.size;
      encode$DurationInfo(w, v);
      w.uint32(w.size - start);
    }
    w.uint32(106);
  }
  v = m.discovery;
  if (v !== undefined) {
    {
      const start = w.size;
      encode$DiscoveryInfo(w, v);
      w.uint32(w.size - start);
    }
    w.uint32(98);
  }
  v = m.container;
  if (v !== undefined) {
    {
      const start = w.size;
      encode$ContainerInfo(w, v);
      w.uint32(w.size - start);
    }
    w.uint32(90);
  }
  v = m.source;
  if (v !== undefined) {
    w.string(v);
    w.uint32(82);
  }
  v = m.name;
  if (v !== undefined) {
    w.string(v);
    w.uint32(74);
  }
  v = m.framework_id;
  if (v !== undefined) {
    {
      const start = w.size;
      encode$FrameworkID(w, v);
      w.uint32(w.size - start);
    }
    w.uint32(66);
  }
  v = m.command;
  if (v !== undefined) {
    {
      const start = w.size;
      encode$CommandInfo(w, v);
      w.uint32(w.size - start);
    }
    w.uint32(58);
  }
  v = m.resources;
  if (v !== undefined) {
    const list = v;
    for (let i = list.length - 1; i >= 0; i--) {
      v = list[i];
      {
        const start = w.size;
        encode$Resource(w, v);
        w.uint32(w.size - start);
      }
      w.uint32(42);
    }
  }
  v = m.data;
  if (v !== undefined) {
    w.lengthDelimited(v);
    w.uint32(34);
  }
  v = m.executor_id;
  if (v === undefined) unset("mesos.v1.ExecutorInfo", "executor_id");
  {
    const start = w.size;
    encode$ExecutorID(w, v);
    w.uint32(w.size - start);
  }
  w.uint32(10);

}
export function decode$ExecutorInfo(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 120: {
        const number = r.int32();
        const v = ExecutorInfo_Type.nameOf[number];
        if (v === undefined) r.keep(m);
        else m.type = v;
        break;
      }
      case 10: {
        m.executor_id = decode$ExecutorID(r, r.message(), m.executor_id);
        break;
      }
      case 66: {
        m.framework_id = decode$FrameworkID(r, r.message(), m.framework_id);
        break;
      }
      case 58: {
        m.command = decode$CommandInfo(r, r.message(), m.command);
        break;
      }
      case 90: {
        m.container = decode$ContainerInfo(r, r.message(), m.container);
        break;
      }
      case 42: {
        (m.resources ??= []).push(decode$Resource(r, r.message()));
        break;
      }
      case 74: {
        m.name = r.string();
        break;
      }
      case 82: {
        m.source = r.string();
        break;
      }
      case 34: {
        m.data = r.byteArray();
        break;
      }
      case 98: {
        m.discovery = decode$DiscoveryInfo(r, r.message(), m.discovery);
        break;
      }
      case 106: {
        m.shutdown_grace_period = decode$DurationInfo(r, r.message(), m.shutdown_grace_period);
        break;
      }
      case 114: {
        m.labels = decode$Labels(r, r.message(), m.labels);
        break;
      }
      default:
        r.unknown(m, tag);
    }
  }
  if (r.position !== end) r.overrun(end);
  if (m.executor_id === undefined) r.incomplete = true;
  return m;
}
export function json$ExecutorInfo(m) {
  let s = "";
  let v;
  v = m.type;
  if (v !== undefined) s += (s === "" ? '{"type":' : ',"type":') + '"' + v + '"';
  v = m.executor_id;
  if (v !== undefined) s += (s === "" ? '{"executor_id":' : ',"executor_id":') + json$ExecutorID(v);
  v = m.framework_id;
  if (v !== undefined) s += (s === "" ? '{"framework_id":' : ',"framework_id":') + json$FrameworkID(v);
  v = m.command;
  if (v !== undefined) s += (s === "" ? '{"command":' : ',"command":') + json$CommandInfo(v);
  v = m.container;
  if (v !== undefined) s += (s === "" ? '{"container":' : ',"container":') + json$ContainerInfo(v);
  v = m.resources;
  if (v !== undefined && v.length > 0) {
    const list = v;
    v = list[0];
    s += (s === "" ? '{"resources":' : ',"resources":') + "[" + json$Resource(v);
    for (let i = 1; i < list.length; i++) {
      v = list[i];
      s += "," + json$Resource(v);
    }
    s += "]";
  }
  v = m.name;
  if (v !== undefined) s += (s === "" ? '{"name":' : ',"name":') + jsonString(v);
  v = m.source;
  if (v !== undefined) s += (s === "" ? '{"source":' : ',"source":') + jsonString(v);
  v = m.data;
  if (v !== undefined) s += (s === "" ? '{"data":' : ',"data":') + jsonBytes(v);
  v = m.discovery;
  if (v !== undefined) s += (s === "" ? '{"discovery":' : ',"discovery":') + json$DiscoveryInfo(v);
  v = m.shutdown_grace_period;
  if (v !== undefined) s += (s === "" ? '{"shutdown_grace_period":' : ',"shutdown_grace_period":') + json$DurationInfo(v);
  v = m.labels;
  if (v !== undefined) s += (s === "" ? '{"labels":' : ',"labels":') + json$Labels(v);
  return s === "" ? "{}" : s + "}";
}
export const ExecutorInfo = messageCodec("mesos.v1.ExecutorInfo", encode$ExecutorInfo, decode$ExecutorInfo, json$ExecutorInfo, () => [
  { name: "type", number: 15, label: "optional", type: ExecutorInfo_Type },
  { name: "executor_id", number: 1, label: "required", type: ExecutorID },
  { name: "framework_id", number: 8, label: "optional", type: FrameworkID },
  { name: "command", number: 7, label: "optional", type: CommandInfo },
  { name: "container", number: 11, label: "optional", type: ContainerInfo },
  { name: "resources", number: 5, label: "repeated", type: Resource },
  { name: "name", number: 9, label: "optional", type: "string" },
  { name: "source", number: 10, label: "optional", type: "string", deprecated: true },
  { name: "data", number: 4, label: "optional", type: "bytes" },
  { name: "discovery", number: 12, label: "optional", type: DiscoveryInfo },
  { name: "shutdown_grace_period", number: 13, label: "optional", type: DurationInfo },
  { name: "labels", number: 14, label: "optional", type: Labels },
]);

export function encode$DomainInfo(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.fault_domain;
  if (v !== undefined) {
    {
      const start = w.size;
      encode$DomainInfo_FaultDomain(w, v);
      w.uint32(w.size - start);
    }
    w.uint32(10);
  }

}
export function decode$DomainInfo(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        m.fault_domain = decode$DomainInfo_FaultDomain(r, r.message(), m.fault_domain);
        break;
      }
      default:
        r.unknown(m, tag);
    }
  }
  if (r.position !== end) r.overrun(end);
  return m;
}
export function json$DomainInfo(m) {
  let s = "";
  let v;
  v = m.fault_domain;
  if (v !== undefined) s += (s === "" ? '{"fault_domain":' : ',"fault_domain":') + json$DomainInfo_FaultDomain(v);
  return s === "" ? "{}" : s + "}";
}
export const DomainInfo = messageCodec("mesos.v1.DomainInfo", encode$DomainInfo, decode$DomainInfo, json$DomainInfo, () => [
  { name: "fault_domain", number: 1, label: "optional", type: DomainInfo_FaultDomain },
]);

export function encode$DomainInfo_FaultDomain(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.zone;
  if (v === undefined) unset("mesos.v1.DomainInfo.FaultDomain", "zone");
  {
    const start = w.size;
    encode$DomainInfo_FaultDomain_ZoneInfo(w, v);
    w.uint32(w.size - start);
  }
  w.uint32(18);
  v = m.region;
  if (v === undefined) unset("mesos.v1.DomainInfo.FaultDomain", "region");
  {
    const start = w.size;
    encode$DomainInfo_FaultDomain_RegionInfo(w, v);
    w.uint32(w.size - start);
  }
  w.uint32(10);

}
export function decode$DomainInfo_FaultDomain(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        m.region = decode$DomainInfo_FaultDomain_RegionInfo(r, r.message(), m.region);
        break;
      }
      case 18: {
        m.zone = decode$DomainInfo_FaultDomain_ZoneInfo(r, r.message(), m.zone);
        break;
      }
      default:
        r.unknown(m, tag);
    }
  }
  if (r.position !== end) r.overrun(end);
  if (m.region === undefined || m.zone === undefined) r.incomplete = true;
  return m;
}
export function json$DomainInfo_FaultDomain(m) {
  let s = "";
  let v;
  v = m.region;
  if (v !== undefined) s += (s === "" ? '{"region":' : ',"region":') + json$DomainInfo_FaultDomain_RegionInfo(v);
  v = m.zone;
  if (v !== undefined) s += (s === "" ? '{"zone":' : ',"zone":') + json$DomainInfo_FaultDomain_ZoneInfo(v);
  return s === "" ? "{}" : s + "}";
}
export const DomainInfo_FaultDomain = messageCodec("mesos.v1.DomainInfo.FaultDomain", encode$DomainInfo_FaultDomain, decode$DomainInfo_FaultDomain, json$DomainInfo_FaultDomain, () => [
  { name: "region", number: 1, label: "required", type: DomainInfo_FaultDomain_RegionInfo },
  { name: "zone", number: 2, label: "required", type: DomainInfo_FaultDomain_ZoneInfo },
]);

export function encode$DomainInfo_FaultDomain_RegionInfo(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.name;
  if (v === undefined) unset("mesos.v1.DomainInfo.FaultDomain.RegionInfo", "name");
  w.string(v);
  w.uint32(10);

}
export function decode$DomainInfo_FaultDomain_RegionInfo(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        m.name = r.string();
        break;
      }
      default:
        r.unknown(m, tag);
    }
  }
  if (r.position !== end) r.overrun(end);
  if (m.name === undefined) r.incomplete = true;
  return m;
}
export function json$DomainInfo_FaultDomain_RegionInfo(m) {
  let s = "";
  let v;
  v = m.name;
  if (v !== undefined) s += (s === "" ? '{"name":' : ',"name":') + jsonString(v);
  return s === "" ? "{}" : s + "}";
}
export const DomainInfo_FaultDomain_RegionInfo = messageCodec("mesos.v1.DomainInfo.FaultDomain.RegionInfo", encode$DomainInfo_FaultDomain_RegionInfo, decode$DomainInfo_FaultDomain_RegionInfo, json$DomainInfo_FaultDomain_RegionInfo, () => [
  { name: "name", number: 1, label: "required", type: "string" },
]);

export function encode$DomainInfo_FaultDomain_ZoneInfo(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.name;
  if (v === undefined) unset("mesos.v1.DomainInfo.FaultDomain.ZoneInfo", "name");
  w.string(v);
  w.uint32(10);

}
export function decode$DomainInfo_FaultDomain_ZoneInfo(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        m.name = r.string();
        break;
      }
      default:
        r.unknown(m, tag);
    }
  }
  if (r.position !== end) r.overrun(end);
  if (m.name === undefined) r.incomplete = true;
  return m;
}
export function json$DomainInfo_FaultDomain_ZoneInfo(m) {
  let s = "";
  let v;
  v = m.name;
  if (v !== undefined) s += (s === "" ? '{"name":' : ',"name":') + jsonString(v);
  return s === "" ? "{}" : s + "}";
}
export const DomainInfo_FaultDomain_ZoneInfo = messageCodec("mesos.v1.DomainInfo.FaultDomain.ZoneInfo", encode$DomainInfo_FaultDomain_ZoneInfo, decode$DomainInfo_FaultDomain_ZoneInfo, json$DomainInfo_FaultDomain_ZoneInfo, () => [
  { name: "name", number: 1, label: "required", type: "string" },
]);

export function encode$MasterInfo(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.capabilities;
  if (v !== undefined) {
    const list = v;
    for (let i = list.length - 1; i >= 0; i--) {
      v = list[i];
      {
        const start = w.size;
        encode$MasterInfo_Capability(w, v);
        w.uint32(w.size - start);
      }
      w.uint32(74);
    }
  }
  v = m.domain;
  if (v !== undefined) {
    {
      const start = w.size;
      encode$DomainInfo(w, v);
      w.uint32(w.size - start);
    }
    w.uint32(66);
  }
  v = m.address;
  if (v !== undefined) {
    {
      const start = w.size;
      encode$Address(w, v);
      w.uint32(w.size - start);
    }
    w.uint32(58);
  }
  v = m.version;
  if (v !== undefined) {
    w.string(v);
    w.uint32(50);
  }
  v = m.hostname;
  if (v !== undefined) {
    w.string(v);
    w.uint32(42);
  }
  v = m.pid;
  if (v !== undefined) {
    w.string(v);
    w.uint32(34);
  }
  v = m.port;
  if (v === undefined) unset("mesos.v1.MasterInfo", "port");
  w.uint32(v);
  w.uint32(24);
  v = m.ip;
  if (v === undefined) unset("mesos.v1.MasterInfo", "ip");
  w.uint32(v);
  w.uint32(16);
  v = m.id;
  if (v === undefined) unset("mesos.v1.MasterInfo", "id");
  w.string(v);
  w.uint32(10);

}
export function decode$MasterInfo(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        m.id = r.string();
        break;
      }
      case 16: {
        m.ip = r.uint32();
        break;
      }
      case 24: {
        m.port = r.uint32();
        break;
      }
      case 34: {
        m.pid = r.string();
        break;
      }
      case 42: {
        m.hostname = r.string();
        break;
      }
      case 50: {
        m.version = r.string();
        break;
      }
      case 58: {
        m.address = decode$Address(r, r.message(), m.address);
        break;
      }
      case 66: {
        m.domain = decode$DomainInfo(r, r.message(), m.domain);
        break;
      }
      case 74: {
        (m.capabilities ??= []).push(decode$MasterInfo_Capability(r, r.message()));
        break;
      }
      default:
        r.unknown(m, tag);
    }
  }
  if (r.position !== end) r.overrun(end);
  if (m.id === undefined || m.ip === undefined || m.port === undefined) r.incomplete = true;
  return m;
}
export function json$MasterInfo(m) {
  let s = "";
  let v;
  v = m.id;
  if (v !== undefined) s += (s === "" ? '{"id":' : ',"id":') + jsonString(v);
  v = m.ip;
  if (v !== undefined) s += (s === "" ? '{"ip":' : ',"ip":') + v;
  v = m.port;
  if (v !== undefined) s += (s === "" ? '{"port":' : ',"port":') + v;
  else s += (s === "" ? '{"port":' : ',"port":') + '5050';
  v = m.pid;
  if (v !== undefined) s += (s === "" ? '{"pid":' : ',"pid":') + jsonString(v);
  v = m.hostname;
  if (v !== undefined) s += (s === "" ? '{"hostname":' : ',"hostname":') + jsonString(v);
  v = m.version;
  if (v !== undefined) s += (s === "" ? '{"version":' : ',"version":') + jsonString(v);
  v = m.address;
  if (v !== undefined) s += (s === "" ? '{"address":' : ',"address":') + json$Address(v);
  v = m.domain;
  if (v !== undefined) s += (s === "" ? '{"domain":' : ',"domain":') + json$DomainInfo(v);
  v = m.capabilities;
  if (v !== undefined && v.length > 0) {
    const list = v;
    v = list[0];
    s += (s === "" ? '{"capabilities":' : ',"capabilities":') + "[" + json$MasterInfo_Capability(v);
    for (let i = 1; i < list.length; i++) {
      v = list[i];
      s += "," + json$MasterInfo_Capability(v);
    }
    s += "]";
  }
  return s === "" ? "{}" : s + "}";
}
export const MasterInfo = messageCodec("mesos.v1.MasterInfo", encode$MasterInfo, decode$MasterInfo, json$MasterInfo, () => [
  { name: "id", number: 1, label: "required", type: "string" },
  { name: "ip", number: 2, label: "required", type: "uint32" },
  { name: "port", number: 3, label: "required", type: "uint32", defaultValue: 5050 },
  { name: "pid", number: 4, label: "optional", type: "string" },
  { name: "hostname", number: 5, label: "optional", type: "string" },
  { name: "version", number: 6, label: "optional", type: "string" },
  { name: "address", number: 7, label: "optional", type: Address },
  { name: "domain", number: 8, label: "optional", type: DomainInfo },
  { name: "capabilities", number: 9, label: "repeated", type: MasterInfo_Capability },
]);

export function encode$MasterInfo_Capability(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.type;
  if (v !== undefined) {
    w.int32(enumNumber(MasterInfo_Capability_Type.numberOf, v));
    w.uint32(8);
  }

}
export function decode$MasterInfo_Capability(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 8: {
        const number = r.int32();
        const v = MasterInfo_Capability_Type.nameOf[number];
        if (v === undefined) r.keep(m);
        else m.type = v;
        break;
      }
      default:
        r.unknown(m, tag);
    }
  }
  if (r.position !== end) r.overrun(end);
  return m;
}
export function json$MasterInfo_Capability(m) {
  let s = "";
  let v;
  v = m.type;
  if (v !== undefined) s += (s === "" ? '{"type":' : ',"type":') + '"' + v + '"';
  return s === "" ? "{}" : s + "}";
}
export const MasterInfo_Capability = messageCodec("mesos.v1.MasterInfo.Capability", encode$MasterInfo_Capability, decode$MasterInfo_Capability, json$MasterInfo_Capability, () => [
  { name: "type", number: 1, label: "optional", type: MasterInfo_Capability_Type },
]);

export function encode$AgentInfo(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.checkpoint;
  if (v !== undefined) {
    w.bool(v);
    w.uint32(56);
  }
  v = m.domain;
  if (v !== undefined) {
    {
      const start = w.size;
      encode$DomainInfo(w, v);
      w.uint32(w.size - start);
    }
    w.uint32(82);
  }
  v = m.port;
  if (v !== undefined) {
    w.int32(v);
    w.uint32(64);
  }
  v = m.id;
  if (v !== undefined) {
    {
      const start = w.size;
      encode$AgentID(w, v);
      w.uint32(w.size - start);
    }
    w.uint32(50);
  }
  v = m.attributes;
  if (v !== undefined) {
    const list = v;
    for (let i = list.length - 1; i >= 0; i--) {
      v = list[i];
      {
        const start = w.size;
        encode$Attribute(w, v);
        w.uint32(w.size - start);
      }
      w.uint32(42);
    }
  }
  v = m.resources;
  if (v !== undefined) {
    const list = v;
    for (let i = list.length - 1; i >= 0; i--) {
      v = list[i];
      {
        const start = w.size;
        encode$Resource(w, v);
        w.uint32(w.size - start);
      }
      w.uint32(26);
    }
  }
  v = m.hostname;
  if (v === undefined) unset("mesos.v1.AgentInfo", "hostname");
  w.string(v);
  w.uint32(10);

}
export function decode$AgentInfo(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        m.hostname = r.string();
        break;
      }
      case 64: {
        m.port = r.int32();
        break;
      }
      case 26: {
        (m.resources ??= []).push(decode$Resource(r, r.message()));
        break;
      }
      case 42: {
        (m.attributes ??= []).push(decode$Attribute(r, r.message()));
        break;
      }
      case 50: {
        m.id = decode$AgentID(r, r.message(), m.id);
        break;
      }
      case 82: {
        m.domain = decode$DomainInfo(r, r.message(), m.domain);
        break;
      }
      case 56: {
        m.checkpoint = r.bool();
        break;
      }
      default:
        r.unknown(m, tag);
    }
  }
  if (r.position !== end) r.overrun(end);
  if (m.hostname === undefined) r.incomplete = true;
  return m;
}
export function json$AgentInfo(m) {
  let s = "";
  let v;
  v = m.hostname;
  if (v !== undefined) s += (s === "" ? '{"hostname":' : ',"hostname":') + jsonString(v);
  v = m.port;
  if (v !== undefined) s += (s === "" ? '{"port":' : ',"port":') + v;
  else s += (s === "" ? '{"port":' : ',"port":') + '5051';
  v = m.resources;
  if (v !== undefined && v.length > 0) {
    const list = v;
    v = list[0];
    s += (s === "" ? '{"resources":' : ',"resources":') + "[" + json$Resource(v);
    for (let i = 1; i < list.length; i++) {
      v = list[i];
      s += "," + json$Resource(v);
    }
    s += "]";
  }
  v = m.attributes;
  if (v !== undefined && v.length > 0) {
    const list = v;
    v = list[0];
    s += (s === "" ? '{"attributes":' : ',"attributes":') + "[" + json$Attribute(v);
    for (let i = 1; i < list.length; i++) {
      v = list[i];
      s += "," + json$Attribute(v);
    }
    s += "]";
  }
  v = m.id;
  if (v !== undefined) s += (s === "" ? '{"id":' : ',"id":') + json$AgentID(v);
  v = m.domain;
  if (v !== undefined) s += (s === "" ? '{"domain":' : ',"domain":') + json$DomainInfo(v);
  return s === "" ? "{}" : s + "}";
}
export const AgentInfo = messageCodec("mesos.v1.AgentInfo", encode$AgentInfo, decode$AgentInfo, json$AgentInfo, () => [
  { name: "hostname", number: 1, label: "required", type: "string" },
  { name: "port", number: 8, label: "optional", type: "int32", defaultValue: 5051 },
  { name: "resources", number: 3, label: "repeated", type: Resource },
  { name: "attributes", number: 5, label: "repeated", type: Attribute },
  { name: "id", number: 6, label: "optional", type: AgentID },
  { name: "domain", number: 10, label: "optional", type: DomainInfo },
  { name: "checkpoint", number: 7, label: "optional", type: "bool", defaultValue: false, beyondV1: true },
]);

export function encode$AgentInfo_Capability(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.type;
  if (v !== undefined) {
    w.int32(enumNumber(AgentInfo_Capability_Type.numberOf, v));
    w.uint32(8);
  }

}
export function decode$AgentInfo_Capability(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 8: {
        const number = r.int32();
        const v = AgentInfo_Capability_Type.nameOf[number];
        if (v === undefined) r.keep(m);
        else m.type = v;
        break;
      }
      default:
        r.unknown(m, tag);
    }
  }
  if (r.position !== end) r.overrun(end);
  return m;
}
export function json$AgentInfo_Capability(m) {
  let s = "";
  let v;
  v = m.type;
  if (v !== undefined) s += (s === "" ? '{"type":' : ',"type":') + '"' + v + '"';
  return s === "" ? "{}" : s + "}";
}
export const AgentInfo_Capability = messageCodec("mesos.v1.AgentInfo.Capability", encode$AgentInfo_Capability, decode$AgentInfo_Capability, json$AgentInfo_Capability, () => [
  { name: "type", number: 1, label: "optional", type: AgentInfo_Capability_Type },
]);

export function encode$CSIPluginContainerInfo(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.container;
  if (v !== undefined) {
    {
      const start = w.size;
      encode$ContainerInfo(w, v);
      w.uint32(w.size - start);
    }
    w.uint32(34);
  }
  v = m.resources;
  if (v !== undefined) {
    const list = v;
    for (let i = list.length - 1; i >= 0; i--) {
      v = list[i];
      {
        const start = w.size;
        encode$Resource(w, v);
        w.uint32(w.size - start);
      }
      w.uint32(26);
    }
  }
  v = m.command;
  if (v !== undefined) {
    {
      const start = w.size;
      encode$CommandInfo(w, v);
      w.uint32(w.size - start);
    }
    w.uint32(18);
  }
  v = m.services;
  if (v !== undefined) {
    const list = v;
    for (let i = list.length - 1; i >= 0; i--) {
      v = list[i];
      w.int32(enumNumber(CSIPluginContainerInfo_Service.numberOf, v));
      w.uint32(8);
    }
  }

}
export function decode$CSIPluginContainerInfo(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 8: {
        const number = r.int32();
        const v = CSIPluginContainerInfo_Service.nameOf[number];
        if (v === undefined) r.keep(m);
        else (m.services ??= []).push(v);
        break;
      }
      case 10: {
        const last = r.message();
        const list = (m.services ??= []);
        while (r.position < last) {
          const number = r.int32();
          const v = CSIPluginContainerInfo_Service.nameOf[number];
          if (v === undefined) r.keepEnum(m, 8, number);
          else list.push(v);
        }
        if (r.position !== last) r.overrun(last);
        if (list.length === 0) delete m.services;
        break;
      }
      case 18: {
        m.command = decode$CommandInfo(r, r.message(), m.command);
        break;
      }
      case 26: {
        (m.resources ??= []).push(decode$Resource(r, r.message()));
        break;
      }
      case 34: {
        m.container = decode$ContainerInfo(r, r.message(), m.container);
        break;
      }
      default:
        r.unknown(m, tag);
    }
  }
  if (r.position !== end) r.overrun(end);
  return m;
}
export function json$CSIPluginContainerInfo(m) {
  let s = "";
  let v;
  v = m.services;
  if (v !== undefined && v.length > 0) {
    const list = v;
    v = list[0];
    s += (s === "" ? '{"services":' : ',"services":') + "[" + '"' + v + '"';
    for (let i = 1; i < list.length; i++) {
      v = list[i];
      s += "," + '"' + v + '"';
    }
    s += "]";
  }
  v = m.command;
  if (v !== undefined) s += (s === "" ? '{"command":' : ',"command":') + json$CommandInfo(v);
  v = m.resources;
  if (v !== undefined && v.length > 0) {
    const list = v;
    v = list[0];
    s += (s === "" ? '{"resources":' : ',"resources":') + "[" + json$Resource(v);
    for (let i = 1; i < list.length; i++) {
      v = list[i];
      s += "," + json$Resource(v);
    }
    s += "]";
  }
  v = m.container;
  if (v !== undefined) s += (s === "" ? '{"container":' : ',"container":') + json$ContainerInfo(v);
  return s === "" ? "{}" : s + "}";
}
export const CSIPluginContainerInfo = messageCodec("mesos.v1.CSIPluginContainerInfo", encode$CSIPluginContainerInfo, decode$CSIPluginContainerInfo, json$CSIPluginContainerInfo, () => [
  { name: "services", number: 1, label: "repeated", type: CSIPluginContainerInfo_Service },
  { name: "command", number: 2, label: "optional", type: CommandInfo },
  { name: "resources", number: 3, label: "repeated", type: Resource },
  { name: "container", number: 4, label: "optional", type: ContainerInfo },
]);

export function encode$CSIPluginEndpoint(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.endpoint;
  if (v === undefined) unset("mesos.v1.CSIPluginEndpoint", "endpoint");
  w.string(v);
  w.uint32(18);
  v = m.csi_service;
  if (v === undefined) unset("mesos.v1.CSIPluginEndpoint", "csi_service");
  w.int32(enumNumber(CSIPluginContainerInfo_Service.numberOf, v));
  w.uint32(8);

}
export function decode$CSIPluginEndpoint(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 8: {
        const number = r.int32();
        const v = CSIPluginContainerInfo_Service.nameOf[number];
        if (v === undefined) r.keep(m);
        else m.csi_service = v;
        break;
      }
      case 18: {
        m.endpoint = r.string();
        break;
      }
      default:
        r.unknown(m, tag);
    }
  }
  if (r.position !== end) r.overrun(end);
  if (m.csi_service === undefined || m.endpoint === undefined) r.incomplete = true;
  return m;
}
export function json$CSIPluginEndpoint(m) {
  let s = "";
  let v;
  v = m.csi_service;
  if (v !== undefined) s += (s === "" ? '{"csi_service":' : ',"csi_service":') + '"' + v + '"';
  v = m.endpoint;
  if (v !== undefined) s += (s === "" ? '{"endpoint":' : ',"endpoint":') + jsonString(v);
  return s === "" ? "{}" : s + "}";
}
export const CSIPluginEndpoint = messageCodec("mesos.v1.CSIPluginEndpoint", encode$CSIPluginEndpoint, decode$CSIPluginEndpoint, json$CSIPluginEndpoint, () => [
  { name: "csi_service", number: 1, label: "required", type: CSIPluginContainerInfo_Service },
  { name: "endpoint", number: 2, label: "required", type: "string" },
]);

export function encode$CSIPluginInfo(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.target_path_exists;
  if (v !== undefined) {
    w.bool(v);
    w.uint32(48);
  }
  v = m.target_path_root;
  if (v !== undefined) {
    w.string(v);
    w.uint32(42);
  }
  v = m.endpoints;
  if (v !== undefined) {
    const list = v;
    for (let i = list.length - 1; i >= 0; i--) {
      v = list[i];
      {
        const start = w.size;
        encode$CSIPluginEndpoint(w, v);
        w.uint32(w.size - start);
      }
      w.uint32(34);
    }
  }
  v = m.containers;
  if (v !== undefined) {
    const list = v;
    for (let i = list.length - 1; i >= 0; i--) {
      v = list[i];
      {
        const start = w.size;
        encode$CSIPluginContainerInfo(w, v);
        w.uint32(w.size - start);
      }
      w.uint32(26);
    }
  }
  v = m.name;
  if (v !== undefined) {
    w.string(v);
    w.uint32(18);
  }
  v = m.type;
  if (v === undefined) unset("mesos.v1.CSIPluginInfo", "type");
  w.string(v);
  w.uint32(10);

}
export function decode$CSIPluginInfo(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        m.type = r.string();
        break;
      }
      case 18: {
        m.name = r.string();
        break;
      }
      case 26: {
        (m.containers ??= []).push(decode$CSIPluginContainerInfo(r, r.message()));
        break;
      }
      case 34: {
        (m.endpoints ??= []).push(decode$CSIPluginEndpoint(r, r.message()));
        break;
      }
      case 42: {
        m.target_path_root = r.string();
        break;
      }
      case 48: {
        m.target_path_exists = r.bool();
        break;
      }
      default:
        r.unknown(m, tag);
    }
  }
  if (r.position !== end) r.overrun(end);
  if (m.type === undefined) r.incomplete = true;
  return m;
}
export function json$CSIPluginInfo(m) {
  let s = "";
  let v;
  v = m.type;
  if (v !== undefined) s += (s === "" ? '{"type":' : ',"type":') + jsonString(v);
  v = m.name;
  if (v !== undefined) s += (s === "" ? '{"name":' : ',"name":') + jsonString(v);
  else s += (s === "" ? '{"name":' : ',"name":') + '"default"';
  v = m.containers;
  if (v !== undefined && v.length > 0) {
    const list = v;
    v = list[0];
    s += (s === "" ? '{"containers":' : ',"containers":') + "[" + json$CSIPluginContainerInfo(v);
    for (let i = 1; i < list.length; i++) {
      v = list[i];
      s += "," + json$CSIPluginContainerInfo(v);
    }
    s += "]";
  }
  v = m.endpoints;
  if (v !== undefined && v.length > 0) {
    const list = v;
    v = list[0];
    s += (s === "" ? '{"endpoints":' : ',"endpoints":') + "[" + json$CSIPluginEndpoint(v);
    for (let i = 1; i < list.length; i++) {
      v = list[i];
      s += "," + json$CSIPluginEndpoint(v);
    }
    s += "]";
  }
  v = m.target_path_root;
  if (v !== undefined) s += (s === "" ? '{"target_path_root":' : ',"target_path_root":') + jsonString(v);
  v = m.target_path_exists;
  if (v !== undefined) s += (s === "" ? '{"target_path_exists":' : ',"target_path_exists":') + v;
  return s === "" ? "{}" : s + "}";
}
export const CSIPluginInfo = messageCodec("mesos.v1.CSIPluginInfo", encode$CSIPluginInfo, decode$CSIPluginInfo, json$CSIPluginInfo, () => [
  { name: "type", number: 1, label: "required", type: "string" },
  { name: "name", number: 2, label: "optional", type: "string", defaultValue: "default" },
  { name: "containers", number: 3, label: "repeated", type: CSIPluginContainerInfo },
  { name: "endpoints", number: 4, label: "repeated", type: CSIPluginEndpoint },
  { name: "target_path_root", number: 5, label: "optional", type: "string" },
  { name: "target_path_exists", number: 6, label: "optional", type: "bool" },
]);

export function encode$ResourceProviderInfo(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.storage;
  if (v !== undefined) {
    {
      const start = w.size;
      encode$ResourceProviderInfo_Storage(w, v);
      w.uint32(w.size - start);
    }
    w.uint32(50);
  }
  v = m.default_reservations;
  if (v !== undefined) {
    const list = v;
    for (let i = list.length - 1; i >= 0; i--) {
      v = list[i];
      {
        const start = w.size;
        encode$Resource_ReservationInfo(w, v);
        w.uint32(w.size - start);
      }
      w.uint32(42);
    }
  }
  v = m.name;
  if (v === undefined) unset("mesos.v1.ResourceProviderInfo", "name");
  w.string(v);
  w.uint32(34);
  v = m.type;
  if (v === undefined) unset("mesos.v1.ResourceProviderInfo", "type");
  w.string(v);
  w.uint32(26);
  v = m.attributes;
  if (v !== undefined) {
    const list = v;
    for (let i = list.length - 1; i >= 0; i--) {
      v = list[i];
      {
        const start = w.size;
        encode$Attribute(w, v);
        w.uint32(w.size - start);
      }
      w.uint32(18);
    }
  }
  v = m.id;
  if (v !== undefined) {
    {
      const start = w.size;
      encode$ResourceProviderID(w, v);
      w.uint32(w.size - start);
    }
    w.uint32(10);
  }

}
export function decode$ResourceProviderInfo(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        m.id = decode$ResourceProviderID(r, r.message(), m.id);
        break;
      }
      case 18: {
        (m.attributes ??= []).push(decode$Attribute(r, r.message()));
        break;
      }
      case 26: {
        m.type = r.string();
        break;
      }
      case 34: {
        m.name = r.string();
        break;
      }
      case 42: {
        (m.default_reservations ??= []).push(decode$Resource_ReservationInfo(r, r.message()));
        break;
      }
      case 50: {
        m.storage = decode$ResourceProviderInfo_Storage(r, r.message(), m.storage);
        break;
      }
      default:
        r.unknown(m, tag);
    }
  }
  if (r.position !== end) r.overrun(end);
  if (m.type === undefined || m.name === undefined) r.incomplete = true;
  return m;
}
export function json$ResourceProviderInfo(m) {
  let s = "";
  let v;
  v = m.id;
  if (v !== undefined) s += (s === "" ? '{"id":' : ',"id":') + json$ResourceProviderID(v);
  v = m.attributes;
  if (v !== undefined && v.length > 0) {
    const list = v;
    v = list[0];
    s += (s === "" ? '{"attributes":' : ',"attributes":') + "[" + json$Attribute(v);
    for (let i = 1; i < list.length; i++) {
      v = list[i];
      s += "," + json$Attribute(v);
    }
    s += "]";
  }
  v = m.type;
  if (v !== undefined) s += (s === "" ? '{"type":' : ',"type":') + jsonString(v);
  v = m.name;
  if (v !== undefined) s += (s === "" ? '{"name":' : ',"name":') + jsonString(v);
  v = m.default_reservations;
  if (v !== undefined && v.length > 0) {
    const list = v;
    v = list[0];
    s += (s === "" ? '{"default_reservations":' : ',"default_reservations":') + "[" + json$Resource_ReservationInfo(v);
    for (let i = 1; i < list.length; i++) {
      v = list[i];
      s += "," + json$Resource_ReservationInfo(v);
    }
    s += "]";
  }
  v = m.storage;
  if (v !== undefined) s += (s === "" ? '{"storage":' : ',"storage":') + json$ResourceProviderInfo_Storage(v);
  return s === "" ? "{}" : s + "}";
}
export const ResourceProviderInfo = messageCodec("mesos.v1.ResourceProviderInfo", encode$ResourceProviderInfo, decode$ResourceProviderInfo, json$ResourceProviderInfo, () => [
  { name: "id", number: 1, label: "optional", type: ResourceProviderID },
  { name: "attributes", number: 2, label: "repeated", type: Attribute },
  { name: "type", number: 3, label: "required", type: "string" },
  { name: "name", number: 4, label: "required", type: "string" },
  { name: "default_reservations", number: 5, label: "repeated", type: Resource_ReservationInfo },
  { name: "storage", number: 6, label: "optional", type: ResourceProviderInfo_Storage },
]);

export function encode$ResourceProviderInfo_Storage(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.reconciliation_interval_seconds;
  if (v !== undefined) {
    w.double(v);
    w.uint32(17);
  }
  v = m.plugin;
  if (v === undefined) unset("mesos.v1.ResourceProviderInfo.Storage", "plugin");
  {
    const start = w.size;
    encode$CSIPluginInfo(w, v);
    w.uint32(w.size - start);
  }
  w.uint32(10);

}
export function decode$ResourceProviderInfo_Storage(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        m.plugin = decode$CSIPluginInfo(r, r.message(), m.plugin);
        break;
      }
      case 17: {
        m.reconciliation_interval_seconds = r.double();
        break;
      }
      default:
        r.unknown(m, tag);
    }
  }
  if (r.position !== end) r.overrun(end);
  if (m.plugin === undefined) r.incomplete = true;
  return m;
}
export function json$ResourceProviderInfo_Storage(m) {
  let s = "";
  let v;
  v = m.plugin;
  if (v !== undefined) s += (s === "" ? '{"plugin":' : ',"plugin":') + json$CSIPluginInfo(v);
  v = m.reconciliation_interval_seconds;
  if (v !== undefined) s += (s === "" ? '{"reconciliation_interval_seconds":' : ',"reconciliation_interval_seconds":') + jsonDouble(v);
  return s === "" ? "{}" : s + "}";
}
export const ResourceProviderInfo_Storage = messageCodec("mesos.v1.ResourceProviderInfo.Storage", encode$ResourceProviderInfo_Storage, decode$ResourceProviderInfo_Storage, json$ResourceProviderInfo_Storage, () => [
  { name: "plugin", number: 1, label: "required", type: CSIPluginInfo },
  { name: "reconciliation_interval_seconds", number: 2, label: "optional", type: "double" },
]);

export function encode$Value(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.text;
  if (v !== undefined) {
    {
      const start = w.size;
      encode$Value_Text(w, v);
      w.uint32(w.size - start);
    }
    w.uint32(42);
  }
  v = m.set;
  if (v !== undefined) {
    {
      const start = w.size;
      encode$Value_Set(w, v);
      w.uint32(w.size - start);
    }
    w.uint32(34);
  }
  v = m.ranges;
  if (v !== undefined) {
    {
      const start = w.size;
      encode$Value_Ranges(w, v);
      w.uint32(w.size - start);
    }
    w.uint32(26);
  }
  v = m.scalar;
  if (v !== undefined) {
    {
      const start = w.size;
      encode$Value_Scalar(w, v);
      w.uint32(w.size - start);
    }
    w.uint32(18);
  }
  v = m.type;
  if (v === undefined) unset("mesos.v1.Value", "type");
  w.int32(enumNumber(Value_Type.numberOf, v));
  w.uint32(8);

}
export function decode$Value(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 8: {
        const number = r.int32();
        const v = Value_Type.nameOf[number];
        if (v === undefined) r.keep(m);
        else m.type = v;
        break;
      }
      case 18: {
        m.scalar = decode$Value_Scalar(r, r.message(), m.scalar);
        break;
      }
      case 26: {
        m.ranges = decode$Value_Ranges(r, r.message(), m.ranges);
        break;
      }
      case 34: {
        m.set = decode$Value_Set(r, r.message(), m.set);
        break;
      }
      case 42: {
        m.text = decode$Value_Text(r, r.message(), m.text);
        break;
      }
      default:
        r.unknown(m, tag);
    }
  }
  if (r.position !== end) r.overrun(end);
  if (m.type === undefined) r.incomplete = true;
  return m;
}
export function json$Value(m) {
  let s = "";
  let v;
  v = m.type;
  if (v !== undefined) s += (s === "" ? '{"type":' : ',"type":') + '"' + v + '"';
  v = m.scalar;
  if (v !== undefined) s += (s === "" ? '{"scalar":' : ',"scalar":') + json$Value_Scalar(v);
  v = m.ranges;
  if (v !== undefined) s += (s === "" ? '{"ranges":' : ',"ranges":') + json$Value_Ranges(v);
  v = m.set;
  if (v !== undefined) s += (s === "" ? '{"set":' : ',"set":') + json$Value_Set(v);
  v = m.text;
  if (v !== undefined) s += (s === "" ? '{"text":' : ',"text":') + json$Value_Text(v);
  return s === "" ? "{}" : s + "}";
}
export const Value = messageCodec("mesos.v1.Value", encode$Value, decode$Value, json$Value, () => [
  { name: "type", number: 1, label: "required", type: Value_Type },
  { name: "scalar", number: 2, label: "optional", type: Value_Scalar },
  { name: "ranges", number: 3, label: "optional", type: Value_Ranges },
  { name: "set", number: 4, label: "optional", type: Value_Set },
  { name: "text", number: 5, label: "optional", type: Value_Text },
]);

export function encode$Value_Scalar(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.value;
  if (v === undefined) unset("mesos.v1.Value.Scalar", "value");
  w.double(v);
  w.uint32(9);

}
export function decode$Value_Scalar(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 9: {
        m.value = r.double();
        break;
      }
      default:
        r.unknown(m, tag);
    }
  }
  if (r.position !== end) r.overrun(end);
  if (m.value === undefined) r.incomplete = true;
  return m;
}
export function json$Value_Scalar(m) {
  let s = "";
  let v;
  v = m.value;
  if (v !== undefined) s += (s === "" ? '{"value":' : ',"value":') + jsonDouble(v);
  return s === "" ? "{}" : s + "}";
}
export const Value_Scalar = messageCodec("mesos.v1.Value.Scalar", encode$Value_Scalar, decode$Value_Scalar, json$Value_Scalar, () => [
  { name: "value", number: 1, label: "required", type: "double" },
]);

export function encode$Value_Range(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.end;
  if (v === undefined) unset("mesos.v1.Value.Range", "end");
  w.int64(v);
  w.uint32(16);
  v = m.begin;
  if (v === undefined) unset("mesos.v1.Value.Range", "begin");
  w.int64(v);
  w.uint32(8);

}
export function decode$Value_Range(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 8: {
        m.begin = r.uint64();
        break;
      }
      case 16: {
        m.end = r.uint64();
        break;
      }
      default:
        r.unknown(m, tag);
    }
  }
  if (r.position !== end) r.overrun(end);
  if (m.begin === undefined || m.end === undefined) r.incomplete = true;
  return m;
}
export function json$Value_Range(m) {
  let s = "";
  let v;
  v = m.begin;
  if (v !== undefined) s += (s === "" ? '{"begin":' : ',"begin":') + v;
  v = m.end;
  if (v !== undefined) s += (s === "" ? '{"end":' : ',"end":') + v;
  return s === "" ? "{}" : s + "}";
}
export const Value_Range = messageCodec("mesos.v1.Value.Range", encode$Value_Range, decode$Value_Range, json$Value_Range, () => [
  { name: "begin", number: 1, label: "required", type: "uint64" },
  { name: "end", number: 2, label: "required", type: "uint64" },
]);

export function encode$Value_Ranges(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.range;
  if (v !== undefined) {
    const list = v;
    for (let i = list.length - 1; i >= 0; i--) {
      v = list[i];
      {
        const start = w.size;
        encode$Value_Range(w, v);
        w.uint32(w.size - start);
      }
      w.uint32(10);
    }
  }

}
export function decode$Value_Ranges(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        (m.range ??= []).push(decode$Value_Range(r, r.message()));
        break;
      }
      default:
        r.unknown(m, tag);
    }
  }
  if (r.position !== end) r.overrun(end);
  return m;
}
export function json$Value_Ranges(m) {
  let s = "";
  let v;
  v = m.range;
  if (v !== undefined && v.length > 0) {
    const list = v;
    v = list[0];
    s += (s === "" ? '{"range":' : ',"range":') + "[" + json$Value_Range(v);
    for (let i = 1; i < list.length; i++) {
      v = list[i];
      s += "," + json$Value_Range(v);
    }
    s += "]";
  }
  return s === "" ? "{}" : s + "}";
}
export const Value_Ranges = messageCodec("mesos.v1.Value.Ranges", encode$Value_Ranges, decode$Value_Ranges, json$Value_Ranges, () => [
  { name: "range", number: 1, label: "repeated", type: Value_Range },
]);

export function encode$Value_Set(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.item;
  if (v !== undefined) {
    const list = v;
    for (let i = list.length - 1; i >= 0; i--) {
      v = list[i];
      w.string(v);
      w.uint32(10);
    }
  }

}
export function decode$Value_Set(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        (m.item ??= []).push(r.string());
        break;
      }
      default:
        r.unknown(m, tag);
    }
  }
  if (r.position !== end) r.overrun(end);
  return m;
}
export function json$Value_Set(m) {
  let s = "";
  let v;
  v = m.item;
  if (v !== undefined && v.length > 0) {
    const list = v;
    v = list[0];
    s += (s === "" ? '{"item":' : ',"item":') + "[" + jsonString(v);
    for (let i = 1; i < list.length; i++) {
      v = list[i];
      s += "," + jsonString(v);
    }
    s += "]";
  }
  return s === "" ? "{}" : s + "}";
}
export const Value_Set = messageCodec("mesos.v1.Value.Set", encode$Value_Set, decode$Value_Set, json$Value_Set, () => [
  { name: "item", number: 1, label: "repeated", type: "string" },
]);

export function encode$Value_Text(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.value;
  if (v === undefined) unset("mesos.v1.Value.Text", "value");
  w.string(v);
  w.uint32(10);

}
export function decode$Value_Text(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        m.value = r.string();
        break;
      }
      default:
        r.unknown(m, tag);
    }
  }
  if (r.position !== end) r.overrun(end);
  if (m.value === undefined) r.incomplete = true;
  return m;
}
export function json$Value_Text(m) {
  let s = "";
  let v;
  v = m.value;
  if (v !== undefined) s += (s === "" ? '{"value":' : ',"value":') + jsonString(v);
  return s === "" ? "{}" : s + "}";
}
export const Value_Text = messageCodec("mesos.v1.Value.Text", encode$Value_Text, decode$Value_Text, json$Value_Text, () => [
  { name: "value", number: 1, label: "required", type: "string" },
]);

export function encode$Attribute(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.set;
  if (v !== undefined) {
    {
      const start = w.size;
      encode$Value_Set(w, v);
      w.uint32(w.size - start);
    }
    w.uint32(50);
  }
  v = m.text;
  if (v !== undefined) {
    {
      const start = w.size;
      encode$Value_Text(w, v);
      w.uint32(w.size - start);
    }
    w.uint32(42);
  }
  v = m.ranges;
  if (v !== undefined) {
    {
      const start = w.size;
      encode$Value_Ranges(w, v);
      w.uint32(w.size - start);
    }
    w.uint32(34);
  }
  v = m.scalar;
  if (v !== undefined) {
    {
      const start = w.size;
      encode$Value_Scalar(w, v);
      w.uint32(w.size - start);
    }
    w.uint32(26);
  }
  v = m.type;
  if (v === undefined) unset("mesos.v1.Attribute", "type");
  w.int32(enumNumber(Value_Type.numberOf, v));
  w.uint32(16);
  v = m.name;
  if (v === undefined) unset("mesos.v1.Attribute", "name");
  w.string(v);
  w.uint32(10);

}
export function decode$Attribute(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        m.name = r.string();
        break;
      }
      case 16: {
        const number = r.int32();
        const v = Value_Type.nameOf[number];
        if (v === undefined) r.keep(m);
        else m.type = v;
        break;
      }
      case 26: {
        m.scalar = decode$Value_Scalar(r, r.message(), m.scalar);
        break;
      }
      case 34: {
        m.ranges = decode$Value_Ranges(r, r.message(), m.ranges);
        break;
      }
      case 50: {
        m.set = decode$Value_Set(r, r.message(), m.set);
        break;
      }
      case 42: {
        m.text = decode$Value_Text(r, r.message(), m.text);
        break;
      }
      default:
        r.unknown(m, tag);
    }
  }
  if (r.position !== end) r.overrun(end);
  if (m.name === undefined || m.type === undefined) r.incomplete = true;
  return m;
}
export function json$Attribute(m) {
  let s = "";
  let v;
  v = m.name;
  if (v !== undefined) s += (s === "" ? '{"name":' : ',"name":') + jsonString(v);
  v = m.type;
  if (v !== undefined) s += (s === "" ? '{"type":' : ',"type":') + '"' + v + '"';
  v = m.scalar;
  if (v !== undefined) s += (s === "" ? '{"scalar":' : ',"scalar":') + json$Value_Scalar(v);
  v = m.ranges;
  if (v !== undefined) s += (s === "" ? '{"ranges":' : ',"ranges":') + json$Value_Ranges(v);
  v = m.set;
  if (v !== undefined) s += (s === "" ? '{"set":' : ',"set":') + json$Value_Set(v);
  v = m.text;
  if (v !== undefined) s += (s === "" ? '{"text":' : ',"text":') + json$Value_Text(v);
  return s === "" ? "{}" : s + "}";
}
export const Attribute = messageCodec("mesos.v1.Attribute", encode$Attribute, decode$Attribute, json$Attribute, () => [
  { name: "name", number: 1, label: "required", type: "string" },
  { name: "type", number: 2, label: "required", type: Value_Type },
  { name: "scalar", number: 3, label: "optional", type: Value_Scalar },
  { name: "ranges", number: 4, label: "optional", type: Value_Ranges },
  { name: "set", number: 6, label: "optional", type: Value_Set },
  { name: "text", number: 5, label: "optional", type: Value_Text },
]);

export function encode$Resource(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.reservations;
  if (v !== undefined) {
    const list = v;
    for (let i = list.length - 1; i >= 0; i--) {
      v = list[i];
      {
        const start = w.size;
        encode$Resource_ReservationInfo(w, v);
        w.uint32(w.size - start);
      }
      w.uint32(106);
    }
  }
  v = m.provider_id;
  if (v !== undefined) {
    {
      const start = w.size;
      encode$ResourceProviderID(w, v);
      w.uint32(w.size - start);
    }
    w.uint32(98);
  }
  v = m.allocation_info;
  if (v !== undefined) {
    {
      const start = w.size;
      encode$Resource_AllocationInfo(w, v);
      w.uint32(w.size - start);
    }
    w.uint32(90);
  }
  v = m.shared;
  if (v !== undefined) {
    {
      const start = w.size;
      encode$Resource_SharedInfo(w, v);
      w.uint32(w.size - start);
    }
    w.uint32(82);
  }
  v = m.revocable;
  if (v !== undefined) {
    {
      const start = w.size;
      encode$Resource_RevocableInfo(w, v);
      w.uint32(w.size - start);
    }
    w.uint32(74);
  }
  v = m.reservation;
  if (v !== undefined) {
    {
      const start = w.size;
      encode$Resource_ReservationInfo(w, v);
      w.uint32(w.size - start);
    }
    w.uint32(66);
  }
  v = m.disk;
  if (v !== undefined) {
    {
      const start = w.size;
      encode$Resource_DiskInfo(w, v);
      w.uint32(w.size - start);
    }
    w.uint32(58);
  }
  v = m.role;
  if (v !== undefined) {
    w.string(v);
    w.uint32(50);
  }
  v = m.set;
  if (v !== undefined) {
    {
      const start = w.size;
      encode$Value_Set(w, v);
      w.uint32(w.size - start);
    }
    w.uint32(42);
  }
  v = m.ranges;
  if (v !== undefined) {
    {
      const start = w.size;
      encode$Value_Ranges(w, v);
      w.uint32(w.size - start);
    }
    w.uint32(34);
  }
  v = m.scalar;
  if (v !== undefined) {
    {
      const start = w.size;
      encode$Value_Scalar(w, v);
      w.uint32(w.size - start);
    }
    w.uint32(26);
  }
  v = m.type;
  if (v === undefined) unset("mesos.v1.Resource", "type");
  w.int32(enumNumber(Value_Type.numberOf, v));
  w.uint32(16);
  v = m.name;
  if (v === undefined) unset("mesos.v1.Resource", "name");
  w.string(v);
  w.uint32(10);

}
export function decode$Resource(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 98: {
        m.provider_id = decode$ResourceProviderID(r, r.message(), m.provider_id);
        break;
      }
      case 10: {
        m.name = r.string();
        break;
      }
      case 16: {
        const number = r.int32();
        const v = Value_Type.nameOf[number];
        if (v === undefined) r.keep(m);
        else m.type = v;
        break;
      }
      case 26: {
        m.scalar = decode$Value_Scalar(r, r.message(), m.scalar);
        break;
      }
      case 34: {
        m.ranges = decode$Value_Ranges(r, r.message(), m.ranges);
        break;
      }
      case 42: {
        m.set = decode$Value_Set(r, r.message(), m.set);
        break;
      }
      case 50: {
        m.role = r.string();
        break;
      }
      case 90: {
        m.allocation_info = decode$Resource_AllocationInfo(r, r.message(), m.allocation_info);
        break;
      }
      case 66: {
        m.reservation = decode$Resource_ReservationInfo(r, r.message(), m.reservation);
        break;
      }
      case 106: {
        (m.reservations ??= []).push(decode$Resource_ReservationInfo(r, r.message()));
        break;
      }
      case 58: {
        m.disk = decode$Resource_DiskInfo(r, r.message(), m.disk);
        break;
      }
      case 74: {
        m.revocable = decode$Resource_RevocableInfo(r, r.message(), m.revocable);
        break;
      }
      case 82: {
        m.shared = decode$Resource_SharedInfo(r, r.message(), m.shared);
        break;
      }
      default:
        r.unknown(m, tag);
    }
  }
  if (r.position !== end) r.overrun(end);
  if (m.name === undefined || m.type === undefined) r.incomplete = true;
  return m;
}
export function json$Resource(m) {
  let s = "";
  let v;
  v = m.provider_id;
  if (v !== undefined) s += (s === "" ? '{"provider_id":' : ',"provider_id":') + json$ResourceProviderID(v);
  v = m.name;
  if (v !== undefined) s += (s === "" ? '{"name":' : ',"name":') + jsonString(v);
  v = m.type;
  if (v !== undefined) s += (s === "" ? '{"type":' : ',"type":') + '"' + v + '"';
  v = m.scalar;
  if (v !== undefined) s += (s === "" ? '{"scalar":' : ',"scalar":') + json$Value_Scalar(v);
  v = m.ranges;
  if (v !== undefined) s += (s === "" ? '{"ranges":' : ',"ranges":') + json$Value_Ranges(v);
  v = m.set;
  if (v !== undefined) s += (s === "" ? '{"set":' : ',"set":') + json$Value_Set(v);
  v = m.role;
  if (v !== undefined) s += (s === "" ? '{"role":' : ',"role":') + jsonString(v);
  v = m.allocation_info;
  if (v !== undefined) s += (s === "" ? '{"allocation_info":' : ',"allocation_info":') + json$Resource_AllocationInfo(v);
  v = m.reservation;
  if (v !== undefined) s += (s === "" ? '{"reservation":' : ',"reservation":') + json$Resource_ReservationInfo(v);
  v = m.reservations;
  if (v !== undefined && v.length > 0) {
    const list = v;
    v = list[0];
    s += (s === "" ? '{"reservations":' : ',"reservations":') + "[" + json$Resource_ReservationInfo(v);
    for (let i = 1; i < list.length; i++) {
      v = list[i];
      s += "," + json$Resource_ReservationInfo(v);
    }
    s += "]";
  }
  v = m.disk;
  if (v !== undefined) s += (s === "" ? '{"disk":' : ',"disk":') + json$Resource_DiskInfo(v);
  v = m.revocable;
  if (v !== undefined) s += (s === "" ? '{"revocable":' : ',"revocable":') + json$Resource_RevocableInfo(v);
  v = m.shared;
  if (v !== undefined) s += (s === "" ? '{"shared":' : ',"shared":') + json$Resource_SharedInfo(v);
  return s === "" ? "{}" : s + "}";
}
export const Resource = messageCodec("mesos.v1.Resource", encode$Resource, decode$Resource, json$Resource, () => [
  { name: "provider_id", number: 12, label: "optional", type: ResourceProviderID },
  { name: "name", number: 1, label: "required", type: "string" },
  { name: "type", number: 2, label: "required", type: Value_Type },
  { name: "scalar", number: 3, label: "optional", type: Value_Scalar },
  { name: "ranges", number: 4, label: "optional", type: Value_Ranges },
  { name: "set", number: 5, label: "optional", type: Value_Set },
  { name: "role", number: 6, label: "optional", type: "string", defaultValue: "*", deprecated: true },
  { name: "allocation_info", number: 11, label: "optional", type: Resource_AllocationInfo },
  { name: "reservation", number: 8, label: "optional", type: Resource_ReservationInfo },
  { name: "reservations", number: 13, label: "repeated", type: Resource_ReservationInfo },
  { name: "disk", number: 7, label: "optional", type: Resource_DiskInfo },
  { name: "revocable", number: 9, label: "optional", type: Resource_RevocableInfo },
  { name: "shared", number: 10, label: "optional", type: Resource_SharedInfo },
]);

export function encode$Resource_AllocationInfo(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.role;
  if (v !== undefined) {
    w.string(v);
    w.uint32(10);
  }

}
export function decode$Resource_AllocationInfo(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        m.role = r.string();
        break;
      }
      default:
        r.unknown(m, tag);
    }
  }
  if (r.position !== end) r.overrun(end);
  return m;
}
export function json$Resource_AllocationInfo(m) {
  let s = "";
  let v;
  v = m.role;
  if (v !== undefined) s += (s === "" ? '{"role":' : ',"role":') + jsonString(v);
  return s === "" ? "{}" : s + "}";
}
export const Resource_AllocationInfo = messageCodec("mesos.v1.Resource.AllocationInfo", encode$Resource_AllocationInfo, decode$Resource_AllocationInfo, json$Resource_AllocationInfo, () => [
  { name: "role", number: 1, label: "optional", type: "string" },
]);

export function encode$Resource_ReservationInfo(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.type;
  if (v !== undefined) {
    w.int32(enumNumber(Resource_ReservationInfo_Type.numberOf, v));
    w.uint32(32);
  }
  v = m.role;
  if (v !== undefined) {
    w.string(v);
    w.uint32(26);
  }
  v = m.labels;
  if (v !== undefined) {
    {
      const start = w.size;
      encode$Labels(w, v);
      w.uint32(w.size - start);
    }
    w.uint32(18);
  }
  v = m.principal;
  if (v !== undefined) {
    w.string(v);
    w.uint32(10);
  }

}
export function decode$Resource_ReservationInfo(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 32: {
        const number = r.int32();
        const v = Resource_ReservationInfo_Type.nameOf[number];
        if (v === undefined) r.keep(m);
        else m.type = v;
        break;
      }
      case 26: {
        m.role = r.string();
        break;
      }
      case 10: {
        m.principal = r.string();
        break;
      }
      case 18: {
        m.labels = decode$Labels(r, r.message(), m.labels);
        break;
      }
      default:
        r.unknown(m, tag);
    }
  }
  if (r.position !== end) r.overrun(end);
  return m;
}
export function json$Resource_ReservationInfo(m) {
  let s = "";
  let v;
  v = m.type;
  if (v !== undefined) s += (s === "" ? '{"type":' : ',"type":') + '"' + v + '"';
  v = m.role;
  if (v !== undefined) s += (s === "" ? '{"role":' : ',"role":') + jsonString(v);
  v = m.principal;
  if (v !== undefined) s += (s === "" ? '{"principal":' : ',"principal":') + jsonString(v);
  v = m.labels;
  if (v !== undefined) s += (s === "" ? '{"labels":' : ',"labels":') + json$Labels(v);
  return s === "" ? "{}" : s + "}";
}
export const Resource_ReservationInfo = messageCodec("mesos.v1.Resource.ReservationInfo", encode$Resource_ReservationInfo, decode$Resource_ReservationInfo, json$Resource_ReservationInfo, () => [
  { name: "type", number: 4, label: "optional", type: Resource_ReservationInfo_Type },
  { name: "role", number: 3, label: "optional", type: "string" },
  { name: "principal", number: 1, label: "optional", type: "string" },
  { name: "labels", number: 2, label: "optional", type: Labels },
]);

export function encode$Resource_DiskInfo(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.source;
  if (v !== undefined) {
    {
      const start = w.size;
      encode$Resource_DiskInfo_Source(w, v);
      w.uint32(w.size - start);
    }
    w.uint32(26);
  }
  v = m.volume;
  if (v !== undefined) {
    {
      const start = w.size;
      encode$Volume(w, v);
      w.uint32(w.size - start);
    }
    w.uint32(18);
  }
  v = m.persistence;
  if (v !== undefined) {
    {
      const start = w.size;
      encode$Resource_DiskInfo_Persistence(w, v);
      w.uint32(w.size - start);
    }
    w.uint32(10);
  }

}
export function decode$Resource_DiskInfo(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        m.persistence = decode$Resource_DiskInfo_Persistence(r, r.message(), m.persistence);
        break;
      }
      case 18: {
        m.volume = decode$Volume(r, r.message(), m.volume);
        break;
      }
      case 26: {
        m.source = decode$Resource_DiskInfo_Source(r, r.message(), m.source);
        break;
      }
      default:
        r.unknown(m, tag);
    }
  }
  if (r.position !== end) r.overrun(end);
  return m;
}
export function json$Resource_DiskInfo(m) {
  let s = "";
  let v;
  v = m.persistence;
  if (v !== undefined) s += (s === "" ? '{"persistence":' : ',"persistence":') + json$Resource_DiskInfo_Persistence(v);
  v = m.volume;
  if (v !== undefined) s += (s === "" ? '{"volume":' : ',"volume":') + json$Volume(v);
  v = m.source;
  if (v !== undefined) s += (s === "" ? '{"source":' : ',"source":') + json$Resource_DiskInfo_Source(v);
  return s === "" ? "{}" : s + "}";
}
export const Resource_DiskInfo = messageCodec("mesos.v1.Resource.DiskInfo", encode$Resource_DiskInfo, decode$Resource_DiskInfo, json$Resource_DiskInfo, () => [
  { name: "persistence", number: 1, label: "optional", type: Resource_DiskInfo_Persistence },
  { name: "volume", number: 2, label: "optional", type: Volume },
  { name: "source", number: 3, label: "optional", type: Resource_DiskInfo_Source },
]);

export function encode$Resource_DiskInfo_Persistence(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.principal;
  if (v !== undefined) {
    w.string(v);
    w.uint32(18);
  }
  v = m.id;
  if (v === undefined) unset("mesos.v1.Resource.DiskInfo.Persistence", "id");
  w.string(v);
  w.uint32(10);

}
export function decode$Resource_DiskInfo_Persistence(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        m.id = r.string();
        break;
      }
      case 18: {
        m.principal = r.string();
        break;
      }
      default:
        r.unknown(m, tag);
    }
  }
  if (r.position !== end) r.overrun(end);
  if (m.id === undefined) r.incomplete = true;
  return m;
}
export function json$Resource_DiskInfo_Persistence(m) {
  let s = "";
  let v;
  v = m.id;
  if (v !== undefined) s += (s === "" ? '{"id":' : ',"id":') + jsonString(v);
  v = m.principal;
  if (v !== undefined) s += (s === "" ? '{"principal":' : ',"principal":') + jsonString(v);
  return s === "" ? "{}" : s + "}";
}
export const Resource_DiskInfo_Persistence = messageCodec("mesos.v1.Resource.DiskInfo.Persistence", encode$Resource_DiskInfo_Persistence, decode$Resource_DiskInfo_Persistence, json$Resource_DiskInfo_Persistence, () => [
  { name: "id", number: 1, label: "required", type: "string" },
  { name: "principal", number: 2, label: "optional", type: "string" },
]);

export function encode$Resource_DiskInfo_Source(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.vendor;
  if (v !== undefined) {
    w.string(v);
    w.uint32(58);
  }
  v = m.profile;
  if (v !== undefined) {
    w.string(v);
    w.uint32(50);
  }
  v = m.metadata;
  if (v !== undefined) {
    {
      const start = w.size;
      encode$Labels(w, v);
      w.uint32(w.size - start);
    }
    w.uint32(42);
  }
  v = m.id;
  if (v !== undefined) {
    w.string(v);
    w.uint32(34);
  }
  v = m.mount;
  if (v !== undefined) {
    {
      const start = w.size;
      encode$Resource_DiskInfo_Source_Mount(w, v);
      w.uint32(w.size - start);
    }
    w.uint32(26);
  }
  v = m.path;
  if (v !== undefined) {
    {
      const start = w.size;
      encode$Resource_DiskInfo_Source_Path(w, v);
      w.uint32(w.size - start);
    }
    w.uint32(18);
  }
  v = m.type;
  if (v === undefined) unset("mesos.v1.Resource.DiskInfo.Source", "type");
  w.int32(enumNumber(Resource_DiskInfo_Source_Type.numberOf, v));
  w.uint32(8);

}
export function decode$Resource_DiskInfo_Source(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 8: {
        const number = r.int32();
        const v = Resource_DiskInfo_Source_Type.nameOf[number];
        if (v === undefined) r.keep(m);
        else m.type = v;
        break;
      }
      case 18: {
        m.path = decode$Resource_DiskInfo_Source_Path(r, r.message(), m.path);
        break;
      }
      case 26: {
        m.mount = decode$Resource_DiskInfo_Source_Mount(r, r.message(), m.mount);
        break;
      }
      case 58: {
        m.vendor = r.string();
        break;
      }
      case 34: {
        m.id = r.string();
        break;
      }
      case 42: {
        m.metadata = decode$Labels(r, r.message(), m.metadata);
        break;
      }
      case 50: {
        m.profile = r.string();
        break;
      }
      default:
        r.unknown(m, tag);
    }
  }
  if (r.position !== end) r.overrun(end);
  if (m.type === undefined) r.incomplete = true;
  return m;
}
export function json$Resource_DiskInfo_Source(m) {
  let s = "";
  let v;
  v = m.type;
  if (v !== undefined) s += (s === "" ? '{"type":' : ',"type":') + '"' + v + '"';
  v = m.path;
  if (v !== undefined) s += (s === "" ? '{"path":' : ',"path":') + json$Resource_DiskInfo_Source_Path(v);
  v = m.mount;
  if (v !== undefined) s += (s === "" ? '{"mount":' : ',"mount":') + json$Resource_DiskInfo_Source_Mount(v);
  v = m.vendor;
  if (v !== undefined) s += (s === "" ? '{"vendor":' : ',"vendor":') + jsonString(v);
  v = m.id;
  if (v !== undefined) s += (s === "" ? '{"id":' : ',"id":') + jsonString(v);
  v = m.metadata;
  if (v !== undefined) s += (s === "" ? '{"metadata":' : ',"metadata":') + json$Labels(v);
  v = m.profile;
  if (v !== undefined) s += (s === "" ? '{"profile":' : ',"profile":') + jsonString(v);
  return s === "" ? "{}" : s + "}";
}
export const Resource_DiskInfo_Source = messageCodec("mesos.v1.Resource.DiskInfo.Source", encode$Resource_DiskInfo_Source, decode$Resource_DiskInfo_Source, json$Resource_DiskInfo_Source, () => [
  { name: "type", number: 1, label: "required", type: Resource_DiskInfo_Source_Type },
  { name: "path", number: 2, label: "optional", type: Resource_DiskInfo_Source_Path },
  { name: "mount", number: 3, label: "optional", type: Resource_DiskInfo_Source_Mount },
  { name: "vendor", number: 7, label: "optional", type: "string" },
  { name: "id", number: 4, label: "optional", type: "string" },
  { name: "metadata", number: 5, label: "optional", type: Labels },
  { name: "profile", number: 6, label: "optional", type: "string" },
]);

export function encode$Resource_DiskInfo_Source_Path(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.root;
  if (v !== undefined) {
    w.string(v);
    w.uint32(10);
  }

}
export function decode$Resource_DiskInfo_Source_Path(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        m.root = r.string();
        break;
      }
      default:
        r.unknown(m, tag);
    }
  }
  if (r.position !== end) r.overrun(end);
  return m;
}
export function json$Resource_DiskInfo_Source_Path(m) {
  let s = "";
  let v;
  v = m.root;
  if (v !== undefined) s += (s === "" ? '{"root":' : ',"root":') + jsonString(v);
  return s === "" ? "{}" : s + "}";
}
export const Resource_DiskInfo_Source_Path = messageCodec("mesos.v1.Resource.DiskInfo.Source.Path", encode$Resource_DiskInfo_Source_Path, decode$Resource_DiskInfo_Source_Path, json$Resource_DiskInfo_Source_Path, () => [
  { name: "root", number: 1, label: "optional", type: "string" },
]);

export function encode$Resource_DiskInfo_Source_Mount(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.root;
  if (v !== undefined) {
    w.string(v);
    w.uint32(10);
  }

}
export function decode$Resource_DiskInfo_Source_Mount(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        m.root = r.string();
        break;
      }
      default:
        r.unknown(m, tag);
    }
  }
  if (r.position !== end) r.overrun(end);
  return m;
}
export function json$Resource_DiskInfo_Source_Mount(m) {
  let s = "";
  let v;
  v = m.root;
  if (v !== undefined) s += (s === "" ? '{"root":' : ',"root":') + jsonString(v);
  return s === "" ? "{}" : s + "}";
}
export const Resource_DiskInfo_Source_Mount = messageCodec("mesos.v1.Resource.DiskInfo.Source.Mount", encode$Resource_DiskInfo_Source_Mount, decode$Resource_DiskInfo_Source_Mount, json$Resource_DiskInfo_Source_Mount, () => [
  { name: "root", number: 1, label: "optional", type: "string" },
]);

export function encode$Resource_RevocableInfo(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);

}
export function decode$Resource_RevocableInfo(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      default:
        r.unknown(m, tag);
    }
  }
  if (r.position !== end) r.overrun(end);
  return m;
}
export function json$Resource_RevocableInfo(m) {
  let s = "";
  let v;
  return s === "" ? "{}" : s + "}";
}
export const Resource_RevocableInfo = messageCodec("mesos.v1.Resource.RevocableInfo", encode$Resource_RevocableInfo, decode$Resource_RevocableInfo, json$Resource_RevocableInfo, () => [

]);

export function encode$Resource_SharedInfo(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);

}
export function decode$Resource_SharedInfo(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      default:
        r.unknown(m, tag);
    }
  }
  if (r.position !== end) r.overrun(end);
  return m;
}
export function json$Resource_SharedInfo(m) {
  let s = "";
  let v;
  return s === "" ? "{}" : s + "}";
}
export const Resource_SharedInfo = messageCodec("mesos.v1.Resource.SharedInfo", encode$Resource_SharedInfo, decode$Resource_SharedInfo, json$Resource_SharedInfo, () => [

]);

export function encode$TrafficControlStatistics(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.requeues;
  if (v !== undefined) {
    w.int64(v);
    w.uint32(80);
  }
  v = m.ratepps;
  if (v !== undefined) {
    w.int64(v);
    w.uint32(72);
  }
  v = m.ratebps;
  if (v !== undefined) {
    w.int64(v);
    w.uint32(64);
  }
  v = m.qlen;
  if (v !== undefined) {
    w.int64(v);
    w.uint32(56);
  }
  v = m.packets;
  if (v !== undefined) {
    w.int64(v);
    w.uint32(48);
  }
  v = m.overlimits;
  if (v !== undefined) {
    w.int64(v);
    w.uint32(40);
  }
  v = m.drops;
  if (v !== undefined) {
    w.int64(v);
    w.uint32(32);
  }
  v = m.bytes;
  if (v !== undefined) {
    w.int64(v);
    w.uint32(24);
  }
  v = m.backlog;
  if (v !== undefined) {
    w.int64(v);
    w.uint32(16);
  }
  v = m.id;
  if (v === undefined) unset("mesos.v1.TrafficControlStatistics", "id");
  w.string(v);
  w.uint32(10);

}
export function decode$TrafficControlStatistics(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        m.id = r.string();
        break;
      }
      case 16: {
        m.backlog = r.uint64();
        break;
      }
      case 24: {
        m.bytes = r.uint64();
        break;
      }
      case 32: {
        m.drops = r.uint64();
        break;
      }
      case 40: {
        m.overlimits = r.uint64();
        break;
      }
      case 48: {
        m.packets = r.uint64();
        break;
      }
      case 56: {
        m.qlen = r.uint64();
        break;
      }
      case 64: {
        m.ratebps = r.uint64();
        break;
      }
      case 72: {
        m.ratepps = r.uint64();
        break;
      }
      case 80: {
        m.requeues = r.uint64();
        break;
      }
      default:
        r.unknown(m, tag);
    }
  }
  if (r.position !== end) r.overrun(end);
  if (m.id === undefined) r.incomplete = true;
  return m;
}
export function json$TrafficControlStatistics(m) {
  let s = "";
  let v;
  v = m.id;
  if (v !== undefined) s += (s === "" ? '{"id":' : ',"id":') + jsonString(v);
  v = m.backlog;
  if (v !== undefined) s += (s === "" ? '{"backlog":' : ',"backlog":') + v;
  v = m.bytes;
  if (v !== undefined) s += (s === "" ? '{"bytes":' : ',"bytes":') + v;
  v = m.drops;
  if (v !== undefined) s += (s === "" ? '{"drops":' : ',"drops":') + v;
  v = m.overlimits;
  if (v !== undefined) s += (s === "" ? '{"overlimits":' : ',"overlimits":') + v;
  v = m.packets;
  if (v !== undefined) s += (s === "" ? '{"packets":' : ',"packets":') + v;
  v = m.qlen;
  if (v !== undefined) s += (s === "" ? '{"qlen":' : ',"qlen":') + v;
  v = m.ratebps;
  if (v !== undefined) s += (s === "" ? '{"ratebps":' : ',"ratebps":') + v;
  v = m.ratepps;
  if (v !== undefined) s += (s === "" ? '{"ratepps":' : ',"ratepps":') + v;
  v = m.requeues;
  if (v !== undefined) s += (s === "" ? '{"requeues":' : ',"requeues":') + v;
  return s === "" ? "{}" : s + "}";
}
export const TrafficControlStatistics = messageCodec("mesos.v1.TrafficControlStatistics", encode$TrafficControlStatistics, decode$TrafficControlStatistics, json$TrafficControlStatistics, () => [
  { name: "id", number: 1, label: "required", type: "string" },
  { name: "backlog", number: 2, label: "optional", type: "uint64" },
  { name: "bytes", number: 3, label: "optional", type: "uint64" },
  { name: "drops", number: 4, label: "optional", type: "uint64" },
  { name: "overlimits", number: 5, label: "optional", type: "uint64" },
  { name: "packets", number: 6, label: "optional", type: "uint64" },
  { name: "qlen", number: 7, label: "optional", type: "uint64" },
  { name: "ratebps", number: 8, label: "optional", type: "uint64" },
  { name: "ratepps", number: 9, label: "optional", type: "uint64" },
  { name: "requeues", number: 10, label: "optional", type: "uint64" },
]);

export function encode$IpStatistics(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.FragCreates;
  if (v !== undefined) {
    w.int64(v);
    w.uint32(152);
  }
  v = m.FragFails;
  if (v !== undefined) {
    w.int64(v);
    w.uint32(144);
  }
  v = m.FragOKs;
  if (v !== undefined) {
    w.int64(v);
    w.uint32(136);
  }
  v = m.ReasmFails;
  if (v !== undefined) {
    w.int64(v);
    w.uint32(128);
  }
  v = m.ReasmOKs;
  if (v !== undefined) {
    w.int64(v);
    w.uint32(120);
  }
  v = m.ReasmReqds;
  if (v !== undefined) {
    w.int64(v);
    w.uint32(112);
  }
  v = m.ReasmTimeout;
  if (v !== undefined) {
    w.int64(v);
    w.uint32(104);
  }
  v = m.OutNoRoutes;
  if (v !== undefined) {
    w.int64(v);
    w.uint32(96);
  }
  v = m.OutDiscards;
  if (v !== undefined) {
    w.int64(v);
    w.uint32(88);
  }
  v = m.OutRequests;
  if (v !== undefined) {
    w.int64(v);
    w.uint32(80);
  }
  v = m.InDelivers;
  if (v !== undefined) {
    w.int64(v);
    w.uint32(72);
  }
  v = m.InDiscards;
  if (v !== undefined) {
    w.int64(v);
    w.uint32(64);
  }
  v = m.InUnknownProtos;
  if (v !== undefined) {
    w.int64(v);
    w.uint32(56);
  }
  v = m.ForwDatagrams;
  if (v !== undefined) {
    w.int64(v);
    w.uint32(48);
  }
  v = m.InAddrErrors;
  if (v !== undefined) {
    w.int64(v);
    w.uint32(40);
  }
  v = m.InHdrErrors;
  if (v !== undefined) {
    w.int64(v);
    w.uint32(32);
  }
  v = m.InReceives;
  if (v !== undefined) {
    w.int64(v);
    w.uint32(24);
  }
  v = m.DefaultTTL;
  if (v !== undefined) {
    w.int64(v);
    w.uint32(16);
  }
  v = m.Forwarding;
  if (v !== undefined) {
    w.int64(v);
    w.uint32(8);
  }

}
export function decode$IpStatistics(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 8: {
        m.Forwarding = r.int64();
        break;
      }
      case 16: {
        m.DefaultTTL = r.int64();
        break;
      }
      case 24: {
        m.InReceives = r.int64();
        break;
      }
      case 32: {
        m.InHdrErrors = r.int64();
        break;
      }
      case 40: {
        m.InAddrErrors = r.int64();
        break;
      }
      case 48: {
        m.ForwDatagrams = r.int64();
        break;
      }
      case 56: {
        m.InUnknownProtos = r.int64();
        break;
      }
      case 64: {
        m.InDiscards = r.int64();
        break;
      }
      case 72: {
        m.InDelivers = r.int64();
        break;
      }
      case 80: {
        m.OutRequests = r.int64();
        break;
      }
      case 88: {
        m.OutDiscards = r.int64();
        break;
      }
      case 96: {
        m.OutNoRoutes = r.int64();
        break;
      }
      case 104: {
        m.ReasmTimeout = r.int64();
        break;
      }
      case 112: {
        m.ReasmReqds = r.int64();
        break;
      }
      case 120: {
        m.ReasmOKs = r.int64();
        break;
      }
      case 128: {
        m.ReasmFails = r.int64();
        break;
      }
      case 136: {
        m.FragOKs = r.int64();
        break;
      }
      case 144: {
        m.FragFails = r.int64();
        break;
      }
      case 152: {
        m.FragCreates = r.int64();
        break;
      }
      default:
        r.unknown(m, tag);
    }
  }
  if (r.position !== end) r.overrun(end);
  return m;
}
export function json$IpStatistics(m) {
  let s = "";
  let v;
  v = m.Forwarding;
  if (v !== undefined) s += (s === "" ? '{"Forwarding":' : ',"Forwarding":') + v;
  v = m.DefaultTTL;
  if (v !== undefined) s += (s === "" ? '{"DefaultTTL":' : ',"DefaultTTL":') + v;
  v = m.InReceives;
  if (v !== undefined) s += (s === "" ? '{"InReceives":' : ',"InReceives":') + v;
  v = m.InHdrErrors;
  if (v !== undefined) s += (s === "" ? '{"InHdrErrors":' : ',"InHdrErrors":') + v;
  v = m.InAddrErrors;
  if (v !== undefined) s += (s === "" ? '{"InAddrErrors":' : ',"InAddrErrors":') + v;
  v = m.ForwDatagrams;
  if (v !== undefined) s += (s === "" ? '{"ForwDatagrams":' : ',"ForwDatagrams":') + v;
  v = m.InUnknownProtos;
  if (v !== undefined) s += (s === "" ? '{"InUnknownProtos":' : ',"InUnknownProtos":') + v;
  v = m.InDiscards;
  if (v !== undefined) s += (s === "" ? '{"InDiscards":' : ',"InDiscards":') + v;
  v = m.InDelivers;
  if (v !== undefined) s += (s === "" ? '{"InDelivers":' : ',"InDelivers":') + v;
  v = m.OutRequests;
  if (v !== undefined) s += (s === "" ? '{"OutRequests":' : ',"OutRequests":') + v;
  v = m.OutDiscards;
  if (v !== undefined) s += (s === "" ? '{"OutDiscards":' : ',"OutDiscards":') + v;
  v = m.OutNoRoutes;
  if (v !== undefined) s += (s === "" ? '{"OutNoRoutes":' : ',"OutNoRoutes":') + v;
  v = m.ReasmTimeout;
  if (v !== undefined) s += (s === "" ? '{"ReasmTimeout":' : ',"ReasmTimeout":') + v;
  v = m.ReasmReqds;
  if (v !== undefined) s += (s === "" ? '{"ReasmReqds":' : ',"ReasmReqds":') + v;
  v = m.ReasmOKs;
  if (v !== undefined) s += (s === "" ? '{"ReasmOKs":' : ',"ReasmOKs":') + v;
  v = m.ReasmFails;
  if (v !== undefined) s += (s === "" ? '{"ReasmFails":' : ',"ReasmFails":') + v;
  v = m.FragOKs;
  if (v !== undefined) s += (s === "" ? '{"FragOKs":' : ',"FragOKs":') + v;
  v = m.FragFails;
  if (v !== undefined) s += (s === "" ? '{"FragFails":' : ',"FragFails":') + v;
  v = m.FragCreates;
  if (v !== undefined) s += (s === "" ? '{"FragCreates":' : ',"FragCreates":') + v;
  return s === "" ? "{}" : s + "}";
}
export const IpStatistics = messageCodec("mesos.v1.IpStatistics", encode$IpStatistics, decode$IpStatistics, json$IpStatistics, () => [
  { name: "Forwarding", number: 1, label: "optional", type: "int64" },
  { name: "DefaultTTL", number: 2, label: "optional", type: "int64" },
  { name: "InReceives", number: 3, label: "optional", type: "int64" },
  { name: "InHdrErrors", number: 4, label: "optional", type: "int64" },
  { name: "InAddrErrors", number: 5, label: "optional", type: "int64" },
  { name: "ForwDatagrams", number: 6, label: "optional", type: "int64" },
  { name: "InUnknownProtos", number: 7, label: "optional", type: "int64" },
  { name: "InDiscards", number: 8, label: "optional", type: "int64" },
  { name: "InDelivers", number: 9, label: "optional", type: "int64" },
  { name: "OutRequests", number: 10, label: "optional", type: "int64" },
  { name: "OutDiscards", number: 11, label: "optional", type: "int64" },
  { name: "OutNoRoutes", number: 12, label: "optional", type: "int64" },
  { name: "ReasmTimeout", number: 13, label: "optional", type: "int64" },
  { name: "ReasmReqds", number: 14, label: "optional", type: "int64" },
  { name: "ReasmOKs", number: 15, label: "optional", type: "int64" },
  { name: "ReasmFails", number: 16, label: "optional", type: "int64" },
  { name: "FragOKs", number: 17, label: "optional", type: "int64" },
  { name: "FragFails", number: 18, label: "optional", type: "int64" },
  { name: "FragCreates", number: 19, label: "optional", type: "int64" },
]);

export function encode$IcmpStatistics(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.OutAddrMaskReps;
  if (v !== undefined) {
    w.int64(v);
    w.uint32(216);
  }
  v = m.OutAddrMasks;
  if (v !== undefined) {
    w.int64(v);
    w.uint32(208);
  }
  v = m.OutTimestampReps;
  if (v !== undefined) {
    w.int64(v);
    w.uint32(200);
  }
  v = m.OutTimestamps;
  if (v !== undefined) {
    w.int64(v);
    w.uint32(192);
  }
  v = m.OutEchoReps;
  if (v !== undefined) {
    w.int64(v);
    w.uint32(184);
  }
  v = m.OutEchos;
  if (v !== undefined) {
    w.int64(v);
    w.uint32(176);
  }
  v = m.OutRedirects;
  if (v !== undefined) {
    w.int64(v);
    w.uint32(168);
  }
  v = m.OutSrcQuenchs;
  if (v !== undefined) {
    w.int64(v);
    w.uint32(160);
  }
  v = m.OutParmProbs;
  if (v !== undefined) {
    w.int64(v);
    w.uint32(152);
  }
  v = m.OutTimeExcds;
  if (v !== undefined) {
    w.int64(v);
    w.uint32(144);
  }
  v = m.OutDestUnreachs;
  if (v !== undefined) {
    w.int64(v);
    w.uint32(136);
  }
  v = m.OutErrors;
  if (v !== undefined) {
    w.int64(v);
    w.uint32(128);
  }
  v = m.OutMsgs;
  if (v !== undefined) {
    w.int64(v);
    w.uint32(120);
  }
  v = m.InAddrMaskReps;
  if (v !== undefined) {
    w.int64(v);
    w.uint32(112);
  }
  v = m.InAddrMasks;
  if (v !== undefined) {
    w.int64(v);
    w.uint32(104);
  }
  v = m.InTimestampReps;
  if (v !== undefined) {
    w.int64(v);
    w.uint32(96);
  }
  v = m.InTimestamps;
  if (v !== undefined) {
    w.int64(v);
    w.uint32(88);
  }
  v = m.InEchoReps;
  if (v !== undefined) {
    w.int64(v);
    w.uint32(80);
  }
  v = m.InEchos;
  if (v !== undefined) {
    w.int64(v);
    w.uint32(72);
  }
  v = m.InRedirects;
  if (v !== undefined) {
    w.int64(v);
    w.uint32(64);
  }
  v = m.InSrcQuenchs;
  if (v !== undefined) {
    w.int64(v);
    w.uint32(56);
  }
  v = m.InParmProbs;
  if (v !== undefined) {
    w.int64(v);
    w.uint32(48);
  }
  v = m.InTimeExcds;
  if (v !== undefined) {
    w.int64(v);
    w.uint32(40);
  }
  v = m.InDestUnreachs;
  if (v !== undefined) {
    w.int64(v);
    w.uint32(32);
  }
  v = m.InCsumErrors;
  if (v !== undefined) {
    w.int64(v);
    w.uint32(24);
  }
  v = m.InErrors;
  if (v !== undefined) {
    w.int64(v);
    w.uint32(16);
  }
  v = m.InMsgs;
  if (v !== undefined) {
    w.int64(v);
    w.uint32(8);
  }

}
export function decode$IcmpStatistics(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 8: {
        m.InMsgs = r.int64();
        break;
      }
      case 16: {
        m.InErrors = r.int64();
        break;
      }
      case 24: {
        m.InCsumErrors = r.int64();
        break;
      }
      case 32: {
        m.InDestUnreachs = r.int64();
        break;
      }
      case 40: {
        m.InTimeExcds = r.int64();
        break;
      }
      case 48: {
        m.InParmProbs = r.int64();
        break;
      }
      case 56: {
        m.InSrcQuenchs = r.int64();
        break;
      }
      case 64: {
        m.InRedirects = r.int64();
        break;
      }
      case 72: {
        m.InEchos = r.int64();
        break;
      }
      case 80: {
        m.InEchoReps = r.int64();
        break;
      }
      case 88: {
        m.InTimestamps = r.int64();
        break;
      }
      case 96: {
        m.InTimestampReps = r.int64();
        break;
      }
      case 104: {
        m.InAddrMasks = r.int64();
        break;
      }
      case 112: {
        m.InAddrMaskReps = r.int64();
        break;
      }
      case 120: {
        m.OutMsgs = r.int64();
        break;
      }
      case 128: {
        m.OutErrors = r.int64();
        break;
      }
      case 136: {
        m.OutDestUnreachs = r.int64();
        break;
      }
      case 144: {
        m.OutTimeExcds = r.int64();
        break;
      }
      case 152: {
        m.OutParmProbs = r.int64();
        break;
      }
      case 160: {
        m.OutSrcQuenchs = r.int64();
        break;
      }
      case 168: {
        m.OutRedirects = r.int64();
        break;
      }
      case 176: {
        m.OutEchos = r.int64();
        break;
      }
      case 184: {
        m.OutEchoReps = r.int64();
        break;
      }
      case 192: {
        m.OutTimestamps = r.int64();
        break;
      }
      case 200: {
        m.OutTimestampReps = r.int64();
        break;
      }
      case 208: {
        m.OutAddrMasks = r.int64();
        break;
      }
      case 216: {
        m.OutAddrMaskReps = r.int64();
        break;
      }
      default:
        r.unknown(m, tag);
    }
  }
  if (r.position !== end) r.overrun(end);
  return m;
}
export function json$IcmpStatistics(m) {
  let s = "";
  let v;
  v = m.InMsgs;
  if (v !== undefined) s += (s === "" ? '{"InMsgs":' : ',"InMsgs":') + v;
  v = m.InErrors;
  if (v !== undefined) s += (s === "" ? '{"InErrors":' : ',"InErrors":') + v;
  v = m.InCsumErrors;
  if (v !== undefined) s += (s === "" ? '{"InCsumErrors":' : ',"InCsumErrors":') + v;
  v = m.InDestUnreachs;
  if (v !== undefined) s += (s === "" ? '{"InDestUnreachs":' : ',"InDestUnreachs":') + v;
  v = m.InTimeExcds;
  if (v !== undefined) s += (s === "" ? '{"InTimeExcds":' : ',"InTimeExcds":') + v;
  v = m.InParmProbs;
  if (v !== undefined) s += (s === "" ? '{"InParmProbs":' : ',"InParmProbs":') + v;
  v = m.InSrcQuenchs;
  if (v !== undefined) s += (s === "" ? '{"InSrcQuenchs":' : ',"InSrcQuenchs":') + v;
  v = m.InRedirects;
  if (v !== undefined) s += (s === "" ? '{"InRedirects":' : ',"InRedirects":') + v;
  v = m.InEchos;
  if (v !== undefined) s += (s === "" ? '{"InEchos":' : ',"InEchos":') + v;
  v = m.InEchoReps;
  if (v !== undefined) s += (s === "" ? '{"InEchoReps":' : ',"InEchoReps":') + v;
  v = m.InTimestamps;
  if (v !== undefined) s += (s === "" ? '{"InTimestamps":' : ',"InTimestamps":') + v;
  v = m.InTimestampReps;
  if (v !== undefined) s += (s === "" ? '{"InTimestampReps":' : ',"InTimestampReps":') + v;
  v = m.InAddrMasks;
  if (v !== undefined) s += (s === "" ? '{"InAddrMasks":' : ',"InAddrMasks":') + v;
  v = m.InAddrMaskReps;
  if (v !== undefined) s += (s === "" ? '{"InAddrMaskReps":' : ',"InAddrMaskReps":') + v;
  v = m.OutMsgs;
  if (v !== undefined) s += (s === "" ? '{"OutMsgs":' : ',"OutMsgs":') + v;
  v = m.OutErrors;
  if (v !== undefined) s += (s === "" ? '{"OutErrors":' : ',"OutErrors":') + v;
  v = m.OutDestUnreachs;
  if (v !== undefined) s += (s === "" ? '{"OutDestUnreachs":' : ',"OutDestUnreachs":') + v;
  v = m.OutTimeExcds;
  if (v !== undefined) s += (s === "" ? '{"OutTimeExcds":' : ',"OutTimeExcds":') + v;
  v = m.OutParmProbs;
  if (v !== undefined) s += (s === "" ? '{"OutParmProbs":' : ',"OutParmProbs":') + v;
  v = m.OutSrcQuenchs;
  if (v !== undefined) s += (s === "" ? '{"OutSrcQuenchs":' : ',"OutSrcQuenchs":') + v;
  v = m.OutRedirects;
  if (v !== undefined) s += (s === "" ? '{"OutRedirects":' : ',"OutRedirects":') + v;
  v = m.OutEchos;
  if (v !== undefined) s += (s === "" ? '{"OutEchos":' : ',"OutEchos":') + v;
  v = m.OutEchoReps;
  if (v !== undefined) s += (s === "" ? '{"OutEchoReps":' : ',"OutEchoReps":') + v;
  v = m.OutTimestamps;
  if (v !== undefined) s += (s === "" ? '{"OutTimestamps":' : ',"OutTimestamps":') + v;
  v = m.OutTimestampReps;
  if (v !== undefined) s += (s === "" ? '{"OutTimestampReps":' : ',"OutTimestampReps":') + v;
  v = m.OutAddrMasks;
  if (v !== undefined) s += (s === "" ? '{"OutAddrMasks":' : ',"OutAddrMasks":') + v;
  v = m.OutAddrMaskReps;
  if (v !== undefined) s += (s === "" ? '{"OutAddrMaskReps":' : ',"OutAddrMaskReps":') + v;
  return s === "" ? "{}" : s + "}";
}
export const IcmpStatistics = messageCodec("mesos.v1.IcmpStatistics", encode$IcmpStatistics, decode$IcmpStatistics, json$IcmpStatistics, () => [
  { name: "InMsgs", number: 1, label: "optional", type: "int64" },
  { name: "InErrors", number: 2, label: "optional", type: "int64" },
  { name: "InCsumErrors", number: 3, label: "optional", type: "int64" },
  { name: "InDestUnreachs", number: 4, label: "optional", type: "int64" },
  { name: "InTimeExcds", number: 5, label: "optional", type: "int64" },
  { name: "InParmProbs", number: 6, label: "optional", type: "int64" },
  { name: "InSrcQuenchs", number: 7, label: "optional", type: "int64" },
  { name: "InRedirects", number: 8, label: "optional", type: "int64" },
  { name: "InEchos", number: 9, label: "optional", type: "int64" },
  { name: "InEchoReps", number: 10, label: "optional", type: "int64" },
  { name: "InTimestamps", number: 11, label: "optional", type: "int64" },
  { name: "InTimestampReps", number: 12, label: "optional", type: "int64" },
  { name: "InAddrMasks", number: 13, label: "optional", type: "int64" },
  { name: "InAddrMaskReps", number: 14, label: "optional", type: "int64" },
  { name: "OutMsgs", number: 15, label: "optional", type: "int64" },
  { name: "OutErrors", number: 16, label: "optional", type: "int64" },
  { name: "OutDestUnreachs", number: 17, label: "optional", type: "int64" },
  { name: "OutTimeExcds", number: 18, label: "optional", type: "int64" },
  { name: "OutParmProbs", number: 19, label: "optional", type: "int64" },
  { name: "OutSrcQuenchs", number: 20, label: "optional", type: "int64" },
  { name: "OutRedirects", number: 21, label: "optional", type: "int64" },
  { name: "OutEchos", number: 22, label: "optional", type: "int64" },
  { name: "OutEchoReps", number: 23, label: "optional", type: "int64" },
  { name: "OutTimestamps", number: 24, label: "optional", type: "int64" },
  { name: "OutTimestampReps", number: 25, label: "optional", type: "int64" },
  { name: "OutAddrMasks", number: 26, label: "optional", type: "int64" },
  { name: "OutAddrMaskReps", number: 27, label: "optional", type: "int64" },
]);

export function encode$TcpStatistics(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.InCsumErrors;
  if (v !== undefined) {
    w.int64(v);
    w.uint32(120);
  }
  v = m.OutRsts;
  if (v !== undefined) {
    w.int64(v);
    w.uint32(112);
  }
  v = m.InErrs;
  if (v !== undefined) {
    w.int64(v);
    w.uint32(104);
  }
  v = m.RetransSegs;
  if (v !== undefined) {
    w.int64(v);
    w.uint32(96);
  }
  v = m.OutSegs;
  if (v !== undefined) {
    w.int64(v);
    w.uint32(88);
  }
  v = m.InSegs;
  if (v !== undefined) {
    w.int64(v);
    w.uint32(80);
  }
  v = m.CurrEstab;
  if (v !== undefined) {
    w.int64(v);
    w.uint32(72);
  }
  v = m.EstabResets;
  if (v !== undefined) {
    w.int64(v);
    w.uint32(64);
  }
  v = m.AttemptFails;
  if (v !== undefined) {
    w.int64(v);
    w.uint32(56);
  }
  v = m.PassiveOpens;
  if (v !== undefined) {
    w.int64(v);
    w.uint32(48);
  }
  v = m.ActiveOpens;
  if (v !== undefined) {
    w.int64(v);
    w.uint32(40);
  }
  v = m.MaxConn;
  if (v !== undefined) {
    w.int64(v);
    w.uint32(32);
  }
  v = m.RtoMax;
  if (v !== undefined) {
    w.int64(v);
    w.uint32(24);
  }
  v = m.RtoMin;
  if (v !== undefined) {
    w.int64(v);
    w.uint32(16);
  }
  v = m.RtoAlgorithm;
  if (v !== undefined) {
    w.int64(v);
    w.uint32(8);
  }

}
export function decode$TcpStatistics(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 8: {
        m.RtoAlgorithm = r.int64();
        break;
      }
      case 16: {
        m.RtoMin = r.int64();
        break;
      }
      case 24: {
        m.RtoMax = r.int64();
        break;
      }
      case 32: {
        m.MaxConn = r.int64();
        break;
      }
      case 40: {
        m.ActiveOpens = r.int64();
        break;
      }
      case 48: {
        m.PassiveOpens = r.int64();
        break;
      }
      case 56: {
        m.AttemptFails = r.int64();
        break;
      }
      case 64: {
        m.EstabResets = r.int64();
        break;
      }
      case 72: {
        m.CurrEstab = r.int64();
        break;
      }
      case 80: {
        m.InSegs = r.int64();
        break;
      }
      case 88: {
        m.OutSegs = r.int64();
        break;
      }
      case 96: {
        m.RetransSegs = r.int64();
        break;
      }
      case 104: {
        m.InErrs = r.int64();
        break;
      }
      case 112: {
        m.OutRsts = r.int64();
        break;
      }
      case 120: {
        m.InCsumErrors = r.int64();
        break;
      }
      default:
        r.unknown(m, tag);
    }
  }
  if (r.position !== end) r.overrun(end);
  return m;
}
export function json$TcpStatistics(m) {
  let s = "";
  let v;
  v = m.RtoAlgorithm;
  if (v !== undefined) s += (s === "" ? '{"RtoAlgorithm":' : ',"RtoAlgorithm":') + v;
  v = m.RtoMin;
  if (v !== undefined) s += (s === "" ? '{"RtoMin":' : ',"RtoMin":') + v;
  v = m.RtoMax;
  if (v !== undefined) s += (s === "" ? '{"RtoMax":' : ',"RtoMax":') + v;
  v = m.MaxConn;
  if (v !== undefined) s += (s === "" ? '{"MaxConn":' : ',"MaxConn":') + v;
  v = m.ActiveOpens;
  if (v !== undefined) s += (s === "" ? '{"ActiveOpens":' : ',"ActiveOpens":') + v;
  v = m.PassiveOpens;
  if (v !== undefined) s += (s === "" ? '{"PassiveOpens":' : ',"PassiveOpens":') + v;
  v = m.AttemptFails;
  if (v !== undefined) s += (s === "" ? '{"AttemptFails":' : ',"AttemptFails":') + v;
  v = m.EstabResets;
  if (v !== undefined) s += (s === "" ? '{"EstabResets":' : ',"EstabResets":') + v;
  v = m.CurrEstab;
  if (v !== undefined) s += (s === "" ? '{"CurrEstab":' : ',"CurrEstab":') + v;
  v = m.InSegs;
  if (v !== undefined) s += (s === "" ? '{"InSegs":' : ',"InSegs":') + v;
  v = m.OutSegs;
  if (v !== undefined) s += (s === "" ? '{"OutSegs":' : ',"OutSegs":') + v;
  v = m.RetransSegs;
  if (v !== undefined) s += (s === "" ? '{"RetransSegs":' : ',"RetransSegs":') + v;
  v = m.InErrs;
  if (v !== undefined) s += (s === "" ? '{"InErrs":' : ',"InErrs":') + v;
  v = m.OutRsts;
  if (v !== undefined) s += (s === "" ? '{"OutRsts":' : ',"OutRsts":') + v;
  v = m.InCsumErrors;
  if (v !== undefined) s += (s === "" ? '{"InCsumErrors":' : ',"InCsumErrors":') + v;
  return s === "" ? "{}" : s + "}";
}
export const TcpStatistics = messageCodec("mesos.v1.TcpStatistics", encode$TcpStatistics, decode$TcpStatistics, json$TcpStatistics, () => [
  { name: "RtoAlgorithm", number: 1, label: "optional", type: "int64" },
  { name: "RtoMin", number: 2, label: "optional", type: "int64" },
  { name: "RtoMax", number: 3, label: "optional", type: "int64" },
  { name: "MaxConn", number: 4, label: "optional", type: "int64" },
  { name: "ActiveOpens", number: 5, label: "optional", type: "int64" },
  { name: "PassiveOpens", number: 6, label: "optional", type: "int64" },
  { name: "AttemptFails", number: 7, label: "optional", type: "int64" },
  { name: "EstabResets", number: 8, label: "optional", type: "int64" },
  { name: "CurrEstab", number: 9, label: "optional", type: "int64" },
  { name: "InSegs", number: 10, label: "optional", type: "int64" },
  { name: "OutSegs", number: 11, label: "optional", type: "int64" },
  { name: "RetransSegs", number: 12, label: "optional", type: "int64" },
  { name: "InErrs", number: 13, label: "optional", type: "int64" },
  { name: "OutRsts", number: 14, label: "optional", type: "int64" },
  { name: "InCsumErrors", number: 15, label: "optional", type: "int64" },
]);

export function encode$UdpStatistics(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.IgnoredMulti;
  if (v !== undefined) {
    w.int64(v);
    w.uint32(64);
  }
  v = m.InCsumErrors;
  if (v !== undefined) {
    w.int64(v);
    w.uint32(56);
  }
  v = m.SndbufErrors;
  if (v !== undefined) {
    w.int64(v);
    w.uint32(48);
  }
  v = m.RcvbufErrors;
  if (v !== undefined) {
    w.int64(v);
    w.uint32(40);
  }
  v = m.OutDatagrams;
  if (v !== undefined) {
    w.int64(v);
    w.uint32(32);
  }
  v = m.InErrors;
  if (v !== undefined) {
    w.int64(v);
    w.uint32(24);
  }
  v = m.NoPorts;
  if (v !== undefined) {
    w.int64(v);
    w.uint32(16);
  }
  v = m.InDatagrams;
  if (v !== undefined) {
    w.int64(v);
    w.uint32(8);
  }

}
export function decode$UdpStatistics(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 8: {
        m.InDatagrams = r.int64();
        break;
      }
      case 16: {
        m.NoPorts = r.int64();
        break;
      }
      case 24: {
        m.InErrors = r.int64();
        break;
      }
      case 32: {
        m.OutDatagrams = r.int64();
        break;
      }
      case 40: {
        m.RcvbufErrors = r.int64();
        break;
      }
      case 48: {
        m.SndbufErrors = r.int64();
        break;
      }
      case 56: {
        m.InCsumErrors = r.int64();
        break;
      }
      case 64: {
        m.IgnoredMulti = r.int64();
        break;
      }
      default:
        r.unknown(m, tag);
    }
  }
  if (r.position !== end) r.overrun(end);
  return m;
}
export function json$UdpStatistics(m) {
  let s = "";
  let v;
  v = m.InDatagrams;
  if (v !== undefined) s += (s === "" ? '{"InDatagrams":' : ',"InDatagrams":') + v;
  v = m.NoPorts;
  if (v !== undefined) s += (s === "" ? '{"NoPorts":' : ',"NoPorts":') + v;
  v = m.InErrors;
  if (v !== undefined) s += (s === "" ? '{"InErrors":' : ',"InErrors":') + v;
  v = m.OutDatagrams;
  if (v !== undefined) s += (s === "" ? '{"OutDatagrams":' : ',"OutDatagrams":') + v;
  v = m.RcvbufErrors;
  if (v !== undefined) s += (s === "" ? '{"RcvbufErrors":' : ',"RcvbufErrors":') + v;
  v = m.SndbufErrors;
  if (v !== undefined) s += (s === "" ? '{"SndbufErrors":' : ',"SndbufErrors":') + v;
  v = m.InCsumErrors;
  if (v !== undefined) s += (s === "" ? '{"InCsumErrors":' : ',"InCsumErrors":') + v;
  v = m.IgnoredMulti;
  if (v !== undefined) s += (s === "" ? '{"IgnoredMulti":' : ',"IgnoredMulti":') + v;
  return s === "" ? "{}" : s + "}";
}
export const UdpStatistics = messageCodec("mesos.v1.UdpStatistics", encode$UdpStatistics, decode$UdpStatistics, json$UdpStatistics, () => [
  { name: "InDatagrams", number: 1, label: "optional", type: "int64" },
  { name: "NoPorts", number: 2, label: "optional", type: "int64" },
  { name: "InErrors", number: 3, label: "optional", type: "int64" },
  { name: "OutDatagrams", number: 4, label: "optional", type: "int64" },
  { name: "RcvbufErrors", number: 5, label: "optional", type: "int64" },
  { name: "SndbufErrors", number: 6, label: "optional", type: "int64" },
  { name: "InCsumErrors", number: 7, label: "optional", type: "int64" },
  { name: "IgnoredMulti", number: 8, label: "optional", type: "int64" },
]);

export function encode$SNMPStatistics(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.udp_stats;
  if (v !== undefined) {
    {
      const start = w.size;
      encode$UdpStatistics(w, v);
      w.uint32(w.size - start);
    }
    w.uint32(34);
  }
  v = m.tcp_stats;
  if (v !== undefined) {
    {
      const start = w.size;
      encode$TcpStatistics(w, v);
      w.uint32(w.size - start);
    }
    w.uint32(26);
  }
  v = m.icmp_stats;
  if (v !== undefined) {
    {
      const start = w.size;
      encode$IcmpStatistics(w, v);
      w.uint32(w.size - start);
    }
    w.uint32(18);
  }
  v = m.ip_stats;
  if (v !== undefined) {
    {
      const start = w.size;
      encode$IpStatistics(w, v);
      w.uint32(w.size - start);
    }
    w.uint32(10);
  }

}
export function decode$SNMPStatistics(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        m.ip_stats = decode$IpStatistics(r, r.message(), m.ip_stats);
        break;
      }
      case 18: {
        m.icmp_stats = decode$IcmpStatistics(r, r.message(), m.icmp_stats);
        break;
      }
      case 26: {
        m.tcp_stats = decode$TcpStatistics(r, r.message(), m.tcp_stats);
        break;
      }
      case 34: {
        m.udp_stats = decode$UdpStatistics(r, r.message(), m.udp_stats);
        break;
      }
      default:
        r.unknown(m, tag);
    }
  }
  if (r.position !== end) r.overrun(end);
  return m;
}
export function json$SNMPStatistics(m) {
  let s = "";
  let v;
  v = m.ip_stats;
  if (v !== undefined) s += (s === "" ? '{"ip_stats":' : ',"ip_stats":') + json$IpStatistics(v);
  v = m.icmp_stats;
  if (v !== undefined) s += (s === "" ? '{"icmp_stats":' : ',"icmp_stats":') + json$IcmpStatistics(v);
  v = m.tcp_stats;
  if (v !== undefined) s += (s === "" ? '{"tcp_stats":' : ',"tcp_stats":') + json$TcpStatistics(v);
  v = m.udp_stats;
  if (v !== undefined) s += (s === "" ? '{"udp_stats":' : ',"udp_stats":') + json$UdpStatistics(v);
  return s === "" ? "{}" : s + "}";
}
export const SNMPStatistics = messageCodec("mesos.v1.SNMPStatistics", encode$SNMPStatistics, decode$SNMPStatistics, json$SNMPStatistics, () => [
  { name: "ip_stats", number: 1, label: "optional", type: IpStatistics },
  { name: "icmp_stats", number: 2, label: "optional", type: IcmpStatistics },
  { name: "tcp_stats", number: 3, label: "optional", type: TcpStatistics },
  { name: "udp_stats", number: 4, label: "optional", type: UdpStatistics },
]);

export function encode$DiskStatistics(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.used_bytes;
  if (v !== undefined) {
    w.int64(v);
    w.uint32(32);
  }
  v = m.limit_bytes;
  if (v !== undefined) {
    w.int64(v);
    w.uint32(24);
  }
  v = m.persistence;
  if (v !== undefined) {
    {
      const start = w.size;
      encode$Resource_DiskInfo_Persistence(w, v);
      w.uint32(w.size - start);
    }
    w.uint32(18);
  }
  v = m.source;
  if (v !== undefined) {
    {
      const start = w.size;
      encode$Resource_DiskInfo_Source(w, v);
      w.uint32(w.size - start);
    }
    w.uint32(10);
  }

}
export function decode$DiskStatistics(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        m.source = decode$Resource_DiskInfo_Source(r, r.message(), m.source);
        break;
      }
      case 18: {
        m.persistence = decode$Resource_DiskInfo_Persistence(r, r.message(), m.persistence);
        break;
      }
      case 24: {
        m.limit_bytes = r.uint64();
        break;
      }
      case 32: {
        m.used_bytes = r.uint64();
        break;
      }
      default:
        r.unknown(m, tag);
    }
  }
  if (r.position !== end) r.overrun(end);
  return m;
}
export function json$DiskStatistics(m) {
  let s = "";
  let v;
  v = m.source;
  if (v !== undefined) s += (s === "" ? '{"source":' : ',"source":') + json$Resource_DiskInfo_Source(v);
  v = m.persistence;
  if (v !== undefined) s += (s === "" ? '{"persistence":' : ',"persistence":') + json$Resource_DiskInfo_Persistence(v);
  v = m.limit_bytes;
  if (v !== undefined) s += (s === "" ? '{"limit_bytes":' : ',"limit_bytes":') + v;
  v = m.used_bytes;
  if (v !== undefined) s += (s === "" ? '{"used_bytes":' : ',"used_bytes":') + v;
  return s === "" ? "{}" : s + "}";
}
export const DiskStatistics = messageCodec("mesos.v1.DiskStatistics", encode$DiskStatistics, decode$DiskStatistics, json$DiskStatistics, () => [
  { name: "source", number: 1, label: "optional", type: Resource_DiskInfo_Source },
  { name: "persistence", number: 2, label: "optional", type: Resource_DiskInfo_Persistence },
  { name: "limit_bytes", number: 3, label: "optional", type: "uint64" },
  { name: "used_bytes", number: 4, label: "optional", type: "uint64" },
]);

export function encode$ResourceStatistics(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.net_ephemeral_ports;
  if (v !== undefined) {
    {
      const start = w.size;
      encode$Value_Range(w, v);
      w.uint32(w.size - start);
    }
    w.uint32(442);
  }
  v = m.net_rate_statistics;
  if (v !== undefined) {
    {
      const start = w.size;
      encode$ResourceStatistics_RateStatistics(w, v);
      w.uint32(w.size - start);
    }
    w.uint32(434);
  }
  v = m.mem_kmem_tcp_usage_bytes;
  if (v !== undefined) {
    w.int64(v);
    w.uint32(424);
  }
  v = m.mem_kmem_usage_bytes;
  if (v !== undefined) {
    w.int64(v);
    w.uint32(416);
  }
  v = m.net_rx_burst_size;
  if (v !== undefined) {
    w.int64(v);
    w.uint32(408);
  }
  v = m.net_rx_burst_rate_limit;
  if (v !== undefined) {
    w.int64(v);
    w.uint32(400);
  }
  v = m.net_rx_rate_limit;
  if (v !== undefined) {
    w.int64(v);
    w.uint32(392);
  }
  v = m.net_tx_burst_size;
  if (v !== undefined) {
    w.int64(v);
    w.uint32(384);
  }
  v = m.net_tx_burst_rate_limit;
  if (v !== undefined) {
    w.int64(v);
    w.uint32(376);
  }
  v = m.net_tx_rate_limit;
  if (v !== undefined) {
    w.int64(v);
    w.uint32(368);
  }
  v = m.cpus_soft_limit;
  if (v !== undefined) {
    w.double(v);
    w.uint32(361);
  }
  v = m.blkio_statistics;
  if (v !== undefined) {
    {
      const start = w.size;
      encode$CgroupInfo_Blkio_Statistics(w, v);
      w.uint32(w.size - start);
    }
    w.uint32(354);
  }
  v = m.disk_statistics;
  if (v !== undefined) {
    const list = v;
    for (let i = list.length - 1; i >= 0; i--) {
      v = list[i];
      {
        const start = w.size;
        encode$DiskStatistics(w, v);
        w.uint32(w.size - start);
      }
      w.uint32(346);
    }
  }
  v = m.net_snmp_statistics;
  if (v !== undefined) {
    {
      const start = w.size;
      encode$SNMPStatistics(w, v);
      w.uint32(w.size - start);
    }
    w.uint32(338);
  }
  v = m.mem_unevictable_bytes;
  if (v !== undefined) {
    w.int64(v);
    w.uint32(328);
  }
  v = m.mem_swap_bytes;
  if (v !== undefined) {
    w.int64(v);
    w.uint32(320);
  }
  v = m.mem_cache_bytes;
  if (v !== undefined) {
    w.int64(v);
    w.uint32(312);
  }
  v = m.mem_soft_limit_bytes;
  if (v !== undefined) {
    w.int64(v);
    w.uint32(304);
  }
  v = m.mem_total_memsw_bytes;
  if (v !== undefined) {
    w.int64(v);
    w.uint32(296);
  }
  v = m.mem_total_bytes;
  if (v !== undefined) {
    w.int64(v);
    w.uint32(288);
  }
  v = m.net_traffic_control_statistics;
  if (v !== undefined) {
    const list = v;
    for (let i = list.length - 1; i >= 0; i--) {
      v = list[i];
      {
        const start = w.size;
        encode$TrafficControlStatistics(w, v);
        w.uint32(w.size - start);
      }
      w.uint32(282);
    }
  }
  v = m.mem_critical_pressure_counter;
  if (v !== undefined) {
    w.int64(v);
    w.uint32(272);
  }
  v = m.mem_medium_pressure_counter;
  if (v !== undefined) {
    w.int64(v);
    w.uint32(264);
  }
  v = m.mem_low_pressure_counter;
  if (v !== undefined) {
    w.int64(v);
    w.uint32(256);
  }
  v = m.threads;
  if (v !== undefined) {
    w.uint32(v);
    w.uint32(248);
  }
  v = m.processes;
  if (v !== undefined) {
    w.uint32(v);
    w.uint32(240);
  }
  v = m.net_tcp_time_wait_connections;
  if (v !== undefined) {
    w.double(v);
    w.uint32(233);
  }
  v = m.net_tcp_active_connections;
  if (v !== undefined) {
    w.double(v);
    w.uint32(225);
  }
  v = m.disk_used_bytes;
  if (v !== undefined) {
    w.int64(v);
    w.uint32(216);
  }
  v = m.disk_limit_bytes;
  if (v !== undefined) {
    w.int64(v);
    w.uint32(208);
  }
  v = m.net_tcp_rtt_microsecs_p99;
  if (v !== undefined) {
    w.double(v);
    w.uint32(201);
  }
  v = m.net_tcp_rtt_microsecs_p95;
  if (v !== undefined) {
    w.double(v);
    w.uint32(193);
  }
  v = m.net_tcp_rtt_microsecs_p90;
  if (v !== undefined) {
    w.double(v);
    w.uint32(185);
  }
  v = m.net_tcp_rtt_microsecs_p50;
  if (v !== undefined) {
    w.double(v);
    w.uint32(177);
  }
  v = m.net_tx_dropped;
  if (v !== undefined) {
    w.int64(v);
    w.uint32(168);
  }
  v = m.net_tx_errors;
  if (v !== undefined) {
    w.int64(v);
    w.uint32(160);
  }
  v = m.net_tx_bytes;
  if (v !== undefined) {
    w.int64(v);
    w.uint32(152);
  }
  v = m.net_tx_packets;
  if (v !== undefined) {
    w.int64(v);
    w.uint32(144);
  }
  v = m.net_rx_dropped;
  if (v !== undefined) {
    w.int64(v);
    w.uint32(136);
  }
  v = m.net_rx_errors;
  if (v !== undefined) {
    w.int64(v);
    w.uint32(128);
  }
  v = m.net_rx_bytes;
  if (v !== undefined) {
    w.int64(v);
    w.uint32(120);
  }
  v = m.net_rx_packets;
  if (v !== undefined) {
    w.int64(v);
    w.uint32(112);
  }
  v = m.perf;
  if (v !== undefined) {
    {
      const start = w.size;
      encode$PerfStatistics(w, v);
      w.uint32(w.size - start);
    }
    w.uint32(106);
  }
  v = m.mem_mapped_file_bytes;
  if (v !== undefined) {
    w.int64(v);
    w.uint32(96);
  }
  v = m.mem_anon_bytes;
  if (v !== undefined) {
    w.int64(v);
    w.uint32(88);
  }
  v = m.mem_file_bytes;
  if (v !== undefined) {
    w.int64(v);
    w.uint32(80);
  }
  v = m.cpus_throttled_time_secs;
  if (v !== undefined) {
    w.double(v);
    w.uint32(73);
  }
  v = m.cpus_nr_throttled;
  if (v !== undefined) {
    w.uint32(v);
    w.uint32(64);
  }
  v = m.cpus_nr_periods;
  if (v !== undefined) {
    w.uint32(v);
    w.uint32(56);
  }
  v = m.mem_limit_bytes;
  if (v !== undefined) {
    w.int64(v);
    w.uint32(48);
  }
  v = m.mem_rss_bytes;
  if (v !== undefined) {
    w.int64(v);
    w.uint32(40);
  }
  v = m.cpus_limit;
  if (v !== undefined) {
    w.double(v);
    w.uint32(33);
  }
  v = m.cpus_system_time_secs;
  if (v !== undefined) {
    w.double(v);
    w.uint32(25);
  }
  v = m.cpus_user_time_secs;
  if (v !== undefined) {
    w.double(v);
    w.uint32(17);
  }
  v = m.timestamp;
  if (v === undefined) unset("mesos.v1.ResourceStatistics", "timestamp");
  w.double(v);
  w.uint32(9);

}
export function decode$ResourceStatistics(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 9: {
        m.timestamp = r.double();
        break;
      }
      case 240: {
        m.processes = r.uint32();
        break;
      }
      case 248: {
        m.threads = r.uint32();
        break;
      }
      case 17: {
        m.cpus_user_time_secs = r.double();
        break;
      }
      case 25: {
        m.cpus_system_time_secs = r.double();
        break;
      }
      case 33: {
        m.cpus_limit = r.double();
        break;
      }
      case 361: {
        m.cpus_soft_limit = r.double();
        break;
      }
      case 56: {
        m.cpus_nr_periods = r.uint32();
        break;
      }
      case 64: {
        m.cpus_nr_throttled = r.uint32();
        break;
      }
      case 73: {
        m.cpus_throttled_time_secs = r.double();
        break;
      }
      case 288: {
        m.mem_total_bytes = r.uint64();
        break;
      }
      case 296: {
        m.mem_total_memsw_bytes = r.uint64();
        break;
      }
      case 416: {
        m.mem_kmem_usage_bytes = r.uint64();
        break;
      }
      case 424: {
        m.mem_kmem_tcp_usage_bytes = r.uint64();
        break;
      }
      case 48: {
        m.mem_limit_bytes = r.uint64();
        break;
      }
      case 304: {
        m.mem_soft_limit_bytes = r.uint64();
        break;
      }
      case 80: {
        m.mem_file_bytes = r.uint64();
        break;
      }
      case 88: {
        m.mem_anon_bytes = r.uint64();
        break;
      }
      case 312: {
        m.mem_cache_bytes = r.uint64();
        break;
      }
      case 40: {
        m.mem_rss_bytes = r.uint64();
        break;
      }
      case 96: {
        m.mem_mapped_file_bytes = r.uint64();
        break;
      }
      case 320: {
        m.mem_swap_bytes = r.uint64();
        break;
      }
      case 328: {
        m.mem_unevictable_bytes = r.uint64();
        break;
      }
      case 256: {
        m.mem_low_pressure_counter = r.uint64();
        break;
      }
      case 264: {
        m.mem_medium_pressure_counter = r.uint64();
        break;
      }
      case 272: {
        m.mem_critical_pressure_counter = r.uint64();
        break;
      }
      case 208: {
        m.disk_limit_bytes = r.uint64();
        break;
      }
      case 216: {
        m.disk_used_bytes = r.uint64();
        break;
      }
      case 346: {
        (m.disk_statistics ??= []).push(decode$DiskStatistics(r, r.message()));
        break;
      }
      case 354: {
        m.blkio_statistics = decode$CgroupInfo_Blkio_Statistics(r, r.message(), m.blkio_statistics);
        break;
      }
      case 106: {
        m.perf = decode$PerfStatistics(r, r.message(), m.perf);
        break;
      }
      case 112: {
        m.net_rx_packets = r.uint64();
        break;
      }
      case 120: {
        m.net_rx_bytes = r.uint64();
        break;
      }
      case 128: {
        m.net_rx_errors = r.uint64();
        break;
      }
      case 136: {
        m.net_rx_dropped = r.uint64();
        break;
      }
      case 144: {
        m.net_tx_packets = r.uint64();
        break;
      }
      case 152: {
        m.net_tx_bytes = r.uint64();
        break;
      }
      case 160: {
        m.net_tx_errors = r.uint64();
        break;
      }
      case 168: {
        m.net_tx_dropped = r.uint64();
        break;
      }
      case 368: {
        m.net_tx_rate_limit = r.uint64();
        break;
      }
      case 376: {
        m.net_tx_burst_rate_limit = r.uint64();
        break;
      }
      case 384: {
        m.net_tx_burst_size = r.uint64();
        break;
      }
      case 392: {
        m.net_rx_rate_limit = r.uint64();
        break;
      }
      case 400: {
        m.net_rx_burst_rate_limit = r.uint64();
        break;
      }
      case 408: {
        m.net_rx_burst_size = r.uint64();
        break;
      }
      case 434: {
        m.net_rate_statistics = decode$ResourceStatistics_RateStatistics(r, r.message(), m.net_rate_statistics);
        break;
      }
      case 442: {
        m.net_ephemeral_ports = decode$Value_Range(r, r.message(), m.net_ephemeral_ports);
        break;
      }
      case 177: {
        m.net_tcp_rtt_microsecs_p50 = r.double();
        break;
      }
      case 185: {
        m.net_tcp_rtt_microsecs_p90 = r.double();
        break;
      }
      case 193: {
        m.net_tcp_rtt_microsecs_p95 = r.double();
        break;
      }
      case 201: {
        m.net_tcp_rtt_microsecs_p99 = r.double();
        break;
      }
      case 225: {
        m.net_tcp_active_connections = r.double();
        break;
      }
      case 233: {
        m.net_tcp_time_wait_connections = r.double();
        break;
      }
      case 282: {
        (m.net_traffic_control_statistics ??= []).push(decode$TrafficControlStatistics(r, r.message()));
        break;
      }
      case 338: {
        m.net_snmp_statistics = decode$SNMPStatistics(r, r.message(), m.net_snmp_statistics);
        break;
      }
      default:
        r.unknown(m, tag);
    }
  }
  if (r.position !== end) r.overrun(end);
  if (m.timestamp === undefined) r.incomplete = true;
  return m;
}
export function json$ResourceStatistics(m) {
  let s = "";
  let v;
  v = m.timestamp;
  if (v !== undefined) s += (s === "" ? '{"timestamp":' : ',"timestamp":') + jsonDouble(v);
  v = m.processes;
  if (v !== undefined) s += (s === "" ? '{"processes":' : ',"processes":') + v;
  v = m.threads;
  if (v !== undefined) s += (s === "" ? '{"threads":' : ',"threads":') + v;
  v = m.cpus_user_time_secs;
  if (v !== undefined) s += (s === "" ? '{"cpus_user_time_secs":' : ',"cpus_user_time_secs":') + jsonDouble(v);
  v = m.cpus_system_time_secs;
  if (v !== undefined) s += (s === "" ? '{"cpus_system_time_secs":' : ',"cpus_system_time_secs":') + jsonDouble(v);
  v = m.cpus_limit;
  if (v !== undefined) s += (s === "" ? '{"cpus_limit":' : ',"cpus_limit":') + jsonDouble(v);
  v = m.cpus_soft_limit;
  if (v !== undefined) s += (s === "" ? '{"cpus_soft_limit":' : ',"cpus_soft_limit":') + jsonDouble(v);
  v = m.cpus_nr_periods;
  if (v !== undefined) s += (s === "" ? '{"cpus_nr_periods":' : ',"cpus_nr_periods":') + v;
  v = m.cpus_nr_throttled;
  if (v !== undefined) s += (s === "" ? '{"cpus_nr_throttled":' : ',"cpus_nr_throttled":') + v;
  v = m.cpus_throttled_time_secs;
  if (v !== undefined) s += (s === "" ? '{"cpus_throttled_time_secs":' : ',"cpus_throttled_time_secs":') + jsonDouble(v);
  v = m.mem_total_bytes;
  if (v !== undefined) s += (s === "" ? '{"mem_total_bytes":' : ',"mem_total_bytes":') + v;
  v = m.mem_total_memsw_bytes;
  if (v !== undefined) s += (s === "" ? '{"mem_total_memsw_bytes":' : ',"mem_total_memsw_bytes":') + v;
  v = m.mem_kmem_usage_bytes;
  if (v !== undefined) s += (s === "" ? '{"mem_kmem_usage_bytes":' : ',"mem_kmem_usage_bytes":') + v;
  v = m.mem_kmem_tcp_usage_bytes;
  if (v !== undefined) s += (s === "" ? '{"mem_kmem_tcp_usage_bytes":' : ',"mem_kmem_tcp_usage_bytes":') + v;
  v = m.mem_limit_bytes;
  if (v !== undefined) s += (s === "" ? '{"mem_limit_bytes":' : ',"mem_limit_bytes":') + v;
  v = m.mem_soft_limit_bytes;
  if (v !== undefined) s += (s === "" ? '{"mem_soft_limit_bytes":' : ',"mem_soft_limit_bytes":') + v;
  v = m.mem_file_bytes;
  if (v !== undefined) s += (s === "" ? '{"mem_file_bytes":' : ',"mem_file_bytes":') + v;
  v = m.mem_anon_bytes;
  if (v !== undefined) s += (s === "" ? '{"mem_anon_bytes":' : ',"mem_anon_bytes":') + v;
  v = m.mem_cache_bytes;
  if (v !== undefined) s += (s === "" ? '{"mem_cache_bytes":' : ',"mem_cache_bytes":') + v;
  v = m.mem_rss_bytes;
  if (v !== undefined) s += (s === "" ? '{"mem_rss_bytes":' : ',"mem_rss_bytes":') + v;
  v = m.mem_mapped_file_bytes;
  if (v !== undefined) s += (s === "" ? '{"mem_mapped_file_bytes":' : ',"mem_mapped_file_bytes":') + v;
  v = m.mem_swap_bytes;
  if (v !== undefined) s += (s === "" ? '{"mem_swap_bytes":' : ',"mem_swap_bytes":') + v;
  v = m.mem_unevictable_bytes;
  if (v !== undefined) s += (s === "" ? '{"mem_unevictable_bytes":' : ',"mem_unevictable_bytes":') + v;
  v = m.mem_low_pressure_counter;
  if (v !== undefined) s += (s === "" ? '{"mem_low_pressure_counter":' : ',"mem_low_pressure_counter":') + v;
  v = m.mem_medium_pressure_counter;
  if (v !== undefined) s += (s === "" ? '{"mem_medium_pressure_counter":' : ',"mem_medium_pressure_counter":') + v;
  v = m.mem_critical_pressure_counter;
  if (v !== undefined) s += (s === "" ? '{"mem_critical_pressure_counter":' : ',"mem_critical_pressure_counter":') + v;
  v = m.disk_limit_bytes;
  if (v !== undefined) s += (s === "" ? '{"disk_limit_bytes":' : ',"disk_limit_bytes":') + v;
  v = m.disk_used_bytes;
  if (v !== undefined) s += (s === "" ? '{"disk_used_bytes":' : ',"disk_used_bytes":') + v;
  v = m.disk_statistics;
  if (v !== undefined && v.length > 0) {
    const list = v;
    v = list[0];
    s += (s === "" ? '{"disk_statistics":' : ',"disk_statistics":') + "[" + json$DiskStatistics(v);
    for (let i = 1; i < list.length; i++) {
      v = list[i];
      s += "," + json$DiskStatistics(v);
    }
    s += "]";
  }
  v = m.blkio_statistics;
  if (v !== undefined) s += (s === "" ? '{"blkio_statistics":' : ',"blkio_statistics":') + json$CgroupInfo_Blkio_Statistics(v);
  v = m.perf;
  if (v !== undefined) s += (s === "" ? '{"perf":' : ',"perf":') + json$PerfStatistics(v);
  v = m.net_rx_packets;
  if (v !== undefined) s += (s === "" ? '{"net_rx_packets":' : ',"net_rx_packets":') + v;
  v = m.net_rx_bytes;
  if (v !== undefined) s += (s === "" ? '{"net_rx_bytes":' : ',"net_rx_bytes":') + v;
  v = m.net_rx_errors;
  if (v !== undefined) s += (s === "" ? '{"net_rx_errors":' : ',"net_rx_errors":') + v;
  v = m.net_rx_dropped;
  if (v !== undefined) s += (s === "" ? '{"net_rx_dropped":' : ',"net_rx_dropped":') + v;
  v = m.net_tx_packets;
  if (v !== undefined) s += (s === "" ? '{"net_tx_packets":' : ',"net_tx_packets":') + v;
  v = m.net_tx_bytes;
  if (v !== undefined) s += (s === "" ? '{"net_tx_bytes":' : ',"net_tx_bytes":') + v;
  v = m.net_tx_errors;
  if (v !== undefined) s += (s === "" ? '{"net_tx_errors":' : ',"net_tx_errors":') + v;
  v = m.net_tx_dropped;
  if (v !== undefined) s += (s === "" ? '{"net_tx_dropped":' : ',"net_tx_dropped":') + v;
  v = m.net_tx_rate_limit;
  if (v !== undefined) s += (s === "" ? '{"net_tx_rate_limit":' : ',"net_tx_rate_limit":') + v;
  v = m.net_tx_burst_rate_limit;
  if (v !== undefined) s += (s === "" ? '{"net_tx_burst_rate_limit":' : ',"net_tx_burst_rate_limit":') + v;
  v = m.net_tx_burst_size;
  if (v !== undefined) s += (s === "" ? '{"net_tx_burst_size":' : ',"net_tx_burst_size":') + v;
  v = m.net_rx_rate_limit;
  if (v !== undefined) s += (s === "" ? '{"net_rx_rate_limit":' : ',"net_rx_rate_limit":') + v;
  v = m.net_rx_burst_rate_limit;
  if (v !== undefined) s += (s === "" ? '{"net_rx_burst_rate_limit":' : ',"net_rx_burst_rate_limit":') + v;
  v = m.net_rx_burst_size;
  if (v !== undefined) s += (s === "" ? '{"net_rx_burst_size":' : ',"net_rx_burst_size":') + v;
  v = m.net_rate_statistics;
  if (v !== undefined) s += (s === "" ? '{"net_rate_statistics":' : ',"net_rate_statistics":') + json$ResourceStatistics_RateStatistics(v);
  v = m.net_ephemeral_ports;
  if (v !== undefined) s += (s === "" ? '{"net_ephemeral_ports":' : ',"net_ephemeral_ports":') + json$Value_Range(v);
  v = m.net_tcp_rtt_microsecs_p50;
  if (v !== undefined) s += (s === "" ? '{"net_tcp_rtt_microsecs_p50":' : ',"net_tcp_rtt_microsecs_p50":') + jsonDouble(v);
  v = m.net_tcp_rtt_microsecs_p90;
  if (v !== undefined) s += (s === "" ? '{"net_tcp_rtt_microsecs_p90":' : ',"net_tcp_rtt_microsecs_p90":') + jsonDouble(v);
  v = m.net_tcp_rtt_microsecs_p95;
  if (v !== undefined) s += (s === "" ? '{"net_tcp_rtt_microsecs_p95":' : ',"net_tcp_rtt_microsecs_p95":') + jsonDouble(v);
  v = m.net_tcp_rtt_microsecs_p99;
  if (v !== undefined) s += (s === "" ? '{"net_tcp_rtt_microsecs_p99":' : ',"net_tcp_rtt_microsecs_p99":') + jsonDouble(v);
  v = m.net_tcp_active_connections;
  if (v !== undefined) s += (s === "" ? '{"net_tcp_active_connections":' : ',"net_tcp_active_connections":') + jsonDouble(v);
  v = m.net_tcp_time_wait_connections;
  if (v !== undefined) s += (s === "" ? '{"net_tcp_time_wait_connections":' : ',"net_tcp_time_wait_connections":') + jsonDouble(v);
  v = m.net_traffic_control_statistics;
  if (v !== undefined && v.length > 0) {
    const list = v;
    v = list[0];
    s += (s === "" ? '{"net_traffic_control_statistics":' : ',"net_traffic_control_statistics":') + "[" + json$TrafficControlStatistics(v);
    for (let i = 1; i < list.length; i++) {
      v = list[i];
      s += "," + json$TrafficControlStatistics(v);
    }
    s += "]";
  }
  v = m.net_snmp_statistics;
  if (v !== undefined) s += (s === "" ? '{"net_snmp_statistics":' : ',"net_snmp_statistics":') + json$SNMPStatistics(v);
  return s === "" ? "{}" : s + "}";
}
export const ResourceStatistics = messageCodec("mesos.v1.ResourceStatistics", encode$ResourceStatistics, decode$ResourceStatistics, json$ResourceStatistics, () => [
  { name: "timestamp", number: 1, label: "required", type: "double" },
  { name: "processes", number: 30, label: "optional", type: "uint32" },
  { name: "threads", number: 31, label: "optional", type: "uint32" },
  { name: "cpus_user_time_secs", number: 2, label: "optional", type: "double" },
  { name: "cpus_system_time_secs", number: 3, label: "optional", type: "double" },
  { name: "cpus_limit", number: 4, label: "optional", type: "double" },
  { name: "cpus_soft_limit", number: 45, label: "optional", type: "double" },
  { name: "cpus_nr_periods", number: 7, label: "optional", type: "uint32" },
  { name: "cpus_nr_throttled", number: 8, label: "optional", type: "uint32" },
  { name: "cpus_throttled_time_secs", number: 9, label: "optional", type: "double" },
  { name: "mem_total_bytes", number: 36, label: "optional", type: "uint64" },
  { name: "mem_total_memsw_bytes", number: 37, label: "optional", type: "uint64" },
  { name: "mem_kmem_usage_bytes", number: 52, label: "optional", type: "uint64" },
  { name: "mem_kmem_tcp_usage_bytes", number: 53, label: "optional", type: "uint64" },
  { name: "mem_limit_bytes", number: 6, label: "optional", type: "uint64" },
  { name: "mem_soft_limit_bytes", number: 38, label: "optional", type: "uint64" },
  { name: "mem_file_bytes", number: 10, label: "optional", type: "uint64" },
  { name: "mem_anon_bytes", number: 11, label: "optional", type: "uint64" },
  { name: "mem_cache_bytes", number: 39, label: "optional", type: "uint64" },
  { name: "mem_rss_bytes", number: 5, label: "optional", type: "uint64" },
  { name: "mem_mapped_file_bytes", number: 12, label: "optional", type: "uint64" },
  { name: "mem_swap_bytes", number: 40, label: "optional", type: "uint64" },
  { name: "mem_unevictable_bytes", number: 41, label: "optional", type: "uint64" },
  { name: "mem_low_pressure_counter", number: 32, label: "optional", type: "uint64" },
  { name: "mem_medium_pressure_counter", number: 33, label: "optional", type: "uint64" },
  { name: "mem_critical_pressure_counter", number: 34, label: "optional", type: "uint64" },
  { name: "disk_limit_bytes", number: 26, label: "optional", type: "uint64" },
  { name: "disk_used_bytes", number: 27, label: "optional", type: "uint64" },
  { name: "disk_statistics", number: 43, label: "repeated", type: DiskStatistics },
  { name: "blkio_statistics", number: 44, label: "optional", type: CgroupInfo_Blkio_Statistics },
  { name: "perf", number: 13, label: "optional", type: PerfStatistics },
  { name: "net_rx_packets", number: 14, label: "optional", type: "uint64" },
  { name: "net_rx_bytes", number: 15, label: "optional", type: "uint64" },
  { name: "net_rx_errors", number: 16, label: "optional", type: "uint64" },
  { name: "net_rx_dropped", number: 17, label: "optional", type: "uint64" },
  { name: "net_tx_packets", number: 18, label: "optional", type: "uint64" },
  { name: "net_tx_bytes", number: 19, label: "optional", type: "uint64" },
  { name: "net_tx_errors", number: 20, label: "optional", type: "uint64" },
  { name: "net_tx_dropped", number: 21, label: "optional", type: "uint64" },
  { name: "net_tx_rate_limit", number: 46, label: "optional", type: "uint64" },
  { name: "net_tx_burst_rate_limit", number: 47, label: "optional", type: "uint64" },
  { name: "net_tx_burst_size", number: 48, label: "optional", type: "uint64" },
  { name: "net_rx_rate_limit", number: 49, label: "optional", type: "uint64" },
  { name: "net_rx_burst_rate_limit", number: 50, label: "optional", type: "uint64" },
  { name: "net_rx_burst_size", number: 51, label: "optional", type: "uint64" },
  { name: "net_rate_statistics", number: 54, label: "optional", type: ResourceStatistics_RateStatistics },
  { name: "net_ephemeral_ports", number: 55, label: "optional", type: Value_Range },
  { name: "net_tcp_rtt_microsecs_p50", number: 22, label: "optional", type: "double" },
  { name: "net_tcp_rtt_microsecs_p90", number: 23, label: "optional", type: "double" },
  { name: "net_tcp_rtt_microsecs_p95", number: 24, label: "optional", type: "double" },
  { name: "net_tcp_rtt_microsecs_p99", number: 25, label: "optional", type: "double" },
  { name: "net_tcp_active_connections", number: 28, label: "optional", type: "double" },
  { name: "net_tcp_time_wait_connections", number: 29, label: "optional", type: "double" },
  { name: "net_traffic_control_statistics", number: 35, label: "repeated", type: TrafficControlStatistics },
  { name: "net_snmp_statistics", number: 42, label: "optional", type: SNMPStatistics },
]);

export function encode$ResourceStatistics_RatePercentiles(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.samples;
  if (v !== undefined) {
    w.int64(v);
    w.uint32(72);
  }
  v = m.p9999;
  if (v !== undefined) {
    w.int64(v);
    w.uint32(64);
  }
  v = m.p999;
  if (v !== undefined) {
    w.int64(v);
    w.uint32(56);
  }
  v = m.p99;
  if (v !== undefined) {
    w.int64(v);
    w.uint32(48);
  }
  v = m.p95;
  if (v !== undefined) {
    w.int64(v);
    w.uint32(40);
  }
  v = m.p90;
  if (v !== undefined) {
    w.int64(v);
    w.uint32(32);
  }
  v = m.p50;
  if (v !== undefined) {
    w.int64(v);
    w.uint32(24);
  }
  v = m.max;
  if (v !== undefined) {
    w.int64(v);
    w.uint32(16);
  }
  v = m.min;
  if (v !== undefined) {
    w.int64(v);
    w.uint32(8);
  }

}
export function decode$ResourceStatistics_RatePercentiles(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 8: {
        m.min = r.uint64();
        break;
      }
      case 16: {
        m.max = r.uint64();
        break;
      }
      case 24: {
        m.p50 = r.uint64();
        break;
      }
      case 32: {
        m.p90 = r.uint64();
        break;
      }
      case 40: {
        m.p95 = r.uint64();
        break;
      }
      case 48: {
        m.p99 = r.uint64();
        break;
      }
      case 56: {
        m.p999 = r.uint64();
        break;
      }
      case 64: {
        m.p9999 = r.uint64();
        break;
      }
      case 72: {
        m.samples = r.uint64();
        break;
      }
      default:
        r.unknown(m, tag);
    }
  }
  if (r.position !== end) r.overrun(end);
  return m;
}
export function json$ResourceStatistics_RatePercentiles(m) {
  let s = "";
  let v;
  v = m.min;
  if (v !== undefined) s += (s === "" ? '{"min":' : ',"min":') + v;
  v = m.max;
  if (v !== undefined) s += (s === "" ? '{"max":' : ',"max":') + v;
  v = m.p50;
  if (v !== undefined) s += (s === "" ? '{"p50":' : ',"p50":') + v;
  v = m.p90;
  if (v !== undefined) s += (s === "" ? '{"p90":' : ',"p90":') + v;
  v = m.p95;
  if (v !== undefined) s += (s === "" ? '{"p95":' : ',"p95":') + v;
  v = m.p99;
  if (v !== undefined) s += (s === "" ? '{"p99":' : ',"p99":') + v;
  v = m.p999;
  if (v !== undefined) s += (s === "" ? '{"p999":' : ',"p999":') + v;
  v = m.p9999;
  if (v !== undefined) s += (s === "" ? '{"p9999":' : ',"p9999":') + v;
  v = m.samples;
  if (v !== undefined) s += (s === "" ? '{"samples":' : ',"samples":') + v;
  return s === "" ? "{}" : s + "}";
}
export const ResourceStatistics_RatePercentiles = messageCodec("mesos.v1.ResourceStatistics.RatePercentiles", encode$ResourceStatistics_RatePercentiles, decode$ResourceStatistics_RatePercentiles, json$ResourceStatistics_RatePercentiles, () => [
  { name: "min", number: 1, label: "optional", type: "uint64" },
  { name: "max", number: 2, label: "optional", type: "uint64" },
  { name: "p50", number: 3, label: "optional", type: "uint64" },
  { name: "p90", number: 4, label: "optional", type: "uint64" },
  { name: "p95", number: 5, label: "optional", type: "uint64" },
  { name: "p99", number: 6, label: "optional", type: "uint64" },
  { name: "p999", number: 7, label: "optional", type: "uint64" },
  { name: "p9999", number: 8, label: "optional", type: "uint64" },
  { name: "samples", number: 9, label: "optional", type: "uint64" },
]);

export function encode$ResourceStatistics_RateStatistics(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.sampling_interval_secs;
  if (v !== undefined) {
    w.double(v);
    w.uint32(81);
  }
  v = m.sampling_window_secs;
  if (v !== undefined) {
    w.double(v);
    w.uint32(73);
  }
  v = m.tx_error_rate;
  if (v !== undefined) {
    {
      const start = w.size;
      encode$ResourceStatistics_RatePercentiles(w, v);
      w.uint32(w.size - start);
    }
    w.uint32(66);
  }
  v = m.tx_drop_rate;
  if (v !== undefined) {
    {
      const start = w.size;
      encode$ResourceStatistics_RatePercentiles(w, v);
      w.uint32(w.size - start);
    }
    w.uint32(58);
  }
  v = m.tx_packet_rate;
  if (v !== undefined) {
    {
      const start = w.size;
      encode$ResourceStatistics_RatePercentiles(w, v);
      w.uint32(w.size - start);
    }
    w.uint32(50);
  }
  v = m.tx_rate;
  if (v !== undefined) {
    {
      const start = w.size;
      encode$ResourceStatistics_RatePercentiles(w, v);
      w.uint32(w.size - start);
    }
    w.uint32(42);
  }
  v = m.rx_error_rate;
  if (v !== undefined) {
    {
      const start = w.size;
      encode$ResourceStatistics_RatePercentiles(w, v);
      w.uint32(w.size - start);
    }
    w.uint32(34);
  }
  v = m.rx_drop_rate;
  if (v !== undefined) {
    {
      const start = w.size;
      encode$ResourceStatistics_RatePercentiles(w, v);
      w.uint32(w.size - start);
    }
    w.uint32(26);
  }
  v = m.rx_packet_rate;
  if (v !== undefined) {
    {
      const start = w.size;
      encode$ResourceStatistics_RatePercentiles(w, v);
      w.uint32(w.size - start);
    }
    w.uint32(18);
  }
  v = m.rx_rate;
  if (v !== undefined) {
    {
      const start = w.size;
      encode$ResourceStatistics_RatePercentiles(w, v);
      w.uint32(w.size - start);
    }
    w.uint32(10);
  }

}
export function decode$ResourceStatistics_RateStatistics(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        m.rx_rate = decode$ResourceStatistics_RatePercentiles(r, r.message(), m.rx_rate);
        break;
      }
      case 18: {
        m.rx_packet_rate = decode$ResourceStatistics_RatePercentiles(r, r.message(), m.rx_packet_rate);
        break;
      }
      case 26: {
        m.rx_drop_rate = decode$ResourceStatistics_RatePercentiles(r, r.message(), m.rx_drop_rate);
        break;
      }
      case 34: {
        m.rx_error_rate = decode$ResourceStatistics_RatePercentiles(r, r.message(), m.rx_error_rate);
        break;
      }
      case 42: {
        m.tx_rate = decode$ResourceStatistics_RatePercentiles(r, r.message(), m.tx_rate);
        break;
      }
      case 50: {
        m.tx_packet_rate = decode$ResourceStatistics_RatePercentiles(r, r.message(), m.tx_packet_rate);
        break;
      }
      case 58: {
        m.tx_drop_rate = decode$ResourceStatistics_RatePercentiles(r, r.message(), m.tx_drop_rate);
        break;
      }
      case 66: {
        m.tx_error_rate = decode$ResourceStatistics_RatePercentiles(r, r.message(), m.tx_error_rate);
        break;
      }
      case 73: {
        m.sampling_window_secs = r.double();
        break;
      }
      case 81: {
        m.sampling_interval_secs = r.double();
        break;
      }
      default:
        r.unknown(m, tag);
    }
  }
  if (r.position !== end) r.overrun(end);
  return m;
}
export function json$ResourceStatistics_RateStatistics(m) {
  let s = "";
  let v;
  v = m.rx_rate;
  if (v !== undefined) s += (s === "" ? '{"rx_rate":' : ',"rx_rate":') + json$ResourceStatistics_RatePercentiles(v);
  v = m.rx_packet_rate;
  if (v !== undefined) s += (s === "" ? '{"rx_packet_rate":' : ',"rx_packet_rate":') + json$ResourceStatistics_RatePercentiles(v);
  v = m.rx_drop_rate;
  if (v !== undefined) s += (s === "" ? '{"rx_drop_rate":' : ',"rx_drop_rate":') + json$ResourceStatistics_RatePercentiles(v);
  v = m.rx_error_rate;
  if (v !== undefined) s += (s === "" ? '{"rx_error_rate":' : ',"rx_error_rate":') + json$ResourceStatistics_RatePercentiles(v);
  v = m.tx_rate;
  if (v !== undefined) s += (s === "" ? '{"tx_rate":' : ',"tx_rate":') + json$ResourceStatistics_RatePercentiles(v);
  v = m.tx_packet_rate;
  if (v !== undefined) s += (s === "" ? '{"tx_packet_rate":' : ',"tx_packet_rate":') + json$ResourceStatistics_RatePercentiles(v);
  v = m.tx_drop_rate;
  if (v !== undefined) s += (s === "" ? '{"tx_drop_rate":' : ',"tx_drop_rate":') + json$ResourceStatistics_RatePercentiles(v);
  v = m.tx_error_rate;
  if (v !== undefined) s += (s === "" ? '{"tx_error_rate":' : ',"tx_error_rate":') + json$ResourceStatistics_RatePercentiles(v);
  v = m.sampling_window_secs;
  if (v !== undefined) s += (s === "" ? '{"sampling_window_secs":' : ',"sampling_window_secs":') + jsonDouble(v);
  v = m.sampling_interval_secs;
  if (v !== undefined) s += (s === "" ? '{"sampling_interval_secs":' : ',"sampling_interval_secs":') + jsonDouble(v);
  return s === "" ? "{}" : s + "}";
}
export const ResourceStatistics_RateStatistics = messageCodec("mesos.v1.ResourceStatistics.RateStatistics", encode$ResourceStatistics_RateStatistics, decode$ResourceStatistics_RateStatistics, json$ResourceStatistics_RateStatistics, () => [
  { name: "rx_rate", number: 1, label: "optional", type: ResourceStatistics_RatePercentiles },
  { name: "rx_packet_rate", number: 2, label: "optional", type: ResourceStatistics_RatePercentiles },
  { name: "rx_drop_rate", number: 3, label: "optional", type: ResourceStatistics_RatePercentiles },
  { name: "rx_error_rate", number: 4, label: "optional", type: ResourceStatistics_RatePercentiles },
  { name: "tx_rate", number: 5, label: "optional", type: ResourceStatistics_RatePercentiles },
  { name: "tx_packet_rate", number: 6, label: "optional", type: ResourceStatistics_RatePercentiles },
  { name: "tx_drop_rate", number: 7, label: "optional", type: ResourceStatistics_RatePercentiles },
  { name: "tx_error_rate", number: 8, label: "optional", type: ResourceStatistics_RatePercentiles },
  { name: "sampling_window_secs", number: 9, label: "optional", type: "double" },
  { name: "sampling_interval_secs", number: 10, label: "optional", type: "double" },
]);

export function encode$ResourceUsage(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.total;
  if (v !== undefined) {
    const list = v;
    for (let i = list.length - 1; i >= 0; i--) {
      v = list[i];
      {
        const start = w.size;
        encode$Resource(w, v);
        w.uint32(w.size - start);
      }
      w.uint32(18);
    }
  }
  v = m.executors;
  if (v !== undefined) {
    const list = v;
    for (let i = list.length - 1; i >= 0; i--) {
      v = list[i];
      {
        const start = w.size;
        encode$ResourceUsage_Executor(w, v);
        w.uint32(w.size - start);
      }
      w.uint32(10);
    }
  }

}
export function decode$ResourceUsage(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        (m.executors ??= []).push(decode$ResourceUsage_Executor(r, r.message()));
        break;
      }
      case 18: {
        (m.total ??= []).push(decode$Resource(r, r.message()));
        break;
      }
      default:
        r.unknown(m, tag);
    }
  }
  if (r.position !== end) r.overrun(end);
  return m;
}
export function json$ResourceUsage(m) {
  let s = "";
  let v;
  v = m.executors;
  if (v !== undefined && v.length > 0) {
    const list = v;
    v = list[0];
    s += (s === "" ? '{"executors":' : ',"executors":') + "[" + json$ResourceUsage_Executor(v);
    for (let i = 1; i < list.length; i++) {
      v = list[i];
      s += "," + json$ResourceUsage_Executor(v);
    }
    s += "]";
  }
  v = m.total;
  if (v !== undefined && v.length > 0) {
    const list = v;
    v = list[0];
    s += (s === "" ? '{"total":' : ',"total":') + "[" + json$Resource(v);
    for (let i = 1; i < list.length; i++) {
      v = list[i];
      s += "," + json$Resource(v);
    }
    s += "]";
  }
  return s === "" ? "{}" : s + "}";
}
export const ResourceUsage = messageCodec("mesos.v1.ResourceUsage", encode$ResourceUsage, decode$ResourceUsage, json$ResourceUsage, () => [
  { name: "executors", number: 1, label: "repeated", type: ResourceUsage_Executor },
  { name: "total", number: 2, label: "repeated", type: Resource },
]);

export function encode$ResourceUsage_Executor(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.tasks;
  if (v !== undefined) {
    const list = v;
    for (let i = list.length - 1; i >= 0; i--) {
      v = list[i];
      {
        const start = w.size;
        encode$ResourceUsage_Executor_Task(w, v);
        w.uint32(w.size - start);
      }
      w.uint32(42);
    }
  }
  v = m.container_id;
  if (v === undefined) unset("mesos.v1.ResourceUsage.Executor", "container_id");
  {
    const start = w.size;
    encode$ContainerID(w, v);
    w.uint32(w.size - start);
  }
  w.uint32(34);
  v = m.statistics;
  if (v !== undefined) {
    {
      const start = w.size;
      encode$ResourceStatistics(w, v);
      w.uint32(w.size - start);
    }
    w.uint32(26);
  }
  v = m.allocated;
  if (v !== undefined) {
    const list = v;
    for (let i = list.length - 1; i >= 0; i--) {
      v = list[i];
      {
        const start = w.size;
        encode$Resource(w, v);
        w.uint32(w.size - start);
      }
      w.uint32(18);
    }
  }
  v = m.executor_info;
  if (v === undefined) unset("mesos.v1.ResourceUsage.Executor", "executor_info");
  {
    const start = w.size;
    encode$ExecutorInfo(w, v);
    w.uint32(w.size - start);
  }
  w.uint32(10);

}
export function decode$ResourceUsage_Executor(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        m.executor_info = decode$ExecutorInfo(r, r.message(), m.executor_info);
        break;
      }
      case 18: {
        (m.allocated ??= []).push(decode$Resource(r, r.message()));
        break;
      }
      case 26: {
        m.statistics = decode$ResourceStatistics(r, r.message(), m.statistics);
        break;
      }
      case 34: {
        m.container_id = decode$ContainerID(r, r.message(), m.container_id);
        break;
      }
      case 42: {
        (m.tasks ??= []).push(decode$ResourceUsage_Executor_Task(r, r.message()));
        break;
      }
      default:
        r.unknown(m, tag);
    }
  }
  if (r.position !== end) r.overrun(end);
  if (m.executor_info === undefined || m.container_id === undefined) r.incomplete = true;
  return m;
}
export function json$ResourceUsage_Executor(m) {
  let s = "";
  let v;
  v = m.executor_info;
  if (v !== undefined) s += (s === "" ? '{"executor_info":' : ',"executor_info":') + json$ExecutorInfo(v);
  v = m.allocated;
  if (v !== undefined && v.length > 0) {
    const list = v;
    v = list[0];
    s += (s === "" ? '{"allocated":' : ',"allocated":') + "[" + json$Resource(v);
    for (let i = 1; i < list.length; i++) {
      v = list[i];
      s += "," + json$Resource(v);
    }
    s += "]";
  }
  v = m.statistics;
  if (v !== undefined) s += (s === "" ? '{"statistics":' : ',"statistics":') + json$ResourceStatistics(v);
  v = m.container_id;
  if (v !== undefined) s += (s === "" ? '{"container_id":' : ',"container_id":') + json$ContainerID(v);
  v = m.tasks;
  if (v !== undefined && v.length > 0) {
    const list = v;
    v = list[0];
    s += (s === "" ? '{"tasks":' : ',"tasks":') + "[" + json$ResourceUsage_Executor_Task(v);
    for (let i = 1; i < list.length; i++) {
      v = list[i];
      s += "," + json$ResourceUsage_Executor_Task(v);
    }
    s += "]";
  }
  return s === "" ? "{}" : s + "}";
}
export const ResourceUsage_Executor = messageCodec("mesos.v1.ResourceUsage.Executor", encode$ResourceUsage_Executor, decode$ResourceUsage_Executor, json$ResourceUsage_Executor, () => [
  { name: "executor_info", number: 1, label: "required", type: ExecutorInfo },
  { name: "allocated", number: 2, label: "repeated", type: Resource },
  { name: "statistics", number: 3, label: "optional", type: ResourceStatistics },
  { name: "container_id", number: 4, label: "required", type: ContainerID },
  { name: "tasks", number: 5, label: "repeated", type: ResourceUsage_Executor_Task },
]);

export function encode$ResourceUsage_Executor_Task(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.labels;
  if (v !== undefined) {
    {
      const start = w.size;
      encode$Labels(w, v);
      w.uint32(w.size - start);
    }
    w.uint32(34);
  }
  v = m.resources;
  if (v !== undefined) {
    const list = v;
    for (let i = list.length - 1; i >= 0; i--) {
      v = list[i];
      {
        const start = w.size;
        encode$Resource(w, v);
        w.uint32(w.size - start);
      }
      w.uint32(26);
    }
  }
  v = m.id;
  if (v === undefined) unset("mesos.v1.ResourceUsage.Executor.Task", "id");
  {
    const start = w.size;
    encode$TaskID(w, v);
    w.uint32(w.size - start);
  }
  w.uint32(18);
  v = m.name;
  if (v === undefined) unset("mesos.v1.ResourceUsage.Executor.Task", "name");
  w.string(v);
  w.uint32(10);

}
export function decode$ResourceUsage_Executor_Task(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        m.name = r.string();
        break;
      }
      case 18: {
        m.id = decode$TaskID(r, r.message(), m.id);
        break;
      }
      case 26: {
        (m.resources ??= []).push(decode$Resource(r, r.message()));
        break;
      }
      case 34: {
        m.labels = decode$Labels(r, r.message(), m.labels);
        break;
      }
      default:
        r.unknown(m, tag);
    }
  }
  if (r.position !== end) r.overrun(end);
  if (m.name === undefined || m.id === undefined) r.incomplete = true;
  return m;
}
export function json$ResourceUsage_Executor_Task(m) {
  let s = "";
  let v;
  v = m.name;
  if (v !== undefined) s += (s === "" ? '{"name":' : ',"name":') + jsonString(v);
  v = m.id;
  if (v !== undefined) s += (s === "" ? '{"id":' : ',"id":') + json$TaskID(v);
  v = m.resources;
  if (v !== undefined && v.length > 0) {
    const list = v;
    v = list[0];
    s += (s === "" ? '{"resources":' : ',"resources":') + "[" + json$Resource(v);
    for (let i = 1; i < list.length; i++) {
      v = list[i];
      s += "," + json$Resource(v);
    }
    s += "]";
  }
  v = m.labels;
  if (v !== undefined) s += (s === "" ? '{"labels":' : ',"labels":') + json$Labels(v);
  return s === "" ? "{}" : s + "}";
}
export const ResourceUsage_Executor_Task = messageCodec("mesos.v1.ResourceUsage.Executor.Task", encode$ResourceUsage_Executor_Task, decode$ResourceUsage_Executor_Task, json$ResourceUsage_Executor_Task, () => [
  { name: "name", number: 1, label: "required", type: "string" },
  { name: "id", number: 2, label: "required", type: TaskID },
  { name: "resources", number: 3, label: "repeated", type: Resource },
  { name: "labels", number: 4, label: "optional", type: Labels },
]);

export function encode$PerfStatistics(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.node_prefetch_misses;
  if (v !== undefined) {
    w.int64(v);
    w.uint32(424);
  }
  v = m.node_prefetches;
  if (v !== undefined) {
    w.int64(v);
    w.uint32(416);
  }
  v = m.node_store_misses;
  if (v !== undefined) {
    w.int64(v);
    w.uint32(408);
  }
  v = m.node_stores;
  if (v !== undefined) {
    w.int64(v);
    w.uint32(400);
  }
  v = m.node_load_misses;
  if (v !== undefined) {
    w.int64(v);
    w.uint32(392);
  }
  v = m.node_loads;
  if (v !== undefined) {
    w.int64(v);
    w.uint32(384);
  }
  v = m.branch_load_misses;
  if (v !== undefined) {
    w.int64(v);
    w.uint32(376);
  }
  v = m.branch_loads;
  if (v !== undefined) {
    w.int64(v);
    w.uint32(368);
  }
  v = m.itlb_load_misses;
  if (v !== undefined) {
    w.int64(v);
    w.uint32(360);
  }
  v = m.itlb_loads;
  if (v !== undefined) {
    w.int64(v);
    w.uint32(352);
  }
  v = m.dtlb_prefetch_misses;
  if (v !== undefined) {
    w.int64(v);
    w.uint32(344);
  }
  v = m.dtlb_prefetches;
  if (v !== undefined) {
    w.int64(v);
    w.uint32(336);
  }
  v = m.dtlb_store_misses;
  if (v !== undefined) {
    w.int64(v);
    w.uint32(328);
  }
  v = m.dtlb_stores;
  if (v !== undefined) {
    w.int64(v);
    w.uint32(320);
  }
  v = m.dtlb_load_misses;
  if (v !== undefined) {
    w.int64(v);
    w.uint32(312);
  }
  v = m.dtlb_loads;
  if (v !== undefined) {
    w.int64(v);
    w.uint32(304);
  }
  v = m.llc_prefetch_misses;
  if (v !== undefined) {
    w.int64(v);
    w.uint32(296);
  }
  v = m.llc_prefetches;
  if (v !== undefined) {
    w.int64(v);
    w.uint32(288);
  }
  v = m.llc_store_misses;
  if (v !== undefined) {
    w.int64(v);
    w.uint32(280);
  }
  v = m.llc_stores;
  if (v !== undefined) {
    w.int64(v);
    w.uint32(272);
  }
  v = m.llc_load_misses;
  if (v !== undefined) {
    w.int64(v);
    w.uint32(264);
  }
  v = m.llc_loads;
  if (v !== undefined) {
    w.int64(v);
    w.uint32(256);
  }
  v = m.l1_icache_prefetch_misses;
  if (v !== undefined) {
    w.int64(v);
    w.uint32(248);
  }
  v = m.l1_icache_prefetches;
  if (v !== undefined) {
    w.int64(v);
    w.uint32(240);
  }
  v = m.l1_icache_load_misses;
  if (v !== undefined) {
    w.int64(v);
    w.uint32(232);
  }
  v = m.l1_icache_loads;
  if (v !== undefined) {
    w.int64(v);
    w.uint32(224);
  }
  v = m.l1_dcache_prefetch_misses;
  if (v !== undefined) {
    w.int64(v);
    w.uint32(216);
  }
  v = m.l1_dcache_prefetches;
  if (v !== undefined) {
    w.int64(v);
    w.uint32(208);
  }
  v = m.l1_dcache_store_misses;
  if (v !== undefined) {
    w.int64(v);
    w.uint32(200);
  }
  v = m.l1_dcache_stores;
  if (v !== undefined) {
    w.int64(v);
    w.uint32(192);
  }
  v = m.l1_dcache_load_misses;
  if (v !== undefined) {
    w.int64(v);
    w.uint32(184);
  }
  v = m.l1_dcache_loads;
  if (v !== undefined) {
    w.int64(v);
    w.uint32(176);
  }
  v = m.emulation_faults;
  if (v !== undefined) {
    w.int64(v);
    w.uint32(168);
  }
  v = m.alignment_faults;
  if (v !== undefined) {
    w.int64(v);
    w.uint32(160);
  }
  v = m.cpu_migrations;
  if (v !== undefined) {
    w.int64(v);
    w.uint32(152);
  }
  v = m.context_switches;
  if (v !== undefined) {
    w.int64(v);
    w.uint32(144);
  }
  v = m.major_faults;
  if (v !== undefined) {
    w.int64(v);
    w.uint32(136);
  }
  v = m.minor_faults;
  if (v !== undefined) {
    w.int64(v);
    w.uint32(128);
  }
  v = m.page_faults;
  if (v !== undefined) {
    w.int64(v);
    w.uint32(120);
  }
  v = m.task_clock;
  if (v !== undefined) {
    w.double(v);
    w.uint32(113);
  }
  v = m.cpu_clock;
  if (v !== undefined) {
    w.double(v);
    w.uint32(105);
  }
  v = m.ref_cycles;
  if (v !== undefined) {
    w.int64(v);
    w.uint32(96);
  }
  v = m.bus_cycles;
  if (v !== undefined) {
    w.int64(v);
    w.uint32(88);
  }
  v = m.branch_misses;
  if (v !== undefined) {
    w.int64(v);
    w.uint32(80);
  }
  v = m.branches;
  if (v !== undefined) {
    w.int64(v);
    w.uint32(72);
  }
  v = m.cache_misses;
  if (v !== undefined) {
    w.int64(v);
    w.uint32(64);
  }
  v = m.cache_references;
  if (v !== undefined) {
    w.int64(v);
    w.uint32(56);
  }
  v = m.instructions;
  if (v !== undefined) {
    w.int64(v);
    w.uint32(48);
  }
  v = m.stalled_cycles_backend;
  if (v !== undefined) {
    w.int64(v);
    w.uint32(40);
  }
  v = m.stalled_cycles_frontend;
  if (v !== undefined) {
    w.int64(v);
    w.uint32(32);
  }
  v = m.cycles;
  if (v !== undefined) {
    w.int64(v);
    w.uint32(24);
  }
  v = m.duration;
  if (v === undefined) unset("mesos.v1.PerfStatistics", "duration");
  w.double(v);
  w.uint32(17);
  v = m.timestamp;
  if (v === undefined) unset("mesos.v1.PerfStatistics", "timestamp");
  w.double(v);
  w.uint32(9);

}
export function decode$PerfStatistics(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 9: {
        m.timestamp = r.double();
        break;
      }
      case 17: {
        m.duration = r.double();
        break;
      }
      case 24: {
        m.cycles = r.uint64();
        break;
      }
      case 32: {
        m.stalled_cycles_frontend = r.uint64();
        break;
      }
      case 40: {
        m.stalled_cycles_backend = r.uint64();
        break;
      }
      case 48: {
        m.instructions = r.uint64();
        break;
      }
      case 56: {
        m.cache_references = r.uint64();
        break;
      }
      case 64: {
        m.cache_misses = r.uint64();
        break;
      }
      case 72: {
        m.branches = r.uint64();
        break;
      }
      case 80: {
        m.branch_misses = r.uint64();
        break;
      }
      case 88: {
        m.bus_cycles = r.uint64();
        break;
      }
      case 96: {
        m.ref_cycles = r.uint64();
        break;
      }
      case 105: {
        m.cpu_clock = r.double();
        break;
      }
      case 113: {
        m.task_clock = r.double();
        break;
      }
      case 120: {
        m.page_faults = r.uint64();
        break;
      }
      case 128: {
        m.minor_faults = r.uint64();
        break;
      }
      case 136: {
        m.major_faults = r.uint64();
        break;
      }
      case 144: {
        m.context_switches = r.uint64();
        break;
      }
      case 152: {
        m.cpu_migrations = r.uint64();
        break;
      }
      case 160: {
        m.alignment_faults = r.uint64();
        break;
      }
      case 168: {
        m.emulation_faults = r.uint64();
        break;
      }
      case 176: {
        m.l1_dcache_loads = r.uint64();
        break;
      }
      case 184: {
        m.l1_dcache_load_misses = r.uint64();
        break;
      }
      case 192: {
        m.l1_dcache_stores = r.uint64();
        break;
      }
      case 200: {
        m.l1_dcache_store_misses = r.uint64();
        break;
      }
      case 208: {
        m.l1_dcache_prefetches = r.uint64();
        break;
      }
      case 216: {
        m.l1_dcache_prefetch_misses = r.uint64();
        break;
      }
      case 224: {
        m.l1_icache_loads = r.uint64();
        break;
      }
      case 232: {
        m.l1_icache_load_misses = r.uint64();
        break;
      }
      case 240: {
        m.l1_icache_prefetches = r.uint64();
        break;
      }
      case 248: {
        m.l1_icache_prefetch_misses = r.uint64();
        break;
      }
      case 256: {
        m.llc_loads = r.uint64();
        break;
      }
      case 264: {
        m.llc_load_misses = r.uint64();
        break;
      }
      case 272: {
        m.llc_stores = r.uint64();
        break;
      }
      case 280: {
        m.llc_store_misses = r.uint64();
        break;
      }
      case 288: {
        m.llc_prefetches = r.uint64();
        break;
      }
      case 296: {
        m.llc_prefetch_misses = r.uint64();
        break;
      }
      case 304: {
        m.dtlb_loads = r.uint64();
        break;
      }
      case 312: {
        m.dtlb_load_misses = r.uint64();
        break;
      }
      case 320: {
        m.dtlb_stores = r.uint64();
        break;
      }
      case 328: {
        m.dtlb_store_misses = r.uint64();
        break;
      }
      case 336: {
        m.dtlb_prefetches = r.uint64();
        break;
      }
      case 344: {
        m.dtlb_prefetch_misses = r.uint64();
        break;
      }
      case 352: {
        m.itlb_loads = r.uint64();
        break;
      }
      case 360: {
        m.itlb_load_misses = r.uint64();
        break;
      }
      case 368: {
        m.branch_loads = r.uint64();
        break;
      }
      case 376: {
        m.branch_load_misses = r.uint64();
        break;
      }
      case 384: {
        m.node_loads = r.uint64();
        break;
      }
      case 392: {
        m.node_load_misses = r.uint64();
        break;
      }
      case 400: {
        m.node_stores = r.uint64();
        break;
      }
      case 408: {
        m.node_store_misses = r.uint64();
        break;
      }
      case 416: {
        m.node_prefetches = r.uint64();
        break;
      }
      case 424: {
        m.node_prefetch_misses = r.uint64();
        break;
      }
      default:
        r.unknown(m, tag);
    }
  }
  if (r.position !== end) r.overrun(end);
  if (m.timestamp === undefined || m.duration === undefined) r.incomplete = true;
  return m;
}
export function json$PerfStatistics(m) {
  let s = "";
  let v;
  v = m.timestamp;
  if (v !== undefined) s += (s === "" ? '{"timestamp":' : ',"timestamp":') + jsonDouble(v);
  v = m.duration;
  if (v !== undefined) s += (s === "" ? '{"duration":' : ',"duration":') + jsonDouble(v);
  v = m.cycles;
  if (v !== undefined) s += (s === "" ? '{"cycles":' : ',"cycles":') + v;
  v = m.stalled_cycles_frontend;
  if (v !== undefined) s += (s === "" ? '{"stalled_cycles_frontend":' : ',"stalled_cycles_frontend":') + v;
  v = m.stalled_cycles_backend;
  if (v !== undefined) s += (s === "" ? '{"stalled_cycles_backend":' : ',"stalled_cycles_backend":') + v;
  v = m.instructions;
  if (v !== undefined) s += (s === "" ? '{"instructions":' : ',"instructions":') + v;
  v = m.cache_references;
  if (v !== undefined) s += (s === "" ? '{"cache_references":' : ',"cache_references":') + v;
  v = m.cache_misses;
  if (v !== undefined) s += (s === "" ? '{"cache_misses":' : ',"cache_misses":') + v;
  v = m.branches;
  if (v !== undefined) s += (s === "" ? '{"branches":' : ',"branches":') + v;
  v = m.branch_misses;
  if (v !== undefined) s += (s === "" ? '{"branch_misses":' : ',"branch_misses":') + v;
  v = m.bus_cycles;
  if (v !== undefined) s += (s === "" ? '{"bus_cycles":' : ',"bus_cycles":') + v;
  v = m.ref_cycles;
  if (v !== undefined) s += (s === "" ? '{"ref_cycles":' : ',"ref_cycles":') + v;
  v = m.cpu_clock;
  if (v !== undefined) s += (s === "" ? '{"cpu_clock":' : ',"cpu_clock":') + jsonDouble(v);
  v = m.task_clock;
  if (v !== undefined) s += (s === "" ? '{"task_clock":' : ',"task_clock":') + jsonDouble(v);
  v = m.page_faults;
  if (v !== undefined) s += (s === "" ? '{"page_faults":' : ',"page_faults":') + v;
  v = m.minor_faults;
  if (v !== undefined) s += (s === "" ? '{"minor_faults":' : ',"minor_faults":') + v;
  v = m.major_faults;
  if (v !== undefined) s += (s === "" ? '{"major_faults":' : ',"major_faults":') + v;
  v = m.context_switches;
  if (v !== undefined) s += (s === "" ? '{"context_switches":' : ',"context_switches":') + v;
  v = m.cpu_migrations;
  if (v !== undefined) s += (s === "" ? '{"cpu_migrations":' : ',"cpu_migrations":') + v;
  v = m.alignment_faults;
  if (v !== undefined) s += (s === "" ? '{"alignment_faults":' : ',"alignment_faults":') + v;
  v = m.emulation_faults;
  if (v !== undefined) s += (s === "" ? '{"emulation_faults":' : ',"emulation_faults":') + v;
  v = m.l1_dcache_loads;
  if (v !== undefined) s += (s === "" ? '{"l1_dcache_loads":' : ',"l1_dcache_loads":') + v;
  v = m.l1_dcache_load_misses;
  if (v !== undefined) s += (s === "" ? '{"l1_dcache_load_misses":' : ',"l1_dcache_load_misses":') + v;
  v = m.l1_dcache_stores;
  if (v !== undefined) s += (s === "" ? '{"l1_dcache_stores":' : ',"l1_dcache_stores":') + v;
  v = m.l1_dcache_store_misses;
  if (v !== undefined) s += (s === "" ? '{"l1_dcache_store_misses":' : ',"l1_dcache_store_misses":') + v;
  v = m.l1_dcache_prefetches;
  if (v !== undefined) s += (s === "" ? '{"l1_dcache_prefetches":' : ',"l1_dcache_prefetches":') + v;
  v = m.l1_dcache_prefetch_misses;
  if (v !== undefined) s += (s === "" ? '{"l1_dcache_prefetch_misses":' : ',"l1_dcache_prefetch_misses":') + v;
  v = m.l1_icache_loads;
  if (v !== undefined) s += (s === "" ? '{"l1_icache_loads":' : ',"l1_icache_loads":') + v;
  v = m.l1_icache_load_misses;
  if (v !== undefined) s += (s === "" ? '{"l1_icache_load_misses":' : ',"l1_icache_load_misses":') + v;
  v = m.l1_icache_prefetches;
  if (v !== undefined) s += (s === "" ? '{"l1_icache_prefetches":' : ',"l1_icache_prefetches":') + v;
  v = m.l1_icache_prefetch_misses;
  if (v !== undefined) s += (s === "" ? '{"l1_icache_prefetch_misses":' : ',"l1_icache_prefetch_misses":') + v;
  v = m.llc_loads;
  if (v !== undefined) s += (s === "" ? '{"llc_loads":' : ',"llc_loads":') + v;
  v = m.llc_load_misses;
  if (v !== undefined) s += (s === "" ? '{"llc_load_misses":' : ',"llc_load_misses":') + v;
  v = m.llc_stores;
  if (v !== undefined) s += (s === "" ? '{"llc_stores":' : ',"llc_stores":') + v;
  v = m.llc_store_misses;
  if (v !== undefined) s += (s === "" ? '{"llc_store_misses":' : ',"llc_store_misses":') + v;
  v = m.llc_prefetches;
  if (v !== undefined) s += (s === "" ? '{"llc_prefetches":' : ',"llc_prefetches":') + v;
  v = m.llc_prefetch_misses;
  if (v !== undefined) s += (s === "" ? '{"llc_prefetch_misses":' : ',"llc_prefetch_misses":') + v;
  v = m.dtlb_loads;
  if (v !== undefined) s += (s === "" ? '{"dtlb_loads":' : ',"dtlb_loads":') + v;
  v = m.dtlb_load_misses;
  if (v !== undefined) s += (s === "" ? '{"dtlb_load_misses":' : ',"dtlb_load_misses":') + v;
  v = m.dtlb_stores;
  if (v !== undefined) s += (s === "" ? '{"dtlb_stores":' : ',"dtlb_stores":') + v;
  v = m.dtlb_store_misses;
  if (v !== undefined) s += (s === "" ? '{"dtlb_store_misses":' : ',"dtlb_store_misses":') + v;
  v = m.dtlb_prefetches;
  if (v !== undefined) s += (s === "" ? '{"dtlb_prefetches":' : ',"dtlb_prefetches":') + v;
  v = m.dtlb_prefetch_misses;
  if (v !== undefined) s += (s === "" ? '{"dtlb_prefetch_misses":' : ',"dtlb_prefetch_misses":') + v;
  v = m.itlb_loads;
  if (v !== undefined) s += (s === "" ? '{"itlb_loads":' : ',"itlb_loads":') + v;
  v = m.itlb_load_misses;
  if (v !== undefined) s += (s === "" ? '{"itlb_load_misses":' : ',"itlb_load_misses":') + v;
  v = m.branch_loads;
  if (v !== undefined) s += (s === "" ? '{"branch_loads":' : ',"branch_loads":') + v;
  v = m.branch_load_misses;
  if (v !== undefined) s += (s === "" ? '{"branch_load_misses":' : ',"branch_load_misses":') + v;
  v = m.node_loads;
  if (v !== undefined) s += (s === "" ? '{"node_loads":' : ',"node_loads":') + v;
  v = m.node_load_misses;
  if (v !== undefined) s += (s === "" ? '{"node_load_misses":' : ',"node_load_misses":') + v;
  v = m.node_stores;
  if (v !== undefined) s += (s === "" ? '{"node_stores":' : ',"node_stores":') + v;
  v = m.node_store_misses;
  if (v !== undefined) s += (s === "" ? '{"node_store_misses":' : ',"node_store_misses":') + v;
  v = m.node_prefetches;
  if (v !== undefined) s += (s === "" ? '{"node_prefetches":' : ',"node_prefetches":') + v;
  v = m.node_prefetch_misses;
  if (v !== undefined) s += (s === "" ? '{"node_prefetch_misses":' : ',"node_prefetch_misses":') + v;
  return s === "" ? "{}" : s + "}";
}
export const PerfStatistics = messageCodec("mesos.v1.PerfStatistics", encode$PerfStatistics, decode$PerfStatistics, json$PerfStatistics, () => [
  { name: "timestamp", number: 1, label: "required", type: "double" },
  { name: "duration", number: 2, label: "required", type: "double" },
  { name: "cycles", number: 3, label: "optional", type: "uint64" },
  { name: "stalled_cycles_frontend", number: 4, label: "optional", type: "uint64" },
  { name: "stalled_cycles_backend", number: 5, label: "optional", type: "uint64" },
  { name: "instructions", number: 6, label: "optional", type: "uint64" },
  { name: "cache_references", number: 7, label: "optional", type: "uint64" },
  { name: "cache_misses", number: 8, label: "optional", type: "uint64" },
  { name: "branches", number: 9, label: "optional", type: "uint64" },
  { name: "branch_misses", number: 10, label: "optional", type: "uint64" },
  { name: "bus_cycles", number: 11, label: "optional", type: "uint64" },
  { name: "ref_cycles", number: 12, label: "optional", type: "uint64" },
  { name: "cpu_clock", number: 13, label: "optional", type: "double" },
  { name: "task_clock", number: 14, label: "optional", type: "double" },
  { name: "page_faults", number: 15, label: "optional", type: "uint64" },
  { name: "minor_faults", number: 16, label: "optional", type: "uint64" },
  { name: "major_faults", number: 17, label: "optional", type: "uint64" },
  { name: "context_switches", number: 18, label: "optional", type: "uint64" },
  { name: "cpu_migrations", number: 19, label: "optional", type: "uint64" },
  { name: "alignment_faults", number: 20, label: "optional", type: "uint64" },
  { name: "emulation_faults", number: 21, label: "optional", type: "uint64" },
  { name: "l1_dcache_loads", number: 22, label: "optional", type: "uint64" },
  { name: "l1_dcache_load_misses", number: 23, label: "optional", type: "uint64" },
  { name: "l1_dcache_stores", number: 24, label: "optional", type: "uint64" },
  { name: "l1_dcache_store_misses", number: 25, label: "optional", type: "uint64" },
  { name: "l1_dcache_prefetches", number: 26, label: "optional", type: "uint64" },
  { name: "l1_dcache_prefetch_misses", number: 27, label: "optional", type: "uint64" },
  { name: "l1_icache_loads", number: 28, label: "optional", type: "uint64" },
  { name: "l1_icache_load_misses", number: 29, label: "optional", type: "uint64" },
  { name: "l1_icache_prefetches", number: 30, label: "optional", type: "uint64" },
  { name: "l1_icache_prefetch_misses", number: 31, label: "optional", type: "uint64" },
  { name: "llc_loads", number: 32, label: "optional", type: "uint64" },
  { name: "llc_load_misses", number: 33, label: "optional", type: "uint64" },
  { name: "llc_stores", number: 34, label: "optional", type: "uint64" },
  { name: "llc_store_misses", number: 35, label: "optional", type: "uint64" },
  { name: "llc_prefetches", number: 36, label: "optional", type: "uint64" },
  { name: "llc_prefetch_misses", number: 37, label: "optional", type: "uint64" },
  { name: "dtlb_loads", number: 38, label: "optional", type: "uint64" },
  { name: "dtlb_load_misses", number: 39, label: "optional", type: "uint64" },
  { name: "dtlb_stores", number: 40, label: "optional", type: "uint64" },
  { name: "dtlb_store_misses", number: 41, label: "optional", type: "uint64" },
  { name: "dtlb_prefetches", number: 42, label: "optional", type: "uint64" },
  { name: "dtlb_prefetch_misses", number: 43, label: "optional", type: "uint64" },
  { name: "itlb_loads", number: 44, label: "optional", type: "uint64" },
  { name: "itlb_load_misses", number: 45, label: "optional", type: "uint64" },
  { name: "branch_loads", number: 46, label: "optional", type: "uint64" },
  { name: "branch_load_misses", number: 47, label: "optional", type: "uint64" },
  { name: "node_loads", number: 48, label: "optional", type: "uint64" },
  { name: "node_load_misses", number: 49, label: "optional", type: "uint64" },
  { name: "node_stores", number: 50, label: "optional", type: "uint64" },
  { name: "node_store_misses", number: 51, label: "optional", type: "uint64" },
  { name: "node_prefetches", number: 52, label: "optional", type: "uint64" },
  { name: "node_prefetch_misses", number: 53, label: "optional", type: "uint64" },
]);

export function encode$OfferFilters(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.min_allocatable_resources;
  if (v !== undefined) {
    {
      const start = w.size;
      encode$OfferFilters_MinAllocatableResources(w, v);
      w.uint32(w.size - start);
    }
    w.uint32(10);
  }

}
export function decode$OfferFilters(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        m.min_allocatable_resources = decode$OfferFilters_MinAllocatableResources(r, r.message(), m.min_allocatable_resources);
        break;
      }
      default:
        r.unknown(m, tag);
    }
  }
  if (r.position !== end) r.overrun(end);
  return m;
}
export function json$OfferFilters(m) {
  let s = "";
  let v;
  v = m.min_allocatable_resources;
  if (v !== undefined) s += (s === "" ? '{"min_allocatable_resources":' : ',"min_allocatable_resources":') + json$OfferFilters_MinAllocatableResources(v);
  return s === "" ? "{}" : s + "}";
}
export const OfferFilters = messageCodec("mesos.v1.OfferFilters", encode$OfferFilters, decode$OfferFilters, json$OfferFilters, () => [
  { name: "min_allocatable_resources", number: 1, label: "optional", type: OfferFilters_MinAllocatableResources },
]);

export function encode$OfferFilters_ResourceQuantities(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.quantities;
  if (v !== undefined) {
    const map = v;
    const keys = Object.keys(map);
    for (let i = keys.length - 1; i >= 0; i--) {
      const start = w.size;
      v = map[keys[i]];
      {
        const start = w.size;
        encode$Value_Scalar(w, v);
        w.uint32(w.size - start);
      }
      w.uint32(18);
      w.string(keys[i]);
      w.uint32(10);
      w.uint32(w.size - start);
      w.uint32(10);
    }
  }

}
export function decode$OfferFilters_ResourceQuantities(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        const last = r.message();
        let key = "";
        let value;
        while (r.position < last) {
          const inner = r.tag();
          if (inner === 10) key = r.string();
          else if (inner === 18) {
            value = decode$Value_Scalar(r, r.message(), value);
          } else r.skip(inner);
        }
        if (r.position !== last) r.overrun(last);
        setEntry((m.quantities ??= {}), key, value ?? decode$Value_Scalar(r, r.position));
        break;
      }
      default:
        r.unknown(m, tag);
    }
  }
  if (r.position !== end) r.overrun(end);
  return m;
}
export function json$OfferFilters_ResourceQuantities(m) {
  let s = "";
  let v;
  v = m.quantities;
  if (v !== undefined) {
    v = jsonMap(v, (v) => json$Value_Scalar(v));
    if (v !== "") s += (s === "" ? '{"quantities":' : ',"quantities":') + v;
  }
  return s === "" ? "{}" : s + "}";
}
export const OfferFilters_ResourceQuantities = messageCodec("mesos.v1.OfferFilters.ResourceQuantities", encode$OfferFilters_ResourceQuantities, decode$OfferFilters_ResourceQuantities, json$OfferFilters_ResourceQuantities, () => [
  { name: "quantities", number: 1, label: "map", type: Value_Scalar },
]);

export function encode$OfferFilters_MinAllocatableResources(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.quantities;
  if (v !== undefined) {
    const list = v;
    for (let i = list.length - 1; i >= 0; i--) {
      v = list[i];
      {
        const start = w.size;
        encode$OfferFilters_ResourceQuantities(w, v);
        w.uint32(w.size - start);
      }
      w.uint32(10);
    }
  }

}
export function decode$OfferFilters_MinAllocatableResources(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        (m.quantities ??= []).push(decode$OfferFilters_ResourceQuantities(r, r.message()));
        break;
      }
      default:
        r.unknown(m, tag);
    }
  }
  if (r.position !== end) r.overrun(end);
  return m;
}
export function json$OfferFilters_MinAllocatableResources(m) {
  let s = "";
  let v;
  v = m.quantities;
  if (v !== undefined && v.length > 0) {
    const list = v;
    v = list[0];
    s += (s === "" ? '{"quantities":' : ',"quantities":') + "[" + json$OfferFilters_ResourceQuantities(v);
    for (let i = 1; i < list.length; i++) {
      v = list[i];
      s += "," + json$OfferFilters_ResourceQuantities(v);
    }
    s += "]";
  }
  return s === "" ? "{}" : s + "}";
}
export const OfferFilters_MinAllocatableResources = messageCodec("mesos.v1.OfferFilters.MinAllocatableResources", encode$OfferFilters_MinAllocatableResources, decode$OfferFilters_MinAllocatableResources, json$OfferFilters_MinAllocatableResources, () => [
  { name: "quantities", number: 1, label: "repeated", type: OfferFilters_ResourceQuantities },
]);

export function encode$Request(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.resources;
  if (v !== undefined) {
    const list = v;
    for (let i = list.length - 1; i >= 0; i--) {
      v = list[i];
      {
        const start = w.size;
        encode$Resource(w, v);
        w.uint32(w.size - start);
      }
      w.uint32(18);
    }
  }
  v = m.agent_id;
  if (v !== undefined) {
    {
      const start = w.size;
      encode$AgentID(w, v);
      w.uint32(w.size - start);
    }
    w.uint32(10);
  }

}
export function decode$Request(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        m.agent_id = decode$AgentID(r, r.message(), m.agent_id);
        break;
      }
      case 18: {
        (m.resources ??= []).push(decode$Resource(r, r.message()));
        break;
      }
      default:
        r.unknown(m, tag);
    }
  }
  if (r.position !== end) r.overrun(end);
  return m;
}
export function json$Request(m) {
  let s = "";
  let v;
  v = m.agent_id;
  if (v !== undefined) s += (s === "" ? '{"agent_id":' : ',"agent_id":') + json$AgentID(v);
  v = m.resources;
  if (v !== undefined && v.length > 0) {
    const list = v;
    v = list[0];
    s += (s === "" ? '{"resources":' : ',"resources":') + "[" + json$Resource(v);
    for (let i = 1; i < list.length; i++) {
      v = list[i];
      s += "," + json$Resource(v);
    }
    s += "]";
  }
  return s === "" ? "{}" : s + "}";
}
export const Request = messageCodec("mesos.v1.Request", encode$Request, decode$Request, json$Request, () => [
  { name: "agent_id", number: 1, label: "optional", type: AgentID },
  { name: "resources", number: 2, label: "repeated", type: Resource },
]);

export function encode$Offer(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.domain;
  if (v !== undefined) {
    {
      const start = w.size;
      encode$DomainInfo(w, v);
      w.uint32(w.size - start);
    }
    w.uint32(90);
  }
  v = m.allocation_info;
  if (v !== undefined) {
    {
      const start = w.size;
      encode$Resource_AllocationInfo(w, v);
      w.uint32(w.size - start);
    }
    w.uint32(82);
  }
  v = m.unavailability;
  if (v !== undefined) {
    {
      const start = w.size;
      encode$Unavailability(w, v);
      w.uint32(w.size - start);
    }
    w.uint32(74);
  }
  v = m.url;
  if (v !== undefined) {
    {
      const start = w.size;
      encode$URL(w, v);
      w.uint32(w.size - start);
    }
    w.uint32(66);
  }
  v = m.attributes;
  if (v !== undefined) {
    const list = v;
    for (let i = list.length - 1; i >= 0; i--) {
      v = list[i];
      {
        const start = w.size;
        encode$Attribute(w, v);
        w.uint32(w.size - start);
      }
      w.uint32(58);
    }
  }
  v = m.executor_ids;
  if (v !== undefined) {
    const list = v;
    for (let i = list.length - 1; i >= 0; i--) {
      v = list[i];
      {
        const start = w.size;
        encode$ExecutorID(w, v);
        w.uint32(w.size - start);
      }
      w.uint32(50);
    }
  }
  v = m.resources;
  if (v !== undefined) {
    const list = v;
    for (let i = list.length - 1; i >= 0; i--) {
      v = list[i];
      {
        const start = w.size;
        encode$Resource(w, v);
        w.uint32(w.size - start);
      }
      w.uint32(42);
    }
  }
  v = m.hostname;
  if (v === undefined) unset("mesos.v1.Offer", "hostname");
  w.string(v);
  w.uint32(34);
  v = m.agent_id;
  if (v === undefined) unset("mesos.v1.Offer", "agent_id");
  {
    const start = w.size;
    encode$AgentID(w, v);
    w.uint32(w.size - start);
  }
  w.uint32(26);
  v = m.framework_id;
  if (v === undefined) unset("mesos.v1.Offer", "framework_id");
  {
    const start = w.size;
    encode$FrameworkID(w, v);
    w.uint32(w.size - start);
  }
  w.uint32(18);
  v = m.id;
  if (v === undefined) unset("mesos.v1.Offer", "id");
  {
    const start = w.size;
    encode$OfferID(w, v);
    w.uint32(w.size - start);
  }
  w.uint32(10);

}
export function decode$Offer(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        m.id = decode$OfferID(r, r.message(), m.id);
        break;
      }
      case 18: {
        m.framework_id = decode$FrameworkID(r, r.message(), m.framework_id);
        break;
      }
      case 26: {
        m.agent_id = decode$AgentID(r, r.message(), m.agent_id);
        break;
      }
      case 34: {
        m.hostname = r.string();
        break;
      }
      case 66: {
        m.url = decode$URL(r, r.message(), m.url);
        break;
      }
      case 90: {
        m.domain = decode$DomainInfo(r, r.message(), m.domain);
        break;
      }
      case 42: {
        (m.resources ??= []).push(decode$Resource(r, r.message()));
        break;
      }
      case 58: {
        (m.attributes ??= []).push(decode$Attribute(r, r.message()));
        break;
      }
      case 50: {
        (m.executor_ids ??= []).push(decode$ExecutorID(r, r.message()));
        break;
      }
      case 74: {
        m.unavailability = decode$Unavailability(r, r.message(), m.unavailability);
        break;
      }
      case 82: {
        m.allocation_info = decode$Resource_AllocationInfo(r, r.message(), m.allocation_info);
        break;
      }
      default:
        r.unknown(m, tag);
    }
  }
  if (r.position !== end) r.overrun(end);
  if (m.id === undefined || m.framework_id === undefined || m.agent_id === undefined || m.hostname === undefined) r.incomplete = true;
  return m;
}
export function json$Offer(m) {
  let s = "";
  let v;
  v = m.id;
  if (v !== undefined) s += (s === "" ? '{"id":' : ',"id":') + json$OfferID(v);
  v = m.framework_id;
  if (v !== undefined) s += (s === "" ? '{"framework_id":' : ',"framework_id":') + json$FrameworkID(v);
  v = m.agent_id;
  if (v !== undefined) s += (s === "" ? '{"agent_id":' : ',"agent_id":') + json$AgentID(v);
  v = m.hostname;
  if (v !== undefined) s += (s === "" ? '{"hostname":' : ',"hostname":') + jsonString(v);
  v = m.url;
  if (v !== undefined) s += (s === "" ? '{"url":' : ',"url":') + json$URL(v);
  v = m.domain;
  if (v !== undefined) s += (s === "" ? '{"domain":' : ',"domain":') + json$DomainInfo(v);
  v = m.resources;
  if (v !== undefined && v.length > 0) {
    const list = v;
    v = list[0];
    s += (s === "" ? '{"resources":' : ',"resources":') + "[" + json$Resource(v);
    for (let i = 1; i < list.length; i++) {
      v = list[i];
      s += "," + json$Resource(v);
    }
    s += "]";
  }
  v = m.attributes;
  if (v !== undefined && v.length > 0) {
    const list = v;
    v = list[0];
    s += (s === "" ? '{"attributes":' : ',"attributes":') + "[" + json$Attribute(v);
    for (let i = 1; i < list.length; i++) {
      v = list[i];
      s += "," + json$Attribute(v);
    }
    s += "]";
  }
  v = m.executor_ids;
  if (v !== undefined && v.length > 0) {
    const list = v;
    v = list[0];
    s += (s === "" ? '{"executor_ids":' : ',"executor_ids":') + "[" + json$ExecutorID(v);
    for (let i = 1; i < list.length; i++) {
      v = list[i];
      s += "," + json$ExecutorID(v);
    }
    s += "]";
  }
  v = m.unavailability;
  if (v !== undefined) s += (s === "" ? '{"unavailability":' : ',"unavailability":') + json$Unavailability(v);
  v = m.allocation_info;
  if (v !== undefined) s += (s === "" ? '{"allocation_info":' : ',"allocation_info":') + json$Resource_AllocationInfo(v);
  return s === "" ? "{}" : s + "}";
}
export const Offer = messageCodec("mesos.v1.Offer", encode$Offer, decode$Offer, json$Offer, () => [
  { name: "id", number: 1, label: "required", type: OfferID },
  { name: "framework_id", number: 2, label: "required", type: FrameworkID },
  { name: "agent_id", number: 3, label: "required", type: AgentID },
  { name: "hostname", number: 4, label: "required", type: "string" },
  { name: "url", number: 8, label: "optional", type: URL },
  { name: "domain", number: 11, label: "optional", type: DomainInfo },
  { name: "resources", number: 5, label: "repeated", type: Resource },
  { name: "attributes", number: 7, label: "repeated", type: Attribute },
  { name: "executor_ids", number: 6, label: "repeated", type: ExecutorID },
  { name: "unavailability", number: 9, label: "optional", type: Unavailability },
  { name: "allocation_info", number: 10, label: "optional", type: Resource_AllocationInfo },
]);

export function encode$Offer_Operation(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.destroy_disk;
  if (v !== undefined) {
    {
      const start = w.size;
      encode$Offer_Operation_DestroyDisk(w, v);
      w.uint32(w.size - start);
    }
    w.uint32(130);
  }
  v = m.create_disk;
  if (v !== undefined) {
    {
      const start = w.size;
      encode$Offer_Operation_CreateDisk(w, v);
      w.uint32(w.size - start);
    }
    w.uint32(122);
  }
  v = m.shrink_volume;
  if (v !== undefined) {
    {
      const start = w.size;
      encode$Offer_Operation_ShrinkVolume(w, v);
      w.uint32(w.size - start);
    }
    w.uint32(114);
  }
  v = m.grow_volume;
  if (v !== undefined) {
    {
      const start = w.size;
      encode$Offer_Operation_GrowVolume(w, v);
      w.uint32(w.size - start);
    }
    w.uint32(106);
  }
  v = m.id;
  if (v !== undefined) {
    {
      const start = w.size;
      encode$OperationID(w, v);
      w.uint32(w.size - start);
    }
    w.uint32(98);
  }
  v = m.launch_group;
  if (v !== undefined) {
    {
      const start = w.size;
      encode$Offer_Operation_LaunchGroup(w, v);
      w.uint32(w.size - start);
    }
    w.uint32(58);
  }
  v = m.destroy;
  if (v !== undefined) {
    {
      const start = w.size;
      encode$Offer_Operation_Destroy(w, v);
      w.uint32(w.size - start);
    }
    w.uint32(50);
  }
  v = m.create;
  if (v !== undefined) {
    {
      const start = w.size;
      encode$Offer_Operation_Create(w, v);
      w.uint32(w.size - start);
    }
    w.uint32(42);
  }
  v = m.unreserve;
  if (v !== undefined) {
    {
      const start = w.size;
      encode$Offer_Operation_Unreserve(w, v);
      w.uint32(w.size - start);
    }
    w.uint32(34);
  }
  v = m.reserve;
  if (v !== undefined) {
    {
      const start = w.size;
      encode$Offer_Operation_Reserve(w, v);
      w.uint32(w.size - start);
    }
    w.uint32(26);
  }
  v = m.launch;
  if (v !== undefined) {
    {
      const start = w.size;
      encode$Offer_Operation_Launch(w, v);
      w.uint32(w.size - start);
    }
    w.uint32(18);
  }
  v = m.type;
  if (v !== undefined) {
    w.int32(enumNumber(Offer_Operation_Type.numberOf, v));
    w.uint32(8);
  }

}
export function decode$Offer_Operation(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 8: {
        const number = r.int32();
        const v = Offer_Operation_Type.nameOf[number];
        if (v === undefined) r.keep(m);
        else m.type = v;
        break;
      }
      case 98: {
        m.id = decode$OperationID(r, r.message(), m.id);
        break;
      }
      case 18: {
        m.launch = decode$Offer_Operation_Launch(r, r.message(), m.launch);
        break;
      }
      case 58: {
        m.launch_group = decode$Offer_Operation_LaunchGroup(r, r.message(), m.launch_group);
        break;
      }
      case 26: {
        m.reserve = decode$Offer_Operation_Reserve(r, r.message(), m.reserve);
        break;
      }
      case 34: {
        m.unreserve = decode$Offer_Operation_Unreserve(r, r.message(), m.unreserve);
        break;
      }
      case 42: {
        m.create = decode$Offer_Operation_Create(r, r.message(), m.create);
        break;
      }
      case 50: {
        m.destroy = decode$Offer_Operation_Destroy(r, r.message(), m.destroy);
        break;
      }
      case 106: {
        m.grow_volume = decode$Offer_Operation_GrowVolume(r, r.message(), m.grow_volume);
        break;
      }
      case 114: {
        m.shrink_volume = decode$Offer_Operation_ShrinkVolume(r, r.message(), m.shrink_volume);
        break;
      }
      case 122: {
        m.create_disk = decode$Offer_Operation_CreateDisk(r, r.message(), m.create_disk);
        break;
      }
      case 130: {
        m.destroy_disk = decode$Offer_Operation_DestroyDisk(r, r.message(), m.destroy_disk);
        break;
      }
      default:
        r.unknown(m, tag);
    }
  }
  if (r.position !== end) r.overrun(end);
  return m;
}
export function json$Offer_Operation(m) {
  let s = "";
  let v;
  v = m.type;
  if (v !== undefined) s += (s === "" ? '{"type":' : ',"type":') + '"' + v + '"';
  v = m.id;
  if (v !== undefined) s += (s === "" ? '{"id":' : ',"id":') + json$OperationID(v);
  v = m.launch;
  if (v !== undefined) s += (s === "" ? '{"launch":' : ',"launch":') + json$Offer_Operation_Launch(v);
  v = m.launch_group;
  if (v !== undefined) s += (s === "" ? '{"launch_group":' : ',"launch_group":') + json$Offer_Operation_LaunchGroup(v);
  v = m.reserve;
  if (v !== undefined) s += (s === "" ? '{"reserve":' : ',"reserve":') + json$Offer_Operation_Reserve(v);
  v = m.unreserve;
  if (v !== undefined) s += (s === "" ? '{"unreserve":' : ',"unreserve":') + json$Offer_Operation_Unreserve(v);
  v = m.create;
  if (v !== undefined) s += (s === "" ? '{"create":' : ',"create":') + json$Offer_Operation_Create(v);
  v = m.destroy;
  if (v !== undefined) s += (s === "" ? '{"destroy":' : ',"destroy":') + json$Offer_Operation_Destroy(v);
  v = m.grow_volume;
  if (v !== undefined) s += (s === "" ? '{"grow_volume":' : ',"grow_volume":') + json$Offer_Operation_GrowVolume(v);
  v = m.shrink_volume;
  if (v !== undefined) s += (s === "" ? '{"shrink_volume":' : ',"shrink_volume":') + json$Offer_Operation_ShrinkVolume(v);
  v = m.create_disk;
  if (v !== undefined) s += (s === "" ? '{"create_disk":' : ',"create_disk":') + json$Offer_Operation_CreateDisk(v);
  v = m.destroy_disk;
  if (v !== undefined) s += (s === "" ? '{"destroy_disk":' : ',"destroy_disk":') + json$Offer_Operation_DestroyDisk(v);
  return s === "" ? "{}" : s + "}";
}
export const Offer_Operation = messageCodec("mesos.v1.Offer.Operation", encode$Offer_Operation, decode$Offer_Operation, json$Offer_Operation, () => [
  { name: "type", number: 1, label: "optional", type: Offer_Operation_Type },
  { name: "id", number: 12, label: "optional", type: OperationID },
  { name: "launch", number: 2, label: "optional", type: Offer_Operation_Launch },
  { name: "launch_group", number: 7, label: "optional", type: Offer_Operation_LaunchGroup },
  { name: "reserve", number: 3, label: "optional", type: Offer_Operation_Reserve },
  { name: "unreserve", number: 4, label: "optional", type: Offer_Operation_Unreserve },
  { name: "create", number: 5, label: "optional", type: Offer_Operation_Create },
  { name: "destroy", number: 6, label: "optional", type: Offer_Operation_Destroy },
  { name: "grow_volume", number: 13, label: "optional", type: Offer_Operation_GrowVolume },
  { name: "shrink_volume", number: 14, label: "optional", type: Offer_Operation_ShrinkVolume },
  { name: "create_disk", number: 15, label: "optional", type: Offer_Operation_CreateDisk },
  { name: "destroy_disk", number: 16, label: "optional", type: Offer_Operation_DestroyDisk },
]);

export function encode$Offer_Operation_Launch(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.task_infos;
  if (v !== undefined) {
    const list = v;
    for (let i = list.length - 1; i >= 0; i--) {
      v = list[i];
      {
        const start = w.size;
        encode$TaskInfo(w, v);
        w.uint32(w.size - start);
      }
      w.uint32(10);
    }
  }

}
export function decode$Offer_Operation_Launch(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        (m.task_infos ??= []).push(decode$TaskInfo(r, r.message()));
        break;
      }
      default:
        r.unknown(m, tag);
    }
  }
  if (r.position !== end) r.overrun(end);
  return m;
}
export function json$Offer_Operation_Launch(m) {
  let s = "";
  let v;
  v = m.task_infos;
  if (v !== undefined && v.length > 0) {
    const list = v;
    v = list[0];
    s += (s === "" ? '{"task_infos":' : ',"task_infos":') + "[" + json$TaskInfo(v);
    for (let i = 1; i < list.length; i++) {
      v = list[i];
      s += "," + json$TaskInfo(v);
    }
    s += "]";
  }
  return s === "" ? "{}" : s + "}";
}
export const Offer_Operation_Launch = messageCodec("mesos.v1.Offer.Operation.Launch", encode$Offer_Operation_Launch, decode$Offer_Operation_Launch, json$Offer_Operation_Launch, () => [
  { name: "task_infos", number: 1, label: "repeated", type: TaskInfo },
]);

export function encode$Offer_Operation_LaunchGroup(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.task_group;
  if (v === undefined) unset("mesos.v1.Offer.Operation.LaunchGroup", "task_group");
  {
    const start = w.size;
    encode$TaskGroupInfo(w, v);
    w.uint32(w.size - start);
  }
  w.uint32(18);
  v = m.executor;
  if (v === undefined) unset("mesos.v1.Offer.Operation.LaunchGroup", "executor");
  {
    const start = w.size;
    encode$ExecutorInfo(w, v);
    w.uint32(w.size - start);
  }
  w.uint32(10);

}
export function decode$Offer_Operation_LaunchGroup(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        m.executor = decode$ExecutorInfo(r, r.message(), m.executor);
        break;
      }
      case 18: {
        m.task_group = decode$TaskGroupInfo(r, r.message(), m.task_group);
        break;
      }
      default:
        r.unknown(m, tag);
    }
  }
  if (r.position !== end) r.overrun(end);
  if (m.executor === undefined || m.task_group === undefined) r.incomplete = true;
  return m;
}
export function json$Offer_Operation_LaunchGroup(m) {
  let s = "";
  let v;
  v = m.executor;
  if (v !== undefined) s += (s === "" ? '{"executor":' : ',"executor":') + json$ExecutorInfo(v);
  v = m.task_group;
  if (v !== undefined) s += (s === "" ? '{"task_group":' : ',"task_group":') + json$TaskGroupInfo(v);
  return s === "" ? "{}" : s + "}";
}
export const Offer_Operation_LaunchGroup = messageCodec("mesos.v1.Offer.Operation.LaunchGroup", encode$Offer_Operation_LaunchGroup, decode$Offer_Operation_LaunchGroup, json$Offer_Operation_LaunchGroup, () => [
  { name: "executor", number: 1, label: "required", type: ExecutorInfo },
  { name: "task_group", number: 2, label: "required", type: TaskGroupInfo },
]);

export function encode$Offer_Operation_Reserve(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.source;
  if (v !== undefined) {
    const list = v;
    for (let i = list.length - 1; i >= 0; i--) {
      v = list[i];
      {
        const start = w.size;
        encode$Resource(w, v);
        w.uint32(w.size - start);
      }
      w.uint32(18);
    }
  }
  v = m.resources;
  if (v !== undefined) {
    const list = v;
    for (let i = list.length - 1; i >= 0; i--) {
      v = list[i];
      {
        const start = w.size;
        encode$Resource(w, v);
        w.uint32(w.size - start);
      }
      w.uint32(10);
    }
  }

}
export function decode$Offer_Operation_Reserve(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 18: {
        (m.source ??= []).push(decode$Resource(r, r.message()));
        break;
      }
      case 10: {
        (m.resources ??= []).push(decode$Resource(r, r.message()));
        break;
      }
      default:
        r.unknown(m, tag);
    }
  }
  if (r.position !== end) r.overrun(end);
  return m;
}
export function json$Offer_Operation_Reserve(m) {
  let s = "";
  let v;
  v = m.source;
  if (v !== undefined && v.length > 0) {
    const list = v;
    v = list[0];
    s += (s === "" ? '{"source":' : ',"source":') + "[" + json$Resource(v);
    for (let i = 1; i < list.length; i++) {
      v = list[i];
      s += "," + json$Resource(v);
    }
    s += "]";
  }
  v = m.resources;
  if (v !== undefined && v.length > 0) {
    const list = v;
    v = list[0];
    s += (s === "" ? '{"resources":' : ',"resources":') + "[" + json$Resource(v);
    for (let i = 1; i < list.length; i++) {
      v = list[i];
      s += "," + json$Resource(v);
    }
    s += "]";
  }
  return s === "" ? "{}" : s + "}";
}
export const Offer_Operation_Reserve = messageCodec("mesos.v1.Offer.Operation.Reserve", encode$Offer_Operation_Reserve, decode$Offer_Operation_Reserve, json$Offer_Operation_Reserve, () => [
  { name: "source", number: 2, label: "repeated", type: Resource },
  { name: "resources", number: 1, label: "repeated", type: Resource },
]);

export function encode$Offer_Operation_Unreserve(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.resources;
  if (v !== undefined) {
    const list = v;
    for (let i = list.length - 1; i >= 0; i--) {
      v = list[i];
      {
        const start = w.size;
        encode$Resource(w, v);
        w.uint32(w.size - start);
      }
      w.uint32(10);
    }
  }

}
export function decode$Offer_Operation_Unreserve(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        (m.resources ??= []).push(decode$Resource(r, r.message()));
        break;
      }
      default:
        r.unknown(m, tag);
    }
  }
  if (r.position !== end) r.overrun(end);
  return m;
}
export function json$Offer_Operation_Unreserve(m) {
  let s = "";
  let v;
  v = m.resources;
  if (v !== undefined && v.length > 0) {
    const list = v;
    v = list[0];
    s += (s === "" ? '{"resources":' : ',"resources":') + "[" + json$Resource(v);
    for (let i = 1; i < list.length; i++) {
      v = list[i];
      s += "," + json$Resource(v);
    }
    s += "]";
  }
  return s === "" ? "{}" : s + "}";
}
export const Offer_Operation_Unreserve = messageCodec("mesos.v1.Offer.Operation.Unreserve", encode$Offer_Operation_Unreserve, decode$Offer_Operation_Unreserve, json$Offer_Operation_Unreserve, () => [
  { name: "resources", number: 1, label: "repeated", type: Resource },
]);

export function encode$Offer_Operation_Create(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.volumes;
  if (v !== undefined) {
    const list = v;
    for (let i = list.length - 1; i >= 0; i--) {
      v = list[i];
      {
        const start = w.size;
        encode$Resource(w, v);
        w.uint32(w.size - start);
      }
      w.uint32(10);
    }
  }

}
export function decode$Offer_Operation_Create(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        (m.volumes ??= []).push(decode$Resource(r, r.message()));
        break;
      }
      default:
        r.unknown(m, tag);
    }
  }
  if (r.position !== end) r.overrun(end);
  return m;
}
export function json$Offer_Operation_Create(m) {
  let s = "";
  let v;
  v = m.volumes;
  if (v !== undefined && v.length > 0) {
    const list = v;
    v = list[0];
    s += (s === "" ? '{"volumes":' : ',"volumes":') + "[" + json$Resource(v);
    for (let i = 1; i < list.length; i++) {
      v = list[i];
      s += "," + json$Resource(v);
    }
    s += "]";
  }
  return s === "" ? "{}" : s + "}";
}
export const Offer_Operation_Create = messageCodec("mesos.v1.Offer.Operation.Create", encode$Offer_Operation_Create, decode$Offer_Operation_Create, json$Offer_Operation_Create, () => [
  { name: "volumes", number: 1, label: "repeated", type: Resource },
]);

export function encode$Offer_Operation_Destroy(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.volumes;
  if (v !== undefined) {
    const list = v;
    for (let i = list.length - 1; i >= 0; i--) {
      v = list[i];
      {
        const start = w.size;
        encode$Resource(w, v);
        w.uint32(w.size - start);
      }
      w.uint32(10);
    }
  }

}
export function decode$Offer_Operation_Destroy(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        (m.volumes ??= []).push(decode$Resource(r, r.message()));
        break;
      }
      default:
        r.unknown(m, tag);
    }
  }
  if (r.position !== end) r.overrun(end);
  return m;
}
export function json$Offer_Operation_Destroy(m) {
  let s = "";
  let v;
  v = m.volumes;
  if (v !== undefined && v.length > 0) {
    const list = v;
    v = list[0];
    s += (s === "" ? '{"volumes":' : ',"volumes":') + "[" + json$Resource(v);
    for (let i = 1; i < list.length; i++) {
      v = list[i];
      s += "," + json$Resource(v);
    }
    s += "]";
  }
  return s === "" ? "{}" : s + "}";
}
export const Offer_Operation_Destroy = messageCodec("mesos.v1.Offer.Operation.Destroy", encode$Offer_Operation_Destroy, decode$Offer_Operation_Destroy, json$Offer_Operation_Destroy, () => [
  { name: "volumes", number: 1, label: "repeated", type: Resource },
]);

export function encode$Offer_Operation_GrowVolume(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.addition;
  if (v === undefined) unset("mesos.v1.Offer.Operation.GrowVolume", "addition");
  {
    const start = w.size;
    encode$Resource(w, v);
    w.uint32(w.size - start);
  }
  w.uint32(18);
  v = m.volume;
  if (v === undefined) unset("mesos.v1.Offer.Operation.GrowVolume", "volume");
  {
    const start = w.size;
    encode$Resource(w, v);
    w.uint32(w.size - start);
  }
  w.uint32(10);

}
export function decode$Offer_Operation_GrowVolume(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        m.volume = decode$Resource(r, r.message(), m.volume);
        break;
      }
      case 18: {
        m.addition = decode$Resource(r, r.message(), m.addition);
        break;
      }
      default:
        r.unknown(m, tag);
    }
  }
  if (r.position !== end) r.overrun(end);
  if (m.volume === undefined || m.addition === undefined) r.incomplete = true;
  return m;
}
export function json$Offer_Operation_GrowVolume(m) {
  let s = "";
  let v;
  v = m.volume;
  if (v !== undefined) s += (s === "" ? '{"volume":' : ',"volume":') + json$Resource(v);
  v = m.addition;
  if (v !== undefined) s += (s === "" ? '{"addition":' : ',"addition":') + json$Resource(v);
  return s === "" ? "{}" : s + "}";
}
export const Offer_Operation_GrowVolume = messageCodec("mesos.v1.Offer.Operation.GrowVolume", encode$Offer_Operation_GrowVolume, decode$Offer_Operation_GrowVolume, json$Offer_Operation_GrowVolume, () => [
  { name: "volume", number: 1, label: "required", type: Resource },
  { name: "addition", number: 2, label: "required", type: Resource },
]);

export function encode$Offer_Operation_ShrinkVolume(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.subtract;
  if (v === undefined) unset("mesos.v1.Offer.Operation.ShrinkVolume", "subtract");
  {
    const start = w.size;
    encode$Value_Scalar(w, v);
    w.uint32(w.size - start);
  }
  w.uint32(18);
  v = m.volume;
  if (v === undefined) unset("mesos.v1.Offer.Operation.ShrinkVolume", "volume");
  {
    const start = w.size;
    encode$Resource(w, v);
    w.uint32(w.size - start);
  }
  w.uint32(10);

}
export function decode$Offer_Operation_ShrinkVolume(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        m.volume = decode$Resource(r, r.message(), m.volume);
        break;
      }
      case 18: {
        m.subtract = decode$Value_Scalar(r, r.message(), m.subtract);
        break;
      }
      default:
        r.unknown(m, tag);
    }
  }
  if (r.position !== end) r.overrun(end);
  if (m.volume === undefined || m.subtract === undefined) r.incomplete = true;
  return m;
}
export function json$Offer_Operation_ShrinkVolume(m) {
  let s = "";
  let v;
  v = m.volume;
  if (v !== undefined) s += (s === "" ? '{"volume":' : ',"volume":') + json$Resource(v);
  v = m.subtract;
  if (v !== undefined) s += (s === "" ? '{"subtract":' : ',"subtract":') + json$Value_Scalar(v);
  return s === "" ? "{}" : s + "}";
}
export const Offer_Operation_ShrinkVolume = messageCodec("mesos.v1.Offer.Operation.ShrinkVolume", encode$Offer_Operation_ShrinkVolume, decode$Offer_Operation_ShrinkVolume, json$Offer_Operation_ShrinkVolume, () => [
  { name: "volume", number: 1, label: "required", type: Resource },
  { name: "subtract", number: 2, label: "required", type: Value_Scalar },
]);

export function encode$Offer_Operation_CreateDisk(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.target_profile;
  if (v !== undefined) {
    w.string(v);
    w.uint32(26);
  }
  v = m.target_type;
  if (v === undefined) unset("mesos.v1.Offer.Operation.CreateDisk", "target_type");
  w.int32(enumNumber(Resource_DiskInfo_Source_Type.numberOf, v));
  w.uint32(16);
  v = m.source;
  if (v === undefined) unset("mesos.v1.Offer.Operation.CreateDisk", "source");
  {
    const start = w.size;
    encode$Resource(w, v);
    w.uint32(w.size - start);
  }
  w.uint32(10);

}
export function decode$Offer_Operation_CreateDisk(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        m.source = decode$Resource(r, r.message(), m.source);
        break;
      }
      case 16: {
        const number = r.int32();
        const v = Resource_DiskInfo_Source_Type.nameOf[number];
        if (v === undefined) r.keep(m);
        else m.target_type = v;
        break;
      }
      case 26: {
        m.target_profile = r.string();
        break;
      }
      default:
        r.unknown(m, tag);
    }
  }
  if (r.position !== end) r.overrun(end);
  if (m.source === undefined || m.target_type === undefined) r.incomplete = true;
  return m;
}
export function json$Offer_Operation_CreateDisk(m) {
  let s = "";
  let v;
  v = m.source;
  if (v !== undefined) s += (s === "" ? '{"source":' : ',"source":') + json$Resource(v);
  v = m.target_type;
  if (v !== undefined) s += (s === "" ? '{"target_type":' : ',"target_type":') + '"' + v + '"';
  v = m.target_profile;
  if (v !== undefined) s += (s === "" ? '{"target_profile":' : ',"target_profile":') + jsonString(v);
  return s === "" ? "{}" : s + "}";
}
export const Offer_Operation_CreateDisk = messageCodec("mesos.v1.Offer.Operation.CreateDisk", encode$Offer_Operation_CreateDisk, decode$Offer_Operation_CreateDisk, json$Offer_Operation_CreateDisk, () => [
  { name: "source", number: 1, label: "required", type: Resource },
  { name: "target_type", number: 2, label: "required", type: Resource_DiskInfo_Source_Type },
  { name: "target_profile", number: 3, label: "optional", type: "string" },
]);

export function encode$Offer_Operation_DestroyDisk(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.source;
  if (v === undefined) unset("mesos.v1.Offer.Operation.DestroyDisk", "source");
  {
    const start = w.size;
    encode$Resource(w, v);
    w.uint32(w.size - start);
  }
  w.uint32(10);

}
export function decode$Offer_Operation_DestroyDisk(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        m.source = decode$Resource(r, r.message(), m.source);
        break;
      }
      default:
        r.unknown(m, tag);
    }
  }
  if (r.position !== end) r.overrun(end);
  if (m.source === undefined) r.incomplete = true;
  return m;
}
export function json$Offer_Operation_DestroyDisk(m) {
  let s = "";
  let v;
  v = m.source;
  if (v !== undefined) s += (s === "" ? '{"source":' : ',"source":') + json$Resource(v);
  return s === "" ? "{}" : s + "}";
}
export const Offer_Operation_DestroyDisk = messageCodec("mesos.v1.Offer.Operation.DestroyDisk", encode$Offer_Operation_DestroyDisk, decode$Offer_Operation_DestroyDisk, json$Offer_Operation_DestroyDisk, () => [
  { name: "source", number: 1, label: "required", type: Resource },
]);

export function encode$InverseOffer(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.resources;
  if (v !== undefined) {
    const list = v;
    for (let i = list.length - 1; i >= 0; i--) {
      v = list[i];
      {
        const start = w.size;
        encode$Resource(w, v);
        w.uint32(w.size - start);
      }
      w.uint32(50);
    }
  }
  v = m.unavailability;
  if (v === undefined) unset("mesos.v1.InverseOffer", "unavailability");
  {
    const start = w.size;
    encode$Unavailability(w, v);
    w.uint32(w.size - start);
  }
  w.uint32(42);
  v = m.agent_id;
  if (v !== undefined) {
    {
      const start = w.size;
      encode$AgentID(w, v);
      w.uint32(w.size - start);
    }
    w.uint32(34);
  }
  v = m.framework_id;
  if (v === undefined) unset("mesos.v1.InverseOffer", "framework_id");
  {
    const start = w.size;
    encode$FrameworkID(w, v);
    w.uint32(w.size - start);
  }
  w.uint32(26);
  v = m.url;
  if (v !== undefined) {
    {
      const start = w.size;
      encode$URL(w, v);
      w.uint32(w.size - start);
    }
    w.uint32(18);
  }
  v = m.id;
  if (v === undefined) unset("mesos.v1.InverseOffer", "id");
  {
    const start = w.size;
    encode$OfferID(w, v);
    w.uint32(w.size - start);
  }
  w.uint32(10);

}
export function decode$InverseOffer(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        m.id = decode$OfferID(r, r.message(), m.id);
        break;
      }
      case 18: {
        m.url = decode$URL(r, r.message(), m.url);
        break;
      }
      case 26: {
        m.framework_id = decode$FrameworkID(r, r.message(), m.framework_id);
        break;
      }
      case 34: {
        m.agent_id = decode$AgentID(r, r.message(), m.agent_id);
        break;
      }
      case 42: {
        m.unavailability = decode$Unavailability(r, r.message(), m.unavailability);
        break;
      }
      case 50: {
        (m.resources ??= []).push(decode$Resource(r, r.message()));
        break;
      }
      default:
        r.unknown(m, tag);
    }
  }
  if (r.position !== end) r.overrun(end);
  if (m.id === undefined || m.framework_id === undefined || m.unavailability === undefined) r.incomplete = true;
  return m;
}
export function json$InverseOffer(m) {
  let s = "";
  let v;
  v = m.id;
  if (v !== undefined) s += (s === "" ? '{"id":' : ',"id":') + json$OfferID(v);
  v = m.url;
  if (v !== undefined) s += (s === "" ? '{"url":' : ',"url":') + json$URL(v);
  v = m.framework_id;
  if (v !== undefined) s += (s === "" ? '{"framework_id":' : ',"framework_id":') + json$FrameworkID(v);
  v = m.agent_id;
  if (v !== undefined) s += (s === "" ? '{"agent_id":' : ',"agent_id":') + json$AgentID(v);
  v = m.unavailability;
  if (v !== undefined) s += (s === "" ? '{"unavailability":' : ',"unavailability":') + json$Unavailability(v);
  v = m.resources;
  if (v !== undefined && v.length > 0) {
    const list = v;
    v = list[0];
    s += (s === "" ? '{"resources":' : ',"resources":') + "[" + json$Resource(v);
    for (let i = 1; i < list.length; i++) {
      v = list[i];
      s += "," + json$Resource(v);
    }
    s += "]";
  }
  return s === "" ? "{}" : s + "}";
}
export const InverseOffer = messageCodec("mesos.v1.InverseOffer", encode$InverseOffer, decode$InverseOffer, json$InverseOffer, () => [
  { name: "id", number: 1, label: "required", type: OfferID },
  { name: "url", number: 2, label: "optional", type: URL },
  { name: "framework_id", number: 3, label: "required", type: FrameworkID },
  { name: "agent_id", number: 4, label: "optional", type: AgentID },
  { name: "unavailability", number: 5, label: "required", type: Unavailability },
  { name: "resources", number: 6, label: "repeated", type: Resource },
]);

export function encode$TaskInfo(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.limits;
  if (v !== undefined) {
    const map = v;
    const keys = Object.keys(map);
    for (let i = keys.length - 1; i >= 0; i--) {
      const start = w.size;
      v = map[keys[i]];
      {
        const start = w.size;
        encode$Value_Scalar(w, v);
        w.uint32(w.size - start);
      }
      w.uint32(18);
      w.string(keys[i]);
      w.uint32(10);
      w.uint32(w.size - start);
      w.uint32(122);
    }
  }
  v = m.max_completion_time;
  if (v !== undefined) {
    {
      const start = w.size;
      encode$DurationInfo(w, v);
      w.uint32(w.size - start);
    }
    w.uint32(114);
  }
  v = m.check;
  if (v !== undefined) {
    {
      const start = w.size;
      encode$CheckInfo(w, v);
      w.uint32(w.size - start);
    }
    w.uint32(106);
  }
  v = m.kill_policy;
  if (v !== undefined) {
    {
      const start = w.size;
      encode$KillPolicy(w, v);
      w.uint32(w.size - start);
    }
    w.uint32(98);
  }
  v = m.discovery;
  if (v !== undefined) {
    {
      const start = w.size;
      encode$DiscoveryInfo(w, v);
      w.uint32(w.size - start);
    }
    w.uint32(90);
  }
  v = m.labels;
  if (v !== undefined) {
    {
      const start = w.size;
      encode$Labels(w, v);
      w.uint32(w.size - start);
    }
    w.uint32(82);
  }
  v = m.container;
  if (v !== undefined) {
    {
      const start = w.size;
      encode$ContainerInfo(w, v);
      w.uint32(w.size - start);
    }
    w.uint32(74);
  }
  v = m.health_check;
  if (v !== undefined) {
    {
      const start = w.size;
      encode$HealthCheck(w, v);
      w.uint32(w.size - start);
    }
    w.uint32(66);
  }
  v = m.command;
  if (v !== undefined) {
    {
      const start = w.size;
      encode$CommandInfo(w, v);
      w.uint32(w.size - start);
    }
    w.uint32(58);
  }
  v = m.data;
  if (v !== undefined) {
    w.lengthDelimited(v);
    w.uint32(50);
  }
  v = m.executor;
  if (v !== undefined) {
    {
      const start = w.size;
      encode$ExecutorInfo(w, v);
      w.uint32(w.size - start);
    }
    w.uint32(42);
  }
  v = m.resources;
  if (v !== undefined) {
    const list = v;
    for (let i = list.length - 1; i >= 0; i--) {
      v = list[i];
      {
        const start = w.size;
        encode$Resource(w, v);
        w.uint32(w.size - start);
      }
      w.uint32(34);
    }
  }
  v = m.agent_id;
  if (v === undefined) unset("mesos.v1.TaskInfo", "agent_id");
  {
    const start = w.size;
    encode$AgentID(w, v);
    w.uint32(w.size - start);
  }
  w.uint32(26);
  v = m.task_id;
  if (v === undefined) unset("mesos.v1.TaskInfo", "task_id");
  {
    const start = w.size;
    encode$TaskID(w, v);
    w.uint32(w.size - start);
  }
  w.uint32(18);
  v = m.name;
  if (v === undefined) unset("mesos.v1.TaskInfo", "name");
  w.string(v);
  w.uint32(10);

}
export function decode$TaskInfo(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        m.name = r.string();
        break;
      }
      case 18: {
        m.task_id = decode$TaskID(r, r.message(), m.task_id);
        break;
      }
      case 26: {
        m.agent_id = decode$AgentID(r, r.message(), m.agent_id);
        break;
      }
      case 34: {
        (m.resources ??= []).push(decode$Resource(r, r.message()));
        break;
      }
      case 42: {
        m.executor = decode$ExecutorInfo(r, r.message(), m.executor);
        break;
      }
      case 58: {
        m.command = decode$CommandInfo(r, r.message(), m.command);
        break;
      }
      case 74: {
        m.container = decode$ContainerInfo(r, r.message(), m.container);
        break;
      }
      case 66: {
        m.health_check = decode$HealthCheck(r, r.message(), m.health_check);
        break;
      }
      case 106: {
        m.check = decode$CheckInfo(r, r.message(), m.check);
        break;
      }
      case 98: {
        m.kill_policy = decode$KillPolicy(r, r.message(), m.kill_policy);
        break;
      }
      case 50: {
        m.data = r.byteArray();
        break;
      }
      case 82: {
        m.labels = decode$Labels(r, r.message(), m.labels);
        break;
      }
      case 90: {
        m.discovery = decode$DiscoveryInfo(r, r.message(), m.discovery);
        break;
      }
      case 114: {
        m.max_completion_time = decode$DurationInfo(r, r.message(), m.max_completion_time);
        break;
      }
      case 122: {
        const last = r.message();
        let key = "";
        let value;
        while (r.position < last) {
          const inner = r.tag();
          if (inner === 10) key = r.string();
          else if (inner === 18) {
            value = decode$Value_Scalar(r, r.message(), value);
          } else r.skip(inner);
        }
        if (r.position !== last) r.overrun(last);
        setEntry((m.limits ??= {}), key, value ?? decode$Value_Scalar(r, r.position));
        break;
      }
      default:
        r.unknown(m, tag);
    }
  }
  if (r.position !== end) r.overrun(end);
  if (m.name === undefined || m.task_id === undefined || m.agent_id === undefined) r.incomplete = true;
  return m;
}
export function json$TaskInfo(m) {
  let s = "";
  let v;
  v = m.name;
  if (v !== undefined) s += (s === "" ? '{"name":' : ',"name":') + jsonString(v);
  v = m.task_id;
  if (v !== undefined) s += (s === "" ? '{"task_id":' : ',"task_id":') + json$TaskID(v);
  v = m.agent_id;
  if (v !== undefined) s += (s === "" ? '{"agent_id":' : ',"agent_id":') + json$AgentID(v);
  v = m.resources;
  if (v !== undefined && v.length > 0) {
    const list = v;
    v = list[0];
    s += (s === "" ? '{"resources":' : ',"resources":') + "[" + json$Resource(v);
    for (let i = 1; i < list.length; i++) {
      v = list[i];
      s += "," + json$Resource(v);
    }
    s += "]";
  }
  v = m.executor;
  if (v !== undefined) s += (s === "" ? '{"executor":' : ',"executor":') + json$ExecutorInfo(v);
  v = m.command;
  if (v !== undefined) s += (s === "" ? '{"command":' : ',"command":') + json$CommandInfo(v);
  v = m.container;
  if (v !== undefined) s += (s === "" ? '{"container":' : ',"container":') + json$ContainerInfo(v);
  v = m.health_check;
  if (v !== undefined) s += (s === "" ? '{"health_check":' : ',"health_check":') + json$HealthCheck(v);
  v = m.check;
  if (v !== undefined) s += (s === "" ? '{"check":' : ',"check":') + json$CheckInfo(v);
  v = m.kill_policy;
  if (v !== undefined) s += (s === "" ? '{"kill_policy":' : ',"kill_policy":') + json$KillPolicy(v);
  v = m.data;
  if (v !== undefined) s += (s === "" ? '{"data":' : ',"data":') + jsonBytes(v);
  v = m.labels;
  if (v !== undefined) s += (s === "" ? '{"labels":' : ',"labels":') + json$Labels(v);
  v = m.discovery;
  if (v !== undefined) s += (s === "" ? '{"discovery":' : ',"discovery":') + json$DiscoveryInfo(v);
  v = m.max_completion_time;
  if (v !== undefined) s += (s === "" ? '{"max_completion_time":' : ',"max_completion_time":') + json$DurationInfo(v);
  v = m.limits;
  if (v !== undefined) {
    v = jsonMap(v, (v) => json$Value_Scalar(v));
    if (v !== "") s += (s === "" ? '{"limits":' : ',"limits":') + v;
  }
  return s === "" ? "{}" : s + "}";
}
export const TaskInfo = messageCodec("mesos.v1.TaskInfo", encode$TaskInfo, decode$TaskInfo, json$TaskInfo, () => [
  { name: "name", number: 1, label: "required", type: "string" },
  { name: "task_id", number: 2, label: "required", type: TaskID },
  { name: "agent_id", number: 3, label: "required", type: AgentID },
  { name: "resources", number: 4, label: "repeated", type: Resource },
  { name: "executor", number: 5, label: "optional", type: ExecutorInfo },
  { name: "command", number: 7, label: "optional", type: CommandInfo },
  { name: "container", number: 9, label: "optional", type: ContainerInfo },
  { name: "health_check", number: 8, label: "optional", type: HealthCheck },
  { name: "check", number: 13, label: "optional", type: CheckInfo },
  { name: "kill_policy", number: 12, label: "optional", type: KillPolicy },
  { name: "data", number: 6, label: "optional", type: "bytes" },
  { name: "labels", number: 10, label: "optional", type: Labels },
  { name: "discovery", number: 11, label: "optional", type: DiscoveryInfo },
  { name: "max_completion_time", number: 14, label: "optional", type: DurationInfo },
  { name: "limits", number: 15, label: "map", type: Value_Scalar },
]);

export function encode$TaskGroupInfo(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.tasks;
  if (v !== undefined) {
    const list = v;
    for (let i = list.length - 1; i >= 0; i--) {
      v = list[i];
      {
        const start = w.size;
        encode$TaskInfo(w, v);
        w.uint32(w.size - start);
      }
      w.uint32(10);
    }
  }

}
export function decode$TaskGroupInfo(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        (m.tasks ??= []).push(decode$TaskInfo(r, r.message()));
        break;
      }
      default:
        r.unknown(m, tag);
    }
  }
  if (r.position !== end) r.overrun(end);
  return m;
}
export function json$TaskGroupInfo(m) {
  let s = "";
  let v;
  v = m.tasks;
  if (v !== undefined && v.length > 0) {
    const list = v;
    v = list[0];
    s += (s === "" ? '{"tasks":' : ',"tasks":') + "[" + json$TaskInfo(v);
    for (let i = 1; i < list.length; i++) {
      v = list[i];
      s += "," + json$TaskInfo(v);
    }
    s += "]";
  }
  return s === "" ? "{}" : s + "}";
}
export const TaskGroupInfo = messageCodec("mesos.v1.TaskGroupInfo", encode$TaskGroupInfo, decode$TaskGroupInfo, json$TaskGroupInfo, () => [
  { name: "tasks", number: 1, label: "repeated", type: TaskInfo },
]);

export function encode$Task(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.limits;
  if (v !== undefined) {
    const map = v;
    const keys = Object.keys(map);
    for (let i = keys.length - 1; i >= 0; i--) {
      const start = w.size;
      v = map[keys[i]];
      {
        const start = w.size;
        encode$Value_Scalar(w, v);
        w.uint32(w.size - start);
      }
      w.uint32(18);
      w.string(keys[i]);
      w.uint32(10);
      w.uint32(w.size - start);
      w.uint32(138);
    }
  }
  v = m.kill_policy;
  if (v !== undefined) {
    {
      const start = w.size;
      encode$KillPolicy(w, v);
      w.uint32(w.size - start);
    }
    w.uint32(130);
  }
  v = m.health_check;
  if (v !== undefined) {
    {
      const start = w.size;
      encode$HealthCheck(w, v);
      w.uint32(w.size - start);
    }
    w.uint32(122);
  }
  v = m.user;
  if (v !== undefined) {
    w.string(v);
    w.uint32(114);
  }
  v = m.container;
  if (v !== undefined) {
    {
      const start = w.size;
      encode$ContainerInfo(w, v);
      w.uint32(w.size - start);
    }
    w.uint32(106);
  }
  v = m.discovery;
  if (v !== undefined) {
    {
      const start = w.size;
      encode$DiscoveryInfo(w, v);
      w.uint32(w.size - start);
    }
    w.uint32(98);
  }
  v = m.labels;
  if (v !== undefined) {
    {
      const start = w.size;
      encode$Labels(w, v);
      w.uint32(w.size - start);
    }
    w.uint32(90);
  }
  v = m.status_update_uuid;
  if (v !== undefined) {
    w.lengthDelimited(v);
    w.uint32(82);
  }
  v = m.status_update_state;
  if (v !== undefined) {
    w.int32(enumNumber(TaskState.numberOf, v));
    w.uint32(72);
  }
  v = m.statuses;
  if (v !== undefined) {
    const list = v;
    for (let i = list.length - 1; i >= 0; i--) {
      v = list[i];
      {
        const start = w.size;
        encode$TaskStatus(w, v);
        w.uint32(w.size - start);
      }
      w.uint32(66);
    }
  }
  v = m.resources;
  if (v !== undefined) {
    const list = v;
    for (let i = list.length - 1; i >= 0; i--) {
      v = list[i];
      {
        const start = w.size;
        encode$Resource(w, v);
        w.uint32(w.size - start);
      }
      w.uint32(58);
    }
  }
  v = m.state;
  if (v === undefined) unset("mesos.v1.Task", "state");
  w.int32(enumNumber(TaskState.numberOf, v));
  w.uint32(48);
  v = m.agent_id;
  if (v === undefined) unset("mesos.v1.Task", "agent_id");
  {
    const start = w.size;
    encode$AgentID(w, v);
    w.uint32(w.size - start);
  }
  w.uint32(42);
  v = m.executor_id;
  if (v !== undefined) {
    {
      const start = w.size;
      encode$ExecutorID(w, v);
      w.uint32(w.size - start);
    }
    w.uint32(34);
  }
  v = m.framework_id;
  if (v === undefined) unset("mesos.v1.Task", "framework_id");
  {
    const start = w.size;
    encode$FrameworkID(w, v);
    w.uint32(w.size - start);
  }
  w.uint32(26);
  v = m.task_id;
  if (v === undefined) unset("mesos.v1.Task", "task_id");
  {
    const start = w.size;
    encode$TaskID(w, v);
    w.uint32(w.size - start);
  }
  w.uint32(18);
  v = m.name;
  if (v === undefined) unset("mesos.v1.Task", "name");
  w.string(v);
  w.uint32(10);

}
export function decode$Task(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        m.name = r.string();
        break;
      }
      case 18: {
        m.task_id = decode$TaskID(r, r.message(), m.task_id);
        break;
      }
      case 26: {
        m.framework_id = decode$FrameworkID(r, r.message(), m.framework_id);
        break;
      }
      case 34: {
        m.executor_id = decode$ExecutorID(r, r.message(), m.executor_id);
        break;
      }
      case 42: {
        m.agent_id = decode$AgentID(r, r.message(), m.agent_id);
        break;
      }
      case 48: {
        const number = r.int32();
        const v = TaskState.nameOf[number];
        if (v === undefined) r.keep(m);
        else m.state = v;
        break;
      }
      case 58: {
        (m.resources ??= []).push(decode$Resource(r, r.message()));
        break;
      }
      case 66: {
        (m.statuses ??= []).push(decode$TaskStatus(r, r.message()));
        break;
      }
      case 72: {
        const number = r.int32();
        const v = TaskState.nameOf[number];
        if (v === undefined) r.keep(m);
        else m.status_update_state = v;
        break;
      }
      case 82: {
        m.status_update_uuid = r.byteArray();
        break;
      }
      case 90: {
        m.labels = decode$Labels(r, r.message(), m.labels);
        break;
      }
      case 98: {
        m.discovery = decode$DiscoveryInfo(r, r.message(), m.discovery);
        break;
      }
      case 106: {
        m.container = decode$ContainerInfo(r, r.message(), m.container);
        break;
      }
      case 122: {
        m.health_check = decode$HealthCheck(r, r.message(), m.health_check);
        break;
      }
      case 130: {
        m.kill_policy = decode$KillPolicy(r, r.message(), m.kill_policy);
        break;
      }
      case 114: {
        m.user = r.string();
        break;
      }
      case 138: {
        const last = r.message();
        let key = "";
        let value;
        while (r.position < last) {
          const inner = r.tag();
          if (inner === 10) key = r.string();
          else if (inner === 18) {
            value = decode$Value_Scalar(r, r.message(), value);
          } else r.skip(inner);
        }
        if (r.position !== last) r.overrun(last);
        setEntry((m.limits ??= {}), key, value ?? decode$Value_Scalar(r, r.position));
        break;
      }
      default:
        r.unknown(m, tag);
    }
  }
  if (r.position !== end) r.overrun(end);
  if (m.name === undefined || m.task_id === undefined || m.framework_id === undefined || m.agent_id === undefined || m.state === undefined) r.incomplete = true;
  return m;
}
export function json$Task(m) {
  let s = "";
  let v;
  v = m.name;
  if (v !== undefined) s += (s === "" ? '{"name":' : ',"name":') + jsonString(v);
  v = m.task_id;
  if (v !== undefined) s += (s === "" ? '{"task_id":' : ',"task_id":') + json$TaskID(v);
  v = m.framework_id;
  if (v !== undefined) s += (s === "" ? '{"framework_id":' : ',"framework_id":') + json$FrameworkID(v);
  v = m.executor_id;
  if (v !== undefined) s += (s === "" ? '{"executor_id":' : ',"executor_id":') + json$ExecutorID(v);
  v = m.agent_id;
  if (v !== undefined) s += (s === "" ? '{"agent_id":' : ',"agent_id":') + json$AgentID(v);
  v = m.state;
  if (v !== undefined) s += (s === "" ? '{"state":' : ',"state":') + '"' + v + '"';
  v = m.resources;
  if (v !== undefined && v.length > 0) {
    const list = v;
    v = list[0];
    s += (s === "" ? '{"resources":' : ',"resources":') + "[" + json$Resource(v);
    for (let i = 1; i < list.length; i++) {
      v = list[i];
      s += "," + json$Resource(v);
    }
    s += "]";
  }
  v = m.statuses;
  if (v !== undefined && v.length > 0) {
    const list = v;
    v = list[0];
    s += (s === "" ? '{"statuses":' : ',"statuses":') + "[" + json$TaskStatus(v);
    for (let i = 1; i < list.length; i++) {
      v = list[i];
      s += "," + json$TaskStatus(v);
    }
    s += "]";
  }
  v = m.status_update_state;
  if (v !== undefined) s += (s === "" ? '{"status_update_state":' : ',"status_update_state":') + '"' + v + '"';
  v = m.status_update_uuid;
  if (v !== undefined) s += (s === "" ? '{"status_update_uuid":' : ',"status_update_uuid":') + jsonBytes(v);
  v = m.labels;
  if (v !== undefined) s += (s === "" ? '{"labels":' : ',"labels":') + json$Labels(v);
  v = m.discovery;
  if (v !== undefined) s += (s === "" ? '{"discovery":' : ',"discovery":') + json$DiscoveryInfo(v);
  v = m.container;
  if (v !== undefined) s += (s === "" ? '{"container":' : ',"container":') + json$ContainerInfo(v);
  v = m.health_check;
  if (v !== undefined) s += (s === "" ? '{"health_check":' : ',"health_check":') + json$HealthCheck(v);
  v = m.kill_policy;
  if (v !== undefined) s += (s === "" ? '{"kill_policy":' : ',"kill_policy":') + json$KillPolicy(v);
  v = m.user;
  if (v !== undefined) s += (s === "" ? '{"user":' : ',"user":') + jsonString(v);
  v = m.limits;
  if (v !== undefined) {
    v = jsonMap(v, (v) => json$Value_Scalar(v));
    if (v !== "") s += (s === "" ? '{"limits":' : ',"limits":') + v;
  }
  return s === "" ? "{}" : s + "}";
}
export const Task = messageCodec("mesos.v1.Task", encode$Task, decode$Task, json$Task, () => [
  { name: "name", number: 1, label: "required", type: "string" },
  { name: "task_id", number: 2, label: "required", type: TaskID },
  { name: "framework_id", number: 3, label: "required", type: FrameworkID },
  { name: "executor_id", number: 4, label: "optional", type: ExecutorID },
  { name: "agent_id", number: 5, label: "required", type: AgentID },
  { name: "state", number: 6, label: "required", type: TaskState },
  { name: "resources", number: 7, label: "repeated", type: Resource },
  { name: "statuses", number: 8, label: "repeated", type: TaskStatus },
  { name: "status_update_state", number: 9, label: "optional", type: TaskState },
  { name: "status_update_uuid", number: 10, label: "optional", type: "bytes" },
  { name: "labels", number: 11, label: "optional", type: Labels },
  { name: "discovery", number: 12, label: "optional", type: DiscoveryInfo },
  { name: "container", number: 13, label: "optional", type: ContainerInfo },
  { name: "health_check", number: 15, label: "optional", type: HealthCheck },
  { name: "kill_policy", number: 16, label: "optional", type: KillPolicy },
  { name: "user", number: 14, label: "optional", type: "string" },
  { name: "limits", number: 17, label: "map", type: Value_Scalar },
]);

export function encode$TaskResourceLimitation(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.resources;
  if (v !== undefined) {
    const list = v;
    for (let i = list.length - 1; i >= 0; i--) {
      v = list[i];
      {
        const start = w.size;
        encode$Resource(w, v);
        w.uint32(w.size - start);
      }
      w.uint32(10);
    }
  }

}
export function decode$TaskResourceLimitation(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        (m.resources ??= []).push(decode$Resource(r, r.message()));
        break;
      }
      default:
        r.unknown(m, tag);
    }
  }
  if (r.position !== end) r.overrun(end);
  return m;
}
export function json$TaskResourceLimitation(m) {
  let s = "";
  let v;
  v = m.resources;
  if (v !== undefined && v.length > 0) {
    const list = v;
    v = list[0];
    s += (s === "" ? '{"resources":' : ',"resources":') + "[" + json$Resource(v);
    for (let i = 1; i < list.length; i++) {
      v = list[i];
      s += "," + json$Resource(v);
    }
    s += "]";
  }
  return s === "" ? "{}" : s + "}";
}
export const TaskResourceLimitation = messageCodec("mesos.v1.TaskResourceLimitation", encode$TaskResourceLimitation, decode$TaskResourceLimitation, json$TaskResourceLimitation, () => [
  { name: "resources", number: 1, label: "repeated", type: Resource },
]);

export function encode$UUID(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.value;
  if (v === undefined) unset("mesos.v1.UUID", "value");
  w.lengthDelimited(v);
  w.uint32(10);

}
export function decode$UUID(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        m.value = r.byteArray();
        break;
      }
      default:
        r.unknown(m, tag);
    }
  }
  if (r.position !== end) r.overrun(end);
  if (m.value === undefined) r.incomplete = true;
  return m;
}
export function json$UUID(m) {
  let s = "";
  let v;
  v = m.value;
  if (v !== undefined) s += (s === "" ? '{"value":' : ',"value":') + jsonBytes(v);
  return s === "" ? "{}" : s + "}";
}
export const UUID = messageCodec("mesos.v1.UUID", encode$UUID, decode$UUID, json$UUID, () => [
  { name: "value", number: 1, label: "required", type: "bytes" },
]);

export function encode$Operation(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.uuid;
  if (v === undefined) unset("mesos.v1.Operation", "uuid");
  {
    const start = w.size;
    encode$UUID(w, v);
    w.uint32(w.size - start);
  }
  w.uint32(50);
  v = m.statuses;
  if (v !== undefined) {
    const list = v;
    for (let i = list.length - 1; i >= 0; i--) {
      v = list[i];
      {
        const start = w.size;
        encode$OperationStatus(w, v);
        w.uint32(w.size - start);
      }
      w.uint32(42);
    }
  }
  v = m.latest_status;
  if (v === undefined) unset("mesos.v1.Operation", "latest_status");
  {
    const start = w.size;
    encode$OperationStatus(w, v);
    w.uint32(w.size - start);
  }
  w.uint32(34);
  v = m.info;
  if (v === undefined) unset("mesos.v1.Operation", "info");
  {
    const start = w.size;
    encode$Offer_Operation(w, v);
    w.uint32(w.size - start);
  }
  w.uint32(26);
  v = m.agent_id;
  if (v !== undefined) {
    {
      const start = w.size;
      encode$AgentID(w, v);
      w.uint32(w.size - start);
    }
    w.uint32(18);
  }
  v = m.framework_id;
  if (v !== undefined) {
    {
      const start = w.size;
      encode$FrameworkID(w, v);
      w.uint32(w.size - start);
    }
    w.uint32(10);
  }

}
export function decode$Operation(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        m.framework_id = decode$FrameworkID(r, r.message(), m.framework_id);
        break;
      }
      case 18: {
        m.agent_id = decode$AgentID(r, r.message(), m.agent_id);
        break;
      }
      case 26: {
        m.info = decode$Offer_Operation(r, r.message(), m.info);
        break;
      }
      case 34: {
        m.latest_status = decode$OperationStatus(r, r.message(), m.latest_status);
        break;
      }
      case 42: {
        (m.statuses ??= []).push(decode$OperationStatus(r, r.message()));
        break;
      }
      case 50: {
        m.uuid = decode$UUID(r, r.message(), m.uuid);
        break;
      }
      default:
        r.unknown(m, tag);
    }
  }
  if (r.position !== end) r.overrun(end);
  if (m.info === undefined || m.latest_status === undefined || m.uuid === undefined) r.incomplete = true;
  return m;
}
export function json$Operation(m) {
  let s = "";
  let v;
  v = m.framework_id;
  if (v !== undefined) s += (s === "" ? '{"framework_id":' : ',"framework_id":') + json$FrameworkID(v);
  v = m.agent_id;
  if (v !== undefined) s += (s === "" ? '{"agent_id":' : ',"agent_id":') + json$AgentID(v);
  v = m.info;
  if (v !== undefined) s += (s === "" ? '{"info":' : ',"info":') + json$Offer_Operation(v);
  v = m.latest_status;
  if (v !== undefined) s += (s === "" ? '{"latest_status":' : ',"latest_status":') + json$OperationStatus(v);
  v = m.statuses;
  if (v !== undefined && v.length > 0) {
    const list = v;
    v = list[0];
    s += (s === "" ? '{"statuses":' : ',"statuses":') + "[" + json$OperationStatus(v);
    for (let i = 1; i < list.length; i++) {
      v = list[i];
      s += "," + json$OperationStatus(v);
    }
    s += "]";
  }
  v = m.uuid;
  if (v !== undefined) s += (s === "" ? '{"uuid":' : ',"uuid":') + json$UUID(v);
  return s === "" ? "{}" : s + "}";
}
export const Operation = messageCodec("mesos.v1.Operation", encode$Operation, decode$Operation, json$Operation, () => [
  { name: "framework_id", number: 1, label: "optional", type: FrameworkID },
  { name: "agent_id", number: 2, label: "optional", type: AgentID },
  { name: "info", number: 3, label: "required", type: Offer_Operation },
  { name: "latest_status", number: 4, label: "required", type: OperationStatus },
  { name: "statuses", number: 5, label: "repeated", type: OperationStatus },
  { name: "uuid", number: 6, label: "required", type: UUID },
]);

export function encode$OperationStatus(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.resource_provider_id;
  if (v !== undefined) {
    {
      const start = w.size;
      encode$ResourceProviderID(w, v);
      w.uint32(w.size - start);
    }
    w.uint32(58);
  }
  v = m.agent_id;
  if (v !== undefined) {
    {
      const start = w.size;
      encode$AgentID(w, v);
      w.uint32(w.size - start);
    }
    w.uint32(50);
  }
  v = m.uuid;
  if (v !== undefined) {
    {
      const start = w.size;
      encode$UUID(w, v);
      w.uint32(w.size - start);
    }
    w.uint32(42);
  }
  v = m.converted_resources;
  if (v !== undefined) {
    const list = v;
    for (let i = list.length - 1; i >= 0; i--) {
      v = list[i];
      {
        const start = w.size;
        encode$Resource(w, v);
        w.uint32(w.size - start);
      }
      w.uint32(34);
    }
  }
  v = m.message;
  if (v !== undefined) {
    w.string(v);
    w.uint32(26);
  }
  v = m.state;
  if (v === undefined) unset("mesos.v1.OperationStatus", "state");
  w.int32(enumNumber(OperationState.numberOf, v));
  w.uint32(16);
  v = m.operation_id;
  if (v !== undefined) {
    {
      const start = w.size;
      encode$OperationID(w, v);
      w.uint32(w.size - start);
    }
    w.uint32(10);
  }

}
export function decode$OperationStatus(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        m.operation_id = decode$OperationID(r, r.message(), m.operation_id);
        break;
      }
      case 16: {
        const number = r.int32();
        const v = OperationState.nameOf[number];
        if (v === undefined) r.keep(m);
        else m.state = v;
        break;
      }
      case 26: {
        m.message = r.string();
        break;
      }
      case 34: {
        (m.converted_resources ??= []).push(decode$Resource(r, r.message()));
        break;
      }
      case 42: {
        m.uuid = decode$UUID(r, r.message(), m.uuid);
        break;
      }
      case 50: {
        m.agent_id = decode$AgentID(r, r.message(), m.agent_id);
        break;
      }
      case 58: {
        m.resource_provider_id = decode$ResourceProviderID(r, r.message(), m.resource_provider_id);
        break;
      }
      default:
        r.unknown(m, tag);
    }
  }
  if (r.position !== end) r.overrun(end);
  if (m.state === undefined) r.incomplete = true;
  return m;
}
export function json$OperationStatus(m) {
  let s = "";
  let v;
  v = m.operation_id;
  if (v !== undefined) s += (s === "" ? '{"operation_id":' : ',"operation_id":') + json$OperationID(v);
  v = m.state;
  if (v !== undefined) s += (s === "" ? '{"state":' : ',"state":') + '"' + v + '"';
  v = m.message;
  if (v !== undefined) s += (s === "" ? '{"message":' : ',"message":') + jsonString(v);
  v = m.converted_resources;
  if (v !== undefined && v.length > 0) {
    const list = v;
    v = list[0];
    s += (s === "" ? '{"converted_resources":' : ',"converted_resources":') + "[" + json$Resource(v);
    for (let i = 1; i < list.length; i++) {
      v = list[i];
      s += "," + json$Resource(v);
    }
    s += "]";
  }
  v = m.uuid;
  if (v !== undefined) s += (s === "" ? '{"uuid":' : ',"uuid":') + json$UUID(v);
  v = m.agent_id;
  if (v !== undefined) s += (s === "" ? '{"agent_id":' : ',"agent_id":') + json$AgentID(v);
  v = m.resource_provider_id;
  if (v !== undefined) s += (s === "" ? '{"resource_provider_id":' : ',"resource_provider_id":') + json$ResourceProviderID(v);
  return s === "" ? "{}" : s + "}";
}
export const OperationStatus = messageCodec("mesos.v1.OperationStatus", encode$OperationStatus, decode$OperationStatus, json$OperationStatus, () => [
  { name: "operation_id", number: 1, label: "optional", type: OperationID },
  { name: "state", number: 2, label: "required", type: OperationState },
  { name: "message", number: 3, label: "optional", type: "string" },
  { name: "converted_resources", number: 4, label: "repeated", type: Resource },
  { name: "uuid", number: 5, label: "optional", type: UUID },
  { name: "agent_id", number: 6, label: "optional", type: AgentID },
  { name: "resource_provider_id", number: 7, label: "optional", type: ResourceProviderID },
]);

export function encode$CheckStatusInfo(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.tcp;
  if (v !== undefined) {
    {
      const start = w.size;
      encode$CheckStatusInfo_Tcp(w, v);
      w.uint32(w.size - start);
    }
    w.uint32(34);
  }
  v = m.http;
  if (v !== undefined) {
    {
      const start = w.size;
      encode$CheckStatusInfo_Http(w, v);
      w.uint32(w.size - start);
    }
    w.uint32(26);
  }
  v = m.command;
  if (v !== undefined) {
    {
      const start = w.size;
      encode$CheckStatusInfo_Command(w, v);
      w.uint32(w.size - start);
    }
    w.uint32(18);
  }
  v = m.type;
  if (v !== undefined) {
    w.int32(enumNumber(CheckInfo_Type.numberOf, v));
    w.uint32(8);
  }

}
export function decode$CheckStatusInfo(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 8: {
        const number = r.int32();
        const v = CheckInfo_Type.nameOf[number];
        if (v === undefined) r.keep(m);
        else m.type = v;
        break;
      }
      case 18: {
        m.command = decode$CheckStatusInfo_Command(r, r.message(), m.command);
        break;
      }
      case 26: {
        m.http = decode$CheckStatusInfo_Http(r, r.message(), m.http);
        break;
      }
      case 34: {
        m.tcp = decode$CheckStatusInfo_Tcp(r, r.message(), m.tcp);
        break;
      }
      default:
        r.unknown(m, tag);
    }
  }
  if (r.position !== end) r.overrun(end);
  return m;
}
export function json$CheckStatusInfo(m) {
  let s = "";
  let v;
  v = m.type;
  if (v !== undefined) s += (s === "" ? '{"type":' : ',"type":') + '"' + v + '"';
  v = m.command;
  if (v !== undefined) s += (s === "" ? '{"command":' : ',"command":') + json$CheckStatusInfo_Command(v);
  v = m.http;
  if (v !== undefined) s += (s === "" ? '{"http":' : ',"http":') + json$CheckStatusInfo_Http(v);
  v = m.tcp;
  if (v !== undefined) s += (s === "" ? '{"tcp":' : ',"tcp":') + json$CheckStatusInfo_Tcp(v);
  return s === "" ? "{}" : s + "}";
}
export const CheckStatusInfo = messageCodec("mesos.v1.CheckStatusInfo", encode$CheckStatusInfo, decode$CheckStatusInfo, json$CheckStatusInfo, () => [
  { name: "type", number: 1, label: "optional", type: CheckInfo_Type },
  { name: "command", number: 2, label: "optional", type: CheckStatusInfo_Command },
  { name: "http", number: 3, label: "optional", type: CheckStatusInfo_Http },
  { name: "tcp", number: 4, label: "optional", type: CheckStatusInfo_Tcp },
]);

export function encode$CheckStatusInfo_Command(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.exit_code;
  if (v !== undefined) {
    w.int32(v);
    w.uint32(8);
  }

}
export function decode$CheckStatusInfo_Command(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 8: {
        m.exit_code = r.int32();
        break;
      }
      default:
        r.unknown(m, tag);
    }
  }
  if (r.position !== end) r.overrun(end);
  return m;
}
export function json$CheckStatusInfo_Command(m) {
  let s = "";
  let v;
  v = m.exit_code;
  if (v !== undefined) s += (s === "" ? '{"exit_code":' : ',"exit_code":') + v;
  return s === "" ? "{}" : s + "}";
}
export const CheckStatusInfo_Command = messageCodec("mesos.v1.CheckStatusInfo.Command", encode$CheckStatusInfo_Command, decode$CheckStatusInfo_Command, json$CheckStatusInfo_Command, () => [
  { name: "exit_code", number: 1, label: "optional", type: "int32" },
]);

export function encode$CheckStatusInfo_Http(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.status_code;
  if (v !== undefined) {
    w.uint32(v);
    w.uint32(8);
  }

}
export function decode$CheckStatusInfo_Http(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 8: {
        m.status_code = r.uint32();
        break;
      }
      default:
        r.unknown(m, tag);
    }
  }
  if (r.position !== end) r.overrun(end);
  return m;
}
export function json$CheckStatusInfo_Http(m) {
  let s = "";
  let v;
  v = m.status_code;
  if (v !== undefined) s += (s === "" ? '{"status_code":' : ',"status_code":') + v;
  return s === "" ? "{}" : s + "}";
}
export const CheckStatusInfo_Http = messageCodec("mesos.v1.CheckStatusInfo.Http", encode$CheckStatusInfo_Http, decode$CheckStatusInfo_Http, json$CheckStatusInfo_Http, () => [
  { name: "status_code", number: 1, label: "optional", type: "uint32" },
]);

export function encode$CheckStatusInfo_Tcp(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.succeeded;
  if (v !== undefined) {
    w.bool(v);
    w.uint32(8);
  }

}
export function decode$CheckStatusInfo_Tcp(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 8: {
        m.succeeded = r.bool();
        break;
      }
      default:
        r.unknown(m, tag);
    }
  }
  if (r.position !== end) r.overrun(end);
  return m;
}
export function json$CheckStatusInfo_Tcp(m) {
  let s = "";
  let v;
  v = m.succeeded;
  if (v !== undefined) s += (s === "" ? '{"succeeded":' : ',"succeeded":') + v;
  return s === "" ? "{}" : s + "}";
}
export const CheckStatusInfo_Tcp = messageCodec("mesos.v1.CheckStatusInfo.Tcp", encode$CheckStatusInfo_Tcp, decode$CheckStatusInfo_Tcp, json$CheckStatusInfo_Tcp, () => [
  { name: "succeeded", number: 1, label: "optional", type: "bool" },
]);

export function encode$TaskStatus(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.limitation;
  if (v !== undefined) {
    {
      const start = w.size;
      encode$TaskResourceLimitation(w, v);
      w.uint32(w.size - start);
    }
    w.uint32(130);
  }
  v = m.check_status;
  if (v !== undefined) {
    {
      const start = w.size;
      encode$CheckStatusInfo(w, v);
      w.uint32(w.size - start);
    }
    w.uint32(122);
  }
  v = m.unreachable_time;
  if (v !== undefined) {
    {
      const start = w.size;
      encode$TimeInfo(w, v);
      w.uint32(w.size - start);
    }
    w.uint32(114);
  }
  v = m.container_status;
  if (v !== undefined) {
    {
      const start = w.size;
      encode$ContainerStatus(w, v);
      w.uint32(w.size - start);
    }
    w.uint32(106);
  }
  v = m.labels;
  if (v !== undefined) {
    {
      const start = w.size;
      encode$Labels(w, v);
      w.uint32(w.size - start);
    }
    w.uint32(98);
  }
  v = m.uuid;
  if (v !== undefined) {
    w.lengthDelimited(v);
    w.uint32(90);
  }
  v = m.reason;
  if (v !== undefined) {
    w.int32(enumNumber(TaskStatus_Reason.numberOf, v));
    w.uint32(80);
  }
  v = m.source;
  if (v !== undefined) {
    w.int32(enumNumber(TaskStatus_Source.numberOf, v));
    w.uint32(72);
  }
  v = m.healthy;
  if (v !== undefined) {
    w.bool(v);
    w.uint32(64);
  }
  v = m.executor_id;
  if (v !== undefined) {
    {
      const start = w.size;
      encode$ExecutorID(w, v);
      w.uint32(w.size - start);
    }
    w.uint32(58);
  }
  v = m.timestamp;
  if (v !== undefined) {
    w.double(v);
    w.uint32(49);
  }
  v = m.agent_id;
  if (v !== undefined) {
    {
      const start = w.size;
      encode$AgentID(w, v);
      w.uint32(w.size - start);
    }
    w.uint32(42);
  }
  v = m.message;
  if (v !== undefined) {
    w.string(v);
    w.uint32(34);
  }
  v = m.data;
  if (v !== undefined) {
    w.lengthDelimited(v);
    w.uint32(26);
  }
  v = m.state;
  if (v === undefined) unset("mesos.v1.TaskStatus", "state");
  w.int32(enumNumber(TaskState.numberOf, v));
  w.uint32(16);
  v = m.task_id;
  if (v === undefined) unset("mesos.v1.TaskStatus", "task_id");
  {
    const start = w.size;
    encode$TaskID(w, v);
    w.uint32(w.size - start);
  }
  w.uint32(10);

}
export function decode$TaskStatus(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        m.task_id = decode$TaskID(r, r.message(), m.task_id);
        break;
      }
      case 16: {
        const number = r.int32();
        const v = TaskState.nameOf[number];
        if (v === undefined) r.keep(m);
        else m.state = v;
        break;
      }
      case 34: {
        m.message = r.string();
        break;
      }
      case 72: {
        const number = r.int32();
        const v = TaskStatus_Source.nameOf[number];
        if (v === undefined) r.keep(m);
        else m.source = v;
        break;
      }
      case 80: {
        const number = r.int32();
        const v = TaskStatus_Reason.nameOf[number];
        if (v === undefined) r.keep(m);
        else m.reason = v;
        break;
      }
      case 26: {
        m.data = r.byteArray();
        break;
      }
      case 42: {
        m.agent_id = decode$AgentID(r, r.message(), m.agent_id);
        break;
      }
      case 58: {
        m.executor_id = decode$ExecutorID(r, r.message(), m.executor_id);
        break;
      }
      case 49: {
        m.timestamp = r.double();
        break;
      }
      case 90: {
        m.uuid = r.byteArray();
        break;
      }
      case 64: {
        m.healthy = r.bool();
        break;
      }
      case 122: {
        m.check_status = decode$CheckStatusInfo(r, r.message(), m.check_status);
        break;
      }
      case 98: {
        m.labels = decode$Labels(r, r.message(), m.labels);
        break;
      }
      case 106: {
        m.container_status = decode$ContainerStatus(r, r.message(), m.container_status);
        break;
      }
      case 114: {
        m.unreachable_time = decode$TimeInfo(r, r.message(), m.unreachable_time);
        break;
      }
      case 130: {
        m.limitation = decode$TaskResourceLimitation(r, r.message(), m.limitation);
        break;
      }
      default:
        r.unknown(m, tag);
    }
  }
  if (r.position !== end) r.overrun(end);
  if (m.task_id === undefined || m.state === undefined) r.incomplete = true;
  return m;
}
export function json$TaskStatus(m) {
  let s = "";
  let v;
  v = m.task_id;
  if (v !== undefined) s += (s === "" ? '{"task_id":' : ',"task_id":') + json$TaskID(v);
  v = m.state;
  if (v !== undefined) s += (s === "" ? '{"state":' : ',"state":') + '"' + v + '"';
  v = m.message;
  if (v !== undefined) s += (s === "" ? '{"message":' : ',"message":') + jsonString(v);
  v = m.source;
  if (v !== undefined) s += (s === "" ? '{"source":' : ',"source":') + '"' + v + '"';
  v = m.reason;
  if (v !== undefined) s += (s === "" ? '{"reason":' : ',"reason":') + '"' + v + '"';
  v = m.data;
  if (v !== undefined) s += (s === "" ? '{"data":' : ',"data":') + jsonBytes(v);
  v = m.agent_id;
  if (v !== undefined) s += (s === "" ? '{"agent_id":' : ',"agent_id":') + json$AgentID(v);
  v = m.executor_id;
  if (v !== undefined) s += (s === "" ? '{"executor_id":' : ',"executor_id":') + json$ExecutorID(v);
  v = m.timestamp;
  if (v !== undefined) s += (s === "" ? '{"timestamp":' : ',"timestamp":') + jsonDouble(v);
  v = m.uuid;
  if (v !== undefined) s += (s === "" ? '{"uuid":' : ',"uuid":') + jsonBytes(v);
  v = m.healthy;
  if (v !== undefined) s += (s === "" ? '{"healthy":' : ',"healthy":') + v;
  v = m.check_status;
  if (v !== undefined) s += (s === "" ? '{"check_status":' : ',"check_status":') + json$CheckStatusInfo(v);
  v = m.labels;
  if (v !== undefined) s += (s === "" ? '{"labels":' : ',"labels":') + json$Labels(v);
  v = m.container_status;
  if (v !== undefined) s += (s === "" ? '{"container_status":' : ',"container_status":') + json$ContainerStatus(v);
  v = m.unreachable_time;
  if (v !== undefined) s += (s === "" ? '{"unreachable_time":' : ',"unreachable_time":') + json$TimeInfo(v);
  v = m.limitation;
  if (v !== undefined) s += (s === "" ? '{"limitation":' : ',"limitation":') + json$TaskResourceLimitation(v);
  return s === "" ? "{}" : s + "}";
}
export const TaskStatus = messageCodec("mesos.v1.TaskStatus", encode$TaskStatus, decode$TaskStatus, json$TaskStatus, () => [
  { name: "task_id", number: 1, label: "required", type: TaskID },
  { name: "state", number: 2, label: "required", type: TaskState },
  { name: "message", number: 4, label: "optional", type: "string" },
  { name: "source", number: 9, label: "optional", type: TaskStatus_Source },
  { name: "reason", number: 10, label: "optional", type: TaskStatus_Reason },
  { name: "data", number: 3, label: "optional", type: "bytes" },
  { name: "agent_id", number: 5, label: "optional", type: AgentID },
  { name: "executor_id", number: 7, label: "optional", type: ExecutorID },
  { name: "timestamp", number: 6, label: "optional", type: "double" },
  { name: "uuid", number: 11, label: "optional", type: "bytes" },
  { name: "healthy", number: 8, label: "optional", type: "bool" },
  { name: "check_status", number: 15, label: "optional", type: CheckStatusInfo },
  { name: "labels", number: 12, label: "optional", type: Labels },
  { name: "container_status", number: 13, label: "optional", type: ContainerStatus },
  { name: "unreachable_time", number: 14, label: "optional", type: TimeInfo },
  { name: "limitation", number: 16, label: "optional", type: TaskResourceLimitation },
]);

export function encode$Filters(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.refuse_seconds;
  if (v !== undefined) {
    w.double(v);
    w.uint32(9);
  }

}
export function decode$Filters(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 9: {
        m.refuse_seconds = r.double();
        break;
      }
      default:
        r.unknown(m, tag);
    }
  }
  if (r.position !== end) r.overrun(end);
  return m;
}
export function json$Filters(m) {
  let s = "";
  let v;
  v = m.refuse_seconds;
  if (v !== undefined) s += (s === "" ? '{"refuse_seconds":' : ',"refuse_seconds":') + jsonDouble(v);
  else s += (s === "" ? '{"refuse_seconds":' : ',"refuse_seconds":') + '5.0';
  return s === "" ? "{}" : s + "}";
}
export const Filters = messageCodec("mesos.v1.Filters", encode$Filters, decode$Filters, json$Filters, () => [
  { name: "refuse_seconds", number: 1, label: "optional", type: "double", defaultValue: 5 },
]);

export function encode$Environment(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.variables;
  if (v !== undefined) {
    const list = v;
    for (let i = list.length - 1; i >= 0; i--) {
      v = list[i];
      {
        const start = w.size;
        encode$Environment_Variable(w, v);
        w.uint32(w.size - start);
      }
      w.uint32(10);
    }
  }

}
export function decode$Environment(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        (m.variables ??= []).push(decode$Environment_Variable(r, r.message()));
        break;
      }
      default:
        r.unknown(m, tag);
    }
  }
  if (r.position !== end) r.overrun(end);
  return m;
}
export function json$Environment(m) {
  let s = "";
  let v;
  v = m.variables;
  if (v !== undefined && v.length > 0) {
    const list = v;
    v = list[0];
    s += (s === "" ? '{"variables":' : ',"variables":') + "[" + json$Environment_Variable(v);
    for (let i = 1; i < list.length; i++) {
      v = list[i];
      s += "," + json$Environment_Variable(v);
    }
    s += "]";
  }
  return s === "" ? "{}" : s + "}";
}
export const Environment = messageCodec("mesos.v1.Environment", encode$Environment, decode$Environment, json$Environment, () => [
  { name: "variables", number: 1, label: "repeated", type: Environment_Variable },
]);

export function encode$Environment_Variable(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.secret;
  if (v !== undefined) {
    {
      const start = w.size;
      encode$Secret(w, v);
      w.uint32(w.size - start);
    }
    w.uint32(34);
  }
  v = m.type;
  if (v !== undefined) {
    w.int32(enumNumber(Environment_Variable_Type.numberOf, v));
    w.uint32(24);
  }
  v = m.value;
  if (v !== undefined) {
    w.string(v);
    w.uint32(18);
  }
  v = m.name;
  if (v === undefined) unset("mesos.v1.Environment.Variable", "name");
  w.string(v);
  w.uint32(10);

}
export function decode$Environment_Variable(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        m.name = r.string();
        break;
      }
      case 24: {
        const number = r.int32();
        const v = Environment_Variable_Type.nameOf[number];
        if (v === undefined) r.keep(m);
        else m.type = v;
        break;
      }
      case 18: {
        m.value = r.string();
        break;
      }
      case 34: {
        m.secret = decode$Secret(r, r.message(), m.secret);
        break;
      }
      default:
        r.unknown(m, tag);
    }
  }
  if (r.position !== end) r.overrun(end);
  if (m.name === undefined) r.incomplete = true;
  return m;
}
export function json$Environment_Variable(m) {
  let s = "";
  let v;
  v = m.name;
  if (v !== undefined) s += (s === "" ? '{"name":' : ',"name":') + jsonString(v);
  v = m.type;
  if (v !== undefined) s += (s === "" ? '{"type":' : ',"type":') + '"' + v + '"';
  else s += (s === "" ? '{"type":' : ',"type":') + '"VALUE"';
  v = m.value;
  if (v !== undefined) s += (s === "" ? '{"value":' : ',"value":') + jsonString(v);
  v = m.secret;
  if (v !== undefined) s += (s === "" ? '{"secret":' : ',"secret":') + json$Secret(v);
  return s === "" ? "{}" : s + "}";
}
export const Environment_Variable = messageCodec("mesos.v1.Environment.Variable", encode$Environment_Variable, decode$Environment_Variable, json$Environment_Variable, () => [
  { name: "name", number: 1, label: "required", type: "string" },
  { name: "type", number: 3, label: "optional", type: Environment_Variable_Type, defaultValue: "VALUE" },
  { name: "value", number: 2, label: "optional", type: "string" },
  { name: "secret", number: 4, label: "optional", type: Secret },
]);

export function encode$Parameter(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.value;
  if (v === undefined) unset("mesos.v1.Parameter", "value");
  w.string(v);
  w.uint32(18);
  v = m.key;
  if (v === undefined) unset("mesos.v1.Parameter", "key");
  w.string(v);
  w.uint32(10);

}
export function decode$Parameter(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        m.key = r.string();
        break;
      }
      case 18: {
        m.value = r.string();
        break;
      }
      default:
        r.unknown(m, tag);
    }
  }
  if (r.position !== end) r.overrun(end);
  if (m.key === undefined || m.value === undefined) r.incomplete = true;
  return m;
}
export function json$Parameter(m) {
  let s = "";
  let v;
  v = m.key;
  if (v !== undefined) s += (s === "" ? '{"key":' : ',"key":') + jsonString(v);
  v = m.value;
  if (v !== undefined) s += (s === "" ? '{"value":' : ',"value":') + jsonString(v);
  return s === "" ? "{}" : s + "}";
}
export const Parameter = messageCodec("mesos.v1.Parameter", encode$Parameter, decode$Parameter, json$Parameter, () => [
  { name: "key", number: 1, label: "required", type: "string" },
  { name: "value", number: 2, label: "required", type: "string" },
]);

export function encode$Parameters(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.parameter;
  if (v !== undefined) {
    const list = v;
    for (let i = list.length - 1; i >= 0; i--) {
      v = list[i];
      {
        const start = w.size;
        encode$Parameter(w, v);
        w.uint32(w.size - start);
      }
      w.uint32(10);
    }
  }

}
export function decode$Parameters(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        (m.parameter ??= []).push(decode$Parameter(r, r.message()));
        break;
      }
      default:
        r.unknown(m, tag);
    }
  }
  if (r.position !== end) r.overrun(end);
  return m;
}
export function json$Parameters(m) {
  let s = "";
  let v;
  v = m.parameter;
  if (v !== undefined && v.length > 0) {
    const list = v;
    v = list[0];
    s += (s === "" ? '{"parameter":' : ',"parameter":') + "[" + json$Parameter(v);
    for (let i = 1; i < list.length; i++) {
      v = list[i];
      s += "," + json$Parameter(v);
    }
    s += "]";
  }
  return s === "" ? "{}" : s + "}";
}
export const Parameters = messageCodec("mesos.v1.Parameters", encode$Parameters, decode$Parameters, json$Parameters, () => [
  { name: "parameter", number: 1, label: "repeated", type: Parameter },
]);

export function encode$Credential(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.secret;
  if (v !== undefined) {
    w.string(v);
    w.uint32(18);
  }
  v = m.principal;
  if (v === undefined) unset("mesos.v1.Credential", "principal");
  w.string(v);
  w.uint32(10);

}
export function decode$Credential(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        m.principal = r.string();
        break;
      }
      case 18: {
        m.secret = r.string();
        break;
      }
      default:
        r.unknown(m, tag);
    }
  }
  if (r.position !== end) r.overrun(end);
  if (m.principal === undefined) r.incomplete = true;
  return m;
}
export function json$Credential(m) {
  let s = "";
  let v;
  v = m.principal;
  if (v !== undefined) s += (s === "" ? '{"principal":' : ',"principal":') + jsonString(v);
  v = m.secret;
  if (v !== undefined) s += (s === "" ? '{"secret":' : ',"secret":') + jsonString(v);
  return s === "" ? "{}" : s + "}";
}
export const Credential = messageCodec("mesos.v1.Credential", encode$Credential, decode$Credential, json$Credential, () => [
  { name: "principal", number: 1, label: "required", type: "string" },
  { name: "secret", number: 2, label: "optional", type: "string" },
]);

export function encode$Credentials(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.credentials;
  if (v !== undefined) {
    const list = v;
    for (let i = list.length - 1; i >= 0; i--) {
      v = list[i];
      {
        const start = w.size;
        encode$Credential(w, v);
        w.uint32(w.size - start);
      }
      w.uint32(10);
    }
  }

}
export function decode$Credentials(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        (m.credentials ??= []).push(decode$Credential(r, r.message()));
        break;
      }
      default:
        r.unknown(m, tag);
    }
  }
  if (r.position !== end) r.overrun(end);
  return m;
}
export function json$Credentials(m) {
  let s = "";
  let v;
  v = m.credentials;
  if (v !== undefined && v.length > 0) {
    const list = v;
    v = list[0];
    s += (s === "" ? '{"credentials":' : ',"credentials":') + "[" + json$Credential(v);
    for (let i = 1; i < list.length; i++) {
      v = list[i];
      s += "," + json$Credential(v);
    }
    s += "]";
  }
  return s === "" ? "{}" : s + "}";
}
export const Credentials = messageCodec("mesos.v1.Credentials", encode$Credentials, decode$Credentials, json$Credentials, () => [
  { name: "credentials", number: 1, label: "repeated", type: Credential },
]);

export function encode$Secret(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.value;
  if (v !== undefined) {
    {
      const start = w.size;
      encode$Secret_Value(w, v);
      w.uint32(w.size - start);
    }
    w.uint32(26);
  }
  v = m.reference;
  if (v !== undefined) {
    {
      const start = w.size;
      encode$Secret_Reference(w, v);
      w.uint32(w.size - start);
    }
    w.uint32(18);
  }
  v = m.type;
  if (v !== undefined) {
    w.int32(enumNumber(Secret_Type.numberOf, v));
    w.uint32(8);
  }

}
export function decode$Secret(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 8: {
        const number = r.int32();
        const v = Secret_Type.nameOf[number];
        if (v === undefined) r.keep(m);
        else m.type = v;
        break;
      }
      case 18: {
        m.reference = decode$Secret_Reference(r, r.message(), m.reference);
        break;
      }
      case 26: {
        m.value = decode$Secret_Value(r, r.message(), m.value);
        break;
      }
      default:
        r.unknown(m, tag);
    }
  }
  if (r.position !== end) r.overrun(end);
  return m;
}
export function json$Secret(m) {
  let s = "";
  let v;
  v = m.type;
  if (v !== undefined) s += (s === "" ? '{"type":' : ',"type":') + '"' + v + '"';
  v = m.reference;
  if (v !== undefined) s += (s === "" ? '{"reference":' : ',"reference":') + json$Secret_Reference(v);
  v = m.value;
  if (v !== undefined) s += (s === "" ? '{"value":' : ',"value":') + json$Secret_Value(v);
  return s === "" ? "{}" : s + "}";
}
export const Secret = messageCodec("mesos.v1.Secret", encode$Secret, decode$Secret, json$Secret, () => [
  { name: "type", number: 1, label: "optional", type: Secret_Type },
  { name: "reference", number: 2, label: "optional", type: Secret_Reference },
  { name: "value", number: 3, label: "optional", type: Secret_Value },
]);

export function encode$Secret_Reference(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.key;
  if (v !== undefined) {
    w.string(v);
    w.uint32(18);
  }
  v = m.name;
  if (v === undefined) unset("mesos.v1.Secret.Reference", "name");
  w.string(v);
  w.uint32(10);

}
export function decode$Secret_Reference(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        m.name = r.string();
        break;
      }
      case 18: {
        m.key = r.string();
        break;
      }
      default:
        r.unknown(m, tag);
    }
  }
  if (r.position !== end) r.overrun(end);
  if (m.name === undefined) r.incomplete = true;
  return m;
}
export function json$Secret_Reference(m) {
  let s = "";
  let v;
  v = m.name;
  if (v !== undefined) s += (s === "" ? '{"name":' : ',"name":') + jsonString(v);
  v = m.key;
  if (v !== undefined) s += (s === "" ? '{"key":' : ',"key":') + jsonString(v);
  return s === "" ? "{}" : s + "}";
}
export const Secret_Reference = messageCodec("mesos.v1.Secret.Reference", encode$Secret_Reference, decode$Secret_Reference, json$Secret_Reference, () => [
  { name: "name", number: 1, label: "required", type: "string" },
  { name: "key", number: 2, label: "optional", type: "string" },
]);

export function encode$Secret_Value(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.data;
  if (v === undefined) unset("mesos.v1.Secret.Value", "data");
  w.lengthDelimited(v);
  w.uint32(10);

}
export function decode$Secret_Value(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        m.data = r.byteArray();
        break;
      }
      default:
        r.unknown(m, tag);
    }
  }
  if (r.position !== end) r.overrun(end);
  if (m.data === undefined) r.incomplete = true;
  return m;
}
export function json$Secret_Value(m) {
  let s = "";
  let v;
  v = m.data;
  if (v !== undefined) s += (s === "" ? '{"data":' : ',"data":') + jsonBytes(v);
  return s === "" ? "{}" : s + "}";
}
export const Secret_Value = messageCodec("mesos.v1.Secret.Value", encode$Secret_Value, decode$Secret_Value, json$Secret_Value, () => [
  { name: "data", number: 1, label: "required", type: "bytes" },
]);

export function encode$RateLimit(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.capacity;
  if (v !== undefined) {
    w.int64(v);
    w.uint32(24);
  }
  v = m.principal;
  if (v === undefined) unset("mesos.v1.RateLimit", "principal");
  w.string(v);
  w.uint32(18);
  v = m.qps;
  if (v !== undefined) {
    w.double(v);
    w.uint32(9);
  }

}
export function decode$RateLimit(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 9: {
        m.qps = r.double();
        break;
      }
      case 18: {
        m.principal = r.string();
        break;
      }
      case 24: {
        m.capacity = r.uint64();
        break;
      }
      default:
        r.unknown(m, tag);
    }
  }
  if (r.position !== end) r.overrun(end);
  if (m.principal === undefined) r.incomplete = true;
  return m;
}
export function json$RateLimit(m) {
  let s = "";
  let v;
  v = m.qps;
  if (v !== undefined) s += (s === "" ? '{"qps":' : ',"qps":') + jsonDouble(v);
  v = m.principal;
  if (v !== undefined) s += (s === "" ? '{"principal":' : ',"principal":') + jsonString(v);
  v = m.capacity;
  if (v !== undefined) s += (s === "" ? '{"capacity":' : ',"capacity":') + v;
  return s === "" ? "{}" : s + "}";
}
export const RateLimit = messageCodec("mesos.v1.RateLimit", encode$RateLimit, decode$RateLimit, json$RateLimit, () => [
  { name: "qps", number: 1, label: "optional", type: "double" },
  { name: "principal", number: 2, label: "required", type: "string" },
  { name: "capacity", number: 3, label: "optional", type: "uint64" },
]);

export function encode$RateLimits(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.aggregate_default_capacity;
  if (v !== undefined) {
    w.int64(v);
    w.uint32(24);
  }
  v = m.aggregate_default_qps;
  if (v !== undefined) {
    w.double(v);
    w.uint32(17);
  }
  v = m.limits;
  if (v !== undefined) {
    const list = v;
    for (let i = list.length - 1; i >= 0; i--) {
      v = list[i];
      {
        const start = w.size;
        encode$RateLimit(w, v);
        w.uint32(w.size - start);
      }
      w.uint32(10);
    }
  }

}
export function decode$RateLimits(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        (m.limits ??= []).push(decode$RateLimit(r, r.message()));
        break;
      }
      case 17: {
        m.aggregate_default_qps = r.double();
        break;
      }
      case 24: {
        m.aggregate_default_capacity = r.uint64();
        break;
      }
      default:
        r.unknown(m, tag);
    }
  }
  if (r.position !== end) r.overrun(end);
  return m;
}
export function json$RateLimits(m) {
  let s = "";
  let v;
  v = m.limits;
  if (v !== undefined && v.length > 0) {
    const list = v;
    v = list[0];
    s += (s === "" ? '{"limits":' : ',"limits":') + "[" + json$RateLimit(v);
    for (let i = 1; i < list.length; i++) {
      v = list[i];
      s += "," + json$RateLimit(v);
    }
    s += "]";
  }
  v = m.aggregate_default_qps;
  if (v !== undefined) s += (s === "" ? '{"aggregate_default_qps":' : ',"aggregate_default_qps":') + jsonDouble(v);
  v = m.aggregate_default_capacity;
  if (v !== undefined) s += (s === "" ? '{"aggregate_default_capacity":' : ',"aggregate_default_capacity":') + v;
  return s === "" ? "{}" : s + "}";
}
export const RateLimits = messageCodec("mesos.v1.RateLimits", encode$RateLimits, decode$RateLimits, json$RateLimits, () => [
  { name: "limits", number: 1, label: "repeated", type: RateLimit },
  { name: "aggregate_default_qps", number: 2, label: "optional", type: "double" },
  { name: "aggregate_default_capacity", number: 3, label: "optional", type: "uint64" },
]);

export function encode$Image(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.cached;
  if (v !== undefined) {
    w.bool(v);
    w.uint32(32);
  }
  v = m.docker;
  if (v !== undefined) {
    {
      const start = w.size;
      encode$Image_Docker(w, v);
      w.uint32(w.size - start);
    }
    w.uint32(26);
  }
  v = m.appc;
  if (v !== undefined) {
    {
      const start = w.size;
      encode$Image_Appc(w, v);
      w.uint32(w.size - start);
    }
    w.uint32(18);
  }
  v = m.type;
  if (v === undefined) unset("mesos.v1.Image", "type");
  w.int32(enumNumber(Image_Type.numberOf, v));
  w.uint32(8);

}
export function decode$Image(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 8: {
        const number = r.int32();
        const v = Image_Type.nameOf[number];
        if (v === undefined) r.keep(m);
        else m.type = v;
        break;
      }
      case 18: {
        m.appc = decode$Image_Appc(r, r.message(), m.appc);
        break;
      }
      case 26: {
        m.docker = decode$Image_Docker(r, r.message(), m.docker);
        break;
      }
      case 32: {
        m.cached = r.bool();
        break;
      }
      default:
        r.unknown(m, tag);
    }
  }
  if (r.position !== end) r.overrun(end);
  if (m.type === undefined) r.incomplete = true;
  return m;
}
export function json$Image(m) {
  let s = "";
  let v;
  v = m.type;
  if (v !== undefined) s += (s === "" ? '{"type":' : ',"type":') + '"' + v + '"';
  v = m.appc;
  if (v !== undefined) s += (s === "" ? '{"appc":' : ',"appc":') + json$Image_Appc(v);
  v = m.docker;
  if (v !== undefined) s += (s === "" ? '{"docker":' : ',"docker":') + json$Image_Docker(v);
  v = m.cached;
  if (v !== undefined) s += (s === "" ? '{"cached":' : ',"cached":') + v;
  else s += (s === "" ? '{"cached":' : ',"cached":') + 'true';
  return s === "" ? "{}" : s + "}";
}
export const Image = messageCodec("mesos.v1.Image", encode$Image, decode$Image, json$Image, () => [
  { name: "type", number: 1, label: "required", type: Image_Type },
  { name: "appc", number: 2, label: "optional", type: Image_Appc },
  { name: "docker", number: 3, label: "optional", type: Image_Docker },
  { name: "cached", number: 4, label: "optional", type: "bool", defaultValue: true },
]);

export function encode$Image_Appc(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.labels;
  if (v !== undefined) {
    {
      const start = w.size;
      encode$Labels(w, v);
      w.uint32(w.size - start);
    }
    w.uint32(26);
  }
  v = m.id;
  if (v !== undefined) {
    w.string(v);
    w.uint32(18);
  }
  v = m.name;
  if (v === undefined) unset("mesos.v1.Image.Appc", "name");
  w.string(v);
  w.uint32(10);

}
export function decode$Image_Appc(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        m.name = r.string();
        break;
      }
      case 18: {
        m.id = r.string();
        break;
      }
      case 26: {
        m.labels = decode$Labels(r, r.message(), m.labels);
        break;
      }
      default:
        r.unknown(m, tag);
    }
  }
  if (r.position !== end) r.overrun(end);
  if (m.name === undefined) r.incomplete = true;
  return m;
}
export function json$Image_Appc(m) {
  let s = "";
  let v;
  v = m.name;
  if (v !== undefined) s += (s === "" ? '{"name":' : ',"name":') + jsonString(v);
  v = m.id;
  if (v !== undefined) s += (s === "" ? '{"id":' : ',"id":') + jsonString(v);
  v = m.labels;
  if (v !== undefined) s += (s === "" ? '{"labels":' : ',"labels":') + json$Labels(v);
  return s === "" ? "{}" : s + "}";
}
export const Image_Appc = messageCodec("mesos.v1.Image.Appc", encode$Image_Appc, decode$Image_Appc, json$Image_Appc, () => [
  { name: "name", number: 1, label: "required", type: "string" },
  { name: "id", number: 2, label: "optional", type: "string" },
  { name: "labels", number: 3, label: "optional", type: Labels },
]);

export function encode$Image_Docker(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.config;
  if (v !== undefined) {
    {
      const start = w.size;
      encode$Secret(w, v);
      w.uint32(w.size - start);
    }
    w.uint32(26);
  }
  v = m.credential;
  if (v !== undefined) {
    {
      const start = w.size;
      encode$Credential(w, v);
      w.uint32(w.size - start);
    }
    w.uint32(18);
  }
  v = m.name;
  if (v === undefined) unset("mesos.v1.Image.Docker", "name");
  w.string(v);
  w.uint32(10);

}
export function decode$Image_Docker(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        m.name = r.string();
        break;
      }
      case 18: {
        m.credential = decode$Credential(r, r.message(), m.credential);
        break;
      }
      case 26: {
        m.config = decode$Secret(r, r.message(), m.config);
        break;
      }
      default:
        r.unknown(m, tag);
    }
  }
  if (r.position !== end) r.overrun(end);
  if (m.name === undefined) r.incomplete = true;
  return m;
}
export function json$Image_Docker(m) {
  let s = "";
  let v;
  v = m.name;
  if (v !== undefined) s += (s === "" ? '{"name":' : ',"name":') + jsonString(v);
  v = m.credential;
  if (v !== undefined) s += (s === "" ? '{"credential":' : ',"credential":') + json$Credential(v);
  v = m.config;
  if (v !== undefined) s += (s === "" ? '{"config":' : ',"config":') + json$Secret(v);
  return s === "" ? "{}" : s + "}";
}
export const Image_Docker = messageCodec("mesos.v1.Image.Docker", encode$Image_Docker, decode$Image_Docker, json$Image_Docker, () => [
  { name: "name", number: 1, label: "required", type: "string" },
  { name: "credential", number: 2, label: "optional", type: Credential, deprecated: true },
  { name: "config", number: 3, label: "optional", type: Secret },
]);

export function encode$MountPropagation(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.mode;
  if (v !== undefined) {
    w.int32(enumNumber(MountPropagation_Mode.numberOf, v));
    w.uint32(8);
  }

}
export function decode$MountPropagation(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 8: {
        const number = r.int32();
        const v = MountPropagation_Mode.nameOf[number];
        if (v === undefined) r.keep(m);
        else m.mode = v;
        break;
      }
      default:
        r.unknown(m, tag);
    }
  }
  if (r.position !== end) r.overrun(end);
  return m;
}
export function json$MountPropagation(m) {
  let s = "";
  let v;
  v = m.mode;
  if (v !== undefined) s += (s === "" ? '{"mode":' : ',"mode":') + '"' + v + '"';
  return s === "" ? "{}" : s + "}";
}
export const MountPropagation = messageCodec("mesos.v1.MountPropagation", encode$MountPropagation, decode$MountPropagation, json$MountPropagation, () => [
  { name: "mode", number: 1, label: "optional", type: MountPropagation_Mode },
]);

export function encode$Volume(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.source;
  if (v !== undefined) {
    {
      const start = w.size;
      encode$Volume_Source(w, v);
      w.uint32(w.size - start);
    }
    w.uint32(42);
  }
  v = m.image;
  if (v !== undefined) {
    {
      const start = w.size;
      encode$Image(w, v);
      w.uint32(w.size - start);
    }
    w.uint32(34);
  }
  v = m.mode;
  if (v === undefined) unset("mesos.v1.Volume", "mode");
  w.int32(enumNumber(Volume_Mode.numberOf, v));
  w.uint32(24);
  v = m.host_path;
  if (v !== undefined) {
    w.string(v);
    w.uint32(18);
  }
  v = m.container_path;
  if (v === undefined) unset("mesos.v1.Volume", "container_path");
  w.string(v);
  w.uint32(10);

}
export function decode$Volume(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 24: {
        const number = r.int32();
        const v = Volume_Mode.nameOf[number];
        if (v === undefined) r.keep(m);
        else m.mode = v;
        break;
      }
      case 10: {
        m.container_path = r.string();
        break;
      }
      case 18: {
        m.host_path = r.string();
        break;
      }
      case 34: {
        m.image = decode$Image(r, r.message(), m.image);
        break;
      }
      case 42: {
        m.source = decode$Volume_Source(r, r.message(), m.source);
        break;
      }
      default:
        r.unknown(m, tag);
    }
  }
  if (r.position !== end) r.overrun(end);
  if (m.mode === undefined || m.container_path === undefined) r.incomplete = true;
  return m;
}
export function json$Volume(m) {
  let s = "";
  let v;
  v = m.mode;
  if (v !== undefined) s += (s === "" ? '{"mode":' : ',"mode":') + '"' + v + '"';
  v = m.container_path;
  if (v !== undefined) s += (s === "" ? '{"container_path":' : ',"container_path":') + jsonString(v);
  v = m.host_path;
  if (v !== undefined) s += (s === "" ? '{"host_path":' : ',"host_path":') + jsonString(v);
  v = m.image;
  if (v !== undefined) s += (s === "" ? '{"image":' : ',"image":') + json$Image(v);
  v = m.source;
  if (v !== undefined) s += (s === "" ? '{"source":' : ',"source":') + json$Volume_Source(v);
  return s === "" ? "{}" : s + "}";
}
export const Volume = messageCodec("mesos.v1.Volume", encode$Volume, decode$Volume, json$Volume, () => [
  { name: "mode", number: 3, label: "required", type: Volume_Mode },
  { name: "container_path", number: 1, label: "required", type: "string" },
  { name: "host_path", number: 2, label: "optional", type: "string" },
  { name: "image", number: 4, label: "optional", type: Image },
  { name: "source", number: 5, label: "optional", type: Volume_Source },
]);

export function encode$Volume_Source(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.csi_volume;
  if (v !== undefined) {
    {
      const start = w.size;
      encode$Volume_Source_CSIVolume(w, v);
      w.uint32(w.size - start);
    }
    w.uint32(50);
  }
  v = m.host_path;
  if (v !== undefined) {
    {
      const start = w.size;
      encode$Volume_Source_HostPath(w, v);
      w.uint32(w.size - start);
    }
    w.uint32(42);
  }
  v = m.secret;
  if (v !== undefined) {
    {
      const start = w.size;
      encode$Secret(w, v);
      w.uint32(w.size - start);
    }
    w.uint32(34);
  }
  v = m.sandbox_path;
  if (v !== undefined) {
    {
      const start = w.size;
      encode$Volume_Source_SandboxPath(w, v);
      w.uint32(w.size - start);
    }
    w.uint32(26);
  }
  v = m.docker_volume;
  if (v !== undefined) {
    {
      const start = w.size;
      encode$Volume_Source_DockerVolume(w, v);
      w.uint32(w.size - start);
    }
    w.uint32(18);
  }
  v = m.type;
  if (v !== undefined) {
    w.int32(enumNumber(Volume_Source_Type.numberOf, v));
    w.uint32(8);
  }

}
export function decode$Volume_Source(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 8: {
        const number = r.int32();
        const v = Volume_Source_Type.nameOf[number];
        if (v === undefined) r.keep(m);
        else m.type = v;
        break;
      }
      case 18: {
        m.docker_volume = decode$Volume_Source_DockerVolume(r, r.message(), m.docker_volume);
        break;
      }
      case 42: {
        m.host_path = decode$Volume_Source_HostPath(r, r.message(), m.host_path);
        break;
      }
      case 26: {
        m.sandbox_path = decode$Volume_Source_SandboxPath(r, r.message(), m.sandbox_path);
        break;
      }
      case 34: {
        m.secret = decode$Secret(r, r.message(), m.secret);
        break;
      }
      case 50: {
        m.csi_volume = decode$Volume_Source_CSIVolume(r, r.message(), m.csi_volume);
        break;
      }
      default:
        r.unknown(m, tag);
    }
  }
  if (r.position !== end) r.overrun(end);
  return m;
}
export function json$Volume_Source(m) {
  let s = "";
  let v;
  v = m.type;
  if (v !== undefined) s += (s === "" ? '{"type":' : ',"type":') + '"' + v + '"';
  v = m.docker_volume;
  if (v !== undefined) s += (s === "" ? '{"docker_volume":' : ',"docker_volume":') + json$Volume_Source_DockerVolume(v);
  v = m.host_path;
  if (v !== undefined) s += (s === "" ? '{"host_path":' : ',"host_path":') + json$Volume_Source_HostPath(v);
  v = m.sandbox_path;
  if (v !== undefined) s += (s === "" ? '{"sandbox_path":' : ',"sandbox_path":') + json$Volume_Source_SandboxPath(v);
  v = m.secret;
  if (v !== undefined) s += (s === "" ? '{"secret":' : ',"secret":') + json$Secret(v);
  v = m.csi_volume;
  if (v !== undefined) s += (s === "" ? '{"csi_volume":' : ',"csi_volume":') + json$Volume_Source_CSIVolume(v);
  return s === "" ? "{}" : s + "}";
}
export const Volume_Source = messageCodec("mesos.v1.Volume.Source", encode$Volume_Source, decode$Volume_Source, json$Volume_Source, () => [
  { name: "type", number: 1, label: "optional", type: Volume_Source_Type },
  { name: "docker_volume", number: 2, label: "optional", type: Volume_Source_DockerVolume },
  { name: "host_path", number: 5, label: "optional", type: Volume_Source_HostPath },
  { name: "sandbox_path", number: 3, label: "optional", type: Volume_Source_SandboxPath },
  { name: "secret", number: 4, label: "optional", type: Secret },
  { name: "csi_volume", number: 6, label: "optional", type: Volume_Source_CSIVolume },
]);

export function encode$Volume_Source_DockerVolume(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.driver_options;
  if (v !== undefined) {
    {
      const start = w.size;
      encode$Parameters(w, v);
      w.uint32(w.size - start);
    }
    w.uint32(26);
  }
  v = m.name;
  if (v === undefined) unset("mesos.v1.Volume.Source.DockerVolume", "name");
  w.string(v);
  w.uint32(18);
  v = m.driver;
  if (v !== undefined) {
    w.string(v);
    w.uint32(10);
  }

}
export function decode$Volume_Source_DockerVolume(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        m.driver = r.string();
        break;
      }
      case 18: {
        m.name = r.string();
        break;
      }
      case 26: {
        m.driver_options = decode$Parameters(r, r.message(), m.driver_options);
        break;
      }
      default:
        r.unknown(m, tag);
    }
  }
  if (r.position !== end) r.overrun(end);
  if (m.name === undefined) r.incomplete = true;
  return m;
}
export function json$Volume_Source_DockerVolume(m) {
  let s = "";
  let v;
  v = m.driver;
  if (v !== undefined) s += (s === "" ? '{"driver":' : ',"driver":') + jsonString(v);
  v = m.name;
  if (v !== undefined) s += (s === "" ? '{"name":' : ',"name":') + jsonString(v);
  v = m.driver_options;
  if (v !== undefined) s += (s === "" ? '{"driver_options":' : ',"driver_options":') + json$Parameters(v);
  return s === "" ? "{}" : s + "}";
}
export const Volume_Source_DockerVolume = messageCodec("mesos.v1.Volume.Source.DockerVolume", encode$Volume_Source_DockerVolume, decode$Volume_Source_DockerVolume, json$Volume_Source_DockerVolume, () => [
  { name: "driver", number: 1, label: "optional", type: "string" },
  { name: "name", number: 2, label: "required", type: "string" },
  { name: "driver_options", number: 3, label: "optional", type: Parameters },
]);

export function encode$Volume_Source_HostPath(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.mount_propagation;
  if (v !== undefined) {
    {
      const start = w.size;
      encode$MountPropagation(w, v);
      w.uint32(w.size - start);
    }
    w.uint32(18);
  }
  v = m.path;
  if (v === undefined) unset("mesos.v1.Volume.Source.HostPath", "path");
  w.string(v);
  w.uint32(10);

}
export function decode$Volume_Source_HostPath(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        m.path = r.string();
        break;
      }
      case 18: {
        m.mount_propagation = decode$MountPropagation(r, r.message(), m.mount_propagation);
        break;
      }
      default:
        r.unknown(m, tag);
    }
  }
  if (r.position !== end) r.overrun(end);
  if (m.path === undefined) r.incomplete = true;
  return m;
}
export function json$Volume_Source_HostPath(m) {
  let s = "";
  let v;
  v = m.path;
  if (v !== undefined) s += (s === "" ? '{"path":' : ',"path":') + jsonString(v);
  v = m.mount_propagation;
  if (v !== undefined) s += (s === "" ? '{"mount_propagation":' : ',"mount_propagation":') + json$MountPropagation(v);
  return s === "" ? "{}" : s + "}";
}
export const Volume_Source_HostPath = messageCodec("mesos.v1.Volume.Source.HostPath", encode$Volume_Source_HostPath, decode$Volume_Source_HostPath, json$Volume_Source_HostPath, () => [
  { name: "path", number: 1, label: "required", type: "string" },
  { name: "mount_propagation", number: 2, label: "optional", type: MountPropagation },
]);

export function encode$Volume_Source_SandboxPath(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.path;
  if (v === undefined) unset("mesos.v1.Volume.Source.SandboxPath", "path");
  w.string(v);
  w.uint32(18);
  v = m.type;
  if (v !== undefined) {
    w.int32(enumNumber(Volume_Source_SandboxPath_Type.numberOf, v));
    w.uint32(8);
  }

}
export function decode$Volume_Source_SandboxPath(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 8: {
        const number = r.int32();
        const v = Volume_Source_SandboxPath_Type.nameOf[number];
        if (v === undefined) r.keep(m);
        else m.type = v;
        break;
      }
      case 18: {
        m.path = r.string();
        break;
      }
      default:
        r.unknown(m, tag);
    }
  }
  if (r.position !== end) r.overrun(end);
  if (m.path === undefined) r.incomplete = true;
  return m;
}
export function json$Volume_Source_SandboxPath(m) {
  let s = "";
  let v;
  v = m.type;
  if (v !== undefined) s += (s === "" ? '{"type":' : ',"type":') + '"' + v + '"';
  v = m.path;
  if (v !== undefined) s += (s === "" ? '{"path":' : ',"path":') + jsonString(v);
  return s === "" ? "{}" : s + "}";
}
export const Volume_Source_SandboxPath = messageCodec("mesos.v1.Volume.Source.SandboxPath", encode$Volume_Source_SandboxPath, decode$Volume_Source_SandboxPath, json$Volume_Source_SandboxPath, () => [
  { name: "type", number: 1, label: "optional", type: Volume_Source_SandboxPath_Type },
  { name: "path", number: 2, label: "required", type: "string" },
]);

export function encode$Volume_Source_CSIVolume(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.static_provisioning;
  if (v !== undefined) {
    {
      const start = w.size;
      encode$Volume_Source_CSIVolume_StaticProvisioning(w, v);
      w.uint32(w.size - start);
    }
    w.uint32(18);
  }
  v = m.plugin_name;
  if (v === undefined) unset("mesos.v1.Volume.Source.CSIVolume", "plugin_name");
  w.string(v);
  w.uint32(10);

}
export function decode$Volume_Source_CSIVolume(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        m.plugin_name = r.string();
        break;
      }
      case 18: {
        m.static_provisioning = decode$Volume_Source_CSIVolume_StaticProvisioning(r, r.message(), m.static_provisioning);
        break;
      }
      default:
        r.unknown(m, tag);
    }
  }
  if (r.position !== end) r.overrun(end);
  if (m.plugin_name === undefined) r.incomplete = true;
  return m;
}
export function json$Volume_Source_CSIVolume(m) {
  let s = "";
  let v;
  v = m.plugin_name;
  if (v !== undefined) s += (s === "" ? '{"plugin_name":' : ',"plugin_name":') + jsonString(v);
  v = m.static_provisioning;
  if (v !== undefined) s += (s === "" ? '{"static_provisioning":' : ',"static_provisioning":') + json$Volume_Source_CSIVolume_StaticProvisioning(v);
  return s === "" ? "{}" : s + "}";
}
export const Volume_Source_CSIVolume = messageCodec("mesos.v1.Volume.Source.CSIVolume", encode$Volume_Source_CSIVolume, decode$Volume_Source_CSIVolume, json$Volume_Source_CSIVolume, () => [
  { name: "plugin_name", number: 1, label: "required", type: "string" },
  { name: "static_provisioning", number: 2, label: "optional", type: Volume_Source_CSIVolume_StaticProvisioning },
]);

export function encode$Volume_Source_CSIVolume_VolumeCapability(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.access_mode;
  if (v === undefined) unset("mesos.v1.Volume.Source.CSIVolume.VolumeCapability", "access_mode");
  {
    const start = w.size;
    encode$Volume_Source_CSIVolume_VolumeCapability_AccessMode(w, v);
    w.uint32(w.size - start);
  }
  w.uint32(26);
  v = m.mount;
  if (v !== undefined) {
    {
      const start = w.size;
      encode$Volume_Source_CSIVolume_VolumeCapability_MountVolume(w, v);
      w.uint32(w.size - start);
    }
    w.uint32(18);
  }
  v = m.block;
  if (v !== undefined) {
    {
      const start = w.size;
      encode$Volume_Source_CSIVolume_VolumeCapability_BlockVolume(w, v);
      w.uint32(w.size - start);
    }
    w.uint32(10);
  }

}
export function decode$Volume_Source_CSIVolume_VolumeCapability(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        if (m.mount !== undefined) delete m.mount;
        m.block = decode$Volume_Source_CSIVolume_VolumeCapability_BlockVolume(r, r.message(), m.block);
        break;
      }
      case 18: {
        if (m.block !== undefined) delete m.block;
        m.mount = decode$Volume_Source_CSIVolume_VolumeCapability_MountVolume(r, r.message(), m.mount);
        break;
      }
      case 26: {
        m.access_mode = decode$Volume_Source_CSIVolume_VolumeCapability_AccessMode(r, r.message(), m.access_mode);
        break;
      }
      default:
        r.unknown(m, tag);
    }
  }
  if (r.position !== end) r.overrun(end);
  if (m.access_mode === undefined) r.incomplete = true;
  return m;
}
export function json$Volume_Source_CSIVolume_VolumeCapability(m) {
  let s = "";
  let v;
  v = m.block;
  if (v !== undefined) s += (s === "" ? '{"block":' : ',"block":') + json$Volume_Source_CSIVolume_VolumeCapability_BlockVolume(v);
  v = m.mount;
  if (v !== undefined) s += (s === "" ? '{"mount":' : ',"mount":') + json$Volume_Source_CSIVolume_VolumeCapability_MountVolume(v);
  v = m.access_mode;
  if (v !== undefined) s += (s === "" ? '{"access_mode":' : ',"access_mode":') + json$Volume_Source_CSIVolume_VolumeCapability_AccessMode(v);
  return s === "" ? "{}" : s + "}";
}
export const Volume_Source_CSIVolume_VolumeCapability = messageCodec("mesos.v1.Volume.Source.CSIVolume.VolumeCapability", encode$Volume_Source_CSIVolume_VolumeCapability, decode$Volume_Source_CSIVolume_VolumeCapability, json$Volume_Source_CSIVolume_VolumeCapability, () => [
  { name: "block", number: 1, label: "optional", type: Volume_Source_CSIVolume_VolumeCapability_BlockVolume, oneof: "access_type" },
  { name: "mount", number: 2, label: "optional", type: Volume_Source_CSIVolume_VolumeCapability_MountVolume, oneof: "access_type" },
  { name: "access_mode", number: 3, label: "required", type: Volume_Source_CSIVolume_VolumeCapability_AccessMode },
]);

export function encode$Volume_Source_CSIVolume_VolumeCapability_BlockVolume(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);

}
export function decode$Volume_Source_CSIVolume_VolumeCapability_BlockVolume(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      default:
        r.unknown(m, tag);
    }
  }
  if (r.position !== end) r.overrun(end);
  return m;
}
export function json$Volume_Source_CSIVolume_VolumeCapability_BlockVolume(m) {
  let s = "";
  let v;
  return s === "" ? "{}" : s + "}";
}
export const Volume_Source_CSIVolume_VolumeCapability_BlockVolume = messageCodec("mesos.v1.Volume.Source.CSIVolume.VolumeCapability.BlockVolume", encode$Volume_Source_CSIVolume_VolumeCapability_BlockVolume, decode$Volume_Source_CSIVolume_VolumeCapability_BlockVolume, json$Volume_Source_CSIVolume_VolumeCapability_BlockVolume, () => [

]);

export function encode$Volume_Source_CSIVolume_VolumeCapability_MountVolume(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.mount_flags;
  if (v !== undefined) {
    const list = v;
    for (let i = list.length - 1; i >= 0; i--) {
      v = list[i];
      w.string(v);
      w.uint32(18);
    }
  }
  v = m.fs_type;
  if (v !== undefined) {
    w.string(v);
    w.uint32(10);
  }

}
export function decode$Volume_Source_CSIVolume_VolumeCapability_MountVolume(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        m.fs_type = r.string();
        break;
      }
      case 18: {
        (m.mount_flags ??= []).push(r.string());
        break;
      }
      default:
        r.unknown(m, tag);
    }
  }
  if (r.position !== end) r.overrun(end);
  return m;
}
export function json$Volume_Source_CSIVolume_VolumeCapability_MountVolume(m) {
  let s = "";
  let v;
  v = m.fs_type;
  if (v !== undefined) s += (s === "" ? '{"fs_type":' : ',"fs_type":') + jsonString(v);
  v = m.mount_flags;
  if (v !== undefined && v.length > 0) {
    const list = v;
    v = list[0];
    s += (s === "" ? '{"mount_flags":' : ',"mount_flags":') + "[" + jsonString(v);
    for (let i = 1; i < list.length; i++) {
      v = list[i];
      s += "," + jsonString(v);
    }
    s += "]";
  }
  return s === "" ? "{}" : s + "}";
}
export const Volume_Source_CSIVolume_VolumeCapability_MountVolume = messageCodec("mesos.v1.Volume.Source.CSIVolume.VolumeCapability.MountVolume", encode$Volume_Source_CSIVolume_VolumeCapability_MountVolume, decode$Volume_Source_CSIVolume_VolumeCapability_MountVolume, json$Volume_Source_CSIVolume_VolumeCapability_MountVolume, () => [
  { name: "fs_type", number: 1, label: "optional", type: "string" },
  { name: "mount_flags", number: 2, label: "repeated", type: "string" },
]);

export function encode$Volume_Source_CSIVolume_VolumeCapability_AccessMode(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.mode;
  if (v === undefined) unset("mesos.v1.Volume.Source.CSIVolume.VolumeCapability.AccessMode", "mode");
  w.int32(enumNumber(Volume_Source_CSIVolume_VolumeCapability_AccessMode_Mode.numberOf, v));
  w.uint32(8);

}
export function decode$Volume_Source_CSIVolume_VolumeCapability_AccessMode(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 8: {
        const number = r.int32();
        const v = Volume_Source_CSIVolume_VolumeCapability_AccessMode_Mode.nameOf[number];
        if (v === undefined) r.keep(m);
        else m.mode = v;
        break;
      }
      default:
        r.unknown(m, tag);
    }
  }
  if (r.position !== end) r.overrun(end);
  if (m.mode === undefined) r.incomplete = true;
  return m;
}
export function json$Volume_Source_CSIVolume_VolumeCapability_AccessMode(m) {
  let s = "";
  let v;
  v = m.mode;
  if (v !== undefined) s += (s === "" ? '{"mode":' : ',"mode":') + '"' + v + '"';
  return s === "" ? "{}" : s + "}";
}
export const Volume_Source_CSIVolume_VolumeCapability_AccessMode = messageCodec("mesos.v1.Volume.Source.CSIVolume.VolumeCapability.AccessMode", encode$Volume_Source_CSIVolume_VolumeCapability_AccessMode, decode$Volume_Source_CSIVolume_VolumeCapability_AccessMode, json$Volume_Source_CSIVolume_VolumeCapability_AccessMode, () => [
  { name: "mode", number: 1, label: "required", type: Volume_Source_CSIVolume_VolumeCapability_AccessMode_Mode },
]);

export function encode$Volume_Source_CSIVolume_StaticProvisioning(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.volume_context;
  if (v !== undefined) {
    const map = v;
    const keys = Object.keys(map);
    for (let i = keys.length - 1; i >= 0; i--) {
      const start = w.size;
      v = map[keys[i]];
      w.string(v);
      w.uint32(18);
      w.string(keys[i]);
      w.uint32(10);
      w.uint32(w.size - start);
      w.uint32(42);
    }
  }
  v = m.node_publish_secrets;
  if (v !== undefined) {
    const map = v;
    const keys = Object.keys(map);
    for (let i = keys.length - 1; i >= 0; i--) {
      const start = w.size;
      v = map[keys[i]];
      {
        const start = w.size;
        encode$Secret(w, v);
        w.uint32(w.size - start);
      }
      w.uint32(18);
      w.string(keys[i]);
      w.uint32(10);
      w.uint32(w.size - start);
      w.uint32(34);
    }
  }
  v = m.node_stage_secrets;
  if (v !== undefined) {
    const map = v;
    const keys = Object.keys(map);
    for (let i = keys.length - 1; i >= 0; i--) {
      const start = w.size;
      v = map[keys[i]];
      {
        const start = w.size;
        encode$Secret(w, v);
        w.uint32(w.size - start);
      }
      w.uint32(18);
      w.string(keys[i]);
      w.uint32(10);
      w.uint32(w.size - start);
      w.uint32(26);
    }
  }
  v = m.volume_capability;
  if (v === undefined) unset("mesos.v1.Volume.Source.CSIVolume.StaticProvisioning", "volume_capability");
  {
    const start = w.size;
    encode$Volume_Source_CSIVolume_VolumeCapability(w, v);
    w.uint32(w.size - start);
  }
  w.uint32(18);
  v = m.volume_id;
  if (v === undefined) unset("mesos.v1.Volume.Source.CSIVolume.StaticProvisioning", "volume_id");
  w.string(v);
  w.uint32(10);

}
export function decode$Volume_Source_CSIVolume_StaticProvisioning(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        m.volume_id = r.string();
        break;
      }
      case 18: {
        m.volume_capability = decode$Volume_Source_CSIVolume_VolumeCapability(r, r.message(), m.volume_capability);
        break;
      }
      case 26: {
        const last = r.message();
        let key = "";
        let value;
        while (r.position < last) {
          const inner = r.tag();
          if (inner === 10) key = r.string();
          else if (inner === 18) {
            value = decode$Secret(r, r.message(), value);
          } else r.skip(inner);
        }
        if (r.position !== last) r.overrun(last);
        setEntry((m.node_stage_secrets ??= {}), key, value ?? decode$Secret(r, r.position));
        break;
      }
      case 34: {
        const last = r.message();
        let key = "";
        let value;
        while (r.position < last) {
          const inner = r.tag();
          if (inner === 10) key = r.string();
          else if (inner === 18) {
            value = decode$Secret(r, r.message(), value);
          } else r.skip(inner);
        }
        if (r.position !== last) r.overrun(last);
        setEntry((m.node_publish_secrets ??= {}), key, value ?? decode$Secret(r, r.position));
        break;
      }
      case 42: {
        const last = r.message();
        let key = "";
        let value;
        while (r.position < last) {
          const inner = r.tag();
          if (inner === 10) key = r.string();
          else if (inner === 18) {
            value = r.string();
          } else r.skip(inner);
        }
        if (r.position !== last) r.overrun(last);
        setEntry((m.volume_context ??= {}), key, value ?? "");
        break;
      }
      default:
        r.unknown(m, tag);
    }
  }
  if (r.position !== end) r.overrun(end);
  if (m.volume_id === undefined || m.volume_capability === undefined) r.incomplete = true;
  return m;
}
export function json$Volume_Source_CSIVolume_StaticProvisioning(m) {
  let s = "";
  let v;
  v = m.volume_id;
  if (v !== undefined) s += (s === "" ? '{"volume_id":' : ',"volume_id":') + jsonString(v);
  v = m.volume_capability;
  if (v !== undefined) s += (s === "" ? '{"volume_capability":' : ',"volume_capability":') + json$Volume_Source_CSIVolume_VolumeCapability(v);
  v = m.node_stage_secrets;
  if (v !== undefined) {
    v = jsonMap(v, (v) => json$Secret(v));
    if (v !== "") s += (s === "" ? '{"node_stage_secrets":' : ',"node_stage_secrets":') + v;
  }
  v = m.node_publish_secrets;
  if (v !== undefined) {
    v = jsonMap(v, (v) => json$Secret(v));
    if (v !== "") s += (s === "" ? '{"node_publish_secrets":' : ',"node_publish_secrets":') + v;
  }
  v = m.volume_context;
  if (v !== undefined) {
    v = jsonMap(v, (v) => jsonString(v));
    if (v !== "") s += (s === "" ? '{"volume_context":' : ',"volume_context":') + v;
  }
  return s === "" ? "{}" : s + "}";
}
export const Volume_Source_CSIVolume_StaticProvisioning = messageCodec("mesos.v1.Volume.Source.CSIVolume.StaticProvisioning", encode$Volume_Source_CSIVolume_StaticProvisioning, decode$Volume_Source_CSIVolume_StaticProvisioning, json$Volume_Source_CSIVolume_StaticProvisioning, () => [
  { name: "volume_id", number: 1, label: "required", type: "string" },
  { name: "volume_capability", number: 2, label: "required", type: Volume_Source_CSIVolume_VolumeCapability },
  { name: "node_stage_secrets", number: 3, label: "map", type: Secret },
  { name: "node_publish_secrets", number: 4, label: "map", type: Secret },
  { name: "volume_context", number: 5, label: "map", type: "string" },
]);

export function encode$NetworkInfo(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.port_mappings;
  if (v !== undefined) {
    const list = v;
    for (let i = list.length - 1; i >= 0; i--) {
      v = list[i];
      {
        const start = w.size;
        encode$NetworkInfo_PortMapping(w, v);
        w.uint32(w.size - start);
      }
      w.uint32(58);
    }
  }
  v = m.name;
  if (v !== undefined) {
    w.string(v);
    w.uint32(50);
  }
  v = m.ip_addresses;
  if (v !== undefined) {
    const list = v;
    for (let i = list.length - 1; i >= 0; i--) {
      v = list[i];
      {
        const start = w.size;
        encode$NetworkInfo_IPAddress(w, v);
        w.uint32(w.size - start);
      }
      w.uint32(42);
    }
  }
  v = m.labels;
  if (v !== undefined) {
    {
      const start = w.size;
      encode$Labels(w, v);
      w.uint32(w.size - start);
    }
    w.uint32(34);
  }
  v = m.groups;
  if (v !== undefined) {
    const list = v;
    for (let i = list.length - 1; i >= 0; i--) {
      v = list[i];
      w.string(v);
      w.uint32(26);
    }
  }

}
export function decode$NetworkInfo(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 42: {
        (m.ip_addresses ??= []).push(decode$NetworkInfo_IPAddress(r, r.message()));
        break;
      }
      case 50: {
        m.name = r.string();
        break;
      }
      case 26: {
        (m.groups ??= []).push(r.string());
        break;
      }
      case 34: {
        m.labels = decode$Labels(r, r.message(), m.labels);
        break;
      }
      case 58: {
        (m.port_mappings ??= []).push(decode$NetworkInfo_PortMapping(r, r.message()));
        break;
      }
      default:
        r.unknown(m, tag);
    }
  }
  if (r.position !== end) r.overrun(end);
  return m;
}
export function json$NetworkInfo(m) {
  let s = "";
  let v;
  v = m.ip_addresses;
  if (v !== undefined && v.length > 0) {
    const list = v;
    v = list[0];
    s += (s === "" ? '{"ip_addresses":' : ',"ip_addresses":') + "[" + json$NetworkInfo_IPAddress(v);
    for (let i = 1; i < list.length; i++) {
      v = list[i];
      s += "," + json$NetworkInfo_IPAddress(v);
    }
    s += "]";
  }
  v = m.name;
  if (v !== undefined) s += (s === "" ? '{"name":' : ',"name":') + jsonString(v);
  v = m.groups;
  if (v !== undefined && v.length > 0) {
    const list = v;
    v = list[0];
    s += (s === "" ? '{"groups":' : ',"groups":') + "[" + jsonString(v);
    for (let i = 1; i < list.length; i++) {
      v = list[i];
      s += "," + jsonString(v);
    }
    s += "]";
  }
  v = m.labels;
  if (v !== undefined) s += (s === "" ? '{"labels":' : ',"labels":') + json$Labels(v);
  v = m.port_mappings;
  if (v !== undefined && v.length > 0) {
    const list = v;
    v = list[0];
    s += (s === "" ? '{"port_mappings":' : ',"port_mappings":') + "[" + json$NetworkInfo_PortMapping(v);
    for (let i = 1; i < list.length; i++) {
      v = list[i];
      s += "," + json$NetworkInfo_PortMapping(v);
    }
    s += "]";
  }
  return s === "" ? "{}" : s + "}";
}
export const NetworkInfo = messageCodec("mesos.v1.NetworkInfo", encode$NetworkInfo, decode$NetworkInfo, json$NetworkInfo, () => [
  { name: "ip_addresses", number: 5, label: "repeated", type: NetworkInfo_IPAddress },
  { name: "name", number: 6, label: "optional", type: "string" },
  { name: "groups", number: 3, label: "repeated", type: "string" },
  { name: "labels", number: 4, label: "optional", type: Labels },
  { name: "port_mappings", number: 7, label: "repeated", type: NetworkInfo_PortMapping },
]);

export function encode$NetworkInfo_IPAddress(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.ip_address;
  if (v !== undefined) {
    w.string(v);
    w.uint32(18);
  }
  v = m.protocol;
  if (v !== undefined) {
    w.int32(enumNumber(NetworkInfo_Protocol.numberOf, v));
    w.uint32(8);
  }

}
export function decode$NetworkInfo_IPAddress(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 8: {
        const number = r.int32();
        const v = NetworkInfo_Protocol.nameOf[number];
        if (v === undefined) r.keep(m);
        else m.protocol = v;
        break;
      }
      case 18: {
        m.ip_address = r.string();
        break;
      }
      default:
        r.unknown(m, tag);
    }
  }
  if (r.position !== end) r.overrun(end);
  return m;
}
export function json$NetworkInfo_IPAddress(m) {
  let s = "";
  let v;
  v = m.protocol;
  if (v !== undefined) s += (s === "" ? '{"protocol":' : ',"protocol":') + '"' + v + '"';
  else s += (s === "" ? '{"protocol":' : ',"protocol":') + '"IPv4"';
  v = m.ip_address;
  if (v !== undefined) s += (s === "" ? '{"ip_address":' : ',"ip_address":') + jsonString(v);
  return s === "" ? "{}" : s + "}";
}
export const NetworkInfo_IPAddress = messageCodec("mesos.v1.NetworkInfo.IPAddress", encode$NetworkInfo_IPAddress, decode$NetworkInfo_IPAddress, json$NetworkInfo_IPAddress, () => [
  { name: "protocol", number: 1, label: "optional", type: NetworkInfo_Protocol, defaultValue: "IPv4" },
  { name: "ip_address", number: 2, label: "optional", type: "string" },
]);

export function encode$NetworkInfo_PortMapping(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.protocol;
  if (v !== undefined) {
    w.string(v);
    w.uint32(26);
  }
  v = m.container_port;
  if (v === undefined) unset("mesos.v1.NetworkInfo.PortMapping", "container_port");
  w.uint32(v);
  w.uint32(16);
  v = m.host_port;
  if (v === undefined) unset("mesos.v1.NetworkInfo.PortMapping", "host_port");
  w.uint32(v);
  w.uint32(8);

}
export function decode$NetworkInfo_PortMapping(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 8: {
        m.host_port = r.uint32();
        break;
      }
      case 16: {
        m.container_port = r.uint32();
        break;
      }
      case 26: {
        m.protocol = r.string();
        break;
      }
      default:
        r.unknown(m, tag);
    }
  }
  if (r.position !== end) r.overrun(end);
  if (m.host_port === undefined || m.container_port === undefined) r.incomplete = true;
  return m;
}
export function json$NetworkInfo_PortMapping(m) {
  let s = "";
  let v;
  v = m.host_port;
  if (v !== undefined) s += (s === "" ? '{"host_port":' : ',"host_port":') + v;
  v = m.container_port;
  if (v !== undefined) s += (s === "" ? '{"container_port":' : ',"container_port":') + v;
  v = m.protocol;
  if (v !== undefined) s += (s === "" ? '{"protocol":' : ',"protocol":') + jsonString(v);
  return s === "" ? "{}" : s + "}";
}
export const NetworkInfo_PortMapping = messageCodec("mesos.v1.NetworkInfo.PortMapping", encode$NetworkInfo_PortMapping, decode$NetworkInfo_PortMapping, json$NetworkInfo_PortMapping, () => [
  { name: "host_port", number: 1, label: "required", type: "uint32" },
  { name: "container_port", number: 2, label: "required", type: "uint32" },
  { name: "protocol", number: 3, label: "optional", type: "string" },
]);

export function encode$CapabilityInfo(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.capabilities;
  if (v !== undefined) {
    const list = v;
    for (let i = list.length - 1; i >= 0; i--) {
      v = list[i];
      w.int32(enumNumber(CapabilityInfo_Capability.numberOf, v));
      w.uint32(8);
    }
  }

}
export function decode$CapabilityInfo(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 8: {
        const number = r.int32();
        const v = CapabilityInfo_Capability.nameOf[number];
        if (v === undefined) r.keep(m);
        else (m.capabilities ??= []).push(v);
        break;
      }
      case 10: {
        const last = r.message();
        const list = (m.capabilities ??= []);
        while (r.position < last) {
          const number = r.int32();
          const v = CapabilityInfo_Capability.nameOf[number];
          if (v === undefined) r.keepEnum(m, 8, number);
          else list.push(v);
        }
        if (r.position !== last) r.overrun(last);
        if (list.length === 0) delete m.capabilities;
        break;
      }
      default:
        r.unknown(m, tag);
    }
  }
  if (r.position !== end) r.overrun(end);
  return m;
}
export function json$CapabilityInfo(m) {
  let s = "";
  let v;
  v = m.capabilities;
  if (v !== undefined && v.length > 0) {
    const list = v;
    v = list[0];
    s += (s === "" ? '{"capabilities":' : ',"capabilities":') + "[" + '"' + v + '"';
    for (let i = 1; i < list.length; i++) {
      v = list[i];
      s += "," + '"' + v + '"';
    }
    s += "]";
  }
  return s === "" ? "{}" : s + "}";
}
export const CapabilityInfo = messageCodec("mesos.v1.CapabilityInfo", encode$CapabilityInfo, decode$CapabilityInfo, json$CapabilityInfo, () => [
  { name: "capabilities", number: 1, label: "repeated", type: CapabilityInfo_Capability },
]);

export function encode$SeccompInfo(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.unconfined;
  if (v !== undefined) {
    w.bool(v);
    w.uint32(16);
  }
  v = m.profile_name;
  if (v !== undefined) {
    w.string(v);
    w.uint32(10);
  }

}
export function decode$SeccompInfo(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        m.profile_name = r.string();
        break;
      }
      case 16: {
        m.unconfined = r.bool();
        break;
      }
      default:
        r.unknown(m, tag);
    }
  }
  if (r.position !== end) r.overrun(end);
  return m;
}
export function json$SeccompInfo(m) {
  let s = "";
  let v;
  v = m.profile_name;
  if (v !== undefined) s += (s === "" ? '{"profile_name":' : ',"profile_name":') + jsonString(v);
  v = m.unconfined;
  if (v !== undefined) s += (s === "" ? '{"unconfined":' : ',"unconfined":') + v;
  return s === "" ? "{}" : s + "}";
}
export const SeccompInfo = messageCodec("mesos.v1.SeccompInfo", encode$SeccompInfo, decode$SeccompInfo, json$SeccompInfo, () => [
  { name: "profile_name", number: 1, label: "optional", type: "string" },
  { name: "unconfined", number: 2, label: "optional", type: "bool" },
]);

export function encode$LinuxInfo(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.share_cgroups;
  if (v !== undefined) {
    w.bool(v);
    w.uint32(64);
  }
  v = m.shm_size;
  if (v !== undefined) {
    w.uint32(v);
    w.uint32(56);
  }
  v = m.ipc_mode;
  if (v !== undefined) {
    w.int32(enumNumber(LinuxInfo_IpcMode.numberOf, v));
    w.uint32(48);
  }
  v = m.seccomp;
  if (v !== undefined) {
    {
      const start = w.size;
      encode$SeccompInfo(w, v);
      w.uint32(w.size - start);
    }
    w.uint32(42);
  }
  v = m.share_pid_namespace;
  if (v !== undefined) {
    w.bool(v);
    w.uint32(32);
  }
  v = m.effective_capabilities;
  if (v !== undefined) {
    {
      const start = w.size;
      encode$CapabilityInfo(w, v);
      w.uint32(w.size - start);
    }
    w.uint32(26);
  }
  v = m.bounding_capabilities;
  if (v !== undefined) {
    {
      const start = w.size;
      encode$CapabilityInfo(w, v);
      w.uint32(w.size - start);
    }
    w.uint32(18);
  }
  v = m.capability_info;
  if (v !== undefined) {
    {
      const start = w.size;
      encode$CapabilityInfo(w, v);
      w.uint32(w.size - start);
    }
    w.uint32(10);
  }

}
export function decode$LinuxInfo(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        m.capability_info = decode$CapabilityInfo(r, r.message(), m.capability_info);
        break;
      }
      case 18: {
        m.bounding_capabilities = decode$CapabilityInfo(r, r.message(), m.bounding_capabilities);
        break;
      }
      case 26: {
        m.effective_capabilities = decode$CapabilityInfo(r, r.message(), m.effective_capabilities);
        break;
      }
      case 32: {
        m.share_pid_namespace = r.bool();
        break;
      }
      case 42: {
        m.seccomp = decode$SeccompInfo(r, r.message(), m.seccomp);
        break;
      }
      case 48: {
        const number = r.int32();
        const v = LinuxInfo_IpcMode.nameOf[number];
        if (v === undefined) r.keep(m);
        else m.ipc_mode = v;
        break;
      }
      case 56: {
        m.shm_size = r.uint32();
        break;
      }
      case 64: {
        m.share_cgroups = r.bool();
        break;
      }
      default:
        r.unknown(m, tag);
    }
  }
  if (r.position !== end) r.overrun(end);
  return m;
}
export function json$LinuxInfo(m) {
  let s = "";
  let v;
  v = m.capability_info;
  if (v !== undefined) s += (s === "" ? '{"capability_info":' : ',"capability_info":') + json$CapabilityInfo(v);
  v = m.bounding_capabilities;
  if (v !== undefined) s += (s === "" ? '{"bounding_capabilities":' : ',"bounding_capabilities":') + json$CapabilityInfo(v);
  v = m.effective_capabilities;
  if (v !== undefined) s += (s === "" ? '{"effective_capabilities":' : ',"effective_capabilities":') + json$CapabilityInfo(v);
  v = m.share_pid_namespace;
  if (v !== undefined) s += (s === "" ? '{"share_pid_namespace":' : ',"share_pid_namespace":') + v;
  v = m.seccomp;
  if (v !== undefined) s += (s === "" ? '{"seccomp":' : ',"seccomp":') + json$SeccompInfo(v);
  v = m.ipc_mode;
  if (v !== undefined) s += (s === "" ? '{"ipc_mode":' : ',"ipc_mode":') + '"' + v + '"';
  v = m.shm_size;
  if (v !== undefined) s += (s === "" ? '{"shm_size":' : ',"shm_size":') + v;
  v = m.share_cgroups;
  if (v !== undefined) s += (s === "" ? '{"share_cgroups":' : ',"share_cgroups":') + v;
  else s += (s === "" ? '{"share_cgroups":' : ',"share_cgroups":') + 'true';
  return s === "" ? "{}" : s + "}";
}
export const LinuxInfo = messageCodec("mesos.v1.LinuxInfo", encode$LinuxInfo, decode$LinuxInfo, json$LinuxInfo, () => [
  { name: "capability_info", number: 1, label: "optional", type: CapabilityInfo, deprecated: true },
  { name: "bounding_capabilities", number: 2, label: "optional", type: CapabilityInfo },
  { name: "effective_capabilities", number: 3, label: "optional", type: CapabilityInfo },
  { name: "share_pid_namespace", number: 4, label: "optional", type: "bool" },
  { name: "seccomp", number: 5, label: "optional", type: SeccompInfo },
  { name: "ipc_mode", number: 6, label: "optional", type: LinuxInfo_IpcMode },
  { name: "shm_size", number: 7, label: "optional", type: "uint32" },
  { name: "share_cgroups", number: 8, label: "optional", type: "bool", defaultValue: true },
]);

export function encode$RLimitInfo(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.rlimits;
  if (v !== undefined) {
    const list = v;
    for (let i = list.length - 1; i >= 0; i--) {
      v = list[i];
      {
        const start = w.size;
        encode$RLimitInfo_RLimit(w, v);
        w.uint32(w.size - start);
      }
      w.uint32(10);
    }
  }

}
export function decode$RLimitInfo(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        (m.rlimits ??= []).push(decode$RLimitInfo_RLimit(r, r.message()));
        break;
      }
      default:
        r.unknown(m, tag);
    }
  }
  if (r.position !== end) r.overrun(end);
  return m;
}
export function json$RLimitInfo(m) {
  let s = "";
  let v;
  v = m.rlimits;
  if (v !== undefined && v.length > 0) {
    const list = v;
    v = list[0];
    s += (s === "" ? '{"rlimits":' : ',"rlimits":') + "[" + json$RLimitInfo_RLimit(v);
    for (let i = 1; i < list.length; i++) {
      v = list[i];
      s += "," + json$RLimitInfo_RLimit(v);
    }
    s += "]";
  }
  return s === "" ? "{}" : s + "}";
}
export const RLimitInfo = messageCodec("mesos.v1.RLimitInfo", encode$RLimitInfo, decode$RLimitInfo, json$RLimitInfo, () => [
  { name: "rlimits", number: 1, label: "repeated", type: RLimitInfo_RLimit },
]);

export function encode$RLimitInfo_RLimit(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.soft;
  if (v !== undefined) {
    w.int64(v);
    w.uint32(24);
  }
  v = m.hard;
  if (v !== undefined) {
    w.int64(v);
    w.uint32(16);
  }
  v = m.type;
  if (v !== undefined) {
    w.int32(enumNumber(RLimitInfo_RLimit_Type.numberOf, v));
    w.uint32(8);
  }

}
export function decode$RLimitInfo_RLimit(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 8: {
        const number = r.int32();
        const v = RLimitInfo_RLimit_Type.nameOf[number];
        if (v === undefined) r.keep(m);
        else m.type = v;
        break;
      }
      case 16: {
        m.hard = r.uint64();
        break;
      }
      case 24: {
        m.soft = r.uint64();
        break;
      }
      default:
        r.unknown(m, tag);
    }
  }
  if (r.position !== end) r.overrun(end);
  return m;
}
export function json$RLimitInfo_RLimit(m) {
  let s = "";
  let v;
  v = m.type;
  if (v !== undefined) s += (s === "" ? '{"type":' : ',"type":') + '"' + v + '"';
  v = m.hard;
  if (v !== undefined) s += (s === "" ? '{"hard":' : ',"hard":') + v;
  v = m.soft;
  if (v !== undefined) s += (s === "" ? '{"soft":' : ',"soft":') + v;
  return s === "" ? "{}" : s + "}";
}
export const RLimitInfo_RLimit = messageCodec("mesos.v1.RLimitInfo.RLimit", encode$RLimitInfo_RLimit, decode$RLimitInfo_RLimit, json$RLimitInfo_RLimit, () => [
  { name: "type", number: 1, label: "optional", type: RLimitInfo_RLimit_Type },
  { name: "hard", number: 2, label: "optional", type: "uint64" },
  { name: "soft", number: 3, label: "optional", type: "uint64" },
]);

export function encode$TTYInfo(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.window_size;
  if (v !== undefined) {
    {
      const start = w.size;
      encode$TTYInfo_WindowSize(w, v);
      w.uint32(w.size - start);
    }
    w.uint32(10);
  }

}
export function decode$TTYInfo(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        m.window_size = decode$TTYInfo_WindowSize(r, r.message(), m.window_size);
        break;
      }
      default:
        r.unknown(m, tag);
    }
  }
  if (r.position !== end) r.overrun(end);
  return m;
}
export function json$TTYInfo(m) {
  let s = "";
  let v;
  v = m.window_size;
  if (v !== undefined) s += (s === "" ? '{"window_size":' : ',"window_size":') + json$TTYInfo_WindowSize(v);
  return s === "" ? "{}" : s + "}";
}
export const TTYInfo = messageCodec("mesos.v1.TTYInfo", encode$TTYInfo, decode$TTYInfo, json$TTYInfo, () => [
  { name: "window_size", number: 1, label: "optional", type: TTYInfo_WindowSize },
]);

export function encode$TTYInfo_WindowSize(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.columns;
  if (v === undefined) unset("mesos.v1.TTYInfo.WindowSize", "columns");
  w.uint32(v);
  w.uint32(16);
  v = m.rows;
  if (v === undefined) unset("mesos.v1.TTYInfo.WindowSize", "rows");
  w.uint32(v);
  w.uint32(8);

}
export function decode$TTYInfo_WindowSize(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 8: {
        m.rows = r.uint32();
        break;
      }
      case 16: {
        m.columns = r.uint32();
        break;
      }
      default:
        r.unknown(m, tag);
    }
  }
  if (r.position !== end) r.overrun(end);
  if (m.rows === undefined || m.columns === undefined) r.incomplete = true;
  return m;
}
export function json$TTYInfo_WindowSize(m) {
  let s = "";
  let v;
  v = m.rows;
  if (v !== undefined) s += (s === "" ? '{"rows":' : ',"rows":') + v;
  v = m.columns;
  if (v !== undefined) s += (s === "" ? '{"columns":' : ',"columns":') + v;
  return s === "" ? "{}" : s + "}";
}
export const TTYInfo_WindowSize = messageCodec("mesos.v1.TTYInfo.WindowSize", encode$TTYInfo_WindowSize, decode$TTYInfo_WindowSize, json$TTYInfo_WindowSize, () => [
  { name: "rows", number: 1, label: "required", type: "uint32" },
  { name: "columns", number: 2, label: "required", type: "uint32" },
]);

export function encode$ContainerInfo(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.tty_info;
  if (v !== undefined) {
    {
      const start = w.size;
      encode$TTYInfo(w, v);
      w.uint32(w.size - start);
    }
    w.uint32(82);
  }
  v = m.rlimit_info;
  if (v !== undefined) {
    {
      const start = w.size;
      encode$RLimitInfo(w, v);
      w.uint32(w.size - start);
    }
    w.uint32(74);
  }
  v = m.linux_info;
  if (v !== undefined) {
    {
      const start = w.size;
      encode$LinuxInfo(w, v);
      w.uint32(w.size - start);
    }
    w.uint32(66);
  }
  v = m.network_infos;
  if (v !== undefined) {
    const list = v;
    for (let i = list.length - 1; i >= 0; i--) {
      v = list[i];
      {
        const start = w.size;
        encode$NetworkInfo(w, v);
        w.uint32(w.size - start);
      }
      w.uint32(58);
    }
  }
  v = m.mesos;
  if (v !== undefined) {
    {
      const start = w.size;
      encode$ContainerInfo_MesosInfo(w, v);
      w.uint32(w.size - start);
    }
    w.uint32(42);
  }
  v = m.hostname;
  if (v !== undefined) {
    w.string(v);
    w.uint32(34);
  }
  v = m.docker;
  if (v !== undefined) {
    {
      const start = w.size;
      encode$ContainerInfo_DockerInfo(w, v);
      w.uint32(w.size - start);
    }
    w.uint32(26);
  }
  v = m.volumes;
  if (v !== undefined) {
    const list = v;
    for (let i = list.length - 1; i >= 0; i--) {
      v = list[i];
      {
        const start = w.size;
        encode$Volume(w, v);
        w.uint32(w.size - start);
      }
      w.uint32(18);
    }
  }
  v = m.type;
  if (v === undefined) unset("mesos.v1.ContainerInfo", "type");
  w.int32(enumNumber(ContainerInfo_Type.numberOf, v));
  w.uint32(8);

}
export function decode$ContainerInfo(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 8: {
        const number = r.int32();
        const v = ContainerInfo_Type.nameOf[number];
        if (v === undefined) r.keep(m);
        else m.type = v;
        break;
      }
      case 18: {
        (m.volumes ??= []).push(decode$Volume(r, r.message()));
        break;
      }
      case 34: {
        m.hostname = r.string();
        break;
      }
      case 26: {
        m.docker = decode$ContainerInfo_DockerInfo(r, r.message(), m.docker);
        break;
      }
      case 42: {
        m.mesos = decode$ContainerInfo_MesosInfo(r, r.message(), m.mesos);
        break;
      }
      case 58: {
        (m.network_infos ??= []).push(decode$NetworkInfo(r, r.message()));
        break;
      }
      case 66: {
        m.linux_info = decode$LinuxInfo(r, r.message(), m.linux_info);
        break;
      }
      case 74: {
        m.rlimit_info = decode$RLimitInfo(r, r.message(), m.rlimit_info);
        break;
      }
      case 82: {
        m.tty_info = decode$TTYInfo(r, r.message(), m.tty_info);
        break;
      }
      default:
        r.unknown(m, tag);
    }
  }
  if (r.position !== end) r.overrun(end);
  if (m.type === undefined) r.incomplete = true;
  return m;
}
export function json$ContainerInfo(m) {
  let s = "";
  let v;
  v = m.type;
  if (v !== undefined) s += (s === "" ? '{"type":' : ',"type":') + '"' + v + '"';
  v = m.volumes;
  if (v !== undefined && v.length > 0) {
    const list = v;
    v = list[0];
    s += (s === "" ? '{"volumes":' : ',"volumes":') + "[" + json$Volume(v);
    for (let i = 1; i < list.length; i++) {
      v = list[i];
      s += "," + json$Volume(v);
    }
    s += "]";
  }
  v = m.hostname;
  if (v !== undefined) s += (s === "" ? '{"hostname":' : ',"hostname":') + jsonString(v);
  v = m.docker;
  if (v !== undefined) s += (s === "" ? '{"docker":' : ',"docker":') + json$ContainerInfo_DockerInfo(v);
  v = m.mesos;
  if (v !== undefined) s += (s === "" ? '{"mesos":' : ',"mesos":') + json$ContainerInfo_MesosInfo(v);
  v = m.network_infos;
  if (v !== undefined && v.length > 0) {
    const list = v;
    v = list[0];
    s += (s === "" ? '{"network_infos":' : ',"network_infos":') + "[" + json$NetworkInfo(v);
    for (let i = 1; i < list.length; i++) {
      v = list[i];
      s += "," + json$NetworkInfo(v);
    }
    s += "]";
  }
  v = m.linux_info;
  if (v !== undefined) s += (s === "" ? '{"linux_info":' : ',"linux_info":') + json$LinuxInfo(v);
  v = m.rlimit_info;
  if (v !== undefined) s += (s === "" ? '{"rlimit_info":' : ',"rlimit_info":') + json$RLimitInfo(v);
  v = m.tty_info;
  if (v !== undefined) s += (s === "" ? '{"tty_info":' : ',"tty_info":') + json$TTYInfo(v);
  return s === "" ? "{}" : s + "}";
}
export const ContainerInfo = messageCodec("mesos.v1.ContainerInfo", encode$ContainerInfo, decode$ContainerInfo, json$ContainerInfo, () => [
  { name: "type", number: 1, label: "required", type: ContainerInfo_Type },
  { name: "volumes", number: 2, label: "repeated", type: Volume },
  { name: "hostname", number: 4, label: "optional", type: "string" },
  { name: "docker", number: 3, label: "optional", type: ContainerInfo_DockerInfo },
  { name: "mesos", number: 5, label: "optional", type: ContainerInfo_MesosInfo },
  { name: "network_infos", number: 7, label: "repeated", type: NetworkInfo },
  { name: "linux_info", number: 8, label: "optional", type: LinuxInfo },
  { name: "rlimit_info", number: 9, label: "optional", type: RLimitInfo },
  { name: "tty_info", number: 10, label: "optional", type: TTYInfo },
]);

export function encode$ContainerInfo_DockerInfo(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.volume_driver;
  if (v !== undefined) {
    w.string(v);
    w.uint32(58);
  }
  v = m.force_pull_image;
  if (v !== undefined) {
    w.bool(v);
    w.uint32(48);
  }
  v = m.parameters;
  if (v !== undefined) {
    const list = v;
    for (let i = list.length - 1; i >= 0; i--) {
      v = list[i];
      {
        const start = w.size;
        encode$Parameter(w, v);
        w.uint32(w.size - start);
      }
      w.uint32(42);
    }
  }
  v = m.privileged;
  if (v !== undefined) {
    w.bool(v);
    w.uint32(32);
  }
  v = m.port_mappings;
  if (v !== undefined) {
    const list = v;
    for (let i = list.length - 1; i >= 0; i--) {
      v = list[i];
      {
        const start = w.size;
        encode$ContainerInfo_DockerInfo_PortMapping(w, v);
        w.uint32(w.size - start);
      }
      w.uint32(26);
    }
  }
  v = m.network;
  if (v !== undefined) {
    w.int32(enumNumber(ContainerInfo_DockerInfo_Network.numberOf, v));
    w.uint32(16);
  }
  v = m.image;
  if (v === undefined) unset("mesos.v1.ContainerInfo.DockerInfo", "image");
  w.string(v);
  w.uint32(10);

}
export function decode$ContainerInfo_DockerInfo(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        m.image = r.string();
        break;
      }
      case 16: {
        const number = r.int32();
        const v = ContainerInfo_DockerInfo_Network.nameOf[number];
        if (v === undefined) r.keep(m);
        else m.network = v;
        break;
      }
      case 26: {
        (m.port_mappings ??= []).push(decode$ContainerInfo_DockerInfo_PortMapping(r, r.message()));
        break;
      }
      case 32: {
        m.privileged = r.bool();
        break;
      }
      case 42: {
        (m.parameters ??= []).push(decode$Parameter(r, r.message()));
        break;
      }
      case 48: {
        m.force_pull_image = r.bool();
        break;
      }
      case 58: {
        m.volume_driver = r.string();
        break;
      }
      default:
        r.unknown(m, tag);
    }
  }
  if (r.position !== end) r.overrun(end);
  if (m.image === undefined) r.incomplete = true;
  return m;
}
export function json$ContainerInfo_DockerInfo(m) {
  let s = "";
  let v;
  v = m.image;
  if (v !== undefined) s += (s === "" ? '{"image":' : ',"image":') + jsonString(v);
  v = m.network;
  if (v !== undefined) s += (s === "" ? '{"network":' : ',"network":') + '"' + v + '"';
  else s += (s === "" ? '{"network":' : ',"network":') + '"HOST"';
  v = m.port_mappings;
  if (v !== undefined && v.length > 0) {
    const list = v;
    v = list[0];
    s += (s === "" ? '{"port_mappings":' : ',"port_mappings":') + "[" + json$ContainerInfo_DockerInfo_PortMapping(v);
    for (let i = 1; i < list.length; i++) {
      v = list[i];
      s += "," + json$ContainerInfo_DockerInfo_PortMapping(v);
    }
    s += "]";
  }
  v = m.privileged;
  if (v !== undefined) s += (s === "" ? '{"privileged":' : ',"privileged":') + v;
  else s += (s === "" ? '{"privileged":' : ',"privileged":') + 'false';
  v = m.parameters;
  if (v !== undefined && v.length > 0) {
    const list = v;
    v = list[0];
    s += (s === "" ? '{"parameters":' : ',"parameters":') + "[" + json$Parameter(v);
    for (let i = 1; i < list.length; i++) {
      v = list[i];
      s += "," + json$Parameter(v);
    }
    s += "]";
  }
  v = m.force_pull_image;
  if (v !== undefined) s += (s === "" ? '{"force_pull_image":' : ',"force_pull_image":') + v;
  v = m.volume_driver;
  if (v !== undefined) s += (s === "" ? '{"volume_driver":' : ',"volume_driver":') + jsonString(v);
  return s === "" ? "{}" : s + "}";
}
export const ContainerInfo_DockerInfo = messageCodec("mesos.v1.ContainerInfo.DockerInfo", encode$ContainerInfo_DockerInfo, decode$ContainerInfo_DockerInfo, json$ContainerInfo_DockerInfo, () => [
  { name: "image", number: 1, label: "required", type: "string" },
  { name: "network", number: 2, label: "optional", type: ContainerInfo_DockerInfo_Network, defaultValue: "HOST" },
  { name: "port_mappings", number: 3, label: "repeated", type: ContainerInfo_DockerInfo_PortMapping },
  { name: "privileged", number: 4, label: "optional", type: "bool", defaultValue: false },
  { name: "parameters", number: 5, label: "repeated", type: Parameter },
  { name: "force_pull_image", number: 6, label: "optional", type: "bool" },
  { name: "volume_driver", number: 7, label: "optional", type: "string", deprecated: true },
]);

export function encode$ContainerInfo_DockerInfo_PortMapping(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.protocol;
  if (v !== undefined) {
    w.string(v);
    w.uint32(26);
  }
  v = m.container_port;
  if (v === undefined) unset("mesos.v1.ContainerInfo.DockerInfo.PortMapping", "container_port");
  w.uint32(v);
  w.uint32(16);
  v = m.host_port;
  if (v === undefined) unset("mesos.v1.ContainerInfo.DockerInfo.PortMapping", "host_port");
  w.uint32(v);
  w.uint32(8);

}
export function decode$ContainerInfo_DockerInfo_PortMapping(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 8: {
        m.host_port = r.uint32();
        break;
      }
      case 16: {
        m.container_port = r.uint32();
        break;
      }
      case 26: {
        m.protocol = r.string();
        break;
      }
      default:
        r.unknown(m, tag);
    }
  }
  if (r.position !== end) r.overrun(end);
  if (m.host_port === undefined || m.container_port === undefined) r.incomplete = true;
  return m;
}
export function json$ContainerInfo_DockerInfo_PortMapping(m) {
  let s = "";
  let v;
  v = m.host_port;
  if (v !== undefined) s += (s === "" ? '{"host_port":' : ',"host_port":') + v;
  v = m.container_port;
  if (v !== undefined) s += (s === "" ? '{"container_port":' : ',"container_port":') + v;
  v = m.protocol;
  if (v !== undefined) s += (s === "" ? '{"protocol":' : ',"protocol":') + jsonString(v);
  return s === "" ? "{}" : s + "}";
}
export const ContainerInfo_DockerInfo_PortMapping = messageCodec("mesos.v1.ContainerInfo.DockerInfo.PortMapping", encode$ContainerInfo_DockerInfo_PortMapping, decode$ContainerInfo_DockerInfo_PortMapping, json$ContainerInfo_DockerInfo_PortMapping, () => [
  { name: "host_port", number: 1, label: "required", type: "uint32" },
  { name: "container_port", number: 2, label: "required", type: "uint32" },
  { name: "protocol", number: 3, label: "optional", type: "string" },
]);

export function encode$ContainerInfo_MesosInfo(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.image;
  if (v !== undefined) {
    {
      const start = w.size;
      encode$Image(w, v);
      w.uint32(w.size - start);
    }
    w.uint32(10);
  }

}
export function decode$ContainerInfo_MesosInfo(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        m.image = decode$Image(r, r.message(), m.image);
        break;
      }
      default:
        r.unknown(m, tag);
    }
  }
  if (r.position !== end) r.overrun(end);
  return m;
}
export function json$ContainerInfo_MesosInfo(m) {
  let s = "";
  let v;
  v = m.image;
  if (v !== undefined) s += (s === "" ? '{"image":' : ',"image":') + json$Image(v);
  return s === "" ? "{}" : s + "}";
}
export const ContainerInfo_MesosInfo = messageCodec("mesos.v1.ContainerInfo.MesosInfo", encode$ContainerInfo_MesosInfo, decode$ContainerInfo_MesosInfo, json$ContainerInfo_MesosInfo, () => [
  { name: "image", number: 1, label: "optional", type: Image },
]);

export function encode$ContainerStatus(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.container_id;
  if (v !== undefined) {
    {
      const start = w.size;
      encode$ContainerID(w, v);
      w.uint32(w.size - start);
    }
    w.uint32(34);
  }
  v = m.executor_pid;
  if (v !== undefined) {
    w.uint32(v);
    w.uint32(24);
  }
  v = m.cgroup_info;
  if (v !== undefined) {
    {
      const start = w.size;
      encode$CgroupInfo(w, v);
      w.uint32(w.size - start);
    }
    w.uint32(18);
  }
  v = m.network_infos;
  if (v !== undefined) {
    const list = v;
    for (let i = list.length - 1; i >= 0; i--) {
      v = list[i];
      {
        const start = w.size;
        encode$NetworkInfo(w, v);
        w.uint32(w.size - start);
      }
      w.uint32(10);
    }
  }

}
export function decode$ContainerStatus(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 34: {
        m.container_id = decode$ContainerID(r, r.message(), m.container_id);
        break;
      }
      case 10: {
        (m.network_infos ??= []).push(decode$NetworkInfo(r, r.message()));
        break;
      }
      case 18: {
        m.cgroup_info = decode$CgroupInfo(r, r.message(), m.cgroup_info);
        break;
      }
      case 24: {
        m.executor_pid = r.uint32();
        break;
      }
      default:
        r.unknown(m, tag);
    }
  }
  if (r.position !== end) r.overrun(end);
  return m;
}
export function json$ContainerStatus(m) {
  let s = "";
  let v;
  v = m.container_id;
  if (v !== undefined) s += (s === "" ? '{"container_id":' : ',"container_id":') + json$ContainerID(v);
  v = m.network_infos;
  if (v !== undefined && v.length > 0) {
    const list = v;
    v = list[0];
    s += (s === "" ? '{"network_infos":' : ',"network_infos":') + "[" + json$NetworkInfo(v);
    for (let i = 1; i < list.length; i++) {
      v = list[i];
      s += "," + json$NetworkInfo(v);
    }
    s += "]";
  }
  v = m.cgroup_info;
  if (v !== undefined) s += (s === "" ? '{"cgroup_info":' : ',"cgroup_info":') + json$CgroupInfo(v);
  v = m.executor_pid;
  if (v !== undefined) s += (s === "" ? '{"executor_pid":' : ',"executor_pid":') + v;
  return s === "" ? "{}" : s + "}";
}
export const ContainerStatus = messageCodec("mesos.v1.ContainerStatus", encode$ContainerStatus, decode$ContainerStatus, json$ContainerStatus, () => [
  { name: "container_id", number: 4, label: "optional", type: ContainerID },
  { name: "network_infos", number: 1, label: "repeated", type: NetworkInfo },
  { name: "cgroup_info", number: 2, label: "optional", type: CgroupInfo },
  { name: "executor_pid", number: 3, label: "optional", type: "uint32" },
]);

export function encode$CgroupInfo(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.net_cls;
  if (v !== undefined) {
    {
      const start = w.size;
      encode$CgroupInfo_NetCls(w, v);
      w.uint32(w.size - start);
    }
    w.uint32(10);
  }

}
export function decode$CgroupInfo(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        m.net_cls = decode$CgroupInfo_NetCls(r, r.message(), m.net_cls);
        break;
      }
      default:
        r.unknown(m, tag);
    }
  }
  if (r.position !== end) r.overrun(end);
  return m;
}
export function json$CgroupInfo(m) {
  let s = "";
  let v;
  v = m.net_cls;
  if (v !== undefined) s += (s === "" ? '{"net_cls":' : ',"net_cls":') + json$CgroupInfo_NetCls(v);
  return s === "" ? "{}" : s + "}";
}
export const CgroupInfo = messageCodec("mesos.v1.CgroupInfo", encode$CgroupInfo, decode$CgroupInfo, json$CgroupInfo, () => [
  { name: "net_cls", number: 1, label: "optional", type: CgroupInfo_NetCls },
]);

export function encode$CgroupInfo_Blkio(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);

}
export function decode$CgroupInfo_Blkio(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      default:
        r.unknown(m, tag);
    }
  }
  if (r.position !== end) r.overrun(end);
  return m;
}
export function json$CgroupInfo_Blkio(m) {
  let s = "";
  let v;
  return s === "" ? "{}" : s + "}";
}
export const CgroupInfo_Blkio = messageCodec("mesos.v1.CgroupInfo.Blkio", encode$CgroupInfo_Blkio, decode$CgroupInfo_Blkio, json$CgroupInfo_Blkio, () => [

]);

export function encode$CgroupInfo_Blkio_Value(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.value;
  if (v !== undefined) {
    w.int64(v);
    w.uint32(16);
  }
  v = m.op;
  if (v !== undefined) {
    w.int32(enumNumber(CgroupInfo_Blkio_Operation.numberOf, v));
    w.uint32(8);
  }

}
export function decode$CgroupInfo_Blkio_Value(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 8: {
        const number = r.int32();
        const v = CgroupInfo_Blkio_Operation.nameOf[number];
        if (v === undefined) r.keep(m);
        else m.op = v;
        break;
      }
      case 16: {
        m.value = r.uint64();
        break;
      }
      default:
        r.unknown(m, tag);
    }
  }
  if (r.position !== end) r.overrun(end);
  return m;
}
export function json$CgroupInfo_Blkio_Value(m) {
  let s = "";
  let v;
  v = m.op;
  if (v !== undefined) s += (s === "" ? '{"op":' : ',"op":') + '"' + v + '"';
  v = m.value;
  if (v !== undefined) s += (s === "" ? '{"value":' : ',"value":') + v;
  return s === "" ? "{}" : s + "}";
}
export const CgroupInfo_Blkio_Value = messageCodec("mesos.v1.CgroupInfo.Blkio.Value", encode$CgroupInfo_Blkio_Value, decode$CgroupInfo_Blkio_Value, json$CgroupInfo_Blkio_Value, () => [
  { name: "op", number: 1, label: "optional", type: CgroupInfo_Blkio_Operation },
  { name: "value", number: 2, label: "optional", type: "uint64" },
]);

export function encode$CgroupInfo_Blkio_CFQ(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);

}
export function decode$CgroupInfo_Blkio_CFQ(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      default:
        r.unknown(m, tag);
    }
  }
  if (r.position !== end) r.overrun(end);
  return m;
}
export function json$CgroupInfo_Blkio_CFQ(m) {
  let s = "";
  let v;
  return s === "" ? "{}" : s + "}";
}
export const CgroupInfo_Blkio_CFQ = messageCodec("mesos.v1.CgroupInfo.Blkio.CFQ", encode$CgroupInfo_Blkio_CFQ, decode$CgroupInfo_Blkio_CFQ, json$CgroupInfo_Blkio_CFQ, () => [

]);

export function encode$CgroupInfo_Blkio_CFQ_Statistics(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.io_queued;
  if (v !== undefined) {
    const list = v;
    for (let i = list.length - 1; i >= 0; i--) {
      v = list[i];
      {
        const start = w.size;
        encode$CgroupInfo_Blkio_Value(w, v);
        w.uint32(w.size - start);
      }
      w.uint32(74);
    }
  }
  v = m.io_merged;
  if (v !== undefined) {
    const list = v;
    for (let i = list.length - 1; i >= 0; i--) {
      v = list[i];
      {
        const start = w.size;
        encode$CgroupInfo_Blkio_Value(w, v);
        w.uint32(w.size - start);
      }
      w.uint32(66);
    }
  }
  v = m.io_wait_time;
  if (v !== undefined) {
    const list = v;
    for (let i = list.length - 1; i >= 0; i--) {
      v = list[i];
      {
        const start = w.size;
        encode$CgroupInfo_Blkio_Value(w, v);
        w.uint32(w.size - start);
      }
      w.uint32(58);
    }
  }
  v = m.io_service_time;
  if (v !== undefined) {
    const list = v;
    for (let i = list.length - 1; i >= 0; i--) {
      v = list[i];
      {
        const start = w.size;
        encode$CgroupInfo_Blkio_Value(w, v);
        w.uint32(w.size - start);
      }
      w.uint32(50);
    }
  }
  v = m.io_service_bytes;
  if (v !== undefined) {
    const list = v;
    for (let i = list.length - 1; i >= 0; i--) {
      v = list[i];
      {
        const start = w.size;
        encode$CgroupInfo_Blkio_Value(w, v);
        w.uint32(w.size - start);
      }
      w.uint32(42);
    }
  }
  v = m.io_serviced;
  if (v !== undefined) {
    const list = v;
    for (let i = list.length - 1; i >= 0; i--) {
      v = list[i];
      {
        const start = w.size;
        encode$CgroupInfo_Blkio_Value(w, v);
        w.uint32(w.size - start);
      }
      w.uint32(34);
    }
  }
  v = m.time;
  if (v !== undefined) {
    w.int64(v);
    w.uint32(24);
  }
  v = m.sectors;
  if (v !== undefined) {
    w.int64(v);
    w.uint32(16);
  }
  v = m.device;
  if (v !== undefined) {
    {
      const start = w.size;
      encode$Device_Number(w, v);
      w.uint32(w.size - start);
    }
    w.uint32(10);
  }

}
export function decode$CgroupInfo_Blkio_CFQ_Statistics(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        m.device = decode$Device_Number(r, r.message(), m.device);
        break;
      }
      case 16: {
        m.sectors = r.uint64();
        break;
      }
      case 24: {
        m.time = r.uint64();
        break;
      }
      case 34: {
        (m.io_serviced ??= []).push(decode$CgroupInfo_Blkio_Value(r, r.message()));
        break;
      }
      case 42: {
        (m.io_service_bytes ??= []).push(decode$CgroupInfo_Blkio_Value(r, r.message()));
        break;
      }
      case 50: {
        (m.io_service_time ??= []).push(decode$CgroupInfo_Blkio_Value(r, r.message()));
        break;
      }
      case 58: {
        (m.io_wait_time ??= []).push(decode$CgroupInfo_Blkio_Value(r, r.message()));
        break;
      }
      case 66: {
        (m.io_merged ??= []).push(decode$CgroupInfo_Blkio_Value(r, r.message()));
        break;
      }
      case 74: {
        (m.io_queued ??= []).push(decode$CgroupInfo_Blkio_Value(r, r.message()));
        break;
      }
      default:
        r.unknown(m, tag);
    }
  }
  if (r.position !== end) r.overrun(end);
  return m;
}
export function json$CgroupInfo_Blkio_CFQ_Statistics(m) {
  let s = "";
  let v;
  v = m.device;
  if (v !== undefined) s += (s === "" ? '{"device":' : ',"device":') + json$Device_Number(v);
  v = m.sectors;
  if (v !== undefined) s += (s === "" ? '{"sectors":' : ',"sectors":') + v;
  v = m.time;
  if (v !== undefined) s += (s === "" ? '{"time":' : ',"time":') + v;
  v = m.io_serviced;
  if (v !== undefined && v.length > 0) {
    const list = v;
    v = list[0];
    s += (s === "" ? '{"io_serviced":' : ',"io_serviced":') + "[" + json$CgroupInfo_Blkio_Value(v);
    for (let i = 1; i < list.length; i++) {
      v = list[i];
      s += "," + json$CgroupInfo_Blkio_Value(v);
    }
    s += "]";
  }
  v = m.io_service_bytes;
  if (v !== undefined && v.length > 0) {
    const list = v;
    v = list[0];
    s += (s === "" ? '{"io_service_bytes":' : ',"io_service_bytes":') + "[" + json$CgroupInfo_Blkio_Value(v);
    for (let i = 1; i < list.length; i++) {
      v = list[i];
      s += "," + json$CgroupInfo_Blkio_Value(v);
    }
    s += "]";
  }
  v = m.io_service_time;
  if (v !== undefined && v.length > 0) {
    const list = v;
    v = list[0];
    s += (s === "" ? '{"io_service_time":' : ',"io_service_time":') + "[" + json$CgroupInfo_Blkio_Value(v);
    for (let i = 1; i < list.length; i++) {
      v = list[i];
      s += "," + json$CgroupInfo_Blkio_Value(v);
    }
    s += "]";
  }
  v = m.io_wait_time;
  if (v !== undefined && v.length > 0) {
    const list = v;
    v = list[0];
    s += (s === "" ? '{"io_wait_time":' : ',"io_wait_time":') + "[" + json$CgroupInfo_Blkio_Value(v);
    for (let i = 1; i < list.length; i++) {
      v = list[i];
      s += "," + json$CgroupInfo_Blkio_Value(v);
    }
    s += "]";
  }
  v = m.io_merged;
  if (v !== undefined && v.length > 0) {
    const list = v;
    v = list[0];
    s += (s === "" ? '{"io_merged":' : ',"io_merged":') + "[" + json$CgroupInfo_Blkio_Value(v);
    for (let i = 1; i < list.length; i++) {
      v = list[i];
      s += "," + json$CgroupInfo_Blkio_Value(v);
    }
    s += "]";
  }
  v = m.io_queued;
  if (v !== undefined && v.length > 0) {
    const list = v;
    v = list[0];
    s += (s === "" ? '{"io_queued":' : ',"io_queued":') + "[" + json$CgroupInfo_Blkio_Value(v);
    for (let i = 1; i < list.length; i++) {
      v = list[i];
      s += "," + json$CgroupInfo_Blkio_Value(v);
    }
    s += "]";
  }
  return s === "" ? "{}" : s + "}";
}
export const CgroupInfo_Blkio_CFQ_Statistics = messageCodec("mesos.v1.CgroupInfo.Blkio.CFQ.Statistics", encode$CgroupInfo_Blkio_CFQ_Statistics, decode$CgroupInfo_Blkio_CFQ_Statistics, json$CgroupInfo_Blkio_CFQ_Statistics, () => [
  { name: "device", number: 1, label: "optional", type: Device_Number },
  { name: "sectors", number: 2, label: "optional", type: "uint64" },
  { name: "time", number: 3, label: "optional", type: "uint64" },
  { name: "io_serviced", number: 4, label: "repeated", type: CgroupInfo_Blkio_Value },
  { name: "io_service_bytes", number: 5, label: "repeated", type: CgroupInfo_Blkio_Value },
  { name: "io_service_time", number: 6, label: "repeated", type: CgroupInfo_Blkio_Value },
  { name: "io_wait_time", number: 7, label: "repeated", type: CgroupInfo_Blkio_Value },
  { name: "io_merged", number: 8, label: "repeated", type: CgroupInfo_Blkio_Value },
  { name: "io_queued", number: 9, label: "repeated", type: CgroupInfo_Blkio_Value },
]);

export function encode$CgroupInfo_Blkio_Throttling(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);

}
export function decode$CgroupInfo_Blkio_Throttling(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      default:
        r.unknown(m, tag);
    }
  }
  if (r.position !== end) r.overrun(end);
  return m;
}
export function json$CgroupInfo_Blkio_Throttling(m) {
  let s = "";
  let v;
  return s === "" ? "{}" : s + "}";
}
export const CgroupInfo_Blkio_Throttling = messageCodec("mesos.v1.CgroupInfo.Blkio.Throttling", encode$CgroupInfo_Blkio_Throttling, decode$CgroupInfo_Blkio_Throttling, json$CgroupInfo_Blkio_Throttling, () => [

]);

export function encode$CgroupInfo_Blkio_Throttling_Statistics(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.io_service_bytes;
  if (v !== undefined) {
    const list = v;
    for (let i = list.length - 1; i >= 0; i--) {
      v = list[i];
      {
        const start = w.size;
        encode$CgroupInfo_Blkio_Value(w, v);
        w.uint32(w.size - start);
      }
      w.uint32(26);
    }
  }
  v = m.io_serviced;
  if (v !== undefined) {
    const list = v;
    for (let i = list.length - 1; i >= 0; i--) {
      v = list[i];
      {
        const start = w.size;
        encode$CgroupInfo_Blkio_Value(w, v);
        w.uint32(w.size - start);
      }
      w.uint32(18);
    }
  }
  v = m.device;
  if (v !== undefined) {
    {
      const start = w.size;
      encode$Device_Number(w, v);
      w.uint32(w.size - start);
    }
    w.uint32(10);
  }

}
export function decode$CgroupInfo_Blkio_Throttling_Statistics(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        m.device = decode$Device_Number(r, r.message(), m.device);
        break;
      }
      case 18: {
        (m.io_serviced ??= []).push(decode$CgroupInfo_Blkio_Value(r, r.message()));
        break;
      }
      case 26: {
        (m.io_service_bytes ??= []).push(decode$CgroupInfo_Blkio_Value(r, r.message()));
        break;
      }
      default:
        r.unknown(m, tag);
    }
  }
  if (r.position !== end) r.overrun(end);
  return m;
}
export function json$CgroupInfo_Blkio_Throttling_Statistics(m) {
  let s = "";
  let v;
  v = m.device;
  if (v !== undefined) s += (s === "" ? '{"device":' : ',"device":') + json$Device_Number(v);
  v = m.io_serviced;
  if (v !== undefined && v.length > 0) {
    const list = v;
    v = list[0];
    s += (s === "" ? '{"io_serviced":' : ',"io_serviced":') + "[" + json$CgroupInfo_Blkio_Value(v);
    for (let i = 1; i < list.length; i++) {
      v = list[i];
      s += "," + json$CgroupInfo_Blkio_Value(v);
    }
    s += "]";
  }
  v = m.io_service_bytes;
  if (v !== undefined && v.length > 0) {
    const list = v;
    v = list[0];
    s += (s === "" ? '{"io_service_bytes":' : ',"io_service_bytes":') + "[" + json$CgroupInfo_Blkio_Value(v);
    for (let i = 1; i < list.length; i++) {
      v = list[i];
      s += "," + json$CgroupInfo_Blkio_Value(v);
    }
    s += "]";
  }
  return s === "" ? "{}" : s + "}";
}
export const CgroupInfo_Blkio_Throttling_Statistics = messageCodec("mesos.v1.CgroupInfo.Blkio.Throttling.Statistics", encode$CgroupInfo_Blkio_Throttling_Statistics, decode$CgroupInfo_Blkio_Throttling_Statistics, json$CgroupInfo_Blkio_Throttling_Statistics, () => [
  { name: "device", number: 1, label: "optional", type: Device_Number },
  { name: "io_serviced", number: 2, label: "repeated", type: CgroupInfo_Blkio_Value },
  { name: "io_service_bytes", number: 3, label: "repeated", type: CgroupInfo_Blkio_Value },
]);

export function encode$CgroupInfo_Blkio_Statistics(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.throttling;
  if (v !== undefined) {
    const list = v;
    for (let i = list.length - 1; i >= 0; i--) {
      v = list[i];
      {
        const start = w.size;
        encode$CgroupInfo_Blkio_Throttling_Statistics(w, v);
        w.uint32(w.size - start);
      }
      w.uint32(26);
    }
  }
  v = m.cfq_recursive;
  if (v !== undefined) {
    const list = v;
    for (let i = list.length - 1; i >= 0; i--) {
      v = list[i];
      {
        const start = w.size;
        encode$CgroupInfo_Blkio_CFQ_Statistics(w, v);
        w.uint32(w.size - start);
      }
      w.uint32(18);
    }
  }
  v = m.cfq;
  if (v !== undefined) {
    const list = v;
    for (let i = list.length - 1; i >= 0; i--) {
      v = list[i];
      {
        const start = w.size;
        encode$CgroupInfo_Blkio_CFQ_Statistics(w, v);
        w.uint32(w.size - start);
      }
      w.uint32(10);
    }
  }

}
export function decode$CgroupInfo_Blkio_Statistics(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        (m.cfq ??= []).push(decode$CgroupInfo_Blkio_CFQ_Statistics(r, r.message()));
        break;
      }
      case 18: {
        (m.cfq_recursive ??= []).push(decode$CgroupInfo_Blkio_CFQ_Statistics(r, r.message()));
        break;
      }
      case 26: {
        (m.throttling ??= []).push(decode$CgroupInfo_Blkio_Throttling_Statistics(r, r.message()));
        break;
      }
      default:
        r.unknown(m, tag);
    }
  }
  if (r.position !== end) r.overrun(end);
  return m;
}
export function json$CgroupInfo_Blkio_Statistics(m) {
  let s = "";
  let v;
  v = m.cfq;
  if (v !== undefined && v.length > 0) {
    const list = v;
    v = list[0];
    s += (s === "" ? '{"cfq":' : ',"cfq":') + "[" + json$CgroupInfo_Blkio_CFQ_Statistics(v);
    for (let i = 1; i < list.length; i++) {
      v = list[i];
      s += "," + json$CgroupInfo_Blkio_CFQ_Statistics(v);
    }
    s += "]";
  }
  v = m.cfq_recursive;
  if (v !== undefined && v.length > 0) {
    const list = v;
    v = list[0];
    s += (s === "" ? '{"cfq_recursive":' : ',"cfq_recursive":') + "[" + json$CgroupInfo_Blkio_CFQ_Statistics(v);
    for (let i = 1; i < list.length; i++) {
      v = list[i];
      s += "," + json$CgroupInfo_Blkio_CFQ_Statistics(v);
    }
    s += "]";
  }
  v = m.throttling;
  if (v !== undefined && v.length > 0) {
    const list = v;
    v = list[0];
    s += (s === "" ? '{"throttling":' : ',"throttling":') + "[" + json$CgroupInfo_Blkio_Throttling_Statistics(v);
    for (let i = 1; i < list.length; i++) {
      v = list[i];
      s += "," + json$CgroupInfo_Blkio_Throttling_Statistics(v);
    }
    s += "]";
  }
  return s === "" ? "{}" : s + "}";
}
export const CgroupInfo_Blkio_Statistics = messageCodec("mesos.v1.CgroupInfo.Blkio.Statistics", encode$CgroupInfo_Blkio_Statistics, decode$CgroupInfo_Blkio_Statistics, json$CgroupInfo_Blkio_Statistics, () => [
  { name: "cfq", number: 1, label: "repeated", type: CgroupInfo_Blkio_CFQ_Statistics },
  { name: "cfq_recursive", number: 2, label: "repeated", type: CgroupInfo_Blkio_CFQ_Statistics },
  { name: "throttling", number: 3, label: "repeated", type: CgroupInfo_Blkio_Throttling_Statistics },
]);

export function encode$CgroupInfo_NetCls(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.classid;
  if (v !== undefined) {
    w.uint32(v);
    w.uint32(8);
  }

}
export function decode$CgroupInfo_NetCls(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 8: {
        m.classid = r.uint32();
        break;
      }
      default:
        r.unknown(m, tag);
    }
  }
  if (r.position !== end) r.overrun(end);
  return m;
}
export function json$CgroupInfo_NetCls(m) {
  let s = "";
  let v;
  v = m.classid;
  if (v !== undefined) s += (s === "" ? '{"classid":' : ',"classid":') + v;
  return s === "" ? "{}" : s + "}";
}
export const CgroupInfo_NetCls = messageCodec("mesos.v1.CgroupInfo.NetCls", encode$CgroupInfo_NetCls, decode$CgroupInfo_NetCls, json$CgroupInfo_NetCls, () => [
  { name: "classid", number: 1, label: "optional", type: "uint32" },
]);

export function encode$Labels(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.labels;
  if (v !== undefined) {
    const list = v;
    for (let i = list.length - 1; i >= 0; i--) {
      v = list[i];
      {
        const start = w.size;
        encode$Label(w, v);
        w.uint32(w.size - start);
      }
      w.uint32(10);
    }
  }

}
export function decode$Labels(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        (m.labels ??= []).push(decode$Label(r, r.message()));
        break;
      }
      default:
        r.unknown(m, tag);
    }
  }
  if (r.position !== end) r.overrun(end);
  return m;
}
export function json$Labels(m) {
  let s = "";
  let v;
  v = m.labels;
  if (v !== undefined && v.length > 0) {
    const list = v;
    v = list[0];
    s += (s === "" ? '{"labels":' : ',"labels":') + "[" + json$Label(v);
    for (let i = 1; i < list.length; i++) {
      v = list[i];
      s += "," + json$Label(v);
    }
    s += "]";
  }
  return s === "" ? "{}" : s + "}";
}
export const Labels = messageCodec("mesos.v1.Labels", encode$Labels, decode$Labels, json$Labels, () => [
  { name: "labels", number: 1, label: "repeated", type: Label },
]);

export function encode$Label(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.value;
  if (v !== undefined) {
    w.string(v);
    w.uint32(18);
  }
  v = m.key;
  if (v === undefined) unset("mesos.v1.Label", "key");
  w.string(v);
  w.uint32(10);

}
export function decode$Label(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        m.key = r.string();
        break;
      }
      case 18: {
        m.value = r.string();
        break;
      }
      default:
        r.unknown(m, tag);
    }
  }
  if (r.position !== end) r.overrun(end);
  if (m.key === undefined) r.incomplete = true;
  return m;
}
export function json$Label(m) {
  let s = "";
  let v;
  v = m.key;
  if (v !== undefined) s += (s === "" ? '{"key":' : ',"key":') + jsonString(v);
  v = m.value;
  if (v !== undefined) s += (s === "" ? '{"value":' : ',"value":') + jsonString(v);
  return s === "" ? "{}" : s + "}";
}
export const Label = messageCodec("mesos.v1.Label", encode$Label, decode$Label, json$Label, () => [
  { name: "key", number: 1, label: "required", type: "string" },
  { name: "value", number: 2, label: "optional", type: "string" },
]);

export function encode$Port(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.labels;
  if (v !== undefined) {
    {
      const start = w.size;
      encode$Labels(w, v);
      w.uint32(w.size - start);
    }
    w.uint32(42);
  }
  v = m.visibility;
  if (v !== undefined) {
    w.int32(enumNumber(DiscoveryInfo_Visibility.numberOf, v));
    w.uint32(32);
  }
  v = m.protocol;
  if (v !== undefined) {
    w.string(v);
    w.uint32(26);
  }
  v = m.name;
  if (v !== undefined) {
    w.string(v);
    w.uint32(18);
  }
  v = m.number;
  if (v === undefined) unset("mesos.v1.Port", "number");
  w.uint32(v);
  w.uint32(8);

}
export function decode$Port(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 8: {
        m.number = r.uint32();
        break;
      }
      case 18: {
        m.name = r.string();
        break;
      }
      case 26: {
        m.protocol = r.string();
        break;
      }
      case 32: {
        const number = r.int32();
        const v = DiscoveryInfo_Visibility.nameOf[number];
        if (v === undefined) r.keep(m);
        else m.visibility = v;
        break;
      }
      case 42: {
        m.labels = decode$Labels(r, r.message(), m.labels);
        break;
      }
      default:
        r.unknown(m, tag);
    }
  }
  if (r.position !== end) r.overrun(end);
  if (m.number === undefined) r.incomplete = true;
  return m;
}
export function json$Port(m) {
  let s = "";
  let v;
  v = m.number;
  if (v !== undefined) s += (s === "" ? '{"number":' : ',"number":') + v;
  v = m.name;
  if (v !== undefined) s += (s === "" ? '{"name":' : ',"name":') + jsonString(v);
  v = m.protocol;
  if (v !== undefined) s += (s === "" ? '{"protocol":' : ',"protocol":') + jsonString(v);
  v = m.visibility;
  if (v !== undefined) s += (s === "" ? '{"visibility":' : ',"visibility":') + '"' + v + '"';
  v = m.labels;
  if (v !== undefined) s += (s === "" ? '{"labels":' : ',"labels":') + json$Labels(v);
  return s === "" ? "{}" : s + "}";
}
export const Port = messageCodec("mesos.v1.Port", encode$Port, decode$Port, json$Port, () => [
  { name: "number", number: 1, label: "required", type: "uint32" },
  { name: "name", number: 2, label: "optional", type: "string" },
  { name: "protocol", number: 3, label: "optional", type: "string" },
  { name: "visibility", number: 4, label: "optional", type: DiscoveryInfo_Visibility },
  { name: "labels", number: 5, label: "optional", type: Labels },
]);

export function encode$Ports(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.ports;
  if (v !== undefined) {
    const list = v;
    for (let i = list.length - 1; i >= 0; i--) {
      v = list[i];
      {
        const start = w.size;
        encode$Port(w, v);
        w.uint32(w.size - start);
      }
      w.uint32(10);
    }
  }

}
export function decode$Ports(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        (m.ports ??= []).push(decode$Port(r, r.message()));
        break;
      }
      default:
        r.unknown(m, tag);
    }
  }
  if (r.position !== end) r.overrun(end);
  return m;
}
export function json$Ports(m) {
  let s = "";
  let v;
  v = m.ports;
  if (v !== undefined && v.length > 0) {
    const list = v;
    v = list[0];
    s += (s === "" ? '{"ports":' : ',"ports":') + "[" + json$Port(v);
    for (let i = 1; i < list.length; i++) {
      v = list[i];
      s += "," + json$Port(v);
    }
    s += "]";
  }
  return s === "" ? "{}" : s + "}";
}
export const Ports = messageCodec("mesos.v1.Ports", encode$Ports, decode$Ports, json$Ports, () => [
  { name: "ports", number: 1, label: "repeated", type: Port },
]);

export function encode$DiscoveryInfo(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.labels;
  if (v !== undefined) {
    {
      const start = w.size;
      encode$Labels(w, v);
      w.uint32(w.size - start);
    }
    w.uint32(58);
  }
  v = m.ports;
  if (v !== undefined) {
    {
      const start = w.size;
      encode$Ports(w, v);
      w.uint32(w.size - start);
    }
    w.uint32(50);
  }
  v = m.version;
  if (v !== undefined) {
    w.string(v);
    w.uint32(42);
  }
  v = m.location;
  if (v !== undefined) {
    w.string(v);
    w.uint32(34);
  }
  v = m.environment;
  if (v !== undefined) {
    w.string(v);
    w.uint32(26);
  }
  v = m.name;
  if (v !== undefined) {
    w.string(v);
    w.uint32(18);
  }
  v = m.visibility;
  if (v === undefined) unset("mesos.v1.DiscoveryInfo", "visibility");
  w.int32(enumNumber(DiscoveryInfo_Visibility.numberOf, v));
  w.uint32(8);

}
export function decode$DiscoveryInfo(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 8: {
        const number = r.int32();
        const v = DiscoveryInfo_Visibility.nameOf[number];
        if (v === undefined) r.keep(m);
        else m.visibility = v;
        break;
      }
      case 18: {
        m.name = r.string();
        break;
      }
      case 26: {
        m.environment = r.string();
        break;
      }
      case 34: {
        m.location = r.string();
        break;
      }
      case 42: {
        m.version = r.string();
        break;
      }
      case 50: {
        m.ports = decode$Ports(r, r.message(), m.ports);
        break;
      }
      case 58: {
        m.labels = decode$Labels(r, r.message(), m.labels);
        break;
      }
      default:
        r.unknown(m, tag);
    }
  }
  if (r.position !== end) r.overrun(end);
  if (m.visibility === undefined) r.incomplete = true;
  return m;
}
export function json$DiscoveryInfo(m) {
  let s = "";
  let v;
  v = m.visibility;
  if (v !== undefined) s += (s === "" ? '{"visibility":' : ',"visibility":') + '"' + v + '"';
  v = m.name;
  if (v !== undefined) s += (s === "" ? '{"name":' : ',"name":') + jsonString(v);
  v = m.environment;
  if (v !== undefined) s += (s === "" ? '{"environment":' : ',"environment":') + jsonString(v);
  v = m.location;
  if (v !== undefined) s += (s === "" ? '{"location":' : ',"location":') + jsonString(v);
  v = m.version;
  if (v !== undefined) s += (s === "" ? '{"version":' : ',"version":') + jsonString(v);
  v = m.ports;
  if (v !== undefined) s += (s === "" ? '{"ports":' : ',"ports":') + json$Ports(v);
  v = m.labels;
  if (v !== undefined) s += (s === "" ? '{"labels":' : ',"labels":') + json$Labels(v);
  return s === "" ? "{}" : s + "}";
}
export const DiscoveryInfo = messageCodec("mesos.v1.DiscoveryInfo", encode$DiscoveryInfo, decode$DiscoveryInfo, json$DiscoveryInfo, () => [
  { name: "visibility", number: 1, label: "required", type: DiscoveryInfo_Visibility },
  { name: "name", number: 2, label: "optional", type: "string" },
  { name: "environment", number: 3, label: "optional", type: "string" },
  { name: "location", number: 4, label: "optional", type: "string" },
  { name: "version", number: 5, label: "optional", type: "string" },
  { name: "ports", number: 6, label: "optional", type: Ports },
  { name: "labels", number: 7, label: "optional", type: Labels },
]);

export function encode$WeightInfo(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.role;
  if (v !== undefined) {
    w.string(v);
    w.uint32(18);
  }
  v = m.weight;
  if (v === undefined) unset("mesos.v1.WeightInfo", "weight");
  w.double(v);
  w.uint32(9);

}
export function decode$WeightInfo(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 9: {
        m.weight = r.double();
        break;
      }
      case 18: {
        m.role = r.string();
        break;
      }
      default:
        r.unknown(m, tag);
    }
  }
  if (r.position !== end) r.overrun(end);
  if (m.weight === undefined) r.incomplete = true;
  return m;
}
export function json$WeightInfo(m) {
  let s = "";
  let v;
  v = m.weight;
  if (v !== undefined) s += (s === "" ? '{"weight":' : ',"weight":') + jsonDouble(v);
  v = m.role;
  if (v !== undefined) s += (s === "" ? '{"role":' : ',"role":') + jsonString(v);
  return s === "" ? "{}" : s + "}";
}
export const WeightInfo = messageCodec("mesos.v1.WeightInfo", encode$WeightInfo, decode$WeightInfo, json$WeightInfo, () => [
  { name: "weight", number: 1, label: "required", type: "double" },
  { name: "role", number: 2, label: "optional", type: "string" },
]);

export function encode$VersionInfo(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.git_tag;
  if (v !== undefined) {
    w.string(v);
    w.uint32(58);
  }
  v = m.git_branch;
  if (v !== undefined) {
    w.string(v);
    w.uint32(50);
  }
  v = m.git_sha;
  if (v !== undefined) {
    w.string(v);
    w.uint32(42);
  }
  v = m.build_user;
  if (v !== undefined) {
    w.string(v);
    w.uint32(34);
  }
  v = m.build_time;
  if (v !== undefined) {
    w.double(v);
    w.uint32(25);
  }
  v = m.build_date;
  if (v !== undefined) {
    w.string(v);
    w.uint32(18);
  }
  v = m.version;
  if (v === undefined) unset("mesos.v1.VersionInfo", "version");
  w.string(v);
  w.uint32(10);

}
export function decode$VersionInfo(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        m.version = r.string();
        break;
      }
      case 18: {
        m.build_date = r.string();
        break;
      }
      case 25: {
        m.build_time = r.double();
        break;
      }
      case 34: {
        m.build_user = r.string();
        break;
      }
      case 42: {
        m.git_sha = r.string();
        break;
      }
      case 50: {
        m.git_branch = r.string();
        break;
      }
      case 58: {
        m.git_tag = r.string();
        break;
      }
      default:
        r.unknown(m, tag);
    }
  }
  if (r.position !== end) r.overrun(end);
  if (m.version === undefined) r.incomplete = true;
  return m;
}
export function json$VersionInfo(m) {
  let s = "";
  let v;
  v = m.version;
  if (v !== undefined) s += (s === "" ? '{"version":' : ',"version":') + jsonString(v);
  v = m.build_date;
  if (v !== undefined) s += (s === "" ? '{"build_date":' : ',"build_date":') + jsonString(v);
  v = m.build_time;
  if (v !== undefined) s += (s === "" ? '{"build_time":' : ',"build_time":') + jsonDouble(v);
  v = m.build_user;
  if (v !== undefined) s += (s === "" ? '{"build_user":' : ',"build_user":') + jsonString(v);
  v = m.git_sha;
  if (v !== undefined) s += (s === "" ? '{"git_sha":' : ',"git_sha":') + jsonString(v);
  v = m.git_branch;
  if (v !== undefined) s += (s === "" ? '{"git_branch":' : ',"git_branch":') + jsonString(v);
  v = m.git_tag;
  if (v !== undefined) s += (s === "" ? '{"git_tag":' : ',"git_tag":') + jsonString(v);
  return s === "" ? "{}" : s + "}";
}
export const VersionInfo = messageCodec("mesos.v1.VersionInfo", encode$VersionInfo, decode$VersionInfo, json$VersionInfo, () => [
  { name: "version", number: 1, label: "required", type: "string" },
  { name: "build_date", number: 2, label: "optional", type: "string" },
  { name: "build_time", number: 3, label: "optional", type: "double" },
  { name: "build_user", number: 4, label: "optional", type: "string" },
  { name: "git_sha", number: 5, label: "optional", type: "string" },
  { name: "git_branch", number: 6, label: "optional", type: "string" },
  { name: "git_tag", number: 7, label: "optional", type: "string" },
]);

export function encode$Flag(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.value;
  if (v !== undefined) {
    w.string(v);
    w.uint32(18);
  }
  v = m.name;
  if (v === undefined) unset("mesos.v1.Flag", "name");
  w.string(v);
  w.uint32(10);

}
export function decode$Flag(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        m.name = r.string();
        break;
      }
      case 18: {
        m.value = r.string();
        break;
      }
      default:
        r.unknown(m, tag);
    }
  }
  if (r.position !== end) r.overrun(end);
  if (m.name === undefined) r.incomplete = true;
  return m;
}
export function json$Flag(m) {
  let s = "";
  let v;
  v = m.name;
  if (v !== undefined) s += (s === "" ? '{"name":' : ',"name":') + jsonString(v);
  v = m.value;
  if (v !== undefined) s += (s === "" ? '{"value":' : ',"value":') + jsonString(v);
  return s === "" ? "{}" : s + "}";
}
export const Flag = messageCodec("mesos.v1.Flag", encode$Flag, decode$Flag, json$Flag, () => [
  { name: "name", number: 1, label: "required", type: "string" },
  { name: "value", number: 2, label: "optional", type: "string" },
]);

export function encode$Role(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.resources;
  if (v !== undefined) {
    const list = v;
    for (let i = list.length - 1; i >= 0; i--) {
      v = list[i];
      {
        const start = w.size;
        encode$Resource(w, v);
        w.uint32(w.size - start);
      }
      w.uint32(34);
    }
  }
  v = m.frameworks;
  if (v !== undefined) {
    const list = v;
    for (let i = list.length - 1; i >= 0; i--) {
      v = list[i];
      {
        const start = w.size;
        encode$FrameworkID(w, v);
        w.uint32(w.size - start);
      }
      w.uint32(26);
    }
  }
  v = m.weight;
  if (v === undefined) unset("mesos.v1.Role", "weight");
  w.double(v);
  w.uint32(17);
  v = m.name;
  if (v === undefined) unset("mesos.v1.Role", "name");
  w.string(v);
  w.uint32(10);

}
export function decode$Role(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        m.name = r.string();
        break;
      }
      case 17: {
        m.weight = r.double();
        break;
      }
      case 26: {
        (m.frameworks ??= []).push(decode$FrameworkID(r, r.message()));
        break;
      }
      case 34: {
        (m.resources ??= []).push(decode$Resource(r, r.message()));
        break;
      }
      default:
        r.unknown(m, tag);
    }
  }
  if (r.position !== end) r.overrun(end);
  if (m.name === undefined || m.weight === undefined) r.incomplete = true;
  return m;
}
export function json$Role(m) {
  let s = "";
  let v;
  v = m.name;
  if (v !== undefined) s += (s === "" ? '{"name":' : ',"name":') + jsonString(v);
  v = m.weight;
  if (v !== undefined) s += (s === "" ? '{"weight":' : ',"weight":') + jsonDouble(v);
  v = m.frameworks;
  if (v !== undefined && v.length > 0) {
    const list = v;
    v = list[0];
    s += (s === "" ? '{"frameworks":' : ',"frameworks":') + "[" + json$FrameworkID(v);
    for (let i = 1; i < list.length; i++) {
      v = list[i];
      s += "," + json$FrameworkID(v);
    }
    s += "]";
  }
  v = m.resources;
  if (v !== undefined && v.length > 0) {
    const list = v;
    v = list[0];
    s += (s === "" ? '{"resources":' : ',"resources":') + "[" + json$Resource(v);
    for (let i = 1; i < list.length; i++) {
      v = list[i];
      s += "," + json$Resource(v);
    }
    s += "]";
  }
  return s === "" ? "{}" : s + "}";
}
export const Role = messageCodec("mesos.v1.Role", encode$Role, decode$Role, json$Role, () => [
  { name: "name", number: 1, label: "required", type: "string" },
  { name: "weight", number: 2, label: "required", type: "double" },
  { name: "frameworks", number: 3, label: "repeated", type: FrameworkID },
  { name: "resources", number: 4, label: "repeated", type: Resource },
]);

export function encode$Metric(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.value;
  if (v !== undefined) {
    w.double(v);
    w.uint32(17);
  }
  v = m.name;
  if (v === undefined) unset("mesos.v1.Metric", "name");
  w.string(v);
  w.uint32(10);

}
export function decode$Metric(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        m.name = r.string();
        break;
      }
      case 17: {
        m.value = r.double();
        break;
      }
      default:
        r.unknown(m, tag);
    }
  }
  if (r.position !== end) r.overrun(end);
  if (m.name === undefined) r.incomplete = true;
  return m;
}
export function json$Metric(m) {
  let s = "";
  let v;
  v = m.name;
  if (v !== undefined) s += (s === "" ? '{"name":' : ',"name":') + jsonString(v);
  v = m.value;
  if (v !== undefined) s += (s === "" ? '{"value":' : ',"value":') + jsonDouble(v);
  return s === "" ? "{}" : s + "}";
}
export const Metric = messageCodec("mesos.v1.Metric", encode$Metric, decode$Metric, json$Metric, () => [
  { name: "name", number: 1, label: "required", type: "string" },
  { name: "value", number: 2, label: "optional", type: "double" },
]);

export function encode$FileInfo(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.gid;
  if (v !== undefined) {
    w.string(v);
    w.uint32(58);
  }
  v = m.uid;
  if (v !== undefined) {
    w.string(v);
    w.uint32(50);
  }
  v = m.mode;
  if (v !== undefined) {
    w.uint32(v);
    w.uint32(40);
  }
  v = m.mtime;
  if (v !== undefined) {
    {
      const start = w.size;
      encode$TimeInfo(w, v);
      w.uint32(w.size - start);
    }
    w.uint32(34);
  }
  v = m.size;
  if (v !== undefined) {
    w.int64(v);
    w.uint32(24);
  }
  v = m.nlink;
  if (v !== undefined) {
    w.int32(v);
    w.uint32(16);
  }
  v = m.path;
  if (v === undefined) unset("mesos.v1.FileInfo", "path");
  w.string(v);
  w.uint32(10);

}
export function decode$FileInfo(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        m.path = r.string();
        break;
      }
      case 16: {
        m.nlink = r.int32();
        break;
      }
      case 24: {
        m.size = r.uint64();
        break;
      }
      case 34: {
        m.mtime = decode$TimeInfo(r, r.message(), m.mtime);
        break;
      }
      case 40: {
        m.mode = r.uint32();
        break;
      }
      case 50: {
        m.uid = r.string();
        break;
      }
      case 58: {
        m.gid = r.string();
        break;
      }
      default:
        r.unknown(m, tag);
    }
  }
  if (r.position !== end) r.overrun(end);
  if (m.path === undefined) r.incomplete = true;
  return m;
}
export function json$FileInfo(m) {
  let s = "";
  let v;
  v = m.path;
  if (v !== undefined) s += (s === "" ? '{"path":' : ',"path":') + jsonString(v);
  v = m.nlink;
  if (v !== undefined) s += (s === "" ? '{"nlink":' : ',"nlink":') + v;
  v = m.size;
  if (v !== undefined) s += (s === "" ? '{"size":' : ',"size":') + v;
  v = m.mtime;
  if (v !== undefined) s += (s === "" ? '{"mtime":' : ',"mtime":') + json$TimeInfo(v);
  v = m.mode;
  if (v !== undefined) s += (s === "" ? '{"mode":' : ',"mode":') + v;
  v = m.uid;
  if (v !== undefined) s += (s === "" ? '{"uid":' : ',"uid":') + jsonString(v);
  v = m.gid;
  if (v !== undefined) s += (s === "" ? '{"gid":' : ',"gid":') + jsonString(v);
  return s === "" ? "{}" : s + "}";
}
export const FileInfo = messageCodec("mesos.v1.FileInfo", encode$FileInfo, decode$FileInfo, json$FileInfo, () => [
  { name: "path", number: 1, label: "required", type: "string" },
  { name: "nlink", number: 2, label: "optional", type: "int32" },
  { name: "size", number: 3, label: "optional", type: "uint64" },
  { name: "mtime", number: 4, label: "optional", type: TimeInfo },
  { name: "mode", number: 5, label: "optional", type: "uint32" },
  { name: "uid", number: 6, label: "optional", type: "string" },
  { name: "gid", number: 7, label: "optional", type: "string" },
]);

export function encode$Device(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.number;
  if (v !== undefined) {
    {
      const start = w.size;
      encode$Device_Number(w, v);
      w.uint32(w.size - start);
    }
    w.uint32(18);
  }
  v = m.path;
  if (v !== undefined) {
    w.string(v);
    w.uint32(10);
  }

}
export function decode$Device(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        m.path = r.string();
        break;
      }
      case 18: {
        m.number = decode$Device_Number(r, r.message(), m.number);
        break;
      }
      default:
        r.unknown(m, tag);
    }
  }
  if (r.position !== end) r.overrun(end);
  return m;
}
export function json$Device(m) {
  let s = "";
  let v;
  v = m.path;
  if (v !== undefined) s += (s === "" ? '{"path":' : ',"path":') + jsonString(v);
  v = m.number;
  if (v !== undefined) s += (s === "" ? '{"number":' : ',"number":') + json$Device_Number(v);
  return s === "" ? "{}" : s + "}";
}
export const Device = messageCodec("mesos.v1.Device", encode$Device, decode$Device, json$Device, () => [
  { name: "path", number: 1, label: "optional", type: "string" },
  { name: "number", number: 2, label: "optional", type: Device_Number },
]);

export function encode$Device_Number(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.minor_number;
  if (v === undefined) unset("mesos.v1.Device.Number", "minor_number");
  w.int64(v);
  w.uint32(16);
  v = m.major_number;
  if (v === undefined) unset("mesos.v1.Device.Number", "major_number");
  w.int64(v);
  w.uint32(8);

}
export function decode$Device_Number(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 8: {
        m.major_number = r.uint64();
        break;
      }
      case 16: {
        m.minor_number = r.uint64();
        break;
      }
      default:
        r.unknown(m, tag);
    }
  }
  if (r.position !== end) r.overrun(end);
  if (m.major_number === undefined || m.minor_number === undefined) r.incomplete = true;
  return m;
}
export function json$Device_Number(m) {
  let s = "";
  let v;
  v = m.major_number;
  if (v !== undefined) s += (s === "" ? '{"major_number":' : ',"major_number":') + v;
  v = m.minor_number;
  if (v !== undefined) s += (s === "" ? '{"minor_number":' : ',"minor_number":') + v;
  return s === "" ? "{}" : s + "}";
}
export const Device_Number = messageCodec("mesos.v1.Device.Number", encode$Device_Number, decode$Device_Number, json$Device_Number, () => [
  { name: "major_number", number: 1, label: "required", type: "uint64" },
  { name: "minor_number", number: 2, label: "required", type: "uint64" },
]);

export function encode$DeviceAccess(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.access;
  if (v === undefined) unset("mesos.v1.DeviceAccess", "access");
  {
    const start = w.size;
    encode$DeviceAccess_Access(w, v);
    w.uint32(w.size - start);
  }
  w.uint32(18);
  v = m.device;
  if (v === undefined) unset("mesos.v1.DeviceAccess", "device");
  {
    const start = w.size;
    encode$Device(w, v);
    w.uint32(w.size - start);
  }
  w.uint32(10);

}
export function decode$DeviceAccess(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        m.device = decode$Device(r, r.message(), m.device);
        break;
      }
      case 18: {
        m.access = decode$DeviceAccess_Access(r, r.message(), m.access);
        break;
      }
      default:
        r.unknown(m, tag);
    }
  }
  if (r.position !== end) r.overrun(end);
  if (m.device === undefined || m.access === undefined) r.incomplete = true;
  return m;
}
export function json$DeviceAccess(m) {
  let s = "";
  let v;
  v = m.device;
  if (v !== undefined) s += (s === "" ? '{"device":' : ',"device":') + json$Device(v);
  v = m.access;
  if (v !== undefined) s += (s === "" ? '{"access":' : ',"access":') + json$DeviceAccess_Access(v);
  return s === "" ? "{}" : s + "}";
}
export const DeviceAccess = messageCodec("mesos.v1.DeviceAccess", encode$DeviceAccess, decode$DeviceAccess, json$DeviceAccess, () => [
  { name: "device", number: 1, label: "required", type: Device },
  { name: "access", number: 2, label: "required", type: DeviceAccess_Access },
]);

export function encode$DeviceAccess_Access(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.mknod;
  if (v !== undefined) {
    w.bool(v);
    w.uint32(24);
  }
  v = m.write;
  if (v !== undefined) {
    w.bool(v);
    w.uint32(16);
  }
  v = m.read;
  if (v !== undefined) {
    w.bool(v);
    w.uint32(8);
  }

}
export function decode$DeviceAccess_Access(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 8: {
        m.read = r.bool();
        break;
      }
      case 16: {
        m.write = r.bool();
        break;
      }
      case 24: {
        m.mknod = r.bool();
        break;
      }
      default:
        r.unknown(m, tag);
    }
  }
  if (r.position !== end) r.overrun(end);
  return m;
}
export function json$DeviceAccess_Access(m) {
  let s = "";
  let v;
  v = m.read;
  if (v !== undefined) s += (s === "" ? '{"read":' : ',"read":') + v;
  v = m.write;
  if (v !== undefined) s += (s === "" ? '{"write":' : ',"write":') + v;
  v = m.mknod;
  if (v !== undefined) s += (s === "" ? '{"mknod":' : ',"mknod":') + v;
  return s === "" ? "{}" : s + "}";
}
export const DeviceAccess_Access = messageCodec("mesos.v1.DeviceAccess.Access", encode$DeviceAccess_Access, decode$DeviceAccess_Access, json$DeviceAccess_Access, () => [
  { name: "read", number: 1, label: "optional", type: "bool" },
  { name: "write", number: 2, label: "optional", type: "bool" },
  { name: "mknod", number: 3, label: "optional", type: "bool" },
]);

export function encode$DeviceWhitelist(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.allowed_devices;
  if (v !== undefined) {
    const list = v;
    for (let i = list.length - 1; i >= 0; i--) {
      v = list[i];
      {
        const start = w.size;
        encode$DeviceAccess(w, v);
        w.uint32(w.size - start);
      }
      w.uint32(10);
    }
  }

}
export function decode$DeviceWhitelist(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        (m.allowed_devices ??= []).push(decode$DeviceAccess(r, r.message()));
        break;
      }
      default:
        r.unknown(m, tag);
    }
  }
  if (r.position !== end) r.overrun(end);
  return m;
}
export function json$DeviceWhitelist(m) {
  let s = "";
  let v;
  v = m.allowed_devices;
  if (v !== undefined && v.length > 0) {
    const list = v;
    v = list[0];
    s += (s === "" ? '{"allowed_devices":' : ',"allowed_devices":') + "[" + json$DeviceAccess(v);
    for (let i = 1; i < list.length; i++) {
      v = list[i];
      s += "," + json$DeviceAccess(v);
    }
    s += "]";
  }
  return s === "" ? "{}" : s + "}";
}
export const DeviceWhitelist = messageCodec("mesos.v1.DeviceWhitelist", encode$DeviceWhitelist, decode$DeviceWhitelist, json$DeviceWhitelist, () => [
  { name: "allowed_devices", number: 1, label: "repeated", type: DeviceAccess },
]);

export function encode$DrainConfig(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.mark_gone;
  if (v !== undefined) {
    w.bool(v);
    w.uint32(16);
  }
  v = m.max_grace_period;
  if (v !== undefined) {
    {
      const start = w.size;
      encode$DurationInfo(w, v);
      w.uint32(w.size - start);
    }
    w.uint32(10);
  }

}
export function decode$DrainConfig(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        m.max_grace_period = decode$DurationInfo(r, r.message(), m.max_grace_period);
        break;
      }
      case 16: {
        m.mark_gone = r.bool();
        break;
      }
      default:
        r.unknown(m, tag);
    }
  }
  if (r.position !== end) r.overrun(end);
  return m;
}
export function json$DrainConfig(m) {
  let s = "";
  let v;
  v = m.max_grace_period;
  if (v !== undefined) s += (s === "" ? '{"max_grace_period":' : ',"max_grace_period":') + json$DurationInfo(v);
  v = m.mark_gone;
  if (v !== undefined) s += (s === "" ? '{"mark_gone":' : ',"mark_gone":') + v;
  else s += (s === "" ? '{"mark_gone":' : ',"mark_gone":') + 'false';
  return s === "" ? "{}" : s + "}";
}
export const DrainConfig = messageCodec("mesos.v1.DrainConfig", encode$DrainConfig, decode$DrainConfig, json$DrainConfig, () => [
  { name: "max_grace_period", number: 1, label: "optional", type: DurationInfo },
  { name: "mark_gone", number: 2, label: "optional", type: "bool", defaultValue: false },
]);

export function encode$DrainInfo(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.config;
  if (v === undefined) unset("mesos.v1.DrainInfo", "config");
  {
    const start = w.size;
    encode$DrainConfig(w, v);
    w.uint32(w.size - start);
  }
  w.uint32(18);
  v = m.state;
  if (v === undefined) unset("mesos.v1.DrainInfo", "state");
  w.int32(enumNumber(DrainState.numberOf, v));
  w.uint32(8);

}
export function decode$DrainInfo(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 8: {
        const number = r.int32();
        const v = DrainState.nameOf[number];
        if (v === undefined) r.keep(m);
        else m.state = v;
        break;
      }
      case 18: {
        m.config = decode$DrainConfig(r, r.message(), m.config);
        break;
      }
      default:
        r.unknown(m, tag);
    }
  }
  if (r.position !== end) r.overrun(end);
  if (m.state === undefined || m.config === undefined) r.incomplete = true;
  return m;
}
export function json$DrainInfo(m) {
  let s = "";
  let v;
  v = m.state;
  if (v !== undefined) s += (s === "" ? '{"state":' : ',"state":') + '"' + v + '"';
  v = m.config;
  if (v !== undefined) s += (s === "" ? '{"config":' : ',"config":') + json$DrainConfig(v);
  return s === "" ? "{}" : s + "}";
}
export const DrainInfo = messageCodec("mesos.v1.DrainInfo", encode$DrainInfo, decode$DrainInfo, json$DrainInfo, () => [
  { name: "state", number: 1, label: "required", type: DrainState },
  { name: "config", number: 2, label: "required", type: DrainConfig },
]);

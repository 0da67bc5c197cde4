// Generated from the .proto files by `npm run generate`. Do not edit.
import { enumNumber, messageCodec, unset } from "../../../codec.ts";
import { enumTable } from "../../../descriptor.ts";
import { jsonBytes, jsonMap, jsonString } from "../../../json-writer.ts";
import { setEntry, unknownFields } from "../../../wire-reader.ts";
import {
  AgentInfo as mesos_v1_mesos$AgentInfo,
  CommandInfo as mesos_v1_mesos$CommandInfo,
  ContainerID as mesos_v1_mesos$ContainerID,
  ContainerInfo as mesos_v1_mesos$ContainerInfo,
  ContainerStatus as mesos_v1_mesos$ContainerStatus,
  DrainConfig as mesos_v1_mesos$DrainConfig,
  DurationInfo as mesos_v1_mesos$DurationInfo,
  ExecutorID as mesos_v1_mesos$ExecutorID,
  ExecutorInfo as mesos_v1_mesos$ExecutorInfo,
  FileInfo as mesos_v1_mesos$FileInfo,
  Flag as mesos_v1_mesos$Flag,
  FrameworkID as mesos_v1_mesos$FrameworkID,
  FrameworkInfo as mesos_v1_mesos$FrameworkInfo,
  Image as mesos_v1_mesos$Image,
  Metric as mesos_v1_mesos$Metric,
  Operation as mesos_v1_mesos$Operation,
  Resource as mesos_v1_mesos$Resource,
  ResourceProviderID as mesos_v1_mesos$ResourceProviderID,
  ResourceProviderInfo as mesos_v1_mesos$ResourceProviderInfo,
  ResourceStatistics as mesos_v1_mesos$ResourceStatistics,
  TTYInfo as mesos_v1_mesos$TTYInfo,
  Task as mesos_v1_mesos$Task,
  TaskResourceLimitation as mesos_v1_mesos$TaskResourceLimitation,
  TaskState as mesos_v1_mesos$TaskState,
  TaskStatus_Reason as mesos_v1_mesos$TaskStatus_Reason,
  TimeInfo as mesos_v1_mesos$TimeInfo,
  Value_Scalar as mesos_v1_mesos$Value_Scalar,
  VersionInfo as mesos_v1_mesos$VersionInfo,
  decode$AgentInfo as mesos_v1_mesos$decode$AgentInfo,
  decode$CommandInfo as mesos_v1_mesos$decode$CommandInfo,
  decode$ContainerID as mesos_v1_mesos$decode$ContainerID,
  decode$ContainerInfo as mesos_v1_mesos$decode$ContainerInfo,
  decode$ContainerStatus as mesos_v1_mesos$decode$ContainerStatus,
  decode$DrainConfig as mesos_v1_mesos$decode$DrainConfig,
  decode$DurationInfo as mesos_v1_mesos$decode$DurationInfo,
  decode$ExecutorID as mesos_v1_mesos$decode$ExecutorID,
  decode$ExecutorInfo as mesos_v1_mesos$decode$ExecutorInfo,
  decode$FileInfo as mesos_v1_mesos$decode$FileInfo,
  decode$Flag as mesos_v1_mesos$decode$Flag,
  decode$FrameworkID as mesos_v1_mesos$decode$FrameworkID,
  decode$FrameworkInfo as mesos_v1_mesos$decode$FrameworkInfo,
  decode$Image as mesos_v1_mesos$decode$Image,
  decode$Metric as mesos_v1_mesos$decode$Metric,
  decode$Operation as mesos_v1_mesos$decode$Operation,
  decode$Resource as mesos_v1_mesos$decode$Resource,
  decode$ResourceProviderID as mesos_v1_mesos$decode$ResourceProviderID,
  decode$ResourceProviderInfo as mesos_v1_mesos$decode$ResourceProviderInfo,
  decode$ResourceStatistics as mesos_v1_mesos$decode$ResourceStatistics,
  decode$TTYInfo as mesos_v1_mesos$decode$TTYInfo,
  decode$Task as mesos_v1_mesos$decode$Task,
  decode$TaskResourceLimitation as mesos_v1_mesos$decode$TaskResourceLimitation,
  decode$TimeInfo as mesos_v1_mesos$decode$TimeInfo,
  decode$Value_Scalar as mesos_v1_mesos$decode$Value_Scalar,
  decode$VersionInfo as mesos_v1_mesos$decode$VersionInfo,
  encode$AgentInfo as mesos_v1_mesos$encode$AgentInfo,
  encode$CommandInfo as mesos_v1_mesos$encode$CommandInfo,
  encode$ContainerID as mesos_v1_mesos$encode$ContainerID,
  encode$ContainerInfo as mesos_v1_mesos$encode$ContainerInfo,
  encode$ContainerStatus as mesos_v1_mesos$encode$ContainerStatus,
  encode$DrainConfig as mesos_v1_mesos$encode$DrainConfig,
  encode$DurationInfo as mesos_v1_mesos$encode$DurationInfo,
  encode$ExecutorID as mesos_v1_mesos$encode$ExecutorID,
  encode$ExecutorInfo as mesos_v1_mesos$encode$ExecutorInfo,
  encode$FileInfo as mesos_v1_mesos$encode$FileInfo,
  encode$Flag as mesos_v1_mesos$encode$Flag,
  encode$FrameworkID as mesos_v1_mesos$encode$FrameworkID,
  encode$FrameworkInfo as mesos_v1_mesos$encode$FrameworkInfo,
  encode$Image as mesos_v1_mesos$encode$Image,
  encode$Metric as mesos_v1_mesos$encode$Metric,
  encode$Operation as mesos_v1_mesos$encode$Operation,
  encode$Resource as mesos_v1_mesos$encode$Resource,
  encode$ResourceProviderID as mesos_v1_mesos$encode$ResourceProviderID,
  encode$ResourceProviderInfo as mesos_v1_mesos$encode$ResourceProviderInfo,
  encode$ResourceStatistics as mesos_v1_mesos$encode$ResourceStatistics,
  encode$TTYInfo as mesos_v1_mesos$encode$TTYInfo,
  encode$Task as mesos_v1_mesos$encode$Task,
  encode$TaskResourceLimitation as mesos_v1_mesos$encode$TaskResourceLimitation,
  encode$TimeInfo as mesos_v1_mesos$encode$TimeInfo,
  encode$Value_Scalar as mesos_v1_mesos$encode$Value_Scalar,
  encode$VersionInfo as mesos_v1_mesos$encode$VersionInfo,
  json$AgentInfo as mesos_v1_mesos$json$AgentInfo,
  json$CommandInfo as mesos_v1_mesos$json$CommandInfo,
  json$ContainerID as mesos_v1_mesos$json$ContainerID,
  json$ContainerInfo as mesos_v1_mesos$json$ContainerInfo,
  json$ContainerStatus as mesos_v1_mesos$json$ContainerStatus,
  json$DrainConfig as mesos_v1_mesos$json$DrainConfig,
  json$DurationInfo as mesos_v1_mesos$json$DurationInfo,
  json$ExecutorID as mesos_v1_mesos$json$ExecutorID,
  json$ExecutorInfo as mesos_v1_mesos$json$ExecutorInfo,
  json$FileInfo as mesos_v1_mesos$json$FileInfo,
  json$Flag as mesos_v1_mesos$json$Flag,
  json$FrameworkID as mesos_v1_mesos$json$FrameworkID,
  json$FrameworkInfo as mesos_v1_mesos$json$FrameworkInfo,
  json$Image as mesos_v1_mesos$json$Image,
  json$Metric as mesos_v1_mesos$json$Metric,
  json$Operation as mesos_v1_mesos$json$Operation,
  json$Resource as mesos_v1_mesos$json$Resource,
  json$ResourceProviderID as mesos_v1_mesos$json$ResourceProviderID,
  json$ResourceProviderInfo as mesos_v1_mesos$json$ResourceProviderInfo,
  json$ResourceStatistics as mesos_v1_mesos$json$ResourceStatistics,
  json$TTYInfo as mesos_v1_mesos$json$TTYInfo,
  json$Task as mesos_v1_mesos$json$Task,
  json$TaskResourceLimitation as mesos_v1_mesos$json$TaskResourceLimitation,
  json$TimeInfo as mesos_v1_mesos$json$TimeInfo,
  json$Value_Scalar as mesos_v1_mesos$json$Value_Scalar,
  json$VersionInfo as mesos_v1_mesos$json$VersionInfo,
} from "./mesos.js";

export const Call_Type = enumTable("mesos.v1.agent.Call.Type", ["UNKNOWN", "GET_HEALTH", "GET_FLAGS", "GET_VERSION", "GET_METRICS", "GET_LOGGING_LEVEL", "SET_LOGGING_LEVEL", "LIST_FILES", "READ_FILE", "GET_STATE", "GET_CONTAINERS", "GET_FRAMEWORKS", "GET_EXECUTORS", "GET_OPERATIONS", "GET_TASKS", "GET_AGENT", "GET_RESOURCE_PROVIDERS", "LAUNCH_NESTED_CONTAINER", "WAIT_NESTED_CONTAINER", "KILL_NESTED_CONTAINER", "REMOVE_NESTED_CONTAINER", "LAUNCH_NESTED_CONTAINER_SESSION", "ATTACH_CONTAINER_INPUT", "ATTACH_CONTAINER_OUTPUT", "LAUNCH_CONTAINER", "WAIT_CONTAINER", "KILL_CONTAINER", "REMOVE_CONTAINER", "ADD_RESOURCE_PROVIDER_CONFIG", "UPDATE_RESOURCE_PROVIDER_CONFIG", "REMOVE_RESOURCE_PROVIDER_CONFIG", "MARK_RESOURCE_PROVIDER_GONE", "PRUNE_IMAGES"], [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 31, 13, 20, 26, 14, 15, 16, 21, 17, 18, 19, 22, 23, 24, 25, 27, 28, 29, 32, 30]);

export const Call_AttachContainerInput_Type = enumTable("mesos.v1.agent.Call.AttachContainerInput.Type", ["UNKNOWN", "CONTAINER_ID", "PROCESS_IO"]);

export const Response_Type = enumTable("mesos.v1.agent.Response.Type", ["UNKNOWN", "GET_HEALTH", "GET_FLAGS", "GET_VERSION", "GET_METRICS", "GET_LOGGING_LEVEL", "LIST_FILES", "READ_FILE", "GET_STATE", "GET_CONTAINERS", "GET_FRAMEWORKS", "GET_EXECUTORS", "GET_OPERATIONS", "GET_TASKS", "GET_AGENT", "GET_RESOURCE_PROVIDERS", "WAIT_NESTED_CONTAINER", "WAIT_CONTAINER"], [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 17, 12, 14, 16, 13, 15]);

export const ProcessIO_Type = enumTable("mesos.v1.agent.ProcessIO.Type", ["UNKNOWN", "DATA", "CONTROL"]);

export const ProcessIO_Data_Type = enumTable("mesos.v1.agent.ProcessIO.Data.Type", ["UNKNOWN", "STDIN", "STDOUT", "STDERR"]);

export const ProcessIO_Control_Type = enumTable("mesos.v1.agent.ProcessIO.Control.Type", ["UNKNOWN", "TTY_INFO", "HEARTBEAT"]);

export function encode$Call(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.mark_resource_provider_gone;
  if (v !== undefined) {
    {
      const start = w.size;
      encode$Call_MarkResourceProviderGone(w, v);
      w.uint32(w.size - start);
    }
    w.uint32(178);
  }
  v = m.prune_images;
  if (v !== undefined) {
    {
      const start = w.size;
      encode$Call_PruneImages(w, v);
      w.uint32(w.size - start);
    }
    w.uint32(170);
  }
  v = m.get_containers;
  if (v !== undefined) {
    {
      const start = w.size;
      encode$Call_GetContainers(w, v);
      w.uint32(w.size - start);
    }
    w.uint32(162);
  }
  v = m.remove_resource_provider_config;
  if (v !== undefined) {
    {
      const start = w.size;
      encode$Call_RemoveResourceProviderConfig(w, v);
      w.uint32(w.size - start);
    }
    w.uint32(154);
  }
  v = m.update_resource_provider_config;
  if (v !== undefined) {
    {
      const start = w.size;
      encode$Call_UpdateResourceProviderConfig(w, v);
      w.uint32(w.size - start);
    }
    w.uint32(146);
  }
  v = m.add_resource_provider_config;
  if (v !== undefined) {
    {
      const start = w.size;
      encode$Call_AddResourceProviderConfig(w, v);
      w.uint32(w.size - start);
    }
    w.uint32(138);
  }
  v = m.remove_container;
  if (v !== undefined) {
    {
      const start = w.size;
      encode$Call_RemoveContainer(w, v);
      w.uint32(w.size - start);
    }
    w.uint32(130);
  }
  v = m.kill_container;
  if (v !== undefined) {
    {
      const start = w.size;
      encode$Call_KillContainer(w, v);
      w.uint32(w.size - start);
    }
    w.uint32(122);
  }
  v = m.wait_container;
  if (v !== undefined) {
    {
      const start = w.size;
      encode$Call_WaitContainer(w, v);
      w.uint32(w.size - start);
    }
    w.uint32(114);
  }
  v = m.launch_container;
  if (v !== undefined) {
    {
      const start = w.size;
      encode$Call_LaunchContainer(w, v);
      w.uint32(w.size - start);
    }
    w.uint32(106);
  }
  v = m.remove_nested_container;
  if (v !== undefined) {
    {
      const start = w.size;
      encode$Call_RemoveNestedContainer(w, v);
      w.uint32(w.size - start);
    }
    w.uint32(98);
  }
  v = m.attach_container_output;
  if (v !== undefined) {
    {
      const start = w.size;
      encode$Call_AttachContainerOutput(w, v);
      w.uint32(w.size - start);
    }
    w.uint32(90);
  }
  v = m.attach_container_input;
  if (v !== undefined) {
    {
      const start = w.size;
      encode$Call_AttachContainerInput(w, v);
      w.uint32(w.size - start);
    }
    w.uint32(82);
  }
  v = m.launch_nested_container_session;
  if (v !== undefined) {
    {
      const start = w.size;
      encode$Call_LaunchNestedContainerSession(w, v);
      w.uint32(w.size - start);
    }
    w.uint32(74);
  }
  v = m.kill_nested_container;
  if (v !== undefined) {
    {
      const start = w.size;
      encode$Call_KillNestedContainer(w, v);
      w.uint32(w.size - start);
    }
    w.uint32(66);
  }
  v = m.wait_nested_container;
  if (v !== undefined) {
    {
      const start = w.size;
      encode$Call_WaitNestedContainer(w, v);
      w.uint32(w.size - start);
    }
    w.uint32(58);
  }
  v = m.launch_nested_container;
  if (v !== undefined) {
    {
      const start = w.size;
      encode$Call_LaunchNestedContainer(w, v);
      w.uint32(w.size - start);
    }
    w.uint32(50);
  }
  v = m.read_file;
  if (v !== undefined) {
    {
      const start = w.size;
      encode$Call_ReadFile(w, v);
      w.uint32(w.size - start);
    }
    w.uint32(42);
  }
  v = m.list_files;
  if (v !== undefined) {
    {
      const start = w.size;
      encode$Call_ListFiles(w, v);
      w.uint32(w.size - start);
    }
    w.uint32(34);
  }
  v = m.set_logging_level;
  if (v !== undefined) {
    {
      const start = w.size;
      encode$Call_SetLoggingLevel(w, v);
      w.uint32(w.size - start);
    }
    w.uint32(26);
  }
  v = m.get_metrics;
  if (v !== undefined) {
    {
      const start = w.size;
      encode$Call_GetMetrics(w, v);
      w.uint32(w.size - start);
    }
    w.uint32(18);
  }
  v = m.type;
  if (v !== undefined) {
    w.int32(enumNumber(Call_Type.numberOf, v));
    w.uint32(8);
  }

}
export function decode$Call(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 8: {
        const number = r.int32();
        const v = Call_Type.nameOf[number];
        if (v === undefined) r.keep(m);
        else m.type = v;
        break;
      }
      case 18: {
        m.get_metrics = decode$Call_GetMetrics(r, r.message(), m.get_metrics);
        break;
      }
      case 26: {
        m.set_logging_level = decode$Call_SetLoggingLevel(r, r.message(), m.set_logging_level);
        break;
      }
      case 34: {
        m.list_files = decode$Call_ListFiles(r, r.message(), m.list_files);
        break;
      }
      case 42: {
        m.read_file = decode$Call_ReadFile(r, r.message(), m.read_file);
        break;
      }
      case 162: {
        m.get_containers = decode$Call_GetContainers(r, r.message(), m.get_containers);
        break;
      }
      case 50: {
        m.launch_nested_container = decode$Call_LaunchNestedContainer(r, r.message(), m.launch_nested_container);
        break;
      }
      case 58: {
        m.wait_nested_container = decode$Call_WaitNestedContainer(r, r.message(), m.wait_nested_container);
        break;
      }
      case 66: {
        m.kill_nested_container = decode$Call_KillNestedContainer(r, r.message(), m.kill_nested_container);
        break;
      }
      case 98: {
        m.remove_nested_container = decode$Call_RemoveNestedContainer(r, r.message(), m.remove_nested_container);
        break;
      }
      case 74: {
        m.launch_nested_container_session = decode$Call_LaunchNestedContainerSession(r, r.message(), m.launch_nested_container_session);
        break;
      }
      case 82: {
        m.attach_container_input = decode$Call_AttachContainerInput(r, r.message(), m.attach_container_input);
        break;
      }
      case 90: {
        m.attach_container_output = decode$Call_AttachContainerOutput(r, r.message(), m.attach_container_output);
        break;
      }
      case 106: {
        m.launch_container = decode$Call_LaunchContainer(r, r.message(), m.launch_container);
        break;
      }
      case 114: {
        m.wait_container = decode$Call_WaitContainer(r, r.message(), m.wait_container);
        break;
      }
      case 122: {
        m.kill_container = decode$Call_KillContainer(r, r.message(), m.kill_container);
        break;
      }
      case 130: {
        m.remove_container = decode$Call_RemoveContainer(r, r.message(), m.remove_container);
        break;
      }
      case 138: {
        m.add_resource_provider_config = decode$Call_AddResourceProviderConfig(r, r.message(), m.add_resource_provider_config);
        break;
      }
      case 146: {
        m.update_resource_provider_config = decode$Call_UpdateResourceProviderConfig(r, r.message(), m.update_resource_provider_config);
        break;
      }
      case 154: {
        m.remove_resource_provider_config = decode$Call_RemoveResourceProviderConfig(r, r.message(), m.remove_resource_provider_config);
        break;
      }
      case 178: {
        m.mark_resource_provider_gone = decode$Call_MarkResourceProviderGone(r, r.message(), m.mark_resource_provider_gone);
        break;
      }
      case 170: {
        m.prune_images = decode$Call_PruneImages(r, r.message(), m.prune_images);
        break;
      }
      default:
        r.unknown(m, tag);
    }
  }
  if (r.position !== end) r.overrun(end);
  return m;
}
export function json$Call(m) {
  let s = "";
  let v;
  v = m.type;
  if (v !== undefined) s += (s === "" ? '{"type":' : ',"type":') + '"' + v + '"';
  v = m.get_metrics;
  if (v !== undefined) s += (s === "" ? '{"get_metrics":' : ',"get_metrics":') + json$Call_GetMetrics(v);
  v = m.set_logging_level;
  if (v !== undefined) s += (s === "" ? '{"set_logging_level":' : ',"set_logging_level":') + json$Call_SetLoggingLevel(v);
  v = m.list_files;
  if (v !== undefined) s += (s === "" ? '{"list_files":' : ',"list_files":') + json$Call_ListFiles(v);
  v = m.read_file;
  if (v !== undefined) s += (s === "" ? '{"read_file":' : ',"read_file":') + json$Call_ReadFile(v);
  v = m.get_containers;
  if (v !== undefined) s += (s === "" ? '{"get_containers":' : ',"get_containers":') + json$Call_GetContainers(v);
  v = m.launch_nested_container;
  if (v !== undefined) s += (s === "" ? '{"launch_nested_container":' : ',"launch_nested_container":') + json$Call_LaunchNestedContainer(v);
  v = m.wait_nested_container;
  if (v !== undefined) s += (s === "" ? '{"wait_nested_container":' : ',"wait_nested_container":') + json$Call_WaitNestedContainer(v);
  v = m.kill_nested_container;
  if (v !== undefined) s += (s === "" ? '{"kill_nested_container":' : ',"kill_nested_container":') + json$Call_KillNestedContainer(v);
  v = m.remove_nested_container;
  if (v !== undefined) s += (s === "" ? '{"remove_nested_container":' : ',"remove_nested_container":') + json$Call_RemoveNestedContainer(v);
  v = m.launch_nested_container_session;
  if (v !== undefined) s += (s === "" ? '{"launch_nested_container_session":' : ',"launch_nested_container_session":') + json$Call_LaunchNestedContainerSession(v);
  v = m.attach_container_input;
  if (v !== undefined) s += (s === "" ? '{"attach_container_input":' : ',"attach_container_input":') + json$Call_AttachContainerInput(v);
  v = m.attach_container_output;
  if (v !== undefined) s += (s === "" ? '{"attach_container_output":' : ',"attach_container_output":') + json$Call_AttachContainerOutput(v);
  v = m.launch_container;
  if (v !== undefined) s += (s === "" ? '{"launch_container":' : ',"launch_container":') + json$Call_LaunchContainer(v);
  v = m.wait_container;
  if (v !== undefined) s += (s === "" ? '{"wait_container":' : ',"wait_container":') + json$Call_WaitContainer(v);
  v = m.kill_container;
  if (v !== undefined) s += (s === "" ? '{"kill_container":' : ',"kill_container":') + json$Call_KillContainer(v);
  v = m.remove_container;
  if (v !== undefined) s += (s === "" ? '{"remove_container":' : ',"remove_container":') + json$Call_RemoveContainer(v);
  v = m.add_resource_provider_config;
  if (v !== undefined) s += (s === "" ? '{"add_resource_provider_config":' : ',"add_resource_provider_config":') + json$Call_AddResourceProviderConfig(v);
  v = m.update_resource_provider_config;
  if (v !== undefined) s += (s === "" ? '{"update_resource_provider_config":' : ',"update_resource_provider_config":') + json$Call_UpdateResourceProviderConfig(v);
  v = m.remove_resource_provider_config;
  if (v !== undefined) s += (s === "" ? '{"remove_resource_provider_config":' : ',"remove_resource_provider_config":') + json$Call_RemoveResourceProviderConfig(v);
  v = m.mark_resource_provider_gone;
  if (v !== undefined) s += (s === "" ? '{"mark_resource_provider_gone":' : ',"mark_resource_provider_gone":') + json$Call_MarkResourceProviderGone(v);
  v = m.prune_images;
  if (v !== undefined) s += (s === "" ? '{"prune_images":' : ',"prune_images":') + json$Call_PruneImages(v);
  return s === "" ? "{}" : s + "}";
}
export const Call = messageCodec("mesos.v1.agent.Call", encode$Call, decode$Call, json$Call, () => [
  { name: "type", number: 1, label: "optional", type: Call_Type },
  { name: "get_metrics", number: 2, label: "optional", type: Call_GetMetrics },
  { name: "set_logging_level", number: 3, label: "optional", type: Call_SetLoggingLevel },
  { name: "list_files", number: 4, label: "optional", type: Call_ListFiles },
  { name: "read_file", number: 5, label: "optional", type: Call_ReadFile },
  { name: "get_containers", number: 20, label: "optional", type: Call_GetContainers },
  { name: "launch_nested_container", number: 6, label: "optional", type: Call_LaunchNestedContainer, deprecated: true },
  { name: "wait_nested_container", number: 7, label: "optional", type: Call_WaitNestedContainer, deprecated: true },
  { name: "kill_nested_container", number: 8, label: "optional", type: Call_KillNestedContainer, deprecated: true },
  { name: "remove_nested_container", number: 12, label: "optional", type: Call_RemoveNestedContainer, deprecated: true },
  { name: "launch_nested_container_session", number: 9, label: "optional", type: Call_LaunchNestedContainerSession },
  { name: "attach_container_input", number: 10, label: "optional", type: Call_AttachContainerInput },
  { name: "attach_container_output", number: 11, label: "optional", type: Call_AttachContainerOutput },
  { name: "launch_container", number: 13, label: "optional", type: Call_LaunchContainer },
  { name: "wait_container", number: 14, label: "optional", type: Call_WaitContainer },
  { name: "kill_container", number: 15, label: "optional", type: Call_KillContainer },
  { name: "remove_container", number: 16, label: "optional", type: Call_RemoveContainer },
  { name: "add_resource_provider_config", number: 17, label: "optional", type: Call_AddResourceProviderConfig },
  { name: "update_resource_provider_config", number: 18, label: "optional", type: Call_UpdateResourceProviderConfig },
  { name: "remove_resource_provider_config", number: 19, label: "optional", type: Call_RemoveResourceProviderConfig },
  { name: "mark_resource_provider_gone", number: 22, label: "optional", type: Call_MarkResourceProviderGone },
  { name: "prune_images", number: 21, label: "optional", type: Call_PruneImages },
]);

export function encode$Call_GetMetrics(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.timeout;
  if (v !== undefined) {
    {
      const start = w.size;
      mesos_v1_mesos$encode$DurationInfo(w, v);
      w.uint32(w.size - start);
    }
    w.uint32(10);
  }

}
export function decode$Call_GetMetrics(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        m.timeout = mesos_v1_mesos$decode$DurationInfo(r, r.message(), m.timeout);
        break;
      }
      default:
        r.unknown(m, tag);
    }
  }
  if (r.position !== end) r.overrun(end);
  return m;
}
export function json$Call_GetMetrics(m) {
  let s = "";
  let v;
  v = m.timeout;
  if (v !== undefined) s += (s === "" ? '{"timeout":' : ',"timeout":') + mesos_v1_mesos$json$DurationInfo(v);
  return s === "" ? "{}" : s + "}";
}
export const Call_GetMetrics = messageCodec("mesos.v1.agent.Call.GetMetrics", encode$Call_GetMetrics, decode$Call_GetMetrics, json$Call_GetMetrics, () => [
  { name: "timeout", number: 1, label: "optional", type: mesos_v1_mesos$DurationInfo },
]);

export function encode$Call_SetLoggingLevel(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.duration;
  if (v === undefined) unset("mesos.v1.agent.Call.SetLoggingLevel", "duration");
  {
    const start = w.size;
    mesos_v1_mesos$encode$DurationInfo(w, v);
    w.uint32(w.size - start);
  }
  w.uint32(18);
  v = m.level;
  if (v === undefined) unset("mesos.v1.agent.Call.SetLoggingLevel", "level");
  w.uint32(v);
  w.uint32(8);

}
export function decode$Call_SetLoggingLevel(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 8: {
        m.level = r.uint32();
        break;
      }
      case 18: {
        m.duration = mesos_v1_mesos$decode$DurationInfo(r, r.message(), m.duration);
        break;
      }
      default:
        r.unknown(m, tag);
    }
  }
  if (r.position !== end) r.overrun(end);
  if (m.level === undefined || m.duration === undefined) r.incomplete = true;
  return m;
}
export function json$Call_SetLoggingLevel(m) {
  let s = "";
  let v;
  v = m.level;
  if (v !== undefined) s += (s === "" ? '{"level":' : ',"level":') + v;
  v = m.duration;
  if (v !== undefined) s += (s === "" ? '{"duration":' : ',"duration":') + mesos_v1_mesos$json$DurationInfo(v);
  return s === "" ? "{}" : s + "}";
}
export const Call_SetLoggingLevel = messageCodec("mesos.v1.agent.Call.SetLoggingLevel", encode$Call_SetLoggingLevel, decode$Call_SetLoggingLevel, json$Call_SetLoggingLevel, () => [
  { name: "level", number: 1, label: "required", type: "uint32" },
  { name: "duration", number: 2, label: "required", type: mesos_v1_mesos$DurationInfo },
]);

export function encode$Call_ListFiles(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.path;
  if (v === undefined) unset("mesos.v1.agent.Call.ListFiles", "path");
  w.string(v);
  w.uint32(10);

}
export function decode$Call_ListFiles(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
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
export function json$Call_ListFiles(m) {
  let s = "";
  let v;
  v = m.path;
  if (v !== undefined) s += (s === "" ? '{"path":' : ',"path":') + jsonString(v);
  return s === "" ? "{}" : s + "}";
}
export const Call_ListFiles = messageCodec("mesos.v1.agent.Call.ListFiles", encode$Call_ListFiles, decode$Call_ListFiles, json$Call_ListFiles, () => [
  { name: "path", number: 1, label: "required", type: "string" },
]);

export function encode$Call_ReadFile(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.length;
  if (v !== undefined) {
    w.int64(v);
    w.uint32(24);
  }
  v = m.offset;
  if (v === undefined) unset("mesos.v1.agent.Call.ReadFile", "offset");
  w.int64(v);
  w.uint32(16);
  v = m.path;
  if (v === undefined) unset("mesos.v1.agent.Call.ReadFile", "path");
  w.string(v);
  w.uint32(10);

}
export function decode$Call_ReadFile(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        m.path = r.string();
        break;
      }
      case 16: {
        m.offset = r.uint64();
        break;
      }
      case 24: {
        m.length = r.uint64();
        break;
      }
      default:
        r.unknown(m, tag);
    }
  }
  if (r.position !== end) r.overrun(end);
  if (m.path === undefined || m.offset === undefined) r.incomplete = true;
  return m;
}
export function json$Call_ReadFile(m) {
  let s = "";
  let v;
  v = m.path;
  if (v !== undefined) s += (s === "" ? '{"path":' : ',"path":') + jsonString(v);
  v = m.offset;
  if (v !== undefined) s += (s === "" ? '{"offset":' : ',"offset":') + v;
  v = m.length;
  if (v !== undefined) s += (s === "" ? '{"length":' : ',"length":') + v;
  return s === "" ? "{}" : s + "}";
}
export const Call_ReadFile = messageCodec("mesos.v1.agent.Call.ReadFile", encode$Call_ReadFile, decode$Call_ReadFile, json$Call_ReadFile, () => [
  { name: "path", number: 1, label: "required", type: "string" },
  { name: "offset", number: 2, label: "required", type: "uint64" },
  { name: "length", number: 3, label: "optional", type: "uint64" },
]);

export function encode$Call_GetContainers(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.show_standalone;
  if (v !== undefined) {
    w.bool(v);
    w.uint32(16);
  }
  v = m.show_nested;
  if (v !== undefined) {
    w.bool(v);
    w.uint32(8);
  }

}
export function decode$Call_GetContainers(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 8: {
        m.show_nested = r.bool();
        break;
      }
      case 16: {
        m.show_standalone = r.bool();
        break;
      }
      default:
        r.unknown(m, tag);
    }
  }
  if (r.position !== end) r.overrun(end);
  return m;
}
export function json$Call_GetContainers(m) {
  let s = "";
  let v;
  v = m.show_nested;
  if (v !== undefined) s += (s === "" ? '{"show_nested":' : ',"show_nested":') + v;
  v = m.show_standalone;
  if (v !== undefined) s += (s === "" ? '{"show_standalone":' : ',"show_standalone":') + v;
  return s === "" ? "{}" : s + "}";
}
export const Call_GetContainers = messageCodec("mesos.v1.agent.Call.GetContainers", encode$Call_GetContainers, decode$Call_GetContainers, json$Call_GetContainers, () => [
  { name: "show_nested", number: 1, label: "optional", type: "bool" },
  { name: "show_standalone", number: 2, label: "optional", type: "bool" },
]);

export function encode$Call_LaunchNestedContainer(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.container;
  if (v !== undefined) {
    {
      const start = w.size;
      mesos_v1_mesos$encode$ContainerInfo(w, v);
      w.uint32(w.size - start);
    }
    w.uint32(26);
  }
  v = m.command;
  if (v !== undefined) {
    {
      const start = w.size;
      mesos_v1_mesos$encode$CommandInfo(w, v);
      w.uint32(w.size - start);
    }
    w.uint32(18);
  }
  v = m.container_id;
  if (v === undefined) unset("mesos.v1.agent.Call.LaunchNestedContainer", "container_id");
  {
    const start = w.size;
    mesos_v1_mesos$encode$ContainerID(w, v);
    w.uint32(w.size - start);
  }
  w.uint32(10);

}
export function decode$Call_LaunchNestedContainer(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        m.container_id = mesos_v1_mesos$decode$ContainerID(r, r.message(), m.container_id);
        break;
      }
      case 18: {
        m.command = mesos_v1_mesos$decode$CommandInfo(r, r.message(), m.command);
        break;
      }
      case 26: {
        m.container = mesos_v1_mesos$decode$ContainerInfo(r, r.message(), m.container);
        break;
      }
      default:
        r.unknown(m, tag);
    }
  }
  if (r.position !== end) r.overrun(end);
  if (m.container_id === undefined) r.incomplete = true;
  return m;
}
export function json$Call_LaunchNestedContainer(m) {
  let s = "";
  let v;
  v = m.container_id;
  if (v !== undefined) s += (s === "" ? '{"container_id":' : ',"container_id":') + mesos_v1_mesos$json$ContainerID(v);
  v = m.command;
  if (v !== undefined) s += (s === "" ? '{"command":' : ',"command":') + mesos_v1_mesos$json$CommandInfo(v);
  v = m.container;
  if (v !== undefined) s += (s === "" ? '{"container":' : ',"container":') + mesos_v1_mesos$json$ContainerInfo(v);
  return s === "" ? "{}" : s + "}";
}
export const Call_LaunchNestedContainer = messageCodec("mesos.v1.agent.Call.LaunchNestedContainer", encode$Call_LaunchNestedContainer, decode$Call_LaunchNestedContainer, json$Call_LaunchNestedContainer, () => [
  { name: "container_id", number: 1, label: "required", type: mesos_v1_mesos$ContainerID },
  { name: "command", number: 2, label: "optional", type: mesos_v1_mesos$CommandInfo },
  { name: "container", number: 3, label: "optional", type: mesos_v1_mesos$ContainerInfo },
]);

export function encode$Call_WaitNestedContainer(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.container_id;
  if (v === undefined) unset("mesos.v1.agent.Call.WaitNestedContainer", "container_id");
  {
    const start = w.size;
    mesos_v1_mesos$encode$ContainerID(w, v);
    w.uint32(w.size - start);
  }
  w.uint32(10);

}
export function decode$Call_WaitNestedContainer(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        m.container_id = mesos_v1_mesos$decode$ContainerID(r, r.message(), m.container_id);
        break;
      }
      default:
        r.unknown(m, tag);
    }
  }
  if (r.position !== end) r.overrun(end);
  if (m.container_id === undefined) r.incomplete = true;
  return m;
}
export function json$Call_WaitNestedContainer(m) {
  let s = "";
  let v;
  v = m.container_id;
  if (v !== undefined) s += (s === "" ? '{"container_id":' : ',"container_id":') + mesos_v1_mesos$json$ContainerID(v);
  return s === "" ? "{}" : s + "}";
}
export const Call_WaitNestedContainer = messageCodec("mesos.v1.agent.Call.WaitNestedContainer", encode$Call_WaitNestedContainer, decode$Call_WaitNestedContainer, json$Call_WaitNestedContainer, () => [
  { name: "container_id", number: 1, label: "required", type: mesos_v1_mesos$ContainerID },
]);

export function encode$Call_KillNestedContainer(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.signal;
  if (v !== undefined) {
    w.int32(v);
    w.uint32(16);
  }
  v = m.container_id;
  if (v === undefined) unset("mesos.v1.agent.Call.KillNestedContainer", "container_id");
  {
    const start = w.size;
    mesos_v1_mesos$encode$ContainerID(w, v);
    w.uint32(w.size - start);
  }
  w.uint32(10);

}
export function decode$Call_KillNestedContainer(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        m.container_id = mesos_v1_mesos$decode$ContainerID(r, r.message(), m.container_id);
        break;
      }
      case 16: {
        m.signal = r.int32();
        break;
      }
      default:
        r.unknown(m, tag);
    }
  }
  if (r.position !== end) r.overrun(end);
  if (m.container_id === undefined) r.incomplete = true;
  return m;
}
export function json$Call_KillNestedContainer(m) {
  let s = "";
  let v;
  v = m.container_id;
  if (v !== undefined) s += (s === "" ? '{"container_id":' : ',"container_id":') + mesos_v1_mesos$json$ContainerID(v);
  v = m.signal;
  if (v !== undefined) s += (s === "" ? '{"signal":' : ',"signal":') + v;
  return s === "" ? "{}" : s + "}";
}
export const Call_KillNestedContainer = messageCodec("mesos.v1.agent.Call.KillNestedContainer", encode$Call_KillNestedContainer, decode$Call_KillNestedContainer, json$Call_KillNestedContainer, () => [
  { name: "container_id", number: 1, label: "required", type: mesos_v1_mesos$ContainerID },
  { name: "signal", number: 2, label: "optional", type: "int32" },
]);

export function encode$Call_RemoveNestedContainer(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.container_id;
  if (v === undefined) unset("mesos.v1.agent.Call.RemoveNestedContainer", "container_id");
  {
    const start = w.size;
    mesos_v1_mesos$encode$ContainerID(w, v);
    w.uint32(w.size - start);
  }
  w.uint32(10);

}
export function decode$Call_RemoveNestedContainer(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        m.container_id = mesos_v1_mesos$decode$ContainerID(r, r.message(), m.container_id);
        break;
      }
      default:
        r.unknown(m, tag);
    }
  }
  if (r.position !== end) r.overrun(end);
  if (m.container_id === undefined) r.incomplete = true;
  return m;
}
export function json$Call_RemoveNestedContainer(m) {
  let s = "";
  let v;
  v = m.container_id;
  if (v !== undefined) s += (s === "" ? '{"container_id":' : ',"container_id":') + mesos_v1_mesos$json$ContainerID(v);
  return s === "" ? "{}" : s + "}";
}
export const Call_RemoveNestedContainer = messageCodec("mesos.v1.agent.Call.RemoveNestedContainer", encode$Call_RemoveNestedContainer, decode$Call_RemoveNestedContainer, json$Call_RemoveNestedContainer, () => [
  { name: "container_id", number: 1, label: "required", type: mesos_v1_mesos$ContainerID },
]);

export function encode$Call_LaunchNestedContainerSession(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.container;
  if (v !== undefined) {
    {
      const start = w.size;
      mesos_v1_mesos$encode$ContainerInfo(w, v);
      w.uint32(w.size - start);
    }
    w.uint32(26);
  }
  v = m.command;
  if (v !== undefined) {
    {
      const start = w.size;
      mesos_v1_mesos$encode$CommandInfo(w, v);
      w.uint32(w.size - start);
    }
    w.uint32(18);
  }
  v = m.container_id;
  if (v === undefined) unset("mesos.v1.agent.Call.LaunchNestedContainerSession", "container_id");
  {
    const start = w.size;
    mesos_v1_mesos$encode$ContainerID(w, v);
    w.uint32(w.size - start);
  }
  w.uint32(10);

}
export function decode$Call_LaunchNestedContainerSession(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        m.container_id = mesos_v1_mesos$decode$ContainerID(r, r.message(), m.container_id);
        break;
      }
      case 18: {
        m.command = mesos_v1_mesos$decode$CommandInfo(r, r.message(), m.command);
        break;
      }
      case 26: {
        m.container = mesos_v1_mesos$decode$ContainerInfo(r, r.message(), m.container);
        break;
      }
      default:
        r.unknown(m, tag);
    }
  }
  if (r.position !== end) r.overrun(end);
  if (m.container_id === undefined) r.incomplete = true;
  return m;
}
export function json$Call_LaunchNestedContainerSession(m) {
  let s = "";
  let v;
  v = m.container_id;
  if (v !== undefined) s += (s === "" ? '{"container_id":' : ',"container_id":') + mesos_v1_mesos$json$ContainerID(v);
  v = m.command;
  if (v !== undefined) s += (s === "" ? '{"command":' : ',"command":') + mesos_v1_mesos$json$CommandInfo(v);
  v = m.container;
  if (v !== undefined) s += (s === "" ? '{"container":' : ',"container":') + mesos_v1_mesos$json$ContainerInfo(v);
  return s === "" ? "{}" : s + "}";
}
export const Call_LaunchNestedContainerSession = messageCodec("mesos.v1.agent.Call.LaunchNestedContainerSession", encode$Call_LaunchNestedContainerSession, decode$Call_LaunchNestedContainerSession, json$Call_LaunchNestedContainerSession, () => [
  { name: "container_id", number: 1, label: "required", type: mesos_v1_mesos$ContainerID },
  { name: "command", number: 2, label: "optional", type: mesos_v1_mesos$CommandInfo },
  { name: "container", number: 3, label: "optional", type: mesos_v1_mesos$ContainerInfo },
]);

export function encode$Call_AttachContainerInput(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.process_io;
  if (v !== undefined) {
    {
      const start = w.size;
      encode$ProcessIO(w, v);
      w.uint32(w.size - start);
    }
    w.uint32(26);
  }
  v = m.container_id;
  if (v !== undefined) {
    {
      const start = w.size;
      mesos_v1_mesos$encode$ContainerID(w, v);
      w.uint32(w.size - start);
    }
    w.uint32(18);
  }
  v = m.type;
  if (v !== undefined) {
    w.int32(enumNumber(Call_AttachContainerInput_Type.numberOf, v));
    w.uint32(8);
  }

}
export function decode$Call_AttachContainerInput(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 8: {
        const number = r.int32();
        const v = Call_AttachContainerInput_Type.nameOf[number];
        if (v === undefined) r.keep(m);
        else m.type = v;
        break;
      }
      case 18: {
        m.container_id = mesos_v1_mesos$decode$ContainerID(r, r.message(), m.container_id);
        break;
      }
      case 26: {
        m.process_io = decode$ProcessIO(r, r.message(), m.process_io);
        break;
      }
      default:
        r.unknown(m, tag);
    }
  }
  if (r.position !== end) r.overrun(end);
  return m;
}
export function json$Call_AttachContainerInput(m) {
  let s = "";
  let v;
  v = m.type;
  if (v !== undefined) s += (s === "" ? '{"type":' : ',"type":') + '"' + v + '"';
  v = m.container_id;
  if (v !== undefined) s += (s === "" ? '{"container_id":' : ',"container_id":') + mesos_v1_mesos$json$ContainerID(v);
  v = m.process_io;
  if (v !== undefined) s += (s === "" ? '{"process_io":' : ',"process_io":') + json$ProcessIO(v);
  return s === "" ? "{}" : s + "}";
}
export const Call_AttachContainerInput = messageCodec("mesos.v1.agent.Call.AttachContainerInput", encode$Call_AttachContainerInput, decode$Call_AttachContainerInput, json$Call_AttachContainerInput, () => [
  { name: "type", number: 1, label: "optional", type: Call_AttachContainerInput_Type },
  { name: "container_id", number: 2, label: "optional", type: mesos_v1_mesos$ContainerID },
  { name: "process_io", number: 3, label: "optional", type: ProcessIO },
]);

export function encode$Call_AttachContainerOutput(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.container_id;
  if (v === undefined) unset("mesos.v1.agent.Call.AttachContainerOutput", "container_id");
  {
    const start = w.size;
    mesos_v1_mesos$encode$ContainerID(w, v);
    w.uint32(w.size - start);
  }
  w.uint32(10);

}
export function decode$Call_AttachContainerOutput(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        m.container_id = mesos_v1_mesos$decode$ContainerID(r, r.message(), m.container_id);
        break;
      }
      default:
        r.unknown(m, tag);
    }
  }
  if (r.position !== end) r.overrun(end);
  if (m.container_id === undefined) r.incomplete = true;
  return m;
}
export function json$Call_AttachContainerOutput(m) {
  let s = "";
  let v;
  v = m.container_id;
  if (v !== undefined) s += (s === "" ? '{"container_id":' : ',"container_id":') + mesos_v1_mesos$json$ContainerID(v);
  return s === "" ? "{}" : s + "}";
}
export const Call_AttachContainerOutput = messageCodec("mesos.v1.agent.Call.AttachContainerOutput", encode$Call_AttachContainerOutput, decode$Call_AttachContainerOutput, json$Call_AttachContainerOutput, () => [
  { name: "container_id", number: 1, label: "required", type: mesos_v1_mesos$ContainerID },
]);

export function encode$Call_LaunchContainer(w, m) {
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
        mesos_v1_mesos$encode$Value_Scalar(w, v);
        w.uint32(w.size - start);
      }
      w.uint32(18);
      w.string(keys[i]);
      w.uint32(10);
      w.uint32(w.size - start);
      w.uint32(42);
    }
  }
  v = m.container;
  if (v !== undefined) {
    {
      const start = w.size;
      mesos_v1_mesos$encode$ContainerInfo(w, v);
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
        mesos_v1_mesos$encode$Resource(w, v);
        w.uint32(w.size - start);
      }
      w.uint32(26);
    }
  }
  v = m.command;
  if (v !== undefined) {
    {
      const start = w.size;
      mesos_v1_mesos$encode$CommandInfo(w, v);
      w.uint32(w.size - start);
    }
    w.uint32(18);
  }
  v = m.container_id;
  if (v === undefined) unset("mesos.v1.agent.Call.LaunchContainer", "container_id");
  {
    const start = w.size;
    mesos_v1_mesos$encode$ContainerID(w, v);
    w.uint32(w.size - start);
  }
  w.uint32(10);

}
export function decode$Call_LaunchContainer(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        m.container_id = mesos_v1_mesos$decode$ContainerID(r, r.message(), m.container_id);
        break;
      }
      case 18: {
        m.command = mesos_v1_mesos$decode$CommandInfo(r, r.message(), m.command);
        break;
      }
      case 26: {
        (m.resources ??= []).push(mesos_v1_mesos$decode$Resource(r, r.message()));
        break;
      }
      case 34: {
        m.container = mesos_v1_mesos$decode$ContainerInfo(r, r.message(), m.container);
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
            value = mesos_v1_mesos$decode$Value_Scalar(r, r.message(), value);
          } else r.skip(inner);
        }
        if (r.position !== last) r.overrun(last);
        setEntry((m.limits ??= {}), key, value ?? mesos_v1_mesos$decode$Value_Scalar(r, r.position));
        break;
      }
      default:
        r.unknown(m, tag);
    }
  }
  if (r.position !== end) r.overrun(end);
  if (m.container_id === undefined) r.incomplete = true;
  return m;
}
export function json$Call_LaunchContainer(m) {
  let s = "";
  let v;
  v = m.container_id;
  if (v !== undefined) s += (s === "" ? '{"container_id":' : ',"container_id":') + mesos_v1_mesos$json$ContainerID(v);
  v = m.command;
  if (v !== undefined) s += (s === "" ? '{"command":' : ',"command":') + mesos_v1_mesos$json$CommandInfo(v);
  v = m.resources;
  if (v !== undefined && v.length > 0) {
    const list = v;
    v = list[0];
    s += (s === "" ? '{"resources":' : ',"resources":') + "[" + mesos_v1_mesos$json$Resource(v);
    for (let i = 1; i < list.length; i++) {
      v = list[i];
      s += "," + mesos_v1_mesos$json$Resource(v);
    }
    s += "]";
  }
  v = m.container;
  if (v !== undefined) s += (s === "" ? '{"container":' : ',"container":') + mesos_v1_mesos$json$ContainerInfo(v);
  v = m.limits;
  if (v !== undefined) {
    v = jsonMap(v, (v) => mesos_v1_mesos$json$Value_Scalar(v));
    if (v !== "") s += (s === "" ? '{"limits":' : ',"limits":') + v;
  }
  return s === "" ? "{}" : s + "}";
}
export const Call_LaunchContainer = messageCodec("mesos.v1.agent.Call.LaunchContainer", encode$Call_LaunchContainer, decode$Call_LaunchContainer, json$Call_LaunchContainer, () => [
  { name: "container_id", number: 1, label: "required", type: mesos_v1_mesos$ContainerID },
  { name: "command", number: 2, label: "optional", type: mesos_v1_mesos$CommandInfo },
  { name: "resources", number: 3, label: "repeated", type: mesos_v1_mesos$Resource },
  { name: "container", number: 4, label: "optional", type: mesos_v1_mesos$ContainerInfo },
  { name: "limits", number: 5, label: "map", type: mesos_v1_mesos$Value_Scalar },
]);

export function encode$Call_WaitContainer(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.container_id;
  if (v === undefined) unset("mesos.v1.agent.Call.WaitContainer", "container_id");
  {
    const start = w.size;
    mesos_v1_mesos$encode$ContainerID(w, v);
    w.uint32(w.size - start);
  }
  w.uint32(10);

}
export function decode$Call_WaitContainer(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        m.container_id = mesos_v1_mesos$decode$ContainerID(r, r.message(), m.container_id);
        break;
      }
      default:
        r.unknown(m, tag);
    }
  }
  if (r.position !== end) r.overrun(end);
  if (m.container_id === undefined) r.incomplete = true;
  return m;
}
export function json$Call_WaitContainer(m) {
  let s = "";
  let v;
  v = m.container_id;
  if (v !== undefined) s += (s === "" ? '{"container_id":' : ',"container_id":') + mesos_v1_mesos$json$ContainerID(v);
  return s === "" ? "{}" : s + "}";
}
export const Call_WaitContainer = messageCodec("mesos.v1.agent.Call.WaitContainer", encode$Call_WaitContainer, decode$Call_WaitContainer, json$Call_WaitContainer, () => [
  { name: "container_id", number: 1, label: "required", type: mesos_v1_mesos$ContainerID },
]);

export function encode$Call_KillContainer(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.signal;
  if (v !== undefined) {
    w.int32(v);
    w.uint32(16);
  }
  v = m.container_id;
  if (v === undefined) unset("mesos.v1.agent.Call.KillContainer", "container_id");
  {
    const start = w.size;
    mesos_v1_mesos$encode$ContainerID(w, v);
    w.uint32(w.size - start);
  }
  w.uint32(10);

}
export function decode$Call_KillContainer(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        m.container_id = mesos_v1_mesos$decode$ContainerID(r, r.message(), m.container_id);
        break;
      }
      case 16: {
        m.signal = r.int32();
        break;
      }
      default:
        r.unknown(m, tag);
    }
  }
  if (r.position !== end) r.overrun(end);
  if (m.container_id === undefined) r.incomplete = true;
  return m;
}
export function json$Call_KillContainer(m) {
  let s = "";
  let v;
  v = m.container_id;
  if (v !== undefined) s += (s === "" ? '{"container_id":' : ',"container_id":') + mesos_v1_mesos$json$ContainerID(v);
  v = m.signal;
  if (v !== undefined) s += (s === "" ? '{"signal":' : ',"signal":') + v;
  return s === "" ? "{}" : s + "}";
}
export const Call_KillContainer = messageCodec("mesos.v1.agent.Call.KillContainer", encode$Call_KillContainer, decode$Call_KillContainer, json$Call_KillContainer, () => [
  { name: "container_id", number: 1, label: "required", type: mesos_v1_mesos$ContainerID },
  { name: "signal", number: 2, label: "optional", type: "int32" },
]);

export function encode$Call_RemoveContainer(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.container_id;
  if (v === undefined) unset("mesos.v1.agent.Call.RemoveContainer", "container_id");
  {
    const start = w.size;
    mesos_v1_mesos$encode$ContainerID(w, v);
    w.uint32(w.size - start);
  }
  w.uint32(10);

}
export function decode$Call_RemoveContainer(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        m.container_id = mesos_v1_mesos$decode$ContainerID(r, r.message(), m.container_id);
        break;
      }
      default:
        r.unknown(m, tag);
    }
  }
  if (r.position !== end) r.overrun(end);
  if (m.container_id === undefined) r.incomplete = true;
  return m;
}
export function json$Call_RemoveContainer(m) {
  let s = "";
  let v;
  v = m.container_id;
  if (v !== undefined) s += (s === "" ? '{"container_id":' : ',"container_id":') + mesos_v1_mesos$json$ContainerID(v);
  return s === "" ? "{}" : s + "}";
}
export const Call_RemoveContainer = messageCodec("mesos.v1.agent.Call.RemoveContainer", encode$Call_RemoveContainer, decode$Call_RemoveContainer, json$Call_RemoveContainer, () => [
  { name: "container_id", number: 1, label: "required", type: mesos_v1_mesos$ContainerID },
]);

export function encode$Call_AddResourceProviderConfig(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.info;
  if (v === undefined) unset("mesos.v1.agent.Call.AddResourceProviderConfig", "info");
  {
    const start = w.size;
    mesos_v1_mesos$encode$ResourceProviderInfo(w, v);
    w.uint32(w.size - start);
  }
  w.uint32(10);

}
export function decode$Call_AddResourceProviderConfig(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        m.info = mesos_v1_mesos$decode$ResourceProviderInfo(r, r.message(), m.info);
        break;
      }
      default:
        r.unknown(m, tag);
    }
  }
  if (r.position !== end) r.overrun(end);
  if (m.info === undefined) r.incomplete = true;
  return m;
}
export function json$Call_AddResourceProviderConfig(m) {
  let s = "";
  let v;
  v = m.info;
  if (v !== undefined) s += (s === "" ? '{"info":' : ',"info":') + mesos_v1_mesos$json$ResourceProviderInfo(v);
  return s === "" ? "{}" : s + "}";
}
export const Call_AddResourceProviderConfig = messageCodec("mesos.v1.agent.Call.AddResourceProviderConfig", encode$Call_AddResourceProviderConfig, decode$Call_AddResourceProviderConfig, json$Call_AddResourceProviderConfig, () => [
  { name: "info", number: 1, label: "required", type: mesos_v1_mesos$ResourceProviderInfo },
]);

export function encode$Call_UpdateResourceProviderConfig(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.info;
  if (v === undefined) unset("mesos.v1.agent.Call.UpdateResourceProviderConfig", "info");
  {
    const start = w.size;
    mesos_v1_mesos$encode$ResourceProviderInfo(w, v);
    w.uint32(w.size - start);
  }
  w.uint32(10);

}
export function decode$Call_UpdateResourceProviderConfig(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        m.info = mesos_v1_mesos$decode$ResourceProviderInfo(r, r.message(), m.info);
        break;
      }
      default:
        r.unknown(m, tag);
    }
  }
  if (r.position !== end) r.overrun(end);
  if (m.info === undefined) r.incomplete = true;
  return m;
}
export function json$Call_UpdateResourceProviderConfig(m) {
  let s = "";
  let v;
  v = m.info;
  if (v !== undefined) s += (s === "" ? '{"info":' : ',"info":') + mesos_v1_mesos$json$ResourceProviderInfo(v);
  return s === "" ? "{}" : s + "}";
}
export const Call_UpdateResourceProviderConfig = messageCodec("mesos.v1.agent.Call.UpdateResourceProviderConfig", encode$Call_UpdateResourceProviderConfig, decode$Call_UpdateResourceProviderConfig, json$Call_UpdateResourceProviderConfig, () => [
  { name: "info", number: 1, label: "required", type: mesos_v1_mesos$ResourceProviderInfo },
]);

export function encode$Call_RemoveResourceProviderConfig(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.name;
  if (v === undefined) unset("mesos.v1.agent.Call.RemoveResourceProviderConfig", "name");
  w.string(v);
  w.uint32(18);
  v = m.type;
  if (v === undefined) unset("mesos.v1.agent.Call.RemoveResourceProviderConfig", "type");
  w.string(v);
  w.uint32(10);

}
export function decode$Call_RemoveResourceProviderConfig(r, end, m = {}) {
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
      default:
        r.unknown(m, tag);
    }
  }
  if (r.position !== end) r.overrun(end);
  if (m.type === undefined || m.name === undefined) r.incomplete = true;
  return m;
}
export function json$Call_RemoveResourceProviderConfig(m) {
  let s = "";
  let v;
  v = m.type;
  if (v !== undefined) s += (s === "" ? '{"type":' : ',"type":') + jsonString(v);
  v = m.name;
  if (v !== undefined) s += (s === "" ? '{"name":' : ',"name":') + jsonString(v);
  return s === "" ? "{}" : s + "}";
}
export const Call_RemoveResourceProviderConfig = messageCodec("mesos.v1.agent.Call.RemoveResourceProviderConfig", encode$Call_RemoveResourceProviderConfig, decode$Call_RemoveResourceProviderConfig, json$Call_RemoveResourceProviderConfig, () => [
  { name: "type", number: 1, label: "required", type: "string" },
  { name: "name", number: 2, label: "required", type: "string" },
]);

export function encode$Call_MarkResourceProviderGone(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.resource_provider_id;
  if (v === undefined) unset("mesos.v1.agent.Call.MarkResourceProviderGone", "resource_provider_id");
  {
    const start = w.size;
    mesos_v1_mesos$encode$ResourceProviderID(w, v);
    w.uint32(w.size - start);
  }
  w.uint32(10);

}
export function decode$Call_MarkResourceProviderGone(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        m.resource_provider_id = mesos_v1_mesos$decode$ResourceProviderID(r, r.message(), m.resource_provider_id);
        break;
      }
      default:
        r.unknown(m, tag);
    }
  }
  if (r.position !== end) r.overrun(end);
  if (m.resource_provider_id === undefined) r.incomplete = true;
  return m;
}
export function json$Call_MarkResourceProviderGone(m) {
  let s = "";
  let v;
  v = m.resource_provider_id;
  if (v !== undefined) s += (s === "" ? '{"resource_provider_id":' : ',"resource_provider_id":') + mesos_v1_mesos$json$ResourceProviderID(v);
  return s === "" ? "{}" : s + "}";
}
export const Call_MarkResourceProviderGone = messageCodec("mesos.v1.agent.Call.MarkResourceProviderGone", encode$Call_MarkResourceProviderGone, decode$Call_MarkResourceProviderGone, json$Call_MarkResourceProviderGone, () => [
  { name: "resource_provider_id", number: 1, label: "required", type: mesos_v1_mesos$ResourceProviderID },
]);

export function encode$Call_PruneImages(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.excluded_images;
  if (v !== undefined) {
    const list = v;
    for (let i = list.length - 1; i >= 0; i--) {
      v = list[i];
      {
        const start = w.size;
        mesos_v1_mesos$encode$Image(w, v);
        w.uint32(w.size - start);
      }
      w.uint32(10);
    }
  }

}
export function decode$Call_PruneImages(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        (m.excluded_images ??= []).push(mesos_v1_mesos$decode$Image(r, r.message()));
        break;
      }
      default:
        r.unknown(m, tag);
    }
  }
  if (r.position !== end) r.overrun(end);
  return m;
}
export function json$Call_PruneImages(m) {
  let s = "";
  let v;
  v = m.excluded_images;
  if (v !== undefined && v.length > 0) {
    const list = v;
    v = list[0];
    s += (s === "" ? '{"excluded_images":' : ',"excluded_images":') + "[" + mesos_v1_mesos$json$Image(v);
    for (let i = 1; i < list.length; i++) {
      v = list[i];
      s += "," + mesos_v1_mesos$json$Image(v);
    }
    s += "]";
  }
  return s === "" ? "{}" : s + "}";
}
export const Call_PruneImages = messageCodec("mesos.v1.agent.Call.PruneImages", encode$Call_PruneImages, decode$Call_PruneImages, json$Call_PruneImages, () => [
  { name: "excluded_images", number: 1, label: "repeated", type: mesos_v1_mesos$Image },
]);

export function encode$Response(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.get_operations;
  if (v !== undefined) {
    {
      const start = w.size;
      encode$Response_GetOperations(w, v);
      w.uint32(w.size - start);
    }
    w.uint32(146);
  }
  v = m.get_resource_providers;
  if (v !== undefined) {
    {
      const start = w.size;
      encode$Response_GetResourceProviders(w, v);
      w.uint32(w.size - start);
    }
    w.uint32(138);
  }
  v = m.wait_container;
  if (v !== undefined) {
    {
      const start = w.size;
      encode$Response_WaitContainer(w, v);
      w.uint32(w.size - start);
    }
    w.uint32(130);
  }
  v = m.get_agent;
  if (v !== undefined) {
    {
      const start = w.size;
      encode$Response_GetAgent(w, v);
      w.uint32(w.size - start);
    }
    w.uint32(122);
  }
  v = m.wait_nested_container;
  if (v !== undefined) {
    {
      const start = w.size;
      encode$Response_WaitNestedContainer(w, v);
      w.uint32(w.size - start);
    }
    w.uint32(114);
  }
  v = m.get_tasks;
  if (v !== undefined) {
    {
      const start = w.size;
      encode$Response_GetTasks(w, v);
      w.uint32(w.size - start);
    }
    w.uint32(106);
  }
  v = m.get_executors;
  if (v !== undefined) {
    {
      const start = w.size;
      encode$Response_GetExecutors(w, v);
      w.uint32(w.size - start);
    }
    w.uint32(98);
  }
  v = m.get_frameworks;
  if (v !== undefined) {
    {
      const start = w.size;
      encode$Response_GetFrameworks(w, v);
      w.uint32(w.size - start);
    }
    w.uint32(90);
  }
  v = m.get_containers;
  if (v !== undefined) {
    {
      const start = w.size;
      encode$Response_GetContainers(w, v);
      w.uint32(w.size - start);
    }
    w.uint32(82);
  }
  v = m.get_state;
  if (v !== undefined) {
    {
      const start = w.size;
      encode$Response_GetState(w, v);
      w.uint32(w.size - start);
    }
    w.uint32(74);
  }
  v = m.read_file;
  if (v !== undefined) {
    {
      const start = w.size;
      encode$Response_ReadFile(w, v);
      w.uint32(w.size - start);
    }
    w.uint32(66);
  }
  v = m.list_files;
  if (v !== undefined) {
    {
      const start = w.size;
      encode$Response_ListFiles(w, v);
      w.uint32(w.size - start);
    }
    w.uint32(58);
  }
  v = m.get_logging_level;
  if (v !== undefined) {
    {
      const start = w.size;
      encode$Response_GetLoggingLevel(w, v);
      w.uint32(w.size - start);
    }
    w.uint32(50);
  }
  v = m.get_metrics;
  if (v !== undefined) {
    {
      const start = w.size;
      encode$Response_GetMetrics(w, v);
      w.uint32(w.size - start);
    }
    w.uint32(42);
  }
  v = m.get_version;
  if (v !== undefined) {
    {
      const start = w.size;
      encode$Response_GetVersion(w, v);
      w.uint32(w.size - start);
    }
    w.uint32(34);
  }
  v = m.get_flags;
  if (v !== undefined) {
    {
      const start = w.size;
      encode$Response_GetFlags(w, v);
      w.uint32(w.size - start);
    }
    w.uint32(26);
  }
  v = m.get_health;
  if (v !== undefined) {
    {
      const start = w.size;
      encode$Response_GetHealth(w, v);
      w.uint32(w.size - start);
    }
    w.uint32(18);
  }
  v = m.type;
  if (v !== undefined) {
    w.int32(enumNumber(Response_Type.numberOf, v));
    w.uint32(8);
  }

}
export function decode$Response(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 8: {
        const number = r.int32();
        const v = Response_Type.nameOf[number];
        if (v === undefined) r.keep(m);
        else m.type = v;
        break;
      }
      case 18: {
        m.get_health = decode$Response_GetHealth(r, r.message(), m.get_health);
        break;
      }
      case 26: {
        m.get_flags = decode$Response_GetFlags(r, r.message(), m.get_flags);
        break;
      }
      case 34: {
        m.get_version = decode$Response_GetVersion(r, r.message(), m.get_version);
        break;
      }
      case 42: {
        m.get_metrics = decode$Response_GetMetrics(r, r.message(), m.get_metrics);
        break;
      }
      case 50: {
        m.get_logging_level = decode$Response_GetLoggingLevel(r, r.message(), m.get_logging_level);
        break;
      }
      case 58: {
        m.list_files = decode$Response_ListFiles(r, r.message(), m.list_files);
        break;
      }
      case 66: {
        m.read_file = decode$Response_ReadFile(r, r.message(), m.read_file);
        break;
      }
      case 74: {
        m.get_state = decode$Response_GetState(r, r.message(), m.get_state);
        break;
      }
      case 82: {
        m.get_containers = decode$Response_GetContainers(r, r.message(), m.get_containers);
        break;
      }
      case 90: {
        m.get_frameworks = decode$Response_GetFrameworks(r, r.message(), m.get_frameworks);
        break;
      }
      case 98: {
        m.get_executors = decode$Response_GetExecutors(r, r.message(), m.get_executors);
        break;
      }
      case 146: {
        m.get_operations = decode$Response_GetOperations(r, r.message(), m.get_operations);
        break;
      }
      case 106: {
        m.get_tasks = decode$Response_GetTasks(r, r.message(), m.get_tasks);
        break;
      }
      case 122: {
        m.get_agent = decode$Response_GetAgent(r, r.message(), m.get_agent);
        break;
      }
      case 138: {
        m.get_resource_providers = decode$Response_GetResourceProviders(r, r.message(), m.get_resource_providers);
        break;
      }
      case 114: {
        m.wait_nested_container = decode$Response_WaitNestedContainer(r, r.message(), m.wait_nested_container);
        break;
      }
      case 130: {
        m.wait_container = decode$Response_WaitContainer(r, r.message(), m.wait_container);
        break;
      }
      default:
        r.unknown(m, tag);
    }
  }
  if (r.position !== end) r.overrun(end);
  return m;
}
export function json$Response(m) {
  let s = "";
  let v;
  v = m.type;
  if (v !== undefined) s += (s === "" ? '{"type":' : ',"type":') + '"' + v + '"';
  v = m.get_health;
  if (v !== undefined) s += (s === "" ? '{"get_health":' : ',"get_health":') + json$Response_GetHealth(v);
  v = m.get_flags;
  if (v !== undefined) s += (s === "" ? '{"get_flags":' : ',"get_flags":') + json$Response_GetFlags(v);
  v = m.get_version;
  if (v !== undefined) s += (s === "" ? '{"get_version":' : ',"get_version":') + json$Response_GetVersion(v);
  v = m.get_metrics;
  if (v !== undefined) s += (s === "" ? '{"get_metrics":' : ',"get_metrics":') + json$Response_GetMetrics(v);
  v = m.get_logging_level;
  if (v !== undefined) s += (s === "" ? '{"get_logging_level":' : ',"get_logging_level":') + json$Response_GetLoggingLevel(v);
  v = m.list_files;
  if (v !== undefined) s += (s === "" ? '{"list_files":' : ',"list_files":') + json$Response_ListFiles(v);
  v = m.read_file;
  if (v !== undefined) s += (s === "" ? '{"read_file":' : ',"read_file":') + json$Response_ReadFile(v);
  v = m.get_state;
  if (v !== undefined) s += (s === "" ? '{"get_state":' : ',"get_state":') + json$Response_GetState(v);
  v = m.get_containers;
  if (v !== undefined) s += (s === "" ? '{"get_containers":' : ',"get_containers":') + json$Response_GetContainers(v);
  v = m.get_frameworks;
  if (v !== undefined) s += (s === "" ? '{"get_frameworks":' : ',"get_frameworks":') + json$Response_GetFrameworks(v);
  v = m.get_executors;
  if (v !== undefined) s += (s === "" ? '{"get_executors":' : ',"get_executors":') + json$Response_GetExecutors(v);
  v = m.get_operations;
  if (v !== undefined) s += (s === "" ? '{"get_operations":' : ',"get_operations":') + json$Response_GetOperations(v);
  v = m.get_tasks;
  if (v !== undefined) s += (s === "" ? '{"get_tasks":' : ',"get_tasks":') + json$Response_GetTasks(v);
  v = m.get_agent;
  if (v !== undefined) s += (s === "" ? '{"get_agent":' : ',"get_agent":') + json$Response_GetAgent(v);
  v = m.get_resource_providers;
  if (v !== undefined) s += (s === "" ? '{"get_resource_providers":' : ',"get_resource_providers":') + json$Response_GetResourceProviders(v);
  v = m.wait_nested_container;
  if (v !== undefined) s += (s === "" ? '{"wait_nested_container":' : ',"wait_nested_container":') + json$Response_WaitNestedContainer(v);
  v = m.wait_container;
  if (v !== undefined) s += (s === "" ? '{"wait_container":' : ',"wait_container":') + json$Response_WaitContainer(v);
  return s === "" ? "{}" : s + "}";
}
export const Response = messageCodec("mesos.v1.agent.Response", encode$Response, decode$Response, json$Response, () => [
  { name: "type", number: 1, label: "optional", type: Response_Type },
  { name: "get_health", number: 2, label: "optional", type: Response_GetHealth },
  { name: "get_flags", number: 3, label: "optional", type: Response_GetFlags },
  { name: "get_version", number: 4, label: "optional", type: Response_GetVersion },
  { name: "get_metrics", number: 5, label: "optional", type: Response_GetMetrics },
  { name: "get_logging_level", number: 6, label: "optional", type: Response_GetLoggingLevel },
  { name: "list_files", number: 7, label: "optional", type: Response_ListFiles },
  { name: "read_file", number: 8, label: "optional", type: Response_ReadFile },
  { name: "get_state", number: 9, label: "optional", type: Response_GetState },
  { name: "get_containers", number: 10, label: "optional", type: Response_GetContainers },
  { name: "get_frameworks", number: 11, label: "optional", type: Response_GetFrameworks },
  { name: "get_executors", number: 12, label: "optional", type: Response_GetExecutors },
  { name: "get_operations", number: 18, label: "optional", type: Response_GetOperations },
  { name: "get_tasks", number: 13, label: "optional", type: Response_GetTasks },
  { name: "get_agent", number: 15, label: "optional", type: Response_GetAgent },
  { name: "get_resource_providers", number: 17, label: "optional", type: Response_GetResourceProviders },
  { name: "wait_nested_container", number: 14, label: "optional", type: Response_WaitNestedContainer },
  { name: "wait_container", number: 16, label: "optional", type: Response_WaitContainer },
]);

export function encode$Response_GetHealth(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.healthy;
  if (v === undefined) unset("mesos.v1.agent.Response.GetHealth", "healthy");
  w.bool(v);
  w.uint32(8);

}
export function decode$Response_GetHealth(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 8: {
        m.healthy = r.bool();
        break;
      }
      default:
        r.unknown(m, tag);
    }
  }
  if (r.position !== end) r.overrun(end);
  if (m.healthy === undefined) r.incomplete = true;
  return m;
}
export function json$Response_GetHealth(m) {
  let s = "";
  let v;
  v = m.healthy;
  if (v !== undefined) s += (s === "" ? '{"healthy":' : ',"healthy":') + v;
  return s === "" ? "{}" : s + "}";
}
export const Response_GetHealth = messageCodec("mesos.v1.agent.Response.GetHealth", encode$Response_GetHealth, decode$Response_GetHealth, json$Response_GetHealth, () => [
  { name: "healthy", number: 1, label: "required", type: "bool" },
]);

export function encode$Response_GetFlags(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.flags;
  if (v !== undefined) {
    const list = v;
    for (let i = list.length - 1; i >= 0; i--) {
      v = list[i];
      {
        const start = w.size;
        mesos_v1_mesos$encode$Flag(w, v);
        w.uint32(w.size - start);
      }
      w.uint32(10);
    }
  }

}
export function decode$Response_GetFlags(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        (m.flags ??= []).push(mesos_v1_mesos$decode$Flag(r, r.message()));
        break;
      }
      default:
        r.unknown(m, tag);
    }
  }
  if (r.position !== end) r.overrun(end);
  return m;
}
export function json$Response_GetFlags(m) {
  let s = "";
  let v;
  v = m.flags;
  if (v !== undefined && v.length > 0) {
    const list = v;
    v = list[0];
    s += (s === "" ? '{"flags":' : ',"flags":') + "[" + mesos_v1_mesos$json$Flag(v);
    for (let i = 1; i < list.length; i++) {
      v = list[i];
      s += "," + mesos_v1_mesos$json$Flag(v);
    }
    s += "]";
  }
  return s === "" ? "{}" : s + "}";
}
export const Response_GetFlags = messageCodec("mesos.v1.agent.Response.GetFlags", encode$Response_GetFlags, decode$Response_GetFlags, json$Response_GetFlags, () => [
  { name: "flags", number: 1, label: "repeated", type: mesos_v1_mesos$Flag },
]);

export function encode$Response_GetVersion(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.version_info;
  if (v === undefined) unset("mesos.v1.agent.Response.GetVersion", "version_info");
  {
    const start = w.size;
    mesos_v1_mesos$encode$VersionInfo(w, v);
    w.uint32(w.size - start);
  }
  w.uint32(10);

}
export function decode$Response_GetVersion(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        m.version_info = mesos_v1_mesos$decode$VersionInfo(r, r.message(), m.version_info);
        break;
      }
      default:
        r.unknown(m, tag);
    }
  }
  if (r.position !== end) r.overrun(end);
  if (m.version_info === undefined) r.incomplete = true;
  return m;
}
export function json$Response_GetVersion(m) {
  let s = "";
  let v;
  v = m.version_info;
  if (v !== undefined) s += (s === "" ? '{"version_info":' : ',"version_info":') + mesos_v1_mesos$json$VersionInfo(v);
  return s === "" ? "{}" : s + "}";
}
export const Response_GetVersion = messageCodec("mesos.v1.agent.Response.GetVersion", encode$Response_GetVersion, decode$Response_GetVersion, json$Response_GetVersion, () => [
  { name: "version_info", number: 1, label: "required", type: mesos_v1_mesos$VersionInfo },
]);

export function encode$Response_GetMetrics(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.metrics;
  if (v !== undefined) {
    const list = v;
    for (let i = list.length - 1; i >= 0; i--) {
      v = list[i];
      {
        const start = w.size;
        mesos_v1_mesos$encode$Metric(w, v);
        w.uint32(w.size - start);
      }
      w.uint32(10);
    }
  }

}
export function decode$Response_GetMetrics(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        (m.metrics ??= []).push(mesos_v1_mesos$decode$Metric(r, r.message()));
        break;
      }
      default:
        r.unknown(m, tag);
    }
  }
  if (r.position !== end) r.overrun(end);
  return m;
}
export function json$Response_GetMetrics(m) {
  let s = "";
  let v;
  v = m.metrics;
  if (v !== undefined && v.length > 0) {
    const list = v;
    v = list[0];
    s += (s === "" ? '{"metrics":' : ',"metrics":') + "[" + mesos_v1_mesos$json$Metric(v);
    for (let i = 1; i < list.length; i++) {
      v = list[i];
      s += "," + mesos_v1_mesos$json$Metric(v);
    }
    s += "]";
  }
  return s === "" ? "{}" : s + "}";
}
export const Response_GetMetrics = messageCodec("mesos.v1.agent.Response.GetMetrics", encode$Response_GetMetrics, decode$Response_GetMetrics, json$Response_GetMetrics, () => [
  { name: "metrics", number: 1, label: "repeated", type: mesos_v1_mesos$Metric },
]);

export function encode$Response_GetLoggingLevel(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.level;
  if (v === undefined) unset("mesos.v1.agent.Response.GetLoggingLevel", "level");
  w.uint32(v);
  w.uint32(8);

}
export function decode$Response_GetLoggingLevel(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 8: {
        m.level = r.uint32();
        break;
      }
      default:
        r.unknown(m, tag);
    }
  }
  if (r.position !== end) r.overrun(end);
  if (m.level === undefined) r.incomplete = true;
  return m;
}
export function json$Response_GetLoggingLevel(m) {
  let s = "";
  let v;
  v = m.level;
  if (v !== undefined) s += (s === "" ? '{"level":' : ',"level":') + v;
  return s === "" ? "{}" : s + "}";
}
export const Response_GetLoggingLevel = messageCodec("mesos.v1.agent.Response.GetLoggingLevel", encode$Response_GetLoggingLevel, decode$Response_GetLoggingLevel, json$Response_GetLoggingLevel, () => [
  { name: "level", number: 1, label: "required", type: "uint32" },
]);

export function encode$Response_ListFiles(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.file_infos;
  if (v !== undefined) {
    const list = v;
    for (let i = list.length - 1; i >= 0; i--) {
      v = list[i];
      {
        const start = w.size;
        mesos_v1_mesos$encode$FileInfo(w, v);
        w.uint32(w.size - start);
      }
      w.uint32(10);
    }
  }

}
export function decode$Response_ListFiles(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        (m.file_infos ??= []).push(mesos_v1_mesos$decode$FileInfo(r, r.message()));
        break;
      }
      default:
        r.unknown(m, tag);
    }
  }
  if (r.position !== end) r.overrun(end);
  return m;
}
export function json$Response_ListFiles(m) {
  let s = "";
  let v;
  v = m.file_infos;
  if (v !== undefined && v.length > 0) {
    const list = v;
    v = list[0];
    s += (s === "" ? '{"file_infos":' : ',"file_infos":') + "[" + mesos_v1_mesos$json$FileInfo(v);
    for (let i = 1; i < list.length; i++) {
      v = list[i];
      s += "," + mesos_v1_mesos$json$FileInfo(v);
    }
    s += "]";
  }
  return s === "" ? "{}" : s + "}";
}
export const Response_ListFiles = messageCodec("mesos.v1.agent.Response.ListFiles", encode$Response_ListFiles, decode$Response_ListFiles, json$Response_ListFiles, () => [
  { name: "file_infos", number: 1, label: "repeated", type: mesos_v1_mesos$FileInfo },
]);

export function encode$Response_ReadFile(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.data;
  if (v === undefined) unset("mesos.v1.agent.Response.ReadFile", "data");
  w.lengthDelimited(v);
  w.uint32(18);
  v = m.size;
  if (v === undefined) unset("mesos.v1.agent.Response.ReadFile", "size");
  w.int64(v);
  w.uint32(8);

}
export function decode$Response_ReadFile(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 8: {
        m.size = r.uint64();
        break;
      }
      case 18: {
        m.data = r.byteArray();
        break;
      }
      default:
        r.unknown(m, tag);
    }
  }
  if (r.position !== end) r.overrun(end);
  if (m.size === undefined || m.data === undefined) r.incomplete = true;
  return m;
}
export function json$Response_ReadFile(m) {
  let s = "";
  let v;
  v = m.size;
  if (v !== undefined) s += (s === "" ? '{"size":' : ',"size":') + v;
  v = m.data;
  if (v !== undefined) s += (s === "" ? '{"data":' : ',"data":') + jsonBytes(v);
  return s === "" ? "{}" : s + "}";
}
export const Response_ReadFile = messageCodec("mesos.v1.agent.Response.ReadFile", encode$Response_ReadFile, decode$Response_ReadFile, json$Response_ReadFile, () => [
  { name: "size", number: 1, label: "required", type: "uint64" },
  { name: "data", number: 2, label: "required", type: "bytes" },
]);

export function encode$Response_GetState(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.get_frameworks;
  if (v !== undefined) {
    {
      const start = w.size;
      encode$Response_GetFrameworks(w, v);
      w.uint32(w.size - start);
    }
    w.uint32(26);
  }
  v = m.get_executors;
  if (v !== undefined) {
    {
      const start = w.size;
      encode$Response_GetExecutors(w, v);
      w.uint32(w.size - start);
    }
    w.uint32(18);
  }
  v = m.get_tasks;
  if (v !== undefined) {
    {
      const start = w.size;
      encode$Response_GetTasks(w, v);
      w.uint32(w.size - start);
    }
    w.uint32(10);
  }

}
export function decode$Response_GetState(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        m.get_tasks = decode$Response_GetTasks(r, r.message(), m.get_tasks);
        break;
      }
      case 18: {
        m.get_executors = decode$Response_GetExecutors(r, r.message(), m.get_executors);
        break;
      }
      case 26: {
        m.get_frameworks = decode$Response_GetFrameworks(r, r.message(), m.get_frameworks);
        break;
      }
      default:
        r.unknown(m, tag);
    }
  }
  if (r.position !== end) r.overrun(end);
  return m;
}
export function json$Response_GetState(m) {
  let s = "";
  let v;
  v = m.get_tasks;
  if (v !== undefined) s += (s === "" ? '{"get_tasks":' : ',"get_tasks":') + json$Response_GetTasks(v);
  v = m.get_executors;
  if (v !== undefined) s += (s === "" ? '{"get_executors":' : ',"get_executors":') + json$Response_GetExecutors(v);
  v = m.get_frameworks;
  if (v !== undefined) s += (s === "" ? '{"get_frameworks":' : ',"get_frameworks":') + json$Response_GetFrameworks(v);
  return s === "" ? "{}" : s + "}";
}
export const Response_GetState = messageCodec("mesos.v1.agent.Response.GetState", encode$Response_GetState, decode$Response_GetState, json$Response_GetState, () => [
  { name: "get_tasks", number: 1, label: "optional", type: Response_GetTasks },
  { name: "get_executors", number: 2, label: "optional", type: Response_GetExecutors },
  { name: "get_frameworks", number: 3, label: "optional", type: Response_GetFrameworks },
]);

export function encode$Response_GetContainers(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.containers;
  if (v !== undefined) {
    const list = v;
    for (let i = list.length - 1; i >= 0; i--) {
      v = list[i];
      {
        const start = w.size;
        encode$Response_GetContainers_Container(w, v);
        w.uint32(w.size - start);
      }
      w.uint32(10);
    }
  }

}
export function decode$Response_GetContainers(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        (m.containers ??= []).push(decode$Response_GetContainers_Container(r, r.message()));
        break;
      }
      default:
        r.unknown(m, tag);
    }
  }
  if (r.position !== end) r.overrun(end);
  return m;
}
export function json$Response_GetContainers(m) {
  let s = "";
  let v;
  v = m.containers;
  if (v !== undefined && v.length > 0) {
    const list = v;
    v = list[0];
    s += (s === "" ? '{"containers":' : ',"containers":') + "[" + json$Response_GetContainers_Container(v);
    for (let i = 1; i < list.length; i++) {
      v = list[i];
      s += "," + json$Response_GetContainers_Container(v);
    }
    s += "]";
  }
  return s === "" ? "{}" : s + "}";
}
export const Response_GetContainers = messageCodec("mesos.v1.agent.Response.GetContainers", encode$Response_GetContainers, decode$Response_GetContainers, json$Response_GetContainers, () => [
  { name: "containers", number: 1, label: "repeated", type: Response_GetContainers_Container },
]);

export function encode$Response_GetContainers_Container(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.resource_statistics;
  if (v !== undefined) {
    {
      const start = w.size;
      mesos_v1_mesos$encode$ResourceStatistics(w, v);
      w.uint32(w.size - start);
    }
    w.uint32(50);
  }
  v = m.container_status;
  if (v !== undefined) {
    {
      const start = w.size;
      mesos_v1_mesos$encode$ContainerStatus(w, v);
      w.uint32(w.size - start);
    }
    w.uint32(42);
  }
  v = m.container_id;
  if (v === undefined) unset("mesos.v1.agent.Response.GetContainers.Container", "container_id");
  {
    const start = w.size;
    mesos_v1_mesos$encode$ContainerID(w, v);
    w.uint32(w.size - start);
  }
  w.uint32(34);
  v = m.executor_name;
  if (v !== undefined) {
    w.string(v);
    w.uint32(26);
  }
  v = m.executor_id;
  if (v !== undefined) {
    {
      const start = w.size;
      mesos_v1_mesos$encode$ExecutorID(w, v);
      w.uint32(w.size - start);
    }
    w.uint32(18);
  }
  v = m.framework_id;
  if (v !== undefined) {
    {
      const start = w.size;
      mesos_v1_mesos$encode$FrameworkID(w, v);
      w.uint32(w.size - start);
    }
    w.uint32(10);
  }

}
export function decode$Response_GetContainers_Container(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        m.framework_id = mesos_v1_mesos$decode$FrameworkID(r, r.message(), m.framework_id);
        break;
      }
      case 18: {
        m.executor_id = mesos_v1_mesos$decode$ExecutorID(r, r.message(), m.executor_id);
        break;
      }
      case 26: {
        m.executor_name = r.string();
        break;
      }
      case 34: {
        m.container_id = mesos_v1_mesos$decode$ContainerID(r, r.message(), m.container_id);
        break;
      }
      case 42: {
        m.container_status = mesos_v1_mesos$decode$ContainerStatus(r, r.message(), m.container_status);
        break;
      }
      case 50: {
        m.resource_statistics = mesos_v1_mesos$decode$ResourceStatistics(r, r.message(), m.resource_statistics);
        break;
      }
      default:
        r.unknown(m, tag);
    }
  }
  if (r.position !== end) r.overrun(end);
  if (m.container_id === undefined) r.incomplete = true;
  return m;
}
export function json$Response_GetContainers_Container(m) {
  let s = "";
  let v;
  v = m.framework_id;
  if (v !== undefined) s += (s === "" ? '{"framework_id":' : ',"framework_id":') + mesos_v1_mesos$json$FrameworkID(v);
  v = m.executor_id;
  if (v !== undefined) s += (s === "" ? '{"executor_id":' : ',"executor_id":') + mesos_v1_mesos$json$ExecutorID(v);
  v = m.executor_name;
  if (v !== undefined) s += (s === "" ? '{"executor_name":' : ',"executor_name":') + jsonString(v);
  v = m.container_id;
  if (v !== undefined) s += (s === "" ? '{"container_id":' : ',"container_id":') + mesos_v1_mesos$json$ContainerID(v);
  v = m.container_status;
  if (v !== undefined) s += (s === "" ? '{"container_status":' : ',"container_status":') + mesos_v1_mesos$json$ContainerStatus(v);
  v = m.resource_statistics;
  if (v !== undefined) s += (s === "" ? '{"resource_statistics":' : ',"resource_statistics":') + mesos_v1_mesos$json$ResourceStatistics(v);
  return s === "" ? "{}" : s + "}";
}
export const Response_GetContainers_Container = messageCodec("mesos.v1.agent.Response.GetContainers.Container", encode$Response_GetContainers_Container, decode$Response_GetContainers_Container, json$Response_GetContainers_Container, () => [
  { name: "framework_id", number: 1, label: "optional", type: mesos_v1_mesos$FrameworkID },
  { name: "executor_id", number: 2, label: "optional", type: mesos_v1_mesos$ExecutorID },
  { name: "executor_name", number: 3, label: "optional", type: "string" },
  { name: "container_id", number: 4, label: "required", type: mesos_v1_mesos$ContainerID },
  { name: "container_status", number: 5, label: "optional", type: mesos_v1_mesos$ContainerStatus },
  { name: "resource_statistics", number: 6, label: "optional", type: mesos_v1_mesos$ResourceStatistics },
]);

export function encode$Response_GetFrameworks(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.completed_frameworks;
  if (v !== undefined) {
    const list = v;
    for (let i = list.length - 1; i >= 0; i--) {
      v = list[i];
      {
        const start = w.size;
        encode$Response_GetFrameworks_Framework(w, v);
        w.uint32(w.size - start);
      }
      w.uint32(18);
    }
  }
  v = m.frameworks;
  if (v !== undefined) {
    const list = v;
    for (let i = list.length - 1; i >= 0; i--) {
      v = list[i];
      {
        const start = w.size;
        encode$Response_GetFrameworks_Framework(w, v);
        w.uint32(w.size - start);
      }
      w.uint32(10);
    }
  }

}
export function decode$Response_GetFrameworks(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        (m.frameworks ??= []).push(decode$Response_GetFrameworks_Framework(r, r.message()));
        break;
      }
      case 18: {
        (m.completed_frameworks ??= []).push(decode$Response_GetFrameworks_Framework(r, r.message()));
        break;
      }
      default:
        r.unknown(m, tag);
    }
  }
  if (r.position !== end) r.overrun(end);
  return m;
}
export function json$Response_GetFrameworks(m) {
  let s = "";
  let v;
  v = m.frameworks;
  if (v !== undefined && v.length > 0) {
    const list = v;
    v = list[0];
    s += (s === "" ? '{"frameworks":' : ',"frameworks":') + "[" + json$Response_GetFrameworks_Framework(v);
    for (let i = 1; i < list.length; i++) {
      v = list[i];
      s += "," + json$Response_GetFrameworks_Framework(v);
    }
    s += "]";
  }
  v = m.completed_frameworks;
  if (v !== undefined && v.length > 0) {
    const list = v;
    v = list[0];
    s += (s === "" ? '{"completed_frameworks":' : ',"completed_frameworks":') + "[" + json$Response_GetFrameworks_Framework(v);
    for (let i = 1; i < list.length; i++) {
      v = list[i];
      s += "," + json$Response_GetFrameworks_Framework(v);
    }
    s += "]";
  }
  return s === "" ? "{}" : s + "}";
}
export const Response_GetFrameworks = messageCodec("mesos.v1.agent.Response.GetFrameworks", encode$Response_GetFrameworks, decode$Response_GetFrameworks, json$Response_GetFrameworks, () => [
  { name: "frameworks", number: 1, label: "repeated", type: Response_GetFrameworks_Framework },
  { name: "completed_frameworks", number: 2, label: "repeated", type: Response_GetFrameworks_Framework },
]);

export function encode$Response_GetFrameworks_Framework(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.framework_info;
  if (v === undefined) unset("mesos.v1.agent.Response.GetFrameworks.Framework", "framework_info");
  {
    const start = w.size;
    mesos_v1_mesos$encode$FrameworkInfo(w, v);
    w.uint32(w.size - start);
  }
  w.uint32(10);

}
export function decode$Response_GetFrameworks_Framework(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        m.framework_info = mesos_v1_mesos$decode$FrameworkInfo(r, r.message(), m.framework_info);
        break;
      }
      default:
        r.unknown(m, tag);
    }
  }
  if (r.position !== end) r.overrun(end);
  if (m.framework_info === undefined) r.incomplete = true;
  return m;
}
export function json$Response_GetFrameworks_Framework(m) {
  let s = "";
  let v;
  v = m.framework_info;
  if (v !== undefined) s += (s === "" ? '{"framework_info":' : ',"framework_info":') + mesos_v1_mesos$json$FrameworkInfo(v);
  return s === "" ? "{}" : s + "}";
}
export const Response_GetFrameworks_Framework = messageCodec("mesos.v1.agent.Response.GetFrameworks.Framework", encode$Response_GetFrameworks_Framework, decode$Response_GetFrameworks_Framework, json$Response_GetFrameworks_Framework, () => [
  { name: "framework_info", number: 1, label: "required", type: mesos_v1_mesos$FrameworkInfo },
]);

export function encode$Response_GetExecutors(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.completed_executors;
  if (v !== undefined) {
    const list = v;
    for (let i = list.length - 1; i >= 0; i--) {
      v = list[i];
      {
        const start = w.size;
        encode$Response_GetExecutors_Executor(w, v);
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
        encode$Response_GetExecutors_Executor(w, v);
        w.uint32(w.size - start);
      }
      w.uint32(10);
    }
  }

}
export function decode$Response_GetExecutors(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        (m.executors ??= []).push(decode$Response_GetExecutors_Executor(r, r.message()));
        break;
      }
      case 18: {
        (m.completed_executors ??= []).push(decode$Response_GetExecutors_Executor(r, r.message()));
        break;
      }
      default:
        r.unknown(m, tag);
    }
  }
  if (r.position !== end) r.overrun(end);
  return m;
}
export function json$Response_GetExecutors(m) {
  let s = "";
  let v;
  v = m.executors;
  if (v !== undefined && v.length > 0) {
    const list = v;
    v = list[0];
    s += (s === "" ? '{"executors":' : ',"executors":') + "[" + json$Response_GetExecutors_Executor(v);
    for (let i = 1; i < list.length; i++) {
      v = list[i];
      s += "," + json$Response_GetExecutors_Executor(v);
    }
    s += "]";
  }
  v = m.completed_executors;
  if (v !== undefined && v.length > 0) {
    const list = v;
    v = list[0];
    s += (s === "" ? '{"completed_executors":' : ',"completed_executors":') + "[" + json$Response_GetExecutors_Executor(v);
    for (let i = 1; i < list.length; i++) {
      v = list[i];
      s += "," + json$Response_GetExecutors_Executor(v);
    }
    s += "]";
  }
  return s === "" ? "{}" : s + "}";
}
export const Response_GetExecutors = messageCodec("mesos.v1.agent.Response.GetExecutors", encode$Response_GetExecutors, decode$Response_GetExecutors, json$Response_GetExecutors, () => [
  { name: "executors", number: 1, label: "repeated", type: Response_GetExecutors_Executor },
  { name: "completed_executors", number: 2, label: "repeated", type: Response_GetExecutors_Executor },
]);

export function encode$Response_GetExecutors_Executor(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.executor_info;
  if (v === undefined) unset("mesos.v1.agent.Response.GetExecutors.Executor", "executor_info");
  {
    const start = w.size;
    mesos_v1_mesos$encode$ExecutorInfo(w, v);
    w.uint32(w.size - start);
  }
  w.uint32(10);

}
export function decode$Response_GetExecutors_Executor(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        m.executor_info = mesos_v1_mesos$decode$ExecutorInfo(r, r.message(), m.executor_info);
        break;
      }
      default:
        r.unknown(m, tag);
    }
  }
  if (r.position !== end) r.overrun(end);
  if (m.executor_info === undefined) r.incomplete = true;
  return m;
}
export function json$Response_GetExecutors_Executor(m) {
  let s = "";
  let v;
  v = m.executor_info;
  if (v !== undefined) s += (s === "" ? '{"executor_info":' : ',"executor_info":') + mesos_v1_mesos$json$ExecutorInfo(v);
  return s === "" ? "{}" : s + "}";
}
export const Response_GetExecutors_Executor = messageCodec("mesos.v1.agent.Response.GetExecutors.Executor", encode$Response_GetExecutors_Executor, decode$Response_GetExecutors_Executor, json$Response_GetExecutors_Executor, () => [
  { name: "executor_info", number: 1, label: "required", type: mesos_v1_mesos$ExecutorInfo },
]);

export function encode$Response_GetOperations(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.operations;
  if (v !== undefined) {
    const list = v;
    for (let i = list.length - 1; i >= 0; i--) {
      v = list[i];
      {
        const start = w.size;
        mesos_v1_mesos$encode$Operation(w, v);
        w.uint32(w.size - start);
      }
      w.uint32(10);
    }
  }

}
export function decode$Response_GetOperations(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        (m.operations ??= []).push(mesos_v1_mesos$decode$Operation(r, r.message()));
        break;
      }
      default:
        r.unknown(m, tag);
    }
  }
  if (r.position !== end) r.overrun(end);
  return m;
}
export function json$Response_GetOperations(m) {
  let s = "";
  let v;
  v = m.operations;
  if (v !== undefined && v.length > 0) {
    const list = v;
    v = list[0];
    s += (s === "" ? '{"operations":' : ',"operations":') + "[" + mesos_v1_mesos$json$Operation(v);
    for (let i = 1; i < list.length; i++) {
      v = list[i];
      s += "," + mesos_v1_mesos$json$Operation(v);
    }
    s += "]";
  }
  return s === "" ? "{}" : s + "}";
}
export const Response_GetOperations = messageCodec("mesos.v1.agent.Response.GetOperations", encode$Response_GetOperations, decode$Response_GetOperations, json$Response_GetOperations, () => [
  { name: "operations", number: 1, label: "repeated", type: mesos_v1_mesos$Operation },
]);

export function encode$Response_GetTasks(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.completed_tasks;
  if (v !== undefined) {
    const list = v;
    for (let i = list.length - 1; i >= 0; i--) {
      v = list[i];
      {
        const start = w.size;
        mesos_v1_mesos$encode$Task(w, v);
        w.uint32(w.size - start);
      }
      w.uint32(42);
    }
  }
  v = m.terminated_tasks;
  if (v !== undefined) {
    const list = v;
    for (let i = list.length - 1; i >= 0; i--) {
      v = list[i];
      {
        const start = w.size;
        mesos_v1_mesos$encode$Task(w, v);
        w.uint32(w.size - start);
      }
      w.uint32(34);
    }
  }
  v = m.launched_tasks;
  if (v !== undefined) {
    const list = v;
    for (let i = list.length - 1; i >= 0; i--) {
      v = list[i];
      {
        const start = w.size;
        mesos_v1_mesos$encode$Task(w, v);
        w.uint32(w.size - start);
      }
      w.uint32(26);
    }
  }
  v = m.queued_tasks;
  if (v !== undefined) {
    const list = v;
    for (let i = list.length - 1; i >= 0; i--) {
      v = list[i];
      {
        const start = w.size;
        mesos_v1_mesos$encode$Task(w, v);
        w.uint32(w.size - start);
      }
      w.uint32(18);
    }
  }
  v = m.pending_tasks;
  if (v !== undefined) {
    const list = v;
    for (let i = list.length - 1; i >= 0; i--) {
      v = list[i];
      {
        const start = w.size;
        mesos_v1_mesos$encode$Task(w, v);
        w.uint32(w.size - start);
      }
      w.uint32(10);
    }
  }

}
export function decode$Response_GetTasks(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        (m.pending_tasks ??= []).push(mesos_v1_mesos$decode$Task(r, r.message()));
        break;
      }
      case 18: {
        (m.queued_tasks ??= []).push(mesos_v1_mesos$decode$Task(r, r.message()));
        break;
      }
      case 26: {
        (m.launched_tasks ??= []).push(mesos_v1_mesos$decode$Task(r, r.message()));
        break;
      }
      case 34: {
        (m.terminated_tasks ??= []).push(mesos_v1_mesos$decode$Task(r, r.message()));
        break;
      }
      case 42: {
        (m.completed_tasks ??= []).push(mesos_v1_mesos$decode$Task(r, r.message()));
        break;
      }
      default:
        r.unknown(m, tag);
    }
  }
  if (r.position !== end) r.overrun(end);
  return m;
}
export function json$Response_GetTasks(m) {
  let s = "";
  let v;
  v = m.pending_tasks;
  if (v !== undefined && v.length > 0) {
    const list = v;
    v = list[0];
    s += (s === "" ? '{"pending_tasks":' : ',"pending_tasks":') + "[" + mesos_v1_mesos$json$Task(v);
    for (let i = 1; i < list.length; i++) {
      v = list[i];
      s += "," + mesos_v1_mesos$json$Task(v);
    }
    s += "]";
  }
  v = m.queued_tasks;
  if (v !== undefined && v.length > 0) {
    const list = v;
    v = list[0];
    s += (s === "" ? '{"queued_tasks":' : ',"queued_tasks":') + "[" + mesos_v1_mesos$json$Task(v);
    for (let i = 1; i < list.length; i++) {
      v = list[i];
      s += "," + mesos_v1_mesos$json$Task(v);
    }
    s += "]";
  }
  v = m.launched_tasks;
  if (v !== undefined && v.length > 0) {
    const list = v;
    v = list[0];
    s += (s === "" ? '{"launched_tasks":' : ',"launched_tasks":') + "[" + mesos_v1_mesos$json$Task(v);
    for (let i = 1; i < list.length; i++) {
      v = list[i];
      s += "," + mesos_v1_mesos$json$Task(v);
    }
    s += "]";
  }
  v = m.terminated_tasks;
  if (v !== undefined && v.length > 0) {
    const list = v;
    v = list[0];
    s += (s === "" ? '{"terminated_tasks":' : ',"terminated_tasks":') + "[" + mesos_v1_mesos$json$Task(v);
    for (let i = 1; i < list.length; i++) {
      v = list[i];
      s += "," + mesos_v1_mesos$json$Task(v);
    }
    s += "]";
  }
  v = m.completed_tasks;
  if (v !== undefined && v.length > 0) {
    const list = v;
    v = list[0];
    s += (s === "" ? '{"completed_tasks":' : ',"completed_tasks":') + "[" + mesos_v1_mesos$json$Task(v);
    for (let i = 1; i < list.length; i++) {
      v = list[i];
      s += "," + mesos_v1_mesos$json$Task(v);
    }
    s += "]";
  }
  return s === "" ? "{}" : s + "}";
}
export const Response_GetTasks = messageCodec("mesos.v1.agent.Response.GetTasks", encode$Response_GetTasks, decode$Response_GetTasks, json$Response_GetTasks, () => [
  { name: "pending_tasks", number: 1, label: "repeated", type: mesos_v1_mesos$Task },
  { name: "queued_tasks", number: 2, label: "repeated", type: mesos_v1_mesos$Task },
  { name: "launched_tasks", number: 3, label: "repeated", type: mesos_v1_mesos$Task },
  { name: "terminated_tasks", number: 4, label: "repeated", type: mesos_v1_mesos$Task },
  { name: "completed_tasks", number: 5, label: "repeated", type: mesos_v1_mesos$Task },
]);

export function encode$Response_GetAgent(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.estimated_drain_start_time;
  if (v !== undefined) {
    {
      const start = w.size;
      mesos_v1_mesos$encode$TimeInfo(w, v);
      w.uint32(w.size - start);
    }
    w.uint32(26);
  }
  v = m.drain_config;
  if (v !== undefined) {
    {
      const start = w.size;
      mesos_v1_mesos$encode$DrainConfig(w, v);
      w.uint32(w.size - start);
    }
    w.uint32(18);
  }
  v = m.agent_info;
  if (v !== undefined) {
    {
      const start = w.size;
      mesos_v1_mesos$encode$AgentInfo(w, v);
      w.uint32(w.size - start);
    }
    w.uint32(10);
  }

}
export function decode$Response_GetAgent(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        m.agent_info = mesos_v1_mesos$decode$AgentInfo(r, r.message(), m.agent_info);
        break;
      }
      case 18: {
        m.drain_config = mesos_v1_mesos$decode$DrainConfig(r, r.message(), m.drain_config);
        break;
      }
      case 26: {
        m.estimated_drain_start_time = mesos_v1_mesos$decode$TimeInfo(r, r.message(), m.estimated_drain_start_time);
        break;
      }
      default:
        r.unknown(m, tag);
    }
  }
  if (r.position !== end) r.overrun(end);
  return m;
}
export function json$Response_GetAgent(m) {
  let s = "";
  let v;
  v = m.agent_info;
  if (v !== undefined) s += (s === "" ? '{"agent_info":' : ',"agent_info":') + mesos_v1_mesos$json$AgentInfo(v);
  v = m.drain_config;
  if (v !== undefined) s += (s === "" ? '{"drain_config":' : ',"drain_config":') + mesos_v1_mesos$json$DrainConfig(v);
  v = m.estimated_drain_start_time;
  if (v !== undefined) s += (s === "" ? '{"estimated_drain_start_time":' : ',"estimated_drain_start_time":') + mesos_v1_mesos$json$TimeInfo(v);
  return s === "" ? "{}" : s + "}";
}
export const Response_GetAgent = messageCodec("mesos.v1.agent.Response.GetAgent", encode$Response_GetAgent, decode$Response_GetAgent, json$Response_GetAgent, () => [
  { name: "agent_info", number: 1, label: "optional", type: mesos_v1_mesos$AgentInfo },
  { name: "drain_config", number: 2, label: "optional", type: mesos_v1_mesos$DrainConfig },
  { name: "estimated_drain_start_time", number: 3, label: "optional", type: mesos_v1_mesos$TimeInfo },
]);

export function encode$Response_GetResourceProviders(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.resource_providers;
  if (v !== undefined) {
    const list = v;
    for (let i = list.length - 1; i >= 0; i--) {
      v = list[i];
      {
        const start = w.size;
        encode$Response_GetResourceProviders_ResourceProvider(w, v);
        w.uint32(w.size - start);
      }
      w.uint32(10);
    }
  }

}
export function decode$Response_GetResourceProviders(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        (m.resource_providers ??= []).push(decode$Response_GetResourceProviders_ResourceProvider(r, r.message()));
        break;
      }
      default:
        r.unknown(m, tag);
    }
  }
  if (r.position !== end) r.overrun(end);
  return m;
}
export function json$Response_GetResourceProviders(m) {
  let s = "";
  let v;
  v = m.resource_providers;
  if (v !== undefined && v.length > 0) {
    const list = v;
    v = list[0];
    s += (s === "" ? '{"resource_providers":' : ',"resource_providers":') + "[" + json$Response_GetResourceProviders_ResourceProvider(v);
    for (let i = 1; i < list.length; i++) {
      v = list[i];
      s += "," + json$Response_GetResourceProviders_ResourceProvider(v);
    }
    s += "]";
  }
  return s === "" ? "{}" : s + "}";
}
export const Response_GetResourceProviders = messageCodec("mesos.v1.agent.Response.GetResourceProviders", encode$Response_GetResourceProviders, decode$Response_GetResourceProviders, json$Response_GetResourceProviders, () => [
  { name: "resource_providers", number: 1, label: "repeated", type: Response_GetResourceProviders_ResourceProvider },
]);

export function encode$Response_GetResourceProviders_ResourceProvider(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.total_resources;
  if (v !== undefined) {
    const list = v;
    for (let i = list.length - 1; i >= 0; i--) {
      v = list[i];
      {
        const start = w.size;
        mesos_v1_mesos$encode$Resource(w, v);
        w.uint32(w.size - start);
      }
      w.uint32(18);
    }
  }
  v = m.resource_provider_info;
  if (v === undefined) unset("mesos.v1.agent.Response.GetResourceProviders.ResourceProvider", "resource_provider_info");
  {
    const start = w.size;
    mesos_v1_mesos$encode$ResourceProviderInfo(w, v);
    w.uint32(w.size - start);
  }
  w.uint32(10);

}
export function decode$Response_GetResourceProviders_ResourceProvider(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        m.resource_provider_info = mesos_v1_mesos$decode$ResourceProviderInfo(r, r.message(), m.resource_provider_info);
        break;
      }
      case 18: {
        (m.total_resources ??= []).push(mesos_v1_mesos$decode$Resource(r, r.message()));
        break;
      }
      default:
        r.unknown(m, tag);
    }
  }
  if (r.position !== end) r.overrun(end);
  if (m.resource_provider_info === undefined) r.incomplete = true;
  return m;
}
export function json$Response_GetResourceProviders_ResourceProvider(m) {
  let s = "";
  let v;
  v = m.resource_provider_info;
  if (v !== undefined) s += (s === "" ? '{"resource_provider_info":' : ',"resource_provider_info":') + mesos_v1_mesos$json$ResourceProviderInfo(v);
  v = m.total_resources;
  if (v !== undefined && v.length > 0) {
    const list = v;
    v = list[0];
    s += (s === "" ? '{"total_resources":' : ',"total_resources":') + "[" + mesos_v1_mesos$json$Resource(v);
    for (let i = 1; i < list.length; i++) {
      v = list[i];
      s += "," + mesos_v1_mesos$json$Resource(v);
    }
    s += "]";
  }
  return s === "" ? "{}" : s + "}";
}
export const Response_GetResourceProviders_ResourceProvider = messageCodec("mesos.v1.agent.Response.GetResourceProviders.ResourceProvider", encode$Response_GetResourceProviders_ResourceProvider, decode$Response_GetResourceProviders_ResourceProvider, json$Response_GetResourceProviders_ResourceProvider, () => [
  { name: "resource_provider_info", number: 1, label: "required", type: mesos_v1_mesos$ResourceProviderInfo },
  { name: "total_resources", number: 2, label: "repeated", type: mesos_v1_mesos$Resource },
]);

export function encode$Response_WaitNestedContainer(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.message;
  if (v !== undefined) {
    w.string(v);
    w.uint32(42);
  }
  v = m.limitation;
  if (v !== undefined) {
    {
      const start = w.size;
      mesos_v1_mesos$encode$TaskResourceLimitation(w, v);
      w.uint32(w.size - start);
    }
    w.uint32(34);
  }
  v = m.reason;
  if (v !== undefined) {
    w.int32(enumNumber(mesos_v1_mesos$TaskStatus_Reason.numberOf, v));
    w.uint32(24);
  }
  v = m.state;
  if (v !== undefined) {
    w.int32(enumNumber(mesos_v1_mesos$TaskState.numberOf, v));
    w.uint32(16);
  }
  v = m.exit_status;
  if (v !== undefined) {
    w.int32(v);
    w.uint32(8);
  }

}
export function decode$Response_WaitNestedContainer(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 8: {
        m.exit_status = r.int32();
        break;
      }
      case 16: {
        const number = r.int32();
        const v = mesos_v1_mesos$TaskState.nameOf[number];
        if (v === undefined) r.keep(m);
        else m.state = v;
        break;
      }
      case 24: {
        const number = r.int32();
        const v = mesos_v1_mesos$TaskStatus_Reason.nameOf[number];
        if (v === undefined) r.keep(m);
        else m.reason = v;
        break;
      }
      case 34: {
        m.limitation = mesos_v1_mesos$decode$TaskResourceLimitation(r, r.message(), m.limitation);
        break;
      }
      case 42: {
        m.message = r.string();
        break;
      }
      default:
        r.unknown(m, tag);
    }
  }
  if (r.position !== end) r.overrun(end);
  return m;
}
export function json$Response_WaitNestedContainer(m) {
  let s = "";
  let v;
  v = m.exit_status;
  if (v !== undefined) s += (s === "" ? '{"exit_status":' : ',"exit_status":') + v;
  v = m.state;
  if (v !== undefined) s += (s === "" ? '{"state":' : ',"state":') + '"' + v + '"';
  v = m.reason;
  if (v !== undefined) s += (s === "" ? '{"reason":' : ',"reason":') + '"' + v + '"';
  v = m.limitation;
  if (v !== undefined) s += (s === "" ? '{"limitation":' : ',"limitation":') + mesos_v1_mesos$json$TaskResourceLimitation(v);
  v = m.message;
  if (v !== undefined) s += (s === "" ? '{"message":' : ',"message":') + jsonString(v);
  return s === "" ? "{}" : s + "}";
}
export const Response_WaitNestedContainer = messageCodec("mesos.v1.agent.Response.WaitNestedContainer", encode$Response_WaitNestedContainer, decode$Response_WaitNestedContainer, json$Response_WaitNestedContainer, () => [
  { name: "exit_status", number: 1, label: "optional", type: "int32" },
  { name: "state", number: 2, label: "optional", type: mesos_v1_mesos$TaskState },
  { name: "reason", number: 3, label: "optional", type: mesos_v1_mesos$TaskStatus_Reason },
  { name: "limitation", number: 4, label: "optional", type: mesos_v1_mesos$TaskResourceLimitation },
  { name: "message", number: 5, label: "optional", type: "string" },
]);

export function encode$Response_WaitContainer(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.message;
  if (v !== undefined) {
    w.string(v);
    w.uint32(42);
  }
  v = m.limitation;
  if (v !== undefined) {
    {
      const start = w.size;
      mesos_v1_mesos$encode$TaskResourceLimitation(w, v);
      w.uint32(w.size - start);
    }
    w.uint32(34);
  }
  v = m.reason;
  if (v !== undefined) {
    w.int32(enumNumber(mesos_v1_mesos$TaskStatus_Reason.numberOf, v));
    w.uint32(24);
  }
  v = m.state;
  if (v !== undefined) {
    w.int32(enumNumber(mesos_v1_mesos$TaskState.numberOf, v));
    w.uint32(16);
  }
  v = m.exit_status;
  if (v !== undefined) {
    w.int32(v);
    w.uint32(8);
  }

}
export function decode$Response_WaitContainer(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 8: {
        m.exit_status = r.int32();
        break;
      }
      case 16: {
        const number = r.int32();
        const v = mesos_v1_mesos$TaskState.nameOf[number];
        if (v === undefined) r.keep(m);
        else m.state = v;
        break;
      }
      case 24: {
        const number = r.int32();
        const v = mesos_v1_mesos$TaskStatus_Reason.nameOf[number];
        if (v === undefined) r.keep(m);
        else m.reason = v;
        break;
      }
      case 34: {
        m.limitation = mesos_v1_mesos$decode$TaskResourceLimitation(r, r.message(), m.limitation);
        break;
      }
      case 42: {
        m.message = r.string();
        break;
      }
      default:
        r.unknown(m, tag);
    }
  }
  if (r.position !== end) r.overrun(end);
  return m;
}
export function json$Response_WaitContainer(m) {
  let s = "";
  let v;
  v = m.exit_status;
  if (v !== undefined) s += (s === "" ? '{"exit_status":' : ',"exit_status":') + v;
  v = m.state;
  if (v !== undefined) s += (s === "" ? '{"state":' : ',"state":') + '"' + v + '"';
  v = m.reason;
  if (v !== undefined) s += (s === "" ? '{"reason":' : ',"reason":') + '"' + v + '"';
  v = m.limitation;
  if (v !== undefined) s += (s === "" ? '{"limitation":' : ',"limitation":') + mesos_v1_mesos$json$TaskResourceLimitation(v);
  v = m.message;
  if (v !== undefined) s += (s === "" ? '{"message":' : ',"message":') + jsonString(v);
  return s === "" ? "{}" : s + "}";
}
export const Response_WaitContainer = messageCodec("mesos.v1.agent.Response.WaitContainer", encode$Response_WaitContainer, decode$Response_WaitContainer, json$Response_WaitContainer, () => [
  { name: "exit_status", number: 1, label: "optional", type: "int32" },
  { name: "state", number: 2, label: "optional", type: mesos_v1_mesos$TaskState },
  { name: "reason", number: 3, label: "optional", type: mesos_v1_mesos$TaskStatus_Reason },
  { name: "limitation", number: 4, label: "optional", type: mesos_v1_mesos$TaskResourceLimitation },
  { name: "message", number: 5, label: "optional", type: "string" },
]);

export function encode$ProcessIO(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.control;
  if (v !== undefined) {
    {
      const start = w.size;
      encode$ProcessIO_Control(w, v);
      w.uint32(w.size - start);
    }
    w.uint32(26);
  }
  v = m.data;
  if (v !== undefined) {
    {
      const start = w.size;
      encode$ProcessIO_Data(w, v);
      w.uint32(w.size - start);
    }
    w.uint32(18);
  }
  v = m.type;
  if (v !== undefined) {
    w.int32(enumNumber(ProcessIO_Type.numberOf, v));
    w.uint32(8);
  }

}
export function decode$ProcessIO(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 8: {
        const number = r.int32();
        const v = ProcessIO_Type.nameOf[number];
        if (v === undefined) r.keep(m);
        else m.type = v;
        break;
      }
      case 18: {
        m.data = decode$ProcessIO_Data(r, r.message(), m.data);
        break;
      }
      case 26: {
        m.control = decode$ProcessIO_Control(r, r.message(), m.control);
        break;
      }
      default:
        r.unknown(m, tag);
    }
  }
  if (r.position !== end) r.overrun(end);
  return m;
}
export function json$ProcessIO(m) {
  let s = "";
  let v;
  v = m.type;
  if (v !== undefined) s += (s === "" ? '{"type":' : ',"type":') + '"' + v + '"';
  v = m.data;
  if (v !== undefined) s += (s === "" ? '{"data":' : ',"data":') + json$ProcessIO_Data(v);
  v = m.control;
  if (v !== undefined) s += (s === "" ? '{"control":' : ',"control":') + json$ProcessIO_Control(v);
  return s === "" ? "{}" : s + "}";
}
export const ProcessIO = messageCodec("mesos.v1.agent.ProcessIO", encode$ProcessIO, decode$ProcessIO, json$ProcessIO, () => [
  { name: "type", number: 1, label: "optional", type: ProcessIO_Type },
  { name: "data", number: 2, label: "optional", type: ProcessIO_Data },
  { name: "control", number: 3, label: "optional", type: ProcessIO_Control },
]);

export function encode$ProcessIO_Data(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.data;
  if (v !== undefined) {
    w.lengthDelimited(v);
    w.uint32(18);
  }
  v = m.type;
  if (v !== undefined) {
    w.int32(enumNumber(ProcessIO_Data_Type.numberOf, v));
    w.uint32(8);
  }

}
export function decode$ProcessIO_Data(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 8: {
        const number = r.int32();
        const v = ProcessIO_Data_Type.nameOf[number];
        if (v === undefined) r.keep(m);
        else m.type = v;
        break;
      }
      case 18: {
        m.data = r.byteArray();
        break;
      }
      default:
        r.unknown(m, tag);
    }
  }
  if (r.position !== end) r.overrun(end);
  return m;
}
export function json$ProcessIO_Data(m) {
  let s = "";
  let v;
  v = m.type;
  if (v !== undefined) s += (s === "" ? '{"type":' : ',"type":') + '"' + v + '"';
  v = m.data;
  if (v !== undefined) s += (s === "" ? '{"data":' : ',"data":') + jsonBytes(v);
  return s === "" ? "{}" : s + "}";
}
export const ProcessIO_Data = messageCodec("mesos.v1.agent.ProcessIO.Data", encode$ProcessIO_Data, decode$ProcessIO_Data, json$ProcessIO_Data, () => [
  { name: "type", number: 1, label: "optional", type: ProcessIO_Data_Type },
  { name: "data", number: 2, label: "optional", type: "bytes" },
]);

export function encode$ProcessIO_Control(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.heartbeat;
  if (v !== undefined) {
    {
      const start = w.size;
      encode$ProcessIO_Control_Heartbeat(w, v);
      w.uint32(w.size - start);
    }
    w.uint32(26);
  }
  v = m.tty_info;
  if (v !== undefined) {
    {
      const start = w.size;
      mesos_v1_mesos$encode$TTYInfo(w, v);
      w.uint32(w.size - start);
    }
    w.uint32(18);
  }
  v = m.type;
  if (v !== undefined) {
    w.int32(enumNumber(ProcessIO_Control_Type.numberOf, v));
    w.uint32(8);
  }

}
export function decode$ProcessIO_Control(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 8: {
        const number = r.int32();
        const v = ProcessIO_Control_Type.nameOf[number];
        if (v === undefined) r.keep(m);
        else m.type = v;
        break;
      }
      case 18: {
        m.tty_info = mesos_v1_mesos$decode$TTYInfo(r, r.message(), m.tty_info);
        break;
      }
      case 26: {
        m.heartbeat = decode$ProcessIO_Control_Heartbeat(r, r.message(), m.heartbeat);
        break;
      }
      default:
        r.unknown(m, tag);
    }
  }
  if (r.position !== end) r.overrun(end);
  return m;
}
export function json$ProcessIO_Control(m) {
  let s = "";
  let v;
  v = m.type;
  if (v !== undefined) s += (s === "" ? '{"type":' : ',"type":') + '"' + v + '"';
  v = m.tty_info;
  if (v !== undefined) s += (s === "" ? '{"tty_info":' : ',"tty_info":') + mesos_v1_mesos$json$TTYInfo(v);
  v = m.heartbeat;
  if (v !== undefined) s += (s === "" ? '{"heartbeat":' : ',"heartbeat":') + json$ProcessIO_Control_Heartbeat(v);
  return s === "" ? "{}" : s + "}";
}
export const ProcessIO_Control = messageCodec("mesos.v1.agent.ProcessIO.Control", encode$ProcessIO_Control, decode$ProcessIO_Control, json$ProcessIO_Control, () => [
  { name: "type", number: 1, label: "optional", type: ProcessIO_Control_Type },
  { name: "tty_info", number: 2, label: "optional", type: mesos_v1_mesos$TTYInfo },
  { name: "heartbeat", number: 3, label: "optional", type: ProcessIO_Control_Heartbeat },
]);

export function encode$ProcessIO_Control_Heartbeat(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.interval;
  if (v !== undefined) {
    {
      const start = w.size;
      mesos_v1_mesos$encode$DurationInfo(w, v);
      w.uint32(w.size - start);
    }
    w.uint32(10);
  }

}
export function decode$ProcessIO_Control_Heartbeat(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        m.interval = mesos_v1_mesos$decode$DurationInfo(r, r.message(), m.interval);
        break;
      }
      default:
        r.unknown(m, tag);
    }
  }
  if (r.position !== end) r.overrun(end);
  return m;
}
export function json$ProcessIO_Control_Heartbeat(m) {
  let s = "";
  let v;
  v = m.interval;
  if (v !== undefined) s += (s === "" ? '{"interval":' : ',"interval":') + mesos_v1_mesos$json$DurationInfo(v);
  return s === "" ? "{}" : s + "}";
}
export const ProcessIO_Control_Heartbeat = messageCodec("mesos.v1.agent.ProcessIO.Control.Heartbeat", encode$ProcessIO_Control_Heartbeat, decode$ProcessIO_Control_Heartbeat, json$ProcessIO_Control_Heartbeat, () => [
  { name: "interval", number: 1, label: "optional", type: mesos_v1_mesos$DurationInfo },
]);

// Generated from the .proto files by `npm run generate`. Do not edit.
import { enumNumber, messageCodec, unset } from "../../../codec.ts";
import { enumTable } from "../../../descriptor.ts";
import { jsonBytes, jsonDouble, jsonString } from "../../../json-writer.ts";
import { unknownFields } from "../../../wire-reader.ts";
import {
  Duration as google_duration$Duration,
  decode$Duration as google_duration$decode$Duration,
  encode$Duration as google_duration$encode$Duration,
  json$Duration as google_duration$json$Duration,
} from "../../google/duration.js";
import {
  ClusterStatus as mesos_v1_maintenance$ClusterStatus,
  Schedule as mesos_v1_maintenance$Schedule,
  decode$ClusterStatus as mesos_v1_maintenance$decode$ClusterStatus,
  decode$Schedule as mesos_v1_maintenance$decode$Schedule,
  encode$ClusterStatus as mesos_v1_maintenance$encode$ClusterStatus,
  encode$Schedule as mesos_v1_maintenance$encode$Schedule,
  json$ClusterStatus as mesos_v1_maintenance$json$ClusterStatus,
  json$Schedule as mesos_v1_maintenance$json$Schedule,
} from "./maintenance.js";
import {
  AgentID as mesos_v1_mesos$AgentID,
  AgentInfo as mesos_v1_mesos$AgentInfo,
  AgentInfo_Capability as mesos_v1_mesos$AgentInfo_Capability,
  DrainInfo as mesos_v1_mesos$DrainInfo,
  DurationInfo as mesos_v1_mesos$DurationInfo,
  ExecutorInfo as mesos_v1_mesos$ExecutorInfo,
  FileInfo as mesos_v1_mesos$FileInfo,
  Flag as mesos_v1_mesos$Flag,
  FrameworkID as mesos_v1_mesos$FrameworkID,
  FrameworkInfo as mesos_v1_mesos$FrameworkInfo,
  InverseOffer as mesos_v1_mesos$InverseOffer,
  MachineID as mesos_v1_mesos$MachineID,
  MasterInfo as mesos_v1_mesos$MasterInfo,
  Metric as mesos_v1_mesos$Metric,
  Offer as mesos_v1_mesos$Offer,
  Operation as mesos_v1_mesos$Operation,
  Resource as mesos_v1_mesos$Resource,
  ResourceProviderInfo as mesos_v1_mesos$ResourceProviderInfo,
  Role as mesos_v1_mesos$Role,
  Task as mesos_v1_mesos$Task,
  TaskState as mesos_v1_mesos$TaskState,
  TaskStatus as mesos_v1_mesos$TaskStatus,
  TimeInfo as mesos_v1_mesos$TimeInfo,
  Value_Scalar as mesos_v1_mesos$Value_Scalar,
  VersionInfo as mesos_v1_mesos$VersionInfo,
  WeightInfo as mesos_v1_mesos$WeightInfo,
  decode$AgentID as mesos_v1_mesos$decode$AgentID,
  decode$AgentInfo as mesos_v1_mesos$decode$AgentInfo,
  decode$AgentInfo_Capability as mesos_v1_mesos$decode$AgentInfo_Capability,
  decode$DrainInfo as mesos_v1_mesos$decode$DrainInfo,
  decode$DurationInfo as mesos_v1_mesos$decode$DurationInfo,
  decode$ExecutorInfo as mesos_v1_mesos$decode$ExecutorInfo,
  decode$FileInfo as mesos_v1_mesos$decode$FileInfo,
  decode$Flag as mesos_v1_mesos$decode$Flag,
  decode$FrameworkID as mesos_v1_mesos$decode$FrameworkID,
  decode$FrameworkInfo as mesos_v1_mesos$decode$FrameworkInfo,
  decode$InverseOffer as mesos_v1_mesos$decode$InverseOffer,
  decode$MachineID as mesos_v1_mesos$decode$MachineID,
  decode$MasterInfo as mesos_v1_mesos$decode$MasterInfo,
  decode$Metric as mesos_v1_mesos$decode$Metric,
  decode$Offer as mesos_v1_mesos$decode$Offer,
  decode$Operation as mesos_v1_mesos$decode$Operation,
  decode$Resource as mesos_v1_mesos$decode$Resource,
  decode$ResourceProviderInfo as mesos_v1_mesos$decode$ResourceProviderInfo,
  decode$Role as mesos_v1_mesos$decode$Role,
  decode$Task as mesos_v1_mesos$decode$Task,
  decode$TaskStatus as mesos_v1_mesos$decode$TaskStatus,
  decode$TimeInfo as mesos_v1_mesos$decode$TimeInfo,
  decode$Value_Scalar as mesos_v1_mesos$decode$Value_Scalar,
  decode$VersionInfo as mesos_v1_mesos$decode$VersionInfo,
  decode$WeightInfo as mesos_v1_mesos$decode$WeightInfo,
  encode$AgentID as mesos_v1_mesos$encode$AgentID,
  encode$AgentInfo as mesos_v1_mesos$encode$AgentInfo,
  encode$AgentInfo_Capability as mesos_v1_mesos$encode$AgentInfo_Capability,
  encode$DrainInfo as mesos_v1_mesos$encode$DrainInfo,
  encode$DurationInfo as mesos_v1_mesos$encode$DurationInfo,
  encode$ExecutorInfo as mesos_v1_mesos$encode$ExecutorInfo,
  encode$FileInfo as mesos_v1_mesos$encode$FileInfo,
  encode$Flag as mesos_v1_mesos$encode$Flag,
  encode$FrameworkID as mesos_v1_mesos$encode$FrameworkID,
  encode$FrameworkInfo as mesos_v1_mesos$encode$FrameworkInfo,
  encode$InverseOffer as mesos_v1_mesos$encode$InverseOffer,
  encode$MachineID as mesos_v1_mesos$encode$MachineID,
  encode$MasterInfo as mesos_v1_mesos$encode$MasterInfo,
  encode$Metric as mesos_v1_mesos$encode$Metric,
  encode$Offer as mesos_v1_mesos$encode$Offer,
  encode$Operation as mesos_v1_mesos$encode$Operation,
  encode$Resource as mesos_v1_mesos$encode$Resource,
  encode$ResourceProviderInfo as mesos_v1_mesos$encode$ResourceProviderInfo,
  encode$Role as mesos_v1_mesos$encode$Role,
  encode$Task as mesos_v1_mesos$encode$Task,
  encode$TaskStatus as mesos_v1_mesos$encode$TaskStatus,
  encode$TimeInfo as mesos_v1_mesos$encode$TimeInfo,
  encode$Value_Scalar as mesos_v1_mesos$encode$Value_Scalar,
  encode$VersionInfo as mesos_v1_mesos$encode$VersionInfo,
  encode$WeightInfo as mesos_v1_mesos$encode$WeightInfo,
  json$AgentID as mesos_v1_mesos$json$AgentID,
  json$AgentInfo as mesos_v1_mesos$json$AgentInfo,
  json$AgentInfo_Capability as mesos_v1_mesos$json$AgentInfo_Capability,
  json$DrainInfo as mesos_v1_mesos$json$DrainInfo,
  json$DurationInfo as mesos_v1_mesos$json$DurationInfo,
  json$ExecutorInfo as mesos_v1_mesos$json$ExecutorInfo,
  json$FileInfo as mesos_v1_mesos$json$FileInfo,
  json$Flag as mesos_v1_mesos$json$Flag,
  json$FrameworkID as mesos_v1_mesos$json$FrameworkID,
  json$FrameworkInfo as mesos_v1_mesos$json$FrameworkInfo,
  json$InverseOffer as mesos_v1_mesos$json$InverseOffer,
  json$MachineID as mesos_v1_mesos$json$MachineID,
  json$MasterInfo as mesos_v1_mesos$json$MasterInfo,
  json$Metric as mesos_v1_mesos$json$Metric,
  json$Offer as mesos_v1_mesos$json$Offer,
  json$Operation as mesos_v1_mesos$json$Operation,
  json$Resource as mesos_v1_mesos$json$Resource,
  json$ResourceProviderInfo as mesos_v1_mesos$json$ResourceProviderInfo,
  json$Role as mesos_v1_mesos$json$Role,
  json$Task as mesos_v1_mesos$json$Task,
  json$TaskStatus as mesos_v1_mesos$json$TaskStatus,
  json$TimeInfo as mesos_v1_mesos$json$TimeInfo,
  json$Value_Scalar as mesos_v1_mesos$json$Value_Scalar,
  json$VersionInfo as mesos_v1_mesos$json$VersionInfo,
  json$WeightInfo as mesos_v1_mesos$json$WeightInfo,
} from "./mesos.js";
import {
  QuotaConfig as mesos_v1_quota$QuotaConfig,
  QuotaRequest as mesos_v1_quota$QuotaRequest,
  QuotaStatus as mesos_v1_quota$QuotaStatus,
  decode$QuotaConfig as mesos_v1_quota$decode$QuotaConfig,
  decode$QuotaRequest as mesos_v1_quota$decode$QuotaRequest,
  decode$QuotaStatus as mesos_v1_quota$decode$QuotaStatus,
  encode$QuotaConfig as mesos_v1_quota$encode$QuotaConfig,
  encode$QuotaRequest as mesos_v1_quota$encode$QuotaRequest,
  encode$QuotaStatus as mesos_v1_quota$encode$QuotaStatus,
  json$QuotaConfig as mesos_v1_quota$json$QuotaConfig,
  json$QuotaRequest as mesos_v1_quota$json$QuotaRequest,
  json$QuotaStatus as mesos_v1_quota$json$QuotaStatus,
} from "./quota.js";
import {
  OfferConstraints as mesos_v1_scheduler$OfferConstraints,
  decode$OfferConstraints as mesos_v1_scheduler$decode$OfferConstraints,
  encode$OfferConstraints as mesos_v1_scheduler$encode$OfferConstraints,
  json$OfferConstraints as mesos_v1_scheduler$json$OfferConstraints,
} from "./scheduler.js";

export const Call_Type = enumTable("mesos.v1.master.Call.Type", ["UNKNOWN", "GET_HEALTH", "GET_FLAGS", "GET_VERSION", "GET_METRICS", "GET_LOGGING_LEVEL", "SET_LOGGING_LEVEL", "LIST_FILES", "READ_FILE", "GET_STATE", "GET_AGENTS", "GET_FRAMEWORKS", "GET_EXECUTORS", "GET_OPERATIONS", "GET_TASKS", "GET_ROLES", "GET_WEIGHTS", "UPDATE_WEIGHTS", "GET_MASTER", "SUBSCRIBE", "RESERVE_RESOURCES", "UNRESERVE_RESOURCES", "CREATE_VOLUMES", "DESTROY_VOLUMES", "GROW_VOLUME", "SHRINK_VOLUME", "GET_MAINTENANCE_STATUS", "GET_MAINTENANCE_SCHEDULE", "UPDATE_MAINTENANCE_SCHEDULE", "START_MAINTENANCE", "STOP_MAINTENANCE", "DRAIN_AGENT", "DEACTIVATE_AGENT", "REACTIVATE_AGENT", "GET_QUOTA", "UPDATE_QUOTA", "SET_QUOTA", "REMOVE_QUOTA", "TEARDOWN", "MARK_AGENT_GONE"], [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 33, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 34, 35, 23, 24, 25, 26, 27, 37, 38, 39, 28, 36, 29, 30, 31, 32]);

export const Response_Type = enumTable("mesos.v1.master.Response.Type", ["UNKNOWN", "GET_HEALTH", "GET_FLAGS", "GET_VERSION", "GET_METRICS", "GET_LOGGING_LEVEL", "LIST_FILES", "READ_FILE", "GET_STATE", "GET_AGENTS", "GET_FRAMEWORKS", "GET_EXECUTORS", "GET_OPERATIONS", "GET_TASKS", "GET_ROLES", "GET_WEIGHTS", "GET_MASTER", "GET_MAINTENANCE_STATUS", "GET_MAINTENANCE_SCHEDULE", "GET_QUOTA"], [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 19, 12, 13, 14, 15, 16, 17, 18]);

export const Event_Type = enumTable("mesos.v1.master.Event.Type", ["UNKNOWN", "SUBSCRIBED", "TASK_ADDED", "TASK_UPDATED", "AGENT_ADDED", "AGENT_REMOVED", "FRAMEWORK_ADDED", "FRAMEWORK_UPDATED", "FRAMEWORK_REMOVED", "HEARTBEAT"]);

export function encode$Call(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.reactivate_agent;
  if (v !== undefined) {
    {
      const start = w.size;
      encode$Call_ReactivateAgent(w, v);
      w.uint32(w.size - start);
    }
    w.uint32(186);
  }
  v = m.deactivate_agent;
  if (v !== undefined) {
    {
      const start = w.size;
      encode$Call_DeactivateAgent(w, v);
      w.uint32(w.size - start);
    }
    w.uint32(178);
  }
  v = m.drain_agent;
  if (v !== undefined) {
    {
      const start = w.size;
      encode$Call_DrainAgent(w, v);
      w.uint32(w.size - start);
    }
    w.uint32(170);
  }
  v = m.update_quota;
  if (v !== undefined) {
    {
      const start = w.size;
      encode$Call_UpdateQuota(w, v);
      w.uint32(w.size - start);
    }
    w.uint32(162);
  }
  v = m.shrink_volume;
  if (v !== undefined) {
    {
      const start = w.size;
      encode$Call_ShrinkVolume(w, v);
      w.uint32(w.size - start);
    }
    w.uint32(154);
  }
  v = m.grow_volume;
  if (v !== undefined) {
    {
      const start = w.size;
      encode$Call_GrowVolume(w, v);
      w.uint32(w.size - start);
    }
    w.uint32(146);
  }
  v = m.mark_agent_gone;
  if (v !== undefined) {
    {
      const start = w.size;
      encode$Call_MarkAgentGone(w, v);
      w.uint32(w.size - start);
    }
    w.uint32(138);
  }
  v = m.teardown;
  if (v !== undefined) {
    {
      const start = w.size;
      encode$Call_Teardown(w, v);
      w.uint32(w.size - start);
    }
    w.uint32(130);
  }
  v = m.remove_quota;
  if (v !== undefined) {
    {
      const start = w.size;
      encode$Call_RemoveQuota(w, v);
      w.uint32(w.size - start);
    }
    w.uint32(122);
  }
  v = m.set_quota;
  if (v !== undefined) {
    {
      const start = w.size;
      encode$Call_SetQuota(w, v);
      w.uint32(w.size - start);
    }
    w.uint32(114);
  }
  v = m.stop_maintenance;
  if (v !== undefined) {
    {
      const start = w.size;
      encode$Call_StopMaintenance(w, v);
      w.uint32(w.size - start);
    }
    w.uint32(106);
  }
  v = m.start_maintenance;
  if (v !== undefined) {
    {
      const start = w.size;
      encode$Call_StartMaintenance(w, v);
      w.uint32(w.size - start);
    }
    w.uint32(98);
  }
  v = m.update_maintenance_schedule;
  if (v !== undefined) {
    {
      const start = w.size;
      encode$Call_UpdateMaintenanceSchedule(w, v);
      w.uint32(w.size - start);
    }
    w.uint32(90);
  }
  v = m.destroy_volumes;
  if (v !== undefined) {
    {
      const start = w.size;
      encode$Call_DestroyVolumes(w, v);
      w.uint32(w.size - start);
    }
    w.uint32(82);
  }
  v = m.create_volumes;
  if (v !== undefined) {
    {
      const start = w.size;
      encode$Call_CreateVolumes(w, v);
      w.uint32(w.size - start);
    }
    w.uint32(74);
  }
  v = m.unreserve_resources;
  if (v !== undefined) {
    {
      const start = w.size;
      encode$Call_UnreserveResources(w, v);
      w.uint32(w.size - start);
    }
    w.uint32(66);
  }
  v = m.reserve_resources;
  if (v !== undefined) {
    {
      const start = w.size;
      encode$Call_ReserveResources(w, v);
      w.uint32(w.size - start);
    }
    w.uint32(58);
  }
  v = m.update_weights;
  if (v !== undefined) {
    {
      const start = w.size;
      encode$Call_UpdateWeights(w, v);
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
      case 50: {
        m.update_weights = decode$Call_UpdateWeights(r, r.message(), m.update_weights);
        break;
      }
      case 58: {
        m.reserve_resources = decode$Call_ReserveResources(r, r.message(), m.reserve_resources);
        break;
      }
      case 66: {
        m.unreserve_resources = decode$Call_UnreserveResources(r, r.message(), m.unreserve_resources);
        break;
      }
      case 74: {
        m.create_volumes = decode$Call_CreateVolumes(r, r.message(), m.create_volumes);
        break;
      }
      case 82: {
        m.destroy_volumes = decode$Call_DestroyVolumes(r, r.message(), m.destroy_volumes);
        break;
      }
      case 146: {
        m.grow_volume = decode$Call_GrowVolume(r, r.message(), m.grow_volume);
        break;
      }
      case 154: {
        m.shrink_volume = decode$Call_ShrinkVolume(r, r.message(), m.shrink_volume);
        break;
      }
      case 90: {
        m.update_maintenance_schedule = decode$Call_UpdateMaintenanceSchedule(r, r.message(), m.update_maintenance_schedule);
        break;
      }
      case 98: {
        m.start_maintenance = decode$Call_StartMaintenance(r, r.message(), m.start_maintenance);
        break;
      }
      case 106: {
        m.stop_maintenance = decode$Call_StopMaintenance(r, r.message(), m.stop_maintenance);
        break;
      }
      case 170: {
        m.drain_agent = decode$Call_DrainAgent(r, r.message(), m.drain_agent);
        break;
      }
      case 178: {
        m.deactivate_agent = decode$Call_DeactivateAgent(r, r.message(), m.deactivate_agent);
        break;
      }
      case 186: {
        m.reactivate_agent = decode$Call_ReactivateAgent(r, r.message(), m.reactivate_agent);
        break;
      }
      case 162: {
        m.update_quota = decode$Call_UpdateQuota(r, r.message(), m.update_quota);
        break;
      }
      case 130: {
        m.teardown = decode$Call_Teardown(r, r.message(), m.teardown);
        break;
      }
      case 138: {
        m.mark_agent_gone = decode$Call_MarkAgentGone(r, r.message(), m.mark_agent_gone);
        break;
      }
      case 114: {
        m.set_quota = decode$Call_SetQuota(r, r.message(), m.set_quota);
        break;
      }
      case 122: {
        m.remove_quota = decode$Call_RemoveQuota(r, r.message(), m.remove_quota);
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
  v = m.update_weights;
  if (v !== undefined) s += (s === "" ? '{"update_weights":' : ',"update_weights":') + json$Call_UpdateWeights(v);
  v = m.reserve_resources;
  if (v !== undefined) s += (s === "" ? '{"reserve_resources":' : ',"reserve_resources":') + json$Call_ReserveResources(v);
  v = m.unreserve_resources;
  if (v !== undefined) s += (s === "" ? '{"unreserve_resources":' : ',"unreserve_resources":') + json$Call_UnreserveResources(v);
  v = m.create_volumes;
  if (v !== undefined) s += (s === "" ? '{"create_volumes":' : ',"create_volumes":') + json$Call_CreateVolumes(v);
  v = m.destroy_volumes;
  if (v !== undefined) s += (s === "" ? '{"destroy_volumes":' : ',"destroy_volumes":') + json$Call_DestroyVolumes(v);
  v = m.grow_volume;
  if (v !== undefined) s += (s === "" ? '{"grow_volume":' : ',"grow_volume":') + json$Call_GrowVolume(v);
  v = m.shrink_volume;
  if (v !== undefined) s += (s === "" ? '{"shrink_volume":' : ',"shrink_volume":') + json$Call_ShrinkVolume(v);
  v = m.update_maintenance_schedule;
  if (v !== undefined) s += (s === "" ? '{"update_maintenance_schedule":' : ',"update_maintenance_schedule":') + json$Call_UpdateMaintenanceSchedule(v);
  v = m.start_maintenance;
  if (v !== undefined) s += (s === "" ? '{"start_maintenance":' : ',"start_maintenance":') + json$Call_StartMaintenance(v);
  v = m.stop_maintenance;
  if (v !== undefined) s += (s === "" ? '{"stop_maintenance":' : ',"stop_maintenance":') + json$Call_StopMaintenance(v);
  v = m.drain_agent;
  if (v !== undefined) s += (s === "" ? '{"drain_agent":' : ',"drain_agent":') + json$Call_DrainAgent(v);
  v = m.deactivate_agent;
  if (v !== undefined) s += (s === "" ? '{"deactivate_agent":' : ',"deactivate_agent":') + json$Call_DeactivateAgent(v);
  v = m.reactivate_agent;
  if (v !== undefined) s += (s === "" ? '{"reactivate_agent":' : ',"reactivate_agent":') + json$Call_ReactivateAgent(v);
  v = m.update_quota;
  if (v !== undefined) s += (s === "" ? '{"update_quota":' : ',"update_quota":') + json$Call_UpdateQuota(v);
  v = m.teardown;
  if (v !== undefined) s += (s === "" ? '{"teardown":' : ',"teardown":') + json$Call_Teardown(v);
  v = m.mark_agent_gone;
  if (v !== undefined) s += (s === "" ? '{"mark_agent_gone":' : ',"mark_agent_gone":') + json$Call_MarkAgentGone(v);
  v = m.set_quota;
  if (v !== undefined) s += (s === "" ? '{"set_quota":' : ',"set_quota":') + json$Call_SetQuota(v);
  v = m.remove_quota;
  if (v !== undefined) s += (s === "" ? '{"remove_quota":' : ',"remove_quota":') + json$Call_RemoveQuota(v);
  return s === "" ? "{}" : s + "}";
}
export const Call = messageCodec("mesos.v1.master.Call", encode$Call, decode$Call, json$Call, () => [
  { name: "type", number: 1, label: "optional", type: Call_Type },
  { name: "get_metrics", number: 2, label: "optional", type: Call_GetMetrics },
  { name: "set_logging_level", number: 3, label: "optional", type: Call_SetLoggingLevel },
  { name: "list_files", number: 4, label: "optional", type: Call_ListFiles },
  { name: "read_file", number: 5, label: "optional", type: Call_ReadFile },
  { name: "update_weights", number: 6, label: "optional", type: Call_UpdateWeights },
  { name: "reserve_resources", number: 7, label: "optional", type: Call_ReserveResources },
  { name: "unreserve_resources", number: 8, label: "optional", type: Call_UnreserveResources },
  { name: "create_volumes", number: 9, label: "optional", type: Call_CreateVolumes },
  { name: "destroy_volumes", number: 10, label: "optional", type: Call_DestroyVolumes },
  { name: "grow_volume", number: 18, label: "optional", type: Call_GrowVolume },
  { name: "shrink_volume", number: 19, label: "optional", type: Call_ShrinkVolume },
  { name: "update_maintenance_schedule", number: 11, label: "optional", type: Call_UpdateMaintenanceSchedule },
  { name: "start_maintenance", number: 12, label: "optional", type: Call_StartMaintenance },
  { name: "stop_maintenance", number: 13, label: "optional", type: Call_StopMaintenance },
  { name: "drain_agent", number: 21, label: "optional", type: Call_DrainAgent },
  { name: "deactivate_agent", number: 22, label: "optional", type: Call_DeactivateAgent },
  { name: "reactivate_agent", number: 23, label: "optional", type: Call_ReactivateAgent },
  { name: "update_quota", number: 20, label: "optional", type: Call_UpdateQuota },
  { name: "teardown", number: 16, label: "optional", type: Call_Teardown },
  { name: "mark_agent_gone", number: 17, label: "optional", type: Call_MarkAgentGone },
  { name: "set_quota", number: 14, label: "optional", type: Call_SetQuota, deprecated: true },
  { name: "remove_quota", number: 15, label: "optional", type: Call_RemoveQuota, deprecated: true },
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
export const Call_GetMetrics = messageCodec("mesos.v1.master.Call.GetMetrics", encode$Call_GetMetrics, decode$Call_GetMetrics, json$Call_GetMetrics, () => [
  { name: "timeout", number: 1, label: "optional", type: mesos_v1_mesos$DurationInfo },
]);

export function encode$Call_SetLoggingLevel(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.duration;
  if (v === undefined) unset("mesos.v1.master.Call.SetLoggingLevel", "duration");
  {
    const start = w.size;
    mesos_v1_mesos$encode$DurationInfo(w, v);
    w.uint32(w.size - start);
  }
  w.uint32(18);
  v = m.level;
  if (v === undefined) unset("mesos.v1.master.Call.SetLoggingLevel", "level");
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
export const Call_SetLoggingLevel = messageCodec("mesos.v1.master.Call.SetLoggingLevel", encode$Call_SetLoggingLevel, decode$Call_SetLoggingLevel, json$Call_SetLoggingLevel, () => [
  { name: "level", number: 1, label: "required", type: "uint32" },
  { name: "duration", number: 2, label: "required", type: mesos_v1_mesos$DurationInfo },
]);

export function encode$Call_ListFiles(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.path;
  if (v === undefined) unset("mesos.v1.master.Call.ListFiles", "path");
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
export const Call_ListFiles = messageCodec("mesos.v1.master.Call.ListFiles", encode$Call_ListFiles, decode$Call_ListFiles, json$Call_ListFiles, () => [
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
  if (v === undefined) unset("mesos.v1.master.Call.ReadFile", "offset");
  w.int64(v);
  w.uint32(16);
  v = m.path;
  if (v === undefined) unset("mesos.v1.master.Call.ReadFile", "path");
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
export const Call_ReadFile = messageCodec("mesos.v1.master.Call.ReadFile", encode$Call_ReadFile, decode$Call_ReadFile, json$Call_ReadFile, () => [
  { name: "path", number: 1, label: "required", type: "string" },
  { name: "offset", number: 2, label: "required", type: "uint64" },
  { name: "length", number: 3, label: "optional", type: "uint64" },
]);

export function encode$Call_UpdateWeights(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.weight_infos;
  if (v !== undefined) {
    const list = v;
    for (let i = list.length - 1; i >= 0; i--) {
      v = list[i];
      {
        const start = w.size;
        mesos_v1_mesos$encode$WeightInfo(w, v);
        w.uint32(w.size - start);
      }
      w.uint32(10);
    }
  }

}
export function decode$Call_UpdateWeights(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        (m.weight_infos ??= []).push(mesos_v1_mesos$decode$WeightInfo(r, r.message()));
        break;
      }
      default:
        r.unknown(m, tag);
    }
  }
  if (r.position !== end) r.overrun(end);
  return m;
}
export function json$Call_UpdateWeights(m) {
  let s = "";
  let v;
  v = m.weight_infos;
  if (v !== undefined && v.length > 0) {
    const list = v;
    v = list[0];
    s += (s === "" ? '{"weight_infos":' : ',"weight_infos":') + "[" + mesos_v1_mesos$json$WeightInfo(v);
    for (let i = 1; i < list.length; i++) {
      v = list[i];
      s += "," + mesos_v1_mesos$json$WeightInfo(v);
    }
    s += "]";
  }
  return s === "" ? "{}" : s + "}";
}
export const Call_UpdateWeights = messageCodec("mesos.v1.master.Call.UpdateWeights", encode$Call_UpdateWeights, decode$Call_UpdateWeights, json$Call_UpdateWeights, () => [
  { name: "weight_infos", number: 1, label: "repeated", type: mesos_v1_mesos$WeightInfo },
]);

export function encode$Call_ReserveResources(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.source;
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
      w.uint32(18);
    }
  }
  v = m.agent_id;
  if (v === undefined) unset("mesos.v1.master.Call.ReserveResources", "agent_id");
  {
    const start = w.size;
    mesos_v1_mesos$encode$AgentID(w, v);
    w.uint32(w.size - start);
  }
  w.uint32(10);

}
export function decode$Call_ReserveResources(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        m.agent_id = mesos_v1_mesos$decode$AgentID(r, r.message(), m.agent_id);
        break;
      }
      case 26: {
        (m.source ??= []).push(mesos_v1_mesos$decode$Resource(r, r.message()));
        break;
      }
      case 18: {
        (m.resources ??= []).push(mesos_v1_mesos$decode$Resource(r, r.message()));
        break;
      }
      default:
        r.unknown(m, tag);
    }
  }
  if (r.position !== end) r.overrun(end);
  if (m.agent_id === undefined) r.incomplete = true;
  return m;
}
export function json$Call_ReserveResources(m) {
  let s = "";
  let v;
  v = m.agent_id;
  if (v !== undefined) s += (s === "" ? '{"agent_id":' : ',"agent_id":') + mesos_v1_mesos$json$AgentID(v);
  v = m.source;
  if (v !== undefined && v.length > 0) {
    const list = v;
    v = list[0];
    s += (s === "" ? '{"source":' : ',"source":') + "[" + mesos_v1_mesos$json$Resource(v);
    for (let i = 1; i < list.length; i++) {
      v = list[i];
      s += "," + mesos_v1_mesos$json$Resource(v);
    }
    s += "]";
  }
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
  return s === "" ? "{}" : s + "}";
}
export const Call_ReserveResources = messageCodec("mesos.v1.master.Call.ReserveResources", encode$Call_ReserveResources, decode$Call_ReserveResources, json$Call_ReserveResources, () => [
  { name: "agent_id", number: 1, label: "required", type: mesos_v1_mesos$AgentID },
  { name: "source", number: 3, label: "repeated", type: mesos_v1_mesos$Resource },
  { name: "resources", number: 2, label: "repeated", type: mesos_v1_mesos$Resource },
]);

export function encode$Call_UnreserveResources(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
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
      w.uint32(18);
    }
  }
  v = m.agent_id;
  if (v === undefined) unset("mesos.v1.master.Call.UnreserveResources", "agent_id");
  {
    const start = w.size;
    mesos_v1_mesos$encode$AgentID(w, v);
    w.uint32(w.size - start);
  }
  w.uint32(10);

}
export function decode$Call_UnreserveResources(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        m.agent_id = mesos_v1_mesos$decode$AgentID(r, r.message(), m.agent_id);
        break;
      }
      case 18: {
        (m.resources ??= []).push(mesos_v1_mesos$decode$Resource(r, r.message()));
        break;
      }
      default:
        r.unknown(m, tag);
    }
  }
  if (r.position !== end) r.overrun(end);
  if (m.agent_id === undefined) r.incomplete = true;
  return m;
}
export function json$Call_UnreserveResources(m) {
  let s = "";
  let v;
  v = m.agent_id;
  if (v !== undefined) s += (s === "" ? '{"agent_id":' : ',"agent_id":') + mesos_v1_mesos$json$AgentID(v);
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
  return s === "" ? "{}" : s + "}";
}
export const Call_UnreserveResources = messageCodec("mesos.v1.master.Call.UnreserveResources", encode$Call_UnreserveResources, decode$Call_UnreserveResources, json$Call_UnreserveResources, () => [
  { name: "agent_id", number: 1, label: "required", type: mesos_v1_mesos$AgentID },
  { name: "resources", number: 2, label: "repeated", type: mesos_v1_mesos$Resource },
]);

export function encode$Call_CreateVolumes(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.volumes;
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
  v = m.agent_id;
  if (v === undefined) unset("mesos.v1.master.Call.CreateVolumes", "agent_id");
  {
    const start = w.size;
    mesos_v1_mesos$encode$AgentID(w, v);
    w.uint32(w.size - start);
  }
  w.uint32(10);

}
export function decode$Call_CreateVolumes(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        m.agent_id = mesos_v1_mesos$decode$AgentID(r, r.message(), m.agent_id);
        break;
      }
      case 18: {
        (m.volumes ??= []).push(mesos_v1_mesos$decode$Resource(r, r.message()));
        break;
      }
      default:
        r.unknown(m, tag);
    }
  }
  if (r.position !== end) r.overrun(end);
  if (m.agent_id === undefined) r.incomplete = true;
  return m;
}
export function json$Call_CreateVolumes(m) {
  let s = "";
  let v;
  v = m.agent_id;
  if (v !== undefined) s += (s === "" ? '{"agent_id":' : ',"agent_id":') + mesos_v1_mesos$json$AgentID(v);
  v = m.volumes;
  if (v !== undefined && v.length > 0) {
    const list = v;
    v = list[0];
    s += (s === "" ? '{"volumes":' : ',"volumes":') + "[" + mesos_v1_mesos$json$Resource(v);
    for (let i = 1; i < list.length; i++) {
      v = list[i];
      s += "," + mesos_v1_mesos$json$Resource(v);
    }
    s += "]";
  }
  return s === "" ? "{}" : s + "}";
}
export const Call_CreateVolumes = messageCodec("mesos.v1.master.Call.CreateVolumes", encode$Call_CreateVolumes, decode$Call_CreateVolumes, json$Call_CreateVolumes, () => [
  { name: "agent_id", number: 1, label: "required", type: mesos_v1_mesos$AgentID },
  { name: "volumes", number: 2, label: "repeated", type: mesos_v1_mesos$Resource },
]);

export function encode$Call_DestroyVolumes(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.volumes;
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
  v = m.agent_id;
  if (v === undefined) unset("mesos.v1.master.Call.DestroyVolumes", "agent_id");
  {
    const start = w.size;
    mesos_v1_mesos$encode$AgentID(w, v);
    w.uint32(w.size - start);
  }
  w.uint32(10);

}
export function decode$Call_DestroyVolumes(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        m.agent_id = mesos_v1_mesos$decode$AgentID(r, r.message(), m.agent_id);
        break;
      }
      case 18: {
        (m.volumes ??= []).push(mesos_v1_mesos$decode$Resource(r, r.message()));
        break;
      }
      default:
        r.unknown(m, tag);
    }
  }
  if (r.position !== end) r.overrun(end);
  if (m.agent_id === undefined) r.incomplete = true;
  return m;
}
export function json$Call_DestroyVolumes(m) {
  let s = "";
  let v;
  v = m.agent_id;
  if (v !== undefined) s += (s === "" ? '{"agent_id":' : ',"agent_id":') + mesos_v1_mesos$json$AgentID(v);
  v = m.volumes;
  if (v !== undefined && v.length > 0) {
    const list = v;
    v = list[0];
    s += (s === "" ? '{"volumes":' : ',"volumes":') + "[" + mesos_v1_mesos$json$Resource(v);
    for (let i = 1; i < list.length; i++) {
      v = list[i];
      s += "," + mesos_v1_mesos$json$Resource(v);
    }
    s += "]";
  }
  return s === "" ? "{}" : s + "}";
}
export const Call_DestroyVolumes = messageCodec("mesos.v1.master.Call.DestroyVolumes", encode$Call_DestroyVolumes, decode$Call_DestroyVolumes, json$Call_DestroyVolumes, () => [
  { name: "agent_id", number: 1, label: "required", type: mesos_v1_mesos$AgentID },
  { name: "volumes", number: 2, label: "repeated", type: mesos_v1_mesos$Resource },
]);

export function encode$Call_GrowVolume(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.addition;
  if (v === undefined) unset("mesos.v1.master.Call.GrowVolume", "addition");
  {
    const start = w.size;
    mesos_v1_mesos$encode$Resource(w, v);
    w.uint32(w.size - start);
  }
  w.uint32(26);
  v = m.volume;
  if (v === undefined) unset("mesos.v1.master.Call.GrowVolume", "volume");
  {
    const start = w.size;
    mesos_v1_mesos$encode$Resource(w, v);
    w.uint32(w.size - start);
  }
  w.uint32(18);
  v = m.agent_id;
  if (v !== undefined) {
    {
      const start = w.size;
      mesos_v1_mesos$encode$AgentID(w, v);
      w.uint32(w.size - start);
    }
    w.uint32(10);
  }

}
export function decode$Call_GrowVolume(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        m.agent_id = mesos_v1_mesos$decode$AgentID(r, r.message(), m.agent_id);
        break;
      }
      case 18: {
        m.volume = mesos_v1_mesos$decode$Resource(r, r.message(), m.volume);
        break;
      }
      case 26: {
        m.addition = mesos_v1_mesos$decode$Resource(r, r.message(), m.addition);
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
export function json$Call_GrowVolume(m) {
  let s = "";
  let v;
  v = m.agent_id;
  if (v !== undefined) s += (s === "" ? '{"agent_id":' : ',"agent_id":') + mesos_v1_mesos$json$AgentID(v);
  v = m.volume;
  if (v !== undefined) s += (s === "" ? '{"volume":' : ',"volume":') + mesos_v1_mesos$json$Resource(v);
  v = m.addition;
  if (v !== undefined) s += (s === "" ? '{"addition":' : ',"addition":') + mesos_v1_mesos$json$Resource(v);
  return s === "" ? "{}" : s + "}";
}
export const Call_GrowVolume = messageCodec("mesos.v1.master.Call.GrowVolume", encode$Call_GrowVolume, decode$Call_GrowVolume, json$Call_GrowVolume, () => [
  { name: "agent_id", number: 1, label: "optional", type: mesos_v1_mesos$AgentID },
  { name: "volume", number: 2, label: "required", type: mesos_v1_mesos$Resource },
  { name: "addition", number: 3, label: "required", type: mesos_v1_mesos$Resource },
]);

export function encode$Call_ShrinkVolume(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.subtract;
  if (v === undefined) unset("mesos.v1.master.Call.ShrinkVolume", "subtract");
  {
    const start = w.size;
    mesos_v1_mesos$encode$Value_Scalar(w, v);
    w.uint32(w.size - start);
  }
  w.uint32(26);
  v = m.volume;
  if (v === undefined) unset("mesos.v1.master.Call.ShrinkVolume", "volume");
  {
    const start = w.size;
    mesos_v1_mesos$encode$Resource(w, v);
    w.uint32(w.size - start);
  }
  w.uint32(18);
  v = m.agent_id;
  if (v !== undefined) {
    {
      const start = w.size;
      mesos_v1_mesos$encode$AgentID(w, v);
      w.uint32(w.size - start);
    }
    w.uint32(10);
  }

}
export function decode$Call_ShrinkVolume(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        m.agent_id = mesos_v1_mesos$decode$AgentID(r, r.message(), m.agent_id);
        break;
      }
      case 18: {
        m.volume = mesos_v1_mesos$decode$Resource(r, r.message(), m.volume);
        break;
      }
      case 26: {
        m.subtract = mesos_v1_mesos$decode$Value_Scalar(r, r.message(), m.subtract);
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
export function json$Call_ShrinkVolume(m) {
  let s = "";
  let v;
  v = m.agent_id;
  if (v !== undefined) s += (s === "" ? '{"agent_id":' : ',"agent_id":') + mesos_v1_mesos$json$AgentID(v);
  v = m.volume;
  if (v !== undefined) s += (s === "" ? '{"volume":' : ',"volume":') + mesos_v1_mesos$json$Resource(v);
  v = m.subtract;
  if (v !== undefined) s += (s === "" ? '{"subtract":' : ',"subtract":') + mesos_v1_mesos$json$Value_Scalar(v);
  return s === "" ? "{}" : s + "}";
}
export const Call_ShrinkVolume = messageCodec("mesos.v1.master.Call.ShrinkVolume", encode$Call_ShrinkVolume, decode$Call_ShrinkVolume, json$Call_ShrinkVolume, () => [
  { name: "agent_id", number: 1, label: "optional", type: mesos_v1_mesos$AgentID },
  { name: "volume", number: 2, label: "required", type: mesos_v1_mesos$Resource },
  { name: "subtract", number: 3, label: "required", type: mesos_v1_mesos$Value_Scalar },
]);

export function encode$Call_UpdateMaintenanceSchedule(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.schedule;
  if (v === undefined) unset("mesos.v1.master.Call.UpdateMaintenanceSchedule", "schedule");
  {
    const start = w.size;
    mesos_v1_maintenance$encode$Schedule(w, v);
    w.uint32(w.size - start);
  }
  w.uint32(10);

}
export function decode$Call_UpdateMaintenanceSchedule(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        m.schedule = mesos_v1_maintenance$decode$Schedule(r, r.message(), m.schedule);
        break;
      }
      default:
        r.unknown(m, tag);
    }
  }
  if (r.position !== end) r.overrun(end);
  if (m.schedule === undefined) r.incomplete = true;
  return m;
}
export function json$Call_UpdateMaintenanceSchedule(m) {
  let s = "";
  let v;
  v = m.schedule;
  if (v !== undefined) s += (s === "" ? '{"schedule":' : ',"schedule":') + mesos_v1_maintenance$json$Schedule(v);
  return s === "" ? "{}" : s + "}";
}
export const Call_UpdateMaintenanceSchedule = messageCodec("mesos.v1.master.Call.UpdateMaintenanceSchedule", encode$Call_UpdateMaintenanceSchedule, decode$Call_UpdateMaintenanceSchedule, json$Call_UpdateMaintenanceSchedule, () => [
  { name: "schedule", number: 1, label: "required", type: mesos_v1_maintenance$Schedule },
]);

export function encode$Call_StartMaintenance(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.machines;
  if (v !== undefined) {
    const list = v;
    for (let i = list.length - 1; i >= 0; i--) {
      v = list[i];
      {
        const start = w.size;
        mesos_v1_mesos$encode$MachineID(w, v);
        w.uint32(w.size - start);
      }
      w.uint32(10);
    }
  }

}
export function decode$Call_StartMaintenance(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        (m.machines ??= []).push(mesos_v1_mesos$decode$MachineID(r, r.message()));
        break;
      }
      default:
        r.unknown(m, tag);
    }
  }
  if (r.position !== end) r.overrun(end);
  return m;
}
export function json$Call_StartMaintenance(m) {
  let s = "";
  let v;
  v = m.machines;
  if (v !== undefined && v.length > 0) {
    const list = v;
    v = list[0];
    s += (s === "" ? '{"machines":' : ',"machines":') + "[" + mesos_v1_mesos$json$MachineID(v);
    for (let i = 1; i < list.length; i++) {
      v = list[i];
      s += "," + mesos_v1_mesos$json$MachineID(v);
    }
    s += "]";
  }
  return s === "" ? "{}" : s + "}";
}
export const Call_StartMaintenance = messageCodec("mesos.v1.master.Call.StartMaintenance", encode$Call_StartMaintenance, decode$Call_StartMaintenance, json$Call_StartMaintenance, () => [
  { name: "machines", number: 1, label: "repeated", type: mesos_v1_mesos$MachineID },
]);

export function encode$Call_StopMaintenance(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.machines;
  if (v !== undefined) {
    const list = v;
    for (let i = list.length - 1; i >= 0; i--) {
      v = list[i];
      {
        const start = w.size;
        mesos_v1_mesos$encode$MachineID(w, v);
        w.uint32(w.size - start);
      }
      w.uint32(10);
    }
  }

}
export function decode$Call_StopMaintenance(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        (m.machines ??= []).push(mesos_v1_mesos$decode$MachineID(r, r.message()));
        break;
      }
      default:
        r.unknown(m, tag);
    }
  }
  if (r.position !== end) r.overrun(end);
  return m;
}
export function json$Call_StopMaintenance(m) {
  let s = "";
  let v;
  v = m.machines;
  if (v !== undefined && v.length > 0) {
    const list = v;
    v = list[0];
    s += (s === "" ? '{"machines":' : ',"machines":') + "[" + mesos_v1_mesos$json$MachineID(v);
    for (let i = 1; i < list.length; i++) {
      v = list[i];
      s += "," + mesos_v1_mesos$json$MachineID(v);
    }
    s += "]";
  }
  return s === "" ? "{}" : s + "}";
}
export const Call_StopMaintenance = messageCodec("mesos.v1.master.Call.StopMaintenance", encode$Call_StopMaintenance, decode$Call_StopMaintenance, json$Call_StopMaintenance, () => [
  { name: "machines", number: 1, label: "repeated", type: mesos_v1_mesos$MachineID },
]);

export function encode$Call_DrainAgent(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.mark_gone;
  if (v !== undefined) {
    w.bool(v);
    w.uint32(24);
  }
  v = m.max_grace_period;
  if (v !== undefined) {
    {
      const start = w.size;
      google_duration$encode$Duration(w, v);
      w.uint32(w.size - start);
    }
    w.uint32(18);
  }
  v = m.agent_id;
  if (v === undefined) unset("mesos.v1.master.Call.DrainAgent", "agent_id");
  {
    const start = w.size;
    mesos_v1_mesos$encode$AgentID(w, v);
    w.uint32(w.size - start);
  }
  w.uint32(10);

}
export function decode$Call_DrainAgent(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        m.agent_id = mesos_v1_mesos$decode$AgentID(r, r.message(), m.agent_id);
        break;
      }
      case 18: {
        m.max_grace_period = google_duration$decode$Duration(r, r.message(), m.max_grace_period);
        break;
      }
      case 24: {
        m.mark_gone = r.bool();
        break;
      }
      default:
        r.unknown(m, tag);
    }
  }
  if (r.position !== end) r.overrun(end);
  if (m.agent_id === undefined) r.incomplete = true;
  return m;
}
export function json$Call_DrainAgent(m) {
  let s = "";
  let v;
  v = m.agent_id;
  if (v !== undefined) s += (s === "" ? '{"agent_id":' : ',"agent_id":') + mesos_v1_mesos$json$AgentID(v);
  v = m.max_grace_period;
  if (v !== undefined) s += (s === "" ? '{"max_grace_period":' : ',"max_grace_period":') + google_duration$json$Duration(v);
  v = m.mark_gone;
  if (v !== undefined) s += (s === "" ? '{"mark_gone":' : ',"mark_gone":') + v;
  else s += (s === "" ? '{"mark_gone":' : ',"mark_gone":') + 'false';
  return s === "" ? "{}" : s + "}";
}
export const Call_DrainAgent = messageCodec("mesos.v1.master.Call.DrainAgent", encode$Call_DrainAgent, decode$Call_DrainAgent, json$Call_DrainAgent, () => [
  { name: "agent_id", number: 1, label: "required", type: mesos_v1_mesos$AgentID },
  { name: "max_grace_period", number: 2, label: "optional", type: google_duration$Duration },
  { name: "mark_gone", number: 3, label: "optional", type: "bool", defaultValue: false },
]);

export function encode$Call_DeactivateAgent(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.agent_id;
  if (v === undefined) unset("mesos.v1.master.Call.DeactivateAgent", "agent_id");
  {
    const start = w.size;
    mesos_v1_mesos$encode$AgentID(w, v);
    w.uint32(w.size - start);
  }
  w.uint32(10);

}
export function decode$Call_DeactivateAgent(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        m.agent_id = mesos_v1_mesos$decode$AgentID(r, r.message(), m.agent_id);
        break;
      }
      default:
        r.unknown(m, tag);
    }
  }
  if (r.position !== end) r.overrun(end);
  if (m.agent_id === undefined) r.incomplete = true;
  return m;
}
export function json$Call_DeactivateAgent(m) {
  let s = "";
  let v;
  v = m.agent_id;
  if (v !== undefined) s += (s === "" ? '{"agent_id":' : ',"agent_id":') + mesos_v1_mesos$json$AgentID(v);
  return s === "" ? "{}" : s + "}";
}
export const Call_DeactivateAgent = messageCodec("mesos.v1.master.Call.DeactivateAgent", encode$Call_DeactivateAgent, decode$Call_DeactivateAgent, json$Call_DeactivateAgent, () => [
  { name: "agent_id", number: 1, label: "required", type: mesos_v1_mesos$AgentID },
]);

export function encode$Call_ReactivateAgent(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.agent_id;
  if (v === undefined) unset("mesos.v1.master.Call.ReactivateAgent", "agent_id");
  {
    const start = w.size;
    mesos_v1_mesos$encode$AgentID(w, v);
    w.uint32(w.size - start);
  }
  w.uint32(10);

}
export function decode$Call_ReactivateAgent(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        m.agent_id = mesos_v1_mesos$decode$AgentID(r, r.message(), m.agent_id);
        break;
      }
      default:
        r.unknown(m, tag);
    }
  }
  if (r.position !== end) r.overrun(end);
  if (m.agent_id === undefined) r.incomplete = true;
  return m;
}
export function json$Call_ReactivateAgent(m) {
  let s = "";
  let v;
  v = m.agent_id;
  if (v !== undefined) s += (s === "" ? '{"agent_id":' : ',"agent_id":') + mesos_v1_mesos$json$AgentID(v);
  return s === "" ? "{}" : s + "}";
}
export const Call_ReactivateAgent = messageCodec("mesos.v1.master.Call.ReactivateAgent", encode$Call_ReactivateAgent, decode$Call_ReactivateAgent, json$Call_ReactivateAgent, () => [
  { name: "agent_id", number: 1, label: "required", type: mesos_v1_mesos$AgentID },
]);

export function encode$Call_UpdateQuota(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.quota_configs;
  if (v !== undefined) {
    const list = v;
    for (let i = list.length - 1; i >= 0; i--) {
      v = list[i];
      {
        const start = w.size;
        mesos_v1_quota$encode$QuotaConfig(w, v);
        w.uint32(w.size - start);
      }
      w.uint32(18);
    }
  }
  v = m.force;
  if (v !== undefined) {
    w.bool(v);
    w.uint32(8);
  }

}
export function decode$Call_UpdateQuota(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 8: {
        m.force = r.bool();
        break;
      }
      case 18: {
        (m.quota_configs ??= []).push(mesos_v1_quota$decode$QuotaConfig(r, r.message()));
        break;
      }
      default:
        r.unknown(m, tag);
    }
  }
  if (r.position !== end) r.overrun(end);
  return m;
}
export function json$Call_UpdateQuota(m) {
  let s = "";
  let v;
  v = m.force;
  if (v !== undefined) s += (s === "" ? '{"force":' : ',"force":') + v;
  v = m.quota_configs;
  if (v !== undefined && v.length > 0) {
    const list = v;
    v = list[0];
    s += (s === "" ? '{"quota_configs":' : ',"quota_configs":') + "[" + mesos_v1_quota$json$QuotaConfig(v);
    for (let i = 1; i < list.length; i++) {
      v = list[i];
      s += "," + mesos_v1_quota$json$QuotaConfig(v);
    }
    s += "]";
  }
  return s === "" ? "{}" : s + "}";
}
export const Call_UpdateQuota = messageCodec("mesos.v1.master.Call.UpdateQuota", encode$Call_UpdateQuota, decode$Call_UpdateQuota, json$Call_UpdateQuota, () => [
  { name: "force", number: 1, label: "optional", type: "bool" },
  { name: "quota_configs", number: 2, label: "repeated", type: mesos_v1_quota$QuotaConfig },
]);

export function encode$Call_SetQuota(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.quota_request;
  if (v === undefined) unset("mesos.v1.master.Call.SetQuota", "quota_request");
  {
    const start = w.size;
    mesos_v1_quota$encode$QuotaRequest(w, v);
    w.uint32(w.size - start);
  }
  w.uint32(10);

}
export function decode$Call_SetQuota(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        m.quota_request = mesos_v1_quota$decode$QuotaRequest(r, r.message(), m.quota_request);
        break;
      }
      default:
        r.unknown(m, tag);
    }
  }
  if (r.position !== end) r.overrun(end);
  if (m.quota_request === undefined) r.incomplete = true;
  return m;
}
export function json$Call_SetQuota(m) {
  let s = "";
  let v;
  v = m.quota_request;
  if (v !== undefined) s += (s === "" ? '{"quota_request":' : ',"quota_request":') + mesos_v1_quota$json$QuotaRequest(v);
  return s === "" ? "{}" : s + "}";
}
export const Call_SetQuota = messageCodec("mesos.v1.master.Call.SetQuota", encode$Call_SetQuota, decode$Call_SetQuota, json$Call_SetQuota, () => [
  { name: "quota_request", number: 1, label: "required", type: mesos_v1_quota$QuotaRequest },
]);

export function encode$Call_RemoveQuota(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.role;
  if (v === undefined) unset("mesos.v1.master.Call.RemoveQuota", "role");
  w.string(v);
  w.uint32(10);

}
export function decode$Call_RemoveQuota(r, end, m = {}) {
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
  if (m.role === undefined) r.incomplete = true;
  return m;
}
export function json$Call_RemoveQuota(m) {
  let s = "";
  let v;
  v = m.role;
  if (v !== undefined) s += (s === "" ? '{"role":' : ',"role":') + jsonString(v);
  return s === "" ? "{}" : s + "}";
}
export const Call_RemoveQuota = messageCodec("mesos.v1.master.Call.RemoveQuota", encode$Call_RemoveQuota, decode$Call_RemoveQuota, json$Call_RemoveQuota, () => [
  { name: "role", number: 1, label: "required", type: "string" },
]);

export function encode$Call_Teardown(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.framework_id;
  if (v === undefined) unset("mesos.v1.master.Call.Teardown", "framework_id");
  {
    const start = w.size;
    mesos_v1_mesos$encode$FrameworkID(w, v);
    w.uint32(w.size - start);
  }
  w.uint32(10);

}
export function decode$Call_Teardown(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        m.framework_id = mesos_v1_mesos$decode$FrameworkID(r, r.message(), m.framework_id);
        break;
      }
      default:
        r.unknown(m, tag);
    }
  }
  if (r.position !== end) r.overrun(end);
  if (m.framework_id === undefined) r.incomplete = true;
  return m;
}
export function json$Call_Teardown(m) {
  let s = "";
  let v;
  v = m.framework_id;
  if (v !== undefined) s += (s === "" ? '{"framework_id":' : ',"framework_id":') + mesos_v1_mesos$json$FrameworkID(v);
  return s === "" ? "{}" : s + "}";
}
export const Call_Teardown = messageCodec("mesos.v1.master.Call.Teardown", encode$Call_Teardown, decode$Call_Teardown, json$Call_Teardown, () => [
  { name: "framework_id", number: 1, label: "required", type: mesos_v1_mesos$FrameworkID },
]);

export function encode$Call_MarkAgentGone(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.agent_id;
  if (v === undefined) unset("mesos.v1.master.Call.MarkAgentGone", "agent_id");
  {
    const start = w.size;
    mesos_v1_mesos$encode$AgentID(w, v);
    w.uint32(w.size - start);
  }
  w.uint32(10);

}
export function decode$Call_MarkAgentGone(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        m.agent_id = mesos_v1_mesos$decode$AgentID(r, r.message(), m.agent_id);
        break;
      }
      default:
        r.unknown(m, tag);
    }
  }
  if (r.position !== end) r.overrun(end);
  if (m.agent_id === undefined) r.incomplete = true;
  return m;
}
export function json$Call_MarkAgentGone(m) {
  let s = "";
  let v;
  v = m.agent_id;
  if (v !== undefined) s += (s === "" ? '{"agent_id":' : ',"agent_id":') + mesos_v1_mesos$json$AgentID(v);
  return s === "" ? "{}" : s + "}";
}
export const Call_MarkAgentGone = messageCodec("mesos.v1.master.Call.MarkAgentGone", encode$Call_MarkAgentGone, decode$Call_MarkAgentGone, json$Call_MarkAgentGone, () => [
  { name: "agent_id", number: 1, label: "required", type: mesos_v1_mesos$AgentID },
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
    w.uint32(162);
  }
  v = m.get_quota;
  if (v !== undefined) {
    {
      const start = w.size;
      encode$Response_GetQuota(w, v);
      w.uint32(w.size - start);
    }
    w.uint32(154);
  }
  v = m.get_maintenance_schedule;
  if (v !== undefined) {
    {
      const start = w.size;
      encode$Response_GetMaintenanceSchedule(w, v);
      w.uint32(w.size - start);
    }
    w.uint32(146);
  }
  v = m.get_maintenance_status;
  if (v !== undefined) {
    {
      const start = w.size;
      encode$Response_GetMaintenanceStatus(w, v);
      w.uint32(w.size - start);
    }
    w.uint32(138);
  }
  v = m.get_master;
  if (v !== undefined) {
    {
      const start = w.size;
      encode$Response_GetMaster(w, v);
      w.uint32(w.size - start);
    }
    w.uint32(130);
  }
  v = m.get_weights;
  if (v !== undefined) {
    {
      const start = w.size;
      encode$Response_GetWeights(w, v);
      w.uint32(w.size - start);
    }
    w.uint32(122);
  }
  v = m.get_roles;
  if (v !== undefined) {
    {
      const start = w.size;
      encode$Response_GetRoles(w, v);
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
  v = m.get_agents;
  if (v !== undefined) {
    {
      const start = w.size;
      encode$Response_GetAgents(w, v);
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
        m.get_agents = decode$Response_GetAgents(r, r.message(), m.get_agents);
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
      case 162: {
        m.get_operations = decode$Response_GetOperations(r, r.message(), m.get_operations);
        break;
      }
      case 106: {
        m.get_tasks = decode$Response_GetTasks(r, r.message(), m.get_tasks);
        break;
      }
      case 114: {
        m.get_roles = decode$Response_GetRoles(r, r.message(), m.get_roles);
        break;
      }
      case 122: {
        m.get_weights = decode$Response_GetWeights(r, r.message(), m.get_weights);
        break;
      }
      case 130: {
        m.get_master = decode$Response_GetMaster(r, r.message(), m.get_master);
        break;
      }
      case 138: {
        m.get_maintenance_status = decode$Response_GetMaintenanceStatus(r, r.message(), m.get_maintenance_status);
        break;
      }
      case 146: {
        m.get_maintenance_schedule = decode$Response_GetMaintenanceSchedule(r, r.message(), m.get_maintenance_schedule);
        break;
      }
      case 154: {
        m.get_quota = decode$Response_GetQuota(r, r.message(), m.get_quota);
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
  v = m.get_agents;
  if (v !== undefined) s += (s === "" ? '{"get_agents":' : ',"get_agents":') + json$Response_GetAgents(v);
  v = m.get_frameworks;
  if (v !== undefined) s += (s === "" ? '{"get_frameworks":' : ',"get_frameworks":') + json$Response_GetFrameworks(v);
  v = m.get_executors;
  if (v !== undefined) s += (s === "" ? '{"get_executors":' : ',"get_executors":') + json$Response_GetExecutors(v);
  v = m.get_operations;
  if (v !== undefined) s += (s === "" ? '{"get_operations":' : ',"get_operations":') + json$Response_GetOperations(v);
  v = m.get_tasks;
  if (v !== undefined) s += (s === "" ? '{"get_tasks":' : ',"get_tasks":') + json$Response_GetTasks(v);
  v = m.get_roles;
  if (v !== undefined) s += (s === "" ? '{"get_roles":' : ',"get_roles":') + json$Response_GetRoles(v);
  v = m.get_weights;
  if (v !== undefined) s += (s === "" ? '{"get_weights":' : ',"get_weights":') + json$Response_GetWeights(v);
  v = m.get_master;
  if (v !== undefined) s += (s === "" ? '{"get_master":' : ',"get_master":') + json$Response_GetMaster(v);
  v = m.get_maintenance_status;
  if (v !== undefined) s += (s === "" ? '{"get_maintenance_status":' : ',"get_maintenance_status":') + json$Response_GetMaintenanceStatus(v);
  v = m.get_maintenance_schedule;
  if (v !== undefined) s += (s === "" ? '{"get_maintenance_schedule":' : ',"get_maintenance_schedule":') + json$Response_GetMaintenanceSchedule(v);
  v = m.get_quota;
  if (v !== undefined) s += (s === "" ? '{"get_quota":' : ',"get_quota":') + json$Response_GetQuota(v);
  return s === "" ? "{}" : s + "}";
}
export const Response = messageCodec("mesos.v1.master.Response", encode$Response, decode$Response, json$Response, () => [
  { name: "type", number: 1, label: "optional", type: Response_Type },
  { name: "get_health", number: 2, label: "optional", type: Response_GetHealth },
  { name: "get_flags", number: 3, label: "optional", type: Response_GetFlags },
  { name: "get_version", number: 4, label: "optional", type: Response_GetVersion },
  { name: "get_metrics", number: 5, label: "optional", type: Response_GetMetrics },
  { name: "get_logging_level", number: 6, label: "optional", type: Response_GetLoggingLevel },
  { name: "list_files", number: 7, label: "optional", type: Response_ListFiles },
  { name: "read_file", number: 8, label: "optional", type: Response_ReadFile },
  { name: "get_state", number: 9, label: "optional", type: Response_GetState },
  { name: "get_agents", number: 10, label: "optional", type: Response_GetAgents },
  { name: "get_frameworks", number: 11, label: "optional", type: Response_GetFrameworks },
  { name: "get_executors", number: 12, label: "optional", type: Response_GetExecutors },
  { name: "get_operations", number: 20, label: "optional", type: Response_GetOperations },
  { name: "get_tasks", number: 13, label: "optional", type: Response_GetTasks },
  { name: "get_roles", number: 14, label: "optional", type: Response_GetRoles },
  { name: "get_weights", number: 15, label: "optional", type: Response_GetWeights },
  { name: "get_master", number: 16, label: "optional", type: Response_GetMaster },
  { name: "get_maintenance_status", number: 17, label: "optional", type: Response_GetMaintenanceStatus },
  { name: "get_maintenance_schedule", number: 18, label: "optional", type: Response_GetMaintenanceSchedule },
  { name: "get_quota", number: 19, label: "optional", type: Response_GetQuota },
]);

export function encode$Response_GetHealth(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.healthy;
  if (v === undefined) unset("mesos.v1.master.Response.GetHealth", "healthy");
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
export const Response_GetHealth = messageCodec("mesos.v1.master.Response.GetHealth", encode$Response_GetHealth, decode$Response_GetHealth, json$Response_GetHealth, () => [
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
export const Response_GetFlags = messageCodec("mesos.v1.master.Response.GetFlags", encode$Response_GetFlags, decode$Response_GetFlags, json$Response_GetFlags, () => [
  { name: "flags", number: 1, label: "repeated", type: mesos_v1_mesos$Flag },
]);

export function encode$Response_GetVersion(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.version_info;
  if (v === undefined) unset("mesos.v1.master.Response.GetVersion", "version_info");
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
export const Response_GetVersion = messageCodec("mesos.v1.master.Response.GetVersion", encode$Response_GetVersion, decode$Response_GetVersion, json$Response_GetVersion, () => [
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
export const Response_GetMetrics = messageCodec("mesos.v1.master.Response.GetMetrics", encode$Response_GetMetrics, decode$Response_GetMetrics, json$Response_GetMetrics, () => [
  { name: "metrics", number: 1, label: "repeated", type: mesos_v1_mesos$Metric },
]);

export function encode$Response_GetLoggingLevel(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.level;
  if (v === undefined) unset("mesos.v1.master.Response.GetLoggingLevel", "level");
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
export const Response_GetLoggingLevel = messageCodec("mesos.v1.master.Response.GetLoggingLevel", encode$Response_GetLoggingLevel, decode$Response_GetLoggingLevel, json$Response_GetLoggingLevel, () => [
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
export const Response_ListFiles = messageCodec("mesos.v1.master.Response.ListFiles", encode$Response_ListFiles, decode$Response_ListFiles, json$Response_ListFiles, () => [
  { name: "file_infos", number: 1, label: "repeated", type: mesos_v1_mesos$FileInfo },
]);

export function encode$Response_ReadFile(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.data;
  if (v === undefined) unset("mesos.v1.master.Response.ReadFile", "data");
  w.lengthDelimited(v);
  w.uint32(18);
  v = m.size;
  if (v === undefined) unset("mesos.v1.master.Response.ReadFile", "size");
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
export const Response_ReadFile = messageCodec("mesos.v1.master.Response.ReadFile", encode$Response_ReadFile, decode$Response_ReadFile, json$Response_ReadFile, () => [
  { name: "size", number: 1, label: "required", type: "uint64" },
  { name: "data", number: 2, label: "required", type: "bytes" },
]);

export function encode$Response_GetState(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.get_agents;
  if (v !== undefined) {
    {
      const start = w.size;
      encode$Response_GetAgents(w, v);
      w.uint32(w.size - start);
    }
    w.uint32(34);
  }
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
      case 34: {
        m.get_agents = decode$Response_GetAgents(r, r.message(), m.get_agents);
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
  v = m.get_agents;
  if (v !== undefined) s += (s === "" ? '{"get_agents":' : ',"get_agents":') + json$Response_GetAgents(v);
  return s === "" ? "{}" : s + "}";
}
export const Response_GetState = messageCodec("mesos.v1.master.Response.GetState", encode$Response_GetState, decode$Response_GetState, json$Response_GetState, () => [
  { name: "get_tasks", number: 1, label: "optional", type: Response_GetTasks },
  { name: "get_executors", number: 2, label: "optional", type: Response_GetExecutors },
  { name: "get_frameworks", number: 3, label: "optional", type: Response_GetFrameworks },
  { name: "get_agents", number: 4, label: "optional", type: Response_GetAgents },
]);

export function encode$Response_GetAgents(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.recovered_agents;
  if (v !== undefined) {
    const list = v;
    for (let i = list.length - 1; i >= 0; i--) {
      v = list[i];
      {
        const start = w.size;
        mesos_v1_mesos$encode$AgentInfo(w, v);
        w.uint32(w.size - start);
      }
      w.uint32(18);
    }
  }
  v = m.agents;
  if (v !== undefined) {
    const list = v;
    for (let i = list.length - 1; i >= 0; i--) {
      v = list[i];
      {
        const start = w.size;
        encode$Response_GetAgents_Agent(w, v);
        w.uint32(w.size - start);
      }
      w.uint32(10);
    }
  }

}
export function decode$Response_GetAgents(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        (m.agents ??= []).push(decode$Response_GetAgents_Agent(r, r.message()));
        break;
      }
      case 18: {
        (m.recovered_agents ??= []).push(mesos_v1_mesos$decode$AgentInfo(r, r.message()));
        break;
      }
      default:
        r.unknown(m, tag);
    }
  }
  if (r.position !== end) r.overrun(end);
  return m;
}
export function json$Response_GetAgents(m) {
  let s = "";
  let v;
  v = m.agents;
  if (v !== undefined && v.length > 0) {
    const list = v;
    v = list[0];
    s += (s === "" ? '{"agents":' : ',"agents":') + "[" + json$Response_GetAgents_Agent(v);
    for (let i = 1; i < list.length; i++) {
      v = list[i];
      s += "," + json$Response_GetAgents_Agent(v);
    }
    s += "]";
  }
  v = m.recovered_agents;
  if (v !== undefined && v.length > 0) {
    const list = v;
    v = list[0];
    s += (s === "" ? '{"recovered_agents":' : ',"recovered_agents":') + "[" + mesos_v1_mesos$json$AgentInfo(v);
    for (let i = 1; i < list.length; i++) {
      v = list[i];
      s += "," + mesos_v1_mesos$json$AgentInfo(v);
    }
    s += "]";
  }
  return s === "" ? "{}" : s + "}";
}
export const Response_GetAgents = messageCodec("mesos.v1.master.Response.GetAgents", encode$Response_GetAgents, decode$Response_GetAgents, json$Response_GetAgents, () => [
  { name: "agents", number: 1, label: "repeated", type: Response_GetAgents_Agent },
  { name: "recovered_agents", number: 2, label: "repeated", type: mesos_v1_mesos$AgentInfo },
]);

export function encode$Response_GetAgents_Agent(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.estimated_drain_start_time;
  if (v !== undefined) {
    {
      const start = w.size;
      mesos_v1_mesos$encode$TimeInfo(w, v);
      w.uint32(w.size - start);
    }
    w.uint32(114);
  }
  v = m.drain_info;
  if (v !== undefined) {
    {
      const start = w.size;
      mesos_v1_mesos$encode$DrainInfo(w, v);
      w.uint32(w.size - start);
    }
    w.uint32(106);
  }
  v = m.deactivated;
  if (v !== undefined) {
    w.bool(v);
    w.uint32(96);
  }
  v = m.resource_providers;
  if (v !== undefined) {
    const list = v;
    for (let i = list.length - 1; i >= 0; i--) {
      v = list[i];
      {
        const start = w.size;
        encode$Response_GetAgents_Agent_ResourceProvider(w, v);
        w.uint32(w.size - start);
      }
      w.uint32(90);
    }
  }
  v = m.capabilities;
  if (v !== undefined) {
    const list = v;
    for (let i = list.length - 1; i >= 0; i--) {
      v = list[i];
      {
        const start = w.size;
        mesos_v1_mesos$encode$AgentInfo_Capability(w, v);
        w.uint32(w.size - start);
      }
      w.uint32(82);
    }
  }
  v = m.offered_resources;
  if (v !== undefined) {
    const list = v;
    for (let i = list.length - 1; i >= 0; i--) {
      v = list[i];
      {
        const start = w.size;
        mesos_v1_mesos$encode$Resource(w, v);
        w.uint32(w.size - start);
      }
      w.uint32(74);
    }
  }
  v = m.allocated_resources;
  if (v !== undefined) {
    const list = v;
    for (let i = list.length - 1; i >= 0; i--) {
      v = list[i];
      {
        const start = w.size;
        mesos_v1_mesos$encode$Resource(w, v);
        w.uint32(w.size - start);
      }
      w.uint32(66);
    }
  }
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
      w.uint32(58);
    }
  }
  v = m.reregistered_time;
  if (v !== undefined) {
    {
      const start = w.size;
      mesos_v1_mesos$encode$TimeInfo(w, v);
      w.uint32(w.size - start);
    }
    w.uint32(50);
  }
  v = m.registered_time;
  if (v !== undefined) {
    {
      const start = w.size;
      mesos_v1_mesos$encode$TimeInfo(w, v);
      w.uint32(w.size - start);
    }
    w.uint32(42);
  }
  v = m.pid;
  if (v !== undefined) {
    w.string(v);
    w.uint32(34);
  }
  v = m.version;
  if (v === undefined) unset("mesos.v1.master.Response.GetAgents.Agent", "version");
  w.string(v);
  w.uint32(26);
  v = m.active;
  if (v === undefined) unset("mesos.v1.master.Response.GetAgents.Agent", "active");
  w.bool(v);
  w.uint32(16);
  v = m.agent_info;
  if (v === undefined) unset("mesos.v1.master.Response.GetAgents.Agent", "agent_info");
  {
    const start = w.size;
    mesos_v1_mesos$encode$AgentInfo(w, v);
    w.uint32(w.size - start);
  }
  w.uint32(10);

}
export function decode$Response_GetAgents_Agent(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        m.agent_info = mesos_v1_mesos$decode$AgentInfo(r, r.message(), m.agent_info);
        break;
      }
      case 16: {
        m.active = r.bool();
        break;
      }
      case 96: {
        m.deactivated = r.bool();
        break;
      }
      case 26: {
        m.version = r.string();
        break;
      }
      case 34: {
        m.pid = r.string();
        break;
      }
      case 42: {
        m.registered_time = mesos_v1_mesos$decode$TimeInfo(r, r.message(), m.registered_time);
        break;
      }
      case 50: {
        m.reregistered_time = mesos_v1_mesos$decode$TimeInfo(r, r.message(), m.reregistered_time);
        break;
      }
      case 58: {
        (m.total_resources ??= []).push(mesos_v1_mesos$decode$Resource(r, r.message()));
        break;
      }
      case 66: {
        (m.allocated_resources ??= []).push(mesos_v1_mesos$decode$Resource(r, r.message()));
        break;
      }
      case 74: {
        (m.offered_resources ??= []).push(mesos_v1_mesos$decode$Resource(r, r.message()));
        break;
      }
      case 82: {
        (m.capabilities ??= []).push(mesos_v1_mesos$decode$AgentInfo_Capability(r, r.message()));
        break;
      }
      case 90: {
        (m.resource_providers ??= []).push(decode$Response_GetAgents_Agent_ResourceProvider(r, r.message()));
        break;
      }
      case 106: {
        m.drain_info = mesos_v1_mesos$decode$DrainInfo(r, r.message(), m.drain_info);
        break;
      }
      case 114: {
        m.estimated_drain_start_time = mesos_v1_mesos$decode$TimeInfo(r, r.message(), m.estimated_drain_start_time);
        break;
      }
      default:
        r.unknown(m, tag);
    }
  }
  if (r.position !== end) r.overrun(end);
  if (m.agent_info === undefined || m.active === undefined || m.version === undefined) r.incomplete = true;
  return m;
}
export function json$Response_GetAgents_Agent(m) {
  let s = "";
  let v;
  v = m.agent_info;
  if (v !== undefined) s += (s === "" ? '{"agent_info":' : ',"agent_info":') + mesos_v1_mesos$json$AgentInfo(v);
  v = m.active;
  if (v !== undefined) s += (s === "" ? '{"active":' : ',"active":') + v;
  v = m.deactivated;
  if (v !== undefined) s += (s === "" ? '{"deactivated":' : ',"deactivated":') + v;
  v = m.version;
  if (v !== undefined) s += (s === "" ? '{"version":' : ',"version":') + jsonString(v);
  v = m.pid;
  if (v !== undefined) s += (s === "" ? '{"pid":' : ',"pid":') + jsonString(v);
  v = m.registered_time;
  if (v !== undefined) s += (s === "" ? '{"registered_time":' : ',"registered_time":') + mesos_v1_mesos$json$TimeInfo(v);
  v = m.reregistered_time;
  if (v !== undefined) s += (s === "" ? '{"reregistered_time":' : ',"reregistered_time":') + mesos_v1_mesos$json$TimeInfo(v);
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
  v = m.allocated_resources;
  if (v !== undefined && v.length > 0) {
    const list = v;
    v = list[0];
    s += (s === "" ? '{"allocated_resources":' : ',"allocated_resources":') + "[" + mesos_v1_mesos$json$Resource(v);
    for (let i = 1; i < list.length; i++) {
      v = list[i];
      s += "," + mesos_v1_mesos$json$Resource(v);
    }
    s += "]";
  }
  v = m.offered_resources;
  if (v !== undefined && v.length > 0) {
    const list = v;
    v = list[0];
    s += (s === "" ? '{"offered_resources":' : ',"offered_resources":') + "[" + mesos_v1_mesos$json$Resource(v);
    for (let i = 1; i < list.length; i++) {
      v = list[i];
      s += "," + mesos_v1_mesos$json$Resource(v);
    }
    s += "]";
  }
  v = m.capabilities;
  if (v !== undefined && v.length > 0) {
    const list = v;
    v = list[0];
    s += (s === "" ? '{"capabilities":' : ',"capabilities":') + "[" + mesos_v1_mesos$json$AgentInfo_Capability(v);
    for (let i = 1; i < list.length; i++) {
      v = list[i];
      s += "," + mesos_v1_mesos$json$AgentInfo_Capability(v);
    }
    s += "]";
  }
  v = m.resource_providers;
  if (v !== undefined && v.length > 0) {
    const list = v;
    v = list[0];
    s += (s === "" ? '{"resource_providers":' : ',"resource_providers":') + "[" + json$Response_GetAgents_Agent_ResourceProvider(v);
    for (let i = 1; i < list.length; i++) {
      v = list[i];
      s += "," + json$Response_GetAgents_Agent_ResourceProvider(v);
    }
    s += "]";
  }
  v = m.drain_info;
  if (v !== undefined) s += (s === "" ? '{"drain_info":' : ',"drain_info":') + mesos_v1_mesos$json$DrainInfo(v);
  v = m.estimated_drain_start_time;
  if (v !== undefined) s += (s === "" ? '{"estimated_drain_start_time":' : ',"estimated_drain_start_time":') + mesos_v1_mesos$json$TimeInfo(v);
  return s === "" ? "{}" : s + "}";
}
export const Response_GetAgents_Agent = messageCodec("mesos.v1.master.Response.GetAgents.Agent", encode$Response_GetAgents_Agent, decode$Response_GetAgents_Agent, json$Response_GetAgents_Agent, () => [
  { name: "agent_info", number: 1, label: "required", type: mesos_v1_mesos$AgentInfo },
  { name: "active", number: 2, label: "required", type: "bool" },
  { name: "deactivated", number: 12, label: "optional", type: "bool" },
  { name: "version", number: 3, label: "required", type: "string" },
  { name: "pid", number: 4, label: "optional", type: "string" },
  { name: "registered_time", number: 5, label: "optional", type: mesos_v1_mesos$TimeInfo },
  { name: "reregistered_time", number: 6, label: "optional", type: mesos_v1_mesos$TimeInfo },
  { name: "total_resources", number: 7, label: "repeated", type: mesos_v1_mesos$Resource },
  { name: "allocated_resources", number: 8, label: "repeated", type: mesos_v1_mesos$Resource },
  { name: "offered_resources", number: 9, label: "repeated", type: mesos_v1_mesos$Resource },
  { name: "capabilities", number: 10, label: "repeated", type: mesos_v1_mesos$AgentInfo_Capability },
  { name: "resource_providers", number: 11, label: "repeated", type: Response_GetAgents_Agent_ResourceProvider },
  { name: "drain_info", number: 13, label: "optional", type: mesos_v1_mesos$DrainInfo },
  { name: "estimated_drain_start_time", number: 14, label: "optional", type: mesos_v1_mesos$TimeInfo },
]);

export function encode$Response_GetAgents_Agent_ResourceProvider(w, m) {
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
  if (v === undefined) unset("mesos.v1.master.Response.GetAgents.Agent.ResourceProvider", "resource_provider_info");
  {
    const start = w.size;
    mesos_v1_mesos$encode$ResourceProviderInfo(w, v);
    w.uint32(w.size - start);
  }
  w.uint32(10);

}
export function decode$Response_GetAgents_Agent_ResourceProvider(r, end, m = {}) {
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
export function json$Response_GetAgents_Agent_ResourceProvider(m) {
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
export const Response_GetAgents_Agent_ResourceProvider = messageCodec("mesos.v1.master.Response.GetAgents.Agent.ResourceProvider", encode$Response_GetAgents_Agent_ResourceProvider, decode$Response_GetAgents_Agent_ResourceProvider, json$Response_GetAgents_Agent_ResourceProvider, () => [
  { name: "resource_provider_info", number: 1, label: "required", type: mesos_v1_mesos$ResourceProviderInfo },
  { name: "total_resources", number: 2, label: "repeated", type: mesos_v1_mesos$Resource },
]);

export function encode$Response_GetFrameworks(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.recovered_frameworks;
  if (v !== undefined) {
    const list = v;
    for (let i = list.length - 1; i >= 0; i--) {
      v = list[i];
      {
        const start = w.size;
        mesos_v1_mesos$encode$FrameworkInfo(w, v);
        w.uint32(w.size - start);
      }
      w.uint32(26);
    }
  }
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
      case 26: {
        (m.recovered_frameworks ??= []).push(mesos_v1_mesos$decode$FrameworkInfo(r, r.message()));
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
  v = m.recovered_frameworks;
  if (v !== undefined && v.length > 0) {
    const list = v;
    v = list[0];
    s += (s === "" ? '{"recovered_frameworks":' : ',"recovered_frameworks":') + "[" + mesos_v1_mesos$json$FrameworkInfo(v);
    for (let i = 1; i < list.length; i++) {
      v = list[i];
      s += "," + mesos_v1_mesos$json$FrameworkInfo(v);
    }
    s += "]";
  }
  return s === "" ? "{}" : s + "}";
}
export const Response_GetFrameworks = messageCodec("mesos.v1.master.Response.GetFrameworks", encode$Response_GetFrameworks, decode$Response_GetFrameworks, json$Response_GetFrameworks, () => [
  { name: "frameworks", number: 1, label: "repeated", type: Response_GetFrameworks_Framework },
  { name: "completed_frameworks", number: 2, label: "repeated", type: Response_GetFrameworks_Framework },
  { name: "recovered_frameworks", number: 3, label: "repeated", type: mesos_v1_mesos$FrameworkInfo, deprecated: true },
]);

export function encode$Response_GetFrameworks_Framework(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.offer_constraints;
  if (v !== undefined) {
    {
      const start = w.size;
      mesos_v1_scheduler$encode$OfferConstraints(w, v);
      w.uint32(w.size - start);
    }
    w.uint32(98);
  }
  v = m.recovered;
  if (v === undefined) unset("mesos.v1.master.Response.GetFrameworks.Framework", "recovered");
  w.bool(v);
  w.uint32(88);
  v = m.offered_resources;
  if (v !== undefined) {
    const list = v;
    for (let i = list.length - 1; i >= 0; i--) {
      v = list[i];
      {
        const start = w.size;
        mesos_v1_mesos$encode$Resource(w, v);
        w.uint32(w.size - start);
      }
      w.uint32(82);
    }
  }
  v = m.allocated_resources;
  if (v !== undefined) {
    const list = v;
    for (let i = list.length - 1; i >= 0; i--) {
      v = list[i];
      {
        const start = w.size;
        mesos_v1_mesos$encode$Resource(w, v);
        w.uint32(w.size - start);
      }
      w.uint32(74);
    }
  }
  v = m.inverse_offers;
  if (v !== undefined) {
    const list = v;
    for (let i = list.length - 1; i >= 0; i--) {
      v = list[i];
      {
        const start = w.size;
        mesos_v1_mesos$encode$InverseOffer(w, v);
        w.uint32(w.size - start);
      }
      w.uint32(66);
    }
  }
  v = m.offers;
  if (v !== undefined) {
    const list = v;
    for (let i = list.length - 1; i >= 0; i--) {
      v = list[i];
      {
        const start = w.size;
        mesos_v1_mesos$encode$Offer(w, v);
        w.uint32(w.size - start);
      }
      w.uint32(58);
    }
  }
  v = m.unregistered_time;
  if (v !== undefined) {
    {
      const start = w.size;
      mesos_v1_mesos$encode$TimeInfo(w, v);
      w.uint32(w.size - start);
    }
    w.uint32(50);
  }
  v = m.reregistered_time;
  if (v !== undefined) {
    {
      const start = w.size;
      mesos_v1_mesos$encode$TimeInfo(w, v);
      w.uint32(w.size - start);
    }
    w.uint32(42);
  }
  v = m.registered_time;
  if (v !== undefined) {
    {
      const start = w.size;
      mesos_v1_mesos$encode$TimeInfo(w, v);
      w.uint32(w.size - start);
    }
    w.uint32(34);
  }
  v = m.connected;
  if (v === undefined) unset("mesos.v1.master.Response.GetFrameworks.Framework", "connected");
  w.bool(v);
  w.uint32(24);
  v = m.active;
  if (v === undefined) unset("mesos.v1.master.Response.GetFrameworks.Framework", "active");
  w.bool(v);
  w.uint32(16);
  v = m.framework_info;
  if (v === undefined) unset("mesos.v1.master.Response.GetFrameworks.Framework", "framework_info");
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
      case 16: {
        m.active = r.bool();
        break;
      }
      case 24: {
        m.connected = r.bool();
        break;
      }
      case 88: {
        m.recovered = r.bool();
        break;
      }
      case 34: {
        m.registered_time = mesos_v1_mesos$decode$TimeInfo(r, r.message(), m.registered_time);
        break;
      }
      case 42: {
        m.reregistered_time = mesos_v1_mesos$decode$TimeInfo(r, r.message(), m.reregistered_time);
        break;
      }
      case 50: {
        m.unregistered_time = mesos_v1_mesos$decode$TimeInfo(r, r.message(), m.unregistered_time);
        break;
      }
      case 58: {
        (m.offers ??= []).push(mesos_v1_mesos$decode$Offer(r, r.message()));
        break;
      }
      case 66: {
        (m.inverse_offers ??= []).push(mesos_v1_mesos$decode$InverseOffer(r, r.message()));
        break;
      }
      case 74: {
        (m.allocated_resources ??= []).push(mesos_v1_mesos$decode$Resource(r, r.message()));
        break;
      }
      case 82: {
        (m.offered_resources ??= []).push(mesos_v1_mesos$decode$Resource(r, r.message()));
        break;
      }
      case 98: {
        m.offer_constraints = mesos_v1_scheduler$decode$OfferConstraints(r, r.message(), m.offer_constraints);
        break;
      }
      default:
        r.unknown(m, tag);
    }
  }
  if (r.position !== end) r.overrun(end);
  if (m.framework_info === undefined || m.active === undefined || m.connected === undefined || m.recovered === undefined) r.incomplete = true;
  return m;
}
export function json$Response_GetFrameworks_Framework(m) {
  let s = "";
  let v;
  v = m.framework_info;
  if (v !== undefined) s += (s === "" ? '{"framework_info":' : ',"framework_info":') + mesos_v1_mesos$json$FrameworkInfo(v);
  v = m.active;
  if (v !== undefined) s += (s === "" ? '{"active":' : ',"active":') + v;
  v = m.connected;
  if (v !== undefined) s += (s === "" ? '{"connected":' : ',"connected":') + v;
  v = m.recovered;
  if (v !== undefined) s += (s === "" ? '{"recovered":' : ',"recovered":') + v;
  v = m.registered_time;
  if (v !== undefined) s += (s === "" ? '{"registered_time":' : ',"registered_time":') + mesos_v1_mesos$json$TimeInfo(v);
  v = m.reregistered_time;
  if (v !== undefined) s += (s === "" ? '{"reregistered_time":' : ',"reregistered_time":') + mesos_v1_mesos$json$TimeInfo(v);
  v = m.unregistered_time;
  if (v !== undefined) s += (s === "" ? '{"unregistered_time":' : ',"unregistered_time":') + mesos_v1_mesos$json$TimeInfo(v);
  v = m.offers;
  if (v !== undefined && v.length > 0) {
    const list = v;
    v = list[0];
    s += (s === "" ? '{"offers":' : ',"offers":') + "[" + mesos_v1_mesos$json$Offer(v);
    for (let i = 1; i < list.length; i++) {
      v = list[i];
      s += "," + mesos_v1_mesos$json$Offer(v);
    }
    s += "]";
  }
  v = m.inverse_offers;
  if (v !== undefined && v.length > 0) {
    const list = v;
    v = list[0];
    s += (s === "" ? '{"inverse_offers":' : ',"inverse_offers":') + "[" + mesos_v1_mesos$json$InverseOffer(v);
    for (let i = 1; i < list.length; i++) {
      v = list[i];
      s += "," + mesos_v1_mesos$json$InverseOffer(v);
    }
    s += "]";
  }
  v = m.allocated_resources;
  if (v !== undefined && v.length > 0) {
    const list = v;
    v = list[0];
    s += (s === "" ? '{"allocated_resources":' : ',"allocated_resources":') + "[" + mesos_v1_mesos$json$Resource(v);
    for (let i = 1; i < list.length; i++) {
      v = list[i];
      s += "," + mesos_v1_mesos$json$Resource(v);
    }
    s += "]";
  }
  v = m.offered_resources;
  if (v !== undefined && v.length > 0) {
    const list = v;
    v = list[0];
    s += (s === "" ? '{"offered_resources":' : ',"offered_resources":') + "[" + mesos_v1_mesos$json$Resource(v);
    for (let i = 1; i < list.length; i++) {
      v = list[i];
      s += "," + mesos_v1_mesos$json$Resource(v);
    }
    s += "]";
  }
  v = m.offer_constraints;
  if (v !== undefined) s += (s === "" ? '{"offer_constraints":' : ',"offer_constraints":') + mesos_v1_scheduler$json$OfferConstraints(v);
  return s === "" ? "{}" : s + "}";
}
export const Response_GetFrameworks_Framework = messageCodec("mesos.v1.master.Response.GetFrameworks.Framework", encode$Response_GetFrameworks_Framework, decode$Response_GetFrameworks_Framework, json$Response_GetFrameworks_Framework, () => [
  { name: "framework_info", number: 1, label: "required", type: mesos_v1_mesos$FrameworkInfo },
  { name: "active", number: 2, label: "required", type: "bool" },
  { name: "connected", number: 3, label: "required", type: "bool" },
  { name: "recovered", number: 11, label: "required", type: "bool" },
  { name: "registered_time", number: 4, label: "optional", type: mesos_v1_mesos$TimeInfo },
  { name: "reregistered_time", number: 5, label: "optional", type: mesos_v1_mesos$TimeInfo },
  { name: "unregistered_time", number: 6, label: "optional", type: mesos_v1_mesos$TimeInfo },
  { name: "offers", number: 7, label: "repeated", type: mesos_v1_mesos$Offer },
  { name: "inverse_offers", number: 8, label: "repeated", type: mesos_v1_mesos$InverseOffer },
  { name: "allocated_resources", number: 9, label: "repeated", type: mesos_v1_mesos$Resource },
  { name: "offered_resources", number: 10, label: "repeated", type: mesos_v1_mesos$Resource },
  { name: "offer_constraints", number: 12, label: "optional", type: mesos_v1_scheduler$OfferConstraints },
]);

export function encode$Response_GetExecutors(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.orphan_executors;
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
        (m.orphan_executors ??= []).push(decode$Response_GetExecutors_Executor(r, r.message()));
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
  v = m.orphan_executors;
  if (v !== undefined && v.length > 0) {
    const list = v;
    v = list[0];
    s += (s === "" ? '{"orphan_executors":' : ',"orphan_executors":') + "[" + json$Response_GetExecutors_Executor(v);
    for (let i = 1; i < list.length; i++) {
      v = list[i];
      s += "," + json$Response_GetExecutors_Executor(v);
    }
    s += "]";
  }
  return s === "" ? "{}" : s + "}";
}
export const Response_GetExecutors = messageCodec("mesos.v1.master.Response.GetExecutors", encode$Response_GetExecutors, decode$Response_GetExecutors, json$Response_GetExecutors, () => [
  { name: "executors", number: 1, label: "repeated", type: Response_GetExecutors_Executor },
  { name: "orphan_executors", number: 2, label: "repeated", type: Response_GetExecutors_Executor, deprecated: true },
]);

export function encode$Response_GetExecutors_Executor(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.agent_id;
  if (v === undefined) unset("mesos.v1.master.Response.GetExecutors.Executor", "agent_id");
  {
    const start = w.size;
    mesos_v1_mesos$encode$AgentID(w, v);
    w.uint32(w.size - start);
  }
  w.uint32(18);
  v = m.executor_info;
  if (v === undefined) unset("mesos.v1.master.Response.GetExecutors.Executor", "executor_info");
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
      case 18: {
        m.agent_id = mesos_v1_mesos$decode$AgentID(r, r.message(), m.agent_id);
        break;
      }
      default:
        r.unknown(m, tag);
    }
  }
  if (r.position !== end) r.overrun(end);
  if (m.executor_info === undefined || m.agent_id === undefined) r.incomplete = true;
  return m;
}
export function json$Response_GetExecutors_Executor(m) {
  let s = "";
  let v;
  v = m.executor_info;
  if (v !== undefined) s += (s === "" ? '{"executor_info":' : ',"executor_info":') + mesos_v1_mesos$json$ExecutorInfo(v);
  v = m.agent_id;
  if (v !== undefined) s += (s === "" ? '{"agent_id":' : ',"agent_id":') + mesos_v1_mesos$json$AgentID(v);
  return s === "" ? "{}" : s + "}";
}
export const Response_GetExecutors_Executor = messageCodec("mesos.v1.master.Response.GetExecutors.Executor", encode$Response_GetExecutors_Executor, decode$Response_GetExecutors_Executor, json$Response_GetExecutors_Executor, () => [
  { name: "executor_info", number: 1, label: "required", type: mesos_v1_mesos$ExecutorInfo },
  { name: "agent_id", number: 2, label: "required", type: mesos_v1_mesos$AgentID },
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
export const Response_GetOperations = messageCodec("mesos.v1.master.Response.GetOperations", encode$Response_GetOperations, decode$Response_GetOperations, json$Response_GetOperations, () => [
  { name: "operations", number: 1, label: "repeated", type: mesos_v1_mesos$Operation },
]);

export function encode$Response_GetTasks(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.unreachable_tasks;
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
  v = m.orphan_tasks;
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
      w.uint32(26);
    }
  }
  v = m.tasks;
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
        (m.tasks ??= []).push(mesos_v1_mesos$decode$Task(r, r.message()));
        break;
      }
      case 42: {
        (m.unreachable_tasks ??= []).push(mesos_v1_mesos$decode$Task(r, r.message()));
        break;
      }
      case 26: {
        (m.completed_tasks ??= []).push(mesos_v1_mesos$decode$Task(r, r.message()));
        break;
      }
      case 34: {
        (m.orphan_tasks ??= []).push(mesos_v1_mesos$decode$Task(r, r.message()));
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
  v = m.tasks;
  if (v !== undefined && v.length > 0) {
    const list = v;
    v = list[0];
    s += (s === "" ? '{"tasks":' : ',"tasks":') + "[" + mesos_v1_mesos$json$Task(v);
    for (let i = 1; i < list.length; i++) {
      v = list[i];
      s += "," + mesos_v1_mesos$json$Task(v);
    }
    s += "]";
  }
  v = m.unreachable_tasks;
  if (v !== undefined && v.length > 0) {
    const list = v;
    v = list[0];
    s += (s === "" ? '{"unreachable_tasks":' : ',"unreachable_tasks":') + "[" + mesos_v1_mesos$json$Task(v);
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
  v = m.orphan_tasks;
  if (v !== undefined && v.length > 0) {
    const list = v;
    v = list[0];
    s += (s === "" ? '{"orphan_tasks":' : ',"orphan_tasks":') + "[" + mesos_v1_mesos$json$Task(v);
    for (let i = 1; i < list.length; i++) {
      v = list[i];
      s += "," + mesos_v1_mesos$json$Task(v);
    }
    s += "]";
  }
  return s === "" ? "{}" : s + "}";
}
export const Response_GetTasks = messageCodec("mesos.v1.master.Response.GetTasks", encode$Response_GetTasks, decode$Response_GetTasks, json$Response_GetTasks, () => [
  { name: "pending_tasks", number: 1, label: "repeated", type: mesos_v1_mesos$Task, deprecated: true },
  { name: "tasks", number: 2, label: "repeated", type: mesos_v1_mesos$Task },
  { name: "unreachable_tasks", number: 5, label: "repeated", type: mesos_v1_mesos$Task },
  { name: "completed_tasks", number: 3, label: "repeated", type: mesos_v1_mesos$Task },
  { name: "orphan_tasks", number: 4, label: "repeated", type: mesos_v1_mesos$Task, deprecated: true },
]);

export function encode$Response_GetRoles(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.roles;
  if (v !== undefined) {
    const list = v;
    for (let i = list.length - 1; i >= 0; i--) {
      v = list[i];
      {
        const start = w.size;
        mesos_v1_mesos$encode$Role(w, v);
        w.uint32(w.size - start);
      }
      w.uint32(10);
    }
  }

}
export function decode$Response_GetRoles(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        (m.roles ??= []).push(mesos_v1_mesos$decode$Role(r, r.message()));
        break;
      }
      default:
        r.unknown(m, tag);
    }
  }
  if (r.position !== end) r.overrun(end);
  return m;
}
export function json$Response_GetRoles(m) {
  let s = "";
  let v;
  v = m.roles;
  if (v !== undefined && v.length > 0) {
    const list = v;
    v = list[0];
    s += (s === "" ? '{"roles":' : ',"roles":') + "[" + mesos_v1_mesos$json$Role(v);
    for (let i = 1; i < list.length; i++) {
      v = list[i];
      s += "," + mesos_v1_mesos$json$Role(v);
    }
    s += "]";
  }
  return s === "" ? "{}" : s + "}";
}
export const Response_GetRoles = messageCodec("mesos.v1.master.Response.GetRoles", encode$Response_GetRoles, decode$Response_GetRoles, json$Response_GetRoles, () => [
  { name: "roles", number: 1, label: "repeated", type: mesos_v1_mesos$Role },
]);

export function encode$Response_GetWeights(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.weight_infos;
  if (v !== undefined) {
    const list = v;
    for (let i = list.length - 1; i >= 0; i--) {
      v = list[i];
      {
        const start = w.size;
        mesos_v1_mesos$encode$WeightInfo(w, v);
        w.uint32(w.size - start);
      }
      w.uint32(10);
    }
  }

}
export function decode$Response_GetWeights(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        (m.weight_infos ??= []).push(mesos_v1_mesos$decode$WeightInfo(r, r.message()));
        break;
      }
      default:
        r.unknown(m, tag);
    }
  }
  if (r.position !== end) r.overrun(end);
  return m;
}
export function json$Response_GetWeights(m) {
  let s = "";
  let v;
  v = m.weight_infos;
  if (v !== undefined && v.length > 0) {
    const list = v;
    v = list[0];
    s += (s === "" ? '{"weight_infos":' : ',"weight_infos":') + "[" + mesos_v1_mesos$json$WeightInfo(v);
    for (let i = 1; i < list.length; i++) {
      v = list[i];
      s += "," + mesos_v1_mesos$json$WeightInfo(v);
    }
    s += "]";
  }
  return s === "" ? "{}" : s + "}";
}
export const Response_GetWeights = messageCodec("mesos.v1.master.Response.GetWeights", encode$Response_GetWeights, decode$Response_GetWeights, json$Response_GetWeights, () => [
  { name: "weight_infos", number: 1, label: "repeated", type: mesos_v1_mesos$WeightInfo },
]);

export function encode$Response_GetMaster(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.elected_time;
  if (v !== undefined) {
    w.double(v);
    w.uint32(25);
  }
  v = m.start_time;
  if (v !== undefined) {
    w.double(v);
    w.uint32(17);
  }
  v = m.master_info;
  if (v !== undefined) {
    {
      const start = w.size;
      mesos_v1_mesos$encode$MasterInfo(w, v);
      w.uint32(w.size - start);
    }
    w.uint32(10);
  }

}
export function decode$Response_GetMaster(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        m.master_info = mesos_v1_mesos$decode$MasterInfo(r, r.message(), m.master_info);
        break;
      }
      case 17: {
        m.start_time = r.double();
        break;
      }
      case 25: {
        m.elected_time = r.double();
        break;
      }
      default:
        r.unknown(m, tag);
    }
  }
  if (r.position !== end) r.overrun(end);
  return m;
}
export function json$Response_GetMaster(m) {
  let s = "";
  let v;
  v = m.master_info;
  if (v !== undefined) s += (s === "" ? '{"master_info":' : ',"master_info":') + mesos_v1_mesos$json$MasterInfo(v);
  v = m.start_time;
  if (v !== undefined) s += (s === "" ? '{"start_time":' : ',"start_time":') + jsonDouble(v);
  v = m.elected_time;
  if (v !== undefined) s += (s === "" ? '{"elected_time":' : ',"elected_time":') + jsonDouble(v);
  return s === "" ? "{}" : s + "}";
}
export const Response_GetMaster = messageCodec("mesos.v1.master.Response.GetMaster", encode$Response_GetMaster, decode$Response_GetMaster, json$Response_GetMaster, () => [
  { name: "master_info", number: 1, label: "optional", type: mesos_v1_mesos$MasterInfo },
  { name: "start_time", number: 2, label: "optional", type: "double" },
  { name: "elected_time", number: 3, label: "optional", type: "double" },
]);

export function encode$Response_GetMaintenanceStatus(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.status;
  if (v === undefined) unset("mesos.v1.master.Response.GetMaintenanceStatus", "status");
  {
    const start = w.size;
    mesos_v1_maintenance$encode$ClusterStatus(w, v);
    w.uint32(w.size - start);
  }
  w.uint32(10);

}
export function decode$Response_GetMaintenanceStatus(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        m.status = mesos_v1_maintenance$decode$ClusterStatus(r, r.message(), m.status);
        break;
      }
      default:
        r.unknown(m, tag);
    }
  }
  if (r.position !== end) r.overrun(end);
  if (m.status === undefined) r.incomplete = true;
  return m;
}
export function json$Response_GetMaintenanceStatus(m) {
  let s = "";
  let v;
  v = m.status;
  if (v !== undefined) s += (s === "" ? '{"status":' : ',"status":') + mesos_v1_maintenance$json$ClusterStatus(v);
  return s === "" ? "{}" : s + "}";
}
export const Response_GetMaintenanceStatus = messageCodec("mesos.v1.master.Response.GetMaintenanceStatus", encode$Response_GetMaintenanceStatus, decode$Response_GetMaintenanceStatus, json$Response_GetMaintenanceStatus, () => [
  { name: "status", number: 1, label: "required", type: mesos_v1_maintenance$ClusterStatus },
]);

export function encode$Response_GetMaintenanceSchedule(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.schedule;
  if (v === undefined) unset("mesos.v1.master.Response.GetMaintenanceSchedule", "schedule");
  {
    const start = w.size;
    mesos_v1_maintenance$encode$Schedule(w, v);
    w.uint32(w.size - start);
  }
  w.uint32(10);

}
export function decode$Response_GetMaintenanceSchedule(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        m.schedule = mesos_v1_maintenance$decode$Schedule(r, r.message(), m.schedule);
        break;
      }
      default:
        r.unknown(m, tag);
    }
  }
  if (r.position !== end) r.overrun(end);
  if (m.schedule === undefined) r.incomplete = true;
  return m;
}
export function json$Response_GetMaintenanceSchedule(m) {
  let s = "";
  let v;
  v = m.schedule;
  if (v !== undefined) s += (s === "" ? '{"schedule":' : ',"schedule":') + mesos_v1_maintenance$json$Schedule(v);
  return s === "" ? "{}" : s + "}";
}
export const Response_GetMaintenanceSchedule = messageCodec("mesos.v1.master.Response.GetMaintenanceSchedule", encode$Response_GetMaintenanceSchedule, decode$Response_GetMaintenanceSchedule, json$Response_GetMaintenanceSchedule, () => [
  { name: "schedule", number: 1, label: "required", type: mesos_v1_maintenance$Schedule },
]);

export function encode$Response_GetQuota(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.status;
  if (v === undefined) unset("mesos.v1.master.Response.GetQuota", "status");
  {
    const start = w.size;
    mesos_v1_quota$encode$QuotaStatus(w, v);
    w.uint32(w.size - start);
  }
  w.uint32(10);

}
export function decode$Response_GetQuota(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        m.status = mesos_v1_quota$decode$QuotaStatus(r, r.message(), m.status);
        break;
      }
      default:
        r.unknown(m, tag);
    }
  }
  if (r.position !== end) r.overrun(end);
  if (m.status === undefined) r.incomplete = true;
  return m;
}
export function json$Response_GetQuota(m) {
  let s = "";
  let v;
  v = m.status;
  if (v !== undefined) s += (s === "" ? '{"status":' : ',"status":') + mesos_v1_quota$json$QuotaStatus(v);
  return s === "" ? "{}" : s + "}";
}
export const Response_GetQuota = messageCodec("mesos.v1.master.Response.GetQuota", encode$Response_GetQuota, decode$Response_GetQuota, json$Response_GetQuota, () => [
  { name: "status", number: 1, label: "required", type: mesos_v1_quota$QuotaStatus },
]);

export function encode$Event(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.framework_removed;
  if (v !== undefined) {
    {
      const start = w.size;
      encode$Event_FrameworkRemoved(w, v);
      w.uint32(w.size - start);
    }
    w.uint32(74);
  }
  v = m.framework_updated;
  if (v !== undefined) {
    {
      const start = w.size;
      encode$Event_FrameworkUpdated(w, v);
      w.uint32(w.size - start);
    }
    w.uint32(66);
  }
  v = m.framework_added;
  if (v !== undefined) {
    {
      const start = w.size;
      encode$Event_FrameworkAdded(w, v);
      w.uint32(w.size - start);
    }
    w.uint32(58);
  }
  v = m.agent_removed;
  if (v !== undefined) {
    {
      const start = w.size;
      encode$Event_AgentRemoved(w, v);
      w.uint32(w.size - start);
    }
    w.uint32(50);
  }
  v = m.agent_added;
  if (v !== undefined) {
    {
      const start = w.size;
      encode$Event_AgentAdded(w, v);
      w.uint32(w.size - start);
    }
    w.uint32(42);
  }
  v = m.task_updated;
  if (v !== undefined) {
    {
      const start = w.size;
      encode$Event_TaskUpdated(w, v);
      w.uint32(w.size - start);
    }
    w.uint32(34);
  }
  v = m.task_added;
  if (v !== undefined) {
    {
      const start = w.size;
      encode$Event_TaskAdded(w, v);
      w.uint32(w.size - start);
    }
    w.uint32(26);
  }
  v = m.subscribed;
  if (v !== undefined) {
    {
      const start = w.size;
      encode$Event_Subscribed(w, v);
      w.uint32(w.size - start);
    }
    w.uint32(18);
  }
  v = m.type;
  if (v !== undefined) {
    w.int32(enumNumber(Event_Type.numberOf, v));
    w.uint32(8);
  }

}
export function decode$Event(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 8: {
        const number = r.int32();
        const v = Event_Type.nameOf[number];
        if (v === undefined) r.keep(m);
        else m.type = v;
        break;
      }
      case 18: {
        m.subscribed = decode$Event_Subscribed(r, r.message(), m.subscribed);
        break;
      }
      case 26: {
        m.task_added = decode$Event_TaskAdded(r, r.message(), m.task_added);
        break;
      }
      case 34: {
        m.task_updated = decode$Event_TaskUpdated(r, r.message(), m.task_updated);
        break;
      }
      case 42: {
        m.agent_added = decode$Event_AgentAdded(r, r.message(), m.agent_added);
        break;
      }
      case 50: {
        m.agent_removed = decode$Event_AgentRemoved(r, r.message(), m.agent_removed);
        break;
      }
      case 58: {
        m.framework_added = decode$Event_FrameworkAdded(r, r.message(), m.framework_added);
        break;
      }
      case 66: {
        m.framework_updated = decode$Event_FrameworkUpdated(r, r.message(), m.framework_updated);
        break;
      }
      case 74: {
        m.framework_removed = decode$Event_FrameworkRemoved(r, r.message(), m.framework_removed);
        break;
      }
      default:
        r.unknown(m, tag);
    }
  }
  if (r.position !== end) r.overrun(end);
  return m;
}
export function json$Event(m) {
  let s = "";
  let v;
  v = m.type;
  if (v !== undefined) s += (s === "" ? '{"type":' : ',"type":') + '"' + v + '"';
  v = m.subscribed;
  if (v !== undefined) s += (s === "" ? '{"subscribed":' : ',"subscribed":') + json$Event_Subscribed(v);
  v = m.task_added;
  if (v !== undefined) s += (s === "" ? '{"task_added":' : ',"task_added":') + json$Event_TaskAdded(v);
  v = m.task_updated;
  if (v !== undefined) s += (s === "" ? '{"task_updated":' : ',"task_updated":') + json$Event_TaskUpdated(v);
  v = m.agent_added;
  if (v !== undefined) s += (s === "" ? '{"agent_added":' : ',"agent_added":') + json$Event_AgentAdded(v);
  v = m.agent_removed;
  if (v !== undefined) s += (s === "" ? '{"agent_removed":' : ',"agent_removed":') + json$Event_AgentRemoved(v);
  v = m.framework_added;
  if (v !== undefined) s += (s === "" ? '{"framework_added":' : ',"framework_added":') + json$Event_FrameworkAdded(v);
  v = m.framework_updated;
  if (v !== undefined) s += (s === "" ? '{"framework_updated":' : ',"framework_updated":') + json$Event_FrameworkUpdated(v);
  v = m.framework_removed;
  if (v !== undefined) s += (s === "" ? '{"framework_removed":' : ',"framework_removed":') + json$Event_FrameworkRemoved(v);
  return s === "" ? "{}" : s + "}";
}
export const Event = messageCodec("mesos.v1.master.Event", encode$Event, decode$Event, json$Event, () => [
  { name: "type", number: 1, label: "optional", type: Event_Type },
  { name: "subscribed", number: 2, label: "optional", type: Event_Subscribed },
  { name: "task_added", number: 3, label: "optional", type: Event_TaskAdded },
  { name: "task_updated", number: 4, label: "optional", type: Event_TaskUpdated },
  { name: "agent_added", number: 5, label: "optional", type: Event_AgentAdded },
  { name: "agent_removed", number: 6, label: "optional", type: Event_AgentRemoved },
  { name: "framework_added", number: 7, label: "optional", type: Event_FrameworkAdded },
  { name: "framework_updated", number: 8, label: "optional", type: Event_FrameworkUpdated },
  { name: "framework_removed", number: 9, label: "optional", type: Event_FrameworkRemoved },
]);

export function encode$Event_Subscribed(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.heartbeat_interval_seconds;
  if (v !== undefined) {
    w.double(v);
    w.uint32(17);
  }
  v = m.get_state;
  if (v !== undefined) {
    {
      const start = w.size;
      encode$Response_GetState(w, v);
      w.uint32(w.size - start);
    }
    w.uint32(10);
  }

}
export function decode$Event_Subscribed(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        m.get_state = decode$Response_GetState(r, r.message(), m.get_state);
        break;
      }
      case 17: {
        m.heartbeat_interval_seconds = r.double();
        break;
      }
      default:
        r.unknown(m, tag);
    }
  }
  if (r.position !== end) r.overrun(end);
  return m;
}
export function json$Event_Subscribed(m) {
  let s = "";
  let v;
  v = m.get_state;
  if (v !== undefined) s += (s === "" ? '{"get_state":' : ',"get_state":') + json$Response_GetState(v);
  v = m.heartbeat_interval_seconds;
  if (v !== undefined) s += (s === "" ? '{"heartbeat_interval_seconds":' : ',"heartbeat_interval_seconds":') + jsonDouble(v);
  return s === "" ? "{}" : s + "}";
}
export const Event_Subscribed = messageCodec("mesos.v1.master.Event.Subscribed", encode$Event_Subscribed, decode$Event_Subscribed, json$Event_Subscribed, () => [
  { name: "get_state", number: 1, label: "optional", type: Response_GetState },
  { name: "heartbeat_interval_seconds", number: 2, label: "optional", type: "double" },
]);

export function encode$Event_TaskAdded(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.task;
  if (v === undefined) unset("mesos.v1.master.Event.TaskAdded", "task");
  {
    const start = w.size;
    mesos_v1_mesos$encode$Task(w, v);
    w.uint32(w.size - start);
  }
  w.uint32(10);

}
export function decode$Event_TaskAdded(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        m.task = mesos_v1_mesos$decode$Task(r, r.message(), m.task);
        break;
      }
      default:
        r.unknown(m, tag);
    }
  }
  if (r.position !== end) r.overrun(end);
  if (m.task === undefined) r.incomplete = true;
  return m;
}
export function json$Event_TaskAdded(m) {
  let s = "";
  let v;
  v = m.task;
  if (v !== undefined) s += (s === "" ? '{"task":' : ',"task":') + mesos_v1_mesos$json$Task(v);
  return s === "" ? "{}" : s + "}";
}
export const Event_TaskAdded = messageCodec("mesos.v1.master.Event.TaskAdded", encode$Event_TaskAdded, decode$Event_TaskAdded, json$Event_TaskAdded, () => [
  { name: "task", number: 1, label: "required", type: mesos_v1_mesos$Task },
]);

export function encode$Event_TaskUpdated(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.state;
  if (v === undefined) unset("mesos.v1.master.Event.TaskUpdated", "state");
  w.int32(enumNumber(mesos_v1_mesos$TaskState.numberOf, v));
  w.uint32(24);
  v = m.status;
  if (v === undefined) unset("mesos.v1.master.Event.TaskUpdated", "status");
  {
    const start = w.size;
    mesos_v1_mesos$encode$TaskStatus(w, v);
    w.uint32(w.size - start);
  }
  w.uint32(18);
  v = m.framework_id;
  if (v === undefined) unset("mesos.v1.master.Event.TaskUpdated", "framework_id");
  {
    const start = w.size;
    mesos_v1_mesos$encode$FrameworkID(w, v);
    w.uint32(w.size - start);
  }
  w.uint32(10);

}
export function decode$Event_TaskUpdated(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        m.framework_id = mesos_v1_mesos$decode$FrameworkID(r, r.message(), m.framework_id);
        break;
      }
      case 18: {
        m.status = mesos_v1_mesos$decode$TaskStatus(r, r.message(), m.status);
        break;
      }
      case 24: {
        const number = r.int32();
        const v = mesos_v1_mesos$TaskState.nameOf[number];
        if (v === undefined) r.keep(m);
        else m.state = v;
        break;
      }
      default:
        r.unknown(m, tag);
    }
  }
  if (r.position !== end) r.overrun(end);
  if (m.framework_id === undefined || m.status === undefined || m.state === undefined) r.incomplete = true;
  return m;
}
export function json$Event_TaskUpdated(m) {
  let s = "";
  let v;
  v = m.framework_id;
  if (v !== undefined) s += (s === "" ? '{"framework_id":' : ',"framework_id":') + mesos_v1_mesos$json$FrameworkID(v);
  v = m.status;
  if (v !== undefined) s += (s === "" ? '{"status":' : ',"status":') + mesos_v1_mesos$json$TaskStatus(v);
  v = m.state;
  if (v !== undefined) s += (s === "" ? '{"state":' : ',"state":') + '"' + v + '"';
  return s === "" ? "{}" : s + "}";
}
export const Event_TaskUpdated = messageCodec("mesos.v1.master.Event.TaskUpdated", encode$Event_TaskUpdated, decode$Event_TaskUpdated, json$Event_TaskUpdated, () => [
  { name: "framework_id", number: 1, label: "required", type: mesos_v1_mesos$FrameworkID },
  { name: "status", number: 2, label: "required", type: mesos_v1_mesos$TaskStatus },
  { name: "state", number: 3, label: "required", type: mesos_v1_mesos$TaskState },
]);

export function encode$Event_FrameworkAdded(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.framework;
  if (v === undefined) unset("mesos.v1.master.Event.FrameworkAdded", "framework");
  {
    const start = w.size;
    encode$Response_GetFrameworks_Framework(w, v);
    w.uint32(w.size - start);
  }
  w.uint32(10);

}
export function decode$Event_FrameworkAdded(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        m.framework = decode$Response_GetFrameworks_Framework(r, r.message(), m.framework);
        break;
      }
      default:
        r.unknown(m, tag);
    }
  }
  if (r.position !== end) r.overrun(end);
  if (m.framework === undefined) r.incomplete = true;
  return m;
}
export function json$Event_FrameworkAdded(m) {
  let s = "";
  let v;
  v = m.framework;
  if (v !== undefined) s += (s === "" ? '{"framework":' : ',"framework":') + json$Response_GetFrameworks_Framework(v);
  return s === "" ? "{}" : s + "}";
}
export const Event_FrameworkAdded = messageCodec("mesos.v1.master.Event.FrameworkAdded", encode$Event_FrameworkAdded, decode$Event_FrameworkAdded, json$Event_FrameworkAdded, () => [
  { name: "framework", number: 1, label: "required", type: Response_GetFrameworks_Framework },
]);

export function encode$Event_FrameworkUpdated(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.framework;
  if (v === undefined) unset("mesos.v1.master.Event.FrameworkUpdated", "framework");
  {
    const start = w.size;
    encode$Response_GetFrameworks_Framework(w, v);
    w.uint32(w.size - start);
  }
  w.uint32(10);

}
export function decode$Event_FrameworkUpdated(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        m.framework = decode$Response_GetFrameworks_Framework(r, r.message(), m.framework);
        break;
      }
      default:
        r.unknown(m, tag);
    }
  }
  if (r.position !== end) r.overrun(end);
  if (m.framework === undefined) r.incomplete = true;
  return m;
}
export function json$Event_FrameworkUpdated(m) {
  let s = "";
  let v;
  v = m.framework;
  if (v !== undefined) s += (s === "" ? '{"framework":' : ',"framework":') + json$Response_GetFrameworks_Framework(v);
  return s === "" ? "{}" : s + "}";
}
export const Event_FrameworkUpdated = messageCodec("mesos.v1.master.Event.FrameworkUpdated", encode$Event_FrameworkUpdated, decode$Event_FrameworkUpdated, json$Event_FrameworkUpdated, () => [
  { name: "framework", number: 1, label: "required", type: Response_GetFrameworks_Framework },
]);

export function encode$Event_FrameworkRemoved(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.framework_info;
  if (v === undefined) unset("mesos.v1.master.Event.FrameworkRemoved", "framework_info");
  {
    const start = w.size;
    mesos_v1_mesos$encode$FrameworkInfo(w, v);
    w.uint32(w.size - start);
  }
  w.uint32(10);

}
export function decode$Event_FrameworkRemoved(r, end, m = {}) {
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
export function json$Event_FrameworkRemoved(m) {
  let s = "";
  let v;
  v = m.framework_info;
  if (v !== undefined) s += (s === "" ? '{"framework_info":' : ',"framework_info":') + mesos_v1_mesos$json$FrameworkInfo(v);
  return s === "" ? "{}" : s + "}";
}
export const Event_FrameworkRemoved = messageCodec("mesos.v1.master.Event.FrameworkRemoved", encode$Event_FrameworkRemoved, decode$Event_FrameworkRemoved, json$Event_FrameworkRemoved, () => [
  { name: "framework_info", number: 1, label: "required", type: mesos_v1_mesos$FrameworkInfo },
]);

export function encode$Event_AgentAdded(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.agent;
  if (v === undefined) unset("mesos.v1.master.Event.AgentAdded", "agent");
  {
    const start = w.size;
    encode$Response_GetAgents_Agent(w, v);
    w.uint32(w.size - start);
  }
  w.uint32(10);

}
export function decode$Event_AgentAdded(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        m.agent = decode$Response_GetAgents_Agent(r, r.message(), m.agent);
        break;
      }
      default:
        r.unknown(m, tag);
    }
  }
  if (r.position !== end) r.overrun(end);
  if (m.agent === undefined) r.incomplete = true;
  return m;
}
export function json$Event_AgentAdded(m) {
  let s = "";
  let v;
  v = m.agent;
  if (v !== undefined) s += (s === "" ? '{"agent":' : ',"agent":') + json$Response_GetAgents_Agent(v);
  return s === "" ? "{}" : s + "}";
}
export const Event_AgentAdded = messageCodec("mesos.v1.master.Event.AgentAdded", encode$Event_AgentAdded, decode$Event_AgentAdded, json$Event_AgentAdded, () => [
  { name: "agent", number: 1, label: "required", type: Response_GetAgents_Agent },
]);

export function encode$Event_AgentRemoved(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.agent_id;
  if (v === undefined) unset("mesos.v1.master.Event.AgentRemoved", "agent_id");
  {
    const start = w.size;
    mesos_v1_mesos$encode$AgentID(w, v);
    w.uint32(w.size - start);
  }
  w.uint32(10);

}
export function decode$Event_AgentRemoved(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        m.agent_id = mesos_v1_mesos$decode$AgentID(r, r.message(), m.agent_id);
        break;
      }
      default:
        r.unknown(m, tag);
    }
  }
  if (r.position !== end) r.overrun(end);
  if (m.agent_id === undefined) r.incomplete = true;
  return m;
}
export function json$Event_AgentRemoved(m) {
  let s = "";
  let v;
  v = m.agent_id;
  if (v !== undefined) s += (s === "" ? '{"agent_id":' : ',"agent_id":') + mesos_v1_mesos$json$AgentID(v);
  return s === "" ? "{}" : s + "}";
}
export const Event_AgentRemoved = messageCodec("mesos.v1.master.Event.AgentRemoved", encode$Event_AgentRemoved, decode$Event_AgentRemoved, json$Event_AgentRemoved, () => [
  { name: "agent_id", number: 1, label: "required", type: mesos_v1_mesos$AgentID },
]);

// Generated from the .proto files by `npm run generate`. Do not edit.
import { enumNumber, messageCodec } from "../../codec.ts";
import { enumTable } from "../../descriptor.ts";
import { jsonString } from "../../json-writer.ts";
import { unknownFields } from "../../wire-reader.ts";
import {
  CommandInfo as mesos_v1_mesos$CommandInfo,
  ContainerID as mesos_v1_mesos$ContainerID,
  ExecutorInfo as mesos_v1_mesos$ExecutorInfo,
  FrameworkInfo as mesos_v1_mesos$FrameworkInfo,
  Labels as mesos_v1_mesos$Labels,
  MachineID as mesos_v1_mesos$MachineID,
  Resource as mesos_v1_mesos$Resource,
  Task as mesos_v1_mesos$Task,
  TaskInfo as mesos_v1_mesos$TaskInfo,
  WeightInfo as mesos_v1_mesos$WeightInfo,
  decode$CommandInfo as mesos_v1_mesos$decode$CommandInfo,
  decode$ContainerID as mesos_v1_mesos$decode$ContainerID,
  decode$ExecutorInfo as mesos_v1_mesos$decode$ExecutorInfo,
  decode$FrameworkInfo as mesos_v1_mesos$decode$FrameworkInfo,
  decode$Labels as mesos_v1_mesos$decode$Labels,
  decode$MachineID as mesos_v1_mesos$decode$MachineID,
  decode$Resource as mesos_v1_mesos$decode$Resource,
  decode$Task as mesos_v1_mesos$decode$Task,
  decode$TaskInfo as mesos_v1_mesos$decode$TaskInfo,
  decode$WeightInfo as mesos_v1_mesos$decode$WeightInfo,
  encode$CommandInfo as mesos_v1_mesos$encode$CommandInfo,
  encode$ContainerID as mesos_v1_mesos$encode$ContainerID,
  encode$ExecutorInfo as mesos_v1_mesos$encode$ExecutorInfo,
  encode$FrameworkInfo as mesos_v1_mesos$encode$FrameworkInfo,
  encode$Labels as mesos_v1_mesos$encode$Labels,
  encode$MachineID as mesos_v1_mesos$encode$MachineID,
  encode$Resource as mesos_v1_mesos$encode$Resource,
  encode$Task as mesos_v1_mesos$encode$Task,
  encode$TaskInfo as mesos_v1_mesos$encode$TaskInfo,
  encode$WeightInfo as mesos_v1_mesos$encode$WeightInfo,
  json$CommandInfo as mesos_v1_mesos$json$CommandInfo,
  json$ContainerID as mesos_v1_mesos$json$ContainerID,
  json$ExecutorInfo as mesos_v1_mesos$json$ExecutorInfo,
  json$FrameworkInfo as mesos_v1_mesos$json$FrameworkInfo,
  json$Labels as mesos_v1_mesos$json$Labels,
  json$MachineID as mesos_v1_mesos$json$MachineID,
  json$Resource as mesos_v1_mesos$json$Resource,
  json$Task as mesos_v1_mesos$json$Task,
  json$TaskInfo as mesos_v1_mesos$json$TaskInfo,
  json$WeightInfo as mesos_v1_mesos$json$WeightInfo,
} from "./v1/mesos.js";
import {
  QuotaInfo as mesos_v1_quota$QuotaInfo,
  decode$QuotaInfo as mesos_v1_quota$decode$QuotaInfo,
  encode$QuotaInfo as mesos_v1_quota$encode$QuotaInfo,
  json$QuotaInfo as mesos_v1_quota$json$QuotaInfo,
} from "./v1/quota.js";

export const Action = enumTable("mesos.authorization.Action", ["UNKNOWN", "REGISTER_FRAMEWORK", "REGISTER_FRAMEWORK_WITH_ROLE", "RUN_TASK", "TEARDOWN_FRAMEWORK", "TEARDOWN_FRAMEWORK_WITH_PRINCIPAL", "RESERVE_RESOURCES", "RESERVE_RESOURCES_WITH_ROLE", "UNRESERVE_RESOURCES", "UNRESERVE_RESOURCES_WITH_PRINCIPAL", "CREATE_VOLUME", "CREATE_VOLUME_WITH_ROLE", "DESTROY_VOLUME", "DESTROY_VOLUME_WITH_PRINCIPAL", "GET_ENDPOINT_WITH_PATH", "VIEW_ROLE", "UPDATE_WEIGHT", "UPDATE_WEIGHT_WITH_ROLE", "GET_QUOTA", "GET_QUOTA_WITH_ROLE", "UPDATE_QUOTA", "UPDATE_QUOTA_WITH_CONFIG", "VIEW_FRAMEWORK", "VIEW_TASK", "VIEW_EXECUTOR", "ACCESS_SANDBOX", "ACCESS_MESOS_LOG", "VIEW_FLAGS", "LAUNCH_NESTED_CONTAINER", "KILL_NESTED_CONTAINER", "WAIT_NESTED_CONTAINER", "LAUNCH_NESTED_CONTAINER_SESSION", "ATTACH_CONTAINER_INPUT", "ATTACH_CONTAINER_OUTPUT", "VIEW_CONTAINER", "SET_LOG_LEVEL", "REMOVE_NESTED_CONTAINER", "REGISTER_AGENT", "UPDATE_MAINTENANCE_SCHEDULE", "GET_MAINTENANCE_SCHEDULE", "START_MAINTENANCE", "STOP_MAINTENANCE", "GET_MAINTENANCE_STATUS", "DRAIN_AGENT", "DEACTIVATE_AGENT", "REACTIVATE_AGENT", "MARK_AGENT_GONE", "LAUNCH_STANDALONE_CONTAINER", "KILL_STANDALONE_CONTAINER", "WAIT_STANDALONE_CONTAINER", "REMOVE_STANDALONE_CONTAINER", "VIEW_STANDALONE_CONTAINER", "MODIFY_RESOURCE_PROVIDER_CONFIG", "MARK_RESOURCE_PROVIDER_GONE", "VIEW_RESOURCE_PROVIDER", "PRUNE_IMAGES", "RESIZE_VOLUME", "CREATE_BLOCK_DISK", "DESTROY_BLOCK_DISK", "CREATE_MOUNT_DISK", "DESTROY_MOUNT_DISK", "DESTROY_RAW_DISK"], [0, 1, 1, 2, 3, 3, 4, 4, 5, 5, 6, 6, 7, 7, 8, 9, 10, 10, 11, 11, 12, 50, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31, 32, 33, 51, 52, 53, 34, 35, 36, 37, 38, 40, 39, 48, 47, 41, 42, 43, 44, 45, 46, 49]);

export function encode$Subject(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.claims;
  if (v !== undefined) {
    {
      const start = w.size;
      mesos_v1_mesos$encode$Labels(w, v);
      w.uint32(w.size - start);
    }
    w.uint32(18);
  }
  v = m.value;
  if (v !== undefined) {
    w.string(v);
    w.uint32(10);
  }

}
export function decode$Subject(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        m.value = r.string();
        break;
      }
      case 18: {
        m.claims = mesos_v1_mesos$decode$Labels(r, r.message(), m.claims);
        break;
      }
      default:
        r.unknown(m, tag);
    }
  }
  if (r.position !== end) r.overrun(end);
  return m;
}
export function json$Subject(m) {
  let s = "";
  let v;
  v = m.value;
  if (v !== undefined) s += (s === "" ? '{"value":' : ',"value":') + jsonString(v);
  v = m.claims;
  if (v !== undefined) s += (s === "" ? '{"claims":' : ',"claims":') + mesos_v1_mesos$json$Labels(v);
  return s === "" ? "{}" : s + "}";
}
export const Subject = messageCodec("mesos.authorization.Subject", encode$Subject, decode$Subject, json$Subject, () => [
  { name: "value", number: 1, label: "optional", type: "string" },
  { name: "claims", number: 2, label: "optional", type: mesos_v1_mesos$Labels },
]);

export function encode$Object(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.machine_id;
  if (v !== undefined) {
    {
      const start = w.size;
      mesos_v1_mesos$encode$MachineID(w, v);
      w.uint32(w.size - start);
    }
    w.uint32(90);
  }
  v = m.container_id;
  if (v !== undefined) {
    {
      const start = w.size;
      mesos_v1_mesos$encode$ContainerID(w, v);
      w.uint32(w.size - start);
    }
    w.uint32(82);
  }
  v = m.command_info;
  if (v !== undefined) {
    {
      const start = w.size;
      mesos_v1_mesos$encode$CommandInfo(w, v);
      w.uint32(w.size - start);
    }
    w.uint32(74);
  }
  v = m.resource;
  if (v !== undefined) {
    {
      const start = w.size;
      mesos_v1_mesos$encode$Resource(w, v);
      w.uint32(w.size - start);
    }
    w.uint32(66);
  }
  v = m.weight_info;
  if (v !== undefined) {
    {
      const start = w.size;
      mesos_v1_mesos$encode$WeightInfo(w, v);
      w.uint32(w.size - start);
    }
    w.uint32(58);
  }
  v = m.quota_info;
  if (v !== undefined) {
    {
      const start = w.size;
      mesos_v1_quota$encode$QuotaInfo(w, v);
      w.uint32(w.size - start);
    }
    w.uint32(50);
  }
  v = m.executor_info;
  if (v !== undefined) {
    {
      const start = w.size;
      mesos_v1_mesos$encode$ExecutorInfo(w, v);
      w.uint32(w.size - start);
    }
    w.uint32(42);
  }
  v = m.task_info;
  if (v !== undefined) {
    {
      const start = w.size;
      mesos_v1_mesos$encode$TaskInfo(w, v);
      w.uint32(w.size - start);
    }
    w.uint32(34);
  }
  v = m.task;
  if (v !== undefined) {
    {
      const start = w.size;
      mesos_v1_mesos$encode$Task(w, v);
      w.uint32(w.size - start);
    }
    w.uint32(26);
  }
  v = m.framework_info;
  if (v !== undefined) {
    {
      const start = w.size;
      mesos_v1_mesos$encode$FrameworkInfo(w, v);
      w.uint32(w.size - start);
    }
    w.uint32(18);
  }
  v = m.value;
  if (v !== undefined) {
    w.string(v);
    w.uint32(10);
  }

}
export function decode$Object(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        m.value = r.string();
        break;
      }
      case 18: {
        m.framework_info = mesos_v1_mesos$decode$FrameworkInfo(r, r.message(), m.framework_info);
        break;
      }
      case 26: {
        m.task = mesos_v1_mesos$decode$Task(r, r.message(), m.task);
        break;
      }
      case 34: {
        m.task_info = mesos_v1_mesos$decode$TaskInfo(r, r.message(), m.task_info);
        break;
      }
      case 42: {
        m.executor_info = mesos_v1_mesos$decode$ExecutorInfo(r, r.message(), m.executor_info);
        break;
      }
      case 50: {
        m.quota_info = mesos_v1_quota$decode$QuotaInfo(r, r.message(), m.quota_info);
        break;
      }
      case 58: {
        m.weight_info = mesos_v1_mesos$decode$WeightInfo(r, r.message(), m.weight_info);
        break;
      }
      case 66: {
        m.resource = mesos_v1_mesos$decode$Resource(r, r.message(), m.resource);
        break;
      }
      case 74: {
        m.command_info = mesos_v1_mesos$decode$CommandInfo(r, r.message(), m.command_info);
        break;
      }
      case 82: {
        m.container_id = mesos_v1_mesos$decode$ContainerID(r, r.message(), m.container_id);
        break;
      }
      case 90: {
        m.machine_id = mesos_v1_mesos$decode$MachineID(r, r.message(), m.machine_id);
        break;
      }
      default:
        r.unknown(m, tag);
    }
  }
  if (r.position !== end) r.overrun(end);
  return m;
}
export function json$Object(m) {
  let s = "";
  let v;
  v = m.value;
  if (v !== undefined) s += (s === "" ? '{"value":' : ',"value":') + jsonString(v);
  v = m.framework_info;
  if (v !== undefined) s += (s === "" ? '{"framework_info":' : ',"framework_info":') + mesos_v1_mesos$json$FrameworkInfo(v);
  v = m.task;
  if (v !== undefined) s += (s === "" ? '{"task":' : ',"task":') + mesos_v1_mesos$json$Task(v);
  v = m.task_info;
  if (v !== undefined) s += (s === "" ? '{"task_info":' : ',"task_info":') + mesos_v1_mesos$json$TaskInfo(v);
  v = m.executor_info;
  if (v !== undefined) s += (s === "" ? '{"executor_info":' : ',"executor_info":') + mesos_v1_mesos$json$ExecutorInfo(v);
  v = m.quota_info;
  if (v !== undefined) s += (s === "" ? '{"quota_info":' : ',"quota_info":') + mesos_v1_quota$json$QuotaInfo(v);
  v = m.weight_info;
  if (v !== undefined) s += (s === "" ? '{"weight_info":' : ',"weight_info":') + mesos_v1_mesos$json$WeightInfo(v);
  v = m.resource;
  if (v !== undefined) s += (s === "" ? '{"resource":' : ',"resource":') + mesos_v1_mesos$json$Resource(v);
  v = m.command_info;
  if (v !== undefined) s += (s === "" ? '{"command_info":' : ',"command_info":') + mesos_v1_mesos$json$CommandInfo(v);
  v = m.container_id;
  if (v !== undefined) s += (s === "" ? '{"container_id":' : ',"container_id":') + mesos_v1_mesos$json$ContainerID(v);
  v = m.machine_id;
  if (v !== undefined) s += (s === "" ? '{"machine_id":' : ',"machine_id":') + mesos_v1_mesos$json$MachineID(v);
  return s === "" ? "{}" : s + "}";
}
export const Object = messageCodec("mesos.authorization.Object", encode$Object, decode$Object, json$Object, () => [
  { name: "value", number: 1, label: "optional", type: "string" },
  { name: "framework_info", number: 2, label: "optional", type: mesos_v1_mesos$FrameworkInfo },
  { name: "task", number: 3, label: "optional", type: mesos_v1_mesos$Task },
  { name: "task_info", number: 4, label: "optional", type: mesos_v1_mesos$TaskInfo },
  { name: "executor_info", number: 5, label: "optional", type: mesos_v1_mesos$ExecutorInfo },
  { name: "quota_info", number: 6, label: "optional", type: mesos_v1_quota$QuotaInfo, deprecated: true },
  { name: "weight_info", number: 7, label: "optional", type: mesos_v1_mesos$WeightInfo },
  { name: "resource", number: 8, label: "optional", type: mesos_v1_mesos$Resource },
  { name: "command_info", number: 9, label: "optional", type: mesos_v1_mesos$CommandInfo },
  { name: "container_id", number: 10, label: "optional", type: mesos_v1_mesos$ContainerID },
  { name: "machine_id", number: 11, label: "optional", type: mesos_v1_mesos$MachineID },
]);

export function encode$Request(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.object;
  if (v !== undefined) {
    {
      const start = w.size;
      encode$Object(w, v);
      w.uint32(w.size - start);
    }
    w.uint32(26);
  }
  v = m.action;
  if (v !== undefined) {
    w.int32(enumNumber(Action.numberOf, v));
    w.uint32(16);
  }
  v = m.subject;
  if (v !== undefined) {
    {
      const start = w.size;
      encode$Subject(w, v);
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
        m.subject = decode$Subject(r, r.message(), m.subject);
        break;
      }
      case 16: {
        const number = r.int32();
        const v = Action.nameOf[number];
        if (v === undefined) r.keep(m);
        else m.action = v;
        break;
      }
      case 26: {
        m.object = decode$Object(r, r.message(), m.object);
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
  v = m.subject;
  if (v !== undefined) s += (s === "" ? '{"subject":' : ',"subject":') + json$Subject(v);
  v = m.action;
  if (v !== undefined) s += (s === "" ? '{"action":' : ',"action":') + '"' + v + '"';
  v = m.object;
  if (v !== undefined) s += (s === "" ? '{"object":' : ',"object":') + json$Object(v);
  return s === "" ? "{}" : s + "}";
}
export const Request = messageCodec("mesos.authorization.Request", encode$Request, decode$Request, json$Request, () => [
  { name: "subject", number: 1, label: "optional", type: Subject },
  { name: "action", number: 2, label: "optional", type: Action },
  { name: "object", number: 3, label: "optional", type: Object },
]);

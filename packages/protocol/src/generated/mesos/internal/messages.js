// Generated from the .proto files by `npm run generate`. Do not edit.
import { enumNumber, messageCodec, unset } from "../../../codec.ts";
import { enumTable } from "../../../descriptor.ts";
import { jsonBytes, jsonDouble, jsonString } from "../../../json-writer.ts";
import { unknownFields } from "../../../wire-reader.ts";
import {
  SlaveInfo as mesos_agent_info$SlaveInfo,
  decode$SlaveInfo as mesos_agent_info$decode$SlaveInfo,
  encode$SlaveInfo as mesos_agent_info$encode$SlaveInfo,
  json$SlaveInfo as mesos_agent_info$json$SlaveInfo,
} from "../agent_info.js";
import {
  AgentID as mesos_v1_mesos$AgentID,
  AgentInfo_Capability as mesos_v1_mesos$AgentInfo_Capability,
  DrainConfig as mesos_v1_mesos$DrainConfig,
  ExecutorID as mesos_v1_mesos$ExecutorID,
  ExecutorInfo as mesos_v1_mesos$ExecutorInfo,
  Filters as mesos_v1_mesos$Filters,
  FrameworkID as mesos_v1_mesos$FrameworkID,
  FrameworkInfo as mesos_v1_mesos$FrameworkInfo,
  InverseOffer as mesos_v1_mesos$InverseOffer,
  KillPolicy as mesos_v1_mesos$KillPolicy,
  MasterInfo as mesos_v1_mesos$MasterInfo,
  Offer as mesos_v1_mesos$Offer,
  OfferID as mesos_v1_mesos$OfferID,
  Offer_Operation as mesos_v1_mesos$Offer_Operation,
  Operation as mesos_v1_mesos$Operation,
  OperationID as mesos_v1_mesos$OperationID,
  OperationStatus as mesos_v1_mesos$OperationStatus,
  Request as mesos_v1_mesos$Request,
  Resource as mesos_v1_mesos$Resource,
  ResourceProviderID as mesos_v1_mesos$ResourceProviderID,
  ResourceProviderInfo as mesos_v1_mesos$ResourceProviderInfo,
  Task as mesos_v1_mesos$Task,
  TaskGroupInfo as mesos_v1_mesos$TaskGroupInfo,
  TaskID as mesos_v1_mesos$TaskID,
  TaskInfo as mesos_v1_mesos$TaskInfo,
  TaskState as mesos_v1_mesos$TaskState,
  TaskStatus as mesos_v1_mesos$TaskStatus,
  UUID as mesos_v1_mesos$UUID,
  decode$AgentID as mesos_v1_mesos$decode$AgentID,
  decode$AgentInfo_Capability as mesos_v1_mesos$decode$AgentInfo_Capability,
  decode$DrainConfig as mesos_v1_mesos$decode$DrainConfig,
  decode$ExecutorID as mesos_v1_mesos$decode$ExecutorID,
  decode$ExecutorInfo as mesos_v1_mesos$decode$ExecutorInfo,
  decode$Filters as mesos_v1_mesos$decode$Filters,
  decode$FrameworkID as mesos_v1_mesos$decode$FrameworkID,
  decode$FrameworkInfo as mesos_v1_mesos$decode$FrameworkInfo,
  decode$InverseOffer as mesos_v1_mesos$decode$InverseOffer,
  decode$KillPolicy as mesos_v1_mesos$decode$KillPolicy,
  decode$MasterInfo as mesos_v1_mesos$decode$MasterInfo,
  decode$Offer as mesos_v1_mesos$decode$Offer,
  decode$OfferID as mesos_v1_mesos$decode$OfferID,
  decode$Offer_Operation as mesos_v1_mesos$decode$Offer_Operation,
  decode$Operation as mesos_v1_mesos$decode$Operation,
  decode$OperationID as mesos_v1_mesos$decode$OperationID,
  decode$OperationStatus as mesos_v1_mesos$decode$OperationStatus,
  decode$Request as mesos_v1_mesos$decode$Request,
  decode$Resource as mesos_v1_mesos$decode$Resource,
  decode$ResourceProviderID as mesos_v1_mesos$decode$ResourceProviderID,
  decode$ResourceProviderInfo as mesos_v1_mesos$decode$ResourceProviderInfo,
  decode$Task as mesos_v1_mesos$decode$Task,
  decode$TaskGroupInfo as mesos_v1_mesos$decode$TaskGroupInfo,
  decode$TaskID as mesos_v1_mesos$decode$TaskID,
  decode$TaskInfo as mesos_v1_mesos$decode$TaskInfo,
  decode$TaskStatus as mesos_v1_mesos$decode$TaskStatus,
  decode$UUID as mesos_v1_mesos$decode$UUID,
  encode$AgentID as mesos_v1_mesos$encode$AgentID,
  encode$AgentInfo_Capability as mesos_v1_mesos$encode$AgentInfo_Capability,
  encode$DrainConfig as mesos_v1_mesos$encode$DrainConfig,
  encode$ExecutorID as mesos_v1_mesos$encode$ExecutorID,
  encode$ExecutorInfo as mesos_v1_mesos$encode$ExecutorInfo,
  encode$Filters as mesos_v1_mesos$encode$Filters,
  encode$FrameworkID as mesos_v1_mesos$encode$FrameworkID,
  encode$FrameworkInfo as mesos_v1_mesos$encode$FrameworkInfo,
  encode$InverseOffer as mesos_v1_mesos$encode$InverseOffer,
  encode$KillPolicy as mesos_v1_mesos$encode$KillPolicy,
  encode$MasterInfo as mesos_v1_mesos$encode$MasterInfo,
  encode$Offer as mesos_v1_mesos$encode$Offer,
  encode$OfferID as mesos_v1_mesos$encode$OfferID,
  encode$Offer_Operation as mesos_v1_mesos$encode$Offer_Operation,
  encode$Operation as mesos_v1_mesos$encode$Operation,
  encode$OperationID as mesos_v1_mesos$encode$OperationID,
  encode$OperationStatus as mesos_v1_mesos$encode$OperationStatus,
  encode$Request as mesos_v1_mesos$encode$Request,
  encode$Resource as mesos_v1_mesos$encode$Resource,
  encode$ResourceProviderID as mesos_v1_mesos$encode$ResourceProviderID,
  encode$ResourceProviderInfo as mesos_v1_mesos$encode$ResourceProviderInfo,
  encode$Task as mesos_v1_mesos$encode$Task,
  encode$TaskGroupInfo as mesos_v1_mesos$encode$TaskGroupInfo,
  encode$TaskID as mesos_v1_mesos$encode$TaskID,
  encode$TaskInfo as mesos_v1_mesos$encode$TaskInfo,
  encode$TaskStatus as mesos_v1_mesos$encode$TaskStatus,
  encode$UUID as mesos_v1_mesos$encode$UUID,
  json$AgentID as mesos_v1_mesos$json$AgentID,
  json$AgentInfo_Capability as mesos_v1_mesos$json$AgentInfo_Capability,
  json$DrainConfig as mesos_v1_mesos$json$DrainConfig,
  json$ExecutorID as mesos_v1_mesos$json$ExecutorID,
  json$ExecutorInfo as mesos_v1_mesos$json$ExecutorInfo,
  json$Filters as mesos_v1_mesos$json$Filters,
  json$FrameworkID as mesos_v1_mesos$json$FrameworkID,
  json$FrameworkInfo as mesos_v1_mesos$json$FrameworkInfo,
  json$InverseOffer as mesos_v1_mesos$json$InverseOffer,
  json$KillPolicy as mesos_v1_mesos$json$KillPolicy,
  json$MasterInfo as mesos_v1_mesos$json$MasterInfo,
  json$Offer as mesos_v1_mesos$json$Offer,
  json$OfferID as mesos_v1_mesos$json$OfferID,
  json$Offer_Operation as mesos_v1_mesos$json$Offer_Operation,
  json$Operation as mesos_v1_mesos$json$Operation,
  json$OperationID as mesos_v1_mesos$json$OperationID,
  json$OperationStatus as mesos_v1_mesos$json$OperationStatus,
  json$Request as mesos_v1_mesos$json$Request,
  json$Resource as mesos_v1_mesos$json$Resource,
  json$ResourceProviderID as mesos_v1_mesos$json$ResourceProviderID,
  json$ResourceProviderInfo as mesos_v1_mesos$json$ResourceProviderInfo,
  json$Task as mesos_v1_mesos$json$Task,
  json$TaskGroupInfo as mesos_v1_mesos$json$TaskGroupInfo,
  json$TaskID as mesos_v1_mesos$json$TaskID,
  json$TaskInfo as mesos_v1_mesos$json$TaskInfo,
  json$TaskStatus as mesos_v1_mesos$json$TaskStatus,
  json$UUID as mesos_v1_mesos$json$UUID,
} from "../v1/mesos.js";
import {
  Call as mesos_v1_resource_provider$Call,
  Event as mesos_v1_resource_provider$Event,
  decode$Call as mesos_v1_resource_provider$decode$Call,
  decode$Event as mesos_v1_resource_provider$decode$Event,
  encode$Call as mesos_v1_resource_provider$encode$Call,
  encode$Event as mesos_v1_resource_provider$encode$Event,
  json$Call as mesos_v1_resource_provider$json$Call,
  json$Event as mesos_v1_resource_provider$json$Event,
} from "../v1/resource_provider.js";

export const StatusUpdateRecord_Type = enumTable("mesos.internal.StatusUpdateRecord.Type", ["UPDATE", "ACK"]);

export const UpdateOperationStatusRecord_Type = enumTable("mesos.internal.UpdateOperationStatusRecord.Type", ["UPDATE", "ACK"]);

export function encode$StatusUpdate(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.latest_state;
  if (v !== undefined) {
    w.int32(enumNumber(mesos_v1_mesos$TaskState.numberOf, v));
    w.uint32(56);
  }
  v = m.uuid;
  if (v !== undefined) {
    w.lengthDelimited(v);
    w.uint32(50);
  }
  v = m.timestamp;
  if (v === undefined) unset("mesos.internal.StatusUpdate", "timestamp");
  w.double(v);
  w.uint32(41);
  v = m.status;
  if (v === undefined) unset("mesos.internal.StatusUpdate", "status");
  {
    const start = w.size;
    mesos_v1_mesos$encode$TaskStatus(w, v);
    w.uint32(w.size - start);
  }
  w.uint32(34);
  v = m.agent_id;
  if (v !== undefined) {
    {
      const start = w.size;
      mesos_v1_mesos$encode$AgentID(w, v);
      w.uint32(w.size - start);
    }
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
  if (v === undefined) unset("mesos.internal.StatusUpdate", "framework_id");
  {
    const start = w.size;
    mesos_v1_mesos$encode$FrameworkID(w, v);
    w.uint32(w.size - start);
  }
  w.uint32(10);

}
export function decode$StatusUpdate(r, end, m = {}) {
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
        m.agent_id = mesos_v1_mesos$decode$AgentID(r, r.message(), m.agent_id);
        break;
      }
      case 34: {
        m.status = mesos_v1_mesos$decode$TaskStatus(r, r.message(), m.status);
        break;
      }
      case 41: {
        m.timestamp = r.double();
        break;
      }
      case 50: {
        m.uuid = r.byteArray();
        break;
      }
      case 56: {
        const number = r.int32();
        const v = mesos_v1_mesos$TaskState.nameOf[number];
        if (v === undefined) r.keep(m);
        else m.latest_state = v;
        break;
      }
      default:
        r.unknown(m, tag);
    }
  }
  if (r.position !== end) r.overrun(end);
  if (m.framework_id === undefined || m.status === undefined || m.timestamp === undefined) r.incomplete = true;
  return m;
}
export function json$StatusUpdate(m) {
  let s = "";
  let v;
  v = m.framework_id;
  if (v !== undefined) s += (s === "" ? '{"framework_id":' : ',"framework_id":') + mesos_v1_mesos$json$FrameworkID(v);
  v = m.executor_id;
  if (v !== undefined) s += (s === "" ? '{"executor_id":' : ',"executor_id":') + mesos_v1_mesos$json$ExecutorID(v);
  v = m.agent_id;
  if (v !== undefined) s += (s === "" ? '{"agent_id":' : ',"agent_id":') + mesos_v1_mesos$json$AgentID(v);
  v = m.status;
  if (v !== undefined) s += (s === "" ? '{"status":' : ',"status":') + mesos_v1_mesos$json$TaskStatus(v);
  v = m.timestamp;
  if (v !== undefined) s += (s === "" ? '{"timestamp":' : ',"timestamp":') + jsonDouble(v);
  v = m.uuid;
  if (v !== undefined) s += (s === "" ? '{"uuid":' : ',"uuid":') + jsonBytes(v);
  v = m.latest_state;
  if (v !== undefined) s += (s === "" ? '{"latest_state":' : ',"latest_state":') + '"' + v + '"';
  return s === "" ? "{}" : s + "}";
}
export const StatusUpdate = messageCodec("mesos.internal.StatusUpdate", encode$StatusUpdate, decode$StatusUpdate, json$StatusUpdate, () => [
  { name: "framework_id", number: 1, label: "required", type: mesos_v1_mesos$FrameworkID },
  { name: "executor_id", number: 2, label: "optional", type: mesos_v1_mesos$ExecutorID },
  { name: "agent_id", number: 3, label: "optional", type: mesos_v1_mesos$AgentID },
  { name: "status", number: 4, label: "required", type: mesos_v1_mesos$TaskStatus },
  { name: "timestamp", number: 5, label: "required", type: "double" },
  { name: "uuid", number: 6, label: "optional", type: "bytes" },
  { name: "latest_state", number: 7, label: "optional", type: mesos_v1_mesos$TaskState },
]);

export function encode$StatusUpdateRecord(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.uuid;
  if (v !== undefined) {
    w.lengthDelimited(v);
    w.uint32(26);
  }
  v = m.update;
  if (v !== undefined) {
    {
      const start = w.size;
      encode$StatusUpdate(w, v);
      w.uint32(w.size - start);
    }
    w.uint32(18);
  }
  v = m.type;
  if (v === undefined) unset("mesos.internal.StatusUpdateRecord", "type");
  w.int32(enumNumber(StatusUpdateRecord_Type.numberOf, v));
  w.uint32(8);

}
export function decode$StatusUpdateRecord(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 8: {
        const number = r.int32();
        const v = StatusUpdateRecord_Type.nameOf[number];
        if (v === undefined) r.keep(m);
        else m.type = v;
        break;
      }
      case 18: {
        m.update = decode$StatusUpdate(r, r.message(), m.update);
        break;
      }
      case 26: {
        m.uuid = r.byteArray();
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
export function json$StatusUpdateRecord(m) {
  let s = "";
  let v;
  v = m.type;
  if (v !== undefined) s += (s === "" ? '{"type":' : ',"type":') + '"' + v + '"';
  v = m.update;
  if (v !== undefined) s += (s === "" ? '{"update":' : ',"update":') + json$StatusUpdate(v);
  v = m.uuid;
  if (v !== undefined) s += (s === "" ? '{"uuid":' : ',"uuid":') + jsonBytes(v);
  return s === "" ? "{}" : s + "}";
}
export const StatusUpdateRecord = messageCodec("mesos.internal.StatusUpdateRecord", encode$StatusUpdateRecord, decode$StatusUpdateRecord, json$StatusUpdateRecord, () => [
  { name: "type", number: 1, label: "required", type: StatusUpdateRecord_Type },
  { name: "update", number: 2, label: "optional", type: StatusUpdate },
  { name: "uuid", number: 3, label: "optional", type: "bytes" },
]);

export function encode$SubmitSchedulerRequest(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.name;
  if (v === undefined) unset("mesos.internal.SubmitSchedulerRequest", "name");
  w.string(v);
  w.uint32(10);

}
export function decode$SubmitSchedulerRequest(r, end, m = {}) {
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
export function json$SubmitSchedulerRequest(m) {
  let s = "";
  let v;
  v = m.name;
  if (v !== undefined) s += (s === "" ? '{"name":' : ',"name":') + jsonString(v);
  return s === "" ? "{}" : s + "}";
}
export const SubmitSchedulerRequest = messageCodec("mesos.internal.SubmitSchedulerRequest", encode$SubmitSchedulerRequest, decode$SubmitSchedulerRequest, json$SubmitSchedulerRequest, () => [
  { name: "name", number: 1, label: "required", type: "string" },
]);

export function encode$SubmitSchedulerResponse(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.okay;
  if (v === undefined) unset("mesos.internal.SubmitSchedulerResponse", "okay");
  w.bool(v);
  w.uint32(8);

}
export function decode$SubmitSchedulerResponse(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 8: {
        m.okay = r.bool();
        break;
      }
      default:
        r.unknown(m, tag);
    }
  }
  if (r.position !== end) r.overrun(end);
  if (m.okay === undefined) r.incomplete = true;
  return m;
}
export function json$SubmitSchedulerResponse(m) {
  let s = "";
  let v;
  v = m.okay;
  if (v !== undefined) s += (s === "" ? '{"okay":' : ',"okay":') + v;
  return s === "" ? "{}" : s + "}";
}
export const SubmitSchedulerResponse = messageCodec("mesos.internal.SubmitSchedulerResponse", encode$SubmitSchedulerResponse, decode$SubmitSchedulerResponse, json$SubmitSchedulerResponse, () => [
  { name: "okay", number: 1, label: "required", type: "bool" },
]);

export function encode$ExecutorToFrameworkMessage(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.data;
  if (v === undefined) unset("mesos.internal.ExecutorToFrameworkMessage", "data");
  w.lengthDelimited(v);
  w.uint32(34);
  v = m.executor_id;
  if (v === undefined) unset("mesos.internal.ExecutorToFrameworkMessage", "executor_id");
  {
    const start = w.size;
    mesos_v1_mesos$encode$ExecutorID(w, v);
    w.uint32(w.size - start);
  }
  w.uint32(26);
  v = m.framework_id;
  if (v === undefined) unset("mesos.internal.ExecutorToFrameworkMessage", "framework_id");
  {
    const start = w.size;
    mesos_v1_mesos$encode$FrameworkID(w, v);
    w.uint32(w.size - start);
  }
  w.uint32(18);
  v = m.agent_id;
  if (v === undefined) unset("mesos.internal.ExecutorToFrameworkMessage", "agent_id");
  {
    const start = w.size;
    mesos_v1_mesos$encode$AgentID(w, v);
    w.uint32(w.size - start);
  }
  w.uint32(10);

}
export function decode$ExecutorToFrameworkMessage(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        m.agent_id = mesos_v1_mesos$decode$AgentID(r, r.message(), m.agent_id);
        break;
      }
      case 18: {
        m.framework_id = mesos_v1_mesos$decode$FrameworkID(r, r.message(), m.framework_id);
        break;
      }
      case 26: {
        m.executor_id = mesos_v1_mesos$decode$ExecutorID(r, r.message(), m.executor_id);
        break;
      }
      case 34: {
        m.data = r.byteArray();
        break;
      }
      default:
        r.unknown(m, tag);
    }
  }
  if (r.position !== end) r.overrun(end);
  if (m.agent_id === undefined || m.framework_id === undefined || m.executor_id === undefined || m.data === undefined) r.incomplete = true;
  return m;
}
export function json$ExecutorToFrameworkMessage(m) {
  let s = "";
  let v;
  v = m.agent_id;
  if (v !== undefined) s += (s === "" ? '{"agent_id":' : ',"agent_id":') + mesos_v1_mesos$json$AgentID(v);
  v = m.framework_id;
  if (v !== undefined) s += (s === "" ? '{"framework_id":' : ',"framework_id":') + mesos_v1_mesos$json$FrameworkID(v);
  v = m.executor_id;
  if (v !== undefined) s += (s === "" ? '{"executor_id":' : ',"executor_id":') + mesos_v1_mesos$json$ExecutorID(v);
  v = m.data;
  if (v !== undefined) s += (s === "" ? '{"data":' : ',"data":') + jsonBytes(v);
  return s === "" ? "{}" : s + "}";
}
export const ExecutorToFrameworkMessage = messageCodec("mesos.internal.ExecutorToFrameworkMessage", encode$ExecutorToFrameworkMessage, decode$ExecutorToFrameworkMessage, json$ExecutorToFrameworkMessage, () => [
  { name: "agent_id", number: 1, label: "required", type: mesos_v1_mesos$AgentID },
  { name: "framework_id", number: 2, label: "required", type: mesos_v1_mesos$FrameworkID },
  { name: "executor_id", number: 3, label: "required", type: mesos_v1_mesos$ExecutorID },
  { name: "data", number: 4, label: "required", type: "bytes" },
]);

export function encode$FrameworkToExecutorMessage(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.data;
  if (v === undefined) unset("mesos.internal.FrameworkToExecutorMessage", "data");
  w.lengthDelimited(v);
  w.uint32(34);
  v = m.executor_id;
  if (v === undefined) unset("mesos.internal.FrameworkToExecutorMessage", "executor_id");
  {
    const start = w.size;
    mesos_v1_mesos$encode$ExecutorID(w, v);
    w.uint32(w.size - start);
  }
  w.uint32(26);
  v = m.framework_id;
  if (v === undefined) unset("mesos.internal.FrameworkToExecutorMessage", "framework_id");
  {
    const start = w.size;
    mesos_v1_mesos$encode$FrameworkID(w, v);
    w.uint32(w.size - start);
  }
  w.uint32(18);
  v = m.agent_id;
  if (v === undefined) unset("mesos.internal.FrameworkToExecutorMessage", "agent_id");
  {
    const start = w.size;
    mesos_v1_mesos$encode$AgentID(w, v);
    w.uint32(w.size - start);
  }
  w.uint32(10);

}
export function decode$FrameworkToExecutorMessage(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        m.agent_id = mesos_v1_mesos$decode$AgentID(r, r.message(), m.agent_id);
        break;
      }
      case 18: {
        m.framework_id = mesos_v1_mesos$decode$FrameworkID(r, r.message(), m.framework_id);
        break;
      }
      case 26: {
        m.executor_id = mesos_v1_mesos$decode$ExecutorID(r, r.message(), m.executor_id);
        break;
      }
      case 34: {
        m.data = r.byteArray();
        break;
      }
      default:
        r.unknown(m, tag);
    }
  }
  if (r.position !== end) r.overrun(end);
  if (m.agent_id === undefined || m.framework_id === undefined || m.executor_id === undefined || m.data === undefined) r.incomplete = true;
  return m;
}
export function json$FrameworkToExecutorMessage(m) {
  let s = "";
  let v;
  v = m.agent_id;
  if (v !== undefined) s += (s === "" ? '{"agent_id":' : ',"agent_id":') + mesos_v1_mesos$json$AgentID(v);
  v = m.framework_id;
  if (v !== undefined) s += (s === "" ? '{"framework_id":' : ',"framework_id":') + mesos_v1_mesos$json$FrameworkID(v);
  v = m.executor_id;
  if (v !== undefined) s += (s === "" ? '{"executor_id":' : ',"executor_id":') + mesos_v1_mesos$json$ExecutorID(v);
  v = m.data;
  if (v !== undefined) s += (s === "" ? '{"data":' : ',"data":') + jsonBytes(v);
  return s === "" ? "{}" : s + "}";
}
export const FrameworkToExecutorMessage = messageCodec("mesos.internal.FrameworkToExecutorMessage", encode$FrameworkToExecutorMessage, decode$FrameworkToExecutorMessage, json$FrameworkToExecutorMessage, () => [
  { name: "agent_id", number: 1, label: "required", type: mesos_v1_mesos$AgentID },
  { name: "framework_id", number: 2, label: "required", type: mesos_v1_mesos$FrameworkID },
  { name: "executor_id", number: 3, label: "required", type: mesos_v1_mesos$ExecutorID },
  { name: "data", number: 4, label: "required", type: "bytes" },
]);

export function encode$RegisterFrameworkMessage(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.framework;
  if (v === undefined) unset("mesos.internal.RegisterFrameworkMessage", "framework");
  {
    const start = w.size;
    mesos_v1_mesos$encode$FrameworkInfo(w, v);
    w.uint32(w.size - start);
  }
  w.uint32(10);

}
export function decode$RegisterFrameworkMessage(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        m.framework = mesos_v1_mesos$decode$FrameworkInfo(r, r.message(), m.framework);
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
export function json$RegisterFrameworkMessage(m) {
  let s = "";
  let v;
  v = m.framework;
  if (v !== undefined) s += (s === "" ? '{"framework":' : ',"framework":') + mesos_v1_mesos$json$FrameworkInfo(v);
  return s === "" ? "{}" : s + "}";
}
export const RegisterFrameworkMessage = messageCodec("mesos.internal.RegisterFrameworkMessage", encode$RegisterFrameworkMessage, decode$RegisterFrameworkMessage, json$RegisterFrameworkMessage, () => [
  { name: "framework", number: 1, label: "required", type: mesos_v1_mesos$FrameworkInfo },
]);

export function encode$ReregisterFrameworkMessage(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.failover;
  if (v === undefined) unset("mesos.internal.ReregisterFrameworkMessage", "failover");
  w.bool(v);
  w.uint32(24);
  v = m.framework;
  if (v === undefined) unset("mesos.internal.ReregisterFrameworkMessage", "framework");
  {
    const start = w.size;
    mesos_v1_mesos$encode$FrameworkInfo(w, v);
    w.uint32(w.size - start);
  }
  w.uint32(18);

}
export function decode$ReregisterFrameworkMessage(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 18: {
        m.framework = mesos_v1_mesos$decode$FrameworkInfo(r, r.message(), m.framework);
        break;
      }
      case 24: {
        m.failover = r.bool();
        break;
      }
      default:
        r.unknown(m, tag);
    }
  }
  if (r.position !== end) r.overrun(end);
  if (m.framework === undefined || m.failover === undefined) r.incomplete = true;
  return m;
}
export function json$ReregisterFrameworkMessage(m) {
  let s = "";
  let v;
  v = m.framework;
  if (v !== undefined) s += (s === "" ? '{"framework":' : ',"framework":') + mesos_v1_mesos$json$FrameworkInfo(v);
  v = m.failover;
  if (v !== undefined) s += (s === "" ? '{"failover":' : ',"failover":') + v;
  return s === "" ? "{}" : s + "}";
}
export const ReregisterFrameworkMessage = messageCodec("mesos.internal.ReregisterFrameworkMessage", encode$ReregisterFrameworkMessage, decode$ReregisterFrameworkMessage, json$ReregisterFrameworkMessage, () => [
  { name: "framework", number: 2, label: "required", type: mesos_v1_mesos$FrameworkInfo },
  { name: "failover", number: 3, label: "required", type: "bool" },
]);

export function encode$FrameworkRegisteredMessage(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.master_info;
  if (v === undefined) unset("mesos.internal.FrameworkRegisteredMessage", "master_info");
  {
    const start = w.size;
    mesos_v1_mesos$encode$MasterInfo(w, v);
    w.uint32(w.size - start);
  }
  w.uint32(18);
  v = m.framework_id;
  if (v === undefined) unset("mesos.internal.FrameworkRegisteredMessage", "framework_id");
  {
    const start = w.size;
    mesos_v1_mesos$encode$FrameworkID(w, v);
    w.uint32(w.size - start);
  }
  w.uint32(10);

}
export function decode$FrameworkRegisteredMessage(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        m.framework_id = mesos_v1_mesos$decode$FrameworkID(r, r.message(), m.framework_id);
        break;
      }
      case 18: {
        m.master_info = mesos_v1_mesos$decode$MasterInfo(r, r.message(), m.master_info);
        break;
      }
      default:
        r.unknown(m, tag);
    }
  }
  if (r.position !== end) r.overrun(end);
  if (m.framework_id === undefined || m.master_info === undefined) r.incomplete = true;
  return m;
}
export function json$FrameworkRegisteredMessage(m) {
  let s = "";
  let v;
  v = m.framework_id;
  if (v !== undefined) s += (s === "" ? '{"framework_id":' : ',"framework_id":') + mesos_v1_mesos$json$FrameworkID(v);
  v = m.master_info;
  if (v !== undefined) s += (s === "" ? '{"master_info":' : ',"master_info":') + mesos_v1_mesos$json$MasterInfo(v);
  return s === "" ? "{}" : s + "}";
}
export const FrameworkRegisteredMessage = messageCodec("mesos.internal.FrameworkRegisteredMessage", encode$FrameworkRegisteredMessage, decode$FrameworkRegisteredMessage, json$FrameworkRegisteredMessage, () => [
  { name: "framework_id", number: 1, label: "required", type: mesos_v1_mesos$FrameworkID },
  { name: "master_info", number: 2, label: "required", type: mesos_v1_mesos$MasterInfo },
]);

export function encode$FrameworkReregisteredMessage(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.master_info;
  if (v === undefined) unset("mesos.internal.FrameworkReregisteredMessage", "master_info");
  {
    const start = w.size;
    mesos_v1_mesos$encode$MasterInfo(w, v);
    w.uint32(w.size - start);
  }
  w.uint32(18);
  v = m.framework_id;
  if (v === undefined) unset("mesos.internal.FrameworkReregisteredMessage", "framework_id");
  {
    const start = w.size;
    mesos_v1_mesos$encode$FrameworkID(w, v);
    w.uint32(w.size - start);
  }
  w.uint32(10);

}
export function decode$FrameworkReregisteredMessage(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        m.framework_id = mesos_v1_mesos$decode$FrameworkID(r, r.message(), m.framework_id);
        break;
      }
      case 18: {
        m.master_info = mesos_v1_mesos$decode$MasterInfo(r, r.message(), m.master_info);
        break;
      }
      default:
        r.unknown(m, tag);
    }
  }
  if (r.position !== end) r.overrun(end);
  if (m.framework_id === undefined || m.master_info === undefined) r.incomplete = true;
  return m;
}
export function json$FrameworkReregisteredMessage(m) {
  let s = "";
  let v;
  v = m.framework_id;
  if (v !== undefined) s += (s === "" ? '{"framework_id":' : ',"framework_id":') + mesos_v1_mesos$json$FrameworkID(v);
  v = m.master_info;
  if (v !== undefined) s += (s === "" ? '{"master_info":' : ',"master_info":') + mesos_v1_mesos$json$MasterInfo(v);
  return s === "" ? "{}" : s + "}";
}
export const FrameworkReregisteredMessage = messageCodec("mesos.internal.FrameworkReregisteredMessage", encode$FrameworkReregisteredMessage, decode$FrameworkReregisteredMessage, json$FrameworkReregisteredMessage, () => [
  { name: "framework_id", number: 1, label: "required", type: mesos_v1_mesos$FrameworkID },
  { name: "master_info", number: 2, label: "required", type: mesos_v1_mesos$MasterInfo },
]);

export function encode$UnregisterFrameworkMessage(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.framework_id;
  if (v === undefined) unset("mesos.internal.UnregisterFrameworkMessage", "framework_id");
  {
    const start = w.size;
    mesos_v1_mesos$encode$FrameworkID(w, v);
    w.uint32(w.size - start);
  }
  w.uint32(10);

}
export function decode$UnregisterFrameworkMessage(r, end, m = {}) {
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
export function json$UnregisterFrameworkMessage(m) {
  let s = "";
  let v;
  v = m.framework_id;
  if (v !== undefined) s += (s === "" ? '{"framework_id":' : ',"framework_id":') + mesos_v1_mesos$json$FrameworkID(v);
  return s === "" ? "{}" : s + "}";
}
export const UnregisterFrameworkMessage = messageCodec("mesos.internal.UnregisterFrameworkMessage", encode$UnregisterFrameworkMessage, decode$UnregisterFrameworkMessage, json$UnregisterFrameworkMessage, () => [
  { name: "framework_id", number: 1, label: "required", type: mesos_v1_mesos$FrameworkID },
]);

export function encode$DeactivateFrameworkMessage(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.framework_id;
  if (v === undefined) unset("mesos.internal.DeactivateFrameworkMessage", "framework_id");
  {
    const start = w.size;
    mesos_v1_mesos$encode$FrameworkID(w, v);
    w.uint32(w.size - start);
  }
  w.uint32(10);

}
export function decode$DeactivateFrameworkMessage(r, end, m = {}) {
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
export function json$DeactivateFrameworkMessage(m) {
  let s = "";
  let v;
  v = m.framework_id;
  if (v !== undefined) s += (s === "" ? '{"framework_id":' : ',"framework_id":') + mesos_v1_mesos$json$FrameworkID(v);
  return s === "" ? "{}" : s + "}";
}
export const DeactivateFrameworkMessage = messageCodec("mesos.internal.DeactivateFrameworkMessage", encode$DeactivateFrameworkMessage, decode$DeactivateFrameworkMessage, json$DeactivateFrameworkMessage, () => [
  { name: "framework_id", number: 1, label: "required", type: mesos_v1_mesos$FrameworkID },
]);

export function encode$ResourceRequestMessage(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.requests;
  if (v !== undefined) {
    const list = v;
    for (let i = list.length - 1; i >= 0; i--) {
      v = list[i];
      {
        const start = w.size;
        mesos_v1_mesos$encode$Request(w, v);
        w.uint32(w.size - start);
      }
      w.uint32(18);
    }
  }
  v = m.framework_id;
  if (v === undefined) unset("mesos.internal.ResourceRequestMessage", "framework_id");
  {
    const start = w.size;
    mesos_v1_mesos$encode$FrameworkID(w, v);
    w.uint32(w.size - start);
  }
  w.uint32(10);

}
export function decode$ResourceRequestMessage(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        m.framework_id = mesos_v1_mesos$decode$FrameworkID(r, r.message(), m.framework_id);
        break;
      }
      case 18: {
        (m.requests ??= []).push(mesos_v1_mesos$decode$Request(r, r.message()));
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
export function json$ResourceRequestMessage(m) {
  let s = "";
  let v;
  v = m.framework_id;
  if (v !== undefined) s += (s === "" ? '{"framework_id":' : ',"framework_id":') + mesos_v1_mesos$json$FrameworkID(v);
  v = m.requests;
  if (v !== undefined && v.length > 0) {
    const list = v;
    v = list[0];
    s += (s === "" ? '{"requests":' : ',"requests":') + "[" + mesos_v1_mesos$json$Request(v);
    for (let i = 1; i < list.length; i++) {
      v = list[i];
      s += "," + mesos_v1_mesos$json$Request(v);
    }
    s += "]";
  }
  return s === "" ? "{}" : s + "}";
}
export const ResourceRequestMessage = messageCodec("mesos.internal.ResourceRequestMessage", encode$ResourceRequestMessage, decode$ResourceRequestMessage, json$ResourceRequestMessage, () => [
  { name: "framework_id", number: 1, label: "required", type: mesos_v1_mesos$FrameworkID },
  { name: "requests", number: 2, label: "repeated", type: mesos_v1_mesos$Request },
]);

export function encode$ResourceOffersMessage(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.pids;
  if (v !== undefined) {
    const list = v;
    for (let i = list.length - 1; i >= 0; i--) {
      v = list[i];
      w.string(v);
      w.uint32(18);
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
      w.uint32(10);
    }
  }

}
export function decode$ResourceOffersMessage(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        (m.offers ??= []).push(mesos_v1_mesos$decode$Offer(r, r.message()));
        break;
      }
      case 18: {
        (m.pids ??= []).push(r.string());
        break;
      }
      default:
        r.unknown(m, tag);
    }
  }
  if (r.position !== end) r.overrun(end);
  return m;
}
export function json$ResourceOffersMessage(m) {
  let s = "";
  let v;
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
  v = m.pids;
  if (v !== undefined && v.length > 0) {
    const list = v;
    v = list[0];
    s += (s === "" ? '{"pids":' : ',"pids":') + "[" + jsonString(v);
    for (let i = 1; i < list.length; i++) {
      v = list[i];
      s += "," + jsonString(v);
    }
    s += "]";
  }
  return s === "" ? "{}" : s + "}";
}
export const ResourceOffersMessage = messageCodec("mesos.internal.ResourceOffersMessage", encode$ResourceOffersMessage, decode$ResourceOffersMessage, json$ResourceOffersMessage, () => [
  { name: "offers", number: 1, label: "repeated", type: mesos_v1_mesos$Offer },
  { name: "pids", number: 2, label: "repeated", type: "string" },
]);

export function encode$InverseOffersMessage(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.pids;
  if (v !== undefined) {
    const list = v;
    for (let i = list.length - 1; i >= 0; i--) {
      v = list[i];
      w.string(v);
      w.uint32(18);
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
      w.uint32(10);
    }
  }

}
export function decode$InverseOffersMessage(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        (m.inverse_offers ??= []).push(mesos_v1_mesos$decode$InverseOffer(r, r.message()));
        break;
      }
      case 18: {
        (m.pids ??= []).push(r.string());
        break;
      }
      default:
        r.unknown(m, tag);
    }
  }
  if (r.position !== end) r.overrun(end);
  return m;
}
export function json$InverseOffersMessage(m) {
  let s = "";
  let v;
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
  v = m.pids;
  if (v !== undefined && v.length > 0) {
    const list = v;
    v = list[0];
    s += (s === "" ? '{"pids":' : ',"pids":') + "[" + jsonString(v);
    for (let i = 1; i < list.length; i++) {
      v = list[i];
      s += "," + jsonString(v);
    }
    s += "]";
  }
  return s === "" ? "{}" : s + "}";
}
export const InverseOffersMessage = messageCodec("mesos.internal.InverseOffersMessage", encode$InverseOffersMessage, decode$InverseOffersMessage, json$InverseOffersMessage, () => [
  { name: "inverse_offers", number: 1, label: "repeated", type: mesos_v1_mesos$InverseOffer },
  { name: "pids", number: 2, label: "repeated", type: "string" },
]);

export function encode$LaunchTasksMessage(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.offer_ids;
  if (v !== undefined) {
    const list = v;
    for (let i = list.length - 1; i >= 0; i--) {
      v = list[i];
      {
        const start = w.size;
        mesos_v1_mesos$encode$OfferID(w, v);
        w.uint32(w.size - start);
      }
      w.uint32(50);
    }
  }
  v = m.filters;
  if (v === undefined) unset("mesos.internal.LaunchTasksMessage", "filters");
  {
    const start = w.size;
    mesos_v1_mesos$encode$Filters(w, v);
    w.uint32(w.size - start);
  }
  w.uint32(42);
  v = m.tasks;
  if (v !== undefined) {
    const list = v;
    for (let i = list.length - 1; i >= 0; i--) {
      v = list[i];
      {
        const start = w.size;
        mesos_v1_mesos$encode$TaskInfo(w, v);
        w.uint32(w.size - start);
      }
      w.uint32(26);
    }
  }
  v = m.framework_id;
  if (v === undefined) unset("mesos.internal.LaunchTasksMessage", "framework_id");
  {
    const start = w.size;
    mesos_v1_mesos$encode$FrameworkID(w, v);
    w.uint32(w.size - start);
  }
  w.uint32(10);

}
export function decode$LaunchTasksMessage(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        m.framework_id = mesos_v1_mesos$decode$FrameworkID(r, r.message(), m.framework_id);
        break;
      }
      case 26: {
        (m.tasks ??= []).push(mesos_v1_mesos$decode$TaskInfo(r, r.message()));
        break;
      }
      case 42: {
        m.filters = mesos_v1_mesos$decode$Filters(r, r.message(), m.filters);
        break;
      }
      case 50: {
        (m.offer_ids ??= []).push(mesos_v1_mesos$decode$OfferID(r, r.message()));
        break;
      }
      default:
        r.unknown(m, tag);
    }
  }
  if (r.position !== end) r.overrun(end);
  if (m.framework_id === undefined || m.filters === undefined) r.incomplete = true;
  return m;
}
export function json$LaunchTasksMessage(m) {
  let s = "";
  let v;
  v = m.framework_id;
  if (v !== undefined) s += (s === "" ? '{"framework_id":' : ',"framework_id":') + mesos_v1_mesos$json$FrameworkID(v);
  v = m.tasks;
  if (v !== undefined && v.length > 0) {
    const list = v;
    v = list[0];
    s += (s === "" ? '{"tasks":' : ',"tasks":') + "[" + mesos_v1_mesos$json$TaskInfo(v);
    for (let i = 1; i < list.length; i++) {
      v = list[i];
      s += "," + mesos_v1_mesos$json$TaskInfo(v);
    }
    s += "]";
  }
  v = m.filters;
  if (v !== undefined) s += (s === "" ? '{"filters":' : ',"filters":') + mesos_v1_mesos$json$Filters(v);
  v = m.offer_ids;
  if (v !== undefined && v.length > 0) {
    const list = v;
    v = list[0];
    s += (s === "" ? '{"offer_ids":' : ',"offer_ids":') + "[" + mesos_v1_mesos$json$OfferID(v);
    for (let i = 1; i < list.length; i++) {
      v = list[i];
      s += "," + mesos_v1_mesos$json$OfferID(v);
    }
    s += "]";
  }
  return s === "" ? "{}" : s + "}";
}
export const LaunchTasksMessage = messageCodec("mesos.internal.LaunchTasksMessage", encode$LaunchTasksMessage, decode$LaunchTasksMessage, json$LaunchTasksMessage, () => [
  { name: "framework_id", number: 1, label: "required", type: mesos_v1_mesos$FrameworkID },
  { name: "tasks", number: 3, label: "repeated", type: mesos_v1_mesos$TaskInfo },
  { name: "filters", number: 5, label: "required", type: mesos_v1_mesos$Filters },
  { name: "offer_ids", number: 6, label: "repeated", type: mesos_v1_mesos$OfferID },
]);

export function encode$RescindResourceOfferMessage(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.offer_id;
  if (v === undefined) unset("mesos.internal.RescindResourceOfferMessage", "offer_id");
  {
    const start = w.size;
    mesos_v1_mesos$encode$OfferID(w, v);
    w.uint32(w.size - start);
  }
  w.uint32(10);

}
export function decode$RescindResourceOfferMessage(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        m.offer_id = mesos_v1_mesos$decode$OfferID(r, r.message(), m.offer_id);
        break;
      }
      default:
        r.unknown(m, tag);
    }
  }
  if (r.position !== end) r.overrun(end);
  if (m.offer_id === undefined) r.incomplete = true;
  return m;
}
export function json$RescindResourceOfferMessage(m) {
  let s = "";
  let v;
  v = m.offer_id;
  if (v !== undefined) s += (s === "" ? '{"offer_id":' : ',"offer_id":') + mesos_v1_mesos$json$OfferID(v);
  return s === "" ? "{}" : s + "}";
}
export const RescindResourceOfferMessage = messageCodec("mesos.internal.RescindResourceOfferMessage", encode$RescindResourceOfferMessage, decode$RescindResourceOfferMessage, json$RescindResourceOfferMessage, () => [
  { name: "offer_id", number: 1, label: "required", type: mesos_v1_mesos$OfferID },
]);

export function encode$RescindInverseOfferMessage(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.inverse_offer_id;
  if (v === undefined) unset("mesos.internal.RescindInverseOfferMessage", "inverse_offer_id");
  {
    const start = w.size;
    mesos_v1_mesos$encode$OfferID(w, v);
    w.uint32(w.size - start);
  }
  w.uint32(10);

}
export function decode$RescindInverseOfferMessage(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        m.inverse_offer_id = mesos_v1_mesos$decode$OfferID(r, r.message(), m.inverse_offer_id);
        break;
      }
      default:
        r.unknown(m, tag);
    }
  }
  if (r.position !== end) r.overrun(end);
  if (m.inverse_offer_id === undefined) r.incomplete = true;
  return m;
}
export function json$RescindInverseOfferMessage(m) {
  let s = "";
  let v;
  v = m.inverse_offer_id;
  if (v !== undefined) s += (s === "" ? '{"inverse_offer_id":' : ',"inverse_offer_id":') + mesos_v1_mesos$json$OfferID(v);
  return s === "" ? "{}" : s + "}";
}
export const RescindInverseOfferMessage = messageCodec("mesos.internal.RescindInverseOfferMessage", encode$RescindInverseOfferMessage, decode$RescindInverseOfferMessage, json$RescindInverseOfferMessage, () => [
  { name: "inverse_offer_id", number: 1, label: "required", type: mesos_v1_mesos$OfferID },
]);

export function encode$ReviveOffersMessage(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.roles;
  if (v !== undefined) {
    const list = v;
    for (let i = list.length - 1; i >= 0; i--) {
      v = list[i];
      w.string(v);
      w.uint32(18);
    }
  }
  v = m.framework_id;
  if (v === undefined) unset("mesos.internal.ReviveOffersMessage", "framework_id");
  {
    const start = w.size;
    mesos_v1_mesos$encode$FrameworkID(w, v);
    w.uint32(w.size - start);
  }
  w.uint32(10);

}
export function decode$ReviveOffersMessage(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        m.framework_id = mesos_v1_mesos$decode$FrameworkID(r, r.message(), m.framework_id);
        break;
      }
      case 18: {
        (m.roles ??= []).push(r.string());
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
export function json$ReviveOffersMessage(m) {
  let s = "";
  let v;
  v = m.framework_id;
  if (v !== undefined) s += (s === "" ? '{"framework_id":' : ',"framework_id":') + mesos_v1_mesos$json$FrameworkID(v);
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
  return s === "" ? "{}" : s + "}";
}
export const ReviveOffersMessage = messageCodec("mesos.internal.ReviveOffersMessage", encode$ReviveOffersMessage, decode$ReviveOffersMessage, json$ReviveOffersMessage, () => [
  { name: "framework_id", number: 1, label: "required", type: mesos_v1_mesos$FrameworkID },
  { name: "roles", number: 2, label: "repeated", type: "string" },
]);

export function encode$RunTaskMessage(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.launch_executor;
  if (v !== undefined) {
    w.bool(v);
    w.uint32(48);
  }
  v = m.resource_version_uuids;
  if (v !== undefined) {
    const list = v;
    for (let i = list.length - 1; i >= 0; i--) {
      v = list[i];
      {
        const start = w.size;
        encode$ResourceVersionUUID(w, v);
        w.uint32(w.size - start);
      }
      w.uint32(42);
    }
  }
  v = m.task;
  if (v === undefined) unset("mesos.internal.RunTaskMessage", "task");
  {
    const start = w.size;
    mesos_v1_mesos$encode$TaskInfo(w, v);
    w.uint32(w.size - start);
  }
  w.uint32(34);
  v = m.pid;
  if (v !== undefined) {
    w.string(v);
    w.uint32(26);
  }
  v = m.framework;
  if (v === undefined) unset("mesos.internal.RunTaskMessage", "framework");
  {
    const start = w.size;
    mesos_v1_mesos$encode$FrameworkInfo(w, v);
    w.uint32(w.size - start);
  }
  w.uint32(18);
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
export function decode$RunTaskMessage(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        m.framework_id = mesos_v1_mesos$decode$FrameworkID(r, r.message(), m.framework_id);
        break;
      }
      case 18: {
        m.framework = mesos_v1_mesos$decode$FrameworkInfo(r, r.message(), m.framework);
        break;
      }
      case 34: {
        m.task = mesos_v1_mesos$decode$TaskInfo(r, r.message(), m.task);
        break;
      }
      case 42: {
        (m.resource_version_uuids ??= []).push(decode$ResourceVersionUUID(r, r.message()));
        break;
      }
      case 26: {
        m.pid = r.string();
        break;
      }
      case 48: {
        m.launch_executor = r.bool();
        break;
      }
      default:
        r.unknown(m, tag);
    }
  }
  if (r.position !== end) r.overrun(end);
  if (m.framework === undefined || m.task === undefined) r.incomplete = true;
  return m;
}
export function json$RunTaskMessage(m) {
  let s = "";
  let v;
  v = m.framework_id;
  if (v !== undefined) s += (s === "" ? '{"framework_id":' : ',"framework_id":') + mesos_v1_mesos$json$FrameworkID(v);
  v = m.framework;
  if (v !== undefined) s += (s === "" ? '{"framework":' : ',"framework":') + mesos_v1_mesos$json$FrameworkInfo(v);
  v = m.task;
  if (v !== undefined) s += (s === "" ? '{"task":' : ',"task":') + mesos_v1_mesos$json$TaskInfo(v);
  v = m.resource_version_uuids;
  if (v !== undefined && v.length > 0) {
    const list = v;
    v = list[0];
    s += (s === "" ? '{"resource_version_uuids":' : ',"resource_version_uuids":') + "[" + json$ResourceVersionUUID(v);
    for (let i = 1; i < list.length; i++) {
      v = list[i];
      s += "," + json$ResourceVersionUUID(v);
    }
    s += "]";
  }
  v = m.pid;
  if (v !== undefined) s += (s === "" ? '{"pid":' : ',"pid":') + jsonString(v);
  v = m.launch_executor;
  if (v !== undefined) s += (s === "" ? '{"launch_executor":' : ',"launch_executor":') + v;
  return s === "" ? "{}" : s + "}";
}
export const RunTaskMessage = messageCodec("mesos.internal.RunTaskMessage", encode$RunTaskMessage, decode$RunTaskMessage, json$RunTaskMessage, () => [
  { name: "framework_id", number: 1, label: "optional", type: mesos_v1_mesos$FrameworkID, deprecated: true },
  { name: "framework", number: 2, label: "required", type: mesos_v1_mesos$FrameworkInfo },
  { name: "task", number: 4, label: "required", type: mesos_v1_mesos$TaskInfo },
  { name: "resource_version_uuids", number: 5, label: "repeated", type: ResourceVersionUUID },
  { name: "pid", number: 3, label: "optional", type: "string" },
  { name: "launch_executor", number: 6, label: "optional", type: "bool" },
]);

export function encode$RunTaskGroupMessage(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.launch_executor;
  if (v !== undefined) {
    w.bool(v);
    w.uint32(40);
  }
  v = m.resource_version_uuids;
  if (v !== undefined) {
    const list = v;
    for (let i = list.length - 1; i >= 0; i--) {
      v = list[i];
      {
        const start = w.size;
        encode$ResourceVersionUUID(w, v);
        w.uint32(w.size - start);
      }
      w.uint32(34);
    }
  }
  v = m.task_group;
  if (v === undefined) unset("mesos.internal.RunTaskGroupMessage", "task_group");
  {
    const start = w.size;
    mesos_v1_mesos$encode$TaskGroupInfo(w, v);
    w.uint32(w.size - start);
  }
  w.uint32(26);
  v = m.executor;
  if (v === undefined) unset("mesos.internal.RunTaskGroupMessage", "executor");
  {
    const start = w.size;
    mesos_v1_mesos$encode$ExecutorInfo(w, v);
    w.uint32(w.size - start);
  }
  w.uint32(18);
  v = m.framework;
  if (v === undefined) unset("mesos.internal.RunTaskGroupMessage", "framework");
  {
    const start = w.size;
    mesos_v1_mesos$encode$FrameworkInfo(w, v);
    w.uint32(w.size - start);
  }
  w.uint32(10);

}
export function decode$RunTaskGroupMessage(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        m.framework = mesos_v1_mesos$decode$FrameworkInfo(r, r.message(), m.framework);
        break;
      }
      case 18: {
        m.executor = mesos_v1_mesos$decode$ExecutorInfo(r, r.message(), m.executor);
        break;
      }
      case 26: {
        m.task_group = mesos_v1_mesos$decode$TaskGroupInfo(r, r.message(), m.task_group);
        break;
      }
      case 34: {
        (m.resource_version_uuids ??= []).push(decode$ResourceVersionUUID(r, r.message()));
        break;
      }
      case 40: {
        m.launch_executor = r.bool();
        break;
      }
      default:
        r.unknown(m, tag);
    }
  }
  if (r.position !== end) r.overrun(end);
  if (m.framework === undefined || m.executor === undefined || m.task_group === undefined) r.incomplete = true;
  return m;
}
export function json$RunTaskGroupMessage(m) {
  let s = "";
  let v;
  v = m.framework;
  if (v !== undefined) s += (s === "" ? '{"framework":' : ',"framework":') + mesos_v1_mesos$json$FrameworkInfo(v);
  v = m.executor;
  if (v !== undefined) s += (s === "" ? '{"executor":' : ',"executor":') + mesos_v1_mesos$json$ExecutorInfo(v);
  v = m.task_group;
  if (v !== undefined) s += (s === "" ? '{"task_group":' : ',"task_group":') + mesos_v1_mesos$json$TaskGroupInfo(v);
  v = m.resource_version_uuids;
  if (v !== undefined && v.length > 0) {
    const list = v;
    v = list[0];
    s += (s === "" ? '{"resource_version_uuids":' : ',"resource_version_uuids":') + "[" + json$ResourceVersionUUID(v);
    for (let i = 1; i < list.length; i++) {
      v = list[i];
      s += "," + json$ResourceVersionUUID(v);
    }
    s += "]";
  }
  v = m.launch_executor;
  if (v !== undefined) s += (s === "" ? '{"launch_executor":' : ',"launch_executor":') + v;
  return s === "" ? "{}" : s + "}";
}
export const RunTaskGroupMessage = messageCodec("mesos.internal.RunTaskGroupMessage", encode$RunTaskGroupMessage, decode$RunTaskGroupMessage, json$RunTaskGroupMessage, () => [
  { name: "framework", number: 1, label: "required", type: mesos_v1_mesos$FrameworkInfo },
  { name: "executor", number: 2, label: "required", type: mesos_v1_mesos$ExecutorInfo },
  { name: "task_group", number: 3, label: "required", type: mesos_v1_mesos$TaskGroupInfo },
  { name: "resource_version_uuids", number: 4, label: "repeated", type: ResourceVersionUUID },
  { name: "launch_executor", number: 5, label: "optional", type: "bool" },
]);

export function encode$KillTaskMessage(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.kill_policy;
  if (v !== undefined) {
    {
      const start = w.size;
      mesos_v1_mesos$encode$KillPolicy(w, v);
      w.uint32(w.size - start);
    }
    w.uint32(26);
  }
  v = m.task_id;
  if (v === undefined) unset("mesos.internal.KillTaskMessage", "task_id");
  {
    const start = w.size;
    mesos_v1_mesos$encode$TaskID(w, v);
    w.uint32(w.size - start);
  }
  w.uint32(18);
  v = m.framework_id;
  if (v === undefined) unset("mesos.internal.KillTaskMessage", "framework_id");
  {
    const start = w.size;
    mesos_v1_mesos$encode$FrameworkID(w, v);
    w.uint32(w.size - start);
  }
  w.uint32(10);

}
export function decode$KillTaskMessage(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        m.framework_id = mesos_v1_mesos$decode$FrameworkID(r, r.message(), m.framework_id);
        break;
      }
      case 18: {
        m.task_id = mesos_v1_mesos$decode$TaskID(r, r.message(), m.task_id);
        break;
      }
      case 26: {
        m.kill_policy = mesos_v1_mesos$decode$KillPolicy(r, r.message(), m.kill_policy);
        break;
      }
      default:
        r.unknown(m, tag);
    }
  }
  if (r.position !== end) r.overrun(end);
  if (m.framework_id === undefined || m.task_id === undefined) r.incomplete = true;
  return m;
}
export function json$KillTaskMessage(m) {
  let s = "";
  let v;
  v = m.framework_id;
  if (v !== undefined) s += (s === "" ? '{"framework_id":' : ',"framework_id":') + mesos_v1_mesos$json$FrameworkID(v);
  v = m.task_id;
  if (v !== undefined) s += (s === "" ? '{"task_id":' : ',"task_id":') + mesos_v1_mesos$json$TaskID(v);
  v = m.kill_policy;
  if (v !== undefined) s += (s === "" ? '{"kill_policy":' : ',"kill_policy":') + mesos_v1_mesos$json$KillPolicy(v);
  return s === "" ? "{}" : s + "}";
}
export const KillTaskMessage = messageCodec("mesos.internal.KillTaskMessage", encode$KillTaskMessage, decode$KillTaskMessage, json$KillTaskMessage, () => [
  { name: "framework_id", number: 1, label: "required", type: mesos_v1_mesos$FrameworkID },
  { name: "task_id", number: 2, label: "required", type: mesos_v1_mesos$TaskID },
  { name: "kill_policy", number: 3, label: "optional", type: mesos_v1_mesos$KillPolicy },
]);

export function encode$StatusUpdateMessage(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.pid;
  if (v !== undefined) {
    w.string(v);
    w.uint32(18);
  }
  v = m.update;
  if (v === undefined) unset("mesos.internal.StatusUpdateMessage", "update");
  {
    const start = w.size;
    encode$StatusUpdate(w, v);
    w.uint32(w.size - start);
  }
  w.uint32(10);

}
export function decode$StatusUpdateMessage(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        m.update = decode$StatusUpdate(r, r.message(), m.update);
        break;
      }
      case 18: {
        m.pid = r.string();
        break;
      }
      default:
        r.unknown(m, tag);
    }
  }
  if (r.position !== end) r.overrun(end);
  if (m.update === undefined) r.incomplete = true;
  return m;
}
export function json$StatusUpdateMessage(m) {
  let s = "";
  let v;
  v = m.update;
  if (v !== undefined) s += (s === "" ? '{"update":' : ',"update":') + json$StatusUpdate(v);
  v = m.pid;
  if (v !== undefined) s += (s === "" ? '{"pid":' : ',"pid":') + jsonString(v);
  return s === "" ? "{}" : s + "}";
}
export const StatusUpdateMessage = messageCodec("mesos.internal.StatusUpdateMessage", encode$StatusUpdateMessage, decode$StatusUpdateMessage, json$StatusUpdateMessage, () => [
  { name: "update", number: 1, label: "required", type: StatusUpdate },
  { name: "pid", number: 2, label: "optional", type: "string" },
]);

export function encode$StatusUpdateAcknowledgementMessage(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.uuid;
  if (v === undefined) unset("mesos.internal.StatusUpdateAcknowledgementMessage", "uuid");
  w.lengthDelimited(v);
  w.uint32(34);
  v = m.task_id;
  if (v === undefined) unset("mesos.internal.StatusUpdateAcknowledgementMessage", "task_id");
  {
    const start = w.size;
    mesos_v1_mesos$encode$TaskID(w, v);
    w.uint32(w.size - start);
  }
  w.uint32(26);
  v = m.framework_id;
  if (v === undefined) unset("mesos.internal.StatusUpdateAcknowledgementMessage", "framework_id");
  {
    const start = w.size;
    mesos_v1_mesos$encode$FrameworkID(w, v);
    w.uint32(w.size - start);
  }
  w.uint32(18);
  v = m.agent_id;
  if (v === undefined) unset("mesos.internal.StatusUpdateAcknowledgementMessage", "agent_id");
  {
    const start = w.size;
    mesos_v1_mesos$encode$AgentID(w, v);
    w.uint32(w.size - start);
  }
  w.uint32(10);

}
export function decode$StatusUpdateAcknowledgementMessage(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        m.agent_id = mesos_v1_mesos$decode$AgentID(r, r.message(), m.agent_id);
        break;
      }
      case 18: {
        m.framework_id = mesos_v1_mesos$decode$FrameworkID(r, r.message(), m.framework_id);
        break;
      }
      case 26: {
        m.task_id = mesos_v1_mesos$decode$TaskID(r, r.message(), m.task_id);
        break;
      }
      case 34: {
        m.uuid = r.byteArray();
        break;
      }
      default:
        r.unknown(m, tag);
    }
  }
  if (r.position !== end) r.overrun(end);
  if (m.agent_id === undefined || m.framework_id === undefined || m.task_id === undefined || m.uuid === undefined) r.incomplete = true;
  return m;
}
export function json$StatusUpdateAcknowledgementMessage(m) {
  let s = "";
  let v;
  v = m.agent_id;
  if (v !== undefined) s += (s === "" ? '{"agent_id":' : ',"agent_id":') + mesos_v1_mesos$json$AgentID(v);
  v = m.framework_id;
  if (v !== undefined) s += (s === "" ? '{"framework_id":' : ',"framework_id":') + mesos_v1_mesos$json$FrameworkID(v);
  v = m.task_id;
  if (v !== undefined) s += (s === "" ? '{"task_id":' : ',"task_id":') + mesos_v1_mesos$json$TaskID(v);
  v = m.uuid;
  if (v !== undefined) s += (s === "" ? '{"uuid":' : ',"uuid":') + jsonBytes(v);
  return s === "" ? "{}" : s + "}";
}
export const StatusUpdateAcknowledgementMessage = messageCodec("mesos.internal.StatusUpdateAcknowledgementMessage", encode$StatusUpdateAcknowledgementMessage, decode$StatusUpdateAcknowledgementMessage, json$StatusUpdateAcknowledgementMessage, () => [
  { name: "agent_id", number: 1, label: "required", type: mesos_v1_mesos$AgentID },
  { name: "framework_id", number: 2, label: "required", type: mesos_v1_mesos$FrameworkID },
  { name: "task_id", number: 3, label: "required", type: mesos_v1_mesos$TaskID },
  { name: "uuid", number: 4, label: "required", type: "bytes" },
]);

export function encode$AcknowledgeOperationStatusMessage(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.resource_provider_id;
  if (v !== undefined) {
    {
      const start = w.size;
      mesos_v1_mesos$encode$ResourceProviderID(w, v);
      w.uint32(w.size - start);
    }
    w.uint32(26);
  }
  v = m.operation_uuid;
  if (v === undefined) unset("mesos.internal.AcknowledgeOperationStatusMessage", "operation_uuid");
  {
    const start = w.size;
    mesos_v1_mesos$encode$UUID(w, v);
    w.uint32(w.size - start);
  }
  w.uint32(18);
  v = m.status_uuid;
  if (v === undefined) unset("mesos.internal.AcknowledgeOperationStatusMessage", "status_uuid");
  {
    const start = w.size;
    mesos_v1_mesos$encode$UUID(w, v);
    w.uint32(w.size - start);
  }
  w.uint32(10);

}
export function decode$AcknowledgeOperationStatusMessage(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        m.status_uuid = mesos_v1_mesos$decode$UUID(r, r.message(), m.status_uuid);
        break;
      }
      case 18: {
        m.operation_uuid = mesos_v1_mesos$decode$UUID(r, r.message(), m.operation_uuid);
        break;
      }
      case 26: {
        m.resource_provider_id = mesos_v1_mesos$decode$ResourceProviderID(r, r.message(), m.resource_provider_id);
        break;
      }
      default:
        r.unknown(m, tag);
    }
  }
  if (r.position !== end) r.overrun(end);
  if (m.status_uuid === undefined || m.operation_uuid === undefined) r.incomplete = true;
  return m;
}
export function json$AcknowledgeOperationStatusMessage(m) {
  let s = "";
  let v;
  v = m.status_uuid;
  if (v !== undefined) s += (s === "" ? '{"status_uuid":' : ',"status_uuid":') + mesos_v1_mesos$json$UUID(v);
  v = m.operation_uuid;
  if (v !== undefined) s += (s === "" ? '{"operation_uuid":' : ',"operation_uuid":') + mesos_v1_mesos$json$UUID(v);
  v = m.resource_provider_id;
  if (v !== undefined) s += (s === "" ? '{"resource_provider_id":' : ',"resource_provider_id":') + mesos_v1_mesos$json$ResourceProviderID(v);
  return s === "" ? "{}" : s + "}";
}
export const AcknowledgeOperationStatusMessage = messageCodec("mesos.internal.AcknowledgeOperationStatusMessage", encode$AcknowledgeOperationStatusMessage, decode$AcknowledgeOperationStatusMessage, json$AcknowledgeOperationStatusMessage, () => [
  { name: "status_uuid", number: 1, label: "required", type: mesos_v1_mesos$UUID },
  { name: "operation_uuid", number: 2, label: "required", type: mesos_v1_mesos$UUID },
  { name: "resource_provider_id", number: 3, label: "optional", type: mesos_v1_mesos$ResourceProviderID },
]);

export function encode$LostSlaveMessage(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.agent_id;
  if (v === undefined) unset("mesos.internal.LostSlaveMessage", "agent_id");
  {
    const start = w.size;
    mesos_v1_mesos$encode$AgentID(w, v);
    w.uint32(w.size - start);
  }
  w.uint32(10);

}
export function decode$LostSlaveMessage(r, end, m = {}) {
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
export function json$LostSlaveMessage(m) {
  let s = "";
  let v;
  v = m.agent_id;
  if (v !== undefined) s += (s === "" ? '{"agent_id":' : ',"agent_id":') + mesos_v1_mesos$json$AgentID(v);
  return s === "" ? "{}" : s + "}";
}
export const LostSlaveMessage = messageCodec("mesos.internal.LostSlaveMessage", encode$LostSlaveMessage, decode$LostSlaveMessage, json$LostSlaveMessage, () => [
  { name: "agent_id", number: 1, label: "required", type: mesos_v1_mesos$AgentID },
]);

export function encode$ReconcileTasksMessage(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.framework;
  if (v !== undefined) {
    {
      const start = w.size;
      mesos_v1_mesos$encode$FrameworkInfo(w, v);
      w.uint32(w.size - start);
    }
    w.uint32(26);
  }
  v = m.statuses;
  if (v !== undefined) {
    const list = v;
    for (let i = list.length - 1; i >= 0; i--) {
      v = list[i];
      {
        const start = w.size;
        mesos_v1_mesos$encode$TaskStatus(w, v);
        w.uint32(w.size - start);
      }
      w.uint32(18);
    }
  }
  v = m.framework_id;
  if (v === undefined) unset("mesos.internal.ReconcileTasksMessage", "framework_id");
  {
    const start = w.size;
    mesos_v1_mesos$encode$FrameworkID(w, v);
    w.uint32(w.size - start);
  }
  w.uint32(10);

}
export function decode$ReconcileTasksMessage(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        m.framework_id = mesos_v1_mesos$decode$FrameworkID(r, r.message(), m.framework_id);
        break;
      }
      case 18: {
        (m.statuses ??= []).push(mesos_v1_mesos$decode$TaskStatus(r, r.message()));
        break;
      }
      case 26: {
        m.framework = mesos_v1_mesos$decode$FrameworkInfo(r, r.message(), m.framework);
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
export function json$ReconcileTasksMessage(m) {
  let s = "";
  let v;
  v = m.framework_id;
  if (v !== undefined) s += (s === "" ? '{"framework_id":' : ',"framework_id":') + mesos_v1_mesos$json$FrameworkID(v);
  v = m.statuses;
  if (v !== undefined && v.length > 0) {
    const list = v;
    v = list[0];
    s += (s === "" ? '{"statuses":' : ',"statuses":') + "[" + mesos_v1_mesos$json$TaskStatus(v);
    for (let i = 1; i < list.length; i++) {
      v = list[i];
      s += "," + mesos_v1_mesos$json$TaskStatus(v);
    }
    s += "]";
  }
  v = m.framework;
  if (v !== undefined) s += (s === "" ? '{"framework":' : ',"framework":') + mesos_v1_mesos$json$FrameworkInfo(v);
  return s === "" ? "{}" : s + "}";
}
export const ReconcileTasksMessage = messageCodec("mesos.internal.ReconcileTasksMessage", encode$ReconcileTasksMessage, decode$ReconcileTasksMessage, json$ReconcileTasksMessage, () => [
  { name: "framework_id", number: 1, label: "required", type: mesos_v1_mesos$FrameworkID },
  { name: "statuses", number: 2, label: "repeated", type: mesos_v1_mesos$TaskStatus },
  { name: "framework", number: 3, label: "optional", type: mesos_v1_mesos$FrameworkInfo },
]);

export function encode$ReconcileOperationsMessage(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.framework_id;
  if (v !== undefined) {
    {
      const start = w.size;
      mesos_v1_mesos$encode$FrameworkID(w, v);
      w.uint32(w.size - start);
    }
    w.uint32(18);
  }
  v = m.operations;
  if (v !== undefined) {
    const list = v;
    for (let i = list.length - 1; i >= 0; i--) {
      v = list[i];
      {
        const start = w.size;
        encode$ReconcileOperationsMessage_Operation(w, v);
        w.uint32(w.size - start);
      }
      w.uint32(10);
    }
  }

}
export function decode$ReconcileOperationsMessage(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        (m.operations ??= []).push(decode$ReconcileOperationsMessage_Operation(r, r.message()));
        break;
      }
      case 18: {
        m.framework_id = mesos_v1_mesos$decode$FrameworkID(r, r.message(), m.framework_id);
        break;
      }
      default:
        r.unknown(m, tag);
    }
  }
  if (r.position !== end) r.overrun(end);
  return m;
}
export function json$ReconcileOperationsMessage(m) {
  let s = "";
  let v;
  v = m.operations;
  if (v !== undefined && v.length > 0) {
    const list = v;
    v = list[0];
    s += (s === "" ? '{"operations":' : ',"operations":') + "[" + json$ReconcileOperationsMessage_Operation(v);
    for (let i = 1; i < list.length; i++) {
      v = list[i];
      s += "," + json$ReconcileOperationsMessage_Operation(v);
    }
    s += "]";
  }
  v = m.framework_id;
  if (v !== undefined) s += (s === "" ? '{"framework_id":' : ',"framework_id":') + mesos_v1_mesos$json$FrameworkID(v);
  return s === "" ? "{}" : s + "}";
}
export const ReconcileOperationsMessage = messageCodec("mesos.internal.ReconcileOperationsMessage", encode$ReconcileOperationsMessage, decode$ReconcileOperationsMessage, json$ReconcileOperationsMessage, () => [
  { name: "operations", number: 1, label: "repeated", type: ReconcileOperationsMessage_Operation },
  { name: "framework_id", number: 2, label: "optional", type: mesos_v1_mesos$FrameworkID },
]);

export function encode$ReconcileOperationsMessage_Operation(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.operation_id;
  if (v !== undefined) {
    {
      const start = w.size;
      mesos_v1_mesos$encode$OperationID(w, v);
      w.uint32(w.size - start);
    }
    w.uint32(26);
  }
  v = m.resource_provider_id;
  if (v !== undefined) {
    {
      const start = w.size;
      mesos_v1_mesos$encode$ResourceProviderID(w, v);
      w.uint32(w.size - start);
    }
    w.uint32(18);
  }
  v = m.operation_uuid;
  if (v !== undefined) {
    {
      const start = w.size;
      mesos_v1_mesos$encode$UUID(w, v);
      w.uint32(w.size - start);
    }
    w.uint32(10);
  }

}
export function decode$ReconcileOperationsMessage_Operation(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        m.operation_uuid = mesos_v1_mesos$decode$UUID(r, r.message(), m.operation_uuid);
        break;
      }
      case 26: {
        m.operation_id = mesos_v1_mesos$decode$OperationID(r, r.message(), m.operation_id);
        break;
      }
      case 18: {
        m.resource_provider_id = mesos_v1_mesos$decode$ResourceProviderID(r, r.message(), m.resource_provider_id);
        break;
      }
      default:
        r.unknown(m, tag);
    }
  }
  if (r.position !== end) r.overrun(end);
  return m;
}
export function json$ReconcileOperationsMessage_Operation(m) {
  let s = "";
  let v;
  v = m.operation_uuid;
  if (v !== undefined) s += (s === "" ? '{"operation_uuid":' : ',"operation_uuid":') + mesos_v1_mesos$json$UUID(v);
  v = m.operation_id;
  if (v !== undefined) s += (s === "" ? '{"operation_id":' : ',"operation_id":') + mesos_v1_mesos$json$OperationID(v);
  v = m.resource_provider_id;
  if (v !== undefined) s += (s === "" ? '{"resource_provider_id":' : ',"resource_provider_id":') + mesos_v1_mesos$json$ResourceProviderID(v);
  return s === "" ? "{}" : s + "}";
}
export const ReconcileOperationsMessage_Operation = messageCodec("mesos.internal.ReconcileOperationsMessage.Operation", encode$ReconcileOperationsMessage_Operation, decode$ReconcileOperationsMessage_Operation, json$ReconcileOperationsMessage_Operation, () => [
  { name: "operation_uuid", number: 1, label: "optional", type: mesos_v1_mesos$UUID },
  { name: "operation_id", number: 3, label: "optional", type: mesos_v1_mesos$OperationID },
  { name: "resource_provider_id", number: 2, label: "optional", type: mesos_v1_mesos$ResourceProviderID },
]);

export function encode$FrameworkErrorMessage(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.message;
  if (v === undefined) unset("mesos.internal.FrameworkErrorMessage", "message");
  w.string(v);
  w.uint32(18);

}
export function decode$FrameworkErrorMessage(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 18: {
        m.message = r.string();
        break;
      }
      default:
        r.unknown(m, tag);
    }
  }
  if (r.position !== end) r.overrun(end);
  if (m.message === undefined) r.incomplete = true;
  return m;
}
export function json$FrameworkErrorMessage(m) {
  let s = "";
  let v;
  v = m.message;
  if (v !== undefined) s += (s === "" ? '{"message":' : ',"message":') + jsonString(v);
  return s === "" ? "{}" : s + "}";
}
export const FrameworkErrorMessage = messageCodec("mesos.internal.FrameworkErrorMessage", encode$FrameworkErrorMessage, decode$FrameworkErrorMessage, json$FrameworkErrorMessage, () => [
  { name: "message", number: 2, label: "required", type: "string" },
]);

export function encode$RegisterSlaveMessage(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.resource_version_uuid;
  if (v !== undefined) {
    {
      const start = w.size;
      mesos_v1_mesos$encode$UUID(w, v);
      w.uint32(w.size - start);
    }
    w.uint32(42);
  }
  v = m.agent_capabilities;
  if (v !== undefined) {
    const list = v;
    for (let i = list.length - 1; i >= 0; i--) {
      v = list[i];
      {
        const start = w.size;
        mesos_v1_mesos$encode$AgentInfo_Capability(w, v);
        w.uint32(w.size - start);
      }
      w.uint32(34);
    }
  }
  v = m.checkpointed_resources;
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
  v = m.version;
  if (v !== undefined) {
    w.string(v);
    w.uint32(18);
  }
  v = m.agent;
  if (v === undefined) unset("mesos.internal.RegisterSlaveMessage", "agent");
  {
    const start = w.size;
    mesos_agent_info$encode$SlaveInfo(w, v);
    w.uint32(w.size - start);
  }
  w.uint32(10);

}
export function decode$RegisterSlaveMessage(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        m.agent = mesos_agent_info$decode$SlaveInfo(r, r.message(), m.agent);
        break;
      }
      case 26: {
        (m.checkpointed_resources ??= []).push(mesos_v1_mesos$decode$Resource(r, r.message()));
        break;
      }
      case 18: {
        m.version = r.string();
        break;
      }
      case 34: {
        (m.agent_capabilities ??= []).push(mesos_v1_mesos$decode$AgentInfo_Capability(r, r.message()));
        break;
      }
      case 42: {
        m.resource_version_uuid = mesos_v1_mesos$decode$UUID(r, r.message(), m.resource_version_uuid);
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
export function json$RegisterSlaveMessage(m) {
  let s = "";
  let v;
  v = m.agent;
  if (v !== undefined) s += (s === "" ? '{"agent":' : ',"agent":') + mesos_agent_info$json$SlaveInfo(v);
  v = m.checkpointed_resources;
  if (v !== undefined && v.length > 0) {
    const list = v;
    v = list[0];
    s += (s === "" ? '{"checkpointed_resources":' : ',"checkpointed_resources":') + "[" + mesos_v1_mesos$json$Resource(v);
    for (let i = 1; i < list.length; i++) {
      v = list[i];
      s += "," + mesos_v1_mesos$json$Resource(v);
    }
    s += "]";
  }
  v = m.version;
  if (v !== undefined) s += (s === "" ? '{"version":' : ',"version":') + jsonString(v);
  v = m.agent_capabilities;
  if (v !== undefined && v.length > 0) {
    const list = v;
    v = list[0];
    s += (s === "" ? '{"agent_capabilities":' : ',"agent_capabilities":') + "[" + mesos_v1_mesos$json$AgentInfo_Capability(v);
    for (let i = 1; i < list.length; i++) {
      v = list[i];
      s += "," + mesos_v1_mesos$json$AgentInfo_Capability(v);
    }
    s += "]";
  }
  v = m.resource_version_uuid;
  if (v !== undefined) s += (s === "" ? '{"resource_version_uuid":' : ',"resource_version_uuid":') + mesos_v1_mesos$json$UUID(v);
  return s === "" ? "{}" : s + "}";
}
export const RegisterSlaveMessage = messageCodec("mesos.internal.RegisterSlaveMessage", encode$RegisterSlaveMessage, decode$RegisterSlaveMessage, json$RegisterSlaveMessage, () => [
  { name: "agent", number: 1, label: "required", type: mesos_agent_info$SlaveInfo },
  { name: "checkpointed_resources", number: 3, label: "repeated", type: mesos_v1_mesos$Resource },
  { name: "version", number: 2, label: "optional", type: "string" },
  { name: "agent_capabilities", number: 4, label: "repeated", type: mesos_v1_mesos$AgentInfo_Capability },
  { name: "resource_version_uuid", number: 5, label: "optional", type: mesos_v1_mesos$UUID },
]);

export function encode$ReregisterSlaveMessage(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.resource_version_uuid;
  if (v !== undefined) {
    {
      const start = w.size;
      mesos_v1_mesos$encode$UUID(w, v);
      w.uint32(w.size - start);
    }
    w.uint32(82);
  }
  v = m.agent_capabilities;
  if (v !== undefined) {
    const list = v;
    for (let i = list.length - 1; i >= 0; i--) {
      v = list[i];
      {
        const start = w.size;
        mesos_v1_mesos$encode$AgentInfo_Capability(w, v);
        w.uint32(w.size - start);
      }
      w.uint32(74);
    }
  }
  v = m.frameworks;
  if (v !== undefined) {
    const list = v;
    for (let i = list.length - 1; i >= 0; i--) {
      v = list[i];
      {
        const start = w.size;
        mesos_v1_mesos$encode$FrameworkInfo(w, v);
        w.uint32(w.size - start);
      }
      w.uint32(66);
    }
  }
  v = m.checkpointed_resources;
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
  v = m.version;
  if (v !== undefined) {
    w.string(v);
    w.uint32(50);
  }
  v = m.completed_frameworks;
  if (v !== undefined) {
    const list = v;
    for (let i = list.length - 1; i >= 0; i--) {
      v = list[i];
      {
        const start = w.size;
        encode$Archive_Framework(w, v);
        w.uint32(w.size - start);
      }
      w.uint32(42);
    }
  }
  v = m.executor_infos;
  if (v !== undefined) {
    const list = v;
    for (let i = list.length - 1; i >= 0; i--) {
      v = list[i];
      {
        const start = w.size;
        mesos_v1_mesos$encode$ExecutorInfo(w, v);
        w.uint32(w.size - start);
      }
      w.uint32(34);
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
      w.uint32(26);
    }
  }
  v = m.agent;
  if (v === undefined) unset("mesos.internal.ReregisterSlaveMessage", "agent");
  {
    const start = w.size;
    mesos_agent_info$encode$SlaveInfo(w, v);
    w.uint32(w.size - start);
  }
  w.uint32(18);

}
export function decode$ReregisterSlaveMessage(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 18: {
        m.agent = mesos_agent_info$decode$SlaveInfo(r, r.message(), m.agent);
        break;
      }
      case 58: {
        (m.checkpointed_resources ??= []).push(mesos_v1_mesos$decode$Resource(r, r.message()));
        break;
      }
      case 34: {
        (m.executor_infos ??= []).push(mesos_v1_mesos$decode$ExecutorInfo(r, r.message()));
        break;
      }
      case 26: {
        (m.tasks ??= []).push(mesos_v1_mesos$decode$Task(r, r.message()));
        break;
      }
      case 66: {
        (m.frameworks ??= []).push(mesos_v1_mesos$decode$FrameworkInfo(r, r.message()));
        break;
      }
      case 42: {
        (m.completed_frameworks ??= []).push(decode$Archive_Framework(r, r.message()));
        break;
      }
      case 50: {
        m.version = r.string();
        break;
      }
      case 74: {
        (m.agent_capabilities ??= []).push(mesos_v1_mesos$decode$AgentInfo_Capability(r, r.message()));
        break;
      }
      case 82: {
        m.resource_version_uuid = mesos_v1_mesos$decode$UUID(r, r.message(), m.resource_version_uuid);
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
export function json$ReregisterSlaveMessage(m) {
  let s = "";
  let v;
  v = m.agent;
  if (v !== undefined) s += (s === "" ? '{"agent":' : ',"agent":') + mesos_agent_info$json$SlaveInfo(v);
  v = m.checkpointed_resources;
  if (v !== undefined && v.length > 0) {
    const list = v;
    v = list[0];
    s += (s === "" ? '{"checkpointed_resources":' : ',"checkpointed_resources":') + "[" + mesos_v1_mesos$json$Resource(v);
    for (let i = 1; i < list.length; i++) {
      v = list[i];
      s += "," + mesos_v1_mesos$json$Resource(v);
    }
    s += "]";
  }
  v = m.executor_infos;
  if (v !== undefined && v.length > 0) {
    const list = v;
    v = list[0];
    s += (s === "" ? '{"executor_infos":' : ',"executor_infos":') + "[" + mesos_v1_mesos$json$ExecutorInfo(v);
    for (let i = 1; i < list.length; i++) {
      v = list[i];
      s += "," + mesos_v1_mesos$json$ExecutorInfo(v);
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
  v = m.frameworks;
  if (v !== undefined && v.length > 0) {
    const list = v;
    v = list[0];
    s += (s === "" ? '{"frameworks":' : ',"frameworks":') + "[" + mesos_v1_mesos$json$FrameworkInfo(v);
    for (let i = 1; i < list.length; i++) {
      v = list[i];
      s += "," + mesos_v1_mesos$json$FrameworkInfo(v);
    }
    s += "]";
  }
  v = m.completed_frameworks;
  if (v !== undefined && v.length > 0) {
    const list = v;
    v = list[0];
    s += (s === "" ? '{"completed_frameworks":' : ',"completed_frameworks":') + "[" + json$Archive_Framework(v);
    for (let i = 1; i < list.length; i++) {
      v = list[i];
      s += "," + json$Archive_Framework(v);
    }
    s += "]";
  }
  v = m.version;
  if (v !== undefined) s += (s === "" ? '{"version":' : ',"version":') + jsonString(v);
  v = m.agent_capabilities;
  if (v !== undefined && v.length > 0) {
    const list = v;
    v = list[0];
    s += (s === "" ? '{"agent_capabilities":' : ',"agent_capabilities":') + "[" + mesos_v1_mesos$json$AgentInfo_Capability(v);
    for (let i = 1; i < list.length; i++) {
      v = list[i];
      s += "," + mesos_v1_mesos$json$AgentInfo_Capability(v);
    }
    s += "]";
  }
  v = m.resource_version_uuid;
  if (v !== undefined) s += (s === "" ? '{"resource_version_uuid":' : ',"resource_version_uuid":') + mesos_v1_mesos$json$UUID(v);
  return s === "" ? "{}" : s + "}";
}
export const ReregisterSlaveMessage = messageCodec("mesos.internal.ReregisterSlaveMessage", encode$ReregisterSlaveMessage, decode$ReregisterSlaveMessage, json$ReregisterSlaveMessage, () => [
  { name: "agent", number: 2, label: "required", type: mesos_agent_info$SlaveInfo },
  { name: "checkpointed_resources", number: 7, label: "repeated", type: mesos_v1_mesos$Resource },
  { name: "executor_infos", number: 4, label: "repeated", type: mesos_v1_mesos$ExecutorInfo },
  { name: "tasks", number: 3, label: "repeated", type: mesos_v1_mesos$Task },
  { name: "frameworks", number: 8, label: "repeated", type: mesos_v1_mesos$FrameworkInfo },
  { name: "completed_frameworks", number: 5, label: "repeated", type: Archive_Framework },
  { name: "version", number: 6, label: "optional", type: "string" },
  { name: "agent_capabilities", number: 9, label: "repeated", type: mesos_v1_mesos$AgentInfo_Capability },
  { name: "resource_version_uuid", number: 10, label: "optional", type: mesos_v1_mesos$UUID },
]);

export function encode$SlaveRegisteredMessage(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.connection;
  if (v !== undefined) {
    {
      const start = w.size;
      encode$MasterSlaveConnection(w, v);
      w.uint32(w.size - start);
    }
    w.uint32(18);
  }
  v = m.agent_id;
  if (v === undefined) unset("mesos.internal.SlaveRegisteredMessage", "agent_id");
  {
    const start = w.size;
    mesos_v1_mesos$encode$AgentID(w, v);
    w.uint32(w.size - start);
  }
  w.uint32(10);

}
export function decode$SlaveRegisteredMessage(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        m.agent_id = mesos_v1_mesos$decode$AgentID(r, r.message(), m.agent_id);
        break;
      }
      case 18: {
        m.connection = decode$MasterSlaveConnection(r, r.message(), m.connection);
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
export function json$SlaveRegisteredMessage(m) {
  let s = "";
  let v;
  v = m.agent_id;
  if (v !== undefined) s += (s === "" ? '{"agent_id":' : ',"agent_id":') + mesos_v1_mesos$json$AgentID(v);
  v = m.connection;
  if (v !== undefined) s += (s === "" ? '{"connection":' : ',"connection":') + json$MasterSlaveConnection(v);
  return s === "" ? "{}" : s + "}";
}
export const SlaveRegisteredMessage = messageCodec("mesos.internal.SlaveRegisteredMessage", encode$SlaveRegisteredMessage, decode$SlaveRegisteredMessage, json$SlaveRegisteredMessage, () => [
  { name: "agent_id", number: 1, label: "required", type: mesos_v1_mesos$AgentID },
  { name: "connection", number: 2, label: "optional", type: MasterSlaveConnection },
]);

export function encode$SlaveReregisteredMessage(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.connection;
  if (v !== undefined) {
    {
      const start = w.size;
      encode$MasterSlaveConnection(w, v);
      w.uint32(w.size - start);
    }
    w.uint32(26);
  }
  v = m.reconciliations;
  if (v !== undefined) {
    const list = v;
    for (let i = list.length - 1; i >= 0; i--) {
      v = list[i];
      {
        const start = w.size;
        encode$ReconcileTasksMessage(w, v);
        w.uint32(w.size - start);
      }
      w.uint32(18);
    }
  }
  v = m.agent_id;
  if (v === undefined) unset("mesos.internal.SlaveReregisteredMessage", "agent_id");
  {
    const start = w.size;
    mesos_v1_mesos$encode$AgentID(w, v);
    w.uint32(w.size - start);
  }
  w.uint32(10);

}
export function decode$SlaveReregisteredMessage(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        m.agent_id = mesos_v1_mesos$decode$AgentID(r, r.message(), m.agent_id);
        break;
      }
      case 18: {
        (m.reconciliations ??= []).push(decode$ReconcileTasksMessage(r, r.message()));
        break;
      }
      case 26: {
        m.connection = decode$MasterSlaveConnection(r, r.message(), m.connection);
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
export function json$SlaveReregisteredMessage(m) {
  let s = "";
  let v;
  v = m.agent_id;
  if (v !== undefined) s += (s === "" ? '{"agent_id":' : ',"agent_id":') + mesos_v1_mesos$json$AgentID(v);
  v = m.reconciliations;
  if (v !== undefined && v.length > 0) {
    const list = v;
    v = list[0];
    s += (s === "" ? '{"reconciliations":' : ',"reconciliations":') + "[" + json$ReconcileTasksMessage(v);
    for (let i = 1; i < list.length; i++) {
      v = list[i];
      s += "," + json$ReconcileTasksMessage(v);
    }
    s += "]";
  }
  v = m.connection;
  if (v !== undefined) s += (s === "" ? '{"connection":' : ',"connection":') + json$MasterSlaveConnection(v);
  return s === "" ? "{}" : s + "}";
}
export const SlaveReregisteredMessage = messageCodec("mesos.internal.SlaveReregisteredMessage", encode$SlaveReregisteredMessage, decode$SlaveReregisteredMessage, json$SlaveReregisteredMessage, () => [
  { name: "agent_id", number: 1, label: "required", type: mesos_v1_mesos$AgentID },
  { name: "reconciliations", number: 2, label: "repeated", type: ReconcileTasksMessage },
  { name: "connection", number: 3, label: "optional", type: MasterSlaveConnection },
]);

export function encode$UnregisterSlaveMessage(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.agent_id;
  if (v === undefined) unset("mesos.internal.UnregisterSlaveMessage", "agent_id");
  {
    const start = w.size;
    mesos_v1_mesos$encode$AgentID(w, v);
    w.uint32(w.size - start);
  }
  w.uint32(10);

}
export function decode$UnregisterSlaveMessage(r, end, m = {}) {
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
export function json$UnregisterSlaveMessage(m) {
  let s = "";
  let v;
  v = m.agent_id;
  if (v !== undefined) s += (s === "" ? '{"agent_id":' : ',"agent_id":') + mesos_v1_mesos$json$AgentID(v);
  return s === "" ? "{}" : s + "}";
}
export const UnregisterSlaveMessage = messageCodec("mesos.internal.UnregisterSlaveMessage", encode$UnregisterSlaveMessage, decode$UnregisterSlaveMessage, json$UnregisterSlaveMessage, () => [
  { name: "agent_id", number: 1, label: "required", type: mesos_v1_mesos$AgentID },
]);

export function encode$MasterSlaveConnection(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.total_ping_timeout_seconds;
  if (v !== undefined) {
    w.double(v);
    w.uint32(9);
  }

}
export function decode$MasterSlaveConnection(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 9: {
        m.total_ping_timeout_seconds = r.double();
        break;
      }
      default:
        r.unknown(m, tag);
    }
  }
  if (r.position !== end) r.overrun(end);
  return m;
}
export function json$MasterSlaveConnection(m) {
  let s = "";
  let v;
  v = m.total_ping_timeout_seconds;
  if (v !== undefined) s += (s === "" ? '{"total_ping_timeout_seconds":' : ',"total_ping_timeout_seconds":') + jsonDouble(v);
  return s === "" ? "{}" : s + "}";
}
export const MasterSlaveConnection = messageCodec("mesos.internal.MasterSlaveConnection", encode$MasterSlaveConnection, decode$MasterSlaveConnection, json$MasterSlaveConnection, () => [
  { name: "total_ping_timeout_seconds", number: 1, label: "optional", type: "double" },
]);

export function encode$PingSlaveMessage(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.connected;
  if (v === undefined) unset("mesos.internal.PingSlaveMessage", "connected");
  w.bool(v);
  w.uint32(8);

}
export function decode$PingSlaveMessage(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 8: {
        m.connected = r.bool();
        break;
      }
      default:
        r.unknown(m, tag);
    }
  }
  if (r.position !== end) r.overrun(end);
  if (m.connected === undefined) r.incomplete = true;
  return m;
}
export function json$PingSlaveMessage(m) {
  let s = "";
  let v;
  v = m.connected;
  if (v !== undefined) s += (s === "" ? '{"connected":' : ',"connected":') + v;
  return s === "" ? "{}" : s + "}";
}
export const PingSlaveMessage = messageCodec("mesos.internal.PingSlaveMessage", encode$PingSlaveMessage, decode$PingSlaveMessage, json$PingSlaveMessage, () => [
  { name: "connected", number: 1, label: "required", type: "bool" },
]);

export function encode$PongSlaveMessage(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);

}
export function decode$PongSlaveMessage(r, end, m = {}) {
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
export function json$PongSlaveMessage(m) {
  let s = "";
  let v;
  return s === "" ? "{}" : s + "}";
}
export const PongSlaveMessage = messageCodec("mesos.internal.PongSlaveMessage", encode$PongSlaveMessage, decode$PongSlaveMessage, json$PongSlaveMessage, () => [

]);

export function encode$ShutdownFrameworkMessage(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.framework_id;
  if (v === undefined) unset("mesos.internal.ShutdownFrameworkMessage", "framework_id");
  {
    const start = w.size;
    mesos_v1_mesos$encode$FrameworkID(w, v);
    w.uint32(w.size - start);
  }
  w.uint32(10);

}
export function decode$ShutdownFrameworkMessage(r, end, m = {}) {
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
export function json$ShutdownFrameworkMessage(m) {
  let s = "";
  let v;
  v = m.framework_id;
  if (v !== undefined) s += (s === "" ? '{"framework_id":' : ',"framework_id":') + mesos_v1_mesos$json$FrameworkID(v);
  return s === "" ? "{}" : s + "}";
}
export const ShutdownFrameworkMessage = messageCodec("mesos.internal.ShutdownFrameworkMessage", encode$ShutdownFrameworkMessage, decode$ShutdownFrameworkMessage, json$ShutdownFrameworkMessage, () => [
  { name: "framework_id", number: 1, label: "required", type: mesos_v1_mesos$FrameworkID },
]);

export function encode$ShutdownExecutorMessage(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.framework_id;
  if (v !== undefined) {
    {
      const start = w.size;
      mesos_v1_mesos$encode$FrameworkID(w, v);
      w.uint32(w.size - start);
    }
    w.uint32(18);
  }
  v = m.executor_id;
  if (v !== undefined) {
    {
      const start = w.size;
      mesos_v1_mesos$encode$ExecutorID(w, v);
      w.uint32(w.size - start);
    }
    w.uint32(10);
  }

}
export function decode$ShutdownExecutorMessage(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        m.executor_id = mesos_v1_mesos$decode$ExecutorID(r, r.message(), m.executor_id);
        break;
      }
      case 18: {
        m.framework_id = mesos_v1_mesos$decode$FrameworkID(r, r.message(), m.framework_id);
        break;
      }
      default:
        r.unknown(m, tag);
    }
  }
  if (r.position !== end) r.overrun(end);
  return m;
}
export function json$ShutdownExecutorMessage(m) {
  let s = "";
  let v;
  v = m.executor_id;
  if (v !== undefined) s += (s === "" ? '{"executor_id":' : ',"executor_id":') + mesos_v1_mesos$json$ExecutorID(v);
  v = m.framework_id;
  if (v !== undefined) s += (s === "" ? '{"framework_id":' : ',"framework_id":') + mesos_v1_mesos$json$FrameworkID(v);
  return s === "" ? "{}" : s + "}";
}
export const ShutdownExecutorMessage = messageCodec("mesos.internal.ShutdownExecutorMessage", encode$ShutdownExecutorMessage, decode$ShutdownExecutorMessage, json$ShutdownExecutorMessage, () => [
  { name: "executor_id", number: 1, label: "optional", type: mesos_v1_mesos$ExecutorID },
  { name: "framework_id", number: 2, label: "optional", type: mesos_v1_mesos$FrameworkID },
]);

export function encode$UpdateFrameworkMessage(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.framework_info;
  if (v !== undefined) {
    {
      const start = w.size;
      mesos_v1_mesos$encode$FrameworkInfo(w, v);
      w.uint32(w.size - start);
    }
    w.uint32(26);
  }
  v = m.pid;
  if (v !== undefined) {
    w.string(v);
    w.uint32(18);
  }
  v = m.framework_id;
  if (v === undefined) unset("mesos.internal.UpdateFrameworkMessage", "framework_id");
  {
    const start = w.size;
    mesos_v1_mesos$encode$FrameworkID(w, v);
    w.uint32(w.size - start);
  }
  w.uint32(10);

}
export function decode$UpdateFrameworkMessage(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        m.framework_id = mesos_v1_mesos$decode$FrameworkID(r, r.message(), m.framework_id);
        break;
      }
      case 18: {
        m.pid = r.string();
        break;
      }
      case 26: {
        m.framework_info = mesos_v1_mesos$decode$FrameworkInfo(r, r.message(), m.framework_info);
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
export function json$UpdateFrameworkMessage(m) {
  let s = "";
  let v;
  v = m.framework_id;
  if (v !== undefined) s += (s === "" ? '{"framework_id":' : ',"framework_id":') + mesos_v1_mesos$json$FrameworkID(v);
  v = m.pid;
  if (v !== undefined) s += (s === "" ? '{"pid":' : ',"pid":') + jsonString(v);
  v = m.framework_info;
  if (v !== undefined) s += (s === "" ? '{"framework_info":' : ',"framework_info":') + mesos_v1_mesos$json$FrameworkInfo(v);
  return s === "" ? "{}" : s + "}";
}
export const UpdateFrameworkMessage = messageCodec("mesos.internal.UpdateFrameworkMessage", encode$UpdateFrameworkMessage, decode$UpdateFrameworkMessage, json$UpdateFrameworkMessage, () => [
  { name: "framework_id", number: 1, label: "required", type: mesos_v1_mesos$FrameworkID },
  { name: "pid", number: 2, label: "optional", type: "string" },
  { name: "framework_info", number: 3, label: "optional", type: mesos_v1_mesos$FrameworkInfo },
]);

export function encode$CheckpointResourcesMessage(w, m) {
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
      w.uint32(10);
    }
  }

}
export function decode$CheckpointResourcesMessage(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        (m.resources ??= []).push(mesos_v1_mesos$decode$Resource(r, r.message()));
        break;
      }
      default:
        r.unknown(m, tag);
    }
  }
  if (r.position !== end) r.overrun(end);
  return m;
}
export function json$CheckpointResourcesMessage(m) {
  let s = "";
  let v;
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
export const CheckpointResourcesMessage = messageCodec("mesos.internal.CheckpointResourcesMessage", encode$CheckpointResourcesMessage, decode$CheckpointResourcesMessage, json$CheckpointResourcesMessage, () => [
  { name: "resources", number: 1, label: "repeated", type: mesos_v1_mesos$Resource },
]);

export function encode$ResourceVersionUUID(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.uuid;
  if (v === undefined) unset("mesos.internal.ResourceVersionUUID", "uuid");
  {
    const start = w.size;
    mesos_v1_mesos$encode$UUID(w, v);
    w.uint32(w.size - start);
  }
  w.uint32(18);
  v = m.resource_provider_id;
  if (v !== undefined) {
    {
      const start = w.size;
      mesos_v1_mesos$encode$ResourceProviderID(w, v);
      w.uint32(w.size - start);
    }
    w.uint32(10);
  }

}
export function decode$ResourceVersionUUID(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        m.resource_provider_id = mesos_v1_mesos$decode$ResourceProviderID(r, r.message(), m.resource_provider_id);
        break;
      }
      case 18: {
        m.uuid = mesos_v1_mesos$decode$UUID(r, r.message(), m.uuid);
        break;
      }
      default:
        r.unknown(m, tag);
    }
  }
  if (r.position !== end) r.overrun(end);
  if (m.uuid === undefined) r.incomplete = true;
  return m;
}
export function json$ResourceVersionUUID(m) {
  let s = "";
  let v;
  v = m.resource_provider_id;
  if (v !== undefined) s += (s === "" ? '{"resource_provider_id":' : ',"resource_provider_id":') + mesos_v1_mesos$json$ResourceProviderID(v);
  v = m.uuid;
  if (v !== undefined) s += (s === "" ? '{"uuid":' : ',"uuid":') + mesos_v1_mesos$json$UUID(v);
  return s === "" ? "{}" : s + "}";
}
export const ResourceVersionUUID = messageCodec("mesos.internal.ResourceVersionUUID", encode$ResourceVersionUUID, decode$ResourceVersionUUID, json$ResourceVersionUUID, () => [
  { name: "resource_provider_id", number: 1, label: "optional", type: mesos_v1_mesos$ResourceProviderID },
  { name: "uuid", number: 2, label: "required", type: mesos_v1_mesos$UUID },
]);

export function encode$UpdateSlaveMessage(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.resource_providers;
  if (v !== undefined) {
    {
      const start = w.size;
      encode$UpdateSlaveMessage_ResourceProviders(w, v);
      w.uint32(w.size - start);
    }
    w.uint32(66);
  }
  v = m.resource_version_uuid;
  if (v !== undefined) {
    {
      const start = w.size;
      mesos_v1_mesos$encode$UUID(w, v);
      w.uint32(w.size - start);
    }
    w.uint32(58);
  }
  v = m.operations;
  if (v !== undefined) {
    {
      const start = w.size;
      encode$UpdateSlaveMessage_Operations(w, v);
      w.uint32(w.size - start);
    }
    w.uint32(50);
  }
  v = m.update_oversubscribed_resources;
  if (v !== undefined) {
    w.bool(v);
    w.uint32(40);
  }
  v = m.oversubscribed_resources;
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
  if (v === undefined) unset("mesos.internal.UpdateSlaveMessage", "agent_id");
  {
    const start = w.size;
    mesos_v1_mesos$encode$AgentID(w, v);
    w.uint32(w.size - start);
  }
  w.uint32(10);

}
export function decode$UpdateSlaveMessage(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        m.agent_id = mesos_v1_mesos$decode$AgentID(r, r.message(), m.agent_id);
        break;
      }
      case 40: {
        m.update_oversubscribed_resources = r.bool();
        break;
      }
      case 18: {
        (m.oversubscribed_resources ??= []).push(mesos_v1_mesos$decode$Resource(r, r.message()));
        break;
      }
      case 50: {
        m.operations = decode$UpdateSlaveMessage_Operations(r, r.message(), m.operations);
        break;
      }
      case 58: {
        m.resource_version_uuid = mesos_v1_mesos$decode$UUID(r, r.message(), m.resource_version_uuid);
        break;
      }
      case 66: {
        m.resource_providers = decode$UpdateSlaveMessage_ResourceProviders(r, r.message(), m.resource_providers);
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
export function json$UpdateSlaveMessage(m) {
  let s = "";
  let v;
  v = m.agent_id;
  if (v !== undefined) s += (s === "" ? '{"agent_id":' : ',"agent_id":') + mesos_v1_mesos$json$AgentID(v);
  v = m.update_oversubscribed_resources;
  if (v !== undefined) s += (s === "" ? '{"update_oversubscribed_resources":' : ',"update_oversubscribed_resources":') + v;
  v = m.oversubscribed_resources;
  if (v !== undefined && v.length > 0) {
    const list = v;
    v = list[0];
    s += (s === "" ? '{"oversubscribed_resources":' : ',"oversubscribed_resources":') + "[" + mesos_v1_mesos$json$Resource(v);
    for (let i = 1; i < list.length; i++) {
      v = list[i];
      s += "," + mesos_v1_mesos$json$Resource(v);
    }
    s += "]";
  }
  v = m.operations;
  if (v !== undefined) s += (s === "" ? '{"operations":' : ',"operations":') + json$UpdateSlaveMessage_Operations(v);
  v = m.resource_version_uuid;
  if (v !== undefined) s += (s === "" ? '{"resource_version_uuid":' : ',"resource_version_uuid":') + mesos_v1_mesos$json$UUID(v);
  v = m.resource_providers;
  if (v !== undefined) s += (s === "" ? '{"resource_providers":' : ',"resource_providers":') + json$UpdateSlaveMessage_ResourceProviders(v);
  return s === "" ? "{}" : s + "}";
}
export const UpdateSlaveMessage = messageCodec("mesos.internal.UpdateSlaveMessage", encode$UpdateSlaveMessage, decode$UpdateSlaveMessage, json$UpdateSlaveMessage, () => [
  { name: "agent_id", number: 1, label: "required", type: mesos_v1_mesos$AgentID },
  { name: "update_oversubscribed_resources", number: 5, label: "optional", type: "bool" },
  { name: "oversubscribed_resources", number: 2, label: "repeated", type: mesos_v1_mesos$Resource },
  { name: "operations", number: 6, label: "optional", type: UpdateSlaveMessage_Operations },
  { name: "resource_version_uuid", number: 7, label: "optional", type: mesos_v1_mesos$UUID },
  { name: "resource_providers", number: 8, label: "optional", type: UpdateSlaveMessage_ResourceProviders },
]);

export function encode$UpdateSlaveMessage_Operations(w, m) {
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
export function decode$UpdateSlaveMessage_Operations(r, end, m = {}) {
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
export function json$UpdateSlaveMessage_Operations(m) {
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
export const UpdateSlaveMessage_Operations = messageCodec("mesos.internal.UpdateSlaveMessage.Operations", encode$UpdateSlaveMessage_Operations, decode$UpdateSlaveMessage_Operations, json$UpdateSlaveMessage_Operations, () => [
  { name: "operations", number: 1, label: "repeated", type: mesos_v1_mesos$Operation },
]);

export function encode$UpdateSlaveMessage_ResourceProvider(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.resource_version_uuid;
  if (v === undefined) unset("mesos.internal.UpdateSlaveMessage.ResourceProvider", "resource_version_uuid");
  {
    const start = w.size;
    mesos_v1_mesos$encode$UUID(w, v);
    w.uint32(w.size - start);
  }
  w.uint32(34);
  v = m.operations;
  if (v === undefined) unset("mesos.internal.UpdateSlaveMessage.ResourceProvider", "operations");
  {
    const start = w.size;
    encode$UpdateSlaveMessage_Operations(w, v);
    w.uint32(w.size - start);
  }
  w.uint32(26);
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
  v = m.info;
  if (v !== undefined) {
    {
      const start = w.size;
      mesos_v1_mesos$encode$ResourceProviderInfo(w, v);
      w.uint32(w.size - start);
    }
    w.uint32(10);
  }

}
export function decode$UpdateSlaveMessage_ResourceProvider(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        m.info = mesos_v1_mesos$decode$ResourceProviderInfo(r, r.message(), m.info);
        break;
      }
      case 18: {
        (m.total_resources ??= []).push(mesos_v1_mesos$decode$Resource(r, r.message()));
        break;
      }
      case 26: {
        m.operations = decode$UpdateSlaveMessage_Operations(r, r.message(), m.operations);
        break;
      }
      case 34: {
        m.resource_version_uuid = mesos_v1_mesos$decode$UUID(r, r.message(), m.resource_version_uuid);
        break;
      }
      default:
        r.unknown(m, tag);
    }
  }
  if (r.position !== end) r.overrun(end);
  if (m.operations === undefined || m.resource_version_uuid === undefined) r.incomplete = true;
  return m;
}
export function json$UpdateSlaveMessage_ResourceProvider(m) {
  let s = "";
  let v;
  v = m.info;
  if (v !== undefined) s += (s === "" ? '{"info":' : ',"info":') + mesos_v1_mesos$json$ResourceProviderInfo(v);
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
  v = m.operations;
  if (v !== undefined) s += (s === "" ? '{"operations":' : ',"operations":') + json$UpdateSlaveMessage_Operations(v);
  v = m.resource_version_uuid;
  if (v !== undefined) s += (s === "" ? '{"resource_version_uuid":' : ',"resource_version_uuid":') + mesos_v1_mesos$json$UUID(v);
  return s === "" ? "{}" : s + "}";
}
export const UpdateSlaveMessage_ResourceProvider = messageCodec("mesos.internal.UpdateSlaveMessage.ResourceProvider", encode$UpdateSlaveMessage_ResourceProvider, decode$UpdateSlaveMessage_ResourceProvider, json$UpdateSlaveMessage_ResourceProvider, () => [
  { name: "info", number: 1, label: "optional", type: mesos_v1_mesos$ResourceProviderInfo },
  { name: "total_resources", number: 2, label: "repeated", type: mesos_v1_mesos$Resource },
  { name: "operations", number: 3, label: "required", type: UpdateSlaveMessage_Operations },
  { name: "resource_version_uuid", number: 4, label: "required", type: mesos_v1_mesos$UUID },
]);

export function encode$UpdateSlaveMessage_ResourceProviders(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.providers;
  if (v !== undefined) {
    const list = v;
    for (let i = list.length - 1; i >= 0; i--) {
      v = list[i];
      {
        const start = w.size;
        encode$UpdateSlaveMessage_ResourceProvider(w, v);
        w.uint32(w.size - start);
      }
      w.uint32(10);
    }
  }

}
export function decode$UpdateSlaveMessage_ResourceProviders(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        (m.providers ??= []).push(decode$UpdateSlaveMessage_ResourceProvider(r, r.message()));
        break;
      }
      default:
        r.unknown(m, tag);
    }
  }
  if (r.position !== end) r.overrun(end);
  return m;
}
export function json$UpdateSlaveMessage_ResourceProviders(m) {
  let s = "";
  let v;
  v = m.providers;
  if (v !== undefined && v.length > 0) {
    const list = v;
    v = list[0];
    s += (s === "" ? '{"providers":' : ',"providers":') + "[" + json$UpdateSlaveMessage_ResourceProvider(v);
    for (let i = 1; i < list.length; i++) {
      v = list[i];
      s += "," + json$UpdateSlaveMessage_ResourceProvider(v);
    }
    s += "]";
  }
  return s === "" ? "{}" : s + "}";
}
export const UpdateSlaveMessage_ResourceProviders = messageCodec("mesos.internal.UpdateSlaveMessage.ResourceProviders", encode$UpdateSlaveMessage_ResourceProviders, decode$UpdateSlaveMessage_ResourceProviders, json$UpdateSlaveMessage_ResourceProviders, () => [
  { name: "providers", number: 1, label: "repeated", type: UpdateSlaveMessage_ResourceProvider },
]);

export function encode$UpdateOperationStatusMessage(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.operation_uuid;
  if (v !== undefined) {
    {
      const start = w.size;
      mesos_v1_mesos$encode$UUID(w, v);
      w.uint32(w.size - start);
    }
    w.uint32(42);
  }
  v = m.latest_status;
  if (v !== undefined) {
    {
      const start = w.size;
      mesos_v1_mesos$encode$OperationStatus(w, v);
      w.uint32(w.size - start);
    }
    w.uint32(34);
  }
  v = m.status;
  if (v === undefined) unset("mesos.internal.UpdateOperationStatusMessage", "status");
  {
    const start = w.size;
    mesos_v1_mesos$encode$OperationStatus(w, v);
    w.uint32(w.size - start);
  }
  w.uint32(26);
  v = m.agent_id;
  if (v !== undefined) {
    {
      const start = w.size;
      mesos_v1_mesos$encode$AgentID(w, v);
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
export function decode$UpdateOperationStatusMessage(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        m.framework_id = mesos_v1_mesos$decode$FrameworkID(r, r.message(), m.framework_id);
        break;
      }
      case 18: {
        m.agent_id = mesos_v1_mesos$decode$AgentID(r, r.message(), m.agent_id);
        break;
      }
      case 26: {
        m.status = mesos_v1_mesos$decode$OperationStatus(r, r.message(), m.status);
        break;
      }
      case 34: {
        m.latest_status = mesos_v1_mesos$decode$OperationStatus(r, r.message(), m.latest_status);
        break;
      }
      case 42: {
        m.operation_uuid = mesos_v1_mesos$decode$UUID(r, r.message(), m.operation_uuid);
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
export function json$UpdateOperationStatusMessage(m) {
  let s = "";
  let v;
  v = m.framework_id;
  if (v !== undefined) s += (s === "" ? '{"framework_id":' : ',"framework_id":') + mesos_v1_mesos$json$FrameworkID(v);
  v = m.agent_id;
  if (v !== undefined) s += (s === "" ? '{"agent_id":' : ',"agent_id":') + mesos_v1_mesos$json$AgentID(v);
  v = m.status;
  if (v !== undefined) s += (s === "" ? '{"status":' : ',"status":') + mesos_v1_mesos$json$OperationStatus(v);
  v = m.latest_status;
  if (v !== undefined) s += (s === "" ? '{"latest_status":' : ',"latest_status":') + mesos_v1_mesos$json$OperationStatus(v);
  v = m.operation_uuid;
  if (v !== undefined) s += (s === "" ? '{"operation_uuid":' : ',"operation_uuid":') + mesos_v1_mesos$json$UUID(v);
  return s === "" ? "{}" : s + "}";
}
export const UpdateOperationStatusMessage = messageCodec("mesos.internal.UpdateOperationStatusMessage", encode$UpdateOperationStatusMessage, decode$UpdateOperationStatusMessage, json$UpdateOperationStatusMessage, () => [
  { name: "framework_id", number: 1, label: "optional", type: mesos_v1_mesos$FrameworkID },
  { name: "agent_id", number: 2, label: "optional", type: mesos_v1_mesos$AgentID },
  { name: "status", number: 3, label: "required", type: mesos_v1_mesos$OperationStatus },
  { name: "latest_status", number: 4, label: "optional", type: mesos_v1_mesos$OperationStatus },
  { name: "operation_uuid", number: 5, label: "optional", type: mesos_v1_mesos$UUID },
]);

export function encode$UpdateOperationStatusRecord(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.uuid;
  if (v !== undefined) {
    {
      const start = w.size;
      mesos_v1_mesos$encode$UUID(w, v);
      w.uint32(w.size - start);
    }
    w.uint32(26);
  }
  v = m.update;
  if (v !== undefined) {
    {
      const start = w.size;
      encode$UpdateOperationStatusMessage(w, v);
      w.uint32(w.size - start);
    }
    w.uint32(18);
  }
  v = m.type;
  if (v === undefined) unset("mesos.internal.UpdateOperationStatusRecord", "type");
  w.int32(enumNumber(UpdateOperationStatusRecord_Type.numberOf, v));
  w.uint32(8);

}
export function decode$UpdateOperationStatusRecord(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 8: {
        const number = r.int32();
        const v = UpdateOperationStatusRecord_Type.nameOf[number];
        if (v === undefined) r.keep(m);
        else m.type = v;
        break;
      }
      case 18: {
        m.update = decode$UpdateOperationStatusMessage(r, r.message(), m.update);
        break;
      }
      case 26: {
        m.uuid = mesos_v1_mesos$decode$UUID(r, r.message(), m.uuid);
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
export function json$UpdateOperationStatusRecord(m) {
  let s = "";
  let v;
  v = m.type;
  if (v !== undefined) s += (s === "" ? '{"type":' : ',"type":') + '"' + v + '"';
  v = m.update;
  if (v !== undefined) s += (s === "" ? '{"update":' : ',"update":') + json$UpdateOperationStatusMessage(v);
  v = m.uuid;
  if (v !== undefined) s += (s === "" ? '{"uuid":' : ',"uuid":') + mesos_v1_mesos$json$UUID(v);
  return s === "" ? "{}" : s + "}";
}
export const UpdateOperationStatusRecord = messageCodec("mesos.internal.UpdateOperationStatusRecord", encode$UpdateOperationStatusRecord, decode$UpdateOperationStatusRecord, json$UpdateOperationStatusRecord, () => [
  { name: "type", number: 1, label: "required", type: UpdateOperationStatusRecord_Type },
  { name: "update", number: 2, label: "optional", type: UpdateOperationStatusMessage },
  { name: "uuid", number: 3, label: "optional", type: mesos_v1_mesos$UUID },
]);

export function encode$ApplyOperationMessage(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.resource_version_uuid;
  if (v === undefined) unset("mesos.internal.ApplyOperationMessage", "resource_version_uuid");
  {
    const start = w.size;
    encode$ResourceVersionUUID(w, v);
    w.uint32(w.size - start);
  }
  w.uint32(34);
  v = m.operation_uuid;
  if (v === undefined) unset("mesos.internal.ApplyOperationMessage", "operation_uuid");
  {
    const start = w.size;
    mesos_v1_mesos$encode$UUID(w, v);
    w.uint32(w.size - start);
  }
  w.uint32(26);
  v = m.operation_info;
  if (v === undefined) unset("mesos.internal.ApplyOperationMessage", "operation_info");
  {
    const start = w.size;
    mesos_v1_mesos$encode$Offer_Operation(w, v);
    w.uint32(w.size - start);
  }
  w.uint32(18);
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
export function decode$ApplyOperationMessage(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        m.framework_id = mesos_v1_mesos$decode$FrameworkID(r, r.message(), m.framework_id);
        break;
      }
      case 18: {
        m.operation_info = mesos_v1_mesos$decode$Offer_Operation(r, r.message(), m.operation_info);
        break;
      }
      case 26: {
        m.operation_uuid = mesos_v1_mesos$decode$UUID(r, r.message(), m.operation_uuid);
        break;
      }
      case 34: {
        m.resource_version_uuid = decode$ResourceVersionUUID(r, r.message(), m.resource_version_uuid);
        break;
      }
      default:
        r.unknown(m, tag);
    }
  }
  if (r.position !== end) r.overrun(end);
  if (m.operation_info === undefined || m.operation_uuid === undefined || m.resource_version_uuid === undefined) r.incomplete = true;
  return m;
}
export function json$ApplyOperationMessage(m) {
  let s = "";
  let v;
  v = m.framework_id;
  if (v !== undefined) s += (s === "" ? '{"framework_id":' : ',"framework_id":') + mesos_v1_mesos$json$FrameworkID(v);
  v = m.operation_info;
  if (v !== undefined) s += (s === "" ? '{"operation_info":' : ',"operation_info":') + mesos_v1_mesos$json$Offer_Operation(v);
  v = m.operation_uuid;
  if (v !== undefined) s += (s === "" ? '{"operation_uuid":' : ',"operation_uuid":') + mesos_v1_mesos$json$UUID(v);
  v = m.resource_version_uuid;
  if (v !== undefined) s += (s === "" ? '{"resource_version_uuid":' : ',"resource_version_uuid":') + json$ResourceVersionUUID(v);
  return s === "" ? "{}" : s + "}";
}
export const ApplyOperationMessage = messageCodec("mesos.internal.ApplyOperationMessage", encode$ApplyOperationMessage, decode$ApplyOperationMessage, json$ApplyOperationMessage, () => [
  { name: "framework_id", number: 1, label: "optional", type: mesos_v1_mesos$FrameworkID },
  { name: "operation_info", number: 2, label: "required", type: mesos_v1_mesos$Offer_Operation },
  { name: "operation_uuid", number: 3, label: "required", type: mesos_v1_mesos$UUID },
  { name: "resource_version_uuid", number: 4, label: "required", type: ResourceVersionUUID },
]);

export function encode$ResourceProviderCallMessage(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.uuid;
  if (v !== undefined) {
    {
      const start = w.size;
      mesos_v1_mesos$encode$UUID(w, v);
      w.uint32(w.size - start);
    }
    w.uint32(18);
  }
  v = m.call;
  if (v === undefined) unset("mesos.internal.ResourceProviderCallMessage", "call");
  {
    const start = w.size;
    mesos_v1_resource_provider$encode$Call(w, v);
    w.uint32(w.size - start);
  }
  w.uint32(10);

}
export function decode$ResourceProviderCallMessage(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        m.call = mesos_v1_resource_provider$decode$Call(r, r.message(), m.call);
        break;
      }
      case 18: {
        m.uuid = mesos_v1_mesos$decode$UUID(r, r.message(), m.uuid);
        break;
      }
      default:
        r.unknown(m, tag);
    }
  }
  if (r.position !== end) r.overrun(end);
  if (m.call === undefined) r.incomplete = true;
  return m;
}
export function json$ResourceProviderCallMessage(m) {
  let s = "";
  let v;
  v = m.call;
  if (v !== undefined) s += (s === "" ? '{"call":' : ',"call":') + mesos_v1_resource_provider$json$Call(v);
  v = m.uuid;
  if (v !== undefined) s += (s === "" ? '{"uuid":' : ',"uuid":') + mesos_v1_mesos$json$UUID(v);
  return s === "" ? "{}" : s + "}";
}
export const ResourceProviderCallMessage = messageCodec("mesos.internal.ResourceProviderCallMessage", encode$ResourceProviderCallMessage, decode$ResourceProviderCallMessage, json$ResourceProviderCallMessage, () => [
  { name: "call", number: 1, label: "required", type: mesos_v1_resource_provider$Call },
  { name: "uuid", number: 2, label: "optional", type: mesos_v1_mesos$UUID },
]);

export function encode$ResourceProviderEventMessage(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.uuid;
  if (v !== undefined) {
    {
      const start = w.size;
      mesos_v1_mesos$encode$UUID(w, v);
      w.uint32(w.size - start);
    }
    w.uint32(26);
  }
  v = m.event;
  if (v === undefined) unset("mesos.internal.ResourceProviderEventMessage", "event");
  {
    const start = w.size;
    mesos_v1_resource_provider$encode$Event(w, v);
    w.uint32(w.size - start);
  }
  w.uint32(18);
  v = m.resource_provider_id;
  if (v === undefined) unset("mesos.internal.ResourceProviderEventMessage", "resource_provider_id");
  {
    const start = w.size;
    mesos_v1_mesos$encode$ResourceProviderID(w, v);
    w.uint32(w.size - start);
  }
  w.uint32(10);

}
export function decode$ResourceProviderEventMessage(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        m.resource_provider_id = mesos_v1_mesos$decode$ResourceProviderID(r, r.message(), m.resource_provider_id);
        break;
      }
      case 18: {
        m.event = mesos_v1_resource_provider$decode$Event(r, r.message(), m.event);
        break;
      }
      case 26: {
        m.uuid = mesos_v1_mesos$decode$UUID(r, r.message(), m.uuid);
        break;
      }
      default:
        r.unknown(m, tag);
    }
  }
  if (r.position !== end) r.overrun(end);
  if (m.resource_provider_id === undefined || m.event === undefined) r.incomplete = true;
  return m;
}
export function json$ResourceProviderEventMessage(m) {
  let s = "";
  let v;
  v = m.resource_provider_id;
  if (v !== undefined) s += (s === "" ? '{"resource_provider_id":' : ',"resource_provider_id":') + mesos_v1_mesos$json$ResourceProviderID(v);
  v = m.event;
  if (v !== undefined) s += (s === "" ? '{"event":' : ',"event":') + mesos_v1_resource_provider$json$Event(v);
  v = m.uuid;
  if (v !== undefined) s += (s === "" ? '{"uuid":' : ',"uuid":') + mesos_v1_mesos$json$UUID(v);
  return s === "" ? "{}" : s + "}";
}
export const ResourceProviderEventMessage = messageCodec("mesos.internal.ResourceProviderEventMessage", encode$ResourceProviderEventMessage, decode$ResourceProviderEventMessage, json$ResourceProviderEventMessage, () => [
  { name: "resource_provider_id", number: 1, label: "required", type: mesos_v1_mesos$ResourceProviderID },
  { name: "event", number: 2, label: "required", type: mesos_v1_resource_provider$Event },
  { name: "uuid", number: 3, label: "optional", type: mesos_v1_mesos$UUID },
]);

export function encode$RegisterExecutorMessage(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.executor_id;
  if (v === undefined) unset("mesos.internal.RegisterExecutorMessage", "executor_id");
  {
    const start = w.size;
    mesos_v1_mesos$encode$ExecutorID(w, v);
    w.uint32(w.size - start);
  }
  w.uint32(18);
  v = m.framework_id;
  if (v === undefined) unset("mesos.internal.RegisterExecutorMessage", "framework_id");
  {
    const start = w.size;
    mesos_v1_mesos$encode$FrameworkID(w, v);
    w.uint32(w.size - start);
  }
  w.uint32(10);

}
export function decode$RegisterExecutorMessage(r, end, m = {}) {
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
      default:
        r.unknown(m, tag);
    }
  }
  if (r.position !== end) r.overrun(end);
  if (m.framework_id === undefined || m.executor_id === undefined) r.incomplete = true;
  return m;
}
export function json$RegisterExecutorMessage(m) {
  let s = "";
  let v;
  v = m.framework_id;
  if (v !== undefined) s += (s === "" ? '{"framework_id":' : ',"framework_id":') + mesos_v1_mesos$json$FrameworkID(v);
  v = m.executor_id;
  if (v !== undefined) s += (s === "" ? '{"executor_id":' : ',"executor_id":') + mesos_v1_mesos$json$ExecutorID(v);
  return s === "" ? "{}" : s + "}";
}
export const RegisterExecutorMessage = messageCodec("mesos.internal.RegisterExecutorMessage", encode$RegisterExecutorMessage, decode$RegisterExecutorMessage, json$RegisterExecutorMessage, () => [
  { name: "framework_id", number: 1, label: "required", type: mesos_v1_mesos$FrameworkID },
  { name: "executor_id", number: 2, label: "required", type: mesos_v1_mesos$ExecutorID },
]);

export function encode$ExecutorRegisteredMessage(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.agent_info;
  if (v === undefined) unset("mesos.internal.ExecutorRegisteredMessage", "agent_info");
  {
    const start = w.size;
    mesos_agent_info$encode$SlaveInfo(w, v);
    w.uint32(w.size - start);
  }
  w.uint32(50);
  v = m.agent_id;
  if (v === undefined) unset("mesos.internal.ExecutorRegisteredMessage", "agent_id");
  {
    const start = w.size;
    mesos_v1_mesos$encode$AgentID(w, v);
    w.uint32(w.size - start);
  }
  w.uint32(42);
  v = m.framework_info;
  if (v === undefined) unset("mesos.internal.ExecutorRegisteredMessage", "framework_info");
  {
    const start = w.size;
    mesos_v1_mesos$encode$FrameworkInfo(w, v);
    w.uint32(w.size - start);
  }
  w.uint32(34);
  v = m.framework_id;
  if (v === undefined) unset("mesos.internal.ExecutorRegisteredMessage", "framework_id");
  {
    const start = w.size;
    mesos_v1_mesos$encode$FrameworkID(w, v);
    w.uint32(w.size - start);
  }
  w.uint32(26);
  v = m.executor_info;
  if (v === undefined) unset("mesos.internal.ExecutorRegisteredMessage", "executor_info");
  {
    const start = w.size;
    mesos_v1_mesos$encode$ExecutorInfo(w, v);
    w.uint32(w.size - start);
  }
  w.uint32(18);

}
export function decode$ExecutorRegisteredMessage(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 18: {
        m.executor_info = mesos_v1_mesos$decode$ExecutorInfo(r, r.message(), m.executor_info);
        break;
      }
      case 26: {
        m.framework_id = mesos_v1_mesos$decode$FrameworkID(r, r.message(), m.framework_id);
        break;
      }
      case 34: {
        m.framework_info = mesos_v1_mesos$decode$FrameworkInfo(r, r.message(), m.framework_info);
        break;
      }
      case 42: {
        m.agent_id = mesos_v1_mesos$decode$AgentID(r, r.message(), m.agent_id);
        break;
      }
      case 50: {
        m.agent_info = mesos_agent_info$decode$SlaveInfo(r, r.message(), m.agent_info);
        break;
      }
      default:
        r.unknown(m, tag);
    }
  }
  if (r.position !== end) r.overrun(end);
  if (m.executor_info === undefined || m.framework_id === undefined || m.framework_info === undefined || m.agent_id === undefined || m.agent_info === undefined) r.incomplete = true;
  return m;
}
export function json$ExecutorRegisteredMessage(m) {
  let s = "";
  let v;
  v = m.executor_info;
  if (v !== undefined) s += (s === "" ? '{"executor_info":' : ',"executor_info":') + mesos_v1_mesos$json$ExecutorInfo(v);
  v = m.framework_id;
  if (v !== undefined) s += (s === "" ? '{"framework_id":' : ',"framework_id":') + mesos_v1_mesos$json$FrameworkID(v);
  v = m.framework_info;
  if (v !== undefined) s += (s === "" ? '{"framework_info":' : ',"framework_info":') + mesos_v1_mesos$json$FrameworkInfo(v);
  v = m.agent_id;
  if (v !== undefined) s += (s === "" ? '{"agent_id":' : ',"agent_id":') + mesos_v1_mesos$json$AgentID(v);
  v = m.agent_info;
  if (v !== undefined) s += (s === "" ? '{"agent_info":' : ',"agent_info":') + mesos_agent_info$json$SlaveInfo(v);
  return s === "" ? "{}" : s + "}";
}
export const ExecutorRegisteredMessage = messageCodec("mesos.internal.ExecutorRegisteredMessage", encode$ExecutorRegisteredMessage, decode$ExecutorRegisteredMessage, json$ExecutorRegisteredMessage, () => [
  { name: "executor_info", number: 2, label: "required", type: mesos_v1_mesos$ExecutorInfo },
  { name: "framework_id", number: 3, label: "required", type: mesos_v1_mesos$FrameworkID },
  { name: "framework_info", number: 4, label: "required", type: mesos_v1_mesos$FrameworkInfo },
  { name: "agent_id", number: 5, label: "required", type: mesos_v1_mesos$AgentID },
  { name: "agent_info", number: 6, label: "required", type: mesos_agent_info$SlaveInfo },
]);

export function encode$ExecutorReregisteredMessage(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.agent_info;
  if (v === undefined) unset("mesos.internal.ExecutorReregisteredMessage", "agent_info");
  {
    const start = w.size;
    mesos_agent_info$encode$SlaveInfo(w, v);
    w.uint32(w.size - start);
  }
  w.uint32(18);
  v = m.agent_id;
  if (v === undefined) unset("mesos.internal.ExecutorReregisteredMessage", "agent_id");
  {
    const start = w.size;
    mesos_v1_mesos$encode$AgentID(w, v);
    w.uint32(w.size - start);
  }
  w.uint32(10);

}
export function decode$ExecutorReregisteredMessage(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        m.agent_id = mesos_v1_mesos$decode$AgentID(r, r.message(), m.agent_id);
        break;
      }
      case 18: {
        m.agent_info = mesos_agent_info$decode$SlaveInfo(r, r.message(), m.agent_info);
        break;
      }
      default:
        r.unknown(m, tag);
    }
  }
  if (r.position !== end) r.overrun(end);
  if (m.agent_id === undefined || m.agent_info === undefined) r.incomplete = true;
  return m;
}
export function json$ExecutorReregisteredMessage(m) {
  let s = "";
  let v;
  v = m.agent_id;
  if (v !== undefined) s += (s === "" ? '{"agent_id":' : ',"agent_id":') + mesos_v1_mesos$json$AgentID(v);
  v = m.agent_info;
  if (v !== undefined) s += (s === "" ? '{"agent_info":' : ',"agent_info":') + mesos_agent_info$json$SlaveInfo(v);
  return s === "" ? "{}" : s + "}";
}
export const ExecutorReregisteredMessage = messageCodec("mesos.internal.ExecutorReregisteredMessage", encode$ExecutorReregisteredMessage, decode$ExecutorReregisteredMessage, json$ExecutorReregisteredMessage, () => [
  { name: "agent_id", number: 1, label: "required", type: mesos_v1_mesos$AgentID },
  { name: "agent_info", number: 2, label: "required", type: mesos_agent_info$SlaveInfo },
]);

export function encode$ExitedExecutorMessage(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.status;
  if (v === undefined) unset("mesos.internal.ExitedExecutorMessage", "status");
  w.int32(v);
  w.uint32(32);
  v = m.executor_id;
  if (v === undefined) unset("mesos.internal.ExitedExecutorMessage", "executor_id");
  {
    const start = w.size;
    mesos_v1_mesos$encode$ExecutorID(w, v);
    w.uint32(w.size - start);
  }
  w.uint32(26);
  v = m.framework_id;
  if (v === undefined) unset("mesos.internal.ExitedExecutorMessage", "framework_id");
  {
    const start = w.size;
    mesos_v1_mesos$encode$FrameworkID(w, v);
    w.uint32(w.size - start);
  }
  w.uint32(18);
  v = m.agent_id;
  if (v === undefined) unset("mesos.internal.ExitedExecutorMessage", "agent_id");
  {
    const start = w.size;
    mesos_v1_mesos$encode$AgentID(w, v);
    w.uint32(w.size - start);
  }
  w.uint32(10);

}
export function decode$ExitedExecutorMessage(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        m.agent_id = mesos_v1_mesos$decode$AgentID(r, r.message(), m.agent_id);
        break;
      }
      case 18: {
        m.framework_id = mesos_v1_mesos$decode$FrameworkID(r, r.message(), m.framework_id);
        break;
      }
      case 26: {
        m.executor_id = mesos_v1_mesos$decode$ExecutorID(r, r.message(), m.executor_id);
        break;
      }
      case 32: {
        m.status = r.int32();
        break;
      }
      default:
        r.unknown(m, tag);
    }
  }
  if (r.position !== end) r.overrun(end);
  if (m.agent_id === undefined || m.framework_id === undefined || m.executor_id === undefined || m.status === undefined) r.incomplete = true;
  return m;
}
export function json$ExitedExecutorMessage(m) {
  let s = "";
  let v;
  v = m.agent_id;
  if (v !== undefined) s += (s === "" ? '{"agent_id":' : ',"agent_id":') + mesos_v1_mesos$json$AgentID(v);
  v = m.framework_id;
  if (v !== undefined) s += (s === "" ? '{"framework_id":' : ',"framework_id":') + mesos_v1_mesos$json$FrameworkID(v);
  v = m.executor_id;
  if (v !== undefined) s += (s === "" ? '{"executor_id":' : ',"executor_id":') + mesos_v1_mesos$json$ExecutorID(v);
  v = m.status;
  if (v !== undefined) s += (s === "" ? '{"status":' : ',"status":') + v;
  return s === "" ? "{}" : s + "}";
}
export const ExitedExecutorMessage = messageCodec("mesos.internal.ExitedExecutorMessage", encode$ExitedExecutorMessage, decode$ExitedExecutorMessage, json$ExitedExecutorMessage, () => [
  { name: "agent_id", number: 1, label: "required", type: mesos_v1_mesos$AgentID },
  { name: "framework_id", number: 2, label: "required", type: mesos_v1_mesos$FrameworkID },
  { name: "executor_id", number: 3, label: "required", type: mesos_v1_mesos$ExecutorID },
  { name: "status", number: 4, label: "required", type: "int32" },
]);

export function encode$ReconnectExecutorMessage(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.agent_id;
  if (v === undefined) unset("mesos.internal.ReconnectExecutorMessage", "agent_id");
  {
    const start = w.size;
    mesos_v1_mesos$encode$AgentID(w, v);
    w.uint32(w.size - start);
  }
  w.uint32(10);

}
export function decode$ReconnectExecutorMessage(r, end, m = {}) {
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
export function json$ReconnectExecutorMessage(m) {
  let s = "";
  let v;
  v = m.agent_id;
  if (v !== undefined) s += (s === "" ? '{"agent_id":' : ',"agent_id":') + mesos_v1_mesos$json$AgentID(v);
  return s === "" ? "{}" : s + "}";
}
export const ReconnectExecutorMessage = messageCodec("mesos.internal.ReconnectExecutorMessage", encode$ReconnectExecutorMessage, decode$ReconnectExecutorMessage, json$ReconnectExecutorMessage, () => [
  { name: "agent_id", number: 1, label: "required", type: mesos_v1_mesos$AgentID },
]);

export function encode$ReregisterExecutorMessage(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.updates;
  if (v !== undefined) {
    const list = v;
    for (let i = list.length - 1; i >= 0; i--) {
      v = list[i];
      {
        const start = w.size;
        encode$StatusUpdate(w, v);
        w.uint32(w.size - start);
      }
      w.uint32(34);
    }
  }
  v = m.tasks;
  if (v !== undefined) {
    const list = v;
    for (let i = list.length - 1; i >= 0; i--) {
      v = list[i];
      {
        const start = w.size;
        mesos_v1_mesos$encode$TaskInfo(w, v);
        w.uint32(w.size - start);
      }
      w.uint32(26);
    }
  }
  v = m.framework_id;
  if (v === undefined) unset("mesos.internal.ReregisterExecutorMessage", "framework_id");
  {
    const start = w.size;
    mesos_v1_mesos$encode$FrameworkID(w, v);
    w.uint32(w.size - start);
  }
  w.uint32(18);
  v = m.executor_id;
  if (v === undefined) unset("mesos.internal.ReregisterExecutorMessage", "executor_id");
  {
    const start = w.size;
    mesos_v1_mesos$encode$ExecutorID(w, v);
    w.uint32(w.size - start);
  }
  w.uint32(10);

}
export function decode$ReregisterExecutorMessage(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        m.executor_id = mesos_v1_mesos$decode$ExecutorID(r, r.message(), m.executor_id);
        break;
      }
      case 18: {
        m.framework_id = mesos_v1_mesos$decode$FrameworkID(r, r.message(), m.framework_id);
        break;
      }
      case 26: {
        (m.tasks ??= []).push(mesos_v1_mesos$decode$TaskInfo(r, r.message()));
        break;
      }
      case 34: {
        (m.updates ??= []).push(decode$StatusUpdate(r, r.message()));
        break;
      }
      default:
        r.unknown(m, tag);
    }
  }
  if (r.position !== end) r.overrun(end);
  if (m.executor_id === undefined || m.framework_id === undefined) r.incomplete = true;
  return m;
}
export function json$ReregisterExecutorMessage(m) {
  let s = "";
  let v;
  v = m.executor_id;
  if (v !== undefined) s += (s === "" ? '{"executor_id":' : ',"executor_id":') + mesos_v1_mesos$json$ExecutorID(v);
  v = m.framework_id;
  if (v !== undefined) s += (s === "" ? '{"framework_id":' : ',"framework_id":') + mesos_v1_mesos$json$FrameworkID(v);
  v = m.tasks;
  if (v !== undefined && v.length > 0) {
    const list = v;
    v = list[0];
    s += (s === "" ? '{"tasks":' : ',"tasks":') + "[" + mesos_v1_mesos$json$TaskInfo(v);
    for (let i = 1; i < list.length; i++) {
      v = list[i];
      s += "," + mesos_v1_mesos$json$TaskInfo(v);
    }
    s += "]";
  }
  v = m.updates;
  if (v !== undefined && v.length > 0) {
    const list = v;
    v = list[0];
    s += (s === "" ? '{"updates":' : ',"updates":') + "[" + json$StatusUpdate(v);
    for (let i = 1; i < list.length; i++) {
      v = list[i];
      s += "," + json$StatusUpdate(v);
    }
    s += "]";
  }
  return s === "" ? "{}" : s + "}";
}
export const ReregisterExecutorMessage = messageCodec("mesos.internal.ReregisterExecutorMessage", encode$ReregisterExecutorMessage, decode$ReregisterExecutorMessage, json$ReregisterExecutorMessage, () => [
  { name: "executor_id", number: 1, label: "required", type: mesos_v1_mesos$ExecutorID },
  { name: "framework_id", number: 2, label: "required", type: mesos_v1_mesos$FrameworkID },
  { name: "tasks", number: 3, label: "repeated", type: mesos_v1_mesos$TaskInfo },
  { name: "updates", number: 4, label: "repeated", type: StatusUpdate },
]);

export function encode$DrainSlaveMessage(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.config;
  if (v === undefined) unset("mesos.internal.DrainSlaveMessage", "config");
  {
    const start = w.size;
    mesos_v1_mesos$encode$DrainConfig(w, v);
    w.uint32(w.size - start);
  }
  w.uint32(10);

}
export function decode$DrainSlaveMessage(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        m.config = mesos_v1_mesos$decode$DrainConfig(r, r.message(), m.config);
        break;
      }
      default:
        r.unknown(m, tag);
    }
  }
  if (r.position !== end) r.overrun(end);
  if (m.config === undefined) r.incomplete = true;
  return m;
}
export function json$DrainSlaveMessage(m) {
  let s = "";
  let v;
  v = m.config;
  if (v !== undefined) s += (s === "" ? '{"config":' : ',"config":') + mesos_v1_mesos$json$DrainConfig(v);
  return s === "" ? "{}" : s + "}";
}
export const DrainSlaveMessage = messageCodec("mesos.internal.DrainSlaveMessage", encode$DrainSlaveMessage, decode$DrainSlaveMessage, json$DrainSlaveMessage, () => [
  { name: "config", number: 1, label: "required", type: mesos_v1_mesos$DrainConfig },
]);

export function encode$ShutdownMessage(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.message;
  if (v !== undefined) {
    w.string(v);
    w.uint32(10);
  }

}
export function decode$ShutdownMessage(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
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
export function json$ShutdownMessage(m) {
  let s = "";
  let v;
  v = m.message;
  if (v !== undefined) s += (s === "" ? '{"message":' : ',"message":') + jsonString(v);
  return s === "" ? "{}" : s + "}";
}
export const ShutdownMessage = messageCodec("mesos.internal.ShutdownMessage", encode$ShutdownMessage, decode$ShutdownMessage, json$ShutdownMessage, () => [
  { name: "message", number: 1, label: "optional", type: "string" },
]);

export function encode$Archive(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.frameworks;
  if (v !== undefined) {
    const list = v;
    for (let i = list.length - 1; i >= 0; i--) {
      v = list[i];
      {
        const start = w.size;
        encode$Archive_Framework(w, v);
        w.uint32(w.size - start);
      }
      w.uint32(10);
    }
  }

}
export function decode$Archive(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        (m.frameworks ??= []).push(decode$Archive_Framework(r, r.message()));
        break;
      }
      default:
        r.unknown(m, tag);
    }
  }
  if (r.position !== end) r.overrun(end);
  return m;
}
export function json$Archive(m) {
  let s = "";
  let v;
  v = m.frameworks;
  if (v !== undefined && v.length > 0) {
    const list = v;
    v = list[0];
    s += (s === "" ? '{"frameworks":' : ',"frameworks":') + "[" + json$Archive_Framework(v);
    for (let i = 1; i < list.length; i++) {
      v = list[i];
      s += "," + json$Archive_Framework(v);
    }
    s += "]";
  }
  return s === "" ? "{}" : s + "}";
}
export const Archive = messageCodec("mesos.internal.Archive", encode$Archive, decode$Archive, json$Archive, () => [
  { name: "frameworks", number: 1, label: "repeated", type: Archive_Framework },
]);

export function encode$Archive_Framework(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
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
      w.uint32(26);
    }
  }
  v = m.pid;
  if (v !== undefined) {
    w.string(v);
    w.uint32(18);
  }
  v = m.framework_info;
  if (v === undefined) unset("mesos.internal.Archive.Framework", "framework_info");
  {
    const start = w.size;
    mesos_v1_mesos$encode$FrameworkInfo(w, v);
    w.uint32(w.size - start);
  }
  w.uint32(10);

}
export function decode$Archive_Framework(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        m.framework_info = mesos_v1_mesos$decode$FrameworkInfo(r, r.message(), m.framework_info);
        break;
      }
      case 18: {
        m.pid = r.string();
        break;
      }
      case 26: {
        (m.tasks ??= []).push(mesos_v1_mesos$decode$Task(r, r.message()));
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
export function json$Archive_Framework(m) {
  let s = "";
  let v;
  v = m.framework_info;
  if (v !== undefined) s += (s === "" ? '{"framework_info":' : ',"framework_info":') + mesos_v1_mesos$json$FrameworkInfo(v);
  v = m.pid;
  if (v !== undefined) s += (s === "" ? '{"pid":' : ',"pid":') + jsonString(v);
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
  return s === "" ? "{}" : s + "}";
}
export const Archive_Framework = messageCodec("mesos.internal.Archive.Framework", encode$Archive_Framework, decode$Archive_Framework, json$Archive_Framework, () => [
  { name: "framework_info", number: 1, label: "required", type: mesos_v1_mesos$FrameworkInfo },
  { name: "pid", number: 2, label: "optional", type: "string" },
  { name: "tasks", number: 3, label: "repeated", type: mesos_v1_mesos$Task },
]);

export function encode$TaskHealthStatus(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.consecutive_failures;
  if (v !== undefined) {
    w.int32(v);
    w.uint32(32);
  }
  v = m.kill_task;
  if (v !== undefined) {
    w.bool(v);
    w.uint32(24);
  }
  v = m.healthy;
  if (v === undefined) unset("mesos.internal.TaskHealthStatus", "healthy");
  w.bool(v);
  w.uint32(16);
  v = m.task_id;
  if (v === undefined) unset("mesos.internal.TaskHealthStatus", "task_id");
  {
    const start = w.size;
    mesos_v1_mesos$encode$TaskID(w, v);
    w.uint32(w.size - start);
  }
  w.uint32(10);

}
export function decode$TaskHealthStatus(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        m.task_id = mesos_v1_mesos$decode$TaskID(r, r.message(), m.task_id);
        break;
      }
      case 16: {
        m.healthy = r.bool();
        break;
      }
      case 24: {
        m.kill_task = r.bool();
        break;
      }
      case 32: {
        m.consecutive_failures = r.int32();
        break;
      }
      default:
        r.unknown(m, tag);
    }
  }
  if (r.position !== end) r.overrun(end);
  if (m.task_id === undefined || m.healthy === undefined) r.incomplete = true;
  return m;
}
export function json$TaskHealthStatus(m) {
  let s = "";
  let v;
  v = m.task_id;
  if (v !== undefined) s += (s === "" ? '{"task_id":' : ',"task_id":') + mesos_v1_mesos$json$TaskID(v);
  v = m.healthy;
  if (v !== undefined) s += (s === "" ? '{"healthy":' : ',"healthy":') + v;
  v = m.kill_task;
  if (v !== undefined) s += (s === "" ? '{"kill_task":' : ',"kill_task":') + v;
  else s += (s === "" ? '{"kill_task":' : ',"kill_task":') + 'false';
  v = m.consecutive_failures;
  if (v !== undefined) s += (s === "" ? '{"consecutive_failures":' : ',"consecutive_failures":') + v;
  return s === "" ? "{}" : s + "}";
}
export const TaskHealthStatus = messageCodec("mesos.internal.TaskHealthStatus", encode$TaskHealthStatus, decode$TaskHealthStatus, json$TaskHealthStatus, () => [
  { name: "task_id", number: 1, label: "required", type: mesos_v1_mesos$TaskID },
  { name: "healthy", number: 2, label: "required", type: "bool" },
  { name: "kill_task", number: 3, label: "optional", type: "bool", defaultValue: false },
  { name: "consecutive_failures", number: 4, label: "optional", type: "int32" },
]);

export function encode$HookExecuted(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.module;
  if (v !== undefined) {
    w.string(v);
    w.uint32(10);
  }

}
export function decode$HookExecuted(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        m.module = r.string();
        break;
      }
      default:
        r.unknown(m, tag);
    }
  }
  if (r.position !== end) r.overrun(end);
  return m;
}
export function json$HookExecuted(m) {
  let s = "";
  let v;
  v = m.module;
  if (v !== undefined) s += (s === "" ? '{"module":' : ',"module":') + jsonString(v);
  return s === "" ? "{}" : s + "}";
}
export const HookExecuted = messageCodec("mesos.internal.HookExecuted", encode$HookExecuted, decode$HookExecuted, json$HookExecuted, () => [
  { name: "module", number: 1, label: "optional", type: "string" },
]);

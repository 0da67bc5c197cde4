// Generated from the .proto files by `npm run generate`. Do not edit.
import { enumNumber, messageCodec, unset } from "../../../codec.ts";
import { enumTable } from "../../../descriptor.ts";
import { jsonBytes, jsonString } from "../../../json-writer.ts";
import { unknownFields } from "../../../wire-reader.ts";
import {
  AgentInfo as mesos_v1_mesos$AgentInfo,
  ContainerID as mesos_v1_mesos$ContainerID,
  ExecutorID as mesos_v1_mesos$ExecutorID,
  ExecutorInfo as mesos_v1_mesos$ExecutorInfo,
  FrameworkID as mesos_v1_mesos$FrameworkID,
  FrameworkInfo as mesos_v1_mesos$FrameworkInfo,
  KillPolicy as mesos_v1_mesos$KillPolicy,
  TaskGroupInfo as mesos_v1_mesos$TaskGroupInfo,
  TaskID as mesos_v1_mesos$TaskID,
  TaskInfo as mesos_v1_mesos$TaskInfo,
  TaskStatus as mesos_v1_mesos$TaskStatus,
  decode$AgentInfo as mesos_v1_mesos$decode$AgentInfo,
  decode$ContainerID as mesos_v1_mesos$decode$ContainerID,
  decode$ExecutorID as mesos_v1_mesos$decode$ExecutorID,
  decode$ExecutorInfo as mesos_v1_mesos$decode$ExecutorInfo,
  decode$FrameworkID as mesos_v1_mesos$decode$FrameworkID,
  decode$FrameworkInfo as mesos_v1_mesos$decode$FrameworkInfo,
  decode$KillPolicy as mesos_v1_mesos$decode$KillPolicy,
  decode$TaskGroupInfo as mesos_v1_mesos$decode$TaskGroupInfo,
  decode$TaskID as mesos_v1_mesos$decode$TaskID,
  decode$TaskInfo as mesos_v1_mesos$decode$TaskInfo,
  decode$TaskStatus as mesos_v1_mesos$decode$TaskStatus,
  encode$AgentInfo as mesos_v1_mesos$encode$AgentInfo,
  encode$ContainerID as mesos_v1_mesos$encode$ContainerID,
  encode$ExecutorID as mesos_v1_mesos$encode$ExecutorID,
  encode$ExecutorInfo as mesos_v1_mesos$encode$ExecutorInfo,
  encode$FrameworkID as mesos_v1_mesos$encode$FrameworkID,
  encode$FrameworkInfo as mesos_v1_mesos$encode$FrameworkInfo,
  encode$KillPolicy as mesos_v1_mesos$encode$KillPolicy,
  encode$TaskGroupInfo as mesos_v1_mesos$encode$TaskGroupInfo,
  encode$TaskID as mesos_v1_mesos$encode$TaskID,
  encode$TaskInfo as mesos_v1_mesos$encode$TaskInfo,
  encode$TaskStatus as mesos_v1_mesos$encode$TaskStatus,
  json$AgentInfo as mesos_v1_mesos$json$AgentInfo,
  json$ContainerID as mesos_v1_mesos$json$ContainerID,
  json$ExecutorID as mesos_v1_mesos$json$ExecutorID,
  json$ExecutorInfo as mesos_v1_mesos$json$ExecutorInfo,
  json$FrameworkID as mesos_v1_mesos$json$FrameworkID,
  json$FrameworkInfo as mesos_v1_mesos$json$FrameworkInfo,
  json$KillPolicy as mesos_v1_mesos$json$KillPolicy,
  json$TaskGroupInfo as mesos_v1_mesos$json$TaskGroupInfo,
  json$TaskID as mesos_v1_mesos$json$TaskID,
  json$TaskInfo as mesos_v1_mesos$json$TaskInfo,
  json$TaskStatus as mesos_v1_mesos$json$TaskStatus,
} from "./mesos.js";

export const Event_Type = enumTable("mesos.v1.executor.Event.Type", ["UNKNOWN", "SUBSCRIBED", "LAUNCH", "LAUNCH_GROUP", "KILL", "ACKNOWLEDGED", "MESSAGE", "ERROR", "SHUTDOWN", "HEARTBEAT"], [0, 1, 2, 8, 3, 4, 5, 6, 7, 9]);

export const Call_Type = enumTable("mesos.v1.executor.Call.Type", ["UNKNOWN", "SUBSCRIBE", "UPDATE", "MESSAGE", "HEARTBEAT"]);

export function encode$Event(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.launch_group;
  if (v !== undefined) {
    {
      const start = w.size;
      encode$Event_LaunchGroup(w, v);
      w.uint32(w.size - start);
    }
    w.uint32(66);
  }
  v = m.error;
  if (v !== undefined) {
    {
      const start = w.size;
      encode$Event_Error(w, v);
      w.uint32(w.size - start);
    }
    w.uint32(58);
  }
  v = m.message;
  if (v !== undefined) {
    {
      const start = w.size;
      encode$Event_Message(w, v);
      w.uint32(w.size - start);
    }
    w.uint32(50);
  }
  v = m.kill;
  if (v !== undefined) {
    {
      const start = w.size;
      encode$Event_Kill(w, v);
      w.uint32(w.size - start);
    }
    w.uint32(42);
  }
  v = m.launch;
  if (v !== undefined) {
    {
      const start = w.size;
      encode$Event_Launch(w, v);
      w.uint32(w.size - start);
    }
    w.uint32(34);
  }
  v = m.acknowledged;
  if (v !== undefined) {
    {
      const start = w.size;
      encode$Event_Acknowledged(w, v);
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
        m.acknowledged = decode$Event_Acknowledged(r, r.message(), m.acknowledged);
        break;
      }
      case 34: {
        m.launch = decode$Event_Launch(r, r.message(), m.launch);
        break;
      }
      case 66: {
        m.launch_group = decode$Event_LaunchGroup(r, r.message(), m.launch_group);
        break;
      }
      case 42: {
        m.kill = decode$Event_Kill(r, r.message(), m.kill);
        break;
      }
      case 50: {
        m.message = decode$Event_Message(r, r.message(), m.message);
        break;
      }
      case 58: {
        m.error = decode$Event_Error(r, r.message(), m.error);
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
  v = m.acknowledged;
  if (v !== undefined) s += (s === "" ? '{"acknowledged":' : ',"acknowledged":') + json$Event_Acknowledged(v);
  v = m.launch;
  if (v !== undefined) s += (s === "" ? '{"launch":' : ',"launch":') + json$Event_Launch(v);
  v = m.launch_group;
  if (v !== undefined) s += (s === "" ? '{"launch_group":' : ',"launch_group":') + json$Event_LaunchGroup(v);
  v = m.kill;
  if (v !== undefined) s += (s === "" ? '{"kill":' : ',"kill":') + json$Event_Kill(v);
  v = m.message;
  if (v !== undefined) s += (s === "" ? '{"message":' : ',"message":') + json$Event_Message(v);
  v = m.error;
  if (v !== undefined) s += (s === "" ? '{"error":' : ',"error":') + json$Event_Error(v);
  return s === "" ? "{}" : s + "}";
}
export const Event = messageCodec("mesos.v1.executor.Event", encode$Event, decode$Event, json$Event, () => [
  { name: "type", number: 1, label: "optional", type: Event_Type },
  { name: "subscribed", number: 2, label: "optional", type: Event_Subscribed },
  { name: "acknowledged", number: 3, label: "optional", type: Event_Acknowledged },
  { name: "launch", number: 4, label: "optional", type: Event_Launch },
  { name: "launch_group", number: 8, label: "optional", type: Event_LaunchGroup },
  { name: "kill", number: 5, label: "optional", type: Event_Kill },
  { name: "message", number: 6, label: "optional", type: Event_Message },
  { name: "error", number: 7, label: "optional", type: Event_Error },
]);

export function encode$Event_Subscribed(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.container_id;
  if (v !== undefined) {
    {
      const start = w.size;
      mesos_v1_mesos$encode$ContainerID(w, v);
      w.uint32(w.size - start);
    }
    w.uint32(34);
  }
  v = m.agent_info;
  if (v === undefined) unset("mesos.v1.executor.Event.Subscribed", "agent_info");
  {
    const start = w.size;
    mesos_v1_mesos$encode$AgentInfo(w, v);
    w.uint32(w.size - start);
  }
  w.uint32(26);
  v = m.framework_info;
  if (v === undefined) unset("mesos.v1.executor.Event.Subscribed", "framework_info");
  {
    const start = w.size;
    mesos_v1_mesos$encode$FrameworkInfo(w, v);
    w.uint32(w.size - start);
  }
  w.uint32(18);
  v = m.executor_info;
  if (v === undefined) unset("mesos.v1.executor.Event.Subscribed", "executor_info");
  {
    const start = w.size;
    mesos_v1_mesos$encode$ExecutorInfo(w, v);
    w.uint32(w.size - start);
  }
  w.uint32(10);

}
export function decode$Event_Subscribed(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        m.executor_info = mesos_v1_mesos$decode$ExecutorInfo(r, r.message(), m.executor_info);
        break;
      }
      case 18: {
        m.framework_info = mesos_v1_mesos$decode$FrameworkInfo(r, r.message(), m.framework_info);
        break;
      }
      case 26: {
        m.agent_info = mesos_v1_mesos$decode$AgentInfo(r, r.message(), m.agent_info);
        break;
      }
      case 34: {
        m.container_id = mesos_v1_mesos$decode$ContainerID(r, r.message(), m.container_id);
        break;
      }
      default:
        r.unknown(m, tag);
    }
  }
  if (r.position !== end) r.overrun(end);
  if (m.executor_info === undefined || m.framework_info === undefined || m.agent_info === undefined) r.incomplete = true;
  return m;
}
export function json$Event_Subscribed(m) {
  let s = "";
  let v;
  v = m.executor_info;
  if (v !== undefined) s += (s === "" ? '{"executor_info":' : ',"executor_info":') + mesos_v1_mesos$json$ExecutorInfo(v);
  v = m.framework_info;
  if (v !== undefined) s += (s === "" ? '{"framework_info":' : ',"framework_info":') + mesos_v1_mesos$json$FrameworkInfo(v);
  v = m.agent_info;
  if (v !== undefined) s += (s === "" ? '{"agent_info":' : ',"agent_info":') + mesos_v1_mesos$json$AgentInfo(v);
  v = m.container_id;
  if (v !== undefined) s += (s === "" ? '{"container_id":' : ',"container_id":') + mesos_v1_mesos$json$ContainerID(v);
  return s === "" ? "{}" : s + "}";
}
export const Event_Subscribed = messageCodec("mesos.v1.executor.Event.Subscribed", encode$Event_Subscribed, decode$Event_Subscribed, json$Event_Subscribed, () => [
  { name: "executor_info", number: 1, label: "required", type: mesos_v1_mesos$ExecutorInfo },
  { name: "framework_info", number: 2, label: "required", type: mesos_v1_mesos$FrameworkInfo },
  { name: "agent_info", number: 3, label: "required", type: mesos_v1_mesos$AgentInfo },
  { name: "container_id", number: 4, label: "optional", type: mesos_v1_mesos$ContainerID },
]);

export function encode$Event_Launch(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.task;
  if (v === undefined) unset("mesos.v1.executor.Event.Launch", "task");
  {
    const start = w.size;
    mesos_v1_mesos$encode$TaskInfo(w, v);
    w.uint32(w.size - start);
  }
  w.uint32(10);

}
export function decode$Event_Launch(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        m.task = mesos_v1_mesos$decode$TaskInfo(r, r.message(), m.task);
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
export function json$Event_Launch(m) {
  let s = "";
  let v;
  v = m.task;
  if (v !== undefined) s += (s === "" ? '{"task":' : ',"task":') + mesos_v1_mesos$json$TaskInfo(v);
  return s === "" ? "{}" : s + "}";
}
export const Event_Launch = messageCodec("mesos.v1.executor.Event.Launch", encode$Event_Launch, decode$Event_Launch, json$Event_Launch, () => [
  { name: "task", number: 1, label: "required", type: mesos_v1_mesos$TaskInfo },
]);

export function encode$Event_LaunchGroup(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.task_group;
  if (v === undefined) unset("mesos.v1.executor.Event.LaunchGroup", "task_group");
  {
    const start = w.size;
    mesos_v1_mesos$encode$TaskGroupInfo(w, v);
    w.uint32(w.size - start);
  }
  w.uint32(10);

}
export function decode$Event_LaunchGroup(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        m.task_group = mesos_v1_mesos$decode$TaskGroupInfo(r, r.message(), m.task_group);
        break;
      }
      default:
        r.unknown(m, tag);
    }
  }
  if (r.position !== end) r.overrun(end);
  if (m.task_group === undefined) r.incomplete = true;
  return m;
}
export function json$Event_LaunchGroup(m) {
  let s = "";
  let v;
  v = m.task_group;
  if (v !== undefined) s += (s === "" ? '{"task_group":' : ',"task_group":') + mesos_v1_mesos$json$TaskGroupInfo(v);
  return s === "" ? "{}" : s + "}";
}
export const Event_LaunchGroup = messageCodec("mesos.v1.executor.Event.LaunchGroup", encode$Event_LaunchGroup, decode$Event_LaunchGroup, json$Event_LaunchGroup, () => [
  { name: "task_group", number: 1, label: "required", type: mesos_v1_mesos$TaskGroupInfo },
]);

export function encode$Event_Kill(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.kill_policy;
  if (v !== undefined) {
    {
      const start = w.size;
      mesos_v1_mesos$encode$KillPolicy(w, v);
      w.uint32(w.size - start);
    }
    w.uint32(18);
  }
  v = m.task_id;
  if (v === undefined) unset("mesos.v1.executor.Event.Kill", "task_id");
  {
    const start = w.size;
    mesos_v1_mesos$encode$TaskID(w, v);
    w.uint32(w.size - start);
  }
  w.uint32(10);

}
export function decode$Event_Kill(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        m.task_id = mesos_v1_mesos$decode$TaskID(r, r.message(), m.task_id);
        break;
      }
      case 18: {
        m.kill_policy = mesos_v1_mesos$decode$KillPolicy(r, r.message(), m.kill_policy);
        break;
      }
      default:
        r.unknown(m, tag);
    }
  }
  if (r.position !== end) r.overrun(end);
  if (m.task_id === undefined) r.incomplete = true;
  return m;
}
export function json$Event_Kill(m) {
  let s = "";
  let v;
  v = m.task_id;
  if (v !== undefined) s += (s === "" ? '{"task_id":' : ',"task_id":') + mesos_v1_mesos$json$TaskID(v);
  v = m.kill_policy;
  if (v !== undefined) s += (s === "" ? '{"kill_policy":' : ',"kill_policy":') + mesos_v1_mesos$json$KillPolicy(v);
  return s === "" ? "{}" : s + "}";
}
export const Event_Kill = messageCodec("mesos.v1.executor.Event.Kill", encode$Event_Kill, decode$Event_Kill, json$Event_Kill, () => [
  { name: "task_id", number: 1, label: "required", type: mesos_v1_mesos$TaskID },
  { name: "kill_policy", number: 2, label: "optional", type: mesos_v1_mesos$KillPolicy },
]);

export function encode$Event_Acknowledged(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.uuid;
  if (v === undefined) unset("mesos.v1.executor.Event.Acknowledged", "uuid");
  w.lengthDelimited(v);
  w.uint32(18);
  v = m.task_id;
  if (v === undefined) unset("mesos.v1.executor.Event.Acknowledged", "task_id");
  {
    const start = w.size;
    mesos_v1_mesos$encode$TaskID(w, v);
    w.uint32(w.size - start);
  }
  w.uint32(10);

}
export function decode$Event_Acknowledged(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        m.task_id = mesos_v1_mesos$decode$TaskID(r, r.message(), m.task_id);
        break;
      }
      case 18: {
        m.uuid = r.byteArray();
        break;
      }
      default:
        r.unknown(m, tag);
    }
  }
  if (r.position !== end) r.overrun(end);
  if (m.task_id === undefined || m.uuid === undefined) r.incomplete = true;
  return m;
}
export function json$Event_Acknowledged(m) {
  let s = "";
  let v;
  v = m.task_id;
  if (v !== undefined) s += (s === "" ? '{"task_id":' : ',"task_id":') + mesos_v1_mesos$json$TaskID(v);
  v = m.uuid;
  if (v !== undefined) s += (s === "" ? '{"uuid":' : ',"uuid":') + jsonBytes(v);
  return s === "" ? "{}" : s + "}";
}
export const Event_Acknowledged = messageCodec("mesos.v1.executor.Event.Acknowledged", encode$Event_Acknowledged, decode$Event_Acknowledged, json$Event_Acknowledged, () => [
  { name: "task_id", number: 1, label: "required", type: mesos_v1_mesos$TaskID },
  { name: "uuid", number: 2, label: "required", type: "bytes" },
]);

export function encode$Event_Message(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.data;
  if (v === undefined) unset("mesos.v1.executor.Event.Message", "data");
  w.lengthDelimited(v);
  w.uint32(10);

}
export function decode$Event_Message(r, end, m = {}) {
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
export function json$Event_Message(m) {
  let s = "";
  let v;
  v = m.data;
  if (v !== undefined) s += (s === "" ? '{"data":' : ',"data":') + jsonBytes(v);
  return s === "" ? "{}" : s + "}";
}
export const Event_Message = messageCodec("mesos.v1.executor.Event.Message", encode$Event_Message, decode$Event_Message, json$Event_Message, () => [
  { name: "data", number: 1, label: "required", type: "bytes" },
]);

export function encode$Event_Error(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.message;
  if (v === undefined) unset("mesos.v1.executor.Event.Error", "message");
  w.string(v);
  w.uint32(10);

}
export function decode$Event_Error(r, end, m = {}) {
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
  if (m.message === undefined) r.incomplete = true;
  return m;
}
export function json$Event_Error(m) {
  let s = "";
  let v;
  v = m.message;
  if (v !== undefined) s += (s === "" ? '{"message":' : ',"message":') + jsonString(v);
  return s === "" ? "{}" : s + "}";
}
export const Event_Error = messageCodec("mesos.v1.executor.Event.Error", encode$Event_Error, decode$Event_Error, json$Event_Error, () => [
  { name: "message", number: 1, label: "required", type: "string" },
]);

export function encode$Call(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.message;
  if (v !== undefined) {
    {
      const start = w.size;
      encode$Call_Message(w, v);
      w.uint32(w.size - start);
    }
    w.uint32(50);
  }
  v = m.update;
  if (v !== undefined) {
    {
      const start = w.size;
      encode$Call_Update(w, v);
      w.uint32(w.size - start);
    }
    w.uint32(42);
  }
  v = m.subscribe;
  if (v !== undefined) {
    {
      const start = w.size;
      encode$Call_Subscribe(w, v);
      w.uint32(w.size - start);
    }
    w.uint32(34);
  }
  v = m.type;
  if (v !== undefined) {
    w.int32(enumNumber(Call_Type.numberOf, v));
    w.uint32(24);
  }
  v = m.framework_id;
  if (v === undefined) unset("mesos.v1.executor.Call", "framework_id");
  {
    const start = w.size;
    mesos_v1_mesos$encode$FrameworkID(w, v);
    w.uint32(w.size - start);
  }
  w.uint32(18);
  v = m.executor_id;
  if (v === undefined) unset("mesos.v1.executor.Call", "executor_id");
  {
    const start = w.size;
    mesos_v1_mesos$encode$ExecutorID(w, v);
    w.uint32(w.size - start);
  }
  w.uint32(10);

}
export function decode$Call(r, end, m = {}) {
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
      case 24: {
        const number = r.int32();
        const v = Call_Type.nameOf[number];
        if (v === undefined) r.keep(m);
        else m.type = v;
        break;
      }
      case 34: {
        m.subscribe = decode$Call_Subscribe(r, r.message(), m.subscribe);
        break;
      }
      case 42: {
        m.update = decode$Call_Update(r, r.message(), m.update);
        break;
      }
      case 50: {
        m.message = decode$Call_Message(r, r.message(), m.message);
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
export function json$Call(m) {
  let s = "";
  let v;
  v = m.executor_id;
  if (v !== undefined) s += (s === "" ? '{"executor_id":' : ',"executor_id":') + mesos_v1_mesos$json$ExecutorID(v);
  v = m.framework_id;
  if (v !== undefined) s += (s === "" ? '{"framework_id":' : ',"framework_id":') + mesos_v1_mesos$json$FrameworkID(v);
  v = m.type;
  if (v !== undefined) s += (s === "" ? '{"type":' : ',"type":') + '"' + v + '"';
  v = m.subscribe;
  if (v !== undefined) s += (s === "" ? '{"subscribe":' : ',"subscribe":') + json$Call_Subscribe(v);
  v = m.update;
  if (v !== undefined) s += (s === "" ? '{"update":' : ',"update":') + json$Call_Update(v);
  v = m.message;
  if (v !== undefined) s += (s === "" ? '{"message":' : ',"message":') + json$Call_Message(v);
  return s === "" ? "{}" : s + "}";
}
export const Call = messageCodec("mesos.v1.executor.Call", encode$Call, decode$Call, json$Call, () => [
  { name: "executor_id", number: 1, label: "required", type: mesos_v1_mesos$ExecutorID },
  { name: "framework_id", number: 2, label: "required", type: mesos_v1_mesos$FrameworkID },
  { name: "type", number: 3, label: "optional", type: Call_Type },
  { name: "subscribe", number: 4, label: "optional", type: Call_Subscribe },
  { name: "update", number: 5, label: "optional", type: Call_Update },
  { name: "message", number: 6, label: "optional", type: Call_Message },
]);

export function encode$Call_Subscribe(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.unacknowledged_updates;
  if (v !== undefined) {
    const list = v;
    for (let i = list.length - 1; i >= 0; i--) {
      v = list[i];
      {
        const start = w.size;
        encode$Call_Update(w, v);
        w.uint32(w.size - start);
      }
      w.uint32(18);
    }
  }
  v = m.unacknowledged_tasks;
  if (v !== undefined) {
    const list = v;
    for (let i = list.length - 1; i >= 0; i--) {
      v = list[i];
      {
        const start = w.size;
        mesos_v1_mesos$encode$TaskInfo(w, v);
        w.uint32(w.size - start);
      }
      w.uint32(10);
    }
  }

}
export function decode$Call_Subscribe(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        (m.unacknowledged_tasks ??= []).push(mesos_v1_mesos$decode$TaskInfo(r, r.message()));
        break;
      }
      case 18: {
        (m.unacknowledged_updates ??= []).push(decode$Call_Update(r, r.message()));
        break;
      }
      default:
        r.unknown(m, tag);
    }
  }
  if (r.position !== end) r.overrun(end);
  return m;
}
export function json$Call_Subscribe(m) {
  let s = "";
  let v;
  v = m.unacknowledged_tasks;
  if (v !== undefined && v.length > 0) {
    const list = v;
    v = list[0];
    s += (s === "" ? '{"unacknowledged_tasks":' : ',"unacknowledged_tasks":') + "[" + mesos_v1_mesos$json$TaskInfo(v);
    for (let i = 1; i < list.length; i++) {
      v = list[i];
      s += "," + mesos_v1_mesos$json$TaskInfo(v);
    }
    s += "]";
  }
  v = m.unacknowledged_updates;
  if (v !== undefined && v.length > 0) {
    const list = v;
    v = list[0];
    s += (s === "" ? '{"unacknowledged_updates":' : ',"unacknowledged_updates":') + "[" + json$Call_Update(v);
    for (let i = 1; i < list.length; i++) {
      v = list[i];
      s += "," + json$Call_Update(v);
    }
    s += "]";
  }
  return s === "" ? "{}" : s + "}";
}
export const Call_Subscribe = messageCodec("mesos.v1.executor.Call.Subscribe", encode$Call_Subscribe, decode$Call_Subscribe, json$Call_Subscribe, () => [
  { name: "unacknowledged_tasks", number: 1, label: "repeated", type: mesos_v1_mesos$TaskInfo },
  { name: "unacknowledged_updates", number: 2, label: "repeated", type: Call_Update },
]);

export function encode$Call_Update(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.status;
  if (v === undefined) unset("mesos.v1.executor.Call.Update", "status");
  {
    const start = w.size;
    mesos_v1_mesos$encode$TaskStatus(w, v);
    w.uint32(w.size - start);
  }
  w.uint32(10);

}
export function decode$Call_Update(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        m.status = mesos_v1_mesos$decode$TaskStatus(r, r.message(), m.status);
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
export function json$Call_Update(m) {
  let s = "";
  let v;
  v = m.status;
  if (v !== undefined) s += (s === "" ? '{"status":' : ',"status":') + mesos_v1_mesos$json$TaskStatus(v);
  return s === "" ? "{}" : s + "}";
}
export const Call_Update = messageCodec("mesos.v1.executor.Call.Update", encode$Call_Update, decode$Call_Update, json$Call_Update, () => [
  { name: "status", number: 1, label: "required", type: mesos_v1_mesos$TaskStatus },
]);

export function encode$Call_Message(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.data;
  if (v === undefined) unset("mesos.v1.executor.Call.Message", "data");
  w.lengthDelimited(v);
  w.uint32(18);

}
export function decode$Call_Message(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 18: {
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
export function json$Call_Message(m) {
  let s = "";
  let v;
  v = m.data;
  if (v !== undefined) s += (s === "" ? '{"data":' : ',"data":') + jsonBytes(v);
  return s === "" ? "{}" : s + "}";
}
export const Call_Message = messageCodec("mesos.v1.executor.Call.Message", encode$Call_Message, decode$Call_Message, json$Call_Message, () => [
  { name: "data", number: 2, label: "required", type: "bytes" },
]);

// Generated from the .proto files by `npm run generate`. Do not edit.
import { messageCodec, unset } from "../../../codec.ts";
import { jsonString } from "../../../json-writer.ts";
import { unknownFields } from "../../../wire-reader.ts";
import {
  SlaveInfo as mesos_agent_info$SlaveInfo,
  decode$SlaveInfo as mesos_agent_info$decode$SlaveInfo,
  encode$SlaveInfo as mesos_agent_info$encode$SlaveInfo,
  json$SlaveInfo as mesos_agent_info$json$SlaveInfo,
} from "../agent_info.js";
import {
  Registry as mesos_resource_provider_registry$Registry,
  decode$Registry as mesos_resource_provider_registry$decode$Registry,
  encode$Registry as mesos_resource_provider_registry$encode$Registry,
  json$Registry as mesos_resource_provider_registry$json$Registry,
} from "../resource_provider_registry.js";
import {
  Schedule as mesos_v1_maintenance$Schedule,
  decode$Schedule as mesos_v1_maintenance$decode$Schedule,
  encode$Schedule as mesos_v1_maintenance$encode$Schedule,
  json$Schedule as mesos_v1_maintenance$json$Schedule,
} from "../v1/maintenance.js";
import {
  AgentID as mesos_v1_mesos$AgentID,
  DrainInfo as mesos_v1_mesos$DrainInfo,
  MachineInfo as mesos_v1_mesos$MachineInfo,
  MasterInfo as mesos_v1_mesos$MasterInfo,
  TimeInfo as mesos_v1_mesos$TimeInfo,
  WeightInfo as mesos_v1_mesos$WeightInfo,
  decode$AgentID as mesos_v1_mesos$decode$AgentID,
  decode$DrainInfo as mesos_v1_mesos$decode$DrainInfo,
  decode$MachineInfo as mesos_v1_mesos$decode$MachineInfo,
  decode$MasterInfo as mesos_v1_mesos$decode$MasterInfo,
  decode$TimeInfo as mesos_v1_mesos$decode$TimeInfo,
  decode$WeightInfo as mesos_v1_mesos$decode$WeightInfo,
  encode$AgentID as mesos_v1_mesos$encode$AgentID,
  encode$DrainInfo as mesos_v1_mesos$encode$DrainInfo,
  encode$MachineInfo as mesos_v1_mesos$encode$MachineInfo,
  encode$MasterInfo as mesos_v1_mesos$encode$MasterInfo,
  encode$TimeInfo as mesos_v1_mesos$encode$TimeInfo,
  encode$WeightInfo as mesos_v1_mesos$encode$WeightInfo,
  json$AgentID as mesos_v1_mesos$json$AgentID,
  json$DrainInfo as mesos_v1_mesos$json$DrainInfo,
  json$MachineInfo as mesos_v1_mesos$json$MachineInfo,
  json$MasterInfo as mesos_v1_mesos$json$MasterInfo,
  json$TimeInfo as mesos_v1_mesos$json$TimeInfo,
  json$WeightInfo as mesos_v1_mesos$json$WeightInfo,
} from "../v1/mesos.js";
import {
  QuotaConfig as mesos_v1_quota$QuotaConfig,
  QuotaInfo as mesos_v1_quota$QuotaInfo,
  decode$QuotaConfig as mesos_v1_quota$decode$QuotaConfig,
  decode$QuotaInfo as mesos_v1_quota$decode$QuotaInfo,
  encode$QuotaConfig as mesos_v1_quota$encode$QuotaConfig,
  encode$QuotaInfo as mesos_v1_quota$encode$QuotaInfo,
  json$QuotaConfig as mesos_v1_quota$json$QuotaConfig,
  json$QuotaInfo as mesos_v1_quota$json$QuotaInfo,
} from "../v1/quota.js";

export function encode$Registry(w, m) {
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
      w.uint32(90);
    }
  }
  v = m.minimum_capabilities;
  if (v !== undefined) {
    const list = v;
    for (let i = list.length - 1; i >= 0; i--) {
      v = list[i];
      {
        const start = w.size;
        encode$Registry_MinimumCapability(w, v);
        w.uint32(w.size - start);
      }
      w.uint32(82);
    }
  }
  v = m.resource_provider_registry;
  if (v !== undefined) {
    {
      const start = w.size;
      mesos_resource_provider_registry$encode$Registry(w, v);
      w.uint32(w.size - start);
    }
    w.uint32(74);
  }
  v = m.gone;
  if (v !== undefined) {
    {
      const start = w.size;
      encode$Registry_GoneSlaves(w, v);
      w.uint32(w.size - start);
    }
    w.uint32(66);
  }
  v = m.unreachable;
  if (v !== undefined) {
    {
      const start = w.size;
      encode$Registry_UnreachableSlaves(w, v);
      w.uint32(w.size - start);
    }
    w.uint32(58);
  }
  v = m.weights;
  if (v !== undefined) {
    const list = v;
    for (let i = list.length - 1; i >= 0; i--) {
      v = list[i];
      {
        const start = w.size;
        encode$Registry_Weight(w, v);
        w.uint32(w.size - start);
      }
      w.uint32(50);
    }
  }
  v = m.quotas;
  if (v !== undefined) {
    const list = v;
    for (let i = list.length - 1; i >= 0; i--) {
      v = list[i];
      {
        const start = w.size;
        encode$Registry_Quota(w, v);
        w.uint32(w.size - start);
      }
      w.uint32(42);
    }
  }
  v = m.schedules;
  if (v !== undefined) {
    const list = v;
    for (let i = list.length - 1; i >= 0; i--) {
      v = list[i];
      {
        const start = w.size;
        mesos_v1_maintenance$encode$Schedule(w, v);
        w.uint32(w.size - start);
      }
      w.uint32(34);
    }
  }
  v = m.machines;
  if (v !== undefined) {
    {
      const start = w.size;
      encode$Registry_Machines(w, v);
      w.uint32(w.size - start);
    }
    w.uint32(26);
  }
  v = m.agents;
  if (v !== undefined) {
    {
      const start = w.size;
      encode$Registry_Slaves(w, v);
      w.uint32(w.size - start);
    }
    w.uint32(18);
  }
  v = m.master;
  if (v !== undefined) {
    {
      const start = w.size;
      encode$Registry_Master(w, v);
      w.uint32(w.size - start);
    }
    w.uint32(10);
  }

}
export function decode$Registry(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        m.master = decode$Registry_Master(r, r.message(), m.master);
        break;
      }
      case 18: {
        m.agents = decode$Registry_Slaves(r, r.message(), m.agents);
        break;
      }
      case 58: {
        m.unreachable = decode$Registry_UnreachableSlaves(r, r.message(), m.unreachable);
        break;
      }
      case 66: {
        m.gone = decode$Registry_GoneSlaves(r, r.message(), m.gone);
        break;
      }
      case 26: {
        m.machines = decode$Registry_Machines(r, r.message(), m.machines);
        break;
      }
      case 34: {
        (m.schedules ??= []).push(mesos_v1_maintenance$decode$Schedule(r, r.message()));
        break;
      }
      case 42: {
        (m.quotas ??= []).push(decode$Registry_Quota(r, r.message()));
        break;
      }
      case 90: {
        (m.quota_configs ??= []).push(mesos_v1_quota$decode$QuotaConfig(r, r.message()));
        break;
      }
      case 50: {
        (m.weights ??= []).push(decode$Registry_Weight(r, r.message()));
        break;
      }
      case 74: {
        m.resource_provider_registry = mesos_resource_provider_registry$decode$Registry(r, r.message(), m.resource_provider_registry);
        break;
      }
      case 82: {
        (m.minimum_capabilities ??= []).push(decode$Registry_MinimumCapability(r, r.message()));
        break;
      }
      default:
        r.unknown(m, tag);
    }
  }
  if (r.position !== end) r.overrun(end);
  return m;
}
export function json$Registry(m) {
  let s = "";
  let v;
  v = m.master;
  if (v !== undefined) s += (s === "" ? '{"master":' : ',"master":') + json$Registry_Master(v);
  v = m.agents;
  if (v !== undefined) s += (s === "" ? '{"agents":' : ',"agents":') + json$Registry_Slaves(v);
  v = m.unreachable;
  if (v !== undefined) s += (s === "" ? '{"unreachable":' : ',"unreachable":') + json$Registry_UnreachableSlaves(v);
  v = m.gone;
  if (v !== undefined) s += (s === "" ? '{"gone":' : ',"gone":') + json$Registry_GoneSlaves(v);
  v = m.machines;
  if (v !== undefined) s += (s === "" ? '{"machines":' : ',"machines":') + json$Registry_Machines(v);
  v = m.schedules;
  if (v !== undefined && v.length > 0) {
    const list = v;
    v = list[0];
    s += (s === "" ? '{"schedules":' : ',"schedules":') + "[" + mesos_v1_maintenance$json$Schedule(v);
    for (let i = 1; i < list.length; i++) {
      v = list[i];
      s += "," + mesos_v1_maintenance$json$Schedule(v);
    }
    s += "]";
  }
  v = m.quotas;
  if (v !== undefined && v.length > 0) {
    const list = v;
    v = list[0];
    s += (s === "" ? '{"quotas":' : ',"quotas":') + "[" + json$Registry_Quota(v);
    for (let i = 1; i < list.length; i++) {
      v = list[i];
      s += "," + json$Registry_Quota(v);
    }
    s += "]";
  }
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
  v = m.weights;
  if (v !== undefined && v.length > 0) {
    const list = v;
    v = list[0];
    s += (s === "" ? '{"weights":' : ',"weights":') + "[" + json$Registry_Weight(v);
    for (let i = 1; i < list.length; i++) {
      v = list[i];
      s += "," + json$Registry_Weight(v);
    }
    s += "]";
  }
  v = m.resource_provider_registry;
  if (v !== undefined) s += (s === "" ? '{"resource_provider_registry":' : ',"resource_provider_registry":') + mesos_resource_provider_registry$json$Registry(v);
  v = m.minimum_capabilities;
  if (v !== undefined && v.length > 0) {
    const list = v;
    v = list[0];
    s += (s === "" ? '{"minimum_capabilities":' : ',"minimum_capabilities":') + "[" + json$Registry_MinimumCapability(v);
    for (let i = 1; i < list.length; i++) {
      v = list[i];
      s += "," + json$Registry_MinimumCapability(v);
    }
    s += "]";
  }
  return s === "" ? "{}" : s + "}";
}
export const Registry = messageCodec("mesos.internal.Registry", encode$Registry, decode$Registry, json$Registry, () => [
  { name: "master", number: 1, label: "optional", type: Registry_Master },
  { name: "agents", number: 2, label: "optional", type: Registry_Slaves },
  { name: "unreachable", number: 7, label: "optional", type: Registry_UnreachableSlaves },
  { name: "gone", number: 8, label: "optional", type: Registry_GoneSlaves },
  { name: "machines", number: 3, label: "optional", type: Registry_Machines },
  { name: "schedules", number: 4, label: "repeated", type: mesos_v1_maintenance$Schedule },
  { name: "quotas", number: 5, label: "repeated", type: Registry_Quota, deprecated: true },
  { name: "quota_configs", number: 11, label: "repeated", type: mesos_v1_quota$QuotaConfig },
  { name: "weights", number: 6, label: "repeated", type: Registry_Weight },
  { name: "resource_provider_registry", number: 9, label: "optional", type: mesos_resource_provider_registry$Registry },
  { name: "minimum_capabilities", number: 10, label: "repeated", type: Registry_MinimumCapability },
]);

export function encode$Registry_Master(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.info;
  if (v === undefined) unset("mesos.internal.Registry.Master", "info");
  {
    const start = w.size;
    mesos_v1_mesos$encode$MasterInfo(w, v);
    w.uint32(w.size - start);
  }
  w.uint32(10);

}
export function decode$Registry_Master(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        m.info = mesos_v1_mesos$decode$MasterInfo(r, r.message(), m.info);
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
export function json$Registry_Master(m) {
  let s = "";
  let v;
  v = m.info;
  if (v !== undefined) s += (s === "" ? '{"info":' : ',"info":') + mesos_v1_mesos$json$MasterInfo(v);
  return s === "" ? "{}" : s + "}";
}
export const Registry_Master = messageCodec("mesos.internal.Registry.Master", encode$Registry_Master, decode$Registry_Master, json$Registry_Master, () => [
  { name: "info", number: 1, label: "required", type: mesos_v1_mesos$MasterInfo },
]);

export function encode$Registry_Slave(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.deactivated;
  if (v !== undefined) {
    w.bool(v);
    w.uint32(24);
  }
  v = m.drain_info;
  if (v !== undefined) {
    {
      const start = w.size;
      mesos_v1_mesos$encode$DrainInfo(w, v);
      w.uint32(w.size - start);
    }
    w.uint32(18);
  }
  v = m.info;
  if (v === undefined) unset("mesos.internal.Registry.Slave", "info");
  {
    const start = w.size;
    mesos_agent_info$encode$SlaveInfo(w, v);
    w.uint32(w.size - start);
  }
  w.uint32(10);

}
export function decode$Registry_Slave(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        m.info = mesos_agent_info$decode$SlaveInfo(r, r.message(), m.info);
        break;
      }
      case 18: {
        m.drain_info = mesos_v1_mesos$decode$DrainInfo(r, r.message(), m.drain_info);
        break;
      }
      case 24: {
        m.deactivated = r.bool();
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
export function json$Registry_Slave(m) {
  let s = "";
  let v;
  v = m.info;
  if (v !== undefined) s += (s === "" ? '{"info":' : ',"info":') + mesos_agent_info$json$SlaveInfo(v);
  v = m.drain_info;
  if (v !== undefined) s += (s === "" ? '{"drain_info":' : ',"drain_info":') + mesos_v1_mesos$json$DrainInfo(v);
  v = m.deactivated;
  if (v !== undefined) s += (s === "" ? '{"deactivated":' : ',"deactivated":') + v;
  else s += (s === "" ? '{"deactivated":' : ',"deactivated":') + 'false';
  return s === "" ? "{}" : s + "}";
}
export const Registry_Slave = messageCodec("mesos.internal.Registry.Slave", encode$Registry_Slave, decode$Registry_Slave, json$Registry_Slave, () => [
  { name: "info", number: 1, label: "required", type: mesos_agent_info$SlaveInfo },
  { name: "drain_info", number: 2, label: "optional", type: mesos_v1_mesos$DrainInfo },
  { name: "deactivated", number: 3, label: "optional", type: "bool", defaultValue: false },
]);

export function encode$Registry_Slaves(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.agents;
  if (v !== undefined) {
    const list = v;
    for (let i = list.length - 1; i >= 0; i--) {
      v = list[i];
      {
        const start = w.size;
        encode$Registry_Slave(w, v);
        w.uint32(w.size - start);
      }
      w.uint32(10);
    }
  }

}
export function decode$Registry_Slaves(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        (m.agents ??= []).push(decode$Registry_Slave(r, r.message()));
        break;
      }
      default:
        r.unknown(m, tag);
    }
  }
  if (r.position !== end) r.overrun(end);
  return m;
}
export function json$Registry_Slaves(m) {
  let s = "";
  let v;
  v = m.agents;
  if (v !== undefined && v.length > 0) {
    const list = v;
    v = list[0];
    s += (s === "" ? '{"agents":' : ',"agents":') + "[" + json$Registry_Slave(v);
    for (let i = 1; i < list.length; i++) {
      v = list[i];
      s += "," + json$Registry_Slave(v);
    }
    s += "]";
  }
  return s === "" ? "{}" : s + "}";
}
export const Registry_Slaves = messageCodec("mesos.internal.Registry.Slaves", encode$Registry_Slaves, decode$Registry_Slaves, json$Registry_Slaves, () => [
  { name: "agents", number: 1, label: "repeated", type: Registry_Slave },
]);

export function encode$Registry_UnreachableSlave(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.deactivated;
  if (v !== undefined) {
    w.bool(v);
    w.uint32(32);
  }
  v = m.drain_info;
  if (v !== undefined) {
    {
      const start = w.size;
      mesos_v1_mesos$encode$DrainInfo(w, v);
      w.uint32(w.size - start);
    }
    w.uint32(26);
  }
  v = m.timestamp;
  if (v === undefined) unset("mesos.internal.Registry.UnreachableSlave", "timestamp");
  {
    const start = w.size;
    mesos_v1_mesos$encode$TimeInfo(w, v);
    w.uint32(w.size - start);
  }
  w.uint32(18);
  v = m.id;
  if (v === undefined) unset("mesos.internal.Registry.UnreachableSlave", "id");
  {
    const start = w.size;
    mesos_v1_mesos$encode$AgentID(w, v);
    w.uint32(w.size - start);
  }
  w.uint32(10);

}
export function decode$Registry_UnreachableSlave(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        m.id = mesos_v1_mesos$decode$AgentID(r, r.message(), m.id);
        break;
      }
      case 18: {
        m.timestamp = mesos_v1_mesos$decode$TimeInfo(r, r.message(), m.timestamp);
        break;
      }
      case 26: {
        m.drain_info = mesos_v1_mesos$decode$DrainInfo(r, r.message(), m.drain_info);
        break;
      }
      case 32: {
        m.deactivated = r.bool();
        break;
      }
      default:
        r.unknown(m, tag);
    }
  }
  if (r.position !== end) r.overrun(end);
  if (m.id === undefined || m.timestamp === undefined) r.incomplete = true;
  return m;
}
export function json$Registry_UnreachableSlave(m) {
  let s = "";
  let v;
  v = m.id;
  if (v !== undefined) s += (s === "" ? '{"id":' : ',"id":') + mesos_v1_mesos$json$AgentID(v);
  v = m.timestamp;
  if (v !== undefined) s += (s === "" ? '{"timestamp":' : ',"timestamp":') + mesos_v1_mesos$json$TimeInfo(v);
  v = m.drain_info;
  if (v !== undefined) s += (s === "" ? '{"drain_info":' : ',"drain_info":') + mesos_v1_mesos$json$DrainInfo(v);
  v = m.deactivated;
  if (v !== undefined) s += (s === "" ? '{"deactivated":' : ',"deactivated":') + v;
  else s += (s === "" ? '{"deactivated":' : ',"deactivated":') + 'false';
  return s === "" ? "{}" : s + "}";
}
export const Registry_UnreachableSlave = messageCodec("mesos.internal.Registry.UnreachableSlave", encode$Registry_UnreachableSlave, decode$Registry_UnreachableSlave, json$Registry_UnreachableSlave, () => [
  { name: "id", number: 1, label: "required", type: mesos_v1_mesos$AgentID },
  { name: "timestamp", number: 2, label: "required", type: mesos_v1_mesos$TimeInfo },
  { name: "drain_info", number: 3, label: "optional", type: mesos_v1_mesos$DrainInfo },
  { name: "deactivated", number: 4, label: "optional", type: "bool", defaultValue: false },
]);

export function encode$Registry_UnreachableSlaves(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.agents;
  if (v !== undefined) {
    const list = v;
    for (let i = list.length - 1; i >= 0; i--) {
      v = list[i];
      {
        const start = w.size;
        encode$Registry_UnreachableSlave(w, v);
        w.uint32(w.size - start);
      }
      w.uint32(10);
    }
  }

}
export function decode$Registry_UnreachableSlaves(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        (m.agents ??= []).push(decode$Registry_UnreachableSlave(r, r.message()));
        break;
      }
      default:
        r.unknown(m, tag);
    }
  }
  if (r.position !== end) r.overrun(end);
  return m;
}
export function json$Registry_UnreachableSlaves(m) {
  let s = "";
  let v;
  v = m.agents;
  if (v !== undefined && v.length > 0) {
    const list = v;
    v = list[0];
    s += (s === "" ? '{"agents":' : ',"agents":') + "[" + json$Registry_UnreachableSlave(v);
    for (let i = 1; i < list.length; i++) {
      v = list[i];
      s += "," + json$Registry_UnreachableSlave(v);
    }
    s += "]";
  }
  return s === "" ? "{}" : s + "}";
}
export const Registry_UnreachableSlaves = messageCodec("mesos.internal.Registry.UnreachableSlaves", encode$Registry_UnreachableSlaves, decode$Registry_UnreachableSlaves, json$Registry_UnreachableSlaves, () => [
  { name: "agents", number: 1, label: "repeated", type: Registry_UnreachableSlave },
]);

export function encode$Registry_GoneSlave(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.timestamp;
  if (v === undefined) unset("mesos.internal.Registry.GoneSlave", "timestamp");
  {
    const start = w.size;
    mesos_v1_mesos$encode$TimeInfo(w, v);
    w.uint32(w.size - start);
  }
  w.uint32(18);
  v = m.id;
  if (v === undefined) unset("mesos.internal.Registry.GoneSlave", "id");
  {
    const start = w.size;
    mesos_v1_mesos$encode$AgentID(w, v);
    w.uint32(w.size - start);
  }
  w.uint32(10);

}
export function decode$Registry_GoneSlave(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        m.id = mesos_v1_mesos$decode$AgentID(r, r.message(), m.id);
        break;
      }
      case 18: {
        m.timestamp = mesos_v1_mesos$decode$TimeInfo(r, r.message(), m.timestamp);
        break;
      }
      default:
        r.unknown(m, tag);
    }
  }
  if (r.position !== end) r.overrun(end);
  if (m.id === undefined || m.timestamp === undefined) r.incomplete = true;
  return m;
}
export function json$Registry_GoneSlave(m) {
  let s = "";
  let v;
  v = m.id;
  if (v !== undefined) s += (s === "" ? '{"id":' : ',"id":') + mesos_v1_mesos$json$AgentID(v);
  v = m.timestamp;
  if (v !== undefined) s += (s === "" ? '{"timestamp":' : ',"timestamp":') + mesos_v1_mesos$json$TimeInfo(v);
  return s === "" ? "{}" : s + "}";
}
export const Registry_GoneSlave = messageCodec("mesos.internal.Registry.GoneSlave", encode$Registry_GoneSlave, decode$Registry_GoneSlave, json$Registry_GoneSlave, () => [
  { name: "id", number: 1, label: "required", type: mesos_v1_mesos$AgentID },
  { name: "timestamp", number: 2, label: "required", type: mesos_v1_mesos$TimeInfo },
]);

export function encode$Registry_GoneSlaves(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.agents;
  if (v !== undefined) {
    const list = v;
    for (let i = list.length - 1; i >= 0; i--) {
      v = list[i];
      {
        const start = w.size;
        encode$Registry_GoneSlave(w, v);
        w.uint32(w.size - start);
      }
      w.uint32(10);
    }
  }

}
export function decode$Registry_GoneSlaves(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        (m.agents ??= []).push(decode$Registry_GoneSlave(r, r.message()));
        break;
      }
      default:
        r.unknown(m, tag);
    }
  }
  if (r.position !== end) r.overrun(end);
  return m;
}
export function json$Registry_GoneSlaves(m) {
  let s = "";
  let v;
  v = m.agents;
  if (v !== undefined && v.length > 0) {
    const list = v;
    v = list[0];
    s += (s === "" ? '{"agents":' : ',"agents":') + "[" + json$Registry_GoneSlave(v);
    for (let i = 1; i < list.length; i++) {
      v = list[i];
      s += "," + json$Registry_GoneSlave(v);
    }
    s += "]";
  }
  return s === "" ? "{}" : s + "}";
}
export const Registry_GoneSlaves = messageCodec("mesos.internal.Registry.GoneSlaves", encode$Registry_GoneSlaves, decode$Registry_GoneSlaves, json$Registry_GoneSlaves, () => [
  { name: "agents", number: 1, label: "repeated", type: Registry_GoneSlave },
]);

export function encode$Registry_Machine(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.info;
  if (v === undefined) unset("mesos.internal.Registry.Machine", "info");
  {
    const start = w.size;
    mesos_v1_mesos$encode$MachineInfo(w, v);
    w.uint32(w.size - start);
  }
  w.uint32(10);

}
export function decode$Registry_Machine(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        m.info = mesos_v1_mesos$decode$MachineInfo(r, r.message(), m.info);
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
export function json$Registry_Machine(m) {
  let s = "";
  let v;
  v = m.info;
  if (v !== undefined) s += (s === "" ? '{"info":' : ',"info":') + mesos_v1_mesos$json$MachineInfo(v);
  return s === "" ? "{}" : s + "}";
}
export const Registry_Machine = messageCodec("mesos.internal.Registry.Machine", encode$Registry_Machine, decode$Registry_Machine, json$Registry_Machine, () => [
  { name: "info", number: 1, label: "required", type: mesos_v1_mesos$MachineInfo },
]);

export function encode$Registry_Machines(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.machines;
  if (v !== undefined) {
    const list = v;
    for (let i = list.length - 1; i >= 0; i--) {
      v = list[i];
      {
        const start = w.size;
        encode$Registry_Machine(w, v);
        w.uint32(w.size - start);
      }
      w.uint32(10);
    }
  }

}
export function decode$Registry_Machines(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        (m.machines ??= []).push(decode$Registry_Machine(r, r.message()));
        break;
      }
      default:
        r.unknown(m, tag);
    }
  }
  if (r.position !== end) r.overrun(end);
  return m;
}
export function json$Registry_Machines(m) {
  let s = "";
  let v;
  v = m.machines;
  if (v !== undefined && v.length > 0) {
    const list = v;
    v = list[0];
    s += (s === "" ? '{"machines":' : ',"machines":') + "[" + json$Registry_Machine(v);
    for (let i = 1; i < list.length; i++) {
      v = list[i];
      s += "," + json$Registry_Machine(v);
    }
    s += "]";
  }
  return s === "" ? "{}" : s + "}";
}
export const Registry_Machines = messageCodec("mesos.internal.Registry.Machines", encode$Registry_Machines, decode$Registry_Machines, json$Registry_Machines, () => [
  { name: "machines", number: 1, label: "repeated", type: Registry_Machine },
]);

export function encode$Registry_Quota(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.info;
  if (v === undefined) unset("mesos.internal.Registry.Quota", "info");
  {
    const start = w.size;
    mesos_v1_quota$encode$QuotaInfo(w, v);
    w.uint32(w.size - start);
  }
  w.uint32(10);

}
export function decode$Registry_Quota(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        m.info = mesos_v1_quota$decode$QuotaInfo(r, r.message(), m.info);
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
export function json$Registry_Quota(m) {
  let s = "";
  let v;
  v = m.info;
  if (v !== undefined) s += (s === "" ? '{"info":' : ',"info":') + mesos_v1_quota$json$QuotaInfo(v);
  return s === "" ? "{}" : s + "}";
}
export const Registry_Quota = messageCodec("mesos.internal.Registry.Quota", encode$Registry_Quota, decode$Registry_Quota, json$Registry_Quota, () => [
  { name: "info", number: 1, label: "required", type: mesos_v1_quota$QuotaInfo },
]);

export function encode$Registry_Weight(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.info;
  if (v === undefined) unset("mesos.internal.Registry.Weight", "info");
  {
    const start = w.size;
    mesos_v1_mesos$encode$WeightInfo(w, v);
    w.uint32(w.size - start);
  }
  w.uint32(10);

}
export function decode$Registry_Weight(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        m.info = mesos_v1_mesos$decode$WeightInfo(r, r.message(), m.info);
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
export function json$Registry_Weight(m) {
  let s = "";
  let v;
  v = m.info;
  if (v !== undefined) s += (s === "" ? '{"info":' : ',"info":') + mesos_v1_mesos$json$WeightInfo(v);
  return s === "" ? "{}" : s + "}";
}
export const Registry_Weight = messageCodec("mesos.internal.Registry.Weight", encode$Registry_Weight, decode$Registry_Weight, json$Registry_Weight, () => [
  { name: "info", number: 1, label: "required", type: mesos_v1_mesos$WeightInfo },
]);

export function encode$Registry_MinimumCapability(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.capability;
  if (v === undefined) unset("mesos.internal.Registry.MinimumCapability", "capability");
  w.string(v);
  w.uint32(10);

}
export function decode$Registry_MinimumCapability(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        m.capability = r.string();
        break;
      }
      default:
        r.unknown(m, tag);
    }
  }
  if (r.position !== end) r.overrun(end);
  if (m.capability === undefined) r.incomplete = true;
  return m;
}
export function json$Registry_MinimumCapability(m) {
  let s = "";
  let v;
  v = m.capability;
  if (v !== undefined) s += (s === "" ? '{"capability":' : ',"capability":') + jsonString(v);
  return s === "" ? "{}" : s + "}";
}
export const Registry_MinimumCapability = messageCodec("mesos.internal.Registry.MinimumCapability", encode$Registry_MinimumCapability, decode$Registry_MinimumCapability, json$Registry_MinimumCapability, () => [
  { name: "capability", number: 1, label: "required", type: "string" },
]);

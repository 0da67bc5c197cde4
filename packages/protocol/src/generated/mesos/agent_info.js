// Generated from the .proto files by `npm run generate`. Do not edit.
import { messageCodec, unset } from "../../codec.ts";
import { jsonString } from "../../json-writer.ts";
import { unknownFields } from "../../wire-reader.ts";
import {
  AgentID as mesos_v1_mesos$AgentID,
  Attribute as mesos_v1_mesos$Attribute,
  DomainInfo as mesos_v1_mesos$DomainInfo,
  Resource as mesos_v1_mesos$Resource,
  decode$AgentID as mesos_v1_mesos$decode$AgentID,
  decode$Attribute as mesos_v1_mesos$decode$Attribute,
  decode$DomainInfo as mesos_v1_mesos$decode$DomainInfo,
  decode$Resource as mesos_v1_mesos$decode$Resource,
  encode$AgentID as mesos_v1_mesos$encode$AgentID,
  encode$Attribute as mesos_v1_mesos$encode$Attribute,
  encode$DomainInfo as mesos_v1_mesos$encode$DomainInfo,
  encode$Resource as mesos_v1_mesos$encode$Resource,
  json$AgentID as mesos_v1_mesos$json$AgentID,
  json$Attribute as mesos_v1_mesos$json$Attribute,
  json$DomainInfo as mesos_v1_mesos$json$DomainInfo,
  json$Resource as mesos_v1_mesos$json$Resource,
} from "./v1/mesos.js";

export function encode$SlaveInfo(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.domain;
  if (v !== undefined) {
    {
      const start = w.size;
      mesos_v1_mesos$encode$DomainInfo(w, v);
      w.uint32(w.size - start);
    }
    w.uint32(82);
  }
  v = m.port;
  if (v !== undefined) {
    w.int32(v);
    w.uint32(64);
  }
  v = m.checkpoint;
  if (v !== undefined) {
    w.bool(v);
    w.uint32(56);
  }
  v = m.id;
  if (v !== undefined) {
    {
      const start = w.size;
      mesos_v1_mesos$encode$AgentID(w, v);
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
        mesos_v1_mesos$encode$Attribute(w, v);
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
        mesos_v1_mesos$encode$Resource(w, v);
        w.uint32(w.size - start);
      }
      w.uint32(26);
    }
  }
  v = m.hostname;
  if (v === undefined) unset("mesos.SlaveInfo", "hostname");
  w.string(v);
  w.uint32(10);

}
export function decode$SlaveInfo(r, end, m = {}) {
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
        (m.resources ??= []).push(mesos_v1_mesos$decode$Resource(r, r.message()));
        break;
      }
      case 42: {
        (m.attributes ??= []).push(mesos_v1_mesos$decode$Attribute(r, r.message()));
        break;
      }
      case 50: {
        m.id = mesos_v1_mesos$decode$AgentID(r, r.message(), m.id);
        break;
      }
      case 82: {
        m.domain = mesos_v1_mesos$decode$DomainInfo(r, r.message(), m.domain);
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
export function json$SlaveInfo(m) {
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
    s += (s === "" ? '{"resources":' : ',"resources":') + "[" + mesos_v1_mesos$json$Resource(v);
    for (let i = 1; i < list.length; i++) {
      v = list[i];
      s += "," + mesos_v1_mesos$json$Resource(v);
    }
    s += "]";
  }
  v = m.attributes;
  if (v !== undefined && v.length > 0) {
    const list = v;
    v = list[0];
    s += (s === "" ? '{"attributes":' : ',"attributes":') + "[" + mesos_v1_mesos$json$Attribute(v);
    for (let i = 1; i < list.length; i++) {
      v = list[i];
      s += "," + mesos_v1_mesos$json$Attribute(v);
    }
    s += "]";
  }
  v = m.id;
  if (v !== undefined) s += (s === "" ? '{"id":' : ',"id":') + mesos_v1_mesos$json$AgentID(v);
  v = m.domain;
  if (v !== undefined) s += (s === "" ? '{"domain":' : ',"domain":') + mesos_v1_mesos$json$DomainInfo(v);
  v = m.checkpoint;
  if (v !== undefined) s += (s === "" ? '{"checkpoint":' : ',"checkpoint":') + v;
  else s += (s === "" ? '{"checkpoint":' : ',"checkpoint":') + 'false';
  return s === "" ? "{}" : s + "}";
}
export const SlaveInfo = messageCodec("mesos.SlaveInfo", encode$SlaveInfo, decode$SlaveInfo, json$SlaveInfo, () => [
  { name: "hostname", number: 1, label: "required", type: "string" },
  { name: "port", number: 8, label: "optional", type: "int32", defaultValue: 5051 },
  { name: "resources", number: 3, label: "repeated", type: mesos_v1_mesos$Resource },
  { name: "attributes", number: 5, label: "repeated", type: mesos_v1_mesos$Attribute },
  { name: "id", number: 6, label: "optional", type: mesos_v1_mesos$AgentID },
  { name: "domain", number: 10, label: "optional", type: mesos_v1_mesos$DomainInfo },
  { name: "checkpoint", number: 7, label: "optional", type: "bool", defaultValue: false },
]);

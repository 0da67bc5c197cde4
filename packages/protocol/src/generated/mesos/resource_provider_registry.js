// Generated from the .proto files by `npm run generate`. Do not edit.
import { messageCodec, unset } from "../../codec.ts";
import { jsonString } from "../../json-writer.ts";
import { unknownFields } from "../../wire-reader.ts";
import {
  ResourceProviderID as mesos_v1_mesos$ResourceProviderID,
  decode$ResourceProviderID as mesos_v1_mesos$decode$ResourceProviderID,
  encode$ResourceProviderID as mesos_v1_mesos$encode$ResourceProviderID,
  json$ResourceProviderID as mesos_v1_mesos$json$ResourceProviderID,
} from "./v1/mesos.js";

export function encode$ResourceProvider(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.name;
  if (v !== undefined) {
    w.string(v);
    w.uint32(26);
  }
  v = m.type;
  if (v !== undefined) {
    w.string(v);
    w.uint32(18);
  }
  v = m.id;
  if (v === undefined) unset("mesos.resource_provider.registry.ResourceProvider", "id");
  {
    const start = w.size;
    mesos_v1_mesos$encode$ResourceProviderID(w, v);
    w.uint32(w.size - start);
  }
  w.uint32(10);

}
export function decode$ResourceProvider(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        m.id = mesos_v1_mesos$decode$ResourceProviderID(r, r.message(), m.id);
        break;
      }
      case 18: {
        m.type = r.string();
        break;
      }
      case 26: {
        m.name = r.string();
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
export function json$ResourceProvider(m) {
  let s = "";
  let v;
  v = m.id;
  if (v !== undefined) s += (s === "" ? '{"id":' : ',"id":') + mesos_v1_mesos$json$ResourceProviderID(v);
  v = m.type;
  if (v !== undefined) s += (s === "" ? '{"type":' : ',"type":') + jsonString(v);
  v = m.name;
  if (v !== undefined) s += (s === "" ? '{"name":' : ',"name":') + jsonString(v);
  return s === "" ? "{}" : s + "}";
}
export const ResourceProvider = messageCodec("mesos.resource_provider.registry.ResourceProvider", encode$ResourceProvider, decode$ResourceProvider, json$ResourceProvider, () => [
  { name: "id", number: 1, label: "required", type: mesos_v1_mesos$ResourceProviderID },
  { name: "type", number: 2, label: "optional", type: "string" },
  { name: "name", number: 3, label: "optional", type: "string" },
]);

export function encode$Registry(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.removed_resource_providers;
  if (v !== undefined) {
    const list = v;
    for (let i = list.length - 1; i >= 0; i--) {
      v = list[i];
      {
        const start = w.size;
        encode$ResourceProvider(w, v);
        w.uint32(w.size - start);
      }
      w.uint32(18);
    }
  }
  v = m.resource_providers;
  if (v !== undefined) {
    const list = v;
    for (let i = list.length - 1; i >= 0; i--) {
      v = list[i];
      {
        const start = w.size;
        encode$ResourceProvider(w, v);
        w.uint32(w.size - start);
      }
      w.uint32(10);
    }
  }

}
export function decode$Registry(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        (m.resource_providers ??= []).push(decode$ResourceProvider(r, r.message()));
        break;
      }
      case 18: {
        (m.removed_resource_providers ??= []).push(decode$ResourceProvider(r, r.message()));
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
  v = m.resource_providers;
  if (v !== undefined && v.length > 0) {
    const list = v;
    v = list[0];
    s += (s === "" ? '{"resource_providers":' : ',"resource_providers":') + "[" + json$ResourceProvider(v);
    for (let i = 1; i < list.length; i++) {
      v = list[i];
      s += "," + json$ResourceProvider(v);
    }
    s += "]";
  }
  v = m.removed_resource_providers;
  if (v !== undefined && v.length > 0) {
    const list = v;
    v = list[0];
    s += (s === "" ? '{"removed_resource_providers":' : ',"removed_resource_providers":') + "[" + json$ResourceProvider(v);
    for (let i = 1; i < list.length; i++) {
      v = list[i];
      s += "," + json$ResourceProvider(v);
    }
    s += "]";
  }
  return s === "" ? "{}" : s + "}";
}
export const Registry = messageCodec("mesos.resource_provider.registry.Registry", encode$Registry, decode$Registry, json$Registry, () => [
  { name: "resource_providers", number: 1, label: "repeated", type: ResourceProvider },
  { name: "removed_resource_providers", number: 2, label: "repeated", type: ResourceProvider },
]);

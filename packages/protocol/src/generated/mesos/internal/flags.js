// Generated from the .proto files by `npm run generate`. Do not edit.
import { messageCodec, unset } from "../../../codec.ts";
import { jsonDouble, jsonString } from "../../../json-writer.ts";
import { unknownFields } from "../../../wire-reader.ts";
import {
  AgentInfo_Capability as mesos_v1_mesos$AgentInfo_Capability,
  DurationInfo as mesos_v1_mesos$DurationInfo,
  Image as mesos_v1_mesos$Image,
  decode$AgentInfo_Capability as mesos_v1_mesos$decode$AgentInfo_Capability,
  decode$DurationInfo as mesos_v1_mesos$decode$DurationInfo,
  decode$Image as mesos_v1_mesos$decode$Image,
  encode$AgentInfo_Capability as mesos_v1_mesos$encode$AgentInfo_Capability,
  encode$DurationInfo as mesos_v1_mesos$encode$DurationInfo,
  encode$Image as mesos_v1_mesos$encode$Image,
  json$AgentInfo_Capability as mesos_v1_mesos$json$AgentInfo_Capability,
  json$DurationInfo as mesos_v1_mesos$json$DurationInfo,
  json$Image as mesos_v1_mesos$json$Image,
} from "../v1/mesos.js";

export function encode$Firewall(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.disabled_endpoints;
  if (v !== undefined) {
    {
      const start = w.size;
      encode$Firewall_DisabledEndpointsRule(w, v);
      w.uint32(w.size - start);
    }
    w.uint32(10);
  }

}
export function decode$Firewall(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        m.disabled_endpoints = decode$Firewall_DisabledEndpointsRule(r, r.message(), m.disabled_endpoints);
        break;
      }
      default:
        r.unknown(m, tag);
    }
  }
  if (r.position !== end) r.overrun(end);
  return m;
}
export function json$Firewall(m) {
  let s = "";
  let v;
  v = m.disabled_endpoints;
  if (v !== undefined) s += (s === "" ? '{"disabled_endpoints":' : ',"disabled_endpoints":') + json$Firewall_DisabledEndpointsRule(v);
  return s === "" ? "{}" : s + "}";
}
export const Firewall = messageCodec("mesos.internal.Firewall", encode$Firewall, decode$Firewall, json$Firewall, () => [
  { name: "disabled_endpoints", number: 1, label: "optional", type: Firewall_DisabledEndpointsRule },
]);

export function encode$Firewall_DisabledEndpointsRule(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.paths;
  if (v !== undefined) {
    const list = v;
    for (let i = list.length - 1; i >= 0; i--) {
      v = list[i];
      w.string(v);
      w.uint32(10);
    }
  }

}
export function decode$Firewall_DisabledEndpointsRule(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        (m.paths ??= []).push(r.string());
        break;
      }
      default:
        r.unknown(m, tag);
    }
  }
  if (r.position !== end) r.overrun(end);
  return m;
}
export function json$Firewall_DisabledEndpointsRule(m) {
  let s = "";
  let v;
  v = m.paths;
  if (v !== undefined && v.length > 0) {
    const list = v;
    v = list[0];
    s += (s === "" ? '{"paths":' : ',"paths":') + "[" + jsonString(v);
    for (let i = 1; i < list.length; i++) {
      v = list[i];
      s += "," + jsonString(v);
    }
    s += "]";
  }
  return s === "" ? "{}" : s + "}";
}
export const Firewall_DisabledEndpointsRule = messageCodec("mesos.internal.Firewall.DisabledEndpointsRule", encode$Firewall_DisabledEndpointsRule, decode$Firewall_DisabledEndpointsRule, json$Firewall_DisabledEndpointsRule, () => [
  { name: "paths", number: 1, label: "repeated", type: "string" },
]);

export function encode$SlaveCapabilities(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
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
      w.uint32(10);
    }
  }

}
export function decode$SlaveCapabilities(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        (m.capabilities ??= []).push(mesos_v1_mesos$decode$AgentInfo_Capability(r, r.message()));
        break;
      }
      default:
        r.unknown(m, tag);
    }
  }
  if (r.position !== end) r.overrun(end);
  return m;
}
export function json$SlaveCapabilities(m) {
  let s = "";
  let v;
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
  return s === "" ? "{}" : s + "}";
}
export const SlaveCapabilities = messageCodec("mesos.internal.SlaveCapabilities", encode$SlaveCapabilities, decode$SlaveCapabilities, json$SlaveCapabilities, () => [
  { name: "capabilities", number: 1, label: "repeated", type: mesos_v1_mesos$AgentInfo_Capability },
]);

export function encode$ImageGcConfig(w, m) {
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
      w.uint32(26);
    }
  }
  v = m.image_disk_watch_interval;
  if (v === undefined) unset("mesos.internal.ImageGcConfig", "image_disk_watch_interval");
  {
    const start = w.size;
    mesos_v1_mesos$encode$DurationInfo(w, v);
    w.uint32(w.size - start);
  }
  w.uint32(18);
  v = m.image_disk_headroom;
  if (v === undefined) unset("mesos.internal.ImageGcConfig", "image_disk_headroom");
  w.double(v);
  w.uint32(9);

}
export function decode$ImageGcConfig(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 9: {
        m.image_disk_headroom = r.double();
        break;
      }
      case 18: {
        m.image_disk_watch_interval = mesos_v1_mesos$decode$DurationInfo(r, r.message(), m.image_disk_watch_interval);
        break;
      }
      case 26: {
        (m.excluded_images ??= []).push(mesos_v1_mesos$decode$Image(r, r.message()));
        break;
      }
      default:
        r.unknown(m, tag);
    }
  }
  if (r.position !== end) r.overrun(end);
  if (m.image_disk_headroom === undefined || m.image_disk_watch_interval === undefined) r.incomplete = true;
  return m;
}
export function json$ImageGcConfig(m) {
  let s = "";
  let v;
  v = m.image_disk_headroom;
  if (v !== undefined) s += (s === "" ? '{"image_disk_headroom":' : ',"image_disk_headroom":') + jsonDouble(v);
  v = m.image_disk_watch_interval;
  if (v !== undefined) s += (s === "" ? '{"image_disk_watch_interval":' : ',"image_disk_watch_interval":') + mesos_v1_mesos$json$DurationInfo(v);
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
export const ImageGcConfig = messageCodec("mesos.internal.ImageGcConfig", encode$ImageGcConfig, decode$ImageGcConfig, json$ImageGcConfig, () => [
  { name: "image_disk_headroom", number: 1, label: "required", type: "double" },
  { name: "image_disk_watch_interval", number: 2, label: "required", type: mesos_v1_mesos$DurationInfo },
  { name: "excluded_images", number: 3, label: "repeated", type: mesos_v1_mesos$Image },
]);

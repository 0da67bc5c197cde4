// Generated from the .proto files by `npm run generate`. Do not edit.
import { enumNumber, messageCodec, unset } from "../../../codec.ts";
import { enumTable } from "../../../descriptor.ts";
import { jsonMap, jsonString } from "../../../json-writer.ts";
import { setEntry, unknownFields } from "../../../wire-reader.ts";
import {
  Operation as mesos_v1_mesos$Operation,
  Resource as mesos_v1_mesos$Resource,
  decode$Operation as mesos_v1_mesos$decode$Operation,
  decode$Resource as mesos_v1_mesos$decode$Resource,
  encode$Operation as mesos_v1_mesos$encode$Operation,
  encode$Resource as mesos_v1_mesos$encode$Resource,
  json$Operation as mesos_v1_mesos$json$Operation,
  json$Resource as mesos_v1_mesos$json$Resource,
} from "../v1/mesos.js";

export const VolumeGidInfo_Type = enumTable("mesos.internal.slave.VolumeGidInfo.Type", ["UNKNOWN", "PERSISTENT", "SANDBOX_PATH"]);

export function encode$ResourceState(w, m) {
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
export function decode$ResourceState(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        (m.operations ??= []).push(mesos_v1_mesos$decode$Operation(r, r.message()));
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
  return m;
}
export function json$ResourceState(m) {
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
export const ResourceState = messageCodec("mesos.internal.slave.ResourceState", encode$ResourceState, decode$ResourceState, json$ResourceState, () => [
  { name: "operations", number: 1, label: "repeated", type: mesos_v1_mesos$Operation },
  { name: "resources", number: 2, label: "repeated", type: mesos_v1_mesos$Resource },
]);

export function encode$VolumeGidInfo(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.gid;
  if (v === undefined) unset("mesos.internal.slave.VolumeGidInfo", "gid");
  w.uint32(v);
  w.uint32(24);
  v = m.path;
  if (v === undefined) unset("mesos.internal.slave.VolumeGidInfo", "path");
  w.string(v);
  w.uint32(18);
  v = m.type;
  if (v !== undefined) {
    w.int32(enumNumber(VolumeGidInfo_Type.numberOf, v));
    w.uint32(8);
  }

}
export function decode$VolumeGidInfo(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 8: {
        const number = r.int32();
        const v = VolumeGidInfo_Type.nameOf[number];
        if (v === undefined) r.keep(m);
        else m.type = v;
        break;
      }
      case 18: {
        m.path = r.string();
        break;
      }
      case 24: {
        m.gid = r.uint32();
        break;
      }
      default:
        r.unknown(m, tag);
    }
  }
  if (r.position !== end) r.overrun(end);
  if (m.path === undefined || m.gid === undefined) r.incomplete = true;
  return m;
}
export function json$VolumeGidInfo(m) {
  let s = "";
  let v;
  v = m.type;
  if (v !== undefined) s += (s === "" ? '{"type":' : ',"type":') + '"' + v + '"';
  v = m.path;
  if (v !== undefined) s += (s === "" ? '{"path":' : ',"path":') + jsonString(v);
  v = m.gid;
  if (v !== undefined) s += (s === "" ? '{"gid":' : ',"gid":') + v;
  return s === "" ? "{}" : s + "}";
}
export const VolumeGidInfo = messageCodec("mesos.internal.slave.VolumeGidInfo", encode$VolumeGidInfo, decode$VolumeGidInfo, json$VolumeGidInfo, () => [
  { name: "type", number: 1, label: "optional", type: VolumeGidInfo_Type },
  { name: "path", number: 2, label: "required", type: "string" },
  { name: "gid", number: 3, label: "required", type: "uint32" },
]);

export function encode$VolumeGidInfos(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.infos;
  if (v !== undefined) {
    const list = v;
    for (let i = list.length - 1; i >= 0; i--) {
      v = list[i];
      {
        const start = w.size;
        encode$VolumeGidInfo(w, v);
        w.uint32(w.size - start);
      }
      w.uint32(10);
    }
  }

}
export function decode$VolumeGidInfos(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        (m.infos ??= []).push(decode$VolumeGidInfo(r, r.message()));
        break;
      }
      default:
        r.unknown(m, tag);
    }
  }
  if (r.position !== end) r.overrun(end);
  return m;
}
export function json$VolumeGidInfos(m) {
  let s = "";
  let v;
  v = m.infos;
  if (v !== undefined && v.length > 0) {
    const list = v;
    v = list[0];
    s += (s === "" ? '{"infos":' : ',"infos":') + "[" + json$VolumeGidInfo(v);
    for (let i = 1; i < list.length; i++) {
      v = list[i];
      s += "," + json$VolumeGidInfo(v);
    }
    s += "]";
  }
  return s === "" ? "{}" : s + "}";
}
export const VolumeGidInfos = messageCodec("mesos.internal.slave.VolumeGidInfos", encode$VolumeGidInfos, decode$VolumeGidInfos, json$VolumeGidInfos, () => [
  { name: "infos", number: 1, label: "repeated", type: VolumeGidInfo },
]);

export function encode$DockerVolume(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.name;
  if (v === undefined) unset("mesos.internal.slave.DockerVolume", "name");
  w.string(v);
  w.uint32(18);
  v = m.driver;
  if (v === undefined) unset("mesos.internal.slave.DockerVolume", "driver");
  w.string(v);
  w.uint32(10);

}
export function decode$DockerVolume(r, end, m = {}) {
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
      default:
        r.unknown(m, tag);
    }
  }
  if (r.position !== end) r.overrun(end);
  if (m.driver === undefined || m.name === undefined) r.incomplete = true;
  return m;
}
export function json$DockerVolume(m) {
  let s = "";
  let v;
  v = m.driver;
  if (v !== undefined) s += (s === "" ? '{"driver":' : ',"driver":') + jsonString(v);
  v = m.name;
  if (v !== undefined) s += (s === "" ? '{"name":' : ',"name":') + jsonString(v);
  return s === "" ? "{}" : s + "}";
}
export const DockerVolume = messageCodec("mesos.internal.slave.DockerVolume", encode$DockerVolume, decode$DockerVolume, json$DockerVolume, () => [
  { name: "driver", number: 1, label: "required", type: "string" },
  { name: "name", number: 2, label: "required", type: "string" },
]);

export function encode$DockerVolumes(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.volumes;
  if (v !== undefined) {
    const list = v;
    for (let i = list.length - 1; i >= 0; i--) {
      v = list[i];
      {
        const start = w.size;
        encode$DockerVolume(w, v);
        w.uint32(w.size - start);
      }
      w.uint32(10);
    }
  }

}
export function decode$DockerVolumes(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        (m.volumes ??= []).push(decode$DockerVolume(r, r.message()));
        break;
      }
      default:
        r.unknown(m, tag);
    }
  }
  if (r.position !== end) r.overrun(end);
  return m;
}
export function json$DockerVolumes(m) {
  let s = "";
  let v;
  v = m.volumes;
  if (v !== undefined && v.length > 0) {
    const list = v;
    v = list[0];
    s += (s === "" ? '{"volumes":' : ',"volumes":') + "[" + json$DockerVolume(v);
    for (let i = 1; i < list.length; i++) {
      v = list[i];
      s += "," + json$DockerVolume(v);
    }
    s += "]";
  }
  return s === "" ? "{}" : s + "}";
}
export const DockerVolumes = messageCodec("mesos.internal.slave.DockerVolumes", encode$DockerVolumes, decode$DockerVolumes, json$DockerVolumes, () => [
  { name: "volumes", number: 1, label: "repeated", type: DockerVolume },
]);

export function encode$CSIVolume(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.id;
  if (v !== undefined) {
    w.string(v);
    w.uint32(18);
  }
  v = m.plugin_name;
  if (v !== undefined) {
    w.string(v);
    w.uint32(10);
  }

}
export function decode$CSIVolume(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        m.plugin_name = r.string();
        break;
      }
      case 18: {
        m.id = r.string();
        break;
      }
      default:
        r.unknown(m, tag);
    }
  }
  if (r.position !== end) r.overrun(end);
  return m;
}
export function json$CSIVolume(m) {
  let s = "";
  let v;
  v = m.plugin_name;
  if (v !== undefined) s += (s === "" ? '{"plugin_name":' : ',"plugin_name":') + jsonString(v);
  v = m.id;
  if (v !== undefined) s += (s === "" ? '{"id":' : ',"id":') + jsonString(v);
  return s === "" ? "{}" : s + "}";
}
export const CSIVolume = messageCodec("mesos.internal.slave.CSIVolume", encode$CSIVolume, decode$CSIVolume, json$CSIVolume, () => [
  { name: "plugin_name", number: 1, label: "optional", type: "string" },
  { name: "id", number: 2, label: "optional", type: "string" },
]);

export function encode$CSIVolumes(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.volumes;
  if (v !== undefined) {
    const list = v;
    for (let i = list.length - 1; i >= 0; i--) {
      v = list[i];
      {
        const start = w.size;
        encode$CSIVolume(w, v);
        w.uint32(w.size - start);
      }
      w.uint32(10);
    }
  }

}
export function decode$CSIVolumes(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        (m.volumes ??= []).push(decode$CSIVolume(r, r.message()));
        break;
      }
      default:
        r.unknown(m, tag);
    }
  }
  if (r.position !== end) r.overrun(end);
  return m;
}
export function json$CSIVolumes(m) {
  let s = "";
  let v;
  v = m.volumes;
  if (v !== undefined && v.length > 0) {
    const list = v;
    v = list[0];
    s += (s === "" ? '{"volumes":' : ',"volumes":') + "[" + json$CSIVolume(v);
    for (let i = 1; i < list.length; i++) {
      v = list[i];
      s += "," + json$CSIVolume(v);
    }
    s += "]";
  }
  return s === "" ? "{}" : s + "}";
}
export const CSIVolumes = messageCodec("mesos.internal.slave.CSIVolumes", encode$CSIVolumes, decode$CSIVolumes, json$CSIVolumes, () => [
  { name: "volumes", number: 1, label: "repeated", type: CSIVolume },
]);

export function encode$CgroupDeviceAccessState(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.deny_list;
  if (v !== undefined) {
    const list = v;
    for (let i = list.length - 1; i >= 0; i--) {
      v = list[i];
      w.string(v);
      w.uint32(18);
    }
  }
  v = m.allow_list;
  if (v !== undefined) {
    const list = v;
    for (let i = list.length - 1; i >= 0; i--) {
      v = list[i];
      w.string(v);
      w.uint32(10);
    }
  }

}
export function decode$CgroupDeviceAccessState(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        (m.allow_list ??= []).push(r.string());
        break;
      }
      case 18: {
        (m.deny_list ??= []).push(r.string());
        break;
      }
      default:
        r.unknown(m, tag);
    }
  }
  if (r.position !== end) r.overrun(end);
  return m;
}
export function json$CgroupDeviceAccessState(m) {
  let s = "";
  let v;
  v = m.allow_list;
  if (v !== undefined && v.length > 0) {
    const list = v;
    v = list[0];
    s += (s === "" ? '{"allow_list":' : ',"allow_list":') + "[" + jsonString(v);
    for (let i = 1; i < list.length; i++) {
      v = list[i];
      s += "," + jsonString(v);
    }
    s += "]";
  }
  v = m.deny_list;
  if (v !== undefined && v.length > 0) {
    const list = v;
    v = list[0];
    s += (s === "" ? '{"deny_list":' : ',"deny_list":') + "[" + jsonString(v);
    for (let i = 1; i < list.length; i++) {
      v = list[i];
      s += "," + jsonString(v);
    }
    s += "]";
  }
  return s === "" ? "{}" : s + "}";
}
export const CgroupDeviceAccessState = messageCodec("mesos.internal.slave.CgroupDeviceAccessState", encode$CgroupDeviceAccessState, decode$CgroupDeviceAccessState, json$CgroupDeviceAccessState, () => [
  { name: "allow_list", number: 1, label: "repeated", type: "string" },
  { name: "deny_list", number: 2, label: "repeated", type: "string" },
]);

export function encode$CgroupDeviceAccessStates(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.device_access_per_cgroup;
  if (v !== undefined) {
    const map = v;
    const keys = Object.keys(map);
    for (let i = keys.length - 1; i >= 0; i--) {
      const start = w.size;
      v = map[keys[i]];
      {
        const start = w.size;
        encode$CgroupDeviceAccessState(w, v);
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
export function decode$CgroupDeviceAccessStates(r, end, m = {}) {
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
            value = decode$CgroupDeviceAccessState(r, r.message(), value);
          } else r.skip(inner);
        }
        if (r.position !== last) r.overrun(last);
        setEntry((m.device_access_per_cgroup ??= {}), key, value ?? decode$CgroupDeviceAccessState(r, r.position));
        break;
      }
      default:
        r.unknown(m, tag);
    }
  }
  if (r.position !== end) r.overrun(end);
  return m;
}
export function json$CgroupDeviceAccessStates(m) {
  let s = "";
  let v;
  v = m.device_access_per_cgroup;
  if (v !== undefined) {
    v = jsonMap(v, (v) => json$CgroupDeviceAccessState(v));
    if (v !== "") s += (s === "" ? '{"device_access_per_cgroup":' : ',"device_access_per_cgroup":') + v;
  }
  return s === "" ? "{}" : s + "}";
}
export const CgroupDeviceAccessStates = messageCodec("mesos.internal.slave.CgroupDeviceAccessStates", encode$CgroupDeviceAccessStates, decode$CgroupDeviceAccessStates, json$CgroupDeviceAccessStates, () => [
  { name: "device_access_per_cgroup", number: 1, label: "map", type: CgroupDeviceAccessState },
]);

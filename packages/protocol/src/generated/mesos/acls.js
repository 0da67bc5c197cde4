// Generated from the .proto files by `npm run generate`. Do not edit.
import { enumNumber, messageCodec, unset } from "../../codec.ts";
import { enumTable } from "../../descriptor.ts";
import { jsonString } from "../../json-writer.ts";
import { unknownFields } from "../../wire-reader.ts";

export const ACL_Entity_Type = enumTable("mesos.ACL.Entity.Type", ["SOME", "ANY", "NONE"]);

export function encode$ACL(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);

}
export function decode$ACL(r, end, m = {}) {
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
export function json$ACL(m) {
  let s = "";
  let v;
  return s === "" ? "{}" : s + "}";
}
export const ACL = messageCodec("mesos.ACL", encode$ACL, decode$ACL, json$ACL, () => [

]);

export function encode$ACL_Entity(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.values;
  if (v !== undefined) {
    const list = v;
    for (let i = list.length - 1; i >= 0; i--) {
      v = list[i];
      w.string(v);
      w.uint32(18);
    }
  }
  v = m.type;
  if (v !== undefined) {
    w.int32(enumNumber(ACL_Entity_Type.numberOf, v));
    w.uint32(8);
  }

}
export function decode$ACL_Entity(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 8: {
        const number = r.int32();
        const v = ACL_Entity_Type.nameOf[number];
        if (v === undefined) r.keep(m);
        else m.type = v;
        break;
      }
      case 18: {
        (m.values ??= []).push(r.string());
        break;
      }
      default:
        r.unknown(m, tag);
    }
  }
  if (r.position !== end) r.overrun(end);
  return m;
}
export function json$ACL_Entity(m) {
  let s = "";
  let v;
  v = m.type;
  if (v !== undefined) s += (s === "" ? '{"type":' : ',"type":') + '"' + v + '"';
  else s += (s === "" ? '{"type":' : ',"type":') + '"SOME"';
  v = m.values;
  if (v !== undefined && v.length > 0) {
    const list = v;
    v = list[0];
    s += (s === "" ? '{"values":' : ',"values":') + "[" + jsonString(v);
    for (let i = 1; i < list.length; i++) {
      v = list[i];
      s += "," + jsonString(v);
    }
    s += "]";
  }
  return s === "" ? "{}" : s + "}";
}
export const ACL_Entity = messageCodec("mesos.ACL.Entity", encode$ACL_Entity, decode$ACL_Entity, json$ACL_Entity, () => [
  { name: "type", number: 1, label: "optional", type: ACL_Entity_Type, defaultValue: "SOME" },
  { name: "values", number: 2, label: "repeated", type: "string" },
]);

export function encode$ACL_RegisterFramework(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.roles;
  if (v === undefined) unset("mesos.ACL.RegisterFramework", "roles");
  {
    const start = w.size;
    encode$ACL_Entity(w, v);
    w.uint32(w.size - start);
  }
  w.uint32(18);
  v = m.principals;
  if (v === undefined) unset("mesos.ACL.RegisterFramework", "principals");
  {
    const start = w.size;
    encode$ACL_Entity(w, v);
    w.uint32(w.size - start);
  }
  w.uint32(10);

}
export function decode$ACL_RegisterFramework(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        m.principals = decode$ACL_Entity(r, r.message(), m.principals);
        break;
      }
      case 18: {
        m.roles = decode$ACL_Entity(r, r.message(), m.roles);
        break;
      }
      default:
        r.unknown(m, tag);
    }
  }
  if (r.position !== end) r.overrun(end);
  if (m.principals === undefined || m.roles === undefined) r.incomplete = true;
  return m;
}
export function json$ACL_RegisterFramework(m) {
  let s = "";
  let v;
  v = m.principals;
  if (v !== undefined) s += (s === "" ? '{"principals":' : ',"principals":') + json$ACL_Entity(v);
  v = m.roles;
  if (v !== undefined) s += (s === "" ? '{"roles":' : ',"roles":') + json$ACL_Entity(v);
  return s === "" ? "{}" : s + "}";
}
export const ACL_RegisterFramework = messageCodec("mesos.ACL.RegisterFramework", encode$ACL_RegisterFramework, decode$ACL_RegisterFramework, json$ACL_RegisterFramework, () => [
  { name: "principals", number: 1, label: "required", type: ACL_Entity },
  { name: "roles", number: 2, label: "required", type: ACL_Entity },
]);

export function encode$ACL_RunTask(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.users;
  if (v === undefined) unset("mesos.ACL.RunTask", "users");
  {
    const start = w.size;
    encode$ACL_Entity(w, v);
    w.uint32(w.size - start);
  }
  w.uint32(18);
  v = m.principals;
  if (v === undefined) unset("mesos.ACL.RunTask", "principals");
  {
    const start = w.size;
    encode$ACL_Entity(w, v);
    w.uint32(w.size - start);
  }
  w.uint32(10);

}
export function decode$ACL_RunTask(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        m.principals = decode$ACL_Entity(r, r.message(), m.principals);
        break;
      }
      case 18: {
        m.users = decode$ACL_Entity(r, r.message(), m.users);
        break;
      }
      default:
        r.unknown(m, tag);
    }
  }
  if (r.position !== end) r.overrun(end);
  if (m.principals === undefined || m.users === undefined) r.incomplete = true;
  return m;
}
export function json$ACL_RunTask(m) {
  let s = "";
  let v;
  v = m.principals;
  if (v !== undefined) s += (s === "" ? '{"principals":' : ',"principals":') + json$ACL_Entity(v);
  v = m.users;
  if (v !== undefined) s += (s === "" ? '{"users":' : ',"users":') + json$ACL_Entity(v);
  return s === "" ? "{}" : s + "}";
}
export const ACL_RunTask = messageCodec("mesos.ACL.RunTask", encode$ACL_RunTask, decode$ACL_RunTask, json$ACL_RunTask, () => [
  { name: "principals", number: 1, label: "required", type: ACL_Entity },
  { name: "users", number: 2, label: "required", type: ACL_Entity },
]);

export function encode$ACL_TeardownFramework(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.framework_principals;
  if (v === undefined) unset("mesos.ACL.TeardownFramework", "framework_principals");
  {
    const start = w.size;
    encode$ACL_Entity(w, v);
    w.uint32(w.size - start);
  }
  w.uint32(18);
  v = m.principals;
  if (v === undefined) unset("mesos.ACL.TeardownFramework", "principals");
  {
    const start = w.size;
    encode$ACL_Entity(w, v);
    w.uint32(w.size - start);
  }
  w.uint32(10);

}
export function decode$ACL_TeardownFramework(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        m.principals = decode$ACL_Entity(r, r.message(), m.principals);
        break;
      }
      case 18: {
        m.framework_principals = decode$ACL_Entity(r, r.message(), m.framework_principals);
        break;
      }
      default:
        r.unknown(m, tag);
    }
  }
  if (r.position !== end) r.overrun(end);
  if (m.principals === undefined || m.framework_principals === undefined) r.incomplete = true;
  return m;
}
export function json$ACL_TeardownFramework(m) {
  let s = "";
  let v;
  v = m.principals;
  if (v !== undefined) s += (s === "" ? '{"principals":' : ',"principals":') + json$ACL_Entity(v);
  v = m.framework_principals;
  if (v !== undefined) s += (s === "" ? '{"framework_principals":' : ',"framework_principals":') + json$ACL_Entity(v);
  return s === "" ? "{}" : s + "}";
}
export const ACL_TeardownFramework = messageCodec("mesos.ACL.TeardownFramework", encode$ACL_TeardownFramework, decode$ACL_TeardownFramework, json$ACL_TeardownFramework, () => [
  { name: "principals", number: 1, label: "required", type: ACL_Entity },
  { name: "framework_principals", number: 2, label: "required", type: ACL_Entity },
]);

export function encode$ACL_ReserveResources(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.roles;
  if (v === undefined) unset("mesos.ACL.ReserveResources", "roles");
  {
    const start = w.size;
    encode$ACL_Entity(w, v);
    w.uint32(w.size - start);
  }
  w.uint32(18);
  v = m.principals;
  if (v === undefined) unset("mesos.ACL.ReserveResources", "principals");
  {
    const start = w.size;
    encode$ACL_Entity(w, v);
    w.uint32(w.size - start);
  }
  w.uint32(10);

}
export function decode$ACL_ReserveResources(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        m.principals = decode$ACL_Entity(r, r.message(), m.principals);
        break;
      }
      case 18: {
        m.roles = decode$ACL_Entity(r, r.message(), m.roles);
        break;
      }
      default:
        r.unknown(m, tag);
    }
  }
  if (r.position !== end) r.overrun(end);
  if (m.principals === undefined || m.roles === undefined) r.incomplete = true;
  return m;
}
export function json$ACL_ReserveResources(m) {
  let s = "";
  let v;
  v = m.principals;
  if (v !== undefined) s += (s === "" ? '{"principals":' : ',"principals":') + json$ACL_Entity(v);
  v = m.roles;
  if (v !== undefined) s += (s === "" ? '{"roles":' : ',"roles":') + json$ACL_Entity(v);
  return s === "" ? "{}" : s + "}";
}
export const ACL_ReserveResources = messageCodec("mesos.ACL.ReserveResources", encode$ACL_ReserveResources, decode$ACL_ReserveResources, json$ACL_ReserveResources, () => [
  { name: "principals", number: 1, label: "required", type: ACL_Entity },
  { name: "roles", number: 2, label: "required", type: ACL_Entity },
]);

export function encode$ACL_UnreserveResources(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.reserver_principals;
  if (v === undefined) unset("mesos.ACL.UnreserveResources", "reserver_principals");
  {
    const start = w.size;
    encode$ACL_Entity(w, v);
    w.uint32(w.size - start);
  }
  w.uint32(18);
  v = m.principals;
  if (v === undefined) unset("mesos.ACL.UnreserveResources", "principals");
  {
    const start = w.size;
    encode$ACL_Entity(w, v);
    w.uint32(w.size - start);
  }
  w.uint32(10);

}
export function decode$ACL_UnreserveResources(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        m.principals = decode$ACL_Entity(r, r.message(), m.principals);
        break;
      }
      case 18: {
        m.reserver_principals = decode$ACL_Entity(r, r.message(), m.reserver_principals);
        break;
      }
      default:
        r.unknown(m, tag);
    }
  }
  if (r.position !== end) r.overrun(end);
  if (m.principals === undefined || m.reserver_principals === undefined) r.incomplete = true;
  return m;
}
export function json$ACL_UnreserveResources(m) {
  let s = "";
  let v;
  v = m.principals;
  if (v !== undefined) s += (s === "" ? '{"principals":' : ',"principals":') + json$ACL_Entity(v);
  v = m.reserver_principals;
  if (v !== undefined) s += (s === "" ? '{"reserver_principals":' : ',"reserver_principals":') + json$ACL_Entity(v);
  return s === "" ? "{}" : s + "}";
}
export const ACL_UnreserveResources = messageCodec("mesos.ACL.UnreserveResources", encode$ACL_UnreserveResources, decode$ACL_UnreserveResources, json$ACL_UnreserveResources, () => [
  { name: "principals", number: 1, label: "required", type: ACL_Entity },
  { name: "reserver_principals", number: 2, label: "required", type: ACL_Entity },
]);

export function encode$ACL_CreateVolume(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.roles;
  if (v === undefined) unset("mesos.ACL.CreateVolume", "roles");
  {
    const start = w.size;
    encode$ACL_Entity(w, v);
    w.uint32(w.size - start);
  }
  w.uint32(18);
  v = m.principals;
  if (v === undefined) unset("mesos.ACL.CreateVolume", "principals");
  {
    const start = w.size;
    encode$ACL_Entity(w, v);
    w.uint32(w.size - start);
  }
  w.uint32(10);

}
export function decode$ACL_CreateVolume(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        m.principals = decode$ACL_Entity(r, r.message(), m.principals);
        break;
      }
      case 18: {
        m.roles = decode$ACL_Entity(r, r.message(), m.roles);
        break;
      }
      default:
        r.unknown(m, tag);
    }
  }
  if (r.position !== end) r.overrun(end);
  if (m.principals === undefined || m.roles === undefined) r.incomplete = true;
  return m;
}
export function json$ACL_CreateVolume(m) {
  let s = "";
  let v;
  v = m.principals;
  if (v !== undefined) s += (s === "" ? '{"principals":' : ',"principals":') + json$ACL_Entity(v);
  v = m.roles;
  if (v !== undefined) s += (s === "" ? '{"roles":' : ',"roles":') + json$ACL_Entity(v);
  return s === "" ? "{}" : s + "}";
}
export const ACL_CreateVolume = messageCodec("mesos.ACL.CreateVolume", encode$ACL_CreateVolume, decode$ACL_CreateVolume, json$ACL_CreateVolume, () => [
  { name: "principals", number: 1, label: "required", type: ACL_Entity },
  { name: "roles", number: 2, label: "required", type: ACL_Entity },
]);

export function encode$ACL_DestroyVolume(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.creator_principals;
  if (v === undefined) unset("mesos.ACL.DestroyVolume", "creator_principals");
  {
    const start = w.size;
    encode$ACL_Entity(w, v);
    w.uint32(w.size - start);
  }
  w.uint32(18);
  v = m.principals;
  if (v === undefined) unset("mesos.ACL.DestroyVolume", "principals");
  {
    const start = w.size;
    encode$ACL_Entity(w, v);
    w.uint32(w.size - start);
  }
  w.uint32(10);

}
export function decode$ACL_DestroyVolume(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        m.principals = decode$ACL_Entity(r, r.message(), m.principals);
        break;
      }
      case 18: {
        m.creator_principals = decode$ACL_Entity(r, r.message(), m.creator_principals);
        break;
      }
      default:
        r.unknown(m, tag);
    }
  }
  if (r.position !== end) r.overrun(end);
  if (m.principals === undefined || m.creator_principals === undefined) r.incomplete = true;
  return m;
}
export function json$ACL_DestroyVolume(m) {
  let s = "";
  let v;
  v = m.principals;
  if (v !== undefined) s += (s === "" ? '{"principals":' : ',"principals":') + json$ACL_Entity(v);
  v = m.creator_principals;
  if (v !== undefined) s += (s === "" ? '{"creator_principals":' : ',"creator_principals":') + json$ACL_Entity(v);
  return s === "" ? "{}" : s + "}";
}
export const ACL_DestroyVolume = messageCodec("mesos.ACL.DestroyVolume", encode$ACL_DestroyVolume, decode$ACL_DestroyVolume, json$ACL_DestroyVolume, () => [
  { name: "principals", number: 1, label: "required", type: ACL_Entity },
  { name: "creator_principals", number: 2, label: "required", type: ACL_Entity },
]);

export function encode$ACL_ResizeVolume(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.roles;
  if (v === undefined) unset("mesos.ACL.ResizeVolume", "roles");
  {
    const start = w.size;
    encode$ACL_Entity(w, v);
    w.uint32(w.size - start);
  }
  w.uint32(18);
  v = m.principals;
  if (v === undefined) unset("mesos.ACL.ResizeVolume", "principals");
  {
    const start = w.size;
    encode$ACL_Entity(w, v);
    w.uint32(w.size - start);
  }
  w.uint32(10);

}
export function decode$ACL_ResizeVolume(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        m.principals = decode$ACL_Entity(r, r.message(), m.principals);
        break;
      }
      case 18: {
        m.roles = decode$ACL_Entity(r, r.message(), m.roles);
        break;
      }
      default:
        r.unknown(m, tag);
    }
  }
  if (r.position !== end) r.overrun(end);
  if (m.principals === undefined || m.roles === undefined) r.incomplete = true;
  return m;
}
export function json$ACL_ResizeVolume(m) {
  let s = "";
  let v;
  v = m.principals;
  if (v !== undefined) s += (s === "" ? '{"principals":' : ',"principals":') + json$ACL_Entity(v);
  v = m.roles;
  if (v !== undefined) s += (s === "" ? '{"roles":' : ',"roles":') + json$ACL_Entity(v);
  return s === "" ? "{}" : s + "}";
}
export const ACL_ResizeVolume = messageCodec("mesos.ACL.ResizeVolume", encode$ACL_ResizeVolume, decode$ACL_ResizeVolume, json$ACL_ResizeVolume, () => [
  { name: "principals", number: 1, label: "required", type: ACL_Entity },
  { name: "roles", number: 2, label: "required", type: ACL_Entity },
]);

export function encode$ACL_GetQuota(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.roles;
  if (v === undefined) unset("mesos.ACL.GetQuota", "roles");
  {
    const start = w.size;
    encode$ACL_Entity(w, v);
    w.uint32(w.size - start);
  }
  w.uint32(18);
  v = m.principals;
  if (v === undefined) unset("mesos.ACL.GetQuota", "principals");
  {
    const start = w.size;
    encode$ACL_Entity(w, v);
    w.uint32(w.size - start);
  }
  w.uint32(10);

}
export function decode$ACL_GetQuota(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        m.principals = decode$ACL_Entity(r, r.message(), m.principals);
        break;
      }
      case 18: {
        m.roles = decode$ACL_Entity(r, r.message(), m.roles);
        break;
      }
      default:
        r.unknown(m, tag);
    }
  }
  if (r.position !== end) r.overrun(end);
  if (m.principals === undefined || m.roles === undefined) r.incomplete = true;
  return m;
}
export function json$ACL_GetQuota(m) {
  let s = "";
  let v;
  v = m.principals;
  if (v !== undefined) s += (s === "" ? '{"principals":' : ',"principals":') + json$ACL_Entity(v);
  v = m.roles;
  if (v !== undefined) s += (s === "" ? '{"roles":' : ',"roles":') + json$ACL_Entity(v);
  return s === "" ? "{}" : s + "}";
}
export const ACL_GetQuota = messageCodec("mesos.ACL.GetQuota", encode$ACL_GetQuota, decode$ACL_GetQuota, json$ACL_GetQuota, () => [
  { name: "principals", number: 1, label: "required", type: ACL_Entity },
  { name: "roles", number: 2, label: "required", type: ACL_Entity },
]);

export function encode$ACL_UpdateQuota(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.roles;
  if (v === undefined) unset("mesos.ACL.UpdateQuota", "roles");
  {
    const start = w.size;
    encode$ACL_Entity(w, v);
    w.uint32(w.size - start);
  }
  w.uint32(18);
  v = m.principals;
  if (v === undefined) unset("mesos.ACL.UpdateQuota", "principals");
  {
    const start = w.size;
    encode$ACL_Entity(w, v);
    w.uint32(w.size - start);
  }
  w.uint32(10);

}
export function decode$ACL_UpdateQuota(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        m.principals = decode$ACL_Entity(r, r.message(), m.principals);
        break;
      }
      case 18: {
        m.roles = decode$ACL_Entity(r, r.message(), m.roles);
        break;
      }
      default:
        r.unknown(m, tag);
    }
  }
  if (r.position !== end) r.overrun(end);
  if (m.principals === undefined || m.roles === undefined) r.incomplete = true;
  return m;
}
export function json$ACL_UpdateQuota(m) {
  let s = "";
  let v;
  v = m.principals;
  if (v !== undefined) s += (s === "" ? '{"principals":' : ',"principals":') + json$ACL_Entity(v);
  v = m.roles;
  if (v !== undefined) s += (s === "" ? '{"roles":' : ',"roles":') + json$ACL_Entity(v);
  return s === "" ? "{}" : s + "}";
}
export const ACL_UpdateQuota = messageCodec("mesos.ACL.UpdateQuota", encode$ACL_UpdateQuota, decode$ACL_UpdateQuota, json$ACL_UpdateQuota, () => [
  { name: "principals", number: 1, label: "required", type: ACL_Entity },
  { name: "roles", number: 2, label: "required", type: ACL_Entity },
]);

export function encode$ACL_ViewRole(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.roles;
  if (v === undefined) unset("mesos.ACL.ViewRole", "roles");
  {
    const start = w.size;
    encode$ACL_Entity(w, v);
    w.uint32(w.size - start);
  }
  w.uint32(18);
  v = m.principals;
  if (v === undefined) unset("mesos.ACL.ViewRole", "principals");
  {
    const start = w.size;
    encode$ACL_Entity(w, v);
    w.uint32(w.size - start);
  }
  w.uint32(10);

}
export function decode$ACL_ViewRole(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        m.principals = decode$ACL_Entity(r, r.message(), m.principals);
        break;
      }
      case 18: {
        m.roles = decode$ACL_Entity(r, r.message(), m.roles);
        break;
      }
      default:
        r.unknown(m, tag);
    }
  }
  if (r.position !== end) r.overrun(end);
  if (m.principals === undefined || m.roles === undefined) r.incomplete = true;
  return m;
}
export function json$ACL_ViewRole(m) {
  let s = "";
  let v;
  v = m.principals;
  if (v !== undefined) s += (s === "" ? '{"principals":' : ',"principals":') + json$ACL_Entity(v);
  v = m.roles;
  if (v !== undefined) s += (s === "" ? '{"roles":' : ',"roles":') + json$ACL_Entity(v);
  return s === "" ? "{}" : s + "}";
}
export const ACL_ViewRole = messageCodec("mesos.ACL.ViewRole", encode$ACL_ViewRole, decode$ACL_ViewRole, json$ACL_ViewRole, () => [
  { name: "principals", number: 1, label: "required", type: ACL_Entity },
  { name: "roles", number: 2, label: "required", type: ACL_Entity },
]);

export function encode$ACL_UpdateWeight(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.roles;
  if (v === undefined) unset("mesos.ACL.UpdateWeight", "roles");
  {
    const start = w.size;
    encode$ACL_Entity(w, v);
    w.uint32(w.size - start);
  }
  w.uint32(18);
  v = m.principals;
  if (v === undefined) unset("mesos.ACL.UpdateWeight", "principals");
  {
    const start = w.size;
    encode$ACL_Entity(w, v);
    w.uint32(w.size - start);
  }
  w.uint32(10);

}
export function decode$ACL_UpdateWeight(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        m.principals = decode$ACL_Entity(r, r.message(), m.principals);
        break;
      }
      case 18: {
        m.roles = decode$ACL_Entity(r, r.message(), m.roles);
        break;
      }
      default:
        r.unknown(m, tag);
    }
  }
  if (r.position !== end) r.overrun(end);
  if (m.principals === undefined || m.roles === undefined) r.incomplete = true;
  return m;
}
export function json$ACL_UpdateWeight(m) {
  let s = "";
  let v;
  v = m.principals;
  if (v !== undefined) s += (s === "" ? '{"principals":' : ',"principals":') + json$ACL_Entity(v);
  v = m.roles;
  if (v !== undefined) s += (s === "" ? '{"roles":' : ',"roles":') + json$ACL_Entity(v);
  return s === "" ? "{}" : s + "}";
}
export const ACL_UpdateWeight = messageCodec("mesos.ACL.UpdateWeight", encode$ACL_UpdateWeight, decode$ACL_UpdateWeight, json$ACL_UpdateWeight, () => [
  { name: "principals", number: 1, label: "required", type: ACL_Entity },
  { name: "roles", number: 2, label: "required", type: ACL_Entity },
]);

export function encode$ACL_GetEndpoint(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.paths;
  if (v === undefined) unset("mesos.ACL.GetEndpoint", "paths");
  {
    const start = w.size;
    encode$ACL_Entity(w, v);
    w.uint32(w.size - start);
  }
  w.uint32(18);
  v = m.principals;
  if (v === undefined) unset("mesos.ACL.GetEndpoint", "principals");
  {
    const start = w.size;
    encode$ACL_Entity(w, v);
    w.uint32(w.size - start);
  }
  w.uint32(10);

}
export function decode$ACL_GetEndpoint(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        m.principals = decode$ACL_Entity(r, r.message(), m.principals);
        break;
      }
      case 18: {
        m.paths = decode$ACL_Entity(r, r.message(), m.paths);
        break;
      }
      default:
        r.unknown(m, tag);
    }
  }
  if (r.position !== end) r.overrun(end);
  if (m.principals === undefined || m.paths === undefined) r.incomplete = true;
  return m;
}
export function json$ACL_GetEndpoint(m) {
  let s = "";
  let v;
  v = m.principals;
  if (v !== undefined) s += (s === "" ? '{"principals":' : ',"principals":') + json$ACL_Entity(v);
  v = m.paths;
  if (v !== undefined) s += (s === "" ? '{"paths":' : ',"paths":') + json$ACL_Entity(v);
  return s === "" ? "{}" : s + "}";
}
export const ACL_GetEndpoint = messageCodec("mesos.ACL.GetEndpoint", encode$ACL_GetEndpoint, decode$ACL_GetEndpoint, json$ACL_GetEndpoint, () => [
  { name: "principals", number: 1, label: "required", type: ACL_Entity },
  { name: "paths", number: 2, label: "required", type: ACL_Entity },
]);

export function encode$ACL_ViewFramework(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.users;
  if (v === undefined) unset("mesos.ACL.ViewFramework", "users");
  {
    const start = w.size;
    encode$ACL_Entity(w, v);
    w.uint32(w.size - start);
  }
  w.uint32(18);
  v = m.principals;
  if (v === undefined) unset("mesos.ACL.ViewFramework", "principals");
  {
    const start = w.size;
    encode$ACL_Entity(w, v);
    w.uint32(w.size - start);
  }
  w.uint32(10);

}
export function decode$ACL_ViewFramework(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        m.principals = decode$ACL_Entity(r, r.message(), m.principals);
        break;
      }
      case 18: {
        m.users = decode$ACL_Entity(r, r.message(), m.users);
        break;
      }
      default:
        r.unknown(m, tag);
    }
  }
  if (r.position !== end) r.overrun(end);
  if (m.principals === undefined || m.users === undefined) r.incomplete = true;
  return m;
}
export function json$ACL_ViewFramework(m) {
  let s = "";
  let v;
  v = m.principals;
  if (v !== undefined) s += (s === "" ? '{"principals":' : ',"principals":') + json$ACL_Entity(v);
  v = m.users;
  if (v !== undefined) s += (s === "" ? '{"users":' : ',"users":') + json$ACL_Entity(v);
  return s === "" ? "{}" : s + "}";
}
export const ACL_ViewFramework = messageCodec("mesos.ACL.ViewFramework", encode$ACL_ViewFramework, decode$ACL_ViewFramework, json$ACL_ViewFramework, () => [
  { name: "principals", number: 1, label: "required", type: ACL_Entity },
  { name: "users", number: 2, label: "required", type: ACL_Entity },
]);

export function encode$ACL_ViewTask(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.users;
  if (v === undefined) unset("mesos.ACL.ViewTask", "users");
  {
    const start = w.size;
    encode$ACL_Entity(w, v);
    w.uint32(w.size - start);
  }
  w.uint32(18);
  v = m.principals;
  if (v === undefined) unset("mesos.ACL.ViewTask", "principals");
  {
    const start = w.size;
    encode$ACL_Entity(w, v);
    w.uint32(w.size - start);
  }
  w.uint32(10);

}
export function decode$ACL_ViewTask(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        m.principals = decode$ACL_Entity(r, r.message(), m.principals);
        break;
      }
      case 18: {
        m.users = decode$ACL_Entity(r, r.message(), m.users);
        break;
      }
      default:
        r.unknown(m, tag);
    }
  }
  if (r.position !== end) r.overrun(end);
  if (m.principals === undefined || m.users === undefined) r.incomplete = true;
  return m;
}
export function json$ACL_ViewTask(m) {
  let s = "";
  let v;
  v = m.principals;
  if (v !== undefined) s += (s === "" ? '{"principals":' : ',"principals":') + json$ACL_Entity(v);
  v = m.users;
  if (v !== undefined) s += (s === "" ? '{"users":' : ',"users":') + json$ACL_Entity(v);
  return s === "" ? "{}" : s + "}";
}
export const ACL_ViewTask = messageCodec("mesos.ACL.ViewTask", encode$ACL_ViewTask, decode$ACL_ViewTask, json$ACL_ViewTask, () => [
  { name: "principals", number: 1, label: "required", type: ACL_Entity },
  { name: "users", number: 2, label: "required", type: ACL_Entity },
]);

export function encode$ACL_ViewExecutor(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.users;
  if (v === undefined) unset("mesos.ACL.ViewExecutor", "users");
  {
    const start = w.size;
    encode$ACL_Entity(w, v);
    w.uint32(w.size - start);
  }
  w.uint32(18);
  v = m.principals;
  if (v === undefined) unset("mesos.ACL.ViewExecutor", "principals");
  {
    const start = w.size;
    encode$ACL_Entity(w, v);
    w.uint32(w.size - start);
  }
  w.uint32(10);

}
export function decode$ACL_ViewExecutor(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        m.principals = decode$ACL_Entity(r, r.message(), m.principals);
        break;
      }
      case 18: {
        m.users = decode$ACL_Entity(r, r.message(), m.users);
        break;
      }
      default:
        r.unknown(m, tag);
    }
  }
  if (r.position !== end) r.overrun(end);
  if (m.principals === undefined || m.users === undefined) r.incomplete = true;
  return m;
}
export function json$ACL_ViewExecutor(m) {
  let s = "";
  let v;
  v = m.principals;
  if (v !== undefined) s += (s === "" ? '{"principals":' : ',"principals":') + json$ACL_Entity(v);
  v = m.users;
  if (v !== undefined) s += (s === "" ? '{"users":' : ',"users":') + json$ACL_Entity(v);
  return s === "" ? "{}" : s + "}";
}
export const ACL_ViewExecutor = messageCodec("mesos.ACL.ViewExecutor", encode$ACL_ViewExecutor, decode$ACL_ViewExecutor, json$ACL_ViewExecutor, () => [
  { name: "principals", number: 1, label: "required", type: ACL_Entity },
  { name: "users", number: 2, label: "required", type: ACL_Entity },
]);

export function encode$ACL_AccessSandbox(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.users;
  if (v === undefined) unset("mesos.ACL.AccessSandbox", "users");
  {
    const start = w.size;
    encode$ACL_Entity(w, v);
    w.uint32(w.size - start);
  }
  w.uint32(18);
  v = m.principals;
  if (v === undefined) unset("mesos.ACL.AccessSandbox", "principals");
  {
    const start = w.size;
    encode$ACL_Entity(w, v);
    w.uint32(w.size - start);
  }
  w.uint32(10);

}
export function decode$ACL_AccessSandbox(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        m.principals = decode$ACL_Entity(r, r.message(), m.principals);
        break;
      }
      case 18: {
        m.users = decode$ACL_Entity(r, r.message(), m.users);
        break;
      }
      default:
        r.unknown(m, tag);
    }
  }
  if (r.position !== end) r.overrun(end);
  if (m.principals === undefined || m.users === undefined) r.incomplete = true;
  return m;
}
export function json$ACL_AccessSandbox(m) {
  let s = "";
  let v;
  v = m.principals;
  if (v !== undefined) s += (s === "" ? '{"principals":' : ',"principals":') + json$ACL_Entity(v);
  v = m.users;
  if (v !== undefined) s += (s === "" ? '{"users":' : ',"users":') + json$ACL_Entity(v);
  return s === "" ? "{}" : s + "}";
}
export const ACL_AccessSandbox = messageCodec("mesos.ACL.AccessSandbox", encode$ACL_AccessSandbox, decode$ACL_AccessSandbox, json$ACL_AccessSandbox, () => [
  { name: "principals", number: 1, label: "required", type: ACL_Entity },
  { name: "users", number: 2, label: "required", type: ACL_Entity },
]);

export function encode$ACL_AccessMesosLog(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.logs;
  if (v === undefined) unset("mesos.ACL.AccessMesosLog", "logs");
  {
    const start = w.size;
    encode$ACL_Entity(w, v);
    w.uint32(w.size - start);
  }
  w.uint32(18);
  v = m.principals;
  if (v === undefined) unset("mesos.ACL.AccessMesosLog", "principals");
  {
    const start = w.size;
    encode$ACL_Entity(w, v);
    w.uint32(w.size - start);
  }
  w.uint32(10);

}
export function decode$ACL_AccessMesosLog(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        m.principals = decode$ACL_Entity(r, r.message(), m.principals);
        break;
      }
      case 18: {
        m.logs = decode$ACL_Entity(r, r.message(), m.logs);
        break;
      }
      default:
        r.unknown(m, tag);
    }
  }
  if (r.position !== end) r.overrun(end);
  if (m.principals === undefined || m.logs === undefined) r.incomplete = true;
  return m;
}
export function json$ACL_AccessMesosLog(m) {
  let s = "";
  let v;
  v = m.principals;
  if (v !== undefined) s += (s === "" ? '{"principals":' : ',"principals":') + json$ACL_Entity(v);
  v = m.logs;
  if (v !== undefined) s += (s === "" ? '{"logs":' : ',"logs":') + json$ACL_Entity(v);
  return s === "" ? "{}" : s + "}";
}
export const ACL_AccessMesosLog = messageCodec("mesos.ACL.AccessMesosLog", encode$ACL_AccessMesosLog, decode$ACL_AccessMesosLog, json$ACL_AccessMesosLog, () => [
  { name: "principals", number: 1, label: "required", type: ACL_Entity },
  { name: "logs", number: 2, label: "required", type: ACL_Entity },
]);

export function encode$ACL_ViewFlags(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.flags;
  if (v === undefined) unset("mesos.ACL.ViewFlags", "flags");
  {
    const start = w.size;
    encode$ACL_Entity(w, v);
    w.uint32(w.size - start);
  }
  w.uint32(18);
  v = m.principals;
  if (v === undefined) unset("mesos.ACL.ViewFlags", "principals");
  {
    const start = w.size;
    encode$ACL_Entity(w, v);
    w.uint32(w.size - start);
  }
  w.uint32(10);

}
export function decode$ACL_ViewFlags(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        m.principals = decode$ACL_Entity(r, r.message(), m.principals);
        break;
      }
      case 18: {
        m.flags = decode$ACL_Entity(r, r.message(), m.flags);
        break;
      }
      default:
        r.unknown(m, tag);
    }
  }
  if (r.position !== end) r.overrun(end);
  if (m.principals === undefined || m.flags === undefined) r.incomplete = true;
  return m;
}
export function json$ACL_ViewFlags(m) {
  let s = "";
  let v;
  v = m.principals;
  if (v !== undefined) s += (s === "" ? '{"principals":' : ',"principals":') + json$ACL_Entity(v);
  v = m.flags;
  if (v !== undefined) s += (s === "" ? '{"flags":' : ',"flags":') + json$ACL_Entity(v);
  return s === "" ? "{}" : s + "}";
}
export const ACL_ViewFlags = messageCodec("mesos.ACL.ViewFlags", encode$ACL_ViewFlags, decode$ACL_ViewFlags, json$ACL_ViewFlags, () => [
  { name: "principals", number: 1, label: "required", type: ACL_Entity },
  { name: "flags", number: 2, label: "required", type: ACL_Entity },
]);

export function encode$ACL_LaunchNestedContainerAsUser(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.users;
  if (v === undefined) unset("mesos.ACL.LaunchNestedContainerAsUser", "users");
  {
    const start = w.size;
    encode$ACL_Entity(w, v);
    w.uint32(w.size - start);
  }
  w.uint32(18);
  v = m.principals;
  if (v === undefined) unset("mesos.ACL.LaunchNestedContainerAsUser", "principals");
  {
    const start = w.size;
    encode$ACL_Entity(w, v);
    w.uint32(w.size - start);
  }
  w.uint32(10);

}
export function decode$ACL_LaunchNestedContainerAsUser(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        m.principals = decode$ACL_Entity(r, r.message(), m.principals);
        break;
      }
      case 18: {
        m.users = decode$ACL_Entity(r, r.message(), m.users);
        break;
      }
      default:
        r.unknown(m, tag);
    }
  }
  if (r.position !== end) r.overrun(end);
  if (m.principals === undefined || m.users === undefined) r.incomplete = true;
  return m;
}
export function json$ACL_LaunchNestedContainerAsUser(m) {
  let s = "";
  let v;
  v = m.principals;
  if (v !== undefined) s += (s === "" ? '{"principals":' : ',"principals":') + json$ACL_Entity(v);
  v = m.users;
  if (v !== undefined) s += (s === "" ? '{"users":' : ',"users":') + json$ACL_Entity(v);
  return s === "" ? "{}" : s + "}";
}
export const ACL_LaunchNestedContainerAsUser = messageCodec("mesos.ACL.LaunchNestedContainerAsUser", encode$ACL_LaunchNestedContainerAsUser, decode$ACL_LaunchNestedContainerAsUser, json$ACL_LaunchNestedContainerAsUser, () => [
  { name: "principals", number: 1, label: "required", type: ACL_Entity },
  { name: "users", number: 2, label: "required", type: ACL_Entity },
]);

export function encode$ACL_LaunchNestedContainerUnderParentWithUser(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.users;
  if (v === undefined) unset("mesos.ACL.LaunchNestedContainerUnderParentWithUser", "users");
  {
    const start = w.size;
    encode$ACL_Entity(w, v);
    w.uint32(w.size - start);
  }
  w.uint32(18);
  v = m.principals;
  if (v === undefined) unset("mesos.ACL.LaunchNestedContainerUnderParentWithUser", "principals");
  {
    const start = w.size;
    encode$ACL_Entity(w, v);
    w.uint32(w.size - start);
  }
  w.uint32(10);

}
export function decode$ACL_LaunchNestedContainerUnderParentWithUser(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        m.principals = decode$ACL_Entity(r, r.message(), m.principals);
        break;
      }
      case 18: {
        m.users = decode$ACL_Entity(r, r.message(), m.users);
        break;
      }
      default:
        r.unknown(m, tag);
    }
  }
  if (r.position !== end) r.overrun(end);
  if (m.principals === undefined || m.users === undefined) r.incomplete = true;
  return m;
}
export function json$ACL_LaunchNestedContainerUnderParentWithUser(m) {
  let s = "";
  let v;
  v = m.principals;
  if (v !== undefined) s += (s === "" ? '{"principals":' : ',"principals":') + json$ACL_Entity(v);
  v = m.users;
  if (v !== undefined) s += (s === "" ? '{"users":' : ',"users":') + json$ACL_Entity(v);
  return s === "" ? "{}" : s + "}";
}
export const ACL_LaunchNestedContainerUnderParentWithUser = messageCodec("mesos.ACL.LaunchNestedContainerUnderParentWithUser", encode$ACL_LaunchNestedContainerUnderParentWithUser, decode$ACL_LaunchNestedContainerUnderParentWithUser, json$ACL_LaunchNestedContainerUnderParentWithUser, () => [
  { name: "principals", number: 1, label: "required", type: ACL_Entity },
  { name: "users", number: 2, label: "required", type: ACL_Entity },
]);

export function encode$ACL_LaunchNestedContainerSessionAsUser(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.users;
  if (v === undefined) unset("mesos.ACL.LaunchNestedContainerSessionAsUser", "users");
  {
    const start = w.size;
    encode$ACL_Entity(w, v);
    w.uint32(w.size - start);
  }
  w.uint32(18);
  v = m.principals;
  if (v === undefined) unset("mesos.ACL.LaunchNestedContainerSessionAsUser", "principals");
  {
    const start = w.size;
    encode$ACL_Entity(w, v);
    w.uint32(w.size - start);
  }
  w.uint32(10);

}
export function decode$ACL_LaunchNestedContainerSessionAsUser(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        m.principals = decode$ACL_Entity(r, r.message(), m.principals);
        break;
      }
      case 18: {
        m.users = decode$ACL_Entity(r, r.message(), m.users);
        break;
      }
      default:
        r.unknown(m, tag);
    }
  }
  if (r.position !== end) r.overrun(end);
  if (m.principals === undefined || m.users === undefined) r.incomplete = true;
  return m;
}
export function json$ACL_LaunchNestedContainerSessionAsUser(m) {
  let s = "";
  let v;
  v = m.principals;
  if (v !== undefined) s += (s === "" ? '{"principals":' : ',"principals":') + json$ACL_Entity(v);
  v = m.users;
  if (v !== undefined) s += (s === "" ? '{"users":' : ',"users":') + json$ACL_Entity(v);
  return s === "" ? "{}" : s + "}";
}
export const ACL_LaunchNestedContainerSessionAsUser = messageCodec("mesos.ACL.LaunchNestedContainerSessionAsUser", encode$ACL_LaunchNestedContainerSessionAsUser, decode$ACL_LaunchNestedContainerSessionAsUser, json$ACL_LaunchNestedContainerSessionAsUser, () => [
  { name: "principals", number: 1, label: "required", type: ACL_Entity },
  { name: "users", number: 2, label: "required", type: ACL_Entity },
]);

export function encode$ACL_LaunchNestedContainerSessionUnderParentWithUser(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.users;
  if (v === undefined) unset("mesos.ACL.LaunchNestedContainerSessionUnderParentWithUser", "users");
  {
    const start = w.size;
    encode$ACL_Entity(w, v);
    w.uint32(w.size - start);
  }
  w.uint32(18);
  v = m.principals;
  if (v === undefined) unset("mesos.ACL.LaunchNestedContainerSessionUnderParentWithUser", "principals");
  {
    const start = w.size;
    encode$ACL_Entity(w, v);
    w.uint32(w.size - start);
  }
  w.uint32(10);

}
export function decode$ACL_LaunchNestedContainerSessionUnderParentWithUser(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        m.principals = decode$ACL_Entity(r, r.message(), m.principals);
        break;
      }
      case 18: {
        m.users = decode$ACL_Entity(r, r.message(), m.users);
        break;
      }
      default:
        r.unknown(m, tag);
    }
  }
  if (r.position !== end) r.overrun(end);
  if (m.principals === undefined || m.users === undefined) r.incomplete = true;
  return m;
}
export function json$ACL_LaunchNestedContainerSessionUnderParentWithUser(m) {
  let s = "";
  let v;
  v = m.principals;
  if (v !== undefined) s += (s === "" ? '{"principals":' : ',"principals":') + json$ACL_Entity(v);
  v = m.users;
  if (v !== undefined) s += (s === "" ? '{"users":' : ',"users":') + json$ACL_Entity(v);
  return s === "" ? "{}" : s + "}";
}
export const ACL_LaunchNestedContainerSessionUnderParentWithUser = messageCodec("mesos.ACL.LaunchNestedContainerSessionUnderParentWithUser", encode$ACL_LaunchNestedContainerSessionUnderParentWithUser, decode$ACL_LaunchNestedContainerSessionUnderParentWithUser, json$ACL_LaunchNestedContainerSessionUnderParentWithUser, () => [
  { name: "principals", number: 1, label: "required", type: ACL_Entity },
  { name: "users", number: 2, label: "required", type: ACL_Entity },
]);

export function encode$ACL_AttachContainerInput(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.users;
  if (v === undefined) unset("mesos.ACL.AttachContainerInput", "users");
  {
    const start = w.size;
    encode$ACL_Entity(w, v);
    w.uint32(w.size - start);
  }
  w.uint32(18);
  v = m.principals;
  if (v === undefined) unset("mesos.ACL.AttachContainerInput", "principals");
  {
    const start = w.size;
    encode$ACL_Entity(w, v);
    w.uint32(w.size - start);
  }
  w.uint32(10);

}
export function decode$ACL_AttachContainerInput(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        m.principals = decode$ACL_Entity(r, r.message(), m.principals);
        break;
      }
      case 18: {
        m.users = decode$ACL_Entity(r, r.message(), m.users);
        break;
      }
      default:
        r.unknown(m, tag);
    }
  }
  if (r.position !== end) r.overrun(end);
  if (m.principals === undefined || m.users === undefined) r.incomplete = true;
  return m;
}
export function json$ACL_AttachContainerInput(m) {
  let s = "";
  let v;
  v = m.principals;
  if (v !== undefined) s += (s === "" ? '{"principals":' : ',"principals":') + json$ACL_Entity(v);
  v = m.users;
  if (v !== undefined) s += (s === "" ? '{"users":' : ',"users":') + json$ACL_Entity(v);
  return s === "" ? "{}" : s + "}";
}
export const ACL_AttachContainerInput = messageCodec("mesos.ACL.AttachContainerInput", encode$ACL_AttachContainerInput, decode$ACL_AttachContainerInput, json$ACL_AttachContainerInput, () => [
  { name: "principals", number: 1, label: "required", type: ACL_Entity },
  { name: "users", number: 2, label: "required", type: ACL_Entity },
]);

export function encode$ACL_AttachContainerOutput(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.users;
  if (v === undefined) unset("mesos.ACL.AttachContainerOutput", "users");
  {
    const start = w.size;
    encode$ACL_Entity(w, v);
    w.uint32(w.size - start);
  }
  w.uint32(18);
  v = m.principals;
  if (v === undefined) unset("mesos.ACL.AttachContainerOutput", "principals");
  {
    const start = w.size;
    encode$ACL_Entity(w, v);
    w.uint32(w.size - start);
  }
  w.uint32(10);

}
export function decode$ACL_AttachContainerOutput(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        m.principals = decode$ACL_Entity(r, r.message(), m.principals);
        break;
      }
      case 18: {
        m.users = decode$ACL_Entity(r, r.message(), m.users);
        break;
      }
      default:
        r.unknown(m, tag);
    }
  }
  if (r.position !== end) r.overrun(end);
  if (m.principals === undefined || m.users === undefined) r.incomplete = true;
  return m;
}
export function json$ACL_AttachContainerOutput(m) {
  let s = "";
  let v;
  v = m.principals;
  if (v !== undefined) s += (s === "" ? '{"principals":' : ',"principals":') + json$ACL_Entity(v);
  v = m.users;
  if (v !== undefined) s += (s === "" ? '{"users":' : ',"users":') + json$ACL_Entity(v);
  return s === "" ? "{}" : s + "}";
}
export const ACL_AttachContainerOutput = messageCodec("mesos.ACL.AttachContainerOutput", encode$ACL_AttachContainerOutput, decode$ACL_AttachContainerOutput, json$ACL_AttachContainerOutput, () => [
  { name: "principals", number: 1, label: "required", type: ACL_Entity },
  { name: "users", number: 2, label: "required", type: ACL_Entity },
]);

export function encode$ACL_KillNestedContainer(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.users;
  if (v === undefined) unset("mesos.ACL.KillNestedContainer", "users");
  {
    const start = w.size;
    encode$ACL_Entity(w, v);
    w.uint32(w.size - start);
  }
  w.uint32(18);
  v = m.principals;
  if (v === undefined) unset("mesos.ACL.KillNestedContainer", "principals");
  {
    const start = w.size;
    encode$ACL_Entity(w, v);
    w.uint32(w.size - start);
  }
  w.uint32(10);

}
export function decode$ACL_KillNestedContainer(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        m.principals = decode$ACL_Entity(r, r.message(), m.principals);
        break;
      }
      case 18: {
        m.users = decode$ACL_Entity(r, r.message(), m.users);
        break;
      }
      default:
        r.unknown(m, tag);
    }
  }
  if (r.position !== end) r.overrun(end);
  if (m.principals === undefined || m.users === undefined) r.incomplete = true;
  return m;
}
export function json$ACL_KillNestedContainer(m) {
  let s = "";
  let v;
  v = m.principals;
  if (v !== undefined) s += (s === "" ? '{"principals":' : ',"principals":') + json$ACL_Entity(v);
  v = m.users;
  if (v !== undefined) s += (s === "" ? '{"users":' : ',"users":') + json$ACL_Entity(v);
  return s === "" ? "{}" : s + "}";
}
export const ACL_KillNestedContainer = messageCodec("mesos.ACL.KillNestedContainer", encode$ACL_KillNestedContainer, decode$ACL_KillNestedContainer, json$ACL_KillNestedContainer, () => [
  { name: "principals", number: 1, label: "required", type: ACL_Entity },
  { name: "users", number: 2, label: "required", type: ACL_Entity },
]);

export function encode$ACL_WaitNestedContainer(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.users;
  if (v === undefined) unset("mesos.ACL.WaitNestedContainer", "users");
  {
    const start = w.size;
    encode$ACL_Entity(w, v);
    w.uint32(w.size - start);
  }
  w.uint32(18);
  v = m.principals;
  if (v === undefined) unset("mesos.ACL.WaitNestedContainer", "principals");
  {
    const start = w.size;
    encode$ACL_Entity(w, v);
    w.uint32(w.size - start);
  }
  w.uint32(10);

}
export function decode$ACL_WaitNestedContainer(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        m.principals = decode$ACL_Entity(r, r.message(), m.principals);
        break;
      }
      case 18: {
        m.users = decode$ACL_Entity(r, r.message(), m.users);
        break;
      }
      default:
        r.unknown(m, tag);
    }
  }
  if (r.position !== end) r.overrun(end);
  if (m.principals === undefined || m.users === undefined) r.incomplete = true;
  return m;
}
export function json$ACL_WaitNestedContainer(m) {
  let s = "";
  let v;
  v = m.principals;
  if (v !== undefined) s += (s === "" ? '{"principals":' : ',"principals":') + json$ACL_Entity(v);
  v = m.users;
  if (v !== undefined) s += (s === "" ? '{"users":' : ',"users":') + json$ACL_Entity(v);
  return s === "" ? "{}" : s + "}";
}
export const ACL_WaitNestedContainer = messageCodec("mesos.ACL.WaitNestedContainer", encode$ACL_WaitNestedContainer, decode$ACL_WaitNestedContainer, json$ACL_WaitNestedContainer, () => [
  { name: "principals", number: 1, label: "required", type: ACL_Entity },
  { name: "users", number: 2, label: "required", type: ACL_Entity },
]);

export function encode$ACL_ViewContainer(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.users;
  if (v === undefined) unset("mesos.ACL.ViewContainer", "users");
  {
    const start = w.size;
    encode$ACL_Entity(w, v);
    w.uint32(w.size - start);
  }
  w.uint32(18);
  v = m.principals;
  if (v === undefined) unset("mesos.ACL.ViewContainer", "principals");
  {
    const start = w.size;
    encode$ACL_Entity(w, v);
    w.uint32(w.size - start);
  }
  w.uint32(10);

}
export function decode$ACL_ViewContainer(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        m.principals = decode$ACL_Entity(r, r.message(), m.principals);
        break;
      }
      case 18: {
        m.users = decode$ACL_Entity(r, r.message(), m.users);
        break;
      }
      default:
        r.unknown(m, tag);
    }
  }
  if (r.position !== end) r.overrun(end);
  if (m.principals === undefined || m.users === undefined) r.incomplete = true;
  return m;
}
export function json$ACL_ViewContainer(m) {
  let s = "";
  let v;
  v = m.principals;
  if (v !== undefined) s += (s === "" ? '{"principals":' : ',"principals":') + json$ACL_Entity(v);
  v = m.users;
  if (v !== undefined) s += (s === "" ? '{"users":' : ',"users":') + json$ACL_Entity(v);
  return s === "" ? "{}" : s + "}";
}
export const ACL_ViewContainer = messageCodec("mesos.ACL.ViewContainer", encode$ACL_ViewContainer, decode$ACL_ViewContainer, json$ACL_ViewContainer, () => [
  { name: "principals", number: 1, label: "required", type: ACL_Entity },
  { name: "users", number: 2, label: "required", type: ACL_Entity },
]);

export function encode$ACL_RemoveNestedContainer(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.users;
  if (v === undefined) unset("mesos.ACL.RemoveNestedContainer", "users");
  {
    const start = w.size;
    encode$ACL_Entity(w, v);
    w.uint32(w.size - start);
  }
  w.uint32(18);
  v = m.principals;
  if (v === undefined) unset("mesos.ACL.RemoveNestedContainer", "principals");
  {
    const start = w.size;
    encode$ACL_Entity(w, v);
    w.uint32(w.size - start);
  }
  w.uint32(10);

}
export function decode$ACL_RemoveNestedContainer(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        m.principals = decode$ACL_Entity(r, r.message(), m.principals);
        break;
      }
      case 18: {
        m.users = decode$ACL_Entity(r, r.message(), m.users);
        break;
      }
      default:
        r.unknown(m, tag);
    }
  }
  if (r.position !== end) r.overrun(end);
  if (m.principals === undefined || m.users === undefined) r.incomplete = true;
  return m;
}
export function json$ACL_RemoveNestedContainer(m) {
  let s = "";
  let v;
  v = m.principals;
  if (v !== undefined) s += (s === "" ? '{"principals":' : ',"principals":') + json$ACL_Entity(v);
  v = m.users;
  if (v !== undefined) s += (s === "" ? '{"users":' : ',"users":') + json$ACL_Entity(v);
  return s === "" ? "{}" : s + "}";
}
export const ACL_RemoveNestedContainer = messageCodec("mesos.ACL.RemoveNestedContainer", encode$ACL_RemoveNestedContainer, decode$ACL_RemoveNestedContainer, json$ACL_RemoveNestedContainer, () => [
  { name: "principals", number: 1, label: "required", type: ACL_Entity },
  { name: "users", number: 2, label: "required", type: ACL_Entity },
]);

export function encode$ACL_SetLogLevel(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.level;
  if (v === undefined) unset("mesos.ACL.SetLogLevel", "level");
  {
    const start = w.size;
    encode$ACL_Entity(w, v);
    w.uint32(w.size - start);
  }
  w.uint32(18);
  v = m.principals;
  if (v === undefined) unset("mesos.ACL.SetLogLevel", "principals");
  {
    const start = w.size;
    encode$ACL_Entity(w, v);
    w.uint32(w.size - start);
  }
  w.uint32(10);

}
export function decode$ACL_SetLogLevel(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        m.principals = decode$ACL_Entity(r, r.message(), m.principals);
        break;
      }
      case 18: {
        m.level = decode$ACL_Entity(r, r.message(), m.level);
        break;
      }
      default:
        r.unknown(m, tag);
    }
  }
  if (r.position !== end) r.overrun(end);
  if (m.principals === undefined || m.level === undefined) r.incomplete = true;
  return m;
}
export function json$ACL_SetLogLevel(m) {
  let s = "";
  let v;
  v = m.principals;
  if (v !== undefined) s += (s === "" ? '{"principals":' : ',"principals":') + json$ACL_Entity(v);
  v = m.level;
  if (v !== undefined) s += (s === "" ? '{"level":' : ',"level":') + json$ACL_Entity(v);
  return s === "" ? "{}" : s + "}";
}
export const ACL_SetLogLevel = messageCodec("mesos.ACL.SetLogLevel", encode$ACL_SetLogLevel, decode$ACL_SetLogLevel, json$ACL_SetLogLevel, () => [
  { name: "principals", number: 1, label: "required", type: ACL_Entity },
  { name: "level", number: 2, label: "required", type: ACL_Entity },
]);

export function encode$ACL_RegisterAgent(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.agents;
  if (v === undefined) unset("mesos.ACL.RegisterAgent", "agents");
  {
    const start = w.size;
    encode$ACL_Entity(w, v);
    w.uint32(w.size - start);
  }
  w.uint32(18);
  v = m.principals;
  if (v === undefined) unset("mesos.ACL.RegisterAgent", "principals");
  {
    const start = w.size;
    encode$ACL_Entity(w, v);
    w.uint32(w.size - start);
  }
  w.uint32(10);

}
export function decode$ACL_RegisterAgent(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        m.principals = decode$ACL_Entity(r, r.message(), m.principals);
        break;
      }
      case 18: {
        m.agents = decode$ACL_Entity(r, r.message(), m.agents);
        break;
      }
      default:
        r.unknown(m, tag);
    }
  }
  if (r.position !== end) r.overrun(end);
  if (m.principals === undefined || m.agents === undefined) r.incomplete = true;
  return m;
}
export function json$ACL_RegisterAgent(m) {
  let s = "";
  let v;
  v = m.principals;
  if (v !== undefined) s += (s === "" ? '{"principals":' : ',"principals":') + json$ACL_Entity(v);
  v = m.agents;
  if (v !== undefined) s += (s === "" ? '{"agents":' : ',"agents":') + json$ACL_Entity(v);
  return s === "" ? "{}" : s + "}";
}
export const ACL_RegisterAgent = messageCodec("mesos.ACL.RegisterAgent", encode$ACL_RegisterAgent, decode$ACL_RegisterAgent, json$ACL_RegisterAgent, () => [
  { name: "principals", number: 1, label: "required", type: ACL_Entity },
  { name: "agents", number: 2, label: "required", type: ACL_Entity },
]);

export function encode$ACL_UpdateMaintenanceSchedule(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.machines;
  if (v === undefined) unset("mesos.ACL.UpdateMaintenanceSchedule", "machines");
  {
    const start = w.size;
    encode$ACL_Entity(w, v);
    w.uint32(w.size - start);
  }
  w.uint32(18);
  v = m.principals;
  if (v === undefined) unset("mesos.ACL.UpdateMaintenanceSchedule", "principals");
  {
    const start = w.size;
    encode$ACL_Entity(w, v);
    w.uint32(w.size - start);
  }
  w.uint32(10);

}
export function decode$ACL_UpdateMaintenanceSchedule(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        m.principals = decode$ACL_Entity(r, r.message(), m.principals);
        break;
      }
      case 18: {
        m.machines = decode$ACL_Entity(r, r.message(), m.machines);
        break;
      }
      default:
        r.unknown(m, tag);
    }
  }
  if (r.position !== end) r.overrun(end);
  if (m.principals === undefined || m.machines === undefined) r.incomplete = true;
  return m;
}
export function json$ACL_UpdateMaintenanceSchedule(m) {
  let s = "";
  let v;
  v = m.principals;
  if (v !== undefined) s += (s === "" ? '{"principals":' : ',"principals":') + json$ACL_Entity(v);
  v = m.machines;
  if (v !== undefined) s += (s === "" ? '{"machines":' : ',"machines":') + json$ACL_Entity(v);
  return s === "" ? "{}" : s + "}";
}
export const ACL_UpdateMaintenanceSchedule = messageCodec("mesos.ACL.UpdateMaintenanceSchedule", encode$ACL_UpdateMaintenanceSchedule, decode$ACL_UpdateMaintenanceSchedule, json$ACL_UpdateMaintenanceSchedule, () => [
  { name: "principals", number: 1, label: "required", type: ACL_Entity },
  { name: "machines", number: 2, label: "required", type: ACL_Entity },
]);

export function encode$ACL_GetMaintenanceSchedule(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.machines;
  if (v === undefined) unset("mesos.ACL.GetMaintenanceSchedule", "machines");
  {
    const start = w.size;
    encode$ACL_Entity(w, v);
    w.uint32(w.size - start);
  }
  w.uint32(18);
  v = m.principals;
  if (v === undefined) unset("mesos.ACL.GetMaintenanceSchedule", "principals");
  {
    const start = w.size;
    encode$ACL_Entity(w, v);
    w.uint32(w.size - start);
  }
  w.uint32(10);

}
export function decode$ACL_GetMaintenanceSchedule(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        m.principals = decode$ACL_Entity(r, r.message(), m.principals);
        break;
      }
      case 18: {
        m.machines = decode$ACL_Entity(r, r.message(), m.machines);
        break;
      }
      default:
        r.unknown(m, tag);
    }
  }
  if (r.position !== end) r.overrun(end);
  if (m.principals === undefined || m.machines === undefined) r.incomplete = true;
  return m;
}
export function json$ACL_GetMaintenanceSchedule(m) {
  let s = "";
  let v;
  v = m.principals;
  if (v !== undefined) s += (s === "" ? '{"principals":' : ',"principals":') + json$ACL_Entity(v);
  v = m.machines;
  if (v !== undefined) s += (s === "" ? '{"machines":' : ',"machines":') + json$ACL_Entity(v);
  return s === "" ? "{}" : s + "}";
}
export const ACL_GetMaintenanceSchedule = messageCodec("mesos.ACL.GetMaintenanceSchedule", encode$ACL_GetMaintenanceSchedule, decode$ACL_GetMaintenanceSchedule, json$ACL_GetMaintenanceSchedule, () => [
  { name: "principals", number: 1, label: "required", type: ACL_Entity },
  { name: "machines", number: 2, label: "required", type: ACL_Entity },
]);

export function encode$ACL_StartMaintenance(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.machines;
  if (v === undefined) unset("mesos.ACL.StartMaintenance", "machines");
  {
    const start = w.size;
    encode$ACL_Entity(w, v);
    w.uint32(w.size - start);
  }
  w.uint32(18);
  v = m.principals;
  if (v === undefined) unset("mesos.ACL.StartMaintenance", "principals");
  {
    const start = w.size;
    encode$ACL_Entity(w, v);
    w.uint32(w.size - start);
  }
  w.uint32(10);

}
export function decode$ACL_StartMaintenance(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        m.principals = decode$ACL_Entity(r, r.message(), m.principals);
        break;
      }
      case 18: {
        m.machines = decode$ACL_Entity(r, r.message(), m.machines);
        break;
      }
      default:
        r.unknown(m, tag);
    }
  }
  if (r.position !== end) r.overrun(end);
  if (m.principals === undefined || m.machines === undefined) r.incomplete = true;
  return m;
}
export function json$ACL_StartMaintenance(m) {
  let s = "";
  let v;
  v = m.principals;
  if (v !== undefined) s += (s === "" ? '{"principals":' : ',"principals":') + json$ACL_Entity(v);
  v = m.machines;
  if (v !== undefined) s += (s === "" ? '{"machines":' : ',"machines":') + json$ACL_Entity(v);
  return s === "" ? "{}" : s + "}";
}
export const ACL_StartMaintenance = messageCodec("mesos.ACL.StartMaintenance", encode$ACL_StartMaintenance, decode$ACL_StartMaintenance, json$ACL_StartMaintenance, () => [
  { name: "principals", number: 1, label: "required", type: ACL_Entity },
  { name: "machines", number: 2, label: "required", type: ACL_Entity },
]);

export function encode$ACL_StopMaintenance(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.machines;
  if (v === undefined) unset("mesos.ACL.StopMaintenance", "machines");
  {
    const start = w.size;
    encode$ACL_Entity(w, v);
    w.uint32(w.size - start);
  }
  w.uint32(18);
  v = m.principals;
  if (v === undefined) unset("mesos.ACL.StopMaintenance", "principals");
  {
    const start = w.size;
    encode$ACL_Entity(w, v);
    w.uint32(w.size - start);
  }
  w.uint32(10);

}
export function decode$ACL_StopMaintenance(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        m.principals = decode$ACL_Entity(r, r.message(), m.principals);
        break;
      }
      case 18: {
        m.machines = decode$ACL_Entity(r, r.message(), m.machines);
        break;
      }
      default:
        r.unknown(m, tag);
    }
  }
  if (r.position !== end) r.overrun(end);
  if (m.principals === undefined || m.machines === undefined) r.incomplete = true;
  return m;
}
export function json$ACL_StopMaintenance(m) {
  let s = "";
  let v;
  v = m.principals;
  if (v !== undefined) s += (s === "" ? '{"principals":' : ',"principals":') + json$ACL_Entity(v);
  v = m.machines;
  if (v !== undefined) s += (s === "" ? '{"machines":' : ',"machines":') + json$ACL_Entity(v);
  return s === "" ? "{}" : s + "}";
}
export const ACL_StopMaintenance = messageCodec("mesos.ACL.StopMaintenance", encode$ACL_StopMaintenance, decode$ACL_StopMaintenance, json$ACL_StopMaintenance, () => [
  { name: "principals", number: 1, label: "required", type: ACL_Entity },
  { name: "machines", number: 2, label: "required", type: ACL_Entity },
]);

export function encode$ACL_GetMaintenanceStatus(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.machines;
  if (v === undefined) unset("mesos.ACL.GetMaintenanceStatus", "machines");
  {
    const start = w.size;
    encode$ACL_Entity(w, v);
    w.uint32(w.size - start);
  }
  w.uint32(18);
  v = m.principals;
  if (v === undefined) unset("mesos.ACL.GetMaintenanceStatus", "principals");
  {
    const start = w.size;
    encode$ACL_Entity(w, v);
    w.uint32(w.size - start);
  }
  w.uint32(10);

}
export function decode$ACL_GetMaintenanceStatus(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        m.principals = decode$ACL_Entity(r, r.message(), m.principals);
        break;
      }
      case 18: {
        m.machines = decode$ACL_Entity(r, r.message(), m.machines);
        break;
      }
      default:
        r.unknown(m, tag);
    }
  }
  if (r.position !== end) r.overrun(end);
  if (m.principals === undefined || m.machines === undefined) r.incomplete = true;
  return m;
}
export function json$ACL_GetMaintenanceStatus(m) {
  let s = "";
  let v;
  v = m.principals;
  if (v !== undefined) s += (s === "" ? '{"principals":' : ',"principals":') + json$ACL_Entity(v);
  v = m.machines;
  if (v !== undefined) s += (s === "" ? '{"machines":' : ',"machines":') + json$ACL_Entity(v);
  return s === "" ? "{}" : s + "}";
}
export const ACL_GetMaintenanceStatus = messageCodec("mesos.ACL.GetMaintenanceStatus", encode$ACL_GetMaintenanceStatus, decode$ACL_GetMaintenanceStatus, json$ACL_GetMaintenanceStatus, () => [
  { name: "principals", number: 1, label: "required", type: ACL_Entity },
  { name: "machines", number: 2, label: "required", type: ACL_Entity },
]);

export function encode$ACL_DrainAgent(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.agents;
  if (v === undefined) unset("mesos.ACL.DrainAgent", "agents");
  {
    const start = w.size;
    encode$ACL_Entity(w, v);
    w.uint32(w.size - start);
  }
  w.uint32(18);
  v = m.principals;
  if (v === undefined) unset("mesos.ACL.DrainAgent", "principals");
  {
    const start = w.size;
    encode$ACL_Entity(w, v);
    w.uint32(w.size - start);
  }
  w.uint32(10);

}
export function decode$ACL_DrainAgent(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        m.principals = decode$ACL_Entity(r, r.message(), m.principals);
        break;
      }
      case 18: {
        m.agents = decode$ACL_Entity(r, r.message(), m.agents);
        break;
      }
      default:
        r.unknown(m, tag);
    }
  }
  if (r.position !== end) r.overrun(end);
  if (m.principals === undefined || m.agents === undefined) r.incomplete = true;
  return m;
}
export function json$ACL_DrainAgent(m) {
  let s = "";
  let v;
  v = m.principals;
  if (v !== undefined) s += (s === "" ? '{"principals":' : ',"principals":') + json$ACL_Entity(v);
  v = m.agents;
  if (v !== undefined) s += (s === "" ? '{"agents":' : ',"agents":') + json$ACL_Entity(v);
  return s === "" ? "{}" : s + "}";
}
export const ACL_DrainAgent = messageCodec("mesos.ACL.DrainAgent", encode$ACL_DrainAgent, decode$ACL_DrainAgent, json$ACL_DrainAgent, () => [
  { name: "principals", number: 1, label: "required", type: ACL_Entity },
  { name: "agents", number: 2, label: "required", type: ACL_Entity },
]);

export function encode$ACL_DeactivateAgent(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.agents;
  if (v === undefined) unset("mesos.ACL.DeactivateAgent", "agents");
  {
    const start = w.size;
    encode$ACL_Entity(w, v);
    w.uint32(w.size - start);
  }
  w.uint32(18);
  v = m.principals;
  if (v === undefined) unset("mesos.ACL.DeactivateAgent", "principals");
  {
    const start = w.size;
    encode$ACL_Entity(w, v);
    w.uint32(w.size - start);
  }
  w.uint32(10);

}
export function decode$ACL_DeactivateAgent(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        m.principals = decode$ACL_Entity(r, r.message(), m.principals);
        break;
      }
      case 18: {
        m.agents = decode$ACL_Entity(r, r.message(), m.agents);
        break;
      }
      default:
        r.unknown(m, tag);
    }
  }
  if (r.position !== end) r.overrun(end);
  if (m.principals === undefined || m.agents === undefined) r.incomplete = true;
  return m;
}
export function json$ACL_DeactivateAgent(m) {
  let s = "";
  let v;
  v = m.principals;
  if (v !== undefined) s += (s === "" ? '{"principals":' : ',"principals":') + json$ACL_Entity(v);
  v = m.agents;
  if (v !== undefined) s += (s === "" ? '{"agents":' : ',"agents":') + json$ACL_Entity(v);
  return s === "" ? "{}" : s + "}";
}
export const ACL_DeactivateAgent = messageCodec("mesos.ACL.DeactivateAgent", encode$ACL_DeactivateAgent, decode$ACL_DeactivateAgent, json$ACL_DeactivateAgent, () => [
  { name: "principals", number: 1, label: "required", type: ACL_Entity },
  { name: "agents", number: 2, label: "required", type: ACL_Entity },
]);

export function encode$ACL_ReactivateAgent(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.agents;
  if (v === undefined) unset("mesos.ACL.ReactivateAgent", "agents");
  {
    const start = w.size;
    encode$ACL_Entity(w, v);
    w.uint32(w.size - start);
  }
  w.uint32(18);
  v = m.principals;
  if (v === undefined) unset("mesos.ACL.ReactivateAgent", "principals");
  {
    const start = w.size;
    encode$ACL_Entity(w, v);
    w.uint32(w.size - start);
  }
  w.uint32(10);

}
export function decode$ACL_ReactivateAgent(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        m.principals = decode$ACL_Entity(r, r.message(), m.principals);
        break;
      }
      case 18: {
        m.agents = decode$ACL_Entity(r, r.message(), m.agents);
        break;
      }
      default:
        r.unknown(m, tag);
    }
  }
  if (r.position !== end) r.overrun(end);
  if (m.principals === undefined || m.agents === undefined) r.incomplete = true;
  return m;
}
export function json$ACL_ReactivateAgent(m) {
  let s = "";
  let v;
  v = m.principals;
  if (v !== undefined) s += (s === "" ? '{"principals":' : ',"principals":') + json$ACL_Entity(v);
  v = m.agents;
  if (v !== undefined) s += (s === "" ? '{"agents":' : ',"agents":') + json$ACL_Entity(v);
  return s === "" ? "{}" : s + "}";
}
export const ACL_ReactivateAgent = messageCodec("mesos.ACL.ReactivateAgent", encode$ACL_ReactivateAgent, decode$ACL_ReactivateAgent, json$ACL_ReactivateAgent, () => [
  { name: "principals", number: 1, label: "required", type: ACL_Entity },
  { name: "agents", number: 2, label: "required", type: ACL_Entity },
]);

export function encode$ACL_MarkAgentGone(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.agents;
  if (v === undefined) unset("mesos.ACL.MarkAgentGone", "agents");
  {
    const start = w.size;
    encode$ACL_Entity(w, v);
    w.uint32(w.size - start);
  }
  w.uint32(18);
  v = m.principals;
  if (v === undefined) unset("mesos.ACL.MarkAgentGone", "principals");
  {
    const start = w.size;
    encode$ACL_Entity(w, v);
    w.uint32(w.size - start);
  }
  w.uint32(10);

}
export function decode$ACL_MarkAgentGone(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        m.principals = decode$ACL_Entity(r, r.message(), m.principals);
        break;
      }
      case 18: {
        m.agents = decode$ACL_Entity(r, r.message(), m.agents);
        break;
      }
      default:
        r.unknown(m, tag);
    }
  }
  if (r.position !== end) r.overrun(end);
  if (m.principals === undefined || m.agents === undefined) r.incomplete = true;
  return m;
}
export function json$ACL_MarkAgentGone(m) {
  let s = "";
  let v;
  v = m.principals;
  if (v !== undefined) s += (s === "" ? '{"principals":' : ',"principals":') + json$ACL_Entity(v);
  v = m.agents;
  if (v !== undefined) s += (s === "" ? '{"agents":' : ',"agents":') + json$ACL_Entity(v);
  return s === "" ? "{}" : s + "}";
}
export const ACL_MarkAgentGone = messageCodec("mesos.ACL.MarkAgentGone", encode$ACL_MarkAgentGone, decode$ACL_MarkAgentGone, json$ACL_MarkAgentGone, () => [
  { name: "principals", number: 1, label: "required", type: ACL_Entity },
  { name: "agents", number: 2, label: "required", type: ACL_Entity },
]);

export function encode$ACL_LaunchStandaloneContainer(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.users;
  if (v === undefined) unset("mesos.ACL.LaunchStandaloneContainer", "users");
  {
    const start = w.size;
    encode$ACL_Entity(w, v);
    w.uint32(w.size - start);
  }
  w.uint32(18);
  v = m.principals;
  if (v === undefined) unset("mesos.ACL.LaunchStandaloneContainer", "principals");
  {
    const start = w.size;
    encode$ACL_Entity(w, v);
    w.uint32(w.size - start);
  }
  w.uint32(10);

}
export function decode$ACL_LaunchStandaloneContainer(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        m.principals = decode$ACL_Entity(r, r.message(), m.principals);
        break;
      }
      case 18: {
        m.users = decode$ACL_Entity(r, r.message(), m.users);
        break;
      }
      default:
        r.unknown(m, tag);
    }
  }
  if (r.position !== end) r.overrun(end);
  if (m.principals === undefined || m.users === undefined) r.incomplete = true;
  return m;
}
export function json$ACL_LaunchStandaloneContainer(m) {
  let s = "";
  let v;
  v = m.principals;
  if (v !== undefined) s += (s === "" ? '{"principals":' : ',"principals":') + json$ACL_Entity(v);
  v = m.users;
  if (v !== undefined) s += (s === "" ? '{"users":' : ',"users":') + json$ACL_Entity(v);
  return s === "" ? "{}" : s + "}";
}
export const ACL_LaunchStandaloneContainer = messageCodec("mesos.ACL.LaunchStandaloneContainer", encode$ACL_LaunchStandaloneContainer, decode$ACL_LaunchStandaloneContainer, json$ACL_LaunchStandaloneContainer, () => [
  { name: "principals", number: 1, label: "required", type: ACL_Entity },
  { name: "users", number: 2, label: "required", type: ACL_Entity },
]);

export function encode$ACL_KillStandaloneContainer(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.users;
  if (v === undefined) unset("mesos.ACL.KillStandaloneContainer", "users");
  {
    const start = w.size;
    encode$ACL_Entity(w, v);
    w.uint32(w.size - start);
  }
  w.uint32(18);
  v = m.principals;
  if (v === undefined) unset("mesos.ACL.KillStandaloneContainer", "principals");
  {
    const start = w.size;
    encode$ACL_Entity(w, v);
    w.uint32(w.size - start);
  }
  w.uint32(10);

}
export function decode$ACL_KillStandaloneContainer(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        m.principals = decode$ACL_Entity(r, r.message(), m.principals);
        break;
      }
      case 18: {
        m.users = decode$ACL_Entity(r, r.message(), m.users);
        break;
      }
      default:
        r.unknown(m, tag);
    }
  }
  if (r.position !== end) r.overrun(end);
  if (m.principals === undefined || m.users === undefined) r.incomplete = true;
  return m;
}
export function json$ACL_KillStandaloneContainer(m) {
  let s = "";
  let v;
  v = m.principals;
  if (v !== undefined) s += (s === "" ? '{"principals":' : ',"principals":') + json$ACL_Entity(v);
  v = m.users;
  if (v !== undefined) s += (s === "" ? '{"users":' : ',"users":') + json$ACL_Entity(v);
  return s === "" ? "{}" : s + "}";
}
export const ACL_KillStandaloneContainer = messageCodec("mesos.ACL.KillStandaloneContainer", encode$ACL_KillStandaloneContainer, decode$ACL_KillStandaloneContainer, json$ACL_KillStandaloneContainer, () => [
  { name: "principals", number: 1, label: "required", type: ACL_Entity },
  { name: "users", number: 2, label: "required", type: ACL_Entity },
]);

export function encode$ACL_WaitStandaloneContainer(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.users;
  if (v === undefined) unset("mesos.ACL.WaitStandaloneContainer", "users");
  {
    const start = w.size;
    encode$ACL_Entity(w, v);
    w.uint32(w.size - start);
  }
  w.uint32(18);
  v = m.principals;
  if (v === undefined) unset("mesos.ACL.WaitStandaloneContainer", "principals");
  {
    const start = w.size;
    encode$ACL_Entity(w, v);
    w.uint32(w.size - start);
  }
  w.uint32(10);

}
export function decode$ACL_WaitStandaloneContainer(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        m.principals = decode$ACL_Entity(r, r.message(), m.principals);
        break;
      }
      case 18: {
        m.users = decode$ACL_Entity(r, r.message(), m.users);
        break;
      }
      default:
        r.unknown(m, tag);
    }
  }
  if (r.position !== end) r.overrun(end);
  if (m.principals === undefined || m.users === undefined) r.incomplete = true;
  return m;
}
export function json$ACL_WaitStandaloneContainer(m) {
  let s = "";
  let v;
  v = m.principals;
  if (v !== undefined) s += (s === "" ? '{"principals":' : ',"principals":') + json$ACL_Entity(v);
  v = m.users;
  if (v !== undefined) s += (s === "" ? '{"users":' : ',"users":') + json$ACL_Entity(v);
  return s === "" ? "{}" : s + "}";
}
export const ACL_WaitStandaloneContainer = messageCodec("mesos.ACL.WaitStandaloneContainer", encode$ACL_WaitStandaloneContainer, decode$ACL_WaitStandaloneContainer, json$ACL_WaitStandaloneContainer, () => [
  { name: "principals", number: 1, label: "required", type: ACL_Entity },
  { name: "users", number: 2, label: "required", type: ACL_Entity },
]);

export function encode$ACL_RemoveStandaloneContainer(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.users;
  if (v === undefined) unset("mesos.ACL.RemoveStandaloneContainer", "users");
  {
    const start = w.size;
    encode$ACL_Entity(w, v);
    w.uint32(w.size - start);
  }
  w.uint32(18);
  v = m.principals;
  if (v === undefined) unset("mesos.ACL.RemoveStandaloneContainer", "principals");
  {
    const start = w.size;
    encode$ACL_Entity(w, v);
    w.uint32(w.size - start);
  }
  w.uint32(10);

}
export function decode$ACL_RemoveStandaloneContainer(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        m.principals = decode$ACL_Entity(r, r.message(), m.principals);
        break;
      }
      case 18: {
        m.users = decode$ACL_Entity(r, r.message(), m.users);
        break;
      }
      default:
        r.unknown(m, tag);
    }
  }
  if (r.position !== end) r.overrun(end);
  if (m.principals === undefined || m.users === undefined) r.incomplete = true;
  return m;
}
export function json$ACL_RemoveStandaloneContainer(m) {
  let s = "";
  let v;
  v = m.principals;
  if (v !== undefined) s += (s === "" ? '{"principals":' : ',"principals":') + json$ACL_Entity(v);
  v = m.users;
  if (v !== undefined) s += (s === "" ? '{"users":' : ',"users":') + json$ACL_Entity(v);
  return s === "" ? "{}" : s + "}";
}
export const ACL_RemoveStandaloneContainer = messageCodec("mesos.ACL.RemoveStandaloneContainer", encode$ACL_RemoveStandaloneContainer, decode$ACL_RemoveStandaloneContainer, json$ACL_RemoveStandaloneContainer, () => [
  { name: "principals", number: 1, label: "required", type: ACL_Entity },
  { name: "users", number: 2, label: "required", type: ACL_Entity },
]);

export function encode$ACL_ViewStandaloneContainer(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.users;
  if (v === undefined) unset("mesos.ACL.ViewStandaloneContainer", "users");
  {
    const start = w.size;
    encode$ACL_Entity(w, v);
    w.uint32(w.size - start);
  }
  w.uint32(18);
  v = m.principals;
  if (v === undefined) unset("mesos.ACL.ViewStandaloneContainer", "principals");
  {
    const start = w.size;
    encode$ACL_Entity(w, v);
    w.uint32(w.size - start);
  }
  w.uint32(10);

}
export function decode$ACL_ViewStandaloneContainer(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        m.principals = decode$ACL_Entity(r, r.message(), m.principals);
        break;
      }
      case 18: {
        m.users = decode$ACL_Entity(r, r.message(), m.users);
        break;
      }
      default:
        r.unknown(m, tag);
    }
  }
  if (r.position !== end) r.overrun(end);
  if (m.principals === undefined || m.users === undefined) r.incomplete = true;
  return m;
}
export function json$ACL_ViewStandaloneContainer(m) {
  let s = "";
  let v;
  v = m.principals;
  if (v !== undefined) s += (s === "" ? '{"principals":' : ',"principals":') + json$ACL_Entity(v);
  v = m.users;
  if (v !== undefined) s += (s === "" ? '{"users":' : ',"users":') + json$ACL_Entity(v);
  return s === "" ? "{}" : s + "}";
}
export const ACL_ViewStandaloneContainer = messageCodec("mesos.ACL.ViewStandaloneContainer", encode$ACL_ViewStandaloneContainer, decode$ACL_ViewStandaloneContainer, json$ACL_ViewStandaloneContainer, () => [
  { name: "principals", number: 1, label: "required", type: ACL_Entity },
  { name: "users", number: 2, label: "required", type: ACL_Entity },
]);

export function encode$ACL_MarkResourceProvidersGone(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.resource_providers;
  if (v === undefined) unset("mesos.ACL.MarkResourceProvidersGone", "resource_providers");
  {
    const start = w.size;
    encode$ACL_Entity(w, v);
    w.uint32(w.size - start);
  }
  w.uint32(18);
  v = m.principals;
  if (v === undefined) unset("mesos.ACL.MarkResourceProvidersGone", "principals");
  {
    const start = w.size;
    encode$ACL_Entity(w, v);
    w.uint32(w.size - start);
  }
  w.uint32(10);

}
export function decode$ACL_MarkResourceProvidersGone(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        m.principals = decode$ACL_Entity(r, r.message(), m.principals);
        break;
      }
      case 18: {
        m.resource_providers = decode$ACL_Entity(r, r.message(), m.resource_providers);
        break;
      }
      default:
        r.unknown(m, tag);
    }
  }
  if (r.position !== end) r.overrun(end);
  if (m.principals === undefined || m.resource_providers === undefined) r.incomplete = true;
  return m;
}
export function json$ACL_MarkResourceProvidersGone(m) {
  let s = "";
  let v;
  v = m.principals;
  if (v !== undefined) s += (s === "" ? '{"principals":' : ',"principals":') + json$ACL_Entity(v);
  v = m.resource_providers;
  if (v !== undefined) s += (s === "" ? '{"resource_providers":' : ',"resource_providers":') + json$ACL_Entity(v);
  return s === "" ? "{}" : s + "}";
}
export const ACL_MarkResourceProvidersGone = messageCodec("mesos.ACL.MarkResourceProvidersGone", encode$ACL_MarkResourceProvidersGone, decode$ACL_MarkResourceProvidersGone, json$ACL_MarkResourceProvidersGone, () => [
  { name: "principals", number: 1, label: "required", type: ACL_Entity },
  { name: "resource_providers", number: 2, label: "required", type: ACL_Entity },
]);

export function encode$ACL_ModifyResourceProviderConfig(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.resource_providers;
  if (v === undefined) unset("mesos.ACL.ModifyResourceProviderConfig", "resource_providers");
  {
    const start = w.size;
    encode$ACL_Entity(w, v);
    w.uint32(w.size - start);
  }
  w.uint32(18);
  v = m.principals;
  if (v === undefined) unset("mesos.ACL.ModifyResourceProviderConfig", "principals");
  {
    const start = w.size;
    encode$ACL_Entity(w, v);
    w.uint32(w.size - start);
  }
  w.uint32(10);

}
export function decode$ACL_ModifyResourceProviderConfig(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        m.principals = decode$ACL_Entity(r, r.message(), m.principals);
        break;
      }
      case 18: {
        m.resource_providers = decode$ACL_Entity(r, r.message(), m.resource_providers);
        break;
      }
      default:
        r.unknown(m, tag);
    }
  }
  if (r.position !== end) r.overrun(end);
  if (m.principals === undefined || m.resource_providers === undefined) r.incomplete = true;
  return m;
}
export function json$ACL_ModifyResourceProviderConfig(m) {
  let s = "";
  let v;
  v = m.principals;
  if (v !== undefined) s += (s === "" ? '{"principals":' : ',"principals":') + json$ACL_Entity(v);
  v = m.resource_providers;
  if (v !== undefined) s += (s === "" ? '{"resource_providers":' : ',"resource_providers":') + json$ACL_Entity(v);
  return s === "" ? "{}" : s + "}";
}
export const ACL_ModifyResourceProviderConfig = messageCodec("mesos.ACL.ModifyResourceProviderConfig", encode$ACL_ModifyResourceProviderConfig, decode$ACL_ModifyResourceProviderConfig, json$ACL_ModifyResourceProviderConfig, () => [
  { name: "principals", number: 1, label: "required", type: ACL_Entity },
  { name: "resource_providers", number: 2, label: "required", type: ACL_Entity },
]);

export function encode$ACL_PruneImages(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.images;
  if (v === undefined) unset("mesos.ACL.PruneImages", "images");
  {
    const start = w.size;
    encode$ACL_Entity(w, v);
    w.uint32(w.size - start);
  }
  w.uint32(18);
  v = m.principals;
  if (v === undefined) unset("mesos.ACL.PruneImages", "principals");
  {
    const start = w.size;
    encode$ACL_Entity(w, v);
    w.uint32(w.size - start);
  }
  w.uint32(10);

}
export function decode$ACL_PruneImages(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        m.principals = decode$ACL_Entity(r, r.message(), m.principals);
        break;
      }
      case 18: {
        m.images = decode$ACL_Entity(r, r.message(), m.images);
        break;
      }
      default:
        r.unknown(m, tag);
    }
  }
  if (r.position !== end) r.overrun(end);
  if (m.principals === undefined || m.images === undefined) r.incomplete = true;
  return m;
}
export function json$ACL_PruneImages(m) {
  let s = "";
  let v;
  v = m.principals;
  if (v !== undefined) s += (s === "" ? '{"principals":' : ',"principals":') + json$ACL_Entity(v);
  v = m.images;
  if (v !== undefined) s += (s === "" ? '{"images":' : ',"images":') + json$ACL_Entity(v);
  return s === "" ? "{}" : s + "}";
}
export const ACL_PruneImages = messageCodec("mesos.ACL.PruneImages", encode$ACL_PruneImages, decode$ACL_PruneImages, json$ACL_PruneImages, () => [
  { name: "principals", number: 1, label: "required", type: ACL_Entity },
  { name: "images", number: 2, label: "required", type: ACL_Entity },
]);

export function encode$ACL_CreateBlockDisk(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.roles;
  if (v === undefined) unset("mesos.ACL.CreateBlockDisk", "roles");
  {
    const start = w.size;
    encode$ACL_Entity(w, v);
    w.uint32(w.size - start);
  }
  w.uint32(18);
  v = m.principals;
  if (v === undefined) unset("mesos.ACL.CreateBlockDisk", "principals");
  {
    const start = w.size;
    encode$ACL_Entity(w, v);
    w.uint32(w.size - start);
  }
  w.uint32(10);

}
export function decode$ACL_CreateBlockDisk(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        m.principals = decode$ACL_Entity(r, r.message(), m.principals);
        break;
      }
      case 18: {
        m.roles = decode$ACL_Entity(r, r.message(), m.roles);
        break;
      }
      default:
        r.unknown(m, tag);
    }
  }
  if (r.position !== end) r.overrun(end);
  if (m.principals === undefined || m.roles === undefined) r.incomplete = true;
  return m;
}
export function json$ACL_CreateBlockDisk(m) {
  let s = "";
  let v;
  v = m.principals;
  if (v !== undefined) s += (s === "" ? '{"principals":' : ',"principals":') + json$ACL_Entity(v);
  v = m.roles;
  if (v !== undefined) s += (s === "" ? '{"roles":' : ',"roles":') + json$ACL_Entity(v);
  return s === "" ? "{}" : s + "}";
}
export const ACL_CreateBlockDisk = messageCodec("mesos.ACL.CreateBlockDisk", encode$ACL_CreateBlockDisk, decode$ACL_CreateBlockDisk, json$ACL_CreateBlockDisk, () => [
  { name: "principals", number: 1, label: "required", type: ACL_Entity },
  { name: "roles", number: 2, label: "required", type: ACL_Entity },
]);

export function encode$ACL_DestroyBlockDisk(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.roles;
  if (v === undefined) unset("mesos.ACL.DestroyBlockDisk", "roles");
  {
    const start = w.size;
    encode$ACL_Entity(w, v);
    w.uint32(w.size - start);
  }
  w.uint32(18);
  v = m.principals;
  if (v === undefined) unset("mesos.ACL.DestroyBlockDisk", "principals");
  {
    const start = w.size;
    encode$ACL_Entity(w, v);
    w.uint32(w.size - start);
  }
  w.uint32(10);

}
export function decode$ACL_DestroyBlockDisk(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        m.principals = decode$ACL_Entity(r, r.message(), m.principals);
        break;
      }
      case 18: {
        m.roles = decode$ACL_Entity(r, r.message(), m.roles);
        break;
      }
      default:
        r.unknown(m, tag);
    }
  }
  if (r.position !== end) r.overrun(end);
  if (m.principals === undefined || m.roles === undefined) r.incomplete = true;
  return m;
}
export function json$ACL_DestroyBlockDisk(m) {
  let s = "";
  let v;
  v = m.principals;
  if (v !== undefined) s += (s === "" ? '{"principals":' : ',"principals":') + json$ACL_Entity(v);
  v = m.roles;
  if (v !== undefined) s += (s === "" ? '{"roles":' : ',"roles":') + json$ACL_Entity(v);
  return s === "" ? "{}" : s + "}";
}
export const ACL_DestroyBlockDisk = messageCodec("mesos.ACL.DestroyBlockDisk", encode$ACL_DestroyBlockDisk, decode$ACL_DestroyBlockDisk, json$ACL_DestroyBlockDisk, () => [
  { name: "principals", number: 1, label: "required", type: ACL_Entity },
  { name: "roles", number: 2, label: "required", type: ACL_Entity },
]);

export function encode$ACL_CreateMountDisk(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.roles;
  if (v === undefined) unset("mesos.ACL.CreateMountDisk", "roles");
  {
    const start = w.size;
    encode$ACL_Entity(w, v);
    w.uint32(w.size - start);
  }
  w.uint32(18);
  v = m.principals;
  if (v === undefined) unset("mesos.ACL.CreateMountDisk", "principals");
  {
    const start = w.size;
    encode$ACL_Entity(w, v);
    w.uint32(w.size - start);
  }
  w.uint32(10);

}
export function decode$ACL_CreateMountDisk(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        m.principals = decode$ACL_Entity(r, r.message(), m.principals);
        break;
      }
      case 18: {
        m.roles = decode$ACL_Entity(r, r.message(), m.roles);
        break;
      }
      default:
        r.unknown(m, tag);
    }
  }
  if (r.position !== end) r.overrun(end);
  if (m.principals === undefined || m.roles === undefined) r.incomplete = true;
  return m;
}
export function json$ACL_CreateMountDisk(m) {
  let s = "";
  let v;
  v = m.principals;
  if (v !== undefined) s += (s === "" ? '{"principals":' : ',"principals":') + json$ACL_Entity(v);
  v = m.roles;
  if (v !== undefined) s += (s === "" ? '{"roles":' : ',"roles":') + json$ACL_Entity(v);
  return s === "" ? "{}" : s + "}";
}
export const ACL_CreateMountDisk = messageCodec("mesos.ACL.CreateMountDisk", encode$ACL_CreateMountDisk, decode$ACL_CreateMountDisk, json$ACL_CreateMountDisk, () => [
  { name: "principals", number: 1, label: "required", type: ACL_Entity },
  { name: "roles", number: 2, label: "required", type: ACL_Entity },
]);

export function encode$ACL_DestroyMountDisk(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.roles;
  if (v === undefined) unset("mesos.ACL.DestroyMountDisk", "roles");
  {
    const start = w.size;
    encode$ACL_Entity(w, v);
    w.uint32(w.size - start);
  }
  w.uint32(18);
  v = m.principals;
  if (v === undefined) unset("mesos.ACL.DestroyMountDisk", "principals");
  {
    const start = w.size;
    encode$ACL_Entity(w, v);
    w.uint32(w.size - start);
  }
  w.uint32(10);

}
export function decode$ACL_DestroyMountDisk(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        m.principals = decode$ACL_Entity(r, r.message(), m.principals);
        break;
      }
      case 18: {
        m.roles = decode$ACL_Entity(r, r.message(), m.roles);
        break;
      }
      default:
        r.unknown(m, tag);
    }
  }
  if (r.position !== end) r.overrun(end);
  if (m.principals === undefined || m.roles === undefined) r.incomplete = true;
  return m;
}
export function json$ACL_DestroyMountDisk(m) {
  let s = "";
  let v;
  v = m.principals;
  if (v !== undefined) s += (s === "" ? '{"principals":' : ',"principals":') + json$ACL_Entity(v);
  v = m.roles;
  if (v !== undefined) s += (s === "" ? '{"roles":' : ',"roles":') + json$ACL_Entity(v);
  return s === "" ? "{}" : s + "}";
}
export const ACL_DestroyMountDisk = messageCodec("mesos.ACL.DestroyMountDisk", encode$ACL_DestroyMountDisk, decode$ACL_DestroyMountDisk, json$ACL_DestroyMountDisk, () => [
  { name: "principals", number: 1, label: "required", type: ACL_Entity },
  { name: "roles", number: 2, label: "required", type: ACL_Entity },
]);

export function encode$ACL_DestroyRawDisk(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.roles;
  if (v === undefined) unset("mesos.ACL.DestroyRawDisk", "roles");
  {
    const start = w.size;
    encode$ACL_Entity(w, v);
    w.uint32(w.size - start);
  }
  w.uint32(18);
  v = m.principals;
  if (v === undefined) unset("mesos.ACL.DestroyRawDisk", "principals");
  {
    const start = w.size;
    encode$ACL_Entity(w, v);
    w.uint32(w.size - start);
  }
  w.uint32(10);

}
export function decode$ACL_DestroyRawDisk(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        m.principals = decode$ACL_Entity(r, r.message(), m.principals);
        break;
      }
      case 18: {
        m.roles = decode$ACL_Entity(r, r.message(), m.roles);
        break;
      }
      default:
        r.unknown(m, tag);
    }
  }
  if (r.position !== end) r.overrun(end);
  if (m.principals === undefined || m.roles === undefined) r.incomplete = true;
  return m;
}
export function json$ACL_DestroyRawDisk(m) {
  let s = "";
  let v;
  v = m.principals;
  if (v !== undefined) s += (s === "" ? '{"principals":' : ',"principals":') + json$ACL_Entity(v);
  v = m.roles;
  if (v !== undefined) s += (s === "" ? '{"roles":' : ',"roles":') + json$ACL_Entity(v);
  return s === "" ? "{}" : s + "}";
}
export const ACL_DestroyRawDisk = messageCodec("mesos.ACL.DestroyRawDisk", encode$ACL_DestroyRawDisk, decode$ACL_DestroyRawDisk, json$ACL_DestroyRawDisk, () => [
  { name: "principals", number: 1, label: "required", type: ACL_Entity },
  { name: "roles", number: 2, label: "required", type: ACL_Entity },
]);

export function encode$ACL_ViewResourceProvider(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.resource_providers;
  if (v === undefined) unset("mesos.ACL.ViewResourceProvider", "resource_providers");
  {
    const start = w.size;
    encode$ACL_Entity(w, v);
    w.uint32(w.size - start);
  }
  w.uint32(18);
  v = m.principals;
  if (v === undefined) unset("mesos.ACL.ViewResourceProvider", "principals");
  {
    const start = w.size;
    encode$ACL_Entity(w, v);
    w.uint32(w.size - start);
  }
  w.uint32(10);

}
export function decode$ACL_ViewResourceProvider(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        m.principals = decode$ACL_Entity(r, r.message(), m.principals);
        break;
      }
      case 18: {
        m.resource_providers = decode$ACL_Entity(r, r.message(), m.resource_providers);
        break;
      }
      default:
        r.unknown(m, tag);
    }
  }
  if (r.position !== end) r.overrun(end);
  if (m.principals === undefined || m.resource_providers === undefined) r.incomplete = true;
  return m;
}
export function json$ACL_ViewResourceProvider(m) {
  let s = "";
  let v;
  v = m.principals;
  if (v !== undefined) s += (s === "" ? '{"principals":' : ',"principals":') + json$ACL_Entity(v);
  v = m.resource_providers;
  if (v !== undefined) s += (s === "" ? '{"resource_providers":' : ',"resource_providers":') + json$ACL_Entity(v);
  return s === "" ? "{}" : s + "}";
}
export const ACL_ViewResourceProvider = messageCodec("mesos.ACL.ViewResourceProvider", encode$ACL_ViewResourceProvider, decode$ACL_ViewResourceProvider, json$ACL_ViewResourceProvider, () => [
  { name: "principals", number: 1, label: "required", type: ACL_Entity },
  { name: "resource_providers", number: 2, label: "required", type: ACL_Entity },
]);

export function encode$ACLs(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.reactivate_agents;
  if (v !== undefined) {
    const list = v;
    for (let i = list.length - 1; i >= 0; i--) {
      v = list[i];
      {
        const start = w.size;
        encode$ACL_ReactivateAgent(w, v);
        w.uint32(w.size - start);
      }
      w.uint32(466);
    }
  }
  v = m.deactivate_agents;
  if (v !== undefined) {
    const list = v;
    for (let i = list.length - 1; i >= 0; i--) {
      v = list[i];
      {
        const start = w.size;
        encode$ACL_DeactivateAgent(w, v);
        w.uint32(w.size - start);
      }
      w.uint32(458);
    }
  }
  v = m.drain_agents;
  if (v !== undefined) {
    const list = v;
    for (let i = list.length - 1; i >= 0; i--) {
      v = list[i];
      {
        const start = w.size;
        encode$ACL_DrainAgent(w, v);
        w.uint32(w.size - start);
      }
      w.uint32(450);
    }
  }
  v = m.destroy_raw_disks;
  if (v !== undefined) {
    const list = v;
    for (let i = list.length - 1; i >= 0; i--) {
      v = list[i];
      {
        const start = w.size;
        encode$ACL_DestroyRawDisk(w, v);
        w.uint32(w.size - start);
      }
      w.uint32(442);
    }
  }
  v = m.mark_resource_providers_gone;
  if (v !== undefined) {
    const list = v;
    for (let i = list.length - 1; i >= 0; i--) {
      v = list[i];
      {
        const start = w.size;
        encode$ACL_MarkResourceProvidersGone(w, v);
        w.uint32(w.size - start);
      }
      w.uint32(434);
    }
  }
  v = m.view_resource_providers;
  if (v !== undefined) {
    const list = v;
    for (let i = list.length - 1; i >= 0; i--) {
      v = list[i];
      {
        const start = w.size;
        encode$ACL_ViewResourceProvider(w, v);
        w.uint32(w.size - start);
      }
      w.uint32(426);
    }
  }
  v = m.destroy_mount_disks;
  if (v !== undefined) {
    const list = v;
    for (let i = list.length - 1; i >= 0; i--) {
      v = list[i];
      {
        const start = w.size;
        encode$ACL_DestroyMountDisk(w, v);
        w.uint32(w.size - start);
      }
      w.uint32(418);
    }
  }
  v = m.create_mount_disks;
  if (v !== undefined) {
    const list = v;
    for (let i = list.length - 1; i >= 0; i--) {
      v = list[i];
      {
        const start = w.size;
        encode$ACL_CreateMountDisk(w, v);
        w.uint32(w.size - start);
      }
      w.uint32(410);
    }
  }
  v = m.destroy_block_disks;
  if (v !== undefined) {
    const list = v;
    for (let i = list.length - 1; i >= 0; i--) {
      v = list[i];
      {
        const start = w.size;
        encode$ACL_DestroyBlockDisk(w, v);
        w.uint32(w.size - start);
      }
      w.uint32(402);
    }
  }
  v = m.create_block_disks;
  if (v !== undefined) {
    const list = v;
    for (let i = list.length - 1; i >= 0; i--) {
      v = list[i];
      {
        const start = w.size;
        encode$ACL_CreateBlockDisk(w, v);
        w.uint32(w.size - start);
      }
      w.uint32(394);
    }
  }
  v = m.resize_volumes;
  if (v !== undefined) {
    const list = v;
    for (let i = list.length - 1; i >= 0; i--) {
      v = list[i];
      {
        const start = w.size;
        encode$ACL_ResizeVolume(w, v);
        w.uint32(w.size - start);
      }
      w.uint32(386);
    }
  }
  v = m.prune_images;
  if (v !== undefined) {
    const list = v;
    for (let i = list.length - 1; i >= 0; i--) {
      v = list[i];
      {
        const start = w.size;
        encode$ACL_PruneImages(w, v);
        w.uint32(w.size - start);
      }
      w.uint32(378);
    }
  }
  v = m.view_standalone_containers;
  if (v !== undefined) {
    const list = v;
    for (let i = list.length - 1; i >= 0; i--) {
      v = list[i];
      {
        const start = w.size;
        encode$ACL_ViewStandaloneContainer(w, v);
        w.uint32(w.size - start);
      }
      w.uint32(370);
    }
  }
  v = m.modify_resource_provider_configs;
  if (v !== undefined) {
    const list = v;
    for (let i = list.length - 1; i >= 0; i--) {
      v = list[i];
      {
        const start = w.size;
        encode$ACL_ModifyResourceProviderConfig(w, v);
        w.uint32(w.size - start);
      }
      w.uint32(362);
    }
  }
  v = m.remove_standalone_containers;
  if (v !== undefined) {
    const list = v;
    for (let i = list.length - 1; i >= 0; i--) {
      v = list[i];
      {
        const start = w.size;
        encode$ACL_RemoveStandaloneContainer(w, v);
        w.uint32(w.size - start);
      }
      w.uint32(354);
    }
  }
  v = m.wait_standalone_containers;
  if (v !== undefined) {
    const list = v;
    for (let i = list.length - 1; i >= 0; i--) {
      v = list[i];
      {
        const start = w.size;
        encode$ACL_WaitStandaloneContainer(w, v);
        w.uint32(w.size - start);
      }
      w.uint32(346);
    }
  }
  v = m.kill_standalone_containers;
  if (v !== undefined) {
    const list = v;
    for (let i = list.length - 1; i >= 0; i--) {
      v = list[i];
      {
        const start = w.size;
        encode$ACL_KillStandaloneContainer(w, v);
        w.uint32(w.size - start);
      }
      w.uint32(338);
    }
  }
  v = m.launch_standalone_containers;
  if (v !== undefined) {
    const list = v;
    for (let i = list.length - 1; i >= 0; i--) {
      v = list[i];
      {
        const start = w.size;
        encode$ACL_LaunchStandaloneContainer(w, v);
        w.uint32(w.size - start);
      }
      w.uint32(330);
    }
  }
  v = m.mark_agents_gone;
  if (v !== undefined) {
    const list = v;
    for (let i = list.length - 1; i >= 0; i--) {
      v = list[i];
      {
        const start = w.size;
        encode$ACL_MarkAgentGone(w, v);
        w.uint32(w.size - start);
      }
      w.uint32(322);
    }
  }
  v = m.get_maintenance_statuses;
  if (v !== undefined) {
    const list = v;
    for (let i = list.length - 1; i >= 0; i--) {
      v = list[i];
      {
        const start = w.size;
        encode$ACL_GetMaintenanceStatus(w, v);
        w.uint32(w.size - start);
      }
      w.uint32(314);
    }
  }
  v = m.stop_maintenances;
  if (v !== undefined) {
    const list = v;
    for (let i = list.length - 1; i >= 0; i--) {
      v = list[i];
      {
        const start = w.size;
        encode$ACL_StopMaintenance(w, v);
        w.uint32(w.size - start);
      }
      w.uint32(306);
    }
  }
  v = m.start_maintenances;
  if (v !== undefined) {
    const list = v;
    for (let i = list.length - 1; i >= 0; i--) {
      v = list[i];
      {
        const start = w.size;
        encode$ACL_StartMaintenance(w, v);
        w.uint32(w.size - start);
      }
      w.uint32(298);
    }
  }
  v = m.get_maintenance_schedules;
  if (v !== undefined) {
    const list = v;
    for (let i = list.length - 1; i >= 0; i--) {
      v = list[i];
      {
        const start = w.size;
        encode$ACL_GetMaintenanceSchedule(w, v);
        w.uint32(w.size - start);
      }
      w.uint32(290);
    }
  }
  v = m.update_maintenance_schedules;
  if (v !== undefined) {
    const list = v;
    for (let i = list.length - 1; i >= 0; i--) {
      v = list[i];
      {
        const start = w.size;
        encode$ACL_UpdateMaintenanceSchedule(w, v);
        w.uint32(w.size - start);
      }
      w.uint32(282);
    }
  }
  v = m.register_agents;
  if (v !== undefined) {
    const list = v;
    for (let i = list.length - 1; i >= 0; i--) {
      v = list[i];
      {
        const start = w.size;
        encode$ACL_RegisterAgent(w, v);
        w.uint32(w.size - start);
      }
      w.uint32(274);
    }
  }
  v = m.remove_nested_containers;
  if (v !== undefined) {
    const list = v;
    for (let i = list.length - 1; i >= 0; i--) {
      v = list[i];
      {
        const start = w.size;
        encode$ACL_RemoveNestedContainer(w, v);
        w.uint32(w.size - start);
      }
      w.uint32(266);
    }
  }
  v = m.set_log_level;
  if (v !== undefined) {
    const list = v;
    for (let i = list.length - 1; i >= 0; i--) {
      v = list[i];
      {
        const start = w.size;
        encode$ACL_SetLogLevel(w, v);
        w.uint32(w.size - start);
      }
      w.uint32(258);
    }
  }
  v = m.view_containers;
  if (v !== undefined) {
    const list = v;
    for (let i = list.length - 1; i >= 0; i--) {
      v = list[i];
      {
        const start = w.size;
        encode$ACL_ViewContainer(w, v);
        w.uint32(w.size - start);
      }
      w.uint32(250);
    }
  }
  v = m.attach_containers_output;
  if (v !== undefined) {
    const list = v;
    for (let i = list.length - 1; i >= 0; i--) {
      v = list[i];
      {
        const start = w.size;
        encode$ACL_AttachContainerOutput(w, v);
        w.uint32(w.size - start);
      }
      w.uint32(242);
    }
  }
  v = m.attach_containers_input;
  if (v !== undefined) {
    const list = v;
    for (let i = list.length - 1; i >= 0; i--) {
      v = list[i];
      {
        const start = w.size;
        encode$ACL_AttachContainerInput(w, v);
        w.uint32(w.size - start);
      }
      w.uint32(234);
    }
  }
  v = m.launch_nested_container_sessions_under_parent_with_user;
  if (v !== undefined) {
    const list = v;
    for (let i = list.length - 1; i >= 0; i--) {
      v = list[i];
      {
        const start = w.size;
        encode$ACL_LaunchNestedContainerSessionUnderParentWithUser(w, v);
        w.uint32(w.size - start);
      }
      w.uint32(226);
    }
  }
  v = m.launch_nested_container_sessions_as_user;
  if (v !== undefined) {
    const list = v;
    for (let i = list.length - 1; i >= 0; i--) {
      v = list[i];
      {
        const start = w.size;
        encode$ACL_LaunchNestedContainerSessionAsUser(w, v);
        w.uint32(w.size - start);
      }
      w.uint32(218);
    }
  }
  v = m.wait_nested_containers;
  if (v !== undefined) {
    const list = v;
    for (let i = list.length - 1; i >= 0; i--) {
      v = list[i];
      {
        const start = w.size;
        encode$ACL_WaitNestedContainer(w, v);
        w.uint32(w.size - start);
      }
      w.uint32(210);
    }
  }
  v = m.kill_nested_containers;
  if (v !== undefined) {
    const list = v;
    for (let i = list.length - 1; i >= 0; i--) {
      v = list[i];
      {
        const start = w.size;
        encode$ACL_KillNestedContainer(w, v);
        w.uint32(w.size - start);
      }
      w.uint32(202);
    }
  }
  v = m.launch_nested_containers_under_parent_with_user;
  if (v !== undefined) {
    const list = v;
    for (let i = list.length - 1; i >= 0; i--) {
      v = list[i];
      {
        const start = w.size;
        encode$ACL_LaunchNestedContainerUnderParentWithUser(w, v);
        w.uint32(w.size - start);
      }
      w.uint32(194);
    }
  }
  v = m.launch_nested_containers_as_user;
  if (v !== undefined) {
    const list = v;
    for (let i = list.length - 1; i >= 0; i--) {
      v = list[i];
      {
        const start = w.size;
        encode$ACL_LaunchNestedContainerAsUser(w, v);
        w.uint32(w.size - start);
      }
      w.uint32(186);
    }
  }
  v = m.view_flags;
  if (v !== undefined) {
    const list = v;
    for (let i = list.length - 1; i >= 0; i--) {
      v = list[i];
      {
        const start = w.size;
        encode$ACL_ViewFlags(w, v);
        w.uint32(w.size - start);
      }
      w.uint32(178);
    }
  }
  v = m.view_roles;
  if (v !== undefined) {
    const list = v;
    for (let i = list.length - 1; i >= 0; i--) {
      v = list[i];
      {
        const start = w.size;
        encode$ACL_ViewRole(w, v);
        w.uint32(w.size - start);
      }
      w.uint32(170);
    }
  }
  v = m.access_mesos_logs;
  if (v !== undefined) {
    const list = v;
    for (let i = list.length - 1; i >= 0; i--) {
      v = list[i];
      {
        const start = w.size;
        encode$ACL_AccessMesosLog(w, v);
        w.uint32(w.size - start);
      }
      w.uint32(162);
    }
  }
  v = m.access_sandboxes;
  if (v !== undefined) {
    const list = v;
    for (let i = list.length - 1; i >= 0; i--) {
      v = list[i];
      {
        const start = w.size;
        encode$ACL_AccessSandbox(w, v);
        w.uint32(w.size - start);
      }
      w.uint32(154);
    }
  }
  v = m.view_executors;
  if (v !== undefined) {
    const list = v;
    for (let i = list.length - 1; i >= 0; i--) {
      v = list[i];
      {
        const start = w.size;
        encode$ACL_ViewExecutor(w, v);
        w.uint32(w.size - start);
      }
      w.uint32(146);
    }
  }
  v = m.view_tasks;
  if (v !== undefined) {
    const list = v;
    for (let i = list.length - 1; i >= 0; i--) {
      v = list[i];
      {
        const start = w.size;
        encode$ACL_ViewTask(w, v);
        w.uint32(w.size - start);
      }
      w.uint32(138);
    }
  }
  v = m.view_frameworks;
  if (v !== undefined) {
    const list = v;
    for (let i = list.length - 1; i >= 0; i--) {
      v = list[i];
      {
        const start = w.size;
        encode$ACL_ViewFramework(w, v);
        w.uint32(w.size - start);
      }
      w.uint32(130);
    }
  }
  v = m.update_quotas;
  if (v !== undefined) {
    const list = v;
    for (let i = list.length - 1; i >= 0; i--) {
      v = list[i];
      {
        const start = w.size;
        encode$ACL_UpdateQuota(w, v);
        w.uint32(w.size - start);
      }
      w.uint32(122);
    }
  }
  v = m.get_quotas;
  if (v !== undefined) {
    const list = v;
    for (let i = list.length - 1; i >= 0; i--) {
      v = list[i];
      {
        const start = w.size;
        encode$ACL_GetQuota(w, v);
        w.uint32(w.size - start);
      }
      w.uint32(114);
    }
  }
  v = m.get_endpoints;
  if (v !== undefined) {
    const list = v;
    for (let i = list.length - 1; i >= 0; i--) {
      v = list[i];
      {
        const start = w.size;
        encode$ACL_GetEndpoint(w, v);
        w.uint32(w.size - start);
      }
      w.uint32(106);
    }
  }
  v = m.update_weights;
  if (v !== undefined) {
    const list = v;
    for (let i = list.length - 1; i >= 0; i--) {
      v = list[i];
      {
        const start = w.size;
        encode$ACL_UpdateWeight(w, v);
        w.uint32(w.size - start);
      }
      w.uint32(98);
    }
  }
  v = m.teardown_frameworks;
  if (v !== undefined) {
    const list = v;
    for (let i = list.length - 1; i >= 0; i--) {
      v = list[i];
      {
        const start = w.size;
        encode$ACL_TeardownFramework(w, v);
        w.uint32(w.size - start);
      }
      w.uint32(90);
    }
  }
  v = m.destroy_volumes;
  if (v !== undefined) {
    const list = v;
    for (let i = list.length - 1; i >= 0; i--) {
      v = list[i];
      {
        const start = w.size;
        encode$ACL_DestroyVolume(w, v);
        w.uint32(w.size - start);
      }
      w.uint32(66);
    }
  }
  v = m.create_volumes;
  if (v !== undefined) {
    const list = v;
    for (let i = list.length - 1; i >= 0; i--) {
      v = list[i];
      {
        const start = w.size;
        encode$ACL_CreateVolume(w, v);
        w.uint32(w.size - start);
      }
      w.uint32(58);
    }
  }
  v = m.unreserve_resources;
  if (v !== undefined) {
    const list = v;
    for (let i = list.length - 1; i >= 0; i--) {
      v = list[i];
      {
        const start = w.size;
        encode$ACL_UnreserveResources(w, v);
        w.uint32(w.size - start);
      }
      w.uint32(50);
    }
  }
  v = m.reserve_resources;
  if (v !== undefined) {
    const list = v;
    for (let i = list.length - 1; i >= 0; i--) {
      v = list[i];
      {
        const start = w.size;
        encode$ACL_ReserveResources(w, v);
        w.uint32(w.size - start);
      }
      w.uint32(42);
    }
  }
  v = m.run_tasks;
  if (v !== undefined) {
    const list = v;
    for (let i = list.length - 1; i >= 0; i--) {
      v = list[i];
      {
        const start = w.size;
        encode$ACL_RunTask(w, v);
        w.uint32(w.size - start);
      }
      w.uint32(26);
    }
  }
  v = m.register_frameworks;
  if (v !== undefined) {
    const list = v;
    for (let i = list.length - 1; i >= 0; i--) {
      v = list[i];
      {
        const start = w.size;
        encode$ACL_RegisterFramework(w, v);
        w.uint32(w.size - start);
      }
      w.uint32(18);
    }
  }
  v = m.permissive;
  if (v !== undefined) {
    w.bool(v);
    w.uint32(8);
  }

}
export function decode$ACLs(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 8: {
        m.permissive = r.bool();
        break;
      }
      case 18: {
        (m.register_frameworks ??= []).push(decode$ACL_RegisterFramework(r, r.message()));
        break;
      }
      case 26: {
        (m.run_tasks ??= []).push(decode$ACL_RunTask(r, r.message()));
        break;
      }
      case 42: {
        (m.reserve_resources ??= []).push(decode$ACL_ReserveResources(r, r.message()));
        break;
      }
      case 50: {
        (m.unreserve_resources ??= []).push(decode$ACL_UnreserveResources(r, r.message()));
        break;
      }
      case 58: {
        (m.create_volumes ??= []).push(decode$ACL_CreateVolume(r, r.message()));
        break;
      }
      case 66: {
        (m.destroy_volumes ??= []).push(decode$ACL_DestroyVolume(r, r.message()));
        break;
      }
      case 90: {
        (m.teardown_frameworks ??= []).push(decode$ACL_TeardownFramework(r, r.message()));
        break;
      }
      case 98: {
        (m.update_weights ??= []).push(decode$ACL_UpdateWeight(r, r.message()));
        break;
      }
      case 106: {
        (m.get_endpoints ??= []).push(decode$ACL_GetEndpoint(r, r.message()));
        break;
      }
      case 114: {
        (m.get_quotas ??= []).push(decode$ACL_GetQuota(r, r.message()));
        break;
      }
      case 122: {
        (m.update_quotas ??= []).push(decode$ACL_UpdateQuota(r, r.message()));
        break;
      }
      case 130: {
        (m.view_frameworks ??= []).push(decode$ACL_ViewFramework(r, r.message()));
        break;
      }
      case 138: {
        (m.view_tasks ??= []).push(decode$ACL_ViewTask(r, r.message()));
        break;
      }
      case 146: {
        (m.view_executors ??= []).push(decode$ACL_ViewExecutor(r, r.message()));
        break;
      }
      case 154: {
        (m.access_sandboxes ??= []).push(decode$ACL_AccessSandbox(r, r.message()));
        break;
      }
      case 162: {
        (m.access_mesos_logs ??= []).push(decode$ACL_AccessMesosLog(r, r.message()));
        break;
      }
      case 170: {
        (m.view_roles ??= []).push(decode$ACL_ViewRole(r, r.message()));
        break;
      }
      case 178: {
        (m.view_flags ??= []).push(decode$ACL_ViewFlags(r, r.message()));
        break;
      }
      case 186: {
        (m.launch_nested_containers_as_user ??= []).push(decode$ACL_LaunchNestedContainerAsUser(r, r.message()));
        break;
      }
      case 194: {
        (m.launch_nested_containers_under_parent_with_user ??= []).push(decode$ACL_LaunchNestedContainerUnderParentWithUser(r, r.message()));
        break;
      }
      case 202: {
        (m.kill_nested_containers ??= []).push(decode$ACL_KillNestedContainer(r, r.message()));
        break;
      }
      case 210: {
        (m.wait_nested_containers ??= []).push(decode$ACL_WaitNestedContainer(r, r.message()));
        break;
      }
      case 218: {
        (m.launch_nested_container_sessions_as_user ??= []).push(decode$ACL_LaunchNestedContainerSessionAsUser(r, r.message()));
        break;
      }
      case 226: {
        (m.launch_nested_container_sessions_under_parent_with_user ??= []).push(decode$ACL_LaunchNestedContainerSessionUnderParentWithUser(r, r.message()));
        break;
      }
      case 234: {
        (m.attach_containers_input ??= []).push(decode$ACL_AttachContainerInput(r, r.message()));
        break;
      }
      case 242: {
        (m.attach_containers_output ??= []).push(decode$ACL_AttachContainerOutput(r, r.message()));
        break;
      }
      case 250: {
        (m.view_containers ??= []).push(decode$ACL_ViewContainer(r, r.message()));
        break;
      }
      case 258: {
        (m.set_log_level ??= []).push(decode$ACL_SetLogLevel(r, r.message()));
        break;
      }
      case 266: {
        (m.remove_nested_containers ??= []).push(decode$ACL_RemoveNestedContainer(r, r.message()));
        break;
      }
      case 274: {
        (m.register_agents ??= []).push(decode$ACL_RegisterAgent(r, r.message()));
        break;
      }
      case 282: {
        (m.update_maintenance_schedules ??= []).push(decode$ACL_UpdateMaintenanceSchedule(r, r.message()));
        break;
      }
      case 290: {
        (m.get_maintenance_schedules ??= []).push(decode$ACL_GetMaintenanceSchedule(r, r.message()));
        break;
      }
      case 298: {
        (m.start_maintenances ??= []).push(decode$ACL_StartMaintenance(r, r.message()));
        break;
      }
      case 306: {
        (m.stop_maintenances ??= []).push(decode$ACL_StopMaintenance(r, r.message()));
        break;
      }
      case 314: {
        (m.get_maintenance_statuses ??= []).push(decode$ACL_GetMaintenanceStatus(r, r.message()));
        break;
      }
      case 450: {
        (m.drain_agents ??= []).push(decode$ACL_DrainAgent(r, r.message()));
        break;
      }
      case 458: {
        (m.deactivate_agents ??= []).push(decode$ACL_DeactivateAgent(r, r.message()));
        break;
      }
      case 466: {
        (m.reactivate_agents ??= []).push(decode$ACL_ReactivateAgent(r, r.message()));
        break;
      }
      case 322: {
        (m.mark_agents_gone ??= []).push(decode$ACL_MarkAgentGone(r, r.message()));
        break;
      }
      case 330: {
        (m.launch_standalone_containers ??= []).push(decode$ACL_LaunchStandaloneContainer(r, r.message()));
        break;
      }
      case 338: {
        (m.kill_standalone_containers ??= []).push(decode$ACL_KillStandaloneContainer(r, r.message()));
        break;
      }
      case 346: {
        (m.wait_standalone_containers ??= []).push(decode$ACL_WaitStandaloneContainer(r, r.message()));
        break;
      }
      case 354: {
        (m.remove_standalone_containers ??= []).push(decode$ACL_RemoveStandaloneContainer(r, r.message()));
        break;
      }
      case 370: {
        (m.view_standalone_containers ??= []).push(decode$ACL_ViewStandaloneContainer(r, r.message()));
        break;
      }
      case 362: {
        (m.modify_resource_provider_configs ??= []).push(decode$ACL_ModifyResourceProviderConfig(r, r.message()));
        break;
      }
      case 434: {
        (m.mark_resource_providers_gone ??= []).push(decode$ACL_MarkResourceProvidersGone(r, r.message()));
        break;
      }
      case 426: {
        (m.view_resource_providers ??= []).push(decode$ACL_ViewResourceProvider(r, r.message()));
        break;
      }
      case 378: {
        (m.prune_images ??= []).push(decode$ACL_PruneImages(r, r.message()));
        break;
      }
      case 386: {
        (m.resize_volumes ??= []).push(decode$ACL_ResizeVolume(r, r.message()));
        break;
      }
      case 394: {
        (m.create_block_disks ??= []).push(decode$ACL_CreateBlockDisk(r, r.message()));
        break;
      }
      case 402: {
        (m.destroy_block_disks ??= []).push(decode$ACL_DestroyBlockDisk(r, r.message()));
        break;
      }
      case 410: {
        (m.create_mount_disks ??= []).push(decode$ACL_CreateMountDisk(r, r.message()));
        break;
      }
      case 418: {
        (m.destroy_mount_disks ??= []).push(decode$ACL_DestroyMountDisk(r, r.message()));
        break;
      }
      case 442: {
        (m.destroy_raw_disks ??= []).push(decode$ACL_DestroyRawDisk(r, r.message()));
        break;
      }
      default:
        r.unknown(m, tag);
    }
  }
  if (r.position !== end) r.overrun(end);
  return m;
}
export function json$ACLs(m) {
  let s = "";
  let v;
  v = m.permissive;
  if (v !== undefined) s += (s === "" ? '{"permissive":' : ',"permissive":') + v;
  else s += (s === "" ? '{"permissive":' : ',"permissive":') + 'true';
  v = m.register_frameworks;
  if (v !== undefined && v.length > 0) {
    const list = v;
    v = list[0];
    s += (s === "" ? '{"register_frameworks":' : ',"register_frameworks":') + "[" + json$ACL_RegisterFramework(v);
    for (let i = 1; i < list.length; i++) {
      v = list[i];
      s += "," + json$ACL_RegisterFramework(v);
    }
    s += "]";
  }
  v = m.run_tasks;
  if (v !== undefined && v.length > 0) {
    const list = v;
    v = list[0];
    s += (s === "" ? '{"run_tasks":' : ',"run_tasks":') + "[" + json$ACL_RunTask(v);
    for (let i = 1; i < list.length; i++) {
      v = list[i];
      s += "," + json$ACL_RunTask(v);
    }
    s += "]";
  }
  v = m.reserve_resources;
  if (v !== undefined && v.length > 0) {
    const list = v;
    v = list[0];
    s += (s === "" ? '{"reserve_resources":' : ',"reserve_resources":') + "[" + json$ACL_ReserveResources(v);
    for (let i = 1; i < list.length; i++) {
      v = list[i];
      s += "," + json$ACL_ReserveResources(v);
    }
    s += "]";
  }
  v = m.unreserve_resources;
  if (v !== undefined && v.length > 0) {
    const list = v;
    v = list[0];
    s += (s === "" ? '{"unreserve_resources":' : ',"unreserve_resources":') + "[" + json$ACL_UnreserveResources(v);
    for (let i = 1; i < list.length; i++) {
      v = list[i];
      s += "," + json$ACL_UnreserveResources(v);
    }
    s += "]";
  }
  v = m.create_volumes;
  if (v !== undefined && v.length > 0) {
    const list = v;
    v = list[0];
    s += (s === "" ? '{"create_volumes":' : ',"create_volumes":') + "[" + json$ACL_CreateVolume(v);
    for (let i = 1; i < list.length; i++) {
      v = list[i];
      s += "," + json$ACL_CreateVolume(v);
    }
    s += "]";
  }
  v = m.destroy_volumes;
  if (v !== undefined && v.length > 0) {
    const list = v;
    v = list[0];
    s += (s === "" ? '{"destroy_volumes":' : ',"destroy_volumes":') + "[" + json$ACL_DestroyVolume(v);
    for (let i = 1; i < list.length; i++) {
      v = list[i];
      s += "," + json$ACL_DestroyVolume(v);
    }
    s += "]";
  }
  v = m.teardown_frameworks;
  if (v !== undefined && v.length > 0) {
    const list = v;
    v = list[0];
    s += (s === "" ? '{"teardown_frameworks":' : ',"teardown_frameworks":') + "[" + json$ACL_TeardownFramework(v);
    for (let i = 1; i < list.length; i++) {
      v = list[i];
      s += "," + json$ACL_TeardownFramework(v);
    }
    s += "]";
  }
  v = m.update_weights;
  if (v !== undefined && v.length > 0) {
    const list = v;
    v = list[0];
    s += (s === "" ? '{"update_weights":' : ',"update_weights":') + "[" + json$ACL_UpdateWeight(v);
    for (let i = 1; i < list.length; i++) {
      v = list[i];
      s += "," + json$ACL_UpdateWeight(v);
    }
    s += "]";
  }
  v = m.get_endpoints;
  if (v !== undefined && v.length > 0) {
    const list = v;
    v = list[0];
    s += (s === "" ? '{"get_endpoints":' : ',"get_endpoints":') + "[" + json$ACL_GetEndpoint(v);
    for (let i = 1; i < list.length; i++) {
      v = list[i];
      s += "," + json$ACL_GetEndpoint(v);
    }
    s += "]";
  }
  v = m.get_quotas;
  if (v !== undefined && v.length > 0) {
    const list = v;
    v = list[0];
    s += (s === "" ? '{"get_quotas":' : ',"get_quotas":') + "[" + json$ACL_GetQuota(v);
    for (let i = 1; i < list.length; i++) {
      v = list[i];
      s += "," + json$ACL_GetQuota(v);
    }
    s += "]";
  }
  v = m.update_quotas;
  if (v !== undefined && v.length > 0) {
    const list = v;
    v = list[0];
    s += (s === "" ? '{"update_quotas":' : ',"update_quotas":') + "[" + json$ACL_UpdateQuota(v);
    for (let i = 1; i < list.length; i++) {
      v = list[i];
      s += "," + json$ACL_UpdateQuota(v);
    }
    s += "]";
  }
  v = m.view_frameworks;
  if (v !== undefined && v.length > 0) {
    const list = v;
    v = list[0];
    s += (s === "" ? '{"view_frameworks":' : ',"view_frameworks":') + "[" + json$ACL_ViewFramework(v);
    for (let i = 1; i < list.length; i++) {
      v = list[i];
      s += "," + json$ACL_ViewFramework(v);
    }
    s += "]";
  }
  v = m.view_tasks;
  if (v !== undefined && v.length > 0) {
    const list = v;
    v = list[0];
    s += (s === "" ? '{"view_tasks":' : ',"view_tasks":') + "[" + json$ACL_ViewTask(v);
    for (let i = 1; i < list.length; i++) {
      v = list[i];
      s += "," + json$ACL_ViewTask(v);
    }
    s += "]";
  }
  v = m.view_executors;
  if (v !== undefined && v.length > 0) {
    const list = v;
    v = list[0];
    s += (s === "" ? '{"view_executors":' : ',"view_executors":') + "[" + json$ACL_ViewExecutor(v);
    for (let i = 1; i < list.length; i++) {
      v = list[i];
      s += "," + json$ACL_ViewExecutor(v);
    }
    s += "]";
  }
  v = m.access_sandboxes;
  if (v !== undefined && v.length > 0) {
    const list = v;
    v = list[0];
    s += (s === "" ? '{"access_sandboxes":' : ',"access_sandboxes":') + "[" + json$ACL_AccessSandbox(v);
    for (let i = 1; i < list.length; i++) {
      v = list[i];
      s += "," + json$ACL_AccessSandbox(v);
    }
    s += "]";
  }
  v = m.access_mesos_logs;
  if (v !== undefined && v.length > 0) {
    const list = v;
    v = list[0];
    s += (s === "" ? '{"access_mesos_logs":' : ',"access_mesos_logs":') + "[" + json$ACL_AccessMesosLog(v);
    for (let i = 1; i < list.length; i++) {
      v = list[i];
      s += "," + json$ACL_AccessMesosLog(v);
    }
    s += "]";
  }
  v = m.view_roles;
  if (v !== undefined && v.length > 0) {
    const list = v;
    v = list[0];
    s += (s === "" ? '{"view_roles":' : ',"view_roles":') + "[" + json$ACL_ViewRole(v);
    for (let i = 1; i < list.length; i++) {
      v = list[i];
      s += "," + json$ACL_ViewRole(v);
    }
    s += "]";
  }
  v = m.view_flags;
  if (v !== undefined && v.length > 0) {
    const list = v;
    v = list[0];
    s += (s === "" ? '{"view_flags":' : ',"view_flags":') + "[" + json$ACL_ViewFlags(v);
    for (let i = 1; i < list.length; i++) {
      v = list[i];
      s += "," + json$ACL_ViewFlags(v);
    }
    s += "]";
  }
  v = m.launch_nested_containers_as_user;
  if (v !== undefined && v.length > 0) {
    const list = v;
    v = list[0];
    s += (s === "" ? '{"launch_nested_containers_as_user":' : ',"launch_nested_containers_as_user":') + "[" + json$ACL_LaunchNestedContainerAsUser(v);
    for (let i = 1; i < list.length; i++) {
      v = list[i];
      s += "," + json$ACL_LaunchNestedContainerAsUser(v);
    }
    s += "]";
  }
  v = m.launch_nested_containers_under_parent_with_user;
  if (v !== undefined && v.length > 0) {
    const list = v;
    v = list[0];
    s += (s === "" ? '{"launch_nested_containers_under_parent_with_user":' : ',"launch_nested_containers_under_parent_with_user":') + "[" + json$ACL_LaunchNestedContainerUnderParentWithUser(v);
    for (let i = 1; i < list.length; i++) {
      v = list[i];
      s += "," + json$ACL_LaunchNestedContainerUnderParentWithUser(v);
    }
    s += "]";
  }
  v = m.kill_nested_containers;
  if (v !== undefined && v.length > 0) {
    const list = v;
    v = list[0];
    s += (s === "" ? '{"kill_nested_containers":' : ',"kill_nested_containers":') + "[" + json$ACL_KillNestedContainer(v);
    for (let i = 1; i < list.length; i++) {
      v = list[i];
      s += "," + json$ACL_KillNestedContainer(v);
    }
    s += "]";
  }
  v = m.wait_nested_containers;
  if (v !== undefined && v.length > 0) {
    const list = v;
    v = list[0];
    s += (s === "" ? '{"wait_nested_containers":' : ',"wait_nested_containers":') + "[" + json$ACL_WaitNestedContainer(v);
    for (let i = 1; i < list.length; i++) {
      v = list[i];
      s += "," + json$ACL_WaitNestedContainer(v);
    }
    s += "]";
  }
  v = m.launch_nested_container_sessions_as_user;
  if (v !== undefined && v.length > 0) {
    const list = v;
    v = list[0];
    s += (s === "" ? '{"launch_nested_container_sessions_as_user":' : ',"launch_nested_container_sessions_as_user":') + "[" + json$ACL_LaunchNestedContainerSessionAsUser(v);
    for (let i = 1; i < list.length; i++) {
      v = list[i];
      s += "," + json$ACL_LaunchNestedContainerSessionAsUser(v);
    }
    s += "]";
  }
  v = m.launch_nested_container_sessions_under_parent_with_user;
  if (v !== undefined && v.length > 0) {
    const list = v;
    v = list[0];
    s += (s === "" ? '{"launch_nested_container_sessions_under_parent_with_user":' : ',"launch_nested_container_sessions_under_parent_with_user":') + "[" + json$ACL_LaunchNestedContainerSessionUnderParentWithUser(v);
    for (let i = 1; i < list.length; i++) {
      v = list[i];
      s += "," + json$ACL_LaunchNestedContainerSessionUnderParentWithUser(v);
    }
    s += "]";
  }
  v = m.attach_containers_input;
  if (v !== undefined && v.length > 0) {
    const list = v;
    v = list[0];
    s += (s === "" ? '{"attach_containers_input":' : ',"attach_containers_input":') + "[" + json$ACL_AttachContainerInput(v);
    for (let i = 1; i < list.length; i++) {
      v = list[i];
      s += "," + json$ACL_AttachContainerInput(v);
    }
    s += "]";
  }
  v = m.attach_containers_output;
  if (v !== undefined && v.length > 0) {
    const list = v;
    v = list[0];
    s += (s === "" ? '{"attach_containers_output":' : ',"attach_containers_output":') + "[" + json$ACL_AttachContainerOutput(v);
    for (let i = 1; i < list.length; i++) {
      v = list[i];
      s += "," + json$ACL_AttachContainerOutput(v);
    }
    s += "]";
  }
  v = m.view_containers;
  if (v !== undefined && v.length > 0) {
    const list = v;
    v = list[0];
    s += (s === "" ? '{"view_containers":' : ',"view_containers":') + "[" + json$ACL_ViewContainer(v);
    for (let i = 1; i < list.length; i++) {
      v = list[i];
      s += "," + json$ACL_ViewContainer(v);
    }
    s += "]";
  }
  v = m.set_log_level;
  if (v !== undefined && v.length > 0) {
    const list = v;
    v = list[0];
    s += (s === "" ? '{"set_log_level":' : ',"set_log_level":') + "[" + json$ACL_SetLogLevel(v);
    for (let i = 1; i < list.length; i++) {
      v = list[i];
      s += "," + json$ACL_SetLogLevel(v);
    }
    s += "]";
  }
  v = m.remove_nested_containers;
  if (v !== undefined && v.length > 0) {
    const list = v;
    v = list[0];
    s += (s === "" ? '{"remove_nested_containers":' : ',"remove_nested_containers":') + "[" + json$ACL_RemoveNestedContainer(v);
    for (let i = 1; i < list.length; i++) {
      v = list[i];
      s += "," + json$ACL_RemoveNestedContainer(v);
    }
    s += "]";
  }
  v = m.register_agents;
  if (v !== undefined && v.length > 0) {
    const list = v;
    v = list[0];
    s += (s === "" ? '{"register_agents":' : ',"register_agents":') + "[" + json$ACL_RegisterAgent(v);
    for (let i = 1; i < list.length; i++) {
      v = list[i];
      s += "," + json$ACL_RegisterAgent(v);
    }
    s += "]";
  }
  v = m.update_maintenance_schedules;
  if (v !== undefined && v.length > 0) {
    const list = v;
    v = list[0];
    s += (s === "" ? '{"update_maintenance_schedules":' : ',"update_maintenance_schedules":') + "[" + json$ACL_UpdateMaintenanceSchedule(v);
    for (let i = 1; i < list.length; i++) {
      v = list[i];
      s += "," + json$ACL_UpdateMaintenanceSchedule(v);
    }
    s += "]";
  }
  v = m.get_maintenance_schedules;
  if (v !== undefined && v.length > 0) {
    const list = v;
    v = list[0];
    s += (s === "" ? '{"get_maintenance_schedules":' : ',"get_maintenance_schedules":') + "[" + json$ACL_GetMaintenanceSchedule(v);
    for (let i = 1; i < list.length; i++) {
      v = list[i];
      s += "," + json$ACL_GetMaintenanceSchedule(v);
    }
    s += "]";
  }
  v = m.start_maintenances;
  if (v !== undefined && v.length > 0) {
    const list = v;
    v = list[0];
    s += (s === "" ? '{"start_maintenances":' : ',"start_maintenances":') + "[" + json$ACL_StartMaintenance(v);
    for (let i = 1; i < list.length; i++) {
      v = list[i];
      s += "," + json$ACL_StartMaintenance(v);
    }
    s += "]";
  }
  v = m.stop_maintenances;
  if (v !== undefined && v.length > 0) {
    const list = v;
    v = list[0];
    s += (s === "" ? '{"stop_maintenances":' : ',"stop_maintenances":') + "[" + json$ACL_StopMaintenance(v);
    for (let i = 1; i < list.length; i++) {
      v = list[i];
      s += "," + json$ACL_StopMaintenance(v);
    }
    s += "]";
  }
  v = m.get_maintenance_statuses;
  if (v !== undefined && v.length > 0) {
    const list = v;
    v = list[0];
    s += (s === "" ? '{"get_maintenance_statuses":' : ',"get_maintenance_statuses":') + "[" + json$ACL_GetMaintenanceStatus(v);
    for (let i = 1; i < list.length; i++) {
      v = list[i];
      s += "," + json$ACL_GetMaintenanceStatus(v);
    }
    s += "]";
  }
  v = m.drain_agents;
  if (v !== undefined && v.length > 0) {
    const list = v;
    v = list[0];
    s += (s === "" ? '{"drain_agents":' : ',"drain_agents":') + "[" + json$ACL_DrainAgent(v);
    for (let i = 1; i < list.length; i++) {
      v = list[i];
      s += "," + json$ACL_DrainAgent(v);
    }
    s += "]";
  }
  v = m.deactivate_agents;
  if (v !== undefined && v.length > 0) {
    const list = v;
    v = list[0];
    s += (s === "" ? '{"deactivate_agents":' : ',"deactivate_agents":') + "[" + json$ACL_DeactivateAgent(v);
    for (let i = 1; i < list.length; i++) {
      v = list[i];
      s += "," + json$ACL_DeactivateAgent(v);
    }
    s += "]";
  }
  v = m.reactivate_agents;
  if (v !== undefined && v.length > 0) {
    const list = v;
    v = list[0];
    s += (s === "" ? '{"reactivate_agents":' : ',"reactivate_agents":') + "[" + json$ACL_ReactivateAgent(v);
    for (let i = 1; i < list.length; i++) {
      v = list[i];
      s += "," + json$ACL_ReactivateAgent(v);
    }
    s += "]";
  }
  v = m.mark_agents_gone;
  if (v !== undefined && v.length > 0) {
    const list = v;
    v = list[0];
    s += (s === "" ? '{"mark_agents_gone":' : ',"mark_agents_gone":') + "[" + json$ACL_MarkAgentGone(v);
    for (let i = 1; i < list.length; i++) {
      v = list[i];
      s += "," + json$ACL_MarkAgentGone(v);
    }
    s += "]";
  }
  v = m.launch_standalone_containers;
  if (v !== undefined && v.length > 0) {
    const list = v;
    v = list[0];
    s += (s === "" ? '{"launch_standalone_containers":' : ',"launch_standalone_containers":') + "[" + json$ACL_LaunchStandaloneContainer(v);
    for (let i = 1; i < list.length; i++) {
      v = list[i];
      s += "," + json$ACL_LaunchStandaloneContainer(v);
    }
    s += "]";
  }
  v = m.kill_standalone_containers;
  if (v !== undefined && v.length > 0) {
    const list = v;
    v = list[0];
    s += (s === "" ? '{"kill_standalone_containers":' : ',"kill_standalone_containers":') + "[" + json$ACL_KillStandaloneContainer(v);
    for (let i = 1; i < list.length; i++) {
      v = list[i];
      s += "," + json$ACL_KillStandaloneContainer(v);
    }
    s += "]";
  }
  v = m.wait_standalone_containers;
  if (v !== undefined && v.length > 0) {
    const list = v;
    v = list[0];
    s += (s === "" ? '{"wait_standalone_containers":' : ',"wait_standalone_containers":') + "[" + json$ACL_WaitStandaloneContainer(v);
    for (let i = 1; i < list.length; i++) {
      v = list[i];
      s += "," + json$ACL_WaitStandaloneContainer(v);
    }
    s += "]";
  }
  v = m.remove_standalone_containers;
  if (v !== undefined && v.length > 0) {
    const list = v;
    v = list[0];
    s += (s === "" ? '{"remove_standalone_containers":' : ',"remove_standalone_containers":') + "[" + json$ACL_RemoveStandaloneContainer(v);
    for (let i = 1; i < list.length; i++) {
      v = list[i];
      s += "," + json$ACL_RemoveStandaloneContainer(v);
    }
    s += "]";
  }
  v = m.view_standalone_containers;
  if (v !== undefined && v.length > 0) {
    const list = v;
    v = list[0];
    s += (s === "" ? '{"view_standalone_containers":' : ',"view_standalone_containers":') + "[" + json$ACL_ViewStandaloneContainer(v);
    for (let i = 1; i < list.length; i++) {
      v = list[i];
      s += "," + json$ACL_ViewStandaloneContainer(v);
    }
    s += "]";
  }
  v = m.modify_resource_provider_configs;
  if (v !== undefined && v.length > 0) {
    const list = v;
    v = list[0];
    s += (s === "" ? '{"modify_resource_provider_configs":' : ',"modify_resource_provider_configs":') + "[" + json$ACL_ModifyResourceProviderConfig(v);
    for (let i = 1; i < list.length; i++) {
      v = list[i];
      s += "," + json$ACL_ModifyResourceProviderConfig(v);
    }
    s += "]";
  }
  v = m.mark_resource_providers_gone;
  if (v !== undefined && v.length > 0) {
    const list = v;
    v = list[0];
    s += (s === "" ? '{"mark_resource_providers_gone":' : ',"mark_resource_providers_gone":') + "[" + json$ACL_MarkResourceProvidersGone(v);
    for (let i = 1; i < list.length; i++) {
      v = list[i];
      s += "," + json$ACL_MarkResourceProvidersGone(v);
    }
    s += "]";
  }
  v = m.view_resource_providers;
  if (v !== undefined && v.length > 0) {
    const list = v;
    v = list[0];
    s += (s === "" ? '{"view_resource_providers":' : ',"view_resource_providers":') + "[" + json$ACL_ViewResourceProvider(v);
    for (let i = 1; i < list.length; i++) {
      v = list[i];
      s += "," + json$ACL_ViewResourceProvider(v);
    }
    s += "]";
  }
  v = m.prune_images;
  if (v !== undefined && v.length > 0) {
    const list = v;
    v = list[0];
    s += (s === "" ? '{"prune_images":' : ',"prune_images":') + "[" + json$ACL_PruneImages(v);
    for (let i = 1; i < list.length; i++) {
      v = list[i];
      s += "," + json$ACL_PruneImages(v);
    }
    s += "]";
  }
  v = m.resize_volumes;
  if (v !== undefined && v.length > 0) {
    const list = v;
    v = list[0];
    s += (s === "" ? '{"resize_volumes":' : ',"resize_volumes":') + "[" + json$ACL_ResizeVolume(v);
    for (let i = 1; i < list.length; i++) {
      v = list[i];
      s += "," + json$ACL_ResizeVolume(v);
    }
    s += "]";
  }
  v = m.create_block_disks;
  if (v !== undefined && v.length > 0) {
    const list = v;
    v = list[0];
    s += (s === "" ? '{"create_block_disks":' : ',"create_block_disks":') + "[" + json$ACL_CreateBlockDisk(v);
    for (let i = 1; i < list.length; i++) {
      v = list[i];
      s += "," + json$ACL_CreateBlockDisk(v);
    }
    s += "]";
  }
  v = m.destroy_block_disks;
  if (v !== undefined && v.length > 0) {
    const list = v;
    v = list[0];
    s += (s === "" ? '{"destroy_block_disks":' : ',"destroy_block_disks":') + "[" + json$ACL_DestroyBlockDisk(v);
    for (let i = 1; i < list.length; i++) {
      v = list[i];
      s += "," + json$ACL_DestroyBlockDisk(v);
    }
    s += "]";
  }
  v = m.create_mount_disks;
  if (v !== undefined && v.length > 0) {
    const list = v;
    v = list[0];
    s += (s === "" ? '{"create_mount_disks":' : ',"create_mount_disks":') + "[" + json$ACL_CreateMountDisk(v);
    for (let i = 1; i < list.length; i++) {
      v = list[i];
      s += "," + json$ACL_CreateMountDisk(v);
    }
    s += "]";
  }
  v = m.destroy_mount_disks;
  if (v !== undefined && v.length > 0) {
    const list = v;
    v = list[0];
    s += (s === "" ? '{"destroy_mount_disks":' : ',"destroy_mount_disks":') + "[" + json$ACL_DestroyMountDisk(v);
    for (let i = 1; i < list.length; i++) {
      v = list[i];
      s += "," + json$ACL_DestroyMountDisk(v);
    }
    s += "]";
  }
  v = m.destroy_raw_disks;
  if (v !== undefined && v.length > 0) {
    const list = v;
    v = list[0];
    s += (s === "" ? '{"destroy_raw_disks":' : ',"destroy_raw_disks":') + "[" + json$ACL_DestroyRawDisk(v);
    for (let i = 1; i < list.length; i++) {
      v = list[i];
      s += "," + json$ACL_DestroyRawDisk(v);
    }
    s += "]";
  }
  return s === "" ? "{}" : s + "}";
}
export const ACLs = messageCodec("mesos.ACLs", encode$ACLs, decode$ACLs, json$ACLs, () => [
  { name: "permissive", number: 1, label: "optional", type: "bool", defaultValue: true },
  { name: "register_frameworks", number: 2, label: "repeated", type: ACL_RegisterFramework },
  { name: "run_tasks", number: 3, label: "repeated", type: ACL_RunTask },
  { name: "reserve_resources", number: 5, label: "repeated", type: ACL_ReserveResources },
  { name: "unreserve_resources", number: 6, label: "repeated", type: ACL_UnreserveResources },
  { name: "create_volumes", number: 7, label: "repeated", type: ACL_CreateVolume },
  { name: "destroy_volumes", number: 8, label: "repeated", type: ACL_DestroyVolume },
  { name: "teardown_frameworks", number: 11, label: "repeated", type: ACL_TeardownFramework },
  { name: "update_weights", number: 12, label: "repeated", type: ACL_UpdateWeight },
  { name: "get_endpoints", number: 13, label: "repeated", type: ACL_GetEndpoint },
  { name: "get_quotas", number: 14, label: "repeated", type: ACL_GetQuota },
  { name: "update_quotas", number: 15, label: "repeated", type: ACL_UpdateQuota },
  { name: "view_frameworks", number: 16, label: "repeated", type: ACL_ViewFramework },
  { name: "view_tasks", number: 17, label: "repeated", type: ACL_ViewTask },
  { name: "view_executors", number: 18, label: "repeated", type: ACL_ViewExecutor },
  { name: "access_sandboxes", number: 19, label: "repeated", type: ACL_AccessSandbox },
  { name: "access_mesos_logs", number: 20, label: "repeated", type: ACL_AccessMesosLog },
  { name: "view_roles", number: 21, label: "repeated", type: ACL_ViewRole },
  { name: "view_flags", number: 22, label: "repeated", type: ACL_ViewFlags },
  { name: "launch_nested_containers_as_user", number: 23, label: "repeated", type: ACL_LaunchNestedContainerAsUser },
  { name: "launch_nested_containers_under_parent_with_user", number: 24, label: "repeated", type: ACL_LaunchNestedContainerUnderParentWithUser },
  { name: "kill_nested_containers", number: 25, label: "repeated", type: ACL_KillNestedContainer },
  { name: "wait_nested_containers", number: 26, label: "repeated", type: ACL_WaitNestedContainer },
  { name: "launch_nested_container_sessions_as_user", number: 27, label: "repeated", type: ACL_LaunchNestedContainerSessionAsUser },
  { name: "launch_nested_container_sessions_under_parent_with_user", number: 28, label: "repeated", type: ACL_LaunchNestedContainerSessionUnderParentWithUser },
  { name: "attach_containers_input", number: 29, label: "repeated", type: ACL_AttachContainerInput },
  { name: "attach_containers_output", number: 30, label: "repeated", type: ACL_AttachContainerOutput },
  { name: "view_containers", number: 31, label: "repeated", type: ACL_ViewContainer },
  { name: "set_log_level", number: 32, label: "repeated", type: ACL_SetLogLevel },
  { name: "remove_nested_containers", number: 33, label: "repeated", type: ACL_RemoveNestedContainer },
  { name: "register_agents", number: 34, label: "repeated", type: ACL_RegisterAgent },
  { name: "update_maintenance_schedules", number: 35, label: "repeated", type: ACL_UpdateMaintenanceSchedule },
  { name: "get_maintenance_schedules", number: 36, label: "repeated", type: ACL_GetMaintenanceSchedule },
  { name: "start_maintenances", number: 37, label: "repeated", type: ACL_StartMaintenance },
  { name: "stop_maintenances", number: 38, label: "repeated", type: ACL_StopMaintenance },
  { name: "get_maintenance_statuses", number: 39, label: "repeated", type: ACL_GetMaintenanceStatus },
  { name: "drain_agents", number: 56, label: "repeated", type: ACL_DrainAgent },
  { name: "deactivate_agents", number: 57, label: "repeated", type: ACL_DeactivateAgent },
  { name: "reactivate_agents", number: 58, label: "repeated", type: ACL_ReactivateAgent },
  { name: "mark_agents_gone", number: 40, label: "repeated", type: ACL_MarkAgentGone },
  { name: "launch_standalone_containers", number: 41, label: "repeated", type: ACL_LaunchStandaloneContainer },
  { name: "kill_standalone_containers", number: 42, label: "repeated", type: ACL_KillStandaloneContainer },
  { name: "wait_standalone_containers", number: 43, label: "repeated", type: ACL_WaitStandaloneContainer },
  { name: "remove_standalone_containers", number: 44, label: "repeated", type: ACL_RemoveStandaloneContainer },
  { name: "view_standalone_containers", number: 46, label: "repeated", type: ACL_ViewStandaloneContainer },
  { name: "modify_resource_provider_configs", number: 45, label: "repeated", type: ACL_ModifyResourceProviderConfig },
  { name: "mark_resource_providers_gone", number: 54, label: "repeated", type: ACL_MarkResourceProvidersGone },
  { name: "view_resource_providers", number: 53, label: "repeated", type: ACL_ViewResourceProvider },
  { name: "prune_images", number: 47, label: "repeated", type: ACL_PruneImages },
  { name: "resize_volumes", number: 48, label: "repeated", type: ACL_ResizeVolume },
  { name: "create_block_disks", number: 49, label: "repeated", type: ACL_CreateBlockDisk },
  { name: "destroy_block_disks", number: 50, label: "repeated", type: ACL_DestroyBlockDisk },
  { name: "create_mount_disks", number: 51, label: "repeated", type: ACL_CreateMountDisk },
  { name: "destroy_mount_disks", number: 52, label: "repeated", type: ACL_DestroyMountDisk },
  { name: "destroy_raw_disks", number: 55, label: "repeated", type: ACL_DestroyRawDisk },
]);
